/** A start URL of one's own domain in the hands of an AWS CLI that knows such, and its sign-in in those of this action. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { demoWorld, makeCertificates, startEmulator } from '../../emulator/index.ts';
import { afterTest, temporaryFolder } from '../after-test.ts';
import { ssoRegion } from '../scenarios/play.ts';
import { playOn, runTool, setUpMachine } from './machine.ts';
import { testWith, vanityCli } from './tools.ts';

const portal = `https://ssoins-1234567890abcdef.portal.${ssoRegion}.app.aws`;

testWith(vanityCli, 'the AWS CLI finds the same portal and region, and its token is used', async (aws) => {
  const certificates = await makeCertificates(await temporaryFolder('authority-'), []);
  const emulator = await startEmulator({ world: demoWorld(), tls: certificates });
  afterTest(emulator.close);
  const startUrl = `https://127.0.0.1:${emulator.tlsPort}`;
  emulator.world.autoApprove = { afterPolls: 0, user: 'alice' };
  const location = `${portal}/?from=there#/`;
  emulator.faults.add({ operation: 'Unknown', kind: 'answer', status: 302, headers: { location } });
  const machine = await setUpMachine();
  await machine.connect(emulator);
  const session = `[sso-session corp]\nsso_start_url = ${startUrl}\nsso_region = eu-west-1\nsso_registration_scopes = sso:account:access\n`;
  const profile = '[profile p]\nsso_session = corp\nsso_account_id = 111122223333\nsso_role_name = ReadOnlyAccess\n';
  await machine.write('.aws/config', session + profile);

  const login = ['sso', 'login', '--no-browser', '--profile', 'p', '--use-device-code'];
  await runTool(aws, login, { ...machine.env, AWS_CA_BUNDLE: certificates.caFile });
  const asked = emulator.requests.map(({ operation, method }) => (operation === 'Unknown' ? method : operation));
  expect(asked.slice(0, 3)).toEqual(['HEAD', 'RegisterClient', 'StartDeviceAuthorization']);
  expect(emulator.requests[2]?.params).toMatchObject({ startUrl: portal });
  expect(await readFile(join(machine.home, '.aws/config'), 'utf8')).toContain(`sso_region = ${ssoRegion}\n`);
  const cache = join(machine.home, '.aws/sso/cache');
  const files = await Promise.all((await readdir(cache)).map((name) => readFile(join(cache, name), 'utf8')));
  const tokens = files.map((text) => JSON.parse(text)).filter((entry) => 'accessToken' in entry);
  expect(tokens).toMatchObject([{ startUrl, region: ssoRegion }]);

  emulator.resetRequests();
  const scene = await playOn(machine, { emulator });
  expect((await scene.step({ 'aws-profile': 'p' })).conclusion).toBe('success');
  expect(scene.operations()).toEqual(['GetRoleCredentials']);
});
