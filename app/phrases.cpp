#include "app/phrases.h"

#include "core/base/overloaded.h"
#include "core/figure/muscle.h"

#include <QLocale>

#include <cmath>

namespace lissom {

QString Phrases::of(Phase phase) {
  switch (phase) {
    case Phase::Ready:
      return tr("Get ready");
    case Phase::Hold:
      return tr("Hold");
    case Phase::Repeat:
      return tr("Repeat slowly");
    case Phase::Relax:
      return tr("Relax");
    case Phase::SwitchSides:
      return tr("Switch sides");
  }
  return {};
}

QString Phrases::of(Outcome outcome) {
  switch (outcome) {
    case Outcome::Completed:
      return tr("Held");
    case Outcome::Shortened:
      return tr("Ended early");
    case Outcome::Skipped:
      return tr("Skipped");
    case Outcome::Hurt:
      return tr("Stopped, it hurt");
  }
  return {};
}

QString Phrases::of(Side side) {
  switch (side) {
    case Side::Left:
      return tr("Left side");
    case Side::Right:
      return tr("Right side");
    case Side::Both:
      return tr("Both sides");
  }
  return {};
}

QString Phrases::of(DayState state) {
  switch (state) {
    case DayState::Done:
      return tr("Done");
    case DayState::Part:
      return tr("Done in part");
    case DayState::Rest:
      return tr("Rest");
    case DayState::Pause:
      return tr("Pause");
    case DayState::Missed:
      return tr("Missed");
    case DayState::Open:
      return tr("To come");
    case DayState::None:
      return tr("Before you began");
  }
  return {};
}

QString Phrases::inSentence(Phase phase) {
  switch (phase) {
    case Phase::Ready:
      return tr("get ready");
    case Phase::Hold:
      return tr("hold");
    case Phase::Repeat:
      return tr("repeat slowly");
    case Phase::Relax:
      return tr("relax");
    case Phase::SwitchSides:
      return tr("switch sides");
  }
  return {};
}

QString Phrases::inSentence(Side side) {
  switch (side) {
    case Side::Left:
      return tr("left side");
    case Side::Right:
      return tr("right side");
    case Side::Both:
      return tr("both sides");
  }
  return {};
}

QString Phrases::inSentence(DayState state) {
  switch (state) {
    case DayState::Done:
      return tr("done");
    case DayState::Part:
      return tr("done in part");
    case DayState::Rest:
      return tr("rest");
    case DayState::Pause:
      return tr("pause");
    case DayState::Missed:
      return tr("missed");
    case DayState::Open:
      return tr("to come");
    case DayState::None:
      return tr("before you began");
  }
  return {};
}

QString Phrases::of(Kind kind) {
  switch (kind) {
    case Kind::Stretch:
      return tr("Stretch");
    case Kind::Mobility:
      return tr("Mobility");
    case Kind::Control:
      return tr("Control");
    case Kind::Strength:
      return tr("Strength");
  }
  return {};
}

QString Phrases::of(Place place) {
  switch (place) {
    case Place::Mat:
      return tr("Mat");
    case Place::Bed:
      return tr("Bed");
    case Place::Chair:
      return tr("Chair");
    case Place::Standing:
      return tr("Standing");
  }
  return {};
}

QString Phrases::of(const Error& error) {
  switch (error.code) {
    case Error::Code::BadContent:
      return tr("This content has mistakes and was not taken over.");
    case Error::Code::PackNewer:
      return tr("This content was made for a newer version of Lissom. Please update Lissom to use it.");
    case Error::Code::NotFound:
      return tr("Something that is needed here could not be found.");
    case Error::Code::Unavailable:
      return tr("Your log cannot be opened. You can stretch, but nothing is kept until it can.");
    case Error::Code::ReadOnly:
      return tr("Your log can be read but not written. You can stretch, but nothing new is kept.");
    case Error::Code::Locked:
      return tr(
          "Another program is using your log. Close it and try again; until then nothing new is "
          "kept.");
    case Error::Code::DiskFull:
      return tr("The disk is full. Free some space, so that your holds can be kept.");
    case Error::Code::Damaged:
      return tr("Part of your log is damaged. The file is left as it is; nothing in it was changed.");
    case Error::Code::StorageNewer:
      return tr("Your log was made by a newer version of Lissom. Please update Lissom to open it.");
  }
  return {};
}

QString Phrases::notWritten(const QString& file, const Error& error) {
  switch (error.code) {
    case Error::Code::DiskFull:
      return tr("The file %1 could not be written: the disk is full. What was there before is unchanged.").arg(file);
    case Error::Code::ReadOnly:
      return tr("The file %1 could not be written: you may not write there. Please choose another place.").arg(file);
    default:
      return tr("The file %1 could not be written. What was there before is unchanged.").arg(file);
  }
}

QString Phrases::of(const SettingsFile::Loaded& settings) {
  const QString used = settings.used == SettingsFile::Used::FileBefore
                           ? tr("Your settings could not be read; the ones before are used.")
                           : tr("Your settings could not be read; the usual ones are used.");
  const QString kept = settings.keptAs.empty()
                           ? tr("The file was left as it is.")
                           : tr("The old file was kept as %1.").arg(QString::fromStdString(settings.keptAs));
  return used + QLatin1Char(' ') + kept;
}

QString Phrases::of(const OwnRoutinesFile::Mended& mended) {
  const QString used = mended.used == OwnRoutinesFile::Used::FileBefore
                           ? tr("Your own routines could not be read; the ones before are used.")
                           : tr("Your own routines could not be read.");
  const QString kept = mended.keptAs.empty()
                           ? tr("The file was left as it is.")
                           : tr("The old file was kept as %1.").arg(QString::fromStdString(mended.keptAs));
  return used + QLatin1Char(' ') + kept;
}

QString Phrases::routineNotKept(const Error& error) {
  switch (error.code) {
    case Error::Code::NotFound:
      return tr("This routine is gone: it was removed meanwhile.");
    case Error::Code::DiskFull:
      return tr("Your routine was not kept: the disk is full.");
    case Error::Code::ReadOnly:
      return tr("Your routine was not kept: its file may not be written.");
    case Error::Code::PackNewer:
      return tr("Your routines were made by a newer version of Lissom. Please update Lissom to change them.");
    case Error::Code::BadContent:
      return tr("Your routine was not kept: there is no room for more.");
    default:
      return tr("Your routine was not kept. What was there before is unchanged.");
  }
}

QString Phrases::ofLogTrouble(const Error& error) {
  switch (error.code) {
    case Error::Code::ReadOnly:
      return tr("Your log can be read but not written. What you do now is kept in memory until it can.");
    case Error::Code::Locked:
      return tr("Another program is using your log. What you do now is kept in memory until it is free.");
    case Error::Code::DiskFull:
      return tr("The disk is full. What you do now is kept in memory until there is room.");
    case Error::Code::Damaged:
      return tr("Your log is damaged and was left as it is. What you do now is kept in memory.");
    case Error::Code::StorageNewer:
      return tr(
          "Your log was made by a newer version of Lissom and was left as it is. What you do now is kept in memory.");
    default:
      return tr("Your log cannot be opened. What you do now is kept in memory until it can.");
  }
}

QString Phrases::of(const Rescue& rescue) {
  if (rescue.rowsSaved == 0) {
    return tr("Your log was damaged and nothing in it could be read. The file was kept, and a new log begun.");
  }
  return tr("Your log was damaged. %n entries could be read and are in a new one; the damaged file was kept.", "",
            static_cast<int>(rescue.rowsSaved));
}

QString Phrases::minutesSeconds(Millis time) {
  const auto seconds = static_cast<long long>(std::llround(static_cast<double>(time.count()) / 1000.0));
  const auto two = [](long long value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
  if (seconds >= 3600) {
    return QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(two(seconds / 60 % 60), two(seconds % 60));
  }
  return QStringLiteral("%1:%2").arg(seconds / 60).arg(two(seconds % 60));
}

QString Phrases::minutes(Millis time) {
  return tr("%1 min").arg(std::chrono::ceil<std::chrono::minutes>(time).count());
}

QString Phrases::dose(const Dose& dose, Sides sides) {
  const QString amount =
      std::visit(Overloaded{[](const Hold& hold) {
                              const double seconds = static_cast<double>(hold.length.count()) / 1000.0;
                              return tr("%1 s × %2").arg(QLocale().toString(seconds, 'g', 4)).arg(hold.times);
                            },
                            [](const Repeat& repeat) {
                              const QString set = repeat.times == 1 ? tr("1 slow repetition")
                                                                    : tr("%1 slow repetitions").arg(repeat.times);
                              return repeat.sets == 1 ? set : tr("%1 sets of %2").arg(repeat.sets).arg(set);
                            }},
                 dose);
  switch (sides) {
    case Sides::EachSide:
      return tr("%1, each side").arg(amount);
    case Sides::Together:
      return amount;
    case Sides::Alternate:
      return tr("%1, each side in turn").arg(amount);
  }
  return amount;
}

QString Phrases::muscle(const std::string& slug) {
  const auto muscle = muscleNamed(slug);
  if (!muscle) return QString::fromStdString(slug).replace(QLatin1Char('-'), QLatin1Char(' '));
  switch (*muscle) {
    case Muscle::PsoasMajor:
      return tr("Psoas major");
    case Muscle::Iliacus:
      return tr("Iliacus");
    case Muscle::PsoasMinor:
      return tr("Psoas minor");
    case Muscle::RectusFemoris:
      return tr("Front of the thigh (rectus femoris)");
    case Muscle::Vasti:
      return tr("Front of the thigh (vasti)");
    case Muscle::Hamstrings:
      return tr("Back of the thigh (hamstrings)");
    case Muscle::GluteusMaximus:
      return tr("Buttock (gluteus maximus)");
    case Muscle::GluteusMedius:
      return tr("Side of the hip (gluteus medius)");
    case Muscle::TensorFasciaeLatae:
      return tr("Outer hip (tensor fasciae latae)");
    case Muscle::Adductors:
      return tr("Inner thigh (adductors)");
    case Muscle::Piriformis:
      return tr("Deep buttock (piriformis)");
    case Muscle::QuadratusLumborum:
      return tr("Side of the low back (quadratus lumborum)");
    case Muscle::ErectorSpinae:
      return tr("Along the spine (erector spinae)");
    case Muscle::Abdominals:
      return tr("Abdominals");
    case Muscle::Obliques:
      return tr("Side of the belly (obliques)");
    case Muscle::LatissimusDorsi:
      return tr("Broad back (latissimus dorsi)");
    case Muscle::Pectorals:
      return tr("Chest (pectorals)");
    case Muscle::Calf:
      return tr("Calf");
  }
  return {};
}

QString Phrases::reading(const std::string& verified) {
  if (verified == "read") return tr("Read in full");
  if (verified == "abstract") return tr("Its summary was read");
  if (verified == "excerpt") return tr("A part of it was read");
  if (verified == "secondary") return tr("Known from what others write about it");
  return tr("General knowledge, not verified");
}

QString Phrases::holdOf(int number, int of, Side side) {
  switch (side) {
    case Side::Left:
      return tr("Hold %1 of %2, left side").arg(number).arg(of);
    case Side::Right:
      return tr("Hold %1 of %2, right side").arg(number).arg(of);
    case Side::Both:
      return tr("Hold %1 of %2").arg(number).arg(of);
  }
  return {};
}

QString Phrases::placeOf(const Segment& segment) {
  if (segment.phase != Phase::Repeat) return holdOf(segment.number, segment.of, segment.side);
  if (segment.of == 1) return of(segment.side);
  const QString set = tr("Set %1 of %2").arg(segment.number).arg(segment.of);
  return segment.side == Side::Both ? set : tr("%1, %2", "a set and its side").arg(set, inSentence(segment.side));
}

}  // namespace lissom
