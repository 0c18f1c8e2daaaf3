/** `node scripts/release-notes.ts VERSION`: the chapter of CHANGELOG.md that a release shows. */
import { readFileSync } from 'node:fs';

/**
 * The text below a version's heading.
 *
 * @param version without `v`.
 * @throws Error where there is no chapter, or nothing in it.
 */
export function releaseNotes(changelog: string, version: string): string {
  const chapters = changelog.split(/^## /m).slice(1);
  const chapter = chapters.find((text) => text.startsWith(`[${version}] - `));
  const [, ...lines] = chapter?.split('\n') ?? [];
  const notes = lines.filter((line) => !/^\[[^\]]+\]: /.test(line)).join('\n');
  if (notes.trim()) return `${notes.trim()}\n`;
  throw new Error(`CHANGELOG.md has no chapter "## [${version}] - DATE": rename Unreleased, and begin a new one`);
}

if (import.meta.main) {
  const [version = ''] = process.argv.slice(2);
  process.stdout.write(releaseNotes(readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8'), version));
}
