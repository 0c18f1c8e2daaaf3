/** Ends the processes that a job left behind, known by the tracking id in their environment. */
import { readdir, readFile } from 'node:fs/promises';

/** Kills every process of the job that still runs and names them. Sees none where there is no `/proc`. */
export async function killOrphans(
  trackingId: string,
): Promise<readonly { readonly pid: number; readonly name: string }[]> {
  const orphans: { pid: number; name: string }[] = [];
  for (const entry of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(entry)) continue;
    // Other people's processes, and those that are gone by now, cannot be read.
    const environment = await readFile(`/proc/${entry}/environ`, 'latin1').catch(() => '');
    if (!environment.split('\0').includes(`RUNNER_TRACKING_ID=${trackingId}`)) continue;
    const name = await readFile(`/proc/${entry}/comm`, 'utf8').catch(() => '');
    try {
      process.kill(Number(entry), 'SIGKILL');
      orphans.push({ pid: Number(entry), name: name.trim() });
    } catch {
      // Gone between the look and the blow.
    }
  }
  return orphans;
}
