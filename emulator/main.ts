/** `npm run emulator`: the demo organization on this machine, for trying AWS tools by hand. */
import { parseArgs } from 'node:util';
import { writeDataPath } from './http/data-path.ts';
import { type Emulator, startEmulator } from './index.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'auto-approve': { type: 'boolean', default: false },
    'data-path': { type: 'string' },
  },
});

const emulator = await startEmulator({ port: Number(values.port) });
if (values['auto-approve']) emulator.world.autoApprove = { afterPolls: 0 };
const dataPath = values['data-path'];
if (dataPath !== undefined) await writeDataPath(dataPath, emulator.url);
process.stdout.write(instructions(emulator, dataPath));
process.once('SIGINT', () => void emulator.close());
process.once('SIGTERM', () => void emulator.close());

function instructions({ url, env, world, idTokenEnv }: Emulator, folder: string | undefined): string {
  const exported = Object.entries({ ...env, ...(folder !== undefined && { AWS_DATA_PATH: folder }), ...idTokenEnv() });
  const [instance] = world.instances;
  const accounts = instance?.accounts.map(({ id, name }) => `  ${id}  ${name}`).join('\n');
  return `Identity Center, STS and GitHub ID tokens are emulated at ${url}

1. Lead AWS tools here (AWS CLI 2.17 and later; older ones need --data-path DIR and AWS_DATA_PATH):

${exported.map(([name, value]) => `  export ${name}='${value}'`).join('\n')}

2. Put this into ~/.aws/config, or into a file that AWS_CONFIG_FILE names:

  [sso-session demo]
  sso_start_url = ${instance?.startUrls[0]}
  sso_region = ${instance?.regions[0]}
  sso_registration_scopes = sso:account:access

  [profile demo]
  sso_session = demo
  sso_account_id = ${instance?.accounts[0]?.id}
  sso_role_name = ReadOnlyAccess
  region = ${instance?.regions[0]}

3. Sign in; ${world.autoApprove ? 'every request is approved by itself' : 'the page that opens (or is printed) has Approve and Deny'}:

  aws sso login --profile demo
  aws sts get-caller-identity --profile demo

Accounts:
${accounts}
Permission sets: ${[...(instance?.permissionSets.keys() ?? [])].join(', ')}
People: ${[...(instance?.users.keys() ?? [])].join(', ')}

Ctrl-C stops it.
`;
}
