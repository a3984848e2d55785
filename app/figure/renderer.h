#pragma once

#include "app/figure/palette.h"
#include "core/base/side.h"
#include "core/figure/body.h"
#include "core/figure/movement.h"

#include <QColor>
#include <QImage>
#include <QSize>

#include <memory>
#include <optional>

namespace lissom {

enum class Quality : unsigned char {
  Coarse,  ///< soon: drawn small and without smooth edges
  Fine,
};

/// From which upper corner of the picture the light comes.
enum class KeyLight : unsigned char { Left, Right };

/// What a picture of a figure shows.
struct FigureRequest {
  Movement movement;
  Side side = Side::Right;  ///< the side worked; the left one is the mirror image, Both is drawn as Right
  double amount = 1;        ///< 0 the start, 1 stretched
  double breath = 0;        ///< -1 out to 1 in
  QSize size{480, 480};     ///< device pixels
  Person person = Person::One;
  Look look = Look::Light;
  KeyLight light = KeyLight::Left;  ///< the same for both sides: what is beside each other stands in one light
  Quality quality = Quality::Fine;
  bool muscle = true;
  bool props = true;
  bool ghost = false;  ///< the start pose, faint, behind; left out where it would be more noise than help
  bool arrow = false;
  std::optional<QColor> background;  ///< fills the picture; none: the ground is transparent
  std::optional<QColor> halo;        ///< a soft round light behind the figure
  int threads = 1;                   ///< the picture is the same for any number

  friend bool operator==(const FigureRequest&, const FigureRequest&) = default;
};

/// The picture, ARGB32_Premultiplied, of the size asked for. Pure: may be called from any thread. A
/// null image for an empty size.
QImage renderFigure(const FigureRequest& request);

struct FigureStage;  // what pictures of one movement have in common

/// Draws the same pictures, faster when several are of one movement: keeps what stands still
/// between them (props, halo, ghost). For one thread at a time.
class FigureRenderer {
public:
  FigureRenderer();
  ~FigureRenderer();
  QImage render(const FigureRequest& request);
  /// Forgets what is kept.
  void release();

private:
  std::unique_ptr<FigureStage> m_stage;
};

}  // namespace lissom
