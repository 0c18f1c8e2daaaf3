import{a as e,c as t,d as n,o as r,p as i,u as a}from"./answer.js";
import{A as o,At as s,B as c,F as l,Ft as u,G as d,It as f,K as p,L as m,Lt as h,M as g,Mt as _,N as v,Nt as y,P as b,Pt as x,Q as S,St as C,T as ee,Tt as te,U as ne,V as w,W as re,Y as T,Z as ie,_t as ae,bt as oe,gt as E,ht as D,j as se,jt as O,kt as k,mt as ce,q as A,rt as le,ut as j,w as ue,xt as M,z as de}from"./undo.js";
const{Transform:fe,pipeline:pe}=process.getBuiltinModule(`node:stream`),N=process.getBuiltinModule(`node:https`),P=process.getBuiltinModule(`node:http`),{isIP:F,isIPv6:me}=process.getBuiltinModule(`node:net`),{unescape:I}=process.getBuiltinModule(`node:querystring`),{setTimeout:L}=process.getBuiltinModule(`node:timers/promises`),{text:he}=process.getBuiltinModule(`node:stream/consumers`);
function oncePer(e){
let t=new Map;
return n=>(t.has(n)||t.set(n,e(n)),t.get(n))}
function boundedAnswer(e,t){
let n=t*2**20,r=new fe({transform:(r,i,a)=>{
if(n-=r.length,n>=0)return a(null,r);
let o={httpStatusCode:e.statusCode};
a(Object.assign(Error(`more than ${t} MiB`),{name:`AnswerTooLong`,$metadata:o}))}});
return pe(e,r,()=>{})}
function boundAnswersOf({middlewareStack:e}){
e.add(e=>async t=>{
let n=await e(t);
return n.response.body=boundedAnswer(n.response.body,8),n},{step:`deserialize`,priority:`low`})}
const ge=[[`cn-`,`aws-cn`],[`us-gov-`,`aws-us-gov`],[`eusc-`,`aws-eusc`],[`us-iso-`,`aws-iso`],[`us-isob-`,`aws-iso-b`],[`eu-isoe-`,`aws-iso-e`],[`us-isof-`,`aws-iso-f`]];
function partitionOf(e){
return ge.find(([t])=>e.startsWith(t))?.[1]??`aws`}
function stsAudience(e){
return e===`aws-cn`?`sts.amazonaws.com.cn`:`sts.amazonaws.com`}
const R=`[a-z]{2,4}(-[a-z]+)+-\\d{1,2}`;
function isRegion(e){
return RegExp(`^${R}$`).test(e)}
function checkedRegion(e,n){
if(isRegion(e))return e;
let r=/^(aws|sso)-region/.test(n)?`is`:`has the region`;
throw i(n,`${r} ${t(e)}, which is not a valid AWS region name.`,`Use a name such as eu-west-1.`)}
const z=[`amazonaws.com`,`api.aws`,`amazonaws.com.cn`,`api.amazonwebservices.com.cn`,`amazonaws.eu`,`api.amazonwebservices.eu`,`c2s.ic.gov`,`api.aws.ic.gov`,`sc2s.sgov.gov`,`api.aws.scloud`,`cloud.adc-e.uk`,`api.cloud-aws.adc-e.uk`,`csp.hci.ic.gov`,`api.aws.hci.ic.gov`],_e=[...z,`app.aws`,`app.amazonwebservices.com.cn`,`app.amazonwebservices.eu`],anyOf=e=>`(${e.join(`|`).replaceAll(`.`,`\\.`)})`,[B,V]=[anyOf(z),anyOf(_e)],H=`[a-z0-9-]+`,U=`(portal\\.sso|oidc|sts)(-fips)?\\.${R}`,ve=RegExp(`^(${U}\\.${B}|vpce-${H}\\.${U}\\.vpce\\.${B}|sts\\.amazonaws\\.com)$`);
function isServiceHost(e){
return ve.test(e)}
const ye=[RegExp(`^${H}\\.(?<region>${R})\\.portal\\.${V}$`),RegExp(`^${H}\\.portal\\.(?<region>${R})\\.${V}$`)],be=RegExp(`^(${H}\\.sso(-fips)?\\.${R}\\.${V}|(${H}\\.)+awsapps\\.(com|cn))$`);
function isSignInHost(e){
return be.test(e)||regionOfPortal(e)!==void 0}
function isPortalHost(e){
return isSignInHost(e)||/^identitycenter\.(us-gov\.)?amazonaws\.(com|com\.cn|eu)$/.test(e)}
function regionOfPortal(e){
return ye.map(t=>t.exec(e)?.groups?.region).find(Boolean)}
function isLoopback(e){
return/^(localhost|127(\.\d+){3}|::1|\[::1\])$/.test(e)}
function isHttpsOrLoopback({protocol:e,hostname:t}){
return e===`https:`||e===`http:`&&isLoopback(t)}
const xe={SSO:`portal.sso`,SSO_OIDC:`oidc`,STS:`sts`};
function endpointFrom(e,t,r){
if(isOn(t.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS))return;
let i=t[`AWS_ENDPOINT_URL_${e}`]?`AWS_ENDPOINT_URL_${e}`:`AWS_ENDPOINT_URL`,a=t[i];
if(!a)return;
let refuse=(e,t)=>new n(`invalid-input`,`The environment variable ${i} ${e}.`,t);
if(!URL.canParse(a))throw refuse(`is not a valid URL`,`Correct it or remove it.`);
let o=new URL(a);
if(!isHttpsOrLoopback(o))throw refuse(`is ${o.protocol}//${o.host}, to which secrets would be sent unencrypted`,`Use https://, or a loopback address.`);
for(let e of[`AWS_USE_FIPS_ENDPOINT`,`AWS_USE_DUALSTACK_ENDPOINT`])if(isOn(t[e]))throw refuse(`sets the endpoint ${o.host}, but ${e} requires an endpoint of AWS`,`Remove ${e} or ${i}: AWS SDKs accept only one of the two.`);
return isServiceHost(o.hostname)||r.warning(`${i} sends the requests of this step to ${o.hostname}, which is not an AWS host.`),a}
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
let i={host:t,...authorizationFor(e)},a={...placeOf(e),method:`CONNECT`,path:t,headers:i,agent:!1,signal:n},o=(e.protocol===`https:`?N:P).request(a);
o.once(`connect`,({statusCode:e=0},n)=>{
if(e>=200&&e<300)return r(null,n);
n.destroy();
let i=`the proxy answered ${e} for ${t}`;
r(Object.assign(Error(i),{code:`ERR_PROXY_TUNNEL`,proxyStatus:e}))}),o.once(`error`,r).end()}
function authorizationFor({username:e,password:t}){
if(!e&&!t)return{};
let n=`${I(e)}:${I(t)}`;
return{"proxy-authorization":`Basic ${Buffer.from(n).toString(`base64`)}`}}
function proxyUrl(e){
let t=/^[a-z][a-z\d+.-]*:\/\//i.test(e)?e:`http://${e}`,n=URL.canParse(t)?new URL(t):void 0,r=n&&`${n.pathname}${n.search}${n.hash}`.includes(`@`);
return n&&!r&&/^https?:$/.test(n.protocol)?n:void 0}
function unreadable(e){
return new n(`invalid-input`,`The environment variable ${e} is not a valid URL of an http:// or https:// proxy.`,`Write it as http://HOST:PORT or http://USER:PASSWORD@HOST:PORT, and percent-encode the characters / ? # @ and % in the password.`)}
function namesIn(e){
return e.toLowerCase().split(/[\s,]+/).map(e=>e.replace(/^\*?\./,``).replaceAll(/[[\]]/g,``)).filter(Boolean)}
function isNamed({host:e,port:t},n){
let r=[e,`${e}:${t}`];
return n.some(t=>t===`*`||r.some(n=>n===t||!F(e)&&n.endsWith(`.${t}`)))}
function authority({host:e,port:t}){
return`${me(e)?`[${e}]`:e}:${t}`}
function placeOf({protocol:e,hostname:t,port:n}){
return{host:t.replace(/^\[|\]$/g,``),port:Number(n)||(e===`https:`?443:80)}}
const W={keepAlive:!0,maxSockets:50};
function openConnections(e){
if(e.NODE_TLS_REJECT_UNAUTHORIZED===`0`)throw unverified();
let t=proxyFrom(e),n=new AbortController,r={httpAgent:new P.Agent(W),httpsAgent:new N.Agent(W)},i=openerOf(r.httpAgent,t,n.signal),a=openerOf(r.httpsAgent,t,n.signal);
return{agents:r,proxyTo:e=>t?.leadsTo(placeOf(e))?t.name:void 0,openAhead:e=>{
let t=placeOf(e),n={...t,servername:F(t.host)?``:t.host};
(e.protocol===`https:`?a:i).openAhead(n)},adopt:({url:e,socket:t})=>a.adopt(placeOf(e),t),isClosed:()=>n.signal.aborted,close:()=>{
n.abort();
for(let e of[i,a])e.close()}}}
function unverified(){
return new n(`invalid-input`,`The environment variable NODE_TLS_REJECT_UNAUTHORIZED is 0, which turns off certificate verification: anyone between the runner and AWS could read the session and the keys.`,`Remove it. If your own proxy decrypts TLS, set NODE_EXTRA_CA_CERTS to the certificate file of its certificate authority.`)}
function openerOf(e,t,n){
let r=new Map,i=e.createConnection.bind(e),nameOf=({host:e,port:t})=>`${e}:${t}`;
return e.createConnection=(e,a)=>{
let o=e,s=r.get(nameOf(o));
if(r.set(nameOf(o),void 0),s&&!s.destroyed)return s;
if(!a||!t?.leadsTo(o))return i(e,a);
t.openTunnel(o,n,(t,n)=>{
a(t,n&&i({...e,socket:n}))})},{openAhead:e=>{
if(n.aborted||t?.leadsTo(e)||r.has(nameOf(e)))return;
let a=i({...W,...e});
r.set(nameOf(e),a.on(`error`,()=>{}))},adopt:(e,i)=>{
n.aborted||t?.leadsTo(e)||r.has(nameOf(e))?i.destroy():r.set(nameOf(e),i.ref())},close:()=>{
for(let e of r.values())e?.destroy();
e.destroy()}}}
function isFailure(e){
return h(e)&&`answered`in e}
function describeFailure(e){
let{name:t,message:n,code:r,$fault:i,$metadata:a,$response:o,error:s,error_description:c,reason:l,proxyStatus:u}=e,d=a??{},f=[s,c,l].filter(e=>typeof e==`string`&&e!==``).join(`: `);
return{status:d.httpStatusCode,name:String(r??t??`Error`),...typeof s==`string`&&{oauthCode:s},words:f||String(n??e).split(`
`)[0]||`no message`,answered:i!==void 0&&(t!==`Unknown`&&t!==`NotFound`||f!==``),metadata:d,retryAfter:h(o)&&h(o.headers)?retryAfterOf(o.headers):void 0,...typeof u==`number`&&{proxyStatus:u},cause:e}}
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
function throttled({metadata:e,cause:t},r,i){
let a=Math.ceil((e.totalRetryDelay??0)/1e3);
return new n(`throttled`,`Too many requests to ${i} while ${r}: ${e.attempts??1} attempts over ${a} seconds.`,`Run fewer jobs at the same time, or raise AWS_MAX_ATTEMPTS.`,{cause:t})}
function unexpected({status:e,name:t,words:r,metadata:i,cause:a},o,s){
let c=i.requestId?`, request ID ${i.requestId}`:``;
return new n(`unexpected`,`${s} returned ${t} while ${o} (HTTP ${e??`status unknown`}${c}): ${r}`,`Try again. If the error persists, look up its name, and give the request ID to AWS Support.`,{cause:a})}
function networkError(e,t,r,i){
let{status:a,name:o,words:s,metadata:c,cause:l}=e,u=i?` through the proxy ${i}`:``,d=c.attempts&&c.attempts>1?` after ${c.attempts} attempts`:``;
if(!isBroken(e)){
let e=o===`AnswerTooLong`?s:`HTTP ${a}`;
return interceptedError(`${r}${u}`,`${e} while ${t}${d}`,r,l)}
return new n(`network`,`No answer from ${r}${u} while ${t}${d} (${o}: ${s}).`,wayOut(e,r,i),{cause:l})}
function wayOut({name:e,proxyStatus:t},n,r){
return t===407||t===401?`Add the user and password for the proxy ${r} to HTTPS_PROXY, as in http://user:password@host:port.`:t?`Allow ${n} in the proxy ${r}, or add it to NO_PROXY to bypass the proxy.`:isCertificateTrouble(e)?`If your own proxy decrypts TLS, set NODE_EXTRA_CA_CERTS to the certificate file of its certificate authority.`:`Check that ${[`the runner can reach ${n}`,r?`the proxy allows it`:``,isServiceHost(n)?`the region is correct`:``].filter(Boolean).join(`, and that `)}.`}
function interceptedError(e,t,r,i){
return new n(`network`,`The answer from ${e} did not come from the service itself: ${t}.`,`Allow this runner to reach ${r}: a proxy or firewall answered instead.`,{cause:i})}
function openAws(e,t){
let n=openConnections(e.env),r=serviceOpener(e.env,n,t),sts=(e,t)=>r(`STS`,e,async e=>{
let{STSClient:n,AssumeRoleCommand:r,AssumeRoleWithWebIdentityCommand:i}=await import(`./client-sts.js`);
return withOperations(new n({...e,...t}),{assumeRole:r,assumeRoleWithWebIdentity:i})}),i=oncePer(e=>sts(e,{}));
return{portal:oncePer(e=>r(`SSO`,e,async e=>{
let{SSOClient:t,GetRoleCredentialsCommand:n,ListAccountsCommand:r,ListAccountRolesCommand:i}=await import(`./client-sso.js`);
return withOperations(new t(e),{getRoleCredentials:n,listAccounts:r,listAccountRoles:i})})),oidc:(e,t)=>r(`SSO_OIDC`,e,async e=>{
let{SSOOIDCClient:n,CreateTokenCommand:r,CreateTokenWithIAMCommand:i,RegisterClientCommand:a,StartDeviceAuthorizationCommand:o}=await import(`./client-sso-oidc.js`),s=t&&{credentials:()=>t};
return withOperations(new n({...e,...s}),{createToken:r,createTokenWithIAM:i,registerClient:a,startDeviceAuthorization:o})}),sts:(e,t)=>t?sts(e,{credentials:t}):i(e),connections:n,close:n.close}}
function serviceOpener(e,t,n){
let r=clientSettings(e,t),i={UseFIPS:r.useFipsEndpoint,UseDualStack:r.useDualstackEndpoint},a=!i.UseFIPS&&!i.UseDualStack,o=oncePer(t=>endpointFrom(t,e,n));
return async(e,n,s)=>{
let c=o(e),l=a&&partitionOf(n)===`aws`&&`${xe[e]}.${n}.amazonaws.com`;
(c||l)&&t.openAhead(new URL(c??`https://${l}`));
let u=await s({...r,region:n,...c&&{endpoint:c}});
boundAnswersOf(u);
let{url:d}=u.config.endpointProvider({...i,Region:n,UseGlobalEndpoint:!1,...c&&{Endpoint:c}});
return t.openAhead(d),{client:u,region:n,...serviceErrors(d.host,t.proxyTo(d))}}}
const Se={retry:(e,t)=>e(t)};
function clientSettings(e,{agents:t}){
return{maxAttempts:1,retryStrategy:Se,requestHandler:t,retryMode:`standard`,disableClockSkewCorrection:!1,defaultsMode:`standard`,useFipsEndpoint:isOn(e.AWS_USE_FIPS_ENDPOINT),useDualstackEndpoint:isOn(e.AWS_USE_DUALSTACK_ENDPOINT),ignoreConfiguredEndpointUrls:!0,userAgentAppId:`aws-sso-credentials`,authSchemePreference:[]}}
function withOperations(e,t){
let n=Object.entries(t).map(([t,n])=>[t,(t,r)=>e.send(new n(t),r)]);
return Object.assign(e,Object.fromEntries(n))}
const G={attempts:1,pause:0};
function limitsFrom(e,t=170){
let r=e.AWS_MAX_ATTEMPTS,i=r?Number(r):void 0;
if(i===void 0||Number.isInteger(i)&&i>0){
let e=new AbortController,n=setTimeout(()=>e.abort(),t*1e3).unref();
return{attempts:i,deadline:e.signal,extend:()=>void n.refresh()}}
throw new n(`invalid-input`,`The environment variable AWS_MAX_ATTEMPTS is "${r}", which is not a positive whole number.`,`Set it to 1 or more, or remove it.`)}
function ask(e,t){
return retrying(()=>attempt(e,t),t)}
async function attempt(e,{deadline:t}){
let n=new AbortController,{promise:r,reject:i}=Promise.withResolvers(),giveUp=e=>{
i(Object.assign(Error(e),{name:`TimeoutError`})),n.abort()},onDeadline=()=>giveUp(`the time limit of this step was reached`),a=setTimeout(giveUp,2e4,`no complete answer within 20 seconds`);
t.addEventListener(`abort`,onDeadline);
try{
return t.aborted&&onDeadline(),await Promise.race(n.signal.aborted?[r]:[r,e(n.signal)])}catch(e){
return describeFailure(e)}finally{
clearTimeout(a),t.removeEventListener(`abort`,onDeadline)}}
async function retrying(e,{attempts:t,deadline:n},r=usualPolicy){
let[i,a,o]=[0,1,0];
for(let s=1;;s++){
let c=await e();
if(!isFailure(c))return c;
let l=r(c);
a=Math.max(a,l.attempts),c.metadata.clockSkewCorrected&&(o=1);
let u=pauseAfter(s,l.pause,c);
if(l.attempts===1||s>=(t??a)+o||!await L(u,!0,{signal:n}).catch(()=>!1))return{...c,metadata:{...c.metadata,attempts:s,totalRetryDelay:i}};
i+=u}}
function usualPolicy(e){
return isTransient(e)?{attempts:5,pause:100}:G}
function pauseAfter(e,t,{retryAfter:n=0}){
let r=Math.min(t*2**(e-1),8e3);
return Math.min(n,2e4)+r*(.5+Math.random()/2)}
const K=/[^A-Za-z0-9_.@+-]/,q=/\{(account-id|account-name|permission-set)\}/g;
function cleanProfileName(e){
return e.replaceAll(new RegExp(K,`g`),`-`).replace(/^-+/,``)}
function fillProfileName(e,{accountId:t,accountName:n,permissionSet:r}){
let i={"account-id":t,"account-name":n,"permission-set":r};
return cleanProfileName(e.replace(q,(e,t)=>i[t]))}
function checkProfileName(e,n){
if(n.startsWith(`-`))throw i(e,`has the profile name ${t(n)}, but AWS tools read a name that starts with - as an option.`,`Start the name with a letter or a digit.`);
if(K.test(n))throw i(e,`has the profile name ${t(n)}, but some AWS SDKs silently drop profiles with a space, a slash or a similar character in the name.`,`Use only letters, digits and any of _ . @ + -.`)}
function checkNameOfLine(e,t){
if(checkProfileName(`profiles`,e.replace(q,`x`)),t.isPattern&&!hasPlaceholder(e))throw i(`profiles`,`gives the same name, ${e}, to everything that a pattern matches.`,`Add {account-id}, {account-name} or {permission-set} to the name.`);
if(!t.hasAccountName&&e.includes(`{account-name}`))throw i(`profiles`,`has {account-name} in a name, but account names cannot be looked up with role-to-assume.`,`Use {account-id} instead.`)}
function refuseSameNames(e){
let t=new Map;
for(let{profile:n,line:r}of e)if(n&&!hasPlaceholder(n)){
if(t.has(n))throw i(`profiles`,`gives the name ${n} to both line ${t.get(n)} and line ${r}.`,`Give each target its own name.`);
t.set(n,r)}}
function doubtfulNames(e,t){
let n=e.filter(({profile:e})=>e!==void 0);
return[...Map.groupBy(n,({profile:e=``})=>e)].flatMap(([e,n])=>n.length>1||[``,`default`].includes(e)||t.has(e)?n:[])}
function refuseWrongNames(e,t){
let n=`Add {account-id} to the name, or give each target its own name.`,r=new Map;
for(let a of e){
let{profile:e,target:o}=a;
if(e===void 0)continue;
if(e===``)throw i(`profiles`,`gives an empty name at line ${o.line}.`,n);
if(e==="default"&&isFilledIn(a))throw takenName(a,`AWS tools use by default`);
let s=r.get(e);
if(s){
let r=`${t(s)} and to ${t(a)}`;
throw i(`profiles`,`gives the name ${e} to ${r}.`,n)}
r.set(e,a)}}
async function refuseTakenNames(e,t){
let n=e.filter(isFilledIn);
if(n.length===0)return;
let r=await t(),i=n.find(({profile:e})=>e!==void 0&&r.has(e));
if(i)throw takenName(i,`another profile already has`)}
function isFilledIn({target:e}){
return e.profile!==void 0&&hasPlaceholder(e.profile)}
function hasPlaceholder(e){
return e.search(q)>=0}
function takenName({profile:e,target:t},n){
return i(`profiles`,`fills in the name ${e} at line ${t.line}, which ${n}.`,`Add your own text to the name, such as audit-{account-id}.`)}
function permissionSetOf(e){
return/(?:^|\/)AWSReservedSSO_(.+)_[0-9a-f]{16}$/.exec(e)?.[1]}
function isPermissionSetName(e){
return/^[\w+=,.@-]{1,32}$/.test(e)}
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
let a=fillPlaceholders(e.arn,{accountId:t,permissionSet:n,partition:partitionOf(r)}),o={...e,arn:a};
if(!parseRole(a))throw i(e.input,`becomes ${a}, which is not a valid role ARN.`,`Correct it.`);
return checkPartition(o,r),o}
function checkChain(e,t,n){
let[r,a]=[partitionOf(t),partitionOf(n)];
for(let n of e)if(checkPartition(n,t),r!==a)throw i(n.input,`names ${n.arn}, but STS in ${t} (${r}) does not accept credentials from the partition ${a}.`,`Use an aws-region and roles in ${a}.`)}
function checkPartition({input:e,arn:t,policyArns:n=[]},r){
let a=partitionOf(r),o=n.find(e=>e.split(`:`)[1]!==a);
if(o)throw i(`managed-session-policies`,`names ${o}, but ${t} is assumed in the partition ${a}.`,`Use policies in ${a}.`);
let[,s]=t.split(`:`);
if(s!==a&&s!==`{partition}`)throw i(e,`names ${t} in the partition ${s}, but the region ${r} is in ${a}.`,`Start the ARN with arn:{partition}:, or use a region in ${s}.`)}
function checkedRole(e,t,n){
let r=[...t.matchAll(/\{([^{}]*)\}/g)].find(([,e=``])=>![`account-id`,`permission-set`,`partition`].includes(e));
if(r)throw i(e,`contains the unknown placeholder ${r[0]}: ${t}.`,`Use {account-id}, {permission-set} or {partition}.`);
let a=n&&!/^arn:/i.test(t)?`arn:{partition}:iam::{account-id}:role/${t.replace(/^\/?(role\/)?/,``)}`:t,o=parseRole(fillPlaceholders(a,{accountId:`111122223333`,permissionSet:`Name`,partition:`aws`}));
if(!o)throw i(e,`contains ${t}, which is not a valid ARN of an IAM role.`,arnRemedy(t));
let s=permissionSetOf(o.name);
if(!s)return a;
throw i(e,`contains ${t}, the role of a permission set, which only IAM Identity Center can assume.`,`Use permission-set: ${s} with application-arn or sso-token, or use a role of your own.`)}
function arnRemedy(e){
let[,t,n,r]=/^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(e)??[];
if(r)return`Use the ARN of the role, not of its session: arn:${t}:iam::${n}:role/${r}.`;
let i=/^arn:aws[a-z-]*:iam::(\d*):role\//.exec(e)?.[1];
return i!==void 0&&i.length!==12?`Correct the account ID: it has ${i.length} digits, not 12.`:`Write it as arn:{partition}:iam::{account-id}:role/NAME.`}
function isGlob(e){
return/[*?]/.test(e)}
function matchesGlob(e,t){
let[n,r,i,a]=[0,0,-1,0];
for(;n<e.length;)if(t[r]===`*`)[i,a,r]=[r,n,r+1];else if(t[r]===`?`||t[r]===e[n])[n,r]=[n+1,r+1];else if(i>=0)[a,n,r]=[a+1,a+1,i+1];else return!1;
return/^\**$/.test(t.slice(r))}
function nameAndId({id:e,name:t}){
return t?`${t} (${e})`:e}
function accountNotFound(t,r,i){
let{account:a,isPattern:o}=t,s=o&&isGlob(a)?`No account available to this session matches "${a}".`:`No account named "${a}" is available to this session.`,c=r.map(nameAndId).toSorted(),l=c.length>0?`Available accounts (${c.length}): ${e(c)}.`:Ce;
return new n(`account-not-found`,`${s} ${l}`,accountRemedy(t,r,i))}
const Ce=`This session has no accounts.`;
function accountRemedy(e,t,n){
let{account:i,isPattern:a}=e;
if(t.length===0)return`Ask your administrator to assign a permission set in that account to ${n}.`;
let o=severalOf(i,e=>t.some(({id:t,name:n})=>t===e||n===e));
if(o)return linesRemedy(e,o);
if(isGlob(i)&&!a)return patternRemedy(e);
let s=r(i,t.map(({name:e})=>e));
return s===void 0?`Use the 12-digit account ID, or ask your administrator to assign a permission set in the account to ${n}.`:`Did you mean ${s}? Use that name, or the ID ${t.filter(({name:e})=>e===s).map(({id:e})=>e).toSorted().join(` or `)}.`}
function severalOf(e,t){
let n=e.split(`,`).map(e=>e.trim());
return n.length>1&&n.every(e=>t(e)||isAccountId(e))?n:void 0}
function linesRemedy({line:e,permissionSet:t},n){
let[r=``]=n,i=`NAME = ${/[\s/=#]/.test(r)?`"${r}"`:r}/${t}`;
return e===void 0?`Use profiles instead of account and permission-set, with a line for each of the ${n.length} accounts, such as ${i}.`:`Write a line for each of the ${n.length} accounts, such as ${i}.`}
function patternRemedy({account:e,permissionSet:t}){
return`Use profiles instead of account and permission-set for a pattern, with the line {account-name} = ${e}/${t}.`}
function nothingAssigned({account:t,permissionSet:i},a,o){
let s=[...new Set(o)].toSorted(),c=r(i,s),[l,...u]=a.map(nameAndId),d=u.length===0?`account ${l}`:`any of the ${a.length} accounts that match ${t}`,f=isGlob(i)?`No permission set that matches ${i} is assigned`:`Permission set ${i} is not assigned`;
return new n(`not-assigned`,`${f} in ${d}. Assigned there: ${e(s)||`none`}.`,c?`Did you mean ${c}?`:J)}
async function notAssigned({accountId:t,accountName:r,permissionSet:i},a,o){
let s=(await a.permissionSets(t)).toSorted(),c=nameAndId({id:t,name:r});
if(s.includes(i))return new n(`not-assigned`,`The portal in ${a.region} lists permission set ${i} in account ${c}, but refused it (${o}). The assignment was just removed, or is not provisioned yet.`,`Wait until it is provisioned, or ask your administrator to assign it to ${a.user} again.`);
let l=`Permission set ${i} is not assigned in account ${c}`,refuse=(e,t)=>new n(`not-assigned`,`${l} (${a.region}: ${o??`not listed`}). ${e}`,t),u=`This must be the name of a permission set, not of an IAM role.`;
if(s.length>0)return refuse(`Assigned there: ${e(s)}. ${u}`,permissionSetRemedy(i,s));
let d=(await a.accounts()).map(nameAndId),f=r?`Ask`:`Correct the account ID, or ask`;
return refuse(`Assigned there: none. Available accounts: ${e(d.toSorted())||`none`}. ${u}`,`${f} your administrator to assign a permission set in the account to ${a.user}. ${Y}`)}
function permissionSetRemedy(e,t){
let n=severalOf(e,e=>t.includes(e));
if(n)return`Use profiles, with a line for each of the ${n.length} permission sets.`;
let i=r(e,t);
return i?`Did you mean ${i}?`:`${J} ${Y}`}
const J=`Use one of these, or ask your administrator to assign the permission set.`,Y=`For a role from account access manager, use credential-source: web-identity with role-to-assume: the portal does not have such roles.`;
function usableCredentials(e,t,r){
let{accessKeyId:i,secretAccessKey:a,sessionToken:o,expiration:s,arn:c}=e;
for(let e of[i,a,o])e&&r(e);
if(!i&&!a&&!o)throw t.intercepted(`it has no role credentials`);
if(![i,a,o].every(e=>e!==void 0&&/^[\x21-\x7e]+$/.test(e))||!i||!a||!o||!s?.getTime())throw new n(`unexpected`,`${t.host} returned incomplete role credentials.`,`Try again later.`);
return{accessKeyId:i,secretAccessKey:a,sessionToken:o,expiration:s,arn:c}}
function sessionParameters({arn:e,sessionName:t,durationSeconds:n,policy:r,policyArns:i}){
return{RoleArn:e,RoleSessionName:t,DurationSeconds:n,...r&&{Policy:r},...i?.length&&{PolicyArns:i.map(e=>({arn:e}))}}}
function sessionFrom({Credentials:e,AssumedRoleUser:t},n,r){
return usableCredentials({accessKeyId:e?.AccessKeyId,secretAccessKey:e?.SecretAccessKey,sessionToken:e?.SessionToken,expiration:e?.Expiration,arn:t?.Arn},n,r)}
function unacceptableInput({name:e,words:t},n){
if(/DurationSeconds/i.test(t))return i(`role-duration-seconds`,`is ${n.durationSeconds}, which STS does not allow for ${n.arn}: ${t}`,`Use a shorter duration, or raise the maximum session duration of the role.`);
if(/MalformedPolicy/.test(e))return i(`inline-session-policy`,`is not a valid policy: ${t}`,`Correct the policy.`);
if(/PackedPolicyTooLarge/.test(e)){
let e=n.policy?`inline-session-policy`:`managed-session-policies`;
return i(n.policy||n.policyArns?.length?e:`session-tags`,`is too large, because session policies and session tags share the limited space of the session token: ${t}`,`Shorten the policy, or use fewer policies and tags.`)}}
async function assumeRoles(e,t,n,r,i){
let a=t;
for(let t of e)a=await assumeRole(t,a,n,r,i);
return a}
async function assumeRole(e,t,n,r,{aws:i,report:a,limits:o}){
let s=await i.sts(r,t),c={...sessionParameters(e),...e.externalId&&{ExternalId:e.externalId},...e.tags?.length&&{Tags:[...e.tags]},...e.transitiveTagKeys?.length&&{TransitiveTagKeys:[...e.transitiveTagKeys]}},l=await ask(e=>s.client.assumeRole(c,{abortSignal:e}),o);
if(!isFailure(l))return sessionFrom(l,s,a.mask);
throw!l.answered||isTransient(l)?s.errorFor(l,`assuming ${e.arn}`):unacceptableInput(l,e)??rejected(l,e,t.arn??n,r)}
const we={ExpiredToken:`Move the step that exports the keys to just before this one: the keys have expired.`,InvalidClientTokenId:`Check the step that exported the keys: STS does not recognize them, or their session token is missing.`,SignatureDoesNotMatch:`Check the step that exported the keys: the secret access key does not belong to the access key ID.`};
function rejected({name:e,words:t,cause:r},i,a,o){
return new n(`role-chain-rejected`,`STS in ${o} did not let ${a} assume ${i.arn} (${e}: ${t}).`,we[e.replace(/Exception$/,``)]??roleRemedy(e,i,a,o),{cause:r})}
function roleRemedy(e,t,n,r){
return/RegionDisabled/.test(e)?`Activate STS in the region ${r} for the account of the role, or use another aws-region.`:`Check that the role exists, that its trust policy allows sts:AssumeRole${t.tags?.length?` and sts:TagSession`:``} for ${n}${t.externalId?` with the external ID in role-external-id`:``}, and that the permissions of ${n} allow it too.`}
async function accountsOf(e,t){
let{account:n,isPattern:r,profile:i}=e;
if(isAccountId(n))return i?.includes(`{account-name}`)?[{id:n,name:(await t.accounts()).find(({id:e})=>e===n)?.name??``}]:[{id:n,name:``}];
let a=await t.accounts();
if(!r||!isGlob(n))return[accountNamed(e,a,t.user)];
let o=a.filter(({id:e,name:t})=>matchesGlob(t.trim(),n)||matchesGlob(e,n)),s=o.length>0?o:a.filter(({name:e})=>matchesGlob(fold(e),fold(n)));
if(s.length===0)throw accountNotFound(e,a,t.user);
return s.toSorted((e,t)=>compare(e.name,t.name)||compare(e.id,t.id))}
function compare(e,t){
return e===t?0:e<t?-1:1}
async function assignmentsIn({id:e,name:t},{permissionSet:n,isPattern:r},i){
let a=r&&isGlob(n);
return(a?(await i(e)).filter(e=>matchesGlob(e,n)).toSorted():[n]).map(n=>({accountId:e,accountName:t,permissionSet:n,isListed:a}))}
function accountNamed(t,r,i){
let{account:a}=t,o=r.filter(e=>e.name.trim()===a.trim()),s=o.length>0?o:r.filter(e=>fold(e.name)===fold(a)),[c,...l]=s;
if(c&&l.length===0)return c;
if(!c)throw accountNotFound(t,r,i);
let u=s.map(nameAndId).sort();
throw new n(`account-ambiguous`,`Several accounts are named ${a}: ${e(u)}.`,`Use the ID of the account instead of its name.`)}
function fold(e){
return e.trim().normalize(`NFC`).toLowerCase()}
function accountOf({assignment:e,chain:t,credentials:n}){
return accountOfSession(n?.arn??``)??lastAccount(t,e.accountId)}
function resultInWords(e){
return`${e.access} in account ${accountInWords(e)}, valid until ${k(e.credentials.expiration)}`}
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
let{assignment:r,chain:i,role:a,region:o}=e,s=await t.roleCredentials(e),c=`${a?.arn??r.permissionSet} in account ${r.accountId}`;
return s&&assumeRoles(i,s,c,o,n)}
async function readTokenFile(e){
let t=await C(e),r=t?.toString(`utf8`).trim()??``;
if(/^[\w-]+\.[\w-]+\.[\w-]*$/.test(r))return r;
throw new n(`no-id-token`,`The file ${e} in web-identity-token-file ${stateOf(t,r)}.`,`Check the path, and that the runner writes the token there. A container needs the volume with the file.`)}
function stateOf(e,t){
return e?t?`does not contain an OIDC token (a JWT)`:`is empty`:`does not exist`}
function claimsInWords(e,t){
return`The claims of the token are ${t.filter(t=>e[t]!==void 0).map(t=>`${t} ${e[t]}`).join(`, `)}.`}
function freshIdTokens({audience:e,idTokenFile:t},n){
let next=()=>t?idTokenIn(t,n):requestIdToken(e,n),r=next();
return r.catch(()=>{}),async()=>{
let e=r??next();
r=void 0;
let t=await e;
return n.report.passed(`ID token`,`Got an ID token with subject ${t.claims.sub} and audience ${t.claims.aud}.`),t}}
async function idTokenIn(e,{report:t}){
let r=await readTokenFile(e);
t.mask(r);
let i=claimsIn(r);
if(i)return{value:r,claims:i};
throw new n(`no-id-token`,`The token in ${e} is not a valid JWT.`,`Check the program that writes the file.`)}
async function requestIdToken(e,{aws:t,job:n,report:r,limits:i}){
let{connections:a}=t,{ACTIONS_ID_TOKEN_REQUEST_URL:o,ACTIONS_ID_TOKEN_REQUEST_TOKEN:s}=n.env;
if(!o||!s)throw noIdToken(`This job cannot request an ID token`,n);
let c=checkedUrl(o,e),l=await retrying(async()=>{
let e=await attempt(e=>get(c,s,a,e),i);
return isFailure(e)?e:idTokenFrom(e,r.mask)},i,e=>a.isClosed()?G:usualPolicy(e));
if(!isFailure(l))return l;
let{status:u,answered:d,words:f}=l;
if(d&&u!==void 0&&u>=400&&!isTransient(l)){
let e=u===401?`, as it does after a job has run for six hours`:``;
throw noIdToken(`This job cannot get an ID token: ${`${c.host} refused the request (HTTP ${u}: ${f})${e}`}`,n)}
throw serviceErrors(c.host,a.proxyTo(c)).errorFor(l,`requesting an ID token`)}
function checkedUrl(e,t){
let r=URL.canParse(e)?new URL(e):void 0;
if(!r||!isHttpsOrLoopback(r))throw new n(`no-id-token`,`ACTIONS_ID_TOKEN_REQUEST_URL is not an https:// URL, so the runner did not set it.`,`Remove ACTIONS_ID_TOKEN_REQUEST_URL from every env: in the workflow.`);
return r.searchParams.set(`audience`,t),r}
async function get(e,t,{agents:n},r){
let i=e.protocol===`https:`,a=i?n.httpsAgent:n.httpAgent,o={accept:`application/json`,authorization:`Bearer ${t}`,"user-agent":`aws-sso-credentials`},s=(i?N:P).get(e,{agent:a,headers:o,signal:r}),c=await new Promise((e,t)=>{
s.on(`response`,e).on(`error`,t)});
return{status:c.statusCode??0,headers:c.headers,body:await he(boundedAnswer(c,1))}}
function idTokenFrom({status:e,headers:t,body:n},r){
let i=parsed(n),a=h(i)?i.value:void 0;
if(e===200&&typeof a==`string`&&a!==``){
r(a);
let e=claimsIn(a);
if(e)return{value:a,claims:e}}
let o=h(i)?i.message:void 0;
return{status:e,name:`HTTP ${e}`,words:typeof o==`string`?o:`no message`,answered:e!==200&&h(i),metadata:{httpStatusCode:e},retryAfter:retryAfterOf(t),cause:void 0}}
function claimsIn(e){
let t=parsed(Buffer.from(e.split(`.`)[1]??``,`base64url`).toString());
return h(t)?t:void 0}
function parsed(e){
try{
return JSON.parse(e)}catch{
return}}
function noIdToken(e,{outsider:t,env:r}){
let i=`permissions: id-token: write (and contents: read for a checkout) to the job; for a reusable workflow, also add it to the job that calls it`;
if(t===`fork`&&r.GITHUB_EVENT_NAME===`pull_request`)return new n(`no-id-token`,`${e}. Pull requests from forks never get one, whatever permissions the workflow sets.`,`Run the job only for branches of this repository, with an if: condition. There, add ${i}.`);
let a=t===`dependabot`;
return new n(`no-id-token`,`${e}. It needs the permission id-token: write; pull requests from forks never get one.${a?` Dependabot started this run, so its permissions are restricted.`:``}`,`Add ${i}.${a?` If Dependabot still gets no ID token, skip the job for it with an if: condition.`:``}`)}
function signInsIn(e,t){
return A(e).sections.flatMap(e=>{
let n=c(e,`config`),r=T(e.settings.get(`sso_start_url`)??``);
return n===void 0||!t(r)?[]:de(n)?ofSession(n.slice(re(``).length)):e.settings.has(`sso_session`)?[]:ofLegacyProfile(n,r)})}
function ofSession(e){
return{sessionName:e,cacheKey:e,argument:`--sso-session ${a(e)}`}}
function ofLegacyProfile(e,t){
return{sessionName:void 0,cacheKey:t,argument:`--profile ${a(e)}`}}
async function renewToken(e,t,n){
let{job:r,report:i,limits:a}=n;
return m(`${e.path}.lock`,async({urgent:o})=>{
let s=await g(e.path,i.mask)??e.initial;
if(!t(s))return{token:s};
let c=await oe(e.path,r.temp);
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
if(!f||!p)throw o.intercepted(`it has no access token, or no lifetime for it`);
i.mask(f),m&&i.mask(m);
let h=new Date(Date.now()+p*1e3),g={accessToken:f,expiresAt:h,refreshToken:m??l};
return{token:{...e,...g,fields:{...e.fields,...g,expiresAt:k(h)}}}}
const X=3e5;
async function openTokenSession(e,t){
let{place:r,margin:i}=e,{initial:a}=r,isDue=e=>y(e)<i&&O(e);
if(!isDue(a))return s(a)?sessionOf(a,e,t):replaced(a,a.refreshToken?`It has no valid client registration, so it cannot be renewed.`:`It has no refresh token, so it cannot be renewed.`,e,t);
let o=y(a)>0,c=`The session was not renewed; using it until ${u(a)}.`;
try{
let n=await renewToken(r,isDue,t);
if(n.refused===void 0||!o)return await settled(n,a,e,t);
t.report.warning(`${c} The service refused to renew it: ${n.refused}.`)}catch(e){
if(!(e instanceof n)||!o)throw e;
t.report.warning(`${c} ${e.message}`)}
return sessionOf(a,e,t)}
function sessionOf(e,t,n){
let{place:r,isOwn:i,startUrl:a,sessionName:o,isFromSecret:s,replace:c}=t;
return{accessToken:e.accessToken,region:r.region,startUrl:a,expiresAt:e.expiresAt,user:`the user who signed in`,token:e,sessionName:o,isFromSecret:s,keptAt:i?r.path:void 0,cachedAt:i?void 0:r.path,renew:O(e)||c?async()=>O(e)?(n.report.info(`The service in ${r.region} refused the access token; renewing it.`),settled(await renewToken(r,t=>t.accessToken===e.accessToken,n),e,t,n)):replaced(e,`The service refused it.`,t,n):void 0,next:void 0,refused:n=>expired(e,t,`The service refused it: ${n}.`)}}
async function settled(e,t,n,r){
if(e.refused!==void 0)return replaced(t,`The service refused to renew it: ${e.refused}.${spent(n)}`,n,r);
let{token:i}=e;
return r.report.info(`Renewed the session in ${n.place.region}; it is valid until ${u(i)}.`),n.onRenewed?.(i),sessionOf(i,n,r)}
function spent({isFromSecret:e}){
return e?` Another job may have renewed it: the service then replaced the refresh token, and the secret still has the old one.`:``}
async function replaced(e,t,n,{report:r}){
let i=expired(e,n,t);
if(!n.replace)throw i;
return r.info(i.message),n.replace()}
function expired(e,{place:t,startUrl:r,remedy:i},a){
let o=y(e)<=0,s=o?`expired at ${u(e)}`:`is no longer valid`,c=e.region!==void 0&&e.region!==t.region,l=c?` The token was issued in ${e.region} and works only there.`:``,d=`Correct sso-region (in a profile, sso_region) to ${e.region}. If the session has expired there too, r`;
return new n(`session-expired`,`The session of ${r??`sso-token`} in ${t.region} ${s}. ${a}${l}`,c&&!o?`${d}${i.slice(1)}`:i)}
async function findSignIns(e,{job:t,report:n}){
let{startUrl:r,region:i,signIn:a,tokenFile:o}=e,c=o??(a&&l(t.home,a.cacheKey)),paths=e=>e.map(e=>l(t.home,e)),u={startUrl:r,expected:c===void 0?paths(ae(r)):[c],isExact:c!==void 0,preferred:c===void 0?paths((await knownSignIns(r,t)).map(({cacheKey:e})=>e)):[],temp:t.temp},d=await v(t.home,u,n.mask),{found:f}=d,isHere=({token:e})=>!i||!e.region||e.region===i,[p,...m]=f.filter(e=>isHere(e)&&s(e.token));
if(!p)return{usable:[],nearest:[f.find(isHere)??f[0]??[]].flat(),search:d};
let h=f.filter(isHere),g=h[0]!==p&&h[0]?.isByContent===!1;
return(m.length>0||g)&&warnOfChoice(p,h,r,n.warning),{usable:p.isByContent?[p,...m]:[p],nearest:[],search:d}}
function warnOfChoice({path:t},n,r,i){
i(`The token cache has several sign-ins to ${r}, possibly of different people: ${e(n.map(e=>e.path))}. Using ${t}. To choose one, remove account and permission-set, and set aws-profile to a profile of the AWS config file: its sso_session determines the sign-in.`)}
async function knownSignIns(e,t){
let n=await M(ie(t).config).catch(()=>void 0);
return n?signInsIn(n,t=>E(t,e)):[]}
async function openFirst(e,t,r){
let[i,...a]=t;
if(!i)return openTokenSession(e,r);
let next=()=>(r.report.info(`The token in ${e.place.path} was refused. Trying the one in ${i.place.path}.`),openFirst(i,a,r));
try{
return{...await openTokenSession(e,r),next}}catch(e){
if(!(e instanceof n)||e.code!==`session-expired`)throw e;
return next()}}
const Te=`the secret is not defined, or belongs to an environment that the job does not name (environment:)`,Z=`Runs for a fork or by Dependabot get no secrets, and a reusable workflow gets them only with secrets: inherit.`,Ee=`If you set sso-token, it is empty: ${Te}. ${Z}`,De=`Define the secret, or name its environment in the job with environment:.`;
function storeAgain(e,t){
let n=t?` --start-url ${a(t)}`:``,r=e?` ${e.replace(`--sso-session`,`--session`)}`:n;
return`Run ${login(e,t)} on your own machine, then setup/store-token.sh${r} from the repository of this action, with --env NAME if the secret belongs to an environment.`}
function signInAtHome(e,t,n){
return`Run ${login(e,t)} on this machine as the user of the runner. It replaces ${n}.`}
function login(e,t){
return`aws sso login ${e??`--profile NAME, with a profile for ${t??`the access portal`},`}`}
function noCachedToken({startUrl:t,folder:r,path:i,sessionName:a,argument:o},{otherStartUrls:s,broken:c,isEmpty:l},{hasAwsLogin:u,isHosted:d,isSourceEmpty:f}){
let p=a===void 0?`for ${t}`:`of the session ${a} for ${t}`,m=i===void 0?`in ${r}`:`in ${i}, the only file in which AWS tools look for it`,h=o?login(o,t):`aws configure sso, then aws sso login --profile NAME,`,g=d&&l,_=[g&&`${emptyInputs(f)}. ${Z}`,`There is no cached token ${p} ${m}.`,s.length>0&&`The token cache has tokens for: ${e(s)}.`,c.length>0&&`These files could not be read: ${e(c)}.`,u&&`There is a sign-in from aws login, but that is not a session of IAM Identity Center.`,!g&&Ee,!g&&f&&`${emptyInputs(!0)}.`];
return new n(`no-cached-token`,_.filter(Boolean).join(` `),g?`${De} On a self-hosted runner, run ${h} as the user of the runner.`:`Run ${h} on this machine as the user of the runner, or set sso-token to a secret.`)}
function nothingNamesThePortal(e){
return new n(`no-cached-token`,`${emptyInputs(e)}. Neither sso-start-url nor a profile in the AWS config file says which access portal to use. ${Z}`,`${De}${e?` Do the same with the variables in application-arn and role-to-assume.`:``} To use the token cache of this machine, set sso-start-url and sso-region.`)}
function emptyInputs(e){
return e?`The inputs sso-token, application-arn and role-to-assume are empty: the secret or the variables (vars) in them are not defined, or belong to an environment that the job does not name (environment:)`:`The input sso-token is empty: ${Te}`}
function noTokenForOutsiders(e,t,r){
let i={fork:`This run is for a fork's pull request`,dependabot:`This run is for Dependabot`,"foreign-event":`The event ${t} may come from outside the repository`,"unread-event":`The file of the event ${t} cannot be read, so this run may be for a fork's pull request`},a=e===`unread-event`?`Use this action before any step that removes or changes files of the runner.`:`Run the job only for push, schedule, workflow_dispatch and pull requests from branches of this repository, with an if: condition, or set sso-token to a secret.`;
return new n(`no-cached-token`,`${i[e]}. The token cache ${r} is never read in such runs. ${Ee}`,a)}
async function openCachedTokenSession(e,t){
if(e.token)return openTokenSession(await originInSecret(e,e.token,t),t);
let[n,...r]=await originsAtHome(e,t);
return openFirst(n,r,t)}
async function originInSecret(e,t,{job:n,report:r}){
let i=_(t,r.mask);
refuseOtherPortal(e,i),/^\{\s*\n/.test(t)&&r.warning(Oe);
let a=requiredRegion(e,i,`sso-token`),o=e.startUrl??checkedStartUrl(i),s=await j(n.temp,i.accessToken),{path:c,token:l=i}=await se(s,i,n,r.mask),u=storeAgain((e.signIn??(o?(await knownSignIns(o,n))[0]:void 0))?.argument,o);
return{place:{path:c,initial:l,region:a},margin:0,startUrl:o,sessionName:e.signIn?.sessionName,isFromSecret:!0,isOwn:c===s,remedy:u,onRenewed:({refreshToken:e})=>{
e!==i.refreshToken&&r.warning(`The service replaced the refresh token in sso-token. A job cannot update the secret, so it now works in this job only. ${u}`)}}}
const Oe=`sso-token has several lines, and the runner masks each of them: { and } become *** in the whole log, and outputs that contain them are lost. Store it on one line with setup/store-token.sh from the repository of this action.`;
function refuseOtherPortal({startUrl:e,profile:t},n){
if(!e||!n.startUrl||E(e,n.startUrl))return;
let r=t?`the profile ${t}`:`sso-start-url`;
throw i(`sso-token`,`is a sign-in to ${n.startUrl}, but ${r} has ${e}.`,`Store a sign-in to ${e} with setup/store-token.sh, or correct ${r}.`)}
function checkedStartUrl({startUrl:e}){
if(e===void 0||ce(e))return e;
throw i(`sso-token`,`has a startUrl that is not a valid https:// URL.`,`Store a sign-in again with setup/store-token.sh, or set sso-start-url.`)}
async function originsAtHome(e,t){
let{job:n,report:r}=t,{startUrl:i,signIn:a}=e,s=b(n.home);
if(n.outsider)throw noTokenForOutsiders(n.outsider,n.env.GITHUB_EVENT_NAME??``,s);
if(!i)throw nothingNamesThePortal(e.isSourceEmpty);
let{usable:c,nearest:u,search:d}=await findSignIns({...e,startUrl:i},t),f=a?[a]:await knownSignIns(i,n),[p,...m]=c.length>0?c:u;
if(!p)throw noCachedToken({startUrl:i,folder:s,path:a&&l(n.home,a.cacheKey),sessionName:a?.sessionName,argument:f[0]?.argument},d,{hasAwsLogin:await o(n.home),isHosted:n.env.RUNNER_ENVIRONMENT===`github-hosted`,isSourceEmpty:e.isSourceEmpty});
let originOf=({path:t,token:r})=>{
let{argument:o}=f.find(({cacheKey:e})=>l(n.home,e)===t)??f[0]??{};
return{place:{path:t,initial:r,region:requiredRegion(e,r,t)},margin:X,startUrl:i,sessionName:a?.sessionName,isFromSecret:!1,isOwn:!1,remedy:signInAtHome(o,i,t)}};
return r.passed(`session`,`Using the cached token for ${i} from ${p.path}.`),[originOf(p),...m.map(originOf)]}
function requiredRegion(e,t,n){
if(e.region)return e.region;
if(t.region)return checkedRegion(t.region,`sso-region, read from ${n},`);
throw i(`sso-region`,`is missing, and ${n} does not contain a region.`,`Set it to the region of IAM Identity Center.`)}
async function pollUntilDecided({interval:e,expiresIn:t},n,r){
let i=f()+t*1e3,left=()=>(i-f())/1e3,mark=()=>Math.ceil(left()/30),a=1/0,o=0,s=[];
for(;;){
mark()<a&&(a=mark(),r(Math.round(left())));
let t=(e+o*5)*2**Math.min(s.length,2),i=t<left();
if(await L(Math.min(t,left())*1e3),!i)return`expired`;
let c=await n();
if(!isFailure(c))return c;
let l=c.oauthCode===`authorization_pending`||c.oauthCode===`slow_down`;
if(c.oauthCode===`slow_down`&&(o+=1),!l&&!isTransient(c))return c.oauthCode===`invalid_grant`&&s.at(-1)||c;
s=l?[]:[...s,c]}}
function checkedVerificationUri(e,t){
let n=URL.canParse(e)?new URL(e):void 0,r=n?.username===``&&n.password===``;
if(n&&r&&isHttpsOrLoopback(n)&&isPageHost(n))return n.href;
throw untrustedAuthorizationServer(t,`it sends the person who signs in to ${n?.host||`an invalid URL`}, which is not an https:// page of AWS`)}
function isPageHost({hostname:e,port:t}){
return isLoopback(e)||t===``&&isSignInHost(e)}
function checkedUserCode(e,t){
if(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(e)&&e.length<=40)return e;
throw untrustedAuthorizationServer(t,`its sign-in code is not valid`)}
function untrustedAuthorizationServer(e,t){
return new n(`network`,`The answer from ${e} did not come from the service itself: ${t}.`,`Do not approve anything. Find out what answers for ${e}: check AWS_ENDPOINT_URL_SSO_OIDC, AWS_ENDPOINT_URL and the proxy.`)}
const ke=`urn:ietf:params:oauth:grant-type:device_code`;
async function startDeviceAuthorization(e,t){
let{aws:n,report:r,limits:i}=t,a=await n.oidc(e.region),{host:o}=a,s=await registerClient(a,t),{clientId:c,clientSecret:l}=s,u={clientId:c,clientSecret:l,startUrl:e.portalUrl},d=await ask(e=>a.client.startDeviceAuthorization(u,{abortSignal:e}),i);
if(isFailure(d))throw meaningOf(d)===`invalid_request`?unknownPortal(e,d.words):a.errorFor(d,`starting the sign-in`);
let{deviceCode:f,userCode:p,verificationUri:m,verificationUriComplete:h,expiresIn:g,interval:_}=d;
if(f&&r.mask(f),!f||!p||!m||!g)throw untrustedAuthorizationServer(o,`it has no sign-in code`);
let v={interval:bounded(Number(_)||5),expiresIn:bounded(g)};
return{client:s,deviceCode:f,verification:{verificationUri:checkedVerificationUri(m,o),verificationUriComplete:h&&checkedVerificationUri(h,o),userCode:checkedUserCode(p,o),expiresAt:new Date(Date.now()+v.expiresIn*1e3)},schedule:v}}
function bounded(e){
return Math.min(Math.max(1,e),3600)}
async function registerClient(e,{job:t,report:n,limits:r}){
let i={clientName:`aws-sso-credentials ${t.env.GITHUB_REPOSITORY??``}`.trim().replace(/[^\w.-]/g,`-`),clientType:`public`,scopes:[`sso:account:access`],grantTypes:[ke,`refresh_token`]},a=await ask(t=>e.client.registerClient(i,{abortSignal:t}),r);
if(isFailure(a))throw e.errorFor(a,`registering this job as a client`);
let{clientId:o,clientSecret:s,clientSecretExpiresAt:c}=a;
if(s&&n.mask(s),!o||!s)throw untrustedAuthorizationServer(e.host,`it has no client registration`);
return{clientId:o,clientSecret:s,registrationExpiresAt:c?k(new Date(c*1e3)):void 0}}
async function redeemDeviceCode({client:e,deviceCode:t,verification:n,schedule:r},i,{aws:a,report:o,limits:s},c){
let{startUrl:l,region:u}=i,d=await a.oidc(u),{clientId:f,clientSecret:p}=e,m={clientId:f,clientSecret:p,deviceCode:t,grantType:ke},h={...s,deadline:AbortSignal.timeout(r.expiresIn*1e3+2e4)},g=await pollUntilDecided(r,()=>attempt(e=>d.client.createToken(m,{abortSignal:e}),h),c);
if(g===`expired`)throw authorizationExpired(n,i);
if(isFailure(g)){
let e=meaningOf(g);
throw e===`access_denied`?authorizationDenied(n,i,g.words):e===`expired_token`?authorizationExpired(n,i):e===`invalid_grant`?unknownPortal(i,g.words):d.errorFor(g,`waiting for the approval`)}
let{accessToken:_,refreshToken:v,idToken:y,expiresIn:b}=g;
y&&o.mask(y);
let S=b&&k(new Date(Date.now()+b*1e3)),C=x({startUrl:l,region:u,accessToken:_,expiresAt:S,refreshToken:v,...e},o.mask);
if(!C||!S)throw untrustedAuthorizationServer(d.host,`it has no access token for an approved code`);
return C}
function meaningOf({oauthCode:e,words:t}){
return/\bKMS_/.test(t)?void 0:e}
function authorizationDenied({userCode:e},{startUrl:t,region:r},i){
return new n(`authorization-denied`,`The sign-in with the code ${e} at ${t} in ${r} was denied (${i}).`,`Run the job again and approve the new code. If you did not start the run, denying it was right.`)}
function authorizationExpired({userCode:e},{startUrl:t,region:r}){
return new n(`authorization-expired`,`Nobody approved the code ${e} for ${t} in ${r} in time. If the page showed invalid_grant, IAM Identity Center is not in ${r}.`,`Run the job again and approve the new code. If the page refused the code, correct sso-region.`)}
function unknownPortal({startUrl:e,region:t},n){
return i(`sso-start-url`,`is ${e}, which IAM Identity Center in the sso-region ${t} does not know (${n}).`,`Correct sso-start-url or sso-region. The IAM Identity Center console shows both under Settings.`)}
async function findPortal(e,t){
let{startUrl:n,region:r}=e,i=new URL(D(n));
if(isPortalHost(i.hostname)){
if(r)return{portalUrl:D(n),region:r};
throw missingRegion(`${n} does not contain it`)}
let a=await redirectFrom(i,e,t),o=D(a.origin+a.pathname),s=regionOfPortal(a.hostname)??r;
if(!s)throw missingRegion(`${o}, to which ${n} redirects, does not contain it`);
let c=r&&r!==s?`, not in ${r}`:``;
return t.report.info(`${n} redirects to the access portal ${o} in ${s}${c}.`),{portalUrl:o,region:s}}
async function redirectFrom(e,t,{aws:n,limits:r}){
let{connections:i}=n,a=serviceErrors(e.host,i.proxyTo(e)),request=t=>attempt(n=>locationOf(e,t,i.agents.httpsAgent,n),r),o=await retrying(async()=>{
let e=await request(`HEAD`);
return isFailure(e)&&(e.status===405||e.status===501)?request(`GET`):e},r);
if(isFailure(o))throw o.answered?noPortal(t,`does not redirect to one (HTTP ${o.status})`):a.errorFor(o,`requesting ${t.startUrl}`);
let s=URL.canParse(o,e)?new URL(o,e):void 0,c=s?.protocol===`https:`&&`${s.username}${s.password}${s.port}`==``;
if(s&&c&&isPortalHost(s.hostname))return s;
throw noPortal(t,`redirects to ${s?.origin??`an invalid URL`}, which is not one either`)}
async function locationOf(e,t,n,r){
let i=N.request(e,{method:t,agent:n,signal:r,headers:{"user-agent":`aws-sso-credentials`}}).end(),{statusCode:a=0,headers:o}=await new Promise((e,t)=>{
i.on(`response`,e).on(`error`,t)});
return i.destroy(),[301,302,303,307,308].includes(a)&&o.location?o.location:{status:a,name:`HTTP ${a}`,words:`no redirect`,answered:!0,metadata:{httpStatusCode:a},retryAfter:retryAfterOf(o),cause:void 0}}
function missingRegion(e){
return i(`sso-region`,`is missing, and ${e}.`,`Set it to the region of IAM Identity Center.`)}
function noPortal({startUrl:e,profile:t},n){
let[r,a]=t===void 0?[`sso-start-url`,`is`]:[`aws-profile`,`names the profile ${t}, whose sso_start_url is`];
return i(r,`${a} ${e}, which is not an AWS access portal and ${n}.`,`Use the URL that the IAM Identity Center console shows under Settings, or make this one redirect to it.`)}
async function openDeviceSession(e,t,n){
refuseStrangers(t.job);
let{startUrl:r,region:i,signIn:a}=e,o=JSON.stringify([D(r),i,a?.sessionName]),s=await j(t.job.temp,o),{onVerification:c}=n,l=c&&(()=>signInAnew(e,s,t,{...n,onVerification:c})),u=await findTokens(e,s,t),[d,...f]=u.map(({path:t,token:n,region:r})=>({...originOf(e,{path:t,initial:n,region:r}),margin:X,isOwn:t===s,replace:t===u.at(-1)?.path?l:void 0}));
return d?openFirst(d,f,t):l?l():refuseUnasked(r)}
function originOf({startUrl:e,signIn:t},n){
return{place:n,margin:0,startUrl:e,sessionName:t?.sessionName,isFromSecret:!1,isOwn:!0,remedy:`Run the job again. It asks for a new sign-in.`}}
function refuseUnasked(e){
throw new n(`no-cached-token`,`There is no session for ${e} yet, and a dry run or a credential process does not start a sign-in.`,`Run the action without dry-run first, or run aws sso login on this machine.`)}
async function findTokens(e,t,n){
let{job:r,report:i}=n,{path:a,token:o}=await se(t,void 0,r,i.mask);
if(o)return i.passed(`session`,`Using the session for ${e.startUrl} that was approved earlier in this job.`),withRegion([{path:a,token:o}],e);
if(r.outsider)return[];
let{usable:s}=await findSignIns(e,n),c=withRegion(s,e);
return c[0]&&i.passed(`session`,`Using the cached token for ${e.startUrl} from ${c[0].path}.`),c}
function withRegion(e,t){
return e.flatMap(({path:e,token:n})=>{
let r=n.region??t.region;
return r?[{path:e,token:n,region:checkedRegion(r,`sso-region, read from ${e},`)}]:[]})}
async function signInAnew(e,t,n,r){
let{job:i,report:a,limits:o}=n;
i.isPublic===void 0&&a.warning(`The event of this run does not say whether the repository is public. Everyone who can read this log can see the sign-in code.`);
let s={startUrl:e.startUrl,...await findPortal(e,n)},{region:c}=s,l=await startDeviceAuthorization(s,n);
await r.onVerification(l.verification);
let d=await redeemDeviceCode(l,s,n,r.onWaiting);
return o.extend(),await te(t,`${JSON.stringify(d.fields,void 0,2)}\n`,i.temp),a.passed(`session`,`The sign-in was approved; the session in ${c} is valid until ${u(d)}.`),openTokenSession(originOf(e,{path:t,initial:d,region:c}),n)}
const Ae=`Use a source that needs no person, with application-arn or role-to-assume`;
function refuseStrangers({env:e,isPublic:t}){
let refuse=(e,t,r)=>new n(`not-allowed`,`The credential-source device-code is not allowed ${e}: ${t}.`,r);
if(e.GITHUB_EVENT_NAME===`pull_request_target`)throw refuse(`for the event pull_request_target`,`anyone who opens a pull request could start a run that asks your people to sign in`,`${Ae}, or another event.`);
if(t)throw refuse(`in a public repository`,`everyone can read the verification link and the code in its log`,`${Ae}, or move the job to a private repository.`)}
const je={attempts:12,pause:500};
async function assumeRoleWithWebIdentity(e,t,n,r){
let{aws:i,report:a,limits:o}=r,s=freshIdTokens(t,r),c=await i.sts(n),l={},u=await retrying(async()=>{
let t=await s();
l=t.claims;
let n={...sessionParameters(e),WebIdentityToken:t.value};
return attempt(e=>c.client.assumeRoleWithWebIdentity(n,{abortSignal:e}),o)},o,e=>isVerificationTrouble(e)?je:usualPolicy(e));
if(!isFailure(u))return sessionFrom(u,c,a.mask);
throw isVerificationTrouble(u)?verificationFailed(u,e.arn,n,l):!u.answered||isTransient(u)?c.errorFor(u,`assuming ${e.arn}`):unacceptableInput(u,e)??webIdentityRejected(u,e.arn,n,l,t)}
function isVerificationTrouble({name:e,words:t}){
return/IDPCommunicationError/.test(e)||/Couldn't retrieve verification key/i.test(t)}
function verificationFailed({words:e,metadata:t,cause:r},i,a,o){
return new n(`web-identity-rejected`,`STS in ${a} could not verify the ID token for ${i} in ${t.attempts} attempts: ${e}. ${claimsOf$1(o)}`,`Run the job again, with fewer jobs at the same time. If the error persists, check that ${o.iss}/.well-known/openid-configuration can be reached from the internet.`,{cause:r})}
function webIdentityRejected({name:e,words:t,cause:r},i,a,o,{idTokenFile:s}){
return new n(`web-identity-rejected`,`STS in ${a} refused the ID token for ${i} (${e}: ${t}). ${claimsOf$1(o)}`,trustRemedy(e,t,i,a,e=>String(o[e]??`none`),s),{cause:r})}
function claimsOf$1(e){
return claimsInWords(e,[`iss`,`aud`,`sub`])}
function trustRemedy(e,t,n,r,i,a){
let o=parseRole(n),s=o?.accountId??`of the role`,c=i(`iss`).replace(/^https:\/\//,``),l=`arn:${o?.partition}:iam::${s}:oidc-provider/${c}`;
return/No OpenIDConnect provider/i.test(t)?`Create an OIDC provider for ${i(`iss`)} with the audience ${i(`aud`)} in account ${s}, or correct the account in role-to-assume.`:/audience/i.test(t)?`Add ${i(`aud`)} to the audiences of ${l}, or ${a?`have a token with an audience that it has in ${a}`:`set audience to one that it has`}.`:/RegionDisabled/.test(e)?`Activate STS in the region ${r} for account ${s}, or use another aws-region.`:/ExpiredToken/.test(e)&&a?`Check the program that writes ${a}: its token has expired.`:/ExpiredToken/.test(e)?`Run the job again. If the error persists, check that no proxy returns a cached token: a new token is valid for five minutes.`:[`Check that the role exists in account ${s}, and that one statement of its trust policy has:`,`- action: sts:AssumeRoleWithWebIdentity`,`- principal: Federated ${l}`,`- condition: ${c}:aud is ${i(`aud`)}`,`- condition: ${c}:sub matches ${i(`sub`)}`,...subjectForms(i)].join(`
`)}
function subjectForms(e){
let[t,n]=e(`repository`).split(`/`);
if(!n)return[];
let r=`repo:${t}/${n}:`,i=`repo:${t}@${e(`repository_owner_id`)}/${n}@${e(`repository_id`)}:`,a=e(`sub`);
return a.startsWith(i)?[`The subject is in the immutable form ${i}\u2026; a policy with ${r}\u2026 does not match it.`]:a.startsWith(r)?[`The subject is in the form ${r}\u2026; a policy with the immutable form ${i}\u2026 does not match it.`]:[`The subject is customized; the usual forms ${r}\u2026 and ${i}\u2026 do not match it.`]}
async function openExchangedSession(e,t){
let{region:r,startUrl:i}=e,[{accessToken:a,expiresIn:o,subject:s}]=await Promise.all([exchangeIdToken(e,t),t.aws.portal(r)]);
return{accessToken:a,region:r,startUrl:i,expiresAt:o?new Date(Date.now()+o*1e3):void 0,user:`the user that represents ${s}`,token:void 0,sessionName:void 0,isFromSecret:!1,keptAt:void 0,cachedAt:void 0,renew:()=>openExchangedSession(e,t),next:void 0,refused:e=>new n(`session-expired`,`The access portal in ${r} refused the session from the exchange of the ID token: ${e}.`,`Check that sso-region is the region of the IAM Identity Center instance of application-arn.`)}}
async function exchangeIdToken(e,t){
let{applicationArn:n,audience:r,bootstrapRole:i,idTokenFile:a,region:o}=e,{aws:s,report:c,limits:l}=t,u=assumeRoleWithWebIdentity(i,{audience:stsAudience(partitionOf(o)),idTokenFile:a},o,t),d=freshIdTokens({audience:r},t),[f,p]=await Promise.all([u,s.oidc(o,u)]),m=f.arn??i.arn;
c.passed(`bootstrap role`,`Assumed the bootstrap role ${i.arn}.`);
let h={},g=await retrying(async()=>{
let e=await d();
h=e.claims;
let t={clientId:n,grantType:Q,assertion:e.value};
return attempt(e=>p.client.createTokenWithIAM(t,{abortSignal:e}),l)},l);
if(isFailure(g))throw g.answered&&!isTransient(g)?tokenExchangeRejected(g,e,m,h):p.errorFor(g,`exchanging the ID token`);
let{accessToken:_,refreshToken:v,idToken:y,awsAdditionalDetails:b,expiresIn:x,scope:S}=g;
for(let e of[_,v,y,b?.identityContext])e&&c.mask(e);
if(!_||!/^[\x21-\x7e]+$/.test(_))throw p.intercepted(`it has no access token`);
if(c.passed(`exchange`,`Exchanged the ID token of this job at ${n} for a session in ${o}.`),S&&!S.includes(`sso:account:access`))throw lacksScope(S,e,m,h);
return c.passed(`scope`,`The session has the scope sso:account:access.`),{accessToken:_,expiresIn:x,subject:String(h.sub)}}
const Q=`urn:ietf:params:oauth:grant-type:jwt-bearer`;
function tokenExchangeRejected(e,t,r,i){
let{name:a,words:o,cause:s}=e,{applicationArn:c,bootstrapRole:l,region:u}=t;
return new n(`token-exchange-rejected`,`CreateTokenWithIAM in ${u} refused the ID token for ${c} from ${r} (${a}: ${o}). ${claimsOf(i)}`,certainRemedy(e,l.arn)??checklist(t,i,suspects(a,o)),{cause:s})}
function lacksScope(t,r,i,a){
return new n(`token-exchange-rejected`,`The token that CreateTokenWithIAM in ${r.region} issued to ${i} for ${r.applicationArn} does not have the scope sso:account:access. Its scopes: ${e(t)}. ${claimsOf(a)}`,`Add the access scope sso:account:access to the application.`)}
function claimsOf(e){
return claimsInWords(e,[`iss`,`aud`,`sub`,`repository_id`])}
function certainRemedy({name:e,words:t,cause:n},r){
if(/KMS/.test(t))return`Allow kms:Decrypt for ${r} on the KMS key of the IAM Identity Center instance.`;
if(/InvalidRequestRegion/.test(e))return`Correct sso-region${h(n)&&typeof n.region==`string`?` to ${n.region}`:``}: it must be the region of the application.`}
function suspects(e,t){
let n=`${e} ${t}`;
return/invalid_client|InvalidClient/i.test(n)?[`application`]:/access_?denied/i.test(n)?[`actor policy`,`assignment`]:/unsupported_grant|UnsupportedGrant|unauthorized_client|UnauthorizedClient/i.test(n)?[`grant`]:/invalid_?scope/i.test(n)?[`scope`]:/invalid_?grant/i.test(n)?[`issuer`,`audience`,`claim mapping`]:[]}
function checklist({applicationArn:e,bootstrapRole:t,region:n},r,i){
let a={application:`the instance in ${n} has ${e}`,"actor policy":`the IAM authentication method of the application allows sso-oauth:CreateTokenWithIAM for ${t.arn}, and the permissions of the role allow it too`,grant:`the application has the grant ${Q}`,issuer:`the grant lists a trusted token issuer whose URL is ${r.iss}`,audience:`the grant lists the audience ${r.aud} for that issuer`,"claim mapping":`exactly one user has the value of the claim that the issuer maps (such as repository_id ${r.repository_id??`none`})`,assignment:`that user is assigned to the application`,scope:`the application has the access scope sso:account:access`};
return[`Check these settings in IAM Identity Center:`,...Object.keys(a).toSorted((e,t)=>Number(i.includes(t))-Number(i.includes(e))).map(e=>`- ${e}${i.includes(e)?` (likely)`:``}: ${a[e]}`)].join(`
`)}
function readKeys({job:e,report:t}){
let{AWS_ACCESS_KEY_ID:n,AWS_SECRET_ACCESS_KEY:r,AWS_SESSION_TOKEN:a,AWS_PROFILE:o}=e.env;
for(let e of[n,r,a])e&&t.mask(e);
if(n&&r)return t.passed(`keys`,`The environment has access keys from an earlier step.`),{accessKeyId:n,secretAccessKey:r,...a&&{sessionToken:a}};
throw i(`credential-source`,`is environment (set directly or by role-chaining), but ${n?`AWS_SECRET_ACCESS_KEY`:`AWS_ACCESS_KEY_ID`} is not set in the environment of the job.`,o?`In the earlier step that exported AWS_PROFILE (${o}) instead of keys, set profile-type: static and output-env-credentials: true.`:`Add an earlier step that exports keys, such as this action with role-to-assume. If there is one, check that it does not set run, profiles or output-env-credentials: false.`)}
function openPortalSession(e,t){
let n=sharedSession(e),ask=async e=>{
let r=n.current(),i=await t(r,e);
return isSessionRefusal(i)&&r.renew?t(await n.after(r),e):i};
return{current:n.current,ask:e.next?settledByFirstCall(ask,n):ask}}
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
async function askOneAfterTheOther(e,t,r){
let i=[],a=r.current();
for(;a;){
r.use(a);
let o=await t(e).catch(orExpiry);
if(!isRefusal(o))return o;
i.push({by:r.current(),answer:o});
let s=await a.next?.().catch(orExpiry);
a=s instanceof n?void 0:s}
let o=i.find(({answer:e})=>isForbidden(e))??i[0];
if(!o||o.answer instanceof n)throw o?.answer;
return r.use(o.by),o.answer}
function orExpiry(e){
if(e instanceof n&&e.code===`session-expired`)return e;
throw e}
function isRefusal(e){
return e instanceof n||isSessionRefusal(e)||isForbidden(e)}
function isSessionRefusal(e){
return isFailure(e)&&e.answered&&e.status===401}
function isForbidden(e){
return isFailure(e)&&e.answered&&e.status===403}
const Me=19.8;
function openRateLimiter(){
let e=[],[t,n,r,i]=[0,Me,-1/0,0],a=Promise.resolve(),place=async()=>{
t<20?t+=1:await new Promise(t=>e.push(t))},depart=async()=>{
for(let e=r-f();e>0;e=r-f())await L(e);
let e=f();
return r=Math.max(r,e-17e3/n)+1e3/n,e},answered=(a,o)=>{
let s=e.shift();
s?s():--t,o||(n=Math.min(Me,n+1.5/n)),!o||a<i||(n=Math.max(.5,n*.7),i=f(),r=Math.max(r,i+1e3/n))};
return{slot:async()=>{
await place();
let e=a.then(depart);
a=e.then(()=>{});
let t=await e;
return e=>answered(t,e)}}}
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
let i=await t.portal(e.region),{call:a,session:o}=openPortalCalls(e,i,r),s=oncePerContent(),c;
return{region:i.region,user:e.user,session:o,accounts:()=>(c??=listAccounts(a,i),c),permissionSets:oncePer(async e=>s(await listPermissionSets(e,a,i))),roleCredentials:async(e,t)=>{
let r=await a(`getting role credentials`,(n,r,i)=>n.getRoleCredentials({accessToken:r,accountId:e,roleName:t},i));
if(isFailure(r))return{refused:r.words};
let{expiration:o,...s}=r.roleCredentials??{};
return usableCredentials({...s,expiration:o?new Date(o):void 0},i,n.mask)}}}
async function listAccounts(e,t){
let n=[],r=pagesOf(t=>e(`listing the accounts`,(e,n,r)=>e.listAccounts({accessToken:n,...t},r)));
for await(let e of r){
if(isFailure(e))return[];
if(!e.accountList)throw t.intercepted(`it has no list of accounts`);
for(let{accountId:t,accountName:r}of e.accountList)t&&isAccountId(t)&&n.push({id:t,name:r??``})}
return n}
async function listPermissionSets(e,t,n){
let r=[],i=pagesOf(n=>t(`listing the permission sets`,(t,r,i)=>t.listAccountRoles({accessToken:r,accountId:e,...n},i)));
for await(let e of i){
if(isFailure(e))return r;
if(!e.roleList)throw n.intercepted(`it has no list of permission sets`);
r.push(...e.roleList.flatMap(({roleName:e})=>e?[e]:[]))}
return r}
function oncePerContent(){
let e=new Map;
return t=>{
let n=t.join(`
`),r=e.get(n)??t;
return e.set(n,r),r}}
async function*pagesOf(e){
let t;
do{
let n=await e({maxResults:100,...t&&{nextToken:t}});
yield n,t=isFailure(n)?void 0:n.nextToken}while(t)}
function withAccountIdsReported(e,t){
let accounts=async()=>{
let n=await e.accounts();
for(let{id:e}of n)t(e);
return n};
return{...e,accounts}}
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
let isAssigned=async({isPattern:t,assignment:n},r)=>{
let{accountId:i,permissionSet:a}=n,o=(await e.permissionSets(i)).includes(a);
if(!o&&!t)throw await notAssigned(n,e,r);
return o};
return{region:e.region,session:e.session,accounts:t=>accountsOf(t,e),permissionSets:e.permissionSets,confirm:async e=>e.assignment.isListed||isAssigned(e),roleCredentials:async t=>{
let{assignment:n}=t,r=await e.roleCredentials(n.accountId,n.permissionSet);
if(!(`refused`in r))return r;
if(await isAssigned(t,r.refused))throw await notAssigned(n,e,r.refused)}}}
function webIdentity(e,t){
return assumingRoles(e.region,(n,r)=>assumeRoleWithWebIdentity(n,e,r,t))}
function environment({region:e},t){
let n=readKeys(t);
return assumingRoles(e,(e,r)=>assumeRole(e,n,`the identity in AWS_ACCESS_KEY_ID`,r,t))}
function assumingRoles(e,t){
return{region:e,session:()=>void 0,accounts:async({account:e})=>[{id:e,name:``}],permissionSets:async()=>[],confirm:async()=>!0,roleCredentials:({role:e,region:n})=>{
if(!e)throw i(`role-to-assume`,`is missing.`,`Set it to the role to assume.`);
return t(e,n)}}}
const $=/^(credential_process|credential_source|web_identity_token_file|ca_bundle|endpoint_url|services|ec2_metadata_service_endpoint)$|_(process|endpoint_url)$/;
function isOfCredentials(e){
return/^(sso_|aws_|role_|source_|credential_|web_identity|login_|granted_)|^(external_id|mfa_serial|duration_seconds)$/i.test(e)}
function keptSettings(e,t){
return select([...e].filter(([e])=>e!==`region`&&(!isOfCredentials(e)||$.test(e))),(e,n,r=``)=>!$.test(e)&&(!t||isListed(e,n,r)))}
function listedSettings(e){
return select([...e],isListed)}
function select(e,t){
let n=new Map,r=[],isWritable=(e,t)=>/^[a-z0-9][\w.-]*$/i.test(e)&&!p.test(t);
for(let[i,a]of e){
let e=d(a),o=T(a);
if(e&&!$.test(i)){
let a=[...e].filter(([e,n])=>isWritable(e,n)&&t(e,n,i));
for(let t of e.keys())a.some(([e])=>e===t)||r.push(`${i}.${t}`);
a.length>0&&n.set(i,new Map(a.map(([e,t])=>[e,T(t)])))}else isWritable(i,o)&&t(i,o)?n.set(i,o):r.push(i)}
return{kept:n,leftOut:r}}
const Ne=new Set([`output sso_session sso_account_id sso_role_name sso_registration_scopes`,`role_arn source_profile external_id role_session_name duration_seconds mfa_serial`,`aws_access_key_id aws_secret_access_key aws_session_token aws_account_id account_id_endpoint_mode`,`retry_mode max_attempts defaults_mode sts_regional_endpoints use_fips_endpoint use_dualstack_endpoint`,`parameter_validation tcp_keepalive request_checksum_calculation response_checksum_validation`,`cli_timestamp_format cli_binary_format cli_error_format`].flatMap(e=>e.split(` `))),Pe=new Set(`max_concurrent_requests max_queue_size multipart_threshold multipart_chunksize max_bandwidth preferred_transfer_client target_bandwidth addressing_style payload_signing_enabled use_accelerate_endpoint use_dualstack_endpoint us_east_1_regional_endpoint use_arn_region`.split(` `));
function isListed(e,t,n=``){
if(n)return n===`s3`&&Pe.has(e);
switch(e){case`region`:case`sso_region`:
return isRegion(t);case`sso_start_url`:
return ce(t);case`cli_pager`:
return t===``;default:
return Ne.has(e)}}
async function openFile(e,t){
let{path:n,base:r,file:i,own:a}=e,o=await inspect(await C(n),n,e,t);
if(r===n)return{path:n,file:i,start:o};
let s=await inspect(await M(r),r,e,t);
return{path:n,file:i,start:o&&s?ue(o,s,i,e=>a.has(e)):o??s}}
async function inspect(t,n,r,{job:i,report:a}){
if(!t)return;
let{file:o,own:s,names:c}=r,{sections:l,faults:u}=A(t);
for(let e of secretsIn(l))a.mask(e);
let isWritten=e=>s.has(e)||c.includes(e);
if(ne(l,o,n,isWritten),le(n,i.temp))return t;
let isReplaced=e=>isWritten(w(e,o)??``),d=u.filter(({line:e})=>{
let t=l.findLast(t=>t.line<=e);
return e===1||!t||!isReplaced(t)});
if(d.length>0){
let t=e(d.map(({line:e,what:t})=>`line ${e} ${t}`),3);
a.warning(`The AWS CLI and boto3 reject the AWS ${o} file ${n} and every profile in it: ${t}. Correct the file.`)}
if(!await S(n,i))return t;
let f=l.map(e=>({section:e,...harmlessOf(e,o)})),p=f.filter(({section:e})=>!isReplaced(e)).flatMap(e=>e.leftOut),m=n!==r.path;
if(p.length>0){
let e=m?`The copy for AWS tools leaves out`:`Later steps use all of it, including`;
a.warning(`The AWS ${o} file ${n} is in the workspace, where a pull request can edit it. ${e}: ${p.join(`; `)}.`)}
let h=new Map(f.flatMap(({name:e,settings:t})=>e===void 0?[]:[[e,t]]));
return m?ee(void 0,o,[...h].map(([e,t])=>({name:e,settings:t}))).content:t}
const Fe=[`aws_access_key_id`,`aws_secret_access_key`,`aws_session_token`,`aws_security_token`];
function secretsIn(e){
return e.flatMap(({settings:e})=>Fe.flatMap(t=>e.get(t)??[])).flatMap(e=>[e,T(e)])}
function harmlessOf(e,t){
let n=w(e,t);
if(n===void 0||n!==c(e,t))return{leftOut:[`[${e.header}]`]};
let{kept:r,leftOut:i}=listedSettings(e.settings);
return{name:n,settings:r,leftOut:i.length>0?[`${i.join(`, `)} of [${e.header}]`]:[]}}
export{checkProfileName as A,isRegion as B,isAccountId as C,parseRole as D,isSessionName as E,refuseTakenNames as F,stsAudience as H,refuseWrongNames as I,limitsFrom as L,doubtfulNames as M,isFilledIn as N,permissionSetOf as O,refuseSameNames as P,openAws as R,filledRole as S,isPermissionSetName as T,oncePer as U,partitionOf as V,matchesGlob as _,ofLegacyProfile as a,checkedRole as b,accountInWords as c,keysOf as d,planTarget as f,isGlob as g,nothingAssigned as h,openProvider as i,cleanProfileName as j,checkNameOfLine as k,accountOf as l,nameAndId as m,isOfCredentials as n,ofSession as o,resultInWords as p,keptSettings as r,freshIdTokens as s,openFile as t,getCredentials as u,accountOfRole as v,isExternalId as w,fillPlaceholders as x,checkChain as y,checkedRegion as z};