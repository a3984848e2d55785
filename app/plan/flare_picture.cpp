#include "app/plan/flare_picture.h"

#include "app/flow_layout.h"
#include "app/parts.h"
#include "app/plan/fields.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace lissom {

FlarePicture::FlarePicture(QWidget* parent) : QWidget(parent) {
  m_layout = new QVBoxLayout(this);
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_adviceCard = makeCard(this);
  setRole(m_adviceCard, "urgent-card");
  auto* advice = new QVBoxLayout(m_adviceCard);
  m_advice = makeLabel("strong", m_adviceCard);
  advice->addWidget(m_advice);
  m_layout->addWidget(m_adviceCard);
  m_title = makeLabel("page-title", this);
  m_layout->addWidget(m_title);
  m_sentence = makeLabel("soft", this);
  m_layout->addWidget(m_sentence);
  buildDays();
  buildWords();
  buildButtons();
}

void FlarePicture::buildDays() {
  m_daysCard = new PlanCard({}, this);
  auto* column = m_daysCard->column();
  m_days = new DayCells(tr("The next two weeks, day by day"), m_daysCard);
  column->addWidget(m_days);
  m_day = makeLabel("small", m_daysCard);
  column->addWidget(m_day);
  m_layout->addWidget(m_daysCard);
  connect(m_days, &DayCells::currentChanged, this, [this] {
    showDay();
    if (m_days->hasFocus()) {
      Q_EMIT dayMoved(m_days->cellRect(m_days->current()).translated(m_days->mapTo(this, QPoint())));
    }
  });
  connect(m_days, &DayCells::clicked, this, &FlarePicture::toggle);
  connect(m_days, &DayCells::pressed, this, &FlarePicture::toggle);
}

void FlarePicture::buildWords() {
  m_words = new QBoxLayout(QBoxLayout::LeftToRight);
  m_layout->addLayout(m_words);
  const auto add = [this](PlanCard* card, const char* role) {
    QLabel* label = makeLabel(role, card);
    card->column()->addWidget(label);
    return label;
  };
  m_whyCard = new PlanCard(tr("Why"), this);
  m_why = add(m_whyCard, "soft");
  m_whyCard->column()->addStretch(1);
  m_settleCard = new PlanCard(tr("If it does not settle"), this);
  m_settle = add(m_settleCard, "soft");
  m_care = add(m_settleCard, "");
  m_settleCard->column()->addStretch(1);
  m_words->addWidget(m_whyCard, 4);
  m_words->addWidget(m_settleCard, 3);
}

void FlarePicture::buildButtons() {
  m_buttons = new FlowLayout;
  m_layout->addLayout(m_buttons);
  m_accept = makeTextButton("main", {}, this);
  m_changeRest = makeTextButton("quiet", tr("Change rest days…"), this);
  m_changeRest->setCheckable(true);
  m_decline = makeTextButton("quiet", {}, this);
  m_rest = makeSpin(tr("Rest days first; 3 are the usual few"), 0, kMostRestDays, QString(), this);
  m_rest->setPrefix(tr("Rest days: ", "before a number"));
  m_rest->hide();
  m_back = makeTextButton("quiet", tr("Where and how much…"), this);
  m_back->setAccessibleDescription(tr("Back to what you told"));
  for (QWidget* part : std::initializer_list<QWidget*>{m_accept, m_changeRest, m_rest, m_decline, m_back}) {
    m_buttons->addWidget(part);
  }
  connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT accepted(m_view.flareUp); });
  connect(m_decline, &QPushButton::clicked, this, &FlarePicture::declined);
  connect(m_back, &QPushButton::clicked, this, &FlarePicture::backWished);
  connect(m_changeRest, &QPushButton::toggled, this, [this](bool open) {
    m_rest->setVisible(open);
    if (open) m_rest->setFocus();
  });
  connect(m_rest, &QSpinBox::valueChanged, this, [this](int days) {
    FlareUp next = m_view.flareUp;
    next.restDays = days;
    Q_EMIT proposalChanged(next);
  });
}

void FlarePicture::showView(const LookAheadView::Picture& view) {
  m_view = view;
  m_advice->setText(view.advice);
  m_adviceCard->setVisible(!view.advice.isEmpty());
  m_title->setText(view.title);
  m_sentence->setText(view.sentence);
  m_days->showDays(view.cells);
  m_why->setText(view.why);
  m_settle->setText(view.settle);
  showText(m_care, view.care);
  m_accept->setText(view.accept);
  m_decline->setText(view.decline);
  const QSignalBlocker quiet(m_rest);
  m_rest->setValue(view.flareUp.restDays);
  showDay();
}

void FlarePicture::showDay() {
  const auto at = static_cast<std::size_t>(m_days->current());
  if (at >= m_view.cells.size()) return;
  const DayCell& cell = m_view.cells[at];
  const auto& change = m_view.changes[at];
  const QString hint = !change                          ? tr("This day stays as it is.")
                       : *change == DayChange::To::Rest ? tr("Choose the day to rest on it instead.")
                                                        : tr("Choose the day to train on it instead.");
  m_day->setText(QStringLiteral("%1. %2 %3").arg(cell.spoken, cell.why, hint));
}

void FlarePicture::toggle(int day) {
  const auto at = static_cast<std::size_t>(day);
  if (at >= m_view.changes.size() || !m_view.changes[at]) return;
  const Day first = m_view.flareUp.first;
  Q_EMIT proposalChanged(toggled(m_view.flareUp, {first + std::chrono::days{day}, *m_view.changes[at]}));
}

void FlarePicture::focusFirst() {
  m_changeRest->setChecked(false);
  m_days->setCurrent(0);
  m_days->setFocus();
}

void FlarePicture::setLook(const Theme& theme, QBoxLayout::Direction direction) {
  const auto px = [&theme](double design) { return theme.px(design); };
  m_layout->setSpacing(px(14));
  m_words->setDirection(direction);
  m_words->setSpacing(px(18));
  m_buttons->setSpacing(px(12));
  for (PlanCard* card : {m_daysCard, m_whyCard, m_settleCard}) card->setTheme(theme);
  m_adviceCard->layout()->setContentsMargins(px(22), px(18), px(22), px(18));
  m_days->setTheme(theme);
  setFieldTheme(m_rest, theme);
}

}  // namespace lissom
