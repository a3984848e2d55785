#include "app/library/gallery.h"

#include "app/library/gallery_accessible.h"
#include "app/written_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <thread>
#include <utility>

namespace lissom {
namespace {

constexpr double kCardWidth = 216;     // design px, at least ...
constexpr double kRoomyWidth = 252;    // ... and where there is room
constexpr double kRoomy = 1200;        // in a gallery that wide
constexpr double kFigureShare = 0.68;  // of the card's width
constexpr double kGap = 18;
constexpr double kPadding = 16;
constexpr double kLineGap = 4;

}  // namespace

Gallery::Gallery(MovementOf movementOf, QWidget* parent, FrameCache::Draw draw)
    : QWidget(parent), m_movementOf(std::move(movementOf)), m_draw(std::move(draw)), m_cache(nullptr, m_draw) {
  installGalleryAccessible();
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAccessibleName(tr("Exercises"));
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  connect(&m_cache, &FrameCache::drawn, this, &Gallery::takePictures);
}

Gallery::~Gallery() = default;

void Gallery::showCards(const std::vector<ExerciseCard>& cards) {
  if (cards == m_cards) return;
  const std::optional<ExerciseId> before = m_current < static_cast<int>(m_cards.size())
                                               ? std::optional(m_cards[static_cast<std::size_t>(m_current)].id)
                                               : std::nullopt;
  m_cards = cards;
  m_current = before ? std::max(0, find(*before)) : 0;
  m_hovered = m_pressed = -1;
  m_grid.width = -1;
  m_wished = {0, 0};
  updateGeometry();
  update();
  tellCardsChanged(*this);
}

void Gallery::setTheme(const Theme& theme) {
  m_theme = theme;
  m_textHeights.clear();
  m_grid.width = -1;
  updateGeometry();
  update();
}

void Gallery::setLook(Look look) {
  if (std::exchange(m_look, look) != look) drawAnew();
}

void Gallery::setPerson(Person person) {
  if (std::exchange(m_person, person) != person) drawAnew();
}

void Gallery::drawAnew() {
  m_pictures.clear();
  m_wished = {0, 0};
  update();
}

void Gallery::setPictureFolder(const std::filesystem::path& folder) {
  m_cache.setFolder(folder);
}

int Gallery::find(const ExerciseId& id) const {
  const auto found = std::ranges::find(m_cards, id, &ExerciseCard::id);
  return found == m_cards.end() ? -1 : static_cast<int>(found - m_cards.begin());
}

QString Gallery::spoken(int card) const {
  if (card < 0 || card >= static_cast<int>(m_cards.size())) return {};
  const ExerciseCard& of = m_cards[static_cast<std::size_t>(card)];
  return QStringLiteral("%1, %2, %3").arg(of.name, of.about, of.dose);
}

// ---- Where everything is

int Gallery::figureHeight(int cardWidth) const {
  return static_cast<int>(cardWidth * kFigureShare);
}

int Gallery::textHeight(const ExerciseCard& card, int width) const {
  const auto key = std::pair(card.id.text(), width);
  if (const auto known = m_textHeights.find(key); known != m_textHeights.end()) return known->second;
  const double height = writeText(card.name, m_theme.font(15, QFont::DemiBold), width, nullptr, {}) +
                        writeText(card.about, m_theme.font(13), width, nullptr, {}) +
                        writeText(card.dose, m_theme.font(13), width, nullptr, {}) + 2 * m_theme.px(kLineGap);
  return m_textHeights.emplace(key, static_cast<int>(std::ceil(height))).first->second;
}

Gallery::Grid Gallery::gridFor(int width) const {
  Grid grid;
  grid.width = width;
  const int gap = m_theme.px(kGap);
  const int least = m_theme.px(width >= m_theme.px(kRoomy) ? kRoomyWidth : kCardWidth);
  grid.columns = std::max(1, (width + gap) / (least + gap));
  grid.cardWidth = std::max(1, (width - (grid.columns - 1) * gap) / grid.columns);
  const int textWidth = std::max(1, grid.cardWidth - 2 * m_theme.px(kPadding));
  const int count = static_cast<int>(m_cards.size());
  int top = 0;
  for (int first = 0; first < count; first += grid.columns) {
    grid.tops.push_back(top);
    int text = 0;
    for (int card = first; card < std::min(count, first + grid.columns); ++card) {
      text = std::max(text, textHeight(m_cards[static_cast<std::size_t>(card)], textWidth));
    }
    top += figureHeight(grid.cardWidth) + text + m_theme.px(kPadding) + m_theme.px(kLineGap) + gap;
  }
  grid.tops.push_back(top);
  return grid;
}

const Gallery::Grid& Gallery::grid() const {
  if (m_grid.width != width()) {
    if (m_textHeights.size() > 8 * m_cards.size() + 100) m_textHeights.clear();  // of widths that have been
    m_grid = gridFor(width());
  }
  return m_grid;
}

int Gallery::heightForWidth(int width) const {
  const int rows = m_grid.width == width ? grid().tops.back() : gridFor(width).tops.back();
  return std::max(0, rows - m_theme.px(kGap));
}

QSize Gallery::sizeHint() const {
  const int width = m_theme.px(4 * kCardWidth + 3 * kGap);
  return {width, heightForWidth(width)};
}

QSize Gallery::minimumSizeHint() const {
  return {m_theme.px(kCardWidth), 0};
}

QRect Gallery::cardRect(int card) const {
  if (card < 0 || card >= static_cast<int>(m_cards.size())) return {};
  const Grid& g = grid();
  const auto row = static_cast<std::size_t>(card / g.columns);
  const int column = card % g.columns;
  const int gap = m_theme.px(kGap);
  const int x = isRightToLeft() ? width() - (column + 1) * g.cardWidth - column * gap : column * (g.cardWidth + gap);
  return {x, g.tops[row], g.cardWidth, g.tops[row + 1] - g.tops[row] - gap};
}

std::pair<int, int> Gallery::cardsIn(const QRect& area) const {
  const Grid& g = grid();
  if (m_cards.empty() || area.isEmpty()) return {0, 0};
  const auto above = std::upper_bound(g.tops.begin(), g.tops.end(), area.top()) - g.tops.begin();
  const auto below = std::upper_bound(g.tops.begin(), g.tops.end(), area.bottom()) - g.tops.begin();
  const int count = static_cast<int>(m_cards.size());
  const int first = static_cast<int>(std::max<std::ptrdiff_t>(0, above - 1)) * g.columns;
  return {std::min(count, first), std::min(count, static_cast<int>(below) * g.columns)};
}

int Gallery::cardAt(QPoint point) const {
  const auto [first, last] = cardsIn(QRect(point, QSize(1, 1)));
  for (int card = first; card < last; ++card) {
    if (cardRect(card).contains(point)) return card;
  }
  return -1;
}

// ---- The pictures

std::optional<FigureRequest> Gallery::requestFor(int card, Quality quality) const {
  const Movement* movement = m_movementOf(m_cards[static_cast<std::size_t>(card)].id);
  if (!movement) return std::nullopt;
  FigureRequest request;
  request.movement = *movement;
  const int width = grid().cardWidth;
  request.size = (QSizeF(width, figureHeight(width)) * devicePixelRatioF()).toSize();
  request.look = m_look;
  request.person = m_person;
  request.quality = quality;
  request.threads = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 4);
  if (request.size.isEmpty()) return std::nullopt;
  return request;
}

/// Something for each card in view, then these sharp, then the next ones below and above.
void Gallery::wishPictures() {
  if (!isVisible()) return;
  const QRect seen = visibleRegion().boundingRect();
  const auto [first, last] = cardsIn(seen);
  if (std::pair(first, last) == m_wished) return;
  m_wished = {first, last};
  const int row = grid().columns;
  const int from = std::max(0, first - row);
  const int to = std::min(static_cast<int>(m_cards.size()), last + 2 * row);
  // What is far away is not kept here; the cache has it, or its folder.
  std::set<ExerciseId> near;
  for (int card = from; card < to; ++card) near.insert(m_cards[static_cast<std::size_t>(card)].id);
  std::erase_if(m_pictures, [&](const auto& picture) { return !near.contains(picture.first); });
  std::vector<FigureRequest> wishes;
  const auto wish = [&](int card, Quality quality) {
    const auto have = m_pictures.find(m_cards[static_cast<std::size_t>(card)].id);
    if (have != m_pictures.end() && (quality == Quality::Coarse || have->second.quality == Quality::Fine)) return;
    if (auto request = requestFor(card, quality)) wishes.push_back(std::move(*request));
  };
  for (int card = first; card < last; ++card) wish(card, Quality::Coarse);
  for (int card = first; card < last; ++card) wish(card, Quality::Fine);
  for (int card = last; card < to; ++card) wish(card, Quality::Fine);
  for (int card = from; card < first; ++card) wish(card, Quality::Fine);
  m_cache.wish(std::move(wishes));
  takePictures();
}

void Gallery::takePictures() {
  if (!isVisible()) return;
  const int row = grid().columns;
  const int to = std::min(static_cast<int>(m_cards.size()), m_wished.second + 2 * row);
  for (int card = std::max(0, m_wished.first - row); card < to; ++card) {
    Picture& picture = m_pictures[m_cards[static_cast<std::size_t>(card)].id];
    const auto fine = requestFor(card, Quality::Fine);
    if (!fine || (!picture.image.isNull() && picture.quality == Quality::Fine && picture.image.size() == fine->size)) {
      continue;
    }
    for (const Quality quality : {Quality::Fine, Quality::Coarse}) {
      const KeptFrame frame = m_cache.find(*requestFor(card, quality));
      if (frame.isNull()) continue;
      if (quality == Quality::Coarse && picture.image.size() == fine->size) break;  // shown already
      picture = {frame.image(), quality};
      update(cardRect(card));
      break;
    }
  }
}

int Gallery::finePictures() const {
  const auto [first, last] = cardsIn(visibleRegion().boundingRect());
  int fine = 0;
  for (int card = first; card < last; ++card) {
    const auto picture = m_pictures.find(m_cards[static_cast<std::size_t>(card)].id);
    const bool there = picture != m_pictures.end() && !picture->second.image.isNull();
    if (there && picture->second.quality == Quality::Fine) ++fine;
  }
  return fine;
}

void Gallery::renderNow() {
  const auto [first, last] = cardsIn(visibleRegion().boundingRect());
  for (int card = first; card < last; ++card) {
    const auto request = requestFor(card, Quality::Fine);
    if (!request) continue;
    KeptFrame frame = m_cache.find(*request);
    if (frame.isNull()) frame = m_cache.insert(*request, m_draw ? m_draw(*request) : renderFigure(*request));
    m_pictures[m_cards[static_cast<std::size_t>(card)].id] = {frame.image(), Quality::Fine};
  }
  update();
}

// ---- Painting

void Gallery::paintEvent(QPaintEvent* event) {
  wishPictures();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const auto [first, last] = cardsIn(event->rect());
  for (int card = first; card < last; ++card) {
    if (cardRect(card).intersects(event->rect())) paintCard(painter, card);
  }
}

void Gallery::paintCard(QPainter& painter, int card) const {
  const ExerciseCard& shown = m_cards[static_cast<std::size_t>(card)];
  const QRect rect = cardRect(card);
  const bool focused = hasFocus() && card == m_current;
  const bool marked = focused || card == m_hovered || card == m_pressed;
  const double line = focused ? m_theme.px(3) : marked ? m_theme.px(2) : 1;
  const double radius = m_theme.px(16);
  const QRectF frame = QRectF(rect).adjusted(line / 2, line / 2, -line / 2, -line / 2);
  painter.setPen(QPen(marked ? m_theme.accent : m_theme.line, line));
  painter.setBrush(m_theme.card);
  painter.drawRoundedRect(frame, radius, radius);

  const int high = figureHeight(rect.width());
  if (const auto picture = m_pictures.find(shown.id); picture != m_pictures.end() && !picture->second.image.isNull()) {
    painter.drawImage(QRectF(rect.x(), rect.y() + line, rect.width(), high), picture->second.image);
  }
  const int padding = m_theme.px(kPadding);
  const double width = std::max(1, rect.width() - 2 * padding);
  double y = rect.y() + high + m_theme.px(kLineGap);
  const auto write = [&](const QString& text, const QFont& font, const QColor& colour) {
    painter.setPen(colour);
    painter.setFont(font);
    y += writeText(text, font, width, &painter, {static_cast<double>(rect.x() + padding), y}) + m_theme.px(kLineGap);
  };
  write(shown.name, m_theme.font(15, QFont::DemiBold), m_theme.ink);
  write(shown.about, m_theme.font(13), m_theme.soft);
  write(shown.dose, m_theme.font(13), m_theme.soft);
}

void Gallery::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_wished = {0, 0};
  if (event->oldSize().width() == event->size().width()) return;
  for (auto& [id, picture] : m_pictures)
    picture.quality = Quality::Coarse;  // of another size: shown until it is redrawn
}

void Gallery::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  m_wished = {0, 0};
  m_cache.clear();
}

// ---- Mouse and keys

bool Gallery::event(QEvent* event) {
  // The page has shortcuts on keys that move the current card.
  if (event->type() == QEvent::ShortcutOverride) {
    switch (static_cast<QKeyEvent*>(event)->key()) {
      case Qt::Key_Home:
      case Qt::Key_End:
      case Qt::Key_Space:
        event->accept();
        return true;
      default:
        break;
    }
  }
  return QWidget::event(event);
}

void Gallery::setCurrent(int card) {
  if (m_cards.empty()) return;
  const int to = std::clamp(card, 0, static_cast<int>(m_cards.size()) - 1);
  if (to == m_current) return;
  update(cardRect(m_current));
  m_current = to;
  update(cardRect(m_current));
  if (hasFocus()) tellCardFocused(*this, m_current);
}

void Gallery::moveCurrent(int to) {
  setCurrent(to);
  Q_EMIT currentMoved(cardRect(m_current));
}

void Gallery::open(int card) {
  if (card < 0 || card >= static_cast<int>(m_cards.size())) return;
  setCurrent(card);
  const ExerciseId id = m_cards[static_cast<std::size_t>(card)].id;
  Q_EMIT opened(id);
}

void Gallery::keyPressEvent(QKeyEvent* event) {
  if (m_cards.empty() || (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))) {
    return QWidget::keyPressEvent(event);
  }
  const int columns = grid().columns;
  const int last = static_cast<int>(m_cards.size()) - 1;
  const int forward = isRightToLeft() ? -1 : 1;
  const int page = columns * std::max(1, visibleRegion().boundingRect().height() / std::max(1, cardRect(0).height()));
  switch (event->key()) {
    case Qt::Key_Left:
      return moveCurrent(m_current - forward);
    case Qt::Key_Right:
      return moveCurrent(m_current + forward);
    case Qt::Key_Up:
      return moveCurrent(m_current >= columns ? m_current - columns : m_current);
    case Qt::Key_Down:
      // From the last but one row also to a last row that is shorter.
      return moveCurrent(m_current / columns < last / columns ? std::min(last, m_current + columns) : m_current);
    case Qt::Key_PageUp:
      return moveCurrent(std::max(m_current % columns, m_current - page));
    case Qt::Key_PageDown:
      return moveCurrent(std::min(last, m_current + page));
    case Qt::Key_Home:
      return moveCurrent(0);
    case Qt::Key_End:
      return moveCurrent(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (!event->isAutoRepeat()) open(m_current);
      return;
    default:
      return QWidget::keyPressEvent(event);
  }
}

void Gallery::setHovered(int card) {
  if (card == m_hovered) return;
  for (const int changed : {std::exchange(m_hovered, card), card}) {
    if (changed >= 0) update(cardRect(changed));
  }
  setCursor(card >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void Gallery::mouseMoveEvent(QMouseEvent* event) {
  setHovered(cardAt(event->pos()));
}

void Gallery::leaveEvent(QEvent*) {
  setHovered(-1);
}

void Gallery::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
  m_pressed = cardAt(event->pos());
  if (m_pressed >= 0) setCurrent(m_pressed);
}

void Gallery::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mouseReleaseEvent(event);
  const int pressed = std::exchange(m_pressed, -1);
  if (pressed >= 0 && cardAt(event->pos()) == pressed) open(pressed);
}

void Gallery::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update(cardRect(m_current));
  if (m_cards.empty()) return;
  if (event->reason() != Qt::MouseFocusReason) Q_EMIT currentMoved(cardRect(m_current));
  tellCardFocused(*this, m_current);
}

void Gallery::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update(cardRect(m_current));
}

}  // namespace lissom
