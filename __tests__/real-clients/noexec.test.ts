/** A work folder in which no program can be started, as `docker run --tmpfs` makes it. */
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { mounted } from '../reliability/mounted.ts';
import { action, dev, signedIn, tokenFile } from '../scenarios/play.ts';
import { playOn, setUpMachine } from './machine.ts';
import { both, cli, inThisRun, mount, node, otherBoto3, systemBoto3, testWith } from './tools.ts';

const boto3 = (file: string) => `${file} -c 'import boto3; print(boto3.client("sts").get_caller_identity()["Arn"])'`;
const javaScript = `import { STS } from "@aws-sdk/client-sts"; console.log((await new STS().getCallerIdentity()).Arn)`;

for (const { tool, command } of inThisRun([
  { tool: cli, command: (file: string) => `${file} sts get-caller-identity --query Arn --output text` },
  { tool: systemBoto3, command: boto3 },
  { tool: otherBoto3, command: boto3 },
  { tool: node, command: (file: string) => `cd ${action}; ${file} --input-type=module -e '${javaScript}'` },
])) {
  testWith(
    both(tool, mount),
    `${tool.name} uses a profile that renews itself in a folder mounted with noexec`,
    async (file) => {
      const temp = join(await mounted('noexec'), '_temp');
      const scene = await playOn(await setUpMachine(), { temp }, (emulator) => ({ [tokenFile]: signedIn(emulator) }));
      await scene.step({ ...dev, 'profile-type': 'process', 'aws-profile': 'mine' });
      expect((await scene.job.run(command(file))).log.at(-1)).toMatch(/\/alice$/);
    },
  );
}
