#include "app/paper/visit_sheet.h"

#include "app/convert.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace lissom {
namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(lissom::VisitSheet)
};

constexpr double kTitle = 19;  // points
constexpr double kBig = 13;
constexpr double kHeading = 11;
constexpr double kBody = 10.5;
constexpr double kFine = 9.5;
constexpr double kGap = pt(11);
constexpr double kColumnGap = pt(20);
constexpr int kHairGrey = 0x90;
constexpr int kFewestFigures = 4;  // fewer are no larger
constexpr int kMostFigures = 6;
constexpr double kCell = pt(9);
constexpr double kStep = pt(11);

/// How many lines the parts may have that every sheet has. Who has more to say than a page holds gets fewer of each.
struct Room {
  int head = 2;
  int counts = 3;
  int discomfort = 4;
  int question = 2;
  int left = 2;  ///< the names of the routine's exercises without a picture
  std::size_t figures = kMostFigures;
  double figureHigh = pt(100);
  std::size_t doses = 2;  ///< rows, at least
};
constexpr std::array kRooms{Room{}, Room{2, 2, 3, 1, 1, kMostFigures, pt(60), 2},
                            Room{1, 1, 2, 1, 0, kMostFigures, pt(45), 1}, Room{1, 1, 1, 1, 0, 0, 0, 1}};

double lineOf(const QFont& font) {
  return fit(QStringLiteral("Ag"), font, pt(500)).height;
}

/// Things laid out by themselves, to be put where there is room.
struct Block {
  PaperPage page;
  double height = 0;
};

void place(const Block& block, PaperPage& page, QPointF at) {
  for (Piece piece : block.page.pieces) {
    if (auto* words = std::get_if<Words>(&piece)) words->box.translate(at);
    if (auto* shape = std::get_if<Shape>(&piece)) shape->path.translate(at);
    if (auto* picture = std::get_if<Picture>(&piece)) picture->box.translate(at);
    page.pieces.push_back(std::move(piece));
  }
}

double heading(Pen& pen, double y, double width, const QString& text) {
  return pen.write({0, y}, width, text, paperFont(kHeading, QFont::DemiBold), Qt::AlignLeft, 1) + pt(3);
}

// ---- Who and when.

Block headOf(const VisitView& view, double width, const Room& room) {
  Block block;
  Pen pen(block.page);
  const QFont title = paperFont(kTitle, QFont::Bold);
  const QFont body = paperFont(kBody);
  const double half = (width - kColumnGap) / 2;
  const double high = pen.write({0, 0}, half, view.title, title, Qt::AlignLeft, 1);
  // A name is written by hand: the program does not know it.
  const QString name = Texts::tr("Name");
  const Fitted fitted = fit(name, body, half, 1);
  const double base = high - pt(6);
  pen.write({half + kColumnGap, base - fitted.height + pt(3)}, fitted.width + pt(2), name, body);
  pen.line({half + kColumnGap + fitted.width + pt(8), base}, {width, base}, pt(0.7), kHairGrey);
  double left = high + pt(1);
  left += pen.write({0, left}, half, view.range, paperFont(kBody, QFont::DemiBold), Qt::AlignLeft, room.head);
  left += pen.write({0, left}, half, view.since, body, Qt::AlignLeft, room.head, true);
  const double right =
      high + pt(1) + pen.write({half + kColumnGap, high + pt(1)}, half, view.with, body, {}, room.head);
  block.height = std::max(left, right) + pt(5);
  pen.line({0, block.height}, {width, block.height}, pt(1.2));
  return block;
}

// ---- The days.

void drawMark(Pen& pen, const QRectF& cell, DayState state) {
  QPainterPath square;
  square.addRect(cell);
  const auto outline = [&](int grey, bool dashed) { pen.shape({square, pt(0.8), 255, grey, dashed}); };
  switch (state) {
    case DayState::Done:
      pen.shape({square, pt(0.8), 0, 0, false});
      return;
    case DayState::Part: {
      QPainterPath half(cell.bottomLeft());
      half.lineTo(cell.bottomRight());
      half.lineTo(cell.topRight());
      half.closeSubpath();
      pen.shape({half, 0, 0, 0, false});
      outline(0, false);
      return;
    }
    case DayState::Rest: {
      QPainterPath dot;
      dot.addEllipse(cell.center(), cell.width() / 5, cell.width() / 5);
      pen.shape({dot, 0, 0, 0, false});
      outline(kHairGrey, false);
      return;
    }
    case DayState::Pause:
      pen.line({cell.left() + pt(1.5), cell.center().y()}, {cell.right() - pt(1.5), cell.center().y()}, pt(1.4));
      return;
    case DayState::Missed:
      outline(0, false);
      return;
    case DayState::Open:
      outline(kHairGrey, true);
      return;
    case DayState::None:
      return;
  }
}

/// What the marks mean, only those that are there.
double legend(Pen& pen, double y, double width, const VisitView& view) {
  const QFont font = paperFont(kFine);
  const std::array<std::pair<DayState, QString>, 6> all{{{DayState::Done, Texts::tr("done")},
                                                         {DayState::Part, Texts::tr("in part")},
                                                         {DayState::Rest, Texts::tr("rest")},
                                                         {DayState::Missed, Texts::tr("not done")},
                                                         {DayState::Pause, Texts::tr("pause")},
                                                         {DayState::Open, Texts::tr("still open")}}};
  double x = 0;
  const double high = lineOf(font);
  for (const auto& [state, word] : all) {
    if (std::ranges::none_of(view.marks, [&](const auto& mark) { return mark.state == state; })) continue;
    const Fitted fitted = fit(word, font, width - kStep - pt(3), 1);
    const double wide = kCell + pt(4) + fitted.width;
    if (x > 0 && x + wide > width) {
      x = 0;
      y += high;
    }
    drawMark(pen, {x, y + (high - kCell) / 2, kCell, kCell}, state);
    pen.write({x + kCell + pt(4), y}, fitted.width + pt(1), word, font, Qt::AlignLeft, 1);
    x += wide + pt(11);
  }
  return x > 0 ? y + high : y;
}

/// A column a week, from the locale's first day of the week down.
double calendar(Pen& pen, double y, double width, const VisitView& view) {
  if (view.marks.empty()) return y;
  const QFont font = paperFont(kSmallest);
  const QFontMetricsF metrics(font);
  const int firstOfWeek = view.firstOfWeek;
  double letters = 0;
  for (int row = 0; row < 7; ++row) {
    const QString name = QLocale().standaloneDayName((firstOfWeek - 1 + row) % 7 + 1, QLocale::ShortFormat);
    letters = std::max(letters, std::ceil(metrics.horizontalAdvance(name)));
  }
  letters = std::min(letters, width / 3) + pt(6);
  const double top = y + lineOf(font) + pt(1);
  for (int row = 0; row < 7; row += 2) {
    const QString name = QLocale().standaloneDayName((firstOfWeek - 1 + row) % 7 + 1, QLocale::ShortFormat);
    pen.write({0, top + row * kStep + kCell / 2 - lineOf(font) / 2}, letters - pt(4), name, font, Qt::AlignLeft, 1,
              true);
  }
  const auto rowOf = [&](Day day) { return (toQt(day).dayOfWeek() - firstOfWeek + 7) % 7; };
  const auto most = static_cast<std::ptrdiff_t>((width - letters) / kStep);
  const auto columnOf = [&](Day day) {
    const Day begin = view.marks.front().day - std::chrono::days{rowOf(view.marks.front().day)};
    return (day - begin).count() / 7;
  };
  // Of a long time the end is shown.
  const auto hidden = std::max<std::ptrdiff_t>(0, columnOf(view.marks.back().day) + 1 - most);
  double labelled = -pt(100);
  for (const VisitView::Mark& mark : view.marks) {
    const auto column = columnOf(mark.day) - hidden;
    if (column < 0) continue;
    const double x = letters + static_cast<double>(column) * kStep;
    drawMark(pen, {x, top + rowOf(mark.day) * kStep, kCell, kCell}, mark.state);
    const QString label = shortDate(mark.day);
    const double wide = metrics.horizontalAdvance(label) + pt(3);
    const bool begins = rowOf(mark.day) == 0 || &mark == &view.marks.front();
    if (begins && x >= labelled + pt(10) && x + wide <= width) {
      pen.write({x, y}, wide, label, font, Qt::AlignLeft, 1, true);
      labelled = x + wide;
    }
  }
  return top + 7 * kStep;
}

Block daysOf(const VisitView& view, double width, const Room& room) {
  Block block;
  Pen pen(block.page);
  double y = pen.write({0, 0}, width, view.kept, paperFont(kBig, QFont::Bold), Qt::AlignLeft, 1) + pt(2);
  y = calendar(pen, y, width, view);
  y = legend(pen, y + pt(2), width, view);
  y += pen.write({0, y + pt(1)}, width, view.counts, paperFont(kBody), Qt::AlignLeft, room.counts) + pt(1);
  block.height = y;
  return block;
}

// ---- Discomfort.

constexpr double kWorst = 10;        // numeric rating scale
constexpr std::size_t kMarked = 45;  // more points than that are a line only

struct Series {
  std::vector<QPointF> points;
  bool before = true;
};

void drawSeries(Pen& pen, const Series& series, bool marked) {
  if (series.points.empty()) return;
  QPainterPath path(series.points.front());
  for (const QPointF& point : series.points) path.lineTo(point);
  if (series.points.size() > 1) pen.shape({path, pt(1.1), 255, 0, !series.before});
  if (!marked && series.points.size() > 1) return;
  for (const QPointF& point : series.points) {
    QPainterPath mark;
    const double reach = pt(2.1);
    if (series.before) {
      mark.addEllipse(point, reach, reach);
      pen.shape({mark, 0, 0, 0, false});
    } else {
      mark.addRect(QRectF(point - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)));
      pen.shape({mark, pt(0.9), 254, 0, false});
    }
  }
}

/// A sample of each line with its word.
double chartLegend(Pen& pen, double y, double width, double left) {
  const QFont font = paperFont(kFine);
  const double high = lineOf(font);
  double x = left;
  for (const bool before : {true, false}) {
    const QString word = before ? Texts::tr("before a session") : Texts::tr("after it");
    drawSeries(pen, {{{x, y + high / 2}, {x + pt(18), y + high / 2}}, before}, true);
    const Fitted fitted = fit(word, font, (width - left) / 2 - pt(28), 1);
    pen.write({x + pt(23), y}, fitted.width + pt(1), word, font, Qt::AlignLeft, 1);
    x += pt(23) + fitted.width + pt(14);
  }
  return y + high;
}

double chart(Pen& pen, double y, double width, const VisitView& view) {
  const QFont font = paperFont(kSmallest);
  const double high = lineOf(font);
  const double left = pt(18);
  y = chartLegend(pen, y, width, left);
  const QRectF plot(left + pt(4), y + high / 2, width - left - pt(8), pt(78));
  for (const int value : {0, 5, 10}) {
    const double at = plot.bottom() - plot.height() * value / kWorst;
    pen.line({plot.left() - pt(4), at}, {plot.right() + pt(4), at}, pt(0.5), value == 0 ? 0 : kHairGrey);
    pen.write({0, at - high / 2}, left - pt(4), QLocale().toString(value), font, Qt::AlignRight, 1);
  }
  const auto span = std::max<std::ptrdiff_t>(1, (view.last - view.first).count());
  Series before{{}, true};
  Series after{{}, false};
  double sameDay = 0;  // the sessions of one day lie between it and the next
  Day dayBefore{};
  for (const VisitView::Discomfort& told : view.discomfort) {
    sameDay = told.day == dayBefore ? std::min(sameDay + 0.3, 0.9) : 0;
    dayBefore = told.day;
    const double days = static_cast<double>((told.day - view.first).count()) + sameDay;
    const double x = plot.left() + plot.width() * std::min(1.0, days / static_cast<double>(span));
    const auto at = [&](int level) { return QPointF(x, plot.bottom() - plot.height() * level / kWorst); };
    if (told.before) before.points.push_back(at(*told.before));
    if (told.after) after.points.push_back(at(*told.after));
  }
  const bool marked = view.discomfort.size() <= kMarked;
  drawSeries(pen, before, marked);
  drawSeries(pen, after, marked);
  const double label = plot.bottom() + pt(3);
  pen.write({plot.left() - pt(4), label}, plot.width() / 2, shortDate(view.first), font, Qt::AlignLeft, 1, true);
  if (view.first != view.last) {
    pen.write({plot.center().x(), label}, plot.width() / 2 + pt(4), shortDate(view.last), font, Qt::AlignRight, 1,
              true);
  }
  return label + high;
}

Block discomfortOf(const VisitView& view, double width, const Room& room) {
  Block block;
  Pen pen(block.page);
  double y = heading(pen, 0, width, Texts::tr("Discomfort, 0 none to 10 worst"));
  if (!view.discomfort.empty()) y = chart(pen, y, width, view) + pt(2);
  y += pen.write({0, y}, width, view.discomfortWords, paperFont(kBody), Qt::AlignLeft, room.discomfort);
  block.height = y;
  return block;
}

// ---- The dose.

QString andMore(std::size_t more) {
  return Texts::tr("and %1 more").arg(more);
}

double doseRow(Pen& pen, double y, double width, const VisitView::Dose& row, const QFont& font) {
  const double column = pt(86);
  const double name = width - 3 * column - pt(8);
  double x = name + pt(8);
  double high = pen.write({0, y}, name, row.exercise, font, Qt::AlignLeft, 1);
  for (const QString* text : {&row.left, &row.right, &row.both}) {
    high = std::max(high, pen.write({x, y}, column, *text, font, Qt::AlignRight, 1));
    x += column;
  }
  return y + high;
}

/// With so many of its rows at most, but a row for how many more there are.
Block dosesOf(const VisitView& view, double width, std::size_t most) {
  Block block;
  Pen pen(block.page);
  double y = heading(pen, 0, width, Texts::tr("Time under stretch, held of planned (min:s)"));
  const QFont body = paperFont(kBody);
  const QFont fine = paperFont(kFine);
  y = doseRow(pen, y, width, {QString(), Texts::tr("left"), Texts::tr("right"), Texts::tr("both together")}, fine);
  pen.line({0, y}, {width, y}, pt(0.5), kHairGrey);
  const std::size_t shown = std::min(most, view.doses.size());
  for (std::size_t i = 0; i < shown; ++i) y = doseRow(pen, y + pt(0.5), width, view.doses[i], body);
  if (shown < view.doses.size()) {
    y += pen.write({0, y}, width / 2, andMore(view.doses.size() - shown), fine, Qt::AlignLeft, 1, true);
  }
  pen.line({0, y + pt(0.5)}, {width, y + pt(0.5)}, pt(0.5), kHairGrey);
  block.height = doseRow(pen, y + pt(1), width, view.total, paperFont(kBody, QFont::DemiBold));
  return block;
}

// ---- What happened, and what was written.

/// As many of the texts as fit into that height, each in at most `mostLines`; then how many more.
Block listOf(const QString& head, const std::vector<std::pair<QString, QString>>& rows, const QString& none,
             double width, double room, int mostLines) {
  Block block;
  Pen pen(block.page);
  const QFont body = paperFont(kBody);
  const QFont fine = paperFont(kFine);
  double y = heading(pen, 0, width, head);
  if (rows.empty()) y += pen.write({0, y}, width, none, body, Qt::AlignLeft, 2, true);
  double key = 0;
  for (const auto& row : rows) key = std::max(key, fit(row.first, body, width / 3, 1).width);
  if (key > 0) key += pt(7);
  const double line = lineOf(body);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool last = i + 1 == rows.size();
    const double left = room - y - (last ? 0 : lineOf(fine));
    const int lines = std::min(mostLines, static_cast<int>(left / line));
    if (lines < 1) {
      y += pen.write({0, y}, width, andMore(rows.size() - i), fine, Qt::AlignLeft, 1, true);
      break;
    }
    pen.write({0, y}, key, rows[i].first, body, Qt::AlignLeft, 1, true);
    y += std::max(pen.write({key, y}, width - key, rows[i].second, body, Qt::AlignLeft, lines), line);
  }
  block.height = y;
  return block;
}

struct Story {
  Block happened;
  Block notes;
  double height() const { return std::max(happened.height, notes.height); }
};

Story storyOf(const VisitView& view, double width, double room) {
  std::vector<std::pair<QString, QString>> happened;
  for (const QString& each : view.flareUps) happened.emplace_back(QString(), each);
  std::vector<std::pair<QString, QString>> notes;
  for (const VisitView::Note& note : view.notes) notes.emplace_back(note.day, note.text);
  return {listOf(Texts::tr("Flare-ups and pauses"), happened, Texts::tr("None were marked."), width, room, 3),
          listOf(Texts::tr("Notes"), notes, Texts::tr("None were written."), width, room, 4)};
}

// ---- The routine.

Block routineOf(const VisitView& view, double width, const FigureOf& figure, const Room& room) {
  Block block;
  if (view.items.empty()) return block;
  Pen pen(block.page);
  double y = heading(pen, 0, width, Texts::tr("Routine now: %1").arg(view.routine));
  const auto shown = std::min(view.items.size(), room.figures);
  const double step = width / static_cast<double>(std::max<std::size_t>(shown, kFewestFigures));
  const double wide = step - pt(8);
  const double high = std::min(wide * 0.75, room.figureHigh);
  double low = y;
  for (std::size_t i = 0; i < shown; ++i) {
    const VisitView::Item& item = view.items[i];
    const double x = static_cast<double>(i) * step;
    const QRectF box(x, y, wide, high);
    const QImage image = figure({item.exercise}, box.size());
    if (!image.isNull()) pen.picture(box, image);
    double under = y + high + pt(2);
    under += pen.write({x, under}, wide, item.name, paperFont(kFine, QFont::DemiBold), Qt::AlignLeft, 2);
    under += pen.write({x, under}, wide, item.dose, paperFont(kFine), Qt::AlignLeft, 2);
    low = std::max(low, under);
  }
  if (shown < view.items.size() && room.left == 0) {
    low += pen.write({0, low}, width, andMore(view.items.size() - shown), paperFont(kFine), Qt::AlignLeft, 1);
  } else if (shown < view.items.size()) {
    QStringList names;
    for (std::size_t i = shown; i < view.items.size(); ++i) names << view.items[i].name;
    const QString rest =
        QStringLiteral("%1: %2").arg(andMore(view.items.size() - shown), names.join(QStringLiteral(", ")));
    low += pen.write({0, low + pt(1)}, width, rest, paperFont(kFine), Qt::AlignLeft, room.left) + pt(1);
  }
  block.height = low;
  return block;
}

// ---- The questions.

Block questionsOf(const VisitView& view, double width, const Room& room) {
  Block block;
  Pen pen(block.page);
  const QFont body = paperFont(kBody);
  double y = heading(pen, 0, width, Texts::tr("My questions"));
  const double indent = pt(16);
  int number = 0;
  for (const QString& question : view.questions) {
    const QString name = Texts::tr("%1.", "number of a question").arg(++number);
    const double high = pen.write({0, y}, indent - pt(2), name, paperFont(kBody, QFont::DemiBold));
    const double text = pen.write({indent, y}, width - indent, question, body, Qt::AlignLeft, room.question);
    y += std::max(text, question.isEmpty() ? high - pt(13) : high) + pt(15);
    pen.line({indent, y}, {width, y}, pt(0.5), kHairGrey);  // to write on
    y += pt(3);
  }
  block.height = y;
  return block;
}

Block footOf(const VisitView& view, double width) {
  Block block;
  Pen pen(block.page);
  pen.line({0, 0}, {width, 0}, pt(0.5), kHairGrey);
  block.height = pt(3) + pen.write({0, pt(3)}, width, view.foot, paperFont(kSmallest), Qt::AlignLeft, 2, true);
  return block;
}

// ---- All of it.

constexpr double kLeastStory = pt(75);

/// What every sheet has, with the least that the rest needs.
struct FixedParts {
  Block head;
  Block days;
  Block discomfort;
  Block routine;
  Block questions;
  std::size_t doses = 0;
  double least = 0;

  double height() const {
    return head.height + std::max(days.height, discomfort.height) + questions.height + routine.height + 5 * kGap;
  }
};

FixedParts fixedPartsOf(const VisitView& view, double width, const FigureOf& figure, const Room& room) {
  const double half = (width - kColumnGap) / 2;
  FixedParts fixed{headOf(view, width, room),      daysOf(view, half, room),
                   discomfortOf(view, half, room), routineOf(view, width, figure, room),
                   questionsOf(view, width, room), room.doses};
  fixed.least =
      dosesOf(view, width, room.doses).height + kGap + std::min(storyOf(view, half, pt(1000)).height(), kLeastStory);
  return fixed;
}

}  // namespace

PaperDocument visitSheetOf(const VisitView& view, PaperSize paper, const QString& language, const FigureOf& figure) {
  PaperDocument document{QStringLiteral("%1, %2").arg(view.title, view.range), language, paper, {PaperPage{}}};
  PaperPage& page = document.pages.front();
  const QRectF content = contentOf(paper);
  const double width = content.width();
  const double half = (width - kColumnGap) / 2;
  const auto put = [&](const Block& block, double x, double y) { place(block, page, {content.left() + x, y}); };

  const Block foot = footOf(view, width);
  FixedParts fixed;
  for (const Room& room : kRooms) {
    fixed = fixedPartsOf(view, width, figure, room);
    if (content.height() - foot.height - fixed.height() >= fixed.least) break;
  }

  double y = content.top();
  put(fixed.head, 0, y);
  y += fixed.head.height + kGap;
  put(fixed.days, 0, y);
  put(fixed.discomfort, half + kColumnGap, y);
  y += std::max(fixed.days.height, fixed.discomfort.height) + kGap;

  // From below: what always has the same place.
  double bottom = content.bottom() - foot.height;
  put(foot, 0, bottom);
  bottom -= fixed.questions.height + kGap;
  put(fixed.questions, 0, bottom);
  if (fixed.routine.height > 0) {
    bottom -= fixed.routine.height + kGap;
    put(fixed.routine, 0, bottom);
  }
  bottom -= kGap;

  // What is between is shared: as much of the dose as leaves room for what happened.
  const double wanted = std::min(storyOf(view, half, pt(1000)).height(), kLeastStory);
  std::size_t rows = view.doses.size();
  Block doses = dosesOf(view, width, rows);
  while (rows > fixed.doses && y + doses.height + kGap + wanted > bottom) doses = dosesOf(view, width, --rows);
  put(doses, 0, y);
  y += doses.height + kGap;
  const Story story = storyOf(view, half, bottom - y);
  put(story.happened, 0, y);
  put(story.notes, half + kColumnGap, y);
  return document;
}

}  // namespace lissom
