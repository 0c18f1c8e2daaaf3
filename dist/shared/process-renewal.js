import{N as e,P as t,o as n,s as r,t as i}from"./credentials.js";
import{d as a,i as o,n as s,r as c,t as l}from"./answer.js";
import{L as u,Rt as d,St as f,Tt as p,h as m}from"./undo.js";
function silentReport(e){
return{mask:t=>{
m(t)&&e.add(t)},passed:()=>{},info:()=>{},warning:()=>{},group:(e,t)=>t()}}
const h={onAccountId:void 0,onVerification:void 0,onWaiting:()=>{}};
async function renewCredentials(t,n,r){
let i=silentReport(r),{cache:a,record:s}=c(t,n),l=await read(s);
if(!l)throw nothingToRenewWith(n);
let d=e(l.env,45),renewOnce=async()=>await o(a)||orWhatIsLeft(a,l,async()=>{
let e=await renew(l,d,i);
return await p(a,JSON.stringify(e),l.temp).catch(()=>{}),e}),f={deadline:d.deadline,onLeftover:i.warning};
return orWhatIsLeft(a,l,()=>u(`${a}.lock`,renewOnce,f))}
async function orWhatIsLeft(e,{temp:t},n){
try{
return await n()}catch(n){
let r=await read(e);
if(!r||!(s(r)>0))throw n;
return await p(e,JSON.stringify({...r,failed:Date.now()}),t).catch(()=>{}),r}}
async function renew(e,o,s){
let{source:c,request:u,home:d,temp:f,env:p}=e;
takeWay(p);
let m={env:process.env,home:d,temp:f,bundles:``,outsider:void 0,isPublic:!1,isInContainer:!1},g=t(m,s);
try{
let e={aws:g,job:m,report:s,limits:o},t=await i(c,e,h),d=await r(u,t,e);
if(!d){
let{permissionSet:e,accountId:n}=u.assignment;
throw new a(`not-assigned`,`The portal in ${t.region} no longer gives ${e} in account ${n}.`,`Have the permission set assigned anew.`)}
return l(d,n({...u,credentials:d}))}finally{
g.close()}}
function takeWay(e){
for(let e of Object.keys(process.env))/^AWS_|^ACTIONS_|_proxy$/i.test(e)&&delete process.env[e];
Object.assign(process.env,e)}
async function read(e){
let t=await f(e);
return t&&d(t)}
function nothingToRenewWith(e){
return new a(`unexpected`,`There is nothing to renew the profile ${e} with: the job that wrote it has ended.`,`Use the profile within its job.`)}
export{renewCredentials};