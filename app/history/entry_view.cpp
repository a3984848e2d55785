#include "app/history/entry_view.h"

#include "app/convert.h"
#include "app/fields.h"
#include "app/phrases.h"
#include "core/history/week_summary.h"
#include "core/session/script.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <tuple>

namespace lissom {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lissom::EntryView)
};

constexpr int kMostDifferences = 6;  // of one version; more are counted

bool isSame(const HoldRecord& one, const HoldRecord& other) {
  return std::tie(one.exercise, one.item, one.side, one.number) ==
         std::tie(other.exercise, other.item, other.side, other.number);
}

QString nameOf(const ExerciseId& id, const Library& library, const std::string& language) {
  const Exercise* exercise = library.exercise(id);
  return toQt(exercise ? exercise->name.in(language) : id.text());
}

QString nameOf(const SessionRecord& session, const Library& library, const std::string& language) {
  const auto routine = routineOf(session, library);
  return toQt(routine ? routine->name.in(language) : session.routine.text());
}

QDate wallDate(const Now& now) {
  return QDateTime::fromMSecsSinceEpoch(now.instant.time_since_epoch().count(), Qt::OffsetFromUTC,
                                        static_cast<int>(now.utcOffset.count()) * 60)
      .date();
}

QString timeOf(const Now& now) {
  return QLocale().toString(wallTime(now), timeOfDayFormat());
}

QString dayOf(QDate date) {
  return QLocale().toString(date, Words::tr("d MMMM", "format of a day"));
}

QString longDayOf(QDate date) {
  return QLocale().toString(date, Words::tr("dddd, d MMMM yyyy", "format of a day with its weekday and year"));
}

QString levelOf(const std::optional<int>& level) {
  return level ? Words::tr("%1 of 10").arg(*level) : Words::tr("not said");
}

QString endingOf(const std::optional<Ending>& ending) {
  if (!ending) return Words::tr("left open");
  return ending == Ending::Completed ? Words::tr("finished") : Words::tr("stopped");
}

/// For the middle of a sentence; nouns within it stay as they are.
QString lowered(QString text) {
  if (!text.isEmpty()) text.front() = text.front().toLower();
  return text;
}

/// "left side, hold 2 of 3"; what is done with both sides has no side to tell.
QString placeOf(const HoldRecord& hold, int of) {
  const QString side = Phrases::inSentence(hold.side);
  return of > 0 ? Words::tr("%1, hold %2 of %3").arg(side).arg(hold.number).arg(of)
                : Words::tr("%1, hold %2").arg(side).arg(hold.number);
}

QString capitalised(QString text) {
  if (!text.isEmpty()) text.front() = text.front().toUpper();
  return text;
}

// ---- The edit history

/// One difference as people read it.
class DifferenceWords {
public:
  DifferenceWords(const SessionRecord& before, const SessionRecord& after, const Library& library,
                  const std::string& language)
      : m_before(before), m_after(after), m_library(library), m_language(language) {
    const auto other = [&](const HoldRecord& hold) { return hold.item != 0; };
    m_several = std::ranges::any_of(before.holds, other) || std::ranges::any_of(after.holds, other);
  }

  /// Each difference, but both of one hold together.
  QStringList of(const std::vector<Difference>& differences) const {
    QStringList all;
    for (std::size_t i = 0; i < differences.size(); ++i) {
      const bool both = i + 1 < differences.size() && differences[i].what == Difference::What::HoldHeld &&
                        differences[i + 1] == Difference{Difference::What::HoldOutcome, differences[i].hold};
      const QString text = of(differences[i]);
      all << (both ? Words::tr("%1, %2").arg(text, outcomes(differences[++i].hold)) : text);
    }
    return all;
  }

private:
  QString of(const Difference& difference) const {
    const SessionNote& note = m_after.note;
    switch (difference.what) {
      case Difference::What::Routine:
        return instead(nameOf(m_after, m_library, m_language), nameOf(m_before, m_library, m_language));
      case Difference::What::DayItCountsFor:
        return Words::tr("counts for %1").arg(instead(dayOf(toQt(m_after.day)), dayOf(toQt(m_before.day))));
      case Difference::What::StartedAt:
        return Words::tr("began at %1").arg(instead(timeOf(m_after.startedAt), timeOf(m_before.startedAt)));
      case Difference::What::EndedAt:
        return Words::tr("ended at %1").arg(instead(endOf(m_after), endOf(m_before)));
      case Difference::What::Ending:
        return instead(endingOf(m_after.ending), endingOf(m_before.ending));
      case Difference::What::DiscomfortBefore:
        return Words::tr("discomfort before: %1")
            .arg(instead(levelOf(note.discomfortBefore), levelOf(m_before.note.discomfortBefore)));
      case Difference::What::DiscomfortAfter:
        return Words::tr("discomfort after: %1")
            .arg(instead(levelOf(note.discomfortAfter), levelOf(m_before.note.discomfortAfter)));
      case Difference::What::Note:
        return note.text.empty() ? Words::tr("the note was taken out") : Words::tr("the note was written anew");
      case Difference::What::HoldAdded:
        return Words::tr("%1: added").arg(whichOf(m_after.holds[difference.hold]));
      case Difference::What::HoldRemoved:
        return Words::tr("%1: removed").arg(whichOf(m_before.holds[difference.hold]));
      case Difference::What::HoldHeld:
        return ofHold(difference.hold, insteadOf(difference.hold, [](const HoldRecord& hold) {
                        return Phrases::minutesSeconds(hold.held);
                      }));
      case Difference::What::HoldOutcome:
        return ofHold(difference.hold, outcomes(difference.hold));
    }
    return {};
  }

  static QString instead(const QString& now, const QString& before) {
    return Words::tr("%1 instead of %2").arg(now, before);
  }
  static QString endOf(const SessionRecord& session) {
    return session.endedAt ? timeOf(*session.endedAt) : Words::tr("no time");
  }

  QString whichOf(const HoldRecord& hold) const {
    const QString place = placeOf(hold, 0);
    return m_several ? Words::tr("%1, %2").arg(nameOf(hold.exercise, m_library, m_language), place) : place;
  }

  QString ofHold(std::size_t hold, const QString& what) const {
    return Words::tr("%1: %2").arg(whichOf(m_after.holds[hold]), what);
  }
  QString outcomes(std::size_t hold) const {
    return insteadOf(hold, [](const HoldRecord& of) { return lowered(Phrases::of(of.outcome)); });
  }

  /// `hold` is of the later version; the earlier one's is the one with the same words and the same place among these.
  template <class Tell>
  QString insteadOf(std::size_t hold, Tell tell) const {
    const HoldRecord& now = m_after.holds[hold];
    auto skip = std::count_if(m_after.holds.begin(), m_after.holds.begin() + static_cast<std::ptrdiff_t>(hold),
                              [&](const HoldRecord& other) { return isSame(other, now); });
    for (const HoldRecord& before : m_before.holds) {
      if (isSame(before, now) && skip-- == 0) return instead(tell(now), tell(before));
    }
    return tell(now);
  }

  const SessionRecord& m_before;
  const SessionRecord& m_after;
  const Library& m_library;
  const std::string& m_language;
  bool m_several = false;
};

QString wordOf(const SessionVersion& version, bool byHand) {
  if (!version.kind) return byHand ? Words::tr("entered by hand") : Words::tr("recorded");
  switch (*version.kind) {
    case ChangeKind::Added:
      return Words::tr("entered by hand");
    case ChangeKind::Corrected:
      return Words::tr("corrected");
    case ChangeKind::Withdrawn:
      return Words::tr("withdrawn");
    case ChangeKind::Undone:
      return Words::tr("undone");
  }
  return {};
}

/// What a version tells of itself that may be brought back: its own words, without what the log adds.
bool saysTheSame(const SessionRecord& one, const SessionRecord& other) {
  const auto holds = [](const HoldRecord& a, const HoldRecord& b) {
    return isSame(a, b) && a.planned == b.planned && a.held == b.held && a.outcome == b.outcome &&
           a.endedAt == b.endedAt;
  };
  return std::tie(one.routine, one.day, one.startedAt, one.endedAt, one.ending, one.note) ==
             std::tie(other.routine, other.day, other.startedAt, other.endedAt, other.ending, other.note) &&
         std::ranges::equal(one.holds, other.holds, holds);
}

void showVersions(EntryView& view, std::span<const SessionVersion> versions, const SessionRecord& counts,
                  const Library& library, const std::string& language) {
  for (std::size_t i = versions.size(); i-- > 0;) {
    const SessionVersion& version = versions[i];
    QString text = Words::tr("%1, %2: %3")
                       .arg(dayOf(wallDate(version.said)), timeOf(version.said), wordOf(version, counts.byHand));
    if (i > 0 && version.session && versions[i - 1].session) {
      const QString differences = differencesInWords(*versions[i - 1].session, *version.session, library, language);
      if (!differences.isEmpty()) text = Words::tr("%1: %2").arg(text, differences);
    } else if (i > 0 && version.session) {
      text = Words::tr("%1: it counts again").arg(text);
    }
    EntryView::Version shown{text, {}};
    const bool isAnother = version.session && !saysTheSame(*version.session, counts);
    if (isAnother && !view.withdrawn) shown.bringBack = version.session;
    view.versions.push_back(std::move(shown));
  }
}

void showFacts(EntryView& view, const SessionRecord& session) {
  const auto add = [&](const QString& name, const QString& value) { view.facts.push_back({name, value}); };
  HeldTime held;
  Millis planned{0};
  for (const HoldRecord& hold : session.holds) {
    held.add(hold.side, hold.held);
    planned += hold.planned;
  }
  add(Words::tr("Held"),
      Words::tr("%1 of %2").arg(Phrases::minutesSeconds(held.total()), Phrases::minutesSeconds(planned)));
  if (held.left + held.right > Millis{0}) {
    add(Words::tr("Left and right"),
        Words::tr("%1 and %2")
            .arg(Phrases::minutesSeconds(held.on(Side::Left)), Phrases::minutesSeconds(held.on(Side::Right))));
  }
  const QString began = timeOf(session.startedAt);
  add(Words::tr("Time"), session.endedAt ? Words::tr("%1 to %2").arg(began, timeOf(*session.endedAt)) : began);
  add(Words::tr("How it ended"), capitalised(endingOf(session.ending)));
  if (session.speed != 1) add(Words::tr("Speed"), Words::tr("tried at %1× speed").arg(session.speed));
  add(Words::tr("Discomfort before"), levelOf(session.note.discomfortBefore));
  add(Words::tr("Discomfort after"), levelOf(session.note.discomfortAfter));
}

void showHolds(EntryView& view, const SessionRecord& session, const Library& library, const std::string& language) {
  std::optional<std::pair<int, ExerciseId>> before;
  for (const HoldRecord& hold : session.holds) {
    const std::pair<int, ExerciseId> of{hold.item, hold.exercise};
    if (before != of) view.exercises.push_back({nameOf(hold.exercise, library, language), {}});
    before = of;
    view.exercises.back().holds.push_back(
        {capitalised(placeOf(hold, 0)),
         Words::tr("%1 of %2").arg(Phrases::minutesSeconds(hold.held), Phrases::minutesSeconds(hold.planned)),
         Phrases::of(hold.outcome)});
  }
}

}  // namespace

QString differencesInWords(const SessionRecord& before, const SessionRecord& after, const Library& library,
                           const std::string& language) {
  const DifferenceWords words(before, after, library, language);
  QStringList parts = words.of(differencesOf(before, after));
  const auto more = static_cast<int>(parts.size()) - kMostDifferences;
  if (more > 0) {
    parts = parts.first(kMostDifferences);
    parts << Words::tr("and %n more", "differences", more);
  }
  return parts.join(QStringLiteral("; "));
}

StripView stripViewOf(const SessionRecord& session, const Library& library, const std::string& language) {
  StripView strip{.tape = tapeOf(session), .holds = {}, .speed = std::max(1, session.speed)};
  for (const HoldRecord& hold : session.holds) {
    int of = 0;
    for (const HoldRecord& other : session.holds) {
      if (other.item == hold.item && other.side == hold.side && other.exercise == hold.exercise) {
        of = std::max(of, other.number);
      }
    }
    const QString name = nameOf(hold.exercise, library, language);
    strip.holds.push_back(
        {hold.side, Words::tr("%1, %2", "place, exercise").arg(placeOf(hold, of), name), hold.planned, hold.outcome});
  }
  return strip;
}

QString sentenceAt(const StripView& strip, Millis at) {
  QString time = Phrases::minutesSeconds(at);
  const auto tell = [&](const QString& what) { return Words::tr("%1 · %2").arg(time, what); };
  for (const TapeMark& mark : strip.tape.marks) {
    if (mark.at != at) continue;
    if (mark.what == TapeMark::What::Start) return tell(Words::tr("it begins"));
    if (mark.what == TapeMark::What::Skip) return tell(Words::tr("%1: skipped").arg(strip.holds[mark.hold].place));
    if (mark.what == TapeMark::What::Hurt) return tell(Words::tr("%1: it hurt").arg(strip.holds[mark.hold].place));
    if (mark.what == TapeMark::What::End) return tell(Words::tr("it ends"));
  }
  const TapeSpan* span = spanAt(strip.tape, at);
  if (!span) return tell(Words::tr("nothing was held"));
  if (span->what == TapeSpan::What::Pause) return tell(Words::tr("paused"));
  if (span->what == TapeSpan::What::Between) return tell(Words::tr("between holds"));
  const StripView::Hold& hold = strip.holds[span->hold];
  const Millis held = heldUntil(strip.tape, span->hold, at) * strip.speed;
  return tell(
      Words::tr("%1, %2 of %3").arg(hold.place, Phrases::minutesSeconds(held), Phrases::minutesSeconds(hold.planned)));
}

EntryView entryViewOf(const SessionRecord& session, std::span<const SessionVersion> versions, const Library& library,
                      const std::string& language) {
  EntryView view;
  SessionRecord shown = session;
  if (!versions.empty() && !versions.back().session) {
    view.withdrawn = versions.back().said.instant;
    for (const SessionVersion& version : versions) {
      if (version.session) shown = *version.session;
    }
  }
  view.session = session.id;
  view.title = nameOf(shown, library, language);
  view.when = Words::tr("%1, %2").arg(longDayOf(toQt(shown.day)), timeOf(shown.startedAt));
  if (shown.byHand) view.marks << Words::tr("Entered by hand");
  const bool corrected = shown.version && shown.version != shown.id;
  if (corrected) view.marks << Words::tr("Corrected");
  if (view.withdrawn) view.marks << Words::tr("Withdrawn: it counts no longer");
  view.strip = stripViewOf(shown, library, language);
  view.note = toQt(shown.note.text);
  showFacts(view, shown);
  showHolds(view, shown, library, language);
  showVersions(view, versions, shown, library, language);
  return view;
}

}  // namespace lissom
