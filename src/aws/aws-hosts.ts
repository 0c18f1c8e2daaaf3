/** Host names that are AWS's own. Not all of `amazonaws.com`: below it customers name buckets, functions and balancers. */
import { regionForm } from './region.ts';

/** By partition, for IPv4 and for both protocols. Source: `partitions.json` of the AWS SDKs. */
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

/** Whether one of the services that this action calls answers there, through a VPC endpoint perhaps. */
export function isServiceHost(hostname: string): boolean {
  return serviceHosts.test(hostname);
}

const portalHosts = [
  new RegExp(`^${name}\\.(?<region>${regionForm})\\.portal\\.${page}$`),
  new RegExp(`^${name}\\.portal\\.(?<region>${regionForm})\\.${page}$`),
];
/** `device.sso.REGION`, and the portals of `awsapps`, which tell no region. */
const otherPages = new RegExp(`^(${name}\\.sso(-fips)?\\.${regionForm}\\.${page}|(${name}\\.)+awsapps\\.(com|cn))$`);

/** Whether pages for people who sign in are there. */
export function isSignInHost(hostname: string): boolean {
  return otherPages.test(hostname) || regionOfPortal(hostname) !== undefined;
}

/** Whether a start URL of AWS's own has this host: a portal's, or that of an instance as an issuer, which is a name alone. */
export function isPortalHost(hostname: string): boolean {
  return isSignInHost(hostname) || /^identitycenter\.(us-gov\.)?amazonaws\.(com|com\.cn|eu)$/.test(hostname);
}

/** The region of a portal `ID.REGION.portal` or `ID.portal.REGION`; undefined for any other host. */
export function regionOfPortal(hostname: string): string | undefined {
  return portalHosts.map((host) => host.exec(hostname)?.groups?.region).find(Boolean);
}
