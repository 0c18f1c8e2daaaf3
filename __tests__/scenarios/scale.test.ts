/** Organizations of thousands of accounts, and a portal that refuses whoever asks too fast. Numbers of requests, no times. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { addRole, type Emulator, tooManyRequests, trustPrincipals } from '../../emulator/index.ts';
import type { StepResult } from '../../runner/index.ts';
import { sideBySide } from '../after-test.ts';
import type { Scene } from './play.ts';
import { playSignedIn } from './play.ts';
import { assignmentsOf, configOf, countsOf, grow, lines, pairsOf } from './several.ts';

const accountOf = (index: number) => String(200_000_000_000 + index);

/** Adds accounts `team-0` to `team-N`, each with the permission set SecurityAudit. */
function populate(emulator: Emulator, count: number): void {
  const accounts = Array.from({ length: count }, (_, index) => [accountOf(index), `team-${index}`] as const);
  grow(emulator, accounts, 'SecurityAudit');
}

const playOrganization = (count: number, settings = {}) =>
  playSignedIn({ settings }, (emulator) => populate(emulator, count));

/** How many requests of an operation came to an answer of this status. */
function answered({ emulator }: Scene, operation: string, status: number): number {
  return emulator.requests.filter((one) => one.operation === operation && one.status === status).length;
}

// What the process has had at the most, in KiB, written by the process itself when it ends.
const witness = `import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(process.env.PEAK_FILE,String(process.resourceUsage().maxRSS)))`;

/** Runs the action; its peak memory in MiB comes beside the result. */
async function measured(scene: Scene, inputs: Record<string, string>): Promise<{ step: StepResult; peak: number }> {
  const file = join(scene.job.workspace, 'peak');
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${witness}`, PEAK_FILE: file };
  const step = await scene.step(inputs, { env });
  return { step, peak: Number(await readFile(file, 'utf8')) / 1024 };
}

sideBySide('5,000 accounts are listed page by page and matched, in the memory of 500', async () => {
  const pattern = { ...lines('audit-{account-name} = team-?23/SecurityAudit region=us-east-1'), 'dry-run': 'true' };
  const peaks: number[] = [];
  for (const count of [500, 5000]) {
    const scene = await playOrganization(count);
    const { step, peak } = await measured(scene, pattern);
    peaks.push(peak);
    const matched = Math.min(count, 1000) / 100 - 1;
    expect(assignmentsOf(step)).toHaveLength(matched);
    expect(assignmentsOf(step)[0]).toMatchObject({ 'account-name': 'team-123', 'aws-profile': 'audit-team-123' });
    // The demo world's own accounts fill one page more; only what matches is looked into.
    expect(countsOf(scene)).toEqual({ ListAccounts: count / 100 + 1, ListAccountRoles: matched });
    await scene.close();
  }
  const [small = 0, large = 0] = peaks;
  expect(small).toBeGreaterThan(30);
  expect(large / small).toBeLessThan(1.4);
});

sideBySide('300 accounts at twenty requests a second all get credentials, with at most three refusals', async () => {
  const scene = await playOrganization(300, { requestsPerSecond: 20 });
  const step = await scene.step(lines('audit-{account-name} = team-*/SecurityAudit'));
  expect(step.outcome).toBe('success');
  expect(assignmentsOf(step)).toHaveLength(300);
  expect(Object.keys(await configOf(step))).toHaveLength(300);
  expect(answered(scene, 'GetRoleCredentials', 200)).toBe(300);
  expect(answered(scene, 'GetRoleCredentials', 429)).toBeLessThanOrEqual(3);
  expect(countsOf(scene).ListAccountRoles).toBeUndefined();
  // It took longer than five seconds: the log tells how far it was.
  expect(step.log.some((line) => /^\d+ of 300 targets have credentials; about \d+ (s|min) left\.$/.test(line))).toBe(
    true,
  );
  // One warning only: GitHub's limit of a matrix.
  const warnings = step.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
  expect(warnings.filter((message) => !message.startsWith('AWS_ENDPOINT_URL'))).toEqual([
    'The output assignments has 300 targets, but a GitHub matrix accepts at most 256.',
  ]);
});

sideBySide('a portal that refuses requests is asked more slowly until none fails', async () => {
  const scene = await playOrganization(40, { requestsPerSecond: 4 });
  const step = await scene.step({ ...lines('audit-{account-name} = team-*/Sec*'), 'dry-run': 'true' });
  expect(step.outcome).toBe('success');
  expect(answered(scene, 'ListAccountRoles', 200)).toBe(40);
  // Twenty requests leave before the first refusal is known; from then on few are one too many.
  expect(answered(scene, 'ListAccountRoles', 429)).toBeGreaterThan(0);
  expect(answered(scene, 'ListAccountRoles', 429)).toBeLessThan(40);
  expect(step.log.some((line) => /^\d+ of 40 accounts searched; about \d+ (s|min) left\.$/.test(line))).toBe(true);
});

sideBySide('occasional 429 answers are retried', async () => {
  const scene = await playOrganization(40);
  scene.emulator.faults.add({ operation: 'GetRoleCredentials', times: 5, probability: 0.5, ...tooManyRequests() });
  const step = await scene.step(lines('audit-{account-name} = team-*/SecurityAudit'));
  expect(step.outcome).toBe('success');
  expect(assignmentsOf(step)).toHaveLength(40);
});

sideBySide('at most twenty requests are under way at once', async () => {
  const scene = await playOrganization(60);
  const crowd = scene.emulator.faults.add({
    operation: 'GetRoleCredentials',
    atLoad: 21,
    times: Infinity,
    kind: 'reset',
  });
  scene.emulator.faults.add({ operation: 'GetRoleCredentials', times: Infinity, kind: 'delay', ms: 700 });
  const step = await scene.step(lines('audit-{account-name} = team-*/SecurityAudit'));
  expect(step.outcome).toBe('success');
  expect(crowd.used).toBe(0);
});

sideBySide('100 lines with ids make 100 requests and run the command 100 times', async () => {
  const scene = await playOrganization(100);
  const profiles = Array.from({ length: 100 }, (_, index) => `p${index} = ${accountOf(index)}/SecurityAudit`);
  const step = await scene.step({ ...lines(...profiles), run: 'true' });
  expect(step.outcome).toBe('success');
  expect(pairsOf(step)).toEqual(profiles.map((line) => line.replace(/^.* = /, '')));
  expect(countsOf(scene)).toEqual({ GetRoleCredentials: 100 });
  expect(step.log.filter((line) => /^##\[group\]p\d+: /.test(line))).toHaveLength(100);
});

sideBySide('role-chain over 60 accounts uses at most 40 connections', async () => {
  const scene = await playOrganization(60);
  const role = 'arn:aws:iam::{account-id}:role/audited';
  for (let index = 0; index < 60; index++) {
    const account = accountOf(index);
    addRole(scene.emulator.world, role.replace('{account-id}', account), trustPrincipals(account));
  }
  const step = await scene.step({ ...lines('audit-{account-id} = team-*/SecurityAudit'), 'role-chain': role });
  expect(assignmentsOf(step)).toHaveLength(60);
  expect(answered(scene, 'AssumeRole', 200)).toBe(60);
  expect(scene.emulator.connections).toBeLessThanOrEqual(40);
});
