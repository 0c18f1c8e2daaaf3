const{createHash:e}=process.getBuiltinModule(`node:crypto`),t=process.getBuiltinModule(`node:fs`),{join:n}=process.getBuiltinModule(`node:path`),{promisify:r,stripVTControlCharacters:i}=process.getBuiltinModule(`node:util`),{constants:a}=t,o=returning(t.accessSync),s=returning(t.linkSync),c=returning(t.lstatSync),l=returning(t.mkdirSync),u=returning(t.mkdtempSync),d=returning(t.readdirSync),f=returning(t.readFileSync),p=returning(t.realpathSync.native),m=returning(t.renameSync),h=returning(t.rmdirSync),g=returning(t.statSync),_=returning(t.unlinkSync),v=returning(t.writeFileSync),y=r(t.cp),b=r(t.rm),x=returning((e,n,i)=>{
let a=t.openSync(e,n,i),on=e=>returning((...t)=>e(a,...t));
return{stat:on(t.fstatSync),readFile:on(t.readFileSync),writeFile:on(t.writeFileSync),chown:on(t.fchownSync),chmod:on(t.fchmodSync),utimes:on(t.futimesSync),sync:async()=>r(t.fsync)(a),close:async()=>{
let e=a;
a=S,e!==S&&t.closeSync(e)}}}),S=-1;
function returning(e){
return async(...t)=>e(...t)}
var ActionError=class extends Error{
code;
remedy;
constructor(e,t,n,r){
super(t,r),this.name=`ActionError`,this.code=e,this.remedy=n}};
function invalidInput(e,t,n){
return new ActionError(`invalid-input`,`Input ${e} ${t}`,n)}
function asActionError(e){
return e instanceof ActionError?e:new ActionError(`unexpected`,e instanceof Error?`${e.name}: ${e.message}`:String(e),`Open an issue with the log of a run with step debug logging.`,{cause:e})}
const C=4e3,w=/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]+/gu;
function printable(e,t=[]){
let n=[...t].filter(t=>e.includes(t)).toSorted((e,t)=>t.length-e.length).reduce((e,t)=>e.replaceAll(t,`***`),e);
return cut(i(cut(n,4*C)).toWellFormed().replace(w,` `).replaceAll(`##[`,`# #[`).replace(/^\s*::/,`: :`),C)}
function cut(e,t){
return e.length<=t?e:`${e.slice(0,t+1).replace(/(?<!\S)\S*$/,``)}...`}
function quoted(e){
return e.length>200?`a text of ${e.length} characters`:JSON.stringify(e)}
const T=/(?:(?:access|refresh|id|session|security)_?Token|client_?Secret|secret_?Access_?Key)["'\\]*\s*[:=]\s*["'\\]*([^\s"'\\,{}]{8,})/gi,E=/\b(?:ao[ar]A|IQoJ|FwoG)[\w+/=:.-]{60,}|\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/g;
function secretsIn(e){
return[...[...e.matchAll(T)].map(([,e=``])=>e),...e.match(E)??[]]}
function listed(e,t=10){
let n=e.slice(0,t).join(`, `);
return e.length>t?`${n} and ${e.length-t} more`:n}
function shellWord(e){
return/^[\w.@%+=:,/-]+$/.test(e)?e:`'${e.replaceAll(`'`,`'\\''`)}'`}
function nearest(e,t){
let n=Math.max(2,Math.floor(e.length/3)),r,i=n+1;
for(let n of t){
let t=editDistance(e.toLowerCase(),n.toLowerCase());
t<i&&([r,i]=[n,t])}
return r}
function editDistance(e,t){
let n=Array.from({length:t.length+1},(e,t)=>t);
for(let r=1;r<=e.length;r++){
let i=[r];
for(let a=1;a<=t.length;a++){
let o=(n[a-1]??0)+(e[r-1]===t[a-1]?0:1);
i.push(Math.min(o,(n[a]??0)+1,(i[a-1]??0)+1))}
n=i}
return n[t.length]??0}
function processFiles(t,r){
let i=e(`sha256`).update(r).digest(`hex`),path=e=>n(t,`credential-process.d`,`${i}.${e}.json`);
return{record:path(`record`),cache:path(`cache`)}}
function cachedCredentials({accessKeyId:e,secretAccessKey:t,sessionToken:n,expiration:r},i){
return{accountId:i,accessKeyId:e,secretAccessKey:t,sessionToken:n,expiration:r.toISOString(),obtained:Date.now()}}
async function readGoodCache(e){
try{
let t=JSON.parse(await f(e,`utf8`));
return areUsable(t)?t:void 0}catch{
return}}
function areUsable(e){
let{expiration:t,obtained:n,failed:r=0}=e,i=millisecondsLeft(e);
return i>Math.min(9e5,(Date.parse(t)-n)/3)||i>0&&Math.abs(Date.now()-r)<6e4}
function millisecondsLeft({expiration:e}){
return Date.parse(e)-Date.now()}
export{v as A,d as C,h as D,b as E,g as O,f as S,m as T,s as _,listed as a,u as b,quoted as c,ActionError as d,asActionError as f,y as g,a as h,readGoodCache as i,_ as k,secretsIn as l,o as m,millisecondsLeft as n,nearest as o,invalidInput as p,processFiles as r,printable as s,cachedCredentials as t,shellWord as u,c as v,p as w,x,l as y};