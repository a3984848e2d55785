// The smallest program that only counts a hold down: a ring by its dirty arc 20 times a second, the seconds once a
// second.
#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QPainter>
#include <QTimer>

#include <cmath>
#include <numbers>

namespace {

constexpr int kHold = 30'000;  // ms
constexpr double kStroke = 14;
constexpr double kDiameter = 400;

class Countdown final : public QWidget {
public:
  Countdown() {
    m_elapsed.start();
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Countdown::step);
    m_timer.start(50);
  }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0xDC, 0xEF, 0xEC), kStroke));
    painter.drawEllipse(ring());
    painter.setPen(QPen(QColor(0x22, 0x75, 0x6C), kStroke, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring(), 90 * 16, static_cast<int>(m_left * 360 * 16));
    QFont font = painter.font();
    font.setPixelSize(112);
    painter.setFont(font);
    painter.drawText(rect(), Qt::AlignCenter, QString::number(m_seconds));
  }

private:
  QRectF ring() const { return {(width() - kDiameter) / 2, (height() - kDiameter) / 2, kDiameter, kDiameter}; }
  QPointF onRing(double left) const {
    const double angle = std::numbers::pi / 2 + left * 2 * std::numbers::pi;
    return ring().center() + QPointF(std::cos(angle), -std::sin(angle)) * kDiameter / 2;
  }
  void step() {
    const int elapsed = static_cast<int>(m_elapsed.elapsed() % kHold);
    const double left = 1.0 - elapsed / static_cast<double>(kHold);
    const int seconds = (kHold - elapsed + 999) / 1000;
    const QRectF arc = QRectF(onRing(m_left), onRing(left)).normalized();
    update(arc.adjusted(-kStroke, -kStroke, kStroke, kStroke).toAlignedRect());
    if (seconds != m_seconds) update(QRectF(width() / 2.0 - 80, height() / 2.0 - 70, 160, 140).toAlignedRect());
    m_left = left;
    m_seconds = seconds;
  }

  QElapsedTimer m_elapsed;
  QTimer m_timer;
  double m_left = 1;
  int m_seconds = 30;
};

}  // namespace

int main(int argc, char* argv[]) {
  QApplication application(argc, argv);
  QMainWindow window;
  window.setCentralWidget(new Countdown);
  window.resize(1280, 800);
  window.show();
  return QApplication::exec();
}
