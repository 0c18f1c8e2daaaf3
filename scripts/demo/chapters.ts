/** The chapters of the demonstration: each shows a step, and checks what is said of it. */
import type { Emulator } from '../../emulator/index.ts';
import type { StepResult } from '../../runner/index.ts';
import { type AwsCli, aws } from './aws-cli.ts';
import { later } from './later.ts';
import { showLog, showSummary } from './runner-view.ts';
import { readSection, type Stage } from './stage.ts';
import { brokenLink, cachedToken, longJob, manyAccounts, oneCommand, ownIdentity } from './steps.ts';
import { chapter, check, quote, say, skip } from './terminal.ts';

export const keyVariables = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
const hours = 2;
const identityQuestion = 'aws sts get-caller-identity --query Arn --output text';

export interface Play {
  readonly emulator: Emulator;
  readonly stage: Stage;
  readonly cli: AwsCli | undefined;
}

export async function showOwnIdentity(play: Play): Promise<void> {
  const { stage, cli } = play;
  const step = await showStep("The job's own identity: no stored secret", ownIdentity, play);
  const calls =
    'GetIdToken, AssumeRoleWithWebIdentity, GetIdToken, CreateTokenWithIAM, ListAccounts, GetRoleCredentials';
  // Two ID tokens are asked for at the same moment.
  const sorted = (names: string) => names.split(', ').toSorted().join();
  check(`It made these requests: ${calls}.`, sorted(operations(play)) === sorted(calls));
  skip();
  say('Later steps find in their environment:');
  for (const [name, value] of Object.entries(step.envWritten)) say(`${name}=${stage.shown(value)}`, 'cyan', 4);
  check(
    'The three keys are masked.',
    keyVariables.every((name) => stage.shown(step.envWritten[name] ?? '') === '***'),
  );
  if (!cli) return leaveOut('AWS CLI v2', 'apt-get install awscli (Debian 12 and later), brew install awscli');
  skip();
  say(`$ ${identityQuestion}`, 'cyan', 4);
  const next = await stage.job.run(identityQuestion);
  const answer = next.log.at(-1) ?? '';
  say(stage.shown(answer), 'plain', 4);
  check(`aws-cli ${cli.version}, in the next step, has the permission set's role.`, isRole(answer));
}

export async function showCachedToken(play: Play): Promise<void> {
  const { stage } = play;
  const { outputs } = await showStep('Or the session of a person, stored as a secret', cachedToken, play);
  const [config, credentials] = [outputs['aws-config-file'] ?? '', outputs['aws-credentials-file'] ?? ''];
  const profile = outputs['aws-profile'] ?? '';
  const settings = await readSection(config, `[profile ${profile}]`);
  const keys = await readSection(credentials, `[${profile}]`);
  say(`The profile in ${stage.shown(config)}, and its keys in the credentials file next to it:`);
  quote(settings);
  quote(stage.shown(keys));
  check(
    'The profile has a region and, masked here, three keys, with their account ID.',
    /region = us-west-2/.test(settings) && /^\[.*\](\naws_\w+ = \S+){3}\naws_account_id = 222233334444$/.test(keys),
  );
  const mine = await readSection(config, '[default]');
  check('The profiles that the machine had before are still visible.', mine.includes('us-east-1'));
}

export async function showManyAccounts(play: Play): Promise<void> {
  const step = await showStep('Many accounts in one step', manyAccounts, play);
  say('The job summary:');
  const [, ...rows] = showSummary(play.stage.shown(step.summary));
  skip();
  const audited = rows.filter(([, , permissionSet]) => permissionSet === 'SecurityAudit');
  check('The pattern expands to the four accounts in which SecurityAudit is assigned.', audited.length === 4);
  check(
    'With several targets no keys are exported.',
    keyVariables.every((name) => !(name in step.envWritten)),
  );
}

export async function showOneCommand(play: Play): Promise<void> {
  const { envWritten, log } = await showStep('Credentials for one command alone', oneCommand, play);
  check('The command had them.', log.includes('In archive as ReadOnlyAccess, with a key ASIA...'));
  check('Nothing was exported or written.', Object.keys(envWritten).length === 0);
}

export async function showBrokenLink(play: Play): Promise<void> {
  const { outputs, outcome, annotations } = await showStep(
    'A dry run finds what is wrong',
    brokenLink,
    play,
    'failure',
  );
  check('It fetched no role credentials.', !operations(play).includes('GetRoleCredentials'));
  check(`It failed with the output error-code = ${outputs['error-code']}.`, outcome === 'failure');
  check('One annotation says what to do.', /Did you mean ReadOnlyAccess\?/.test(annotations.at(-1)?.message ?? ''));
}

export async function showLongJob(play: Play): Promise<void> {
  const { emulator, stage, cli } = play;
  const { world } = emulator;
  const first = stage.job.env.AWS_ACCESS_KEY_ID ?? '';
  await showStep('A job that outlives its credentials', longJob, play);
  const clock = later(hours * 3600);
  if (!cli || !clock) return leaveOut('AWS CLI v2 with libfaketime', 'apt-get install awscli faketime');
  world.clock.advance(hours * 3600);
  skip();
  say(`${hours} hours later:`);
  check('The keys of the first chapter have expired.', (world.keys.get(first)?.expiresAt ?? 0) < world.clock.now());
  emulator.resetRequests();
  say(`$ ${identityQuestion}`, 'cyan', 4);
  const env = { ...stage.job.env, HOME: stage.job.home, ...clock };
  const answer = await aws(cli, identityQuestion.split(' ').slice(1), env);
  say(stage.shown(answer.trim()), 'plain', 4);
  check('The profile fetched new credentials on its own.', isRole(answer));
}

/** Runs the step and shows it: its text, then its log from where the action speaks. */
async function showStep(
  title: string,
  text: string,
  { emulator, stage }: Play,
  expected = 'success',
): Promise<StepResult> {
  chapter(title);
  quote(text);
  skip();
  emulator.resetRequests();
  const step = await stage.uses(text);
  const log = step.log.slice(step.log.indexOf('##[endgroup]') + 1);
  // It is about the emulator: with AWS itself there is none.
  showLog(log.filter((line) => !/^##\[warning\]AWS_ENDPOINT_URL\w* sends/.test(line)).map(stage.shown));
  skip();
  check(`The step ended as it should: ${step.outcome}.`, step.outcome === expected);
  return step;
}

function leaveOut(tool: string, install: string): void {
  skip();
  say(`The rest of this chapter needs the ${tool}. To see it: ${install}`, 'dim');
}

function operations({ emulator }: Play): string {
  return emulator.requests.map(({ operation }) => operation).join(', ');
}

function isRole(text: string): boolean {
  return /arn:aws:sts::111122223333:assumed-role\/AWSReservedSSO_ReadOnlyAccess_/.test(text);
}
