const { basename, dirname, join, resolve, sep } = process.getBuiltinModule("node:path"), { constants, readFileSync, statSync } = process.getBuiltinModule("node:fs"), { homedir } = process.getBuiltinModule("node:os"), { setTimeout } = process.getBuiltinModule("node:timers/promises"), { stripVTControlCharacters } = process.getBuiltinModule("node:util"), { createHash, randomUUID } = process.getBuiltinModule("node:crypto"), { link, lstat, mkdir, open, readdir, rename, stat, unlink } = process.getBuiltinModule("node:fs/promises");
// src/errors.ts
var ActionError = class extends Error {
	code;
	remedy;
	constructor(e, t, n, r) {
		super(t, r), this.name = "ActionError", this.code = e, this.remedy = n;
	}
};
function invalidInput(e, t, n) {
	return new ActionError("invalid-input", `Input ${e} ${t}`, n);
}
function asActionError(e) {
	return e instanceof ActionError ? e : new ActionError("unexpected", e instanceof Error ? `${e.name}: ${e.message}` : String(e), "Report this with the log of a run with step debug logging.", { cause: e });
}
// src/job.ts
function readJob(e, t = "") {
	let n = e.RUNNER_TEMP;
	if (!n) throw new ActionError("unexpected", "RUNNER_TEMP is not set, so this does not run in a GitHub Actions job.", "Run it as a step of a workflow, with uses:.");
	let r = readEvent(e.GITHUB_EVENT_PATH);
	return {
		env: e,
		home: homeOf(e),
		temp: n,
		bundles: t,
		outsider: outsiderOf(e, r),
		isPublic: isPublic(r)
	};
}
function filesInForce({ env: e, home: t }) {
	let n = (n, r) => {
		let i = e[n];
		return i ? expandHome(i, t) : join(t, ".aws", r);
	};
	return {
		config: n("AWS_CONFIG_FILE", "config"),
		credentials: n("AWS_SHARED_CREDENTIALS_FILE", "credentials")
	};
}
function expandHome(e, t) {
	return resolve(e.replace(/^~(?=\/|$)/, t));
}
function homeOf(e) {
	return e.HOME ? e.HOME : e.USERPROFILE ? e.USERPROFILE : e.HOMEPATH ? join(e.HOMEDRIVE ?? "C:", e.HOMEPATH) : homedir();
}
function outsiderOf(e, t) {
	let n = member(t, "pull_request", "user", "login");
	if (e.GITHUB_ACTOR === "dependabot[bot]" || n === "dependabot[bot]") return "dependabot";
	let r = member(t, "repository", "id");
	for (let e of ["pull_request", "workflow_run"]) {
		let n = member(t, e);
		if (!(n === void 0 || e === "workflow_run" && member(n, "event") !== "pull_request") && (e === "pull_request" ? member(n, "head", "repo", "id") : member(n, "head_repository", "id")) !== r) return "fork";
	}
}
function isPublic(e) {
	let t = member(e, "repository", "visibility"), n = member(e, "repository", "private");
	return t === "public" || n === !1 ? !0 : typeof t == "string" || n === !0 ? !1 : void 0;
}
function readEvent(e) {
	if (e) try {
		return JSON.parse(readFileSync(e, "utf8"));
	} catch {
		return;
	}
}
function member(e, ...t) {
	return t.reduce((e, t) => isRecord(e) && Object.hasOwn(e, t) ? e[t] : void 0, e);
}
function isLoopback(e) {
	return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(e);
}
function isRecord(e) {
	return typeof e == "object" && !!e && !Array.isArray(e);
}
// src/foreign-text.ts
const longestSentence = 4e3, unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]+/gu;
function printable(e) {
	let t = stripVTControlCharacters(e.slice(0, 4 * longestSentence)).toWellFormed().replace(unprintable, " ").replaceAll("##[", "# #[").replace(/^\s*::/, ": :");
	return t.length > longestSentence ? `${t.slice(0, longestSentence)} ...` : t;
}
function listed(e, t = 10) {
	let n = e.slice(0, t).join(", ");
	return e.length > t ? `${n} and ${e.length - t} more` : n;
}
function nearest(e, t) {
	let n = Math.max(2, Math.floor(e.length / 3)), r, i = n + 1;
	for (let n of t) {
		let t = editDistance(e.toLowerCase(), n.toLowerCase());
		t < i && ([r, i] = [n, t]);
	}
	return r;
}
function editDistance(e, t) {
	let n = Array.from({ length: t.length + 1 }, (e, t) => t);
	for (let r = 1; r <= e.length; r++) {
		let i = [r];
		for (let a = 1; a <= t.length; a++) {
			let o = (n[a - 1] ?? 0) + (e[r - 1] === t[a - 1] ? 0 : 1);
			i.push(Math.min(o, (n[a] ?? 0) + 1, (i[a - 1] ?? 0) + 1));
		}
		n = i;
	}
	return n[t.length] ?? 0;
}
// src/files.ts
async function readIfThere(e) {
	let t;
	try {
		if (t = await open(e, constants.O_RDONLY | constants.O_NONBLOCK), !(await t.stat()).isFile()) throw notRegular(e);
		return await t.readFile();
	} catch (t) {
		if (t instanceof ActionError) throw t;
		let n = codeOf(t);
		if (n === "ENOENT" || n === "ENOTDIR") return;
		throw n === "EISDIR" || n === "ENXIO" ? notRegular(e) : unsafe(e, `cannot be read (${n})`, "Give the user of the runner the right to read it", t);
	} finally {
		await t?.close();
	}
}
async function prepareReplacement(e, t) {
	let n = await checkReplaceable(e, t), r = join(dirname(e), `.${basename(e)}.${randomUUID()}`), i;
	try {
		await mkdir(dirname(e), {
			recursive: !0,
			mode: 448
		}), checkOwner("folder", dirname(e), await stat(dirname(e)), t), await removeDrafts(e), i = await open(r, "wx", 384);
	} catch (t) {
		throw t instanceof ActionError ? t : unwritable(e, t);
	}
	let a = async () => {
		await i.close().catch(() => {}), await unlink(r).catch(() => {});
	};
	return {
		commit: async (o, s = 384) => {
			try {
				await i.writeFile(o), n && process.getuid?.() === 0 && await i.chown(n.uid, n.gid), await i.chmod(s), e.startsWith(join(t, sep)) || await i.sync(), await i.close(), await rename(r, e);
			} catch (t) {
				throw await a(), unwritable(e, t);
			}
		},
		abandon: a
	};
}
async function removeDrafts(e) {
	let [t, n] = [dirname(e), `.${basename(e)}.`], r = (await readdir(t).catch(() => [])).filter((e) => e.startsWith(n) && /^[0-9a-f-]{36}$/.test(e.slice(n.length)));
	for (let e of r) await unlink(join(t, e)).catch(() => {});
}
async function replaceFile(e, t, n, r) {
	await (await prepareReplacement(e, n)).commit(t, r);
}
async function checkReplaceable(e, t) {
	let n = await lstat(e).catch((t) => {
		let n = codeOf(t);
		if (n !== "ENOENT") throw unsafe(e, `cannot be looked at (${n})`, "Give the user of the runner the right to its folder", t);
	});
	if (n) {
		if (n.isSymbolicLink()) throw unsafe(e, "is a symbolic link", "Put the file itself there");
		if (!n.isFile()) throw notRegular(e);
		return checkOwner("file", e, n, t), {
			uid: n.uid,
			gid: n.gid
		};
	}
}
function checkOwner(e, t, { uid: n }, r) {
	let i = [
		process.getuid?.(),
		0,
		statSync(r).uid
	];
	if (process.getuid && !i.includes(n)) throw unsafe(t, `belongs to another user (uid ${n})`, "Remove it, or run the job as its owner", void 0, e);
}
function notRegular(e) {
	return unsafe(e, "is not a regular file", "Remove what stands there");
}
function unwritable(e, t) {
	let n = codeOf(t), r = n === "ENOSPC" || n === "EDQUOT";
	return unsafe(e, r ? `cannot be written: the disk is full (${n})` : `cannot be written (${n})`, r ? "Free space on the disk" : `Make the folder ${dirname(e)} writable for the user of the runner`, t);
}
function unsafe(e, t, n, r, i = "file") {
	return new ActionError("unsafe-file", `The ${i} ${e} ${t}.`, `${n}.`, { cause: r });
}
function codeOf(e) {
	return e instanceof Error && "code" in e ? String(e.code) : "unknown";
}
// src/profile.ts
function parseSections(e) {
	let t = [], n = [], r = 0;
	for (let [i, a] of linesOf(e).entries()) {
		let e = a.text.trim();
		if (e === "" || e.startsWith("#") || e.startsWith(";")) continue;
		let o = headerWords(e), s = t.at(-1);
		if (o) {
			t.push({
				words: o,
				settings: new Map(),
				line: i + 1,
				start: a.start,
				end: a.end
			});
			continue;
		}
		s && (s.end = a.end);
		let c = a.text.search(/\S/);
		if (s && s.settings.size > 0 && c > r) continue;
		r = c;
		let l = /^([^=:]+?)\s*[=:]\s*(.*)$/.exec(e);
		s && l?.[1] ? s.settings.set(l[1].toLowerCase(), l[2] ?? "") : n.push({ line: i + 1 });
	}
	return {
		sections: t,
		misfits: n
	};
}
function ssoSession(e) {
	return `sso-session ${e}`;
}
function isProfile(e, t, n) {
	let [r, i] = e.words;
	return r === "sso-session" ? t === "config" && e.words.length === 2 && n === ssoSession(i ?? "") : e.words.length === 1 ? r === n && (t === "credentials" || n === "default") : e.words.length === 2 && t === "config" && r === "profile" && i === n;
}
function profileNames(e, t) {
	let n = e.flatMap((e) => {
		let n = e.words.at(-1);
		return n !== void 0 && isProfile(e, t, n) ? [n] : [];
	});
	return [...new Set(n)];
}
function putProfile(e, t, n, r) {
	return replaceSections(e, t, n, sectionText(t, n, r, newlineOf((e ?? Buffer.alloc(0)).toString("latin1"))));
}
function putProfiles(e, t, n) {
	let r = e ?? Buffer.alloc(0), i = new Set(profileNames(parseSections(r.toString("latin1")).sections, t)), a = n.filter(({ name: e }) => i.has(e)).reduce((e, { name: n, settings: r }) => putProfile(e, t, n, r), r), o = newlineOf(r.toString("latin1")), s = n.filter(({ name: e }) => !i.has(e)).map(({ name: e, settings: n }) => sectionText(t, e, n, o)).filter((e) => e !== "");
	return s.length === 0 ? a : Buffer.from(appended(a.toString("latin1"), s.join(o)), "latin1");
}
function restoreProfile(e, t, n, r) {
	let i = (t ?? Buffer.alloc(0)).toString("latin1");
	return replaceSections(e, n, r, parseSections(i).sections.filter((e) => isProfile(e, n, r)).map(({ start: e, end: t }) => i.slice(e, t)).join(""));
}
function valuesOf(e, t) {
	let { sections: n } = parseSections(e.toString("utf8")), r = n.flatMap(({ settings: e }) => t.flatMap((t) => e.get(t) ?? []));
	return [...new Set(r.flatMap((e) => [e, withoutComment(e)]))];
}
function withoutComment(e) {
	return e.replace(/\s+[#;].*$/, "");
}
function replaceSections(e, t, n, r) {
	let i = (e ?? Buffer.alloc(0)).toString("latin1"), a = parseSections(i).sections.filter((e) => isProfile(e, t, n)), o = i;
	for (let [e, t] of [...a.entries()].reverse()) {
		let n = o.slice(t.end), a = e === 0 && r !== "" && !r.endsWith("\n") && n !== "";
		o = o.slice(0, t.start) + (e === 0 ? r : "") + (a ? newlineOf(i) : "") + n;
	}
	return Buffer.from(a.length > 0 || r === "" ? o : appended(i, r), "latin1");
}
function sectionText(e, t, n, r) {
	if (n.size === 0) return "";
	let i = [e === "credentials" || t === "default" || t.startsWith(ssoSession("")) ? `[${t}]` : `[profile ${t}]`, ...[...n].map(([e, t]) => `${e} = ${t}`)];
	return Buffer.from(i.map((e) => e + r).join("")).toString("latin1");
}
function appended(e, t) {
	if (e === "") return t;
	let n = newlineOf(e);
	return e + (e.endsWith("\n") ? "" : n) + n + t;
}
function newlineOf(e) {
	return /\r?\n/.exec(e)?.[0] ?? "\n";
}
function linesOf(e) {
	let t = [], n = /^(?:\uFEFF|\u00EF\u00BB\u00BF)?/.exec(e)?.[0].length ?? 0;
	for (let r = n; r < e.length;) {
		let n = e.indexOf("\n", r), i = n < 0 ? e.length : n + 1;
		t.push({
			text: e.slice(r, i),
			start: r,
			end: i
		}), r = i;
	}
	return t;
}
function headerWords(e) {
	let t = /^\[([^\]]+)\]/.exec(e)?.[1];
	if (t !== void 0) return [...t.matchAll(/"([^"]*)"|'([^']*)'|([^\s"']+)/g)].map(([, e, t, n]) => e ?? t ?? n ?? "");
}
// src/start-url.ts
function normalStartUrl(e) {
	let t = e.trim().replace(/\\?#.*$/, "").replace(/\/+$/, ""), [, n = "", r = ""] = /^([a-z]+:\/\/[^/]*)(.*)$/i.exec(t) ?? [
		void 0,
		"",
		t
	], i = r === "" && /\.awsapps\.com$/i.test(n) ? "/start" : "";
	return n.toLowerCase() + r + i;
}
function sameStartUrl(e, t) {
	return normalStartUrl(e) === normalStartUrl(t);
}
function spellings(e) {
	let t = normalStartUrl(e);
	return [...new Set([
		e,
		t,
		...[
			"/",
			"#",
			"#/",
			"/#",
			"/#/",
			"\\#/"
		].map((e) => t + e)
	])];
}
// src/session/token.ts
function tokenFrom(e, t) {
	if (!isRecord(e)) return;
	let n = (t) => {
		let n = Object.hasOwn(e, t) ? e[t] : void 0;
		return typeof n == "string" && n !== "" ? n : void 0;
	};
	for (let e of [
		"accessToken",
		"refreshToken",
		"clientSecret",
		"idToken"
	]) {
		let r = n(e);
		r && t.secret(r);
	}
	let r = n("accessToken");
	if (r && /^[\x21-\x7e]+$/.test(r)) return {
		accessToken: r,
		expiresAt: parseTime(n("expiresAt")),
		startUrl: n("startUrl"),
		region: n("region"),
		refreshToken: n("refreshToken"),
		clientId: n("clientId"),
		clientSecret: n("clientSecret"),
		registrationExpiresAt: parseTime(n("registrationExpiresAt")),
		fields: e
	};
}
function parseTokenInput(e, t) {
	let n = e.trim().replace(/^\uFEFF/, "");
	if (!/^[{["]/.test(n)) {
		let e = tokenFrom({ accessToken: n }, t);
		if (e) return e;
		throw invalidInput("sso-token", "is neither JSON nor an access token: it holds spaces or characters that no access token has.", "Store the whole content of one file of ~/.aws/sso/cache as the secret.");
	}
	let r;
	try {
		r = JSON.parse(n);
	} catch {
		throw invalidInput("sso-token", "looks like JSON and is broken, perhaps cut off or with its quotes changed.", "Store the file as it is: gh secret set AWS_SSO_TOKEN < ~/.aws/sso/cache/FILE.json.");
	}
	return tokenFrom(r, t) ?? refuseJson(r);
}
function refuseJson(e) {
	throw isRecord(e) && isRecord(e.accessToken) ? invalidInput("sso-token", "holds the cache of aws login, which is another thing than a session of IAM Identity Center.", "Run aws sso login, and store the file with startUrl and accessToken from ~/.aws/sso/cache.") : invalidInput("sso-token", isRecord(e) && typeof e.clientSecret == "string" ? "holds a client registration, which has no access token." : "is JSON without a usable accessToken.", "Store the file of ~/.aws/sso/cache that has both startUrl and accessToken.");
}
function isRenewable(e) {
	let { refreshToken: t, clientId: n, clientSecret: r, registrationExpiresAt: i } = e, a = !i || i.getTime() > Date.now();
	return !!(t && n && r && a);
}
function remaining({ expiresAt: e }) {
	return e ? e.getTime() - Date.now() : 1e400;
}
function whenEnded({ expiresAt: e }) {
	return e ? formatTime(e) : "a time it does not tell";
}
function parseTime(e) {
	let t = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,3})?\d*\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i.exec(e?.trim() ?? "");
	if (!t) return;
	let [, n, r, i = "", a = "Z"] = t, o = /^[a-z]+$/i.test(a) ? "Z" : a.replace(/^(...)(\d\d)$/, "$1:$2"), s = new Date(`${n}T${r}${i}${o}`);
	return Number.isNaN(s.getTime()) ? void 0 : s;
}
function formatTime(e) {
	return e.toISOString().replace(/\.\d+Z$/, "Z");
}
function tokenCacheFolder(e) {
	return join(e, ".aws", "sso", "cache");
}
function tokenCachePath(e, t) {
	return join(tokenCacheFolder(e), `${createHash("sha1").update(t).digest("hex")}.json`);
}
function lentMark(e) {
	return e.replace(/(\.json)?(\.lent)?$/, ".lent");
}
function ownTokenPath({ temp: e }, t) {
	return join(e, `aws-sso-credentials-session-${createHash("sha256").update(t).digest("hex")}.json`);
}
async function searchTokenCache(e, t, n) {
	for (let r = 0;; r++) {
		let i = await searchOnce(e, t, n);
		if (i.found.length > 0 || i.broken.length === 0 || r === 3) return i;
		await setTimeout(200);
	}
}
async function readToken(e, t) {
	let n = await readIfThere(e);
	return n && tokenFrom(parseJson(n), t);
}
function parseJson(e) {
	try {
		return JSON.parse(e.toString("utf8").replace(/^\uFEFF/, ""));
	} catch {
		return;
	}
}
async function searchOnce(e, t, n) {
	let r = [...t.sessionName === void 0 ? [] : [t.sessionName], ...spellings(t.startUrl)].map((t) => tokenCachePath(e, t)), i = tokenCacheFolder(e), a = await readdir(i).catch(() => []), o = a.filter((e) => e.endsWith(".json") && !e.startsWith(".")), s = [], c = new Set(), l = [];
	for (let e of o.map((e) => join(i, e)).sort((e, t) => rank(r, e) - rank(r, t))) {
		if (await isLentElsewhere(e, a, t.temp)) continue;
		let i = await readIfThere(e).catch(ignoreUnsafe), o = i && parseJson(i), u = tokenFrom(o, n);
		o === void 0 ? l.push(e) : u && isFor(u, t, r.includes(e)) ? s.push({
			path: e,
			token: u
		}) : u?.startUrl && c.add(u.startUrl);
	}
	return {
		found: s,
		otherStartUrls: [...c],
		broken: l
	};
}
async function isLentElsewhere(e, t, n) {
	let r = lentMark(e);
	if (!t.includes(basename(r))) return !1;
	let i = parseJson(await readIfThere(r).catch(ignoreUnsafe) ?? Buffer.alloc(0));
	return !(isRecord(i) && typeof i.folder == "string" && dirname(i.folder) === n);
}
function rank(e, t) {
	let n = e.indexOf(t);
	return n < 0 ? e.length : n;
}
function isFor(e, t, n) {
	let { scopes: r } = e.fields;
	return Array.isArray(r) && !r.includes("sso:account:access") ? !1 : e.startUrl === void 0 ? n : sameStartUrl(e.startUrl, t.startUrl);
}
function ignoreUnsafe(e) {
	if (!(e instanceof ActionError)) throw e;
}
function bestToken(e, t, n) {
	let r = ({ token: e }) => {
		let r = !t || !e.region || e.region === t ? 8 : 0, i = remaining(e);
		return r + (i > n ? 4 : 0) + (isRenewable(e) ? 2 : 0) + +(i > 0);
	};
	return e.toSorted((e, t) => r(t) - r(e))[0];
}
async function hasAwsLoginCache(e) {
	return (await readdir(join(e, ".aws", "login", "cache")).catch(() => [])).some((e) => e.endsWith(".json"));
}
// src/interruption.ts
const signals = ["SIGINT", "SIGTERM"];
async function uninterrupted(e) {
	let t = new AbortController(), n = new AbortController(), r, i = (e) => {
		(r ? n : t).abort(), r = e;
	};
	for (let e of signals) process.on(e, i);
	try {
		return await e({
			asked: t.signal,
			urgent: n.signal
		});
	} finally {
		for (let e of signals) process.off(e, i);
		r && process.listenerCount(r) === 0 && process.kill(process.pid, r);
	}
}
async function withLock(e, t, n) {
	return uninterrupted(async (r) => {
		await mkdir(dirname(e), {
			recursive: !0,
			mode: 448
		}).catch((t) => {
			throw unwritable(e, t);
		});
		let i = AbortSignal.any([n.deadline, r.asked]), a = await acquire(e, {
			...n,
			deadline: i
		}), o = setInterval(() => void a.utimes(new Date(), new Date()).catch(() => {}), 2e3).unref();
		try {
			return await t(r);
		} finally {
			clearInterval(o), await release(e, a);
		}
	});
}
async function acquire(e, { deadline: t, onLeftover: n }) {
	let r, i = performance.now();
	for (;;) {
		let a = await create(e);
		if (a) return a;
		let o = await fingerprint(e);
		o !== r && ([r, i] = [o, performance.now()]), o && performance.now() - i > 1e4 && await removeLeftover(e, o, n), await setTimeout(50 * (.5 + Math.random()), void 0, { signal: t }).catch((t) => {
			throw unsafe(e, "is held by another process at work", "Run fewer jobs at once that share this folder", t);
		});
	}
}
async function create(e) {
	try {
		return await open(e, "wx", 384);
	} catch (t) {
		if (codeOf(t) === "EEXIST") return;
		throw unwritable(e, t);
	}
}
async function fingerprint(e) {
	let t = await lstat(e).catch(() => void 0);
	if (t && !t.isFile()) throw notRegular(e);
	return t && `${t.ino} ${t.mtimeMs}`;
}
async function removeLeftover(e, t, n) {
	if (await fingerprint(e) !== t) return;
	let r = `${e}.${randomUUID()}`;
	try {
		await rename(e, r);
	} catch (t) {
		if (codeOf(t) === "ENOENT") return;
		throw unsafe(e, `was left behind and cannot be removed (${codeOf(t)})`, "Remove it", t);
	}
	let i = await fingerprint(r) === t;
	i || await link(r, e).catch(() => {}), await unlink(r).catch(() => {}), i && n(`A job that was killed had left the lock ${e} behind; it is removed.`);
}
async function release(e, t) {
	let [n, r] = await Promise.all([t.stat(), lstat(e)]).catch(() => []);
	n && n.ino === r?.ino && await unlink(e).catch(() => {}), await t.close().catch(() => {});
}
export { removeDrafts as A, readJob as B, putProfiles as C, withoutComment as D, valuesOf as E, printable as F, asActionError as H, expandHome as I, filesInForce as L, unwritable as M, listed as N, prepareReplacement as O, nearest as P, isLoopback as R, profileNames as S, ssoSession as T, invalidInput as U, ActionError as V, whenEnded as _, lentMark as a, isProfile as b, readToken as c, tokenCachePath as d, formatTime as f, tokenFrom as g, remaining as h, hasAwsLoginCache as i, replaceFile as j, readIfThere as k, searchTokenCache as l, parseTokenInput as m, uninterrupted as n, ownTokenPath as o, isRenewable as p, bestToken as r, parseJson as s, withLock as t, tokenCacheFolder as u, normalStartUrl as v, restoreProfile as w, parseSections as x, sameStartUrl as y, isRecord as z };
