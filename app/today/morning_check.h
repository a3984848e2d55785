#pragma once

#include "app/theme.h"
#include "core/plan/plan_facts.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;

namespace lissom {

class FlowLayout;

/// "How was this morning?", told with one tap. After it a thanks stands in its place, with a list from 0 to 10 for who
/// wants to tell a number (the card has no width for eleven buttons), and the tap can be taken back.
class MorningCheck final : public QWidget {
  Q_OBJECT

public:
  explicit MorningCheck(QWidget* parent);

  /// `asks`: a rule waits for it; `told`: it was told. Neither: there is nothing to see, but for the thanks that
  /// follows a tap.
  void showState(bool asks, const std::optional<MorningChecked>& told);
  /// A tap before that is of the past: what showState() says holds again.
  void forget();
  void setTheme(const Theme& theme);

Q_SIGNALS:
  void checked(bool normal, std::optional<int> level);
  void undone();

protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void tap(bool normal);
  void takeBack();
  void present();
  void makeLevel();
  void tellLevel(int index);

  bool m_asks = false;
  std::optional<MorningChecked> m_told;    ///< as it is known
  std::optional<MorningChecked> m_tapped;  ///< here, and perhaps not known yet
  bool m_undone = false;                   ///< here, and perhaps not known yet

  QBoxLayout* m_layout;
  QLabel* m_question;
  QWidget* m_answers;
  FlowLayout* m_answersLayout;
  QPushButton* m_normal;
  QPushButton* m_sore;
  QLabel* m_thanks;
  QPushButton* m_undo;
  FlowLayout* m_levelRow;
  QLabel* m_ask;
  QComboBox* m_level = nullptr;  ///< made when it is first shown: Today is up sooner without it
};

}  // namespace lissom
