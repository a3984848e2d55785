#include "app/shell/safety_page.h"

#include "app/convert.h"
#include "app/parts.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace lissom {
namespace {

constexpr double kWidest = 760;  // design px: lines longer than this are hard to read

/// A point's mark: a dot, or where help is needed now a red triangle with an exclamation mark.
class Mark final : public QWidget {
public:
  Mark(bool urgent, const Theme& theme, QWidget* parent) : QWidget(parent), m_urgent(urgent), m_theme(theme) {
    setFixedSize(theme.px(20), QFontMetrics(theme.font(15)).height());
  }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre = QRectF(rect()).center();
    const double unit = m_theme.px(20) / 20.0;
    painter.setPen(Qt::NoPen);
    if (!m_urgent) {
      painter.setBrush(m_theme.soft);
      painter.drawEllipse(centre, 3 * unit, 3 * unit);
      return;
    }
    painter.setBrush(m_theme.red);
    painter.drawPolygon(
        QPolygonF({centre + QPointF(0, -8) * unit, centre + QPointF(8.5, 7) * unit, centre + QPointF(-8.5, 7) * unit}));
    painter.setPen(QPen(m_theme.card, 1.8 * unit, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(centre + QPointF(0, -3) * unit, centre + QPointF(0, 1.8) * unit);
    painter.drawPoint(centre + QPointF(0, 4.6) * unit);
  }

private:
  bool m_urgent;
  Theme m_theme;
};

QStringList textsOf(const std::vector<LocalizedText>& texts, const std::string& language) {
  QStringList list;
  for (const LocalizedText& text : texts) list << toQt(text.in(language));
  return list;
}

}  // namespace

SafetyView safetyViewOf(const SafetyPage& page, const std::string& language) {
  SafetyView view;
  view.title = SafetyScreen::tr("Before you begin");
  view.intro = toQt(page.intro.in(language));
  const auto add = [&](const QString& heading, const std::vector<LocalizedText>& texts, bool urgent) {
    if (!texts.empty()) view.lists.push_back({heading, textsOf(texts, language), urgent});
  };
  add(SafetyScreen::tr("Get help now if you notice"), page.emergency, true);
  add(SafetyScreen::tr("Ask a professional first if"), page.askFirst, false);
  add(SafetyScreen::tr("Always stop a stretch when"), page.alwaysStop, false);
  return view;
}

SafetyScreen::SafetyScreen(QWidget* parent) : QWidget(parent) {
  m_content = new QWidget;
  m_layout = new QVBoxLayout(m_content);
  m_title = makeLabel("page-title", m_content);
  m_intro = makeLabel("", m_content);
  m_layout->addWidget(m_title);
  m_layout->addWidget(m_intro);
  m_lists = new QVBoxLayout;
  m_layout->addLayout(m_lists);
  m_layout->addStretch(1);

  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  QScrollArea* scroller = makeScroller(m_content, this);
  scroller->setAlignment(Qt::AlignHCenter);
  scroller->setFocusPolicy(Qt::StrongFocus);  // the arrow keys scroll
  outer->addWidget(scroller, 1);
  m_foot = new QHBoxLayout;
  m_read = makeButton("main", this);
  m_read->setText(tr("I have read this"));
  m_read->setDefault(true);
  m_foot->addStretch(1);
  m_foot->addWidget(m_read);
  m_foot->addStretch(1);
  outer->addLayout(m_foot);
  connect(m_read, &QPushButton::clicked, this, &SafetyScreen::readWished);
  space();
}

void SafetyScreen::showView(const SafetyView& view) {
  m_view = view;
  m_title->setText(view.title);
  m_intro->setText(view.intro);
  m_intro->setVisible(!view.intro.isEmpty());
  while (QLayoutItem* old = m_lists->takeAt(0)) {
    delete old->widget();
    delete old;
  }
  for (const SafetyView::List& list : view.lists) {
    QFrame* card = makeCard(m_content);
    if (list.urgent) setRole(card, "urgent-card");
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(m_theme.px(22), m_theme.px(18), m_theme.px(22), m_theme.px(18));
    column->setSpacing(m_theme.px(8));
    QLabel* heading = makeLabel("heading", card);
    heading->setText(list.heading);
    column->addWidget(heading);
    for (const QString& text : list.points) {
      auto* row = new QHBoxLayout;
      row->setSpacing(m_theme.px(10));
      row->addWidget(new Mark(list.urgent, m_theme, card), 0, Qt::AlignTop);
      QLabel* label = makeLabel("", card);
      label->setText(text);
      row->addWidget(label, 1);
      column->addLayout(row);
    }
    m_lists->addWidget(card);
  }
  space();
}

void SafetyScreen::setTheme(const Theme& theme) {
  m_theme = theme;
  showView(m_view);  // the marks are drawn in the theme
}

void SafetyScreen::space() {
  const auto px = [this](double design) { return m_theme.px(design); };
  m_content->setMaximumWidth(px(kWidest));
  m_layout->setContentsMargins(px(24), px(34), px(24), px(18));
  m_layout->setSpacing(px(14));
  m_lists->setSpacing(px(14));
  m_foot->setContentsMargins(px(24), px(14), px(24), px(24));
}

void SafetyScreen::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_read->setFocus();
}

}  // namespace lissom
