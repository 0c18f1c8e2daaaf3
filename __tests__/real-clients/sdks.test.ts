/** The profile and the variables that the action makes, in the hands of other tools than the AWS CLI v2. */
import { expect } from '@jest/globals';
import { action, dev, type PlayOptions, type Scene, signedIn, tokenFile } from '../scenarios/play.ts';
import { identityRequests, inCleanShell, playOn, roleOf, setUpMachine, terraformBackend } from './machine.ts';
import { cli, cliV1, inThisRun, node, otherBoto3, systemBoto3, terraform, testWith } from './tools.ts';

/** All that a name may hold beside letters and digits. */
const profile = 'dev_1.x@corp+read-only';
const role = roleOf('111122223333', 'ReadOnlyAccess');

const aws = (file: string) => `${file} sts get-caller-identity --query Arn --output text`;
const boto3 = (file: string) => `${file} -c 'import boto3; print(boto3.client("sts").get_caller_identity()["Arn"])'`;
const javaScript = `import { STS } from "@aws-sdk/client-sts"; console.log((await new STS().getCallerIdentity()).Arn)`;

/** Each command prints the ARN of whoever its default chain of credentials says it is. */
const clients = [
  { name: cli.name, tool: cli, command: aws, agent: /^aws-cli\/2/ },
  { name: cliV1.name, tool: cliV1, command: aws, agent: /^aws-cli\// },
  { name: systemBoto3.name, tool: systemBoto3, command: boto3, agent: /^Boto3\/1\./ },
  { name: otherBoto3.name, tool: otherBoto3, command: boto3, agent: /^Boto3\/1\./ },
  {
    name: 'AWS SDK for JavaScript v3',
    tool: node,
    command: (file: string) => `cd ${action}; ${file} --input-type=module -e '${javaScript}'`,
    agent: /^aws-sdk-js\/3/,
  },
];

for (const { name, tool, command, agent } of inThisRun(clients)) {
  testWith(tool, `${name} uses the exported variables, and the profile without them`, async (file) => {
    const scene = await playStep({ 'aws-profile': profile });
    const byEnvironment = await scene.job.run(command(file));
    expect(byEnvironment.log.at(-1)).toMatch(role);
    const byProfile = await scene.job.run(inCleanShell(command(file), { AWS_PROFILE: profile }));
    expect(byProfile.log.at(-1)).toMatch(role);
    const seen = [200, expect.stringMatching(agent), expect.stringMatching(role)];
    expect(identityRequests(scene)).toEqual([seen, seen]);
  });

  testWith(tool, `${name} uses the default profile at home that replaced another one`, async (file) => {
    const keys = 'aws_access_key_id = AKIAABCDEFGHIJKLMNOP\naws_secret_access_key = gone\n';
    const scene = await playStep(
      { 'aws-profile': 'default', 'aws-config-directory': '~/.aws', 'output-env-credentials': 'false' },
      { files: { '.aws/credentials': `[default]\n${keys}` } },
    );
    const { log } = await scene.job.run(inCleanShell(command(file)));
    expect(log.at(-1)).toMatch(role);
  });

  testWith(tool, `${name} uses the written profile in spite of stale variables`, async (file) => {
    const left = {
      AWS_PROFILE: 'earlier',
      AWS_ACCESS_KEY_ID: 'AKIAABCDEFGHIJKLMNOP',
      AWS_SECRET_ACCESS_KEY: 'earlier',
      AWS_SECURITY_TOKEN: 'earlier',
      AWS_CREDENTIAL_EXPIRATION: '2020-02-20T18:49:27Z',
    };
    const scene = await playStep({ 'aws-profile': profile }, { env: left });
    const { log } = await scene.job.run(command(file));
    expect(log.at(-1)).toMatch(role);
    await scene.end();
    expect(scene.job.env).toMatchObject(left);
  });
}

testWith(terraform, "terraform's s3 backend uses the written profile", async (file) => {
  const scene = await playStep({ 'aws-profile': profile });
  const settings = { AWS_PROFILE: profile, AWS_ENDPOINT_URL_S3: scene.emulator.url, CHECKPOINT_DISABLE: '1' };
  await scene.job.run(terraformBackend);
  const { log } = await scene.job.run(inCleanShell(`${file} init -input=false -no-color || true`, settings));
  expect(log.join('\n')).toContain('Unable to list objects in S3 bucket "state"');
  const identities = identityRequests(scene);
  expect(identities).not.toEqual([]);
  const agent = expect.stringMatching(/Terraform\/.* aws-sdk-go-v2\//);
  expect(identities).toEqual(identities.map(() => [200, agent, expect.stringMatching(role)]));
});

/** A job on a machine where alice is signed in, after the step. */
async function playStep(inputs: Readonly<Record<string, string>>, options: PlayOptions = {}): Promise<Scene> {
  const scene = await playOn(await setUpMachine(), options, (emulator) => ({ [tokenFile]: signedIn(emulator) }));
  expect((await scene.step({ ...dev, ...inputs })).conclusion).toBe('success');
  return scene;
}
