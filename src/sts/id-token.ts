/** The job's ID token: GitHub's signed word on which workflow this is. */
import * as http from 'node:http';
import * as https from 'node:https';
import { text } from 'node:stream/consumers';
import { boundedAnswer } from '../aws/bounded-answer.ts';
import type { Context } from '../aws/clients.ts';
import type { Connections } from '../aws/connections.ts';
import { isHttpsOrLoopback } from '../aws/endpoint.ts';
import { attempt, noRetry, retrying, usualPolicy } from '../aws/retrying.ts';
import { serviceErrors } from '../aws/service-errors.ts';
import { isFailure, isTransient, retryAfterOf, type ServiceFailure } from '../aws/service-failure.ts';
import { ActionError } from '../job/errors.ts';
import type { Job } from '../job/job.ts';
import { isRecord } from '../job/json.ts';
import type { Mask } from '../job/report.ts';
import { readTokenFile } from './token-file.ts';

/** What an ID token says, for diagnosis alone: nobody verified it here. */
export type Claims = Readonly<Record<string, unknown>>;

/** The claims that an error tells: those of them that the token has. */
export function claimsInWords(claims: Claims, names: readonly string[]): string {
  const told = names.filter((name) => claims[name] !== undefined).map((name) => `${name} ${claims[name]}`);
  return `The token says ${told.join(', ')}.`;
}

/** Where ID tokens come from. */
export interface IdTokenOrigin {
  /** The claim `aud`: who the tokens are for. A file has it in its token. */
  readonly audience: string;
  /** The file that holds a token, instead of GitHub's own word. */
  readonly idTokenFile?: string | undefined;
}

/** A signed JWT; one of GitHub's is valid for five minutes. */
interface IdToken {
  readonly value: string;
  readonly claims: Claims;
}

/**
 * Gets ID tokens of this job, the first one at once: what is needed besides can be made ready meanwhile.
 *
 * @returns gives a token that was given to nobody before, or the one that the file holds now. Throws ActionError `no-id-token` when the job may have none;
 *   `network`, `throttled`
 */
export function freshIdTokens({ audience, idTokenFile }: IdTokenOrigin, context: Context): () => Promise<IdToken> {
  const next = () => (idTokenFile ? idTokenIn(idTokenFile, context) : requestIdToken(audience, context));
  let first: Promise<IdToken> | undefined = next();
  // Who takes the token is told; nobody may.
  first.catch(() => {});
  return async () => {
    const request = first ?? next();
    first = undefined;
    const idToken = await request;
    context.report.passed('ID token', `Got an ID token of ${idToken.claims.sub} for ${idToken.claims.aud}.`);
    return idToken;
  };
}

async function idTokenIn(path: string, { report }: Context): Promise<IdToken> {
  const value = await readTokenFile(path);
  report.mask(value);
  const claims = claimsIn(value);
  if (claims) return { value, claims };
  throw new ActionError('no-id-token', `The token in ${path} cannot be read.`, 'Check what writes the file.');
}

async function requestIdToken(audience: string, { aws, job, report, limits }: Context): Promise<IdToken> {
  const { connections } = aws;
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } = job.env;
  if (!address || !requestToken) throw noIdToken('This job has no right to an ID token', job);
  const url = checkedUrl(address, audience);
  const once = async () => {
    const answer = await attempt((signal) => get(url, requestToken, connections, signal), limits);
    return isFailure(answer) ? answer : idTokenFrom(answer, report.mask);
  };
  // The step may have ended over something else while the first token was on its way.
  const answer = await retrying(once, limits, (failure) => (connections.isClosed() ? noRetry : usualPolicy(failure)));
  if (!isFailure(answer)) return answer;
  const { status, answered, words } = answer;
  if (answered && status !== undefined && status >= 400 && !isTransient(answer)) {
    const after = status === 401 ? ', as it does once a job has run for six hours' : '';
    throw noIdToken(`${url.host} refused an ID token (HTTP ${status}: ${words})${after}`, job);
  }
  throw serviceErrors(url.host, connections.proxyTo(url)).errorFor(answer, 'asking for the ID token of this job');
}

function checkedUrl(address: string, audience: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  // The request carries a token of the job, and this variable may come from the env: of a workflow.
  if (!url || !isHttpsOrLoopback(url)) {
    throw new ActionError(
      'no-id-token',
      'ACTIONS_ID_TOKEN_REQUEST_URL is not an https:// URL, so it is not the one that the runner sets.',
      'Remove ACTIONS_ID_TOKEN_REQUEST_URL from env: wherever the workflow sets it.',
    );
  }
  url.searchParams.set('audience', audience);
  return url;
}

/** A token has a few kilobytes. */
const idTokenMebibytes = 1;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

async function get(url: URL, requestToken: string, { agents }: Connections, signal: AbortSignal): Promise<Answer> {
  const isSecure = url.protocol === 'https:';
  const agent = isSecure ? agents.httpsAgent : agents.httpAgent;
  const headers = {
    accept: 'application/json',
    authorization: `Bearer ${requestToken}`,
    'user-agent': 'aws-sso-credentials',
  };
  const request = (isSecure ? https : http).get(url, { agent, headers, signal });
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    request.on('response', resolve).on('error', reject);
  });
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: await text(boundedAnswer(response, idTokenMebibytes)),
  };
}

function idTokenFrom({ status, headers, body }: Answer, mask: Mask): IdToken | ServiceFailure {
  const answer = parsed(body);
  const value = isRecord(answer) ? answer.value : undefined;
  if (status === 200 && typeof value === 'string' && value !== '') {
    mask(value);
    const claims = claimsIn(value);
    if (claims) return { value, claims };
  }
  const message = isRecord(answer) ? answer.message : undefined;
  return {
    status,
    name: `HTTP ${status}`,
    words: typeof message === 'string' ? message : 'no words',
    answered: status !== 200 && isRecord(answer),
    metadata: { httpStatusCode: status },
    retryAfter: retryAfterOf(headers),
    cause: undefined,
  };
}

function claimsIn(token: string): Claims | undefined {
  const claims = parsed(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  return isRecord(claims) ? claims : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Of the events that a fork's pull request sets off, `pull_request` alone takes the right to ID tokens away for good. */
function noIdToken(what: string, { outsider, env }: Job): ActionError {
  const permission =
    'permissions: id-token: write (and contents: read for a checkout) to the job; in a reusable workflow, to the job that calls it as well';
  if (outsider === 'fork' && env.GITHUB_EVENT_NAME === 'pull_request') {
    return new ActionError(
      'no-id-token',
      `${what}. GitHub gives none to runs for a fork's pull request, whatever their permissions say.`,
      `Run the job for branches of this repository only, with an if: condition. There, add ${permission}.`,
    );
  }
  const who = outsider === 'dependabot' ? 'This run is by Dependabot, whose rights are narrowed. ' : '';
  return new ActionError(
    'no-id-token',
    `${what}. ${who}GitHub gives none without the permission id-token: write, and none to runs for a fork's pull request.`,
    `Add ${permission}${outsider === 'dependabot' ? '. Where Dependabot still gets none, leave the job out for it with an if: condition' : ''}.`,
  );
}
