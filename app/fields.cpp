#include "app/fields.h"

#include "app/parts.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>

#include <algorithm>

namespace lissom {
namespace {

/// A page that is scrolled by the wheel must not change what the pointer happens to pass.
class NoStrayWheel final : public QObject {
public:
  using QObject::QObject;
  bool eventFilter(QObject* watched, QEvent* event) override {
    auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() != QEvent::Wheel || !widget || widget->hasFocus()) return false;
    event->ignore();
    return true;
  }
};

/// With the theme's font: the style sheet gives the label its own only when it is shown.
int oneLine(const QLabel* label, const Theme& theme) {
  return QFontMetrics(theme.font(15)).horizontalAdvance(label->text()) + theme.px(6);
}

template <class Field>
Field* named(Field* field, const QString& name) {
  field->setAccessibleName(name);
  field->setToolTip(name.toHtmlEscaped());
  field->setFocusPolicy(Qt::StrongFocus);
  field->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  field->installEventFilter(new NoStrayWheel(field));
  return field;
}

}  // namespace

// ---- Rows

TickRow::TickRow(const QString& words, QWidget* parent) : QWidget(parent) {
  m_row = new QHBoxLayout(this);
  m_row->setContentsMargins(0, 0, 0, 0);
  m_box = new QCheckBox(this);
  m_box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  m_words = makeLabel("", this);
  m_words->installEventFilter(this);
  m_row->addWidget(m_box, 0, Qt::AlignTop);
  m_row->addWidget(m_words, 1);
  setFocusProxy(m_box);
  setWords(words);
  connect(m_box, &QCheckBox::clicked, this, &TickRow::ticked);
}

void TickRow::setWords(const QString& words) {
  m_words->setText(words);
  m_box->setAccessibleName(words);
}

bool TickRow::isTicked() const {
  return m_box->isChecked();
}

void TickRow::setTicked(bool ticked) {
  m_box->setChecked(ticked);
}

void TickRow::setTheme(const Theme& theme) {
  setFieldTheme(m_box, theme);
  m_box->setMinimumHeight(0);
  m_row->setSpacing(theme.px(4));
}

int TickRow::widthInOneLine(const Theme& theme) const {
  return m_box->sizeHint().width() + m_row->spacing() + oneLine(m_words, theme);
}

bool TickRow::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_words && event->type() == QEvent::MouseButtonRelease && isEnabled() &&
      m_words->rect().contains(static_cast<QMouseEvent*>(event)->pos())) {
    m_box->click();
    return true;
  }
  // Without the press the label would get no release.
  if (watched == m_words && event->type() == QEvent::MouseButtonPress) return true;
  return QWidget::eventFilter(watched, event);
}

FieldRow::FieldRow(const QString& words, QWidget* field, QWidget* parent, Place place)
    : QWidget(parent), m_field(field), m_label(makeLabel("", this)), m_place(place) {
  m_label->setText(words);
  m_label->setBuddy(field);
  fill(m_label, place);
}

FieldRow::FieldRow(TickRow* words, QWidget* field, QWidget* parent, Place place)
    : QWidget(parent), m_field(field), m_tick(words), m_place(place) {
  fill(words, place);
}

void FieldRow::fill(QWidget* words, Place place) {
  m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
  m_row->setContentsMargins(0, 0, 0, 0);
  m_row->addWidget(words, 100);
  m_row->addWidget(m_field);
  if (place == Place::Near) m_row->addStretch(1);
}

QWidget* FieldRow::words() const {
  return m_tick ? static_cast<QWidget*>(m_tick) : m_label;
}

void FieldRow::setTheme(const Theme& theme) {
  m_theme = theme;
  m_row->setSpacing(theme.px(12));
  arrange();
}

void FieldRow::arrange() {
  const int inOneLine = m_tick ? m_tick->widthInOneLine(m_theme) : oneLine(m_label, m_theme);
  const int room = width() - m_row->spacing() - m_field->sizeHint().width();
  const bool beside = room >= std::min(inOneLine, width() / 2);
  m_row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_row->setAlignment(m_field, beside ? Qt::AlignVCenter : Qt::AlignLeft);
  m_row->setAlignment(words(), beside ? Qt::AlignVCenter : Qt::Alignment());
  // Beside them the field stands where a line of them ends, and not at the end of the row.
  words()->setMaximumWidth(beside && m_place == Place::Near ? inOneLine : QWIDGETSIZE_MAX);
}

void FieldRow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

// ---- Fields

/// Under a style sheet fonts are not passed on, and Fusion draws a field's outline in its window colour, darkened by
/// 1.4: it must be seen on dark grounds too.
void setFieldTheme(QWidget* field, const Theme& theme) {
  QPalette palette = paletteOf(theme);
  palette.setColor(QPalette::Window, theme.soft.lighter(140));
  field->setPalette(palette);
  field->setFont(theme.font(15));
  field->setMinimumHeight(QFontMetrics(theme.font(15)).height() + theme.px(14));
}

QSpinBox* makeSpin(const QString& name, int lowest, int highest, const QString& suffix, QWidget* parent) {
  auto* spin = named(new QSpinBox(parent), name);
  spin->setRange(lowest, highest);
  spin->setSuffix(suffix);
  return spin;
}

QTimeEdit* makeTime(const QString& name, QWidget* parent) {
  auto* field = named(new QTimeEdit(parent), name);
  field->setDisplayFormat(timeOfDayFormat());
  return field;
}

QDateEdit* makeDate(const QString& name, QWidget* parent) {
  auto* field = named(new QDateEdit(parent), name);
  QString format = QLocale().dateFormat(QLocale::ShortFormat);
  if (!format.contains(QLatin1String("yyyy"))) format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
  field->setDisplayFormat(format);
  field->setCalendarPopup(true);
  return field;
}

QComboBox* makeChoice(const QString& name, QWidget* parent) {
  auto* field = named(new QComboBox(parent), name);
  field->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  // A long name is cut with dots rather than the page.
  field->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  field->setMinimumContentsLength(8);
  return field;
}

QPushButton* makeTextButton(const char* role, const QString& text, QWidget* parent) {
  QPushButton* button = makeButton(role, parent);
  button->setText(text);
  button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  return button;
}

void setMinutes(QTimeEdit* field, std::chrono::minutes time) {
  const auto minutes = static_cast<int>(time.count());
  field->setTime(QTime(minutes / 60 % 24, minutes % 60));
}

std::chrono::minutes minutesIn(const QTimeEdit* field) {
  return std::chrono::minutes{field->time().hour() * 60 + field->time().minute()};
}

QString timeOfDayFormat() {
  return QLocale().timeFormat(QLocale::ShortFormat).remove(QLatin1String(":ss"));
}

void showText(QLabel* label, const QString& text) {
  label->setText(text);
  label->setVisible(!text.isEmpty());
}

}  // namespace lissom
