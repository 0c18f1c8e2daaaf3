/**
 * Whatever lies in ~/.aws, a job changes its own section and puts that back: whole runs over arbitrary files.
 *
 * What a file must hold after the main step is put together from the parts it was made of, without the code under test.
 */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { triesAll } from '../extent.ts';
import { dev, playSignedIn, ssoRegion } from './play.ts';

/** A piece of a file: a section of our profile, or anything else. */
interface Part {
  readonly isOurs: boolean;
  readonly lines: readonly Buffer[];
}

const ending = fc.constantFrom('\n', '\n', '\r\n');
const line = (text: fc.Arbitrary<string | Buffer>) =>
  fc.tuple(text, ending).map(([content, end]) => Buffer.concat([Buffer.from(content), Buffer.from(end)]));
const lines = (...texts: readonly string[]) => line(fc.constantFrom(...texts));

/** Any bytes that begin neither a line nor a section. */
const garbage = line(
  fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes.filter((byte) => byte !== 10 && byte !== 91))),
);
const setting = lines(
  'region = us-east-1',
  'region=x # y',
  'output : json',
  '\u00e9\u4e16 = \u754c',
  's3 =',
  '   deep = 1',
  'key',
  '[open',
);
const idle = lines('', '  ', '\t', '# comment', '; [profile dev]', '  # [dev]');
const foreign = lines(
  '[profile other]',
  '[devel]',
  '[profile dev2]',
  '[sso-session dev]',
  '[services dev]',
  '["profile other dev"]',
  '["profile" dev]',
);

const other: fc.Arbitrary<Part> = fc
  .tuple(fc.array(idle, { maxLength: 3 }), foreign, fc.array(fc.oneof(setting, idle, garbage), { maxLength: 5 }))
  .map(([before, header, after]) => ({ isOurs: false, lines: [...before, header, ...after] }));
const preamble: fc.Arbitrary<Part> = fc
  .tuple(fc.constantFrom('', '\uFEFF'), fc.array(fc.oneof(idle, garbage), { maxLength: 2 }))
  .map(([mark, rest]) => ({ isOurs: false, lines: [Buffer.from(mark), ...rest] }));

function ours(...headers: readonly string[]): fc.Arbitrary<Part> {
  return fc
    .tuple(lines(...headers), fc.array(fc.oneof(setting, idle), { maxLength: 4 }), setting)
    .map(([header, between, last]) => ({ isOurs: true, lines: [header, ...between, last] }));
}

function file(...headers: readonly string[]): fc.Arbitrary<readonly Part[]> {
  const parts = fc.array(fc.oneof({ weight: 2, arbitrary: other }, { weight: 1, arbitrary: ours(...headers) }), {
    maxLength: 5,
  });
  return fc.tuple(preamble, parts, fc.boolean()).map(([first, rest, isEnded]) => {
    const all = [first, ...rest];
    return isEnded ? all : withoutLastEnd(all);
  });
}

function withoutLastEnd(parts: readonly Part[]): readonly Part[] {
  const last = parts.at(-1);
  const end = last?.lines.at(-1);
  if (!last || !end) return parts;
  const bare = Buffer.from(end.toString('latin1').replace(/\r?\n$/, ''), 'latin1');
  return [...parts.slice(0, -1), { ...last, lines: [...last.lines.slice(0, -1), bare] }];
}

function bytesOf(parts: readonly Part[]): Buffer {
  return Buffer.concat(parts.flatMap((part) => part.lines));
}

/** The file with our section in the place of the first of that name, or at its end. */
function expected(parts: readonly Part[], section: readonly string[]): string {
  const before = bytesOf(parts).toString('latin1');
  const newline = /\r?\n/.exec(before)?.[0] ?? '\n';
  const text = section.map((each) => each + newline).join('');
  const first = parts.findIndex(({ isOurs }) => isOurs);
  if (first < 0) {
    if (before === '') return text;
    return before + (before.endsWith('\n') ? '' : newline) + newline + text;
  }
  return parts
    .map((part, index) => (index === first ? text : part.isOurs ? '' : bytesOf([part]).toString('latin1')))
    .join('');
}

test.each([
  ['dev', ['[profile dev]', ' [profile dev] # mine [1]', "[ profile  'dev' ]"], ['[dev]', '[ dev ]'], '[profile dev]'],
  ['default', ['[default]', '[profile default]'], ['[default]'], '[default]'],
])(
  'the profile %s is written and removed, and every other byte of the files stays',
  async (name, inConfig, inCredentials, header) => {
    await fc.assert(
      fc.asyncProperty(file(...inConfig), file(...inCredentials), async (config, credentials) => {
        const scene = await playSignedIn({
          files: { '.aws/config': bytesOf(config), '.aws/credentials': bytesOf(credentials) },
        });
        const { conclusion, envWritten } = await scene.step({
          ...dev,
          'aws-profile': name,
          'aws-config-directory': '~/.aws',
        });
        expect(conclusion).toBe('success');
        expect(await readFile(scene.home('.aws/config'), 'latin1')).toBe(
          expected(config, [header, `region = ${ssoRegion}`]),
        );
        const keys = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
        expect(await readFile(scene.home('.aws/credentials'), 'latin1')).toBe(
          expected(credentials, [
            `[${name}]`,
            ...keys.map((key) => `${key.toLowerCase()} = ${envWritten[key]}`),
            'aws_account_id = 111122223333',
          ]),
        );
        // Compares every byte and mode at home with what was there before.
        await scene.close();
      }),
      { numRuns: triesAll ? 12 : 4 },
    );
  },
);
