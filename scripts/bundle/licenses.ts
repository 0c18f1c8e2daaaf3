/** The licences of what is bundled: their terms want the texts to go along with the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Package {
  readonly title: string;
  readonly text: string;
}

/** The Apache License ends so; what follows tells how to apply it, and whose the copyright is. */
const endOfTerms = 'END OF TERMS AND CONDITIONS';

/**
 * Licence texts, each once, under the names and versions of the packages that it covers.
 *
 * @param modules paths of the bundled modules; those outside of node_modules are this project's own.
 */
export function licenseTexts(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((path) => packageFolder(path) ?? []));
  const packages = [...folders].map(readPackage).sort((a, b) => (a.title < b.title ? -1 : 1));
  const byText = Map.groupBy(packages, ({ text }) => text);
  const parts = [...byText].map(([text, covered]) => `${covered.map(({ title }) => title).join('\n')}\n\n${text}\n`);
  return `This folder holds code of the packages below, under these licences.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** The innermost folder of a package, as in node_modules/a/node_modules/@scope/b. */
function packageFolder(path: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

function readPackage(folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  if (!file) throw new Error(`${name} brings no licence text along`);
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  const [terms = '', appendix] = text.split(endOfTerms);
  const title = `${name} ${version} (${license})`;
  if (appendix === undefined) return { title, text };
  const [copyright] = /Copyright (?!\[|\{).+/.exec(appendix) ?? [];
  return { title: copyright ? `${title}. ${copyright}` : title, text: `${terms}${endOfTerms}` };
}
