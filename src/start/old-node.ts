/** The error for a Node that cannot run this action. This folder uses nothing that Node 14.8 does not have. */

export const message = `This action needs Node.js 24, but the runner started it with Node.js ${process.versions.node}.`;
export const remedy =
  "Update the runner (GitHub's has Node.js 24 since version 2.327, but not on 32-bit ARM), or the image in which act, Gitea or Forgejo runs the job.";

/** The workflow command of the only annotation: an error in the main step, a warning in the post step. */
export function annotation(level: 'error' | 'warning'): string {
  return `::${level} title=unexpected::${message}%0A${remedy}\n`;
}

/** Sets the output `error-code`. */
export async function setErrorCode(): Promise<void> {
  // The bundler would turn an import statement into a function that only Node 22.3 and later have.

  const { appendFileSync } = await import('node:fs');
  const { GITHUB_OUTPUT: file } = process.env;
  if (file) appendFileSync(file, 'error-code=unexpected\n');
}
