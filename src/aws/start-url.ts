/** Start URLs of access portals, which people and tools write in several ways. */

/** Whether a text can be a start URL, on an AWS host or a custom domain. Start URLs are written to config files. */
export function isStartUrl(text: string): boolean {
  return /^https:\/\/[^\s/?#\p{Cc}][^\s\p{Cc}]*$/iu.test(text) && URL.canParse(text);
}

/**
 * The normal form of a start URL: no fragment, no trailing slash, host in lower case.
 *
 * The AWS CLI names cache files after the start URL as it is in the config file, so `/start`, `/start/`, `/start#/` and
 * the shell-escaped `/start\#/` of one portal have different cache files.
 */
export function normalStartUrl(startUrl: string): string {
  const plain = withoutSlashes(startUrl.trim().replace(/\\?#.*$/, ''));
  const [, origin = '', path = ''] = /^([a-z]+:\/\/[^/]*)(.*)$/i.exec(plain) ?? [undefined, '', plain];
  const start = path === '' && /\.awsapps\.com$/i.test(origin) ? '/start' : '';
  return origin.toLowerCase() + path + start;
}

/** A regular expression would try every slash of a long sequence as a possible start. */
function withoutSlashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === '/') end--;
  return text.slice(0, end);
}

/** Whether two start URLs are the same portal in different spellings. */
export function sameStartUrl(one: string, other: string): boolean {
  return normalStartUrl(one) === normalStartUrl(other);
}

/** The spellings under which a tool may have cached a token, the given one first. */

export function spellings(startUrl: string): readonly string[] {
  const plain = normalStartUrl(startUrl);
  return [...new Set([startUrl, plain, ...['/', '#', '#/', '/#', '/#/', '\\#/'].map((end) => plain + end)])];
}
