#pragma once

#include "app/theme.h"

#include <QWidget>

#include "app/history/entry_form_view.h"

#include <map>
#include <vector>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace lissom {

class FlowLayout;

/// The holds of a session as fields: by exercise, left beside right, each with its outcome and its seconds.
class EntryHolds : public QWidget {
  Q_OBJECT

public:
  explicit EntryHolds(QWidget* parent);

  /// Fields that are there already stay when the holds are the same but for their outcome and time.
  void showHolds(const std::vector<HoldRecord>& holds, const std::map<ExerciseId, QString>& names);
  void setTheme(const Theme& theme);

Q_SIGNALS:
  void outcomeChosen(std::size_t hold, lissom::Outcome outcome);
  void heldChosen(std::size_t hold, lissom::Millis held);
  void addWished(std::size_t after);
  void removeWished(std::size_t hold);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  struct Fields {
    QWidget* row;
    FlowLayout* flow;
    QLabel* name;
    QComboBox* outcome;
    QSpinBox* held;
    QPushButton* remove;
  };
  struct Group {
    QBoxLayout* columns;
    std::vector<QVBoxLayout*> sides;
  };
  void build();
  void addGroup(std::size_t first, std::size_t end);
  void addSide(Side side, std::size_t first, std::size_t end, QBoxLayout* columns);
  void addFields(std::size_t hold, QVBoxLayout* column);
  void showValues();
  void space();

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  std::vector<HoldRecord> m_holds;
  std::map<ExerciseId, QString> m_names;
  QVBoxLayout* m_layout;
  std::vector<Fields> m_fields;  ///< of each hold
  std::vector<Group> m_groups;
};

}  // namespace lissom
