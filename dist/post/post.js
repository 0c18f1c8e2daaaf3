import{C as e,F as t,J as n,L as r,Y as i,Z as a,a as o,at as s,et as c,f as l,ht as u,i as d,it as f,m as p,mt as m,nt as h,o as g,ot as _,u as v,ut as y,z as b}from"../shared/undo.js";
import{a as x,d as S}from"../shared/answer.js";
const{dirname:C}=process.getBuiltinModule(`node:path`);
async function undo(e){
let{job:n,wait:r,report:i}=e,s=await o(n);
if(!s&&!await a(n.temp))return;
s&&await c(s.use);
let work=()=>undoAlone(s,e),l=await t(n.temp,work,r).catch(e=>(i.failed(e),work()));
return s&&l}
async function undoAlone(e,t){
let{job:n,report:r}=t,a=await d(e,n),o=e!==void 0&&await y(e.use.inPlace),c=e?await undoUse(e,t):new Map;
for(let e of a)await undoInside(e,t);
let u=e?[e,...a]:a,p=u.map(({use:e})=>e.path),m=(await g(n.temp)).filter(({use:e})=>!p.includes(e.path)),h=l(u.flatMap(({record:e})=>e.environment),{isLast:m.length===0,isExported:o,job:n});
for(let{use:e}of u)await i(e).catch(r.failed);
for(let{use:e}of u)await _(e).catch(()=>{});
return m.length===0?await f(n.temp).catch(r.failed):m.some(({record:e})=>e.isUndone)||await s(n.temp).catch(r.failed),{profiles:c,variables:h}}
async function undoUse({record:{files:e,newFolders:t,lent:n}},r){
let{job:i,wait:a,report:o}=r,s=new Map;
for(let[t,n]of Map.groupBy(e,({path:e})=>C(e))){
let e=!0,failed=t=>{
e=!1,o.failed(t)};
for(let e of n)await undoFile(e,r).catch(failed);
let i=n.flatMap(({put:e})=>e.map(({name:e})=>e)).filter(e=>!b(e));
e&&s.set(t,[...new Set(i)])}
for(let e of n)await v(e,i,a,o.mask).catch(o.failed)&&o.warning(`AWS tools have renewed the session, and nothing can write its new refresh token back into the secret. Before the next run, sign in with aws sso login and store sso-token anew with setup/store-token.sh of this action's repository.`);
return await u(t),s}
async function undoFile(n,{job:r,wait:i}){
let work=async()=>{
await m(n.path),await e(n,r.temp)};
await(isInside(n,r)||C(n.path)===r.temp?work():t(C(n.path),work,i))}
async function undoInside(e,t){
let{job:n,report:r}=t,[i=[],a=[]]=[!0,!1].map(t=>e.record.files.filter(e=>isInside(e,n)===t));
await undoUse({...e,record:{...e.record,files:i}},t);
for(let{path:e,put:t}of a)r.failed(new S(`unsafe-file`,`A step that was killed has left what it put into ${e}.`,`Look there for: ${x(t.map(({name:e})=>e))}.`))}
function isInside({path:e},{temp:t}){
return C(e)===h(t)}
const w={earlier:`Have their earlier values again`,default:`Name the default files again`,empty:`Are empty, since the runner cannot unset a variable`,kept:`Keep their values, since AWS tools fail on an empty region`,"of a later step":`Keep what a later step set`};
function undoneInWords({profiles:e,variables:t},n){
let r=[...e].filter(([,e])=>e.length>0).map(([e,t])=>`Undone in ${e}: ${x(t)}.`),i=Object.entries(w).flatMap(([e,n])=>{
let r=[...t].filter(([,t])=>t===e).map(([e])=>e);
return r.length>0?[`${n}: ${x(r)}.`]:[]});
return[...r,...i,n?`All that this step changed is taken back.`:`Not all is taken back: the warnings above name what is left.`]}
const T=p();
async function post(){
let e={deadline:AbortSignal.timeout(18e4),onLeftover:T.warning},t=!0,failed=e=>{
t=!1,T.warnOf(e)},r=await undo({job:n(process.env),wait:e,report:{...T,failed}});
if(r)for(let e of undoneInWords(r,t))T.info(e)}
await r(post).catch(T.warnOf);
export{};