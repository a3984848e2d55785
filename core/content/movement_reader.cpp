#include "core/content/movement_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <sstream>
#include <string_view>

namespace lissom {
namespace {

using nlohmann::json;

struct SupportName {
  std::string_view name;
  Support support;
};
constexpr std::array kSupports{
    SupportName{"floor", Support::Floor},
    SupportName{"mat", Support::Mat},
    SupportName{"bed", Support::Bed},
    SupportName{"pillow", Support::Pillow},
    SupportName{"right.thigh", Support::RightThigh},
    SupportName{"right.shank", Support::RightShank},
    SupportName{"left.thigh", Support::LeftThigh},
    SupportName{"left.shank", Support::LeftShank},
};

constexpr float kFarthest = 2;  // statures: nothing in a picture is farther away
// How long lists may be. What is needed is three groups of four points and seven joints; settling takes time with each.
constexpr std::size_t kMostProps = 8;
constexpr std::size_t kMostGroups = 8;
constexpr std::size_t kMostContacts = 8;
constexpr std::size_t kMostJoints = 16;
constexpr std::size_t kMostMuscles = 8;

std::string number(float value) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << value;
  return text.str();
}

class Reader {
public:
  explicit Reader(Mistakes& mistakes) : m_mistakes(mistakes) {}

  Movement movement(const json& node, const std::string& place) {
    Movement out;
    if (!isObject(node, place, {"view", "props", "start", "stretched", "contacts", "arrow", "muscles"})) return out;
    if (const json* view = child(node, "view")) out.view = readView(*view, place + ".view");
    if (const json* start = needed(node, "start", place)) out.start = readPose(*start, place + ".start");
    if (const json* end = needed(node, "stretched", place)) out.stretched = readPose(*end, place + ".stretched");
    eachOf(node, "props", place, kMostProps,
           [&](const json& prop, const std::string& at) { out.props.push_back(readProp(prop, at)); });
    eachOf(node, "contacts", place, kMostGroups,
           [&](const json& group, const std::string& at) { out.contacts.push_back(readGroup(group, at, out)); });
    if (const json* arrow = child(node, "arrow")) out.arrow = readArrow(*arrow, place + ".arrow");
    eachOf(node, "muscles", place, kMostMuscles, [&](const json& muscle, const std::string& at) {
      const std::optional<std::string> name = word(muscle, at);
      if (!name) return;
      if (name == "psoas-major")
        out.muscles.push_back(Muscle::PsoasMajor);
      else if (name == "iliacus")
        out.muscles.push_back(Muscle::Iliacus);
      else
        wrong(at, "must be psoas-major or iliacus");
    });
    return out;
  }

private:
  void wrong(const std::string& place, const std::string& what) { m_mistakes.add(place, what); }

  bool isObject(const json& node, const std::string& place, std::initializer_list<std::string_view> keys) {
    if (!node.is_object()) {
      wrong(place, "must be an object");
      return false;
    }
    for (const auto& [key, value] : node.items()) {
      if (std::find(keys.begin(), keys.end(), key) == keys.end()) wrong(place + "." + shownKey(key), "is not known");
    }
    return true;
  }

  static const json* child(const json& node, const char* key) {
    const auto found = node.find(key);
    return found == node.end() ? nullptr : &*found;
  }

  const json* needed(const json& node, const char* key, const std::string& place) {
    const json* found = child(node, key);
    if (!found) wrong(place + "." + key, "is missing");
    return found;
  }

  template <class Function>
  void eachOf(const json& node, const char* key, const std::string& place, std::size_t most, Function each) {
    const json* list = child(node, key);
    if (!list) return;
    const std::string at = place + "." + key;
    if (!list->is_array() || list->size() > most) return wrong(at, "must be a list of at most " + std::to_string(most));
    for (std::size_t i = 0; i < list->size(); ++i) each((*list)[i], at + "[" + std::to_string(i) + "]");
  }

  std::optional<std::string> word(const json& node, const std::string& place) {
    if (node.is_string()) return node.get<std::string>();
    wrong(place, "must be a text");
    return std::nullopt;
  }

  float inRange(const json& node, const std::string& place, float least, float most) {
    const double value = node.is_number() ? node.get<double>() : NAN;
    if (value >= static_cast<double>(least) && value <= static_cast<double>(most)) return static_cast<float>(value);
    wrong(place, "must be " + number(least) + " to " + number(most));
    return least;
  }

  float length(const json& node, const char* key, const std::string& place) {
    const json* value = needed(node, key, place);
    return value ? inRange(*value, place + "." + key, -kFarthest, kFarthest) : 0;
  }

  View readView(const json& node, const std::string& place) {
    View view;
    if (!isObject(node, place, {"yaw", "pitch"})) return view;
    if (const json* yaw = child(node, "yaw")) view.yaw = inRange(*yaw, place + ".yaw", -90, 90);
    if (const json* pitch = child(node, "pitch")) view.pitch = inRange(*pitch, place + ".pitch", 0, 60);
    return view;
  }

  Pose readPose(const json& node, const std::string& place) {
    Pose pose;
    if (!node.is_object()) {
      wrong(place, "must be an object");
      return pose;
    }
    for (const auto& [name, value] : node.items()) {
      const std::string at = place + "." + shownKey(name);
      const std::optional<JointIndex> joint = jointNamed(name);
      if (!joint) {
        wrong(at, "is not a joint");
        continue;
      }
      pose[*joint] = inRange(value, at, rangeOf(*joint).least, rangeOf(*joint).most);
    }
    return pose;
  }

  Prop readProp(const json& node, const std::string& place) {
    Prop prop;
    if (!isObject(node, place, {"kind", "from", "to", "top"})) return prop;
    const json* kindNode = needed(node, "kind", place);
    const std::optional<std::string> kind = kindNode ? word(*kindNode, place + ".kind") : std::nullopt;
    if (kind && kind != "mat" && kind != "bed") wrong(place + ".kind", "must be mat or bed");
    prop.kind = kind == "bed" ? Prop::Kind::Bed : Prop::Kind::Mat;
    prop.from = length(node, "from", place);
    prop.to = length(node, "to", place);
    if (prop.from >= prop.to) wrong(place + ".to", "must be greater than from");
    const json* top = child(node, "top");
    if (kind == "bed" && !top) wrong(place + ".top", "is missing");
    prop.top = kMatThickness;
    if (top) {
      const bool bed = prop.kind == Prop::Kind::Bed;
      prop.top = inRange(*top, place + ".top", bed ? 0.15f : 0.004f, bed ? 0.6f : 0.05f);
    }
    return prop;
  }

  ContactGroup readGroup(const json& node, const std::string& place, const Movement& movement) {
    ContactGroup group;
    if (!isObject(node, place, {"keep", "move"})) return group;
    needed(node, "keep", place);
    needed(node, "move", place);
    eachOf(node, "keep", place, kMostContacts, [&](const json& contact, const std::string& at) {
      group.keep.push_back(readContact(contact, at, movement));
    });
    eachOf(node, "move", place, kMostJoints, [&](const json& joint, const std::string& at) {
      const std::optional<std::string> name = word(joint, at);
      if (!name) return;
      const std::optional<JointIndex> found = jointNamed(*name);
      if (found)
        group.move.push_back(*found);
      else
        wrong(at, "is not a joint");
    });
    return group;
  }

  Contact readContact(const json& node, const std::string& place, const Movement& movement) {
    Contact contact;
    if (!isObject(node, place, {"point", "on", "at"})) return contact;
    if (const json* point = needed(node, "point", place)) {
      const std::optional<std::string> name = word(*point, place + ".point");
      const std::optional<SidedPoint> found = name ? pointNamed(*name) : std::nullopt;
      if (found)
        contact.point = *found;
      else if (name)
        wrong(place + ".point", "is not a point of the body");
    }
    if (const json* on = needed(node, "on", place)) contact.on = readSupport(*on, place + ".on", movement);
    const bool limb = limbOf(contact.on).has_value();
    const json* at = needed(node, "at", place);
    if (!at) return contact;
    if (!at->is_array() || at->size() != 3) {
      wrong(place + ".at", "must be three numbers or nulls");
      return contact;
    }
    for (std::size_t i = 0; i < 3; ++i) {
      const std::string where = place + ".at[" + std::to_string(i) + "]";
      const json& value = (*at)[i];
      if (!value.is_null())
        contact.at[i] = inRange(value, where, -kFarthest, kFarthest);
      else if (limb)
        wrong(where, "must be a number on a limb");
    }
    return contact;
  }

  Support readSupport(const json& node, const std::string& place, const Movement& movement) {
    const std::optional<std::string> name = word(node, place);
    if (!name) return Support::Floor;
    const auto found =
        std::find_if(kSupports.begin(), kSupports.end(), [&](const SupportName& s) { return s.name == name; });
    if (found == kSupports.end()) {
      wrong(place, "is nothing to rest on");
      return Support::Floor;
    }
    const auto has = [&](Prop::Kind kind) {
      return std::any_of(movement.props.begin(), movement.props.end(), [&](const Prop& p) { return p.kind == kind; });
    };
    const bool needsBed = found->support == Support::Bed || found->support == Support::Pillow;
    if ((needsBed && !has(Prop::Kind::Bed)) || (found->support == Support::Mat && !has(Prop::Kind::Mat))) {
      wrong(place, "is not among the props");
    }
    return found->support;
  }

  Vec3 readPlace(const json* node, const std::string& place) {
    if (!node) return {};
    if (!node->is_array() || node->size() != 3) {
      wrong(place, "must be three numbers");
      return {};
    }
    std::array<float, 3> axes{};
    for (std::size_t i = 0; i < 3; ++i) {
      axes[i] = inRange((*node)[i], place + "[" + std::to_string(i) + "]", -kFarthest, kFarthest);
    }
    return {axes[0], axes[1], axes[2]};
  }

  MotionArrow readArrow(const json& node, const std::string& place) {
    MotionArrow arrow;
    if (!isObject(node, place, {"from", "to", "bend"})) return arrow;
    arrow.from = readPlace(needed(node, "from", place), place + ".from");
    arrow.to = readPlace(needed(node, "to", place), place + ".to");
    if (const json* bend = child(node, "bend")) arrow.bend = inRange(*bend, place + ".bend", -1, 1);
    return arrow;
  }

  Mistakes& m_mistakes;
};

}  // namespace

std::optional<Movement> readMovement(const json& node, const std::string& place, Mistakes& mistakes) {
  const std::size_t before = mistakes.count();
  Movement movement = Reader(mistakes).movement(node, place);
  if (mistakes.count() != before) return std::nullopt;
  return movement;
}

}  // namespace lissom
