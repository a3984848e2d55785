#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace lissom {

/// Sets a variable of the environment, for this process and the programs it starts, for as long as it lives.
class Variable {
public:
  Variable(const char* name, const QByteArray& value) : m_name(name), m_before(qgetenv(name)) { qputenv(name, value); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() { m_before.isNull() ? qunsetenv(m_name) : qputenv(m_name, m_before); }

private:
  const char* m_name;
  QByteArray m_before;
};

}  // namespace lissom
