/** AWS IAM Identity Center, STS and GitHub's ID-token endpoint in one process, over real HTTP. */

import { demoWorld } from './demo-world.ts';
import { listen } from './http/adapter.ts';
import { createFaults, type Faults } from './http/faults.ts';
import { createRecorder, type RecordedRequest } from './http/record.ts';
import { issueRequestToken, type JobClaims } from './services/github-tokens.ts';
import type { World } from './world/world.ts';

export { DEMO_APPLICATION, DEMO_BOOTSTRAP_ROLE, demoWorld } from './demo-world.ts';
export {
  awsHosts,
  type Certificates,
  createAuthority,
  type KeyPair,
  makeCertificates,
  selfSigned,
} from './http/certificates.ts';
export { type ConnectProxy, startConnectProxy } from './http/connect-proxy.ts';
export { writeDataPath } from './http/data-path.ts';
export {
  type Fault,
  type FaultKind,
  jsonAnswer,
  oauthError,
  proxyPage,
  sessionEnded,
  stsError,
  tooManyRequests,
  verificationKeyUnavailable,
} from './http/faults.ts';
export type { RecordedRequest } from './http/record.ts';
export { GITHUB_ISSUER, type JobClaims, subjectOf } from './services/github-tokens.ts';
export { addOidcProvider, addRole, providerArn, trustGitHub, trustPrincipals } from './services/iam.ts';
export { approve, deny } from './services/sso-oidc/device-grants.ts';
export { addUserKey } from './services/sts/credentials.ts';
export {
  type Application,
  addUser,
  assign,
  createInstance,
  type Instance,
  reservedRoleArn,
  unassign,
} from './world/organization.ts';
export { type CachedToken, endSessions, signIn } from './world/sessions.ts';
export type { Settings } from './world/settings.ts';
export type { Policy } from './world/trust-policy.ts';
export { createWorld, remember, type World } from './world/world.ts';

interface EmulatorOptions {
  /** Default: `demoWorld()`. */
  readonly world?: World;
  /** Default: any free port. */
  readonly port?: number;
  /** PEM texts: serves the same over TLS on a port of its own. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

export interface Emulator {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly world: World;
  /** Endpoint variables for a client's environment. A path prefix `/region/R` on any endpoint names its region. */
  readonly env: Readonly<Record<string, string>>;
  /** The TLS port, when `tls` was given. */
  readonly tlsPort: number | undefined;
  /** `ACTIONS_ID_TOKEN_REQUEST_URL` and `_TOKEN` of a job with these claims. */
  idTokenEnv(claims?: JobClaims): Record<string, string>;
  readonly requests: readonly RecordedRequest[];
  /** Connections made since the start or the last reset. */
  readonly connections: number;
  resetRequests(): void;
  /** Every secret ever issued. */
  readonly issuedSecrets: ReadonlySet<string>;
  readonly faults: Faults;
  close(): Promise<void>;
}

export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const world = options.world ?? demoWorld();
  const faults = createFaults();
  const recorder = createRecorder();
  let url = '';
  const adapter = { world, faults, recorder, baseUrl: () => url };
  const plain = await listen(adapter, options.port ?? 0);
  const secure = options.tls && (await listen(adapter, 0, options.tls));
  url = `http://127.0.0.1:${plain.port}`;
  return {
    url,
    world,
    env: { AWS_ENDPOINT_URL_SSO: url, AWS_ENDPOINT_URL_SSO_OIDC: url, AWS_ENDPOINT_URL_STS: url },
    tlsPort: secure?.port,
    idTokenEnv: (claims) => ({
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/idtoken?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: issueRequestToken(world, claims),
    }),
    requests: recorder.requests,
    get connections() {
      return recorder.connections;
    },
    resetRequests: recorder.reset,
    issuedSecrets: world.secrets,
    faults,
    close: async () => {
      await Promise.all([plain.close(), secure?.close()]);
    },
  };
}
