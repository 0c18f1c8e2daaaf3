/** The job summary: whom the job asks to sign in, and what it got, in a table. */
import * as core from '@actions/core';
import { printable } from './foreign-text.ts';
import { describeResult, type Result } from './result.ts';
import type { SignInPrompt } from './sign-in-prompt.ts';

const headings = ['Profile', 'Account', 'Permission set', 'Region', 'Expires'];

/** Writes the table of results. A job without a summary file does without. */
export async function summarize(results: readonly Result[]): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return;
  const rows = results.map((result) => {
    const { account, access } = describeResult(result);
    const { target, region, credentials } = result;
    return [cell(target.profile ?? 'none'), cell(account), cell(access), cell(region), expiry(credentials.expiration)];
  });
  core.summary.addHeading('AWS credentials from IAM Identity Center', 3);
  core.summary.addTable([headings.map((data) => ({ data, header: true })), ...rows]);
  await core.summary.write();
}

/** Writes the link of a sign-in, which was checked to be a plain URL, so that it does not depend on the step's end. */
export async function summarizeSignIn({ link, userCode, until, request, caution }: SignInPrompt): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return;
  const anchor = `<a href="${link.replaceAll('&', '&amp;')}">${link.replaceAll('&', '&amp;')}</a>`;
  core.summary.addHeading('Sign in to AWS', 3);
  core.summary.addRaw(`<p>Open ${anchor} and approve the code <code>${userCode}</code>, ${until}.</p>`, true);
  core.summary.addRaw(`<p>${cell(request)}</p><p>${cell(caution)}</p>`, true);
  await core.summary.write();
}

function expiry(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC, ${fromNow(time)}`;
}

/** Accounts choose their own names: no name may bring markup along. */
function cell(text: string): string {
  return printable(text).replace(/[&<>"'`|\\[\]*_~@:/#]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A time ahead as people say it: "in 59 min", "in 11 h 59 min". */
export function fromNow(time: Date): string {
  const minutes = Math.max(0, Math.floor((time.getTime() - Date.now()) / 60_000));
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `in ${hours} h ${minutes % 60} min` : `in ${minutes} min`;
}
