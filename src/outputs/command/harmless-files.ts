/** Copies AWS files of the workspace for the command, without settings that a pull request could abuse. */
import { join } from 'node:path';
import type { Context } from '../../aws/clients.ts';
import { openFile } from '../../config/base-file.ts';
import { filesInForce, isInWorkspace } from '../../config/shared-files.ts';
import { replaceFile } from '../../job/files.ts';
import { emptyUse, makeUse, newUse, removeUse } from '../../job/own-folder.ts';

const files = [
  ['config', 'AWS_CONFIG_FILE'],
  ['credentials', 'AWS_SHARED_CREDENTIALS_FILE'],
] as const;

/**
 * Runs work with copies of the AWS files in the workspace, without settings that run programs or redirect requests.
 *
 * @param work gets the variables that point AWS tools to the copies; none for files outside the workspace.
 * @throws ActionError `unsafe-file`, or the error of the work.
 */
export async function withHarmlessFiles(
  { job, report }: Pick<Context, 'job' | 'report'>,
  work: (variables: ReadonlyMap<string, string>) => Promise<void>,
): Promise<void> {
  const inForce = filesInForce(job);
  const use = newUse(job.temp);
  const variables = new Map<string, string>();
  try {
    for (const [file, variable] of files) {
      if (!(await isInWorkspace(inForce[file], job))) continue;
      const path = join(use.path, file);
      const start = { path, base: inForce[file], file, own: new Set<string>(), names: [] };
      const { start: content } = await openFile(start, { job, report });
      if (variables.size === 0) await makeUse(use, job.temp);
      await replaceFile(path, content ?? '', job.temp);
      variables.set(variable, path);
    }
    await work(variables);
  } finally {
    if (variables.size > 0) {
      await emptyUse(use);
      await removeUse(use).catch(() => {});
    }
  }
}
