#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace lissom {

/// Lays its widgets out in a row, and goes on in the next row where the width ends. With columns, all are as wide as
/// the columns that fit, and as high as the highest of their row.
class FlowLayout final : public QLayout {
public:
  explicit FlowLayout(QWidget* parent = nullptr);
  ~FlowLayout() override;

  /// At least that wide; 0: each as wide as it wishes.
  void setColumnWidth(int width);
  /// How many columns there are in that width.
  int columnsIn(int width) const;

  void addItem(QLayoutItem* item) override;
  int count() const override { return static_cast<int>(m_items.size()); }
  QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;  ///< all in one row
  QSize minimumSize() const override;
  void setGeometry(const QRect& rect) override;

private:
  enum class Move { Yes, No };
  int layOut(const QRect& rect, Move move) const;

  std::vector<std::unique_ptr<QLayoutItem>> m_items;
  int m_columnWidth = 0;
};

}  // namespace lissom
