/** Short-lived keys of a role, whichever service issued them. */
import { ActionError } from './errors.js';
/**
 * Masks the keys and checks that they are complete.
 *
 * @param host that answered, for the error.
 * @throws ActionError `unexpected` when a part is missing, `network` when all are: then a proxy has answered.
 */
export function usableCredentials(answer, host, report) {
    const { accessKeyId, secretAccessKey, sessionToken, expiration, arn } = answer;
    for (const secret of [accessKeyId, secretAccessKey, sessionToken])
        if (secret)
            report.secret(secret);
    if (!accessKeyId && !secretAccessKey && !sessionToken) {
        throw new ActionError('network', `What answered for ${host} is not the service: the answer holds no role credentials.`, `Allow this runner to reach ${host}: a proxy or firewall on the way answers in its place.`);
    }
    const plain = [accessKeyId, secretAccessKey, sessionToken].every((part) => part !== undefined && /^[\x21-\x7e]+$/.test(part));
    if (!plain || !accessKeyId || !secretAccessKey || !sessionToken || !expiration) {
        throw new ActionError('unexpected', `${host} answered without complete role credentials.`, 'Try again later.');
    }
    return { accessKeyId, secretAccessKey, sessionToken, expiration, arn };
}
