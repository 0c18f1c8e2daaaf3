/** RS256 tokens: signing, taking apart, verifying. */
import { generateKeyPairSync, type JsonWebKey, type KeyObject, sign, verify } from 'node:crypto';

interface IssuerKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

let generated: IssuerKey | undefined;

/** The key of every emulated issuer; made on first use and kept, because making one takes long. */
export function issuerKey(): IssuerKey {
  generated ??= { kid: 'emulator-1', ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
  return generated;
}

export function publicJwk({ publicKey, kid }: IssuerKey): JsonWebKey {
  return { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' };
}

export type Claims = ReadonlyMap<string, unknown>;

export function signJwt(claims: Readonly<Record<string, unknown>>, key: IssuerKey = issuerKey()): string {
  const signed = [{ typ: 'JWT', alg: 'RS256', kid: key.kid }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key.privateKey).toString('base64url')}`;
}

/** The claims, unverified; undefined when it is no JWT. */
export function readJwt(token: string): Claims | undefined {
  const parts = token.split('.');
  const [header, claims] = parts.slice(0, 2).map(readPart);
  return parts.length === 3 && header !== undefined ? claims : undefined;
}

export function isSignedBy(token: string, key: IssuerKey): boolean {
  const [header = '', claims = '', signature = ''] = token.split('.');
  if (readPart(header)?.get('alg') !== 'RS256') return false;
  const signed = Buffer.from(`${header}.${claims}`);
  return verify('RSA-SHA256', signed, key.publicKey, Buffer.from(signature, 'base64url'));
}

/** A claim that is text; numbers count, as claim mappings take them too. */
export function textClaim(claims: Claims, name: string): string {
  const value = claims.get(name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The audiences, of which a token may name one or several. */
export function audiencesOf(claims: Claims): readonly string[] {
  return [claims.get('aud')].flat().filter((audience) => typeof audience === 'string');
}

function readPart(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? new Map(Object.entries(value))
      : undefined;
  } catch {
    return undefined;
  }
}
