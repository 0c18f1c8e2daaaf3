/** Variables of the job that AWS tools stumble over, beside the profile and the keys of the step. */
import { expect } from '@jest/globals';
import { dev, type PlayOptions, type Scene, signedIn, tokenFile } from '../scenarios/play.ts';
import { playOn, setUpMachine } from './machine.ts';
import { cli, inThisRun, otherBoto3, systemBoto3, testWith } from './tools.ts';

const aws = (file: string) => `${file} sts get-caller-identity --query Arn --output text`;
const boto3 = (file: string) => `${file} -c 'import boto3; print(boto3.client("sts").get_caller_identity()["Arn"])'`;
const clients = [
  { tool: cli, command: aws },
  { tool: systemBoto3, command: boto3 },
  { tool: otherBoto3, command: boto3 },
];

/** A job on a machine where alice is signed in, after the step. */
async function playStep(inputs: Readonly<Record<string, string>>, options: PlayOptions): Promise<Scene> {
  const scene = await playOn(await setUpMachine(), options, (emulator) => ({ [tokenFile]: signedIn(emulator) }));
  expect((await scene.step({ ...dev, 'aws-profile': 'mine', ...inputs })).conclusion).toBe('success');
  return scene;
}

for (const { tool, command } of inThisRun(clients)) {
  testWith(tool, `${tool.name} fails with a profile set to nothing, and works after the step`, async (file) => {
    const env = { AWS_PROFILE: '', AWS_DEFAULT_PROFILE: '' };
    const scene = await playStep({}, { env });
    expect((await scene.job.run(command(file))).log.at(-1)).toMatch(/\/alice$/);
    const before = await scene.job.run(command(file), { env, continueOnError: true });
    expect(before.log.join('\n')).toMatch(/profile \(\) could not be found/);
  });

  testWith(tool, `${tool.name} prefers the role of a Kubernetes runner to AWS_PROFILE`, async (file) => {
    const env = {
      AWS_WEB_IDENTITY_TOKEN_FILE: '/nowhere/token',
      AWS_ROLE_ARN: 'arn:aws:iam::999900001111:role/runner',
    };
    const scene = await playStep({ 'output-env-credentials': 'false' }, { env });
    const misled = await scene.job.run(command(file), { env: { AWS_PROFILE: 'mine' }, continueOnError: true });
    expect(misled.log.join('\n')).toContain('/nowhere/token');
  });
}

testWith(cli, 'the AWS CLI takes --profile before the role of a Kubernetes runner', async (file) => {
  const env = { AWS_WEB_IDENTITY_TOKEN_FILE: '/nowhere/token', AWS_ROLE_ARN: 'arn:aws:iam::999900001111:role/runner' };
  const scene = await playStep({ 'output-env-credentials': 'false' }, { env });
  expect((await scene.job.run(`${aws(file)} --profile mine`)).log.at(-1)).toMatch(/\/alice$/);
});
