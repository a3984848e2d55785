#pragma once

#include "app/theme.h"
#include "core/content/pack.h"

#include <QMainWindow>

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <vector>

class QBoxLayout;
class QFrame;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace lissom {

/// The pages that the rail leads to.
enum class Page { Today, History, Exercises, Plan, Learn };

/// The window: the rail, the pages beside it, pages that take the whole window, and one quiet line
/// at its foot. Ctrl+1 to Ctrl+5 change the page, Ctrl+comma opens the settings, Ctrl+Z and Ctrl+Shift+Z
/// undo and do again, Ctrl+W and Ctrl+Q close, F11 is full screen, Esc leaves it.
class MainWindow : public QMainWindow {
  Q_OBJECT

public:
  explicit MainWindow(QWidget* parent = nullptr);

  /// The window owns the page from then on. The first one added is shown.
  void addPage(Page page, QWidget* widget);
  void showPage(Page page);
  /// Shows a page without the rail: the session, what comes after it, the page of safety. It is
  /// owned by the window from then on; showPage() leaves it, and leaveSession() takes it away
  /// again.
  void showSession(QWidget* widget);
  /// Back to the pages beside the rail. The widget that was shown is hidden, not deleted.
  void leaveSession();
  bool inSession() const;
  Page page() const { return m_page; }

  /// What can be done about a notice: a word for its button.
  struct Remedy {
    QString word;
    std::function<void()> act;
  };
  /// One line at the window's foot that stays until it is dismissed; a later one takes its place and keeps the earlier
  /// ones among its details. `details` may be empty.
  void showNotice(const QString& sentence, const QString& details, const Remedy& remedy = {});
  /// Takes away a notice that is no longer true; the one before it is shown again.
  void withdrawNotice(const QString& sentence);
  void dismissNotice();

  void setCare(const std::optional<CareContact>& care);

  /// What can be undone and done again, in words ("Withdraw session of 20 November"); empty: nothing.
  void setUndo(const QString& undo, const QString& redo);

  /// Gives the window its style sheet and the application its palette.
  void setTheme(const Theme& theme);

Q_SIGNALS:
  void pageWished(Page page);
  void settingsWished();
  void undoWished();
  void redoWished();
  void closeWished();  ///< the window is about to close, however that was asked for

protected:
  bool event(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  struct Notice {
    QString sentence;
    QString details;
    Remedy remedy;
  };
  static constexpr std::size_t kMostTold = 5;

  void buildRail();
  void buildNotice();
  void refreshNotice();
  void addShortcuts();
  void wishPage(Page page);
  void toggleFullScreen();
  void arrange();
  void drawIcons();

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  bool m_dressed = false;  ///< in m_theme
  Page m_page = Page::Today;

  QStackedWidget* m_outer;  ///< the rail with its pages, or a page that takes the whole window
  QWidget* m_home;
  QFrame* m_rail;
  QBoxLayout* m_railLayout;
  QLabel* m_brand;
  std::map<Page, QPushButton*> m_entries;
  QPushButton* m_undo;
  QPushButton* m_redo;
  QPushButton* m_settings;
  QFrame* m_careLine;
  QLabel* m_careTitle;
  QLabel* m_careName;
  QLabel* m_carePhone;
  QPushButton* m_careButton;
  std::optional<CareContact> m_care;
  QStackedWidget* m_pages;
  std::map<Page, QWidget*> m_widgets;

  std::vector<Notice> m_told;  ///< newest first, until they are dismissed
  QFrame* m_notice;
  QBoxLayout* m_noticeLayout;
  QLabel* m_sentence;
  QLabel* m_details;
  QPushButton* m_remedy;
  QPushButton* m_more;
  QPushButton* m_dismiss;
};

}  // namespace lissom
