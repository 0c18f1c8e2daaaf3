/** Certificates that clients must not take, each wrong in one way. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeCertificates } from '../../emulator/index.ts';

type Flaw = 'self-signed' | 'expired' | 'other-host';

interface Pair {
  readonly key: string;
  readonly cert: string;
}

interface Made extends Readonly<Record<Flaw, Pair>> {
  readonly folder: string;
  readonly authority: string;
}

let made: Promise<Made> | undefined;

export async function certificateFor(flaw: Flaw): Promise<Pair> {
  return (await allMade())[flaw];
}

/** For `NODE_EXTRA_CA_CERTS`: the authority of all but the self-signed one, which it did not sign. */
export async function authorityFile(): Promise<string> {
  return (await allMade()).authority;
}

export async function removeCertificates(): Promise<void> {
  if (made) await rm((await made).folder, { recursive: true });
  made = undefined;
}

function allMade(): Promise<Made> {
  made ??= makeAll();
  return made;
}

async function makeAll(): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), 'doors-'));
  const file = (name: string) => join(folder, name);
  const openssl = (...args: readonly string[]) => promisify(execFile)('openssl', args);
  const { key, caFile: authority } = await makeCertificates(folder, []);
  const pair = async (name: string) => ({ key, cert: await readFile(file(`${name}.pem`), 'utf8') });
  const issue = async (name: Flaw, subject: string, days: number) => {
    await writeFile(file('extensions'), `subjectAltName=${subject}\n`);
    const issuer = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial', '-extfile', file('extensions')];
    const period = ['-days', String(days)];
    await openssl('x509', '-req', '-in', file('request.pem'), ...issuer, ...period, '-out', file(`${name}.pem`));
    return pair(name);
  };
  const subject = ['-subj', '/CN=nobody', '-addext', 'subjectAltName=IP:127.0.0.1'];
  await openssl('req', '-x509', '-key', file('key.pem'), ...subject, '-days', '30', '-out', file('self-signed.pem'));
  return {
    folder,
    authority,
    'self-signed': await pair('self-signed'),
    expired: await issue('expired', 'IP:127.0.0.1', 0),
    'other-host': await issue('other-host', 'DNS:elsewhere.example.com', 30),
  };
}
