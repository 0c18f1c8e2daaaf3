/** Answers that are slow or mislabelled, which does no harm, on all calls. */
import { testFaults } from './fault-runs.ts';

testFaults('harmless oddities');
