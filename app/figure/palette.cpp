#include "app/figure/palette.h"

namespace lissom {
namespace {

constexpr Vec3 rgb(unsigned hex) {
  return {static_cast<float>((hex >> 16) & 255U) / 255, static_cast<float>((hex >> 8) & 255U) / 255,
          static_cast<float>(hex & 255U) / 255};
}

constexpr Tone tone(unsigned deep, unsigned shadow, unsigned base, unsigned light) {
  return {rgb(deep), rgb(shadow), rgb(base), rgb(light)};
}

// In the order of Material.
constexpr std::array<Tone, kMaterials> kLightTones{
    tone(0x8E4F3A, 0xC98765, 0xE9B48F, 0xFBDCC2),  // skin
    tone(0x28555A, 0x4A868A, 0x7DB5B3, 0xB4DAD5),  // top
    tone(0x222A47, 0x37436A, 0x515F8C, 0x7C8AB4),  // shorts
    tone(0x2A1A17, 0x43291F, 0x613C2C, 0x8C5E47),  // hair
    tone(0xA79C91, 0xD2C9BF, 0xF0EAE2, 0xFFFDFA),  // mattress
    tone(0x6E4A33, 0x9B6E4E, 0xC0946F, 0xDBB795),  // frame
    tone(0x8679A6, 0xA99DC6, 0xC6BCDF, 0xDDD6EF),  // mat
    tone(0x9FA9BB, 0xC6CEDB, 0xE6EAF1, 0xFFFFFF),  // pillow
    tone(0xA98C6C, 0xD3B793, 0xEFDCC0, 0xFFF6E6),  // towel
    tone(0x5F8086, 0x8AABAF, 0xB4CFD0, 0xD9EAE9),  // cushion
    tone(0x7A4A1E, 0xB87A34, 0xE0A452, 0xF6CB8C),  // strap
};
constexpr std::array<Tone, kMaterials> kDarkTones{
    tone(0x6A3A2E, 0xA5684E, 0xD49C78, 0xF4CDAE), tone(0x1D4247, 0x37706F, 0x64A3A0, 0x9ED0C9),
    tone(0x20284A, 0x3A477A, 0x5A69A3, 0x8B9ACB), tone(0x211613, 0x3F2A22, 0x634435, 0x94705B),
    tone(0x3D434D, 0x5A626E, 0x7C8591, 0xA3ABB5), tone(0x3A2A20, 0x5C4332, 0x7E5F48, 0xA07E63),
    tone(0x38314F, 0x51486F, 0x6C6290, 0x8A80AE), tone(0x4D5563, 0x6F7888, 0x949DAC, 0xB8C0CC),
    tone(0x5C4D3E, 0x85715B, 0xAD967A, 0xCDB99D), tone(0x2E4347, 0x466368, 0x64878B, 0x8BABAD),
    tone(0x6B4420, 0xA5713A, 0xD39C57, 0xEFC588),
};

/// What a person brings along: skin, top, shorts, hair, in the order of Material.
using Dress = std::array<Tone, 4>;
constexpr std::array<Dress, kPersons> kDresses{{
    {kLightTones[0], kLightTones[1], kLightTones[2], kLightTones[3]},
    {tone(0x3B1E16, 0x67392A, 0x8E5840, 0xC08E70), tone(0x8B8071, 0xBDB2A1, 0xE4DBCB, 0xFBF6EC),
     tone(0x1A3328, 0x2E5141, 0x487462, 0x7BA491), tone(0x100B0A, 0x1D1513, 0x30241F, 0x58463C)},
    {tone(0x40211A, 0x6E3F2F, 0x966048, 0xC69678), tone(0x8C5718, 0xC0852F, 0xE3AE55, 0xF7D592),
     tone(0x15383C, 0x23555A, 0x387A7C, 0x6CA9A7), tone(0x120C0B, 0x201715, 0x352822, 0x5E4A40)},
    {tone(0x8E4F3A, 0xC58462, 0xE5B08B, 0xF9DABF), tone(0x2C435E, 0x4A6889, 0x7596B7, 0xB0C9DF),
     tone(0x24272E, 0x3C414C, 0x59606E, 0x8990A0), tone(0x35200F, 0x5A3A20, 0x7D5733, 0xA98257)},
}};

/// Of Person::One there are tones made for a dark ground; the others' clothes are dimmed as much as those were.
Tone dimmed(const Tone& t) {
  return {t.deep * .80f, t.shadow * .82f, t.base * .85f, t.light * .88f};
}

std::array<Tone, kMaterials> dressed(std::array<Tone, kMaterials> tones, Person person, bool onDark) {
  if (person == Person::One) return tones;
  const Dress& dress = kDresses[static_cast<std::size_t>(person)];
  for (std::size_t i = 0; i < dress.size(); ++i) {
    // What is dark already would sink into a dark ground.
    tones[i] = onDark && dress[i].base.x > .6f ? dimmed(dress[i]) : dress[i];
  }
  return tones;
}

struct Distance {
  Vec3 fog;
  float fogShare;
  float dimming;  // how far the base goes towards the shadow
};

void fillTones(Palette& palette, const std::array<Tone, kMaterials>& tones, Distance away) {
  palette.near = tones;
  for (std::size_t i = 0; i < kMaterials; ++i) {
    const Tone& t = tones[i];
    // A dark limb behind is told from the near one by fog: darker still, it would be lost.
    const float dark = 1 - softStep(.25f, .62f, (t.base.x + t.base.y + t.base.z) / 3);
    const float dimming = away.dimming * (1 - .55f * dark);
    const float fog = away.fogShare * (1 + .7f * dark);
    const auto fogged = [&](Vec3 colour, float share) { return mix(colour, away.fog, fog * share); };
    palette.far[i] = {fogged(mix(t.deep, t.shadow, .15f), .6f), fogged(mix(t.shadow, t.deep, .25f * dimming / .78f), 1),
                      fogged(mix(t.base, t.shadow, dimming), 1), fogged(mix(t.base, t.shadow, dimming * .45f), 1)};
  }
}

Palette lightPalette(Person person) {
  Palette p;
  fillTones(p, dressed(kLightTones, person, false), {rgb(0xD9CDC2), .16f, .78f});
  p.rim = {1, .98f, .94f};
  p.bounce = rgb(0xEBD9C6);
  p.muscle = QColor(0xE0, 0x44, 0x2E);
  p.muscleLight = QColor(0xFF, 0x8A, 0x6B);
  p.bone = QColor(255, 250, 240);
  p.boneEdge = QColor(120, 92, 70, 150);
  p.accent = QColor(0x2C, 0x8C, 0x82);
  p.arrowEdge = QColor(255, 252, 247, 215);
  p.shadow = QColor(84, 62, 48, 150);
  p.propShadow = QColor(84, 62, 48, 120);
  p.floor = QColor(120, 90, 60, 26);
  p.wall = QColor(0xE9, 0xE0, 0xD4);
  p.skirting = QColor(0xF7, 0xF3, 0xEC);
  p.skirtingEdge = QColor(0xC9, 0xBC, 0xAC);
  p.ghost = QColor(122, 108, 98);
  return p;
}

Palette darkPalette(Person person) {
  Palette p;
  // On a dark ground limbs behind keep most of their light, or they sink into it.
  fillTones(p, dressed(kDarkTones, person, true), {rgb(0x5A6472), .20f, .50f});
  p.rim = {.85f, .93f, 1};
  p.rimStrength = .62f;
  p.bounce = rgb(0x3A4350);
  p.muscle = QColor(0xFF, 0x5A, 0x3C);
  p.muscleLight = QColor(0xFF, 0xA5, 0x88);
  p.bone = QColor(236, 228, 212);
  p.boneEdge = QColor(40, 36, 34, 150);
  p.accent = QColor(0x56, 0xBD, 0xB1);
  p.arrowEdge = QColor(16, 20, 26, 150);
  p.shadow = QColor(0, 0, 0, 190);
  p.propShadow = QColor(0, 0, 0, 190);
  p.floor = QColor(255, 255, 255, 16);
  p.wall = QColor(0x2B, 0x33, 0x3D);
  p.skirting = QColor(0x38, 0x42, 0x4E);
  p.skirtingEdge = QColor(0x1C, 0x22, 0x2A);
  p.ghost = QColor(176, 196, 222);
  p.ghostFill = .13f;
  p.ghostEdge = .50f;
  p.glow = .075f;
  return p;
}

/// Readable on any ground: full light on every limb, a contour, and no fine differences that carry
/// meaning.
Palette highContrastPalette(Person person) {
  Palette p = lightPalette(person);
  fillTones(p, dressed(kLightTones, person, false), {rgb(0x808080), 0, .45f});
  p.muscle = QColor(0xD0, 0x10, 0x10);
  p.muscleLight = QColor(0xFF, 0x60, 0x50);
  p.bone = Qt::white;
  p.boneEdge = QColor(0, 0, 0, 230);
  p.accent = QColor(0x00, 0x6E, 0x66);
  p.arrowEdge = Qt::white;
  p.wall = QColor(0xD8, 0xD8, 0xD8);
  p.skirting = QColor(0xF4, 0xF4, 0xF4);
  p.skirtingEdge = QColor(0x50, 0x50, 0x50);
  p.ghost = QColor(128, 128, 128);
  p.ghostFill = .10f;
  p.ghostEdge = .90f;
  p.outlined = true;
  return p;
}

/// For ink on white paper: edges are held by a darker line of light instead of a lighter one, and soft greys are light
/// enough not to become mud.
Palette printPalette(Person person) {
  Palette p = lightPalette(person);
  fillTones(p, dressed(kLightTones, person, false), {rgb(0xEFEAE4), .14f, .70f});
  p.rim = rgb(0x7A6254);
  p.rimStrength = .42f;
  p.bounce = rgb(0xF2E8DE);
  p.muscle = QColor(0xD8, 0x30, 0x1E);
  p.accent = QColor(0x1E, 0x78, 0x70);
  p.arrowEdge = Qt::white;
  p.shadow = QColor(70, 60, 54, 120);
  p.propShadow = QColor(70, 60, 54, 90);
  p.floor = QColor(110, 100, 92, 16);
  p.wall = QColor(0xF1, 0xED, 0xE8);
  p.skirting = QColor(0xFA, 0xF8, 0xF5);
  p.ghost = QColor(92, 84, 78);
  p.ghostFill = .05f;
  p.ghostEdge = .55f;
  return p;
}

}  // namespace

Tone mix(const Tone& a, const Tone& b, float share) {
  return {mix(a.deep, b.deep, share), mix(a.shadow, b.shadow, share), mix(a.base, b.base, share),
          mix(a.light, b.light, share)};
}

Palette paletteOf(Look look, Person person) {
  switch (look) {
    case Look::Light:
      return lightPalette(person);
    case Look::Dark:
      return darkPalette(person);
    case Look::HighContrast:
      return highContrastPalette(person);
    case Look::Print:
      return printPalette(person);
  }
  return lightPalette(person);
}

QColor haloOf(Look look) {
  switch (look) {
    case Look::Light:
      return QColor(0xFF, 0xFD, 0xF9);
    case Look::Dark:
      return QColor(0x26, 0x2E, 0x36);
    case Look::HighContrast:
      return QColor(0, 0, 0);
    case Look::Print:
      return Qt::transparent;
  }
  return {};
}

}  // namespace lissom
