/** `npm run reliability`: runs the tests in __tests__/reliability, and writes what they tried into docs/reliability.md. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tried } from '../__tests__/reliability/tally.ts';
import { writeFigures } from './figures.ts';
import { totalsOf } from './reliability/totals.ts';

const root = join(import.meta.dirname, '..');

/** Each run of the tests has a file of its own: they add to what is there. */
function runTests(): readonly Tried[] {
  const folder = mkdtempSync(join(tmpdir(), 'tally-'));
  try {
    const file = join(folder, 'tally.jsonl');
    const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '__tests__/reliability'];
    const env = { ...process.env, RELIABILITY_TALLY: file, TEST_ALL: 'true' };
    const { status } = spawnSync(process.execPath, jest, { cwd: root, env, stdio: 'inherit' });
    if (status !== 0) throw new Error('A test failed, so there is nothing to report.');
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    return lines.map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await writeFigures(join(root, 'docs/reliability.md'), totalsOf(runTests()));
