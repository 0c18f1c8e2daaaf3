/** The connection to GitHub's token endpoint, opened while the rest of the step is still to be read and compiled. */
import { connect } from 'node:tls';
import type { OpenConnection } from '../aws/connections.ts';
import type { Environment } from '../job/job.ts';

/** Variables that have connections made in another way than from here straight to the host. */
const detours = /^((https?|all)_proxy|NODE_TLS_REJECT_UNAUTHORIZED)$/i;

/** Opens the connection where the inputs say that an ID token is asked for, and nothing stands between. */
export function openEarly(env: Environment): OpenConnection | undefined {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address = '' } = env;
  const isFromElsewhere = env['INPUT_WEB-IDENTITY-TOKEN-FILE'] || env['INPUT_ROLE-CHAINING'] === 'true';
  if (!env['INPUT_ROLE-TO-ASSUME'] || isFromElsewhere || !URL.canParse(address)) return undefined;
  if (Object.keys(env).some((name) => env[name] && detours.test(name))) return undefined;
  const url = new URL(address);
  // An address is no server name: RFC 6066, section 3.
  if (url.protocol !== 'https:' || !/[a-z]/i.test(url.hostname) || url.hostname.startsWith('[')) return undefined;
  const socket = connect({ host: url.hostname, port: Number(url.port) || 443, servername: url.hostname });
  // Whoever asks for the token meets the error; the step may also end before.
  return { url, socket: socket.on('error', () => {}).unref() };
}
