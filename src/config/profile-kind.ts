/** What a profile is that is not one for IAM Identity Center, and what to do about it. */

/**
 * @param own settings of a profile.
 * @param key that it lacks, of those that one for Identity Center has.
 * @param anew how a profile is made anew.
 */
export function missingKey(
  own: ReadonlyMap<string, string>,
  key: string,
  anew: string,
): { readonly what: string; readonly remedy: string } {
  const what = `has no ${key}${hint(own)}.`;
  const lacksTarget = key === 'sso_account_id' || key === 'sso_role_name';
  if (lacksTarget && own.has('sso_session')) {
    return { what, remedy: `Add ${key} to the profile, or ${anew}.` };
  }
  const meant = [...own]
    .filter(([name]) => /^granted_sso_(start_url|region|account_id|role_name)$/.test(name))
    .map(([name, value]) => `${name.slice('granted_'.length)} = ${value}`);
  if (meant.length > 0) {
    return { what, remedy: `Write a profile with what its granted_sso_* keys say: ${meant.join(', ')}.` };
  }
  if (own.has('credential_process')) {
    const remedy =
      'Write a profile with sso_session or sso_start_url, sso_account_id and sso_role_name for this action.';
    return { what, remedy };
  }
  return { what, remedy: `Add ${key}, or run aws configure sso, which writes the whole profile.` };
}

function hint(own: ReadonlyMap<string, string>): string {
  if (own.has('login_session')) return ' (it is a profile of aws login, which is another thing than Identity Center)';
  if (own.has('aws_access_key_id')) return ' (it holds access keys)';
  if (own.has('credential_process')) {
    return ' (its credential_process is not followed: whoever edits the file would choose the program)';
  }
  return '';
}
