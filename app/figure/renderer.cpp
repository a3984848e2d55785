#include "app/figure/renderer.h"

#include "app/figure/camera.h"
#include "app/figure/muscle_painter.h"
#include "app/figure/scenery.h"
#include "app/figure/tracer.h"

#include <QPainter>

#include <algorithm>

namespace lissom {
namespace {

/// Below this part of the way the start pose is the pose: its ghost would only blur the outline.
constexpr double kLeastAmountWithGhost = .04;
/// How much of the muscle is hidden by what is in front of it.
constexpr int kHiddenByLimb = 190;

class FigurePainter {
public:
  explicit FigurePainter(const FigureRequest& request)
      : m_request(request),
        m_size(request.quality == Quality::Coarse ? (request.size / 2).expandedTo({1, 1})
                                                  : request.size),
        m_palette(paletteOf(request.look)),
        m_camera(cameraFor(request.movement, m_size, request.side == Side::Left)),
        m_boxes(boxesOf(request.movement)),
        m_body(bodyOf(skeletonOf(poseAt(request.movement, request.amount, request.breath)))) {}

  QImage paint() {
    QImage image(m_size, QImage::Format_ARGB32_Premultiplied);
    image.fill(m_request.background.value_or(Qt::transparent));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_request.halo) paintHalo(painter, m_size, *m_request.halo);
    paintGround(painter);
    if (m_request.ghost && m_request.amount > kLeastAmountWithGhost) paintGhost(painter);
    const TracedLayer figure = traceBody(m_body);
    if (m_palette.outlined) painter.drawImage(0, 0, contourOf(figure.image, m_camera));
    painter.drawImage(0, 0, figure.image);
    if (m_request.muscle) paintMuscle(painter, figure);
    if (m_request.arrow && m_request.movement.arrow)
      paintArrow(painter, *m_request.movement.arrow, m_camera, m_palette);
    painter.end();
    if (m_size == m_request.size) return image;
    return image.scaled(m_request.size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  }

private:
  void paintBodyShadow(QPainter& painter, const Ground& ground, float strength) const {
    paintShadow(painter, contactShadow(m_body, ground, m_palette.shadow, strength), ground,
                m_camera);
  }

  void paintGround(QPainter& painter) const {
    paintFloor(painter, m_size, m_camera, m_palette);
    const Ground floor = floorOf(m_request.movement);
    if (!m_request.props) return paintBodyShadow(painter, floor, .9f);
    paintBodyShadow(painter, floor, .55f);
    paintPropShadows(painter, m_boxes, m_size, m_camera, m_palette);
    if (m_boxes.empty()) return;
    const TracedLayer props =
        trace({nullptr, m_boxes, true}, m_camera, m_palette, m_size, m_request.threads);
    QImage image = props.image;
    QPainter onProps(&image);
    onProps.setCompositionMode(QPainter::CompositionMode_SourceAtop);
    for (const Ground& ground : groundsOf(m_request.movement)) paintBodyShadow(onProps, ground, 1);
    onProps.end();
    if (m_palette.outlined) painter.drawImage(0, 0, contourOf(image, m_camera));
    painter.drawImage(0, 0, image);
  }

  /// The body with everything that may stand before it; the floor too, or what sinks into a thin
  /// mat would come out again below its front edge.
  TracedLayer traceBody(const Body& body) const {
    std::vector<PropBox> occluders;
    if (m_request.props) occluders = m_boxes;
    occluders.push_back({{0, -.30f, 0}, {3, .30f, 3}, .001f, Material::Mat});
    return trace({&body, occluders, false}, m_camera, m_palette, m_size, m_request.threads);
  }

  void paintGhost(QPainter& painter) const {
    const Body start = bodyOf(skeletonOf(poseAt(m_request.movement, 0)));
    painter.save();
    painter.setOpacity(std::min(1.0, (m_request.amount - kLeastAmountWithGhost) * 4));
    painter.drawImage(0, 0, ghostOf(traceBody(start).image, m_camera, m_palette));
    painter.restore();
  }

  /// The working side is the right one, whichever way the picture faces.
  void paintMuscle(QPainter& painter, const TracedLayer& figure) const {
    Overlay muscle = paintMuscles(m_body.skeleton, m_request.movement.muscles, BodySide::Right,
                                  m_camera, m_palette);
    if (muscle.image.isNull()) return;
    const QRect inside = QRect(muscle.at, muscle.image.size()) & QRect(QPoint(), m_size);
    const QImage cover = coverOf(figure, inside);
    QPainter masking(&muscle.image);
    masking.setCompositionMode(QPainter::CompositionMode_DestinationOut);
    masking.drawImage(inside.topLeft() - muscle.at, cover);
    masking.end();
    painter.save();
    painter.setOpacity(.95);
    painter.setClipRect(inside);
    painter.drawImage(muscle.at, muscle.image);
    painter.restore();
  }

  /// What hides the muscle: all outside the body, and most of it where an arm or another limb is in
  /// front.
  QImage coverOf(const TracedLayer& figure, QRect area) const {
    QImage cover(area.size(), QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < area.height(); ++y) {
      auto* row = reinterpret_cast<QRgb*>(cover.scanLine(y));
      for (int x = 0; x < area.width(); ++x) {
        const int part = figure.partAt(x + area.x(), y + area.y());
        const bool open = part == static_cast<int>(BodyPart::Trunk) ||
                          part == static_cast<int>(BodyPart::Hair) ||
                          part == static_cast<int>(BodyPart::RightThigh) ||
                          part == static_cast<int>(BodyPart::RightFoot);
        row[x] = qRgba(0, 0, 0, part < 0 ? 255 : open ? 0 : kHiddenByLimb);
      }
    }
    return m_request.quality == Quality::Fine ? blurred(cover, 1) : cover;
  }

  const FigureRequest& m_request;
  QSize m_size;
  Palette m_palette;
  Camera m_camera;
  std::vector<PropBox> m_boxes;
  Body m_body;
};

}  // namespace

QImage renderFigure(const FigureRequest& request) {
  if (request.size.isEmpty()) return {};
  return FigurePainter(request).paint();
}

}  // namespace lissom
