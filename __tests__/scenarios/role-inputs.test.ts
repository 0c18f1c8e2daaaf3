/** Inputs about roles and ID tokens that cannot mean anything good: refused before any request, with the likely intention. */
import { expect, test } from '@jest/globals';
import { failureOf } from './failure.ts';
import { exchange, playJob, role, webIdentity } from './oidc.ts';
import { dev, ssoRegion } from './play.ts';

type Inputs = Readonly<Record<string, string>>;
const chain = { 'role-chain': role('222233334444', 'deploy-target') };
const own = { 'role-to-assume': 'deploy', 'aws-region': ssoRegion };
const policies = (count: number) =>
  Array.from({ length: count }, (_, index) => `arn:aws:iam::aws:policy/p${index}`).join('\n');
const tags = (count: number) => Array.from({ length: count }, (_, index) => `k${index} = v`).join('\n');
const { 'application-arn': application, ...withoutApplication } = exchange;
const { 'role-to-assume': bootstrap, ...withoutRole } = exchange;

const source: [Inputs, string[]][] = [
  [
    { ...webIdentity, 'sso-token': 'x'.repeat(40) },
    ['Input sso-token', 'the other inputs select the credential source web-identity', 'role-chain'],
  ],
  [
    { ...exchange, 'sso-token': 'x'.repeat(40) },
    ['Input sso-token', 'the other inputs select the credential source trusted-token-issuer'],
  ],
  [{ ...dev, audience: 'octo' }, ['Input audience', 'the other inputs select the credential source cached-token']],
  [{ ...dev, ...webIdentity, 'credential-source': 'cached-token' }, ['Input role-to-assume', 'Use role-chain']],
  [{ ...exchange, 'credential-source': 'cached-token' }, ['Input role-to-assume', 'credential-source is cached-token']],
  [{ ...exchange, 'credential-source': 'web-identity' }, ['Input application-arn', 'Remove application-arn']],
  [{ ...withoutApplication, 'credential-source': 'trusted-token-issuer' }, ['Input application-arn is missing']],
  [{ ...withoutRole, 'application-arn': application }, ['Input role-to-assume is missing', 'bootstrap role']],
  [
    { 'credential-source': 'web-identity', 'aws-region': ssoRegion },
    ['Input role-to-assume is missing', "trusts GitHub's ID tokens"],
  ],
  [{ ...exchange, 'sso-region': '' }, ['Input sso-region is missing']],
  [
    { ...exchange, 'application-arn': bootstrap },
    ['Input application-arn is', 'not a valid application ARN', 'apl-ID'],
  ],
  [{ ...exchange, account: '' }, ['Input account is missing, but permission-set is set']],
  [
    { ...exchange, account: 'dev', 'role-to-assume': 'boot' },
    ['Input role-to-assume', 'Write the full ARN of the bootstrap role'],
  ],
];

const roles: [Inputs, string[]][] = [
  [
    { ...own },
    ['Input account is missing, but role-to-assume has no account ID', 'or set role-to-assume to the full ARN'],
  ],
  [{ ...own, 'role-to-assume': 'arn:aws:iam::{account-id}:role/x' }, ['Input account is missing', 'Set account']],
  [{ ...own, account: 'prod' }, ['Input account is "prod"', 'Use the 12-digit account ID']],
  [{ ...own, account: '11112222333' }, ['Input account', "'011112222333'"]],
  [{ ...webIdentity, account: '222233334444' }, ['is 222233334444, but role-to-assume is in account 111122223333']],
  [{ ...own, account: '111122223333', 'role-to-assume': '{permission-set}' }, ['Input permission-set is missing']],
  [
    { ...webIdentity, 'role-to-assume': '{account}' },
    ['unknown placeholder {account}', '{account-id}, {permission-set} or {partition}'],
  ],
  [
    { ...webIdentity, 'role-to-assume': 'arn:aws:iam::1111222233:role/x' },
    ['Correct the account ID: it has 10 digits, not 12.'],
  ],
  [
    { ...webIdentity, 'role-to-assume': 'arn:aws:iam::111122223333:user/x' },
    ['which is not a valid ARN of an IAM role'],
  ],
  [
    { ...webIdentity, 'role-to-assume': 'arn:aws:sts::111122223333:assumed-role/deploy/me' },
    ['Use the ARN of the role, not of its session: arn:aws:iam::111122223333:role/deploy.'],
  ],
  [
    { ...webIdentity, 'role-to-assume': role('111122223333', 'AWSReservedSSO_Deploy_0123456789abcdef') },
    ['which only IAM Identity Center can assume', 'Use permission-set: Deploy with application-arn or sso-token'],
  ],
  [
    {
      ...dev,
      'role-chain': role('111122223333', 'aws-reserved/sso.amazonaws.com/AWSReservedSSO_Deploy_0123456789abcdef'),
    },
    ['Input role-chain', 'Use permission-set: Deploy'],
  ],
  [
    { ...dev, 'role-chain': 'deploy' },
    ['Input role-chain contains deploy', 'arn:{partition}:iam::{account-id}:role/NAME'],
  ],
  [{ ...dev, 'role-chain': `- ${role('222233334444', 'a')}` }, ['Input role-chain contains - arn:', 'not a valid ARN']],
  [
    { ...webIdentity, 'role-to-assume': `"${role('111122223333', 'a')}"` },
    ['Input role-to-assume contains "arn:', 'not a valid ARN'],
  ],
  ...[',', ', ', ' ', ';'].flatMap((separator): [Inputs, string[]][] => {
    const arns = [role('222233334444', 'a'), role('222233334444', 'b')].join(separator);
    return [
      [{ ...dev, 'role-chain': arns }, [`Input role-chain has several ARNs on one line: "${arns}"`, 'on its own line']],
      [
        { ...webIdentity, 'role-to-assume': arns },
        ['Input role-to-assume has several ARNs: ', 'further roles in role-c'],
      ],
    ];
  }),
  [
    { ...webIdentity, 'role-to-assume': 'arn:aws:iam::{account-id}:role/a\narn:aws:iam::{account-id}:role/b' },
    ['Input role-to-assume has several ARNs: '],
  ],
  [
    { ...webIdentity, 'allowed-permission-sets': 'Deploy' },
    ['Input allowed-permission-sets', 'Use allowed-account-ids'],
  ],
  [{ ...webIdentity, 'role-session-name': 'x' }, ['Input role-session-name must have 2 to 64 characters, not "x"']],
];

const lastRole: [Inputs, string[]][] = [
  ...[exchange, dev].flatMap((inputs): [Inputs, string[]][] => [
    [
      { ...inputs, 'role-duration-seconds': '900' },
      ['Input role-duration-seconds', 'a permission set has its own session duration'],
    ],
    [
      { ...inputs, 'role-external-id': 'agreed' },
      ['Input role-external-id is set, but a permission set does not accept it'],
    ],
    [{ ...inputs, 'session-tags': 'a = b' }, ['Input session-tags', 'name a role of your own in role-chain']],
    [
      { ...inputs, 'inline-session-policy': '{}' },
      ['Input inline-session-policy', 'a permission set does not accept it'],
    ],
    [{ ...inputs, 'managed-session-policies': policies(1) }, ['Input managed-session-policies']],
  ]),
  [
    { ...webIdentity, 'role-external-id': 'agreed' },
    ['Input role-external-id', 'Move the role that needs it to role-chain'],
  ],
  [{ ...webIdentity, 'session-tags': 'a = b' }, ['Input session-tags', 'STS does not accept it with an ID token']],
  [{ ...webIdentity, ...chain, 'role-duration-seconds': '3601' }, ['Input role-duration-seconds is 3601', 'one hour']],
  [{ ...dev, ...chain, 'role-duration-seconds': '43200' }, ['assume the role without role-chain']],
  ...['899', '43201', '1h', '-900', '9e2', '900.5'].map((seconds): [Inputs, string[]] => [
    { ...webIdentity, 'role-duration-seconds': seconds },
    [`Input role-duration-seconds must be a number from 900 to 43200, not "${seconds}".`],
  ]),
  [{ ...dev, ...chain, 'role-external-id': 'a b' }, ['Input role-external-id', '2 to 1224']],
  [{ ...dev, ...chain, 'session-tags': 'team' }, ['has "team", which is not a valid tag', 'Write one tag per line']],
  [{ ...dev, ...chain, 'session-tags': 'team = <b>' }, ['is not a valid tag']],
  [{ ...dev, ...chain, 'session-tags': 'aws:x = y' }, ['are reserved']],
  [{ ...dev, ...chain, 'session-tags': 'a = 1\nA = 2' }, ['sets the same tag twice']],
  [{ ...dev, ...chain, 'session-tags': tags(51) }, ['has 51 tags, but STS accepts at most 50']],
  [{ ...webIdentity, 'inline-session-policy': 'ReadOnlyAccess' }, ['is not a JSON object']],
  [
    { ...webIdentity, 'inline-session-policy': `{"a":"${'x'.repeat(2048)}"}` },
    ['has 2056 characters, but STS accepts at most 2048'],
  ],
  [
    { ...webIdentity, 'managed-session-policies': 'ReadOnlyAccess' },
    ['has the line "ReadOnlyAccess"', 'arn:aws:iam::aws:policy/'],
  ],
  [
    { ...webIdentity, 'managed-session-policies': policies(2).replace('\n', ',') },
    ['Input managed-session-policies has several ARNs on one line', 'Write each ARN on its own line'],
  ],
  [{ ...webIdentity, 'managed-session-policies': policies(11) }, ['has 11 policies, but STS accepts at most 10']],
];

test.each([...source, ...roles, ...lastRole])(
  'the inputs %j are invalid input before any request, with the likely intention',
  async (inputs, words) => {
    const scene = await playJob();
    const text = failureOf(await scene.step(inputs), 'invalid-input');
    for (const word of words) expect(text).toContain(word);
    expect(scene.operations()).toEqual([]);
  },
);
