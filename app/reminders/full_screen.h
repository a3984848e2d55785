#pragma once

namespace lissom {

/// Whether another program fills the screen: a film, a game, a talk that is given. Known on X11 only; elsewhere no.
bool anotherFillsTheScreen();

}  // namespace lissom
