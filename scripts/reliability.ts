/**
 * `npm run reliability [-- --tally FILE]`: writes what the tests in __tests__/reliability tried into docs/reliability.md.
 * It runs them, or takes the tally of a run made with `RELIABILITY_TALLY=FILE`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Tried } from '../__tests__/reliability/tally.ts';
import { writeFigures } from './figures.ts';
import { totalsOf } from './reliability/totals.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { tally: { type: 'string' } } });

function runTests(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tally-'));
  try {
    const file = join(folder, 'tally.jsonl');
    const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '__tests__/reliability'];
    const env = { ...process.env, RELIABILITY_TALLY: file };
    const { status } = spawnSync(process.execPath, jest, { cwd: root, env, stdio: 'inherit' });
    if (status !== 0) throw new Error('A test failed, so there is nothing to report.');
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const tally = values.tally ? readFileSync(values.tally, 'utf8') : runTests();
const tried: readonly Tried[] = tally
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
await writeFigures(join(root, 'docs/reliability.md'), totalsOf(tried));
