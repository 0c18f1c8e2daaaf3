/** What administrators call: the APIs sso-admin and identitystore, JSON 1.1 with signed requests. */

import type { Instance } from '../../world/organization.ts';
import type { World } from '../../world/world.ts';
import { json, type Reply, type Request } from '../message.ts';
import { type SignatureProblem, verifySignature } from '../sigv4.ts';
import { applications } from './applications.ts';
import { assignments } from './assignments.ts';
import { adminRefusal, type Operation } from './input.ts';
import { issuers } from './issuers.ts';
import { users } from './users.ts';

/** By target prefix: the name that requests are signed for, and the operations. */
const services: Readonly<
  Record<string, { readonly signingName: string; readonly operations: Record<string, Operation> }>
> = {
  SWBExternalService: { signingName: 'sso', operations: { ...issuers, ...applications, ...assignments } },
  AWSIdentityStore: { signingName: 'identitystore', operations: users },
};

/** @param target the header `X-Amz-Target`, `PREFIX.Operation`. */
export function adminRoute(target: string): { operation: string; handler: (request: Request, world: World) => Reply } {
  const [prefix = '', name = ''] = target.split('.');
  const service = services[prefix];
  const operation = service?.operations[name];
  if (service === undefined || operation === undefined) {
    return { operation: 'UnknownOperation', handler: () => adminRefusal('UnknownOperationException', target).reply };
  }
  return {
    operation: name,
    handler: (request, world) => {
      const instance = administered(request, world, service.signingName);
      return json(200, operation(JSON.parse(request.body), instance), { 'content-type': 'application/x-amz-json-1.1' });
    },
  };
}

/** The instance of the management account that signed the request. */
function administered(request: Request, world: World, signingName: string): Instance {
  const found = verifySignature(request, world, signingName);
  if ('problem' in found) throw adminRefusal(signatureErrors[found.problem], found.message);
  const instance = world.instances.find((one) => one.managementAccount === found.principal.accountId);
  if (instance) return instance;
  throw adminRefusal('AccessDeniedException', `${found.principal.arn} does not administer IAM Identity Center.`);
}

const signatureErrors: Readonly<Record<SignatureProblem['problem'], string>> = {
  missing: 'MissingAuthenticationTokenException',
  incomplete: 'IncompleteSignatureException',
  'unknown-key': 'UnrecognizedClientException',
  expired: 'ExpiredTokenException',
  mismatch: 'InvalidSignatureException',
};
