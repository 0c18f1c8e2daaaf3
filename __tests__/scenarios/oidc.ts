/** Jobs with an ID token: roles and inputs of the demo world, and who a later step of the job is. */
import { DEMO_APPLICATION, DEMO_BOOTSTRAP_ROLE, type JobClaims } from '../../emulator/index.ts';
import { action, type PlayOptions, play, type Scene, ssoRegion } from './play.ts';

export const role = (accountId: string, name = 'deploy') => `arn:aws:iam::${accountId}:role/${name}`;

/** The inputs that a workflow for aws-actions/configure-aws-credentials has. */
export const webIdentity = { 'role-to-assume': role('111122223333'), 'aws-region': 'eu-west-1' };

/** The inputs of a job whose ID token is exchanged for a session of Identity Center. */
export const exchange = {
  'sso-region': ssoRegion,
  'application-arn': DEMO_APPLICATION,
  'role-to-assume': DEMO_BOOTSTRAP_ROLE,
  account: '111122223333',
  'permission-set': 'ReadOnlyAccess',
};

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

const script = 'import { STS } from "@aws-sdk/client-sts"; await new STS().getCallerIdentity()';

/**
 * Whom STS, which verifies the signature, takes a later step of the job for; undefined without credentials.
 *
 * @param env of that step, such as AWS_PROFILE.
 */
export async function callerOf(scene: Scene, env: Readonly<Record<string, string>> = {}): Promise<string | undefined> {
  const { job, emulator } = scene;
  const earlier = emulator.requests.length;
  await job.run(`cd ${action}; ${process.execPath} --input-type=module -e '${script}'`, {
    env: { AWS_EC2_METADATA_DISABLED: 'true', ...env },
    continueOnError: true,
  });
  const answered = emulator.requests.slice(earlier).find(({ status }) => status === 200);
  return answered?.operation === 'GetCallerIdentity' ? answered.caller : undefined;
}

/** A role session's ARN, as it shows in logs of AWS. */
export const session = (accountId: string, name = 'deploy', as = 'GitHubActions') =>
  `arn:aws:sts::${accountId}:assumed-role/${name}/${as}`;

/** The session of a permission set's role. */
export const permissionSetSession = (accountId: string, permissionSet: string, user = '601234567') =>
  new RegExp(`^arn:aws:sts::${accountId}:assumed-role/AWSReservedSSO_${permissionSet}_[0-9a-f]{16}/${user}$`);
