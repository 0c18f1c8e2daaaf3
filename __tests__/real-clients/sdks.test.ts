/** The profile and the variables that the action makes, in the hands of other tools than the AWS CLI v2. */
import { expect } from '@jest/globals';
import { action, cacheFile, dev, play, type Scene, signedIn } from '../scenarios/play.ts';
import { inCleanShell, roleOf, setUpMachine } from './machine.ts';
import { cli, cliV1, node, otherBoto3, systemBoto3, terraform, testWith } from './tools.ts';

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

for (const { name, tool, command, agent } of clients) {
  testWith(tool, `${name}: the exported variables, and the profile without them`, async (file) => {
    const scene = await playOnMachine({ 'aws-profile': profile });
    const byEnvironment = await scene.job.run(command(file));
    expect(byEnvironment.log.at(-1)).toMatch(role);
    const byProfile = await scene.job.run(inCleanShell(command(file), { AWS_PROFILE: profile }));
    expect(byProfile.log.at(-1)).toMatch(role);
    const seen = { status: 200, userAgent: expect.stringMatching(agent), caller: expect.stringMatching(role) };
    expect(identityRequests(scene)).toEqual([seen, seen]);
  });

  testWith(tool, `${name}: the default profile at home, in place of another one`, async (file) => {
    const scene = await playOnMachine(
      { 'aws-profile': 'default', 'aws-config-directory': '~/.aws', 'output-env-credentials': 'false' },
      { '.aws/credentials': '[default]\naws_access_key_id = AKIAABCDEFGHIJKLMNOP\naws_secret_access_key = gone\n' },
    );
    const { log } = await scene.job.run(inCleanShell(command(file)));
    expect(log.at(-1)).toMatch(role);
  });

  testWith(tool, `${name}: what an earlier step left in the environment does no harm`, async (file) => {
    const left = {
      AWS_PROFILE: 'earlier',
      AWS_ACCESS_KEY_ID: 'AKIAABCDEFGHIJKLMNOP',
      AWS_SECRET_ACCESS_KEY: 'earlier',
      AWS_SECURITY_TOKEN: 'earlier',
      AWS_CREDENTIAL_EXPIRATION: '2020-02-20T18:49:27Z',
    };
    const scene = await playOnMachine({ 'aws-profile': profile }, {}, left);
    const { log } = await scene.job.run(command(file));
    expect(log.at(-1)).toMatch(role);
    await scene.end();
    expect(scene.job.env).toMatchObject(left);
  });
}

const s3Backend = `terraform {
  backend "s3" {
    bucket         = "state"
    key            = "state"
    region         = "eu-west-1"
    use_path_style = true
  }
}
`;

// There is no S3 here: that terraform comes to ask for the bucket shows that it found and tried its credentials.
testWith(terraform, "terraform's s3 backend, with the AWS SDK for Go v2: the profile", async (file) => {
  const scene = await playOnMachine({ 'aws-profile': profile });
  const settings = { AWS_PROFILE: profile, AWS_ENDPOINT_URL_S3: scene.emulator.url, CHECKPOINT_DISABLE: '1' };
  await scene.job.run(`cat > main.tf <<'END'\n${s3Backend}END`);
  const { log } = await scene.job.run(inCleanShell(`${file} init -input=false -no-color || true`, settings));
  expect(log.join('\n')).toContain('Unable to list objects in S3 bucket "state"');
  const identities = identityRequests(scene);
  expect(identities).not.toEqual([]);
  for (const { status, userAgent, caller } of identities) {
    expect(status).toBe(200);
    expect(userAgent).toMatch(/Terraform\/.* aws-sdk-go-v2\//);
    expect(caller).toMatch(role);
  }
});

async function playOnMachine(
  inputs: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<Scene> {
  const machine = await setUpMachine();
  const scene = await play({ ...machine.options, env }, async (emulator) => {
    await machine.connect(emulator);
    return { ...files, [cacheFile('corp')]: signedIn(emulator) };
  });
  expect((await scene.step({ ...dev, ...inputs })).conclusion).toBe('success');
  return scene;
}

function identityRequests({ emulator }: Scene) {
  return emulator.requests
    .filter(({ operation }) => operation === 'GetCallerIdentity')
    .map(({ status, userAgent, caller }) => ({ status, userAgent, caller }));
}
