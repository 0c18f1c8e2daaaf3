/** A home folder in which AWS tools find the emulator, and nothing that a person has elsewhere. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDataPath } from './http/data-path.ts';
import type { Instance } from './world/organization.ts';

/**
 * Lays out the config file, the endpoint rule sets where AWS tools look for models beside their own (`~/.aws/models`),
 * and a file to be sourced by a shell, which then has this home and this AWS setup alone.
 *
 * @param home an empty folder
 * @param env what leads AWS tools of today to the emulator
 * @returns the file to be sourced
 */
export async function layOutHome(
  home: string,
  { url, instance, env }: { url: string; instance: Instance; env: Readonly<Record<string, string>> },
): Promise<string> {
  await mkdir(join(home, '.aws'), { mode: 0o700 });
  await writeFile(join(home, '.aws', 'config'), demoProfile(instance), { mode: 0o600 });
  await writeDataPath(join(home, '.aws', 'models'), url);
  const file = join(home, 'environment');
  const variables = Object.entries({ HOME: home, AWS_EC2_METADATA_DISABLED: 'true', ...env });
  const lines = variables.map(([name, value]) => `export ${name}=${quoted(value)}\n`);
  await writeFile(file, FORGET + lines.join(''), { mode: 0o600 });
  return file;
}

/** A path or value as a shell takes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** An AWS CLI that goes by endpoint rule sets asks the proxy for AWS's host, then takes it for this machine as well. */
const FORGET = `for name in $(env | sed -n 's/^\\(AWS_[A-Za-z0-9_]*\\)=.*/\\1/p'); do unset "$name"; done
unset HTTP_PROXY http_proxy
`;

function demoProfile({ startUrls: [startUrl], regions: [region], accounts: [account] }: Instance): string {
  return `[sso-session demo]
sso_start_url = ${startUrl}
sso_region = ${region}
sso_registration_scopes = sso:account:access

[profile demo]
sso_session = demo
sso_account_id = ${account?.id}
sso_role_name = ReadOnlyAccess
region = ${region}
`;
}
