/**
 * Node's own modules, taken as objects instead of imported.
 *
 * An import of node:http or node:crypto makes Node read each of its exports, those included that load a whole web client
 * or Web Cryptography when they are first read (nodejs/node#59686): 20 ms and 6 MiB for nothing.
 */
import { isBuiltin } from 'node:module';
import type { Plugin } from 'rolldown';
import { type ESTree, Visitor } from 'rolldown/utils';

export const builtinsAsObjects: Plugin = {
  name: 'builtins-as-objects',
  renderChunk(code, { fileName }) {
    // What is said under an old Node is read by one that has no process.getBuiltinModule.
    if (fileName.includes('old-node')) return null;
    const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
    new Visitor({
      ImportDeclaration: (node) => {
        if (isBuiltin(node.source.value)) edits.push({ start: node.start, end: node.end, text: asObject(node) });
      },
      ImportExpression: ({ start, end, source }) => {
        if (source.type !== 'Literal' || !isBuiltin(String(source.value))) return;
        edits.push({ start, end, text: `Promise.resolve(${builtin(String(source.value))})` });
      },
    }).visit(this.parse(code));
    return edits
      .toSorted((one, other) => other.start - one.start)
      .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
  },
};

function builtin(name: string): string {
  return `process.getBuiltinModule(${JSON.stringify(name)})`;
}

function asObject({ source, specifiers }: ESTree.ImportDeclaration): string {
  const value = builtin(source.value);
  const whole = specifiers.filter(({ type }) => type !== 'ImportSpecifier').map(({ local }) => local.name);
  const parts = specifiers
    .filter((specifier) => specifier.type === 'ImportSpecifier')
    .map(({ imported, local }) => {
      const name = imported.type === 'Literal' ? JSON.stringify(imported.value) : imported.name;
      return name === local.name ? name : `${name}: ${local.name}`;
    });
  if (parts.length > 0) whole.push(`{ ${parts.join(', ')} }`);
  return whole.map((pattern) => `const ${pattern} = ${value};`).join('\n');
}
