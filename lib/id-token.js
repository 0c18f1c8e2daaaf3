/** The job's ID token: GitHub's signed word on which workflow this is. */
import { HttpClient } from '@actions/http-client';
import { attemptMilliseconds, attemptsFrom } from './aws.js';
import { ActionError } from './errors.js';
import { isLoopback, isRecord } from './job.js';
import { retrying } from './retrying.js';
import { describeFailure, generalError, isFailure, isTransient } from './service-failure.js';
/**
 * Asks GitHub for an ID token of this job.
 *
 * @param audience the claim `aud`: who the token is for.
 * @throws ActionError `no-id-token` when the job may have none; `network`, `throttled`
 */
export async function requestIdToken(audience, { job, report }) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } = job.env;
    if (!address || !requestToken)
        throw noIdToken('This job has no right to an ID token', job);
    const url = checkedUrl(address, audience);
    const answer = await retrying(() => askOnce(url, requestToken, report), (failure) => (isTransient(failure) ? attemptsFrom(job.env) : 1));
    if (!isFailure(answer)) {
        report.link('ID token', `Got an ID token of ${answer.claims.sub} for ${answer.claims.aud}.`);
        return answer;
    }
    const { status, answered, words } = answer;
    if (answered && status !== undefined && status >= 400 && !isTransient(answer)) {
        throw noIdToken(`${url.host} refused an ID token (HTTP ${status}: ${words})`, job);
    }
    throw generalError(answer, 'asking for the ID token of this job', url.host, job.env);
}
function checkedUrl(address, audience) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    // The request carries a token of the job, and this variable may come from the env: of a workflow.
    if (!url || (url.protocol !== 'https:' && !isLoopback(url.hostname))) {
        throw new ActionError('no-id-token', 'ACTIONS_ID_TOKEN_REQUEST_URL is not an https:// URL, so it is not the one that the runner sets.', 'Remove ACTIONS_ID_TOKEN_REQUEST_URL from env: wherever the workflow sets it.');
    }
    url.searchParams.set('audience', audience);
    return url;
}
async function askOnce(url, requestToken, report) {
    const client = new HttpClient('aws-sso-credentials', [], {
        allowRedirects: false,
        allowRetries: false,
        socketTimeout: attemptMilliseconds,
    });
    const deadline = Promise.withResolvers();
    const timer = setTimeout(() => {
        deadline.reject(Object.assign(new Error('the answer took too long'), { name: 'TimeoutError' }));
    }, attemptMilliseconds);
    try {
        const ask = async () => {
            const response = await client.get(url.href, {
                accept: 'application/json',
                authorization: `Bearer ${requestToken}`,
            });
            return { status: response.message.statusCode ?? 0, body: await response.readBody() };
        };
        const { status, body } = await Promise.race([ask(), deadline.promise]);
        return idTokenFrom(status, body, report);
    }
    catch (error) {
        return describeFailure(error);
    }
    finally {
        clearTimeout(timer);
        client.dispose();
    }
}
function idTokenFrom(status, body, report) {
    const answer = parsed(body);
    const value = isRecord(answer) ? answer.value : undefined;
    if (status === 200 && typeof value === 'string' && value !== '') {
        report.secret(value);
        const claims = parsed(Buffer.from(value.split('.')[1] ?? '', 'base64url').toString());
        if (isRecord(claims))
            return { value, claims };
    }
    const message = isRecord(answer) ? answer.message : undefined;
    return {
        status,
        name: `HTTP ${status}`,
        words: typeof message === 'string' ? message : 'no words',
        answered: status !== 200 && isRecord(answer),
        metadata: { httpStatusCode: status },
        cause: undefined,
    };
}
function parsed(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}
/** Of the events that a fork's pull request sets off, `pull_request` alone takes the right to ID tokens away for good. */
function noIdToken(what, { outsider, env }) {
    const permission = 'permissions: id-token: write (and contents: read for a checkout) to the job; in a reusable workflow, to the job that calls it as well';
    if (outsider === 'fork' && env.GITHUB_EVENT_NAME === 'pull_request') {
        return new ActionError('no-id-token', `${what}. GitHub gives none to runs for a fork's pull request, whatever their permissions say.`, `Run the job for branches of this repository only, with an if: condition. There, add ${permission}.`);
    }
    const who = outsider === 'dependabot' ? 'This run is by Dependabot, whose rights are narrowed. ' : '';
    return new ActionError('no-id-token', `${what}. ${who}GitHub gives none without the permission id-token: write, none to runs for a fork's pull request, and none to a job that has run for six hours.`, `Add ${permission}${outsider === 'dependabot' ? '. Where Dependabot still gets none, leave the job out for it with an if: condition' : ''}.`);
}
