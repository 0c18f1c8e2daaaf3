/** A command that alone gets the credentials: its environment, its end, and what it leaves for later steps. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { issuer, webIdentity } from './oidc.ts';
import { dev, play, playSignedIn, type Scene, signedIn } from './play.ts';
import { assignmentsOf, callingStep, instance, lines, takeFile } from './several.ts';

const keys = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
const target = ['AWS_SSO_ACCOUNT_ID', 'AWS_SSO_ACCOUNT_NAME', 'AWS_SSO_ROLE_NAME', 'AWS_SSO_PROFILE'];
const toFile = (name: string) => `env -0 > "$GITHUB_WORKSPACE/${name}"`;

/** The variables that a command or a step wrote with `env -0`. */
async function environmentIn(scene: Scene, name: string): Promise<Readonly<Record<string, string>>> {
  const text = await takeFile(scene, name);
  const pairs = text.split('\0').filter(Boolean);
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}

describe('the environment of the command', () => {
  test('is the environment of a run: step with the credentials of the target', async () => {
    const scene = await playSignedIn({ env: { MINE: 'a = b', AWS_REGION: 'us-west-2' }, compileCache: '' });
    await scene.step({ ...dev, account: 'dev', run: toFile('command') });
    await scene.job.run(toFile('step'));
    const [command, step] = [await environmentIn(scene, 'command'), await environmentIn(scene, 'step')];
    const more = Object.keys(command).filter((name) => !(name in step));
    expect(more.toSorted()).toEqual([...keys, 'AWS_DEFAULT_REGION', ...target].toSorted());
    expect(Object.keys(step).filter((name) => !(name in command))).toEqual(['GITHUB_STATE']);
    // Files of the runner's own for each step, and what a shell counts.
    const each = /^(GITHUB_(ACTION|ENV|OUTPUT|PATH|STEP_SUMMARY)|_|SHLVL)$/;
    const changed = Object.keys(step).filter((name) => name in command && command[name] !== step[name]);
    expect(changed.filter((name) => !each.test(name))).toEqual([]);
    expect(command).toMatchObject({
      AWS_REGION: 'us-west-2',
      AWS_DEFAULT_REGION: 'us-west-2',
      MINE: 'a = b',
      AWS_SSO_ACCOUNT_ID: '111122223333',
      AWS_SSO_ACCOUNT_NAME: 'dev',
      AWS_SSO_ROLE_NAME: 'ReadOnlyAccess',
      AWS_SSO_PROFILE: 'dev-ReadOnlyAccess',
    });
    for (const name of keys.slice(1)) expect(scene.emulator.issuedSecrets).toContain(command[name]);
  });

  test('holds no input, no token of the runner, and no other way to credentials', async () => {
    const stale = {
      AWS_ACCESS_KEY_ID: 'AKIAOLD',
      AWS_SECRET_ACCESS_KEY: 'old',
      AWS_SESSION_TOKEN: 'old',
      AWS_SECURITY_TOKEN: 'old',
      AWS_CREDENTIAL_EXPIRATION: '2020-01-01T00:00:00Z',
      AWS_CREDENTIAL_SCOPE: 'old',
      AWS_ACCESS_KEY: 'old',
      AWS_SECRET_KEY: 'old',
      AWS_CREDENTIAL_FILE: '/old',
      AWS_ACCOUNT_ID: '999999999999',
      AWS_PROFILE: 'old',
      AWS_DEFAULT_PROFILE: 'old',
      AWS_ROLE_ARN: 'old',
      AWS_ROLE_SESSION_NAME: 'old',
      AWS_WEB_IDENTITY_TOKEN_FILE: '/old',
      AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1/old',
      AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/old',
      AWS_CONTAINER_AUTHORIZATION_TOKEN: 'old',
      AWS_BEARER_TOKEN_BEDROCK: 'old',
      AWS_SSO_PROFILE: 'old',
      AWS_SSO_ACCOUNT_NAME: 'old',
    };
    const runner = {
      ACTIONS_CACHE_URL: 'https://cache.invalid/',
      ACTIONS_CACHE_SERVICE_V2: 'True',
      ACTIONS_RESULTS_URL: 'https://results.invalid/',
      STATE_undo: 'x',
      INPUT_OF_AN_OUTER_ACTION: 'x',
    };
    const scene = await play({ env: { ...stale, ...runner, AWS_PAGER: '' }, secret: signedIn });
    const role = `arn:aws:iam::111122223333:role/deploy-target`;
    const inputs = {
      'sso-token': scene.secret,
      account: '111122223333',
      'permission-set': 'Deploy',
      'role-chain': role,
    };
    await scene.step({ ...inputs, run: toFile('command') });
    const command = await environmentIn(scene, 'command');
    const aws = Object.keys(command).filter((name) => /^AWS_/i.test(name));
    expect(aws.toSorted()).toEqual(
      [...keys, ...target, 'AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_PAGER', ...endpoints].toSorted(),
    );
    expect(Object.values(command)).not.toContain('old');
    const leaked = /^(INPUT|STATE)_|^ACTIONS_(RUNTIME|CACHE|RESULTS)|^GITHUB_STATE$/i;
    expect(Object.keys(command).filter((name) => leaked.test(name))).toEqual([]);
    const { accessToken, refreshToken, clientSecret } = JSON.parse(scene.secret);
    for (const secret of [accessToken, refreshToken, clientSecret])
      expect(Object.values(command).filter((value) => value.includes(secret))).toEqual([]);
    expect(command).toMatchObject({ AWS_SSO_ROLE_NAME: 'Deploy', AWS_SSO_ACCOUNT_ID: '111122223333' });
  });

  const endpoints = ['AWS_ENDPOINT_URL_SSO', 'AWS_ENDPOINT_URL_SSO_OIDC', 'AWS_ENDPOINT_URL_STS'];
});

describe('the command has the credentials of the target with', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a cached token', dev, 'AWSReservedSSO_ReadOnlyAccess_'],
    ['a trusted token issuer', { ...issuer, account: 'dev', 'permission-set': 'Deploy' }, 'AWSReservedSSO_Deploy_'],
    ['web identity', webIdentity, 'deploy/GitHubActions'],
    ['web identity and a profile', { ...webIdentity, 'aws-profile': 'mine' }, 'deploy/GitHubActions'],
    [
      'a role chain',
      { ...dev, 'role-chain': 'arn:aws:iam::111122223333:role/deploy-target' },
      'deploy-target/GitHubActions',
    ],
    [
      'web identity and a role chain',
      { ...webIdentity, 'role-chain': 'arn:aws:iam::222233334444:role/deploy-target' },
      '222233334444:assumed-role/deploy-target/GitHubActions',
    ],
  ])('%s', async (_, inputs, want) => {
    const scene = await playSignedIn({ claims: {} });
    const step = await scene.step({ ...inputs, run: callingStep });
    expect(step.log.find((line) => line.startsWith('caller '))).toContain(want);
    expect(step.envWritten).toEqual({});
  });
});

/** What a step saves for its post step where there is nothing to undo, each name of it so that no command can. */
const nothingToUndo = { undo: '', 'undo-sha256': '' };

describe('the state of the step', () => {
  const forged =
    'for name in undo UNDO-sha256; do echo "::save-state name=$name::$RUNNER_TEMP/aws-sso-credentials-theirs"; done';
  const intoItsFile =
    'for file in "$RUNNER_TEMP"/_runner_file_commands/save_state_*; do echo "undo=$RUNNER_TEMP/aws-sso-credentials-theirs" >> "$file"; done';
  const replacingIt =
    'for file in "$RUNNER_TEMP"/_runner_file_commands/save_state_*; do rm "$file"; ln -s "$RUNNER_TEMP/aws-sso-credentials-theirs" "$file"; done';

  test.each([
    ['prints', forged],
    ['writes into its file', intoItsFile],
    ['puts in the place of its file', replacingIt],
    ['prints and writes before it fails', `${forged}; ${intoItsFile}; exit 3`],
  ])('is not what a command %s', async (_, run) => {
    const scene = await playSignedIn({ unchecked: 'a file of somebody else stays' });
    const theirs = join(scene.job.temp, 'aws-sso-credentials-theirs');
    await writeFile(theirs, 'theirs');
    const step = await scene.step({ ...dev, run });
    expect(step.state).toEqual(nothingToUndo);
    const { posts } = await scene.job.finish({
      beforeCleanup: async () => expect(await readFile(theirs, 'utf8')).toBe('theirs'),
    });
    expect(posts.map(({ log }) => log.length)).toEqual([1]);
  });

  test('is text where a command prints it', async () => {
    const scene = await playSignedIn();
    const step = await scene.step({ ...dev, run: 'echo "::save-state name=a::b"; echo "x ##[SAVE-state name=a]b"' });
    expect(step.log.slice(-2)).toEqual(['::save state name=a::b', 'x ##[SAVE state name=a]b']);
  });

  test('is what was published, whatever the command prints', async () => {
    const scene = await playSignedIn();
    const step = await scene.step({ ...dev, 'output-env-credentials': 'true', run: `${forged}; ${intoItsFile}` });
    expect(step.state).toEqual({
      undo: expect.stringMatching(/undo\.json$/),
      'undo-sha256': expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    await scene.end();
    expect(keys.map((name) => scene.job.env[name])).toEqual(['', '', '']);
  });
});

describe('later steps', () => {
  test('have the plain outputs and no variable, file or undo record', async () => {
    const scene = await playSignedIn();
    const step = await scene.step({ ...dev, account: 'dev', 'aws-region': 'eu-west-1', run: 'true' });
    expect(step.envWritten).toEqual({});
    expect(step.outputs).toEqual({
      'aws-account-id': '111122223333',
      'account-name': 'dev',
      'permission-set': 'ReadOnlyAccess',
      'aws-expiration': assignmentsOf(step)[0]?.expiration,
      assignments: step.outputs.assignments,
    });
    expect((await readdir(scene.job.temp)).filter((name) => name.startsWith('aws-sso'))).toEqual([]);
    expect(step.state).toEqual(nothingToUndo);
    await scene.end();
    expect(scene.job.env).toEqual({});
  });

  test('have keys and profile with output-env-credentials: true and one target', async () => {
    const scene = await playSignedIn();
    const step = await scene.step({ ...dev, 'output-env-credentials': 'true', run: callingStep });
    expect(step.log.find((line) => line.startsWith('caller '))).toContain('AWSReservedSSO_ReadOnlyAccess_');
    expect(Object.keys(step.envWritten)).toEqual(expect.arrayContaining([...keys, 'AWS_REGION', 'AWS_CONFIG_FILE']));
    expect((await scene.job.run(callingStep, { env: { AWS_EC2_METADATA_DISABLED: 'true' } })).log.at(-1)).toContain(
      'caller ',
    );
  });

  test.each([
    [{ ...dev, 'output-credentials': 'true' }, 'Input output-credentials'],
    [
      { ...lines('a = dev/Deploy', 'b = prod/Deploy'), 'output-env-credentials': 'true' },
      'Input output-env-credentials',
    ],
  ])('cannot get keys by %j, which is invalid input', async (inputs, words) => {
    const scene = await playSignedIn();
    const step = await scene.step({ ...inputs, run: 'true' } as Record<string, string>);
    expect(step.outputs).toEqual({ 'error-code': 'invalid-input' });
    expect(step.annotations.at(-1)?.message).toContain(words);
  });

  test('have outputs, variables and summary that the command wrote', async () => {
    const scene = await playSignedIn();
    const run =
      'echo "bucket=b-$AWS_SSO_ACCOUNT_ID" >> "$GITHUB_OUTPUT"; echo "STAGE=dev" >> "$GITHUB_ENV"; echo hello >> "$GITHUB_STEP_SUMMARY"';
    const step = await scene.step({ ...dev, run });
    expect(step.outputs.bucket).toBe('b-111122223333');
    expect(step.envWritten).toEqual({ STAGE: 'dev' });
    expect(step.summary).toMatch(/<table>[\s\S]*hello/);
  });
});

describe('the step ends as the command ends:', () => {
  test.each([
    ['exit 3', 3],
    ['false\necho "never here"', 1],
    ['false | true\necho "never here"', 1],
    ['nothing-of-that-name', 127],
    ['kill -KILL $$', 137],
    ['kill -TERM $$', 143],
    ['(exit 255)', 255],
  ])('%j is command-failed with exit code %i', async (run, exitCode) => {
    const scene = await playSignedIn();
    const step = await scene.step({ ...dev, run });
    expect([step.outcome, step.exitCode, step.outputs['error-code']]).toEqual(['failure', exitCode, 'command-failed']);
    const errors = step.annotations.filter(({ level }) => level === 'error');
    expect(errors.map(({ title }) => title)).toEqual(['command-failed']);
    expect(errors[0]?.message).toMatch(
      new RegExp(`^The command for 111122223333-ReadOnlyAccess ended with exit code ${exitCode}\\.\n`),
    );
    expect(step.log).not.toContain('never here');
    expect(step.outputs['aws-account-id']).toBe('111122223333');
    expect(step.envWritten).toEqual({});
  });

  test('without bash the step is command-failed and says so', async () => {
    const scene = await playSignedIn({ host: { PATH: '/nowhere' } });
    const step = await scene.step({ ...dev, run: 'true' });
    expect([step.exitCode, step.outputs['error-code']]).toEqual([1, 'command-failed']);
    expect(step.annotations.at(-1)?.message).toBe(
      'Input run needs bash, but bash is not on the PATH of this runner.\nInstall bash on this runner.',
    );
  });

  test('with a bash that cannot be started, it says so', async () => {
    const scene = await playSignedIn();
    const path = join(scene.job.workspace, 'tools');
    await mkdir(path);
    await writeFile(join(path, 'bash'), '#!/nowhere/sh\n', { mode: 0o755 });
    const step = await scene.step({ ...dev, run: 'true' }, { env: { PATH: path } });
    expect([step.exitCode, step.outputs['error-code']]).toEqual([1, 'command-failed']);
    expect(step.annotations.at(-1)?.message).toBe(
      `${path}/bash could not be started (Error: spawn ${path}/bash ENOENT).\nCheck the installation of bash on this runner.`,
    );
  });

  test('a background process of the command does not hold the step', async () => {
    const scene = await playSignedIn();
    const step = await scene.step({ ...dev, run: '(sleep 60; echo late) & echo early' });
    expect([step.conclusion, step.log.includes('early'), step.log.includes('late')]).toEqual(['success', true, false]);
    expect((await scene.job.finish()).orphans).toContain('sleep');
  });
});

test('a bash in the checkout gets no credentials, whatever the PATH says of the working folder', async () => {
  const scene = await playSignedIn();
  await writeFile(join(scene.job.workspace, 'bash'), '#!/bin/sh\necho mine\n', { mode: 0o755 });
  const step = await scene.step({ ...dev, run: 'echo "of $BASH"' }, { env: { PATH: `:.:./:${process.env.PATH}` } });
  expect(step.log).not.toContain('mine');
  expect(step.log.find((line) => line.startsWith('of '))).toMatch(/^of \/.*\/bash$/);
});

test('the command is a script that its owner alone may read, and that is gone afterwards', async () => {
  const scene = await playSignedIn();
  const run = 'echo "script $0"; stat -c "mode %a" "$0"; echo "flags $-"; shopt -o pipefail';
  const { log } = await scene.step({ ...lines('a = dev/Deploy', 'b = prod/Deploy'), run });
  const scripts = log.filter((line) => line.startsWith('script ')).map((line) => line.slice('script '.length));
  const own = join(scene.job.temp, 'aws-sso-credentials');
  expect(scripts.map((script) => dirname(dirname(script)))).toEqual([own, own]);
  expect(log.filter((line) => line === 'mode 700')).toHaveLength(2);
  expect(log.filter((line) => /^flags \w*e|^pipefail\s+on$/.test(line))).toHaveLength(4);
  expect(scripts.filter(existsSync)).toEqual([]);
});

test('a command of several lines runs as it is written', async () => {
  const scene = await playSignedIn();
  const run = `# it's a "comment"\nname='two  words'\nif [[ $name == two* ]]; then\n  cat <<'END'\n$not "filled" \`in\`\nEND\nfi\n`;
  const step = await scene.step({ ...instance, ...dev, run });
  expect(step.log).toContain('$not "filled" `in`');
});
