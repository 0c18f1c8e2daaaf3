/**
 * Node's own modules, taken as objects instead of imported.
 *
 * An import of node:http or node:crypto makes Node read each of its exports, those included that load a whole web client
 * or Web Cryptography when they are first read (nodejs/node#59686): 20 ms and 6 MiB for nothing.
 */
import { isBuiltin } from 'node:module';
import type { Plugin } from 'rolldown';
import type { ESTree } from 'rolldown/utils';

export const builtinsAsObjects: Plugin = {
  name: 'builtins-as-objects',
  renderChunk(code) {
    return this.parse(code)
      .body.filter((node) => node.type === 'ImportDeclaration' && isBuiltin(node.source.value))
      .reduceRight((text, node) => {
        const statement = asObject(node as ESTree.ImportDeclaration);
        return text.slice(0, node.start) + statement + text.slice(node.end);
      }, code);
  },
};

function asObject({ source, specifiers }: ESTree.ImportDeclaration): string {
  const value = `process.getBuiltinModule(${JSON.stringify(source.value)})`;
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
