/** Runs the command once for each target, with fresh credentials. */
import type { Context } from '../../aws/clients.ts';
import { loadConfig, type SharedFiles } from '../../config/shared-files.ts';
import { accountInWords, accountOf, getCredentials, keysOf, type Result } from '../../credentials/plan.ts';
import type { CredentialProvider } from '../../credentials/provider.ts';
import { ActionError } from '../../job/errors.ts';
import { type CommandTarget, commandEnvironment, type Ending, runCommand } from './command.ts';
import { withHarmlessFiles } from './harmless-files.ts';
import { withKeptState } from './kept-state.ts';

/** A command gets credentials that are valid for at least this long. */
const leastMilliseconds = 15 * 60_000;

/** What all runs have in common. */
interface CommandRun {
  readonly command: string;
  readonly multiple: boolean;
  readonly files: SharedFiles | undefined;
}

/**
 * Runs the command for each target in order, and stops at the first that fails.
 *
 * @param run `multiple`: whether each run gets its own log group; `files`: the files with profiles that renew
 *   themselves, which the command gets instead of keys.
 * @throws ActionError `command-failed`; the process then exits with the exit code of the command.
 */
export async function runForEach(
  run: CommandRun,
  results: readonly Result[],
  provider: CredentialProvider,
  context: Context,
): Promise<void> {
  const runs = (variables: ReadonlyMap<string, string>) => runInTurn(run, results, provider, context, variables);
  // Files of this action's own were made without what a pull request wrote.
  await (run.files ? runs(new Map()) : withHarmlessFiles(context, runs));
}

async function runInTurn(
  { command, multiple, files }: CommandRun,
  results: readonly Result[],
  provider: CredentialProvider,
  context: Context,
  variables: ReadonlyMap<string, string>,
): Promise<void> {
  const { job, report, limits } = context;
  const env = { ...job.env, ...Object.fromEntries(variables) };
  for (const [index, result] of results.entries()) {
    limits.extend();
    const target = commandTarget(files ? result : await withTimeLeft(result, provider, context), files);
    const run = () => withKeptState(job, () => runCommand(command, commandEnvironment(env, target), job));
    const title = `${target.profile}: ${result.access} in account ${accountInWords(result)}`;
    const ending = multiple ? await report.group(title, run) : await run();
    const left = results.length - index - 1;
    // A command may exit with 0 after a signal. The runs after it are skipped anyway.
    if (ending.exitCode === 0 && !(ending.interruptedBy && left > 0)) continue;
    process.exitCode = ending.exitCode;
    throw commandFailed(target.profile || result.access, ending, left);
  }
}

function commandFailed(name: string, { exitCode, interruptedBy }: Ending, left: number): ActionError {
  const rest = left === 1 ? ' The target after it was skipped.' : ` The ${left} targets after it were skipped.`;
  const interrupted = interruptedBy ? `, after ${interruptedBy}` : '';
  return new ActionError(
    'command-failed',
    `The command for ${name} ended with exit code ${exitCode}${interrupted}.${left > 0 ? rest : ''}`,
    interruptedBy ? 'Run the job again.' : 'Check the output of the command above.',
  );
}

/** With many targets, credentials fetched at the start may be about to expire. */
async function withTimeLeft(result: Result, provider: CredentialProvider, context: Context): Promise<Result> {
  if (result.credentials.expiration.getTime() - Date.now() >= leastMilliseconds) return result;
  const credentials = await getCredentials(result, provider, context);
  return credentials ? { ...result, credentials } : result;
}

function commandTarget(result: Result, files: SharedFiles | undefined): CommandTarget {
  const { assignment, access, profile, region } = result;
  const accountId = accountOf(result);
  return {
    accountId,
    accountName: accountId === assignment.accountId ? assignment.accountName : '',
    roleName: assignment.permissionSet || access.replace(/^role /, ''),
    profile: profile ?? '',
    region,
    credentials: files ? profileOf(result, files) : keysOf(result),
  };
}

function profileOf({ profile }: Result, { config, credentials }: SharedFiles): ReadonlyMap<string, string> {
  return new Map([
    ['AWS_CONFIG_FILE', config],
    ['AWS_SHARED_CREDENTIALS_FILE', credentials],
    ['AWS_PROFILE', profile ?? ''],
    loadConfig,
  ]);
}
