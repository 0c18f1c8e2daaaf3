/** A certificate authority of one's own and a certificate for chosen host names, made with openssl. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Certificates {
  /** For `NODE_EXTRA_CA_CERTS` or `AWS_CA_BUNDLE`. */
  readonly caFile: string;
  readonly key: string;
  readonly cert: string;
}

/** The three hosts that are called in a region of the `aws` partition. */
export function awsHosts(region: string): readonly string[] {
  return ['portal.sso', 'oidc', 'sts'].map((service) => `${service}.${region}.amazonaws.com`);
}

/**
 * @param folder where the files go; must exist
 * @param hosts names or addresses
 */
export async function makeCertificates(folder: string, hosts: readonly string[]): Promise<Certificates> {
  const file = (name: string) => join(folder, name);
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '30'];
  const names = ['IP:127.0.0.1', ...hosts.map((host) => `${isIP(host) ? 'IP' : 'DNS'}:${host}`)].join(',');
  await writeFile(file('extensions'), `subjectAltName=${names}\nbasicConstraints=critical,CA:false\n`);
  await openssl(
    'req',
    '-x509',
    ...newKey,
    '-subj',
    '/CN=Emulator CA',
    '-keyout',
    file('ca.key'),
    '-out',
    file('ca.pem'),
  );
  await openssl('req', ...newKey, '-subj', '/CN=emulator', '-keyout', file('key.pem'), '-out', file('request.pem'));
  const issuer = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial', '-extfile', file('extensions')];
  await openssl('x509', '-req', '-in', file('request.pem'), ...issuer, '-days', '30', '-out', file('cert.pem'));
  const [key, cert] = await Promise.all([readFile(file('key.pem'), 'utf8'), readFile(file('cert.pem'), 'utf8')]);
  return { caFile: file('ca.pem'), key, cert };
}

async function openssl(...args: readonly string[]): Promise<void> {
  await promisify(execFile)('openssl', args);
}
