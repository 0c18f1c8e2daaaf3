import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { errorCodes } from '../src/job/errors.ts';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
const read = (path: string) => readFileSync(join(source, path), 'utf8');

/** From left to right: a wing may import from what stands before it, never from what stands behind; entries from all. */
const wings = [
  'job',
  'aws',
  'sts',
  'config',
  'inputs',
  'session/tokens',
  'session',
  'credentials',
  'outputs/profiles',
  'outputs',
  '.',
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

test('only inputs, outputs and entries import @actions/core or write to stdout', () => {
  const speaking = files.filter((path) => read(path).includes("'@actions/core'")).map(dirname);
  expect([...new Set(speaking)].toSorted()).toEqual(['.', 'inputs', 'outputs']);
  // The command's own output goes on as it is.
  expect(files.filter((path) => /\bconsole\.|process\.stdout/.test(read(path)))).toEqual([
    'credential-process.ts',
    'outputs/command.ts',
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
  visit('credential-process.ts');
  expect(reached.size).toBeGreaterThan(10);
  expect([...reached].filter((path) => read(path).includes("'@actions/core'"))).toEqual([]);
  expect([...reached].filter((path) => /process\.stdout|console\./.test(read(path)))).toEqual([
    'credential-process.ts',
  ]);
});

test('SDK clients are constructed in aws/clients.ts alone', () => {
  expect(files.filter((path) => /new (SSO|SSOOIDC|STS)(Client)?\(/.test(read(path)))).toEqual(['aws/clients.ts']);
});

test('the inputs of action.yml and those that the code reads are the same', () => {
  const declared = Object.keys(parse(readFileSync(join(root, 'action.yml'), 'utf8')).inputs);
  const code = files
    .filter((path) => path.startsWith('inputs/'))
    .map(read)
    .join('\n');
  expect(declared.filter((name) => !code.includes(`'${name}'`))).toEqual([]);
  const asked = [...code.matchAll(/(?:getInput|getMultilineInput|flag|items|choice)\('([^']+)'/g)].map(
    ([, name = '']) => name,
  );
  expect(asked.filter((name) => !declared.includes(name))).toEqual([]);
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
