#include "app/plan/light_card.h"

#include <QBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace lissom {
namespace {

constexpr int kWorst = 10;  // NRS-11; there is always a red

}  // namespace

LightCard::LightCard(QWidget* parent) : PlanCard(tr("Where the lights change"), parent) {
  m_green = makeSpin(tr("Green up to"), 0, kWorst - 1, QString(), this);
  column()->addWidget(new FieldRow(tr("Green up to: carry on"), m_green, this));
  m_amber = makeSpin(tr("Amber up to"), 0, kWorst - 1, QString(), this);
  column()->addWidget(new FieldRow(tr("Amber up to: repeat, and see how the morning is"), m_amber, this));
  m_red = addLabel("");
  addLabel("small",
           tr("Of a discomfort from 0 to 10. The usual 3 and 5 come from a trial with the Achilles tendon "
              "(Silbernagel 2007); for the hip and the back nobody has tested them, and clinics differ. Change "
              "them when somebody who knows you says so."));
  column()->addStretch(1);
  const auto watch = [this](QSpinBox* field, QSpinBox* other) {
    connect(field, &QSpinBox::valueChanged, this, [this, field, other] {
      // Amber does not end before green: the one that was not touched goes along.
      if (m_green->value() > m_amber->value()) {
        const QSignalBlocker quiet(other);
        other->setValue(field->value());
      }
      showRed();
      late().wish(0, [this] {
        if (light() != m_light) Q_EMIT lightWished(light());
      });
    });
  };
  watch(m_green, m_amber);
  watch(m_amber, m_green);
  showView({});
}

void LightCard::showView(const TrafficLight& light) {
  m_light = light;
  if (!late().isWaiting()) {
    const QSignalBlocker one(m_green);
    const QSignalBlocker two(m_amber);
    m_green->setValue(light.greenUpTo);
    m_amber->setValue(light.amberUpTo);
  }
  showRed();
}

TrafficLight LightCard::light() const {
  return {.greenUpTo = m_green->value(), .amberUpTo = m_amber->value()};
}

void LightCard::showRed() {
  m_red->setText(tr("Red from %1 on: stop, rest, come back gently").arg(m_amber->value() + 1));
}

}  // namespace lissom
