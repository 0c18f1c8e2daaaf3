/** Every YAML block of the pages, played as it stands: a block that is new is played as well, or fails. */
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { addRole, GITHUB_ISSUER, providerArn, trustGitHub, trustPrincipals } from '../../emulator/index.ts';
import { type Example, examplesOf, pages, readPage } from '../pages.ts';
import { signedIn, tokenFile } from './play.ts';
import { callersIn, openStage, profiles, type Stage } from './stage.ts';

const examples = pages.flatMap(examplesOf);
/** The same code in both languages is played once. */
const distinct = [
  ...new Map(examples.toReversed().map((example) => [JSON.stringify(parse(example.workflow)), example])).values(),
];
/** Blocks whose credentials are a session on the runner itself. */
const isAtHome = ({ workflow }: Example) => !/sso-token|role-to-assume|device-code/.test(workflow);

async function play({ workflow }: Example, stage: Stage, secrets?: Readonly<Record<string, string>>) {
  const { world } = stage.emulator;
  world.autoApprove = { afterPolls: 1, user: 'alice' };
  const [hub, deploy] = ['arn:aws:iam::111122223333:role/hub', 'arn:aws:iam::222233334444:role/deploy'] as const;
  for (const arn of [hub, 'arn:aws:iam::222233334444:role/github-deploy']) {
    const provider = world.oidcProviders.get(providerArn('aws', arn.split(':')[4] ?? '', GITHUB_ISSUER));
    if (!provider) throw new Error(`no OIDC provider in the account of ${arn}`);
    addRole(world, arn, trustGitHub(provider, 'repo:octo-org/octo-repo:*'));
  }
  addRole(world, deploy, trustPrincipals(hub));
  const home = isAtHome({ name: '', workflow })
    ? { '.aws/config': profiles, [tokenFile]: signedIn(stage.emulator) }
    : {};
  return stage.play('example.yml', { home, readFile: () => workflow, ...(secrets && { secrets }) });
}

test.each(distinct)('$name: the job succeeds, and each AWS CLI has credentials', async (example) => {
  const stage = await openStage();
  const jobs = await play(example, stage);
  expect(jobs.flatMap(({ steps }) => steps.flatMap(({ annotations }) => annotations))).not.toContainEqual(
    expect.objectContaining({ level: 'error' }),
  );
  expect(jobs.map(({ result }) => result)).toEqual(jobs.map(() => 'success'));
  expect(stage.emulator.requests.length).toBeGreaterThan(0);
  const calls = example.workflow.match(/\baws (s3|sts|iam) /g) ?? [];
  expect(callersIn(jobs).length).toBeGreaterThanOrEqual(calls.length);
});

const afterFailure = distinct.filter(({ workflow }) => workflow.includes("error-code == 'session-expired'"));

test.each(afterFailure)('$name: with a session that has ended, the step for that runs', async (example) => {
  const stage = await openStage();
  const session = JSON.parse(signedIn(stage.emulator).toString());
  const ended = { ...session, expiresAt: '2020-01-01T00:00:00Z', refreshToken: undefined };
  const [job] = await play(example, stage, { AWS_SSO_TOKEN: JSON.stringify(ended) });
  expect(job?.result).toBe('failure');
  expect(job?.steps.map(({ summary }) => summary).join('')).toContain('Sign in and store AWS_SSO_TOKEN again.');
});

test('no YAML of the pages is hidden from these tests', () => {
  expect(distinct.length).toBeGreaterThan(12);
  expect(afterFailure.length).toBeGreaterThan(0);
  const languages = pages.flatMap((path) => [...readPage(path).matchAll(/^ *```(\w*)$/gm)].map(([line]) => line));
  expect([...new Set(languages)].toSorted()).toEqual(['```', '```hcl', '```sh', '```ts', '```yaml']);
  const blocks = pages.map((path) => readPage(path).match(/```yaml/g)?.length ?? 0);
  expect(examples.length).toBe(blocks.reduce((sum, count) => sum + count, 0));
});
