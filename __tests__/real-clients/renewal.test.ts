/** Jobs that last longer than any credentials: one step goes on and on, in the hands of the AWS CLI. */
import { expect } from '@jest/globals';
import { dev } from '../scenarios/play.ts';
import { identityRequests } from './machine.ts';
import { cliClient, playFrom, role, testClients } from './renewal.ts';
import { cli, testWith } from './tools.ts';

testClients([cliClient]);

testWith(
  cli,
  'AWS_WEB_IDENTITY_TOKEN_FILE of a runner on Kubernetes does not outrank a process profile',
  async (file) => {
    const env = {
      AWS_ROLE_ARN: 'arn:aws:iam::222233334444:role/deploy-target',
      AWS_WEB_IDENTITY_TOKEN_FILE: '/nowhere/token',
    };
    const scene = await playFrom('home', { env });
    await scene.step({ ...dev, 'profile-type': 'process' });
    expect((await scene.job.run(`${file} sts get-caller-identity`)).conclusion).toBe('success');
    expect(identityRequests(scene)).toEqual([[200, expect.any(String), expect.stringMatching(role)]]);
  },
);
