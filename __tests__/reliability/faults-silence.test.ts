/** Faults of connections: silent, or with a head that never ends, at the first call to each service. */
import { testFaults } from './fault-runs.ts';

testFaults('silence');
