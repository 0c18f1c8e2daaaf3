import{Dt as e,Et as t,G as n,K as r,S as i,U as a,a as o,bt as s,ct as c,dt as l,f as u,gt as d,i as f,lt as p,m,mt as h,o as g,u as _,vt as v,xt as y,yt as b}from"../shared/undo.js";
import{a as x,d as S}from"../shared/answer.js";
const{dirname:C}=process.getBuiltinModule(`node:path`);
async function undo(e){
let{job:t,wait:n,report:r}=e,i=await o(t);
if(!i&&!await l(t.temp))return;
i&&await h(i.use);
let work=()=>undoAlone(i,e),s=await a(t.temp,work,n).catch(e=>(r.failed(e),work()));
return i&&s}
async function undoAlone(e,t){
let{job:n,report:r}=t,i=await f(e,n),a=e!==void 0&&await y(e.use.inPlace),o=e?await undoUse(e,t):new Map;
for(let e of i)await undoInside(e,t);
let c=e?[e,...i]:i,l=c.map(({use:e})=>e.path),d=(await g(n.temp)).filter(({use:e})=>!l.includes(e.path)),m=d.some(({record:e})=>e.files.some(e=>isInside(e,n))),h=u(c.flatMap(({record:e})=>e.environment),{isFolderInUse:m,isExported:a,job:n,failed:r.failed});
for(let{use:e}of c)await p(e).catch(r.failed);
for(let{use:e}of c)await s(e).catch(()=>{});
return d.length===0?await v(n.temp).catch(r.failed):d.some(({record:e})=>e.isUndone)||await b(n.temp).catch(r.failed),{profiles:o,variables:h}}
async function undoUse({record:{files:t,newFolders:n,lent:i}},a){
let{job:o,wait:s,report:c}=a,l=new Map;
for(let[e,n]of Map.groupBy(t,({path:e})=>C(e))){
let t=!0,failed=e=>{
t=!1,c.failed(e)};
for(let e of n)await undoFile(e,a).catch(failed);
let i=n.flatMap(({put:e})=>e.map(({name:e})=>e)).filter(e=>!r(e));
t&&l.set(e,[...new Set(i)])}
for(let e of i)await _(e,o,s,c.mask).catch(c.failed)&&c.warning(`AWS tools renewed the session, but its new refresh token cannot be written back to the secret. Before the next run, sign in with aws sso login and store sso-token again with setup/store-token.sh from this action's repository.`);
return await e(n),l}
async function undoFile(e,{job:n,wait:r}){
let work=async()=>{
await t(e.path),await i(e,n.temp)};
await(isInside(e,n)||C(e.path)===n.temp?work():a(C(e.path),work,r))}
async function undoInside(e,t){
let{job:n,report:r}=t,[i=[],a=[]]=[!0,!1].map(t=>e.record.files.filter(e=>isInside(e,n)===t));
await undoUse({...e,record:{...e.record,files:i}},t);
for(let{path:e,put:t}of a)r.failed(new S(`unsafe-file`,`A step that was killed left its changes in ${e}.`,`Check the file for these sections, and remove them: ${x(t.map(({name:e})=>e))}.`))}
function isInside({path:e},{temp:t}){
return C(e)===d(t)}
const w={earlier:`Restored to their earlier values`,default:`Set to the default files`,empty:`Cleared, because the runner cannot unset variables`,kept:`Kept, because AWS tools fail on an empty region`,"of a later step":`Kept, because a later step set them`};
function undoneInWords({profiles:e,variables:t},n){
let r=[...e].filter(([,e])=>e.length>0).map(([e,t])=>`Cleaned up the profiles in ${e}: ${x(t)}.`),i=Object.entries(w).flatMap(([e,n])=>{
let r=[...t].filter(([,t])=>t===e).map(([e])=>e);
return r.length>0?[`${n}: ${x(r)}.`]:[]});
return[...r,...i,n?`Cleaned up everything that this step changed.`:`The cleanup is not complete. The warnings above say what is left.`]}
const T=m();
async function post(){
let e={deadline:AbortSignal.timeout(18e4),onLeftover:T.warning},t=!0,failed=e=>{
t=!1,T.warnOf(e)},n=await undo({job:c(process.env),wait:e,report:{...T,failed}});
if(n)for(let e of undoneInWords(n,t))T.info(e)}
await n(post).catch(T.warnOf);
export{};