const{createHash,createHmac,getRandomValues}=process.getBuiltinModule(`node:crypto`),{ReadStream,fstatSync,lstatSync}=process.getBuiltinModule(`node:fs`),{homedir,platform,release}=process.getBuiltinModule(`node:os`),{join,sep}=process.getBuiltinModule(`node:path`),{readFile:readFile$1}=process.getBuiltinModule(`node:fs/promises`),{Readable,Writable}=process.getBuiltinModule(`node:stream`),{env,versions}=process.getBuiltinModule(`node:process`),node_https=process.getBuiltinModule(`node:https`),state={warningEmitted:!1},emitWarningIfUnsupportedVersion$1=e=>{
if(e&&!state.warningEmitted){
if(process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED===`true`){
state.warningEmitted=!0;
return}
parseInt(e.substring(1,e.indexOf(`.`)))<22&&(state.warningEmitted=!0,process.emitWarning(`NodeVersionSupportWarning: The AWS SDK for JavaScript (v3)
versions published after the first week of January 2027
will require node >=22. You are running node ${e}.

To continue receiving updates to AWS services, bug fixes,
and security updates please upgrade to node >=22.

More information can be found at: https://a.co/c895JFp`))}};
function setCredentialFeature(e,t,n){
return e.$source||={},e.$source[t]=n,e}
function setFeature$1(e,t,n){
e.__aws_sdk_context?e.__aws_sdk_context.features||(e.__aws_sdk_context.features={}):e.__aws_sdk_context={features:{}},e.__aws_sdk_context.features[t]=n}
const isDefaultSocketTimeoutEnabled=()=>typeof process==`object`&&process?.env?.AWS_ENABLE_DEFAULT_SOCKET_TIMEOUT_2026===`true`,getDefaultSocketTimeout=(e,t)=>{
if(isDefaultSocketTimeoutEnabled()&&typeof e?.handle!=`function`)return t},isArrayBuffer=e=>typeof ArrayBuffer==`function`&&e instanceof ArrayBuffer||Object.prototype.toString.call(e)===`[object ArrayBuffer]`,fromArrayBuffer=(e,t=0,n=e.byteLength-t)=>{
if(!isArrayBuffer(e))throw TypeError(`The "input" argument must be ArrayBuffer. Received type ${typeof e} (${e})`);
return Buffer.from(e,t,n)},fromString=(e,t)=>{
if(typeof e!=`string`)throw TypeError(`The "input" argument must be of type string. Received type ${typeof e} (${e})`);
return t?Buffer.from(e,t):Buffer.from(e)},BASE64_REGEX=/^[A-Za-z0-9+/]*={0,2}$/,fromBase64=e=>{
if(e.length*3%4!=0)throw TypeError(`Incorrect padding on base64 string.`);
if(!BASE64_REGEX.exec(e))throw TypeError(`Invalid base64 string.`);
let t=fromString(e,`base64`);
return new Uint8Array(t.buffer,t.byteOffset,t.byteLength)},fromUtf8$1=e=>{
let t=fromString(e,`utf8`);
return new Uint8Array(t.buffer,t.byteOffset,t.byteLength/Uint8Array.BYTES_PER_ELEMENT)},toBase64$1=e=>{
let t;
if(t=typeof e==`string`?fromUtf8$1(e):e,typeof t!=`object`||typeof t.byteOffset!=`number`||typeof t.byteLength!=`number`)throw Error(`@smithy/util-base64: toBase64 encoder function only accepts string | Uint8Array.`);
return fromArrayBuffer(t.buffer,t.byteOffset,t.byteLength).toString(`base64`)};
function bindUint8ArrayBlobAdapter(e,t,n,r){
return class i extends Uint8Array{
static fromString(e,n=`utf-8`){
if(typeof e==`string`)return n===`base64`?i.mutate(r(e)):i.mutate(t(e));
throw Error(`Unsupported conversion from ${typeof e} to Uint8ArrayBlobAdapter.`)}
static mutate(e){
return Object.setPrototypeOf(e,i.prototype),e}
transformToString(t=`utf-8`){
return t===`base64`?n(this):e(this)}}}
const toUtf8$1=e=>{
if(typeof e==`string`)return e;
if(typeof e!=`object`||typeof e.byteOffset!=`number`||typeof e.byteLength!=`number`)throw Error(`@smithy/util-utf8: toUtf8 encoder function only accepts string | Uint8Array.`);
return fromArrayBuffer(e.buffer,e.byteOffset,e.byteLength).toString(`utf8`)},decimalToHex=Array.from({length:256},(e,t)=>t.toString(16).padStart(2,`0`));
function bindV4(e){
return typeof crypto<`u`&&typeof crypto.randomUUID==`function`?()=>crypto.randomUUID():()=>{
let t=new Uint8Array(16);
return e(t),t[6]=t[6]&15|64,t[8]=t[8]&63|128,decimalToHex[t[0]]+decimalToHex[t[1]]+decimalToHex[t[2]]+decimalToHex[t[3]]+`-`+decimalToHex[t[4]]+decimalToHex[t[5]]+`-`+decimalToHex[t[6]]+decimalToHex[t[7]]+`-`+decimalToHex[t[8]]+decimalToHex[t[9]]+`-`+decimalToHex[t[10]]+decimalToHex[t[11]]+decimalToHex[t[12]]+decimalToHex[t[13]]+decimalToHex[t[14]]+decimalToHex[t[15]]}}
var EndpointURLScheme;
(function(e){
e.HTTP=`http`,e.HTTPS=`https`})(EndpointURLScheme||={});
var AlgorithmId;
(function(e){
e.MD5=`md5`,e.CRC32=`crc32`,e.CRC32C=`crc32c`,e.SHA1=`sha1`,e.SHA256=`sha256`})(AlgorithmId||={});
const SMITHY_CONTEXT_KEY=`__smithy_context`;
var IniSectionType;
(function(e){
e.PROFILE=`profile`,e.SSO_SESSION=`sso-session`,e.SERVICES=`services`})(IniSectionType||={});
const getSmithyContext=e=>e.__smithy_context||={};
function hasOwn(e,t){
return Object.prototype.hasOwnProperty.call(e,t)}
var HttpRequest=class e{
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
static clone(t){
let n=new e({...t,headers:{...t.headers}});
return n.query&&=cloneQuery(n.query),n}
static isInstance(e){
if(!e)return!1;
let t=e;
return`method`in t&&`protocol`in t&&`hostname`in t&&`path`in t&&typeof t.query==`object`&&typeof t.headers==`object`}
clone(){
return e.clone(this)}};
function cloneQuery(e){
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
const VALID_HOST_LABEL_REGEX=RegExp(`^(?!.*-$)(?!-)[a-zA-Z0-9-]{1,63}$`),isValidHostLabel=(e,t=!1)=>{
if(!t)return VALID_HOST_LABEL_REGEX.test(e);
let n=e.split(`.`);
for(let e of n)if(!isValidHostLabel(e))return!1;
return!0};
function isValidHostname(e){
return/^[a-z0-9][a-z0-9.-]*[a-z0-9]$/.test(e)}
const normalizeProvider$1=e=>{
if(typeof e==`function`)return e;
let t=Promise.resolve(e);
return()=>t};
function parseQueryString(e){
let t={};
if(e=e.replace(/^\?/,``),e)for(let n of e.split(`&`)){
let[e,r=null]=n.split(`=`);
e=decodeURIComponent(e),r&&=decodeURIComponent(r),e in t?Array.isArray(t[e])?t[e].push(r):t[e]=[t[e],r]:t[e]=r}
return t}
const parseUrl=e=>{
if(typeof e==`string`)return parseUrl(new URL(e));
let{hostname:t,pathname:n,port:r,protocol:i,search:a}=e,o;
return a&&(o=parseQueryString(a)),{hostname:t,port:r?parseInt(r):void 0,protocol:i,path:n,query:o}},toEndpointV1=e=>{
if(typeof e==`object`){
if(`url`in e){
let t=parseUrl(e.url);
if(e.headers){
t.headers={};
for(let n in e.headers)hasOwn(e.headers,n)&&(t.headers[n.toLowerCase()]=e.headers[n].join(`, `))}
return t}
return e}
return parseUrl(e)},expectNumber=e=>{
if(e!=null){
if(typeof e==`string`){
let t=parseFloat(e);
if(!Number.isNaN(t))return String(t)!==String(e)&&logger.warn(stackTraceWarning(`Expected number but observed string: ${e}`)),t}
if(typeof e==`number`)return e;
throw TypeError(`Expected number, got ${typeof e}: ${e}`)}},MAX_FLOAT=Math.ceil(2**127*(2-2**-23)),expectFloat32=e=>{
let t=expectNumber(e);
if(t!==void 0&&!Number.isNaN(t)&&t!==1/0&&t!==-1/0&&Math.abs(t)>MAX_FLOAT)throw TypeError(`Expected 32-bit float, got ${e}`);
return t},expectLong=e=>{
if(e!=null){
if(Number.isInteger(e)&&!Number.isNaN(e))return e;
throw TypeError(`Expected integer, got ${typeof e}: ${e}`)}},expectShort=e=>expectSizedInt(e,16),expectByte=e=>expectSizedInt(e,8),expectSizedInt=(e,t)=>{
let n=expectLong(e);
if(n!==void 0&&castInt(n,t)!==n)throw TypeError(`Expected ${t}-bit integer, got ${e}`);
return n},castInt=(e,t)=>{
switch(t){case 32:
return Int32Array.of(e)[0];case 16:
return Int16Array.of(e)[0];case 8:
return Int8Array.of(e)[0]}},strictParseDouble=e=>expectNumber(typeof e==`string`?parseNumber(e):e),strictParseFloat32=e=>expectFloat32(typeof e==`string`?parseNumber(e):e),NUMBER_REGEX=/(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(-?Infinity)|(NaN)/g,parseNumber=e=>{
let t=e.match(NUMBER_REGEX);
if(t===null||t[0].length!==e.length)throw TypeError(`Expected real number, got implicit NaN`);
return parseFloat(e)},strictParseShort=e=>expectShort(typeof e==`string`?parseNumber(e):e),strictParseByte=e=>expectByte(typeof e==`string`?parseNumber(e):e),stackTraceWarning=e=>String(TypeError(e).stack||e).split(`
`).slice(0,5).filter(e=>!e.includes(`stackTraceWarning`)).join(`
`),logger={warn:console.warn},DAYS=[`Sun`,`Mon`,`Tue`,`Wed`,`Thu`,`Fri`,`Sat`],MONTHS=[`Jan`,`Feb`,`Mar`,`Apr`,`May`,`Jun`,`Jul`,`Aug`,`Sep`,`Oct`,`Nov`,`Dec`];
function dateToUtcString(e){
let t=e.getUTCFullYear(),n=e.getUTCMonth(),r=e.getUTCDay(),i=e.getUTCDate(),a=e.getUTCHours(),o=e.getUTCMinutes(),s=e.getUTCSeconds(),c=i<10?`0${i}`:`${i}`,l=a<10?`0${a}`:`${a}`,u=o<10?`0${o}`:`${o}`,d=s<10?`0${s}`:`${s}`;
return`${DAYS[r]}, ${c} ${MONTHS[n]} ${t} ${l}:${u}:${d} GMT`}
const RFC3339_WITH_OFFSET$1=new RegExp(/^(\d{4})-(\d{2})-(\d{2})[tT](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(([-+]\d{2}:\d{2})|[zZ])$/),parseRfc3339DateTimeWithOffset=e=>{
if(e==null)return;
if(typeof e!=`string`)throw TypeError(`RFC-3339 date-times must be expressed as strings`);
let t=RFC3339_WITH_OFFSET$1.exec(e);
if(!t)throw TypeError(`Invalid RFC-3339 date-time value`);
let[n,r,i,a,o,s,c,l,u]=t,d=strictParseShort(stripLeadingZeroes(r)),f=parseDateValue(i,`month`,1,12),p=parseDateValue(a,`day`,1,31),m=buildDate(d,f,p,{hours:o,minutes:s,seconds:c,fractionalMilliseconds:l});
return u.toUpperCase()!=`Z`&&m.setTime(m.getTime()-parseOffsetToMilliseconds(u)),m},IMF_FIXDATE$1=new RegExp(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? GMT$/),RFC_850_DATE$1=new RegExp(/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday), (\d{2})-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(\d{2}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? GMT$/),ASC_TIME$1=new RegExp(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ( [1-9]|\d{2}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? (\d{4})$/),parseRfc7231DateTime=e=>{
if(e==null)return;
if(typeof e!=`string`)throw TypeError(`RFC-7231 date-times must be expressed as strings`);
let t=IMF_FIXDATE$1.exec(e);
if(t){
let[e,n,r,i,a,o,s,c]=t;
return buildDate(strictParseShort(stripLeadingZeroes(i)),parseMonthByShortName(r),parseDateValue(n,`day`,1,31),{hours:a,minutes:o,seconds:s,fractionalMilliseconds:c})}
if(t=RFC_850_DATE$1.exec(e),t){
let[e,n,r,i,a,o,s,c]=t;
return adjustRfc850Year(buildDate(parseTwoDigitYear(i),parseMonthByShortName(r),parseDateValue(n,`day`,1,31),{hours:a,minutes:o,seconds:s,fractionalMilliseconds:c}))}
if(t=ASC_TIME$1.exec(e),t){
let[e,n,r,i,a,o,s,c]=t;
return buildDate(strictParseShort(stripLeadingZeroes(c)),parseMonthByShortName(n),parseDateValue(r.trimLeft(),`day`,1,31),{hours:i,minutes:a,seconds:o,fractionalMilliseconds:s})}
throw TypeError(`Invalid RFC-7231 date-time value`)},parseEpochTimestamp=e=>{
if(e==null)return;
let t;
if(typeof e==`number`)t=e;else if(typeof e==`string`)t=strictParseDouble(e);else if(typeof e==`object`&&e.tag===1)t=e.value;else throw TypeError(`Epoch timestamps must be expressed as floating point numbers or their string representation`);
if(Number.isNaN(t)||t===1/0||t===-1/0)throw TypeError(`Epoch timestamps must be valid, non-Infinite, non-NaN numerics`);
return new Date(Math.round(t*1e3))},buildDate=(e,t,n,r)=>{
let i=t-1;
return validateDayOfMonth(e,i,n),new Date(Date.UTC(e,i,n,parseDateValue(r.hours,`hour`,0,23),parseDateValue(r.minutes,`minute`,0,59),parseDateValue(r.seconds,`seconds`,0,60),parseMilliseconds(r.fractionalMilliseconds)))},parseTwoDigitYear=e=>{
let t=new Date().getUTCFullYear(),n=Math.floor(t/100)*100+strictParseShort(stripLeadingZeroes(e));
return n<t?n+100:n},adjustRfc850Year=e=>e.getTime()-new Date().getTime()>15768e8?new Date(Date.UTC(e.getUTCFullYear()-100,e.getUTCMonth(),e.getUTCDate(),e.getUTCHours(),e.getUTCMinutes(),e.getUTCSeconds(),e.getUTCMilliseconds())):e,parseMonthByShortName=e=>{
let t=MONTHS.indexOf(e);
if(t<0)throw TypeError(`Invalid month: ${e}`);
return t+1},DAYS_IN_MONTH=[31,28,31,30,31,30,31,31,30,31,30,31],validateDayOfMonth=(e,t,n)=>{
let r=DAYS_IN_MONTH[t];
if(t===1&&isLeapYear(e)&&(r=29),n>r)throw TypeError(`Invalid day for ${MONTHS[t]} in ${e}: ${n}`)},isLeapYear=e=>e%4==0&&(e%100!=0||e%400==0),parseDateValue=(e,t,n,r)=>{
let i=strictParseByte(stripLeadingZeroes(e));
if(i<n||i>r)throw TypeError(`${t} must be between ${n} and ${r}, inclusive`);
return i},parseMilliseconds=e=>e==null?0:strictParseFloat32(`0.`+e)*1e3,parseOffsetToMilliseconds=e=>{
let t=e[0],n=1;
if(t==`+`)n=1;else if(t==`-`)n=-1;else throw TypeError(`Offset direction, ${t}, must be "+" or "-"`);
let r=Number(e.substring(1,3)),i=Number(e.substring(4,6));
return n*(r*60+i)*60*1e3},stripLeadingZeroes=e=>{
let t=0;
for(;t<e.length-1&&e.charAt(t)===`0`;)t++;
return t===0?e:e.slice(t)},LazyJsonString=function(e){
return Object.assign(new String(e),{deserializeJSON(){
return JSON.parse(String(e))},toString(){
return String(e)},toJSON(){
return String(e)}})};
LazyJsonString.from=e=>e&&typeof e==`object`&&(e instanceof LazyJsonString||`deserializeJSON`in e)?e:typeof e==`string`||Object.getPrototypeOf(e)===String.prototype?LazyJsonString(String(e)):LazyJsonString(JSON.stringify(e)),LazyJsonString.fromObject=LazyJsonString.from;
function quoteHeader(e){
return(e.includes(`,`)||e.includes(`"`))&&(e=`"${e.replace(/\\/g,`\\\\`).replace(/"/g,`\\"`)}"`),e}
const ddd=`(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[ne|u?r]?s?day)?`,mmm=`(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)`,time=`(\\d?\\d):(\\d{2}):(\\d{2})(?:\\.(\\d+))?`,date=`(\\d?\\d)`,year=`(\\d{4})`,RFC3339_WITH_OFFSET=new RegExp(/^(\d{4})-(\d\d)-(\d\d)[tT](\d\d):(\d\d):(\d\d)(\.(\d+))?(([-+]\d\d:\d\d)|[zZ])$/),IMF_FIXDATE_NATIVE=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?:0[1-9]|[12]\d|3[01]) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [1-9]\d{3} (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d GMT$/,IMF_FIXDATE=RegExp(`^${ddd}, ${date} ${mmm} ${year} ${time} GMT$`),RFC_850_DATE=RegExp(`^${ddd}, ${date}-${mmm}-(\\d\\d) ${time} GMT$`),ASC_TIME=RegExp(`^${ddd} ${mmm} ( [1-9]|\\d\\d) ${time} ${year}$`),months=[`Jan`,`Feb`,`Mar`,`Apr`,`May`,`Jun`,`Jul`,`Aug`,`Sep`,`Oct`,`Nov`,`Dec`],_parseEpochTimestamp=e=>{
if(e==null)return;
let t=NaN;
if(typeof e==`number`)t=e;else if(typeof e==`string`){
if(!/^-?\d*\.?\d+$/.test(e))throw TypeError(`parseEpochTimestamp - numeric string invalid.`);
t=Number.parseFloat(e)}else typeof e==`object`&&e.tag===1&&(t=e.value);
if(isNaN(t)||Math.abs(t)===1/0)throw TypeError(`Epoch timestamps must be valid finite numbers.`);
return new Date(Math.round(t*1e3))},_parseRfc3339DateTimeWithOffset=e=>{
if(e==null)return;
if(typeof e!=`string`)throw TypeError(`RFC3339 timestamps must be strings`);
let t=RFC3339_WITH_OFFSET.exec(e);
if(!t)throw TypeError(`Invalid RFC3339 timestamp format ${e}`);
let[,n,r,i,a,o,s,,c,l]=t;
range(r,1,12),range(i,1,31),range(a,0,23),range(o,0,59),range(s,0,60);
let u=new Date(Date.UTC(Number(n),Number(r)-1,Number(i),Number(a),Number(o),Number(s),Number(c)?Math.round(parseFloat(`0.${c}`)*1e3):0));
if(u.setUTCFullYear(Number(n)),l.toUpperCase()!=`Z`){
let[,e,t,n]=/([+-])(\d\d):(\d\d)/.exec(l)||[void 0,`+`,0,0],r=e===`-`?1:-1;
u.setTime(u.getTime()+r*(Number(t)*60*60*1e3+Number(n)*60*1e3))}
return u},_parseRfc7231DateTime=e=>{
if(e==null)return;
if(typeof e!=`string`)throw TypeError(`RFC7231 timestamps must be strings.`);
if(IMF_FIXDATE_NATIVE.test(e))return new Date(e);
let t,n,r,i,a,o,s,c;
if((c=IMF_FIXDATE.exec(e))?[,t,n,r,i,a,o,s]=c:(c=RFC_850_DATE.exec(e))?([,t,n,r,i,a,o,s]=c,r=(Number(r)+1900).toString()):(c=ASC_TIME.exec(e))&&([,n,t,i,a,o,s,r]=c),r&&o){
let e=Date.UTC(Number(r),months.indexOf(n),Number(t),Number(i),Number(a),Number(o),s?Math.round(parseFloat(`0.${s}`)*1e3):0);
range(t,1,31),range(i,0,23),range(a,0,59),range(o,0,60);
let c=new Date(e);
return c.setUTCFullYear(Number(r)),c}
throw TypeError(`Invalid RFC7231 date-time value ${e}.`)};
function range(e,t,n){
let r=Number(e);
if(r<t||r>n)throw Error(`Value ${r} out of range [${t}, ${n}]`)}
function splitEvery(e,t,n){
if(n<=0||!Number.isInteger(n))throw Error(`Invalid number of delimiters (`+n+`) for splitEvery.`);
let r=e.split(t);
if(n===1)return r;
let i=[],a=``;
for(let e=0;e<r.length;e++)a===``?a=r[e]:a+=t+r[e],(e+1)%n===0&&(i.push(a),a=``);
return a!==``&&i.push(a),i}
const splitHeader=e=>{
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
return t<2?e:e[0]===`"`&&e[t-1]===`"`?(e=e.slice(1,t-1),e.replace(/\\(["\\])/g,`$1`)):e.replace(/\\"/g,`"`)})},format=/^-?((0|[1-9]\d*)(\.\d+)?|\.\d+)([eE][+-]?\d+)?$/;
var NumericValue=class e{
string;
type;
constructor(e,t){
if(this.string=e,this.type=t,!format.test(e))throw Error(`@smithy/core/serde - NumericValue string must conform to the Smithy bigDecimal format. Received: "${e}"`)}
toString(){
return this.string}
static[Symbol.hasInstance](t){
if(!t||typeof t!=`object`)return!1;
let n=t;
return e.prototype.isPrototypeOf(t)||n.type===`bigDecimal`&&format.test(n.string)}};
const SHORT_TO_HEX={},HEX_TO_SHORT={};
for(let e=0;e<256;e++){
let t=e.toString(16).toLowerCase();
t.length===1&&(t=`0${t}`),SHORT_TO_HEX[e]=t,HEX_TO_SHORT[t]=e}
function fromHex(e){
if(e.length%2!=0)throw Error(`Hex encoded strings must have an even number length`);
let t=new Uint8Array(e.length/2);
for(let n=0;n<e.length;n+=2){
let r=e.slice(n,n+2).toLowerCase();
if(r in HEX_TO_SHORT)t[n/2]=HEX_TO_SHORT[r];else throw Error(`Cannot decode unrecognized sequence ${r} as hexadecimal`)}
return t}
function toHex(e){
let t=``;
for(let n=0;n<e.byteLength;n++)t+=SHORT_TO_HEX[e[n]];
return t}
const calculateBodyLength=e=>{
if(!e)return 0;
if(typeof e==`string`)return Buffer.byteLength(e);
if(typeof e.byteLength==`number`)return e.byteLength;
if(typeof e.size==`number`)return e.size;
if(typeof e.start==`number`&&typeof e.end==`number`)return e.end+1-e.start;
if(e instanceof ReadStream){
if(e.path!=null)return lstatSync(e.path).size;
if(typeof e.fd==`number`)return fstatSync(e.fd).size}
throw Error(`Body Length computation failed for ${e}`)},toUint8Array=e=>e instanceof Uint8Array?e:typeof e==`string`?fromUtf8$1(e):ArrayBuffer.isView(e)?new Uint8Array(e.buffer,e.byteOffset,e.byteLength/Uint8Array.BYTES_PER_ELEMENT):new Uint8Array(e);
function concatBytes(e,t){
if(t===void 0){
t=0;
for(let n of e)t+=n.byteLength}
let n=new Uint8Array(t),r=0;
for(let t of e)n.set(t,r),r+=t.byteLength;
return n}
var ProviderError=class e extends Error{
name=`ProviderError`;
tryNextLink;
constructor(t,n=!0){
let r,i=!0;
typeof n==`boolean`?(r=void 0,i=n):typeof n==`object`&&n&&(r=n.logger,i=n.tryNextLink??!0),super(t),this.tryNextLink=i,Object.setPrototypeOf(this,e.prototype),r?.debug?.(`@smithy/property-provider ${i?`->`:`(!)`} ${t}`)}
static from(e,t=!0){
return Object.assign(new this(e.message,t),e)}},CredentialsProviderError=class e extends ProviderError{
name=`CredentialsProviderError`;
constructor(t,n=!0){
super(t,n),Object.setPrototypeOf(this,e.prototype)}};
const chain=(...e)=>async()=>{
if(e.length===0)throw new ProviderError(`No providers in chain`);
let t;
for(let n of e)try{
return await n()}catch(e){
if(t=e,e?.tryNextLink)continue;
throw e}
throw t},fromValue=e=>()=>Promise.resolve(e),memoize=(e,t,n)=>{
let r,i,a,o=!1,s=async()=>{
i||=e();
try{
r=await i,a=!0,o=!1}finally{
i=void 0}
return r};
return t===void 0?async e=>((!a||e?.forceRefresh)&&(r=await s()),r):async e=>((!a||e?.forceRefresh)&&(r=await s()),o?r:n&&!n(r)?(o=!0,r):(t(r)&&await s(),r))},booleanSelector=(e,t,n)=>{
if(t in e){
if(e[t]===`true`)return!0;
if(e[t]===`false`)return!1;
throw Error(`Cannot load ${n} "${t}". Expected "true" or "false", got ${e[t]}.`)}};
var SelectorType;
(function(e){
e.ENV=`env`,e.CONFIG=`shared config entry`})(SelectorType||={});
const homeDirCache={},getHomeDirCacheKey=()=>process&&process.geteuid?`${process.geteuid()}`:`DEFAULT`,getHomeDir=()=>{
let{HOME:e,USERPROFILE:t,HOMEPATH:n,HOMEDRIVE:r=`C:${sep}`}=process.env;
if(e)return e;
if(t)return t;
if(n)return`${r}${n}`;
let i=getHomeDirCacheKey();
return homeDirCache[i]||(homeDirCache[i]=homedir()),homeDirCache[i]},getProfileName=e=>e.profile||process.env.AWS_PROFILE||`default`,getConfigData=e=>Object.entries(e).filter(([e])=>{
let t=e.indexOf(`.`);
return t!==-1&&Object.values(IniSectionType).includes(e.substring(0,t))}).reduce((e,[t,n])=>{
let r=t.indexOf(`.`),i=t.substring(0,r)===IniSectionType.PROFILE?t.substring(r+1):t;
return e[i]=n,e},{...e.default&&{default:e.default}}),getConfigFilepath=()=>process.env.AWS_CONFIG_FILE||join(getHomeDir(),`.aws`,`config`),getCredentialsFilepath=()=>process.env.AWS_SHARED_CREDENTIALS_FILE||join(getHomeDir(),`.aws`,`credentials`),prefixKeyRegex=/^([\w-]+)\s(["'])?([\w-@+.%:/]+)\2$/,profileNameBlockList=[`__proto__`,`profile __proto__`],parseIni=e=>{
let t={},n,r;
for(let i of e.split(/\r?\n/)){
let e=i.split(/(^|\s)[;#]/)[0].trim();
if(e[0]===`[`&&e[e.length-1]===`]`){
n=void 0,r=void 0;
let t=e.substring(1,e.length-1),i=prefixKeyRegex.exec(t);
if(i){
let[,e,,t]=i;
Object.values(IniSectionType).includes(e)&&(n=[e,t].join(`.`))}else n=t;
if(profileNameBlockList.includes(t))throw Error(`Found invalid profile name "${t}"`)}else if(n){
let a=e.indexOf(`=`);
if(![0,-1].includes(a)){
let[o,s]=[e.substring(0,a).trim(),e.substring(a+1).trim()];
if(s===``)r=o;else{
r&&i.trimStart()===i&&(r=void 0),t[n]=t[n]||{};
let e=r?[r,o].join(`.`):o;
t[n][e]=s}}}}
return t},filePromises={},fileIntercept={},readFile=(e,t)=>fileIntercept[e]===void 0?((!filePromises[e]||t?.ignoreCache)&&(filePromises[e]=readFile$1(e,`utf8`)),filePromises[e]):fileIntercept[e],swallowError=()=>({}),loadSharedConfigFiles=async(e={})=>{
let{filepath:t=getCredentialsFilepath(),configFilepath:n=getConfigFilepath()}=e,r=getHomeDir(),i=t;
t.startsWith(`~/`)&&(i=join(r,t.slice(2)));
let a=n;
n.startsWith(`~/`)&&(a=join(r,n.slice(2)));
let o=await Promise.all([readFile(a,{ignoreCache:e.ignoreCache}).then(parseIni).then(getConfigData).catch(swallowError),readFile(i,{ignoreCache:e.ignoreCache}).then(parseIni).catch(swallowError)]);
return{configFile:o[0],credentialsFile:o[1]}};
function getSelectorName(e){
try{
let t=new Set(Array.from(e.match(/([A-Z_]){3,}/g)??[]));
return t.delete(`CONFIG`),t.delete(`CONFIG_PREFIX_SEPARATOR`),t.delete(`ENV`),[...t].join(`, `)}catch{
return e}}
const fromEnv=(e,t)=>async()=>{
try{
let n=e(process.env,t);
if(n===void 0)throw Error();
return n}catch(n){
throw new CredentialsProviderError(n.message||`Not found in ENV: ${getSelectorName(e.toString())}`,{logger:t?.logger})}},fromSharedConfigFiles=(e,{preferredFile:t=`config`,...n}={})=>async()=>{
let r=getProfileName(n),{configFile:i,credentialsFile:a}=await loadSharedConfigFiles(n),o=a[r]||{},s=i[r]||{},c=t===`config`?{...o,...s}:{...s,...o};
try{
let n=e(c,t===`config`?i:a);
if(n===void 0)throw Error();
return n}catch(t){
throw new CredentialsProviderError(t.message||`Not found in config files w/ profile [${r}]: ${getSelectorName(e.toString())}`,{logger:n.logger})}},isFunction=e=>typeof e==`function`,fromStatic=e=>isFunction(e)?async()=>await e():fromValue(e),loadConfig=({environmentVariableSelector:e,configFileSelector:t,default:n},r={})=>{
let{signingName:i,logger:a}=r;
return memoize(chain(fromEnv(e,{signingName:i,logger:a}),fromSharedConfigFiles(t,r),fromStatic(n)))},NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS={environmentVariableSelector:e=>booleanSelector(e,`AWS_USE_DUALSTACK_ENDPOINT`,SelectorType.ENV),configFileSelector:e=>booleanSelector(e,`use_dualstack_endpoint`,SelectorType.CONFIG),default:!1},NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS={environmentVariableSelector:e=>booleanSelector(e,`AWS_USE_FIPS_ENDPOINT`,SelectorType.ENV),configFileSelector:e=>booleanSelector(e,`use_fips_endpoint`,SelectorType.CONFIG),default:!1},getAllAliases=(e,t)=>{
let n=[];
if(e&&n.push(e),t)for(let e of t)n.push(e);
return n},getMiddlewareNameWithAliases=(e,t)=>`${e||`anonymous`}${t&&t.length>0?` (a.k.a. ${t.join(`,`)})`:``}`,constructStack=()=>{
let e=[],t=[],n=!1,r=new Set,i=e=>e.sort((e,t)=>stepWeights[t.step]-stepWeights[e.step]||priorityWeights[t.priority||`normal`]-priorityWeights[e.priority||`normal`]),a=n=>{
let i=!1,a=e=>{
let t=getAllAliases(e.name,e.aliases);
if(t.includes(n)){
i=!0;
for(let e of t)r.delete(e);
return!1}
return!0};
return e=e.filter(a),t=t.filter(a),i},o=n=>{
let i=!1,a=e=>{
if(e.middleware===n){
i=!0;
for(let t of getAllAliases(e.name,e.aliases))r.delete(t);
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
for(let e of getAllAliases(t.name,t.aliases))o[e]=t;
r.push(t)}),t.forEach(e=>{
let t={...e,before:[],after:[]};
for(let e of getAllAliases(t.name,t.aliases))o[e]=t;
a.push(t)}),a.forEach(e=>{
if(e.toMiddleware){
let t=o[e.toMiddleware];
if(t===void 0){
if(n)return;
throw Error(`${e.toMiddleware} is not found when adding ${getMiddlewareNameWithAliases(e.name,e.aliases)} middleware ${e.relation} ${e.toMiddleware}`)}
e.relation===`after`&&t.after.push(e),e.relation===`before`&&t.before.push(e)}}),i(r).map(c).reduce((e,t)=>(e.push(...t),e),[])},u={add:(t,n={})=>{
let{name:i,override:a,aliases:o}=n,s={step:`initialize`,priority:`normal`,middleware:t,...n},c=getAllAliases(i,o);
if(c.length>0){
if(c.some(e=>r.has(e))){
if(!a)throw Error(`Duplicate middleware name '${getMiddlewareNameWithAliases(i,o)}'`);
for(let t of c){
let n=e.findIndex(e=>e.name===t||e.aliases?.some(e=>e===t));
if(n===-1)continue;
let r=e[n];
if(r.step!==s.step||s.priority!==r.priority)throw Error(`"${getMiddlewareNameWithAliases(r.name,r.aliases)}" middleware with ${r.priority} priority in ${r.step} step cannot be overridden by "${getMiddlewareNameWithAliases(i,o)}" middleware with ${s.priority} priority in ${s.step} step.`);
e.splice(n,1)}}
for(let e of c)r.add(e)}
e.push(s)},addRelativeTo:(e,n)=>{
let{name:i,override:a,aliases:o}=n,s={middleware:e,...n},c=getAllAliases(i,o);
if(c.length>0){
if(c.some(e=>r.has(e))){
if(!a)throw Error(`Duplicate middleware name '${getMiddlewareNameWithAliases(i,o)}'`);
for(let e of c){
let n=t.findIndex(t=>t.name===e||t.aliases?.some(t=>t===e));
if(n===-1)continue;
let r=t[n];
if(r.toMiddleware!==s.toMiddleware||r.relation!==s.relation)throw Error(`"${getMiddlewareNameWithAliases(r.name,r.aliases)}" middleware ${r.relation} "${r.toMiddleware}" middleware cannot be overridden by "${getMiddlewareNameWithAliases(i,o)}" middleware ${s.relation} "${s.toMiddleware}" middleware.`);
t.splice(n,1)}}
for(let e of c)r.add(e)}
t.push(s)},clone:()=>s(constructStack()),use:e=>{
e.applyToStack(u)},remove:e=>typeof e==`string`?a(e):o(e),removeByTag:n=>{
let i=!1,a=e=>{
let{tags:t,name:a,aliases:o}=e;
if(t&&t.includes(n)){
let e=getAllAliases(a,o);
for(let t of e)r.delete(t);
return i=!0,!1}
return!0};
return e=e.filter(a),t=t.filter(a),i},concat:e=>{
let t=s(constructStack());
return t.use(e),t.identifyOnResolve(n||t.identifyOnResolve()||(e.identifyOnResolve?.()??!1)),t},applyToStack:s,identify:()=>l(!0).map(e=>{
let t=e.step??e.relation+` `+e.toMiddleware;
return getMiddlewareNameWithAliases(e.name,e.aliases)+` - `+t}),identifyOnResolve(e){
return typeof e==`boolean`&&(n=e),n},resolve:(e,t)=>{
for(let n of l().map(e=>e.middleware).reverse())e=n(e,t);
return n&&console.log(u.identify()),e}};
return u},stepWeights={initialize:5,serialize:4,build:3,finalizeRequest:2,deserialize:1},priorityWeights={high:3,normal:2,low:1};
var Client=class{
config;
middlewareStack=constructStack();
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
const deref=e=>typeof e==`function`?e():e,operation=(e,t,n,r,i)=>({name:t,namespace:e,traits:n,input:r,output:i}),schemaDeserializationMiddleware=e=>(t,n)=>async r=>{
let{response:i}=await t(r),{operationSchema:a}=getSmithyContext(n),[,o,s,c,l,u]=a??[];
try{
return{response:i,output:await e.protocol.deserializeResponse(operation(o,s,c,l,u),{...e,...n},i)}}catch(e){
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
e.$metadata={httpStatusCode:n,requestId:findHeader(/^x-[\w-]+-request-?id$/,r),extendedRequestId:findHeader(/^x-[\w-]+-id-2$/,r),cfId:findHeader(/^x-[\w-]+-cf-id$/,r)}}}catch{}}
throw e}},findHeader=(e,t)=>(t.find(([t])=>t.match(e))||[void 0,void 0])[1],schemaSerializationMiddleware=e=>(t,n)=>async r=>{
let{operationSchema:i}=getSmithyContext(n),[,a,o,s,c,l]=i??[],u=n.endpointV2?async()=>toEndpointV1(n.endpointV2):e.endpoint,d=await e.protocol.serializeRequest(operation(a,o,s,c,l),r.input,{...e,...n,endpoint:u});
return t({...r,request:d})},deserializerMiddlewareOption={name:`deserializerMiddleware`,step:`deserialize`,tags:[`DESERIALIZER`],override:!0},serializerMiddlewareOption$1={name:`serializerMiddleware`,step:`serialize`,tags:[`SERIALIZER`],override:!0};
function getSchemaSerdePlugin(e){
return{applyToStack:t=>{
t.add(schemaSerializationMiddleware(e),serializerMiddlewareOption$1),t.add(schemaDeserializationMiddleware(e),deserializerMiddlewareOption),e.protocol.setSerdeContext(e)}}}
const traitsCache=[];
function translateTraits(e){
if(typeof e==`object`)return e;
if(e|=0,traitsCache[e])return traitsCache[e];
let t={},n=0;
for(let r of[`httpLabel`,`idempotent`,`idempotencyToken`,`sensitive`,`httpPayload`,`httpResponseCode`,`httpQueryParams`])(e>>n++&1)==1&&(t[r]=1);
return traitsCache[e]=t}
const anno={it:Symbol.for(`@smithy/nor-struct-it`),ns:Symbol.for(`@smithy/ns`)},simpleSchemaCacheN=[],simpleSchemaCacheS={};
var NormalizedSchema=class e{
ref;
memberName;
static symbol=Symbol.for(`@smithy/nor`);
symbol=e.symbol;
name;
schema;
_isMemberSchema;
traits;
memberTraits;
normalizedTraits;
constructor(t,n){
this.ref=t,this.memberName=n;
let r=[],i=t,a=t;
for(this._isMemberSchema=!1;isMemberSchema(i);)r.push(i[1]),i=i[0],a=deref(i),this._isMemberSchema=!0;
if(r.length>0){
this.memberTraits={};
for(let e=r.length-1;e>=0;--e){
let t=r[e];
Object.assign(this.memberTraits,translateTraits(t))}}else this.memberTraits=0;
if(a instanceof e){
let e=this.memberTraits;
Object.assign(this,a),this.memberTraits=Object.assign({},e,a.getMemberTraits(),this.getMemberTraits()),this.normalizedTraits=void 0,this.memberName=n??a.memberName}else if(this.schema=deref(a),isStaticSchema(this.schema)?(this.name=`${this.schema[1]}#${this.schema[2]}`,this.traits=this.schema[3]):(this.name=this.memberName??String(a),this.traits=0),this._isMemberSchema&&!n)throw Error(`@smithy/core/schema - NormalizedSchema member init ${this.getName(!0)} missing member name.`)}
static[Symbol.hasInstance](e){
let t=this.prototype.isPrototypeOf(e);
return!t&&typeof e==`object`&&e?e.symbol===this.symbol:t}
static of(t){
let n=typeof t==`function`||typeof t==`object`&&!!t;
if(typeof t==`number`){
if(simpleSchemaCacheN[t])return simpleSchemaCacheN[t]}else if(typeof t==`string`){
if(simpleSchemaCacheS[t])return simpleSchemaCacheS[t]}else if(n&&t[anno.ns])return t[anno.ns];
let r=deref(t);
if(r instanceof e)return r;
if(isMemberSchema(r)){
let[n,i]=r;
if(n instanceof e)return Object.assign(n.getMergedTraits(),translateTraits(i)),n;
throw Error(`@smithy/core/schema - may not init unwrapped member schema=${JSON.stringify(t,null,2)}.`)}
let i=new e(r);
return n?t[anno.ns]=i:typeof r==`string`?simpleSchemaCacheS[r]=i:typeof r==`number`?simpleSchemaCacheN[r]=i:i}
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
return translateTraits(this.memberTraits)}
getOwnTraits(){
return translateTraits(this.traits)}
getKeySchema(){
let[e,t]=[this.isDocumentSchema(),this.isMapSchema()];
if(!e&&!t)throw Error(`@smithy/core/schema - cannot get key for non-map: ${this.getName(!0)}`);
let n=this.getSchema();
return member([e?15:n[4]??0,0],`key`)}
getValueSchema(){
let e=this.getSchema(),[t,n,r]=[this.isDocumentSchema(),this.isMapSchema(),this.isListSchema()],i=typeof e==`number`?63&e:e&&typeof e==`object`&&(n||r)?e[3+e[0]]:t?15:void 0;
if(i!=null)return member([i,0],n?`value`:`member`);
throw Error(`@smithy/core/schema - ${this.getName(!0)} has no value member.`)}
getMemberSchema(e){
let t=this.getSchema();
if(this.isStructSchema()&&t[4].includes(e)){
let n=t[4].indexOf(e),r=t[5][n];
return member(isMemberSchema(r)?r:[r,0],e)}
if(this.isDocumentSchema())return member([15,0],e);
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
let e=this.getSchema(),t=e[4].length,n=e[anno.it];
if(n&&t===n.length)yield*n;else{
n=Array(t);
for(let r=0;r<t;++r){
let t=e[4][r],i=member([e[5][r],0],t);
yield n[r]=[t,i]}
e[anno.it]=n}}};
function member(e,t){
return e instanceof NormalizedSchema?Object.assign(e,{memberName:t,_isMemberSchema:!0}):new NormalizedSchema(e,t)}
const isMemberSchema=e=>Array.isArray(e)&&e.length===2,isStaticSchema=e=>Array.isArray(e)&&e.length>=5;
var TypeRegistry=class e{
namespace;
schemas;
exceptions;
static registries=new Map;
constructor(t,n=new Map,r=new Map){
this.namespace=t,this.schemas=n,this.exceptions=r,e.registries.has(t)||e.registries.set(t,this)}
static for(t){
return e.registries.get(t)??new e(t)}
copyFrom(e){
let{schemas:t,exceptions:n}=this;
for(let[n,r]of e.schemas)t.has(n)||t.set(n,r);
for(let[t,r]of e.exceptions)n.has(t)||n.set(t,r)}
register(t,n){
let r=this.normalizeShapeId(t);
for(let t of[this,e.for(r.split(`#`)[0])])t.schemas.has(r)||t.schemas.set(r,n)}
getSchema(e){
let t=this.normalizeShapeId(e);
if(!this.schemas.has(t)){
if(!e.includes(`#`)){
let t=`#`+e,n=[];
for(let[e,r]of this.schemas.entries())e.endsWith(t)&&n.push(r);
if(n.length===1)return n[0]}
throw Error(`@smithy/core/schema - schema not found for ${t}`)}
return this.schemas.get(t)}
registerError(t,n){
let r=t,i=r[1],a=i+`#`+r[2];
n.hasOwnProperty?.(`shapeId`)||(n.shapeId=a);
for(let t of[this,e.for(i)])!t.schemas.has(a)&&!t.exceptions.has(r)&&(t.schemas.set(a,r),t.exceptions.set(r,n))}
getErrorCtor(t){
let n=t;
return this.exceptions.has(n)?this.exceptions.get(n):e.for(n[1]).exceptions.get(n)}
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
const SENSITIVE_STRING=`***SensitiveInformation***`;
function schemaLogFilter(e,t){
if(t==null)return t;
let n=NormalizedSchema.of(e);
if(n.getMergedTraits().sensitive)return SENSITIVE_STRING;
if(n.isListSchema()){
let e=n.getValueSchema();
if(e.getMergedTraits().sensitive)return SENSITIVE_STRING;
if(Array.isArray(t))return t.map(t=>schemaLogFilter(e,t))}else if(n.isMapSchema()){
let e=n.getValueSchema();
if(n.getKeySchema().getMergedTraits().sensitive||e.getMergedTraits().sensitive)return SENSITIVE_STRING;
if(typeof t==`object`)return Object.fromEntries(Object.entries(t).map(([t,n])=>[t,schemaLogFilter(e,n)]))}else if(n.isStructSchema()&&typeof t==`object`){
let e=t,r={};
for(let[t,i]of n.structIterator())e[t]!=null&&(r[t]=schemaLogFilter(i,e[t]));
return r}
return t}
const operationEventStreamMarker=Symbol.for(`@smithy/op-event-stream`);
var Command=class{
middlewareStack=constructStack();
schema;
static classBuilder(){
return new ClassBuilder}
resolveMiddlewareWithContext(e,t,n,{middlewareFn:r,clientName:i,commandName:a,inputFilterSensitiveLog:o,outputFilterSensitiveLog:s,smithyContext:c,additionalContext:l,CommandCtor:u}){
for(let i of r.bind(this)(u,e,t,n))this.middlewareStack.use(i);
let d=e.concat(this.middlewareStack),{logger:f}=t,p=l[SMITHY_CONTEXT_KEY],m={logger:f,clientName:i,commandName:a,inputFilterSensitiveLog:o,outputFilterSensitiveLog:s,...l,[SMITHY_CONTEXT_KEY]:{...p,commandInstance:this,...c,...n?.metricsRecorder===void 0?{}:{metricsRecorder:n.metricsRecorder},...n?.abortSignal===void 0?{}:{abortSignal:n.abortSignal}}},{requestHandler:h}=t,g=n??{};
g.metricsRecorder&&(g={...g},delete g.metricsRecorder);
let _,v=this.schema,y=v?.[operationEventStreamMarker];
if(y!==void 0)_=y;else if(v&&Array.isArray(v)&&v[0]===9){
let[,,,,e,t]=v;
_=v[operationEventStreamMarker]=!!(NormalizedSchema.of(e).getEventStreamMember()||NormalizedSchema.of(t).getEventStreamMember())}
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
let e=this,t;
return t=class extends Command{
input;
static getEndpointParameterInstructions(){
return e._ep}
constructor(...[t]){
super(),this.input=t??{},e._init(this),this.schema=e._operationSchema}
resolveMiddleware(n,r,i){
let a=e._operationSchema,o=a?.[4]??a?.input,s=a?.[5]??a?.output;
return this.resolveMiddlewareWithContext(n,r,i,{CommandCtor:t,middlewareFn:e._middlewareFn,clientName:e._clientName,commandName:e._commandName,inputFilterSensitiveLog:e._inputFilterSensitiveLog??(a?schemaLogFilter.bind(null,o):e=>e),outputFilterSensitiveLog:e._outputFilterSensitiveLog??(a?schemaLogFilter.bind(null,s):e=>e),smithyContext:e._smithyContext,additionalContext:e._additionalContext})}
serialize=e._serializer;
deserialize=e._deserializer}}};
const createAggregatedClient=(e,t,n)=>{
for(let[n,r]of Object.entries(e)){
let e=async function(e,t,n){
let i=new r(e);
if(typeof t==`function`)this.send(i,t);else if(typeof n==`function`){
if(typeof t!=`object`)throw Error(`Expected http options but got ${typeof t}`);
this.send(i,t||{},n)}else return this.send(i,t)},i=(n[0].toLowerCase()+n.slice(1)).replace(/Command$/,``);
t.prototype[i]=e}
let{paginators:r={},waiters:i={}}=n??{};
for(let[e,n]of Object.entries(r))t.prototype[e]===void 0&&(t.prototype[e]=function(e={},t,...r){
return n({...t,client:this},e,...r)});
for(let[e,n]of Object.entries(i))t.prototype[e]===void 0&&(t.prototype[e]=async function(e={},t,...r){
let i=t;
return typeof t==`number`&&(i={maxWaitTime:t}),n({...i,client:this},e,...r)})};
var ServiceException=class e extends Error{
static shapeId=`smithy.ts.sdk.synthetic.nonamespace.client#ServiceException`;
$fault;
$response;
$retryable;
$metadata;
constructor(e){
super(e.message),Object.setPrototypeOf(this,Object.getPrototypeOf(this).constructor.prototype),this.name=e.name,this.$fault=e.$fault,this.$metadata=e.$metadata}
static isInstance(t){
if(!t)return!1;
let n=t;
return e.prototype.isPrototypeOf(n)||!!n.$fault&&!!n.$metadata&&(n.$fault===`client`||n.$fault===`server`)}
static[Symbol.hasInstance](t){
if(!t)return!1;
let n=t;
if(this===e)return e.isInstance(t);
if(e.isInstance(t)){
if(this.prototype.isPrototypeOf(t))return!0;
let r=Object.prototype.hasOwnProperty.call(this,`shapeId`)?this.shapeId:void 0,i=!1;
if(r){
let t=Object.getPrototypeOf(n);
for(;t&&t!==Object.prototype;){
let n=t.constructor,a=n!==e&&Object.prototype.hasOwnProperty.call(n,`shapeId`)?n?.shapeId:void 0;
if(a&&(i=!0,a===r))return!0;
t=Object.getPrototypeOf(t)}}
if(r&&i)return!1;
let a=this.name;
if(a&&a.length>=6){
if(n.name===a)return!0;
let e=Object.getPrototypeOf(n);
for(;e&&e!==Object.prototype;){
let t=e.constructor?.name;
if(t&&t!==`Error`&&t===a)return!0;
e=Object.getPrototypeOf(e)}}}
return!1}};
const decorateServiceException=(e,t={})=>(Object.entries(t).filter(([,e])=>e!==void 0).forEach(([t,n])=>{
(e[t]==null||e[t]===``)&&(e[t]=n)}),e.message=e.message||e.Message||`UnknownError`,delete e.Message,e),loadConfigsForDefaultMode=e=>{
switch(e){case`standard`:
return{retryMode:`standard`,connectionTimeout:3100};case`in-region`:
return{retryMode:`standard`,connectionTimeout:1100};case`cross-region`:
return{retryMode:`standard`,connectionTimeout:3100};case`mobile`:
return{retryMode:`standard`,connectionTimeout:3e4};default:
return{}}};
let warningEmitted=!1;
const emitWarningIfUnsupportedVersion=e=>{
e&&!warningEmitted&&parseInt(e.substring(1,e.indexOf(`.`)))<16&&(warningEmitted=!0)},knownAlgorithms=Object.values(AlgorithmId),getChecksumConfiguration=e=>{
let t=[];
for(let n in AlgorithmId){
if(!hasOwn(AlgorithmId,n))continue;
let r=AlgorithmId[n];
e[r]!==void 0&&t.push({algorithmId:()=>r,checksumConstructor:()=>e[r]})}
for(let[n,r]of Object.entries(e.checksumAlgorithms??{}))t.push({algorithmId:()=>n,checksumConstructor:()=>r});
return{addChecksumAlgorithm(n){
e.checksumAlgorithms=e.checksumAlgorithms??{};
let r=n.algorithmId(),i=n.checksumConstructor();
knownAlgorithms.includes(r)?e.checksumAlgorithms[r.toUpperCase()]=i:e.checksumAlgorithms[r]=i,t.push(n)},checksumAlgorithms(){
return t}}},resolveChecksumRuntimeConfig=e=>{
let t={};
return e.checksumAlgorithms().forEach(e=>{
let n=e.algorithmId();
knownAlgorithms.includes(n)&&(t[n]=e.checksumConstructor())}),t},getRetryConfiguration=e=>({setRetryStrategy(t){
e.retryStrategy=t},retryStrategy(){
return e.retryStrategy}}),resolveRetryRuntimeConfig=e=>{
let t={};
return t.retryStrategy=e.retryStrategy(),t},getDefaultExtensionConfiguration=e=>Object.assign(getChecksumConfiguration(e),getRetryConfiguration(e)),resolveDefaultRuntimeConfig=e=>Object.assign(resolveChecksumRuntimeConfig(e),resolveRetryRuntimeConfig(e));
var NoOpLogger=class{
trace(){}
debug(){}
info(){}
warn(){}
error(){}};
function makeBuilder(e,t,n,r){
return function(i,a,o,s,c={}){
let l=Object.assign({},e,i);
return Command.classBuilder().ep(l).m(function(e,t,n,i){
let o=a.call(this,e,t,n,i);
return o.unshift(r(n,e.getEndpointParameterInstructions())),o}).s(t,o,c).n(n,o.charAt(0).toUpperCase()+o.slice(1)+`Command`).sc(s).build()}}
const DEFAULTS_MODE_OPTIONS=[`in-region`,`cross-region`,`mobile`,`standard`,`legacy`],TIMEOUT_MS=1e3;
let negativeCacheUntil=0;
const getInstanceMetadataRegion=async()=>{
if(!process.env.AWS_EC2_METADATA_DISABLED&&!(Date.now()<negativeCacheUntil))try{
let e=resolveImdsEndpoint(),t=(await imdsRequest({...e,path:`/latest/api/token`,method:`PUT`,headers:{"x-aws-ec2-metadata-token-ttl-seconds":`21600`}})).toString();
return(await imdsRequest({...e,path:`/latest/meta-data/placement/region`,method:`GET`,headers:{"x-aws-ec2-metadata-token":t}})).toString().trim()||cacheNegativeAndReturnUndefined()}catch{
return cacheNegativeAndReturnUndefined()}},cacheNegativeAndReturnUndefined=()=>{
negativeCacheUntil=Date.now()+6e4},resolveImdsEndpoint=()=>{
let e=process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT;
if(e){
let t=new URL(e);
return{hostname:t.hostname.replace(/^\[(.+)]$/,`$1`),port:t.port?Number(t.port):void 0}}
return process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE===`IPv6`?{hostname:`fd00:ec2::254`}:{hostname:`169.254.169.254`}},imdsRequest=async e=>{
let{request:t}=await import(`node:http`);
return new Promise((n,r)=>{
let i=t({hostname:e.hostname,port:e.port,path:e.path,method:e.method,headers:e.headers,timeout:TIMEOUT_MS,signal:AbortSignal.timeout(TIMEOUT_MS)});
i.on(`error`,e=>{
r(e),i.destroy()}),i.on(`timeout`,()=>{
r(Error(`TimeoutError from instance metadata service`)),i.destroy()}),i.on(`response`,e=>{
let{statusCode:t=400}=e;
if(t<200||t>=300){
r(Object.assign(Error(`Error response received from instance metadata service`),{statusCode:t})),i.destroy();
return}
let a=[];
e.on(`data`,e=>a.push(e)),e.on(`end`,()=>{
n(Buffer.concat(a)),i.destroy()})}),i.end()})},NODE_REGION_CONFIG_OPTIONS={environmentVariableSelector:e=>e.AWS_REGION,configFileSelector:e=>e.region,default:async()=>{
let e=await getInstanceMetadataRegion();
if(e)return e;
throw Error(`Region is missing`)}},NODE_REGION_CONFIG_FILE_OPTIONS={preferredFile:`credentials`},validRegions=new Set,checkRegion=(e,t=isValidHostLabel)=>{
if(!validRegions.has(e)&&!t(e)){
if(e===`*`)console.warn(`@smithy/config-resolver WARN - Please use the caller region instead of "*". See "sigv4a" in https://github.com/aws/aws-sdk-js-v3/blob/main/supplemental-docs/CLIENTS.md.`);else throw Error(`Region not accepted: region="${e}" is not a valid hostname component.`)}else validRegions.add(e)},isFipsRegion=e=>typeof e==`string`&&(e.startsWith(`fips-`)||e.endsWith(`-fips`)),getRealRegion=e=>isFipsRegion(e)?[`fips-aws-global`,`aws-fips`].includes(e)?`us-east-1`:e.replace(/fips-(dkr-|prod-)?|-fips/,``):e,resolveRegionConfig=e=>{
let{region:t,useFipsEndpoint:n}=e;
if(!t)throw Error(`Region is missing`);
return Object.assign(e,{region:async()=>{
let e=typeof t==`function`?await t():t,n=getRealRegion(e);
return checkRegion(n),n},useFipsEndpoint:async()=>{
let e=typeof t==`string`?t:await t();
return isFipsRegion(e)?!0:typeof n==`function`?n():Promise.resolve(!!n)}})},NODE_DEFAULTS_MODE_CONFIG_OPTIONS={environmentVariableSelector:e=>e.AWS_DEFAULTS_MODE,configFileSelector:e=>e.defaults_mode,default:`legacy`},resolveDefaultsModeConfig=({region:e=loadConfig(NODE_REGION_CONFIG_OPTIONS),defaultsMode:t=loadConfig(NODE_DEFAULTS_MODE_CONFIG_OPTIONS)}={})=>memoize(async()=>{
let n=typeof t==`function`?await t():t;
switch(n?.toLowerCase()){case`auto`:
return resolveNodeDefaultsModeAuto(e);case`in-region`:case`cross-region`:case`mobile`:case`standard`:case`legacy`:
return Promise.resolve(n?.toLocaleLowerCase());case void 0:
return Promise.resolve(`legacy`);default:
throw Error(`Invalid parameter for "defaultsMode", expect ${DEFAULTS_MODE_OPTIONS.join(`, `)}, got ${n}`)}}),resolveNodeDefaultsModeAuto=async e=>{
if(e){
let t=typeof e==`function`?await e():e,n=await inferPhysicalRegion();
return n?t===n?`in-region`:`cross-region`:`standard`}
return`standard`},inferPhysicalRegion=async()=>process.env.AWS_EXECUTION_ENV&&(process.env.AWS_REGION||process.env.AWS_DEFAULT_REGION)?process.env.AWS_REGION??process.env.AWS_DEFAULT_REGION:getInstanceMetadataRegion(),ENV_ENDPOINT_URL=`AWS_ENDPOINT_URL`,CONFIG_ENDPOINT_URL=`endpoint_url`,getEndpointUrlConfig=e=>({environmentVariableSelector:t=>{
let n=e.split(` `).map(e=>e.toUpperCase()),r=t[[ENV_ENDPOINT_URL,...n].join(`_`)];
if(r)return r;
let i=t[ENV_ENDPOINT_URL];
if(i)return i},configFileSelector:(t,n)=>{
if(t.services){
let r=[`services`,t.services].join(`.`);
if(!n||!n[r])throw Error(`The services section "${t.services}" specified in the profile is not present in the shared configuration file.`);
let i=n[r][[e.split(` `).map(e=>e.toLowerCase()).join(`_`),CONFIG_ENDPOINT_URL].join(`.`)];
if(i)return i}
let r=t[CONFIG_ENDPOINT_URL];
if(r)return r},default:void 0}),ignoreConfiguredEndpointUrlsConfigSelectors={environmentVariableSelector:e=>booleanSelector(e,`AWS_IGNORE_CONFIGURED_ENDPOINT_URLS`,SelectorType.ENV),configFileSelector:e=>booleanSelector(e,`ignore_configured_endpoint_urls`,SelectorType.CONFIG),default:!1},getEndpointFromConfig=async e=>{
if(!await loadConfig(ignoreConfiguredEndpointUrlsConfigSelectors)())return loadConfig(getEndpointUrlConfig(e??``))()},resolveParamsForS3=async e=>{
let t=e?.Bucket||``;
if(typeof e.Bucket==`string`&&(e.Bucket=t.replace(/#/g,`%23`).replace(/\?/g,`%3F`)),isArnBucketName(t)){
if(e.ForcePathStyle===!0)throw Error(`Path-style addressing cannot be used with ARN buckets`)}else(!isDnsCompatibleBucketName(t)||t.indexOf(`.`)!==-1&&!String(e.Endpoint).startsWith(`http:`)||t.toLowerCase()!==t||t.length<3)&&(e.ForcePathStyle=!0);
return e.DisableMultiRegionAccessPoints&&(e.disableMultiRegionAccessPoints=!0,e.DisableMRAP=!0),e},DOMAIN_PATTERN=/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,IP_ADDRESS_PATTERN=/(\d+\.){3}\d+/,DOTS_PATTERN=/\.\./,isDnsCompatibleBucketName=e=>DOMAIN_PATTERN.test(e)&&!IP_ADDRESS_PATTERN.test(e)&&!DOTS_PATTERN.test(e),isArnBucketName=e=>{
let[t,n,r,,,i]=e.split(`:`),a=t===`arn`&&e.split(`:`).length>=6,o=!!(a&&n&&r&&i);
if(a&&!o)throw Error(`Invalid ARN: ${e} was an invalid ARN.`);
return o},createConfigValueProvider=(e,t,n,r=!1)=>{
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
function bindGetEndpointFromInstructions(e){
return async(t,n,r,i)=>{
if(!r.isCustomEndpoint&&!r.ignoreConfiguredEndpointUrls){
let t;
t=r.serviceConfiguredEndpoint?await r.serviceConfiguredEndpoint():await e(r.serviceId),t&&(r.endpoint=()=>Promise.resolve(toEndpointV1(t)),r.isCustomEndpoint=!0,i?.logger?.debug?.(`@smithy/core/endpoints - resolved endpoint from config: ${t}`))}
let a=await resolveParams(t,n,r);
if(typeof r.endpointProvider!=`function`)throw Error(`config.endpointProvider is not set.`);
let o=r.endpointProvider(a,i);
if(r.isCustomEndpoint&&r.endpoint){
let e=await r.endpoint();
if(e?.headers){
o.headers??={};
for(let[t,n]of Object.entries(e.headers))o.headers[t]=Array.isArray(n)?n:[n]}}
return o}}
const resolveParams=async(e,t,n)=>{
let r={},i=t?.getEndpointParameterInstructions?.()||{};
for(let[t,a]of Object.entries(i))switch(a.type){case`staticContextParams`:
r[t]=a.value;
break;case`contextParams`:
r[t]=e[a.name];
break;case`clientContextParams`:case`builtInParams`:
r[t]=await createConfigValueProvider(a.name,t,n,a.type!==`builtInParams`)();
break;case`operationContextParams`:
r[t]=a.get(e);
break;default:
throw Error(`Unrecognized endpoint parameter instruction: `+JSON.stringify(a))}
return Object.keys(i).length===0&&Object.assign(r,n),String(n.serviceId).toLowerCase()===`s3`&&await resolveParamsForS3(r),r};
function setFeature(e,t,n){
e.__smithy_context?e.__smithy_context.features||(e.__smithy_context.features={}):e.__smithy_context={features:{}},e.__smithy_context.features[t]=n}
function bindEndpointMiddleware(e){
let t=bindGetEndpointFromInstructions(e);
return({config:e,instructions:n})=>(r,i)=>async a=>{
e.isCustomEndpoint&&setFeature(i,`ENDPOINT_OVERRIDE`,`N`);
let o=await t(a.input,{getEndpointParameterInstructions(){
return n}},{...e},i);
i.endpointV2=o,i.authSchemes=o.properties?.authSchemes;
let s=i.authSchemes?.[0];
if(s){
i.signing_region=s.signingRegion,i.signing_service=s.signingName;
let e=getSmithyContext(i)?.selectedHttpAuthScheme?.httpAuthOption;
e&&(e.signingProperties=Object.assign(e.signingProperties||{},{signing_region:s.signingRegion,signingRegion:s.signingRegion,signing_service:s.signingName,signingName:s.signingName,signingRegionSet:s.signingRegionSet},s.properties))}
return r({...a})}}
const endpointMiddlewareOptions={step:`serialize`,tags:[`ENDPOINT_PARAMETERS`,`ENDPOINT_V2`,`ENDPOINT`],name:`endpointV2Middleware`,override:!0,relation:`before`,toMiddleware:{name:`serializerMiddleware`,step:`serialize`,tags:[`SERIALIZER`],override:!0}.name};
function bindGetEndpointPlugin(e){
let t=bindEndpointMiddleware(e);
return(e,n)=>({applyToStack:r=>{
r.addRelativeTo(t({config:e,instructions:n}),endpointMiddlewareOptions)}})}
function bindResolveEndpointConfig(e){
return t=>{
let n=t.tls??!0,{endpoint:r,useDualstackEndpoint:i,useFipsEndpoint:a}=t,o=Object.assign(t,{endpoint:r==null?void 0:async()=>toEndpointV1(await normalizeProvider$1(r)()),tls:n,isCustomEndpoint:!!r,useDualstackEndpoint:normalizeProvider$1(i??!1),useFipsEndpoint:normalizeProvider$1(a??!1),ignoreConfiguredEndpointUrls:!!t.ignoreConfiguredEndpointUrls}),s;
return o.serviceConfiguredEndpoint=async()=>(t.serviceId&&!s&&(s=e(t.serviceId)),s),o}}
var BinaryDecisionDiagram=class e{
nodes;
root;
conditions;
results;
constructor(e,t,n,r){
this.nodes=e,this.root=t,this.conditions=n,this.results=r}
static from(t,n,r,i){
return new e(t,n,r,i)}},EndpointCache=class{
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
function toDebugString(e){
return typeof e!=`object`||!e?e:`ref`in e?`$${toDebugString(e.ref)}`:`fn`in e?`${e.fn}(${(e.argv||[]).map(toDebugString).join(`, `)})`:JSON.stringify(e,null,2)}
const customEndpointFunctions={},booleanEquals=(e,t)=>e===t;
function coalesce(...e){
for(let t of e)if(t!=null)return t}
const getAttrPathList=e=>{
let t=e.split(`.`),n=[];
for(let r of t){
let t=r.indexOf(`[`);
if(t!==-1){
if(r.indexOf(`]`)!==r.length-1)throw new EndpointError(`Path: '${e}' does not end with ']'`);
let i=r.slice(t+1,-1);
if(Number.isNaN(parseInt(i)))throw new EndpointError(`Invalid array index: '${i}' in path: '${e}'`);
t!==0&&n.push(r.slice(0,t)),n.push(i)}else n.push(r)}
return n},getAttr=(e,t)=>getAttrPathList(t).reduce((n,r)=>{
if(typeof n!=`object`)throw new EndpointError(`Index '${r}' in '${t}' not found in '${JSON.stringify(e)}'`);
if(Array.isArray(n)){
let e=parseInt(r);
return n[e<0?n.length+e:e]}
return n[r]},e),isSet=e=>e!=null;
function ite(e,t,n){
return e?t:n}
const not=e=>!e,IP_V4_REGEX=RegExp(`^(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)){3}$`),isIpAddress=e=>IP_V4_REGEX.test(e)||e.startsWith(`[`)&&e.endsWith(`]`),DEFAULT_PORTS={[EndpointURLScheme.HTTP]:80,[EndpointURLScheme.HTTPS]:443},parseURL=e=>{
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
if(!Object.values(EndpointURLScheme).includes(c))return null;
let l=isIpAddress(i);
return{scheme:c,authority:`${r}${n.includes(`${r}:${DEFAULT_PORTS[c]}`)||typeof e==`string`&&e.includes(`${r}:${DEFAULT_PORTS[c]}`)?`:${DEFAULT_PORTS[c]}`:``}`,path:a,normalizedPath:a.endsWith(`/`)?a:`${a}/`,isIp:l}};
function split(e,t,n){
if(n===1)return[e];
if(e===``)return[``];
let r=e.split(t);
return n===0?r:r.slice(0,n-1).concat(r.slice(1).join(t))}
const endpointFunctions={booleanEquals,coalesce,getAttr,isSet,isValidHostLabel,ite,not,parseURL,split,stringEquals:(e,t)=>e===t,substring:(e,t,n,r)=>e==null||t>=n||e.length<n||/[^\u0000-\u007f]/.test(e)?null:r?e.substring(e.length-n,e.length-t):e.substring(t,n),uriEncode:e=>encodeURIComponent(e).replace(/[!*'()]/g,e=>`%${e.charCodeAt(0).toString(16).toUpperCase()}`)},evaluateTemplate=(e,t)=>{
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
n.push(getAttr(r[e]??i[e],t))}else n.push(r[s]??i[s]);
a=o+1}
return n.join(``)},getReferenceValue=({ref:e},t)=>t.referenceRecord[e]??t.endpointParams[e],evaluateExpression=(e,t,n)=>{
if(typeof e==`string`)return evaluateTemplate(e,n);
if(e.fn)return group$1.callFunction(e,n);
if(e.ref)return getReferenceValue(e,n);
throw new EndpointError(`'${t}': ${String(e)} is not a string, function or reference.`)},callFunction=({fn:e,argv:t},n)=>{
let r=Array(t.length);
for(let e=0;e<r.length;++e){
let i=t[e];
typeof i==`boolean`||typeof i==`number`?r[e]=i:r[e]=group$1.evaluateExpression(i,`arg`,n)}
let i=e.indexOf(`.`);
if(i!==-1){
let t=customEndpointFunctions[e.slice(0,i)]?.[e.slice(i+1)];
if(typeof t==`function`)return t(...r)}
let a=endpointFunctions[e];
if(typeof a==`function`)return a(...r);
throw Error(`function ${e} not loaded in endpointFunctions.`)},group$1={evaluateExpression,callFunction},evaluateCondition=(e,t)=>{
let{assign:n}=e;
if(n&&n in t.referenceRecord)throw new EndpointError(`'${n}' is already defined in Reference Record.`);
let r=callFunction(e,t);
t.logger?.debug?.(`endpoints evaluateCondition: ${toDebugString(e)} = ${toDebugString(r)}`);
let i=r===``||!!r;
return n==null?{result:i}:{result:i,toAssign:{name:n,value:r}}},getEndpointHeaders=(e,t)=>Object.entries(e??{}).reduce((e,[n,r])=>(e[n]=r.map(e=>{
let r=evaluateExpression(e,`Header value entry`,t);
if(typeof r!=`string`)throw new EndpointError(`Header '${n}' value '${r}' is not a string`);
return r}),e),{}),getEndpointProperties=(e,t)=>Object.entries(e).reduce((e,[n,r])=>(e[n]=group.getEndpointProperty(r,t),e),{}),getEndpointProperty=(e,t)=>{
if(Array.isArray(e))return e.map(e=>getEndpointProperty(e,t));
switch(typeof e){case`string`:
return evaluateTemplate(e,t);case`object`:
if(e===null)throw new EndpointError(`Unexpected endpoint property: ${e}`);
return group.getEndpointProperties(e,t);case`boolean`:
return e;default:
throw new EndpointError(`Unexpected endpoint property type: ${typeof e}`)}},group={getEndpointProperty,getEndpointProperties},getEndpointUrl=(e,t)=>{
let n=evaluateExpression(e,`Endpoint URL`,t);
if(typeof n==`string`)try{
return new URL(n)}catch(e){
throw console.error(`Failed to construct URL with ${n}`,e),e}
throw new EndpointError(`Endpoint URL must be a string, got ${typeof n}`)},RESULT=1e8,decideEndpoint=(e,t)=>{
let{nodes:n,root:r,results:i,conditions:a}=e,o=r,s={},c={referenceRecord:s,endpointParams:t.endpointParams,logger:t.logger};
for(;o!==1&&o!==-1&&o<RESULT;){
let e=3*(Math.abs(o)-1),[t,r,i]=[n[e],n[e+1],n[e+2]],[l,u,d]=a[t],f=evaluateCondition({fn:l,assign:d,argv:u},c);
if(f.toAssign){
let{name:e,value:t}=f.toAssign;
s[e]=t}
o=o>=0===f.result?r:i}
if(o>=RESULT){
let e=i[o-RESULT];
if(e[0]===-1){
let[,t]=e;
throw new EndpointError(evaluateExpression(t,`Error`,c))}
let[t,n,r]=e;
return{url:getEndpointUrl(t,c),properties:getEndpointProperties(n,c),headers:getEndpointHeaders(r??{},c)}}
throw new EndpointError(`No matching endpoint.`)},resolveEndpointConfig=bindResolveEndpointConfig(getEndpointFromConfig);
bindEndpointMiddleware(getEndpointFromConfig);
const getEndpointPlugin=bindGetEndpointPlugin(getEndpointFromConfig),isReadableStream=e=>typeof ReadableStream==`function`&&(e?.constructor?.name===ReadableStream.name||e instanceof ReadableStream),isBlob=e=>typeof Blob==`function`&&(e?.constructor?.name===Blob.name||e instanceof Blob),fromUtf8=e=>new TextEncoder().encode(e),chars=`ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/`;
Object.entries(chars).reduce((e,[t,n])=>(e[n]=Number(t),e),{});
const alphabetByValue=chars.split(``);
function toBase64(e){
let t;
t=typeof e==`string`?fromUtf8(e):e;
let n=typeof t==`object`&&typeof t.length==`number`,r=typeof t==`object`&&typeof t.byteOffset==`number`&&typeof t.byteLength==`number`;
if(!n&&!r)throw Error(`@smithy/util-base64: toBase64 encoder function only accepts string | Uint8Array.`);
let i=``;
for(let e=0;e<t.length;e+=3){
let n=0,r=0;
for(let i=e,a=Math.min(e+3,t.length);i<a;i++)n|=t[i]<<(a-i-1)*8,r+=8;
let a=Math.ceil(r/6);
n<<=a*6-r;
for(let e=1;e<=a;e++){
let t=(a-e)*6;
i+=alphabetByValue[(n&63<<t)>>t]}
i+=`==`.slice(0,4-a)}
return i}
const toUtf8=e=>{
if(typeof e==`string`)return e;
if(typeof e!=`object`||typeof e.byteOffset!=`number`||typeof e.byteLength!=`number`)throw Error(`@smithy/util-utf8: toUtf8 encoder function only accepts string | Uint8Array.`);
return new TextDecoder(`utf-8`).decode(e)},streamCollector$1=async e=>isBlob(e)?collectBlob(e):collectReadableStream(e);
async function collectBlob(e){
return e.arrayBuffer().then(e=>new Uint8Array(e))}
async function collectReadableStream(e){
let t=[],n=e.getReader(),r=0;
for(;;){
let{done:e,value:i}=await n.read();
if(i&&(t.push(i),r+=i.length),e)break}
return concatBytes(t,r)}
const ERR_MSG_STREAM_HAS_BEEN_TRANSFORMED$1=`The stream has already been transformed.`,sdkStreamMixin$1=e=>{
if(!isBlobInstance(e)&&!isReadableStream(e)){
let t=e?.__proto__?.constructor?.name||e;
throw Error(`Unexpected stream implementation, expect Blob or ReadableStream, got ${t}`)}
let t=!1,n=async()=>{
if(t)throw Error(ERR_MSG_STREAM_HAS_BEEN_TRANSFORMED$1);
return t=!0,await streamCollector$1(e)},r=e=>{
if(typeof e.stream!=`function`)throw Error(`Cannot transform payload Blob to web stream. Please make sure the Blob.stream() is polyfilled.
If you are using React Native, this API is not yet supported, see: https://react-native.canny.io/feature-requests/p/fetch-streaming-body`);
return e.stream()};
return Object.assign(e,{transformToByteArray:n,transformToString:async e=>{
let t=await n();
if(e===`base64`)return toBase64(t);
if(e===`hex`)return toHex(t);
if(e===void 0||e===`utf8`||e===`utf-8`)return toUtf8(t);
if(typeof TextDecoder==`function`)return new TextDecoder(e).decode(t);
throw Error(`TextDecoder is not available, please make sure polyfill is provided.`)},transformToWebStream:()=>{
if(t)throw Error(ERR_MSG_STREAM_HAS_BEEN_TRANSFORMED$1);
if(t=!0,isBlobInstance(e))return r(e);
if(isReadableStream(e))return e;
throw Error(`Cannot transform payload to web stream, got ${e}`)}})},isBlobInstance=e=>typeof Blob==`function`&&e instanceof Blob,streamCollector=e=>isBlob(e)?collectBlob(e):isReadableStream(e)?collectReadableStream(e):new Promise((t,n)=>{
let r=new Collector,i=e;
i.pipe(r),i.on(`error`,e=>{
r.end(),n(e)}),r.on(`error`,n),r.on(`finish`,function(){
t(concatBytes(this.bufferedBytes))})});
var Collector=class extends Writable{
bufferedBytes=[];
_write(e,t,n){
this.bufferedBytes.push(e),n()}};
const ERR_MSG_STREAM_HAS_BEEN_TRANSFORMED=`The stream has already been transformed.`,sdkStreamMixin=e=>{
if(!(e instanceof Readable))try{
return sdkStreamMixin$1(e)}catch{
let t=e?.__proto__?.constructor?.name||e;
throw Error(`Unexpected stream implementation, expect Stream.Readable instance, got ${t}`)}
let t=!1,n=async()=>{
if(t)throw Error(ERR_MSG_STREAM_HAS_BEEN_TRANSFORMED);
return t=!0,await streamCollector(e)};
return Object.assign(e,{transformToByteArray:n,transformToString:async e=>{
let t=await n();
return e===void 0||Buffer.isEncoding(e)?fromArrayBuffer(t.buffer,t.byteOffset,t.byteLength).toString(e):new TextDecoder(e).decode(t)},transformToWebStream:()=>{
if(t)throw Error(ERR_MSG_STREAM_HAS_BEEN_TRANSFORMED);
if(e.readableFlowing!==null)throw Error(`The stream has been consumed by other callbacks.`);
if(typeof Readable.toWeb!=`function`)throw Error(`Readable.toWeb() is not supported. Please ensure a polyfill is available.`);
return t=!0,Readable.toWeb(e)}})};
function writeKey(e){
Object.defineProperty(e,"__proto__",{value:void 0,writable:!0,enumerable:!0,configurable:!0})}
var Uint8ArrayBlobAdapter=class extends bindUint8ArrayBlobAdapter(toUtf8$1,fromUtf8$1,toBase64$1,fromBase64){};
const v4=bindV4(getRandomValues),generateIdempotencyToken=v4,collectBody=async(e=new Uint8Array,t)=>{
if(e instanceof Uint8Array)return Uint8ArrayBlobAdapter.mutate(e);
if(!e)return Uint8ArrayBlobAdapter.mutate(new Uint8Array);
let n=t.streamCollector(e);
return Uint8ArrayBlobAdapter.mutate(await n)};
function extendedEncodeURIComponent(e){
return/^[\w.~-]+$/.test(e)?e:encodeURIComponent(e).replace(/[!'()*]/g,function(e){
return`%`+e.charCodeAt(0).toString(16).toUpperCase()})}
const HTTP_BINDINGS=Symbol.for(`@smithy/schema-x`);
var HttpBindingNormalizedSchema=class e extends NormalizedSchema{
static identity=Symbol.for(`@smithy/HttpBindingNormalizedSchema`);
identity=e.identity;
bindings;
constructor(e){
super(e)}
static of(t){
let n=NormalizedSchema.of(t);
if(n.identity===e.identity)return n;
let r=n.isMemberSchema()?n:n.getSchema(),i=typeof r==`object`&&r?r:n;
return i[HTTP_BINDINGS]??=new e(n)}
getHttpBindingLocation(e){
return e.httpPayload?36:e.httpLabel?33:e.httpHeader?38:typeof e.httpPrefixHeaders==`string`?39:e.httpQuery?34:e.httpQueryParams?35:e.httpResponseCode?37:32}
getHttpBindingValue(e,t,n=!1){
let r=this.getSchema(),i=typeof r==`number`?r&255:this.isListSchema()?64:255,a=e&7,o=t.mediaType?t.mediaType===`application/json`||t.mediaType.endsWith(`+json`)?2:1:0,s=t.streaming||i===42?this.isStructSchema()?2:1:0,c=i>=4&&i<=7?a>=6?2:+(a>0&&a<4):0,l=i|o<<8|!!t.idempotencyToken<<10|s<<11|!!t.sparse<<13|c<<14|!!t.hostLabel<<17|(e===36&&typeof r!=`object`)<<18,u=i&192,d=a&2&&(u===64||!n&&a&1)?this.getHttpBindingCollectionValue(e,t):void 0,f=(d?.[1]??0)&255;
return l|=(a>=6&&(f===4||f===6))<<16,[this,l,d]}
getHttpBindingCollectionValue(t,n=this.getMergedTraits()){
let r=e.of(this.getValueSchema());
return r.getHttpBindingValue(t,{...r.getMergedTraits(),...n},!0)}
getHttpBindings(){
let e=this.getSchema();
return typeof e!=`object`||!e?EMPTY_BINDINGS:this.bindings??=buildHttpBindings(this)}};
const buildHttpBindings=e=>{
let t=[],n=[],r=[],i=[],a=[],o={},s={},c=[],l={headers:s,prefixHeaders:c},u={request:{memberBindings:a,byName:o},response:{bodyMemberNames:t,bindings:l}},{request:d,response:f}=u;
for(let[u,f]of e.structIterator()){
let e=HttpBindingNormalizedSchema.of(f),p=e.getMergedTraits(),m=e.getHttpBindingLocation(p),h=p.httpHeader?.toLowerCase()??p.httpPrefixHeaders?.toLowerCase()??p.httpQuery,g=e.getHttpBindingValue(m,p),_=[u,g,m,h];
u===`__proto__`&&writeKey(o),o[u]=_,g[1]>>10&1&&(d.hasIdempotency=!0),a.push(_);
let v=m&7;
if(v===0&&(r.push(u),i.push(f)),!(v&4))t.push(u),n.push(f);else if((v&6)==4){
if(v&1)l.statusCode=_;else{
l.payload=_;
let e=g[1]&255;
d.contentTypeInstruction=p.mediaType??(e===0?`text/plain`:e===21||e===42?`application/octet-stream`:null)}}else v&1?(d.hasPrefixHeaders=!0,c.push(_)):(h===`__proto__`&&writeKey(s),s[h]=_)}
return d.contentTypeInstruction===void 0&&r.length&&(d.contentTypeInstruction=null),d.syntheticBodySchema=createBodySchema(e,r,i),f.syntheticBodySchema=createBodySchema(e,t,n),u},buildPathSegments=e=>{
let t=[],n=0;
for(let r of e.matchAll(/\{([^{}+]+)(\+)?\}/g))r.index>n&&t.push([e.slice(n,r.index),0]),t.push([r[1],r[2]?2:1]),n=r.index+r[0].length;
return t.length&&n<e.length&&t.push([e.slice(n),0]),t.length?t:void 0},buildHttpOperationBindings=e=>{
let{http:t,endpoint:n}=translateTraits(e.traits??{}),[r,i]=t?.[1].split(`?`)??[];
return[t?.[0],r,i?[...new URLSearchParams(i)]:[],r?buildPathSegments(r):void 0,n?.[0]]},EMPTY_BINDINGS={request:{memberBindings:[],byName:{}},response:{bodyMemberNames:[],bindings:{headers:{},prefixHeaders:[]}}},getHttpOperationBindings=e=>e[HTTP_BINDINGS]??=buildHttpOperationBindings(e),createBodySchema=(e,t,n)=>{
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
super(),this.options=e,this.compositeErrorRegistry=new TypeRegistry(e.defaultNamespace);
for(let t of e.errorTypeRegistries??[])this.compositeErrorRegistry.copyFrom(t)}
getRequestType(){
return HttpRequest}
getResponseType(){
return HttpResponse}
setSerdeContext(e){
this.serdeContext=e,this.serializer.setSerdeContext(e),this.deserializer.setSerdeContext(e),this.getPayloadCodec()&&this.getPayloadCodec().setSerdeContext(e)}
updateServiceEndpoint(e,t){
if(`url`in t){
e.protocol=t.url.protocol,e.hostname=t.url.hostname,e.port=t.url.port?Number(t.url.port):void 0,e.path=t.url.pathname,e.fragment=t.url.hash||void 0,e.username=t.url.username||void 0,e.password=t.url.password||void 0,e.query||={};
for(let[n,r]of t.url.searchParams.entries())e.query[n]=r;
if(t.headers)for(let n in t.headers)hasOwn(t.headers,n)&&(e.headers[n]=t.headers[n].join(`, `));
return e}
if(e.protocol=t.protocol,e.hostname=t.hostname,e.port=t.port?Number(t.port):void 0,e.path=t.path,e.query={...t.query},t.headers)for(let n in t.headers)hasOwn(t.headers,n)&&(e.headers[n]=t.headers[n]);
return e}
setHostPrefix(e,t,n,r=getHttpOperationBindings(t)){
if(this.serdeContext?.disableHostPrefix)return;
let i=r[4];
if(typeof i!=`string`)return;
let a=i;
for(let[e,[,r]]of HttpBindingNormalizedSchema.of(t.input).getHttpBindings().request.memberBindings){
if(!(r>>17&1))continue;
let t=n[e];
if(typeof t!=`string`)throw Error(`@smithy/core/schema - ${e} in input must be a string as hostLabel.`);
a=a.replace(`{${e}}`,t)}
if(e.hostname=a+e.hostname,!isValidHostname(e.hostname))throw Error(`[${e.hostname}] is not a valid hostname.`)}
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
let{EventStreamSerde:e,eventStreamSerdeProvider:t}=await import(`./event-streams.js`);
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
let n=HttpBindingNormalizedSchema.of(e),r=n.getMergedTraits(),i=n.getHttpBindingLocation(r);
return this.readHttpBinding(n.getHttpBindingValue(i,r),t,i)}
readHttpBinding([e,t,n],r,i){
let a=t&255;
if((a&192)==64)return n??=e.getHttpBindingCollectionValue(i),splitHeader(r).map(e=>this.readHttpBinding(n,e,i));
switch(a){case 21:case 42:
return(this.serdeContext?.base64Decoder??fromBase64)(r);case 4:case 5:case 6:case 7:
{
let e=this.settings.httpBindings?t>>14&3:0;
switch(this.settings.timestampFormat.useTrait&&a>4?a:e?e+4:this.settings.timestampFormat.default){case 5:
return _parseRfc3339DateTimeWithOffset(r);case 6:
return _parseRfc7231DateTime(r);case 7:
return _parseEpochTimestamp(r);default:
return console.warn(`Missing timestamp format, parsing value with Date constructor:`,r),new Date(r)}}case 0:
{
let e=t>>8&3;
if(!e)return r;
let n=r;
return(i&6)==6&&(n=(this.serdeContext?.utf8Encoder??toUtf8$1)((this.serdeContext?.base64Decoder??fromBase64)(n))),e===2?LazyJsonString.from(n):n}case 1:
return Number(r);case 2:
return r.toLowerCase()===`true`;case 17:
return BigInt(r);case 19:
return new NumericValue(r,`bigDecimal`);default:
return r}}};
function determineTimestampFormat(e,t){
if(t.timestampFormat.useTrait){
let t=e.getSchema();
if(t===5||t===6||t===7)return t}
let{httpLabel:n,httpPrefixHeaders:r,httpHeader:i,httpQuery:a}=e.getMergedTraits();
return(t.httpBindings?typeof r==`string`||i?6:a||n?5:void 0:void 0)??t.timestampFormat.default}
const getHttpHandlerExtensionConfiguration=e=>(e.logger&&e.logger.constructor?.name!==`NoOpLogger`&&e.requestHandler?.updateHttpClientConfig?.(Symbol.for(`logger`),e.logger),e.defaultSocketTimeout&&e.requestHandler?.updateHttpClientConfig?.(Symbol.for(`@smithy/defaultSocketTimeout`),e.defaultSocketTimeout),{setHttpHandler(t){
e.requestHandler=t},httpHandler(){
return e.requestHandler},updateHttpClientConfig(t,n){
e.requestHandler?.updateHttpClientConfig(t,n)},httpHandlerConfigs(){
return e.requestHandler.httpHandlerConfigs()}}),resolveHttpHandlerRuntimeConfig=e=>({requestHandler:e.httpHandler()}),CONTENT_LENGTH_HEADER=`content-length`;
function contentLengthMiddleware(e){
return t=>async n=>{
let r=n.request;
if(HttpRequest.isInstance(r)){
let{body:t,headers:n}=r;
if(t&&Object.keys(n).map(e=>e.toLowerCase()).indexOf(CONTENT_LENGTH_HEADER)===-1)try{
let n=e(t);
n!=null&&(r.headers={...r.headers,[CONTENT_LENGTH_HEADER]:String(n)})}catch{}}
return t({...n,request:r})}}
const contentLengthMiddlewareOptions={step:`build`,tags:[`SET_CONTENT_LENGTH`,`CONTENT_LENGTH`],name:`contentLengthMiddleware`,override:!0},getContentLengthPlugin=e=>({applyToStack:t=>{
t.add(contentLengthMiddleware(e.bodyLengthChecker),contentLengthMiddlewareOptions)}}),escapeUri=e=>encodeURIComponent(e).replace(/[!'()*]/g,hexEncode),hexEncode=e=>`%${e.charCodeAt(0).toString(16).toUpperCase()}`;
function buildQueryString(e){
let t=[];
for(let n of Object.keys(e).sort()){
let r=e[n];
if(n=escapeUri(n),Array.isArray(r))for(let e=0,i=r.length;e<i;e++)t.push(`${n}=${escapeUri(r[e])}`);else{
let e=n;
(r||typeof r==`string`)&&(e+=`=${escapeUri(r)}`),t.push(e)}}
return t.join(`&`)}
function resolveHostHeaderConfig(e){
return e}
const hostHeaderMiddleware=e=>t=>async n=>{
if(!HttpRequest.isInstance(n.request))return t(n);
let{request:r}=n,{handlerProtocol:i=``}=e.requestHandler.metadata||{};
if(i.indexOf(`h2`)>=0&&!r.headers[`:authority`])delete r.headers.host,r.headers[`:authority`]=r.hostname+(r.port?`:`+r.port:``);else if(!r.headers.host){
let e=r.hostname;
r.port!=null&&(e+=`:${r.port}`),r.headers.host=e}
return t(n)},hostHeaderMiddlewareOptions={name:`hostHeaderMiddleware`,step:`build`,priority:`low`,tags:[`HOST`],override:!0},getHostHeaderPlugin=e=>({applyToStack:t=>{
t.add(hostHeaderMiddleware(e),hostHeaderMiddlewareOptions)}}),loggerMiddleware=()=>(e,t)=>async n=>{
try{
let r=await e(n),{logger:i}=t,a=i instanceof NoOpLogger;
if(i&&!a){
let{clientName:e,commandName:a,dynamoDbDocumentClientOptions:o={}}=t,{overrideInputFilterSensitiveLog:s,overrideOutputFilterSensitiveLog:c}=o,l=s??t.inputFilterSensitiveLog,u=c??t.outputFilterSensitiveLog,{$metadata:d,...f}=r.output;
i.info?.({clientName:e,commandName:a,input:l(n.input),output:u(f),metadata:d})}
return r}catch(e){
let{clientName:r,commandName:i,logger:a,dynamoDbDocumentClientOptions:o={}}=t,{overrideInputFilterSensitiveLog:s}=o,c=s??t.inputFilterSensitiveLog;
throw a?.error?.({clientName:r,commandName:i,input:c(n.input),error:e,metadata:e.$metadata}),e}},loggerMiddlewareOptions={name:`loggerMiddleware`,tags:[`LOGGER`],step:`initialize`,override:!0},getLoggerPlugin=e=>({applyToStack:e=>{
e.add(loggerMiddleware(),loggerMiddlewareOptions)}}),recursionDetectionMiddlewareOptions={step:`build`,tags:[`RECURSION_DETECTION`,`TRACE_CONTEXT_PROPAGATION`],name:`recursionDetectionMiddleware`,override:!0,priority:`low`},PROTECTED_KEYS={REQUEST_ID:Symbol.for(`_AWS_LAMBDA_REQUEST_ID`),X_RAY_TRACE_ID:Symbol.for(`_AWS_LAMBDA_X_RAY_TRACE_ID`),TENANT_ID:Symbol.for(`_AWS_LAMBDA_TENANT_ID`),TRACEPARENT:Symbol.for(`_AWS_LAMBDA_TRACEPARENT`),TRACESTATE:Symbol.for(`_AWS_LAMBDA_TRACESTATE`),BAGGAGE:Symbol.for(`_AWS_LAMBDA_BAGGAGE`)},NO_GLOBAL_AWS_LAMBDA=[`true`,`1`].includes(process.env?.AWS_LAMBDA_NODEJS_NO_GLOBAL_AWSLAMBDA??``);
NO_GLOBAL_AWS_LAMBDA||(globalThis.awslambda=globalThis.awslambda||{});
var InvokeStoreBase=class{
static PROTECTED_KEYS=PROTECTED_KEYS;
isProtectedKey(e){
return Object.values(PROTECTED_KEYS).includes(e)}
getRequestId(){
return this.get(PROTECTED_KEYS.REQUEST_ID)??`-`}
getXRayTraceId(){
return this.get(PROTECTED_KEYS.X_RAY_TRACE_ID)}
getTenantId(){
return this.get(PROTECTED_KEYS.TENANT_ID)}
getTraceparent(){
return this.get(PROTECTED_KEYS.TRACEPARENT)}
getTracestate(){
return this.get(PROTECTED_KEYS.TRACESTATE)}
getBaggage(){
return this.get(PROTECTED_KEYS.BAGGAGE)}},InvokeStoreSingle=class extends InvokeStoreBase{
currentContext;
getContext(){
return this.currentContext}
hasContext(){
return this.currentContext!==void 0}
get(e){
return this.currentContext?.[e]}
set(e,t){
if(this.isProtectedKey(e))throw Error(`Cannot modify protected Lambda context field: ${String(e)}`);
this.currentContext=this.currentContext||{},this.currentContext[e]=t}
run(e,t){
return this.currentContext=e,t()}},InvokeStoreMulti=class e extends InvokeStoreBase{
als;
static async create(){
let t=new e;
return t.als=new(await(import(`node:async_hooks`))).AsyncLocalStorage,t}
getContext(){
return this.als.getStore()}
hasContext(){
return this.als.getStore()!==void 0}
get(e){
return this.als.getStore()?.[e]}
set(e,t){
if(this.isProtectedKey(e))throw Error(`Cannot modify protected Lambda context field: ${String(e)}`);
let n=this.als.getStore();
if(!n)throw Error(`No context available`);
n[e]=t}
run(e,t){
return this.als.run(e,t)}},InvokeStore;
(function(e){
let t=null;
async function n(e){
return t||=(async()=>{
let t=e===!0||`AWS_LAMBDA_MAX_CONCURRENCY`in process.env?await InvokeStoreMulti.create():new InvokeStoreSingle;
return!NO_GLOBAL_AWS_LAMBDA&&globalThis.awslambda?.InvokeStore?globalThis.awslambda.InvokeStore:(!NO_GLOBAL_AWS_LAMBDA&&globalThis.awslambda&&(globalThis.awslambda.InvokeStore=t),t)})(),t}
e.getInstanceAsync=n,e._testing=process.env.AWS_LAMBDA_BENCHMARK_MODE===`1`?{reset:()=>{
t=null,globalThis.awslambda?.InvokeStore&&delete globalThis.awslambda.InvokeStore,globalThis.awslambda={InvokeStore:void 0}}}:void 0})(InvokeStore||={});
const X_AMZN_TRACE_ID=`X-Amzn-Trace-Id`,TRACEPARENT=`traceparent`,TRACESTATE=`tracestate`,BAGGAGE=`baggage`,recursionDetectionMiddleware=()=>e=>async t=>{
let{request:n}=t;
if(!HttpRequest.isInstance(n))return e(t);
let r;
{
let e=Object.keys(n.headers??{}).find(e=>e.toLowerCase()===`x-amzn-trace-id`)??X_AMZN_TRACE_ID;
if(!n.headers.hasOwnProperty(e)){
let e=process.env.AWS_LAMBDA_FUNCTION_NAME,t=process.env._X_AMZN_TRACE_ID;
r??=await InvokeStore.getInstanceAsync();
let i=r?.getXRayTraceId()??t,a=e=>typeof e==`string`&&e.length>0;
a(e)&&a(i)&&(n.headers[X_AMZN_TRACE_ID]=i)}}
if(sanitizeTraceHeaders(n.headers),!n.headers[TRACEPARENT]){
let e=(r??=await InvokeStore.getInstanceAsync())?.getTraceparent?.();
if(e){
n.headers[TRACEPARENT]=e;
let t=r?.getTracestate?.();
t&&(n.headers[TRACESTATE]=t);
let i=r?.getBaggage?.();
i&&(n.headers[BAGGAGE]=i)}}
return e(t)};
function sanitizeTraceHeaders(e){
for(let t of Object.keys(e)){
let n=t.toLowerCase();
t!==n&&(n===TRACEPARENT||n===TRACESTATE||n===BAGGAGE)&&(e[n]=e[t],delete e[t])}}
const getRecursionDetectionPlugin=e=>({applyToStack:e=>{
e.add(recursionDetectionMiddleware(),recursionDetectionMiddlewareOptions)}}),resolveAuthOptions=(e,t)=>{
if(!t||t.length===0)return e;
let n=[];
for(let r of t)for(let t of e)t.schemeId.split(`#`)[1]===r&&n.push(t);
for(let t of e)n.find(({schemeId:e})=>e===t.schemeId)||n.push(t);
return n};
function convertHttpAuthSchemesToMap(e){
let t=new Map;
for(let n of e)t.set(n.schemeId,n);
return t}
const httpAuthSchemeMiddleware=(e,t)=>(n,r)=>async i=>{
let a=e.httpAuthSchemeProvider(await t.httpAuthSchemeParametersProvider(e,r,i.input)),o=e.authSchemePreference?await e.authSchemePreference():[],s=resolveAuthOptions(a,o),c=convertHttpAuthSchemesToMap(e.httpAuthSchemes),l=getSmithyContext(r),u=[];
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
return n(i)},httpAuthSchemeEndpointRuleSetMiddlewareOptions={step:`serialize`,tags:[`HTTP_AUTH_SCHEME`],name:`httpAuthSchemeMiddleware`,override:!0,relation:`before`,toMiddleware:`endpointV2Middleware`},getHttpAuthSchemeEndpointRuleSetPlugin=(e,{httpAuthSchemeParametersProvider:t,identityProviderConfigProvider:n})=>({applyToStack:r=>{
r.addRelativeTo(httpAuthSchemeMiddleware(e,{httpAuthSchemeParametersProvider:t,identityProviderConfigProvider:n}),httpAuthSchemeEndpointRuleSetMiddlewareOptions)}}),defaultErrorHandler=e=>e=>{
throw e},defaultSuccessHandler=(e,t)=>{},httpSigningMiddleware=e=>(e,t)=>async n=>{
if(!HttpRequest.isInstance(n.request))return e(n);
let r=getSmithyContext(t).selectedHttpAuthScheme;
if(!r)throw Error(`No HttpAuthScheme was selected: unable to sign request`);
let{httpAuthOption:{signingProperties:i={}},identity:a,signer:o}=r,s=await e({...n,request:await o.sign(n.request,a,i)}).catch((o.errorHandler||defaultErrorHandler)(i));
return(o.successHandler||defaultSuccessHandler)(s.response,i),s},httpSigningMiddlewareOptions={step:`finalizeRequest`,tags:[`HTTP_SIGNING`],name:`httpSigningMiddleware`,aliases:[`apiKeyMiddleware`,`tokenMiddleware`,`awsAuthMiddleware`],override:!0,relation:`after`,toMiddleware:`retryMiddleware`},getHttpSigningPlugin=e=>({applyToStack:t=>{
t.addRelativeTo(httpSigningMiddleware(e),httpSigningMiddlewareOptions)}}),normalizeProvider=e=>{
if(typeof e==`function`)return e;
let t=Promise.resolve(e);
return()=>t};
var DefaultIdentityProviderConfig=class{
authSchemes=new Map;
constructor(e){
for(let t in e){
if(!hasOwn(e,t))continue;
let n=e[t];
n!==void 0&&this.authSchemes.set(t,n)}}
getIdentityProvider(e){
return this.authSchemes.get(e)}},NoAuthSigner=class{
async sign(e,t,n){
return e}};
const isIdentityExpired=(e=>function(t){
return doesIdentityRequireRefresh(t)&&t.expiration.getTime()-Date.now()<e})(3e5),doesIdentityRequireRefresh=e=>e.expiration!==void 0,memoizeIdentityProvider=(e,t,n)=>{
if(e===void 0)return;
let r=typeof e==`function`?e:async()=>Promise.resolve(e),i,a,o,s=!1,c=async e=>{
a||=r(e);
try{
i=await a,o=!0,s=!1}finally{
a=void 0}
return i};
return t===void 0?async e=>((!o||e?.forceRefresh)&&(i=await c(e)),i):async e=>((!o||e?.forceRefresh)&&(i=await c(e)),s?i:n(i)?(t(i)&&await c(e),i):(s=!0,i))};
function isValidUserAgentAppId(e){
return e===void 0||typeof e==`string`&&e.length<=50}
function resolveUserAgentConfig(e){
let t=normalizeProvider(e.userAgentAppId??void 0),{customUserAgent:n}=e;
return Object.assign(e,{customUserAgent:typeof n==`string`?[[n]]:n,userAgentAppId:async()=>{
let n=await t();
if(!isValidUserAgentAppId(n)){
let t=e.logger?.constructor?.name===`NoOpLogger`||!e.logger?console:e.logger;
typeof n==`string`?n.length>50&&t?.warn(`The provided userAgentAppId exceeds the maximum length of 50 characters.`):t?.warn(`userAgentAppId must be a string or undefined.`)}
return n}})}
let selectedPartitionsInfo={partitions:[{id:`aws`,outputs:{dnsSuffix:`amazonaws.com`,dualStackDnsSuffix:`api.aws`,implicitGlobalRegion:`us-east-1`,name:`aws`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^(us|eu|ap|sa|ca|me|af|il|mx)\\-\\w+\\-\\d+$`,regions:{"af-south-1":{description:`Africa (Cape Town)`},"ap-east-1":{description:`Asia Pacific (Hong Kong)`},"ap-east-2":{description:`Asia Pacific (Taipei)`},"ap-northeast-1":{description:`Asia Pacific (Tokyo)`},"ap-northeast-2":{description:`Asia Pacific (Seoul)`},"ap-northeast-3":{description:`Asia Pacific (Osaka)`},"ap-south-1":{description:`Asia Pacific (Mumbai)`},"ap-south-2":{description:`Asia Pacific (Hyderabad)`},"ap-southeast-1":{description:`Asia Pacific (Singapore)`},"ap-southeast-2":{description:`Asia Pacific (Sydney)`},"ap-southeast-3":{description:`Asia Pacific (Jakarta)`},"ap-southeast-4":{description:`Asia Pacific (Melbourne)`},"ap-southeast-5":{description:`Asia Pacific (Malaysia)`},"ap-southeast-6":{description:`Asia Pacific (New Zealand)`},"ap-southeast-7":{description:`Asia Pacific (Thailand)`},"aws-global":{description:`aws global region`},"ca-central-1":{description:`Canada (Central)`},"ca-west-1":{description:`Canada West (Calgary)`},"eu-central-1":{description:`Europe (Frankfurt)`},"eu-central-2":{description:`Europe (Zurich)`},"eu-north-1":{description:`Europe (Stockholm)`},"eu-south-1":{description:`Europe (Milan)`},"eu-south-2":{description:`Europe (Spain)`},"eu-west-1":{description:`Europe (Ireland)`},"eu-west-2":{description:`Europe (London)`},"eu-west-3":{description:`Europe (Paris)`},"il-central-1":{description:`Israel (Tel Aviv)`},"me-central-1":{description:`Middle East (UAE)`},"me-south-1":{description:`Middle East (Bahrain)`},"me-west-1":{description:`Middle East (Saudi Arabia)`},"mx-central-1":{description:`Mexico (Central)`},"sa-east-1":{description:`South America (Sao Paulo)`},"sa-west-1":{description:`South America (Chile)`},"us-east-1":{description:`US East (N. Virginia)`},"us-east-2":{description:`US East (Ohio)`},"us-west-1":{description:`US West (N. California)`},"us-west-2":{description:`US West (Oregon)`}}},{id:`aws-cn`,outputs:{dnsSuffix:`amazonaws.com.cn`,dualStackDnsSuffix:`api.amazonwebservices.com.cn`,implicitGlobalRegion:`cn-northwest-1`,name:`aws-cn`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^cn\\-\\w+\\-\\d+$`,regions:{"aws-cn-global":{description:`aws-cn global region`},"cn-north-1":{description:`China (Beijing)`},"cn-northwest-1":{description:`China (Ningxia)`}}},{id:`aws-eusc`,outputs:{dnsSuffix:`amazonaws.eu`,dualStackDnsSuffix:`api.amazonwebservices.eu`,implicitGlobalRegion:`eusc-de-east-1`,name:`aws-eusc`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^eusc\\-(de)\\-\\w+\\-\\d+$`,regions:{"eusc-de-east-1":{description:`AWS European Sovereign Cloud (Germany)`}}},{id:`aws-iso`,outputs:{dnsSuffix:`c2s.ic.gov`,dualStackDnsSuffix:`api.aws.ic.gov`,implicitGlobalRegion:`us-iso-east-1`,name:`aws-iso`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^us\\-iso\\-\\w+\\-\\d+$`,regions:{"aws-iso-global":{description:`aws-iso global region`},"us-iso-east-1":{description:`US ISO East`},"us-iso-west-1":{description:`US ISO WEST`}}},{id:`aws-iso-b`,outputs:{dnsSuffix:`sc2s.sgov.gov`,dualStackDnsSuffix:`api.aws.scloud`,implicitGlobalRegion:`us-isob-east-1`,name:`aws-iso-b`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^us\\-isob\\-\\w+\\-\\d+$`,regions:{"aws-iso-b-global":{description:`aws-iso-b global region`},"us-isob-east-1":{description:`US ISOB East (Ohio)`},"us-isob-west-1":{description:`US ISOB West`}}},{id:`aws-iso-e`,outputs:{dnsSuffix:`cloud.adc-e.uk`,dualStackDnsSuffix:`api.cloud-aws.adc-e.uk`,implicitGlobalRegion:`eu-isoe-west-1`,name:`aws-iso-e`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^eu\\-isoe\\-\\w+\\-\\d+$`,regions:{"aws-iso-e-global":{description:`aws-iso-e global region`},"eu-isoe-west-1":{description:`EU ISOE West`}}},{id:`aws-iso-f`,outputs:{dnsSuffix:`csp.hci.ic.gov`,dualStackDnsSuffix:`api.aws.hci.ic.gov`,implicitGlobalRegion:`us-isof-south-1`,name:`aws-iso-f`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^us\\-isof\\-\\w+\\-\\d+$`,regions:{"aws-iso-f-global":{description:`aws-iso-f global region`},"us-isof-east-1":{description:`US ISOF EAST`},"us-isof-south-1":{description:`US ISOF SOUTH`}}},{id:`aws-us-gov`,outputs:{dnsSuffix:`amazonaws.com`,dualStackDnsSuffix:`api.aws`,implicitGlobalRegion:`us-gov-west-1`,name:`aws-us-gov`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^us\\-gov\\-\\w+\\-\\d+$`,regions:{"aws-us-gov-global":{description:`aws-us-gov global region`},"us-gov-east-1":{description:`AWS GovCloud (US-East)`},"us-gov-west-1":{description:`AWS GovCloud (US-West)`}}}],version:`1.1`};
const partition=e=>{
let{partitions:t}=selectedPartitionsInfo;
for(let n of t){
let{regions:t,outputs:r}=n;
for(let[n,i]of Object.entries(t))if(n===e)return{...r,...i}}
for(let n of t){
let{regionRegex:t,outputs:r}=n;
if(new RegExp(t).test(e))return{...r}}
let n=t.find(e=>e.id===`aws`);
if(!n)throw Error(`Provided region was not found in the partition array or regex, and default partition with id 'aws' doesn't exist.`);
return{...n.outputs}},getUserAgentPrefix=()=>``,isStreamingPayload=e=>e?.body instanceof Readable||typeof ReadableStream<`u`&&e?.body instanceof ReadableStream,THROTTLING_ERROR_CODES=[`BandwidthLimitExceeded`,`EC2ThrottledException`,`LimitExceededException`,`PriorRequestNotComplete`,`ProvisionedThroughputExceededException`,`RequestLimitExceeded`,`RequestThrottled`,`RequestThrottledException`,`SlowDown`,`ThrottledException`,`Throttling`,`ThrottlingException`,`TooManyRequestsException`,`TransactionInProgressException`],TRANSIENT_ERROR_CODES=[`TimeoutError`,`RequestTimeout`,`RequestTimeoutException`],TRANSIENT_ERROR_STATUS_CODES=[500,502,503,504],NODEJS_TIMEOUT_ERROR_CODES$1=[`ECONNRESET`,`ECONNREFUSED`,`EPIPE`,`ETIMEDOUT`],NODEJS_NETWORK_ERROR_CODES=[`EHOSTUNREACH`,`ENETUNREACH`,`ENOTFOUND`,`EAI_AGAIN`],isRetryableByTrait=e=>e?.$retryable!==void 0,isClockSkewCorrectedError=e=>e.$metadata?.clockSkewCorrected,isBrowserNetworkError=e=>{
let t=new Set([`Failed to fetch`,`NetworkError when attempting to fetch resource`,`The Internet connection appears to be offline`,`Load failed`,`Network request failed`]);
return e&&e instanceof TypeError?t.has(e.message):!1},isThrottlingError=e=>e.$metadata?.httpStatusCode===429||THROTTLING_ERROR_CODES.includes(e.name)||e.$retryable?.throttling==1,isTransientError=(e,t=0)=>e?.name!==`AbortError`&&(isRetryableByTrait(e)||isClockSkewCorrectedError(e)||e.name===`InvalidSignatureException`&&e.message?.includes(`Signature expired`)||TRANSIENT_ERROR_CODES.includes(e.name)||NODEJS_TIMEOUT_ERROR_CODES$1.includes(e?.code||``)||NODEJS_NETWORK_ERROR_CODES.includes(e?.code||``)||TRANSIENT_ERROR_STATUS_CODES.includes(e.$metadata?.httpStatusCode||0)||isBrowserNetworkError(e)||isNodeJsHttp2TransientError(e)||e.cause!==void 0&&t<=10&&isTransientError(e.cause,t+1)),isServerError=e=>{
if(e.$metadata?.httpStatusCode!==void 0){
let t=e.$metadata.httpStatusCode;
return 500<=t&&t<=599&&!isTransientError(e)}
return!1};
function isNodeJsHttp2TransientError(e){
return e.code===`ERR_HTTP2_STREAM_ERROR`&&e.message.includes(`NGHTTP2_REFUSED_STREAM`)}
const race=(e,t)=>{
if(!t)return e;
let n=()=>{},r=new Promise((e,r)=>{
let i=()=>r(createAbortError());
t.aborted?i():typeof t.addEventListener==`function`?(t.addEventListener(`abort`,i,{once:!0}),n=()=>t.removeEventListener(`abort`,i)):t.onabort=i});
return Promise.race([e,r]).finally(n)},createAbortError=()=>Object.assign(Error(`Request aborted`),{name:`AbortError`}),isAbortError=e=>typeof e==`object`&&!!e&&`name`in e&&e.name===`AbortError`,MAXIMUM_RETRY_DELAY=2e4;
function parseRetryAfterHeader(e,t){
if(HttpResponse.isInstance(e))for(let n in e.headers){
if(!hasOwn(e.headers,n))continue;
let r=n.toLowerCase();
if(r===`retry-after`){
let r=e.headers[n],i=NaN;
if(r.endsWith(`GMT`))try{
i=(parseRfc7231DateTime(r).getTime()-Date.now())/1e3}catch(e){
t?.trace?.(`Failed to parse retry-after header`),t?.trace?.(e)}else r.match(/ GMT, ((\d+)|(\d+\.\d+))$/)?i=Number(r.match(/ GMT, ([\d.]+)$/)?.[1]):r.match(/^((\d+)|(\d+\.\d+))$/)?i=Number(r):Date.parse(r)>=Date.now()&&(i=(Date.parse(r)-Date.now())/1e3);
return isNaN(i)?void 0:new Date(Date.now()+i*1e3)}
if(r===`x-amz-retry-after`){
let r=e.headers[n],i=Number(r);
if(isNaN(i)){
t?.trace?.(`Failed to parse x-amz-retry-after=${r}`);
return}
return new Date(Date.now()+i)}}}
const asSdkError=e=>e instanceof Error?e:e instanceof Object?Object.assign(Error(),e):Error(typeof e==`string`?e:`AWS SDK error wrapper for ${e}`);
function bindRetryMiddleware(e){
return t=>(n,r)=>async i=>{
let a=await t.retryStrategy(),o=await t.maxAttempts(),s=r[SMITHY_CONTEXT_KEY]?.abortSignal;
if(isRetryStrategyV2(a)){
a=a;
let c=(r.partition_id??``)+(r.__retryLongPoll?`:longpoll`:``),l=await race(a.acquireInitialRetryToken(c),s),u=Error(),d=0,f=0,{request:p}=i,m=HttpRequest.isInstance(p);
for(m&&(p.headers[`amz-sdk-invocation-id`]=v4());;)try{
m&&(p.headers[`amz-sdk-request`]=`attempt=${d+1}; max=${o}`);
let{response:e,output:t}=await n(i);
return a.recordSuccess(l),t.$metadata.attempts=d+1,t.$metadata.totalRetryDelay=f,{response:e,output:t}}catch(n){
let i=getRetryErrorInfo(n,t.logger);
if(u=asSdkError(n),m&&e(p))throw(r.logger instanceof NoOpLogger?console:r.logger)?.warn(`An error was encountered in a non-retryable streaming request.`),u;
try{
l=await race(a.refreshRetryTokenForRetry(l,i),s)}catch(e){
throw s?.aborted&&isAbortError(e)?e:(u.$metadata||(u.$metadata={}),u.$metadata.attempts=d+1,u.$metadata.totalRetryDelay=f,u)}
d=l.getRetryCount();
let o=l.getRetryDelay();
f+=(l?.$retryLog?.acquisitionDelay??0)+o,o>0&&await race(new Promise(e=>setTimeout(e,o)),s)}}else return a=a,a?.mode&&(r.userAgent=[...r.userAgent||[],[`cfg/retry-mode`,a.mode]]),a.retry(n,i)}}
const isRetryStrategyV2=e=>e.acquireInitialRetryToken!==void 0&&e.refreshRetryTokenForRetry!==void 0&&e.recordSuccess!==void 0,getRetryErrorInfo=(e,t)=>{
let n={error:e,errorType:getRetryErrorType(e)},r=parseRetryAfterHeader(e.$response,t);
return r&&(n.retryAfterHint=r),n},getRetryErrorType=e=>isThrottlingError(e)?`THROTTLING`:isTransientError(e)?`TRANSIENT`:isServerError(e)?`SERVER_ERROR`:`CLIENT_ERROR`,retryMiddlewareOptions={name:`retryMiddleware`,tags:[`RETRY`],step:`finalizeRequest`,priority:`high`,override:!0};
function bindGetRetryPlugin(e){
let t=bindRetryMiddleware(e);
return e=>({applyToStack:n=>{
n.add(t(e),retryMiddlewareOptions)}})}
var DefaultRateLimiter=class e{
static setTimeoutFn=(e,t)=>setTimeout(e,t);
beta;
minCapacity;
minFillRate;
scaleConstant;
smooth;
enabled=!1;
availableTokens=0;
lastMaxRate=0;
measuredTxRate=0;
requestCount=0;
fillRate;
lastThrottleTime;
lastTimestamp=0;
lastTxRateBucket;
maxCapacity;
timeWindow=0;
constructor(e){
this.beta=e?.beta??.7,this.minCapacity=e?.minCapacity??1,this.minFillRate=e?.minFillRate??.5,this.scaleConstant=e?.scaleConstant??.4,this.smooth=e?.smooth??.8,this.lastThrottleTime=this.getCurrentTimeInSeconds(),this.lastTxRateBucket=Math.floor(this.getCurrentTimeInSeconds()),this.fillRate=this.minFillRate,this.maxCapacity=this.minCapacity}
async getSendToken(){
return this.acquireTokenBucket(1)}
updateClientSendingRate(e){
let t;
this.updateMeasuredRate();
let n=e;
if(n?.errorType===`THROTTLING`||isThrottlingError(n?.error??e)){
let e=this.enabled?Math.min(this.measuredTxRate,this.fillRate):this.measuredTxRate;
this.lastMaxRate=e,this.calculateTimeWindow(),this.lastThrottleTime=this.getCurrentTimeInSeconds(),t=this.cubicThrottle(e),this.enableTokenBucket()}else this.calculateTimeWindow(),t=this.cubicSuccess(this.getCurrentTimeInSeconds());
let r=Math.min(t,2*this.measuredTxRate);
this.updateTokenBucketRate(r)}
getCurrentTimeInSeconds(){
return Date.now()/1e3}
async acquireTokenBucket(t){
if(this.enabled){
for(this.refillTokenBucket();t>this.availableTokens;){
let n=(t-this.availableTokens)/this.fillRate*1e3;
await new Promise(t=>e.setTimeoutFn(t,n)),this.refillTokenBucket()}
this.availableTokens-=t}}
refillTokenBucket(){
let e=this.getCurrentTimeInSeconds();
if(!this.lastTimestamp){
this.lastTimestamp=e;
return}
let t=(e-this.lastTimestamp)*this.fillRate;
this.availableTokens=Math.min(this.maxCapacity,this.availableTokens+t),this.lastTimestamp=e}
calculateTimeWindow(){
this.timeWindow=this.getPrecise((this.lastMaxRate*(1-this.beta)/this.scaleConstant)**(1/3))}
cubicThrottle(e){
return this.getPrecise(e*this.beta)}
cubicSuccess(e){
return this.getPrecise(this.scaleConstant*(e-this.lastThrottleTime-this.timeWindow)**3+this.lastMaxRate)}
enableTokenBucket(){
this.enabled=!0}
updateTokenBucketRate(e){
this.refillTokenBucket(),this.fillRate=Math.max(e,this.minFillRate),this.maxCapacity=Math.max(e,this.minCapacity),this.availableTokens=Math.min(this.availableTokens,this.maxCapacity)}
updateMeasuredRate(){
let e=this.getCurrentTimeInSeconds(),t=Math.floor(e*2)/2;
if(this.requestCount++,t>this.lastTxRateBucket){
let e=this.requestCount/(t-this.lastTxRateBucket);
this.measuredTxRate=this.getPrecise(e*this.smooth+this.measuredTxRate*(1-this.smooth)),this.requestCount=0,this.lastTxRateBucket=t}}
getPrecise(e){
return parseFloat(e.toFixed(8))}},Retry=class{
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
return`THROTTLING`}},DefaultRetryBackoffStrategy=class{
x=Retry.delay();
computeNextBackoffDelay(e){
let t=Math.random()*Math.min(this.x*2**e,MAXIMUM_RETRY_DELAY);
return Math.floor(t)}
setDelayBase(e){
this.x=e}},DefaultRetryToken=class{
delay;
count;
cost;
longPoll;
$retryLog={acquisitionDelay:0};
constructor(e,t,n,r){
this.delay=e,this.count=t,this.cost=n,this.longPoll=r}
getRetryCount(){
return this.count}
getRetryDelay(){
return Math.min(MAXIMUM_RETRY_DELAY,this.delay)}
getRetryCost(){
return this.cost}
isLongPoll(){
return this.longPoll}},RETRY_MODES;
(function(e){
e.STANDARD=`standard`,e.ADAPTIVE=`adaptive`})(RETRY_MODES||={});
const DEFAULT_RETRY_MODE=RETRY_MODES.STANDARD,refusal={incompatible:1,attempts:2,capacity:3};
var StandardRetryStrategy=class{
mode=RETRY_MODES.STANDARD;
retryBackoffStrategy;
capacity=500;
maxAttemptsProvider;
baseDelay;
constructor(e){
typeof e==`number`?this.maxAttemptsProvider=async()=>e:typeof e==`function`?this.maxAttemptsProvider=e:e&&typeof e==`object`&&(this.maxAttemptsProvider=async()=>e.maxAttempts,this.baseDelay=e.baseDelay,this.retryBackoffStrategy=e.backoff),this.maxAttemptsProvider??=async()=>3,this.baseDelay??=Retry.delay(),this.retryBackoffStrategy??=new DefaultRetryBackoffStrategy}
async acquireInitialRetryToken(e){
return new DefaultRetryToken(Retry.delay(),0,void 0,e.includes(`:longpoll`))}
async refreshRetryTokenForRetry(e,t){
let n=await this.getMaxAttempts(),r=this.retryCode(e,t,n),i=r===0,a=e.isLongPoll?.();
if(i||a){
let n=t.errorType;
this.retryBackoffStrategy.setDelayBase(n===`THROTTLING`?Retry.throttlingDelay():this.baseDelay);
let o=this.retryBackoffStrategy.computeNextBackoffDelay(e.getRetryCount()),s=o;
if(t.retryAfterHint instanceof Date&&(s=Math.max(o,Math.min(t.retryAfterHint.getTime()-Date.now(),o+5e3))),i){
let t=this.getCapacityCost(n);
this.capacity-=t;
let r=new DefaultRetryToken(0,e.getRetryCount()+1,t,e.isLongPoll?.()??!1);
return await new Promise(e=>setTimeout(e,s)),r.$retryLog.acquisitionDelay=s,r}
{
let e=r===refusal.capacity&&a?s:0;
e>0&&await new Promise(t=>setTimeout(t,e))}}
throw Error(`No retry token available`)}
recordSuccess(e){
this.capacity=Math.min(500,this.capacity+(e.getRetryCost()??1))}
getCapacity(){
return this.capacity}
async maxAttempts(){
return this.maxAttemptsProvider()}
async getMaxAttempts(){
try{
return await this.maxAttemptsProvider()}catch{
return console.warn(`Max attempts provider could not resolve. Using default of 3`),3}}
retryCode(e,t,n){
let r=e.getRetryCount()+1,i=this.isRetryableError(t.errorType)?0:refusal.incompatible,a=r<n?0:refusal.attempts,o=this.capacity>=this.getCapacityCost(t.errorType)?0:refusal.capacity;
return i||a||o}
getCapacityCost(e){
return e===Retry.modifiedCostType()?Retry.throttlingCost():Retry.cost()}
isRetryableError(e){
return e===`THROTTLING`||e===`TRANSIENT`}},AdaptiveRetryStrategy=class{
mode=RETRY_MODES.ADAPTIVE;
rateLimiter;
standardRetryStrategy;
constructor(e,t){
let{rateLimiter:n}=t??{};
this.rateLimiter=n??new DefaultRateLimiter,this.standardRetryStrategy=t?new StandardRetryStrategy({maxAttempts:typeof e==`number`?e:3,...t}):new StandardRetryStrategy(e)}
async acquireInitialRetryToken(e){
let t=await this.standardRetryStrategy.acquireInitialRetryToken(e);
return await this.rateLimiter.getSendToken(),t}
async refreshRetryTokenForRetry(e,t){
this.rateLimiter.updateClientSendingRate(t);
let n=await this.standardRetryStrategy.refreshRetryTokenForRetry(e,t);
return await this.rateLimiter.getSendToken(),n}
recordSuccess(e){
this.rateLimiter.updateClientSendingRate({}),this.standardRetryStrategy.recordSuccess(e)}
async maxAttemptsProvider(){
return this.standardRetryStrategy.maxAttempts()}};
const ENV_MAX_ATTEMPTS=`AWS_MAX_ATTEMPTS`,CONFIG_MAX_ATTEMPTS=`max_attempts`,NODE_MAX_ATTEMPT_CONFIG_OPTIONS={environmentVariableSelector:e=>{
let t=e[ENV_MAX_ATTEMPTS];
if(!t)return;
let n=parseInt(t);
if(Number.isNaN(n))throw Error(`Environment variable ${ENV_MAX_ATTEMPTS} mast be a number, got "${t}"`);
return n},configFileSelector:e=>{
let t=e[CONFIG_MAX_ATTEMPTS];
if(!t)return;
let n=parseInt(t);
if(Number.isNaN(n))throw Error(`Shared config file entry ${CONFIG_MAX_ATTEMPTS} mast be a number, got "${t}"`);
return n},default:3},resolveRetryConfig=(e,t)=>{
let{retryStrategy:n,retryMode:r}=e,{defaultMaxAttempts:i=3,defaultBaseDelay:a=Retry.delay()}=t??{},o=normalizeProvider$1(e.maxAttempts??i),s=n?Promise.resolve(n):void 0,c=async()=>{
let e=await o();
return await normalizeProvider$1(r)()===RETRY_MODES.ADAPTIVE?new AdaptiveRetryStrategy(o,{maxAttempts:e,baseDelay:a}):new StandardRetryStrategy({maxAttempts:e,baseDelay:a})};
return Object.assign(e,{maxAttempts:o,retryStrategy:()=>s??=c()})},NODE_RETRY_MODE_CONFIG_OPTIONS={environmentVariableSelector:e=>e.AWS_RETRY_MODE,configFileSelector:e=>e.retry_mode,default:DEFAULT_RETRY_MODE},getRetryPlugin=bindGetRetryPlugin(isStreamingPayload),ACCOUNT_ID_ENDPOINT_REGEX=/\d{12}\.ddb/;
async function checkFeatures(e,t,n){
if(n.request?.headers?.[`smithy-protocol`]===`rpc-v2-cbor`&&setFeature$1(e,`PROTOCOL_RPC_V2_CBOR`,`M`),typeof t.retryStrategy==`function`){
let n=await t.retryStrategy();
if(typeof n.mode==`string`)switch(n.mode){case RETRY_MODES.ADAPTIVE:
setFeature$1(e,`RETRY_MODE_ADAPTIVE`,`F`);
break;case RETRY_MODES.STANDARD:
setFeature$1(e,`RETRY_MODE_STANDARD`,`E`)}}
if(typeof t.accountIdEndpointMode==`function`){
let n=e.endpointV2;
switch(String(n?.url?.hostname).match(ACCOUNT_ID_ENDPOINT_REGEX)&&setFeature$1(e,`ACCOUNT_ID_ENDPOINT`,`O`),await t.accountIdEndpointMode?.()){case`disabled`:
setFeature$1(e,`ACCOUNT_ID_MODE_DISABLED`,`Q`);
break;case`preferred`:
setFeature$1(e,`ACCOUNT_ID_MODE_PREFERRED`,`P`);
break;case`required`:
setFeature$1(e,`ACCOUNT_ID_MODE_REQUIRED`,`R`)}}
let r=e.__smithy_context?.selectedHttpAuthScheme?.identity;
if(r?.$source){
let t=r;
t.accountId&&setFeature$1(e,`RESOLVED_ACCOUNT_ID`,`T`);
for(let[n,r]of Object.entries(t.$source??{}))setFeature$1(e,n,r)}}
const USER_AGENT=`user-agent`,X_AMZ_USER_AGENT=`x-amz-user-agent`,UA_NAME_ESCAPE_REGEX=/[^!$%&'*+\-.^_`|~\w]/g,UA_VALUE_ESCAPE_REGEX=/[^!$%&'*+\-.^_`|~\w#]/g;
function encodeFeatures(e){
let t=``;
for(let n in e){
let r=e[n];
if(t.length+r.length+1<=1024)t.length?t+=`,`+r:t+=r;else break}
return t}
const userAgentMiddleware=e=>(t,n)=>async r=>{
let{request:i}=r;
if(!HttpRequest.isInstance(i))return t(r);
let{headers:a}=i,o=n?.userAgent?.map(escapeUserAgent)||[],s=(await e.defaultUserAgentProvider()).map(escapeUserAgent);
await checkFeatures(n,e,r);
let c=n;
s.push(`m/${encodeFeatures(Object.assign({},n.__smithy_context?.features,c.__aws_sdk_context?.features))}`);
let l=e?.customUserAgent?.map(escapeUserAgent)||[],u=await e.userAgentAppId();
u&&s.push(escapeUserAgent([`app`,`${u}`]));
let d=getUserAgentPrefix(),f=(d?[d]:[]).concat([...s,...o,...l]).join(` `),p=[...s.filter(e=>e.startsWith(`aws-sdk-`)),...l].join(` `);
return e.runtime===`browser`?a[X_AMZ_USER_AGENT]=f:(p&&(a[X_AMZ_USER_AGENT]=a[`x-amz-user-agent`]?`${a[USER_AGENT]} ${p}`:p),a[USER_AGENT]=f),t({...r,request:i})},escapeUserAgent=e=>{
let t=e[0].split(`/`).map(e=>e.replace(UA_NAME_ESCAPE_REGEX,`-`)).join(`/`),n=e[1]?.replace(UA_VALUE_ESCAPE_REGEX,`-`),r=t.indexOf(`/`),i=t.substring(0,r),a=t.substring(r+1);
return i===`api`&&(a=a.toLowerCase()),[i,a,n].filter(e=>e&&e.length>0).reduce((e,t,n)=>{
switch(n){case 0:
return t;case 1:
return`${e}/${t}`;default:
return`${e}#${t}`}},``)},getUserAgentMiddlewareOptions={name:`getUserAgentMiddleware`,step:`build`,priority:`low`,tags:[`SET_USER_AGENT`,`USER_AGENT`],override:!0},getUserAgentPlugin=e=>({applyToStack:t=>{
t.add(userAgentMiddleware(e),getUserAgentMiddlewareOptions)}}),getRuntimeUserAgentPair=()=>{
for(let e of[`deno`,`bun`,`llrt`])if(versions[e])return[`md/${e}`,versions[e]];
return[`md/nodejs`,versions.node]},crtAvailability={isCrtAvailable:!1},isCrtAvailable=()=>crtAvailability.isCrtAvailable?[`md/crt-avail`]:null,createDefaultUserAgentProvider=({serviceId:e,clientVersion:t})=>{
let n=getRuntimeUserAgentPair();
return async r=>{
let i=[[`aws-sdk-js`,t],[`ua`,`2.1`],[`os/${platform()}`,release()],[`lang/js`],n],a=isCrtAvailable();
a&&i.push(a),e&&i.push([`api/${e}`,t]),env.AWS_EXECUTION_ENV&&i.push([`exec-env/${env.AWS_EXECUTION_ENV}`]);
let o=await r?.userAgentAppId?.();
return o?[...i,[`app/${o}`]]:[...i]}},NODE_APP_ID_CONFIG_OPTIONS={environmentVariableSelector:e=>e.AWS_SDK_UA_APP_ID,configFileSelector:e=>e.sdk_ua_app_id??e[`sdk-ua-app-id`],default:void 0},isVirtualHostableS3Bucket=(e,t=!1)=>{
if(t){
for(let t of e.split(`.`))if(!isVirtualHostableS3Bucket(t))return!1;
return!0}
return!(!isValidHostLabel(e)||e.length<3||e.length>63||e!==e.toLowerCase()||isIpAddress(e))},awsEndpointFunctions={isVirtualHostableS3Bucket,parseArn:e=>{
let t=e.split(`:`);
if(t.length<6)return null;
let[n,r,i,a,o,...s]=t;
return n!==`arn`||r===``||i===``||s.join(`:`)===``?null:{partition:r,service:i,region:a,accountId:o,resourceId:s.map(e=>e.split(`/`)).flat()}},partition};
customEndpointFunctions.aws=awsEndpointFunctions;
const getAwsRegionExtensionConfiguration=e=>({setRegion(t){
e.region=t},region(){
return e.region}}),resolveAwsRegionExtensionConfiguration=e=>({region:e.region()}),getDateHeader=e=>HttpResponse.isInstance(e)?e.headers?.date??e.headers?.Date:void 0,getAgeHeader=e=>HttpResponse.isInstance(e)?e.headers?.age??e.headers?.Age:void 0,getSkewCorrectedDate=e=>new Date(Date.now()+e),getUpdatedSystemClockOffset=(e,t,n,r)=>{
if(r!==void 0)return t;
let i=Date.parse(e);
if(Number.isNaN(i))return t;
let a=Date.now();
return n!==void 0&&a-n>9e5?t:i-a},throwSigningPropertyError=(e,t)=>{
if(!t)throw Error(`Property \`${e}\` is not resolved for AWS SDK SigV4Auth`);
return t},hasEventStreamOutput=e=>e.context?.[SMITHY_CONTEXT_KEY]?.eventStream?.output===!0,validateSigningProperties=async e=>{
let t=throwSigningPropertyError(`context`,e.context),n=throwSigningPropertyError(`config`,e.config),r=t.endpointV2?.properties?.authSchemes?.[0];
return{config:n,signer:await throwSigningPropertyError(`signer`,n.signer)(r),signingRegion:e?.signingRegion,signingRegionSet:e?.signingRegionSet,signingName:e?.signingName}};
var AwsSdkSigV4Signer=class{
async sign(e,t,n){
if(!HttpRequest.isInstance(e))throw Error("The request is not an instance of `HttpRequest` and cannot be signed");
let r=await validateSigningProperties(n),{config:i,signer:a}=r,{signingRegion:o,signingName:s}=r,c=n.context;
if(c?.authSchemes?.length??!1){
let[e,t]=c.authSchemes;
e?.name===`sigv4a`&&t?.name===`sigv4`&&(o=t?.signingRegion??o,s=t?.signingName??s)}
let l=await i.disableClockSkewCorrection?.()===!0;
n._disableClockSkewCorrection=l;
let u=l||hasEventStreamOutput(n);
return n._skipClockSkewSampling=u,u||(n._preRequestSystemClockOffset=i.systemClockOffset,n._requestSentAt=Date.now()),await a.sign(e,{signingDate:l?new Date:getSkewCorrectedDate(i.systemClockOffset),signingRegion:o,signingService:s})}
errorHandler(e){
return t=>{
let n=t;
if(!e._skipClockSkewSampling&&!e._disableClockSkewCorrection){
let t=n.ServerTime??getDateHeader(n.$response);
if(t){
let r=throwSigningPropertyError(`config`,e.config),i=e._preRequestSystemClockOffset,a=e._requestSentAt,o=getAgeHeader(n.$response),s=getUpdatedSystemClockOffset(t,r.systemClockOffset,a,o);
r.systemClockOffset=s,Math.abs(s)>=24e4&&(s!==i||i!==void 0&&i!==s)&&n.$metadata&&(n.$metadata.clockSkewCorrected=!0)}}
throw t}}
successHandler(e,t){
if(t._skipClockSkewSampling||t._disableClockSkewCorrection)return;
let n=getDateHeader(e);
if(n){
let r=throwSigningPropertyError(`config`,t.config),i=t._requestSentAt,a=getAgeHeader(e);
r.systemClockOffset=getUpdatedSystemClockOffset(n,r.systemClockOffset,i,a)}}};
const getArrayForCommaSeparatedString=e=>typeof e==`string`&&e.length>0?e.split(`,`).map(e=>e.trim()):[],getBearerTokenEnvKey=e=>`AWS_BEARER_TOKEN_${e.replace(/[\s-]/g,`_`).toUpperCase()}`,NODE_AUTH_SCHEME_PREFERENCE_ENV_KEY=`AWS_AUTH_SCHEME_PREFERENCE`,NODE_AUTH_SCHEME_PREFERENCE_CONFIG_KEY=`auth_scheme_preference`,NODE_AUTH_SCHEME_PREFERENCE_OPTIONS={environmentVariableSelector:(e,t)=>{
if(t?.signingName&&getBearerTokenEnvKey(t.signingName)in e)return[`httpBearerAuth`];
if(NODE_AUTH_SCHEME_PREFERENCE_ENV_KEY in e)return getArrayForCommaSeparatedString(e[NODE_AUTH_SCHEME_PREFERENCE_ENV_KEY])},configFileSelector:e=>{
if(NODE_AUTH_SCHEME_PREFERENCE_CONFIG_KEY in e)return getArrayForCommaSeparatedString(e[NODE_AUTH_SCHEME_PREFERENCE_CONFIG_KEY])},default:[]};
var HeaderFormatter=class{
format(e){
let t=[];
for(let n in e){
if(!hasOwn(e,n))continue;
let r=fromUtf8$1(n);
t.push(Uint8Array.from([r.byteLength]),r,this.formatHeaderValue(e[n]))}
let n=new Uint8Array(t.reduce((e,t)=>e+t.byteLength,0)),r=0;
for(let e of t)n.set(e,r),r+=e.byteLength;
return n}
formatHeaderValue(e){
switch(e.type){case`boolean`:
return Uint8Array.from([+!e.value]);case`byte`:
return Uint8Array.from([2,e.value]);case`short`:
let t=new DataView(new ArrayBuffer(3));
return t.setUint8(0,3),t.setInt16(1,e.value,!1),new Uint8Array(t.buffer);case`integer`:
let n=new DataView(new ArrayBuffer(5));
return n.setUint8(0,4),n.setInt32(1,e.value,!1),new Uint8Array(n.buffer);case`long`:
let r=new Uint8Array(9);
return r[0]=5,r.set(e.value.bytes,1),r;case`binary`:
let i=new DataView(new ArrayBuffer(3+e.value.byteLength));
i.setUint8(0,6),i.setUint16(1,e.value.byteLength,!1);
let a=new Uint8Array(i.buffer);
return a.set(e.value,3),a;case`string`:
let o=fromUtf8$1(e.value),s=new DataView(new ArrayBuffer(3+o.byteLength));
s.setUint8(0,7),s.setUint16(1,o.byteLength,!1);
let c=new Uint8Array(s.buffer);
return c.set(o,3),c;case`timestamp`:
let l=new Uint8Array(9);
return l[0]=8,l.set(Int64.fromNumber(e.value.valueOf()).bytes,1),l;case`uuid`:
if(!UUID_PATTERN.test(e.value))throw Error(`Invalid UUID received: ${e.value}`);
let u=new Uint8Array(17);
return u[0]=9,u.set(fromHex(e.value.replace(/-/g,``)),1),u}}},HEADER_VALUE_TYPE;
(function(e){
e[e.boolTrue=0]=`boolTrue`,e[e.boolFalse=1]=`boolFalse`,e[e.byte=2]=`byte`,e[e.short=3]=`short`,e[e.integer=4]=`integer`,e[e.long=5]=`long`,e[e.byteArray=6]=`byteArray`,e[e.string=7]=`string`,e[e.timestamp=8]=`timestamp`,e[e.uuid=9]=`uuid`})(HEADER_VALUE_TYPE||={});
const UUID_PATTERN=/^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$/;
var Int64=class e{
bytes;
constructor(e){
if(this.bytes=e,e.byteLength!==8)throw Error(`Int64 buffers must be exactly 8 bytes`)}
static fromNumber(t){
if(t>0x8000000000000000||t<-0x8000000000000000)throw Error(`${t} is too large (or, if negative, too small) to represent as an Int64`);
let n=new Uint8Array(8);
for(let e=7,r=Math.abs(Math.round(t));e>-1&&r>0;e--,r/=256)n[e]=r;
return t<0&&negate(n),new e(n)}
valueOf(){
let e=this.bytes.slice(0),t=e[0]&128;
return t&&negate(e),parseInt(toHex(e),16)*(t?-1:1)}
toString(){
return String(this.valueOf())}};
function negate(e){
for(let t=0;t<8;t++)e[t]^=255;
for(let t=7;t>-1&&(e[t]++,e[t]===0);t--);}
const AUTH_HEADER=`authorization`,AMZ_DATE_HEADER=`x-amz-date`,GENERATED_HEADERS=[AUTH_HEADER,AMZ_DATE_HEADER,`date`],ALWAYS_UNSIGNABLE_HEADERS={authorization:!0,"cache-control":!0,connection:!0,expect:!0,from:!0,"keep-alive":!0,"max-forwards":!0,pragma:!0,referer:!0,te:!0,trailer:!0,"transfer-encoding":!0,upgrade:!0,"user-agent":!0,"x-amzn-trace-id":!0},PROXY_HEADER_PATTERN=/^proxy-/,SEC_HEADER_PATTERN=/^sec-/,ALGORITHM_IDENTIFIER=`AWS4-HMAC-SHA256`,KEY_TYPE_IDENTIFIER=`aws4_request`,getCanonicalQuery=({query:e={}})=>{
let t=[],n={};
for(let r in e){
if(!hasOwn(e,r)||r.toLowerCase()===`x-amz-signature`)continue;
let i=escapeUri(r);
t.push(i);
let a=e[r];
typeof a==`string`?n[i]=`${i}=${escapeUri(a)}`:Array.isArray(a)&&(n[i]=a.slice(0).reduce((e,t)=>e.concat([`${i}=${escapeUri(t)}`]),[]).sort().join(`&`))}
return t.sort().map(e=>n[e]).filter(e=>e).join(`&`)},iso8601=e=>toDate(e).toISOString().replace(/\.\d{3}Z$/,`Z`),toDate=e=>typeof e==`number`?new Date(e*1e3):typeof e==`string`?Number(e)?new Date(Number(e)*1e3):new Date(e):e;
var SignatureV4Base=class{
service;
regionProvider;
credentialProvider;
sha256;
uriEscapePath;
applyChecksum;
constructor({applyChecksum:e,credentials:t,region:n,service:r,sha256:i,uriEscapePath:a=!0}){
this.service=r,this.sha256=i,this.uriEscapePath=a,this.applyChecksum=typeof e!=`boolean`||e,this.regionProvider=normalizeProvider$1(n),this.credentialProvider=normalizeProvider$1(t)}
createCanonicalRequest(e,t,n){
let r=Object.keys(t).sort();
return`${e.method}
${this.getCanonicalPath(e)}
${getCanonicalQuery(e)}
${r.map(e=>`${e}:${t[e]}`).join(`
`)}

${r.join(`;`)}
${n}`}
async createStringToSign(e,t,n,r){
let i=new this.sha256;
return i.update(toUint8Array(n)),`${r}
${e}
${t}
${toHex(await i.digest())}`}
getCanonicalPath({path:e}){
if(this.uriEscapePath){
let t=[];
for(let n of e.split(`/`))n?.length!==0&&n!==`.`&&(n===`..`?t.pop():t.push(n));
let n=`${e?.startsWith(`/`)?`/`:``}${t.join(`/`)}${t.length>0&&e?.endsWith(`/`)?`/`:``}`;
return escapeUri(n).replace(/%2F/g,`/`)}
return e}
validateResolvedCredentials(e){
if(typeof e!=`object`||typeof e.accessKeyId!=`string`||typeof e.secretAccessKey!=`string`)throw Error(`Resolved credential object is not valid`)}
formatDate(e){
let t=iso8601(e).replace(/[-:]/g,``);
return{longDate:t,shortDate:t.slice(0,8)}}
getCanonicalHeaderList(e){
return Object.keys(e).sort().join(`;`)}};
const signingKeyCache={},cacheQueue=[],createScope=(e,t,n)=>`${e}/${t}/${n}/${KEY_TYPE_IDENTIFIER}`,getSigningKey=async(e,t,n,r,i)=>{
let a=`${n}:${r}:${i}:${toHex(await hmac(e,t.secretAccessKey,t.accessKeyId))}:${t.sessionToken}`;
if(a in signingKeyCache)return signingKeyCache[a];
for(cacheQueue.push(a);cacheQueue.length>50;)delete signingKeyCache[cacheQueue.shift()];
let o=`AWS4${t.secretAccessKey}`;
for(let t of[n,r,i,KEY_TYPE_IDENTIFIER])o=await hmac(e,o,t);
return signingKeyCache[a]=o},hmac=(e,t,n)=>{
let r=new e(t);
return r.update(toUint8Array(n)),r.digest()},getCanonicalHeaders=({headers:e},t,n)=>{
let r={};
for(let i of Object.keys(e).sort()){
if(e[i]==null)continue;
let a=i.toLowerCase();
(hasOwn(ALWAYS_UNSIGNABLE_HEADERS,a)||t?.has(a)||PROXY_HEADER_PATTERN.test(a)||SEC_HEADER_PATTERN.test(a))&&(!n||n&&!n.has(a))||(a===`__proto__`&&writeKey(r),r[a]=e[i].replace(/[\r\n]/g,` `).replace(/[ \t]+/g,` `).replace(/^ | $/g,``))}
return r},getPayloadHash=async({headers:e,body:t},n)=>{
for(let t in e)if(hasOwn(e,t)&&t.toLowerCase()===`x-amz-content-sha256`)return e[t];
if(t==null)return`e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`;
if(typeof t==`string`||ArrayBuffer.isView(t)||isArrayBuffer(t)){
let e=new n;
return e.update(toUint8Array(t)),toHex(await e.digest())}
return`UNSIGNED-PAYLOAD`},hasHeader=(e,t)=>{
e=e.toLowerCase();
for(let n in t)if(hasOwn(t,n)&&e===n.toLowerCase())return!0;
return!1},moveHeadersToQuery=(e,t={})=>{
let{headers:n,query:r={}}=HttpRequest.clone(e);
for(let e in n){
if(!hasOwn(n,e))continue;
let i=e.toLowerCase();
(i.slice(0,6)===`x-amz-`&&!t.unhoistableHeaders?.has(i)||t.hoistableHeaders?.has(i))&&(r[e]=n[e],delete n[e])}
return{...e,headers:n,query:r}},prepareRequest=e=>{
e=HttpRequest.clone(e);
for(let t in e.headers)hasOwn(e.headers,t)&&GENERATED_HEADERS.indexOf(t.toLowerCase())>-1&&delete e.headers[t];
return e};
var SignatureV4=class extends SignatureV4Base{
headerFormatter=new HeaderFormatter;
constructor({applyChecksum:e,credentials:t,region:n,service:r,sha256:i,uriEscapePath:a=!0}){
super({applyChecksum:e,credentials:t,region:n,service:r,sha256:i,uriEscapePath:a})}
async presign(e,t={}){
let{signingDate:n=new Date,expiresIn:r=3600,unsignableHeaders:i,unhoistableHeaders:a,signableHeaders:o,hoistableHeaders:s,signingRegion:c,signingService:l}=t,u=await this.credentialProvider();
this.validateResolvedCredentials(u);
let d=c??await this.regionProvider(),{longDate:f,shortDate:p}=this.formatDate(n);
if(r>604800)return Promise.reject(`Signature version 4 presigned URLs must have an expiration date less than one week in the future`);
let m=createScope(p,d,l??this.service),h=moveHeadersToQuery(prepareRequest(e),{unhoistableHeaders:a,hoistableHeaders:s});
u.sessionToken&&(h.query[`X-Amz-Security-Token`]=u.sessionToken),h.query[`X-Amz-Algorithm`]=ALGORITHM_IDENTIFIER,h.query[`X-Amz-Credential`]=`${u.accessKeyId}/${m}`,h.query[`X-Amz-Date`]=f,h.query[`X-Amz-Expires`]=r.toString(10);
let g=getCanonicalHeaders(h,i,o);
return h.query[`X-Amz-SignedHeaders`]=this.getCanonicalHeaderList(g),h.query[`X-Amz-Signature`]=await this.getSignature(f,m,this.getSigningKey(u,d,p,l),this.createCanonicalRequest(h,g,await getPayloadHash(e,this.sha256))),h}
async sign(e,t){
return typeof e==`string`?this.signString(e,t):e.headers&&e.payload?this.signEvent(e,t):e.message?this.signMessage(e,t):this.signRequest(e,t)}
async signEvent({headers:e,payload:t},{signingDate:n=new Date,priorSignature:r,signingRegion:i,signingService:a,eventStreamCredentials:o}){
let s=i??await this.regionProvider(),{shortDate:c,longDate:l}=this.formatDate(n),u=createScope(c,s,a??this.service),d=await getPayloadHash({headers:{},body:t},this.sha256),f=new this.sha256;
f.update(e);
let p=[`AWS4-HMAC-SHA256-PAYLOAD`,l,u,r,toHex(await f.digest()),d].join(`
`);
return this.signString(p,{signingDate:n,signingRegion:s,signingService:a,eventStreamCredentials:o})}
async signMessage(e,{signingDate:t=new Date,signingRegion:n,signingService:r,eventStreamCredentials:i}){
return this.signEvent({headers:this.headerFormatter.format(e.message.headers),payload:e.message.body},{signingDate:t,signingRegion:n,signingService:r,priorSignature:e.priorSignature,eventStreamCredentials:i}).then(t=>({message:e.message,signature:t}))}
async signString(e,{signingDate:t=new Date,signingRegion:n,signingService:r,eventStreamCredentials:i}={}){
let a=i??await this.credentialProvider();
this.validateResolvedCredentials(a);
let o=n??await this.regionProvider(),{shortDate:s}=this.formatDate(t),c=new this.sha256(await this.getSigningKey(a,o,s,r));
return c.update(toUint8Array(e)),toHex(await c.digest())}
async signRequest(e,{signingDate:t=new Date,signableHeaders:n,unsignableHeaders:r,signingRegion:i,signingService:a}={}){
let o=await this.credentialProvider();
this.validateResolvedCredentials(o);
let s=i??await this.regionProvider(),c=prepareRequest(e),{longDate:l,shortDate:u}=this.formatDate(t),d=createScope(u,s,a??this.service);
c.headers[AMZ_DATE_HEADER]=l,o.sessionToken&&(c.headers[`x-amz-security-token`]=o.sessionToken);
let f=await getPayloadHash(c,this.sha256);
!hasHeader(`x-amz-content-sha256`,c.headers)&&this.applyChecksum&&(c.headers[`x-amz-content-sha256`]=f);
let p=getCanonicalHeaders(c,r,n),m=await this.getSignature(l,d,this.getSigningKey(o,s,u,a),this.createCanonicalRequest(c,p,f));
return c.headers[AUTH_HEADER]=`${ALGORITHM_IDENTIFIER} Credential=${o.accessKeyId}/${d}, SignedHeaders=${this.getCanonicalHeaderList(p)}, Signature=${m}`,c}
async getSignature(e,t,n,r){
let i=await this.createStringToSign(e,t,r,ALGORITHM_IDENTIFIER),a=new this.sha256(await n);
return a.update(toUint8Array(i)),toHex(await a.digest())}
getSigningKey(e,t,n,r){
return getSigningKey(this.sha256,e,n,t,r||this.service)}};
const bindResolveAwsSdkSigV4Config=e=>t=>{
let n=t.credentials,r=!!t.credentials,i;
Object.defineProperty(t,"credentials",{set(e){
e&&e!==n&&e!==i&&(r=!0),n=e;
let a=bindCallerConfig(t,normalizeCredentialProvider(t,{credentials:n,credentialDefaultProvider:t.credentialDefaultProvider}));
if(r&&!a.attributed){
let e=typeof n==`object`&&!!n;
i=async t=>{
let n=await a(t);
return e&&(!n.$source||Object.keys(n.$source).length===0)?setCredentialFeature(n,`CREDENTIALS_CODE`,`e`):n},i.memoized=a.memoized,i.configBound=a.configBound,i.attributed=!0}else i=a},get(){
return i},enumerable:!0,configurable:!0}),t.credentials=n;
let{signingEscapePath:a=!0,systemClockOffset:o=t.systemClockOffset||0,sha256:s}=t,c;
return c=t.signer?normalizeProvider(t.signer):t.regionInfoProvider?()=>normalizeProvider(t.region)().then(async e=>[await t.regionInfoProvider(e,{useFipsEndpoint:await t.useFipsEndpoint(),useDualstackEndpoint:await t.useDualstackEndpoint()})||{},e]).then(([e,n])=>{
let{signingRegion:r,signingService:i}=e;
t.signingRegion=t.signingRegion||r||n,t.signingName=t.signingName||i||t.serviceId;
let o={...t,credentials:t.credentials,region:t.signingRegion,service:t.signingName,sha256:s,uriEscapePath:a};
return new(t.signerConstructor||SignatureV4)(o)}):async e=>{
e=Object.assign({},{name:`sigv4`,signingName:t.signingName||t.defaultSigningName,signingRegion:await normalizeProvider(t.region)(),properties:{}},e);
let n=e.signingRegion,r=e.signingName;
t.signingRegion=t.signingRegion||n,t.signingName=t.signingName||r||t.serviceId;
let i={...t,credentials:t.credentials,region:t.signingRegion,service:t.signingName,sha256:s,uriEscapePath:a};
return new(t.signerConstructor||SignatureV4)(i)},Object.assign(t,{systemClockOffset:o,signingEscapePath:a,signer:c,disableClockSkewCorrection:normalizeProvider(t.disableClockSkewCorrection??e)})};
function normalizeCredentialProvider(e,{credentials:t,credentialDefaultProvider:n}){
let r;
return r=t?t?.memoized?t:memoizeIdentityProvider(t,isIdentityExpired,doesIdentityRequireRefresh):n?normalizeProvider(n(Object.assign({},e,{parentClientConfig:e}))):async()=>{
throw Error("@aws-sdk/core::resolveAwsSdkSigV4Config - `credentials` not provided and no credentialDefaultProvider was configured.")},r.memoized=!0,r}
function bindCallerConfig(e,t){
if(t.configBound)return t;
let n=async n=>t({...n,callerClientConfig:e});
return n.memoized=t.memoized,n.configBound=!0,n}
const resolveAwsSdkSigV4Config=bindResolveAwsSdkSigV4Config(loadConfig({environmentVariableSelector:e=>booleanSelector(e,`AWS_DISABLE_CLOCK_SKEW_CORRECTION`,SelectorType.ENV),configFileSelector:e=>booleanSelector(e,`disable_clock_skew_correction`,SelectorType.CONFIG),default:!1}));
function buildAbortError(e){
let t=e&&typeof e==`object`&&`reason`in e?e.reason:void 0;
if(t){
if(t instanceof Error){
let e=Error(`Request aborted`);
return e.name=`AbortError`,e.cause=t,e}
let e=Error(String(t));
return e.name=`AbortError`,e}
let n=Error(`Request aborted`);
return n.name=`AbortError`,n}
const NODEJS_TIMEOUT_ERROR_CODES=[`ECONNRESET`,`EPIPE`,`ETIMEDOUT`],getTransformedHeaders=e=>{
let t={};
for(let n in e){
if(!hasOwn(e,n))continue;
let r=e[n];
t[n]=Array.isArray(r)?r.join(`,`):r}
return t},timing={setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)},DEFER_EVENT_LISTENER_TIME$2=1e3,setConnectionTimeout=(e,t,n=0)=>{
if(!n)return-1;
let r=r=>{
let i=timing.setTimeout(()=>{
e.destroy(),t(Object.assign(Error(`@smithy/node-http-handler - the request socket did not establish a connection with the server within the configured timeout of ${n} ms.`),{name:`TimeoutError`}))},n-r),a=e=>{
e?.connecting?e.on(`connect`,()=>{
timing.clearTimeout(i)}):timing.clearTimeout(i)};
e.socket?a(e.socket):e.on(`socket`,a)};
return n<2e3?(r(0),0):timing.setTimeout(r.bind(null,DEFER_EVENT_LISTENER_TIME$2),DEFER_EVENT_LISTENER_TIME$2)},setRequestTimeout=(e,t,n=0,r,i)=>n?timing.setTimeout(()=>{
let a=`@smithy/node-http-handler - [${r?`ERROR`:`WARN`}] a request has exceeded the configured ${n} ms requestTimeout.`;
if(r){
let n=Object.assign(Error(a),{name:`TimeoutError`,code:`ETIMEDOUT`});
e.destroy(n),t(n)}else a+=` Init client requestHandler with throwOnRequestTimeout=true to turn this into an error.`,i?.warn?.(a)},n):-1,setSocketKeepAlive=(e,{keepAlive:t,keepAliveMsecs:n},r=3e3)=>{
if(t!==!0)return-1;
let i=()=>{
e.socket?e.socket.setKeepAlive(t,n||0):e.on(`socket`,e=>{
e.setKeepAlive(t,n||0)})};
return r===0?(i(),0):timing.setTimeout(i,r)},resolveDefaultSocketTimeout=e=>{
let t=e?.defaultSocketTimeout;
return typeof t==`number`&&Number.isFinite(t)&&t>0?t:void 0},setSocketTimeout=(e,t,n=0,r=!1)=>{
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
let s=timing.setTimeout(o,3e3);
e.once(`close`,()=>timing.clearTimeout(s))},MIN_WAIT_TIME=6e3;
async function writeRequestBody(e,t,n=MIN_WAIT_TIME,r=!1){
let i=t.headers,a=i?i.Expect||i.expect:void 0,o=-1,s=!0;
!r&&a===`100-continue`&&(s=await Promise.race([new Promise(e=>{
o=Number(timing.setTimeout(()=>e(!0),Math.max(MIN_WAIT_TIME,n)))}),new Promise(t=>{
e.on(`continue`,()=>{
timing.clearTimeout(o),t(!0)}),e.on(`response`,()=>{
timing.clearTimeout(o),t(!1)}),e.on(`error`,()=>{
timing.clearTimeout(o),t(!1)})})])),s&&writeBody(e,t.body)}
function writeBody(e,t){
if(t instanceof Readable)t.pipe(e);else if(t){
let n=Buffer.isBuffer(t);
if(n||typeof t==`string`){
n&&t.byteLength===0?e.end():e.end(t);
return}
let r=t;
if(typeof r==`object`&&r.buffer&&typeof r.byteOffset==`number`&&typeof r.byteLength==`number`){
e.end(Buffer.from(r.buffer,r.byteOffset,r.byteLength));
return}
e.end(Buffer.from(t))}else e.end()}
let hAgent,hRequest;
var NodeHttpHandler=class e{
config;
configProvider;
socketWarningTimestamp=0;
externalAgent=!1;
metadata={handlerProtocol:`http/1.1`};
static create(t){
return typeof t?.handle==`function`?t:new e(t)}
static checkSocketUsage(e,t,n=console){
let{sockets:r,requests:i,maxSockets:a}=e;
if(typeof a!=`number`||a===1/0||Date.now()-15e3<t)return t;
if(r&&i)for(let e in r){
if(!hasOwn(r,e))continue;
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
async handle(t,{abortSignal:n,requestTimeout:r}={}){
this.config||=await this.configProvider;
let i=this.config,a=i.logger,o=t.protocol===`https:`;
return!o&&!this.config.httpAgent&&(this.config.httpAgent=await this.config.httpAgentProvider()),new Promise((s,c)=>{
let l,u=-1,d=-1,f=-1,p=-1,m=()=>{
timing.clearTimeout(u),timing.clearTimeout(d),timing.clearTimeout(f),timing.clearTimeout(p)},h=async e=>{
await l,m(),s(e)},g=async e=>{
await l,m(),c(e)};
if(n?.aborted){
g(buildAbortError(n));
return}
let _=t.headers,v=_?(_.Expect??_.expect)===`100-continue`:!1,y=o?i.httpsAgent:i.httpAgent;
v&&!this.externalAgent&&(y=new(o?node_https.Agent:hAgent)({keepAlive:!1,maxSockets:1/0})),u=timing.setTimeout(()=>{
this.socketWarningTimestamp=e.checkSocketUsage(y,this.socketWarningTimestamp,a)},i.socketAcquisitionWarningTimeout??(i.requestTimeout??2e3)+(i.connectionTimeout??1e3));
let b=t.query?buildQueryString(t.query):``,x;
(t.username!=null||t.password!=null)&&(x=`${t.username??``}:${t.password??``}`);
let S=t.path;
b&&(S+=`?${b}`),t.fragment&&(S+=`#${t.fragment}`);
let C=t.hostname??``;
C=C[0]===`[`&&C.endsWith(`]`)?t.hostname.slice(1,-1):t.hostname;
let w={headers:t.headers,host:C,method:t.method,path:S,port:t.port,agent:y,auth:x},T=(o?node_https.request:hRequest)(w,e=>{
let t=new HttpResponse({statusCode:e.statusCode||-1,reason:e.statusMessage,headers:getTransformedHeaders(e.headers),body:e});
h({response:t})});
if(T.on(`error`,e=>{
NODEJS_TIMEOUT_ERROR_CODES.includes(e.code)?g(Object.assign(e,{name:`TimeoutError`})):g(e)}),n){
let e=()=>{
T.destroy();
let e=buildAbortError(n);
g(e)};
if(typeof n.addEventListener==`function`){
let t=n;
t.addEventListener(`abort`,e,{once:!0}),T.once(`close`,()=>t.removeEventListener(`abort`,e))}else n.onabort=e}
let E=r??i.requestTimeout;
d=setConnectionTimeout(T,g,i.connectionTimeout),f=setRequestTimeout(T,g,E,i.throwOnRequestTimeout,a??console);
let D=i.socketTimeout===void 0?resolveDefaultSocketTimeout(i):void 0;
D?setSocketTimeout(T,g,D,!0):setSocketTimeout(T,g,i.socketTimeout);
let O=w.agent;
typeof O==`object`&&`keepAlive`in O&&(p=setSocketKeepAlive(T,{keepAlive:O.keepAlive,keepAliveMsecs:O.keepAliveMsecs})),l=writeRequestBody(T,t,E,this.externalAgent).catch(e=>(m(),c(e)))})}
updateHttpClientConfig(e,t){
this.config=void 0,this.configProvider=this.configProvider.then(n=>{
switch(e){case Symbol.for(`logger`):
e=`logger`,t=n.logger??t;
break;case Symbol.for(`@smithy/defaultSocketTimeout`):
e=`defaultSocketTimeout`,t=resolveDefaultSocketTimeout(n)??t}
return{...n,[e]:t}})}
httpHandlerConfigs(){
return this.config??{}}
resolveDefaultConfig(e){
let{requestTimeout:t,connectionTimeout:n,socketTimeout:r,socketAcquisitionWarningTimeout:i,httpAgent:a,httpsAgent:o,throwOnRequestTimeout:s,logger:c}=e||{},l;
return{connectionTimeout:n,requestTimeout:t,socketTimeout:r,defaultSocketTimeout:resolveDefaultSocketTimeout(e),socketAcquisitionWarningTimeout:i,throwOnRequestTimeout:s,httpAgentProvider:()=>l??=(async()=>{
let e=await import(`node:http`),{Agent:t,request:n}=e.default??e;
return hRequest=n,hAgent=t,a instanceof hAgent||typeof a?.destroy==`function`?(this.externalAgent=!0,a):new hAgent({keepAlive:!0,maxSockets:50,...a})})(),httpsAgent:o instanceof node_https.Agent||typeof o?.destroy==`function`?(this.externalAgent=!0,o):new node_https.Agent({keepAlive:!0,maxSockets:50,...o}),logger:c}}},ProtocolLib=class{
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
let i=TypeRegistry.for(r),a=TypeRegistry.for(`smithy.ts.sdk.synthetic.`+n);
e.copyFrom(i),e.copyFrom(a),this.errorRegistry=e}
decorateServiceException(e,t={}){
if(this.queryCompat){
let n=e.Message??t.Message,r=decorateServiceException(e,t);
n&&(r.message=n);
let i=r.Error??{};
i.Type=r.Error?.Type,i.Code=r.Error?.Code,i.Message=r.Error?.message??r.Error?.Message??n,r.Error=i;
let a=r.$metadata.requestId;
return a&&(r.RequestId=a),r}
return decorateServiceException(e,t)}
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
return e.find(e=>NormalizedSchema.of(e).getMergedTraits().awsQueryError?.[0]===t)}}};
const MAX_HASHABLE_LENGTH=2**53-1;
var Sha256Js=class e{
digestLength=32;
state=Int32Array.from(INIT);
w;
buffer=new Uint8Array(64);
bufferLength=0;
bytesHashed=0;
finished=!1;
inner;
outer;
constructor(t){
if(t){
let n=e.normalizeKey(t);
this.inner=new e,this.outer=new e;
let{inner:r,outer:i}=this,a=new Uint8Array(128);
for(let e=0;e<64;++e)a[e]=54^n[e],a[e+64]=92^n[e];
r.update(a.subarray(0,64)),i.update(a.subarray(64))}}
update(e){
if(this.finished)throw Error(`Attempted to update an already finished HMAC.`);
if(this.inner){
this.inner.update(e);
return}
let t=toUint8Array(e),n=0,{byteLength:r}=t;
if(this.bytesHashed+=r,this.bytesHashed*8>MAX_HASHABLE_LENGTH)throw Error(`Cannot hash more than 2^53 - 1 bits`);
for(;r>0;)this.buffer[this.bufferLength++]=t[n++],r--,this.bufferLength===64&&(this.hashBuffer(),this.bufferLength=0)}
async digest(){
let{inner:e,outer:t}=this;
if(e&&t){
if(this.finished)throw Error(`Attempted to digest an already finished HMAC.`);
this.finished=!0;
let n=e.digestSync();
return t.update(n),t.digestSync()}
return this.digestSync()}
reset(){
this.state=Int32Array.from(INIT),this.buffer=new Uint8Array(64),this.bufferLength=0,this.bytesHashed=0}
digestSync(){
let e=this.state.slice(),t=this.buffer.slice(),n=this.bufferLength,r=this.bytesHashed*8,i=new DataView(t.buffer,t.byteOffset,t.byteLength);
if(i.setUint8(n++,128),(n-1)%64>=56){
for(let e=n;e<64;++e)i.setUint8(e,0);
this.hashBufferWith(e,t),n=0}
for(let e=n;e<56;++e)i.setUint8(e,0);
i.setUint32(56,Math.floor(r/4294967296),!1),i.setUint32(60,r,!1),this.hashBufferWith(e,t);
let a=new Uint8Array(32);
for(let t=0;t<8;++t)a[t*4]=e[t]>>>24&255,a[t*4+1]=e[t]>>>16&255,a[t*4+2]=e[t]>>>8&255,a[t*4+3]=e[t]>>>0&255;
return a}
static normalizeKey(t){
let n=toUint8Array(t);
if(n.byteLength>64){
let t=new e;
t.update(n);
let r=t.digestSync(),i=new Uint8Array(64);
return i.set(r),i}
if(n.byteLength<64){
let e=new Uint8Array(64);
return e.set(n),e}
return n}
hashBuffer(){
this.hashBufferWith(this.state,this.buffer)}
hashBufferWith(e,t){
let n=this.w??=new Int32Array(64),r=e[0],i=e[1],a=e[2],o=e[3],s=e[4],c=e[5],l=e[6],u=e[7];
for(let e=0;e<64;++e){
if(e<16)n[e]=(t[e*4]&255)<<24|(t[e*4+1]&255)<<16|(t[e*4+2]&255)<<8|t[e*4+3]&255;else{
let t=n[e-2],r=(t>>>17|t<<15)^(t>>>19|t<<13)^t>>>10;
t=n[e-15];
let i=(t>>>7|t<<25)^(t>>>18|t<<14)^t>>>3;
n[e]=(r+n[e-7]|0)+(i+n[e-16]|0)}
let d=(((s>>>6|s<<26)^(s>>>11|s<<21)^(s>>>25|s<<7))+(s&c^~s&l)|0)+(u+(K[e]+n[e]|0)|0)|0,f=((r>>>2|r<<30)^(r>>>13|r<<19)^(r>>>22|r<<10))+(r&i^r&a^i&a)|0;
u=l,l=c,c=s,s=o+d|0,o=a,a=i,i=r,r=d+f|0}
e[0]+=r,e[1]+=i,e[2]+=a,e[3]+=o,e[4]+=s,e[5]+=c,e[6]+=l,e[7]+=u}};
const INIT=new Int32Array([1779033703,3144134277,1013904242,2773480762,1359893119,2600822924,528734635,1541459225]),K=new Int32Array([1116352408,1899447441,3049323471,3921009573,961987163,1508970993,2453635748,2870763221,3624381080,310598401,607225278,1426881987,1925078388,2162078206,2614888103,3248222580,3835390401,4022224774,264347078,604807628,770255983,1249150122,1555081692,1996064986,2554220882,2821834349,2952996808,3210313671,3336571891,3584528711,113926993,338241895,666307205,773529912,1294757372,1396182291,1695183700,1986661051,2177026350,2456956037,2730485921,2820302411,3259730800,3345764771,3516065817,3600352804,4094571909,275423344,430227734,506948616,659060556,883997877,958139571,1322822218,1537002063,1747873779,1955562222,2024104815,2227730452,2361852424,2428436474,2756734187,3204031479,3329325298]),Sha256Node=(()=>{
try{
return createHash(`sha256`),!0}catch{
return!1}})()?buildNativeClass():Sha256Js;
function buildNativeClass(){
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
return this.secret?createHmac(`sha256`,toBuffer(this.secret)):createHash(`sha256`)}}}
function toBuffer(e){
return typeof e==`string`?e:ArrayBuffer.isView(e)?Buffer.from(e.buffer,e.byteOffset,e.byteLength):Buffer.from(e)}
export{resolveDefaultsModeConfig as $,resolveHostHeaderConfig as A,parseRfc7231DateTime as At,extendedEncodeURIComponent as B,getDefaultSocketTimeout as Bt,DefaultIdentityProviderConfig as C,splitHeader as Ct,getRecursionDetectionPlugin as D,dateToUtcString as Dt,getHttpAuthSchemeEndpointRuleSetPlugin as E,LazyJsonString as Et,FromStringShapeDeserializer as F,getSmithyContext as Ft,streamCollector as G,generateIdempotencyToken as H,HttpProtocol as I,toUtf8$1 as It,decideEndpoint as J,getEndpointPlugin as K,SerdeContext as L,toBase64$1 as Lt,getHttpHandlerExtensionConfiguration as M,normalizeProvider$1 as Mt,resolveHttpHandlerRuntimeConfig as N,HttpRequest as Nt,getLoggerPlugin as O,parseEpochTimestamp as Ot,determineTimestampFormat as P,hasOwn as Pt,resolveParams as Q,HttpBindingNormalizedSchema as R,fromUtf8$1 as Rt,NoAuthSigner as S,NumericValue as St,getHttpSigningPlugin as T,quoteHeader as Tt,writeKey as U,collectBody as V,emitWarningIfUnsupportedVersion$1 as Vt,sdkStreamMixin as W,EndpointCache as X,customEndpointFunctions as Y,BinaryDecisionDiagram as Z,NODE_MAX_ATTEMPT_CONFIG_OPTIONS as _,NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS as _t,SignatureV4 as a,getDefaultExtensionConfiguration as at,DEFAULT_RETRY_MODE as b,ProviderError as bt,validateSigningProperties as c,loadConfigsForDefaultMode as ct,resolveAwsRegionExtensionConfiguration as d,Command as dt,resolveRegionConfig as et,awsEndpointFunctions as f,TypeRegistry as ft,getRetryPlugin as g,Client as gt,getUserAgentPlugin as h,deref as ht,resolveAwsSdkSigV4Config as i,NoOpLogger as it,getContentLengthPlugin as j,parseUrl as jt,getHostHeaderPlugin as k,parseRfc3339DateTimeWithOffset as kt,getSkewCorrectedDate as l,ServiceException as lt,createDefaultUserAgentProvider as m,getSchemaSerdePlugin as mt,ProtocolLib as n,NODE_REGION_CONFIG_OPTIONS as nt,NODE_AUTH_SCHEME_PREFERENCE_OPTIONS as o,resolveDefaultRuntimeConfig as ot,NODE_APP_ID_CONFIG_OPTIONS as p,NormalizedSchema as pt,resolveEndpointConfig as q,NodeHttpHandler as r,makeBuilder as rt,AwsSdkSigV4Signer as s,emitWarningIfUnsupportedVersion as st,Sha256Node as t,NODE_REGION_CONFIG_FILE_OPTIONS as tt,getAwsRegionExtensionConfiguration as u,createAggregatedClient as ut,NODE_RETRY_MODE_CONFIG_OPTIONS as v,NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS as vt,normalizeProvider as w,splitEvery as wt,resolveUserAgentConfig as x,calculateBodyLength as xt,resolveRetryConfig as y,loadConfig as yt,getHttpOperationBindings as z,fromBase64 as zt};