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

/** `device.sso.REGION`, the portals `ID.REGION.portal` and `ID.portal.REGION`, and those of `awsapps`. */
const pageHosts = new RegExp(
  `^(${name}\\.sso(-fips)?\\.${regionForm}\\.${page}|${name}\\.${regionForm}\\.portal\\.${page}|${name}\\.portal\\.${regionForm}\\.${page}|(${name}\\.)+awsapps\\.(com|cn))$`,
);

/** Whether pages for people who sign in are there. */
export function isSignInHost(hostname: string): boolean {
  return pageHosts.test(hostname);
}
