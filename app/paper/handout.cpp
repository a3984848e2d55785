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

/// A paragraph of what is told of an exercise, under the heading that it is the first of.
struct Told {
  QString heading;
  QString mark;
  QString text;
};

std::vector<Told> toldOf(const Exercise& exercise, const std::string& language) {
  std::vector<Told> told;
  const auto add = [&](const QString& heading, const QString& mark, const LocalizedText& text) {
    const QString words = plainText(text, language);
    if (!words.trimmed().isEmpty()) told.push_back({heading, mark, words});
  };
  int step = 0;
  for (const LocalizedText& text : exercise.steps) add({}, QStringLiteral("%1.").arg(++step), text);
  add(Texts::tr("What you feel"), {}, exercise.feel);
  QString heading = Texts::tr("Take care");
  for (const LocalizedText& text : exercise.cautions) {
    const std::size_t before = told.size();
    add(heading, QStringLiteral("–"), text);
    if (told.size() > before) heading.clear();
  }
  return told;
}

/// Writes paragraphs below each other, beside the pictures; on a page that goes on, over the whole width under the
/// exercise's name.
class Column {
public:
  Column(Booklet& booklet, QString name, double y)
      : m_booklet(booklet), m_name(std::move(name)), m_x(booklet.content().left() + kTextLeft), m_y(y) {}

  void paragraph(const Told& told) {
    const QFont font = paperFont(kBody);
    const double line = fit(QStringLiteral("Ag"), font, kTextLeft).height;
    const double indent = told.mark.isEmpty() ? 0 : pt(19);
    QString heading = told.heading;
    QString mark = told.mark;
    for (QString rest = told.text; !rest.isEmpty();) {
      const double head = heading.isEmpty() ? 0 : pt(5) + fit(heading, bold(), width()).height;
      const Beginning beginning = beginningThatFits(rest, font, width() - indent, bottom() - m_y - head, line);
      if (beginning.text.isEmpty()) {
        goOn();
        continue;
      }
      Pen pen = m_booklet.pen();
      if (!heading.isEmpty()) {
        m_y += pt(5);
        m_y += pen.write({m_x, m_y}, width(), heading, bold());
        heading.clear();
      }
      pen.write({m_x, m_y}, indent, mark, font);
      mark.clear();
      m_y += pen.write({m_x + indent, m_y}, width() - indent, beginning.text, font) + pt(1);
      rest = beginning.rest;
    }
  }
  double y() const { return m_y; }
  bool wentOn() const { return m_wentOn; }

private:
  static QFont bold() { return paperFont(kBody, QFont::DemiBold); }
  double width() const { return m_booklet.content().right() - m_x; }
  double bottom() const { return m_booklet.content().bottom(); }

  /// As many lines as that height holds; nothing where a single line of more would stand at the page's end, and no
  /// single line is left for the next page.
  static Beginning beginningThatFits(const QString& text, const QFont& font, double width, double room, double line) {
    const auto lines = static_cast<int>(room / line);
    for (int most = lines; most > 0; --most) {
      Beginning beginning = beginningOf(text, font, width, most);
      if (beginning.rest.isEmpty() || most > 1) {
        const bool alone = !beginning.rest.isEmpty() && most > 2 && fit(beginning.rest, font, width, 2).lines == 1;
        // A letter that another font draws makes its line higher.
        if (!alone && fit(beginning.text, font, width).height <= room) return beginning;
      }
    }
    return {{}, text};
  }

  void goOn() {
    m_booklet.newPage();
    m_wentOn = true;
    const QRectF content = m_booklet.content();
    m_x = content.left();
    m_y = m_booklet.y();
    m_y += m_booklet.pen().write({m_x, m_y}, content.width(), Texts::tr("%1, continued", "an exercise").arg(m_name),
                                 paperFont(13, QFont::DemiBold), Qt::AlignLeft, 2) +
           pt(3);
  }

  Booklet& m_booklet;
  QString m_name;
  double m_x;
  double m_y;
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

/// Its name, its dose and its pictures, from `top` down.
struct Head {
  double under = 0;     ///< where the text begins
  double pictures = 0;  ///< where the pictures end
};

Head headAt(Pen& pen, const QRectF& content, double top, const QString& name, const RoutineItem& item,
            const Exercise& exercise, const FigureOf& figure) {
  const double x = content.left();
  const double width = content.width();
  const double half = width * 0.56;
  const double left = pen.write({x, top}, half, name, paperFont(13, QFont::DemiBold), Qt::AlignLeft, 2);
  const double dose =
      pen.write({x + half + pt(10), top + pt(2.5)}, width - half - pt(10), Phrases::dose(item.dose, exercise.sides),
                paperFont(kBody, QFont::DemiBold), Qt::AlignRight, 2);
  const double y = top + std::max(left, dose + pt(2.5)) + pt(3);
  return {y, figures(pen, {x, y}, exercise, figure)};
}

/// How high its text becomes beside the pictures, were a page endless.
double heightOf(const std::vector<Told>& told, double width) {
  const QFont font = paperFont(kBody);
  double high = 0;
  for (const Told& each : told) {
    if (!each.heading.isEmpty()) high += pt(5) + fit(each.heading, paperFont(kBody, QFont::DemiBold), width).height;
    high += fit(each.text, font, width - (each.mark.isEmpty() ? 0 : pt(19))).height + pt(1);
  }
  return high;
}

/// An exercise stays on one page where a page holds it. A longer one begins where its pictures have room, and its text
/// goes on over as many pages as it takes.
void writeExercises(Booklet& booklet, const std::vector<RoutineItem>& items, const Library& library,
                    const std::string& language, const FigureOf& figure) {
  const QRectF content = booklet.content();
  int number = 0;
  for (const RoutineItem& item : items) {
    const Exercise& exercise = *library.exercise(item.exercise);
    const QString name = QStringLiteral("%1  %2").arg(++number).arg(plainText(exercise.name, language));
    const std::vector<Told> told = toldOf(exercise, language);
    PaperPage scratch;
    Pen measuring(scratch);
    const Head measured =
        headAt(measuring, content, 0, name, item, exercise, [](const FigureWish&, QSizeF) { return QImage(); });
    const double whole = std::max(measured.pictures, measured.under + heightOf(told, content.width() - kTextLeft));
    booklet.need(whole <= content.height() ? whole : measured.pictures);
    const double top = booklet.y();
    Pen on = booklet.pen();
    if (number > 1 && !booklet.isAtTop())
      on.line({content.left(), top - pt(7)}, {content.right(), top - pt(7)}, pt(0.5), kHairGrey);
    const Head head = headAt(on, content, top, name, item, exercise, figure);
    Column column(booklet, name, head.under);
    for (const Told& each : told) column.paragraph(each);
    const double end = column.wentOn() ? column.y() : std::max(head.pictures, column.y());
    booklet.skip(end - booklet.y() + pt(14));
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
  booklet.write(Texts::tr("Always stop a stretch when you notice"), paperFont(13, QFont::DemiBold), 2);
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
  booklet.write(Texts::tr("A week to tick"), paperFont(13, QFont::DemiBold), 1);
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
