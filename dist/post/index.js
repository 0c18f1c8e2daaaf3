import { E as info, T as getState, a as warnOf, d as withdraw, i as openReport } from "../shared/reporting.js";
import { A as removeDrafts, B as readJob, n as uninterrupted } from "../shared/lock.js";
const { dirname } = process.getBuiltinModule("node:path");
const { rm } = process.getBuiltinModule("node:fs/promises");
// src/post.ts
const lockSeconds = 180;
async function post() {
	const job = readJob(process.env);
	const record = getState("undo");
	const session = getState("session");
	if (session && dirname(session) === job.temp) await removeKept(session);
	if (!record) return;
	const { secret, warning } = openReport();
	const turn = {
		deadline: AbortSignal.timeout(lockSeconds * 1e3),
		onLeftover: warning
	};
	await withdraw(record, getState("undo-sha256"), job, turn, {
		failed: warnOf,
		secret
	});
	info("The job is as it was before: profile, environment and files of this step are taken back.");
}
async function removeKept(path) {
	for (const file of [path, `${path}.lock`]) await rm(file, { force: true });
	await removeDrafts(path);
}
await uninterrupted(post).catch(warnOf);
export {};
