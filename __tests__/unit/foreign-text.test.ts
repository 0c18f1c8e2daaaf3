import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCommand } from '../../runner/commands/grammar.ts';
import { listed, nearest, printable, quoted } from '../../src/job/text.ts';
import { anyText } from '../any-text.ts';

test('foreign text becomes one line that the runner takes for no command', () => {
  const piece = fc.oneof(
    anyText(),
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

test('text is cut at a blank: a word, which may be a secret that the runner alone knows, is whole or left out', () => {
  const word = fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 900 })
    .map((text) => text.replace(/\s/g, 'x'));
  fc.assert(
    fc.property(fc.array(word, { minLength: 5, maxLength: 60 }), (words) => {
      const shown = printable(words.join(' '))
        .replace(/^: ::?/, '::')
        .replaceAll('# #[', '##[')
        .split(' ');
      const whole = shown.at(-1) === '...' ? shown.slice(0, -1) : shown;
      expect(whole).toEqual(words.slice(0, whole.length));
    }),
  );
});

test('what is known to be secret is taken out before the text is cut or changed', () => {
  const secrets = ['abcdefgh', 'abcdefgh-and-more', '##[secret]', '::secret'];
  for (const before of [0, 1, 3990, 3995, 3999, 15_990, 15_995]) {
    const line = printable(`${'x'.repeat(before)}${secrets.toReversed().join('')}`, secrets);
    expect(line).not.toMatch(/abcd|more|secret/);
  }
  expect(printable('::secret ##[secret] ABCDEFGH', secrets)).toBe('*** *** ABCDEFGH');
});

test('a quote is whole or a description, and cannot be closed from within', () => {
  expect(quoted('main" , for "x')).toBe('"main\\" , for \\"x"');
  expect(quoted('x'.repeat(200))).toBe(`"${'x'.repeat(200)}"`);
  expect(quoted('x'.repeat(201))).toBe('a text of 201 characters');
});

test('the nearest name is one typing error away; otherwise there is none', () => {
  expect(nearest('ReadOnlyAcces', ['AdministratorAccess', 'ReadOnlyAccess'])).toBe('ReadOnlyAccess');
  expect(nearest('readonlyaccess', ['ReadOnlyAccess'])).toBe('ReadOnlyAccess');
  expect(nearest('billing', ['dev', 'prod'])).toBeUndefined();
});

test('a long list says how many items it leaves out', () => {
  expect(listed(['a', 'b', 'c'], 2)).toBe('a, b and 1 more');
});
