# shellcheck shell=bash
# Sourced by app/run and tests/run: what Debian 12 must have, and how the tree is configured. Expects `root`, the folder of
# the source tree. Everything said here goes to stderr.
# shellcheck disable=SC2034,SC2154  # the groups are used by name; root comes from outside

build_packages=(
  g++ cmake ninja-build
  qt6-base-dev qt6-multimedia-dev qt6-speech-dev
  qt6-declarative-dev                # CMake's package of qt6-speech-dev asks for it
  libsqlitecpp-dev nlohmann-json3-dev libical-dev pkg-config
  libxcb1-dev libxcb-screensaver0-dev  # how long nobody touched anything, on a desktop of X's
  qt6-l10n-tools                     # lrelease: the words of other languages
)
run_packages=(
  qt6-translations-l10n              # Qt's own words in them: file dialogs
  fonts-noto-core                    # the type the pages are laid out with; without any font Qt shows boxes
  qt6-wayland                        # a desktop without X
  qt6-speech-flite-plugin            # English voice, in the process
  qt6-speech-speechd-plugin speech-dispatcher-espeak-ng  # all other languages
)
test_packages=(
  ccache libgtest-dev librapidcheck-dev
  dbus python3-dbusmock              # a desktop's services, played
  xvfb                               # a display of the tests' own: on X11 Qt asks the session's bus before any window
  dunst xdotool                      # a notification service that really shows; a mouse that is moved
  desktop-file-utils libglib2.0-bin  # what starts at login is checked, and started as a desktop does
  e2fsprogs mount                    # small disks that can be filled
  pulseaudio pulseaudio-utils        # a sound server to record what was really heard
  python3-icalendar python3-jsonschema  # programs that are not ours read what goes out
  clang                              # libFuzzer, for tests/run --fuzz
  poppler-utils qpdf                 # what is printed is read by programs that are not ours
)

nightly_packages=(valgrind)

bench_packages=(
  ccache pkg-config python3          # python3: the programs are started in turn and put into a table by a script
  xvfb xauth                         # an X server of its own, on which nothing else is painted
  libxcb1-dev libxcb-damage0-dev libxcb-xtest0-dev  # sees from outside when something is painted, and presses keys
)

say() { echo "$*" >&2; }

# All packages of the named groups, one a line.
packages_of() {
  local name
  for name in "$@"; do
    local -n group="${name}_packages"
    printf '%s\n' "${group[@]}"
  done
}

# Installs what is missing of the named groups; says so; touches the network only then.
install_missing() {
  local wanted=() missing=() as_root=()
  mapfile -t wanted < <(packages_of "$@" | sort)
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    [[ -n $(find "$root/build" -maxdepth 2 -name configured 2>/dev/null) ]] && return 0
    say "This system has no apt-get, so nothing is installed. Needed is what Debian 12 calls: ${wanted[*]}"
    return 0
  fi
  # dpkg-query fails when it does not know one of them, and lists the others.
  mapfile -t missing < <(comm -23 <(printf '%s\n' "${wanted[@]}") \
    <(dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/^.i  *//p' | sort -u))
  ((${#missing[@]})) || return 0

  say "Installing missing packages: ${missing[*]}"
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      say "Only root can install them, and there is no sudo. Have root run: apt-get install ${missing[*]}"
      return 1
    fi
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -qq </dev/null >&2 ||
    say "The package lists could not be updated; trying with those that are there."
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 install -y -qq \
    --no-install-recommends "${missing[@]}" </dev/null >&2; then
    say "The packages could not be installed; what apt-get said about it is above."
    return 1
  fi
}

# Configures a preset when it is not configured yet, when the presets changed, or when the tree was moved. Changed CMake
# files are noticed by the build itself.
configure() {
  local preset=$1 folder="$root/build/$1" fresh=()
  if [[ -f $folder/build.ninja && -f $folder/configured && ! $root/CMakePresets.json -nt $folder/configured ]] &&
    grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
    return 0
  fi
  local tool
  for tool in cmake ninja c++; do
    command -v "$tool" >/dev/null || { say "There is no $tool, which the build needs."; return 1; }
  done
  [[ -f $folder/CMakeCache.txt ]] && fresh=(--fresh)
  if ! (cd "$root" && cmake --preset "$preset" "${fresh[@]}") >&2; then
    say "The build could not be configured; what CMake said about it is above."
    return 1
  fi
  touch "$folder/configured"
}

# Builds a configured preset; silent when there is nothing to do.
build() {
  local folder="$root/build/$1"
  [[ $(ninja -C "$folder" -n 2>/dev/null) == *"no work to do"* ]] && return 0
  if ! cmake --build "$folder" >&2; then
    say "The build failed; what the compiler said about it is above."
    return 1
  fi
}
