/** A token of IAM Identity Center, in the form in which the AWS CLI and the SDKs store it. */
import { isRecord } from '../../job/json.ts';
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
