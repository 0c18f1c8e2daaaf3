/** The page behind the verification URI, where a person compares the user code and decides. */
import { escapeMarkup, html, type Reply, type Request } from '../message.ts';
import type { World } from '../world.ts';
import { approve, deny, pendingGrant } from './device-grants.ts';

export function devicePage(request: Request, world: World): Reply {
  const userCode = request.query.get('user_code') ?? '';
  if (userCode === '') return html(200, 'Authorize a device', codeForm());
  const grant = pendingGrant(world, userCode);
  if (grant === undefined)
    return html(404, 'Unknown code', `<p>This code is unknown, used or expired.</p>${codeForm()}`);
  const users = [...((grant.instance ?? world.instances[0])?.users.keys() ?? [])];
  const form = decisionForm('/device', new URLSearchParams({ user_code: grant.userCode }), users);
  return html(
    200,
    'Authorization requested',
    `<p>Does your terminal or job log show this code?</p><p><code>${escapeMarkup(grant.userCode)}</code></p>${form}`,
  );
}

export function decideDevice(request: Request, world: World): Reply {
  const form = new URLSearchParams(request.body);
  const userCode = form.get('user_code') ?? '';
  if (pendingGrant(world, userCode) === undefined) {
    return html(404, 'Unknown code', '<p>This code is unknown, used or expired.</p>');
  }
  if (form.get('decision') !== 'approve') {
    deny(world, userCode);
    return html(200, 'Request denied', '<p>You can close this window.</p>');
  }
  const approved = approve(world, userCode, form.get('user') ?? undefined);
  if (!approved) return html(400, 'Something went wrong', '<p>invalid_grant: Invalid grant provided</p>');
  return html(200, 'Request approved', '<p>You can close this window and go back to your terminal.</p>');
}

/** Approve and Deny, as one of these users, carrying the parameters along. */
export function decisionForm(action: string, params: URLSearchParams, users: readonly string[]): string {
  const hidden = [...params].map(
    ([name, value]) => `<input type="hidden" name="${escapeMarkup(name)}" value="${escapeMarkup(value)}">`,
  );
  const options = users.map((user) => `<option>${escapeMarkup(user)}</option>`);
  return `<form method="post" action="${action}">${hidden.join('')}
<p><label>Signed in as <select name="user">${options.join('')}</select></label></p>
<button name="decision" value="approve">Approve</button><button name="decision" value="deny">Deny</button></form>`;
}

function codeForm(): string {
  return '<form action="/device"><label>Code <input name="user_code" autofocus></label> <button>Next</button></form>';
}
