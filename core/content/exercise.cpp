#include "core/content/exercise.h"

namespace lissom {

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
