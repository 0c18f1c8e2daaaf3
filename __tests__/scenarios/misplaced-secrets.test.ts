/** Secrets where none belongs: in another input, in the words of a service, in names that the workflow keeps secret. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { DEMO_BOOTSTRAP_ROLE, jsonAnswer } from '../../emulator/index.ts';
import { exchange, playJob } from './oidc.ts';
import { dev, type PlayOptions, play, playSignedIn, signedIn, tokenFile } from './play.ts';
import { grow } from './several.ts';
import { textOf } from './summary-text.ts';

/** A token-cache file of 4.5 kB. */
const longFile = (text: string) => JSON.stringify({ ...JSON.parse(text), padding: 'x'.repeat(3600) });

async function expectNamed(input: string, secret: Required<PlayOptions>['secret']): Promise<void> {
  const scene = await play({ secret });
  const step = await scene.step({ ...dev, [input]: scene.secret });
  expect(step.outputs['error-code']).toBe('invalid-input');
  expect(step.annotations.at(-1)?.message).toMatch(
    new RegExp(`^Input ${input} contains a token, or a file with tokens\\.\n`),
  );
}

// biome-ignore format: a list of names
test.each([
  'permission-set', 'account', 'aws-profile', 'aws-region', 'sso-region', 'sso-start-url', 'profiles', 'role-chain',
  'profile-settings', 'credential-source', 'dry-run', 'allowed-account-ids', 'session-tags', 'managed-session-policies',
])('a token-cache file in the input %s is named for what it is, and nothing of it is shown', (input) =>
  expectNamed(input, (emulator) => longFile(signedIn(emulator))));

test.each([
  ['of the usual length', (text: string) => text],
  ['in several lines', (text: string) => JSON.stringify(JSON.parse(text), undefined, 2)],
  ['that is cut off', (text: string) => longFile(text).slice(0, -3000)],
  ['as a string of JSON', (text: string) => JSON.stringify(text)],
  ['of which the access token alone is given', (text: string) => JSON.parse(text).accessToken],
  ['of which the refresh token alone is given', (text: string) => JSON.parse(text).refreshToken],
])('a token-cache file %s, in the wrong input, is named for what it is', (_, spelled) =>
  expectNamed('permission-set', (emulator) => spelled(signedIn(emulator))),
);

test.each([
  ['permission-set', 'x'.repeat(3000), 3000],
  ['account', `${'x'.repeat(300)}\nshort`, 300],
  ['aws-region', 'y z'.repeat(1000), 3000],
  ['role-chain', `arn:aws:iam::111122223333:role/${'x'.repeat(2000)}`, 2031],
  ['allowed-account-ids', `111122223333,${'1'.repeat(201)}`, 201],
])('of an input %s that is far too long, nothing is quoted', async (input, text, length) => {
  const scene = await playSignedIn();
  const step = await scene.step({ ...dev, [input]: text });
  expect(step.annotations.at(-1)?.message).toBe(
    `Input ${input} has an item of ${length} characters, but at most ${input === 'role-chain' ? 1300 : 200} are allowed.\nCorrect it.`,
  );
});

/** A job whose token file's access token is said by the portal, behind other words. */
const echoing = (before: string) =>
  play({ changed: [] }, (emulator) => {
    const file = signedIn(emulator);
    const message = `${before}${JSON.parse(file).accessToken} ${JSON.parse(file).refreshToken} is what was sent.`;
    for (const operation of ['GetRoleCredentials', 'ListAccountRoles']) {
      emulator.faults.add({
        operation,
        times: Number.POSITIVE_INFINITY,
        ...jsonAnswer(400, { message, __type: 'InvalidRequestException' }),
      });
    }
    return { [tokenFile]: file };
  });

describe('of an access token that the service says', () => {
  test.each(['', 'x'.repeat(3700), 'x'.repeat(3850), `${'x '.repeat(1900)}`, 'y'.repeat(15_900)])(
    'behind other words, nothing is shown',
    async (before) => {
      const scene = await echoing(before);
      const { accessToken, refreshToken } = JSON.parse(await readFile(scene.home(tokenFile), 'utf8'));
      const step = await scene.step();
      expect(step.outcome).toBe('failure');
      const said = [...step.log, ...step.annotations.map(({ message }) => message)].join('\n');
      for (const secret of [accessToken, refreshToken]) expect(said).not.toContain(secret.slice(0, 12));
    },
  );

  test('nothing is in the summary of a dry run', async () => {
    const scene = await echoing('What came: ');
    const { accessToken } = JSON.parse(await readFile(scene.home(tokenFile), 'utf8'));
    const step = await scene.step({ ...dev, 'dry-run': 'true' });
    expect(step.summary).toContain('What came: *** *** is what was sent.');
    for (const part of accessToken.match(/[A-Za-z0-9]{6,}/g) ?? []) expect(step.summary).not.toContain(part);
  });
});

describe('what the workflow keeps as a secret, and this action does not know,', () => {
  test('the ARN of a role, is masked in log and summary', async () => {
    const scene = await playJob({}, { secret: () => DEMO_BOOTSTRAP_ROLE });
    const step = await scene.step({ ...exchange, 'dry-run': 'true' });
    expect(textOf(step.summary)).toContain('Assumed the bootstrap role ***.');
    expect(step.log.join('\n')).not.toContain(DEMO_BOOTSTRAP_ROLE);
  });

  test.each(['Team_a: <R&D> "x" \'y\' @prod/(EU)', 'payroll.prod'])(
    'the account name %s, is masked in log and summary',
    async (name) => {
      const scene = await play({ secret: () => name }, (emulator) => {
        grow(emulator, [['999900001111', name]]);
        return { [tokenFile]: signedIn(emulator) };
      });
      const step = await scene.step({ ...dev, account: name });
      expect(step.outcome).toBe('success');
      expect(step.summary).toContain('<td>*** (999900001111)</td>');
      expect(step.log.join('\n')).not.toContain(name);
    },
  );
});
