/** Trusted token issuers: whose tokens the applications of the instance may exchange. */
import { randomUUID } from 'node:crypto';
import type { TokenIssuer } from '../../world/organization.ts';
import { adminRefusal, notFound, type Operation, stringMember } from './input.ts';
import { checkInstance, ownArn } from './instances.ts';

interface IssuerConfiguration {
  readonly IssuerUrl: string;
  readonly ClaimAttributePath: string;
  readonly IdentityStoreAttributePath: TokenIssuer['attribute'];
}

/** The quota of an instance. */
const MOST_ISSUERS = 10;

export const issuerReads: Record<string, Operation> = {
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
};

export const issuerWrites: Record<string, Operation> = {
  CreateTrustedTokenIssuer: (input, instance) => {
    checkInstance(input, instance);
    const { OidcJwtConfiguration } = input.TrustedTokenIssuerConfiguration as {
      readonly OidcJwtConfiguration: IssuerConfiguration;
    };
    const { IssuerUrl, ClaimAttributePath, IdentityStoreAttributePath } = OidcJwtConfiguration;
    if (instance.issuers.some(({ issuerUrl }) => issuerUrl === IssuerUrl)) {
      throw adminRefusal('ConflictException', 'There is a trusted token issuer with this issuer URL.');
    }
    if (instance.issuers.length >= MOST_ISSUERS) {
      throw adminRefusal(
        'ServiceQuotaExceededException',
        `An instance has at most ${MOST_ISSUERS} trusted token issuers.`,
      );
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

  DeleteTrustedTokenIssuer: (input, instance) => {
    const index = instance.issuers.findIndex(({ arn }) => arn === stringMember(input, 'TrustedTokenIssuerArn'));
    if (index < 0) throw notFound('Trusted token issuer');
    instance.issuers.splice(index, 1);
    return {};
  },
};
