/** Faults of proxies: their pages in place of an answer that is tried again, on all calls. */
import { testFaults } from './fault-runs.ts';

testFaults('errors of proxies');
