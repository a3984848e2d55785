#include "app/today/offer_card.h"

#include "app/flow_layout.h"
#include "app/parts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace lissom {

OfferCard::OfferCard(QWidget* parent)
    : QFrame(parent),
      m_layout(new QVBoxLayout(this)),
      m_title(makeLabel("strong", this)),
      m_text(makeLabel("soft", this)),
      m_note(makeLabel("small", this)),
      m_button(makeButton("quiet", this)),
      m_link(makeButton("link", this)) {
  setRole(this, "card");
  for (QLabel* label : {m_title, m_text, m_note}) m_layout->addWidget(label);
  m_layout->addStretch(1);
  m_buttons = new FlowLayout;
  m_buttons->addWidget(m_button);
  m_buttons->addWidget(m_link);
  m_layout->addLayout(m_buttons);
  connect(m_button, &QPushButton::clicked, this, &OfferCard::wished);
  connect(m_link, &QPushButton::clicked, this, &OfferCard::linkWished);
}

void OfferCard::setUrgent() {
  setRole(this, "urgent-card");
  setRole(m_title, "heading");
  setRole(m_text, "plain");
}

void OfferCard::showOffer(const TodayView::Offer& offer) {
  const auto show = [](auto* widget, const QString& text) {
    widget->setText(text);
    widget->setVisible(!text.isEmpty());
  };
  show(m_title, offer.title);
  show(m_text, offer.text);
  show(m_note, offer.note);
  show(m_button, offer.button);
  show(m_link, offer.link);
}

void OfferCard::setTheme(const Theme& theme) {
  m_layout->setContentsMargins(theme.px(22), theme.px(20), theme.px(22), theme.px(20));
  m_layout->setSpacing(theme.px(8));
  m_buttons->setSpacing(theme.px(8));
}

}  // namespace lissom
