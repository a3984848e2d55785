#include "app/sound/cue_player.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace lissom {
namespace {

QString besideTheProgram() {
  return QCoreApplication::applicationDirPath() + QStringLiteral("/lissom-voice");
}

/// The helper compares this with its own reading of the same clock.
qint64 monotonicMs() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

}  // namespace

CuePlayer::CuePlayer(QString helper, std::chrono::milliseconds watchdog, QObject* parent)
    : QObject(parent),
      m_sound(helper.isEmpty() ? besideTheProgram() : helper, QStringLiteral("sound"), watchdog, this),
      m_voice(helper.isEmpty() ? besideTheProgram() : helper, QStringLiteral("voice"), watchdog, this) {
  connect(&m_sound, &HelperProcess::launched, this, [this] {
    setSound(Ability::Unknown);
    m_sound.send("volume " + QByteArray::number(m_volume));
  });
  connect(&m_voice, &HelperProcess::launched, this, [this] {
    setVoice(Ability::Unknown);
    m_voice.send("volume " + QByteArray::number(m_volume));
    m_voice.send("language " + m_language.toUtf8());
  });
  connect(&m_sound, &HelperProcess::lineRead, this, &CuePlayer::readSound);
  connect(&m_voice, &HelperProcess::lineRead, this, &CuePlayer::readVoice);
  connect(&m_sound, &HelperProcess::gaveUp, this, [this] { setSound(Ability::Lost); });
  connect(&m_voice, &HelperProcess::gaveUp, this, [this] { setVoice(Ability::Lost); });
}

void CuePlayer::start(const QString& language, bool sound, bool voice) {
  const bool newLanguage = std::exchange(m_language, language) != language;
  if (sound) {
    m_sound.start();
  } else {
    m_sound.stop();
    setSound(Ability::Unknown);
  }
  if (!voice) {
    m_voice.stop();
    setVoice(Ability::Unknown);
  } else if (m_voice.state() == HelperProcess::State::Running && newLanguage) {
    m_voice.send("language " + m_language.toUtf8());
  } else {
    m_voice.start();
  }
}

void CuePlayer::play(Cue cue) {
  if (!m_muted) {
    m_sound.send("play " + QByteArray(nameOf(cue).data()) + ' ' + QByteArray::number(monotonicMs()));
  }
}

void CuePlayer::say(const QString& sentence) {
  if (!m_muted) {
    m_voice.send("say " + sentence.toUtf8());
  }
}

void CuePlayer::setMuted(bool muted) {
  m_muted = muted;
  if (muted) {
    m_sound.send("quiet");
    m_voice.send("quiet");
  }
}

void CuePlayer::setVolume(int percent) {
  m_volume = std::clamp(percent, 0, 100);
  m_sound.send("volume " + QByteArray::number(m_volume));
  m_voice.send("volume " + QByteArray::number(m_volume));
}

void CuePlayer::stop() {
  m_sound.stop();
  m_voice.stop();
  // The voice first: while there is trouble with the sound, that of the voice is not the line to tell.
  setVoice(Ability::Unknown);
  setSound(Ability::Unknown);
}

void CuePlayer::readSound(const QByteArray& line) {
  if (line.startsWith("ready sound=1")) {
    setSound(Ability::Ready);
  } else if (line.startsWith("trouble sound stuck")) {
    setSound(Ability::Lost);
  } else if (line.startsWith("trouble sound")) {
    setSound(Ability::Missing);
  }
}

void CuePlayer::readVoice(const QByteArray& line) {
  if (line.startsWith("ready voice=")) {
    setVoice(Ability::Ready);
  } else if (line == "trouble voice none") {
    setVoice(Ability::Missing);
  } else if (line.startsWith("trouble voice")) {
    setVoice(Ability::Lost);
  }
}

void CuePlayer::setSound(Ability ability) {
  const bool before = soundReady();
  m_soundState = ability;
  if (soundReady() != before) {
    Q_EMIT soundReadyChanged(soundReady());
  }
  tellTrouble();
}

void CuePlayer::setVoice(Ability ability) {
  const bool before = voiceReady();
  m_voiceState = ability;
  if (voiceReady() != before) {
    Q_EMIT voiceReadyChanged(voiceReady());
  }
  tellTrouble();
}

/// One line only. Sound goes first: without a device there is no voice either, and that need not be
/// said too.
void CuePlayer::tellTrouble() {
  QString sentence;
  if (m_soundState == Ability::Missing) {
    sentence = tr("No sound device was found; the session goes on without sound.");
  } else if (m_soundState == Ability::Lost) {
    sentence = tr("The sound does not answer; the session goes on without sound.");
  } else if (m_voiceState == Ability::Missing) {
    sentence = tr("No voice was found for this language; the session goes on without it.");
  } else if (m_voiceState == Ability::Lost) {
    sentence = tr("The voice does not answer; the session goes on without it.");
  }
  if (std::exchange(m_trouble, sentence) != sentence) {
    Q_EMIT troubleChanged(m_trouble);
  }
}

}  // namespace lissom
