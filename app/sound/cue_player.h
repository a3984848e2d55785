#pragma once

#include "app/sound/cue.h"
#include "app/sound/helper_process.h"

#include <QObject>
#include <QString>

#include <chrono>

namespace lissom {

/// What a session is heard by: cues and spoken sentences. Both are made by helper processes
/// (lissom-voice) that may be missing, crash or hang; a session never waits for them, it goes on in
/// silence and says so in one quiet line.
class CuePlayer : public QObject {
  Q_OBJECT

public:
  /// The helper's path; empty means lissom-voice beside the program. Watchdog is how long a helper
  /// may not answer.
  explicit CuePlayer(QString helper = {}, std::chrono::milliseconds watchdog = std::chrono::seconds{3},
                     QObject* parent = nullptr);

  /// Starts what is wanted and stops what is not. Language is a code such as "en" or "de_DE".
  /// Returns at once.
  void start(const QString& language, bool sound, bool voice);
  /// Plays a cue now or, when that fails, never: a late cue would mislead.
  void play(Cue cue);
  /// Speaks a sentence; what is being spoken is broken off.
  void say(const QString& sentence);
  /// Muted at once, also what sounds already.
  void setMuted(bool muted);
  /// 0 to 100.
  void setVolume(int percent);
  /// The session is over: what sounds may end (mute first to cut it), then the helpers leave.
  /// Returns at once.
  void stop();

  bool isMuted() const { return m_muted; }
  bool soundReady() const { return m_soundState == Ability::Ready; }
  bool voiceReady() const { return m_voiceState == Ability::Ready; }
  /// One line for the screen, empty when all is well or nothing is known yet.
  QString trouble() const { return m_trouble; }

Q_SIGNALS:
  void troubleChanged(const QString& sentence);
  void soundReadyChanged(bool ready);
  void voiceReadyChanged(bool ready);

private:
  enum class Ability {
    Unknown,  ///< not wanted, or the helper has not said yet
    Ready,
    Missing,  ///< no device, no voice for the language
    Lost,     ///< the helper is not there, or does not answer
  };

  void readSound(const QByteArray& line);
  void readVoice(const QByteArray& line);
  void setSound(Ability ability);
  void setVoice(Ability ability);
  void tellTrouble();

  HelperProcess m_sound;
  HelperProcess m_voice;
  Ability m_soundState = Ability::Unknown;
  Ability m_voiceState = Ability::Unknown;
  QString m_language;
  QString m_trouble;
  int m_volume = 100;
  bool m_muted = false;
};

}  // namespace lissom
