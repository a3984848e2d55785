#pragma once

#include "app/session/session_view.h"
#include "app/theme.h"

#include <QFont>
#include <QWidget>

#include <optional>
#include <vector>

class QAbstractButton;
class QBoxLayout;
class QFrame;
class QLabel;
class QPushButton;
class QScrollArea;

namespace lissom {

class CountdownRing;
class DiscomfortScale;
class KeyHints;

/// The screen of a running session: the figure at the left, what to do and how long at the right. It shows a view and
/// reports wishes; it decides nothing.
class SessionPage : public QWidget {
  Q_OBJECT
public:
  enum class Distance { Near, Far };  ///< Far: full screen, to be read from three metres

  explicit SessionPage(QWidget* parent = nullptr);

  void showView(const SessionView& view);
  void setTheme(const Theme& theme);
  void setDistance(Distance distance);
  void setMuted(bool muted);
  /// The figure's widget, laid into the left part; the page takes it over.
  void setFigure(QWidget* figure);
  /// Ready for a new session: nothing chosen.
  void reset();
  /// Loads fonts and styles and lays everything out as if the view were shown in that size, so that the first time it
  /// really is takes as little as the next ones. For an idle moment; the page must have its window, and be hidden.
  void prepare(const SessionView& view, QSize size);

Q_SIGNALS:
  void pauseWished();
  void nextWished();
  void backWished();
  void extendWished();
  void restartWished();
  void hurtWished();
  void easierWished();
  void skipSideWished();
  void endWished();
  void muteWished();
  void fullScreenWished();
  void leaveWished();
  void discomfortChosen(std::optional<int> value);
  /// What the figure should do, whenever that changes.
  void figureWished(const lissom::FigureState& figure);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

private:
  QWidget* makeFigurePane();
  QWidget* makePanel();
  void makeHurting();
  void addKeys();
  void addKey(const QList<QKeySequence>& keys, void (SessionPage::*wish)());
  void showMode(SessionView::Mode mode);
  /// Sizes in design pixels of the panel's words, for a roomy window, a large one, a tight one, and for full screen.
  struct Measure {
    int kicker;
    int title;
    int instruction;  ///< 0: as large as it fits
    int easier;
    int next;
    int top;
    int bottom;
    int gap;
    friend bool operator==(const Measure&, const Measure&) = default;
  };
  static constexpr Measure kRoomy{15, 34, 21, 16, 15, 44, 56, 12};
  static constexpr Measure kWide{17, 40, 28, 19, 18, 48, 60, 16};  // where there is room to spare
  static constexpr Measure kTight{13, 21, 18, 15, 13, 18, 20, 6};
  static constexpr Measure kFar{24, 28, 0, 28, 21, 28, 28, 12};

  void fit();
  void fitNow();
  void apply(const Measure& measure);
  int wordsWidth() const;
  int textHeight(const QString& text, int pixels, QFont::Weight weight) const;
  int neededHeight(const Measure& measure) const;
  void fitInstruction();

  std::optional<Theme> m_themeShown;  ///< empty: none yet
  Theme m_theme;
  Distance m_distance = Distance::Near;
  SessionView m_view;
  std::optional<Measure> m_measure;  ///< what is applied; empty: the theme is new
  bool m_unfitted = true;            ///< something changed while it was hidden

  QWidget* m_figurePane = nullptr;
  QBoxLayout* m_figureLayout = nullptr;
  QLabel* m_progress = nullptr;
  KeyHints* m_keys = nullptr;
  QAbstractButton* m_pauseHint = nullptr;
  std::vector<QAbstractButton*> m_timeHints;  ///< of no use while the session waits for an answer
  QAbstractButton* m_muteHint = nullptr;

  QFrame* m_panel = nullptr;
  QScrollArea* m_scroll = nullptr;
  QBoxLayout* m_words = nullptr;
  QLabel* m_kicker = nullptr;
  QLabel* m_title = nullptr;
  CountdownRing* m_ring = nullptr;
  QLabel* m_instruction = nullptr;
  DiscomfortScale* m_before = nullptr;
  QLabel* m_next = nullptr;
  QLabel* m_easier = nullptr;
  QWidget* m_running = nullptr;
  QBoxLayout* m_buttons = nullptr;
  QPushButton* m_pause = nullptr;
  QPushButton* m_skip = nullptr;
  QPushButton* m_hurts = nullptr;
  QWidget* m_hurting = nullptr;  ///< null until it is needed, as the next one
  QPushButton* m_takeEasier = nullptr;
};

}  // namespace lissom
