/** Expressions of workflows: first the very ones that the workflows and examples here use, then the rules behind them. */
import { expect, test } from '@jest/globals';
import { evaluate, fill } from '../../runner/text/expressions.ts';

const scope = {
  contexts: {
    github: {
      actor: 'octocat',
      event: { pull_request: { head: { repo: { id: 7 } } }, repository: { id: 7 } },
      event_name: 'push',
      ref: 'refs/heads/main',
    },
    env: { SSO_REGION: 'eu-west-1' },
    inputs: { account: '', command: '', 'application-arn': '', word: 'Deploy', number: 5, yes: true, no: false },
    jobs: { run: { outputs: { 'error-code': 'no-id-token' } } },
    matrix: { profile: 'dev-account', 'account-id': '012345678901', language: 'actions' },
    needs: { targets: { result: 'success', outputs: { assignments: '[{"account-id":"1"},{"account-id":"2"}]' } } },
    secrets: { AWS_SSO_TOKEN: '{"accessToken":"a"}' },
    steps: { aws: { outcome: 'failure', conclusion: 'success', outputs: { 'error-code': 'expired' } } },
    vars: { LIVE_SSO_REGION: 'us-west-2', LIVE_WEB_ROLE: '' },
  },
  functions: { success: () => true, failure: () => false },
};

test.each([
  // In the workflows and examples of this repository.
  ['vars.LIVE_SSO_REGION', 'us-west-2'],
  ['vars.AWS_BOOTSTRAP_ROLE', null],
  ["vars.LIVE_WEB_ROLE != ''", false],
  ["vars.LIVE_START_URL != ''", false],
  ["vars.LIVE_SSO_REGION == 'us-west-2' && 'us-east-2' || 'us-west-2'", 'us-east-2'],
  ["inputs.device-code && vars.LIVE_START_URL != ''", null],
  ["inputs.account || 'targets'", 'targets'],
  [`inputs.command || 'exec "./$SCRIPT"'`, 'exec "./$SCRIPT"'],
  ["!inputs.application-arn && !inputs.role-to-assume && secrets.AWS_SSO_TOKEN || ''", '{"accessToken":"a"}'],
  ['steps.aws.outputs.error-code', 'expired'],
  ['steps.unknown-token.outcome', null],
  ['jobs.run.outputs.error-code', 'no-id-token'],
  ['matrix.account-id', '012345678901'],
  ['fromJSON(needs.targets.outputs.assignments)', [{ 'account-id': '1' }, { 'account-id': '2' }]],
  ['github.event.pull_request.head.repo.id == github.event.repository.id', true],
  ["github.actor != 'dependabot[bot]'", true],
  ["github.event_name == 'pull_request'", false],
  ['env.SSO_REGION', 'eu-west-1'],
  // Members: any case, in brackets, and null where there is none.
  ['inputs.WORD', 'Deploy'],
  ["inputs['word']", 'Deploy'],
  ["steps.aws.outputs['error-code']", 'expired'],
  ['inputs.nothing', null],
  ['inputs.nothing.deeper.still', null],
  ['inputs.word.deeper', null],
  ["fromJSON('[1,[2,3]]')[1][0]", 2],
  ['fromJSON(needs.targets.outputs.assignments)[1].account-id', '2'],
  ["fromJSON('[1]')[1]", null],
  ['fromJSON(\'[1,{"a":null,"b":[true]}]\')', [1, { a: null, b: [true] }]],
  // Literals.
  ["'it''s'", "it's"],
  ['-1.5', -1.5],
  ['true', true],
  ['null', null],
  // Equality: texts in any case, different types as numbers.
  ["inputs.word == 'DEPLOY'", true],
  ["inputs.word != 'deploy'", false],
  ["inputs.number == '5'", true],
  ['inputs.word == 0', false],
  ["inputs.nothing == ''", true],
  ['inputs.yes == 1', true],
  ['inputs.no == null', true],
  ['inputs.nothing == vars.LIVE_WEB_ROLE', true],
  // Logic gives the value that decided, not a boolean.
  ['inputs.word && inputs.number', 5],
  ["inputs.word && inputs.account || 'other'", 'other'],
  ['(inputs.no || inputs.yes) && inputs.number', 5],
  ['!inputs.account == true', true],
  ['!!inputs.word', true],
  // Functions, of the language and of the place.
  ["contains('Hello', 'hell')", true],
  ['contains(fromJSON(\'["dev","prod"]\'), \'PROD\')', true],
  ["startsWith(inputs.word, 'dep')", true],
  ["fromJSON('1') == 1", true],
  ['toJSON(fromJSON(\'{"a":[1]}\'))', '{\n  "a": [\n    1\n  ]\n}'],
  ['success() && !failure()', true],
])('%s is %j', (expression, value) => {
  expect(evaluate(expression, scope)).toEqual(value);
});

test.each([
  ...['inputs.', '1 +', "'open", 'inputs.word inputs.word', '(true', 'hashFiles(inputs.word)', 'nowhere.word'],
  ...["fromJSON('{')", 'contains(inputs.word', "inputs['word'"],
])('%s is an error', (expression) => {
  expect(() => evaluate(expression, scope)).toThrow();
});

test('a text is filled; one that is an expression alone keeps its type', () => {
  expect(fill(`a-\${{ inputs.word }}-\${{ inputs.yes }}-\${{ inputs.nothing }}-\${{ inputs.number }}`, scope)).toBe(
    'a-Deploy-true--5',
  );
  expect(fill(`\${{ fromJSON(needs.targets.outputs.assignments) }}`, scope)).toHaveLength(2);
  expect(fill(`\${{ inputs.number }}`, scope)).toBe(5);
  expect(fill(`of \${{ inputs }} and \${{ fromJSON('[]') }}`, scope)).toBe('of Object and Array');
  expect(fill('nothing', scope)).toBe('nothing');
});
