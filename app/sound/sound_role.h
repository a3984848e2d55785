#pragma once

#include "app/sound/cue.h"
#include "app/sound/role.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QSoundEffect>

#include <map>
#include <memory>

namespace lissom {

/// Plays the cues, all loaded beforehand, on the default sound device; follows it when it changes.
class SoundRole : public Role {
public:
  void begin() override;
  void obey(const QString& command, const QString& rest) override;

private:
  void followDevice();
  void play(Cue cue);
  void quitWhenSilent();
  bool sounding() const;

  std::unique_ptr<QMediaDevices> m_devices;
  QAudioDevice m_device;
  std::map<Cue, std::unique_ptr<QSoundEffect>> m_effects;
  float m_volume = 1.0F;
  bool m_quitting = false;
};

}  // namespace lissom
