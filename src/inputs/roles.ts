/** Inputs about roles to assume: `role-to-assume`, `role-chain` and `role-session-name`. */
import { checkedRole, isSessionName, type RoleRequest } from '../aws/role.ts';
import type { ProfileRole } from '../config/profile-role.ts';
import { invalidInput } from '../job/errors.ts';
import { quoted } from '../job/text.ts';
import type { RawInputs } from './raw.ts';
import { hour, readChained, readUnchained, refuseOnPermissionSet } from './role-options.ts';
import { undefinedWhy } from './source-kind.ts';
import { lines } from './values.ts';

/** The roles of a step, with placeholders: the first one, and those assumed from its credentials. */
interface Roles {
  /** Undefined if the source assumes none. */
  readonly first: RoleRequest | undefined;
  readonly chain: readonly RoleRequest[];
}

/**
 * What the source uses `role-to-assume` for: it is the target itself, assumed with an ID token or with keys; it signs
 * the token exchange; or it is not used.
 */
export type FirstRoleUse = 'target' | 'chained-target' | 'bootstrap' | 'none';

export function isTarget(use: FirstRoleUse): boolean {
  return use === 'target' || use === 'chained-target';
}

const firstRoleRemedies: Readonly<Record<Exclude<FirstRoleUse, 'none'>, string>> = {
  target: "Set it to the ARN of the role that trusts GitHub's ID tokens.",
  'chained-target':
    'Set it to the ARN of the role to assume with the keys in the environment; or remove role-chaining or credential-source.',
  bootstrap:
    "Set it to the ARN of the bootstrap role, which trusts GitHub's ID tokens and may call CreateTokenWithIAM.",
};

const missing: Readonly<Record<Exclude<FirstRoleUse, 'none'>, string>> = {
  target: 'is missing.',
  'chained-target': 'is missing.',
  bootstrap: `is missing, but application-arn is set. If the workflow sets it, the variables (vars) in it ${undefinedWhy}.`,
};

/**
 * Reads `role-to-assume`, or the first role of `role-chain` if the keys of the environment assume it.
 *
 * @throws ActionError `invalid-input`
 */
export function readFirstRole(raw: RawInputs, use: FirstRoleUse): string | undefined {
  if (use === 'none') return undefined;
  const role = raw['role-to-assume'];
  if (role) return checkedRole('role-to-assume', role, true);
  const [chained] = use === 'chained-target' ? lines(raw, 'role-chain') : [];
  if (chained) return checkedRole('role-chain', chained, false);
  throw invalidInput('role-to-assume', missing[use], firstRoleRemedies[use]);
}

/**
 * Reads the roles. STS must accept the options of the last role, and there must be a role to use them: a permission set
 * fixes its own duration and policies.
 *
 * @param firstRole the ARN from `readFirstRole`.
 * @param profileRoles the role chain of the profile; `role-chain` continues from it.
 * @throws ActionError `invalid-input`
 */
export function readRoles(
  raw: RawInputs,
  use: FirstRoleUse,
  firstRole: string | undefined,
  profileRoles: readonly ProfileRole[],
): Roles {
  const sessionName = readSessionName(raw);
  const plain = { sessionName: sessionName ?? 'GitHubActions', durationSeconds: hour };
  const first = firstRole === undefined ? undefined : { ...plain, input: 'role-to-assume', arn: firstRole };
  const isFirstOfChain = use === 'chained-target' && !raw['role-to-assume'];
  const chain: RoleRequest[] = [
    ...profileRoles.map((role) => ({ ...plain, ...role, ...(sessionName && { sessionName }) })),
    ...lines(raw, 'role-chain')
      .slice(isFirstOfChain ? 1 : 0)
      .map((text) => ({
        ...plain,
        input: 'role-chain',
        arn: checkedRole('role-chain', text, false),
      })),
  ];
  const last = chain.pop();
  if (last) return { first, chain: [...chain, { ...last, ...readChained(raw) }] };
  if (use === 'target' && first) return { first: { ...first, ...readUnchained(raw) }, chain };
  if (use === 'chained-target' && first) return { first: { ...first, ...readChained(raw) }, chain };
  refuseOnPermissionSet(raw);
  return { first, chain };
}

/** The session name that trust policies can test, cleaned to what STS accepts: 2 to 64 of `[\w+=,.@-]`. */
function readSessionName(raw: RawInputs): string | undefined {
  const text = raw['role-session-name'];
  if (!text) return undefined;
  const name = text.replace(/[^\w+=,.@-]+/g, '-').slice(0, 64);
  if (isSessionName(name)) return name;
  throw invalidInput('role-session-name', `must have 2 to 64 characters, not ${quoted(text)}.`, 'Use a longer name.');
}
