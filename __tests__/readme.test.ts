import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { errorCodes } from '../src/errors.ts';

const file = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const readme = file('README.md');
const manifest = parse(file('action.yml'));

/** The names in code marks of a chapter. */
function named(heading: string): readonly string[] {
  const chapter = readme.split(/^## /m).find((text) => text.startsWith(heading)) ?? '';
  return [...chapter.matchAll(/`([a-z]+(?:-[a-z]+)*)`/g)].map(([, name = '']) => name);
}

test('every input of action.yml is in the README', () => {
  expect(Object.keys(manifest.inputs).filter((name) => !named('Inputs').includes(name))).toEqual([]);
});

test('every output of action.yml is in the README, and no other', () => {
  const words = [...new Set(named('Outputs'))].filter((name) => name !== 'output-credentials');
  expect(words.toSorted()).toEqual(Object.keys(manifest.outputs).toSorted());
});

test('every code in the README is one that the action has', () => {
  expect(named('When it fails').filter((code) => !errorCodes.includes(code as never))).toEqual([]);
});

test('every example is YAML that uses declared inputs alone', () => {
  const blocks = [...readme.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text);
  expect(blocks.length).toBeGreaterThan(4);
  const given = blocks.flatMap((block) => inputsIn(parse(block)));
  expect(given.length).toBeGreaterThan(10);
  expect(given.filter((name) => !(name in manifest.inputs))).toEqual([]);
});

/** The names under every `with:` of a parsed workflow. */
function inputsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'with' ? Object.keys(inner) : inputsIn(inner)));
}

test('the product is on the first screen, and the README is short', () => {
  const lines = readme.split('\n');
  expect(lines.indexOf('```yaml')).toBeLessThan(12);
  expect(lines.length).toBeLessThanOrEqual(300);
});
