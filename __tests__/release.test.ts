/** What a release and the repository around it are made of. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { checkPin, pin } from '../scripts/pin-release.ts';
import { releaseNotes } from '../scripts/release-notes.ts';
import { errorCodes } from '../src/job/errors.ts';
import { temporaryFolder } from './after-test.ts';

const file = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const changelog = file('CHANGELOG.md');

test('notes of a release are its chapter alone, without the links below', () => {
  const dated = changelog.replace('## [Unreleased]', '## [Unreleased]\n\n## [1.2.3] - 2026-12-01');
  const older = dated.replace('[Unreleased]: ', '## [1.2.2] - 2026-11-30\n\n- Older\n\n[Unreleased]: ');
  const [, chapter = ''] = /\n## \[Unreleased\]\n\n(### Added\n\n- .*)\n\[Unreleased\]: /s.exec(changelog) ?? [];
  expect(chapter).toMatch(/^- .*\w/m);
  expect(releaseNotes(older, '1.2.3')).toBe(chapter);
  expect(releaseNotes(older, '1.2.2')).toBe('- Older\n');
});

test.each(['1.2.3', 'Unreleased', ''])('there are no notes of %j, and that is an error', (version) => {
  expect(() => releaseNotes(changelog, version)).toThrow('CHANGELOG.md has no chapter');
});

test('the reusable workflow of a release names the action by a commit that has the action of the release', async () => {
  const folder = await temporaryFolder('pin-');
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { encoding: 'utf8' });
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    git('add', '--all');
    git('commit', '--quiet', '--message', path);
  };
  git('init', '--quiet');
  const workflow = '.github/workflows/run-with-aws.yml';
  for (const path of [workflow, 'action.yml', 'package.json']) write(path, file(path));
  write('dist/main.js', 'first');
  expect(() => checkPin(folder, 'v1.2.3')).toThrow('does not name the action by a commit of v1.2.3');
  const released = git('rev-parse', 'HEAD').trim();
  pin(folder, 'v1.2.3');
  git('commit', '--all', '--quiet', '--message', 'pin');
  expect(readFileSync(join(folder, workflow), 'utf8')).toContain(
    `      - uses: OWNER/aws-sso-credentials@${released} # v1.2.3\n        id: aws`,
  );
  expect(() => checkPin(folder, 'v1.2.3')).not.toThrow();
  expect(() => checkPin(folder, 'v1.2.4')).toThrow('v1.2.4');
  write('dist/main.js', 'second');
  expect(() => checkPin(folder, 'v1.2.3')).toThrow(
    'since which dist/main.js changed: run scripts/pin-release.ts again',
  );
  pin(folder, 'v1.2.4');
  expect(() => checkPin(folder, 'v1.2.4')).not.toThrow();
  const [elsewhere, path] = [
    git('commit-tree', 'HEAD^{tree}', '-m', 'of another history').trim(),
    join(folder, workflow),
  ];
  writeFileSync(path, readFileSync(path, 'utf8').replace(/(\/aws-sso-credentials@)[0-9a-f]{40}/, `$1${elsewhere}`));
  expect(() => checkPin(folder, 'v1.2.4')).toThrow('which is not in the history of the release');
  writeFileSync(path, '');
  expect(() => pin(folder, 'v1.2.4')).toThrow('does not use the action');
});

test('the issue form asks for an error code of the list', () => {
  const form = parse(file('.github/ISSUE_TEMPLATE/problem.yml'));
  const fields = Map.groupBy(form.body as { id?: string; attributes: { options?: string[] } }[], ({ id }) => id);
  expect(fields.get('error-code')?.[0]?.attributes.options).toEqual([...errorCodes, 'no error']);
  const sources = fields.get('source')?.[0]?.attributes.options?.map((text) => text.split(',')[0]);
  const { description } = parse(file('action.yml')).inputs['credential-source'];
  expect([...new Set(sources), 'auto'].every((source) => description.includes(source))).toBe(true);
});

test('updates of others come in groups and not before they are a week old', () => {
  const { updates } = parse(file('.github/dependabot.yml'));
  expect(updates.map((update: Record<string, unknown>) => update['package-ecosystem'])).toEqual([
    'npm',
    'github-actions',
  ]);
  for (const { cooldown, groups } of updates) {
    expect(cooldown['default-days']).toBeGreaterThanOrEqual(7);
    expect(Object.keys(groups).length).toBeGreaterThan(0);
  }
});

test('only the release writes to the repository, and a person approves its publication', () => {
  const { jobs } = parse(file('.github/workflows/release.yml'));
  expect(Object.keys(jobs)).toEqual(['draft', 'test', 'dist', 'publish', 'major']);
  expect(jobs.publish.needs).toEqual(['test', 'dist']);
  expect(jobs.publish.environment).toBe('release');
  expect([jobs.test.permissions, jobs.dist.permissions]).toEqual([{ contents: 'read' }, { contents: 'read' }]);
});
