/** One token of IAM Identity Center, in the shape in which the AWS CLI and the SDKs keep it. */
import { invalidInput } from '../../job/errors.ts';
import { isRecord, parseJson } from '../../job/json.ts';
import type { Mask } from '../../job/report.ts';

export interface Token {
  readonly accessToken: string;
  /** Undefined when it is not told, or in a form that nobody knows: such a token is tried. */
  readonly expiresAt: Date | undefined;
  readonly startUrl: string | undefined;
  readonly region: string | undefined;
  readonly refreshToken: string | undefined;
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly registrationExpiresAt: Date | undefined;
  /** Every field of the file, the unknown ones too, for whoever writes it back. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * A token from the parsed JSON of a file or secret; its secrets are masked first.
 *
 * @returns undefined for what is no token of Identity Center: registrations, which have no access token, and the cache
 *   of `aws login`, whose access token is an object.
 */
export function tokenFrom(fields: unknown, mask: Mask): Token | undefined {
  if (!isRecord(fields)) return undefined;
  const text = (name: string) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  for (const name of ['accessToken', 'refreshToken', 'clientSecret', 'idToken']) {
    const secret = text(name);
    if (secret) mask(secret);
  }
  const accessToken = text('accessToken');
  // A header value: anything outside printable ASCII is no access token, and must not reach a header.
  if (!accessToken || !/^[\x21-\x7e]+$/.test(accessToken)) return undefined;
  return {
    accessToken,
    expiresAt: parseTime(text('expiresAt')),
    startUrl: text('startUrl'),
    region: text('region'),
    refreshToken: text('refreshToken'),
    clientId: text('clientId'),
    clientSecret: text('clientSecret'),
    registrationExpiresAt: parseTime(text('registrationExpiresAt')),
    fields,
  };
}

/**
 * Reads the input `sso-token`: the JSON of one token-cache file, or a bare access token.
 *
 * @throws ActionError `invalid-input`, never showing any of the text.
 */
export function parseTokenInput(text: string, mask: Mask): Token {
  const plain = text.trim().replace(/^\uFEFF/, '');
  const content = decodedJson(plain) ?? plain;
  if (!/^[{["]/.test(content)) {
    const token = tokenFrom({ accessToken: content }, mask);
    if (token) return token;
    throw invalidInput(
      'sso-token',
      'is neither JSON nor an access token: it holds spaces or characters that no access token has.',
      'Store one file of ~/.aws/sso/cache as the secret, with setup/store-token.sh.',
    );
  }
  let fields: unknown;
  try {
    fields = JSON.parse(content);
  } catch {
    // The parser's own message quotes the text, which is secret.
    throw invalidInput(
      'sso-token',
      'looks like JSON and is broken, perhaps cut off or with its quotes changed.',
      'Store the file anew with setup/store-token.sh, which puts it on one line.',
    );
  }
  return tokenFrom(fields, mask) ?? refuseJson(fields);
}

/** The JSON that somebody encoded as base64, as one does with files in secrets; an access token never comes out as any. */
function decodedJson(text: string): string | undefined {
  if (!/^[A-Za-z0-9+/\s]+={0,2}$/.test(text)) return undefined;
  const decoded = Buffer.from(text, 'base64').toString('utf8').trim();
  return isRecord(parseJson(Buffer.from(decoded))) ? decoded : undefined;
}

function refuseJson(fields: unknown): never {
  if (isRecord(fields) && isRecord(fields.accessToken)) {
    throw invalidInput(
      'sso-token',
      'holds the cache of aws login, which is another thing than a session of IAM Identity Center.',
      'Run aws sso login, and store what it leaves in ~/.aws/sso/cache with setup/store-token.sh.',
    );
  }
  const registration = isRecord(fields) && typeof fields.clientSecret === 'string';
  throw invalidInput(
    'sso-token',
    registration ? 'holds a client registration, which has no access token.' : 'is JSON without a usable accessToken.',
    'Store the file of ~/.aws/sso/cache that has both startUrl and accessToken, which setup/store-token.sh finds.',
  );
}

/** Whether a token has all that a renewal needs. */
export function isRenewable(token: Token): boolean {
  const { refreshToken, clientId, clientSecret, registrationExpiresAt } = token;
  const registered = !registrationExpiresAt || registrationExpiresAt.getTime() > Date.now();
  return Boolean(refreshToken && clientId && clientSecret && registered);
}

/** A clock may be ten minutes off: a token that ended just now is tried, and the service decides. */
const clockTolerance = 15 * 60_000;

/** Whether a token can be tried or renewed; the service has the last word. */
export function isAlive(token: Token): boolean {
  return isRenewable(token) || remaining(token) > -clockTolerance;
}

/** Milliseconds left; a token that does not tell its end has none until the service says so. */
export function remaining({ expiresAt }: Token): number {
  return expiresAt ? expiresAt.getTime() - Date.now() : Number.POSITIVE_INFINITY;
}

export function whenEnded({ expiresAt }: Token): string {
  return expiresAt ? formatTime(expiresAt) : 'a time it does not tell';
}

/**
 * Parses the times that AWS tools have written: `2020-02-20T18:49:27UTC` (AWS CLI before 2.1.14), `...Z`, with
 * fractions of a second, with an offset. A time without a zone is UTC, as all of them mean it.
 */
export function parseTime(text: string | undefined): Date | undefined {
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,3})?\d*\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i.exec(
    text?.trim() ?? '',
  );
  if (!match) return undefined;
  const [, day, time, fraction = '', zone = 'Z'] = match;
  const offset = /^[a-z]+$/i.test(zone) ? 'Z' : zone.replace(/^(...)(\d\d)$/, '$1:$2');
  const parsed = new Date(`${day}T${time}${fraction}${offset}`);
  return Number.isNaN(parsed.getTime()) ? undefined : parsed;
}

/** The form that the AWS CLI, botocore and all SDKs read: UTC, whole seconds, `Z`. */
export function formatTime(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}
