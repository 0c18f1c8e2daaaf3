/** The files that the profiles are written to, beside those that were there. */
import { hasSsoSession, type PlannedFile, type ProfileSections, planFile, profilesIn } from '../../config/changes.ts';
import { filesIn, filesInForce, type SharedFiles } from '../../config/shared-files.ts';
import type { Plan } from '../../credentials/plan.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import type { Job } from '../../job/job.ts';
import type { Report } from '../../job/report.ts';
import type { Session } from '../../session/session.ts';
import type { LentSession } from '../../session/tokens/loan-marks.ts';
import { isFilled, takenName } from './names.ts';
import { programIn } from './process-profile.ts';
import { type Named, processSections, ssoSections, ssoSessionSections, staticSections } from './sections.ts';

/**
 * Works out what the config and credentials files will hold.
 *
 * @param base the files whose profiles stay visible.
 * @throws ActionError `invalid-input` for a name that a placeholder brought about and that is taken; `unsafe-file`
 */
export async function planFiles(
  paths: SharedFiles,
  base: SharedFiles,
  named: readonly Named[],
  behind: Behind,
  inputs: Inputs,
  report: Report,
): Promise<PlannedFile[]> {
  await refuseTakenNames(named, base);
  const sections = await sectionsOf(named, base, behind, inputs);
  return [
    await planFile(paths.config, base.config, 'config', sections, report),
    await planFile(paths.credentials, base.credentials, 'credentials', sections, report),
  ];
}

/** What profiles that renew themselves lean on. */
export interface Behind {
  readonly folder: string;
  readonly session: Session | undefined;
  readonly lent: LentSession | undefined;
}

async function sectionsOf(
  named: readonly Named[],
  base: SharedFiles,
  { folder, session, lent }: Behind,
  inputs: Inputs,
): Promise<readonly ProfileSections[]> {
  if (inputs.profileType === 'process') {
    const program = await programIn(folder);
    return named.map((result) => processSections(result, program));
  }
  if (!lent || !session?.startUrl) return named.map(staticSections);
  const profiles = named.map((result) => ssoSections(result, lent.name));
  if (await hasSsoSession(base.config, lent.name)) return profiles;
  return [...profiles, ssoSessionSections(lent.name, session.startUrl, session.region)];
}

/** The files whose profiles stay visible beside the new ones. */
export function baseFiles({ configDirectory }: Inputs, job: Job): SharedFiles {
  return configDirectory ? filesIn(configDirectory) : filesInForce(job);
}

/**
 * Accounts choose their own names: one that they fill in must not take the place of somebody's profile.
 *
 * @throws ActionError `invalid-input`
 */
export async function refuseTakenNames(plans: readonly Plan[], files: SharedFiles): Promise<void> {
  const filled = plans.filter(isFilled);
  if (filled.length === 0) return;
  const taken = new Set(await profilesIn(files.config, 'config'));
  for (const name of await profilesIn(files.credentials, 'credentials')) taken.add(name);
  const plan = filled.find(({ profile }) => profile !== undefined && taken.has(profile));
  if (plan) throw takenName(plan, 'a profile has that was there before');
}
