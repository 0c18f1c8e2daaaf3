/** What is said under a Node that cannot run this action; Node 14.8 has all that this folder uses. */

export const message = `This action needs Node.js 24, and the runner started it with Node.js ${process.versions.node}.`;
export const remedy =
  "Update the runner (GitHub's has Node.js 24 since version 2.327, but not on 32-bit ARM), or the image in which act, Gitea or Forgejo runs the job.";

/** The workflow command of the one annotation: an error of the main step; the post step never fails a job. */
export function annotation(level: 'error' | 'warning'): string {
  return `::${level} title=unexpected::${message}%0A${remedy}\n`;
}

/** Sets the output `error-code`. */
export async function setErrorCode(): Promise<void> {
  // An import statement would be bundled as a function that Node has since 22.3 alone.
  const { appendFileSync } = await import('node:fs');
  const { GITHUB_OUTPUT: file } = process.env;
  if (file) appendFileSync(file, 'error-code=unexpected\n');
}
