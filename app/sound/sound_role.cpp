#include "app/sound/sound_role.h"

#include <QAudio>
#include <QAudioFormat>
#include <QCoreApplication>
#include <QFile>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <utility>

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// A cue that comes later than this says something that is no longer true.
constexpr auto kLatest = 500ms;
/// What the device plays ahead. Less crackles on a busy computer, more delays every cue by as much.
constexpr auto kBuffer = 60ms;
/// A device that took less than half of what should sound in this time does not play: its server hangs, or it was taken
/// away.
constexpr auto kStandstill = 1000ms;
/// The longest cue and then some; the helper leaves after it even if the device took none of it.
constexpr auto kLongestFarewell = 1500ms;

/// Milliseconds since the cue was due; zero when the program did not say.
std::chrono::milliseconds lateness(const QString& due) {
  bool known = false;
  const qint64 at = due.toLongLong(&known);
  if (!known) {
    return 0ms;
  }
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now) - std::chrono::milliseconds{at};
}

std::map<Cue, std::vector<std::int16_t>> loadCues() {
  std::map<Cue, std::vector<std::int16_t>> cues;
  for (const Cue cue : kAllCues) {
    QFile file(QStringLiteral(":/sounds/%1.wav").arg(nameOf(cue)));
    if (file.open(QIODevice::ReadOnly)) {
      if (auto samples = samplesOfWave(file.readAll())) {
        cues.emplace(cue, std::move(*samples));
      }
    }
  }
  return cues;
}

/// One channel, or two where the device insists; the sound server converts the rest.
QAudioFormat formatFor(const QAudioDevice& device) {
  QAudioFormat format;
  format.setSampleRate(kCueRate);
  format.setSampleFormat(QAudioFormat::Int16);
  format.setChannelCount(1);
  if (!device.isFormatSupported(format)) {
    format.setChannelCount(2);
  }
  return format;
}

}  // namespace

void SoundRole::begin() {
  m_mixer = std::make_unique<CueMixer>(loadCues());
  m_check.setSingleShot(true);
  m_check.setInterval(kStandstill);
  connect(&m_check, &QTimer::timeout, this, [this] { checkTheDevice(); });
  m_devices = std::make_unique<QMediaDevices>();
  connect(m_devices.get(), &QMediaDevices::audioOutputsChanged, this, [this] { followDevice(); });
  followDevice();
  if (m_device.isNull()) {
    answer(QStringLiteral("trouble sound none"));
  }
}

void SoundRole::followDevice() {
  const QAudioDevice device = QMediaDevices::defaultAudioOutput();
  if (device == m_device) {
    return;
  }
  m_device = device;
  if (open()) answer(QStringLiteral("ready sound=1"));
}

bool SoundRole::open() {
  m_standstills = 0;
  m_sink.reset();
  m_mixer->clear();
  if (m_device.isNull()) {
    answer(QStringLiteral("trouble sound none"));
    return false;
  }
  const QAudioFormat format = formatFor(m_device);
  if (!m_device.isFormatSupported(format)) {
    answer(QStringLiteral("trouble sound format"));
    return false;
  }
  m_sink = std::make_unique<QAudioSink>(m_device, format);
  m_sink->setBufferSize(format.bytesForDuration(std::chrono::microseconds{kBuffer}.count()));
  m_mixer->setChannels(format.channelCount());
  // The stream runs for as long as the session does, silence between the cues: a stream that was just begun may lose
  // its first tenths of a second, and with them a whole cue.
  return stream();
}

/// Qt 6.4 does not tell that a stream was killed or that the server stands still: the sink stays active, and every cue
/// would count as played. So the stream is begun anew once, and then the trouble is told; each further cue tries again.
void SoundRole::checkTheDevice() {
  if (!m_sink) return;
  const qint64 due = m_sink->format().bytesForDuration(std::chrono::microseconds{kStandstill}.count());
  if (m_mixer->taken() - m_takenBefore > due / 2) {
    if (std::exchange(m_standstills, 0) > 1) answer(QStringLiteral("ready sound=1"));
    if (std::exchange(m_playedMeanwhile, false)) watchTheDevice();
    return;
  }
  const int standstills = m_standstills + 1;
  if (standstills > 1) answer(QStringLiteral("trouble sound stuck"));
  m_device = QMediaDevices::defaultAudioOutput();
  const bool opened = open();  // may hang with the server: the program's watchdog ends this process then
  m_standstills = standstills;
  if (opened && standstills == 1) watchTheDevice();
}

bool SoundRole::stream() {
  if (m_sink->state() != QAudio::StoppedState) return true;
  m_sink->start(m_mixer.get());
  if (m_sink->error() == QAudio::NoError) return true;
  m_mixer->clear();
  answer(QStringLiteral("trouble sound failed"));
  return false;
}

void SoundRole::obey(const QString& command, const QString& rest) {
  if (command == QLatin1String("play")) {
    const QStringList words = rest.split(QLatin1Char(' '));
    const std::optional<Cue> cue = cueNamed(words.first());
    if (cue) {
      const bool played = lateness(words.value(1)) <= kLatest && play(*cue);
      answer((played ? QStringLiteral("played %1") : QStringLiteral("dropped %1")).arg(nameOf(*cue)));
    }
  } else if (command == QLatin1String("volume")) {
    // People hear loudness logarithmically; half on the slider should sound half as loud.
    const auto slider = static_cast<float>(std::clamp(rest.toInt(), 0, 100)) / 100.0F;
    m_mixer->setGain(QAudio::convertVolume(slider, QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale));
  } else if (command == QLatin1String("quiet")) {
    m_mixer->clear();
  } else if (command == QLatin1String("quit")) {
    quitWhenSilent();
  }
}

bool SoundRole::play(Cue cue) {
  if (!m_sink || !stream()) {
    return false;
  }
  m_mixer->begin(cue);
  if (m_check.isActive()) {
    m_playedMeanwhile = true;
  } else {
    watchTheDevice();
  }
  return true;
}

void SoundRole::watchTheDevice() {
  m_playedMeanwhile = false;
  m_takenBefore = m_mixer->taken();
  m_check.start();
}

void SoundRole::quitWhenSilent() {
  auto* poll = new QTimer(this);
  const auto deadline = std::chrono::steady_clock::now() + kLongestFarewell;
  // The mixer is empty when the device has taken the last sample; what is in the buffer still wants
  // to be heard.
  poll->setInterval(2 * kBuffer);
  connect(poll, &QTimer::timeout, this, [this, deadline, silentBefore = false]() mutable {
    const bool silent = m_mixer->silent();
    if ((silent && silentBefore) || std::chrono::steady_clock::now() > deadline) {
      QCoreApplication::quit();
    }
    silentBefore = silent;
  });
  poll->start();
}

}  // namespace lissom
