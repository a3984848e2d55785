#pragma once

#include "app/sound/cue_mixer.h"
#include "app/sound/role.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QMediaDevices>
#include <QTimer>

#include <memory>

namespace lissom {

/// Plays the cues, all loaded beforehand, on the default sound device; follows it when it changes.
///
/// One stream that carries silence between the cues, rather than a QSoundEffect for each: with
/// Qt 6.4 on PulseAudio a quarter of short effects stuck in the server's buffer and sounded
/// together with the next one.
class SoundRole : public Role {
public:
  void begin() override;
  void obey(const QString& command, const QString& rest) override;

private:
  void followDevice();
  bool open();  ///< a stream to m_device; says so when there can be none
  void watchTheDevice();
  void checkTheDevice();  ///< some time after a cue: did the device take its samples?
  bool play(Cue cue);     ///< false when it cannot be heard
  bool stream();          ///< sees that the stream runs; says so when it cannot
  void quitWhenSilent();

  std::unique_ptr<QMediaDevices> m_devices;
  std::unique_ptr<CueMixer> m_mixer;
  std::unique_ptr<QAudioSink> m_sink;  ///< none while there is no device
  QAudioDevice m_device;
  QTimer m_check;
  qint64 m_takenBefore = 0;
  bool m_playedMeanwhile = false;  ///< a cue began while the device was watched
  int m_standstills = 0;           ///< checks that found nothing taken, one after the other
};

}  // namespace lissom
