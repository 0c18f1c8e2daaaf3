/** The emulated GitHub runner: runs a JavaScript action as the real one does and shows what a person would see. */
export { type Job, startJob } from './job.ts';
export type { JobOptions } from './job-state.ts';
export { findLeaks, findPrinted, type Leak } from './leaks.ts';
export type { StepResult } from './step.ts';
export { snapshotTree, type TreeEntry } from './tree.ts';
