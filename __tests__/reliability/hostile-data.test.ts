/** Hostile text in every place where a step takes text from: nothing of it becomes more than text, and nothing breaks. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { type Emulator, type FaultKind, jsonAnswer } from '../../emulator/index.ts';
import { sideBySide } from '../after-test.ts';
import { shareOf, triesAll } from '../extent.ts';
import { legacyProfile } from '../scenarios/aws-config.ts';
import { action, dev, inSeconds, type PlayOptions, play, type Scene, signedIn, tokenFile } from '../scenarios/play.ts';
import { grow } from '../scenarios/several.ts';
import { roads } from './calls.ts';
import { classics, expectTame, hostile, hostileInput } from './hostile.ts';
import { tally } from './tally.ts';

/** In each place, and for each input. */
const usualRuns = triesAll ? 12 : 3;
const runsOfInput = triesAll ? 2 : 1;

/** Prepares the services and tells the files at home. */
type Arrange = (emulator: Emulator, text: string) => Readonly<Record<string, string | Buffer>>;

interface Place {
  readonly name: string;
  readonly text?: fc.Arbitrary<string>;
  readonly options?: (text: string) => PlayOptions;
  readonly arrange?: Arrange;
  readonly inputs?: (text: string) => Readonly<Record<string, string>>;
  /** Whether the text stands in the place of a secret, and so is masked. */
  readonly isSecret?: true;
  readonly runs?: number;
}

const manifest = parse(await readFile(join(action, 'action.yml'), 'utf8'));
// The text of `run` is the author's own program.
const inputNames = Object.keys(manifest.inputs).filter((name) => name !== 'run');

const named = (emulator: Emulator, name: string) => {
  grow(emulator, [['999900001111', name]]);
  return { [tokenFile]: signedIn(emulator) };
};
const answering = (operation: string, kind: (text: string) => FaultKind): Arrange => {
  return (emulator, text) => {
    emulator.faults.add({ operation, times: Number.POSITIVE_INFINITY, ...kind(text) });
    return { [tokenFile]: signedIn(emulator, { expiresAt: inSeconds(operation === 'CreateToken' ? -60 : 3600) }) };
  };
};
const inToken = (change: (text: string) => Record<string, unknown>): Arrange => {
  return (emulator, text) => {
    const fields = JSON.parse(signedIn(emulator, { expiresAt: inSeconds(-60) }));
    return { [tokenFile]: JSON.stringify({ ...fields, ...change(text) }) };
  };
};
const [exchange, webIdentity] = roads.toReversed().map(({ inputs }) => inputs);
const once = { env: { AWS_MAX_ATTEMPTS: '1' } };
const profile = legacyProfile('dev', '111122223333', 'ReadOnlyAccess');

const places: readonly Place[] = [
  {
    name: 'name of the account that is asked for',
    text: hostileInput.map((text) => text.trim()).filter((text) => text !== '' && !/^\d/.test(text)),
    arrange: named,
    inputs: (text) => ({ ...dev, account: text }),
  },
  { name: 'names of other accounts', arrange: named, inputs: () => ({ ...dev, account: 'devv' }) },
  {
    name: "words of the portal's refusal",
    arrange: answering('GetRoleCredentials', (text) =>
      jsonAnswer(403, { message: text, __type: 'ForbiddenException' }),
    ),
  },
  {
    name: "name and words of the portal's error",
    options: () => once,
    arrange: answering('GetRoleCredentials', (text) =>
      jsonAnswer(400, { message: text, __type: text, error: text, code: text }),
    ),
  },
  {
    name: "name and words of OIDC's error",
    arrange: answering('CreateToken', (text) =>
      jsonAnswer(400, { error: text, error_description: text, reason: text }),
    ),
  },
  {
    name: "name and words of STS's error",
    options: () => ({ claims: {} }),
    arrange: answering('AssumeRoleWithWebIdentity', (text) => ({
      kind: 'answer',
      status: 400,
      headers: { 'content-type': 'text/xml' },
      body: `<ErrorResponse><Error><Code><![CDATA[${text}]]></Code><Message><![CDATA[${text}]]></Message></Error></ErrorResponse>`,
    })),
    inputs: () => webIdentity ?? {},
  },
  {
    name: "GitHub's refusal of an ID token",
    options: () => ({ claims: {}, ...once }),
    arrange: answering('GetIdToken', (text) => jsonAnswer(403, { message: text })),
    inputs: () => webIdentity ?? {},
  },
  {
    name: 'a body without form, as JSON or XML',
    options: () => ({ claims: {}, ...once }),
    arrange: answering('AssumeRoleWithWebIdentity', (text) => ({ kind: 'answer', status: 200, body: text })),
    inputs: () => webIdentity ?? {},
  },
  {
    name: 'claims of the ID token, as a branch or workflow names them',
    options: (text) => ({ claims: { sub: text, ref: text, repository: text, repository_id: text } }),
    inputs: () => exchange ?? {},
  },
  {
    name: 'members of role credentials',
    isSecret: true,
    arrange: answering('GetRoleCredentials', (text) => {
      const keys = { accessKeyId: text, secretAccessKey: text, sessionToken: text };
      return jsonAnswer(200, { roleCredentials: { ...keys, expiration: 1e300 } });
    }),
  },
  {
    name: 'lists of accounts of another form',
    options: () => once,
    arrange: answering('ListAccounts', (text) => {
      const account = { accountId: text, accountName: { [text]: text }, emailAddress: 5 };
      return jsonAnswer(200, {
        accountList: [account, null, text, [], { accountId: '111122223333' }],
        nextToken: null,
      });
    }),
    inputs: () => ({ ...dev, account: 'dev' }),
  },
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
  {
    name: 'the event that started the run',
    options: (text) => ({
      event: { name: text.slice(0, 5), payload: { pull_request: { [text]: text, user: text } } },
      github: { actor: text.replaceAll('\0', '') },
    }),
  },
  {
    name: 'variables of the job',
    text: hostileInput,
    options: (text) => ({
      env: {
        AWS_PROFILE: text,
        AWS_CONFIG_FILE: text,
        AWS_REGION: text,
        AWS_MAX_ATTEMPTS: text,
        AWS_SECURITY_TOKEN: text,
      },
    }),
  },
  {
    name: 'an endpoint and a proxy',
    text: hostileInput,
    options: (text) => ({
      env: { AWS_ENDPOINT_URL_SSO: text, HTTPS_PROXY: text, NO_PROXY: text, AWS_MAX_ATTEMPTS: '1' },
    }),
  },
  ...inputNames.map(
    (name): Place => ({
      name: `input ${name}`,
      text: hostileInput,
      runs: runsOfInput,
      options: () => ({ claims: {} }),
      inputs: (text) => ({ ...(name === 'role-to-assume' ? {} : dev), [name]: text }),
      ...(name === 'sso-token' && { isSecret: true }),
    }),
  ),
];

async function playIn(place: Place, text: string): Promise<void> {
  const scene = await play({ ...place.options?.(text), changed: [tokenFile] }, (emulator) => ({
    ...(place.arrange?.(emulator, text) ?? { [tokenFile]: signedIn(emulator) }),
  }));
  const step = await scene.step(place.inputs?.(text) ?? dev);
  expectTame(step, scene.emulator.issuedSecrets, place.isSecret ? [text, text.trim(), text.toWellFormed()] : []);
  await expectOwnSections(scene, step.outputs);
  const [post] = await scene.end();
  expect(post?.conclusion).toBe('success');
  expect(Object.keys(post?.envWritten ?? {}).filter((name) => !name.startsWith('AWS_'))).toEqual([]);
}

/** Beside the sections that were in force, only the one that the step wrote is in its file, with its own settings. */
async function expectOwnSections(scene: Scene, outputs: Readonly<Record<string, string>>): Promise<void> {
  const path = outputs['aws-config-file'];
  if (!path) return;
  const header = `[profile ${outputs['aws-profile']}]`;
  const before = await readFile(scene.home('.aws/config'), 'latin1').catch(() => '');
  const after = await readFile(path, 'latin1');
  // Python ends a line at a lone carriage return as well.
  const headers = (content: string) => content.split(/[\r\n]+/).filter((line) => /^\s*\[/.test(line));
  const added = headers(after).filter((line) => !headers(before).includes(line));
  expect(added).toEqual(headers(before).includes(header) ? [] : [header]);
  const [, own = ''] = after.split(`${header}\n`);
  const [section = ''] = own.split(/^\[/m);
  expect(section.split(/[\r\n]+/).filter((line) => line && !/^(region|output|cli_pager) = /.test(line))).toEqual([]);
}

sideBySide.each(places.map((place, index) => [place.name, place, index] as const))(
  'hostile text in %s stays text',
  async (name, place, index) => {
    const tricks = shareOf(classics, { part: index % 3, of: 3 }).map((text) => [text] as [string]);
    await fc.assert(
      fc.asyncProperty(place.text ?? hostile, (text) => playIn(place, text)),
      { numRuns: place.runs ?? usualRuns, examples: place.runs ? [] : tricks },
    );
    tally({ chapter: 'hostile', what: name, times: place.runs ?? usualRuns, outcome: 'text stays text' });
  },
);

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
