/** One of many targets fails: nothing is exported or written, and the error names every target that failed, and why. */
import { readdir, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { jsonAnswer, sessionEnded, tooManyRequests, unassign } from '../../emulator/index.ts';
import { failureOf } from './failure.ts';
import { play, playSignedIn, type Scene, signedIn } from './play.ts';
import { countsOf, instance, lines, organizationOf } from './several.ts';

/** What the runner's temporary folder holds of ours. */
async function leftIn({ job }: Scene): Promise<readonly string[]> {
  return (await readdir(job.temp)).filter((name) => name.startsWith('aws-sso-credentials'));
}

test('one of three targets is not assigned: the error names its line and the permission sets that are', async () => {
  const scene = await playSignedIn();
  const step = await scene.step(lines('a = dev/Deploy', 'b = prod/AdministratorAccess', 'c = dev/ReadOnlyAccess'));
  const text = failureOf(step, 'not-assigned');
  expect(text).toMatch(
    /^Target in line 2 \(222233334444\/AdministratorAccess\): Permission set AdministratorAccess is not assigned/,
  );
  expect(text).toContain('Assigned there: Deploy, ReadOnlyAccess, SecurityAudit');
  expect(text).not.toContain('line 1');
  expect(await leftIn(scene)).toEqual([]);
  expect(step.summary).toBe('');
});

test('several targets fail: the error has the code of the first line and names each line with its reason', async () => {
  const scene = await playSignedIn();
  const step = await scene.step(
    lines(
      'a = dev/Deploy',
      'b = nobody/Deploy',
      'c = sandbox/ReadOnlyAccess',
      'd = prod/Deplo',
      'e-{account-id} = x*/Deploy',
    ),
  );
  const text = failureOf(step, 'account-not-found');
  expect(text).toMatch(/^4 targets failed\.\nCorrect each of them:\n- line 2 \(nobody\/Deploy\): /);
  const reasons = [
    'line 2 (nobody/Deploy): No account named "nobody" is available to this session.',
    'line 3 (sandbox/ReadOnlyAccess): Several accounts are named sandbox: sandbox (444455556666), sandbox (555566667777).',
    'line 4 (222233334444/Deplo): Permission set Deplo is not assigned in account prod (222233334444) (ap-northeast-1: not listed).',
    'line 5 (x*/Deploy): No account available to this session matches "x*".',
  ];
  for (const reason of reasons) {
    expect(text).toContain(`\n- ${reason}`);
  }
  expect(text).not.toContain('line 1');
  expect(countsOf(scene).GetRoleCredentials).toBeUndefined();
});

test('several targets fail: the error has the code of the first line even when a later one fails sooner', async () => {
  const scene = await playSignedIn();
  const isDev = (account: string | null) => account === '111122223333';
  scene.emulator.faults.add({
    operation: 'GetRoleCredentials',
    kind: 'delay',
    ms: 400,
    times: 5,
    when: ({ query }) => isDev(query.get('account_id')),
  });
  const step = await scene.step({
    ...lines('a = dev/Nothing', 'b = 222233334444/Deploy', 'c = 333344445555/ReadOnlyAccess'),
    'role-chain': 'arn:aws:iam::222233334444:role/deploy',
  });
  const text = failureOf(step, 'not-assigned');
  expect(text).toContain('3 targets failed.\nCorrect each of them:\n- line 1 (111122223333/Nothing)');
  expect(text).toMatch(
    /line 2 \(222233334444\/Deploy\): STS in ap-northeast-1 did not let .* assume arn:aws:iam::222233334444:role\/deploy/,
  );
});

test('300 targets fail: the error names as many as fit, and the log has the reason of each', async () => {
  const scene = await playSignedIn();
  const profiles = Array.from({ length: 300 }, (_, index) => `p${index} = team-${index}/Deploy`);
  const step = await scene.step(lines(...profiles, 'ok = dev/Deploy'));
  const text = failureOf(step, 'account-not-found');
  expect(text).toMatch(/^300 targets failed; the log has the reason for each: line 1 \(team-0\/Deploy\), line 2/);
  expect(text).toMatch(/ and \d+ more\.\nUse the 12-digit account ID/);
  expect(text.length).toBeLessThan(4096);
  expect(
    step.log.filter((line) =>
      /^Failed: line \d+ \(team-\d+\/Deploy\): No account named "team-\d+" is available/.test(line),
    ),
  ).toHaveLength(300);
});

describe('a service that fails for one target', () => {
  test.each([
    ['throttled', tooManyRequests(), /Too many requests to \S+ while getting role credentials: 5 attempts/],
    ['unexpected', jsonAnswer(500, { message: 'down', __type: 'InternalServerException' }), 'down'],
    ['network', { kind: 'reset' }, 'No answer from'],
  ] as const)('ends the step with the code %s and the line of the target', async (code, fault, words) => {
    const scene = await playSignedIn();
    const at =
      (account: string) =>
      ({ query }: { query: URLSearchParams }) =>
        query.get('account_id') === account;
    scene.emulator.faults.add({ operation: 'GetRoleCredentials', times: Infinity, when: at('222233334444'), ...fault });
    const step = await scene.step(
      lines('a = 111122223333/Deploy', 'b = 222233334444/Deploy', 'c = 333344445555/Deploy'),
    );
    const text = failureOf(step, code);
    expect(text).toContain('line 2 (222233334444/Deploy)');
    expect(text).toMatch(words);
    expect(await leftIn(scene)).toEqual([]);
  });
});

test('a session that ends between two targets is session-expired, without a line', async () => {
  const scene = await play({}, (emulator) => ({
    '.aws/sso/cache/a.json': signedIn(emulator, { refreshToken: undefined }),
  }));
  scene.emulator.faults.add({
    operation: 'GetRoleCredentials',
    times: Infinity,
    when: ({ query }) => query.get('account_id') !== '111122223333',
    ...sessionEnded(),
  });
  const step = await scene.step(lines('a = 111122223333/Deploy', 'b = 222233334444/Deploy', 'c = 333344445555/Deploy'));
  expect(failureOf(step, 'session-expired')).not.toContain('line');
});

test('a removed assignment fails the line that names it and is left out by a pattern', async () => {
  const scene = await playSignedIn();
  unassign(organizationOf(scene.emulator), { user: 'alice', account: '222233334444', permissionSet: 'Deploy' });
  const step = await scene.step(lines('a = dev/Deploy', 'b = prod/Deploy'), { continueOnError: true });
  expect(failureOf(step, 'not-assigned')).toContain('Use one of these, or ask your administrator to assign');
  const pattern = await scene.step(lines('{account-id} = */Deploy'));
  expect(JSON.parse(pattern.outputs.assignments ?? '')).toHaveLength(2);
});

test('a credentials file that cannot be written: no profile is written and no variable exported', async () => {
  const scene = await playSignedIn({
    files: { 'etc/config': '# mine\n' },
    changed: ['etc/credentials', 'elsewhere'],
  });
  await writeFile(scene.home('elsewhere'), 'theirs');
  await symlink(scene.home('elsewhere'), scene.home('etc/credentials'));
  const inputs = { ...lines('a = dev/Deploy', 'b = prod/Deploy'), 'aws-config-directory': '~/etc' };
  expect(failureOf(await scene.step(inputs), 'unsafe-file')).toContain(scene.home('etc/credentials'));
  expect(await leftIn(scene)).toEqual([]);
});

test('a command is not started when one of its targets fails', async () => {
  const scene = await playSignedIn();
  const step = await scene.step({ ...lines('a = dev/Deploy', 'b = prod/AdministratorAccess'), run: 'echo began' });
  failureOf(step, 'not-assigned');
  expect(step.log).not.toContain('began');
});

test('with web identity the error names each line whose role refuses', async () => {
  const scene = await play({ claims: {} });
  const step = await scene.step({
    'role-to-assume': 'arn:aws:iam::{account-id}:role/deploy',
    'aws-region': 'eu-west-1',
    profiles: 'a = 111122223333/x\nb = 333344445555/x\nc = 222233334444/x\nd = 444455556666/x',
  });
  const text = failureOf(step, 'web-identity-rejected');
  expect(text).toContain('2 targets failed.\nCorrect each of them:\n- line 2 (333344445555/x): ');
  expect(text).toContain('line 4 (444455556666/x): ');
  expect(text).not.toContain('line 3');
});

test('with a single target the error names no line', async () => {
  const scene = await playSignedIn();
  const step = await scene.step({ ...instance, account: 'prod', 'permission-set': 'AdministratorAccess' });
  expect(failureOf(step, 'not-assigned')).toMatch(/^Permission set AdministratorAccess is not assigned/);
});
