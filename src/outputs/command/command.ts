/** The command that alone gets the credentials, in an environment of its own. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { ActionError } from '../../job/errors.ts';
import type { Environment, Job } from '../../job/job.ts';
import { withScript } from './bash.ts';
import { openCommandOutput } from './command-output.ts';

/** What a command's environment says of its target. */
export interface CommandTarget {
  readonly accountId: string;
  readonly accountName: string;
  /** Permission set, or the role where none was asked for. */
  readonly roleName: string;
  readonly profile: string;
  readonly region: string;
  /** Keys, or the names of profile and files that renew themselves. */
  readonly credentials: ReadonlyMap<string, string>;
}

/** How a command ended. */
export interface Ending {
  /** 128 and the signal's number where a signal ended it. */
  readonly exitCode: number;
  /** The signal that asked this step to end in the meantime. */
  readonly interruptedBy: NodeJS.Signals | undefined;
}

/** What steps with `run:` do not get from the runner either, and every way in which AWS tools find credentials. */
const withheld = [
  /^(INPUT|STATE)_/i,
  /^GITHUB_STATE$/i,
  /^ACTIONS_(RUNTIME|CACHE)_/i,
  /^ACTIONS_RESULTS_URL$/i,
  /^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN|ACCOUNT_ID)$/i,
  // Names of old, which some SDKs still read.
  /^AWS_(ACCESS_KEY|SECRET_KEY|CREDENTIAL_FILE)$/i,
  /^AWS_CREDENTIAL_(EXPIRATION|SCOPE)$/i,
  /^AWS_(DEFAULT_)?PROFILE$/i,
  /^AWS_(ROLE_ARN|ROLE_SESSION_NAME|WEB_IDENTITY_TOKEN_FILE)$/i,
  /^AWS_CONTAINER_/i,
  /^AWS_BEARER_TOKEN_/i,
  /^AWS_SSO_(ACCOUNT_ID|ACCOUNT_NAME|ROLE_NAME|PROFILE)$/i,
];

/** How long output of processes that the command left behind is still waited for, as the runner does with a step. */
const afterExitMilliseconds = 5_000;
/** The last one is Ctrl-Break, which Windows alone has. */
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;
/**
 * A process group of its own: a signal reaches what bash runs as well. On Windows the console tells all who share it, and
 * what Node would send ends a process at once.
 */
const hasGroup = process.platform !== 'win32';

/** @returns the environment of the command: the job's own, less what could lead it to other credentials. */
export function commandEnvironment(env: Environment, target: CommandTarget): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !withheld.some((pattern) => pattern.test(entry[0])),
  );
  return {
    ...Object.fromEntries(kept),
    AWS_REGION: target.region,
    AWS_DEFAULT_REGION: target.region,
    AWS_SSO_ACCOUNT_ID: target.accountId,
    AWS_SSO_ACCOUNT_NAME: target.accountName,
    AWS_SSO_ROLE_NAME: target.roleName,
    AWS_SSO_PROFILE: target.profile,
    ...Object.fromEntries(target.credentials),
  };
}

/**
 * Runs the command in bash, with `-e -o pipefail`, its output passed on line by line, and hands on the signals that end
 * a job.
 *
 * @throws ActionError `command-failed` when there is no bash; `unsafe-file`
 */
export async function runCommand(command: string, env: Record<string, string>, job: Job): Promise<Ending> {
  let child: ChildProcessByStdio<null, Readable, Readable> | undefined;
  let interruptedBy: NodeJS.Signals | undefined;
  const handOn = (signal: NodeJS.Signals) => {
    interruptedBy = signal;
    if (hasGroup && child?.pid) send(signal, -child.pid);
  };
  for (const signal of endingSignals) process.on(signal, handOn);
  try {
    const exitCode = await withScript(command, job, (bash, script) => {
      child = spawn(bash, ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: hasGroup,
      });
      if (interruptedBy) handOn(interruptedBy);
      return endOf(child);
    });
    return { exitCode, interruptedBy };
  } finally {
    for (const signal of endingSignals) process.off(signal, handOn);
  }
}

/** The exit code of a process, when its output is passed on. */
async function endOf(child: ChildProcessByStdio<null, Readable, Readable>): Promise<number> {
  // On one stream: the runner reads stdout and stderr in no order, and masks must come before what they hide.
  const output = openCommandOutput(process.stdout);
  const passedOn = Promise.all([child.stdout, child.stderr].map(output.passOn));
  try {
    const [code, signal] = await once(child, 'exit').catch((error: unknown) => {
      throw new ActionError(
        'command-failed',
        `${child.spawnfile} cannot be started (${error}).`,
        'Repair bash on this runner.',
      );
    });
    await Promise.race([passedOn, sleep(afterExitMilliseconds, undefined, { ref: false })]);
    return code ?? 128 + constants.signals[signal as NodeJS.Signals];
  } finally {
    for (const stream of [child.stdout, child.stderr]) stream.destroy();
    await passedOn;
    output.resume();
  }
}

function send(signal: NodeJS.Signals, processId: number): void {
  try {
    process.kill(processId, signal);
  } catch {
    // It has ended by itself.
  }
}
