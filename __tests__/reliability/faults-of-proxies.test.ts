/** Faults of proxies: their pages in the place of an answer, on all calls. */
import { testFaults } from './fault-runs.ts';

testFaults('pages of proxies');
