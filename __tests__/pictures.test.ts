/** The pictures of the documentation show what the action says today. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { drawPictures } from '../scripts/pictures/scenes.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'pictures');
const committed = readdirSync(folder).filter((name) => name.endsWith('.svg'));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

test('they are in step with the code; npm run pictures draws them anew', async () => {
  const drawn = await drawPictures();
  expect(committed.toSorted()).toEqual([...drawn.keys()].toSorted());
  for (const [name, svg] of drawn) expect(read(name)).toBe(svg);
});

test.each(committed)('%s is small, and shows on a page that runs and fetches nothing', (name) => {
  const svg = read(name);
  expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(40 * 1024);
  expect(svg).not.toMatch(/<(script|image|foreignObject|use|a)\b|@import|@font-face|url\(|href=| on\w+=/i);
  expect(svg).toContain('prefers-color-scheme:dark');
  expect(svg).toMatch(/<title>[^<]+<\/title>/);
});
