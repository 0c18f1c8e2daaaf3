/** What a step finds in its environment, and what its header shows. */
import { expect, test } from '@jest/globals';
import { openJob, throwawayAction } from './throwaway.ts';

const PRINT = 'console.log(JSON.stringify(process.env))';

async function environmentOf(lines: readonly string[]): Promise<Record<string, string>> {
  return JSON.parse(lines.at(-1) ?? '{}');
}

test('of host, job env, GITHUB_ENV, step env, inputs and contexts, the later layer wins', async () => {
  const job = await openJob({
    host: { A: 'host', B: 'host', NODE_ICU_DATA: 'host', LANG: 'host' },
    env: {
      B: 'job',
      C: 'job',
      GITHUB_ACTOR: 'mallory',
      GITHUB_TOKEN: 'mine',
      RUNNER_TEMP: '/evil',
      INPUT_KEY: 'spoof',
    },
  });
  const action = await throwawayAction({
    main: PRINT,
    manifest: 'inputs: { key: {}, my-other key: { default: true } }',
  });
  await job.run('echo C=file >> $GITHUB_ENV; echo D=file >> $GITHUB_ENV; echo GITHUB_SHA=x >> $GITHUB_ENV');
  const step = await job.uses(action, { id: 'me', env: { D: 'step', CI: 'no', INPUT_LOOSE: 'stays' } });
  const environment = await environmentOf(step.raw);
  expect(environment).toMatchObject({
    A: 'host',
    B: 'job',
    C: 'file',
    D: 'step',
    CI: 'no',
    LANG: 'host',
    NODE_ICU_DATA: 'host',
    INPUT_KEY: '',
    'INPUT_MY-OTHER_KEY': 'true',
    INPUT_LOOSE: 'stays',
    GITHUB_TOKEN: 'mine',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: 'me',
    GITHUB_ACTOR: 'octocat',
    RUNNER_TEMP: job.temp,
    HOME: job.home,
  });
  expect(environment.GITHUB_SHA).toMatch(/^[0-9a-f]{40}$/);
  expect(job.env).toMatchObject({ C: 'file', D: 'file' });
});

test('a step inherits no variable of the test process', async () => {
  const job = await openJob();
  const environment = await environmentOf((await job.uses(await throwawayAction({ main: PRINT }))).raw);
  const names = Object.keys(environment).filter((name) => !/^(GITHUB|RUNNER|ACTIONS)_/.test(name));
  expect(names.sort()).toEqual(['CI', 'HOME', 'LANG', 'PATH']);
});

test('ID token variables exist only with the permission, and scripts get no runtime token', async () => {
  const idToken = { ACTIONS_ID_TOKEN_REQUEST_URL: 'http://x/?a=b', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token' };
  const job = await openJob({ idToken });
  const action = await throwawayAction({ main: PRINT });
  const inAction = await environmentOf((await job.uses(action)).raw);
  expect(inAction).toMatchObject({ ...idToken, ACTIONS_RUNTIME_TOKEN: 'request-token' });
  const script = await job.run('env | grep ^ACTIONS_');
  expect([...script.raw].sort()).toEqual([
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN=request-token',
    'ACTIONS_ID_TOKEN_REQUEST_URL=http://x/?a=b',
  ]);
  expect(script.log).toContain('ACTIONS_ID_TOKEN_REQUEST_TOKEN=***');
  const without = await openJob();
  expect(Object.keys(await environmentOf((await without.uses(action)).raw))).not.toContain(
    'ACTIONS_ID_TOKEN_REQUEST_URL',
  );
});

test('the log header of a step shows inputs and env, masked', async () => {
  const job = await openJob({ env: { KEY: 'top-secret' }, secrets: ['top-secret\nsecond line\n'] });
  const action = await throwawayAction({
    main: '',
    manifest: `inputs: { given: {}, empty: {}, preset: { default: '\${{ github.repository }}' }, old: { deprecationMessage: use given } }`,
  });
  const step = await job.uses(action, {
    with: { GIVEN: 'top-secret', extra: '1', other: '2', old: 'second line' },
    reference: 'octo-org/tool/sub@v1',
  });
  expect(step.name).toBe('Run octo-org/tool/sub@v1');
  expect(step.log).toEqual([
    "##[warning]Input 'old' has been deprecated with message: use given",
    "##[warning]Unexpected input(s) 'extra', 'other', valid inputs are ['given', 'empty', 'preset', 'old']",
    '##[group]Run octo-org/tool/sub@v1',
    'with:',
    '  GIVEN: ***',
    '  extra: 1',
    '  other: 2',
    '  old: ***',
    '  preset: octo-org/octo-repo',
    'env:',
    '  KEY: ***',
    '##[endgroup]',
  ]);
});

test('a script runs in bash -e from the workspace with closed stdin', async () => {
  const job = await openJob({ env: { A: '1' } });
  const step = await job.run('pwd; cat; echo "$GITHUB_ACTION"\nfalse\necho never');
  expect(step).toMatchObject({ conclusion: 'failure', exitCode: 1 });
  expect(step.raw).toEqual([job.workspace, '__run']);
  expect(step.log[0]).toBe('##[group]Run pwd; cat; echo "$GITHUB_ACTION"');
  expect(step.log).toContain('  A: 1');
  expect(step.log.at(-1)).toBe('##[error]Process completed with exit code 1.');
  const strict = await job.run('false | true; echo never', { shell: 'bash', if: 'failure' });
  expect(strict).toMatchObject({ exitCode: 1, raw: [] });
  expect(strict.log.find((line) => line.startsWith('shell: '))).toMatch(
    /bash --noprofile --norc -e -o pipefail \{0\}$/,
  );
  expect((await job.run('', { shell: 'fish', if: 'always' })).annotations[0]?.message).toMatch(/^Invalid shell option/);
});

test('GITHUB_EVENT_PATH names a file with the event payload', async () => {
  const job = await openJob({
    event: { name: 'pull_request', payload: { number: 7 } },
    github: { ref: 'refs/pull/7/merge' },
  });
  const step = await job.run('echo $GITHUB_EVENT_NAME $GITHUB_REF_NAME; cat $GITHUB_EVENT_PATH');
  expect(step.raw).toEqual(['pull_request 7/merge', '{', '  "number": 7', '}']);
});
