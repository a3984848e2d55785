#pragma once

#include "app/figure/frame_cache.h"
#include "app/library/library_view.h"
#include "app/theme.h"

#include <QRect>
#include <QWidget>

#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace lissom {

/// Cards with a small figure each, in as many columns as fit; as high as all of them, for a scroll area. It lays out
/// and paints what is seen, so a thousand cards cost no more than twenty. Figures come from a cache, those in view
/// first. One card is the current one: arrows, Home, End and the page keys move it, Return, Space or a click open it.
class Gallery : public QWidget {
  Q_OBJECT

public:
  /// The movement that a card shows; null for none.
  using MovementOf = std::function<const Movement*(const ExerciseId&)>;

  /// What draws the pictures can be replaced for tests.
  explicit Gallery(MovementOf movementOf, QWidget* parent = nullptr, FrameCache::Draw draw = {});
  ~Gallery() override;

  void showCards(const std::vector<ExerciseCard>& cards);
  void setTheme(const Theme& theme);
  void setLook(Look look);
  void setPerson(Person person);
  /// Keeps pictures in that folder too.
  void setPictureFolder(const std::filesystem::path& folder);

  const std::vector<ExerciseCard>& cards() const { return m_cards; }
  int current() const { return m_current; }
  void setCurrent(int card);
  /// The card with that exercise; -1 when it is not among them.
  int find(const ExerciseId& id) const;
  QRect cardRect(int card) const;
  /// The cards that have to be drawn where that rectangle is seen: from the first to before the last.
  std::pair<int, int> cardsIn(const QRect& area) const;
  /// What the card says to those who do not see it.
  QString spoken(int card) const;
  /// How many figures are there, sharp, of the cards in view.
  int finePictures() const;
  /// Whether there are still figures to draw.
  bool isDrawing() const { return m_cache.isBusy(); }
  /// Draws the figures of the cards in view at once, on this thread.
  void renderNow();

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

Q_SIGNALS:
  void opened(const lissom::ExerciseId& id);
  /// The current card has moved by a key: it should be seen.
  void currentMoved(const QRect& card);

protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

private:
  void drawAnew();
  /// The grid in one width.
  struct Grid {
    int width = -1;
    int columns = 1;
    int cardWidth = 0;
    std::vector<int> tops;  ///< of each row, and where the next would begin
  };
  struct Picture {
    QImage image;
    Quality quality = Quality::Coarse;
  };

  Grid gridFor(int width) const;
  const Grid& grid() const;
  int textHeight(const ExerciseCard& card, int width) const;
  int figureHeight(int cardWidth) const;
  int cardAt(QPoint point) const;
  void moveCurrent(int to);
  void open(int card);
  void setHovered(int card);
  void paintCard(QPainter& painter, int card) const;
  std::optional<FigureRequest> requestFor(int card, Quality quality) const;
  void wishPictures();
  void takePictures();

  MovementOf m_movementOf;
  FrameCache::Draw m_draw;
  FrameCache m_cache;
  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  Look m_look = Look::Light;
  Person m_person = Person::One;
  std::vector<ExerciseCard> m_cards;
  mutable Grid m_grid;
  mutable std::map<std::pair<std::string, int>, int> m_textHeights;  ///< by exercise and width
  std::map<ExerciseId, Picture> m_pictures;                          ///< of the cards near the view
  std::pair<int, int> m_wished{0, 0};
  int m_current = 0;
  int m_hovered = -1;
  int m_pressed = -1;
};

}  // namespace lissom
