#pragma once

#include "app/sound/cue.h"

#include <QByteArray>
#include <QIODevice>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace lissom {

inline constexpr int kCueRate = 48000;  ///< samples a second, in the files and to the device

/// The samples of a WAV file as resources/sounds holds them: 16-bit PCM, one channel, 48 kHz. None
/// for any other.
std::optional<std::vector<std::int16_t>> samplesOfWave(const QByteArray& file);

/// An endless stream of 16-bit samples: the cues that were begun, mixed, and silence between them.
/// Never ends and never runs dry, because a sound server holds back the tail of a stream that stops
/// in mid-buffer.
class CueMixer : public QIODevice {
public:
  explicit CueMixer(std::map<Cue, std::vector<std::int16_t>> cues);

  void setChannels(int count) { m_channels = count; }
  void setGain(float gain) { m_gain = gain; }  ///< 0 to 1
  void begin(Cue cue);                         ///< from its start, also when it sounds already
  void clear() { m_sounding.clear(); }
  bool silent() const { return m_sounding.empty(); }
  /// How many bytes the device took so far, silence included: one that plays always takes more.
  qint64 taken() const { return m_taken; }

  bool isSequential() const override { return true; }
  qint64 bytesAvailable() const override;

protected:
  qint64 readData(char* data, qint64 size) override;
  qint64 writeData(const char* data, qint64 size) override;

private:
  std::map<Cue, std::vector<std::int16_t>> m_cues;
  std::map<Cue, std::size_t> m_sounding;  ///< where each is
  int m_channels = 1;
  float m_gain = 1.0F;
  qint64 m_taken = 0;
};

}  // namespace lissom
