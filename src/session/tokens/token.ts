/** A token of IAM Identity Center, in the form in which the AWS CLI and the SDKs store it. */
import { invalidInput } from '../../job/errors.ts';
import { isRecord, parseJson } from '../../job/json.ts';
import type { Mask } from '../../job/report.ts';

export interface Token {
  readonly accessToken: string;
  /** Undefined if it is missing or in an unknown format. Such a token is tried. */
  readonly expiresAt: Date | undefined;
  readonly startUrl: string | undefined;
  readonly region: string | undefined;
  readonly refreshToken: string | undefined;
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly registrationExpiresAt: Date | undefined;
  /** Every field of the file, including unknown ones, for writing it back. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * A token from the parsed JSON of a file or secret; its secrets are masked first.
 *
 * @returns undefined for anything else: registrations, which have no access token, and the cache of `aws login`, whose
 *   access token is an object.
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
  // It becomes a header value. Text outside printable ASCII is not an access token, and must not get into a header.
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
 * @throws ActionError `invalid-input`, which never shows any of the text.
 */
export function parseTokenInput(text: string, mask: Mask): Token {
  const plain = text.trim().replace(/^\uFEFF/, '');
  const content = decodedJson(plain) ?? plain;
  if (!/^[{["]/.test(content)) {
    const token = tokenFrom({ accessToken: content }, mask);
    if (token) return token;
    throw invalidInput(
      'sso-token',
      'is neither JSON nor an access token: it contains spaces or other characters that no access token has.',
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
      'is not valid JSON. It may be cut off, or its quotes may be missing.',
      'Store the file again with setup/store-token.sh, which writes it on one line.',
    );
  }
  return tokenFrom(fields, mask) ?? refuseJson(fields);
}

/** Decodes JSON in base64, which is common for files in secrets. An access token never decodes to JSON. */
function decodedJson(text: string): string | undefined {
  if (!/^[A-Za-z0-9+/\s]+={0,2}$/.test(text)) return undefined;
  const decoded = Buffer.from(text, 'base64').toString('utf8').trim();
  return isRecord(parseJson(Buffer.from(decoded))) ? decoded : undefined;
}

function refuseJson(fields: unknown): never {
  if (isRecord(fields) && isRecord(fields.accessToken)) {
    throw invalidInput(
      'sso-token',
      'is the cache of aws login, which is not a session of IAM Identity Center.',
      'Run aws sso login, and store its file in ~/.aws/sso/cache with setup/store-token.sh.',
    );
  }
  const registration = isRecord(fields) && typeof fields.clientSecret === 'string';
  throw invalidInput(
    'sso-token',
    registration ? 'is a client registration, which has no access token.' : 'is JSON without a valid accessToken.',
    'Store the file of ~/.aws/sso/cache that has both startUrl and accessToken, which setup/store-token.sh finds.',
  );
}

/** Whether a token has everything that a renewal needs. */
export function isRenewable(token: Token): boolean {
  const { refreshToken, clientId, clientSecret, registrationExpiresAt } = token;
  const registered = !registrationExpiresAt || registrationExpiresAt.getTime() > Date.now();
  return Boolean(refreshToken && clientId && clientSecret && registered);
}

/** A clock may be ten minutes wrong: a token that has just expired is tried, and the service decides. */
const clockTolerance = 15 * 60_000;

/** Whether a token is worth trying or renewing; the service decides. */
export function isAlive(token: Token): boolean {
  return isRenewable(token) || remaining(token) > -clockTolerance;
}

/** Milliseconds left; infinite for a token without an expiry. */
export function remaining({ expiresAt }: Token): number {
  return expiresAt ? expiresAt.getTime() - Date.now() : Number.POSITIVE_INFINITY;
}

export function whenEnded({ expiresAt }: Token): string {
  return expiresAt ? formatTime(expiresAt) : 'an unknown time';
}

/**
 * Parses the times that AWS tools have written: `2020-02-20T18:49:27UTC` (AWS CLI before 2.1.14), `...Z`, with
 * fractions of a second, with an offset. A time without a zone is UTC, as in all of these tools.

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
