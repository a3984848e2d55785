#pragma once

#include "app/theme.h"

#include <QFrame>

#include "app/history/entry_view.h"

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lissom {

/// The edit history of a session: what it was, newest first, and a button that brings an earlier version back.
class EntryVersions : public QFrame {
  Q_OBJECT

public:
  explicit EntryVersions(QWidget* parent);

  void showVersions(const std::vector<EntryView::Version>& versions);
  void setTheme(const Theme& theme);

Q_SIGNALS:
  void bringBackWished(const lissom::SessionRecord& session);

private:
  void build();

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  std::vector<EntryView::Version> m_versions;
  QVBoxLayout* m_layout;
  QVBoxLayout* m_list;
};

}  // namespace lissom
