import{$ as e,C as t,D as n,G as r,H as i,J as a,K as o,O as s,P as c,Q as l,U as u,V as d,W as f,X as p,Y as m,at as h,b as g,ct as _,et as v,lt as y,nt as b,ot as x,q as S,tt as C,x as w}from"./credentials.js";
import{At as T,B as E,Bt as D,Et as O,F as k,H as A,I as j,It as M,K as ee,L as N,Lt as te,N as ne,Nt as P,P as F,Pt as I,R as L,Rt as R,Tt as re,U as z,V as B,W as V,ot as ie,yt as H,z as U,zt as W}from"./undo.js";
import{a as G,d as K,l as q,p as J,u as ae}from"./answer.js";
const oe=process.getBuiltinModule(`node:https`),{setTimeout:Y}=process.getBuiltinModule(`node:timers/promises`);
async function renewToken(e,t,n){
let{job:r,report:i,limits:a}=n;
return ee(`${e.path}.lock`,async({urgent:o})=>{
let s=await k(e.path,i.mask)??e.initial;
if(!t(s))return{token:s};
let c=await re(e.path,r.temp);
try{
let t=AbortSignal.any([a.deadline,o]),r=await requestRenewal(s,e.region,{...n,limits:{...a,deadline:t}});
return r.token&&(await c.write(`${JSON.stringify(r.token.fields,void 0,2)}\n`),await c.commit()),r}finally{
await c.abandon()}},{deadline:a.deadline,onLeftover:i.warning})}
async function requestRenewal(t,n,r){
let{aws:i,report:a,limits:o}=r,s=await i.oidc(n),{clientId:c,clientSecret:l,refreshToken:u}=t,d={grantType:`refresh_token`,clientId:c,clientSecret:l,refreshToken:u},f=await m(e=>s.client.createToken(d,{abortSignal:e}),o);
if(e(f)){
if(f.answered&&(f.status===400||f.status===401))return{refused:f.words};
throw s.errorFor(f,`renewing the session`)}
let{accessToken:p,expiresIn:h,refreshToken:g}=f;
if(!p||!h)throw s.intercepted(`it has no access token, or no lifetime for it`);
a.mask(p),g&&a.mask(g);
let _=new Date(Date.now()+h*1e3),v={accessToken:p,expiresAt:_,refreshToken:g??u};
return{token:{...t,...v,fields:{...t.fields,...v,expiresAt:U(_)}}}}
const X=3e5;
async function openTokenSession(e,t){
let{place:n,margin:r}=e,{initial:i}=n,isDue=e=>A(e)<r&&B(e);
if(!isDue(i))return E(i)?sessionOf(i,e,t):replaced(i,i.refreshToken?`It has no valid client registration, so it cannot be renewed.`:`It has no refresh token, so it cannot be renewed.`,e,t);
let a=A(i)>0,o=`The session was not renewed; using it until ${V(i)}.`;
try{
let r=await renewToken(n,isDue,t);
if(r.refused===void 0||!a)return await settled(r,i,e,t);
t.report.warning(`${o} The service refused to renew it: ${r.refused}.`)}catch(e){
if(!(e instanceof K)||!a)throw e;
t.report.warning(`${o} ${e.message}`)}
return sessionOf(i,e,t)}
function sessionOf(e,t,n){
let{place:r,isOwn:i,startUrl:a,sessionName:o,isFromSecret:s,replace:c}=t;
return{accessToken:e.accessToken,region:r.region,startUrl:a,expiresAt:e.expiresAt,user:`the user who signed in`,token:e,sessionName:o,isFromSecret:s,keptAt:i?r.path:void 0,cachedAt:i?void 0:r.path,renew:B(e)||c?async()=>B(e)?(n.report.info(`The service in ${r.region} refused the access token; renewing it.`),settled(await renewToken(r,t=>t.accessToken===e.accessToken,n),e,t,n)):replaced(e,`The service refused it.`,t,n):void 0,next:void 0,refused:n=>expired(e,t,`The service refused it: ${n}.`)}}
async function settled(e,t,n,r){
if(e.refused!==void 0)return replaced(t,`The service refused to renew it: ${e.refused}.${spent(n)}`,n,r);
let{token:i}=e;
return r.report.info(`Renewed the session in ${n.place.region}; it is valid until ${V(i)}.`),n.onRenewed?.(i),sessionOf(i,n,r)}
function spent({isFromSecret:e}){
return e?` Another job may have renewed it: the service then replaced the refresh token, and the secret still has the old one.`:``}
async function replaced(e,t,n,{report:r}){
let i=expired(e,n,t);
if(!n.replace)throw i;
return r.info(i.message),n.replace()}
function expired(e,{place:t,startUrl:n,remedy:r},i){
let a=A(e)<=0,o=a?`expired at ${V(e)}`:`is no longer valid`,s=e.region!==void 0&&e.region!==t.region,c=s?` The token was issued in ${e.region} and works only there.`:``,l=`Correct sso-region (in a profile, sso_region) to ${e.region}. If the session has expired there too, r`;
return new K(`session-expired`,`The session of ${n??`sso-token`} in ${t.region} ${o}. ${i}${c}`,s&&!a?`${l}${r.slice(1)}`:r)}
async function findSignIns(e,{job:t,report:n}){
let{startUrl:r,region:i,signIn:a,tokenFile:o}=e,s=o??(a&&L(t.home,a.cacheKey)),paths=e=>e.map(e=>L(t.home,e)),c={startUrl:r,expected:s===void 0?paths(D(r)):[s],isExact:s!==void 0,preferred:s===void 0?paths((await knownSignIns(r,t)).map(({cacheKey:e})=>e)):[],temp:t.temp},l=await j(t.home,c,n.mask),{found:u}=l,isHere=({token:e})=>!i||!e.region||e.region===i,[d,...f]=u.filter(e=>isHere(e)&&E(e.token));
if(!d)return{usable:[],nearest:[u.find(isHere)??u[0]??[]].flat(),search:l};
let p=u.filter(isHere),m=p[0]!==d&&p[0]?.isByContent===!1;
return(f.length>0||m)&&warnOfChoice(d,p,r,n.warning),{usable:d.isByContent?[d,...f]:[d],nearest:[],search:l}}
function warnOfChoice({path:e},t,n,r){
r(`The token cache has several sign-ins to ${n}, possibly of different people: ${G(t.map(e=>e.path))}. Using ${e}. To choose one, remove account and permission-set, and set aws-profile to a profile of the AWS config file: its sso_session determines the sign-in.`)}
async function knownSignIns(e,t){
let n=await O(ie(t).config).catch(()=>void 0);
return n?h(n,t=>W(t,e)):[]}
async function openFirst(e,t,n){
let[r,...i]=t;
if(!r)return openTokenSession(e,n);
let next=()=>(n.report.info(`The token in ${e.place.path} was refused. Trying the one in ${r.place.path}.`),openFirst(r,i,n));
try{
return{...await openTokenSession(e,n),next}}catch(e){
if(!(e instanceof K)||e.code!==`session-expired`)throw e;
return next()}}
const Z=`the secret is not defined, or belongs to an environment that the job does not name (environment:)`,Q=`Runs for a fork or by Dependabot get no secrets, and a reusable workflow gets them only with secrets: inherit.`,$=`If you set sso-token, it is empty: ${Z}. ${Q}`,se=`Define the secret, or name its environment in the job with environment:.`;
function storeAgain(e,t){
let n=t?` --start-url ${ae(t)}`:``,r=e?` ${e.replace(`--sso-session`,`--session`)}`:n;
return`Run ${login(e,t)} on your own machine, then setup/store-token.sh${r} from the repository of this action, with --env NAME if the secret belongs to an environment.`}
function signInAtHome(e,t,n){
return`Run ${login(e,t)} on this machine as the user of the runner. It replaces ${n}.`}
function login(e,t){
return`aws sso login ${e??`--profile NAME, with a profile for ${t??`the access portal`},`}`}
function noCachedToken({startUrl:e,folder:t,path:n,sessionName:r,argument:i},{otherStartUrls:a,broken:o,isEmpty:s},{hasAwsLogin:c,isHosted:l,isSourceEmpty:u}){
let d=r===void 0?`for ${e}`:`of the session ${r} for ${e}`,f=n===void 0?`in ${t}`:`in ${n}, the only file in which AWS tools look for it`,p=i?login(i,e):`aws configure sso, then aws sso login --profile NAME,`,m=l&&s,h=[m&&`${emptyInputs(u)}. ${Q}`,`There is no cached token ${d} ${f}.`,a.length>0&&`The token cache has tokens for: ${G(a)}.`,o.length>0&&`These files could not be read: ${G(o.map(({path:e})=>e))}.`,c&&`There is a sign-in from aws login, but that is not a session of IAM Identity Center.`,!m&&$,!m&&u&&`${emptyInputs(!0)}.`];
return new K(`no-cached-token`,h.filter(Boolean).join(` `),m?`${se} On a self-hosted runner, run ${p} as the user of the runner.`:`Run ${p} on this machine as the user of the runner, or set sso-token to a secret.`)}
function unreadableToken(e,t,n){
return new K(`unreadable-config`,`The token cache file ${e} cannot be parsed: ${t}.`,n)}
function nothingNamesThePortal(e){
return new K(`no-cached-token`,`${emptyInputs(e)}. Neither sso-start-url nor a profile in the AWS config file says which access portal to use. ${Q}`,`${se}${e?` Do the same with the variables in application-arn and role-to-assume.`:``} To use the token cache of this machine, set sso-start-url and sso-region.`)}
function emptyInputs(e){
return e?`The inputs sso-token, application-arn and role-to-assume are empty: the secret or the variables (vars) in them are not defined, or belong to an environment that the job does not name (environment:)`:`The input sso-token is empty: ${Z}`}
function noTokenForOutsiders(e,t,n){
let r={fork:`This run is for a fork's pull request`,dependabot:`This run is for Dependabot`,"foreign-event":`The event ${t} may come from outside the repository`,"unread-event":`The file of the event ${t} cannot be read, so this run may be for a fork's pull request`},i=e===`unread-event`?`Use this action before any step that removes or changes files of the runner.`:`Run the job only for push, schedule, workflow_dispatch and pull requests from branches of this repository, with an if: condition, or set sso-token to a secret.`;
return new K(`no-cached-token`,`${r[e]}. The token cache ${n} is never read in such runs. ${$}`,i)}
function parseTokenInput(e,t){
let n=e.trim(),r=decodedJson(n)??n,i=isBareToken(r)?{accessToken:r}:I(Buffer.from(r)),a=z(i,t);
if(a)return a;
let o=i===void 0||typeof i==`string`,s=o?n.split(/[\r\n]+/).map(e=>e.trim()):[],c=s.length>1?s.filter(e=>/^\S{32,}$/.test(e)):s;
for(let e of[...c,...spellings(n).flatMap(q)])t(e);
throw o?refusedText(n):refusedJson(i)}
function decodedJson(e){
if(!/^[A-Za-z0-9+/\s]+={0,2}$/.test(e))return;
let t=Buffer.from(e,`base64`).toString(`utf8`).trim();
return P(I(Buffer.from(t)))?t:void 0}
function isBareToken(e){
let t=/=[^=.:]/.test(e)||q(e).some(t=>!e.startsWith(t));
return/^[\w.~+/:=-]+$/.test(e)&&!t&&!isEncodedText(e)}
function isEncodedText(e){
return!e.includes(`.`)&&/^[\0\s\x20-\x7e\xef\xbb\xbf\xfe\xff]{24}/.test(decoded(e))}
function decoded(e){
return Buffer.from(e,`base64`).toString(`latin1`)}
function spellings(e){
return[e,e.replace(/%[0-9a-f]{2}/gi,e=>String.fromCharCode(Number.parseInt(e.slice(1),16))),decoded(e).replaceAll(`\0`,``)]}
const ce=`Store one file of ~/.aws/sso/cache as it is, with setup/store-token.sh, which writes it on one line.`;
function refusedText(e){
if(isEncodedText(e))return J(`sso-token`,`is base64, but not of a complete token-cache file.`,ce);
let t=/[{"'`%]/.test(e)?`is not valid JSON. It may be cut off, in quotes or encoded, or have text around it.`:`is neither JSON nor an access token: it contains spaces, a name, or other text that no access token has.`;
return J(`sso-token`,t,ce)}
function refusedJson(e){
if(P(e)&&P(e.accessToken))return J(`sso-token`,`is the cache of aws login, which is not a session of IAM Identity Center.`,`Run aws sso login, and store its file in ~/.aws/sso/cache with setup/store-token.sh.`);
let t=P(e)&&typeof e.clientSecret==`string`;
return J(`sso-token`,t?`is a client registration, which has no access token.`:`is JSON without a valid accessToken.`,`Store the file of ~/.aws/sso/cache that has both startUrl and accessToken, which setup/store-token.sh finds.`)}
async function openCachedTokenSession(e,t){
if(e.token)return openTokenSession(await originInSecret(e,e.token,t),t);
let[n,...r]=await originsAtHome(e,t);
return openFirst(n,r,t)}
async function originInSecret(e,t,{job:n,report:r}){
let i=parseTokenInput(t,r.mask);
refuseOtherPortal(e,i),/^\{\s*\n/.test(t)&&r.warning(le);
let a=requiredRegion(e,i,`sso-token`),o=e.startUrl??checkedStartUrl(i),s=await H(n.temp,i.accessToken),{path:c,token:l=i}=await F(s,i,n,r.mask),u=storeAgain((e.signIn??(o?(await knownSignIns(o,n))[0]:void 0))?.argument,o);
return{place:{path:c,initial:l,region:a},margin:0,startUrl:o,sessionName:e.signIn?.sessionName,isFromSecret:!0,isOwn:c===s,remedy:u,onRenewed:({refreshToken:e})=>{
e!==i.refreshToken&&r.warning(`The service replaced the refresh token in sso-token. A job cannot update the secret, so it now works in this job only. ${u}`)}}}
const le=`sso-token has several lines, and the runner masks each of them: { and } become *** in the whole log, and outputs that contain them are lost. Store it on one line with setup/store-token.sh from the repository of this action.`;
function refuseOtherPortal({startUrl:e,profile:t},n){
if(!e||!n.startUrl||W(e,n.startUrl))return;
let r=t?`the profile ${t}`:`sso-start-url`;
throw J(`sso-token`,`is a sign-in to ${n.startUrl}, but ${r} has ${e}.`,`Store a sign-in to ${e} with setup/store-token.sh, or correct ${r}.`)}
function checkedStartUrl({startUrl:e}){
if(e===void 0||te(e))return e;
throw J(`sso-token`,`has a startUrl that is not a valid https:// URL.`,`Store a sign-in again with setup/store-token.sh, or set sso-start-url.`)}
async function originsAtHome(e,t){
let{job:n,report:r}=t,{startUrl:i,signIn:a}=e,o=N(n.home);
if(n.outsider)throw noTokenForOutsiders(n.outsider,n.env.GITHUB_EVENT_NAME??``,o);
if(!i)throw nothingNamesThePortal(e.isSourceEmpty);
let{usable:s,nearest:c,search:l}=await findSignIns({...e,startUrl:i},t),u=a?[a]:await knownSignIns(i,n),[d,...f]=s.length>0?s:c;
if(!d)throw await nothingUsable({...e,startUrl:i},l,u[0]?.argument,n);
let originOf=({path:t,token:r})=>{
let{argument:o}=u.find(({cacheKey:e})=>L(n.home,e)===t)??u[0]??{};
return{place:{path:t,initial:r,region:requiredRegion(e,r,t)},margin:X,startUrl:i,sessionName:a?.sessionName,isFromSecret:!1,isOwn:!1,remedy:signInAtHome(o,i,t)}};
return r.info(`Using the cached token for ${i} from ${d.path}.`),[originOf(d),...f.map(originOf)]}
async function nothingUsable({startUrl:e,signIn:t,tokenFile:n,isSourceEmpty:r},i,a,o){
let s=t&&L(o.home,t.cacheKey),c=i.broken.find(e=>e.path===(n??s));
return c?.fault?unreadableToken(c.path,c.fault,signInAtHome(a,e,c.path)):noCachedToken({startUrl:e,folder:N(o.home),path:s,sessionName:t?.sessionName,argument:a},i,{hasAwsLogin:await ne(o.home),isHosted:o.env.RUNNER_ENVIRONMENT===`github-hosted`,isSourceEmpty:r})}
function requiredRegion(e,t,n){
if(e.region)return e.region;
if(t.region)return x(t.region,`sso-region, read from ${n},`);
throw J(`sso-region`,`is missing, and ${n} does not contain a region.`,`Set it to the region of IAM Identity Center.`)}
async function pollUntilDecided({interval:t,expiresIn:n},r,i){
let a=M()+n*1e3,left=()=>(a-M())/1e3,mark=()=>Math.ceil(left()/30),o=1/0,s=0,c=[];
for(;;){
mark()<o&&(o=mark(),i(Math.round(left())));
let n=(t+s*5)*2**Math.min(c.length,2),a=n<left();
if(await Y(Math.min(n,left())*1e3),!a)return`expired`;
let l=await r();
if(!e(l))return l;
let u=l.oauthCode===`authorization_pending`||l.oauthCode===`slow_down`;
if(l.oauthCode===`slow_down`&&(s+=1),!u&&!C(l))return l.oauthCode===`invalid_grant`&&c.at(-1)||l;
c=u?[]:[...c,l]}}
function checkedVerificationUri(e,t){
let n=URL.canParse(e)?new URL(e):void 0,r=n?.username===``&&n.password===``;
if(n&&r&&f(n)&&isPageHost(n))return n.href;
throw untrustedAuthorizationServer(t,`it sends the person who signs in to ${n?.host||`an invalid URL`}, which is not an https:// page of AWS`)}
function isPageHost({hostname:e,port:t}){
return r(e)||t===``&&S(e)}
function checkedUserCode(e,t){
if(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(e)&&e.length<=40)return e;
throw untrustedAuthorizationServer(t,`its sign-in code is not valid`)}
function untrustedAuthorizationServer(e,t){
return new K(`network`,`The answer from ${e} did not come from the service itself: ${t}.`,`Do not approve anything. Find out what answers for ${e}: check AWS_ENDPOINT_URL_SSO_OIDC, AWS_ENDPOINT_URL and the proxy.`)}
const ue=`urn:ietf:params:oauth:grant-type:device_code`;
async function startDeviceAuthorization(t,n){
let{aws:r,report:i,limits:a}=n,o=await r.oidc(t.region),{host:s}=o,c=await registerClient(o,n),{clientId:l,clientSecret:u}=c,d={clientId:l,clientSecret:u,startUrl:t.portalUrl},f=await m(e=>o.client.startDeviceAuthorization(d,{abortSignal:e}),a);
if(e(f))throw meaningOf(f)===`invalid_request`?unknownPortal(t,f.words):o.errorFor(f,`starting the sign-in`);
let{deviceCode:p,userCode:h,verificationUri:g,verificationUriComplete:_,expiresIn:v,interval:y}=f;
if(p&&i.mask(p),!p||!h||!g||!v)throw untrustedAuthorizationServer(s,`it has no sign-in code`);
let b={interval:bounded(Number(y)||5),expiresIn:bounded(v)};
return{client:c,deviceCode:p,verification:{verificationUri:checkedVerificationUri(g,s),verificationUriComplete:_&&checkedVerificationUri(_,s),userCode:checkedUserCode(h,s),expiresAt:new Date(Date.now()+b.expiresIn*1e3)},schedule:b}}
function bounded(e){
return Math.min(Math.max(1,e),3600)}
async function registerClient(t,{job:n,report:r,limits:i}){
let a={clientName:`aws-sso-credentials ${n.env.GITHUB_REPOSITORY??``}`.trim().replace(/[^\w.-]/g,`-`),clientType:`public`,scopes:[`sso:account:access`],grantTypes:[ue,`refresh_token`]},o=await m(e=>t.client.registerClient(a,{abortSignal:e}),i);
if(e(o))throw t.errorFor(o,`registering this job as a client`);
let{clientId:s,clientSecret:c,clientSecretExpiresAt:l}=o;
if(c&&r.mask(c),!s||!c)throw untrustedAuthorizationServer(t.host,`it has no client registration`);
return{clientId:s,clientSecret:c,registrationExpiresAt:l?U(new Date(l*1e3)):void 0}}
async function redeemDeviceCode({client:t,deviceCode:n,verification:r,schedule:i},a,{aws:o,report:s,limits:c},l){
let{startUrl:u,region:d}=a,f=await o.oidc(d),{clientId:m,clientSecret:h}=t,g={clientId:m,clientSecret:h,deviceCode:n,grantType:ue},_={...c,deadline:AbortSignal.timeout(i.expiresIn*1e3+2e4)},v=await pollUntilDecided(i,()=>p(e=>f.client.createToken(g,{abortSignal:e}),_),l);
if(v===`expired`)throw authorizationExpired(r,a);
if(e(v)){
let e=meaningOf(v);
throw e===`access_denied`?authorizationDenied(r,a,v.words):e===`expired_token`?authorizationExpired(r,a):e===`invalid_grant`?unknownPortal(a,v.words):f.errorFor(v,`waiting for the approval`)}
let{accessToken:y,refreshToken:b,idToken:x,expiresIn:S}=v;
x&&s.mask(x);
let C=S&&U(new Date(Date.now()+S*1e3)),w=z({startUrl:u,region:d,accessToken:y,expiresAt:C,refreshToken:b,...t},s.mask);
if(!w||!C)throw untrustedAuthorizationServer(f.host,`it has no access token for an approved code`);
return w}
function meaningOf({oauthCode:e,words:t}){
return/\bKMS_/.test(t)?void 0:e}
function authorizationDenied({userCode:e},{startUrl:t,region:n},r){
return new K(`authorization-denied`,`The sign-in with the code ${e} at ${t} in ${n} was denied (${r}).`,`Run the job again and approve the new code. If you did not start the run, denying it was right.`)}
function authorizationExpired({userCode:e},{startUrl:t,region:n}){
return new K(`authorization-expired`,`Nobody approved the code ${e} for ${t} in ${n} in time. If the page showed invalid_grant, IAM Identity Center is not in ${n}.`,`Run the job again and approve the new code. If the page refused the code, correct sso-region.`)}
function unknownPortal({startUrl:e,region:t},n){
return J(`sso-start-url`,`is ${e}, which IAM Identity Center in the sso-region ${t} does not know (${n}).`,`Correct sso-start-url or sso-region. The IAM Identity Center console shows both under Settings.`)}
async function findPortal(e,t){
let{startUrl:n,region:r}=e,i=new URL(R(n));
if(o(i.hostname)){
if(r)return{portalUrl:R(n),region:r};
throw missingRegion(`${n} does not contain it`)}
let s=await redirectFrom(i,e,t),c=R(s.origin+s.pathname),l=a(s.hostname)??r;
if(!l)throw missingRegion(`${c}, to which ${n} redirects, does not contain it`);
let u=r&&r!==l?`, not in ${r}`:``;
return t.report.info(`${n} redirects to the access portal ${c} in ${l}${u}.`),{portalUrl:c,region:l}}
async function redirectFrom(t,n,{aws:r,limits:i}){
let{connections:a}=r,s=u(t.host,a.proxyTo(t)),request=e=>p(n=>locationOf(t,e,a.agents.httpsAgent,n),i),c=await l(async()=>{
let t=await request(`HEAD`);
return e(t)&&(t.status===405||t.status===501)?request(`GET`):t},i);
if(e(c))throw c.answered?noPortal(n,`does not redirect to one (HTTP ${c.status})`):s.errorFor(c,`requesting ${n.startUrl}`);
let d=URL.canParse(c,t)?new URL(c,t):void 0,f=d?.protocol===`https:`&&`${d.username}${d.password}${d.port}`==``;
if(d&&f&&o(d.hostname))return d;
throw noPortal(n,`redirects to ${d?.origin??`an invalid URL`}, which is not one either`)}
async function locationOf(e,t,n,r){
let i=oe.request(e,{method:t,agent:n,signal:r,headers:{"user-agent":`aws-sso-credentials`}}).end(),{statusCode:a=0,headers:o}=await new Promise((e,t)=>{
i.on(`response`,e).on(`error`,t)});
return i.destroy(),[301,302,303,307,308].includes(a)&&o.location?o.location:{status:a,name:`HTTP ${a}`,words:`no redirect`,answered:!0,metadata:{httpStatusCode:a},retryAfter:b(o),cause:void 0}}
function missingRegion(e){
return J(`sso-region`,`is missing, and ${e}.`,`Set it to the region of IAM Identity Center.`)}
function noPortal({startUrl:e,profile:t},n){
let[r,i]=t===void 0?[`sso-start-url`,`is`]:[`aws-profile`,`names the profile ${t}, whose sso_start_url is`];
return J(r,`${i} ${e}, which is not an AWS access portal and ${n}.`,`Use the URL that the IAM Identity Center console shows under Settings, or make this one redirect to it.`)}
async function openDeviceSession(e,t,n){
refuseStrangers(t.job);
let{startUrl:r,region:i,signIn:a}=e,o=JSON.stringify([R(r),i,a?.sessionName]),s=await H(t.job.temp,o),{onVerification:c}=n,l=c&&(()=>signInAnew(e,s,t,{...n,onVerification:c})),u=await findTokens(e,s,t),[d,...f]=u.map(({path:t,token:n,region:r})=>({...originOf(e,{path:t,initial:n,region:r}),margin:X,isOwn:t===s,replace:t===u.at(-1)?.path?l:void 0}));
return d?openFirst(d,f,t):l?l():refuseUnasked(r)}
function originOf({startUrl:e,signIn:t},n){
return{place:n,margin:0,startUrl:e,sessionName:t?.sessionName,isFromSecret:!1,isOwn:!0,remedy:`Run the job again. It asks for a new sign-in.`}}
function refuseUnasked(e){
throw new K(`no-cached-token`,`There is no session for ${e} yet, and a dry run or a credential process does not start a sign-in.`,`Run the action without dry-run first, or run aws sso login on this machine.`)}
async function findTokens(e,t,n){
let{job:r,report:i}=n,{path:a,token:o}=await F(t,void 0,r,i.mask);
if(o)return i.info(`Using the session for ${e.startUrl} that was approved earlier in this job.`),withRegion([{path:a,token:o}],e);
if(r.outsider)return[];
let{usable:s}=await findSignIns(e,n),c=withRegion(s,e);
return c[0]&&i.info(`Using the cached token for ${e.startUrl} from ${c[0].path}.`),c}
function withRegion(e,t){
return e.flatMap(({path:e,token:n})=>{
let r=n.region??t.region;
return r?[{path:e,token:n,region:x(r,`sso-region, read from ${e},`)}]:[]})}
async function signInAnew(e,t,n,r){
let{job:i,report:a,limits:o}=n;
i.isPublic===void 0&&a.warning(`The event of this run does not say whether the repository is public. Everyone who can read this log can see the sign-in code.`);
let s={startUrl:e.startUrl,...await findPortal(e,n)},{region:c}=s,l=await startDeviceAuthorization(s,n);
await r.onVerification(l.verification);
let u=await redeemDeviceCode(l,s,n,r.onWaiting);
return o.extend(),await T(t,`${JSON.stringify(u.fields,void 0,2)}\n`,i.temp),a.info(`The sign-in was approved; the session in ${c} is valid until ${V(u)}.`),openTokenSession(originOf(e,{path:t,initial:u,region:c}),n)}
const de=`Use a source that needs no person, with application-arn or role-to-assume`;
function refuseStrangers({env:e,isPublic:t}){
let refuse=(e,t,n)=>new K(`not-allowed`,`The credential-source device-code is not allowed ${e}: ${t}.`,n);
if(e.GITHUB_EVENT_NAME===`pull_request_target`)throw refuse(`for the event pull_request_target`,`anyone who opens a pull request could start a run that asks your people to sign in`,`${de}, or another event.`);
if(t)throw refuse(`in a public repository`,`everyone can read the verification link and the code in its log`,`${de}, or move the job to a private repository.`)}
async function openExchangedSession(e,t){
let{region:n,startUrl:r}=e,[{accessToken:i,expiresIn:a,subject:o}]=await Promise.all([exchangeIdToken(e,t),t.aws.portal(n)]);
return{accessToken:i,region:n,startUrl:r,expiresAt:a?new Date(Date.now()+a*1e3):void 0,user:`the user that represents ${o}`,token:void 0,sessionName:void 0,isFromSecret:!1,keptAt:void 0,cachedAt:void 0,renew:()=>openExchangedSession(e,t),next:void 0,refused:e=>new K(`session-expired`,`The access portal in ${n} refused the session from the exchange of the ID token: ${e}.`,`Check that sso-region is the region of the IAM Identity Center instance of application-arn.`)}}
async function exchangeIdToken(t,r){
let{applicationArn:a,audience:o,bootstrapRole:s,idTokenFile:c,region:u}=t,{aws:d,report:f,limits:m}=r,h={audience:y(_(u)),idTokenFile:c},g=n(s,h,u,r),v=i({audience:o},r),[b,x]=await Promise.all([g,d.oidc(u,g)]),S=b.arn??s.arn;
f.passed(`bootstrap role`,`Assumed the bootstrap role ${s.arn}.`);
let w={},T=await l(async()=>{
let e=await v();
w=e.claims;
let t={clientId:a,grantType:fe,assertion:e.value};
return p(e=>x.client.createTokenWithIAM(t,{abortSignal:e}),m)},m);
if(e(T))throw T.answered&&!C(T)?tokenExchangeRejected(T,t,S,w):x.errorFor(T,`exchanging the ID token`);
let{accessToken:E,refreshToken:D,idToken:O,awsAdditionalDetails:k,expiresIn:A,scope:j}=T;
for(let e of[E,D,O,k?.identityContext])e&&f.mask(e);
if(!E||!/^[\x21-\x7e]+$/.test(E))throw x.intercepted(`it has no access token`);
if(f.passed(`exchange`,`Exchanged the ID token of this job at ${a} for a session in ${u}.`),j&&!j.includes(`sso:account:access`))throw lacksScope(j,t,S,w);
return j&&f.passed(`scope`,`The session has the scope sso:account:access.`),{accessToken:E,expiresIn:A,subject:String(w.sub)}}
const fe=`urn:ietf:params:oauth:grant-type:jwt-bearer`;
function tokenExchangeRejected(e,t,n,r){
let{name:i,words:a,cause:o}=e,{applicationArn:s,bootstrapRole:c,region:l}=t;
return new K(`token-exchange-rejected`,`CreateTokenWithIAM in ${l} refused the ID token for ${s} from ${n} (${i}: ${a}). ${claimsOf(r)}`,certainRemedy(e,c.arn)??checklist(t,r,suspects(i,a)),{cause:o})}
function lacksScope(e,t,n,r){
return new K(`token-exchange-rejected`,`The token that CreateTokenWithIAM in ${t.region} issued to ${n} for ${t.applicationArn} does not have the scope sso:account:access. Its scopes: ${G(e)}. ${claimsOf(r)}`,`Add the access scope sso:account:access to the application.`)}
function claimsOf(e){
return d(e,[`iss`,`aud`,`sub`,`repository_id`])}
function certainRemedy({name:e,words:t,cause:n},r){
if(/KMS/.test(t))return`Allow kms:Decrypt for ${r} on the KMS key of the IAM Identity Center instance.`;
if(/InvalidRequestRegion/.test(e))return`Correct sso-region${P(n)&&typeof n.region==`string`?` to ${n.region}`:``}: it must be the region of the application.`}
function suspects(e,t){
let n=`${e} ${t}`;
return/invalid_client|InvalidClient/i.test(n)?[`application`]:/access_?denied/i.test(n)?[`actor policy`,`assignment`]:/unsupported_grant|UnsupportedGrant|unauthorized_client|UnauthorizedClient/i.test(n)?[`grant`]:/invalid_?scope/i.test(n)?[`scope`]:/invalid_?grant/i.test(n)?[`issuer`,`audience`,`claim mapping`]:[]}
function checklist({applicationArn:e,bootstrapRole:t,region:n},r,i){
let a={application:`the instance in ${n} has ${e}`,"actor policy":`the IAM authentication method of the application allows sso-oauth:CreateTokenWithIAM for ${t.arn}, and the permissions of the role allow it too`,grant:`the application has the grant ${fe}`,issuer:`the grant lists a trusted token issuer whose URL is ${r.iss}`,audience:`the grant lists the audience ${r.aud} for that issuer`,"claim mapping":`exactly one user has the value of the claim that the issuer maps (such as repository_id ${r.repository_id??`none`})`,assignment:`that user is assigned to the application`,scope:`the application has the access scope sso:account:access`};
return[`Check these settings in IAM Identity Center:`,...Object.keys(a).toSorted((e,t)=>Number(i.includes(t))-Number(i.includes(e))).map(e=>`- ${e}${i.includes(e)?` (likely)`:``}: ${a[e]}`)].join(`
`)}
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
async function askOneAfterTheOther(e,t,n){
let r=[],i=n.current();
for(;i;){
n.use(i);
let a=await t(e).catch(orExpiry);
if(!isRefusal(a))return a;
r.push({by:n.current(),answer:a});
let o=await i.next?.().catch(orExpiry);
i=o instanceof K?void 0:o}
let a=r.find(({answer:e})=>isForbidden(e))??r[0];
if(!a||a.answer instanceof K)throw a?.answer;
return n.use(a.by),a.answer}
function orExpiry(e){
if(e instanceof K&&e.code===`session-expired`)return e;
throw e}
function isRefusal(e){
return e instanceof K||isSessionRefusal(e)||isForbidden(e)}
function isSessionRefusal(t){
return e(t)&&t.answered&&t.status===401}
function isForbidden(t){
return e(t)&&t.answered&&t.status===403}
const pe=19.8;
function openRateLimiter(){
let e=[],[t,n,r,i]=[0,pe,-1/0,0],a=Promise.resolve(),place=async()=>{
t<20?t+=1:await new Promise(t=>e.push(t))},depart=async()=>{
for(let e=r-M();e>0;e=r-M())await Y(e);
let e=M();
return r=Math.max(r,e-17e3/n)+1e3/n,e},answered=(a,o)=>{
let s=e.shift();
s?s():--t,o||(n=Math.min(pe,n+1.5/n)),!o||a<i||(n=Math.max(.5,n*.7),i=M(),r=Math.max(r,i+1e3/n))};
return{slot:async()=>{
await place();
let e=a.then(depart);
a=e.then(()=>{});
let t=await e;
return e=>answered(t,e)}}}
function openPortalCalls(t,n,r){
let i=openRateLimiter(),{current:a,ask:o}=openPortalSession(t,({accessToken:t},a)=>l(async()=>{
let o=await i.slot(),s=await p(e=>a(n.client,t,{abortSignal:e}),r);
return o(e(s)&&v(s)),s},r));
return{call:async(t,r)=>{
let i=await o(r);
if(isSessionRefusal(i))throw a().refused(i.words);
if(e(i)&&!isAccessRefusal(i))throw n.errorFor(i,t);
return i},session:a}}
function isAccessRefusal({answered:e,status:t}){
return e&&(t===403||t===404)}
async function openPortal(t,{aws:n,report:r,limits:i}){
let a=await n.portal(t.region),{call:o,session:c}=openPortalCalls(t,a,i),l=oncePerContent(),u;
return{region:a.region,user:t.user,session:c,accounts:()=>(u??=listAccounts(o,a),u),permissionSets:g(async e=>l(await listPermissionSets(e,o,a))),roleCredentials:async(t,n)=>{
let i=await o(`getting role credentials`,(e,r,i)=>e.getRoleCredentials({accessToken:r,accountId:t,roleName:n},i));
if(e(i))return{refused:i.words};
let{expiration:c,...l}=i.roleCredentials??{},u={...l,expiration:c?new Date(c):void 0};
return s(u,a,r.mask)}}}
async function listAccounts(t,n){
let r=[],i=pagesOf(e=>t(`listing the accounts`,(t,n,r)=>t.listAccounts({accessToken:n,...e},r)));
for await(let t of i){
if(e(t))return[];
if(!t.accountList)throw n.intercepted(`it has no list of accounts`);
for(let{accountId:e,accountName:n}of t.accountList)e&&c(e)&&r.push({id:e,name:n??``})}
return r}
async function listPermissionSets(t,n,r){
let i=[],a=pagesOf(e=>n(`listing the permission sets`,(n,r,i)=>n.listAccountRoles({accessToken:r,accountId:t,...e},i)));
for await(let t of a){
if(e(t))return i;
if(!t.roleList)throw r.intercepted(`it has no list of permission sets`);
i.push(...t.roleList.flatMap(({roleName:e})=>e?[e]:[]))}
return i}
function oncePerContent(){
let e=new Map;
return t=>{
let n=t.join(`
`),r=e.get(n)??t;
return e.set(n,r),r}}
async function*pagesOf(t){
let n;
do{
let r=await t({maxResults:100,...n&&{nextToken:n}});
yield r,n=e(r)?void 0:r.nextToken}while(n)}
function withAccountIdsReported(e,t){
let accounts=async()=>{
let n=await e.accounts();
for(let{id:e}of n)t(e);
return n};
return{...e,accounts}}
async function openIdentityCenter(e,t,{onAccountId:n,...r}){
let i=await openPortal(await openSession(e,t,r),t);
return identityCenter(n?withAccountIdsReported(i,n):i)}
async function openSession(e,t,n){
switch(e.kind){case`cached-token`:
return openCachedTokenSession(e,t);case`device-code`:
return openDeviceSession(e,t,n);case`trusted-token-issuer`:
return openExchangedSession(e,t)}}
function identityCenter(e){
let isAssigned=async({isPattern:n,assignment:r},i)=>{
let{accountId:a,permissionSet:o}=r,s=(await e.permissionSets(a)).includes(o);
if(!s&&!n)throw await t(r,e,i);
return s};
return{region:e.region,session:e.session,accounts:t=>w(t,e),permissionSets:e.permissionSets,confirm:async e=>e.assignment.isListed||isAssigned(e),roleCredentials:async n=>{
let{assignment:r}=n,i=await e.roleCredentials(r.accountId,r.permissionSet);
if(!(`refused`in i))return i;
if(await isAssigned(n,i.refused))throw await t(r,e,i.refused)}}}
export{openIdentityCenter};