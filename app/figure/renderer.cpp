#include "app/figure/renderer.h"

#include "app/figure/camera.h"
#include "app/figure/muscle_painter.h"
#include "app/figure/scenery.h"
#include "app/figure/strap.h"
#include "app/figure/tracer.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace lissom {
namespace {

/// Below this part of the way the start pose is the pose: its ghost would only blur the outline.
constexpr double kLeastAmountWithGhost = .04;
/// How much of the muscle is hidden by what is in front of it.
constexpr int kHiddenByLimb = 190;

/// How large a stature is in the picture that decides about the ghost, pixels.
constexpr float kGhostLookedAt = 100;

/// A coarse picture has about so many pixels: drawn within a few milliseconds.
constexpr double kCoarsePixels = 32000;
/// Columns of the picture of a shade.
constexpr int kShadeColumns = 96;
constexpr int kCoarseShadeColumns = 32;

QSize drawnSize(const FigureRequest& request) {
  if (request.quality == Quality::Fine) return request.size;
  const double pixels = static_cast<double>(request.size.width()) * request.size.height();
  return (request.size * std::clamp(std::sqrt(kCoarsePixels / pixels), .1, .5)).expandedTo({1, 1});
}

/// What all pictures of a movement have in common.
FigureRequest withoutPose(const FigureRequest& request) {
  FigureRequest common = request;
  common.amount = 0;
  common.breath = 0;
  return common;
}

/// Everything is drawn with the right side working. A picture of the left is that one turned round, so the light
/// comes from the other side there first.
Camera cameraOf(const FigureRequest& request, QSize size) {
  Camera camera = cameraFor(request.movement, size, buildOf(request.person));
  const bool turned = request.side == Side::Left;
  camera.lightSide = (request.light == KeyLight::Right) != turned ? 1 : -1;
  return camera;
}

/// The figure in that pose; hands that hold an end of a strap are closed.
Body bodyIn(const Pose& pose, const FigureRequest& request) {
  BodyStyle style;
  style.build = buildOf(request.person);
  for (const Prop& prop : request.movement.props) {
    for (const SidedPoint& point : prop.along) {
      const bool inHand = point.point == BodyPoint::Palm || point.point == BodyPoint::Knuckle;
      if (inHand) style.fists[static_cast<std::size_t>(point.side)] = true;
    }
  }
  return bodyOf(skeletonOf(pose), style);
}

/// The body with everything that may stand before it; the floor too, or what sinks into a thin mat
/// would come out again below its front edge.
TracedLayer traceBody(const Body& body, const FigureRequest& request, std::span<const PropBox> boxes,
                      const Camera& camera, const Palette& palette, QSize size) {
  std::vector<RoundCone> straps;
  if (request.props) straps = strapsOf(request.movement, body.skeleton);
  std::vector<PropBox> occluders;
  std::vector<Ground> supports;
  if (request.props) {
    occluders.assign(boxes.begin(), boxes.end());
    supports = groundsOf(request.movement);
  }
  occluders.push_back({{0, -.30f, 0}, {3, .30f, 3}, .001f, Material::Mat, {}});
  return trace({.body = &body,
                .straps = straps,
                .supports = supports,
                .boxes = occluders,
                .smooth = request.quality == Quality::Fine},
               camera, palette, size, request.threads);
}

}  // namespace

struct FigureStage {
  explicit FigureStage(const FigureRequest& request)
      : common(withoutPose(request)),
        path(request.movement),
        size(drawnSize(request)),
        palette(paletteOf(request.look, request.person)),
        camera(cameraOf(request, size)),
        boxes(boxesOf(request.movement)),
        walls(request.props ? wallsOf(request.movement) : std::vector<PropWall>()),
        ground(transparent()) {
    const bool print = request.look == Look::Print;
    ground.fill(request.background.value_or(print ? Qt::white : Qt::transparent));
    QPainter painter(&ground);
    painter.setRenderHint(QPainter::Antialiasing);
    if (request.halo && !print) paintHalo(painter, size, *request.halo);
    paintFloor(painter, size, camera, palette);
    for (const PropWall& wall : walls) paintWall(painter, wall, size, camera, palette);
    if (!request.props || boxes.empty()) return;
    propShadows = transparent();
    QPainter shadowPainter(&propShadows);
    paintPropShadows(shadowPainter, boxes, size, camera, palette);
    props = trace({.boxes = boxes, .paintBoxes = true, .smooth = request.quality == Quality::Fine}, camera, palette,
                  size, request.threads)
                .image;
    if (palette.outlined) propsContour = contourOf(props, camera);
  }

  QImage transparent() const {
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
  }

  const FigureRequest common;
  const MovementPath path;  // its key poses are settled once for all pictures
  const QSize size;
  const Palette palette;
  const Camera camera;
  const std::vector<PropBox> boxes;
  const std::vector<PropWall> walls;
  QImage ground;
  QImage propShadows;  // null without props, as the next two
  QImage props;
  QImage propsContour;  // null unless outlined
  QImage ghost;         // null until it is needed
  qreal ghostOpacity = 1;
};

namespace {

/// Draws one picture on a stage.
class FigurePainter {
public:
  FigurePainter(FigureStage& stage, const FigureRequest& request)
      : m_stage(stage), m_request(request), m_body(bodyIn(stage.path.at(request.amount, request.breath), request)) {}

  QImage paint() {
    QImage image = m_stage.ground;
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    if (m_request.ghost && m_request.amount > kLeastAmountWithGhost) paintGhost(painter);
    const TracedLayer figure = traced(m_body);
    if (m_stage.palette.outlined) painter.drawImage(0, 0, contourOf(figure.image, m_stage.camera));
    painter.drawImage(0, 0, figure.image);
    if (m_request.muscle) paintMuscle(painter, figure);
    if (m_request.arrow && m_request.movement.arrow) {
      paintArrow(painter, *m_request.movement.arrow, m_stage.camera, m_stage.palette);
    }
    painter.end();
    if (m_request.side == Side::Left) image = image.mirrored(true, false);
    if (m_stage.size == m_request.size) return image;
    return image.scaled(m_request.size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  }

private:
  TracedLayer traced(const Body& body) const {
    return traceBody(body, m_request, m_stage.boxes, m_stage.camera, m_stage.palette, m_stage.size);
  }

  void paintBodyShadow(QPainter& painter, const Ground& ground, float strength) const {
    const QImage shade =
        contactShadow(m_body, ground, m_stage.camera.toWorld(m_stage.camera.light()), m_stage.palette.shadow, strength,
                      m_request.quality == Quality::Fine ? kShadeColumns : kCoarseShadeColumns);
    paintShadow(painter, shade, ground, m_stage.camera);
  }

  void paintGround(QPainter& painter) const {
    const bool bare = m_stage.props.isNull();
    for (const PropWall& wall : m_stage.walls) {
      if (dot(wall.normal, m_stage.camera.forward) > .05f) paintBodyShadow(painter, groundOf(wall), .5f);
    }
    paintBodyShadow(painter, floorOf(m_request.movement), bare ? .9f : .55f);
    if (bare) return;
    painter.drawImage(0, 0, m_stage.propShadows);
    if (!m_stage.propsContour.isNull()) painter.drawImage(0, 0, m_stage.propsContour);
    QImage props = m_stage.props;
    QPainter onProps(&props);
    onProps.setCompositionMode(QPainter::CompositionMode_SourceAtop);
    for (const Ground& ground : groundsOf(m_request.movement)) paintBodyShadow(onProps, ground, 1);
    onProps.end();
    painter.drawImage(0, 0, props);
  }

  void paintGhost(QPainter& painter) const {
    if (m_stage.ghost.isNull()) {
      const Body start = bodyIn(m_stage.path.at(0), m_request);
      m_stage.ghost = ghostOf(traced(start).image, m_stage.camera, m_stage.palette);
      m_stage.ghostOpacity = ghostOpacity(start);
    }
    if (m_stage.ghostOpacity <= 0) return;
    painter.save();
    painter.setOpacity(std::min(1.0, (m_request.amount - kLeastAmountWithGhost) * 4) * m_stage.ghostOpacity);
    painter.drawImage(0, 0, m_stage.ghost);
    painter.restore();
  }

  /// A ghost shows the way as long as most of it lies behind the stretched figure. One that stands beside it is a
  /// second figure, one with nothing but a rim to be seen a blurred outline.
  qreal ghostOpacity(const Body& start) const {
    const QSize small = (QSizeF(m_stage.size) * kGhostLookedAt / m_stage.camera.scale).toSize().expandedTo({1, 1});
    Camera camera = m_stage.camera;
    const float reduced = static_cast<float>(small.width()) / static_cast<float>(m_stage.size.width());
    camera.scale *= reduced;
    camera.centreX *= reduced;
    camera.centreY *= reduced;
    FigureRequest plain = m_request;
    plain.quality = Quality::Coarse;
    const Body end = bodyIn(m_stage.path.at(1), m_request);
    const TracedLayer before = traceBody(start, plain, m_stage.boxes, camera, m_stage.palette, small);
    const TracedLayer after = traceBody(end, plain, m_stage.boxes, camera, m_stage.palette, small);
    int all = 0, alone = 0;
    for (std::size_t i = 0; i < before.parts.size(); ++i) {
      all += before.parts[i] >= 0 ? 1 : 0;
      alone += before.parts[i] >= 0 && after.parts[i] < 0 ? 1 : 0;
    }
    const float share = static_cast<float>(alone) / static_cast<float>(std::max(1, all));
    return static_cast<qreal>(softStep(.015f, .05f, share) * (1 - softStep(.38f, .52f, share)));
  }

  void paintMuscle(QPainter& painter, const TracedLayer& figure) const {
    for (Overlay& overlay : paintMuscles(m_body, m_request.movement.muscles, m_stage.camera, m_stage.palette)) {
      const QRect inside = QRect(overlay.at, overlay.image.size()) & QRect(QPoint(), m_stage.size);
      if (inside.isEmpty()) continue;
      QPainter masking(&overlay.image);
      masking.setCompositionMode(QPainter::CompositionMode_DestinationOut);
      masking.drawImage(inside.topLeft() - overlay.at, coverOf(figure, overlay.seenThrough, inside));
      masking.end();
      painter.save();
      painter.setOpacity(.95);
      painter.setClipRect(inside);
      painter.drawImage(overlay.at, overlay.image);
      painter.restore();
    }
  }

  /// What hides a muscle: all outside the body, and most of it where an arm or another limb is in
  /// front.
  QImage coverOf(const TracedLayer& figure, const std::bitset<kBodyParts>& open, QRect area) const {
    QImage cover(area.size(), QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < area.height(); ++y) {
      auto* row = reinterpret_cast<QRgb*>(cover.scanLine(y));
      for (int x = 0; x < area.width(); ++x) {
        const int part = figure.partAt(x + area.x(), y + area.y());
        const bool isBody = part >= 0 && part < static_cast<int>(kBodyParts);
        const bool isOpen = isBody && open[static_cast<std::size_t>(part)];
        row[x] = qRgba(0, 0, 0, !isBody ? 255 : isOpen ? 0 : kHiddenByLimb);
      }
    }
    return m_request.quality == Quality::Fine ? blurred(cover, 1) : cover;
  }

  FigureStage& m_stage;
  const FigureRequest& m_request;
  Body m_body;
};

}  // namespace

FigureRenderer::FigureRenderer() = default;
FigureRenderer::~FigureRenderer() = default;

QImage FigureRenderer::render(const FigureRequest& request) {
  if (request.size.isEmpty()) return {};
  if (!m_stage || m_stage->common != withoutPose(request)) m_stage = std::make_unique<FigureStage>(request);
  return FigurePainter(*m_stage, request).paint();
}

void FigureRenderer::release() {
  m_stage.reset();
}

QImage renderFigure(const FigureRequest& request) {
  return FigureRenderer().render(request);
}

}  // namespace lissom
