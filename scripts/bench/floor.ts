/** What no action can cost less than: the one request of a cached token, by Node alone and by the SDK alone. */
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundle } from '../bundle/bundle.ts';
import { measure } from './measure.ts';
import type { Run } from './rounds.ts';
import type { RunningServices } from './services-process.ts';

const programs = { 'node:https alone': 'https', 'the SDK alone': 'sdk' };

/** @param target of the request. */
export async function floorRuns(
  { env, token }: RunningServices,
  target: { readonly account: string; readonly 'permission-set': string },
): Promise<readonly Run[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-floor-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const files = Object.values(programs).map((name) => [name, `scripts/bench/floor/${name}.ts`] as const);
  for (const { fileName, code } of await bundle(Object.fromEntries(files))) {
    await mkdir(dirname(join(folder, fileName)), { recursive: true });
    await writeFile(join(folder, fileName), code);
  }
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  const given = {
    ...env[0],
    TOKEN: JSON.parse(token).accessToken,
    ACCOUNT: target.account,
    PERMISSION_SET: target['permission-set'],
  };
  return Object.entries(programs).map(([title, name]) => ({
    name: `cached token, 0 ms: ${title}`,
    measure: () => measure({ args: [join(folder, name, 'index.js')], env: given, cwd: folder }),
  }));
}
