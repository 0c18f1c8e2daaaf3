import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseTargetLine } from '../../src/inputs/target-lines.ts';
import { ActionError } from '../../src/job/errors.ts';
import { anyText } from '../any-text.ts';

const parse = (content: string) => parseTargetLine(content, 1);

/** What a line says, in the order of the grammar. */
function said(content: string): unknown[] | undefined {
  const target = parse(content);
  return target && [target.profile, target.account, target.permissionSet, Object.fromEntries(target.settings)];
}

describe('a line of profiles', () => {
  test.each<[string, string, string, string, Record<string, string>]>([
    ['dev-account', 'dev-account', '', '', {}],
    ['  dev-account  ', 'dev-account', '', '', {}],
    ['dev-account region=eu-west-1', 'dev-account', '', '', { region: 'eu-west-1' }],
    ['prod = 210987654321/AdministratorAccess', 'prod', '210987654321', 'AdministratorAccess', {}],
    ['prod=210987654321/AdministratorAccess', 'prod', '210987654321', 'AdministratorAccess', {}],
    ['prod\t=\tprod/Deploy\t', 'prod', 'prod', 'Deploy', {}],
    ['s = "Staging (EU)"/Deploy  region=eu-west-1', 's', 'Staging (EU)', 'Deploy', { region: 'eu-west-1' }],
    ["s = 'Staging (EU)'/Deploy", 's', 'Staging (EU)', 'Deploy', {}],
    ['s = "a/b=c #1"/Deploy', 's', 'a/b=c #1', 'Deploy', {}],
    [`s = "it's"/Deploy`, 's', "it's", 'Deploy', {}],
    [`s = 'say "hi" # there'/Deploy # said`, 's', 'say "hi" # there', 'Deploy', {}],
    ['s = "Team *"/"Read?nly*"', 's', 'Team *', 'Read?nly*', {}],
    ['s = dev/a+b=c,d.e@f-g_h', 's', 'dev', 'a+b=c,d.e@f-g_h', {}],
    [
      'audit-{account-name} = */SecurityAudit region=us-east-1 output=json',
      'audit-{account-name}',
      '*',
      'SecurityAudit',
      { region: 'us-east-1', output: 'json' },
    ],
    ['s = d/P OUTPUT=json cli_pager="less -R"', 's', 'd', 'P', { output: 'json', cli_pager: 'less -R' }],
    ['s = d/P cli_pager=a=b#c', 's', 'd', 'P', { cli_pager: 'a=b#c' }],
    ['"quoted" = d/P', 'quoted', 'd', 'P', {}],
    ['s = d/P # region=eu-west-1', 's', 'd', 'P', {}],
    ['s = d/P\t# with "one quote', 's', 'd', 'P', {}],
    ['s #= d/P', 's', '', '', {}],
    ['s = d/P cli_pager= output=json', 's', 'd', 'P', { cli_pager: '', output: 'json' }],
    [`s = d/P cli_pager="" output=''`, 's', 'd', 'P', { cli_pager: '', output: '' }],
    ['s cli_pager=', 's', '', '', { cli_pager: '' }],
    ['s cli_pager=a/b', 's', '', '', { cli_pager: 'a/b' }],
    ['two words = dev/Deploy', 'two words', 'dev', 'Deploy', {}],
    ['two words="Staging (EU)"/Deploy region=x', 'two words', 'Staging (EU)', 'Deploy', { region: 'x' }],
    ['a/b = dev/Deploy', 'a/b', 'dev', 'Deploy', {}],
    ['  / = dev/Deploy', '/', 'dev', 'Deploy', {}],
    ['a / b=dev/Deploy', 'a / b', 'dev', 'Deploy', {}],
  ])('%j is the name %j, the account %j, the permission set %j and the settings %j', (line, ...want) => {
    expect(said(line)).toEqual(want);
  });

  test.each(['', '   ', '# dev', '  # dev = "x', '#'])('%j holds no target', (line) => {
    expect(parse(line)).toBeUndefined();
  });
});

describe('a malformed line of profiles', () => {
  test.each([
    ['= dev/Deploy', 1, 'needs a profile name'],
    ['"" = dev/Deploy', 1, 'needs a profile name'],
    ['prod =', 7, 'needs an account'],
    ['prod = ', 7, 'needs an account'],
    ['prod = /Deploy', 8, 'needs an account'],
    ['prod = ""/Deploy', 8, 'needs an account'],
    ['prod = dev', 11, 'needs / and a permission set'],
    ['prod = dev Deploy', 11, 'needs / and a permission set'],
    ['prod = Staging (EU)/Deploy', 15, 'Quote an account name that contains spaces, /, = or #.'],
    ['prod = "Staging"x/Deploy', 17, 'needs / and a permission set'],
    ['prod = dev/', 12, 'needs a permission set'],
    ['prod = dev/ Deploy', 12, 'needs a permission set'],
    ['prod = dev/# Deploy', 12, 'needs a permission set'],
    ['prod = dev/Deploy/x', 18, 'needs a space and key=value, or the end of the line'],
    ['prod = dev/Deploy region', 25, 'needs = directly after region'],
    ['prod = dev/Deploy region = x', 25, 'needs = directly after region'],
    ['prod = dev/"Deploy"region=x', 20, 'needs a space and key=value, or the end of the line'],
    ['prod = dev/Deploy region=', 26, 'needs a value for region'],
    ['prod = dev/Deploy region=""', 26, 'needs a value for region'],
    ['prod = dev/Deploy region= output=json', 26, 'needs a value for region'],
    ['prod: dev/Deploy region=x', 5, 'needs = instead of : after the name'],
    ['prod : "Staging (EU)"/Deploy', 5, 'needs = instead of : after the name'],
    ['prod:dev/Deploy', 5, 'needs = instead of : after the name'],
    ['dev/Deploy', 1, 'needs a profile name and ='],
    [' dev/Deploy region=x', 2, 'needs a profile name and ='],
    ['dev region = x', 11, 'needs = directly after region'],
    ['prod = dev/Deploy region=a REGION=b', 28, 'sets region again'],
    ['prod = "dev/Deploy', 8, 'needs a closing quote'],
    ["prod = dev/'Deploy", 12, 'needs a closing quote'],
    ['prod = dev/Deploy output="js', 26, 'needs a closing quote'],
    ['two words', 10, 'needs = directly after words'],
  ])('%j is refused at column %i', (line, column, words) => {
    const error = errorOf(() => parseTargetLine(line, 7));
    expect(`${error.message} ${error.remedy}`).toContain(words);
    expect(error.message).toContain(`at line 7, column ${column}.`);
    expect(error.remedy).toContain('NAME = ACCOUNT/PERMISSION-SET');
  });
});

function errorOf(work: () => unknown): ActionError {
  try {
    work();
  } catch (error) {
    if (error instanceof ActionError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('any line of profiles', () => {
  const anyName = anyText({ minLength: 1 }).filter((name) => !/[\r\n]/.test(name));

  test('keeps a quoted account name as it is, whatever characters it has', () => {
    fc.assert(
      fc.property(anyName, fc.constantFrom('"', "'"), (name, quote) => {
        fc.pre(!name.includes(quote));
        expect(said(`p = ${quote}${name}${quote}/Deploy region=eu-west-1 # a comment`)).toEqual([
          'p',
          name,
          'Deploy',
          { region: 'eu-west-1' },
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  test('is parsed, or refused as invalid-input at one of its columns', () => {
    const pieces = fc.constantFrom('a', 'Ab-1', '=', '/', '"', "'", '#', ' ', '\t', '*', '{account-id}', 'k=v', '\r');
    const line = fc.oneof(
      fc.string(),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(line, (content) => {
        try {
          const target = parse(content);
          if (target) expect([target.profile !== '', target.account === ''].includes(true)).toBe(true);
        } catch (error) {
          if (!(error instanceof ActionError)) throw error;
          expect(error.code).toBe('invalid-input');
          const column = Number(/ at line 1, column (\d+)\.$/.exec(error.message)?.[1]);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual(content.length + 1);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('is read the same when written anew from what was read', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ab/=# *?.'), minLength: 1 });
    const keys = fc.uniqueArray(fc.constantFrom('region', 'output', 'cli_pager'));
    fc.assert(
      fc.property(word, word, keys, fc.constantFrom(' ', '   ', '\t'), (account, permissionSet, names, space) => {
        const settings = Object.fromEntries(names.map((name) => [name, `${name} #1`]));
        const words = Object.entries(settings).map(([name, value]) => `${space}${name}="${value}"`);
        const line = `p${space}=${space}"${account}"/'${permissionSet}'${words.join('')}`;
        expect(said(line)).toEqual(['p', account, permissionSet, settings]);
      }),
    );
  });

  // Input variables hold 128 KiB at the most. Each of these takes minutes where time grows with the square.
  const length = 100_000;
  test.each([
    ['spaces', ' '.repeat(length)],
    ['spaces behind a name', `p${' '.repeat(length)}x`],
    ['quotes', '"'.repeat(length)],
    ['quotes of both kinds', `p = ${`"'`.repeat(length / 2)}`],
    ['one open quote and words', `p = "${'a '.repeat(length / 2)}`],
    ['settings', `p = a/b${Array.from({ length: length / 10 }, (_, index) => ` k${index}=v`).join('')}`],
    ['settings without a value', `p = a/b${' k'.repeat(length / 2)}`],
    ['number signs', `p = a/b${'#'.repeat(length)}`],
    ['comments', `p = a/b${' #'.repeat(length / 2)}`],
    ['slashes', `p = ${'/'.repeat(length)}`],
    ['a long name', `${'p'.repeat(length)} = a/b`],
    ['a long name of words', `${'p '.repeat(length / 2)}= a/b`],
    ['blanks before a colon', `p${' '.repeat(length)}x: a/b`],
    ['words and a colon', `${'p '.repeat(length / 2)}: a/b`],
    ['stars', `p = ${'*'.repeat(length)}/b`],
  ])('of 100 kB is read in linear time: %s', (_, line) => {
    try {
      parse(line);
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      expect(error.message.length).toBeLessThan(200);
    }
  });
});
