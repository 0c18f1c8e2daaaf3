/** Two people's sign-ins to one portal on one machine: bob's by the session Dev, alice's, who may do more, by Prod. */
import { type Emulator, signIn } from '../../emulator/index.ts';
import { assigned, portal } from './aws-config.ts';
import { cacheFile, type Files, inSeconds } from './play.ts';

export type Change = Readonly<Record<string, string | undefined>>;

const session = (name: string) => `[sso-session ${name}]\n${portal}sso_registration_scopes = sso:account:access\n`;
const profile = (name: string, of: string) =>
  `[profile ${name}]\nsso_session = ${of}\n${assigned('111122223333', 'ReadOnlyAccess')}`;

export const config = [session('Prod'), session('Dev'), profile('dev', 'Dev'), profile('prod', 'Prod')].join('\n');
export const ofDev = cacheFile('Dev');
const ofProd = cacheFile('Prod');

/** What can be of bob's sign-in. */
export const states = {
  lasting: { expiresAt: inSeconds(400) },
  'about to end': { expiresAt: inSeconds(200) },
  'ended and renewable': { expiresAt: inSeconds(-60) },
  'not renewable': { refreshToken: undefined, expiresAt: '2020-02-20T18:49:27Z' },
  'refused a renewal': { refreshToken: 'spent-refresh-token', expiresAt: inSeconds(-60) },
  absent: undefined,
} satisfies Readonly<Record<string, Change | undefined>>;

/** The files of the machine; what is changed of bob's sign-in, or undefined where he is not signed in. */
export function twoPeople(ofBob: Change | undefined, emulator: Emulator): Files {
  return {
    '.aws/config': config,
    [ofProd]: signedInAs('alice', emulator),
    ...(ofBob && { [ofDev]: signedInAs('bob', emulator, ofBob) }),
  };
}

/** A token-cache file of a person's sign-in, with these fields changed. */
export function signedInAs(user: string, { world }: Emulator, change: Change = {}): string {
  return JSON.stringify({ ...signIn(world, { user }), ...change });
}
