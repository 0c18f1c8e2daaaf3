/** How the entries speak: one line a decision, one annotation for a failure. */
import * as core from '@actions/core';
import { ActionError, asActionError } from '../job/errors.ts';
import { codeOf, isDiskFull } from '../job/files.ts';
import { isMaskable, type Report } from '../job/report.ts';
import { printable } from '../job/text.ts';
import type { SignInPrompt } from './sign-in-prompt.ts';

/** How the entries speak. */
export interface Log extends Report {
  /** Text without what is known to be secret, made safe to show. */
  readonly plain: (text: string) => string;
  /** Asks for a sign-in, which people can read while the step waits for them. */
  readonly askToSignIn: (prompt: SignInPrompt) => void;
  /** Fails the step with one annotation: its title is the code, its text what happened and what to do. */
  readonly fail: (error: unknown) => void;
  /** Says that something could not be undone; the post step never fails the job. */
  readonly warnOf: (error: unknown) => void;
}

/** Opens the log. Whatever is said is printed as plain text, never as a command, and without the secrets told before. */
export function openLog(): Log {
  const secrets = new Set<string>();
  const plain = (text: string) => printable(text, secrets);
  // A remedy may be a list, one item a line.
  const textOf = (lines: readonly string[]) => lines.map(plain).join('\n');
  return {
    plain,
    mask: (secret) => {
      if (!isMaskable(secret) || secrets.has(secret)) return;
      secrets.add(secret);
      core.setSecret(secret);
    },
    // One sentence a decision: that these two hold shows in what follows from them.
    passed: (step, sentence) => (step === 'ID token' || step === 'scope' ? core.debug : core.info)(plain(sentence)),
    info: (sentence) => core.info(plain(sentence)),
    warning: (sentence) => core.warning(plain(sentence)),
    group: (title, work) => core.group(plain(title), work),
    askToSignIn: ({ link, userCode, until, request, caution }) => {
      const lines = [`Open ${link} and approve the code ${userCode}, ${until}.`, request, caution];
      core.notice(textOf(lines), { title: 'Sign in to AWS' });
    },
    fail: (error) => {
      const { code, message, remedy } = inWords(error);
      process.exitCode ||= 1;
      core.error(textOf([message, ...remedy.split('\n')]), { title: code });
      if (core.isDebug() && error instanceof Error) core.debug(plain(String(error.stack)));
      try {
        core.setOutput('error-code', code);
      } catch {
        // On a full disk there is no output; the annotation has said it.
      }
    },
    warnOf: (error) => {
      const { code, message, remedy } = inWords(error);
      core.warning(textOf([message, ...remedy.split('\n')]), { title: code });
    },
  };
}

/** What @actions/core runs into when it writes the runner's own files is the system's bare error. */
function inWords(error: unknown): ActionError {
  if (error instanceof ActionError || !isDiskFull(error)) return asActionError(error);
  const message = `The runner's own files cannot be written: the disk is full (${codeOf(error)}).`;
  return new ActionError('unsafe-file', message, 'Free space on the disk of RUNNER_TEMP.', { cause: error });
}

/** Ends the process when what was said is out: a proxy that never answers would hold it otherwise. */
export function endSoon(): void {
  setTimeout(() => process.exit(), 1_000).unref();
}
