#include "app/figure/frame_cache.h"

#include <malloc.h>

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

void FrameCache::setFolder(const std::filesystem::path& folder) {
  if (m_working) {
    m_nextFolder = folder;
  } else {
    m_store = FrameStore(folder);
  }
}

KeptFrame FrameCache::find(const FigureRequest& request) {
  takeArrived();
  const auto found =
      std::find_if(m_frames.begin(), m_frames.end(), [&](const Frame& frame) { return frame.request == request; });
  if (found == m_frames.end()) return {};
  m_frames.splice(m_frames.begin(), m_frames, found);
  return found->frame;
}

void FrameCache::wish(std::vector<FigureRequest> requests, Keep keep) {
  m_keep = keep;
  m_wishes.assign(std::make_move_iterator(requests.begin()), std::make_move_iterator(requests.end()));
  workNext();
}

KeptFrame FrameCache::insert(const FigureRequest& request, const QImage& image) {
  const KeptFrame frame = KeptFrame::onGround(image, foundGround(request));
  keep(request, frame);
  return frame;
}

void FrameCache::clear() {
  m_wishes.clear();
  takeArrived();
  m_frames.clear();
  m_bytes = 0;
  if (m_working) return;  // finish() gives back what the renderer has
  m_renderer.release();
  ::malloc_trim(0);
}

/// The picture that this one differs from in little: a breath from the still, a step on the way from the start. The
/// start and the end of the way stand for themselves, so that a still waits for no other.
std::optional<FigureRequest> FrameCache::groundOf(const FigureRequest& request) {
  FigureRequest ground = request;
  if (request.breath != 0) {
    ground.breath = 0;
  } else if (request.amount > 0 && request.amount < 1) {
    ground.amount = 0;
  } else {
    return std::nullopt;
  }
  return ground;
}

KeptFrame FrameCache::foundGround(const FigureRequest& request) {
  const auto ground = groundOf(request);
  return ground ? find(*ground) : KeptFrame();
}

void FrameCache::keep(const FigureRequest& request, const KeptFrame& frame) {
  if (frame.isNull()) return;
  FigureRequest coarse = request;
  coarse.quality = Quality::Coarse;  // of no use beside the fine one
  m_frames.remove_if([&](const Frame& other) {
    if (other.request != request && other.request != coarse) return false;
    m_bytes -= other.frame.ownBytes();
    return true;
  });
  m_frames.push_front({request, frame});
  m_bytes += frame.ownBytes();
  while ((m_bytes > m_mostBytes || m_frames.size() > kMostFrames) && !m_frames.empty()) {
    m_bytes -= m_frames.back().frame.ownBytes();
    m_frames.pop_back();
  }
}

void FrameCache::workNext() {
  while (!m_working && !m_wishes.empty()) {
    const FigureRequest request = m_wishes.front();
    m_wishes.pop_front();
    if (!find(request).isNull()) continue;
    m_working = true;
    m_pool.start([this, request, ground = foundGround(request), keep = m_keep] { work(request, ground, keep); });
  }
}

/// On the worker's thread. The destructor waits for it, so `this` is still there.
void FrameCache::work(const FigureRequest& request, KeptFrame ground, Keep keep) {
  FigureRequest fine = request;
  fine.quality = Quality::Fine;
  const bool stored = m_store.isOpen() && keep == Keep::OnDisk;
  const bool lasting = stored && request == fine;
  std::optional<Frame> fetchedGround;
  std::optional<Frame> fetchedFine;
  KeptFrame frame;
  if (stored && !lasting) {
    // What is kept fine needs no coarse picture first.
    if (const KeptFrame kept = m_store.load(fine, ground); !kept.isNull()) fetchedFine = Frame{fine, kept};
  } else if (lasting) {
    const auto onWhat = groundOf(request);
    if (ground.isNull() && onWhat) {
      ground = m_store.load(*onWhat, {});
      if (!ground.isNull()) fetchedGround = Frame{*onWhat, ground};
    }
    frame = m_store.load(request, ground);
  }
  if (frame.isNull() && !fetchedFine) {
    frame = KeptFrame::onGround(m_draw ? m_draw(request) : m_renderer.render(request), ground);
    if (lasting && m_store.save(request, frame)) {
      // From the file, which takes no memory of our own.
      if (const KeptFrame saved = m_store.load(request, ground); !saved.isNull()) frame = saved;
    }
  }
  {
    const std::lock_guard lock(m_mutex);
    if (fetchedGround) m_arrived.push_back(std::move(*fetchedGround));
    m_arrived.push_back(fetchedFine ? std::move(*fetchedFine) : Frame{request, std::move(frame)});
  }
  ground = {};
  QMetaObject::invokeMethod(this, &FrameCache::finish, Qt::QueuedConnection);
}

/// What the worker has brought, be its message on the way still.
bool FrameCache::takeArrived() {
  std::vector<Frame> arrived;
  {
    const std::lock_guard lock(m_mutex);
    arrived.swap(m_arrived);
  }
  for (const Frame& frame : arrived) keep(frame.request, frame.frame);
  return !arrived.empty();
}

void FrameCache::finish() {
  m_working = false;
  if (m_nextFolder) m_store = FrameStore(*std::exchange(m_nextFolder, std::nullopt));
  takeArrived();
  Q_EMIT drawn();
  workNext();
  if (m_working) return;
  // What stands still between the pictures is several times as large as a picture: not kept for an idle worker.
  m_renderer.release();
  ::malloc_trim(0);
}

}  // namespace lissom
