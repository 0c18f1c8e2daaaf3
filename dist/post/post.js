import{R as readJob,a as warnOf,d as undo,g as info,i as openReport,j as uninterrupted}from"../shared/undo.js";
async function post(){
let e=openReport(),t={deadline:AbortSignal.timeout(18e4),onLeftover:e.warning};
await undo(readJob(process.env),t,{...e,failed:warnOf})&&info(`The job is as it was before: profile, environment and files of this step are taken back.`)}
await uninterrupted(post).catch(warnOf);
export{};