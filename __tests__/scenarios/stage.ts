/** Where workflows to copy are played: the demo organization, a checkout, and an AWS CLI that says who it is. */
import { readFileSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';
import { DEMO_APPLICATION, DEMO_BOOTSTRAP_ROLE, type Emulator, signIn, startEmulator } from '../../emulator/index.ts';
import { type Job, startJob } from '../../runner/index.ts';
import { type PlayedJob, type Playground, playWorkflow } from '../../runner/workflow/index.ts';
import { afterTest, temporaryFolder } from '../after-test.ts';
import { corpProfile, corpSession } from './aws-config.ts';
import { findShown } from './job-laws.ts';
import { action, type Files } from './play.ts';

// Stands for the AWS CLI: says what it was asked for, and who STS says it is.
const aws = `#!/bin/bash
words=$1\\ $2
while (($#)); do [[ $1 != --profile ]] || export AWS_PROFILE=$2; shift; done
cd ${action}
arn=$(AWS_EC2_METADATA_DISABLED=true ${process.execPath} --input-type=module -e '
  import { STS } from "@aws-sdk/client-sts";
  console.log((await new STS().getCallerIdentity()).Arn)') || exit 9
echo "aws $words as $arn" >&2
[[ $words != 'iam list-users' ]] || echo 7
`;
const asWhom = '#!/bin/bash\necho "$0 in $AWS_SSO_PROFILE, region $AWS_REGION"\naws s3 cp a b\n';
/** A script that must have no credentials. */
const without = '#!/bin/bash\ntest -z "$AWS_ACCESS_KEY_ID$AWS_PROFILE$AWS_SSO_ACCOUNT_ID" && echo "$0 has none"\n';

/** The AWS config file of alice, as `aws configure sso` has written it. */
export const profiles = [
  corpProfile('dev-account', '111122223333', 'ReadOnlyAccess', 'region = eu-west-1\n'),
  corpProfile('prod-account', '222233334444', 'Deploy'),
  corpSession,
].join('\n');

/** The event of a pull request of the repository itself, which is private. */
export const sameRepository = {
  pull_request: { head: { repo: { id: 1296269 } } },
  repository: { id: 1296269, name: 'octo-repo', private: true, visibility: 'private' },
};

export interface Stage {
  readonly emulator: Emulator;
  /** The jobs of a workflow; none of them may leave a secret anywhere but in its own environment. */
  readonly play: (
    path: string,
    change?: Partial<Playground> & { readonly home?: Files },
  ) => Promise<readonly PlayedJob[]>;
}

/** A stage for the test that is running. */
export async function openStage(): Promise<Stage> {
  const emulator = await startEmulator();
  afterTest(emulator.close);
  const bin = await temporaryFolder('aws-stub-');
  await writeFile(join(bin, 'aws'), aws);
  await chmod(join(bin, 'aws'), 0o755);
  return {
    emulator,
    play: async (path, { home = {}, ...change } = {}) => {
      const secrets = { AWS_SSO_TOKEN: JSON.stringify(signIn(emulator.world, { user: 'alice' })), ...change.secrets };
      const leaks: unknown[] = [];
      const { jobs } = await playWorkflow(path, {
        action: { name: 'OWNER/aws-sso-credentials', directory: action },
        files: {
          'aws-config': profiles,
          'build.sh': without,
          'deploy.sh': asWhom,
          'plan.sh': asWhom,
          'scripts/deploy.sh': asWhom,
        },
        github: { actor: 'octocat', event: sameRepository },
        vars: { AWS_APPLICATION_ARN: DEMO_APPLICATION, AWS_BOOTSTRAP_ROLE: DEMO_BOOTSTRAP_ROLE },
        readFile: (file) => readFileSync(join(action, file), 'utf8'),
        openJob: async ({ env, mayHaveIdToken, environment }) => {
          const job = startJob({
            env,
            host: { ...emulator.env, PATH: `${bin}:/usr/local/bin:/usr/bin:/bin` },
            secrets: Object.values(secrets).map(String).filter(Boolean),
            event: { name: 'push', payload: sameRepository },
            ...(mayHaveIdToken && { idToken: emulator.idTokenEnv(environment ? { environment } : {}) }),
          });
          await furnish(job, home);
          return job;
        },
        onEnd: async (job) => {
          leaks.push(...findShown(emulator.issuedSecrets, job));
        },
        ...change,
        secrets,
      });
      expect(leaks).toEqual([]);
      return jobs;
    },
  };
}

async function furnish(job: Job, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(job.home, path)), { recursive: true });
    await writeFile(join(job.home, path), content, { mode: 0o600 });
  }
}

/** Who the AWS CLI was, call by call. */
export function callersIn(jobs: readonly PlayedJob[]): readonly string[] {
  const lines = jobs.flatMap(({ steps }) => steps.flatMap(({ log }) => log));
  return lines.flatMap(
    (line) => /^aws (.*) as arn:aws:sts::(\d+):assumed-role\/([^/_]+_?[^/_]+)/.exec(line)?.slice(1).join(' ') ?? [],
  );
}

export const resultsOf = (jobs: readonly PlayedJob[]) => jobs.map(({ name, result }) => `${name}: ${result}`);
