/** Every call of every road: what a step asks a service for, and a job that does so. */
import { DEMO_APPLICATION, type Emulator, type RecordedRequest, type Settings } from '../../emulator/index.ts';
import type { ErrorCode } from '../../src/job/errors.ts';
import { exchange, webIdentity } from '../scenarios/oidc.ts';
import { dev, inSeconds, signedIn, ssoRegion, startUrl, tokenFile, type Ways } from '../scenarios/play.ts';

export interface Road {
  readonly name: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Whether the job has the permission `id-token: write`. */
  readonly hasIdToken: boolean;
  /** Files at home; the token there has ended, so that a renewal comes first. */
  readonly files: (emulator: Emulator) => Readonly<Record<string, string>>;
  /** How the services behave, where it matters. */
  readonly settings?: Partial<Settings>;
  readonly calls: readonly Call[];
}

export interface Call {
  readonly name: string;
  /** The emulator's operation, and the audience where two of its requests differ in it. */
  readonly operation: string;
  readonly audience?: string;
  readonly service: keyof Ways;
  /** What a transient fault that stays comes to, where the call is not given up: people are waited for. */
  readonly outlasts?: ErrorCode;
  /** Whether the service does its work once only, so that an answer that gets lost is lost for good. */
  readonly isOnce?: true;
}

const signedInOnce = (emulator: Emulator) => ({ [tokenFile]: signedIn(emulator, { expiresAt: inSeconds(-3600) }) });
const forSts = { operation: 'GetIdToken', audience: 'sts.amazonaws.com', service: 'ID_TOKEN' } as const;
const forExchange = { operation: 'GetIdToken', audience: DEMO_APPLICATION, service: 'ID_TOKEN' } as const;
const createToken = { name: 'CreateToken', operation: 'CreateToken', service: 'SSO_OIDC' } as const;
const withIdToken = {
  name: 'AssumeRoleWithWebIdentity',
  operation: 'AssumeRoleWithWebIdentity',
  service: 'STS',
} as const;
const getRoleCredentials = {
  name: 'GetRoleCredentials',
  operation: 'GetRoleCredentials',
  service: 'SSO',
} as const;

export const roads: readonly Road[] = [
  {
    name: 'cached token',
    inputs: { ...dev, account: 'dev' },
    hasIdToken: false,
    files: signedInOnce,
    calls: [createToken, { name: 'ListAccounts', operation: 'ListAccounts', service: 'SSO' }, getRoleCredentials],
  },
  {
    name: 'permission sets by a pattern',
    inputs: {
      'sso-start-url': startUrl,
      'sso-region': ssoRegion,
      profiles: 'audit-{permission-set} = 111122223333/Security*',
    },
    hasIdToken: false,
    files: signedInOnce,
    calls: [{ name: 'ListAccountRoles', operation: 'ListAccountRoles', service: 'SSO' }],
  },
  {
    name: 'device code',
    inputs: { ...dev, 'credential-source': 'device-code' },
    hasIdToken: false,
    files: (emulator) => {
      emulator.world.autoApprove = { afterPolls: 0, user: 'alice' };
      return {};
    },
    // An interval that the service does not tell is five seconds.
    settings: { pollSeconds: 0, deviceCodeSeconds: 60 },
    calls: [
      { name: 'RegisterClient', operation: 'RegisterClient', service: 'SSO_OIDC' },
      { name: 'StartDeviceAuthorization', operation: 'StartDeviceAuthorization', service: 'SSO_OIDC' },
      { ...createToken, outlasts: 'authorization-expired', isOnce: true },
    ],
  },
  {
    name: 'role chain',
    inputs: { ...dev, 'role-chain': 'arn:aws:iam::222233334444:role/deploy-target', 'aws-region': 'eu-west-1' },
    hasIdToken: false,
    files: signedInOnce,
    calls: [{ name: 'AssumeRole', operation: 'AssumeRole', service: 'STS' }],
  },
  {
    name: 'web identity',
    inputs: webIdentity,
    hasIdToken: true,
    files: () => ({}),
    calls: [{ name: 'ID token', ...forSts }, withIdToken],
  },
  {
    name: 'token exchange',
    inputs: exchange,
    hasIdToken: true,
    files: () => ({}),
    calls: [
      { name: 'first ID token', ...forSts },
      withIdToken,
      { name: 'second ID token', ...forExchange },
      { name: 'CreateTokenWithIAM', operation: 'CreateTokenWithIAM', service: 'SSO_OIDC' },
      getRoleCredentials,
    ],
  },
];

/** The requests among all that a call made. */
export function requestsOf({ operation, audience }: Call, all: readonly RecordedRequest[]): readonly RecordedRequest[] {
  return all.filter((one) => one.operation === operation && (!audience || one.params.audience === audience));
}

/** Whether a call makes the first connection to its service; later ones go over that one. */
export function isFirst(road: Road, call: Call): boolean {
  return road.calls.find(({ service }) => service === call.service) === call;
}
