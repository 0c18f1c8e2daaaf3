/** What administrators call: the APIs sso-admin and identitystore, JSON 1.1 with signed requests. */

import type { Instance } from '../../world/organization.ts';
import type { World } from '../../world/world.ts';
import { json, type Reply, type Request } from '../message.ts';
import { type SignatureProblem, signedRegion, verifySignature } from '../sigv4.ts';
import { applications } from './applications.ts';
import { assignments } from './assignments.ts';
import { adminRefusal, notFound, type Operation } from './input.ts';
import { instanceReads } from './instances.ts';
import { issuerReads, issuerWrites } from './issuers.ts';
import { userReads, userWrites } from './users.ts';

interface Service {
  /** The name that requests are signed for. */
  readonly signingName: string;
  /** Answered in every Region of an instance. */
  readonly everywhere: Readonly<Record<string, Operation>>;
  /**
   * Answered in its primary Region alone, as the User Guide lists it under "IAM Identity Center service APIs supported
   * in additional AWS Regions". It does not say in what words the others are refused; here it is a ValidationException.
   */
  readonly inPrimaryRegion: Readonly<Record<string, Operation>>;
}

/** By target prefix. */
const services: Readonly<Record<string, Service>> = {
  SWBExternalService: {
    signingName: 'sso',
    everywhere: { ...instanceReads, ...issuerReads, ...applications },
    inPrimaryRegion: { ...issuerWrites, ...assignments },
  },
  AWSIdentityStore: { signingName: 'identitystore', everywhere: userReads, inPrimaryRegion: userWrites },
};

/** @param target the header `X-Amz-Target`, `PREFIX.Operation`. */
export function adminRoute(target: string): { operation: string; handler: (request: Request, world: World) => Reply } {
  const [prefix = '', name = ''] = target.split('.');
  const service = services[prefix];
  if (service?.everywhere[name] === undefined && service?.inPrimaryRegion[name] === undefined) {
    return { operation: 'UnknownOperation', handler: () => adminRefusal('UnknownOperationException', target).reply };
  }
  return {
    operation: name,
    handler: (request, world) => {
      const instance = administered(request, world, service.signingName);
      const operation = operationIn(service, name, instance, signedRegion(request));
      return json(200, operation(JSON.parse(request.body), instance), { 'content-type': 'application/x-amz-json-1.1' });
    },
  };
}

/** What a Region of the instance, or another one, makes of an operation. */
function operationIn(service: Service, name: string, { regions }: Instance, region: string): Operation {
  const [primary] = regions;
  const operation = service.everywhere[name] ?? (region === primary ? service.inPrimaryRegion[name] : undefined);
  if (!regions.includes(region)) {
    if (name === 'ListInstances') return () => ({ Instances: [] });
    throw notFound('Instance');
  }
  if (operation) return operation;
  throw adminRefusal('ValidationException', `${name} is supported in the primary Region ${primary} only.`);
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
