#include "app/history/session_row.h"

#include "app/parts.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace lissom {
namespace {

constexpr double kPadding = 8;  // design px, above and below
constexpr double kChevron = 16;

}  // namespace

SessionLineButton::SessionLineButton(const HistoryView::SessionRow& row, QWidget* parent)
    : QAbstractButton(parent), m_when(row.when), m_name(row.name), m_result(row.result) {
  const bool unfolds = !row.holds.empty() || !row.note.isEmpty();
  m_isSession = row.id.has_value();
  const bool opens = unfolds || m_isSession;
  setCheckable(unfolds);
  setEnabled(opens);
  if (!unfolds) connect(this, &QAbstractButton::clicked, this, &SessionLineButton::opened);
  setFocusPolicy(opens ? Qt::StrongFocus : Qt::NoFocus);
  if (opens) setCursor(Qt::PointingHandCursor);
  setText(tr("%1, %2, %3").arg(m_when, m_name, m_result));  // read by assistive technology; painted below
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void SessionLineButton::setTheme(const Theme& theme) {
  m_theme = theme;
  updateGeometry();
  update();
}

int SessionLineButton::textLeft() const {
  return m_theme.px(kChevron);
}

bool SessionLineButton::fitsOneLine(int width) const {
  const QFontMetrics text(m_theme.font(15));
  const QFontMetrics small(m_theme.font(13));
  return textLeft() + text.horizontalAdvance(m_when) + m_theme.px(12) + text.horizontalAdvance(m_name) +
             m_theme.px(16) + small.horizontalAdvance(m_result) <=
         width;
}

int SessionLineButton::heightForWidth(int width) const {
  const QFontMetrics text(m_theme.font(15));
  const int padding = 2 * m_theme.px(kPadding);
  if (fitsOneLine(width)) return text.height() + padding;
  const QFontMetrics small(m_theme.font(13));
  const int room = std::max(1, width - textLeft());
  const auto tall = [room](const QFontMetrics& metrics, const QString& words) {
    return metrics.boundingRect(QRect(0, 0, room, 100'000), Qt::TextWordWrap, words).height();
  };
  return tall(text, m_when + QStringLiteral("  ") + m_name) + tall(small, m_result) + padding;
}

QSize SessionLineButton::sizeHint() const {
  const int width = m_theme.px(420);
  return {width, heightForWidth(width)};
}

QSize SessionLineButton::minimumSizeHint() const {
  return {m_theme.px(120), QFontMetrics(m_theme.font(15)).height() + 2 * m_theme.px(kPadding)};
}

void SessionLineButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (isCheckable()) {
    const double y = m_theme.px(kPadding) + QFontMetricsF(m_theme.font(15)).height() / 2;
    const double size = m_theme.px(4);
    QPolygonF chevron;
    if (isChecked())
      chevron << QPointF(0, y - size / 2) << QPointF(size, y + size / 2) << QPointF(2 * size, y - size / 2);
    else
      chevron << QPointF(size / 2, y - size) << QPointF(size * 1.5, y) << QPointF(size / 2, y + size);
    painter.setPen(QPen(underMouse() ? m_theme.ink : m_theme.soft, m_theme.px(1.5), Qt::SolidLine, Qt::RoundCap));
    painter.drawPolyline(chevron.translated(2, 0));
  }
  const QRect text = rect().adjusted(textLeft(), m_theme.px(kPadding), 0, -m_theme.px(kPadding));
  painter.setFont(m_theme.font(15));
  painter.setPen(m_theme.ink);
  if (fitsOneLine(width())) {
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, m_when);
    const int name = QFontMetrics(painter.font()).horizontalAdvance(m_when) + m_theme.px(12);
    painter.drawText(text.adjusted(name, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_name);
    painter.setFont(m_theme.font(13));
    painter.setPen(m_theme.soft);
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, m_result);
  } else {
    QRect used;
    painter.drawText(text, Qt::TextWordWrap, m_when + QStringLiteral("  ") + m_name, &used);
    painter.setFont(m_theme.font(13));
    painter.setPen(m_theme.soft);
    painter.drawText(text.adjusted(0, used.height(), 0, 0), Qt::TextWordWrap, m_result);
  }
  if (hasFocus()) {
    painter.setPen(QPen(m_theme.accent, m_theme.px(2)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), m_theme.px(6), m_theme.px(6));
  }
}

void SessionLineButton::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && m_isSession) {
    if (!event->isAutoRepeat()) Q_EMIT opened();
    return;
  }
  QAbstractButton::keyPressEvent(event);
}

SessionEntry::SessionEntry(const HistoryView::SessionRow& row, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_row(row), m_theme(theme) {
  m_layout = new QVBoxLayout(this);
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setSpacing(0);
  auto* line = new QHBoxLayout;
  line->setSpacing(0);
  m_line = new SessionLineButton(row, this);
  line->addWidget(m_line, 1);
  if (row.id) {
    QPushButton* open = makeButton("link", this);
    open->setText(tr("Open"));
    open->setAccessibleName(tr("Open %1, %2").arg(row.when, row.name));
    open->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    line->addWidget(open, 0, Qt::AlignTop);
    const auto wish = [this, session = *row.id] { Q_EMIT opened(session); };
    connect(open, &QPushButton::clicked, this, wish);
    connect(m_line, &SessionLineButton::opened, this, wish);
  }
  m_layout->addLayout(line);
  setTheme(theme);
  connect(m_line, &QAbstractButton::toggled, this, &SessionEntry::showHolds);
}

void SessionEntry::setTheme(const Theme& theme) {
  m_theme = theme;
  m_line->setTheme(theme);
  if (!m_holds) return;
  delete m_holds;
  m_holds = nullptr;
  showHolds(m_line->isChecked());
}

void SessionEntry::showHolds(bool open) {
  if (!m_holds && open) {
    m_holds = new QWidget(this);
    auto* grid = new QGridLayout(m_holds);
    grid->setContentsMargins(m_theme.px(kChevron), m_theme.px(2), 0, m_theme.px(10));
    grid->setHorizontalSpacing(m_theme.px(14));
    grid->setVerticalSpacing(m_theme.px(4));
    int line = 0;
    if (!m_row.note.isEmpty()) {
      QLabel* note = makeLabel("small", m_holds);
      note->setText(m_row.note);
      grid->addWidget(note, line++, 0, 1, 3);
    }
    const HistoryView::HoldRow* before = nullptr;
    for (const auto& hold : m_row.holds) {
      if (!before || before->exercise != hold.exercise) {
        QLabel* exercise = makeLabel("", m_holds);
        exercise->setText(hold.exercise);
        grid->addWidget(exercise, line++, 0, 1, 3);
      }
      before = &hold;
      int column = 0;
      for (const QString& text : {hold.hold, hold.held, hold.outcome}) {
        QLabel* label = makeLabel("small", m_holds);
        label->setText(text);
        grid->addWidget(label, line, column++);
      }
      ++line;
    }
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 2);
    m_layout->addWidget(m_holds);
  }
  if (m_holds) m_holds->setVisible(open);
}

}  // namespace lissom
