/** A runner whose Node is older than the action needs, as on 32-bit ARM or in old images of act, Gitea and Forgejo. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { says } from '../real-clients/programs.ts';
import { oldNode, testWith } from '../real-clients/tools.ts';
import { failureOf } from './failure.ts';
import { action, dev, play, signedIn } from './play.ts';

const read = (path: string) => readFile(join(action, path), 'utf8');
const message = (node: string) =>
  `This action needs Node.js 24, but the runner started it with Node.js ${says(node, ['-p', 'process.versions.node'])}.`;

test('the Node that is wanted is the one that action.yml names', async () => {
  const { using } = parse(await read('action.yml')).runs;
  const entries = ['main', 'post', 'credential-process'].map((name) => read(`src/start/${name}.ts`));
  for (const entry of await Promise.all(entries)) expect(`node${/>= (\d+)\)/.exec(entry)?.[1]}`).toBe(using);
  expect((await read('src/start/old-node.ts')).match(/needs Node\.js (\d+)/)?.[1]).toBe(using.replace('node', ''));
});

testWith(oldNode, 'the step fails with one error, the post step says the same', async (node) => {
  const scene = await play({ node, secret: signedIn });
  const step = await scene.step({ ...dev, 'sso-token': scene.secret });
  expect(failureOf(step, 'unexpected')).toMatch(`${message(node)}\nUpdate the runner`);
  expect([step.exitCode, step.envWritten, step.state]).toEqual([1, {}, {}]);
  const [post] = await scene.end();
  expect([post?.conclusion, post?.annotations.map(({ level, title }) => `${level} ${title}`)]).toEqual([
    'success',
    ['warning unexpected'],
  ]);
});

testWith(oldNode, 'no code is loaded that it may not understand', async (node) => {
  const coverage = await mkdtemp(join(tmpdir(), 'coverage-'));
  for (const entry of ['main', 'post', 'credential-process']) {
    const env = { NODE_V8_COVERAGE: join(coverage, entry) };
    try {
      execFileSync(node, [join(action, 'dist', entry, 'index.js')], { env, stdio: 'ignore' });
    } catch {
      // It has to fail.
    }
    const [report = ''] = await readdir(env.NODE_V8_COVERAGE);
    const { result } = JSON.parse(await readFile(join(env.NODE_V8_COVERAGE, report), 'utf8'));
    const loaded = (result as readonly { readonly url: string }[])
      .filter(({ url }) => url.startsWith('file:'))
      .map(({ url }) => relative(join(action, 'dist'), fileURLToPath(url)));
    expect(loaded.toSorted()).toEqual([`${entry}/index.js`, 'shared/old-node.js']);
  }
  await rm(coverage, { recursive: true });
});

testWith(oldNode, 'a credential process says it on stderr', async (node) => {
  const script = join(action, 'dist', 'credential-process', 'index.js');
  const run = () => execFileSync(node, [script, 'dev'], { encoding: 'utf8', stdio: 'pipe' });
  expect(run).toThrow(expect.objectContaining({ status: 1, stdout: '' }));
  expect(run).toThrow(`unexpected: ${message(node)}`);
});
