#pragma once

#include "tests/support/temporary_folder.h"

#include <sys/wait.h>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace lissom {

/// What a program that is not ours says about a file: runs tests/core/exchange/SCRIPT with Debian's Python.
struct Verdict {
  int code = -1;
  std::string says;
};
inline Verdict askOther(const std::string& script, const std::string& bytes, const std::string& argument = {}) {
  const TemporaryFolder folder;
  const std::string file = (folder.path() / "file").string();
  const std::string answer = (folder.path() / "answer").string();
  std::ofstream(file, std::ios::binary) << bytes;
  // ASan's options and preloads are ours, not Python's.
  const std::string command = "LD_PRELOAD= /usr/bin/python3 '" LISSOM_SOURCE_DIR "/tests/core/exchange/" + script +
                              "' '" + file + "' '" + argument + "' >'" + answer + "' 2>&1";
  const int status = std::system(command.c_str());
  std::ostringstream says;
  says << std::ifstream(answer, std::ios::binary).rdbuf();
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, says.str()};
}

}  // namespace lissom
