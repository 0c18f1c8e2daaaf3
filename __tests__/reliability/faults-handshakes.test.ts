/** Faults of handshakes: no TLS, and certificates that clients must not accept, at the first call to each service. */
import { testFaults } from './fault-runs.ts';

testFaults('handshakes');
