#include "app/library/library_view.h"

#include "app/convert.h"
#include "app/own_routines.h"
#include "app/phrases.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <optional>

namespace lissom {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lissom::LibraryView)
};

constexpr std::array kPlaces{Place::Mat, Place::Bed, Place::Chair, Place::Standing};
constexpr std::array kKinds{Kind::Stretch, Kind::Mobility, Kind::Control, Kind::Strength};

/// "huefte" as well as "hufte" for "Hüfte": both are typed where there is no ü.
QString withUmlautsWritten(const QString& text) {
  QString written = text.toLower();
  for (const auto& [letter, two] :
       {std::pair(QChar(u'ä'), QLatin1String("ae")), std::pair(QChar(u'ö'), QLatin1String("oe")),
        std::pair(QChar(u'ü'), QLatin1String("ue"))}) {
    written.replace(letter, two);
  }
  return written;
}

/// Each word after a space, so that " hip" finds words that begin with "hip".
QString searchable(const QStringList& texts) {
  QString all;
  for (const QString& text : texts) {
    const QString plain = folded(text);
    all += QLatin1Char(' ') + plain;
    if (const QString written = folded(withUmlautsWritten(text)); written != plain) all += QLatin1Char(' ') + written;
  }
  return all;
}

QStringList textsOf(const std::vector<LocalizedText>& texts, const std::string& language) {
  QStringList all;
  for (const LocalizedText& text : texts) all << toQt(text.in(language));
  return all;
}

/// How well an entry fits the words, less is better; empty when one of them is not found. Beginnings of words count
/// before what is inside of them, then names before the rest.
std::optional<int> scoreOf(const LibraryIndex::Entry& entry, const QStringList& words) {
  constexpr int kInside = 10;
  int score = 0;
  for (const QString& word : words) {  // " hip": each begins with its space
    const QStringView inside = QStringView(word).sliced(1);
    int best = -1;
    for (std::size_t field = 0; field < LibraryIndex::kFields; ++field) {
      const int rank = static_cast<int>(field);
      if (entry.words[field].contains(word)) {
        best = rank;
        break;
      }
      if (best < 0 && entry.words[field].contains(inside)) best = kInside + rank;
    }
    if (best < 0) return std::nullopt;
    score += best;
  }
  return score;
}

/// Which of the groups of filters an entry does not pass.
struct Passes {
  bool muscle = true;
  bool place = true;
  bool kind = true;
  bool desk = true;

  bool all() const { return muscle && place && kind && desk; }
};

template <class Value>
bool passes(const std::set<Value>& chosen, Value value) {
  return chosen.empty() || chosen.contains(value);
}

}  // namespace

QString folded(const QString& text) {
  const QString parts = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
  QString plain;
  plain.reserve(parts.size());
  for (const QChar c : parts) {
    if (c.isMark()) continue;
    if (c == QChar(u'ß')) {
      plain += QLatin1String("ss");
      continue;
    }
    if (c.isLetterOrNumber() || c.isSurrogate()) {
      plain += c;
    } else if (c != QLatin1Char('\'') && c != QChar(u'’') && !plain.isEmpty() && plain.back() != QLatin1Char(' ')) {
      plain += QLatin1Char(' ');
    }
  }
  if (plain.endsWith(QLatin1Char(' '))) plain.chop(1);
  return plain;
}

RoutineCard routineCardOf(const Routine& routine, const Library& library, const std::string& language, const Pace& pace,
                          bool own) {
  RoutineCard card{.id = routine.id, .name = toQt(routine.name.in(language)), .about = {}, .own = own};
  const auto there = std::ranges::count_if(
      routine.items, [&](const RoutineItem& item) { return library.exercise(item.exercise) != nullptr; });
  card.playable = there > 0;
  QStringList parts;
  parts << (there == 1 ? Words::tr("1 exercise") : Words::tr("%1 exercises").arg(there));
  if (there > 0) parts << Phrases::minutes(totalLength(writeScript(routine, library, pace)));
  if (const auto gone = static_cast<std::ptrdiff_t>(routine.items.size()) - there; gone > 0) {
    parts << (gone == 1 ? Words::tr("1 is not there any more") : Words::tr("%1 are not there any more").arg(gone));
  }
  card.about = parts.join(QStringLiteral(" · "));
  return card;
}

LibraryIndex::LibraryIndex(const Library& library, const std::string& language, const Pace& pace) {
  QCollator collator;
  std::map<std::string, int> known;
  const auto byName = [&](const auto& one, const auto& other) { return collator.compare(one.name, other.name) < 0; };
  for (const Pack& pack : library.packs) {
    for (const auto& [id, exercise] : pack.exercises) {
      for (const auto* slugs : {&exercise.muscles, &exercise.also}) {
        for (const std::string& slug : *slugs) {
          if (known.emplace(slug, 0).second) m_muscles.push_back({slug, Phrases::muscle(slug)});
        }
      }
    }
  }
  std::ranges::stable_sort(m_muscles, byName);
  for (std::size_t i = 0; i < m_muscles.size(); ++i) known[m_muscles[i].slug] = static_cast<int>(i);

  for (const Pack& pack : library.packs) {
    for (const auto& [id, exercise] : pack.exercises) {
      Entry entry{.card = {id, toQt(exercise.name.in(language)),
                           QStringLiteral("%1 · %2").arg(Phrases::of(exercise.kind), Phrases::of(exercise.place)),
                           Phrases::dose(exercise.dose, exercise.sides)}};
      QStringList muscles;
      for (const auto* slugs : {&exercise.muscles, &exercise.also}) {
        for (const std::string& slug : *slugs) {
          const int number = known.at(slug);
          if (std::ranges::find(entry.muscles, number) != entry.muscles.end()) continue;
          entry.muscles.push_back(number);
          muscles << m_muscles[static_cast<std::size_t>(number)].name;
        }
      }
      QStringList around = textsOf(exercise.equipment, language);
      around << entry.card.about;
      if (exercise.deskFriendly) around << Words::tr("Desk-friendly");
      entry.words = {searchable({entry.card.name}), searchable(textsOf(exercise.otherNames, language)),
                     searchable(muscles), searchable(around)};
      entry.place = exercise.place;
      entry.kind = exercise.kind;
      entry.deskFriendly = exercise.deskFriendly;
      m_entries.push_back(std::move(entry));
    }
    const bool own = pack.id == ownRoutinesId();
    for (const auto& [id, routine] : pack.routines) {
      m_routines.push_back(routineCardOf(routine, library, language, pace, own));
    }
  }
  std::ranges::stable_sort(m_entries,
                           [&](const Entry& one, const Entry& other) { return byName(one.card, other.card); });
  // The user's own, then what the week holds, then the others by name ("week 2" before "week 10").
  collator.setNumericMode(true);
  const WeekPlan week = library.week();
  const auto rank = [&](const RoutineCard& card) {
    return card.own ? 0 : std::ranges::find(week.routines, std::optional(card.id)) != week.routines.end() ? 1 : 2;
  };
  std::ranges::stable_sort(m_routines, byName);
  std::ranges::stable_sort(m_routines, {}, rank);
}

LibraryView libraryViewOf(const LibraryIndex& index, const LibraryQuery& query) {
  LibraryView view;
  view.title = Words::tr("Exercises");
  view.filtered = !query.asksNothing();
  view.muscles.push_back({Words::tr("Any muscle"), 0, query.muscle.empty()});
  int wanted = -1;
  for (const LibraryIndex::MuscleName& muscle : index.muscles()) {
    if (muscle.slug == query.muscle) wanted = static_cast<int>(view.muscles.size()) - 1;
    view.muscles.push_back({muscle.name, 0, muscle.slug == query.muscle});
  }
  for (std::size_t i = 0; i < kPlaces.size(); ++i) {
    view.places[i] = {Phrases::of(kPlaces[i]), 0, query.places.contains(kPlaces[i])};
    view.kinds[i] = {Phrases::of(kKinds[i]), 0, query.kinds.contains(kKinds[i])};
  }
  view.desk = {Words::tr("Desk-friendly"), 0, query.deskFriendly};

  QStringList words = folded(query.text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
  for (QString& word : words) word.prepend(QLatin1Char(' '));

  std::vector<std::pair<int, std::size_t>> found;
  for (std::size_t i = 0; i < index.entries().size(); ++i) {
    const LibraryIndex::Entry& entry = index.entries()[i];
    const auto score = scoreOf(entry, words);
    if (!score) continue;
    Passes pass;
    pass.muscle = query.muscle.empty() || std::ranges::find(entry.muscles, wanted) != entry.muscles.end();
    pass.place = passes(query.places, entry.place);
    pass.kind = passes(query.kinds, entry.kind);
    pass.desk = !query.deskFriendly || entry.deskFriendly;
    // A choice counts what there would be with it, as its own group stands aside.
    const auto withoutOwn = [&](bool Passes::*group) {
      Passes others = pass;
      others.*group = true;
      return others.all();
    };
    if (withoutOwn(&Passes::muscle)) {
      ++view.muscles[0].count;
      for (const int muscle : entry.muscles) ++view.muscles[static_cast<std::size_t>(muscle) + 1].count;
    }
    if (withoutOwn(&Passes::place)) ++view.places[static_cast<std::size_t>(entry.place)].count;
    if (withoutOwn(&Passes::kind)) ++view.kinds[static_cast<std::size_t>(entry.kind)].count;
    if (withoutOwn(&Passes::desk) && entry.deskFriendly) ++view.desk.count;
    if (pass.all()) found.emplace_back(*score, i);
  }
  std::ranges::sort(found);
  view.cards.reserve(found.size());
  for (const auto& [score, i] : found) view.cards.push_back(index.entries()[i].card);

  const auto all = index.entries().size();
  const auto some = view.cards.size();
  view.count = view.filtered ? Words::tr("%1 of %2 exercises").arg(some).arg(all)
               : all == 1    ? Words::tr("1 exercise")
                             : Words::tr("%1 exercises").arg(all);
  if (some == 0) {
    view.nothing = all == 0 ? Words::tr("There are no exercises here.")
                            : Words::tr("No exercise fits all of this. Take something away to see more.");
  }
  const bool onlyText = query.muscle.empty() && query.places.empty() && query.kinds.empty() && !query.deskFriendly;
  for (const RoutineCard& routine : index.routines()) {
    const QString name = QLatin1Char(' ') + folded(routine.name);
    const bool named = std::ranges::all_of(words, [&](const QString& word) { return name.contains(word); });
    if (onlyText && named) view.routines.push_back(routine);
  }
  return view;
}

}  // namespace lissom
