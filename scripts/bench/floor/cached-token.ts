/** The one request of a cached token with the SDK's client, and nothing besides. */
import { getRoleCredentials } from './get-role-credentials.ts';

await getRoleCredentials(process.env.TOKEN);
