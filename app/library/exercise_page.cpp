#include "app/library/exercise_page.h"

#include "app/figure/figure_view.h"
#include "app/flow_layout.h"
#include "app/library/panel_button.h"
#include "app/parts.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr double kTwoColumns = 820;  // design px: a narrower page has one column
constexpr double kSlim = 620;
constexpr double kWidest = 1720;
constexpr double kWidestText = 640;    // a line that is longer is hard to read
constexpr double kFigureHeight = 400;  // above the text, in one column: at most, ...
constexpr double kFigureLowest = 240;  // ... at least, ...
constexpr double kFigureRoom = 0.62;   // ... and this share of the page between
constexpr double kDoseWidth = 170;
constexpr int kSliderSteps = 36;  // as many as a moving figure has pictures
constexpr milliseconds kThere{2200};
constexpr milliseconds kBack{1800};
constexpr milliseconds kBeat{33};
constexpr int kRestBeats = 24;  // 0.8 s at both ends

/// Lines with a mark or a number before them; the lines of a paragraph have none.
QWidget* lineOf(const QString& mark, const QString& text, const char* markRole, int markWidth, QWidget* parent) {
  auto* line = new QWidget(parent);
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  QLabel* before = makeLabel(markRole, line);
  before->setText(mark);
  before->setWordWrap(false);
  before->setMinimumWidth(markWidth);
  row->addWidget(before, 0, Qt::AlignTop);
  QLabel* words = makeLabel("", line);
  words->setText(text);
  row->addWidget(words, 1);
  return line;
}

}  // namespace

ExercisePage::ExercisePage(FigureView* figure, QWidget* parent) : QWidget(parent), m_figure(figure) {
  m_pageLayout = new QVBoxLayout(this);
  buildHead();
  m_columns = new QHBoxLayout;
  m_figureSide = new QVBoxLayout;
  m_columns->addLayout(m_figureSide, 11);
  m_pageLayout->addLayout(m_columns, 1);
  buildFigure();
  buildText();
  m_beat.setTimerType(Qt::PreciseTimer);
  m_beat.setInterval(kBeat);
  connect(&m_beat, &QTimer::timeout, this, &ExercisePage::beat);
  arrange();
  space();
}

void ExercisePage::buildHead() {
  m_head = new QHBoxLayout;
  const auto button = [this](const QString& text, const QString& name, const QString& tip, auto wish) {
    QPushButton* made = makeButton("quiet", this);
    made->setText(text);
    made->setAccessibleName(name);
    made->setToolTip(tip);
    made->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(made, &QPushButton::clicked, this, wish);
    return made;
  };
  m_back = button(tr("‹ All exercises"), tr("Back to all exercises"), tr("Back to all exercises (Esc)"),
                  &ExercisePage::backWished);
  m_previous = button(QStringLiteral("‹"), tr("The exercise before"), tr("The exercise before (Page Up)"),
                      &ExercisePage::previousWished);
  m_next = button(QStringLiteral("›"), tr("The next exercise"), tr("The next exercise (Page Down)"),
                  &ExercisePage::nextWished);
  m_head->addWidget(m_back);
  m_head->addStretch(1);
  m_head->addWidget(m_previous);
  m_head->addWidget(m_next);
  m_pageLayout->addLayout(m_head);
}

void ExercisePage::buildFigure() {
  m_figureCard = makeCard(this);
  auto* whole = new QVBoxLayout(m_figureCard);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(0);
  m_figure->setParent(m_figureCard);
  whole->addWidget(m_figure, 1);  // its mat may reach to the edge
  m_figureLayout = new QVBoxLayout;
  whole->addLayout(m_figureLayout);

  m_sliderRow = new QHBoxLayout;
  m_motion = makeButton("round", m_figureCard);
  m_motion->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(m_motion, &QPushButton::clicked, this, &ExercisePage::togglePlaying);
  m_sliderRow->addWidget(m_motion);
  m_start = makeLabel("small", m_figureCard);
  m_start->setText(tr("Start"));
  m_start->setWordWrap(false);
  m_sliderRow->addWidget(m_start);
  m_slider = new QSlider(Qt::Horizontal, m_figureCard);
  m_slider->setRange(0, kSliderSteps);
  m_slider->setPageStep(kSliderSteps / 6);
  m_slider->setAccessibleName(tr("Through the movement, from the start to the end"));
  connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
    setPlaying(false);
    m_figure->moveTo(static_cast<double>(value) / kSliderSteps, 0ms);
  });
  m_sliderRow->addWidget(m_slider, 1);
  m_stretched = makeLabel("small", m_figureCard);
  m_stretched->setText(tr("End"));
  m_stretched->setWordWrap(false);
  m_sliderRow->addWidget(m_stretched);
  m_figureLayout->addLayout(m_sliderRow);

  m_sides = new QWidget(m_figureCard);
  m_sidesRow = new QHBoxLayout(m_sides);
  m_sidesRow->setContentsMargins(0, 0, 0, 0);
  m_sidesRow->addStretch(1);
  auto* group = new QButtonGroup(this);
  const auto choice = [&](const QString& text, Side side) {
    QPushButton* made = makeButton("chip", m_sides);
    made->setText(text);
    made->setCheckable(true);
    made->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    group->addButton(made);
    m_sidesRow->addWidget(made);
    connect(made, &QPushButton::clicked, this, [this, side] { chooseSide(side); });
    return made;
  };
  m_left = choice(tr("Left side"), Side::Left);
  m_right = choice(tr("Right side"), Side::Right);
  m_right->setChecked(true);
  m_sidesRow->addStretch(1);
  m_figureLayout->addWidget(m_sides);
}

void ExercisePage::buildText() {
  m_content = new QWidget(this);
  m_text = new QVBoxLayout(m_content);
  const auto label = [this](const char* role) {
    QLabel* made = makeLabel(role, m_content);
    m_text->addWidget(made);
    return made;
  };
  m_about = label("soft");
  m_name = label("page-title");
  m_others = label("small");

  m_doseCard = makeCard(m_content);
  m_doseLayout = new QVBoxLayout(m_doseCard);
  m_doseChips = new FlowLayout;
  m_doseLayout->addLayout(m_doseChips);
  m_doseGroup = new QButtonGroup(this);
  m_days = makeLabel("small", m_doseCard);
  m_doseLayout->addWidget(m_days);
  m_actions = new FlowLayout;
  m_doseLayout->addLayout(m_actions);
  m_play = makeButton("main", m_doseCard);
  m_play->setText(tr("Play  ▸"));
  m_play->setAccessibleName(tr("Play this exercise alone"));
  m_play->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(m_play, &QPushButton::clicked, this, [this] { Q_EMIT playWished(dose()); });
  m_actions->addWidget(m_play);
  m_add = makeButton("quiet", m_doseCard);
  m_add->setText(tr("Add to a routine ▾"));
  m_add->setAccessibleName(tr("Add to a routine"));
  m_add->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  m_addMenu = new QMenu(m_add);
  m_add->setMenu(m_addMenu);
  m_actions->addWidget(m_add);
  m_text->addWidget(m_doseCard);

  m_sections = new QVBoxLayout;
  m_text->addLayout(m_sections);
  m_sources = new QVBoxLayout;
  m_text->addLayout(m_sources);
  m_text->addStretch(1);

  m_scroller = makeScroller(m_content, this);
  m_scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

const Dose& ExercisePage::dose() const {
  return m_view->doses.at(m_dose).asked;
}

void ExercisePage::showView(const ExerciseView& view, const Movement& movement, bool recent) {
  const bool other = !m_view || view.id != m_view->id;
  m_view = view;
  m_about->setText(view.about);
  m_name->setText(view.name);
  m_others->setText(view.otherNames);
  m_others->setVisible(!view.otherNames.isEmpty());
  m_days->setText(view.days);
  m_days->setVisible(!view.days.isEmpty());
  m_sides->setVisible(view.oneSided);
  m_figure->setAccessibleName(view.name);
  if (other) {
    m_dose = recent ? view.doses.size() - 1 : 0;
    showDoses();
    setPlaying(false);
    m_figure->setMovement(movement);
    m_figure->setSide(view.oneSided ? m_side : Side::Right);
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(kSliderSteps);
    m_figure->moveTo(1, 0ms);
    m_scroller->verticalScrollBar()->setValue(0);
  }
  showSections();
  showSources();
  space();
}

void ExercisePage::showDoses() {
  while (QLayoutItem* item = m_doseChips->takeAt(0)) {
    m_doseGroup->removeButton(static_cast<QPushButton*>(item->widget()));
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  if (!m_view) return;
  for (std::size_t i = 0; i < m_view->doses.size(); ++i) {
    const ExerciseView::DoseChoice& choice = m_view->doses[i];
    auto* chip = new PanelButton(m_doseCard);
    setRole(chip, "choice");
    auto* rows = new QVBoxLayout(chip);
    rows->setContentsMargins(m_theme.px(16), m_theme.px(9), m_theme.px(16), m_theme.px(9));
    rows->setSpacing(m_theme.px(2));
    for (const auto& [role, text] : {std::pair("small", choice.name), std::pair("strong", choice.dose)}) {
      QLabel* label = makeLabel(role, chip);
      label->setText(text);
      label->setAttribute(Qt::WA_TransparentForMouseEvents);
      rows->addWidget(label);
    }
    rows->addStretch(1);
    chip->setAccessibleName(QStringLiteral("%1: %2").arg(choice.name, choice.dose));
    chip->setCheckable(true);
    chip->setChecked(i == m_dose);
    m_doseGroup->addButton(chip);
    m_doseChips->addWidget(chip);
    connect(chip, &QPushButton::clicked, this, [this, i] { m_dose = i; });
    setTabOrder(i == 0 ? m_right : m_doseChips->itemAt(static_cast<int>(i) - 1)->widget(), chip);
  }
  setTabOrder(m_doseChips->itemAt(m_doseChips->count() - 1)->widget(), m_play);
}

void ExercisePage::showSections() {
  clearLayout(m_sections);
  m_blocks.clear();
  if (!m_view) return;
  using Lines = ExerciseView::Section::Lines;
  for (const ExerciseView::Section& section : m_view->sections) {
    auto* block = new QVBoxLayout;
    m_sections->addLayout(block);
    m_blocks.push_back(block);
    QLabel* heading = makeLabel("heading", m_content);
    heading->setText(section.heading);
    block->addWidget(heading);
    int number = 0;
    for (const QString& line : section.lines) {
      switch (section.shownAs) {
        case Lines::Steps:
          block->addWidget(lineOf(QString::number(++number), line, "accent", m_theme.px(28), m_content));
          break;
        case Lines::Paragraphs: {
          QLabel* words = makeLabel("", m_content);
          words->setText(line);
          block->addWidget(words);
          break;
        }
        case Lines::Points:
          block->addWidget(lineOf(QStringLiteral("·"), line, "accent", m_theme.px(16), m_content));
          break;
        case Lines::Cautions:
          block->addWidget(lineOf(QStringLiteral("!"), line, "caution", m_theme.px(28), m_content));
          break;
      }
    }
  }
}

void ExercisePage::showSources() {
  clearLayout(m_sources);
  if (!m_view || (m_view->doseSays.isEmpty() && m_view->sources.empty())) return;
  QLabel* heading = makeLabel("heading", m_content);
  heading->setText(tr("What the sources say"));
  m_sources->addWidget(heading);
  if (!m_view->doseSays.isEmpty()) {
    QLabel* words = makeLabel("", m_content);
    words->setText(m_view->doseSays);
    m_sources->addWidget(words);
  }
  for (const ExerciseView::SourceRow& source : m_view->sources) {
    QFrame* card = makeCard(m_content);
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(m_theme.px(18), m_theme.px(14), m_theme.px(18), m_theme.px(14));
    rows->setSpacing(m_theme.px(4));
    const auto add = [&](const char* role, const QString& text) {
      if (text.isEmpty()) return;
      QLabel* label = makeLabel(role, card);
      label->setText(text);
      rows->addWidget(label);
    };
    add("strong", source.title);
    add("", source.says);
    add("small", source.read);
    if (!source.url.isEmpty()) {
      QPushButton* link = makeButton("link", card);
      link->setText(tr("Open in the browser"));
      link->setAccessibleName(tr("Open in the browser: %1").arg(source.title));
      link->setToolTip(source.url.toHtmlEscaped());
      link->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
      connect(link, &QPushButton::clicked, this, [this, url = source.url] { Q_EMIT linkWished(QUrl(url)); });
      rows->addWidget(link);
    }
    m_sources->addWidget(card);
  }
}

void ExercisePage::setOwnRoutines(const std::vector<RoutineCard>& routines) {
  m_addMenu->clear();
  for (const RoutineCard& routine : routines) {
    if (!routine.own) continue;
    QString name = routine.name;
    name.replace(QLatin1Char('&'), QLatin1String("&&"));
    connect(m_addMenu->addAction(name), &QAction::triggered, this,
            [this, id = routine.id] { Q_EMIT addWished(dose(), id); });
  }
  if (!m_addMenu->isEmpty()) m_addMenu->addSeparator();
  connect(m_addMenu->addAction(tr("A new routine")), &QAction::triggered, this,
          [this] { Q_EMIT addWished(dose(), std::nullopt); });
}

// ---- The figure

void ExercisePage::chooseSide(Side side) {
  if (side == m_side) return;
  m_side = side;
  m_figure->setSide(side);
  Q_EMIT sideChanged(side);
}

void ExercisePage::togglePlaying() {
  setPlaying(!m_beat.isActive());
}

void ExercisePage::setPlaying(bool playing) {
  if (playing && !m_beat.isActive()) {
    m_rest = 0;
    m_beat.start();
  } else if (!playing && m_beat.isActive()) {
    m_beat.stop();
    m_figure->moveTo(m_figure->amount(), 0ms);
  }
  m_motion->setText(playing ? QStringLiteral("❚❚") : QStringLiteral("▸"));
  m_motion->setAccessibleName(playing ? tr("Stop the movement") : tr("Show the movement"));
  m_motion->setToolTip(m_motion->accessibleName());
}

/// To the end, a moment there, and back.
void ExercisePage::beat() {
  {
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(static_cast<int>(std::lround(m_figure->amount() * kSliderSteps)));
  }
  if (m_figure->isMoving() || --m_rest > 0) return;
  const bool there = m_figure->amount() < 0.5;
  m_figure->moveTo(there ? 1 : 0, there ? kThere : kBack);
  m_rest = m_reducedMotion ? 3 * kRestBeats : kRestBeats;
}

void ExercisePage::hideEvent(QHideEvent* event) {
  setPlaying(false);
  m_figure->releasePictures();
  QWidget::hideEvent(event);
}

/// The words scroll by keys wherever the focus is that has no use for them.
void ExercisePage::keyPressEvent(QKeyEvent* event) {
  QScrollBar* bar = m_scroller->verticalScrollBar();
  switch (event->key()) {
    case Qt::Key_Up:
      return bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
    case Qt::Key_Down:
      return bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    case Qt::Key_Space:
      return bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_Home:
      return bar->triggerAction(QAbstractSlider::SliderToMinimum);
    case Qt::Key_End:
      return bar->triggerAction(QAbstractSlider::SliderToMaximum);
    default:
      QWidget::keyPressEvent(event);
  }
}

void ExercisePage::setReducedMotion(bool reduced) {
  m_reducedMotion = reduced;
  m_figure->setReducedMotion(reduced);
}

// ---- Sizes

void ExercisePage::setTheme(const Theme& theme) {
  m_theme = theme;
  showDoses();
  showSections();
  showSources();
  m_layout = Layout::None;
  arrange();
  space();
}

void ExercisePage::space() {
  const auto px = [this](double design) { return m_theme.px(design); };
  const bool one = m_layout == Layout::One;
  const int side = px(width() < px(kSlim) ? 20 : 40);
  m_pageLayout->setContentsMargins(side, px(28), one ? 0 : px(20), 0);
  m_pageLayout->setSpacing(px(16));
  m_head->setContentsMargins(0, 0, one ? side : px(20), 0);
  m_head->setSpacing(px(8));
  m_columns->setSpacing(one ? 0 : px(24));
  m_scroller->verticalScrollBar()->setSingleStep(px(60));
  m_figureSide->setContentsMargins(0, 0, 0, px(28));
  m_figureLayout->setContentsMargins(px(14), px(4), px(18), px(16));
  m_figureLayout->setSpacing(px(10));
  m_sliderRow->setSpacing(px(12));
  m_sidesRow->setSpacing(px(8));
  m_text->setContentsMargins(0, 0, one ? side : px(20), px(40));
  m_text->setSpacing(px(8));
  m_others->setContentsMargins(0, 0, 0, px(6));
  m_doseLayout->setContentsMargins(px(20), px(18), px(20), px(18));
  m_doseLayout->setSpacing(px(12));
  m_doseChips->setSpacing(px(10));
  m_doseChips->setColumnWidth(px(kDoseWidth));
  m_actions->setSpacing(px(10));
  m_sections->setSpacing(px(22));
  m_sections->setContentsMargins(0, px(14), 0, 0);
  for (QBoxLayout* block : m_blocks) block->setSpacing(px(6));
  m_sources->setSpacing(px(10));
  m_sources->setContentsMargins(0, px(20), 0, 0);
}

/// Two columns: the figure stays while the words scroll. One: it stands above them and scrolls too.
void ExercisePage::arrange() {
  const Layout wanted = width() >= m_theme.px(kTwoColumns) ? Layout::Two : Layout::One;
  if (wanted == m_layout) return;
  m_layout = wanted;
  m_figureSide->removeWidget(m_figureCard);
  m_columns->removeWidget(m_scroller);
  m_text->removeWidget(m_figureCard);
  if (wanted == Layout::Two) {
    m_figureCard->setMaximumHeight(QWIDGETSIZE_MAX);
    m_figureCard->setMinimumHeight(0);
    m_figureSide->addWidget(m_figureCard);
    m_columns->setStretch(0, 11);
    m_columns->addWidget(m_scroller, 10);
    m_content->setMaximumWidth(m_theme.px(kWidestText) + 2 * m_theme.px(40));
  } else {
    m_text->insertWidget(0, m_figureCard);
    m_columns->setStretch(0, 0);
    m_columns->addWidget(m_scroller, 1);
    m_content->setMaximumWidth(m_theme.px(kWidest));
  }
  m_figureCard->show();
}

void ExercisePage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
  space();
  if (m_layout == Layout::One) {
    const int room = static_cast<int>(height() * kFigureRoom);
    m_figureCard->setFixedHeight(std::clamp(room, m_theme.px(kFigureLowest), m_theme.px(kFigureHeight)));
  }
}

}  // namespace lissom
