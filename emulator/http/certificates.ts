/** A certificate authority of one's own, and certificates for chosen host names. */
import { KeyObject, type webcrypto } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const day = 86_400_000;

/** PEM texts. */
export interface KeyPair {
  readonly key: string;
  readonly cert: string;
}

export interface Certificates extends KeyPair {
  /** For `NODE_EXTRA_CA_CERTS` or `AWS_CA_BUNDLE`. */
  readonly caFile: string;
}

export interface Authority {
  /** Its own certificate, as PEM. */
  readonly cert: string;
  /**
   * A certificate for a server.
   *
   * @param hosts names or addresses
   * @param days from now until it ends; a negative number is of one that has ended.
   */
  readonly issue: (hosts: readonly string[], days?: number) => Promise<KeyPair>;
}

/** The three hosts that are called in a region of the `aws` partition. */
export function awsHosts(region: string): readonly string[] {
  return ['portal.sso', 'oidc', 'sts'].map((service) => `${service}.${region}.amazonaws.com`);
}

/**
 * An authority, its certificate in a file, and a certificate for hosts and for 127.0.0.1.
 *
 * @param folder where the file goes; must exist
 * @param hosts names or addresses
 */
export async function makeCertificates(folder: string, hosts: readonly string[]): Promise<Certificates> {
  const authority = await createAuthority();
  const caFile = join(folder, 'ca.pem');
  await writeFile(caFile, authority.cert);
  return { caFile, ...(await authority.issue(['127.0.0.1', ...hosts])) };
}

export async function createAuthority(): Promise<Authority> {
  const x509 = await library();
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity(30),
    name: 'CN=Emulator CA',
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const issue: Authority['issue'] = async (hosts, days = 30) => {
    const own = await newKeys();
    const issued = await x509.X509CertificateGenerator.create({
      ...validity(days),
      subject: 'CN=emulator',
      issuer: certificate.subject,
      publicKey: own.publicKey,
      signingKey: keys.privateKey,
      signingAlgorithm: algorithm,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        new x509.SubjectAlternativeNameExtension(hosts.map(nameOf)),
        await x509.AuthorityKeyIdentifierExtension.create(keys.publicKey),
        await x509.SubjectKeyIdentifierExtension.create(own.publicKey),
      ],
    });
    return { key: pemOf(own.privateKey), cert: issued.toString('pem') };
  };
  return { cert: certificate.toString('pem'), issue };
}

/** A certificate for hosts that no authority has signed. */
export async function selfSigned(hosts: readonly string[]): Promise<KeyPair> {
  const x509 = await library();
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity(30),
    name: 'CN=emulator',
    keys,
    signingAlgorithm: algorithm,
    extensions: [new x509.SubjectAlternativeNameExtension(hosts.map(nameOf))],
  });
  return { key: pemOf(keys.privateKey), cert: certificate.toString('pem') };
}

/** Loaded where it is needed: most emulators speak plain HTTP. */
async function library() {
  // The library finds its classes by metadata, for which it wants this loaded first.
  await import('reflect-metadata');
  return import('@peculiar/x509');
}

function newKeys() {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

/** Begins a day ago, or a day before its end, so that clocks may differ. */
function validity(days: number): { readonly notBefore: Date; readonly notAfter: Date } {
  const now = Date.now();
  return { notBefore: new Date(now + (Math.min(days, 0) - 1) * day), notAfter: new Date(now + days * day) };
}

function nameOf(host: string): { readonly type: 'ip' | 'dns'; readonly value: string } {
  return { type: isIP(host) ? 'ip' : 'dns', value: host };
}

function pemOf(key: webcrypto.CryptoKey): string {
  return KeyObject.from(key).export({ type: 'pkcs8', format: 'pem' }).toString();
}
