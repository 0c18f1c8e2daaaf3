import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { errorCodes } from '../src/job/errors.ts';
import { anchorOf, type Chapter, chaptersOf, factsOf, linksOf, rowsOf, withoutComments } from './markdown.ts';

const place = (name: string) => new URL(`../${name}`, import.meta.url);
const file = (name: string) => readFileSync(place(name), 'utf8');
const names = ['README.md', 'README.ja.md'];
const readme = file('README.md');
const english = chaptersOf(readme);
const japanese = chaptersOf(file('README.ja.md'));
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

const blocks = names.flatMap((name) => [...file(name).matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text));

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

test.each(names)('the product is on the first screen of %s, and it is short', (name) => {
  const lines = file(name).trimEnd().split('\n');
  expect(lines.indexOf('```yaml') + 1).toBeGreaterThan(0);
  expect(lines.indexOf('```yaml') + 1).toBeLessThanOrEqual(12);
  expect(lines.length).toBeLessThanOrEqual(400);
});

test.each(names)('every file and every chapter that %s links to is there', (name) => {
  const chapters = chaptersOf(file(name));
  const links = chapters.flatMap(linksOf).filter((target) => !/^https?:/.test(target));
  const anchors = chapters.map(anchorOf);
  const isThere = (target: string) =>
    target.startsWith('#')
      ? anchors.includes(target)
      : (statSync(place(target.replace(/#.*/, '')), { throwIfNoEntry: false })?.size ?? 0) > 0;
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((target) => !isThere(target))).toEqual([]);
});

test('README.ja.md has the chapters of README.md, under Japanese headings', () => {
  expect(japanese.map(({ level }) => level)).toEqual(english.map(({ level }) => level));
  const [, ...titles] = japanese.map(({ title }) => title);
  expect(titles.filter((title) => !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(title))).toEqual([]);
});

test('README.ja.md has the code of README.md, but for comments', () => {
  const code = (chapters: readonly Chapter[]) => chapters.map((each) => each.code.map(withoutComments));
  expect(code(english).flat().length).toBeGreaterThan(8);
  expect(code(japanese)).toEqual(code(english));
});

test('README.ja.md has the tables of README.md: rows and names in their order, code and numbers cell by cell', () => {
  // The first chapter may have a table of its own, for readers who come from a laptop.
  const tables = (chapters: readonly Chapter[]) => chapters.slice(1).map(rowsOf);
  const isCode = (cell: string) => /^`[^`]+`(, `[^`]+`)*$/.test(cell);
  const gist = (cell: string) => (isCode(cell) ? cell : factsOf(cell));
  const gists = (chapters: readonly Chapter[]) => tables(chapters).map((rows) => rows.map((row) => row.map(gist)));
  expect(tables(english).flat().length).toBeGreaterThan(50);
  expect(gists(japanese)).toEqual(gists(english));
});

test('README.ja.md has the defaults of README.md', () => {
  const words: Readonly<Record<string, string>> = { 'see right': '右記', "the job's own": 'ジョブ専用' };
  const first = english.findIndex(({ title }) => title === 'Inputs');
  const end = english.findIndex(({ title }) => title === 'Outputs');
  const defaults = (chapters: readonly Chapter[]) =>
    chapters.slice(first, end).flatMap((each) => rowsOf(each).map(([, value = '']) => value));
  expect(defaults(english).length).toBeGreaterThan(25);
  expect(defaults(japanese)).toEqual(defaults(english).map((value) => words[value] ?? value));
});

test('README.ja.md has the links of README.md', () => {
  const links = (chapters: readonly Chapter[]) => {
    const anchors = chapters.map(anchorOf);
    const target = (link: string) =>
      link.startsWith('#') ? `chapter ${anchors.indexOf(link)}` : link.replace(/^README(\.ja)?\.md$/, 'the other one');
    return chapters.map((each) => linksOf(each).map(target).toSorted());
  };
  expect(links(japanese)).toEqual(links(english));
});

test('README.ja.md leaves out no code and no number that README.md names', () => {
  const missing = english.flatMap(({ title, prose }, index) => {
    const told = factsOf(japanese[index]?.prose ?? '');
    return factsOf(prose).flatMap((fact) => (told.includes(fact) ? [] : `${title}: ${fact}`));
  });
  expect(missing).toEqual([]);
});

test('no paragraph of README.ja.md goes over two lines: browsers show a space there', () => {
  expect(japanese.flatMap(({ prose }) => prose.match(/.*\S\n *(?![-|]|\d+\. )\S.*/g) ?? [])).toEqual([]);
});
