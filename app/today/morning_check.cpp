#include "app/today/morning_check.h"

#include "app/flow_layout.h"
#include "app/parts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace lissom {
namespace {

constexpr int kWorst = 10;  // numeric rating scale: 0 none, 10 the worst imaginable

}  // namespace

MorningCheck::MorningCheck(QWidget* parent)
    : QWidget(parent),
      m_layout(new QVBoxLayout(this)),
      m_question(makeLabel("", this)),
      m_answers(new QWidget(this)),
      m_answersLayout(new FlowLayout(m_answers)),
      m_normal(makeButton("quiet", m_answers)),
      m_sore(makeButton("quiet", m_answers)),
      m_thanks(makeLabel("soft", this)),
      m_undo(makeButton("link", this)),
      m_ask(makeLabel("small", this)) {
  m_question->setText(tr("How was this morning?"));
  m_normal->setText(tr("Normal"));
  m_normal->setAccessibleName(tr("This morning was normal"));
  m_sore->setText(tr("Still sore"));
  m_sore->setAccessibleName(tr("This morning was still sore"));
  m_undo->setText(tr("Undo"));
  m_undo->setAccessibleName(tr("Take back what you told of this morning"));
  m_answersLayout->setContentsMargins(0, 0, 0, 0);
  m_answersLayout->addWidget(m_normal);
  m_answersLayout->addWidget(m_sore);
  m_layout->addWidget(m_question);
  m_layout->addWidget(m_answers);
  m_layout->addWidget(m_thanks);
  m_layout->addWidget(m_ask);
  m_levelRow = new FlowLayout;
  m_layout->addLayout(m_levelRow);
  m_ask->setText(tr("How much do you feel it, if you like to say?"));
  connect(m_normal, &QPushButton::clicked, this, [this] { tap(true); });
  connect(m_sore, &QPushButton::clicked, this, [this] { tap(false); });
  connect(m_undo, &QPushButton::clicked, this, &MorningCheck::takeBack);
  present();
}

void MorningCheck::showState(bool asks, const std::optional<MorningChecked>& told) {
  m_asks = asks;
  m_told = told;
  if (m_told == m_tapped) m_tapped.reset();
  if (!m_told) m_undone = false;
  present();
}

void MorningCheck::forget() {
  m_tapped.reset();
  m_undone = false;
  present();
}

void MorningCheck::tap(bool normal) {
  m_tapped = MorningChecked{normal, {}};
  m_undone = false;
  present();
  m_undo->setFocus();
  Q_EMIT checked(normal, std::nullopt);
}

void MorningCheck::takeBack() {
  m_tapped.reset();
  m_undone = true;
  present();
  m_normal->setFocus();
  Q_EMIT undone();
}

void MorningCheck::present() {
  const std::optional<MorningChecked> told = m_tapped ? m_tapped : (m_undone ? std::nullopt : m_told);
  const bool asks = !told && (m_asks || m_undone);
  m_question->setVisible(asks);
  m_answers->setVisible(asks);
  m_thanks->setVisible(told.has_value());
  m_undo->setVisible(told.has_value());
  if (told) {
    m_thanks->setText(told->normal ? tr("Thank you. A normal morning is noted.")
                                   : tr("Thank you. A sore morning is noted."));
    makeLevel();
    const QSignalBlocker quiet(m_level);
    m_level->setCurrentIndex(told->level ? *told->level + 1 : 0);
  }
  m_ask->setVisible(told.has_value());
  if (m_level) m_level->setVisible(told.has_value());
  setVisible(asks || told.has_value());
}

void MorningCheck::makeLevel() {
  if (m_level) return;
  m_level = new QComboBox(this);
  m_level->setAccessibleName(m_ask->text());
  m_level->addItem(tr("no number"));
  for (int level = 0; level <= kWorst; ++level) {
    m_level->addItem(level == 0 ? tr("0 none") : level == kWorst ? tr("10 worst imaginable") : QString::number(level));
  }
  m_level->installEventFilter(this);
  m_levelRow->addWidget(m_level);
  m_levelRow->addWidget(m_undo);
  connect(m_level, &QComboBox::currentIndexChanged, this, &MorningCheck::tellLevel);
}

void MorningCheck::tellLevel(int index) {
  const std::optional<MorningChecked>& present = m_tapped ? m_tapped : m_told;
  if (!present) return;
  m_tapped = MorningChecked{present->normal, index > 0 ? std::optional(index - 1) : std::nullopt};
  Q_EMIT checked(m_tapped->normal, m_tapped->level);
}

/// Return in the list of numbers must not start the session behind it.
void MorningCheck::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) QWidget::keyPressEvent(event);
}

/// Who scrolls the page over the list does not mean to tell a number.
bool MorningCheck::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::Wheel) return QWidget::eventFilter(watched, event);
  event->ignore();
  return true;
}

void MorningCheck::setTheme(const Theme& theme) {
  m_layout->setSpacing(theme.px(8));
  m_layout->setContentsMargins(0, theme.px(10), 0, theme.px(4));
}

}  // namespace lissom
