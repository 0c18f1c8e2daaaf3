/** The record of what a step changes in the job: written before anything is changed, and read for the undo. */
import * as core from '@actions/core';
import { type FileRecord, isFileRecord } from '../config/own-changes.ts';
import { ActionError } from '../job/errors.ts';
import { isThere, readIfThere, replaceFile, sha256 } from '../job/files.ts';
import type { Job } from '../job/job.ts';
import { parseJson } from '../job/json.ts';
import { emptyUse, type OwnUse, removeUse, useOf, usesIn } from '../job/own-folder.ts';
import { readTrustedMarks } from '../session/tokens/leftovers.ts';
import type { LentSession } from '../session/tokens/loan-marks.ts';
import type { ExportedVariable } from './variables.ts';

/** What the main step saves for the post step: paths, and the SHA-256 of the record. */
const state = { record: 'undo', digest: 'undo-sha256' } as const;

/** What a step is about to change. */
interface Changes extends FileRecord {
  /** Whether the post step undoes it. */
  readonly isUndone: boolean;
  readonly lent: LentSession | undefined;
  readonly environment: ReadonlyMap<string, string>;
}

/** All that the post step has to know, kept where nobody but the runner's user can read it: it may hold secrets. */
interface UndoRecord extends FileRecord {
  readonly isUndone: boolean;
  /** What the runner calls the step. */
  readonly step: string | undefined;
  readonly lent: readonly LentSession[];
  readonly environment: readonly ExportedVariable[];
}

/** A use of the action that is to be undone, and what it has changed. */
export interface RecordedUse {
  readonly use: OwnUse;
  readonly record: UndoRecord;
}

/**
 * Tells the post step of a use before anything of it is made. It goes with all that it keeps, whatever becomes of the
 * main step.
 */
export function announce({ record }: OwnUse): void {
  core.saveState(state.record, record);
}

/** Saves that there is nothing to undo yet: a command of `run` could print a state for every name that is not saved. */
export function announceNothing(): void {
  for (const name of Object.values(state)) core.saveState(name, '');
}

/** Writes down what is about to be changed. */
export async function record(use: OwnUse, { lent, environment, ...changes }: Changes, job: Job): Promise<void> {
  const undo: UndoRecord = {
    ...changes,
    step: job.env.GITHUB_ACTION,
    lent: lent ? [lent] : [],
    environment: [...environment].map(([name, value]) => ({ name, before: job.env[name], afterSha256: sha256(value) })),
  };
  const content = JSON.stringify(undo);
  // First: a record without it is another use's.
  if (changes.isUndone) core.saveState(state.digest, sha256(content));
  await replaceFile(use.record, content, job.temp);
}

/**
 * Removes a use that was announced, when all that was changed is as before: nothing is left to the post step. Where that
 * fails, as on a full disk, the post step does it.
 */
export async function discard(use: OwnUse): Promise<void> {
  try {
    await emptyUse(use);
    core.saveState(state.record, '');
    await removeUse(use);
  } catch {
    // Whoever gives a use up has an error of its own to tell, or none.
  }
}

/**
 * What the main step of this very step has announced and recorded.
 *
 * @returns undefined where it announced nothing.
 * @throws ActionError `unsafe-file` for a record that is not there or not the main step's.
 */
export async function readOwnRecord({ temp, home }: Job): Promise<RecordedUse | undefined> {
  const path = core.getState(state.record);
  if (!path) return undefined;
  // A job can set STATE_ variables of its own where the main step saved none: no other folder may be taken for ours.
  const use = useOf(path, temp);
  if (!use) throw lostRecord(path, 'gone');
  const digest = core.getState(state.digest);
  const content = await readIfThere(path);
  if (content && sha256(content) !== digest) throw lostRecord(path, 'not the one it wrote');
  if (content) return { use, record: JSON.parse(content.toString('utf8')) };
  if (digest && (!(await isThere(use.path)) || (await isThere(use.inPlace)))) throw lostRecord(path, 'gone');
  // The main step was killed before it changed anything but the token cache, where marks tell of it; or it has taken back
  // all that it had done, and could not say so.
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

/** The uses of this job that are on record. */
export async function readRecords(temp: string): Promise<readonly RecordedUse[]> {
  const read = async (use: OwnUse) => {
    const content = await readIfThere(use.record);
    const record = content && parseJson(content);
    return isFileRecord(record) ? [{ use, record: { ...nothing, ...record } }] : [];
  };
  return (await Promise.all((await usesIn(temp)).map(read))).flat();
}

/**
 * What was left behind: the uses of post steps that were killed, and the use of this very step where it was killed before
 * the runner got its state. Nothing proves these records: what they say of values before is not believed.
 *
 * @param own what the main step of this very step has announced.
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
    `The record ${path} of what this step changed is ${what}, so nothing is undone.`,
    'Look at the AWS config and credentials files of this runner for the profile of this step.',
  );
}
