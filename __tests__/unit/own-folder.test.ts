/** The folder that the uses of a job share, while some of them begin and others end. */
import { expect, test } from '@jest/globals';
import { makeUse, newUse, removeUse, usesIn } from '../../src/job/own-folder.ts';
import { temporaryFolder } from '../after-test.ts';

test('uses are listed while another one makes the folder and removes it again', async () => {
  const temp = await temporaryFolder('temp-');
  let isDone = false;
  const comeAndGo = async () => {
    while (!isDone) {
      const use = newUse(temp);
      await makeUse(use, temp);
      await removeUse(use);
    }
  };
  const list = async () => {
    for (let round = 0; round < 500; round += 1) expect(await usesIn(temp)).toEqual([]);
  };
  const coming = comeAndGo();
  await Promise.all([list(), list(), list()]).finally(() => {
    isDone = true;
  });
  await coming;
});
