/** Loaded before a measured program: what the operating system accounts to it goes to file descriptor 3 at its end. */
const { readFileSync, writeSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: (peakMemory() ?? maxRSS) / 1024 }));
});

/** KiB of this program alone: `maxRSS` counts what its parent held before it became this program. */
function peakMemory() {
  if (process.platform !== 'linux') return undefined;
  const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return peak && Number(peak);
}
