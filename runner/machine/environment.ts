/** The environment of a step's process, put together in the runner's order: what comes later wins. */
import type { Environment, JobState } from './job-state.ts';

/** Only these keys of the github context become `GITHUB_*`; nobody can override those that do. */
const EXPORTED = new Set(
  `action action_path action_ref action_repository actor actor_id api_url artifacts artifacts_list base_ref env
  event_name event_path graphql_url head_ref job output path ref ref_name ref_protected ref_type repository
  repository_id repository_owner repository_owner_id retention_days run_attempt run_id run_number server_url sha state
  step_summary triggering_actor workflow workflow_ref workflow_sha workspace`.split(/\s+/),
);

/**
 * The whole environment of a process.
 *
 * `own` is what the step brings: the env context, for an action its `STATE_*` and `INPUT_*`. `github` holds the context
 * keys of this step alone. Only actions get `ACTIONS_RUNTIME_*`.
 */
export function stepEnvironment(
  job: JobState,
  step: {
    readonly own: Environment;
    readonly github: Environment;
    readonly isAction: boolean;
  },
): Record<string, string> {
  const own: Record<string, string> = { ...step.own };
  if (job.path.length > 0) own.PATH = prependPath(job.path, own.PATH ?? job.host.PATH ?? '');
  for (const [key, value] of [...job.github, ...Object.entries(step.github)]) {
    if (EXPORTED.has(key)) own[`GITHUB_${key.toUpperCase()}`] = value;
  }
  for (const [key, value] of Object.entries(job.runner)) own[`RUNNER_${key.toUpperCase()}`] = value;
  Object.assign(own, step.isAction && job.runtime, job.idToken);
  // The inherited one, if any, stays: the runner takes it out of its own additions alone.
  if (step.isAction) delete own.NODE_ICU_DATA;
  const compileCache = step.isAction && job.compileCache;
  return {
    CI: 'true',
    ...(compileCache && { NODE_COMPILE_CACHE: compileCache }),
    ...job.host,
    ...own,
    GITHUB_ACTIONS: 'true',
  };
}

function prependPath(entries: readonly string[], path: string): string {
  const added = entries.toReversed().join(':');
  if (path === '') return added;
  return path.startsWith(`${added}:`) ? path : `${added}:${path}`;
}
