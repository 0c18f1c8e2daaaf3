import { A as removeDrafts, C as putProfiles, E as valuesOf, F as printable, H as asActionError, O as prepareReplacement, S as profileNames, T as ssoSession, U as invalidInput, V as ActionError, a as lentMark, b as isProfile, c as readToken, d as tokenCachePath, f as formatTime, j as replaceFile, k as readIfThere, s as parseJson, t as withLock, u as tokenCacheFolder, w as restoreProfile, x as parseSections } from "./lock.js";
const { basename, dirname, join } = process.getBuiltinModule("node:path"), { hostname } = process.getBuiltinModule("node:os"), { createHash } = process.getBuiltinModule("node:crypto"), { lstat, readdir, rm, rmdir, unlink } = process.getBuiltinModule("node:fs/promises"), os = process.getBuiltinModule("os"), crypto = process.getBuiltinModule("crypto"), fs = process.getBuiltinModule("fs");
// node_modules/@actions/core/lib/utils.js
function toCommandValue(e) {
	return e == null ? "" : typeof e == "string" || e instanceof String ? e : JSON.stringify(e);
}
function toCommandProperties(e) {
	return Object.keys(e).length ? {
		title: e.title,
		file: e.file,
		line: e.startLine,
		endLine: e.endLine,
		col: e.startColumn,
		endColumn: e.endColumn
	} : {};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(e, t, n) {
	let r = new Command(e, t, n);
	process.stdout.write(r.toString() + os.EOL);
}
function issue(e, t = "") {
	issueCommand(e, {}, t);
}
var Command = class {
	constructor(e, t, n) {
		e ||= "missing.command", this.command = e, this.properties = t, this.message = n;
	}
	toString() {
		let e = "::" + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			e += " ";
			let t = !0;
			for (let n in this.properties) if (this.properties.hasOwnProperty(n)) {
				let r = this.properties[n];
				r && (t ? t = !1 : e += ",", e += `${n}=${escapeProperty(r)}`);
			}
		}
		return e += `::${escapeData(this.message)}`, e;
	}
};
function escapeData(e) {
	return toCommandValue(e).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(e) {
	return toCommandValue(e).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(e, t) {
	let n = process.env[`GITHUB_${e}`];
	if (!n) throw Error(`Unable to find environment variable for file command ${e}`);
	if (!fs.existsSync(n)) throw Error(`Missing file at path: ${n}`);
	fs.appendFileSync(n, `${toCommandValue(t)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(e, t) {
	let n = `ghadelimiter_${crypto.randomUUID()}`, r = toCommandValue(t);
	if (e.includes(n)) throw Error(`Unexpected input: name should not contain the delimiter "${n}"`);
	if (r.includes(n)) throw Error(`Unexpected input: value should not contain the delimiter "${n}"`);
	return `${e}<<${n}${os.EOL}${r}${os.EOL}${n}`;
}
// node_modules/@actions/core/lib/core.js
var __awaiter = function(e, t, n, r) {
	function i(e) {
		return e instanceof n ? e : new n(function(t) {
			t(e);
		});
	}
	return new (n ||= Promise)(function(n, a) {
		function o(e) {
			try {
				c(r.next(e));
			} catch (e) {
				a(e);
			}
		}
		function s(e) {
			try {
				c(r.throw(e));
			} catch (e) {
				a(e);
			}
		}
		function c(e) {
			e.done ? n(e.value) : i(e.value).then(o, s);
		}
		c((r = r.apply(e, t || [])).next());
	});
}, ExitCode;
(function(e) {
	e[e.Success = 0] = "Success", e[e.Failure = 1] = "Failure";
})(ExitCode ||= {});
function exportVariable(e, t) {
	let n = toCommandValue(t);
	if (process.env[e] = n, process.env.GITHUB_ENV) return issueFileCommand("ENV", prepareKeyValueMessage(e, t));
	issueCommand("set-env", { name: e }, n);
}
function setSecret(e) {
	issueCommand("add-mask", {}, e);
}
function getInput(e, t) {
	let n = process.env[`INPUT_${e.replace(/ /g, "_").toUpperCase()}`] || "";
	if (t && t.required && !n) throw Error(`Input required and not supplied: ${e}`);
	return t && t.trimWhitespace === !1 ? n : n.trim();
}
function getMultilineInput(e, t) {
	let n = getInput(e, t).split("\n").filter((e) => e !== "");
	return t && t.trimWhitespace === !1 ? n : n.map((e) => e.trim());
}
function setOutput(e, t) {
	if (process.env.GITHUB_OUTPUT) return issueFileCommand("OUTPUT", prepareKeyValueMessage(e, t));
	process.stdout.write(os.EOL), issueCommand("set-output", { name: e }, toCommandValue(t));
}
function isDebug() {
	return process.env.RUNNER_DEBUG === "1";
}
function debug(e) {
	issueCommand("debug", {}, e);
}
function error(e, t = {}) {
	issueCommand("error", toCommandProperties(t), e instanceof Error ? e.toString() : e);
}
function warning(e, t = {}) {
	issueCommand("warning", toCommandProperties(t), e instanceof Error ? e.toString() : e);
}
function notice(e, t = {}) {
	issueCommand("notice", toCommandProperties(t), e instanceof Error ? e.toString() : e);
}
function info(e) {
	process.stdout.write(e + os.EOL);
}
function startGroup(e) {
	issue("group", e);
}
function endGroup() {
	issue("endgroup");
}
function group(e, t) {
	return __awaiter(this, void 0, void 0, function* () {
		startGroup(e);
		let n;
		try {
			n = yield t();
		} finally {
			endGroup();
		}
		return n;
	});
}
function saveState(e, t) {
	if (process.env.GITHUB_STATE) return issueFileCommand("STATE", prepareKeyValueMessage(e, t));
	issueCommand("save-state", { name: e }, toCommandValue(t));
}
function getState(e) {
	return process.env[`STATE_${e}`] || "";
}
// src/config-files.ts
const secretKeys = [
	"aws_access_key_id",
	"aws_secret_access_key",
	"aws_session_token",
	"aws_security_token"
];
async function planFile(e, t, n, r, i) {
	let a = await readIfThere(t);
	for (let e of a ? valuesOf(a, secretKeys) : []) e.length >= 8 && i.secret(e);
	let o = r.map((e) => ({
		name: e.profile,
		settings: e[n]
	})), s = putProfiles(a, n, o), c = t === e ? a : await readIfThere(e);
	return {
		content: s,
		change: {
			path: e,
			file: n,
			profiles: r.map(({ profile: e }) => e),
			before: c?.toString("base64"),
			mode: await modeOf(e),
			afterSha256: sha256$1(s)
		}
	};
}
async function writePlanned(e, t) {
	let n = [];
	try {
		for (let { change: r } of e) n.push(await prepareReplacement(r.path, t));
		for (let [t, { content: r }] of e.entries()) await n[t]?.commit(r);
	} catch (r) {
		for (let e of n) await e.abandon();
		for (let { change: n } of e) await undoChange(n, t).catch(() => {});
		throw r;
	}
}
async function undoChange(e, t) {
	let { path: n, file: r, profiles: i, mode: a } = e, o = e.before === void 0 ? void 0 : Buffer.from(e.before, "base64"), s = await readIfThere(n);
	if (!s || o?.equals(s) && a === await modeOf(n)) return;
	let c = sha256$1(s) === e.afterSha256, l = c ? o : i.reduce((e, t) => restoreProfile(e, o, r, t), s), u = !c && l && isBlank(l) && !(o && isBlank(o));
	l === void 0 || u ? await unlink(n) : (c || !l.equals(s)) && await replaceFile(n, l, t, a);
}
async function profilesIn(e, t) {
	let n = await readIfThere(e);
	return n ? profileNames(parseSections(n.toString("utf8")).sections, t) : [];
}
async function hasSsoSession(e, t) {
	let n = await readIfThere(e), { sections: r } = parseSections(n?.toString("utf8") ?? "");
	return r.some((e) => isProfile(e, "config", ssoSession(t)));
}
function isBlank(e) {
	return e.toString("latin1").trim() === "";
}
async function modeOf(e) {
	let t = await lstat(e).catch(() => void 0);
	return t && t.mode & 511;
}
async function removeFolder(e) {
	await rm(e, {
		recursive: !0,
		force: !0
	});
}
function sha256$1(e) {
	return createHash("sha256").update(e).digest("hex");
}
async function missingFolders(e) {
	return await lstat(e).then(() => !0, () => !1) || e === dirname(e) ? [] : [e, ...await missingFolders(dirname(e))];
}
async function removeEmptyFolders(e) {
	for (let t of e) await rmdir(t).catch(() => {});
}
async function lendSession(e, t, n, { folder: r, isMarked: i }, a) {
	let { token: o, startUrl: s, region: c } = e;
	if (!s || !o) throw invalidInput("sso-start-url", "is missing, and profile-type: sso writes it into the profile.", "Give the start URL of the access portal.");
	let l = tokenCachePath(a.home, t);
	if (e.cachedAt === l) return;
	let u = n.map((e) => cliCachePath(a.home, t, e)), d = [...await missingFolders(tokenCacheFolder(a.home)), ...await missingFolders(cliCacheFolder(a.home))], f = await Promise.all(u.map(isThere)), p = {
		tokenPath: l,
		before: (await readIfThere(l))?.toString("base64"),
		lent: sha256(o.accessToken),
		origin: e.cachedAt,
		cliCache: u.filter((e, t) => !f[t]),
		newFolders: [...new Set(d)],
		folder: r,
		host: hostname()
	};
	return i && await replaceFile(lentMark(l), JSON.stringify(p), a.temp), await replaceFile(l, tokenFile(o, s, c), a.temp), p;
}
function tokenFile(e, t, n) {
	let r = formatTime(e.expiresAt ?? new Date(Date.now() + 36e5)), { accessToken: i, fields: a } = e;
	return `${JSON.stringify({
		...a,
		startUrl: t,
		region: n,
		accessToken: i,
		expiresAt: r
	}, void 0, 2)}\n`;
}
async function takeBack(e, { temp: t }, n, r) {
	let { tokenPath: i, before: a, origin: o, cliCache: s, newFolders: c } = e, l = await withLock(`${i}.lock`, async () => {
		let s = await readToken(i, r), c = s !== void 0 && sha256(s.accessToken) !== e.lent;
		return c && o && await handBack(s, o, e.lent, t, n, r), a === void 0 ? await unlink(i).catch(() => {}) : await replaceFile(i, Buffer.from(a, "base64"), t), c && !o;
	}, n);
	for (let e of [...s, lentMark(i)]) await unlink(e).catch(() => {});
	return await removeEmptyFolders(c), l;
}
async function handBack(e, t, n, r, i, a) {
	await withLock(`${t}.lock`, async () => {
		let i = await readToken(t, a);
		if (!i || sha256(i.accessToken) !== n) return;
		let { accessToken: o, expiresAt: s, refreshToken: c } = e.fields, l = {
			...i.fields,
			accessToken: o,
			expiresAt: s,
			...c !== void 0 && { refreshToken: c }
		};
		await replaceFile(t, `${JSON.stringify(l, void 0, 2)}\n`, r);
	}, i);
}
async function takeBackLeftovers({ job: e, report: t, limits: n }) {
	let r = tokenCacheFolder(e.home), i = (await readdir(r).catch(() => [])).filter((e) => e === basename(lentMark(e)));
	for (let a of i.map((e) => join(r, e))) {
		let r = await readIfThere(a).catch(() => void 0), i = r && parseJson(r);
		i && staysInCaches(i, a, e.home) && await isLeftOver(i, a) && (await takeBack(i, e, {
			deadline: n.deadline,
			onLeftover: t.warning
		}, t), t.info(`Removed the token that a job which was killed left at ${i.tokenPath}.`));
	}
}
function staysInCaches({ tokenPath: e, origin: t, cliCache: n, newFolders: r }, i, a) {
	let o = tokenCacheFolder(a);
	return lentMark(e) === i && (t === void 0 || dirname(t) === o) && n.every((e) => dirname(e) === cliCacheFolder(a)) && r.every((e) => e.startsWith(join(a, ".aws")));
}
async function isLeftOver({ folder: e, host: t }, n) {
	if (t === hostname()) return !await isThere(e);
	let { mtimeMs: r } = await lstat(n);
	return Date.now() - r > 5184e5;
}
function cliCachePath(e, t, { accountId: n, permissionSet: r }) {
	let i = JSON.stringify({
		accountId: n,
		roleName: r,
		sessionName: t
	});
	return join(cliCacheFolder(e), `${createHash("sha1").update(i).digest("hex")}.json`);
}
function cliCacheFolder(e) {
	return join(e, ".aws", "cli", "cache");
}
async function isThere(e) {
	return lstat(e).then(() => !0, () => !1);
}
function sha256(e) {
	return createHash("sha256").update(e).digest("hex");
}
// src/undo.ts
const regionVariables = ["AWS_REGION", "AWS_DEFAULT_REGION"];
function announce(e) {
	saveState("undo", recordIn(e));
}
function renounce() {
	saveState("undo", "");
}
function recordIn(e) {
	return join(e, "undo.json");
}
async function record(e, { files: t, environment: n, newFolders: r, lent: i }, a) {
	let o = {
		files: t.filter(({ path: t }) => dirname(t) !== e),
		newFolders: r,
		lent: i,
		environment: [...n].map(([e, t]) => ({
			name: e,
			before: a.env[e],
			afterSha256: sha256$1(t)
		}))
	}, s = JSON.stringify(o);
	await replaceFile(recordIn(e), s, a.temp), saveState("undo-sha256", sha256$1(s));
}
async function withdraw(e, t, n, r, i) {
	let a = dirname(dirname(e)) === n.temp && /^aws-sso-credentials-/.test(basename(dirname(e)));
	if (a && !t) return removeFolder(dirname(e));
	let o = a ? await readIfThere(e) : void 0;
	if (!o || sha256$1(o) !== t) throw new ActionError("unsafe-file", `The record ${e} of what this step changed is ${o ? "not the one it wrote" : "gone"}, so nothing is undone.`, "Look at the AWS config and credentials files of this runner for the profile of this step.");
	let { files: s, newFolders: c, environment: l, lent: u } = JSON.parse(o.toString("utf8"));
	for (let { name: e, before: t, afterSha256: r } of l) sha256$1(n.env[e] ?? "") === r && exportVariable(e, t ?? unsetValue(e, n));
	for (let e of s) await alone(dirname(e.path), "", async () => {
		await removeDrafts(e.path), await undoChange(e, n.temp);
	}, r).catch(i.failed);
	u && await takeBack(u, n, r, i).catch(i.failed), await removeEmptyFolders(c), await removeFolder(dirname(e)).catch(i.failed);
}
async function alone(e, t, n, r) {
	return e === t ? n() : withLock(join(e, ".aws-sso-credentials.lock"), n, r);
}
function unsetValue(e, { env: t, home: n }) {
	return regionVariables.includes(e) ? t[e] ?? "" : e === "AWS_CONFIG_FILE" ? join(n, ".aws", "config") : e === "AWS_SHARED_CREDENTIALS_FILE" ? join(n, ".aws", "credentials") : "";
}
// src/reporting.ts
function openReport() {
	let e = new Set();
	return {
		secret: (t) => {
			t.trim() && !e.has(t) && (e.add(t), setSecret(t));
		},
		link: (e, t) => (e === "ID token" || e === "scope" ? debug : info)(printable(t)),
		kept: (e) => saveState("session", e),
		info: (e) => info(printable(e)),
		warning: (e) => warning(printable(e)),
		group: (e, t) => group(printable(e), t)
	};
}
function askToSignIn({ link: e, userCode: t, until: n, request: r, caution: i }) {
	notice([
		`Open ${e} and approve the code ${t}, ${n}.`,
		r,
		i
	].map(printable).join("\n"), { title: "Sign in to AWS" });
}
function fail(e) {
	let { code: t, message: n, remedy: r } = asActionError(e);
	process.exitCode ||= 1, setOutput("error-code", t), error(textOf(n, r), { title: t }), isDebug() && e instanceof Error && debug(printable(String(e.stack)));
}
function endSoon() {
	setTimeout(() => process.exit(), 1e3).unref();
}
function warnOf(e) {
	let { code: t, message: n, remedy: r } = asActionError(e);
	warning(textOf(n, r), { title: t });
}
function textOf(e, t) {
	return [e, ...t.split("\n")].map(printable).join("\n");
}
export { getInput as C, saveState as D, info as E, setOutput as O, exportVariable as S, getState as T, planFile as _, warnOf as a, removeFolder as b, record as c, withdraw as d, lendSession as f, missingFolders as g, hasSsoSession as h, openReport as i, regionVariables as l, takeBackLeftovers as m, endSoon as n, alone as o, takeBack as p, fail as r, announce as s, askToSignIn as t, renounce as u, profilesIn as v, getMultilineInput as w, writePlanned as x, removeEmptyFolders as y };
