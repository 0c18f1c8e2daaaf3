/** Whom STS, which verifies signatures, takes later steps of a job for. */
import { action, type Scene } from './play.ts';

const asking = (...profiles: readonly string[]) => `cd ${action}; ${process.execPath} --input-type=module -e '
  import { STS } from "@aws-sdk/client-sts";
  for (const profile of ${JSON.stringify(profiles)}) await new STS(profile ? { profile } : {}).getCallerIdentity();'`;

/**
 * The ARN that the credentials of a later step are of; undefined without credentials.
 *
 * @param env of that step, such as AWS_PROFILE.
 */
export async function callerOf(scene: Scene, env: Readonly<Record<string, string>> = {}): Promise<string | undefined> {
  const { job, emulator } = scene;
  const earlier = emulator.requests.length;
  await job.run(asking(''), { env: { AWS_EC2_METADATA_DISABLED: 'true', ...env }, continueOnError: true });
  const answered = emulator.requests.slice(earlier).find(({ status }) => status === 200);
  return answered?.operation === 'GetCallerIdentity' ? answered.caller : undefined;
}

/** The ARNs of these profiles, in one later step. */
export async function callersOf({ job, emulator }: Scene, ...profiles: readonly string[]): Promise<readonly unknown[]> {
  const earlier = emulator.requests.length;
  await job.run(asking(...profiles), { env: { AWS_EC2_METADATA_DISABLED: 'true' } });
  const asked = emulator.requests.slice(earlier).filter(({ operation }) => operation === 'GetCallerIdentity');
  return asked.map(({ caller }) => caller);
}
