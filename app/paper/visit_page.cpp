#include "app/paper/visit_page.h"

#include "app/convert.h"
#include "app/fields.h"
#include "app/parts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>

#include <utility>

namespace lissom {
namespace {

constexpr double kTwoColumns = 900;                                    // design px: a narrower page has one column
constexpr double kSheetWide = 640;                                     // design px
constexpr int kLongestQuestion = static_cast<int>(kLongestWords) / 4;  // a character has at most four bytes

}  // namespace

// ---- The preview

PaperPreview::PaperPreview(QWidget* parent) : QWidget(parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setMinimumWidth(1);
}

void PaperPreview::showDocument(const PaperDocument& document, const QString& inWords) {
  m_document = document;
  setAccessibleName(tr("The sheet as it is printed"));
  setAccessibleDescription(inWords);
  updateGeometry();
  update();
}

int PaperPreview::heightForWidth(int width) const {
  const QSizeF size = unitsOf(m_document.paper);
  return static_cast<int>(width * size.height() / size.width());
}

QSize PaperPreview::sizeHint() const {
  constexpr int kWide = 480;
  return {kWide, heightForWidth(kWide)};
}

void PaperPreview::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QSizeF size = unitsOf(m_document.paper);
  const double scale = std::min(width() / size.width(), height() / size.height());
  const QRectF sheet(QPointF(0, 0), size * scale);
  painter.fillRect(sheet, Qt::white);  // paper is white in every theme
  painter.setPen(palette().color(QPalette::Mid));
  painter.drawRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5));
  if (m_document.pages.empty()) return;
  painter.scale(scale, scale);
  paint(m_document.pages.front(), painter);
}

// ---- The page

VisitPage::VisitPage(QWidget* parent) : QWidget(parent) {
  build();
}

void VisitPage::build() {
  m_content = new QWidget(this);
  m_pageLayout = new QVBoxLayout(m_content);
  m_back = makeTextButton("link", tr("Back to the plan"), m_content);
  m_pageLayout->addWidget(m_back, 0, Qt::AlignLeft);
  QLabel* title = makeLabel("page-title", m_content);
  title->setText(tr("Visit sheet"));
  m_pageLayout->addWidget(title);
  QLabel* about = makeLabel("soft", m_content);
  about->setText(
      tr("One page for the person who looks after your hip and back: what you did, how it felt, and what you "
         "want to ask. You decide who gets it; nothing is sent by itself."));
  m_pageLayout->addWidget(about);
  m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
  buildSide();
  m_preview = new PaperPreview(m_content);
  m_columns->addWidget(m_preview, 3);
  m_pageLayout->addLayout(m_columns);
  m_pageLayout->addStretch(1);
  m_scroller = makeScroller(m_content, this);
  m_scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_scroller);
  connect(m_back, &QPushButton::clicked, this, &VisitPage::backWished);
  arrange();
}

/// Its fields are left while there is still somebody to hear of it.
VisitPage::~VisitPage() {
  hide();
}

void VisitPage::buildSide() {
  auto* frame = new QWidget(m_content);
  m_side = new QVBoxLayout(frame);
  m_side->setContentsMargins(0, 0, 0, 0);
  const auto heading = [&](const QString& text) {
    QLabel* label = makeLabel("heading", frame);
    label->setText(text);
    m_side->addWidget(label);
  };
  heading(tr("From when on"));
  m_choice = makeChoice(tr("From when on the sheet tells"), frame);
  m_choice->addItem(tr("Since the last appointment, or four weeks"));
  m_choice->addItem(tr("Since a day of your choice"));
  m_side->addWidget(m_choice);
  m_since = makeDate(tr("First day on the sheet"), frame);
  m_side->addWidget(m_since);
  heading(tr("What you want to ask"));
  for (std::size_t i = 0; i < m_questions.size(); ++i) {
    auto* field = new QLineEdit(frame);
    field->setMaxLength(kLongestQuestion);
    field->setAccessibleName(tr("Question %1").arg(i + 1));
    field->setPlaceholderText(tr("Question %1").arg(i + 1));
    m_side->addWidget(field);
    connect(field, &QLineEdit::editingFinished, this, &VisitPage::saveQuestions);
    m_questions[i] = field;
  }
  m_buttons = new QVBoxLayout;
  const auto button = [&](const char* role, const QString& text, auto clicked) {
    QPushButton* made = makeTextButton(role, text, frame);
    m_buttons->addWidget(made, 0, Qt::AlignLeft);
    connect(made, &QPushButton::clicked, this, [this, clicked] {
      saveQuestions();
      clicked();
    });
  };
  button("main", tr("Save as PDF"), [this] { Q_EMIT pdfWished(); });
  button("quiet", tr("Print"), [this] { Q_EMIT printWished(); });
  button("quiet", tr("Draft a mail"), [this] { Q_EMIT mailWished(visitMail(m_view.sheet, m_view.email)); });
  m_side->addLayout(m_buttons);
  m_side->addStretch(1);
  m_columns->addWidget(frame, 2);
  connect(m_choice, &QComboBox::currentIndexChanged, this, &VisitPage::tellSince);
  connect(m_since, &QDateEdit::dateChanged, this, &VisitPage::tellSince);
}

void VisitPage::tellSince() {
  const bool chosen = m_choice->currentIndex() == 1;
  m_since->setVisible(chosen);
  Q_EMIT sinceWished(chosen ? std::optional(toDay(m_since->date())) : std::nullopt);
}

/// Told when a field is left, and only what is new.
void VisitPage::saveQuestions() {
  QuestionsNoted noted;
  bool changed = false;
  for (std::size_t i = 0; i < m_questions.size(); ++i) {
    const QString text = m_questions[i]->text().trimmed();
    changed = changed || text != m_view.sheet.questions[i];
    noted.questions[i] = text.toStdString();
    m_view.sheet.questions[i] = text;
  }
  if (changed) Q_EMIT questionsWished(noted);
}

void VisitPage::showView(const VisitPageView& view) {
  const auto before = std::exchange(m_view, view).sheet.questions;
  for (std::size_t i = 0; i < m_questions.size(); ++i) {
    // What is typed and not said yet stays.
    if (m_questions[i]->text().trimmed() != before[i]) continue;
    if (m_questions[i]->text() != view.sheet.questions[i]) m_questions[i]->setText(view.sheet.questions[i]);
  }
  const QSignalBlocker choice(m_choice);
  const QSignalBlocker since(m_since);
  const bool chosen = view.when.since == VisitRange::Since::Chosen;
  m_choice->setCurrentIndex(chosen ? 1 : 0);
  m_since->setDateRange(toQt(std::min(view.firstDay.value_or(view.today), view.when.first)), toQt(view.today));
  m_since->setDate(toQt(view.when.first));
  m_since->setVisible(chosen);
  m_preview->showDocument(view.document, visitText(view.sheet));
}

void VisitPage::setTheme(const Theme& theme) {
  m_theme = theme;
  setFieldTheme(m_choice, theme);
  setFieldTheme(m_since, theme);
  // While the day is hidden, its inner field does not hear of the palette.
  for (QLineEdit* inner : m_since->findChildren<QLineEdit*>()) inner->setPalette(m_since->palette());
  for (QLineEdit* field : m_questions) setFieldTheme(field, theme);
  arrange();
}

void VisitPage::arrange() {
  const auto px = [this](double design) { return m_theme.px(design); };
  const int side = px(width() < px(620) ? 20 : 40);
  m_pageLayout->setContentsMargins(side, px(34), side, px(40));
  for (QBoxLayout* layout : {m_pageLayout, m_columns}) layout->setSpacing(px(18));
  m_columns->setSpacing(px(28));
  m_side->setSpacing(px(10));
  m_buttons->setSpacing(px(10));
  m_columns->setDirection(width() >= px(kTwoColumns) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_preview->setMaximumWidth(px(kSheetWide));
}

void VisitPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void VisitPage::hideEvent(QHideEvent* event) {
  saveQuestions();
  QWidget::hideEvent(event);
}

}  // namespace lissom
