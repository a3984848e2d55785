#include "app/figure/muscle_painter.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace lissom {
namespace {

constexpr int kStepsPerPiece = 8;
constexpr float kSmallestScaleWithBones = 120;

/// A smooth curve through points (Catmull-Rom): the value at t, 0 at b and 1 at c.
template <class Value>
Value onCurve(Value a, Value b, Value c, Value d, float t) {
  const float t2 = t * t;
  const float t3 = t2 * t;
  return (b * 2.0f + (c - a) * t + (a * 2.0f - b * 5.0f + c * 4.0f - d) * t2 + (b * 3.0f - a - c * 3.0f + d) * t3) *
         .5f;
}

/// A bundle in the picture: its middle line and half its width at each point of it, pixels.
struct Band {
  Muscle muscle = Muscle::PsoasMajor;
  std::size_t number = 0;  // of its muscle
  std::vector<QPointF> line;
  std::vector<qreal> width;

  QPointF normalAt(std::size_t i) const {
    const QPointF along = line[std::min(i + 1, line.size() - 1)] - line[i == 0 ? 0 : i - 1];
    const qreal length = std::hypot(along.x(), along.y());
    return length < 1e-6 ? QPointF(0, 1) : QPointF(-along.y(), along.x()) / length;
  }
};

Band bandOf(const MuscleStrand& strand, std::size_t number, const Camera& camera) {
  Band band{strand.muscle, number, {}, {}};
  const auto last = kStrandPoints - 1;
  for (std::size_t piece = 0; piece < last; ++piece) {
    const std::size_t before = piece == 0 ? 0 : piece - 1;
    const std::size_t after = std::min(piece + 2, last);
    const int steps = kStepsPerPiece + (piece + 1 == last ? 1 : 0);
    for (int step = 0; step < steps; ++step) {
      const float t = static_cast<float>(step) / kStepsPerPiece;
      const auto& p = strand.points;
      const auto& r = strand.radii;
      band.line.push_back(camera.at(onCurve(p[before], p[piece], p[piece + 1], p[after], t)));
      band.width.push_back(
          static_cast<qreal>(std::max(.003f, onCurve(r[before], r[piece], r[piece + 1], r[after], t)) * camera.scale));
    }
  }
  return band;
}

/// Where a band's visible outline begins: below the first one of the psoas a little later, or the
/// tops pile up; iliacus bundles come out of the sheet they share.
std::size_t firstVisible(const Band& band) {
  if (band.muscle == Muscle::Iliacus) return 5;
  return band.number > 0 ? 1 : 0;
}

QPainterPath outlineOf(const Band& band, qreal grow) {
  const std::size_t first = firstVisible(band);
  QPolygonF outline;
  for (std::size_t i = first; i < band.line.size(); ++i) {
    outline << band.line[i] + band.normalAt(i) * (band.width[i] + grow);
  }
  for (std::size_t i = band.line.size(); i-- > first;) {
    outline << band.line[i] - band.normalAt(i) * (band.width[i] + grow);
  }
  QPainterPath path;
  path.setFillRule(Qt::WindingFill);
  path.addPolygon(outline);
  path.closeSubpath();
  const auto addEnd = [&](std::size_t i) { path.addEllipse(band.line[i], band.width[i] + grow, band.width[i] + grow); };
  if (band.muscle == Muscle::PsoasMajor) addEnd(first);
  addEnd(band.line.size() - 1);
  return path;
}

/// One painting of all of it. Coordinates are those of the whole picture.
class MusclePainter {
public:
  MusclePainter(const Skeleton& skeleton, std::span<const Muscle> muscles, BodySide side, const Camera& camera,
                const Palette& palette)
      : m_skeleton(skeleton),
        m_side(side),
        m_camera(camera),
        m_palette(palette),
        m_scale(static_cast<qreal>(camera.scale)) {
    for (const Muscle muscle : {Muscle::Iliacus, Muscle::PsoasMajor}) {
      if (std::find(muscles.begin(), muscles.end(), muscle) == muscles.end()) continue;
      const std::vector<MuscleStrand> strands = strandsOf(skeleton, muscle, side);
      for (std::size_t i = 0; i < strands.size(); ++i) m_bands.push_back(bandOf(strands[i], i, camera));
    }
  }

  Overlay paint() {
    QRectF bounds;
    for (const Band& band : m_bands) bounds |= outlineOf(band, m_scale * .035).boundingRect();
    const qreal margin = m_scale * .05;
    m_bounds = bounds.adjusted(-margin, -margin, margin, margin).toAlignedRect();
    if (m_bands.empty() || m_bounds.isEmpty()) return {};
    QImage image(m_bounds.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-m_bounds.topLeft());
    if (m_camera.scale > kSmallestScaleWithBones) paintBones(painter);
    paintGlow(painter);
    const std::vector<const Band*> iliacus = bandsOf(Muscle::Iliacus);
    const std::vector<const Band*> psoas = bandsOf(Muscle::PsoasMajor);
    const QColor behind = m_palette.muscle.darker(108);
    if (!iliacus.empty()) paintSheet(painter, iliacus, behind);
    paintBands(painter, iliacus, behind);
    paintEdge(painter, psoas);
    paintBands(painter, psoas, m_palette.muscle);
    return {std::move(image), m_bounds.topLeft()};
  }

private:
  std::vector<const Band*> bandsOf(Muscle muscle) const {
    std::vector<const Band*> bands;
    for (const Band& band : m_bands) {
      if (band.muscle == muscle) bands.push_back(&band);
    }
    return bands;
  }

  QPen bonePen() const { return {m_palette.boneEdge, std::max(.7, m_scale * .0016)}; }
  QColor boneFill() const {
    QColor fill = m_palette.bone;
    fill.setAlpha(215);
    return fill;
  }

  void paintBones(QPainter& painter) const {
    painter.setOpacity(.80);
    painter.setPen(bonePen());
    painter.setBrush(boneFill());
    painter.drawPath(hipBonePath());
    paintFemur(painter);
    painter.setPen(bonePen());
    painter.setBrush(boneFill());
    for (const VertebraBody& body : lumbarSpineOf(m_skeleton)) paintVertebra(painter, body);
    painter.setOpacity(1);
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

  /// Head, neck, lesser trochanter and the upper half of the shaft, which fades out.
  void paintFemur(QPainter& painter) const {
    const Frame& thigh = m_skeleton.side(m_side).thigh;
    const float s = signOf(m_side);
    const QPainterPath femur =
        bonePath(thigh.at({-.002f, -.030f, s * .024f}), thigh.at({.002f, -.125f, s * .004f}), .0125f, .0095f)
            .united(bonePath(thigh.origin, thigh.at({-.002f, -.030f, s * .022f}), .0150f, .0110f))
            .united(
                bonePath(thigh.at({-.004f, -.054f, -s * .006f}), thigh.at({-.004f, -.056f, -s * .004f}), .008f, .008f));
    const auto fading = [&](QColor colour) {
      QLinearGradient gradient(m_camera.at(thigh.at({0, -.075f, 0})), m_camera.at(thigh.at({0, -.135f, 0})));
      gradient.setColorAt(0, colour);
      colour.setAlpha(0);
      gradient.setColorAt(1, colour);
      return gradient;
    };
    painter.setBrush(fading(boneFill()));
    painter.setPen(QPen(QBrush(fading(m_palette.boneEdge)), bonePen().widthF()));
    painter.drawPath(femur);
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

  /// Six grown outlines on top of each other, at a quarter of the size: it is blurred anyway.
  void paintGlow(QPainter& painter) const {
    constexpr int kReduced = 4;
    QImage glow(m_bounds.width() / kReduced + 2, m_bounds.height() / kReduced + 2, QImage::Format_ARGB32_Premultiplied);
    glow.fill(Qt::transparent);
    for (int ring = 6; ring >= 1; --ring) {
      QImage layer(glow.size(), glow.format());
      layer.fill(Qt::transparent);
      QPainter layerPainter(&layer);
      layerPainter.setRenderHint(QPainter::Antialiasing);
      layerPainter.scale(1.0 / kReduced, 1.0 / kReduced);
      layerPainter.translate(-m_bounds.topLeft());
      layerPainter.setPen(Qt::NoPen);
      layerPainter.setBrush(m_palette.muscle);
      for (const Band& band : m_bands) layerPainter.drawPath(outlineOf(band, ring * m_scale * .0042));
      layerPainter.end();
      QPainter adding(&glow);
      adding.setOpacity(static_cast<qreal>(m_palette.glow));
      adding.drawImage(0, 0, layer);
    }
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(m_bounds.topLeft(), QSizeF(glow.size() * kReduced)), glow);
    painter.restore();
  }

  /// What fills the iliac fossa: the bundles of iliacus begin along the crest and share this sheet.
  void paintSheet(QPainter& painter, const std::vector<const Band*>& bands, QColor colour) const {
    const auto n = static_cast<int>(bands.size());
    const std::size_t cut = bands.front()->line.size() * 3 / 5;
    const std::size_t third = bands.front()->line.size() / 3;
    QPointF centre;
    for (const Band* band : bands) centre += band->line[third] / n;
    const auto rim = [&](const Band& band, std::size_t i) {
      QPointF outwards = band.normalAt(i);
      if (QPointF::dotProduct(outwards, band.line[third] - centre) < 0) outwards = -outwards;
      return band.line[i] + outwards * (band.width[i] * .9 * std::min(1.0, static_cast<qreal>(i) / 4));
    };
    const auto origin = [&](int i) { return bands[static_cast<std::size_t>(std::clamp(i, 0, n - 1))]->line.front(); };
    QPainterPath sheet;
    sheet.setFillRule(Qt::WindingFill);
    sheet.moveTo(origin(0));
    for (int i = 0; i + 1 < n; ++i) {
      for (int step = 1; step <= 6; ++step) {
        sheet.lineTo(onCurve(origin(i - 1), origin(i), origin(i + 1), origin(i + 2), static_cast<float>(step) / 6));
      }
    }
    for (std::size_t i = 0; i < cut; ++i) sheet.lineTo(rim(*bands.back(), i));
    for (std::size_t i = cut; i-- > 0;) sheet.lineTo(rim(*bands.front(), i));
    sheet.closeSubpath();
    painter.setBrush(colour);
    painter.setPen(QPen(colour.darker(165), m_scale * .0044, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(sheet);
    painter.setPen(QPen(colour, m_scale * .001));
    painter.drawPath(sheet);
  }

  void paintEdge(QPainter& painter, const std::vector<const Band*>& bands) const {
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_palette.muscle.darker(165));
    for (const Band* band : bands) painter.drawPath(outlineOf(*band, m_scale * .0022));
  }

  void paintBands(QPainter& painter, const std::vector<const Band*>& bands, QColor colour) const {
    painter.setPen(Qt::NoPen);
    for (const Band* band : bands) {
      QLinearGradient gradient(band->line.front(), band->line.back());
      gradient.setColorAt(0, colour.lighter(112));
      gradient.setColorAt(.45, colour);
      gradient.setColorAt(1, colour.darker(112));
      painter.setBrush(gradient);
      painter.drawPath(outlineOf(*band, 0));
    }
    painter.setBrush(Qt::NoBrush);
    for (const Band* band : bands) {
      for (const int fibre : {-1, 0, 1}) paintFibre(painter, *band, fibre, colour);
    }
  }

  void paintFibre(QPainter& painter, const Band& band, int fibre, QColor colour) const {
    QPolygonF line;
    for (std::size_t i = 2; i + 3 < band.line.size(); ++i) {
      line << band.line[i] + band.normalAt(i) * (band.width[i] * .62 * fibre);
    }
    QColor ink = fibre == 0 ? m_palette.muscleLight : colour.darker(128);
    ink.setAlpha(fibre == 0 ? 105 : 80);
    painter.setPen(QPen(ink, std::max(.55, m_scale * .0015), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
  }

  const Skeleton& m_skeleton;
  BodySide m_side;
  const Camera& m_camera;
  const Palette& m_palette;
  qreal m_scale;
  std::vector<Band> m_bands;
  QRect m_bounds;
};

}  // namespace

Overlay paintMuscles(const Skeleton& skeleton, std::span<const Muscle> muscles, BodySide side, const Camera& camera,
                     const Palette& palette) {
  return MusclePainter(skeleton, muscles, side, camera, palette).paint();
}

}  // namespace lissom
