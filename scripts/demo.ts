/** `npm run demo`: the built action in an emulated job against an emulated AWS, as its user would see it. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { signIn, startEmulator, writeDataPath } from '../emulator/index.ts';
import { type Job, type StepResult, snapshotTree, startJob } from '../emulator/runner/index.ts';

const action = resolve(import.meta.dirname, '..');
const color = process.stdout.isTTY && !process.env.NO_COLOR;
const inputs = {
  'sso-start-url': 'https://d-1234567890.awsapps.com/start',
  'sso-region': 'ap-northeast-1',
  account: 'dev',
  'permission-set': 'ReadOnlyAccess',
  'aws-profile': 'dev-account',
  'profile-settings': 'output = json',
};

function chapter(title: string, text: readonly string[] | string): void {
  const heading = `── ${title} ${'─'.repeat(Math.max(3, 92 - title.length))}`;
  console.log(color ? `\n\u001b[1;36m${heading}\u001b[0m` : `\n${heading}`);
  for (const line of [text].flat().join('\n').trimEnd().split('\n')) console.log(`  ${wrapped(line)}`);
}

/** Long lines go on under their own beginning. */
function wrapped(line: string): string {
  const words = line.match(/.{1,94}(?:\s+|$)|\S+/g) ?? [''];
  return words.map((part) => part.trimEnd()).join('\n      ');
}

/** What the runner's masks make of a text, so that nothing secret is shown here either. */
function masked(text: string, job: Job): string {
  return job.masks
    .toSorted((a, b) => b.length - a.length)
    .reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
}

function yaml(with_: Readonly<Record<string, string>>): readonly string[] {
  return [
    '- uses: OWNER/aws-sso-credentials@v1',
    '  with:',
    ...Object.entries(with_).map(([name, value]) => `    ${name}: ${value}`),
  ];
}

function must(holds: boolean, what: string): string {
  if (!holds) process.exitCode = 1;
  return `${holds ? 'yes' : 'NO '}  ${what}`;
}

function logOf(step: StepResult): readonly string[] {
  return step.log.filter((line) => line.trim() !== '');
}

function summaryTable(html: string): readonly string[] {
  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
      cell.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)),
    ),
  );
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}

async function whoAmI(job: Job, dataPath: string): Promise<readonly string[]> {
  const cli = ['/usr/bin/aws', '/usr/local/bin/aws'].find((path) => existsSync(path));
  if (!cli) return ['There is no AWS CLI on this machine; apt-get install awscli brings one.'];
  const clean = { PATH: '/usr/bin:/bin', HOME: job.home, AWS_EC2_METADATA_DISABLED: 'true', AWS_DATA_PATH: dataPath };
  // Not the synchronous way: the emulator answers from this very process.
  const call = (env: Readonly<Record<string, string>>, ...args: string[]) =>
    new Promise<string[]>((done) => {
      const words = ['sts', 'get-caller-identity', '--output', 'json', ...args];
      execFile(cli, words, { env: { ...clean, ...env }, timeout: 30_000 }, (error, stdout, stderr) => {
        const said = (stdout + stderr).trim().split('\n');
        done([`$ aws sts get-caller-identity ${args.join(' ')}`, ...said, must(!error, 'it answers'), '']);
      });
    });
  const { AWS_CONFIG_FILE = '', AWS_SHARED_CREDENTIALS_FILE = '' } = job.env;
  const files = { AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE };
  return [...(await call(job.env)), ...(await call(files, '--profile', inputs['aws-profile']))];
}

const emulator = await startEmulator();
const dataPath = await mkdtemp(join(tmpdir(), 'demo-'));
await writeDataPath(dataPath, emulator.url);
const job = await startJob({ host: { ...emulator.env } });
const cache = join(job.home, '.aws', 'sso', 'cache', `${createHash('sha1').update('corp').digest('hex')}.json`);
await mkdir(join(cache, '..'), { recursive: true });
await writeFile(cache, JSON.stringify(signIn(emulator.world, { user: 'alice' })), { mode: 0o600 });
const before = await snapshotTree(job.home);
try {
  chapter('The step in a workflow', yaml(inputs));
  const step = await job.uses(action, { with: inputs });
  chapter('Its log', [...logOf(step), must(step.conclusion === 'success', 'the step succeeded')]);
  chapter(
    'What later steps find in their environment',
    Object.entries(step.envWritten).map(([name, value]) => masked(`${name}=${value}`, job)),
  );
  for (const [title, path] of [
    ['The generated profile', step.outputs['aws-config-file']],
    ['Its keys', step.outputs['aws-credentials-file']],
  ] as const) {
    chapter(`${title}: ${path}`, masked(await readFile(path ?? '', 'utf8'), job));
  }
  chapter('The job summary', summaryTable(step.summary));
  chapter(
    'What the AWS CLI says, with the environment and, in a clean shell, with the profile',
    await whoAmI(job, dataPath),
  );
  const typo = { ...inputs, 'permission-set': 'ReadOnlyAcces' };
  const failing = await job.uses(action, { with: typo, continueOnError: true });
  const error = failing.annotations.find(({ level }) => level === 'error');
  chapter('A typing error in permission-set', [
    `${error?.title}: ${error?.message}`,
    must(failing.outputs['error-code'] === 'not-assigned', 'the step failed with its code'),
  ]);
  let left: readonly string[] = [];
  const { posts } = await job.finish({
    beforeCleanup: async () => {
      left = Object.keys(await snapshotTree(job.temp)).filter((path) => !path.startsWith('_'));
    },
  });
  chapter('After the job', [
    ...posts.flatMap(logOf),
    must(left.length === 0, 'nothing of the step is left in the temporary folder'),
    must(isDeepStrictEqual(await snapshotTree(job.home), before), 'every file at home is as it was, byte for byte'),
    must(job.env.AWS_SECRET_ACCESS_KEY === '', 'the exported keys are gone'),
  ]);
} finally {
  await job.dispose();
  await emulator.close();
  await rm(dataPath, { recursive: true, force: true });
}
