/** From `aws sso login` to `aws sts get-caller-identity`: the action between two runs of a real AWS CLI. */
import { expect } from '@jest/globals';
import { addUserKey } from '../../emulator/index.ts';
import { shareOf } from '../extent.ts';
import { cacheFile, ssoRegion, startUrl } from '../scenarios/play.ts';
import { configs, inCleanShell, playOn, roleOf, runTool, setUpMachine, signInWith } from './machine.ts';
import { cli, testWith } from './tools.ts';

const prod = {
  'sso-start-url': startUrl,
  'sso-region': ssoRegion,
  account: 'prod',
  'permission-set': 'Deploy',
  'aws-profile': 'ci',
};
const identity = 'sts get-caller-identity --query Arn --output text';

for (const { profile, key, kept, role } of [
  { profile: 'session', key: 'corp', kept: 'sso_session', role: roleOf('111122223333', 'ReadOnlyAccess') },
  { profile: 'legacy', key: startUrl, kept: 'sso_start_url', role: roleOf('222233334444', 'Deploy') },
] as const) {
  testWith(
    cli,
    `the ${profile} profile that aws sso login signed in gives the job its credentials, by environment and by name`,
    async (aws) => {
      const machine = await setUpMachine();
      const scene = await playOn(machine, {}, async (emulator) => {
        await machine.write('.aws/config', configs[profile]);
        await signInWith(aws, profile, emulator, machine.env);
        return {};
      });
      const { conclusion, log } = await scene.step({ 'aws-profile': profile });
      expect(conclusion).toBe('success');
      expect(log.join('\n')).toContain(`Using the cached token for ${startUrl} from ${scene.home(cacheFile(key))}.`);
      expect(scene.operations()).toEqual(['GetRoleCredentials']);

      const byEnvironment = await scene.job.run(`${aws} ${identity}`);
      expect(byEnvironment.log.at(-1)).toMatch(role);
      const byProfile = await scene.job.run(inCleanShell(`${aws} ${identity} --profile ${profile}`));
      expect(byProfile.log.at(-1)).toMatch(role);
      const region = await scene.job.run(inCleanShell(`${aws} configure get region --profile ${profile}`));
      expect(region.log.at(-1)).toBe('eu-west-1');
      // The portal was not asked again: these are the keys that the action wrote.
      expect(scene.operations()).toEqual(['GetRoleCredentials', 'GetCallerIdentity', 'GetCallerIdentity']);

      await scene.end();
      const atHome = { ...machine.env, ...scene.job.env };
      expect(await runTool(aws, ['configure', 'get', kept, '--profile', profile], atHome)).toBe(key);
      await expect(
        runTool(aws, ['configure', 'get', 'aws_access_key_id', '--profile', profile], atHome),
      ).rejects.toMatchObject({ code: 1 });
    },
  );
}

for (const directory of shareOf(['', '~/.aws'], { part: 0, of: 2 })) {
  const where = directory || "a folder of the job's own";
  testWith(
    cli,
    `the AWS CLI uses earlier profiles beside the written one in ${where}, which is gone after the job`,
    async (aws) => {
      const machine = await setUpMachine();
      const scene = await playOn(machine, {}, async (emulator) => {
        const { accessKeyId, secretAccessKey } = addUserKey(emulator.world, '999900001111', 'build');
        const keys = `aws_access_key_id=${accessKeyId}\naws_secret_access_key=${secretAccessKey}`;
        await machine.write('.aws/credentials', `# made by hand\n[other]\n${keys}`);
        const nested = '[profile other]\r\nregion=us-west-2\r\ns3 =\r\n  max_concurrent_requests = 7\r\n';
        await machine.write('.aws/config', `${nested}\r\n${configs.session}`);
        await signInWith(aws, 'session', emulator, machine.env);
        return {};
      });
      const { conclusion, outputs } = await scene.step({ ...prod, 'aws-config-directory': directory });
      expect(conclusion).toBe('success');
      expect(outputs['aws-config-file']?.startsWith(scene.home())).toBe(directory !== '');

      const seen = await scene.job.run(
        inCleanShell(`${aws} ${identity} --profile ci
        ${aws} ${identity} --profile other
        ${aws} configure get s3.max_concurrent_requests --profile other`),
      );
      expect(seen.log.slice(-3)).toEqual([
        expect.stringMatching(roleOf('222233334444', 'Deploy')),
        'arn:aws:iam::999900001111:user/build',
        '7',
      ]);
      await scene.end();
      const atHome = { ...machine.env, ...scene.job.env };
      await expect(runTool(aws, ['sts', 'get-caller-identity', '--profile', 'ci'], atHome)).rejects.toMatchObject({
        stderr: expect.stringContaining('The config profile (ci) could not be found'),
      });
      expect(await runTool(aws, ['configure', 'list-profiles'], atHome)).toBe('other\nsession');
    },
  );
}
