import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isProfile, parseSections, profileNames, valuesOf } from '../../src/config/ini.ts';
import { putProfiles, takeOutProfiles } from '../../src/config/section-edits.ts';

const ours = new Map([
  ['region', 'eu-west-1'],
  ['output', 'json'],
]);

function putProfile(before: Buffer | undefined, which: 'config' | 'credentials', profile: string, settings = ours) {
  return putProfiles(before, which, [{ name: profile, settings }]).content;
}

const name = fc.constantFrom('dev', 'prod', 'default', 'dev-account', 'a.b@c+d');
const line = fc.oneof(
  fc.constantFrom(
    '[default]',
    '[profile dev]',
    '[profile "dev"]',
    '[ profile dev ]',
    '[profile prod] # people comment',
    '[dev]',
    '[sso-session corp]',
    '[services local]',
    'region = us-east-1',
    'region=us-east-1 # not a comment for botocore',
    's3 =',
    '  max_concurrent_requests = 20',
    '# a comment',
    '; another',
    '',
    '   ',
    'garbage without meaning',
    '[unclosed',
    '\u00e9\u4e16 = \u754c',
  ),
  fc.string(),
);
const ending = fc.constantFrom('\n', '\r\n');
const file = fc
  .tuple(fc.array(line, { maxLength: 12 }), ending, fc.boolean(), fc.boolean())
  .map(([lines, end, isEnded, hasMark]) => (hasMark ? '\uFEFF' : '') + lines.join(end) + (isEnded ? end : ''))
  .chain((text) =>
    fc.oneof(
      fc.constant(Buffer.from(text)),
      fc.uint8Array({ maxLength: 40 }).map((extra) => Buffer.concat([Buffer.from(`${text}\n`), extra])),
    ),
  );
const kind = fc.constantFrom('config' as const, 'credentials' as const);

/** What is left of a file when every section of the profile is cut out. */
function others(bytes: Buffer, which: 'config' | 'credentials', profile: string): string {
  const text = bytes.toString('latin1');
  const { sections } = parseSections(text);
  return sections
    .filter((section) => isProfile(section, which, profile))
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

describe('putting a profile', () => {
  test('leaves every byte outside of its own sections as it was', () => {
    fc.assert(
      fc.property(file, kind, name, (before, which, profile) => {
        const after = putProfile(before, which, profile);
        const left = others(after, which, profile);
        const was = others(before, which, profile);
        // A new section may be set off by line ends; nothing else may come or go.
        expect(left.startsWith(was)).toBe(true);
        expect(left.slice(was.length)).toMatch(/^(\r?\n){0,2}$/);
      }),
      { numRuns: 2000 },
    );
  });

  test('makes the file hold exactly one such section, with these settings', () => {
    fc.assert(
      fc.property(file, kind, name, (before, which, profile) => {
        const { sections } = parseSections(putProfile(before, which, profile).toString('latin1'));
        const mine = sections.filter((section) => isProfile(section, which, profile));
        expect(mine).toHaveLength(1);
        expect([...(mine[0]?.settings ?? [])].slice(0, 2)).toEqual([...ours]);
      }),
      { numRuns: 2000 },
    );
  });

  test('is undone by putting the earlier section back when the file has changed since', () => {
    fc.assert(
      fc.property(file, kind, name, (before, which, profile) => {
        const { content, put } = putProfiles(before, which, [{ name: profile, settings: ours }]);
        const changed = Buffer.concat([content, Buffer.from('\n[profile later]\nregion = x\n')]);
        const undone = takeOutProfiles(changed, before, which, put);
        const sectionsOf = (bytes: Buffer) =>
          parseSections(bytes.toString('latin1'))
            .sections.filter((section) => isProfile(section, which, profile))
            .map(({ settings }) => [...settings]);
        expect(sectionsOf(undone)).toEqual(sectionsOf(before));
        expect(undone.toString()).toContain('[profile later]\nregion = x\n');
      }),
      { numRuns: 1000 },
    );
  });

  test('and many others at once gives the same file as one after the other', () => {
    // A step writes keys for all of its profiles or for none.
    const settings = fc.constantFrom(ours, new Map<string, string>());
    fc.assert(
      fc.property(file, kind, fc.uniqueArray(name), settings, (before, which, names, settings) => {
        const profiles = names.map((name) => ({ name, settings }));
        const oneByOne = profiles.reduce<Buffer>(
          (bytes, one) => putProfile(bytes, which, one.name, one.settings),
          before,
        );
        expect(putProfiles(before, which, profiles).content.toString('latin1')).toBe(oneByOne.toString('latin1'));
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps comments and blank lines that stand before the next section', () => {
    const before = Buffer.from('[profile dev]\nregion = a\n\n# about prod\n[profile prod]\nregion = b\n');
    expect(putProfile(before, 'config', 'dev').toString()).toBe(
      '[profile dev]\nregion = eu-west-1\noutput = json\n\n# about prod\n[profile prod]\nregion = b\n',
    );
  });

  test('writes line ends as the file does', () => {
    const before = Buffer.from('[profile prod]\r\nregion = b\r\n');
    expect(putProfile(before, 'config', 'dev').toString()).toBe(
      '[profile prod]\r\nregion = b\r\n\r\n[profile dev]\r\nregion = eu-west-1\r\noutput = json\r\n',
    );
  });
});

describe('reading sections', () => {
  test('sees profiles as the AWS tools do', () => {
    const text = '[default]\na=1\n[profile dev]\nb = 2\n[profile "two words"]\n[sso-session corp]\n[other]\nc: 3\n';
    const { sections, misfits } = parseSections(text);
    expect(misfits).toEqual([]);
    expect(profileNames(sections, 'config')).toEqual(['default', 'dev', 'two words']);
    expect(profileNames(sections, 'credentials')).toEqual(['default', 'other']);
    expect(sections.at(-1)?.settings.get('c')).toBe('3');
  });

  test('takes indented lines for a part of the setting above', () => {
    const { sections } = parseSections('[profile dev]\n  s3 =\n    region = nested\n  region = eu-west-1\n');
    expect([...(sections[0]?.settings ?? [])]).toEqual([
      ['s3', ''],
      ['region', 'eu-west-1'],
    ]);
  });

  test('names the line where botocore gives up', () => {
    expect(parseSections('[profile dev]\nregion = a\nnonsense\n').misfits).toEqual([{ line: 3 }]);
    expect(parseSections('region = a\n').misfits).toEqual([{ line: 1 }]);
  });

  test('finds the secret values of a file', () => {
    const bytes = Buffer.from('[a]\naws_secret_access_key = one\n[b]\naws_session_token=two\nregion = x\n');
    expect(valuesOf(bytes, ['aws_secret_access_key', 'aws_session_token'])).toEqual(['one', 'two']);
  });
});
