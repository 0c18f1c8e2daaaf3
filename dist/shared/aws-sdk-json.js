import{At as parseRfc7231DateTime,B as extendedEncodeURIComponent,Ct as splitHeader,Dt as dateToUtcString,Et as LazyJsonString,F as FromStringShapeDeserializer,H as generateIdempotencyToken,I as HttpProtocol,It as toUtf8,L as SerdeContext,Lt as toBase64,Nt as HttpRequest,Ot as parseEpochTimestamp,P as determineTimestampFormat,Pt as hasOwn,R as HttpBindingNormalizedSchema,Rt as fromUtf8,St as NumericValue,Tt as quoteHeader,U as writeKey,V as collectBody,W as sdkStreamMixin,kt as parseRfc3339DateTimeWithOffset,n as ProtocolLib,pt as NormalizedSchema,wt as splitEvery,z as getHttpOperationBindings,zt as fromBase64}from"./aws-sdk.js";
var HttpBindingProtocol=class extends HttpProtocol{
async serializeRequest(e,t,n){
let r=t&&typeof t==`object`?t:{},i={},a={},o=await n.endpoint(),s=HttpBindingNormalizedSchema.of(e?.input),c=s.getHttpBindings().request,l=getHttpOperationBindings(e),u=new HttpRequest({query:i,headers:a});
if(o){
this.updateServiceEndpoint(u,o),this.setHostPrefix(u,e,r,l);
let[t,n,a]=l;
if(t){
u.method=t,u.path=u.path===`/`?n:u.path+n;
for(let[e,t]of a)i[e]=t}}
u.query=i;
let d=this.serializeHttpBindings(r,u,c,l);
return d&&(u.body=await this.serializeEventStream({eventStream:d,requestSchema:s})),u}
serializeHttpBindings(e,t,n,r){
let i=this.serializer,a=typeof i.writeCodec==`function`?i:void 0,o=t.query,s=t.headers,c=n.syntheticBodySchema,l=!1,u,d,f,p=Object.getOwnPropertyNames(e),m=Object.getPrototypeOf(e),h=(m===Object.prototype||m===null)&&!n.hasIdempotency&&!n.hasPrefixHeaders&&p.length*2<n.memberBindings.length,g=h?p.length:n.memberBindings.length;
for(let t=0;t<g;++t){
let r=h?hasOwn(n.byName,p[t])?n.byName[p[t]]:void 0:n.memberBindings[t];
if(!r)continue;
let c=r[1],m=r[0],g=c[0],_=c[1],v=c[2],y=r[2],b=r[3],x=e[m];
if(x!=null||_>>10&1){
if(y===36){
let e=_>>11&3;
e?e===2?d=x||void 0:u=x:(a?a.writeCodec(g,x):i.write(g,x),u=i.flush())}else if(y===33||y===38){
let e=this.serializeHttpValue(c,x,y,a);
y===33?(f??=Object.create(null))[m]=e:s[b]=e}else if(y===39)for(let e in x){
if(!hasOwn(x,e))continue;
let t=b+e;
s[t.toLowerCase()]=this.serializeHttpValue(v,x[e],38,a,a?v[0]:[v[0],{httpHeader:t}])}else(y&62)==34?this.serializeQuery(c,x,b,o,a):l=!0}}
let _=r[1],v=r[3];
return _&&v&&t.path.endsWith(_)&&(t.path=t.path.slice(0,-_.length)+this.serializePath(v,f,n)),l&&c&&(a?a.writeCodec(c,e):i.write(c,e),u=i.flush()),t.body=u,d}
serializeQuery(e,t,n,r,i){
let[a,o,s]=e,c=i?void 0:a.getMergedTraits();
if(n===void 0)for(let e in t)!hasOwn(t,e)||e in r||(i||Object.assign(s[0].getMergedTraits(),{...c,httpQuery:e,httpQueryParams:void 0}),this.serializeQuery(s,t[e],e,r,i));else if((o&192)==64){
let e=[];
for(let n of t){
let t=this.serializeHttpValue(s,n,34,i,i?s[0]:[s[0],c]);
(o>>13&1||t!==void 0)&&e.push(t)}
r[n]=e}else r[n]=this.serializeHttpValue(e,t,34,i,i?a:[a,c])}
serializeHttpValue(e,t,n,r,i=e[0]){
let a=e[1],o=a&255;
return r&&!(a&1792)&&(o<=2||o===17||o===19)?String(t):(r?r.writeHttpBinding(e,t,n):this.serializer.write(i,t),this.serializer.flush())}
serializePath(e,t,n){
let r=``;
for(let[i,a]of e){
if(a===0){
r+=i;
continue}
let e=t?.[i];
if(e===void 0){
if(hasOwn(n.byName,i)&&n.byName[i][2]===33)throw Error(`No value provided for input HTTP label: ${i}.`);
r+=`{${i}${a===2?`+`:``}}`}else r+=a===2?e.split(`/`).map(extendedEncodeURIComponent).join(`/`):extendedEncodeURIComponent(e)}
return r}
async deserializeResponse(e,t,n){
let r=this.deserializer,i=typeof r.readCodec==`function`?r:void 0,a=HttpBindingNormalizedSchema.of(e.output),o=a.getHttpBindings().response,s={};
if(n.statusCode>=300){
let i=await collectBody(n.body,t);
throw i.byteLength>0&&Object.assign(s,await r.read(15,i)),await this.handleError(e,t,n,s,this.deserializeMetadata(n)),Error(`@smithy/core/protocols - HTTP Protocol error handler failed to throw.`)}
let c=await this.deserializeHttpMessage(a,t,n,s);
if(c.length){
let e=await collectBody(n.body,t);
if(e.byteLength>0){
let t=await(i?i.readCodec(o.syntheticBodySchema,e):r.read(o.syntheticBodySchema,e));
for(let e of c)t[e]!=null&&(s[e]=t[e])}}else o.bindings.payload||await collectBody(n.body,t);
return s.$metadata=this.deserializeMetadata(n),s}
async deserializeHttpMessage(e,t,n,r,i){
let a=r instanceof Set?i:r,o=this.deserializer,s=typeof o.readCodec==`function`?o:void 0,c=HttpBindingNormalizedSchema.of(e),{bodyMemberNames:l,bindings:{payload:u,statusCode:d,headers:f,prefixHeaders:p}}=c.getHttpBindings().response,m=n.headers;
if(u){
let[e,r]=u,[i,l]=r,d=l>>11&3;
if(d)a[e]=d===2?await this.deserializeEventStream({response:n,responseSchema:c}):sdkStreamMixin(n.body);else if(n.body){
let c=await collectBody(n.body,t);
c.byteLength>0&&(a[e]=await(s?s.readPayload(r,c):o.read(i,c)))}}
for(let e in m){
if(!hasOwn(m,e))continue;
let t=e.toLowerCase(),n=m[e];
t!==e&&(delete m[e],m[t]=n);
let r=hasOwn(f,t)?f[t]:void 0;
if(!r)continue;
let[i,[c,l,u],,d]=r;
if(u){
let e=l>>16&1?splitEvery(n,`,`,2):splitHeader(n),t=[];
for(let n of e)t.push(s?s.readHttpBinding(u,n.trim(),38):await o.read([u[0],{httpHeader:d}],n.trim()));
a[i]=t}else a[i]=s?s.readHttpBinding(r[1],n,38):await o.read(c,n)}
for(let[e,[,,t],,n]of p){
a[e]={};
for(let r in m){
if(!hasOwn(m,r)||!r.startsWith(n))continue;
let i=m[r];
a[e][r.slice(n.length)]=s?s.readHttpBinding(t,i,38):await o.read([t[0],{httpHeader:r}],i)}}
return d&&(a[d[0]]=n.statusCode),l}},HttpInterceptingShapeDeserializer=class extends SerdeContext{
codecDeserializer;
stringDeserializer;
constructor(e,t){
super(),this.codecDeserializer=e,this.stringDeserializer=new FromStringShapeDeserializer(t)}
setSerdeContext(e){
this.stringDeserializer.setSerdeContext(e),this.codecDeserializer.setSerdeContext(e),this.serdeContext=e}
read(e,t){
let n=HttpBindingNormalizedSchema.of(e),r=n.getMergedTraits();
if(r.httpHeader||r.httpResponseCode){
let e=n.getHttpBindingValue(38,r);
return this.readHttpBinding(e,t,38)}
return r.httpPayload?this.readPayload(n.getHttpBindingValue(36,r),t):this.readCodec(n,t)}
readHttpBinding(e,t,n){
let r=typeof t==`string`?t:(this.serdeContext?.utf8Encoder??toUtf8)(t);
return this.stringDeserializer.readHttpBinding(e,r,n)}
readPayload([e,t],n){
let r=t&255;
return r===21||r===42?typeof n==`string`?(this.serdeContext?.utf8Decoder??fromUtf8)(n):n:r===0?typeof n==`string`?n:(this.serdeContext?.utf8Encoder??toUtf8)(n):this.readCodec(e,n)}
readCodec(e,t){
return this.codecDeserializer.read(e,t)}},ToStringShapeSerializer=class extends SerdeContext{
settings;
stringBuffer=``;
constructor(e){
super(),this.settings=e}
write(e,t){
let n=HttpBindingNormalizedSchema.of(e),r=n.getMergedTraits(),i=n.getHttpBindingLocation(r);
this.writeHttpBinding(n.getHttpBindingValue(i,r),t,i)}
writeHttpBinding([e,t,n],r,i){
let a=t&255;
switch(typeof r){case`object`:
if(r===null){
this.stringBuffer=`null`;
return}
if(a>=4&&a<=7){
if(!(r instanceof Date))throw Error(`@smithy/core/protocols - received non-Date value ${r} when schema expected Date in ${e.getName(!0)}`);
let n=this.settings.httpBindings?t>>14&3:0;
switch(this.settings.timestampFormat.useTrait&&a>4?a:n?n+4:this.settings.timestampFormat.default){case 5:
this.stringBuffer=r.toISOString().replace(`.000Z`,`Z`);
break;case 6:
this.stringBuffer=dateToUtcString(r);
break;case 7:
this.stringBuffer=String(r.getTime()/1e3);
break;default:
console.warn(`Missing timestamp format, using epoch seconds`,r),this.stringBuffer=String(r.getTime()/1e3)}
return}
if((a===21||a===42)&&`byteLength`in r){
this.stringBuffer=(this.serdeContext?.base64Encoder??toBase64)(r);
return}
if((a&192)==64&&Array.isArray(r)){
n??=e.getHttpBindingCollectionValue(i);
let t=n[1]&255,a=t>=4&&t<=7,o=``;
for(let e of r){
this.writeHttpBinding(n,e,i);
let t=this.flush();
o&&(o+=`, `),o+=a?t:quoteHeader(t)}
this.stringBuffer=o;
return}
this.stringBuffer=JSON.stringify(r,null,2);
break;case`string`:
let o=t>>8&3,s=r;
if(o===2&&(s=LazyJsonString.from(s)),o&&(i&6)==6){
this.stringBuffer=(this.serdeContext?.base64Encoder??toBase64)(s.toString());
return}
this.stringBuffer=r;
break;default:
this.stringBuffer=t>>10&1?generateIdempotencyToken():String(r)}}
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
let n=HttpBindingNormalizedSchema.of(e),r=n.getMergedTraits();
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
let canParseBuffer;
function detectBufferParsing(){
if(canParseBuffer===void 0)try{
if(typeof Buffer!=`function`)canParseBuffer=!1;else{
let e=JSON.parse(Buffer.from([123,125]));
canParseBuffer=typeof e==`object`&&!!e}}catch{
canParseBuffer=!1}
return canParseBuffer}
function jsonReviver(e,t,n){
if(n?.source){
let e=n.source;
if(typeof t==`number`)return t<=2**53-1&&t>=-(2**53-1)?isRepresentable(e,t)?t:new NumericValue(e,`bigDecimal`):isFractionalBigNumeric(e)?new NumericValue(e,`bigDecimal`):/[eE]/.test(e)?expandExponentToBigInt(e):BigInt(e)}
return t}
function isFractionalBigNumeric(e){
let t=e.indexOf(`.`);
if(t===-1)return!1;
let n=e.search(/[eE]/);
if(n===-1)return!0;
let r=n-t-1;
return parseInt(e.slice(n+1),10)<r}
function isRepresentable(e,t){
if(e===String(t)||Object.is(t,-0))return!0;
if(/[eE]/.test(e))return expandToDecimal(e)===expandToDecimal(String(t));
let n=e.replace(/(\.\d*?)0+$/,`$1`).replace(/\.$/,``),r=String(t);
return n===r?!0:/[eE]/.test(r)?n===expandToDecimal(r):!1}
function expandToDecimal(e){
let t=e.startsWith(`-`),n=t?e.slice(1):e,r=n.search(/[eE]/),i;
if(r===-1)i=n;else{
let e=parseInt(n.slice(r+1),10),t=n.slice(0,r),a=t.indexOf(`.`),o,s;
a===-1?(o=t,s=t.length):(o=t.slice(0,a)+t.slice(a+1),s=a),o=o.replace(/0+$/,``)||`0`;
let c=s+e;
i=o===`0`?`0`:c<=0?`0.`+`0`.repeat(-c)+o:c>=o.length?o+`0`.repeat(c-o.length):o.slice(0,c)+`.`+o.slice(c)}
return i.includes(`.`)&&(i=i.replace(/(\.\d*?)0+$/,`$1`).replace(/\.$/,``)),(t?`-`:``)+i}
function expandExponentToBigInt(e){
let t=e.search(/[eE]/),n=parseInt(e.slice(t+1),10),r=e.startsWith(`-`),i=e.slice(+!!r,t),a=i.indexOf(`.`),o,s;
a===-1?(o=i,s=n):(o=i.slice(0,a)+i.slice(a+1),s=n-(i.length-a-1)),o=o.replace(/0+$/,``)||`0`;
let c=BigInt(o)*10n**BigInt(s+(i.replace(`.`,``).length-o.length));
return r?-c:c}
const REVIVER_SYMBOL=Symbol.for(`@aws-sdk/reviver`);
function needsReviver(e){
let t=NormalizedSchema.of(e),n=t.getSchema();
if(Array.isArray(n)&&t.isStructSchema()){
if(REVIVER_SYMBOL in n)return n[REVIVER_SYMBOL];
let e=_check(t,new Set);
return n[REVIVER_SYMBOL]=e,e}
return _check(t,new Set)}
function _check(e,t){
let n=e.getSchema();
if(t.has(n))return!1;
if(t.add(n),e.isBigIntegerSchema()||e.isBigDecimalSchema())return!0;
if(e.isStructSchema()){
for(let[,n]of e.structIterator())if(_check(n,t))return!0}else if(e.isListSchema()||e.isMapSchema()){
if(_check(e.getValueSchema(),t))return!0}else if(e.isDocumentSchema())return!0;
return!1}
const collectBodyString=(e,t)=>collectBody(e,t).then(e=>(t?.utf8Encoder??toUtf8)(e));
async function parseJsonBody(e,t,n){
let r;
if(detectBufferParsing()&&typeof e?.[Symbol.asyncIterator]==`function`){
let n=await collectBody(e,t);
typeof Buffer==`function`&&(r=Buffer.isBuffer(n)?n:Buffer.from(n.buffer,n.byteOffset,n.byteLength))}
if(r||=await collectBodyString(e,t),r.length===0)return{};
let i=n&&needsReviver(n)?jsonReviver:void 0;
try{
return JSON.parse(r,i)}catch(e){
throw e?.name===`SyntaxError`&&Object.defineProperty(e,"$responseBodyText",{value:typeof r==`string`?r:r.toString(`utf8`)}),e}}
const findKey=(e,t)=>Object.keys(e).find(e=>e.toLowerCase()===t.toLowerCase()),sanitizeErrorCode=e=>{
let t=e;
return typeof t==`number`&&(t=t.toString()),t.indexOf(`,`)>=0&&(t=t.split(`,`)[0]),t.indexOf(`:`)>=0&&(t=t.split(`:`)[0]),t.indexOf(`#`)>=0&&(t=t.split(`#`)[1]),t},loadRestJsonErrorCode=(e,t)=>loadErrorCode(e,t,[`header`,`code`,`type`]),loadErrorCode=({headers:e},t,n)=>{
for(;n.length>0;)switch(n.shift()){case`header`:
let n=findKey(e??{},`x-amzn-errortype`);
if(n!==void 0)return sanitizeErrorCode(e[n]);
break;case`code`:
let r=findKey(t??{},`code`);
if(r&&t[r]!==void 0)return sanitizeErrorCode(t[r]);
break;case`type`:
if(t?.__type!==void 0)return sanitizeErrorCode(t.__type)}};
var JsonShapeDeserializer2=class extends SerdeContextConfig{
settings;
constructor(e){
super(),this.settings=e}
async read(e,t){
let n=needsReviver(e)?jsonReviver:void 0,r;
if(typeof t==`string`){
if(t.length===0)return{};
r=JSON.parse(t,n)}else if(t instanceof Uint8Array&&detectBufferParsing()){
if(t.byteLength===0)return{};
let e=Buffer.isBuffer(t)?t:Buffer.from(t.buffer,t.byteOffset,t.byteLength);
r=JSON.parse(e,n)}else r=await parseJsonBody(t,this.serdeContext,e);
return this._read(e,r)}
readObject(e,t){
return this._read(e,t)}
_read(e,t){
let n=typeof t==`object`&&!!t,r=NormalizedSchema.of(e);
if(n){
if(r.isStructSchema())return this._readStruct(r,t);
if(Array.isArray(t)&&r.isListSchema()){
let e=r.getValueSchema();
if(this.needsTransform(e))for(let n=0;n<t.length;++n)t[n]=this._read(e,t[n]);
return t}
if(r.isMapSchema()){
let e=r.getValueSchema(),n=t;
if(this.needsTransform(e))for(let t in n)hasOwn(n,t)&&(t===`__proto__`&&writeKey(n),n[t]=this._read(e,n[t]));
return n}}
if(r.isBlobSchema()&&typeof t==`string`)return fromBase64(t);
let i=r.getMergedTraits().mediaType;
if(r.isStringSchema()&&typeof t==`string`&&i)return i===`application/json`||i.endsWith(`+json`)?LazyJsonString.from(t):t;
if(r.isTimestampSchema()&&t!=null)switch(determineTimestampFormat(r,this.settings)){case 5:
return parseRfc3339DateTimeWithOffset(t);case 6:
return parseRfc7231DateTime(t);case 7:
return parseEpochTimestamp(t);default:
return console.warn(`Missing timestamp format, parsing value with Date constructor:`,t),new Date(t)}
if(r.isBigIntegerSchema()&&(typeof t==`number`||typeof t==`string`))return BigInt(t);
if(r.isBigDecimalSchema()&&t!=null){
if(t instanceof NumericValue)return t;
let e=t;
return e.type===`bigDecimal`&&`string`in e?new NumericValue(e.string,e.type):new NumericValue(String(t),`bigDecimal`)}
if(r.isNumericSchema()&&typeof t==`string`){
switch(t){case`Infinity`:
return 1/0;case`-Infinity`:
return-1/0;case`NaN`:
return NaN}
return t}
if(r.isDocumentSchema()&&n){
if(Array.isArray(t))for(let e=0;e<t.length;++e){
let n=t[e];
n instanceof NumericValue||(t[e]=this._read(r,n))}else{
let e=t;
for(let t in e){
if(!hasOwn(e,t))continue;
t===`__proto__`&&writeKey(e);
let n=e[t];
n instanceof NumericValue||(e[t]=this._read(r,n))}}}
return t}
_readStruct(e,t){
let n=e.isUnionSchema(),r={},i,a=typeof t.__type==`string`,{jsonName:o}=this.settings;
o&&a&&(i={});
let s;
n&&(s=new UnionSerde(t,r));
for(let[c,l]of e.structIterator()){
let e=c;
o&&(e=l.getMergedTraits().jsonName??e,a&&(i[e]=c)),n&&s.mark(e),t[e]!=null&&(r[c]=this._read(l,t[e]))}
if(n)s.writeUnknown();else if(a)for(let e in t){
if(!hasOwn(t,e))continue;
let n=t[e],a=o?i[e]??e:e;
a in r||(r[a]=n)}
return r}
needsTransform(e){
return!!(e.isBlobSchema()||e.isTimestampSchema()||e.isBigIntegerSchema()||e.isBigDecimalSchema()||e.isNumericSchema()||e.isDocumentSchema()||e.isStructSchema()||e.isListSchema()||e.isMapSchema()||e.isStringSchema()&&e.getMergedTraits().mediaType)}},JsonBytesStringAdapter=class e extends Uint8Array{
string=null;
static allocUnsafe(t){
if(typeof Buffer==`function`){
let n=Buffer.allocUnsafe(t);
return new e(n.buffer,n.byteOffset,n.byteLength)}
return new e(t)}
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
e>warned+6e4&&(console.warn(`@aws-sdk/core/protocols - WARN - JsonCodec2: you have called a string method on a Uint8Array request body. It has been automatically converted to string. In a future version this will throw an error.`),warned=e),this.string=toUtf8(this)}
return this.string}},warned=0;
const encoder=new TextEncoder,TRUE=new Uint8Array([116,114,117,101]),FALSE=new Uint8Array([102,97,108,115,101]),NULL=new Uint8Array([110,117,108,108]),ESCAPE_TABLE=Array(128).fill(null);
ESCAPE_TABLE[8]=`b`,ESCAPE_TABLE[9]=`t`,ESCAPE_TABLE[10]=`n`,ESCAPE_TABLE[12]=`f`,ESCAPE_TABLE[13]=`r`,ESCAPE_TABLE[34]=`"`,ESCAPE_TABLE[92]=`\\`;
for(let e=0;e<32;e++)ESCAPE_TABLE[e]===null&&(ESCAPE_TABLE[e]=`u00`+e.toString(16).padStart(2,`0`));
const INITIAL_BUFFER_SIZE=2048;
function alloc(e){
return JsonBytesStringAdapter.allocUnsafe(e)}
var JsonShapeSerializer2=class e extends SerdeContextConfig{
settings;
json;
i=0;
rootSchema;
rawValue;
passthrough=!1;
constructor(e){
super(),this.settings=e,this.json=alloc(INITIAL_BUFFER_SIZE)}
write(e,t){
this.i=0,this.rawValue=t,this.rootSchema=NormalizedSchema.of(e),this.passthrough=this.rootSchema.isBlobSchema()||this.rootSchema.isStringSchema(),this.passthrough||this.writeValue(this.rootSchema,t,void 0)}
writeDiscriminatedDocument(e,t){
this.i=0,this.rootSchema=NormalizedSchema.of(e);
let n=this.rootSchema;
if(n.isStructSchema()&&typeof t==`object`&&t){
this.writeValue(n,t,void 0);
let e=`"__type":"${n.getName(!0)??`Unknown`}",`,r=e.length;
this.ensure(r),this.json.copyWithin(1+r,1,this.i),encoder.encodeInto(e,this.json.subarray(1)),this.i+=r}else this.writeValue(n,t,void 0)}
flush(){
this.rootSchema=void 0;
let e=this.i;
this.i=0;
let t=this.rawValue;
if(this.rawValue=void 0,e===0)return t;
let n=this.json.subarray(0,e);
return this.json=alloc(INITIAL_BUFFER_SIZE),n}
ensure(e){
let{i:t,json:n}=this;
if(t+e>n.length){
let r=n.length*2;
for(;r<t+e;)r*=2;
let i=alloc(r);
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
let e=ESCAPE_TABLE[r];
if(e!==null){
this.ensure(e.length+1+(t-n-1)*3+1),this.json[this.i++]=92;
for(let t=0;t<e.length;t++)this.json[this.i++]=e.charCodeAt(t)}else this.json[this.i++]=r}else if(r>=55296&&r<=56319){
let i=n+1<t?e.charCodeAt(n+1):0;
if(i>=56320&&i<=57343){
this.ensure(4);
let{written:t}=encoder.encodeInto(e.substring(n,n+2),this.json.subarray(this.i));
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
writeBase64(t){
let n=Math.ceil(t.length/3)*4;
this.ensure(n+2);
let r=this.json,i=e.B64,a=this.i;
r[a++]=34;
let o=t.length,s=o%3,c=o-s;
for(let e=0;e<c;e+=3){
let n=t[e],o=t[e+1],s=t[e+2];
r[a++]=i[n>>2],r[a++]=i[(n&3)<<4|o>>4],r[a++]=i[(o&15)<<2|s>>6],r[a++]=i[s&63]}
if(s===2){
let e=t[c],n=t[c+1];
r[a++]=i[e>>2],r[a++]=i[(e&3)<<4|n>>4],r[a++]=i[(n&15)<<2],r[a++]=61}else if(s===1){
let e=t[c];
r[a++]=i[e>>2],r[a++]=i[(e&3)<<4],r[a++]=61,r[a++]=61}
r[a++]=34,this.i=a}
writeValue(e,t,n){
if(t==null){
if(n?.isStructSchema()){
if(t===void 0&&NormalizedSchema.of(e).isIdempotencyToken()){
this.writeAsciiQuoted(generateIdempotencyToken());
return}
return}
this.ensure(4),this.json.set(NULL,this.i),this.i+=4;
return}
let r=NormalizedSchema.of(e),i=typeof t==`object`;
if(r.isStringSchema()){
let e=r.getMergedTraits().mediaType;
if(e&&(e===`application/json`||e.endsWith(`+json`))){
this.writeJsonString(LazyJsonString.from(t).toString());
return}}
if(this.settings.bigNumberAsString&&t!=null&&(r.isBigIntegerSchema()||r.isBigDecimalSchema())){
let e=t instanceof NumericValue?t.string:String(t);
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
if(t instanceof NumericValue){
this.writeAscii(t.string);
return}
if(r.isDocumentSchema()){
Array.isArray(t)?this.writeList(r,t,!0):this.writeMap(r,t,!0);
return}
let e=JSON.stringify(t);
this.writeAscii(e)}else if(typeof t==`string`){
if(r.isBlobSchema()){
let e=(this.serdeContext?.base64Encoder??toBase64)(t);
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
t?(n.set(TRUE,e),e+=4):(n.set(FALSE,e),e+=5),this.i=e}else typeof t==`bigint`?this.writeAscii(t.toString()):this.writeAscii(String(t))}
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
this.ensure(n.length*3),this.i+=encoder.encodeInto(n,this.json.subarray(this.i)).written;
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
if(!hasOwn(t,n))continue;
let i=t[n];
Number.isNaN(i)||i===1/0||i===-1/0?((e??={})[n]=i,t[n]=String(i)):i===null&&!r&&((e??={})[n]=null,t[n]=void 0)}
let n=JSON.stringify(t);
e&&Object.assign(t,e),this.ensure(n.length*3),this.i+=encoder.encodeInto(n,this.json.subarray(this.i)).written;
return}
this.ensure(2),this.json[this.i++]=123;
let a=!0;
for(let e in t){
if(!hasOwn(t,e))continue;
let o=t[e];
(n?o===void 0:o==null&&!r)||(a||(this.ensure(1),this.json[this.i++]=44),a=!1,this.writeJsonString(e),this.ensure(1),this.json[this.i++]=58,this.writeValue(i,o,void 0))}
this.ensure(1),this.json[this.i++]=125}
writeTimestamp(e,t){
switch(determineTimestampFormat(e,this.settings)){case 5:
{
let e=t.toISOString().replace(`.000Z`,`Z`);
this.writeAsciiQuoted(e);
return}case 6:
this.writeAsciiQuoted(dateToUtcString(t));
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
let e=new JsonShapeSerializer2(this.settings);
return e.setSerdeContext(this.serdeContext),e}
createDeserializer(){
let e=new JsonShapeDeserializer2(this.settings);
return e.setSerdeContext(this.serdeContext),e}},AwsRestJsonProtocol=class extends HttpBindingProtocol{
serializer;
deserializer;
codec;
mixin=new ProtocolLib;
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
let r=await super.serializeRequest(e,t,n),i=NormalizedSchema.of(e.input);
if(!r.headers[`content-type`]){
let e=this.mixin.resolveRestContentType(this.getDefaultContentType(),i);
e&&(r.headers[`content-type`]=e)}
return r.body==null&&r.headers[`content-type`]===this.getDefaultContentType()&&(r.body=`{}`),r}
async deserializeResponse(e,t,n){
let r=await super.deserializeResponse(e,t,n),i=NormalizedSchema.of(e.output);
for(let[e,t]of i.structIterator())t.getMemberTraits().httpPayload&&!(e in r)&&(r[e]=null);
return r}
async handleError(e,t,n,r,i){
let a=loadRestJsonErrorCode(n,r)??`Unknown`;
this.mixin.compose(this.compositeErrorRegistry,a,this.options.defaultNamespace);
let{errorSchema:o,errorMetadata:s}=await this.mixin.getErrorSchemaOrThrowBaseException(a,this.options.defaultNamespace,n,r,i),c=NormalizedSchema.of(o),l=r.message??r.Message??`UnknownError`,u=new((this.compositeErrorRegistry.getErrorCtor(o))??Error)({});
await this.deserializeHttpMessage(o,t,n,r);
let d={},f=this.codec.createDeserializer();
for(let[e,t]of c.structIterator()){
let n=t.getMergedTraits().jsonName??e;
d[e]=f.readObject(t,r[n])}
throw this.mixin.decorateServiceException(Object.assign(u,s,{$fault:c.getMergedTraits().error,message:l},d),r)}
getDefaultContentType(){
return`application/json`}};
export{AwsRestJsonProtocol as t};