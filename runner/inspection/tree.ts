/** What a folder holds, in a form that two moments can be compared by. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface TreeEntry {
  readonly type: 'file' | 'folder' | 'link' | 'other';
  /** Octal, e.g. `600`. */
  readonly mode: string;
  readonly sha256?: string;
  readonly linkTarget?: string;
  readonly modified?: string;
}

/** Everything under a folder by its relative path, also behind links to folders. A folder that is not there is empty. */
export function snapshotTree(
  directory: string,
  options: { readonly times?: boolean } = {},
): Readonly<Record<string, TreeEntry>> {
  const paths = walk(directory);
  return Object.fromEntries(paths.map((path) => [path, describe(join(directory, path), options.times ?? false)]));
}

/** Relative paths of everything under a folder, sorted. */
export function walk(directory: string): readonly string[] {
  if (statSync(directory, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();
}

function describe(path: string, times: boolean): TreeEntry {
  const stat = lstatSync(path);
  const shared = {
    mode: (stat.mode & 0o7777).toString(8),
    ...(times && { modified: stat.mtime.toISOString() }),
  };
  if (stat.isDirectory()) return { type: 'folder', ...shared };
  if (stat.isSymbolicLink()) return { type: 'link', ...shared, linkTarget: readlinkSync(path) };
  if (!stat.isFile()) return { type: 'other', ...shared };
  return {
    type: 'file',
    ...shared,
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
  };
}
