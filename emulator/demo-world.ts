/** The organization that demonstrations and most tests play in. */
import { GITHUB_ISSUER } from './services/github-tokens.ts';
import { addOidcProvider, addRole, trustGitHub, trustPrincipals } from './services/iam.ts';
import { type Assignment, addUser, createInstance, type Instance } from './world/organization.ts';
import type { Settings } from './world/settings.ts';
import { createWorld, type World } from './world/world.ts';

const MANAGEMENT = '111111111111';
export const DEMO_APPLICATION = `arn:aws:sso::${MANAGEMENT}:application/ssoins-1234567890abcdef/apl-1234567890abcdef`;
export const DEMO_BOOTSTRAP_ROLE = `arn:aws:iam::${MANAGEMENT}:role/github-identity-center`;

const ASSIGNED: Readonly<Record<string, readonly string[]>> = {
  '111122223333': ['AdministratorAccess', 'ReadOnlyAccess', 'Deploy', 'SecurityAudit'],
  '222233334444': ['ReadOnlyAccess', 'Deploy', 'SecurityAudit'],
  '333344445555': ['Deploy', 'SecurityAudit'],
  '012345678901': ['ReadOnlyAccess', 'SecurityAudit'],
  '444455556666': ['ReadOnlyAccess'],
  '555566667777': ['ReadOnlyAccess'],
  '666677778888': ['ReadOnlyAccess'],
  '777788889999': ['ReadOnlyAccess'],
};

/**
 * One instance in ap-northeast-1 with two people, `alice` and `bob`, and the user `601234567` that stands for the
 * repository octo-org/octo-repo; a GitHub provider and roles in the accounts `dev` and `prod`.
 */
export function demoWorld(settings: Partial<Settings> = {}): World {
  const world = createWorld();
  const instance = createInstance({
    startUrl: 'https://d-1234567890.awsapps.com/start',
    region: 'ap-northeast-1',
    id: 'ssoins-1234567890abcdef',
    managementAccount: MANAGEMENT,
    users: ['alice', 'bob'],
    accounts: [
      ['111122223333', 'dev'],
      ['222233334444', 'prod'],
      ['333344445555', 'Staging (EU)'],
      ['012345678901', 'archive'],
      ['444455556666', 'sandbox'],
      ['555566667777', 'sandbox'],
      ['666677778888', 'Shared'],
      ['777788889999', 'shared'],
      ['888899990000', 'unassigned'],
    ],
    permissionSets: { AdministratorAccess: 3600, ReadOnlyAccess: 3600, Deploy: 4 * 3600, SecurityAudit: 12 * 3600 },
    assignments: assignments(),
    settings,
  });
  world.instances.push(instance);
  addExchange(instance);
  addRoles(world);
  return world;
}

function assignments(): Assignment[] {
  const everything = Object.entries(ASSIGNED).flatMap(([account, names]) =>
    names.flatMap((permissionSet) => ['alice', '601234567'].map((user) => ({ user, account, permissionSet }))),
  );
  return [...everything, { user: 'bob', account: '111122223333', permissionSet: 'ReadOnlyAccess' }];
}

/** The trusted token issuer for GitHub and the application that exchanges its tokens. */
function addExchange(instance: Instance): void {
  addUser(instance, '601234567', { displayName: 'GitHub octo-org/octo-repo' });
  instance.issuers.push({
    arn: `arn:aws:sso::${MANAGEMENT}:trustedTokenIssuer/${instance.id}/tti-12345678-90ab-cdef-1234-567890abcdef`,
    issuerUrl: GITHUB_ISSUER,
    claim: 'repository_id',
    attribute: 'userName',
  });
  instance.applications.push({
    arn: DEMO_APPLICATION,
    audiences: [DEMO_APPLICATION],
    scopes: ['sso:account:access'],
    grants: ['urn:ietf:params:oauth:grant-type:jwt-bearer'],
    actorPolicy: trustPrincipals(DEMO_BOOTSTRAP_ROLE, undefined, 'sso-oauth:CreateTokenWithIAM'),
    assignmentRequired: true,
    assignedUsers: ['601234567'],
  });
}

/** GitHub's provider in three accounts; `deploy` can be assumed by jobs, `deploy-target` by `deploy` and by people. */
function addRoles(world: World): void {
  const trusted = 'repo:octo-org/octo-repo:*';
  for (const accountId of [MANAGEMENT, '111122223333', '222233334444', '012345678901']) {
    const provider = addOidcProvider(world, accountId);
    const deploy = `arn:aws:iam::${accountId}:role/deploy`;
    addRole(world, deploy, trustGitHub(provider, trusted), 4 * 3600);
    addRole(
      world,
      `arn:aws:iam::${accountId}:role/deploy-target`,
      trustPrincipals(['arn:aws:iam::111122223333:root', 'arn:aws:iam::222233334444:root', deploy]),
      12 * 3600,
    );
    if (accountId === MANAGEMENT) addRole(world, DEMO_BOOTSTRAP_ROLE, trustGitHub(provider, trusted));
  }
}
