#pragma once

#include <QDialog>  // first: moc 6.4 stumbles over <chrono> where no Qt header came before

#include "app/settings.h"
#include "app/theme.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;
class QVBoxLayout;

namespace lissom {

/// What a person may set. Everything applies at once; there is nothing to save and nothing to
/// cancel.
class SettingsDialog : public QDialog {
  Q_OBJECT

public:
  SettingsDialog(const Settings& settings, const Theme& theme, QWidget* parent = nullptr);

  const Settings& settings() const { return m_settings; }
  void setTheme(const Theme& theme);

Q_SIGNALS:
  void changed(const Settings& settings);
  void dataWished();  ///< backups, export and import

private:
  void addRow(const QString& name, QWidget* field);
  void addCalendarAndPaper();
  void change(const Settings& settings);
  void showTextScale();

  Settings m_settings;
  QVBoxLayout* m_layout;
  QFormLayout* m_form;
  QComboBox* m_figures = nullptr;
  QComboBox* m_themes;
  QSlider* m_textScale;
  QComboBox* m_languages;
  QLabel* m_languageNote;  ///< shown when the language was changed
  QLabel* m_percent;
  QComboBox* m_weekStarts = nullptr;
  QComboBox* m_papers = nullptr;
  QPushButton* m_data = nullptr;
  QSpinBox* m_ready;
  QCheckBox* m_sound;
  QCheckBox* m_voice;
  QCheckBox* m_reducedMotion;
  QPushButton* m_close;
};

}  // namespace lissom
