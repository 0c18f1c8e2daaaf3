import{At as e,Ft as t,Mt as n,St as r,_t as i,ct as a,dt as o,mt as s,ot as c,st as l}from"./undo.js";
import{a as u,c as d,o as f,s as p,t as m}from"./credentials.js";
import{A as h,E as g,O as _,S as v,T as y,d as b,h as x,m as S}from"./answer.js";
const{randomUUID:C}=process.getBuiltinModule(`node:crypto`),{constants:w}=process.getBuiltinModule(`node:os`),{join:T,posix:E,win32:D}=process.getBuiltinModule(`node:path`),{setTimeout:O}=process.getBuiltinModule(`node:timers/promises`),{once:k}=process.getBuiltinModule(`node:events`),{spawn:A}=process.getBuiltinModule(`node:child_process`),j=/\\(system32|sysnative|windowsapps)$/i;
async function withScript(e,{env:t,temp:a},c){
let l=await findBash(t.PATH??``),u=i(a),d=T(u.path,`run.sh`);
try{
return await s(u,a),await h(d,e,{mode:448,flag:`wx`}).catch(e=>{
throw n(d,e)}),await c(l,process.platform===`win32`?d.replaceAll(`\\`,`/`):d)}finally{
await o(u),await r(u).catch(()=>{})}}
async function findBash(e){
for(let[t,n]of bashCandidates(e,process.platform))if(await isProgram(t)&&(!n||await isProgram(n)))return t;
throw new b(`command-failed`,`Input run needs bash, but bash is not on the PATH of this runner.`,process.platform===`win32`?`Install Git for Windows, which includes bash, and add its bin folder to the PATH.`:`Install bash on this runner.`)}
function bashCandidates(e,t){
if(t!==`win32`)return e.split(`:`).filter(e=>E.isAbsolute(e)).map(e=>[E.join(e,`bash`)]);
let n=e.split(`;`).map(e=>e.replace(/^"(.*)"$/,`$1`)).filter(e=>D.isAbsolute(e)).map(e=>D.resolve(e)),r=n.filter(e=>!j.test(e)),i=n.flatMap(e=>[`..`,`..\\..`].map(t=>[D.join(e,t,`bin`,`bash.exe`),D.join(e,`git.exe`)]));
return[...r.map(e=>[D.join(e,`bash.exe`)]),...i]}
async function isProgram(e){
try{
return await S(e,x.X_OK),(await _(e)).isFile()}catch{
return!1}}
const M=String.raw`[\w+=/.,@~-]+`,N=new RegExp(String.raw`^\s*(?:::stop-commands::|##\[stop-commands\])(${M})$`,`i`),P=new RegExp(String.raw`^\s*(?:::(${M})::|##\[(${M})\])`),F=/([:[])(stop|save)-(commands|state)/gi,I=/^(set-env|set-output|save-state|add-path|add-mask|(add|remove)-matcher|warning|error|notice|debug|(end)?group|echo|stop-commands|pause-logging|internal-set-repo-path)$/i;
function openCommandOutput(e){
let t=new Map,checked=e=>{
let n=N.exec(e)?.[1];
if(n&&!I.test(n))return t.set(n.toLowerCase(),n),e;
let[,r=``,i=r]=P.exec(e)??[];
return t.delete(i.toLowerCase()),e.replace(F,`$1$2 $3`)},write=async n=>{
let r=n.toString(`latin1`),i=t.size===0&&r.search(F)<0;
e.write(i?n:Buffer.from(r.replace(/[^\r\n]+/g,checked),`latin1`))||await k(e,`drain`)};
return{passOn:async e=>{
let t=[];
try{
for await(let n of e){
let e=Math.max(n.lastIndexOf(`
`),n.lastIndexOf(`\r`))+1,r=e>0&&Buffer.concat([...t,n.subarray(0,e)]);
t=r?[n.subarray(e)]:[...t,n],r&&await write(r)}}catch{}
let n=Buffer.concat(t);
n.length>0&&await write(Buffer.concat([n,Buffer.from(`
`)]))},resume:()=>{
for(let n of t.values())e.write(`::${n}::\n`);
t.clear()}}}
const L=[/^(INPUT|STATE)_/i,/^GITHUB_STATE$/i,/^ACTIONS_(RUNTIME|CACHE)_/i,/^ACTIONS_RESULTS_URL$/i,/^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN|ACCOUNT_ID)$/i,/^AWS_(ACCESS_KEY|SECRET_KEY|CREDENTIAL_FILE)$/i,/^AWS_CREDENTIAL_(EXPIRATION|SCOPE)$/i,/^AWS_(DEFAULT_)?PROFILE$/i,/^AWS_(ROLE_ARN|ROLE_SESSION_NAME|WEB_IDENTITY_TOKEN_FILE)$/i,/^AWS_CONTAINER_/i,/^AWS_BEARER_TOKEN_/i,/^AWS_SSO_(ACCOUNT_ID|ACCOUNT_NAME|ROLE_NAME|PROFILE)$/i],R=[`SIGINT`,`SIGTERM`,`SIGHUP`,`SIGBREAK`],z=process.platform!==`win32`;
function commandEnvironment(e,t){
let n=Object.entries(e).filter(e=>e[1]!==void 0&&!L.some(t=>t.test(e[0])));
return{...Object.fromEntries(n),AWS_REGION:t.region,AWS_DEFAULT_REGION:t.region,AWS_SSO_ACCOUNT_ID:t.accountId,AWS_SSO_ACCOUNT_NAME:t.accountName,AWS_SSO_ROLE_NAME:t.roleName,AWS_SSO_PROFILE:t.profile,...Object.fromEntries(t.credentials)}}
async function runCommand(e,t,n){
let r,i,forward=e=>{
i=e,z&&r?.pid&&send(e,-r.pid)};
for(let e of R)process.on(e,forward);
try{
return{exitCode:await withScript(e,n,(e,n)=>(r=A(e,[`--noprofile`,`--norc`,`-e`,`-o`,`pipefail`,n],{env:t,stdio:[`ignore`,`pipe`,`pipe`],detached:z}),i&&forward(i),endOf(r))),interruptedBy:i}}finally{
for(let e of R)process.off(e,forward)}}
async function endOf(e){
let t=openCommandOutput(process.stdout),n=Promise.all([e.stdout,e.stderr].map(t.passOn));
try{
let[t,r]=await k(e,`exit`).catch(t=>{
throw new b(`command-failed`,`${e.spawnfile} could not be started (${t}).`,`Check the installation of bash on this runner.`)});
return await Promise.race([n,O(5e3,void 0,{ref:!1})]),t??128+w.signals[r]}finally{
for(let t of[e.stdout,e.stderr])t.destroy();
await n,t.resume()}}
function send(e,t){
try{
process.kill(t,e)}catch{}}
const B=[[`config`,`AWS_CONFIG_FILE`],[`credentials`,`AWS_SHARED_CREDENTIALS_FILE`]];
async function withHarmlessFiles({job:t,report:n},a){
let u=c(t),d=i(t.temp),f=new Map;
try{
for(let[r,i]of B){
if(!await l(u[r],t))continue;
let a=T(d.path,r),o={path:a,base:u[r],file:r,own:new Set,names:[]},{start:c}=await m(o,{job:t,report:n});
f.size===0&&await s(d,t.temp),await e(a,c??``,t.temp),f.set(i,a)}
await a(f)}finally{
f.size>0&&(await o(d),await r(d).catch(()=>{}))}}
async function withKeptState({env:{GITHUB_STATE:e}},n){
if(!e)return n();
let[r,{mode:i}]=await Promise.all([v(e),_(e)]);
try{
return await n()}finally{
let n=`${e}.${C()}`;
await h(n,r,{mode:i,flag:`wx`}),await t(()=>g(e,{recursive:!0,force:!0})),await y(n,e)}}
async function runForEach(e,t,n,r){
let runs=i=>runInTurn(e,t,n,r,i);
await(e.files?runs(new Map):withHarmlessFiles(r,runs))}
async function runInTurn({command:e,multiple:t,files:n},r,i,a,o){
let{job:s,report:c,limits:l}=a,d={...s.env,...Object.fromEntries(o)};
for(let[o,f]of r.entries()){
l.extend();
let p=commandTarget(n?f:await withTimeLeft(f,i,a),n),run=()=>withKeptState(s,()=>runCommand(e,commandEnvironment(d,p),s)),m=`${p.profile}: ${f.access} in account ${u(f)}`,h=t?await c.group(m,run):await run(),g=r.length-o-1;
if(h.exitCode!==0||h.interruptedBy&&g>0)throw process.exitCode=h.exitCode,commandFailed(p.profile||f.access,h,g)}}
function commandFailed(e,{exitCode:t,interruptedBy:n},r){
let i=r===1?` The target after it was skipped.`:` The ${r} targets after it were skipped.`,a=n?`, after ${n}`:``;
return new b(`command-failed`,`The command for ${e} ended with exit code ${t}${a}.${r>0?i:``}`,n?`Run the job again.`:`Check the output of the command above.`)}
async function withTimeLeft(e,t,n){
if(e.credentials.expiration.getTime()-Date.now()>=9e5)return e;
let r=await p(e,t,n);
return r?{...e,credentials:r}:e}
function commandTarget(e,t){
let{assignment:n,access:r,profile:i,region:a}=e,o=f(e);
return{accountId:o,accountName:o===n.accountId?n.accountName:``,roleName:n.permissionSet||r.replace(/^role /,``),profile:i??``,region:a,credentials:t?profileOf(e,t):d(e)}}
function profileOf({profile:e},{config:t,credentials:n}){
return new Map([[`AWS_CONFIG_FILE`,t],[`AWS_SHARED_CREDENTIALS_FILE`,n],[`AWS_PROFILE`,e??``],a])}
export{runForEach};