/** Sessions that jobs have lent to AWS tools and never took back, because they were killed. */
import { lstat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import type { Context } from '../../aws/clients.ts';
import { isThere } from '../../job/files.ts';
import { isUseName } from '../../job/own-folder.ts';
import { cliCacheFolder, tokenCacheFolder } from './cache.ts';
import { isIn, type Mark, markPath, readMarks } from './loan-marks.ts';
import { takeBack } from './loans.ts';

/** Names of machines are not shared by containers on one home: of a foreign one, a job has ended after six days. */
const longestJobMilliseconds = 6 * 24 * 3_600_000;

/** Takes back what jobs that were killed have left in the token cache of this machine. Outsiders' runs never read it. */
export async function takeBackLeftovers({ job, report, limits }: Context): Promise<void> {
  if (job.outsider) return;
  for (const mark of await readTrustedMarks(job.home)) {
    if (!(await isLeftOver(mark))) continue;
    const wait = { deadline: limits.deadline, onLeftover: report.warning };
    await takeBack(mark, job, wait, report.mask).then(
      () => report.info(`Removed the token that a job which was killed left at ${mark.token.path}.`),
      (error: Error) => report.warning(`What a killed job left at ${mark.token.path} stays there. ${error.message}`),
    );
  }
}

/**
 * The marks of the token cache, with what can be believed of them: a mark may be anybody's file. Nothing is touched for
 * it but files in the caches of AWS tools, and of role credentials only those of a session that has no name but ours.
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
