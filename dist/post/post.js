import{B as e,C as t,L as n,Tt as r,a as i,at as a,ct as o,f as s,ft as c,i as l,m as u,mt as d,nt as f,o as p,pt as m,rt as h,u as g,ut as _,wt as v,yt as y,z as b}from"../shared/undo.js";
import{a as x,d as S}from"../shared/answer.js";
const{dirname:C}=process.getBuiltinModule(`node:path`);
async function undo(e){
let{job:t,wait:r,report:s}=e,c=await i(t);
if(!c&&!await a(t.temp))return;
c&&await o(c.use);
let work=()=>undoAlone(c,e),l=await n(t.temp,work,r).catch(e=>(s.failed(e),work()));
return c&&l}
async function undoAlone(e,t){
let{job:n,report:r}=t,i=await l(e,n),a=e!==void 0&&await y(e.use.inPlace),o=e?await undoUse(e,t):new Map;
for(let e of i)await undoInside(e,t);
let u=e?[e,...i]:i,f=u.map(({use:e})=>e.path),g=(await p(n.temp)).filter(({use:e})=>!f.includes(e.path)),_=g.some(({record:e})=>e.files.some(e=>isInside(e,n))),v=s(u.flatMap(({record:e})=>e.environment),{isFolderInUse:_,isExported:a,job:n,failed:r.failed});
for(let{use:e}of u)await h(e).catch(r.failed);
for(let{use:e}of u)await d(e).catch(()=>{});
return g.length===0?await c(n.temp).catch(r.failed):g.some(({record:e})=>e.isUndone)||await m(n.temp).catch(r.failed),{profiles:o,variables:v}}
async function undoUse({record:{files:t,newFolders:n,lent:i}},a){
let{job:o,wait:s,report:c}=a,l=new Map;
for(let[n,r]of Map.groupBy(t,({path:e})=>C(e))){
let t=!0,failed=e=>{
t=!1,c.failed(e)};
for(let e of r)await undoFile(e,a).catch(failed);
let i=r.flatMap(({put:e})=>e.map(({name:e})=>e)).filter(t=>!e(t));
t&&l.set(n,[...new Set(i)])}
for(let e of i)await g(e,o,s,c.mask).catch(c.failed)&&c.warning(`AWS tools renewed the session, but its new refresh token cannot be written back to the secret. Before the next run, sign in with aws sso login and store sso-token again with setup/store-token.sh from this action's repository.`);
return await r(n),l}
async function undoFile(e,{job:r,wait:i}){
let work=async()=>{
await v(e.path),await t(e,r.temp)};
await(isInside(e,r)||C(e.path)===r.temp?work():n(C(e.path),work,i))}
async function undoInside(e,t){
let{job:n,report:r}=t,[i=[],a=[]]=[!0,!1].map(t=>e.record.files.filter(e=>isInside(e,n)===t));
await undoUse({...e,record:{...e.record,files:i}},t);
for(let{path:e,put:t}of a)r.failed(new S(`unsafe-file`,`A step that was killed left its changes in ${e}.`,`Check the file for these sections, and remove them: ${x(t.map(({name:e})=>e))}.`))}
function isInside({path:e},{temp:t}){
return C(e)===_(t)}
const w={earlier:`Restored to their earlier values`,default:`Set to the default files`,empty:`Cleared, because the runner cannot unset variables`,kept:`Kept, because AWS tools fail on an empty region`,"of a later step":`Kept, because a later step set them`};
function undoneInWords({profiles:e,variables:t},n){
let r=[...e].filter(([,e])=>e.length>0).map(([e,t])=>`Cleaned up the profiles in ${e}: ${x(t)}.`),i=Object.entries(w).flatMap(([e,n])=>{
let r=[...t].filter(([,t])=>t===e).map(([e])=>e);
return r.length>0?[`${n}: ${x(r)}.`]:[]});
return[...r,...i,n?`Cleaned up everything that this step changed.`:`The cleanup is not complete. The warnings above say what is left.`]}
const T=u();
async function post(){
let e={deadline:AbortSignal.timeout(18e4),onLeftover:T.warning},t=!0,failed=e=>{
t=!1,T.warnOf(e)},n=await undo({job:f(process.env),wait:e,report:{...T,failed}});
if(n)for(let e of undoneInWords(n,t))T.info(e)}
await b(post).catch(T.warnOf);
export{};