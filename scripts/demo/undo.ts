/** The last chapter: what is left of the steps after the job. */
import { findLeaks, snapshotTree } from '../../runner/index.ts';
import { keyVariables, type Play } from './chapters.ts';
import { showLog } from './runner-view.ts';
import { jobEnvironment } from './steps.ts';
import { chapter, check, say, skip, table } from './terminal.ts';

export async function showUndo({ emulator, stage: { job, homeBefore, shown } }: Play): Promise<void> {
  chapter('After the job: everything is cleaned up');
  const during = job.env;
  let left: string[] = [];
  const { posts } = await job.finish({
    beforeCleanup: () => {
      // The runner's own files stay until it empties the folder: command files and the scripts of run: steps.
      left = Object.keys(snapshotTree(job.temp)).filter((path) => !/^_|\.sh$/.test(path));
    },
  });
  const lines = posts.flatMap(({ log }) => log.filter((line) => line !== 'Post job cleanup.'));
  say(`The post steps of ${posts.length} uses of the action say:`);
  showLog([...new Set(lines)].map(shown));
  skip();
  const shortened = (value = '') => shown(value).replace('$RUNNER_TEMP/aws-sso-credentials', '…') || '(empty)';
  const names = Object.keys(during).sort();
  table([
    ['Variable', 'Before', 'After'],
    ...names.map((name) => [name, shortened(during[name]), shortened(job.env[name])]),
  ]);
  skip();
  say('A runner cannot unset a variable: what was not set before is empty, and a region keeps its value.', 'dim');
  check(
    'The keys are gone.',
    keyVariables.every((name) => job.env[name] === ''),
  );
  check('AWS_REGION is what the workflow said before.', job.env.AWS_REGION === jobEnvironment.AWS_REGION);
  check('Nothing of the action is left under RUNNER_TEMP.', left.length === 0);
  const home = JSON.stringify(snapshotTree(job.home));
  check('The home folder is as it was, byte for byte.', home === JSON.stringify(homeBefore));
  const leaks = findLeaks({
    secrets: emulator.issuedSecrets,
    job,
    allowedEnvironment: (name) => keyVariables.includes(name),
  });
  check('No log, annotation, summary, output or state held a secret.', leaks.length === 0);
}
