/** How modules become the files of a bundle; the same modules give the same bytes. */
import { join } from 'node:path';
import { type OutputChunk, rolldown } from 'rolldown';
import { minifySync } from 'rolldown/utils';
import { builtinsAsObjects } from './builtins.ts';
import { sharedFiles } from './chunks.ts';
import { withLines } from './lines.ts';
import { standIns } from './stand-ins.ts';

const root = join(import.meta.dirname, '../..');

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
    },
    plugins: [standIns, builtinsAsObjects],
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
  });
  await bundled.close();
  const chunks = output.filter((one) => one.type === 'chunk');
  return chunks.map((chunk) => ({ ...chunk, code: withLines(chunk.fileName, minified(chunk)) }));
}

/** Functions keep their names in this project's own code, for stack traces; the SDK goes by names of classes. */
function minified({ fileName, code, moduleIds }: OutputChunk): string {
  const isOwn = moduleIds.some((path) => path.startsWith(join(root, 'src')));
  const mangle = { toplevel: true, keepNames: { class: true, function: isOwn } };
  const codegen = { removeWhitespace: true, asciiOnly: true };
  return minifySync(fileName, code, { module: true, compress: true, mangle, codegen }).code;
}

/** What an entry starts lies beside it: the credential process is copied without the others. */
function isPartOfEntry(module: string | null): boolean {
  return /\/src\/[^/]+\.ts$/.test(module ?? '');
}

/** A client is loaded as a file of its own, which is called after its package. */
function packageName(module: string | null): string | undefined {
  return /\/node_modules\/(?:@[^/]+\/)?([^/]+)\//.exec(module ?? '')?.[1];
}
