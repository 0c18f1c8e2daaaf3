/** Which hosts `NO_PROXY` names: as botocore has it, and the spellings of curl and Go besides. */
import { expect, test } from '@jest/globals';
import { proxyFrom } from '../../src/aws/proxy.ts';
import { runTool } from '../real-clients/machine.ts';
import { systemBoto3, testWith } from '../real-clients/tools.ts';

const host = 'sts.eu-west-1.amazonaws.com';
/** Lists, and whether each means a host. */
const cases: readonly (readonly [list: string, host: string, isDirect: boolean])[] = [
  ['sts.eu-west-1.amazonaws.com', host, true],
  ['STS.EU-west-1.AMAZONAWS.com', host, true],
  ['amazonaws.com', host, true],
  ['.amazonaws.com', host, true],
  ['example.com, .amazonaws.com,', host, true],
  ['sts.eu-west-1.amazonaws.com:443', host, true],
  ['amazonaws.com:443', host, true],
  ['*', host, true],
  ['10.0.0.1', '10.0.0.1', true],
  ['', host, false],
  [',', host, false],
  ['aws.com', host, false],
  ['east-1.amazonaws.com', host, false],
  ['sts.eu-west-1.amazonaws.com:8443', host, false],
  ['sts.eu-west-1.amazonaws.com.example.com', host, false],
  ['https://sts.eu-west-1.amazonaws.com', host, false],
  ['10.0.0.1', '10.0.0.10', false],
  ['10.0.0.0/8', '10.0.0.1', false],
];
/** What botocore reads otherwise: it takes no blanks, no `*.`, `*` alone only, and an address for a name. */
const beyond: typeof cases = [
  ['example.com amazonaws.com', host, true],
  ['*.amazonaws.com', host, true],
  ['example.com,*', host, true],
  ['0.1', '10.0.0.1', false],
  ['fd00::1', 'fd00::1', true],
  ['[fd00::1]', 'fd00::1', true],
  ['[fd00::1]:443', 'fd00::1', true],
  ['', 'localhost', true],
  ['', '127.0.0.1', true],
  ['', '::1', true],
];

const leadsTo = (NO_PROXY: string, place: string) =>
  proxyFrom({ HTTPS_PROXY: 'proxy.corp:3128', NO_PROXY })?.leadsTo({ host: place, port: 443 });

test.each([...cases, ...beyond])('NO_PROXY=%s: %s is called directly: %s', (list, place, isDirect) => {
  expect(leadsTo(list, place)).toBe(!isDirect);
});

testWith(systemBoto3, 'botocore calls the same hosts directly', async (python) => {
  const script = `import json, os, sys
from botocore.utils import should_bypass_proxies
for no_proxy, host, _ in json.loads(sys.argv[1]):
    os.environ["NO_PROXY"] = no_proxy
    print(should_bypass_proxies("https://" + host + ":443/"))`;
  const printed = await runTool(python, ['-c', script, JSON.stringify(cases)], { PATH: '/usr/bin:/bin' });
  expect(printed.split('\n')).toEqual(cases.map(([, , isDirect]) => (isDirect ? 'True' : 'False')));
});
