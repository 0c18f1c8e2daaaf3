/** What a folder holds, in a form that two moments can be compared by. */
import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';

export interface TreeEntry {
  readonly type: 'file' | 'folder' | 'link' | 'other';
  /** Octal, e.g. `600`. */
  readonly mode: string;
  readonly sha256?: string;
  readonly linkTarget?: string;
  readonly modified?: string;
}

/** Everything under a folder by its relative path; links are not followed. A folder that is not there is empty. */
export async function snapshotTree(
  directory: string,
  options: { readonly times?: boolean } = {},
): Promise<Readonly<Record<string, TreeEntry>>> {
  const tree: Record<string, TreeEntry> = {};
  for (const path of await walk(directory)) tree[path] = await describe(join(directory, path), options.times ?? false);
  return tree;
}

/** Relative paths of everything under a folder, sorted. */
export async function walk(directory: string): Promise<readonly string[]> {
  const paths = await readdir(directory, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return paths.sort();
}

async function describe(path: string, times: boolean): Promise<TreeEntry> {
  const stat = await lstat(path);
  const shared = {
    mode: (stat.mode & 0o7777).toString(8),
    ...(times && { modified: stat.mtime.toISOString() }),
  };
  if (stat.isDirectory()) return { type: 'folder', ...shared };
  if (stat.isSymbolicLink()) return { type: 'link', ...shared, linkTarget: await readlink(path) };
  if (!stat.isFile()) return { type: 'other', ...shared };
  return {
    type: 'file',
    ...shared,
    sha256: createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
  };
}
