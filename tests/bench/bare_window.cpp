// The smallest Qt window: the limit that every program with a Qt window stands on. A key changes its text, so that it
// also answers how soon a key can be seen at all.
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMainWindow>

namespace {

class BareWindow final : public QMainWindow {
protected:
  void keyPressEvent(QKeyEvent*) override {
    m_pressed = !m_pressed;
    static_cast<QLabel*>(centralWidget())->setText(m_pressed ? QStringLiteral("pressed") : QStringLiteral("waiting"));
  }

private:
  bool m_pressed = false;
};

}  // namespace

int main(int argc, char* argv[]) {
  QApplication application(argc, argv);
  BareWindow window;
  window.setCentralWidget(new QLabel(QStringLiteral("waiting")));
  window.resize(1280, 800);
  window.show();
  return QApplication::exec();
}
