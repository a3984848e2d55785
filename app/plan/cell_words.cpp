#include "app/plan/cell_words.h"

#include "app/convert.h"
#include "app/plan_phrases.h"

#include <QCoreApplication>
#include <QLocale>

namespace lissom {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lissom::PlanPage)
};

}  // namespace

QString dateInWords(Day day) {
  return QLocale().toString(toQt(day), Words::tr("dddd, d MMMM", "format of a date: Sunday, 22 November"));
}

QString capitalised(const QString& text) {
  return text.isEmpty() ? text : text.front().toUpper() + text.mid(1);
}

QString changedMark() {
  return Words::tr("changed", "a day, by hand");
}

QString placeInWords(const FlarePlace& place) {
  const auto step = [&](const QString& dose) {
    return Words::tr("%1: %2 of 2 comfortable sessions").arg(dose).arg(place.comfortable);
  };
  switch (place.phase) {
    case FlarePlace::Phase::Rest:
      return Words::tr("Rest day %1 of %2").arg(place.restDay).arg(place.flareUp.restDays);
    case FlarePlace::Phase::Half:
      return step(Words::tr("Half the dose"));
    case FlarePlace::Phase::ThreeQuarters:
      return step(Words::tr("Three quarters of the dose"));
    case FlarePlace::Phase::Full:
      return step(Words::tr("The full dose"));
  }
  return {};
}

DayCell cellOf(const PlanDay& day, Day today, const Library& library, const std::string& language) {
  DayCell cell;
  const QDate date = toQt(day.day);
  const auto* training = std::get_if<TrainingDay>(&day.asks);
  const auto* rest = std::get_if<RestDay>(&day.asks);
  cell.weekday = QLocale().standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat);
  cell.number = QLocale().toString(date.day());
  cell.text = PlanPhrases::asks(day, library, language);
  cell.detail = PlanPhrases::detail(day);
  const bool changed = training ? training->reason == TrainingReason::Changed : rest->reason == RestReason::Changed;
  cell.mark = changed ? changedMark() : day.day == today ? Words::tr("today") : QString();
  cell.why = PlanPhrases::why(day, library, language);
  cell.rest = !training;
  cell.percent = training ? training->percent : 0;
  cell.spoken = QStringLiteral("%1: %2").arg(dateInWords(day.day), cell.text);
  for (const QString& more : {cell.detail, cell.mark}) {
    if (!more.isEmpty()) cell.spoken += QStringLiteral(", ") + more;
  }
  return cell;
}

bool mayChange(const PlanDay& day) {
  const auto* rest = std::get_if<RestDay>(&day.asks);
  if (!rest) return true;
  switch (rest->reason) {
    case RestReason::Illness:
    case RestReason::Holiday:
    case RestReason::Pause:
    case RestReason::SeeSomeone:
    case RestReason::NothingToPlay:
      return false;
    default:
      return true;
  }
}

}  // namespace lissom
