/** Signature Version 4 as a service checks it. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { inRegion, partitionOf } from '../world/place.ts';
import type { SigningKey, World } from '../world/world.ts';
import type { Request } from './message.ts';

/** Why a signed request is refused; each service words it in its own errors. */
export interface SignatureProblem {
  readonly problem: 'missing' | 'incomplete' | 'unknown-key' | 'expired' | 'mismatch';
  readonly message: string;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
const TOLERANCE = 5 * 60_000;
const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\/(\d{8})\/([^/,\s]+)\/([^/,\s]+)\/aws4_request,\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/;

/** The key that signed the request, or why it is not accepted. */
export function verifySignature(request: Request, world: World, service: string): SigningKey | SignatureProblem {
  const authorization = request.headers.get('authorization') ?? '';
  if (authorization === '') return refused('missing', 'Request is missing Authentication Token');
  const [, keyId = '', date = '', region = '', scopeService = '', signed = '', signature = ''] =
    AUTHORIZATION.exec(authorization) ?? [];
  if (signature === '') return refused('incomplete', 'Authorization header is not a valid AWS Signature Version 4');
  const time = request.headers.get('x-amz-date') ?? '';
  const skew = clockProblem(time, world.clock.now());
  if (skew !== undefined || !time.startsWith(date))
    return refused('mismatch', skew ?? 'Date in Credential scope does not match X-Amz-Date');
  const key = world.keys.get(keyId);
  const sameToken = (key?.sessionToken ?? '') === (request.headers.get('x-amz-security-token') ?? '');
  if (key === undefined || !sameToken || key.principal.partition !== partitionOf(region)) {
    return refused('unknown-key', 'The security token included in the request is invalid.');
  }
  if (scopeService !== service)
    return refused('mismatch', `Credential should be scoped to correct service: '${service}'. `);
  if (!inRegion(request.region, region)) return refused('mismatch', 'Credential should be scoped to a valid region. ');
  const scope = `${date}/${region}/${service}/aws4_request`;
  const expected = sign(canonicalRequest(request, signed.split(';')), key.secretAccessKey, scope, time);
  const covered = ['host', 'x-amz-date', ...(key.sessionToken === undefined ? [] : ['x-amz-security-token'])];
  if (
    !timingSafeEqual(Buffer.from(signature), Buffer.from(expected)) ||
    !covered.every((name) => signed.split(';').includes(name))
  ) {
    return refused(
      'mismatch',
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    );
  }
  if (key.expiresAt !== undefined && key.expiresAt <= world.clock.now()) {
    return refused('expired', 'The security token included in the request is expired');
  }
  return key;
}

/** The Region that a request with an accepted signature is signed for. */
export function signedRegion(request: Request): string {
  return AUTHORIZATION.exec(request.headers.get('authorization') ?? '')?.[3] ?? '';
}

function refused(problem: SignatureProblem['problem'], message: string): SignatureProblem {
  return { problem, message };
}

function clockProblem(time: string, now: number): string | undefined {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(time) ?? [];
  const signedAt = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(signedAt)) return 'Date must be in ISO-8601 basic format';
  if (signedAt < now - TOLERANCE) {
    return `Signature expired: ${time} is now earlier than ${basic(now - TOLERANCE)} (${basic(now)} - 5 min.)`;
  }
  if (signedAt > now + TOLERANCE) {
    return `Signature not yet current: ${time} is still later than ${basic(now + TOLERANCE)} (${basic(now)} + 5 min.)`;
  }
  return undefined;
}

function basic(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/[-:]|\.\d+/g, '');
}

function canonicalRequest(request: Request, signed: readonly string[]): string {
  // Every service but S3 encodes the path as sent once more.
  const path = request.rawPath.split('/').map(encode).join('/');
  const query = [...new URLSearchParams(request.rawQuery)]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  const headers = signed.map((name) => `${name}:${(request.headers.get(name) ?? '').trim().replace(/ +/g, ' ')}\n`);
  const hash = createHash('sha256').update(request.body).digest('hex');
  return [request.method, path, query, headers.join(''), signed.join(';'), hash].join('\n');
}

function sign(canonical: string, secret: string, scope: string, time: string): string {
  const text = [ALGORITHM, time, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const key = scope.split('/').reduce<string | Buffer>((from, part) => hmac(from, part), `AWS4${secret}`);
  return hmac(key, text).toString('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
