/** Plans the content of the files that the profiles are written to. */
import { openFile } from '../../config/base-file.ts';
import { type PlannedFile, type ProfileSections, planFile, profilesIn, ssoSessionsIn } from '../../config/changes.ts';
import { type FileRecord, ownProfiles, readAsBefore } from '../../config/own-changes.ts';
import { refuseTakenNames } from '../../config/profile-name.ts';
import { refuseAliases, ssoSession } from '../../config/sections/header.ts';
import { parseIni } from '../../config/sections/ini.ts';
import { filesIn, filesInForce, type SharedFiles } from '../../config/shared-files.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import { readIfRegular } from '../../job/files.ts';
import type { Job } from '../../job/job.ts';
import type { Report } from '../../job/report.ts';
import type { Session } from '../../session/session.ts';
import type { LentSession } from '../../session/tokens/loan-marks.ts';
import { programIn } from './process-profile.ts';
import { type Named, processSections, ssoSections, ssoSessionSections, staticSections } from './sections.ts';

/** What profiles that renew themselves depend on. */
interface Backing {
  /** Folder of the use. */
  readonly folder: string;
  readonly session: Session | undefined;
  readonly lent: LentSession | undefined;
}

/** What is needed to plan files, in addition to the profiles. */
interface Means {
  readonly backing: Backing;
  readonly inputs: Inputs;
  /** Records of the uses in this job so far. */
  readonly records: readonly FileRecord[];
  readonly job: Job;
  readonly report: Report;
}

/**
 * Plans the new content of a config file and a credentials file.
 *
 * @param base the files whose profiles stay visible.
 * @throws ActionError `invalid-input` if a name filled in from a placeholder is taken, or if a value cannot be written;
 *   `unreadable-config`, `unsafe-file`
 */
export async function planFiles(
  paths: SharedFiles,
  base: SharedFiles,
  named: readonly Named[],
  means: Means,
): Promise<readonly PlannedFile[]> {
  const { records, job } = means;
  const { lent } = means.backing;
  await refuseTakenNames(named, () => takenNames([paths, base], job));
  const open = (file: 'config' | 'credentials') => {
    const names = [...named.map(({ profile }) => profile), ...(lent ? [ssoSession(lent.name)] : [])];
    const own = ownProfiles(records, paths[file]);
    return openFile({ path: paths[file], base: base[file], file, own, names }, means);
  };
  const [config, credentials] = [await open('config'), await open('credentials')];
  const sections = await sectionsOf(named, config.start, means);
  return [await planFile(config, sections), await planFile(credentials, sections)];
}

async function sectionsOf(
  named: readonly Named[],
  config: Buffer | undefined,
  { inputs, backing: { folder, session, lent } }: Means,
): Promise<readonly ProfileSections[]> {
  if (inputs.profileType === 'process') {
    const program = await programIn(folder);
    return named.map((result) => processSections(result, program));
  }
  if (!lent || !session?.startUrl) return named.map(staticSections);
  const profiles = named.map((result) => ssoSections(result, lent.name));
  const own = ssoSessionSections(lent.name, session.startUrl, session.region);
  // A section without further settings may be that of another job, which removes it when it ends, unless this use
  // writes it as well.
  const isOfUser = (settings: ReadonlyMap<string, string>) => [...settings.keys()].some((key) => !own.config.has(key));
  const isThere = ssoSessionsIn(config, lent.name).some(isOfUser);
  return isThere ? profiles : [...profiles, own];
}

/** Returns the files whose profiles stay visible next to the new ones. */
export function baseFiles({ configDirectory }: Inputs, job: Job): SharedFiles {
  return configDirectory ? filesIn(configDirectory) : filesInForce(job);
}

/** Returns the names of profiles in these files that were not written by this job. */
export async function takenNames(files: readonly SharedFiles[], { temp }: Job): Promise<ReadonlySet<string>> {
  const names: string[] = [];
  for (const { config, credentials } of files) {
    names.push(...profilesIn(await readAsBefore(config, temp), 'config'));
    names.push(...profilesIn(await readAsBefore(credentials, temp), 'credentials'));
  }
  return new Set(names);
}

/**
 * Checks before credentials are fetched that AWS tools do not read another section of these files as one of the
 * profiles to write.
 *
 * @throws ActionError `unreadable-config`, `unsafe-file`
 */
export async function refuseAliasesIn(
  files: SharedFiles,
  plans: readonly { readonly profile: string | undefined }[],
): Promise<void> {
  for (const file of ['config', 'credentials'] as const) {
    const { sections } = parseIni((await readIfRegular(files[file])) ?? Buffer.alloc(0));
    refuseAliases(sections, file, files[file], (owner) => plans.some(({ profile }) => profile === owner));
  }
}
