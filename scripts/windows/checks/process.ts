/** Profiles that renew themselves, in the hands of tools that start programs in different ways. */
import assert from 'node:assert/strict';
import { copyFile, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { parseSections } from '../../../src/config/sections/ini.ts';
import { processFiles } from '../../../src/outputs/profiles/process-cache.ts';
import { endJob, type Stage, setStage } from '../stage.ts';
import { freshFolder, type Played, put, run } from '../step.ts';

let stage: Stage;
before(async () => {
  stage = await setStage();
});
after(() => stage.close());

const inputs = { 'aws-profile': 'dev', 'profile-type': 'process' };

async function lineOf({ outputs, log }: Played): Promise<string> {
  const config = await readFile(outputs['aws-config-file'] ?? assert.fail(log), 'utf8');
  return parseSections(config).sections[0]?.settings.get('credential_process') ?? '';
}

async function check(line: string): Promise<void> {
  // Go gives cmd.exe the line as one argument, the SDK for JavaScript word by word.
  for (const words of [[line], line.split(' ')]) {
    const { code, log } = await run(['cmd.exe', '/C', ...words]);
    assert.equal(code, 0, log);
    const { AccessKeyId, SecretAccessKey } = JSON.parse(log);
    stage.checkKeys(AccessKeyId, SecretAccessKey);
  }
}

test('a profile that AWS tools can start, and that renews itself', async () => {
  const step = await stage.play(inputs);
  const line = await lineOf(step);
  await check(line);
  assert.equal(stage.operations().filter((name) => name === 'GetRoleCredentials').length, 1);
  await rm(processFiles(dirname(line.split(' ')[0] ?? ''), 'dev').cache);
  await check(line);
  assert.equal(stage.operations().filter((name) => name === 'GetRoleCredentials').length, 2);
  await endJob(step);
});

for (const name of ['my runner', 'a,b [c]', '実行環境']) {
  test(`under ${name} it goes by the short path`, async () => {
    const step = await stage.play(inputs, { folders: { temp: join(await freshFolder('short'), name, '_temp') } });
    const line = await lineOf(step);
    assert.match(line, /^[\w\\.+:@~-]+ dev$/);
    await check(line);
    await endJob(step);
  });
}

for (const name of ["o'neill", 'r&d', '50%']) {
  test(`under ${name}, which has no short form that would do, it is refused`, async () => {
    const step = await stage.play(inputs, { folders: { temp: join(await freshFolder('short'), name, '_temp') } });
    assert.match(
      step.log,
      /::error title=unsafe-file::The path .* has characters that not all AWS tools accept in credential_process/,
    );
    await endJob(step);
  });
}

test('Node and certificates may lie under names that cmd.exe reads in its own way', async () => {
  const folder = await freshFolder('odd');
  const node = await put(join(folder, '50% of %PATH% & more', 'node.exe'), '');
  await copyFile(process.execPath, node);
  const certificates = await put(join(folder, '証明書', 'ca.pem'), '');
  const step = await stage.play(inputs, { node, env: { NODE_EXTRA_CA_CERTS: certificates } });
  await check(await lineOf(step));
  await endJob(step);
});
