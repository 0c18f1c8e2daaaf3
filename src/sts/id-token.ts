/** Gets the job's ID token: a JWT in which GitHub states which workflow is running. */
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

/** The claims of an ID token, for error messages only: this action does not verify the signature. */
export type Claims = Readonly<Record<string, unknown>>;

/** A sentence for an error message with those of the named claims that the token has. */
export function claimsInWords(claims: Claims, names: readonly string[]): string {
  const present = names.filter((name) => claims[name] !== undefined).map((name) => `${name} ${claims[name]}`);
  return `The claims of the token are ${present.join(', ')}.`;
}

/** Where ID tokens come from. */
export interface IdTokenOrigin {
  /** The `aud` claim to request. The token in a file already has one. */
  readonly audience: string;
  /** Path of a file with a token, to use instead of GitHub's token endpoint. */
  readonly idTokenFile?: string | undefined;
}

/** A signed JWT. GitHub's are valid for five minutes. */
interface IdToken {
  readonly value: string;
  readonly claims: Claims;
}

/**
 * Requests the first ID token immediately, so that the caller can prepare other things in the meantime.
 *
 * @returns a function that resolves to an ID token that was not used before, or to the current token in the file. It
 *   throws ActionError `no-id-token` if the job cannot get one; `network`, `throttled`
 */
export function freshIdTokens({ audience, idTokenFile }: IdTokenOrigin, context: Context): () => Promise<IdToken> {
  const next = () => (idTokenFile ? idTokenIn(idTokenFile, context) : requestIdToken(audience, context));
  let first: Promise<IdToken> | undefined = next();
  // The error goes to the caller that asks for the token; if none does, it must not end the process.
  first.catch(() => {});
  return async () => {
    const request = first ?? next();
    first = undefined;
    const idToken = await request;
    context.report.passed(
      'ID token',
      `Got an ID token with subject ${idToken.claims.sub} and audience ${idToken.claims.aud}.`,
    );
    return idToken;
  };
}

async function idTokenIn(path: string, { report }: Context): Promise<IdToken> {
  const value = await readTokenFile(path);
  report.mask(value);
  const claims = claimsIn(value);
  if (claims) return { value, claims };
  throw new ActionError(
    'no-id-token',
    `The token in ${path} is not a valid JWT.`,
    'Check the program that writes the file.',
  );
}

async function requestIdToken(audience: string, { aws, job, report, limits }: Context): Promise<IdToken> {
  const { connections } = aws;
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } = job.env;
  if (!address || !requestToken) throw noIdToken('This job cannot request an ID token', job);
  const url = checkedUrl(address, audience);
  const once = async () => {
    const answer = await attempt((signal) => get(url, requestToken, connections, signal), limits);
    return isFailure(answer) ? answer : idTokenFrom(answer, report.mask);
  };
  // The step may have failed for another reason while the first token was being requested.
  const answer = await retrying(once, limits, (failure) => (connections.isClosed() ? noRetry : usualPolicy(failure)));
  if (!isFailure(answer)) return answer;
  const { status, answered, words } = answer;
  if (answered && status !== undefined && status >= 400 && !isTransient(answer)) {
    const after = status === 401 ? ', as it does after a job has run for six hours' : '';
    const refusal = `${url.host} refused the request (HTTP ${status}: ${words})${after}`;
    throw noIdToken(`This job cannot get an ID token: ${refusal}`, job);
  }
  throw serviceErrors(url.host, connections.proxyTo(url)).errorFor(answer, 'requesting an ID token');
}

function checkedUrl(address: string, audience: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  // The request contains a token of the job, and a workflow can set this variable in env:.
  if (!url || !isHttpsOrLoopback(url)) {
    throw new ActionError(
      'no-id-token',
      'ACTIONS_ID_TOKEN_REQUEST_URL is not an https:// URL, so the runner did not set it.',
      'Remove ACTIONS_ID_TOKEN_REQUEST_URL from every env: in the workflow.',
    );
  }
  url.searchParams.set('audience', audience);
  return url;
}

/** A token is a few kilobytes long. */
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
    words: typeof message === 'string' ? message : 'no message',
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

/** Of the events that a pull request from a fork triggers, only `pull_request` can never get ID tokens. */
function noIdToken(what: string, { outsider, env }: Job): ActionError {
  const permission =
    'permissions: id-token: write (and contents: read for a checkout) to the job; for a reusable workflow, also add it to the job that calls it';
  if (outsider === 'fork' && env.GITHUB_EVENT_NAME === 'pull_request') {
    return new ActionError(
      'no-id-token',
      `${what}. Pull requests from forks never get one, whatever permissions the workflow sets.`,
      `Run the job only for branches of this repository, with an if: condition. There, add ${permission}.`,
    );
  }
  const isDependabot = outsider === 'dependabot';
  const who = isDependabot ? ' Dependabot started this run, so its permissions are restricted.' : '';
  return new ActionError(
    'no-id-token',
    `${what}. It needs the permission id-token: write; pull requests from forks never get one.${who}`,
    `Add ${permission}.${isDependabot ? ' If Dependabot still gets no ID token, skip the job for it with an if: condition.' : ''}`,
  );
}
