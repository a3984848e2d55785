#pragma once

#include <QWidget>  // first: moc 6.4 stumbles over <chrono> where no Qt header came before

#include "app/paper/page.h"
#include "app/paper/visit_view.h"
#include "app/theme.h"
#include "core/plan/plan_facts.h"

#include <QUrl>

#include <array>
#include <optional>

class QBoxLayout;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace lissom {

/// A page of paper as it will be printed, painted by the same code.
class PaperPreview : public QWidget {
  Q_OBJECT

public:
  explicit PaperPreview(QWidget* parent);

  /// The first page of it; `inWords` is what it says, for those who do not see it.
  void showDocument(const PaperDocument& document, const QString& inWords);
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  PaperDocument m_document;
};

/// What the page about a visit shows.
struct VisitPageView {
  VisitView sheet;
  PaperDocument document;  ///< the sheet laid out
  VisitRange when;
  Day today{};
  std::optional<Day> firstDay{};  ///< of the log
  QString email{};                ///< of who looks after it; may be empty
};

/// The sheet for a visit: from when on it tells, what one wants to ask, and out with it: as a PDF, on paper, or as the
/// draft of a mail.
class VisitPage : public QWidget {
  Q_OBJECT

public:
  explicit VisitPage(QWidget* parent = nullptr);
  ~VisitPage() override;

  void showView(const VisitPageView& view);
  void setTheme(const Theme& theme);

Q_SIGNALS:
  void questionsWished(const lissom::QuestionsNoted& questions);
  void sinceWished(std::optional<lissom::Day> first);  ///< empty: as the program would choose
  void pdfWished();
  void printWished();
  void mailWished(const QUrl& draft);
  void backWished();

protected:
  void resizeEvent(QResizeEvent* event) override;
  void hideEvent(QHideEvent* event) override;

private:
  void build();
  void buildSide();
  void saveQuestions();
  void tellSince();
  void arrange();

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  VisitPageView m_view;
  QWidget* m_content = nullptr;
  QScrollArea* m_scroller = nullptr;
  QBoxLayout* m_pageLayout = nullptr;
  QBoxLayout* m_columns = nullptr;
  QBoxLayout* m_side = nullptr;
  QBoxLayout* m_buttons = nullptr;
  QPushButton* m_back = nullptr;
  QComboBox* m_choice = nullptr;
  QDateEdit* m_since = nullptr;
  std::array<QLineEdit*, 3> m_questions{};
  PaperPreview* m_preview = nullptr;
};

}  // namespace lissom
