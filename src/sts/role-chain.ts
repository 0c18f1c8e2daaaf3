/** Assumes the roles of a role chain, each with the credentials of the previous one. */
import type { Context } from '../aws/clients.ts';
import { ask } from '../aws/retrying.ts';
import type { RoleRequest } from '../aws/role.ts';
import type { Keys, RoleCredentials } from '../aws/role-credentials.ts';
import { isFailure, isTransient, type ServiceFailure } from '../aws/service-failure.ts';
import { ActionError } from '../job/errors.ts';
import { sessionFrom, sessionParameters, unacceptableInput } from './assume-role.ts';

/**
 * Assumes the roles of a chain.
 *
 * @param roles with their placeholders filled in.
 * @param first credentials that assume the first role; returned as they are if `roles` is empty.
 * @param startsAs the identity of these credentials, for error messages.
 * @param region of the STS endpoint, for every role.
 * @throws ActionError `role-chain-rejected`; `invalid-input` if STS refuses a parameter; `network`, `throttled`
 */
export async function assumeRoles(
  roles: readonly RoleRequest[],
  first: RoleCredentials,
  startsAs: string,
  region: string,
  context: Context,
): Promise<RoleCredentials> {
  let credentials = first;
  for (const role of roles) credentials = await assumeRole(role, credentials, startsAs, region, context);
  return credentials;
}

/** Assumes one role. Parameters and errors are the same as for `assumeRoles`. */
export async function assumeRole(
  role: RoleRequest,
  credentials: Keys & Pick<RoleCredentials, 'arn'>,
  startsAs: string,
  region: string,
  { aws, report, limits }: Context,
): Promise<RoleCredentials> {
  const service = await aws.sts(region, credentials);
  const request = {
    ...sessionParameters(role),
    ...(role.externalId && { ExternalId: role.externalId }),
    ...(role.tags?.length && { Tags: [...role.tags] }),
    ...(role.transitiveTagKeys?.length && { TransitiveTagKeys: [...role.transitiveTagKeys] }),
  };
  const answer = await ask((abortSignal) => service.client.assumeRole(request, { abortSignal }), limits);
  if (!isFailure(answer)) return sessionFrom(answer, service, report.mask);
  if (!answer.answered || isTransient(answer)) throw service.errorFor(answer, `assuming ${role.arn}`);
  throw unacceptableInput(answer, role) ?? rejected(answer, role, credentials.arn ?? startsAs, region);
}

/** Remedies for errors in the keys that the chain starts with; keys that this step got itself are always valid. */
const callerRemedies: Readonly<Record<string, string>> = {
  ExpiredToken: 'Move the step that exports the keys to just before this one: the keys have expired.',
  InvalidClientTokenId:
    'Check the step that exported the keys: STS does not recognize them, or their session token is missing.',
  SignatureDoesNotMatch:
    'Check the step that exported the keys: the secret access key does not belong to the access key ID.',
};

function rejected({ name, words, cause }: ServiceFailure, role: RoleRequest, caller: string, region: string) {
  return new ActionError(
    'role-chain-rejected',
    `STS in ${region} did not let ${caller} assume ${role.arn} (${name}: ${words}).`,
    callerRemedies[name.replace(/Exception$/, '')] ?? roleRemedy(name, role, caller, region),
    { cause },
  );
}

function roleRemedy(name: string, role: RoleRequest, caller: string, region: string): string {
  if (/RegionDisabled/.test(name)) {
    return `Activate STS in the region ${region} for the account of the role, or use another aws-region.`;
  }
  const tagging = role.tags?.length ? ' and sts:TagSession' : '';
  const externalId = role.externalId ? ' with the external ID in role-external-id' : '';
  return `Check that the role exists, that its trust policy allows sts:AssumeRole${tagging} for ${caller}${externalId}, and that the permissions of ${caller} allow it too.`;
}
