/** What a workflow is played with: its repository, the values of its contexts, and how its jobs are opened. */
import type { Job } from '../index.ts';

type Values = Readonly<Record<string, unknown>>;

/** Where workflows are played: what `uses:` finds, and what the jobs are given. */
export interface Playground {
  /** The action under its name in front of the `@`, and its folder. */
  readonly action: { readonly name: string; readonly directory: string };
  /** What a checkout brings: contents by path; all of it may be executed. */
  readonly files: Readonly<Record<string, string>>;
  readonly github: Values;
  readonly vars: Values;
  readonly secrets: Values;
  /** The text of a workflow file of this repository. */
  readonly readFile: (path: string) => string;
  readonly openJob: (job: JobRequest) => Promise<Job>;
  /** Called when all is over, before the folders of the job are removed. */
  readonly onEnd: (job: Job) => Promise<void>;
}

interface JobRequest {
  readonly env: Readonly<Record<string, string>>;
  /** Whether its permissions have `id-token: write`. */
  readonly mayHaveIdToken: boolean;
  readonly environment: string | undefined;
}
