#include "app/sound/voice_role.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <optional>

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// A sentence that has begun may end; then the helper leaves.
constexpr auto kLongestFarewell = 2500ms;

/// Flite is small, starts at once and needs no daemon, but speaks English only. Empty when there is
/// no engine.
QString engineFor(const QLocale& wanted) {
  const QStringList engines = QTextToSpeech::availableEngines();
  const QString flite = QStringLiteral("flite");
  const QString speechd = QStringLiteral("speechd");
  if (wanted.language() == QLocale::English && engines.contains(flite)) {
    return flite;
  }
  return engines.contains(speechd) ? speechd : QString();
}

/// The same language and country, else the same language.
std::optional<QLocale> nearest(const QList<QLocale>& spoken, const QLocale& wanted) {
  if (spoken.contains(wanted)) {
    return wanted;
  }
  const auto found = std::find_if(spoken.begin(), spoken.end(),
                                  [&](const QLocale& locale) { return locale.language() == wanted.language(); });
  return found == spoken.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

void VoiceRole::obey(const QString& command, const QString& rest) {
  if (command == QLatin1String("language")) {
    setLanguage(rest);
  } else if (command == QLatin1String("say")) {
    say(rest);
  } else if (command == QLatin1String("quiet")) {
    silence();
  } else if (command == QLatin1String("voice")) {
    m_on = rest != QLatin1String("off");
    if (!m_on) {
      silence();
    }
  } else if (command == QLatin1String("volume")) {
    m_volume = std::clamp(rest.toInt(), 0, 100) / 100.0;
    if (m_voice) {
      m_voice->setVolume(m_volume);
    }
  } else if (command == QLatin1String("quit")) {
    m_quitting = true;
    if (!m_voice || (m_voice->state() != QTextToSpeech::Speaking && m_next.isEmpty())) {
      QCoreApplication::quit();
    } else {
      QTimer::singleShot(kLongestFarewell, this, [] { QCoreApplication::quit(); });
    }
  }
}

void VoiceRole::setLanguage(const QString& code) {
  const QLocale wanted(code);
  const QString engine = engineFor(wanted);
  if (engine.isEmpty()) {
    m_voice.reset();
    answer(QStringLiteral("trouble voice none"));
    return;
  }
  if (!m_voice || m_voice->engine() != engine) {
    m_voice = std::make_unique<QTextToSpeech>(engine);  // may hang: the program's watchdog ends this process then
    connect(m_voice.get(), &QTextToSpeech::stateChanged, this, [this] { followState(); });
  }
  if (m_voice->state() == QTextToSpeech::Error) {
    answer(QStringLiteral("trouble voice failed"));
    return;
  }
  const std::optional<QLocale> locale = nearest(m_voice->availableLocales(), wanted);
  if (!locale) {
    m_voice.reset();
    answer(QStringLiteral("trouble voice none"));
    return;
  }
  m_voice->setLocale(*locale);
  m_voice->setVolume(m_volume);
  answer(QStringLiteral("ready voice=%1").arg(engine));
}

void VoiceRole::say(const QString& text) {
  if (!m_voice || !m_on || text.isEmpty()) {
    return;
  }
  // Said when all waiting lines are read, so that of a heap of sentences only the last is spoken.
  if (m_next.isEmpty()) {
    QTimer::singleShot(0ms, this, [this] {
      const QString sentence = std::exchange(m_next, {});
      if (m_voice && !sentence.isEmpty()) {
        m_voice->say(sentence);
      }
    });
  }
  m_next = text;
}

void VoiceRole::silence() {
  m_next.clear();
  if (m_voice) {
    m_voice->stop();
  }
}

void VoiceRole::followState() {
  const QTextToSpeech::State state = m_voice->state();
  if (state == QTextToSpeech::Error) {
    answer(QStringLiteral("trouble voice failed"));
  }
  if (m_quitting && state != QTextToSpeech::Speaking) {
    QCoreApplication::quit();
  }
}

}  // namespace lissom
