/** The instance itself and its trusted token issuers. */
import { randomUUID } from 'node:crypto';
import type { Instance, TokenIssuer } from '../../world/organization.ts';
import { partitionOf } from '../../world/place.ts';
import { adminRefusal, type Input, notFound, type Operation, stringMember } from './input.ts';

interface IssuerConfiguration {
  readonly IssuerUrl: string;
  readonly ClaimAttributePath: string;
  readonly IdentityStoreAttributePath: TokenIssuer['attribute'];
}

export const issuers: Record<string, Operation> = {
  ListInstances: (_input, instance) => ({
    Instances: [
      {
        InstanceArn: instanceArn(instance),
        IdentityStoreId: identityStoreId(instance),
        OwnerAccountId: instance.managementAccount,
        Status: 'ACTIVE',
      },
    ],
  }),

  ListTrustedTokenIssuers: (input, instance) => {
    checkInstance(input, instance);
    const found = instance.issuers.map(({ arn }) => ({
      TrustedTokenIssuerArn: arn,
      TrustedTokenIssuerType: 'OIDC_JWT',
    }));
    return { TrustedTokenIssuers: found };
  },

  DescribeTrustedTokenIssuer: (input, instance) => {
    const found = instance.issuers.find(({ arn }) => arn === stringMember(input, 'TrustedTokenIssuerArn'));
    if (!found) throw notFound('Trusted token issuer');
    const OidcJwtConfiguration = {
      IssuerUrl: found.issuerUrl,
      ClaimAttributePath: found.claim,
      IdentityStoreAttributePath: found.attribute,
      JwksRetrievalOption: 'OPEN_ID_DISCOVERY',
    };
    return { TrustedTokenIssuerArn: found.arn, TrustedTokenIssuerConfiguration: { OidcJwtConfiguration } };
  },

  CreateTrustedTokenIssuer: (input, instance) => {
    checkInstance(input, instance);
    const { OidcJwtConfiguration } = input.TrustedTokenIssuerConfiguration as {
      readonly OidcJwtConfiguration: IssuerConfiguration;
    };
    const { IssuerUrl, ClaimAttributePath, IdentityStoreAttributePath } = OidcJwtConfiguration;
    if (instance.issuers.some(({ issuerUrl }) => issuerUrl === IssuerUrl)) {
      throw adminRefusal('ConflictException', 'There is a trusted token issuer with this issuer URL.');
    }
    const arn = `${ownArn(instance, 'trustedTokenIssuer')}/tti-${randomUUID()}`;
    instance.issuers.push({
      arn,
      issuerUrl: IssuerUrl,
      claim: ClaimAttributePath,
      attribute: IdentityStoreAttributePath,
    });
    return { TrustedTokenIssuerArn: arn };
  },
};

function instanceArn(instance: Instance): string {
  return `arn:${partition(instance)}:sso:::instance/${instance.id}`;
}

/** The beginning of the ARNs of what the management account makes. */
export function ownArn(instance: Instance, kind: string): string {
  return `arn:${partition(instance)}:sso::${instance.managementAccount}:${kind}/${instance.id}`;
}

export function partition({ regions: [region] }: Instance): string {
  return partitionOf(region);
}

/** The id that the start URL begins with, too. */
export function identityStoreId({ startUrls: [url = ''] }: Instance): string {
  return /d-[0-9a-f]{10}/.exec(url)?.[0] ?? 'd-0000000000';
}

export function checkInstance(input: Input, instance: Instance): void {
  if (stringMember(input, 'InstanceArn') !== instanceArn(instance)) throw notFound('Instance');
}
