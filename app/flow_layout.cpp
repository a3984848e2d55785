#include "app/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace lissom {

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) {
  setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::setColumnWidth(int width) {
  if (width == m_columnWidth) return;
  m_columnWidth = width;
  invalidate();
}

int FlowLayout::columnsIn(int width) const {
  if (m_columnWidth <= 0) return 1;
  return std::max(1, (width + spacing()) / (m_columnWidth + spacing()));
}

void FlowLayout::addItem(QLayoutItem* item) {
  m_items.emplace_back(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const {
  return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
  if (index < 0 || index >= count()) return nullptr;
  QLayoutItem* item = m_items[static_cast<std::size_t>(index)].release();
  m_items.erase(m_items.begin() + index);
  invalidate();
  return item;
}

int FlowLayout::heightForWidth(int width) const {
  return layOut(QRect(0, 0, width, 0), Move::No);
}

QSize FlowLayout::sizeHint() const {
  QSize size(0, 0);
  for (const auto& item : m_items) {
    if (item->isEmpty()) continue;
    const QSize wish = item->sizeHint();
    const int width = m_columnWidth > 0 ? m_columnWidth : wish.width();
    size = {size.width() + (size.width() == 0 ? 0 : spacing()) + width, std::max(size.height(), wish.height())};
  }
  return size;
}

QSize FlowLayout::minimumSize() const {
  QSize size(0, 0);
  for (const auto& item : m_items) {
    if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
  }
  return size;
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  layOut(rect, Move::Yes);
}

/// Answers the height that is needed.
int FlowLayout::layOut(const QRect& rect, Move move) const {
  std::vector<QLayoutItem*> shown;
  for (const auto& item : m_items) {
    if (!item->isEmpty()) shown.push_back(item.get());
  }
  const bool columns = m_columnWidth > 0;
  const int across = columnsIn(rect.width());
  const int column = columns ? (rect.width() - (across - 1) * spacing()) / across : 0;
  int y = rect.y();
  for (std::size_t first = 0; first < shown.size();) {
    // A row: as many as fit, at least one.
    std::vector<QSize> sizes;
    int used = 0;
    int height = 0;
    for (std::size_t i = first; i < shown.size(); ++i) {
      const int width = columns ? column : std::min(shown[i]->sizeHint().width(), rect.width());
      const int needed = used + (sizes.empty() ? 0 : spacing()) + width;
      const bool fits = columns ? static_cast<int>(sizes.size()) < across : needed <= rect.width();
      if (!sizes.empty() && !fits) break;
      const int high = shown[i]->hasHeightForWidth() ? shown[i]->heightForWidth(width) : shown[i]->sizeHint().height();
      sizes.emplace_back(width, high);
      height = std::max(height, high);
      used = needed;
    }
    int x = rect.x();
    for (std::size_t i = 0; i < sizes.size() && move == Move::Yes; ++i) {
      const QRect place(x, y, sizes[i].width(), height);
      const bool mirrored = parentWidget() && parentWidget()->layoutDirection() == Qt::RightToLeft;
      shown[first + i]->setGeometry(
          mirrored ? place.translated(rect.left() + rect.right() - place.left() - place.right(), 0) : place);
      x += sizes[i].width() + spacing();
    }
    first += sizes.size();
    y += height + (first < shown.size() ? spacing() : 0);
  }
  return y - rect.y();
}

}  // namespace lissom
