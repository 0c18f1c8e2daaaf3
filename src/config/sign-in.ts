/** Sign-ins that AWS config files name, and how AWS tools find and renew them. */
import { shellWord } from '../job/text.ts';
import { isSsoSession, ownerOf, ssoSession } from './sections/header.ts';
import { parseIni, withoutComment } from './sections/ini.ts';

/** A person's sign-in, as an AWS config file names it. */
export interface SignIn {
  /** Name of the `[sso-session]`; undefined for a legacy profile. */
  readonly sessionName: string | undefined;
  /**
   * The text that AWS tools hash for the file name in the token cache: the name of the session, or the start URL
   * exactly as in the profile.
   */
  readonly cacheKey: string;
  /** The argument of `aws sso login` for this sign-in. */
  readonly argument: string;
}

/**
 * Returns the sign-ins to a portal that a config file names, in its order.
 *
 * @param isWanted whether a start URL belongs to the portal.
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

/** Returns the sign-in of an `[sso-session]`. */
export function ofSession(sessionName: string): SignIn {
  return { sessionName, cacheKey: sessionName, argument: `--sso-session ${shellWord(sessionName)}` };
}

/** Returns the sign-in of a legacy profile. */
export function ofLegacyProfile(name: string, startUrl: string): SignIn {
  return { sessionName: undefined, cacheKey: startUrl, argument: `--profile ${shellWord(name)}` };
}
