#pragma once

#include "app/parts.h"
#include "app/today/today_view.h"

#include <QFrame>

#include <vector>

class QBoxLayout;
class QLabel;

namespace lissom {

/// Where a step stands: done has a tick, the present one a filled ring, what comes an empty one.
class StepMark final : public PaintedWidget {
  Q_OBJECT

public:
  explicit StepMark(QWidget* parent);

  void showState(TodayView::Step::State state);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  TodayView::Step::State m_state = TodayView::Step::State::ToCome;
};

/// The way back after a flare-up, step by step.
class WayBackCard final : public QFrame {
  Q_OBJECT

public:
  explicit WayBackCard(QWidget* parent);

  void showSteps(const std::vector<TodayView::Step>& steps, const QString& note);
  void setTheme(const Theme& theme);

private:
  void space();

  struct Row {
    StepMark* mark;
    QLabel* text;
    QBoxLayout* layout;
  };
  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  QBoxLayout* m_layout;
  QBoxLayout* m_steps;
  std::vector<Row> m_rows;
  QLabel* m_note;
};

}  // namespace lissom
