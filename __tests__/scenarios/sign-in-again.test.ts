/** What people are told to do when a sign-in has ended: the commands, as they are to be pasted. */
import { expect, test } from '@jest/globals';
import { runScript } from '../real-clients/administrator.ts';
import { corpProfile, corpSession, legacyProfile } from './aws-config.ts';
import { failureOf } from './failure.ts';
import { cacheFile, dev, type Files, play, signedIn, startUrl, tokenFile } from './play.ts';

const session = `${corpSession}\n${corpProfile('dev', '111122223333', 'ReadOnlyAccess')}`;
const legacy = legacyProfile('old-one', '111122223333', 'ReadOnlyAccess');
const ended = { refreshToken: undefined, expiresAt: '2020-02-20T18:49:27Z' };
const target = { account: '111122223333', 'permission-set': 'ReadOnlyAccess' };
const env = 'with --env NAME if the secret belongs to an environment.';

test.each<[string, Files, Readonly<Record<string, string>>, string, readonly string[]]>([
  [
    'a profile with sso_session',
    { '.aws/config': session },
    { 'aws-profile': 'dev' },
    '--sso-session corp',
    ['--session', 'corp'],
  ],
  [
    'a profile of old',
    { '.aws/config': legacy },
    { 'aws-profile': 'old-one' },
    '--profile old-one',
    ['--profile', 'old-one'],
  ],
  [
    'a config file that names the session',
    { '.aws/config': session },
    target,
    '--sso-session corp',
    ['--session', 'corp'],
  ],
  ['nothing', {}, target, `--profile NAME, with a profile for ${startUrl},`, ['--start-url', startUrl]],
])(
  'a secret that has ended, of which %s tells: aws sso login, then store-token.sh',
  async (_title, files, inputs, login, store) => {
    const scene = await play({ files, secret: (emulator) => signedIn(emulator, ended) });
    const text = failureOf(await scene.step({ ...inputs, 'sso-token': scene.secret }), 'session-expired');
    const [what, remedy] = text.split('\n');
    expect(what).toMatch(/ in ap-northeast-1 expired at 2020-02-20T18:49:27Z\./);
    expect(remedy).toBe(
      `Run aws sso login ${login} on your own machine, then setup/store-token.sh ${store.join(' ')} from the repository of this action, ${env}`,
    );
  },
);

test('the options for store-token.sh find the sign-in that the command leaves', async () => {
  const scene = await play({}, (emulator) => ({ [tokenFile]: signedIn(emulator) }));
  for (const option of [
    ['--session', 'corp'],
    ['--start-url', startUrl],
  ]) {
    const { stderr } = await runScript('store-token.sh', [...option, '--env', 'production', '--dry-run'], {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      HOME: scene.home(),
    });
    expect(stderr).toContain(`< ${scene.home(tokenFile)} | gh secret set AWS_SSO_TOKEN --env production`);
  }
});

test.each<[string, Files, Readonly<Record<string, string>>, string, string]>([
  [
    'of a profile with sso_session',
    { '.aws/config': session },
    { 'aws-profile': 'dev' },
    tokenFile,
    '--sso-session corp',
  ],
  [
    'of a profile of old',
    { '.aws/config': legacy },
    { 'aws-profile': 'old-one' },
    cacheFile(startUrl),
    '--profile old-one',
  ],
  ['that the config file names', { '.aws/config': session }, dev, tokenFile, '--sso-session corp'],
])('a sign-in on the runner that has ended, %s', async (_title, files, inputs, path, login) => {
  const scene = await play({ files }, (emulator) => ({ [path]: signedIn(emulator, ended) }));
  const [, remedy] = failureOf(await scene.step(inputs), 'session-expired').split('\n');
  expect(remedy).toBe(
    `Run aws sso login ${login} on this machine as the user of the runner. It replaces ${scene.home(path)}.`,
  );
});
