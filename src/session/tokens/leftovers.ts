/** Removes tokens that killed jobs have left in the token cache of AWS tools. */
import { lstat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import type { Context } from '../../aws/clients.ts';
import { isThere } from '../../job/files.ts';
import { isUseName } from '../../job/own-folder.ts';
import { cliCacheFolder, tokenCacheFolder } from './cache.ts';
import { isIn, type Mark, markPath, readMarks } from './loan-marks.ts';
import { takeBack } from './loans.ts';

/** Containers with the same home have different machine names. A job on another machine has ended after six days. */
const longestJobMilliseconds = 6 * 24 * 3_600_000;

/** Removes what killed jobs have left in the token cache of this machine. Runs for outsiders never read the cache. */
export async function takeBackLeftovers({ job, report, limits }: Context): Promise<void> {
  if (job.outsider) return;
  for (const mark of await readTrustedMarks(job.home)) {
    if (!(await isLeftOver(mark))) continue;
    const wait = { deadline: limits.deadline, onLeftover: report.warning };
    await takeBack(mark, job, wait, report.mask).then(
      () => report.info(`Removed the token that a killed job had left in ${mark.token.path}.`),
      (error: Error) =>
        report.warning(`Could not remove the token that a killed job had left in ${mark.token.path}. ${error.message}`),
    );
  }
}

/**
 * The marks in the token cache, reduced to what can be trusted, because anybody can have written them. Only files in the
 * caches of AWS tools are changed for a mark, and cached role credentials only if the name of the session is from this
 * action.
 */
export async function readTrustedMarks(home: string): Promise<readonly Mark[]> {
  return (await readMarks(tokenCacheFolder(home))).map((mark) => withinCaches(mark, home));
}

function withinCaches(mark: Mark, home: string): Mark {
  const { name, token, cliCache, newFolders } = mark;
  const { origin } = token;
  const [sso, cli] = [tokenCacheFolder(home), cliCacheFolder(home)];
  const ours = [sso, cli].flatMap((cache) => [cache, dirname(cache), dirname(dirname(cache))]);
  return {
    ...mark,
    token: { ...token, origin: origin !== undefined && isIn(sso, origin) ? origin : undefined },
    cliCache: isUseName(name) ? cliCache : [],
    newFolders: newFolders.filter((path) => ours.includes(path)),
  };
}

async function isLeftOver({ folder, host, token }: Mark): Promise<boolean> {
  if (host === hostname()) return !(await isThere(folder));
  const mark = await lstat(markPath(token.path)).catch(() => undefined);
  return mark !== undefined && Date.now() - mark.mtimeMs > longestJobMilliseconds;
}
