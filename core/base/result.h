#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace lissom {

/// Why an operation that may fail did fail. Code is for decisions and for phrases shown to people
/// (app/phrases); detail is for the log and for developers, never translated.
struct Error {
  enum class Code {
    BadContent,    ///< a pack has mistakes; detail lists them, one a line, each with its place
    PackNewer,     ///< a pack's format is newer than this program
    NotFound,      ///< the thing named in detail is not there
    Unavailable,   ///< the log or a file cannot be opened or used at all
    ReadOnly,      ///< it can be read but not written
    Locked,        ///< another program holds it
    DiskFull,      ///< no space left (or a quota is used up)
    Damaged,       ///< its bytes are not what was written
    StorageNewer,  ///< the log was made by a newer version of the program
  };

  Code code;
  std::string detail;

  friend bool operator==(const Error&, const Error&) = default;
};

/// A T, or the reason there is none. A small stand-in for C++23 std::expected.
template <class T>
class [[nodiscard]] Result {
public:
  Result(T value) : m_data(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : m_data(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const noexcept { return m_data.index() == 0; }

  const T& operator*() const& {
    assert(*this);
    return *std::get_if<0>(&m_data);
  }
  T& operator*() & {
    assert(*this);
    return *std::get_if<0>(&m_data);
  }
  T operator*() && {
    assert(*this);
    return std::move(*std::get_if<0>(&m_data));
  }
  const T* operator->() const { return &**this; }
  T* operator->() { return &**this; }

  const Error& error() const {
    assert(!*this);
    return *std::get_if<1>(&m_data);
  }

private:
  std::variant<T, Error> m_data;
};

/// The value of an operation that has nothing to answer but that it went well.
struct Done {
  friend bool operator==(Done, Done) = default;
};
using Status = Result<Done>;

}  // namespace lissom
