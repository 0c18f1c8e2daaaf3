/** Tests run as native ES modules on Node 24; types are only taken away, `npm run check` looks at them. */
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';

// A worker waits for processes that it has started, and for time: two more than there are cores keep them busy. More
// would make processes in fast time late.
const workerBytes = 1024 ** 3;
const maxWorkers = Math.max(1, Math.min(availableParallelism() + 2, Math.floor(totalmem() / workerBytes)));

// The jobs of the tests start the same few files of dist some thousands of times.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/compiled');

// A job makes and removes some fifty small files. Linux has a folder in memory for them; in a container it is mostly
// small, and nothing in it may be executed.
const inMemory = '/dev/shm';
const mounts = existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8') : '';
if (new RegExp(`^\\S+ ${inMemory} tmpfs (?!\\S*\\bnoexec\\b)`, 'm').test(mounts)) {
  const { bavail, bsize } = statfsSync(inMemory);
  if (bavail * bsize > workerBytes) process.env.TMPDIR ??= inMemory;
}

export default {
  testEnvironment: 'node',
  testMatch: ['**/__tests__/**/*.test.ts'],
  // What starts AWS tools by the hundred is left to `npm run test:all`.
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.TEST_ALL === 'true' ? [] : ['\\.all\\.test\\.ts$'])],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/strip-types.mjs' },
  // No measure of anything: what hangs has to end, and on a busy machine all takes its time.
  testTimeout: 480_000,
  maxWorkers,
  reporters: [
    'default',
    '<rootDir>/scripts/slowest-reporter.mjs',
    ...(process.env.TEST_TOTALS ? ['<rootDir>/scripts/totals-reporter.mjs'] : []),
  ],
};
