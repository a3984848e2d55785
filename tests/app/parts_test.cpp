#include "app/parts.h"

#include <QFont>
#include <QLabel>

#include <gtest/gtest.h>

#include <functional>
#include <memory>

namespace lissom {
namespace {

TEST(PartsTest, ALabelRemembersItsHeightOnlyAsLongAsItIsTrue) {
  const std::unique_ptr<QLabel> label(makeLabel("", nullptr));
  QLabel plain;  // remembers nothing
  plain.setTextFormat(Qt::PlainText);
  plain.setWordWrap(true);
  const auto after = [&](const char* what, const std::function<void(QLabel&)>& change) {
    for (QLabel* each : {label.get(), &plain}) {
      change(*each);
      each->ensurePolished();
    }
    for (int round = 0; round < 2; ++round) {
      for (const int width : {60, 90, 120, 150, 300, 450, 600, 60, 900}) {
        EXPECT_EQ(label->heightForWidth(width), plain.heightForWidth(width)) << what << ", " << width;
      }
    }
  };
  after("a text", [](QLabel& each) { each.setText(QStringLiteral("Rest days count as kept")); });
  after("another text", [](QLabel& each) {
    each.setText(QStringLiteral("Rest days count as kept, and so does a day on which there was nothing to do"));
  });
  after("another font", [](QLabel& each) {
    QFont font = each.font();
    font.setPixelSize(34);
    each.setFont(font);
  });
  after("other margins", [](QLabel& each) { each.setContentsMargins(0, 0, 20, 8); });
  after("another indent", [](QLabel& each) { each.setIndent(30); });
  after("another style", [](QLabel& each) { each.setStyleSheet(QStringLiteral("QLabel { padding: 9px 20px; }")); });
}

}  // namespace
}  // namespace lissom
