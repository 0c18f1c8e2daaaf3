/** setup/identity-center.sh with a real AWS CLI: what stops it, and that it has changed nothing then. */
import { afterEach, beforeEach, describe, expect } from '@jest/globals';
import { addUser, DEMO_BOOTSTRAP_ROLE, type Emulator, type Instance, startEmulator } from '../../emulator/index.ts';
import { basicArguments, clear, isChange, repository, runScript, shellOf, trustSubject } from './administrator.ts';
import { writeNewerModel } from './newer-model.ts';
import { startSecretStore } from './secret-store.ts';
import { adminCli, both, gh, testWith } from './tools.ts';

let emulator: Emulator;
let instance: Instance;
beforeEach(async () => {
  emulator = await startEmulator();
  instance = clear(emulator);
});
afterEach(() => emulator.close());

const operations = () => emulator.requests.map(({ operation }) => operation);
const script = (file: string, options: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runScript('identity-center.sh', options, { ...shellOf(emulator, file, emulator.url), ...env });

interface Refusal {
  readonly prepare?: () => void;
  readonly options?: readonly string[];
  /** What only an AWS CLI of 2.38 or newer shows. */
  readonly isNewer?: true;
  readonly words: string;
}

const instanceArn = 'arn:aws:sso:::instance/ssoins-1234567890abcdef';
const issuerArn = 'arn:aws:sso::111111111111:trustedTokenIssuer/ssoins-1234567890abcdef/tti-';

/** Issuers that map `actor`. */
function addIssuers(...issuerUrls: readonly string[]): void {
  for (const [index, issuerUrl] of issuerUrls.entries()) {
    instance.issuers.push({ arn: `${issuerArn}${index}`, issuerUrl, claim: 'actor', attribute: 'userName' });
  }
}

function moveTo(...regions: Instance['regions']): void {
  emulator.world.instances.splice(0, 1, { ...instance, regions });
}

describe('nothing is changed', () => {
  const refusals: Readonly<Record<string, Refusal>> = {
    'where a permission set is not there, and the nearest names are given': {
      options: ['--assign', '222233334444/Deploy', '--assign', '111122223333/readonlyAcess'],
      words: `error: there is no permission set readonlyAcess in ${instanceArn}. The nearest names are:\n  ReadOnlyAccess\n`,
    },
    'where the issuer maps another claim': {
      prepare: () => addIssuers('https://token.actions.githubusercontent.com'),
      words: `error: ${issuerArn}0 maps another claim than repository_id to userName`,
    },
    'where there are ten issuers': {
      prepare: () => addIssuers(...Array.from({ length: 10 }, (_, index) => `https://issuer-${index}.example.com`)),
      words: 'has 10 trusted token issuers, the most that are possible',
    },
    'where a person has the same number as user name': {
      prepare: () => void addUser(instance, repository.id, { displayName: 'Alice Yamada' }),
      words: `error: the user ${repository.id} is "Alice Yamada"`,
    },
    'where the role trusts another repository': {
      prepare: () => trustSubject(emulator, 'repo:octo-org/octo-repo2:pull_request'),
      words: 'does not trust jobs of octo-org/octo-repo, but of: octo-org/octo-repo2\nEach repository needs its own',
    },
    'where the role is not there': {
      prepare: () => void emulator.world.roles.delete(DEMO_BOOTSTRAP_ROLE),
      words: `error: there is no role ${DEMO_BOOTSTRAP_ROLE}`,
    },
    'in an additional Region, and the primary one is named': {
      prepare: () => moveTo('eu-west-1', 'ap-northeast-1'),
      isNewer: true,
      words: `error: the primary Region of ${instanceArn} is eu-west-1. Users and assignments can only be changed there: give --sso-region eu-west-1`,
    },
    'in a Region without an instance': {
      prepare: () => moveTo('eu-west-1'),
      words:
        'error: account 111111111111 sees no instance of IAM Identity Center in ap-northeast-1. Give its primary Region',
    },
    'where permission sets are not enabled': {
      prepare: () => void Object.assign(instance.settings, { permissionSetsEnabled: false }),
      options: ['--assign', '222233334444/Deploy'],
      isNewer: true,
      words: `error: permission sets are not enabled in ${instanceArn}`,
    },
  };
  for (const [title, { prepare, options = [], isNewer, words }] of Object.entries(refusals)) {
    testWith(adminCli, title, async (file) => {
      prepare?.();
      const { code, stderr } = await script(
        file,
        [...basicArguments, ...options],
        isNewer && (await writeNewerModel()),
      );
      expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(words) });
      expect(operations().filter(isChange)).toEqual([]);
    });
  }
});

testWith(adminCli, 'a look-up that fails is not taken for nothing found', async (file) => {
  const foreign = await runScript(
    'identity-center.sh',
    basicArguments,
    shellOf(emulator, file, emulator.url, '222233334444'),
  );
  expect(foreign).toMatchObject({ code: 1, stderr: expect.stringContaining('AccessDeniedException') });
  expect(foreign.stderr).toMatch(/The permissions that this script needs are in \/.*\/identity-center-policy\.json\./);
  for (const operation of ['ListTrustedTokenIssuers', 'GetUserId']) {
    emulator.resetRequests();
    emulator.faults.add({ operation, kind: 'answer', status: 400, body: '{"__type":"AccessDeniedException"}' });
    const { code } = await script(file, basicArguments);
    expect({ operation, code }).toEqual({ operation, code: 1 });
    expect(emulator.requests.at(-1)?.operation).toBe(operation);
  }
});

describe('without --repository-id', () => {
  const withoutId = [...basicArguments.slice(0, 2), ...basicArguments.slice(4)];

  testWith(both(adminCli, gh), 'gh tells it', async (file) => {
    const store = await startSecretStore();
    addUser(instance, repository.id, { displayName: 'Alice Yamada' });
    const { stderr } = await script(file, withoutId, store.env);
    await store.close();
    expect(stderr).toContain(`error: the user ${repository.id} is "Alice Yamada"`);
  });

  testWith(both(adminCli, gh), 'it is asked for where gh is not signed in', async (file) => {
    const { code, stderr } = await script(file, withoutId, { GH_CONFIG_DIR: '/nonexistent' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: gh cannot read octo-org\/octo-repo: .*gh auth login/);
    expect(stderr).toMatch(/\nSign in with gh auth login, or give --repository-id\n$/);
    expect(operations()).toEqual([]);
  });
});
