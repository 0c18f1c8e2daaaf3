/** The leak checker finds what was hidden for it to find, and nothing else. */
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findLeaks, type StepResult, snapshotTree } from '../../runner/index.ts';
import { temporaryFolder } from '../after-test.ts';
import { openJob, throwawayAction } from './throwaway.ts';

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

test('a job whose secret is masked everywhere has no leak', async () => {
  const job = await openJob();
  const main = `console.log('::add-mask::${SECRET}'); console.log('${SECRET}'); console.log('::error::${SECRET}');
    write('ENV', 'KEY=${SECRET}\\n'); write('STEP_SUMMARY', '${SECRET}'); write('OUTPUT', 'key=${SECRET}\\n')`;
  await job.uses(await throwawayAction({ main }));
  await job.run('true');
  const allowed = {
    allowedOutputs: (name: string) => name === 'key',
    allowedEnvironment: (name: string) => name === 'KEY',
  };
  expect(findLeaks({ secrets: [SECRET], job, directories: [job.home], ...allowed })).toEqual([]);
  expect(findLeaks({ secrets: [SECRET], job })).toEqual([
    { kind: 'output', where: 'Run ./: key', form: 'plain', secret: 'wJalrX…' },
    { kind: 'environment', where: 'Run ./: KEY', form: 'plain', secret: 'wJalrX…' },
  ]);
  const isSilent = ({ name }: StepResult) => name === 'Run ./';
  expect(findLeaks({ secrets: [SECRET], job, ...allowed, isSilent })).toMatchObject([
    { kind: 'printed', form: 'plain' },
  ]);
  expect(findLeaks({ secrets: ['another secret'], job, isSilent })).toEqual([]);
});

test.each([
  ['log', `console.log('so: ${SECRET}')`, 'plain'],
  ['log', `console.log(encodeURIComponent('${SECRET}'))`, 'uri'],
  ['log', `console.log(Buffer.from('{"k":"${SECRET}"}').toString('base64'))`, 'base64'],
  ['log', `console.log(Buffer.from('a${SECRET}').toString('base64url'))`, 'base64'],
  ['annotation', `console.log('::add-mask::${SECRET}'); console.log('::notice title=${SECRET}::m')`, 'plain'],
  ['summary', `write('STEP_SUMMARY', '${SECRET}')`, 'plain'],
  ['state', `write('STATE', 'key=${SECRET}')`, 'plain'],
  ['output', `write('OUTPUT', 'key=${SECRET}')`, 'plain'],
  ['environment', `write('ENV', 'KEY=x${SECRET}')`, 'plain'],
  ['file', `appendFileSync(process.env.HOME + '/cache', Buffer.from('ab${SECRET}').toString('base64'))`, 'base64'],
  ['path', `appendFileSync(process.env.HOME + '/' + encodeURIComponent('${SECRET}'), '')`, 'uri'],
])('a secret in the %s, put there by %s, is found in its %s form', async (kind, main, form) => {
  const job = await openJob();
  await job.uses(await throwawayAction({ main }));
  const leaks = findLeaks({ secrets: ['unrelated', SECRET], job, directories: [job.home] });
  expect(leaks).toMatchObject([{ kind, form, secret: 'wJalrX…' }]);
});

test('secrets in a post step and in the header of a later step are found', async () => {
  const job = await openJob();
  await job.uses(
    await throwawayAction({ main: `write('ENV', 'KEY=${SECRET}')`, post: `write('STEP_SUMMARY', '${SECRET}')` }),
  );
  await job.run('true');
  await job.finish();
  const leaks = findLeaks({ secrets: [SECRET], job, allowedEnvironment: () => true });
  expect(leaks.map(({ kind, where }) => [kind, where])).toEqual([
    ['log', 'job'],
    ['summary', 'Post Run ./'],
  ]);
});

test('allowedFiles exempts a file from the search', async () => {
  const job = await openJob();
  await writeFile(join(job.home, 'credentials'), SECRET);
  const search = { secrets: [SECRET], job, directories: [job.home, join(job.home, 'missing')] };
  expect(findLeaks(search)).toHaveLength(1);
  expect(findLeaks({ ...search, allowedFiles: (path) => path.endsWith('/credentials') })).toEqual([]);
});

test('a snapshot tells content, kind, mode and link target', async () => {
  const folder = await temporaryFolder('throwaway-');
  await mkdir(join(folder, '.aws'), { mode: 0o700 });
  await writeFile(join(folder, '.aws', 'config'), 'x', { mode: 0o600 });
  await symlink('config', join(folder, '.aws', 'link'));
  const before = snapshotTree(folder);
  expect(before).toMatchObject({
    '.aws': { type: 'folder', mode: '700' },
    '.aws/config': { type: 'file', mode: '600', sha256: expect.stringMatching(/^2d711642b726b044/) },
    '.aws/link': { type: 'link', linkTarget: 'config' },
  });
  await chmod(join(folder, '.aws', 'config'), 0o644);
  expect(snapshotTree(folder)).not.toEqual(before);
  expect(snapshotTree(folder, { times: true })['.aws']?.modified).toMatch(/Z$/);
  expect(snapshotTree(join(folder, 'missing'))).toEqual({});
});
