/** Bundles the compiled entries into `dist`, each with all it needs; the same sources give the same bytes. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
if (!devDependencies['@vercel/ncc']) throw new Error('run from the root of the repository');

rmSync('dist', { recursive: true, force: true });
for (const entry of ['main', 'post', 'credential-process']) {
  execFileSync(
    'node_modules/.bin/ncc',
    ['build', `lib/${entry}.js`, '--out', `dist/${entry}`, '--target', 'es2024', '--quiet'],
    {
      stdio: 'inherit',
    },
  );
}
