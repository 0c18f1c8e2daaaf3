/** Selects which settings of a profile are kept when it is written again. */
import { isRegion } from '../aws/region.ts';
import { isStartUrl } from '../aws/start-url.ts';
import { blockOf, controlCharacter, type SettingValue, withoutComment } from './sections/ini.ts';

/** Settings that run programs or redirect requests. With them, anyone who can edit the file could control the job. */
const unsafe =
  /^(credential_process|credential_source|web_identity_token_file|ca_bundle|endpoint_url|services|ec2_metadata_service_endpoint)$|_(process|endpoint_url)$/;

/** Whether a setting belongs to a type of credentials. A profile must not have two types. */
export function isOfCredentials(key: string): boolean {
  const pattern =
    /^(sso_|aws_|role_|source_|credential_|web_identity|login_|granted_)|^(external_id|mfa_serial|duration_seconds)$/i;
  return pattern.test(key);
}

/** The kept settings of a section, and the names of the others. */
interface Selection {
  readonly kept: ReadonlyMap<string, SettingValue>;
  /** `s3.endpoint_url` for one of a block. */
  readonly leftOut: readonly string[];
}

/**
 * Selects the settings to copy from a section that is read to the one that replaces it, except region and credentials.
 *
 * @param isInWorkspace whether a pull request may have written the section.
 */
export function keptSettings(settings: ReadonlyMap<string, string>, isInWorkspace: boolean): Selection {
  const others = [...settings].filter(([key]) => key !== 'region' && (!isOfCredentials(key) || unsafe.test(key)));
  const isGood = (key: string, value: string, block = '') =>
    !unsafe.test(key) && (!isInWorkspace || isListed(key, value, block));
  return select(others, isGood);
}

/** Selects the settings to copy from a section of a file in the workspace to the copy that later steps use. */
export function listedSettings(settings: ReadonlyMap<string, string>): Selection {
  return select([...settings], isListed);
}

function select(
  settings: readonly (readonly [string, string])[],
  isGood: (key: string, value: string, block?: string) => boolean,
): Selection {
  const kept = new Map<string, SettingValue>();
  const leftOut: string[] = [];
  const isWritable = (key: string, value: string) => /^[a-z0-9][\w.-]*$/i.test(key) && !controlCharacter.test(value);
  for (const [key, written] of settings) {
    const block = blockOf(written);
    const value = withoutComment(written);
    if (block && !unsafe.test(key)) {
      const good = [...block].filter(([inner, text]) => isWritable(inner, text) && isGood(inner, text, key));
      for (const inner of block.keys()) if (!good.some(([one]) => one === inner)) leftOut.push(`${key}.${inner}`);
      if (good.length > 0) kept.set(key, new Map(good.map(([inner, text]) => [inner, withoutComment(text)])));
    } else if (isWritable(key, value) && isGood(key, value)) kept.set(key, value);
    else leftOut.push(key);
  }
  return { kept, leftOut };
}

/** Settings of the AWS CLI and the SDKs that neither run programs nor redirect requests. */
const listed = new Set(
  [
    'output sso_session sso_account_id sso_role_name sso_registration_scopes',
    'role_arn source_profile external_id role_session_name duration_seconds mfa_serial',
    'aws_access_key_id aws_secret_access_key aws_session_token aws_account_id account_id_endpoint_mode',
    'retry_mode max_attempts defaults_mode sts_regional_endpoints use_fips_endpoint use_dualstack_endpoint',
    'parameter_validation tcp_keepalive request_checksum_calculation response_checksum_validation',
    'cli_timestamp_format cli_binary_format cli_error_format',
  ].flatMap((words) => words.split(' ')),
);
const listedInS3 = new Set(
  'max_concurrent_requests max_queue_size multipart_threshold multipart_chunksize max_bandwidth preferred_transfer_client target_bandwidth addressing_style payload_signing_enabled use_accelerate_endpoint use_dualstack_endpoint us_east_1_regional_endpoint use_arn_region'.split(
    ' ',
  ),
);

function isListed(key: string, value: string, block = ''): boolean {
  if (block) return block === 's3' && listedInS3.has(key);
  switch (key) {
    case 'region':
    case 'sso_region':
      return isRegion(value);
    case 'sso_start_url':
      return isStartUrl(value);
    case 'cli_pager':
      return value === '';
    default:
      return listed.has(key);
  }
}
