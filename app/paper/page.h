#pragma once

#include "app/settings.h"

#include <QByteArray>
#include <QFont>
#include <QImage>
#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <limits>
#include <variant>
#include <vector>

class QLocale;
class QPagedPaintDevice;
class QPainter;

namespace lissom {

// What is printed is laid out first, as boxes on pages, and painted later: into a PDF, on a printer, or as a preview.
// A unit is a tenth of a point (1/720 inch), so that type is measured finely and the same everywhere.

/// Points in units.
constexpr double pt(double points) {
  return points * 10;
}

enum class PaperSize { A4, Letter };
/// As chosen, or as it is usual where the person lives (CLDR: US Letter in most of the Americas and the Philippines).
PaperSize paperSizeOf(Settings::Paper chosen, const QLocale& locale);
QSizeF unitsOf(PaperSize paper);  ///< of the whole page

/// The type of the page. Body text has 10.5 points, and nothing is smaller than kSmallest.
inline constexpr double kSmallest = 9;
QFont paperFont(double points, QFont::Weight weight = QFont::Normal);

/// A text in a box; it wraps, and what is right of the box or below it was cut before.
struct Words {
  QRectF box;
  QString text;
  QFont font;
  Qt::Alignment align = Qt::AlignLeft;
  bool soft = false;  ///< a dark grey that a fax still shows
};
struct Shape {
  QPainterPath path;
  double width = 0;  ///< of its outline; 0: none
  int fill = 255;    ///< grey, 0 black to 255: none
  int edge = 0;      ///< grey
  bool dashed = false;
};
struct Picture {
  QRectF box;
  QImage image;
};
using Piece = std::variant<Words, Shape, Picture>;

struct PaperPage {
  std::vector<Piece> pieces;
};

struct PaperDocument {
  QString title;
  QString language;  ///< of its text: "de"
  PaperSize paper = PaperSize::A4;
  std::vector<PaperPage> pages;
};

/// Where words and pictures may be: margins of 15 mm at the sides and 13 mm above and below.
QRectF contentOf(PaperSize paper);

/// A text as it fits a width: in at most so many lines, cut with "…" where that is not all of it. What would break a
/// line or turn the text around is taken out.
struct Fitted {
  QString text;
  double height = 0;
  double width = 0;  ///< of the longest line
  int lines = 0;
  bool cut = false;
};
Fitted fit(const QString& text, const QFont& font, double width, int mostLines = std::numeric_limits<int>::max());

/// What of a text fits into so many lines, and what is left over for the next page.
struct Beginning {
  QString text;
  QString rest;
};
Beginning beginningOf(const QString& text, const QFont& font, double width, int mostLines);

/// Puts things onto a page.
class Pen {
public:
  explicit Pen(PaperPage& page) : m_page(page) {}

  /// Writes a text from there on and answers how high it became.
  double write(QPointF at, double width, const QString& text, const QFont& font, Qt::Alignment align = Qt::AlignLeft,
               int mostLines = std::numeric_limits<int>::max(), bool soft = false);
  void line(QPointF from, QPointF to, double width, int grey = 0, bool dashed = false);
  void shape(Shape shape) { m_page.pieces.emplace_back(std::move(shape)); }
  void picture(const QRectF& box, QImage image);

private:
  PaperPage& m_page;
};

/// Where a picture of that size lies in a box, as large as can be.
QRectF placeIn(const QRectF& box, QSize picture);

/// `painter` has units as the page does, for a preview after a scale().
void paint(const PaperPage& page, QPainter& painter);
/// Paints all pages on a printer or the like, whose page is as large as the document's.
bool paint(const PaperDocument& document, QPagedPaintDevice& device);
/// The document as a PDF with its fonts, its title and its language; empty when it could not be made.
QByteArray pdfOf(const PaperDocument& document);

/// What is wrong with a page, for tests: words and pictures that overlap, lie beyond the margins, or do not fit their
/// box. One line each.
QStringList faultsOf(const PaperPage& page, PaperSize paper);

}  // namespace lissom
