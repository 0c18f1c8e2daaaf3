import{c as getCredentials,l as keysOf,o as accountInWords,s as accountOf}from"./credentials.js";
import{c as ActionError}from"./answer.js";
const{constants}=process.getBuiltinModule(`node:os`),{setTimeout}=process.getBuiltinModule(`node:timers/promises`),{spawn}=process.getBuiltinModule(`node:child_process`),{once}=process.getBuiltinModule(`node:events`),withheld=[/^(INPUT|STATE)_/i,/^GITHUB_STATE$/i,/^ACTIONS_(RUNTIME|CACHE)_/i,/^ACTIONS_RESULTS_URL$/i,/^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN|ACCOUNT_ID)$/i,/^AWS_(ACCESS_KEY|SECRET_KEY|CREDENTIAL_FILE)$/i,/^AWS_CREDENTIAL_(EXPIRATION|SCOPE)$/i,/^AWS_(DEFAULT_)?PROFILE$/i,/^AWS_(ROLE_ARN|ROLE_SESSION_NAME|WEB_IDENTITY_TOKEN_FILE)$/i,/^AWS_CONTAINER_/i,/^AWS_BEARER_TOKEN_/i,/^AWS_SSO_(ACCOUNT_ID|ACCOUNT_NAME|ROLE_NAME|PROFILE)$/i],endingSignals=[`SIGINT`,`SIGTERM`,`SIGHUP`];
function commandEnvironment(e,t){
let n=Object.entries(e).filter(e=>e[1]!==void 0&&!withheld.some(t=>t.test(e[0])));
return{...Object.fromEntries(n),AWS_REGION:t.region,AWS_DEFAULT_REGION:t.region,AWS_SSO_ACCOUNT_ID:t.accountId,AWS_SSO_ACCOUNT_NAME:t.accountName,AWS_SSO_ROLE_NAME:t.roleName,AWS_SSO_PROFILE:t.profile,...Object.fromEntries(t.credentials)}}
async function runCommand(e,t){
let n=process.platform!==`win32`,r=spawn(`bash`,[`--noprofile`,`--norc`,`-e`,`-o`,`pipefail`,`-c`,e],{env:t,stdio:[`ignore`,`pipe`,`pipe`],detached:n}),i=Promise.all([passOn(r.stdout,process.stdout),passOn(r.stderr,process.stderr)]),a,o=e=>{
a=e,r.pid&&send(e,n?-r.pid:r.pid)};
for(let e of endingSignals)process.on(e,o);
try{
let[e,t]=await once(r,`exit`).catch(e=>{
throw new ActionError(`command-failed`,`bash cannot be started (${e}).`,`Install bash on this runner.`)});
return await Promise.race([i,setTimeout(5e3,void 0,{ref:!1})]),{exitCode:e??128+constants.signals[t],interruptedBy:a}}finally{
for(let e of[r.stdout,r.stderr])e.destroy();
await i;
for(let e of endingSignals)process.off(e,o)}}
function send(e,t){
try{
process.kill(t,e)}catch{}}
async function passOn(e,t){
let n;
try{
for await(let r of e)n=r.at(-1),t.write(r)||await once(t,`drain`)}catch{}
n!==void 0&&n!==10&&t.write(`
`)}
async function runForEach({command:e,multiple:t,files:n},r,i,a){
let{job:o,report:s,limits:c}=a;
for(let[l,u]of r.entries()){
c.extend();
let d=commandTarget(n?u:await withTimeLeft(u,i,a),n),f=()=>runCommand(e,commandEnvironment(o.env,d)),p=`${d.profile}: ${u.access} in account ${accountInWords(u)}`,m=t?await s.group(p,f):await f(),h=r.length-l-1;
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
return new Map([[`AWS_CONFIG_FILE`,t],[`AWS_SHARED_CREDENTIALS_FILE`,n],[`AWS_PROFILE`,e??``]])}
export{runForEach};