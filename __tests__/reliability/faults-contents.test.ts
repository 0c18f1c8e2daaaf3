/** Faults of contents: answers that are empty, endless or of something else, on all calls. */
import { testFaults } from './fault-runs.ts';

testFaults('contents');
