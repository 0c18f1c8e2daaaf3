/** How the entries speak: one line a decision, one annotation for a failure. */
import * as core from '@actions/core';
import { asActionError } from '../job/errors.ts';
import type { Report } from '../job/report.ts';
import { printable } from '../job/text.ts';
import type { SignInPrompt } from './sign-in-prompt.ts';

/** Makes the voice that the silent rooms report to. Whatever they say is printed as plain text, never as a command. */
export function openReport(): Report {
  const masked = new Set<string>();
  return {
    mask: (value) => {
      if (!value.trim() || masked.has(value)) return;
      masked.add(value);
      core.setSecret(value);
    },
    // One sentence a decision: that these two hold shows in what follows from them.
    passed: (step, sentence) => (step === 'ID token' || step === 'scope' ? core.debug : core.info)(printable(sentence)),
    info: (sentence) => core.info(printable(sentence)),
    warning: (sentence) => core.warning(printable(sentence)),
    group: (title, work) => core.group(printable(title), work),
  };
}

/** Asks for a sign-in in the log, which people can read while the step waits for them. */
export function askToSignIn({ link, userCode, until, request, caution }: SignInPrompt): void {
  const lines = [`Open ${link} and approve the code ${userCode}, ${until}.`, request, caution];
  core.notice(lines.map(printable).join('\n'), { title: 'Sign in to AWS' });
}

/** Fails the step with one annotation: its title is the code, its text what happened and what to do. */
export function fail(error: unknown): void {
  const { code, message, remedy } = asActionError(error);
  process.exitCode ||= 1;
  core.error(textOf(message, remedy), { title: code });
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
  core.warning(textOf(message, remedy), { title: code });
}

/** A remedy may be a list, one item a line. */
function textOf(message: string, remedy: string): string {
  return [message, ...remedy.split('\n')].map(printable).join('\n');
}
