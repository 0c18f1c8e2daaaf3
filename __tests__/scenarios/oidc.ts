/** Jobs with an ID token: roles and inputs of the demo world, and what was asked of the services. */
import { DEMO_APPLICATION, DEMO_BOOTSTRAP_ROLE, type JobClaims } from '../../emulator/index.ts';
import { type PlayOptions, play, type Scene, ssoRegion } from './play.ts';

export const role = (accountId: string, name = 'deploy') => `arn:aws:iam::${accountId}:role/${name}`;

/** The inputs that a workflow for aws-actions/configure-aws-credentials has. */
export const webIdentity = { 'role-to-assume': role('111122223333'), 'aws-region': 'eu-west-1' };

/** The inputs by which an ID token is exchanged for a session of Identity Center. */
export const issuer = {
  'sso-region': ssoRegion,
  'application-arn': DEMO_APPLICATION,
  'role-to-assume': DEMO_BOOTSTRAP_ROLE,
};

/** The inputs of a job with such a session. */
export const exchange = { ...issuer, account: '111122223333', 'permission-set': 'ReadOnlyAccess' };

/** A job with `id-token: write`; its own claims go over those of octo-org/octo-repo on main. */
export function playJob(claims: JobClaims = {}, options: PlayOptions = {}): Promise<Scene> {
  return play({ ...options, claims });
}

/** Operation and status of every request so far; a status is undefined where the connection was broken instead. */
export function answersOf({ emulator }: Scene): [string, number | undefined][] {
  return emulator.requests.map(({ operation, status }) => [operation, status]);
}

/** What the requests of one operation asked for, in order. */
export function askedOf({ emulator }: Scene, operation: string): Readonly<Record<string, string>>[] {
  return emulator.requests.filter((request) => request.operation === operation).map(({ params }) => params);
}

/** A role session's ARN, as it shows in logs of AWS. */
export const session = (accountId: string, name = 'deploy', as = 'GitHubActions') =>
  `arn:aws:sts::${accountId}:assumed-role/${name}/${as}`;

/** The session of a permission set's role. */
export const permissionSetSession = (accountId: string, permissionSet: string, user = '601234567') =>
  new RegExp(`^arn:aws:sts::${accountId}:assumed-role/AWSReservedSSO_${permissionSet}_[0-9a-f]{16}/${user}$`);
