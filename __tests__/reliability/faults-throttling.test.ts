/** Faults of services: too many requests, on all calls. */
import { testFaults } from './fault-runs.ts';

testFaults('throttling');
