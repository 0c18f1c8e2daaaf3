/**
 * `node scripts/pin-release.ts vX.Y.Z`: has the reusable workflow name the action by the current commit, for a release.
 * With `--check`, tells whether it names a commit that has the action of this release.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const workflow = '.github/workflows/run-with-aws.yml';
const own = /(uses: [\w.-]+\/aws-sso-credentials)@(\S+)(?: # (\S+))?/;
/** What a runner runs. */
const parts = ['action.yml', 'dist', 'package.json'];

/** Writes the commit that is checked out into the workflow, with the version as a comment. */
export function pin(folder: string, version: string): void {
  const path = join(folder, workflow);
  const text = readFileSync(path, 'utf8');
  if (!own.test(text)) throw new Error(`${workflow} does not use the action`);
  writeFileSync(path, text.replace(own, `$1@${git(folder, 'rev-parse', 'HEAD')} # ${version}`));
}

/**
 * Checks the workflow that is checked out. A commit cannot name itself, so it names an earlier one with the same action.
 *
 * @throws Error if it names no commit, another version, or a commit with another action.
 */
export function checkPin(folder: string, version: string): void {
  const [, , commit = '', named] = own.exec(readFileSync(join(folder, workflow), 'utf8')) ?? [];
  if (!/^[0-9a-f]{40}$/.test(commit) || named !== version) {
    throw new Error(`${workflow} does not name the action by a commit of ${version}: run scripts/pin-release.ts`);
  }
  const { length } = git(folder, 'rev-list', '--max-count=1', `HEAD..${commit}`);
  const changed = git(folder, 'diff', '--name-only', commit, 'HEAD', '--', ...parts)
    .split('\n')
    .filter(Boolean);
  if (length > 0 || changed.length > 0) {
    const why = length > 0 ? 'which is not in the history of the release' : `since which ${changed.join(', ')} changed`;
    throw new Error(`${workflow} names the action by ${commit}, ${why}: run scripts/pin-release.ts again`);
  }
}

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true });
  const [version = ''] = positionals;
  if (!/^v\d+\.\d+\.\d+$/.test(version)) throw new Error('give the version as vX.Y.Z');
  (values.check ? checkPin : pin)(join(import.meta.dirname, '..'), version);
}
