#include "app/figure/figure_view.h"

#include <malloc.h>

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <thread>
#include <utility>
#include <vector>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// A whole way from start to stretched has this many steps, each a picture.
constexpr int kSteps = 36;
constexpr milliseconds kMovingInterval = 33ms;
constexpr milliseconds kBreathingInterval = 100ms;
constexpr milliseconds kBreath = 5s;  // in and out
constexpr milliseconds kFade = 350ms;
/// A figure that was not turned for so long is drawn finely.
constexpr milliseconds kSettle = 160ms;
constexpr float kDegreesPerPixel = .4f;
constexpr float kDegreesPerKey = 10;
constexpr float kFurthestTurn = 120;  // from the exercise's own view
constexpr float kLowestView = -8;
constexpr float kHighestView = 70;
/// Moving pictures are drawn with at most this many pixels: more could not be drawn in time, and
/// nobody sees it.
constexpr double kMostMovingPixels = 520.0 * 520.0;
constexpr int kMostBreathLevels = 13;
constexpr qsizetype kMostBreathBytes = 36 * 1024 * 1024;

double eased(double t) {
  return t * t * (3 - 2 * t);
}

/// 0 at `begin`, 1 after `length`.
double partDone(milliseconds begin, milliseconds length, milliseconds now) {
  if (length <= 0ms) return 1;
  return std::clamp(static_cast<double>((now - begin).count()) / static_cast<double>(length.count()), 0.0, 1.0);
}

/// Two pictures of one size laid over each other, `share` of the second: what is in both stays as solid as it was.
void mixInto(QImage& picture, const QImage& other, double share) {
  QPainter painter(&picture);
  painter.setCompositionMode(QPainter::CompositionMode_Source);  // with an opacity: a true mean, of alpha too
  painter.setOpacity(share);
  painter.drawImage(0, 0, other);
}

/// Puts the smaller picture into the larger one.
void put(QImage& picture, const QImage& part, QPoint at) {
  for (int y = 0; y < part.height(); ++y) {
    auto* row = reinterpret_cast<QRgb*>(picture.scanLine(at.y() + y)) + at.x();
    const auto* from = reinterpret_cast<const QRgb*>(part.constScanLine(y));
    std::copy_n(from, part.width(), row);
  }
}

}  // namespace

FigureView::Stopwatch FigureView::runningStopwatch() {
  QElapsedTimer timer;
  timer.start();
  return [timer] { return milliseconds(timer.elapsed()); };
}

FigureView::FigureView(QWidget* parent, FrameCache::Draw draw, Stopwatch stopwatch)
    : QWidget(parent), m_draw(std::move(draw)), m_stopwatch(std::move(stopwatch)), m_cache(nullptr, m_draw) {
  m_base.threads = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 4);
  m_timer.setTimerType(Qt::PreciseTimer);
  connect(&m_timer, &QTimer::timeout, this, &FigureView::tick);
  connect(&m_cache, &FrameCache::drawn, this, [this] {
    takePicture();
    updateTimer();
  });
  m_settling.setSingleShot(true);
  m_settling.setInterval(kSettle);
  connect(&m_settling, &QTimer::timeout, this, &FigureView::change);
  setAccessibleName(tr("Figure"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FigureView::setMovement(const Movement& movement) {
  m_base.movement = movement;
  m_ownView = movement.view;
  m_hasMovement = true;
  m_settling.stop();
  m_motion.reset();
  m_amount = 0;
  m_fadeNext = true;
  change();
}

void FigureView::setSide(Side side) {
  if (side == m_base.side) return;
  m_base.side = side;
  m_fadeNext = true;
  change();
}

void FigureView::setLook(Look look) {
  m_base.look = look;
  change();
}

void FigureView::setPerson(Person person) {
  m_base.person = person;
  change();
}

void FigureView::setTurnable(bool turnable) {
  m_turnable = turnable;
  m_dragged.reset();
  setFocusPolicy(turnable ? Qt::StrongFocus : Qt::NoFocus);
  setAccessibleDescription(turnable ? tr("The arrow keys turn the figure. Home shows it as at first.") : QString());
  if (turnable)
    setCursor(Qt::OpenHandCursor);
  else
    unsetCursor();
  if (!turnable) turnTo(m_ownView);
}

bool FigureView::isTurned() const {
  return m_hasMovement && m_base.movement.view != m_ownView;
}

/// Coarse pictures follow at once; when it stays there a fine one comes.
void FigureView::turnTo(View view) {
  const View bounded{
      std::clamp(view.yaw, m_ownView.yaw - kFurthestTurn, m_ownView.yaw + kFurthestTurn),
      std::clamp(view.pitch, std::min(kLowestView, m_ownView.pitch), std::max(kHighestView, m_ownView.pitch))};
  if (!m_hasMovement || bounded == m_base.movement.view) return;
  m_base.movement.view = bounded;
  m_settling.start();
  change();
}

void FigureView::setHalo(std::optional<QColor> halo) {
  m_base.halo = halo;
  change();
}

void FigureView::setMuscleShown(bool shown) {
  m_base.muscle = shown;
  change();
}

void FigureView::setGhostAndArrow(bool shown) {
  m_base.ghost = shown;
  m_base.arrow = shown;
  change();
}

void FigureView::setBreathing(bool breathing) {
  if (breathing == m_breathing) return;
  m_breathing = breathing;
  m_breathBegin = m_stopwatch();
  change();
}

void FigureView::setReducedMotion(bool reduced) {
  m_reducedMotion = reduced;
  if (reduced && m_motion) m_amount = std::exchange(m_motion, std::nullopt)->to;
  change();
}

void FigureView::moveTo(double amount, milliseconds duration) {
  const double to = std::clamp(amount, 0.0, 1.0);
  const double from = this->amount();
  m_motion.reset();
  m_amount = to;
  if (m_reducedMotion) {
    m_fadeNext = true;
  } else if (duration > 0ms && from != to) {
    m_motion = Motion{from, to, m_stopwatch(), duration};
  }
  m_breathBegin = m_stopwatch();
  change();
}

double FigureView::amount() const {
  if (!m_motion) return m_amount;
  const double t = eased(partDone(m_motion->begin, m_motion->duration, m_stopwatch()));
  return m_motion->from + (m_motion->to - m_motion->from) * t;
}

void FigureView::renderNow() {
  if (!m_hasMovement || deviceSize().isEmpty()) return;
  const FigureRequest request = breathesNow() ? breathingRequest(presentBreathLevel()) : requestAt(amount(), 0);
  KeptFrame frame = m_cache.find(request);
  if (frame.isNull()) frame = m_cache.insert(request, m_draw ? m_draw(request) : renderFigure(request));
  m_fadeNext = false;
  m_fade.reset();
  m_pictureOf = request;
  lay(frame, {}, 0);
  updateTimer();
  update();
}

void FigureView::releasePictures() {
  m_cache.clear();
}

bool FigureView::isMoving() const {
  return m_motion.has_value();
}

QSize FigureView::deviceSize() const {
  return (QSizeF(size()) * devicePixelRatioF()).toSize();
}

FigureRequest FigureView::requestAt(double amount, double breath) const {
  FigureRequest request = m_base;
  request.amount = amount;
  request.breath = breath;
  request.size = deviceSize();
  return request;
}

FigureRequest FigureView::movingRequest(int step) const {
  FigureRequest request = requestAt(static_cast<double>(step) / kSteps, 0);
  const double pixels = static_cast<double>(request.size.width()) * request.size.height();
  if (pixels > kMostMovingPixels) request.size *= std::sqrt(kMostMovingPixels / pixels);
  return request;
}

FigureRequest FigureView::breathingRequest(int level) const {
  return requestAt(m_amount, 2.0 * level / (breathLevels() - 1) - 1);
}

int FigureView::breathLevels() const {
  const QSize size = deviceSize();
  const qsizetype bytes = std::max<qsizetype>(1, static_cast<qsizetype>(size.width()) * size.height() * 4);
  const auto levels = static_cast<int>(std::clamp<qsizetype>(kMostBreathBytes / bytes, 3, kMostBreathLevels));
  return levels - (levels + 1) % 2;
}

double FigureView::presentBreath() const {
  const double turns =
      static_cast<double>((m_stopwatch() - m_breathBegin).count()) / static_cast<double>(kBreath.count());
  return (std::sin(2 * std::numbers::pi * turns) + 1) / 2;
}

int FigureView::presentBreathLevel() const {
  return static_cast<int>(std::lround(presentBreath() * (breathLevels() - 1)));
}

int FigureView::presentStep() const {
  return static_cast<int>(std::lround(amount() * kSteps));
}

bool FigureView::breathesNow() const {
  return m_breathing && !m_reducedMotion && !m_motion;
}

void FigureView::change() {
  takePicture();
  wishFrames();
  updateTimer();
}

/// What is wanted first comes first: on the way the steps that are ahead; at rest something at
/// once, then it sharp, then the breath.
void FigureView::wishFrames() {
  if (!m_hasMovement || !isVisible() || deviceSize().isEmpty()) return m_cache.wish({});
  std::vector<FigureRequest> wishes;
  if (m_motion) {
    const int last = static_cast<int>(std::lround(m_motion->to * kSteps));
    const int way = m_motion->to > m_motion->from ? 1 : -1;
    for (int step = presentStep(); step != last + way; step += way) wishes.push_back(movingRequest(step));
  }
  FigureRequest still = requestAt(m_amount, 0);
  if (!m_motion && (m_picture.isNull() || m_settling.isActive()) && m_cache.find(still).isNull()) {
    still.quality = Quality::Coarse;
    wishes.push_back(still);
    still.quality = Quality::Fine;
  }
  const FrameCache::Keep keep = isTurned() ? FrameCache::Keep::InMemory : FrameCache::Keep::OnDisk;
  if (m_settling.isActive()) return m_cache.wish(std::move(wishes), keep);
  wishes.push_back(still);
  if (m_breathing && !m_reducedMotion) {
    const int middle = breathLevels() / 2;
    for (int level = middle + 1; level < breathLevels(); ++level) wishes.push_back(breathingRequest(level));
    for (int level = middle - 1; level >= 0; --level) wishes.push_back(breathingRequest(level));
  }
  m_cache.wish(std::move(wishes), keep);
}

/// Where the figure is between two of the frames that are kept, when it moves and both are there.
bool FigureView::showInBetween() {
  if (!m_motion && !breathesNow()) return false;
  const double position = m_motion ? amount() * kSteps : presentBreath() * (breathLevels() - 1);
  const int last = m_motion ? kSteps : breathLevels() - 1;
  const int before = std::clamp(static_cast<int>(position), 0, last - 1);
  const auto frame = [this](int number) { return m_motion ? movingRequest(number) : breathingRequest(number); };
  const KeptFrame one = m_cache.find(frame(before));
  const KeptFrame other = one.isNull() ? one : m_cache.find(frame(before + 1));
  if (other.isNull() || one.size() != other.size()) return false;
  m_fadeNext = false;
  m_pictureOf = frame(before);
  lay(one, other, position - before);
  return true;
}

/// Makes the picture `share` of the way from one frame to the next (none: that frame). Neighbours stand on one ground:
/// then only what differs is made anew, and painted.
void FigureView::lay(const KeptFrame& frame, const KeptFrame& next, double share) {
  const QRect all(QPoint(), frame.size());
  const bool between = !next.isNull() && share > 0;
  const bool onSameGround = frame.groundKey() == m_groundKey && m_picture.size() == frame.size() &&
                            (!between || next.groundKey() == m_groundKey);
  const QRect area = onSameGround ? (m_box | frame.box() | (between ? next.box() : QRect())) : all;
  m_inBetween = between;
  m_groundKey = !between || next.groundKey() == frame.groundKey() ? frame.groundKey() : 0;
  m_box = m_groundKey ? frame.box() | (between ? next.box() : QRect()) : all;
  if (area == all && !between) {
    m_picture = frame.image();
  } else if (!area.isEmpty()) {
    QImage part = frame.area(area);
    if (between) mixInto(part, next.area(area), share);
    if (area == all) {
      m_picture = part;
    } else {
      put(m_picture, part, area.topLeft());
    }
  }
  updateArea(area);
}

/// Repaints what shows that part of the picture.
void FigureView::updateArea(QRect area) {
  if (area.isEmpty() || m_painting) return;
  const double across = static_cast<double>(width()) / m_picture.width();
  const double down = static_cast<double>(height()) / m_picture.height();
  const QRectF shown(area.x() * across, area.y() * down, area.width() * across, area.height() * down);
  update(shown.toAlignedRect().adjusted(-1, -1, 1, 1));
}

/// Shows the best picture there is for now; without any the last one stays.
void FigureView::takePicture() {
  if (!m_hasMovement || showInBetween()) return;
  std::vector<FigureRequest> candidates;
  if (m_motion) {
    const int step = presentStep();
    const int first = static_cast<int>(std::lround(m_motion->from * kSteps));
    const int back = m_motion->to > m_motion->from ? -1 : 1;
    for (int s = step; s != first + back && s >= 0 && s <= kSteps; s += back) candidates.push_back(movingRequest(s));
  } else {
    if (breathesNow()) {
      const int middle = breathLevels() / 2;
      const int level = presentBreathLevel();
      for (int l = level; l != middle; l += l > middle ? -1 : 1) candidates.push_back(breathingRequest(l));
    }
    candidates.push_back(requestAt(m_amount, 0));
    candidates.push_back(candidates.back());
    candidates.back().quality = Quality::Coarse;
  }
  for (const FigureRequest& request : candidates) {
    if (const KeptFrame frame = m_cache.find(request); !frame.isNull()) return showPicture(request, frame);
  }
}

void FigureView::showPicture(const FigureRequest& request, const KeptFrame& frame) {
  if (!m_picture.isNull() && request == m_pictureOf && !m_inBetween) return;
  if (std::exchange(m_fadeNext, false) && !m_picture.isNull()) {
    m_fade = Fade{m_picture, m_stopwatch()};
    update();
  }
  m_pictureOf = request;
  lay(frame, {}, 0);
}

void FigureView::tick() {
  const milliseconds now = m_stopwatch();
  if (m_motion && partDone(m_motion->begin, m_motion->duration, now) >= 1) {
    m_motion.reset();
    m_breathBegin = now;
    wishFrames();
    ::malloc_trim(0);  // the pictures in between: megabytes that a hold does without
  }
  if (m_fade) {
    if (partDone(m_fade->begin, kFade, now) >= 1) m_fade.reset();
    update();
  }
  takePicture();
  // When the worker is late it leaves out what would be too late anyway.
  if (m_motion && !m_inBetween && m_pictureOf.amount != movingRequest(presentStep()).amount) wishFrames();
  updateTimer();
}

void FigureView::updateTimer() {
  const bool quick = m_motion || m_fade;
  if (!isVisible() || !m_hasMovement || !(quick || breathesNow())) return m_timer.stop();
  const milliseconds interval = quick ? kMovingInterval : kBreathingInterval;
  if (!m_timer.isActive() || m_timer.intervalAsDuration() != interval) m_timer.start(interval);
}

void FigureView::paintEvent(QPaintEvent*) {
  m_painting = true;
  if (m_picture.isNull()) takePicture();  // it may have come since the page was laid out
  m_painting = false;
  if (m_picture.isNull()) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const QRectF target(rect());
  if (!m_fade) {
    painter.drawImage(target, m_picture);
    return paintFocus(painter);
  }
  const double t = eased(partDone(m_fade->begin, kFade, m_stopwatch()));
  // A true mean: two pictures laid over each other would let the ground through what is in both.
  QImage mean = m_fade->from;
  if (mean.size() != m_picture.size()) {
    mean = mean.scaled(m_picture.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  }
  mixInto(mean, m_picture, t);
  painter.drawImage(target, mean);
  paintFocus(painter);
}

void FigureView::paintFocus(QPainter& painter) const {
  if (!hasFocus() || !m_turnable) return;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 8, 8);
}

void FigureView::mousePressEvent(QMouseEvent* event) {
  if (!m_turnable || event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
  m_dragged = event->position();
  setCursor(Qt::ClosedHandCursor);
}

void FigureView::mouseMoveEvent(QMouseEvent* event) {
  if (!m_dragged) return QWidget::mouseMoveEvent(event);
  const QPointF way = event->position() - std::exchange(*m_dragged, event->position());
  // What is near follows the hand; the left side is the right one in a mirror.
  const float mirror = m_base.side == Side::Left ? -1.0f : 1.0f;
  View view = m_base.movement.view;
  view.yaw -= static_cast<float>(way.x()) * kDegreesPerPixel * mirror;
  view.pitch += static_cast<float>(way.y()) * kDegreesPerPixel;
  turnTo(view);
}

void FigureView::mouseReleaseEvent(QMouseEvent* event) {
  if (!m_dragged) return QWidget::mouseReleaseEvent(event);
  m_dragged.reset();
  setCursor(Qt::OpenHandCursor);
}

void FigureView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (!m_turnable || event->button() != Qt::LeftButton) return QWidget::mouseDoubleClickEvent(event);
  turnTo(m_ownView);
}

void FigureView::keyPressEvent(QKeyEvent* event) {
  if (!m_turnable || event->modifiers() & ~Qt::KeypadModifier) return QWidget::keyPressEvent(event);
  const float mirror = m_base.side == Side::Left ? -1.0f : 1.0f;
  View view = m_base.movement.view;
  switch (event->key()) {
    case Qt::Key_Left:
      view.yaw += kDegreesPerKey * mirror;
      break;
    case Qt::Key_Right:
      view.yaw -= kDegreesPerKey * mirror;
      break;
    case Qt::Key_Up:
      view.pitch += kDegreesPerKey;
      break;
    case Qt::Key_Down:
      view.pitch -= kDegreesPerKey;
      break;
    case Qt::Key_Home:
      view = m_ownView;
      break;
    default:
      return QWidget::keyPressEvent(event);
  }
  turnTo(view);
}

void FigureView::focusInEvent(QFocusEvent*) {
  update();
}

void FigureView::focusOutEvent(QFocusEvent*) {
  update();
}

void FigureView::resizeEvent(QResizeEvent*) {
  change();
}

void FigureView::showEvent(QShowEvent*) {
  change();
}

void FigureView::hideEvent(QHideEvent*) {
  // Time goes on without pictures: what was on its way has arrived when it is seen again.
  m_motion.reset();
  m_fade.reset();
  change();
}

}  // namespace lissom
