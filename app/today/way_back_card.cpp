#include "app/today/way_back_card.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>

namespace lissom {
namespace {

constexpr double kMark = 14;  // design px

}  // namespace

StepMark::StepMark(QWidget* parent) : PaintedWidget(parent) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StepMark::showState(TodayView::Step::State state) {
  m_state = state;
  switch (state) {
    case TodayView::Step::State::Done:
      describe(tr("done"));
      break;
    case TodayView::Step::State::Current:
      describe(tr("now"));
      break;
    case TodayView::Step::State::ToCome:
      describe(tr("to come"));
      break;
  }
  update();
}

/// As high as a line of the text beside it, so that both stand on one line.
QSize StepMark::sizeHint() const {
  return {theme().px(kMark) + 2, QFontMetrics(theme().font(15)).height()};
}

void StepMark::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double size = theme().px(kMark) - 2;
  const QRectF box(1, (height() - size) / 2, size, size);
  if (m_state == TodayView::Step::State::Done) {
    QPainterPath tick;
    tick.moveTo(box.left() + 0.1 * size, box.top() + 0.55 * size);
    tick.lineTo(box.left() + 0.38 * size, box.top() + 0.82 * size);
    tick.lineTo(box.left() + 0.92 * size, box.top() + 0.2 * size);
    painter.setPen(QPen(theme().accent, theme().px(2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(tick);
    return;
  }
  const bool current = m_state == TodayView::Step::State::Current;
  painter.setPen(QPen(current ? theme().accent : theme().soft, theme().px(1.5)));
  painter.drawEllipse(box);
  if (!current) return;
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme().accent);
  painter.drawEllipse(box.center(), 0.26 * size, 0.26 * size);
}

WayBackCard::WayBackCard(QWidget* parent)
    : QFrame(parent), m_layout(new QVBoxLayout(this)), m_steps(new QVBoxLayout), m_note(makeLabel("small", this)) {
  setRole(this, "card");
  QLabel* title = makeLabel("card-title", this);
  title->setText(tr("The way back"));
  m_layout->addWidget(title);
  m_layout->addLayout(m_steps);
  m_layout->addWidget(m_note);
  m_layout->addStretch(1);
}

void WayBackCard::showSteps(const std::vector<TodayView::Step>& steps, const QString& note) {
  while (m_rows.size() < steps.size()) {
    Row row{new StepMark(this), makeLabel("plain", this), new QHBoxLayout};
    row.layout->addWidget(row.mark, 0, Qt::AlignTop);
    row.layout->addWidget(row.text, 1);
    m_steps->addLayout(row.layout);
    m_rows.push_back(row);
  }
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    const bool shown = i < steps.size();
    m_rows[i].mark->setVisible(shown);
    m_rows[i].text->setVisible(shown);
    if (!shown) continue;
    m_rows[i].mark->showState(steps[i].state);
    m_rows[i].text->setText(steps[i].text);
    setRole(m_rows[i].text, steps[i].state == TodayView::Step::State::Current  ? "strong"
                            : steps[i].state == TodayView::Step::State::ToCome ? "soft"
                                                                               : "plain");
  }
  m_note->setText(note);
  m_note->setVisible(!note.isEmpty());
  space();
}

void WayBackCard::setTheme(const Theme& theme) {
  m_theme = theme;
  space();
}

void WayBackCard::space() {
  const auto px = [this](double design) { return m_theme.px(design); };
  m_layout->setContentsMargins(px(22), px(22), px(22), px(22));
  m_layout->setSpacing(px(14));
  m_steps->setSpacing(px(10));
  for (const Row& row : m_rows) {
    row.layout->setSpacing(px(8));
    row.mark->setTheme(m_theme);
  }
}

}  // namespace lissom
