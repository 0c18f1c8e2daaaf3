/** Jobs that last longer than any credentials, from a token in a secret: profiles serve AWS tools all the same. */
import { testRenewal } from './renewal-sources.ts';

testRenewal('a secret');
