import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCommand } from '../../runner/commands/grammar.ts';
import { listed, nearest, printable } from '../../src/job/text.ts';

test('foreign text becomes one line that the runner takes for no command', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '\r',
      '\n',
      '::error::',
      '##[add-mask]',
      '##[',
      '::add-mask::x',
      '\u001b[31m',
      '%0A',
      ' ',
      '#',
      '\u202e',
      '\u2028',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const line = printable(pieces.join(''));
      expect(line).not.toMatch(/[\r\n\u001b\u0000\u2028\u202e]/);
      expect(parseCommand(line, () => true)).toBeUndefined();
    }),
    { numRuns: 3000 },
  );
});

test('plain foreign text stays as it is', () => {
  expect(printable('Staging (EU) = caf\u00e9 \u672c\u756a #1')).toBe('Staging (EU) = caf\u00e9 \u672c\u756a #1');
});

test('very long foreign text is cut', () => {
  expect(printable('x'.repeat(1_000_000)).length).toBeLessThan(5000);
});

test('the nearest name is one typing error away; otherwise there is none', () => {
  expect(nearest('ReadOnlyAcces', ['AdministratorAccess', 'ReadOnlyAccess'])).toBe('ReadOnlyAccess');
  expect(nearest('readonlyaccess', ['ReadOnlyAccess'])).toBe('ReadOnlyAccess');
  expect(nearest('billing', ['dev', 'prod'])).toBeUndefined();
});

test('a long list says how many items it leaves out', () => {
  expect(listed(['a', 'b', 'c'], 2)).toBe('a, b and 1 more');
});
