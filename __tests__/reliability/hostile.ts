/** Text of somebody who wants more than to be read, and what must hold of a step that met it. */
import { expect } from '@jest/globals';
import fc from 'fast-check';
import { parseCommand } from '../../runner/commands/grammar.ts';
import type { StepResult } from '../../runner/index.ts';
import { errorCodes } from '../../src/job/errors.ts';
import { anyText } from '../any-text.ts';

// biome-ignore format: each row is of one kind
const pieces = [
  '\n', '\r', '\r\n', '\u0000', '\uFEFF', '\u001b[31m', '\u009b2J', '\u202e', '\u2028', '\ud800', '\u00e9\u754c',
  '::add-mask::a', '\n::error::no', '\r::warning file=a::no', '::set-output name=aws-account-id::666',
  '\n::save-state name=undo::/etc', '::stop-commands::abcdefgh', '::debug::x', '##[error]no', '##[add-mask]a',
  '##[set-env name=A]b', '%0A::error::no', '%0D', '%25', 'A<<EOF\nb\nEOF\n', '\nAWS_PROFILE=evil\n',
  'ghadelimiter_x', '| a | b |', '</td><td>', '<img src=x>', '<!--', '`code`', '**b**', '[x](http://e.example)',
  '__proto__', 'constructor', '[profile evil]\ncredential_process = touch /tmp/evil\n', '[default]', ' #', ' ;',
  '=', '"', "'", '\\', '$(id)', '`id`', '$' + '{{ secrets.A }}', '../..', '~/', '{', '}', ',', '/', ':',
  'x'.repeat(2000),
];

/** Text that means something to the runner, a terminal, a browser, a shell or a parser. */
export const hostile: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, anyText({ maxLength: 8 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

/** Tried in every place, each time: what each trick looks like by itself. */
export const classics: readonly string[] = [
  'a ##[error]no ##[add-mask]a',
  'a\r::error::no',
  'a\rcredential_process = touch /tmp/evil',
  '::add-mask::a\n::stop-commands::abcdefgh',
  '\u001b[31m<img src=x>|`b`\u2028',
];

/** What an environment variable can hold. */
export const hostileInput = hostile.map((text) => text.replaceAll('\u0000', '').toWellFormed());

const variables = /^AWS_(REGION|DEFAULT_REGION|CONFIG_FILE|SHARED_CREDENTIALS_FILE|ACCESS_KEY_ID|SECRET_ACCESS_KEY)$/;
const others = /^AWS_(SESSION_TOKEN|SECURITY_TOKEN|CREDENTIAL_EXPIRATION|PROFILE|DEFAULT_PROFILE|SDK_LOAD_CONFIG)$/;
const outputs = [
  'aws-account-id',
  'account-name',
  'permission-set',
  'authenticated-arn',
  'aws-expiration',
  'aws-profile',
  'assignments',
  'aws-config-file',
  'aws-credentials-file',
  'error-code',
];
const summary =
  /^(<h3>[\w ]+<\/h3>\n<table><tr>(<th>[\w ]+<\/th>)+<\/tr>(<tr>(<td>([^<>\n&"'|]|&(amp|lt|gt|quot|apos|#\d+);)*<\/td>)+<\/tr>)+<\/table>\n)?$/;
/** What a step says by commands of its own. */
const ownCommands = ['add-mask', 'error', 'warning', 'debug', 'group', 'endgroup'];

/**
 * Checks that a step said, set and wrote nothing but what it always does, whatever it met.
 *
 * @param mayMask texts that may be masked beside what services issued: those that stood in the place of a secret.
 */
export function expectTame(step: StepResult, issued: ReadonlySet<string>, mayMask: readonly string[] = []): void {
  const errors = step.annotations.filter(({ level }) => level === 'error');
  expect([0, 1]).toContain(step.exitCode);
  expect(errors).toHaveLength(step.exitCode ?? 0);
  for (const { title } of errors) expect(errorCodes).toContain(title);
  expect(Object.keys(step.outputs).filter((name) => !outputs.includes(name))).toEqual([]);
  expect(step.outputs['error-code']).toBe(errors[0]?.title);
  expect(Object.keys(step.state).filter((name) => !['undo', 'undo-sha256', 'session'].includes(name))).toEqual([]);
  expect(Object.keys(step.envWritten).filter((name) => !variables.test(name) && !others.test(name))).toEqual([]);
  expect(step.pathAdded).toEqual([]);
  expect(step.masked.filter((text) => !issued.has(text) && !/^ASIA/.test(text) && !mayMask.includes(text))).toEqual([]);
  expect(step.summary).toMatch(summary);
  expect(step.summary.split('<td>').length - 1).toBe(step.summary.split('<th>').length - 1);
  expectTameLines(step.raw);
}

/** Its lines are text that it means, or one of the commands that it uses, and no control character is in them. */
function expectTameLines(lines: readonly string[]): void {
  const commands = lines.flatMap((line) => parseCommand(line, () => true) ?? []);
  expect(commands.filter(({ name }) => !ownCommands.includes(name))).toEqual([]);
  const titles = commands.flatMap(({ properties }) => properties.entries());
  expect(titles.filter(([name, value]) => name !== 'title' || !errorCodes.includes(value as never))).toEqual([]);
  const said = commands.filter(({ name }) => name !== 'add-mask').flatMap(({ data }) => data.split('\n'));
  for (const line of [...said, ...lines.filter((line) => !line.startsWith('::add-mask::'))]) {
    expect(line).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
    expect(line).not.toMatch(/^ +at \S+ \(|^Node\.js v|Warning: /);
  }
}
