import{a as listed,c as quoted,f as invalidInput,o as nearest,u as ActionError}from"./answer.js";
import{A as readToken,Ct as remaining,D as bestToken,Dt as isRecord,Et as uptime,F as placeNow,J as ownTokenPath,M as tokenCacheFolder,R as withLock,St as parseTokenInput,Tt as whenEnded,bt as formatTime,et as prepareReplacement,ft as withoutComment,it as replaceFile,j as searchTokenCache,k as hasAwsLoginCache,lt as parseSections,mt as filesInForce,st as isProfile,tt as readIfThere,ut as profileNames,vt as normalStartUrl,wt as tokenFrom,xt as isRenewable,yt as sameStartUrl}from"./undo.js";
const{Transform,pipeline}=process.getBuiltinModule(`node:stream`),https=process.getBuiltinModule(`node:https`),http=process.getBuiltinModule(`node:http`),{isIP,isIPv6}=process.getBuiltinModule(`node:net`),{unescape}=process.getBuiltinModule(`node:querystring`),{setTimeout:setTimeout$1}=process.getBuiltinModule(`node:timers/promises`),{text}=process.getBuiltinModule(`node:stream/consumers`);
function oncePer(e){
let t=new Map;
return n=>(t.has(n)||t.set(n,e(n)),t.get(n))}
function boundedAnswer(e,t){
let n=t*2**20,r=new Transform({transform:(r,i,a)=>{
if(n-=r.length,n>=0)return a(null,r);
let o={httpStatusCode:e.statusCode};
a(Object.assign(Error(`more than ${t} MiB`),{name:`AnswerTooLong`,$metadata:o}))}});
return pipeline(e,r,()=>{})}
function boundAnswersOf({middlewareStack:e}){
e.add(e=>async t=>{
let n=await e(t);
return n.response.body=boundedAnswer(n.response.body,8),n},{step:`deserialize`,priority:`low`})}
const prefixes=[[`cn-`,`aws-cn`],[`us-gov-`,`aws-us-gov`],[`eusc-`,`aws-eusc`],[`us-iso-`,`aws-iso`],[`us-isob-`,`aws-iso-b`],[`eu-isoe-`,`aws-iso-e`],[`us-isof-`,`aws-iso-f`]];
function partitionOf(e){
return prefixes.find(([t])=>e.startsWith(t))?.[1]??`aws`}
function stsAudience(e){
return e===`aws-cn`?`sts.amazonaws.com.cn`:`sts.amazonaws.com`}
const regionForm=`[a-z]{2,4}(-[a-z]+)+-\\d{1,2}`;
function checkedRegion(e,t){
if(RegExp(`^[a-z]{2,4}(-[a-z]+)+-\\d{1,2}$`).test(e))return e;
throw invalidInput(t,`says ${quoted(e)}, which has not the form of an AWS region.`,`Write one like eu-west-1.`)}
const serviceDomains=[`amazonaws.com`,`api.aws`,`amazonaws.com.cn`,`api.amazonwebservices.com.cn`,`amazonaws.eu`,`api.amazonwebservices.eu`,`c2s.ic.gov`,`api.aws.ic.gov`,`sc2s.sgov.gov`,`api.aws.scloud`,`cloud.adc-e.uk`,`api.cloud-aws.adc-e.uk`,`csp.hci.ic.gov`,`api.aws.hci.ic.gov`],pageDomains=[...serviceDomains,`app.aws`,`app.amazonwebservices.com.cn`,`app.amazonwebservices.eu`],anyOf=e=>`(${e.join(`|`).replaceAll(`.`,`\\.`)})`,[service,page]=[anyOf(serviceDomains),anyOf(pageDomains)],name=`[a-z0-9-]+`,services=`(portal\\.sso|oidc|sts)(-fips)?\\.${regionForm}`,serviceHosts=RegExp(`^(${services}\\.${service}|vpce-${name}\\.${services}\\.vpce\\.${service}|sts\\.amazonaws\\.com)$`);
function isServiceHost(e){
return serviceHosts.test(e)}
const pageHosts=RegExp(`^(${name}\\.sso(-fips)?\\.${regionForm}\\.${page}|${name}\\.${regionForm}\\.portal\\.${page}|${name}\\.portal\\.${regionForm}\\.${page}|(${name}\\.)+awsapps\\.(com|cn))$`);
function isSignInHost(e){
return pageHosts.test(e)}
function isLoopback(e){
return/^(localhost|127(\.\d+){3}|::1|\[::1\])$/.test(e)}
function isHttpsOrLoopback({protocol:e,hostname:t}){
return e===`https:`||e===`http:`&&isLoopback(t)}
const usualHosts={SSO:`portal.sso`,SSO_OIDC:`oidc`,STS:`sts`};
function endpointFrom(e,t,n){
if(isOn(t.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS))return;
let r=t[`AWS_ENDPOINT_URL_${e}`]?`AWS_ENDPOINT_URL_${e}`:`AWS_ENDPOINT_URL`,i=t[r];
if(!i)return;
let a=(e,t)=>new ActionError(`invalid-input`,`The environment variable ${r} ${e}.`,t);
if(!URL.canParse(i))throw a(`is not a URL`,`Correct or remove it.`);
let o=new URL(i);
if(!isHttpsOrLoopback(o))throw a(`names ${o.protocol}//${o.host}, which would send secrets unencrypted`,`Use https://, or an address of this machine itself.`);
for(let e of[`AWS_USE_FIPS_ENDPOINT`,`AWS_USE_DUALSTACK_ENDPOINT`])if(isOn(t[e]))throw a(`names the endpoint ${o.host}, while ${e} asks for one of AWS's own`,`Remove ${e} or ${r}: AWS SDKs take one of the two.`);
return isServiceHost(o.hostname)||n.warning(`${r} sends this step's requests to ${o.hostname}, outside of AWS.`),i}
function isOn(e){
return e?.toLowerCase()===`true`}
function proxyFrom(e){
let t=[`https_proxy`,`HTTPS_PROXY`,`http_proxy`,`HTTP_PROXY`].find(t=>e[t]?.trim());
if(!t)return;
let n=proxyUrl(e[t]?.trim()??``);
if(!n)throw unreadable(t);
let r=namesIn(e.no_proxy||e.NO_PROXY||``);
return{name:authority(placeOf(n)),leadsTo:e=>!isLoopback(e.host)&&!isNamed(e,r),openTunnel:(e,t,r)=>openTunnel(n,authority(e),t,r)}}
function openTunnel(e,t,n,r){
let i={host:t,...authorizationFor(e)},a={...placeOf(e),method:`CONNECT`,path:t,headers:i,agent:!1,signal:n},o=(e.protocol===`https:`?https:http).request(a);
o.once(`connect`,({statusCode:e=0},n)=>{
if(e>=200&&e<300)return r(null,n);
n.destroy();
let i=`the proxy answered ${e} for ${t}`;
r(Object.assign(Error(i),{code:`ERR_PROXY_TUNNEL`,proxyStatus:e}))}),o.once(`error`,r).end()}
function authorizationFor({username:e,password:t}){
if(!e&&!t)return{};
let n=`${unescape(e)}:${unescape(t)}`;
return{"proxy-authorization":`Basic ${Buffer.from(n).toString(`base64`)}`}}
function proxyUrl(e){
let t=/^[a-z][a-z\d+.-]*:\/\//i.test(e)?e:`http://${e}`,n=URL.canParse(t)?new URL(t):void 0,r=n&&`${n.pathname}${n.search}${n.hash}`.includes(`@`);
return n&&!r&&/^https?:$/.test(n.protocol)?n:void 0}
function unreadable(e){
return new ActionError(`invalid-input`,`The environment variable ${e} is not the URL of an http:// or https:// proxy.`,`Write it as http://HOST:PORT or http://USER:PASSWORD@HOST:PORT, with the characters / ? # @ and % of a password percent-encoded.`)}
function namesIn(e){
return e.toLowerCase().split(/[\s,]+/).map(e=>e.replace(/^\*?\./,``).replaceAll(/[[\]]/g,``)).filter(Boolean)}
function isNamed({host:e,port:t},n){
let r=[e,`${e}:${t}`];
return n.some(t=>t===`*`||r.some(n=>n===t||!isIP(e)&&n.endsWith(`.${t}`)))}
function authority({host:e,port:t}){
return`${isIPv6(e)?`[${e}]`:e}:${t}`}
function placeOf({protocol:e,hostname:t,port:n}){
return{host:t.replace(/^\[|\]$/g,``),port:Number(n)||(e===`https:`?443:80)}}
const options={keepAlive:!0,maxSockets:50};
function openConnections(e){
if(e.NODE_TLS_REJECT_UNAUTHORIZED===`0`)throw unverified();
let t=proxyFrom(e),n=new AbortController,r={httpAgent:new http.Agent(options),httpsAgent:new https.Agent(options)},i=openerOf(r.httpAgent,t,n.signal),a=openerOf(r.httpsAgent,t,n.signal);
return{agents:r,proxyTo:e=>t?.leadsTo(placeOf(e))?t.name:void 0,openAhead:e=>{
let t=placeOf(e),n={...t,servername:isIP(t.host)?``:t.host};
(e.protocol===`https:`?a:i).openAhead(n)},isClosed:()=>n.signal.aborted,close:()=>{
n.abort();
for(let e of[i,a])e.close()}}}
function unverified(){
return new ActionError(`invalid-input`,`The environment variable NODE_TLS_REJECT_UNAUTHORIZED says 0: whoever stands on the way to AWS could read the session and the keys.`,`Remove it, and set NODE_EXTRA_CA_CERTS to the file of the certificate authority where a proxy of your own opens TLS.`)}
function openerOf(e,t,n){
let r=new Map,i=e.createConnection.bind(e),a=({host:e,port:t})=>`${e}:${t}`;
return e.createConnection=(e,o)=>{
let s=e,c=r.get(a(s));
if(r.set(a(s),void 0),c&&!c.destroyed)return c;
if(!o||!t?.leadsTo(s))return i(e,o);
t.openTunnel(s,n,(t,n)=>{
o(t,n&&i({...e,socket:n}))})},{openAhead:e=>{
if(n.aborted||t?.leadsTo(e)||r.has(a(e)))return;
let o=i({...options,...e});
r.set(a(e),o.on(`error`,()=>{}))},close:()=>{
for(let e of r.values())e?.destroy();
e.destroy()}}}
function isFailure(e){
return isRecord(e)&&`answered`in e}
function describeFailure(e){
let{name:t,message:n,code:r,$fault:i,$metadata:a,$response:o,error:s,error_description:c,reason:l,proxyStatus:u}=e,d=a??{},f=[s,c,l].filter(e=>typeof e==`string`&&e!==``).join(`: `);
return{status:d.httpStatusCode,name:String(r??t??`Error`),...typeof s==`string`&&{oauthCode:s},words:f||String(n??e).split(`
`)[0]||`no words`,answered:i!==void 0&&(t!==`Unknown`&&t!==`NotFound`||f!==``),metadata:d,retryAfter:isRecord(o)&&isRecord(o.headers)?retryAfterOf(o.headers):void 0,...typeof u==`number`&&{proxyStatus:u},cause:e}}
function retryAfterOf(e){
let t=String(e[`retry-after`]),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-Date.now();
return n>0?n:void 0}
function isTransient(e){
let{status:t=0,name:n,metadata:r,proxyStatus:i=500}=e;
return r.clockSkewCorrected||isThrottling(e)?!0:isBroken(e)?!isCertificateTrouble(n)&&i>=500:t>=500||t===408}
function isBroken({status:e,name:t,answered:n}){
return!n&&(e===void 0||/^E[A-Z]+$/.test(t)||t===`TimeoutError`)}
function isThrottling({status:e,name:t}){
return e===429||/throttl|toomanyrequests|slowdown|limitexceeded/i.test(t)}
function isCertificateTrouble(e){
return/CERT|SELF_SIGNED|TLS|SSL|ISSUER|SIGNATURE/i.test(e)}
function serviceErrors(e,t){
return{host:e,errorFor:(n,r)=>isThrottling(n)?throttled(n,r,e):n.answered?unexpected(n,r,e):networkError(n,r,e,t),intercepted:t=>interceptedError(e,t,e)}}
function throttled({metadata:e,cause:t},n,r){
let i=Math.ceil((e.totalRetryDelay??0)/1e3);
return new ActionError(`throttled`,`${r} refused ${n} as too many requests: ${e.attempts??1} attempts over ${i} seconds.`,`Run fewer jobs at the same moment, or raise AWS_MAX_ATTEMPTS.`,{cause:t})}
function unexpected({status:e,name:t,words:n,metadata:r,cause:i},a,o){
let s=r.requestId?`, request id ${r.requestId}`:``;
return new ActionError(`unexpected`,`${o} answered ${t} to ${a} (HTTP ${e??`status unknown`}${s}): ${n}`,`Try again; if it stays, look up the error name and give the request id to AWS Support.`,{cause:i})}
function networkError(e,t,n,r){
let{status:i,name:a,words:o,metadata:s,cause:c}=e,l=r?` through the proxy ${r}`:``,u=s.attempts&&s.attempts>1?` after ${s.attempts} attempts`:``;
if(!isBroken(e)){
let e=a===`AnswerTooLong`?o:`HTTP ${i}`;
return interceptedError(`${n}${l}`,`${e} while ${t}${u}`,n,c)}
return new ActionError(`network`,`No answer from ${n}${l} while ${t}${u} (${a}: ${o}).`,wayOut(e,n,r),{cause:c})}
function wayOut({name:e,proxyStatus:t},n,r){
return t===407||t===401?`Put the user and password that the proxy ${r} wants into HTTPS_PROXY, as in http://user:password@host:port.`:t?`Allow ${n} at the proxy ${r}, or name it in NO_PROXY to go without the proxy.`:isCertificateTrouble(e)?`Set NODE_EXTRA_CA_CERTS to the file of the certificate authority, if a proxy of your own opens TLS.`:`Check that the runner can reach ${n}${r?`, that the proxy allows it`:``}, and that the region is right.`}
function interceptedError(e,t,n,r){
return new ActionError(`network`,`What answered for ${e} is not the service: ${t}.`,`Allow this runner to reach ${n}: a proxy or firewall on the way answers in its place.`,{cause:r})}
function openAws(e,t){
let n=openConnections(e.env),r=serviceOpener(e.env,n,t),i=(e,t)=>r(`STS`,e,async e=>{
let{STS:n}=await import(`./client-sts.js`);
return new n({...e,...t})}),a=oncePer(e=>i(e,{}));
return{portal:oncePer(e=>r(`SSO`,e,async e=>{
let{SSO:t}=await import(`./client-sso.js`);
return new t(e)})),oidc:(e,t)=>r(`SSO_OIDC`,e,async e=>{
let{SSOOIDC:n}=await import(`./client-sso-oidc.js`);
return new n(t?{...e,credentials:()=>t}:e)}),sts:(e,t)=>t?i(e,{credentials:t}):a(e),connections:n,close:n.close}}
function serviceOpener(e,t,n){
let r=clientSettings(e,t),i={UseFIPS:r.useFipsEndpoint,UseDualStack:r.useDualstackEndpoint},a=!i.UseFIPS&&!i.UseDualStack,o=oncePer(t=>endpointFrom(t,e,n));
return async(e,n,s)=>{
let c=o(e),l=a&&partitionOf(n)===`aws`&&`${usualHosts[e]}.${n}.amazonaws.com`;
(c||l)&&t.openAhead(new URL(c??`https://${l}`));
let u=await s({...r,region:n,...c&&{endpoint:c}});
boundAnswersOf(u);
let{url:d}=u.config.endpointProvider({...i,Region:n,UseGlobalEndpoint:!1,...c&&{Endpoint:c}});
return t.openAhead(d),{client:u,region:n,...serviceErrors(d.host,t.proxyTo(d))}}}
function clientSettings(e,{agents:t}){
return{maxAttempts:1,requestHandler:t,retryMode:`standard`,defaultsMode:`standard`,useFipsEndpoint:isOn(e.AWS_USE_FIPS_ENDPOINT),useDualstackEndpoint:isOn(e.AWS_USE_DUALSTACK_ENDPOINT),ignoreConfiguredEndpointUrls:!0,userAgentAppId:`aws-sso-credentials`,authSchemePreference:[]}}
const noRetry={attempts:1,pause:0};
function limitsFrom(e,t=170){
let n=e.AWS_MAX_ATTEMPTS,r=n?Number(n):void 0;
if(r===void 0||Number.isInteger(r)&&r>0){
let e=new AbortController,n=setTimeout(()=>e.abort(),t*1e3).unref();
return{attempts:r,deadline:e.signal,extend:()=>void n.refresh()}}
throw new ActionError(`invalid-input`,`The environment variable AWS_MAX_ATTEMPTS says "${n}", which is not a number of attempts.`,`Set it to a whole number from 1, or remove it.`)}
function ask(e,t){
return retrying(()=>attempt(e,t),t)}
async function attempt(e,{deadline:t}){
let n=new AbortController,{promise:r,reject:i}=Promise.withResolvers(),a=e=>{
i(Object.assign(Error(e),{name:`TimeoutError`})),n.abort()},o=()=>a(`the time of this step is over`),s=setTimeout(a,2e4,`no whole answer within 20 seconds`);
t.addEventListener(`abort`,o);
try{
return t.aborted&&o(),await Promise.race(n.signal.aborted?[r]:[r,e(n.signal)])}catch(e){
return describeFailure(e)}finally{
clearTimeout(s),t.removeEventListener(`abort`,o)}}
async function retrying(e,{attempts:t,deadline:n},r=usualPolicy){
let[i,a]=[0,1];
for(let o=1;;o++){
let s=await e();
if(!isFailure(s))return s;
let c=r(s);
a=Math.max(a,c.attempts);
let l=pauseAfter(o,c.pause,s);
if(c.attempts===1||o>=(t??a)||!await setTimeout$1(l,!0,{signal:n}).catch(()=>!1))return{...s,metadata:{...s.metadata,attempts:o,totalRetryDelay:i}};
i+=l}}
function usualPolicy(e){
return isTransient(e)?{attempts:5,pause:100}:noRetry}
function pauseAfter(e,t,{retryAfter:n=0}){
let r=Math.min(t*2**(e-1),8e3);
return Math.min(n,2e4)+r*(.5+Math.random()/2)}
const unsafeCharacter=/[^A-Za-z0-9_.@+-]/g,placeholder=/\{(account-id|account-name|permission-set)\}/g;
function cleanProfileName(e){
return e.replace(unsafeCharacter,`-`)}
function fillProfileName(e,{accountId:t,accountName:n,permissionSet:r}){
let i={"account-id":t,"account-name":n,"permission-set":r};
return cleanProfileName(e.replace(placeholder,(e,t)=>i[t]))}
function checkProfileName(e,t){
if(t!==cleanProfileName(t))throw invalidInput(e,`says ${quoted(t)}; some AWS SDKs silently drop profiles with such a name.`,`Use letters, digits and any of _ . @ + - only.`)}
function checkNameOfLine(e,t){
if(checkProfileName(`profiles`,e.replace(placeholder,``)),t.isPattern&&!hasPlaceholder(e))throw invalidInput(`profiles`,`gives the one name ${e} to all that a pattern matches.`,`Put {account-id}, {account-name} or {permission-set} into the name.`);
if(!t.hasAccountName&&e.includes(`{account-name}`))throw invalidInput(`profiles`,`puts {account-name} into a name; with web identity nothing can look it up.`,`Put {account-id} into it.`)}
function refuseSameNames(e){
let t=new Map;
for(let{profile:n,line:r}of e)if(n&&!hasPlaceholder(n)){
if(t.has(n))throw invalidInput(`profiles`,`gives the name ${n} to both line ${t.get(n)} and line ${r}.`,`Give each target a name of its own.`);
t.set(n,r)}}
function refuseWrongNames(e,t){
let n=`Put {account-id} into the name, or give each target a name of its own.`,r=new Map;
for(let i of e){
let{profile:e,target:a}=i;
if(e===void 0)continue;
if(e===``)throw invalidInput(`profiles`,`fills in no name at all at line ${a.line}.`,n);
if(e==="default"&&isFilledIn(i))throw takenName(i,`every AWS tool takes by itself`);
let o=r.get(e);
if(o){
let r=`${t(o)} and to ${t(i)}`;
throw invalidInput(`profiles`,`gives the name ${e} to ${r}.`,n)}
r.set(e,i)}}
async function refuseTakenNames(e,t){
let n=e.filter(isFilledIn);
if(n.length===0)return;
let r=await t(),i=n.find(({profile:e})=>e!==void 0&&r.has(e));
if(i)throw takenName(i,`a profile has that was there before`)}
function isFilledIn({target:e}){
return e.profile!==void 0&&hasPlaceholder(e.profile)}
function hasPlaceholder(e){
return e.search(placeholder)>=0}
function takenName({profile:e,target:t},n){
return invalidInput(`profiles`,`fills in the name ${e} at line ${t.line}, which ${n}.`,`Put something of your own into the name, such as audit-{account-id}.`)}
function isAccountId(e){
return/^\d{12}$/.test(e)}
function parseRole(e){
let[,t,n,r]=/^arn:(aws[a-z-]*):iam::(\d{12}):role\/(?:[\x21-\x7e]+\/)?([\w+=,.@-]{1,64})$/.exec(e)??[];
return t&&n&&r&&e.length<=2048?{partition:t,accountId:n,name:r}:void 0}
function isSessionName(e){
return/^[\w+=,.@-]{2,64}$/.test(e)}
function isExternalId(e){
return/^[\w+=,.@:/-]{2,1224}$/.test(e)}
function accountOfRole(e){
return/^arn:[^:]*:iam::(\d{12}):role\//.exec(e)?.[1]}
function lastAccount(e,t){
return accountOfRole(e.at(-1)?.arn??``)??t}
function accountOfSession(e){
return/^arn:aws[a-z-]*:sts::(\d{12}):assumed-role\//.exec(e)?.[1]}
function fillPlaceholders(e,{accountId:t,permissionSet:n,partition:r}){
return e.replaceAll(`{account-id}`,t).replaceAll(`{permission-set}`,n).replaceAll(`{partition}`,r)}
function filledRole(e,{accountId:t,permissionSet:n},r){
let i=fillPlaceholders(e.arn,{accountId:t,permissionSet:n,partition:partitionOf(r)}),a={...e,arn:i};
if(!parseRole(i))throw invalidInput(e.input,`comes out as ${i}, which is no ARN of a role.`,`Correct it.`);
return checkPartition(a,r),a}
function checkChain(e,t,n){
let[r,i]=[partitionOf(t),partitionOf(n)];
for(let n of e)if(checkPartition(n,t),r!==i)throw invalidInput(n.input,`names ${n.arn}, which STS in ${t} (${r}) would be asked for with credentials of ${i}.`,`Give a region of ${i} as aws-region, and roles of ${i}.`)}
function checkPartition({input:e,arn:t,policyArns:n=[]},r){
let i=partitionOf(r),a=n.find(e=>e.split(`:`)[1]!==i);
if(a)throw invalidInput(`managed-session-policies`,`names ${a}, while ${t} is assumed in the partition ${i}.`,`Write policies of ${i}.`);
let[,o]=t.split(`:`);
if(o!==i&&o!==`{partition}`)throw invalidInput(e,`names ${t} in the partition ${o}, while the region ${r} is in ${i}.`,`Write the ARN with arn:{partition}:, or give a region of ${o}.`)}
function checkedRole(e,t,n){
let r=[...t.matchAll(/\{([^{}]*)\}/g)].find(([,e=``])=>![`account-id`,`permission-set`,`partition`].includes(e));
if(r)throw invalidInput(e,`says ${t}, with the unknown placeholder ${r[0]}.`,`Write {account-id}, {permission-set} or {partition}.`);
let i=n&&!/^arn:/i.test(t)?`arn:{partition}:iam::{account-id}:role/${t.replace(/^\/?(role\/)?/,``)}`:t,a=parseRole(fillPlaceholders(i,{accountId:`111122223333`,permissionSet:`Name`,partition:`aws`}));
if(!a)throw invalidInput(e,`says ${t}, which is no ARN of an IAM role.`,arnRemedy(t));
let o=/^AWSReservedSSO_(.+)_[0-9a-f]{16}$/.exec(a.name)?.[1];
if(!o)return i;
throw invalidInput(e,`says ${t}, the role of a permission set, which Identity Center alone can assume.`,`Give permission-set: ${o} with application-arn or sso-token, or name a role of your own.`)}
function arnRemedy(e){
let[,t,n,r]=/^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(e)??[];
if(r)return`Write the role instead of its session: arn:${t}:iam::${n}:role/${r}.`;
let i=/^arn:aws[a-z-]*:iam::(\d*):role\//.exec(e)?.[1];
return i!==void 0&&i.length!==12?`Correct the account id: it has ${i.length} digits, not 12.`:`Write it as arn:{partition}:iam::{account-id}:role/NAME.`}
function isGlob(e){
return/[*?]/.test(e)}
function matchesGlob(e,t){
let[n,r,i,a]=[0,0,-1,0];
for(;n<e.length;)if(t[r]===`*`)[i,a,r]=[r,n,r+1];else if(t[r]===`?`||t[r]===e[n])[n,r]=[n+1,r+1];else if(i>=0)[a,n,r]=[a+1,a+1,i+1];else return!1;
return/^\**$/.test(t.slice(r))}
async function accountsOf(e,t){
let{account:n,isPattern:r,profile:i}=e;
if(isAccountId(n))return i?.includes(`{account-name}`)?[{id:n,name:(await t.accounts()).find(({id:e})=>e===n)?.name??``}]:[{id:n,name:``}];
let a=await t.accounts();
if(!r||!isGlob(n))return[accountNamed(n,a,t.user)];
let o=a.filter(({id:e,name:t})=>matchesGlob(t,n)||matchesGlob(e,n)),s=o.length>0?o:a.filter(({name:e})=>matchesGlob(fold(e),fold(n)));
if(s.length===0)throw notFound(n,a,t.user);
return s.toSorted((e,t)=>compare(e.name,t.name)||compare(e.id,t.id))}
function compare(e,t){
return e===t?0:e<t?-1:1}
async function assignmentsIn({id:e,name:t},{permissionSet:n,isPattern:r},i){
let a=r&&isGlob(n);
return(a?(await i(e)).filter(e=>matchesGlob(e,n)).toSorted():[n]).map(n=>({accountId:e,accountName:t,permissionSet:n,isListed:a}))}
function nothingAssigned({account:e,permissionSet:t},n,r){
let i=[...new Set(r)].toSorted(),a=nearest(t,i),[o,...s]=n.map(({id:e,name:t})=>t?`${t} (${e})`:e),c=s.length===0?`the account ${o}`:`the ${n.length} accounts that ${e} matches`;
return new ActionError(`not-assigned`,`In ${c}, this session holds no permission set ${t}; there it holds: ${listed(i)||`none at all`}.`,a?`Write ${a} if that is meant.`:`Write one of these, or have the wanted one assigned.`)}
function accountNamed(e,t,n){
let r=t.filter(t=>t.name===e),i=r.length>0?r:t.filter(t=>fold(t.name)===fold(e)),[a,...o]=i;
if(a&&o.length===0)return a;
if(!a)throw notFound(e,t,n);
let s=i.map(e=>`${e.name} (${e.id})`).sort();
throw new ActionError(`account-ambiguous`,`Several accounts are named ${e}: ${listed(s)}.`,`Give the id of the one that is meant as account.`)}
function fold(e){
return e.normalize(`NFC`).toLowerCase()}
function notFound(e,t,n){
let r=t.map(e=>e.name),i=nearest(e,r),a=r.length>0?`It sees ${r.length}: ${listed(r.toSorted())}.`:`It sees no account at all.`;
return new ActionError(`account-not-found`,isGlob(e)?`No account that this session sees matches ${e}. ${a}`:`This session sees no account named ${e}. ${a}`,i?`Write ${i} if that is meant, or give the account's 12-digit id.`:`Give the account's 12-digit id, or have a permission set in it assigned to ${n}.`)}
async function notAssigned(e,t,n){
let{accountId:r,permissionSet:i}=e,a=await t.permissionSets(r),o=`${i} in account ${r}`,s=n?`The portal in ${t.region} refused ${o} (${n}).`:`The portal in ${t.region} does not list ${o}.`,c=`A permission set name is wanted, not the name of an IAM role.`;
if(a.includes(i))return new ActionError(`not-assigned`,`${s} The portal still lists it, so the assignment was just removed, or is not provisioned.`,`Assign the permission set to ${t.user} in this account anew, or wait until its provisioning is done.`);
if(a.length===0){
let e=(await t.accounts()).map(({id:e,name:t})=>`${t} (${e})`);
return new ActionError(`not-assigned`,`${s} This session holds no permission set in that account. It sees: ${listed(e)||`no account at all`}. ${c}`,`Correct the account id, or have a permission set in it assigned to ${t.user}.`)}
let l=nearest(i,a);
return new ActionError(`not-assigned`,`${s} In that account this session holds: ${listed(a.toSorted())}. ${c}`,l?`Write ${l} if that is meant.`:`Write one of these, or have the wanted one assigned.`)}
function usableCredentials(e,t,n){
let{accessKeyId:r,secretAccessKey:i,sessionToken:a,expiration:o,arn:s}=e;
for(let e of[r,i,a])e&&n(e);
if(!r&&!i&&!a)throw t.intercepted(`the answer holds no role credentials`);
if(![r,i,a].every(e=>e!==void 0&&/^[\x21-\x7e]+$/.test(e))||!r||!i||!a||!o?.getTime())throw new ActionError(`unexpected`,`${t.host} answered without complete role credentials.`,`Try again later.`);
return{accessKeyId:r,secretAccessKey:i,sessionToken:a,expiration:o,arn:s}}
function sessionParameters({arn:e,sessionName:t,durationSeconds:n,policy:r,policyArns:i}){
return{RoleArn:e,RoleSessionName:t,DurationSeconds:n,...r&&{Policy:r},...i?.length&&{PolicyArns:i.map(e=>({arn:e}))}}}
function sessionFrom({Credentials:e,AssumedRoleUser:t},n,r){
return usableCredentials({accessKeyId:e?.AccessKeyId,secretAccessKey:e?.SecretAccessKey,sessionToken:e?.SessionToken,expiration:e?.Expiration,arn:t?.Arn},n,r)}
function unacceptableInput({name:e,words:t},n){
if(/DurationSeconds/i.test(t))return invalidInput(`role-duration-seconds`,`asks for ${n.durationSeconds} seconds, which STS refused for ${n.arn}: ${t}`,`Ask for less, or raise the maximum session duration of the role.`);
if(/MalformedPolicy/.test(e))return invalidInput(`inline-session-policy`,`is no policy to STS: ${t}`,`Correct the policy.`);
if(/PackedPolicyTooLarge/.test(e)){
let e=n.policy?`inline-session-policy`:`managed-session-policies`;
return invalidInput(n.policy||n.policyArns?.length?e:`session-tags`,`is too large for STS, since session policies and session tags are part of the session token: ${t}`,`Shorten the policy, or give fewer policies and tags.`)}}
async function assumeRoles(e,t,n,r,i){
let a=t;
for(let t of e)a=await assumeRole(t,a,n,r,i);
return a}
async function assumeRole(e,t,n,r,{aws:i,report:a,limits:o}){
let s=await i.sts(r,t),c={...sessionParameters(e),...e.externalId&&{ExternalId:e.externalId},...e.tags?.length&&{Tags:[...e.tags]}},l=await ask(e=>s.client.assumeRole(c,{abortSignal:e}),o);
if(!isFailure(l))return sessionFrom(l,s,a.mask);
throw!l.answered||isTransient(l)?s.errorFor(l,`assuming ${e.arn}`):unacceptableInput(l,e)??rejected(l,e,t.arn??n,r)}
function rejected({name:e,words:t,cause:n},r,i,a){
let o=r.tags?.length?` and sts:TagSession`:``,s=r.externalId?`, with the external id that role-external-id gives`:``;
return new ActionError(`role-chain-rejected`,`STS in ${a} refused ${r.arn} to ${i} (${e}: ${t}).`,/RegionDisabled/.test(e)?`Activate the region ${a} in the account of the role, or give another aws-region.`:`Check that the role exists, that its trust policy allows sts:AssumeRole${o} to ${i}${s}, and that the permissions of ${i} allow it too.`,{cause:n})}
function accountOf({assignment:e,chain:t,credentials:n}){
return accountOfSession(n?.arn??``)??lastAccount(t,e.accountId)}
function resultInWords(e){
return`${e.access} in account ${accountInWords(e)} until ${formatTime(e.credentials.expiration)}`}
function keysOf({credentials:e}){
return new Map([[`AWS_ACCESS_KEY_ID`,e.accessKeyId],[`AWS_SECRET_ACCESS_KEY`,e.secretAccessKey],[`AWS_SESSION_TOKEN`,e.sessionToken]])}
function accountInWords(e){
let{accountName:t}=e.assignment,n=accountOf(e);
return t!==``&&n===e.assignment.accountId?`${t} (${n})`:n}
async function planTarget(e,t,n){
let r=e.region??n.region;
return checkChain(e.chain,r,n.region),(await assignmentsIn(t,e,n.permissionSets)).map(t=>{
let n=e.role&&filledRole(e.role,t,r),i=e.chain.map(e=>filledRole(e,t,r)),a=[n?roleInWords(n):t.permissionSet,...i.map(roleInWords)].join(`, then `),o=e.profile&&fillProfileName(e.profile,t);
return{target:e,assignment:t,isPattern:e.isPattern,role:n,chain:i,access:a,profile:o,region:r}})}
function roleInWords({arn:e}){
return`role ${parseRole(e)?.name}`}
async function getCredentials(e,t,n){
let{assignment:r,chain:i,role:a,region:o}=e,s=await t.roleCredentials(e),c=`${a?.arn??r.permissionSet} of account ${r.accountId}`;
return s&&assumeRoles(i,s,c,o,n)}
function claimsInWords(e,t){
return`The token says ${t.filter(t=>e[t]!==void 0).map(t=>`${t} ${e[t]}`).join(`, `)}.`}
function freshIdTokens(e,t){
let n=requestIdToken(e,t);
return n.catch(()=>{}),async()=>{
let r=n??requestIdToken(e,t);
n=void 0;
let i=await r;
return t.report.passed(`ID token`,`Got an ID token of ${i.claims.sub} for ${i.claims.aud}.`),i}}
async function requestIdToken(e,{aws:t,job:n,report:r,limits:i}){
let{connections:a}=t,{ACTIONS_ID_TOKEN_REQUEST_URL:o,ACTIONS_ID_TOKEN_REQUEST_TOKEN:s}=n.env;
if(!o||!s)throw noIdToken(`This job has no right to an ID token`,n);
let c=checkedUrl(o,e),l=await retrying(async()=>{
let e=await attempt(e=>get(c,s,a,e),i);
return isFailure(e)?e:idTokenFrom(e,r.mask)},i,e=>a.isClosed()?noRetry:usualPolicy(e));
if(!isFailure(l))return l;
let{status:u,answered:d,words:f}=l;
if(d&&u!==void 0&&u>=400&&!isTransient(l)){
let e=u===401?`, as it does once a job has run for six hours`:``;
throw noIdToken(`${c.host} refused an ID token (HTTP ${u}: ${f})${e}`,n)}
throw serviceErrors(c.host,a.proxyTo(c)).errorFor(l,`asking for the ID token of this job`)}
function checkedUrl(e,t){
let n=URL.canParse(e)?new URL(e):void 0;
if(!n||!isHttpsOrLoopback(n))throw new ActionError(`no-id-token`,`ACTIONS_ID_TOKEN_REQUEST_URL is not an https:// URL, so it is not the one that the runner sets.`,`Remove ACTIONS_ID_TOKEN_REQUEST_URL from env: wherever the workflow sets it.`);
return n.searchParams.set(`audience`,t),n}
async function get(e,t,{agents:n},r){
let i=e.protocol===`https:`,a=i?n.httpsAgent:n.httpAgent,o={accept:`application/json`,authorization:`Bearer ${t}`,"user-agent":`aws-sso-credentials`},s=(i?https:http).get(e,{agent:a,headers:o,signal:r}),c=await new Promise((e,t)=>{
s.on(`response`,e).on(`error`,t)});
return{status:c.statusCode??0,headers:c.headers,body:await text(boundedAnswer(c,1))}}
function idTokenFrom({status:e,headers:t,body:n},r){
let i=parsed(n),a=isRecord(i)?i.value:void 0;
if(e===200&&typeof a==`string`&&a!==``){
r(a);
let e=parsed(Buffer.from(a.split(`.`)[1]??``,`base64url`).toString());
if(isRecord(e))return{value:a,claims:e}}
let o=isRecord(i)?i.message:void 0;
return{status:e,name:`HTTP ${e}`,words:typeof o==`string`?o:`no words`,answered:e!==200&&isRecord(i),metadata:{httpStatusCode:e},retryAfter:retryAfterOf(t),cause:void 0}}
function parsed(e){
try{
return JSON.parse(e)}catch{
return}}
function noIdToken(e,{outsider:t,env:n}){
let r=`permissions: id-token: write (and contents: read for a checkout) to the job; in a reusable workflow, to the job that calls it as well`;
return t===`fork`&&n.GITHUB_EVENT_NAME===`pull_request`?new ActionError(`no-id-token`,`${e}. GitHub gives none to runs for a fork's pull request, whatever their permissions say.`,`Run the job for branches of this repository only, with an if: condition. There, add ${r}.`):new ActionError(`no-id-token`,`${e}. ${t===`dependabot`?`This run is by Dependabot, whose rights are narrowed. `:``}GitHub gives none without the permission id-token: write, and none to runs for a fork's pull request.`,`Add ${r}${t===`dependabot`?`. Where Dependabot still gets none, leave the job out for it with an if: condition`:``}.`)}
function readProfileRole(e,t){
let n=e.get(`external_id`),r=e.get(`role_session_name`),i=e.get(`duration_seconds`),a=(n,r,i)=>{
if(!r)throw invalidInput(`aws-profile`,`${t} says ${n} = ${e.get(n)}; ${i}.`,`Correct or remove ${n}.`)};
return a(`duration_seconds`,!i||/^\d+$/.test(i)&&Number(i)>=900&&Number(i)<=3600,`a role that is assumed from another takes 900 to 3600`),a(`role_session_name`,!r||isSessionName(r),`STS takes 2 to 64 of letters, digits, +=,.@-_`),a(`external_id`,!n||isExternalId(n),`STS takes 2 to 1224 of letters, digits, +=,.@:/_-`),{arn:checkedRole(`aws-profile`,e.get(`role_arn`)??``,!1),...n&&{externalId:n},...r&&{sessionName:r},...i&&{durationSeconds:Number(i)}}}
function readSsoProfile(e,t,n){
let{sections:r,misfits:i}=parseSections(e);
if(i[0])throw new ActionError(`unreadable-config`,`The AWS config file ${t} cannot be parsed: line ${i[0].line} is neither a section header nor a setting.`,`Correct that line, or make it a comment with #.`);
return followSourceProfiles(r,t,[n])}
function followSourceProfiles(e,t,n){
let r=n.at(-1)??``,i=settingsOf(e,e=>isProfile(e,`config`,r));
if(!i)throw missingProfile(r,t,profileNames(e,`config`));
let a=`names the profile ${n.join(`, whose source_profile is `)} of ${t}, which`;
if(!i.get(`role_arn`))return{name:r,...readOwnSession(e,i,a)};
let o=i.get(`source_profile`);
if(!o||n.includes(o))throw invalidInput(`aws-profile`,`${a} has role_arn ${o?`and leads back to itself`:`without source_profile`}.`,`Set source_profile to a profile of IAM Identity Center.`);
let s=followSourceProfiles(e,t,[...n,o]);
return{...s,name:r,roles:[...s.roles,readProfileRole(i,a)],region:i.get(`region`),display:displayOf(i)}}
function readOwnSession(e,t,n){
let r=t.get(`sso_session`),i=r===void 0?t:settingsOf(e,({words:e})=>e.length===2&&e[0]===`sso-session`&&e[1]===r);
if(!i)throw invalidInput(`aws-profile`,`${n} wants the missing section [sso-session ${r}].`,`Add that section.`);
let a=(e,r)=>{
let i=r.get(e);
if(i)return i;
throw invalidInput(`aws-profile`,`${n} has no ${e}${hint(t)}.`,missingKeyRemedy(t,e))};
for(let e of[`sso_start_url`,`sso_region`])refuseOtherThanSession(e,t,i,n);
return{startUrl:a(`sso_start_url`,i),ssoRegion:a(`sso_region`,i),sessionName:r,accountId:a(`sso_account_id`,t),permissionSet:a(`sso_role_name`,t),roles:[],region:t.get(`region`)||void 0,display:displayOf(t)}}
function displayOf(e){
return new Map([...e].filter(([e,t])=>t&&(e===`output`||/^cli_[a-z_]+$/.test(e))))}
function signInArgument(e,t){
let{sections:n}=parseSections(e),r=n.find(({settings:e})=>t(e.get(`sso_start_url`)??``));
if(!r)return;
let[i,a=`default`]=r.words;
return i===`sso-session`?`--sso-session ${a}`:`--profile ${a}`}
function settingsOf(e,t){
let n=e.filter(t);
if(n.length!==0)return new Map(n.flatMap(({settings:e})=>[...e].map(([e,t])=>[e,withoutComment(t)])))}
function refuseOtherThanSession(e,t,n,r){
let i=t.get(e),a=n.get(e);
if(i!==void 0&&a!==void 0&&i!==a)throw invalidInput(`aws-profile`,`${r} says ${e} = ${i} while its sso-session says ${a}.`,`Remove ${e} from the profile.`)}
function missingProfile(e,t,n){
let r=nearest(e,n),i=n.length>0?`The file has: ${listed(n)}.`:`The file has no profiles.`;
return invalidInput(`aws-profile`,`names the profile ${e}, which ${t} does not have. ${i}`,r?`Write ${r} if that is meant, or give account and permission-set to make a new profile.`:`Give account and permission-set to make a new profile, or set AWS_CONFIG_FILE to the file that has it.`)}
function hint(e){
return e.has(`login_session`)?` (it is a profile of aws login, which is another thing than Identity Center)`:e.has(`aws_access_key_id`)?` (it holds access keys)`:``}
function missingKeyRemedy(e,t){
return(t===`sso_account_id`||t===`sso_role_name`)&&e.has(`sso_session`)?`Add ${t} to the profile, or give account and permission-set.`:`Add ${t}, or run aws configure sso, which writes the whole profile.`}
async function renewToken(e,t,n){
let{job:r,report:i,limits:a}=n;
return withLock(`${e.path}.lock`,async({urgent:o})=>{
let s=await readToken(e.path,i.mask)??e.initial;
if(!t(s))return{token:s};
let c=await prepareReplacement(e.path,r.temp);
try{
let t=AbortSignal.any([a.deadline,o]),r=await requestRenewal(s,e.region,{...n,limits:{...a,deadline:t}});
return r.token&&(await c.write(`${JSON.stringify(r.token.fields,void 0,2)}\n`),await c.commit()),r}finally{
await c.abandon()}},{deadline:a.deadline,onLeftover:i.warning})}
async function requestRenewal(e,t,n){
let{aws:r,report:i,limits:a}=n,o=await r.oidc(t),{clientId:s,clientSecret:c,refreshToken:l}=e,u={grantType:`refresh_token`,clientId:s,clientSecret:c,refreshToken:l},d=await ask(e=>o.client.createToken(u,{abortSignal:e}),a);
if(isFailure(d)){
if(d.answered&&(d.status===400||d.status===401))return{refused:d.words};
throw o.errorFor(d,`renewing the session`)}
let{accessToken:f,expiresIn:p,refreshToken:m}=d;
if(!f||!p)throw o.intercepted(`the answer holds no access token or not its lifetime`);
i.mask(f),m&&i.mask(m);
let h=new Date(Date.now()+p*1e3),g={accessToken:f,expiresAt:h,refreshToken:m??l};
return{token:{...e,...g,fields:{...e.fields,...g,expiresAt:formatTime(h)}}}}
const cacheMargin=3e5;
async function openTokenSession(e,t){
let{place:n,margin:r}=e,{initial:i}=n,a=e=>remaining(e)<r&&isRenewable(e);
if(!a(i))return remaining(i)>-9e5?sessionOf(i,e,t):replaced(i,`It has nothing to renew it with.`,e,t);
let o=remaining(i)>0,s=`is not renewed; using it until ${whenEnded(i)}.`;
try{
let r=await renewToken(n,a,t);
if(r.refused===void 0||!o)return await settled(r,i,e,t);
t.report.warning(`The session ${s} The service refused to renew it: ${r.refused}.`)}catch(e){
if(!(e instanceof ActionError)||!o)throw e;
t.report.warning(`The session ${s} ${e.message}`)}
return sessionOf(i,e,t)}
function sessionOf(e,t,n){
let{place:r,isOwn:i,startUrl:a,sessionName:o,isFromSecret:s,replace:c}=t;
return{accessToken:e.accessToken,region:r.region,startUrl:a,expiresAt:e.expiresAt,user:`the user who signed in`,token:e,sessionName:o,isFromSecret:s,keptAt:i?r.path:void 0,cachedAt:i?void 0:r.path,renew:isRenewable(e)||c?async()=>isRenewable(e)?(n.report.info(`The service in ${r.region} refused the access token; renewing it.`),settled(await renewToken(r,t=>t.accessToken===e.accessToken,n),e,t,n)):replaced(e,`The service refused it.`,t,n):void 0,refused:n=>expired(e,t,`The service refused it: ${n}.`)}}
async function settled(e,t,n,r){
if(e.refused!==void 0)return replaced(t,`The service refused to renew it: ${e.refused}.`,n,r);
let{token:i}=e;
return r.report.info(`The session in ${n.place.region} is renewed until ${whenEnded(i)}.`),n.onRenewed?.(i),sessionOf(i,n,r)}
async function replaced(e,t,n,{report:r}){
let i=expired(e,n,t);
if(!n.replace)throw i;
return r.info(i.message),n.replace()}
function expired(e,{place:t,startUrl:n,remedy:r},i){
let a=remaining(e)<=0?`expired at ${whenEnded(e)}`:`is no longer valid`,o=e.region&&e.region!==t.region?` The token was issued in ${e.region}: is sso-region right?`:``;
return new ActionError(`session-expired`,`The session of ${n??`sso-token`} in ${t.region} ${a}. ${i}${o}`,r)}
async function openCachedTokenSession(e,t){
let n=await signInCommand(e,t.job);
return openTokenSession(e.token?await originInSecret(e,e.token,n,t):await originAtHome(e,n,t),t)}
async function originInSecret(e,t,n,{job:r,report:i}){
let a=parseTokenInput(t,i.mask),o=requiredRegion(e,a,`sso-token`),s=await ownTokenPath(r.temp,a.accessToken),c=await placeNow(s,tokenCacheFolder(r.home),r.temp);
return{place:{path:c,initial:await readToken(c,i.mask)??a,region:o},margin:0,startUrl:e.startUrl??a.startUrl,sessionName:e.sessionName,isFromSecret:!0,isOwn:c===s,remedy:`Run ${n} on your own machine, and store its file: gh secret set AWS_SSO_TOKEN < ~/.aws/sso/cache/FILE.json.`,onRenewed:({refreshToken:e})=>{
e!==a.refreshToken&&i.warning(`The service returned another refresh token, and nothing can write it back into the secret. Before the next run, run ${n} and store sso-token anew.`)}}}
async function originAtHome(e,t,{job:n,report:r}){
let{startUrl:i,sessionName:a}=e,o=tokenCacheFolder(n.home);
if(n.outsider)throw noTokenForOutsiders(n.outsider,o);
if(!i)throw invalidInput(`sso-start-url`,`is missing: sso-token is not given or came out empty, and no profile of the AWS config file tells which access portal is meant.`,`Give the start URL of your access portal, such as https://d-1234567890.awsapps.com/start.`);
let s=await searchTokenCache(n.home,{startUrl:i,sessionName:a,temp:n.temp},r.mask),c=bestToken(s.found,e.region,cacheMargin);
if(!c)throw noCachedToken(i,o,s,await hasAwsLoginCache(n.home),t);
let l=requiredRegion(e,c.token,c.path);
return r.passed(`session`,`Using the cached token of ${i} from ${c.path}.`),{place:{path:c.path,initial:c.token,region:l},margin:cacheMargin,startUrl:i,sessionName:a,isFromSecret:!1,isOwn:!1,remedy:`Run ${t} on this machine as the user of the runner; it writes ${c.path} anew.`}}
function requiredRegion(e,t,n){
if(e.region)return e.region;
if(t.region)return checkedRegion(t.region,n);
throw invalidInput(`sso-region`,`is missing, and ${n} does not tell it.`,`Give the region of IAM Identity Center.`)}
const secretsGone=`If sso-token was meant, it came out empty: runs for a fork or by Dependabot get no secrets, and a reusable workflow gets them only with secrets: inherit.`;
async function signInCommand({sessionName:e,profile:t,startUrl:n},r){
if(e)return`aws sso login --sso-session ${e}`;
if(t)return`aws sso login --profile ${t}`;
let i=await readIfThere(filesInForce(r).config).catch(()=>void 0),a=i&&signInArgument(i.toString(`utf8`),e=>n!==void 0&&sameStartUrl(e,n));
return a?`aws sso login ${a}`:`aws configure sso, then aws sso login --profile NAME,`}
function noTokenForOutsiders(e,t){
return new ActionError(`no-cached-token`,`This run is for ${e===`fork`?`a fork's pull request`:`Dependabot`}, and for such runs the token cache ${t} is never read. ${secretsGone}`,`Run the job for branches of this repository only, with an if: condition.`)}
function noCachedToken(e,t,{otherStartUrls:n,broken:r},i,a){
let o=n.length>0?` It has tokens of: ${listed(n)}.`:``,s=r.length>0?` These files could not be read: ${listed(r)}.`:``;
return new ActionError(`no-cached-token`,`There is no cached token for ${e} in ${t}.${o}${s}${i?` What aws login left beside it is another thing than a session of IAM Identity Center.`:``} ${secretsGone}`,`Run ${a} on this machine as the user of the runner, or give the secret sso-token.`)}
async function pollUntilDecided({interval:e,expiresIn:t},n,r){
let i=uptime()+t*1e3,a=()=>(i-uptime())/1e3,o=()=>Math.ceil(a()/30),s=1/0,c=0,l=[];
for(;;){
o()<s&&(s=o(),r(Math.round(a())));
let t=(e+c*5)*2**Math.min(l.length,2),i=t<a();
if(await setTimeout$1(Math.min(t,a())*1e3),!i)return`expired`;
let u=await n();
if(!isFailure(u))return u;
let d=u.oauthCode===`authorization_pending`||u.oauthCode===`slow_down`;
if(u.oauthCode===`slow_down`&&(c+=1),!d&&!isTransient(u))return u.oauthCode===`invalid_grant`&&l.at(-1)||u;
l=d?[]:[...l,u]}}
function checkedVerificationUri(e,t){
let n=URL.canParse(e)?new URL(e):void 0,r=n?.username===``&&n.password===``;
if(n&&r&&isHttpsOrLoopback(n)&&isPageHost(n))return n.href;
throw untrustedAuthorizationServer(t,`it sends the person who signs in to ${n?.host||`a place that is no URL`}, which is no https:// page of AWS`)}
function isPageHost({hostname:e,port:t}){
return isLoopback(e)||t===``&&isSignInHost(e)}
function checkedUserCode(e,t){
if(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(e)&&e.length<=40)return e;
throw untrustedAuthorizationServer(t,`the code for the person who signs in is none`)}
function untrustedAuthorizationServer(e,t){
return new ActionError(`network`,`What answered for ${e} is not the service: ${t}.`,`Approve nothing, and find out what answers for ${e}: look at AWS_ENDPOINT_URL_SSO_OIDC, AWS_ENDPOINT_URL and the proxy.`)}
const deviceCodeGrant=`urn:ietf:params:oauth:grant-type:device_code`;
async function startDeviceAuthorization(e,t){
let{aws:n,report:r,limits:i}=t,a=await n.oidc(e.region),{host:o}=a,s=await registerClient(a,t),{clientId:c,clientSecret:l}=s,u={clientId:c,clientSecret:l,startUrl:normalStartUrl(e.startUrl)},d=await ask(e=>a.client.startDeviceAuthorization(u,{abortSignal:e}),i);
if(isFailure(d))throw meaningOf(d)===`invalid_request`?unknownPortal(e,d.words):a.errorFor(d,`starting the sign-in`);
let{deviceCode:f,userCode:p,verificationUri:m,verificationUriComplete:h,expiresIn:g,interval:_}=d;
if(f&&r.mask(f),!f||!p||!m||!g)throw untrustedAuthorizationServer(o,`it gave no code to sign in with`);
let v={interval:bounded(Number(_)||5),expiresIn:bounded(g)};
return{client:s,deviceCode:f,verification:{verificationUri:checkedVerificationUri(m,o),verificationUriComplete:h&&checkedVerificationUri(h,o),userCode:checkedUserCode(p,o),expiresAt:new Date(Date.now()+v.expiresIn*1e3)},schedule:v}}
function bounded(e){
return Math.min(Math.max(1,e),3600)}
async function registerClient(e,{job:t,report:n,limits:r}){
let i={clientName:`aws-sso-credentials ${t.env.GITHUB_REPOSITORY??``}`.trim().replace(/[^\w.-]/g,`-`),clientType:`public`,scopes:[`sso:account:access`],grantTypes:[deviceCodeGrant,`refresh_token`]},a=await ask(t=>e.client.registerClient(i,{abortSignal:t}),r);
if(isFailure(a))throw e.errorFor(a,`registering this job as a client`);
let{clientId:o,clientSecret:s,clientSecretExpiresAt:c}=a;
if(s&&n.mask(s),!o||!s)throw untrustedAuthorizationServer(e.host,`it registered no client`);
return{clientId:o,clientSecret:s,registrationExpiresAt:c?formatTime(new Date(c*1e3)):void 0}}
async function redeemDeviceCode({client:e,deviceCode:t,verification:n,schedule:r},i,{aws:a,report:o,limits:s},c){
let{startUrl:l,region:u}=i,d=await a.oidc(u),{clientId:f,clientSecret:p}=e,m={clientId:f,clientSecret:p,deviceCode:t,grantType:deviceCodeGrant},h={...s,deadline:AbortSignal.timeout(r.expiresIn*1e3+2e4)},g=await pollUntilDecided(r,()=>attempt(e=>d.client.createToken(m,{abortSignal:e}),h),c);
if(g===`expired`)throw authorizationExpired(n,i);
if(isFailure(g)){
let e=meaningOf(g);
throw e===`access_denied`?authorizationDenied(n,i,g.words):e===`expired_token`?authorizationExpired(n,i):e===`invalid_grant`?unknownPortal(i,g.words):d.errorFor(g,`waiting for the approval`)}
let{accessToken:_,refreshToken:v,idToken:y,expiresIn:b}=g;
y&&o.mask(y);
let x=b&&formatTime(new Date(Date.now()+b*1e3)),S=tokenFrom({startUrl:l,region:u,accessToken:_,expiresAt:x,refreshToken:v,...e},o.mask);
if(!S||!x)throw untrustedAuthorizationServer(d.host,`the answer to an approved code holds no access token`);
return S}
function meaningOf({oauthCode:e,words:t}){
return/\bKMS_/.test(t)?void 0:e}
function authorizationDenied({userCode:e},t,n){
return new ActionError(`authorization-denied`,`The sign-in with the code ${e} at ${t.startUrl} in ${t.region} was denied (${n}).`,`Run the job again and approve its new code, if it was you who started it; else find out who did.`)}
function authorizationExpired({userCode:e},{startUrl:t,region:n}){
return new ActionError(`authorization-expired`,`Nobody approved the code ${e} for ${t} in ${n} in time. Where the page said invalid_grant, IAM Identity Center is in another region than ${n}.`,`Run the job again and approve its new code; correct sso-region if the page refused the code.`)}
function unknownPortal({startUrl:e,region:t},n){
return invalidInput(`sso-start-url`,`says ${e}, which IAM Identity Center in the sso-region ${t} does not know (${n}).`,`Correct sso-start-url or sso-region: Settings of IAM Identity Center in the AWS console shows both.`)}
const remedy=`Run the job again; it asks for a new sign-in.`;
async function openDeviceSession(e,t,n){
refuseStrangers(t.job);
let{startUrl:r,region:i,sessionName:a}=e,o=await ownTokenPath(t.job.temp,JSON.stringify([normalStartUrl(r),i])),{onVerification:s}=n,c=s&&(()=>signInAnew(e,o,t,{...n,onVerification:s})),l=await findToken(e,o,t);
if(!l)return c?c():refuseUnasked(r);
let{path:u,token:d}=l;
return openTokenSession({place:{path:u,initial:d,region:i},margin:cacheMargin,startUrl:r,sessionName:a,isFromSecret:!1,isOwn:u===o,remedy,replace:c},t)}
function refuseUnasked(e){
throw new ActionError(`no-cached-token`,`There is no session of ${e} yet, and nobody is asked for one now: neither a dry run nor a credential process starts a sign-in.`,`Use the action without dry-run first, or run aws sso login on this machine.`)}
async function findToken({startUrl:e,region:t,sessionName:n},r,{job:i,report:a}){
let o=await placeNow(r,tokenCacheFolder(i.home),i.temp),s=await readToken(o,a.mask);
if(s)return a.passed(`session`,`Using the session of ${e} that was approved for this job before.`),{path:o,token:s};
if(i.outsider)return;
let{found:c}=await searchTokenCache(i.home,{startUrl:e,sessionName:n,temp:i.temp},a.mask),l=c.filter(({token:e})=>e.region===void 0||e.region===t),u=bestToken(l,t,cacheMargin);
return u&&a.passed(`session`,`Using the cached token of ${e} from ${u.path}.`),u}
async function signInAnew(e,t,n,r){
let{startUrl:i,region:a,sessionName:o}=e,{job:s,report:c,limits:l}=n;
s.isPublic===void 0&&c.warning(`The event of this run does not tell whether the repository is public: whoever can read this log sees the code of the sign-in.`);
let u=await startDeviceAuthorization(e,n);
await r.onVerification(u.verification);
let d=await redeemDeviceCode(u,e,n,r.onWaiting);
return l.extend(),await replaceFile(t,`${JSON.stringify(d.fields,void 0,2)}\n`,s.temp),c.passed(`session`,`The sign-in was approved; the session in ${a} lasts until ${whenEnded(d)}.`),openTokenSession({place:{path:t,initial:d,region:a},margin:0,startUrl:i,sessionName:o,isFromSecret:!1,isOwn:!0,remedy},n)}
const withoutPerson=`Use a source that needs no person, with application-arn or role-to-assume`;
function refuseStrangers({env:e,isPublic:t}){
let n=(e,t,n)=>new ActionError(`not-allowed`,`The credential-source device-code is not allowed ${e}: ${t}.`,n);
if(e.GITHUB_EVENT_NAME===`pull_request_target`)throw n(`for the event pull_request_target`,`anybody who opens a pull request would start a run that asks your people to sign in`,`${withoutPerson}, or another event.`);
if(t)throw n(`in a public repository`,`everybody can read the verification link and the code in its log`,`${withoutPerson}, or move the job to a private repository.`)}
const verification={attempts:12,pause:500};
async function assumeRoleWithWebIdentity(e,t,n,r){
let{aws:i,report:a,limits:o}=r,s=freshIdTokens(t,r),c=await i.sts(n),l={},u=await retrying(async()=>{
let t=await s();
l=t.claims;
let n={...sessionParameters(e),WebIdentityToken:t.value};
return attempt(e=>c.client.assumeRoleWithWebIdentity(n,{abortSignal:e}),o)},o,e=>isVerificationTrouble(e)?verification:usualPolicy(e));
if(!isFailure(u))return sessionFrom(u,c,a.mask);
throw isVerificationTrouble(u)?verificationFailed(u,e.arn,n,l):!u.answered||isTransient(u)?c.errorFor(u,`assuming ${e.arn}`):unacceptableInput(u,e)??webIdentityRejected(u,e.arn,n,l)}
function isVerificationTrouble({name:e,words:t}){
return/IDPCommunicationError/.test(e)||/Couldn't retrieve verification key/i.test(t)}
function verificationFailed({words:e,metadata:t,cause:n},r,i,a){
return new ActionError(`web-identity-rejected`,`STS in ${i} could not verify the ID token for ${r} in ${t.attempts} attempts: ${e}. ${claimsOf$1(a)}`,`Run the job again, and fewer jobs at the same moment; if it stays, check that ${a.iss}/.well-known/openid-configuration can be reached from the internet.`,{cause:n})}
function webIdentityRejected({name:e,words:t,cause:n},r,i,a){
return new ActionError(`web-identity-rejected`,`STS in ${i} refused the ID token for ${r} (${e}: ${t}). ${claimsOf$1(a)}`,trustRemedy(e,t,r,i,e=>String(a[e]??`none`)),{cause:n})}
function claimsOf$1(e){
return claimsInWords(e,[`iss`,`aud`,`sub`])}
function trustRemedy(e,t,n,r,i){
let a=parseRole(n),o=a?.accountId??`of the role`,s=i(`iss`).replace(/^https:\/\//,``),c=`arn:${a?.partition}:iam::${o}:oidc-provider/${s}`;
return/No OpenIDConnect provider/i.test(t)?`Create the OIDC provider ${i(`iss`)} with audience ${i(`aud`)} in account ${o}, or correct the account in role-to-assume.`:/audience/i.test(t)?`Add ${i(`aud`)} to the audiences of ${c}, or set audience to one that it has.`:/RegionDisabled/.test(e)?`Activate the region ${r} in account ${o}, or give another aws-region.`:/ExpiredToken/.test(e)?`Run the job again; if it stays, check that no proxy answers from a cache in the place of the issuer: a fresh token is good for five minutes.`:[`Check that the role exists in account ${o}, and that one statement of its trust policy has:`,`- action: sts:AssumeRoleWithWebIdentity`,`- principal: Federated ${c}`,`- condition: ${s}:aud is ${i(`aud`)}`,`- condition: ${s}:sub matches ${i(`sub`)}`,...subjectForms(i)].join(`
`)}
function subjectForms(e){
let[t,n]=e(`repository`).split(`/`);
if(!n)return[];
let r=`repo:${t}/${n}:`,i=`repo:${t}@${e(`repository_owner_id`)}/${n}@${e(`repository_id`)}:`,a=e(`sub`);
return a.startsWith(i)?[`The subject is in the immutable form ${i}\u2026; a policy with ${r}\u2026 does not match it.`]:a.startsWith(r)?[`The subject is in the form ${r}\u2026; a policy with the immutable form ${i}\u2026 does not match it.`]:[`The subject is customized; the usual forms ${r}\u2026 and ${i}\u2026 do not match it.`]}
async function openExchangedSession(e,t){
let{region:n,startUrl:r}=e,[{accessToken:i,expiresIn:a,subject:o}]=await Promise.all([exchangeIdToken(e,t),t.aws.portal(n)]);
return{accessToken:i,region:n,startUrl:r,expiresAt:a?new Date(Date.now()+a*1e3):void 0,user:`the user that stands for ${o}`,token:void 0,sessionName:void 0,isFromSecret:!1,keptAt:void 0,cachedAt:void 0,renew:()=>openExchangedSession(e,t),refused:e=>new ActionError(`session-expired`,`The access portal in ${n} refused the session that it gave for the ID token: ${e}.`,`Check that sso-region is the region of the Identity Center instance of application-arn.`)}}
async function exchangeIdToken(e,t){
let{applicationArn:n,audience:r,bootstrapRole:i,region:a}=e,{aws:o,report:s,limits:c}=t,l=assumeRoleWithWebIdentity(i,stsAudience(partitionOf(a)),a,t),u=freshIdTokens(r,t),[d,f]=await Promise.all([l,o.oidc(a,l)]),p=d.arn??i.arn;
s.passed(`bootstrap role`,`Assumed the bootstrap role ${i.arn}.`);
let m={},h=await retrying(async()=>{
let e=await u();
m=e.claims;
let t={clientId:n,grantType:jwtBearer,assertion:e.value};
return attempt(e=>f.client.createTokenWithIAM(t,{abortSignal:e}),c)},c);
if(isFailure(h))throw h.answered&&!isTransient(h)?tokenExchangeRejected(h,e,p,m):f.errorFor(h,`exchanging the ID token`);
let{accessToken:g,refreshToken:_,idToken:v,awsAdditionalDetails:y,expiresIn:b,scope:x}=h;
for(let e of[g,_,v,y?.identityContext])e&&s.mask(e);
if(!g||!/^[\x21-\x7e]+$/.test(g))throw f.intercepted(`the answer holds no access token`);
if(s.passed(`exchange`,`Exchanged the ID token of this job at ${n} for a session in ${a}.`),x&&!x.includes(`sso:account:access`))throw lacksScope(x,e,p,m);
return s.passed(`scope`,`The session has the scope sso:account:access.`),{accessToken:g,expiresIn:b,subject:String(m.sub)}}
const jwtBearer=`urn:ietf:params:oauth:grant-type:jwt-bearer`;
function tokenExchangeRejected(e,t,n,r){
let{name:i,words:a,cause:o}=e,{applicationArn:s,region:c}=t;
return new ActionError(`token-exchange-rejected`,`CreateTokenWithIAM in ${c} refused the ID token for ${s} to ${n} (${i}: ${a}). ${claimsOf(r)}`,`${firstRemedy(e)}${checklist(t,r,suspects(i,a))}`,{cause:o})}
function lacksScope(e,t,n,r){
return new ActionError(`token-exchange-rejected`,`The token that CreateTokenWithIAM in ${t.region} gave to ${n} for ${t.applicationArn} lacks the scope sso:account:access; it has: ${listed(e)}. ${claimsOf(r)}`,checklist(t,r,[`scope`]))}
function claimsOf(e){
return claimsInWords(e,[`iss`,`aud`,`sub`,`repository_id`])}
function firstRemedy({name:e,words:t,cause:n}){
return/KMS/.test(t)?`Allow the bootstrap role kms:Decrypt with the key of the Identity Center instance. `:/InvalidRequestRegion/.test(e)?`Correct sso-region${isRecord(n)&&typeof n.region==`string`?` to ${n.region}`:``}, where the application is. `:``}
function suspects(e,t){
let n=`${e} ${t}`;
return/invalid_client|InvalidClient/i.test(n)?[`application`]:/access_?denied/i.test(n)?[`actor policy`,`assignment`]:/unsupported_grant|UnsupportedGrant|unauthorized_client|UnauthorizedClient/i.test(n)?[`grant`]:/invalid_?scope/i.test(n)?[`scope`]:/invalid_?grant/i.test(n)?[`issuer`,`audience`,`claim mapping`]:[]}
function checklist({applicationArn:e,bootstrapRole:t,region:n},r,i){
let a={application:`the instance in ${n} has ${e}`,"actor policy":`the application's IAM authentication method allows sso-oauth:CreateTokenWithIAM to ${t.arn}, and so do the role's own permissions`,grant:`the application has the grant ${jwtBearer}`,issuer:`the grant lists a trusted token issuer whose URL is ${r.iss}`,audience:`the grant lists the audience ${r.aud} for that issuer`,"claim mapping":`the claim that the issuer maps (such as repository_id ${r.repository_id??`none`}) is the mapped attribute of exactly one user`,assignment:`that user is assigned to the application`,scope:`the application has the access scope sso:account:access`};
return[`Check these links in Identity Center:`,...Object.keys(a).toSorted((e,t)=>Number(i.includes(t))-Number(i.includes(e))).map(e=>`- ${e}${i.includes(e)?` (likely)`:``}: ${a[e]}`)].join(`
`)}
const fastest=19.8;
function openRateLimiter(){
let e=[],[t,n,r,i]=[0,fastest,-1/0,0],a=Promise.resolve(),o=async()=>{
t<20?t+=1:await new Promise(t=>e.push(t))},s=async()=>{
for(let e=r-uptime();e>0;e=r-uptime())await setTimeout$1(e);
let e=uptime();
return r=Math.max(r,e-17e3/n)+1e3/n,e},c=(a,o)=>{
let s=e.shift();
s?s():--t,o||(n=Math.min(fastest,n+1.5/n)),!o||a<i||(n=Math.max(.5,n*.7),i=uptime(),r=Math.max(r,i+1e3/n))};
return{slot:async()=>{
await o();
let e=a.then(s);
a=e.then(()=>{});
let t=await e;
return e=>c(t,e)}}}
function openPortalCalls(e,t,n){
let r=openRateLimiter(),i=sharedSession(e),a=({accessToken:e},i)=>retrying(async()=>{
let a=await r.slot(),o=await attempt(n=>i(t.client,e,{abortSignal:n}),n);
return a(isFailure(o)&&isThrottling(o)),o},n);
return{call:async(e,n)=>{
let r=i.current(),o=await a(r,n);
if(isSessionRefusal(o)&&r.renew&&(o=await a(await i.after(r),n)),isSessionRefusal(o))throw i.current().refused(o.words);
if(isFailure(o)&&!isAccessRefusal(o))throw t.errorFor(o,e);
return o},session:i.current}}
function sharedSession(e){
let t=e,n;
return{current:()=>t,after:async e=>(t===e&&e.renew&&(n??=e.renew().finally(()=>{
n=void 0}),t=await n),t)}}
function isSessionRefusal(e){
return isFailure(e)&&e.answered&&e.status===401}
function isAccessRefusal({answered:e,status:t}){
return e&&(t===403||t===404)}
async function openPortal(e,{aws:t,report:n,limits:r}){
let i=await t.portal(e.region),{call:a,session:o}=openPortalCalls(e,i,r),s;
return{region:i.region,user:e.user,session:o,accounts:()=>(s??=listAccounts(a,i),s),permissionSets:oncePer(e=>listPermissionSets(e,a,i)),roleCredentials:async(e,t)=>{
let r=await a(`getting role credentials`,(n,r,i)=>n.getRoleCredentials({accessToken:r,accountId:e,roleName:t},i));
if(isFailure(r))return{refused:r.words};
let{expiration:o,...s}=r.roleCredentials??{};
return usableCredentials({...s,expiration:o?new Date(o):void 0},i,n.mask)}}}
async function listAccounts(e,t){
let n=[],r=pagesOf(t=>e(`listing the accounts`,(e,n,r)=>e.listAccounts({accessToken:n,...t},r)));
for await(let e of r){
if(isFailure(e))return[];
if(!e.accountList)throw t.intercepted(`the answer holds no list of accounts`);
for(let{accountId:t,accountName:r}of e.accountList)t&&isAccountId(t)&&n.push({id:t,name:r??``})}
return n}
async function listPermissionSets(e,t,n){
let r=[],i=pagesOf(n=>t(`listing the permission sets`,(t,r,i)=>t.listAccountRoles({accessToken:r,accountId:e,...n},i)));
for await(let e of i){
if(isFailure(e))return r;
if(!e.roleList)throw n.intercepted(`the answer holds no list of permission sets`);
r.push(...e.roleList.flatMap(({roleName:e})=>e?[e]:[]))}
return r}
async function*pagesOf(e){
let t;
do{
let n=await e({maxResults:100,...t&&{nextToken:t}});
yield n,t=isFailure(n)?void 0:n.nextToken}while(t)}
function withAccountIdsReported(e,t){
let n=async()=>{
let n=await e.accounts();
for(let{id:e}of n)t(e);
return n};
return{...e,accounts:n}}
async function openProvider(e,t,n){
if(e.kind===`web-identity`)return webIdentity(e,t);
let r=await openPortal(await openSession(e,t,n),t);
return identityCenter(n.onAccountId?withAccountIdsReported(r,n.onAccountId):r)}
async function openSession(e,t,n){
switch(e.kind){case`cached-token`:
return openCachedTokenSession(e,t);case`device-code`:
return openDeviceSession(e,t,n);case`trusted-token-issuer`:
return openExchangedSession(e,t)}}
function identityCenter(e){
let t=async({isPattern:t,assignment:n},r)=>{
let{accountId:i,permissionSet:a}=n,o=(await e.permissionSets(i)).includes(a);
if(!o&&!t)throw await notAssigned(n,e,r);
return o};
return{region:e.region,session:e.session,accounts:t=>accountsOf(t,e),permissionSets:e.permissionSets,confirm:async e=>e.assignment.isListed||t(e),roleCredentials:async n=>{
let{assignment:r}=n,i=await e.roleCredentials(r.accountId,r.permissionSet);
if(!(`refused`in i))return i;
if(await t(n,i.refused))throw await notAssigned(r,e,i.refused)}}}
function webIdentity({audience:e,region:t},n){
return{region:t,session:()=>void 0,accounts:async({account:e})=>[{id:e,name:``}],permissionSets:async()=>[],confirm:async()=>!0,roleCredentials:({role:t,region:r})=>{
if(!t)throw invalidInput(`role-to-assume`,`is missing.`,`Give the role that the ID token assumes.`);
return assumeRoleWithWebIdentity(t,e,r,n)}}}
export{openAws as A,checkNameOfLine as C,refuseTakenNames as D,refuseSameNames as E,partitionOf as M,stsAudience as N,refuseWrongNames as O,parseRole as S,cleanProfileName as T,filledRole as _,accountOf as a,isSessionName as b,planTarget as c,isGlob as d,matchesGlob as f,fillPlaceholders as g,checkedRole as h,accountInWords as i,checkedRegion as j,limitsFrom as k,resultInWords as l,checkChain as m,readSsoProfile as n,getCredentials as o,accountOfRole as p,freshIdTokens as r,keysOf as s,openProvider as t,nothingAssigned as u,isAccountId as v,checkProfileName as w,lastAccount as x,isExternalId as y};