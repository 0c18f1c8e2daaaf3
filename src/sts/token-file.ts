/** The file with an OIDC token that a runner outside of GitHub keeps up to date: on EKS, Forgejo, GitLab. */
import { ActionError } from '../job/errors.ts';
import { readIfThere } from '../job/files.ts';

/**
 * Reads the token as it is now: whoever keeps the file replaces it before the token expires.
 *
 * @param path of the file, absolute.
 * @returns a JWT
 * @throws ActionError `no-id-token` when there is none; `unsafe-file` when the file cannot be read.
 */
export async function readTokenFile(path: string): Promise<string> {
  const content = await readIfThere(path);
  const token = content?.toString('utf8').trim() ?? '';
  if (/^[\w-]+\.[\w-]+\.[\w-]*$/.test(token)) return token;
  throw new ActionError(
    'no-id-token',
    `The file ${path} that web-identity-token-file names ${stateOf(content, token)}.`,
    'Check the path, and that the runner writes the token there: a container needs the volume with the file.',
  );
}

function stateOf(content: Buffer | undefined, token: string): string {
  if (!content) return 'does not exist';
  return token ? 'does not hold an OIDC token, which is a JWT' : 'is empty';
}
