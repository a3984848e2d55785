#pragma once

namespace lissom {

/// Several lambdas as one visitor: std::visit(Overloaded{[](const Hold&) {...}, [](const Repeat&) {...}}, dose).
template <class... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

}  // namespace lissom
