/** What a test opened is ended after it, the last first: scenes, services, folders. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, test } from '@jest/globals';

type End = () => unknown;

/** Of the test that is running, and of each test that runs beside others. */
const opened: End[] = [];
const openedBeside = new AsyncLocalStorage<End[]>();
afterEach(async () => {
  const [failure] = await endAll(opened);
  if (failure) throw failure.error;
});

/** Has something ended after the test that is running, whatever became of it. What ends may fail the test. */
export function afterTest(end: End): void {
  (openedBeside.getStore() ?? opened).push(end);
}

/** A new folder that is removed after the test. */
export async function temporaryFolder(prefix: string): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), prefix)));
  afterTest(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * A test beside others of its file, for those that wait more than they work. Jest runs no hooks around it, so nothing
 * may be shared that hooks set up for each test.
 */
export const sideBySide = Object.assign(
  (title: string, body: () => Promise<void>) => test.concurrent(title, endingAfter(body)),
  { each: eachBeside as unknown as typeof test.each },
);

function eachBeside(table: readonly (readonly unknown[])[]) {
  return (title: string, body: (...row: unknown[]) => Promise<void>) =>
    test.concurrent.each(table)(title, endingAfter(body));
}

/** The body, and after it the end of all that it opened; of several failures the first comes out. */
function endingAfter(body: (...args: unknown[]) => Promise<void>) {
  return (...args: unknown[]) =>
    openedBeside.run([], async () => {
      const failures: Failure[] = [];
      await body(...args).catch((error: unknown) => failures.push({ error }));
      const [failure] = [...failures, ...(await endAll(openedBeside.getStore() ?? []))];
      if (failure) throw failure.error;
    });
}

interface Failure {
  readonly error: unknown;
}

async function endAll(ends: End[]): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    try {
      await end();
    } catch (error) {
      failures.push({ error });
    }
  }
  return failures;
}
