/** What must hold after every job: no secret where it must not be, and home and RUNNER_TEMP as they were before. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Emulator } from '../../emulator/index.ts';
import { findLeaks, type Job, type Leak, type StepResult, snapshotTree } from '../../runner/index.ts';

/** Variables that hold keys, as later steps of a job are to have them. */
export const isKeyVariable = (name: string) => /^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)$/.test(name);

type Tree = Awaited<ReturnType<typeof snapshotTree>>;

export interface Ending {
  readonly emulator: Emulator;
  readonly job: Job;
  /** Other jobs on the same machine. */
  readonly others: readonly Job[];
  /** Home before the job. */
  readonly before: Tree;
  /** Files at home that may differ. */
  readonly changed: readonly string[];
  /** Whether post steps that have nothing to do are left out. */
  readonly isShort: boolean;
  /** Secrets that were there before the job, where it has an ID token. */
  readonly brought: ReadonlySet<string> | undefined;
}

/** Runs the post steps of a job and checks what must hold then. */
export async function endJob(ending: Ending): Promise<readonly StepResult[]> {
  const { emulator, job, others, before, changed, isShort, brought } = ending;
  const leftovers = brought ? findLeftovers(emulator, job, brought) : [];
  const leavesOut = isShort ? isIdle(job) : undefined;
  const { posts } = await job.finish({
    beforeCleanup: () => expectOnlyRunnerFiles(job),
    ...(leavesOut && { leavesOut }),
  });
  for (const each of [job, ...others]) expect(findShown(emulator.issuedSecrets, each)).toEqual([]);
  const after = snapshotTree(job.home);
  const isChecked = (path: string) => !changed.includes(path) && !isOwnOfCli(path, before, after);
  const checked = (tree: Tree) => Object.fromEntries(Object.entries(tree).filter(([path]) => isChecked(path)));
  expect(checked(after)).toEqual(checked(before));
  expect(leftovers).toEqual([]);
  return posts;
}

/** A post step has nothing to do where nothing is announced to it, and there is no folder of ours. */
function isIdle({ temp }: Job): (state: Readonly<Record<string, string>>) => boolean {
  return (state) =>
    Object.values(state).every((value) => value === '') && !existsSync(join(temp, 'aws-sso-credentials'));
}

/** An AWS CLI from 2.27.45 on keeps a number of its own for a user's commands, in a database beside its cache. */
function isOwnOfCli(path: string, before: Tree, after: Tree): boolean {
  const database = '.aws/cli/cache/session.db';
  const isFolderOfIt = !before[path] && after[database] !== undefined && database.startsWith(`${path}/`);
  return isFolderOfIt || (path.startsWith(database) && /^(-shm|-wal|-journal)?$/.test(path.slice(database.length)));
}

/** Secrets that somebody could read who must not: in the log, in what the action printed, in files of the workspace. */
export function findShown(secrets: Iterable<string>, job: Job): readonly Leak[] {
  return findLeaks({
    secrets,
    job,
    directories: [job.workspace],
    allowedOutputs: (name, step) =>
      /^aws-(access-key-id|secret-access-key|session-token)$/.test(name) &&
      step.log.includes('  output-credentials: true'),
    allowedEnvironment: isKeyVariable,
    isSilent: ({ name }) => name.startsWith('Run ./') || name.startsWith('Post'),
  });
}

/**
 * What main left of the secrets that it met: with an ID token, none but the keys that the job is to have may be in any
 * file, before any post step has run; a profile that renews itself has files of its own besides.
 */
function findLeftovers(emulator: Emulator, job: Job, brought: ReadonlySet<string>): readonly Leak[] {
  const published = new Set<string | undefined>();
  for (const { outputs, envWritten } of job.steps) {
    for (const name of ['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token']) {
      published.add(outputs[name]).add(envWritten[name.toUpperCase().replaceAll('-', '_')]);
    }
    const file = outputs['aws-credentials-file'] ?? '';
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const section = text.split(`[${outputs['aws-profile']}]\n`)[1]?.split('\n[')[0] ?? '';
    for (const [, value] of section.matchAll(/^aws_\w+ = (\S+)$/gm)) published.add(value);
  }
  const secrets = [...emulator.issuedSecrets].filter((secret) => !brought.has(secret) && !published.has(secret));
  const allowedFiles = (path: string) => path.startsWith(job.temp) && path.includes('/credential-process.d/');
  return findLeaks({ secrets, job, directories: [job.home, job.temp, job.workspace], allowedFiles });
}

/** After the post steps nothing of ours lies under RUNNER_TEMP, before the runner itself empties it. */
function expectOnlyRunnerFiles({ temp, steps }: Job): void {
  const isKept = steps.some(({ log }) => log.includes('  cleanup: false'));
  const own = isKept
    ? /^_|\.sh$|^aws-sso-credentials(\/(config|credentials|[\w-]{36}(\/(undo\.json|in-place))?))?$/
    : /^_|\.sh$/;
  expect(Object.keys(snapshotTree(temp)).filter((path) => !own.test(path))).toEqual([]);
}
