/** Ends the processes that a job left behind, known by the tracking id in their environment. */
import { readdirSync, readFileSync } from 'node:fs';

/** Kills every process of the job that still runs and names them. Sees none where there is no `/proc`. */
export function killOrphans(trackingId: string): readonly { readonly pid: number; readonly name: string }[] {
  const orphans: { pid: number; name: string }[] = [];
  for (const entry of entriesOf('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    if (!read(`/proc/${entry}/environ`).split('\0').includes(`RUNNER_TRACKING_ID=${trackingId}`)) continue;
    const name = read(`/proc/${entry}/comm`);
    try {
      process.kill(Number(entry), 'SIGKILL');
      orphans.push({ pid: Number(entry), name: name.trim() });
    } catch {
      // Gone between the look and the blow.
    }
  }
  return orphans;
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Other people's processes, and those that are gone by now, cannot be read. In turn: a thread for each costs ten times as much. */
function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
