#include "app/plan/flare_card.h"

#include "app/parts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace lissom {

FlareCard::FlareCard(QWidget* parent) : PlanCard(tr("When it is irritated"), parent) {
  m_advice = addLabel("strong");
  m_cleared = makeTextButton("quiet", tr("It was examined"), this);
  m_cleared->setToolTip(tr("Somebody has examined it and agrees to going on"));
  m_cleared->setAccessibleDescription(m_cleared->toolTip());
  column()->addWidget(m_cleared);
  m_place = addLabel("accent");
  m_what = addLabel("soft");
  m_waits = addLabel("soft");
  m_irritated = makeTextButton("quiet", {}, this);
  column()->addWidget(m_irritated);
  m_undo = makeTextButton("quiet", tr("Take it back"), this);
  m_undo->setToolTip(tr("The days are planned as before"));
  m_undo->setAccessibleDescription(m_undo->toolTip());
  column()->addWidget(m_undo);
  column()->addStretch(1);
  connect(m_cleared, &QPushButton::clicked, this, &FlareCard::clearedWished);
  connect(m_irritated, &QPushButton::clicked, this, &FlareCard::irritatedWished);
  connect(m_undo, &QPushButton::clicked, this, [this] {
    if (m_view.said) Q_EMIT flareUpUndone(*m_view.said);
  });
}

void FlareCard::showView(const FlareView& view) {
  m_view = view;
  setRole(this, view.emergency ? "urgent-card" : "card");
  showText(m_advice, view.advice);
  m_cleared->setVisible(view.emergency);
  showText(m_place, view.place);
  showText(m_what, view.said ? view.what
                             : tr("Mark it, and see what the next two weeks would become. Nothing changes before you "
                                  "say so."));
  showText(m_waits, view.waits);
  m_undo->setVisible(view.said.has_value());
  m_irritated->setText(view.said ? tr("It is irritated again…") : tr("It is irritated…"));
}

}  // namespace lissom
