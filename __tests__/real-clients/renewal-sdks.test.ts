/** Jobs that last longer than any credentials: one step goes on and on, in the hands of AWS SDKs. */
import { sdkClients, testClients } from './renewal.ts';

testClients(sdkClients);
