/** Workflows of this repository and those to copy: GitHub's own language service takes them, and no step is careless. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@actions/languageservice';
import { describe, expect, test } from '@jest/globals';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { examplesOf, pages } from './pages.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, { readonly 'timeout-minutes'?: unknown; readonly steps?: readonly Step[] }>>;
}

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const list = (folder: string, ending: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

const ours = 'OWNER/aws-sso-credentials';
const action = parse(read('action.yml'));
const examples = list('examples', '.yml');
const workflows = [...list('.github/workflows', '.yml'), ...examples];

/** What GitHub's language service finds; it knows our action and our reusable workflows, of others the form alone. */
async function findings(path: string, content = read(path)): Promise<readonly string[]> {
  // It does not look into local actions.
  const text = content.replace(/uses: \.\/$/gm, `uses: ${ours}@v1`);
  const found = await validate(TextDocument.create(`file:///${path}`, 'yaml', 0, text), {
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ owner, name }) =>
        `${owner}/${name}` === ours ? action : { name, description: 'of others' },
    },
    fileProvider: { getFileContent: async ({ path }) => ({ name: path, content: read(path) }) },
  });
  return found.map(({ message, range }) => `line ${range.start.line + 1}: ${message}`);
}

function stepsOf(path: string): readonly Step[] {
  const { jobs }: Workflow = parse(read(path));
  return Object.values(jobs).flatMap(({ steps = [] }) => steps);
}

test.each(['action.yml', ...workflows])("GitHub's language service takes %s", async (path) => {
  expect(await findings(path)).toEqual([]);
});

test.each(pages)("GitHub's language service accepts the examples of %s", async (path) => {
  const found = examplesOf(path).map(({ workflow }, index) => findings(`${path}.${index}.yml`, workflow));
  expect((await Promise.all(found)).flat()).toEqual([]);
});

test("GitHub's language service finds what is wrong", async () => {
  // It remembers a file by its name.
  const caller = read('examples/call-run-with-aws.yml').replace('account: dev', 'accounts: dev');
  expect(await findings('unknown-input.yml', caller)).toEqual([expect.stringContaining('accounts')]);
  const loader = read('examples/long-job.yml').replace('vars.AWS', 'variables.AWS');
  expect(await findings('unknown-context.yml', loader)).toEqual([expect.stringContaining('variables')]);
  const local = 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: ./\n        with: { acount: dev }\n';
  expect(await findings('local-action.yml', local)).toEqual([expect.stringContaining('acount')]);
});

describe.each(workflows)('%s', (path) => {
  const { on, permissions, jobs }: Workflow = parse(read(path), { strict: true });

  test('actions of others are pinned by a commit, and a comment tells the version', () => {
    const uses = [...read(path).matchAll(/uses: (.*)/g)].map(([, text = '']) => text);
    const loose = uses.filter((text) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(text));
    expect(loose.filter((text) => !/^(\.\/|OWNER\/aws-sso-credentials(\/[\w./-]+)?@v1$)/.test(text))).toEqual([]);
  });

  test('a checkout leaves no token behind', () => {
    const checkouts = stepsOf(path).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  test('no expression is part of a shell script', () => {
    expect(stepsOf(path).filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  test('permissions are said, and every job ends in time', () => {
    const isReusable = JSON.stringify(Object.keys(on as object)) === '["workflow_call"]';
    expect(permissions !== undefined || isReusable).toBe(true);
    const endless = Object.entries(jobs).filter(([, job]) => job.steps && !job['timeout-minutes']);
    expect(endless).toEqual([]);
  });
});

test('one commit stands for one version of an action everywhere', () => {
  const pins = workflows.flatMap((path) => [...read(path).matchAll(/uses: ([\w-]+\/[\w-]+)\S*@([0-9a-f]{40} # \S+)/g)]);
  const versions = Map.groupBy(pins, ([, name]) => name);
  const several = [...versions].filter(([, uses]) => new Set(uses.map(([, , pin]) => pin)).size > 1);
  expect(several).toEqual([]);
});

test('every example is a starter workflow as well, under its own name', () => {
  expect(list('examples', '.properties.json')).toEqual(
    examples.map((path) => path.replace('.yml', '.properties.json')),
  );
  for (const path of examples) {
    const { name, description, iconName, categories } = JSON.parse(read(path.replace('.yml', '.properties.json')));
    expect({ path, name, iconName }).toEqual({ path, name: parse(read(path)).name, iconName: 'octicon key' });
    expect([description, ...categories].every((text) => /\w/.test(text))).toBe(true);
  }
});

test('the reusable workflow takes its inputs under the names of the action, with defaults that mean the same', () => {
  const { inputs } = parse(read('.github/workflows/run-with-aws.yml')).on.workflow_call;
  const own = ['command', 'script', 'environment', 'runs-on', 'timeout-minutes'];
  const taken = Object.keys(inputs).filter((name) => !own.includes(name));
  expect(taken.filter((name) => !(name in action.inputs))).toEqual([]);
  expect(taken.filter((name) => inputs[name].default !== (action.inputs[name].default ?? ''))).toEqual([]);
});
