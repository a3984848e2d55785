#include "core/figure/muscle_paths.h"

#include <cmath>

namespace lissom {
namespace {

using Paths = std::vector<MusclePath>;

/// The bones of one side. Coordinates are those of a bone's frame with z to that side, so that the same numbers serve
/// both sides.
class Bones {
public:
  Bones(const Skeleton& all, BodySide side)
      : skeleton(all), limbs(all.side(side)), s(signOf(side)), flexion(flexionOfHip()) {}

  Vec3 pelvis(float x, float y, float z) const { return skeleton.pelvis.at({x, y, s * z}); }
  Vec3 spine(Vertebra node, float x, float y, float z) const { return skeleton.vertebra(node).at({x, y, s * z}); }
  Vec3 l3(float x, float y, float z) const { return spine(Vertebra::L3, x, y, z); }
  Vec3 t12(float x, float y, float z) const { return spine(Vertebra::T12, x, y, z); }
  Vec3 t8(float x, float y, float z) const { return spine(Vertebra::T8, x, y, z); }
  Vec3 t4(float x, float y, float z) const { return spine(Vertebra::T4, x, y, z); }
  Vec3 buttock(float x, float y, float z) const { return limbs.buttock.at({x, y, s * z}); }
  Vec3 thigh(float x, float y, float z) const { return limbs.thigh.at({x, y, s * z}); }
  Vec3 shank(float x, float y, float z) const { return limbs.shank.at({x, y, s * z}); }
  Vec3 foot(float x, float y, float z) const { return limbs.foot.at({x, y, s * z}); }
  Vec3 upperArm(float x, float y, float z) const { return limbs.upperArm.at({x, y, s * z}); }

  /// In front of the bent knee (the knee cap) or, with a negative distance, behind it.
  Vec3 knee(float inFront, float z) const {
    return limbs.shank.origin + normalized(limbs.thigh.turn.x + limbs.shank.turn.x) * inFront +
           limbs.thigh.turn.z * (s * z);
  }

  const Skeleton& skeleton;
  const LimbFrames& limbs;
  float s;
  float flexion;  ///< of the hip, degrees

private:
  float flexionOfHip() const {
    const Rotation& pelvis = skeleton.pelvis.turn;
    const Vec3 up = limbs.thigh.turn.y;
    return std::atan2(-dot(up, pelvis.x), dot(up, pelvis.y)) * kDegreesPerRadian;
  }
};

/// Where psoas and iliacus pass on their way out of the pelvis.
struct Passage {
  Vec3 brim;        // under the inguinal ligament
  Vec3 femurHead;   // in front of it
  Vec3 neck;        // of the femur
  Vec3 trochanter;  // the lesser one: where both end
  float flexed;     // 1: the hip is bent and the tendon lifts off the femoral head
};

Passage passageOf(const Bones& b) {
  return {b.pelvis(.034f, .024f, .050f), mix(b.pelvis(.036f, -.006f, .048f), b.thigh(.032f, -.002f, 0), .5f),
          b.thigh(.016f, -.032f, -.004f), b.thigh(-.004f, -.056f, -.012f), softStep(5, 75, b.flexion)};
}

/// From the origin over the brim to the trochanter; with the hip bent the way straightens, else the
/// tendon would knot.
MusclePath iliopsoasPath(const Passage& way, Vec3 origin, Vec3 belly, Vec3 brim, Vec3 head,
                         const std::array<float, 6>& radii) {
  const Vec3 end = way.trochanter;
  const Vec3 middle = mix(belly, mix(origin, end, .42f), way.flexed * .55f);
  return {{{origin, radii[0]},
           {middle, radii[1]},
           {mix(brim, mix(middle, end, .42f), way.flexed), radii[2]},
           {mix(head, mix(middle, end, .66f), way.flexed), radii[3]},
           {mix(way.neck, mix(middle, end, .85f), way.flexed), radii[4]},
           {end, radii[5]}}};
}

/// A place along the front of the spine: 0 at T12, 1 at L5.
Vec3 frontOfSpine(const Bones& b, float down) {
  const Vec3 t12 = b.t12(.016f, .014f, .014f);
  const Vec3 l3 = b.l3(.020f, .010f, .018f);
  const Vec3 l5 = b.spine(Vertebra::L5S1, .020f, .002f, .022f);
  return down < .5f ? mix(t12, l3, down * 2) : mix(l3, l5, down * 2 - 1);
}

Paths psoasMajor(const Bones& b) {
  constexpr int kStrands = 6;
  const Passage way = passageOf(b);
  Paths paths;
  for (int i = 0; i < kStrands; ++i) {
    const float u = static_cast<float>(i) / (kStrands - 1);
    const Vec3 origin = frontOfSpine(b, u);
    const Vec3 apart = b.skeleton.pelvis.turn * Vec3{.0045f * (1 - 2 * u), 0, b.s * .004f * (u - .5f)};
    const Vec3 belly = mix(mix(origin, way.brim, .5f), b.pelvis(.030f, .066f, .042f), .55f) + apart;
    paths.push_back(iliopsoasPath(way, origin, belly, way.brim + apart * .8f, way.femurHead + apart * .4f,
                                  {.0045f, .0115f, .0110f, .0095f, .0070f, .0045f}));
  }
  return paths;
}

Paths iliacus(const Bones& b) {
  constexpr int kStrands = 7;
  const Passage way = passageOf(b);
  const std::array crest{b.pelvis(.030f, .058f, .074f), b.pelvis(.014f, .094f, .080f), b.pelvis(-.022f, .098f, .070f),
                         b.pelvis(-.034f, .066f, .050f)};
  const Rotation& turn = b.skeleton.pelvis.turn;
  Paths paths;
  for (int i = 0; i < kStrands; ++i) {
    const float t = static_cast<float>(i) / (kStrands - 1);
    const float w = 1 - t;
    const Vec3 origin =
        crest[0] * (w * w * w) + crest[1] * (3 * w * w * t) + crest[2] * (3 * w * t * t) + crest[3] * (t * t * t);
    const Vec3 apart = turn * Vec3{.006f * (.5f - t), 0, b.s * .008f};
    const Vec3 belly = mix(origin, way.brim + apart, .52f) + turn * Vec3{.004f, -.004f, 0};
    paths.push_back(iliopsoasPath(way, origin, belly, way.brim + apart, way.femurHead + turn * Vec3{0, 0, b.s * .005f},
                                  {.0095f, .0090f, .0085f, .0080f, .0062f, .0042f}));
  }
  return paths;
}

/// A short belly and a long flat tendon.
Paths psoasMinor(const Bones& b) {
  const Vec3 brim = b.pelvis(.034f, .016f, .034f);
  const auto path = [&](Vec3 origin, float apart) -> MusclePath {
    return {{{origin, .0040f},
             {mix(origin, b.pelvis(.034f, .100f, .026f + apart), .6f), .0075f},
             {b.pelvis(.036f, .066f, .032f + apart), .0035f},
             {b.pelvis(.038f, .040f, .035f), .0026f},
             {brim, .0032f}}};
  };
  return {path(b.t12(.020f, .012f, .012f), .003f), path(b.t12(.022f, -.004f, .014f), 0)};
}

/// How far down the thigh the muscles in front of the hip stay away from its crease.
float lifted(const Bones& b) {
  return softStep(25, 110, b.flexion);
}

Paths rectusFemoris(const Bones& b) {
  const float down = lifted(b);
  const auto path = [&](float z) -> MusclePath {
    return {{{b.pelvis(.034f, .026f, .056f + .2f * z), .0045f},
             {b.thigh(.042f - .006f * down, -.045f - .045f * down, .004f + z * .8f), .0085f},
             {b.thigh(.042f, -.105f - .015f * down, .003f + z), .0120f},
             {b.thigh(.034f, -.165f, .001f + z * .8f), .0090f},
             {b.thigh(.027f, -.212f, z * .4f), .0050f},
             {b.knee(.025f, z * .4f), .0058f},
             {b.shank(.022f, -.036f, z * .2f), .0040f}},
            .010f};
  };
  return {path(-.011f), path(0), path(.011f)};
}

Paths vasti(const Bones& b) {
  const auto path = [&](Vec3 origin, Vec3 belly, Vec3 low, Vec3 tendon, float z) -> MusclePath {
    return {{{origin, .0060f},
             {belly, .0125f},
             {low, .0110f},
             {tendon, .0070f},
             {b.knee(.023f, z), .0055f},
             {b.shank(.021f, -.036f, z * .3f), .0038f}},
            .010f};
  };
  return {
      path(b.thigh(.000f, -.030f, .037f), b.thigh(.006f, -.105f, .042f), b.thigh(.008f, -.170f, .031f),
           b.thigh(.016f, -.216f, .020f), .010f),
      path(b.thigh(.014f, -.036f, .036f), b.thigh(.022f, -.110f, .034f), b.thigh(.020f, -.172f, .025f),
           b.thigh(.022f, -.216f, .013f), .006f),
      path(b.thigh(.026f, -.055f, .012f), b.thigh(.038f, -.120f, .010f), b.thigh(.033f, -.175f, .006f),
           b.thigh(.027f, -.216f, .003f), 0),
      path(b.thigh(.020f, -.075f, -.018f), b.thigh(.030f, -.135f, -.022f), b.thigh(.026f, -.185f, -.020f),
           b.thigh(.024f, -.220f, -.011f), -.006f),
      path(b.thigh(.006f, -.095f, -.020f), b.thigh(.014f, -.155f, -.030f), b.thigh(.014f, -.202f, -.027f),
           b.thigh(.018f, -.228f, -.017f), -.010f),
  };
}

Paths hamstrings(const Bones& b) {
  const auto path = [&](float out, Vec3 end) -> MusclePath {
    const bool outer = out > 0;
    const float low = outer ? .020f : -.020f;
    return {{{b.pelvis(-.022f, -.044f, .036f + out * .15f), .0058f},
             {b.thigh(-.040f, -.085f, out * .7f), .0110f},
             {b.thigh(-.038f, -.145f, out), .0125f},
             {b.thigh(-.026f, -.205f, low + out * .1f), .0068f},
             {b.knee(-.020f, low), .0040f},
             {end, .0038f}},
            .011f};
  };
  return {path(.023f, b.shank(-.008f, -.020f, .021f)), path(.010f, b.shank(-.010f, -.018f, .019f)),
          path(-.004f, b.shank(.002f, -.040f, -.020f)), path(-.019f, b.shank(-.006f, -.026f, -.021f))};
}

/// A sheet that fans over the buttock; its upper half ends in the iliotibial band.
Paths gluteusMaximus(const Bones& b) {
  const auto path = [&](Vec3 origin, Vec3 over, Vec3 down, Vec3 end) -> MusclePath {
    return {{{origin, .0085f}, {over, .0135f}, {down, .0125f}, {end, .0060f}}, .012f};
  };
  return {
      path(b.pelvis(-.040f, .090f, .052f), b.buttock(-.036f, .026f, .030f), b.thigh(-.012f, -.040f, .044f),
           b.thigh(.000f, -.088f, .042f)),
      path(b.pelvis(-.050f, .076f, .034f), b.buttock(-.050f, .016f, .020f), b.thigh(-.018f, -.046f, .042f),
           b.thigh(-.005f, -.094f, .040f)),
      path(b.pelvis(-.058f, .056f, .020f), b.buttock(-.060f, .004f, .010f), b.thigh(-.026f, -.052f, .036f),
           b.thigh(-.012f, -.096f, .034f)),
      path(b.pelvis(-.062f, .036f, .012f), b.buttock(-.066f, -.010f, .002f), b.thigh(-.032f, -.060f, .030f),
           b.thigh(-.018f, -.098f, .028f)),
      path(b.pelvis(-.062f, .018f, .009f), b.buttock(-.066f, -.024f, -.006f), b.thigh(-.036f, -.066f, .024f),
           b.thigh(-.022f, -.100f, .022f)),
      path(b.pelvis(-.056f, .000f, .009f), b.buttock(-.060f, -.036f, -.010f), b.thigh(-.038f, -.074f, .016f),
           b.thigh(-.024f, -.104f, .017f)),
  };
}

Paths gluteusMedius(const Bones& b) {
  const auto path = [&](Vec3 origin, float lean) -> MusclePath {
    const Vec3 end = b.thigh(-.016f + lean * .3f, -.012f, .040f);
    return {
        {{origin, .0085f}, {mix(origin, end, .5f) + b.skeleton.pelvis.turn.z * (b.s * .010f), .0120f}, {end, .0055f}},
        .013f};
  };
  return {path(b.pelvis(.030f, .074f, .074f), .014f), path(b.pelvis(.016f, .090f, .078f), .008f),
          path(b.pelvis(-.002f, .098f, .078f), .0f), path(b.pelvis(-.020f, .098f, .072f), -.008f),
          path(b.pelvis(-.036f, .086f, .058f), -.014f)};
}

Paths tensorFasciaeLatae(const Bones& b) {
  const float down = lifted(b);
  const auto path = [&](float back, float thick) -> MusclePath {
    return {{{b.pelvis(.036f - back * .6f, .054f + back * .3f, .070f), .0055f},
             {b.thigh(.028f - back, -.030f - .035f * down, .038f), thick},
             {b.thigh(.012f - back, -.085f, .042f), .0060f},
             {b.thigh(.004f - back * .5f, -.150f, .037f), .0036f},
             {b.thigh(.004f - back * .3f, -.215f, .026f), .0034f},
             {b.knee(.012f, .024f), .0034f},
             {b.shank(.014f, -.016f, .019f), .0034f}},
            .0065f};
  };
  return {path(0, .0100f), path(.012f, .0095f)};
}

Paths adductors(const Bones& b) {
  const auto path = [&](Vec3 origin, Vec3 belly, Vec3 end) -> MusclePath {
    return {{{origin, .0055f}, {mix(origin, belly, .5f), .0100f}, {belly, .0105f}, {end, .0055f}}, .013f};
  };
  Paths paths{
      path(b.pelvis(.038f, .000f, .020f), b.thigh(.022f, -.044f, -.024f), b.thigh(.004f, -.072f, -.004f)),
      path(b.pelvis(.038f, -.010f, .012f), b.thigh(.020f, -.078f, -.034f), b.thigh(.004f, -.135f, -.014f)),
      path(b.pelvis(.022f, -.026f, .012f), b.thigh(.004f, -.092f, -.038f), b.thigh(-.002f, -.172f, -.020f)),
      path(b.pelvis(-.004f, -.038f, .020f), b.thigh(-.014f, -.100f, -.034f), b.thigh(-.006f, -.226f, -.024f)),
  };
  // The gracilis goes on over the knee.
  paths.push_back({{{b.pelvis(.030f, -.020f, .008f), .0040f},
                    {b.thigh(.008f, -.080f, -.040f), .0068f},
                    {b.thigh(-.006f, -.150f, -.036f), .0062f},
                    {b.thigh(-.012f, -.212f, -.025f), .0036f},
                    {b.knee(-.014f, -.021f), .0030f},
                    {b.shank(.004f, -.038f, -.020f), .0032f}},
                   .0075f});
  return paths;
}

Paths piriformis(const Bones& b) {
  const auto path = [&](Vec3 origin, float low) -> MusclePath {
    const Vec3 end = b.thigh(-.012f, .002f - low, .034f);
    return {{{origin, .0070f},
             {mix(origin, end, .35f) + b.skeleton.pelvis.turn.x * -.004f, .0085f},
             {mix(origin, end, .7f) + b.skeleton.pelvis.turn.x * -.006f, .0065f},
             {end, .0040f}}};
  };
  return {path(b.pelvis(-.044f, .054f, .012f), 0), path(b.pelvis(-.052f, .040f, .011f), .002f),
          path(b.pelvis(-.056f, .027f, .009f), .004f)};
}

Paths quadratusLumborum(const Bones& b) {
  const auto path = [&](Vec3 low, Vec3 high, float thick) -> MusclePath {
    return {{{low, thick * .7f}, {mix(low, high, .35f), thick}, {mix(low, high, .7f), thick}, {high, thick * .6f}}};
  };
  return {path(b.pelvis(-.022f, .100f, .064f), b.t12(-.012f, .008f, .050f), .0085f),
          path(b.pelvis(-.028f, .099f, .056f), b.t12(-.012f, .012f, .036f), .0090f),
          path(b.pelvis(-.034f, .094f, .046f), b.t12(-.008f, -.016f, .018f), .0080f),
          path(b.pelvis(-.036f, .088f, .040f), b.l3(-.006f, .006f, .018f), .0070f)};
}

Paths erectorSpinae(const Bones& b) {
  const auto column = [&](float low, float middle, float high, float thick) -> MusclePath {
    return {{{b.pelvis(-.060f, .040f, low * .7f), .0040f},
             {b.spine(Vertebra::L5S1, -.022f, .004f, low), thick},
             {b.l3(-.024f, 0, middle), thick * 1.1f},
             {b.t12(-.020f, 0, middle), thick},
             {b.t8(-.014f, 0, high), thick * .8f},
             {b.t4(-.014f, 0, high * .85f), thick * .65f},
             {b.spine(Vertebra::C7, -.010f, -.010f, high * .6f), .0040f}},
            .011f};
  };
  MusclePath ribs{{{b.pelvis(-.050f, .078f, .036f), .0050f},
                   {b.l3(-.018f, 0, .041f), .0100f},
                   {b.t12(-.014f, 0, .047f), .0095f},
                   {b.t8(-.010f, -.020f, .052f), .0075f},
                   {b.t8(-.010f, .022f, .048f), .0040f}},
                  .011f};
  return {column(.011f, .011f, .011f, .0080f), column(.020f, .026f, .026f, .0090f), ribs};
}

Paths abdominals(const Bones& b) {
  const auto rectus = [&](float low, float high) -> MusclePath {
    return {{{b.pelvis(.042f, .002f, low * .6f), .0055f},
             {b.pelvis(.050f, .050f, low), .0090f},
             {b.l3(.062f, .002f, high * .9f), .0100f},
             {b.t12(.078f, .010f, high), .0105f},
             {b.t8(.082f, -.006f, high * 1.1f), .0065f}},
            .009f};
  };
  const auto belt = [&](Vec3 back, Vec3 side, Vec3 front) -> MusclePath {
    return {{{back, .0060f}, {side, .0095f}, {mix(side, front, .6f), .0095f}, {front, .0060f}}, .014f};
  };
  return {belt(b.l3(-.008f, .034f, .058f), b.l3(.012f, .036f, .068f), b.l3(.056f, .038f, .042f)),
          belt(b.l3(-.008f, .017f, .058f), b.l3(.012f, .018f, .067f), b.l3(.056f, .020f, .040f)),
          belt(b.l3(-.008f, .000f, .058f), b.l3(.012f, .000f, .066f), b.l3(.056f, .002f, .038f)),
          belt(b.l3(-.006f, -.016f, .060f), b.l3(.012f, -.018f, .068f), b.pelvis(.042f, .088f, .038f)),
          rectus(.010f, .010f),
          rectus(.022f, .026f)};
}

Paths obliques(const Bones& b) {
  const auto path = [&](Vec3 rib, Vec3 flank, Vec3 end) -> MusclePath {
    return {{{rib, .0060f}, {flank, .0105f}, {end, .0060f}}, .0085f};
  };
  return {path(b.t8(.026f, -.004f, .080f), b.t12(.060f, .012f, .064f), b.l3(.064f, .024f, .040f)),
          path(b.t8(.012f, -.020f, .082f), b.t12(.044f, .000f, .074f), b.l3(.062f, -.004f, .042f)),
          path(b.t12(.012f, .026f, .080f), b.l3(.040f, .022f, .068f), b.pelvis(.046f, .080f, .046f)),
          path(b.t12(.002f, .008f, .076f), b.l3(.024f, .004f, .072f), b.pelvis(.040f, .064f, .062f)),
          path(b.t12(-.006f, -.008f, .072f), b.l3(.006f, -.006f, .072f), b.pelvis(.026f, .082f, .076f))};
}

Paths latissimusDorsi(const Bones& b) {
  const Vec3 end = b.upperArm(.008f, -.040f, -.010f);
  const auto path = [&](Vec3 origin, Vec3 back, Vec3 side, float under) -> MusclePath {
    return {{{origin, .0060f},
             {back, .0120f},
             {side, .0115f},
             {b.upperArm(-.006f, -.020f - under, -.016f), .0070f},
             {end + b.limbs.upperArm.turn.y * (-under), .0040f}},
            .008f};
  };
  return {path(b.t8(-.014f, .006f, .008f), b.t8(-.014f, .006f, .045f), b.t8(-.006f, .014f, .074f), .004f),
          path(b.t8(-.014f, -.028f, .008f), b.t8(-.012f, -.022f, .050f), b.t8(.002f, .000f, .080f), .008f),
          path(b.t12(-.020f, .002f, .008f), b.t12(-.012f, .020f, .056f), b.t8(.006f, -.010f, .084f), .012f),
          path(b.l3(-.026f, .010f, .010f), b.t12(-.004f, .000f, .066f), b.t8(.010f, -.020f, .084f), .016f),
          path(b.pelvis(-.044f, .092f, .036f), b.l3(-.002f, .036f, .066f), b.t8(.014f, -.028f, .084f), .020f)};
}

Paths pectorals(const Bones& b) {
  const auto path = [&](Vec3 origin, Vec3 chest, float under) -> MusclePath {
    return {{{origin, .0070f},
             {chest, .0120f},
             {b.upperArm(.012f, -.012f - under, -.010f), .0085f},
             {b.upperArm(.012f, -.036f - under * .4f, .002f), .0040f}},
            .009f};
  };
  return {path(b.t4(.032f, .028f, .026f), b.t4(.036f, .020f, .058f), .004f),
          path(b.t4(.050f, .010f, .010f), b.t4(.050f, .006f, .052f), .009f),
          path(b.t8(.076f, .036f, .010f), b.t8(.078f, .034f, .050f), .014f),
          path(b.t8(.082f, .014f, .012f), b.t8(.078f, .020f, .054f), .018f)};
}

Paths calf(const Bones& b) {
  const Vec3 heel = b.foot(-.034f, -.014f, 0);
  const auto head = [&](float z, float thick, float low) -> MusclePath {
    return {{{b.thigh(-.012f, -.232f, z), .0050f},
             {b.shank(-.024f, -.022f, z), .0085f},
             {b.shank(-.030f, -.062f, z), thick},
             {b.shank(-.026f, low, z * .7f), .0080f},
             {b.shank(-.016f, -.178f, z * .2f), .0042f},
             {b.shank(-.018f, -.222f, 0), .0038f},
             {heel, .0050f}},
            .008f};
  };
  const auto soleus = [&](float z) -> MusclePath {
    return {{{b.shank(-.008f, -.060f, z), .0050f},
             {b.shank(-.016f, -.115f, z), .0075f},
             {b.shank(-.016f, -.160f, z * .5f), .0055f},
             {b.shank(-.018f, -.215f, 0), .0038f},
             {heel, .0050f}},
            .008f};
  };
  return {soleus(-.018f), soleus(.018f), head(-.011f, .0125f, -.122f), head(.011f, .0115f, -.114f)};
}

/// With one more between each two neighbours, for an even sheet.
Paths finer(const Paths& paths) {
  Paths all;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (i > 0) {
      MusclePath between = paths[i];
      for (std::size_t k = 0; k < between.knots.size(); ++k) {
        const Knot& other = paths[i - 1].knots[k];
        between.knots[k] = {mix(between.knots[k].at, other.at, .5f), (between.knots[k].radius + other.radius) / 2};
      }
      all.push_back(std::move(between));
    }
    all.push_back(paths[i]);
  }
  return all;
}

/// What the muscle lies in; on the right side, the left follows.
std::vector<BodyPart> surroundingsOf(Muscle muscle, BodySide side) {
  const auto mine = [side](BodyPart right) {
    return static_cast<BodyPart>(static_cast<int>(right) + (side == BodySide::Left ? 3 : 0));
  };
  const BodyPart thigh = mine(BodyPart::RightThigh);
  const BodyPart shank = mine(BodyPart::RightShank);
  switch (muscle) {
    case Muscle::RectusFemoris:
    case Muscle::Vasti:
      return {thigh, shank};
    case Muscle::Calf:
      return {thigh, shank, mine(BodyPart::RightFoot)};
    case Muscle::Hamstrings:
    case Muscle::TensorFasciaeLatae:
    case Muscle::Adductors:
      return {BodyPart::Trunk, thigh, shank};
    case Muscle::LatissimusDorsi:
    case Muscle::Pectorals:
      return {BodyPart::Trunk, mine(BodyPart::RightUpperArm)};
    case Muscle::QuadratusLumborum:
    case Muscle::ErectorSpinae:
    case Muscle::Abdominals:
    case Muscle::Obliques:
      return {BodyPart::Trunk};
    case Muscle::PsoasMajor:
    case Muscle::Iliacus:
    case Muscle::PsoasMinor:
    case Muscle::GluteusMaximus:
    case Muscle::GluteusMedius:
    case Muscle::Piriformis:
      return {BodyPart::Trunk, thigh};
  }
  return {};
}

Paths allPaths(const Bones& b, Muscle muscle) {
  switch (muscle) {
    case Muscle::PsoasMajor:
      return psoasMajor(b);
    case Muscle::Iliacus:
      return iliacus(b);
    case Muscle::PsoasMinor:
      return psoasMinor(b);
    case Muscle::RectusFemoris:
      return rectusFemoris(b);
    case Muscle::Vasti:
      return vasti(b);
    case Muscle::Hamstrings:
      return hamstrings(b);
    case Muscle::GluteusMaximus:
      return gluteusMaximus(b);
    case Muscle::GluteusMedius:
      return gluteusMedius(b);
    case Muscle::TensorFasciaeLatae:
      return tensorFasciaeLatae(b);
    case Muscle::Adductors:
      return adductors(b);
    case Muscle::Piriformis:
      return piriformis(b);
    case Muscle::QuadratusLumborum:
      return quadratusLumborum(b);
    case Muscle::ErectorSpinae:
      return erectorSpinae(b);
    case Muscle::Abdominals:
      return abdominals(b);
    case Muscle::Obliques:
      return finer(obliques(b));
    case Muscle::LatissimusDorsi:
      return finer(latissimusDorsi(b));
    case Muscle::Pectorals:
      return finer(pectorals(b));
    case Muscle::Calf:
      return calf(b);
  }
  return {};
}

}  // namespace

MusclePaths pathsOf(const Skeleton& skeleton, Muscle muscle, BodySide side) {
  return {allPaths(Bones(skeleton, side), muscle), surroundingsOf(muscle, side)};
}

}  // namespace lissom
