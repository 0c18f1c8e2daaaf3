import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { errorCodes } from '../src/errors.ts';

const file = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const readme = file('README.md');
const manifest = parse(file('action.yml'));

function chapter(heading: string): string {
  return readme.split(/^## /m).find((text) => text.startsWith(heading)) ?? '';
}

function named(text: string): readonly string[] {
  return [...text.matchAll(/`([a-z]+(?:-[a-z]+)*)`/g)].map(([, name = '']) => name);
}

/** The names in the first column of a chapter's table, in its order. */
function firstColumn(heading: string): readonly string[] {
  return [...chapter(heading).matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) => named(cell));
}

test('inputs of the README are those of action.yml', () => {
  expect(firstColumn('Inputs').toSorted()).toEqual(Object.keys(manifest.inputs).toSorted());
});

test('defaults of the README are those of action.yml', () => {
  const rows = [...chapter('Inputs').matchAll(/^\| `([\w-]+)` \| (.*?) ?\|/gm)];
  const told = new Map(rows.map(([, name = '', text = '']) => [name, text]));
  const declared = Object.entries<{ default?: string }>(manifest.inputs);
  const differ = declared.filter(([name, input]) => input.default && told.get(name) !== `\`${input.default}\``);
  expect(differ).toEqual([]);
});

test('outputs of the README are those of action.yml, in its order', () => {
  expect(firstColumn('Outputs').toSorted()).toEqual(Object.keys(manifest.outputs).toSorted());
});

test('the errors of the README are those that this version can throw, in the order of the list', () => {
  const folder = new URL('../src/', import.meta.url);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const code = paths.map((path) => readFileSync(new URL(path, folder), 'utf8')).join('\n');
  const thrown = new Set([...code.matchAll(/new ActionError\(\s*'(.*?)'/g)].map(([, name]) => name));
  expect(firstColumn('When it fails')).toEqual(errorCodes.filter((name) => thrown.has(name)));
});

const blocks = [...readme.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text);

test.each(blocks)('an example is YAML that uses declared inputs alone:\n%s', (block) => {
  const given = inputsIn(parse(block, { strict: true }));
  expect(given.length).toBeGreaterThan(0);
  expect(given.filter((name) => !(name in manifest.inputs))).toEqual([]);
});

test('outputs that an example reads are declared', () => {
  const read = [...readme.matchAll(/steps\.\w+\.outputs\.([\w-]+)/g)].map(([, name = '']) => name);
  expect(read.length).toBeGreaterThan(2);
  expect(read.filter((name) => !(name in manifest.outputs))).toEqual([]);
});

/** The names under every `with:` of a parsed workflow. */
function inputsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'with' ? Object.keys(inner) : inputsIn(inner)));
}

test('the product is on the first screen, and the README is short', () => {
  const lines = readme.trimEnd().split('\n');
  expect(lines.indexOf('```yaml') + 1).toBeGreaterThan(0);
  expect(lines.indexOf('```yaml') + 1).toBeLessThanOrEqual(12);
  expect(lines.length).toBeLessThanOrEqual(300);
});

test('every file that the README links to is there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
  expect(links.filter((path) => file(path) === '')).toEqual([]);
});
