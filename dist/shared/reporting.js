import { B as invalidInput, C as restoreProfile, D as prepareReplacement, M as printable, O as readIfThere, R as ActionError, S as putProfile, T as valuesOf, b as parseSections, d as formatTime, i as lentMark, k as replaceFile, l as tokenCacheFolder, o as parseJson, s as readToken, t as withLock, u as tokenCachePath, w as ssoSession, x as profileNames, y as isProfile, z as asActionError } from "./lock.js";
const { basename, dirname, join } = process.getBuiltinModule("node:path");
const os = process.getBuiltinModule("os");
const crypto = process.getBuiltinModule("crypto");
const fs = process.getBuiltinModule("fs");
const { hostname } = process.getBuiltinModule("node:os");
const { createHash } = process.getBuiltinModule("node:crypto");
const { lstat, readdir, rm, rmdir, unlink } = process.getBuiltinModule("node:fs/promises");
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
// node_modules/@actions/core/lib/core.js
var __awaiter = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
	const convertedVal = toCommandValue(val);
	process.env[name] = convertedVal;
	if (process.env["GITHUB_ENV"] || "") return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
	issueCommand("set-env", { name }, convertedVal);
}
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function getMultilineInput(name, options) {
	const inputs = getInput(name, options).split("\n").filter((x) => x !== "");
	if (options && options.trimWhitespace === false) return inputs;
	return inputs.map((input) => input.trim());
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function isDebug() {
	return process.env["RUNNER_DEBUG"] === "1";
}
function debug(message) {
	issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
}
function startGroup(name) {
	issue("group", name);
}
function endGroup() {
	issue("endgroup");
}
function group(name, fn) {
	return __awaiter(this, void 0, void 0, function* () {
		startGroup(name);
		let result;
		try {
			result = yield fn();
		} finally {
			endGroup();
		}
		return result;
	});
}
function saveState(name, value) {
	if (process.env["GITHUB_STATE"] || "") return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
	issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
	return process.env[`STATE_${name}`] || "";
}
// src/config-files.ts
const secretKeys = [
	"aws_access_key_id",
	"aws_secret_access_key",
	"aws_session_token",
	"aws_security_token"
];
const shortestSecret = 8;
async function planFile(path, base, file, profiles, report) {
	const start = await readIfThere(base);
	for (const value of start ? valuesOf(start, secretKeys) : []) if (value.length >= shortestSecret) report.secret(value);
	const empty = Buffer.alloc(0);
	const content = profiles.reduce((bytes, sections) => putProfile(bytes, file, sections.profile, sections[file]), start ?? empty);
	const before = base === path ? start : await readIfThere(path);
	return {
		content,
		change: {
			path,
			file,
			profiles: profiles.map(({ profile }) => profile),
			before: before?.toString("base64"),
			mode: await modeOf(path),
			afterSha256: sha256$1(content)
		}
	};
}
async function writePlanned(files, temp) {
	const places = [];
	try {
		for (const { change } of files) places.push(await prepareReplacement(change.path, temp));
		for (const [index, { content }] of files.entries()) await places[index]?.commit(content);
	} catch (error) {
		for (const place of places) await place.abandon();
		for (const { change } of files) await undoChange(change, temp).catch(() => {});
		throw error;
	}
}
async function undoChange(change, temp) {
	const { path, file, profiles, mode } = change;
	const before = change.before === void 0 ? void 0 : Buffer.from(change.before, "base64");
	const now = await readIfThere(path);
	if (!now || before?.equals(now) && mode === await modeOf(path)) return;
	const untouched = sha256$1(now) === change.afterSha256;
	const restored = untouched ? before : profiles.reduce((bytes, name) => restoreProfile(bytes, before, file, name), now);
	if (restored === void 0) await unlink(path);
	else if (untouched || !restored.equals(now)) await replaceFile(path, restored, temp, mode);
}
async function profilesIn(path, file) {
	const content = await readIfThere(path);
	return content ? profileNames(parseSections(content.toString("utf8")).sections, file) : [];
}
async function hasSsoSession(path, name) {
	const content = await readIfThere(path);
	const { sections } = parseSections(content?.toString("utf8") ?? "");
	return sections.some((section) => isProfile(section, "config", ssoSession(name)));
}
async function modeOf(path) {
	const there = await lstat(path).catch(() => void 0);
	return there && there.mode & 511;
}
async function removeFolder(path) {
	await rm(path, {
		recursive: true,
		force: true
	});
}
function sha256$1(content) {
	return createHash("sha256").update(content).digest("hex");
}
async function missingFolders(folder) {
	return await lstat(folder).then(() => true, () => false) || folder === dirname(folder) ? [] : [folder, ...await missingFolders(dirname(folder))];
}
async function removeEmptyFolders(folders) {
	for (const folder of folders) await rmdir(folder).catch(() => {});
}
// src/lent-session.ts
const longestJobMilliseconds = 5184e5;
const assumedMilliseconds = 36e5;
async function lendSession(session, name, assignments, { folder, isMarked }, job) {
	const { token, startUrl, region } = session;
	if (!startUrl || !token) throw invalidInput("sso-start-url", "is missing, and profile-type: sso writes it into the profile.", "Give the start URL of the access portal.");
	const tokenPath = tokenCachePath(job.home, name);
	if (session.cachedAt === tokenPath) return void 0;
	const cliCache = assignments.map((assignment) => cliCachePath(job.home, name, assignment));
	const newFolders = [...await missingFolders(tokenCacheFolder(job.home)), ...await missingFolders(cliCacheFolder(job.home))];
	const there = await Promise.all(cliCache.map(isThere));
	const lent = {
		tokenPath,
		before: (await readIfThere(tokenPath))?.toString("base64"),
		lent: sha256(token.accessToken),
		origin: session.cachedAt,
		cliCache: cliCache.filter((_, index) => !there[index]),
		newFolders: [...new Set(newFolders)],
		folder,
		host: hostname()
	};
	if (isMarked) await replaceFile(lentMark(tokenPath), JSON.stringify(lent), job.temp);
	await replaceFile(tokenPath, tokenFile(token, startUrl, region), job.temp);
	return lent;
}
function tokenFile(token, startUrl, region) {
	const expiresAt = formatTime(token.expiresAt ?? new Date(Date.now() + assumedMilliseconds));
	const { accessToken, fields } = token;
	return `${JSON.stringify({
		...fields,
		startUrl,
		region,
		accessToken,
		expiresAt
	}, void 0, 2)}\n`;
}
async function takeBack(lent, { temp }, report) {
	const { tokenPath, before, origin, cliCache, newFolders } = lent;
	const isLost = await withLock(`${tokenPath}.lock`, async () => {
		const now = await readToken(tokenPath, report);
		const isRenewed = now !== void 0 && sha256(now.accessToken) !== lent.lent;
		if (isRenewed && origin) await handBack(now, origin, lent.lent, temp, report);
		if (before === void 0) await unlink(tokenPath).catch(() => {});
		else await replaceFile(tokenPath, Buffer.from(before, "base64"), temp);
		return isRenewed && !origin;
	});
	for (const path of [...cliCache, lentMark(tokenPath)]) await unlink(path).catch(() => {});
	await removeEmptyFolders(newFolders);
	return isLost;
}
async function handBack(renewed, origin, lent, temp, report) {
	await withLock(`${origin}.lock`, async () => {
		const there = await readToken(origin, report);
		if (!there || sha256(there.accessToken) !== lent) return;
		const { accessToken, expiresAt, refreshToken } = renewed.fields;
		const fields = {
			...there.fields,
			accessToken,
			expiresAt,
			...refreshToken !== void 0 && { refreshToken }
		};
		await replaceFile(origin, `${JSON.stringify(fields, void 0, 2)}\n`, temp);
	});
}
async function takeBackLeftovers(job, report) {
	const folder = tokenCacheFolder(job.home);
	const marks = (await readdir(folder).catch(() => [])).filter((name) => name === basename(lentMark(name)));
	for (const mark of marks.map((name) => join(folder, name))) {
		const content = await readIfThere(mark).catch(() => void 0);
		const lent = content && parseJson(content);
		if (!lent || !staysInCaches(lent, mark, job.home) || !await isLeftOver(lent, mark)) continue;
		await takeBack(lent, job, report);
		report.info(`Removed the token that a job which was killed left at ${lent.tokenPath}.`);
	}
}
function staysInCaches({ tokenPath, origin, cliCache, newFolders }, mark, home) {
	const folder = tokenCacheFolder(home);
	return lentMark(tokenPath) === mark && (origin === void 0 || dirname(origin) === folder) && cliCache.every((path) => dirname(path) === cliCacheFolder(home)) && newFolders.every((path) => path.startsWith(join(home, ".aws")));
}
async function isLeftOver({ folder, host }, mark) {
	if (host === hostname()) return !await isThere(folder);
	const { mtimeMs } = await lstat(mark);
	return Date.now() - mtimeMs > longestJobMilliseconds;
}
function cliCachePath(home, sessionName, { accountId, permissionSet }) {
	const key = JSON.stringify({
		accountId,
		roleName: permissionSet,
		sessionName
	});
	return join(cliCacheFolder(home), `${createHash("sha1").update(key).digest("hex")}.json`);
}
function cliCacheFolder(home) {
	return join(home, ".aws", "cli", "cache");
}
async function isThere(path) {
	return lstat(path).then(() => true, () => false);
}
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
// src/undo.ts
const regionVariables = ["AWS_REGION", "AWS_DEFAULT_REGION"];
async function record(folder, { files, environment, newFolders, lent }, job) {
	const undo = {
		files: files.filter(({ path }) => dirname(path) !== folder),
		newFolders,
		lent,
		environment: [...environment].map(([name, value]) => ({
			name,
			before: job.env[name],
			afterSha256: sha256$1(value)
		}))
	};
	const content = JSON.stringify(undo);
	const path = join(folder, "undo.json");
	await replaceFile(path, content, job.temp);
	saveState("undo", path);
	saveState("undo-sha256", sha256$1(content));
}
async function withdraw(recordPath, digest, job, report) {
	const content = dirname(dirname(recordPath)) === job.temp && /^aws-sso-credentials-/.test(basename(dirname(recordPath))) ? await readIfThere(recordPath) : void 0;
	if (!content || sha256$1(content) !== digest) throw new ActionError("unsafe-file", `The record ${recordPath} of what this step changed is ${content ? "not the one it wrote" : "gone"}, so nothing is undone.`, "Look at the AWS config and credentials files of this runner for the profile of this step.");
	const { files, newFolders, environment, lent } = JSON.parse(content.toString("utf8"));
	for (const { name, before, afterSha256 } of environment) if (sha256$1(job.env[name] ?? "") === afterSha256) exportVariable(name, before ?? unsetValue(name, job));
	const undo = (change) => alone(dirname(change.path), "", () => undoChange(change, job.temp));
	for (const change of files) await undo(change).catch(report.failed);
	if (lent) await takeBack(lent, job, report).catch(report.failed);
	await removeEmptyFolders(newFolders);
	await removeFolder(dirname(recordPath)).catch(report.failed);
}
async function alone(directory, own, work) {
	return directory === own ? work() : withLock(join(directory, ".aws-sso-credentials.lock"), work);
}
function unsetValue(name, { env, home }) {
	if (regionVariables.includes(name)) return env[name] ?? "";
	if (name === "AWS_CONFIG_FILE") return join(home, ".aws", "config");
	if (name === "AWS_SHARED_CREDENTIALS_FILE") return join(home, ".aws", "credentials");
	return "";
}
// src/reporting.ts
function openReport() {
	const masked = new Set();
	return {
		secret: (value) => {
			if (!value.trim() || masked.has(value)) return;
			masked.add(value);
			setSecret(value);
		},
		link: (link, sentence) => (link === "ID token" || link === "scope" ? debug : info)(printable(sentence)),
		info: (sentence) => info(printable(sentence)),
		warning: (sentence) => warning(printable(sentence)),
		group: (title, work) => group(printable(title), work)
	};
}
function askToSignIn({ link, userCode, until, request, caution }) {
	notice([
		`Open ${link} and approve the code ${userCode}, ${until}.`,
		request,
		caution
	].map(printable).join("\n"), { title: "Sign in to AWS" });
}
function fail(error$1) {
	const { code, message, remedy } = asActionError(error$1);
	process.exitCode ||= 1;
	setOutput("error-code", code);
	error(`${printable(message)}\n${printable(remedy)}`, { title: code });
	if (isDebug() && error$1 instanceof Error) debug(printable(String(error$1.stack)));
}
function warnOf(error) {
	const { code, message, remedy } = asActionError(error);
	warning(`${printable(message)}\n${printable(remedy)}`, { title: code });
}
export { info as C, getState as S, setOutput as T, removeFolder as _, alone as a, getInput as b, withdraw as c, takeBackLeftovers as d, hasSsoSession as f, removeEmptyFolders as g, profilesIn as h, warnOf as i, lendSession as l, planFile as m, fail as n, record as o, missingFolders as p, openReport as r, regionVariables as s, askToSignIn as t, takeBack as u, writePlanned as v, saveState as w, getMultilineInput as x, exportVariable as y };
