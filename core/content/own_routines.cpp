#include "core/content/own_routines.h"

#include "core/base/overloaded.h"

#include <nlohmann/json.hpp>

namespace lissom {
namespace {

using nlohmann::ordered_json;

constexpr const char* kLanguage =
    "en";  // a name that a person typed is in no language: it stands under the default one

ordered_json jsonOf(const Dose& dose) {
  const auto seconds = [](Millis time) { return std::chrono::round<std::chrono::seconds>(time).count(); };
  return std::visit(Overloaded{[&](const Hold& hold) {
                                 return ordered_json{{"hold_s", seconds(hold.length)},
                                                     {"times", hold.times},
                                                     {"relax_s", seconds(hold.relax)}};
                               },
                               [&](const Repeat& repeat) {
                                 return ordered_json{{"times", repeat.times},
                                                     {"tempo_s", seconds(repeat.tempo)},
                                                     {"sets", repeat.sets},
                                                     {"relax_s", seconds(repeat.relax)}};
                               }},
                    dose);
}

Error refused(const std::string& what) {
  return {Error::Code::BadContent, what};
}

}  // namespace

PackId ownRoutinesId() {
  return *PackId::parse("own-routines");
}

Pack emptyOwnRoutines() {
  return {.id = ownRoutinesId(),
          .name = {kLanguage, {{kLanguage, "Own routines"}}},
          .defaultLanguage = kLanguage,
          .exercises = {},
          .routines = {},
          .week = {},
          .care = {},
          .safety = {},
          .sources = {}};
}

Status makeChange(Pack& pack, const OwnChange& change) {
  return std::visit(Overloaded{[&](const KeepRoutine& keep) -> Status {
                                 const bool isNew = !pack.routines.contains(keep.routine.id);
                                 if (isNew && pack.routines.size() >= kMostRoutines)
                                   return refused("too many routines");
                                 if (keep.routine.items.empty()) return refused("a routine without exercises");
                                 if (keep.routine.items.size() > kMostItems) return refused("too many exercises");
                                 pack.routines.insert_or_assign(keep.routine.id, keep.routine);
                                 return Done{};
                               },
                               [&](const AppendToRoutine& append) -> Status {
                                 const auto found = pack.routines.find(append.routine);
                                 if (found == pack.routines.end()) {
                                   return Error{Error::Code::NotFound, append.routine.text()};
                                 }
                                 if (found->second.items.size() >= kMostItems) return refused("too many exercises");
                                 found->second.items.push_back(append.item);
                                 return Done{};
                               },
                               [&](const RemoveRoutine& remove) -> Status {
                                 pack.routines.erase(remove.routine);  // gone already is fine
                                 return Done{};
                               }},
                    change);
}

std::string writeOwnRoutines(const Pack& pack) {
  ordered_json routines = ordered_json::array();
  for (const auto& [id, routine] : pack.routines) {
    ordered_json items = ordered_json::array();
    for (const RoutineItem& item : routine.items) {
      items.push_back({{"exercise", item.exercise.text()}, {"dose", jsonOf(item.dose)}});
    }
    routines.push_back(
        {{"id", id.text()}, {"name", {{kLanguage, routine.name.in(kLanguage)}}}, {"items", std::move(items)}});
  }
  const ordered_json file{{"format", kPackFormat},
                          {"id", pack.id.text()},
                          {"name", {{kLanguage, pack.name.in(kLanguage)}}},
                          {"default_language", kLanguage},
                          {"sources", ordered_json::object()},
                          {"exercises", ordered_json::array()},
                          {"routines", std::move(routines)}};
  // What is no UTF-8 would throw: a name may come from a file system or a clipboard.
  return file.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace lissom
