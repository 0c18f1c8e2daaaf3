import{a as e,c as t,d as n,o as r,p as i,u as a}from"./answer.js";
import{$ as o,D as s,Dt as c,Et as l,J as u,Lt as d,Nt as f,O as p,Q as m,X as h,Y as g,et as _,ft as v,it as y,nt as b,st as x,tt as S,z as C}from"./undo.js";
const{Transform:w,pipeline:T}=process.getBuiltinModule(`node:stream`),E=process.getBuiltinModule(`node:https`),{setTimeout:D}=process.getBuiltinModule(`node:timers/promises`),O=process.getBuiltinModule(`node:http`),{text:k}=process.getBuiltinModule(`node:stream/consumers`),{isIP:A,isIPv6:j}=process.getBuiltinModule(`node:net`),{unescape:M}=process.getBuiltinModule(`node:querystring`),N=[[`cn-`,`aws-cn`],[`us-gov-`,`aws-us-gov`],[`eusc-`,`aws-eusc`],[`us-iso-`,`aws-iso`],[`us-isob-`,`aws-iso-b`],[`eu-isoe-`,`aws-iso-e`],[`us-isof-`,`aws-iso-f`]];
function partitionOf(e){
return N.find(([t])=>e.startsWith(t))?.[1]??`aws`}
function stsAudience(e){
return e===`aws-cn`?`sts.amazonaws.com.cn`:`sts.amazonaws.com`}
const P=`[a-z]{2,4}(-[a-z]+)+-\\d{1,2}`;
function isRegion(e){
return RegExp(`^${P}$`).test(e)}
function checkedRegion(e,n){
if(isRegion(e))return e;
let r=/^(aws|sso)-region/.test(n)?`is`:`has the region`;
throw i(n,`${r} ${t(e)}, which is not a valid AWS region name.`,`Use a name such as eu-west-1.`)}
function signInsIn(e,t){
return b(e).sections.flatMap(e=>{
let n=g(e,`config`),r=y(e.settings.get(`sso_start_url`)??``);
return n===void 0||!t(r)?[]:u(n)?ofSession(n.slice(o(``).length)):e.settings.has(`sso_session`)?[]:ofLegacyProfile(n,r)})}
function ofSession(e){
return{sessionName:e,cacheKey:e,argument:`--sso-session ${a(e)}`}}
function ofLegacyProfile(e,t){
return{sessionName:void 0,cacheKey:t,argument:`--profile ${a(e)}`}}
function isFailure(e){
return f(e)&&`answered`in e}
function describeFailure(e){
let{name:t,message:n,code:r,$fault:i,$metadata:a,$response:o,error:s,error_description:c,reason:l,proxyStatus:u}=e,d=a??{},p=[s,c,l].filter(e=>typeof e==`string`&&e!==``).join(`: `);
return{status:d.httpStatusCode,name:String(r??t??`Error`),...typeof s==`string`&&{oauthCode:s},words:p||String(n??e).split(`
`)[0]||`no message`,answered:i!==void 0&&(t!==`Unknown`&&t!==`NotFound`||p!==``),metadata:d,retryAfter:f(o)&&f(o.headers)?retryAfterOf(o.headers):void 0,...typeof u==`number`&&{proxyStatus:u},cause:e}}
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
const F={attempts:1,pause:0};
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
clearTimeout(a),t.removeEventListener(`abort`,onDeadline),await new Promise(setImmediate)}}
async function retrying(e,{attempts:t,deadline:n},r=usualPolicy){
let[i,a,o]=[0,1,0];
for(let s=1;;s++){
let c=await e();
if(!isFailure(c))return c;
let l=r(c);
a=Math.max(a,l.attempts),c.metadata.clockSkewCorrected&&(o=1);
let u=pauseAfter(s,l.pause,c);
if(l.attempts===1||s>=(t??a)+o||!await D(u,!0,{signal:n}).catch(()=>!1))return{...c,metadata:{...c.metadata,attempts:s,totalRetryDelay:i}};
i+=u}}
function usualPolicy(e){
return isTransient(e)?{attempts:5,pause:100}:F}
function pauseAfter(e,t,{retryAfter:n=0}){
let r=Math.min(t*2**(e-1),8e3);
return Math.min(n,2e4)+r*(.5+Math.random()/2)}
const I=[`amazonaws.com`,`api.aws`,`amazonaws.com.cn`,`api.amazonwebservices.com.cn`,`amazonaws.eu`,`api.amazonwebservices.eu`,`c2s.ic.gov`,`api.aws.ic.gov`,`sc2s.sgov.gov`,`api.aws.scloud`,`cloud.adc-e.uk`,`api.cloud-aws.adc-e.uk`,`csp.hci.ic.gov`,`api.aws.hci.ic.gov`],ee=[...I,`app.aws`,`app.amazonwebservices.com.cn`,`app.amazonwebservices.eu`],anyOf=e=>`(${e.join(`|`).replaceAll(`.`,`\\.`)})`,[L,R]=[anyOf(I),anyOf(ee)],z=`[a-z0-9-]+`,B=`(portal\\.sso|oidc|sts)(-fips)?\\.${P}`,V=RegExp(`^(${B}\\.${L}|vpce-${z}\\.${B}\\.vpce\\.${L}|sts\\.amazonaws\\.com)$`);
function isServiceHost(e){
return V.test(e)}
const H=[RegExp(`^${z}\\.(?<region>${P})\\.portal\\.${R}$`),RegExp(`^${z}\\.portal\\.(?<region>${P})\\.${R}$`)],U=RegExp(`^(${z}\\.sso(-fips)?\\.${P}\\.${R}|(${z}\\.)+awsapps\\.(com|cn))$`);
function isSignInHost(e){
return U.test(e)||regionOfPortal(e)!==void 0}
function isPortalHost(e){
return isSignInHost(e)||/^identitycenter\.(us-gov\.)?amazonaws\.(com|com\.cn|eu)$/.test(e)}
function regionOfPortal(e){
return H.map(t=>t.exec(e)?.groups?.region).find(Boolean)}
function isLoopback(e){
return/^(localhost|127(\.\d+){3}|::1|\[::1\])$/.test(e)}
function isHttpsOrLoopback({protocol:e,hostname:t}){
return e===`https:`||e===`http:`&&isLoopback(t)}
const W={SSO:`portal.sso`,SSO_OIDC:`oidc`,STS:`sts`};
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
function boundedAnswer(e,t){
let n=t*2**20,r=new w({transform:(r,i,a)=>{
if(n-=r.length,n>=0)return a(null,r);
let o={httpStatusCode:e.statusCode};
a(Object.assign(Error(`more than ${t} MiB`),{name:`AnswerTooLong`,$metadata:o}))}});
return T(e,r,()=>{})}
function boundAnswersOf({middlewareStack:e}){
e.add(e=>async t=>{
let n=await e(t);
return n.response.body=boundedAnswer(n.response.body,8),n},{step:`deserialize`,priority:`low`})}
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
async function readTokenFile(e){
let t=await c(e),r=t?.toString(`utf8`).trim()??``;
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
return isFailure(e)?e:idTokenFrom(e,r.mask)},i,e=>a.isClosed()?F:usualPolicy(e));
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
let i=e.protocol===`https:`,a=i?n.httpsAgent:n.httpAgent,o={accept:`application/json`,authorization:`Bearer ${t}`,"user-agent":`aws-sso-credentials`},s=(i?E:O).get(e,{agent:a,headers:o,signal:r}),c=await new Promise((e,t)=>{
s.on(`response`,e).on(`error`,t)});
return{status:c.statusCode??0,headers:c.headers,body:await k(boundedAnswer(c,1))}}
function idTokenFrom({status:e,headers:t,body:n},r){
let i=parsed(n),a=f(i)?i.value:void 0;
if(e===200&&typeof a==`string`&&a!==``){
r(a);
let e=claimsIn(a);
if(e)return{value:a,claims:e}}
let o=f(i)?i.message:void 0;
return{status:e,name:`HTTP ${e}`,words:typeof o==`string`?o:`no message`,answered:e!==200&&f(i),metadata:{httpStatusCode:e},retryAfter:retryAfterOf(t),cause:void 0}}
function claimsIn(e){
let t=parsed(Buffer.from(e.split(`.`)[1]??``,`base64url`).toString());
return f(t)?t:void 0}
function parsed(e){
try{
return JSON.parse(e)}catch{
return}}
function noIdToken(e,{outsider:t,env:r}){
let i=`permissions: id-token: write (and contents: read for a checkout) to the job; for a reusable workflow, also add it to the job that calls it`;
if(t===`fork`&&r.GITHUB_EVENT_NAME===`pull_request`)return new n(`no-id-token`,`${e}. Pull requests from forks never get one, whatever permissions the workflow sets.`,`Run the job only for branches of this repository, with an if: condition. There, add ${i}.`);
let a=t===`dependabot`;
return new n(`no-id-token`,`${e}. It needs the permission id-token: write; pull requests from forks never get one.${a?` Dependabot started this run, so its permissions are restricted.`:``}`,`Add ${i}.${a?` If Dependabot still gets no ID token, skip the job for it with an if: condition.`:``}`)}
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
let a=n&&!/\barn:/i.test(t)?`arn:{partition}:iam::{account-id}:role/${t.replace(/^\/?(role\/)?/,``)}`:t,o=fillPlaceholders(a,{accountId:`111122223333`,permissionSet:`Name`,partition:`aws`});
refuseSeveralArns(e,t,e===`role-chain`?void 0:`Use one ARN, and list further roles in role-chain.`);
let s=parseRole(o);
if(!s)throw i(e,`contains ${t}, which is not a valid ARN of an IAM role.`,arnRemedy(t));
let c=permissionSetOf(s.name);
if(!c)return a;
throw i(e,`contains ${t}, the role of a permission set, which only IAM Identity Center can assume.`,`Use permission-set: ${c} with application-arn or sso-token, or use a role of your own.`)}
function refuseSeveralArns(e,n,r){
let[,...a]=n.split(/\barn:/);
if(!(a.length<2))throw i(e,`has several ARNs${r?``:` on one line`}: ${t(n)}.`,r??`Write each ARN on its own line.`)}
function arnRemedy(e){
let[,t,n,r]=/^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(e)??[];
if(r)return`Use the ARN of the role, not of its session: arn:${t}:iam::${n}:role/${r}.`;
let i=/^arn:aws[a-z-]*:iam::(\d*):role\//.exec(e)?.[1];
return i!==void 0&&i.length!==12?`Correct the account ID: it has ${i.length} digits, not 12.`:`Write it as arn:{partition}:iam::{account-id}:role/NAME.`}
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
const G={attempts:12,pause:500};
async function assumeRoleWithWebIdentity(e,t,n,r){
let{aws:i,report:a,limits:o}=r,s=freshIdTokens(t,r),c=await i.sts(n),l={},u=await retrying(async()=>{
let t=await s();
l=t.claims;
let n={...sessionParameters(e),WebIdentityToken:t.value};
return attempt(e=>c.client.assumeRoleWithWebIdentity(n,{abortSignal:e}),o)},o,e=>isVerificationTrouble(e)?G:usualPolicy(e));
if(!isFailure(u))return sessionFrom(u,c,a.mask);
throw isVerificationTrouble(u)?verificationFailed(u,e.arn,n,l):!u.answered||isTransient(u)?c.errorFor(u,`assuming ${e.arn}`):unacceptableInput(u,e)??webIdentityRejected(u,e.arn,n,l,t)}
function isVerificationTrouble({name:e,words:t}){
return/IDPCommunicationError/.test(e)||/Couldn't retrieve verification key/i.test(t)}
function verificationFailed({words:e,metadata:t,cause:r},i,a,o){
return new n(`web-identity-rejected`,`STS in ${a} could not verify the ID token for ${i} in ${t.attempts} attempts: ${e}. ${claimsOf(o)}`,`Run the job again, with fewer jobs at the same time. If the error persists, check that ${o.iss}/.well-known/openid-configuration can be reached from the internet.`,{cause:r})}
function webIdentityRejected({name:e,words:t,cause:r},i,a,o,{idTokenFile:s}){
return new n(`web-identity-rejected`,`STS in ${a} refused the ID token for ${i} (${e}: ${t}). ${claimsOf(o)}`,trustRemedy(e,t,i,a,e=>String(o[e]??`none`),s),{cause:r})}
function claimsOf(e){
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
function isGlob(e){
return/[*?]/.test(e)}
function matchesGlob(e,t){
let[n,r,i,a]=[0,0,-1,0];
for(;n<e.length;)if(t[r]===`*`)[i,a,r]=[r,n,r+1];else if(t[r]===`?`||t[r]===e[n])[n,r]=[n+1,r+1];else if(i>=0)[a,n,r]=[a+1,a+1,i+1];else return!1;
return/^\**$/.test(t.slice(r))}
function nameAndId({id:e,name:t}){
return t?`${t} (${e})`:e}
function accountNotFound(t,r,i){
let{account:a,isPattern:o}=t,s=o&&isGlob(a)?`No account available to this session matches "${a}".`:`No account named "${a}" is available to this session.`,c=r.map(nameAndId).toSorted(),l=c.length>0?`Available accounts (${c.length}): ${e(c)}.`:K;
return new n(`account-not-found`,`${s} ${l}`,accountRemedy(t,r,i))}
const K=`This session has no accounts.`;
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
return new n(`not-assigned`,`${f} in ${d}. Assigned there: ${e(s)||`none`}.`,c?`Did you mean ${c}?`:q)}
async function notAssigned({accountId:t,accountName:r,permissionSet:i},a,o){
let s=(await a.permissionSets(t)).toSorted(),c=nameAndId({id:t,name:r});
if(s.includes(i))return new n(`not-assigned`,`The portal in ${a.region} lists permission set ${i} in account ${c}, but refused it (${o}). The assignment was just removed, or is not provisioned yet.`,`Wait until it is provisioned, or ask your administrator to assign it to ${a.user} again.`);
let l=`Permission set ${i} is not assigned in account ${c}`,refuse=(e,t)=>new n(`not-assigned`,`${l} (${a.region}: ${o??`not listed`}). ${e}`,t),u=`This must be the name of a permission set, not of an IAM role.`;
if(s.length>0)return refuse(`Assigned there: ${e(s)}. ${u}`,permissionSetRemedy(i,s));
let d=(await a.accounts()).map(nameAndId),f=r?`Ask`:`Correct the account ID, or ask`;
return refuse(`Assigned there: none. Available accounts: ${e(d.toSorted())||`none`}. ${u}`,`${f} your administrator to assign a permission set in the account to ${a.user}. ${J}`)}
function permissionSetRemedy(e,t){
let n=severalOf(e,e=>t.includes(e));
if(n)return`Use profiles, with a line for each of the ${n.length} permission sets.`;
let i=r(e,t);
return i?`Did you mean ${i}?`:`${q} ${J}`}
const q=`Use one of these, or ask your administrator to assign the permission set.`,J=`For a role from account access manager, use credential-source: web-identity with role-to-assume: the portal does not have such roles.`;
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
function oncePer(e){
let t=new Map;
return n=>(t.has(n)||t.set(n,e(n)),t.get(n))}
function proxyFrom(e){
let t=[`https_proxy`,`HTTPS_PROXY`,`http_proxy`,`HTTP_PROXY`].find(t=>e[t]?.trim());
if(!t)return;
let n=proxyUrl(e[t]?.trim()??``);
if(!n)throw unreadable(t);
let r=namesIn(e.no_proxy||e.NO_PROXY||``);
return{name:authority(placeOf(n)),leadsTo:e=>!isLoopback(e.host)&&!isNamed(e,r),openTunnel:(e,t,r)=>openTunnel(n,authority(e),t,r)}}
function openTunnel(e,t,n,r){
let i={host:t,...authorizationFor(e)},a={...placeOf(e),method:`CONNECT`,path:t,headers:i,agent:!1,signal:n},o=(e.protocol===`https:`?E:O).request(a);
o.once(`connect`,({statusCode:e=0},n)=>{
if(e>=200&&e<300)return r(null,n);
n.destroy();
let i=`the proxy answered ${e} for ${t}`;
r(Object.assign(Error(i),{code:`ERR_PROXY_TUNNEL`,proxyStatus:e}))}),o.once(`error`,r).end()}
function authorizationFor({username:e,password:t}){
if(!e&&!t)return{};
let n=`${M(e)}:${M(t)}`;
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
return n.some(t=>t===`*`||r.some(n=>n===t||!A(e)&&n.endsWith(`.${t}`)))}
function authority({host:e,port:t}){
return`${j(e)?`[${e}]`:e}:${t}`}
function placeOf({protocol:e,hostname:t,port:n}){
return{host:t.replace(/^\[|\]$/g,``),port:Number(n)||(e===`https:`?443:80)}}
const Y={keepAlive:!0,maxSockets:50};
function openConnections(e){
if(e.NODE_TLS_REJECT_UNAUTHORIZED===`0`)throw unverified();
let t=proxyFrom(e),n=new AbortController,r={httpAgent:new O.Agent(Y),httpsAgent:new E.Agent(Y)},i=openerOf(r.httpAgent,t,n.signal),a=openerOf(r.httpsAgent,t,n.signal);
return{agents:r,proxyTo:e=>t?.leadsTo(placeOf(e))?t.name:void 0,openAhead:e=>{
let t=placeOf(e),n={...t,servername:A(t.host)?``:t.host};
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
let a=i({...Y,...e});
r.set(nameOf(e),a.on(`error`,()=>{}))},adopt:(e,i)=>{
n.aborted||t?.leadsTo(e)||r.has(nameOf(e))?i.destroy():r.set(nameOf(e),i.ref())},close:()=>{
for(let e of r.values())e?.destroy();
e.destroy()}}}
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
let c=o(e),l=a&&partitionOf(n)===`aws`&&`${W[e]}.${n}.amazonaws.com`;
(c||l)&&t.openAhead(new URL(c??`https://${l}`));
let u=await s({...r,region:n,...c&&{endpoint:c}});
boundAnswersOf(u);
let{url:d}=u.config.endpointProvider({...i,Region:n,UseGlobalEndpoint:!1,...c&&{Endpoint:c}});
return t.openAhead(d),{client:u,region:n,...serviceErrors(d.host,t.proxyTo(d))}}}
const X={retry:(e,t)=>e(t)};
function clientSettings(e,{agents:t}){
return{maxAttempts:1,retryStrategy:X,requestHandler:t,retryMode:`standard`,disableClockSkewCorrection:!1,defaultsMode:`standard`,useFipsEndpoint:isOn(e.AWS_USE_FIPS_ENDPOINT),useDualstackEndpoint:isOn(e.AWS_USE_DUALSTACK_ENDPOINT),ignoreConfiguredEndpointUrls:!0,userAgentAppId:`aws-sso-credentials`,authSchemePreference:[]}}
function withOperations(e,t){
let n=Object.entries(t).map(([t,n])=>[t,(t,r)=>e.send(new n(t),r)]);
return Object.assign(e,Object.fromEntries(n))}
const Z=/[^A-Za-z0-9_.@+-]/,Q=/\{(account-id|account-name|permission-set)\}/g;
function cleanProfileName(e){
return cleanWord(e).replace(/^-+/,``)}
function cleanWord(e){
return e.replaceAll(new RegExp(Z,`g`),`-`)}
function isLostByCleaning(e){
return cleanProfileName(e)===``||/[[\p{L}\p{N}\p{S}]--[\p{ASCII}\p{Script=Latin}]]/v.test(e)}
function defaultProfileName(e,t){
return[e,t].map(e=>isLostByCleaning(e)?`{account-id}`:cleanWord(e)).join(`-`).replace(/^-+/,``)}
function fillProfileName(e,{accountId:t,accountName:n,permissionSet:r}){
let i={"account-id":t,"account-name":n,"permission-set":r};
return cleanProfileName(e.replace(Q,(e,t)=>i[t]))}
function checkProfileName(e,n){
if(n.startsWith(`-`))throw i(e,`has the profile name ${t(n)}, but AWS tools read a name that starts with - as an option.`,`Start the name with a letter or a digit.`);
if(Z.test(n))throw i(e,`has the profile name ${t(n)}, but some AWS SDKs silently drop profiles with a space, a slash or a similar character in the name.`,`Use only letters, digits and any of _ . @ + -.`)}
function checkNameOfLine(e,t){
if(checkProfileName(`profiles`,e.replace(Q,`x`)),t.isPattern&&!hasPlaceholder(e))throw i(`profiles`,`gives the same name, ${e}, to everything that a pattern matches.`,`Add {account-id}, {account-name} or {permission-set} to the name.`);
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
return e.line!==void 0&&e.profile!==void 0&&hasPlaceholder(e.profile)}
function hasPlaceholder(e){
return e.search(Q)>=0}
function takenName({profile:e,target:t},n){
return i(`profiles`,`fills in the name ${e} at line ${t.line}, which ${n}.`,`Add your own text to the name, such as audit-{account-id}.`)}
async function assumeRoles(e,t,n,r,i){
let a=t;
for(let t of e)a=await assumeRole(t,a,n,r,i);
return a}
async function assumeRole(e,t,n,r,{aws:i,report:a,limits:o}){
let s=await i.sts(r,t),c={...sessionParameters(e),...e.externalId&&{ExternalId:e.externalId},...e.tags?.length&&{Tags:[...e.tags]},...e.transitiveTagKeys?.length&&{TransitiveTagKeys:[...e.transitiveTagKeys]}},l=await ask(e=>s.client.assumeRole(c,{abortSignal:e}),o);
if(!isFailure(l))return sessionFrom(l,s,a.mask);
throw!l.answered||isTransient(l)?s.errorFor(l,`assuming ${e.arn}`):unacceptableInput(l,e)??rejected(l,e,t.arn??n,r)}
const te={ExpiredToken:`Move the step that exports the keys to just before this one: the keys have expired.`,InvalidClientTokenId:`Check the step that exported the keys: STS does not recognize them, or their session token is missing.`,SignatureDoesNotMatch:`Check the step that exported the keys: the secret access key does not belong to the access key ID.`};
function rejected({name:e,words:t,cause:r},i,a,o){
return new n(`role-chain-rejected`,`STS in ${o} did not let ${a} assume ${i.arn} (${e}: ${t}).`,te[e.replace(/Exception$/,``)]??roleRemedy(e,i,a,o),{cause:r})}
function roleRemedy(e,t,n,r){
return/RegionDisabled/.test(e)?`Activate STS in the region ${r} for the account of the role, or use another aws-region.`:`Check that the role exists, that its trust policy allows sts:AssumeRole${t.tags?.length?` and sts:TagSession`:``} for ${n}${t.externalId?` with the external ID in role-external-id`:``}, and that the permissions of ${n} allow it too.`}
function accountOf({assignment:e,chain:t,credentials:n}){
return accountOfSession(n?.arn??``)??lastAccount(t,e.accountId)}
function resultInWords(e){
return`${e.access} in account ${accountInWords(e)}, valid until ${C(e.credentials.expiration)}`}
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
function readKeys({job:e,report:t}){
let{AWS_ACCESS_KEY_ID:n,AWS_SECRET_ACCESS_KEY:r,AWS_SESSION_TOKEN:a,AWS_PROFILE:o}=e.env;
for(let e of[n,r,a])e&&t.mask(e);
if(n&&r)return t.passed(`keys`,`The environment has access keys from an earlier step.`),{accessKeyId:n,secretAccessKey:r,...a&&{sessionToken:a}};
throw i(`credential-source`,`is environment (set directly or by role-chaining), but ${n?`AWS_SECRET_ACCESS_KEY`:`AWS_ACCESS_KEY_ID`} is not set in the environment of the job.`,o?`In the earlier step that exported AWS_PROFILE (${o}) instead of keys, set profile-type: static and output-env-credentials: true.`:`Add an earlier step that exports keys, such as this action with role-to-assume. If there is one, check that it does not set run, profiles or output-env-credentials: false.`)}
async function openProvider(e,t,n){
if(e.kind===`web-identity`)return webIdentity(e,t);
if(e.kind===`environment`)return environment(e,t);
let{openIdentityCenter:r}=await import(`./identity-center.js`);
return r(e,t,n)}
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
let n=new Map,r=[],isWritable=(e,t)=>/^[a-z0-9][\w.-]*$/i.test(e)&&!S.test(t);
for(let[i,a]of e){
let e=_(a),o=y(a);
if(e&&!$.test(i)){
let a=[...e].filter(([e,n])=>isWritable(e,n)&&t(e,n,i));
for(let t of e.keys())a.some(([e])=>e===t)||r.push(`${i}.${t}`);
a.length>0&&n.set(i,new Map(a.map(([e,t])=>[e,y(t)])))}else isWritable(i,o)&&t(i,o)?n.set(i,o):r.push(i)}
return{kept:n,leftOut:r}}
const ne=new Set([`output sso_session sso_account_id sso_role_name sso_registration_scopes`,`role_arn source_profile external_id role_session_name duration_seconds mfa_serial`,`aws_access_key_id aws_secret_access_key aws_session_token aws_account_id account_id_endpoint_mode`,`retry_mode max_attempts defaults_mode sts_regional_endpoints use_fips_endpoint use_dualstack_endpoint`,`parameter_validation tcp_keepalive request_checksum_calculation response_checksum_validation`,`cli_timestamp_format cli_binary_format cli_error_format`].flatMap(e=>e.split(` `))),re=new Set(`max_concurrent_requests max_queue_size multipart_threshold multipart_chunksize max_bandwidth preferred_transfer_client target_bandwidth addressing_style payload_signing_enabled use_accelerate_endpoint use_dualstack_endpoint us_east_1_regional_endpoint use_arn_region`.split(` `));
function isListed(e,t,n=``){
if(n)return n===`s3`&&re.has(e);
switch(e){case`region`:case`sso_region`:
return isRegion(t);case`sso_start_url`:
return d(t);case`cli_pager`:
return t===``;default:
return ne.has(e)}}
async function openFile(e,t){
let{path:n,base:r,file:i,own:a}=e,o=await inspect(await c(n),n,e,t);
if(r===n)return{path:n,file:i,start:o};
let u=await inspect(await l(r),r,e,t);
return{path:n,file:i,start:o&&u?s(o,u,i,e=>a.has(e)):o??u}}
async function inspect(t,n,r,{job:i,report:a}){
if(!t)return;
let{file:o,own:s,names:c}=r,{sections:l,faults:u}=b(t);
for(let e of secretsIn(l))a.mask(e);
let isWritten=e=>s.has(e)||c.includes(e);
if(m(l,o,n,isWritten),v(n,i.temp))return t;
let isReplaced=e=>isWritten(h(e,o)??``),d=u.filter(({line:e})=>{
let t=l.findLast(t=>t.line<=e);
return e===1||!t||!isReplaced(t)});
if(d.length>0){
let t=e(d.map(({line:e,what:t})=>`line ${e} ${t}`),3);
a.warning(`The AWS CLI and boto3 reject the AWS ${o} file ${n} and every profile in it: ${t}. Correct the file.`)}
if(!await x(n,i))return t;
let f=l.map(e=>({section:e,...harmlessOf(e,o)})),g=f.filter(({section:e})=>!isReplaced(e)).flatMap(e=>e.leftOut),_=n!==r.path;
if(g.length>0){
let e=_?`The copy for AWS tools leaves out`:`Later steps use all of it, including`;
a.warning(`The AWS ${o} file ${n} is in the workspace, where a pull request can edit it. ${e}: ${g.join(`; `)}.`)}
let y=new Map(f.flatMap(({name:e,settings:t})=>e===void 0?[]:[[e,t]]));
return _?p(void 0,o,[...y].map(([e,t])=>({name:e,settings:t}))).content:t}
const ie=[`aws_access_key_id`,`aws_secret_access_key`,`aws_session_token`,`aws_security_token`];
function secretsIn(e){
return e.flatMap(({settings:e})=>ie.flatMap(t=>e.get(t)??[])).flatMap(e=>[e,y(e)])}
function harmlessOf(e,t){
let n=h(e,t);
if(n===void 0||n!==g(e,t))return{leftOut:[`[${e.header}]`]};
let{kept:r,leftOut:i}=listedSettings(e.settings);
return{name:n,settings:r,leftOut:i.length>0?[`${i.join(`, `)} of [${e.header}]`]:[]}}
export{isFailure as $,checkChain as A,refuseSeveralArns as B,notAssigned as C,assumeRoleWithWebIdentity as D,matchesGlob as E,isExternalId as F,isLoopback as G,freshIdTokens as H,isPermissionSetName as I,regionOfPortal as J,isPortalHost as K,isSessionName as L,fillPlaceholders as M,filledRole as N,usableCredentials as O,isAccountId as P,retrying as Q,parseRole as R,nameAndId as S,isGlob as T,serviceErrors as U,claimsInWords as V,isHttpsOrLoopback as W,attempt as X,ask as Y,limitsFrom as Z,refuseTakenNames as _,accountInWords as a,signInsIn as at,oncePer as b,keysOf as c,partitionOf as ct,checkNameOfLine as d,isThrottling as et,checkProfileName as f,refuseSameNames as g,isFilledIn as h,openProvider as i,ofSession as it,checkedRole as j,accountOfRole as k,planTarget as l,stsAudience as lt,doubtfulNames as m,isOfCredentials as n,retryAfterOf as nt,accountOf as o,checkedRegion as ot,defaultProfileName as p,isSignInHost as q,keptSettings as r,ofLegacyProfile as rt,getCredentials as s,isRegion as st,openFile as t,isTransient as tt,resultInWords as u,refuseWrongNames as v,nothingAssigned as w,accountsOf as x,openAws as y,permissionSetOf as z};