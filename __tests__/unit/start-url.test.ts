import { expect, test } from '@jest/globals';
import { isStartUrl, sameStartUrl, spellings } from '../../src/aws/start-url.ts';

const plain = 'https://d-1234567890.awsapps.com/start';

test.each([
  plain,
  `${plain}/`,
  `${plain}#`,
  `${plain}#/`,
  `${plain}/#/`,
  `${plain}\\#/`,
  'https://D-1234567890.awsapps.com/start',
  'https://d-1234567890.awsapps.com/',
])('the start URL %s means the same portal', (spelling) => {
  expect(sameStartUrl(spelling, plain)).toBe(true);
  expect(spellings(spelling)).toContain(plain);
  expect(spellings(spelling)[0]).toBe(spelling);
});

test.each([
  'https://other.awsapps.com/start',
  'https://start.us-gov-home.awsapps.com/directory/d-1234567890',
  'https://ssoins-1234567890abcdef.us-east-1.portal.amazonaws.com',
  'http://d-1234567890.awsapps.com/start',
])('the start URL %s means another portal', (other) => {
  expect(sameStartUrl(other, plain)).toBe(false);
});

test.each(['https://aws.example.com', `${plain}\\#/`])('%s can be a start URL', (text) => {
  expect(isStartUrl(text)).toBe(true);
});

test.each(['http://aws.example.com', 'https://', 'https://%/start', 'https://aws.example.com:99999', 'https://a b/'])(
  '%s can be no start URL',
  (text) => {
    expect(isStartUrl(text)).toBe(false);
  },
);
