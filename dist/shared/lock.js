const { basename, dirname, join, resolve } = process.getBuiltinModule("node:path");
const { constants, readFileSync, statSync } = process.getBuiltinModule("node:fs");
const { homedir } = process.getBuiltinModule("node:os");
const { setTimeout } = process.getBuiltinModule("node:timers/promises");
const { stripVTControlCharacters } = process.getBuiltinModule("node:util");
const { createHash, randomUUID } = process.getBuiltinModule("node:crypto");
const { lstat, mkdir, open, readdir, rename, stat, unlink, utimes } = process.getBuiltinModule("node:fs/promises");
// src/errors.ts
var ActionError = class extends Error {
	code;
	remedy;
	constructor(code, message, remedy, options) {
		super(message, options);
		this.name = "ActionError";
		this.code = code;
		this.remedy = remedy;
	}
};
function invalidInput(input, what, remedy) {
	return new ActionError("invalid-input", `Input ${input} ${what}`, remedy);
}
function asActionError(error) {
	if (error instanceof ActionError) return error;
	return new ActionError("unexpected", error instanceof Error ? `${error.name}: ${error.message}` : String(error), "Report this with the log of a run with step debug logging.", { cause: error });
}
// src/job.ts
function readJob(env, bundles = "") {
	const temp = env.RUNNER_TEMP;
	if (!temp) throw new ActionError("unexpected", "RUNNER_TEMP is not set, so this does not run in a GitHub Actions job.", "Run it as a step of a workflow, with uses:.");
	const event = readEvent(env.GITHUB_EVENT_PATH);
	return {
		env,
		home: homeOf(env),
		temp,
		bundles,
		outsider: outsiderOf(env, event),
		isPublic: isPublic(event)
	};
}
function filesInForce({ env, home }) {
	const path = (variable, name) => {
		const value = env[variable];
		return value ? expandHome(value, home) : join(home, ".aws", name);
	};
	return {
		config: path("AWS_CONFIG_FILE", "config"),
		credentials: path("AWS_SHARED_CREDENTIALS_FILE", "credentials")
	};
}
function expandHome(path, home) {
	return resolve(path.replace(/^~(?=\/|$)/, home));
}
function homeOf(env) {
	if (env.HOME) return env.HOME;
	if (env.USERPROFILE) return env.USERPROFILE;
	if (env.HOMEPATH) return join(env.HOMEDRIVE ?? "C:", env.HOMEPATH);
	return homedir();
}
function outsiderOf(env, event) {
	const author = member(event, "pull_request", "user", "login");
	if (env.GITHUB_ACTOR === "dependabot[bot]" || author === "dependabot[bot]") return "dependabot";
	const repository = member(event, "repository", "id");
	for (const kind of ["pull_request", "workflow_run"]) {
		const subject = member(event, kind);
		if (subject === void 0 || kind === "workflow_run" && member(subject, "event") !== "pull_request") continue;
		if ((kind === "pull_request" ? member(subject, "head", "repo", "id") : member(subject, "head_repository", "id")) !== repository) return "fork";
	}
}
function isPublic(event) {
	const visibility = member(event, "repository", "visibility");
	const isPrivate = member(event, "repository", "private");
	if (visibility === "public" || isPrivate === false) return true;
	return typeof visibility === "string" || isPrivate === true ? false : void 0;
}
function readEvent(path) {
	if (!path) return void 0;
	try {
		return JSON.parse(readFileSync(path, "utf8"));
	} catch {
		return;
	}
}
function member(value, ...path) {
	return path.reduce((at, key) => isRecord(at) && Object.hasOwn(at, key) ? at[key] : void 0, value);
}
function isLoopback(hostname) {
	return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/foreign-text.ts
const longestSentence = 4e3;
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]+/gu;
function printable(text) {
	const line = stripVTControlCharacters(text.slice(0, 4 * longestSentence)).toWellFormed().replace(unprintable, " ").replaceAll("##[", "# #[").replace(/^\s*::/, ": :");
	return line.length > longestSentence ? `${line.slice(0, longestSentence)} ...` : line;
}
function listed(items, most = 10) {
	const shown = items.slice(0, most).join(", ");
	return items.length > most ? `${shown} and ${items.length - most} more` : shown;
}
function nearest(wanted, candidates) {
	const limit = Math.max(2, Math.floor(wanted.length / 3));
	let best;
	let bestDistance = limit + 1;
	for (const candidate of candidates) {
		const distance = editDistance(wanted.toLowerCase(), candidate.toLowerCase());
		if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
	}
	return best;
}
function editDistance(a, b) {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
// src/files.ts
async function readIfThere(path) {
	let handle;
	try {
		handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
		if (!(await handle.stat()).isFile()) throw notRegular(path);
		return await handle.readFile();
	} catch (error) {
		if (error instanceof ActionError) throw error;
		const code = codeOf(error);
		if (code === "ENOENT" || code === "ENOTDIR") return void 0;
		if (code === "EISDIR" || code === "ENXIO") throw notRegular(path);
		throw unsafe(path, `cannot be read (${code})`, "Give the user of the runner the right to read it", error);
	} finally {
		await handle?.close();
	}
}
async function prepareReplacement(path, temp) {
	const owner = await checkReplaceable(path, temp);
	const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
	let handle;
	try {
		await mkdir(dirname(path), {
			recursive: true,
			mode: 448
		});
		handle = await open(draft, "wx", 384);
	} catch (error) {
		throw unwritable(path, error);
	}
	const abandon = async () => {
		await handle.close().catch(() => {});
		await unlink(draft).catch(() => {});
	};
	const commit = async (content, mode = 384) => {
		try {
			await handle.writeFile(content);
			if (owner && process.getuid?.() === 0) await handle.chown(owner.uid, owner.gid);
			await handle.chmod(mode);
			await handle.sync();
			await handle.close();
			await rename(draft, path);
		} catch (error) {
			await abandon();
			throw unwritable(path, error);
		}
	};
	return {
		commit,
		abandon
	};
}
async function replaceFile(path, content, temp, mode) {
	await (await prepareReplacement(path, temp)).commit(content, mode);
}
async function checkReplaceable(path, temp) {
	const there = await lstat(path).catch((error) => {
		const code = codeOf(error);
		if (code === "ENOENT") return void 0;
		throw unsafe(path, `cannot be looked at (${code})`, "Give the user of the runner the right to its folder", error);
	});
	if (!there) return void 0;
	if (there.isSymbolicLink()) throw unsafe(path, "is a symbolic link", "Put the file itself there");
	if (!there.isFile()) throw notRegular(path);
	const rightOwners = [
		process.getuid?.(),
		0,
		statSync(temp).uid
	];
	if (process.getuid && !rightOwners.includes(there.uid)) throw unsafe(path, `belongs to another user (uid ${there.uid})`, "Remove it, or run the job as its owner");
	return {
		uid: there.uid,
		gid: there.gid
	};
}
function notRegular(path) {
	return unsafe(path, "is not a regular file", "Remove what stands there");
}
function unwritable(path, cause) {
	const code = codeOf(cause);
	const full = code === "ENOSPC" || code === "EDQUOT";
	return unsafe(path, full ? `cannot be written: the disk is full (${code})` : `cannot be written (${code})`, full ? "Free space on the disk" : `Make the folder ${dirname(path)} writable for the user of the runner`, cause);
}
function unsafe(path, what, remedy, cause) {
	return new ActionError("unsafe-file", `The file ${path} ${what}.`, `${remedy}.`, { cause });
}
function codeOf(error) {
	return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
// src/profile.ts
function parseSections(text) {
	const sections = [];
	const misfits = [];
	let indent = 0;
	for (const [index, line] of linesOf(text).entries()) {
		const content = line.text.trim();
		if (content === "" || content.startsWith("#") || content.startsWith(";")) continue;
		const header = headerWords(content);
		const current = sections.at(-1);
		if (header) {
			sections.push({
				words: header,
				settings: new Map(),
				line: index + 1,
				start: line.start,
				end: line.end
			});
			continue;
		}
		if (current) current.end = line.end;
		const lineIndent = line.text.search(/\S/);
		if (current && current.settings.size > 0 && lineIndent > indent) continue;
		indent = lineIndent;
		const setting = /^([^=:]+?)\s*[=:]\s*(.*)$/.exec(content);
		if (current && setting?.[1]) current.settings.set(setting[1].toLowerCase(), setting[2] ?? "");
		else misfits.push({ line: index + 1 });
	}
	return {
		sections,
		misfits
	};
}
function ssoSession(name) {
	return `sso-session ${name}`;
}
function isProfile(section, file, name) {
	const [first, second] = section.words;
	if (first === "sso-session") return file === "config" && section.words.length === 2 && name === ssoSession(second ?? "");
	if (section.words.length === 1) return first === name && (file === "credentials" || name === "default");
	return section.words.length === 2 && file === "config" && first === "profile" && second === name;
}
function profileNames(sections, file) {
	const names = sections.flatMap((section) => {
		const name = section.words.at(-1);
		return name !== void 0 && isProfile(section, file, name) ? [name] : [];
	});
	return [...new Set(names)];
}
function putProfile(bytes, file, name, settings) {
	return replaceSections(bytes, file, name, sectionText(file, name, settings, newlineOf((bytes ?? Buffer.alloc(0)).toString("latin1"))));
}
function restoreProfile(bytes, before, file, name) {
	const earlier = (before ?? Buffer.alloc(0)).toString("latin1");
	return replaceSections(bytes, file, name, parseSections(earlier).sections.filter((section) => isProfile(section, file, name)).map(({ start, end }) => earlier.slice(start, end)).join(""));
}
function valuesOf(bytes, keys) {
	const { sections } = parseSections(bytes.toString("utf8"));
	const values = sections.flatMap(({ settings }) => keys.flatMap((key) => settings.get(key) ?? []));
	return [...new Set(values.flatMap((value) => [value, withoutComment(value)]))];
}
function withoutComment(value) {
	return value.replace(/\s+[#;].*$/, "");
}
function replaceSections(bytes, file, name, body) {
	const text = (bytes ?? Buffer.alloc(0)).toString("latin1");
	const there = parseSections(text).sections.filter((section) => isProfile(section, file, name));
	let result = text;
	for (const [index, section] of [...there.entries()].reverse()) {
		const rest = result.slice(section.end);
		const unended = index === 0 && body !== "" && !body.endsWith("\n") && rest !== "";
		result = result.slice(0, section.start) + (index === 0 ? body : "") + (unended ? newlineOf(text) : "") + rest;
	}
	return Buffer.from(there.length > 0 || body === "" ? result : appended(text, body), "latin1");
}
function sectionText(file, name, settings, newline) {
	if (settings.size === 0) return "";
	const lines = [file === "credentials" || name === "default" || name.startsWith(ssoSession("")) ? `[${name}]` : `[profile ${name}]`, ...[...settings].map(([key, value]) => `${key} = ${value}`)];
	return Buffer.from(lines.map((line) => line + newline).join("")).toString("latin1");
}
function appended(text, body) {
	if (text === "") return body;
	const newline = newlineOf(text);
	return text + (text.endsWith("\n") ? "" : newline) + newline + body;
}
function newlineOf(text) {
	return /\r?\n/.exec(text)?.[0] ?? "\n";
}
function linesOf(text) {
	const lines = [];
	const mark = /^(?:\uFEFF|\u00EF\u00BB\u00BF)?/.exec(text)?.[0].length ?? 0;
	for (let start = mark; start < text.length;) {
		const newline = text.indexOf("\n", start);
		const end = newline < 0 ? text.length : newline + 1;
		lines.push({
			text: text.slice(start, end),
			start,
			end
		});
		start = end;
	}
	return lines;
}
function headerWords(content) {
	const inside = /^\[([^\]]+)\]/.exec(content)?.[1];
	if (inside === void 0) return void 0;
	return [...inside.matchAll(/"([^"]*)"|'([^']*)'|([^\s"']+)/g)].map(([, double, single, bare]) => double ?? single ?? bare ?? "");
}
// src/start-url.ts
function normalStartUrl(startUrl) {
	const plain = startUrl.trim().replace(/\\?#.*$/, "").replace(/\/+$/, "");
	const [, origin = "", path = ""] = /^([a-z]+:\/\/[^/]*)(.*)$/i.exec(plain) ?? [
		void 0,
		"",
		plain
	];
	const start = path === "" && /\.awsapps\.com$/i.test(origin) ? "/start" : "";
	return origin.toLowerCase() + path + start;
}
function sameStartUrl(one, other) {
	return normalStartUrl(one) === normalStartUrl(other);
}
function spellings(startUrl) {
	const plain = normalStartUrl(startUrl);
	return [...new Set([
		startUrl,
		plain,
		...[
			"/",
			"#",
			"#/",
			"/#",
			"/#/",
			"\\#/"
		].map((end) => plain + end)
	])];
}
// src/session/token.ts
function tokenFrom(fields, report) {
	if (!isRecord(fields)) return void 0;
	const text = (name) => {
		const value = Object.hasOwn(fields, name) ? fields[name] : void 0;
		return typeof value === "string" && value !== "" ? value : void 0;
	};
	for (const name of [
		"accessToken",
		"refreshToken",
		"clientSecret",
		"idToken"
	]) {
		const secret = text(name);
		if (secret) report.secret(secret);
	}
	const accessToken = text("accessToken");
	if (!accessToken || !/^[\x21-\x7e]+$/.test(accessToken)) return void 0;
	return {
		accessToken,
		expiresAt: parseTime(text("expiresAt")),
		startUrl: text("startUrl"),
		region: text("region"),
		refreshToken: text("refreshToken"),
		clientId: text("clientId"),
		clientSecret: text("clientSecret"),
		registrationExpiresAt: parseTime(text("registrationExpiresAt")),
		fields
	};
}
function parseTokenInput(text, report) {
	const content = text.trim().replace(/^\uFEFF/, "");
	if (!/^[{["]/.test(content)) {
		const token = tokenFrom({ accessToken: content }, report);
		if (token) return token;
		throw invalidInput("sso-token", "is neither JSON nor an access token: it holds spaces or characters that no access token has.", "Store the whole content of one file of ~/.aws/sso/cache as the secret.");
	}
	let fields;
	try {
		fields = JSON.parse(content);
	} catch {
		throw invalidInput("sso-token", "looks like JSON and is broken, perhaps cut off or with its quotes changed.", "Store the file as it is: gh secret set AWS_SSO_TOKEN < ~/.aws/sso/cache/FILE.json.");
	}
	return tokenFrom(fields, report) ?? refuseJson(fields);
}
function refuseJson(fields) {
	if (isRecord(fields) && isRecord(fields.accessToken)) throw invalidInput("sso-token", "holds the cache of aws login, which is another thing than a session of IAM Identity Center.", "Run aws sso login, and store the file with startUrl and accessToken from ~/.aws/sso/cache.");
	throw invalidInput("sso-token", isRecord(fields) && typeof fields.clientSecret === "string" ? "holds a client registration, which has no access token." : "is JSON without a usable accessToken.", "Store the file of ~/.aws/sso/cache that has both startUrl and accessToken.");
}
function isRenewable(token) {
	const { refreshToken, clientId, clientSecret, registrationExpiresAt } = token;
	const registered = !registrationExpiresAt || registrationExpiresAt.getTime() > Date.now();
	return Boolean(refreshToken && clientId && clientSecret && registered);
}
function remaining({ expiresAt }) {
	return expiresAt ? expiresAt.getTime() - Date.now() : Number.POSITIVE_INFINITY;
}
function whenEnded({ expiresAt }) {
	return expiresAt ? formatTime(expiresAt) : "a time it does not tell";
}
function parseTime(text) {
	const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,3})?\d*\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i.exec(text?.trim() ?? "");
	if (!match) return void 0;
	const [, day, time, fraction = "", zone = "Z"] = match;
	const offset = /^[a-z]+$/i.test(zone) ? "Z" : zone.replace(/^(...)(\d\d)$/, "$1:$2");
	const parsed = new Date(`${day}T${time}${fraction}${offset}`);
	return Number.isNaN(parsed.getTime()) ? void 0 : parsed;
}
function formatTime(time) {
	return time.toISOString().replace(/\.\d+Z$/, "Z");
}
// src/session/token-cache.ts
const accountAccess = "sso:account:access";
const rereads = 3;
const rereadMilliseconds = 200;
function tokenCacheFolder(home) {
	return join(home, ".aws", "sso", "cache");
}
function tokenCachePath(home, key) {
	return join(tokenCacheFolder(home), `${createHash("sha1").update(key).digest("hex")}.json`);
}
function lentMark(tokenPath) {
	return tokenPath.replace(/(\.json)?(\.lent)?$/, ".lent");
}
function ownTokenPath({ temp }, key) {
	return join(temp, `aws-sso-credentials-session-${createHash("sha256").update(key).digest("hex")}.json`);
}
async function searchTokenCache(home, wanted, report) {
	for (let reread = 0;; reread++) {
		const search = await searchOnce(home, wanted, report);
		if (search.found.length > 0 || search.broken.length === 0 || reread === rereads) return search;
		await setTimeout(rereadMilliseconds);
	}
}
async function readToken(path, report) {
	const content = await readIfThere(path);
	return content && tokenFrom(parseJson(content), report);
}
function parseJson(content) {
	try {
		return JSON.parse(content.toString("utf8").replace(/^\uFEFF/, ""));
	} catch {
		return;
	}
}
async function searchOnce(home, wanted, report) {
	const expected = [...wanted.sessionName === void 0 ? [] : [wanted.sessionName], ...spellings(wanted.startUrl)].map((key) => tokenCachePath(home, key));
	const folder = tokenCacheFolder(home);
	const entries = await readdir(folder).catch(() => []);
	const names = entries.filter((name) => name.endsWith(".json") && !name.startsWith("."));
	const found = [];
	const otherStartUrls = new Set();
	const broken = [];
	for (const path of names.map((name) => join(folder, name)).sort((a, b) => rank(expected, a) - rank(expected, b))) {
		if (await isLentElsewhere(path, entries, wanted.temp)) continue;
		const content = await readIfThere(path).catch(ignoreUnsafe);
		const fields = content && parseJson(content);
		const token = tokenFrom(fields, report);
		if (fields === void 0) broken.push(path);
		else if (token && isFor(token, wanted, expected.includes(path))) found.push({
			path,
			token
		});
		else if (token?.startUrl) otherStartUrls.add(token.startUrl);
	}
	return {
		found,
		otherStartUrls: [...otherStartUrls],
		broken
	};
}
async function isLentElsewhere(path, names, temp) {
	const mark = lentMark(path);
	if (!names.includes(basename(mark))) return false;
	const lent = parseJson(await readIfThere(mark).catch(ignoreUnsafe) ?? Buffer.alloc(0));
	return !(isRecord(lent) && typeof lent.folder === "string" && dirname(lent.folder) === temp);
}
function rank(expected, path) {
	const place = expected.indexOf(path);
	return place < 0 ? expected.length : place;
}
function isFor(token, wanted, hasExpectedName) {
	const { scopes } = token.fields;
	if (Array.isArray(scopes) && !scopes.includes(accountAccess)) return false;
	return token.startUrl === void 0 ? hasExpectedName : sameStartUrl(token.startUrl, wanted.startUrl);
}
function ignoreUnsafe(error) {
	if (!(error instanceof ActionError)) throw error;
}
function bestToken(found, region, margin) {
	const worth = ({ token }) => {
		const rightRegion = !region || !token.region || token.region === region ? 8 : 0;
		const left = remaining(token);
		return rightRegion + (left > margin ? 4 : 0) + (isRenewable(token) ? 2 : 0) + (left > 0 ? 1 : 0);
	};
	return found.toSorted((a, b) => worth(b) - worth(a))[0];
}
async function hasAwsLoginCache(home) {
	return (await readdir(join(home, ".aws", "login", "cache")).catch(() => [])).some((name) => name.endsWith(".json"));
}
// src/lock.ts
const beatMilliseconds = 2e3;
const silenceMilliseconds = 1e4;
const pollMilliseconds = 50;
async function withLock(path, work) {
	await mkdir(dirname(path), {
		recursive: true,
		mode: 448
	}).catch((error) => {
		throw unwritable(path, error);
	});
	await acquire(path);
	const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), beatMilliseconds).unref();
	try {
		return await work();
	} finally {
		clearInterval(beat);
		await unlink(path).catch(() => {});
	}
}
async function acquire(path) {
	let lastSeen;
	let quietSince = performance.now();
	for (;;) {
		if (await create(path)) return;
		const seen = await fingerprint(path);
		if (seen !== lastSeen) [lastSeen, quietSince] = [seen, performance.now()];
		if (seen && performance.now() - quietSince > silenceMilliseconds) await removeLeftover(path, seen);
		else await setTimeout(pollMilliseconds * (.5 + Math.random()));
	}
}
async function create(path) {
	try {
		await (await open(path, "wx", 384)).close();
		return true;
	} catch (error) {
		if (codeOf(error) === "EEXIST") return false;
		throw unwritable(path, error);
	}
}
async function fingerprint(path) {
	const seen = await stat(path).catch(() => void 0);
	return seen && `${seen.ino} ${seen.mtimeMs}`;
}
async function removeLeftover(path, seen) {
	if (await fingerprint(path) !== seen) return;
	const aside = `${path}.${randomUUID()}`;
	if (await rename(path, aside).then(() => true, () => false)) await unlink(aside).catch(() => {});
}
export { listed as A, invalidInput as B, restoreProfile as C, prepareReplacement as D, withoutComment as E, isLoopback as F, isRecord as I, readJob as L, printable as M, expandHome as N, readIfThere as O, filesInForce as P, ActionError as R, putProfile as S, valuesOf as T, normalStartUrl as _, ownTokenPath as a, parseSections as b, searchTokenCache as c, formatTime as d, isRenewable as f, whenEnded as g, tokenFrom as h, lentMark as i, nearest as j, replaceFile as k, tokenCacheFolder as l, remaining as m, bestToken as n, parseJson as o, parseTokenInput as p, hasAwsLoginCache as r, readToken as s, withLock as t, tokenCachePath as u, sameStartUrl as v, ssoSession as w, profileNames as x, isProfile as y, asActionError as z };
