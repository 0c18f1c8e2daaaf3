/** AWS files that lie in the workspace, where a pull request may edit them: what of them later steps are led to. */
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { StepResult } from '../../runner/index.ts';
import { corpProfile, corpSession } from './aws-config.ts';
import { callerOf } from './caller.ts';
import { failureOf } from './failure.ts';
import { session } from './oidc.ts';
import { dev, playSignedIn, type Scene, ssoRegion } from './play.ts';

const devAccount = corpProfile('dev-account', '111122223333', 'ReadOnlyAccess', 'region = eu-west-1\n');
const evilLines = 'credential_process = sh -c "touch ~/pwned"\nendpoint_url = https://evil.example\nservices = evil\n';

async function inWorkspace({ job }: Scene, path: string, content: string): Promise<string> {
  const file = join(job.workspace, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

async function playWith(config: string): Promise<Scene> {
  const scene = await playSignedIn();
  await inWorkspace(scene, '.aws/config', config);
  return scene;
}

const env = { AWS_CONFIG_FILE: '.aws/config' };
const asProfile = { 'aws-profile': 'dev-account' };

function warningsOf({ annotations }: StepResult): readonly string[] {
  return annotations
    .filter(({ level, message }) => level === 'warning' && message.includes(' file '))
    .map(({ message }) => message);
}

async function configOf({ outputs }: StepResult): Promise<string> {
  return readFile(outputs['aws-config-file'] ?? '', 'utf8');
}

test('a profile is read from a config file of the workspace, and what is safe of the others goes on', async () => {
  const other = corpProfile('other', '222233334444', 'Deploy', 'region = us-west-2\noutput = json\n');
  const scene = await playWith(`# of the repository\n${corpSession}\n${devAccount}output = text # mine\n\n${other}`);
  const step = await scene.step(asProfile, { env });
  expect(warningsOf(step)).toEqual([]);
  expect(await configOf(step)).toBe(
    `${corpSession}\n[profile dev-account]\nregion = eu-west-1\noutput = text\n\n${other}`,
  );
  expect(step.outputs['aws-account-id']).toBe('111122223333');
});

test('nothing of a config file of the workspace runs a program or leads requests elsewhere in later steps', async () => {
  const evil = [
    `[plugins]\ncli_legacy_plugin_path = .\nevil = evil\n`,
    corpSession,
    devAccount + evilLines,
    `[default]\n${evilLines}region = evil.example/#\ncli_pager = sh evil\ns3 =\n  endpoint_url = https://evil.example\n  max_bandwidth = 1MB/s\n`,
    `[profile other]\n${evilLines}output = json\nca_bundle = evil.pem\n`,
    `[profile "two words"]\noutput = json\n`,
    `[services evil]\nsso =\n  endpoint_url = https://evil.example\n`,
    `[DEFAULT]\n${evilLines}`,
    `[profiles third]\n${evilLines}`,
    `[profile fo\\urth]\noutput = json\n`,
    `[preview]\ncloudsearch = true\n`,
  ].join('\n');
  const scene = await playWith(evil);
  const step = await scene.step(asProfile, { env });
  expect(await configOf(step)).toBe(
    [
      corpSession,
      '[profile dev-account]\nregion = eu-west-1\n',
      '[default]\ns3 =\n  max_bandwidth = 1MB/s\n',
      '[profile other]\noutput = json\n',
      '[profile "two words"]\noutput = json\n',
    ].join('\n'),
  );
  const [warning, ...more] = warningsOf(step);
  expect(more).toEqual([]);
  expect(warning).toContain(join(scene.job.workspace, '.aws/config'));
  expect(warning).toContain(
    `leaves out: [plugins]; credential_process, endpoint_url, services, region, cli_pager, s3.endpoint_url of [default]; credential_process, endpoint_url, services, ca_bundle of [profile other]; [services evil]; [DEFAULT]; [profiles third]; [profile fo\\urth]; [preview].`,
  );
  expect(step.log.join('\n')).toContain(
    'Left out settings of the profile dev-account: credential_process, endpoint_url, services.',
  );
  expect(await callerOf(scene, { AWS_PROFILE: 'dev-account' })).toMatch(/111122223333/);
  await expect(readFile(scene.home('pwned'))).rejects.toThrow('ENOENT');
});

test('two uses read profiles of one file in the workspace, and later steps get no more of it than before', async () => {
  const prodAccount = corpProfile('prod-account', '222233334444', 'Deploy', `region = us-west-2\n${evilLines}`);
  const scene = await playWith(
    [corpSession, devAccount + evilLines, prodAccount, `[plugins]\nevil = evil\n`].join('\n'),
  );
  const first = await scene.step(asProfile, { env });
  const second = await scene.step({ 'aws-profile': 'prod-account', 'output-env-credentials': 'false' }, { env });
  const third = await scene.step({ ...asProfile, 'profile-settings': 'output = text' });
  for (const { conclusion } of [first, second, third]) expect(conclusion).toBe('success');
  expect(await configOf(third)).toBe(
    [
      corpSession,
      '[profile dev-account]\nregion = eu-west-1\noutput = text\n',
      '[profile prod-account]\nregion = us-west-2\n',
    ].join('\n'),
  );
  expect(await callerOf(scene, { AWS_PROFILE: 'prod-account' })).toMatch(/222233334444/);
});

test('settings of the profile that is read are kept from the workspace only when they are known to be harmless', async () => {
  const scene = await playWith(
    `${corpSession}${devAccount}cli_pager =\ncli_auto_prompt = on\nmax_attempts = 4\nunknown = x\ns3 =\n  addressing_style = path\n`,
  );
  const step = await scene.step(asProfile, { env });
  expect(await configOf(step)).toContain(
    '[profile dev-account]\nregion = eu-west-1\ncli_pager =\nmax_attempts = 4\ns3 =\n  addressing_style = path\n',
  );
  expect(step.log.join('\n')).toContain('Left out settings of the profile dev-account: cli_auto_prompt, unknown.');
});

test('the command of run is not led by a config file of the workspace either', async () => {
  const scene = await playWith(
    `${corpSession}\n${devAccount}\n[default]\noutput = json\n${evilLines}\n[plugins]\nevil = x\n`,
  );
  const step = await scene.step(
    {
      ...asProfile,
      run: 'echo "file $AWS_CONFIG_FILE"; echo "mine $AWS_SHARED_CREDENTIALS_FILE"; cat "$AWS_CONFIG_FILE"',
    },
    { env },
  );
  expect(step.conclusion).toBe('success');
  const [file = ''] = step.log.filter((line) => line.startsWith('file '));
  expect(file).toContain(`${scene.job.temp}/aws-sso-credentials/`);
  expect(step.log).toContain('mine ');
  expect(step.log.join('\n')).toContain('[default]\noutput = json');
  expect(step.log.join('\n')).not.toMatch(/evil.example|^\[plugins\]/m);
  expect(warningsOf(step)).toEqual([
    expect.stringContaining('The copy for AWS tools leaves out: credential_process, endpoint_url, services of'),
  ]);
  await expect(readFile(file.replace('file ', ''))).rejects.toThrow('ENOENT');
});

test('a credentials file of the workspace is copied without what runs programs', async () => {
  const scene = await playSignedIn();
  const path = await inWorkspace(
    scene,
    'keys',
    '[build]\naws_access_key_id = AKIAABCDEFGHIJKLMNOP\naws_secret_access_key = 0123456789abcdef\ncredential_process = evil\n[profile x]\nendpoint_url = y\n',
  );
  const step = await scene.step({ ...dev, 'aws-profile': 'ours' }, { env: { AWS_SHARED_CREDENTIALS_FILE: path } });
  const credentials = await readFile(step.outputs['aws-credentials-file'] ?? '', 'utf8');
  expect(credentials).toMatch(
    /^\[build\]\naws_access_key_id = AKIAABCDEFGHIJKLMNOP\naws_secret_access_key = 0123456789abcdef\n\n\[ours\]\n/,
  );
  expect(warningsOf(step)).toEqual([
    `The AWS credentials file ${path} is in the workspace, where a pull request can edit it. The copy for AWS tools leaves out: credential_process of [build]; endpoint_url of [profile x].`,
  ]);
});

test.each(['from the workspace to elsewhere', 'from home into the workspace'])(
  'a link %s counts as a file of the workspace',
  async (kind) => {
    const scene = await playSignedIn({ files: { 'aws-files/note': '' }, changed: ['aws-files/config'] });
    const [real, link] = [scene.home('aws-files/config'), join(scene.job.workspace, 'linked')];
    const isAtHome = kind.startsWith('from home');
    const [file, at] = isAtHome ? [link, real] : [real, link];
    await writeFile(file, `${corpSession}\n${devAccount}\n[plugins]\nevil = evil\n`);
    await symlink(file, at);
    const step = await scene.step(asProfile, { env: { AWS_CONFIG_FILE: at } });
    expect(await configOf(step)).not.toContain('plugins');
    expect(warningsOf(step)).toEqual([expect.stringContaining('[plugins]')]);
  },
);

test('a folder of the workspace that is written to is not changed otherwise, and a warning names what it holds', async () => {
  const scene = await playSignedIn();
  const path = await inWorkspace(scene, 'aws/config', '[plugins]\nevil = evil\n');
  const step = await scene.step({ ...dev, 'aws-profile': 'ours', 'aws-config-directory': dirname(path) });
  expect(await configOf(step)).toBe(`[plugins]\nevil = evil\n\n[profile ours]\nregion = ${ssoRegion}\n`);
  expect(warningsOf(step)).toEqual([
    `The AWS config file ${path} is in the workspace, where a pull request can edit it. Later steps use all of it, including: [plugins].`,
  ]);
});

test('a config file outside of the workspace is copied whole', async () => {
  const config = `${corpSession}\n${devAccount}\n[plugins]\nmine = mine\n`;
  const scene = await playSignedIn({ files: { '.aws/config': config } });
  const step = await scene.step(asProfile);
  expect(await configOf(step)).toBe(config.replace(/(dev-account\]\n)(.*\n)*?region/, '$1region'));
  expect(warningsOf(step)).toEqual([]);
});

test.each([
  ['[profilex dev-account]', 'at home'],
  ['[profile dev\\-account]', 'at home'],
  ['[profile "dev"-account]', 'in the workspace'],
  ['[profiles dev-account]', 'in the workspace'],
])('the section %s %s, which botocore takes for the profile as well, is unreadable-config', async (alias, where) => {
  const config = `${corpSession}${devAccount}\n${alias}\n${evilLines}`;
  const scene = await playSignedIn(where === 'at home' ? { files: { '.aws/config': config } } : {});
  if (where === 'in the workspace') await inWorkspace(scene, '.aws/config', config);
  const options = where === 'at home' ? {} : { env };
  for (const inputs of [asProfile, { ...dev, ...asProfile }, { ...dev, ...asProfile, 'dry-run': 'true' }]) {
    const step = await scene.step(inputs, { ...options, continueOnError: true });
    const text = failureOf(step, 'unreadable-config');
    expect(text).toContain(`has the section ${alias} at line 11`);
    expect(text).toContain('also read as dev-account.');
  }
  expect(scene.operations()).not.toContain('GetRoleCredentials');
});

test('a profile with role_arn is read from the workspace', async () => {
  const role = `[profile deploy]\nrole_arn = arn:aws:iam::222233334444:role/deploy-target\nsource_profile = base\nregion = ${ssoRegion}\n`;
  const scene = await playWith(corpSession + corpProfile('base', '111122223333', 'Deploy') + role);
  const step = await scene.step({ 'aws-profile': 'deploy' }, { env });
  expect(step.conclusion).toBe('success');
  expect(await callerOf(scene, { AWS_PROFILE: 'deploy' })).toBe(session('222233334444', 'deploy-target'));
});
