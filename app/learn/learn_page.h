#pragma once

#include "app/learn/learn_view.h"
#include "app/theme.h"

#include <QUrl>
#include <QWidget>

class QBoxLayout;
class QButtonGroup;
class QFrame;
class QLabel;
class QPushButton;
class QScrollArea;
class QSlider;

namespace lissom {

/// What the iliopsoas is and what one can do about it: statements with their sources, and a figure whose hip bends with
/// a slider. Wide pages have the figure beside the text, narrow ones among it.
class LearnPage : public QWidget {
  Q_OBJECT

public:
  explicit LearnPage(QWidget* parent = nullptr);

  void showView(const LearnView& view);
  void setTheme(const Theme& theme);
  /// Shown beside the text; the page owns it from then on.
  void setFigure(QWidget* figure);
  /// What the slider tells about the chosen muscle.
  void showBend(const BendView& bend);
  /// Whether the sitting nudge is on, so that its button says what it does.
  void setNudged(bool on);

  double amount() const;  ///< where the slider stands: 0 sitting, 1 the full stretch
  void setAmount(double amount);
  /// The one that the figure shows and the slider tells about; empty: all of them.
  std::optional<Muscle> chosenMuscle() const { return m_chosen; }

Q_SIGNALS:
  void playWished(const lissom::ExerciseId& exercise);
  void warningSignsWished();
  void restWished();   ///< see what rest days would make of the next two weeks
  void nudgeWished();  ///< switch the sitting nudge on, or off
  void amountChanged(double amount);
  void muscleChosen();
  void linkWished(const QUrl& url);  ///< a source, the clinic's page or a telephone number
  void copyWished(const QString& text);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

private:
  void buildBend();
  QWidget* sectionCard(const LearnView::Section& section);
  void addStatement(QBoxLayout* column, const LearnView::Statement& statement, QWidget* card);
  void addMuscles(QBoxLayout* column, const LearnView::Section& section, QWidget* card);
  QPushButton* addAct(QBoxLayout* column, const QString& word, void (LearnPage::*wish)(), QWidget* card);
  void addActs(QBoxLayout* column, const LearnView::Section& section, QWidget* card);
  void addSources(QBoxLayout* column, const std::vector<LearnView::Source>& sources, QWidget* card);
  QWidget* careCard(const LearnView::Care& care);
  void choose(std::optional<Muscle> muscle);
  void space();
  void arrange();

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  LearnView m_view;
  std::optional<Muscle> m_chosen;
  bool m_nudged = false;
  QPushButton* m_nudge = nullptr;  ///< of the section on sitting; null without one
  bool m_beside = true;            ///< the figure stands beside the text

  QBoxLayout* m_outer;
  QScrollArea* m_scroller;
  QWidget* m_content;
  QBoxLayout* m_column;
  QLabel* m_title;
  QLabel* m_origin;
  QBoxLayout* m_cards;
  QWidget* m_stage;  ///< the figure, and the card with the slider
  QBoxLayout* m_stageLayout;
  QWidget* m_figure = nullptr;
  QFrame* m_bend;
  QBoxLayout* m_bendLayout;
  QLabel* m_bendTitle;
  QSlider* m_slider;
  QLabel* m_sitting;
  QLabel* m_stretch;
  QLabel* m_now;
  QLabel* m_sentence;
  QBoxLayout* m_bendSources;
};

}  // namespace lissom
