/** Tests run as native ES modules on Node 24; types are only taken away, `npm run check` looks at them. */
import { availableParallelism, totalmem } from 'node:os';

// A worker waits for processes that it has started, and for time: only more workers than cores keep the cores busy.
const workerBytes = 1024 ** 3;
const maxWorkers = Math.max(1, Math.min(2 * availableParallelism(), Math.floor(totalmem() / workerBytes)));

export default {
  testEnvironment: 'node',
  testMatch: ['**/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/strip-types.mjs' },
  testTimeout: 60_000,
  maxWorkers,
  reporters: [
    'default',
    '<rootDir>/scripts/slowest-reporter.mjs',
    ...(process.env.TEST_TOTALS ? ['<rootDir>/scripts/totals-reporter.mjs'] : []),
  ],
};
