/** Faults of services: too many requests, with a pause that they ask for, on all calls. */
import { testFaults } from './fault-runs.ts';

testFaults('requested pauses');
