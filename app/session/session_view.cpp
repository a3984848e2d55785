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

QString kickerOf(const Segment& segment) {
  const QString side = segment.side == Side::Both ? QString() : Phrases::of(segment.side) + QStringLiteral(" · ");
  QString what;
  switch (segment.phase) {
    case Phase::Hold:
      what = Words::tr("Hold %1 of %2").arg(segment.number).arg(segment.of);
      break;
    case Phase::Repeat:
      what = Words::tr("Slow repetitions");
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
      return Words::tr("slow repetitions");
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

QString instructionOf(const Segment& segment, const Exercise& exercise, const Context& context) {
  if (segment.easier && segment.phase != Phase::Relax) return context.text(exercise.easier.cue, segment.side);
  switch (segment.phase) {
    case Phase::Ready:
      return context.text(exercise.cues.ready, segment.side);
    case Phase::Hold:
    case Phase::Repeat:
      return context.text(exercise.cues.hold, segment.side);
    case Phase::Relax:
      return context.text(exercise.cues.relax, segment.side);
    case Phase::SwitchSides:
      return context.text(exercise.cues.change, segment.side);
  }
  return {};
}

/// At the start while getting ready and relaxing, into the stretch in time for the hold, there while it lasts.
FigureState figureOf(const Player& player, const Segment& segment, const Exercise& exercise) {
  FigureState figure{segment.exercise, segment.side, 0, false, false};
  const double stretched = segment.easier ? exercise.easier.amount : 1.0;
  const bool still = player.state() == Player::State::Hurting;
  if (still) return figure;
  if (isWork(segment.phase)) {
    figure.amount = stretched;
    figure.breathing = true;
    figure.guided = true;
  } else if (player.length() - player.elapsed() <= kFigureMove) {
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

SessionView sessionViewOf(const Player& player, const Routine& routine, const Library& library,
                          const QString& language) {
  SessionView view;
  const Segment* segment = player.segment();
  const Exercise* exercise = segment ? library.exercise(segment->exercise) : nullptr;
  if (!segment || !exercise) return view;
  const Context context{player, library, language};

  view.mode = modeOf(player.state());
  view.progress = progressOf(player, routine, language);
  view.kicker = kickerOf(*segment);
  view.title = context.text(exercise->name, segment->side);
  view.working = isWork(segment->phase);
  view.instruction = instructionOf(*segment, *exercise, context);
  view.next = nextOf(context);
  view.figure = figureOf(player, *segment, *exercise);
  view.asksDiscomfort = player.index() == 0 && segment->phase == Phase::Ready;

  const std::chrono::nanoseconds left = player.length() - player.elapsed();
  const std::chrono::duration<double> whole = player.length();
  view.ring = whole.count() > 0 ? std::clamp(std::chrono::duration<double>(left) / whole, 0.0, 1.0) : 0.0;
  view.count = QString::number(secondsUp(left));
  view.unit = view.working ? (view.count == QLatin1String("1") ? Words::tr("second") : Words::tr("seconds"))
                           : Phrases::of(segment->phase).toLower();
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
  const auto text = [&](const LocalizedText& words) {
    return toQt(sidedText(words.in(language.toStdString()), segment.side));
  };
  switch (segment.phase) {
    // Only the cue, which names the side: with the exercise's name it would not be over when the hold begins.
    case Phase::Ready:
      return segment.easier ? text(exercise->easier.cue) : text(exercise->cues.ready);
    case Phase::Hold:
    case Phase::Repeat:
      return segment.easier ? text(exercise->easier.cue) : text(exercise->cues.hold);
    case Phase::Relax:
      return text(exercise->cues.relax);
    case Phase::SwitchSides:
      return text(exercise->cues.change);
  }
  return {};
}

}  // namespace lissom
