/** Which instance of IAM Identity Center is meant. */
import { checkedRegion } from '../aws/region.ts';
import { isStartUrl, sameStartUrl } from '../aws/start-url.ts';
import type { SsoProfile } from '../config/sso-profile.ts';
import { invalidInput } from '../job/errors.ts';
import { quoted } from '../job/text.ts';
import type { RawInputs } from './raw.ts';

/** Start URL and region of Identity Center, from the inputs and the profiles that were read, without contradictions. */
export function readInstance(raw: RawInputs, profiles: readonly SsoProfile[]) {
  const startUrl = raw['sso-start-url'] || undefined;
  const region = raw['sso-region'] || undefined;
  if (startUrl && !isStartUrl(startUrl)) {
    throw invalidInput(
      'sso-start-url',
      `says ${quoted(startUrl)}, which is no https:// URL.`,
      'Copy it from the access portal, such as https://d-1234567890.awsapps.com/start.',
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
        `names the profiles ${first.name} and ${profile.name}, which belong to different instances of Identity Center.`,
        'Use a step for each instance.',
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
  told: string,
  same = (one: string, other: string) => one === other,
): void {
  if (same(given, told)) return;
  throw invalidInput(
    input,
    `says ${given}, while the profile ${name} says ${told}.`,
    `Remove ${input}: the profile tells it.`,
  );
}
