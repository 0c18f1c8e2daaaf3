import{S as e,Z as t,i as n,o as r,s as i,y as a}from"./credentials.js";
import{d as o,i as s,n as c,r as l,t as u}from"./answer.js";
import{At as d,Dt as f,K as p,Pt as m,v as h}from"./undo.js";
function silentReport(e){
return{mask:t=>{
h(t)&&e.add(t)},passed:()=>{},info:()=>{},warning:()=>{},group:(e,t)=>t()}}
const g={onAccountId:void 0,onVerification:void 0,onWaiting:()=>{}};
async function renewCredentials(e,n,r){
let i=silentReport(r),{cache:a,record:o}=l(e,n),c=await read(o);
if(!c)throw jobHasEnded(n);
let u=t(c.env,45),renewOnce=async()=>await s(a)||orWhatIsLeft(a,c,async()=>{
let e=await renew(c,u,i);
return await d(a,JSON.stringify(e),c.temp).catch(()=>{}),e}),f={deadline:u.deadline,onLeftover:i.warning};
return orWhatIsLeft(a,c,()=>p(`${a}.lock`,renewOnce,f))}
async function orWhatIsLeft(e,{temp:t},n){
try{
return await n()}catch(n){
let r=await read(e);
if(!r||!(c(r)>0))throw n;
return await d(e,JSON.stringify({...r,failed:Date.now()}),t).catch(()=>{}),r}}
async function renew(t,s,c){
let{source:l,request:d,home:f,temp:p,env:m}=t;
takeWay(m);
let h={env:process.env,home:f,temp:p,bundles:``,outsider:void 0,isPublic:!1,isInContainer:!1},_=a(h,c);
try{
let t={aws:_,job:h,report:c,limits:s},a=await n(l,t,g),f=await i(d,a,t);
if(!f){
let{permissionSet:t,accountId:n,accountName:r}=d.assignment;
throw new o(`not-assigned`,`Permission set ${t} is no longer assigned in account ${e({id:n,name:r})} (${a.region}).`,`Ask an administrator to assign it again.`)}
return u(f,r({...d,credentials:f}))}finally{
_.close()}}
function takeWay(e){
for(let e of Object.keys(process.env))/^AWS_|^ACTIONS_|_proxy$/i.test(e)&&delete process.env[e];
Object.assign(process.env,e)}
async function read(e){
let t=await f(e);
return t&&m(t)}
function jobHasEnded(e){
return new o(`unexpected`,`The profile ${e} cannot be renewed, because the job that wrote it has ended.`,`Use the profile only in that job.`)}
export{renewCredentials};