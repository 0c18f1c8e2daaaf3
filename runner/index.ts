/** The emulated GitHub runner: runs a JavaScript action as the real one does and shows what a person would see. */

export { findLeaks, type Leak } from './inspection/leaks.ts';
export { snapshotTree, type TreeEntry } from './inspection/tree.ts';
export type { BackgroundStep } from './job/background.ts';
export { type Job, startJob } from './job/job.ts';
export type { StepResult } from './job/run-step.ts';
export type { JobOptions } from './machine/job-state.ts';
