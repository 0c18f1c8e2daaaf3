/** Sources of sessions for jobs that last longer than any credentials, and what real AWS tools get from each. */
import { expect } from '@jest/globals';
import { shareOf } from '../extent.ts';
import * as oidc from '../scenarios/oidc.ts';
import { device } from '../scenarios/person.ts';
import { dev } from '../scenarios/play.ts';
import { identityRequests } from './machine.ts';
import { clients, goOn, playFrom, profile, role } from './renewal.ts';
import { both, cli, faketime, otherBoto3, testWith } from './tools.ts';

const target = 'arn:aws:iam::222233334444:role/deploy-target';

interface Source {
  readonly source: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly type?: 'process' | 'sso';
  /** Who AWS says the tools are, where that is not the role of `dev`. */
  readonly caller?: string | RegExp;
}

const sources: readonly Source[] = [
  { source: 'a secret', inputs: dev },
  { source: 'a secret', inputs: dev, type: 'sso' },
  { source: 'device-code', inputs: device },
  { source: 'device-code', inputs: device, type: 'sso' },
  {
    source: 'trusted-token-issuer',
    inputs: oidc.exchange,
    caller: oidc.permissionSetSession('111122223333', 'ReadOnlyAccess'),
  },
  {
    source: 'web-identity and a role chain',
    inputs: { ...oidc.webIdentity, 'role-chain': target },
    caller: 'arn:aws:sts::222233334444:assumed-role/deploy-target/GitHubActions',
  },
];

const entries = shareOf([...sources.entries()], { part: 0, of: 2 });

/** @param among the sources that are tried in one test file. */
export function testRenewal(...among: readonly string[]): void {
  for (const [index, row] of entries.filter(([, { source }]) => among.includes(source))) testSource(row, index);
}

function testSource({ source, type = 'process', inputs, caller = role }: Source, index: number): void {
  testWith(both(cli, faketime), `a ${type} profile from ${source} serves tools for hours in one step`, async () => {
    const scene = await playFrom(source);
    const token = scene.secret ? { 'sso-token': scene.secret } : {};
    const step = await scene.step({ ...inputs, ...token, 'profile-type': type, 'aws-profile': profile });
    expect(step.conclusion).toBe('success');
    const installed = clients.filter(({ tool }) => tool.file !== undefined && tool !== otherBoto3);
    // In a whole run one step holds all of them.
    const tools = shareOf(installed, { part: index % installed.length, of: installed.length });
    const scripts = tools.map(({ tool, script }, turn) =>
      script(tool.file ?? '', [7400 * turn + 10, 7400 * turn + 3700]),
    );
    await goOn(scene, scripts.join('\n'));
    expect(identityRequests(scene)).toEqual(
      tools.flatMap(({ agent }) => Array(2).fill([200, expect.stringMatching(agent), expect.stringMatching(caller)])),
    );
  });
}
