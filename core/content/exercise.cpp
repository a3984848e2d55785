#include "core/content/exercise.h"

namespace lissom {

const char* wordOf(Kind kind) {
  switch (kind) {
    case Kind::Stretch:
      return "stretch";
    case Kind::Mobility:
      return "mobility";
    case Kind::Control:
      return "control";
    case Kind::Strength:
      return "strength";
  }
  return "";
}

const char* wordOf(Place place) {
  switch (place) {
    case Place::Mat:
      return "mat";
    case Place::Bed:
      return "bed";
    case Place::Chair:
      return "chair";
    case Place::Standing:
      return "standing";
  }
  return "";
}

std::string sidedText(const std::string& text, Side side) {
  std::string out;
  std::size_t from = 0;
  while (from < text.size()) {
    const std::size_t open = text.find('{', from);
    const std::size_t bar = open == std::string::npos ? open : text.find('|', open);
    const std::size_t close = bar == std::string::npos ? bar : text.find('}', bar);
    if (close == std::string::npos) break;
    out.append(text, from, open - from);
    if (side != Side::Right) out.append(text, open + 1, bar - open - 1);
    if (side == Side::Both) out += '|';
    if (side != Side::Left) out.append(text, bar + 1, close - bar - 1);
    from = close + 1;
  }
  return out.append(text, from);
}

}  // namespace lissom
