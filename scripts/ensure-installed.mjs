/** Installs what the lock file names when it is not there yet, so that `npm test` and `npm run demo` do all the set-up. */
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync('node_modules/.package-lock.json')) execSync('npm ci --no-audit --no-fund', { stdio: 'inherit' });
