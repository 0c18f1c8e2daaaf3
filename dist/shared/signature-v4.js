import{Ct as e,H as t,Pt as n,St as r,ht as i,pt as a,rt as o,xt as s}from"./aws-sdk.js";
var HeaderFormatter=class{};
const c=`authorization`,l=`x-amz-date`,u=[c,l,`date`],d={authorization:!0,"cache-control":!0,connection:!0,expect:!0,from:!0,"keep-alive":!0,"max-forwards":!0,pragma:!0,referer:!0,te:!0,trailer:!0,"transfer-encoding":!0,upgrade:!0,"user-agent":!0,"x-amzn-trace-id":!0},f=/^proxy-/,p=/^sec-/,m=`AWS4-HMAC-SHA256`,h=`aws4_request`,g=({query:n={}})=>{
let r=[],i={};
for(let a in n){
if(!e(n,a)||a.toLowerCase()===`x-amz-signature`)continue;
let o=t(a);
r.push(o);
let s=n[a];
typeof s==`string`?i[o]=`${o}=${t(s)}`:Array.isArray(s)&&(i[o]=s.slice(0).reduce((e,n)=>e.concat([`${o}=${t(n)}`]),[]).sort().join(`&`))}
return r.sort().map(e=>i[e]).filter(e=>e).join(`&`)},_=e=>v(e).toISOString().replace(/\.\d{3}Z$/,`Z`),v=e=>typeof e==`number`?new Date(e*1e3):typeof e==`string`?Number(e)?new Date(Number(e)*1e3):new Date(e):e;
var SignatureV4Base=class{
service;
regionProvider;
credentialProvider;
sha256;
uriEscapePath;
applyChecksum;
constructor({applyChecksum:e,credentials:t,region:n,service:r,sha256:i,uriEscapePath:a=!0}){
this.service=r,this.sha256=i,this.uriEscapePath=a,this.applyChecksum=typeof e!=`boolean`||e,this.regionProvider=s(n),this.credentialProvider=s(t)}
createCanonicalRequest(e,t,n){
let r=Object.keys(t).sort();
return`${e.method}
${this.getCanonicalPath(e)}
${g(e)}
${r.map(e=>`${e}:${t[e]}`).join(`
`)}

${r.join(`;`)}
${n}`}
async createStringToSign(e,t,n,r){
let o=new this.sha256;
o.update(a(n));
let s=await o.digest();
return`${r}
${e}
${t}
${i(s)}`}
getCanonicalPath({path:e}){
if(this.uriEscapePath){
let n=[];
for(let t of e.split(`/`))t?.length!==0&&t!==`.`&&(t===`..`?n.pop():n.push(t));
let r=`${e?.startsWith(`/`)?`/`:``}${n.join(`/`)}${n.length>0&&e?.endsWith(`/`)?`/`:``}`;
return t(r).replace(/%2F/g,`/`)}
return e}
validateResolvedCredentials(e){
if(typeof e!=`object`||typeof e.accessKeyId!=`string`||typeof e.secretAccessKey!=`string`)throw Error(`Resolved credential object is not valid`)}
formatDate(e){
let t=_(e).replace(/[-:]/g,``);
return{longDate:t,shortDate:t.slice(0,8)}}
getCanonicalHeaderList(e){
return Object.keys(e).sort().join(`;`)}};
const y={},b=[],x=(e,t,n)=>`${e}/${t}/${n}/${h}`,S=async(e,t,n,r,a)=>{
let o=await C(e,t.secretAccessKey,t.accessKeyId),s=`${n}:${r}:${a}:${i(o)}:${t.sessionToken}`;
if(s in y)return y[s];
for(b.push(s);b.length>50;)delete y[b.shift()];
let c=`AWS4${t.secretAccessKey}`;
for(let t of[n,r,a,h])c=await C(e,c,t);
return y[s]=c},C=(e,t,n)=>{
let r=new e(t);
return r.update(a(n)),r.digest()},w=({headers:t},n,r)=>{
let i={};
for(let a of Object.keys(t).sort()){
if(t[a]==null)continue;
let s=a.toLowerCase();
(e(d,s)||n?.has(s)||f.test(s)||p.test(s))&&(!r||r&&!r.has(s))||(s===`__proto__`&&o(i),i[s]=t[a].replace(/[\r\n]/g,` `).replace(/[ \t]+/g,` `).replace(/^ | $/g,``))}
return i},T=async({headers:t,body:r},o)=>{
for(let n in t)if(e(t,n)&&n.toLowerCase()===`x-amz-content-sha256`)return t[n];
if(r==null)return`e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`;
if(typeof r==`string`||ArrayBuffer.isView(r)||n(r)){
let e=new o;
return e.update(a(r)),i(await e.digest())}
return`UNSIGNED-PAYLOAD`},E=(t,n)=>{
t=t.toLowerCase();
for(let r in n)if(e(n,r)&&t===r.toLowerCase())return!0;
return!1},D=(t,n={})=>{
let{headers:i,query:a={}}=r.clone(t);
for(let t in i){
if(!e(i,t))continue;
let r=t.toLowerCase();
(r.slice(0,6)===`x-amz-`&&!n.unhoistableHeaders?.has(r)||n.hoistableHeaders?.has(r))&&(a[t]=i[t],delete i[t])}
return{...t,headers:i,query:a}},O=t=>{
t=r.clone(t);
for(let n in t.headers)e(t.headers,n)&&u.indexOf(n.toLowerCase())>-1&&delete t.headers[n];
return t};
var SignatureV4=class extends SignatureV4Base{
headerFormatter=new HeaderFormatter;
constructor({applyChecksum:e,credentials:t,region:n,service:r,sha256:i,uriEscapePath:a=!0}){
super({applyChecksum:e,credentials:t,region:n,service:r,sha256:i,uriEscapePath:a})}
async presign(e,t={}){
let{signingDate:n=new Date,expiresIn:r=3600,unsignableHeaders:i,unhoistableHeaders:a,signableHeaders:o,hoistableHeaders:s,signingRegion:c,signingService:l}=t,u=await this.credentialProvider();
this.validateResolvedCredentials(u);
let d=c??await this.regionProvider(),{longDate:f,shortDate:p}=this.formatDate(n);
if(r>604800)return Promise.reject(`Signature version 4 presigned URLs must have an expiration date less than one week in the future`);
let h=x(p,d,l??this.service),g=D(O(e),{unhoistableHeaders:a,hoistableHeaders:s});
u.sessionToken&&(g.query[`X-Amz-Security-Token`]=u.sessionToken),g.query[`X-Amz-Algorithm`]=m,g.query[`X-Amz-Credential`]=`${u.accessKeyId}/${h}`,g.query[`X-Amz-Date`]=f,g.query[`X-Amz-Expires`]=r.toString(10);
let _=w(g,i,o);
return g.query[`X-Amz-SignedHeaders`]=this.getCanonicalHeaderList(_),g.query[`X-Amz-Signature`]=await this.getSignature(f,h,this.getSigningKey(u,d,p,l),this.createCanonicalRequest(g,_,await T(e,this.sha256))),g}
async sign(e,t){
return typeof e==`string`?this.signString(e,t):e.headers&&e.payload?this.signEvent(e,t):e.message?this.signMessage(e,t):this.signRequest(e,t)}
async signEvent({headers:e,payload:t},{signingDate:n=new Date,priorSignature:r,signingRegion:a,signingService:o,eventStreamCredentials:s}){
let c=a??await this.regionProvider(),{shortDate:l,longDate:u}=this.formatDate(n),d=x(l,c,o??this.service),f=await T({headers:{},body:t},this.sha256),p=new this.sha256;
p.update(e);
let m=[`AWS4-HMAC-SHA256-PAYLOAD`,u,d,r,i(await p.digest()),f].join(`
`);
return this.signString(m,{signingDate:n,signingRegion:c,signingService:o,eventStreamCredentials:s})}
async signMessage(e,{signingDate:t=new Date,signingRegion:n,signingService:r,eventStreamCredentials:i}){
return this.signEvent({headers:this.headerFormatter.format(e.message.headers),payload:e.message.body},{signingDate:t,signingRegion:n,signingService:r,priorSignature:e.priorSignature,eventStreamCredentials:i}).then(t=>({message:e.message,signature:t}))}
async signString(e,{signingDate:t=new Date,signingRegion:n,signingService:r,eventStreamCredentials:o}={}){
let s=o??await this.credentialProvider();
this.validateResolvedCredentials(s);
let c=n??await this.regionProvider(),{shortDate:l}=this.formatDate(t),u=new this.sha256(await this.getSigningKey(s,c,l,r));
return u.update(a(e)),i(await u.digest())}
async signRequest(e,{signingDate:t=new Date,signableHeaders:n,unsignableHeaders:r,signingRegion:i,signingService:a}={}){
let o=await this.credentialProvider();
this.validateResolvedCredentials(o);
let s=i??await this.regionProvider(),u=O(e),{longDate:d,shortDate:f}=this.formatDate(t),p=x(f,s,a??this.service);
u.headers[l]=d,o.sessionToken&&(u.headers[`x-amz-security-token`]=o.sessionToken);
let h=await T(u,this.sha256);
!E(`x-amz-content-sha256`,u.headers)&&this.applyChecksum&&(u.headers[`x-amz-content-sha256`]=h);
let g=w(u,r,n),_=await this.getSignature(d,p,this.getSigningKey(o,s,f,a),this.createCanonicalRequest(u,g,h));
return u.headers[c]=`${m} Credential=${o.accessKeyId}/${p}, SignedHeaders=${this.getCanonicalHeaderList(g)}, Signature=${_}`,u}
async getSignature(e,t,n,r){
let o=await this.createStringToSign(e,t,r,m),s=new this.sha256(await n);
return s.update(a(o)),i(await s.digest())}
getSigningKey(e,t,n,r){
return S(this.sha256,e,n,t,r||this.service)}};
export{SignatureV4};