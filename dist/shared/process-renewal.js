import { E as openAws, a as getCredentials, o as openSource, p as accountOfSession, u as limitsFrom } from "./credentials.js";
import { i as processFiles, l as ActionError, n as isFresh, r as millisecondsLeft, t as cachedCredentials } from "./answer.js";
import { G as parseJson, it as readIfThere, j as withLock, ot as replaceFile } from "./undo.js";
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
async function renewCredentials(e, t, n) {
	let r = silentReport(n), i = processFiles(e, t), a = await read(i.cache);
	if (a && isFresh(a)) return a;
	let o = await read(i.record);
	if (!o) throw nothingToRenewWith(t);
	let s = limitsFrom(o.env, 45), c = async () => {
		let e = await read(i.cache);
		if (e && isFresh(e)) return e;
		let t = await renew(o, s, r);
		return await replaceFile(i.cache, JSON.stringify(t), o.temp), t;
	};
	try {
		return await withLock(`${i.cache}.lock`, c, {
			deadline: s.deadline,
			onLeftover: r.warning
		});
	} catch (e) {
		if (a && millisecondsLeft(a) > 0) return a;
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
export { renewCredentials };
