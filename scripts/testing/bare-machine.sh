#!/usr/bin/env bash
# Runs a command as on a machine that never met the project: an empty home, an empty temporary folder, no caches, of the
# environment only what leads to the registry, and on PATH only what Node and npm themselves need.
#
#   scripts/testing/bare-machine.sh npm test             here
#   scripts/testing/bare-machine.sh --clone npm test     in a clean clone of what is committed
#
# What other programs left behind in the temporary folder has hidden missing files before. Where this system lets nobody
# mount, TMPDIR names a new folder, and /tmp stays as it is.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd -P)
room=$(mktemp -d /var/tmp/daulang-bare-XXXXXX)
trap 'rm -rf "$room"' EXIT
mkdir "$room/home" "$room/tmp" "$room/bin"
chmod 1777 "$room/tmp"

# Which registry, and the way to it, are the person's own; nothing else of the home is.
if [ -f "${HOME:-}/.npmrc" ]; then cp "$HOME/.npmrc" "$room/home/"; fi

# Under `npm run` the project's own tools stand first on PATH.
PATH=$(printf '%s' "$PATH" | tr ':' '\n' | grep -vF "$root/" | tr '\n' ':')
for tool in node npm npx sh env unshare; do
  if found=$(command -v "$tool"); then ln -s "$found" "$room/bin/$tool"; fi
done

if [ "${1:-}" = --clone ]; then
  shift
  git clone --quiet "$root" "$room/clone"
  root=$room/clone
fi

kept=(HOME="$room/home" PATH="$room/bin" TMPDIR=/tmp TERM="${TERM:-dumb}")
for name in CI LANG STORIES_PORT http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY \
  NODE_EXTRA_CA_CERTS SSL_CERT_FILE SSL_CERT_DIR \
  npm_config_registry npm_config_userconfig npm_config_globalconfig npm_config_cafile npm_config_ca \
  NPM_CONFIG_REGISTRY NPM_CONFIG_USERCONFIG NPM_CONFIG_GLOBALCONFIG NPM_CONFIG_CAFILE; do
  if [ -n "${!name:-}" ]; then kept+=("$name=${!name}"); fi
done

# A plain user is root in a namespace of his own, which is enough to mount there.
namespace=(unshare --mount)
[ "$(id -u)" = 0 ] || namespace=(unshare --user --map-root-user --mount)
if "${namespace[@]}" mount --bind "$room/tmp" /tmp 2>/dev/null; then
  alone='
    room=$1 root=$2
    shift 2
    # A project that lies in the temporary folder stays where it is.
    case $root in
      /tmp/*) mkdir -p "$room/tmp/${root#/tmp/}" && mount --bind "$root" "$room/tmp/${root#/tmp/}" ;;
    esac
    mount --rbind "$room/tmp" /tmp
    cd "$root" && exec "$@"'
  "${namespace[@]}" bash -c "$alone" - "$room" "$root" env -i "${kept[@]}" "$@"
else
  echo 'This system lets nobody mount: /tmp is not emptied.'
  cd "$root"
  env -i "${kept[@]}" TMPDIR="$room/tmp" "$@"
fi
