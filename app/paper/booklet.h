#pragma once

#include "app/paper/page.h"

#include <functional>

namespace lissom {

/// A document of as many pages as it takes, filled from above. Each page has a foot with its number.
class Booklet {
public:
  Booklet(const QString& title, PaperSize paper, const QString& language, QString foot);

  QRectF content() const { return m_content; }  ///< without the foot
  double y() const { return m_y; }
  double left() const { return m_content.bottom() - m_y; }  ///< height that the page still has
  void skip(double height) { m_y += height; }
  bool isAtTop() const { return m_y <= m_content.top(); }

  /// Goes to a new page when there is less room than that; what was given to atTop() is written there first. Answers
  /// whether it did.
  bool need(double height);
  void newPage();
  /// Is called at the top of each new page: a table repeats its header. An empty one does nothing.
  void atTop(std::function<void()> write) { m_atTop = std::move(write); }

  Pen pen() { return Pen(m_document.pages.back()); }
  PaperPage& page() { return m_document.pages.back(); }
  /// Writes below what is there, over the whole width, and goes on beneath.
  void write(const QString& text, const QFont& font, int mostLines = std::numeric_limits<int>::max());
  /// A text of any length, over pages.
  void writeLong(const QString& text, const QFont& font, double indent);

  /// The whole, with its feet.
  PaperDocument finish() &&;

private:
  PaperDocument m_document;
  QRectF m_content;
  double m_y;
  QString m_foot;
  std::function<void()> m_atTop;
};

}  // namespace lissom
