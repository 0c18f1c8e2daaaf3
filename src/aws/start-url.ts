/** Start URLs of access portals, which people and tools spell in several ways. */

/** Whether a text can be a start URL, of AWS or of one's own domain: it is written into config files. */
export function isStartUrl(text: string): boolean {
  return /^https:\/\/[^\s/?#\p{Cc}][^\s\p{Cc}]*$/iu.test(text) && URL.canParse(text);
}

/**
 * One spelling for all: no fragment, no trailing slash, host in lower case.
 *
 * The AWS CLI names cache files after the spelling in the config file, so `/start`, `/start/`, `/start#/` and a shell's
 * `/start\#/` of one portal lie in different files.
 */
export function normalStartUrl(startUrl: string): string {
  const plain = withoutSlashes(startUrl.trim().replace(/\\?#.*$/, ''));
  const [, origin = '', path = ''] = /^([a-z]+:\/\/[^/]*)(.*)$/i.exec(plain) ?? [undefined, '', plain];
  const start = path === '' && /\.awsapps\.com$/i.test(origin) ? '/start' : '';
  return origin.toLowerCase() + path + start;
}

/** A pattern for this would look at every slash of a long row as its possible beginning. */
function withoutSlashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === '/') end--;
  return text.slice(0, end);
}

/** Whether two spellings mean one portal. */
export function sameStartUrl(one: string, other: string): boolean {
  return normalStartUrl(one) === normalStartUrl(other);
}

/** The spellings under which a tool may have cached a token, the author's own first. */
export function spellings(startUrl: string): readonly string[] {
  const plain = normalStartUrl(startUrl);
  return [...new Set([startUrl, plain, ...['/', '#', '#/', '/#', '/#/', '\\#/'].map((end) => plain + end)])];
}
