/** Shell that people run: scripts, and the steps of workflows. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { parse } from 'yaml';
import { temporaryFolder } from '../after-test.ts';
import { runTool } from './machine.ts';
import { shellcheck, testWith } from './tools.ts';

const root = join(import.meta.dirname, '../..');

async function pathsIn(folder: string, ending: string): Promise<readonly string[]> {
  const names = await readdir(join(root, folder));
  return names.filter((name) => name.endsWith(ending)).map((name) => join(root, folder, name));
}

testWith(shellcheck, 'shellcheck accepts the scripts', async (file) => {
  const scripts = [...(await pathsIn('setup', '.sh')), join(root, '.ci/run')];
  expect(scripts.length).toBeGreaterThan(2);
  expect(await runTool(file, scripts, {})).toBe('');
});

testWith(shellcheck, 'shellcheck accepts the steps of workflows', async (file) => {
  const folder = await temporaryFolder('steps-');
  const workflows = [...(await pathsIn('.github/workflows', '.yml')), ...(await pathsIn('examples', '.yml'))];
  const written: string[] = [];
  for (const path of workflows) {
    for (const script of scriptsIn(parse(await readFile(path, 'utf8')))) {
      written.push(join(folder, `${written.length}.sh`));
      await writeFile(written.at(-1) ?? '', `#!/usr/bin/env bash\nset -eo pipefail\n${script}`);
    }
  }
  expect(written.length).toBeGreaterThan(10);
  expect(await runTool(file, written, {})).toBe('');
});

/** Every `run:` of a workflow that is not an expression alone: of steps, and of the action. */
function scriptsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'run' && typeof inner === 'string' && !inner.startsWith('${{') ? [inner] : scriptsIn(inner),
  );
}
