#include "app/sound/sound_role.h"

#include <QAudio>
#include <QCoreApplication>
#include <QStringList>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <chrono>

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// A cue that comes later than this says something that is no longer true.
constexpr auto kLatest = 500ms;
/// The longest cue and the device's buffer; after that the helper leaves even if a device claims to
/// be playing still.
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

}  // namespace

void SoundRole::begin() {
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
  m_effects.clear();
  if (device.isNull()) {
    answer(QStringLiteral("trouble sound none"));
    return;
  }
  for (const Cue cue : kAllCues) {
    auto effect = std::make_unique<QSoundEffect>(device);
    QSoundEffect* loading = effect.get();
    connect(loading, &QSoundEffect::statusChanged, this, [this, loading] {
      if (loading->status() == QSoundEffect::Error) {
        answer(QStringLiteral("trouble sound unreadable"));
      } else if (std::all_of(m_effects.begin(), m_effects.end(), [](const auto& entry) {
                   return entry.second->status() == QSoundEffect::Ready;
                 })) {
        answer(QStringLiteral("ready sound=1"));
      }
    });
    connect(loading, &QSoundEffect::playingChanged, this, [this] {
      if (m_quitting && !sounding()) {
        QCoreApplication::quit();
      }
    });
    effect->setVolume(m_volume);
    m_effects.emplace(cue, std::move(effect));
  }
  for (const auto& [cue, effect] : m_effects) {
    effect->setSource(QUrl(QStringLiteral("qrc:/sounds/%1.wav").arg(nameOf(cue))));
  }
}

void SoundRole::obey(const QString& command, const QString& rest) {
  if (command == QLatin1String("play")) {
    const QStringList words = rest.split(QLatin1Char(' '));
    const std::optional<Cue> cue = cueNamed(words.first());
    if (cue && lateness(words.value(1)) <= kLatest) {
      play(*cue);
    }
  } else if (command == QLatin1String("volume")) {
    // People hear loudness logarithmically; half on the slider should sound half as loud.
    const auto slider = static_cast<float>(std::clamp(rest.toInt(), 0, 100)) / 100.0F;
    m_volume =
        QAudio::convertVolume(slider, QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale);
    for (const auto& [cue, effect] : m_effects) {
      effect->setVolume(m_volume);
    }
  } else if (command == QLatin1String("quiet")) {
    for (const auto& [cue, effect] : m_effects) {
      effect->stop();
    }
  } else if (command == QLatin1String("quit")) {
    quitWhenSilent();
  }
}

void SoundRole::play(Cue cue) {
  const auto found = m_effects.find(cue);
  if (found == m_effects.end()) {
    return;
  }
  found->second->play();
  answer(QStringLiteral("played %1").arg(nameOf(cue)));
}

void SoundRole::quitWhenSilent() {
  m_quitting = true;
  if (!sounding()) {
    QCoreApplication::quit();
    return;
  }
  QTimer::singleShot(kLongestFarewell, this, [] { QCoreApplication::quit(); });
}

bool SoundRole::sounding() const {
  return std::any_of(m_effects.begin(), m_effects.end(),
                     [](const auto& entry) { return entry.second->isPlaying(); });
}

}  // namespace lissom
