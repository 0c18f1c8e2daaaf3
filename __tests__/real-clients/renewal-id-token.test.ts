/** Jobs that last longer than any credentials, from the job's ID token: profiles serve AWS tools all the same. */
import { testRenewal } from './renewal-sources.ts';

testRenewal('trusted-token-issuer', 'web-identity and a role chain');
