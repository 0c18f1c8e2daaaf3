/** Reads the OIDC token file that a runner outside GitHub keeps up to date: on EKS, Forgejo or GitLab. */
import { ActionError } from '../job/errors.ts';
import { readIfThere } from '../job/files.ts';

/**
 * Reads the current token; the file gets a new one before the token expires.
 *
 * @param path absolute path of the file.
 * @returns a JWT
 * @throws ActionError `no-id-token` if there is none; `unsafe-file` if the file cannot be read.
 */
export async function readTokenFile(path: string): Promise<string> {
  const content = await readIfThere(path);
  const token = content?.toString('utf8').trim() ?? '';
  if (/^[\w-]+\.[\w-]+\.[\w-]*$/.test(token)) return token;
  throw new ActionError(
    'no-id-token',
    `The file ${path} in web-identity-token-file ${stateOf(content, token)}.`,
    'Check the path, and that the runner writes the token there. A container needs the volume with the file.',
  );
}

function stateOf(content: Buffer | undefined, token: string): string {
  if (!content) return 'does not exist';
  return token ? 'does not contain an OIDC token (a JWT)' : 'is empty';
}
