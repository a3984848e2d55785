#include "app/library/routine_page.h"

#include "app/convert.h"
#include "app/flow_layout.h"
#include "app/own_routines.h"
#include "app/parts.h"
#include "core/base/overloaded.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

#include <algorithm>
#include <chrono>
#include <utility>

namespace lissom {
namespace {

constexpr std::chrono::milliseconds kPause{600};
constexpr double kWidest = 860;  // design px
constexpr double kSlim = 620;
constexpr double kSideBySide = 760;

}  // namespace

RoutinePage::RoutinePage(QWidget* parent) : QWidget(parent) {
  m_content = new QWidget(this);
  m_pageLayout = new QVBoxLayout(m_content);
  const auto button = [this](const char* role, const QString& text, QWidget* owner) {
    QPushButton* made = makeButton(role, owner);
    made->setText(text);
    made->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return made;
  };
  m_back = button("quiet", tr("‹ All exercises"), m_content);
  m_back->setAccessibleName(tr("Back to all exercises"));
  connect(m_back, &QPushButton::clicked, this, &RoutinePage::backWished);
  m_pageLayout->addWidget(m_back);
  m_title = makeLabel("page-title", m_content);
  m_pageLayout->addWidget(m_title);
  m_name = new QLineEdit(m_content);
  setRole(m_name, "title");
  m_name->setAccessibleName(tr("Name of the routine"));
  m_name->setMaxLength(60);
  connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
    const QString name = nameTyped(text);
    if (name.isEmpty()) return;  // the one before stays
    m_view->routine.name = {"en", {{"en", name.toStdString()}}};
    m_pause.start();
  });
  m_pageLayout->addWidget(m_name);
  m_about = makeLabel("soft", m_content);
  m_pageLayout->addWidget(m_about);

  m_buttons = new FlowLayout;
  m_pageLayout->addLayout(m_buttons);
  m_play = button("main", tr("Play  ▸"), m_content);
  connect(m_play, &QPushButton::clicked, this, [this] {
    flush();
    Q_EMIT playWished(m_view->routine);
  });
  m_copy = button("quiet", tr("Make it yours"), m_content);
  m_copy->setToolTip(tr("A copy among your own routines, to change as you like"));
  connect(m_copy, &QPushButton::clicked, this, [this] { Q_EMIT copyWished(m_view->routine); });
  m_remove = button("danger", tr("Remove this routine"), m_content);
  connect(m_remove, &QPushButton::clicked, this, [this] {
    m_pause.stop();
    Q_EMIT removeWished(m_view->routine);
  });
  m_handout = button("quiet", tr("Save a hand-out…"), m_content);
  m_handout->setToolTip(tr("Figures, doses, cautions and a week of boxes to tick, as a PDF"));
  connect(m_handout, &QPushButton::clicked, this, [this] { Q_EMIT handoutWished(m_view->routine); });
  m_print = button("quiet", tr("Print…"), m_content);
  connect(m_print, &QPushButton::clicked, this, [this] { Q_EMIT printWished(m_view->routine); });
  for (QPushButton* each : {m_play, m_copy, m_handout, m_print, m_remove}) m_buttons->addWidget(each);

  m_card = makeCard(m_content);
  m_items = new QVBoxLayout(m_card);
  m_pageLayout->addWidget(m_card);
  m_pageLayout->addStretch(1);
  m_scroller = makeScroller(m_content, this);
  m_scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_scroller);

  m_pause.setSingleShot(true);
  m_pause.setInterval(kPause);
  connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT changed(m_view->routine); });
  space();
}

void RoutinePage::showView(const RoutineView& view) {
  const bool other = !m_view || view.routine.id != m_view->routine.id || view.own != m_view->own;
  if (other && m_view) flush();
  // What waits to be told is newer than what comes from the disk.
  if (!other && m_pause.isActive() && view.routine.items != m_view->routine.items) return;
  const bool sameLines = !other && view.routine.items == m_shown && view.items.size() == m_rows.size();
  m_view = view;
  m_title->setText(view.name);
  m_title->setVisible(!view.own);
  const bool typed = m_pause.isActive() || window()->focusWidget() == m_name;  // also while another window has the keyboard
  if (!typed || other) m_name->setText(view.name);
  m_name->setVisible(view.own);
  m_about->setText(view.about);
  m_play->setEnabled(view.playable);
  m_copy->setVisible(!view.own);
  m_remove->setVisible(view.own);
  if (!sameLines) return showItems();
  for (std::size_t i = 0; i < m_rows.size(); ++i) m_rows[i].dose->setText(view.items[i].dose);
}

void RoutinePage::showItems() {
  clearLayout(m_items);
  m_rows.clear();
  if (!m_view) return;
  m_shown = m_view->routine.items;
  for (std::size_t i = 0; i < m_view->items.size(); ++i) {
    const RoutineView::Item& item = m_view->items[i];
    auto* line = new QWidget(m_card);
    auto* row = new QBoxLayout(QBoxLayout::LeftToRight, line);
    row->setContentsMargins(0, m_theme.px(6), 0, m_theme.px(6));
    row->setSpacing(m_theme.px(8));
    auto* words = new QVBoxLayout;
    words->setSpacing(m_theme.px(2));
    QLabel* name = makeLabel("strong", line);
    name->setText(item.name);
    words->addWidget(name);
    QLabel* dose = makeLabel("small", line);
    dose->setText(item.dose);
    words->addWidget(dose);
    Row parts{.line = row, .dose = dose, .up = nullptr, .down = nullptr, .out = nullptr};
    row->addLayout(words, 1);
    auto* controls = new FlowLayout;
    controls->setSpacing(m_theme.px(8));
    row->addLayout(controls);
    if (m_view->own && item.there) addDose(controls, i);
    const auto small = [&](const QString& sign, const QString& what, bool enabled, auto act) {
      QPushButton* made = makeButton("round", line);
      made->setText(sign);
      made->setAccessibleName(what);
      made->setToolTip(what.toHtmlEscaped());
      made->setEnabled(enabled);
      made->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
      connect(made, &QPushButton::clicked, this, act);
      controls->addWidget(made);
      return made;
    };
    if (m_view->own) {
      parts.up = small(QStringLiteral("↑"), tr("Move %1 up").arg(item.name), i > 0, [this, i] { move(i, -1); });
      parts.down = small(QStringLiteral("↓"), tr("Move %1 down").arg(item.name), i + 1 < m_view->items.size(),
                         [this, i] { move(i, 1); });
      parts.out = small(QStringLiteral("✕"), tr("Take %1 out").arg(item.name), m_view->items.size() > 1,
                        [this, i] { remove(i); });
    } else if (item.there) {
      small(QStringLiteral("›"), tr("Look at %1").arg(item.name), true,
            [this, id = item.exercise] { Q_EMIT exerciseWished(id); });
    }
    m_items->addWidget(line);
    line->show();  // else only when the layout gets to it, and the focus could not go there before
    m_rows.push_back(parts);
  }
  arrangeRows();
}

/// The controls stand beside the words, or below them where that is too narrow.
void RoutinePage::arrangeRows() {
  const auto direction = width() >= m_theme.px(kSideBySide) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
  for (const Row& row : m_rows) row.line->setDirection(direction);
}

void RoutinePage::addSpin(QLayout* row, const QString& suffix, const QString& name, int lowest, int highest, int value,
                          const std::function<void(int)>& set) {
  auto* spin = new QSpinBox(m_card);
  spin->setRange(lowest, highest);
  spin->setValue(value);
  spin->setSuffix(suffix);
  spin->setAccessibleName(name);
  spin->setToolTip(name.toHtmlEscaped());
  spin->setFocusPolicy(Qt::StrongFocus);
  spin->setMinimumHeight(m_theme.px(40));  // as high as the buttons beside it
  spin->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(spin, &QSpinBox::valueChanged, this, [this, set](int number) {
    set(number);
    m_shown = m_view->routine.items;
    m_pause.start();
    Q_EMIT viewWished(m_view->routine);
  });
  row->addWidget(spin);
}

/// What may be changed of a dose; the breaks stay.
void RoutinePage::addDose(QLayout* row, std::size_t item) {
  const QString& name = m_view->items[item].name;
  const auto doseOf = [this, item]() -> Dose& { return m_view->routine.items[item].dose; };
  std::visit(Overloaded{[&](const Hold& hold) {
                          const auto length = std::chrono::round<std::chrono::seconds>(hold.length).count();
                          addSpin(
                              row, tr(" s"), tr("Seconds of a hold of %1").arg(name), 1, 600, static_cast<int>(length),
                              [doseOf](int value) { std::get<Hold>(doseOf()).length = std::chrono::seconds{value}; });
                          addSpin(row, tr(" holds"), tr("Holds of %1").arg(name), 1, 20, hold.times,
                                  [doseOf](int value) { std::get<Hold>(doseOf()).times = value; });
                        },
                        [&](const Repeat& repeat) {
                          addSpin(row, tr(" times"), tr("Repetitions of %1").arg(name), 1, 100, repeat.times,
                                  [doseOf](int value) { std::get<Repeat>(doseOf()).times = value; });
                          addSpin(row, tr(" sets"), tr("Sets of %1").arg(name), 1, 10, repeat.sets,
                                  [doseOf](int value) { std::get<Repeat>(doseOf()).sets = value; });
                        }},
             m_view->routine.items[item].dose);
}

void RoutinePage::move(std::size_t item, int by) {
  const std::size_t to = by < 0 ? item - 1 : item + 1;
  std::swap(m_view->routine.items.at(item), m_view->routine.items.at(to));
  change();
  // The focus goes with the line that was moved.
  if (to >= m_rows.size()) return;
  const Row& row = m_rows[to];
  QPushButton* same = by < 0 ? row.up : row.down;
  QPushButton* other = by < 0 ? row.down : row.up;
  if (same && other) (same->isEnabled() ? same : other)->setFocus();
}

void RoutinePage::remove(std::size_t item) {
  m_view->routine.items.erase(m_view->routine.items.begin() + static_cast<std::ptrdiff_t>(item));
  change();
  if (m_rows.empty()) return;
  QPushButton* out = m_rows[std::min(item, m_rows.size() - 1)].out;
  (out && out->isEnabled() ? out : m_play)->setFocus();
}

void RoutinePage::change() {
  m_pause.stop();
  const Routine routine = m_view->routine;
  Q_EMIT viewWished(routine);
  Q_EMIT changed(routine);
}

void RoutinePage::flush() {
  if (!m_pause.isActive()) return;
  m_pause.stop();
  Q_EMIT changed(m_view->routine);
}

void RoutinePage::setTheme(const Theme& theme) {
  m_theme = theme;
  space();
  showItems();
}

void RoutinePage::space() {
  const auto px = [this](double design) { return m_theme.px(design); };
  const int side = px(width() < px(kSlim) ? 20 : 40);
  m_pageLayout->setContentsMargins(side, px(28), side, px(40));
  m_pageLayout->setSpacing(px(14));
  m_buttons->setSpacing(px(10));
  m_items->setContentsMargins(px(22), px(14), px(18), px(14));
  m_items->setSpacing(px(2));
  m_content->setMaximumWidth(px(kWidest) + 2 * side);
}

void RoutinePage::hideEvent(QHideEvent* event) {
  flush();
  QWidget::hideEvent(event);
}

void RoutinePage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  space();
  arrangeRows();
}

}  // namespace lissom
