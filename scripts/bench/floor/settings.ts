/** What the SDK's clients are told here: as much as this action tells them. */
import type { STSClientConfig } from '@aws-sdk/client-sts';

const retryStrategy: NonNullable<STSClientConfig['retryStrategy']> = { retry: (next, args) => next(args) };

export const settings = {
  region: 'ap-northeast-1',
  maxAttempts: 1,
  retryStrategy,
  retryMode: 'standard',
  defaultsMode: 'standard',
  useFipsEndpoint: false,
  useDualstackEndpoint: false,
  ignoreConfiguredEndpointUrls: true,
  userAgentAppId: 'floor',
  authSchemePreference: [] as string[],
  disableClockSkewCorrection: false,
} as const;
