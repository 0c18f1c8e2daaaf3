/** Faults of answers: none, broken, endless, those of something else, on all calls. */
import { testFaults } from './fault-runs.ts';

testFaults('answers');
