/** Stands in for signatures over several Regions, which STS accepts and nothing here asks for: each request names one. */
import { SignatureV4 } from '@smithy/signature-v4';

export class SignatureV4MultiRegion extends SignatureV4 {
  static sigv4aDependency(): 'none' {
    return 'none';
  }
}
