/** Tests run as native ES modules on Node 24; types are only taken away, `npm run check` looks at them. */
export default {
  testEnvironment: 'node',
  testMatch: ['**/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/strip-types.mjs' },
  testTimeout: 60_000,
  reporters: ['default', ...(process.env.TEST_TOTALS ? ['<rootDir>/scripts/totals-reporter.mjs'] : [])],
};
