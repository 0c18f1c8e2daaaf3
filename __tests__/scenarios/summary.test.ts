/** The job summary, as GitHub renders it: HTML in Markdown. */
import { expect, test } from '@jest/globals';
import { DEMO_APPLICATION, DEMO_BOOTSTRAP_ROLE } from '../../emulator/index.ts';
import type { StepResult } from '../../runner/index.ts';
import { exchange, playJob, role, webIdentity } from './oidc.ts';
import { device, privately, stepApprovedBy } from './person.ts';
import { dev, play, playSignedIn, startUrl, tokenFile } from './play.ts';
import { grow, organizationOf } from './several.ts';
import { textOf } from './summary-text.ts';

const inTime = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d UTC \(valid for \d+ (h|min)( \d+ min)?\)$/);

/** The tables of a summary, as their rows of cells, the heading row first. */
function tablesOf(summary: string): string[][][] {
  return [...summary.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table = '']) =>
    [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd]>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => textOf(cell)),
    ),
  );
}

/** What nobody wants to read in a log or a summary. */
function expectReadable({ summary, log }: StepResult): void {
  const said = log.slice(log.indexOf('##[endgroup]') + 1).join('\n');
  for (const text of [said, ...tablesOf(summary).flat(2), ...summary.split('\n').map(textOf)]) {
    expect(text).not.toMatch(/undefined|\[object|\bnone\b|\b([a-z]+) \1\b|\.\.(?!\.)|\. \.|,\.|: *\.|&#?\w+;/);
  }
  expect(tablesOf(summary).flat(2)).not.toContain('');
}

function cellsOf(summary: string): string[] {
  return [...summary.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => textOf(cell));
}

test('the summary is a table of profile, account, permission set, region and expiry', async () => {
  const scene = await playSignedIn();
  const { summary } = await scene.step({ ...dev, account: 'prod', 'aws-region': 'eu-west-1' });
  expect([...summary.matchAll(/<th>(.*?)<\/th>/g)].map(([, heading]) => heading)).toEqual([
    'Profile',
    'Account',
    'Permission set',
    'Region',
    'Expires',
  ]);
  expect(cellsOf(summary)).toEqual([
    'prod-ReadOnlyAccess',
    'prod (222233334444)',
    'ReadOnlyAccess',
    'eu-west-1',
    expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d UTC \(valid for 1 h\)$/),
  ]);
});

test.each([
  '<b>|x',
  '</td></tr></table><img src=x onerror=alert(1)>',
  '**bold** [link](https://evil.example) `code` ~~no~~ $x$',
  '@octo-org/admins #1 &lt; ![](https://evil.example/x.png)',
  'it\'s "quoted"\\',
])('the account name %s is text in the summary', async (hostile) => {
  const scene = await playSignedIn({}, (emulator) => grow(emulator, [['999900001111', hostile]]));
  const { summary, outputs } = await scene.step({ ...dev, account: hostile });
  expect(outputs['account-name']).toBe(hostile);
  expect(cellsOf(summary)[1]).toBe(`${hostile} (999900001111)`);
  const rest = summary.replace(/<\/?(h3|table|tr|th|td)>/g, '').replace(/&(amp|lt|gt|quot|apos|#\d+);/g, '');
  expect(rest).not.toMatch(/[<>&"'|*`~#[\]\\]/);
  // A block of HTML, in which Markdown means nothing, ends at an empty line.
  expect(summary).not.toMatch(/\n\s*\n/);
});

const profileTable = ['Profile', 'Account', 'Permission set', 'Region', 'Expires'];
const ofDev = ['111122223333-ReadOnlyAccess', '111122223333', 'ReadOnlyAccess', 'ap-northeast-1', inTime];

test('the summary of an exchanged ID token is that of a cached token', async () => {
  const job = await playJob();
  const exchanged = await job.step(exchange);
  await job.end();
  const scene = await playSignedIn();
  const cached = await scene.step();
  await scene.end();
  for (const step of [exchanged, cached]) {
    expect(tablesOf(step.summary)).toEqual([[profileTable, ofDev]]);
    expectReadable(step);
  }
});

test('the summary of a sign-in has the verification link above the table', async () => {
  const scene = await play(privately);
  const step = await stepApprovedBy('alice', scene, device);
  expect(textOf(step.summary)).toMatch(
    /^Sign in to AWS\s+Open http\S+ and approve the code [A-Z]{4}-[A-Z]{4}, valid until /,
  );
  expect(tablesOf(step.summary)).toEqual([[profileTable, ofDev]]);
  expectReadable(step);
});

test('the summary of web identity shows the role, and a profile only if one is written', async () => {
  const scene = await playJob();
  const step = await scene.step(webIdentity);
  expect(tablesOf(step.summary)).toEqual([
    [
      ['Account', 'Role', 'Region', 'Expires'],
      ['111122223333', 'deploy', 'eu-west-1', inTime],
    ],
  ]);
  expectReadable(step);
  const chained = await scene.step({
    ...webIdentity,
    'aws-profile': 'next',
    'role-chain': role('222233334444', 'deploy-target'),
  });
  expect(tablesOf(chained.summary)[0]).toEqual([
    ['Profile', 'Account', 'Role', 'Region', 'Expires'],
    ['next', '222233334444', 'deploy, then role deploy-target', 'eu-west-1', inTime],
  ]);
});

test('log and summary of a dry run that holds list every link and target', async () => {
  const scene = await playJob();
  const step = await scene.step({ ...exchange, account: 'prod', 'dry-run': 'true' });
  const [links, targets] = tablesOf(step.summary);
  expect(links?.[0]).toEqual(['Check', 'State', 'What was found']);
  const chain = ['ID token', 'bootstrap role', 'exchange', 'scope', 'session', 'account', 'permission set', 'guard'];
  expect(links?.slice(1).map(([link, state]) => [link, state])).toEqual(chain.map((link) => [link, '✅ ok']));
  expect(targets).toEqual([
    ['Profile', 'Account', 'Permission set', 'Region'],
    ['prod-ReadOnlyAccess', 'prod (222233334444)', 'ReadOnlyAccess', 'ap-northeast-1'],
  ]);
  expect(textOf(step.summary)).toContain(
    'Every check passed. No role credentials were fetched, and nothing was written.',
  );
  expect(step.log).toEqual(
    expect.arrayContaining([
      '✅ ok           scope           The session has the scope sso:account:access.',
      '✅ ok           account         The account is prod (222233334444).',
      '✅ ok           permission set  It is assigned.',
      '✅ ok           guard           No guard is set.',
      'Target: profile prod-ReadOnlyAccess: ReadOnlyAccess in account prod (222233334444), region ap-northeast-1',
    ]),
  );
  expectReadable(step);
  expect(scene.operations()).not.toContain('GetRoleCredentials');
});

test('log and summary of a broken dry run name the link, the reason, the remedy and what was not reached', async () => {
  const scene = await playSignedIn();
  const step = await scene.step({ ...dev, 'permission-set': 'ReadOnlyAcess', 'dry-run': 'true' });
  const from = step.log.findIndex((line) => line.startsWith('##[group]Dry run'));
  const to = step.log.indexOf('##[endgroup]', from);
  expect(step.log.slice(0, from)).toContain(`Using the cached token for ${startUrl} from ${scene.home(tokenFile)}.`);
  expect(step.log.slice(from + 1, to)).toEqual([
    '✅ ok           session         The access portal accepted the session.',
    '✅ ok           account         The account ID is 111122223333.',
    '❌ failed       permission set  see the error below',
    '➖ not checked  guard',
  ]);
  expect(step.log[to + 1]).toMatch(
    /^##\[error\]Permission set ReadOnlyAcess is not assigned in account 111122223333 \(ap-northeast-1: not listed\)/,
  );
  const [[, ...links] = []] = tablesOf(step.summary);
  expect(links.map(([link, state]) => `${link}: ${state}`)).toEqual([
    'session: ✅ ok',
    'account: ✅ ok',
    'permission set: ❌ failed',
    'guard: ➖ not checked',
  ]);
  expect(links.at(-2)?.[2]).toMatch(/^Permission set .*\nDid you mean ReadOnlyAccess\?$/);
  expect(textOf(step.summary)).toContain('The permission set check failed.');
  expectReadable(step);
});

test.each(['process', 'sso'])('of a profile of type %s: it renews itself', async (type) => {
  const scene = await playSignedIn();
  const { summary } = await scene.step({ ...dev, 'profile-type': type });
  expect(cellsOf(summary).at(-1)).toMatch(/^[-\d]+ [\d:]+ UTC \(valid for 1 h\); the profile renews itself$/);
});

test.each<[string, Readonly<Record<string, string>>]>([
  ['', {}],
  ['of type process ', { 'profile-type': 'process' }],
  ['in a dry run ', { 'dry-run': 'true' }],
])('with run %snames no profile, as none is left', async (_, more) => {
  const scene = await playSignedIn();
  const step = await scene.step({ ...dev, ...more, run: 'true' });
  expect(tablesOf(step.summary).at(-1)?.[0]?.slice(0, 3)).toEqual(['Account', 'Permission set', 'Region']);
  expect(step.outputs['aws-profile']).toBeUndefined();
  expect(step.log.filter((line) => line.includes('profile 111122223333'))).toEqual([]);
});

test('of web identity: its heading does not name Identity Center', async () => {
  const scene = await playJob();
  for (const [more, heading] of [
    [{}, 'AWS credentials from web identity'],
    [{ 'dry-run': 'true' }, 'Dry run: AWS credentials from web identity'],
  ] as const) {
    const { summary } = await scene.step({ ...webIdentity, ...more });
    expect(summary).toContain(`<h3>${heading}</h3>`);
    expect(summary).not.toContain('Identity Center');
  }
});

test('of a dry run names the application and the bootstrap role, as the log does', async () => {
  const scene = await playJob();
  const step = await scene.step({ ...exchange, 'dry-run': 'true' });
  for (const text of [step.log.join('\n'), textOf(step.summary)]) {
    expect(text).toContain(`Assumed the bootstrap role ${DEMO_BOOTSTRAP_ROLE}.`);
    expect(text).toContain(
      `Exchanged the ID token of this job at ${DEMO_APPLICATION} for a session in ap-northeast-1.`,
    );
  }
});

test.each([
  ['30 min', 1799],
  ['1 h', 3600],
  ['1 h 30 min', 5400],
  ['12 h', 43_200],
])('says that credentials are good for %s', async (words, sessionSeconds) => {
  const scene = await playSignedIn({}, (emulator) => {
    organizationOf(emulator).permissionSets.set('Deploy', { name: 'Deploy', sessionSeconds });
  });
  const { summary } = await scene.step({ ...dev, 'permission-set': 'Deploy' });
  expect(cellsOf(summary).at(-1)).toMatch(new RegExp(`UTC \\(valid for ${words}\\)$`));
});

test('several failing targets are listed one a line, each with its remedy', async () => {
  const scene = await playSignedIn();
  const { account, 'permission-set': permissionSet, ...instance } = dev;
  const step = await scene.step({ ...instance, profiles: 'a = prd/Deploy\nb = dev/Deploi\nc = dev/Deploy' });
  const [first, second, ...targets] = step.annotations.at(-1)?.message.split('\n') ?? [];
  expect([first, second]).toEqual(['2 targets failed.', 'Correct each of them:']);
  expect(targets).toEqual([
    expect.stringMatching(
      /^- line 1 \(prd\/Deploy\): No account named "prd" is available to this session\. .*Did you mean prod\?/,
    ),
    expect.stringMatching(/^- line 2 \(111122223333\/Deploi\): Permission set .*Did you mean Deploy\?$/),
  ]);
  expect(step.log.filter((line) => line.includes('named "prd"'))).toHaveLength(1);
  expectReadable(step);
});
