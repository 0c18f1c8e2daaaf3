#!/usr/bin/env bash
# Stores the session that `aws sso login` left on this machine as a secret of a GitHub repository. The token is never in an
# argument list or on the terminal.
set -euo pipefail

usage() {
  cat <<'END'
Usage: store-token.sh [--profile NAME | --session NAME | --start-url URL] [option…]

Sign in first: aws sso login --profile NAME. Without the first option, all sessions must be of the same portal.

  --profile NAME       a profile in the AWS config file
  --session NAME       an [sso-session …] in the AWS config file
  --start-url URL      URL of the access portal, in any form that the AWS CLI accepts
  --secret NAME        name of the secret; by default, AWS_SSO_TOKEN
  --env ENVIRONMENT    store it in this environment, whose protection rules then apply
  --repo OWNER/NAME    the repository; by default, the one in this folder
  --dry-run            show the file and the command, and store nothing
  --help
END
}

readonly folder=$HOME/.aws/sso/cache
profile='' session='' start_url='' key='' secret=AWS_SSO_TOKEN dry_run=false
gh_options=()

say() { printf '%s\n' "$*" >&2; }

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

read_arguments() {
  while (($# > 0)); do
    case $1 in
      --dry-run) dry_run=true ;;
      --help)
        usage
        exit
        ;;
      --profile | --session | --start-url | --secret | --env | --repo)
        [[ -n ${2-} ]] || fail "$1 needs a value"
        case $1 in
          --profile) profile=$2 ;;
          --session) session=$2 ;;
          --start-url) start_url=$2 ;;
          --secret) secret=$2 ;;
          --env | --repo) gh_options+=("$1" "$2") ;;
        esac
        shift
        ;;
      *) fail "$1 is not an option; see --help" ;;
    esac
    shift
  done
  [[ $secret =~ ^[A-Za-z_][A-Za-z0-9_]*$ ]] || fail "$secret cannot be the name of a secret"
}

# What the profile names: a session, or in a legacy profile a start URL. AWS tools open the one file that is called after it.
read_profile() {
  session=$(aws configure get sso_session --profile "$profile") || session=''
  [[ -n $session ]] || start_url=$(aws configure get sso_start_url --profile "$profile") || start_url=''
  [[ -n $session$start_url ]] || fail "there is no profile $profile, or it has neither sso_session nor sso_start_url"
  key=${session:-$start_url}
}

# field FILE NAME: a member of the JSON that is a string.
field() {
  tr -d '\r\n' <"$1" | sed -n "s/.*\"$2\"[[:space:]]*:[[:space:]]*\"\([^\"]*\)\".*/\1/p"
}

has() {
  tr -d '\r\n' <"$1" | grep -q "\"$2\"[[:space:]]*:[[:space:]]*\"[^\"]"
}

# One spelling of a start URL: no fragment, no slash at the end, host in lower case.
plain_url() {
  local url=${1%%#*} host path
  url=${url%\\}
  while [[ $url == */ ]]; do url=${url%/}; done
  host=$(cut -d/ -f3 <<<"$url" | tr '[:upper:]' '[:lower:]')
  path=${url#*://}
  path=${path#"${path%%/*}"}
  if [[ -z $path && $host == *.awsapps.com ]]; then path=/start; fi
  printf 'https://%s%s' "$host" "$path"
}

sha1() {
  if command -v sha1sum >/dev/null; then sha1sum; else shasum; fi | cut -d ' ' -f 1
}

# Whether a file holds a session of IAM Identity Center: registrations have no access token, `aws login` an object in its
# place, and tokens of other tools have other file names, without a start URL or with other scopes.
is_session() {
  [[ -f $1 && $(basename "$1") =~ ^[0-9a-f]{40}\.json$ ]] || return 1
  has "$1" accessToken && has "$1" startUrl && has "$1" region && has "$1" expiresAt || return 1
  ! grep -q '"scopes"' "$1" || grep -q '"sso:account:access"' "$1"
}

is_renewable() {
  has "$1" refreshToken && has "$1" clientId && has "$1" clientSecret && has "$1" registrationExpiresAt
}

is_alive() {
  is_renewable "$1" || lasts "$1"
}

lasts() {
  [[ $(field "$1" expiresAt) > $(date -u +%Y-%m-%dT%H:%M:%SZ) ]]
}

# The file of the profile or session; of several of one portal the one that jobs can use the longest as it is.
find_file() {
  local path url urls='' best='' rank best_rank='' wanted='' alive=0
  key=${key:-$session}
  [[ -z $key ]] || wanted=$folder/$(printf %s "$key" | sha1).json
  [[ -z $start_url ]] || start_url=$(plain_url "$start_url")
  for path in "$folder"/*.json; do
    is_session "$path" || continue
    url=$(plain_url "$(field "$path" startUrl)")
    urls+="$url"$'\n'
    [[ -z $wanted || $path == "$wanted" ]] || continue
    [[ -z $start_url || $url == "$start_url" ]] || continue
    rank="0 $(field "$path" expiresAt)"
    if is_alive "$path"; then
      rank="1 $(field "$path" expiresAt)"
      alive=$((alive + 1))
    fi
    if [[ $rank > $best_rank ]]; then
      best=$path
      best_rank=$rank
    fi
  done
  urls=$(sort -u <<<"${urls%$'\n'}")
  [[ -n $best ]] || fail "there is no session${session:+ $session}${start_url:+ of $start_url} in $folder; run aws sso login${urls:+. It has sessions of:
$urls}"
  [[ -n $wanted$start_url || $urls != *$'\n'* ]] || fail "there are sessions of several portals; give --start-url, one of:
$urls"
  ((alive < 2)) || say "There are $alive sessions of it, possibly of several people. To choose one, use --profile or --session."
  file=$best
}

# How long the secret works: no job can write a renewed session back to it.
tell_time() {
  local expires
  expires=$(field "$file" expiresAt)
  is_alive "$file" || fail "the session of $(field "$file" startUrl) ended at $expires; run aws sso login"
  if ! lasts "$file"; then
    say "It expired at $expires. The first job renews it, possibly for itself only. Sign in again to get one hour for all jobs."
  elif is_renewable "$file"; then
    say "All jobs can use it until $expires. The first job after that renews it, possibly for itself only. A session of a profile without sso_session works for eight hours."
  else
    say "All jobs can use it until $expires."
  fi
}

read_arguments "$@"
[[ -z $profile ]] || read_profile
find_file
command=(gh secret set "$secret" ${gh_options[@]+"${gh_options[@]}"})
say "Session of $(field "$file" startUrl) in $(field "$file" region): $file"
tell_time
if $dry_run; then
  say "would run: tr -d '\r\n' < $file | ${command[*]}"
  exit
fi
command -v gh >/dev/null || fail "install the GitHub CLI, gh, and sign in with gh auth login"
# In one line, because the runner masks each line of a secret: a line with a brace alone would blank every brace of the log.
tr -d '\r\n' <"$file" | "${command[@]}"
say "Stored as $secret. Whoever gets it can do what you can do, until the session ends. To end it, run aws sso logout."
