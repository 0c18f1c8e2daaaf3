/** Faults of proxies: their pages in place of an answer that is not tried again, on all calls. */
import { testFaults } from './fault-runs.ts';

testFaults('refusals of proxies');
