/** The CloudFormation templates of `setup`, and the policy of its script, as linters see them. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../after-test.ts';
import { setup } from './administrator.ts';
import { runTool } from './machine.ts';
import { cfnLint, testWith } from './tools.ts';

const template = (name: string) => join(setup, name);
const templates = ['bootstrap-role.yaml', 'web-identity-role.yaml'];

testWith(cfnLint, 'cfn-lint finds nothing in the templates', async (lint) => {
  expect(await runTool(lint, templates.map(template), process.env as Record<string, string>)).toBe('');
});

testWith(
  cfnLint,
  'cfn-lint finds nothing in the policy of the script, and would find an action that IAM has not',
  async (lint) => {
    const policy = readFileSync(template('identity-center-policy.json'), 'utf8');
    const folder = await temporaryFolder('template-');
    const write = async (name: string, document: string) => {
      const Properties = { PolicyDocument: JSON.parse(document) };
      const content = { Resources: { Policy: { Type: 'AWS::IAM::ManagedPolicy', Properties } } };
      await writeFile(join(folder, name), JSON.stringify(content));
    };
    await write('policy.json', policy);
    await write('misspelled.json', policy.replace('sso:ListInstances', 'sso:ListInstance'));
    const names = ['policy.json', 'misspelled.json'].map((name) => join(folder, name));
    // It ends with what it found: 4 for warnings.
    const linting = runTool(lint, names, process.env as Record<string, string>);
    const { stdout } = await linting.then(
      () => ({ stdout: '' }),
      (error) => error,
    );
    expect(stdout).toContain("'listinstance' is not one of");
    expect([...stdout.matchAll(/[^/\n]+\.json/g)].map(([name]) => name)).toEqual(['misspelled.json']);
  },
);

test.each(templates)('%s names no partition and no account', (name) => {
  const text = readFileSync(template(name), 'utf8');
  expect(text.match(/arn:aws:|\b\d{12}\b|us-east-1/g)).toBeNull();
});
