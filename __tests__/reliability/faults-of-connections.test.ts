/** Faults of connections: refused, silent, of another protocol, with a certificate that cannot be trusted, on all calls. */
import { testFaults } from './fault-runs.ts';

testFaults('connections');
