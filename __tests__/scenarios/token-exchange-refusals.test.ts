/** Identity Center refuses the exchange for good: one call, and the checklist that the service does not give. */
import { expect, test } from '@jest/globals';
import {
  type Application,
  addUser,
  DEMO_APPLICATION,
  DEMO_BOOTSTRAP_ROLE,
  GITHUB_ISSUER,
  type Instance,
  jsonAnswer,
  unassign,
} from '../../emulator/index.ts';
import { failureOf } from './failure.ts';
import { askedOf, exchange, playJob, session } from './oidc.ts';
import { type Scene, ssoRegion } from './play.ts';

const subject = 'repo:octo-org/octo-repo:ref:refs/heads/main';

type Parts = { readonly instance: Instance; readonly application: Application };
const likely = (...links: readonly string[]) => links.map((link) => `\n- ${link} (likely): `);
const refusals: Readonly<Record<string, [change: ((parts: Parts) => void) | Record<string, string>, says: string[]]>> =
  {
    'no actor policy for the role': [
      ({ application }) => Object.assign(application, { actorPolicy: { Statement: [] } }),
      [...likely('actor policy', 'assignment'), `allows sso-oauth:CreateTokenWithIAM for ${DEMO_BOOTSTRAP_ROLE}`],
    ],
    'no IAM authentication method': [
      ({ application }) => Object.assign(application, { actorPolicy: undefined }),
      [...likely('actor policy', 'assignment'), 'AccessDeniedException: access_denied'],
    ],
    'no assignment of the user to the application': [
      ({ application }) => Object.assign(application, { assignedUsers: [] }),
      [...likely('actor policy', 'assignment'), 'that user is assigned to the application'],
    ],
    'no grant for assertions': [
      ({ application }) => Object.assign(application, { grants: ['refresh_token'] }),
      [...likely('grant'), 'urn:ietf:params:oauth:grant-type:jwt-bearer'],
    ],
    'no trusted token issuer of that URL': [
      ({ instance }) => instance.issuers.splice(0),
      [...likely('issuer', 'audience', 'claim mapping'), `a trusted token issuer whose URL is ${GITHUB_ISSUER}`],
    ],
    'an audience that the grant does not list': [
      { audience: 'octo' },
      [
        ...likely('issuer', 'audience', 'claim mapping'),
        'the grant lists the audience octo for that issuer',
        'aud octo, ',
      ],
    ],
    'no user for the mapped claim': [
      ({ instance }) => instance.users.delete('601234567'),
      [
        ...likely('issuer', 'audience', 'claim mapping'),
        'exactly one user has the value of the claim that the issuer maps (such as repository_id 601234567)',
      ],
    ],
    'two users for the mapped claim': [
      ({ instance }) => {
        instance.issuers.splice(0, 1, { ...instance.issuers[0], claim: 'actor', attribute: 'externalId' } as never);
        for (const name of ['one', 'two']) addUser(instance, name, { externalId: 'octocat' });
      },
      [...likely('issuer', 'audience', 'claim mapping')],
    ],
    'an application that is not there': [
      { 'application-arn': DEMO_APPLICATION.replace(/.$/, '0') },
      [...likely('application'), `the instance in ${ssoRegion} has ${DEMO_APPLICATION.replace(/.$/, '0')}`],
    ],
  };

test.each(Object.entries(refusals))(
  '%s is token-exchange-rejected after one request, with the likely links',
  async (_, [change, says]) => {
    const scene = await playJob();
    const [instance] = scene.emulator.world.instances;
    const application = instance?.applications[0];
    if (typeof change === 'function' && instance && application) change({ instance, application });
    const inputs = typeof change === 'function' ? {} : change;
    const text = failureOf(await scene.step({ ...exchange, ...inputs }), 'token-exchange-rejected');
    for (const words of says) expect(text).toContain(words);
    expect(text.match(/\(likely\)/g) ?? []).toHaveLength(says.filter((words) => words.includes('(likely)')).length);
    expect(text).toContain(session('111111111111', 'github-identity-center'));
    expect(text).toContain(`The claims of the token are iss ${GITHUB_ISSUER}, aud `);
    expect(text).toContain(`sub ${subject}, repository_id 601234567.`);
    for (const link of [
      'application',
      'actor policy',
      'grant',
      'issuer',
      'audience',
      'claim mapping',
      'assignment',
      'scope',
    ])
      expect(text).toMatch(new RegExp(`^- ${link}( \\(likely\\))?: `, 'm'));
    expect(askedOf(scene, 'CreateTokenWithIAM')).toHaveLength(1);
    expect(scene.operations().at(-1)).toBe('CreateTokenWithIAM');
  },
);

const certain: Readonly<
  Record<string, [inputs: Record<string, string>, arrange: (scene: Scene) => void, says: RegExp]>
> = {
  'a region that the instance is not in': [
    { 'sso-region': 'eu-central-1' },
    () => {},
    new RegExp(
      `InvalidRequestRegionException: .*\nCorrect sso-region to ${ssoRegion}: it must be the region of the application\\.$`,
    ),
  ],
  'a key that the role may not use': [
    {},
    ({ emulator }) => {
      const body = { error: 'access_denied', error_description: '', reason: 'KMS_AccessDeniedException' };
      emulator.faults.add({ operation: 'CreateTokenWithIAM', ...jsonAnswer(400, body) });
    },
    new RegExp(`\nAllow kms:Decrypt for ${DEMO_BOOTSTRAP_ROLE} on the KMS key of the IAM Identity Center instance\\.$`),
  ],
  'a token without the account scope': [
    {},
    ({ emulator }) => Object.assign(emulator.world.instances[0]?.applications[0] ?? {}, { scopes: [] }),
    /does not have the scope sso:account:access\. Its scopes: openid, aws, sts:identity_context\. .*\nAdd the access scope .*\.$/,
  ],
};

test.each(Object.entries(certain))(
  '%s is token-exchange-rejected with its one cure, and nothing else to look at',
  async (_, [inputs, arrange, says]) => {
    const scene = await playJob();
    arrange(scene);
    expect(failureOf(await scene.step({ ...exchange, ...inputs }), 'token-exchange-rejected')).toMatch(says);
  },
);

test('a user without an assignment in the account is not-assigned, with the repository that the user stands for', async () => {
  const scene = await playJob();
  for (const instance of scene.emulator.world.instances) unassign(instance, { user: '601234567' });
  const text = failureOf(await scene.step(exchange), 'not-assigned');
  expect(text).toContain(`the user that represents ${subject}`);
  expect(askedOf(scene, 'GetRoleCredentials')).toHaveLength(1);
});
