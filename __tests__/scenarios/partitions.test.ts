/** Every partition by its real host names: whom a job with an ID token calls, with which audience, for which ARNs. */
import { expect, test } from '@jest/globals';
import {
  addOidcProvider,
  addRole,
  createInstance,
  createWorld,
  GITHUB_ISSUER,
  trustGitHub,
  trustPrincipals,
  type World,
} from '../../emulator/index.ts';
import { afterTest } from '../after-test.ts';
import { startByHostName } from '../by-host-name.ts';
import { failureOf } from './failure.ts';
import { exchange, playJob, role, webIdentity } from './oidc.ts';
import { play } from './play.ts';

const github = 'run-actions-1.actions.githubusercontent.com';
const account = '210987654321';
const [sts, stsOfChina] = ['sts.amazonaws.com', 'sts.amazonaws.com.cn'];
const partitions = [
  { partition: 'aws', region: 'eu-west-1', home: 'eu-central-1', suffix: 'amazonaws.com', audience: sts },
  {
    partition: 'aws-cn',
    region: 'cn-northwest-1',
    home: 'cn-north-1',
    suffix: 'amazonaws.com.cn',
    audience: stsOfChina,
  },
  { partition: 'aws-us-gov', region: 'us-gov-west-1', home: 'us-gov-east-1', suffix: 'amazonaws.com', audience: sts },
  { partition: 'aws-eusc', region: 'eusc-de-east-1', home: 'eusc-de-east-1', suffix: 'amazonaws.eu', audience: sts },
];
type Partition = (typeof partitions)[number];

const variants = [
  ['AWS_USE_FIPS_ENDPOINT', 'eu-west-1', 'sts-fips.eu-west-1.amazonaws.com'],
  ['AWS_USE_FIPS_ENDPOINT', 'us-gov-west-1', 'sts.us-gov-west-1.amazonaws.com'],
  ['AWS_USE_DUALSTACK_ENDPOINT', 'eu-west-1', 'sts.eu-west-1.api.aws'],
  ['AWS_USE_DUALSTACK_ENDPOINT', 'cn-northwest-1', 'sts.cn-northwest-1.api.amazonwebservices.com.cn'],
] as const;

/** Every host of AWS that a job of these tests calls. */
const hosts = partitions.flatMap(({ region, home, suffix }) =>
  ['sts', 'oidc', 'portal.sso'].flatMap((service) => [
    `${service}.${region}.${suffix}`,
    `${service}.${home}.${suffix}`,
  ]),
);

const applicationOf = (partition: string) =>
  `arn:${partition}:sso::${account}:application/ssoins-1234567890abcdef/apl-1234567890abcdef`;

/** An organization with one account, GitHub as identity provider and as token issuer, in one partition. */
function worldOf({ partition, home, audience }: Partition): World {
  const world = createWorld();
  const provider = addOidcProvider(world, account, { partition, clientIds: [audience] });
  const arn = (name: string) => `arn:${partition}:iam::${account}:role/${name}`;
  for (const name of ['bootstrap', 'deploy']) addRole(world, arn(name), trustGitHub(provider, 'repo:octo-org/*'));
  addRole(world, arn('target'), trustPrincipals(account));
  const instance = createInstance({
    startUrl: 'https://d-1234567890.awsapps.com/start',
    region: home,
    users: ['601234567'],
    accounts: [[account, 'prod']],
    permissionSets: { Deploy: 3600 },
    assignments: [{ user: '601234567', account, permissionSet: 'Deploy' }],
  });
  const applicationArn = applicationOf(partition);
  instance.issuers.push({ arn: 'tti', issuerUrl: GITHUB_ISSUER, claim: 'repository_id', attribute: 'userName' });
  instance.applications.push({
    arn: applicationArn,
    audiences: [applicationArn],
    scopes: ['sso:account:access'],
    assignedUsers: ['601234567'],
    grants: ['urn:ietf:params:oauth:grant-type:jwt-bearer'],
    assignmentRequired: true,
    actorPolicy: trustPrincipals(arn('bootstrap'), undefined, 'sso-oauth:CreateTokenWithIAM'),
  });
  world.instances.push(instance);
  return world;
}

/** Runs the step on a machine that reaches GitHub and AWS by a proxy alone. */
async function runIn(
  where: Partition,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
) {
  const all = [github, ...new Set(hosts), ...variants.map(([, , host]) => host)];
  const { emulator, proxy, caFile, close } = await startByHostName({ hosts: all, world: worldOf(where) });
  afterTest(close);
  const scene = await play({
    emulator,
    isByHostName: true,
    claims: {},
    env,
    ways: async () => ({ ID_TOKEN: `https://${github}` }),
    host: { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: caFile },
  });
  const result = await scene.step(inputs);
  const calls = emulator.requests.map(({ host, operation, params }) =>
    operation === 'GetIdToken' ? `${host} ${operation} ${params.audience}` : `${host} ${operation}`,
  );
  const callers = emulator.requests.map(({ caller }) => caller);
  expect(result.annotations).toEqual([]);
  expect(result.conclusion).toBe('success');
  expect(new Set(proxy.hosts)).toEqual(new Set(calls.map((call) => call.split(' ')[0])));
  return { calls, callers, outputs: result.outputs };
}

test.each(partitions)('$partition: web identity and role-chain call STS of the region', async (where) => {
  const { partition, region, suffix, audience } = where;
  const { calls, outputs } = await runIn(where, {
    'aws-region': region,
    account,
    'permission-set': 'deploy',
    'role-to-assume': 'arn:{partition}:iam::{account-id}:role/{permission-set}',
    'role-chain': 'arn:{partition}:iam::{account-id}:role/target',
  });
  const host = `sts.${region}.${suffix}`;
  expect(calls).toEqual([
    `${github} GetIdToken ${audience}`,
    `${host} AssumeRoleWithWebIdentity`,
    `${host} AssumeRole`,
  ]);
  expect(outputs['authenticated-arn']).toBe(`arn:${partition}:sts::${account}:assumed-role/target/GitHubActions`);
});

test.each(partitions)(
  '$partition: the exchange goes to the SSO region, role-chain to the region of the job',
  async (where) => {
    const { partition, region, home, suffix, audience } = where;
    const { calls, callers, outputs } = await runIn(where, {
      'sso-region': home,
      'aws-region': region,
      account,
      'permission-set': 'Deploy',
      'application-arn': applicationOf(partition),
      'role-to-assume': 'bootstrap',
      'role-chain': 'arn:{partition}:iam::{account-id}:role/target',
    });
    // Both ID tokens are asked for at the same moment.
    const start = [
      `${github} GetIdToken ${audience}`,
      `${github} GetIdToken ${applicationOf(partition)}`,
      `sts.${home}.${suffix} AssumeRoleWithWebIdentity`,
    ];
    expect(calls.slice(0, 3).toSorted()).toEqual(start.toSorted());
    expect(calls.slice(3)).toEqual([
      `oidc.${home}.${suffix} CreateTokenWithIAM`,
      `portal.sso.${home}.${suffix} GetRoleCredentials`,
      `sts.${region}.${suffix} AssumeRole`,
    ]);
    expect(callers[3]).toBe(`arn:${partition}:sts::${account}:assumed-role/bootstrap/GitHubActions`);
    expect(callers[5]).toMatch(new RegExp(`^arn:${partition}:sts::${account}:assumed-role/AWSReservedSSO_Deploy_`));
    expect(outputs['authenticated-arn']).toBe(`arn:${partition}:sts::${account}:assumed-role/target/GitHubActions`);
  },
);

test.each(variants)('%s in %s calls %s', async (variable, region, host) => {
  const where = partitions.find((one) => one.region === region);
  if (!where) throw new Error(`no partition has ${region}`);
  const inputs = { 'role-to-assume': 'deploy', account, 'aws-region': region };
  const { calls } = await runIn(where, inputs, { [variable]: 'true' });
  expect(calls).toEqual([`${github} GetIdToken ${where.audience}`, `${host} AssumeRoleWithWebIdentity`]);
});

const china = 'arn:aws-cn:iam::111122223333:role/deploy';
const chinaPolicy = 'arn:aws-cn:iam::aws:policy/ReadOnlyAccess';
test.each<[Record<string, string>, string[]]>([
  [{ ...webIdentity, 'role-to-assume': china }, ['Input role-to-assume', 'partition aws-cn', 'eu-west-1 is in aws']],
  [{ ...webIdentity, 'aws-region': 'cn-north-1' }, ['Input role-to-assume', 'Start the ARN with arn:{partition}:']],
  [{ ...webIdentity, 'role-chain': china }, ['Input role-chain', 'eu-west-1 is in aws']],
  [{ ...webIdentity, 'managed-session-policies': chinaPolicy }, ['Input managed-session-policies', chinaPolicy]],
  [{ ...webIdentity, 'role-chain': role('222233334444'), 'managed-session-policies': chinaPolicy }, [chinaPolicy]],
  [{ ...exchange, 'sso-region': 'cn-north-1' }, ['Input sso-region', 'application-arn is in aws']],
  [{ ...exchange, 'role-to-assume': china }, ['Input role-to-assume', 'partition aws-cn']],
  [{ ...exchange, 'role-chain': china }, ['Input role-chain', 'partition aws-cn']],
  [
    { ...exchange, 'role-chain': china, 'aws-region': 'cn-north-1' },
    ['Input role-chain', 'credentials from the partition aws.', 'Use an aws-region and roles in aws.'],
  ],
  [
    { ...exchange, 'role-chain': 'arn:{partition}:iam::{account-id}:role/x', 'aws-region': 'us-gov-west-1' },
    ['aws-us-gov'],
  ],
])('the inputs %j mix partitions and are invalid input before any request', async (inputs, words) => {
  const scene = await playJob();
  const text = failureOf(await scene.step(inputs), 'invalid-input');
  for (const word of words) expect(text).toContain(word);
  expect(scene.operations()).toEqual([]);
});
