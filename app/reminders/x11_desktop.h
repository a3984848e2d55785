#pragma once

#include <xcb/xcb.h>

#include <cstdlib>
#include <memory>

namespace lissom {

/// What the X server answers is freed with free().
struct FreeAnswer {
  void operator()(void* answer) const { std::free(answer); }
};
template <class Answer>
using XAnswer = std::unique_ptr<Answer, FreeAnswer>;

/// The connection that Qt has to the X server; null where the desktop is none of X's.
xcb_connection_t* xConnection();
/// The window that holds all others; 0 without a connection.
xcb_window_t xRoot(xcb_connection_t* connection);

}  // namespace lissom
