#include "app/discomfort_scale.h"

#include "app/parts.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lissom {
namespace {

constexpr int kWorst = 10;  // NRS-11

}  // namespace

DiscomfortScale::DiscomfortScale(const QString& question, QWidget* parent)
    : QWidget(parent),
      m_question(new QLabel(question, this)),
      m_lowest(new QLabel(tr("0 none"), this)),
      m_highest(new QLabel(tr("10 worst imaginable"), this)),
      m_buttons(new QButtonGroup(this)) {
  m_question->setWordWrap(true);
  setRole(m_lowest, "small");
  setRole(m_highest, "small");
  m_buttons->setExclusive(false);

  m_row = new QGridLayout;
  m_row->setSpacing(4);
  for (int number = 0; number <= kWorst; ++number) {
    auto* button = new QPushButton(QString::number(number), this);
    button->setCheckable(true);
    setRole(button, "scale");
    button->setAccessibleName(tr("%1, discomfort %2 of 10").arg(question).arg(number));
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_buttons->addButton(button, number);
  }
  arrange();
  auto* ends = new QHBoxLayout;
  ends->addWidget(m_lowest);
  ends->addStretch();
  ends->addWidget(m_highest);

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(m_question);
  layout->addLayout(m_row);
  layout->addLayout(ends);

  connect(m_buttons, &QButtonGroup::idClicked, this, [this](int number) {
    setValue(m_value == number ? std::nullopt : std::optional(number));
    Q_EMIT valueChosen(m_value);
  });
}

void DiscomfortScale::setValue(std::optional<int> value) {
  m_value = value;
  for (QAbstractButton* button : m_buttons->buttons()) button->setChecked(value == m_buttons->id(button));
}

void DiscomfortScale::arrange() {
  const QList<QAbstractButton*> buttons = m_buttons->buttons();
  const int all = static_cast<int>(buttons.size());
  const int widest = buttons.last()->sizeHint().width() + m_row->spacing();
  const int columns = width() + m_row->spacing() >= all * widest ? all : (all + 1) / 2;
  if (columns == m_columns) return;
  m_columns = columns;
  for (int column = 0; column < all; ++column) m_row->setColumnStretch(column, column < columns ? 1 : 0);
  for (int i = 0; i < all; ++i) m_row->addWidget(buttons[i], i / columns, i % columns);
}

void DiscomfortScale::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void DiscomfortScale::setTheme(const Theme& theme) {
  const QString sheet = QStringLiteral(
                            "QPushButton { padding: %1px 0; border-radius: %2px; font-size: %3px; }"
                            "QPushButton:checked { background: %4; color: %5; border-color: %4; }")
                            .arg(theme.px(6))
                            .arg(theme.px(8))
                            .arg(theme.px(15))
                            .arg(theme.accent.name(), theme.onAccent.name());
  setStyleSheet(sheet);
  m_columns = 0;
  arrange();
}

}  // namespace lissom
