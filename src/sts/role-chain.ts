/** The role chain: roles assumed one after the other, each with the credentials of the one before. */
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
 * @param roles without placeholders.
 * @param first credentials that assume the first role; they come back when there is none.
 * @param startsAs who they stand for, for the error.
 * @param region whose STS is asked, at every hop.
 * @throws ActionError `role-chain-rejected`; `invalid-input` where STS cannot take what was asked for; `network`,
 *   `throttled`
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

/** Assumes one role. Parameters and errors are those of `assumeRoles`. */
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

/** What is wrong with the keys that the chain starts with; keys that this step itself got are always good. */
const callerRemedies: Readonly<Record<string, string>> = {
  ExpiredToken: 'Run the step that exported the keys again just before this one: they have expired.',
  InvalidClientTokenId:
    'Check the step that exported the keys: STS does not know them, or not without their session token.',
  SignatureDoesNotMatch:
    'Check the step that exported the keys: the secret access key does not belong to the access key ID.',
};

function rejected({ name, words, cause }: ServiceFailure, role: RoleRequest, caller: string, region: string) {
  return new ActionError(
    'role-chain-rejected',
    `STS in ${region} refused ${role.arn} to ${caller} (${name}: ${words}).`,
    callerRemedies[name.replace(/Exception$/, '')] ?? roleRemedy(name, role, caller, region),
    { cause },
  );
}

function roleRemedy(name: string, role: RoleRequest, caller: string, region: string): string {
  if (/RegionDisabled/.test(name)) {
    return `Activate the region ${region} in the account of the role, or give another aws-region.`;
  }
  const tagging = role.tags?.length ? ' and sts:TagSession' : '';
  const externalId = role.externalId ? ', with the external id that role-external-id gives' : '';
  return `Check that the role exists, that its trust policy allows sts:AssumeRole${tagging} to ${caller}${externalId}, and that the permissions of ${caller} allow it too.`;
}
