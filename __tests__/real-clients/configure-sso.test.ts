/** `profile-type: sso` beside what `aws configure sso` itself writes, on one machine. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { expect } from '@jest/globals';
import { parseSections } from '../../src/config/sections/ini.ts';
import { cacheFile, ssoRegion, startUrl } from '../scenarios/play.ts';
import { deviceCode, type Machine, playOn, setUpMachine } from './machine.ts';
import { both, cli, onPath, testWith } from './tools.ts';

const inTerminal = both(cli, onPath('script', 'apt-get install bsdutils'));

const answers = [
  [/SSO session name .*: $/, 'my-sso'],
  [/SSO start URL .*: $/, startUrl],
  [/SSO region .*: $/, ssoRegion],
  [/SSO registration scopes .*: $/, ''],
  [/default client Region .*: $/i, 'eu-west-1'],
  [/output format .*: $/, 'json'],
  [/profile name .*: $/i, 'mine'],
] as const;

/** Types the answers into a terminal, as `aws configure sso` wants one; the one account and role are chosen by itself. */
async function configureSso(aws: string, { env }: Machine): Promise<void> {
  const command = `${aws} configure sso ${deviceCode(aws).join('')} --no-browser`;
  const terminal = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    env: { ...env, TERM: 'dumb' },
  });
  let screen = '';
  const left = [...answers];
  terminal.stdout.on('data', (chunk: Buffer) => {
    screen = (screen + chunk).replaceAll(/\x1b\[[0-9;?]*[A-Za-z]/g, '');
    if (!left[0]?.[0].test(screen)) return;
    screen = '';
    terminal.stdin.write(`${left.shift()?.[1]}\r`);
  });
  const [code] = await once(terminal, 'close');
  expect([code, left]).toEqual([0, []]);
}

async function sectionsOf(path: string) {
  const { sections } = parseSections(await readFile(path, 'utf8'));
  return sections.map(({ header, settings }) => [header, [...settings]]);
}

testWith(
  inTerminal,
  'profile-type: sso writes the sections and the token that aws configure sso writes',
  async (aws) => {
    const machine = await setUpMachine();
    const mine = JSON.stringify({ accountId: '111122223333', roleName: 'ReadOnlyAccess', sessionName: 'my-sso' });
    const changed = ['.aws/cli', '.aws/cli/cache', cacheFile(mine).replace('/sso/', '/cli/')];
    const scene = await playOn(machine, { changed }, async (emulator) => {
      emulator.world.autoApprove = { afterPolls: 0, user: 'bob' };
      await configureSso(aws, machine);
      return {};
    });
    const theirs = await sectionsOf(scene.home('.aws/config'));
    const token = JSON.parse(await readFile(scene.home(cacheFile('my-sso')), 'utf8'));
    const { outputs } = await scene.step({
      'profile-type': 'sso',
      'sso-start-url': startUrl,
      account: '111122223333',
      'permission-set': 'ReadOnlyAccess',
      'aws-profile': 'ours',
      'aws-region': 'eu-west-1',
      'profile-settings': 'output = json',
    });
    const ours = (await sectionsOf(outputs['aws-config-file'] ?? '')).slice(theirs.length);
    const session = `${new Map(ours[0]?.[1] as [string, string][]).get('sso_session')}`;
    const inOurWords = JSON.stringify(theirs).replaceAll('mine"', 'ours"').replaceAll('my-sso"', `${session}"`);
    expect(ours).toEqual(JSON.parse(inOurWords));
    const lent = JSON.parse(await readFile(scene.home(cacheFile(session)), 'utf8'));
    expect(lent).toEqual(token);

    // Both work beside each other, and the CLI takes what the action lent for a session of its own.
    for (const profile of ['mine', 'ours']) {
      const { log } = await scene.job.run(
        `${aws} sts get-caller-identity --query Arn --output text --profile ${profile}`,
      );
      expect(log.at(-1)).toMatch(/\/bob$/);
    }
  },
);
