import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatTime, parseTime, tokenFrom } from '../../src/session/tokens/token.ts';
import { parseTokenInput } from '../../src/session/tokens/token-input.ts';

function noted() {
  const secrets: string[] = [];
  return { secrets, mask: (secret: string) => void secrets.push(secret) };
}

describe('times of cached tokens', () => {
  test.each([
    ['2024-01-01T00:00:00Z', '2024-01-01T00:00:00.000Z'],
    ['2020-02-20T18:49:27UTC', '2020-02-20T18:49:27.000Z'],
    ['2020-02-20T18:49:27GMT', '2020-02-20T18:49:27.000Z'],
    ['2024-01-01T00:00:00.123Z', '2024-01-01T00:00:00.123Z'],
    ['2024-01-01T00:00:00.123456789Z', '2024-01-01T00:00:00.123Z'],
    ['2024-01-01T09:00:00+09:00', '2024-01-01T00:00:00.000Z'],
    ['2024-01-01T09:00:00+0900', '2024-01-01T00:00:00.000Z'],
    ['2024-01-01T00:00:00', '2024-01-01T00:00:00.000Z'],
    ['2024-01-01 00:00:00', '2024-01-01T00:00:00.000Z'],
  ])('%s is read as %s', (text, want) => {
    expect(parseTime(text)?.toISOString()).toBe(want);
  });

  test.each([undefined, '', 'soon', '2024-01-01T00:00:00PST', '2024-13-01T00:00:00Z', '1700000000'])(
    '%s is not a time',
    (text) => {
      expect(parseTime(text)).toBeUndefined();
    },
  );

  test('a time that is written is read as the same time', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (time) => {
          expect(parseTime(formatTime(time))?.getTime()).toBe(Math.floor(time.getTime() / 1000) * 1000);
        },
      ),
    );
  });
});

describe('the input sso-token', () => {
  test('may be a bare access token', () => {
    const { mask, secrets } = noted();
    expect(parseTokenInput('  aoaAbc\n', mask).accessToken).toBe('aoaAbc');
    expect(secrets).toEqual(['aoaAbc']);
  });

  test.each([
    'aoaAAAAAGXk4mIAbcDEf-_gh:MGUCMQDx/y+z0123456789abcdef==',
    'aoaAAAAAGXk4==:MGUCMQDx/y+z0123456789abcdef',
    'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhbGljZSIsImV4cCI6MX0.c2lnbmF0dXJl',
    'eyJhbGciOiJSU0EtT0FFUCJ9.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJl.c2Vjb25k.dGhpcmQtcGFydA',
    'a.b~c_d',
  ])('may be an access token of the form %s', (text) => {
    const { mask } = noted();
    expect(parseTokenInput(text, mask).accessToken).toBe(text);
  });

  test.each([
    ['on one line', (text: string) => text],
    ['in lines of 76 characters', (text: string) => text.replace(/.{76}/g, '$&\n')],
  ])('of JSON that was encoded as base64, %s, the secret values are masked', (_title, folded) => {
    const { mask, secrets } = noted();
    const fields = { startUrl: 'https://d-1234567890.awsapps.com/start', accessToken: 'one', refreshToken: 'two' };
    const text = folded(Buffer.from(`${JSON.stringify(fields, undefined, 2)}\n`).toString('base64'));
    expect(parseTokenInput(text, mask)).toMatchObject(fields);
    expect(secrets).toEqual(['one', 'two']);
  });

  test('as JSON has its secret values masked, never its lines', () => {
    const { mask, secrets } = noted();
    const text = JSON.stringify(
      { accessToken: 'one', refreshToken: 'two', clientSecret: 'three', region: 'eu-west-1' },
      undefined,
      2,
    );
    expect(parseTokenInput(text, mask)).toMatchObject({ accessToken: 'one', region: 'eu-west-1' });
    expect(secrets).toEqual(['one', 'two', 'three']);
  });

  test.each([
    ['{"accessToken": "half-a-secret', 'is not valid JSON'],
    ['two words', 'neither JSON nor an access token'],
    ['{"clientId":"a","clientSecret":"hidden-words","expiresAt":"2030-01-01T00:00:00Z"}', 'is a client registration'],
    ['{"accessToken":{"accessKeyId":"a"},"tokenType":"aws_sigv4"}', 'is the cache of aws login'],
    ['[]', 'without a valid accessToken'],
    ['{"accessToken":"line\\nbreak"}', 'without a valid accessToken'],
  ])('%s is refused without showing any of it', (text, what) => {
    const { mask } = noted();
    expect(() => parseTokenInput(text, mask)).toThrow(
      expect.objectContaining({ code: 'invalid-input', message: expect.stringContaining(what) }),
    );
    expect(() => parseTokenInput(text, mask)).not.toThrow(/half-a-secret|two words|hidden-words/);
  });

  test('with the member __proto__ is no token', () => {
    const { mask } = noted();
    expect(tokenFrom(JSON.parse('{"__proto__":{"accessToken":"x"}}'), mask)).toBeUndefined();
  });
});
