#include "tests/core/figure/figure_audit.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace lissom {
namespace {

class Ledger {
public:
  void note(const std::string& what, double amount, float value, float allowed) {
    const auto [entry, isNew] = m_worst.try_emplace(what, Worst{what, amount, value, allowed});
    if (!isNew && value - allowed > entry->second.excess()) entry->second = {what, amount, value, allowed};
  }
  std::vector<Worst> sorted() const {
    std::vector<Worst> out;
    for (const auto& [what, worst] : m_worst) out.push_back(worst);
    std::ranges::stable_sort(out, std::greater{}, &Worst::excess);
    return out;
  }

private:
  std::map<std::string, Worst> m_worst;
};

constexpr std::string_view kPoints[] = {
    "heel",      "ball",       "toe",     "knee",    "ankle",    "palm",   "knuckle",     "hand-back", "elbow",
    "wrist",     "sacrum",     "back",    "occiput", "forehead", "trunk",  "heel-back",   "instep",    "knee-front",
    "knee-side", "ankle-side", "buttock", "hip",     "shoulder", "temple", "finger-tips", "belly",     "chest"};
constexpr std::string_view kSupports[] = {"floor",          "mat",         "bed",        "pillow",
                                          "chair",          "chair-back",  "wall",       "towel",
                                          "cushion",        "pelvis",      "chest",      "head",
                                          "right.thigh",    "right.shank", "right.foot", "right.upper-arm",
                                          "right.forearm",  "left.thigh",  "left.shank", "left.foot",
                                          "left.upper-arm", "left.forearm"};

bool isPlanted(const Contact& contact) {
  // Which point of trunk or buttock is the lowest one changes while it rolls.
  const bool rolls = contact.point.point == BodyPoint::Trunk || contact.point.point == BodyPoint::Buttock;
  return !limbOf(contact.on) && !contact.end && !rolls;
}

std::string nameOf(const Overlap& overlap) {
  const std::string_view with = std::visit([](auto thing) { return lissom::nameOf(thing); }, overlap.with);
  return std::string(lissom::nameOf(overlap.part)) + " in " + std::string(with);
}

void noteLengths(const Skeleton& k, double amount, Ledger& ledger) {
  for (const LimbFrames& limbs : k.sides) {
    const auto note = [&](const char* what, Vec3 a, Vec3 b, float wanted) {
      ledger.note(what, amount, std::abs(length(a - b) - wanted), kLengthTolerance);
    };
    note("thigh", limbs.thigh.origin, limbs.shank.origin, bones::kThigh);
    note("shank", limbs.shank.origin, limbs.foot.origin, bones::kShank);
    note("upper arm", limbs.upperArm.origin, limbs.forearm.origin, bones::kUpperArm);
    note("forearm", limbs.forearm.origin, limbs.wrist.origin, bones::kForearm);
  }
}

}  // namespace

std::string nameOf(const Contact& contact) {
  return (contact.point.side == BodySide::Right ? "right." : "left.") +
         std::string(kPoints[static_cast<std::size_t>(contact.point.point)]) + " on " +
         std::string(kSupports[static_cast<std::size_t>(contact.on)]);
}

FigureAudit auditOf(const Movement& movement, int positions) {
  Ledger gaps, slides, ranges, lengths, overlaps, steps;
  std::map<const Contact*, Vec3> planted;
  const MovementPath path(movement);
  std::optional<Pose> last;
  for (int i = 0; i < positions; ++i) {
    const double amount = i / static_cast<double>(positions - 1);
    const Pose pose = path.at(amount);
    const Skeleton k = skeletonOf(pose);
    for (const ContactGroup& group : movement.contacts) {
      if (strengthOf(group, amount) < 1) continue;
      for (const Contact& contact : group.keep) {
        gaps.note(nameOf(contact), amount, gapOf(movement, contact, k, amount), kContactTolerance);
        if (!isPlanted(contact)) continue;
        const Vec3 place = placeOf(k, contact.point);
        Vec3 moved = place - planted.try_emplace(&contact, place).first->second;
        (contact.on == Support::Wall ? moved.z : moved.y) = 0;
        slides.note(nameOf(contact), amount, length(moved), kSlideTolerance);
      }
    }
    for (std::size_t j = 0; j < kJoints; ++j) {
      const auto joint = JointIndex::numbered(j);
      const JointRange range = rangeOf(joint);
      const float out = std::max(range.least - pose[joint], pose[joint] - range.most);
      if (out > 0) ranges.note(std::string(nameOf(joint)), amount, out, kRangeTolerance);
      if (last && !joint.isPlace()) {
        steps.note(std::string(nameOf(joint)), amount, std::abs(pose[joint] - (*last)[joint]), kLargestStep);
      }
    }
    noteLengths(k, amount, lengths);
    for (const Overlap& overlap : overlapsOf(bodyOf(k), movement)) {
      overlaps.note(nameOf(overlap), amount, overlap.depth, overlap.allowed);
    }
    last = pose;
  }
  return {gaps.sorted(), slides.sorted(), ranges.sorted(), lengths.sorted(), overlaps.sorted(), steps.sorted()};
}

}  // namespace lissom
