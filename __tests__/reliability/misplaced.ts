/** What may stand in the place of a file or folder, put there by mistake or by somebody who means harm. */
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What anybody can put there. */
export const things = [
  'link to a file',
  'link to nothing',
  'link to itself',
  'folder',
  'FIFO',
  'link to a device',
] as const;

export type Thing = (typeof things)[number] | 'file of another user';

/** Puts a thing in a place; what was there goes on behind the link, or belongs to another user now. */
export async function misplace(thing: Thing, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  if (thing === 'link to a file') {
    await rename(path, `${path}.there`).catch(() => writeFile(`${path}.there`, ''));
    return symlink(`${path}.there`, path);
  }
  if (thing === 'file of another user') {
    await writeFile(path, '', { flag: 'a' });
    await chmod(path, 0o644);
    return asRoot('chown', '12345:12345', path);
  }
  await rm(path, { recursive: true, force: true });
  if (thing === 'link to nothing') await symlink(`${path}.nothing`, path);
  if (thing === 'link to itself') await symlink(path, path);
  if (thing === 'folder') await mkdir(path);
  if (thing === 'FIFO') execFileSync('mkfifo', [path]);
  // Reading it never ends.
  if (thing === 'link to a device') await symlink('/dev/zero', path);
}

/** Only root can give files away; runners and CI machines let their user become root. */
export function asRoot(...command: readonly [string, ...string[]]): void {
  const [file, ...args] = process.getuid?.() === 0 ? command : (['sudo', '-n', ...command] as const);
  execFileSync(file, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
