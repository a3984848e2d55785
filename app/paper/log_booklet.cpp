#include "app/paper/log_booklet.h"

#include "app/convert.h"
#include "app/paper/booklet.h"
#include "app/paper/visit_view.h"
#include "app/phrases.h"
#include "app/plan_phrases.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace lissom {
namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(lissom::LogBooklet)
};

constexpr double kBody = 10;  // points
constexpr int kHairGrey = 0x90;

/// Points from the left, and how wide; the routine has what the others leave.
struct TableColumn {
  double width;
  Qt::Alignment align;
};
constexpr std::array<TableColumn, 9> kColumns{{{68, Qt::AlignLeft},
                                               {48, Qt::AlignLeft},
                                               {0, Qt::AlignLeft},
                                               {34, Qt::AlignRight},
                                               {48, Qt::AlignRight},
                                               {48, Qt::AlignRight},
                                               {48, Qt::AlignRight},
                                               {46, Qt::AlignRight},
                                               {46, Qt::AlignRight}}};
constexpr std::size_t kRoutine = 2;
using Cells = std::array<QString, kColumns.size()>;

struct Fonts {
  QFont body = paperFont(kBody);
  QFont bold = paperFont(kBody, QFont::DemiBold);
  QFont week = paperFont(12, QFont::DemiBold);
  QFont head = paperFont(kSmallest);
};

QString timeOrDash(Millis time) {
  return time == Millis{0} ? QStringLiteral("–") : Phrases::minutesSeconds(time);
}

QString levelOrDash(const std::optional<int>& level) {
  return level ? QLocale().toString(*level) : QStringLiteral("–");
}

QString dayInShort(Day day) {
  return QLocale().toString(toQt(day), Texts::tr("ddd d MMM", "format of a date: Sun 22 Nov"));
}

/// How it ended and how it came to be, when that is not the usual.
QString remarkOf(const SessionLine& session) {
  QStringList remarks;
  if (session.byHand) remarks << Texts::tr("entered by hand");
  if (session.changes > (session.byHand ? 1 : 0)) remarks << Texts::tr("corrected");
  if (session.ending == Ending::Stopped) remarks << Texts::tr("stopped early");
  if (!session.ending) remarks << Texts::tr("not finished");
  if (session.hurt) remarks << Texts::tr("a hold was ended because it hurt");
  if (session.speed > 1) remarks << Texts::tr("played %1 times faster").arg(session.speed);
  QString remark = remarks.join(QStringLiteral(", "));
  if (!session.note.text.empty()) {
    if (!remark.isEmpty()) remark += QStringLiteral(" · ");
    remark += Texts::tr("Note: %1").arg(toQt(session.note.text));
  }
  return remark;
}

class LogWriter {
public:
  LogWriter(Booklet& booklet, const Library& library, const std::string& language)
      : m_booklet(booklet), m_library(library), m_language(language), m_content(booklet.content()) {}

  void week(const WeekMinutes& week, std::span<const DaySummary> days, std::span<const SessionLine> sessions,
            const QStringList& told) {
    constexpr double kTop = pt(64);  // the heading, the header and a row
    m_booklet.need(kTop);
    const Day monday = mondayOf(week.week);
    const QString name = Texts::tr("Week %1 · %2 to %3", "calendar week and its first and last day")
                             .arg(week.week.number)
                             .arg(shortDate(monday), longDate(monday + std::chrono::days{6}));
    heading(name, week);
    const QString quiet = quietDays(days);
    if (!quiet.isEmpty()) m_booklet.write(quiet, m_fonts.body);
    for (const QString& each : told) m_booklet.write(each, m_fonts.body);
    if (!sessions.empty()) {
      header();
      m_booklet.atTop([this, name] {
        m_booklet.write(Texts::tr("%1, continued", "a week").arg(name), m_fonts.bold, 1);
        header();
      });
      for (const SessionLine& session : sessions) row(session);
      m_booklet.atTop({});
    }
    m_booklet.skip(pt(10));
  }

private:
  void heading(const QString& name, const WeekMinutes& week) {
    Pen pen = m_booklet.pen();
    const double half = m_content.width() * 0.62;
    const double high = pen.write({m_content.left(), m_booklet.y()}, half, name, m_fonts.week, Qt::AlignLeft, 1);
    pen.write({m_content.left() + half, m_booklet.y() + pt(2)}, m_content.width() - half,
              Texts::tr("Days kept: %1 of %2").arg(week.kept).arg(week.asked), m_fonts.body, Qt::AlignRight, 1);
    m_booklet.skip(high + pt(1));
  }

  /// The days without a session, by what they were.
  QString quietDays(std::span<const DaySummary> days) const {
    QStringList parts;
    for (const DayState state : {DayState::Rest, DayState::Pause, DayState::Missed}) {
      QStringList names;
      for (const DaySummary& day : days) {
        if (day.state == state && day.sessions == 0) {
          names << QLocale().standaloneDayName(toQt(day.day).dayOfWeek(), QLocale::ShortFormat);
        }
      }
      if (names.isEmpty()) continue;
      const QString word = state == DayState::Rest    ? Texts::tr("Rest: %1")
                           : state == DayState::Pause ? Texts::tr("Pause: %1")
                                                      : Texts::tr("Not done: %1");
      parts << word.arg(names.join(QStringLiteral(", ")));
    }
    return parts.join(QStringLiteral(" · "));
  }

  double cells(const Cells& texts, const QFont& font, bool soft) {
    Pen pen = m_booklet.pen();
    double fixed = 0;
    for (const TableColumn& column : kColumns) fixed += pt(column.width);
    double x = m_content.left();
    double high = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const double width = i == kRoutine ? m_content.width() - fixed : pt(kColumns[i].width);
      high = std::max(high, pen.write({x, m_booklet.y()}, width - pt(4), texts[i], font, kColumns[i].align, 1, soft));
      x += width;
    }
    return high;
  }

  void header() {
    m_booklet.skip(
        cells({Texts::tr("Day"), Texts::tr("Start"), Texts::tr("Routine"), Texts::tr("Holds"), Texts::tr("Left"),
               Texts::tr("Right"), Texts::tr("Both"), Texts::tr("Before"), Texts::tr("After")},
              m_fonts.head, true));
    m_booklet.pen().line({m_content.left(), m_booklet.y()}, {m_content.right(), m_booklet.y()}, pt(0.6));
    m_booklet.skip(pt(1.5));
  }

  void row(const SessionLine& session) {
    const QString remark = remarkOf(session);
    m_booklet.need(pt(remark.isEmpty() ? 15 : 30));
    const HeldTime held = session.held();
    m_booklet.skip(cells(
        {dayInShort(session.day), QLocale().toString(wallTime(session.startedAt), QLocale::ShortFormat),
         nameOf(session.routine), QLocale().toString(session.holds), timeOrDash(held.left), timeOrDash(held.right),
         timeOrDash(held.both), levelOrDash(session.note.discomfortBefore), levelOrDash(session.note.discomfortAfter)},
        m_fonts.body, false));
    if (!remark.isEmpty()) m_booklet.writeLong(remark, m_fonts.body, pt(68));
    m_booklet.skip(pt(1));
  }

  QString nameOf(const RoutineId& id) const {
    if (const Routine* routine = m_library.routine(id)) return toQt(routine->name.in(m_language));
    const auto alone = ExerciseId::parse(id.text());
    const Exercise* exercise = alone ? m_library.exercise(*alone) : nullptr;
    return toQt(exercise ? exercise->name.in(m_language) : id.text());
  }

  Booklet& m_booklet;
  const Library& m_library;
  const std::string& m_language;
  QRectF m_content;
  Fonts m_fonts;
};

/// Flare-ups that were told in that week and not taken back.
QStringList toldIn(Day monday, const Plan& plan) {
  QStringList told;
  for (const PlanFact& fact : plan.facts) {
    const auto* flareUp = std::get_if<FlareUp>(&fact.entry);
    if (!flareUp || mondayOf(fact.day) != monday || isWithdrawn(fact.said.instant, plan)) continue;
    told << Texts::tr("Flare-up on %1: %2, %3 of 10.")
                .arg(shortDate(fact.day), PlanPhrases::of(flareUp->area))
                .arg(flareUp->level);
  }
  return told;
}

}  // namespace

PaperDocument logBookletOf(const RangeSummary& range, std::span<const SessionLine> sessions, const Plan& plan,
                           const Library& library, const std::string& language, PaperSize paper) {
  Booklet booklet(Texts::tr("Training log"), paper, toQt(language),
                  Texts::tr("Printed with Lissom. It is no diagnosis and does not replace care."));
  booklet.write(Texts::tr("Training log"), paperFont(19, QFont::Bold), 1);
  booklet.write(range.first == range.last
                    ? longDate(range.last)
                    : Texts::tr("%1 to %2", "two days").arg(longDate(range.first), longDate(range.last)),
                paperFont(10.5, QFont::DemiBold), 1);
  booklet.write(Texts::tr("Sessions: %1. Held left %2, right %3, both sides together %4 (min:s).")
                    .arg(range.sessions)
                    .arg(Phrases::minutesSeconds(range.held.left), Phrases::minutesSeconds(range.held.right),
                         Phrases::minutesSeconds(range.held.both)),
                paperFont(10.5), 2);
  booklet.write(
      Texts::tr("Times in the tables are minutes and seconds held; discomfort is from 0, none, to 10, the worst."),
      paperFont(10.5), 2);
  booklet.skip(pt(4));
  booklet.pen().line({booklet.content().left(), booklet.y()}, {booklet.content().right(), booklet.y()}, pt(1.2));
  booklet.skip(pt(9));

  LogWriter writer(booklet, library, language);
  auto session = std::ranges::find_if(sessions, [&](const SessionLine& each) { return each.day >= range.first; });
  auto day = range.days.begin();
  for (const WeekMinutes& week : range.weeks) {
    const Day sunday = std::min(mondayOf(week.week) + std::chrono::days{6}, range.last);
    const auto firstSession = session;
    while (session != sessions.end() && session->day <= sunday) ++session;
    const auto firstDay = day;
    while (day != range.days.end() && day->day <= sunday) ++day;
    writer.week(week, {firstDay, day}, {firstSession, session}, toldIn(mondayOf(week.week), plan));
  }
  return std::move(booklet).finish();
}

}  // namespace lissom
