import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkProfileName, fillProfileName } from '../../src/config/profile-name.ts';
import { anyText } from '../any-text.ts';

const parts = fc.record({ accountId: fc.constant('111122223333'), accountName: anyText(), permissionSet: anyText() });

test('whatever an account is called, the name that it fills in is one that an author may write', () => {
  fc.assert(
    fc.property(parts, (values) => {
      const name = fillProfileName('{account-name}{permission-set}', values);
      const fromEnd = fillProfileName('x{account-name}{permission-set}', values);
      expect(fromEnd).toHaveLength(1 + values.accountName.length + values.permissionSet.length);
      expect(name).toBe(fromEnd.slice(1).replace(/^-+/, ''));
      expect(() => checkProfileName('profiles', name)).not.toThrow();
    }),
  );
});

test('what a placeholder fills in is never read as a placeholder itself', () => {
  const values = { accountId: '111122223333', accountName: '{account-id}', permissionSet: '{account-name}' };
  expect(fillProfileName('{account-name}.{permission-set}', values)).toBe('account-id-.-account-name-');
});
