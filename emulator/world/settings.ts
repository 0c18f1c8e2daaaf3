/** How long things last in an instance, and how it behaves; all of it may be changed while it runs. */

export interface Settings {
  portalSessionSeconds: number;
  accessTokenSeconds: number;
  registrationSeconds: number;
  deviceCodeSeconds: number;
  pollSeconds: number;
  /** `omitted`: a refresh answers without one and the old one stays good. `none`: never issued. */
  refreshTokens: 'rotating' | 'stable' | 'omitted' | 'none';
  /** Entries a page when the caller asks for no number. */
  pageSize: number;
  /** Portal requests a second before 429. */
  requestsPerSecond: number;
  /** Whether accounts can be assigned at all; a member of DescribeInstance. */
  permissionSetsEnabled: boolean;
}

/** AWS's own, as far as they are known. */
export const DEFAULT_SETTINGS: Readonly<Settings> = {
  portalSessionSeconds: 8 * 3600,
  accessTokenSeconds: 3600,
  registrationSeconds: 90 * 86400,
  deviceCodeSeconds: 600,
  pollSeconds: 1,
  refreshTokens: 'rotating',
  pageSize: 20,
  requestsPerSecond: Number.POSITIVE_INFINITY,
  permissionSetsEnabled: true,
};
