/** Faults to play: what can go wrong between a client and a service, on demand. */
import type { Request } from '../services/message.ts';
import { errorReply } from '../services/sts/query.ts';

export type Fault = {
  /** Operation names, e.g. `GetRoleCredentials`. */
  readonly operation: string | RegExp;
  /** How often to play it; default 1, `Infinity` for always. */
  readonly times?: number;
  /** Of each request, 0 to 1; default 1. */
  readonly probability?: number;
  /** Only while at least so many requests of the operation are being answered. */
  readonly atLoad?: number;
  /** Only for some requests, e.g. of one account. */
  readonly when?: (request: Request) => boolean;
} & FaultKind;

export type FaultKind =
  /** The connection is reset before the service did anything. */
  | { readonly kind: 'reset' }
  /** The request is taken and never answered. */
  | { readonly kind: 'hang' }
  | { readonly kind: 'delay'; readonly ms: number }
  /** The answer comes a byte at a time, so many milliseconds in all. */
  | { readonly kind: 'slow-body'; readonly ms: number }
  /** The answer begins like the service's own and goes on for ever, as fast as the client reads. */
  | { readonly kind: 'endless'; readonly status?: number; readonly headers?: Readonly<Record<string, string>> }
  /** The service did its work, half of the answer arrives, then the connection breaks. */
  | { readonly kind: 'truncate' }
  /** The service's own answer under another content type. */
  | { readonly kind: 'relabel'; readonly contentType: string }
  /** Something else answers in the service's place. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    };

interface FaultHandle {
  /** How often it was played. */
  readonly used: number;
  remove(): void;
}

export interface Faults {
  add(fault: Fault): FaultHandle;
  clear(): void;
}

export interface FaultPlay extends Faults {
  /** The fault that befalls this request, counted as used. */
  next(operation: string, request: Request, load: number): FaultKind | undefined;
}

export function createFaults(): FaultPlay {
  const planned: { fault: Fault; used: number }[] = [];
  return {
    add: (fault) => {
      const entry = { fault, used: 0 };
      planned.push(entry);
      return {
        get used() {
          return entry.used;
        },
        remove: () => {
          if (planned.includes(entry)) planned.splice(planned.indexOf(entry), 1);
        },
      };
    },
    clear: () => {
      planned.length = 0;
    },
    next: (operation, request, load) => {
      const entry = planned.find(
        ({ fault, used }) => used < (fault.times ?? 1) && befalls(fault, operation, request, load),
      );
      if (entry !== undefined) entry.used += 1;
      return entry?.fault;
    },
  };
}

function befalls(fault: Fault, operation: string, request: Request, load: number): boolean {
  const named = typeof fault.operation === 'string' ? fault.operation === operation : fault.operation.test(operation);
  if (!named || load < (fault.atLoad ?? 0) || fault.when?.(request) === false) return false;
  return Math.random() < (fault.probability ?? 1);
}

/** Any JSON in the place of an answer. */
export function jsonAnswer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): FaultKind {
  const type = { 'content-type': 'application/json' };
  return { kind: 'answer', status, headers: { ...type, ...headers }, body: JSON.stringify(body) };
}

/** An error of SSO-OIDC, by its OAuth code. */
export function oauthError(status: number, error: string, name: string): FaultKind {
  return jsonAnswer(status, { error, error_description: '' }, { 'x-amzn-errortype': name });
}

/** 429 as the portal sends it. */
export function tooManyRequests(retryAfterSeconds?: number): FaultKind {
  const __type = 'com.amazonaws.switchboard.portal#TooManyRequestsException';
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return jsonAnswer(429, { message: 'HTTP 429 Unknown Code', __type }, headers);
}

/** 401 as the portal answers a token that has ended. */
export function sessionEnded(): FaultKind {
  return jsonAnswer(401, { message: 'Session token not found or invalid', __type: 'UnauthorizedException' });
}

/** STS gave up fetching the issuer's keys, as happens when many jobs start at once. Two spaces, as in the original. */
export function verificationKeyUnavailable(): FaultKind {
  return stsError(
    400,
    'InvalidIdentityToken',
    "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
  );
}

/** Any error of STS, e.g. `stsError(400, 'Throttling', 'Rate exceeded')`. */
export function stsError(status: number, code: string, message: string): FaultKind {
  return { kind: 'answer', ...errorReply(status, code, message) };
}

/** A proxy's own page in the place of an answer. */
export function proxyPage(status: number): FaultKind {
  const body = '<html><head><title>Proxy</title></head><body><h1>Request blocked by policy</h1></body></html>';
  return { kind: 'answer', status, headers: { 'content-type': 'text/html' }, body };
}
