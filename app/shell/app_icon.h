#pragma once

#include <QIcon>

namespace lissom {

/// The program's icon: a figure in the half-kneeling stretch, painted, sharp at any size.
QIcon appIcon();

}  // namespace lissom
