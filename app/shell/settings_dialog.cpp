#include "app/shell/settings_dialog.h"

#include "app/parts.h"
#include "app/translation.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

namespace lissom {
namespace {

constexpr int kSmallestText = 80;  // percent
constexpr int kLargestText = 160;
constexpr int kTextStep = 10;
constexpr int kShortestReady = 3;  // seconds
constexpr int kLongestReady = 60;

}  // namespace

SettingsDialog::SettingsDialog(const Settings& settings, const Theme& theme, QWidget* parent)
    : QDialog(parent), m_settings(settings) {
  setWindowTitle(tr("Settings"));
  m_layout = new QVBoxLayout(this);
  m_form = new QFormLayout;
  m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
  m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);

  m_themes = new QComboBox(this);
  m_themes->addItem(tr("As the system"), static_cast<int>(Settings::Theme::System));
  m_themes->addItem(tr("Light"), static_cast<int>(Settings::Theme::Light));
  m_themes->addItem(tr("Dark"), static_cast<int>(Settings::Theme::Dark));
  m_themes->addItem(tr("High contrast"), static_cast<int>(Settings::Theme::HighContrast));
  m_themes->setCurrentIndex(m_themes->findData(static_cast<int>(settings.theme)));
  addRow(tr("&Theme"), m_themes);

  m_textScale = new QSlider(Qt::Horizontal, this);
  m_textScale->setRange(kSmallestText / kTextStep, kLargestText / kTextStep);
  m_textScale->setPageStep(2);
  m_textScale->setValue((settings.textScale + kTextStep / 2) / kTextStep);
  addRow(tr("Text &size"), m_textScale);
  m_percent = makeLabel("small", this);
  m_form->addRow(QString(), m_percent);

  m_languages = new QComboBox(this);
  m_languages->setObjectName(QStringLiteral("languages"));
  m_languages->addItem(tr("As the system"), QString());
  for (const ProgramLanguage& language : programLanguages()) {
    m_languages->addItem(QString::fromUtf8(language.name), QLatin1String(language.code));
  }
  m_languages->setCurrentIndex(std::max(0, m_languages->findData(settings.language)));
  addRow(tr("Lan&guage"), m_languages);
  m_languageNote = makeLabel("small", this);
  m_languageNote->setText(tr("From the next start on."));
  m_languageNote->hide();
  m_form->addRow(QString(), m_languageNote);

  m_figures = new QComboBox(this);
  m_figures->setObjectName(QStringLiteral("figures"));
  m_figures->addItem(tr("Slim, lighter skin"), static_cast<int>(Person::One));
  m_figures->addItem(tr("Slim, darker skin"), static_cast<int>(Person::Three));
  m_figures->addItem(tr("Broad, lighter skin"), static_cast<int>(Person::Four));
  m_figures->addItem(tr("Broad, darker skin"), static_cast<int>(Person::Two));
  m_figures->setCurrentIndex(m_figures->findData(static_cast<int>(settings.figure)));
  addRow(tr("The &figure"), m_figures);

  m_ready = new QSpinBox(this);
  m_ready->setRange(kShortestReady, kLongestReady);
  m_ready->setSuffix(tr(" s", "seconds, after a number"));
  m_ready->setValue(static_cast<int>(settings.ready.count()));
  addRow(tr("Time to get &ready"), m_ready);

  addCalendarAndPaper();

  const auto box = [this](const QString& text, bool on) {
    auto* made = new QCheckBox(text, this);
    made->setChecked(on);
    m_form->addRow(made);  // over both columns
    return made;
  };
  m_sound = box(tr("S&ounds when a hold begins and ends"), settings.sound);
  m_voice = box(tr("Spoken &cues"), settings.voice);
  m_reducedMotion = box(tr("&Less motion: the figure stands still"), settings.reducedMotion);
  m_layout->addLayout(m_form);

  auto* foot = new QHBoxLayout;
  m_data = makeButton("quiet", this);
  m_data->setObjectName(QStringLiteral("data"));
  m_data->setText(tr("Your &data…"));
  foot->addWidget(m_data);
  connect(m_data, &QPushButton::clicked, this, &SettingsDialog::dataWished);
  foot->addStretch(1);
  m_close = makeButton("quiet", this);
  m_close->setText(tr("Close"));
  m_close->setDefault(true);
  foot->addWidget(m_close);
  m_layout->addLayout(foot);

  connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
  connect(m_themes, &QComboBox::currentIndexChanged, this, [this] {
    Settings next = m_settings;
    next.theme = static_cast<Settings::Theme>(m_themes->currentData().toInt());
    change(next);
  });
  connect(m_languages, &QComboBox::currentIndexChanged, this, [this] {
    Settings next = m_settings;
    next.language = m_languages->currentData().toString();
    m_languageNote->show();
    change(next);
  });
  connect(m_figures, &QComboBox::currentIndexChanged, this, [this] {
    Settings next = m_settings;
    next.figure = static_cast<Person>(m_figures->currentData().toInt());
    change(next);
  });
  connect(m_textScale, &QSlider::valueChanged, this, [this](int value) {
    Settings next = m_settings;
    next.textScale = value * kTextStep;
    change(next);
  });
  connect(m_ready, &QSpinBox::valueChanged, this, [this](int value) {
    Settings next = m_settings;
    next.ready = std::chrono::seconds{value};
    change(next);
  });
  const auto toggles = [this](QCheckBox* from, bool Settings::*to) {
    connect(from, &QCheckBox::toggled, this, [this, to](bool on) {
      Settings next = m_settings;
      next.*to = on;
      change(next);
    });
  };
  toggles(m_sound, &Settings::sound);
  toggles(m_voice, &Settings::voice);
  toggles(m_reducedMotion, &Settings::reducedMotion);
  showTextScale();
  setTheme(theme);
}

void SettingsDialog::addCalendarAndPaper() {
  m_weekStarts = new QComboBox(this);
  m_weekStarts->setObjectName(QStringLiteral("weekStarts"));
  m_weekStarts->addItem(tr("As the system"), static_cast<int>(Settings::WeekStart::Locale));
  for (const auto& [start, day] :
       {std::pair{Settings::WeekStart::Monday, Qt::Monday}, std::pair{Settings::WeekStart::Saturday, Qt::Saturday},
        std::pair{Settings::WeekStart::Sunday, Qt::Sunday}}) {
    m_weekStarts->addItem(QLocale().standaloneDayName(day), static_cast<int>(start));
  }
  m_weekStarts->setCurrentIndex(m_weekStarts->findData(static_cast<int>(m_settings.weekStart)));
  addRow(tr("Calendars &begin on"), m_weekStarts);

  m_papers = new QComboBox(this);
  m_papers->setObjectName(QStringLiteral("papers"));
  m_papers->addItem(tr("As usual where you are"), static_cast<int>(Settings::Paper::Locale));
  m_papers->addItem(tr("A4"), static_cast<int>(Settings::Paper::A4));
  m_papers->addItem(tr("Letter"), static_cast<int>(Settings::Paper::Letter));
  m_papers->setCurrentIndex(m_papers->findData(static_cast<int>(m_settings.paper)));
  addRow(tr("&Paper"), m_papers);

  connect(m_weekStarts, &QComboBox::currentIndexChanged, this, [this] {
    Settings next = m_settings;
    next.weekStart = static_cast<Settings::WeekStart>(m_weekStarts->currentData().toInt());
    change(next);
  });
  connect(m_papers, &QComboBox::currentIndexChanged, this, [this] {
    Settings next = m_settings;
    next.paper = static_cast<Settings::Paper>(m_papers->currentData().toInt());
    change(next);
  });
}

void SettingsDialog::addRow(const QString& name, QWidget* field) {
  QLabel* label = makeLabel("", this);
  label->setText(name);
  label->setWordWrap(false);
  label->setBuddy(field);
  m_form->addRow(label, field);
}

void SettingsDialog::change(const Settings& settings) {
  if (settings == m_settings) return;
  m_settings = settings;
  showTextScale();
  Q_EMIT changed(m_settings);
}

void SettingsDialog::showTextScale() {
  m_percent->setText(tr("%1 %").arg(m_settings.textScale));
}

void SettingsDialog::setTheme(const Theme& theme) {
  setStyleSheet(styleSheetOf(theme));
  // Under a style sheet fonts are not passed on, and a box that gets its font late keeps its old
  // height. Fusion draws a field's outline in its window colour, darkened by 1.4: it must be seen
  // on dark grounds too.
  QPalette fields = paletteOf(theme);
  fields.setColor(QPalette::Window, theme.soft.lighter(140));
  m_textScale->setPalette(fields);
  for (QWidget* field : std::initializer_list<QWidget*>{m_themes, m_languages, m_figures, m_ready, m_weekStarts,
                                                        m_papers, m_sound, m_voice, m_reducedMotion}) {
    field->setPalette(fields);
    field->setFont(theme.font(15));
    field->setMinimumHeight(QFontMetrics(theme.font(15)).height() + theme.px(8));
  }
  const int margin = theme.px(28);
  m_layout->setContentsMargins(margin, margin, margin, theme.px(22));
  m_layout->setSpacing(theme.px(22));
  m_form->setHorizontalSpacing(theme.px(20));
  m_form->setVerticalSpacing(theme.px(12));
  m_textScale->setMinimumWidth(theme.px(220));
  adjustSize();
}

}  // namespace lissom
