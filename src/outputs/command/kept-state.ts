/** Protects the saved state of the step from the command, which can print state and write to its file. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { onceFree } from '../../job/busy.ts';
import type { Job } from '../../job/job.ts';

/**
 * Runs work that may change the runner's file with the state of the step, and restores the file afterwards. The runner
 * reads it after the step has ended, so its values override all printed ones.
 *
 * Source: actions/runner, ActionRunner.cs and FileCommandManager.cs.
 */
export async function withKeptState<T>({ env: { GITHUB_STATE: path } }: Job, work: () => Promise<T>): Promise<T> {
  if (!path) return work();
  const [saved, { mode }] = await Promise.all([readFile(path), stat(path)]);
  try {
    return await work();
  } finally {
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, saved, { mode, flag: 'wx' });
    // Whatever is at the path by now is replaced, not written to.
    await onceFree(() => rm(path, { recursive: true, force: true }));
    await rename(draft, path);
  }
}
