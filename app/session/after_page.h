#pragma once

#include "app/session/after_view.h"
#include "app/theme.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QFrame;
class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace lissom {

class DiscomfortScale;
class HeldBars;

/// After a session: what was held against what was planned, discomfort and a note. Nothing must be answered.
class AfterPage : public QWidget {
  Q_OBJECT
public:
  explicit AfterPage(QWidget* parent = nullptr);

  void showView(const AfterView& view);
  void setTheme(const Theme& theme);
  /// As if Done was pressed: hands over what was said, when the page must give way.
  void finish();

Q_SIGNALS:
  /// Leaves the page with what was said, or with nothing.
  void doneWished(std::optional<int> before, std::optional<int> after, const QString& note);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  void arrange();

  Theme m_theme;
  QWidget* m_content;
  QLabel* m_title;
  QLabel* m_summary;
  QBoxLayout* m_cards;
  QFrame* m_heldCard;
  HeldBars* m_sides;
  HeldBars* m_exercises;
  QFrame* m_saidCard;
  DiscomfortScale* m_before;
  DiscomfortScale* m_after;
  QPlainTextEdit* m_note;
  QPushButton* m_done;
};

}  // namespace lissom
