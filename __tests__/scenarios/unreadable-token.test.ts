/** A token-cache file that is no JSON: the one that a profile names is an error, any other is passed over. */
import { describe, expect, test } from '@jest/globals';
import { corpProfile, corpSession, legacyProfile } from './aws-config.ts';
import { failureOf } from './failure.ts';
import { privately, stepApprovedBy } from './person.ts';
import { cacheFile, dev, play, signedIn, startUrl, tokenFile } from './play.ts';

const target = ['111122223333', 'ReadOnlyAccess'] as const;
const config = { '.aws/config': `${corpSession}${corpProfile('dev', ...target)}${legacyProfile('old', ...target)}` };
const pretty = (text: string) => JSON.stringify(JSON.parse(text), undefined, 2);

describe.each([
  ['dev', tokenFile, '--sso-session corp'],
  ['old', cacheFile(startUrl), '--profile old'],
])('the token file of the profile %s', (profile, file, argument) => {
  test.each<[string, (text: string) => string, string]>([
    ['cut off in a value', (text) => text.slice(0, 200), 'line 1 is not valid JSON'],
    ['cut off after a line', (text) => pretty(text).slice(0, -2), 'line 9 is not valid JSON'],
    ['with a comma too few', (text) => pretty(text).replace(',', ''), 'line 3 is not valid JSON'],
    ['with the end of an older one', (text) => `${pretty(text)}123Z"}`, 'line 10 is not valid JSON'],
    ['with a value that is none', (text) => text.replace('"aoa', 'aoa'), 'it is not valid JSON'],
    ['of zeros', (text) => '\0'.repeat(text.length), 'it is not valid JSON'],
  ])('that is %s is named with its line, and nothing of it', async (_title, damaged, fault) => {
    let content = '';
    const scene = await play({ files: config }, (emulator) => {
      content = signedIn(emulator);
      return { [file]: damaged(content), [cacheFile('other')]: content };
    });
    const text = failureOf(await scene.step({ 'aws-profile': profile }), 'unreadable-config');
    expect(text).toBe(
      `The token cache file ${scene.home(file)} cannot be parsed: ${fault}.\nRun aws sso login ${argument} on this machine as the user of the runner. It replaces ${scene.home(file)}.`,
    );
    expect(scene.operations()).toEqual([]);
  });

  test.each(['', '\n', '[]', '{}'])('that is %j has no token', async (content) => {
    const scene = await play({ files: { ...config, [file]: content } });
    const text = failureOf(await scene.step({ 'aws-profile': profile }), 'no-cached-token');
    expect(text).toContain(scene.home(file));
  });
});

test('with only a start URL, such a file is passed over, and named if there is no other', async () => {
  const scene = await play({ files: { ...config, [tokenFile]: '{"accessToken": "aoaAAA' } });
  const text = failureOf(await scene.step(dev), 'no-cached-token');
  expect(text).toContain(`These files could not be read: ${scene.home(tokenFile)}.`);
});

test('with device-code, such a file leads to a sign-in', async () => {
  const files = { ...config, [tokenFile]: '{"accessToken": "aoaAAA' };
  const scene = await play({ ...privately, files });
  const inputs = { 'aws-profile': 'dev', 'credential-source': 'device-code' };
  expect((await stepApprovedBy('alice', scene, inputs)).conclusion).toBe('success');
});
