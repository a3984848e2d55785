#include "app/paper/figures.h"

#include "app/figure/renderer.h"

#include <thread>

namespace lissom {
namespace {

constexpr double kDotsAUnit = 250.0 / 720.0;
constexpr unsigned kMostThreads = 4;

}  // namespace

FigureOf paperFigures(const Library& library, Person person) {
  return [&library, person](const FigureWish& wish, QSizeF box) -> QImage {
    const Exercise* exercise = library.exercise(wish.exercise);
    if (!exercise) return {};
    FigureRequest request;
    request.movement = exercise->movement;
    request.side = wish.side;
    request.amount = wish.amount;
    request.size = (box * kDotsAUnit).toSize();
    request.person = person;
    request.look = Look::Print;
    request.arrow = wish.amount > 0;
    request.background = Qt::white;
    request.threads = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads));
    // Without an alpha channel a PDF holds a photograph of it, a tenth as large.
    return renderFigure(request).convertToFormat(QImage::Format_RGB32);
  };
}

}  // namespace lissom
