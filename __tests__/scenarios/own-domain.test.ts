/** Start URLs of one's own domain: a redirect tells the portal at AWS and its region, as with `aws sso login`. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  awsHosts,
  type Certificates,
  demoWorld,
  type Emulator,
  type Fault,
  makeCertificates,
  startEmulator,
} from '../../emulator/index.ts';
import { afterTest } from '../after-test.ts';
import { startByHostName } from '../by-host-name.ts';
import { faketime, testWith } from '../real-clients/tools.ts';
import { askProcess } from './ask.ts';
import { shareClock } from './clock.ts';
import { failureOf } from './failure.ts';
import { device, privately, sessionFiles } from './person.ts';
import { cacheFile, dev, type PlayOptions, play, type Scene, signedIn, ssoRegion } from './play.ts';

const portal = `https://ssoins-1234567890abcdef.portal.${ssoRegion}.app.aws`;
const signInCalls = ['RegisterClient', 'StartDeviceAuthorization', 'CreateToken', 'GetRoleCredentials'];

let folder: string;
let certificates: Certificates;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'own-domain-'));
  certificates = await makeCertificates(folder, []);
});
afterAll(() => rm(folder, { recursive: true }));

interface OwnDomain {
  readonly scene: Scene;
  readonly startUrl: string;
  /** What a step needs, without `sso-region`. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Requests to that domain. */
  readonly asked: () => readonly string[];
}

/** A job whose start URL is on a host of its own, where every request is answered like this. */
async function playAt(
  answers: readonly Partial<Fault>[],
  options: PlayOptions = {},
  config = (_startUrl: string) => '',
): Promise<OwnDomain> {
  const emulator = await startEmulator({ world: demoWorld(), tls: certificates });
  afterTest(emulator.close);
  emulator.world.autoApprove = { afterPolls: 0 };
  const startUrl = `https://127.0.0.1:${emulator.tlsPort}`;
  for (const answer of answers) addAnswer(emulator, answer);
  const host = { NODE_EXTRA_CA_CERTS: certificates.caFile };
  const scene = await play({ ...privately, emulator, host, files: { '.aws/config': config(startUrl) }, ...options });
  const { 'sso-region': _, ...inputs } = { ...device, 'sso-start-url': startUrl };
  const asked = () => emulator.requests.filter(({ operation }) => operation === 'Unknown').map(({ method }) => method);
  return { scene, startUrl, inputs, asked };
}

function addAnswer({ faults }: Emulator, answer: Partial<Fault>): void {
  faults.add({ operation: 'Unknown', kind: 'answer', status: 302, ...answer } as Fault);
}

const redirect = (location: string, status = 302): Partial<Fault> => ({
  kind: 'answer',
  status,
  headers: { location },
});

test.each([301, 302, 303, 307, 308])('a redirect with status %d leads to the portal and its region', async (status) => {
  const { scene, startUrl, inputs, asked } = await playAt([redirect(`${portal}/?from=there#/`, status)]);
  const step = await scene.step(inputs);
  expect([step.conclusion, asked()]).toEqual(['success', ['HEAD']]);
  expect(scene.operations()).toEqual(['Unknown', ...signInCalls]);
  expect(
    scene.emulator.requests.find(({ operation }) => operation === 'StartDeviceAuthorization')?.params,
  ).toMatchObject({ startUrl: portal });
  expect(step.log).toContain(`${startUrl} redirects to the access portal ${portal} in ${ssoRegion}.`);
  // As the AWS CLI keeps it: under the name that people know, in the region that issued it.
  const [file = ''] = await sessionFiles(scene.job);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ startUrl, region: ssoRegion });
});

test('later uses of a job ask neither the domain nor a person again', async () => {
  const { scene, inputs, asked } = await playAt([redirect(portal)]);
  await scene.step(inputs);
  const second = await scene.step({ ...inputs, 'aws-profile': 'second', 'profile-type': 'sso' });
  expect([second.conclusion, asked()]).toEqual(['success', ['HEAD']]);
});

testWith(faketime, 'a credential process renews without asking the domain', async () => {
  const { scene, inputs, asked } = await playAt([redirect(portal)]);
  await scene.step({ ...inputs, 'profile-type': 'process', 'aws-profile': 'p' });
  const clock = await shareClock(scene);
  await clock.moveTo(3600);
  scene.emulator.resetRequests();
  const { code, arn } = await askProcess(scene, 'p', clock.env);
  expect([code, arn, asked()]).toEqual([0, expect.stringContaining(':assumed-role/'), []]);
  expect(scene.operations()).toEqual(['CreateToken', 'GetRoleCredentials']);
});

test('a server that knows no HEAD is asked by GET', async () => {
  const { scene, inputs, asked } = await playAt([{ status: 405 }, redirect(portal)]);
  expect([(await scene.step(inputs)).conclusion, asked()]).toEqual(['success', ['HEAD', 'GET']]);
});

test('a server that is away for a moment is asked again', async () => {
  const { scene, inputs, asked } = await playAt([{ status: 503 }, { kind: 'reset' }, redirect(portal)]);
  expect([(await scene.step(inputs)).conclusion, asked()]).toEqual(['success', ['HEAD', 'HEAD', 'HEAD']]);
});

test('the region of the portal counts, and the log names the other one', async () => {
  const { scene, startUrl, inputs } = await playAt([redirect(portal)]);
  const step = await scene.step({ ...inputs, 'sso-region': 'eu-west-1' });
  expect(step.conclusion).toBe('success');
  expect(step.log).toContain(`${startUrl} redirects to the access portal ${portal} in ${ssoRegion}, not in eu-west-1.`);
});

test('a portal whose host tells no region takes that of sso-region', async () => {
  const start = 'https://d-1234567890.awsapps.com/start';
  const { scene, startUrl, inputs } = await playAt([redirect(`${start}/`), redirect(`${start}/`)]);
  const text = failureOf(await scene.step(inputs, { continueOnError: true }), 'invalid-input');
  expect(text).toContain(
    `Input sso-region is missing, and ${start}, to which ${startUrl} redirects, does not contain it.`,
  );
  expect((await scene.step({ ...inputs, 'sso-region': ssoRegion })).conclusion).toBe('success');
});

test.each([
  ['a page', { status: 200 }, 'does not redirect to one (HTTP 200)'],
  ['nothing', { status: 404 }, 'does not redirect to one (HTTP 404)'],
  ['a redirect to nowhere', { status: 302 }, 'does not redirect to one (HTTP 302)'],
  [
    'a redirect to another host',
    redirect('https://login.example.com/start?x=1'),
    'redirects to https://login.example.com,',
  ],
  ['a redirect within the domain', redirect('/start'), 'redirects to https://127.0.0.1:'],
  [
    'a host that AWS gives to customers',
    redirect('https://x.s3.amazonaws.com/'),
    'redirects to https://x.s3.amazonaws.com,',
  ],
  ['a host that ends otherwise', redirect(`${portal}.example.com`), '.app.aws.example.com,'],
  ['a portal without TLS', redirect(portal.replace('https', 'http')), 'redirects to http://ssoins-'],
  ['a portal with another port', redirect(`${portal}:8443`), '.app.aws:8443,'],
])(
  '%s in the place of a redirect to a portal is invalid input, and nobody is asked to sign in',
  async (_, answer, words) => {
    const { scene, startUrl, inputs, asked } = await playAt([answer]);
    const text = failureOf(await scene.step({ ...inputs, 'sso-region': ssoRegion }), 'invalid-input');
    expect(text).toMatch(`Input sso-start-url is ${startUrl}, which is not an AWS access portal and `);
    expect(text).toContain(words);
    expect([asked(), scene.operations()]).toEqual([['HEAD'], ['Unknown']]);
  },
);

test('a profile with such a start URL is named in the error', async () => {
  const settings = `sso_region = ${ssoRegion}\nsso_account_id = 111122223333\nsso_role_name = ReadOnlyAccess\n`;
  const config = (startUrl: string) => `[profile p]\nsso_start_url = ${startUrl}\n${settings}`;
  const { scene, startUrl } = await playAt([{ status: 200 }], {}, config);
  const text = failureOf(await scene.step({ 'credential-source': 'device-code', 'aws-profile': 'p' }), 'invalid-input');
  expect(text).toMatch(
    `Input aws-profile names the profile p, whose sso_start_url is ${startUrl}, which is not an AWS access portal`,
  );
});

test('a domain that does not answer is a network error', async () => {
  const { scene, inputs } = await playAt([], { host: { AWS_MAX_ATTEMPTS: '2' } });
  const text = failureOf(await scene.step({ ...inputs, 'sso-start-url': 'https://127.0.0.1:9' }), 'network');
  expect(text).toContain('No answer from 127.0.0.1:9 while requesting https://127.0.0.1:9 after 2 attempts');
  expect(text).toMatch(/\nCheck that the runner can reach 127\.0\.0\.1:9\.$/);
});

test('the domain is asked through the proxy', async () => {
  const domain = 'aws.corp.example';
  const names = await startByHostName({ hosts: [domain, ...awsHosts(ssoRegion)], world: demoWorld() });
  afterTest(names.close);
  names.emulator.world.autoApprove = { afterPolls: 0 };
  addAnswer(names.emulator, redirect(portal));
  const host = { HTTPS_PROXY: names.proxy.url, NODE_EXTRA_CA_CERTS: names.caFile };
  const scene = await play({ ...privately, emulator: names.emulator, isByHostName: true, host });
  const { 'sso-region': _, ...inputs } = { ...device, 'sso-start-url': `https://${domain}/` };
  expect((await scene.step(inputs)).conclusion).toBe('success');
  expect(names.proxy.hosts.slice(0, 2)).toEqual([domain, `oidc.${ssoRegion}.amazonaws.com`]);
});

test('a token that the AWS CLI keeps under such a start URL is used without asking the domain', async () => {
  const startUrl = 'https://aws.corp.example';
  const scene = await play({}, (emulator) => ({ [cacheFile(startUrl)]: signedIn(emulator, { startUrl }) }));
  const { 'sso-region': _, ...inputs } = { ...dev, 'sso-start-url': startUrl };
  expect((await scene.step(inputs)).conclusion).toBe('success');
  expect(scene.operations()).toEqual(['GetRoleCredentials']);
});
