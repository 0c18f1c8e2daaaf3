/** GitHub's ID tokens: the endpoint that a job asks, the claims it gets, and the issuer's public documents. */
import { randomUUID } from 'node:crypto';
import { issuerKey, publicJwk, signJwt } from '../world/jwt.ts';
import { mint, remember, type World } from '../world/world.ts';
import { json, type Reply, type Request } from './message.ts';

export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const TOKEN_SECONDS = 300;
/** Request tokens outlive the longest hosted job by a little. */
const JOB_SECONDS = 6 * 3600 + 600;

/** Claims of a job, by name; the rest is filled in, `sub` from the others. */
export type JobClaims = Readonly<Record<string, string>>;

const DEFAULTS: Readonly<Record<string, string>> = {
  actor: 'octocat',
  actor_id: '583231',
  base_ref: '',
  check_run_id: '41000000001',
  event_name: 'push',
  head_ref: '',
  iss: GITHUB_ISSUER,
  ref: 'refs/heads/main',
  ref_protected: 'true',
  ref_type: 'branch',
  repository: 'octo-org/octo-repo',
  repository_id: '601234567',
  repository_owner_id: '6811672',
  repository_visibility: 'private',
  run_attempt: '1',
  run_id: '9000000001',
  run_number: '17',
  runner_environment: 'github-hosted',
  sha: 'f51a1f7c8d3e4b5a69788796a5b4c3d2e1f00112',
  workflow: 'deploy',
  workflow_sha: 'f51a1f7c8d3e4b5a69788796a5b4c3d2e1f00112',
};

/** Begins a job that may ask for ID tokens, and returns its request token. */
export function issueRequestToken(world: World, claims: JobClaims = {}): string {
  const given: Readonly<Record<string, string>> = { ...DEFAULTS, ...claims };
  const { repository = '', ref = '', workflow = '', workflow_sha = '' } = given;
  const workflowRef = `${repository}/.github/workflows/${workflow}.yml@${ref}`;
  const filled = {
    repository_owner: repository.split('/')[0] ?? '',
    job_workflow_ref: workflowRef,
    job_workflow_sha: workflow_sha,
    workflow_ref: workflowRef,
    ...given,
  };
  const requestToken = mint(world, '', 240);
  world.jobs.set(requestToken, {
    claims: { sub: subjectOf(filled), ...filled },
    expiresAt: world.clock.now() + JOB_SECONDS * 1000,
  });
  return requestToken;
}

/**
 * The subject that GitHub makes of a job's other claims.
 * @param form `immutable` for repositories created or renamed after 15 July 2026
 */
export function subjectOf(claims: Readonly<Record<string, string>>, form: 'names' | 'immutable' = 'names'): string {
  const all = { ...DEFAULTS, ...claims };
  const [owner, name] = (all.repository ?? '').split('/');
  const repository =
    form === 'names' ? `${owner}/${name}` : `${owner}@${all.repository_owner_id}/${name}@${all.repository_id}`;
  if (all.environment) return `repo:${repository}:environment:${all.environment.replaceAll(':', '%3A')}`;
  if (all.event_name === 'pull_request') return `repo:${repository}:pull_request`;
  return `repo:${repository}:ref:${all.ref}`;
}

export function getIdToken(request: Request, world: World): Reply {
  const [, requestToken = ''] = /^bearer (.+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  const job = world.jobs.get(requestToken);
  if (job === undefined || job.expiresAt <= world.clock.now()) {
    return json(401, { $id: '1', message: 'The ID token request token is invalid or has expired.' });
  }
  const iat = Math.floor(world.clock.now() / 1000);
  const aud = request.query.get('audience') || `https://github.com/${job.claims.repository_owner}`;
  const times = { jti: randomUUID(), iat, nbf: iat - 600, exp: iat + TOKEN_SECONDS };
  const value = remember(world, signJwt({ ...job.claims, aud, ...times }));
  return { ...json(200, { count: value.length, value }), caller: job.claims.sub };
}

export function getProviderConfiguration(request: Request): Reply {
  return json(200, {
    issuer: GITHUB_ISSUER,
    jwks_uri: `${request.baseUrl}/.well-known/jwks`,
    response_types_supported: ['id_token'],
    subject_types_supported: ['public', 'pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
  });
}

export function getKeys(): Reply {
  return json(200, { keys: [publicJwk(issuerKey())] });
}
