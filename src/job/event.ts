/** Reads the event that started the run: whose change it runs, and who can read its log. */
import { readFileSync, statSync } from 'node:fs';
import { isRecord } from './json.ts';

/** Why a run may be for people outside the repository. */
export type Outsider = 'fork' | 'dependabot' | 'foreign-event' | 'unread-event';

/** What the event says about the run. */
export interface Event {
  /** Undefined if the run is for the repository's own people. */
  readonly outsider: Outsider | undefined;
  /** Whether everybody can read the log; undefined if the event does not say. */
  readonly isPublic: boolean | undefined;
}

/** Events that only people with write access, or the repository itself, can trigger. */
const ownEvents = [
  'push',
  'create',
  'delete',
  'release',
  'merge_group',
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
];
/** Events about a pull request, whose head says which repository it comes from. */
const pullRequestEvents = ['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'];

export function readEvent(env: NodeJS.ProcessEnv): Event {
  const payload = parsedFile(env.GITHUB_EVENT_PATH);
  return { outsider: outsiderOf(env, payload), isPublic: isPublic(payload) };
}

function outsiderOf(env: NodeJS.ProcessEnv, payload: unknown): Outsider | undefined {
  const { GITHUB_EVENT_NAME: name = '', GITHUB_EVENT_PATH: path = '' } = env;
  if (isByDependabot(env, payload)) return 'dependabot';
  if (isOfFork(payload)) return 'fork';
  const other = otherRunner(env);
  // act runs on the user's own machine, and its event has only what the user provides.
  if (other === 'act' || (!name && !path)) return undefined;
  if (!isRecord(payload) && path && !other) return 'unread-event';
  return isOwn(name, payload) ? undefined : 'foreign-event';
}

/** GitHub's own runner sets a variable that no step can remove; similar runners set variables with their names. */
function otherRunner(env: NodeJS.ProcessEnv): 'act' | 'forgejo' | undefined {
  if (env.RUNNER_ENVIRONMENT) return undefined;
  if (env.ACT) return 'act';
  return env.GITEA_ACTIONS || env.FORGEJO_ACTIONS ? 'forgejo' : undefined;
}

function isByDependabot(env: NodeJS.ProcessEnv, payload: unknown): boolean {
  const names = [
    env.GITHUB_ACTOR,
    member(payload, 'pull_request', 'user', 'login'),
    member(payload, 'workflow_run', 'actor', 'login'),
  ];
  return names.includes('dependabot[bot]');
}

/** If the fork has been deleted, the head is null, which still counts as a fork. */
function isOfFork(payload: unknown): boolean {
  const repository = member(payload, 'repository', 'id');
  const heads = [
    ['pull_request', 'head', 'repo'],
    ['workflow_run', 'head_repository'],
  ].filter((path) => hasMember(payload, ...path));
  return heads.some((path) => member(payload, ...path, 'id') !== repository);
}

function isOwn(name: string, payload: unknown): boolean {
  if (ownEvents.includes(name)) return true;
  const has = (...path: readonly string[]) => member(payload, ...path, 'id') !== undefined;
  if (pullRequestEvents.includes(name)) return has('pull_request', 'head', 'repo');
  if (name !== 'workflow_run' || !has('workflow_run', 'head_repository')) return false;
  const first = String(member(payload, 'workflow_run', 'event'));
  return ownEvents.includes(first) || pullRequestEvents.includes(first);
}

/** `visibility` is newer than `private`, and has a third value, `internal`, for members of the enterprise. */
function isPublic(payload: unknown): boolean | undefined {
  const visibility = member(payload, 'repository', 'visibility');
  const isPrivate = member(payload, 'repository', 'private');
  if (visibility === 'public' || isPrivate === false) return true;
  return typeof visibility === 'string' || isPrivate === true ? false : undefined;
}

function parsedFile(path: string | undefined): unknown {
  try {
    // Reading a FIFO that nobody writes to would wait forever.
    if (!path || !statSync(path).isFile()) return undefined;
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function hasMember(value: unknown, ...path: readonly string[]): boolean {
  return member(value, ...path) !== undefined;
}

function member(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined), value);
}
