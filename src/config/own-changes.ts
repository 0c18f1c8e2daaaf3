/** What uses of the action in this job have added to AWS files so far, from their records, and the files without it. */
import { readIfRegular } from '../job/files.ts';
import { isRecord, parseJson } from '../job/json.ts';
import { usesIn } from '../job/own-folder.ts';
import { type FileChange, withoutChange } from './changes.ts';

/** The part of a use's record that later uses read. */
export interface FileRecord {
  /** From 1, in the order in which the uses in the job changed files. */
  readonly number: number;
  readonly files: readonly FileChange[];
  /** Folders that were created for these files, innermost first. */
  readonly newFolders: readonly string[];
}

/**
 * Returns the records of the uses in this job, the newest first.
 *
 * @param temp `RUNNER_TEMP`
 * @throws ActionError `unsafe-file`
 */
export async function recordsSoFar(temp: string): Promise<readonly FileRecord[]> {
  const contents = await Promise.all((await usesIn(temp)).map(({ record }) => readIfRegular(record)));
  const records = contents.map((content) => content && parseJson(content)).filter(isFileRecord);
  return records.toSorted((one, other) => other.number - one.number);
}

/** A record may be anyone's file. The environment is checked too, for the undo. */
export function isFileRecord(value: unknown): value is FileRecord {
  if (!isRecord(value) || typeof value.number !== 'number') return false;
  const { files, newFolders, environment = [] } = value;
  return (
    isListOf(files, ['path', 'file', 'afterSha256']) &&
    files.every(({ put, before = '' }) => isListOf(put, ['name']) && typeof before === 'string') &&
    isListOf(environment, ['name', 'afterSha256']) &&
    Array.isArray(newFolders) &&
    newFolders.every((folder) => typeof folder === 'string')
  );
}

function isListOf(value: unknown, texts: readonly string[]): value is readonly Record<string, unknown>[] {
  const isItem = (one: unknown) => isRecord(one) && texts.every((name) => typeof one[name] === 'string');
  return Array.isArray(value) && value.every(isItem);
}

/** Returns the names of the profiles that the recorded uses have added to a file. */
export function ownProfiles(records: readonly FileRecord[], path: string): ReadonlySet<string> {
  const changes = records.flatMap(({ files }) => files).filter((change) => change.path === path);
  return new Set(changes.flatMap(({ put }) => put.map(({ name }) => name)));
}

/**
 * Returns an AWS file without what uses of the action in this job have added; undefined if there is none, or if it is
 * not a regular file, such as `/dev/null`.
 *
 * @param temp `RUNNER_TEMP`
 * @throws ActionError `unsafe-file`
 */
export async function readAsBefore(path: string, temp: string): Promise<Buffer | undefined> {
  const now = await readIfRegular(path);
  const changes = now ? (await recordsSoFar(temp)).flatMap(({ files }) => files) : [];
  return changes
    .filter((change) => change.path === path)
    .reduce((bytes, change) => bytes && withoutChange(bytes, change), now);
}
