import{C as info,G as uninterrupted,S as getState,X as removeDrafts,_ as openReport,o as withdraw,st as readJob,v as warnOf}from"../shared/undo.js";
const{dirname}=process.getBuiltinModule(`node:path`),{rm}=process.getBuiltinModule(`node:fs/promises`);
async function post(){
let e=readJob(process.env),t=getState(`undo`),n=getState(`session`);
if(n&&dirname(n)===e.temp&&await removeKept(n),!t)return;
let r=openReport(),i={deadline:AbortSignal.timeout(18e4),onLeftover:r.warning};
await withdraw(t,getState(`undo-sha256`),e,i,{...r,failed:warnOf}),info(`The job is as it was before: profile, environment and files of this step are taken back.`)}
async function removeKept(e){
for(let t of[e,`${e}.lock`])await rm(t,{force:!0});
await removeDrafts(e)}
await uninterrupted(post).catch(warnOf);
export{};