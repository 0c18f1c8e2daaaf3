/** A secret that is a damaged or disguised token-cache file: nothing of it is sent, and nothing of it is shown. */
import { describe, expect, test } from '@jest/globals';
import { failureOf } from './failure.ts';
import { play, signedIn, ssoRegion } from './play.ts';

const target = { account: '111122223333', 'permission-set': 'ReadOnlyAccess' };
const base64 = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding).toString('base64');
const pretty = (text: string) => JSON.stringify(JSON.parse(text), undefined, 2);
const secretsOf = (text: string): readonly string[] => {
  const { accessToken, refreshToken, clientSecret } = JSON.parse(text);
  return [accessToken, refreshToken, clientSecret];
};

describe.each<[string, (text: string) => string, string]>([
  ['in single quotes', (text) => `'${text}'`, 'not valid JSON'],
  ['in double quotes', (text) => `"${text}"`, 'not valid JSON'],
  ['in backticks', (text) => `\`${text}\``, 'not valid JSON'],
  ['as a string of JSON', (text) => JSON.stringify(text), 'not valid JSON'],
  ['behind a word', (text) => `x${text}`, 'not valid JSON'],
  ['behind its name', (text) => `AWS_SSO_TOKEN=${text}`, 'not valid JSON'],
  ['on several lines, in single quotes', (text) => `'${pretty(text)}'`, 'not valid JSON'],
  ['without its last brace', (text) => text.slice(0, -1), 'not valid JSON'],
  ['without its first brace', (text) => text.slice(1), 'not valid JSON'],
  ['without quotes', (text) => text.replaceAll('"', ''), 'not valid JSON'],
  ['with escapes of a URL', encodeURIComponent, 'not valid JSON'],
  ['in cut-off base64', (text) => base64(text.replace(/}$/, ',"scopes":[]}')).slice(0, -5), 'is base64'],
  ['in base64 of UTF-16', (text) => base64(text, 'utf16le'), 'is base64'],
  ['in base64 of base64', (text) => base64(base64(text)), 'is base64'],
  ['of which the access token is named', (text) => `accessToken=${secretsOf(text)[0]}`, 'neither JSON nor'],
  [
    'of which the access token is named with a colon',
    (text) => `accessToken:${secretsOf(text)[0]}`,
    'neither JSON nor',
  ],
])('a token-cache file %s', (title, spell, what) => {
  test.each([
    ['with sso-region', { 'sso-region': ssoRegion }],
    ['without sso-region', {}],
  ])('is invalid input %s, and no request is made', async (_title, more) => {
    let file = '';
    const scene = await play({
      secret: (emulator) => {
        file = signedIn(emulator);
        return spell(file);
      },
    });
    const step = await scene.step({ ...target, ...more, 'sso-token': scene.secret });
    const text = failureOf(step, 'invalid-input');
    expect(text).toMatch(/^Input sso-token is /);
    expect(text).toContain(what);
    expect(text).toContain('setup/store-token.sh');
    expect(scene.operations()).toEqual([]);
    const parts = /named/.test(title) ? secretsOf(file).slice(0, 1) : secretsOf(file);
    if (title !== 'in base64 of base64') expect(step.masked).toEqual(expect.arrayContaining([...parts]));
    // A brace as a mask would take every brace out of the log.
    expect(step.masked.filter((value) => value.length < 8)).toEqual([]);
  });
});

test('of text on several lines that is no secret, no word is masked', async () => {
  const { step } = await play();
  const text = `production\n${ssoRegion}\n111122223333`;
  const { masked, ...result } = await step({ ...target, 'sso-token': text });
  failureOf({ masked, ...result }, 'invalid-input');
  expect(masked).toEqual([]);
});
