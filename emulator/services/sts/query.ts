/** The query protocol: form fields in, XML out. */
import { randomUUID } from 'node:crypto';
import type { SigningKey, World } from '../../world/world.ts';
import { escapeMarkup, Refusal, type Reply, type Request } from '../message.ts';
import { type SignatureProblem, verifySignature } from '../sigv4.ts';

const namespaces = {
  sts: 'https://sts.amazonaws.com/doc/2011-06-15/',
  iam: 'https://iam.amazonaws.com/doc/2010-05-08/',
} as const;
type Service = keyof typeof namespaces;

/** A tree of elements in order; undefined ones are left out. */
export interface Xml {
  readonly [element: string]: string | number | Xml | undefined;
}

export function resultReply(action: string, result: Xml, caller: string, service: Service = 'sts'): Reply {
  const content = element(`${action}Result`, result) + element('ResponseMetadata', { RequestId: randomUUID() });
  return { ...xml(200, `<${action}Response xmlns="${namespaces[service]}">${content}</${action}Response>`), caller };
}

/** @param code the name on the wire, without the `Exception` that SDKs add */
export function queryRefusal(status: number, code: string, message: string, caller?: string): Refusal {
  return new Refusal({ ...errorReply(status, code, message), caller });
}

export function errorReply(status: number, code: string, message: string): Reply {
  const error = element('Error', { Type: status < 500 ? 'Sender' : 'Receiver', Code: code, Message: message });
  const content = error + element('RequestId', randomUUID());
  return xml(status, `<ErrorResponse xmlns="${namespaces.sts}">${content}</ErrorResponse>`);
}

/** The key that signed a request. */
export function authenticate(request: Request, world: World, service: Service = 'sts'): SigningKey {
  const found = verifySignature(request, world, service);
  if (!('problem' in found)) return found;
  const codes: Record<SignatureProblem['problem'], readonly [number, string]> = {
    missing: [403, 'MissingAuthenticationToken'],
    incomplete: [400, 'IncompleteSignature'],
    'unknown-key': [403, 'InvalidClientTokenId'],
    expired: [403, 'ExpiredToken'],
    mismatch: [403, 'SignatureDoesNotMatch'],
  };
  throw queryRefusal(...codes[found.problem], found.message);
}

/** The items of `Name.member.1`, `Name.member.2`, … each with the rest of its key, e.g. `.Key`. */
export function members(form: URLSearchParams, name: string, rest = ''): readonly string[] {
  const items: string[] = [];
  for (let value = form.get(`${name}.member.1${rest}`); value !== null; ) {
    items.push(value);
    value = form.get(`${name}.member.${items.length + 1}${rest}`);
  }
  return items;
}

function xml(status: number, body: string): Reply {
  return { status, headers: { 'content-type': 'text/xml' }, body };
}

function element(name: string, value: string | number | Xml): string {
  const content =
    typeof value === 'object'
      ? Object.entries(value)
          .map(([child, inner]) => (inner === undefined ? '' : element(child, inner)))
          .join('')
      : escapeMarkup(String(value));
  return `<${name}>${content}</${name}>`;
}
