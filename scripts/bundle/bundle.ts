/** How modules become the files of a bundle; the same modules give the same bytes. */
import { join } from 'node:path';
import { type OutputChunk, rolldown } from 'rolldown';
import { builtinsAsObjects } from './builtins.ts';
import { sharedFiles } from './chunks.ts';
import { withLines } from './lines.ts';

const root = join(import.meta.dirname, '../..');

/** Packages that something imports and nothing calls: a small module stands in for each, and throws when it is called. */
const standIns = {
  '@aws-sdk/credential-provider-node': 'credential-provider-node.ts',
  '@smithy/core/event-streams': 'event-streams.ts',
};

/**
 * Bundles entries with all that they need.
 *
 * @param entries paths of modules by the names that they get.
 * @returns `NAME/index.js` for each entry, `NAME/NAME.js` for what it starts, and the files that they share or load later.
 */
export async function bundle(entries: Readonly<Record<string, string>>): Promise<readonly OutputChunk[]> {
  const bundled = await rolldown({
    cwd: root,
    input: { ...entries },
    platform: 'node',
    resolve: {
      // The SDK brings ES modules along, of which the parts that nobody imports can be left out.
      mainFields: ['module', 'main'],
      alias: Object.fromEntries(
        Object.entries(standIns).map(([name, file]) => [name, join(import.meta.dirname, 'stand-ins', file)]),
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
  const { output } = await bundled.generate({
    entryFileNames: '[name]/index.js',
    chunkFileNames: ({ facadeModuleId, name }) =>
      isPartOfEntry(facadeModuleId) ? `${name}/${name}.js` : `shared/${packageName(facadeModuleId) ?? name}.js`,
    codeSplitting: { groups: [...sharedFiles] },
    comments: false,
    // Names of functions and classes stay: the SDK goes by some, and stack traces are for people.
    minify: { compress: true, mangle: { toplevel: false }, codegen: { removeWhitespace: true, asciiOnly: true } },
  });
  await bundled.close();
  const chunks = output.filter((one) => one.type === 'chunk');
  return chunks.map((chunk) => ({ ...chunk, code: withLines(chunk.fileName, chunk.code) }));
}

/** What an entry starts lies beside it: the credential process is copied without the others. */
function isPartOfEntry(module: string | null): boolean {
  return /\/src\/[^/]+\.ts$/.test(module ?? '');
}

/** A client is loaded as a file of its own, which is called after its package. */
function packageName(module: string | null): string | undefined {
  return /\/node_modules\/(?:@[^/]+\/)?([^/]+)\//.exec(module ?? '')?.[1];
}
