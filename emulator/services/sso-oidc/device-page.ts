/** The page behind the verification URI, where a person compares the user code and decides. */

import type { DeviceGrant, World } from '../../world/world.ts';
import { escapeMarkup, html, type Reply, type Request } from '../message.ts';
import { approve, deny, pendingGrant } from './device-grants.ts';

export function devicePage(request: Request, world: World): Reply {
  const userCode = request.query.get('user_code') ?? '';
  if (userCode === '') return html(200, 'Sign in a device', `<p>Which code does it show?</p>${codeForm()}`);
  const grant = pendingGrant(world, userCode);
  if (grant === undefined) return unknownCode();
  const users = [...((grant.instance ?? world.instances[0])?.users.keys() ?? [])];
  const form = decisionForm('/device', new URLSearchParams({ user_code: grant.userCode }), users);
  return html(200, 'Authorization requested', `${whatIsAsked(grant, world)}${form}`);
}

function whatIsAsked({ userCode, registration, expiresAt }: DeviceGrant, world: World): string {
  const minutes = Math.max(1, Math.round((expiresAt - world.clock.now()) / 60_000));
  return `<p>Does your terminal or job log show this code?</p><p><code>${escapeMarkup(userCode)}</code></p>
<dl><dt>Asked by</dt><dd>${escapeMarkup(registration.clientName)}</dd>
<dt>To get</dt><dd>every account and permission set that you have (${escapeMarkup(registration.scopes.join(', ') || 'no scopes')})</dd>
<dt>Good for</dt><dd>${minutes} min</dd></dl>
<p>Approve it only if you started this sign-in yourself.</p>`;
}

export function decideDevice(request: Request, world: World): Reply {
  const form = new URLSearchParams(request.body);
  const userCode = form.get('user_code') ?? '';
  if (pendingGrant(world, userCode) === undefined) return unknownCode();
  if (form.get('decision') !== 'approve') {
    deny(world, userCode);
    return html(200, 'Request denied', '<p>Nothing was given away. You can close this window.</p>');
  }
  const approved = approve(world, userCode, form.get('user') ?? undefined);
  if (!approved) return html(400, 'Something went wrong', '<p>invalid_grant: Invalid grant provided</p>');
  return html(200, 'Request approved', '<p>You can close this window and go back to your terminal or job.</p>');
}

/** Approve and Deny, as one of these users, carrying the parameters along. */
export function decisionForm(action: string, params: URLSearchParams, users: readonly string[]): string {
  const hidden = [...params].map(
    ([name, value]) => `<input type="hidden" name="${escapeMarkup(name)}" value="${escapeMarkup(value)}">`,
  );
  const options = users.map((user) => `<option>${escapeMarkup(user)}</option>`);
  return `<form method="post" action="${action}">${hidden.join('')}
<p><label>Signed in as <select name="user">${options.join('')}</select></label></p>
<p><button name="decision" value="approve">Approve</button><button name="decision" value="deny">Deny</button></p></form>`;
}

function unknownCode(): Reply {
  return html(404, 'Unknown code', `<p>This code is unknown, used or expired.</p>${codeForm()}`);
}

function codeForm(): string {
  return '<form action="/device"><p><label>Code <input name="user_code" autofocus autocomplete="off"></label> <button>Next</button></p></form>';
}
