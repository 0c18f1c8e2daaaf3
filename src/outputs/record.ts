/** The record of what a step changes in the job. It is written before any change, and the undo reads it. */
import * as core from '@actions/core';
import { type FileRecord, isFileRecord } from '../config/own-changes.ts';
import { ActionError } from '../job/errors.ts';
import { isThere, readIfRegular, readIfThere, replaceFile, sha256 } from '../job/files.ts';
import type { Job } from '../job/job.ts';
import { parseJson } from '../job/json.ts';
import { emptyUse, type OwnUse, removeUse, useOf, usesIn } from '../job/own-folder.ts';
import { readTrustedMarks } from '../session/tokens/leftovers.ts';
import type { LentSession } from '../session/tokens/loan-marks.ts';
import type { ExportedVariable } from './variables.ts';

/** What the main step saves for the post step: the path and the SHA-256 of the record. */
const state = { record: 'undo', digest: 'undo-sha256' } as const;

/** What a step is about to change. */
interface Changes extends FileRecord {
  /** Whether the post step undoes it. */
  readonly isUndone: boolean;
  readonly lent: LentSession | undefined;
  readonly environment: ReadonlyMap<string, string>;
}

/** Everything the post step needs. It may contain secrets, so only the runner's user can read it. */
interface UndoRecord extends FileRecord {
  readonly isUndone: boolean;
  /** The id that the runner gives the step. */
  readonly step: string | undefined;
  readonly lent: readonly LentSession[];
  readonly environment: readonly ExportedVariable[];
}

/** A use of the action to undo, and what it changed. */
export interface RecordedUse {
  readonly use: OwnUse;
  readonly record: UndoRecord;
}

/**
 * Announces a use to the post step before its folder exists. The post step removes the folder, however the main step
 * ends.
 */
export function announce({ record }: OwnUse): void {
  core.saveState(state.record, record);
}

/**
 * Saves that there is nothing to undo yet. Otherwise a command of `run` could print a state for any name that is not
 * saved.
 */
export function announceNothing(): void {
  for (const name of Object.values(state)) core.saveState(name, '');
}

/** Writes the record of the changes that follow. */
export async function record(use: OwnUse, { lent, environment, ...changes }: Changes, job: Job): Promise<void> {
  const undo: UndoRecord = {
    ...changes,
    step: job.env.GITHUB_ACTION,
    lent: lent ? [lent] : [],
    environment: [...environment].map(([name, value]) => ({ name, before: job.env[name], afterSha256: sha256(value) })),
  };
  const content = JSON.stringify(undo);
  // Comes first: a record without a digest belongs to another use.
  if (changes.isUndone) core.saveState(state.digest, sha256(content));
  await replaceFile(use.record, content, job.temp);
}

/**
 * Removes an announced use after its changes are undone, so that the post step has nothing to do. If that fails, for
 * example on a full disk, the post step does it.
 */
export async function discard(use: OwnUse): Promise<void> {
  try {
    await emptyUse(use);
    core.saveState(state.record, '');
    await removeUse(use);
  } catch {
    // The caller has an error of its own to report, or none.
  }
}

/**
 * Reads what the main step of this step announced and recorded.
 *
 * @returns undefined if it announced nothing.
 * @throws ActionError `unsafe-file` if the record is missing or not the one that the main step wrote.
 */
export async function readOwnRecord({ temp, home }: Job): Promise<RecordedUse | undefined> {
  const path = core.getState(state.record);
  if (!path) return undefined;
  // A job can set STATE_ variables if the main step saved none, so the path must be a folder of ours.
  const use = useOf(path, temp);
  if (!use) throw lostRecord(path, 'missing');
  const digest = core.getState(state.digest);
  const content = await readIfThere(path);
  if (content && sha256(content) !== digest) throw lostRecord(path, 'not the one that the step wrote');
  if (content) return { use, record: JSON.parse(content.toString('utf8')) };
  if (digest && (!(await isThere(use.path)) || (await isThere(use.inPlace)))) throw lostRecord(path, 'missing');
  // The main step was killed before it changed anything but the token cache, which has marks for that. Or it undid all
  // its changes and could not save that.
  const marks = await readTrustedMarks(home);
  return { use, record: { ...nothing, lent: marks.filter((mark) => mark.folder === use.path) } };
}

const nothing: UndoRecord = {
  number: 0,
  files: [],
  newFolders: [],
  isUndone: true,
  step: undefined,
  lent: [],
  environment: [],
};

/** Returns the uses in this job that have a record. */
export async function readRecords(temp: string): Promise<readonly RecordedUse[]> {
  const read = async (use: OwnUse) => {
    const content = await readIfRegular(use.record);
    const record = content && parseJson(content);
    return isFileRecord(record) ? [{ use, record: { ...nothing, ...record } }] : [];
  };
  return (await Promise.all((await usesIn(temp)).map(read))).flat();
}

/**
 * Returns what was left behind: uses whose post step was killed, and the use of this step if it was killed before the
 * runner got its state. These records have no digest, so the earlier values in them are not trusted.
 *
 * @param own what the main step of this step announced.
 */
export async function readLeftovers(own: RecordedUse | undefined, { env, temp }: Job): Promise<readonly RecordedUse[]> {
  const leftovers: RecordedUse[] = [];
  for (const { use, record } of await readRecords(temp)) {
    if (use.path === own?.use.path) continue;
    const isOfThisStep = !own && record.step === env.GITHUB_ACTION && !(await isThere(use.inPlace));
    if (!isOfThisStep && !(await isThere(use.undoing))) continue;
    const environment = record.environment.filter(({ name }) => name.startsWith('AWS_'));
    const unset = environment.map(({ name, afterSha256 }) => ({ name, afterSha256, before: undefined }));
    leftovers.push({ use, record: { ...record, lent: [], newFolders: [], environment: unset } });
  }
  return leftovers;
}

function lostRecord(path: string, what: string): ActionError {
  return new ActionError(
    'unsafe-file',
    `The record of this step's changes, ${path}, is ${what}, so nothing was undone.`,
    'Check the AWS config and credentials files of this runner, and remove the profile of this step.',
  );
}
