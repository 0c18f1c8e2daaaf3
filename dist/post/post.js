import{Ct as e,I as t,R as n,S as r,a as i,dt as a,f as o,ft as s,i as c,it as l,lt as u,m as d,nt as f,o as p,pt as m,st as h,tt as g,u as _,vt as v,wt as y,z as b}from"../shared/undo.js";
import{a as x,d as S}from"../shared/answer.js";
const{dirname:C}=process.getBuiltinModule(`node:path`);
async function undo(e){
let{job:n,wait:r,report:a}=e,o=await i(n);
if(!o&&!await l(n.temp))return;
o&&await h(o.use);
let work=()=>undoAlone(o,e),s=await t(n.temp,work,r).catch(e=>(a.failed(e),work()));
return o&&s}
async function undoAlone(e,t){
let{job:n,report:r}=t,i=await c(e,n),l=e!==void 0&&await v(e.use.inPlace),u=e?await undoUse(e,t):new Map;
for(let e of i)await undoInside(e,t);
let d=e?[e,...i]:i,h=d.map(({use:e})=>e.path),g=(await p(n.temp)).filter(({use:e})=>!h.includes(e.path)),_=g.some(({record:e})=>e.files.some(e=>isInside(e,n))),y=o(d.flatMap(({record:e})=>e.environment),{isFolderInUse:_,isExported:l,job:n,failed:r.failed});
for(let{use:e}of d)await f(e).catch(r.failed);
for(let{use:e}of d)await m(e).catch(()=>{});
return g.length===0?await a(n.temp).catch(r.failed):g.some(({record:e})=>e.isUndone)||await s(n.temp).catch(r.failed),{profiles:u,variables:y}}
async function undoUse({record:{files:e,newFolders:t,lent:n}},r){
let{job:i,wait:a,report:o}=r,s=new Map;
for(let[t,n]of Map.groupBy(e,({path:e})=>C(e))){
let e=!0,failed=t=>{
e=!1,o.failed(t)};
for(let e of n)await undoFile(e,r).catch(failed);
let i=n.flatMap(({put:e})=>e.map(({name:e})=>e)).filter(e=>!b(e));
e&&s.set(t,[...new Set(i)])}
for(let e of n)await _(e,i,a,o.mask).catch(o.failed)&&o.warning(`AWS tools renewed the session, but its new refresh token cannot be written back to the secret. Before the next run, sign in with aws sso login and store sso-token again with setup/store-token.sh from this action's repository.`);
return await y(t),s}
async function undoFile(n,{job:i,wait:a}){
let work=async()=>{
await e(n.path),await r(n,i.temp)};
await(isInside(n,i)||C(n.path)===i.temp?work():t(C(n.path),work,a))}
async function undoInside(e,t){
let{job:n,report:r}=t,[i=[],a=[]]=[!0,!1].map(t=>e.record.files.filter(e=>isInside(e,n)===t));
await undoUse({...e,record:{...e.record,files:i}},t);
for(let{path:e,put:t}of a)r.failed(new S(`unsafe-file`,`A step that was killed left its changes in ${e}.`,`Check the file for these sections, and remove them: ${x(t.map(({name:e})=>e))}.`))}
function isInside({path:e},{temp:t}){
return C(e)===u(t)}
const w={earlier:`Restored to their earlier values`,default:`Set to the default files`,empty:`Cleared, because the runner cannot unset variables`,kept:`Kept, because AWS tools fail on an empty region`,"of a later step":`Kept, because a later step set them`};
function undoneInWords({profiles:e,variables:t},n){
let r=[...e].filter(([,e])=>e.length>0).map(([e,t])=>`Cleaned up the profiles in ${e}: ${x(t)}.`),i=Object.entries(w).flatMap(([e,n])=>{
let r=[...t].filter(([,t])=>t===e).map(([e])=>e);
return r.length>0?[`${n}: ${x(r)}.`]:[]});
return[...r,...i,n?`Cleaned up everything that this step changed.`:`The cleanup is not complete. The warnings above say what is left.`]}
const T=d();
async function post(){
let e={deadline:AbortSignal.timeout(18e4),onLeftover:T.warning},t=!0,failed=e=>{
t=!1,T.warnOf(e)},n=await undo({job:g(process.env),wait:e,report:{...T,failed}});
if(n)for(let e of undoneInWords(n,t))T.info(e)}
await n(post).catch(T.warnOf);
export{};