#pragma once

#include "app/history/history_words.h"
#include "app/theme.h"

#include <QFrame>

class QBoxLayout;
class QLabel;

namespace lissom {

class BalanceBar;

/// The days that were kept, and left against right.
class KeptCard final : public QFrame {
  Q_OBJECT

public:
  explicit KeptCard(QWidget* parent);

  void showKept(const HistoryWords::Kept& kept);
  void showBalance(const HistoryWords::Balance& balance);
  void setTheme(const Theme& theme);
  /// The unit stands below the number where there is little room.
  void setNarrow(bool narrow);

private:
  QBoxLayout* m_row;
  QLabel* m_kept;
  QLabel* m_unit;
  QLabel* m_sentence;
  QFrame* m_divider;
  BalanceBar* m_bar;
  QLabel* m_balance;
};

}  // namespace lissom
