#!/bin/sh
# Make .venv with everything the program and its tests need. Called by `make setup`; the current folder is the project's.
set -eu

debian_qt="libbrotli1 libcups2 libdbus-1-3 libegl1 libfontconfig1 libfreetype6 libgl1 libglib2.0-0 libgssapi-krb5-2
    libx11-6 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
    libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1 libxcb1
    libxkbcommon-x11-0 libxkbcommon0 libzstd1"

# Print the packages that are not installed. Newer Debian calls some of them by this name and "t64".
missing_packages() {
    for package in "$@"; do
        dpkg-query -W -f '${db:Status-Abbrev}\n' "$package" "${package}t64" 2>/dev/null | grep -q '^ii' ||
            printf '%s ' "$package"
    done
}

# Install Debian packages when we may; otherwise print the line to type, and return 1.
install_packages() {
    if [ "$(id -u)" = 0 ]; then
        as_root=""
    elif sudo -n true 2>/dev/null; then
        as_root="sudo -n"
    else
        echo "Missing system packages. Please type:  sudo apt-get install $*" >&2
        return 1
    fi
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# Print the first Python that is new enough.
find_python() {
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    echo "Python 3.11 or newer is needed. With another name or place:  make setup PYTHON=..." >&2
    return 1
}

python=$(find_python)
if command -v apt-get >/dev/null; then
    missing=$(missing_packages $debian_qt)
    # Without Qt's libraries the commands still work, so this alone does not stop the setup.
    [ -z "$missing" ] || install_packages $missing || echo "The window will not open before that." >&2
    if ! "$python" -c 'import ensurepip' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        install_packages "python$version-venv"
    fi
fi
[ -x .venv/bin/python ] && .venv/bin/python -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
