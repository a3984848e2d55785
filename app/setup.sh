# Sourced by app/run and tests/run: what Debian 12 must have, and how the tree is configured.

build_packages=(g++ cmake ninja-build ccache pkg-config qt6-base-dev qt6-multimedia-dev qt6-speech-dev
  qt6-declarative-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl-dev libsqlitecpp-dev libsqlite3-dev
  nlohmann-json3-dev libgtest-dev libgmock-dev librapidcheck-dev)
run_packages=(qt6-speech-flite-plugin qt6-speech-speechd-plugin fonts-noto-core)
test_packages=(dbus python3-dbusmock xvfb xauth)

# Installs what is missing of the named groups; says so; touches the network only then.
install_missing() {
  local -n group
  local package missing=()
  for name in "$@"; do
    group="${name}_packages"
    for package in "${group[@]}"; do
      dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || missing+=("$package")
    done
  done
  ((${#missing[@]})) || return 0
  echo "Installing missing packages: ${missing[*]}" >&2
  local as_root=()
  if ((EUID != 0)); then
    as_root=(sudo)
    command -v sudo >/dev/null || { echo "These packages need root and there is no sudo." >&2; return 1; }
  fi
  "${as_root[@]}" apt-get update -qq >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" >&2
}

# Configures a preset unless it is configured already; the build itself notices changed CMake files.
configure() {
  [[ -f "build/$1/build.ninja" ]] || cmake --preset "$1" >&2
}
