import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { errorCodes } from '../src/errors.ts';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
const read = (path: string) => readFileSync(join(source, path), 'utf8');

/** From left to right: a room may import from what stands before it, never from what stands behind. */
const order = [
  'errors',
  'foreign-text',
  'job',
  'files',
  'lock',
  'profile',
  'start-url',
  'sso-profile',
  'service-failure',
  'aws',
  'input-values',
  'refused-inputs',
  'inputs',
  'session/session',
  'session/token',
  'session/token-cache',
  'session/renewal',
  'session/cached-token-errors',
  'session/cached-token',
  'portal',
  'assignment',
  'guards',
  'credentials',
  'config-files',
  'outputs',
  'summary',
  'reporting',
  'main',
  'post',
].map((name) => `${name}.ts`);

test('imports run one way, and every room has its place', () => {
  expect(files.toSorted()).toEqual(order.toSorted());
  const wrong = files.flatMap((path) =>
    [...read(path).matchAll(/from '(\.[^']+)'/g)]
      .map(([, target = '']) => normalize(join(dirname(path), target)))
      .filter((target) => order.indexOf(target) >= order.indexOf(path))
      .map((target) => `${path} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('no room is a drawer for everything', () => {
  expect(files.filter((path) => /(utils?|helpers?|common|types|constants)\.ts$/.test(path))).toEqual([]);
});

test('only inputs, outputs, summary, reporting and entries speak to the runner', () => {
  const speaking = files.filter((path) => read(path).includes("'@actions/core'"));
  const allowed = ['input-values', 'inputs', 'refused-inputs', 'outputs', 'summary', 'reporting', 'main', 'post'].map(
    (name) => `${name}.ts`,
  );
  expect(speaking.filter((path) => !allowed.includes(path))).toEqual([]);
  expect(files.filter((path) => /\bconsole\.|process\.stdout/.test(read(path)))).toEqual([]);
});

test('clients of AWS services are made in one room', () => {
  expect(files.filter((path) => /new (SSO|SSOOIDC|STS)(Client)?\(/.test(read(path)))).toEqual(['aws.ts']);
});

test('the inputs of action.yml and those that the code reads are the same', () => {
  const declared = Object.keys(parse(readFileSync(join(root, 'action.yml'), 'utf8')).inputs);
  const code = ['input-values.ts', 'inputs.ts', 'refused-inputs.ts'].map(read).join('\n');
  expect(declared.filter((name) => !code.includes(`'${name}'`))).toEqual([]);
  const asked = [...code.matchAll(/(?:getInput|getMultilineInput|flag|items|choice)\('([^']+)'/g)].map(
    ([, name = '']) => name,
  );
  expect(asked.filter((name) => !declared.includes(name))).toEqual([]);
});

test('the outputs of action.yml and those that the code sets are the same', () => {
  const declared = Object.keys(parse(readFileSync(join(root, 'action.yml'), 'utf8')).outputs);
  const code = ['outputs.ts', 'reporting.ts'].map(read).join('\n');
  const later = ['authenticated-arn'];
  expect(declared.filter((name) => !code.includes(`'${name}'`) && !new RegExp(`^ +${name}:`, 'm').test(code))).toEqual(
    later,
  );
});

test('every error code in the code is one of the list', () => {
  const used = files.flatMap((path) =>
    [...read(path).matchAll(/new ActionError\(\s*'([^']+)'/g)].map(([, code = '']) => code),
  );
  expect(used.filter((code) => !errorCodes.includes(code as never))).toEqual([]);
});
