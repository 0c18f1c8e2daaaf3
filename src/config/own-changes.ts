/** What uses of the action in this job have added to AWS files so far, from their records, and the files without it. */
import { readIfRegular, readIfThere } from '../job/files.ts';
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
  const contents = await Promise.all((await usesIn(temp)).map(({ record }) => readIfThere(record)));
  const records = contents.map((content) => content && parseJson(content)).filter(isFileRecord);
  return records.toSorted((one, other) => other.number - one.number);
}

export function isFileRecord(value: unknown): value is FileRecord {
  return isRecord(value) && typeof value.number === 'number' && [value.files, value.newFolders].every(Array.isArray);
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
