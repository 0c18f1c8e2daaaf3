import { c as openSource, k as openAws, m as accountOfSession, r as processFiles, s as getCredentials, t as cachedCredentials } from "../shared/process-profile.js";
import { M as printable, R as ActionError, k as replaceFile, t as withLock, z as asActionError } from "../shared/lock.js";
const { dirname, join } = process.getBuiltinModule("node:path");
const { setTimeout } = process.getBuiltinModule("node:timers/promises");
const { readFile } = process.getBuiltinModule("node:fs/promises");
// src/credential-process.ts
const mostMilliseconds = 5e4;
const marginMilliseconds = 9e5;
const silent = {
	secret: () => {},
	link: () => {},
	info: () => {},
	warning: () => {},
	group: (_, work) => work()
};
const alone = {
	onKept: () => {},
	onAccountId: void 0,
	onVerification: void 0,
	onWaiting: () => {}
};
async function answer(folder, profile) {
	const paths = processFiles(folder, profile);
	const known = await readCache(paths.cache);
	if (known && isFresh(known)) return known;
	const record = await readRecord(paths.record, profile);
	const renewed = withLock(`${paths.cache}.lock`, async () => {
		const renewedByOther = await readCache(paths.cache);
		if (renewedByOther && isFresh(renewedByOther)) return renewedByOther;
		const credentials = await renew(record);
		await replaceFile(paths.cache, JSON.stringify(credentials), record.temp);
		return credentials;
	});
	try {
		return await Promise.race([renewed, timeOut(profile)]);
	} catch (error) {
		if (known && millisecondsLeft(known) > 0) return known;
		throw error;
	}
}
async function renew({ source, wanted, home, temp }) {
	const job = {
		env: process.env,
		home,
		temp,
		bundles: "",
		outsider: void 0,
		isPublic: false
	};
	const aws = openAws(job, silent);
	try {
		const context = {
			aws,
			job,
			report: silent
		};
		const open = await openSource(source, context, alone);
		const credentials = await getCredentials(wanted, open, context);
		const { accountId } = wanted.assignment;
		if (!credentials) throw new ActionError("not-assigned", `The portal in ${open.region} no longer gives ${wanted.assignment.permissionSet} in account ${accountId}.`, "Have the permission set assigned anew.");
		return cachedCredentials(credentials, credentials.arn && accountOfSession(credentials.arn) || accountId);
	} finally {
		aws.close();
	}
}
async function readCache(path) {
	return readFile(path, "utf8").then((text) => JSON.parse(text), () => void 0);
}
async function readRecord(path, profile) {
	const text = await readFile(path, "utf8").catch((cause) => {
		throw new ActionError("unexpected", `There is nothing to renew the profile ${profile} with: the job that wrote it has ended.`, "Use the profile within its job.", { cause });
	});
	return JSON.parse(text);
}
function isFresh(credentials) {
	const lifetime = Date.parse(credentials.expiration) - credentials.obtained;
	return millisecondsLeft(credentials) > Math.min(marginMilliseconds, lifetime / 3);
}
function millisecondsLeft({ expiration }) {
	return Date.parse(expiration) - Date.now();
}
async function timeOut(profile) {
	await setTimeout(mostMilliseconds, void 0, { ref: false });
	throw new ActionError("network", `The credentials of the profile ${profile} could not be renewed within 50 seconds.`, "Check that the runner can reach AWS, then try again.");
}
async function main(profile) {
	const { accountId, accessKeyId, secretAccessKey, sessionToken, expiration } = await answer(join(dirname(process.argv[1] ?? ""), "..", ".."), profile);
	const text = JSON.stringify({
		Version: 1,
		AccessKeyId: accessKeyId,
		SecretAccessKey: secretAccessKey,
		SessionToken: sessionToken,
		Expiration: expiration.replace(/\.\d+Z$/, "Z"),
		AccountId: accountId
	});
	process.stdout.write(`${text}\n`, () => process.exit());
}
await main(process.argv[2] ?? "").catch((error) => {
	const { code, message, remedy } = asActionError(error);
	process.stderr.write(`${code}: ${printable(message)}\n${printable(remedy)}\n`, () => process.exit(1));
});
export {};
