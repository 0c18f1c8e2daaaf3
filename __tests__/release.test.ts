/** What a release and the repository around it are made of. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { releaseNotes } from '../scripts/release-notes.ts';
import { errorCodes } from '../src/job/errors.ts';

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
