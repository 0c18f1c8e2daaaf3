/** Certificates that clients must not take, each wrong in one way. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAuthority, type KeyPair, selfSigned } from '../../emulator/index.ts';

export type Flaw = 'self-signed' | 'expired' | 'other-host';

export interface FlawedCertificates extends Readonly<Record<Flaw, KeyPair>> {
  /** For `NODE_EXTRA_CA_CERTS`: the authority of all but the self-signed one, which it did not sign. */
  readonly caFile: string;
}

/** @param folder where the file of the authority goes. */
export async function makeFlawedCertificates(folder: string): Promise<FlawedCertificates> {
  const authority = await createAuthority();
  const caFile = join(folder, 'ca.pem');
  await writeFile(caFile, authority.cert);
  return {
    caFile,
    'self-signed': await selfSigned(['127.0.0.1']),
    expired: await authority.issue(['127.0.0.1'], -1),
    'other-host': await authority.issue(['elsewhere.example.com']),
  };
}
