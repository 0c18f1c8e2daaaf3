/** Stands in for the SDK's default credential chain: clients here are given credentials, or sign nothing. */
export function defaultProvider(): () => Promise<never> {
  return async () => {
    throw new Error('The default credential chain is not part of this bundle: see scripts/bundle/stand-ins.ts');
  };
}
