/** Sections of several jobs in one file, in whatever order they come and go. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  copySections,
  type PutSection,
  putProfiles,
  restorationsOf,
  takeOutProfiles,
} from '../../src/config/sections/edits.ts';

const text = fc
  .tuple(
    fc.array(fc.constantFrom('[profile own]', '[default]', 'region = a', '# note', '', 's3 =', '  deep = 1'), {
      maxLength: 6,
    }),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  )
  .map(([lines, end, isEnded]) => Buffer.from(lines.join(end) + (isEnded ? end : '')));

interface Use {
  readonly before: Buffer;
  readonly put: readonly PutSection[];
}

describe('several jobs in one file', () => {
  test('whatever order they come and go in, the file is as it was before the first, byte for byte', () => {
    const orders = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat()), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(text, orders, (original, moves) => {
        let now: Buffer = original;
        const uses: Use[] = [];
        let count = 0;
        const leave = (index: number) => {
          const [use] = uses.splice(index % uses.length, 1);
          if (use) now = takeOutProfiles(now, 'config', restorationsOf(use.before, 'config', use.put));
        };
        for (const [size, which] of moves) {
          if (uses.length > 0 && which % 3 === 0) leave(which);
          const names = Array.from({ length: size }, () => `job-${count++}`);
          const profiles = names.map((name) => ({ name, settings: new Map([['region', 'x']]) }));
          const { content, put } = putProfiles(now, 'config', profiles);
          uses.push({ before: now, put });
          now = content;
          for (const name of names) expect(now.toString()).toMatch(new RegExp(`^\\[profile ${name}\\]\r?$`, 'm'));
        }
        for (const [, which] of moves) if (uses.length > 0) leave(which);
        while (uses.length > 0) leave(0);
        expect(now.toString('latin1')).toBe(original.toString('latin1'));
      }),
      { numRuns: 400 },
    );
  });

  test('a section that took the place of another gives it back among the others, word for word', () => {
    const original = Buffer.from('[default]\nregion = a\n\n[profile dev]\nrole_arn = x\n# mine\noutput = text');
    const put = (bytes: Buffer, name: string) =>
      putProfiles(bytes, 'config', [{ name, settings: new Map([['region', 'x']]) }]);
    const first = put(original, 'dev');
    const second = put(first.content, 'other');
    const left = takeOutProfiles(second.content, 'config', restorationsOf(original, 'config', first.put));
    expect(left.toString()).toBe(`${original.toString()}\n[profile other]\nregion = x\n`);
    expect(takeOutProfiles(left, 'config', restorationsOf(first.content, 'config', second.put)).toString()).toBe(
      original.toString(),
    );
  });

  test('what others wrote right behind a section stays on a line of its own', () => {
    const original = Buffer.from('[default]\nregion = a');
    const { content, put } = putProfiles(original, 'config', [{ name: 'dev', settings: new Map([['region', 'x']]) }]);
    const later = Buffer.concat([content, Buffer.from('[profile later]\nregion = c\n')]);
    expect(takeOutProfiles(later, 'config', restorationsOf(original, 'config', put)).toString()).toBe(
      '[default]\nregion = a\n[profile later]\nregion = c\n',
    );
  });

  test('a section that somebody has taken out stays away, one that was dropped for ours comes back', () => {
    const original = Buffer.from('[dev]\naws_access_key_id = x\n');
    const dropped = putProfiles(original, 'credentials', [{ name: 'dev', settings: new Map() }]);
    expect(dropped.content.toString()).toBe('');
    const changed = Buffer.from('[later]\nx = y\n');
    expect(
      takeOutProfiles(changed, 'credentials', restorationsOf(original, 'credentials', dropped.put)).toString(),
    ).toBe('[later]\nx = y\n\n[dev]\naws_access_key_id = x\n');
    const replaced = putProfiles(original, 'credentials', [{ name: 'dev', settings: new Map([['a', 'b']]) }]);
    expect(
      takeOutProfiles(changed, 'credentials', restorationsOf(original, 'credentials', replaced.put)).toString(),
    ).toBe('[later]\nx = y\n');
  });
});

describe('copying the sections of another file', () => {
  const from = Buffer.from(
    '[default]\nregion = b\n[profile dev]\nregion = b\n\n[sso-session corp]\nsso_region = b\n["profile" other]\na = b',
  );

  test('they go over those of the same name, but for those that are kept', () => {
    const there = Buffer.from('[profile default]\nregion = a\n# note\n\n[profile dev]\nregion = a\n');
    const copied = copySections(there, from, 'config', (name) => name === 'dev').toString();
    expect(copied).toBe(
      '[default]\nregion = b\n# note\n\n[profile dev]\nregion = a\n\n[sso-session corp]\nsso_region = b\n\n["profile" other]\na = b',
    );
    expect(copySections(Buffer.from(copied), from, 'config', (name) => name === 'dev').toString()).toBe(copied);
  });
});
