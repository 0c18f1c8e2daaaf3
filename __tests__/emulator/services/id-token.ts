/** A job's request for its ID token, as GitHub's own library makes it. */
import type { Emulator, JobClaims } from '../../../emulator/index.ts';

export async function requestIdToken(emulator: Emulator, audience: string, claims: JobClaims = {}): Promise<string> {
  const env = emulator.idTokenEnv(claims);
  const answer = await fetch(`${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(audience)}`, {
    headers: { authorization: `bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` },
  });
  return ((await answer.json()) as { value: string }).value;
}
