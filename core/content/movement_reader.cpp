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
    SupportName{"chair", Support::Chair},
    SupportName{"chair-back", Support::ChairBack},
    SupportName{"wall", Support::Wall},
    SupportName{"towel", Support::Towel},
    SupportName{"cushion", Support::Cushion},
    SupportName{"pelvis", Support::Pelvis},
    SupportName{"chest", Support::Chest},
    SupportName{"head", Support::Head},
    SupportName{"right.thigh", Support::RightThigh},
    SupportName{"right.shank", Support::RightShank},
    SupportName{"right.foot", Support::RightFoot},
    SupportName{"right.upper-arm", Support::RightUpperArm},
    SupportName{"right.forearm", Support::RightForearm},
    SupportName{"left.thigh", Support::LeftThigh},
    SupportName{"left.shank", Support::LeftShank},
    SupportName{"left.foot", Support::LeftFoot},
    SupportName{"left.upper-arm", Support::LeftUpperArm},
    SupportName{"left.forearm", Support::LeftForearm},
};

struct PropName {
  std::string_view name;
  Prop::Kind kind;
  float lowest, highest;  // its upper side may lie between these
  float usual;            // where its upper side is if the pack does not say; 0: it must
};
constexpr std::array kProps{
    PropName{"mat", Prop::Kind::Mat, 0.004f, 0.05f, kMatThickness},
    PropName{"bed", Prop::Kind::Bed, 0.15f, 0.6f, 0},
    PropName{"chair", Prop::Kind::Chair, 0.15f, 0.6f, 0},
    PropName{"wall", Prop::Kind::Wall, 0.3f, 1.5f, 1.15f},
    PropName{"towel", Prop::Kind::Towel, 0.01f, 0.15f, 0},
    PropName{"cushion", Prop::Kind::Cushion, 0.02f, 0.2f, 0},
};

constexpr float kFarthest = 2;  // statures: nothing in a picture is farther away
// How long lists may be. What is needed is three groups of four points and seven joints; settling takes time with each.
constexpr std::size_t kMostProps = 8;
constexpr std::size_t kMostGroups = 12;
constexpr std::size_t kMostContacts = 8;
constexpr std::size_t kMostJoints = 24;
constexpr std::size_t kMostMuscles = 12;
constexpr std::size_t kMostWaypoints = 4;
constexpr std::size_t kMostStrapPoints = 6;

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
    if (!isObject(node, place, {"view", "props", "start", "between", "stretched", "contacts", "arrow", "muscles"}))
      return out;
    if (const json* view = child(node, "view")) out.view = readView(*view, place + ".view");
    if (const json* start = needed(node, "start", place)) out.start = readPose(*start, place + ".start");
    if (const json* end = needed(node, "stretched", place)) out.stretched = readPose(*end, place + ".stretched");
    eachOf(node, "props", place, kMostProps,
           [&](const json& prop, const std::string& at) { out.props.push_back(readProp(prop, at)); });
    eachOf(node, "contacts", place, kMostGroups,
           [&](const json& group, const std::string& at) { out.contacts.push_back(readGroup(group, at, out)); });
    if (const json* arrow = child(node, "arrow")) out.arrow = readArrow(*arrow, place + ".arrow");
    eachOf(node, "between", place, kMostWaypoints,
           [&](const json& waypoint, const std::string& at) { readWaypoint(waypoint, at, out); });
    eachOf(node, "muscles", place, kMostMuscles,
           [&](const json& muscle, const std::string& at) { readMuscle(muscle, at, out); });
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
    if (const json* yaw = child(node, "yaw")) view.yaw = inRange(*yaw, place + ".yaw", -180, 180);
    if (const json* pitch = child(node, "pitch")) view.pitch = inRange(*pitch, place + ".pitch", -10, 80);
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
    if (!isObject(node, place, {"kind", "from", "to", "top", "side", "turn", "along"})) return prop;
    const json* kindNode = needed(node, "kind", place);
    const std::optional<std::string> kind = kindNode ? word(*kindNode, place + ".kind") : std::nullopt;
    if (!kind) return prop;
    if (kind == "strap") {
      prop.kind = Prop::Kind::Strap;
      needed(node, "along", place);
      eachOf(node, "along", place, kMostStrapPoints,
             [&](const json& point, const std::string& at) { prop.along.push_back(readPoint(point, at)); });
      if (prop.along.size() < 2) wrong(place + ".along", "must be at least two points");
      return prop;
    }
    const auto found = std::ranges::find(kProps, *kind, &PropName::name);
    if (found == kProps.end()) {
      wrong(place + ".kind", "must be mat, bed, chair, wall, towel, cushion or strap");
      return prop;
    }
    prop.kind = found->kind;
    prop.from = length(node, "from", place);
    prop.to = length(node, "to", place);
    if (prop.from >= prop.to) wrong(place + ".to", "must be greater than from");
    prop.top = found->usual;
    if (const json* top = child(node, "top"))
      prop.top = inRange(*top, place + ".top", found->lowest, found->highest);
    else if (found->usual == 0)
      wrong(place + ".top", "is missing");
    if (const json* side = child(node, "side")) prop.side = inRange(*side, place + ".side", -kFarthest, kFarthest);
    if (const json* turn = child(node, "turn")) prop.turn = inRange(*turn, place + ".turn", -180, 180);
    return prop;
  }

  void readWaypoint(const json& node, const std::string& place, Movement& movement) {
    if (!isObject(node, place, {"at", "pose"})) return;
    Waypoint waypoint;
    if (const json* at = needed(node, "at", place)) waypoint.at = inRange(*at, place + ".at", 0.02f, 0.98f);
    if (const json* pose = needed(node, "pose", place)) waypoint.pose = readPose(*pose, place + ".pose");
    if (!movement.between.empty() && movement.between.back().at >= waypoint.at) {
      wrong(place + ".at", "must be greater than the one before");
    }
    movement.between.push_back(waypoint);
  }

  /// "psoas-major" is on the side worked, "left.hamstrings" on the other one.
  void readMuscle(const json& node, const std::string& place, Movement& movement) {
    const std::optional<std::string> name = word(node, place);
    if (!name) return;
    const bool left = name->starts_with("left.");
    const std::optional<Muscle> muscle = muscleNamed(std::string_view(*name).substr(left ? 5 : 0));
    if (muscle)
      movement.muscles.push_back({*muscle, left ? BodySide::Left : BodySide::Right});
    else
      wrong(place, "is not a muscle that can be shown");
  }

  ContactGroup readGroup(const json& node, const std::string& place, const Movement& movement) {
    ContactGroup group;
    if (!isObject(node, place, {"keep", "move", "from", "to"})) return group;
    needed(node, "keep", place);
    needed(node, "move", place);
    if (const json* from = child(node, "from")) group.from = inRange(*from, place + ".from", 0, 1);
    if (const json* to = child(node, "to")) group.to = inRange(*to, place + ".to", 0, 1);
    if (group.from > group.to) wrong(place + ".to", "must not be less than from");
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
    if (!isObject(node, place, {"point", "on", "at", "end"})) return contact;
    if (const json* point = needed(node, "point", place)) contact.point = readPoint(*point, place + ".point");
    if (const json* on = needed(node, "on", place)) contact.on = readSupport(*on, place + ".on", movement);
    const bool limb = limbOf(contact.on).has_value();
    if (const json* at = needed(node, "at", place)) contact.at = readWhere(*at, place + ".at", limb);
    if (const json* end = child(node, "end")) contact.end = readWhere(*end, place + ".end", limb);
    return contact;
  }

  SidedPoint readPoint(const json& node, const std::string& place) {
    const std::optional<std::string> name = word(node, place);
    const std::optional<SidedPoint> found = name ? pointNamed(*name) : std::nullopt;
    if (name && !found) wrong(place, "is not a point of the body");
    return found.value_or(SidedPoint{});
  }

  std::array<std::optional<float>, 3> readWhere(const json& node, const std::string& place, bool limb) {
    std::array<std::optional<float>, 3> where;
    if (!node.is_array() || node.size() != where.size()) {
      wrong(place, "must be three numbers or nulls");
      return where;
    }
    for (std::size_t i = 0; i < where.size(); ++i) {
      const std::string at = place + "[" + std::to_string(i) + "]";
      if (!node[i].is_null())
        where[i] = inRange(node[i], at, -kFarthest, kFarthest);
      else if (limb)
        wrong(at, "must be a number on a limb");
    }
    return where;
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
    const std::optional<Prop::Kind> needed = propOf(found->support);
    if (needed && std::ranges::find(movement.props, *needed, &Prop::kind) == movement.props.end()) {
      wrong(place, "is not among the props");
    }
    return found->support;
  }

  /// What must be there for something to rest on it.
  static std::optional<Prop::Kind> propOf(Support support) {
    switch (support) {
      case Support::Mat:
        return Prop::Kind::Mat;
      case Support::Bed:
      case Support::Pillow:
        return Prop::Kind::Bed;
      case Support::Chair:
      case Support::ChairBack:
        return Prop::Kind::Chair;
      case Support::Wall:
        return Prop::Kind::Wall;
      case Support::Towel:
        return Prop::Kind::Towel;
      case Support::Cushion:
        return Prop::Kind::Cushion;
      default:
        return std::nullopt;
    }
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
