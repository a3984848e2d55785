#include "app/plan/look_ahead_page.h"

#include "app/parts.h"
#include "app/plan/flare_form.h"
#include "app/plan/flare_picture.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

namespace lissom {
namespace {

constexpr double kTwoColumns = 820;  // design px: a narrower page has one column
constexpr double kWidest = 1720;
constexpr double kSlim = 620;

}  // namespace

LookAheadPage::LookAheadPage(QWidget* parent) : QWidget(parent) {
  m_content = new QWidget(this);
  m_layout = new QVBoxLayout(m_content);
  m_form = new FlareForm(m_content);
  m_picture = new FlarePicture(m_content);
  m_picture->hide();
  m_layout->addWidget(m_form);
  m_layout->addWidget(m_picture);
  m_layout->addStretch(1);
  m_scroller = makeScroller(m_content, this);
  m_scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_scroller);

  connect(m_form, &FlareForm::proposalWished, this, &LookAheadPage::proposalWished);
  connect(m_form, &FlareForm::declined, this, &LookAheadPage::declined);
  connect(m_form, &FlareForm::emergencyWished, this, &LookAheadPage::emergencyWished);
  connect(m_picture, &FlarePicture::proposalChanged, this, &LookAheadPage::proposalChanged);
  connect(m_picture, &FlarePicture::accepted, this, &LookAheadPage::accepted);
  connect(m_picture, &FlarePicture::declined, this, &LookAheadPage::declined);
  connect(m_picture, &FlarePicture::backWished, this, &LookAheadPage::showForm);
  connect(m_picture, &FlarePicture::dayMoved, this, &LookAheadPage::showDayOf);
  connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &LookAheadPage::declined);
}

void LookAheadPage::begin() {
  m_form->empty();
  showForm();
}

void LookAheadPage::showForm() {
  m_picture->hide();
  m_form->show();
  m_scroller->verticalScrollBar()->setValue(0);
  if (isVisible()) m_form->focusFirst();
}

void LookAheadPage::showView(const LookAheadView& view) {
  m_form->showView(view);
  if (!view.picture) return showForm();
  const bool before = m_picture->isVisibleTo(m_content);
  m_picture->showView(*view.picture);
  m_form->hide();
  m_picture->show();
  if (before) return;
  m_scroller->verticalScrollBar()->setValue(0);
  if (isVisible()) m_picture->focusFirst();
}

/// The day that the keys have moved to is seen.
void LookAheadPage::showDayOf(const QRect& day) {
  const QPoint middle = m_picture->mapTo(m_content, day.center());
  m_scroller->ensureVisible(middle.x(), middle.y(), 0, day.height() / 2 + m_theme.px(12));
}

void LookAheadPage::setTheme(const Theme& theme) {
  m_theme = theme;
  arrange();
}

void LookAheadPage::arrange() {
  const auto px = [this](double design) { return m_theme.px(design); };
  const int side = px(width() < px(kSlim) ? 20 : 40);
  m_layout->setContentsMargins(side, px(34), side, px(40));
  const auto direction = width() >= px(kTwoColumns) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
  m_form->setLook(m_theme, direction);
  m_picture->setLook(m_theme, direction);
  m_content->setMaximumWidth(px(kWidest));
}

void LookAheadPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void LookAheadPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_form->isVisibleTo(m_content)) {
    m_form->focusFirst();
  } else {
    m_picture->focusFirst();
  }
}

}  // namespace lissom
