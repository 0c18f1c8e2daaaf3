/** `npm run build`: bundles the entries of `src` into `dist`; the same sources give the same bytes. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { builtinsAsObjects } from './bundle/builtins.ts';
import { sharedFiles } from './bundle/chunks.ts';
import { licenseTexts } from './bundle/licenses.ts';
import { withLines } from './bundle/lines.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const entries = ['main', 'post', 'credential-process'];

/** Packages that something imports and nothing calls: a small module stands in for each, and throws when it is called. */
const standIns = {
  undici: 'undici.ts',
  '@aws-sdk/credential-provider-node': 'credential-provider-node.ts',
  '@smithy/core/event-streams': 'event-streams.ts',
};

rmSync(dist, { recursive: true, force: true });
const bundle = await rolldown({
  cwd: root,
  input: Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])),
  platform: 'node',
  resolve: {
    // The SDK brings ES modules along, of which the parts that nobody imports can be left out.
    mainFields: ['module', 'main'],
    alias: Object.fromEntries(
      Object.entries(standIns).map(([name, file]) => [name, join(import.meta.dirname, 'bundle/stand-ins', file)]),
    ),
  },
  plugins: [builtinsAsObjects],
  treeshake: {
    // Packages and Node's modules only define things here: of what nobody uses, nothing stays.
    moduleSideEffects: [
      { test: /\/node_modules\//, sideEffects: false },
      { external: true, sideEffects: false },
    ],
  },
});
const { output } = await bundle.generate({
  entryFileNames: '[name]/index.js',
  chunkFileNames: ({ facadeModuleId, name }) => `shared/${packageName(facadeModuleId) ?? name}.js`,
  codeSplitting: { groups: [...sharedFiles] },
  comments: false,
  // Names of functions and classes stay: the SDK goes by some, and stack traces are for people.
  minify: { compress: true, mangle: { toplevel: false }, codegen: { removeWhitespace: true, asciiOnly: true } },
});
await bundle.close();

const chunks = output.filter((one) => one.type === 'chunk');
for (const { fileName, code } of chunks) write(fileName, withLines(fileName, code));
write('licenses.txt', licenseTexts(chunks.flatMap(({ moduleIds }) => moduleIds)));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), content);
}

/** A client is loaded as a chunk of its own, which is called after its package. */
function packageName(module: string | null): string | undefined {
  return /\/node_modules\/(?:@[^/]+\/)?([^/]+)\//.exec(module ?? '')?.[1];
}
