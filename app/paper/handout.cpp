#include "app/paper/handout.h"

#include "app/convert.h"
#include "app/paper/booklet.h"
#include "app/phrases.h"
#include "core/session/script.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace lissom {
namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(lissom::Handout)
};

constexpr double kBody = 10.5;  // points
constexpr double kFigureWide = pt(104);
constexpr double kFigureHigh = pt(78);
constexpr double kPictures = 2 * kFigureWide + pt(6);
constexpr double kTextLeft = kPictures + pt(16);
constexpr double kBox = pt(10);
constexpr int kHairGrey = 0x90;

/// "It pulls in the left hip" for an exercise of each side names both.
QString plainText(const LocalizedText& text, const std::string& language) {
  QString words = toQt(text.in(language));
  for (qsizetype open = words.indexOf(QLatin1Char('{')); open >= 0; open = words.indexOf(QLatin1Char('{'))) {
    const qsizetype close = words.indexOf(QLatin1Char('}'), open);
    if (close < 0) break;
    const QString sides = words.mid(open + 1, close - open - 1).replace(QLatin1Char('|'), QLatin1String("/"));
    words.replace(open, close - open + 1, sides);
  }
  return words;
}

QFont strongFont(double points = kBody) {
  return paperFont(points, QFont::DemiBold);
}

/// Writes paragraphs below each other, and on to the next page where one does not fit: a heading goes with what stands
/// below it, and only what is longer than a page is split. Without a booklet it measures as if the page had no end.
class Column {
public:
  Column(PaperPage& page, QPointF at, double width, Booklet* booklet, QString name)
      : m_page(&page), m_x(at.x()), m_y(at.y()), m_width(width), m_booklet(booklet), m_name(std::move(name)) {}

  void heading(const QString& text) { m_heading = text; }
  void paragraph(const QString& mark, const QString& text) {
    const QFont font = paperFont(kBody);
    const double indent = mark.isEmpty() ? 0 : pt(15);
    const double width = m_width - indent;
    QString shown = mark;
    for (QString rest = text; !rest.isEmpty(); shown.clear()) {
      const double head = m_heading.isEmpty() ? 0 : pt(5) + fit(m_heading, strongFont(), m_width).height;
      double room = m_booklet ? m_booklet->content().bottom() - m_y - head : std::numeric_limits<double>::max();
      if (fit(rest, font, width).height > room && !m_fresh) {
        nextPage();
        continue;
      }
      writeHeading();
      const double line = fit(QStringLiteral("Ag"), font, width).height;
      const int lines = static_cast<int>(std::clamp(room / line, 1.0, kEndless));
      const Beginning beginning = beginningOf(rest, font, width, lines);
      Pen pen(*m_page);
      pen.write({m_x, m_y}, indent, shown, font);
      m_y += pen.write({m_x + indent, m_y}, width, beginning.text, font) + pt(1);
      m_fresh = false;
      rest = beginning.rest;
    }
  }
  double y() const { return m_y; }  ///< on the page where it is by now
  bool wentOn() const { return m_wentOn; }

private:
  static constexpr double kEndless = 100'000;  // lines

  void writeHeading() {
    if (m_heading.isEmpty()) return;
    m_y += pt(5);
    m_y += Pen(*m_page).write({m_x, m_y}, m_width, m_heading, strongFont());
    m_heading.clear();
  }
  void nextPage() {
    m_booklet->newPage();
    m_page = &m_booklet->page();
    m_wentOn = m_fresh = true;
    const QRectF content = m_booklet->content();
    m_y = m_booklet->y() + pt(4);
    m_y += Pen(*m_page).write({content.left(), m_booklet->y()}, content.width(),
                              Texts::tr("%1, continued", "an exercise on the next page").arg(m_name), strongFont(13),
                              Qt::AlignLeft, 1);
  }

  PaperPage* m_page;
  double m_x;
  double m_y;
  double m_width;
  Booklet* m_booklet;
  QString m_name;
  QString m_heading;
  bool m_fresh = true;  ///< nothing of it stands on this page
  bool m_wentOn = false;
};

double figures(Pen& pen, QPointF at, const Exercise& exercise, const FigureOf& figure) {
  const QFont font = paperFont(kSmallest);
  std::vector<Side> sides{Side::Right};
  if (exercise.sides != Sides::Together) sides = {Side::Left, Side::Right};
  double y = at.y();
  for (const Side side : sides) {
    double under = 0;
    double x = at.x();
    for (const double amount : {0.0, 1.0}) {
      const QRectF box(x, y, kFigureWide, kFigureHigh);
      const QImage image = figure({exercise.id, side, amount}, box.size());
      if (!image.isNull()) pen.picture(box, image);
      const QString what = amount > 0 ? Texts::tr("end", "of a movement") : Texts::tr("start", "of a movement");
      const QString label = sides.size() == 1    ? what
                            : side == Side::Left ? Texts::tr("left side, %1", "a figure's start or end").arg(what)
                                                 : Texts::tr("right side, %1", "a figure's start or end").arg(what);
      under = std::max(under, pen.write({x, y + kFigureHigh}, kFigureWide, label, font, Qt::AlignHCenter, 1, true));
      x += kFigureWide + pt(6);
    }
    y += kFigureHigh + under + pt(4);
  }
  return y;
}

/// From `top` of the page down; answers where it ends on the page where it does. Without a booklet it is measured.
double exerciseAt(PaperPage& page, const QRectF& content, double top, Booklet* booklet, int number,
                  const RoutineItem& item, const Exercise& exercise, const std::string& language,
                  const FigureOf& figure) {
  Pen pen(page);
  const double x = content.left();
  const double width = content.width();
  const double half = width * 0.56;
  const QString title = QStringLiteral("%1  %2").arg(number).arg(plainText(exercise.name, language));
  const double name = pen.write({x, top}, half, title, strongFont(13), Qt::AlignLeft, 2);
  const double dose = pen.write({x + half + pt(10), top + pt(2.5)}, width - half - pt(10),
                                Phrases::dose(item.dose, exercise.sides), strongFont(), Qt::AlignRight, 2);
  const double y = top + std::max(name, dose + pt(2.5)) + pt(3);
  const double pictures = figures(pen, {x, y}, exercise, figure);
  Column column(page, {x + kTextLeft, y}, width - kTextLeft, booklet, title);
  int step = 0;
  for (const LocalizedText& text : exercise.steps) {
    column.paragraph(QStringLiteral("%1.").arg(++step), plainText(text, language));
  }
  column.heading(Texts::tr("What you feel"));
  column.paragraph({}, plainText(exercise.feel, language));
  column.heading(Texts::tr("Take care"));
  for (const LocalizedText& text : exercise.cautions) column.paragraph(QStringLiteral("–"), plainText(text, language));
  return column.wentOn() ? column.y() : std::max(pictures, column.y());
}

void writeExercises(Booklet& booklet, const std::vector<RoutineItem>& items, const Library& library,
                    const std::string& language, const FigureOf& figure) {
  const QRectF content = booklet.content();
  int number = 0;
  for (const RoutineItem& item : items) {
    const Exercise& exercise = *library.exercise(item.exercise);
    ++number;
    PaperPage scratch;
    const double end = exerciseAt(scratch, content, 0, nullptr, number, item, exercise, language,
                                  [](const FigureWish&, QSizeF) { return QImage(); });
    booklet.need(end);
    const double top = booklet.y();
    if (number > 1 && !booklet.isAtTop()) {
      booklet.pen().line({content.left(), top - pt(7)}, {content.right(), top - pt(7)}, pt(0.5), kHairGrey);
    }
    const double reached = exerciseAt(booklet.page(), content, top, &booklet, number, item, exercise, language, figure);
    booklet.skip(reached - booklet.y() + pt(14));
  }
}

void writeStop(Booklet& booklet, const Library& library, const std::string& language) {
  const auto pack = std::ranges::find_if(library.packs, [](const Pack& each) { return each.safety.has_value(); });
  if (pack == library.packs.end() || pack->safety->alwaysStop.empty()) return;
  const QFont body = paperFont(kBody);
  const QRectF content = booklet.content();
  double high = pt(20);
  for (const LocalizedText& text : pack->safety->alwaysStop) {
    high += fit(plainText(text, language), body, content.width() - pt(15)).height + pt(1);
  }
  booklet.need(high);
  booklet.write(Texts::tr("Always stop a stretch when you notice"), strongFont(13), 2);
  booklet.skip(pt(2));
  for (const LocalizedText& text : pack->safety->alwaysStop) {
    const QString words = plainText(text, language);
    booklet.need(fit(words, body, content.width() - pt(15)).height);
    Pen pen = booklet.pen();
    pen.write({content.left(), booklet.y()}, pt(13), QStringLiteral("–"), body);
    booklet.skip(pen.write({content.left() + pt(15), booklet.y()}, content.width() - pt(15), words, body) + pt(1));
  }
  booklet.skip(pt(14));
}

void tickBox(Pen& pen, double x, double y, const QString& letter, double letterWide) {
  const QFont font = paperFont(kSmallest);
  if (!letter.isEmpty())
    pen.write({x, y + kBox / 2 - fit(letter, font, letterWide).height / 2}, letterWide, letter, font);
  QPainterPath box;
  box.addRect(QRectF(x + letterWide, y, kBox, kBox));
  pen.shape({box, pt(0.8), 255, 0, false});
}

/// Seven days to tick, a row an exercise, the header again on each page.
void writeWeek(Booklet& booklet, const std::vector<RoutineItem>& items, const Library& library,
               const std::string& language) {
  const QRectF content = booklet.content();
  const QFont body = paperFont(kBody);
  const QFont fine = paperFont(9.5);
  const double names = pt(160);
  const double day = (content.width() - names) / 7;
  const double letter = pt(8.5);
  const double row = pt(22);
  const auto header = [&] {
    Pen pen = booklet.pen();
    double high = 0;
    for (int i = 0; i < 7; ++i) {
      const int weekday = (QLocale().firstDayOfWeek() - 1 + i) % 7 + 1;
      high =
          std::max(high, pen.write({content.left() + names + i * day, booklet.y()}, day - pt(2),
                                   QLocale().standaloneDayName(weekday, QLocale::ShortFormat), fine, Qt::AlignLeft, 1));
    }
    booklet.skip(high + pt(2));
    pen.line({content.left(), booklet.y()}, {content.right(), booklet.y()}, pt(0.7));
    booklet.skip(pt(3));
  };
  booklet.need(pt(45) + row * static_cast<double>(std::min<std::size_t>(items.size(), 4)));
  booklet.write(Texts::tr("A week to tick"), strongFont(13), 1);
  booklet.write(Texts::tr("A day that stays empty is just a day off."), body, 2);
  booklet.skip(pt(4));
  header();
  booklet.atTop(header);
  for (const RoutineItem& item : items) {
    const Exercise& exercise = *library.exercise(item.exercise);
    const QString name = plainText(exercise.name, language);
    const double high = std::max(row, fit(name, body, names - pt(8), 2).height + pt(5));
    booklet.need(high);
    Pen pen = booklet.pen();
    const double y = booklet.y();
    pen.write({content.left(), y}, names - pt(8), name, body, Qt::AlignLeft, 2);
    for (int i = 0; i < 7; ++i) {
      const double x = content.left() + names + i * day;
      if (exercise.sides == Sides::EachSide) {
        tickBox(pen, x, y + pt(3), Texts::tr("L", "left, above a box to tick"), letter);
        tickBox(pen, x + letter + kBox + pt(4), y + pt(3), Texts::tr("R", "right, above a box to tick"), letter);
      } else {
        tickBox(pen, x, y + pt(3), {}, letter);
      }
    }
    booklet.skip(high);
    pen.line({content.left(), booklet.y() - pt(1)}, {content.right(), booklet.y() - pt(1)}, pt(0.4), kHairGrey);
  }
  booklet.atTop({});
}

}  // namespace

PaperDocument handoutOf(const Routine& routine, const Library& library, const std::string& language, PaperSize paper,
                        const FigureOf& figure) {
  std::vector<RoutineItem> items;
  std::ranges::copy_if(routine.items, std::back_inserter(items),
                       [&](const RoutineItem& item) { return library.exercise(item.exercise) != nullptr; });
  const QString name = toQt(routine.name.empty() ? routine.id.text() : routine.name.in(language));
  Booklet booklet(name, paper, toQt(language),
                  Texts::tr("Printed with Lissom. It is no diagnosis and does not replace care."));
  booklet.write(name, paperFont(19, QFont::Bold), 2);
  booklet.write(QStringLiteral("%1 · %2").arg(Texts::tr("Exercises: %1").arg(items.size()),
                                              Phrases::minutes(totalLength(writeScript(routine, library)))),
                paperFont(kBody), 1);
  booklet.write(Texts::tr("A stretch may pull. It must not hurt."), paperFont(kBody), 2);
  booklet.skip(pt(5));
  booklet.pen().line({booklet.content().left(), booklet.y()}, {booklet.content().right(), booklet.y()}, pt(1.2));
  booklet.skip(pt(9));
  writeExercises(booklet, items, library, language, figure);
  writeStop(booklet, library, language);
  if (!items.empty()) writeWeek(booklet, items, library, language);
  return std::move(booklet).finish();
}

}  // namespace lissom
