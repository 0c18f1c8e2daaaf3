/** Endpoint rule sets that lead AWS clients older than `AWS_ENDPOINT_URL` to the emulator, through `AWS_DATA_PATH`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const PARAMETERS = {
  Region: { builtIn: 'AWS::Region', required: false, type: 'String' },
  UseDualStack: { builtIn: 'AWS::UseDualStack', required: true, default: false, type: 'Boolean' },
  UseFIPS: { builtIn: 'AWS::UseFIPS', required: true, default: false, type: 'Boolean' },
  Endpoint: { builtIn: 'SDK::Endpoint', required: false, type: 'String' },
};
const GLOBAL = {
  UseGlobalEndpoint: { builtIn: 'AWS::STS::UseGlobalEndpoint', required: true, default: false, type: 'Boolean' },
};

/**
 * Writes the rule sets of SSO, SSO-OIDC and STS below a folder.
 * @param url the emulator's; SSO and SSO-OIDC keep telling it the region they are called for
 * @returns the folder, the value for `AWS_DATA_PATH`
 */
export async function writeDataPath(folder: string, url: string): Promise<string> {
  const services = [
    { path: 'sso/2019-06-10', parameters: PARAMETERS, endpoint: `${url}/region/{Region}` },
    { path: 'sso-oidc/2019-06-10', parameters: PARAMETERS, endpoint: `${url}/region/{Region}` },
    { path: 'sts/2011-06-15', parameters: { ...PARAMETERS, ...GLOBAL }, endpoint: url },
  ];
  for (const { path, parameters, endpoint } of services) {
    await mkdir(join(folder, path), { recursive: true });
    const isSet = { fn: 'isSet', argv: [{ ref: 'Region' }] };
    const rule = { conditions: [isSet], endpoint: { url: endpoint, properties: {}, headers: {} }, type: 'endpoint' };
    const ruleSet = { version: '1.0', parameters, rules: [rule] };
    await writeFile(join(folder, path, 'endpoint-rule-set-1.json'), JSON.stringify(ruleSet, undefined, 2));
  }
  return folder;
}
