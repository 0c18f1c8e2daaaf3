/** Jobs that last longer than any credentials, from a person who signs in: profiles serve AWS tools all the same. */
import { testRenewal } from './renewal-sources.ts';

testRenewal('device-code');
