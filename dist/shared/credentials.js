import{a as listed,c as quoted,d as ActionError,o as nearest,p as invalidInput,u as shellWord}from"./answer.js";
import{A as readToken,B as parseSections,Ct as remaining,Dt as isRecord,Et as uptime,G as filesInForce,I as withLock,M as tokenCacheFolder,N as tokenCachePath,P as placeNow,R as isProfile,St as parseTokenInput,Tt as whenEnded,U as withoutComment,V as profileNames,bt as isAlive,ct as sameStartUrl,ft as prepareReplacement,gt as replaceFile,j as searchTokenCache,k as hasAwsLoginCache,lt as spellings,pt as readIfThere,rt as ownTokenPath,st as normalStartUrl,wt as tokenFrom,xt as isRenewable,yt as formatTime}from"./undo.js";
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
const portalHosts=[RegExp(`^${name}\\.(?<region>${regionForm})\\.portal\\.${page}$`),RegExp(`^${name}\\.portal\\.(?<region>${regionForm})\\.${page}$`)],otherPages=RegExp(`^(${name}\\.sso(-fips)?\\.${regionForm}\\.${page}|(${name}\\.)+awsapps\\.(com|cn))$`);
function isSignInHost(e){
return otherPages.test(e)||regionOfPortal(e)!==void 0}
function isPortalHost(e){
return isSignInHost(e)||/^identitycenter\.(us-gov\.)?amazonaws\.(com|com\.cn|eu)$/.test(e)}
function regionOfPortal(e){
return portalHosts.map(t=>t.exec(e)?.groups?.region).find(Boolean)}
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
let[i,a,o]=[0,1,0];
for(let s=1;;s++){
let c=await e();
if(!isFailure(c))return c;
let l=r(c);
a=Math.max(a,l.attempts),c.metadata.clockSkewCorrected&&(o=1);
let u=pauseAfter(s,l.pause,c);
if(l.attempts===1||s>=(t??a)+o||!await setTimeout$1(u,!0,{signal:n}).catch(()=>!1))return{...c,metadata:{...c.metadata,attempts:s,totalRetryDelay:i}};
i+=u}}
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
if(!t.hasAccountName&&e.includes(`{account-name}`))throw invalidInput(`profiles`,`puts {account-name} into a name; with role-to-assume nothing looks it up.`,`Put {account-id} into it.`)}
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
function nameAndId({id:e,name:t}){
return t?`${t} (${e})`:e}
function accountNotFound(e,t,n){
let{account:r,isPattern:i}=e,a=i&&isGlob(r)?`No account that this session sees matches ${r}.`:`This session sees no account named ${r}.`,o=t.map(nameAndId).toSorted(),s=o.length>0?`It sees ${o.length}: ${listed(o)}.`:`It sees no account at all.`;
return new ActionError(`account-not-found`,`${a} ${s}`,accountRemedy(e,t,n))}
function accountRemedy(e,t,n){
let{account:r,isPattern:i}=e;
if(t.length===0)return`Have a permission set in that account assigned to ${n}.`;
let a=severalOf(r,e=>t.some(({id:t,name:n})=>t===e||n===e));
if(a)return linesRemedy(e,a);
if(isGlob(r)&&!i)return patternRemedy(e);
let o=nearest(r,t.map(({name:e})=>e));
return o===void 0?`Give the account's 12-digit id, or have a permission set in it assigned to ${n}.`:`Write ${o} if that is meant, or its id ${t.filter(({name:e})=>e===o).map(({id:e})=>e).toSorted().join(` or `)}.`}
function severalOf(e,t){
let n=e.split(`,`).map(e=>e.trim());
return n.length>1&&n.every(e=>t(e)||isAccountId(e))?n:void 0}
function linesRemedy({line:e,permissionSet:t},n){
let[r=``]=n,i=`NAME = ${/[\s/=#]/.test(r)?`"${r}"`:r}/${t}`;
return e===void 0?`Write a line of profiles for each of the ${n.length} accounts in the place of account and permission-set, such as ${i}.`:`Write a line for each of the ${n.length} accounts, such as ${i}.`}
function patternRemedy({account:e,permissionSet:t}){
return`Patterns belong into profiles: write {account-name} = ${e}/${t} there in the place of account and permission-set.`}
function nothingAssigned({account:e,permissionSet:t},n,r){
let i=[...new Set(r)].toSorted(),a=nearest(t,i),[o,...s]=n.map(nameAndId),c=s.length===0?`the account ${o}`:`the ${n.length} accounts that ${e} matches`;
return new ActionError(`not-assigned`,`In ${c}, this session holds no permission set ${t}; there it holds: ${listed(i)||`none at all`}.`,a?`Write ${a} if that is meant.`:`Write one of these, or have the wanted one assigned.`)}
async function notAssigned({accountId:e,accountName:t,permissionSet:n},r,i){
let a=(await r.permissionSets(e)).toSorted(),o=`${n} in account ${nameAndId({id:e,name:t})}`,s=i?`The portal in ${r.region} refused ${o} (${i}).`:`The portal in ${r.region} does not list ${o}.`,c=(e,t)=>new ActionError(`not-assigned`,`${s} ${e}`,t);
if(a.includes(n))return c(`The portal still lists it, so the assignment was just removed, or is not provisioned.`,`Assign the permission set to ${r.user} in this account anew, or wait until its provisioning is done.`);
let l=`A permission set name is wanted, not the name of an IAM role.`;
if(a.length>0)return c(`In that account this session holds: ${listed(a)}. ${l}`,permissionSetRemedy(n,a));
let u=(await r.accounts()).map(nameAndId),d=t!==``;
return c(`This session holds no permission set in that account. It sees: ${listed(u.toSorted())||`no account at all`}. ${l}`,`${d?`Have`:`Correct the account id, or have`} a permission set in it assigned to ${r.user}. ${grantedElsewhere}`)}
function permissionSetRemedy(e,t){
let n=severalOf(e,e=>t.includes(e));
if(n)return`Write a line of profiles for each of the ${n.length} permission sets.`;
let r=nearest(e,t);
return r?`Write ${r} if that is meant.`:`Write one of these, or have the wanted one assigned. ${grantedElsewhere}`}
const grantedElsewhere=`For a role that account access manager grants, use credential-source: web-identity with role-to-assume: the portal has no such roles.`;
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
let s=await i.sts(r,t),c={...sessionParameters(e),...e.externalId&&{ExternalId:e.externalId},...e.tags?.length&&{Tags:[...e.tags]},...e.transitiveTagKeys?.length&&{TransitiveTagKeys:[...e.transitiveTagKeys]}},l=await ask(e=>s.client.assumeRole(c,{abortSignal:e}),o);
if(!isFailure(l))return sessionFrom(l,s,a.mask);
throw!l.answered||isTransient(l)?s.errorFor(l,`assuming ${e.arn}`):unacceptableInput(l,e)??rejected(l,e,t.arn??n,r)}
const callerRemedies={ExpiredToken:`Run the step that exported the keys again just before this one: they have expired.`,InvalidClientTokenId:`Check the step that exported the keys: STS does not know them, or not without their session token.`,SignatureDoesNotMatch:`Check the step that exported the keys: the secret access key does not belong to the access key ID.`};
function rejected({name:e,words:t,cause:n},r,i,a){
return new ActionError(`role-chain-rejected`,`STS in ${a} refused ${r.arn} to ${i} (${e}: ${t}).`,callerRemedies[e.replace(/Exception$/,``)]??roleRemedy(e,r,i,a),{cause:n})}
function roleRemedy(e,t,n,r){
return/RegionDisabled/.test(e)?`Activate the region ${r} in the account of the role, or give another aws-region.`:`Check that the role exists, that its trust policy allows sts:AssumeRole${t.tags?.length?` and sts:TagSession`:``} to ${n}${t.externalId?`, with the external id that role-external-id gives`:``}, and that the permissions of ${n} allow it too.`}
async function accountsOf(e,t){
let{account:n,isPattern:r,profile:i}=e;
if(isAccountId(n))return i?.includes(`{account-name}`)?[{id:n,name:(await t.accounts()).find(({id:e})=>e===n)?.name??``}]:[{id:n,name:``}];
let a=await t.accounts();
if(!r||!isGlob(n))return[accountNamed(e,a,t.user)];
let o=a.filter(({id:e,name:t})=>matchesGlob(t,n)||matchesGlob(e,n)),s=o.length>0?o:a.filter(({name:e})=>matchesGlob(fold(e),fold(n)));
if(s.length===0)throw accountNotFound(e,a,t.user);
return s.toSorted((e,t)=>compare(e.name,t.name)||compare(e.id,t.id))}
function compare(e,t){
return e===t?0:e<t?-1:1}
async function assignmentsIn({id:e,name:t},{permissionSet:n,isPattern:r},i){
let a=r&&isGlob(n);
return(a?(await i(e)).filter(e=>matchesGlob(e,n)).toSorted():[n]).map(n=>({accountId:e,accountName:t,permissionSet:n,isListed:a}))}
function accountNamed(e,t,n){
let{account:r}=e,i=t.filter(e=>e.name===r),a=i.length>0?i:t.filter(e=>fold(e.name)===fold(r)),[o,...s]=a;
if(o&&s.length===0)return o;
if(!o)throw accountNotFound(e,t,n);
let c=a.map(nameAndId).sort();
throw new ActionError(`account-ambiguous`,`Several accounts are named ${r}: ${listed(c)}.`,`Give the id of the one that is meant as account.`)}
function fold(e){
return e.normalize(`NFC`).toLowerCase()}
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
async function readTokenFile(e){
let t=await readIfThere(e),n=t?.toString(`utf8`).trim()??``;
if(/^[\w-]+\.[\w-]+\.[\w-]*$/.test(n))return n;
throw new ActionError(`no-id-token`,`The file ${e} that web-identity-token-file names ${stateOf(t,n)}.`,`Check the path, and that the runner writes the token there: a container needs the volume with the file.`)}
function stateOf(e,t){
return e?t?`does not hold an OIDC token, which is a JWT`:`is empty`:`does not exist`}
function claimsInWords(e,t){
return`The token says ${t.filter(t=>e[t]!==void 0).map(t=>`${t} ${e[t]}`).join(`, `)}.`}
function freshIdTokens({audience:e,idTokenFile:t},n){
let r=()=>t?idTokenIn(t,n):requestIdToken(e,n),i=r();
return i.catch(()=>{}),async()=>{
let e=i??r();
i=void 0;
let t=await e;
return n.report.passed(`ID token`,`Got an ID token of ${t.claims.sub} for ${t.claims.aud}.`),t}}
async function idTokenIn(e,{report:t}){
let n=await readTokenFile(e);
t.mask(n);
let r=claimsIn(n);
if(r)return{value:n,claims:r};
throw new ActionError(`no-id-token`,`The token in ${e} cannot be read.`,`Check what writes the file.`)}
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
let e=claimsIn(a);
if(e)return{value:a,claims:e}}
let o=isRecord(i)?i.message:void 0;
return{status:e,name:`HTTP ${e}`,words:typeof o==`string`?o:`no words`,answered:e!==200&&isRecord(i),metadata:{httpStatusCode:e},retryAfter:retryAfterOf(t),cause:void 0}}
function claimsIn(e){
let t=parsed(Buffer.from(e.split(`.`)[1]??``,`base64url`).toString());
return isRecord(t)?t:void 0}
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
if(!i.get(`role_arn`))return{name:r,...readOwnSession(e,i,r,a)};
let o=i.get(`source_profile`);
if(!o||n.includes(o))throw invalidInput(`aws-profile`,`${a} has role_arn ${o?`and leads back to itself`:`without source_profile`}.`,`Set source_profile to a profile of IAM Identity Center.`);
let s=followSourceProfiles(e,t,[...n,o]);
return{...s,name:r,roles:[...s.roles,readProfileRole(i,a)],region:i.get(`region`),display:displayOf(i)}}
function readOwnSession(e,t,n,r){
let i=t.get(`sso_session`),a=i===void 0?t:settingsOf(e,({words:e})=>e.length===2&&e[0]===`sso-session`&&e[1]===i);
if(!a)throw invalidInput(`aws-profile`,`${r} wants the missing section [sso-session ${i}].`,`Add that section.`);
let o=(e,n)=>{
let i=n.get(e);
if(i)return i;
throw invalidInput(`aws-profile`,`${r} has no ${e}${hint(t)}.`,missingKeyRemedy(t,e))};
for(let e of[`sso_start_url`,`sso_region`])refuseOtherThanSession(e,t,a,r);
let s=o(`sso_start_url`,a),c=o(`sso_account_id`,t);
if(!/^\d{12}$/.test(c))throw invalidInput(`aws-profile`,`${r} says sso_account_id = ${c}, and an account id has 12 digits.`,`Correct sso_account_id in that file.`);
return{startUrl:s,ssoRegion:o(`sso_region`,a),signIn:i===void 0?ofLegacyProfile(n,s):ofSession(i),accountId:c,permissionSet:o(`sso_role_name`,t),roles:[],region:t.get(`region`)||void 0,display:displayOf(t)}}
function displayOf(e){
return new Map([...e].filter(([e,t])=>t&&(e===`output`||/^cli_[a-z_]+$/.test(e))))}
function signInsIn(e,t){
return parseSections(e).sections.flatMap(({words:[e,n=`default`],settings:r})=>{
let i=withoutComment(r.get(`sso_start_url`)??``);
return t(i)?e===`sso-session`?ofSession(n):r.has(`sso_session`)?[]:ofLegacyProfile(n,i):[]})}
function ofSession(e){
return{sessionName:e,cacheKey:e,argument:`--sso-session ${shellWord(e)}`}}
function ofLegacyProfile(e,t){
return{sessionName:void 0,cacheKey:t,argument:`--profile ${shellWord(e)}`}}
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
return e.has(`login_session`)?` (it is a profile of aws login, which is another thing than Identity Center)`:e.has(`aws_access_key_id`)?` (it holds access keys)`:e.has(`credential_process`)?` (its credential_process is not followed: a pull request may edit the file)`:``}
function missingKeyRemedy(e,t){
let n=[...e].flatMap(([e,t])=>/^granted_sso_(start_url|region|account_id|role_name)$/.test(e)?`${e.slice(8)} = ${t}`:[]);
return n.length>0?`Write a profile with what its granted_sso_* keys say: ${n.join(`, `)}.`:e.has(`credential_process`)?`Write a profile with sso_session or sso_start_url, sso_account_id and sso_role_name for this action.`:(t===`sso_account_id`||t===`sso_role_name`)&&e.has(`sso_session`)?`Add ${t} to the profile, or give account and permission-set.`:`Add ${t}, or run aws configure sso, which writes the whole profile.`}
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
if(!a(i))return isAlive(i)?sessionOf(i,e,t):replaced(i,`It has nothing to renew it with.`,e,t);
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
return{accessToken:e.accessToken,region:r.region,startUrl:a,expiresAt:e.expiresAt,user:`the user who signed in`,token:e,sessionName:o,isFromSecret:s,keptAt:i?r.path:void 0,cachedAt:i?void 0:r.path,renew:isRenewable(e)||c?async()=>isRenewable(e)?(n.report.info(`The service in ${r.region} refused the access token; renewing it.`),settled(await renewToken(r,t=>t.accessToken===e.accessToken,n),e,t,n)):replaced(e,`The service refused it.`,t,n):void 0,next:void 0,refused:n=>expired(e,t,`The service refused it: ${n}.`)}}
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
async function findSignIns(e,{job:t,report:n}){
let{startUrl:r,region:i,signIn:a,tokenFile:o}=e,s=o??(a&&tokenCachePath(t.home,a.cacheKey)),c=e=>e.map(e=>tokenCachePath(t.home,e)),l={startUrl:r,expected:s===void 0?c(spellings(r)):[s],isExact:s!==void 0,preferred:s===void 0?c((await knownSignIns(r,t)).map(({cacheKey:e})=>e)):[],temp:t.temp},u=await searchTokenCache(t.home,l,n.mask),{found:d}=u,f=({token:e})=>!i||!e.region||e.region===i,[p,...m]=d.filter(e=>f(e)&&isAlive(e.token));
if(!p)return{usable:[],nearest:[d.find(f)??d[0]??[]].flat(),search:u};
let h=d.filter(f),g=h[0]!==p&&h[0]?.isByContent===!1;
return(m.length>0||g)&&warnOfChoice(p,h,r,n.warning),{usable:p.isByContent?[p,...m]:[p],nearest:[],search:u}}
function warnOfChoice({path:e},t,n,r){
r(`Several sign-ins to ${n} lie in the token cache, and they may be of several people: ${listed(t.map(e=>e.path))}. Using ${e}. To choose one, name a profile of the AWS config file with aws-profile, and leave out account and permission-set: its sso_session tells the sign-in.`)}
async function knownSignIns(e,t){
let n=await readIfThere(filesInForce(t).config).catch(()=>void 0);
return n?signInsIn(n.toString(`utf8`),t=>sameStartUrl(t,e)):[]}
async function openFirst(e,t,n){
let[r,...i]=t;
if(!r)return openTokenSession(e,n);
let a=()=>(n.report.info(`The token of ${e.place.path} is refused. Trying that of ${r.place.path}.`),openFirst(r,i,n));
try{
return{...await openTokenSession(e,n),next:a}}catch(e){
if(!(e instanceof ActionError)||e.code!==`session-expired`)throw e;
return a()}}
const emptySecret=`If sso-token was meant, it came out empty: the secret is not defined, or belongs to an environment that the job does not name (environment:). Runs for a fork or by Dependabot get no secrets, and a reusable workflow gets them only with secrets: inherit.`;
function storeAnew(e,t){
let n=t?` --start-url ${shellWord(t)}`:``,r=e?` ${e.replace(`--sso-session`,`--session`)}`:n;
return`Run ${login(e,t)} on your own machine, then setup/store-token.sh${r} of this action's repository, with --env NAME where the secret belongs to an environment.`}
function signInAtHome(e,t,n){
return`Run ${login(e,t)} on this machine as the user of the runner; it writes ${n} anew.`}
function login(e,t){
return`aws sso login ${e??`--profile NAME, with a profile of ${t??`the access portal`},`}`}
function noCachedToken({startUrl:e,folder:t,path:n,sessionName:r,argument:i},{otherStartUrls:a,broken:o},{hasAwsLogin:s,emptySource:c}){
let l=[`There is no cached token ${r===void 0?`for ${e}`:`of the session ${r} for ${e}`} ${n===void 0?`in ${t}`:`in ${n}, the one file where AWS tools look for it`}.`,a.length>0?`The token cache has tokens of: ${listed(a)}.`:``,o.length>0?`These files could not be read: ${listed(o)}.`:``,s?`What aws login left beside it is another thing than a session of IAM Identity Center.`:``,emptySecret,c],u=i?login(i,e):`aws configure sso, then aws sso login --profile NAME,`;
return new ActionError(`no-cached-token`,l.filter(Boolean).join(` `),`Run ${u} on this machine as the user of the runner, or give the secret sso-token.`)}
function nothingNamesThePortal(e){
let t=[`Define the secret, or name its environment in the job with environment:.`,e&&`For the identity of the job itself, define the variables of application-arn and role-to-assume.`,`To use the token cache of this machine, give sso-start-url and sso-region.`];
return new ActionError(`no-cached-token`,`The input sso-token is empty, and neither sso-start-url nor a profile of the AWS config file tells which access portal is meant. ${[emptySecret,e].filter(Boolean).join(` `)}`,t.filter(Boolean).join(` `))}
function noTokenForOutsiders(e,t,n){
let r={fork:`This run is for a fork's pull request`,dependabot:`This run is for Dependabot`,"foreign-event":`The event ${t} may come from outside of the repository`,"unread-event":`The file of the event ${t} cannot be read, so this run may be for a fork's pull request`},i=e===`unread-event`?`Use this action before any step that removes or changes files of the runner.`:`Run the job for push, schedule, workflow_dispatch and pull requests of branches of this repository only, with an if: condition, or give the secret sso-token.`;
return new ActionError(`no-cached-token`,`${r[e]}: for such runs the token cache ${n} is never read. ${emptySecret}`,i)}
async function openCachedTokenSession(e,t){
if(e.token)return openTokenSession(await originInSecret(e,e.token,t),t);
let[n,...r]=await originsAtHome(e,t);
return openFirst(n,r,t)}
async function originInSecret(e,t,{job:n,report:r}){
let i=parseTokenInput(t,r.mask);
refuseOtherPortal(e,i),/^\{\s*\n/.test(t)&&r.warning(severalLines);
let a=requiredRegion(e,i,`sso-token`),o=e.startUrl??i.startUrl,s=await ownTokenPath(n.temp,i.accessToken),c=await placeNow(s,tokenCacheFolder(n.home),n.temp),l=storeAnew((e.signIn??(o?(await knownSignIns(o,n))[0]:void 0))?.argument,o);
return{place:{path:c,initial:await readToken(c,r.mask)??i,region:a},margin:0,startUrl:o,sessionName:e.signIn?.sessionName,isFromSecret:!0,isOwn:c===s,remedy:l,onRenewed:({refreshToken:e})=>{
e!==i.refreshToken&&r.warning(`The service replaced the refresh token of sso-token, and nothing can write the new one into the secret, which is good for this job alone now. ${l}`)}}}
const severalLines=`sso-token holds several lines, and the runner masks each of them: { and } become *** in the whole log, and outputs with them are lost. Store it on one line with setup/store-token.sh of this action's repository.`;
function refuseOtherPortal({startUrl:e,profile:t},n){
if(!e||!n.startUrl||sameStartUrl(e,n.startUrl))return;
let r=t?`the profile ${t}`:`sso-start-url`;
throw invalidInput(`sso-token`,`is a sign-in to ${n.startUrl}, while ${r} says ${e}.`,`Store a sign-in to ${e} with setup/store-token.sh, or correct ${r}.`)}
async function originsAtHome(e,t){
let{job:n,report:r}=t,{startUrl:i,signIn:a}=e,o=tokenCacheFolder(n.home);
if(n.outsider)throw noTokenForOutsiders(n.outsider,n.env.GITHUB_EVENT_NAME??``,o);
if(!i)throw nothingNamesThePortal(e.emptySource);
let{usable:s,nearest:c,search:l}=await findSignIns({...e,startUrl:i},t),u=a?[a]:await knownSignIns(i,n),[d,...f]=s.length>0?s:c;
if(!d)throw noCachedToken({startUrl:i,folder:o,path:a&&tokenCachePath(n.home,a.cacheKey),sessionName:a?.sessionName,argument:u[0]?.argument},l,{hasAwsLogin:await hasAwsLoginCache(n.home),...e});
let p=({path:t,token:r})=>{
let{argument:o}=u.find(({cacheKey:e})=>tokenCachePath(n.home,e)===t)??u[0]??{};
return{place:{path:t,initial:r,region:requiredRegion(e,r,t)},margin:cacheMargin,startUrl:i,sessionName:a?.sessionName,isFromSecret:!1,isOwn:!1,remedy:signInAtHome(o,i,t)}};
return r.passed(`session`,`Using the cached token of ${i} from ${d.path}.`),[p(d),...f.map(p)]}
function requiredRegion(e,t,n){
if(e.region)return e.region;
if(t.region)return checkedRegion(t.region,n);
throw invalidInput(`sso-region`,`is missing, and ${n} does not tell it.`,`Give the region of IAM Identity Center.`)}
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
let{aws:n,report:r,limits:i}=t,a=await n.oidc(e.region),{host:o}=a,s=await registerClient(a,t),{clientId:c,clientSecret:l}=s,u={clientId:c,clientSecret:l,startUrl:e.portalUrl},d=await ask(e=>a.client.startDeviceAuthorization(u,{abortSignal:e}),i);
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
function authorizationDenied({userCode:e},{startUrl:t,region:n},r){
return new ActionError(`authorization-denied`,`The sign-in with the code ${e} at ${t} in ${n} was denied (${r}).`,`Run the job again and approve its new code, if it was you who started it; else find out who did.`)}
function authorizationExpired({userCode:e},{startUrl:t,region:n}){
return new ActionError(`authorization-expired`,`Nobody approved the code ${e} for ${t} in ${n} in time. Where the page said invalid_grant, IAM Identity Center is in another region than ${n}.`,`Run the job again and approve its new code; correct sso-region if the page refused the code.`)}
function unknownPortal({startUrl:e,region:t},n){
return invalidInput(`sso-start-url`,`says ${e}, which IAM Identity Center in the sso-region ${t} does not know (${n}).`,`Correct sso-start-url or sso-region: Settings of IAM Identity Center in the AWS console shows both.`)}
async function findPortal(e,t){
let{startUrl:n,region:r}=e,i=new URL(normalStartUrl(n));
if(isPortalHost(i.hostname)){
if(r)return{portalUrl:normalStartUrl(n),region:r};
throw missingRegion(`${n} does not tell it`)}
let a=await redirectFrom(i,e,t),o=normalStartUrl(a.origin+a.pathname),s=regionOfPortal(a.hostname)??r;
if(!s)throw missingRegion(`${o}, where ${n} leads, does not tell it`);
let c=r&&r!==s?`, not in ${r}`:``;
return t.report.info(`${n} leads to the access portal ${o} in ${s}${c}.`),{portalUrl:o,region:s}}
async function redirectFrom(e,t,{aws:n,limits:r}){
let{connections:i}=n,a=serviceErrors(e.host,i.proxyTo(e)),o=t=>attempt(n=>locationOf(e,t,i.agents.httpsAgent,n),r),s=await retrying(async()=>{
let e=await o(`HEAD`);
return isFailure(e)&&(e.status===405||e.status===501)?o(`GET`):e},r);
if(isFailure(s))throw s.answered?noPortal(t,`does not redirect to one (HTTP ${s.status})`):a.errorFor(s,`asking where ${t.startUrl} leads`);
let c=URL.canParse(s,e)?new URL(s,e):void 0,l=c?.protocol===`https:`&&`${c.username}${c.password}${c.port}`==``;
if(c&&l&&isPortalHost(c.hostname))return c;
throw noPortal(t,`redirects to ${c?.origin??`a place that is no URL`}, which is none either`)}
async function locationOf(e,t,n,r){
let i=https.request(e,{method:t,agent:n,signal:r,headers:{"user-agent":`aws-sso-credentials`}}).end(),{statusCode:a=0,headers:o}=await new Promise((e,t)=>{
i.on(`response`,e).on(`error`,t)});
return i.destroy(),[301,302,303,307,308].includes(a)&&o.location?o.location:{status:a,name:`HTTP ${a}`,words:`no redirect`,answered:!0,metadata:{httpStatusCode:a},retryAfter:retryAfterOf(o),cause:void 0}}
function missingRegion(e){
return invalidInput(`sso-region`,`is missing, and ${e}.`,`Give the region of IAM Identity Center.`)}
function noPortal({startUrl:e,profile:t},n){
let[r,i]=t===void 0?[`sso-start-url`,`says`]:[`aws-profile`,`names the profile ${t}, whose sso_start_url says`];
return invalidInput(r,`${i} ${e}, which is no access portal of AWS and ${n}.`,`Give the URL that Settings of IAM Identity Center in the AWS console shows, or have this one redirect there.`)}
async function openDeviceSession(e,t,n){
refuseStrangers(t.job);
let{startUrl:r,region:i,signIn:a}=e,o=JSON.stringify([normalStartUrl(r),i,a?.sessionName]),s=await ownTokenPath(t.job.temp,o),{onVerification:c}=n,l=c&&(()=>signInAnew(e,s,t,{...n,onVerification:c})),u=await findTokens(e,s,t),[d,...f]=u.map(({path:t,token:n,region:r})=>({...originOf(e,{path:t,initial:n,region:r}),margin:cacheMargin,isOwn:t===s,replace:t===u.at(-1)?.path?l:void 0}));
return d?openFirst(d,f,t):l?l():refuseUnasked(r)}
function originOf({startUrl:e,signIn:t},n){
return{place:n,margin:0,startUrl:e,sessionName:t?.sessionName,isFromSecret:!1,isOwn:!0,remedy:`Run the job again; it asks for a new sign-in.`}}
function refuseUnasked(e){
throw new ActionError(`no-cached-token`,`There is no session of ${e} yet, and nobody is asked for one now: neither a dry run nor a credential process starts a sign-in.`,`Use the action without dry-run first, or run aws sso login on this machine.`)}
async function findTokens(e,t,n){
let{job:r,report:i}=n,a=await placeNow(t,tokenCacheFolder(r.home),r.temp),o=await readToken(a,i.mask);
if(o)return i.passed(`session`,`Using the session of ${e.startUrl} that was approved for this job before.`),withRegion([{path:a,token:o}],e);
if(r.outsider)return[];
let{usable:s}=await findSignIns(e,n),c=withRegion(s,e);
return c[0]&&i.passed(`session`,`Using the cached token of ${e.startUrl} from ${c[0].path}.`),c}
function withRegion(e,t){
return e.flatMap(({path:e,token:n})=>{
let r=n.region??t.region;
return r?[{path:e,token:n,region:checkedRegion(r,e)}]:[]})}
async function signInAnew(e,t,n,r){
let{job:i,report:a,limits:o}=n;
i.isPublic===void 0&&a.warning(`The event of this run does not tell whether the repository is public: whoever can read this log sees the code of the sign-in.`);
let s={startUrl:e.startUrl,...await findPortal(e,n)},{region:c}=s,l=await startDeviceAuthorization(s,n);
await r.onVerification(l.verification);
let u=await redeemDeviceCode(l,s,n,r.onWaiting);
return o.extend(),await replaceFile(t,`${JSON.stringify(u.fields,void 0,2)}\n`,i.temp),a.passed(`session`,`The sign-in was approved; the session in ${c} lasts until ${whenEnded(u)}.`),openTokenSession(originOf(e,{path:t,initial:u,region:c}),n)}
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
return{accessToken:i,region:n,startUrl:r,expiresAt:a?new Date(Date.now()+a*1e3):void 0,user:`the user that stands for ${o}`,token:void 0,sessionName:void 0,isFromSecret:!1,keptAt:void 0,cachedAt:void 0,renew:()=>openExchangedSession(e,t),next:void 0,refused:e=>new ActionError(`session-expired`,`The access portal in ${n} refused the session that it gave for the ID token: ${e}.`,`Check that sso-region is the region of the Identity Center instance of application-arn.`)}}
async function exchangeIdToken(e,t){
let{applicationArn:n,audience:r,bootstrapRole:i,idTokenFile:a,region:o}=e,{aws:s,report:c,limits:l}=t,u=assumeRoleWithWebIdentity(i,{audience:stsAudience(partitionOf(o)),idTokenFile:a},o,t),d=freshIdTokens({audience:r},t),[f,p]=await Promise.all([u,s.oidc(o,u)]),m=f.arn??i.arn;
c.passed(`bootstrap role`,`Assumed the bootstrap role ${i.arn}.`);
let h={},g=await retrying(async()=>{
let e=await d();
h=e.claims;
let t={clientId:n,grantType:jwtBearer,assertion:e.value};
return attempt(e=>p.client.createTokenWithIAM(t,{abortSignal:e}),l)},l);
if(isFailure(g))throw g.answered&&!isTransient(g)?tokenExchangeRejected(g,e,m,h):p.errorFor(g,`exchanging the ID token`);
let{accessToken:_,refreshToken:v,idToken:y,awsAdditionalDetails:b,expiresIn:x,scope:S}=g;
for(let e of[_,v,y,b?.identityContext])e&&c.mask(e);
if(!_||!/^[\x21-\x7e]+$/.test(_))throw p.intercepted(`the answer holds no access token`);
if(c.passed(`exchange`,`Exchanged the ID token of this job at ${n} for a session in ${o}.`),S&&!S.includes(`sso:account:access`))throw lacksScope(S,e,m,h);
return c.passed(`scope`,`The session has the scope sso:account:access.`),{accessToken:_,expiresIn:x,subject:String(h.sub)}}
const jwtBearer=`urn:ietf:params:oauth:grant-type:jwt-bearer`;
function tokenExchangeRejected(e,t,n,r){
let{name:i,words:a,cause:o}=e,{applicationArn:s,bootstrapRole:c,region:l}=t;
return new ActionError(`token-exchange-rejected`,`CreateTokenWithIAM in ${l} refused the ID token for ${s} to ${n} (${i}: ${a}). ${claimsOf(r)}`,certainRemedy(e,c.arn)??checklist(t,r,suspects(i,a)),{cause:o})}
function lacksScope(e,t,n,r){
return new ActionError(`token-exchange-rejected`,`The token that CreateTokenWithIAM in ${t.region} gave to ${n} for ${t.applicationArn} lacks the scope sso:account:access; it has: ${listed(e)}. ${claimsOf(r)}`,`Add the access scope sso:account:access to the application.`)}
function claimsOf(e){
return claimsInWords(e,[`iss`,`aud`,`sub`,`repository_id`])}
function certainRemedy({name:e,words:t,cause:n},r){
if(/KMS/.test(t))return`Allow ${r} kms:Decrypt with the key of the Identity Center instance.`;
if(/InvalidRequestRegion/.test(e))return`Correct sso-region${isRecord(n)&&typeof n.region==`string`?` to ${n.region}`:``}, where the application is.`}
function suspects(e,t){
let n=`${e} ${t}`;
return/invalid_client|InvalidClient/i.test(n)?[`application`]:/access_?denied/i.test(n)?[`actor policy`,`assignment`]:/unsupported_grant|UnsupportedGrant|unauthorized_client|UnauthorizedClient/i.test(n)?[`grant`]:/invalid_?scope/i.test(n)?[`scope`]:/invalid_?grant/i.test(n)?[`issuer`,`audience`,`claim mapping`]:[]}
function checklist({applicationArn:e,bootstrapRole:t,region:n},r,i){
let a={application:`the instance in ${n} has ${e}`,"actor policy":`the application's IAM authentication method allows sso-oauth:CreateTokenWithIAM to ${t.arn}, and so do the role's own permissions`,grant:`the application has the grant ${jwtBearer}`,issuer:`the grant lists a trusted token issuer whose URL is ${r.iss}`,audience:`the grant lists the audience ${r.aud} for that issuer`,"claim mapping":`the claim that the issuer maps (such as repository_id ${r.repository_id??`none`}) is the mapped attribute of exactly one user`,assignment:`that user is assigned to the application`,scope:`the application has the access scope sso:account:access`};
return[`Check these links in Identity Center:`,...Object.keys(a).toSorted((e,t)=>Number(i.includes(t))-Number(i.includes(e))).map(e=>`- ${e}${i.includes(e)?` (likely)`:``}: ${a[e]}`)].join(`
`)}
function readKeys({job:e,report:t}){
let{AWS_ACCESS_KEY_ID:n,AWS_SECRET_ACCESS_KEY:r,AWS_SESSION_TOKEN:i,AWS_PROFILE:a}=e.env;
for(let e of[n,r,i])e&&t.mask(e);
if(n&&r)return t.passed(`keys`,`The environment has the keys of an earlier step.`),{accessKeyId:n,secretAccessKey:r,...i&&{sessionToken:i}};
throw invalidInput(`credential-source`,`is environment, by role-chaining or by name, and ${n?`AWS_SECRET_ACCESS_KEY`:`AWS_ACCESS_KEY_ID`} is not in the environment of the job.`,a?`An earlier step exported AWS_PROFILE (${a}) instead of keys: give that step profile-type: static and output-env-credentials: true.`:`Add a step before this one that exports keys, such as this action with role-to-assume; if there is one, check that it has no run, no profiles and no output-env-credentials: false.`)}
function openPortalSession(e,t){
let n=sharedSession(e),r=async e=>{
let r=n.current(),i=await t(r,e);
return isSessionRefusal(i)&&r.renew?t(await n.after(r),e):i};
return{current:n.current,ask:e.next?settledByFirstCall(r,n):r}}
function sharedSession(e){
let t=e,n;
return{current:()=>t,use:e=>{
t=e},after:async e=>(t===e&&e.renew&&(n??=e.renew().finally(()=>{
n=void 0}),t=await n),t)}}
function settledByFirstCall(e,t){
let n;
return async r=>{
if(n)return await n,e(r);
let i=askOneAfterTheOther(r,e,t);
return n=i.catch(()=>{}),i}}
async function askOneAfterTheOther(e,t,n){
let r=[],i=n.current();
for(;i;){
n.use(i);
let a=await t(e).catch(orExpiry);
if(!isRefusal(a))return a;
r.push({by:n.current(),answer:a});
let o=await i.next?.().catch(orExpiry);
i=o instanceof ActionError?void 0:o}
let a=r.find(({answer:e})=>isForbidden(e))??r[0];
if(!a||a.answer instanceof ActionError)throw a?.answer;
return n.use(a.by),a.answer}
function orExpiry(e){
if(e instanceof ActionError&&e.code===`session-expired`)return e;
throw e}
function isRefusal(e){
return e instanceof ActionError||isSessionRefusal(e)||isForbidden(e)}
function isSessionRefusal(e){
return isFailure(e)&&e.answered&&e.status===401}
function isForbidden(e){
return isFailure(e)&&e.answered&&e.status===403}
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
let r=openRateLimiter(),{current:i,ask:a}=openPortalSession(e,({accessToken:e},i)=>retrying(async()=>{
let a=await r.slot(),o=await attempt(n=>i(t.client,e,{abortSignal:n}),n);
return a(isFailure(o)&&isThrottling(o)),o},n));
return{call:async(e,n)=>{
let r=await a(n);
if(isSessionRefusal(r))throw i().refused(r.words);
if(isFailure(r)&&!isAccessRefusal(r))throw t.errorFor(r,e);
return r},session:i}}
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
if(e.kind===`environment`)return environment(e,t);
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
function webIdentity(e,t){
return assumingRoles(e.region,(n,r)=>assumeRoleWithWebIdentity(n,e,r,t))}
function environment({region:e},t){
let n=readKeys(t);
return assumingRoles(e,(e,r)=>assumeRole(e,n,`the identity in AWS_ACCESS_KEY_ID`,r,t))}
function assumingRoles(e,t){
return{region:e,session:()=>void 0,accounts:async({account:e})=>[{id:e,name:``}],permissionSets:async()=>[],confirm:async()=>!0,roleCredentials:({role:e,region:n})=>{
if(!e)throw invalidInput(`role-to-assume`,`is missing.`,`Give the role to assume.`);
return t(e,n)}}}
export{checkedRegion as A,checkProfileName as C,refuseWrongNames as D,refuseTakenNames as E,stsAudience as M,limitsFrom as O,checkNameOfLine as S,refuseSameNames as T,filledRole as _,accountOf as a,isSessionName as b,planTarget as c,isGlob as d,matchesGlob as f,fillPlaceholders as g,checkedRole as h,accountInWords as i,partitionOf as j,openAws as k,resultInWords as l,checkChain as m,readSsoProfile as n,getCredentials as o,accountOfRole as p,freshIdTokens as r,keysOf as s,openProvider as t,nothingAssigned as u,isAccountId as v,cleanProfileName as w,parseRole as x,isExternalId as y};