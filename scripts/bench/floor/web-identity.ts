/** The two requests of web identity with the SDK's client, and nothing besides. */
import { assumeRole } from './id-token.ts';

await assumeRole();
