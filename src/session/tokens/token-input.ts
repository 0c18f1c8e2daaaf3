/** Reads the input `sso-token`: the JSON of one token-cache file, or a bare access token. */
import { type ActionError, invalidInput } from '../../job/errors.ts';
import { isRecord, parseJson } from '../../job/json.ts';
import type { Mask } from '../../job/report.ts';
import { secretsIn } from '../../job/text.ts';
import { type Token, tokenFrom } from './token.ts';

/**
 * Reads the input. Text that is neither is never sent to the portal: it may be a damaged file with all of its secrets.
 *
 * @throws ActionError `invalid-input`, which never shows any of the text. The secrets in it are masked first.
 */
export function parseTokenInput(text: string, mask: Mask): Token {
  const plain = text.trim();
  const content = decodedJson(plain) ?? plain;
  const fields = isBareToken(content) ? { accessToken: content } : parseJson(Buffer.from(content));
  const token = tokenFrom(fields, mask);
  if (token) return token;
  const isText = fields === undefined || typeof fields === 'string';
  // Lines that can be a token: the runner would split a mask of several lines, and mask each brace and region in the log.
  const lines = isText ? plain.split(/[\r\n]+/).map((line) => line.trim()) : [];
  const masked = lines.length > 1 ? lines.filter((line) => /^\S{32,}$/.test(line)) : lines;
  for (const secret of [...masked, ...spellings(plain).flatMap(secretsIn)]) mask(secret);
  throw isText ? refusedText(plain) : refusedJson(fields);
}

/** Decodes JSON in base64, which is common for files in secrets. An access token never decodes to JSON. */
function decodedJson(text: string): string | undefined {
  if (!/^[A-Za-z0-9+/\s]+={0,2}$/.test(text)) return undefined;
  const decoded = Buffer.from(text, 'base64').toString('utf8').trim();
  return isRecord(parseJson(Buffer.from(decoded))) ? decoded : undefined;
}

/**
 * Whether a text has only characters of a bearer token (RFC 6750, section 2.1) or a colon, which joins the parts of
 * tokens of IAM Identity Center, and is not a named or encoded one.
 */
function isBareToken(text: string): boolean {
  const isNamed = /=[^=.:]/.test(text) || secretsIn(text).some((secret) => !text.startsWith(secret));
  return /^[\w.~+/:=-]+$/.test(text) && !isNamed && !isEncodedText(text);
}

/** Whether a text is base64 of other text, in UTF-8 or UTF-16. The first part of a JWT is too, but a JWT has dots. */
function isEncodedText(text: string): boolean {
  return !text.includes('.') && /^[\0\s\x20-\x7e\xef\xbb\xbf\xfe\xff]{24}/.test(decoded(text));
}

function decoded(text: string): string {
  return Buffer.from(text, 'base64').toString('latin1');
}

/** The texts in which to look for secrets. */
function spellings(text: string): readonly string[] {
  const unescaped = text.replace(/%[0-9a-f]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
  return [text, unescaped, decoded(text).replaceAll('\0', '')];
}

const storeAsItIs =
  'Store one file of ~/.aws/sso/cache as it is, with setup/store-token.sh, which writes it on one line.';

function refusedText(text: string): ActionError {
  if (isEncodedText(text)) {
    return invalidInput('sso-token', 'is base64, but not of a complete token-cache file.', storeAsItIs);
  }
  const what = /[{"'`%]/.test(text)
    ? 'is not valid JSON. It may be cut off, in quotes or encoded, or have text around it.'
    : 'is neither JSON nor an access token: it contains spaces, a name, or other text that no access token has.';
  return invalidInput('sso-token', what, storeAsItIs);
}

function refusedJson(fields: unknown): ActionError {
  if (isRecord(fields) && isRecord(fields.accessToken)) {
    return invalidInput(
      'sso-token',
      'is the cache of aws login, which is not a session of IAM Identity Center.',
      'Run aws sso login, and store its file in ~/.aws/sso/cache with setup/store-token.sh.',
    );
  }
  const registration = isRecord(fields) && typeof fields.clientSecret === 'string';
  return invalidInput(
    'sso-token',
    registration ? 'is a client registration, which has no access token.' : 'is JSON without a valid accessToken.',
    'Store the file of ~/.aws/sso/cache that has both startUrl and accessToken, which setup/store-token.sh finds.',
  );
}
