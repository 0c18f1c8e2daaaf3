/** Workflow commands in a step's output. */
import { expect, test } from '@jest/globals';
import type { StepResult } from '../../runner/index.ts';
import { openJob, throwawayAction, untilLogged } from './throwaway.ts';

/** What a step that prints this text comes to. */
async function print(text: string, debug = false, env: Record<string, string> = {}): Promise<StepResult> {
  const job = await openJob({ debug, env });
  return job.uses(await throwawayAction({ main: `process.stdout.write(${JSON.stringify(text)})` }));
}

/** The lines after the header. */
function body({ log }: StepResult): readonly string[] {
  return log.slice(log.indexOf('##[endgroup]') + 1);
}

test('a lone carriage return ends a line, so text behind it can be a command', async () => {
  const step = await print('harmless\r::error::not so harmless\n');
  expect(body(step)).toEqual(['harmless', '##[error]not so harmless']);
  expect(step.annotations).toEqual([{ level: 'error', message: 'not so harmless' }]);
  expect(step.conclusion).toBe('success');
});

test('a ##[command] counts anywhere in a line, a ::command:: only at its start', async () => {
  const step = await print('account ##[warning file=a.js;title=T]look\naccount ::warning::no\n  ::notice::yes\n');
  expect(body(step)).toEqual(['##[warning]look', 'account ::warning::no', '##[notice]yes']);
  expect(step.annotations).toEqual([
    { level: 'warning', message: 'look', file: 'a.js', title: 'T' },
    { level: 'notice', message: 'yes' },
  ]);
});

test('add-mask hides a text from the next line on, in every spelling; in annotations it hides messages, not titles', async () => {
  const secret = 'p"ss/word';
  const user = Buffer.from(`u:${secret}`).toString('base64');
  const step = await print(
    `${secret}\n::add-mask::${secret}\n${secret} ${JSON.stringify({ secret })} ${encodeURIComponent(secret)} ${user}\n::error title=${secret}::${secret}\n`,
  );
  expect(body(step)).toEqual([secret, '*** {"secret":"***"} *** dTpw***', '##[error]***']);
  expect(step.annotations).toEqual([{ level: 'error', message: '***', title: secret }]);
  expect(step.masked).toEqual([secret]);
});

test('add-mask masks each line of its text, however short, and refuses white space', async () => {
  const step = await print('::add-mask::{%0A"key": 1%0A}\n::add-mask:: \n{ "a": { } }\n');
  expect(body(step)).toEqual([
    "##[warning]Can't add secret mask for empty string in ##[add-mask] command.",
    '*** "a": *** *** ***',
  ]);
});

test('masked texts that overlap or touch are shown as one ***', async () => {
  const step = await print('::add-mask::abcd\n::add-mask::cdef\n::add-mask::ghij\nabcdefghij abcd ghij\n');
  expect(body(step)).toEqual(['*** *** ***']);
});

test('annotations are cut at 4096 characters and limited to ten a level; the log keeps all of them', async () => {
  const step = await print(`${'::error::e\n'.repeat(12)}::warning::${'w'.repeat(5000)}\n`);
  expect(step.annotations.filter(({ level }) => level === 'error')).toHaveLength(10);
  expect(step.annotations.at(-1)?.message).toHaveLength(4096);
  expect(step.log.filter((line) => line === '##[error]e')).toHaveLength(12);
});

test('the file of an annotation is relative to the workspace', async () => {
  const job = await openJob();
  const step = await job.run('echo "::error file=$GITHUB_WORKSPACE/src/a.ts,line=3,endLine=4::wrong"');
  expect(step.annotations).toEqual([{ level: 'error', message: 'wrong', file: 'src/a.ts', line: '3', endline: '4' }]);
});

test('stop-commands turns commands into text until its token; the token is masked', async () => {
  const step = await print('::stop-commands::token-1\n::error::text\n::token-1::\n::error::real\n');
  expect(body(step)).toEqual(['::stop-commands::***', '::error::text', '::***::', '##[error]real']);
});

test.each(['', 'pause-logging', 'error'])('stop-commands with the token %j ends the step', async (token) => {
  const step = await print(`::stop-commands::${token}\n::notice::unheard\n`);
  expect(step).toMatchObject({ conclusion: 'failure', exitCode: null });
  expect(step.annotations).toEqual([
    { level: 'error', message: expect.stringContaining('You cannot use a endToken that is an empty string') },
  ]);
});

test('set-env and add-path fail the step unless ACTIONS_ALLOW_UNSECURE_COMMANDS is true', async () => {
  const refused = await print('::set-env name=A::1\n');
  expect(refused.conclusion).toBe('failure');
  expect(refused.exitCode).toBe(0);
  expect(refused.annotations.map(({ message }) => message)).toEqual([
    "Unable to process command '::set-env name=A::1' successfully.",
    expect.stringContaining('The `set-env` command is disabled.'),
  ]);
  const allowed = await print('::set-env name=A::1\n::add-path::/x\n::set-env name=node_options::2\n', false, {
    ACTIONS_ALLOW_UNSECURE_COMMANDS: 'true',
  });
  expect(allowed).toMatchObject({ conclusion: 'success', envWritten: { A: '1' }, pathAdded: ['/x'] });
  expect(allowed.annotations).toHaveLength(1);
});

test('set-output and save-state set outputs and state', async () => {
  const step = await print('::set-output name=Key::a%0Ab\n::set-output name=KEY::c\n::save-state name=s::1\n');
  expect(step).toMatchObject({ outputs: { Key: 'c' }, state: { s: '1' } });
});

test('echo and step debugging log command lines, but never the text of a mask', async () => {
  const text = '::set-output name=a::1\n::add-mask::hidden-thing\n::debug::d1%0Ad2\n::group::G\n::endgroup::\n';
  expect(body(await print(text))).toEqual(['##[group]G', '##[endgroup]']);
  expect(body(await print(text, true))).toEqual([
    '::set-output name=a::1',
    '##[debug]Set output a = 1',
    '::add-mask::***',
    '##[debug]d1',
    '##[debug]d2',
    '::group::G',
    '##[group]G',
    '::endgroup::',
    '##[endgroup]',
  ]);
  expect(body(await print('::echo::on\n::save-state name=a::1\n::echo::off\n'))).toEqual([
    '::save-state name=a::1',
    '::echo::off',
  ]);
});

test('an unknown command is text, and a marker of the runner itself is escaped', async () => {
  const step = await print('::nonsense::a\n##[start-action b]\n');
  expect(body(step)).toEqual(['::nonsense::a', '##[\\start-action b]']);
});

test('a line on stderr can be logged before an earlier mask on stdout takes effect', async () => {
  const job = await openJob();
  const main = `console.log('ready'); setTimeout(() => { console.log('::add-mask::early'); console.error('early'); }, 50)`;
  const running = job.uses(await throwawayAction({ main }));
  await untilLogged(job, 'ready');
  // This process sleeps until both lines have come, so that they fall into one batch.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  expect(body(await running)).toEqual(['ready', 'early']);
});
