#pragma once

#include "app/figure/renderer.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <list>
#include <vector>

namespace lissom {

/// Pictures that have been drawn, and a worker that draws those that have not: whoever asks never
/// waits. Keeps the pictures used last within a bound of memory.
class FrameCache : public QObject {
  Q_OBJECT

public:
  static constexpr qsizetype kMostBytes = 64 * 1024 * 1024;

  /// Called on the worker's thread, one call at a time.
  using Draw = std::function<QImage(const FigureRequest&)>;

  explicit FrameCache(QObject* parent = nullptr, Draw draw = {}, qsizetype mostBytes = kMostBytes);
  ~FrameCache() override;

  /// The picture, if it is there. Null otherwise.
  QImage find(const FigureRequest& request);

  /// Asks for these pictures, in this order; what is there already is not drawn again. What was
  /// wished before and has not been begun is forgotten.
  void wish(std::vector<FigureRequest> requests);

  /// Puts a picture there that was drawn elsewhere.
  void insert(const FigureRequest& request, const QImage& image);

  qsizetype bytes() const { return m_bytes; }
  bool isBusy() const { return m_drawing; }

Q_SIGNALS:
  /// A wished picture is there now.
  void drawn();

private:
  struct Frame {
    FigureRequest request;
    QImage image;
  };

  void drawNext();
  void finish(const FigureRequest& request, const QImage& image);

  QThreadPool m_pool;
  FigureRenderer m_renderer;  // the worker's alone
  Draw m_draw;
  std::list<Frame> m_frames;  // used last first
  std::list<FigureRequest> m_wishes;
  qsizetype m_mostBytes;
  qsizetype m_bytes = 0;
  bool m_drawing = false;
};

}  // namespace lissom
