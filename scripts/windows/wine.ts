/** Runs the checks under Wine, in mounts and processes of their own that nothing is left of. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '../..');
const minutes = 15;

/** Wine needs /proc; whatever it starts ends with the namespace of its processes. */
const outside = `
mount --bind "$REPOSITORY" "$ROOT/repository"
mount -o remount,bind,ro "$ROOT/repository"
mount -t proc proc "$ROOT/proc"
exec chroot "$ROOT" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/root LANG=C.UTF-8 XDG_RUNTIME_DIR=/tmp \\
  WINEDEBUG=-all WINEPREFIX=/root/.wine STAND_INS='Z:\\stand-ins' sh -euc "$INSIDE" sh "$@"
`;

/** Node.js for Windows writes to files and to pipes of Windows alone. */
const inside = `
cd /repository
wineboot --init >/dev/null 2>&1
result=0
wine 'Z:\\node.exe' --test --test-isolation=none --test-reporter=spec "$@" </dev/null >/tmp/log 2>&1 || result=$?
cat /tmp/log
exit "$result"
`;

/** @returns the exit code. */
export function runInWine(root: string): number {
  const checks = readdirSync(join(import.meta.dirname, 'checks')).map((name) => `scripts/windows/checks/${name}`);
  const namespaces = ['--mount', '--pid', '--fork', '--kill-child'];
  const { status } = spawnSync('unshare', [...namespaces, 'sh', '-euc', outside, 'sh', ...checks], {
    env: { ...process.env, REPOSITORY: repository, ROOT: resolve(root), INSIDE: inside },
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: minutes * 60_000,
    killSignal: 'SIGKILL',
  });
  return status ?? 1;
}
