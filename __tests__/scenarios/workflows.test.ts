/** The workflows to copy, each played as it stands in its file: jobs, matrices, needs, expressions, reusable workflow. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  addRole,
  DEMO_APPLICATION,
  DEMO_BOOTSTRAP_ROLE,
  type Emulator,
  GITHUB_ISSUER,
  providerArn,
  signIn,
  trustGitHub,
} from '../../emulator/index.ts';
import type { Playground } from '../../runner/workflow/index.ts';
import { action, inSeconds, signedIn, ssoRegion } from './play.ts';
import { callersIn, openStage, resultsOf, type Stage, sameRepository } from './stage.ts';

let emulator: Emulator;
let played: Stage['play'];

beforeEach(async () => {
  ({ emulator, play: played } = await openStage());
});

describe('matrix-from-profiles.yml', () => {
  const requests = () => emulator.requests.map(({ operation }) => operation);

  test.each([
    ['with the secret of a session', () => signedIn(emulator)],
    ['with that of a profile without sso_session', () => JSON.stringify(signIn(emulator.world, { scopes: [] }))],
  ])('runs a job for each profile of the repository, %s', async (_title, token) => {
    const jobs = await played('examples/matrix-from-profiles.yml', { secrets: { AWS_SSO_TOKEN: token() } });
    expect(resultsOf(jobs)).toEqual(['check: success', 'check: success']);
    expect(callersIn(jobs)).toEqual([
      's3 ls 111122223333 AWSReservedSSO_ReadOnlyAccess',
      's3 ls 222233334444 AWSReservedSSO_Deploy',
    ]);
    expect(requests().filter((name) => name !== 'GetCallerIdentity')).toEqual([
      'GetRoleCredentials',
      'GetRoleCredentials',
    ]);
  });

  test('says that after its hour a session serves the one job that renews it', async () => {
    const text = readFileSync(join(action, 'examples/matrix-from-profiles.yml'), 'utf8').replaceAll('\n# ', ' ');
    expect(text).toContain('after that only in the job that renews it first');
    const ended = signedIn(emulator, { expiresAt: inSeconds(-60) });
    const jobs = await played('examples/matrix-from-profiles.yml', { secrets: { AWS_SSO_TOKEN: ended } });
    expect(resultsOf(jobs)).toEqual(['check: success', 'check: failure']);
    expect(jobs[1]?.steps.flatMap(({ outputs }) => outputs['error-code'] ?? [])).toEqual(['session-expired']);
  });
});

describe('matrix-from-assignments.yml', () => {
  test('runs a job for each account that the dry run lists', async () => {
    const jobs = await played('examples/matrix-from-assignments.yml');
    expect(resultsOf(jobs)).toEqual(['targets: success', 'Staging (EU): success', 'dev: success', 'prod: success']);
    expect(callersIn(jobs)).toEqual([
      's3 cp 333344445555 AWSReservedSSO_Deploy',
      's3 cp 111122223333 AWSReservedSSO_Deploy',
      's3 cp 222233334444 AWSReservedSSO_Deploy',
    ]);
  });

  test('runs no job for a fork, which gets no ID token', async () => {
    const event = { ...sameRepository, pull_request: { head: { repo: { id: 5 } } } };
    const jobs = await played('examples/matrix-from-assignments.yml', { github: { actor: 'octocat', event } });
    expect(resultsOf(jobs)).toEqual(['targets: skipped', 'plan: skipped']);
    expect(emulator.requests).toEqual([]);
  });
});

test('audit-all-accounts.yml: the command runs once for each account, the table stands in the summary', async () => {
  const jobs = await played('examples/audit-all-accounts.yml');
  expect(resultsOf(jobs)).toEqual(['audit: success']);
  expect(callersIn(jobs)).toEqual(
    ['333344445555', '012345678901', '111122223333', '222233334444'].map(
      (id) => `iam list-users ${id} AWSReservedSSO_SecurityAudit`,
    ),
  );
  expect(jobs[0]?.steps.map(({ summary }) => summary).join('')).toContain(
    '| Staging (EU) | 333344445555 | 7 |\n| archive | 012345678901 | 7 |\n| dev | 111122223333 | 7 |\n| prod | 222233334444 | 7 |\n',
  );
});

describe('deploy-with-run.yml', () => {
  test('gives credentials to the deployment alone', async () => {
    const jobs = await played('examples/deploy-with-run.yml');
    expect(resultsOf(jobs)).toEqual(['deploy: success']);
    expect(callersIn(jobs)).toEqual(['s3 cp 222233334444 AWSReservedSSO_Deploy']);
    const log = jobs.flatMap(({ steps }) => steps.flatMap((step) => step.log));
    expect(log).toContain('./build.sh has none');
    expect(log).toContain('./deploy.sh in prod-Deploy, region ap-northeast-1');
    // The job of an environment says so in its ID token, which the trust policy of the role may test.
    const asked = emulator.requests.find(({ operation }) => operation === 'AssumeRoleWithWebIdentity');
    expect(asked?.caller).toBe('repo:octo-org/octo-repo:environment:production');
  });

  test('fails with not-allowed when the account name means another account', async () => {
    const accounts = emulator.world.instances[0]?.accounts ?? [];
    const index = accounts.findIndex(({ name }) => name === 'prod');
    accounts.splice(index, 1, { id: '111122223333', name: 'prod', email: 'aws@example.com' });
    const [job] = await played('examples/deploy-with-run.yml');
    expect(job?.result).toBe('failure');
    expect(job?.steps.flatMap(({ outputs }) => outputs['error-code'] ?? [])).toEqual(['not-allowed']);
    expect(callersIn(job ? [job] : [])).toEqual([]);
  });
});

describe('call-run-with-aws.yml with run-with-aws.yml', () => {
  test('runs dev first, then prod', async () => {
    const jobs = await played('examples/call-run-with-aws.yml');
    expect(resultsOf(jobs)).toEqual(['dev: success', 'prod: success']);
    expect(callersIn(jobs)).toEqual([
      's3 cp 111122223333 AWSReservedSSO_Deploy',
      's3 cp 222233334444 AWSReservedSSO_Deploy',
    ]);
    expect(jobs.map(({ outputs }) => outputs['aws-account-id'])).toEqual(['111122223333', '222233334444']);
  });

  test('does not run prod when dev fails', async () => {
    const jobs = await played('examples/call-run-with-aws.yml', {
      files: { 'scripts/deploy.sh': '#!/bin/sh\nexit 4\n' },
    });
    expect(resultsOf(jobs)).toEqual(['dev: failure', 'prod: skipped']);
    expect(jobs[0]?.outputs).toMatchObject({ 'error-code': 'command-failed' });
    expect(jobs[0]?.steps.map(({ exitCode }) => exitCode)).toContain(4);
  });
});

/** A workflow that calls the reusable one, with these lines in its job. */
const calling = (...lines: readonly string[]) => {
  const job = ['uses: OWNER/aws-sso-credentials/.github/workflows/run-with-aws.yml@v1', ...lines];
  return `on: push\npermissions: {}\njobs:\n  it:\n${job.map((line) => `    ${line}\n`).join('')}`;
};
const withCaller = (text: string): Partial<Playground> => ({
  readFile: (file) => (file === 'caller.yml' ? text : readFileSync(join(action, file), 'utf8')),
});

describe('run-with-aws.yml', () => {
  test('runs a command for several targets with the secret of a sign-in', async () => {
    const text = calling(
      'secrets: inherit',
      'with:',
      '  command: aws s3 ls && echo "for $AWS_SSO_ACCOUNT_NAME"',
      '  profiles: "{account-name}-x = */Deploy"',
    );
    const jobs = await played('caller.yml', withCaller(text));
    expect(resultsOf(jobs)).toEqual(['targets: success']);
    expect(callersIn(jobs).map((line) => line.split(' ')[2])).toEqual(['333344445555', '111122223333', '222233334444']);
    expect(JSON.parse(jobs[0]?.outputs.assignments ?? '')).toHaveLength(3);
  });

  test('without secrets: inherit is no-cached-token that names it', async () => {
    const text = calling(
      'with: { command: "true", account: dev, permission-set: Deploy, sso-start-url: "https://d-1234567890.awsapps.com/start", sso-region: ap-northeast-1 }',
    );
    const [job] = await played('caller.yml', withCaller(text));
    expect(job?.outputs).toEqual({ 'error-code': 'no-cached-token' });
    expect(job?.steps.flatMap(({ annotations }) => annotations.map(({ message }) => message)).join('\n')).toContain(
      'secrets: inherit',
    );
  });

  test('without id-token: write in the caller is no-id-token', async () => {
    const text = calling(
      `with: { command: "true", account: dev, permission-set: Deploy, sso-region: ${ssoRegion}, application-arn: "${DEMO_APPLICATION}", role-to-assume: "${DEMO_BOOTSTRAP_ROLE}" }`,
    );
    const [job] = await played('caller.yml', withCaller(text));
    expect(job?.outputs).toEqual({ 'error-code': 'no-id-token' });
  });

  test.each(['command: "true", script: a.sh', 'account: dev'])(
    'with { %s } fails: it takes either a command or a script',
    async (given) => {
      const [job] = await played('caller.yml', withCaller(calling(`with: { ${given} }`)));
      expect(job?.result).toBe('failure');
      expect(job?.steps[0]?.annotations.map(({ message }) => message)).toContain(
        'Give either command or script to this workflow.',
      );
      expect(emulator.requests).toEqual([]);
    },
  );
});

test('drop-in-web-identity.yml: the role is assumed as with configure-aws-credentials', async () => {
  const provider = emulator.world.oidcProviders.get(providerArn('aws', '111122223333', GITHUB_ISSUER));
  if (!provider) throw new Error('no provider');
  addRole(emulator.world, 'arn:aws:iam::111122223333:role/publish', trustGitHub(provider, 'repo:octo-org/octo-repo:*'));
  const jobs = await played('examples/drop-in-web-identity.yml');
  expect(resultsOf(jobs)).toEqual(['publish: success']);
  expect(callersIn(jobs)).toEqual(['s3 sync 111122223333 publish']);
});

test('long-job.yml: the profile gets new credentials whenever an AWS tool asks', async () => {
  const [organization] = emulator.world.instances;
  organization?.permissionSets.set('Archive', { name: 'Archive', sessionSeconds: 3600 });
  organization?.assignments.push({ user: '601234567', account: '222233334444', permissionSet: 'Archive' });
  const jobs = await played('examples/long-job.yml');
  expect(resultsOf(jobs)).toEqual(['copy: success']);
  expect(callersIn(jobs)).toEqual(['s3 sync 222233334444 AWSReservedSSO_Archive']);
  // No key in the environment: the profile alone.
  expect(jobs[0]?.steps.map(({ envWritten }) => envWritten.AWS_ACCESS_KEY_ID ?? '').join('')).toBe('');
});

test('every workflow of examples is played here', () => {
  const files = readdirSync(join(action, 'examples')).filter((name) => name.endsWith('.yml'));
  const test = readFileSync(import.meta.filename, 'utf8');
  expect(files.filter((name) => !test.includes(`'examples/${name}'`))).toEqual([]);
});
