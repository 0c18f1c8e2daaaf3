/** The token cache that AWS tools share: `~/.aws/sso/cache`. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ActionError } from '../errors.js';
import { readIfThere } from '../files.js';
import { isRecord } from '../job.js';
import { sameStartUrl, spellings } from '../start-url.js';
import { isRenewable, remaining, tokenFrom } from './token.js';
const accountAccess = 'sso:account:access';
const rereads = 3;
const rereadMilliseconds = 200;
export function tokenCacheFolder(home) {
    return join(home, '.aws', 'sso', 'cache');
}
/**
 * The file of a session name or of a start URL as spelled in a profile without session.
 *
 * Source: botocore, `SSOTokenLoader._generate_cache_key`; the SDKs for JavaScript and Go agree.
 */
export function tokenCachePath(home, key) {
    return join(tokenCacheFolder(home), `${createHash('sha1').update(key).digest('hex')}.json`);
}
/** The mark beside a token that a job has lent to AWS tools: other jobs leave it alone. */
export function lentMark(tokenPath) {
    return tokenPath.replace(/(\.json)?(\.lent)?$/, '.lent');
}
/** Searches the cache; where nothing is found and a file is half written, looks again after its writer had time. */
export async function searchTokenCache(home, wanted, report) {
    for (let reread = 0;; reread++) {
        const search = await searchOnce(home, wanted, report);
        if (search.found.length > 0 || search.broken.length === 0 || reread === rereads)
            return search;
        await sleep(rereadMilliseconds);
    }
}
/** The token that a file holds, if it holds one. */
export async function readToken(path, report) {
    const content = await readIfThere(path);
    return content && tokenFrom(parseJson(content), report);
}
export function parseJson(content) {
    try {
        return JSON.parse(content.toString('utf8').replace(/^\uFEFF/, ''));
    }
    catch {
        return undefined;
    }
}
async function searchOnce(home, wanted, report) {
    const keys = [...(wanted.sessionName === undefined ? [] : [wanted.sessionName]), ...spellings(wanted.startUrl)];
    const expected = keys.map((key) => tokenCachePath(home, key));
    const folder = tokenCacheFolder(home);
    const entries = await readdir(folder).catch(() => []);
    const names = entries.filter((name) => name.endsWith('.json') && !name.startsWith('.'));
    const found = [];
    const otherStartUrls = new Set();
    const broken = [];
    for (const path of names.map((name) => join(folder, name)).sort((a, b) => rank(expected, a) - rank(expected, b))) {
        if (await isLentElsewhere(path, entries, wanted.temp))
            continue;
        const content = await readIfThere(path).catch(ignoreUnsafe);
        const fields = content && parseJson(content);
        const token = tokenFrom(fields, report);
        if (fields === undefined)
            broken.push(path);
        else if (token && isFor(token, wanted, expected.includes(path)))
            found.push({ path, token });
        else if (token?.startUrl)
            otherStartUrls.add(token.startUrl);
    }
    return { found, otherStartUrls: [...otherStartUrls], broken };
}
async function isLentElsewhere(path, names, temp) {
    const mark = lentMark(path);
    if (!names.includes(basename(mark)))
        return false;
    const lent = parseJson((await readIfThere(mark).catch(ignoreUnsafe)) ?? Buffer.alloc(0));
    return !(isRecord(lent) && typeof lent.folder === 'string' && dirname(lent.folder) === temp);
}
function rank(expected, path) {
    const place = expected.indexOf(path);
    return place < 0 ? expected.length : place;
}
/** A token without a start URL is known by its file name alone; one of another tool by scopes that lack the accounts. */
function isFor(token, wanted, hasExpectedName) {
    const { scopes } = token.fields;
    if (Array.isArray(scopes) && !scopes.includes(accountAccess))
        return false;
    return token.startUrl === undefined ? hasExpectedName : sameStartUrl(token.startUrl, wanted.startUrl);
}
/** A folder or a FIFO in the place of a token is none; the search goes on. */
function ignoreUnsafe(error) {
    if (!(error instanceof ActionError))
        throw error;
}
/**
 * The token that serves best: of the right region, then with time left, then renewable; the file's rank decides last.
 *
 * @param margin milliseconds; with less left, a token is soon to be renewed.
 */
export function bestToken(found, region, margin) {
    const worth = ({ token }) => {
        const rightRegion = !region || !token.region || token.region === region ? 8 : 0;
        const left = remaining(token);
        return rightRegion + (left > margin ? 4 : 0) + (isRenewable(token) ? 2 : 0) + (left > 0 ? 1 : 0);
    };
    return found.toSorted((a, b) => worth(b) - worth(a))[0];
}
/** Whether `aws login` (AWS Sign-In, not Identity Center) has left its cache. */
export async function hasAwsLoginCache(home) {
    const names = await readdir(join(home, '.aws', 'login', 'cache')).catch(() => []);
    return names.some((name) => name.endsWith('.json'));
}
