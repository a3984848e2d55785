#pragma once

#include "app/theme.h"

#include <QRectF>
#include <QString>
#include <QTimer>
#include <QWidget>

#include "app/history/entry_view.h"

#include <vector>

namespace lissom {

/// Where everything of the strip stands, in one width.
struct StripLayout {
  struct Bar {
    QRectF rect;
    std::size_t hold = 0;
    bool skipped = false;  ///< an outline that has no length of its own
  };
  struct Tick {
    double x = 0;
    QString time;
    QRectF text;
  };
  struct Name {
    QRectF rect;
    QString text;
  };
  QRectF plot;
  std::vector<Name> names;    ///< of the lanes
  std::vector<QRectF> lanes;  ///< left above right
  std::vector<Bar> bars;
  std::vector<QRectF> pauses;  ///< over both lanes
  std::vector<double> hurts;   ///< where their marks point at
  std::vector<Tick> ticks;
  int height = 0;
};

/// Time runs from left to right in every language. What both sides do together lies over both lanes.
StripLayout layOutStrip(const StripView& strip, int width, const Theme& theme);
/// Where a moment stands, and back.
double xOf(const StripLayout& layout, const Tape& tape, Millis at);
Millis momentAt(const StripLayout& layout, const Tape& tape, double x);

/// A session that can be looked at again: holds as bars in a lane for each side, pauses hatched, what was skipped as an
/// outline, what hurt with a mark. A cursor is moved by dragging and by keys: Left and Right a second, with Ctrl to the
/// event before and the next, Home and End. For assistive technology it is a slider whose value is the sentence of the
/// cursor.
class ReplayStrip : public QWidget {
  Q_OBJECT

public:
  explicit ReplayStrip(QWidget* parent = nullptr);

  void showStrip(const StripView& strip);
  void setTheme(const Theme& theme);

  const StripView& strip() const { return m_strip; }
  Millis cursor() const { return m_cursor; }
  void setCursorAt(Millis at);
  void toNextEvent();
  void toEventBefore();
  QString sentence() const;

  /// Runs the cursor at ten times the speed of the session, from the start when it stands at the end.
  void play();
  void stop();
  bool isPlaying() const { return m_timer.isActive(); }

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

Q_SIGNALS:
  void cursorMoved();
  void playingChanged(bool playing);

protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void hideEvent(QHideEvent* event) override;

private:
  void paintBars(QPainter& painter, const StripLayout& layout) const;
  void paintHurts(QPainter& painter, const StripLayout& layout) const;

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  StripView m_strip;
  std::vector<Millis> m_events;
  Millis m_cursor{0};
  QTimer m_timer{this};
};

}  // namespace lissom
