// What a figure costs to draw. Prints a JSON object a line for each kernel, size and number of threads.
//
//   figure_bench RUNS     the least of so many runs
#include "app/figure/camera.h"
#include "app/figure/field.h"
#include "app/figure/palette.h"
#include "app/figure/renderer.h"
#include "app/figure/tracer.h"
#include "core/content/movement_reader.h"

#include <QGuiApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <utility>

namespace {

using namespace lissom;

template <class Work>
double leastMilliseconds(int runs, Work work) {
  double least = 1e9;
  for (int i = 0; i < runs; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    least = std::min(least, took.count());
  }
  return least;
}

}  // namespace

int main(int count, char** words) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication app(count, words);
  const int runs = count > 1 ? std::atoi(words[1]) : 25;
  std::ifstream file(LISSOM_SOURCE_DIR "/tests/data/figures/half-kneeling-hip-flexor.json");
  Mistakes mistakes;
  const auto movement = readMovement(nlohmann::json::parse(file), "figure", mistakes);
  if (!movement || runs < 1) return 1;
  const Body body = bodyOf(skeletonOf(poseAt(*movement, 1)));
  const Palette palette = paletteOf(Look::Light);
  for (const int size : {480, 960}) {
    const Camera camera = cameraFor(*movement, QSize(size, size));
    for (const auto& [lanes, name] : {std::pair{4, "four"}, {8, "eight"}}) {
      const auto kernel = kernelOfLanes(lanes);
      if (!kernel) continue;
      for (const int threads : {1, 2}) {
        TraceScene scene;
        scene.body = &body;
        scene.kernel = *kernel;
        const double traced =
            leastMilliseconds(runs, [&] { trace(scene, camera, palette, QSize(size, size), threads); });
        std::string whole;
        if (std::string(name) == nameOfFastestKernel()) {
          FigureRenderer renderer;
          FigureRequest request;
          request.movement = *movement;
          request.size = QSize(size, size);
          request.threads = threads;
          renderer.render(request);
          whole = ", \"frame_ms\": " + std::to_string(leastMilliseconds(runs, [&] { renderer.render(request); }));
        }
        std::printf("{\"kernel\": \"%s\", \"size\": %d, \"threads\": %d, \"runs\": %d, \"trace_ms\": %.3f%s}\n", name,
                    size, threads, runs, traced, whole.c_str());
      }
    }
  }
}
