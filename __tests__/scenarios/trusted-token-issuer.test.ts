/** The job's ID token for a session of Identity Center: five requests, and nothing of the session outlives the step. */
import { expect, test } from '@jest/globals';
import { DEMO_APPLICATION, DEMO_BOOTSTRAP_ROLE, endSessions, sessionEnded } from '../../emulator/index.ts';
import { corpProfile, corpSession } from './aws-config.ts';
import { callerOf } from './caller.ts';
import { failureOf } from './failure.ts';
import { answersOf, askedOf, exchange, issuer, permissionSetSession, playJob, role, session } from './oidc.ts';
import { type Scene, ssoRegion } from './play.ts';

/** Both ID tokens are asked for at once. */
const exchanged = ['GetIdToken', 'GetIdToken', 'AssumeRoleWithWebIdentity', 'CreateTokenWithIAM'];

/** Of which of two that are asked for at once the request arrives first, nobody says. */
const audiencesOf = (scene: Scene) =>
  askedOf(scene, 'GetIdToken')
    .map(({ audience }) => audience)
    .toSorted();

test('with an account id five requests give the credentials of the user that stands for the repository', async () => {
  const scene = await playJob();
  const { conclusion, outputs, envWritten, log } = await scene.step(exchange);
  expect(conclusion).toBe('success');
  expect(scene.operations()).toEqual([...exchanged, 'GetRoleCredentials']);
  expect(outputs).toMatchObject({
    'aws-account-id': '111122223333',
    'permission-set': 'ReadOnlyAccess',
    'aws-profile': '111122223333-ReadOnlyAccess',
  });
  expect(envWritten).toMatchObject({ AWS_REGION: ssoRegion, AWS_CONFIG_FILE: outputs['aws-config-file'] });
  expect(log.slice(log.lastIndexOf('##[endgroup]') + 1).filter((line) => !line.startsWith('##'))).toEqual([
    `Assumed the bootstrap role ${DEMO_BOOTSTRAP_ROLE}.`,
    `Exchanged the ID token of this job at ${DEMO_APPLICATION} for a session in ${ssoRegion}.`,
    `Got credentials for ReadOnlyAccess in account 111122223333, valid until ${outputs['aws-expiration']?.replace('.000Z', 'Z')}.`,
    expect.stringMatching(/^Wrote profile 111122223333-ReadOnlyAccess to /),
    'Exported AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN to every later step.',
  ]);
  expect(await callerOf(scene)).toMatch(permissionSetSession('111122223333', 'ReadOnlyAccess'));
});

test('each request of the exchange asks for no more than it needs', async () => {
  const scene = await playJob();
  await scene.step(exchange);
  expect(audiencesOf(scene)).toEqual([DEMO_APPLICATION, 'sts.amazonaws.com']);
  expect(askedOf(scene, 'AssumeRoleWithWebIdentity')).toMatchObject([
    { RoleArn: DEMO_BOOTSTRAP_ROLE, RoleSessionName: 'GitHubActions', DurationSeconds: '900' },
  ]);
  expect(askedOf(scene, 'CreateTokenWithIAM')).toEqual([
    { grantType: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ]);
  expect(askedOf(scene, 'GetRoleCredentials')).toEqual([{ account_id: '111122223333', role_name: 'ReadOnlyAccess' }]);
  const [, , , signed, portal] = scene.emulator.requests;
  expect([signed?.caller, portal?.caller]).toEqual([session('111111111111', 'github-identity-center'), '601234567']);
});

test('the search for leaks knows every secret of the exchange', async () => {
  const scene = await playJob();
  await scene.step(exchange);
  const secrets = [...scene.emulator.issuedSecrets];
  const audiences = secrets
    .map((secret) => /^eyJ[\w-]+\.([\w-]+)\.[\w-]+$/.exec(secret)?.[1])
    .flatMap((claims) => (claims ? [JSON.parse(Buffer.from(claims, 'base64url').toString())] : []))
    .map(({ iss, aud }) => [new URL(iss).host, aud]);
  expect(audiences.toSorted()).toEqual([
    ['identitycenter.amazonaws.com', DEMO_APPLICATION],
    ['token.actions.githubusercontent.com', DEMO_APPLICATION],
    ['token.actions.githubusercontent.com', 'sts.amazonaws.com'],
  ]);
  expect(secrets.filter((secret) => secret.startsWith('aoa'))).toHaveLength(1);
  expect(secrets.filter((secret) => secret.startsWith('ASIA'))).toHaveLength(2);
  const [portalToken = ''] = secrets.filter((secret) => secret.startsWith('aoa'));
  expect(scene.job.masks).toEqual(
    expect.arrayContaining([portalToken, ...secrets.filter((one) => one.startsWith('eyJ'))]),
  );
});

test('account names are looked up with the exchanged session', async () => {
  for (const account of ['dev', 'PROD']) {
    const scene = await playJob();
    const { outputs } = await scene.step({
      ...exchange,
      account,
      'permission-set': 'Deploy',
      'aws-region': 'eu-west-1',
    });
    const id = account === 'dev' ? '111122223333' : '222233334444';
    expect(outputs).toMatchObject({
      'aws-account-id': id,
      'account-name': account.toLowerCase(),
      'aws-profile': `${account}-Deploy`,
    });
    expect(scene.operations()).toEqual([...exchanged, 'ListAccounts', 'GetRoleCredentials']);
    expect(await callerOf(scene, { AWS_PROFILE: `${account}-Deploy` })).toMatch(permissionSetSession(id, 'Deploy'));
    await scene.end();
  }
});

test('a profile of the AWS config file gives instance, account and permission set', async () => {
  const config = corpSession + corpProfile('work', '222233334444', 'Deploy', 'region = eu-west-1\n');
  const scene = await playJob({}, { files: { '.aws/config': config } });
  const { 'sso-region': _, ...inputs } = { ...issuer, 'aws-profile': 'work' };
  const { envWritten } = await scene.step(inputs);
  expect(envWritten.AWS_REGION).toBe('eu-west-1');
  expect(await callerOf(scene, { AWS_PROFILE: 'work' })).toMatch(permissionSetSession('222233334444', 'Deploy'));
});

test('audience is that of the exchanged token; the bootstrap role keeps the STS audience', async () => {
  const scene = await playJob();
  const [application] = scene.emulator.world.instances[0]?.applications ?? [];
  if (application) application.audiences = ['identity-center'];
  expect((await scene.step({ ...exchange, audience: 'identity-center' })).conclusion).toBe('success');
  expect(audiencesOf(scene)).toEqual(['identity-center', 'sts.amazonaws.com']);
});

test('role-session-name names the session of the bootstrap role', async () => {
  const scene = await playJob();
  await scene.step({ ...exchange, 'role-session-name': 'release' });
  expect(scene.emulator.requests[3]?.caller).toBe(session('111111111111', 'github-identity-center', 'release'));
});

test('a refresh token of the application is neither used nor kept', async () => {
  const scene = await playJob({}, { debug: true });
  scene.emulator.world.instances[0]?.applications[0]?.grants.push('refresh_token');
  expect((await scene.step(exchange)).conclusion).toBe('success');
  expect([...scene.emulator.issuedSecrets].filter((secret) => secret.startsWith('aor'))).toHaveLength(1);
});

test('two uses in one job make two exchanges', async () => {
  const scene = await playJob();
  await scene.step(exchange);
  await scene.step({ ...exchange, 'permission-set': 'Deploy' });
  expect(scene.operations()).toEqual([1, 2].flatMap(() => [...exchanged, 'GetRoleCredentials']));
});

test('a session that the portal refuses is exchanged once more, with fresh ID tokens', async () => {
  const scene = await playJob();
  const refusal = { operation: 'GetRoleCredentials', ...sessionEnded() };
  scene.emulator.faults.add(refusal);
  expect((await scene.step(exchange)).conclusion).toBe('success');
  const once = [...exchanged, 'GetRoleCredentials'];
  expect(scene.operations()).toEqual([...once, ...once]);
  scene.emulator.resetRequests();
  scene.emulator.faults.add({ ...refusal, times: 2 });
  const text = failureOf(await scene.step(exchange), 'session-expired');
  expect(text).toContain(`The access portal in ${ssoRegion} refused the session from the exchange of the ID token`);
  expect(text).toContain('Session token not found or invalid');
  expect(scene.operations()).toEqual([...once, ...once]);
});

test('a session that ends while accounts are listed is exchanged once more', async () => {
  const scene = await playJob({}, { settings: { pageSize: 2 } });
  scene.emulator.faults.add({
    operation: 'ListAccounts',
    kind: 'delay',
    ms: 0,
    when: () => {
      endSessions(scene.emulator.world);
      return true;
    },
  });
  expect((await scene.step({ ...exchange, account: 'prod' })).conclusion).toBe('success');
  expect(scene.operations().filter((operation) => operation === 'CreateTokenWithIAM')).toHaveLength(2);
});

test.each([600, -600])('the exchange works with a clock that is %i seconds off', async (seconds) => {
  const scene = await playJob();
  scene.emulator.world.clock.advance(seconds);
  expect((await scene.step({ ...exchange, account: 'prod' })).conclusion).toBe('success');
  expect(answersOf(scene)).toEqual([
    ['GetIdToken', 200],
    ['GetIdToken', 200],
    ['AssumeRoleWithWebIdentity', 200],
    // Refused for its time, which the refusal tells; then signed anew, with another assertion.
    ['CreateTokenWithIAM', 403],
    ['GetIdToken', 200],
    ['CreateTokenWithIAM', 200],
    ['ListAccounts', 200],
    ['GetRoleCredentials', 200],
  ]);
  const [first, second] = askedOf(scene, 'CreateTokenWithIAM');
  expect(second?.assertion).not.toBe(first?.assertion);
  expect(await callerOf(scene)).toMatch(permissionSetSession('222233334444', 'ReadOnlyAccess'));
});

test('guards are checked before any request, for an account name as soon as its id is known', async () => {
  const scene = await playJob();
  const step = (change: Record<string, string>) => scene.step({ ...exchange, ...change }, { continueOnError: true });
  failureOf(await step({ 'allowed-account-ids': '222233334444' }), 'not-allowed');
  failureOf(await step({ 'allowed-permission-sets': 'Read*Only' }), 'not-allowed');
  failureOf(await step({ 'role-chain': role('333344445555'), 'allowed-account-ids': '111122223333' }), 'not-allowed');
  expect(scene.operations()).toEqual([]);
  failureOf(await step({ account: 'prod', 'allowed-account-ids': '111122223333' }), 'not-allowed');
  expect(scene.operations()).toEqual([...exchanged, 'ListAccounts']);
});
