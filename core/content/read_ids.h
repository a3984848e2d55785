#pragma once

#include "core/base/id.h"
#include "core/content/json_place.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lissom {

/// Empty, and a mistake, when there is something that is no id.
template <class AnyId>
std::optional<AnyId> readId(const JsonPlace& at) {
  if (!at.exists()) return std::nullopt;
  std::optional<AnyId> id;
  if (at.value().is_string()) id = AnyId::parse(at.value().template get_ref<const std::string&>());
  if (!id) at.mistake("must be 1 to 64 of a-z, 0-9 and -");
  return id;
}

/// The text of an id of any kind; empty where there is none.
std::string readSlug(const JsonPlace& at);

/// Adds `value` under its id; an id that is there already is a mistake.
template <class Value, class AnyId>
void addUnique(std::map<AnyId, Value>& all, Value value, const JsonPlace& at) {
  const AnyId id = value.id;
  if (!all.emplace(id, std::move(value)).second) at["id"].mistake("is used twice: \"" + id.text() + "\"");
}

/// A list of keys into a pack's sources, each of them `known` and there once.
std::vector<std::string> readSourceKeys(const JsonPlace& at, const std::vector<std::string>& known);

}  // namespace lissom
