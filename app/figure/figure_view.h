#pragma once

#include "app/figure/frame_cache.h"
#include "app/figure/renderer.h"

#include <QTimer>
#include <QWidget>

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>

namespace lissom {

/// Shows a figure and moves it. Pictures are drawn by a worker: what is shown while it works is the
/// nearest picture there is. Nothing runs while nothing moves or the view is hidden.
class FigureView : public QWidget {
  Q_OBJECT

public:
  /// Time since some beginning; tests bring their own.
  using Stopwatch = std::function<std::chrono::milliseconds()>;

  /// What draws the pictures and what tells the time can be replaced for tests.
  explicit FigureView(QWidget* parent = nullptr, FrameCache::Draw draw = {}, Stopwatch stopwatch = runningStopwatch());
  static Stopwatch runningStopwatch();

  /// Keeps pictures in that folder, so that they are there at once the next time. It may be deleted at any time; an
  /// empty path (as at first) keeps none.
  void setPictureFolder(const std::filesystem::path& folder) { m_cache.setFolder(folder); }
  /// Forgets all pictures but the one that is shown, and gives the memory back. For a view that is hidden for long.
  void releasePictures();

  /// Shows the movement from now on, at its start, at rest.
  void setMovement(const Movement& movement);
  void setSide(Side side);
  void setLook(Look look);
  void setPerson(Person person);
  /// A soft light behind the figure; none by default.
  void setHalo(std::optional<QColor> halo);
  void setMuscleShown(bool shown);
  void setGhostAndArrow(bool shown);
  /// Lets the figure be turned: by dragging, and with the arrow keys; Home or a double click shows the exercise's own
  /// view again. Off at first.
  void setTurnable(bool turnable);
  /// Chest and shoulders rise and sink gently while nothing else moves.
  void setBreathing(bool breathing);
  /// Stills that fade into each other instead of motion, and no breathing.
  void setReducedMotion(bool reduced);

  /// Moves to that amount of the way (0 start, 1 stretched), slow at both ends; 0 ms is at once.
  void moveTo(double amount, std::chrono::milliseconds duration);
  double amount() const;  ///< where the figure is now

  /// Draws the fine picture of the present state at once, on this thread.
  void renderNow();

  bool isMoving() const;
  QSize sizeHint() const override { return {480, 480}; }
  QSize minimumSizeHint() const override { return {120, 120}; }

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

private:
  struct Motion {
    double from = 0;
    double to = 0;
    std::chrono::milliseconds begin{0};
    std::chrono::milliseconds duration{0};
  };
  struct Fade {
    QImage from;
    std::chrono::milliseconds begin{0};
  };

  void turnTo(View view);
  bool isTurned() const;
  QSize deviceSize() const;
  FigureRequest requestAt(double amount, double breath) const;
  FigureRequest movingRequest(int step) const;
  FigureRequest breathingRequest(int level) const;
  int breathLevels() const;      ///< odd, so that the middle one is the still
  double presentBreath() const;  ///< 0 out to 1 in
  int presentBreathLevel() const;
  int presentStep() const;
  bool breathesNow() const;
  void change();
  void wishFrames();
  bool showInBetween();
  void takePicture();
  void showPicture(const FigureRequest& request, const KeptFrame& frame);
  void lay(const KeptFrame& frame, const KeptFrame& next, double share);
  void updateArea(QRect area);
  void tick();
  void updateTimer();
  void paintFocus(QPainter& painter) const;

  FrameCache::Draw m_draw;
  Stopwatch m_stopwatch;
  FrameCache m_cache;
  QTimer m_timer{this};
  FigureRequest m_base;  // what all pictures have in common
  bool m_hasMovement = false;
  bool m_turnable = false;
  View m_ownView;                    // the exercise's; m_base's is where the figure is turned to
  std::optional<QPointF> m_dragged;  // where the mouse was last
  QTimer m_settling{this};           // runs while the figure is being turned: its pictures are coarse
  std::optional<Motion> m_motion;
  std::optional<Fade> m_fade;
  bool m_fadeNext = false;  // the next picture comes in softly
  double m_amount = 0;
  bool m_breathing = false;
  bool m_reducedMotion = false;
  std::chrono::milliseconds m_breathBegin{0};
  QImage m_picture;        // what is shown
  qint64 m_groundKey = 0;  // what the picture differs from in m_box only
  QRect m_box;
  bool m_inBetween = false;  // it is a mean of two
  bool m_painting = false;
  FigureRequest m_pictureOf;
};

}  // namespace lissom
