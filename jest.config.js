/** Tests run as native ES modules on Node 24; swc only strips the types, `npm run check` looks at them. */
export default {
  testEnvironment: 'node',
  testMatch: ['**/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }],
  },
  testTimeout: 60_000,
  reporters: ['default', ...(process.env.TEST_TOTALS ? ['<rootDir>/scripts/totals-reporter.mjs'] : [])],
};
