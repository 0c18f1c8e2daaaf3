/** Which operation a request means, and the handler that answers it. */
import { adminRoute } from '../services/admin/service.ts';
import { getRole } from '../services/get-role.ts';
import { getIdToken, getKeys, getProviderConfiguration } from '../services/github-tokens.ts';
import { html, json, Refusal, type Reply, type Request } from '../services/message.ts';
import { getRoleCredentials, listAccountRoles, listAccounts, logout } from '../services/portal.ts';
import { authorizePage, decideAuthorization } from '../services/sso-oidc/authorization-code.ts';
import { registerClient } from '../services/sso-oidc/clients.ts';
import { createToken } from '../services/sso-oidc/create-token.ts';
import { createTokenWithIam } from '../services/sso-oidc/create-token-with-iam.ts';
import { startDeviceAuthorization } from '../services/sso-oidc/device-grants.ts';
import { decideDevice, devicePage } from '../services/sso-oidc/device-page.ts';
import { assumeRole } from '../services/sts/assume-role.ts';
import { assumeRoleWithWebIdentity } from '../services/sts/assume-role-with-web-identity.ts';
import { getCallerIdentity } from '../services/sts/get-caller-identity.ts';
import { errorReply } from '../services/sts/query.ts';
import type { World } from '../world/world.ts';

type Handler = (request: Request, world: World) => Reply;

interface Route {
  readonly operation: string;
  readonly handler: Handler;
}

const ROUTES: ReadonlyMap<string, Route> = new Map(
  Object.entries({
    'GET /federation/credentials': { operation: 'GetRoleCredentials', handler: getRoleCredentials },
    'GET /assignment/accounts': { operation: 'ListAccounts', handler: listAccounts },
    'GET /assignment/roles': { operation: 'ListAccountRoles', handler: listAccountRoles },
    'POST /logout': { operation: 'Logout', handler: logout },
    'POST /client/register': { operation: 'RegisterClient', handler: registerClient },
    'POST /device_authorization': { operation: 'StartDeviceAuthorization', handler: startDeviceAuthorization },
    'POST /token': { operation: 'CreateToken', handler: createToken },
    'POST /token?aws_iam': { operation: 'CreateTokenWithIAM', handler: createTokenWithIam },
    'GET /device': { operation: 'DevicePage', handler: devicePage },
    'POST /device': { operation: 'DecideDevice', handler: decideDevice },
    'GET /authorize': { operation: 'Authorize', handler: authorizePage },
    'POST /authorize': { operation: 'DecideAuthorization', handler: decideAuthorization },
    'GET /idtoken': { operation: 'GetIdToken', handler: getIdToken },
    'GET /.well-known/openid-configuration': {
      operation: 'GetProviderConfiguration',
      handler: getProviderConfiguration,
    },
    'GET /.well-known/jwks': { operation: 'GetKeys', handler: getKeys },
    'POST / AssumeRole': { operation: 'AssumeRole', handler: assumeRole },
    'POST / AssumeRoleWithWebIdentity': {
      operation: 'AssumeRoleWithWebIdentity',
      handler: assumeRoleWithWebIdentity,
    },
    'POST / GetCallerIdentity': { operation: 'GetCallerIdentity', handler: getCallerIdentity },
    'POST / GetRole': { operation: 'GetRole', handler: getRole },
  }),
);

const UNKNOWN_ACTION: Route = {
  operation: 'UnknownAction',
  handler: () => errorReply(400, 'InvalidAction', 'Could not find operation for version 2011-06-15'),
};
const UNKNOWN: Route = {
  operation: 'Unknown',
  handler: () => html(404, 'Not found', '<p>This emulator serves nothing here.</p>'),
};

export function route(request: Request): Route {
  const { method, path, query } = request;
  const target = request.headers.get('x-amz-target');
  if (target !== undefined) return adminRoute(target);
  if (method === 'POST' && path === '/') {
    return ROUTES.get(`POST / ${new URLSearchParams(request.body).get('Action')}`) ?? UNKNOWN_ACTION;
  }
  const variant = path === '/token' && query.get('aws_iam') === 't' ? '?aws_iam' : '';
  return ROUTES.get(`${method} ${path}${variant}`) ?? UNKNOWN;
}

/** The handler's answer; a bug in the emulator shows as the 500 that AWS would send. */
export function answer({ handler }: Route, request: Request, world: World): Reply {
  try {
    return handler(request, world);
  } catch (error) {
    if (error instanceof Refusal) return error.reply;
    return json(500, { message: 'InternalError', __type: 'InternalError' });
  }
}
