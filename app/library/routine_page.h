#pragma once

#include "app/library/routine_view.h"
#include "app/theme.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QBoxLayout;
class QLayout;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace lissom {

class FlowLayout;

/// One routine: what it holds and how long it takes. The user's own can be renamed, put in another order, given other
/// doses and removed; of another one a copy can be made.
class RoutinePage : public QWidget {
  Q_OBJECT

public:
  explicit RoutinePage(QWidget* parent = nullptr);

  /// While a change of this routine is on its way to the disk, what was there before is not shown again.
  void showView(const RoutineView& view);
  void setTheme(const Theme& theme);
  const Routine& routine() const { return m_view->routine; }
  /// Tells the changes that wait for a pause in typing.
  void flush();

Q_SIGNALS:
  void backWished();
  void playWished(const lissom::Routine& routine);
  void exerciseWished(const lissom::ExerciseId& id);
  void changed(const lissom::Routine& routine);
  void copyWished(const lissom::Routine& routine);
  void handoutWished(const lissom::Routine& routine);  ///< as a PDF
  void printWished(const lissom::Routine& routine);    ///< the same on paper
  void removeWished(const lissom::Routine& routine);
  /// The words of the routine as it is now are wanted: how long it takes.
  void viewWished(const lissom::Routine& routine);

protected:
  void hideEvent(QHideEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  void showItems();
  void arrangeRows();
  void addDose(QLayout* row, std::size_t item);
  void addSpin(QLayout* row, const QString& suffix, const QString& name, int lowest, int highest, int value,
               const std::function<void(int)>& set);
  void move(std::size_t item, int by);
  void remove(std::size_t item);
  void change();
  void space();

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  std::optional<RoutineView> m_view;  ///< empty until the first
  /// What a line of the list is made of; the buttons only where it can be changed.
  struct Row {
    QBoxLayout* line = nullptr;
    QLabel* dose = nullptr;
    QPushButton* up = nullptr;
    QPushButton* down = nullptr;
    QPushButton* out = nullptr;
  };
  std::vector<Row> m_rows;
  std::vector<RoutineItem> m_shown;  ///< what the lines say
  QTimer m_pause{this};              ///< until what was typed is told

  QScrollArea* m_scroller;
  QWidget* m_content;
  QBoxLayout* m_pageLayout;
  QPushButton* m_back;
  QLabel* m_title;
  QLineEdit* m_name;
  QLabel* m_about;
  FlowLayout* m_buttons;
  QPushButton* m_play;
  QPushButton* m_copy;
  QPushButton* m_handout;
  QPushButton* m_print;
  QPushButton* m_remove;
  QFrame* m_card;
  QBoxLayout* m_items;
};

}  // namespace lissom
