import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { errorCodes } from '../src/job/errors.ts';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .toSorted();
const read = (path: string) => readFileSync(join(source, path), 'utf8');

/** From left to right: a wing may import from what stands before it, never from what stands behind; entries from all. */
const wings = [
  'job',
  'aws',
  'sts',
  'config/sections',
  'config',
  'inputs',
  'session/tokens',
  'session',
  'credentials/portal',
  'credentials',
  'outputs/profiles',
  'outputs/command',
  'outputs',
  '.',
  'start',
];

test('every source file lies in a wing and imports only from wings before its own', () => {
  expect([...new Set(files.map(dirname))].toSorted()).toEqual(wings.toSorted());
  const wrong = files.flatMap((path) =>
    [...read(path).matchAll(/(?:from |import\()'(\.[^']+)'/g)]
      .map(([, target = '']) => normalize(join(dirname(path), target)))
      .filter((target) => wings.indexOf(dirname(target)) > wings.indexOf(dirname(path)))
      .map((target) => `${path} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('no wing has more than 13 files', () => {
  const crowded = wings.filter((wing) => files.filter((path) => dirname(path) === wing).length > 13);
  expect(crowded).toEqual([]);
});

test('no source file is called utils, helper, common, types or constants', () => {
  expect(files.filter((path) => /(utils?|helpers?|common|types|constants)\.ts$/.test(path))).toEqual([]);
});

/** Everything that is exported, with its room. */
const exported = files.flatMap((path) =>
  [...read(path).matchAll(/^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm)].map(
    ([, name = '']) => [path, name] as const,
  ),
);

test('every export is one that the laws of exports can see', () => {
  const lines = files.flatMap((path) => read(path).match(/^export\b/gm) ?? []);
  expect(exported.length).toBe(lines.length);
});

test('an exported name is exported by one room, so that it means one thing', () => {
  const rooms = Map.groupBy(exported, ([, name]) => name);
  expect([...rooms].filter(([, { length }]) => length > 1).map(([name]) => name)).toEqual([]);
});

test('what is exported is imported by another file', () => {
  const imported = new Set<string>();
  for (const folder of ['src', '__tests__', 'scripts', 'emulator', 'runner']) {
    for (const path of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.ts')) continue;
      const text = readFileSync(join(root, folder, path), 'utf8');
      const imports = text.matchAll(/(?:import (?:type )?|const )\{([^}]*)\} (?:from |= await import\()'(\.[^']+)'/g);
      for (const [, names = '', target = ''] of imports) {
        const room = relative(source, join(root, folder, dirname(path), target));
        for (const name of names.matchAll(/(?:type )?(\w+)(?: as \w+)?(?:,|\s*$)/g)) imported.add(`${room} ${name[1]}`);
      }
    }
  }
  expect(exported.map(([path, name]) => `${path} ${name}`).filter((one) => !imported.has(one))).toEqual([]);
});

test('no function is longer than one screen', () => {
  const long = files.flatMap((path) =>
    [...read(path).matchAll(/^(?:export )?(?:async )?function\*? (\w+)[\s\S]*?^}$/gm)]
      .filter(([text]) => text.split('\n').length > 60)
      .map(([, name]) => `${path} ${name}`),
  );
  expect(long).toEqual([]);
});

describe.each([
  ['emulator', ['world', 'services', 'http', '.']],
  ['runner', ['text', 'machine', 'step', 'commands', 'job', 'inspection', '.', 'workflow']],
])('%s/', (name, order) => {
  const tree = join(root, name);
  const paths = readdirSync(tree, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const wingOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '.');

  test('imports nothing from elsewhere in this repository, and its wings one way', () => {
    expect([...new Set(paths.map(wingOf))].toSorted()).toEqual(order.toSorted());
    const wrong = paths.flatMap((path) =>
      [...readFileSync(join(tree, path), 'utf8').matchAll(/(?:from |import |import\()'(\.[^']+)'/g)]
        .map(([, target = '']) => normalize(join(dirname(path), target)))
        .filter((target) => target.startsWith('..') || order.indexOf(wingOf(target)) > order.indexOf(wingOf(path)))
        .map((target) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('has no folder with more files than one can see', () => {
    const crowded = [...Map.groupBy(paths, dirname)].filter(([, inside]) => inside.length > 13);
    expect(crowded).toEqual([]);
  });
});

test('only inputs and outputs import @actions/core; only they and entries write to stdout', () => {
  const speaking = files.filter((path) => read(path).includes("'@actions/core'")).map(dirname);
  expect([...new Set(speaking)].toSorted()).toEqual(['inputs', 'outputs']);
  expect(files.filter((path) => dirname(path) === 'inputs' && read(path).includes("'@actions/core'"))).toEqual([
    'inputs/raw.ts',
  ]);
  // The command's own output goes on as it is; what an old Node is told comes before everything else.
  expect(files.filter((path) => /\bconsole\.|process\.stdout/.test(read(path)))).toEqual([
    'credential-process.ts',
    'outputs/command/command.ts',
    'start/main.ts',
    'start/post.ts',
  ]);
});

test('the credential process imports nothing that could write to stdout', () => {
  const reached = new Set<string>();
  const visit = (path: string) => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const [, target = ''] of read(path).matchAll(/(?:^import (?!type ).*?from |import\()'(\.[^']+)'/gms))
      visit(normalize(join(dirname(path), target)));
  };
  visit('start/credential-process.ts');
  expect(reached.size).toBeGreaterThan(10);
  expect([...reached].filter((path) => read(path).includes("'@actions/core'"))).toEqual([]);
  expect([...reached].filter((path) => /process\.stdout|console\./.test(read(path)))).toEqual([
    'credential-process.ts',
  ]);
});

test('SDK clients are constructed in aws/clients.ts alone', () => {
  expect(files.filter((path) => /new (SSO|SSOOIDC|STS)(Client)?\(/.test(read(path)))).toEqual(['aws/clients.ts']);
});

test('each input of action.yml is read once, in one room, and used', () => {
  const declared = Object.keys(parse(readFileSync(join(root, 'action.yml'), 'utf8')).inputs);
  expect(files.filter((path) => /get(Multiline|Boolean)?Input\(/.test(read(path)))).toEqual(['inputs/raw.ts']);
  const room = read('inputs/raw.ts');
  expect(room.match(/core\.\w+/g)).toEqual(['core.getInput']);
  expect([...room.matchAll(/^ {2}'([\w-]+)',$/gm)].map(([, name]) => name)).toEqual(declared);
  const rest = files.filter((path) => path !== 'inputs/raw.ts').map(read);
  const isUsed = (name: string) => [`raw.${name}`, `raw['${name}']`, `(raw, '${name}'`];
  expect(declared.filter((name) => !rest.some((code) => isUsed(name).some((use) => code.includes(use))))).toEqual([]);
});

test('the outputs of action.yml and those that the code sets are the same', () => {
  const declared = Object.keys(parse(readFileSync(join(root, 'action.yml'), 'utf8')).outputs);
  const code = ['publish', 'step-outputs', 'log'].map((room) => read(`outputs/${room}.ts`)).join('\n');
  expect(declared.filter((name) => !code.includes(`'${name}'`) && !new RegExp(`^ +${name}:`, 'm').test(code))).toEqual(
    [],
  );
});

test('every error that is thrown has a code of the list', () => {
  const used = files.flatMap((path) =>
    [...read(path).matchAll(/new ActionError\(\s*'([^']+)'/g)].map(([, code = '']) => code),
  );
  expect(used.filter((code) => !errorCodes.includes(code as never))).toEqual([]);
});
