#include "app/figure/muscle_painter.h"

#include "app/figure/bone_painter.h"
#include "app/figure/flesh.h"
#include "core/figure/curve.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace lissom {
namespace {

constexpr int kStepsPerPiece = 5;
constexpr float kSmallestScaleWithBones = 120;
/// Glow and the mask of what is hidden are soft anyway: drawn at a quarter of the size.
constexpr int kReduced = 4;
/// How far a glow reaches, fraction of stature.
constexpr float kGlowReach = .025f;

/// How a muscle is drawn.
struct Manner {
  Muscle muscle;
  Layer layer;
  bool sheet;   ///< neighbouring strands are joined
  bool tendon;  ///< thin parts are pale
  BoneGroup bones;
};

constexpr BoneGroup kHip = BoneGroup::HipBone | BoneGroup::FemurTop;
constexpr BoneGroup kThigh = BoneGroup::HipBone | BoneGroup::LowerHipBone | BoneGroup::Femur;

/// From deep to superficial: painted in this order.
constexpr std::array<Manner, kMuscles> kManners{{
    {Muscle::QuadratusLumborum, Layer::Core, true, false, BoneGroup::LumbarSpine | BoneGroup::HipBone},
    {Muscle::Piriformis, Layer::Core, true, true, BoneGroup::Sacrum | kHip},
    {Muscle::Iliacus, Layer::Core, true, false, BoneGroup::LumbarSpine | kHip},
    {Muscle::PsoasMajor, Layer::Core, false, false, BoneGroup::LumbarSpine | kHip},
    {Muscle::PsoasMinor, Layer::Core, false, true, BoneGroup::LumbarSpine | kHip},
    {Muscle::Adductors, Layer::Flesh, false, true, kThigh},
    {Muscle::Vasti, Layer::Skin, false, true, BoneGroup::Femur},
    {Muscle::RectusFemoris, Layer::Skin, false, true, BoneGroup::HipBone | BoneGroup::Femur},
    {Muscle::Hamstrings, Layer::Skin, false, true, kThigh},
    {Muscle::GluteusMedius, Layer::Skin, true, true, kHip},
    {Muscle::GluteusMaximus, Layer::Skin, true, false, kHip},
    {Muscle::TensorFasciaeLatae, Layer::Skin, true, true, BoneGroup::HipBone},
    {Muscle::ErectorSpinae, Layer::Skin, false, true, BoneGroup::None},
    {Muscle::Abdominals, Layer::Skin, false, false, BoneGroup::None},
    {Muscle::Obliques, Layer::Skin, true, false, BoneGroup::None},
    {Muscle::LatissimusDorsi, Layer::SkinOfArm, true, false, BoneGroup::None},
    {Muscle::Pectorals, Layer::SkinOfArm, true, false, BoneGroup::None},
    {Muscle::Calf, Layer::Skin, false, true, BoneGroup::Shin},
}};

bool isIliopsoas(Muscle muscle) {
  return muscle == Muscle::PsoasMajor || muscle == Muscle::Iliacus || muscle == Muscle::PsoasMinor;
}

BodyPart onSide(BodyPart right, BodySide side) {
  return static_cast<BodyPart>(static_cast<int>(right) + (side == BodySide::Left ? 3 : 0));
}

/// Through what it is seen: the parts it lies in. An arm or another leg before it hides most of it.
std::bitset<kBodyParts> homeOf(Muscle muscle, BodySide side) {
  std::bitset<kBodyParts> parts;
  const auto add = [&](BodyPart part) { parts.set(static_cast<std::size_t>(part)); };
  const bool trunk = muscle != Muscle::Calf && muscle != Muscle::Vasti;
  if (trunk) {
    add(BodyPart::Trunk);
    add(BodyPart::Hair);
  }
  const bool leg = muscle != Muscle::QuadratusLumborum && muscle != Muscle::ErectorSpinae &&
                   muscle != Muscle::Abdominals && muscle != Muscle::Obliques && muscle != Muscle::LatissimusDorsi &&
                   muscle != Muscle::Pectorals;
  if (leg) {
    add(onSide(BodyPart::RightThigh, side));
    add(onSide(BodyPart::RightShank, side));
    add(onSide(BodyPart::RightFoot, side));
  }
  if (muscle == Muscle::Pectorals) add(onSide(BodyPart::RightUpperArm, side));
  return parts;
}

/// A bundle in the picture: its middle line, half its width and how much of it is seen at each point, pixels.
struct Band {
  std::size_t first = 0;  ///< where its outline begins
  bool roundTop = true;
  std::vector<QPointF> line;
  std::vector<qreal> width;
  std::vector<float> seen;

  QPointF normalAt(std::size_t i) const {
    const QPointF along = line[std::min(i + 1, line.size() - 1)] - line[i == 0 ? 0 : i - 1];
    const qreal length = std::hypot(along.x(), along.y());
    return length < 1e-6 ? QPointF(0, 1) : QPointF(-along.y(), along.x()) / length;
  }
  float mostSeen() const { return *std::max_element(seen.begin(), seen.end()); }
};

Band bandOf(const MuscleStrand& strand, const std::array<float, kStrandPoints>& seen, const Camera& camera) {
  Band band;
  const auto last = kStrandPoints - 1;
  const qreal least = std::max(.003 * static_cast<qreal>(camera.scale), .6);
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
          std::max(least, static_cast<qreal>(onCurve(r[before], r[piece], r[piece + 1], r[after], t) * camera.scale)));
      band.seen.push_back(std::lerp(seen[piece], seen[piece + 1], t));
    }
  }
  return band;
}

/// Along the band and back; `grow` makes it wider.
QPainterPath outlineOf(const Band& band, qreal grow) {
  QPolygonF outline;
  for (std::size_t i = band.first; i < band.line.size(); ++i) {
    outline << band.line[i] + band.normalAt(i) * (band.width[i] + grow);
  }
  for (std::size_t i = band.line.size(); i-- > band.first;) {
    outline << band.line[i] - band.normalAt(i) * (band.width[i] + grow);
  }
  QPainterPath path;
  path.setFillRule(Qt::WindingFill);
  path.addPolygon(outline);
  path.closeSubpath();
  const auto addEnd = [&](std::size_t i) { path.addEllipse(band.line[i], band.width[i] + grow, band.width[i] + grow); };
  if (band.roundTop) addEnd(band.first);
  addEnd(band.line.size() - 1);
  return path;
}

QColor mixed(QColor a, QColor b, float share) {
  const auto part = [share](int from, int to) {
    return from + static_cast<int>(std::lround(static_cast<float>(to - from) * share));
  };
  return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()), part(a.alpha(), b.alpha())};
}

/// Duller and a little darker when slack, bright when long.
QColor colourOf(const Palette& palette, float tension) {
  const QColor red = palette.muscle;
  const QColor slack = QColor::fromHsvF(red.hsvHueF(), red.hsvSaturationF() * .76F, red.valueF() * .80F);
  constexpr float kBase = .6f;
  if (tension < kBase) return mixed(slack, red, tension / kBase);
  return mixed(red, mixed(red, palette.muscleLight, .30f), (tension - kBase) / (1 - kBase));
}

/// One muscle of one side in the picture.
struct Shape {
  const Manner* manner = nullptr;
  QColor colour;
  float tension = 0;
  std::vector<Band> bands;

  float meanSeen() const {
    float sum = 0;
    for (const Band& band : bands)
      sum += std::accumulate(band.seen.begin(), band.seen.end(), 0.0f) / static_cast<float>(band.seen.size());
    return sum / static_cast<float>(bands.size());
  }
};

Shape shapeOf(const Body& body, SidedMuscle shown, const Manner& manner, const Flesh& flesh, const Camera& camera,
              const Palette& palette) {
  const std::vector<MuscleStrand> strands = strandsOf(body, shown.muscle, shown.side);
  const float tension = tensionOf(strands);
  Shape shape{&manner, colourOf(palette, tension), tension, {}};
  for (std::size_t i = 0; i < strands.size(); ++i) {
    std::array<float, kStrandPoints> seen{};
    for (std::size_t p = 0; p < kStrandPoints; ++p) {
      seen[p] = flesh.seen(strands[i].points[p], manner.layer);
    }
    Band band = bandOf(strands[i], seen, camera);
    // The tops of the psoas would pile up, and the bundles of iliacus come out of the sheet they share.
    if (shown.muscle == Muscle::Iliacus) band.first = 5;
    if (shown.muscle == Muscle::PsoasMajor && i > 0) band.first = 1;
    band.roundTop = !manner.sheet;
    shape.bands.push_back(std::move(band));
  }
  return shape;
}

/// Paints the muscles of one layer together. Coordinates are those of the whole picture.
class LayerPainter {
public:
  LayerPainter(std::span<const Shape> shapes, const Camera& camera, const Palette& palette)
      : m_shapes(shapes), m_palette(palette), m_scale(static_cast<qreal>(camera.scale)) {
    QRectF bounds;
    for (const Shape& shape : m_shapes) {
      for (const Band& band : shape.bands) {
        bounds |= outlineOf(band, m_scale * static_cast<qreal>(kGlowReach)).boundingRect();
      }
    }
    const qreal margin = m_scale * .01 + 2;
    m_bounds = bounds.adjusted(-margin, -margin, margin, margin).toAlignedRect();
  }

  QRect bounds() const { return m_bounds; }

  QImage paint() const {
    QImage image(m_bounds.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-m_bounds.topLeft());
    if (isSmall()) {
      for (const Shape& shape : m_shapes) paintFlat(painter, shape);
    } else {
      paintGlow(painter);
      for (const Shape& shape : m_shapes) paintShape(painter, shape);
    }
    if (!isSeenInFull()) hideFarParts(painter);
    return image;
  }

private:
  bool isSmall() const { return m_scale < static_cast<qreal>(kSmallestScaleWithBones); }

  bool isSeenInFull() const {
    for (const Shape& shape : m_shapes) {
      for (const Band& band : shape.bands) {
        if (*std::min_element(band.seen.begin(), band.seen.end()) < .97f) return false;
      }
    }
    return true;
  }

  void paintFlat(QPainter& painter, const Shape& shape) const {
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_palette.muscle);
    if (shape.manner->sheet) painter.drawPath(sheetOf(shape));
    for (const Band& band : shape.bands) painter.drawPath(outlineOf(band, m_scale * .002));
  }

  void paintShape(QPainter& painter, const Shape& shape) const {
    const QColor colour = shape.manner->muscle == Muscle::Iliacus ? shape.colour.darker(108) : shape.colour;
    const QColor edge = colour.darker(165);
    const QPainterPath sheet = shape.manner->sheet ? sheetOf(shape) : QPainterPath();
    painter.setPen(QPen(edge, m_scale * .0044, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(edge);
    if (!sheet.isEmpty()) painter.drawPath(sheet);
    painter.setPen(Qt::NoPen);
    for (const Band& band : shape.bands) painter.drawPath(outlineOf(band, m_scale * .0022));
    if (!sheet.isEmpty()) {
      painter.setPen(QPen(colour, m_scale * .001));
      painter.setBrush(colour);
      painter.drawPath(sheet);
      painter.setPen(Qt::NoPen);
    }
    for (const Band* band : fromBehind(shape)) {
      painter.setBrush(gradientOf(shape, *band, colour));
      painter.drawPath(outlineOf(*band, 0));
    }
    painter.setBrush(Qt::NoBrush);
    for (const Band& band : shape.bands) {
      for (const int fibre : {-1, 0, 1}) paintFibre(painter, band, fibre, colour, shape.tension);
    }
  }

  /// What is seen best comes last.
  static std::vector<const Band*> fromBehind(const Shape& shape) {
    std::vector<const Band*> bands;
    for (const Band& band : shape.bands) bands.push_back(&band);
    if (!isIliopsoas(shape.manner->muscle)) {
      std::stable_sort(bands.begin(), bands.end(),
                       [](const Band* a, const Band* b) { return a->mostSeen() < b->mostSeen(); });
    }
    return bands;
  }

  /// What joins neighbouring strands.
  static QPainterPath sheetOf(const Shape& shape) {
    QPainterPath sheet;
    sheet.setFillRule(Qt::WindingFill);
    for (std::size_t i = 0; i + 1 < shape.bands.size(); ++i) {
      QPolygonF between;
      for (const QPointF point : shape.bands[i].line) between << point;
      const std::vector<QPointF>& next = shape.bands[i + 1].line;
      for (auto point = next.rbegin(); point != next.rend(); ++point) between << *point;
      QPainterPath piece;
      piece.setFillRule(Qt::WindingFill);
      piece.addPolygon(between);
      piece.closeSubpath();
      sheet.addPath(piece);
    }
    return sheet;
  }

  /// Light at the origin, darker towards the insertion; tendons pale.
  QLinearGradient gradientOf(const Shape& shape, const Band& band, QColor colour) const {
    QLinearGradient gradient(band.line.front(), band.line.back());
    if (!shape.manner->tendon) {
      gradient.setColorAt(0, colour.lighter(112));
      gradient.setColorAt(.45, colour);
      gradient.setColorAt(1, colour.darker(112));
      return gradient;
    }
    const QPointF along = band.line.back() - band.line.front();
    const qreal square = QPointF::dotProduct(along, along);
    const QColor tendon = mixed(mixed(colour, m_palette.muscleLight, .5f), m_palette.bone, .35f);
    qreal reached = -1;
    for (std::size_t i = 0; i < band.line.size(); ++i) {
      const qreal at = square < 1 ? 0 : QPointF::dotProduct(band.line[i] - band.line.front(), along) / square;
      if (at <= reached + .01 || at > 1) continue;
      reached = at;
      const float flesh = softStep(.0040f, .0066f, static_cast<float>(band.width[i] / m_scale));
      gradient.setColorAt(std::clamp(at, 0.0, 1.0), mixed(tendon, colour, flesh));
    }
    return gradient;
  }

  void paintFibre(QPainter& painter, const Band& band, int fibre, QColor colour, float tension) const {
    QPolygonF line;
    for (std::size_t i = 2; i + 3 < band.line.size(); ++i) {
      line << band.line[i] + band.normalAt(i) * (band.width[i] * .62 * fibre);
    }
    QColor ink = fibre == 0 ? m_palette.muscleLight : colour.darker(128);
    ink.setAlpha(fibre == 0 ? 75 + static_cast<int>(60 * tension) : 80);
    painter.setPen(QPen(ink, std::max(.55, m_scale * .0015), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
  }

  QImage reducedImage() const {
    QImage image(m_bounds.width() / kReduced + 2, m_bounds.height() / kReduced + 2,
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
  }

  void useReduced(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(1.0 / kReduced, 1.0 / kReduced);
    painter.translate(-m_bounds.topLeft());
  }

  QRectF enlarged(const QImage& reduced) const { return {m_bounds.topLeft(), QSizeF(reduced.size() * kReduced)}; }

  /// Grown outlines on top of each other, each as strong as two of the palette's.
  void paintGlow(QPainter& painter) const {
    QImage glow = reducedImage();
    constexpr int kRings = 3;
    for (int ring = kRings; ring >= 1; --ring) {
      QImage layer = reducedImage();
      QPainter layerPainter(&layer);
      useReduced(layerPainter);
      layerPainter.setPen(Qt::NoPen);
      layerPainter.setBrush(m_palette.muscle);
      for (const Shape& shape : m_shapes) {
        for (const Band& band : shape.bands) {
          layerPainter.drawPath(outlineOf(band, ring * m_scale * static_cast<qreal>(kGlowReach) / kRings));
        }
      }
      layerPainter.end();
      QPainter adding(&glow);
      adding.setOpacity(2 * static_cast<qreal>(m_palette.glow));
      adding.drawImage(0, 0, layer);
    }
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(enlarged(glow), glow);
    painter.restore();
  }

  /// Takes away from the picture what flesh hides; where strands lie upon each other the one seen best counts.
  void hideFarParts(QPainter& painter) const {
    struct Piece {
      const Band* band;
      std::size_t from;
      float seen;
    };
    std::vector<Piece> pieces;
    for (const Shape& shape : m_shapes) {
      for (const Band& band : shape.bands) {
        for (std::size_t i = 0; i + 1 < band.line.size(); i += 2) {
          pieces.push_back({&band, i, band.seen[i]});
        }
      }
    }
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.seen < b.seen; });
    QImage mask = reducedImage();
    QPainter masking(&mask);
    useReduced(masking);
    masking.setRenderHint(QPainter::Antialiasing, false);
    masking.setCompositionMode(QPainter::CompositionMode_Source);
    // A strand's own place is its own; only beside it lies its glow.
    for (const qreal beside : {m_scale * static_cast<qreal>(kGlowReach), m_scale * .002}) {
      for (const Piece& piece : pieces) {
        const std::size_t to = std::min(piece.from + 2, piece.band->line.size() - 1);
        QColor seen(Qt::black);
        seen.setAlphaF(piece.seen);
        masking.setPen(QPen(seen, 2 * (piece.band->width[piece.from] + beside), Qt::SolidLine, Qt::RoundCap));
        masking.drawLine(piece.band->line[piece.from], piece.band->line[to]);
      }
    }
    masking.end();
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    painter.drawImage(enlarged(mask), mask);
    painter.restore();
  }

  std::span<const Shape> m_shapes;
  const Palette& m_palette;
  qreal m_scale;
  QRect m_bounds;
};

/// The muscles of one side.
class SidePainter {
public:
  SidePainter(const Body& body, BodySide side, const Flesh& flesh, const Camera& camera, const Palette& palette)
      : m_body(body), m_side(side), m_flesh(flesh), m_camera(camera), m_palette(palette) {}

  void paint(std::span<const SidedMuscle> muscles, std::vector<Overlay>& overlays) const {
    std::vector<const Manner*> shown;
    for (const Manner& manner : kManners) {
      const SidedMuscle wanted{manner.muscle, m_side};
      if (std::find(muscles.begin(), muscles.end(), wanted) != muscles.end()) shown.push_back(&manner);
    }
    std::vector<Shape> shapes;
    for (const Manner* manner : shown) {
      shapes.push_back(shapeOf(m_body, {manner->muscle, m_side}, *manner, m_flesh, m_camera, m_palette));
    }
    if (m_camera.scale > kSmallestScaleWithBones) addBones(shapes, overlays);
    for (std::size_t i = 0; i < shapes.size();) {
      // The three that make the iliopsoas glow as one.
      const Muscle first = shown[i]->muscle;
      std::size_t end = i + 1;
      while (end < shapes.size() && isIliopsoas(first) && isIliopsoas(shown[end]->muscle)) ++end;
      const LayerPainter layer(std::span<const Shape>(shapes).subspan(i, end - i), m_camera, m_palette);
      overlays.push_back({layer.paint(), layer.bounds().topLeft(), homeOf(first, m_side)});
      i = end;
    }
  }

private:
  /// Bones, as faint as the muscles that they explain.
  void addBones(const std::vector<Shape>& shapes, std::vector<Overlay>& overlays) const {
    BoneGroup bones = BoneGroup::None;
    std::bitset<kBodyParts> home;
    float opacity = 0;
    for (const Shape& shape : shapes) {
      if (shape.manner->bones == BoneGroup::None) continue;
      bones = bones | shape.manner->bones;
      home |= homeOf(shape.manner->muscle, m_side);
      opacity = std::max(opacity, (shape.manner->layer == Layer::Core ? .80f : .55f) * shape.meanSeen());
    }
    if (bones == BoneGroup::None) return;
    const QRect bounds = boundsOfBones(m_body.skeleton, bones, m_side, m_camera).adjusted(-2, -2, 2, 2).toAlignedRect();
    QImage image(bounds.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-bounds.topLeft());
    paintBones(painter, m_body.skeleton, bones, m_side, m_camera, m_palette, opacity);
    painter.end();
    overlays.push_back({std::move(image), bounds.topLeft(), home});
  }

  const Body& m_body;
  BodySide m_side;
  const Flesh& m_flesh;
  const Camera& m_camera;
  const Palette& m_palette;
};

}  // namespace

std::vector<Overlay> paintMuscles(const Body& body, std::span<const SidedMuscle> muscles, const Camera& camera,
                                  const Palette& palette) {
  const Flesh flesh(body, camera.forward);
  // The side away from the viewer first.
  const BodySide near = dot(camera.forward, body.skeleton.pelvis.turn.z) >= 0 ? BodySide::Right : BodySide::Left;
  std::vector<Overlay> overlays;
  for (const BodySide side : {otherSide(near), near}) {
    SidePainter(body, side, flesh, camera, palette).paint(muscles, overlays);
  }
  return overlays;
}

}  // namespace lissom
