/** The bundle's stand-in for node:fs/promises does what Node's own module does. */
import * as nodes from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as standIn from '../../scripts/bundle/stand-ins/fs-promises.ts';
import { temporaryFolder } from '../after-test.ts';

type Subject = Pick<typeof nodes, keyof typeof standIn & keyof typeof nodes>;

describe.each<[string, Subject]>([
  ["Node's own", nodes],
  ['the stand-in', standIn as unknown as Subject],
])('%s:', (_, subject) => {
  test('a file that is closed twice does not close another one that was opened meanwhile', async () => {
    const folder = await temporaryFolder('fs-');
    const first = await subject.open(join(folder, 'first'), 'wx', 0o600);
    await first.close();
    const second = await subject.open(join(folder, 'second'), 'wx', 0o600);
    await first.close();
    await second.writeFile('text');
    await second.close();
    expect(await subject.readFile(join(folder, 'second'), 'utf8')).toBe('text');
  });

  test('a closed file cannot be used, whatever was opened meanwhile', async () => {
    const folder = await temporaryFolder('fs-');
    const first = await subject.open(join(folder, 'first'), 'wx', 0o600);
    await first.close();
    const second = await subject.open(join(folder, 'second'), 'wx', 0o600);
    const now = new Date();
    const calls = [
      () => first.stat(),
      () => first.readFile(),
      () => first.writeFile('text'),
      () => first.chmod(0o644),
      () => first.chown(0, 0),
      () => first.utimes(now, now),
      () => first.sync(),
    ];
    for (const call of calls) await expect(call()).rejects.toThrow();
    await second.close();
    const { mode, size } = await subject.stat(join(folder, 'second'));
    expect([mode & 0o777, size]).toEqual([0o600, 0]);
  });

  test('errors of the system reject, with their code', async () => {
    const missing = join(await temporaryFolder('fs-'), 'missing', 'file');
    const there = await temporaryFolder('fs-');
    const calls: readonly [string, () => Promise<unknown>][] = [
      ['ENOENT', () => subject.access(missing)],
      ['ENOENT', () => subject.lstat(missing)],
      ['ENOENT', () => subject.open(missing, 'r')],
      ['ENOENT', () => subject.readdir(missing)],
      ['ENOENT', () => subject.readFile(missing)],
      ['ENOENT', () => subject.realpath(missing)],
      ['ENOENT', () => subject.rename(missing, there)],
      ['ENOENT', () => subject.rm(missing)],
      ['ENOENT', () => subject.rmdir(missing)],
      ['ENOENT', () => subject.stat(missing)],
      ['ENOENT', () => subject.unlink(missing)],
      ['ENOENT', () => subject.writeFile(missing, '')],
      ['EEXIST', () => subject.mkdir(there)],
    ];
    for (const [code, call] of calls) await expect(call()).rejects.toMatchObject({ code });
  });
});
