#include "app/history/entry_holds.h"

#include "app/fields.h"
#include "app/flow_layout.h"
#include "app/parts.h"
#include "app/phrases.h"

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace lissom {
namespace {

constexpr double kTwoSides = 680;  // design px: narrower, the right side stands below the left
constexpr std::array kOutcomes{Outcome::Completed, Outcome::Shortened, Outcome::Skipped, Outcome::Hurt};

/// The same holds, whatever became of them.
bool haveSameFields(const std::vector<HoldRecord>& one, const std::vector<HoldRecord>& other) {
  return std::ranges::equal(one, other, [](const HoldRecord& a, const HoldRecord& b) {
    return a.exercise == b.exercise && a.item == b.item && a.side == b.side && a.number == b.number;
  });
}

bool areOfOneItem(const HoldRecord& one, const HoldRecord& other) {
  return one.item == other.item && one.exercise == other.exercise;
}

}  // namespace

EntryHolds::EntryHolds(QWidget* parent) : QWidget(parent) {
  m_layout = new QVBoxLayout(this);
  m_layout->setContentsMargins(0, 0, 0, 0);
}

void EntryHolds::showHolds(const std::vector<HoldRecord>& holds, const std::map<ExerciseId, QString>& names) {
  const bool same = haveSameFields(holds, m_holds) && names == m_names;
  m_holds = holds;
  m_names = names;
  if (!same) build();
  showValues();
}

void EntryHolds::build() {
  clearLayout(m_layout);
  m_groups.clear();
  m_fields.assign(m_holds.size(), {});
  for (std::size_t first = 0; first < m_holds.size();) {
    std::size_t end = first + 1;
    while (end < m_holds.size() && areOfOneItem(m_holds[end], m_holds[first])) ++end;
    addGroup(first, end);
    first = end;
  }
  space();
}

void EntryHolds::addGroup(std::size_t first, std::size_t end) {
  QLabel* heading = makeLabel("strong", this);
  const auto name = m_names.find(m_holds[first].exercise);
  if (name != m_names.end()) heading->setText(name->second);
  m_layout->addWidget(heading);
  auto* columns = new QBoxLayout(QBoxLayout::LeftToRight);
  m_layout->addLayout(columns);
  m_groups.push_back({columns, {}});
  for (const Side side : {Side::Left, Side::Right, Side::Both}) {
    const auto isOfIt = [side](const HoldRecord& hold) { return hold.side == side; };
    const auto from = m_holds.begin() + static_cast<std::ptrdiff_t>(first);
    if (std::any_of(from, m_holds.begin() + static_cast<std::ptrdiff_t>(end), isOfIt)) {
      addSide(side, first, end, columns);
    }
  }
}

void EntryHolds::addSide(Side side, std::size_t first, std::size_t end, QBoxLayout* columns) {
  auto* column = new QVBoxLayout;
  columns->addLayout(column, 1);
  m_groups.back().sides.push_back(column);
  std::size_t last = first;
  for (std::size_t hold = first; hold < end; ++hold) {
    if (m_holds[hold].side != side) continue;
    addFields(hold, column);
    last = hold;
  }
  QPushButton* add = makeTextButton("link", tr("Add a hold"), this);
  const auto name = m_names.find(m_holds[first].exercise);
  add->setAccessibleName(
      tr("Add a hold: %1, %2").arg(name == m_names.end() ? QString() : name->second, Phrases::of(side)));
  column->addWidget(add, 0, Qt::AlignLeft);
  column->addStretch(1);
  connect(add, &QPushButton::clicked, this, [this, last] { Q_EMIT addWished(last); });
}

void EntryHolds::addFields(std::size_t hold, QVBoxLayout* column) {
  const HoldRecord& shown = m_holds[hold];
  const QString place = tr("%1, hold %2").arg(Phrases::of(shown.side)).arg(shown.number);
  const auto exercise = m_names.find(shown.exercise);
  const QString which = exercise == m_names.end() ? place : tr("%1, %2").arg(exercise->second, place);
  auto* row = new QWidget(this);
  auto* flow = new FlowLayout(row);
  flow->setContentsMargins(0, 0, 0, 0);
  QLabel* name = makeLabel("", row);
  name->setWordWrap(false);
  name->setText(place);
  QComboBox* outcome = makeChoice(tr("How it went: %1").arg(which), row);
  for (const Outcome kind : kOutcomes) outcome->addItem(Phrases::of(kind), static_cast<int>(kind));
  outcome->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  const auto longest = std::chrono::duration_cast<std::chrono::seconds>(kLongestHold).count();
  QSpinBox* held = makeSpin(tr("Seconds held: %1").arg(which), 0, static_cast<int>(longest), tr(" s"), row);
  QPushButton* remove = makeTextButton("link", tr("Remove"), row);
  remove->setAccessibleName(tr("Remove: %1").arg(which));
  for (QWidget* part : {static_cast<QWidget*>(name), static_cast<QWidget*>(outcome), static_cast<QWidget*>(held),
                        static_cast<QWidget*>(remove)}) {
    flow->addWidget(part);
  }
  column->addWidget(row);
  m_fields[hold] = {row, flow, name, outcome, held, remove};
  connect(outcome, &QComboBox::activated, this,
          [this, hold, outcome] { Q_EMIT outcomeChosen(hold, static_cast<Outcome>(outcome->currentData().toInt())); });
  connect(held, &QSpinBox::valueChanged, this,
          [this, hold](int seconds) { Q_EMIT heldChosen(hold, std::chrono::seconds{seconds}); });
  connect(remove, &QPushButton::clicked, this, [this, hold] { Q_EMIT removeWished(hold); });
}

void EntryHolds::showValues() {
  for (std::size_t hold = 0; hold < m_fields.size(); ++hold) {
    const Fields& fields = m_fields[hold];
    const HoldRecord& shown = m_holds[hold];
    const QSignalBlocker quietOutcome(fields.outcome);
    const QSignalBlocker quietHeld(fields.held);
    fields.outcome->setCurrentIndex(fields.outcome->findData(static_cast<int>(shown.outcome)));
    const auto seconds = static_cast<int>(std::chrono::round<std::chrono::seconds>(shown.held).count());
    if (fields.held->value() != seconds) fields.held->setValue(seconds);
  }
}

void EntryHolds::setTheme(const Theme& theme) {
  m_theme = theme;
  space();
}

void EntryHolds::space() {
  const auto px = [this](double design) { return m_theme.px(design); };
  const bool two = width() >= px(kTwoSides);
  m_layout->setSpacing(px(8));
  for (const Group& group : m_groups) {
    group.columns->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    group.columns->setSpacing(px(two ? 24 : 8));
    group.columns->setContentsMargins(0, 0, 0, px(12));
    for (QVBoxLayout* side : group.sides) side->setSpacing(px(6));
  }
  int widest = 0;
  const QFontMetrics metrics(m_theme.font(15));
  for (const Fields& fields : m_fields) {
    widest = std::max(widest, metrics.horizontalAdvance(fields.name->text()) + px(2));
  }
  for (const Fields& fields : m_fields) {
    fields.flow->setSpacing(px(8));
    setFieldTheme(fields.outcome, m_theme);
    setFieldTheme(fields.held, m_theme);
    fields.name->setMinimumWidth(widest);
    fields.name->setMinimumHeight(fields.outcome->minimumHeight());
    fields.remove->setMinimumHeight(fields.outcome->minimumHeight());
  }
}

void EntryHolds::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  space();
}

}  // namespace lissom
