/** What was asked of the emulator, for tests to look at; holds no secret. */
import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import { jsonFields, type Reply, type Request } from '../services/message.ts';

export interface RecordedRequest {
  /** Epoch milliseconds of the world's clock. */
  readonly time: number;
  /** E.g. `GetRoleCredentials`. */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly host: string;
  readonly userAgent: string;
  /**
   * Inputs that are no secrets: account_id, role_name, grantType, RoleArn, audience, … Of the ID tokens that come with
   * a request a digest, which tells one from another.
   */
  readonly params: Readonly<Record<string, string>>;
  /** Undefined until answered, and for good when the connection was broken instead. */
  readonly status: number | undefined;
  /** User name, principal ARN or subject, as far as the service found out. */
  readonly caller: string | undefined;
  /** 1 for the first connection ever made. */
  readonly connection: number;
}

type Entry = { -readonly [Key in keyof RecordedRequest]: RecordedRequest[Key] };

export interface Recorder {
  readonly requests: RecordedRequest[];
  readonly connections: number;
  connected(socket: Socket): void;
  arrived(operation: string, request: Request, socket: Socket, time: number): Entry;
  answered(entry: Entry, reply: Reply): void;
  left(entry: Entry): void;
  /** Requests of the operation that are in flight. */
  load(operation: string): number;
  reset(): void;
}

const PLAIN = [
  ...['account_id', 'role_name', 'max_result', 'audience', 'user_code', 'clientName', 'grantType', 'startUrl'],
  ...['Action', 'RoleArn', 'RoleSessionName', 'DurationSeconds', 'ExternalId', 'Policy'],
];
const PLAIN_MEMBERS = /^(PolicyArns|Tags|TransitiveTagKeys)\.member\./;
const DIGESTED = ['WebIdentityToken', 'assertion'];

export function createRecorder(): Recorder {
  const requests: Entry[] = [];
  const inFlight = new Set<Entry>();
  const numbers = new WeakMap<Socket, number>();
  let connections = 0;
  let forgotten = 0;
  return {
    requests,
    get connections() {
      return connections - forgotten;
    },
    connected: (socket) => {
      connections += 1;
      numbers.set(socket, connections);
    },
    arrived: (operation, request, socket, time) => {
      const entry: Entry = {
        time,
        operation,
        method: request.method,
        path: request.path,
        host: request.headers.get('host') ?? '',
        userAgent: request.headers.get('user-agent') ?? '',
        params: plainParams(request),
        status: undefined,
        caller: undefined,
        connection: numbers.get(socket) ?? 0,
      };
      requests.push(entry);
      inFlight.add(entry);
      return entry;
    },
    answered: (entry, reply) => {
      entry.status = reply.status;
      entry.caller = reply.caller;
    },
    left: (entry) => void inFlight.delete(entry),
    load: (operation) => [...inFlight].filter((entry) => entry.operation === operation).length,
    reset: () => {
      requests.length = 0;
      forgotten = connections;
    },
  };
}

function plainParams(request: Request): Record<string, string> {
  const form = new URLSearchParams(request.body.startsWith('{') ? '' : request.body);
  const all = new Map([...request.query, ...form, ...jsonFields(request.body)]);
  const shown = [...all].flatMap(([name, value]) => {
    if (PLAIN.includes(name) || PLAIN_MEMBERS.test(name)) return [[name, value] as const];
    return DIGESTED.includes(name) ? [[name, createHash('sha256').update(value).digest('hex')] as const] : [];
  });
  return Object.fromEntries(shown);
}
