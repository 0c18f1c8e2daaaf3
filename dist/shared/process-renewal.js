import{O as e,a as t,k as n,o as r,t as i}from"./credentials.js";
import{d as a,i as o,n as s,r as c,t as l}from"./answer.js";
import{I as u,Ot as d,gt as f,h as p,pt as m}from"./undo.js";
function silentReport(e){
return{mask:t=>{
p(t)&&e.add(t)},passed:()=>{},info:()=>{},warning:()=>{},group:(e,t)=>t()}}
const h={onAccountId:void 0,onVerification:void 0,onWaiting:()=>{}};
async function renewCredentials(t,n,r){
let i=silentReport(r),{cache:a,record:s}=c(t,n),l=await read(s);
if(!l)throw nothingToRenewWith(n);
let d=e(l.env,45),renewOnce=async()=>await o(a)||orWhatIsLeft(a,l,async()=>{
let e=await renew(l,d,i);
return await f(a,JSON.stringify(e),l.temp).catch(()=>{}),e}),p={deadline:d.deadline,onLeftover:i.warning};
return orWhatIsLeft(a,l,()=>u(`${a}.lock`,renewOnce,p))}
async function orWhatIsLeft(e,{temp:t},n){
try{
return await n()}catch(n){
let r=await read(e);
if(!r||!(s(r)>0))throw n;
return await f(e,JSON.stringify({...r,failed:Date.now()}),t).catch(()=>{}),r}}
async function renew(e,o,s){
let{source:c,request:u,home:d,temp:f,env:p}=e;
takeWay(p);
let m={env:process.env,home:d,temp:f,bundles:``,outsider:void 0,isPublic:!1,isInContainer:!1},g=n(m,s);
try{
let e={aws:g,job:m,report:s,limits:o},n=await i(c,e,h),d=await r(u,n,e);
if(!d){
let{permissionSet:e,accountId:t}=u.assignment;
throw new a(`not-assigned`,`The portal in ${n.region} no longer gives ${e} in account ${t}.`,`Have the permission set assigned anew.`)}
return l(d,t({...u,credentials:d}))}finally{
g.close()}}
function takeWay(e){
for(let e of Object.keys(process.env))/^AWS_|^ACTIONS_|_proxy$/i.test(e)&&delete process.env[e];
Object.assign(process.env,e)}
async function read(e){
let t=await m(e);
return t&&d(t)}
function nothingToRenewWith(e){
return new a(`unexpected`,`There is nothing to renew the profile ${e} with: the job that wrote it has ended.`,`Use the profile within its job.`)}
export{renewCredentials};