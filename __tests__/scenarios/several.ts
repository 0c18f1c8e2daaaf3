/** Steps with several targets: their inputs, what they wrote, and who a later step is with it. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { assign, type Emulator, type Instance } from '../../emulator/index.ts';
import type { StepResult } from '../../runner/index.ts';
import { parseSections } from '../../src/config/sections/ini.ts';
import { action, type Scene, ssoRegion, startUrl } from './play.ts';

export const instance = { 'sso-start-url': startUrl, 'sso-region': ssoRegion };

/** The inputs for these lines. */
export const lines = (...profiles: readonly string[]) => ({ ...instance, profiles: profiles.join('\n') });

/** The one organization of the demo world. */
export function organizationOf(emulator: Emulator): Instance {
  const [organization] = emulator.world.instances;
  if (!organization) throw new Error('the demo world has an organization');
  return organization;
}

/** More accounts for alice, who has a permission set in each. */
export function grow(
  emulator: Emulator,
  accounts: readonly (readonly [id: string, name: string])[],
  permissionSet = 'ReadOnlyAccess',
): void {
  const organization = organizationOf(emulator);
  for (const [id, name] of accounts) {
    organization.accounts.push({ id, name, email: `aws+${id}@example.com` });
    assign(organization, { user: 'alice', account: id, permissionSet });
  }
}

/** The output `assignments`. */
export function assignmentsOf({ outputs }: StepResult): readonly Readonly<Record<string, string>>[] {
  return JSON.parse(outputs.assignments ?? '[]');
}

export function namesOf(step: StepResult): readonly (string | undefined)[] {
  return assignmentsOf(step).map((one) => one['aws-profile']);
}

/** "account-id/permission-set" of each target. */
export function pairsOf(step: StepResult): readonly string[] {
  return assignmentsOf(step).map((one) => `${one['account-id']}/${one['permission-set']}`);
}

/** The sections of the config file that the step wrote: settings by header. */
export async function configOf({ outputs }: StepResult): Promise<Readonly<Record<string, unknown>>> {
  const { sections } = parseSections(await readFile(outputs['aws-config-file'] ?? '', 'utf8'));
  return Object.fromEntries(sections.map(({ header, settings }) => [header, Object.fromEntries(settings)]));
}

/** A command that prints "caller" and the ARN that STS, which verifies the signature, gives for its credentials. */
export const callingStep = `cd ${action}; ${process.execPath} --input-type=module -e 'import { STS } from "@aws-sdk/client-sts"; console.log("caller " + (await new STS().getCallerIdentity()).Arn)'`;

/** A file that a command wrote, taken away: it may hold secrets on purpose. */
export async function takeFile({ job }: Scene, name: string): Promise<string> {
  const path = join(job.workspace, name);
  const text = await readFile(path, 'utf8');
  await rm(path);
  return text;
}

/** How often each operation was asked for. */
export function countsOf({ operations }: Scene): Readonly<Record<string, number>> {
  return Object.fromEntries([...Map.groupBy(operations(), (name) => name)].map(([name, all]) => [name, all.length]));
}
