#!/usr/bin/env bash
# What identity-center.sh --remove needs in addition to its own functions; it cannot be run alone.
# shellcheck disable=SC2154,SC2034

# In the order in which access ends first and nothing is left that points at what is gone.
plan_removal() {
  local found account_id arn name
  [[ -z $stack || $stack_application == - ]] || plan delete 'permission of the role' "stack $stack" forbid_role
  if [[ -n $user_id ]]; then
    found=$(admin list-account-assignments-for-principal --instance-arn "$instance_arn" --principal-type USER \
      --principal-id "$user_id" --query "AccountAssignments[?PrincipalId=='$user_id'].[AccountId, PermissionSetArn]")
    while read -r account_id arn; do
      [[ -n $arn ]] || continue
      name=$(admin describe-permission-set --instance-arn "$instance_arn" --permission-set-arn "$arn" --query PermissionSet.Name)
      plan delete assignment "$account_id/$name" unassign_account "$account_id" "$arn"
    done <<<"$found"
    found=$(of_application describe-application-assignment --principal-type USER --principal-id "$user_id" --query PrincipalId)
    [[ -z $found ]] || plan delete 'user of the application' "$repository_id" unassign_application
  fi
  [[ -z $application_arn ]] || plan delete application "$application_name" delete_application
  [[ -z $user_id ]] || plan delete user "$repository_id" delete_user
  [[ -z $issuer_arn ]] || plan_issuer_removal
}

# The issuer is deleted with the last application that uses it.
plan_issuer_removal() {
  local arns arn found
  arns=$(admin list-applications --instance-arn "$instance_arn" --query 'Applications[].ApplicationArn')
  for arn in $arns; do
    [[ $arn != "$application_arn" ]] || continue
    found=$(admin get-application-grant --application-arn "$arn" --grant-type "$jwt_bearer" \
      --query 'Grant.JwtBearer.AuthorizedTokenIssuers[].TrustedTokenIssuerArn')
    [[ $found == *"$issuer_arn"* ]] || continue
    rows+=("kept|trusted token issuer|$issuer, in use by $arn")
    return
  done
  plan delete 'trusted token issuer' "$issuer" delete_issuer
}

unassign_account() { change_assignment delete deletion Deletion "$@"; }
unassign_application() { for_application delete-application-assignment --principal-type USER --principal-id "$user_id"; }
delete_application() { for_application delete-application; }
forbid_role() { update_stack ''; }

delete_user() {
  change '' identitystore delete-user --region "$sso_region" --identity-store-id "$store" --user-id "$user_id" >/dev/null
}

delete_issuer() {
  change '' sso-admin delete-trusted-token-issuer --region "$sso_region" --trusted-token-issuer-arn "$issuer_arn" >/dev/null
}

print_leftovers() {
  printf '\nDelete the variables, and the bootstrap role with its stack or Terraform module:\n\n'
  printf 'gh variable delete %s --repo %s\n' AWS_APPLICATION_ARN "$repository" AWS_BOOTSTRAP_ROLE "$repository"
  [[ -z $stack ]] || printf 'aws cloudformation delete-stack --stack-name %s --region %s\n' "$stack" "$stack_region"
}
