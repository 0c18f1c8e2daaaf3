/** The dry run: every link between the job and its credentials as a checklist, with nothing fetched and nothing left. */
import { readdir } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import {
  DEMO_BOOTSTRAP_ROLE,
  type Emulator,
  endSessions,
  jsonAnswer,
  proxyPage,
  sessionEnded,
  unassign,
} from '../../emulator/index.ts';
import type { StepResult } from '../../runner/index.ts';
import { failureOf } from './failure.ts';
import { issuer, webIdentity } from './oidc.ts';
import { device } from './person.ts';
import { cacheFile, dev, inSeconds, play, playSignedIn, type Scene, signedIn, tokenFile } from './play.ts';
import { assignmentsOf, countsOf, lines, organizationOf } from './several.ts';
import { textOf } from './summary-text.ts';

const dry = { 'dry-run': 'true' };
const chain = ['ID token', 'bootstrap role', 'exchange', 'scope', 'session', 'account', 'permission set', 'guard'];

/** State and link of each line of the checklist in the log. */
function checklistOf({ log }: StepResult): readonly string[] {
  const row = new RegExp(`^[✅❌➖] (ok|failed|not checked) +(${chain.join('|')})(?= {2}|$)`, 'u');
  return log.flatMap((line) => {
    const [, state, link] = row.exec(line) ?? [];
    return state ? [`${state}: ${link}`] : [];
  });
}

/** The same of the job summary. */
function summaryOf({ summary }: StepResult): readonly string[] {
  const rows = summary.matchAll(/<tr><td>(.*?)<\/td><td>[✅❌➖] (ok|failed|not checked)<\/td>/gu);
  return [...rows].map(([, link, state]) => `${state}: ${link}`);
}

/** The checklist of these links when one of them is broken. */
function brokenAt(links: readonly string[], broken: string): readonly string[] {
  const end = links.indexOf(broken);
  const stateOf = (index: number) => (index < end ? 'ok' : index === end ? 'failed' : 'not checked');
  return links.map((link, index) => `${stateOf(index)}: ${link}`);
}

/** A dry run leaves nothing, whatever it came to. */
async function expectNothingLeft({ job }: Scene, step: StepResult): Promise<void> {
  expect(step.envWritten).toEqual({});
  expect((await readdir(job.temp)).filter((name) => name.startsWith('aws-sso-credentials'))).toEqual([]);
  expect(step.outputs['aws-config-file']).toBeUndefined();
}

const applicationOf = (emulator: Emulator) => {
  const [application] = organizationOf(emulator).applications;
  if (!application) throw new Error('no application');
  return application;
};

describe('a dry run that holds:', () => {
  test('with a trusted token issuer it lists every link and target and fetches no role credentials', async () => {
    const scene = await play({ claims: {} });
    const profiles = 'a = dev/Deploy\naudit-{account-id} = */D* region=us-east-1';
    const step = await scene.step({ ...issuer, profiles, ...dry });
    expect(step.conclusion).toBe('success');
    expect(checklistOf(step)).toEqual(chain.map((link) => `ok: ${link}`));
    expect(summaryOf(step)).toEqual(checklistOf(step));
    expect(step.log.filter((line) => line.startsWith('Target: '))).toEqual([
      'Target: profile a: Deploy in account dev (111122223333), region ap-northeast-1',
      'Target: profile audit-333344445555: Deploy in account Staging (EU) (333344445555), region us-east-1',
      'Target: profile audit-111122223333: Deploy in account dev (111122223333), region us-east-1',
      'Target: profile audit-222233334444: Deploy in account prod (222233334444), region us-east-1',
    ]);
    for (const cell of ['audit-333344445555', 'Staging (EU) (333344445555)', 'us-east-1'])
      expect(step.summary).toContain(`<td>${cell}</td>`);
    expect(assignmentsOf(step)).toHaveLength(4);
    expect(assignmentsOf(step)[1]).toEqual({
      'account-id': '333344445555',
      'account-name': 'Staging (EU)',
      'permission-set': 'Deploy',
      'aws-profile': 'audit-333344445555',
      'aws-region': 'us-east-1',
    });
    expect(countsOf(scene)).toEqual({
      GetIdToken: 2,
      AssumeRoleWithWebIdentity: 1,
      CreateTokenWithIAM: 1,
      ListAccounts: 1,
      ListAccountRoles: 8,
    });
    await expectNothingLeft(scene, step);
    expect(await scene.end()).toMatchObject([{ outcome: 'success' }]);
  });

  test.each([
    ['the token cache', {}, (emulator: Emulator) => ({ [tokenFile]: signedIn(emulator) })],
    ['sso-token', { 'sso-start-url': '', 'sso-region': '' }, () => ({})],
  ])('with %s it lists four links and sets the outputs of the target but its expiry', async (name, change, files) => {
    const scene = await play({ secret: (emulator) => (name === 'sso-token' ? signedIn(emulator) : '') }, files);
    const step = await scene.step({ ...dev, account: 'dev', ...change, 'sso-token': scene.secret, ...dry });
    expect(checklistOf(step)).toEqual(chain.slice(4).map((link) => `ok: ${link}`));
    expect(summaryOf(step)).toEqual(checklistOf(step));
    expect(step.outputs).toEqual({
      'aws-account-id': '111122223333',
      'account-name': 'dev',
      'permission-set': 'ReadOnlyAccess',
      'aws-profile': 'dev-ReadOnlyAccess',
      assignments: step.outputs.assignments,
    });
    expect(scene.operations()).toEqual(['ListAccounts', 'ListAccountRoles']);
    await expectNothingLeft(scene, step);
  });

  test('with web identity it asks for the ID token alone', async () => {
    const scene = await play({ claims: {} });
    const step = await scene.step({ ...webIdentity, ...dry });
    expect(checklistOf(step)).toEqual(['ok: ID token', 'ok: account', 'ok: guard']);
    expect(step.log).toContain('Target: role deploy in account 111122223333, region eu-west-1');
    expect(step.outputs['aws-account-id']).toBe('111122223333');
    expect(scene.operations()).toEqual(['GetIdToken']);
    await expectNothingLeft(scene, step);
  });

  test('with role-chain it names the last account as target and assumes no role', async () => {
    const scene = await playSignedIn();
    const chained = { 'role-chain': 'arn:aws:iam::222233334444:role/deploy-target' };
    const step = await scene.step({ ...dev, ...chained, ...dry });
    expect(step.outputs['aws-account-id']).toBe('222233334444');
    expect(step.log).toContain(
      'Target: profile 111122223333-ReadOnlyAccess: ReadOnlyAccess, then role deploy-target in account 222233334444, region ap-northeast-1',
    );
    expect(scene.operations()).toEqual(['ListAccountRoles']);
  });

  test('with a token that is due it renews the token file and writes nothing else', async () => {
    const scene = await play({ changed: [tokenFile] }, (emulator) => ({
      [tokenFile]: signedIn(emulator, { expiresAt: inSeconds(60) }),
    }));
    const step = await scene.step({ ...dev, ...dry });
    expect(scene.operations()).toEqual(['CreateToken', 'ListAccountRoles']);
    await expectNothingLeft(scene, step);
  });

  test('with run and output-env-credentials it runs no command and exports no keys', async () => {
    const scene = await playSignedIn();
    const step = await scene.step({ ...dev, ...dry, run: 'echo ran', 'output-env-credentials': 'true' });
    expect(step.conclusion).toBe('success');
    expect(step.log).not.toContain('ran');
    await expectNothingLeft(scene, step);
  });
});

describe('a dry run of a trusted token issuer names its broken link:', () => {
  test.each<[string, string, string, (emulator: Emulator) => unknown, Record<string, string>]>([
    [
      'bootstrap role',
      'web-identity-rejected',
      'trust policy',
      ({ world }) => world.roles.delete(DEMO_BOOTSTRAP_ROLE),
      {},
    ],
    ['exchange', 'token-exchange-rejected', 'audience', (emulator) => applicationOf(emulator).audiences.splice(0), {}],
    [
      'scope',
      'token-exchange-rejected',
      'sso:account:access',
      (emulator) => applicationOf(emulator).scopes.splice(0),
      {},
    ],
    ['session', 'session-expired', 'sso-region', refuse, {}],
    ['account', 'account-not-found', 'Did you mean prod?', () => {}, { account: 'prodd' }],
    ['session', 'network', 'a proxy or firewall', interject, {}],
    ['permission set', 'not-assigned', 'Did you mean Deploy?', () => {}, { 'permission-set': 'Deploi' }],
    ['guard', 'not-allowed', 'Add it to allowed-account-ids', () => {}, { 'allowed-account-ids': '111122223333' }],
  ])('%s (%s)', async (link, code, remedy, arrange, change) => {
    const scene = await play({ claims: {} });
    arrange(scene.emulator);
    const step = await scene.step({ ...issuer, account: 'prod', 'permission-set': 'Deploy', ...change, ...dry });
    expect(failureOf(step, code)).toContain(remedy);
    expect(checklistOf(step)).toEqual(brokenAt(chain, link));
    expect(summaryOf(step)).toEqual(checklistOf(step));
    expect(textOf(step.summary)).toContain(remedy);
    // The checklist comes first, the one annotation after it.
    const end = step.log.indexOf(
      '##[endgroup]',
      step.log.findIndex((line) => line.startsWith('##[group]Dry run')),
    );
    expect(step.log.findIndex((line) => line.startsWith('##[error]'))).toBeGreaterThan(end);
    expect(scene.operations()).not.toContain('GetRoleCredentials');
    await expectNothingLeft(scene, step);
  });

  test('ID token (no-id-token)', async () => {
    const scene = await play();
    const step = await scene.step({ ...issuer, account: 'prod', 'permission-set': 'Deploy', ...dry });
    expect(failureOf(step, 'no-id-token')).toContain('id-token: write');
    expect(checklistOf(step)).toEqual(brokenAt(chain, 'ID token'));
    expect(scene.operations()).toEqual([]);
  });
});

describe('a dry run of a cached token names its broken link:', () => {
  const links = chain.slice(4);
  test.each<[string, string, (emulator: Emulator) => Record<string, string>, Record<string, string>]>([
    ['session', 'no-cached-token', () => ({}), {}],
    ['session', 'session-expired', (emulator) => ({ [cacheFile('a')]: ended(emulator) }), {}],
    ['account', 'account-ambiguous', (emulator) => ({ [cacheFile('a')]: signedIn(emulator) }), { account: 'sandbox' }],
    ['permission set', 'not-assigned', (emulator) => ({ [cacheFile('a')]: unassigned(emulator) }), {}],
    [
      'guard',
      'not-allowed',
      (emulator) => ({ [cacheFile('a')]: signedIn(emulator) }),
      { 'allowed-permission-sets': 'D*' },
    ],
  ])('%s (%s)', async (link, code, files, change) => {
    const scene = await play({}, files);
    const step = await scene.step({ ...dev, ...change, ...dry });
    failureOf(step, code);
    expect(checklistOf(step)).toEqual(brokenAt(links, link));
    expect(summaryOf(step)).toEqual(checklistOf(step));
    await expectNothingLeft(scene, step);
  });
});

describe('a dry run says of no link that it is ok before it was checked:', () => {
  const links = chain.slice(4);
  const [session, ...rest] = links;
  const onlySession = [`failed: ${session}`, ...rest.map((link) => `not checked: ${link}`)];

  test.each([
    ['push', { private: false }],
    ['pull_request_target', { visibility: 'private', private: true }],
  ])('a sign-in that is refused for %s of %j', async (name, repository) => {
    const scene = await play({ event: { name, payload: { repository: { id: 1, ...repository } } } });
    const step = await scene.step({ ...device, ...dry });
    failureOf(step, 'not-allowed');
    expect(checklistOf(step)).toEqual(onlySession);
    expect(summaryOf(step)).toEqual(checklistOf(step));
    expect(scene.operations()).toEqual([]);
  });

  test.each([
    ['the portal', 'ListAccountRoles', 3600],
    ['the renewal', 'CreateToken', -60],
  ])('a cached token, where something else answers for %s', async (_title, operation, seconds) => {
    const scene = await play({}, (emulator) => {
      emulator.faults.add({ operation, ...proxyPage(200), times: Infinity });
      return { [tokenFile]: signedIn(emulator, { expiresAt: inSeconds(seconds) }) };
    });
    const step = await scene.step({ ...dev, ...dry });
    failureOf(step, 'network');
    expect(checklistOf(step)).toEqual(onlySession);
  });

  test("a role chain outside the partition of the token's region, which shows before the first request", async () => {
    const scene = await playSignedIn();
    const far = { 'sso-region': '', 'role-chain': 'arn:aws-cn:iam::222233334444:role/far' };
    const step = await scene.step({ ...dev, ...far, ...dry });
    failureOf(step, 'invalid-input');
    expect(checklistOf(step)).toEqual([
      'not checked: session',
      'failed: account',
      'not checked: permission set',
      'not checked: guard',
    ]);
    expect(scene.operations()).toEqual([]);
  });

  test('a role of the chain that a filled-in name makes invalid, after the account was found', async () => {
    const scene = await playSignedIn();
    const long = `arn:aws:iam::{account-id}:role/${'x'.repeat(57)}-{permission-set}`;
    const step = await scene.step({ ...dev, account: 'dev', 'role-chain': long, ...dry });
    expect(failureOf(step, 'invalid-input')).toContain('which is not a valid role ARN');
    expect(scene.operations()).toEqual(['ListAccounts']);
    expect(checklistOf(step).slice(0, 2)).toEqual(['ok: session', 'failed: account']);
  });

  test('the scope of a session, where the exchange lists none and the portal refuses it', async () => {
    const scene = await play({ claims: {} }, ({ faults }) => {
      const session = { accessToken: 'a-session-of-unknown-scope', tokenType: 'Bearer', expiresIn: 3600 };
      faults.add({ operation: 'CreateTokenWithIAM', ...jsonAnswer(200, session), times: Infinity });
      return {};
    });
    const step = await scene.step({ ...issuer, account: 'prod', 'permission-set': 'Deploy', ...dry });
    failureOf(step, 'session-expired');
    const stateOf = (link: string) => (link === 'scope' ? 'not checked: scope' : undefined);
    expect(checklistOf(step)).toEqual(brokenAt(chain, 'session').map((row, at) => stateOf(chain[at] ?? '') ?? row));
  });

  test('a portal that fails after it has listed the accounts', async () => {
    const scene = await playSignedIn();
    scene.emulator.faults.add({ operation: 'ListAccountRoles', ...proxyPage(200), times: Infinity });
    const step = await scene.step({ ...dev, account: 'dev', ...dry });
    failureOf(step, 'network');
    expect(checklistOf(step)).toEqual(brokenAt(links, 'permission set'));
  });
});

describe('a dry run of web identity names its broken link:', () => {
  test.each([
    ['ID token', 'no-id-token', undefined, {}],
    ['guard', 'not-allowed', {}, { 'allowed-account-ids': '222233334444' }],
  ])('%s (%s)', async (link, code, claims, change) => {
    const scene = await play(claims && { claims });
    const step = await scene.step({ ...webIdentity, ...change, ...dry });
    failureOf(step, code);
    expect(checklistOf(step)).toEqual(brokenAt(['ID token', 'account', 'guard'], link));
  });
});

test('a dry run with several failing targets names all of them and breaks at the link of the first', async () => {
  const scene = await playSignedIn();
  const step = await scene.step({ ...lines('a = dev/Deploy', 'b = prod/Nope', 'c = nobody/Deploy'), ...dry });
  const text = failureOf(step, 'not-assigned');
  expect(text).toContain(
    '2 targets failed.\nCorrect each of them:\n- line 2 (222233334444/Nope): Permission set Nope is not assigned',
  );
  expect(text).toContain('line 3 (nobody/Deploy): No account named "nobody" is available');
  expect(checklistOf(step)).toEqual(brokenAt(chain.slice(4), 'permission set'));
});

test('a dry run with invalid inputs fails before the checklist', async () => {
  const scene = await playSignedIn();
  const step = await scene.step({ ...lines('a = dev'), ...dry });
  failureOf(step, 'invalid-input');
  expect(checklistOf(step)).toEqual([]);
  expect(scene.operations()).toEqual([]);
});

function refuse(emulator: Emulator): void {
  emulator.faults.add({ operation: 'ListAccountRoles', ...sessionEnded(), times: Infinity });
}

function interject(emulator: Emulator): void {
  emulator.faults.add({ operation: 'ListAccounts', ...proxyPage(200), times: Infinity });
}

/** A token whose session is over, without a way to renew it. */
function ended(emulator: Emulator): string {
  const token = signedIn(emulator, { refreshToken: undefined });
  endSessions(emulator.world);
  return token;
}

function unassigned(emulator: Emulator): string {
  unassign(organizationOf(emulator), { user: 'alice', account: '111122223333', permissionSet: 'ReadOnlyAccess' });
  return signedIn(emulator);
}
