/** How the entries speak: one line a decision, one annotation for a failure. */
import * as core from '@actions/core';
import { ActionError } from './errors.ts';
import { printable } from './foreign-text.ts';
import type { Report } from './job.ts';

/** Makes the voice that the silent rooms report to. Whatever they say is printed as plain text, never as a command. */
export function openReport(): Report {
  const masked = new Set<string>();
  return {
    secret: (value) => {
      if (!value.trim() || masked.has(value)) return;
      masked.add(value);
      core.setSecret(value);
    },
    // The post step removes it, also when a later part of this step fails or is killed.
    kept: (path) => core.saveState('session', path),
    info: (sentence) => core.info(printable(sentence)),
    warning: (sentence) => core.warning(printable(sentence)),
  };
}

/** Fails the step with one annotation: its title is the code, its text what happened and what to do. */
export function fail(error: unknown): void {
  const { code, message, remedy } = asActionError(error);
  process.exitCode = 1;
  core.error(`${printable(message)}\n${printable(remedy)}`, { title: code });
  if (core.isDebug() && error instanceof Error) core.debug(printable(String(error.stack)));
  try {
    core.setOutput('error-code', code);
  } catch {
    // On a full disk there is no output; the annotation has said it.
  }
}

/** Ends the process when what was said is out: a proxy that never answers would hold it otherwise. */
export function endSoon(): void {
  setTimeout(() => process.exit(), 1_000).unref();
}

/** Says that something could not be undone; the post step never fails the job. */
export function warnOf(error: unknown): void {
  const { code, message, remedy } = asActionError(error);
  core.warning(`${printable(message)}\n${printable(remedy)}`, { title: code });
}

function asActionError(error: unknown): ActionError {
  if (error instanceof ActionError) return error;
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new ActionError('unexpected', words, 'Report this with the log of a run with step debug logging.', {
    cause: error,
  });
}
