#include "app/session/session_view.h"

#include "app/convert.h"
#include "app/phrases.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace lissom {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(lissom::SessionView)
};

struct Context {
  const Player& player;
  const Library& library;
  const QString& language;

  QString text(const LocalizedText& words, Side side) const {
    return toQt(sidedText(words.in(language.toStdString()), side));
  }
};

/// Which repetition it is now.
Repetition presentRepetition(const Player& player, const Segment& segment) {
  return repetitionAt(segment, std::chrono::floor<Millis>(player.elapsed()), player.length());
}

/// The side that is worked now; where both change in turn the first one until they begin.
Side sideNow(const Player& player, const Segment& segment) {
  if (segment.side != Side::Both || !segment.alternate) return segment.side;
  return segment.phase == Phase::Repeat ? presentRepetition(player, segment).side : Side::Left;
}

QString kickerOf(const Player& player, const Segment& segment) {
  const Side worked = segment.phase == Phase::Repeat ? sideNow(player, segment) : segment.side;
  const QString side = worked == Side::Both ? QString() : Phrases::of(worked) + QStringLiteral(" · ");
  QString what;
  switch (segment.phase) {
    case Phase::Hold:
      what = Words::tr("Hold %1 of %2").arg(segment.number).arg(segment.of);
      break;
    case Phase::Repeat:
      what = segment.of > 1 ? Words::tr("Set %1 of %2").arg(segment.number).arg(segment.of)
                            : Words::tr("Slow repetitions");
      break;
    case Phase::Ready:
    case Phase::Relax:
    case Phase::SwitchSides:
      what = Phrases::of(segment.phase);
      break;
  }
  return (side + what).toUpper();
}

QString shortNameOf(const Segment& segment) {
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(segment.length).count();
  switch (segment.phase) {
    case Phase::Hold:
      return Words::tr("hold %1 of %2").arg(segment.number).arg(segment.of);
    case Phase::Repeat:
      return segment.of > 1 ? Words::tr("set %1 of %2").arg(segment.number).arg(segment.of)
                            : Words::tr("slow repetitions");
    case Phase::Relax:
      return Words::tr("relax %1 s").arg(seconds);
    case Phase::SwitchSides:
      return Words::tr("switch sides %1 s").arg(seconds);
    case Phase::Ready:
      return Words::tr("get ready %1 s").arg(seconds);
  }
  return {};
}

QString nextOf(const Context& context) {
  const Script& script = context.player.script();
  const std::size_t at = context.player.index() + 1;
  if (at >= script.size()) return Words::tr("Next: done");
  if (script[at].phase == Phase::Ready && script[at].item != script[at - 1].item) {
    const Exercise* exercise = context.library.exercise(script[at].exercise);
    return exercise ? Words::tr("Next: %1").arg(context.text(exercise->name, Side::Both)) : QString();
  }
  if (isWork(script[at].phase) || at + 1 >= script.size()) return Words::tr("Next: %1").arg(shortNameOf(script[at]));
  return Words::tr("Next: %1, then %2").arg(shortNameOf(script[at]), shortNameOf(script[at + 1]));
}

/// What of the exercise that comes is asked today, when it is less than usual.
QString lessOf(const Segment& segment, const Exercise& exercise, const Routine& routine, int percent) {
  const auto item = static_cast<std::size_t>(segment.item);
  if (percent >= 100 || segment.phase != Phase::Ready || item >= routine.items.size()) return {};
  const QString dose = Phrases::dose(routine.items[item].dose, exercise.sides);
  return Words::tr("%1 % today: %2").arg(QString::number(percent), dose) + QStringLiteral("  ·  ");
}

QString progressOf(const Player& player, const Routine& routine, const QString& language) {
  int total = 0;
  int present = 0;
  const Script& script = player.script();
  for (std::size_t i = 0; i < script.size(); ++i) {
    if (!isWork(script[i].phase)) continue;
    ++total;
    if (i < player.index()) ++present;
  }
  present = std::min(present + 1, total);
  return QStringLiteral("%1  ·  %2  ·  %3")
      .arg(toQt(routine.name.in(language.toStdString())), Words::tr("%1 of %2").arg(present).arg(total),
           Words::tr("%1 left").arg(Phrases::minutesSeconds(player.left())));
}

/// What is said in a phase.
const LocalizedText& cueOf(const Segment& segment, const Exercise& exercise) {
  if (segment.easier && segment.phase != Phase::Relax) return exercise.easier.cue;
  switch (segment.phase) {
    case Phase::Ready:
      return exercise.cues.ready;
    case Phase::Hold:
    case Phase::Repeat:
      return exercise.cues.hold;
    case Phase::Relax:
      return exercise.cues.relax;
    case Phase::SwitchSides:
      return exercise.cues.change;
  }
  return exercise.cues.hold;
}

bool leadsToAHold(const Player& player) {
  const std::size_t next = player.index() + 1;
  return next < player.script().size() && player.script()[next].phase == Phase::Hold;
}

/// At the start while getting ready and relaxing, into the stretch in time for the hold, there while it lasts. In
/// repetitions there and back within each.
FigureState figureOf(const Player& player, const Segment& segment, const Exercise& exercise) {
  FigureState figure{.exercise = segment.exercise, .side = sideNow(player, segment), .inPlace = segment.alternate};
  const double stretched = segment.easier ? exercise.easier.amount : 1.0;
  const bool still = player.state() == Player::State::Hurting;
  if (still) return figure;
  if (segment.phase == Phase::Hold) {
    figure.amount = stretched;
    figure.breathing = true;
    figure.guided = true;
  } else if (segment.phase == Phase::Repeat) {
    const Millis half = segment.tempo / 2;
    figure.amount = presentRepetition(player, segment).elapsed < half ? stretched : 0;
    figure.within = half;
  } else if (player.length() - player.elapsed() <= kFigureMove && leadsToAHold(player)) {
    figure.amount = stretched;
  }
  return figure;
}

SessionView::Mode modeOf(Player::State state) {
  switch (state) {
    case Player::State::CountingIn:
      return SessionView::Mode::CountingIn;
    case Player::State::Paused:
      return SessionView::Mode::Paused;
    case Player::State::Hurting:
      return SessionView::Mode::Hurting;
    case Player::State::Waiting:
    case Player::State::Running:
    case Player::State::Ended:
      return SessionView::Mode::Running;
  }
  return SessionView::Mode::Running;
}

/// Rounds up, so that 0 is only ever shown when it is over.
qint64 secondsUp(std::chrono::nanoseconds time) {
  return std::max<qint64>(0, std::chrono::ceil<std::chrono::seconds>(time).count());
}

}  // namespace

SessionView sessionViewOf(const Player& player, const Routine& routine, const Library& library, const QString& language,
                          int percent) {
  SessionView view;
  const Segment* segment = player.segment();
  const Exercise* exercise = segment ? library.exercise(segment->exercise) : nullptr;
  if (!segment || !exercise) return view;
  const Context context{player, library, language};

  view.mode = modeOf(player.state());
  view.progress = progressOf(player, routine, language);
  view.kicker = kickerOf(player, *segment);
  view.title = context.text(exercise->name, segment->side);
  view.working = isWork(segment->phase);
  view.instruction = context.text(cueOf(*segment, *exercise), sideNow(player, *segment));
  view.next = lessOf(*segment, *exercise, routine, percent) + nextOf(context);
  view.figure = figureOf(player, *segment, *exercise);
  view.asksDiscomfort = player.index() == 0 && segment->phase == Phase::Ready;

  const std::chrono::nanoseconds left = player.length() - player.elapsed();
  const std::chrono::duration<double> whole = player.length();
  view.ring = whole.count() > 0 ? std::clamp(std::chrono::duration<double>(left) / whole, 0.0, 1.0) : 0.0;
  view.count = QString::number(secondsUp(left));
  view.unit = view.working ? (view.count == QLatin1String("1") ? Words::tr("second") : Words::tr("seconds"))
                           : Phrases::inSentence(segment->phase);
  if (segment->phase == Phase::Repeat) {
    const Repetition repetition = presentRepetition(player, *segment);
    view.count = QString::number(repetition.number);
    view.unit = Words::tr("of %1").arg(repetition.of);
  }
  if (view.mode == SessionView::Mode::CountingIn) {
    view.count = QString::number(secondsUp(player.countInLeft()));
    view.unit = Words::tr("going on in");
  } else if (view.mode == SessionView::Mode::Paused) {
    view.unit = Words::tr("paused");
    view.figure.breathing = false;
  } else if (view.mode == SessionView::Mode::Hurting) {
    view.unit = Words::tr("stopped");
    view.instruction = Words::tr("Stopped. Let go slowly and come out of the position. A pull is fine; pain is not.");
    view.easier = context.text(exercise->easier.cue, segment->side);
    view.next.clear();
  }
  return view;
}

QString spokenAtStart(const Segment& segment, const Library& library, const QString& language) {
  const Exercise* exercise = library.exercise(segment.exercise);
  if (!exercise) return {};
  // Only the cue, which names the side: with the exercise's name it would not be over when the hold begins.
  const Side side = segment.side == Side::Both && segment.alternate ? Side::Left : segment.side;
  return toQt(sidedText(cueOf(segment, *exercise).in(language.toStdString()), side));
}

}  // namespace lissom
