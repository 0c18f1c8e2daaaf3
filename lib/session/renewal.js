import { ActionError } from '../errors.js';
import { prepareReplacement } from '../files.js';
import { withLock } from '../lock.js';
import { describeFailure, generalError } from '../service-failure.js';
import { formatTime } from './token.js';
import { readToken } from './token-cache.js';
/**
 * Renews the token of a place, unless another process did so while this one waited for its turn.
 *
 * The new token replaces the old one atomically at mode 0600; fields that this action does not know are kept, and so is
 * the old refresh token when the answer brings none (OAuth 2.0, RFC 6749 section 6). The place is made ready before
 * the service is asked, so that a folder without room or rights is met while the old refresh token is still good.
 *
 * @param isDue whether a token that lies there now has to be renewed.
 * @throws ActionError `network`, `throttled`, `unexpected` or `unsafe-file`
 */
export async function renewToken(place, isDue, context) {
    return await withLock(`${place.path}.lock`, async () => {
        const kept = (await readToken(place.path, context.report)) ?? place.initial;
        if (!isDue(kept))
            return { token: kept };
        const replacement = await prepareReplacement(place.path, context.job.temp);
        try {
            const renewal = await requestRenewal(kept, place.region, context);
            if (renewal.token)
                await replacement.commit(`${JSON.stringify(renewal.token.fields, undefined, 2)}\n`);
            return renewal;
        }
        finally {
            await replacement.abandon();
        }
    });
}
async function requestRenewal(token, region, { aws, job, report }) {
    const { client, host } = await aws.oidc(region);
    const { clientId, clientSecret, refreshToken } = token;
    const answer = await client.createToken({ grantType: 'refresh_token', clientId, clientSecret, refreshToken }).then((output) => ({ output }), (error) => {
        const failure = describeFailure(error);
        // 400 and 401 are OAuth's refusals (RFC 6749 section 5.2); anything else says nothing of the session.
        if (failure.answered && (failure.status === 400 || failure.status === 401))
            return { refused: failure.words };
        throw generalError(failure, 'renewing the session', host, job.env);
    });
    if ('refused' in answer)
        return answer;
    const { accessToken, expiresIn, refreshToken: nextRefreshToken } = answer.output;
    if (!accessToken || !expiresIn) {
        throw new ActionError('unexpected', `${host} renewed the session without an access token or its lifetime.`, 'Sign in anew with aws sso login.');
    }
    report.secret(accessToken);
    if (nextRefreshToken)
        report.secret(nextRefreshToken);
    const expiresAt = new Date(Date.now() + expiresIn * 1000);
    const kept = { accessToken, expiresAt, refreshToken: nextRefreshToken ?? refreshToken };
    return {
        token: {
            ...token,
            ...kept,
            fields: { ...token.fields, ...kept, expiresAt: formatTime(expiresAt) },
        },
    };
}
