/** The errors of SSO-OIDC: an OAuth code in the body, the exception's name in a header only. */
import { json, Refusal } from '../message.ts';

const ERRORS = {
  access_denied: ['AccessDeniedException', 400],
  authorization_pending: ['AuthorizationPendingException', 400],
  expired_token: ['ExpiredTokenException', 400],
  invalid_client: ['InvalidClientException', 401],
  invalid_client_metadata: ['InvalidClientMetadataException', 400],
  invalid_grant: ['InvalidGrantException', 400],
  invalid_redirect_uri: ['InvalidRedirectUriException', 400],
  invalid_request: ['InvalidRequestException', 400],
  invalid_scope: ['InvalidScopeException', 400],
  slow_down: ['SlowDownException', 400],
  unauthorized_client: ['UnauthorizedClientException', 400],
  unsupported_grant_type: ['UnsupportedGrantTypeException', 400],
} as const;

type OAuthError = keyof typeof ERRORS;

/** @param description often empty at AWS; a bare `access_denied` names nothing at all. */
export function oauthRefusal(error: OAuthError, description = '', caller?: string): Refusal {
  const [name, status] = ERRORS[error];
  return new Refusal({ ...json(status, { error, error_description: description }, errorType(name)), caller });
}

export function errorType(name: string): Record<string, string> {
  return { 'x-amzn-ErrorType': `${name}:http://internal.amazon.com/coral/com.amazonaws.sso.oidc/` };
}
