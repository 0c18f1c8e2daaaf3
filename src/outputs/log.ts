/** The log of the entries: one line for each decision, one annotation for a failure. */
import * as core from '@actions/core';
import { ActionError, asActionError } from '../job/errors.ts';
import { codeOf, isDiskFull } from '../job/files.ts';
import { isMaskable, type Report } from '../job/report.ts';
import { printable } from '../job/text.ts';
import type { SignInPrompt } from './sign-in-prompt.ts';

/** The log of an entry. */
export interface Log extends Report {
  /** Returns text without known secrets, safe to show. */
  readonly plain: (text: string) => string;
  /** Asks people to sign in, in a notice that they can read while the step waits. */
  readonly askToSignIn: (prompt: SignInPrompt) => void;
  /** Fails the step with one annotation. Its title is the code; its text says what happened and what to do. */
  readonly fail: (error: unknown) => void;
  /** Warns that something could not be undone. The post step never fails the job. */
  readonly warnOf: (error: unknown) => void;
}

/** Opens the log. It prints plain text, never a command of the runner, and leaves out all secrets masked before. */
export function openLog(): Log {
  const secrets = new Set<string>();
  const plain = (text: string) => printable(text, secrets);
  // A remedy may be a list with one item per line.
  const textOf = (lines: readonly string[]) => lines.map(plain).join('\n');
  return {
    plain,
    mask: (secret) => {
      if (!isMaskable(secret) || secrets.has(secret)) return;
      secrets.add(secret);
      core.setSecret(secret);
    },
    // These two are implied by the steps that follow, so they are shown only with debug logging.
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
        // On a full disk there is no output. The annotation already has the code.
      }
    },
    warnOf: (error) => {
      const { code, message, remedy } = inWords(error);
      core.warning(textOf([message, ...remedy.split('\n')]), { title: code });
    },
  };
}

/** Returns the error in words. On a full disk, @actions/core throws the bare error of the system. */
function inWords(error: unknown): ActionError {
  if (error instanceof ActionError || !isDiskFull(error)) return asActionError(error);
  const message = `The runner's files cannot be written because the disk is full (${codeOf(error)}).`;
  return new ActionError('unsafe-file', message, 'Free up space on the disk of RUNNER_TEMP.', { cause: error });
}

/** Ends the process after its output is written. Otherwise a proxy that never answers would keep it running. */
export function endSoon(): void {
  setTimeout(() => process.exit(), 1_000).unref();
}
