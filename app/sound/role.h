#pragma once

#include <QObject>
#include <QString>

namespace lissom {

/// What one helper process does: plays cues, or speaks. Two processes, so that a hung voice delays
/// no cue.
class Role : public QObject {
public:
  /// Opens what is needed and answers "ready ..." or "trouble ...".
  virtual void begin() = 0;
  /// Carries out one command; passes over those of the other role and unknown ones.
  virtual void obey(const QString& command, const QString& rest) = 0;
};

/// Sends a line to the program.
void answer(const QString& line);

}  // namespace lissom
