/** What a test opened is ended after it, the last first: scenes, services, folders. */
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';

type End = () => unknown;

const opened: End[] = [];
afterEach(() => endAll(opened));

/** Has something ended after the test that is running, whatever became of it. What ends may fail the test. */
export function afterTest(end: End): void {
  opened.push(end);
}

/** A new folder that is removed after the test. */
export async function temporaryFolder(prefix: string): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), prefix)));
  afterTest(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Ends everything; the first failure comes out when all have ended. Jest reports it behind that of the test itself. */
async function endAll(ends: End[]): Promise<void> {
  const failures: unknown[] = [];
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    try {
      await end();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
