import{At as e,Ct as t,Dt as n,Et as r,G as i,J as a,K as o,Mt as s,Nt as c,Ot as l,St as u,Tt as d,W as f,Y as p,Z as m,_t as h,at as g,et as _,gt as v,jt as y,kt as b,n as x,nt as S,q as C,rt as w,tt as T,vt as E,yt as D}from"./aws-sdk.js";
var HttpBindingProtocol=class extends o{
async serializeRequest(e,t,n){
let r=t&&typeof t==`object`?t:{},i={},o={},s=await n.endpoint(),c=a.of(e?.input),l=c.getHttpBindings().request,d=p(e),f=new u({query:i,headers:o});
if(s){
this.updateServiceEndpoint(f,s),this.setHostPrefix(f,e,r,d);
let[t,n,a]=d;
if(t){
f.method=t,f.path=f.path===`/`?n:f.path+n;
for(let[e,t]of a)i[e]=t}}
f.query=i;
let m=this.serializeHttpBindings(r,f,l,d);
return m&&(f.body=await this.serializeEventStream({eventStream:m,requestSchema:c})),f}
serializeHttpBindings(e,n,r,i){
let a=this.serializer,o=typeof a.writeCodec==`function`?a:void 0,s=n.query,c=n.headers,l=r.syntheticBodySchema,u=!1,d,f,p,m=Object.getOwnPropertyNames(e),h=Object.getPrototypeOf(e),g=(h===Object.prototype||h===null)&&!r.hasIdempotency&&!r.hasPrefixHeaders&&m.length*2<r.memberBindings.length,_=g?m.length:r.memberBindings.length;
for(let n=0;n<_;++n){
let i=g?t(r.byName,m[n])?r.byName[m[n]]:void 0:r.memberBindings[n];
if(!i)continue;
let l=i[1],h=i[0],_=l[0],v=l[1],y=l[2],b=i[2],x=i[3],S=e[h];
if(S!=null||v>>10&1){
if(b===36){
let e=v>>11&3;
e?e===2?f=S||void 0:d=S:(o?o.writeCodec(_,S):a.write(_,S),d=a.flush())}else if(b===33||b===38){
let e=this.serializeHttpValue(l,S,b,o);
b===33?(p??=Object.create(null))[h]=e:c[x]=e}else if(b===39)for(let e in S){
if(!t(S,e))continue;
let n=x+e;
c[n.toLowerCase()]=this.serializeHttpValue(y,S[e],38,o,o?y[0]:[y[0],{httpHeader:n}])}else(b&62)==34?this.serializeQuery(l,S,x,s,o):u=!0}}
let v=i[1],y=i[3];
return v&&y&&n.path.endsWith(v)&&(n.path=n.path.slice(0,-v.length)+this.serializePath(y,p,r)),u&&l&&(o?o.writeCodec(l,e):a.write(l,e),d=a.flush()),n.body=d,f}
serializeQuery(e,n,r,i,a){
let[o,s,c]=e,l=a?void 0:o.getMergedTraits();
if(r===void 0)for(let e in n)!t(n,e)||e in i||(a||Object.assign(c[0].getMergedTraits(),{...l,httpQuery:e,httpQueryParams:void 0}),this.serializeQuery(c,n[e],e,i,a));else if((s&192)==64){
let e=[];
for(let t of n){
let n=this.serializeHttpValue(c,t,34,a,a?c[0]:[c[0],l]);
(s>>13&1||n!==void 0)&&e.push(n)}
i[r]=e}else i[r]=this.serializeHttpValue(e,n,34,a,a?o:[o,l])}
serializeHttpValue(e,t,n,r,i=e[0]){
let a=e[1],o=a&255;
return r&&!(a&1792)&&(o<=2||o===17||o===19)?String(t):(r?r.writeHttpBinding(e,t,n):this.serializer.write(i,t),this.serializer.flush())}
serializePath(e,n,r){
let i=``;
for(let[a,o]of e){
if(o===0){
i+=a;
continue}
let e=n?.[a];
if(e===void 0){
if(t(r.byName,a)&&r.byName[a][2]===33)throw Error(`No value provided for input HTTP label: ${a}.`);
i+=`{${a}${o===2?`+`:``}}`}else i+=o===2?e.split(`/`).map(_).join(`/`):_(e)}
return i}
async deserializeResponse(e,t,n){
let r=this.deserializer,i=typeof r.readCodec==`function`?r:void 0,o=a.of(e.output),s=o.getHttpBindings().response,c={};
if(n.statusCode>=300){
let i=await T(n.body,t);
throw i.byteLength>0&&Object.assign(c,await r.read(15,i)),await this.handleError(e,t,n,c,this.deserializeMetadata(n)),Error(`@smithy/core/protocols - HTTP Protocol error handler failed to throw.`)}
let l=await this.deserializeHttpMessage(o,t,n,c);
if(l.length){
let e=await T(n.body,t);
if(e.byteLength>0){
let t=await(i?i.readCodec(s.syntheticBodySchema,e):r.read(s.syntheticBodySchema,e));
for(let e of l)t[e]!=null&&(c[e]=t[e])}}else s.bindings.payload||await T(n.body,t);
return c.$metadata=this.deserializeMetadata(n),c}
async deserializeHttpMessage(e,n,r,i,o){
let s=i instanceof Set?o:i,c=this.deserializer,l=typeof c.readCodec==`function`?c:void 0,u=a.of(e),{bodyMemberNames:d,bindings:{payload:f,statusCode:p,headers:m,prefixHeaders:_}}=u.getHttpBindings().response,v=r.headers;
if(f){
let[e,t]=f,[i,a]=t,o=a>>11&3;
if(o)s[e]=o===2?await this.deserializeEventStream({response:r,responseSchema:u}):g(r.body);else if(r.body){
let a=await T(r.body,n);
a.byteLength>0&&(s[e]=await(l?l.readPayload(t,a):c.read(i,a)))}}
for(let e in v){
if(!t(v,e))continue;
let n=e.toLowerCase(),r=v[e];
n!==e&&(delete v[e],v[n]=r);
let i=t(m,n)?m[n]:void 0;
if(!i)continue;
let[a,[o,u,d],,f]=i;
if(d){
let e=u>>16&1?E(r,`,`,2):h(r),t=[];
for(let n of e)t.push(l?l.readHttpBinding(d,n.trim(),38):await c.read([d[0],{httpHeader:f}],n.trim()));
s[a]=t}else s[a]=l?l.readHttpBinding(i[1],r,38):await c.read(o,r)}
for(let[e,[,,n],,r]of _){
s[e]={};
for(let i in v){
if(!t(v,i)||!i.startsWith(r))continue;
let a=v[i];
s[e][i.slice(r.length)]=l?l.readHttpBinding(n,a,38):await c.read([n[0],{httpHeader:i}],a)}}
return p&&(s[p[0]]=r.statusCode),d}},HttpInterceptingShapeDeserializer=class extends C{
codecDeserializer;
stringDeserializer;
constructor(e,t){
super(),this.codecDeserializer=e,this.stringDeserializer=new i(t)}
setSerdeContext(e){
this.stringDeserializer.setSerdeContext(e),this.codecDeserializer.setSerdeContext(e),this.serdeContext=e}
read(e,t){
let n=a.of(e),r=n.getMergedTraits();
if(r.httpHeader||r.httpResponseCode){
let e=n.getHttpBindingValue(38,r);
return this.readHttpBinding(e,t,38)}
return r.httpPayload?this.readPayload(n.getHttpBindingValue(36,r),t):this.readCodec(n,t)}
readHttpBinding(t,n,r){
let i=typeof n==`string`?n:(this.serdeContext?.utf8Encoder??e)(n);
return this.stringDeserializer.readHttpBinding(t,i,r)}
readPayload([t,n],r){
let i=n&255;
return i===21||i===42?typeof r==`string`?(this.serdeContext?.utf8Decoder??s)(r):r:i===0?typeof r==`string`?r:(this.serdeContext?.utf8Encoder??e)(r):this.readCodec(t,r)}
readCodec(e,t){
return this.codecDeserializer.read(e,t)}},ToStringShapeSerializer=class extends C{
settings;
stringBuffer=``;
constructor(e){
super(),this.settings=e}
write(e,t){
let n=a.of(e),r=n.getMergedTraits(),i=n.getHttpBindingLocation(r);
this.writeHttpBinding(n.getHttpBindingValue(i,r),t,i)}
writeHttpBinding([e,t,n],i,a){
let o=t&255;
switch(typeof i){case`object`:
if(i===null){
this.stringBuffer=`null`;
return}
if(o>=4&&o<=7){
if(!(i instanceof Date))throw Error(`@smithy/core/protocols - received non-Date value ${i} when schema expected Date in ${e.getName(!0)}`);
let n=this.settings.httpBindings?t>>14&3:0;
switch(this.settings.timestampFormat.useTrait&&o>4?o:n?n+4:this.settings.timestampFormat.default){case 5:
this.stringBuffer=i.toISOString().replace(`.000Z`,`Z`);
break;case 6:
this.stringBuffer=r(i);
break;case 7:
this.stringBuffer=String(i.getTime()/1e3);
break;default:
console.warn(`Missing timestamp format, using epoch seconds`,i),this.stringBuffer=String(i.getTime()/1e3)}
return}
if((o===21||o===42)&&`byteLength`in i){
this.stringBuffer=(this.serdeContext?.base64Encoder??y)(i);
return}
if((o&192)==64&&Array.isArray(i)){
n??=e.getHttpBindingCollectionValue(a);
let t=n[1]&255,r=t>=4&&t<=7,o=``;
for(let e of i){
this.writeHttpBinding(n,e,a);
let t=this.flush();
o&&(o+=`, `),o+=r?t:D(t)}
this.stringBuffer=o;
return}
this.stringBuffer=JSON.stringify(i,null,2);
break;case`string`:
let s=t>>8&3,c=i;
if(s===2&&(c=d.from(c)),s&&(a&6)==6){
this.stringBuffer=(this.serdeContext?.base64Encoder??y)(c.toString());
return}
this.stringBuffer=i;
break;default:
this.stringBuffer=t>>10&1?S():String(i)}}
flush(){
let e=this.stringBuffer;
return this.stringBuffer=``,e}},HttpInterceptingShapeSerializer=class{
codecSerializer;
stringSerializer;
buffer;
constructor(e,t,n=new ToStringShapeSerializer(t)){
this.codecSerializer=e,this.stringSerializer=n}
setSerdeContext(e){
this.codecSerializer.setSerdeContext(e),this.stringSerializer.setSerdeContext(e)}
write(e,t){
let n=a.of(e),r=n.getMergedTraits();
if(r.httpHeader||r.httpLabel||r.httpQuery){
let e=n.getHttpBindingLocation(r);
this.writeHttpBinding(n.getHttpBindingValue(e,r),t,e)}else this.writeCodec(n,t)}
writeHttpBinding(e,t,n){
this.stringSerializer.writeHttpBinding(e,t,n),this.buffer=this.stringSerializer.flush()}
writeCodec(e,t){
this.codecSerializer.write(e,t)}
flush(){
if(this.buffer!==void 0){
let e=this.buffer;
return this.buffer=void 0,e}
return this.codecSerializer.flush()}},SerdeContextConfig=class{
serdeContext;
setSerdeContext(e){
this.serdeContext=e}},UnionSerde=class{
from;
to;
keys;
constructor(e,t){
this.from=e,this.to=t;
let n=Object.keys(this.from),r=new Set(n);
r.delete(`__type`),this.keys=r}
mark(e){
this.keys.delete(e)}
hasUnknown(){
return this.keys.size===1&&Object.keys(this.to).length===0}
writeUnknown(){
if(this.hasUnknown()){
let e=this.keys.values().next().value,t=this.from[e];
this.to.$unknown=[e,t]}}};
let O;
function k(){
if(O===void 0)try{
if(typeof Buffer!=`function`)O=!1;else{
let e=JSON.parse(Buffer.from([123,125]));
O=typeof e==`object`&&!!e}}catch{
O=!1}
return O}
function A(e,t,n){
if(n?.source){
let e=n.source;
if(typeof t==`number`)return t<=2**53-1&&t>=-(2**53-1)?M(e,t)?t:new v(e,`bigDecimal`):j(e)?new v(e,`bigDecimal`):/[eE]/.test(e)?P(e):BigInt(e)}
return t}
function j(e){
let t=e.indexOf(`.`);
if(t===-1)return!1;
let n=e.search(/[eE]/);
if(n===-1)return!0;
let r=n-t-1;
return parseInt(e.slice(n+1),10)<r}
function M(e,t){
if(e===String(t)||Object.is(t,-0))return!0;
if(/[eE]/.test(e))return N(e)===N(String(t));
let n=e.replace(/(\.\d*?)0+$/,`$1`).replace(/\.$/,``),r=String(t);
return n===r?!0:/[eE]/.test(r)?n===N(r):!1}
function N(e){
let t=e.startsWith(`-`),n=t?e.slice(1):e,r=n.search(/[eE]/),i;
if(r===-1)i=n;else{
let e=parseInt(n.slice(r+1),10),t=n.slice(0,r),a=t.indexOf(`.`),o,s;
a===-1?(o=t,s=t.length):(o=t.slice(0,a)+t.slice(a+1),s=a),o=o.replace(/0+$/,``)||`0`;
let c=s+e;
i=o===`0`?`0`:c<=0?`0.`+`0`.repeat(-c)+o:c>=o.length?o+`0`.repeat(c-o.length):o.slice(0,c)+`.`+o.slice(c)}
return i.includes(`.`)&&(i=i.replace(/(\.\d*?)0+$/,`$1`).replace(/\.$/,``)),(t?`-`:``)+i}
function P(e){
let t=e.search(/[eE]/),n=parseInt(e.slice(t+1),10),r=e.startsWith(`-`),i=e.slice(+!!r,t),a=i.indexOf(`.`),o,s;
a===-1?(o=i,s=n):(o=i.slice(0,a)+i.slice(a+1),s=n-(i.length-a-1)),o=o.replace(/0+$/,``)||`0`;
let c=BigInt(o)*10n**BigInt(s+(i.replace(`.`,``).length-o.length));
return r?-c:c}
const F=Symbol.for(`@aws-sdk/reviver`);
function I(e){
let t=m.of(e),n=t.getSchema();
if(Array.isArray(n)&&t.isStructSchema()){
if(F in n)return n[F];
let e=L(t,new Set);
return n[F]=e,e}
return L(t,new Set)}
function L(e,t){
let n=e.getSchema();
if(t.has(n))return!1;
if(t.add(n),e.isBigIntegerSchema()||e.isBigDecimalSchema())return!0;
if(e.isStructSchema()){
for(let[,n]of e.structIterator())if(L(n,t))return!0}else if(e.isListSchema()||e.isMapSchema()){
if(L(e.getValueSchema(),t))return!0}else if(e.isDocumentSchema())return!0;
return!1}
const R=(t,n)=>T(t,n).then(t=>(n?.utf8Encoder??e)(t));
async function z(e,t,n){
let r;
if(k()&&typeof e?.[Symbol.asyncIterator]==`function`){
let n=await T(e,t);
typeof Buffer==`function`&&(r=Buffer.isBuffer(n)?n:Buffer.from(n.buffer,n.byteOffset,n.byteLength))}
if(r||=await R(e,t),r.length===0)return{};
let i=n&&I(n)?A:void 0;
try{
return JSON.parse(r,i)}catch(e){
throw e?.name===`SyntaxError`&&Object.defineProperty(e,"$responseBodyText",{value:typeof r==`string`?r:r.toString(`utf8`)}),e}}
const B=(e,t)=>Object.keys(e).find(e=>e.toLowerCase()===t.toLowerCase()),V=e=>{
let t=e;
return typeof t==`number`&&(t=t.toString()),t.indexOf(`,`)>=0&&(t=t.split(`,`)[0]),t.indexOf(`:`)>=0&&(t=t.split(`:`)[0]),t.indexOf(`#`)>=0&&(t=t.split(`#`)[1]),t},H=(e,t)=>U(e,t,[`header`,`code`,`type`]),U=({headers:e},t,n)=>{
for(;n.length>0;)switch(n.shift()){case`header`:
let n=B(e??{},`x-amzn-errortype`);
if(n!==void 0)return V(e[n]);
break;case`code`:
let r=B(t??{},`code`);
if(r&&t[r]!==void 0)return V(t[r]);
break;case`type`:
if(t?.__type!==void 0)return V(t.__type)}};
var JsonShapeDeserializer2=class extends SerdeContextConfig{
settings;
constructor(e){
super(),this.settings=e}
async read(e,t){
let n=I(e)?A:void 0,r;
if(typeof t==`string`){
if(t.length===0)return{};
r=JSON.parse(t,n)}else if(t instanceof Uint8Array&&k()){
if(t.byteLength===0)return{};
let e=Buffer.isBuffer(t)?t:Buffer.from(t.buffer,t.byteOffset,t.byteLength);
r=JSON.parse(e,n)}else r=await z(t,this.serdeContext,e);
return this._read(e,r)}
readObject(e,t){
return this._read(e,t)}
_read(e,r){
let i=typeof r==`object`&&!!r,a=m.of(e);
if(i){
if(a.isStructSchema())return this._readStruct(a,r);
if(Array.isArray(r)&&a.isListSchema()){
let e=a.getValueSchema();
if(this.needsTransform(e))for(let t=0;t<r.length;++t)r[t]=this._read(e,r[t]);
return r}
if(a.isMapSchema()){
let e=a.getValueSchema(),n=r;
if(this.needsTransform(e))for(let r in n)t(n,r)&&(r===`__proto__`&&w(n),n[r]=this._read(e,n[r]));
return n}}
if(a.isBlobSchema()&&typeof r==`string`)return c(r);
let o=a.getMergedTraits().mediaType;
if(a.isStringSchema()&&typeof r==`string`&&o)return o===`application/json`||o.endsWith(`+json`)?d.from(r):r;
if(a.isTimestampSchema()&&r!=null)switch(f(a,this.settings)){case 5:
return l(r);case 6:
return b(r);case 7:
return n(r);default:
return console.warn(`Missing timestamp format, parsing value with Date constructor:`,r),new Date(r)}
if(a.isBigIntegerSchema()&&(typeof r==`number`||typeof r==`string`))return BigInt(r);
if(a.isBigDecimalSchema()&&r!=null){
if(r instanceof v)return r;
let e=r;
return e.type===`bigDecimal`&&`string`in e?new v(e.string,e.type):new v(String(r),`bigDecimal`)}
if(a.isNumericSchema()&&typeof r==`string`){
switch(r){case`Infinity`:
return 1/0;case`-Infinity`:
return-1/0;case`NaN`:
return NaN}
return r}
if(a.isDocumentSchema()&&i){
if(Array.isArray(r))for(let e=0;e<r.length;++e){
let t=r[e];
t instanceof v||(r[e]=this._read(a,t))}else{
let e=r;
for(let n in e){
if(!t(e,n))continue;
n===`__proto__`&&w(e);
let r=e[n];
r instanceof v||(e[n]=this._read(a,r))}}}
return r}
_readStruct(e,n){
let r=e.isUnionSchema(),i={},a,o=typeof n.__type==`string`,{jsonName:s}=this.settings;
s&&o&&(a={});
let c;
r&&(c=new UnionSerde(n,i));
for(let[t,l]of e.structIterator()){
let e=t;
s&&(e=l.getMergedTraits().jsonName??e,o&&(a[e]=t)),r&&c.mark(e),n[e]!=null&&(i[t]=this._read(l,n[e]))}
if(r)c.writeUnknown();else if(o)for(let e in n){
if(!t(n,e))continue;
let r=n[e],o=s?a[e]??e:e;
o in i||(i[o]=r)}
return i}
needsTransform(e){
return!!(e.isBlobSchema()||e.isTimestampSchema()||e.isBigIntegerSchema()||e.isBigDecimalSchema()||e.isNumericSchema()||e.isDocumentSchema()||e.isStructSchema()||e.isListSchema()||e.isMapSchema()||e.isStringSchema()&&e.getMergedTraits().mediaType)}},W=class JsonBytesStringAdapter extends Uint8Array{
string=null;
static allocUnsafe(e){
if(typeof Buffer==`function`){
let t=Buffer.allocUnsafe(e);
return new JsonBytesStringAdapter(t.buffer,t.byteOffset,t.byteLength)}
return new JsonBytesStringAdapter(e)}
toString(){
return this.s()}
valueOf(){
return this.s()}
includes(e,t){
return typeof e==`string`?this.s().includes(e,t):Uint8Array.prototype.includes.call(this,e,t)}
indexOf(e,t){
return typeof e==`string`?this.s().indexOf(e,t):Uint8Array.prototype.indexOf.call(this,e,t)}
lastIndexOf(e,t){
if(typeof e==`string`)return this.s().lastIndexOf(e,t);
let n=Uint8Array.prototype.lastIndexOf;
return t===void 0?n.call(this,e):n.call(this,e,t)}
startsWith(e,t){
return this.s().startsWith(e,t)}
endsWith(e,t){
return this.s().endsWith(e,t)}
match(e){
return this.s().match(e)}
replace(e,t){
return this.s().replace(e,t)}
search(e){
return this.s().search(e)}
split(e,t){
return this.s().split(e,t)}
substring(e,t){
return this.s().substring(e,t)}
trim(){
return this.s().trim()}
trimStart(){
return this.s().trimStart()}
trimEnd(){
return this.s().trimEnd()}
charAt(e){
return this.s().charAt(e)}
charCodeAt(e){
return this.s().charCodeAt(e)}
padStart(e,t){
return this.s().padStart(e,t)}
padEnd(e,t){
return this.s().padEnd(e,t)}
repeat(e){
return this.s().repeat(e)}
toUpperCase(){
return this.s().toUpperCase()}
toLowerCase(){
return this.s().toLowerCase()}
s(){
if(this.string==null){
let t=Date.now();
t>G+6e4&&(console.warn(`@aws-sdk/core/protocols - WARN - JsonCodec2: you have called a string method on a Uint8Array request body. It has been automatically converted to string. In a future version this will throw an error.`),G=t),this.string=e(this)}
return this.string}},G=0;
const K=new TextEncoder,q=new Uint8Array([116,114,117,101]),J=new Uint8Array([102,97,108,115,101]),Y=new Uint8Array([110,117,108,108]),X=Array(128).fill(null);
X[8]=`b`,X[9]=`t`,X[10]=`n`,X[12]=`f`,X[13]=`r`,X[34]=`"`,X[92]=`\\`;
for(let e=0;e<32;e++)X[e]===null&&(X[e]=`u00`+e.toString(16).padStart(2,`0`));
const Z=2048;
function Q(e){
return W.allocUnsafe(e)}
var $=class JsonShapeSerializer2 extends SerdeContextConfig{
settings;
json;
i=0;
rootSchema;
rawValue;
passthrough=!1;
constructor(e){
super(),this.settings=e,this.json=Q(Z)}
write(e,t){
this.i=0,this.rawValue=t,this.rootSchema=m.of(e),this.passthrough=this.rootSchema.isBlobSchema()||this.rootSchema.isStringSchema(),this.passthrough||this.writeValue(this.rootSchema,t,void 0)}
writeDiscriminatedDocument(e,t){
this.i=0,this.rootSchema=m.of(e);
let n=this.rootSchema;
if(n.isStructSchema()&&typeof t==`object`&&t){
this.writeValue(n,t,void 0);
let e=`"__type":"${n.getName(!0)??`Unknown`}",`,r=e.length;
this.ensure(r),this.json.copyWithin(1+r,1,this.i),K.encodeInto(e,this.json.subarray(1)),this.i+=r}else this.writeValue(n,t,void 0)}
flush(){
this.rootSchema=void 0;
let e=this.i;
this.i=0;
let t=this.rawValue;
if(this.rawValue=void 0,e===0)return t;
let n=this.json.subarray(0,e);
return this.json=Q(Z),n}
ensure(e){
let{i:t,json:n}=this;
if(t+e>n.length){
let r=n.length*2;
for(;r<t+e;)r*=2;
let i=Q(r);
i.set(this.json),this.json=i}}
writeAscii(e){
let t=e.length;
this.ensure(t);
let{i:n,json:r}=this;
for(let i=0;i<t;++i)r[n]=e.charCodeAt(i),n+=1;
this.i=n}
writeAsciiQuoted(e){
let t=e.length;
this.ensure(t+4);
let{json:n,i:r}=this;
n[r++]=34;
for(let i=0;i<t;++i)n[r++]=e.charCodeAt(i);
n[r++]=34,this.i=r}
writeJsonString(e){
let t=e.length;
this.ensure(t*3+2),this.json[this.i++]=34;
for(let n=0;n<t;++n){
let r=e.charCodeAt(n);
if(r>34&&r<92)this.json[this.i++]=r;else if(r<128){
let e=X[r];
if(e!==null){
this.ensure(e.length+1+(t-n-1)*3+1),this.json[this.i++]=92;
for(let t=0;t<e.length;t++)this.json[this.i++]=e.charCodeAt(t)}else this.json[this.i++]=r}else if(r>=55296&&r<=56319){
let i=n+1<t?e.charCodeAt(n+1):0;
if(i>=56320&&i<=57343){
this.ensure(4);
let{written:t}=K.encodeInto(e.substring(n,n+2),this.json.subarray(this.i));
this.i+=t,++n}else this.ensure(6+(t-n-1)*3+1),this.writeUnicodeEscape(r)}else if(r>=56320&&r<=57343)this.ensure(6+(t-n-1)*3+1),this.writeUnicodeEscape(r);else{
let{i:e,json:t}=this;
r<2048?(t[e++]=192|r>>6,t[e++]=128|r&63):(t[e++]=224|r>>12,t[e++]=128|r>>6&63,t[e++]=128|r&63),this.i=e}}
this.json[this.i++]=34}
writeUnicodeEscape(e){
let{json:t,i:n}=this;
t[n++]=92,t[n++]=117;
let r=e.toString(16).padStart(4,`0`);
for(let e=0;e<4;++e)t[n++]=r.charCodeAt(e);
this.i=n}
static B64=(()=>{
let e=new Uint8Array(64);
for(let t=0;t<64;++t)e[t]=`ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/`.charCodeAt(t);
return e})();
writeBase64(e){
let t=Math.ceil(e.length/3)*4;
this.ensure(t+2);
let n=this.json,r=JsonShapeSerializer2.B64,i=this.i;
n[i++]=34;
let a=e.length,o=a%3,s=a-o;
for(let t=0;t<s;t+=3){
let a=e[t],o=e[t+1],s=e[t+2];
n[i++]=r[a>>2],n[i++]=r[(a&3)<<4|o>>4],n[i++]=r[(o&15)<<2|s>>6],n[i++]=r[s&63]}
if(o===2){
let t=e[s],a=e[s+1];
n[i++]=r[t>>2],n[i++]=r[(t&3)<<4|a>>4],n[i++]=r[(a&15)<<2],n[i++]=61}else if(o===1){
let t=e[s];
n[i++]=r[t>>2],n[i++]=r[(t&3)<<4],n[i++]=61,n[i++]=61}
n[i++]=34,this.i=i}
writeValue(e,t,n){
if(t==null){
if(n?.isStructSchema()){
if(t===void 0&&m.of(e).isIdempotencyToken()){
this.writeAsciiQuoted(S());
return}
return}
this.ensure(4),this.json.set(Y,this.i),this.i+=4;
return}
let r=m.of(e),i=typeof t==`object`;
if(r.isStringSchema()){
let e=r.getMergedTraits().mediaType;
if(e&&(e===`application/json`||e.endsWith(`+json`))){
this.writeJsonString(d.from(t).toString());
return}}
if(this.settings.bigNumberAsString&&t!=null&&(r.isBigIntegerSchema()||r.isBigDecimalSchema())){
let e=t instanceof v?t.string:String(t);
this.writeAsciiQuoted(e)}else if(i){
if(r.isStructSchema()){
this.writeStruct(r,t);
return}
if(Array.isArray(t)&&(r.isListSchema()||r.isDocumentSchema())){
this.writeList(r,t,r.isDocumentSchema());
return}
if(r.isMapSchema()){
this.writeMap(r,t,!1);
return}
if(t instanceof Uint8Array&&(r.isBlobSchema()||r.isDocumentSchema())){
this.writeBase64(t);
return}
if(t instanceof Date&&(r.isTimestampSchema()||r.isDocumentSchema())){
this.writeTimestamp(r,t);
return}
if(t instanceof v){
this.writeAscii(t.string);
return}
if(r.isDocumentSchema()){
Array.isArray(t)?this.writeList(r,t,!0):this.writeMap(r,t,!0);
return}
let e=JSON.stringify(t);
this.writeAscii(e)}else if(typeof t==`string`){
if(r.isBlobSchema()){
let e=(this.serdeContext?.base64Encoder??y)(t);
this.writeAsciiQuoted(e);
return}
this.writeJsonString(t)}else if(typeof t==`number`){
if(Math.abs(t)===1/0||Number.isNaN(t)){
this.writeAsciiQuoted(String(t));
return}
let e=String(t);
this.writeAscii(e)}else if(typeof t==`boolean`){
this.ensure(5);
let{i:e,json:n}=this;
t?(n.set(q,e),e+=4):(n.set(J,e),e+=5),this.i=e}else typeof t==`bigint`?this.writeAscii(t.toString()):this.writeAscii(String(t))}
writeStruct(e,t){
this.ensure(2),this.json[this.i++]=123;
let n=!1,r=typeof t.__type==`string`,i;
r&&(i=new Set);
for(let[r,a]of e.structIterator()){
let o=t[r];
if(o==null&&!a.isIdempotencyToken())continue;
n&&(this.ensure(1),this.json[this.i++]=44),n=!0;
let s=this.settings.jsonName?a.getMergedTraits().jsonName??r:r;
i&&(i.add(r),i.add(s)),this.writeAsciiQuoted(s),this.json[this.i++]=58,this.writeValue(a,o,e)}
if(!n&&e.isUnionSchema()){
let{$unknown:n}=t;
if(Array.isArray(n)){
let[t,r]=n;
this.writeAsciiQuoted(t),this.ensure(1),this.json[this.i++]=58,this.writeValue(15,r,e)}}else if(r)for(let e in t){
if(i.has(e))continue;
i.add(e);
let r=t[e];
n&&(this.ensure(1),this.json[this.i++]=44),n=!0,this.writeAsciiQuoted(e),this.ensure(1),this.json[this.i++]=58,this.writeValue(15,r,void 0)}
this.ensure(1),this.json[this.i++]=125}
writeList(e,t,n){
let r=!!e.getMergedTraits().sparse,i=e.getValueSchema();
if(!n&&(i.isStringSchema()||i.isNumericSchema()||i.isBooleanSchema())){
let e=!1;
for(let n=0;n<t.length;++n){
let i=t[n];
if(Number.isNaN(i)||i===1/0||i===-1/0||i==null&&!r){
e=!0;
break}}
let n;
if(!e)n=JSON.stringify(t);else{
let e=[];
for(let n=0;n<t.length;++n){
let i=t[n];
(i!=null||r)&&(Number.isNaN(i)||i===1/0||i===-1/0?e.push(String(i)):e.push(i))}
n=JSON.stringify(e)}
this.ensure(n.length*3),this.i+=K.encodeInto(n,this.json.subarray(this.i)).written;
return}
this.ensure(2),this.json[this.i++]=91;
let a=!1;
for(let e=0;e<t.length;++e){
let o=t[e];
(n?o===void 0:o==null&&!r)||(a&&(this.ensure(1),this.json[this.i++]=44),this.writeValue(i,o,void 0),a=!0)}
this.ensure(1),this.json[this.i++]=93}
writeMap(e,n,r){
let i=!!e.getMergedTraits().sparse,a=e.getValueSchema();
if(!r&&(a.isStringSchema()||a.isNumericSchema()||a.isBooleanSchema())){
let e;
for(let r in n){
if(!t(n,r))continue;
let a=n[r];
Number.isNaN(a)||a===1/0||a===-1/0?((e??={})[r]=a,n[r]=String(a)):a===null&&!i&&((e??={})[r]=null,n[r]=void 0)}
let r=JSON.stringify(n);
e&&Object.assign(n,e),this.ensure(r.length*3),this.i+=K.encodeInto(r,this.json.subarray(this.i)).written;
return}
this.ensure(2),this.json[this.i++]=123;
let o=!0;
for(let e in n){
if(!t(n,e))continue;
let s=n[e];
(r?s===void 0:s==null&&!i)||(o||(this.ensure(1),this.json[this.i++]=44),o=!1,this.writeJsonString(e),this.ensure(1),this.json[this.i++]=58,this.writeValue(a,s,void 0))}
this.ensure(1),this.json[this.i++]=125}
writeTimestamp(e,t){
switch(f(e,this.settings)){case 5:
{
let e=t.toISOString().replace(`.000Z`,`Z`);
this.writeAsciiQuoted(e);
return}case 6:
this.writeAsciiQuoted(r(t));
return;case 7:
{
let e=String(t.getTime()/1e3);
this.writeAscii(e);
return}default:
{
let e=String(t.getTime()/1e3);
this.writeAscii(e);
return}}}},JsonCodec2=class extends SerdeContextConfig{
settings;
constructor(e){
super(),this.settings=e}
createSerializer(){
let e=new $(this.settings);
return e.setSerdeContext(this.serdeContext),e}
createDeserializer(){
let e=new JsonShapeDeserializer2(this.settings);
return e.setSerdeContext(this.serdeContext),e}},AwsRestJsonProtocol=class extends HttpBindingProtocol{
serializer;
deserializer;
codec;
mixin=new x;
constructor({defaultNamespace:e,errorTypeRegistries:t,jsonCodec:n}){
super({defaultNamespace:e,errorTypeRegistries:t});
let r={timestampFormat:{useTrait:!0,default:7},httpBindings:!0,jsonName:!0};
this.codec=n??new JsonCodec2(r),this.serializer=new HttpInterceptingShapeSerializer(this.codec.createSerializer(),r),this.deserializer=new HttpInterceptingShapeDeserializer(this.codec.createDeserializer(),r)}
getShapeId(){
return`aws.protocols#restJson1`}
getPayloadCodec(){
return this.codec}
setSerdeContext(e){
this.codec.setSerdeContext(e),super.setSerdeContext(e)}
async serializeRequest(e,t,n){
let r=await super.serializeRequest(e,t,n),i=m.of(e.input);
if(!r.headers[`content-type`]){
let e=this.mixin.resolveRestContentType(this.getDefaultContentType(),i);
e&&(r.headers[`content-type`]=e)}
return r.body==null&&r.headers[`content-type`]===this.getDefaultContentType()&&(r.body=`{}`),r}
async deserializeResponse(e,t,n){
let r=await super.deserializeResponse(e,t,n),i=m.of(e.output);
for(let[e,t]of i.structIterator())t.getMemberTraits().httpPayload&&!(e in r)&&(r[e]=null);
return r}
async handleError(e,t,n,r,i){
let a=H(n,r)??`Unknown`;
this.mixin.compose(this.compositeErrorRegistry,a,this.options.defaultNamespace);
let{errorSchema:o,errorMetadata:s}=await this.mixin.getErrorSchemaOrThrowBaseException(a,this.options.defaultNamespace,n,r,i),c=m.of(o),l=r.message??r.Message??`UnknownError`,u=new((this.compositeErrorRegistry.getErrorCtor(o))??Error)({});
await this.deserializeHttpMessage(o,t,n,r);
let d={},f=this.codec.createDeserializer();
for(let[e,t]of c.structIterator()){
let n=t.getMergedTraits().jsonName??e;
d[e]=f.readObject(t,r[n])}
throw this.mixin.decorateServiceException(Object.assign(u,s,{$fault:c.getMergedTraits().error,message:l},d),r)}
getDefaultContentType(){
return`application/json`}};
export{AwsRestJsonProtocol as t};