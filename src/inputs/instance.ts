/** Inputs that say which instance of IAM Identity Center to use. */
import { checkedRegion } from '../aws/region.ts';
import { isStartUrl, sameStartUrl } from '../aws/start-url.ts';
import type { SsoProfile } from '../config/sso-profile.ts';
import { invalidInput } from '../job/errors.ts';
import { quoted } from '../job/text.ts';
import type { RawInputs } from './raw.ts';

/**
 * Reads the start URL and the region of IAM Identity Center from the inputs and the profiles in the AWS config file.
 *
 * @throws ActionError `invalid-input`, also if they contradict each other.
 */
export function readInstance(raw: RawInputs, profiles: readonly SsoProfile[]) {
  const startUrl = raw['sso-start-url'] || undefined;
  const region = raw['sso-region'] || undefined;
  if (startUrl && !isStartUrl(startUrl)) {
    throw invalidInput(
      'sso-start-url',
      `is ${quoted(startUrl)}, which is not a valid https:// URL.`,
      'Copy the URL of your access portal, such as https://d-1234567890.awsapps.com/start.',
    );
  }
  if (region) checkedRegion(region, 'sso-region');
  const [first] = profiles;
  for (const profile of profiles) {
    if (startUrl) refuseOtherThanProfile('sso-start-url', startUrl, profile, profile.startUrl, sameStartUrl);
    if (region) refuseOtherThanProfile('sso-region', region, profile, profile.ssoRegion);
    if (first && !(sameStartUrl(first.startUrl, profile.startUrl) && first.ssoRegion === profile.ssoRegion)) {
      throw invalidInput(
        'profiles',
        `names the profiles ${first.name} and ${profile.name}, which belong to different instances of IAM Identity Center.`,
        'Use a separate step for each instance.',
      );
    }
  }
  return {
    startUrl: startUrl ?? first?.startUrl,
    region: region ?? (first && checkedRegion(first.ssoRegion, 'aws-profile')),
  };
}

function refuseOtherThanProfile(
  input: string,
  given: string,
  { name }: SsoProfile,
  ofProfile: string,
  same = (one: string, other: string) => one === other,
): void {
  if (same(given, ofProfile)) return;
  throw invalidInput(
    input,
    `is ${given}, but the profile ${name} has ${ofProfile}.`,
    `Remove ${input} to use the value of the profile.`,
  );
}
