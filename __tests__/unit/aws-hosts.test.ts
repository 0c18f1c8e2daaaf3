import { expect, test } from '@jest/globals';
import { isPortalHost, isServiceHost, regionOfPortal } from '../../src/aws/aws-hosts.ts';

/** Of the endpoint rule sets of the AWS SDKs, with the suffixes of `partitions.json`. */
test.each([
  'portal.sso.eu-west-1.amazonaws.com',
  'portal.sso-fips.us-east-1.amazonaws.com',
  'oidc.eu-west-1.amazonaws.com',
  'oidc-fips.us-west-2.api.aws',
  'sts.amazonaws.com',
  'sts.eu-west-1.amazonaws.com',
  'sts.us-gov-west-1.amazonaws.com',
  'sts.cn-north-1.amazonaws.com.cn',
  'sts.cn-north-1.api.amazonwebservices.com.cn',
  'sts.eusc-de-east-1.amazonaws.eu',
  'sts.us-iso-east-1.c2s.ic.gov',
  'sts.us-isob-east-1.sc2s.sgov.gov',
  'sts.eu-isoe-west-1.cloud.adc-e.uk',
  'sts.us-isof-south-1.csp.hci.ic.gov',
  'vpce-0a1b2c3d4e5f67890-abcdefgh.sts.eu-west-1.vpce.amazonaws.com',
  'vpce-0a1b2c3d4e5f67890-abcdefgh-eu-west-1a.sts.eu-west-1.vpce.amazonaws.com',
])('%s is a host of a service', (host) => {
  expect(isServiceHost(host)).toBe(true);
});

/** Names that customers get. */
test.each([
  'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com',
  'bucket.s3.amazonaws.com',
  'bucket.s3.eu-west-1.amazonaws.com',
  'sts.s3.eu-west-1.amazonaws.com',
  'internal-sts-123.eu-west-1.elb.amazonaws.com',
  'sts-123.elb.eu-west-1.amazonaws.com',
  'ec2-198-51-100-1.compute-1.amazonaws.com',
  'a1b2c3d4e5.lambda-url.eu-west-1.on.aws',
  'vpce-0a1b-c2d3.vpce-svc-0123.eu-west-1.vpce.amazonaws.com',
  'sts.eu-west-1.amazonaws.com.example.com',
  'sts.eu-west-1.amazonaws.com.',
  'amazonaws.com',
  'sts.example.com',
])('%s is no host of a service', (host) => {
  expect(isServiceHost(host)).toBe(false);
});

/** The forms that AWS documents, and those that the AWS CLI takes for its own. */
test.each([
  ['d-1234567890.awsapps.com', undefined],
  ['start.us-gov-home.awsapps.com', undefined],
  ['start.home.awsapps.cn', undefined],
  ['ssoins-1234567890abcdef.portal.us-east-1.app.aws', 'us-east-1'],
  ['ssoins-1234567890abcdef.us-east-1.portal.amazonaws.com', 'us-east-1'],
  ['ssoins-1234567890abcdef.us-gov-west-1.portal.amazonaws.com', 'us-gov-west-1'],
  ['ssoins-1234567890abcdef.portal.cn-north-1.app.amazonwebservices.com.cn', 'cn-north-1'],
  ['ssoins-1234567890abcdef.cn-northwest-1.portal.amazonaws.com.cn', 'cn-northwest-1'],
  ['ssoins-1234567890abcdef.eusc-de-east-1.portal.amazonaws.eu', 'eusc-de-east-1'],
  ['ssoins-1234567890abcdef.portal.eusc-de-east-1.api.amazonwebservices.eu', 'eusc-de-east-1'],
  ['identitycenter.amazonaws.com', undefined],
  ['identitycenter.us-gov.amazonaws.com', undefined],
  ['identitycenter.amazonaws.com.cn', undefined],
  ['identitycenter.amazonaws.eu', undefined],
])('%s is the host of a portal in the region %s', (host, region) => {
  expect([isPortalHost(host), regionOfPortal(host)]).toEqual([true, region]);
});

test.each([
  'aws.example.com',
  'app.aws',
  'x.y.portal.us-east-1.app.aws.example.com',
  'portal.s3.amazonaws.com',
  'evil.portal.s3.amazonaws.com',
  'awsapps.com.example.com',
])('%s is no host of a portal', (host) => {
  expect([isPortalHost(host), regionOfPortal(host)]).toEqual([false, undefined]);
});
