import { A as openAws, c as openSource, f as limitsFrom, h as accountOfSession, r as processFiles, s as getCredentials, t as cachedCredentials } from "../shared/process-profile.js";
import { F as printable, H as asActionError, V as ActionError, j as replaceFile, k as readIfThere, s as parseJson, t as withLock } from "../shared/lock.js";
const { dirname, join } = process.getBuiltinModule("node:path");
function silentReport(e) {
	return {
		secret: (t) => void e.add(t),
		kept: () => {},
		link: () => {},
		info: () => {},
		warning: () => {},
		group: (e, t) => t()
	};
}
const alone = {
	onAccountId: void 0,
	onVerification: void 0,
	onWaiting: () => {}
};
async function answer(e, t, n) {
	let r = processFiles(e, t), i = await read(r.cache);
	if (i && isFresh(i)) return i;
	let a = await read(r.record);
	if (!a) throw nothingToRenewWith(t);
	let o = limitsFrom(process.env, 45), s = async () => {
		let e = await read(r.cache);
		if (e && isFresh(e)) return e;
		let t = await renew(a, o, n);
		return await replaceFile(r.cache, JSON.stringify(t), a.temp), t;
	};
	try {
		return await withLock(`${r.cache}.lock`, s, {
			deadline: o.deadline,
			onLeftover: n.warning
		});
	} catch (e) {
		if (i && millisecondsLeft(i) > 0) return i;
		throw e;
	}
}
async function renew(e, t, n) {
	let { source: r, wanted: i, home: a, temp: o, env: s } = e;
	takeWay(s);
	let c = {
		env: process.env,
		home: a,
		temp: o,
		bundles: "",
		outsider: void 0,
		isPublic: !1
	}, l = openAws(c, n);
	try {
		let e = {
			aws: l,
			job: c,
			report: n,
			limits: t
		}, a = await openSource(r, e, alone), o = await getCredentials(i, a, e), { accountId: s } = i.assignment;
		if (!o) throw new ActionError("not-assigned", `The portal in ${a.region} no longer gives ${i.assignment.permissionSet} in account ${s}.`, "Have the permission set assigned anew.");
		return cachedCredentials(o, o.arn && accountOfSession(o.arn) || s);
	} finally {
		l.close();
	}
}
function takeWay(e) {
	for (let e of Object.keys(process.env)) /^AWS_|^ACTIONS_|_proxy$/i.test(e) && delete process.env[e];
	Object.assign(process.env, e);
}
async function read(e) {
	let t = await readIfThere(e);
	return t && parseJson(t);
}
function nothingToRenewWith(e) {
	return new ActionError("unexpected", `There is nothing to renew the profile ${e} with: the job that wrote it has ended.`, "Use the profile within its job.");
}
function isFresh(e) {
	let t = Date.parse(e.expiration) - e.obtained;
	return millisecondsLeft(e) > Math.min(9e5, t / 3);
}
function millisecondsLeft({ expiration: e }) {
	return Date.parse(e) - Date.now();
}
function print({ accountId: e, accessKeyId: t, secretAccessKey: n, sessionToken: r, expiration: i }) {
	let a = JSON.stringify({
		Version: 1,
		AccessKeyId: t,
		SecretAccessKey: n,
		SessionToken: r,
		Expiration: i.replace(/\.\d+Z$/, "Z"),
		AccountId: e
	});
	process.stdout.write(`${a}\n`, () => process.exit());
}
function complain(e, t) {
	let { code: n, message: r, remedy: i } = asActionError(e), a = `${n}: ${printable(r)}\n${printable(i)}\n`, o = [...t].reduce((e, t) => e.replaceAll(t, "***"), a);
	process.stderr.write(o, () => process.exit(1));
}
const [, script = "", profile = ""] = process.argv, secrets = new Set();
await answer(join(dirname(script), "..", ".."), profile, silentReport(secrets)).then(print, (e) => complain(e, secrets));
export {};
