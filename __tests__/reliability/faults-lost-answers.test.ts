/** Faults of answers that are lost, in whole or in part, on all calls. */
import { testFaults } from './fault-runs.ts';

testFaults('lost answers');
