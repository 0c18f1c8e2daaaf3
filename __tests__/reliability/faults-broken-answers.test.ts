/** Faults of answers of which a part does not come, on all calls. */
import { testFaults } from './fault-runs.ts';

testFaults('broken answers');
