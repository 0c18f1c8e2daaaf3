/** What the step saves for its post step, kept from the command: it can print state, and write to the file of it. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { onceFree } from '../../job/busy.ts';
import type { Job } from '../../job/job.ts';

/**
 * Does work that may change the runner's file of the step's state, and puts the file back as it was. The runner reads it
 * when the step has ended, after all that was printed, so that it has the last word on every name in it.
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
    // Whatever stands there by now is not written to.
    await onceFree(() => rm(path, { recursive: true, force: true }));
    await rename(draft, path);
  }
}
