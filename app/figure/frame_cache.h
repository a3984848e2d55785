#pragma once

#include "app/figure/frame_store.h"
#include "app/figure/kept_frame.h"
#include "app/figure/renderer.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <list>
#include <mutex>
#include <optional>
#include <vector>

namespace lissom {

/// Pictures that are there, and a worker that fetches from the disk or draws those that are not: whoever asks never
/// waits. Keeps the pictures used last within a bound of memory; what lies in a file does not count.
class FrameCache : public QObject {
  Q_OBJECT

public:
  static constexpr qsizetype kMostBytes = 24 * 1024 * 1024;
  static constexpr std::size_t kMostFrames = 160;  ///< a file and a mapping each

  /// Called on the worker's thread, one call at a time.
  using Draw = std::function<QImage(const FigureRequest&)>;

  explicit FrameCache(QObject* parent = nullptr, Draw draw = {}, qsizetype mostBytes = kMostBytes);
  ~FrameCache() override;

  /// From now on pictures are kept in that folder too, and looked for there; an empty path: no more.
  void setFolder(const std::filesystem::path& folder);

  /// The picture, if it is there. Null otherwise.
  KeptFrame find(const FigureRequest& request);

  /// Whether pictures are worth a file: not those of a view that somebody turned the figure to.
  enum class Keep : unsigned char { OnDisk, InMemory };

  /// Asks for these pictures, in this order; what is there already is not drawn again. What was
  /// wished before and has not been begun is forgotten.
  void wish(std::vector<FigureRequest> requests, Keep keep = Keep::OnDisk);

  /// Puts a picture there that was drawn elsewhere.
  KeptFrame insert(const FigureRequest& request, const QImage& image);

  /// Forgets every picture and every wish, and gives the memory back.
  void clear();

  qsizetype bytes() const { return m_bytes; }
  bool isBusy() const { return m_working; }

Q_SIGNALS:
  /// A wished picture is there now.
  void drawn();

private:
  struct Frame {
    FigureRequest request;
    KeptFrame frame;
  };

  static std::optional<FigureRequest> groundOf(const FigureRequest& request);
  KeptFrame foundGround(const FigureRequest& request);
  void keep(const FigureRequest& request, const KeptFrame& frame);
  void workNext();
  void work(const FigureRequest& request, KeptFrame ground, Keep keep);
  bool takeArrived();
  void finish();

  QThreadPool m_pool;
  FigureRenderer m_renderer;  // the worker's while it works, as the next two
  FrameStore m_store;
  Draw m_draw;
  std::list<Frame> m_frames;  // used last first
  std::list<FigureRequest> m_wishes;
  Keep m_keep = Keep::OnDisk;  // those
  qsizetype m_mostBytes;
  qsizetype m_bytes = 0;
  bool m_working = false;
  std::optional<std::filesystem::path> m_nextFolder;  // for when the worker is done
  std::mutex m_mutex;
  std::vector<Frame> m_arrived;  // from the worker, guarded by m_mutex
};

}  // namespace lissom
