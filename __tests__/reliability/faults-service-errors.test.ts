/** Faults of services: their own errors, on all calls. */
import { testFaults } from './fault-runs.ts';

testFaults('errors of services');
