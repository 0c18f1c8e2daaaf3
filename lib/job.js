/** What the runner tells about the job this step runs in. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { ActionError } from './errors.js';
/**
 * @param helper folder of the credential process in this action, where profiles that renew themselves may be written.
 * @throws ActionError `unexpected` outside of a GitHub Actions job.
 */
export function readJob(env, helper = '') {
    const temp = env.RUNNER_TEMP;
    if (!temp) {
        throw new ActionError('unexpected', 'RUNNER_TEMP is not set, so this does not run in a GitHub Actions job.', 'Run it as a step of a workflow, with uses:.');
    }
    return { env, home: homeOf(env), temp, helper, outsider: outsiderOf(env) };
}
export function filesInForce({ env, home }) {
    const path = (variable, name) => {
        const value = env[variable];
        return value ? expandHome(value, home) : join(home, '.aws', name);
    };
    return { config: path('AWS_CONFIG_FILE', 'config'), credentials: path('AWS_SHARED_CREDENTIALS_FILE', 'credentials') };
}
/** An absolute path; a leading `~/` is expanded, as all AWS tools do. */
export function expandHome(path, home) {
    return resolve(path.replace(/^~(?=\/|$)/, home));
}
/** The order of the AWS SDK for JavaScript; botocore and Go agree with it wherever HOME is set. */
function homeOf(env) {
    if (env.HOME)
        return env.HOME;
    if (env.USERPROFILE)
        return env.USERPROFILE;
    if (env.HOMEPATH)
        return join(env.HOMEDRIVE ?? 'C:', env.HOMEPATH);
    return homedir();
}
function outsiderOf(env) {
    const event = readEvent(env.GITHUB_EVENT_PATH);
    const author = member(event, 'pull_request', 'user', 'login');
    if (env.GITHUB_ACTOR === 'dependabot[bot]' || author === 'dependabot[bot]')
        return 'dependabot';
    const repository = member(event, 'repository', 'id');
    for (const kind of ['pull_request', 'workflow_run']) {
        const subject = member(event, kind);
        if (subject === undefined || (kind === 'workflow_run' && member(subject, 'event') !== 'pull_request'))
            continue;
        const head = kind === 'pull_request' ? member(subject, 'head', 'repo', 'id') : member(subject, 'head_repository', 'id');
        // The head of a fork that was deleted since is null: still a fork.
        if (head !== repository)
            return 'fork';
    }
    return undefined;
}
function readEvent(path) {
    if (!path)
        return undefined;
    try {
        return JSON.parse(readFileSync(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
function member(value, ...path) {
    return path.reduce((at, key) => (isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined), value);
}
/** Whether a host name is this machine itself, where nothing that is sent leaves it. */
export function isLoopback(hostname) {
    return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
/** Whether a parsed JSON value is an object with named members. */
export function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
