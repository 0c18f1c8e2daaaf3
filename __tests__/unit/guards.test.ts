import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkGuards } from '../../src/credentials/guards.ts';
import { matchesGlob } from '../../src/inputs/glob.ts';

test.each([
  ['ReadOnlyAccess', 'ReadOnly*', true],
  ['ReadOnlyAccess', '*', true],
  ['ReadOnlyAccess', '*Access', true],
  ['ReadOnlyAccess', 'R*O*A*s', true],
  ['ReadOnlyAccess', 'ReadOnlyAcces?', true],
  ['ReadOnlyAccess', 'ReadOnly', false],
  ['ReadOnlyAccess', 'readonlyaccess', false],
  ['ReadOnlyAccess', '', false],
  ['', '', true],
  ['a.b', 'a?b', true],
  ['axb', 'a.b', false],
])('the name "%s" matches the glob "%s": %s', (name, glob, want) => {
  expect(matchesGlob(name, glob)).toBe(want);
});

test('a glob matches what the regular expression of the same meaning matches', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 }), letters, (name, glob) => {
      const pattern = new RegExp(`^${glob.replaceAll('*', '.*').replaceAll('?', '.')}$`);
      expect(matchesGlob(name, glob)).toBe(pattern.test(name));
    }),
    { numRuns: 3000 },
  );
});

test('a glob of 500 stars is matched without trying every way', () => {
  expect(matchesGlob('a'.repeat(5000), `${'a*'.repeat(500)}b`)).toBe(false);
});

test('a guard that refuses names itself, the value and what it allows', () => {
  const assignment = { accountIds: ['111122223333'], permissionSet: 'Deploy' };
  expect(() => checkGuards(assignment, { accountIds: ['222233334444'], permissionSets: [] })).toThrow(
    /allowed-account-ids does not allow account 111122223333\. Allowed: 222233334444/,
  );
  expect(() => checkGuards(assignment, { accountIds: ['111122223333'], permissionSets: ['Read*'] })).toThrow(
    /allowed-permission-sets/,
  );
  expect(() => checkGuards(assignment, { accountIds: [], permissionSets: ['Read*', 'Dep*'] })).not.toThrow();
});
