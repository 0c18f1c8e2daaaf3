import{C as undoChange,F as withFolderLock,J as readJob,L as uninterrupted,Y as emptyUse,Z as isOwnFolderThere,a as readOwnRecord,at as removeOwnTokens,et as markUndoing,f as takeBackVariables,ht as removeEmptyFolders,i as readLeftovers,it as removeOwnFolder,m as openLog,mt as removeDrafts,nt as ownFolder,o as readRecords,ot as removeUse,u as takeBack,ut as isThere,z as isSsoSession}from"../shared/undo.js";
import{a as listed,d as ActionError}from"../shared/answer.js";
const{dirname}=process.getBuiltinModule(`node:path`);
async function undo(e){
let{job:t,wait:n,report:r}=e,i=await readOwnRecord(t);
if(!i&&!await isOwnFolderThere(t.temp))return;
i&&await markUndoing(i.use);
let a=()=>undoAlone(i,e),o=await withFolderLock(t.temp,a,n).catch(e=>(r.failed(e),a()));
return i&&o}
async function undoAlone(e,t){
let{job:n,report:r}=t,i=await readLeftovers(e,n),a=e!==void 0&&await isThere(e.use.inPlace),o=e?await undoUse(e,t):new Map;
for(let e of i)await undoInside(e,t);
let s=e?[e,...i]:i,c=s.map(({use:e})=>e.path),l=(await readRecords(n.temp)).filter(({use:e})=>!c.includes(e.path)),u=takeBackVariables(s.flatMap(({record:e})=>e.environment),{isLast:l.length===0,isExported:a,job:n});
for(let{use:e}of s)await emptyUse(e).catch(r.failed);
for(let{use:e}of s)await removeUse(e).catch(()=>{});
return l.length===0?await removeOwnFolder(n.temp).catch(r.failed):l.some(({record:e})=>e.isUndone)||await removeOwnTokens(n.temp).catch(r.failed),{profiles:o,variables:u}}
async function undoUse({record:{files:e,newFolders:t,lent:n}},r){
let{job:i,wait:a,report:o}=r,s=new Map;
for(let[t,n]of Map.groupBy(e,({path:e})=>dirname(e))){
let e=!0,i=t=>{
e=!1,o.failed(t)};
for(let e of n)await undoFile(e,r).catch(i);
let a=n.flatMap(({put:e})=>e.map(({name:e})=>e)).filter(e=>!isSsoSession(e));
e&&s.set(t,[...new Set(a)])}
for(let e of n)await takeBack(e,i,a,o.mask).catch(o.failed)&&o.warning(`AWS tools have renewed the session, and nothing can write its new refresh token back into the secret. Before the next run, sign in with aws sso login and store sso-token anew with setup/store-token.sh of this action's repository.`);
return await removeEmptyFolders(t),s}
async function undoFile(e,{job:t,wait:n}){
let r=async()=>{
await removeDrafts(e.path),await undoChange(e,t.temp)};
await(isInside(e,t)||dirname(e.path)===t.temp?r():withFolderLock(dirname(e.path),r,n))}
async function undoInside(e,t){
let{job:n,report:r}=t,[i=[],a=[]]=[!0,!1].map(t=>e.record.files.filter(e=>isInside(e,n)===t));
await undoUse({...e,record:{...e.record,files:i}},t);
for(let{path:e,put:t}of a)r.failed(new ActionError(`unsafe-file`,`A step that was killed has left what it put into ${e}.`,`Look there for: ${listed(t.map(({name:e})=>e))}.`))}
function isInside({path:e},{temp:t}){
return dirname(e)===ownFolder(t)}
const ends={earlier:`Have their earlier values again`,default:`Name the default files again`,empty:`Are empty, since the runner cannot unset a variable`,kept:`Keep their values, since AWS tools fail on an empty region`,"of a later step":`Keep what a later step set`};
function undoneInWords({profiles:e,variables:t},n){
let r=[...e].filter(([,e])=>e.length>0).map(([e,t])=>`Undone in ${e}: ${listed(t)}.`),i=Object.entries(ends).flatMap(([e,n])=>{
let r=[...t].filter(([,t])=>t===e).map(([e])=>e);
return r.length>0?[`${n}: ${listed(r)}.`]:[]});
return[...r,...i,n?`All that this step changed is taken back.`:`Not all is taken back: the warnings above name what is left.`]}
const log=openLog();
async function post(){
let e={deadline:AbortSignal.timeout(18e4),onLeftover:log.warning},t=!0,n=e=>{
t=!1,log.warnOf(e)},r=await undo({job:readJob(process.env),wait:e,report:{...log,failed:n}});
if(r)for(let e of undoneInWords(r,t))log.info(e)}
await uninterrupted(post).catch(log.warnOf);
export{};