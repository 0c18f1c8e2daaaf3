/**
 * Remembers the AWS files at home, and compares them after the job: the post step of the first step is the last one. By
 * then the job's folders and the keys in the environment must be gone, too.
 */
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const { GITHUB_STATE = '', RUNNER_TEMP = '', STATE_before: before } = process.env;

function filesAtHome() {
  const paths = ['config', 'credentials'].map((name) => join(homedir(), '.aws', name));
  return JSON.stringify(paths.map((path) => (existsSync(path) ? readFileSync(path, 'base64') : 'none')));
}

function findings() {
  const variables = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_PROFILE'];
  return [
    ...(filesAtHome() === before ? [] : ['~/.aws is not as it was']),
    ...readdirSync(RUNNER_TEMP).filter((name) => name.startsWith('aws-sso-credentials')),
    ...variables.filter((name) => process.env[name]),
  ];
}

if (before === undefined) {
  appendFileSync(GITHUB_STATE, `before=${filesAtHome()}\n`);
} else {
  for (const finding of findings()) {
    console.log(`::error title=left behind::${finding}`);
    process.exitCode = 1;
  }
}
