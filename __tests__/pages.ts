/** The pages that people read, and each YAML block on them as a workflow. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { chaptersOf } from './markdown.ts';

const root = join(import.meta.dirname, '..');
const inFolder = (folder: string) =>
  readdirSync(join(root, folder)).flatMap((name) => (name.endsWith('.md') ? [`${folder}/${name}`] : []));

/** Paths in the repository. */
export const pages = ['README.md', 'README.ja.md', ...inFolder('docs'), ...inFolder('.github'), 'setup/README.md'];

export const readPage = (path: string) => readFileSync(join(root, path), 'utf8');

/** A YAML block of a page. */
export interface Example {
  /** Page and heading. */
  readonly name: string;
  /** The block as it stands, or its steps as the only job of a workflow. */
  readonly workflow: string;
}

/** The YAML blocks of a page. One that is neither a workflow nor the steps of a job is an error. */
export function examplesOf(path: string): readonly Example[] {
  return chaptersOf(readPage(path)).flatMap(({ title, code }) =>
    code.flatMap((fence) => {
      const [, yaml] = /^```yaml\n(.*)^```$/ms.exec(fence) ?? [];
      return yaml === undefined ? [] : [{ name: `${path}, ${title}`, workflow: workflowOf(yaml, `${path}, ${title}`) }];
    }),
  );
}

function workflowOf(yaml: string, name: string): string {
  const block = parse(yaml, { strict: true });
  if (block?.jobs) return yaml;
  if (!Array.isArray(block)) throw new Error(`${name}: the YAML is neither a workflow nor the steps of a job`);
  const job = ['permissions: { id-token: write, contents: read }', 'jobs:', '  job:', '    runs-on: ubuntu-latest'];
  const steps = yaml
    .trimEnd()
    .split('\n')
    .map((line) => `      ${line}`);
  return ['on: push', ...job, '    steps:', ...steps, ''].join('\n');
}
