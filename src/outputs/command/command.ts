/** Runs the command that is the only one to get the credentials, in its own environment. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { ActionError } from '../../job/errors.ts';
import type { Environment, Job } from '../../job/job.ts';
import { withScript } from './bash.ts';
import { openCommandOutput } from './command-output.ts';

/** What the environment of a command says about its target. */
export interface CommandTarget {
  readonly accountId: string;
  readonly accountName: string;
  /** Permission set, or the role if there is none. */
  readonly roleName: string;
  readonly profile: string;
  readonly region: string;
  /** Variables with keys, or with the names of a profile that renews itself and its files. */
  readonly credentials: ReadonlyMap<string, string>;
}

/** How a command ended. */
export interface Ending {
  /** 128 plus the number of the signal if a signal ended it. */
  readonly exitCode: number;
  /** The signal that this step received in the meantime. */
  readonly interruptedBy: NodeJS.Signals | undefined;
}

/**
 * Variables that the runner does not give to steps with `run:` either, and all variables that give AWS tools
 * credentials.
 */
const withheld = [
  /^(INPUT|STATE)_/i,
  /^GITHUB_STATE$/i,
  /^ACTIONS_(RUNTIME|CACHE)_/i,
  /^ACTIONS_RESULTS_URL$/i,
  /^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN|ACCOUNT_ID)$/i,
  // Old names, which some SDKs still read.
  /^AWS_(ACCESS_KEY|SECRET_KEY|CREDENTIAL_FILE)$/i,
  /^AWS_CREDENTIAL_(EXPIRATION|SCOPE)$/i,
  /^AWS_(DEFAULT_)?PROFILE$/i,
  /^AWS_(ROLE_ARN|ROLE_SESSION_NAME|WEB_IDENTITY_TOKEN_FILE)$/i,
  /^AWS_CONTAINER_/i,
  /^AWS_BEARER_TOKEN_/i,
  /^AWS_SSO_(ACCOUNT_ID|ACCOUNT_NAME|ROLE_NAME|PROFILE)$/i,
];

/** How long to wait for output of processes that the command left behind, as the runner does for a step. */
const afterExitMilliseconds = 5_000;
/** The last one is Ctrl-Break, which only Windows has. */
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;
/**
 * Whether the command gets its own process group, so that a signal also reaches what bash runs. On Windows the console
 * signals all its processes, and a signal from Node would end a process at once.
 */
const hasGroup = process.platform !== 'win32';

/** Returns the environment of the command: that of the job without variables that give other credentials. */
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
 * Runs the command in bash with `-e -o pipefail`, passes its output on line by line, and forwards the signals that end
 * a job.
 *
 * @throws ActionError `command-failed` if bash is missing or cannot be started; `unsafe-file`
 */
export async function runCommand(command: string, env: Record<string, string>, job: Job): Promise<Ending> {
  let child: ChildProcessByStdio<null, Readable, Readable> | undefined;
  let interruptedBy: NodeJS.Signals | undefined;
  const forward = (signal: NodeJS.Signals) => {
    interruptedBy = signal;
    if (hasGroup && child?.pid) send(signal, -child.pid);
  };
  for (const signal of endingSignals) process.on(signal, forward);
  try {
    const exitCode = await withScript(command, job, (bash, script) => {
      child = spawn(bash, ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: hasGroup,
      });
      if (interruptedBy) forward(interruptedBy);
      return endOf(child);
    });
    return { exitCode, interruptedBy };
  } finally {
    for (const signal of endingSignals) process.off(signal, forward);
  }
}

/** Returns the exit code of a process after its output is passed on. */
async function endOf(child: ChildProcessByStdio<null, Readable, Readable>): Promise<number> {
  // On one stream, since the runner reads stdout and stderr in no fixed order, and masks must come before the values.
  const output = openCommandOutput(process.stdout);
  const passedOn = Promise.all([child.stdout, child.stderr].map(output.passOn));
  try {
    const [code, signal] = await once(child, 'exit').catch((error: unknown) => {
      throw new ActionError(
        'command-failed',
        `${child.spawnfile} could not be started (${error}).`,
        'Check the installation of bash on this runner.',
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
    // It has already ended.
  }
}
