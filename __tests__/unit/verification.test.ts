import { expect, test } from '@jest/globals';
import { checkedVerificationUri } from '../../src/session/verification.ts';

/** Forms of start URLs and hosts: IAM Identity Center user guide, and `partitions.json` of the AWS SDKs. */
const pages = [
  'https://device.sso.us-east-1.amazonaws.com/',
  'https://device.sso.ap-northeast-1.amazonaws.com/?user_code=ABCD-EFGH',
  'https://device.sso-fips.us-gov-west-1.amazonaws.com/',
  'https://device.sso.cn-north-1.amazonaws.com.cn/',
  'https://device.sso.eusc-de-east-1.amazonaws.eu/',
  'https://device.sso.us-iso-east-1.c2s.ic.gov/',
  'https://d-1234567890.awsapps.com/start/#/device?user_code=ABCD-EFGH',
  'https://alias.awsapps.com/start/#/device',
  'https://start.us-gov-home.awsapps.com/directory/d-1234567890/#/device',
  'https://start.us-gov-east-1.us-gov-home.awsapps.com/directory/d-1234567890',
  'https://start.home.awsapps.cn/directory/d-1234567890#/device',
  'https://ssoins-1234567890abcdef.eu-west-1.portal.amazonaws.com/#/device',
  'https://ssoins-1234567890abcdef.portal.eu-west-1.app.aws/#/device',
  'https://ssoins-1234567890abcdef.portal.cn-north-1.app.amazonwebservices.com.cn/#/device',
  'http://127.0.0.1:4571/device?user_code=ABCD-EFGH',
  'http://localhost:4571/device',
  'https://[::1]:4571/device',
];

test.each(pages)('the verification page %s is accepted', (page) => {
  expect(checkedVerificationUri(page, 'oidc.us-east-1.amazonaws.com')).toBe(page);
});

test.each([
  'http://d-1234567890.awsapps.com/start',
  'https://awsapps.com/',
  'https://d-1234567890.awsapps.com.evil.example/',
  'https://notawsapps.com/',
  'https://device.sso.us-east-1.amazonaws.com./',
  'https://device.sso.us-east-1.amazonaws.com:444/',
  'https://device.sso.evil.amazonaws.com/',
  'https://device.sso.us-east-1.elb.amazonaws.com/',
  'https://evil.portal.s3.amazonaws.com/',
  'https://ec2-198-51-100-1.compute-1.amazonaws.com/',
  'https://x@d-1234567890.awsapps.com/start',
  'http://127.0.0.1.evil.example/',
  'ftp://127.0.0.1/',
  'data:text/html,x',
  '',
])('the verification page %s is refused', (page) => {
  expect(() => checkedVerificationUri(page, 'oidc.us-east-1.amazonaws.com')).toThrow(
    'did not come from the service itself',
  );
});

test('an accepted verification page has no character that could end an HTML attribute', () => {
  const page = checkedVerificationUri('http://127.0.0.1/a"><b>?c="><d>#e="><f>', 'oidc.us-east-1.amazonaws.com');
  expect(page).not.toMatch(/["<>]/);
});
