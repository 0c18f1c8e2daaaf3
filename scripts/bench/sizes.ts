/** How much a runner downloads and unpacks before a step can begin. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Bytes. */
export interface Sizes {
  /** Everything under `dist`. */
  readonly dist: number;
  /** The archive of the repository, packed as GitHub packs it for a runner. */
  readonly tarball: number;
}

const run = promisify(execFile);

/** @param folder of an action: a git checkout, or a plain copy of one. */
export async function sizesOf(folder: string): Promise<Sizes> {
  return { dist: await bytesUnder(join(folder, 'dist')), tarball: await packedBytes(folder) };
}

async function bytesUnder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Files as they lie there now count, not those of the last commit; `export-ignore` leaves out what nobody needs. */
async function packedBytes(folder: string): Promise<number> {
  const scratch = await mkdtemp(join(tmpdir(), 'bench-tree-'));
  const git = (...args: readonly string[]) =>
    run('git', ['-C', folder, ...args], {
      env: { ...process.env, GIT_INDEX_FILE: join(scratch, 'index') },
      encoding: 'buffer',
      maxBuffer: 64 * 1024 * 1024,
    });
  try {
    if (!(await isCheckout(folder))) {
      await cp(folder, join(scratch, 'copy'), { recursive: true });
      await run('git', ['init', '--quiet', join(scratch, 'copy')]);
      return await packedBytes(join(scratch, 'copy'));
    }
    await git('add', '--all');
    const tree = (await git('write-tree')).stdout.toString().trim();
    return (await git('archive', '--format=tar.gz', tree)).stdout.length;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function isCheckout(folder: string): Promise<boolean> {
  return stat(join(folder, '.git')).then(
    () => true,
    () => false,
  );
}
