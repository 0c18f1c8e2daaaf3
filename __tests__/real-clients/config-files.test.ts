/** AWS files as botocore reads them, beside how this action does: profiles, settings, and what is refused. */
import { execFileSync } from 'node:child_process';
import { expect } from '@jest/globals';
import fc from 'fast-check';
import { ownerOf } from '../../src/config/sections/header.ts';
import { blockOf, parseIni, type Section, sharedSection } from '../../src/config/sections/ini.ts';
import { temporaryFolder } from '../after-test.ts';
import { otherBoto3, systemBoto3, testWith } from './tools.ts';

type Settings = Record<string, string | Record<string, string>>;
/** What a file holds: profiles, and sessions as `sso-session NAME`; undefined when it is refused. */
type Reading = Record<string, Settings> | undefined;

const script = `
import base64, json, sys
from botocore.configloader import load_config
from botocore.exceptions import ConfigParseError
path, readings = sys.argv[1], []
for content in json.load(sys.stdin):
    open(path, "wb").write(base64.b64decode(content))
    try:
        read = load_config(path)
        sessions = {"sso-session " + name: own for name, own in read["sso_sessions"].items()}
        readings.append({**read["profiles"], **sessions})
    except ConfigParseError:
        readings.append(None)
print(json.dumps(readings))
`;

async function readByBotocore(python: string, files: readonly Buffer[]): Promise<readonly Reading[]> {
  const path = `${await temporaryFolder('config-')}/config`;
  const input = JSON.stringify(files.map((file) => file.toString('base64')));
  const env = { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' };
  const output = execFileSync(python, ['-c', script, path], { input, env, encoding: 'utf8' });
  return JSON.parse(output).map((reading: Reading | null) => reading ?? undefined);
}

function readByAction(file: Buffer): Reading {
  const { sections, faults } = parseIni(file);
  if (faults.length > 0) return undefined;
  const shared = sections.filter(({ header }) => header === sharedSection);
  const settingsOf = ({ settings }: Section): Settings =>
    Object.fromEntries([...settings].map(([key, value]) => [key, asDictionary(value)]));
  const all = [...shared, ...sections].map((section) => [ownerOf(section, 'config'), settingsOf(section)] as const);
  const inherited = Object.assign({}, ...shared.map(settingsOf));
  return Object.fromEntries(
    all.flatMap(([owner, own]) => (owner === undefined ? [] : [[owner, { ...inherited, ...own }]])),
  );
}

function asDictionary(value: string): string | Record<string, string> {
  const block = blockOf(value);
  return block ? Object.fromEntries(block) : value;
}

const header = fc.constantFrom(
  '[default]',
  '[ default ]',
  '[profile dev]',
  '[profile "dev"]',
  "[profile\t'dev']",
  '[profilex dev]',
  '[profile de\\v]',
  '[profile "de\\v"]',
  '[profile "d\\"e"v]',
  "[profile 'd\\e'v]",
  '[profile dev',
  '[profile "dev]',
  '[profile dev\\]',
  '[profile dev] # mine',
  '[profile dev] # see [1]',
  '[profile]#"" dev]',
  '[ profile dev ]',
  '[dev]',
  '[]',
  '[sso-session corp]',
  '[sso-sessions "corp"]',
  '[DEFAULT]',
  '[plugins]',
  '[services local]',
);
const setting = fc.constantFrom(
  'region = us-east-1',
  'Output=json # not a comment',
  'sso_region : us-west-2',
  'cli_pager =',
  's3 =\n  max = 20',
  's3api =\n\tmax = 21\n\n    deep = er = est',
  'a = 1\n  goes on',
  'f = 1\n\n  goes on\n  # but not here\n \n  to the end',
  '# comment',
  '  ; comment',
  '',
  '   ',
  'b\u00a0= \u3000c\u3000',
  'c = 1\rd = 2',
  'e = 1\u2028f = 2',
);
/** No header behind white space: behind a setting Python takes it for more of the value, other tools do not. */
const odd = fc.oneof(
  fc.constantFrom('key', '= value', '  no setting', 'region = twice', 'REGION = thrice'),
  fc.string().filter((line) => !/^[\s\x1c-\x1f\x85]*\[/.test(line)),
);
const line = fc.oneof(
  { weight: 4, arbitrary: header },
  { weight: 8, arbitrary: setting },
  { weight: 1, arbitrary: odd },
);
const start = fc.oneof(
  { weight: 9, arbitrary: header },
  { weight: 1, arbitrary: fc.constantFrom('', '\uFEFF[default]') },
);
// It inherits what is in [DEFAULT], as the profile does that the action adds: botocore does not look at it before.
const heir = '[profile heir]';
const file = fc
  .tuple(start, fc.array(line, { maxLength: 7 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([first, lines, end]) => Buffer.from([first, ...lines, heir].join(end)));
const broken = fc
  .tuple(file, fc.uint8Array({ maxLength: 4 }))
  .map(([start, bytes]) => Buffer.concat([start, Buffer.from('\n[profile end]\nx = '), bytes]));

const files = fc.sample(fc.oneof({ weight: 9, arbitrary: file }, { weight: 1, arbitrary: broken }), 1000);

for (const python of [systemBoto3, otherBoto3]) {
  testWith(
    python,
    `botocore of ${python.name} finds the same profiles and settings, and refuses the same files`,
    async (program) => {
      const theirs = await readByBotocore(program, files);
      expect(theirs.filter((reading) => reading === undefined).length).toBeGreaterThan(200);
      expect(theirs.filter((reading) => Object.keys(reading ?? {}).length > 0).length).toBeGreaterThan(200);
      const read = (readings: readonly Reading[]) =>
        files.map((content, index) => [content.toString(), readings[index]]);
      expect(read(files.map(readByAction))).toEqual(read(theirs));
    },
  );
}
