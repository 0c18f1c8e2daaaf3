/** Opens the connection to GitHub's token endpoint before the rest of the step is loaded. */
import { isIP } from 'node:net';
import { connect } from 'node:tls';
import type { OpenConnection } from '../aws/connections.ts';
import type { Environment } from '../job/job.ts';

/** Variables with which connections are not made directly, or not from here. */
const detours = /^((https?|all)_proxy|NODE_TLS_REJECT_UNAUTHORIZED)$/i;

/** Opens the connection if the inputs need an ID token, and it is a direct connection. */
export function openEarly(env: Environment): OpenConnection | undefined {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address = '' } = env;
  const isFromElsewhere = env['INPUT_WEB-IDENTITY-TOKEN-FILE'] || env['INPUT_ROLE-CHAINING'] === 'true';
  if (!env['INPUT_ROLE-TO-ASSUME'] || isFromElsewhere || !URL.canParse(address)) return undefined;
  if (Object.keys(env).some((name) => env[name] && detours.test(name))) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.hostname.startsWith('[')) return undefined;
  // An IP address is not allowed as a server name: RFC 6066, section 3.
  const servername = isIP(url.hostname) ? '' : url.hostname;
  const socket = connect({ host: url.hostname, port: Number(url.port) || 443, servername });
  // The request for the token reports the error; the step may also end before it.
  return { url, socket: socket.on('error', () => {}).unref() };
}
