#pragma once

#include "app/history/history_view.h"
#include "app/theme.h"

#include <QAbstractButton>
#include <QWidget>

class QVBoxLayout;

namespace lissom {

/// The line of one session: when, what, and how it went. Where both parts do not fit beside each
/// other, the second goes below the first. Pressed it unfolds when the session has holds; Return opens the session.
class SessionLineButton final : public QAbstractButton {
  Q_OBJECT

public:
  SessionLineButton(const HistoryView::SessionRow& row, QWidget* parent);

  void setTheme(const Theme& theme);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

Q_SIGNALS:
  void opened();

protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  bool fitsOneLine(int width) const;
  int textLeft() const;

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  QString m_when;
  QString m_name;
  QString m_result;
  bool m_isSession = false;
};

/// A session and, unfolded, its holds below it.
class SessionEntry final : public QWidget {
  Q_OBJECT

public:
  SessionEntry(const HistoryView::SessionRow& row, const Theme& theme, QWidget* parent);

  void setTheme(const Theme& theme);
  SessionLineButton* line() const { return m_line; }

Q_SIGNALS:
  void opened(lissom::RowId session);

private:
  void showHolds(bool open);

  HistoryView::SessionRow m_row;
  Theme m_theme;
  QVBoxLayout* m_layout;
  SessionLineButton* m_line;
  QWidget* m_holds = nullptr;  ///< made when first opened: a week of them would be hundreds of labels
};

}  // namespace lissom
