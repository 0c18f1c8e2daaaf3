#!/usr/bin/env bash
# What CloudFormation cannot set up: IAM Identity Center trusts the ID tokens of GitHub, and one user of its own stands
# for one repository. Run it as often as you like: it looks up what is there and makes what is missing.
set -euo pipefail

usage() {
  cat <<'END'
Usage: identity-center.sh --repository OWNER/NAME --sso-region REGION (--stack NAME | --role-arn ARN) [option…]

Run it with credentials of the management account or of the delegated administrator of IAM Identity Center.

  --repository OWNER/NAME    the GitHub repository whose jobs shall have a session
  --repository-id ID         its id; asked of GitHub by the gh command when not given
  --sso-region REGION        region of IAM Identity Center
  --stack NAME               stack of bootstrap-role.yaml: its role is taken, and is allowed the application
  --stack-region REGION      region of the stack, when it is another one
  --role-arn ARN             instead of a stack, a bootstrap role of your own
  --assign ACCOUNT/SET       assign a permission set in an account (12-digit id) to the repository; may be repeated
  --instance-arn ARN         instance of Identity Center, when there are several
  --issuer URL               issuer of the ID tokens; default https://token.actions.githubusercontent.com
  --dry-run                  look up what is there, and print the AWS CLI calls that would change something
  --help
END
}

readonly jwt_bearer=urn:ietf:params:oauth:grant-type:jwt-bearer claim=repository_id attribute=userName
repository='' repository_id='' sso_region='' stack='' stack_region='' role_arn='' instance_arn='' dry_run=false
issuer=https://token.actions.githubusercontent.com
assignments=()

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
      --repository | --repository-id | --sso-region | --stack | --stack-region | --role-arn | --instance-arn | --issuer | --assign)
        [[ -n ${2-} ]] || fail "$1 needs a value"
        case $1 in
          --repository) repository=$2 ;;
          --repository-id) repository_id=$2 ;;
          --sso-region) sso_region=$2 ;;
          --stack) stack=$2 ;;
          --stack-region) stack_region=$2 ;;
          --role-arn) role_arn=$2 ;;
          --instance-arn) instance_arn=$2 ;;
          --issuer) issuer=${2%/} ;;
          --assign) assignments+=("$2") ;;
        esac
        shift
        ;;
      *) fail "$1 is not an option; --help tells them" ;;
    esac
    shift
  done
}

check_arguments() {
  local one
  [[ $repository =~ ^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$ ]] || fail "give --repository OWNER/NAME"
  [[ $sso_region =~ ^[a-z]{2,}(-[a-z]+)+-[0-9]+$ ]] || fail "give --sso-region, such as ap-northeast-1"
  [[ -n $stack || -n $role_arn ]] || fail "give the bootstrap role: --stack NAME or --role-arn ARN"
  [[ -z $stack || -z $role_arn ]] || fail "give --stack or --role-arn, not both"
  [[ $issuer == https://* ]] || fail "--issuer must begin with https://"
  for one in ${assignments[@]+"${assignments[@]}"}; do
    [[ $one =~ ^[0-9]{12}/[A-Za-z0-9_+=,.@-]{1,32}$ ]] || fail "--assign $one is not ACCOUNT-ID/PERMISSION-SET"
  done
  command -v aws >/dev/null || fail "install the AWS CLI, version 2"
  aws sso-admin put-application-access-scope --generate-cli-skeleton >/dev/null 2>&1 ||
    fail "$(aws --version 2>&1) does not know sso-admin put-application-access-scope: install a newer AWS CLI"
  if [[ -z $repository_id ]] && command -v gh >/dev/null; then
    repository_id=$(gh api "repos/$repository" --jq .id)
  fi
  [[ $repository_id =~ ^[0-9]{2,}$ ]] || fail "give --repository-id: gh api repos/$repository --jq .id"
}

# A command as a shell would take it again.
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

# look SERVICE OPERATION …: words of the answer, one a line; nothing when what is asked for does not exist.
look() {
  local answer errors
  say "+ $(quoted aws "$@")"
  errors=$(mktemp)
  if answer=$(aws "$@" --output text 2>"$errors"); then
    rm -f "$errors"
    [[ -z $answer ]] || tr '\t' '\n' <<<"$answer" | sed '/^None$/d'
    return
  fi
  if grep -q ResourceNotFoundException "$errors"; then
    rm -f "$errors"
    return
  fi
  cat "$errors" >&2
  rm -f "$errors"
  return 1
}

# change PLACEHOLDER SERVICE OPERATION …: makes something; its answer, or in a dry run the placeholder.
change() {
  local placeholder=$1
  shift
  if $dry_run; then
    say "would run: $(quoted aws "$@")"
    printf '%s\n' "$placeholder"
  else
    say "+ $(quoted aws "$@")"
    aws "$@" --output text
  fi
}

admin() { look sso-admin "$@" --region "$sso_region"; }

find_instance() {
  local found
  found=$(admin list-instances --query 'Instances[].[InstanceArn, IdentityStoreId, OwnerAccountId][]')
  [[ -n $found ]] || fail "these credentials see no instance of IAM Identity Center in $sso_region"
  if [[ -n $instance_arn ]]; then
    found=$(grep -Fx -A 2 "$instance_arn" <<<"$found") || fail "there is no instance $instance_arn in $sso_region"
  fi
  instance_arn=${found%%$'\n'*}
  store=$(sed -n 2p <<<"$found")
  account=$(sed -n 3p <<<"$found")
  [[ $(wc -l <<<"$found") -eq 3 ]] || fail "there are several instances; give one as --instance-arn:"$'\n'"$found"
  partition=$(cut -d: -f2 <<<"$instance_arn")
  instance_id=${instance_arn##*/}
}

find_role() {
  [[ -n $stack ]] || return 0
  stack_region=${stack_region:-$sso_region}
  role_arn=$(look cloudformation describe-stacks --stack-name "$stack" --region "$stack_region" \
    --query "Stacks[].Outputs[?OutputKey=='RoleArn'].OutputValue[]")
  [[ -n $role_arn ]] || fail "the stack $stack in $stack_region has no output RoleArn: is it one of bootstrap-role.yaml?"
}

# Identity Center takes an issuer once, so its mapping holds for every repository whose tokens it issues.
ensure_issuer() {
  local arns arn mapping
  arns=$(admin list-trusted-token-issuers --instance-arn "$instance_arn" \
    --query 'TrustedTokenIssuers[].TrustedTokenIssuerArn')
  for arn in $arns; do
    mapping=$(admin describe-trusted-token-issuer --trusted-token-issuer-arn "$arn" \
      --query 'TrustedTokenIssuerConfiguration.OidcJwtConfiguration.[IssuerUrl, ClaimAttributePath, IdentityStoreAttributePath]')
    [[ ${mapping%%$'\n'*} == "$issuer" ]] || continue
    [[ ${mapping#*$'\n'} == "$claim"$'\n'"$attribute" ]] ||
      fail "$arn maps another claim than $claim to $attribute, and an issuer has one mapping for all:"$'\n'"$mapping"
    issuer_arn=$arn
    say "The trusted token issuer is there: $issuer_arn"
    return
  done
  local name=${issuer#https://}
  issuer_arn=$(change "arn:$partition:sso::$account:trustedTokenIssuer/$instance_id/tti-00000000-0000-0000-0000-000000000000" \
    sso-admin create-trusted-token-issuer --region "$sso_region" --instance-arn "$instance_arn" --name "${name//\//-}" \
    --trusted-token-issuer-type OIDC_JWT --trusted-token-issuer-configuration \
    "{\"OidcJwtConfiguration\":{\"IssuerUrl\":\"$issuer\",\"ClaimAttributePath\":\"$claim\",\"IdentityStoreAttributePath\":\"$attribute\",\"JwksRetrievalOption\":\"OPEN_ID_DISCOVERY\"}}" \
    --query TrustedTokenIssuerArn)
}

# One application for one repository: a token for it is good for nothing at another repository's application.
ensure_application() {
  # 100 characters is the service's limit.
  local name="GitHub ${repository:0:93}" provider="arn:$partition:sso::aws:applicationProvider/custom"
  application_arn=$(admin list-applications --instance-arn "$instance_arn" --filter "ApplicationProvider=$provider" \
    --query "Applications[?Name=='$name'].ApplicationArn")
  [[ $application_arn != *$'\n'* ]] || fail "several applications have the name $name: rename or delete all but one"
  application_is_new=false
  if [[ -n $application_arn ]]; then
    say "The application is there: $application_arn"
    return
  fi
  application_is_new=true
  application_arn=$(change "arn:$partition:sso::$account:application/$instance_id/apl-0000000000000000" \
    sso-admin create-application --region "$sso_region" --instance-arn "$instance_arn" --name "$name" \
    --description 'Sessions for jobs of a GitHub repository' --application-provider-arn "$provider" \
    --portal-options '{"Visibility":"DISABLED"}' --query ApplicationArn)
}

# of_application OPERATION …: what the application has; nothing where a dry run has not made it.
of_application() {
  if $dry_run && $application_is_new; then return; fi
  admin "$1" --application-arn "$application_arn" "${@:2}"
}

# for_application OPERATION …
for_application() {
  change '' sso-admin "$1" --region "$sso_region" --application-arn "$application_arn" "${@:2}" >/dev/null
}

ensure_grant() {
  local there
  there=$(of_application get-application-grant --grant-type "$jwt_bearer" \
    --query 'Grant.JwtBearer.AuthorizedTokenIssuers[].[TrustedTokenIssuerArn, AuthorizedAudiences][][]')
  [[ $there != "$issuer_arn"$'\n'"$application_arn" ]] || return 0
  for_application put-application-grant --grant-type "$jwt_bearer" --grant \
    "{\"JwtBearer\":{\"AuthorizedTokenIssuers\":[{\"TrustedTokenIssuerArn\":\"$issuer_arn\",\"AuthorizedAudiences\":[\"$application_arn\"]}]}}"
}

# The bootstrap role alone may exchange tokens; its trust policy pins the repository.
ensure_authentication() {
  local there
  there=$(of_application get-application-authentication-method --authentication-method-type IAM \
    --query 'AuthenticationMethod.Iam.ActorPolicy.Statement[].Principal.AWS | []')
  [[ $there != "$role_arn" ]] || return 0
  for_application put-application-authentication-method --authentication-method-type IAM --authentication-method \
    "{\"Iam\":{\"ActorPolicy\":{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"$role_arn\"},\"Action\":\"sso-oauth:CreateTokenWithIAM\",\"Resource\":\"*\"}]}}}"
}

ensure_scope() {
  local there
  there=$(of_application get-application-access-scope --scope sso:account:access --query Scope)
  [[ -z $there ]] || return 0
  for_application put-application-access-scope --scope sso:account:access
}

ensure_user() {
  local who="{\"UniqueAttribute\":{\"AttributePath\":\"$attribute\",\"AttributeValue\":\"$repository_id\"}}"
  user_id=$(look identitystore get-user-id --region "$sso_region" --identity-store-id "$store" \
    --alternate-identifier "$who" --query UserId)
  user_is_new=false
  if [[ -n $user_id ]]; then
    say "The user $repository_id is there: $user_id"
    return
  fi
  user_is_new=true
  user_id=$(change 00000000-0000-0000-0000-000000000000 identitystore create-user --region "$sso_region" \
    --identity-store-id "$store" --user-name "$repository_id" --display-name "GitHub $repository" \
    --name "{\"GivenName\":\"GitHub\",\"FamilyName\":\"$repository\"}" --query UserId)
}

# Without it any user that the mapping finds could have a session.
ensure_application_assignment() {
  local required there=''
  required=$(of_application get-application-assignment-configuration --query AssignmentRequired)
  [[ $required != False ]] || for_application put-application-assignment-configuration --assignment-required
  if ! $dry_run || ! $user_is_new; then
    there=$(of_application describe-application-assignment --principal-type USER --principal-id "$user_id" --query PrincipalId)
  fi
  [[ -z $there ]] || return 0
  for_application create-application-assignment --principal-type USER --principal-id "$user_id"
}

find_permission_set() {
  local arns arn name
  arns=$(admin list-permission-sets --instance-arn "$instance_arn" --query 'PermissionSets[]')
  for arn in $arns; do
    name=$(admin describe-permission-set --instance-arn "$instance_arn" --permission-set-arn "$arn" --query PermissionSet.Name)
    [[ $name == "$1" ]] || continue
    permission_set_arn=$arn
    return
  done
  fail "there is no permission set $1 in $instance_arn"
}

ensure_account_assignment() {
  local target=$1 there='' request status=IN_PROGRESS
  find_permission_set "${target#*/}"
  if ! $dry_run || ! $user_is_new; then
    there=$(admin list-account-assignments --instance-arn "$instance_arn" --account-id "${target%/*}" \
      --permission-set-arn "$permission_set_arn" --query "AccountAssignments[?PrincipalId=='$user_id'].PrincipalId")
  fi
  [[ -z $there ]] || return 0
  request=$(change '' sso-admin create-account-assignment --region "$sso_region" --instance-arn "$instance_arn" \
    --target-type AWS_ACCOUNT --target-id "${target%/*}" --permission-set-arn "$permission_set_arn" \
    --principal-type USER --principal-id "$user_id" --query AccountAssignmentCreationStatus.RequestId)
  ! $dry_run || return 0
  while true; do
    status=$(admin describe-account-assignment-creation-status --instance-arn "$instance_arn" \
      --account-assignment-creation-request-id "$request" --query AccountAssignmentCreationStatus.Status)
    [[ $status == IN_PROGRESS ]] || break
    sleep 3
  done
  [[ $status == SUCCEEDED ]] || fail "assigning $target ended as $status, request $request"
}

# The role is allowed the application, and nothing but it.
ensure_role_permission() {
  local names name parameters=() there
  if [[ -z $stack ]]; then
    say "Allow the role $role_arn sso-oauth:CreateTokenWithIAM on $application_arn, unless you have."
    return
  fi
  there=$(look cloudformation describe-stacks --stack-name "$stack" --region "$stack_region" \
    --query "Stacks[].Parameters[?ParameterKey=='ApplicationArn'].ParameterValue[]")
  [[ $there != "$application_arn" ]] || return 0
  names=$(look cloudformation describe-stacks --stack-name "$stack" --region "$stack_region" \
    --query 'Stacks[].Parameters[].ParameterKey')
  for name in $names; do
    [[ $name == ApplicationArn ]] || parameters+=("ParameterKey=$name,UsePreviousValue=true")
  done
  change '' cloudformation update-stack --stack-name "$stack" --region "$stack_region" --use-previous-template \
    --capabilities CAPABILITY_NAMED_IAM --parameters "ParameterKey=ApplicationArn,ParameterValue=$application_arn" \
    "${parameters[@]}" >/dev/null
  $dry_run || look cloudformation wait stack-update-complete --stack-name "$stack" --region "$stack_region"
}

print_step() {
  local target=${assignments[0]:-123456789012/ReadOnlyAccess}
  cat <<END
permissions:
  id-token: write
  contents: read
steps:
  - uses: OWNER/aws-sso-credentials@v1
    with:
      sso-region: $sso_region
      application-arn: $application_arn
      role-to-assume: $role_arn
      account: "${target%/*}"
      permission-set: ${target#*/}
      aws-region: $sso_region
END
}

read_arguments "$@"
check_arguments
find_instance
find_role
ensure_issuer
ensure_application
ensure_grant
ensure_authentication
ensure_scope
ensure_user
ensure_application_assignment
for target in ${assignments[@]+"${assignments[@]}"}; do ensure_account_assignment "$target"; done
ensure_role_permission
if $dry_run; then say 'Nothing was changed. The step, with zeros where an id is not known yet:'; else say 'Put this into the job:'; fi
print_step
