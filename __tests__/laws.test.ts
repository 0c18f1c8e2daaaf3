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
  'glob',
  'clock',
  'side-by-side',
  'job',
  'files',
  'interruption',
  'lock',
  'profile',
  'start-url',
  'partition',
  'role',
  'sso-profile',
  'service-failure',
  'retrying',
  'role-credentials',
  'connections',
  'aws',
  'input-values',
  'refused-inputs',
  'role-inputs',
  'source-inputs',
  'target-lines',
  'pair-inputs',
  'asked-profile',
  'target-inputs',
  'inputs',
  'id-token',
  'sts',
  'web-identity-errors',
  'web-identity',
  'role-chain',
  'session/token',
  'session/lent-marks',
  'session/session',
  'session/token-cache',
  'session/renewal',
  'session/token-session',
  'session/cached-token-errors',
  'session/cached-token',
  'session/token-exchange-errors',
  'session/verification',
  'session/polling',
  'session/device-authorization-errors',
  'session/device-grant',
  'session/device-authorization',
  'session/trusted-token-issuer',
  'pace',
  'portal',
  'assignment',
  'guards',
  'credentials',
  'result',
  'target-failures',
  'target-guards',
  'profile-names',
  'targets',
  'dry-run',
  'config-files',
  'lent-session',
  'leftover-sessions',
  'undo',
  'process-cache',
  'process-profile',
  'profile-sections',
  'profile-files',
  'job-environment',
  'outputs',
  'step-outputs',
  'command',
  'command-turns',
  'sign-in-prompt',
  'summary',
  'reporting',
  'main',
  'post',
  'process-renewal',
  'credential-process',
].map((name) => `${name}.ts`);

test('imports run one way, and every room has its place', () => {
  expect(files.toSorted()).toEqual(order.toSorted());
  const wrong = files.flatMap((path) =>
    [...read(path).matchAll(/(?:from |import\()'(\.[^']+)'/g)]
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
  const allowed = [
    ...['input-values', 'refused-inputs', 'role-inputs', 'source-inputs', 'pair-inputs', 'target-inputs', 'inputs'],
    ...['undo', 'outputs', 'step-outputs', 'summary', 'reporting', 'main', 'post'],
  ].map((name) => `${name}.ts`);
  expect(speaking.filter((path) => !allowed.includes(path))).toEqual([]);
  // The command's own output goes on as it is.
  expect(files.filter((path) => /\bconsole\.|process\.stdout/.test(read(path)))).toEqual([
    'command.ts',
    'credential-process.ts',
  ]);
});

test('the credential process reaches nothing that could write to stdout', () => {
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

test('clients of AWS services are made in one room', () => {
  expect(files.filter((path) => /new (SSO|SSOOIDC|STS)(Client)?\(/.test(read(path)))).toEqual(['aws.ts']);
});

test('the inputs of action.yml and those that the code reads are the same', () => {
  const declared = Object.keys(parse(readFileSync(join(root, 'action.yml'), 'utf8')).inputs);
  const rooms = [
    'input-values',
    'refused-inputs',
    'role-inputs',
    'source-inputs',
    'pair-inputs',
    'target-inputs',
    'inputs',
  ];
  const code = rooms.map((name) => read(`${name}.ts`)).join('\n');
  expect(declared.filter((name) => !code.includes(`'${name}'`))).toEqual([]);
  const asked = [...code.matchAll(/(?:getInput|getMultilineInput|flag|items|choice)\('([^']+)'/g)].map(
    ([, name = '']) => name,
  );
  expect(asked.filter((name) => !declared.includes(name))).toEqual([]);
});

test('the outputs of action.yml and those that the code sets are the same', () => {
  const declared = Object.keys(parse(readFileSync(join(root, 'action.yml'), 'utf8')).outputs);
  const code = ['outputs.ts', 'step-outputs.ts', 'reporting.ts'].map(read).join('\n');
  expect(declared.filter((name) => !code.includes(`'${name}'`) && !new RegExp(`^ +${name}:`, 'm').test(code))).toEqual(
    [],
  );
});

test('every error code in the code is one of the list', () => {
  const used = files.flatMap((path) =>
    [...read(path).matchAll(/new ActionError\(\s*'([^']+)'/g)].map(([, code = '']) => code),
  );
  expect(used.filter((code) => !errorCodes.includes(code as never))).toEqual([]);
});
