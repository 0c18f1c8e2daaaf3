/** The files that the profiles are written to, beside those that were there. */
import { hasSsoSession, type PlannedFile, type ProfileSections, planFile } from '../../config/changes.ts';
import { refuseTakenNames } from '../../config/profile-name.ts';
import { filesIn, filesInForce, type SharedFiles } from '../../config/shared-files.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import type { Job } from '../../job/job.ts';
import type { Report } from '../../job/report.ts';
import type { Session } from '../../session/session.ts';
import type { LentSession } from '../../session/tokens/loan-marks.ts';
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
  backing: Backing,
  inputs: Inputs,
  report: Report,
): Promise<PlannedFile[]> {
  await refuseTakenNames(named, base);
  const sections = await sectionsOf(named, base, backing, inputs);
  return [
    await planFile(paths.config, base.config, 'config', sections, report),
    await planFile(paths.credentials, base.credentials, 'credentials', sections, report),
  ];
}

/** What profiles that renew themselves lean on. */
interface Backing {
  readonly folder: string;
  readonly session: Session | undefined;
  readonly lent: LentSession | undefined;
}

async function sectionsOf(
  named: readonly Named[],
  base: SharedFiles,
  { folder, session, lent }: Backing,
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
