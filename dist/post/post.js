import{J as removeOwnFolder,K as ownFolder,L as withFolderLock,V as isOwnFolderThere,W as markUndoing,X as removeUse,Y as removeOwnTokens,c as readRecords,d as takeBackVariables,mt as readJob,n as takeBack,nt as removeEmptyFolders,o as readLeftovers,p as openLog,s as readOwnRecord,tt as removeDrafts,x as undoChange,z as uninterrupted}from"../shared/undo.js";
import{a as listed,u as ActionError}from"../shared/answer.js";
const{dirname}=process.getBuiltinModule(`node:path`);
async function undo(e){
let{job:t,wait:n,report:r}=e,i=await readOwnRecord(t);
if(!i&&!await isOwnFolderThere(t.temp))return!1;
let a=async()=>{
i&&await undoUse(i,e);
let n=await readLeftovers(i===void 0,t);
for(let t of n)await undoInside(t,e);
return{variables:n.flatMap(({record:e})=>e.environment),isLast:await leave(e)}},{variables:o,isLast:s}=await withFolderLock(t.temp,a,n).catch(e=>(r.failed(e),a()));
return takeBackVariables([...o,...i?.record.environment??[]],s,t),i!==void 0}
async function undoUse({use:e,record:{files:t,newFolders:n,lent:r}},i){
let{job:a,wait:o,report:s}=i;
await markUndoing(e);
for(let e of t)await undoFile(e,i).catch(s.failed);
for(let e of r)await takeBack(e,a,o,s.mask).catch(s.failed)&&s.warning(`AWS tools have renewed the session, and nothing can write its new refresh token back into the secret. Before the next run, sign in with aws sso login and store sso-token anew.`);
await removeEmptyFolders(n),await removeUse(e).catch(s.failed)}
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
async function leave({job:{temp:e},report:t}){
let n=await readRecords(e);
return n.length===0?await removeOwnFolder(e).catch(t.failed):n.some(({record:e})=>e.isUndone)||await removeOwnTokens(e).catch(t.failed),n.length===0}
const log=openLog();
async function post(){
let e={deadline:AbortSignal.timeout(18e4),onLeftover:log.warning};
await undo({job:readJob(process.env),wait:e,report:{...log,failed:log.warnOf}})&&log.info(`The job is as it was before: profile, environment and files of this step are taken back.`)}
await uninterrupted(post).catch(log.warnOf);
export{};