/** `npm run build`: bundles the entries of `src` into `dist`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle } from './bundle/bundle.ts';
import { licenseTexts } from './bundle/licenses.ts';

const dist = join(import.meta.dirname, '../dist');
const entries = ['main', 'post', 'credential-process'];

const chunks = await bundle(Object.fromEntries(entries.map((name) => [name, `src/start/${name}.ts`])));
rmSync(dist, { recursive: true, force: true });
for (const { fileName, code } of chunks) write(fileName, code);
write('licenses.txt', licenseTexts(chunks.flatMap(({ moduleIds }) => moduleIds)));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), content);
}
