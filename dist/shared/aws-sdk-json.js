import{$ as e,At as t,Ct as n,Dt as r,Et as i,G as a,J as o,K as s,Ot as c,St as l,Tt as u,U as d,W as f,X as p,bt as m,et as h,gt as g,ht as _,it as v,kt as y,mt as b,n as x,nt as S,pt as C,q as w,tt as T,wt as E,yt as D}from"./aws-sdk.js";
var HttpBindingProtocol=class extends a{
async serializeRequest(e,t,n){
let r=t&&typeof t==`object`?t:{},i={},a={},s=await n.endpoint(),c=w.of(e?.input),l=c.getHttpBindings().request,u=o(e),d=new D({query:i,headers:a});
if(s){
this.updateServiceEndpoint(d,s),this.setHostPrefix(d,e,r,u);
let[t,n,a]=u;
if(t){
d.method=t,d.path=d.path===`/`?n:d.path+n;
for(let[e,t]of a)i[e]=t}}
d.query=i;
let f=this.serializeHttpBindings(r,d,l,u);
return f&&(d.body=await this.serializeEventStream({eventStream:f,requestSchema:c})),d}
serializeHttpBindings(e,t,n,r){
let i=this.serializer,a=typeof i.writeCodec==`function`?i:void 0,o=t.query,s=t.headers,c=n.syntheticBodySchema,l=!1,u,d,f,p=Object.getOwnPropertyNames(e),h=Object.getPrototypeOf(e),g=(h===Object.prototype||h===null)&&!n.hasIdempotency&&!n.hasPrefixHeaders&&p.length*2<n.memberBindings.length,_=g?p.length:n.memberBindings.length;
for(let t=0;t<_;++t){
let r=g?m(n.byName,p[t])?n.byName[p[t]]:void 0:n.memberBindings[t];
if(!r)continue;
let c=r[1],h=r[0],_=c[0],v=c[1],y=c[2],b=r[2],x=r[3],S=e[h];
if(S!=null||v>>10&1){
if(b===36){
let e=v>>11&3;
e?e===2?d=S||void 0:u=S:(a?a.writeCodec(_,S):i.write(_,S),u=i.flush())}else if(b===33||b===38){
let e=this.serializeHttpValue(c,S,b,a);
b===33?(f??=Object.create(null))[h]=e:s[x]=e}else if(b===39)for(let e in S){
if(!m(S,e))continue;
let t=x+e;
s[t.toLowerCase()]=this.serializeHttpValue(y,S[e],38,a,a?y[0]:[y[0],{httpHeader:t}])}else(b&62)==34?this.serializeQuery(c,S,x,o,a):l=!0}}
let v=r[1],y=r[3];
return v&&y&&t.path.endsWith(v)&&(t.path=t.path.slice(0,-v.length)+this.serializePath(y,f,n)),l&&c&&(a?a.writeCodec(c,e):i.write(c,e),u=i.flush()),t.body=u,d}
serializeQuery(e,t,n,r,i){
let[a,o,s]=e,c=i?void 0:a.getMergedTraits();
if(n===void 0)for(let e in t)!m(t,e)||e in r||(i||Object.assign(s[0].getMergedTraits(),{...c,httpQuery:e,httpQueryParams:void 0}),this.serializeQuery(s,t[e],e,r,i));else if((o&192)==64){
let e=[];
for(let n of t){
let t=this.serializeHttpValue(s,n,34,i,i?s[0]:[s[0],c]);
(o>>13&1||t!==void 0)&&e.push(t)}
r[n]=e}else r[n]=this.serializeHttpValue(e,t,34,i,i?a:[a,c])}
serializeHttpValue(e,t,n,r,i=e[0]){
let a=e[1],o=a&255;
return r&&!(a&1792)&&(o<=2||o===17||o===19)?String(t):(r?r.writeHttpBinding(e,t,n):this.serializer.write(i,t),this.serializer.flush())}
serializePath(t,n,r){
let i=``;
for(let[a,o]of t){
if(o===0){
i+=a;
continue}
let t=n?.[a];
if(t===void 0){
if(m(r.byName,a)&&r.byName[a][2]===33)throw Error(`No value provided for input HTTP label: ${a}.`);
i+=`{${a}${o===2?`+`:``}}`}else i+=o===2?t.split(`/`).map(e).join(`/`):e(t)}
return i}
async deserializeResponse(e,t,n){
let r=this.deserializer,i=typeof r.readCodec==`function`?r:void 0,a=w.of(e.output),o=a.getHttpBindings().response,s={};
if(n.statusCode>=300){
let i=await h(n.body,t);
throw i.byteLength>0&&Object.assign(s,await r.read(15,i)),await this.handleError(e,t,n,s,this.deserializeMetadata(n)),Error(`@smithy/core/protocols - HTTP Protocol error handler failed to throw.`)}
let c=await this.deserializeHttpMessage(a,t,n,s);
if(c.length){
let e=await h(n.body,t);
if(e.byteLength>0){
let t=await(i?i.readCodec(o.syntheticBodySchema,e):r.read(o.syntheticBodySchema,e));
for(let e of c)t[e]!=null&&(s[e]=t[e])}}else o.bindings.payload||await h(n.body,t);
return s.$metadata=this.deserializeMetadata(n),s}
async deserializeHttpMessage(e,t,n,r,i){
let a=r instanceof Set?i:r,o=this.deserializer,s=typeof o.readCodec==`function`?o:void 0,c=w.of(e),{bodyMemberNames:l,bindings:{payload:u,statusCode:d,headers:f,prefixHeaders:p}}=c.getHttpBindings().response,g=n.headers;
if(u){
let[e,r]=u,[i,l]=r,d=l>>11&3;
if(d)a[e]=d===2?await this.deserializeEventStream({response:n,responseSchema:c}):v(n.body);else if(n.body){
let c=await h(n.body,t);
c.byteLength>0&&(a[e]=await(s?s.readPayload(r,c):o.read(i,c)))}}
for(let e in g){
if(!m(g,e))continue;
let t=e.toLowerCase(),n=g[e];
t!==e&&(delete g[e],g[t]=n);
let r=m(f,t)?f[t]:void 0;
if(!r)continue;
let[i,[c,l,u],,d]=r;
if(u){
let e=l>>16&1?_(n,`,`,2):b(n),t=[];
for(let n of e)t.push(s?s.readHttpBinding(u,n.trim(),38):await o.read([u[0],{httpHeader:d}],n.trim()));
a[i]=t}else a[i]=s?s.readHttpBinding(r[1],n,38):await o.read(c,n)}
for(let[e,[,,t],,n]of p){
a[e]={};
for(let r in g){
if(!m(g,r)||!r.startsWith(n))continue;
let i=g[r];
a[e][r.slice(n.length)]=s?s.readHttpBinding(t,i,38):await o.read([t[0],{httpHeader:r}],i)}}
return d&&(a[d[0]]=n.statusCode),l}},HttpInterceptingShapeDeserializer=class extends s{
codecDeserializer;
stringDeserializer;
constructor(e,t){
super(),this.codecDeserializer=e,this.stringDeserializer=new f(t)}
setSerdeContext(e){
this.stringDeserializer.setSerdeContext(e),this.codecDeserializer.setSerdeContext(e),this.serdeContext=e}
read(e,t){
let n=w.of(e),r=n.getMergedTraits();
if(r.httpHeader||r.httpResponseCode){
let e=n.getHttpBindingValue(38,r);
return this.readHttpBinding(e,t,38)}
return r.httpPayload?this.readPayload(n.getHttpBindingValue(36,r),t):this.readCodec(n,t)}
readHttpBinding(e,t,n){
let i=typeof t==`string`?t:(this.serdeContext?.utf8Encoder??r)(t);
return this.stringDeserializer.readHttpBinding(e,i,n)}
readPayload([e,t],n){
let i=t&255;
return i===21||i===42?typeof n==`string`?(this.serdeContext?.utf8Decoder??y)(n):n:i===0?typeof n==`string`?n:(this.serdeContext?.utf8Encoder??r)(n):this.readCodec(e,n)}
readCodec(e,t){
return this.codecDeserializer.read(e,t)}},ToStringShapeSerializer=class extends s{
settings;
stringBuffer=``;
constructor(e){
super(),this.settings=e}
write(e,t){
let n=w.of(e),r=n.getMergedTraits(),i=n.getHttpBindingLocation(r);
this.writeHttpBinding(n.getHttpBindingValue(i,r),t,i)}
writeHttpBinding([e,t,r],i,a){
let o=t&255;
switch(typeof i){case`object`:
if(i===null){
this.stringBuffer=`null`;
return}
if(o>=4&&o<=7){
if(!(i instanceof Date))throw Error(`@smithy/core/protocols - received non-Date value ${i} when schema expected Date in ${e.getName(!0)}`);
let r=this.settings.httpBindings?t>>14&3:0;
switch(this.settings.timestampFormat.useTrait&&o>4?o:r?r+4:this.settings.timestampFormat.default){case 5:
this.stringBuffer=i.toISOString().replace(`.000Z`,`Z`);
break;case 6:
this.stringBuffer=n(i);
break;case 7:
this.stringBuffer=String(i.getTime()/1e3);
break;default:
console.warn(`Missing timestamp format, using epoch seconds`,i),this.stringBuffer=String(i.getTime()/1e3)}
return}
if((o===21||o===42)&&`byteLength`in i){
this.stringBuffer=(this.serdeContext?.base64Encoder??c)(i);
return}
if((o&192)==64&&Array.isArray(i)){
r??=e.getHttpBindingCollectionValue(a);
let t=r[1]&255,n=t>=4&&t<=7,o=``;
for(let e of i){
this.writeHttpBinding(r,e,a);
let t=this.flush();
o&&(o+=`, `),o+=n?t:g(t)}
this.stringBuffer=o;
return}
this.stringBuffer=JSON.stringify(i,null,2);
break;case`string`:
let s=t>>8&3,u=i;
if(s===2&&(u=l.from(u)),s&&(a&6)==6){
this.stringBuffer=(this.serdeContext?.base64Encoder??c)(u.toString());
return}
this.stringBuffer=i;
break;default:
this.stringBuffer=t>>10&1?T():String(i)}}
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
let n=w.of(e),r=n.getMergedTraits();
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
if(typeof t==`number`)return t<=2**53-1&&t>=-(2**53-1)?M(e,t)?t:new C(e,`bigDecimal`):j(e)?new C(e,`bigDecimal`):/[eE]/.test(e)?P(e):BigInt(e)}
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
let t=p.of(e),n=t.getSchema();
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
const R=(e,t)=>h(e,t).then(e=>(t?.utf8Encoder??r)(e));
async function z(e,t,n){
let r;
if(k()&&typeof e?.[Symbol.asyncIterator]==`function`){
let n=await h(e,t);
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
_read(e,n){
let r=typeof n==`object`&&!!n,a=p.of(e);
if(r){
if(a.isStructSchema())return this._readStruct(a,n);
if(Array.isArray(n)&&a.isListSchema()){
let e=a.getValueSchema();
if(this.needsTransform(e))for(let t=0;t<n.length;++t)n[t]=this._read(e,n[t]);
return n}
if(a.isMapSchema()){
let e=a.getValueSchema(),t=n;
if(this.needsTransform(e))for(let n in t)m(t,n)&&(n===`__proto__`&&S(t),t[n]=this._read(e,t[n]));
return t}}
if(a.isBlobSchema()&&typeof n==`string`)return t(n);
let o=a.getMergedTraits().mediaType;
if(a.isStringSchema()&&typeof n==`string`&&o)return o===`application/json`||o.endsWith(`+json`)?l.from(n):n;
if(a.isTimestampSchema()&&n!=null)switch(d(a,this.settings)){case 5:
return u(n);case 6:
return i(n);case 7:
return E(n);default:
return console.warn(`Missing timestamp format, parsing value with Date constructor:`,n),new Date(n)}
if(a.isBigIntegerSchema()&&(typeof n==`number`||typeof n==`string`))return BigInt(n);
if(a.isBigDecimalSchema()&&n!=null){
if(n instanceof C)return n;
let e=n;
return e.type===`bigDecimal`&&`string`in e?new C(e.string,e.type):new C(String(n),`bigDecimal`)}
if(a.isNumericSchema()&&typeof n==`string`){
switch(n){case`Infinity`:
return 1/0;case`-Infinity`:
return-1/0;case`NaN`:
return NaN}
return n}
if(a.isDocumentSchema()&&r){
if(Array.isArray(n))for(let e=0;e<n.length;++e){
let t=n[e];
t instanceof C||(n[e]=this._read(a,t))}else{
let e=n;
for(let t in e){
if(!m(e,t))continue;
t===`__proto__`&&S(e);
let n=e[t];
n instanceof C||(e[t]=this._read(a,n))}}}
return n}
_readStruct(e,t){
let n=e.isUnionSchema(),r={},i,a=typeof t.__type==`string`,{jsonName:o}=this.settings;
o&&a&&(i={});
let s;
n&&(s=new UnionSerde(t,r));
for(let[c,l]of e.structIterator()){
let e=c;
o&&(e=l.getMergedTraits().jsonName??e,a&&(i[e]=c)),n&&s.mark(e),t[e]!=null&&(r[c]=this._read(l,t[e]))}
if(n)s.writeUnknown();else if(a)for(let e in t){
if(!m(t,e))continue;
let n=t[e],a=o?i[e]??e:e;
a in r||(r[a]=n)}
return r}
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
let e=Date.now();
e>G+6e4&&(console.warn(`@aws-sdk/core/protocols - WARN - JsonCodec2: you have called a string method on a Uint8Array request body. It has been automatically converted to string. In a future version this will throw an error.`),G=e),this.string=r(this)}
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
this.i=0,this.rawValue=t,this.rootSchema=p.of(e),this.passthrough=this.rootSchema.isBlobSchema()||this.rootSchema.isStringSchema(),this.passthrough||this.writeValue(this.rootSchema,t,void 0)}
writeDiscriminatedDocument(e,t){
this.i=0,this.rootSchema=p.of(e);
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
if(t===void 0&&p.of(e).isIdempotencyToken()){
this.writeAsciiQuoted(T());
return}
return}
this.ensure(4),this.json.set(Y,this.i),this.i+=4;
return}
let r=p.of(e),i=typeof t==`object`;
if(r.isStringSchema()){
let e=r.getMergedTraits().mediaType;
if(e&&(e===`application/json`||e.endsWith(`+json`))){
this.writeJsonString(l.from(t).toString());
return}}
if(this.settings.bigNumberAsString&&t!=null&&(r.isBigIntegerSchema()||r.isBigDecimalSchema())){
let e=t instanceof C?t.string:String(t);
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
if(t instanceof C){
this.writeAscii(t.string);
return}
if(r.isDocumentSchema()){
Array.isArray(t)?this.writeList(r,t,!0):this.writeMap(r,t,!0);
return}
let e=JSON.stringify(t);
this.writeAscii(e)}else if(typeof t==`string`){
if(r.isBlobSchema()){
let e=(this.serdeContext?.base64Encoder??c)(t);
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
writeMap(e,t,n){
let r=!!e.getMergedTraits().sparse,i=e.getValueSchema();
if(!n&&(i.isStringSchema()||i.isNumericSchema()||i.isBooleanSchema())){
let e;
for(let n in t){
if(!m(t,n))continue;
let i=t[n];
Number.isNaN(i)||i===1/0||i===-1/0?((e??={})[n]=i,t[n]=String(i)):i===null&&!r&&((e??={})[n]=null,t[n]=void 0)}
let n=JSON.stringify(t);
e&&Object.assign(t,e),this.ensure(n.length*3),this.i+=K.encodeInto(n,this.json.subarray(this.i)).written;
return}
this.ensure(2),this.json[this.i++]=123;
let a=!0;
for(let e in t){
if(!m(t,e))continue;
let o=t[e];
(n?o===void 0:o==null&&!r)||(a||(this.ensure(1),this.json[this.i++]=44),a=!1,this.writeJsonString(e),this.ensure(1),this.json[this.i++]=58,this.writeValue(i,o,void 0))}
this.ensure(1),this.json[this.i++]=125}
writeTimestamp(e,t){
switch(d(e,this.settings)){case 5:
{
let e=t.toISOString().replace(`.000Z`,`Z`);
this.writeAsciiQuoted(e);
return}case 6:
this.writeAsciiQuoted(n(t));
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
let r=await super.serializeRequest(e,t,n),i=p.of(e.input);
if(!r.headers[`content-type`]){
let e=this.mixin.resolveRestContentType(this.getDefaultContentType(),i);
e&&(r.headers[`content-type`]=e)}
return r.body==null&&r.headers[`content-type`]===this.getDefaultContentType()&&(r.body=`{}`),r}
async deserializeResponse(e,t,n){
let r=await super.deserializeResponse(e,t,n),i=p.of(e.output);
for(let[e,t]of i.structIterator())t.getMemberTraits().httpPayload&&!(e in r)&&(r[e]=null);
return r}
async handleError(e,t,n,r,i){
let a=H(n,r)??`Unknown`;
this.mixin.compose(this.compositeErrorRegistry,a,this.options.defaultNamespace);
let{errorSchema:o,errorMetadata:s}=await this.mixin.getErrorSchemaOrThrowBaseException(a,this.options.defaultNamespace,n,r,i),c=p.of(o),l=r.message??r.Message??`UnknownError`,u=new((this.compositeErrorRegistry.getErrorCtor(o))??Error)({});
await this.deserializeHttpMessage(o,t,n,r);
let d={},f=this.codec.createDeserializer();
for(let[e,t]of c.structIterator()){
let n=t.getMergedTraits().jsonName??e;
d[e]=f.readObject(t,r[n])}
throw this.mixin.decorateServiceException(Object.assign(u,s,{$fault:c.getMergedTraits().error,message:l},d),r)}
getDefaultContentType(){
return`application/json`}};
export{AwsRestJsonProtocol as t};