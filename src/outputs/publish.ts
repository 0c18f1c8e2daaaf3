/** Publishes the credentials: profiles and environment variables for later steps, or what a single command needs. */
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
 * Writes the profiles, exports the environment, and lends the session to AWS tools if the profiles need it. Everything
 * that can fail comes first, and a record for the undo is written before any change. If only a command gets the
 * credentials, the profiles are written and nothing is exported.
 *
 * @param session the session of the results, if there is one.
 * @param destination the result of `chooseDestination`, checked with `tryDestination`.
 * @returns undefined if no profile was written.
 * @throws ActionError `unsafe-file`; `invalid-input` if a name filled in from a placeholder is taken.
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
  // Without an undo there may be nothing to keep.
  if (isUndone || isKept) await markInPlace(use);
  else if (files) await discard(use);
  if (isForLater && files) reportProfiles(named, files, inputs, context);
  reportExports(environment, report);
  if (isForLater) for (const sentence of contradictions(results, environment, files, job)) report.warning(sentence);
  if (inputs.profileType !== 'static') {
    report.info('Renewed credentials cannot be masked in the log. Do not print them.');
  }
  return files && { files, use };
}

function reportProfiles(
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
      ? `Wrote profile ${first?.profile} to ${directory}. aws --profile ${first?.profile} works in ${steps}.`
      : `Wrote ${named.length} profiles to ${directory}, for --profile in ${steps}: ${listed(named.map(({ profile }) => profile))}.`,
  );
}

/** Those have another home folder and other paths (actions/runner, ContainerActionHandler.cs). */
const uncontained = 'every later step, except steps that run in their own Docker container';

/** Logs which credentials later steps have in their environment. */
function reportExports(environment: ReadonlyMap<string, string>, report: Report): void {
  if (environment.get('AWS_ACCESS_KEY_ID')) {
    // If the job had set a profile, it is now the one that was written.
    const last = environment.get('AWS_PROFILE') ? ', AWS_SESSION_TOKEN and AWS_PROFILE' : ' and AWS_SESSION_TOKEN';
    report.info(`Exported AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY${last} to every later step.`);
  } else if (environment.get('AWS_PROFILE')) {
    report.info(`Exported AWS_PROFILE to ${uncontained}.`);
  }
}
