/** Guides say what the code says: error codes, inputs, files that are there. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { errorCodes } from '../src/job/errors.ts';
import { pages as everyPage, readPage } from './pages.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const action = parse(read('action.yml'));
const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const guides = [...pages.map((name) => `docs/${name}`), 'setup/README.md'];

test('troubleshooting has one heading for each error code, in the order of the list', () => {
  const headings = [...read('docs/troubleshooting.md').matchAll(/^## `(.*)`$/gm)].map(([, code]) => code);
  expect(headings).toEqual([...errorCodes]);
});

test('each section of troubleshooting begins with a text that the action prints', () => {
  const folder = join(root, 'src');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const code = paths.map((path) => readFileSync(join(folder, path), 'utf8').replaceAll("\\'", "'")).join('\n');
  const sections = read('docs/troubleshooting.md').split(/^## /m).slice(1);
  expect(sections.filter((section) => !/^.*\n\n> /.test(section)).map((section) => section.split('\n')[0])).toEqual([]);
  const quotes = [...read('docs/troubleshooting.md').matchAll(/^> (.*)$/gm)].map(([, text = '']) => text);
  // `…` stands for what differs; sentences may come from different places.
  const pieces = quotes.flatMap((quote) => quote.split(/\(?…|[.;:)?]+(?: |$)/)).map((piece) => piece.trim());
  expect(pieces.filter((piece) => piece.length > 3 && !code.includes(piece))).toEqual([]);
});

test('every page of this folder is in its list', () => {
  const listed = [...read('docs/README.md').matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, page]) => page);
  expect(listed.toSorted()).toEqual(pages.filter((page) => page !== 'README.md').toSorted());
});

test('the live check looks at rows of the assumptions, and at each that says so', () => {
  const rows = [...read('docs/assumptions.md').matchAll(/^\| ([A-Z]\d+) \|.*\| (.*) \|$/gm)];
  const workflow = read('.github/workflows/live-check.yml');
  const looked = [...workflow.matchAll(/name: "((?:[A-Z]\d+(?:, )?)+):/g)].flatMap(([, ids = '']) => ids.split(', '));
  expect(looked.filter((id) => !rows.some(([, row]) => row === id))).toEqual([]);
  const promised = rows.filter(([, , how = '']) => /^check\b|the job \*Facts\*/.test(how)).map(([, row]) => row);
  expect(promised.filter((row) => !looked.includes(row ?? ''))).toEqual([]);
  const facts = [...workflow.matchAll(/"\| ([A-Z]\d+): /g)].map(([, id]) => id);
  expect(facts.filter((id) => !looked.includes(id ?? ''))).toEqual([]);
});

test('the guide for users of configure-aws-credentials knows each input', () => {
  const guide = [...read('docs/from-configure-aws-credentials.md').matchAll(/^\| `([\w-]+)` \| (.*) \|$/gm)];
  const told = new Map(guide.map(([, name = '', text = '']) => [name, text]));
  const [refused = [], idle = []] = ['substitutes', 'withoutEffect'].map((list) => {
    const [, lines = ''] = new RegExp(`const ${list}[^{]+\\{\n(.+?)\n\\};`, 's').exec(read('src/inputs/raw.ts')) ?? [];
    return [...lines.matchAll(/^ {2}'([\w-]+)': /gm)].map(([, name = '']) => name);
  });
  const says = (pattern: RegExp) => [...told].filter(([, text]) => pattern.test(text)).map(([name]) => name);
  expect(says(/`invalid-input`\.$/).toSorted()).toEqual(refused.toSorted());
  expect(says(/^Same/).filter((name) => !(name in action.inputs))).toEqual([]);
  expect(says(/^No effect|No effect\.$/).toSorted()).toEqual(idle.toSorted());
  const known = [...told.keys()].filter((name) => name in action.inputs);
  expect(known.length + refused.length + idle.length).toBe(told.size);
});

test.each(guides)('%s links to files and headings that are there', (path) => {
  const links = [...read(path).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
  const broken = links.filter(([, file = '', heading]) => {
    const target = file ? join(dirname(path), file) : path;
    if (!existsSync(join(root, target))) return true;
    return heading !== undefined && !anchors(read(target)).includes(heading);
  });
  expect(broken.map(([link]) => link)).toEqual([]);
});

/** GitHub's anchors of the headings of a page. */
function anchors(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test.each(guides)('the YAML of %s is sound and uses declared inputs', (path) => {
  for (const [, block = ''] of read(path).matchAll(/```yaml\n(.*?)```/gs)) {
    const used = inputsIn(parse(block, { strict: true }));
    expect(used.filter((name) => !(name in action.inputs))).toEqual([]);
  }
});

test('the shell commands of the pages are sound, and name scripts and options that are there', () => {
  const blocks = everyPage.flatMap((path) =>
    [...readPage(path).matchAll(/```sh\n(.*?)```/gs)].map(([, text = '']) => text),
  );
  expect(blocks.length).toBeGreaterThan(10);
  for (const block of blocks) execFileSync('bash', ['-n'], { input: block });
  const commands = blocks.flatMap((block) => block.replaceAll('\\\n', ' ').replaceAll(/\s#.*/g, '').split(/\n|&&/));
  const { scripts } = JSON.parse(read('package.json'));
  const npm = commands.flatMap((line) => /npm run ([\w:-]+)/.exec(line)?.[1] ?? []);
  expect(npm.filter((name) => !(name in scripts))).toEqual([]);
  const unknown = commands.flatMap((line) => {
    const [, script = '', rest = ''] = /(?:^|\s)(?:setup\/)?((?:identity-center|store-token)\.sh)(.*)/.exec(line) ?? [];
    const options = script && !line.includes('curl') ? (rest.match(/--[a-z-]+/g) ?? []) : [];
    return options.filter((option) => !read(`setup/${script}`).includes(`  ${option}`));
  });
  expect(unknown).toEqual([]);
});

/** Inputs of the steps that use this action. */
function inputsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { uses, with: given } = value as { readonly uses?: string; readonly with?: object };
  if (uses?.startsWith('OWNER/aws-sso-credentials@')) return Object.keys(given ?? {});
  return Object.values(value).flatMap(inputsIn);
}
