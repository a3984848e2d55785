#include "app/figure/scenery.h"

#include <QPainterPath>
#include <QRadialGradient>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace lissom {
namespace {

QColor withAlpha(QColor colour, qreal share) {
  colour.setAlphaF(static_cast<float>(colour.alphaF() * share));
  return colour;
}

/// One direction of a box blur. `step` is 1 along rows; rows and columns change places for the
/// other direction.
void blurLines(const QRgb* from, QRgb* to, int lines, int length, qsizetype lineStep, qsizetype step, int radius) {
  const int count = 2 * radius + 1;
  for (int line = 0; line < lines; ++line) {
    const QRgb* source = from + line * lineStep;
    QRgb* target = to + line * lineStep;
    std::array<int, 4> sum{};
    const auto add = [&](int i, int sign) {
      const QRgb p = source[std::clamp(i, 0, length - 1) * step];
      sum[0] += sign * qRed(p);
      sum[1] += sign * qGreen(p);
      sum[2] += sign * qBlue(p);
      sum[3] += sign * qAlpha(p);
    };
    for (int i = -radius; i <= radius; ++i) add(i, 1);
    for (int i = 0; i < length; ++i) {
      target[i * step] = qRgba(sum[0] / count, sum[1] / count, sum[2] / count, sum[3] / count);
      add(i + radius + 1, 1);
      add(i - radius, -1);
    }
  }
}

/// The picture's alpha made smaller or larger by a round brush of that radius.
enum class Brush { Shrink, Grow };
std::vector<uchar> brushedAlpha(const QImage& image, int radius, Brush brush) {
  constexpr std::array<std::array<int, 2>, 8> kRound{
      {{10, 0}, {-10, 0}, {0, 10}, {0, -10}, {7, 7}, {7, -7}, {-7, 7}, {-7, -7}}};
  const int width = image.width();
  const int height = image.height();
  std::vector<uchar> out(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  const auto alphaAt = [&](int x, int y) {
    if (x < 0 || y < 0 || x >= width || y >= height) return 0;
    return qAlpha(reinterpret_cast<const QRgb*>(image.constScanLine(y))[x]);
  };
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      int alpha = alphaAt(x, y);
      for (const auto& [dx, dy] : kRound) {
        const int other = alphaAt(x + dx * radius / 10, y + dy * radius / 10);
        alpha = brush == Brush::Shrink ? std::min(alpha, other) : std::max(alpha, other);
      }
      out[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)] =
          static_cast<uchar>(alpha);
    }
  }
  return out;
}

QRgb premultiplied(QColor colour, int alpha) {
  return qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), alpha));
}

}  // namespace

void paintHalo(QPainter& painter, QSize size, QColor colour) {
  // As wide and as high as the picture, so that no edge shows where it ends ...
  QRadialGradient gradient(QPointF(), 1);
  // ... and it falls like a bell, so that no ring shows either.
  for (int i = 0; i <= 10; ++i) {
    const qreal t = i / 10.0;
    gradient.setColorAt(t, withAlpha(colour, (1 - t) * (1 - t) * (1 + 2 * t)));
  }
  painter.save();
  painter.translate(size.width() * .5, size.height() * .5);
  painter.scale(size.width() * .5, size.height() * .5);
  painter.fillRect(QRectF(-1, -1, 2, 2), gradient);
  painter.restore();
}

void paintFloor(QPainter& painter, QSize size, const Camera& camera, const Palette& palette) {
  const QPointF centre(size.width() * .5, camera.at({0, 0, 0}).y());
  const qreal radius = std::min(.54 * static_cast<qreal>(camera.scale), size.width() * .47);
  painter.save();
  painter.translate(centre);
  painter.scale(1, std::max(.10, static_cast<qreal>(camera.forward.y)) * 1.15);
  QRadialGradient gradient(QPointF(), radius);
  for (const auto& [at, share] : {std::pair{0.0, 1.0}, {.45, .85}, {.8, .35}, {1.0, 0.0}}) {
    gradient.setColorAt(at, withAlpha(palette.floor, share));
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(gradient);
  painter.drawEllipse(QPointF(), radius, radius);
  painter.restore();
}

void paintWall(QPainter& painter, const PropWall& wall, QSize size, const Camera& camera, const Palette& palette) {
  constexpr qreal kSkirting = .052;
  const float facing = dot(wall.normal, camera.forward);
  if (facing <= .05f) return;
  // In wall coordinates: statures, x along it, y down from its upper edge.
  const Ground ground = groundOf(wall);
  const QPointF origin = camera.at(ground.corner);
  const QPointF x = camera.at(ground.corner + Vec3{1, 0, 0}) - origin;
  const QPointF y = camera.at(ground.corner + Vec3{0, -1, 0}) - origin;
  const QTransform toPicture(x.x(), x.y(), y.x(), y.y(), origin.x(), origin.y());
  const auto width = static_cast<qreal>(wall.to - wall.from);
  const auto height = static_cast<qreal>(wall.top);
  const QRectF whole(0, 0, width, height);
  QImage layer(size, QImage::Format_ARGB32_Premultiplied);
  layer.fill(Qt::transparent);
  QPainter onWall(&layer);
  onWall.setRenderHint(QPainter::Antialiasing);
  onWall.setTransform(toPicture);
  onWall.fillRect(whole, palette.wall);
  const auto stripe = [&](qreal from, qreal thickness, QColor colour) {
    onWall.fillRect(QRectF(0, height - from, width, thickness), colour);
  };
  stripe(kSkirting, kSkirting, palette.skirting);
  stripe(kSkirting, .004, palette.skirtingEdge);
  stripe(.005, .005, palette.skirtingEdge);
  // It has no end that could be seen: shades of it are left over.
  onWall.setCompositionMode(QPainter::CompositionMode_DestinationIn);
  const auto fade = [&](const QRectF& area, QPointF from, QPointF to) {
    QLinearGradient gradient(from, to);
    for (int i = 0; i <= 8; ++i) {
      const qreal t = i / 8.0;
      gradient.setColorAt(t, QColor(0, 0, 0, static_cast<int>(255 * t * t * (3 - 2 * t))));
    }
    onWall.fillRect(area, gradient);
  };
  const qreal side = std::min<qreal>(kWallFade, width / 3);
  fade(whole, {0, 0}, {side, 0});
  fade(whole, {width, 0}, {width - side, 0});
  fade(whole, {0, 0}, {0, std::min<qreal>(kWallFade, height / 3)});
  onWall.resetTransform();
  const QRectF picture(QPointF(), size);
  const qreal margin = std::min(size.width(), size.height()) * .09;
  fade(picture, {0, 0}, {margin, 0});
  fade(picture, picture.topRight(), picture.topRight() - QPointF(margin, 0));
  fade(picture, {0, 0}, {0, margin});
  onWall.end();
  painter.save();
  painter.setOpacity(std::min(1.0, (static_cast<qreal>(facing) - .05) * 4));
  painter.drawImage(0, 0, layer);
  painter.restore();
}

void paintPropShadows(QPainter& painter, std::span<const PropBox> boxes, QSize size, const Camera& camera,
                      const Palette& palette) {
  constexpr int kReduced = 4;
  QImage shade(size / kReduced + QSize(1, 1), QImage::Format_ARGB32_Premultiplied);
  shade.fill(Qt::transparent);
  QPainter shadePainter(&shade);
  shadePainter.setRenderHint(QPainter::Antialiasing);
  shadePainter.scale(1.0 / kReduced, 1.0 / kReduced);
  shadePainter.setPen(Qt::NoPen);
  for (const PropBox& box : boxes) {
    const float bottom = box.centre.y - box.half.y;
    if (bottom > .25f) continue;
    QPolygonF corners;
    for (const auto& [x, z] : {std::pair{-1.0f, -1.0f}, {1.0f, -1.0f}, {1.0f, 1.0f}, {-1.0f, 1.0f}}) {
      const Vec3 corner = box.centre + box.turn * Vec3{x * (box.half.x + .006f), 0, z * (box.half.z + .006f)};
      corners << camera.at({corner.x + .012f, 0, corner.z + .008f});
    }
    shadePainter.setBrush(withAlpha(palette.propShadow, static_cast<qreal>(std::max(.18f, 1 - bottom * 4))));
    shadePainter.drawPolygon(corners);
  }
  shadePainter.end();
  const int radius = std::max(1, static_cast<int>(camera.scale * .012f / kReduced));
  shade = blurred(blurred(shade, radius), radius);
  painter.save();
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(QRectF(QPointF(), QSizeF(shade.size() * kReduced)), shade);
  painter.restore();
}

void paintArrow(QPainter& painter, const MotionArrow& arrow, const Camera& camera, const Palette& palette) {
  const qreal width = static_cast<qreal>(camera.scale) * .011;
  const QPointF from = camera.at(arrow.from);
  const QPointF to = camera.at(arrow.to);
  const QPointF across(-(to - from).y(), (to - from).x());
  const QPointF control = (from + to) / 2 + across * static_cast<qreal>(arrow.bend);
  const QPointF last = to - control;
  const QPointF direction = last / std::max(1e-6, std::hypot(last.x(), last.y()));
  const QPointF normal(-direction.y(), direction.x());
  const qreal head = width * 3.2;
  const QPointF tip = to + direction * head * .55;
  const QPointF base = to - direction * head * .55;
  QPainterPath shaft;
  shaft.moveTo(from);
  shaft.quadTo(control, base);
  QPainterPath point;
  point.addPolygon(
      QPolygonF({tip, base + normal * head * .62, base + direction * head * .14, base - normal * head * .62}));
  point.closeSubpath();
  const auto draw = [&](QColor colour, qreal shaftWidth, qreal pointWidth) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, shaftWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(shaft);
    painter.setPen(QPen(colour, pointWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colour);
    painter.drawPath(point);
  };
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  draw(palette.arrowEdge, width * 2, width * 1.5);
  draw(palette.accent, width, width * .5);
  painter.restore();
}

QImage ghostOf(const QImage& figure, const Camera& camera, const Palette& palette) {
  // Blurring closes the small gaps between fingers and under arms, which would be drawn as loose
  // lines.
  const QImage soft = blurred(figure, std::max(1, static_cast<int>(camera.scale * .004f)));
  const int radius = std::max(1, static_cast<int>(camera.scale * .0032f + .5f));
  QImage solid(soft.size(), QImage::Format_ARGB32_Premultiplied);
  for (int y = 0; y < solid.height(); ++y) {
    const auto* from = reinterpret_cast<const QRgb*>(soft.constScanLine(y));
    auto* to = reinterpret_cast<QRgb*>(solid.scanLine(y));
    for (int x = 0; x < solid.width(); ++x) {
      const float alpha = softStep(64, 192, static_cast<float>(qAlpha(from[x])));
      to[x] = qRgba(0, 0, 0, static_cast<int>(alpha * 255));
    }
  }
  const std::vector<uchar> inner = brushedAlpha(solid, radius, Brush::Shrink);
  QImage ghost(solid.size(), QImage::Format_ARGB32_Premultiplied);
  std::size_t i = 0;
  for (int y = 0; y < ghost.height(); ++y) {
    const auto* from = reinterpret_cast<const QRgb*>(solid.constScanLine(y));
    auto* to = reinterpret_cast<QRgb*>(ghost.scanLine(y));
    for (int x = 0; x < ghost.width(); ++x, ++i) {
      const int alpha = qAlpha(from[x]);
      const float edge = static_cast<float>(alpha - inner[i]);
      const float strength = static_cast<float>(alpha) * palette.ghostFill + edge * palette.ghostEdge;
      to[x] = premultiplied(palette.ghost, std::min(255, static_cast<int>(strength)));
    }
  }
  return ghost;
}

QImage contourOf(const QImage& figure, const Camera& camera) {
  const int width = std::max(1, static_cast<int>(camera.scale * .0035f + .5f));
  const std::vector<uchar> inner = brushedAlpha(figure, width, Brush::Grow);
  const std::vector<uchar> outer = brushedAlpha(figure, width * 2, Brush::Grow);
  QImage contour(figure.size(), QImage::Format_ARGB32_Premultiplied);
  std::size_t i = 0;
  for (int y = 0; y < contour.height(); ++y) {
    auto* to = reinterpret_cast<QRgb*>(contour.scanLine(y));
    for (int x = 0; x < contour.width(); ++x, ++i) {
      const int alpha = std::max(inner[i], outer[i]);
      const int light = alpha - inner[i];
      to[x] = qRgba(light, light, light, alpha);
    }
  }
  return contour;
}

QImage blurred(QImage image, int radius) {
  if (radius < 1) return image;
  QImage between(image.size(), image.format());
  const qsizetype stride = image.bytesPerLine() / 4;
  blurLines(reinterpret_cast<const QRgb*>(image.constBits()), reinterpret_cast<QRgb*>(between.bits()), image.height(),
            image.width(), stride, 1, radius);
  blurLines(reinterpret_cast<const QRgb*>(between.constBits()), reinterpret_cast<QRgb*>(image.bits()), image.width(),
            image.height(), 1, stride, radius);
  return image;
}

void paintShadow(QPainter& painter, const QImage& shade, const Ground& ground, const Camera& camera) {
  const QPointF origin = camera.at(ground.corner);
  const QPointF x = (camera.at(ground.corner + ground.along) - origin) / shade.width();
  const QPointF z = (camera.at(ground.corner + ground.across) - origin) / shade.height();
  painter.save();
  painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
  painter.setTransform(QTransform(x.x(), x.y(), z.x(), z.y(), origin.x(), origin.y()), true);
  painter.drawImage(0, 0, shade);
  painter.restore();
}

}  // namespace lissom
