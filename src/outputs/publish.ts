/** What the job gets of the credentials: profiles and environment, or a part of them for one command. */
import { dirname } from 'node:path';
import * as core from '@actions/core';
import type { Context } from '../aws/clients.ts';
import { filesIn, type SharedFiles } from '../config/shared-files.ts';
import type { Result } from '../credentials/plan.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { markInPlace, type OwnUse, ownFolder } from '../job/own-folder.ts';
import type { Report } from '../job/report.ts';
import { listed } from '../job/text.ts';
import type { Session } from '../session/session.ts';
import type { Destination } from './destination.ts';
import { contradictions, plannedEnvironment } from './environment.ts';
import { isNamed, type Named } from './profiles/sections.ts';
import { announce, discard } from './record.ts';
import { writeProfiles } from './write-profiles.ts';

/** Where profiles were written. */
interface Published {
  readonly files: SharedFiles;
  readonly use: OwnUse;
}

/**
 * Writes the profiles, exports the environment, and lends the session to AWS tools where the profiles want it. All that
 * can fail is worked out first; what undoes it is recorded before anything is changed. For a command that alone is to
 * get the credentials, the profiles are written and nothing is exported.
 *
 * @param destination that was tried.
 * @param session behind the results, where there is one.
 * @returns undefined where no profile was written.
 * @throws ActionError `unsafe-file`; `invalid-input` for a name that a placeholder brought about and that is taken.
 */
export async function publish(
  results: readonly Result[],
  session: Session | undefined,
  destination: Destination,
  inputs: Inputs,
  context: Context,
): Promise<Published | undefined> {
  const { job, report } = context;
  const { publishedFor, isUndone } = inputs.delivery;
  const isForLater = publishedFor === 'later-steps';
  const named = results.filter(isNamed);
  const { use, directory } = destination;
  const files = named.length > 0 ? filesIn(directory) : undefined;
  const environment = isForLater ? plannedEnvironment(results, inputs, files, job) : new Map<string, string>();
  if (isUndone) announce(use);
  if (isUndone || files) await writeProfiles(named, destination, { session, environment, inputs, context });
  for (const [name, value] of environment) core.exportVariable(name, value);
  const isKept = files && (directory !== inputs.configDirectory || inputs.profileType === 'process');
  // Without an undo there may be nothing left to keep.
  if (isUndone || isKept) await markInPlace(use);
  else if (files) await discard(use);
  if (isForLater && files) tellProfiles(named, files, inputs, context);
  tellExports(environment, report);
  if (isForLater) for (const sentence of contradictions(results, environment, files, job)) report.warning(sentence);
  if (inputs.profileType !== 'static') {
    report.info('What AWS tools renew cannot be masked in the log: let no command print credentials.');
  }
  return files && { files, use };
}

function tellProfiles(
  named: readonly Named[],
  files: SharedFiles,
  { profileType }: Inputs,
  { job, report }: Context,
): void {
  core.setOutput('aws-config-file', files.config);
  core.setOutput('aws-credentials-file', files.credentials);
  const [first] = named;
  const directory = dirname(files.config);
  const isEverywhere = profileType === 'static' && directory === ownFolder(job.temp) && !job.isInContainer;
  const steps = isEverywhere ? 'every later step' : uncontained;
  report.info(
    named.length === 1
      ? `Profile ${first?.profile} is written to ${directory}: aws --profile ${first?.profile} works in ${steps}.`
      : `${named.length} profiles are written to ${directory}, for --profile in ${steps}: ${listed(named.map(({ profile }) => profile))}.`,
  );
}

/** There, paths that the files name and the home are others (actions/runner, ContainerActionHandler.cs). */
const uncontained = 'every later step but those in Docker containers of their own';

/** Says which credentials later steps find in their environment. */
function tellExports(environment: ReadonlyMap<string, string>, report: Report): void {
  if (environment.get('AWS_ACCESS_KEY_ID')) {
    // Where the job had set a profile, it is set to the one that was written.
    const last = environment.get('AWS_PROFILE') ? ', AWS_SESSION_TOKEN and AWS_PROFILE' : ' and AWS_SESSION_TOKEN';
    report.info(`AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY${last} are exported for every later step.`);
  } else if (environment.get('AWS_PROFILE')) {
    report.info(`AWS_PROFILE is exported for ${uncontained}.`);
  }
}
