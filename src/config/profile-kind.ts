/** Explains what a profile that is not for IAM Identity Center is instead, and what to do. */

/**
 * Explains a missing key.
 *
 * @param own the settings of the profile.
 * @param key the key that it lacks.
 * @param creating how to create a profile, as an imperative clause.
 */
export function missingKey(
  own: ReadonlyMap<string, string>,
  key: string,
  creating: string,
): { readonly what: string; readonly remedy: string } {
  const what = `has no ${key}${hint(own)}.`;
  const lacksTarget = key === 'sso_account_id' || key === 'sso_role_name';
  if (lacksTarget && own.has('sso_session')) {
    return { what, remedy: `Add ${key} to the profile, or ${creating}.` };
  }
  const meant = [...own]
    .filter(([name]) => /^granted_sso_(start_url|region|account_id|role_name)$/.test(name))
    .map(([name, value]) => `${name.slice('granted_'.length)} = ${value}`);
  if (meant.length > 0) {
    return { what, remedy: `Create a profile with the values of its granted_sso_* keys: ${meant.join(', ')}.` };
  }
  if (own.has('credential_process')) {
    const remedy =
      'Create a profile with sso_session or sso_start_url, sso_account_id and sso_role_name for this action.';
    return { what, remedy };
  }
  return { what, remedy: `Add ${key}, or run aws configure sso, which writes the complete profile.` };
}

function hint(own: ReadonlyMap<string, string>): string {
  if (own.has('login_session')) return ' (it is a profile of aws login, not of IAM Identity Center)';
  if (own.has('aws_access_key_id')) return ' (it has access keys)';
  if (own.has('credential_process')) {
    return ' (its credential_process is not run, because anyone who can edit the file could choose the program)';
  }
  return '';
}
