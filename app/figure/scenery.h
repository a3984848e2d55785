#pragma once

#include "app/figure/camera.h"
#include "app/figure/palette.h"
#include "app/figure/props.h"

#include <QPainter>

#include <span>

namespace lissom {

/// A soft round light behind the figure that fades to nothing at its edge.
void paintHalo(QPainter& painter, QSize size, QColor colour);

/// The floor: a faint ellipse under the figure.
void paintFloor(QPainter& painter, QSize size, const Camera& camera, const Palette& palette);

/// A wall with its skirting board, which fades out at its sides and above. Nothing for one seen from behind.
void paintWall(QPainter& painter, const PropWall& wall, QSize size, const Camera& camera, const Palette& palette);

/// An image of the shade on a ground (see contactShadow), laid down where the ground is.
void paintShadow(QPainter& painter, const QImage& shade, const Ground& ground, const Camera& camera);

/// The soft shade of the props on the floor.
void paintPropShadows(QPainter& painter, std::span<const PropBox> boxes, QSize size, const Camera& camera,
                      const Palette& palette);

void paintArrow(QPainter& painter, const MotionArrow& arrow, const Camera& camera, const Palette& palette);

/// A faint figure with a soft contour, from the figure's own picture.
QImage ghostOf(const QImage& figure, const Camera& camera, const Palette& palette);

/// A contour around what the picture shows, for high contrast: dark, with a light one around it.
QImage contourOf(const QImage& figure, const Camera& camera);

/// The picture blurred by that many pixels.
QImage blurred(QImage image, int radius);

}  // namespace lissom
