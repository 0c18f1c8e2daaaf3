/** Whose runs may read the token cache of the machine: those of events that are known to be the repository's own. */
import { expect, test } from '@jest/globals';
import type { StepResult } from '../../runner/index.ts';
import { failureOf } from './failure.ts';
import { dev, play, playSignedIn, type Scene, signedIn } from './play.ts';

const repository = { id: 1 };
const own = { repo: { id: 1 } };
const forked = { repo: { id: 666 } };
const pull = (head: object, login = 'mallory') => ({ repository, pull_request: { user: { login }, head } });
const run = (event: string, head: object | null, login = 'mallory') => ({
  repository,
  workflow_run: { event, head_repository: head, actor: { login } },
});

/** Nothing of the cache was used, and nothing of it was even read: no secret of it had to be masked. */
function expectUnread(step: StepResult, scene: Scene, why: string): void {
  const text = failureOf(step, 'no-cached-token');
  expect(text).toContain(why);
  expect(text).toContain(scene.home('.aws/sso/cache'));
  expect(step.masked).toEqual([]);
  expect(scene.operations()).toEqual([]);
}

const fork = "This run is for a fork's pull request";
const dependabot = 'This run is for Dependabot';
const foreign = (name: string) => `The event ${name} may come from outside the repository`;

test.each([
  ['pull_request', pull(forked), fork],
  ['pull_request', pull({ repo: null }), fork],
  ['pull_request', {}, foreign('pull_request')],
  ['pull_request_target', pull(forked), fork],
  ['pull_request_review', pull(forked), fork],
  ['pull_request_review_comment', pull(forked), fork],
  ['workflow_run', run('pull_request', { id: 666 }), fork],
  ['workflow_run', run('pull_request', null), fork],
  ['workflow_run', run('pull_request_review', { id: 666 }), fork],
  ['workflow_run', run('pull_request_target', { id: 666 }), fork],
  ['workflow_run', run('push', { id: 666 }), fork],
  ['workflow_run', run('issue_comment', { id: 1 }), foreign('workflow_run')],
  ['workflow_run', run('workflow_run', { id: 1 }), foreign('workflow_run')],
  ['workflow_run', { repository }, foreign('workflow_run')],
  [
    'issue_comment',
    { repository, issue: { pull_request: {} }, comment: { author_association: 'NONE' } },
    foreign('issue_comment'),
  ],
  ['issues', { repository }, foreign('issues')],
  ['check_run', { repository, check_run: { pull_requests: [] } }, foreign('check_run')],
  ['check_suite', { repository }, foreign('check_suite')],
  ['status', { repository }, foreign('status')],
  ['an_event_of_tomorrow', { repository }, foreign('an_event_of_tomorrow')],
  ['pull_request', pull(own, 'dependabot[bot]'), dependabot],
  ['workflow_run', run('pull_request', { id: 1 }, 'dependabot[bot]'), dependabot],
] as const)('for %s with %j the cache is not read', async (name, payload, why) => {
  const scene = await playSignedIn({ event: { name, payload } });
  expectUnread(await scene.step(), scene, why);
});

test('for Dependabot the cache is not read, whatever the event', async () => {
  const scene = await playSignedIn({ github: { actor: 'dependabot[bot]' } });
  expectUnread(await scene.step(), scene, dependabot);
});

test.each([
  ...['push', 'create', 'delete', 'release', 'merge_group', 'schedule', 'workflow_dispatch', 'repository_dispatch'].map(
    (name) => [name, { repository }] as const,
  ),
  ['pull_request', pull(own)],
  ['pull_request_target', pull(own)],
  ['pull_request_review', pull(own)],
  ['workflow_run', run('push', { id: 1 })],
  ['workflow_run', run('pull_request', { id: 1 })],
] as const)('for %s with %j the cache is read', async (name, payload) => {
  const scene = await playSignedIn({ event: { name, payload } });
  expect((await scene.step()).conclusion).toBe('success');
});

/** What is left where something has taken the event away. */
const withoutEvent = { event: '' };

test.each(['pull_request', 'push'])('where the event %s cannot be read, the cache is not', async (name) => {
  const env = { ACT: 'true', GITEA_ACTIONS: 'true' };
  const scene = await playSignedIn({ event: { name, payload: {} }, github: withoutEvent, env });
  expectUnread(await scene.step(), scene, `The file of the event ${name} cannot be read`);
});

/** Other runners do not set the variable by which GitHub's is known. */
const copy = { environment: '' };

test.each([
  ['act', 'push', { ACT: 'true' }],
  ['act', 'pull_request', { ACT: 'true' }],
  ['Forgejo', 'push', { GITEA_ACTIONS: 'true', FORGEJO_ACTIONS: 'true' }],
] as const)('on %s, which may write no event, the cache is read for %s', async (_runner, name, env) => {
  const scene = await playSignedIn({ event: { name, payload: {} }, github: withoutEvent, runner: copy, env });
  expect((await scene.step()).conclusion).toBe('success');
});

test('on Forgejo a pull request of which nothing is known is not known to be its own', async () => {
  const env = { GITEA_ACTIONS: 'true' };
  const event = { name: 'pull_request', payload: {} };
  const scene = await playSignedIn({ event, github: withoutEvent, runner: copy, env });
  expectUnread(await scene.step(), scene, foreign('pull_request'));
});

test('on act, too, a fork is one', async () => {
  const event = { name: 'pull_request', payload: pull(forked) };
  const scene = await playSignedIn({ event, runner: copy, env: { ACT: 'true' } });
  expectUnread(await scene.step(), scene, fork);
});

test('in a run of outsiders the secret is taken all the same', async () => {
  const scene = await play({ event: { name: 'issue_comment', payload: { repository } }, secret: signedIn });
  expect((await scene.step({ ...dev, 'sso-token': scene.secret })).conclusion).toBe('success');
});
