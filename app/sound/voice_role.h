#pragma once

#include "app/sound/role.h"

#include <QTextToSpeech>

#include <memory>

namespace lissom {

/// Speaks sentences, the newest only: what was true a hold ago is not said late.
class VoiceRole : public Role {
public:
  void begin() override {}  ///< nothing yet: which voice is wanted depends on the language
  void obey(const QString& command, const QString& rest) override;

private:
  void setLanguage(const QString& code);
  void say(const QString& text);
  void silence();
  void followState();

  std::unique_ptr<QTextToSpeech> m_voice;
  QString m_next;
  double m_volume = 1.0;
  bool m_on = true;
  bool m_quitting = false;
};

}  // namespace lissom
