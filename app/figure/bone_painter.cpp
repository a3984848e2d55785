#include "app/figure/bone_painter.h"

#include "core/figure/bones.h"
#include "core/figure/curve.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace lissom {
namespace {

class BonePainter {
public:
  BonePainter(const Skeleton& skeleton, BodySide side, const Camera& camera, const Palette& palette)
      : m_skeleton(skeleton),
        m_thigh(skeleton.side(side).thigh),
        m_shank(skeleton.side(side).shank),
        m_side(side),
        m_s(signOf(side)),
        m_camera(camera),
        m_palette(palette),
        m_scale(static_cast<qreal>(camera.scale)) {}

  void paint(QPainter& painter, BoneGroup bones, double opacity) const {
    painter.setOpacity(opacity);
    usePen(painter);
    if (has(bones, BoneGroup::Sacrum)) painter.drawPath(sacrumPath());
    if (has(bones, BoneGroup::LowerHipBone)) painter.drawPath(lowerHipBonePath());
    if (has(bones, BoneGroup::HipBone)) painter.drawPath(hipBonePath());
    if (has(bones, BoneGroup::Femur)) {
      painter.drawPath(femurTopPath().united(femurShaftPath()));
    } else if (has(bones, BoneGroup::FemurTop)) {
      paintFemurTop(painter);
      usePen(painter);
    }
    if (has(bones, BoneGroup::Shin)) painter.drawPath(shinPath());
    if (has(bones, BoneGroup::LumbarSpine)) {
      for (const VertebraBody& body : lumbarSpineOf(m_skeleton)) paintVertebra(painter, body);
    }
    painter.setOpacity(1);
  }

  QRectF bounds(BoneGroup bones) const {
    QRectF bounds;
    if (has(bones, BoneGroup::Sacrum)) bounds |= sacrumPath().boundingRect();
    if (has(bones, BoneGroup::LowerHipBone)) bounds |= lowerHipBonePath().boundingRect();
    if (has(bones, BoneGroup::HipBone)) bounds |= hipBonePath().boundingRect();
    if (has(bones, BoneGroup::Femur) || has(bones, BoneGroup::FemurTop)) bounds |= femurTopPath().boundingRect();
    if (has(bones, BoneGroup::Femur)) bounds |= femurShaftPath().boundingRect();
    if (has(bones, BoneGroup::Shin)) bounds |= shinPath().boundingRect();
    if (has(bones, BoneGroup::LumbarSpine)) {
      for (const VertebraBody& body : lumbarSpineOf(m_skeleton)) {
        const qreal reach = m_scale * .025;
        bounds |= QRectF(m_camera.at(body.centre) - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
      }
    }
    return bounds;
  }

private:
  QPen bonePen() const { return {m_palette.boneEdge, std::max(.7, m_scale * .0016)}; }
  QColor boneFill() const {
    QColor fill = m_palette.bone;
    fill.setAlpha(215);
    return fill;
  }
  void usePen(QPainter& painter) const {
    painter.setPen(bonePen());
    painter.setBrush(boneFill());
  }

  QPainterPath hipBonePath() const {
    const std::array points = hipBoneOf(m_skeleton, m_side);
    const std::size_t n = points.size();
    QPainterPath path;
    path.moveTo(m_camera.at(points[0]));
    for (std::size_t i = 0; i < n; ++i) {
      for (int step = 1; step <= 6; ++step) {
        path.lineTo(m_camera.at(onCurve(points[(i + n - 1) % n], points[i], points[(i + 1) % n], points[(i + 2) % n],
                                        static_cast<float>(step) / 6)));
      }
    }
    path.closeSubpath();
    return path;
  }

  QPainterPath lowerHipBonePath() const {
    const std::array points = lowerHipBoneOf(m_skeleton, m_side);
    QPainterPath line(m_camera.at(points[0]));
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
      const Vec3 before = points[i == 0 ? 0 : i - 1];
      const Vec3 after = points[std::min(i + 2, points.size() - 1)];
      for (int step = 1; step <= 5; ++step) {
        line.lineTo(m_camera.at(onCurve(before, points[i], points[i + 1], after, static_cast<float>(step) / 5)));
      }
    }
    QPainterPathStroker stroker;
    stroker.setWidth(m_scale * .013);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    return stroker.createStroke(line).simplified();
  }

  QPainterPath sacrumPath() const {
    const std::array points = sacrumOf(m_skeleton);
    // Seen from the side it is still as thick as a bone.
    const auto edge = [&](const SacrumPoint& point, int to) {
      const QPointF centre = m_camera.at(point.at);
      const QPointF half = m_camera.at(point.at + point.right) - centre;
      const QPointF along = m_camera.at(points.back().at) - m_camera.at(points.front().at);
      const qreal length = std::max(1e-3, std::hypot(along.x(), along.y()));
      const QPointF across = QPointF(-along.y(), along.x()) / length;
      const qreal width = QPointF::dotProduct(half, across);
      const qreal least = m_scale * static_cast<qreal>(std::min(.010f, lissom::length(point.right) + .004f));
      return centre + across * to * std::max(std::abs(width), least);
    };
    QPolygonF outline;
    for (const SacrumPoint& point : points) outline << edge(point, 1);
    for (auto point = points.rbegin(); point != points.rend(); ++point) outline << edge(*point, -1);
    QPainterPath path;
    path.addPolygon(outline);
    path.closeSubpath();
    return path;
  }

  QPainterPath bonePath(Vec3 a, Vec3 b, float ra, float rb) const {
    const QPointF from = m_camera.at(a);
    const QPointF to = m_camera.at(b);
    const qreal wa = static_cast<qreal>(ra) * m_scale;
    const qreal wb = static_cast<qreal>(rb) * m_scale;
    QPainterPath ends;
    ends.setFillRule(Qt::WindingFill);
    ends.addEllipse(from, wa, wa);
    ends.addEllipse(to, wb, wb);
    const QPointF along = to - from;
    const qreal length = std::hypot(along.x(), along.y());
    if (length < 1e-3) return ends.simplified();
    const QPointF normal = QPointF(-along.y(), along.x()) / length;
    QPainterPath shaft;
    shaft.addPolygon(QPolygonF({from + normal * wa, to + normal * wb, to - normal * wb, from - normal * wa}));
    shaft.closeSubpath();
    return ends.united(shaft).simplified();
  }

  /// Head, neck, lesser trochanter and the upper half of the shaft.
  QPainterPath femurTopPath() const {
    return bonePath(m_thigh.at({-.002f, -.030f, m_s * .024f}), m_thigh.at({.002f, -.125f, m_s * .004f}), .0125f, .0095f)
        .united(bonePath(m_thigh.origin, m_thigh.at({-.002f, -.030f, m_s * .022f}), .0150f, .0110f))
        .united(bonePath(m_thigh.at({-.002f, -.048f, m_s * .016f}), m_thigh.at({-.004f, -.056f, -m_s * .005f}), .0100f,
                         .0070f));
  }

  QPainterPath femurShaftPath() const {
    return bonePath(m_thigh.at({.002f, -.110f, m_s * .005f}), m_thigh.at({.002f, -.215f, 0}), .0095f, .0105f)
        .united(bonePath(m_thigh.at({.000f, -.228f, -m_s * .011f}), m_thigh.at({.000f, -.228f, m_s * .011f}), .0130f,
                         .0130f));
  }

  void paintFemurTop(QPainter& painter) const {
    const auto fading = [&](QColor colour) {
      QLinearGradient gradient(m_camera.at(m_thigh.at({0, -.075f, 0})), m_camera.at(m_thigh.at({0, -.135f, 0})));
      gradient.setColorAt(0, colour);
      colour.setAlpha(0);
      gradient.setColorAt(1, colour);
      return gradient;
    };
    painter.setBrush(fading(boneFill()));
    painter.setPen(QPen(QBrush(fading(m_palette.boneEdge)), bonePen().widthF()));
    painter.drawPath(femurTopPath());
  }

  /// The tibia, with the thin fibula outside of it.
  QPainterPath shinPath() const {
    const auto at = [&](float x, float y, float z) { return m_shank.at({x, y, m_s * z}); };
    return bonePath(at(.002f, -.014f, -.008f), at(.002f, -.014f, .008f), .0110f, .0110f)
        .united(bonePath(at(.004f, -.020f, 0), at(.004f, -.225f, -.002f), .0105f, .0070f))
        .united(bonePath(at(.002f, -.225f, -.006f), at(.002f, -.228f, .006f), .0085f, .0085f))
        .united(bonePath(at(-.008f, -.022f, .019f), at(-.004f, -.236f, .013f), .0048f, .0048f));
  }

  void paintVertebra(QPainter& painter, const VertebraBody& body) const {
    const QPointF centre = m_camera.at(body.centre);
    const QPointF up = m_camera.at(body.centre + body.up) - centre;
    const QPointF front = m_camera.at(body.centre + body.front) - centre;
    const qreal halfWidth = std::max(std::hypot(front.x(), front.y()), m_scale * .0135);
    const qreal halfHeight = std::max(std::hypot(up.x(), up.y()), m_scale * .004);
    painter.save();
    painter.translate(centre);
    painter.rotate(std::atan2(up.y(), up.x()) * static_cast<qreal>(kDegreesPerRadian) + 90);
    painter.drawRoundedRect(QRectF(-halfWidth, -halfHeight, 2 * halfWidth, 2 * halfHeight), halfHeight * .55,
                            halfHeight * .55);
    painter.restore();
  }

  const Skeleton& m_skeleton;
  const Frame& m_thigh;
  const Frame& m_shank;
  BodySide m_side;
  float m_s;
  const Camera& m_camera;
  const Palette& m_palette;
  qreal m_scale;
};

}  // namespace

QRectF boundsOfBones(const Skeleton& skeleton, BoneGroup bones, BodySide side, const Camera& camera) {
  return BonePainter(skeleton, side, camera, {}).bounds(bones);
}

void paintBones(QPainter& painter, const Skeleton& skeleton, BoneGroup bones, BodySide side, const Camera& camera,
                const Palette& palette, double opacity) {
  BonePainter(skeleton, side, camera, palette).paint(painter, bones, opacity);
}

}  // namespace lissom
