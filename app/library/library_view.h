#pragma once

#include <QString>  // first: moc 6.4 stumbles over <chrono> where no Qt header came before

#include "core/content/pack.h"
#include "core/session/script.h"

#include <QStringList>

#include <array>
#include <set>
#include <string>
#include <vector>

namespace lissom {

/// A text as it is searched: small letters without accents, words parted by single spaces.
QString folded(const QString& text);

/// What is looked for. Within a group any of the chosen will do; all groups must agree.
struct LibraryQuery {
  QString text{};            ///< every word of it must be found
  std::string muscle{};      ///< a slug; empty: any
  std::set<Place> places{};  ///< none: any
  std::set<Kind> kinds{};    ///< none: any
  bool deskFriendly = false;

  bool asksNothing() const { return *this == LibraryQuery{}; }
  friend bool operator==(const LibraryQuery&, const LibraryQuery&) = default;
};

/// An exercise in the gallery.
struct ExerciseCard {
  ExerciseId id;
  QString name;
  QString about;  ///< "Stretch · mat"
  QString dose;   ///< "30 s × 3, each side"

  friend bool operator==(const ExerciseCard&, const ExerciseCard&) = default;
};

/// A routine above the gallery.
struct RoutineCard {
  RoutineId id;
  QString name;
  QString about{};       ///< "5 exercises · 6 min"
  bool own = false;      ///< made by the user
  bool playable = true;  ///< at least one of its exercises is there

  friend bool operator==(const RoutineCard&, const RoutineCard&) = default;
};

RoutineCard routineCardOf(const Routine& routine, const Library& library, const std::string& language, const Pace& pace,
                          bool own);

/// All exercises with their words ready for the search: built once, so that typing is quick.
class LibraryIndex {
public:
  LibraryIndex() = default;
  LibraryIndex(const Library& library, const std::string& language, const Pace& pace);

  /// The fields of the search, the most telling first.
  enum Field { Name, OtherNames, Muscles, Around };
  static constexpr std::size_t kFields = 4;

  struct Entry {
    ExerciseCard card;
    std::array<QString, kFields> words{};  ///< folded, each word after a space
    std::vector<int> muscles{};            ///< into muscles()
    Place place = Place::Mat;
    Kind kind = Kind::Stretch;
    bool deskFriendly = false;
  };
  struct MuscleName {
    std::string slug;
    QString name;
  };

  const std::vector<Entry>& entries() const { return m_entries; }          ///< by name
  const std::vector<MuscleName>& muscles() const { return m_muscles; }     ///< by name
  const std::vector<RoutineCard>& routines() const { return m_routines; }  ///< the user's own first

private:
  std::vector<Entry> m_entries;
  std::vector<MuscleName> m_muscles;
  std::vector<RoutineCard> m_routines;
};

/// Everything the gallery's page shows, ready to be shown.
struct LibraryView {
  /// Something to filter by; `count` is how many there would be with it.
  struct Choice {
    QString name;
    int count = 0;
    bool chosen = false;
    friend bool operator==(const Choice&, const Choice&) = default;
  };

  QString title;
  QString count;                 ///< "12 of 30 exercises"
  QString nothing;               ///< said where the cards would be; empty when there are some
  std::vector<Choice> muscles;   ///< the first is any
  std::array<Choice, 4> places;  ///< in the order of Place
  std::array<Choice, 4> kinds;   ///< in the order of Kind
  Choice desk;
  bool filtered = false;
  std::vector<ExerciseCard> cards;  ///< the best first, else by name
  std::vector<RoutineCard> routines;

  friend bool operator==(const LibraryView&, const LibraryView&) = default;
};

LibraryView libraryViewOf(const LibraryIndex& index, const LibraryQuery& query);

}  // namespace lissom
