#include "app/figure/frame_cache.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace lissom {

FrameCache::FrameCache(QObject* parent, Draw draw, qsizetype mostBytes)
    : QObject(parent), m_draw(std::move(draw)), m_mostBytes(mostBytes) {
  // One picture at a time, itself drawn by several threads: the next one wished is the next one
  // there.
  m_pool.setMaxThreadCount(1);
}

FrameCache::~FrameCache() {
  m_pool.clear();
  m_pool.waitForDone();
}

QImage FrameCache::find(const FigureRequest& request) {
  const auto found =
      std::find_if(m_frames.begin(), m_frames.end(), [&](const Frame& frame) { return frame.request == request; });
  if (found == m_frames.end()) return {};
  m_frames.splice(m_frames.begin(), m_frames, found);
  return found->image;
}

void FrameCache::wish(std::vector<FigureRequest> requests) {
  m_wishes.assign(std::make_move_iterator(requests.begin()), std::make_move_iterator(requests.end()));
  drawNext();
}

void FrameCache::insert(const FigureRequest& request, const QImage& image) {
  m_frames.remove_if([&](const Frame& frame) {
    if (frame.request != request) return false;
    m_bytes -= frame.image.sizeInBytes();
    return true;
  });
  m_frames.push_front({request, image});
  m_bytes += image.sizeInBytes();
  while (m_bytes > m_mostBytes && !m_frames.empty()) {
    m_bytes -= m_frames.back().image.sizeInBytes();
    m_frames.pop_back();
  }
}

void FrameCache::drawNext() {
  while (!m_drawing && !m_wishes.empty()) {
    const FigureRequest request = m_wishes.front();
    m_wishes.pop_front();
    if (!find(request).isNull()) continue;
    m_drawing = true;
    m_pool.start([this, request] {
      const QImage image = m_draw ? m_draw(request) : m_renderer.render(request);
      // The destructor waits for this thread, so `this` is still there; the answer itself is
      // dropped with the object.
      QMetaObject::invokeMethod(
          this, [this, request, image] { finish(request, image); }, Qt::QueuedConnection);
    });
  }
}

void FrameCache::finish(const FigureRequest& request, const QImage& image) {
  m_drawing = false;
  insert(request, image);
  Q_EMIT drawn();
  drawNext();
}

}  // namespace lissom
