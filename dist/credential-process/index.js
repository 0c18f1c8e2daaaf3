import { A as openAws, c as openSource, f as limitsFrom, h as accountOfSession, r as processFiles, s as getCredentials, t as cachedCredentials } from "../shared/process-profile.js";
import { F as printable, H as asActionError, V as ActionError, j as replaceFile, t as withLock } from "../shared/lock.js";
const { dirname, join } = process.getBuiltinModule("node:path"), { readFile } = process.getBuiltinModule("node:fs/promises"), silent = {
	secret: () => {},
	kept: () => {},
	link: () => {},
	info: () => {},
	warning: () => {},
	group: (e, t) => t()
}, alone = {
	onAccountId: void 0,
	onVerification: void 0,
	onWaiting: () => {}
};
async function answer(e, t) {
	let n = processFiles(e, t), r = await readCache(n.cache);
	if (r && isFresh(r)) return r;
	let i = await readRecord(n.record, t), a = limitsFrom(process.env, 45), o = async () => {
		let e = await readCache(n.cache);
		if (e && isFresh(e)) return e;
		let t = await renew(i, a);
		return await replaceFile(n.cache, JSON.stringify(t), i.temp), t;
	};
	try {
		return await withLock(`${n.cache}.lock`, o, {
			deadline: a.deadline,
			onLeftover: silent.info
		});
	} catch (e) {
		if (r && millisecondsLeft(r) > 0) return r;
		throw e;
	}
}
async function renew({ source: e, wanted: t, home: n, temp: r }, i) {
	let a = {
		env: process.env,
		home: n,
		temp: r,
		bundles: "",
		outsider: void 0,
		isPublic: !1
	}, o = openAws(a, silent);
	try {
		let n = {
			aws: o,
			job: a,
			report: silent,
			limits: i
		}, r = await openSource(e, n, alone), s = await getCredentials(t, r, n), { accountId: c } = t.assignment;
		if (!s) throw new ActionError("not-assigned", `The portal in ${r.region} no longer gives ${t.assignment.permissionSet} in account ${c}.`, "Have the permission set assigned anew.");
		return cachedCredentials(s, s.arn && accountOfSession(s.arn) || c);
	} finally {
		o.close();
	}
}
async function readCache(e) {
	return readFile(e, "utf8").then((e) => JSON.parse(e), () => void 0);
}
async function readRecord(e, t) {
	let n = await readFile(e, "utf8").catch((e) => {
		throw new ActionError("unexpected", `There is nothing to renew the profile ${t} with: the job that wrote it has ended.`, "Use the profile within its job.", { cause: e });
	});
	return JSON.parse(n);
}
function isFresh(e) {
	let t = Date.parse(e.expiration) - e.obtained;
	return millisecondsLeft(e) > Math.min(9e5, t / 3);
}
function millisecondsLeft({ expiration: e }) {
	return Date.parse(e) - Date.now();
}
async function main(e) {
	let { accountId: t, accessKeyId: n, secretAccessKey: r, sessionToken: i, expiration: a } = await answer(join(dirname(process.argv[1] ?? ""), "..", ".."), e), o = JSON.stringify({
		Version: 1,
		AccessKeyId: n,
		SecretAccessKey: r,
		SessionToken: i,
		Expiration: a.replace(/\.\d+Z$/, "Z"),
		AccountId: t
	});
	process.stdout.write(`${o}\n`, () => process.exit());
}
await main(process.argv[2] ?? "").catch((e) => {
	let { code: t, message: n, remedy: r } = asActionError(e);
	process.stderr.write(`${t}: ${printable(n)}\n${printable(r)}\n`, () => process.exit(1));
});
export {};
