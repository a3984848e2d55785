#pragma once

#include "app/theme.h"

#include <QWidget>

#include <optional>

class QButtonGroup;
class QGridLayout;
class QLabel;

namespace lissom {

/// The numeric rating scale for discomfort: eleven buttons, 0 none to 10 worst imaginable. Nothing is chosen until
/// someone chooses, and a second tap takes it back. They stand in one row, or in two where that is too narrow.
class DiscomfortScale : public QWidget {
  Q_OBJECT
public:
  explicit DiscomfortScale(const QString& question, QWidget* parent = nullptr);

  void setTheme(const Theme& theme);
  std::optional<int> value() const { return m_value; }
  void setValue(std::optional<int> value);

Q_SIGNALS:
  void valueChosen(std::optional<int> value);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void arrange();

  QGridLayout* m_row;
  int m_columns = 0;
  QLabel* m_question;
  QLabel* m_lowest;
  QLabel* m_highest;
  QButtonGroup* m_buttons;
  std::optional<int> m_value;
};

}  // namespace lissom
