/** The command of `run`: which bash gets it, in what form, and Ctrl-C. */
import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { endJob, type Stage, setStage } from '../stage.ts';
import { freshFolder, type Place, type Played, put, run } from '../step.ts';

/** The folder of the programs that stand for Git Bash and for the runner's Ctrl-C. */
const standIns = process.env.STAND_INS ?? '';
const bash = join(standIns, 'bash.exe');

let stage: Stage;
before(async () => {
  stage = await setStage();
});
after(() => stage.close());

/** A folder with the stand-in under these names. */
async function programs(...names: readonly string[]): Promise<string> {
  const folder = await freshFolder('path');
  for (const name of names) await copyFile(bash, await put(join(folder, name), ''));
  return folder;
}

const inCheckout = ({ workspace }: Place) => copyFile(bash, join(workspace, 'bash.exe'));
const withPath = (...folders: readonly string[]) => ({ env: { PATH: [...folders, process.env.PATH].join(';') } });
const started = ({ log }: Played) => /^program (.*)$/m.exec(log)?.[1]?.toLowerCase();

describe('run', { skip: standIns ? false : 'STAND_INS names no folder' }, () => {
  test('the bash of PATH gets the command as it was written, in a script that is gone afterwards', async () => {
    const folder = await programs('bash.exe');
    const command = 'printf "a\\\\nb"\n*\necho \'"%PATH%"\' "C:\\x\\" &';
    const step = await stage.play({ run: command }, { ...withPath('', '.', folder), arrange: inCheckout });
    assert.equal(started(step), join(folder, 'bash.exe').toLowerCase(), step.log);
    assert.ok(step.log.includes(`script ${command}<end>`), step.log);
    assert.match(step.log, /^command line .* --noprofile --norc -e -o pipefail [\w:/.~-]+\.sh$/m);
    await endJob(step);
  });

  test('the doors to Linux are passed over, and bash is found beside git', async () => {
    const names = ['System32\\bash.exe', 'WindowsApps\\bash.exe', 'Git\\cmd\\git.exe', 'Git\\bin\\bash.exe'];
    const folder = await programs(...names);
    const path = ['System32', 'WindowsApps', 'Git\\cmd'].map((name) => join(folder, name));
    const step = await stage.play({ run: 'true' }, withPath(...path));
    assert.equal(started(step), join(folder, 'Git', 'bin', 'bash.exe').toLowerCase(), step.log);
    await endJob(step);
  });

  test('without bash, Git for Windows is named', async () => {
    const step = await stage.play({ run: 'true' }, { ...withPath('.'), arrange: inCheckout });
    assert.match(step.log, /::error title=command-failed::Input run needs bash.*Install Git for Windows/);
    assert.equal(started(step), undefined);
    await endJob(step);
  });

  test('Ctrl-C is for the command to answer: it ends in peace, and the step tells of it', async () => {
    const interrupt = (id: number) => void run([join(standIns, 'ctrl-c.exe'), String(id)]);
    const scene = { ...withPath(await programs('bash.exe')), when: ['<end>', interrupt] as const };
    const step = await stage.play({ run: 'wait' }, scene);
    assert.match(step.log, /ended in peace/);
    assert.match(step.log, /ended with exit code 130, after SIGINT\./);
    assert.equal(step.code, 130);
    await endJob(step);
  });
});
