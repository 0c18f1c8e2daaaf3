/** A command with several targets: its turns, their order, their end, and credentials renewed before each. */
import { describe, expect, test } from '@jest/globals';
import { play, playSignedIn, ssoRegion } from './play.ts';
import { assignmentsOf, callingStep, countsOf, lines, takeFile } from './several.ts';

describe('a command with several targets', () => {
  test('runs once for each target, in order, in a log group and with credentials of its own', async () => {
    const scene = await playSignedIn();
    const run = `echo "turn $AWS_SSO_PROFILE $AWS_SSO_ACCOUNT_ID $AWS_SSO_ACCOUNT_NAME $AWS_REGION"; ${callingStep}`;
    const profiles = ['z = 222233334444/Deploy region=eu-west-1', 'audit-{account-name} = */SecurityAudit'];
    const step = await scene.step({ ...lines(...profiles), run });
    expect(step.log.filter((line) => /^(##\[group\][az]|turn|##\[endgroup)/.test(line)).slice(1)).toEqual([
      '##[group]z: Deploy in account 222233334444',
      'turn z 222233334444  eu-west-1',
      '##[endgroup]',
      '##[group]audit-Staging--EU-: SecurityAudit in account Staging (EU) (333344445555)',
      `turn audit-Staging--EU- 333344445555 Staging (EU) ${ssoRegion}`,
      '##[endgroup]',
      '##[group]audit-archive: SecurityAudit in account archive (012345678901)',
      `turn audit-archive 012345678901 archive ${ssoRegion}`,
      '##[endgroup]',
      '##[group]audit-dev: SecurityAudit in account dev (111122223333)',
      `turn audit-dev 111122223333 dev ${ssoRegion}`,
      '##[endgroup]',
      '##[group]audit-prod: SecurityAudit in account prod (222233334444)',
      `turn audit-prod 222233334444 prod ${ssoRegion}`,
      '##[endgroup]',
    ]);
    const callers = step.log.filter((line) => line.startsWith('caller ')).map((line) => line.split(':')[4]);
    expect(callers).toEqual(['222233334444', '333344445555', '012345678901', '111122223333', '222233334444']);
    expect(assignmentsOf(step)).toHaveLength(5);
  });

  test('stops at the first target that fails, with its exit code', async () => {
    const scene = await playSignedIn();
    const run = 'echo "turn $AWS_SSO_PROFILE"; [ "$AWS_SSO_PROFILE" != b ] || exit 9';
    const step = await scene.step({
      ...lines('a = dev/Deploy', 'b = prod/Deploy', 'c = dev/Deploy', 'd = dev/Deploy'),
      run,
    });
    expect(step.exitCode).toBe(9);
    expect(step.log.filter((line) => line.startsWith('turn'))).toEqual(['turn a', 'turn b']);
    expect(step.annotations.at(-1)?.message).toMatch(
      /^The command for b ended with exit code 9\. The 2 targets after it were skipped\.\n/,
    );
    // The annotation stands behind the group, where it is seen.
    expect(step.log.lastIndexOf('##[endgroup]')).toBeLessThan(
      step.log.findIndex((line) => line.startsWith('##[error]')),
    );
  });

  test('has credentials renewed before a target with less than 15 minutes left, not before others', async () => {
    const scene = await playSignedIn({}, ({ world }) => {
      world.instances[0]?.permissionSets.set('Deploy', { name: 'Deploy', sessionSeconds: 899 });
    });
    const run = 'echo "$AWS_ACCESS_KEY_ID" >> "$GITHUB_WORKSPACE/turns"';
    await scene.step({
      ...lines('a = 111122223333/Deploy', 'b = 222233334444/ReadOnlyAccess', 'c = 222233334444/Deploy'),
      run,
    });
    const asked = scene.emulator.requests.map(({ params }) => `${params.account_id}/${params.role_name}`);
    expect(asked.slice(0, 3).toSorted()).toEqual([
      '111122223333/Deploy',
      '222233334444/Deploy',
      '222233334444/ReadOnlyAccess',
    ]);
    expect(asked.slice(3)).toEqual(['111122223333/Deploy', '222233334444/Deploy']);
    const issued = [...scene.emulator.world.keys.keys()];
    const [a, b, c] = (await takeFile(scene, 'turns'))
      .trim()
      .split('\n')
      .map((key) => issued.indexOf(key));
    expect([a, c]).toEqual([3, 4]);
    expect([0, 1, 2]).toContain(b);
  });

  test('has credentials renewed through the whole role chain', async () => {
    const scene = await playSignedIn();
    const chain = { 'role-chain': 'arn:aws:iam::{account-id}:role/deploy-target', 'role-duration-seconds': '900' };
    const step = await scene.step({
      ...lines('a = 111122223333/Deploy', 'b = 222233334444/Deploy'),
      ...chain,
      run: callingStep,
    });
    expect(step.log.filter((line) => line.startsWith('caller ')).map((line) => line.slice(7))).toEqual([
      'arn:aws:sts::111122223333:assumed-role/deploy-target/GitHubActions',
      'arn:aws:sts::222233334444:assumed-role/deploy-target/GitHubActions',
    ]);
    expect(countsOf(scene)).toMatchObject({ GetRoleCredentials: 4, AssumeRole: 4 });
  });

  test('has a role for each target with web identity', async () => {
    const scene = await play({ claims: {} });
    const roles = { 'role-to-assume': 'arn:aws:iam::{account-id}:role/{permission-set}', 'aws-region': 'eu-west-1' };
    const profiles = 'a = 111122223333/deploy\nb = 222233334444/deploy region=us-east-1';
    const step = await scene.step({ ...roles, profiles, run: `echo "turn $AWS_REGION"; ${callingStep}` });
    expect(step.log.filter((line) => /^(turn|caller) /.test(line))).toEqual([
      'turn eu-west-1',
      'caller arn:aws:sts::111122223333:assumed-role/deploy/GitHubActions',
      'turn us-east-1',
      'caller arn:aws:sts::222233334444:assumed-role/deploy/GitHubActions',
    ]);
  });
});
