/** How long a sign-in serves jobs as a secret: it stays as it was stored, whatever becomes of the session. */
import { expect } from '@jest/globals';
import { type Settings, signIn } from '../../emulator/index.ts';
import { faketime, testWith } from '../real-clients/tools.ts';
import { shareClock } from './clock.ts';
import { failureOf } from './failure.ts';
import { action, dev, play } from './play.ts';

const minutes = 60;
const hours = 3600;

/** A secret with alice's sign-in, and a job that uses it so many seconds later. */
async function stored(scopes: readonly string[] | undefined, settings: Partial<Settings> = {}) {
  const secret = ({ world }: { readonly world: Parameters<typeof signIn>[0] }) =>
    JSON.stringify(signIn(world, { user: 'alice', ...(scopes && { scopes: [...scopes] }) }));
  const scene = await play({ secret, settings });
  const clock = await shareClock(scene);
  const jobAfter = async (seconds: number) => {
    await clock.moveTo(seconds);
    scene.emulator.resetRequests();
    const job = scene.startJob({ secrets: [scene.secret], host: clock.env });
    const step = await job.uses(action, { with: { ...dev, 'sso-token': scene.secret }, continueOnError: true });
    await job.finish();
    return { step, operations: scene.operations() };
  };
  return { jobAfter };
}

testWith(faketime, 'the secret of a session serves all jobs for an hour, and then the one that renews it', async () => {
  const { jobAfter } = await stored(undefined);
  for (const seconds of [0, 30 * minutes, 59 * minutes]) {
    expect((await jobAfter(seconds)).operations).toEqual(['GetRoleCredentials']);
  }
  const renewing = await jobAfter(61 * minutes);
  expect(renewing.operations).toEqual(['CreateToken', 'GetRoleCredentials']);
  expect(renewing.step.annotations.map(({ message }) => message).join('\n')).toContain(
    'The service replaced the refresh token in sso-token. A job cannot update the secret, so it now works in this job only.',
  );
  const next = await jobAfter(62 * minutes);
  expect(next.operations).toEqual(['CreateToken']);
  const text = failureOf(next.step, 'session-expired');
  expect(text).toContain('Another job may have renewed it');
  expect(text).toContain('then setup/store-token.sh');
});

testWith(
  faketime,
  'where the service keeps the refresh token, the secret serves as long as the portal session',
  async () => {
    const { jobAfter } = await stored(undefined, { refreshTokens: 'stable' });
    for (const seconds of [61 * minutes, 7 * hours]) {
      const { step, operations } = await jobAfter(seconds);
      expect(operations).toEqual(['CreateToken', 'GetRoleCredentials']);
      expect(step.annotations.filter(({ message }) => message.includes('refresh token'))).toEqual([]);
    }
  },
);

testWith(faketime, 'the secret of a profile without sso_session serves all jobs for eight hours', async () => {
  const { jobAfter } = await stored([]);
  for (const seconds of [0, 61 * minutes, 62 * minutes, 7 * hours]) {
    expect((await jobAfter(seconds)).operations).toEqual(['GetRoleCredentials']);
  }
  const late = await jobAfter(8.5 * hours);
  expect(failureOf(late.step, 'session-expired')).toContain('It has no refresh token, so it cannot be renewed.');
});
