import{Ct as e,G as t,J as n,Ot as r,St as i,bt as a,c as o,dt as s,f as c,g as l,gt as u,kt as d,m as f,n as p,o as m,pt as h,q as g,s as _,ut as v,vt as y,xt as b}from"../shared/undo.js";
import{a as x,d as S}from"../shared/answer.js";
const{dirname:C}=process.getBuiltinModule(`node:path`);
async function undo(e){
let{job:n,wait:r,report:i}=e,a=await _(n);
if(!a&&!await h(n.temp))return;
a&&await u(a.use);
let work=()=>undoAlone(a,e),o=await t(n.temp,work,r).catch(e=>(i.failed(e),work()));
return a&&o}
async function undoAlone(t,n){
let{job:r,report:c}=n,l=await m(t,r),u=t!==void 0&&await e(t.use.inPlace),d=t?await undoUse(t,n):{profiles:new Map,left:new Map};
for(let e of l)await undoInside(e,n);
let p=t?[t,...l]:l,h=p.map(({use:e})=>e.path),g=(await o(r.temp)).filter(({use:e})=>!h.includes(e.path)),_=g.some(({record:e})=>e.files.some(e=>isInside(e,r))),v=f(p.flatMap(({record:e})=>e.environment),{isFolderInUse:_,isExported:u,job:r,failed:c.failed});
for(let{use:e}of p)await s(e).catch(c.failed);
for(let{use:e}of p)await i(e).catch(()=>{});
return g.length===0?await a(r.temp).catch(c.failed):g.some(({record:e})=>e.isUndone)||await b(r.temp).catch(c.failed),{...d,variables:v}}
async function undoUse({use:e,record:{files:t,newFolders:r,lent:i}},a){
let{job:o,wait:s,report:l}=a,[u,f]=[new Map,new Map];
for(let[r,i]of Map.groupBy(t,({path:e})=>C(e))){
let t=!0,failed=e=>(t=!1,l.failed(e),[]),o=new Set;
for(let t of i)for(let n of await undoFile(t,e,a).catch(failed))o.add(n);
let s=new Set(i.flatMap(({put:e})=>e.map(({name:e})=>e))),[c=[],d=[]]=[!1,!0].map(e=>[...s].filter(t=>o.has(t)===e&&!n(t)));
t&&u.set(r,c),d.length>0&&f.set(r,d)}
for(let e of i)await c(e,o,s,l.mask).catch(l.failed)&&l.warning(`AWS tools renewed the session, but its new refresh token cannot be written back to the secret. Before the next run, sign in with aws sso login and store sso-token again with setup/store-token.sh from this action's repository.`);
return await d(r),{profiles:u,left:f}}
async function undoFile(e,n,{job:i,wait:a}){
let work=async()=>(await r(e.path),p(e,n.name,i.temp));
return isInside(e,i)||C(e.path)===i.temp?work():t(C(e.path),work,a)}
async function undoInside(e,t){
let{job:n,report:r}=t,[i=[],a=[]]=[!0,!1].map(t=>e.record.files.filter(e=>isInside(e,n)===t));
await undoUse({...e,record:{...e.record,files:i}},t);
for(let{path:e,put:t}of a)r.failed(new S(`unsafe-file`,`A step that was killed left its changes in ${e}.`,`Check the file for these sections, and remove them: ${x(t.map(({name:e})=>e))}.`))}
function isInside({path:e},{temp:t}){
return C(e)===y(t)}
const w={earlier:`Restored to their earlier values`,default:`Set to the default files`,empty:`Cleared, because the runner cannot unset variables`,kept:`Kept, because AWS tools fail on an empty region`,"of a later step":`Kept, because a later step set them`};
function undoneInWords({profiles:e,left:t,variables:n},r){
let i=[...e].filter(([,e])=>e.length>0).map(([e,t])=>`Cleaned up the profiles in ${e}: ${x(t)}.`),a=[...t].map(([e,t])=>`Left in ${e}: ${x(t)}. Another job replaced this profile, and cleans it up when it ends.`),o=Object.entries(w).flatMap(([e,t])=>{
let r=[...n].filter(([,t])=>t===e).map(([e])=>e);
return r.length>0?[`${t}: ${x(r)}.`]:[]});
return[...i,...a,...o,r?`Cleaned up everything that this step changed.`:`The cleanup is not complete. The warnings above say what is left.`]}
const T=l();
async function post(){
let e={deadline:AbortSignal.timeout(18e4),onLeftover:T.warning},t=!0,failed=e=>{
t=!1,T.warnOf(e)},n=await undo({job:v(process.env),wait:e,report:{...T,failed}});
if(n)for(let e of undoneInWords(n,t))T.info(e)}
await g(post).catch(T.warnOf);
export{};