/** The emulated workflow: plays the jobs of a workflow file on the emulated runner. */
export type { PlayedJob } from './play-job.ts';
export { playWorkflow } from './play-workflow.ts';
export type { Playground } from './playground.ts';
