/** Which sign-ins AWS config files name, and how AWS tools find and renew them. */
import { shellWord } from '../job/text.ts';
import { isSsoSession, ownerOf, ssoSession } from './sections/header.ts';
import { parseIni, withoutComment } from './sections/ini.ts';

/** A person's sign-in, as an AWS config file names it. */
export interface SignIn {
  /** Name of the `[sso-session]`; undefined for a profile with the keys of old. */
  readonly sessionName: string | undefined;
  /**
   * What AWS tools name its file in the token cache after: the session's name, or the start URL as the profile spells
   * it.
   */
  readonly cacheKey: string;
  /** The argument of `aws sso login` that signs in anew. */
  readonly argument: string;
}

/**
 * The sign-ins to a portal that a config file names, in its order.
 *
 * @param isWanted whether a start URL of the file is the portal's.
 */
export function signInsIn(file: Buffer, isWanted: (startUrl: string) => boolean): readonly SignIn[] {
  return parseIni(file).sections.flatMap((section) => {
    const owner = ownerOf(section, 'config');
    const startUrl = withoutComment(section.settings.get('sso_start_url') ?? '');
    if (owner === undefined || !isWanted(startUrl)) return [];
    if (isSsoSession(owner)) return ofSession(owner.slice(ssoSession('').length));
    return section.settings.has('sso_session') ? [] : ofLegacyProfile(owner, startUrl);
  });
}

/** The sign-in of a `[sso-session]`. */
export function ofSession(sessionName: string): SignIn {
  return { sessionName, cacheKey: sessionName, argument: `--sso-session ${shellWord(sessionName)}` };
}

/** The sign-in of a profile with the keys of old. */
export function ofLegacyProfile(name: string, startUrl: string): SignIn {
  return { sessionName: undefined, cacheKey: startUrl, argument: `--profile ${shellWord(name)}` };
}
