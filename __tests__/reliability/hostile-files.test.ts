/** Hostile text in the files and secrets that a step reads, and lines of a megabyte there and elsewhere. */
import { type Emulator, jsonAnswer } from '../../emulator/index.ts';
import { sideBySide } from '../after-test.ts';
import { legacyProfile } from '../scenarios/aws-config.ts';
import { dev, signedIn, tokenFile } from '../scenarios/play.ts';
import { hostileInput } from './hostile.ts';
import { type Arrange, answering, inToken, named, playIn, testPlaces } from './hostile-places.ts';
import { tally } from './tally.ts';

const profile = legacyProfile('dev', '111122223333', 'ReadOnlyAccess');

testPlaces([
  { name: 'start URL and region in the token file', arrange: inToken((text) => ({ startUrl: text, region: text })) },
  {
    name: 'tokens and times in the token file',
    isSecret: true,
    arrange: inToken((text) => ({ accessToken: text, refreshToken: text, clientSecret: text, expiresAt: text })),
  },
  {
    name: 'members of the token file',
    arrange: inToken((text) => JSON.parse(`{${JSON.stringify(text)}: 1, "__proto__": {"accessToken": "x"}}`)),
  },
  { name: 'the whole token file', arrange: (_, text) => ({ [tokenFile]: text }) },
  {
    name: 'the secret sso-token',
    text: hostileInput,
    isSecret: true,
    inputs: (text) => ({ ...dev, 'sso-token': text }),
  },
  {
    name: 'names of profiles in the config file',
    arrange: (emulator, text) => ({
      [tokenFile]: signedIn(emulator),
      '.aws/config': `[profile ${text}]\nregion = a\n[profile dev]\nregion = b\n`,
    }),
    inputs: () => ({ 'aws-profile': 'devv' }),
  },
  {
    name: 'settings of the profile that is read',
    arrange: (emulator, text) => ({
      [tokenFile]: signedIn(emulator),
      '.aws/config': `${profile}region = eu-west-1\ncli_pager = ${text}\noutput = ${text}\n`,
    }),
    inputs: () => ({ 'aws-profile': 'dev' }),
  },
  {
    name: 'the whole config file, copied and read',
    arrange: (emulator, text) => ({ [tokenFile]: signedIn(emulator), '.aws/config': text, '.aws/credentials': text }),
  },
  {
    name: 'bytes of the token file, valid UTF-8 or not',
    arrange: (_, text) => ({
      [tokenFile]: Buffer.concat([Buffer.from('\uFEFF{"accessToken":"'), Buffer.from(text, 'latin1')]),
    }),
  },
]);

/** Lines of a megabyte, with what takes a careless pattern minutes: long runs of blanks that lead nowhere. */
const longLines: readonly (readonly [string, Arrange, Readonly<Record<string, string>>])[] = [
  ['name of an account', (emulator) => named(emulator, '\u754c'.repeat(300_000)), { ...dev, account: 'x' }],
  ['words of an error', (emulator) => failing(emulator, `${' '.repeat(1_000_000)}x`), dev],
  [
    'line of the config file',
    (emulator) => withConfig(emulator, `a${' '.repeat(1_000_000)}b`),
    { 'aws-profile': 'dev' },
  ],
  [
    'value in the config file',
    (emulator) => withConfig(emulator, `k = ${' '.repeat(1_000_000)}v`),
    { 'aws-profile': 'dev' },
  ],
  [
    'value with blanks in it',
    (emulator) => withConfig(emulator, `output = a${' '.repeat(1_000_000)}v`),
    { 'aws-profile': 'dev' },
  ],
  [
    'header of the config file',
    (emulator) => withConfig(emulator, `[${'"'.repeat(1_000_000)}`),
    { 'aws-profile': 'dev' },
  ],
  [
    'value of many lines',
    (emulator) => withConfig(emulator, `k = v\n${'  a = b\n'.repeat(200_000)}`),
    { 'aws-profile': 'dev' },
  ],
  ['number of lines', (emulator) => withConfig(emulator, 'k = v\n'.repeat(200_000)), { 'aws-profile': 'dev' }],
  [
    'time in the token file',
    (emulator) => inToken(() => ({ expiresAt: `2026${' '.repeat(1_000_000)}` }))(emulator, ''),
    dev,
  ],
  [
    'start URL in the token file',
    (emulator) => inToken(() => ({ startUrl: `https://${'/'.repeat(1_000_000)}x` }))(emulator, ''),
    dev,
  ],
];

function failing(emulator: Emulator, words: string) {
  return answering('GetRoleCredentials', () => jsonAnswer(403, { message: words }))(emulator, '');
}

function withConfig(emulator: Emulator, line: string) {
  return { [tokenFile]: signedIn(emulator), '.aws/config': `${profile}${line}\n` };
}

sideBySide.each(longLines)('a very long %s stays text', async (what, arrange, inputs) => {
  await playIn({ name: what, arrange, inputs: () => inputs }, '');
  tally({ chapter: 'hostile', what: `a very long ${what}`, times: 1, outcome: 'text stays text' });
});
