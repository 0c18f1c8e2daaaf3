const{createHash:e,createHmac:t,getRandomValues:n}=process.getBuiltinModule(`node:crypto`),{ReadStream:r,fstatSync:i,lstatSync:a}=process.getBuiltinModule(`node:fs`),{Readable:o,Writable:s}=process.getBuiltinModule(`node:stream`),{platform:c,release:l}=process.getBuiltinModule(`node:os`),{env:u,versions:d}=process.getBuiltinModule(`node:process`),f=process.getBuiltinModule(`node:https`),p={warningEmitted:!1},m=e=>{
if(e&&!p.warningEmitted){
if(process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED===`true`){
p.warningEmitted=!0;
return}
parseInt(e.substring(1,e.indexOf(`.`)))<22&&(p.warningEmitted=!0,process.emitWarning(`NodeVersionSupportWarning: The AWS SDK for JavaScript (v3)
versions published after the first week of January 2027
will require node >=22. You are running node ${e}.

To continue receiving updates to AWS services, bug fixes,
and security updates please upgrade to node >=22.

More information can be found at: https://a.co/c895JFp`))}};
function h(e,t,n){
return e.$source||={},e.$source[t]=n,e}
function g(e,t,n){
e.__aws_sdk_context?e.__aws_sdk_context.features||(e.__aws_sdk_context.features={}):e.__aws_sdk_context={features:{}},e.__aws_sdk_context.features[t]=n}
const _=()=>typeof process==`object`&&process?.env?.AWS_ENABLE_DEFAULT_SOCKET_TIMEOUT_2026===`true`,v=(e,t)=>{
if(_()&&typeof e?.handle!=`function`)return t},y=e=>typeof ArrayBuffer==`function`&&e instanceof ArrayBuffer||Object.prototype.toString.call(e)===`[object ArrayBuffer]`,b=(e,t=0,n=e.byteLength-t)=>{
if(!y(e))throw TypeError(`The "input" argument must be ArrayBuffer. Received type ${typeof e} (${e})`);
return Buffer.from(e,t,n)},x=(e,t)=>{
if(typeof e!=`string`)throw TypeError(`The "input" argument must be of type string. Received type ${typeof e} (${e})`);
return t?Buffer.from(e,t):Buffer.from(e)},ee=/^[A-Za-z0-9+/]*={0,2}$/,S=e=>{
if(e.length*3%4!=0)throw TypeError(`Incorrect padding on base64 string.`);
if(!ee.exec(e))throw TypeError(`Invalid base64 string.`);
let t=x(e,`base64`);
return new Uint8Array(t.buffer,t.byteOffset,t.byteLength)},C=e=>{
let t=x(e,`utf8`);
return new Uint8Array(t.buffer,t.byteOffset,t.byteLength/Uint8Array.BYTES_PER_ELEMENT)},w=e=>{
let t;
if(t=typeof e==`string`?C(e):e,typeof t!=`object`||typeof t.byteOffset!=`number`||typeof t.byteLength!=`number`)throw Error(`@smithy/util-base64: toBase64 encoder function only accepts string | Uint8Array.`);
return b(t.buffer,t.byteOffset,t.byteLength).toString(`base64`)};
function te(e,t,n,r){
return class Uint8ArrayBlobAdapter extends Uint8Array{
static fromString(e,n=`utf-8`){
if(typeof e==`string`)return n===`base64`?Uint8ArrayBlobAdapter.mutate(r(e)):Uint8ArrayBlobAdapter.mutate(t(e));
throw Error(`Unsupported conversion from ${typeof e} to Uint8ArrayBlobAdapter.`)}
static mutate(e){
return Object.setPrototypeOf(e,Uint8ArrayBlobAdapter.prototype),e}
transformToString(t=`utf-8`){
return t===`base64`?n(this):e(this)}}}
const T=e=>{
if(typeof e==`string`)return e;
if(typeof e!=`object`||typeof e.byteOffset!=`number`||typeof e.byteLength!=`number`)throw Error(`@smithy/util-utf8: toUtf8 encoder function only accepts string | Uint8Array.`);
return b(e.buffer,e.byteOffset,e.byteLength).toString(`utf8`)},E=Array.from({length:256},(e,t)=>t.toString(16).padStart(2,`0`));
function ne(e){
return typeof crypto<`u`&&typeof crypto.randomUUID==`function`?()=>crypto.randomUUID():()=>{
let t=new Uint8Array(16);
return e(t),t[6]=t[6]&15|64,t[8]=t[8]&63|128,E[t[0]]+E[t[1]]+E[t[2]]+E[t[3]]+`-`+E[t[4]]+E[t[5]]+`-`+E[t[6]]+E[t[7]]+`-`+E[t[8]]+E[t[9]]+`-`+E[t[10]]+E[t[11]]+E[t[12]]+E[t[13]]+E[t[14]]+E[t[15]]}}
function re(){
throw Error(`dateToUtcString is not part of this bundle: see scripts/bundle/stand-ins.ts`)}
function ie(){
throw Error(`parseEpochTimestamp is not part of this bundle: see scripts/bundle/stand-ins.ts`)}
function ae(){
throw Error(`parseRfc3339DateTimeWithOffset is not part of this bundle: see scripts/bundle/stand-ins.ts`)}
function oe(){
throw Error(`parseRfc7231DateTime is not part of this bundle: see scripts/bundle/stand-ins.ts`)}
const D=function(e){
return Object.assign(new String(e),{deserializeJSON(){
return JSON.parse(String(e))},toString(){
return String(e)},toJSON(){
return String(e)}})};
D.from=e=>e&&typeof e==`object`&&(e instanceof D||`deserializeJSON`in e)?e:typeof e==`string`||Object.getPrototypeOf(e)===String.prototype?D(String(e)):D(JSON.stringify(e)),D.fromObject=D.from;
var O;
(function(e){
e.HTTP=`http`,e.HTTPS=`https`})(O||={});
const se=`__smithy_context`,k=e=>e.__smithy_context||={};
function A(e,t){
return Object.prototype.hasOwnProperty.call(e,t)}
var j=class HttpRequest{
method;
protocol;
hostname;
port;
path;
query;
headers;
username;
password;
fragment;
body;
constructor(e){
this.method=e.method||`GET`,this.hostname=e.hostname||`localhost`,this.port=e.port,this.query=e.query||{},this.headers=e.headers||{},this.body=e.body,this.protocol=e.protocol?e.protocol.slice(-1)===`:`?e.protocol:`${e.protocol}:`:`https:`,this.path=e.path?e.path.charAt(0)===`/`?e.path:`/${e.path}`:`/`,this.username=e.username,this.password=e.password,this.fragment=e.fragment}
static clone(e){
let t=new HttpRequest({...e,headers:{...e.headers}});
return t.query&&=ce(t.query),t}
static isInstance(e){
if(!e)return!1;
let t=e;
return`method`in t&&`protocol`in t&&`hostname`in t&&`path`in t&&typeof t.query==`object`&&typeof t.headers==`object`}
clone(){
return HttpRequest.clone(this)}};
function ce(e){
return Object.keys(e).reduce((t,n)=>{
let r=e[n];
return{...t,[n]:Array.isArray(r)?[...r]:r}},{})}
var HttpResponse=class{
statusCode;
reason;
headers;
body;
constructor(e){
this.statusCode=e.statusCode,this.reason=e.reason,this.headers=e.headers||{},this.body=e.body}
static isInstance(e){
if(!e)return!1;
let t=e;
return typeof t.statusCode==`number`&&typeof t.headers==`object`}};
const le=RegExp(`^(?!.*-$)(?!-)[a-zA-Z0-9-]{1,63}$`),M=(e,t=!1)=>{
if(!t)return le.test(e);
let n=e.split(`.`);
for(let e of n)if(!M(e))return!1;
return!0};
function ue(e){
return/^[a-z0-9][a-z0-9.-]*[a-z0-9]$/.test(e)}
const N=e=>{
if(typeof e==`function`)return e;
let t=Promise.resolve(e);
return()=>t};
function de(e){
let t={};
if(e=e.replace(/^\?/,``),e)for(let n of e.split(`&`)){
let[e,r=null]=n.split(`=`);
e=decodeURIComponent(e),r&&=decodeURIComponent(r),e in t?Array.isArray(t[e])?t[e].push(r):t[e]=[t[e],r]:t[e]=r}
return t}
const P=e=>{
if(typeof e==`string`)return P(new URL(e));
let{hostname:t,pathname:n,port:r,protocol:i,search:a}=e,o;
return a&&(o=de(a)),{hostname:t,port:r?parseInt(r):void 0,protocol:i,path:n,query:o}},fe=e=>{
if(typeof e==`object`){
if(`url`in e){
let t=P(e.url);
if(e.headers){
t.headers={};
for(let n in e.headers)A(e.headers,n)&&(t.headers[n.toLowerCase()]=e.headers[n].join(`, `))}
return t}
return e}
return P(e)};
function pe(e){
return(e.includes(`,`)||e.includes(`"`))&&(e=`"${e.replace(/\\/g,`\\\\`).replace(/"/g,`\\"`)}"`),e}
const me=`(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[ne|u?r]?s?day)?`,he=`(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)`,ge=`(\\d?\\d):(\\d{2}):(\\d{2})(?:\\.(\\d+))?`,_e=`(\\d?\\d)`,ve=`(\\d{4})`,ye=new RegExp(/^(\d{4})-(\d\d)-(\d\d)[tT](\d\d):(\d\d):(\d\d)(\.(\d+))?(([-+]\d\d:\d\d)|[zZ])$/),be=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?:0[1-9]|[12]\d|3[01]) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [1-9]\d{3} (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d GMT$/,xe=RegExp(`^${me}, ${_e} ${he} ${ve} ${ge} GMT$`),Se=RegExp(`^${me}, ${_e}-${he}-(\\d\\d) ${ge} GMT$`),Ce=RegExp(`^${me} ${he} ( [1-9]|\\d\\d) ${ge} ${ve}$`),we=[`Jan`,`Feb`,`Mar`,`Apr`,`May`,`Jun`,`Jul`,`Aug`,`Sep`,`Oct`,`Nov`,`Dec`],Te=e=>{
if(e==null)return;
let t=NaN;
if(typeof e==`number`)t=e;else if(typeof e==`string`){
if(!/^-?\d*\.?\d+$/.test(e))throw TypeError(`parseEpochTimestamp - numeric string invalid.`);
t=Number.parseFloat(e)}else typeof e==`object`&&e.tag===1&&(t=e.value);
if(isNaN(t)||Math.abs(t)===1/0)throw TypeError(`Epoch timestamps must be valid finite numbers.`);
return new Date(Math.round(t*1e3))},Ee=e=>{
if(e==null)return;
if(typeof e!=`string`)throw TypeError(`RFC3339 timestamps must be strings`);
let t=ye.exec(e);
if(!t)throw TypeError(`Invalid RFC3339 timestamp format ${e}`);
let[,n,r,i,a,o,s,,c,l]=t;
F(r,1,12),F(i,1,31),F(a,0,23),F(o,0,59),F(s,0,60);
let u=new Date(Date.UTC(Number(n),Number(r)-1,Number(i),Number(a),Number(o),Number(s),Number(c)?Math.round(parseFloat(`0.${c}`)*1e3):0));
if(u.setUTCFullYear(Number(n)),l.toUpperCase()!=`Z`){
let[,e,t,n]=/([+-])(\d\d):(\d\d)/.exec(l)||[void 0,`+`,0,0],r=e===`-`?1:-1;
u.setTime(u.getTime()+r*(Number(t)*60*60*1e3+Number(n)*60*1e3))}
return u},De=e=>{
if(e==null)return;
if(typeof e!=`string`)throw TypeError(`RFC7231 timestamps must be strings.`);
if(be.test(e))return new Date(e);
let t,n,r,i,a,o,s,c;
if((c=xe.exec(e))?[,t,n,r,i,a,o,s]=c:(c=Se.exec(e))?([,t,n,r,i,a,o,s]=c,r=(Number(r)+1900).toString()):(c=Ce.exec(e))&&([,n,t,i,a,o,s,r]=c),r&&o){
let e=Date.UTC(Number(r),we.indexOf(n),Number(t),Number(i),Number(a),Number(o),s?Math.round(parseFloat(`0.${s}`)*1e3):0);
F(t,1,31),F(i,0,23),F(a,0,59),F(o,0,60);
let c=new Date(e);
return c.setUTCFullYear(Number(r)),c}
throw TypeError(`Invalid RFC7231 date-time value ${e}.`)};
function F(e,t,n){
let r=Number(e);
if(r<t||r>n)throw Error(`Value ${r} out of range [${t}, ${n}]`)}
function Oe(e,t,n){
if(n<=0||!Number.isInteger(n))throw Error(`Invalid number of delimiters (`+n+`) for splitEvery.`);
let r=e.split(t);
if(n===1)return r;
let i=[],a=``;
for(let e=0;e<r.length;e++)a===``?a=r[e]:a+=t+r[e],(e+1)%n===0&&(i.push(a),a=``);
return a!==``&&i.push(a),i}
const ke=e=>{
let t=e.length,n=[],r=!1,i=!1,a=0;
for(let o=0;o<t;++o){
let t=e[o];
switch(t){case`"`:
i||(r=!r);
break;case`,`:
r||(n.push(e.slice(a,o)),a=o+1)}
i=t===`\\`&&!i}
return n.push(e.slice(a)),n.map(e=>{
e=e.trim();
let t=e.length;
return t<2?e:e[0]===`"`&&e[t-1]===`"`?(e=e.slice(1,t-1),e.replace(/\\(["\\])/g,`$1`)):e.replace(/\\"/g,`"`)})},Ae=/^-?((0|[1-9]\d*)(\.\d+)?|\.\d+)([eE][+-]?\d+)?$/;
var je=class NumericValue{
string;
type;
constructor(e,t){
if(this.string=e,this.type=t,!Ae.test(e))throw Error(`@smithy/core/serde - NumericValue string must conform to the Smithy bigDecimal format. Received: "${e}"`)}
toString(){
return this.string}
static[Symbol.hasInstance](e){
if(!e||typeof e!=`object`)return!1;
let t=e;
return NumericValue.prototype.isPrototypeOf(e)||t.type===`bigDecimal`&&Ae.test(t.string)}};
const Me={},Ne={};
for(let e=0;e<256;e++){
let t=e.toString(16).toLowerCase();
t.length===1&&(t=`0${t}`),Me[e]=t,Ne[t]=e}
function Pe(e){
let t=``;
for(let n=0;n<e.byteLength;n++)t+=Me[e[n]];
return t}
const Fe=e=>{
if(!e)return 0;
if(typeof e==`string`)return Buffer.byteLength(e);
if(typeof e.byteLength==`number`)return e.byteLength;
if(typeof e.size==`number`)return e.size;
if(typeof e.start==`number`&&typeof e.end==`number`)return e.end+1-e.start;
if(e instanceof r){
if(e.path!=null)return a(e.path).size;
if(typeof e.fd==`number`)return i(e.fd).size}
throw Error(`Body Length computation failed for ${e}`)},Ie=e=>e instanceof Uint8Array?e:typeof e==`string`?C(e):ArrayBuffer.isView(e)?new Uint8Array(e.buffer,e.byteOffset,e.byteLength/Uint8Array.BYTES_PER_ELEMENT):new Uint8Array(e);
function Le(e,t){
if(t===void 0){
t=0;
for(let n of e)t+=n.byteLength}
let n=new Uint8Array(t),r=0;
for(let t of e)n.set(t,r),r+=t.byteLength;
return n}
function Re(){
throw Error(`getEndpointFromConfig is not part of this bundle: see scripts/bundle/stand-ins.ts`)}
function ze(){
throw Error(`resolveParamsForS3 is not part of this bundle: see scripts/bundle/stand-ins.ts`)}
const Be=(e,t,n,r=!1)=>{
let i=async()=>{
let i;
return i=r?n.clientContextParams?.[e]??n[e]??n[t]:n[e]??n[t],typeof i==`function`?i():i};
return e===`credentialScope`||t===`CredentialScope`?async()=>{
let e=typeof n.credentials==`function`?await n.credentials():n.credentials;
return e?.credentialScope??e?.CredentialScope}:e===`accountId`||t===`AccountId`?async()=>{
let e=typeof n.credentials==`function`?await n.credentials():n.credentials;
return e?.accountId??e?.AccountId}:e===`endpoint`||t===`endpoint`?async()=>{
if(n.isCustomEndpoint===!1)return;
let e=await i();
if(e&&typeof e==`object`){
if(`url`in e)return e.url.href;
if(`hostname`in e){
let{protocol:t,hostname:n,port:r,path:i}=e;
return`${t}//${n}${r?`:`+r:``}${i}`}}
return e}:i};
function Ve(e){
return async(t,n,r,i)=>{
if(!r.isCustomEndpoint&&!r.ignoreConfiguredEndpointUrls){
let t;
t=r.serviceConfiguredEndpoint?await r.serviceConfiguredEndpoint():await e(r.serviceId),t&&(r.endpoint=()=>Promise.resolve(fe(t)),r.isCustomEndpoint=!0,i?.logger?.debug?.(`@smithy/core/endpoints - resolved endpoint from config: ${t}`))}
let a=await He(t,n,r);
if(typeof r.endpointProvider!=`function`)throw Error(`config.endpointProvider is not set.`);
let o=r.endpointProvider(a,i);
if(r.isCustomEndpoint&&r.endpoint){
let e=await r.endpoint();
if(e?.headers){
o.headers??={};
for(let[t,n]of Object.entries(e.headers))o.headers[t]=Array.isArray(n)?n:[n]}}
return o}}
const He=async(e,t,n)=>{
let r={},i=t?.getEndpointParameterInstructions?.()||{};
for(let[t,a]of Object.entries(i))switch(a.type){case`staticContextParams`:
r[t]=a.value;
break;case`contextParams`:
r[t]=e[a.name];
break;case`clientContextParams`:case`builtInParams`:
r[t]=await Be(a.name,t,n,a.type!==`builtInParams`)();
break;case`operationContextParams`:
r[t]=a.get(e);
break;default:
throw Error(`Unrecognized endpoint parameter instruction: `+JSON.stringify(a))}
return Object.keys(i).length===0&&Object.assign(r,n),String(n.serviceId).toLowerCase()===`s3`&&await ze(r),r};
function Ue(e,t,n){
e.__smithy_context?e.__smithy_context.features||(e.__smithy_context.features={}):e.__smithy_context={features:{}},e.__smithy_context.features[t]=n}
function We(e){
let t=Ve(e);
return({config:e,instructions:n})=>(r,i)=>async a=>{
e.isCustomEndpoint&&Ue(i,`ENDPOINT_OVERRIDE`,`N`);
let o=await t(a.input,{getEndpointParameterInstructions(){
return n}},{...e},i);
i.endpointV2=o,i.authSchemes=o.properties?.authSchemes;
let s=i.authSchemes?.[0];
if(s){
i.signing_region=s.signingRegion,i.signing_service=s.signingName;
let e=k(i)?.selectedHttpAuthScheme?.httpAuthOption;
e&&(e.signingProperties=Object.assign(e.signingProperties||{},{signing_region:s.signingRegion,signingRegion:s.signingRegion,signing_service:s.signingName,signingName:s.signingName,signingRegionSet:s.signingRegionSet},s.properties))}
return r({...a})}}
const Ge={step:`serialize`,tags:[`ENDPOINT_PARAMETERS`,`ENDPOINT_V2`,`ENDPOINT`],name:`endpointV2Middleware`,override:!0,relation:`before`,toMiddleware:{name:`serializerMiddleware`,step:`serialize`,tags:[`SERIALIZER`],override:!0}.name};
function Ke(e){
let t=We(e);
return(e,n)=>({applyToStack:r=>{
r.addRelativeTo(t({config:e,instructions:n}),Ge)}})}
function qe(e){
return t=>{
let n=t.tls??!0,{endpoint:r,useDualstackEndpoint:i,useFipsEndpoint:a}=t,o=Object.assign(t,{endpoint:r==null?void 0:async()=>fe(await N(r)()),tls:n,isCustomEndpoint:!!r,useDualstackEndpoint:N(i??!1),useFipsEndpoint:N(a??!1),ignoreConfiguredEndpointUrls:!!t.ignoreConfiguredEndpointUrls}),s;
return o.serviceConfiguredEndpoint=async()=>(t.serviceId&&!s&&(s=e(t.serviceId)),s),o}}
var Je=class BinaryDecisionDiagram{
nodes;
root;
conditions;
results;
constructor(e,t,n,r){
this.nodes=e,this.root=t,this.conditions=n,this.results=r}
static from(e,t,n,r){
return new BinaryDecisionDiagram(e,t,n,r)}},EndpointCache=class{
capacity;
data=new Map;
parameters=[];
constructor({size:e,params:t}){
this.capacity=e??50,t&&(this.parameters=t)}
get(e,t){
let n=this.hash(e);
if(n===!1)return t();
if(!this.data.has(n)){
if(this.data.size>this.capacity+10){
let e=this.data.keys(),t=0;
for(;;){
let{value:n,done:r}=e.next();
if(this.data.delete(n),r||++t>10)break}}
this.data.set(n,t())}
return this.data.get(n)}
size(){
return this.data.size}
hash(e){
let t=``,{parameters:n}=this;
if(n.length===0)return!1;
for(let r of n){
let n=e[r],i=n==null?`\0`:String(n);
if(i.includes(`|;`))return!1;
t+=i+`|;`}
return t}},EndpointError=class extends Error{
constructor(e){
super(e),this.name=`EndpointError`}};
function Ye(e){
return typeof e!=`object`||!e?e:`ref`in e?`$${Ye(e.ref)}`:`fn`in e?`${e.fn}(${(e.argv||[]).map(Ye).join(`, `)})`:JSON.stringify(e,null,2)}
const Xe={},Ze=(e,t)=>e===t;
function Qe(...e){
for(let t of e)if(t!=null)return t}
const $e=e=>{
let t=e.split(`.`),n=[];
for(let r of t){
let t=r.indexOf(`[`);
if(t!==-1){
if(r.indexOf(`]`)!==r.length-1)throw new EndpointError(`Path: '${e}' does not end with ']'`);
let i=r.slice(t+1,-1);
if(Number.isNaN(parseInt(i)))throw new EndpointError(`Invalid array index: '${i}' in path: '${e}'`);
t!==0&&n.push(r.slice(0,t)),n.push(i)}else n.push(r)}
return n},et=(e,t)=>$e(t).reduce((n,r)=>{
if(typeof n!=`object`)throw new EndpointError(`Index '${r}' in '${t}' not found in '${JSON.stringify(e)}'`);
if(Array.isArray(n)){
let e=parseInt(r);
return n[e<0?n.length+e:e]}
return n[r]},e),tt=e=>e!=null;
function nt(e,t,n){
return e?t:n}
const rt=e=>!e,it=RegExp(`^(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)){3}$`),at=e=>it.test(e)||e.startsWith(`[`)&&e.endsWith(`]`),ot={[O.HTTP]:80,[O.HTTPS]:443},st=e=>{
let t=(()=>{
try{
if(e instanceof URL)return e;
if(typeof e==`object`&&`hostname`in e){
let{hostname:t,port:n,protocol:r=``,path:i=``,query:a={}}=e,o=new URL(`${r}//${t}${n?`:${n}`:``}${i}`);
return o.search=Object.entries(a).map(([e,t])=>`${e}=${t}`).join(`&`),o}
return new URL(e)}catch{
return null}})();
if(!t)return console.error(`Unable to parse ${JSON.stringify(e)} as a whatwg URL.`),null;
let n=t.href,{host:r,hostname:i,pathname:a,protocol:o,search:s}=t;
if(s)return null;
let c=o.slice(0,-1);
if(!Object.values(O).includes(c))return null;
let l=at(i);
return{scheme:c,authority:`${r}${n.includes(`${r}:${ot[c]}`)||typeof e==`string`&&e.includes(`${r}:${ot[c]}`)?`:${ot[c]}`:``}`,path:a,normalizedPath:a.endsWith(`/`)?a:`${a}/`,isIp:l}};
function ct(e,t,n){
if(n===1)return[e];
if(e===``)return[``];
let r=e.split(t);
return n===0?r:r.slice(0,n-1).concat(r.slice(1).join(t))}
const lt={booleanEquals:Ze,coalesce:Qe,getAttr:et,isSet:tt,isValidHostLabel:M,ite:nt,not:rt,parseURL:st,split:ct,stringEquals:(e,t)=>e===t,substring:(e,t,n,r)=>e==null||t>=n||e.length<n||/[^\u0000-\u007f]/.test(e)?null:r?e.substring(e.length-n,e.length-t):e.substring(t,n),uriEncode:e=>encodeURIComponent(e).replace(/[!*'()]/g,e=>`%${e.charCodeAt(0).toString(16).toUpperCase()}`)},ut=(e,t)=>{
let n=[],{referenceRecord:r,endpointParams:i}=t,a=0;
for(;a<e.length;){
let t=e.indexOf(`{`,a);
if(t===-1){
n.push(e.slice(a));
break}
n.push(e.slice(a,t));
let o=e.indexOf(`}`,t);
if(o===-1){
n.push(e.slice(t));
break}
e[t+1]===`{`&&e[o+1]===`}`&&(n.push(e.slice(t+1,o)),a=o+2);
let s=e.substring(t+1,o);
if(s.includes(`#`)){
let[e,t]=s.split(`#`);
n.push(et(r[e]??i[e],t))}else n.push(r[s]??i[s]);
a=o+1}
return n.join(``)},dt=({ref:e},t)=>t.referenceRecord[e]??t.endpointParams[e],I=(e,t,n)=>{
if(typeof e==`string`)return ut(e,n);
if(e.fn)return pt.callFunction(e,n);
if(e.ref)return dt(e,n);
throw new EndpointError(`'${t}': ${String(e)} is not a string, function or reference.`)},ft=({fn:e,argv:t},n)=>{
let r=Array(t.length);
for(let e=0;e<r.length;++e){
let i=t[e];
typeof i==`boolean`||typeof i==`number`?r[e]=i:r[e]=pt.evaluateExpression(i,`arg`,n)}
let i=e.indexOf(`.`);
if(i!==-1){
let t=Xe[e.slice(0,i)]?.[e.slice(i+1)];
if(typeof t==`function`)return t(...r)}
let a=lt[e];
if(typeof a==`function`)return a(...r);
throw Error(`function ${e} not loaded in endpointFunctions.`)},pt={evaluateExpression:I,callFunction:ft},mt=(e,t)=>{
let{assign:n}=e;
if(n&&n in t.referenceRecord)throw new EndpointError(`'${n}' is already defined in Reference Record.`);
let r=ft(e,t);
t.logger?.debug?.(`endpoints evaluateCondition: ${Ye(e)} = ${Ye(r)}`);
let i=r===``||!!r;
return n==null?{result:i}:{result:i,toAssign:{name:n,value:r}}},ht=(e,t)=>Object.entries(e??{}).reduce((e,[n,r])=>(e[n]=r.map(e=>{
let r=I(e,`Header value entry`,t);
if(typeof r!=`string`)throw new EndpointError(`Header '${n}' value '${r}' is not a string`);
return r}),e),{}),gt=(e,t)=>Object.entries(e).reduce((e,[n,r])=>(e[n]=vt.getEndpointProperty(r,t),e),{}),_t=(e,t)=>{
if(Array.isArray(e))return e.map(e=>_t(e,t));
switch(typeof e){case`string`:
return ut(e,t);case`object`:
if(e===null)throw new EndpointError(`Unexpected endpoint property: ${e}`);
return vt.getEndpointProperties(e,t);case`boolean`:
return e;default:
throw new EndpointError(`Unexpected endpoint property type: ${typeof e}`)}},vt={getEndpointProperty:_t,getEndpointProperties:gt},yt=(e,t)=>{
let n=I(e,`Endpoint URL`,t);
if(typeof n==`string`)try{
return new URL(n)}catch(e){
throw console.error(`Failed to construct URL with ${n}`,e),e}
throw new EndpointError(`Endpoint URL must be a string, got ${typeof n}`)},bt=1e8,xt=(e,t)=>{
let{nodes:n,root:r,results:i,conditions:a}=e,o=r,s={},c={referenceRecord:s,endpointParams:t.endpointParams,logger:t.logger};
for(;o!==1&&o!==-1&&o<bt;){
let e=3*(Math.abs(o)-1),[t,r,i]=[n[e],n[e+1],n[e+2]],[l,u,d]=a[t],f=mt({fn:l,assign:d,argv:u},c);
if(f.toAssign){
let{name:e,value:t}=f.toAssign;
s[e]=t}
o=o>=0===f.result?r:i}
if(o>=bt){
let e=i[o-bt];
if(e[0]===-1){
let[,t]=e;
throw new EndpointError(I(t,`Error`,c))}
let[t,n,r]=e;
return{url:yt(t,c),properties:gt(n,c),headers:ht(r??{},c)}}
throw new EndpointError(`No matching endpoint.`)},St=qe(Re);
We(Re);
const Ct=Ke(Re),wt=()=>!1,Tt=()=>!1;
function Et(){
throw Error(`sdkStreamMixin is not part of this bundle: see scripts/bundle/stand-ins.ts`)}
async function Dt(e){
return e.arrayBuffer().then(e=>new Uint8Array(e))}
async function Ot(e){
let t=[],n=e.getReader(),r=0;
for(;;){
let{done:e,value:i}=await n.read();
if(i&&(t.push(i),r+=i.length),e)break}
return Le(t,r)}
const kt=e=>wt(e)?Dt(e):Tt(e)?Ot(e):new Promise((t,n)=>{
let r=new Collector,i=e;
i.pipe(r),i.on(`error`,e=>{
r.end(),n(e)}),r.on(`error`,n),r.on(`finish`,function(){
t(Le(this.bufferedBytes))})});
var Collector=class extends s{
bufferedBytes=[];
_write(e,t,n){
this.bufferedBytes.push(e),n()}};
function At(e){
Object.defineProperty(e,"__proto__",{value:void 0,writable:!0,enumerable:!0,configurable:!0})}
var Uint8ArrayBlobAdapter=class extends te(T,C,w,S){};
const jt=ne(n),Mt=async(e=new Uint8Array,t)=>{
if(e instanceof Uint8Array)return Uint8ArrayBlobAdapter.mutate(e);
if(!e)return Uint8ArrayBlobAdapter.mutate(new Uint8Array);
let n=t.streamCollector(e);
return Uint8ArrayBlobAdapter.mutate(await n)};
function Nt(e){
return/^[\w.~-]+$/.test(e)?e:encodeURIComponent(e).replace(/[!'()*]/g,function(e){
return`%`+e.charCodeAt(0).toString(16).toUpperCase()})}
const L=e=>typeof e==`function`?e():e,Pt=(e,t,n,r,i)=>({name:t,namespace:e,traits:n,input:r,output:i}),Ft=e=>(t,n)=>async r=>{
let{response:i}=await t(r),{operationSchema:a}=k(n),[,o,s,c,l,u]=a??[];
try{
return{response:i,output:await e.protocol.deserializeResponse(Pt(o,s,c,l,u),{...e,...n},i)}}catch(e){
if(Object.defineProperty(e,"$response",{value:i,enumerable:!1,writable:!1,configurable:!1}),!(`$metadata`in e)){
let t=`Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.`;
try{
e.message+=`
  `+t}catch{
!n.logger||n.logger?.constructor?.name===`NoOpLogger`?console.warn(t):n.logger?.warn?.(t)}
e.$responseBodyText!==void 0&&e.$response&&(e.$response.body=e.$responseBodyText);
try{
if(HttpResponse.isInstance(i)){
let{headers:t={},statusCode:n}=i,r=Object.entries(t);
e.$metadata={httpStatusCode:n,requestId:It(/^x-[\w-]+-request-?id$/,r),extendedRequestId:It(/^x-[\w-]+-id-2$/,r),cfId:It(/^x-[\w-]+-cf-id$/,r)}}}catch{}}
throw e}},It=(e,t)=>(t.find(([t])=>t.match(e))||[void 0,void 0])[1],Lt=e=>(t,n)=>async r=>{
let{operationSchema:i}=k(n),[,a,o,s,c,l]=i??[],u=n.endpointV2?async()=>fe(n.endpointV2):e.endpoint,d=await e.protocol.serializeRequest(Pt(a,o,s,c,l),r.input,{...e,...n,endpoint:u});
return t({...r,request:d})},Rt={name:`deserializerMiddleware`,step:`deserialize`,tags:[`DESERIALIZER`],override:!0},zt={name:`serializerMiddleware`,step:`serialize`,tags:[`SERIALIZER`],override:!0};
function Bt(e){
return{applyToStack:t=>{
t.add(Lt(e),zt),t.add(Ft(e),Rt),e.protocol.setSerdeContext(e)}}}
const Vt=[];
function R(e){
if(typeof e==`object`)return e;
if(e|=0,Vt[e])return Vt[e];
let t={},n=0;
for(let r of[`httpLabel`,`idempotent`,`idempotencyToken`,`sensitive`,`httpPayload`,`httpResponseCode`,`httpQueryParams`])(e>>n++&1)==1&&(t[r]=1);
return Vt[e]=t}
const z={it:Symbol.for(`@smithy/nor-struct-it`),ns:Symbol.for(`@smithy/ns`)},Ht=[],Ut={};
var B=class NormalizedSchema{
ref;
memberName;
static symbol=Symbol.for(`@smithy/nor`);
symbol=NormalizedSchema.symbol;
name;
schema;
_isMemberSchema;
traits;
memberTraits;
normalizedTraits;
constructor(e,t){
this.ref=e,this.memberName=t;
let n=[],r=e,i=e;
for(this._isMemberSchema=!1;Wt(r);)n.push(r[1]),r=r[0],i=L(r),this._isMemberSchema=!0;
if(n.length>0){
this.memberTraits={};
for(let e=n.length-1;e>=0;--e){
let t=n[e];
Object.assign(this.memberTraits,R(t))}}else this.memberTraits=0;
if(i instanceof NormalizedSchema){
let e=this.memberTraits;
Object.assign(this,i),this.memberTraits=Object.assign({},e,i.getMemberTraits(),this.getMemberTraits()),this.normalizedTraits=void 0,this.memberName=t??i.memberName}else if(this.schema=L(i),Gt(this.schema)?(this.name=`${this.schema[1]}#${this.schema[2]}`,this.traits=this.schema[3]):(this.name=this.memberName??String(i),this.traits=0),this._isMemberSchema&&!t)throw Error(`@smithy/core/schema - NormalizedSchema member init ${this.getName(!0)} missing member name.`)}
static[Symbol.hasInstance](e){
let t=this.prototype.isPrototypeOf(e);
return!t&&typeof e==`object`&&e?e.symbol===this.symbol:t}
static of(e){
let t=typeof e==`function`||typeof e==`object`&&!!e;
if(typeof e==`number`){
if(Ht[e])return Ht[e]}else if(typeof e==`string`){
if(Ut[e])return Ut[e]}else if(t&&e[z.ns])return e[z.ns];
let n=L(e);
if(n instanceof NormalizedSchema)return n;
if(Wt(n)){
let[t,r]=n;
if(t instanceof NormalizedSchema)return Object.assign(t.getMergedTraits(),R(r)),t;
throw Error(`@smithy/core/schema - may not init unwrapped member schema=${JSON.stringify(e,null,2)}.`)}
let r=new NormalizedSchema(n);
return t?e[z.ns]=r:typeof n==`string`?Ut[n]=r:typeof n==`number`?Ht[n]=r:r}
getSchema(){
let e=this.schema;
return Array.isArray(e)&&e[0]===0?e[4]:e}
getName(e=!1){
let{name:t}=this;
return!e&&t&&t.includes(`#`)?t.split(`#`)[1]:t||void 0}
getMemberName(){
return this.memberName}
isMemberSchema(){
return this._isMemberSchema}
isListSchema(){
let e=this.getSchema();
return typeof e==`number`?e>=64&&e<128:e[0]===1}
isMapSchema(){
let e=this.getSchema();
return typeof e==`number`?e>=128&&e<=255:e[0]===2}
isStructSchema(){
let e=this.getSchema();
if(typeof e!=`object`)return!1;
let t=e[0];
return t===3||t===-3||t===4}
isUnionSchema(){
let e=this.getSchema();
return typeof e==`object`&&e[0]===4}
isBlobSchema(){
let e=this.getSchema();
return e===21||e===42}
isTimestampSchema(){
let e=this.getSchema();
return typeof e==`number`&&e>=4&&e<=7}
isUnitSchema(){
return this.getSchema()===`unit`}
isDocumentSchema(){
return this.getSchema()===15}
isStringSchema(){
return this.getSchema()===0}
isBooleanSchema(){
return this.getSchema()===2}
isNumericSchema(){
return this.getSchema()===1}
isBigIntegerSchema(){
return this.getSchema()===17}
isBigDecimalSchema(){
return this.getSchema()===19}
isStreaming(){
let{streaming:e}=this.getMergedTraits();
return!!e||this.getSchema()===42}
isIdempotencyToken(){
return!!this.getMergedTraits().idempotencyToken}
getMergedTraits(){
return this.normalizedTraits??={...this.getOwnTraits(),...this.getMemberTraits()}}
getMemberTraits(){
return R(this.memberTraits)}
getOwnTraits(){
return R(this.traits)}
getKeySchema(){
let[e,t]=[this.isDocumentSchema(),this.isMapSchema()];
if(!e&&!t)throw Error(`@smithy/core/schema - cannot get key for non-map: ${this.getName(!0)}`);
let n=this.getSchema();
return V([e?15:n[4]??0,0],`key`)}
getValueSchema(){
let e=this.getSchema(),[t,n,r]=[this.isDocumentSchema(),this.isMapSchema(),this.isListSchema()],i=typeof e==`number`?63&e:e&&typeof e==`object`&&(n||r)?e[3+e[0]]:t?15:void 0;
if(i!=null)return V([i,0],n?`value`:`member`);
throw Error(`@smithy/core/schema - ${this.getName(!0)} has no value member.`)}
getMemberSchema(e){
let t=this.getSchema();
if(this.isStructSchema()&&t[4].includes(e)){
let n=t[4].indexOf(e),r=t[5][n];
return V(Wt(r)?r:[r,0],e)}
if(this.isDocumentSchema())return V([15,0],e);
throw Error(`@smithy/core/schema - ${this.getName(!0)} has no member=${e}.`)}
getMemberSchemas(){
let e={};
try{
for(let[t,n]of this.structIterator())e[t]=n}catch{}
return e}
getEventStreamMember(){
if(this.isStructSchema()){
for(let[e,t]of this.structIterator())if(t.isStreaming()&&t.isStructSchema())return e}
return``}
*structIterator(){
if(this.isUnitSchema())return;
if(!this.isStructSchema())throw Error(`@smithy/core/schema - cannot iterate non-struct schema.`);
let e=this.getSchema(),t=e[4].length,n=e[z.it];
if(n&&t===n.length)yield*n;else{
n=Array(t);
for(let r=0;r<t;++r){
let t=e[4][r],i=V([e[5][r],0],t);
yield n[r]=[t,i]}
e[z.it]=n}}};
function V(e,t){
return e instanceof B?Object.assign(e,{memberName:t,_isMemberSchema:!0}):new B(e,t)}
const Wt=e=>Array.isArray(e)&&e.length===2,Gt=e=>Array.isArray(e)&&e.length>=5;
var Kt=class TypeRegistry{
namespace;
schemas;
exceptions;
static registries=new Map;
constructor(e,t=new Map,n=new Map){
this.namespace=e,this.schemas=t,this.exceptions=n,TypeRegistry.registries.has(e)||TypeRegistry.registries.set(e,this)}
static for(e){
return TypeRegistry.registries.get(e)??new TypeRegistry(e)}
copyFrom(e){
let{schemas:t,exceptions:n}=this;
for(let[n,r]of e.schemas)t.has(n)||t.set(n,r);
for(let[t,r]of e.exceptions)n.has(t)||n.set(t,r)}
register(e,t){
let n=this.normalizeShapeId(e);
for(let e of[this,TypeRegistry.for(n.split(`#`)[0])])e.schemas.has(n)||e.schemas.set(n,t)}
getSchema(e){
let t=this.normalizeShapeId(e);
if(!this.schemas.has(t)){
if(!e.includes(`#`)){
let t=`#`+e,n=[];
for(let[e,r]of this.schemas.entries())e.endsWith(t)&&n.push(r);
if(n.length===1)return n[0]}
throw Error(`@smithy/core/schema - schema not found for ${t}`)}
return this.schemas.get(t)}
registerError(e,t){
let n=e,r=n[1],i=r+`#`+n[2];
t.hasOwnProperty?.(`shapeId`)||(t.shapeId=i);
for(let e of[this,TypeRegistry.for(r)])!e.schemas.has(i)&&!e.exceptions.has(n)&&(e.schemas.set(i,n),e.exceptions.set(n,t))}
getErrorCtor(e){
let t=e;
return this.exceptions.has(t)?this.exceptions.get(t):TypeRegistry.for(t[1]).exceptions.get(t)}
getBaseException(){
for(let e of this.exceptions.keys())if(Array.isArray(e)){
let[,t,n]=e,r=t+`#`+n;
if(r.startsWith(`smithy.ts.sdk.synthetic.`)&&r.endsWith(`ServiceException`))return e}}
find(e){
for(let t of this.schemas.values())if(e(t))return t}
clear(){
this.schemas.clear(),this.exceptions.clear()}
normalizeShapeId(e){
return e.includes(`#`)?e:this.namespace+`#`+e}};
const qt=Symbol.for(`@smithy/schema-x`);
var H=class HttpBindingNormalizedSchema extends B{
static identity=Symbol.for(`@smithy/HttpBindingNormalizedSchema`);
identity=HttpBindingNormalizedSchema.identity;
bindings;
constructor(e){
super(e)}
static of(e){
let t=B.of(e);
if(t.identity===HttpBindingNormalizedSchema.identity)return t;
let n=t.isMemberSchema()?t:t.getSchema(),r=typeof n==`object`&&n?n:t;
return r[qt]??=new HttpBindingNormalizedSchema(t)}
getHttpBindingLocation(e){
return e.httpPayload?36:e.httpLabel?33:e.httpHeader?38:typeof e.httpPrefixHeaders==`string`?39:e.httpQuery?34:e.httpQueryParams?35:e.httpResponseCode?37:32}
getHttpBindingValue(e,t,n=!1){
let r=this.getSchema(),i=typeof r==`number`?r&255:this.isListSchema()?64:255,a=e&7,o=t.mediaType?t.mediaType===`application/json`||t.mediaType.endsWith(`+json`)?2:1:0,s=t.streaming||i===42?this.isStructSchema()?2:1:0,c=i>=4&&i<=7?a>=6?2:+(a>0&&a<4):0,l=i|o<<8|!!t.idempotencyToken<<10|s<<11|!!t.sparse<<13|c<<14|!!t.hostLabel<<17|(e===36&&typeof r!=`object`)<<18,u=i&192,d=a&2&&(u===64||!n&&a&1)?this.getHttpBindingCollectionValue(e,t):void 0,f=(d?.[1]??0)&255;
return l|=(a>=6&&(f===4||f===6))<<16,[this,l,d]}
getHttpBindingCollectionValue(e,t=this.getMergedTraits()){
let n=HttpBindingNormalizedSchema.of(this.getValueSchema());
return n.getHttpBindingValue(e,{...n.getMergedTraits(),...t},!0)}
getHttpBindings(){
let e=this.getSchema();
return typeof e!=`object`||!e?Zt:this.bindings??=Jt(this)}};
const Jt=e=>{
let t=[],n=[],r=[],i=[],a=[],o={},s={},c=[],l={headers:s,prefixHeaders:c},u={request:{memberBindings:a,byName:o},response:{bodyMemberNames:t,bindings:l}},{request:d,response:f}=u;
for(let[u,f]of e.structIterator()){
let e=H.of(f),p=e.getMergedTraits(),m=e.getHttpBindingLocation(p),h=p.httpHeader?.toLowerCase()??p.httpPrefixHeaders?.toLowerCase()??p.httpQuery,g=e.getHttpBindingValue(m,p),_=[u,g,m,h];
u===`__proto__`&&At(o),o[u]=_,g[1]>>10&1&&(d.hasIdempotency=!0),a.push(_);
let v=m&7;
if(v===0&&(r.push(u),i.push(f)),!(v&4))t.push(u),n.push(f);else if((v&6)==4){
if(v&1)l.statusCode=_;else{
l.payload=_;
let e=g[1]&255;
d.contentTypeInstruction=p.mediaType??(e===0?`text/plain`:e===21||e===42?`application/octet-stream`:null)}}else v&1?(d.hasPrefixHeaders=!0,c.push(_)):(h===`__proto__`&&At(s),s[h]=_)}
return d.contentTypeInstruction===void 0&&r.length&&(d.contentTypeInstruction=null),d.syntheticBodySchema=$t(e,r,i),f.syntheticBodySchema=$t(e,t,n),u},Yt=e=>{
let t=[],n=0;
for(let r of e.matchAll(/\{([^{}+]+)(\+)?\}/g))r.index>n&&t.push([e.slice(n,r.index),0]),t.push([r[1],r[2]?2:1]),n=r.index+r[0].length;
return t.length&&n<e.length&&t.push([e.slice(n),0]),t.length?t:void 0},Xt=e=>{
let{http:t,endpoint:n}=R(e.traits??{}),[r,i]=t?.[1].split(`?`)??[];
return[t?.[0],r,i?[...new URLSearchParams(i)]:[],r?Yt(r):void 0,n?.[0]]},Zt={request:{memberBindings:[],byName:{}},response:{bodyMemberNames:[],bindings:{headers:{},prefixHeaders:[]}}},Qt=e=>e[qt]??=Xt(e),$t=(e,t,n)=>{
if(!t.length)return;
let r=e.getSchema(),i=[3,r[1],r[2],e.getMergedTraits(),t,n],a=r[6],o=a&&t.reduce((e,t)=>e+ +(r[4].indexOf(t)<a),0);
return o&&(i[6]=o),i};
var SerdeContext=class{
serdeContext;
setSerdeContext(e){
this.serdeContext=e}},HttpProtocol=class extends SerdeContext{
options;
compositeErrorRegistry;
constructor(e){
super(),this.options=e,this.compositeErrorRegistry=new Kt(e.defaultNamespace);
for(let t of e.errorTypeRegistries??[])this.compositeErrorRegistry.copyFrom(t)}
getRequestType(){
return j}
getResponseType(){
return HttpResponse}
setSerdeContext(e){
this.serdeContext=e,this.serializer.setSerdeContext(e),this.deserializer.setSerdeContext(e),this.getPayloadCodec()&&this.getPayloadCodec().setSerdeContext(e)}
updateServiceEndpoint(e,t){
if(`url`in t){
e.protocol=t.url.protocol,e.hostname=t.url.hostname,e.port=t.url.port?Number(t.url.port):void 0,e.path=t.url.pathname,e.fragment=t.url.hash||void 0,e.username=t.url.username||void 0,e.password=t.url.password||void 0,e.query||={};
for(let[n,r]of t.url.searchParams.entries())e.query[n]=r;
if(t.headers)for(let n in t.headers)A(t.headers,n)&&(e.headers[n]=t.headers[n].join(`, `));
return e}
if(e.protocol=t.protocol,e.hostname=t.hostname,e.port=t.port?Number(t.port):void 0,e.path=t.path,e.query={...t.query},t.headers)for(let n in t.headers)A(t.headers,n)&&(e.headers[n]=t.headers[n]);
return e}
setHostPrefix(e,t,n,r=Qt(t)){
if(this.serdeContext?.disableHostPrefix)return;
let i=r[4];
if(typeof i!=`string`)return;
let a=i;
for(let[e,[,r]]of H.of(t.input).getHttpBindings().request.memberBindings){
if(!(r>>17&1))continue;
let t=n[e];
if(typeof t!=`string`)throw Error(`@smithy/core/schema - ${e} in input must be a string as hostLabel.`);
a=a.replace(`{${e}}`,t)}
if(e.hostname=a+e.hostname,!ue(e.hostname))throw Error(`[${e.hostname}] is not a valid hostname.`)}
deserializeMetadata(e){
return{httpStatusCode:e.statusCode,requestId:e.headers[`x-amzn-requestid`]??e.headers[`x-amzn-request-id`]??e.headers[`x-amz-request-id`],extendedRequestId:e.headers[`x-amz-id-2`],cfId:e.headers[`x-amz-cf-id`]}}
resolveError(e,t,n){
let r=[-3,``,`Error`,0,[],[],0],i;
for(let r of n)for(let n of t)try{
i=n===`*`?r.getSchema(e):r.getSchema(n+`#`+e);
let t=r.getErrorCtor(i);
if(t)return[i,t,`modeled`];
{
let e=r.getBaseException();
if(e){
let t=r.getErrorCtor(e);
if(t)return[i,t,`synthetic`]}}}catch{}
for(let e of n){
let t=e.getBaseException();
if(t){
let n=e.getErrorCtor(t);
if(n)return[t,n,`synthetic`]}}
return[r,Error,`native`]}
async serializeEventStream({eventStream:e,requestSchema:t,initialRequest:n}){
return(await this.loadEventStreamCapability()).serializeEventStream({eventStream:e,requestSchema:t,initialRequest:n})}
async deserializeEventStream({response:e,responseSchema:t,initialResponseContainer:n}){
return(await this.loadEventStreamCapability()).deserializeEventStream({response:e,responseSchema:t,initialResponseContainer:n})}
async loadEventStreamCapability(){
let{EventStreamSerde:e,eventStreamSerdeProvider:t}=await import(`./core.js`);
return new e({marshaller:this.resolveEventStreamMarshaller(t),serializer:this.serializer,deserializer:this.deserializer,serdeContext:this.serdeContext,defaultContentType:this.getDefaultContentType(),compositeErrorRegistry:this.compositeErrorRegistry})}
getDefaultContentType(){
throw Error(`@smithy/core/protocols - ${this.constructor.name} getDefaultContentType() implementation missing.`)}
async deserializeHttpMessage(e,t,n,r,i){
return[]}
getEventStreamMarshaller(){
let e=this.serdeContext;
if(!e.eventStreamMarshaller)throw Error(`@smithy/core - HttpProtocol: eventStreamMarshaller missing in serdeContext.`);
return e.eventStreamMarshaller}
resolveEventStreamMarshaller(e){
let t=this.serdeContext;
return t.eventStreamMarshaller?t.eventStreamMarshaller:e(this.serdeContext)}},FromStringShapeDeserializer=class extends SerdeContext{
settings;
constructor(e){
super(),this.settings=e}
read(e,t){
let n=H.of(e),r=n.getMergedTraits(),i=n.getHttpBindingLocation(r);
return this.readHttpBinding(n.getHttpBindingValue(i,r),t,i)}
readHttpBinding([e,t,n],r,i){
let a=t&255;
if((a&192)==64)return n??=e.getHttpBindingCollectionValue(i),ke(r).map(e=>this.readHttpBinding(n,e,i));
switch(a){case 21:case 42:
return(this.serdeContext?.base64Decoder??S)(r);case 4:case 5:case 6:case 7:
{
let e=this.settings.httpBindings?t>>14&3:0;
switch(this.settings.timestampFormat.useTrait&&a>4?a:e?e+4:this.settings.timestampFormat.default){case 5:
return Ee(r);case 6:
return De(r);case 7:
return Te(r);default:
return console.warn(`Missing timestamp format, parsing value with Date constructor:`,r),new Date(r)}}case 0:
{
let e=t>>8&3;
if(!e)return r;
let n=r;
return(i&6)==6&&(n=(this.serdeContext?.utf8Encoder??T)((this.serdeContext?.base64Decoder??S)(n))),e===2?D.from(n):n}case 1:
return Number(r);case 2:
return r.toLowerCase()===`true`;case 17:
return BigInt(r);case 19:
return new je(r,`bigDecimal`);default:
return r}}};
function en(e,t){
if(t.timestampFormat.useTrait){
let t=e.getSchema();
if(t===5||t===6||t===7)return t}
let{httpLabel:n,httpPrefixHeaders:r,httpHeader:i,httpQuery:a}=e.getMergedTraits();
return(t.httpBindings?typeof r==`string`||i?6:a||n?5:void 0:void 0)??t.timestampFormat.default}
const tn=`content-length`;
function nn(e){
return t=>async n=>{
let r=n.request;
if(j.isInstance(r)){
let{body:t,headers:n}=r;
if(t&&Object.keys(n).map(e=>e.toLowerCase()).indexOf(tn)===-1)try{
let n=e(t);
n!=null&&(r.headers={...r.headers,[tn]:String(n)})}catch{}}
return t({...n,request:r})}}
const rn={step:`build`,tags:[`SET_CONTENT_LENGTH`,`CONTENT_LENGTH`],name:`contentLengthMiddleware`,override:!0},an=e=>({applyToStack:t=>{
t.add(nn(e.bodyLengthChecker),rn)}}),U=e=>encodeURIComponent(e).replace(/[!'()*]/g,on),on=e=>`%${e.charCodeAt(0).toString(16).toUpperCase()}`;
function sn(e){
let t=[];
for(let n of Object.keys(e).sort()){
let r=e[n];
if(n=U(n),Array.isArray(r))for(let e=0,i=r.length;e<i;e++)t.push(`${n}=${U(r[e])}`);else{
let e=n;
(r||typeof r==`string`)&&(e+=`=${U(r)}`),t.push(e)}}
return t.join(`&`)}
function cn(e){
return e}
const ln=e=>t=>async n=>{
if(!j.isInstance(n.request))return t(n);
let{request:r}=n,{handlerProtocol:i=``}=e.requestHandler.metadata||{};
if(i.indexOf(`h2`)>=0&&!r.headers[`:authority`])delete r.headers.host,r.headers[`:authority`]=r.hostname+(r.port?`:`+r.port:``);else if(!r.headers.host){
let e=r.hostname;
r.port!=null&&(e+=`:${r.port}`),r.headers.host=e}
return t(n)},un={name:`hostHeaderMiddleware`,step:`build`,priority:`low`,tags:[`HOST`],override:!0},dn=e=>({applyToStack:t=>{
t.add(ln(e),un)}}),fn=()=>({applyToStack(){}}),pn=()=>({applyToStack(){}}),mn=(e,t)=>{
if(!t||t.length===0)return e;
let n=[];
for(let r of t)for(let t of e)t.schemeId.split(`#`)[1]===r&&n.push(t);
for(let t of e)n.find(({schemeId:e})=>e===t.schemeId)||n.push(t);
return n};
function hn(e){
let t=new Map;
for(let n of e)t.set(n.schemeId,n);
return t}
const gn=(e,t)=>(n,r)=>async i=>{
let a=e.httpAuthSchemeProvider(await t.httpAuthSchemeParametersProvider(e,r,i.input)),o=e.authSchemePreference?await e.authSchemePreference():[],s=mn(a,o),c=hn(e.httpAuthSchemes),l=k(r),u=[];
for(let n of s){
let i=c.get(n.schemeId);
if(!i){
u.push(`HttpAuthScheme \`${n.schemeId}\` was not enabled for this service.`);
continue}
let a=i.identityProvider(await t.identityProviderConfigProvider(e));
if(!a){
u.push(`HttpAuthScheme \`${n.schemeId}\` did not have an IdentityProvider configured.`);
continue}
let{identityProperties:o={},signingProperties:s={}}=n.propertiesExtractor?.(e,r)||{};
n.identityProperties=Object.assign(n.identityProperties||{},o),n.signingProperties=Object.assign(n.signingProperties||{},s),l.selectedHttpAuthScheme={httpAuthOption:n,identity:await a(n.identityProperties),signer:i.signer};
break}
if(!l.selectedHttpAuthScheme)throw Error(u.join(`
`));
return n(i)},_n={step:`serialize`,tags:[`HTTP_AUTH_SCHEME`],name:`httpAuthSchemeMiddleware`,override:!0,relation:`before`,toMiddleware:`endpointV2Middleware`},vn=(e,{httpAuthSchemeParametersProvider:t,identityProviderConfigProvider:n})=>({applyToStack:r=>{
r.addRelativeTo(gn(e,{httpAuthSchemeParametersProvider:t,identityProviderConfigProvider:n}),_n)}}),yn=e=>e=>{
throw e},bn=(e,t)=>{},xn=e=>(e,t)=>async n=>{
if(!j.isInstance(n.request))return e(n);
let r=k(t).selectedHttpAuthScheme;
if(!r)throw Error(`No HttpAuthScheme was selected: unable to sign request`);
let{httpAuthOption:{signingProperties:i={}},identity:a,signer:o}=r,s=await e({...n,request:await o.sign(n.request,a,i)}).catch((o.errorHandler||yn)(i));
return(o.successHandler||bn)(s.response,i),s},Sn={step:`finalizeRequest`,tags:[`HTTP_SIGNING`],name:`httpSigningMiddleware`,aliases:[`apiKeyMiddleware`,`tokenMiddleware`,`awsAuthMiddleware`],override:!0,relation:`after`,toMiddleware:`retryMiddleware`},Cn=e=>({applyToStack:t=>{
t.addRelativeTo(xn(e),Sn)}}),W=e=>{
if(typeof e==`function`)return e;
let t=Promise.resolve(e);
return()=>t};
var DefaultIdentityProviderConfig=class{
authSchemes=new Map;
constructor(e){
for(let t in e){
if(!A(e,t))continue;
let n=e[t];
n!==void 0&&this.authSchemes.set(t,n)}}
getIdentityProvider(e){
return this.authSchemes.get(e)}},NoAuthSigner=class{
async sign(e,t,n){
return e}};
const wn=(e=>function(t){
return Tn(t)&&t.expiration.getTime()-Date.now()<e})(3e5),Tn=e=>e.expiration!==void 0,En=(e,t,n)=>{
if(e===void 0)return;
let r=typeof e==`function`?e:async()=>Promise.resolve(e),i,a,o,s=!1,c=async e=>{
a||=r(e);
try{
i=await a,o=!0,s=!1}finally{
a=void 0}
return i};
return t===void 0?async e=>((!o||e?.forceRefresh)&&(i=await c(e)),i):async e=>((!o||e?.forceRefresh)&&(i=await c(e)),s?i:n(i)?(t(i)&&await c(e),i):(s=!0,i))};
function Dn(e){
return e===void 0||typeof e==`string`&&e.length<=50}
function On(e){
let t=W(e.userAgentAppId??void 0),{customUserAgent:n}=e;
return Object.assign(e,{customUserAgent:typeof n==`string`?[[n]]:n,userAgentAppId:async()=>{
let n=await t();
if(!Dn(n)){
let t=e.logger?.constructor?.name===`NoOpLogger`||!e.logger?console:e.logger;
typeof n==`string`?n.length>50&&t?.warn(`The provided userAgentAppId exceeds the maximum length of 50 characters.`):t?.warn(`userAgentAppId must be a string or undefined.`)}
return n}})}
let kn={partitions:[{id:`aws`,outputs:{dnsSuffix:`amazonaws.com`,dualStackDnsSuffix:`api.aws`,implicitGlobalRegion:`us-east-1`,name:`aws`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^(us|eu|ap|sa|ca|me|af|il|mx)\\-\\w+\\-\\d+$`,regions:{"af-south-1":{description:`Africa (Cape Town)`},"ap-east-1":{description:`Asia Pacific (Hong Kong)`},"ap-east-2":{description:`Asia Pacific (Taipei)`},"ap-northeast-1":{description:`Asia Pacific (Tokyo)`},"ap-northeast-2":{description:`Asia Pacific (Seoul)`},"ap-northeast-3":{description:`Asia Pacific (Osaka)`},"ap-south-1":{description:`Asia Pacific (Mumbai)`},"ap-south-2":{description:`Asia Pacific (Hyderabad)`},"ap-southeast-1":{description:`Asia Pacific (Singapore)`},"ap-southeast-2":{description:`Asia Pacific (Sydney)`},"ap-southeast-3":{description:`Asia Pacific (Jakarta)`},"ap-southeast-4":{description:`Asia Pacific (Melbourne)`},"ap-southeast-5":{description:`Asia Pacific (Malaysia)`},"ap-southeast-6":{description:`Asia Pacific (New Zealand)`},"ap-southeast-7":{description:`Asia Pacific (Thailand)`},"aws-global":{description:`aws global region`},"ca-central-1":{description:`Canada (Central)`},"ca-west-1":{description:`Canada West (Calgary)`},"eu-central-1":{description:`Europe (Frankfurt)`},"eu-central-2":{description:`Europe (Zurich)`},"eu-north-1":{description:`Europe (Stockholm)`},"eu-south-1":{description:`Europe (Milan)`},"eu-south-2":{description:`Europe (Spain)`},"eu-west-1":{description:`Europe (Ireland)`},"eu-west-2":{description:`Europe (London)`},"eu-west-3":{description:`Europe (Paris)`},"il-central-1":{description:`Israel (Tel Aviv)`},"me-central-1":{description:`Middle East (UAE)`},"me-south-1":{description:`Middle East (Bahrain)`},"me-west-1":{description:`Middle East (Saudi Arabia)`},"mx-central-1":{description:`Mexico (Central)`},"sa-east-1":{description:`South America (Sao Paulo)`},"sa-west-1":{description:`South America (Chile)`},"us-east-1":{description:`US East (N. Virginia)`},"us-east-2":{description:`US East (Ohio)`},"us-west-1":{description:`US West (N. California)`},"us-west-2":{description:`US West (Oregon)`}}},{id:`aws-cn`,outputs:{dnsSuffix:`amazonaws.com.cn`,dualStackDnsSuffix:`api.amazonwebservices.com.cn`,implicitGlobalRegion:`cn-northwest-1`,name:`aws-cn`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^cn\\-\\w+\\-\\d+$`,regions:{"aws-cn-global":{description:`aws-cn global region`},"cn-north-1":{description:`China (Beijing)`},"cn-northwest-1":{description:`China (Ningxia)`}}},{id:`aws-eusc`,outputs:{dnsSuffix:`amazonaws.eu`,dualStackDnsSuffix:`api.amazonwebservices.eu`,implicitGlobalRegion:`eusc-de-east-1`,name:`aws-eusc`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^eusc\\-(de)\\-\\w+\\-\\d+$`,regions:{"eusc-de-east-1":{description:`AWS European Sovereign Cloud (Germany)`}}},{id:`aws-iso`,outputs:{dnsSuffix:`c2s.ic.gov`,dualStackDnsSuffix:`api.aws.ic.gov`,implicitGlobalRegion:`us-iso-east-1`,name:`aws-iso`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^us\\-iso\\-\\w+\\-\\d+$`,regions:{"aws-iso-global":{description:`aws-iso global region`},"us-iso-east-1":{description:`US ISO East`},"us-iso-west-1":{description:`US ISO WEST`}}},{id:`aws-iso-b`,outputs:{dnsSuffix:`sc2s.sgov.gov`,dualStackDnsSuffix:`api.aws.scloud`,implicitGlobalRegion:`us-isob-east-1`,name:`aws-iso-b`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^us\\-isob\\-\\w+\\-\\d+$`,regions:{"aws-iso-b-global":{description:`aws-iso-b global region`},"us-isob-east-1":{description:`US ISOB East (Ohio)`},"us-isob-west-1":{description:`US ISOB West`}}},{id:`aws-iso-e`,outputs:{dnsSuffix:`cloud.adc-e.uk`,dualStackDnsSuffix:`api.cloud-aws.adc-e.uk`,implicitGlobalRegion:`eu-isoe-west-1`,name:`aws-iso-e`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^eu\\-isoe\\-\\w+\\-\\d+$`,regions:{"aws-iso-e-global":{description:`aws-iso-e global region`},"eu-isoe-west-1":{description:`EU ISOE West`}}},{id:`aws-iso-f`,outputs:{dnsSuffix:`csp.hci.ic.gov`,dualStackDnsSuffix:`api.aws.hci.ic.gov`,implicitGlobalRegion:`us-isof-south-1`,name:`aws-iso-f`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^us\\-isof\\-\\w+\\-\\d+$`,regions:{"aws-iso-f-global":{description:`aws-iso-f global region`},"us-isof-east-1":{description:`US ISOF EAST`},"us-isof-south-1":{description:`US ISOF SOUTH`}}},{id:`aws-us-gov`,outputs:{dnsSuffix:`amazonaws.com`,dualStackDnsSuffix:`api.aws`,implicitGlobalRegion:`us-gov-west-1`,name:`aws-us-gov`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^us\\-gov\\-\\w+\\-\\d+$`,regions:{"aws-us-gov-global":{description:`aws-us-gov global region`},"us-gov-east-1":{description:`AWS GovCloud (US-East)`},"us-gov-west-1":{description:`AWS GovCloud (US-West)`}}}],version:`1.1`};
const An=e=>{
let{partitions:t}=kn;
for(let n of t){
let{regions:t,outputs:r}=n;
for(let[n,i]of Object.entries(t))if(n===e)return{...r,...i}}
for(let n of t){
let{regionRegex:t,outputs:r}=n;
if(new RegExp(t).test(e))return{...r}}
let n=t.find(e=>e.id===`aws`);
if(!n)throw Error(`Provided region was not found in the partition array or regex, and default partition with id 'aws' doesn't exist.`);
return{...n.outputs}},jn=()=>``,Mn=e=>e?.body instanceof o||typeof ReadableStream<`u`&&e?.body instanceof ReadableStream,Nn={name:`retryMiddleware`,step:`finalizeRequest`,priority:`high`,override:!0},Pn=()=>({retryStrategy:e})=>t=>async n=>(await e()).retry(t,n),Fn=()=>e=>({applyToStack:t=>t.add(Pn()(e),Nn)});
function In(){
throw Error(`AdaptiveRetryStrategy is not part of this bundle: see scripts/bundle/stand-ins.ts`)}
function Ln(){
throw Error(`StandardRetryStrategy is not part of this bundle: see scripts/bundle/stand-ins.ts`)}
var Retry=class{
static v2026=!0;
static delay(){
return 50}
static throttlingDelay(){
return 1e3}
static cost(){
return 14}
static throttlingCost(){
return 5}
static modifiedCostType(){
return`THROTTLING`}},G;
(function(e){
e.STANDARD=`standard`,e.ADAPTIVE=`adaptive`})(G||={});
const Rn=G.STANDARD,K=(e,t)=>{
let n=[];
if(e&&n.push(e),t)for(let e of t)n.push(e);
return n},q=(e,t)=>`${e||`anonymous`}${t&&t.length>0?` (a.k.a. ${t.join(`,`)})`:``}`,J=()=>{
let e=[],t=[],n=!1,r=new Set,i=e=>e.sort((e,t)=>zn[t.step]-zn[e.step]||Bn[t.priority||`normal`]-Bn[e.priority||`normal`]),a=n=>{
let i=!1,a=e=>{
let t=K(e.name,e.aliases);
if(t.includes(n)){
i=!0;
for(let e of t)r.delete(e);
return!1}
return!0};
return e=e.filter(a),t=t.filter(a),i},o=n=>{
let i=!1,a=e=>{
if(e.middleware===n){
i=!0;
for(let t of K(e.name,e.aliases))r.delete(t);
return!1}
return!0};
return e=e.filter(a),t=t.filter(a),i},s=n=>(e.forEach(e=>{
n.add(e.middleware,{...e})}),t.forEach(e=>{
n.addRelativeTo(e.middleware,{...e})}),n.identifyOnResolve?.(u.identifyOnResolve()),n),c=e=>{
let t=[];
return e.before.forEach(e=>{
e.before.length===0&&e.after.length===0?t.push(e):t.push(...c(e))}),t.push(e),e.after.reverse().forEach(e=>{
e.before.length===0&&e.after.length===0?t.push(e):t.push(...c(e))}),t},l=(n=!1)=>{
let r=[],a=[],o={};
return e.forEach(e=>{
let t={...e,before:[],after:[]};
for(let e of K(t.name,t.aliases))o[e]=t;
r.push(t)}),t.forEach(e=>{
let t={...e,before:[],after:[]};
for(let e of K(t.name,t.aliases))o[e]=t;
a.push(t)}),a.forEach(e=>{
if(e.toMiddleware){
let t=o[e.toMiddleware];
if(t===void 0){
if(n)return;
throw Error(`${e.toMiddleware} is not found when adding ${q(e.name,e.aliases)} middleware ${e.relation} ${e.toMiddleware}`)}
e.relation===`after`&&t.after.push(e),e.relation===`before`&&t.before.push(e)}}),i(r).map(c).reduce((e,t)=>(e.push(...t),e),[])},u={add:(t,n={})=>{
let{name:i,override:a,aliases:o}=n,s={step:`initialize`,priority:`normal`,middleware:t,...n},c=K(i,o);
if(c.length>0){
if(c.some(e=>r.has(e))){
if(!a)throw Error(`Duplicate middleware name '${q(i,o)}'`);
for(let t of c){
let n=e.findIndex(e=>e.name===t||e.aliases?.some(e=>e===t));
if(n===-1)continue;
let r=e[n];
if(r.step!==s.step||s.priority!==r.priority)throw Error(`"${q(r.name,r.aliases)}" middleware with ${r.priority} priority in ${r.step} step cannot be overridden by "${q(i,o)}" middleware with ${s.priority} priority in ${s.step} step.`);
e.splice(n,1)}}
for(let e of c)r.add(e)}
e.push(s)},addRelativeTo:(e,n)=>{
let{name:i,override:a,aliases:o}=n,s={middleware:e,...n},c=K(i,o);
if(c.length>0){
if(c.some(e=>r.has(e))){
if(!a)throw Error(`Duplicate middleware name '${q(i,o)}'`);
for(let e of c){
let n=t.findIndex(t=>t.name===e||t.aliases?.some(t=>t===e));
if(n===-1)continue;
let r=t[n];
if(r.toMiddleware!==s.toMiddleware||r.relation!==s.relation)throw Error(`"${q(r.name,r.aliases)}" middleware ${r.relation} "${r.toMiddleware}" middleware cannot be overridden by "${q(i,o)}" middleware ${s.relation} "${s.toMiddleware}" middleware.`);
t.splice(n,1)}}
for(let e of c)r.add(e)}
t.push(s)},clone:()=>s(J()),use:e=>{
e.applyToStack(u)},remove:e=>typeof e==`string`?a(e):o(e),removeByTag:n=>{
let i=!1,a=e=>{
let{tags:t,name:a,aliases:o}=e;
if(t&&t.includes(n)){
let e=K(a,o);
for(let t of e)r.delete(t);
return i=!0,!1}
return!0};
return e=e.filter(a),t=t.filter(a),i},concat:e=>{
let t=s(J());
return t.use(e),t.identifyOnResolve(n||t.identifyOnResolve()||(e.identifyOnResolve?.()??!1)),t},applyToStack:s,identify:()=>l(!0).map(e=>{
let t=e.step??e.relation+` `+e.toMiddleware;
return q(e.name,e.aliases)+` - `+t}),identifyOnResolve(e){
return typeof e==`boolean`&&(n=e),n},resolve:(e,t)=>{
for(let n of l().map(e=>e.middleware).reverse())e=n(e,t);
return n&&console.log(u.identify()),e}};
return u},zn={initialize:5,serialize:4,build:3,finalizeRequest:2,deserialize:1},Bn={high:3,normal:2,low:1};
var Client=class{
config;
middlewareStack=J();
initConfig;
handlers;
constructor(e){
this.config=e;
let{protocol:t,protocolSettings:n}=e;
n&&typeof t==`function`&&(e.protocol=new t(n))}
send(e,t,n){
let r=typeof t==`function`?void 0:t,i=typeof t==`function`?t:n,a=r===void 0&&this.config.cacheMiddleware===!0,o;
if(a){
this.handlers||=new WeakMap;
let t=this.handlers;
t.has(e.constructor)?o=t.get(e.constructor):(o=e.resolveMiddleware(this.middlewareStack,this.config,r),t.set(e.constructor,o))}else delete this.handlers,o=e.resolveMiddleware(this.middlewareStack,this.config,r);
if(i)o(e).then(e=>i(null,e.output),e=>i(e)).catch(()=>{});else return o(e).then(e=>e.output)}
destroy(){
this.config?.requestHandler?.destroy?.(),delete this.handlers}};
function Vn(){
throw Error(`schemaLogFilter is not part of this bundle: see scripts/bundle/stand-ins.ts`)}
const Hn=Symbol.for(`@smithy/op-event-stream`);
var Command=class{
middlewareStack=J();
schema;
static classBuilder(){
return new ClassBuilder}
resolveMiddlewareWithContext(e,t,n,{middlewareFn:r,clientName:i,commandName:a,inputFilterSensitiveLog:o,outputFilterSensitiveLog:s,smithyContext:c,additionalContext:l,CommandCtor:u}){
for(let i of r.bind(this)(u,e,t,n))this.middlewareStack.use(i);
let d=e.concat(this.middlewareStack),{logger:f}=t,p=l[se],m={logger:f,clientName:i,commandName:a,inputFilterSensitiveLog:o,outputFilterSensitiveLog:s,...l,[se]:{...p,commandInstance:this,...c,...n?.metricsRecorder===void 0?{}:{metricsRecorder:n.metricsRecorder},...n?.abortSignal===void 0?{}:{abortSignal:n.abortSignal}}},{requestHandler:h}=t,g=n??{};
g.metricsRecorder&&(g={...g},delete g.metricsRecorder);
let _,v=this.schema,y=v?.[Hn];
if(y!==void 0)_=y;else if(v&&Array.isArray(v)&&v[0]===9){
let[,,,,e,t]=v;
_=v[Hn]=!!(B.of(e).getEventStreamMember()||B.of(t).getEventStreamMember())}
return _&&(g={isEventStream:_,...g}),d.resolve(e=>h.handle(e.request,g),m)}},ClassBuilder=class{
_init=()=>{};
_ep={};
_middlewareFn=()=>[];
_commandName=``;
_clientName=``;
_additionalContext={};
_smithyContext={};
_inputFilterSensitiveLog=void 0;
_outputFilterSensitiveLog=void 0;
_serializer=null;
_deserializer=null;
_operationSchema;
init(e){
this._init=e}
ep(e){
return this._ep=e,this}
m(e){
return this._middlewareFn=e,this}
s(e,t,n={}){
return this._smithyContext={service:e,operation:t,...n},this}
c(e={}){
return this._additionalContext=e,this}
n(e,t){
return this._clientName=e,this._commandName=t,this}
f(e=e=>e,t=e=>e){
return this._inputFilterSensitiveLog=e,this._outputFilterSensitiveLog=t,this}
ser(e){
return this._serializer=e,this}
de(e){
return this._deserializer=e,this}
sc(e){
return this._operationSchema=e,this._smithyContext.operationSchema=e,this}
build(){
let e=this,CommandRef;
return CommandRef=class extends Command{
input;
static getEndpointParameterInstructions(){
return e._ep}
constructor(...[t]){
super(),this.input=t??{},e._init(this),this.schema=e._operationSchema}
resolveMiddleware(t,n,r){
let i=e._operationSchema,a=i?.[4]??i?.input,o=i?.[5]??i?.output;
return this.resolveMiddlewareWithContext(t,n,r,{CommandCtor:CommandRef,middlewareFn:e._middlewareFn,clientName:e._clientName,commandName:e._commandName,inputFilterSensitiveLog:e._inputFilterSensitiveLog??(i?Vn.bind(null,a):e=>e),outputFilterSensitiveLog:e._outputFilterSensitiveLog??(i?Vn.bind(null,o):e=>e),smithyContext:e._smithyContext,additionalContext:e._additionalContext})}
serialize=e._serializer;
deserialize=e._deserializer}}},Un=class ServiceException extends Error{
static shapeId=`smithy.ts.sdk.synthetic.nonamespace.client#ServiceException`;
$fault;
$response;
$retryable;
$metadata;
constructor(e){
super(e.message),Object.setPrototypeOf(this,Object.getPrototypeOf(this).constructor.prototype),this.name=e.name,this.$fault=e.$fault,this.$metadata=e.$metadata}
static isInstance(e){
if(!e)return!1;
let t=e;
return ServiceException.prototype.isPrototypeOf(t)||!!t.$fault&&!!t.$metadata&&(t.$fault===`client`||t.$fault===`server`)}
static[Symbol.hasInstance](e){
if(!e)return!1;
let t=e;
if(this===ServiceException)return ServiceException.isInstance(e);
if(ServiceException.isInstance(e)){
if(this.prototype.isPrototypeOf(e))return!0;
let n=Object.prototype.hasOwnProperty.call(this,`shapeId`)?this.shapeId:void 0,r=!1;
if(n){
let e=Object.getPrototypeOf(t);
for(;e&&e!==Object.prototype;){
let t=e.constructor,i=t!==ServiceException&&Object.prototype.hasOwnProperty.call(t,`shapeId`)?t?.shapeId:void 0;
if(i&&(r=!0,i===n))return!0;
e=Object.getPrototypeOf(e)}}
if(n&&r)return!1;
let i=this.name;
if(i&&i.length>=6){
if(t.name===i)return!0;
let e=Object.getPrototypeOf(t);
for(;e&&e!==Object.prototype;){
let t=e.constructor?.name;
if(t&&t!==`Error`&&t===i)return!0;
e=Object.getPrototypeOf(e)}}}
return!1}};
const Wn=(e,t={})=>(Object.entries(t).filter(([,e])=>e!==void 0).forEach(([t,n])=>{
(e[t]==null||e[t]===``)&&(e[t]=n)}),e.message=e.message||e.Message||`UnknownError`,delete e.Message,e),Gn=e=>{
switch(e){case`standard`:
return{retryMode:`standard`,connectionTimeout:3100};case`in-region`:
return{retryMode:`standard`,connectionTimeout:1100};case`cross-region`:
return{retryMode:`standard`,connectionTimeout:3100};case`mobile`:
return{retryMode:`standard`,connectionTimeout:3e4};default:
return{}}};
let Kn=!1;
const qn=e=>{
e&&!Kn&&parseInt(e.substring(1,e.indexOf(`.`)))<16&&(Kn=!0)};
var NoOpLogger=class{
trace(){}
debug(){}
info(){}
warn(){}
error(){}};
function Jn(e,t,n,r){
return function(i,a,o,s,c={}){
let l=Object.assign({},e,i);
return Command.classBuilder().ep(l).m(function(e,t,n,i){
let o=a.call(this,e,t,n,i);
return o.unshift(r(n,e.getEndpointParameterInstructions())),o}).s(t,o,c).n(n,o.charAt(0).toUpperCase()+o.slice(1)+`Command`).sc(s).build()}}
const Yn=`AWS_MAX_ATTEMPTS`,Xn=`max_attempts`,Zn={environmentVariableSelector:e=>{
let t=e[Yn];
if(!t)return;
let n=parseInt(t);
if(Number.isNaN(n))throw Error(`Environment variable ${Yn} mast be a number, got "${t}"`);
return n},configFileSelector:e=>{
let t=e[Xn];
if(!t)return;
let n=parseInt(t);
if(Number.isNaN(n))throw Error(`Shared config file entry ${Xn} mast be a number, got "${t}"`);
return n},default:3},Qn=(e,t)=>{
let{retryStrategy:n,retryMode:r}=e,{defaultMaxAttempts:i=3,defaultBaseDelay:a=Retry.delay()}=t??{},o=N(e.maxAttempts??i),s=n?Promise.resolve(n):void 0,c=async()=>{
let e=await o();
return await N(r)()===G.ADAPTIVE?new In(o,{maxAttempts:e,baseDelay:a}):new Ln({maxAttempts:e,baseDelay:a})};
return Object.assign(e,{maxAttempts:o,retryStrategy:()=>s??=c()})},$n={environmentVariableSelector:e=>e.AWS_RETRY_MODE,configFileSelector:e=>e.retry_mode,default:Rn},er=Fn(Mn),tr=/\d{12}\.ddb/;
async function nr(e,t,n){
if(n.request?.headers?.[`smithy-protocol`]===`rpc-v2-cbor`&&g(e,`PROTOCOL_RPC_V2_CBOR`,`M`),typeof t.retryStrategy==`function`){
let n=await t.retryStrategy();
if(typeof n.mode==`string`)switch(n.mode){case G.ADAPTIVE:
g(e,`RETRY_MODE_ADAPTIVE`,`F`);
break;case G.STANDARD:
g(e,`RETRY_MODE_STANDARD`,`E`)}}
if(typeof t.accountIdEndpointMode==`function`){
let n=e.endpointV2;
switch(String(n?.url?.hostname).match(tr)&&g(e,`ACCOUNT_ID_ENDPOINT`,`O`),await t.accountIdEndpointMode?.()){case`disabled`:
g(e,`ACCOUNT_ID_MODE_DISABLED`,`Q`);
break;case`preferred`:
g(e,`ACCOUNT_ID_MODE_PREFERRED`,`P`);
break;case`required`:
g(e,`ACCOUNT_ID_MODE_REQUIRED`,`R`)}}
let r=e.__smithy_context?.selectedHttpAuthScheme?.identity;
if(r?.$source){
let t=r;
t.accountId&&g(e,`RESOLVED_ACCOUNT_ID`,`T`);
for(let[n,r]of Object.entries(t.$source??{}))g(e,n,r)}}
const rr=`user-agent`,ir=`x-amz-user-agent`,ar=/[^!$%&'*+\-.^_`|~\w]/g,or=/[^!$%&'*+\-.^_`|~\w#]/g;
function sr(e){
let t=``;
for(let n in e){
let r=e[n];
if(t.length+r.length+1<=1024)t.length?t+=`,`+r:t+=r;else break}
return t}
const cr=e=>(t,n)=>async r=>{
let{request:i}=r;
if(!j.isInstance(i))return t(r);
let{headers:a}=i,o=n?.userAgent?.map(Y)||[],s=(await e.defaultUserAgentProvider()).map(Y);
await nr(n,e,r);
let c=n;
s.push(`m/${sr(Object.assign({},n.__smithy_context?.features,c.__aws_sdk_context?.features))}`);
let l=e?.customUserAgent?.map(Y)||[],u=await e.userAgentAppId();
u&&s.push(Y([`app`,`${u}`]));
let d=jn(),f=(d?[d]:[]).concat([...s,...o,...l]).join(` `),p=[...s.filter(e=>e.startsWith(`aws-sdk-`)),...l].join(` `);
return e.runtime===`browser`?a[ir]=f:(p&&(a[ir]=a[`x-amz-user-agent`]?`${a[rr]} ${p}`:p),a[rr]=f),t({...r,request:i})},Y=e=>{
let t=e[0].split(`/`).map(e=>e.replace(ar,`-`)).join(`/`),n=e[1]?.replace(or,`-`),r=t.indexOf(`/`),i=t.substring(0,r),a=t.substring(r+1);
return i===`api`&&(a=a.toLowerCase()),[i,a,n].filter(e=>e&&e.length>0).reduce((e,t,n)=>{
switch(n){case 0:
return t;case 1:
return`${e}/${t}`;default:
return`${e}#${t}`}},``)},lr={name:`getUserAgentMiddleware`,step:`build`,priority:`low`,tags:[`SET_USER_AGENT`,`USER_AGENT`],override:!0},ur=e=>({applyToStack:t=>{
t.add(cr(e),lr)}}),dr=()=>{
for(let e of[`deno`,`bun`,`llrt`])if(d[e])return[`md/${e}`,d[e]];
return[`md/nodejs`,d.node]},fr={isCrtAvailable:!1},pr=()=>fr.isCrtAvailable?[`md/crt-avail`]:null,mr=({serviceId:e,clientVersion:t})=>{
let n=dr();
return async r=>{
let i=[[`aws-sdk-js`,t],[`ua`,`2.1`],[`os/${c()}`,l()],[`lang/js`],n],a=pr();
a&&i.push(a),e&&i.push([`api/${e}`,t]),u.AWS_EXECUTION_ENV&&i.push([`exec-env/${u.AWS_EXECUTION_ENV}`]);
let o=await r?.userAgentAppId?.();
return o?[...i,[`app/${o}`]]:[...i]}},hr={environmentVariableSelector:e=>e.AWS_SDK_UA_APP_ID,configFileSelector:e=>e.sdk_ua_app_id??e[`sdk-ua-app-id`],default:void 0},gr=(e,t=!1)=>{
if(t){
for(let t of e.split(`.`))if(!gr(t))return!1;
return!0}
return!(!M(e)||e.length<3||e.length>63||e!==e.toLowerCase()||at(e))},_r={isVirtualHostableS3Bucket:gr,parseArn:e=>{
let t=e.split(`:`);
if(t.length<6)return null;
let[n,r,i,a,o,...s]=t;
return n!==`arn`||r===``||i===``||s.join(`:`)===``?null:{partition:r,service:i,region:a,accountId:o,resourceId:s.map(e=>e.split(`/`)).flat()}},partition:An};
Xe.aws=_r;
var vr=class ProviderError extends Error{
name=`ProviderError`;
tryNextLink;
constructor(e,t=!0){
let n,r=!0;
typeof t==`boolean`?(n=void 0,r=t):typeof t==`object`&&t&&(n=t.logger,r=t.tryNextLink??!0),super(e),this.tryNextLink=r,Object.setPrototypeOf(this,ProviderError.prototype),n?.debug?.(`@smithy/property-provider ${r?`->`:`(!)`} ${e}`)}
static from(e,t=!0){
return Object.assign(new this(e.message,t),e)}},yr=class CredentialsProviderError extends vr{
name=`CredentialsProviderError`;
constructor(e,t=!0){
super(e,t),Object.setPrototypeOf(this,CredentialsProviderError.prototype)}};
const br=(...e)=>async()=>{
if(e.length===0)throw new vr(`No providers in chain`);
let t;
for(let n of e)try{
return await n()}catch(e){
if(t=e,e?.tryNextLink)continue;
throw e}
throw t},xr=e=>()=>Promise.resolve(e),Sr=(e,t,n)=>{
let r,i,a,o=!1,s=async()=>{
i||=e();
try{
r=await i,a=!0,o=!1}finally{
i=void 0}
return r};
return t===void 0?async e=>((!a||e?.forceRefresh)&&(r=await s()),r):async e=>((!a||e?.forceRefresh)&&(r=await s()),o?r:n&&!n(r)?(o=!0,r):(t(r)&&await s(),r))},X=(e,t,n)=>{
if(t in e){
if(e[t]===`true`)return!0;
if(e[t]===`false`)return!1;
throw Error(`Cannot load ${n} "${t}". Expected "true" or "false", got ${e[t]}.`)}};
var Z;
(function(e){
e.ENV=`env`,e.CONFIG=`shared config entry`})(Z||={});
const Cr=e=>e.profile||process.env.AWS_PROFILE||`default`;
function wr(){
throw Error(`loadSharedConfigFiles is not part of this bundle: see scripts/bundle/stand-ins.ts`)}
function Tr(e){
try{
let t=new Set(Array.from(e.match(/([A-Z_]){3,}/g)??[]));
return t.delete(`CONFIG`),t.delete(`CONFIG_PREFIX_SEPARATOR`),t.delete(`ENV`),[...t].join(`, `)}catch{
return e}}
const Er=(e,t)=>async()=>{
try{
let n=e(process.env,t);
if(n===void 0)throw Error();
return n}catch(n){
throw new yr(n.message||`Not found in ENV: ${Tr(e.toString())}`,{logger:t?.logger})}},Dr=(e,{preferredFile:t=`config`,...n}={})=>async()=>{
let r=Cr(n),{configFile:i,credentialsFile:a}=await wr(n),o=a[r]||{},s=i[r]||{},c=t===`config`?{...o,...s}:{...s,...o};
try{
let n=e(c,t===`config`?i:a);
if(n===void 0)throw Error();
return n}catch(t){
throw new yr(t.message||`Not found in config files w/ profile [${r}]: ${Tr(e.toString())}`,{logger:n.logger})}},Or=e=>typeof e==`function`,kr=e=>Or(e)?async()=>await e():xr(e),Ar=({environmentVariableSelector:e,configFileSelector:t,default:n},r={})=>{
let{signingName:i,logger:a}=r;
return Sr(br(Er(e,{signingName:i,logger:a}),Dr(t,r),kr(n)))},jr={environmentVariableSelector:e=>X(e,`AWS_USE_DUALSTACK_ENDPOINT`,Z.ENV),configFileSelector:e=>X(e,`use_dualstack_endpoint`,Z.CONFIG),default:!1},Mr={environmentVariableSelector:e=>X(e,`AWS_USE_FIPS_ENDPOINT`,Z.ENV),configFileSelector:e=>X(e,`use_fips_endpoint`,Z.CONFIG),default:!1};
function Nr(){
throw Error(`getInstanceMetadataRegion is not part of this bundle: see scripts/bundle/stand-ins.ts`)}
const Pr={environmentVariableSelector:e=>e.AWS_REGION,configFileSelector:e=>e.region,default:async()=>{
let e=await Nr();
if(e)return e;
throw Error(`Region is missing`)}},Fr={preferredFile:`credentials`},Ir=new Set,Lr=(e,t=M)=>{
if(!Ir.has(e)&&!t(e)){
if(e===`*`)console.warn(`@smithy/config-resolver WARN - Please use the caller region instead of "*". See "sigv4a" in https://github.com/aws/aws-sdk-js-v3/blob/main/supplemental-docs/CLIENTS.md.`);else throw Error(`Region not accepted: region="${e}" is not a valid hostname component.`)}else Ir.add(e)},Rr=e=>typeof e==`string`&&(e.startsWith(`fips-`)||e.endsWith(`-fips`)),zr=e=>Rr(e)?[`fips-aws-global`,`aws-fips`].includes(e)?`us-east-1`:e.replace(/fips-(dkr-|prod-)?|-fips/,``):e,Br=e=>{
let{region:t,useFipsEndpoint:n}=e;
if(!t)throw Error(`Region is missing`);
return Object.assign(e,{region:async()=>{
let e=typeof t==`function`?await t():t,n=zr(e);
return Lr(n),n},useFipsEndpoint:async()=>{
let e=typeof t==`string`?t:await t();
return Rr(e)?!0:typeof n==`function`?n():Promise.resolve(!!n)}})},Vr=[`in-region`,`cross-region`,`mobile`,`standard`,`legacy`],Hr={environmentVariableSelector:e=>e.AWS_DEFAULTS_MODE,configFileSelector:e=>e.defaults_mode,default:`legacy`},Ur=({region:e=Ar(Pr),defaultsMode:t=Ar(Hr)}={})=>Sr(async()=>{
let n=typeof t==`function`?await t():t;
switch(n?.toLowerCase()){case`auto`:
return Wr(e);case`in-region`:case`cross-region`:case`mobile`:case`standard`:case`legacy`:
return Promise.resolve(n?.toLocaleLowerCase());case void 0:
return Promise.resolve(`legacy`);default:
throw Error(`Invalid parameter for "defaultsMode", expect ${Vr.join(`, `)}, got ${n}`)}}),Wr=async e=>{
if(e){
let t=typeof e==`function`?await e():e,n=await Gr();
return n?t===n?`in-region`:`cross-region`:`standard`}
return`standard`},Gr=async()=>process.env.AWS_EXECUTION_ENV&&(process.env.AWS_REGION||process.env.AWS_DEFAULT_REGION)?process.env.AWS_REGION??process.env.AWS_DEFAULT_REGION:Nr(),Kr=e=>HttpResponse.isInstance(e)?e.headers?.date??e.headers?.Date:void 0,qr=e=>HttpResponse.isInstance(e)?e.headers?.age??e.headers?.Age:void 0,Jr=e=>new Date(Date.now()+e),Yr=(e,t,n,r)=>{
if(r!==void 0)return t;
let i=Date.parse(e);
if(Number.isNaN(i))return t;
let a=Date.now();
return n!==void 0&&a-n>9e5?t:i-a},Q=(e,t)=>{
if(!t)throw Error(`Property \`${e}\` is not resolved for AWS SDK SigV4Auth`);
return t},Xr=e=>e.context?.[se]?.eventStream?.output===!0,Zr=async e=>{
let t=Q(`context`,e.context),n=Q(`config`,e.config),r=t.endpointV2?.properties?.authSchemes?.[0];
return{config:n,signer:await Q(`signer`,n.signer)(r),signingRegion:e?.signingRegion,signingRegionSet:e?.signingRegionSet,signingName:e?.signingName}};
var AwsSdkSigV4Signer=class{
async sign(e,t,n){
if(!j.isInstance(e))throw Error("The request is not an instance of `HttpRequest` and cannot be signed");
let r=await Zr(n),{config:i,signer:a}=r,{signingRegion:o,signingName:s}=r,c=n.context;
if(c?.authSchemes?.length??!1){
let[e,t]=c.authSchemes;
e?.name===`sigv4a`&&t?.name===`sigv4`&&(o=t?.signingRegion??o,s=t?.signingName??s)}
let l=await i.disableClockSkewCorrection?.()===!0;
n._disableClockSkewCorrection=l;
let u=l||Xr(n);
return n._skipClockSkewSampling=u,u||(n._preRequestSystemClockOffset=i.systemClockOffset,n._requestSentAt=Date.now()),await a.sign(e,{signingDate:l?new Date:Jr(i.systemClockOffset),signingRegion:o,signingService:s})}
errorHandler(e){
return t=>{
let n=t;
if(!e._skipClockSkewSampling&&!e._disableClockSkewCorrection){
let t=n.ServerTime??Kr(n.$response);
if(t){
let r=Q(`config`,e.config),i=e._preRequestSystemClockOffset,a=e._requestSentAt,o=qr(n.$response),s=Yr(t,r.systemClockOffset,a,o);
r.systemClockOffset=s,Math.abs(s)>=24e4&&(s!==i||i!==void 0&&i!==s)&&n.$metadata&&(n.$metadata.clockSkewCorrected=!0)}}
throw t}}
successHandler(e,t){
if(t._skipClockSkewSampling||t._disableClockSkewCorrection)return;
let n=Kr(e);
if(n){
let r=Q(`config`,t.config),i=t._requestSentAt,a=qr(e);
r.systemClockOffset=Yr(n,r.systemClockOffset,i,a)}}};
const Qr=e=>typeof e==`string`&&e.length>0?e.split(`,`).map(e=>e.trim()):[],$r=e=>`AWS_BEARER_TOKEN_${e.replace(/[\s-]/g,`_`).toUpperCase()}`,ei=`AWS_AUTH_SCHEME_PREFERENCE`,ti=`auth_scheme_preference`,ni={environmentVariableSelector:(e,t)=>{
if(t?.signingName&&$r(t.signingName)in e)return[`httpBearerAuth`];
if(ei in e)return Qr(e[ei])},configFileSelector:e=>{
if(ti in e)return Qr(e[ti])},default:[]};
var SignatureV4=class{
#e;
constructor(e){
this.#e=e}
async sign(...e){
let{SignatureV4:t}=await import(`./signature-v4.js`);
return new t(this.#e).sign(...e)}};
const ri=e=>t=>{
let n=t.credentials,r=!!t.credentials,i;
Object.defineProperty(t,"credentials",{set(e){
e&&e!==n&&e!==i&&(r=!0),n=e;
let a=ai(t,ii(t,{credentials:n,credentialDefaultProvider:t.credentialDefaultProvider}));
if(r&&!a.attributed){
let e=typeof n==`object`&&!!n;
i=async t=>{
let n=await a(t);
return e&&(!n.$source||Object.keys(n.$source).length===0)?h(n,`CREDENTIALS_CODE`,`e`):n},i.memoized=a.memoized,i.configBound=a.configBound,i.attributed=!0}else i=a},get(){
return i},enumerable:!0,configurable:!0}),t.credentials=n;
let{signingEscapePath:a=!0,systemClockOffset:o=t.systemClockOffset||0,sha256:s}=t,c;
return c=t.signer?W(t.signer):t.regionInfoProvider?()=>W(t.region)().then(async e=>[await t.regionInfoProvider(e,{useFipsEndpoint:await t.useFipsEndpoint(),useDualstackEndpoint:await t.useDualstackEndpoint()})||{},e]).then(([e,n])=>{
let{signingRegion:r,signingService:i}=e;
t.signingRegion=t.signingRegion||r||n,t.signingName=t.signingName||i||t.serviceId;
let o={...t,credentials:t.credentials,region:t.signingRegion,service:t.signingName,sha256:s,uriEscapePath:a};
return new(t.signerConstructor||SignatureV4)(o)}):async e=>{
e=Object.assign({},{name:`sigv4`,signingName:t.signingName||t.defaultSigningName,signingRegion:await W(t.region)(),properties:{}},e);
let n=e.signingRegion,r=e.signingName;
t.signingRegion=t.signingRegion||n,t.signingName=t.signingName||r||t.serviceId;
let i={...t,credentials:t.credentials,region:t.signingRegion,service:t.signingName,sha256:s,uriEscapePath:a};
return new(t.signerConstructor||SignatureV4)(i)},Object.assign(t,{systemClockOffset:o,signingEscapePath:a,signer:c,disableClockSkewCorrection:W(t.disableClockSkewCorrection??e)})};
function ii(e,{credentials:t,credentialDefaultProvider:n}){
let r;
return r=t?t?.memoized?t:En(t,wn,Tn):n?W(n(Object.assign({},e,{parentClientConfig:e}))):async()=>{
throw Error("@aws-sdk/core::resolveAwsSdkSigV4Config - `credentials` not provided and no credentialDefaultProvider was configured.")},r.memoized=!0,r}
function ai(e,t){
if(t.configBound)return t;
let n=async n=>t({...n,callerClientConfig:e});
return n.memoized=t.memoized,n.configBound=!0,n}
const oi=ri(Ar({environmentVariableSelector:e=>X(e,`AWS_DISABLE_CLOCK_SKEW_CORRECTION`,Z.ENV),configFileSelector:e=>X(e,`disable_clock_skew_correction`,Z.CONFIG),default:!1}));
function si(e){
let t=e&&typeof e==`object`&&`reason`in e?e.reason:void 0;
if(t){
if(t instanceof Error){
let e=Error(`Request aborted`);
return e.name=`AbortError`,e.cause=t,e}
let e=Error(String(t));
return e.name=`AbortError`,e}
let n=Error(`Request aborted`);
return n.name=`AbortError`,n}
const ci=[`ECONNRESET`,`EPIPE`,`ETIMEDOUT`],li=e=>{
let t={};
for(let n in e){
if(!A(e,n))continue;
let r=e[n];
t[n]=Array.isArray(r)?r.join(`,`):r}
return t},$={setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)},ui=1e3,di=(e,t,n=0)=>{
if(!n)return-1;
let r=r=>{
let i=$.setTimeout(()=>{
e.destroy(),t(Object.assign(Error(`@smithy/node-http-handler - the request socket did not establish a connection with the server within the configured timeout of ${n} ms.`),{name:`TimeoutError`}))},n-r),a=e=>{
e?.connecting?e.on(`connect`,()=>{
$.clearTimeout(i)}):$.clearTimeout(i)};
e.socket?a(e.socket):e.on(`socket`,a)};
return n<2e3?(r(0),0):$.setTimeout(r.bind(null,ui),ui)},fi=(e,t,n=0,r,i)=>n?$.setTimeout(()=>{
let a=`@smithy/node-http-handler - [${r?`ERROR`:`WARN`}] a request has exceeded the configured ${n} ms requestTimeout.`;
if(r){
let n=Object.assign(Error(a),{name:`TimeoutError`,code:`ETIMEDOUT`});
e.destroy(n),t(n)}else a+=` Init client requestHandler with throwOnRequestTimeout=true to turn this into an error.`,i?.warn?.(a)},n):-1,pi=(e,{keepAlive:t,keepAliveMsecs:n},r=3e3)=>{
if(t!==!0)return-1;
let i=()=>{
e.socket?e.socket.setKeepAlive(t,n||0):e.on(`socket`,e=>{
e.setKeepAlive(t,n||0)})};
return r===0?(i(),0):$.setTimeout(i,r)},mi=e=>{
let t=e?.defaultSocketTimeout;
return typeof t==`number`&&Number.isFinite(t)&&t>0?t:void 0},hi=(e,t,n=0,r=!1)=>{
if(!Number.isFinite(n)||n<=0)return;
let i;
e.once(`response`,e=>i=e);
let a=()=>{
if(i?.complete){
e.socket?.destroy();
return}
let a=Object.assign(Error(`@smithy/node-http-handler - the request socket timed out after ${n} ms of inactivity (${r?`service default socket timeout`:`configured by client requestHandler`}).`),{name:`TimeoutError`});
i?.destroy(a),e.destroy(),t(a)},o=()=>{
let{socket:t}=e;
t?t.connecting?t.once(`connect`,o):(t.setTimeout(n,a),e.on(`close`,()=>t.removeListener(`timeout`,a))):e.once(`socket`,o)};
if(n<6e3){
o();
return}
let s=$.setTimeout(o,3e3);
e.once(`close`,()=>$.clearTimeout(s))},gi=6e3;
async function _i(e,t,n=gi,r=!1){
let i=t.headers,a=i?i.Expect||i.expect:void 0,o=-1,s=!0;
!r&&a===`100-continue`&&(s=await Promise.race([new Promise(e=>{
o=Number($.setTimeout(()=>e(!0),Math.max(gi,n)))}),new Promise(t=>{
e.on(`continue`,()=>{
$.clearTimeout(o),t(!0)}),e.on(`response`,()=>{
$.clearTimeout(o),t(!1)}),e.on(`error`,()=>{
$.clearTimeout(o),t(!1)})})])),s&&vi(e,t.body)}
function vi(e,t){
if(t instanceof o)t.pipe(e);else if(t){
let n=Buffer.isBuffer(t);
if(n||typeof t==`string`){
n&&t.byteLength===0?e.end():e.end(t);
return}
let r=t;
if(typeof r==`object`&&r.buffer&&typeof r.byteOffset==`number`&&typeof r.byteLength==`number`){
e.end(Buffer.from(r.buffer,r.byteOffset,r.byteLength));
return}
e.end(Buffer.from(t))}else e.end()}
let yi,bi;
var xi=class NodeHttpHandler{
config;
configProvider;
socketWarningTimestamp=0;
externalAgent=!1;
metadata={handlerProtocol:`http/1.1`};
static create(e){
return typeof e?.handle==`function`?e:new NodeHttpHandler(e)}
static checkSocketUsage(e,t,n=console){
let{sockets:r,requests:i,maxSockets:a}=e;
if(typeof a!=`number`||a===1/0||Date.now()-15e3<t)return t;
if(r&&i)for(let e in r){
if(!A(r,e))continue;
let t=r[e]?.length??0,o=i[e]?.length??0;
if(t>=a&&o>=2*a)return n?.warn?.(`@smithy/node-http-handler:WARN - socket usage at capacity=${t} and ${o} additional requests are enqueued.
See https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/node-configuring-maxsockets.html
or increase socketAcquisitionWarningTimeout=(millis) in the NodeHttpHandler config.`),Date.now()}
return t}
constructor(e){
this.configProvider=new Promise((t,n)=>{
typeof e==`function`?e().then(e=>{
t(this.resolveDefaultConfig(e))}).catch(n):t(this.resolveDefaultConfig(e))})}
destroy(){
this.config?.httpAgent?.destroy(),this.config?.httpsAgent?.destroy()}
async handle(e,{abortSignal:t,requestTimeout:n}={}){
this.config||=await this.configProvider;
let r=this.config,i=r.logger,a=e.protocol===`https:`;
return!a&&!this.config.httpAgent&&(this.config.httpAgent=await this.config.httpAgentProvider()),new Promise((o,s)=>{
let c,l=-1,u=-1,d=-1,p=-1,m=()=>{
$.clearTimeout(l),$.clearTimeout(u),$.clearTimeout(d),$.clearTimeout(p)},h=async e=>{
await c,m(),o(e)},g=async e=>{
await c,m(),s(e)};
if(t?.aborted){
g(si(t));
return}
let _=e.headers,v=_?(_.Expect??_.expect)===`100-continue`:!1,y=a?r.httpsAgent:r.httpAgent;
v&&!this.externalAgent&&(y=new(a?f.Agent:yi)({keepAlive:!1,maxSockets:1/0})),l=$.setTimeout(()=>{
this.socketWarningTimestamp=NodeHttpHandler.checkSocketUsage(y,this.socketWarningTimestamp,i)},r.socketAcquisitionWarningTimeout??(r.requestTimeout??2e3)+(r.connectionTimeout??1e3));
let b=e.query?sn(e.query):``,x;
(e.username!=null||e.password!=null)&&(x=`${e.username??``}:${e.password??``}`);
let ee=e.path;
b&&(ee+=`?${b}`),e.fragment&&(ee+=`#${e.fragment}`);
let S=e.hostname??``;
S=S[0]===`[`&&S.endsWith(`]`)?e.hostname.slice(1,-1):e.hostname;
let C={headers:e.headers,host:S,method:e.method,path:ee,port:e.port,agent:y,auth:x},w=(a?f.request:bi)(C,e=>{
let t=new HttpResponse({statusCode:e.statusCode||-1,reason:e.statusMessage,headers:li(e.headers),body:e});
h({response:t})});
if(w.on(`error`,e=>{
ci.includes(e.code)?g(Object.assign(e,{name:`TimeoutError`})):g(e)}),t){
let e=()=>{
w.destroy();
let e=si(t);
g(e)};
if(typeof t.addEventListener==`function`){
let n=t;
n.addEventListener(`abort`,e,{once:!0}),w.once(`close`,()=>n.removeEventListener(`abort`,e))}else t.onabort=e}
let te=n??r.requestTimeout;
u=di(w,g,r.connectionTimeout),d=fi(w,g,te,r.throwOnRequestTimeout,i??console);
let T=r.socketTimeout===void 0?mi(r):void 0;
T?hi(w,g,T,!0):hi(w,g,r.socketTimeout);
let E=C.agent;
typeof E==`object`&&`keepAlive`in E&&(p=pi(w,{keepAlive:E.keepAlive,keepAliveMsecs:E.keepAliveMsecs})),c=_i(w,e,te,this.externalAgent).catch(e=>(m(),s(e)))})}
updateHttpClientConfig(e,t){
this.config=void 0,this.configProvider=this.configProvider.then(n=>{
switch(e){case Symbol.for(`logger`):
e=`logger`,t=n.logger??t;
break;case Symbol.for(`@smithy/defaultSocketTimeout`):
e=`defaultSocketTimeout`,t=mi(n)??t}
return{...n,[e]:t}})}
httpHandlerConfigs(){
return this.config??{}}
resolveDefaultConfig(e){
let{requestTimeout:t,connectionTimeout:n,socketTimeout:r,socketAcquisitionWarningTimeout:i,httpAgent:a,httpsAgent:o,throwOnRequestTimeout:s,logger:c}=e||{},l;
return{connectionTimeout:n,requestTimeout:t,socketTimeout:r,defaultSocketTimeout:mi(e),socketAcquisitionWarningTimeout:i,throwOnRequestTimeout:s,httpAgentProvider:()=>l??=(async()=>{
let e=await Promise.resolve(process.getBuiltinModule(`node:http`)),{Agent:t,request:n}=e.default??e;
return bi=n,yi=t,a instanceof yi||typeof a?.destroy==`function`?(this.externalAgent=!0,a):new yi({keepAlive:!0,maxSockets:50,...a})})(),httpsAgent:o instanceof f.Agent||typeof o?.destroy==`function`?(this.externalAgent=!0,o):new f.Agent({keepAlive:!0,maxSockets:50,...o}),logger:c}}},ProtocolLib=class{
queryCompat;
errorRegistry;
constructor(e=!1){
this.queryCompat=e}
resolveRestContentType(e,t){
let n=t.getMemberSchemas(),r=Object.values(n).find(e=>!!e.getMergedTraits().httpPayload);
if(r)return r.getMergedTraits().mediaType||(r.isStringSchema()?`text/plain`:r.isBlobSchema()?`application/octet-stream`:e);
if(!t.isUnitSchema()&&Object.values(n).find(e=>{
let{httpQuery:t,httpQueryParams:n,httpHeader:r,httpLabel:i,httpPrefixHeaders:a}=e.getMergedTraits();
return!t&&!n&&!r&&!i&&a===void 0}))return e}
async getErrorSchemaOrThrowBaseException(e,t,n,r,i,a){
let o=e;
e.includes(`#`)&&([,o]=e.split(`#`));
let s={$metadata:i,$fault:n.statusCode<500?`client`:`server`};
if(!this.errorRegistry)throw Error(`@aws-sdk/core/protocols - error handler not initialized.`);
try{
return{errorSchema:a?.(this.errorRegistry,o)??this.errorRegistry.getSchema(e),errorMetadata:s}}catch{
r.message=r.message??r.Message??`UnknownError`;
let e=this.errorRegistry,t=e.getBaseException();
if(t){
let n=e.getErrorCtor(t)??Error;
throw this.decorateServiceException(Object.assign(new n({name:o}),s),r)}
let n=r,i=n?.message??n?.Message??n?.Error?.Message??n?.Error?.message;
throw this.decorateServiceException(Object.assign(Error(i),{name:o},s),r)}}
compose(e,t,n){
let r=n;
t.includes(`#`)&&([r]=t.split(`#`));
let i=Kt.for(r),a=Kt.for(`smithy.ts.sdk.synthetic.`+n);
e.copyFrom(i),e.copyFrom(a),this.errorRegistry=e}
decorateServiceException(e,t={}){
if(this.queryCompat){
let n=e.Message??t.Message,r=Wn(e,t);
n&&(r.message=n);
let i=r.Error??{};
i.Type=r.Error?.Type,i.Code=r.Error?.Code,i.Message=r.Error?.message??r.Error?.Message??n,r.Error=i;
let a=r.$metadata.requestId;
return a&&(r.RequestId=a),r}
return Wn(e,t)}
setQueryCompatError(e,t){
let n=t.headers?.[`x-amzn-query-error`];
if(e!==void 0&&n!=null){
let[t,r]=n.split(`;`),i=Object.keys(e),a={Code:t,Type:r};
e.Code=t,e.Type=r;
for(let t=0;t<i.length;t++){
let n=i[t];
a[n===`message`?`Message`:n]=e[n]}
delete a.__type,e.Error=a}}
queryCompatOutput(e,t){
e.Error&&(t.Error=e.Error),e.Type&&(t.Type=e.Type),e.Code&&(t.Code=e.Code)}
findQueryCompatibleError(e,t){
try{
return e.getSchema(t)}catch{
return e.find(e=>B.of(e).getMergedTraits().awsQueryError?.[0]===t)}}};
function Si(){
throw Error(`Sha256Js is not part of this bundle: see scripts/bundle/stand-ins.ts`)}
const Ci=(()=>{
try{
return e(`sha256`),!0}catch{
return!1}})()?wi():Si;
function wi(){
return class{
digestLength=32;
secret;
hash;
isHmac;
finished=!1;
constructor(e){
this.secret=e,this.isHmac=!!e,this.hash=this.createHash()}
update(e){
if(this.finished)throw Error(`Attempted to update an already finished hash.`);
this.hash.update(e)}
async digest(){
let e;
return this.isHmac?(this.finished=!0,e=this.hash.digest()):e=this.hash.copy().digest(),new Uint8Array(e.buffer,e.byteOffset,e.byteLength)}
reset(){
this.hash=this.createHash(),this.finished=!1}
createHash(){
return this.secret?t(`sha256`,Ti(this.secret)):e(`sha256`)}}}
function Ti(e){
return typeof e==`string`?e:ArrayBuffer.isView(e)?Buffer.from(e.buffer,e.byteOffset,e.byteLength):Buffer.from(e)}
export{L as $,Client as A,T as At,dn as B,Qn as C,A as Ct,Gn as D,ie as Dt,qn as E,re as Et,W as F,v as Ft,FromStringShapeDeserializer as G,U as H,Cn as I,m as It,H as J,HttpProtocol as K,vn as L,On as M,C as Mt,NoAuthSigner as N,S as Nt,Un as O,ae as Ot,DefaultIdentityProviderConfig as P,y as Pt,Bt as Q,pn as R,$n as S,j as St,NoOpLogger as T,D as Tt,an as U,cn as V,en as W,Kt as X,Qt as Y,B as Z,hr as _,ke as _t,SignatureV4 as a,Et as at,er as b,P as bt,Ur as c,xt as ct,Pr as d,Je as dt,Nt as et,Mr as f,He as ft,_r as g,je as gt,vr as h,Pe as ht,oi as i,kt as it,Rn as j,w as jt,Command as k,oe as kt,Br as l,Xe as lt,Ar as m,Fe as mt,ProtocolLib as n,jt as nt,ni as o,Ct as ot,jr as p,Ie as pt,SerdeContext as q,xi as r,At as rt,AwsSdkSigV4Signer as s,St as st,Ci as t,Mt as tt,Fr as u,EndpointCache as ut,mr as v,Oe as vt,Jn as w,k as wt,Zn as x,N as xt,ur as y,pe as yt,fn as z};