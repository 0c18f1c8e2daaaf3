/** Faults of answers that do not come, on all calls. */
import { testFaults } from './fault-runs.ts';

testFaults('missing answers');
