/** The job summary, as GitHub renders it: HTML in Markdown. */
import { expect, test } from '@jest/globals';
import { cacheFile, dev, play, signedIn } from './play.ts';

function cellsOf(summary: string): string[] {
  const cells = [...summary.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => cell);
  return cells.map((cell) => cell.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))));
}

test('shows profile, account, permission set, region and expiry', async () => {
  const scene = await play({}, (emulator) => ({ [cacheFile('my-sso')]: signedIn(emulator) }));
  const { summary } = await scene.step({ ...dev, account: 'prod', 'aws-region': 'eu-west-1' });
  expect([...summary.matchAll(/<th>(.*?)<\/th>/g)].map(([, heading]) => heading)).toEqual([
    ...['Profile', 'Account', 'Permission set', 'Region', 'Expires'],
  ]);
  expect(cellsOf(summary)).toEqual([
    ...['prod-ReadOnlyAccess', 'prod (222233334444)', 'ReadOnlyAccess', 'eu-west-1'],
    expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d UTC, in (59 min|1 h 0 min)$/),
  ]);
  await scene.end();
});

test.each([
  '<b>|x',
  '</td></tr></table><img src=x onerror=alert(1)>',
  '**bold** [link](https://evil.example) `code` ~~no~~ $x$',
  '@octo-org/admins #1 &lt; ![](https://evil.example/x.png)',
  'it\'s "quoted"\\',
])('the account name %s is text in it', async (hostile) => {
  const scene = await play({}, (emulator) => {
    const [instance] = emulator.world.instances;
    instance?.accounts.push({ id: '999900001111', name: hostile, email: 'aws@example.com' });
    instance?.assignments.push({ user: 'alice', account: '999900001111', permissionSet: 'ReadOnlyAccess' });
    return { [cacheFile('my-sso')]: signedIn(emulator) };
  });
  const { summary, outputs } = await scene.step({ ...dev, account: hostile });
  expect(outputs['account-name']).toBe(hostile);
  expect(cellsOf(summary)[1]).toBe(`${hostile} (999900001111)`);
  const rest = summary.replace(/<\/?(h3|table|tr|th|td)>/g, '').replace(/&#\d+;/g, '');
  expect(rest).not.toMatch(/[<>|*`~@#[\]\\]|https:/);
  await scene.end();
});
