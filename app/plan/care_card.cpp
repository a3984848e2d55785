#include "app/plan/care_card.h"

#include "app/convert.h"
#include "app/parts.h"

#include <QBoxLayout>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeEdit>

namespace lissom {
namespace {

constexpr int kFarthest = 366;                                      // days ahead
constexpr int kLongest = static_cast<int>(kLongestWords) / 4;       // characters; one has at most four bytes
constexpr std::chrono::minutes kUsualTime = std::chrono::hours{9};  // to begin with

std::string textIn(const QLineEdit* field) {
  return field->text().trimmed().toStdString();
}

/// What is typed and not said yet stays.
void showIn(QLineEdit* field, const std::string& before, const std::string& now) {
  if (textIn(field) != before) return;
  if (field->text() != toQt(now)) field->setText(toQt(now));
}

}  // namespace

CareCard::CareCard(QWidget* parent) : PlanCard(tr("Care and appointments"), parent) {
  addLabel("soft", tr("Who looks after your hip and back, and when you see them. It stays on this computer."));
  m_name = makeText(tr("Name"), tr("Name of who looks after it"));
  m_phone = makeText(tr("Phone"), tr("Phone of who looks after it"));
  m_email = makeText(tr("Email"), tr("Email of who looks after it"));
  for (QLineEdit* field : {m_name, m_phone, m_email}) {
    connect(field, &QLineEdit::editingFinished, this, &CareCard::tellCare);
  }
  addLabel("strong", tr("Appointments"));
  m_rows = new QVBoxLayout;
  column()->addLayout(m_rows);
  m_day = makeDate(tr("Day of the appointment"), this);
  column()->addWidget(new FieldRow(tr("Day"), m_day, this));
  m_timed = new TickRow(tr("At a time"), this);
  m_time = makeTime(tr("Time of the appointment"), this);
  m_time->setEnabled(false);
  setMinutes(m_time, kUsualTime);
  column()->addWidget(new FieldRow(m_timed, m_time, this));
  m_place = makeText(tr("Place"), tr("Place of the appointment"));
  m_add = makeTextButton("quiet", tr("Add this appointment"), this);
  column()->addWidget(m_add);
  QPushButton* visit = makeTextButton("quiet", tr("Visit sheet"), this);
  visit->setToolTip(tr("One page for the next appointment, to print or to send"));
  column()->addWidget(visit);
  column()->addStretch(1);
  connect(m_timed, &TickRow::ticked, m_time, &QWidget::setEnabled);
  connect(m_add, &QPushButton::clicked, this, &CareCard::tellAppointment);
  connect(visit, &QPushButton::clicked, this, [this] {
    tellCare();
    Q_EMIT visitWished();
  });
}

QLineEdit* CareCard::makeText(const QString& label, const QString& spoken) {
  auto* field = new QLineEdit(this);
  field->setMaxLength(kLongest);
  field->setAccessibleName(spoken);
  column()->addWidget(new FieldRow(label, field, this));
  return field;
}

/// Told when a field is left, and only what is new.
void CareCard::tellCare() {
  const CareTold care{textIn(m_name), textIn(m_phone), textIn(m_email)};
  if (care == m_view.contact) return;
  m_view.contact = care;
  Q_EMIT careWished(care);
}

void CareCard::tellAppointment() {
  AppointmentMade made{.day = toDay(m_day->date()), .time = {}, .place = textIn(m_place)};
  if (m_timed->isTicked()) made.time = minutesIn(m_time);
  m_place->clear();
  Q_EMIT appointmentWished(made);
}

void CareCard::showView(const CareView& view) {
  const bool sameDay = view.today == m_view.today;
  const bool sameRows = view.rows == m_view.rows;
  const CareTold before = m_view.contact;
  m_view = view;
  showIn(m_name, before.name, view.contact.name);
  showIn(m_phone, before.phone, view.contact.phone);
  showIn(m_email, before.email, view.contact.email);
  if (!sameDay) {
    const QDate today = toQt(view.today);
    m_day->setDateRange(today.addDays(-kFarthest), today.addDays(kFarthest));
    m_day->setDate(today);
  }
  if (!sameRows) showRows();
}

void CareCard::showRows() {
  QWidget* focus = focusWidget();
  const bool inRows = focus && focus->hasFocus() && focus->property("appointment").toBool();
  clearLayout(m_rows);
  QWidget* before = nullptr;
  for (const CareView::Row& row : m_view.rows) {
    auto* line = new QHBoxLayout;
    line->setSpacing(theme().px(10));
    QLabel* text = makeLabel("", this);
    text->setText(row.text);
    line->addWidget(text, 1);
    QPushButton* remove = makeTextButton("round", QStringLiteral("✕"), this);
    remove->setProperty("appointment", true);
    remove->setAccessibleName(row.remove);
    remove->setToolTip(row.remove.toHtmlEscaped());
    line->addWidget(remove, 0, Qt::AlignTop);
    connect(remove, &QPushButton::clicked, this, [this, said = row.said] { Q_EMIT appointmentUndone(said); });
    m_rows->addLayout(line);
    text->show();
    remove->show();
    setTabOrder(before ? before : static_cast<QWidget*>(m_email), remove);
    before = remove;
  }
  if (before) setTabOrder(before, m_day);
  if (inRows) (before ? before : m_day)->setFocus();  // the one that had it is gone
}

void CareCard::setTheme(const Theme& theme) {
  PlanCard::setTheme(theme);
  for (QLineEdit* field : {m_name, m_phone, m_email, m_place}) {
    setFieldTheme(field, theme);
    field->setMinimumWidth(theme.px(160));
  }
  m_rows->setSpacing(theme.px(6));
  showRows();
}

void CareCard::hideEvent(QHideEvent* event) {
  tellCare();
  PlanCard::hideEvent(event);
}

}  // namespace lissom
