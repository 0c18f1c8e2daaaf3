/** What a step costs in bytes, files, requests and connections: counts alone, for time is for `npm run bench` to tell. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sources } from '../scripts/bench/cases.ts';
import { measure, type Program } from '../scripts/bench/measure.ts';
import { type RunningServices, startServices } from '../scripts/bench/services-process.ts';
import { sizesOf } from '../scripts/bench/sizes.ts';
import { prepareStep } from '../scripts/bench/step.ts';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
let services: RunningServices;
let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'footprint-'));
  services = await startServices({ accounts: 0 }, [0]);
  await writeFile(
    join(scratch, 'builtins.cjs'),
    'process.on("exit", () => require("node:fs").writeFileSync(process.env.BUILTINS, process.moduleLoadList.join("\\n")));',
  );
});

afterAll(async () => {
  services.stop();
  await rm(scratch, { recursive: true, force: true });
});

interface Footprint {
  /** Files of dist that were loaded, but those that all entries share. */
  readonly files: readonly string[];
  readonly bytes: number;
  /** Whether Node's own web client was loaded, which costs as much as all of the SDK. */
  readonly hasUndici: boolean;
  readonly requests: number;
  readonly connections: number;
}

async function footprintOf({ args, env, cwd }: Program, folder = dist): Promise<Footprint> {
  const coverage = await mkdtemp(join(scratch, 'coverage-'));
  const builtins = join(coverage, 'builtins');
  await services.traffic();
  await measure({
    args: ['--require', join(scratch, 'builtins.cjs'), ...args],
    env: { ...env, NODE_V8_COVERAGE: coverage, BUILTINS: builtins },
    cwd,
  });
  const traffic = await services.traffic();
  const [report = ''] = (await readdir(coverage)).filter((name) => name.endsWith('.json'));
  const { result } = JSON.parse(await readFile(join(coverage, report), 'utf8')) as { result: { url: string }[] };
  const loaded = result
    .map(({ url }) => (url.startsWith('file:') ? relative(folder, fileURLToPath(url)) : '..'))
    .filter((path) => !path.startsWith('..'));
  const sizes = await Promise.all(loaded.map(async (path) => (await stat(join(folder, path))).size));
  return {
    ...traffic,
    files: loaded.filter((path) => !/^shared\/(answer|undo|credentials)\.js$/.test(path)).toSorted(),
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    hasUndici: (await readFile(builtins, 'utf8')).includes('undici'),
  };
}

async function mainFootprint(inputs: Readonly<Record<string, string>>): Promise<Footprint> {
  const step = prepareStep(root, inputs, services.env[0] ?? {});
  const footprint = await footprintOf(step.main);
  await step.remove();
  return footprint;
}

const sdk = (...clients: readonly string[]) => ['shared/aws-sdk.js', ...clients.map((name) => `shared/${name}.js`)];
const sts = ['client-sts', 'credential-provider-node'];
const signer = 'signature-v4';
const identityCenter = ['identity-center', 'aws-sdk-json', 'client-sso'];

test.each([
  ['web identity', sdk(...sts), 2, 2],
  ['cached token', sdk(...identityCenter), 1, 1],
  ['trusted token issuer', sdk(...identityCenter, 'client-sso-oidc', ...sts, signer), 5, 5],
  // The hops of a chain go over one connection.
  ['web identity, then a chain of two roles', sdk(...sts, signer), 4, 2],
])(
  '%s: the step loads only the SDK clients that it needs and makes no request twice',
  async (source, files, requests, connections) => {
    const inputs = sources[source]?.(services.token) ?? {};
    const footprint = await mainFootprint(inputs);
    expect(footprint).toMatchObject({
      files: ['main/index.js', 'main/main.js', 'shared/early-connection.js', ...files].toSorted(),
      requests,
      connections,
    });
    expect(footprint.hasUndici).toBe(false);
    expect(footprint.bytes).toBeLessThan(400_000);
  },
);

test('an account given by name costs one more request, over the same connection', async () => {
  const inputs = { ...sources['cached token']?.(services.token), account: 'dev' };
  expect(await mainFootprint(inputs)).toMatchObject({ requests: 2, connections: 1 });
});

test('the post step loads no SDK client and no code of the inputs, and makes no request', async () => {
  const inputs = { ...sources['web identity']?.(services.token), 'aws-profile': 'deploy' };
  const step = prepareStep(root, inputs, services.env[0] ?? {});
  await measure(step.main);
  const footprint = await footprintOf(step.post());
  await step.remove();
  expect(footprint).toMatchObject({
    files: ['post/index.js', 'post/post.js'],
    hasUndici: false,
    requests: 0,
    connections: 0,
  });
  expect(footprint.bytes).toBeLessThan(60_000);
});

test('a credential process with a valid cache loads three small files and makes no request', async () => {
  const inputs = { ...sources['web identity']?.(services.token), 'aws-profile': 'deploy', 'profile-type': 'process' };
  const step = prepareStep(root, inputs, services.env[0] ?? {});
  await measure(step.main);
  const folder = join(dirname((await step.written('state')).undo ?? ''), 'dist');
  const args = [join(folder, 'credential-process', 'index.js'), 'deploy'];
  const footprint = await footprintOf({ args, env: {}, cwd: folder }, folder);
  await step.remove();
  expect(footprint).toMatchObject({
    files: ['credential-process/credential-process.js', 'credential-process/index.js'],
    requests: 0,
    connections: 0,
  });
  expect(footprint.bytes).toBeLessThan(10_000);
});

test('dist is smaller than 420 kB, the tarball of the action smaller than 136 kB', async () => {
  const sizes = await sizesOf(root);
  expect(sizes.dist).toBeLessThan(420_000);
  expect(sizes.tarball).toBeLessThan(136_000);
});

test('licenses.txt names the bundled packages', async () => {
  const licenses = await readFile(join(dist, 'licenses.txt'), 'utf8');
  for (const name of ['@actions/core', '@aws-sdk/client-sts', '@smithy/core']) {
    expect(licenses).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
  }
});
