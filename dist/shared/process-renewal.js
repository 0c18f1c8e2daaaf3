import{O as limitsFrom,a as accountOf,k as openAws,o as getCredentials,t as openProvider}from"./credentials.js";
import{d as ActionError,i as readGoodCache,n as millisecondsLeft,r as processFiles,t as cachedCredentials}from"./answer.js";
import{I as withLock,Ot as parseJson,gt as replaceFile,h as isMaskable,pt as readIfThere}from"./undo.js";
function silentReport(e){
return{mask:t=>{
isMaskable(t)&&e.add(t)},passed:()=>{},info:()=>{},warning:()=>{},group:(e,t)=>t()}}
const alone={onAccountId:void 0,onVerification:void 0,onWaiting:()=>{}};
async function renewCredentials(e,t,n){
let r=silentReport(n),{cache:i,record:a}=processFiles(e,t),o=await read(a);
if(!o)throw nothingToRenewWith(t);
let s=limitsFrom(o.env,45),c=async()=>await readGoodCache(i)||orWhatIsLeft(i,o,async()=>{
let e=await renew(o,s,r);
return await replaceFile(i,JSON.stringify(e),o.temp).catch(()=>{}),e}),l={deadline:s.deadline,onLeftover:r.warning};
return orWhatIsLeft(i,o,()=>withLock(`${i}.lock`,c,l))}
async function orWhatIsLeft(e,{temp:t},n){
try{
return await n()}catch(n){
let r=await read(e);
if(!r||!(millisecondsLeft(r)>0))throw n;
return await replaceFile(e,JSON.stringify({...r,failed:Date.now()}),t).catch(()=>{}),r}}
async function renew(e,t,n){
let{source:r,request:i,home:a,temp:o,env:s}=e;
takeWay(s);
let c={env:process.env,home:a,temp:o,bundles:``,outsider:void 0,isPublic:!1,isInContainer:!1},l=openAws(c,n);
try{
let e={aws:l,job:c,report:n,limits:t},a=await openProvider(r,e,alone),o=await getCredentials(i,a,e);
if(!o){
let{permissionSet:e,accountId:t}=i.assignment;
throw new ActionError(`not-assigned`,`The portal in ${a.region} no longer gives ${e} in account ${t}.`,`Have the permission set assigned anew.`)}
return cachedCredentials(o,accountOf({...i,credentials:o}))}finally{
l.close()}}
function takeWay(e){
for(let e of Object.keys(process.env))/^AWS_|^ACTIONS_|_proxy$/i.test(e)&&delete process.env[e];
Object.assign(process.env,e)}
async function read(e){
let t=await readIfThere(e);
return t&&parseJson(t)}
function nothingToRenewWith(e){
return new ActionError(`unexpected`,`There is nothing to renew the profile ${e} with: the job that wrote it has ended.`,`Use the profile within its job.`)}
export{renewCredentials};