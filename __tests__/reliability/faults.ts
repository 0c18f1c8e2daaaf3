/** What can go wrong with a call, and what has to come of it when it passes and when it stays. */
import { type FaultKind, jsonAnswer, proxyPage, stsError } from '../../emulator/index.ts';
import type { ErrorCode } from '../../src/job/errors.ts';
import type { Call } from './calls.ts';
import type { Door } from './front-door.ts';

export interface FaultCase {
  readonly name: string;
  /** What comes of it when it stays: an error code, or success where it does no harm. */
  readonly stays: ErrorCode | 'success';
  /** Whether it is tried again; such a fault that passes ends in success. */
  readonly isTransient: boolean;
  /** Whether most of it is waiting, so that it is played in fast time. */
  readonly isSlow?: boolean;
  /** Whether the service has done its work when it strikes. */
  readonly losesAnswer?: boolean;
  /** In the place of an answer, or in the place of the whole service. */
  readonly answer?: (call: Call) => FaultKind;
  readonly door?: Door;
}

/** Faults of one kind differ in what the service or the network does, not in what a step has to do about it. */
type Kind = readonly FaultCase[];

const ofConnections: readonly Kind[] = [
  [
    network('connection refused', 'refusing', { isTransient: true }),
    network('connection reset when it is made', 'resetting', { isTransient: true }),
    network('connection closed when it is made', 'closing', { isTransient: true }),
    network('unknown host name', 'nameless', { isTransient: true }),
  ],
];

const ofSilence: readonly Kind[] = [
  [
    network('connection taken, then silence', 'silent', { isTransient: true, isSlow: true }),
    network('a head that never ends', 'dripping', { isTransient: true, isSlow: true }),
  ],
];

const ofHandshakes: readonly Kind[] = [
  [
    network('an answer that is not HTTP', 'greeting', { isTransient: true }),
    network('TLS: no TLS there', 'plain', { isTransient: true }),
  ],
  [
    network('TLS: unknown authority', 'self-signed', { isTransient: false }),
    network('TLS: certificate expired', 'expired', { isTransient: false }),
    network('TLS: certificate of another host', 'other-host', { isTransient: false }),
  ],
];

const missingAnswers: readonly Kind[] = [
  [
    answered('reset after the request', 'network', true, () => ({ kind: 'reset' })),
    { ...answered('no answer to the request', 'network', true, () => ({ kind: 'hang' })), isSlow: true },
  ],
];

const brokenAnswers: readonly Kind[] = [
  [
    {
      ...answered('a body that never ends', 'network', true, () => ({ kind: 'slow-body', ms: 120_000 })),
      isSlow: true,
      losesAnswer: true,
    },
    { ...answered('half a body', 'network', true, () => ({ kind: 'truncate' })), losesAnswer: true },
  ],
];

const ofContents: readonly Kind[] = [
  [
    answered('a body beyond all bounds', 'network', false, () => ({ kind: 'endless' })),
    answered('no body', 'network', false, () => ({ kind: 'answer', status: 200 })),
    answered('JSON of another service', 'network', false, () => jsonAnswer(200, { status: 'ok' })),
  ],
];

const harmlessOddities: readonly Kind[] = [
  [
    answered('a slow body', 'success', false, () => ({ kind: 'slow-body', ms: 300 })),
    answered('the answer as text/html', 'success', false, () => ({ kind: 'relabel', contentType: 'text/html' })),
    answered('the answer as text/plain', 'success', false, () => ({ kind: 'relabel', contentType: 'text/plain' })),
  ],
];

const refusalsOfProxies: readonly Kind[] = [
  [200, 302, 403, 404, 407, 451].map((status) => htmlPage(status, { isTransient: false })),
];

const errorsOfProxies: readonly Kind[] = [
  [500, 502, 503, 504].map((status) => htmlPage(status, { isTransient: true })),
];

const throttling: readonly Kind[] = [
  [
    answered('429', 'throttled', true, ownError(429)),
    answered('429, Retry-After: nonsense', 'throttled', true, ownError(429, 'soon')),
  ],
];

const requestedPauses: readonly Kind[] = [
  [
    { ...answered('429, Retry-After: 3', 'throttled', true, ownError(429, '3')), isSlow: true },
    { ...answered('429, Retry-After: 86400', 'throttled', true, ownError(429, '86400')), isSlow: true },
  ],
];

const errorsOfServices: readonly Kind[] = [
  [500, 502, 503, 504].map((status) => answered(`${status}`, 'unexpected', true, ownError(status))),
];

/** Each family has a test file. */
const families = {
  connections: ofConnections,
  silence: ofSilence,
  handshakes: ofHandshakes,
  'missing answers': missingAnswers,
  'broken answers': brokenAnswers,
  contents: ofContents,
  'harmless oddities': harmlessOddities,
  'refusals of proxies': refusalsOfProxies,
  'errors of proxies': errorsOfProxies,
  throttling,
  'requested pauses': requestedPauses,
  'errors of services': errorsOfServices,
} as const;

export type Family = keyof typeof families;

export function faultsIn(family: Family): readonly FaultCase[] {
  return families[family].flat();
}

const kinds = Object.values(families).flat();
export const faults: readonly FaultCase[] = kinds.flat();

/** All faults of the same kind. */
export function kindOf(fault: FaultCase): Kind {
  return kinds.find((kind) => kind.includes(fault)) ?? [];
}

function htmlPage(status: number, { isTransient }: Pick<FaultCase, 'isTransient'>): FaultCase {
  return answered(`HTML page with status ${status}`, 'network', isTransient, () => proxyPage(status));
}

function network(name: string, door: Door, rest: Pick<FaultCase, 'isTransient' | 'isSlow'>): FaultCase {
  return { name, door, stays: 'network', ...rest };
}

function answered(
  name: string,
  stays: FaultCase['stays'],
  isTransient: boolean,
  answer: (call: Call) => FaultKind,
): FaultCase {
  return { name, stays, isTransient, answer };
}

/** An error as the service itself words it. */
function ownError(status: number, retryAfter?: string): (call: Call) => FaultKind {
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  const name = status === 429 ? 'TooManyRequestsException' : 'InternalServerException';
  const bodies: Readonly<Record<Call['service'], FaultKind>> = {
    SSO: jsonAnswer(status, { message: 'Odd', __type: `com.amazonaws.switchboard.portal#${name}` }, headers),
    SSO_OIDC: jsonAnswer(
      status,
      { error: 'server_error', error_description: 'Odd' },
      { 'x-amzn-errortype': name, ...headers },
    ),
    STS: withHeaders(stsError(status, status === 429 ? 'Throttling' : 'InternalFailure', 'Odd'), headers),
    ID_TOKEN: jsonAnswer(status, { message: 'Odd' }, headers),
  };
  return ({ service }) => bodies[service];
}

function withHeaders(fault: FaultKind, headers: Record<string, string>): FaultKind {
  return fault.kind === 'answer' ? { ...fault, headers: { ...fault.headers, ...headers } } : fault;
}
