const{createRequire}=process.getBuiltinModule(`node:module`),http=process.getBuiltinModule(`http`),https=process.getBuiltinModule(`https`);
var __create=Object.create,__defProp=Object.defineProperty,__getOwnPropDesc=Object.getOwnPropertyDescriptor,__getOwnPropNames=Object.getOwnPropertyNames,__getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty,__commonJSMin=(e,t)=>()=>(t||(e((t={exports:{}}).exports,t,t.exports),e=null),t.exports),__copyProps=(e,t,n,r)=>{
if(t&&typeof t==`object`||typeof t==`function`)for(var i=__getOwnPropNames(t),a=0,o=i.length,s;a<o;a++)s=i[a],!__hasOwnProp.call(e,s)&&s!==n&&__defProp(e,s,{get:(e=>t[e]).bind(null,s),enumerable:!(r=__getOwnPropDesc(t,s))||r.enumerable});
return e},__toESM=(e,t,n)=>(n=e==null?{}:__create(__getProtoOf(e)),__copyProps(t||!e||!e.__esModule||!__hasOwnProp.call(e,`default`)?__defProp(n,`default`,{value:e,enumerable:!0}):n,e)),__require=createRequire(import.meta.url);
function getProxyUrl(e){
let t=e.protocol===`https:`;
if(checkBypass(e))return;
let n=t?process.env.https_proxy||process.env.HTTPS_PROXY:process.env.http_proxy||process.env.HTTP_PROXY;
if(n)try{
return new DecodedURL(n)}catch{
if(!n.startsWith(`http://`)&&!n.startsWith(`https://`))return new DecodedURL(`http://${n}`)}else return}
function checkBypass(e){
if(!e.hostname)return!1;
let t=e.hostname;
if(isLoopbackAddress(t))return!0;
let n=process.env.no_proxy||process.env.NO_PROXY||``;
if(!n)return!1;
let r;
e.port?r=Number(e.port):e.protocol===`http:`?r=80:e.protocol===`https:`&&(r=443);
let i=[e.hostname.toUpperCase()];
typeof r==`number`&&i.push(`${i[0]}:${r}`);
for(let e of n.split(`,`).map(e=>e.trim().toUpperCase()).filter(e=>e))if(e===`*`||i.some(t=>t===e||t.endsWith(`.${e}`)||e.startsWith(`.`)&&t.endsWith(`${e}`)))return!0;
return!1}
function isLoopbackAddress(e){
let t=e.toLowerCase();
return t===`localhost`||t.startsWith(`127.`)||t.startsWith(`[::1]`)||t.startsWith(`[0:0:0:0:0:0:0:1]`)}
var DecodedURL=class extends URL{
constructor(e,t){
super(e,t),this._decodedUsername=decodeURIComponent(super.username),this._decodedPassword=decodeURIComponent(super.password)}
get username(){
return this._decodedUsername}
get password(){
return this._decodedPassword}},require_tunnel$1=__commonJSMin((e=>{
__require(`net`);
var t=__require(`tls`),n=__require(`http`),r=__require(`https`),i=__require(`events`);
__require(`assert`);
var a=__require(`util`);
e.httpOverHttp=o,e.httpsOverHttp=s,e.httpOverHttps=c,e.httpsOverHttps=l;
function o(e){
var t=new u(e);
return t.request=n.request,t}
function s(e){
var t=new u(e);
return t.request=n.request,t.createSocket=d,t.defaultPort=443,t}
function c(e){
var t=new u(e);
return t.request=r.request,t}
function l(e){
var t=new u(e);
return t.request=r.request,t.createSocket=d,t.defaultPort=443,t}
function u(e){
var t=this;
t.options=e||{},t.proxyOptions=t.options.proxy||{},t.maxSockets=t.options.maxSockets||n.Agent.defaultMaxSockets,t.requests=[],t.sockets=[],t.on(`free`,function(e,n,r,i){
for(var a=f(n,r,i),o=0,s=t.requests.length;o<s;++o){
var c=t.requests[o];
if(c.host===a.host&&c.port===a.port){
t.requests.splice(o,1),c.request.onSocket(e);
return}}
e.destroy(),t.removeSocket(e)})}
a.inherits(u,i.EventEmitter),u.prototype.addRequest=function(e,t,n,r){
var i=this,a=p({request:e},i.options,f(t,n,r));
i.sockets.length>=this.maxSockets?i.requests.push(a):i.createSocket(a,function(t){
t.on(`free`,n),t.on(`close`,r),t.on(`agentRemove`,r),e.onSocket(t);
function n(){
i.emit(`free`,t,a)}
function r(e){
i.removeSocket(t),t.removeListener(`free`,n),t.removeListener(`close`,r),t.removeListener(`agentRemove`,r)}})},u.prototype.createSocket=function(e,t){
var n=this,r={};
n.sockets.push(r);
var i=p({},n.proxyOptions,{method:`CONNECT`,path:e.host+`:`+e.port,agent:!1,headers:{host:e.host+`:`+e.port}});
e.localAddress&&(i.localAddress=e.localAddress),i.proxyAuth&&(i.headers=i.headers||{},i.headers[`Proxy-Authorization`]=`Basic `+new Buffer(i.proxyAuth).toString(`base64`)),m(`making CONNECT request`);
var a=n.request(i);
a.useChunkedEncodingByDefault=!1,a.once(`response`,o),a.once(`upgrade`,s),a.once(`connect`,c),a.once(`error`,l),a.end();
function o(e){
e.upgrade=!0}
function s(e,t,n){
process.nextTick(function(){
c(e,t,n)})}
function c(i,o,s){
if(a.removeAllListeners(),o.removeAllListeners(),i.statusCode!==200){
m(`tunneling socket could not be established, statusCode=%d`,i.statusCode),o.destroy();
var c=Error(`tunneling socket could not be established, statusCode=`+i.statusCode);
c.code=`ECONNRESET`,e.request.emit(`error`,c),n.removeSocket(r)}else if(s.length>0){
m(`got illegal response body from proxy`),o.destroy();
var c=Error(`got illegal response body from proxy`);
c.code=`ECONNRESET`,e.request.emit(`error`,c),n.removeSocket(r)}else return m(`tunneling connection has established`),n.sockets[n.sockets.indexOf(r)]=o,t(o)}
function l(t){
a.removeAllListeners(),m(`tunneling socket could not be established, cause=%s
`,t.message,t.stack);
var i=Error(`tunneling socket could not be established, cause=`+t.message);
i.code=`ECONNRESET`,e.request.emit(`error`,i),n.removeSocket(r)}},u.prototype.removeSocket=function(e){
var t=this.sockets.indexOf(e);
if(t!==-1){
this.sockets.splice(t,1);
var n=this.requests.shift();
n&&this.createSocket(n,function(e){
n.request.onSocket(e)})}};
function d(e,n){
var r=this;
u.prototype.createSocket.call(r,e,function(i){
var a=e.request.getHeader(`host`),o=p({},r.options,{socket:i,servername:a?a.replace(/:.*$/,``):e.host}),s=t.connect(0,o);
r.sockets[r.sockets.indexOf(i)]=s,n(s)})}
function f(e,t,n){
return typeof e==`string`?{host:e,port:t,localAddress:n}:e}
function p(e){
for(var t=1,n=arguments.length;t<n;++t){
var r=arguments[t];
if(typeof r==`object`)for(var i=Object.keys(r),a=0,o=i.length;a<o;++a){
var s=i[a];
r[s]!==void 0&&(e[s]=r[s])}}
return e}
var m=process.env.NODE_DEBUG&&/\btunnel\b/.test(process.env.NODE_DEBUG)?function(){
var e=Array.prototype.slice.call(arguments);
typeof e[0]==`string`?e[0]=`TUNNEL: `+e[0]:e.unshift(`TUNNEL:`),console.error.apply(console,e)}:function(){}})),import_tunnel=__toESM(__commonJSMin(((e,t)=>{
t.exports=require_tunnel$1()}))(),1),ProxyAgent=class{
constructor(){
throw Error(`undici is not part of this bundle: see scripts/bundle/bundle.ts`)}},__awaiter=function(e,t,n,r){
function i(e){
return e instanceof n?e:new n(function(t){
t(e)})}
return new(n||=Promise)(function(n,a){
function o(e){
try{
c(r.next(e))}catch(e){
a(e)}}
function s(e){
try{
c(r.throw(e))}catch(e){
a(e)}}
function c(e){
e.done?n(e.value):i(e.value).then(o,s)}
c((r=r.apply(e,t||[])).next())})},HttpCodes;
(function(e){
e[e.OK=200]=`OK`,e[e.MultipleChoices=300]=`MultipleChoices`,e[e.MovedPermanently=301]=`MovedPermanently`,e[e.ResourceMoved=302]=`ResourceMoved`,e[e.SeeOther=303]=`SeeOther`,e[e.NotModified=304]=`NotModified`,e[e.UseProxy=305]=`UseProxy`,e[e.SwitchProxy=306]=`SwitchProxy`,e[e.TemporaryRedirect=307]=`TemporaryRedirect`,e[e.PermanentRedirect=308]=`PermanentRedirect`,e[e.BadRequest=400]=`BadRequest`,e[e.Unauthorized=401]=`Unauthorized`,e[e.PaymentRequired=402]=`PaymentRequired`,e[e.Forbidden=403]=`Forbidden`,e[e.NotFound=404]=`NotFound`,e[e.MethodNotAllowed=405]=`MethodNotAllowed`,e[e.NotAcceptable=406]=`NotAcceptable`,e[e.ProxyAuthenticationRequired=407]=`ProxyAuthenticationRequired`,e[e.RequestTimeout=408]=`RequestTimeout`,e[e.Conflict=409]=`Conflict`,e[e.Gone=410]=`Gone`,e[e.TooManyRequests=429]=`TooManyRequests`,e[e.InternalServerError=500]=`InternalServerError`,e[e.NotImplemented=501]=`NotImplemented`,e[e.BadGateway=502]=`BadGateway`,e[e.ServiceUnavailable=503]=`ServiceUnavailable`,e[e.GatewayTimeout=504]=`GatewayTimeout`})(HttpCodes||={});
var Headers;
(function(e){
e.Accept=`accept`,e.ContentType=`content-type`})(Headers||={});
var MediaTypes;
(function(e){
e.ApplicationJson=`application/json`})(MediaTypes||={});
const HttpRedirectCodes=[HttpCodes.MovedPermanently,HttpCodes.ResourceMoved,HttpCodes.SeeOther,HttpCodes.TemporaryRedirect,HttpCodes.PermanentRedirect],HttpResponseRetryCodes=[HttpCodes.BadGateway,HttpCodes.ServiceUnavailable,HttpCodes.GatewayTimeout],RetryableHttpVerbs=[`OPTIONS`,`GET`,`DELETE`,`HEAD`];
var HttpClientError=class e extends Error{
constructor(t,n){
super(t),this.name=`HttpClientError`,this.statusCode=n,Object.setPrototypeOf(this,e.prototype)}},HttpClientResponse=class{
constructor(e){
this.message=e}
readBody(){
return __awaiter(this,void 0,void 0,function*(){
return new Promise(e=>__awaiter(this,void 0,void 0,function*(){
let t=Buffer.alloc(0);
this.message.on(`data`,e=>{
t=Buffer.concat([t,e])}),this.message.on(`end`,()=>{
e(t.toString())})}))})}
readBodyBuffer(){
return __awaiter(this,void 0,void 0,function*(){
return new Promise(e=>__awaiter(this,void 0,void 0,function*(){
let t=[];
this.message.on(`data`,e=>{
t.push(e)}),this.message.on(`end`,()=>{
e(Buffer.concat(t))})}))})}},HttpClient=class{
constructor(e,t,n){
this._ignoreSslError=!1,this._allowRedirects=!0,this._allowRedirectDowngrade=!1,this._maxRedirects=50,this._allowRetries=!1,this._maxRetries=1,this._keepAlive=!1,this._disposed=!1,this.userAgent=this._getUserAgentWithOrchestrationId(e),this.handlers=t||[],this.requestOptions=n,n&&(n.ignoreSslError!=null&&(this._ignoreSslError=n.ignoreSslError),this._socketTimeout=n.socketTimeout,n.allowRedirects!=null&&(this._allowRedirects=n.allowRedirects),n.allowRedirectDowngrade!=null&&(this._allowRedirectDowngrade=n.allowRedirectDowngrade),n.maxRedirects!=null&&(this._maxRedirects=Math.max(n.maxRedirects,0)),n.keepAlive!=null&&(this._keepAlive=n.keepAlive),n.allowRetries!=null&&(this._allowRetries=n.allowRetries),n.maxRetries!=null&&(this._maxRetries=n.maxRetries))}
options(e,t){
return __awaiter(this,void 0,void 0,function*(){
return this.request(`OPTIONS`,e,null,t||{})})}
get(e,t){
return __awaiter(this,void 0,void 0,function*(){
return this.request(`GET`,e,null,t||{})})}
del(e,t){
return __awaiter(this,void 0,void 0,function*(){
return this.request(`DELETE`,e,null,t||{})})}
post(e,t,n){
return __awaiter(this,void 0,void 0,function*(){
return this.request(`POST`,e,t,n||{})})}
patch(e,t,n){
return __awaiter(this,void 0,void 0,function*(){
return this.request(`PATCH`,e,t,n||{})})}
put(e,t,n){
return __awaiter(this,void 0,void 0,function*(){
return this.request(`PUT`,e,t,n||{})})}
head(e,t){
return __awaiter(this,void 0,void 0,function*(){
return this.request(`HEAD`,e,null,t||{})})}
sendStream(e,t,n,r){
return __awaiter(this,void 0,void 0,function*(){
return this.request(e,t,n,r)})}
getJson(e){
return __awaiter(this,arguments,void 0,function*(e,t={}){
t[Headers.Accept]=this._getExistingOrDefaultHeader(t,Headers.Accept,MediaTypes.ApplicationJson);
let n=yield this.get(e,t);
return this._processResponse(n,this.requestOptions)})}
postJson(e,t){
return __awaiter(this,arguments,void 0,function*(e,t,n={}){
let r=JSON.stringify(t,null,2);
n[Headers.Accept]=this._getExistingOrDefaultHeader(n,Headers.Accept,MediaTypes.ApplicationJson),n[Headers.ContentType]=this._getExistingOrDefaultContentTypeHeader(n,MediaTypes.ApplicationJson);
let i=yield this.post(e,r,n);
return this._processResponse(i,this.requestOptions)})}
putJson(e,t){
return __awaiter(this,arguments,void 0,function*(e,t,n={}){
let r=JSON.stringify(t,null,2);
n[Headers.Accept]=this._getExistingOrDefaultHeader(n,Headers.Accept,MediaTypes.ApplicationJson),n[Headers.ContentType]=this._getExistingOrDefaultContentTypeHeader(n,MediaTypes.ApplicationJson);
let i=yield this.put(e,r,n);
return this._processResponse(i,this.requestOptions)})}
patchJson(e,t){
return __awaiter(this,arguments,void 0,function*(e,t,n={}){
let r=JSON.stringify(t,null,2);
n[Headers.Accept]=this._getExistingOrDefaultHeader(n,Headers.Accept,MediaTypes.ApplicationJson),n[Headers.ContentType]=this._getExistingOrDefaultContentTypeHeader(n,MediaTypes.ApplicationJson);
let i=yield this.patch(e,r,n);
return this._processResponse(i,this.requestOptions)})}
request(e,t,n,r){
return __awaiter(this,void 0,void 0,function*(){
if(this._disposed)throw Error(`Client has already been disposed.`);
let i=new URL(t),a=this._prepareRequest(e,i,r),o=this._allowRetries&&RetryableHttpVerbs.includes(e)?this._maxRetries+1:1,s=0,c;
do{
if(c=yield this.requestRaw(a,n),c&&c.message&&c.message.statusCode===HttpCodes.Unauthorized){
let e;
for(let t of this.handlers)if(t.canHandleAuthentication(c)){
e=t;
break}
return e?e.handleAuthentication(this,a,n):c}
let t=this._maxRedirects;
for(;c.message.statusCode&&HttpRedirectCodes.includes(c.message.statusCode)&&this._allowRedirects&&t>0;){
let o=c.message.headers.location;
if(!o)break;
let s=new URL(o);
if(i.protocol===`https:`&&i.protocol!==s.protocol&&!this._allowRedirectDowngrade)throw Error(`Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.`);
if(yield c.readBody(),s.hostname!==i.hostname)for(let e in r)e.toLowerCase()===`authorization`&&delete r[e];
a=this._prepareRequest(e,s,r),c=yield this.requestRaw(a,n),t--}
if(!c.message.statusCode||!HttpResponseRetryCodes.includes(c.message.statusCode))return c;
s+=1,s<o&&(yield c.readBody(),yield this._performExponentialBackoff(s))}while(s<o);
return c})}
dispose(){
this._agent&&this._agent.destroy(),this._disposed=!0}
requestRaw(e,t){
return __awaiter(this,void 0,void 0,function*(){
return new Promise((n,r)=>{
function i(e,t){
e?r(e):t?n(t):r(Error(`Unknown error`))}
this.requestRawWithCallback(e,t,i)})})}
requestRawWithCallback(e,t,n){
typeof t==`string`&&(e.options.headers||(e.options.headers={}),e.options.headers[`Content-Length`]=Buffer.byteLength(t,`utf8`));
let r=!1;
function i(e,t){
r||(r=!0,n(e,t))}
let a=e.httpModule.request(e.options,e=>{
i(void 0,new HttpClientResponse(e))}),o;
a.on(`socket`,e=>{
o=e}),a.setTimeout(this._socketTimeout||18e4,()=>{
o&&o.end(),i(Error(`Request timeout: ${e.options.path}`))}),a.on(`error`,function(e){
i(e)}),t&&typeof t==`string`&&a.write(t,`utf8`),t&&typeof t!=`string`?(t.on(`close`,function(){
a.end()}),t.pipe(a)):a.end()}
getAgent(e){
let t=new URL(e);
return this._getAgent(t)}
getAgentDispatcher(e){
let t=new URL(e),n=getProxyUrl(t);
if(n&&n.hostname)return this._getProxyAgentDispatcher(t,n)}
_prepareRequest(e,t,n){
let r={};
r.parsedUrl=t;
let i=r.parsedUrl.protocol===`https:`;
r.httpModule=i?https:http;
let a=i?443:80;
if(r.options={},r.options.host=r.parsedUrl.hostname,r.options.port=r.parsedUrl.port?parseInt(r.parsedUrl.port):a,r.options.path=(r.parsedUrl.pathname||``)+(r.parsedUrl.search||``),r.options.method=e,r.options.headers=this._mergeHeaders(n),this.userAgent!=null&&(r.options.headers[`user-agent`]=this.userAgent),r.options.agent=this._getAgent(r.parsedUrl),this.handlers)for(let e of this.handlers)e.prepareRequest(r.options);
return r}
_mergeHeaders(e){
return this.requestOptions&&this.requestOptions.headers?Object.assign({},lowercaseKeys(this.requestOptions.headers),lowercaseKeys(e||{})):lowercaseKeys(e||{})}
_getExistingOrDefaultHeader(e,t,n){
let r;
if(this.requestOptions&&this.requestOptions.headers){
let e=lowercaseKeys(this.requestOptions.headers)[t];
e&&(r=typeof e==`number`?e.toString():e)}
let i=e[t];
return i===void 0?r===void 0?n:r:typeof i==`number`?i.toString():i}
_getExistingOrDefaultContentTypeHeader(e,t){
let n;
if(this.requestOptions&&this.requestOptions.headers){
let e=lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
e&&(n=typeof e==`number`?String(e):Array.isArray(e)?e.join(`, `):e)}
let r=e[Headers.ContentType];
return r===void 0?n===void 0?t:n:typeof r==`number`?String(r):Array.isArray(r)?r.join(`, `):r}
_getAgent(e){
let t,n=getProxyUrl(e),r=n&&n.hostname;
if(this._keepAlive&&r&&(t=this._proxyAgent),r||(t=this._agent),t)return t;
let i=e.protocol===`https:`,a=100;
if(this.requestOptions&&(a=this.requestOptions.maxSockets||http.globalAgent.maxSockets),n&&n.hostname){
let e={maxSockets:a,keepAlive:this._keepAlive,proxy:Object.assign(Object.assign({},(n.username||n.password)&&{proxyAuth:`${n.username}:${n.password}`}),{host:n.hostname,port:n.port})},r,o=n.protocol===`https:`;
r=i?o?import_tunnel.httpsOverHttps:import_tunnel.httpsOverHttp:o?import_tunnel.httpOverHttps:import_tunnel.httpOverHttp,t=r(e),this._proxyAgent=t}
if(!t){
let e={keepAlive:this._keepAlive,maxSockets:a};
t=i?new https.Agent(e):new http.Agent(e),this._agent=t}
return i&&this._ignoreSslError&&(t.options=Object.assign(t.options||{},{rejectUnauthorized:!1})),t}
_getProxyAgentDispatcher(e,t){
let n;
if(this._keepAlive&&(n=this._proxyAgentDispatcher),n)return n;
let r=e.protocol===`https:`;
return n=new ProxyAgent(Object.assign({uri:t.href,pipelining:+!!this._keepAlive},(t.username||t.password)&&{token:`Basic ${Buffer.from(`${t.username}:${t.password}`).toString(`base64`)}`})),this._proxyAgentDispatcher=n,r&&this._ignoreSslError&&(n.options=Object.assign(n.options.requestTls||{},{rejectUnauthorized:!1})),n}
_getUserAgentWithOrchestrationId(e){
let t=e||`actions/http-client`,n=process.env.ACTIONS_ORCHESTRATION_ID;
return n?`${t} actions_orchestration_id/${n.replace(/[^a-z0-9_.-]/gi,`_`)}`:t}
_performExponentialBackoff(e){
return __awaiter(this,void 0,void 0,function*(){
e=Math.min(10,e);
let t=5*2**e;
return new Promise(e=>setTimeout(()=>e(),t))})}
_processResponse(e,t){
return __awaiter(this,void 0,void 0,function*(){
return new Promise((n,r)=>__awaiter(this,void 0,void 0,function*(){
let i=e.message.statusCode||0,a={statusCode:i,result:null,headers:{}};
i===HttpCodes.NotFound&&n(a);
function o(e,t){
if(typeof t==`string`){
let e=new Date(t);
if(!isNaN(e.valueOf()))return e}
return t}
let s,c;
try{
c=yield e.readBody(),c&&c.length>0&&(s=t&&t.deserializeDates?JSON.parse(c,o):JSON.parse(c),a.result=s),a.headers=e.message.headers}catch{}
if(i>299){
let e;
e=s&&s.message?s.message:c&&c.length>0?c:`Failed request: (${i})`;
let t=new HttpClientError(e,i);
t.result=a.result,r(t)}else n(a)}))})}};
const lowercaseKeys=e=>Object.keys(e).reduce((t,n)=>(t[n.toLowerCase()]=e[n],t),{});
export{HttpClient};