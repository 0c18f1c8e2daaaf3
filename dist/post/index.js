import { C as info, S as getState, c as withdraw, i as warnOf, r as openReport } from "../shared/reporting.js";
import { L as readJob } from "../shared/lock.js";
const { dirname } = process.getBuiltinModule("node:path");
const { rm } = process.getBuiltinModule("node:fs/promises");
// src/post.ts
async function post() {
	const job = readJob(process.env);
	const record = getState("undo");
	const session = getState("session");
	if (session && dirname(session) === job.temp) await rm(session, { force: true });
	if (!record) return;
	await withdraw(record, getState("undo-sha256"), job, {
		failed: warnOf,
		secret: openReport().secret
	});
	info("The job is as it was before: profile, environment and files of this step are taken back.");
}
await post().catch(warnOf);
export {};
