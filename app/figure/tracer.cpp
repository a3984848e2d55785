#include "app/figure/tracer.h"

#include "app/figure/field_builder.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <thread>

namespace lissom {
namespace {

constexpr short kNothing = -1;
constexpr short kHidden = -2;        // something that is not painted stands there
constexpr float kDepthStep = .012f;  // a jump in depth that makes an edge
constexpr int kColourStep = 40;      // a jump in colour (sum of the channels) that makes an edge

QRgb packed(Vec3 colour, float alpha) {
  const auto byte = [](float v) { return static_cast<int>(std::clamp(v, 0.0f, 1.0f) * 255.0f + .5f); };
  return qRgba(byte(colour.x * alpha), byte(colour.y * alpha), byte(colour.z * alpha), byte(alpha));
}

/// Calls work(0) to work(count - 1), shared among that many threads, and waits for all.
void forEach(std::size_t count, int threads, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  const auto run = [&] {
    for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) work(i);
  };
  std::vector<std::thread> others;
  for (int i = 1; i < threads; ++i) others.emplace_back(run);
  run();
  for (std::thread& other : others) other.join();
}

FieldData restingField(const TraceScene& scene, const Camera& camera) {
  FieldData data = fieldOf(scene.body, scene.straps, scene.boxes, camera);
  restOn(data, scene.supports, camera);
  return data;
}

/// A whole picture being traced. Two passes: one ray a pixel, then four more where there is an
/// edge. The second pass reads the pixels of the first only, and what it finds is written after all
/// of it is done: so the outcome does not depend on who is faster.
class Picture {
public:
  Picture(const TraceScene& scene, const Camera& camera, const Palette& palette, QSize size)
      : m_scene(scene),
        m_camera(camera),
        m_kernel(scene.kernel),
        m_width(size.width()),
        m_height(size.height()),
        m_tileSize(camera.scale > 620 ? 16 : 8),
        m_data(restingField(scene, camera)),
        m_field(m_data.field()),
        m_tiles(tilesOf(m_data, camera, size, m_tileSize, scene.paintBoxes)),
        m_shader(palette, camera, scene.body, scene.boxes, m_data.bodyParts),
        m_pixels(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height), 0),
        m_depth(m_pixels.size(), 0),
        m_openness(m_pixels.size(), 1),
        m_parts(m_pixels.size(), kNothing) {}

  void traceAll(int threads) {
    forEach(m_tiles.size(), threads, [this](std::size_t i) { traceTile(m_tiles[i]); });
    if (!m_scene.smooth) return;
    std::vector<std::vector<Patch>> patches(m_tiles.size());
    forEach(m_tiles.size(), threads, [&](std::size_t i) { patches[i] = smoothTile(m_tiles[i]); });
    for (const std::vector<Patch>& tile : patches) {
      for (const Patch& patch : tile) m_pixels[patch.index] = patch.colour;
    }
  }

  TracedLayer layer() && {
    QImage image(m_width, m_height, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < m_height; ++y) {
      std::copy_n(m_pixels.begin() + y * m_width, m_width, reinterpret_cast<QRgb*>(image.scanLine(y)));
    }
    return {std::move(image), shownParts()};
  }

private:
  struct Patch {
    std::size_t index;
    QRgb colour;
  };
  struct Pixel {
    int x, y;
  };

  std::size_t indexOf(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x);
  }
  bool isInside(int x, int y) const { return x >= 0 && y >= 0 && x < m_width && y < m_height; }
  float cameraX(float x) const { return (x - m_camera.centreX) * m_camera.pixel(); }
  float cameraY(float y) const { return (m_camera.centreY - y) * m_camera.pixel(); }
  bool isPainted(int part) const { return m_scene.paintBoxes || part < static_cast<int>(m_data.bodyParts); }

  Vec3 colourOf(const HitBatch& hits, const RayBatch& rays, int ray) const {
    return m_shader.colourAt({{rays.x[ray], rays.y[ray], hits.z[ray]},
                              {hits.normalX[ray], hits.normalY[ray], hits.normalZ[ray]},
                              hits.openness[ray],
                              hits.along[ray],
                              hits.part[ray]});
  }

  /// Eight fat rays, two columns of four, find out how far into the tile nothing is.
  RayBatch approached(const FieldTile& tile, int blockWidth, int blockHeight) const {
    RayBatch blocks;
    for (int i = 0; i < kRays; ++i) {
      blocks.x[i] = cameraX(static_cast<float>(tile.x + (i & 1) * blockWidth) + static_cast<float>(blockWidth) / 2);
      blocks.y[i] = cameraY(static_cast<float>(tile.y + (i >> 1) * blockHeight) + static_cast<float>(blockHeight) / 2);
      blocks.z[i] = tile.nearest;
      blocks.live[i] = true;
    }
    const float radius =
        std::hypot(static_cast<float>(blockWidth), static_cast<float>(blockHeight)) / 2 * m_camera.pixel();
    m_kernel.approach(m_field, tile, blocks, radius);
    return blocks;
  }

  void traceTile(const FieldTile& tile) {
    const int blockWidth = m_tileSize / 2;
    const int blockHeight = m_tileSize / 4;
    const RayBatch blocks = approached(tile, blockWidth, blockHeight);
    for (int block = 0; block < kRays; ++block) {
      if (!blocks.live[block]) continue;
      const int left = tile.x + (block & 1) * blockWidth;
      const int top = tile.y + (block >> 1) * blockHeight;
      for (int y = 0; y < blockHeight; y += 2) {
        for (int x = 0; x < blockWidth; x += 4) traceFourByTwo(tile, left + x, top + y, blocks.z[block]);
      }
    }
  }

  void traceFourByTwo(const FieldTile& tile, int left, int top, float z) {
    RayBatch rays;
    for (int i = 0; i < kRays; ++i) {
      const int x = left + (i & 3), y = top + (i >> 2);
      rays.x[i] = cameraX(static_cast<float>(x) + .5f);
      rays.y[i] = cameraY(static_cast<float>(y) + .5f);
      rays.z[i] = z;
      rays.live[i] = isInside(x, y);
    }
    HitBatch hits;
    m_kernel.trace(m_field, tile, rays, m_camera.pixel(), Openness::Traced, hits);
    if (!hits.any) return;
    for (int i = 0; i < kRays; ++i) {
      if (!hits.hit[i]) continue;
      const std::size_t index = indexOf(left + (i & 3), top + (i >> 2));
      m_depth[index] = hits.z[i];
      m_openness[index] = hits.openness[i];
      m_parts[index] = isPainted(hits.part[i]) ? static_cast<short>(hits.part[i]) : kHidden;
      if (m_parts[index] != kHidden) m_pixels[index] = packed(colourOf(hits, rays, i), hits.coverage[i]);
    }
  }

  bool differs(std::size_t a, std::size_t b) const {
    const short pa = m_parts[a], pb = m_parts[b];
    if ((pa < 0) != (pb < 0) || (pa == kHidden) != (pb == kHidden)) return true;
    if (pa < 0) return false;
    if (std::fabs(m_depth[a] - m_depth[b]) > kDepthStep) return true;
    const QRgb ca = m_pixels[a], cb = m_pixels[b];
    return std::abs(qRed(ca) - qRed(cb)) + std::abs(qGreen(ca) - qGreen(cb)) + std::abs(qBlue(ca) - qBlue(cb)) >
           kColourStep;
  }

  /// Each pair of neighbours is compared once; of a pair across the tile's border only the pixel inside counts.
  std::vector<Pixel> edgesOf(const FieldTile& tile) const {
    const int right = std::min(m_width, tile.x + m_tileSize), bottom = std::min(m_height, tile.y + m_tileSize);
    const int width = right - tile.x;
    std::vector<char> isEdge(static_cast<std::size_t>(width) * static_cast<std::size_t>(bottom - tile.y), 0);
    const auto mark = [&](int x, int y) {
      if (x < tile.x || y < tile.y || x >= right || y >= bottom) return;
      isEdge[static_cast<std::size_t>(y - tile.y) * static_cast<std::size_t>(width) +
             static_cast<std::size_t>(x - tile.x)] = 1;
    };
    const auto compare = [&](int x, int y, int otherX, int otherY) {
      if (!isInside(x, y) || !isInside(otherX, otherY) || !differs(indexOf(x, y), indexOf(otherX, otherY))) return;
      mark(x, y);
      mark(otherX, otherY);
    };
    for (int y = tile.y; y < bottom; ++y) {
      for (int x = tile.x; x <= right; ++x) compare(x - 1, y, x, y);
    }
    for (int y = tile.y; y <= bottom; ++y) {
      for (int x = tile.x; x < right; ++x) compare(x, y - 1, x, y);
    }
    std::vector<Pixel> edges;
    for (std::size_t i = 0; i < isEdge.size(); ++i) {
      const int at = static_cast<int>(i);
      if (isEdge[i]) edges.push_back({tile.x + at % width, tile.y + at / width});
    }
    return edges;
  }

  /// Where rays at this pixel may begin: a little before the nearest thing the first pass saw
  /// around it.
  float startAt(Pixel pixel, const FieldTile& tile) const {
    float nearest = -1e3f;
    for (int y = pixel.y - 1; y <= pixel.y + 1; ++y) {
      for (int x = pixel.x - 1; x <= pixel.x + 1; ++x) {
        if (isInside(x, y) && m_parts[indexOf(x, y)] != kNothing) nearest = std::max(nearest, m_depth[indexOf(x, y)]);
      }
    }
    return nearest < -1e2f ? tile.nearest : std::min(tile.nearest, nearest + kDepthStep);
  }

  /// How open the place is that the first pass saw nearest to a sample of this pixel: it changes slowly along a
  /// surface.
  float opennessNear(Pixel pixel, int part, float z) const {
    float openness = 1;
    float nearest = 1e3f;
    for (int y = std::max(0, pixel.y - 1); y <= std::min(m_height - 1, pixel.y + 1); ++y) {
      for (int x = std::max(0, pixel.x - 1); x <= std::min(m_width - 1, pixel.x + 1); ++x) {
        const std::size_t index = indexOf(x, y);
        if (m_parts[index] < 0) continue;
        const float away = std::fabs(m_depth[index] - z) + (m_parts[index] == part ? 0 : 1.0f);
        if (away >= nearest) continue;
        nearest = away;
        openness = m_openness[index];
      }
    }
    return openness;
  }

  std::vector<Patch> smoothTile(const FieldTile& tile) const {
    constexpr int kSamples = 4;
    constexpr float kOffsetX[kSamples] = {-.375f, .125f, .375f, -.125f};
    constexpr float kOffsetY[kSamples] = {-.125f, -.375f, .125f, .375f};
    const std::vector<Pixel> edges = edgesOf(tile);
    std::vector<Patch> patches;
    for (std::size_t first = 0; first < edges.size(); first += 2) {
      const Pixel pair[2] = {edges[first], edges[std::min(first + 1, edges.size() - 1)]};
      const float start[2] = {startAt(pair[0], tile), startAt(pair[1], tile)};
      RayBatch rays;
      for (int i = 0; i < kRays; ++i) {
        const std::size_t edge = first + static_cast<std::size_t>(i / kSamples);
        const Pixel pixel = pair[i / kSamples];
        rays.x[i] = cameraX(static_cast<float>(pixel.x) + .5f + kOffsetX[i % kSamples]);
        rays.y[i] = cameraY(static_cast<float>(pixel.y) + .5f + kOffsetY[i % kSamples]);
        rays.z[i] = start[i / kSamples];
        rays.live[i] = edge < edges.size();
      }
      HitBatch hits;
      m_kernel.trace(m_field, tile, rays, m_camera.pixel() * .5f, Openness::Left, hits);
      for (int i = 0; i < kRays && hits.any; ++i) {
        const std::size_t edge = first + static_cast<std::size_t>(i / kSamples);
        if (hits.hit[i] && edge < edges.size())
          hits.openness[i] = opennessNear(pair[i / kSamples], hits.part[i], hits.z[i]);
      }
      for (std::size_t e = first; e < std::min(first + 2, edges.size()); ++e) {
        patches.push_back(
            {indexOf(edges[e].x, edges[e].y), blended(hits, rays, static_cast<int>(e - first) * kSamples)});
      }
    }
    return patches;
  }

  /// Four samples, from that ray on, as one pixel.
  QRgb blended(const HitBatch& hits, const RayBatch& rays, int first) const {
    if (!hits.any) return 0;
    Vec3 sum;
    float alpha = 0;
    for (int i = first; i < first + 4; ++i) {
      if (!hits.hit[i] || !isPainted(hits.part[i])) continue;
      sum = sum + colourOf(hits, rays, i) * hits.coverage[i];
      alpha += hits.coverage[i];
    }
    return alpha > 0 ? packed(sum * (1 / alpha), alpha * .25f) : 0;
  }

  std::vector<short> shownParts() const {
    std::vector<short> parts = m_parts;
    std::replace(parts.begin(), parts.end(), kHidden, kNothing);
    return parts;
  }

  const TraceScene& m_scene;
  const Camera& m_camera;
  FieldKernel m_kernel;
  int m_width;
  int m_height;
  int m_tileSize;
  FieldData m_data;
  Field m_field;
  std::vector<FieldTile> m_tiles;
  Shader m_shader;
  std::vector<QRgb> m_pixels;
  std::vector<float> m_depth;
  std::vector<float> m_openness;
  std::vector<short> m_parts;
};

}  // namespace

TracedLayer trace(const TraceScene& scene, const Camera& camera, const Palette& palette, QSize size, int threads) {
  Picture picture(scene, camera, palette, size);
  picture.traceAll(threads);
  return std::move(picture).layer();
}

QImage contactShadow(const Body& body, const Ground& ground, Vec3 light, QColor colour, float strength, int columns) {
  const int height = std::max(
      columns / 4, static_cast<int>(static_cast<float>(columns) * length(ground.across) / length(ground.along)));
  // Shade gathers at four heights above the ground: a narrow dark core and a wide soft edge.
  constexpr float kHeight[4] = {.012f, .036f, .095f, .25f};
  constexpr float kWeight[4] = {.38f, .28f, .22f, .16f};
  Camera world;
  world.right = {1, 0, 0};
  world.up = {0, 1, 0};
  world.forward = {0, 0, 1};
  // Seen from a place a little above the ground the shade is drawn towards where the light comes from.
  constexpr float kLean = .35f;
  const Vec3 aside = light - ground.normal * dot(light, ground.normal);
  const Vec3 towardsLight = ground.normal + normalized(aside) * kLean;
  const FieldData data = fieldOf(&body, {}, {}, world);
  // What is further than twice the height from the ground shades nothing there, but for what melting adds.
  std::array<NearShapes, 4> shapes;
  for (std::size_t k = 0; k < shapes.size(); ++k) {
    shapes[k] = shapesNearPlane(data, ground.corner, ground.normal, 2 * kHeight[k] + .02f);
  }
  const FieldKernel kernel = fastestKernel();
  QImage image(columns, height, QImage::Format_ARGB32_Premultiplied);
  for (int row = 0; row < height; ++row) {
    auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(row));
    for (int column = 0; column < columns; column += kRays) {
      float shade[kRays] = {};
      for (std::size_t k = 0; k < 4; ++k) {
        if (shapes[k].count == 0) continue;
        RayBatch points;
        for (int i = 0; i < kRays; ++i) {
          const float u = (static_cast<float>(column + i) + .5f) / static_cast<float>(columns);
          const float v = (static_cast<float>(row) + .5f) / static_cast<float>(height);
          const Vec3 at = ground.corner + ground.along * u + ground.across * v + towardsLight * kHeight[k];
          points.x[i] = at.x;
          points.y[i] = at.y;
          points.z[i] = at.z;
        }
        float distance[kRays];
        kernel.distance(data.field(), shapes[k], points, distance);
        for (int i = 0; i < kRays; ++i) {
          shade[i] += std::clamp((kHeight[k] - distance[i]) / kHeight[k], 0.0f, 1.0f) * kWeight[k];
        }
      }
      for (int i = 0; i < kRays; ++i) {
        const float a = std::clamp(shade[i] * strength, 0.0f, 1.0f);
        const float soft = (a * a * (3 - 2 * a) + a) / 2;
        pixels[column + i] = packed({static_cast<float>(colour.redF()), static_cast<float>(colour.greenF()),
                                     static_cast<float>(colour.blueF())},
                                    soft * static_cast<float>(colour.alphaF()));
      }
    }
  }
  return image;
}

}  // namespace lissom
