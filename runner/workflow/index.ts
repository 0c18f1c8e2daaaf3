/** The emulated workflow: plays the jobs of a workflow file on the emulated runner. */
export type { PlayedJob, Playground } from './play-job.ts';
export { playWorkflow } from './play-workflow.ts';
