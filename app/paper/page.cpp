#include "app/paper/page.h"

#include "core/base/overloaded.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QLocale>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace lissom {
namespace {

constexpr int kUnitsAnInch = 720;
constexpr int kSoft = 0x50;  // grey that is black enough for a fax

/// A page of a few lines holds no more than that; a note of ten thousand characters costs nothing to measure.
constexpr qsizetype kMostOfALine = 400;

QTextOption optionOf(Qt::Alignment align) {
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  option.setAlignment(align | Qt::AlignAbsolute);
  option.setTextDirection(Qt::LayoutDirectionAuto);
  return option;
}

/// Lines end and directions turn where the text itself does.
QString plain(const QString& text) {
  QString plain = text;
  for (QChar& each : plain) {
    if (each.category() == QChar::Other_Control || each.category() == QChar::Separator_Line ||
        each.category() == QChar::Separator_Paragraph || (each >= QChar(0x202A) && each <= QChar(0x202E)) ||
        (each >= QChar(0x2066) && each <= QChar(0x2069))) {
      each = QLatin1Char(' ');
    }
  }
  return plain.simplified();
}

struct Line {
  qsizetype end = 0;
  double width = 0;
};

/// Lays out and answers where each line ends, the height so far too.
std::pair<std::vector<Line>, double> linesOf(QTextLayout& layout, double width, int mostLines) {
  std::vector<Line> lines;
  layout.beginLayout();
  double y = 0;
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    if (static_cast<int>(lines.size()) == mostLines) {
      lines.push_back({});  // one too many: what is left over
      break;
    }
    line.setLineWidth(width);
    line.setPosition({0, y});
    y += std::ceil(line.height());
    lines.push_back({line.textStart() + line.textLength(), line.naturalTextWidth()});
  }
  layout.endLayout();
  return {std::move(lines), y};
}

QRectF boxOf(const Piece& piece) {
  return std::visit(Overloaded{[](const Words& words) { return words.box; },
                               [](const Shape& shape) { return shape.path.boundingRect(); },
                               [](const Picture& picture) { return picture.box; }},
                    piece);
}

void paintPiece(const Words& words, QPainter& painter) {
  QTextLayout layout(words.text, words.font);
  layout.setTextOption(optionOf(words.align));
  linesOf(layout, words.box.width(), std::numeric_limits<int>::max());
  painter.setPen(words.soft ? QColor(kSoft, kSoft, kSoft) : QColor(Qt::black));
  layout.draw(&painter, words.box.topLeft());
}

void paintPiece(const Shape& shape, QPainter& painter) {
  QPen pen(Qt::NoPen);
  if (shape.width > 0) {
    pen = QPen(QColor(shape.edge, shape.edge, shape.edge), shape.width);
    pen.setCapStyle(Qt::FlatCap);
    if (shape.dashed) pen.setDashPattern({3, 2});
  }
  painter.setPen(pen);
  painter.setBrush(shape.fill < 255 ? QBrush(QColor(shape.fill, shape.fill, shape.fill)) : QBrush(Qt::NoBrush));
  painter.drawPath(shape.path);
}

void paintPiece(const Picture& picture, QPainter& painter) {
  if (!picture.image.isNull()) painter.drawImage(picture.box, picture.image);
}

QString escaped(const QString& text) {
  return text.toHtmlEscaped();
}

/// Title and language where readers look for them.
QByteArray metadataOf(const PaperDocument& document) {
  return QStringLiteral(
             "<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
             "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
             "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
             "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title><rdf:Alt><rdf:li "
             "xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>%2</rdf:li>"
             "</rdf:Bag></dc:language></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>\n")
      .arg(escaped(document.title), escaped(document.language))
      .toUtf8();
}

}  // namespace

PaperSize paperSizeOf(Settings::Paper chosen, const QLocale& locale) {
  if (chosen == Settings::Paper::A4) return PaperSize::A4;
  if (chosen == Settings::Paper::Letter) return PaperSize::Letter;
  static constexpr std::array letter{
      QLocale::UnitedStates, QLocale::Canada,    QLocale::Mexico,     QLocale::Belize,     QLocale::Chile,
      QLocale::Colombia,     QLocale::CostaRica, QLocale::ElSalvador, QLocale::Guatemala,  QLocale::Nicaragua,
      QLocale::Panama,       QLocale::Venezuela, QLocale::PuertoRico, QLocale::Philippines};
  return std::ranges::find(letter, locale.territory()) == letter.end() ? PaperSize::A4 : PaperSize::Letter;
}

QSizeF unitsOf(PaperSize paper) {
  return paper == PaperSize::A4 ? QSizeF(pt(595), pt(842)) : QSizeF(pt(612), pt(792));
}

QRectF contentOf(PaperSize paper) {
  constexpr double kSide = pt(43);
  constexpr double kAbove = pt(37);
  return QRectF({0, 0}, unitsOf(paper)).adjusted(kSide, kAbove, -kSide, -kAbove);
}

QFont paperFont(double points, QFont::Weight weight) {
  QFont font;
  font.setFamilies({QStringLiteral("Noto Sans"), QFont().family()});
  font.setPixelSize(static_cast<int>(std::lround(pt(points))));
  font.setWeight(weight);
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

Fitted fit(const QString& text, const QFont& font, double width, int mostLines) {
  Fitted fitted;
  fitted.text = plain(text);
  if (fitted.text.isEmpty()) return fitted;
  if (mostLines < std::numeric_limits<int>::max() / kMostOfALine && fitted.text.size() > mostLines * kMostOfALine) {
    fitted.text.truncate(mostLines * kMostOfALine);
    if (fitted.text.back().isHighSurrogate()) fitted.text.chop(1);
    fitted.text += QChar(0x2026);
    fitted.cut = true;
  }
  QString shown = fitted.text;
  for (;;) {
    QTextLayout layout(shown, font);
    layout.setTextOption(optionOf(Qt::AlignLeft));
    auto [lines, height] = linesOf(layout, width, mostLines);
    const bool over = static_cast<int>(lines.size()) > mostLines;
    if (!over) {
      fitted.text = shown;
      fitted.height = height;
      fitted.lines = static_cast<int>(lines.size());
      for (const Line& line : lines) fitted.width = std::max(fitted.width, line.width);
      return fitted;
    }
    // Less and less of it, whole words where there are any, until the dots fit too.
    fitted.cut = true;
    const qsizetype end = lines[lines.size() - 2].end;
    QString less = shown.left(std::min(end, shown.size() - 1));
    while (!less.isEmpty() && (less.back().isHighSurrogate() || less.back() == QChar(0x2026))) less.chop(1);
    const qsizetype space = less.trimmed().lastIndexOf(QLatin1Char(' '));
    const bool dotted = shown.endsWith(QChar(0x2026));
    if (dotted)
      less = space > less.size() * 2 / 3 ? less.left(space) : less.left(std::max<qsizetype>(0, less.size() - 2));
    while (!less.isEmpty() && less.back().isHighSurrogate()) less.chop(1);
    if (less.trimmed().isEmpty()) {
      fitted.text = QChar(0x2026);
      fitted.height = std::ceil(QFontMetricsF(font).height());
      fitted.lines = 1;
      return fitted;
    }
    shown = less.trimmed() + QChar(0x2026);
  }
}

Beginning beginningOf(const QString& text, const QFont& font, double width, int mostLines) {
  const QString whole = plain(text);
  // More than any line holds: a text of a book's length is not laid out anew for each page.
  const QString looked = whole.left(std::min(whole.size(), qsizetype{mostLines} * kMostOfALine));
  QTextLayout layout(looked, font);
  layout.setTextOption(optionOf(Qt::AlignLeft));
  const std::vector<Line> lines = linesOf(layout, width, mostLines).first;
  if (static_cast<int>(lines.size()) <= mostLines && looked.size() == whole.size()) return {whole, {}};
  const qsizetype end = lines[std::min(lines.size(), static_cast<std::size_t>(mostLines)) - 1].end;
  return {whole.left(end).trimmed(), whole.mid(end).trimmed()};
}

double Pen::write(QPointF at, double width, const QString& text, const QFont& font, Qt::Alignment align, int mostLines,
                  bool soft) {
  Fitted fitted = fit(text, font, width, mostLines);
  if (fitted.text.isEmpty()) return 0;
  const double height = fitted.height;
  m_page.pieces.emplace_back(Words{{at.x(), at.y(), width, height}, std::move(fitted.text), font, align, soft});
  return height;
}

void Pen::line(QPointF from, QPointF to, double width, int grey, bool dashed) {
  QPainterPath path(from);
  path.lineTo(to);
  m_page.pieces.emplace_back(Shape{path, width, 255, grey, dashed});
}

void Pen::picture(const QRectF& box, QImage image) {
  const QRectF place = placeIn(box, image.size());
  m_page.pieces.emplace_back(Picture{place, std::move(image)});
}

QRectF placeIn(const QRectF& box, QSize picture) {
  if (picture.isEmpty()) return box;
  QSizeF size = QSizeF(picture).scaled(box.size(), Qt::KeepAspectRatio);
  return {box.center() - QPointF(size.width() / 2, size.height() / 2), size};
}

void paint(const PaperPage& page, QPainter& painter) {
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform | QPainter::TextAntialiasing);
  for (const Piece& piece : page.pieces) {
    std::visit([&](const auto& each) { paintPiece(each, painter); }, piece);
  }
}

bool paint(const PaperDocument& document, QPagedPaintDevice& device) {
  QPainter painter;
  if (!painter.begin(&device)) return false;
  const double dots = static_cast<double>(device.logicalDpiX()) / kUnitsAnInch;
  painter.scale(dots, dots);
  bool first = true;
  for (const PaperPage& page : document.pages) {
    if (!first && !device.newPage()) return false;
    first = false;
    paint(page, painter);
  }
  return painter.end();
}

QByteArray pdfOf(const PaperDocument& document) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setResolution(kUnitsAnInch);
  writer.setPageLayout(QPageLayout(QPageSize(document.paper == PaperSize::A4 ? QPageSize::A4 : QPageSize::Letter),
                                   QPageLayout::Portrait, QMarginsF(), QPageLayout::Point));
  writer.setTitle(document.title);
  writer.setCreator(QStringLiteral("Lissom"));
  writer.setDocumentXmpMetadata(metadataOf(document));
  if (!paint(document, writer)) return {};
  return bytes;
}

QStringList faultsOf(const PaperPage& page, PaperSize paper) {
  constexpr double kHair = pt(0.5);
  QStringList faults;
  const QRectF content = contentOf(paper).adjusted(-kHair, -kHair, kHair, kHair);
  std::vector<std::pair<QRectF, QString>> boxes;
  for (const Piece& piece : page.pieces) {
    const QRectF box = boxOf(piece);
    const auto* words = std::get_if<Words>(&piece);
    const QString name = words ? words->text.left(60) : QStringLiteral("(a picture or a line)");
    // A straight line has no area, which contains() never finds inside.
    if (!content.contains(box.adjusted(-0.1, -0.1, 0.1, 0.1))) faults << QStringLiteral("beyond the margins: ") + name;
    if (words) {
      const Fitted fitted = fit(words->text, words->font, words->box.width());
      if (fitted.height > box.height() + kHair || fitted.width > box.width() + kHair) {
        faults << QStringLiteral("larger than its box: ") + name;
      }
      if (words->font.pixelSize() < pt(kSmallest)) faults << QStringLiteral("small print: ") + name;
      // What is written, not the room it had.
      QRectF ink(box.topLeft(), QSizeF(fitted.width, fitted.height));
      if (words->align & Qt::AlignRight) ink.moveRight(box.right());
      if (words->align & Qt::AlignHCenter) ink.moveLeft(box.center().x() - fitted.width / 2);
      boxes.emplace_back(ink, name);
    } else if (std::holds_alternative<Picture>(piece)) {
      boxes.emplace_back(box, name);
    }
  }
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t j = i + 1; j < boxes.size(); ++j) {
      const QRectF common = boxes[i].first & boxes[j].first;
      if (common.width() > kHair && common.height() > kHair) {
        faults << QStringLiteral("overlap: ") + boxes[i].second + QStringLiteral(" | ") + boxes[j].second;
      }
    }
  }
  return faults;
}

}  // namespace lissom
