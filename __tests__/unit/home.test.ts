/** The home that is taken from the environment. */
import { isAbsolute } from 'node:path';
import { expect, test } from '@jest/globals';
import { readJob } from '../../src/job/job.ts';

test.each([{ HOME: '' }, { HOME: '.' }, { HOME: 'relative' }, { HOME: '', USERPROFILE: 'C:relative' }, {}])(
  'is never a place in the checkout: %j',
  (env) => {
    const { home } = readJob({ RUNNER_TEMP: '/temp', ...env });
    expect(isAbsolute(home)).toBe(true);
    expect(home.startsWith(process.cwd())).toBe(false);
  },
);
