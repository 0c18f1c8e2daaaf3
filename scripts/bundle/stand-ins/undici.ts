/** Stands in for undici, which @actions/http-client wants for `getAgentDispatcher` alone: nothing here calls that. */
export class ProxyAgent {
  constructor() {
    throw new Error('undici is not part of this bundle: see scripts/bundle/bundle.ts');
  }
}
