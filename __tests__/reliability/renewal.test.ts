/** The one request whose answer must not get lost: a renewal, where the service takes a refresh token only once. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { failureOf } from '../scenarios/failure.ts';
import { inSeconds, play, signedIn, tokenFile } from '../scenarios/play.ts';
import { tally } from './tally.ts';

const rotating = { settings: { refreshTokens: 'rotating' } } as const;
const lost = { operation: 'CreateToken', kind: 'truncate' } as const;

test('a lost answer to the renewal of an expired token is session-expired and leaves the token file', async () => {
  const scene = await play(rotating, (emulator) => ({
    [tokenFile]: signedIn(emulator, { expiresAt: inSeconds(-60) }),
  }));
  const before = await readFile(scene.home(tokenFile), 'utf8');
  scene.emulator.faults.add(lost);
  const text = failureOf(await scene.step(), 'session-expired');
  expect(text).toContain('Invalid refresh token');
  expect(text).toMatch(/Run .*aws sso login/);
  expect(await readFile(scene.home(tokenFile), 'utf8')).toBe(before);
  await scene.end();
  tally({ chapter: 'renewal', what: 'answer lost, token ended', times: 1, outcome: 'session-expired' });
});

test('a lost answer to the renewal of a valid token leaves it in use, with a warning', async () => {
  const scene = await play(rotating, (emulator) => ({ [tokenFile]: signedIn(emulator, { expiresAt: inSeconds(60) }) }));
  scene.emulator.faults.add(lost);
  const { conclusion, annotations } = await scene.step();
  expect(conclusion).toBe('success');
  expect(annotations.filter(({ message }) => message.includes('The session was not renewed'))).toHaveLength(1);
  await scene.end();
  tally({ chapter: 'renewal', what: 'answer lost, token still good', times: 1, outcome: 'success, with a warning' });
});
