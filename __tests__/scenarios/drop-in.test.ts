/** A workflow that gets its credentials from aws-actions/configure-aws-credentials, when only `uses:` is swapped. */
import { expect, test } from '@jest/globals';
import { addOidcProvider, addRole, trustGitHub } from '../../emulator/index.ts';
import { callerOf } from './caller.ts';
import { askedOf, playJob, role, session } from './oidc.ts';
import { playSteps } from './workflow.ts';

const uses = 'uses: aws-actions/configure-aws-credentials@v6';
const dev = role('111122223333');
const prod = role('222233334444');
const conclusions = (results: readonly { readonly conclusion: string }[]) =>
  results.map(({ conclusion }) => conclusion);

test.each([
  ['role and region alone', '', {}],
  ['a session name of its own', 'role-session-name: deploy-main', { RoleSessionName: 'deploy-main' }],
  ['the run as session name', `role-session-name: \${{ github.run_id }}`, { RoleSessionName: '9000000001' }],
  ['a duration', 'role-duration-seconds: 1200', { DurationSeconds: '1200' }],
  ['the default audience, spelled out', 'audience: sts.amazonaws.com', {}],
  [
    'a session policy in one line',
    `inline-session-policy: '{"Version":"2012-10-17","Statement":[]}'`,
    { Policy: '{"Version":"2012-10-17","Statement":[]}' },
  ],
  [
    'a session policy over several lines',
    'inline-session-policy: >-\n      {\n       "Version": "2012-10-17",\n       "Statement": []\n      }',
    { Policy: expect.stringContaining('"Version": "2012-10-17"') },
  ],
  [
    'managed session policies',
    'managed-session-policies: |\n      arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess\n      arn:aws:iam::aws:policy/IAMReadOnlyAccess',
    { 'PolicyArns.member.2.arn': 'arn:aws:iam::aws:policy/IAMReadOnlyAccess' },
  ],
  ['its own account as a guard', "allowed-account-ids: '222233334444, 111122223333'", {}],
  ['account ids masked', 'mask-aws-account-id: true', {}],
  [
    'inputs that do not change the identity',
    'disable-retry: true\n    force-skip-oidc: false\n    role-chaining: False\n    unset-current-credentials: true\n    role-skip-session-tagging: true',
    {},
  ],
])('a workflow of configure-aws-credentials with %s runs unchanged', async (_, line, asked) => {
  const scene = await playJob();
  const steps = `- ${uses}\n  with:\n    role-to-assume: ${dev}\n    aws-region: us-east-2\n    ${line}\n- run: test "$AWS_REGION" = us-east-2 -a -n "$AWS_SESSION_TOKEN"\n`;
  expect(conclusions(await playSteps(steps, scene, { 'github.run_id': '9000000001' }))).toEqual(['success', 'success']);
  expect(askedOf(scene, 'GetIdToken')).toEqual([{ audience: 'sts.amazonaws.com' }]);
  expect(askedOf(scene, 'AssumeRoleWithWebIdentity')).toMatchObject([{ RoleArn: dev, ...asked }]);
  const { RoleSessionName } = askedOf(scene, 'AssumeRoleWithWebIdentity')[0] ?? {};
  expect(await callerOf(scene)).toBe(session('111122223333', 'deploy', RoleSessionName));
});

test('a workflow for China runs unchanged, with its audience given and without', async () => {
  const scene = await playJob();
  const provider = addOidcProvider(scene.emulator.world, '123456789100', {
    clientIds: ['sts.amazonaws.com.cn'],
    partition: 'aws-cn',
  });
  const arn = 'arn:aws-cn:iam::123456789100:role/ci';
  addRole(scene.emulator.world, arn, trustGitHub(provider, 'repo:octo-org/*'));
  const step = (line: string) =>
    `- ${uses}\n  with:\n    aws-region: cn-northwest-1\n    role-to-assume: ${arn}\n    ${line}\n`;
  expect(conclusions(await playSteps(step('audience: sts.amazonaws.com.cn') + step(''), scene))).toEqual([
    'success',
    'success',
  ]);
  expect(await callerOf(scene)).toBe('arn:aws-cn:sts::123456789100:assumed-role/ci/GitHubActions');
});

test('a workflow with parts of the ARN in secrets runs unchanged', async () => {
  const scene = await playJob({}, { env: { AWS_DEFAULT_REGION: 'us-east-1' }, secret: () => '111122223333' });
  const results = await playSteps(
    `- ${uses}
  with:
    aws-region: us-east-1
    role-to-assume: arn:aws:iam::\${{ secrets.AWS_ACCOUNT_ID }}:role/\${{ secrets.AWS_DEPLOY_ROLE }}
    role-session-name: myGitHubActions
`,
    scene,
    { 'secrets.AWS_ACCOUNT_ID': scene.secret, 'secrets.AWS_DEPLOY_ROLE': 'deploy' },
  );
  expect(results[0]?.log.at(-2)).toMatch(/^Got credentials for role deploy in account \*\*\*, valid until /);
  expect(scene.operations()).toEqual(['GetIdToken', 'AssumeRoleWithWebIdentity']);
});

test('a workflow that reads credentials from step outputs runs unchanged', async () => {
  const scene = await playJob();
  const results = await playSteps(
    `- id: creds
  ${uses}
  with:
    aws-region: us-east-2
    role-to-assume: ${dev}
    output-credentials: true
    output-env-credentials: false
- run: test -z "$AWS_ACCESS_KEY_ID" -a "$ACCOUNT" = 111122223333 -a -n "$EXPIRATION"
  env:
    ACCOUNT: \${{ steps.creds.outputs.aws-account-id }}
    EXPIRATION: \${{ steps.creds.outputs.aws-expiration }}
`,
    scene,
  );
  expect(conclusions(results)).toEqual(['success', 'success']);
  const { outputs } = results[0] ?? {};
  const env = Object.fromEntries(
    ['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token'].map((name) => [
      name.toUpperCase().replaceAll('-', '_'),
      outputs?.[name] ?? '',
    ]),
  );
  // As with the incumbent, nothing is exported then, the region included.
  expect(await callerOf(scene, { ...env, AWS_REGION: 'us-east-2' })).toBe(session('111122223333'));
});

test('a workflow with several aws-profile names has each profile in later steps', async () => {
  const scene = await playJob();
  const step = (arn: string, region: string, profile: string) =>
    `- ${uses}\n  with:\n    role-to-assume: ${arn}\n    aws-region: ${region}\n    aws-profile: ${profile}\n`;
  await playSteps(step(dev, 'us-east-1', 'dev') + step(prod, 'us-west-2', 'prod'), scene);
  expect(await callerOf(scene, { AWS_PROFILE: 'dev' })).toBe(session('111122223333'));
  expect(await callerOf(scene, { AWS_PROFILE: 'prod' })).toBe(session('222233334444'));
});

test('of two uses in a job the later one counts, and both are undone', async () => {
  const scene = await playJob();
  const step = (arn: string) => `- ${uses}\n  with:\n    role-to-assume: ${arn}\n    aws-region: us-east-2\n`;
  await playSteps(step(dev) + step(prod), scene);
  expect(await callerOf(scene)).toBe(session('222233334444'));
  await scene.end();
  expect(scene.job.env).toMatchObject({ AWS_ACCESS_KEY_ID: '', AWS_SESSION_TOKEN: '' });
});
