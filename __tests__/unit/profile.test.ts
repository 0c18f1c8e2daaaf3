import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { putProfiles, restorationsOf, takeOutProfiles } from '../../src/config/sections/edits.ts';
import { ownerOf, plainOwnerOf, profileNames } from '../../src/config/sections/header.ts';
import { blockOf, type ConfigFile, parseIni, parseSections, type Section } from '../../src/config/sections/ini.ts';

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

const isProfile = (section: Section, which: ConfigFile, profile: string) => plainOwnerOf(section, which) === profile;

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
        const undone = takeOutProfiles(changed, which, restorationsOf(before, which, put));
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
        // Those that replace a section come first: a section that is added at the end belongs to no other one.
        const there = new Set(parseSections(before.toString('latin1')).sections.map((one) => plainOwnerOf(one, which)));
        const inOrder = profiles.toSorted((a, b) => Number(there.has(b.name)) - Number(there.has(a.name)));
        const oneByOne = inOrder.reduce<Buffer>(
          (bytes, one) => putProfile(bytes, which, one.name, one.settings),
          before,
        );
        expect(putProfiles(before, which, profiles).content.toString('latin1')).toBe(oneByOne.toString('latin1'));
      }),
      { numRuns: 2000 },
    );
  });

  test('and many others taken out at once gives the file that taking out one after the other gives', () => {
    fc.assert(
      fc.property(file, kind, fc.uniqueArray(name), (before, which, names) => {
        const profiles = names.map((name) => ({ name, settings: ours }));
        const { content, put } = putProfiles(before, which, profiles);
        const oneByOne = put.reduceRight<Buffer>(
          (bytes, one) => takeOutProfiles(bytes, which, restorationsOf(before, which, [one])),
          content,
        );
        expect(takeOutProfiles(content, which, restorationsOf(before, which, put)).toString('latin1')).toBe(
          oneByOne.toString('latin1'),
        );
      }),
      { numRuns: 1000 },
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
    const { sections, faults } = parseSections(text);
    expect(faults).toEqual([]);
    expect(profileNames(sections, 'config')).toEqual(['default', 'dev', 'two words']);
    expect(profileNames(sections, 'credentials')).toEqual([
      'default',
      'profile dev',
      'profile "two words"',
      'sso-session corp',
      'other',
    ]);
    expect(sections.at(-1)?.settings.get('c')).toBe('3');
  });

  test.each([
    ['[profile dev]', 'dev', 'dev'],
    ['[profile "dev"]', 'dev', 'dev'],
    ["[profile\t'dev'] # mine [1]", undefined, 'dev'],
    ['[ profile dev ]', undefined, 'dev'],
    ['[default]', 'default', 'default'],
    ['[profile default]', 'default', 'default'],
    ['[sso-session "a b"]', 'sso-session a b', 'sso-session a b'],
    ['[profilex dev]', 'dev', undefined],
    ['[profile dev\\-account]', 'dev-account', undefined],
    ['[profile d"e"v]', 'dev', undefined],
    ['[profile]#"" dev]', 'dev', undefined],
    ['[sso-sessions corp]', 'sso-session corp', undefined],
    ['[profile dev x]', undefined, undefined],
    ['[profile "dev]', undefined, undefined],
    ['["profile" dev]', undefined, undefined],
    ['[dev]', undefined, undefined],
    ['[DEFAULT]', undefined, undefined],
  ])('takes %s in the config file for the profile %j, spelled as %j', (line, botocore, spelled) => {
    const [section] = parseSections(`${line}\n`).sections;
    expect(section && [ownerOf(section, 'config'), plainOwnerOf(section, 'config')]).toEqual([botocore, spelled]);
  });

  test('keeps indented lines with the setting above, as a block of settings', () => {
    const { sections } = parseSections(
      '[profile dev]\n  s3 =\n    Region = nested\n    a = b = c\n  region = eu-west-1\n',
    );
    const [section] = sections;
    expect(section?.settings.get('region')).toBe('eu-west-1');
    expect([...(blockOf(section?.settings.get('s3') ?? '') ?? [])]).toEqual([
      ['Region', 'nested'],
      ['a', 'b = c'],
    ]);
  });

  test.each([
    ['[profile dev]\nregion = a\nnonsense\n', 3, 'is neither'],
    ['region = a\n', 1, 'is neither'],
    ['[profile dev]\n= a\n', 2, 'is neither'],
    ['[profile dev]\nregion = a\n[profile dev]\noutput = json\n', 3, 'starts a second section [profile dev]'],
    ['[DEFAULT]\nregion = a\n[profile dev]\n[DEFAULT]\nregion = b\n', 5, 'sets region a second time in [DEFAULT]'],
    ['[profile dev]\nregion = a\nRegion = b\n', 3, 'sets region a second time in [profile dev]'],
    ['[profile dev]\ns3 =\n  nonsense\n', 3, 'is not a setting of the block s3 ='],
    ['\uFEFF[profile dev]\n', 1, 'begins with a byte order mark'],
    [Buffer.from('[profile dev]\n\ncity = Z\u00fcrich\n', 'latin1'), 3, 'is not UTF-8'],
  ])('names the line for which botocore refuses %j', (content, line, what) => {
    const { faults } = parseIni(Buffer.from(content));
    expect(faults).toEqual([{ line, what: expect.stringContaining(what) }]);
  });
});
