/** `npm run pictures`: draws the pictures of the documentation anew, from runs of the committed action. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { drawPictures } from './pictures/scenes.ts';

const folder = resolve(import.meta.dirname, '../docs/pictures');
await mkdir(folder, { recursive: true });
for (const [name, svg] of await drawPictures()) {
  await writeFile(join(folder, name), svg);
  console.log(`docs/pictures/${name}: ${Math.ceil(svg.length / 1024)} KiB`);
}
