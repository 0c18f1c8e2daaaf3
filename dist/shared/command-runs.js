import{K as loadConfig,_t as unwritable,vt as onceFree}from"./undo.js";
import{a as accountOf,i as accountInWords,o as getCredentials,s as keysOf}from"./credentials.js";
import{d as ActionError}from"./answer.js";
const{randomUUID}=process.getBuiltinModule(`node:crypto`),{constants}=process.getBuiltinModule(`node:os`),{join,posix,win32}=process.getBuiltinModule(`node:path`),{access,constants:constants$1,readFile,rename,rm,stat,writeFile}=process.getBuiltinModule(`node:fs/promises`),{setTimeout}=process.getBuiltinModule(`node:timers/promises`),{once}=process.getBuiltinModule(`node:events`),{spawn}=process.getBuiltinModule(`node:child_process`),doorsToLinux=/\\(system32|sysnative|windowsapps)$/i;
async function withScript(e,{env:t,temp:n},r){
let i=await findBash(t.PATH??``),a=join(n,`aws-sso-credentials-run-${randomUUID()}.sh`);
try{
return await writeFile(a,e,{mode:448,flag:`wx`}).catch(e=>{
throw unwritable(a,e)}),await r(i,process.platform===`win32`?a.replaceAll(`\\`,`/`):a)}finally{
await onceFree(()=>rm(a,{force:!0}))}}
async function findBash(e){
for(let[t,n]of bashCandidates(e,process.platform))if(await isProgram(t)&&(!n||await isProgram(n)))return t;
throw new ActionError(`command-failed`,`run needs bash, and there is none on the PATH of this runner.`,process.platform===`win32`?`Install Git for Windows, which brings bash along, and put its folder bin on the PATH.`:`Install bash on this runner.`)}
function bashCandidates(e,t){
if(t!==`win32`)return e.split(`:`).filter(e=>posix.isAbsolute(e)).map(e=>[posix.join(e,`bash`)]);
let n=e.split(`;`).map(e=>e.replace(/^"(.*)"$/,`$1`)).filter(e=>win32.isAbsolute(e)).map(e=>win32.resolve(e)),r=n.filter(e=>!doorsToLinux.test(e)),i=n.flatMap(e=>[`..`,`..\\..`].map(t=>[win32.join(e,t,`bin`,`bash.exe`),win32.join(e,`git.exe`)]));
return[...r.map(e=>[win32.join(e,`bash.exe`)]),...i]}
async function isProgram(e){
try{
return await access(e,constants$1.X_OK),(await stat(e)).isFile()}catch{
return!1}}
const word=String.raw`[\w+=/.,@~-]+`,plainStop=new RegExp(String.raw`^\s*(?:::stop-commands::|##\[stop-commands\])(${word})$`,`i`),plainCommand=new RegExp(String.raw`^\s*(?:::(${word})::|##\[(${word})\])`),withheld$1=/([:[])(stop|save)-(commands|state)/gi,commands=/^(set-env|set-output|save-state|add-path|add-mask|(add|remove)-matcher|warning|error|notice|debug|(end)?group|echo|stop-commands|pause-logging|internal-set-repo-path)$/i;
function openCommandOutput(e){
let t=new Map,n=e=>{
let n=plainStop.exec(e)?.[1];
if(n&&!commands.test(n))return t.set(n.toLowerCase(),n),e;
let[,r=``,i=r]=plainCommand.exec(e)??[];
return t.delete(i.toLowerCase()),e.replace(withheld$1,`$1$2 $3`)},r=async r=>{
let i=r.toString(`latin1`),a=t.size===0&&i.search(withheld$1)<0;
e.write(a?r:Buffer.from(i.replace(/[^\r\n]+/g,n),`latin1`))||await once(e,`drain`)};
return{passOn:async e=>{
let t=[];
try{
for await(let n of e){
let e=Math.max(n.lastIndexOf(`
`),n.lastIndexOf(`\r`))+1,i=e>0&&Buffer.concat([...t,n.subarray(0,e)]);
t=i?[n.subarray(e)]:[...t,n],i&&await r(i)}}catch{}
let n=Buffer.concat(t);
n.length>0&&await r(Buffer.concat([n,Buffer.from(`
`)]))},resume:()=>{
for(let n of t.values())e.write(`::${n}::\n`);
t.clear()}}}
const withheld=[/^(INPUT|STATE)_/i,/^GITHUB_STATE$/i,/^ACTIONS_(RUNTIME|CACHE)_/i,/^ACTIONS_RESULTS_URL$/i,/^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN|ACCOUNT_ID)$/i,/^AWS_(ACCESS_KEY|SECRET_KEY|CREDENTIAL_FILE)$/i,/^AWS_CREDENTIAL_(EXPIRATION|SCOPE)$/i,/^AWS_(DEFAULT_)?PROFILE$/i,/^AWS_(ROLE_ARN|ROLE_SESSION_NAME|WEB_IDENTITY_TOKEN_FILE)$/i,/^AWS_CONTAINER_/i,/^AWS_BEARER_TOKEN_/i,/^AWS_SSO_(ACCOUNT_ID|ACCOUNT_NAME|ROLE_NAME|PROFILE)$/i],endingSignals=[`SIGINT`,`SIGTERM`,`SIGHUP`,`SIGBREAK`],hasGroup=process.platform!==`win32`;
function commandEnvironment(e,t){
let n=Object.entries(e).filter(e=>e[1]!==void 0&&!withheld.some(t=>t.test(e[0])));
return{...Object.fromEntries(n),AWS_REGION:t.region,AWS_DEFAULT_REGION:t.region,AWS_SSO_ACCOUNT_ID:t.accountId,AWS_SSO_ACCOUNT_NAME:t.accountName,AWS_SSO_ROLE_NAME:t.roleName,AWS_SSO_PROFILE:t.profile,...Object.fromEntries(t.credentials)}}
async function runCommand(e,t,n){
let r,i,a=e=>{
i=e,hasGroup&&r?.pid&&send(e,-r.pid)};
for(let e of endingSignals)process.on(e,a);
try{
return{exitCode:await withScript(e,n,(e,n)=>(r=spawn(e,[`--noprofile`,`--norc`,`-e`,`-o`,`pipefail`,n],{env:t,stdio:[`ignore`,`pipe`,`pipe`],detached:hasGroup}),i&&a(i),endOf(r))),interruptedBy:i}}finally{
for(let e of endingSignals)process.off(e,a)}}
async function endOf(e){
let t=openCommandOutput(process.stdout),n=Promise.all([e.stdout,e.stderr].map(t.passOn));
try{
let[t,r]=await once(e,`exit`).catch(t=>{
throw new ActionError(`command-failed`,`${e.spawnfile} cannot be started (${t}).`,`Repair bash on this runner.`)});
return await Promise.race([n,setTimeout(5e3,void 0,{ref:!1})]),t??128+constants.signals[r]}finally{
for(let t of[e.stdout,e.stderr])t.destroy();
await n,t.resume()}}
function send(e,t){
try{
process.kill(t,e)}catch{}}
async function withKeptState({env:{GITHUB_STATE:e}},t){
if(!e)return t();
let[n,{mode:r}]=await Promise.all([readFile(e),stat(e)]);
try{
return await t()}finally{
let t=`${e}.${randomUUID()}`;
await writeFile(t,n,{mode:r,flag:`wx`}),await onceFree(()=>rm(e,{recursive:!0,force:!0})),await rename(t,e)}}
async function runForEach({command:e,multiple:t,files:n},r,i,a){
let{job:o,report:s,limits:c}=a;
for(let[l,u]of r.entries()){
c.extend();
let d=commandTarget(n?u:await withTimeLeft(u,i,a),n),f=()=>withKeptState(o,()=>runCommand(e,commandEnvironment(o.env,d),o)),p=`${d.profile}: ${u.access} in account ${accountInWords(u)}`,m=t?await s.group(p,f):await f(),h=r.length-l-1;
if(m.exitCode!==0||m.interruptedBy&&h>0)throw process.exitCode=m.exitCode,commandFailed(d.profile||u.access,m,h)}}
function commandFailed(e,{exitCode:t,interruptedBy:n},r){
let i=r===1?` The target after it was left out.`:` The ${r} targets after it were left out.`,a=n?`, after ${n}`:``;
return new ActionError(`command-failed`,`The command for ${e} ended with exit code ${t}${a}.${r>0?i:``}`,n?`Run the job again.`:`Look at the output of the command above.`)}
async function withTimeLeft(e,t,n){
if(e.credentials.expiration.getTime()-Date.now()>=9e5)return e;
let r=await getCredentials(e,t,n);
return r?{...e,credentials:r}:e}
function commandTarget(e,t){
let{assignment:n,access:r,profile:i,region:a}=e,o=accountOf(e);
return{accountId:o,accountName:o===n.accountId?n.accountName:``,roleName:n.permissionSet||r.replace(/^role /,``),profile:i??``,region:a,credentials:t?profileOf(e,t):keysOf(e)}}
function profileOf({profile:e},{config:t,credentials:n}){
return new Map([[`AWS_CONFIG_FILE`,t],[`AWS_SHARED_CREDENTIALS_FILE`,n],[`AWS_PROFILE`,e??``],loadConfig])}
export{runForEach};