import { E as info, T as getState, a as warnOf, d as withdraw, et as removeDrafts, i as openReport, j as uninterrupted, st as readJob } from "../shared/undo.js";
const { dirname } = process.getBuiltinModule("node:path"), { rm } = process.getBuiltinModule("node:fs/promises");
async function post() {
	let e = readJob(process.env), t = getState("undo"), n = getState("session");
	if (n && dirname(n) === e.temp && await removeKept(n), !t) return;
	let { secret: r, warning: i } = openReport(), a = {
		deadline: AbortSignal.timeout(18e4),
		onLeftover: i
	};
	await withdraw(t, getState("undo-sha256"), e, a, {
		failed: warnOf,
		secret: r
	}), info("The job is as it was before: profile, environment and files of this step are taken back.");
}
async function removeKept(e) {
	for (let t of [e, `${e}.lock`]) await rm(t, { force: !0 });
	await removeDrafts(e);
}
await uninterrupted(post).catch(warnOf);
export {};
