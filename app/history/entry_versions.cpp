#include "app/history/entry_versions.h"

#include "app/fields.h"
#include "app/parts.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lissom {

EntryVersions::EntryVersions(QWidget* parent) : QFrame(parent) {
  setAttribute(Qt::WA_StyledBackground);
  setRole(this, "card");
  m_layout = new QVBoxLayout(this);
  QLabel* heading = makeLabel("heading", this);
  heading->setText(tr("Edit history"));
  m_layout->addWidget(heading);
  m_list = new QVBoxLayout;
  m_layout->addLayout(m_list);
}

void EntryVersions::showVersions(const std::vector<EntryView::Version>& versions) {
  if (versions == m_versions) return;
  m_versions = versions;
  build();
}

void EntryVersions::build() {
  clearLayout(m_list);
  for (const EntryView::Version& version : m_versions) {
    QLabel* text = makeLabel("", this);
    text->setText(version.text);
    m_list->addWidget(text);
    if (!version.bringBack) continue;
    QPushButton* button = makeTextButton("link", tr("Bring this back"), this);
    button->setAccessibleName(tr("Bring this back: %1").arg(version.text));
    m_list->addWidget(button, 0, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this,
            [this, session = *version.bringBack] { Q_EMIT bringBackWished(session); });
  }
}

void EntryVersions::setTheme(const Theme& theme) {
  m_theme = theme;
  m_layout->setContentsMargins(theme.px(22), theme.px(22), theme.px(22), theme.px(22));
  m_layout->setSpacing(theme.px(12));
  m_list->setSpacing(theme.px(6));
}

}  // namespace lissom
