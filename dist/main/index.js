import { T as setOutput, _ as removeFolder, a as alone, b as getInput, d as takeBackLeftovers, f as hasSsoSession, g as removeEmptyFolders, h as profilesIn, l as lendSession, m as planFile, n as fail, o as record, p as missingFolders, r as openReport, s as regionVariables, t as askToSignIn, u as takeBack, v as writePlanned, w as saveState, x as getMultilineInput, y as exportVariable } from "../shared/reporting.js";
import { C as parseRole, D as matchesGlob, E as isGlob, O as checkedRegion, S as lastAccount, T as stsAudience, _ as fillPlaceholders, a as processRecord, b as isExternalId, c as openSource, d as readSsoProfile, f as sideBySide, g as checkedRole, h as checkChain, i as processLine, k as openAws, l as planTarget, m as accountOfSession, n as installHelper, o as writeProcessFiles, p as accountOfRole, s as getCredentials, t as cachedCredentials, u as requestIdToken, v as filledRole, w as partitionOf, x as isSessionName, y as isAccountId } from "../shared/process-profile.js";
import { A as listed, B as invalidInput, L as readJob, M as printable, N as expandHome, O as readIfThere, P as filesInForce, R as ActionError, j as nearest, v as sameStartUrl, w as ssoSession } from "../shared/lock.js";
const { basename, dirname, join } = process.getBuiltinModule("node:path");
const { EOL } = process.getBuiltinModule("os");
const { constants, promises } = process.getBuiltinModule("fs");
const { constants: constants$1 } = process.getBuiltinModule("node:os");
const { setTimeout } = process.getBuiltinModule("node:timers/promises");
const { spawn } = process.getBuiltinModule("node:child_process");
const { once } = process.getBuiltinModule("node:events");
const { finished } = process.getBuiltinModule("node:stream/promises");
const { mkdtemp } = process.getBuiltinModule("node:fs/promises");
// node_modules/@actions/core/lib/summary.js
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
const { access, appendFile, writeFile } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	filePath() {
		return __awaiter(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants.R_OK | constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	write(options) {
		return __awaiter(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	clear() {
		return __awaiter(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	stringify() {
		return this._buffer;
	}
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	addEOL() {
		return this.addRaw(EOL);
	}
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
// src/command.ts
const withheld = [
	/^(INPUT|STATE)_/i,
	/^GITHUB_STATE$/i,
	/^ACTIONS_(RUNTIME|CACHE)_/i,
	/^ACTIONS_RESULTS_URL$/i,
	/^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN|CREDENTIAL_EXPIRATION|ACCOUNT_ID)$/i,
	/^AWS_(DEFAULT_)?PROFILE$/i,
	/^AWS_(ROLE_ARN|ROLE_SESSION_NAME|WEB_IDENTITY_TOKEN_FILE)$/i,
	/^AWS_CONTAINER_/i,
	/^AWS_BEARER_TOKEN_/i,
	/^AWS_SSO_(ACCOUNT_ID|ACCOUNT_NAME|ROLE_NAME|PROFILE)$/i
];
const afterExitMilliseconds = 5e3;
const endingSignals = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
function commandEnvironment(env, target) {
	const kept = Object.entries(env).filter((entry) => entry[1] !== void 0 && !withheld.some((pattern) => pattern.test(entry[0])));
	return {
		...Object.fromEntries(kept),
		AWS_REGION: target.region,
		AWS_DEFAULT_REGION: target.region,
		AWS_SSO_ACCOUNT_ID: target.accountId,
		AWS_SSO_ACCOUNT_NAME: target.accountName,
		AWS_SSO_ROLE_NAME: target.roleName,
		AWS_SSO_PROFILE: target.profile,
		...Object.fromEntries(target.credentials)
	};
}
async function runCommand(command, env) {
	const hasGroup = process.platform !== "win32";
	const child = spawn("bash", [
		"--noprofile",
		"--norc",
		"-e",
		"-o",
		"pipefail",
		"-c",
		command
	], {
		env,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		],
		detached: hasGroup
	});
	const output = Promise.all([passOn(child.stdout, process.stdout), passOn(child.stderr, process.stderr)]);
	const handOn = (signal) => {
		if (child.pid) process.kill(hasGroup ? -child.pid : child.pid, signal);
	};
	for (const signal of endingSignals) process.on(signal, handOn);
	try {
		const [code, signal] = await once(child, "exit").catch((error) => {
			throw new ActionError("command-failed", `bash cannot be started (${error}).`, "Install bash on this runner.");
		});
		await Promise.race([output, setTimeout(afterExitMilliseconds, void 0, { ref: false })]);
		return code ?? 128 + constants$1.signals[signal];
	} finally {
		for (const stream of [child.stdout, child.stderr]) stream.destroy();
		for (const signal of endingSignals) process.off(signal, handOn);
	}
}
async function passOn(from, to) {
	let last;
	from.on("data", (chunk) => {
		last = chunk.at(-1);
	});
	from.pipe(to, { end: false });
	await finished(from).catch(() => {});
	if (last !== void 0 && last !== 10) to.write("\n");
}
// src/result.ts
function resultOf(plan, credentials) {
	const { arn } = credentials;
	return {
		...plan,
		credentials,
		accountId: arn && accountOfSession(arn) || plan.assignment.accountId
	};
}
function resultInWords(result) {
	const { account, access } = describeResult(result);
	return `${access} in account ${account} until ${result.credentials.expiration.toISOString()}`;
}
function keysOf({ credentials }) {
	return new Map([
		["AWS_ACCESS_KEY_ID", credentials.accessKeyId],
		["AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey],
		["AWS_SESSION_TOKEN", credentials.sessionToken]
	]);
}
function describeResult({ assignment, accountId, access }) {
	const { accountName } = assignment;
	return {
		account: accountName !== "" && accountId === assignment.accountId ? `${accountName} (${accountId})` : accountId,
		access
	};
}
// src/command-turns.ts
const leastMilliseconds = 9e5;
async function runForEach({ command, areSeveral, files }, results, source, context) {
	const { job, report } = context;
	for (const [index, result] of results.entries()) {
		const target = commandTarget(files ? result : await withTimeLeft(result, source, context), files);
		const turn = () => runCommand(command, commandEnvironment(job.env, target));
		const { account, access } = describeResult(result);
		const code = areSeveral ? await report.group(`${target.profile}: ${access} in ${account}`, turn) : await turn();
		if (code === 0) continue;
		process.exitCode = code;
		const left = results.length - index - 1;
		throw new ActionError("command-failed", `The command for ${target.profile || access} ended with exit code ${code}.${left > 0 ? ` Left out after it: ${left}.` : ""}`, "Look at the output of the command above.");
	}
}
async function withTimeLeft(result, source, context) {
	if (result.credentials.expiration.getTime() - Date.now() >= leastMilliseconds) return result;
	const credentials = await getCredentials(result, source, context);
	return credentials ? resultOf(result, credentials) : result;
}
function commandTarget(result, files) {
	const { assignment, accountId, access, profile, region } = result;
	return {
		accountId,
		accountName: accountId === assignment.accountId ? assignment.accountName : "",
		roleName: assignment.permissionSet || access.replace(/^role /, ""),
		profile: profile ?? "",
		region,
		credentials: files ? profileOf(result, files) : keysOf(result)
	};
}
function profileOf({ profile }, { config, credentials }) {
	return new Map([
		["AWS_CONFIG_FILE", config],
		["AWS_SHARED_CREDENTIALS_FILE", credentials],
		["AWS_PROFILE", profile ?? ""]
	]);
}
// src/guards.ts
function checkGuards({ accountId, permissionSet }, { accountIds, permissionSets }) {
	if (accountId && accountIds.length > 0 && !accountIds.includes(accountId)) throw notAllowed("allowed-account-ids", `account ${accountId}`, accountIds);
	if (permissionSet && permissionSets.length > 0 && !permissionSets.some((glob) => matchesGlob(permissionSet, glob))) throw notAllowed("allowed-permission-sets", `permission set ${permissionSet}`, permissionSets);
}
function notAllowed(guard, value, allowed) {
	return new ActionError("not-allowed", `The guard ${guard} does not allow ${value}; it allows: ${listed(allowed)}.`, `Add it to ${guard} if this job may have it.`);
}
// src/targets.ts
const atOnce = 20;
const progressMilliseconds = 5e3;
const ownErrors = [...[
	"invalid-input",
	"account-not-found",
	"account-ambiguous",
	"not-assigned",
	"not-allowed"
], ...["web-identity-rejected", "role-chain-rejected"]];
async function planTargets(targets, source, guards, report) {
	const { done, failed } = await each(targets, report, async (target) => {
		const found = await planTarget(target, source);
		const kept = [];
		for (const plan of found) if (await isWanted(plan, source, guards)) kept.push(plan);
		return kept;
	});
	const plans = done.flat();
	if (failed.length === 0) return plans;
	const confirmed = await each(plans, report, source.confirm);
	throw errorOf([...failed, ...confirmed.failed], targets, report);
}
async function isWanted(plan, source, guards) {
	const { accountId, permissionSet } = plan.assignment;
	try {
		checkGuards({
			accountId: lastAccount(plan.chain, accountId),
			permissionSet
		}, guards);
		return true;
	} catch (refusal) {
		if (!plan.target.isPattern || await source.confirm(plan)) throw refusal;
		return false;
	}
}
async function confirmPlans(plans, source, report) {
	const { done, failed } = await each(plans, report, async (plan) => await source.confirm(plan) ? [plan] : []);
	if (failed.length > 0) throw errorOf(failed, plans, report);
	return complete(done.flat(), plans);
}
async function getAll(plans, source, guards, context) {
	const { done, failed } = await each(plans, context.report, async (plan) => {
		const credentials = await getCredentials(plan, source, context);
		if (!credentials) return [];
		const result = resultOf(plan, credentials);
		checkGuards({ accountId: result.accountId }, guards);
		return [result];
	});
	if (failed.length > 0) throw errorOf(failed, plans, context.report);
	return complete(done.flat(), plans);
}
function complete(kept, plans) {
	const empty = plans.find(({ target }) => !kept.some((one) => one.target === target));
	if (empty) {
		const { account, permissionSet } = empty.target;
		throw new ActionError("not-assigned", `${wordsFor(empty)}: no account that ${account} matches holds the permission set ${permissionSet}.`, "Correct the permission set, or have it assigned.");
	}
	const seen = new Map();
	for (const plan of kept) {
		if (plan.profile === void 0) continue;
		const other = seen.get(plan.profile);
		if (other) throw invalidInput("profiles", `gives the name ${plan.profile} to ${describe(other)} and to ${describe(plan)}.`, "Put {account-id} into the name, or give each target a name of its own.");
		seen.set(plan.profile, plan);
	}
	return kept;
}
function describe({ assignment, target }) {
	const { accountId, permissionSet } = assignment;
	return `${accountId}/${permissionSet} (line ${target.line})`;
}
function targetInWords({ account, permissionSet }) {
	return `${permissionSet} in account ${account}`;
}
function wordsFor(item) {
	const { line, account, permissionSet } = targetOf(item);
	const pair = "target" in item ? `${item.assignment.accountId}/${item.assignment.permissionSet}` : `${account}/${permissionSet}`;
	return line === void 0 ? pair : `line ${line} (${pair})`;
}
function targetOf(item) {
	return "target" in item ? item.target : item;
}
async function each(items, report, work) {
	const failed = [];
	let count = 0;
	let told = performance.now();
	return {
		done: (await sideBySide([...items.entries()], atOnce, async ([index, item]) => {
			const results = await work(item).then((value) => [value], (error) => {
				if (!(error instanceof ActionError) || !ownErrors.includes(error.code)) throw error;
				failed.push({
					item,
					error,
					index
				});
				return [];
			});
			count += 1;
			if (performance.now() - told > progressMilliseconds) {
				told = performance.now();
				report.info(`${count} of ${items.length} targets are done.`);
			}
			return results;
		})).flat(),
		failed: failed.toSorted((one, other) => one.index - other.index)
	};
}
function errorOf(failed, all, report) {
	const inOrder = failed.toSorted((one, other) => (targetOf(one.item).line ?? 0) - (targetOf(other.item).line ?? 0));
	const [first] = inOrder;
	if (!first) throw new Error("nothing failed");
	if (all.length === 1) return first.error;
	for (const { item, error } of inOrder) report.info(`Failed: ${wordsFor(item)}: ${error.message} ${error.remedy}`);
	const names = inOrder.map(({ item }) => wordsFor(item)).join(", ");
	const reasons = inOrder.map(({ item, error }) => `${wordsFor(item)}: ${error.message}`).join(" ");
	return new ActionError(first.error.code, `${failed.length} of ${all.length} targets failed: ${names}. ${reasons}`, first.error.remedy, { cause: first.error });
}
// src/dry-run.ts
const signInLinks = [
	"session",
	"account",
	"permission set",
	"guard"
];
const links = {
	"cached-token": signInLinks,
	"device-code": signInLinks,
	"trusted-token-issuer": [
		"ID token",
		"bootstrap role",
		"exchange",
		"scope",
		...signInLinks
	],
	"web-identity": [
		"ID token",
		"account",
		"guard"
	]
};
const linkOf = {
	"session-expired": "session",
	"account-not-found": "account",
	"account-ambiguous": "account",
	"not-assigned": "permission set",
	"not-allowed": "guard"
};
async function rehearse(inputs, context, listener) {
	const held = new Map();
	const report = {
		...context.report,
		link: (link, sentence) => held.set(link, sentence)
	};
	const outcome = await goThrough(inputs, {
		...context,
		report
	}, listener).then((plans) => ({
		plans,
		error: void 0
	}), (error) => ({
		plans: [],
		error
	}));
	return {
		...outcome,
		checks: checklist(links[inputs.source.kind], held, outcome.error)
	};
}
async function goThrough(inputs, context, listener) {
	const { source, targets, guards } = inputs;
	const { report } = context;
	if (source.kind === "web-identity") await requestIdToken(source.audience, context);
	const open = await openSource(source, context, listener);
	const plans = await confirmPlans(await planTargets(targets, open, {
		accountIds: [],
		permissionSets: []
	}, report), open, report);
	report.link("session", `The access portal in ${open.region} takes the session.`);
	report.link("account", accountsInWords(plans));
	report.link("permission set", `${plans.length === 1 ? "It is" : "All are"} assigned.`);
	for (const { assignment, chain } of plans) {
		const { accountId, permissionSet } = assignment;
		checkGuards({
			accountId: lastAccount(chain, accountId),
			permissionSet
		}, guards);
	}
	const isGuarded = guards.accountIds.length + guards.permissionSets.length > 0;
	report.link("guard", isGuarded ? "The guards allow every target." : "None is set.");
	return plans;
}
function accountsInWords(plans) {
	const accounts = new Map(plans.map(({ assignment }) => [assignment.accountId, assignment.accountName]));
	const [[id, name] = ["", ""]] = accounts;
	return accounts.size === 1 ? `It is ${name ? `${name} (${id})` : id}.` : `They are ${accounts.size}.`;
}
function checklist(order, held, error) {
	const named = error instanceof ActionError ? linkOf[error.code] : void 0;
	const broken = error === void 0 ? void 0 : named ?? order.find((link) => !held.has(link)) ?? order.at(-1);
	const end = broken === void 0 ? order.length : order.indexOf(broken);
	return order.map((link, index) => {
		if (link === broken) return {
			link,
			state: "broken",
			detail: error instanceof Error ? error.message : String(error)
		};
		return index < end ? {
			link,
			state: "holds",
			detail: held.get(link) ?? ""
		} : {
			link,
			state: "not reached",
			detail: ""
		};
	});
}
// src/input-values.ts
function flag(name, byDefault) {
	const text = getInput(name).toLowerCase();
	if (text === "") return byDefault;
	if (text === "true" || text === "false") return text === "true";
	throw invalidInput(name, `says "${getInput(name)}".`, "Write true or false.");
}
function choice(name, words) {
	const text = getInput(name) || words[0];
	if (words.includes(text)) return text;
	const close = nearest(text, words);
	throw invalidInput(name, `says "${text}", which is none of ${words.join(", ")}.`, close ? `Write ${close} if that is meant.` : "Write one of these.");
}
function items(name) {
	const text = getInput(name);
	const found = text.split(/[\n,]/).map((item) => item.trim()).filter(Boolean);
	if (text === "" || found.length > 0) return found;
	throw invalidInput(name, "is a list without any item.", "List what is allowed, or remove the input to allow all.");
}
function checkedAccount(text) {
	const digits = /^\d{4}-\d{4}-\d{4}$/.test(text) ? text.replaceAll("-", "") : text;
	if (isAccountId(digits) || !/^\d{9,}$/.test(digits)) return digits;
	const lost = digits.length < 12 ? " YAML takes leading zeros from a number that is not quoted." : "";
	throw invalidInput("account", `says ${digits}, which has ${digits.length} digits; an account id has 12.${lost}`, digits.length < 12 ? `Write it in quotes, perhaps '${digits.padStart(12, "0")}'.` : "Correct the id.");
}
function checkedPermissionSet(text) {
	const role = /(?:^|\/)AWSReservedSSO_(.+)_[0-9a-f]{16}$/.exec(text)?.[1];
	if (role) throw invalidInput("permission-set", `says ${text}, the IAM role of a permission set.`, `Write the permission set's own name: ${role}.`);
	if (/^[\w+=,.@-]{1,32}$/.test(text)) return text;
	throw invalidInput("permission-set", `says "${text}", which is no name of a permission set (1 to 32 letters, digits or any of +=,.@-_).`, "Write the name that the access portal shows beside the account.");
}
function checkProfileName(input, name) {
	if (/^[A-Za-z0-9_.@+-]+$/.test(name)) return;
	throw invalidInput(input, `says "${name}"; some AWS SDKs silently drop profiles with such a name.`, "Use letters, digits and any of _ . @ + - only.");
}
function readProfileSettings() {
	const settings = new Map();
	for (const [index, line] of getMultilineInput("profile-settings").entries()) {
		const [, key, value] = /^([A-Za-z][\w-]*)\s*=\s*(\S.*)$/.exec(line) ?? [];
		if (!key || !value) throw invalidInput("profile-settings", `has a line ${index + 1} that is not key = value.`, "Write one setting a line, such as output = json.");
		checkedSetting("profile-settings", key, value);
		settings.set(key.toLowerCase(), value);
	}
	return settings;
}
function checkedSetting(input, key, value) {
	if (/\p{Cc}/u.test(value)) throw invalidInput(input, `sets ${key} with control characters.`, "Remove them.");
	if (key === "region") throw invalidInput(input, "sets region.", "Use aws-region for it.");
	if (/^(sso_|aws_|role_|source_|credential_|web_identity|login_)|^(external_id|mfa_serial|duration_seconds)$/i.test(key)) throw invalidInput(input, `sets ${key}: a profile must not hold two kinds of credentials.`, `Remove ${key}.`);
}
// src/refused-inputs.ts
const substitutes = {
	"aws-access-key-id": "Remove it: this action needs no access keys; give sso-token, or sign in with aws sso login.",
	"aws-secret-access-key": "Remove it: this action needs no access keys.",
	"aws-session-token": "Remove it: this action needs no access keys.",
	"web-identity-token-file": "Use role-to-assume, which takes the ID token of the job itself.",
	"role-chaining": "Use role-chain with the ARNs of the roles, one a line.",
	"force-skip-oidc": "Use credential-source to choose where credentials come from.",
	"use-existing-credentials": "Leave the step out with an if: condition where credentials are there already.",
	"custom-tags": "Use session-tags with lines key = value.",
	"transitive-tag-keys": "Use session-tags; they belong to the last role assumed.",
	"overwrite-aws-profile": "Remove it: a profile of the same name is replaced, and put back after the job.",
	"sts-endpoint": "Set the environment variable AWS_ENDPOINT_URL_STS.",
	"http-proxy": "Set the environment variable HTTPS_PROXY.",
	"no-proxy": "Set the environment variable NO_PROXY."
};
function refuseInputs(env) {
	for (const [name, remedy] of Object.entries(substitutes)) {
		const text = env[`INPUT_${name.toUpperCase()}`]?.trim();
		if (text && text.toLowerCase() !== "false") throw invalidInput(name, "is not an input of this action.", remedy);
	}
}
// src/source-inputs.ts
const bootstrapSeconds = 900;
function readSourceKind() {
	const asked = choice("credential-source", [
		"auto",
		"cached-token",
		"device-code",
		"trusted-token-issuer",
		"web-identity"
	]);
	const kind = asked === "auto" ? impliedKind() : asked;
	const foreign = {
		"cached-token": [
			"role-to-assume",
			"application-arn",
			"audience"
		],
		"device-code": [
			"sso-token",
			"role-to-assume",
			"application-arn",
			"audience"
		],
		"trusted-token-issuer": ["sso-token"],
		"web-identity": ["sso-token", "application-arn"]
	}[kind].find((input) => getInput(input));
	if (!foreign) return kind;
	const reason = asked === "auto" ? `the other inputs mean ${kind}` : `credential-source is ${kind}`;
	throw invalidInput(foreign, `is given, while ${reason}, which does not take it.`, remedyFor(foreign, kind));
}
function impliedKind() {
	if (getInput("application-arn")) return "trusted-token-issuer";
	return getInput("role-to-assume") ? "web-identity" : "cached-token";
}
function remedyFor(input, kind) {
	if (input === "sso-token" && kind === "device-code") return "Remove sso-token to have a person sign in, or remove credential-source to use the token.";
	if (input === "sso-token") return "Remove sso-token to use the ID token of the job; or remove role-to-assume and application-arn, and name roles that follow the permission set in role-chain.";
	if ((kind === "cached-token" || kind === "device-code") && input === "role-to-assume") return "Use role-chain for a role that follows the permission set, or remove credential-source.";
	return `Remove ${input}, or set credential-source to the source that is meant.`;
}
function readCachedTokenSource(profiles) {
	return {
		kind: "cached-token",
		token: getInput("sso-token") || void 0,
		...readInstance(profiles),
		sessionName: profiles[0]?.sessionName,
		profile: profiles[0]?.name
	};
}
function readDeviceCodeSource(profiles) {
	const { startUrl, region } = readInstance(profiles);
	if (!startUrl) throw invalidInput("sso-start-url", "is missing, and no profile of the AWS config file tells which access portal is meant.", "Give the start URL of your access portal, such as https://d-1234567890.awsapps.com/start.");
	if (!region) throw invalidInput("sso-region", "is missing.", "Give the region of IAM Identity Center.");
	return {
		kind: "device-code",
		startUrl,
		region,
		sessionName: profiles[0]?.sessionName
	};
}
function readTrustedTokenIssuerSource(profiles, role, target) {
	const { startUrl, region } = readInstance(profiles);
	const applicationArn = getInput("application-arn");
	if (!/^arn:aws[a-z-]*:sso::\d{12}:application\/[\w.-]+\/apl-[0-9a-zA-Z]{16}$/.test(applicationArn)) throw invalidInput("application-arn", applicationArn ? `says ${applicationArn}, which is no ARN of an application.` : "is missing.", "Copy it from the customer managed application in Identity Center: arn:aws:sso::ACCOUNT:application/ssoins-ID/apl-ID.");
	if (!region) throw invalidInput("sso-region", "is missing.", "Give the region of the Identity Center instance.");
	const [, partition] = applicationArn.split(":");
	if (partition !== partitionOf(region)) throw invalidInput("sso-region", `says ${region} in the partition ${partitionOf(region)}, while application-arn is in ${partition}.`, "Give the region of the Identity Center instance that has the application.");
	if (/\{(account-id|permission-set)\}/.test(role.arn) && !target) throw invalidInput("role-to-assume", "stands for one account, while there are several targets or an account that has to be looked up first.", "Write the whole ARN of the bootstrap role.");
	const bootstrapRole = filledRole(role, target ?? {
		accountId: "",
		permissionSet: ""
	}, region);
	return {
		kind: "trusted-token-issuer",
		applicationArn,
		audience: getInput("audience") || applicationArn,
		bootstrapRole: {
			...bootstrapRole,
			durationSeconds: bootstrapSeconds
		},
		region,
		startUrl
	};
}
function readWebIdentitySource(profiles, awsRegion) {
	const region = awsRegion ?? readInstance(profiles).region;
	if (!region) throw invalidInput("aws-region", "is missing.", "Give the region that the job works in.");
	return {
		kind: "web-identity",
		audience: getInput("audience") || stsAudience(partitionOf(region)),
		region
	};
}
function readInstance(profiles) {
	const startUrl = getInput("sso-start-url") || void 0;
	const region = getInput("sso-region") || void 0;
	if (startUrl && !/^https:\/\/[^\s/]+/i.test(startUrl)) throw invalidInput("sso-start-url", `says "${startUrl}", which is no https:// URL.`, "Copy it from the access portal, such as https://d-1234567890.awsapps.com/start.");
	if (region) checkedRegion(region, "sso-region");
	const [first] = profiles;
	for (const profile of profiles) {
		if (startUrl) refuseContradiction("sso-start-url", startUrl, profile, profile.startUrl, sameStartUrl);
		if (region) refuseContradiction("sso-region", region, profile, profile.ssoRegion);
		if (first && !(sameStartUrl(first.startUrl, profile.startUrl) && first.ssoRegion === profile.ssoRegion)) throw invalidInput("profiles", `names the profiles ${first.name} and ${profile.name}, which belong to different instances of Identity Center.`, "Use a step for each instance.");
	}
	return {
		startUrl: startUrl ?? first?.startUrl,
		region: region ?? (first && checkedRegion(first.ssoRegion, "aws-profile"))
	};
}
function refuseContradiction(input, given, { name }, told, same = (one, other) => one === other) {
	if (same(given, told)) return;
	throw invalidInput(input, `says ${given}, while the profile ${name} says ${told}.`, `Remove ${input}: the profile tells it.`);
}
// src/role-inputs.ts
const hour = 3600;
function readFirstRole(use) {
	if (use === "none") return void 0;
	const role = getInput("role-to-assume");
	if (role) return checkedRole("role-to-assume", role, true);
	throw invalidInput("role-to-assume", "is missing.", use === "target" ? "Give the ARN of the role that trusts the ID tokens of GitHub." : "Give the ARN of the bootstrap role, which trusts the ID tokens of GitHub and may call CreateTokenWithIAM.");
}
function readRoles(use, firstRole, profileRoles) {
	const sessionName = readSessionName();
	const plain = {
		sessionName: sessionName ?? "GitHubActions",
		durationSeconds: hour
	};
	const first = firstRole === void 0 ? void 0 : {
		...plain,
		input: "role-to-assume",
		arn: firstRole
	};
	const chain = [...profileRoles.map((role) => ({
		...plain,
		input: "aws-profile",
		...role,
		...sessionName && { sessionName }
	})), ...getMultilineInput("role-chain").map((text) => ({
		...plain,
		input: "role-chain",
		arn: checkedRole("role-chain", text, false)
	}))];
	const last = chain.pop();
	if (last) return {
		first,
		chain: [...chain, {
			...last,
			...readChained()
		}]
	};
	if (use === "target" && first) return {
		first: {
			...first,
			...readUnchained()
		},
		chain
	};
	refuseOnPermissionSet();
	return {
		first,
		chain
	};
}
function readSessionName() {
	const text = getInput("role-session-name");
	if (!text) return void 0;
	const name = text.replace(/[^\w+=,.@-]+/g, "-").slice(0, 64);
	if (isSessionName(name)) return name;
	throw invalidInput("role-session-name", `says "${text}"; STS takes 2 to 64 characters.`, "Give a longer name.");
}
function readDuration() {
	const text = getInput("role-duration-seconds");
	if (!text) return void 0;
	const seconds = /^\d+$/.test(text) ? Number(text) : NaN;
	if (seconds >= 900 && seconds <= 43200) return seconds;
	throw invalidInput("role-duration-seconds", `says "${text}"; STS takes 900 to 43200 seconds.`, "Give such a number.");
}
function readChained() {
	const durationSeconds = readDuration();
	if (durationSeconds && durationSeconds > hour) throw invalidInput("role-duration-seconds", `says ${durationSeconds}, and AWS ends the session of a chained role after one hour.`, "Give 3600 at the most, or assume the role without role-chain.");
	return given({
		durationSeconds,
		externalId: readExternalId(),
		tags: readTags(),
		...readPolicies()
	});
}
function readUnchained() {
	for (const input of ["role-external-id", "session-tags"]) if (getInput(input)) throw invalidInput(input, "is given, and STS does not take it with an ID token.", "Move the role that needs it to role-chain, and assume another one with the ID token.");
	return given({
		durationSeconds: readDuration(),
		...readPolicies()
	});
}
function refuseOnPermissionSet() {
	const remedy = "Remove it, or name a role of your own in role-chain.";
	if (readDuration()) throw invalidInput("role-duration-seconds", "is given, and a permission set fixes the duration of its sessions itself.", remedy);
	for (const input of [
		"role-external-id",
		"session-tags",
		"inline-session-policy",
		"managed-session-policies"
	]) if (getInput(input)) throw invalidInput(input, "is given, and a permission set takes none.", remedy);
}
function given(request) {
	return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== void 0));
}
function readExternalId() {
	const text = getInput("role-external-id");
	if (!text || isExternalId(text)) return text || void 0;
	throw invalidInput("role-external-id", "is no external id to STS, which takes 2 to 1224 letters, digits or any of +=,.@:/_-.", "Write it as the trust policy of the role has it.");
}
function readTags() {
	const refuse = (what) => invalidInput("session-tags", what, "Write one tag a line, such as team = payments.");
	const tags = getMultilineInput("session-tags").map((line) => {
		const [, Key = "", Value = ""] = /^([^=]*?)\s*=\s*(.*)$/.exec(line) ?? [];
		if (!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u.test(Key) || !/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u.test(Value)) throw refuse(`has the line "${line}", which STS does not take: key = value of letters, digits, spaces or _.:/=+-@.`);
		if (/^aws:/i.test(Key)) throw refuse(`sets ${Key}; tags that begin with aws: belong to AWS.`);
		return {
			Key,
			Value
		};
	});
	if (new Set(tags.map(({ Key }) => Key.toLowerCase())).size < tags.length) throw refuse("sets one tag twice; STS takes no notice of case in keys.");
	if (tags.length > 50) throw refuse(`has ${tags.length} tags; STS takes 50.`);
	return tags.length > 0 ? tags : void 0;
}
function readPolicies() {
	const policy = getInput("inline-session-policy") || void 0;
	if (policy && !isJsonObject(policy)) throw invalidInput("inline-session-policy", "is not a JSON object.", "Write an IAM policy, {\"Version\": ...}.");
	if (policy && policy.length > 2048) throw invalidInput("inline-session-policy", `has ${policy.length} characters; STS takes 2048.`, "Take spaces and line ends out, or use managed-session-policies.");
	const policyArns = getMultilineInput("managed-session-policies");
	const wrong = policyArns.find((arn) => !/^arn:aws[a-z-]*:iam::(aws|\d{12}):policy\/[\x21-\x7e]+$/.test(arn));
	if (wrong) throw invalidInput("managed-session-policies", `has the line "${wrong}", which is no ARN of a managed policy.`, "Write one a line, such as arn:aws:iam::aws:policy/ReadOnlyAccess.");
	if (policyArns.length > 10) throw invalidInput("managed-session-policies", `has ${policyArns.length} policies; STS takes 10.`, "Give fewer.");
	return {
		policy,
		...policyArns.length > 0 && { policyArns }
	};
}
function isJsonObject(text) {
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null && !Array.isArray(value);
	} catch {
		return false;
	}
}
// src/target-lines.ts
function parseTargetLines(text) {
	return text.split(/\r?\n/).flatMap((content, index) => parseLine(withoutComment(content), index + 1) ?? []);
}
function withoutComment(content) {
	const [code = ""] = /^(?:"[^"]*"|'[^']*'|(?<!^)(?<!\s)#|[^#])*/.exec(content) ?? [];
	return code.trimEnd();
}
function parseLine(content, line) {
	const from = content.search(/\S/);
	if (from < 0) return void 0;
	const name = wordAt(content, from, /[^\s=/"'#]+/y, line, "the name of a profile");
	const equals = /\s*=\s*/y;
	equals.lastIndex = name.end;
	if (!equals.test(content)) return {
		line,
		name: name.text,
		account: "",
		permissionSet: "",
		settings: settingsAt(content, name.end, line)
	};
	const account = wordAt(content, equals.lastIndex, /[^\s/="'#]+/y, line, "an account");
	if (content[account.end] !== "/") throw misplaced(line, account.end, "a / between account and permission set", account.quoted ? "" : "Quote an account name that holds spaces, /, = or #.");
	const permissionSet = wordAt(content, account.end + 1, /[^\s/"'#]+/y, line, "a permission set");
	return {
		line,
		name: name.text,
		account: account.text,
		permissionSet: permissionSet.text,
		settings: settingsAt(content, permissionSet.end, line)
	};
}
function settingsAt(content, from, line) {
	const settings = new Map();
	let at = from;
	while (at < content.length) {
		const start = content.slice(at).search(/\S/) + at;
		const key = /\s([A-Za-z][\w-]*)=/y;
		key.lastIndex = start - 1;
		const name = start > at ? key.exec(content)?.[1]?.toLowerCase() : void 0;
		if (!name) throw misplaced(line, start, "key=value behind a space, or the end of the line");
		const value = wordAt(content, key.lastIndex, /[^\s"']+/y, line, `a value for ${name}`);
		if (settings.has(name)) throw misplaced(line, start, `one ${name}, not two`);
		settings.set(name, value.text);
		at = value.end;
	}
	return settings;
}
function wordAt(content, at, bare, line, wanted) {
	const quote = content[at];
	if (quote === "\"" || quote === "'") {
		const end = content.indexOf(quote, at + 1);
		if (end < 0) throw misplaced(line, at, `the end of the quoted word`);
		if (end > at + 1) return {
			text: content.slice(at + 1, end),
			quoted: true,
			start: at,
			end: end + 1
		};
	}
	bare.lastIndex = at;
	const text = bare.exec(content)?.[0];
	if (!text) throw misplaced(line, at, wanted);
	return {
		text,
		quoted: false,
		start: at,
		end: at + text.length
	};
}
function misplaced(line, at, wanted, hint = "") {
	return invalidInput("profiles", `has no ${wanted} at line ${line}, column ${at + 1}.`, `${hint && `${hint} `}Write NAME = ACCOUNT/PERMISSION-SET key=value, or the NAME of a profile in the AWS config file.`);
}
// src/target-inputs.ts
async function readTargets(use, isDropIn, job) {
	const shared = {
		use,
		firstRole: readFirstRole(use),
		settings: readProfileSettings(),
		isDropIn,
		job
	};
	if (!getInput("profiles")) {
		const { target, profile, firstRole } = await readTarget(readWords(), shared);
		return {
			targets: [target],
			firstRole,
			profiles: profile ? [profile] : [],
			areSeveral: false
		};
	}
	for (const input of [
		"account",
		"permission-set",
		"aws-profile"
	]) if (getInput(input)) throw invalidInput(input, "is given, and so is profiles.", `Remove ${input}, or make it a line of profiles.`);
	const lines = parseTargetLines(getInput("profiles", { trimWhitespace: false }));
	const read = [];
	for (const line of lines) read.push(await readLine(line, shared));
	const [first, ...rest] = read;
	if (!first) throw invalidInput("profiles", "has no line with a target.", "Write one target a line.");
	refuseSameNames(read.map(({ target }) => target));
	return {
		targets: [first.target, ...rest.map(({ target }) => target)],
		firstRole: first.firstRole,
		profiles: read.flatMap(({ profile }) => profile ?? []),
		areSeveral: read.length > 1 || read.some(({ target }) => target.isPattern)
	};
}
function readWords() {
	const profile = getInput("aws-profile");
	if (profile) checkProfileName("aws-profile", profile);
	return {
		line: void 0,
		account: getInput("account"),
		permissionSet: getInput("permission-set"),
		profile,
		settings: new Map()
	};
}
async function readLine({ line, name, ...rest }, shared) {
	try {
		const plain = name.replaceAll(/\{(account-id|account-name|permission-set)\}/g, "");
		if (plain) checkProfileName("profiles", plain);
		if ((isGlob(rest.account) || isGlob(rest.permissionSet)) && plain === name) throw invalidInput("profiles", `gives the one name ${name} to all that a pattern matches.`, "Put {account-id}, {account-name} or {permission-set} into the name.");
		for (const [key, value] of rest.settings) if (key !== "region") checkedSetting("profiles", key, value);
		return await readTarget({
			line,
			profile: name,
			...rest
		}, shared);
	} catch (error) {
		if (!(error instanceof ActionError)) throw error;
		throw new ActionError(error.code, `Line ${line} of profiles: ${error.message}`, error.remedy, { cause: error });
	}
}
async function readTarget(words, shared) {
	const { use, firstRole, job } = shared;
	const role = use === "target" ? firstRole : void 0;
	const profile = await readAskedProfile(words, role, job);
	const roles = readRoles(use, firstRole, profile?.roles ?? []);
	const pair = role ? readRoleTarget(words, profile, role) : readPair(words, profile);
	const name = words.profile || (shared.isDropIn && isWordless(words) ? void 0 : defaultProfileName(words, pair, role));
	const { region, ...settings } = Object.fromEntries(words.settings);
	return {
		target: {
			...pair,
			line: words.line,
			isPattern: words.line !== void 0 && (isGlob(words.account) || isGlob(words.permissionSet)),
			role: role ? roles.first : void 0,
			chain: roles.chain,
			profile: name,
			region: readRegion(region, profile, job.env),
			settings: new Map([
				...profile?.display ?? [],
				...shared.settings,
				...Object.entries(settings)
			])
		},
		profile,
		firstRole: roles.first
	};
}
function isWordless({ account, permissionSet, profile }) {
	return !account && !permissionSet && !profile;
}
async function readAskedProfile({ account, permissionSet, profile: name }, role, job) {
	if ((role === void 0 ? account || permissionSet : (account || !role.includes("{account-id}")) && (permissionSet || !role.includes("{permission-set}"))) || !name) return void 0;
	const { config } = filesInForce(job);
	const content = await readIfThere(config);
	if (content) return readSsoProfile(content.toString("utf8"), config, name);
	throw invalidInput("aws-profile", `names the profile ${name}, and there is no AWS config file ${config} to read it from.`, "Give account and permission-set to make a new profile, or set AWS_CONFIG_FILE to the file that has it.");
}
function readPair({ line, account, permissionSet }, profile) {
	if (Boolean(account) !== Boolean(permissionSet)) {
		const [given, missing] = account ? ["account", "permission-set"] : ["permission-set", "account"];
		throw invalidInput(missing, `is missing, while ${given} is given.`, `Give both, or aws-profile alone to read both from the AWS config file.`);
	}
	if (line !== void 0 && (isGlob(account) || isGlob(permissionSet))) return {
		account: isGlob(account) ? account : checkedAccount(account),
		permissionSet: isGlob(permissionSet) ? permissionSet : checkedPermissionSet(permissionSet)
	};
	return {
		account: checkedAccount(account || profile?.accountId || missingTarget()),
		permissionSet: checkedPermissionSet(permissionSet || profile?.permissionSet || missingTarget())
	};
}
function readRoleTarget(words, profile, role) {
	const told = accountOfRole(role);
	const account = checkedAccount(words.account || profile?.accountId || told || missingFor("account", "{account-id}"));
	if (!isAccountId(account)) throw invalidInput("account", `says "${account}"; with web identity nothing can look up the account of a name.`, "Give the account's 12-digit id in quotes.");
	if (told && told !== account) throw invalidInput("account", `says ${account}, while role-to-assume is in account ${told}.`, "Remove account, or write {account-id} in role-to-assume.");
	const usesSet = role.includes("{permission-set}");
	const permissionSet = words.permissionSet || profile?.permissionSet || "";
	if (usesSet && !permissionSet) missingFor("permission-set", "{permission-set}");
	if (!usesSet && getInput("allowed-permission-sets")) throw invalidInput("allowed-permission-sets", "is given, while role-to-assume names a role rather than a permission set.", "Use allowed-account-ids, or write {permission-set} in role-to-assume.");
	return {
		account,
		permissionSet: permissionSet && checkedPermissionSet(permissionSet)
	};
}
function readRegion(own, profile, env) {
	const [from, region] = [
		["profiles", own],
		["aws-region", getInput("aws-region")],
		["aws-profile", profile?.region],
		["AWS_REGION of the environment", env.AWS_REGION],
		["AWS_DEFAULT_REGION of the environment", env.AWS_DEFAULT_REGION]
	].find(([, value]) => value) ?? [];
	return from && region ? checkedRegion(region, from) : void 0;
}
function defaultProfileName(words, pair, role) {
	const account = words.account || pair.account;
	const filled = role && fillPlaceholders(role, {
		accountId: pair.account,
		...pair,
		partition: "aws"
	});
	const roleName = filled && parseRole(filled)?.name;
	return `${account}-${pair.permissionSet || roleName}`.replace(/[^A-Za-z0-9_.@+-]/g, "-");
}
function missingFor(input, placeholder) {
	throw invalidInput(input, `is missing, and role-to-assume has the placeholder ${placeholder}.`, `Give ${input}, or aws-profile to read it from the AWS config file.`);
}
function missingTarget() {
	throw invalidInput("account", "is missing, and so are permission-set and aws-profile.", "Give account and permission-set, or the name of a profile of the AWS config file as aws-profile.");
}
function refuseSameNames(targets) {
	const lines = new Map();
	for (const { profile, line } of targets) {
		if (!profile || profile.includes("{")) continue;
		if (lines.has(profile)) throw invalidInput("profiles", `gives the name ${profile} to both line ${lines.get(profile)} and line ${line}.`, "Give each target a name of its own.");
		lines.set(profile, line);
	}
}
// src/inputs.ts
const roleUse = {
	"cached-token": "none",
	"device-code": "none",
	"trusted-token-issuer": "bootstrap",
	"web-identity": "target"
};
async function readInputs(job) {
	refuseInputs(job.env);
	const kind = readSourceKind();
	const configDirectory = readConfigDirectory(job.home);
	const command = getInput("run") || void 0;
	const profileType = readProfileType(kind, command !== void 0);
	const isDropIn = kind === "web-identity" && !configDirectory && profileType === "static";
	const read = await readTargets(roleUse[kind], isDropIn, job);
	const { targets, areSeveral } = read;
	if (profileType === "sso" && targets.some(({ chain }) => chain.length > 0)) throw refusedSso("with role-chain, and a profile of Identity Center assumes no further roles");
	const source = readSource(kind, read);
	for (const { chain, region } of targets) {
		const goal = region ?? source.region;
		if (goal) checkChain(chain, goal, source.region ?? goal);
	}
	return {
		source,
		targets,
		areSeveral,
		guards: {
			accountIds: items("allowed-account-ids"),
			permissionSets: items("allowed-permission-sets")
		},
		command,
		isDryRun: flag("dry-run", false),
		profileType,
		commonRegion: getInput("aws-region") || void 0,
		...readExports(areSeveral, command !== void 0),
		configDirectory,
		cleanup: flag("cleanup", true),
		masksAccountId: flag("mask-aws-account-id", false)
	};
}
function readSource(kind, { targets: [first], firstRole, profiles, areSeveral }) {
	if (kind === "web-identity") return readWebIdentitySource(profiles, first.region);
	if (kind === "device-code") return readDeviceCodeSource(profiles);
	if (kind === "cached-token" || !firstRole) return readCachedTokenSource(profiles);
	const { account, permissionSet } = first;
	return readTrustedTokenIssuerSource(profiles, firstRole, !areSeveral && isAccountId(account) ? {
		accountId: account,
		permissionSet
	} : void 0);
}
function readProfileType(kind, hasCommand) {
	const type = choice("profile-type", [
		"static",
		"process",
		"sso"
	]);
	if (type !== "sso") return type;
	if (kind !== "cached-token" && kind !== "device-code") throw refusedSso(`with ${kind}, which has no session that AWS tools could renew`);
	if (hasCommand) throw refusedSso("with run, and its session would be there for every later step");
	return type;
}
function refusedSso(why) {
	return invalidInput("profile-type", `is sso ${why}.`, "Use profile-type: process, whose profile renews itself too.");
}
function readExports(areSeveral, hasCommand) {
	const exportsCredentials = flag("output-env-credentials", !areSeveral && !hasCommand);
	const outputsCredentials = flag("output-credentials", false);
	if (areSeveral && exportsCredentials) throw invalidInput("output-env-credentials", "is true, while there are several targets for the one set of variables.", "Remove it: the profiles hold the credentials of each.");
	if (outputsCredentials && (areSeveral || hasCommand)) throw invalidInput("output-credentials", areSeveral ? "is true, while there are several targets." : "is true, while run alone is to get the credentials.", areSeveral ? "Remove it: the profiles hold the credentials of each." : "Remove it, or remove run.");
	return {
		exportsCredentials,
		outputsCredentials
	};
}
function readConfigDirectory(home) {
	const text = getInput("aws-config-directory");
	return text ? expandHome(text, home) : void 0;
}
function accountIdsIn({ source, targets, guards }) {
	const roles = targets.flatMap(({ role, chain }) => [...role ? [role] : [], ...chain]);
	const arns = source.kind === "trusted-token-issuer" ? [source.applicationArn, source.bootstrapRole.arn] : [];
	return [
		...targets.map(({ account }) => account),
		...roles.map(({ arn }) => arn),
		...arns,
		...guards.accountIds
	].flatMap((text) => text.match(/\b\d{12}\b/g) ?? []);
}
// src/profile-sections.ts
const none = new Map();
function isNamed(result) {
	return result.profile !== void 0;
}
function staticSections(result) {
	const keys = [...keysOf(result)].map(([name, value]) => [name.toLowerCase(), value]);
	return {
		profile: result.profile,
		config: settingsOf(result),
		credentials: new Map(keys)
	};
}
function processSections(result, folder) {
	const { profile } = result;
	return {
		profile,
		config: new Map([...settingsOf(result), ["credential_process", processLine(folder, profile)]]),
		credentials: none
	};
}
function ssoSections(result, sessionName) {
	const { profile, assignment } = result;
	return {
		profile,
		config: new Map([
			["sso_session", sessionName],
			["sso_account_id", assignment.accountId],
			["sso_role_name", assignment.permissionSet],
			...settingsOf(result)
		]),
		credentials: none
	};
}
function ssoSessionSections(sessionName, startUrl, region) {
	const config = new Map([
		["sso_start_url", startUrl],
		["sso_region", region],
		["sso_registration_scopes", "sso:account:access"]
	]);
	return {
		profile: ssoSession(sessionName),
		config,
		credentials: none
	};
}
function settingsOf({ region, target }) {
	return new Map([["region", region], ...target.settings]);
}
// src/outputs.ts
const staleVariables = ["AWS_SECURITY_TOKEN", "AWS_CREDENTIAL_EXPIRATION"];
const profileVariables = ["AWS_PROFILE", "AWS_DEFAULT_PROFILE"];
async function publish(results, session, inputs, { job, report }) {
	const isForLater = !inputs.command || inputs.exportsCredentials;
	const named = results.filter(isNamed);
	const folder = await mkdtemp(join(job.temp, "aws-sso-credentials-"));
	const directory = isForLater && named.length > 0 && inputs.configDirectory || folder;
	const paths = named.length > 0 ? filesIn(directory) : void 0;
	const environment = isForLater ? plannedEnvironment(results, inputs, paths, job) : new Map();
	const newFolders = await missingFolders(directory);
	const isUndone = inputs.cleanup || !isForLater;
	let lent;
	try {
		if (inputs.profileType === "process") await writeProcesses(folder, named, inputs, job);
		await alone(directory, folder, async () => {
			const base = directory === folder ? filesInForce(job) : paths ?? filesInForce(job);
			const files = paths ? await planFiles(paths, base, named, folder, session, inputs, report) : [];
			if (session && inputs.profileType === "sso") lent = await lend(session, named, folder, inputs, job);
			const changes = files.map(({ change }) => change);
			if (isUndone) await record(folder, {
				files: changes,
				environment,
				newFolders,
				lent
			}, job);
			await writePlanned(files, job.temp);
		});
	} catch (error) {
		if (lent) await takeBack(lent, job, report);
		await removeEmptyFolders(newFolders);
		await removeFolder(folder);
		saveState("undo", "");
		throw error;
	}
	if (!isUndone && !(paths && (directory === folder || inputs.profileType === "process"))) await removeFolder(folder);
	for (const [name, value] of environment) exportVariable(name, value);
	if (isForLater) tell(named, paths, inputs, job, report);
	return paths;
}
function filesIn(directory) {
	return {
		config: join(directory, "config"),
		credentials: join(directory, "credentials")
	};
}
function tell(named, paths, { exportsCredentials, profileType }, job, report) {
	if (!paths) {
		if (exportsCredentials && job.env.AWS_PROFILE) report.warning(`AWS_PROFILE is ${job.env.AWS_PROFILE} in this job, which some AWS SDKs prefer to the exported keys. Give aws-profile, or remove AWS_PROFILE.`);
		return;
	}
	setOutput("aws-config-file", paths.config);
	setOutput("aws-credentials-file", paths.credentials);
	const [first] = named;
	const directory = dirname(paths.config);
	report.info(named.length === 1 ? `Profile ${first?.profile} is written to ${directory}: aws --profile ${first?.profile} works in every later step.` : `${named.length} profiles are written to ${directory}, for --profile in every later step: ${listed(named.map(({ profile }) => profile))}.`);
	if (profileType !== "static") report.info("What AWS tools renew in later steps cannot be masked in the log: let no command print credentials.");
}
function sessionName({ source }, folder) {
	return (source.kind === "cached-token" || source.kind === "device-code") && source.sessionName || basename(folder);
}
async function lend(session, named, folder, inputs, job) {
	const assignments = named.map(({ assignment }) => assignment);
	return lendSession(session, sessionName(inputs, folder), assignments, {
		folder,
		isMarked: inputs.cleanup
	}, job);
}
async function writeProcesses(folder, named, { source }, job) {
	await installHelper(folder, job.bundles);
	for (const result of named) {
		const { profile, credentials, accountId } = result;
		await writeProcessFiles(folder, profile, processRecord(source, result, job), cachedCredentials(credentials, accountId));
	}
}
async function planFiles(paths, base, named, folder, session, inputs, report) {
	await refuseTakenNames(named, base);
	const sections = await sectionsOf(named, base, folder, session, inputs);
	return [await planFile(paths.config, base.config, "config", sections, report), await planFile(paths.credentials, base.credentials, "credentials", sections, report)];
}
async function sectionsOf(named, base, folder, session, inputs) {
	if (inputs.profileType === "static") return named.map(staticSections);
	if (inputs.profileType === "process") return named.map((result) => processSections(result, folder));
	const name = sessionName(inputs, folder);
	const profiles = named.map((result) => ssoSections(result, name));
	return await hasSsoSession(base.config, name) || !session?.startUrl ? profiles : [...profiles, ssoSessionSections(name, session.startUrl, session.region)];
}
async function refuseTakenNames(plans, files) {
	const filled = plans.filter(({ target }) => target.profile?.includes("{"));
	if (filled.length === 0) return;
	const taken = new Set(["default", ...await profilesIn(files.config, "config")]);
	for (const name of await profilesIn(files.credentials, "credentials")) taken.add(name);
	const plan = filled.find(({ profile }) => profile !== void 0 && taken.has(profile));
	if (!plan) return;
	throw invalidInput("profiles", `fills in the name ${plan.profile} at line ${plan.target.line}, which ${plan.profile === "default" ? "every AWS tool takes by itself" : "a profile has that was there before"}.`, "Put something of your own into the name, such as audit-{account-id}.");
}
function plannedEnvironment(results, inputs, paths, job) {
	const environment = new Map();
	const [single] = inputs.areSeveral ? [] : results;
	const region = single?.region ?? inputs.commonRegion;
	if (region) for (const name of regionVariables) environment.set(name, region);
	const inForce = filesInForce(job);
	if (paths && inForce.config !== paths.config) environment.set("AWS_CONFIG_FILE", paths.config);
	if (paths && inForce.credentials !== paths.credentials) environment.set("AWS_SHARED_CREDENTIALS_FILE", paths.credentials);
	if (!single || !inputs.exportsCredentials) return environment;
	const renewsItself = inputs.profileType !== "static" && single.profile !== void 0;
	for (const [name, value] of keysOf(single)) if (!renewsItself) environment.set(name, value);
	else if (job.env[name]) environment.set(name, "");
	for (const name of staleVariables) if (job.env[name]) environment.set(name, "");
	if (renewsItself) environment.set("AWS_PROFILE", single.profile ?? "");
	if (single.profile) {
		for (const name of profileVariables) if (job.env[name]) environment.set(name, single.profile);
	}
	return environment;
}
function setOutputs(plans, inputs, report) {
	setOutput("assignments", JSON.stringify(plans.map(assignmentOutput)));
	warnOfMatrix(plans, inputs, report);
	const [plan] = plans;
	if (inputs.areSeveral || !plan) return;
	const { assignment, chain, profile } = plan;
	const outputs = {
		"aws-account-id": "accountId" in plan ? plan.accountId : lastAccount(chain, assignment.accountId),
		"account-name": assignment.accountName,
		"permission-set": assignment.permissionSet,
		"authenticated-arn": "credentials" in plan ? plan.credentials.arn : void 0,
		"aws-expiration": "credentials" in plan ? plan.credentials.expiration.toISOString() : void 0,
		"aws-profile": profile
	};
	for (const [name, value] of Object.entries(outputs)) if (value !== void 0) setOutput(name, value);
	if (!inputs.outputsCredentials || !("credentials" in plan)) return;
	setOutput("aws-access-key-id", plan.credentials.accessKeyId);
	setOutput("aws-secret-access-key", plan.credentials.secretAccessKey);
	setOutput("aws-session-token", plan.credentials.sessionToken);
}
function assignmentOutput(plan) {
	const { assignment, profile, region } = plan;
	return {
		"account-id": assignment.accountId,
		"account-name": assignment.accountName,
		"permission-set": assignment.permissionSet,
		"aws-profile": profile ?? "",
		"aws-region": region,
		..."credentials" in plan && { expiration: plan.credentials.expiration.toISOString() }
	};
}
function warnOfMatrix(plans, { masksAccountId }, report) {
	if (masksAccountId) report.warning("The output assignments holds a masked account id, so the runner hands it to no other job.");
	if (plans.length > 256) report.warning(`The output assignments has ${plans.length} targets; a matrix of GitHub takes 256 at the most.`);
}
// src/sign-in-prompt.ts
function promptFor(verification, { env }, targets) {
	const { verificationUri, verificationUriComplete, userCode, expiresAt } = verification;
	const { GITHUB_ACTOR: actor, GITHUB_TRIGGERING_ACTOR: starter = actor } = env;
	const who = starter === actor ? actor : `${starter}, who runs it again after ${actor},`;
	const run = `run ${env.GITHUB_RUN_NUMBER} of the workflow ${env.GITHUB_WORKFLOW} of ${env.GITHUB_REPOSITORY}`;
	return {
		link: verificationUriComplete || verificationUri,
		userCode,
		until: `until ${expiresAt.toISOString().slice(11, 16)} UTC (${inWords((expiresAt.getTime() - Date.now()) / 1e3)})`,
		request: `${who} asks for it in ${run}, on ${env.GITHUB_REF}, to get ${listed(targets)}.`,
		caution: "Approve only a run that you started yourself: your approval gives this job a session with everything that you may do in AWS."
	};
}
function waitingFor(secondsLeft) {
	return `Waiting for the sign-in to be approved: ${inWords(secondsLeft)} left.`;
}
function inWords(seconds) {
	const whole = Math.round(seconds);
	const minutes = Math.floor(whole / 60);
	const rest = whole % 60;
	return [minutes > 0 && `${minutes} min`, (rest > 0 || minutes === 0) && `${rest} s`].filter(Boolean).join(" ");
}
// src/summary.ts
const headings = [
	"Profile",
	"Account",
	"Permission set",
	"Region"
];
const mostRows = 1e3;
async function summarize(results) {
	if (!process.env.GITHUB_STEP_SUMMARY) return;
	summary.addHeading("AWS credentials from IAM Identity Center", 3);
	addTable([...headings, "Expires"], results.map((result) => [...cells(result), expiry(result.credentials.expiration)]));
	await summary.write();
}
async function summarizeDryRun(checks, plans) {
	if (!process.env.GITHUB_STEP_SUMMARY) return;
	summary.addHeading("Dry run: AWS credentials from IAM Identity Center", 3);
	addTable([
		"Link",
		"State",
		"What was found"
	], checks.map(({ link, state, detail }) => [
		link,
		state,
		cell(detail)
	]));
	if (plans.length > 0) addTable(headings, plans.map(cells));
	await summary.write();
}
function checksInWords(checks, plans) {
	return [...checks.map(({ link, state, detail }) => `${state}: ${link}${detail && `: ${detail}`}`), ...plans.map((plan) => {
		const { account, access } = accountAndAccess(plan);
		return `target: ${plan.profile ?? "no profile"}: ${access} in account ${account}, region ${plan.region}`;
	})];
}
function addTable(names, rows) {
	const header = names.map((data) => ({
		data,
		header: true
	}));
	summary.addTable([header, ...rows.slice(0, mostRows).map((row) => [...row])]);
	if (rows.length > mostRows) summary.addRaw(`And ${rows.length - mostRows} more.`, true);
}
function cells(plan) {
	const { account, access } = accountAndAccess(plan);
	return [
		cell(plan.profile ?? "none"),
		cell(account),
		cell(access),
		cell(plan.region)
	];
}
function accountAndAccess(plan) {
	const { chain, assignment } = plan;
	const accountId = "accountId" in plan ? plan.accountId : lastAccount(chain, assignment.accountId) ?? "";
	return describeResult({
		...plan,
		accountId
	});
}
async function summarizeSignIn({ link, userCode, until, request, caution }) {
	if (!process.env.GITHUB_STEP_SUMMARY) return;
	const anchor = `<a href="${link.replaceAll("&", "&amp;")}">${link.replaceAll("&", "&amp;")}</a>`;
	summary.addHeading("Sign in to AWS", 3);
	summary.addRaw(`<p>Open ${anchor} and approve the code <code>${userCode}</code>, ${until}.</p>`, true);
	summary.addRaw(`<p>${cell(request)}</p><p>${cell(caution)}</p>`, true);
	await summary.write();
}
function expiry(time) {
	return `${time.toISOString().slice(0, 16).replace("T", " ")} UTC, ${fromNow(time)}`;
}
function cell(text) {
	return printable(text).replace(/[&<>"'`|\\[\]*_~@:/#]/g, (character) => `&#${character.charCodeAt(0)};`);
}
function fromNow(time) {
	const minutes = Math.max(0, Math.floor((time.getTime() - Date.now()) / 6e4));
	const hours = Math.floor(minutes / 60);
	return hours > 0 ? `in ${hours} h ${minutes % 60} min` : `in ${minutes} min`;
}
// src/main.ts
async function main(job, report) {
	const inputs = await readInputs(job);
	if (inputs.masksAccountId) for (const id of accountIdsIn(inputs)) report.secret(id);
	const aws = openAws(job, report);
	const listener = {
		onKept: (path) => saveState("session", path),
		onAccountId: inputs.masksAccountId ? report.secret : void 0,
		onVerification: async (verification) => {
			const prompt = promptFor(verification, job, inputs.targets.map(targetInWords));
			askToSignIn(prompt);
			await told(summarizeSignIn(prompt), report);
		},
		onWaiting: (seconds) => report.info(waitingFor(seconds))
	};
	try {
		const context = {
			aws,
			job,
			report
		};
		if (inputs.isDryRun) await dryRun(inputs, context, {
			...listener,
			onVerification: void 0
		});
		else await provide(inputs, context, listener);
	} finally {
		aws.close();
	}
}
async function provide(inputs, context, listener) {
	const { source, targets, areSeveral, guards, command } = inputs;
	const { report } = context;
	for (const { account, permissionSet, chain, isPattern } of targets) {
		const accountId = isAccountId(account) ? account : void 0;
		if (!isPattern) checkGuards({
			accountId: lastAccount(chain, accountId),
			permissionSet
		}, guards);
	}
	await takeBackLeftovers(context.job, report);
	const open = await openSource(source, context, listener);
	const results = await getAll(await planTargets(targets, open, guards, report), open, guards, context);
	for (const result of results) report.info(`Got ${resultInWords(result)}.`);
	const files = !command || inputs.exportsCredentials || inputs.profileType !== "static" ? await publish(results, open.session, inputs, context) : void 0;
	setOutputs(results, inputs, report);
	await told(summarize(results), report);
	if (command) await runForEach({
		command,
		areSeveral,
		files: inputs.profileType === "process" ? files : void 0
	}, results, open, context);
}
async function dryRun(inputs, context, listener) {
	const { report } = context;
	const { checks, plans, error } = await rehearse(inputs, context, listener);
	await report.group("Dry run: no role credentials are fetched, nothing is written", async () => {
		for (const sentence of checksInWords(checks, plans)) report.info(sentence);
	});
	await told(summarizeDryRun(checks, plans), report);
	if (error) throw error;
	setOutputs(plans, inputs, report);
}
async function told(summary, report) {
	await summary.catch((error) => report.warning(`The job summary is not written: ${error}.`));
}
const bundles = join(dirname(process.argv[1] ?? ""), "..");
await (async () => main(readJob(process.env, bundles), openReport()))().catch(fail);
export {};
