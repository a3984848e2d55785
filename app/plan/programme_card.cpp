#include "app/plan/programme_card.h"

#include "app/convert.h"
#include "app/parts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace lissom {
namespace {

constexpr int kFarthestStart = 366;  // days ahead

}  // namespace

ProgrammeCard::ProgrammeCard(QWidget* parent) : PlanCard(tr("Programme"), parent) {
  m_name = addLabel("strong");
  m_place = addLabel("accent");
  m_waits = addLabel("soft");
  m_which = makeChoice(tr("Which programme"), this);
  m_whichRow = new FieldRow(tr("Which programme"), m_which, this);
  column()->addWidget(m_whichRow);
  connect(m_which, &QComboBox::activated, this, &ProgrammeCard::showOffer);
  m_says = addLabel("small");
  m_from = makeDate(tr("First day of the programme"), this);
  m_fromRow = new FieldRow(tr("First day"), m_from, this);
  column()->addWidget(m_fromRow);
  m_begin = makeTextButton("quiet", tr("Begin the programme"), this);
  column()->addWidget(m_begin);
  connect(m_begin, &QPushButton::clicked, this, &ProgrammeCard::begin);
  m_weeks = new QVBoxLayout;
  column()->addLayout(m_weeks);
  m_end = makeTextButton("quiet", tr("Stop the programme"), this);
  column()->addWidget(m_end);
  connect(m_end, &QPushButton::clicked, this, &ProgrammeCard::programmeEndWished);
  column()->addStretch(1);
}

void ProgrammeCard::showView(const ProgrammeView& view) {
  const bool sameDay = view.today == m_view.today;
  const bool sameOffers = view.offers == m_view.offers && m_which->count() > 0;
  m_view = view;
  const bool offers = !view.offers.empty();
  showText(m_place, view.place);
  showText(m_waits, view.waits);
  if (!sameOffers) {
    m_which->clear();
    for (const ProgrammeView::Offer& offer : view.offers) m_which->addItem(offer.name);
  }
  m_whichRow->setVisible(view.offers.size() > 1);
  if (!sameDay) {
    m_from->setDateRange(toQt(view.today), toQt(view.today).addDays(kFarthestStart));
    m_from->setDate(toQt(view.today));
  }
  m_fromRow->setVisible(offers);
  m_begin->setVisible(offers);
  m_end->setVisible(view.chosen);
  showOffer();
  showWeeks();
}

void ProgrammeCard::showOffer() {
  const auto at = static_cast<std::size_t>(std::max(0, m_which->currentIndex()));
  if (at >= m_view.offers.size()) {
    showText(m_name, m_view.name);
    showText(m_says, m_view.none);
    return;
  }
  showText(m_name, m_view.offers[at].name);
  showText(m_says, m_view.offers[at].says);
}

void ProgrammeCard::showWeeks() {
  clearLayout(m_weeks);
  using State = ProgrammeView::Week::State;
  for (const ProgrammeView::Week& week : m_view.weeks) {
    auto* row = new QHBoxLayout;
    row->setSpacing(theme().px(10));
    QLabel* sign = makeLabel(week.state == State::Ahead ? "soft" : "accent", this);
    sign->setWordWrap(false);
    sign->setText(week.state == State::Done  ? QStringLiteral("✓")
                  : week.state == State::Now ? QStringLiteral("▸")
                                             : QStringLiteral("·"));
    sign->setMinimumWidth(theme().px(16));
    sign->setAccessibleName(week.state == State::Done  ? tr("done", "a week of the programme")
                            : week.state == State::Now ? tr("now", "a week of the programme")
                                                       : tr("to come", "a week of the programme"));
    row->addWidget(sign, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(theme().px(1));
    QLabel* name = makeLabel(week.state == State::Now ? "strong" : "", this);
    name->setText(week.theme.isEmpty() ? week.name : tr("%1: %2").arg(week.name, week.theme));
    words->addWidget(name);
    QLabel* about = makeLabel("small", this);
    about->setText(week.about);
    words->addWidget(about);
    row->addLayout(words, 1);
    m_weeks->addLayout(row);
    for (QWidget* label : {sign, name, about}) label->show();  // they are counted when the page is laid out next
  }
}

void ProgrammeCard::begin() {
  const auto at = static_cast<std::size_t>(std::max(0, m_which->currentIndex()));
  if (at < m_view.offers.size()) Q_EMIT programmeWished({m_view.offers[at].id, toDay(m_from->date())});
}

void ProgrammeCard::setTheme(const Theme& theme) {
  PlanCard::setTheme(theme);
  m_weeks->setSpacing(theme.px(8));
  showWeeks();
}

}  // namespace lissom
