/** Faults of connections: refused, reset, closed, to a host without a name, at the first call to each service. */
import { testFaults } from './fault-runs.ts';

testFaults('connections');
