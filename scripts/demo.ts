/** `npm run demo`: the committed action in the emulated runner against the emulated AWS, as its user sees it. */
import { startEmulator } from '../emulator/index.ts';
import { findLeaks, type StepResult, snapshotTree } from '../emulator/runner/index.ts';
import { type AwsCli, aws, findAwsCli } from './demo/aws-cli.ts';
import { showAnnotations, showLog, showSummary } from './demo/runner-view.ts';
import { readSection, type Stage, setStage, workflow } from './demo/stage.ts';
import { chapter, check, conclude, printedText, quote, say, skip, table } from './demo/terminal.ts';

const ACCOUNT = '111122223333';
const PROFILE = 'dev-ReadOnlyAccess';
const SECRETS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];

say('aws-sso-credentials: the action of this checkout, on an emulated runner, against an emulated AWS.', 'bold', 0);
say('Nothing leaves this machine. Long folders are shown as $RUNNER_TEMP and $HOME.', 'dim', 0);
chapter('The workflow');
quote(workflow);

const emulator = await startEmulator();
const cli = await findAwsCli(emulator);
const stages: Stage[] = [];
try {
  await demonstrate();
} finally {
  for (const { job } of stages) await job.dispose();
  await cli?.dispose();
  await emulator.close();
}
check('No secret was printed anywhere above.', ![...emulator.issuedSecrets].some((it) => printedText().includes(it)));
conclude();

async function openStage(): Promise<Stage> {
  const path = cli && { PATH: `${cli.folder}:/usr/local/bin:/usr/bin:/bin` };
  const stage = await setStage(emulator, { ...cli?.env, ...path });
  stages.push(stage);
  return stage;
}

async function demonstrate(): Promise<void> {
  const stage = await openStage();
  const step = await stage.runAction();
  showStep(step, stage);
  // The log above says why; there is nothing more to show.
  if (step.conclusion !== 'success') return;
  await showProfile(step, stage);
  chapter('The job summary');
  const rows = showSummary(stage.shown(step.summary));
  skip();
  check('The summary names profile, account, permission set, region and expiry.', rows[1]?.[0] === PROFILE);
  await showIdentity(stage, cli);
  await showFailure();
  await showEnd(stage);
}

function showStep(step: StepResult, { shown }: Stage): void {
  chapter('The log of the step');
  showLog(step.log.map(shown));
  skip();
  say('The warning is about the emulator; with AWS itself there is none.', 'dim');
  check('The step succeeded.', step.conclusion === 'success');
  check(`It made two requests: ${operations()}.`, operations() === 'ListAccounts, GetRoleCredentials');

  chapter('What later steps find in their environment');
  for (const [name, value] of Object.entries(step.envWritten)) say(`${name}=${shown(value)}`, 'cyan', 4);
  skip();
  check(
    'The three keys are masked.',
    SECRETS.every((name) => shown(step.envWritten[name] ?? '') === '***'),
  );
}

async function showProfile({ outputs }: StepResult, { shown }: Stage): Promise<void> {
  chapter(`The profile ${PROFILE}`);
  const config = await readSection(outputs['aws-config-file'] ?? '', `[profile ${PROFILE}]`);
  const credentials = await readSection(outputs['aws-credentials-file'] ?? '', `[${PROFILE}]`);
  say(`In ${shown(outputs['aws-config-file'] ?? '')}:`);
  quote(config);
  say(`In ${shown(outputs['aws-credentials-file'] ?? '')}:`);
  quote(shown(credentials));
  skip();
  check(
    'It has the region and, masked here, the three keys.',
    /region = ap-/.test(config) && /^\[.*\](\naws_\w+ = \S+){3}$/.test(credentials),
  );
  const mine = await readSection(outputs['aws-config-file'] ?? '', '[default]');
  check('The profiles that the machine had before stay visible beside it.', mine.includes('us-east-1'));
}

async function showIdentity({ job, runNext, shown }: Stage, client: AwsCli | undefined): Promise<void> {
  chapter('What the AWS CLI says');
  if (client === undefined) {
    say('There is no AWS CLI v2 on this machine, so this chapter is left out. To see it, install one:');
    say('apt-get install awscli (Debian 12 and later), brew install awscli, or https://aws.amazon.com/cli/', 'cyan', 4);
    return;
  }
  const isRole = (text: string) => text.includes(`arn:aws:sts::${ACCOUNT}:assumed-role/AWSReservedSSO_ReadOnlyAccess_`);
  say(`aws-cli ${client.version}, in the next step of the job (exported keys):`);
  const next = await runNext();
  showLog(next.log.map(shown));
  check('The keys are those of the permission set.', isRole(next.log.join('\n')));
  skip();
  const args = ['sts', 'get-caller-identity', '--query', 'Arn', '--profile', PROFILE];
  say('And in a clean shell that knows nothing but the two files:');
  say(`$ aws ${args.join(' ')}`, 'cyan', 4);
  const { AWS_CONFIG_FILE = '', AWS_SHARED_CREDENTIALS_FILE = '' } = job.env;
  const env = { HOME: job.home, AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE };
  const answer = await aws(client, args, env);
  quote(shown(answer), 'plain');
  check('The profile gives the same role.', isRole(answer));
}

async function showFailure(): Promise<void> {
  chapter('What a mistake looks like: permission-set: ReadOnlyAcess');
  const stage = await openStage();
  const step = await stage.runAction({ 'permission-set': 'ReadOnlyAcess' });
  showAnnotations(step, stage.shown);
  skip();
  check(`The step failed with the output error-code = ${step.outputs['error-code']}.`, step.conclusion === 'failure');
  check('One annotation says what to do.', /Write ReadOnlyAccess/.test(step.annotations.at(-1)?.message ?? ''));
  check('Nothing was exported.', Object.keys(step.envWritten).length === 0);
  await stage.job.finish();
}

async function showEnd({ job, homeBefore, shown }: Stage): Promise<void> {
  chapter('After the job: the post step');
  const during = job.env;
  let left: string[] = [];
  const { posts } = await job.finish({
    beforeCleanup: async () => {
      // The runner's own files stay until it empties the folder: command files and the scripts of run: steps.
      left = Object.keys(await snapshotTree(job.temp)).filter((path) => !/^_|\.sh$/.test(path));
    },
  });
  for (const post of posts) showLog(post.log.map(shown));
  skip();
  const names = Object.keys(during).sort();
  table([
    ['Variable', 'During', 'After'],
    ...names.map((name) =>
      [name, during[name] ?? '', job.env[name] ?? ''].map(
        (text) => shown(text).replace(/aws-sso-credentials-\w+/, '…') || '(empty)',
      ),
    ),
  ]);
  skip();
  say('A runner cannot unset a variable: what was not set before is empty, and a region keeps its value.', 'dim');
  check(
    'The keys are gone.',
    SECRETS.every((name) => job.env[name] === ''),
  );
  check('AWS_REGION is what the workflow said before.', job.env.AWS_REGION === 'eu-west-1');
  check('Nothing of the action is left under RUNNER_TEMP.', left.length === 0);
  const home = JSON.stringify(await snapshotTree(job.home));
  check('The home folder is as it was, byte for byte.', home === JSON.stringify(homeBefore));
  const leaks = await findLeaks({
    secrets: emulator.issuedSecrets,
    job,
    allowedEnvironment: (name) => SECRETS.includes(name),
  });
  check('No log, annotation, summary, output or state held a secret.', leaks.length === 0);
}

function operations(): string {
  return emulator.requests.map(({ operation }) => operation).join(', ');
}
