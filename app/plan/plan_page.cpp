#include "app/plan/plan_page.h"

#include "app/parts.h"
#include "app/plan/care_card.h"
#include "app/plan/flare_card.h"
#include "app/plan/fortnight_card.h"
#include "app/plan/light_card.h"
#include "app/plan/pauses_card.h"
#include "app/plan/programme_card.h"
#include "app/plan/reminders_card.h"
#include "app/plan/week_card.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

namespace lissom {
namespace {

constexpr double kTwoColumns = 820;  // design px: a narrower page has one column
constexpr double kWidest = 1720;
constexpr double kSlim = 620;

}  // namespace

PlanPage::PlanPage(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::ClickFocus);
}

/// Its fields are left while there is still somebody to hear of it.
PlanPage::~PlanPage() {
  hide();
}

/// When the page is first wanted: the window is up sooner without its parts.
void PlanPage::build() {
  if (m_content) return;
  m_content = new QWidget(this);
  m_pageLayout = new QVBoxLayout(m_content);
  m_title = makeLabel("page-title", m_content);
  m_title->setText(tr("Plan"));
  m_pageLayout->addWidget(m_title);
  m_week = new WeekCard(m_content);
  m_fortnight = new FortnightCard(m_content);
  m_programme = new ProgrammeCard(m_content);
  m_flare = new FlareCard(m_content);
  m_pauses = new PausesCard(m_content);
  m_reminders = new RemindersCard(m_content);
  m_care = new CareCard(m_content);
  m_light = new LightCard(m_content);
  m_cards = {m_week, m_fortnight, m_programme, m_flare, m_pauses, m_reminders, m_care, m_light};
  m_pageLayout->addWidget(m_week);
  m_pageLayout->addWidget(m_fortnight);
  m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
  m_left = new QVBoxLayout;
  m_right = new QVBoxLayout;
  m_columns->addLayout(m_left, 1);
  m_columns->addLayout(m_right, 1);
  m_left->addWidget(m_programme);
  m_left->addWidget(m_reminders);
  m_left->addWidget(m_care, 1);
  m_right->addWidget(m_flare);
  m_right->addWidget(m_pauses);
  m_right->addWidget(m_light, 1);
  m_pageLayout->addLayout(m_columns);
  m_pageLayout->addStretch(1);
  m_scroller = makeScroller(m_content, this);
  m_scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_scroller);
  connectCards();
  setTheme(m_theme);
}

void PlanPage::connectCards() {
  connect(m_week, &WeekCard::weekWished, this, &PlanPage::weekWished);
  connect(m_week, &WeekCard::timesWished, this, &PlanPage::timesWished);
  connect(m_fortnight, &FortnightCard::dayChangeWished, this, &PlanPage::dayChangeWished);
  connect(m_fortnight, &FortnightCard::dayChangeUndone, this, &PlanPage::dayChangeUndone);
  connect(m_programme, &ProgrammeCard::programmeWished, this, &PlanPage::programmeWished);
  connect(m_programme, &ProgrammeCard::programmeEndWished, this, &PlanPage::programmeEndWished);
  connect(m_flare, &FlareCard::irritatedWished, this, &PlanPage::irritatedWished);
  connect(m_flare, &FlareCard::flareUpUndone, this, &PlanPage::flareUpUndone);
  connect(m_flare, &FlareCard::clearedWished, this, &PlanPage::clearedWished);
  connect(m_pauses, &PausesCard::pauseWished, this, &PlanPage::pauseWished);
  connect(m_pauses, &PausesCard::pauseUndone, this, &PlanPage::pauseUndone);
  connect(m_reminders, &RemindersCard::remindersWished, this, &PlanPage::remindersWished);
  connect(m_reminders, &RemindersCard::nudgeWished, this, &PlanPage::nudgeWished);
  connect(m_light, &LightCard::lightWished, this, &PlanPage::lightWished);
  connect(m_care, &CareCard::careWished, this, &PlanPage::careWished);
  connect(m_care, &CareCard::appointmentWished, this, &PlanPage::appointmentWished);
  connect(m_care, &CareCard::appointmentUndone, this, &PlanPage::appointmentUndone);
  connect(m_care, &CareCard::visitWished, this, &PlanPage::visitWished);
  for (DayCells* cells : m_content->findChildren<DayCells*>()) {
    connect(cells, &DayCells::currentChanged, this, [this, cells] { showDayOf(cells); });
  }
}

/// The day that the keys have moved to is seen.
void PlanPage::showDayOf(DayCells* cells) {
  if (!cells->hasFocus()) return;
  const QRect day = cells->cellRect(cells->current());
  const QPoint middle = cells->mapTo(m_content, day.center());
  m_scroller->ensureVisible(middle.x(), middle.y(), 0, day.height() / 2 + m_theme.px(12));
}

void PlanPage::showView(const PlanView& view) {
  build();
  // What is laid out anew does not move what one looks at.
  const int at = m_scroller->verticalScrollBar()->value();
  m_week->showView(view.week);
  m_fortnight->showView(view.fortnight);
  m_programme->showView(view.programme);
  m_flare->showView(view.flare);
  m_pauses->showView(view.pauses);
  m_reminders->showView(view.reminders);
  m_light->showView(view.light);
  m_care->showView(view.care);
  m_scroller->verticalScrollBar()->setValue(at);
}

void PlanPage::setTheme(const Theme& theme) {
  m_theme = theme;
  if (!m_content) return;
  for (PlanCard* card : m_cards) card->setTheme(theme);
  arrange();
}

void PlanPage::arrange() {
  const auto px = [this](double design) { return m_theme.px(design); };
  const int side = px(width() < px(kSlim) ? 20 : 40);
  m_pageLayout->setContentsMargins(side, px(34), side, px(40));
  for (QBoxLayout* layout : {m_pageLayout, m_columns, m_left, m_right}) layout->setSpacing(px(18));
  m_columns->setDirection(width() >= px(kTwoColumns) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_content->setMaximumWidth(px(kWidest));
}

void PlanPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (m_content) arrange();
}

void PlanPage::showEvent(QShowEvent* event) {
  build();
  QWidget::showEvent(event);
  setFocus();  // the first Tab leads to the week
}

}  // namespace lissom
