/** The authorization endpoint (RFC 6749, PKCE of RFC 7636): what `aws sso login` opens by default since 2.22. */

import { type Instance, instanceAt } from '../../world/organization.ts';
import { mint, type Registration, type World } from '../../world/world.ts';
import { html, type Reply, type Request } from '../message.ts';
import { decisionForm } from './device-page.ts';
import { oauthRefusal } from './refusals.ts';

/** Shows the request to a person, or goes straight back where somebody approves everything. */
export function authorizePage(request: Request, world: World): Reply {
  const { instance } = readAuthorization(request.query, world);
  if (world.autoApprove !== undefined) return redirect(request.query, world, world.autoApprove.user);
  const form = decisionForm('/authorize', request.query, [...instance.users.keys()]);
  return html(200, 'Allow access?', `<p>A command line client asks for access to your AWS accounts.</p>${form}`);
}

/** The person pressed a button. */
export function decideAuthorization(request: Request, world: World): Reply {
  const form = new URLSearchParams(request.body);
  if (form.get('decision') === 'approve') return redirect(form, world, form.get('user') ?? undefined);
  readAuthorization(form, world);
  return back(form, { error: 'access_denied', error_description: 'User denied the request' });
}

function redirect(params: URLSearchParams, world: World, chosen: string | undefined): Reply {
  const { registration, instance } = readAuthorization(params, world);
  const user = chosen ?? instance.users.keys().next().value;
  if (user === undefined || !instance.users.has(user)) throw oauthRefusal('invalid_request', 'Unknown user');
  const code = mint(world, '', 48);
  world.codeGrants.set(code, {
    registration,
    instance,
    user,
    redirectUri: params.get('redirect_uri') ?? '',
    challenge: params.get('code_challenge') ?? '',
    expiresAt: world.clock.now() + 600_000,
  });
  return { ...back(params, { code }), caller: user };
}

function readAuthorization(params: URLSearchParams, world: World): { registration: Registration; instance: Instance } {
  const registration = world.registrations.get(params.get('client_id') ?? '');
  const instance = instanceAt(world.instances, registration?.issuerUrl ?? '');
  if (registration === undefined || instance === undefined)
    throw oauthRefusal('invalid_client', 'Invalid client provided');
  const asked = withoutLoopbackPort(params.get('redirect_uri') ?? '');
  if (!registration.redirectUris.some((uri) => withoutLoopbackPort(uri) === asked))
    throw oauthRefusal('invalid_redirect_uri');
  const isPkce = params.get('code_challenge_method') === 'S256' && params.has('code_challenge');
  if (params.get('response_type') !== 'code' || !isPkce) throw oauthRefusal('invalid_request');
  return { registration, instance };
}

function back(params: URLSearchParams, answer: Readonly<Record<string, string>>): Reply {
  const target = new URL(params.get('redirect_uri') ?? '');
  for (const [name, value] of Object.entries({ ...answer, state: params.get('state') ?? '' })) {
    target.searchParams.set(name, value);
  }
  return { status: 302, headers: { location: target.href }, body: '' };
}

/** Native clients listen on any free loopback port (RFC 8252). */
function withoutLoopbackPort(uri: string): string {
  return uri.replace(/^(http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])):\d+/, '$1');
}
