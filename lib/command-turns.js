import { commandEnvironment, runCommand } from './command.js';
import { getCredentials } from './credentials.js';
import { ActionError } from './errors.js';
import { describeResult, keysOf, resultOf } from './result.js';
/** A command gets credentials that last at least so long. */
const leastMilliseconds = 15 * 60_000;
/**
 * Runs the command for each target in order, and stops at the first that fails.
 *
 * @param turns `areSeveral`: whether each turn gets a log group of its own; `files`: those with profiles that renew
 *   themselves, which a command then gets instead of keys.
 * @throws ActionError `command-failed`; the process then ends with the command's exit code.
 */
export async function runForEach({ command, areSeveral, files }, results, source, context) {
    const { job, report } = context;
    for (const [index, result] of results.entries()) {
        const target = commandTarget(files ? result : await withTimeLeft(result, source, context), files);
        const turn = () => runCommand(command, commandEnvironment(job.env, target));
        const { account, access } = describeResult(result);
        const code = areSeveral ? await report.group(`${target.profile}: ${access} in ${account}`, turn) : await turn();
        if (code === 0)
            continue;
        process.exitCode = code;
        const left = results.length - index - 1;
        throw new ActionError('command-failed', `The command for ${target.profile || access} ended with exit code ${code}.${left > 0 ? ` Left out after it: ${left}.` : ''}`, 'Look at the output of the command above.');
    }
}
/** Many targets take their time: what was got at the start may be near its end. */
async function withTimeLeft(result, source, context) {
    if (result.credentials.expiration.getTime() - Date.now() >= leastMilliseconds)
        return result;
    const credentials = await getCredentials(result, source, context);
    return credentials ? resultOf(result, credentials) : result;
}
function commandTarget(result, files) {
    const { assignment, accountId, access, profile, region } = result;
    return {
        accountId,
        accountName: accountId === assignment.accountId ? assignment.accountName : '',
        roleName: assignment.permissionSet || access.replace(/^role /, ''),
        profile: profile ?? '',
        region,
        credentials: files ? profileOf(result, files) : keysOf(result),
    };
}
function profileOf({ profile }, { config, credentials }) {
    return new Map([
        ['AWS_CONFIG_FILE', config],
        ['AWS_SHARED_CREDENTIALS_FILE', credentials],
        ['AWS_PROFILE', profile ?? ''],
    ]);
}
