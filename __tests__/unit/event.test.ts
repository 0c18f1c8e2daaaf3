import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../after-test.ts';

test('an event file that is a FIFO, to which nobody writes, is an event that cannot be read', async () => {
  const path = join(await temporaryFolder('event-'), 'event.json');
  execFileSync('mkfifo', [path]);
  const code = `import { readEvent } from ${JSON.stringify(join(import.meta.dirname, '../../src/job/event.ts'))};
    console.log(readEvent(process.env).outsider);`;
  const env = { GITHUB_EVENT_PATH: path, GITHUB_EVENT_NAME: 'push', RUNNER_ENVIRONMENT: 'self-hosted' };
  // In a process of its own, which can be ended while it waits.
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], {
    env,
    timeout: 20_000,
  });
  expect(stdout.trim()).toBe('unread-event');
});
