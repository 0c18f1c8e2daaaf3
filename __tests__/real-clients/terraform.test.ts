/** The Terraform modules of `setup`: they trust whom the CloudFormation templates trust, and permit what these permit. */
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parse } from '@cdktn/hcl2json';
import { describe, expect, test } from '@jest/globals';
import { repository, setup } from './administrator.ts';
import { evaluateTemplate, readTemplate } from './cloudformation.ts';
import { runTool } from './machine.ts';
import { terraformOrTofu, testWith } from './tools.ts';
import { type Choice, choices, namedSubjects, trustPolicy } from './trusted-jobs.ts';

/** A module as JSON: expressions are strings, `${…}`. */
interface Module {
  readonly variable: Readonly<Record<string, readonly [{ readonly default?: unknown; readonly type: string }]>>;
  readonly locals: readonly Readonly<Record<string, unknown>>[];
  readonly module: Readonly<Record<string, readonly [Readonly<Record<string, unknown>>]>>;
  readonly resource: Readonly<Record<string, Readonly<Record<string, readonly [Readonly<Record<string, unknown>>]>>>>;
  readonly output: Readonly<Record<string, readonly [{ readonly value: string }]>>;
}

const paths = globSync(join(setup, 'terraform/*/*.tf')).toSorted();
const provider = 'arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com';
const roles = ['bootstrap-role', 'web-identity-role'];

const readModule = (name: string) => parseModule(readFileSync(join(setup, 'terraform', name, 'main.tf'), 'utf8'));

async function parseModule(text: string): Promise<Module> {
  return (await parse('main.tf', text)) as Module;
}

/** Every reference to a value becomes the value. */
function fill(node: unknown, values: Readonly<Record<string, unknown>>): unknown {
  if (typeof node === 'string') {
    const [, whole = ''] = /^\$\{([\w.]+)\}$/.exec(node) ?? [];
    if (whole in values) return values[whole];
    return node.replace(/\$\{([\w.]+)\}/g, (expression, name: string) => String(values[name] ?? expression));
  }
  if (Array.isArray(node)) return node.map((item) => fill(item, values));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [fill(key, values), fill(value, values)]));
}

describe('read', () => {
  test('the trust policy is the one of the templates', async () => {
    const { locals } = await readModule('trust-policy');
    const { policy, repositories, jobs } = Object.assign({}, ...locals);
    const { owner, name, ownerId, id } = repository;
    const values = {
      ...{ 'var.repository.owner': owner, 'var.repository.name': name },
      ...{ 'var.repository.owner_id': ownerId, 'var.repository.id': id },
      ...{ environment: 'production', branch: 'main', 'var.provider_arn': provider },
    };
    const quoted = [...String(jobs).matchAll(/"([^"]+)"/g)].map(([, job]) => job);
    const forms = fill(repositories, values) as Readonly<Record<string, string>>;
    const subjects = quoted.flatMap((job) => [forms.ids, forms.names].map((form) => fill(`${form}:${job}`, values)));
    const everybody: Choice = { environment: 'production', branch: 'main', pullRequests: 'true', form: 'both' };
    expect(subjects).toEqual(namedSubjects(everybody));
    const issuer = 'token.actions.githubusercontent.com';
    const filled = { 'local.issuer': issuer, 'local.audience': 'sts.amazonaws.com', 'local.subjects': subjects };
    expect(fill(policy, { ...values, ...filled })).toEqual(trustPolicy(provider, namedSubjects(everybody)));
  });

  test.each(roles)('%s hands on all that the trust policy takes, and has no other trust', async (name) => {
    const [trust, role] = [await readModule('trust-policy'), await readModule(name)];
    const handed = Object.keys(trust.variable).map((key) => [key, `\${var.${key}}`]);
    expect(role.module).toEqual({ trust_policy: [{ source: '../trust-policy', ...Object.fromEntries(handed) }] });
    for (const [key, [{ default: value, type }]] of Object.entries(trust.variable)) {
      expect(role.variable[key]?.[0]).toMatchObject({ ...(value === undefined ? {} : { default: value }), type });
    }
    const policies = Object.values(role.resource.aws_iam_role ?? {}).map(
      ([{ assume_role_policy }]) => assume_role_policy,
    );
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of Terraform.
    expect(policies).toEqual(['${module.trust_policy.json}']);
  });

  test('the bootstrap role can do what the one of the template can', async () => {
    const { locals, resource, output } = await readModule('bootstrap-role');
    const [application, key] = ['arn:aws:sso::1:application/ssoins-1/apl-1', 'arn:aws:kms:eu-west-1:1:key/k'];
    const template = readTemplate(join(setup, 'bootstrap-role.yaml'));
    const parameters = {
      ...{ GitHubOwner: repository.owner, GitHubOwnerId: repository.ownerId, Environment: 'production' },
      ...{ GitHubRepository: repository.name, GitHubRepositoryId: repository.id },
      ...{ ApplicationArn: application.replace('::1:', '::111111111111:'), KmsKeyArn: key },
    };
    const { Role } = evaluateTemplate(template, parameters, { partition: 'aws', accountId: '111111111111' });
    const [{ PolicyDocument }] = (Role as { readonly Policies: readonly [{ PolicyDocument: { Statement: unknown } }] })
      .Policies;
    const { exchange, decrypt } = Object.assign({}, ...locals);
    const [{ policy }] = resource.aws_iam_role_policy?.exchange ?? [{}];
    expect(policy).toContain('Statement = concat(local.exchange, local.decrypt)');
    expect(Object.keys(resource)).toEqual(['aws_iam_role', 'aws_iam_role_policy']);
    const values = { 'var.application_arn': parameters.ApplicationArn, key };
    const [, optional = ''] = /^\$\{\[for key in compact\(\[var\.kms_key_arn\]\) : (\{.*\})\]\}$/s.exec(decrypt) ?? [];
    const { locals: read } = await parseModule(`locals {\n  one = ${optional}\n}\n`);
    expect([...(fill(exchange, values) as unknown[]), fill(Object.assign({}, ...read).one, values)]).toEqual(
      PolicyDocument.Statement,
    );
    expect(Object.keys(output)).toEqual(['application_arn', 'role_to_assume']);
  });

  test.each(paths.map((path) => basename(dirname(path))))(
    '%s refers to what it declares, and uses all of it',
    async (name) => {
      const { variable, locals = [], ...rest } = await readModule(name);
      const text = JSON.stringify([Object.values(variable).map(([{ default: _, ...others }]) => others), locals, rest]);
      const used = (kind: string) =>
        new Set([...text.matchAll(new RegExp(`\\b${kind}\\.(\\w+)`, 'g'))].map(([, key]) => key));
      expect([...used('var')].toSorted()).toEqual(Object.keys(variable).toSorted());
      expect([...used('local')].toSorted()).toEqual(Object.keys(Object.assign({}, ...locals)).toSorted());
    },
  );
});

test('the page calls the modules with variables that they have, and with all that they need', async () => {
  const page = readFileSync(join(setup, 'README.md'), 'utf8');
  const blocks = [...page.matchAll(/```hcl\n(.*?)```/gs)].map(([, block = '']) => block);
  const parsed = await Promise.all(blocks.map(parseModule));
  const calls = parsed.flatMap(({ module }) => Object.values(module).map(([call]) => call));
  expect(calls).toHaveLength(3);
  for (const { source, ...given } of calls) {
    const [, name = ''] =
      /^github\.com\/OWNER\/aws-sso-credentials\/\/setup\/terraform\/([\w-]+)\?ref=v1$/.exec(`${source}`) ?? [];
    const { variable } = await readModule(name);
    const needed = Object.entries(variable).filter(([, [one]]) => !('default' in one));
    expect(Object.keys(given).filter((key) => !(key in variable))).toEqual([]);
    expect(needed.map(([key]) => key).filter((key) => !(key in given))).toEqual([]);
  }
});

describe('evaluated', () => {
  /** A configuration that makes a trust policy for every value of `choices`. */
  const configuration = `variable "choices" { type = any }

module "trust_policy" {
  source   = "${join(setup, 'terraform/trust-policy')}"
  for_each = var.choices

  provider_arn  = each.value.provider_arn
  repository    = { owner = "${repository.owner}", name = each.value.name, owner_id = ${repository.ownerId}, id = ${repository.id} }
  environment   = each.value.environment
  branch        = each.value.branch
  pull_requests = each.value.pull_requests
  subject_form  = each.value.subject_form
}

output "policies" {
  value = { for key, module in module.trust_policy : key => module.json }
}
`;

  /** @returns the policies by the key of their choice. */
  async function evaluateTrust(
    file: string,
    chosen: Readonly<Record<string, object>>,
  ): Promise<Record<string, string>> {
    const folder = await mkdtemp(join(tmpdir(), 'terraform-'));
    const env = { PATH: '/usr/bin:/bin', HOME: folder, CHECKPOINT_DISABLE: '1' };
    const run = (...args: readonly string[]) => runTool(file, [`-chdir=${folder}`, ...args], env);
    try {
      await writeFile(join(folder, 'main.tf'), configuration);
      const whole = Object.entries(chosen).map(([key, one]) => [key, { ...nobody, ...one }]);
      await writeFile(join(folder, 'all.auto.tfvars.json'), JSON.stringify({ choices: Object.fromEntries(whole) }));
      await run('init', '-no-color', '-input=false');
      await run('apply', '-no-color', '-input=false', '-auto-approve');
      return JSON.parse(await run('output', '-json', 'policies'));
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  const nobody = {
    ...{ provider_arn: provider, name: repository.name, environment: null, branch: null },
    ...{ pull_requests: false, subject_form: 'both' },
  };

  const variablesOf = ({ environment, branch, pullRequests, form }: Choice) => ({
    ...(environment === undefined ? {} : { environment }),
    ...(branch === undefined ? {} : { branch }),
    ...(pullRequests === undefined ? {} : { pull_requests: pullRequests === 'true' }),
    ...(form === undefined ? {} : { subject_form: form }),
  });

  testWith(terraformOrTofu, 'every combination trusts the jobs that it names, and no others', async (file) => {
    const china = 'arn:aws-cn:iam::222233334444:oidc-provider/token.actions.githubusercontent.com/octo-enterprise';
    const somebody = choices.filter((choice) => namedSubjects(choice).length > 0);
    const all = [provider, china].flatMap((provider_arn) => somebody.map((choice) => ({ provider_arn, choice })));
    const chosen = all.map(({ provider_arn, choice }, index) => [
      `c${index}`,
      { provider_arn, ...variablesOf(choice) },
    ]);
    const policies = await evaluateTrust(file, Object.fromEntries(chosen));
    expect(Object.keys(policies)).toHaveLength(all.length);
    for (const [index, { provider_arn, choice }] of all.entries()) {
      expect(JSON.parse(policies[`c${index}`] ?? '')).toEqual(trustPolicy(provider_arn, namedSubjects(choice)));
    }
  });

  testWith(terraformOrTofu, 'nobody, wildcards, and policy variables are refused', async (file) => {
    const production = { environment: 'production' };
    const refused: readonly (readonly [object, string])[] = [
      [{}, 'Give environment, branch, or pull_requests; otherwise no job can assume the role.'],
      [{ environment: '' }, 'environment must be a name without wildcards.'],
      [{ environment: '*' }, 'environment must be a name without wildcards.'],
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable of IAM.
      [{ environment: '${aws:PrincipalTag/x}' }, 'environment must be a name without wildcards.'],
      [{ branch: 'release/*' }, 'branch must be a name without wildcards.'],
      [{ ...production, name: '*' }, 'owner and name must be names as GitHub has them.'],
      [{ ...production, subject_form: 'id' }, 'subject_form must be both, ids, or names.'],
      [{ ...production, provider_arn: `${provider}*` }, 'provider_arn must be the ARN of an OIDC provider.'],
    ];
    for (const [one, words] of refused) {
      const outcome = await evaluateTrust(file, { one }).catch(({ stderr }) =>
        String(stderr).replace(/\s*\n[│\s]*/g, ' '),
      );
      expect({ one, outcome }).toEqual({ one, outcome: expect.stringContaining(words) });
    }
  });

  testWith(terraformOrTofu, 'the modules are formatted', async (file) => {
    const env = { PATH: '/usr/bin:/bin', HOME: '/nonexistent' };
    expect(await runTool(file, ['fmt', '-check', '-recursive', join(setup, 'terraform')], env)).toBe('');
  });
});
