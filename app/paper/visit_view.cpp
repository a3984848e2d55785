#include "app/paper/visit_view.h"

#include "app/convert.h"
#include "app/phrases.h"
#include "app/plan_phrases.h"
#include "core/session/planned_days.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <QUrlQuery>

#include <algorithm>

namespace lissom {
namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(lissom::VisitSheet)
};

/// Mail programs and desktops take links of about 2,000 characters everywhere; a percent-encoded letter is longer than
/// the letter, and the common ones take much more.
constexpr qsizetype kLongestMail = 6000;

QString rangeInWords(Day first, Day last) {
  if (first == last) return longDate(last);
  return Texts::tr("%1 to %2", "two days").arg(longDate(first), longDate(last));
}

QString sinceInWords(const VisitRange& when) {
  switch (when.since) {
    case VisitRange::Since::Appointment:
      return Texts::tr("Since the appointment on %1").arg(longDate(when.first));
    case VisitRange::Since::FourWeeks:
      return Texts::tr("The last four weeks");
    case VisitRange::Since::FirstDay:
      return Texts::tr("Since the first day of the log");
    case VisitRange::Since::Chosen:
      return {};
  }
  return {};
}

QString withInWords(const Care& care) {
  QStringList parts;
  if (care.contact && !care.contact->name.empty()) parts << toQt(care.contact->name);
  if (care.next) {
    const AppointmentMade& made = care.next->made;
    parts << QLocale().standaloneDayName(toQt(made.day).dayOfWeek()) << longDate(made.day);
    if (made.time) {
      const auto minutes = static_cast<int>(made.time->count());
      parts << QLocale().toString(QTime(minutes / 60 % 24, minutes % 60), QLocale::ShortFormat);
    }
  }
  return parts.join(QStringLiteral(", "));
}

QString countsInWords(const VisitSummary& visit) {
  QStringList sentences;
  sentences << Texts::tr("Sessions: %1.").arg(visit.range.sessions);
  if (visit.byHand > 0) sentences << Texts::tr("Entered by hand, not timed: %1.").arg(visit.byHand);
  if (visit.hurt > 0) sentences << Texts::tr("Sessions in which a hold was ended because it hurt: %1.").arg(visit.hurt);
  return sentences.join(QLatin1Char(' '));
}

/// The highest and the latest number that was told.
QString discomfortInWords(const std::vector<DiscomfortTold>& told) {
  struct Number {
    int level;
    Day day;
  };
  const auto words = [&](auto which, const QString& name) -> QString {
    std::vector<Number> numbers;
    for (const DiscomfortTold& each : told) {
      if (const std::optional<int>& level = each.*which) numbers.push_back({*level, each.day});
    }
    if (numbers.empty()) return {};
    const Number highest = *std::ranges::max_element(numbers, {}, &Number::level);
    return Texts::tr("%1: first %2, highest %3 (%4), last %5 (%6).", "discomfort before or after a session")
        .arg(name)
        .arg(numbers.front().level)
        .arg(highest.level)
        .arg(shortDate(highest.day))
        .arg(numbers.back().level)
        .arg(shortDate(numbers.back().day));
  };
  QStringList sentences{words(&DiscomfortTold::before, Texts::tr("Before a session")),
                        words(&DiscomfortTold::after, Texts::tr("After it"))};
  sentences.removeAll(QString());
  return sentences.isEmpty() ? Texts::tr("No number was told in this time.") : sentences.join(QLatin1Char(' '));
}

QString heldOf(Millis held, Millis planned) {
  if (planned == Millis{0}) return held == Millis{0} ? QStringLiteral("–") : Phrases::minutesSeconds(held);
  return Texts::tr("%1 of %2", "time held of time planned")
      .arg(Phrases::minutesSeconds(held), Phrases::minutesSeconds(planned));
}

VisitView::Dose doseOf(const QString& name, const HeldTime& held, const HeldTime& planned) {
  return {name, heldOf(held.left, planned.left), heldOf(held.right, planned.right), heldOf(held.both, planned.both)};
}

QString nameOf(const ExerciseId& id, const Library& library, const std::string& language) {
  const Exercise* exercise = library.exercise(id);
  return toQt(exercise ? exercise->name.in(language) : id.text());
}

QString inWords(const VisitFlareUp& told) {
  const FlareUp& flareUp = told.flareUp;
  const QString what = Texts::tr("%1, %2 of 10, from %3 on.")
                           .arg(PlanPhrases::of(flareUp.area))
                           .arg(flareUp.level)
                           .arg(shortDate(flareUp.first));
  const auto ended = [&] { return shortDate(told.ended.value_or(flareUp.first)); };
  switch (told.course) {
    case VisitFlareUp::Course::StillOn:
      return what + QLatin1Char(' ') + Texts::tr("The way back is not over yet.");
    case VisitFlareUp::Course::Over:
      return what + QLatin1Char(' ') + Texts::tr("The way back was over on %1").arg(ended());
    case VisitFlareUp::Course::Replaced:
      return what + QLatin1Char(' ') + Texts::tr("Something new was told on %1").arg(ended());
    case VisitFlareUp::Course::NothingLess:
      return what + QLatin1Char(' ') + Texts::tr("Nothing was made less.");
  }
  return what;
}

QString inWords(const Paused& pause) {
  const QString reason = PlanPhrases::of(pause.reason);
  if (pause.first == pause.last) return Texts::tr("Pause (%1): %2").arg(reason, shortDate(pause.first));
  return Texts::tr("Pause (%1): %2 to %3").arg(reason, shortDate(pause.first), shortDate(pause.last));
}

void addRoutine(VisitView& view, const TrainingDay& training, const Library& library, const std::string& language) {
  const Routine* routine = library.routine(training.routine);
  const Exercise* alone = nullptr;
  if (!routine) alone = library.exercise(*ExerciseId::parse(training.routine.text()));
  view.routine = toQt(routine ? routine->name.in(language)
                      : alone ? alone->name.in(language)
                              : training.routine.text());
  if (training.percent < 100) view.routine = Texts::tr("%1, %2 % of the dose").arg(view.routine).arg(training.percent);
  for (const RoutineItem& item : training.items) {
    const Exercise* exercise = library.exercise(item.exercise);
    view.items.push_back({item.exercise, nameOf(item.exercise, library, language),
                          Phrases::dose(item.dose, exercise ? exercise->sides : Sides::Together)});
  }
}

}  // namespace

QString longDate(Day day) {
  return QLocale().toString(toQt(day), Texts::tr("d MMMM yyyy", "format of a date: 22 November 2026"));
}

QString shortDate(Day day) {
  return QLocale().toString(toQt(day), Texts::tr("d MMM", "format of a date: 22 Nov"));
}

VisitView visitViewOf(const VisitSummary& visit, const Care& care, const Library& library,
                      const std::string& language) {
  VisitView view;
  const RangeSummary& range = visit.range;
  view.title = Texts::tr("Visit sheet");
  view.firstOfWeek = QLocale().firstDayOfWeek();
  view.range = rangeInWords(visit.when.first, visit.when.last);
  view.since = sinceInWords(visit.when);
  view.with = withInWords(care);
  view.first = visit.when.first;
  view.last = visit.when.last;
  for (const DaySummary& day : range.days) view.marks.push_back({day.day, day.state});
  view.kept = Texts::tr("Days kept: %1 of %2").arg(range.kept).arg(range.asked);
  view.counts = countsInWords(visit);
  for (const DiscomfortTold& told : range.discomfort) view.discomfort.push_back({told.day, told.before, told.after});
  view.discomfortWords = discomfortInWords(range.discomfort);
  for (const VisitExercise& each : visit.exercises) {
    view.doses.push_back(doseOf(nameOf(each.exercise, library, language), each.held, each.planned));
  }
  view.total = doseOf(Texts::tr("In all", "all exercises together"), range.held, range.planned);
  for (const VisitFlareUp& flareUp : visit.flareUps) view.flareUps << inWords(flareUp);
  for (const Paused& pause : visit.pauses) view.flareUps << inWords(pause);
  for (auto note = visit.notes.rbegin(); note != visit.notes.rend(); ++note) {
    view.notes.push_back({shortDate(note->day), toQt(note->text)});
  }
  std::ranges::transform(care.questions, view.questions.begin(),
                         [](const std::string& question) { return toQt(question); });
  if (visit.routine) addRoutine(view, *visit.routine, library, language);
  view.foot = Texts::tr(
      "Printed with Lissom, a program for stretching at home. It shows what was noted down there; it is no diagnosis "
      "and "
      "does not replace care.");
  return view;
}

VisitView visitViewOf(const VisitRange& when, const Plan& plan, const History& history,
                      std::span<const SessionLine> sessions, const Now& now, const Library& library,
                      const std::string& language) {
  constexpr std::chrono::days kAhead{14};  // where the next session is looked for
  const auto asked = planDays(when.first, std::max(when.last, history.today) + kAhead, plan, history, library);
  const DoseByExercise dose = [&](const TrainingDay& day) { return plannedDoseBy(library, day); };
  return visitViewOf(visitOf(when, asked, plan, history, dose, sessions), careOf(plan.facts, now), library, language);
}

QString visitText(const VisitView& view) {
  QStringList lines{view.title, view.range};
  const auto add = [&](const QString& line) {
    if (!line.isEmpty()) lines << line;
  };
  const auto heading = [&](const QString& words) { lines << QString() << words; };
  add(view.since);
  add(view.with);
  if (std::ranges::any_of(view.questions, [](const QString& question) { return !question.isEmpty(); })) {
    heading(Texts::tr("My questions"));
    for (const QString& question : view.questions) add(question.isEmpty() ? question : QStringLiteral("- ") + question);
  }
  lines << QString() << view.kept << view.counts;
  heading(Texts::tr("Discomfort, 0 none to 10 worst"));
  add(view.discomfortWords);
  heading(Texts::tr("Time under stretch, held of planned (min:s)"));
  const auto dose = [&](const VisitView::Dose& each) {
    lines << Texts::tr("%1: left %2, right %3, both together %4").arg(each.exercise, each.left, each.right, each.both);
  };
  for (const VisitView::Dose& each : view.doses) dose(each);
  dose(view.total);
  if (!view.flareUps.isEmpty()) {
    heading(Texts::tr("Flare-ups and pauses"));
    lines << view.flareUps;
  }
  if (!view.routine.isEmpty()) {
    heading(Texts::tr("Routine now: %1").arg(view.routine));
    for (const VisitView::Item& item : view.items) lines << QStringLiteral("%1: %2").arg(item.name, item.dose);
  }
  if (!view.notes.empty()) {
    heading(Texts::tr("Notes"));
    for (const VisitView::Note& note : view.notes) {
      lines << QStringLiteral("%1: %2").arg(note.day, note.text.simplified());
    }
  }
  lines << QString() << view.foot;
  return lines.join(QLatin1Char('\n'));
}

QUrl visitMail(const VisitView& view, const QString& to) {
  const auto encoded = [](const QString& part) { return QUrl::toPercentEncoding(part); };
  QString text = visitText(view);
  text.replace(QLatin1Char('\n'), QLatin1String("\r\n"));  // RFC 6068
  if (encoded(text).size() > kLongestMail) {
    // The longest beginning that fits, and a word about the rest.
    const QString rest = QChar(0x2026) + QStringLiteral("\r\n\r\n") +
                         Texts::tr("There was more than a mail draft holds. The sheet as a PDF has more room.");
    qsizetype room = kLongestMail - encoded(rest).size();
    qsizetype end = 0;
    while (end < text.size() && room > 0) {
      const qsizetype step = text[end].isHighSurrogate() && end + 1 < text.size() ? 2 : 1;
      room -= encoded(text.mid(end, step)).size();
      if (room >= 0) end += step;
    }
    text = text.left(end).trimmed() + rest;
  }
  const QByteArray link = "mailto:" + QUrl::toPercentEncoding(to, "@") +
                          "?subject=" + encoded(view.title + QStringLiteral(", ") + view.range) +
                          "&body=" + encoded(text);
  return QUrl::fromEncoded(link, QUrl::StrictMode);
}

}  // namespace lissom
