/** A command that alone gets the credentials: its output as it comes, and the signals that reach it. */
import { describe, expect, test } from '@jest/globals';
import { untilLogged } from '../runner/throwaway.ts';
import { dev, playSignedIn } from './play.ts';
import { lines } from './several.ts';

describe('a signal of the runner', () => {
  const waiting = `trap 'echo "got INT"; exit 0' INT; echo ready; while true; do sleep 0.05; done`;

  test('reaches the command and its children, while their output is already in the log', async () => {
    const scene = await playSignedIn();
    const inner = `bash -c 'trap "echo inner; exit 7" INT; echo ready; while true; do sleep 0.05; done'`;
    const running = scene.step({ ...dev, run: `${inner}; echo after` });
    await untilLogged(scene.job, 'ready');
    scene.job.cancel();
    const step = await running;
    expect(step.outcome).toBe('cancelled');
    expect(step.log).toContain('inner');
    expect((await scene.job.finish()).orphans).toEqual([]);
  });

  test('starts no further target, even when the command ends with exit code 0', async () => {
    const scene = await playSignedIn();
    const running = scene.step({ ...lines('a = dev/Deploy', 'b = prod/Deploy'), run: waiting });
    await untilLogged(scene.job, 'ready');
    scene.job.cancel();
    const step = await running;
    expect(step.outcome).toBe('cancelled');
    expect(step.log.filter((line) => line === 'ready')).toHaveLength(1);
    expect(step.log).toContain('got INT');
    const [error] = step.annotations.filter(({ title }) => title === 'command-failed');
    expect(error?.message).toBe(
      'The command for a ended with exit code 0, after SIGINT. The target after it was skipped.\nRun the job again.',
    );
  });
});

describe('the output of the command', () => {
  test('is passed on byte for byte, a last line without its end included', async () => {
    const scene = await playSignedIn();
    const run = `printf 'caf\\303'; sleep 0.1; printf '\\251\\n\\ttab  \\n\\nlast'`;
    const step = await scene.step({ ...lines('a = dev/Deploy', 'b = prod/Deploy'), run });
    const turn = ['caf\u00e9', '\ttab  ', '', 'last', '##[endgroup]'];
    const begin = step.log.indexOf('##[group]a: Deploy in account dev (111122223333)');
    expect(step.log.slice(begin + 1)).toEqual([...turn, '##[group]b: Deploy in account prod (222233334444)', ...turn]);
  });

  test('is complete, however long', async () => {
    const scene = await playSignedIn();
    const step = await scene.step({ ...dev, run: 'seq 1 150000; seq 1 1000 >&2; echo end' });
    const numbers = step.log.filter((line) => /^\d+$/.test(line)).map(Number);
    expect(numbers).toHaveLength(151_000);
    expect(numbers.filter((number) => number === 150_000)).toHaveLength(1);
  });

  test('has keys masked and workflow commands obeyed, and stdin is empty', async () => {
    const scene = await playSignedIn({ unchecked: 'the command prints a key' });
    const run = 'echo "key $AWS_SECRET_ACCESS_KEY"; echo "::warning::from the command"; cat; echo "read $?"';
    const step = await scene.step({ ...dev, run });
    expect(step.log).toContain('key ***');
    expect(step.log).toContain('read 0');
    expect(step.annotations.map(({ message }) => message)).toContain('from the command');
  });
});
