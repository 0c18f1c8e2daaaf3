import{Ct as e,G as t,J as n,Ot as r,St as i,T as a,_ as o,bt as s,c,dt as l,gt as u,h as d,kt as f,l as p,p as m,pt as h,q as g,r as _,s as v,ut as y,vt as b,xt as x}from"../shared/undo.js";
import{a as S,d as C}from"../shared/answer.js";
const{dirname:w}=process.getBuiltinModule(`node:path`);
async function undo(e){
let{job:n,wait:r,report:i}=e,a=await c(n);
if(!a&&!await h(n.temp))return;
a&&await u(a.use);
let work=()=>undoAlone(a,e),o=await t(n.temp,work,r).catch(e=>(i.failed(e),work()));
return a&&o}
async function undoAlone(t,n){
let{job:r,report:a}=n,o=await v(t,r),c=t!==void 0&&await e(t.use.inPlace),u=t?await undoUse(t,n):{profiles:new Map,left:new Map};
for(let e of o)await undoInside(e,n);
let f=t?[t,...o]:o,m=f.map(({use:e})=>e.path),h=(await p(r.temp)).filter(({use:e})=>!m.includes(e.path)),g=h.some(({record:e})=>e.files.some(e=>isInside(e,r))),_=d(f.flatMap(({record:e})=>e.environment),{isFolderInUse:g,isExported:c,job:r,failed:a.failed});
for(let{use:e}of f)await l(e).catch(a.failed);
for(let{use:e}of f)await i(e).catch(()=>{});
return h.length===0?await s(r.temp).catch(a.failed):h.some(({record:e})=>e.isUndone)||await x(r.temp).catch(a.failed),{...u,variables:_}}
async function undoUse({use:e,record:{files:t,newFolders:r,lent:i}},a){
let{job:o,wait:s,report:c}=a,[l,u]=[new Map,new Map];
for(let[r,i]of Map.groupBy(t,({path:e})=>w(e))){
let t=!0,failed=e=>(t=!1,c.failed(e),[]),o=new Set;
for(let t of i)for(let n of await undoFile(t,e,a).catch(failed))o.add(n);
let s=new Set(i.flatMap(({put:e})=>e.map(({name:e})=>e))),[d=[],f=[]]=[!1,!0].map(e=>[...s].filter(t=>o.has(t)===e&&!n(t)));
t&&l.set(r,d),f.length>0&&u.set(r,f)}
for(let e of i)await m(e,o,s,c.mask).catch(c.failed)&&c.warning(`AWS tools renewed the session, but its new refresh token cannot be written back to the secret. Before the next run, sign in with aws sso login and store sso-token again with setup/store-token.sh from this action's repository.`);
return await f(r),{profiles:l,left:u}}
async function undoFile(e,n,{job:i,wait:o}){
let s=!isInside(e,i),work=async()=>(await r(e.path),s?_(e,n.name,i.temp):(await a(e,i.temp),[]));
return!s||w(e.path)===i.temp?work():t(w(e.path),work,o)}
async function undoInside(e,t){
let{job:n,report:r}=t,[i=[],a=[]]=[!0,!1].map(t=>e.record.files.filter(e=>isInside(e,n)===t));
await undoUse({...e,record:{...e.record,files:i}},t);
for(let{path:e,put:t}of a)r.failed(new C(`unsafe-file`,`A step that was killed left its changes in ${e}.`,`Check the file for these sections, and remove them: ${S(t.map(({name:e})=>e))}.`))}
function isInside({path:e},{temp:t}){
return w(e)===b(t)}
const T={earlier:`Restored to their earlier values`,default:`Set to the default files`,empty:`Cleared, because the runner cannot unset variables`,kept:`Kept, because AWS tools fail on an empty region`,"of a later step":`Kept, because a later step set them`};
function undoneInWords({profiles:e,left:t,variables:n},r){
let i=[...e].filter(([,e])=>e.length>0).map(([e,t])=>`Cleaned up the profiles in ${e}: ${S(t)}.`),a=[...t].map(([e,t])=>`Left the profiles in ${e} that another step or job has replaced: ${S(t)}. It cleans them up when it ends.`),o=Object.entries(T).flatMap(([e,t])=>{
let r=[...n].filter(([,t])=>t===e).map(([e])=>e);
return r.length>0?[`${t}: ${S(r)}.`]:[]});
return[...i,...a,...o,r?`Cleaned up everything that this step changed.`:`The cleanup is not complete. The warnings above say what is left.`]}
const E=o();
async function post(){
let e={deadline:AbortSignal.timeout(18e4),onLeftover:E.warning},t=!0,failed=e=>{
t=!1,E.warnOf(e)},n=await undo({job:y(process.env),wait:e,report:{...E,failed}});
if(n)for(let e of undoneInWords(n,t))E.info(e)}
await g(post).catch(E.warnOf);
export{};