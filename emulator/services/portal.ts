/** The SSO portal: which accounts and permission sets a token may have, and the role credentials themselves. */
import { createHash } from 'node:crypto';
import { type Instance, reservedRoleArn } from '../world/organization.ts';
import { ACCOUNT_ACCESS, findToken } from '../world/sessions.ts';
import type { Token, World } from '../world/world.ts';
import { json, Refusal, type Reply, type Request } from './message.ts';
import { issueCredentials, roleSession } from './sts/credentials.ts';

export function getRoleCredentials(request: Request, world: World): Reply {
  const token = authorize(request, world);
  const { instance, user } = token.session;
  const account = accountId(request);
  const name = required(request, 'role_name');
  const permissionSet = instance.permissionSets.get(name);
  if (permissionSet === undefined || !roleNames(token, account).includes(name)) throw forbidden(user);
  const principal = roleSession({ arn: reservedRoleArn(instance, account, name), id: undefined }, user);
  const key = issueCredentials(world, principal, permissionSet.sessionSeconds);
  const { accessKeyId, secretAccessKey, sessionToken, expiresAt } = key;
  const roleCredentials = { accessKeyId, secretAccessKey, sessionToken, expiration: expiresAt };
  return { ...json(200, { roleCredentials }), caller: user };
}

export function listAccounts(request: Request, world: World): Reply {
  const token = authorize(request, world);
  const { instance, user } = token.session;
  const assigned = new Set(instance.assignments.filter((one) => one.user === user).map(({ account }) => account));
  const accounts = instance.accounts.filter(({ id }) => assigned.has(id));
  const [items, nextToken] = page(request, token, accounts);
  const accountList = items.map(({ id, name, email }) => ({ accountId: id, accountName: name, emailAddress: email }));
  return { ...json(200, { nextToken, accountList }), caller: user };
}

export function listAccountRoles(request: Request, world: World): Reply {
  const token = authorize(request, world);
  const { user } = token.session;
  const account = accountId(request);
  const names = roleNames(token, account);
  if (names.length === 0) throw forbidden(user);
  const [items, nextToken] = page(request, token, names);
  return {
    ...json(200, { nextToken, roleList: items.map((roleName) => ({ roleName, accountId: account })) }),
    caller: user,
  };
}

/** Ends the whole sign-in session, other machines' tokens included. Role credentials live on. */
export function logout(request: Request, world: World): Reply {
  const { session } = authenticate(request, world);
  session.endsAt = world.clock.now();
  return { status: 200, headers: {}, body: '', caller: session.user };
}

function authenticate(request: Request, world: World): Token {
  const token = findToken(world, request.headers.get('x-amz-sso_bearer_token') ?? '', request.region);
  if (token === undefined) throw refusal(401, 'UnauthorizedException', 'Session token not found or invalid');
  if (!takePermit(world, token.session.instance)) {
    throw refusal(429, 'TooManyRequestsException', 'HTTP 429 Unknown Code');
  }
  return token;
}

function authorize(request: Request, world: World): Token {
  const token = authenticate(request, world);
  if (!token.scopes.includes(ACCOUNT_ACCESS)) throw forbidden(token.session.user);
  return token;
}

/** A token bucket that holds one second's worth of requests. */
function takePermit(world: World, instance: Instance): boolean {
  const now = world.clock.now();
  const rate = instance.settings.requestsPerSecond;
  if (rate === Number.POSITIVE_INFINITY) return true;
  const bucket = world.permits.get(instance) ?? { permits: rate, at: now };
  const permits = Math.min(rate, bucket.permits + ((now - bucket.at) / 1000) * rate);
  world.permits.set(instance, { permits: permits < 1 ? permits : permits - 1, at: now });
  return permits >= 1;
}

function roleNames(token: Token, account: string): readonly string[] {
  const { instance, user } = token.session;
  const names = instance.assignments
    .filter((one) => one.user === user && one.account === account)
    .map((one) => one.permissionSet);
  return [...new Set(names)];
}

/** One page of a list. The page token is opaque and good for the same person's same list only. */
function page<Item>(request: Request, token: Token, items: readonly Item[]): [readonly Item[], string | null] {
  const size = Number(request.query.get('max_result') ?? token.session.instance.settings.pageSize);
  if (!Number.isInteger(size) || size < 1 || size > 100) throw invalid('max_result');
  const list = [token.session.user, request.path, request.query.get('account_id')].join('/');
  const given = request.query.get('next_token') ?? pageToken(list, 0);
  const start = Number(Buffer.from(given.split('.')[0] ?? '', 'base64url').toString());
  if (given !== pageToken(list, start)) throw invalid('next_token');
  const end = start + size;
  return [items.slice(start, end), end < items.length ? pageToken(list, end) : null];
}

function pageToken(list: string, from: number): string {
  const seal = createHash('sha256').update(`${list}/${from}`).digest('base64url');
  return `${Buffer.from(String(from)).toString('base64url')}.${seal}`;
}

function accountId(request: Request): string {
  const id = required(request, 'account_id');
  if (!/^\d{12}$/.test(id)) throw invalid('account_id');
  return id;
}

function required(request: Request, name: string): string {
  const value = request.query.get(name);
  if (value === null || value === '') throw invalid(name);
  return value;
}

function invalid(name: string): Refusal {
  return refusal(400, 'InvalidRequestException', `Invalid value for ${name}`);
}

/** Not in the service's model: not assigned, misspelt, or the token lacks the scope. */
function forbidden(caller: string): Refusal {
  return refusal(403, 'ForbiddenException', 'No access', caller);
}

function refusal(status: number, name: string, message: string, caller?: string): Refusal {
  return new Refusal({ ...json(status, { message, __type: `com.amazonaws.switchboard.portal#${name}` }), caller });
}
