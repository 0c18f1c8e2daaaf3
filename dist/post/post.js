import{B as emptyUse,G as markUndoing,H as isOwnFolderThere,L as withFolderLock,X as removeOwnTokens,Y as removeOwnFolder,Z as removeUse,c as readRecords,d as takeBackVariables,ht as readJob,n as takeBack,nt as removeDrafts,o as readLeftovers,p as openLog,q as ownFolder,rt as removeEmptyFolders,s as readOwnRecord,x as undoChange,z as uninterrupted}from"../shared/undo.js";
import{a as listed,u as ActionError}from"../shared/answer.js";
const{dirname}=process.getBuiltinModule(`node:path`);
async function undo(e){
let{job:t,wait:n,report:r}=e,i=await readOwnRecord(t);
if(!i&&!await isOwnFolderThere(t.temp))return!1;
i&&await markUndoing(i.use);
let a=()=>undoAlone(i,e);
return await withFolderLock(t.temp,a,n).catch(e=>(r.failed(e),a())),i!==void 0}
async function undoAlone(e,t){
let{job:n,report:r}=t,i=await readLeftovers(e,n);
e&&await undoUse(e,t);
for(let e of i)await undoInside(e,t);
let a=e?[e,...i]:i,o=a.map(({use:e})=>e.path),s=(await readRecords(n.temp)).filter(({use:e})=>!o.includes(e.path));
takeBackVariables(a.flatMap(({record:e})=>e.environment),s.length===0,n);
for(let{use:e}of a)await emptyUse(e).catch(r.failed);
for(let{use:e}of a)await removeUse(e).catch(()=>{});
s.length===0?await removeOwnFolder(n.temp).catch(r.failed):s.some(({record:e})=>e.isUndone)||await removeOwnTokens(n.temp).catch(r.failed)}
async function undoUse({record:{files:e,newFolders:t,lent:n}},r){
let{job:i,wait:a,report:o}=r;
for(let t of e)await undoFile(t,r).catch(o.failed);
for(let e of n)await takeBack(e,i,a,o.mask).catch(o.failed)&&o.warning(`AWS tools have renewed the session, and nothing can write its new refresh token back into the secret. Before the next run, sign in with aws sso login and store sso-token anew.`);
await removeEmptyFolders(t)}
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
const log=openLog();
async function post(){
let e={deadline:AbortSignal.timeout(18e4),onLeftover:log.warning};
await undo({job:readJob(process.env),wait:e,report:{...log,failed:log.warnOf}})&&log.info(`The job is as it was before: profile, environment and files of this step are taken back.`)}
await uninterrupted(post).catch(log.warnOf);
export{};