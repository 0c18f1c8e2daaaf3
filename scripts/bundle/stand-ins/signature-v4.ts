/** Stands in for the SDK's signer, which every client brings along: it is loaded when a request is signed. */
import type { SignatureV4CryptoInit, SignatureV4Init, SignatureV4 as Signer } from '@smithy/signature-v4';

export class SignatureV4 {
  readonly #settings: SignatureV4Init & SignatureV4CryptoInit;

  constructor(settings: SignatureV4Init & SignatureV4CryptoInit) {
    this.#settings = settings;
  }

  async sign(...request: Parameters<Signer['sign']>): Promise<unknown> {
    const { SignatureV4: Whole } = await import('@smithy/signature-v4');
    return new Whole(this.#settings).sign(...request);
  }
}
