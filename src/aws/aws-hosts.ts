/** Recognizes hosts of AWS itself. Customers choose many names under `amazonaws.com`, such as those of buckets. */
import { regionForm } from './region.ts';

/** Domains of all partitions, IPv4 and dual-stack. Source: `partitions.json` of the AWS SDKs. */
const serviceDomains = [
  ...['amazonaws.com', 'api.aws', 'amazonaws.com.cn', 'api.amazonwebservices.com.cn'],
  ...['amazonaws.eu', 'api.amazonwebservices.eu', 'c2s.ic.gov', 'api.aws.ic.gov', 'sc2s.sgov.gov', 'api.aws.scloud'],
  ...['cloud.adc-e.uk', 'api.cloud-aws.adc-e.uk', 'csp.hci.ic.gov', 'api.aws.hci.ic.gov'],
];
const pageDomains = [...serviceDomains, 'app.aws', 'app.amazonwebservices.com.cn', 'app.amazonwebservices.eu'];

const anyOf = (domains: readonly string[]) => `(${domains.join('|').replaceAll('.', '\\.')})`;
const [service, page] = [anyOf(serviceDomains), anyOf(pageDomains)];
const name = '[a-z0-9-]+';

const services = `(portal\\.sso|oidc|sts)(-fips)?\\.${regionForm}`;
const serviceHosts = new RegExp(
  `^(${services}\\.${service}|vpce-${name}\\.${services}\\.vpce\\.${service}|sts\\.amazonaws\\.com)$`,
);

/** Whether a host is an endpoint of a service that this action calls, possibly a VPC endpoint. */
export function isServiceHost(hostname: string): boolean {
  return serviceHosts.test(hostname);
}

const portalHosts = [
  new RegExp(`^${name}\\.(?<region>${regionForm})\\.portal\\.${page}$`),
  new RegExp(`^${name}\\.portal\\.(?<region>${regionForm})\\.${page}$`),
];
/** `device.sso.REGION`, and portals under `awsapps`, whose names do not contain a region. */
const otherPages = new RegExp(`^(${name}\\.sso(-fips)?\\.${regionForm}\\.${page}|(${name}\\.)+awsapps\\.(com|cn))$`);

/** Whether a host serves sign-in pages. */
export function isSignInHost(hostname: string): boolean {
  return otherPages.test(hostname) || regionOfPortal(hostname) !== undefined;
}

/** Whether AWS start URLs can have this host: a portal, or the issuer URL of an instance, which is only an identifier. */
export function isPortalHost(hostname: string): boolean {
  return isSignInHost(hostname) || /^identitycenter\.(us-gov\.)?amazonaws\.(com|com\.cn|eu)$/.test(hostname);
}

/** The region in a portal host `ID.REGION.portal` or `ID.portal.REGION`; undefined for any other host. */
export function regionOfPortal(hostname: string): string | undefined {
  return portalHosts.map((host) => host.exec(hostname)?.groups?.region).find(Boolean);
}
