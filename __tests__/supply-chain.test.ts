/** What comes from elsewhere: packages, what of them a job runs, and workflows that strangers could start. */

import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { action, dev, play, signedIn, tokenFile } from './scenarios/play.ts';

const read = (path: string) => readFileSync(join(action, path), 'utf8');

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

const { packages } = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Locked>> };
const locked = Object.entries(packages).filter(([path]) => path !== '');
/** What the bundles are made from. */
const bundled = locked.filter(([, { dev, optional }]) => !dev && !optional);

describe('packages', () => {
  test('are named by one version each', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'));
    const named = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });

  test('come from the registry of npm alone, each known by its content', () => {
    const elsewhere = ({ resolved }: Locked) =>
      resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/');
    expect(locked.filter(([, one]) => elsewhere(one))).toEqual([]);
    expect(locked.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity))).toEqual([]);
  });

  test('that are bundled run nothing when they are installed, and may be passed on', () => {
    expect(bundled.length).toBeGreaterThan(10);
    expect(bundled.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
    const free = ['MIT', 'Apache-2.0', '0BSD', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause'];
    expect(bundled.filter(([, { license = '' }]) => !free.includes(license))).toEqual([]);
  });

  test('that are bundled are named in dist with their licences', () => {
    const named = [
      ...read('dist/licenses.txt').matchAll(/^(@?[\w./-]+) \d+\.\d+\.\d+ \(([^)]+)\)(?:\. Copyright .+)?$/gm),
    ];
    expect(named.length).toBeGreaterThan(5);
    const known = new Map(bundled.map(([path, { license }]) => [path.replace(/^.*node_modules\//, ''), license]));
    expect(named.filter(([, name = '', license]) => known.get(name) !== license).map(([line]) => line)).toEqual([]);
  });
});

test('a job needs action.yml and dist, and nothing that would have to be installed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tarball-'));
  for (const part of ['action.yml', 'dist']) await cp(join(action, part), join(folder, part), { recursive: true });
  const scene = await play({}, (emulator) => ({ [tokenFile]: signedIn(emulator) }));
  const { conclusion } = await scene.job.uses(folder, { with: { ...dev, account: 'dev' } });
  expect(conclusion).toBe('success');
  await scene.end();
  await rm(folder, { recursive: true });
});

const folder = '.github/workflows';
const workflows = readdirSync(join(action, folder)).filter((name) => /\.ya?ml$/.test(name));

describe.each(workflows)('the workflow %s', (name) => {
  const { on, permissions } = parse(read(join(folder, name)));

  test('gives its jobs no permission that they do not ask for', () => {
    // A reusable workflow has those of the job that calls it.
    const isReusable = Object.keys(on).join() === 'workflow_call';
    expect(permissions).toEqual(isReusable ? undefined : {});
  });

  test('never runs the code of a pull request with secrets', () => {
    expect(Object.keys(on).filter((event) => /^(pull_request_target|workflow_run)$/.test(event))).toEqual([]);
  });
});
