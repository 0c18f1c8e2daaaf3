/** Customer managed applications: their grants, who may act for them, their scopes and users. */
import { randomBytes } from 'node:crypto';
import type { Application, Instance } from '../../world/organization.ts';
import type { Policy } from '../../world/trust-policy.ts';
import { adminRefusal, type Input, notFound, type Operation, stringMember } from './input.ts';
import { checkInstance, ownArn, partition } from './instances.ts';
import { userById } from './users.ts';

interface JwtBearer {
  readonly AuthorizedTokenIssuers: readonly {
    readonly TrustedTokenIssuerArn: string;
    readonly AuthorizedAudiences: readonly string[];
  }[];
}

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

export const applications: Record<string, Operation> = {
  ListApplications: (input, instance) => {
    checkInstance(input, instance);
    const ApplicationProviderArn = `arn:${partition(instance)}:sso::aws:applicationProvider/custom`;
    const all = instance.applications.map(({ arn, name = arn }) => ({
      ApplicationArn: arn,
      Name: name,
      ApplicationProviderArn,
    }));
    return { Applications: all };
  },

  CreateApplication: (input, instance) => {
    checkInstance(input, instance);
    const arn = `${ownArn(instance, 'application')}/apl-${randomBytes(8).toString('hex')}`;
    instance.applications.push({
      arn,
      name: stringMember(input, 'Name'),
      issuers: [],
      audiences: [],
      scopes: [],
      grants: [],
      actorPolicy: undefined,
      assignmentRequired: true,
      assignedUsers: [],
    });
    return { ApplicationArn: arn };
  },

  // Nothing says whether users keep an application from being deleted; here they do.
  DeleteApplication: (input, instance) => {
    const found = application(input, instance);
    if (found.assignedUsers.length > 0) throw adminRefusal('ConflictException', 'The application has assignments.');
    instance.applications.splice(instance.applications.indexOf(found), 1);
    return {};
  },

  GetApplicationGrant: (input, instance) => {
    const { grants, issuers = instance.issuers.map(({ arn }) => arn), audiences } = application(input, instance);
    if (!grants.some((one) => one === stringMember(input, 'GrantType'))) throw notFound('Grant');
    const AuthorizedTokenIssuers = issuers.map((arn) => ({
      TrustedTokenIssuerArn: arn,
      AuthorizedAudiences: audiences,
    }));
    return { Grant: { JwtBearer: { AuthorizedTokenIssuers } } };
  },

  PutApplicationGrant: (input, instance) => {
    const found = application(input, instance);
    if (stringMember(input, 'GrantType') !== jwtBearer)
      throw adminRefusal('ValidationException', 'Only jwt-bearer is emulated.');
    const { AuthorizedTokenIssuers } = (input.Grant as { readonly JwtBearer: JwtBearer }).JwtBearer;
    const arns = AuthorizedTokenIssuers.map((one) => one.TrustedTokenIssuerArn);
    if (!arns.every((arn) => instance.issuers.some((one) => one.arn === arn))) throw notFound('Trusted token issuer');
    found.issuers = arns;
    found.audiences = AuthorizedTokenIssuers.flatMap((one) => one.AuthorizedAudiences);
    found.grants = [jwtBearer];
    return {};
  },

  GetApplicationAuthenticationMethod: (input, instance) => {
    const { actorPolicy } = application(input, instance);
    if (!actorPolicy) throw notFound('Authentication method');
    return { AuthenticationMethod: { Iam: { ActorPolicy: actorPolicy } } };
  },

  PutApplicationAuthenticationMethod: (input, instance) => {
    const method = input.AuthenticationMethod as { readonly Iam: { readonly ActorPolicy: Policy } };
    application(input, instance).actorPolicy = method.Iam.ActorPolicy;
    return {};
  },

  GetApplicationAccessScope: (input, instance) => {
    const scope = stringMember(input, 'Scope');
    if (!application(input, instance).scopes.includes(scope)) throw notFound('Scope');
    return { Scope: scope };
  },

  PutApplicationAccessScope: (input, instance) => {
    application(input, instance).scopes.push(stringMember(input, 'Scope'));
    return {};
  },

  GetApplicationAssignmentConfiguration: (input, instance) => ({
    AssignmentRequired: application(input, instance).assignmentRequired,
  }),

  PutApplicationAssignmentConfiguration: (input, instance) => {
    application(input, instance).assignmentRequired = input.AssignmentRequired === true;
    return {};
  },

  DescribeApplicationAssignment: (input, instance) => {
    const { arn, assignedUsers } = application(input, instance);
    const user = userById(instance, stringMember(input, 'PrincipalId'));
    if (!assignedUsers.includes(user.name)) throw notFound('Assignment');
    return { ApplicationArn: arn, PrincipalId: user.id, PrincipalType: 'USER' };
  },

  DeleteApplicationAssignment: (input, instance) => {
    const { assignedUsers } = application(input, instance);
    const index = assignedUsers.indexOf(userById(instance, stringMember(input, 'PrincipalId')).name);
    if (index < 0) throw notFound('Assignment');
    assignedUsers.splice(index, 1);
    return {};
  },

  CreateApplicationAssignment: (input, instance) => {
    const user = userById(instance, stringMember(input, 'PrincipalId'));
    application(input, instance).assignedUsers.push(user.name);
    return {};
  },
};

function application(input: Input, instance: Instance): Application {
  const found = instance.applications.find(({ arn }) => arn === stringMember(input, 'ApplicationArn'));
  if (found) return found;
  throw notFound('Application');
}
