import{$ as e,Dt as t,Et as n}from"./undo.js";
import{a as r,c as i,o as a,s as o}from"./credentials.js";
import{d as s}from"./answer.js";
const{randomUUID:c}=process.getBuiltinModule(`node:crypto`),{constants:l}=process.getBuiltinModule(`node:os`),{join:u,posix:d,win32:f}=process.getBuiltinModule(`node:path`),{access:p,constants:m,readFile:h,rename:g,rm:_,stat:v,writeFile:y}=process.getBuiltinModule(`node:fs/promises`),{setTimeout:b}=process.getBuiltinModule(`node:timers/promises`),{once:x}=process.getBuiltinModule(`node:events`),{spawn:S}=process.getBuiltinModule(`node:child_process`),C=/\\(system32|sysnative|windowsapps)$/i;
async function withScript(e,{env:r,temp:i},a){
let o=await findBash(r.PATH??``),s=u(i,`aws-sso-credentials-run-${c()}.sh`);
try{
return await y(s,e,{mode:448,flag:`wx`}).catch(e=>{
throw n(s,e)}),await a(o,process.platform===`win32`?s.replaceAll(`\\`,`/`):s)}finally{
await t(()=>_(s,{force:!0}))}}
async function findBash(e){
for(let[t,n]of bashCandidates(e,process.platform))if(await isProgram(t)&&(!n||await isProgram(n)))return t;
throw new s(`command-failed`,`run needs bash, and there is none on the PATH of this runner.`,process.platform===`win32`?`Install Git for Windows, which brings bash along, and put its folder bin on the PATH.`:`Install bash on this runner.`)}
function bashCandidates(e,t){
if(t!==`win32`)return e.split(`:`).filter(e=>d.isAbsolute(e)).map(e=>[d.join(e,`bash`)]);
let n=e.split(`;`).map(e=>e.replace(/^"(.*)"$/,`$1`)).filter(e=>f.isAbsolute(e)).map(e=>f.resolve(e)),r=n.filter(e=>!C.test(e)),i=n.flatMap(e=>[`..`,`..\\..`].map(t=>[f.join(e,t,`bin`,`bash.exe`),f.join(e,`git.exe`)]));
return[...r.map(e=>[f.join(e,`bash.exe`)]),...i]}
async function isProgram(e){
try{
return await p(e,m.X_OK),(await v(e)).isFile()}catch{
return!1}}
const w=String.raw`[\w+=/.,@~-]+`,T=new RegExp(String.raw`^\s*(?:::stop-commands::|##\[stop-commands\])(${w})$`,`i`),E=new RegExp(String.raw`^\s*(?:::(${w})::|##\[(${w})\])`),D=/([:[])(stop|save)-(commands|state)/gi,O=/^(set-env|set-output|save-state|add-path|add-mask|(add|remove)-matcher|warning|error|notice|debug|(end)?group|echo|stop-commands|pause-logging|internal-set-repo-path)$/i;
function openCommandOutput(e){
let t=new Map,checked=e=>{
let n=T.exec(e)?.[1];
if(n&&!O.test(n))return t.set(n.toLowerCase(),n),e;
let[,r=``,i=r]=E.exec(e)??[];
return t.delete(i.toLowerCase()),e.replace(D,`$1$2 $3`)},write=async n=>{
let r=n.toString(`latin1`),i=t.size===0&&r.search(D)<0;
e.write(i?n:Buffer.from(r.replace(/[^\r\n]+/g,checked),`latin1`))||await x(e,`drain`)};
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
const k=[/^(INPUT|STATE)_/i,/^GITHUB_STATE$/i,/^ACTIONS_(RUNTIME|CACHE)_/i,/^ACTIONS_RESULTS_URL$/i,/^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN|ACCOUNT_ID)$/i,/^AWS_(ACCESS_KEY|SECRET_KEY|CREDENTIAL_FILE)$/i,/^AWS_CREDENTIAL_(EXPIRATION|SCOPE)$/i,/^AWS_(DEFAULT_)?PROFILE$/i,/^AWS_(ROLE_ARN|ROLE_SESSION_NAME|WEB_IDENTITY_TOKEN_FILE)$/i,/^AWS_CONTAINER_/i,/^AWS_BEARER_TOKEN_/i,/^AWS_SSO_(ACCOUNT_ID|ACCOUNT_NAME|ROLE_NAME|PROFILE)$/i],A=[`SIGINT`,`SIGTERM`,`SIGHUP`,`SIGBREAK`],j=process.platform!==`win32`;
function commandEnvironment(e,t){
let n=Object.entries(e).filter(e=>e[1]!==void 0&&!k.some(t=>t.test(e[0])));
return{...Object.fromEntries(n),AWS_REGION:t.region,AWS_DEFAULT_REGION:t.region,AWS_SSO_ACCOUNT_ID:t.accountId,AWS_SSO_ACCOUNT_NAME:t.accountName,AWS_SSO_ROLE_NAME:t.roleName,AWS_SSO_PROFILE:t.profile,...Object.fromEntries(t.credentials)}}
async function runCommand(e,t,n){
let r,i,handOn=e=>{
i=e,j&&r?.pid&&send(e,-r.pid)};
for(let e of A)process.on(e,handOn);
try{
return{exitCode:await withScript(e,n,(e,n)=>(r=S(e,[`--noprofile`,`--norc`,`-e`,`-o`,`pipefail`,n],{env:t,stdio:[`ignore`,`pipe`,`pipe`],detached:j}),i&&handOn(i),endOf(r))),interruptedBy:i}}finally{
for(let e of A)process.off(e,handOn)}}
async function endOf(e){
let t=openCommandOutput(process.stdout),n=Promise.all([e.stdout,e.stderr].map(t.passOn));
try{
let[t,r]=await x(e,`exit`).catch(t=>{
throw new s(`command-failed`,`${e.spawnfile} cannot be started (${t}).`,`Repair bash on this runner.`)});
return await Promise.race([n,b(5e3,void 0,{ref:!1})]),t??128+l.signals[r]}finally{
for(let t of[e.stdout,e.stderr])t.destroy();
await n,t.resume()}}
function send(e,t){
try{
process.kill(t,e)}catch{}}
async function withKeptState({env:{GITHUB_STATE:e}},n){
if(!e)return n();
let[r,{mode:i}]=await Promise.all([h(e),v(e)]);
try{
return await n()}finally{
let n=`${e}.${c()}`;
await y(n,r,{mode:i,flag:`wx`}),await t(()=>_(e,{recursive:!0,force:!0})),await g(n,e)}}
async function runForEach({command:e,multiple:t,files:n},i,a,o){
let{job:s,report:c,limits:l}=o;
for(let[u,d]of i.entries()){
l.extend();
let f=commandTarget(n?d:await withTimeLeft(d,a,o),n),run=()=>withKeptState(s,()=>runCommand(e,commandEnvironment(s.env,f),s)),p=`${f.profile}: ${d.access} in account ${r(d)}`,m=t?await c.group(p,run):await run(),h=i.length-u-1;
if(m.exitCode!==0||m.interruptedBy&&h>0)throw process.exitCode=m.exitCode,commandFailed(f.profile||d.access,m,h)}}
function commandFailed(e,{exitCode:t,interruptedBy:n},r){
let i=r===1?` The target after it was left out.`:` The ${r} targets after it were left out.`,a=n?`, after ${n}`:``;
return new s(`command-failed`,`The command for ${e} ended with exit code ${t}${a}.${r>0?i:``}`,n?`Run the job again.`:`Look at the output of the command above.`)}
async function withTimeLeft(e,t,n){
if(e.credentials.expiration.getTime()-Date.now()>=9e5)return e;
let r=await o(e,t,n);
return r?{...e,credentials:r}:e}
function commandTarget(e,t){
let{assignment:n,access:r,profile:o,region:s}=e,c=a(e);
return{accountId:c,accountName:c===n.accountId?n.accountName:``,roleName:n.permissionSet||r.replace(/^role /,``),profile:o??``,region:s,credentials:t?profileOf(e,t):i(e)}}
function profileOf({profile:t},{config:n,credentials:r}){
return new Map([[`AWS_CONFIG_FILE`,n],[`AWS_SHARED_CREDENTIALS_FILE`,r],[`AWS_PROFILE`,t??``],e])}
export{runForEach};