#pragma once

#include "app/theme.h"
#include "core/content/pack.h"

#include <QStringList>
#include <QWidget>

#include <string>
#include <vector>

class QBoxLayout;
class QFrame;
class QLabel;
class QPushButton;

namespace lissom {

/// The page of safety as it is shown: an introduction and lists under headings.
struct SafetyView {
  struct List {
    QString heading;
    QStringList points;
    bool urgent = false;  ///< marked in red, with a sign beside it
    friend bool operator==(const List&, const List&) = default;
  };
  QString title;
  QString intro;
  std::vector<List> lists;

  friend bool operator==(const SafetyView&, const SafetyView&) = default;
};

SafetyView safetyViewOf(const SafetyPage& page, const std::string& language);

/// Who should ask a professional first, when to get help, and what ends a hold at once. Read once
/// before the first session.
class SafetyScreen : public QWidget {
  Q_OBJECT

public:
  explicit SafetyScreen(QWidget* parent = nullptr);

  void showView(const SafetyView& view);
  void setTheme(const Theme& theme);

Q_SIGNALS:
  void readWished();

protected:
  void showEvent(QShowEvent* event) override;

private:
  void space();

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  SafetyView m_view;
  QWidget* m_content;
  QBoxLayout* m_layout;
  QLabel* m_title;
  QLabel* m_intro;
  QBoxLayout* m_lists;
  QBoxLayout* m_foot;
  QPushButton* m_read;
};

}  // namespace lissom
