// Writes the cues of a session as WAV files: make_sounds FOLDER
//
// The files are kept beside this program and are made by nothing else. They are the same byte for
// byte on every machine: only additions and multiplications of doubles are used (no library sine,
// no fused multiply-add), so a test can make them anew and compare.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <span>
#include <string>
#include <vector>

namespace {

constexpr int kRate = 48000;             ///< samples a second
constexpr double kPeak = 0.5 * 32767.0;  ///< -6 dBFS: leaves room for the voice over a cue
constexpr double kAttack = 0.008;        ///< seconds; shorter is heard as a click
constexpr double kRelease = 0.030;       ///< seconds; every note ends in silence
constexpr double kPi = 3.14159265358979323846;

// Notes of C major pentatonic in hertz, equal temperament: any two of them sound well together.
constexpr double kC4 = 261.6255653;
constexpr double kG4 = 391.9954360;
constexpr double kA4 = 440.0;
constexpr double kC5 = 523.2511306;
constexpr double kE5 = 659.2551138;
constexpr double kG5 = 783.9908720;

/// One struck note. Strength is relative to the others of its cue; ring is how fast it dies: the
/// time in seconds after which about a third is left.
struct Note {
  double at;
  double hertz;
  double length;
  double ring;
  double strength;
};

/// Sine of a number of whole turns, by its Taylor series on a quarter turn (error below 1e-9).
double sineOfTurns(double turns) {
  double t = turns - std::floor(turns);  // 0 up to 1
  if (t > 0.75) {
    t -= 1.0;
  } else if (t > 0.25) {
    t = 0.5 - t;
  }
  const double x = 2.0 * kPi * t;
  const double square = x * x;
  double sum = 1.0;
  for (int n = 15; n >= 3; n -= 2) {
    sum = 1.0 - sum * square / (n * (n - 1));
  }
  return x * sum;
}

/// 0 to 1 and flat at both ends, so that the loudness has no corner.
double smoothStep(double t) {
  const double x = std::clamp(t, 0.0, 1.0);
  return x * x * (3.0 - 2.0 * x);
}

/// A soft wooden bar: the note, a quieter octave and a trace of the twelfth, each dying sooner than
/// the one below.
void strike(const Note& note, std::vector<double>& sound) {
  struct Partial {
    double factor;
    double strength;
    double ring;
  };
  constexpr std::array kPartials{Partial{1.0, 1.0, 1.0}, Partial{2.0, 0.22, 0.6}, Partial{3.0, 0.06, 0.35}};
  const auto first = static_cast<std::size_t>(note.at * kRate);
  const auto count = static_cast<std::size_t>(note.length * kRate);
  for (const Partial& partial : kPartials) {
    // (1 - 1/n)^n tends to 1/e: the loudness after `ring` seconds, without a library exponential.
    const double fade = 1.0 - 1.0 / (note.ring * partial.ring * kRate);
    double loudness = note.strength * partial.strength;
    for (std::size_t i = 0; i < count && first + i < sound.size(); ++i) {
      const double time = static_cast<double>(i) / kRate;
      const double shape = smoothStep(time / kAttack) * smoothStep((note.length - time) / kRelease);
      sound[first + i] += loudness * shape * sineOfTurns(note.hertz * partial.factor * time);
      loudness *= fade;
    }
  }
}

std::vector<std::int16_t> samplesOf(std::span<const Note> notes) {
  double end = 0.0;
  for (const Note& note : notes) {
    end = std::max(end, note.at + note.length);
  }
  std::vector<double> sound(static_cast<std::size_t>(end * kRate) + 1, 0.0);
  for (const Note& note : notes) {
    strike(note, sound);
  }
  double loudest = 0.0;
  for (const double value : sound) {
    loudest = std::max(loudest, std::abs(value));
  }
  std::vector<std::int16_t> samples;
  samples.reserve(sound.size());
  for (const double value : sound) {
    samples.push_back(static_cast<std::int16_t>(std::floor(value * kPeak / loudest + 0.5)));
  }
  return samples;
}

void put(std::string& bytes, std::uint32_t value, int size) {
  for (int i = 0; i < size; ++i) {
    bytes.push_back(static_cast<char>((value >> (8 * i)) & 0xFFU));
  }
}

/// RIFF/WAVE, PCM, one channel, 16 bits: the only kind that every backend of QSoundEffect plays.
std::string waveFile(const std::vector<std::int16_t>& samples) {
  const auto size = static_cast<std::uint32_t>(samples.size() * 2);
  std::string bytes = "RIFF";
  put(bytes, 36 + size, 4);
  bytes += "WAVEfmt ";
  put(bytes, 16, 4);
  put(bytes, 1, 2);
  put(bytes, 1, 2);
  put(bytes, kRate, 4);
  put(bytes, kRate * 2, 4);
  put(bytes, 2, 2);
  put(bytes, 16, 2);
  bytes += "data";
  put(bytes, size, 4);
  for (const std::int16_t sample : samples) {
    put(bytes, static_cast<std::uint16_t>(sample), 2);
  }
  return bytes;
}

struct Sound {
  const char* name;
  std::vector<Note> notes;
};

/// Told apart by number of notes and direction, not by pitch alone, for people who hear pitch
/// badly.
std::vector<Sound> sounds() {
  return {
      {"begin", {{0.00, kG4, 0.30, 0.12, 0.8}, {0.16, kC5, 0.44, 0.16, 1.0}}},  // up: into the hold
      {"halfway", {{0.00, kE5, 0.28, 0.08, 1.0}}},                              // one soft note
      {"tick", {{0.00, kA4, 0.08, 0.025, 1.0}}},                                // short and dry
      {"switch",
       {{0.00, kE5, 0.20, 0.07, 0.9}, {0.14, kC5, 0.20, 0.07, 0.9}, {0.28, kE5, 0.32, 0.10, 1.0}}},  // to and fro
      {"end", {{0.00, kC5, 0.30, 0.12, 0.8}, {0.16, kG4, 0.50, 0.20, 1.0}}},                         // down: let go
      {"done",
       {{0.00, kC4, 0.70, 0.30, 0.6}, {0.11, kE5, 0.56, 0.20, 0.7}, {0.22, kG5, 0.48, 0.22, 0.8}}},  // a chord opens
  };
}

}  // namespace

int main(int argc, char* argv[]) {
  if (argc != 2) {
    std::cerr << "make_sounds FOLDER: writes the cues as WAV files\n";
    return EXIT_FAILURE;
  }
  for (const Sound& sound : sounds()) {
    const std::filesystem::path path = std::filesystem::path{argv[1]} / (std::string{sound.name} + ".wav");
    std::ofstream file{path, std::ios::binary};
    file << waveFile(samplesOf(sound.notes));
    if (!file.flush()) {
      std::cerr << "Cannot write " << path << '\n';
      return EXIT_FAILURE;
    }
  }
  return EXIT_SUCCESS;
}
