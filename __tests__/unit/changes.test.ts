/** Several jobs write their profiles into one file and take them back, in whatever order. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type FileChange, planFile, undoChange, writePlanned } from '../../src/config/changes.ts';

const mine = fc.constantFrom(
  undefined,
  '',
  '\n',
  '\r\n',
  '[default]\nregion = a',
  '# mine\r\n[default]\r\nregion = a\r\n',
);

async function put(path: string, name: string, folder: string): Promise<FileChange> {
  const start = await readFile(path).catch(() => undefined);
  const profile = { profile: name, config: new Map(), credentials: new Map([['aws_access_key_id', 'x']]) };
  const planned = await planFile({ path, file: 'credentials', start }, [profile]);
  await writePlanned([planned], folder, async () => {});
  return planned.change;
}

test('after the last of several jobs a file is as it was before the first, or not there as before', async () => {
  const moves = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(mine, moves, async (original, steps) => {
      const folder = await mkdtemp(join(tmpdir(), 'changes-'));
      const path = join(folder, 'credentials');
      if (original !== undefined) await writeFile(path, original);
      const open: FileChange[] = [];
      const leave = async (which: number) => {
        const [change] = open.splice(which % open.length, 1);
        if (change) await undoChange(change, folder);
      };
      for (const [index, which] of steps.entries()) {
        if (open.length > 0 && which % 2 === 0) await leave(which);
        open.push(await put(path, `job-${index}`, folder));
      }
      for (const which of [...steps, ...steps]) if (open.length > 0) await leave(which);
      expect(await readFile(path, 'utf8').catch(() => undefined)).toBe(original);
      await rm(folder, { recursive: true });
    }),
    { numRuns: 60 },
  );
});
