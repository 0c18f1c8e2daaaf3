#!/usr/bin/env bash
# Sets up what CloudFormation and Terraform cannot: IAM Identity Center trusts the ID tokens of GitHub, and one user stands
# for one repository. Run it as often as you like: it looks up everything first, then creates only what is missing.
set -euo pipefail

usage() {
  cat <<'END'
Usage: identity-center.sh --repository OWNER/NAME --sso-region REGION (--stack NAME | --role-arn ARN) [option…]

Run it with credentials of the management account or the delegated administrator of IAM Identity Center, and with the
AWS CLI 2.13.37 or later. It changes nothing until all look-ups have succeeded.

  --repository OWNER/NAME    the GitHub repository whose jobs get permission sets
  --repository-id ID         its ID; by default the GitHub CLI, gh, looks it up
  --sso-region REGION        primary Region of IAM Identity Center
  --stack NAME               stack of bootstrap-role.yaml; its role is allowed to use the application
  --stack-region REGION      Region of the stack; by default --sso-region
  --role-arn ARN             instead of a stack: a bootstrap role that you manage, for example with Terraform
  --assign ACCOUNT/SET       assign a permission set in an account (12-digit ID) to the repository; can be repeated
  --instance-arn ARN         instance of IAM Identity Center, if there are several
  --issuer URL               issuer of the ID tokens; by default https://token.actions.githubusercontent.com
  --dry-run                  change nothing; print a table of what exists and what would be changed
  --remove                   delete what this script created for the repository; needs no --stack or --role-arn
  --verbose                  print each call of the AWS CLI
  --help
END
}

folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly folder policy=$folder/identity-center-policy.json removal=$folder/identity-center-removal.sh
readonly jwt_bearer=urn:ietf:params:oauth:grant-type:jwt-bearer claim=repository_id attribute=userName issuer_limit=10
repository='' repository_id='' sso_region='' stack='' stack_region='' role_arn='' instance_arn='' environment=''
issuer=https://token.actions.githubusercontent.com dry_run=false verbose=false remove=false
assignments=() rows=() steps=()

say() { printf '%s\n' "$*" >&2; }

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

read_arguments() {
  local name
  while (($# > 0)); do
    case $1 in
      --dry-run) dry_run=true ;;
      --remove) remove=true ;;
      --verbose) verbose=true ;;
      --help)
        usage
        exit
        ;;
      --repository | --repository-id | --sso-region | --stack | --stack-region | --role-arn | --instance-arn | --issuer | --assign)
        [[ -n ${2-} ]] || fail "$1 needs a value"
        name=${1#--}
        if [[ $name != assign ]]; then
          printf -v "${name//-/_}" %s "$2"
        elif [[ " ${assignments[*]-} " != *" $2 "* ]]; then
          assignments+=("$2")
        fi
        shift
        ;;
      *) fail "$1 is not an option; see --help" ;;
    esac
    shift
  done
  issuer=${issuer%/}
}

check_arguments() {
  local one
  [[ $repository =~ ^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$ ]] || fail "give --repository OWNER/NAME"
  [[ $sso_region =~ ^[a-z]{2,}(-[a-z]+)+-[0-9]+$ ]] || fail "give --sso-region, for example ap-northeast-1"
  [[ -n $stack || -n $role_arn ]] || $remove || fail "give the bootstrap role: --stack NAME or --role-arn ARN"
  [[ -z $stack || -z $role_arn ]] || fail "give --stack or --role-arn, not both"
  [[ -z $role_arn || $role_arn =~ ^arn:aws[a-z-]*:iam::[0-9]{12}:role/.+ ]] || fail "--role-arn $role_arn is not the ARN of a role"
  [[ $issuer == https://* ]] || fail "--issuer must begin with https://"
  ! $remove || [[ -r $removal ]] || fail "--remove needs $removal"
  ! $remove || ((${#assignments[@]} == 0)) || fail "--remove deletes all assignments of the repository; leave out --assign"
  for one in ${assignments[@]+"${assignments[@]}"}; do
    [[ $one =~ ^[0-9]{12}/[A-Za-z0-9_+=,.@-]{1,32}$ ]] || fail "--assign $one is not ACCOUNT-ID/PERMISSION-SET"
  done
}

check_tools() {
  local answer
  command -v aws >/dev/null || fail "install the AWS CLI, version 2.13.37 or later"
  aws sso-admin put-application-access-scope --generate-cli-skeleton >/dev/null 2>&1 ||
    fail "$(aws --version 2>&1) is too old; install the AWS CLI 2.13.37 or later"
  if [[ -z $repository_id ]]; then
    command -v gh >/dev/null || fail "give --repository-id, or install the GitHub CLI: https://api.github.com/repos/$repository shows the ID of a public repository"
    repository_id=$(gh api "repos/$repository" --jq .id 2>&1) ||
      fail "gh cannot read $repository: $repository_id
Sign in with gh auth login, or give --repository-id"
  fi
  [[ $repository_id =~ ^[0-9]{2,}$ ]] || fail "--repository-id $repository_id is not the ID of a repository, a number"
  if ! answer=$(aws sts get-caller-identity --region "$sso_region" --query Account --output text 2>&1); then
    say "$answer"$'\n\n'"The permissions that this script needs, in $policy:"$'\n'
    [[ ! -r $policy ]] || cat "$policy" >&2
    fail "the AWS CLI has no valid credentials. Sign in to the management account, or to the delegated administrator of
IAM Identity Center: aws sso login --profile NAME, then export AWS_PROFILE=NAME"
  fi
  caller_account=$answer
}

# A command as a shell reads it again.
quoted() {
  local word line='' quote="'" escaped="'\\''"
  for word in "$@"; do
    if [[ $word =~ ^[A-Za-z0-9_.:/=,@+-]+$ ]]; then
      line+=" $word"
    else
      line+=" '${word//$quote/$escaped}'"
    fi
  done
  printf '%s' "${line# }"
}

# look SERVICE OPERATION …: the answer as text; nothing when what is asked for does not exist.
look() {
  local answer errors
  ! $verbose || say "+ $(quoted aws "$@")"
  errors=$(mktemp)
  if answer=$(aws "$@" --output text 2>"$errors"); then
    rm -f "$errors"
    sed '/^None$/d' <<<"$answer"
    return
  fi
  answer=$(<"$errors")
  rm -f "$errors"
  [[ ! $answer =~ \((ResourceNotFoundException|NoSuchEntity)\) ]] || return 0
  say "$answer"
  [[ $answer != *AccessDenied* ]] || say "The permissions that this script needs are in $policy."
  return 1
}

# change PLACEHOLDER SERVICE OPERATION …: changes something; prints its answer, or in a dry run the placeholder.
change() {
  local placeholder=$1
  shift
  if $dry_run; then
    ! $verbose || say "would run: $(quoted aws "$@")"
    printf '%s\n' "$placeholder"
  else
    ! $verbose || say "+ $(quoted aws "$@")"
    aws "$@" --output text
  fi
}

admin() { look sso-admin "$@" --region "$sso_region"; }

# plan VERB WHAT NAME STEP [ARGUMENT…]: a row of the table, and the function that makes the change.
plan() {
  rows+=("$1|$2|$3")
  steps+=("${*:4}")
}

find_instance() {
  local found primary enabled=''
  found=$(admin list-instances --query "Instances[].[InstanceArn, IdentityStoreId, OwnerAccountId, PrimaryRegion || '-']")
  [[ -n $found ]] || fail "account $caller_account sees no instance of IAM Identity Center in $sso_region. Give its primary Region as --sso-region,
and sign in to the management account or to the delegated administrator"
  if [[ -n $instance_arn ]]; then
    found=$(grep "^$instance_arn"$'\t' <<<"$found") || fail "there is no instance $instance_arn in $sso_region"
  fi
  [[ $found != *$'\n'* ]] || fail "there are several instances; give one of them with --instance-arn:"$'\n'"$(cut -f 1 <<<"$found")"
  IFS=$'\t' read -r instance_arn store account primary <<<"$found"
  partition=$(cut -d: -f2 <<<"$instance_arn")
  instance_id=${instance_arn##*/}
  [[ $primary != - ]] || say "note: this AWS CLI does not show the primary Region (2.38 does); it must be $sso_region"
  [[ $primary == - || $primary == "$sso_region" ]] ||
    fail "the primary Region of $instance_arn is $primary. Users and assignments can only be changed there: give --sso-region $primary"
  ((${#assignments[@]} == 0)) || enabled=$(admin describe-instance --instance-arn "$instance_arn" --query PermissionSetsEnabled)
  [[ $enabled != False ]] || fail "permission sets are not enabled in $instance_arn. Enable them in IAM Identity Center, or leave out --assign"
}

find_stack() {
  local found status
  stack_region=${stack_region:-$sso_region}
  found=$(look cloudformation describe-stacks --stack-name "$stack" --region "$stack_region" --query "Stacks[0].[StackStatus, \
Outputs[?OutputKey=='RoleArn'].OutputValue | [0] || '-', Parameters[?ParameterKey=='ApplicationArn'].ParameterValue | [0] || '-']") ||
    fail "deploy bootstrap-role.yaml as the stack $stack in $stack_region first, or give --stack-region"
  IFS=$'\t' read -r status role_arn stack_application <<<"$found"
  [[ $role_arn != - ]] || fail "the stack $stack has no output RoleArn; it must be a stack of bootstrap-role.yaml"
  [[ $status == *_COMPLETE ]] || fail "the stack $stack is in the state $status; wait until it is complete"
}

# Whether the role trusts jobs of this repository, and of which environment.
find_role() {
  local trust subject repositories='' trusted=false
  if [[ ${role_arn#arn:*:iam::} != "$caller_account":* ]]; then
    say "note: $role_arn is in another account, so its trust policy is not checked"
    return
  fi
  trust=$(look iam get-role --region "$sso_region" --role-name "${role_arn##*/}" --query 'to_string(Role.AssumeRolePolicyDocument)')
  [[ -n $trust ]] || fail "there is no role $role_arn"
  while read -r subject; do
    repositories+=" ${subject%%:*}"
    is_this_repository "${subject%%:*}" || continue
    trusted=true
    [[ ! $subject =~ :environment:([^*?]+)$ ]] || environment=${environment:-${BASH_REMATCH[1]//%3A/:}}
  done < <(grep -o '"repo:[^"\\]*"' <<<"$trust" | tr -d '"' | cut -d: -f 2-)
  $trusted || [[ -z $repositories ]] || fail "$role_arn does not trust jobs of $repository, but of:$repositories
Each repository needs its own bootstrap role: see \"Another repository\" in setup/README.md"
}

# OWNER/NAME or OWNER@ID/NAME@ID, with the wildcards of IAM.
is_this_repository() {
  # shellcheck disable=SC2053
  [[ $repository == $1 || $1 == "${repository%/*}"@*/*@"$repository_id" ]]
}

# IAM Identity Center accepts an issuer once, so its mapping applies to every repository whose tokens it issues.
find_issuer() {
  local arns arn mapping count=0
  issuer_arn=''
  arns=$(admin list-trusted-token-issuers --instance-arn "$instance_arn" --query 'TrustedTokenIssuers[].TrustedTokenIssuerArn')
  for arn in $arns; do
    count=$((count + 1))
    mapping=$(admin describe-trusted-token-issuer --trusted-token-issuer-arn "$arn" --query \
      'TrustedTokenIssuerConfiguration.OidcJwtConfiguration.[IssuerUrl, ClaimAttributePath, IdentityStoreAttributePath]')
    [[ ${mapping%%$'\t'*} == "$issuer" ]] || continue
    if [[ ${mapping#*$'\t'} == "$claim"$'\t'"$attribute" ]]; then
      issuer_arn=$arn
    elif ! $remove; then
      fail "$arn maps another claim than $claim to $attribute, and an issuer has one mapping for all repositories: $mapping"
    fi
  done
  [[ -n $issuer_arn || $count -lt $issuer_limit ]] || $remove ||
    fail "$instance_arn has $count trusted token issuers, the most that are possible; delete one that is not in use"
}

# One application for each repository, so a token for it is useless at other applications. It is found by the ID of the
# repository, because a name can change, and be taken by others.
find_application() {
  application_name="GitHub ${repository:0:80} $repository_id"
  application_arn=$(admin list-applications --instance-arn "$instance_arn" \
    --filter "ApplicationProvider=arn:$partition:sso::aws:applicationProvider/custom" \
    --query "Applications[?starts_with(Name, 'GitHub ') && ends_with(Name, ' $repository_id')].ApplicationArn")
  [[ ! $application_arn =~ [[:space:]] ]] ||
    fail "there are several applications for the repository $repository_id; delete all but one:"$'\n'"$application_arn"
}

# The display name distinguishes the user of a repository from a person whose user name happens to be the same number.
find_user() {
  local name
  user_id=$(look identitystore get-user-id --region "$sso_region" --identity-store-id "$store" --alternate-identifier \
    "{\"UniqueAttribute\":{\"AttributePath\":\"$attribute\",\"AttributeValue\":\"$repository_id\"}}" --query UserId)
  [[ -n $user_id ]] || return 0
  name=$(look identitystore describe-user --region "$sso_region" --identity-store-id "$store" --user-id "$user_id" --query DisplayName)
  [[ $name == 'GitHub '* ]] || fail "the user $repository_id is \"$name\", whose sessions the repository would get. If the user
stands for the repository, change the display name to: GitHub $repository"
}

# Sets the ARN of the permission set of every --assign.
find_permission_sets() {
  local arns arn name target all='' wanted found=0
  permission_set_arns=()
  ((${#assignments[@]} > 0)) || return 0
  wanted=$(printf '%s\n' "${assignments[@]#*/}" | sort -u)
  arns=$(admin list-permission-sets --instance-arn "$instance_arn" --query 'PermissionSets[]')
  for arn in $arns; do
    name=$(admin describe-permission-set --instance-arn "$instance_arn" --permission-set-arn "$arn" --query PermissionSet.Name)
    all+="$name $arn"$'\n'
    ! grep -Fqx -- "$name" <<<"$wanted" || found=$((found + 1))
    ((found < $(wc -l <<<"$wanted"))) || break
  done
  for target in "${assignments[@]}"; do
    arn=$(awk -v name="${target#*/}" '$1 == name { print $2 }' <<<"$all")
    [[ -n $arn ]] || fail "there is no permission set ${target#*/} in $instance_arn. The nearest names are:
$(cut -d ' ' -f 1 <<<"$all" | nearest "${target#*/}")"
    permission_set_arns+=("$arn")
  done
}

# nearest WORD: the three lines of the input with the smallest edit distance, without regard to case.
nearest() {
  awk -v word="$1" '
    function least(a, b) { return a < b ? a : b }
    NF {
      columns = length(word)
      for (j = 0; j <= columns; j++) row[j] = j
      for (i = 1; i <= length($0); i++) {
        diagonal = row[0]
        row[0] = i
        for (j = 1; j <= columns; j++) {
          differs = tolower(substr($0, i, 1)) != tolower(substr(word, j, 1))
          above = row[j]
          row[j] = least(least(above, row[j - 1]) + 1, diagonal + differs)
          diagonal = above
        }
      }
      print row[columns] "\t" $0
    }' | sort -n | head -n 3 | cut -f 2 | sed 's/^/  /'
}

# of_application OPERATION …: what the application has; nothing where there is no application yet.
of_application() { [[ -z $application_arn ]] || admin "$1" --application-arn "$application_arn" "${@:2}"; }

# ensure WHAT NAME FOUND WANTED STEP [ARGUMENT…]: plans a step unless what was found is what is wanted.
ensure() {
  if [[ $3 == "$4" ]]; then
    rows+=("exists|$1|$2")
  elif [[ -z $3 ]]; then
    plan create "$1" "$2" "${@:5}"
  else
    plan change "$1" "$2, was: ${3//[$'\t\n']/ }" "${@:5}"
  fi
}

plan_setup() {
  local found i target
  ensure 'trusted token issuer' "$issuer" "$issuer_arn" "${issuer_arn:--}" create_issuer
  ensure application "$application_name" "$application_arn" "${application_arn:--}" create_application
  found=$(of_application get-application-grant --grant-type "$jwt_bearer" \
    --query 'Grant.JwtBearer.AuthorizedTokenIssuers[].[TrustedTokenIssuerArn, AuthorizedAudiences][][]')
  ensure 'grant' jwt-bearer "$found" "$issuer_arn"$'\t'"$application_arn" put_grant
  found=$(of_application get-application-authentication-method --authentication-method-type IAM --query "AuthenticationMethod.Iam\
.ActorPolicy.Statement[].[Effect, to_string(Principal), to_string(Action), to_string(Resource), to_string(Condition)]")
  ensure 'authentication method' "$role_arn" "$found" $'Allow\t{"AWS":"'"$role_arn"$'"}\tsso-oauth:CreateTokenWithIAM\t*\tnull' put_authentication
  found=$(of_application get-application-access-scope --scope sso:account:access --query Scope)
  ensure 'access scope' sso:account:access "$found" sso:account:access put_scope
  ensure user "$repository_id" "$user_id" "${user_id:--}" create_user
  found=$(of_application get-application-assignment-configuration --query AssignmentRequired)
  [[ $found != False ]] || plan change 'required assignment' "$application_name" require_assignment
  found=''
  [[ -z $user_id ]] || found=$(of_application describe-application-assignment --principal-type USER --principal-id "$user_id" --query PrincipalId)
  ensure 'user of the application' "$repository_id" "$found" "${user_id:--}" assign_application
  for ((i = 0; i < ${#assignments[@]}; i++)); do
    target=${assignments[i]} found=''
    [[ -z $user_id ]] || found=$(admin list-account-assignments --instance-arn "$instance_arn" --account-id "${target%/*}" \
      --permission-set-arn "${permission_set_arns[i]}" --query "AccountAssignments[?PrincipalId=='$user_id'].PrincipalId")
    ensure 'assignment' "$target" "$found" "${user_id:--}" assign_account "${target%/*}" "${permission_set_arns[i]}"
  done
  [[ -z $stack ]] || ensure 'permission of the role' "stack $stack" "${stack_application#-}" "${application_arn:--}" permit_role
}

create_issuer() {
  local name=${issuer#https://}
  issuer_arn=$(change "arn:$partition:sso::$account:trustedTokenIssuer/$instance_id/tti-00000000-0000-0000-0000-000000000000" \
    sso-admin create-trusted-token-issuer --region "$sso_region" --instance-arn "$instance_arn" --name "${name//\//-}" \
    --trusted-token-issuer-type OIDC_JWT --trusted-token-issuer-configuration \
    "{\"OidcJwtConfiguration\":{\"IssuerUrl\":\"$issuer\",\"ClaimAttributePath\":\"$claim\",\"IdentityStoreAttributePath\":\"$attribute\",\"JwksRetrievalOption\":\"OPEN_ID_DISCOVERY\"}}" \
    --query TrustedTokenIssuerArn)
}

create_application() {
  application_arn=$(change "arn:$partition:sso::$account:application/$instance_id/apl-0000000000000000" \
    sso-admin create-application --region "$sso_region" --instance-arn "$instance_arn" --name "$application_name" \
    --description 'Sessions for jobs of a GitHub repository' --portal-options '{"Visibility":"DISABLED"}' \
    --application-provider-arn "arn:$partition:sso::aws:applicationProvider/custom" --query ApplicationArn)
}

# for_application OPERATION …: a change of the application.
for_application() {
  change '' sso-admin "$1" --region "$sso_region" --application-arn "$application_arn" "${@:2}" >/dev/null
}

put_grant() {
  for_application put-application-grant --grant-type "$jwt_bearer" --grant \
    "{\"JwtBearer\":{\"AuthorizedTokenIssuers\":[{\"TrustedTokenIssuerArn\":\"$issuer_arn\",\"AuthorizedAudiences\":[\"$application_arn\"]}]}}"
}

# Only the bootstrap role can exchange tokens; its trust policy names the repository.
put_authentication() {
  for_application put-application-authentication-method --authentication-method-type IAM --authentication-method \
    "{\"Iam\":{\"ActorPolicy\":{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"$role_arn\"},\"Action\":\"sso-oauth:CreateTokenWithIAM\",\"Resource\":\"*\"}]}}}"
}

put_scope() { for_application put-application-access-scope --scope sso:account:access; }

create_user() {
  user_id=$(change 00000000-0000-0000-0000-000000000000 identitystore create-user --region "$sso_region" \
    --identity-store-id "$store" --user-name "$repository_id" --display-name "GitHub $repository" \
    --name "{\"GivenName\":\"GitHub\",\"FamilyName\":\"$repository\"}" --query UserId)
}

# Without this, every user that the mapping finds could have a session.
require_assignment() { for_application put-application-assignment-configuration --assignment-required; }

assign_application() { for_application create-application-assignment --principal-type USER --principal-id "$user_id"; }
assign_account() { change_assignment create creation Creation "$@"; }

# change_assignment create|delete creation|deletion Creation|Deletion ACCOUNT PERMISSION-SET-ARN: and waits for its end.
change_assignment() {
  local request status
  request=$(change '' sso-admin "$1-account-assignment" --region "$sso_region" --instance-arn "$instance_arn" \
    --target-type AWS_ACCOUNT --target-id "$4" --permission-set-arn "$5" --principal-type USER --principal-id "$user_id" \
    --query "AccountAssignment$3Status.RequestId")
  ! $dry_run || return 0
  while true; do
    status=$(admin "describe-account-assignment-$2-status" --instance-arn "$instance_arn" \
      "--account-assignment-$2-request-id" "$request" --query "AccountAssignment$3Status.[Status, FailureReason || '']")
    [[ $status == IN_PROGRESS* ]] || break
    sleep 3
  done
  [[ $status == SUCCEEDED* ]] || fail "the $2 of the assignment in account $4 ended with $status"
}

permit_role() { update_stack "$application_arn"; }

# update_stack APPLICATION-ARN: the role of the stack is allowed to use this application and nothing else.
update_stack() {
  local names name parameters=("ParameterKey=ApplicationArn,ParameterValue=$1")
  names=$(look cloudformation describe-stacks --stack-name "$stack" --region "$stack_region" \
    --query 'Stacks[].Parameters[].ParameterKey')
  for name in $names; do
    [[ $name == ApplicationArn ]] || parameters+=("ParameterKey=$name,UsePreviousValue=true")
  done
  change '' cloudformation update-stack --stack-name "$stack" --region "$stack_region" --use-previous-template \
    --capabilities CAPABILITY_NAMED_IAM --parameters "${parameters[@]}" >/dev/null
  $dry_run || look cloudformation wait stack-update-complete --stack-name "$stack" --region "$stack_region"
}

apply() {
  local step words
  trap 'say "Not all changes were made. Run the command again: it continues where it stopped."' EXIT
  for step in ${steps[@]+"${steps[@]}"}; do
    read -ra words <<<"$step"
    "${words[@]}"
  done
  trap - EXIT
}

print_table() {
  local row verb what name
  ((${#rows[@]} > 0)) || echo "There is nothing for $repository in IAM Identity Center."
  for row in ${rows[@]+"${rows[@]}"}; do
    IFS='|' read -r verb what name <<<"$row"
    if [[ $verb == *e ]]; then if $dry_run; then verb="would $verb"; else verb+=d; fi; fi
    printf '%-13s %-24s %s\n' "$verb" "$what" "$name"
  done
}

print_next_steps() {
  local target=${assignments[0]-} indent='          '
  [[ -n $stack ]] || printf '\nAllow the role sso-oauth:CreateTokenWithIAM on the application: with setup/terraform, set\n  application_arn = "%s"\n' "$application_arn"
  cat <<END

Store the two ARNs as variables; they are not secrets:

gh variable set AWS_APPLICATION_ARN --repo $repository --body $application_arn
gh variable set AWS_BOOTSTRAP_ROLE --repo $repository --body $role_arn

Then try this job. Remove dry-run when it succeeds.

jobs:
  check:
    runs-on: ubuntu-latest
${environment:+    environment: \"$environment\"
}    permissions:
      id-token: write
      contents: read
    steps:
      - uses: OWNER/aws-sso-credentials@v1
        with:
          sso-region: $sso_region
          application-arn: \${{ vars.AWS_APPLICATION_ARN }}
          role-to-assume: \${{ vars.AWS_BOOTSTRAP_ROLE }}
END
  if [[ -n $target ]]; then
    printf '%s\n' "${indent}account: \"${target%/*}\"" "${indent}permission-set: ${target#*/}"
  else
    printf '%s\n' "${indent}# Lists all that is assigned to the user $repository_id." "${indent}profiles: \"{account-id}-{permission-set} = */*\""
  fi
  printf '%s\n' "${indent}aws-region: $sso_region" "${indent}dry-run: true"
}

main() {
  read_arguments "$@"
  check_arguments
  check_tools
  find_instance
  [[ -z $stack ]] || find_stack
  [[ -z $role_arn ]] || find_role
  find_issuer
  find_application
  find_user
  find_permission_sets
  if $remove; then
    # shellcheck source=setup/identity-center-removal.sh
    . "$removal"
    plan_removal
  else
    plan_setup
  fi
  apply
  print_table
  if $dry_run; then
    echo 'Nothing was changed.'
  elif $remove; then
    print_leftovers
  else
    print_next_steps
  fi
}

main "$@"
