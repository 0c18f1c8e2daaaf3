/**
 * `npm run test:windows [-- --root FOLDER]`: the checks of scripts/windows/checks on the real `dist`, by Node.js for
 * Windows under Wine. FOLDER holds the Debian 13 that has Wine; it is made where it is not there, in two minutes, and
 * stays for the next time.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runInWine } from './windows/wine.ts';
import { makeRoot, missingTools } from './windows/wine-root.ts';

const { values } = parseArgs({
  options: { root: { type: 'string', default: join(tmpdir(), 'aws-sso-credentials-wine') } },
});

const missing = missingTools(values.root);
if (missing.length > 0) {
  console.error(`The checks under Wine need ${missing.join(', ')}.`);
  process.exitCode = 1;
} else {
  makeRoot(values.root);
  process.exitCode = runInWine(values.root);
}
