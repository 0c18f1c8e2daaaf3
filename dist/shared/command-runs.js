import{$ as e,Dt as t,Ot as n,at as r,ct as i,nt as a,pt as o}from"./undo.js";
import{a as s,c,o as l,s as u}from"./credentials.js";
import{d}from"./answer.js";
const{randomUUID:f}=process.getBuiltinModule(`node:crypto`),{constants:p}=process.getBuiltinModule(`node:os`),{join:m,posix:h,win32:g}=process.getBuiltinModule(`node:path`),{access:_,constants:v,readFile:y,rename:b,rm:x,stat:S,writeFile:C}=process.getBuiltinModule(`node:fs/promises`),{setTimeout:w}=process.getBuiltinModule(`node:timers/promises`),{once:T}=process.getBuiltinModule(`node:events`),{spawn:E}=process.getBuiltinModule(`node:child_process`),D=/\\(system32|sysnative|windowsapps)$/i;
async function withScript(e,{env:n,temp:s},c){
let l=await findBash(n.PATH??``),u=i(s),d=m(u.path,`run.sh`);
try{
return await r(u,s),await C(d,e,{mode:448,flag:`wx`}).catch(e=>{
throw t(d,e)}),await c(l,process.platform===`win32`?d.replaceAll(`\\`,`/`):d)}finally{
await a(u),await o(u).catch(()=>{})}}
async function findBash(e){
for(let[t,n]of bashCandidates(e,process.platform))if(await isProgram(t)&&(!n||await isProgram(n)))return t;
throw new d(`command-failed`,`run needs bash, and there is none on the PATH of this runner.`,process.platform===`win32`?`Install Git for Windows, which brings bash along, and put its folder bin on the PATH.`:`Install bash on this runner.`)}
function bashCandidates(e,t){
if(t!==`win32`)return e.split(`:`).filter(e=>h.isAbsolute(e)).map(e=>[h.join(e,`bash`)]);
let n=e.split(`;`).map(e=>e.replace(/^"(.*)"$/,`$1`)).filter(e=>g.isAbsolute(e)).map(e=>g.resolve(e)),r=n.filter(e=>!D.test(e)),i=n.flatMap(e=>[`..`,`..\\..`].map(t=>[g.join(e,t,`bin`,`bash.exe`),g.join(e,`git.exe`)]));
return[...r.map(e=>[g.join(e,`bash.exe`)]),...i]}
async function isProgram(e){
try{
return await _(e,v.X_OK),(await S(e)).isFile()}catch{
return!1}}
const O=String.raw`[\w+=/.,@~-]+`,k=new RegExp(String.raw`^\s*(?:::stop-commands::|##\[stop-commands\])(${O})$`,`i`),A=new RegExp(String.raw`^\s*(?:::(${O})::|##\[(${O})\])`),j=/([:[])(stop|save)-(commands|state)/gi,M=/^(set-env|set-output|save-state|add-path|add-mask|(add|remove)-matcher|warning|error|notice|debug|(end)?group|echo|stop-commands|pause-logging|internal-set-repo-path)$/i;
function openCommandOutput(e){
let t=new Map,checked=e=>{
let n=k.exec(e)?.[1];
if(n&&!M.test(n))return t.set(n.toLowerCase(),n),e;
let[,r=``,i=r]=A.exec(e)??[];
return t.delete(i.toLowerCase()),e.replace(j,`$1$2 $3`)},write=async n=>{
let r=n.toString(`latin1`),i=t.size===0&&r.search(j)<0;
e.write(i?n:Buffer.from(r.replace(/[^\r\n]+/g,checked),`latin1`))||await T(e,`drain`)};
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
const N=[/^(INPUT|STATE)_/i,/^GITHUB_STATE$/i,/^ACTIONS_(RUNTIME|CACHE)_/i,/^ACTIONS_RESULTS_URL$/i,/^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN|ACCOUNT_ID)$/i,/^AWS_(ACCESS_KEY|SECRET_KEY|CREDENTIAL_FILE)$/i,/^AWS_CREDENTIAL_(EXPIRATION|SCOPE)$/i,/^AWS_(DEFAULT_)?PROFILE$/i,/^AWS_(ROLE_ARN|ROLE_SESSION_NAME|WEB_IDENTITY_TOKEN_FILE)$/i,/^AWS_CONTAINER_/i,/^AWS_BEARER_TOKEN_/i,/^AWS_SSO_(ACCOUNT_ID|ACCOUNT_NAME|ROLE_NAME|PROFILE)$/i],P=[`SIGINT`,`SIGTERM`,`SIGHUP`,`SIGBREAK`],F=process.platform!==`win32`;
function commandEnvironment(e,t){
let n=Object.entries(e).filter(e=>e[1]!==void 0&&!N.some(t=>t.test(e[0])));
return{...Object.fromEntries(n),AWS_REGION:t.region,AWS_DEFAULT_REGION:t.region,AWS_SSO_ACCOUNT_ID:t.accountId,AWS_SSO_ACCOUNT_NAME:t.accountName,AWS_SSO_ROLE_NAME:t.roleName,AWS_SSO_PROFILE:t.profile,...Object.fromEntries(t.credentials)}}
async function runCommand(e,t,n){
let r,i,handOn=e=>{
i=e,F&&r?.pid&&send(e,-r.pid)};
for(let e of P)process.on(e,handOn);
try{
return{exitCode:await withScript(e,n,(e,n)=>(r=E(e,[`--noprofile`,`--norc`,`-e`,`-o`,`pipefail`,n],{env:t,stdio:[`ignore`,`pipe`,`pipe`],detached:F}),i&&handOn(i),endOf(r))),interruptedBy:i}}finally{
for(let e of P)process.off(e,handOn)}}
async function endOf(e){
let t=openCommandOutput(process.stdout),n=Promise.all([e.stdout,e.stderr].map(t.passOn));
try{
let[t,r]=await T(e,`exit`).catch(t=>{
throw new d(`command-failed`,`${e.spawnfile} cannot be started (${t}).`,`Repair bash on this runner.`)});
return await Promise.race([n,w(5e3,void 0,{ref:!1})]),t??128+p.signals[r]}finally{
for(let t of[e.stdout,e.stderr])t.destroy();
await n,t.resume()}}
function send(e,t){
try{
process.kill(t,e)}catch{}}
async function withKeptState({env:{GITHUB_STATE:e}},t){
if(!e)return t();
let[r,{mode:i}]=await Promise.all([y(e),S(e)]);
try{
return await t()}finally{
let t=`${e}.${f()}`;
await C(t,r,{mode:i,flag:`wx`}),await n(()=>x(e,{recursive:!0,force:!0})),await b(t,e)}}
async function runForEach({command:e,multiple:t,files:n},r,i,a){
let{job:o,report:c,limits:l}=a;
for(let[u,d]of r.entries()){
l.extend();
let f=commandTarget(n?d:await withTimeLeft(d,i,a),n),run=()=>withKeptState(o,()=>runCommand(e,commandEnvironment(o.env,f),o)),p=`${f.profile}: ${d.access} in account ${s(d)}`,m=t?await c.group(p,run):await run(),h=r.length-u-1;
if(m.exitCode!==0||m.interruptedBy&&h>0)throw process.exitCode=m.exitCode,commandFailed(f.profile||d.access,m,h)}}
function commandFailed(e,{exitCode:t,interruptedBy:n},r){
let i=r===1?` The target after it was left out.`:` The ${r} targets after it were left out.`,a=n?`, after ${n}`:``;
return new d(`command-failed`,`The command for ${e} ended with exit code ${t}${a}.${r>0?i:``}`,n?`Run the job again.`:`Look at the output of the command above.`)}
async function withTimeLeft(e,t,n){
if(e.credentials.expiration.getTime()-Date.now()>=9e5)return e;
let r=await u(e,t,n);
return r?{...e,credentials:r}:e}
function commandTarget(e,t){
let{assignment:n,access:r,profile:i,region:a}=e,o=l(e);
return{accountId:o,accountName:o===n.accountId?n.accountName:``,roleName:n.permissionSet||r.replace(/^role /,``),profile:i??``,region:a,credentials:t?profileOf(e,t):c(e)}}
function profileOf({profile:t},{config:n,credentials:r}){
return new Map([[`AWS_CONFIG_FILE`,n],[`AWS_SHARED_CREDENTIALS_FILE`,r],[`AWS_PROFILE`,t??``],e])}
export{runForEach};