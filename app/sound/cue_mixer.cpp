#include "app/sound/cue_mixer.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace lissom {
namespace {

constexpr qsizetype kHeaderSize = 44;
constexpr qint64 kSampleSize = sizeof(std::int16_t);

}  // namespace

std::optional<std::vector<std::int16_t>> samplesOfWave(const QByteArray& file) {
  if (file.size() < kHeaderSize || !file.startsWith("RIFF") || file.mid(8, 8) != "WAVEfmt ") {
    return std::nullopt;
  }
  const char* header = file.constData();
  const bool ours = qFromLittleEndian<quint16>(header + 20) == 1 && qFromLittleEndian<quint16>(header + 22) == 1 &&
                    qFromLittleEndian<quint32>(header + 24) == kCueRate &&
                    qFromLittleEndian<quint16>(header + 34) == 16 && file.mid(36, 4) == "data";
  if (!ours || qFromLittleEndian<quint32>(header + 40) != file.size() - kHeaderSize) {
    return std::nullopt;
  }
  std::vector<std::int16_t> samples(static_cast<std::size_t>((file.size() - kHeaderSize) / kSampleSize));
  qFromLittleEndian<qint16>(header + kHeaderSize, static_cast<qsizetype>(samples.size()), samples.data());
  return samples;
}

CueMixer::CueMixer(std::map<Cue, std::vector<std::int16_t>> cues) : m_cues(std::move(cues)) {
  open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

void CueMixer::begin(Cue cue) {
  if (m_cues.contains(cue)) {
    m_sounding[cue] = 0;
  }
}

qint64 CueMixer::bytesAvailable() const {
  return std::numeric_limits<qint32>::max();
}

qint64 CueMixer::readData(char* data, qint64 size) {
  const qint64 frameSize = kSampleSize * m_channels;
  const qint64 frames = size / frameSize;
  for (qint64 frame = 0; frame < frames; ++frame) {
    float sum = 0.0F;
    for (auto& [cue, at] : m_sounding) {
      const std::vector<std::int16_t>& samples = m_cues.at(cue);
      if (at < samples.size()) {
        sum += static_cast<float>(samples[at++]);
      }
    }
    constexpr float kLoudest = std::numeric_limits<std::int16_t>::max();
    const auto value = static_cast<std::int16_t>(std::lround(std::clamp(sum * m_gain, -kLoudest, kLoudest)));
    std::fill_n(reinterpret_cast<std::int16_t*>(data + frame * frameSize), m_channels, value);
  }
  std::erase_if(m_sounding, [this](const auto& entry) { return entry.second >= m_cues.at(entry.first).size(); });
  m_taken += frames * frameSize;
  return frames * frameSize;
}

qint64 CueMixer::writeData(const char* /*data*/, qint64 /*size*/) {
  return -1;
}

}  // namespace lissom
