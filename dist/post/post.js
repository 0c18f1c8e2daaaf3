import{Dt as e,K as t,Ot as n,St as r,W as i,_t as a,bt as o,c as s,f as c,ft as l,g as u,ht as d,lt as f,m as p,n as m,o as h,q as g,s as _,ut as v,xt as y,yt as b}from"../shared/undo.js";
import{a as x,d as S}from"../shared/answer.js";
const{dirname:C}=process.getBuiltinModule(`node:path`);
async function undo(e){
let{job:t,wait:n,report:r}=e,a=await _(t);
if(!a&&!await l(t.temp))return;
a&&await d(a.use);
let work=()=>undoAlone(a,e),o=await i(t.temp,work,n).catch(e=>(r.failed(e),work()));
return a&&o}
async function undoAlone(e,t){
let{job:n,report:i}=t,a=await h(e,n),c=e!==void 0&&await r(e.use.inPlace),l=e?await undoUse(e,t):{profiles:new Map,left:new Map};
for(let e of a)await undoInside(e,t);
let u=e?[e,...a]:a,d=u.map(({use:e})=>e.path),f=(await s(n.temp)).filter(({use:e})=>!d.includes(e.path)),m=f.some(({record:e})=>e.files.some(e=>isInside(e,n))),g=p(u.flatMap(({record:e})=>e.environment),{isFolderInUse:m,isExported:c,job:n,failed:i.failed});
for(let{use:e}of u)await v(e).catch(i.failed);
for(let{use:e}of u)await y(e).catch(()=>{});
return f.length===0?await b(n.temp).catch(i.failed):f.some(({record:e})=>e.isUndone)||await o(n.temp).catch(i.failed),{...l,variables:g}}
async function undoUse({use:e,record:{files:t,newFolders:r,lent:i}},a){
let{job:o,wait:s,report:l}=a,[u,d]=[new Map,new Map];
for(let[n,r]of Map.groupBy(t,({path:e})=>C(e))){
let t=!0,failed=e=>(t=!1,l.failed(e),[]),i=new Set;
for(let t of r)for(let n of await undoFile(t,e,a).catch(failed))i.add(n);
let o=new Set(r.flatMap(({put:e})=>e.map(({name:e})=>e))),[s=[],c=[]]=[!1,!0].map(e=>[...o].filter(t=>i.has(t)===e&&!g(t)));
t&&u.set(n,s),c.length>0&&d.set(n,c)}
for(let e of i)await c(e,o,s,l.mask).catch(l.failed)&&l.warning(`AWS tools renewed the session, but its new refresh token cannot be written back to the secret. Before the next run, sign in with aws sso login and store sso-token again with setup/store-token.sh from this action's repository.`);
return await n(r),{profiles:u,left:d}}
async function undoFile(t,n,{job:r,wait:a}){
let work=async()=>(await e(t.path),m(t,n.name,r.temp));
return isInside(t,r)||C(t.path)===r.temp?work():i(C(t.path),work,a)}
async function undoInside(e,t){
let{job:n,report:r}=t,[i=[],a=[]]=[!0,!1].map(t=>e.record.files.filter(e=>isInside(e,n)===t));
await undoUse({...e,record:{...e.record,files:i}},t);
for(let{path:e,put:t}of a)r.failed(new S(`unsafe-file`,`A step that was killed left its changes in ${e}.`,`Check the file for these sections, and remove them: ${x(t.map(({name:e})=>e))}.`))}
function isInside({path:e},{temp:t}){
return C(e)===a(t)}
const w={earlier:`Restored to their earlier values`,default:`Set to the default files`,empty:`Cleared, because the runner cannot unset variables`,kept:`Kept, because AWS tools fail on an empty region`,"of a later step":`Kept, because a later step set them`};
function undoneInWords({profiles:e,left:t,variables:n},r){
let i=[...e].filter(([,e])=>e.length>0).map(([e,t])=>`Cleaned up the profiles in ${e}: ${x(t)}.`),a=[...t].map(([e,t])=>`Left the profiles in ${e} that another step or job has replaced: ${x(t)}. It cleans them up when it ends.`),o=Object.entries(w).flatMap(([e,t])=>{
let r=[...n].filter(([,t])=>t===e).map(([e])=>e);
return r.length>0?[`${t}: ${x(r)}.`]:[]});
return[...i,...a,...o,r?`Cleaned up everything that this step changed.`:`The cleanup is not complete. The warnings above say what is left.`]}
const T=u();
async function post(){
let e={deadline:AbortSignal.timeout(18e4),onLeftover:T.warning},t=!0,failed=e=>{
t=!1,T.warnOf(e)},n=await undo({job:f(process.env),wait:e,report:{...T,failed}});
if(n)for(let e of undoneInWords(n,t))T.info(e)}
await t(post).catch(T.warnOf);
export{};