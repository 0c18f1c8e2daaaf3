/** Globs: `*` matches any characters, `?` matches one. */

/** Whether a word is a glob. */
export function isGlob(word: string): boolean {
  return /[*?]/.test(word);
}

/** Whether a name matches a glob. The time is at most proportional to the product of both lengths. */
export function matchesGlob(name: string, glob: string): boolean {
  let [at, from, star, retry] = [0, 0, -1, 0];
  while (at < name.length) {
    if (glob[from] === '*') [star, retry, from] = [from, at, from + 1];
    else if (glob[from] === '?' || glob[from] === name[at]) [at, from] = [at + 1, from + 1];
    else if (star >= 0) [retry, at, from] = [retry + 1, retry + 1, star + 1];
    else return false;
  }
  return /^\**$/.test(glob.slice(from));
}
