/** Endpoints that have the account in their names, which clients take from the profile: they may be told to require it. */
import { expect } from '@jest/globals';
import { dev, signedIn, tokenFile } from '../scenarios/play.ts';
import { inCleanShell, playOn, setUpMachine } from './machine.ts';
import { otherBoto3, testWith } from './tools.ts';

const python = (file: string) => `${file} -c 'import boto3
def stop(request, **_):
    print(request.url)
    raise SystemExit
dynamodb = boto3.client("dynamodb")
dynamodb.meta.events.register("before-send.dynamodb.ListTables", stop)
dynamodb.list_tables()'`;

for (const type of ['static', 'process', 'sso']) {
  testWith(
    otherBoto3,
    `boto3 that requires the account in endpoints finds it in a profile of type ${type}`,
    async (file) => {
      const scene = await playOn(await setUpMachine(), {}, (emulator) => ({ [tokenFile]: signedIn(emulator) }));
      await scene.step({ ...dev, 'aws-profile': 'mine', 'profile-type': type, 'aws-region': 'eu-west-1' });
      const endpoint = { AWS_ENDPOINT_URL_SSO: scene.emulator.url };
      const required = { AWS_PROFILE: 'mine', AWS_ACCOUNT_ID_ENDPOINT_MODE: 'required', ...endpoint };
      const { log } = await scene.job.run(inCleanShell(python(file), required));
      expect(log.at(-1)).toBe('https://111122223333.ddb.eu-west-1.amazonaws.com/');
    },
  );
}
