#include "app/paper/booklet.h"

#include <QCoreApplication>
#include <QTextLayout>

namespace lissom {
namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(lissom::Booklet)
};

constexpr double kFoot = pt(30);
constexpr int kFootGrey = 0x90;

}  // namespace

Booklet::Booklet(const QString& title, PaperSize paper, const QString& language, QString foot)
    : m_document{title, language, paper, {PaperPage{}}},
      m_content(contentOf(paper).adjusted(0, 0, 0, -kFoot)),
      m_y(m_content.top()),
      m_foot(std::move(foot)) {}

void Booklet::newPage() {
  m_document.pages.emplace_back();
  m_y = m_content.top();
  if (m_atTop) m_atTop();
}

bool Booklet::need(double height) {
  if (height <= left() || isAtTop()) return false;
  newPage();
  return true;
}

void Booklet::write(const QString& text, const QFont& font, int mostLines) {
  const Fitted fitted = fit(text, font, m_content.width(), mostLines);
  need(fitted.height);
  m_y += pen().write({m_content.left(), m_y}, m_content.width(), text, font, Qt::AlignLeft, mostLines);
}

void Booklet::writeLong(const QString& text, const QFont& font, double indent) {
  const double width = m_content.width() - indent;
  const double line = fit(QStringLiteral("Ag"), font, width).height;
  for (QString rest = text; !rest.isEmpty();) {
    need(line);
    const int room = std::max(1, static_cast<int>(left() / line));
    const Beginning beginning = beginningOf(rest, font, width, room);
    m_y += pen().write({m_content.left() + indent, m_y}, width, beginning.text, font, Qt::AlignLeft);
    rest = beginning.rest;
  }
}

PaperDocument Booklet::finish() && {
  const QFont font = paperFont(kSmallest);
  const QRectF whole = contentOf(m_document.paper);
  const double top = m_content.bottom() + pt(5);
  const double number = pt(80);
  const auto count = m_document.pages.size();
  for (std::size_t i = 0; i < count; ++i) {
    Pen pen(m_document.pages[i]);
    pen.line({whole.left(), top}, {whole.right(), top}, pt(0.5), kFootGrey);
    pen.write({whole.left(), top + pt(2)}, whole.width() - number - pt(10), m_foot, font, Qt::AlignLeft, 1, true);
    pen.write({whole.right() - number, top + pt(2)}, number, Texts::tr("Page %1 of %2").arg(i + 1).arg(count), font,
              Qt::AlignRight, 1, true);
  }
  return std::move(m_document);
}

}  // namespace lissom
