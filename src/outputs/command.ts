/** The command that alone gets the credentials, in an environment of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { ActionError } from '../job/errors.ts';
import type { Environment } from '../job/job.ts';

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
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

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
 * Runs the command in bash, with `-e -o pipefail`, its output as it comes, and hands on the signals that end a job.
 *
 * @throws ActionError `command-failed` when there is no bash.
 */
export async function runCommand(command: string, env: Record<string, string>): Promise<Ending> {
  // A process group of its own: a signal reaches what bash runs as well.
  const hasGroup = process.platform !== 'win32';
  const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', command], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: hasGroup,
  });
  const output = Promise.all([passOn(child.stdout, process.stdout), passOn(child.stderr, process.stderr)]);
  let interruptedBy: NodeJS.Signals | undefined;
  const handOn = (signal: NodeJS.Signals) => {
    interruptedBy = signal;
    if (child.pid) send(signal, hasGroup ? -child.pid : child.pid);
  };
  for (const signal of endingSignals) process.on(signal, handOn);
  try {
    const [code, signal] = await once(child, 'exit').catch((error: unknown) => {
      throw new ActionError('command-failed', `bash cannot be started (${error}).`, 'Install bash on this runner.');
    });
    await Promise.race([output, sleep(afterExitMilliseconds, undefined, { ref: false })]);
    return { exitCode: code ?? 128 + constants.signals[signal as NodeJS.Signals], interruptedBy };
  } finally {
    for (const stream of [child.stdout, child.stderr]) stream.destroy();
    await output;
    for (const signal of endingSignals) process.off(signal, handOn);
  }
}

function send(signal: NodeJS.Signals, processId: number): void {
  try {
    process.kill(processId, signal);
  } catch {
    // It has ended by itself.
  }
}

/** Ends with a line end, so that what the runner reads next begins a line. */
async function passOn(from: Readable, to: Writable): Promise<void> {
  let last: number | undefined;
  try {
    for await (const chunk of from as AsyncIterable<Buffer>) {
      last = chunk.at(-1);
      if (!to.write(chunk)) await once(to, 'drain');
    }
  } catch {
    // It was given up before its end: processes that the command left behind hold it open.
  }
  if (last !== undefined && last !== 10) to.write('\n');
}
