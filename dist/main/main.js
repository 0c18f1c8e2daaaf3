import{A as e,C as t,D as n,E as r,F as i,I as a,L as o,M as s,N as c,O as l,P as u,R as d,S as f,T as p,_ as m,a as h,b as g,c as _,f as ee,g as te,h as ne,i as re,j as ie,k as ae,l as oe,m as se,n as ce,o as v,p as y,r as le,s as ue,t as de,u as fe,v as pe,w as me,x as he,y as ge,z as _e}from"../shared/credentials.js";
import{$ as ve,B as ye,C as be,D as xe,Dt as b,E as Se,Et as Ce,G as we,H as Te,I as x,It as S,J as Ee,K as De,Lt as Oe,O as C,P as ke,Q as Ae,R as je,Rt as Me,St as Ne,T as Pe,Tt as w,U as T,V as Fe,W as E,X as D,Y as O,Z as k,_ as A,at as Ie,b as Le,bt as Re,c as ze,ct as Be,d as Ve,et as He,g as Ue,gt as We,k as j,l as Ge,lt as M,m as Ke,mt as N,n as qe,nt as Je,ot as Ye,p as Xe,pt as Ze,q as P,r as F,rt as I,s as Qe,t as $e,tt as et,u as tt,v as nt,vt as rt,w as it,wt as at,x as ot,xt as L,y as st,yt as ct}from"../shared/undo.js";
import{a as R,c as z,d as B,l as lt,o as V,p as H,r as ut,t as dt}from"../shared/answer.js";
const{basename:ft,dirname:U,join:W,resolve:G}=process.getBuiltinModule(`node:path`),{cp:pt,mkdir:mt,mkdtemp:ht,stat:gt,writeFile:_t}=process.getBuiltinModule(`node:fs/promises`),{setFlagsFromString:vt}=process.getBuiltinModule(`node:v8`),yt=3e3;
function errorOf(e,t){
let n=e.toSorted((e,t)=>(e.item.target.line??0)-(t.item.target.line??0)),[r,...i]=n;
if(!r)throw Error(`nothing failed`);
let{code:a,message:o,remedy:s}=r.error;
if(r.item.target.line===void 0)return r.error;
let c={cause:r.error};
if(i.length===0)return new B(a,`Target of ${wordsFor(r.item)}: ${o}`,s,c);
let l=n.map(reasonOf),u=l.map(e=>`\n- ${e}`).join(``),d=`${e.length} targets failed`;
if(u.length<=yt)return new B(a,`${d}.`,`Correct each of them:${u}`,c);
for(let e of l)t.info(`Failed: ${e}`);
return new B(a,`${d}; the log tells why. They are: ${named(n)}.`,s,c)}
function reasonOf({item:e,error:t}){
return`${wordsFor(e)}: ${t.message} ${t.remedy}`.replaceAll(`
`,` `)}
function named(e){
let t=e.map(({item:e})=>wordsFor(e)),n=0,r=t.filter(e=>(n+=e.length+2,n<=yt)),i=t.length-r.length;
return`${r.join(`, `)}${i>0?` and ${i} more`:``}`}
function wordsFor({target:e,account:t,assignment:n}){
let{line:r}=e,i=n?.accountId??t?.id??e.account,a=n?.permissionSet??e.permissionSet,o=a?`${i}/${a}`:i;
return r===void 0?o:`line ${r} (${o})`}
function checkGuards({accountIds:e,permissionSet:t},n){
let{accountIds:r,permissionSets:i}=n,a=r.length>0?e.find(e=>!r.includes(e)):void 0;
if(a)throw notAllowed(`allowed-account-ids`,`account ${a}`,r);
if(t&&i.length>0&&!i.some(e=>se(t,e)))throw notAllowed(`allowed-permission-sets`,`permission set ${t}`,i)}
function notAllowed(e,t,n){
return new B(`not-allowed`,`The guard ${e} does not allow ${t}; it allows: ${R(n)}.`,`Add it to ${e} if this job may have it.`)}
function checkTold(e,t,n){
checkAll(e.map(e=>{
let{account:t,permissionSet:n,chain:r}=e;
return{target:e,accountIds:[...g(t)?[t]:[],...accountsOfRoles(r)],permissionSet:y(n)?void 0:n}}),t,n)}
function checkPlans(e,t,n){
checkAll(e.map(e=>({...e,...wayOf(e)})),t,n)}
function checkAll(e,t,n){
let r=e.flatMap(e=>{
try{
return checkGuards(e,t),[]}catch(t){
if(!(t instanceof B))throw t;
return[{item:e,error:t}]}});
if(r.length>0)throw errorOf(r,n)}
function wayOf({assignment:e,chain:t}){
let{accountId:n,permissionSet:r}=e;
return{accountIds:[n,...accountsOfRoles(t)],permissionSet:r}}
function accountsOfRoles(e){
return e.flatMap(({arn:e})=>ne(e)??[])}
async function isWanted(e,t,n){
try{
return checkGuards(wayOf(e),n),!0}catch(n){
if(!e.target.isPattern||await t.confirm(e))throw n;
return!1}}
async function sideBySide(e,t,n){
let r=[],i=0;
return await Promise.all(Array.from({length:Math.min(t,e.length)},async()=>{
for(let t=i++;t<e.length;t=i++)try{
r[t]=await n(e[t])}catch(t){
throw i=e.length,t}})),r}
const bt=[`invalid-input`,`account-not-found`,`account-ambiguous`,`not-assigned`,`not-allowed`,`web-identity-rejected`,`role-chain-rejected`],xt=[`network`,`throttled`,`unexpected`];
async function planTargets(e,t,n,r){
let{report:i}=r,a=await each(e.map(e=>({target:e})),`targets are looked up`,r,async({target:e})=>(await t.accounts(e)).map(t=>({target:e,account:t}))),o=await each(a.done,`accounts are looked through`,r,({target:e,account:n})=>oe(e,n,t)),s=await each(o.done,`targets are checked`,r,async e=>await isWanted(e,t,n)?[e]:[]),c=[...a.failed,...o.failed,...s.failed],l=await emptyOf(e,s.done,c,t);
if(c.length+l.length===0)return s.done;
let u=await assigned(s.done.filter(({target:e})=>!e.isPattern),t,r);
throw errorOf([...c,...l,...u.failed],i)}
async function confirmPlans(e,t,n){
return complete(e,await assigned(e,t,n),t,n.report)}
async function assignedPlans(e,t,n){
return e.length===0?[]:(await assigned(e,t,n)).done}
function assigned(e,t,n){
return each(e,`targets are confirmed`,n,async e=>await t.confirm(e)?[e]:[])}
async function getAll(e,t,n,r){
return complete(e,await each(e,`targets have credentials`,r,async e=>{
let i=await ue(e,t,r);
if(!i)return[];
let a={...e,credentials:i};
return checkGuards({accountIds:[v(a)]},n),[a]}),t,r.report)}
async function complete(e,{done:t,failed:n},r,i){
let a=[...new Set(e.map(({target:e})=>e))],o=[...n,...await emptyOf(a,t,n,r)];
if(o.length===0)return t;
throw errorOf(o,i)}
async function emptyOf(e,t,n,r){
let i=new Set([...t,...n.map(({item:e})=>e)].map(({target:e})=>e));
return sideBySide(e.filter(e=>!i.has(e)),20,async e=>{
let t=await r.accounts(e),n=await sideBySide(t,20,({id:e})=>r.permissionSets(e));
return{item:{target:e},error:ee(e,t,n.flat())}})}
function targetInWords({account:e,permissionSet:t}){
return`${t} in account ${e}`}
async function each(e,t,{report:n,limits:r},i){
let a=[],o=0;
e.length>50&&vt(`--semi-space-growth-factor=1`);
let s=S(),c=s;
return{done:(await sideBySide([...e.entries()],20,async([l,u])=>{
let d=await i(u).catch(e=>{
if(!(e instanceof B))throw e;
if(xt.includes(e.code))throw errorOf([...a,{item:u,error:e}],n);
if(!bt.includes(e.code))throw e;
return a.push({item:u,error:e,index:l}),[]});
return o+=1,e.length>1&&r.extend(),S()-c>5e3&&(c=S(),n.info(`${o} of ${e.length} ${t}; ${timeLeft((c-s)*(e.length/o-1))} left.`)),d})).flat(),failed:a.toSorted((e,t)=>e.index-t.index)}}
function timeLeft(e){
let t=Math.ceil(e/1e4)*10;
return t<=90?`about ${t} s`:`about ${Math.ceil(t/60)} min`}
const K=[`session`,`account`,`permission set`,`guard`],St={"cached-token":K,"device-code":K,"trusted-token-issuer":[`ID token`,`bootstrap role`,`exchange`,`scope`,...K],"web-identity":[`ID token`,`account`,`guard`],environment:[`keys`,`account`,`guard`]},Ct={"session-expired":`session`,"account-not-found":`account`,"account-ambiguous":`account`,"not-assigned":`permission set`,"not-allowed":`guard`},wt={"ID token":`The job has one.`,keys:`The environment has them.`,"bootstrap role":`It was assumed.`,exchange:`A session was given.`,scope:`The session has it.`,session:`The access portal takes it.`,account:`It was looked up.`,"permission set":`It was looked up.`,guard:`It was asked.`};
async function rehearse(e,t,n){
let r=new Map,i={...t.report,passed:(e,t)=>r.set(e,t)},a=await goThrough(e,{...t,report:i},n).then(e=>({plans:e,error:void 0}),e=>({plans:[],error:e}));
return{...a,checks:checklist(St[e.source.kind],r,a.error)}}
async function goThrough(e,t,n){
let{source:r,targets:i,guards:a}=e,{report:o}=t;
r.kind===`web-identity`&&await re(r,t)();
let s=await de(r,t,n),c=await planTargets(i,s,{accountIds:[],permissionSets:[]},t);
o.passed(`account`,accountsInWords(c));
let l=await confirmPlans(c,s,t);
o.passed(`session`,`The access portal in ${s.region} takes the session.`),o.passed(`account`,accountsInWords(l)),o.passed(`permission set`,l.length===1?`It is assigned.`:`All ${l.length} are assigned.`),checkPlans(l,a,o);
let u=a.accountIds.length+a.permissionSets.length>0;
return o.passed(`guard`,u?`The guards allow every target.`:`No guard is set.`),l}
function accountsInWords(e){
let t=new Map(e.map(({assignment:e})=>[e.accountId,e.accountName])),[[n,r]=[``,``]]=t;
return t.size>1?`The targets lie in ${t.size} accounts.`:r?`It is ${r} (${n}).`:`It is given by its id, ${n}.`}
function checklist(e,t,n){
let r=n instanceof B?Ct[n.code]:void 0,i=n===void 0?void 0:r??e.find(e=>!t.has(e))??e.at(-1),a=i===void 0?e.length:e.indexOf(i);
return e.map((e,r)=>e===i?{step:e,state:`broken`,detail:inWords$1(n)}:r<a?{step:e,state:`holds`,detail:t.get(e)??wt[e]}:{step:e,state:`not reached`,detail:``})}
function inWords$1(e){
return e instanceof B?`${e.message}\n${e.remedy}`:e instanceof Error?e.message:String(e)}
const q=/^(credential_process|credential_source|web_identity_token_file|ca_bundle|endpoint_url|services|ec2_metadata_service_endpoint)$|_(process|endpoint_url)$/;
function isOfCredentials(e){
return/^(sso_|aws_|role_|source_|credential_|web_identity|login_|granted_)|^(external_id|mfa_serial|duration_seconds)$/i.test(e)}
function keptSettings(e,t){
return select([...e].filter(([e])=>e!==`region`&&(!isOfCredentials(e)||q.test(e))),(e,n,r=``)=>!q.test(e)&&(!t||isListed(e,n,r)))}
function listedSettings(e){
return select([...e],isListed)}
function select(e,t){
let n=new Map,r=[],isWritable=(e,t)=>/^[a-z0-9][\w.-]*$/i.test(e)&&!De.test(t);
for(let[i,a]of e){
let e=we(a),o=O(a);
if(e&&!q.test(i)){
let a=[...e].filter(([e,n])=>isWritable(e,n)&&t(e,n,i));
for(let t of e.keys())a.some(([e])=>e===t)||r.push(`${i}.${t}`);
a.length>0&&n.set(i,new Map(a.map(([e,t])=>[e,O(t)])))}else isWritable(i,o)&&t(i,o)?n.set(i,o):r.push(i)}
return{kept:n,leftOut:r}}
const Tt=new Set([`output sso_session sso_account_id sso_role_name sso_registration_scopes`,`role_arn source_profile external_id role_session_name duration_seconds mfa_serial`,`aws_access_key_id aws_secret_access_key aws_session_token aws_account_id account_id_endpoint_mode`,`retry_mode max_attempts defaults_mode sts_regional_endpoints use_fips_endpoint use_dualstack_endpoint`,`parameter_validation tcp_keepalive request_checksum_calculation response_checksum_validation`,`cli_timestamp_format cli_binary_format cli_error_format`].flatMap(e=>e.split(` `))),Et=new Set(`max_concurrent_requests max_queue_size multipart_threshold multipart_chunksize max_bandwidth preferred_transfer_client target_bandwidth addressing_style payload_signing_enabled use_accelerate_endpoint use_dualstack_endpoint us_east_1_regional_endpoint use_arn_region`.split(` `));
function isListed(e,t,n=``){
if(n)return n===`s3`&&Et.has(e);
switch(e){case`region`:case`sso_region`:
return o(t);case`sso_start_url`:
return N(t);case`cli_pager`:
return t===``;default:
return Tt.has(e)}}
const J=`sso-start-url.sso-region.sso-token.account.permission-set.aws-profile.profiles.aws-region.profile-settings.credential-source.role-to-assume.application-arn.audience.web-identity-token-file.role-chain.role-chaining.role-session-name.role-duration-seconds.role-external-id.session-tags.custom-tags.transitive-tag-keys.inline-session-policy.managed-session-policies.profile-type.output-env-credentials.output-credentials.run.aws-config-directory.cleanup.mask-aws-account-id.allowed-account-ids.allowed-permission-sets.dry-run`.split(`.`),Dt={"aws-access-key-id":`Remove it: this action needs no access keys; give sso-token, or sign in with aws sso login.`,"aws-secret-access-key":`Remove it: this action needs no access keys.`,"aws-session-token":`Remove it: this action needs no access keys.`,"force-skip-oidc":`Use credential-source to choose where credentials come from.`,"use-existing-credentials":`Leave the step out with an if: condition where credentials are there already.`,"sts-endpoint":`Set the environment variable AWS_ENDPOINT_URL_STS.`,"http-proxy":`Set the environment variable HTTPS_PROXY.`,"no-proxy":`Set the environment variable NO_PROXY.`},Ot={"overwrite-aws-profile":`a profile of the same name is replaced, and put back after the job`,"unset-current-credentials":`this step uses no keys of the environment, except with role-chaining`,"disable-retry":`set AWS_MAX_ATTEMPTS: 1 in env:`,"retry-max-attempts":`set AWS_MAX_ATTEMPTS in env:`,"special-characters-workaround":`no tool that this action writes for needs it`,"action-timeout-s":`set timeout-minutes on the step`,"role-skip-session-tagging":`no session tags are sent except those of session-tags`},kt=[`allowed-account-ids`,`allowed-permission-sets`],At=[`sso-token`,`run`,`inline-session-policy`],jt={usual:200,long:1300},Mt=[`sso-start-url`,`application-arn`,`audience`,`profiles`,`profile-settings`,`aws-config-directory`,`role-to-assume`,`web-identity-token-file`,`role-chain`,`role-session-name`,`role-external-id`,`session-tags`,`custom-tags`,`transitive-tag-keys`,`managed-session-policies`];
function readRawInputs(e,{mask:t,info:n}){
refuseOthers(e);
for(let[t,r]of Object.entries(Ot))isOn(e,t)&&n(`Input ${t} has no effect: ${r}.`);
let read=e=>xe(e,{trimWhitespace:e!==`profiles`}),isMissing=t=>e[variableOf(t)]===void 0,r={...Object.fromEntries(J.map(e=>[e,read(e)])),...Object.fromEntries(kt.filter(isMissing).map(e=>[e,`*`]))};
for(let e of J)At.includes(e)||refuseMisplaced(e,r[e],t);
return r}
function variableOf(e){
return`INPUT_${e.replaceAll(` `,`_`).toUpperCase()}`}
function refuseMisplaced(e,t,n){
let r=lt(t);
for(let e of r)n(e);
if(r.length>0)throw H(e,`holds a token, or a file with tokens: a secret that belongs elsewhere.`,`Give the content of a token-cache file as sso-token, and in ${e} what its description says.`);
let i=Mt.includes(e)?jt.long:jt.usual,a=t.split(/[\n,]/).find(({length:e})=>e>i);
if(a!==void 0)throw H(e,`has an item of ${a.length} characters, and none is so long.`,`Correct it.`)}
function refuseOthers(e){
for(let[t,n]of Object.entries(Dt))if(isOn(e,t))throw H(t,`is not an input of this action.`,n);
let t=[...J,...Object.keys(Dt),...Object.keys(Ot)].map(variableOf);
for(let n of Object.keys(e))n.startsWith(`INPUT_`)&&!t.includes(n)&&refuseMisspelling(n)}
function isOn(e,t){
let n=e[variableOf(t)]?.trim()??``;
return n!==``&&n.toLowerCase()!==`false`}
function refuseMisspelling(e){
let t=e.slice(6).toLowerCase(),n=V(t.replaceAll(`_`,`-`),J);
if(n)throw H(t,`is not an input of this action.`,`Did you mean ${n}?`)}
const Nt=`are not defined, or belong to an environment that the job does not name (environment:)`;
function isSourceEmpty(e,t){
return!(e[`application-arn`]||e[`role-to-assume`]||e[`sso-token`])&&isSourceImplied(e)&&!!t.ACTIONS_ID_TOKEN_REQUEST_URL}
function emptyApplication(e,t,n){
return t===``||n.includes(`{permission-set}`)||!isSourceImplied(e)||e[`role-chaining`].toLowerCase()===`true`?``:`To get the permission set, define the variable (vars) in application-arn, which is empty.`}
function isSourceImplied(e){
return!e[`credential-source`]||e[`credential-source`].toLowerCase()===`auto`}
function flag(e,t,n){
let r=e[t].toLowerCase();
if(r===``)return n;
if(r===`true`||r===`false`)return r===`true`;
throw H(t,`says ${z(e[t])}.`,`Write true or false.`)}
function choice(e,t,n){
let r=e[t]||n[0],i=n.find(e=>e===r);
if(i)return i;
let a=V(r,n);
throw H(t,`says ${z(r)}, which is none of ${n.join(`, `)}.`,a?`Write ${a} if that is meant.`:`Write one of these.`)}
function allowed(e,t){
if(e[t]===`*`)return[];
let n=e[t].split(/[\n,]/).map(e=>e.trim()).filter(Boolean);
if(n.length>0)return n;
throw H(t,`is empty, and an empty guard would allow everything.`,`List what is allowed, and define the variable that it comes from; to allow everything, remove the input.`)}
function lines(e,t){
return e[t].split(`
`).filter(e=>e!==``).map(e=>e.trim())}
function allowedAccountIds(e){
return allowed(e,`allowed-account-ids`).map(e=>{
let t=checkedAccount(e,`allowed-account-ids`);
if(g(t))return t;
throw H(`allowed-account-ids`,`has the item ${z(e)}, which is no account id.`,`Write 12-digit ids in quotes.`)})}
function checkedAccount(e,t=`account`){
let n=/^\d{4}-\d{4}-\d{4}$/.test(e)?e.replaceAll(`-`,``):e,r=partsOf(e);
if(r.length>1&&(e.includes(`
`)||r.every(g)))throw severalIn(t,e,r);
if(g(n)||!/^\d{9,}$/.test(n))return n;
let i=n.length<12?` YAML takes leading zeros from a number that is not quoted.`:``;
throw H(t,`says ${n}, which has ${n.length} digits; an account id has 12.${i}`,n.length<12?`Write it in quotes, perhaps '${n.padStart(12,`0`)}'.`:`Correct the id.`)}
function checkedPermissionSet(e){
let t=p(e);
if(t)throw H(`permission-set`,`says ${e}, the IAM role of a permission set.`,`Write the permission set's own name: ${t}.`);
if(f(e))return e;
let n=partsOf(e);
throw n.length>1&&n.every(f)?severalIn(`permission-set`,e,n):H(`permission-set`,`says ${z(e)}, which is no name of a permission set (1 to 32 letters, digits or any of +=,.@-_).`,y(e)?`Write a line of profiles, where patterns belong: {permission-set} = ACCOUNT/${e}.`:`Write the name that the access portal shows beside the account.`)}
function partsOf(e){
return e.split(/[\n,]/).map(e=>e.trim())}
function severalIn(e,t,n){
return H(e,`says ${z(t)}: ${n.length} where one is wanted.`,`Write a line of profiles for each, NAME = ACCOUNT/PERMISSION-SET, in the place of account and permission-set.`)}
function readProfileSettings(e){
let t=new Map;
for(let[n,r]of lines(e,`profile-settings`).entries()){
let[,e,i]=/^([A-Za-z][\w-]*)\s*=\s*(.*)$/.exec(r)??[];
if(e===void 0||i===void 0)throw H(`profile-settings`,`has a line ${n+1} that is not key = value.`,`Write one setting a line, such as output = json.`);
checkedSetting(`profile-settings`,e,i),t.set(e.toLowerCase(),i)}
return t}
function checkedSetting(e,t,n){
if(/\p{Cc}/u.test(n))throw H(e,`sets ${t} with control characters.`,`Remove them.`);
if(t===`region`)throw H(e,`sets region.`,`Use aws-region for it.`);
if(isOfCredentials(t))throw H(e,`sets ${t}: a profile must not hold two kinds of credentials.`,`Remove ${t}.`)}
function readProfileType(e,t){
let n=choice(e,`profile-type`,[`static`,`process`,`sso`]);
if(n===`process`&&t===`environment`)throw H(`profile-type`,`is process with the keys of the environment, which nothing can renew.`,`Use profile-type: static, or a source that this step can ask again.`);
if(n!==`sso`)return n;
if(t!==`cached-token`&&t!==`device-code`)throw refusedSso(`with ${t}, which has no session that AWS tools could renew`);
if(e.run)throw refusedSso(`with run, and its session would be there for every later step`);
return n}
function refusedSso(e){
return H(`profile-type`,`is sso ${e}.`,`Use profile-type: process, whose profile renews itself too.`)}
function readDelivery(e,t,n){
let r=e.run||void 0,i=flag(e,`output-env-credentials`,!n&&!r),a=flag(e,`output-credentials`,!1);
if(n&&i)throw H(`output-env-credentials`,`is true, while there are several targets for the one set of variables.`,`Remove it: the profiles hold the credentials of each.`);
if(a&&(n||r))throw H(`output-credentials`,n?`is true, while there are several targets.`:`is true, while run alone is to get the credentials.`,n?`Remove it: the profiles hold the credentials of each.`:`Remove it, or remove run.`);
let o=!r||i,s=flag(e,`cleanup`,!0)||!o;
return{command:r,publishedFor:o?`later-steps`:t===`static`?void 0:`command`,inEnvironment:i,exportsRegion:i||e[`output-env-credentials`]===``,inOutputs:a,isUndone:s}}
const Pt=3600;
function isTarget(e){
return e===`target`||e===`chained-target`}
const Ft={target:`Give the ARN of the role that trusts the ID tokens of GitHub.`,"chained-target":`Give the ARN of the role to assume with the keys in the environment, or remove role-chaining.`,bootstrap:`Give the ARN of the bootstrap role, which trusts the ID tokens of GitHub and may call CreateTokenWithIAM.`},It={target:`is missing.`,"chained-target":`is missing.`,bootstrap:`is missing, while application-arn is given: if it is there, the variables (vars) in it ${Nt}.`},Lt=[`role-external-id`,`session-tags`,`custom-tags`,`transitive-tag-keys`];
function readFirstRole(e,t){
if(t===`none`)return;
let n=e[`role-to-assume`];
if(n)return m(`role-to-assume`,n,!0);
let[r]=t===`chained-target`?lines(e,`role-chain`):[];
if(r)return m(`role-chain`,r,!1);
throw H(`role-to-assume`,It[t],Ft[t])}
function readRoles(e,t,n,r){
let i=readSessionName(e),a={sessionName:i??`GitHubActions`,durationSeconds:Pt},o=n===void 0?void 0:{...a,input:`role-to-assume`,arn:n},s=t===`chained-target`&&!e[`role-to-assume`],c=[...r.map(e=>({...a,...e,...i&&{sessionName:i}})),...lines(e,`role-chain`).slice(+!!s).map(e=>({...a,input:`role-chain`,arn:m(`role-chain`,e,!1)}))],l=c.pop();
return l?{first:o,chain:[...c,{...l,...readChained(e)}]}:t===`target`&&o?{first:{...o,...readUnchained(e)},chain:c}:t===`chained-target`&&o?{first:{...o,...readChained(e)},chain:c}:(refuseOnPermissionSet(e),{first:o,chain:c})}
function readSessionName(e){
let n=e[`role-session-name`];
if(!n)return;
let r=n.replace(/[^\w+=,.@-]+/g,`-`).slice(0,64);
if(t(r))return r;
throw H(`role-session-name`,`says ${z(n)}; STS takes 2 to 64 characters.`,`Give a longer name.`)}
function readDuration(e){
let t=e[`role-duration-seconds`];
if(!t)return;
let n=/^\d+$/.test(t)?Number(t):NaN;
if(n>=900&&n<=43200)return n;
throw H(`role-duration-seconds`,`says ${z(t)}; STS takes 900 to 43200 seconds.`,`Give such a number.`)}
function readChained(e){
let t=readDuration(e);
if(t&&t>Pt)throw H(`role-duration-seconds`,`says ${t}, and AWS ends the session of a chained role after one hour.`,`Give 3600 at the most, or assume the role without role-chain.`);
return given({durationSeconds:t,externalId:readExternalId(e),...readTags(e),...readPolicies(e)})}
function readUnchained(e){
for(let t of Lt)if(e[t])throw H(t,`is given, and STS does not accept it with an ID token.`,`Move the role that needs it to role-chain, and assume another one with the ID token.`);
return given({durationSeconds:readDuration(e),...readPolicies(e)})}
function refuseOnPermissionSet(e){
let t=`Remove it, or name a role of your own in role-chain.`;
if(readDuration(e))throw H(`role-duration-seconds`,`is given, and a permission set fixes the duration of its sessions itself.`,t);
for(let n of[...Lt,`inline-session-policy`,`managed-session-policies`])if(e[n])throw H(n,`is given, and a permission set takes none.`,t)}
function given(e){
return Object.fromEntries(Object.entries(e).filter(([,e])=>e!==void 0))}
function readExternalId(e){
let t=e[`role-external-id`];
if(!t||he(t))return t||void 0;
throw H(`role-external-id`,`is no external id to STS, which takes 2 to 1224 letters, digits or any of +=,.@:/_-.`,`Write it as the trust policy of the role has it.`)}
function readTags(e){
let t=e[`custom-tags`]?`custom-tags`:`session-tags`,refuse=e=>H(t,e,`Write one tag a line, such as team = payments.`),n=writtenTags(e);
for(let{Key:e,Value:t}of n){
if(!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u.test(e)||!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u.test(t))throw refuse(`has ${z(e?`${e} = ${t}`:t)}, which is not a valid tag: key = value of letters, digits, spaces or _.:/=+-@.`);
if(/^aws:/i.test(e))throw refuse(`sets ${e}; tags that begin with aws: belong to AWS.`)}
if(new Set(n.map(({Key:e})=>e.toLowerCase())).size<n.length)throw refuse(`sets one tag twice; STS ignores the case of keys.`);
if(n.length>50)throw refuse(`has ${n.length} tags; STS accepts 50.`);
let r=lines(e,`transitive-tag-keys`),i=r.find(e=>!n.some(({Key:t})=>t===e));
if(i)throw H(`transitive-tag-keys`,`names ${z(i)}, which session-tags does not set.`,`Add the tag to session-tags: this action sets no tags of its own.`);
return{...n.length>0&&{tags:n},...r.length>0&&{transitiveTagKeys:r}}}
function writtenTags(e){
let t=e[`custom-tags`];
if(!t)return lines(e,`session-tags`).map(e=>{
let[,t=``,n=e]=/^([^=]*?)\s*=\s*(.*)$/.exec(e)??[];
return{Key:t,Value:n}});
if(e[`session-tags`])throw H(`custom-tags`,`is given, and so is session-tags.`,`Keep session-tags, with lines key = value.`);
let n=Me(Buffer.from(t));
if(Oe(n)&&Object.values(n).every(e=>typeof e!=`object`))return Object.entries(n).map(([e,t])=>({Key:e,Value:String(t)}));
throw H(`custom-tags`,`is not a JSON object of texts.`,`Write {"team": "payments"}, or use session-tags.`)}
function readPolicies(e){
let t=e[`inline-session-policy`]||void 0;
if(t&&!Oe(Me(Buffer.from(t))))throw H(`inline-session-policy`,`is not a JSON object.`,`Write an IAM policy, {"Version": ...}.`);
if(t&&t.length>2048)throw H(`inline-session-policy`,`has ${t.length} characters; STS takes 2048.`,`Take spaces and line ends out, or use managed-session-policies.`);
let n=lines(e,`managed-session-policies`),r=n.find(e=>!/^arn:aws[a-z-]*:iam::(aws|\d{12}):policy\/[\x21-\x7e]+$/.test(e));
if(r)throw H(`managed-session-policies`,`has the line ${z(r)}, which is no ARN of a managed policy.`,`Write one a line, such as arn:aws:iam::aws:policy/ReadOnlyAccess.`);
if(n.length>10)throw H(`managed-session-policies`,`has ${n.length} policies; STS takes 10.`,`Give fewer.`);
return{policy:t,...n.length>0&&{policyArns:n}}}
function readInstance(e,t){
let n=e[`sso-start-url`]||void 0,r=e[`sso-region`]||void 0;
if(n&&!N(n))throw H(`sso-start-url`,`says ${z(n)}, which is no https:// URL.`,`Copy it from the access portal, such as https://d-1234567890.awsapps.com/start.`);
r&&a(r,`sso-region`);
let[i]=t;
for(let e of t)if(n&&refuseOtherThanProfile(`sso-start-url`,n,e,e.startUrl,We),r&&refuseOtherThanProfile(`sso-region`,r,e,e.ssoRegion),i&&!(We(i.startUrl,e.startUrl)&&i.ssoRegion===e.ssoRegion))throw H(`profiles`,`names the profiles ${i.name} and ${e.name}, which belong to different instances of Identity Center.`,`Use a step for each instance.`);
return{startUrl:n??i?.startUrl,region:r??(i&&a(i.ssoRegion,`aws-profile`))}}
function refuseOtherThanProfile(e,t,{name:n},r,i=(e,t)=>e===t){
if(!i(t,r))throw H(e,`says ${t}, while the profile ${n} says ${r}.`,`Remove ${e}: the profile tells it.`)}
function readSource(e,t,{targets:[n],firstRole:r,profiles:i,multiple:a},o){
let{env:s}=o,c=e[`web-identity-token-file`]?He(e[`web-identity-token-file`],o):void 0;
if(t===`environment`)return{kind:t,region:regionOfRoles(e,i,n.region)};
if(t===`web-identity`){
let r=regionOfRoles(e,i,n.region);
return{kind:t,audience:e.audience||_e(d(r)),idTokenFile:c,region:r}}
if(t===`device-code`)return readDeviceCodeSource(e,i);
if(t===`cached-token`||!r)return readCachedTokenSource(e,i,s);
let{account:l,permissionSet:u}=n;
return readTrustedTokenIssuerSource(e,i,r,!a&&g(l)?{accountId:l,permissionSet:u}:void 0,c)}
function readCachedTokenSource(e,t,n){
return{kind:`cached-token`,token:e[`sso-token`]||void 0,...readInstance(e,t),...meantSignIn(t),isSourceEmpty:isSourceEmpty(e,n)}}
function meantSignIn(e){
let[t]=e,n=e.find(({signIn:e})=>e.cacheKey!==t?.signIn.cacheKey);
if(t&&n)throw H(`profiles`,`means two sign-ins, which may be two people's: ${signInOfLine(t)}, and ${signInOfLine(n)}.`,`Use a step for each sign-in.`);
return{profile:t?.name,signIn:t?.signIn}}
function signInOfLine({line:e,name:t,signIn:{sessionName:n,cacheKey:r}}){
return`line ${e}, ${t}, uses ${n===void 0?`that of ${r}`:`that of the session ${n}`}`}
function readDeviceCodeSource(e,t){
let{startUrl:n,region:r}=readInstance(e,t);
if(!n)throw H(`sso-start-url`,`is missing, and no profile of the AWS config file tells which access portal is meant.`,`Give the start URL of your access portal, such as https://d-1234567890.awsapps.com/start.`);
return{kind:`device-code`,startUrl:n,region:r,...meantSignIn(t)}}
function readTrustedTokenIssuerSource(e,t,n,r,i){
let{startUrl:a,region:o}=readInstance(e,t),s=e[`application-arn`];
if(!/^arn:aws[a-z-]*:sso::\d{12}:application\/[\w.-]+\/apl-[0-9a-zA-Z]{16}$/.test(s))throw H(`application-arn`,s?`says ${s}, which is no ARN of an application.`:`is missing.`,`Copy it from the customer managed application in Identity Center: arn:aws:sso::ACCOUNT:application/ssoins-ID/apl-ID.`);
if(!o)throw H(`sso-region`,`is missing.`,`Give the region of the Identity Center instance.`);
let[,c]=s.split(`:`);
if(c!==d(o))throw H(`sso-region`,`says ${o} in the partition ${d(o)}, while application-arn is in ${c}.`,`Give the region of the Identity Center instance that has the application.`);
if(/\{(account-id|permission-set)\}/.test(n.arn)&&!r)throw H(`role-to-assume`,`stands for one account, while there are several targets or an account that has to be looked up first.`,`Write the whole ARN of the bootstrap role.`);
let l=ge(n,r??{accountId:``,permissionSet:``},o);
return{kind:`trusted-token-issuer`,applicationArn:s,audience:e.audience||s,bootstrapRole:{...l,durationSeconds:900},idTokenFile:i,region:o,startUrl:a}}
function regionOfRoles(e,t,n){
let r=n??readInstance(e,t).region;
if(r)return r;
throw H(`aws-region`,`is missing.`,`Give the region that the job works in.`)}
const Rt={"cached-token":[`role-to-assume`,`application-arn`,`audience`,`web-identity-token-file`],"device-code":[`sso-token`,`role-to-assume`,`application-arn`,`audience`,`web-identity-token-file`],"trusted-token-issuer":[`sso-token`],"web-identity":[`sso-token`,`application-arn`],environment:[`sso-token`,`application-arn`]};
function readSourceKind(e){
let t=choice(e,`credential-source`,[`auto`,`cached-token`,`device-code`,`trusted-token-issuer`,`web-identity`,`environment`]),n=t===`auto`?impliedKind(e):t;
if(flag(e,`role-chaining`,!1)&&n!==`environment`)throw H(`role-chaining`,`is true, while ${t===`auto`?`the other inputs mean`:`credential-source is`} ${n}.`,`Remove role-chaining, and name the roles that follow in role-chain.`);
let r=Rt[n].find(t=>e[t]);
if(!r)return n;
let i=t===`auto`?`the other inputs mean ${n}`:`credential-source is ${n}`;
throw H(r,`is given, while ${i}, which does not take it.`,foreignInputRemedy(r,n))}
function impliedKind(e){
return e[`application-arn`]?`trusted-token-issuer`:flag(e,`role-chaining`,!1)?`environment`:e[`role-to-assume`]?`web-identity`:`cached-token`}
function foreignInputRemedy(e,t){
return e===`sso-token`&&t===`device-code`?`Remove sso-token to have a person sign in, or remove credential-source to use the token.`:e===`sso-token`?`Remove sso-token to use the ID token of the job; or remove role-to-assume and application-arn, and name roles that follow the permission set in role-chain.`:(t===`cached-token`||t===`device-code`)&&e===`role-to-assume`?`Use role-chain for a role that follows the permission set, or remove credential-source.`:`Remove ${e}, or set credential-source to the source that is meant.`}
async function readProfileFiles(e,t){
let n=[];
for(let r of[`config`,`credentials`]){
let i=e[r],a=await A(i,t.temp);
if(!a)continue;
let{sections:o,faults:s}=P(a),[c]=s;
if(c)throw new B(`unreadable-config`,`The AWS ${r} file ${i} cannot be parsed: line ${c.line} ${c.what}.`,`Correct that line; the AWS CLI and boto3 refuse the file as well.`);
n.push({path:i,file:r,sections:o,isInWorkspace:await Ae(i,t)})}
return n}
function findProfile(e,t,n){
let r=e.flatMap(e=>{
let n=settingsOf$1(e,t);
return n?[{path:e.path,own:n,...keptSettings(n,e.isInWorkspace)}]:[]});
if(r.length===0)throw missingProfile(e,t,n);
let i=r.flatMap(({own:e})=>[...e].map(([e,t])=>[e,O(t)]));
return{paths:r.map(({path:e})=>e),settings:new Map(i),kept:new Map(r.flatMap(({kept:e})=>[...e])),leftOut:[...new Set(r.flatMap(({leftOut:e})=>e))]}}
function findSession(e,t){
let n=e.find(({file:e})=>e===`config`),r=n&&settingsOf$1(n,E(t));
return r&&new Map([...r].map(([e,t])=>[e,O(t)]))}
function settingsOf$1({sections:e,file:t},n){
let r=e.findLast(e=>ye(e,t)===n),i=e.filter(({header:e})=>e===Ee);
return r&&new Map([...i,r].flatMap(({settings:e})=>[...e]))}
function missingProfile(e,t,n){
let r=[...new Set(e.flatMap(({sections:e,file:t})=>Te(e,t)))],[i=``,...a]=e.map(e=>e.path),o=`names the profile ${t}, which ${a.length>0?`neither ${i} nor ${a.join()} has`:`${i} does not have`}. ${`${a.length>0?`They have`:`The file has`}${r.length>0?`: ${R(r)}`:` no profiles`}`}.`,s=nearMiss(e,t);
if(s){
let{header:e,line:r}=s;
return H(n,`${o} What line ${r} of ${i} begins with, [${e}], is no profile in a config file.`,`Write [profile ${t}] there, with the word profile first.`)}
let c=V(t,r),l=makingAnew(n,t);
return H(n,o,c?`Write ${c} if that is meant. To make a new profile, ${l}.`:`To make a new profile, ${l}; or set AWS_CONFIG_FILE to the file that has it.`)}
function makingAnew(e,t){
return e===`profiles`?`write ${t} = ACCOUNT/PERMISSION-SET`:`give account and permission-set`}
function nearMiss(e,t){
let n=e.find(({file:e})=>e===`config`),words=({header:e})=>e.replace(/\].*/s,``).replace(/["']/g,``).trim().split(/\s+/);
return n?.sections.find(e=>{
let[n,r,...i]=words(e);
return i.length===0&&(r===void 0?n===t:/^profile$/i.test(n??``)&&r===t)})}
function missingKey(e,t,n){
let r=`has no ${t}${hint(e)}.`;
if((t===`sso_account_id`||t===`sso_role_name`)&&e.has(`sso_session`))return{what:r,remedy:`Add ${t} to the profile, or ${n}.`};
let i=[...e].filter(([e])=>/^granted_sso_(start_url|region|account_id|role_name)$/.test(e)).map(([e,t])=>`${e.slice(8)} = ${t}`);
return i.length>0?{what:r,remedy:`Write a profile with what its granted_sso_* keys say: ${i.join(`, `)}.`}:e.has(`credential_process`)?{what:r,remedy:`Write a profile with sso_session or sso_start_url, sso_account_id and sso_role_name for this action.`}:{what:r,remedy:`Add ${t}, or run aws configure sso, which writes the whole profile.`}}
function hint(e){
return e.has(`login_session`)?` (it is a profile of aws login, which is another thing than Identity Center)`:e.has(`aws_access_key_id`)?` (it holds access keys)`:e.has(`credential_process`)?` (its credential_process is not followed: whoever edits the file would choose the program)`:``}
function wrongSetting({words:e},[t,n],r,i=`Correct or remove ${t}.`){
return H(e,`says ${t} = ${n}; ${r}.`,i)}
function readProfileRole(e,n){
let r=e.get(`external_id`),i=e.get(`role_session_name`),a=e.get(`duration_seconds`),check=(t,r,i)=>{
if(!r)throw wrongSetting(n,[t,e.get(t)??``],i)};
return check(`duration_seconds`,!a||/^\d+$/.test(a)&&Number(a)>=900&&Number(a)<=3600,`a role that is assumed from another takes 900 to 3600`),check(`role_session_name`,!i||t(i),`STS takes 2 to 64 of letters, digits, +=,.@-_`),check(`external_id`,!r||he(r),`STS takes 2 to 1224 of letters, digits, +=,.@:/_-`),{input:n.input,arn:m(`${n.words} in role_arn`,e.get(`role_arn`)??``,!1),...r&&{externalId:r},...i&&{sessionName:i},...a&&{durationSeconds:Number(a)}}}
function readSsoProfile(e,t,n){
for(let{sections:n,path:r,file:i}of e)T(n,i,r,e=>e===t);
return followSourceProfiles(e,n,[t])}
function followSourceProfiles(e,t,n){
let r=n.at(-1)??``,i=findProfile(e,r,t),a=`${t} names the profile ${n.join(`, whose source_profile is `)} of ${i.paths.join(` and `)}, which`,o={input:t,words:a},{settings:s,kept:c,leftOut:l}=i,u={name:r,region:readRegionOf(s,o),settings:c,leftOut:l};
if(!s.get(`role_arn`))return{...readOwnSession(e,s,r,o),roles:[],...u};
let d=s.get(`source_profile`);
if(!d||n.includes(d)){
let e=s.has(`credential_source`)?`, and its credential_source is not followed`:``;
throw H(a,`has role_arn ${d?`and leads back to itself`:`without source_profile${e}`}.`,`Set source_profile to a profile of IAM Identity Center.`)}
let f=followSourceProfiles(e,t,[...n,d]);
return{...f,roles:[...f.roles,readProfileRole(s,o)],...u}}
function readRegionOf(e,t,n=`region`){
let r=e.get(n)||void 0;
if(r===void 0||o(r))return r;
throw wrongSetting(t,[n,r],`that has not the form of an AWS region`,`Write one like eu-west-1.`)}
function readOwnSession(e,t,n,r){
let{words:i}=r,a=t.get(`sso_session`),o=a===void 0?t:findSession(e,a);
if(!o)throw H(i,`wants the missing section [sso-session ${a}].`,`Add that section.`);
let required=(e,a)=>{
let o=a.get(e);
if(o)return o;
let{what:s,remedy:c}=missingKey(t,e,makingAnew(r.input,n));
throw H(i,s,c)};
for(let e of[`sso_start_url`,`sso_region`])refuseOtherThanSession(e,t,o,i);
let s=required(`sso_start_url`,o);
if(!N(s))throw wrongSetting(r,[`sso_start_url`,s],`that is no https:// URL`);
return required(`sso_region`,o),{startUrl:s,ssoRegion:readRegionOf(o,r,`sso_region`)??``,signIn:a===void 0?ce(n,s):le(a),accountId:checkedAccountId(required(`sso_account_id`,t),r),permissionSet:checkedRoleName(required(`sso_role_name`,t),r)}}
function checkedAccountId(e,t){
if(g(e))return e;
let n=/^\d{9,11}$/.test(e)?`Write it with its leading zeros, perhaps ${e.padStart(12,`0`)}.`:void 0;
throw wrongSetting(t,[`sso_account_id`,e],`an account id has 12 digits`,n)}
function checkedRoleName(e,t){
if(f(e))return e;
let n=p(e);
throw wrongSetting(t,[`sso_role_name`,e],n?`that is the IAM role of a permission set`:`a permission set has 1 to 32 letters, digits or any of +=,.@-_`,n&&`Write the permission set's own name: ${n}.`)}
function refuseOtherThanSession(e,t,n,r){
let i=t.get(e),a=n.get(e);
if(i!==void 0&&a!==void 0&&i!==a)throw H(r,`says ${e} = ${i} while its sso-session says ${a}.`,`Remove ${e} from the profile.`)}
async function readAskedProfile({line:e,account:t,permissionSet:n,profile:r},i,a){
if((i===void 0?t||n:(t||!i.includes(`{account-id}`))&&(n||!i.includes(`{permission-set}`)))||!r)return;
let o=e===void 0?`aws-profile`:`profiles`,s=k(a),c=await readProfileFiles(s,a);
if(c.length>0)return readSsoProfile(c,r,o);
throw H(o,`names the profile ${r}, and there is no AWS config file ${s.config} to read it from.`,`To make a new profile, ${makingAnew(o,r)}; or set AWS_CONFIG_FILE to the file that has it.`)}
function readPair({line:e,account:t,permissionSet:n},r,i){
if(!!t!=!!n){
let[e,n]=t?[`account`,`permission-set`]:[`permission-set`,`account`];
throw H(n,`is missing, while ${e} is given.`,`Give both, or aws-profile alone to read both from the AWS config file.`)}
if(e!==void 0&&(y(t)||y(n)))return{account:y(t)?t:checkedAccount(t),permissionSet:y(n)?n:checkedPermissionSet(n)};
if(t)return{account:checkedAccount(t),permissionSet:checkedPermissionSet(n)};
if(!r)throw missingTarget(i);
return{account:r.accountId,permissionSet:r.permissionSet}}
function readRoleTarget(e,t,n,r){
let i=ne(n),a=emptyApplication(r,e.permissionSet,n),remedy=e=>a?`${a} To get the role itself: ${e}`:e,o=checkedAccount(e.account||t?.accountId||i||missingFor(`account`,`{account-id}`));
if(!g(o))throw H(`account`,`says ${z(o)}; with role-to-assume nothing looks up the account of a name.`,remedy(`Give the account's 12-digit id in quotes.`));
if(i&&i!==o)throw H(`account`,`says ${o}, while role-to-assume is in account ${i}.`,remedy(`Remove account, or write {account-id} in role-to-assume.`));
let s=n.includes(`{permission-set}`),c=e.permissionSet||t?.permissionSet||``;
if(s&&!c&&missingFor(`permission-set`,`{permission-set}`),!s&&r[`allowed-permission-sets`]!==`*`)throw H(`allowed-permission-sets`,`is given, while role-to-assume names a role rather than a permission set.`,`Use allowed-account-ids, or write {permission-set} in role-to-assume.`);
return{account:o,permissionSet:c&&checkedPermissionSet(c)}}
function readRegion(e,t,n,r){
let[i,o]=[[`profiles`,e],[`aws-region`,n[`aws-region`]],[`aws-profile`,t?.region],[`AWS_REGION of the environment`,r.AWS_REGION],[`AWS_DEFAULT_REGION of the environment`,r.AWS_DEFAULT_REGION]].find(([,e])=>e)??[];
return i&&o?a(o,i):void 0}
function defaultProfileName(e,t,n){
let r=e.account||t.account,i=n&&pe(n,{accountId:t.account,...t,partition:`aws`}),a=i&&me(i)?.name;
return l(`${r}-${t.permissionSet||a}`)}
function missingFor(e,t){
throw H(e,`is missing, and role-to-assume has the placeholder ${t}.`,`Give ${e}, or aws-profile to read it from the AWS config file.`)}
function missingTarget(e){
let t=`if they are given, the variables (vars) in them ${Nt}`,n=`Give account and permission-set, or the name of a profile of the AWS config file as aws-profile.`;
return e?H(`role-to-assume`,`is empty, and so are application-arn, account, permission-set and aws-profile: ${t}.`,`Define the variables, or name their environment in the job. For a person's sign-in: ${n}`):H(`account`,`is missing, and so are permission-set and aws-profile: ${t}.`,n)}
async function readLines(e,t){
let n=[],r=[];
for(let[i,a]of e.split(/\r?\n/).entries()){
let e=i+1;
try{
let r=parseTargetLine(a,e);
r&&n.push(await t(r).catch(t=>refuseLine(e,t)))}catch(e){
if(!(e instanceof B)||e.code!==`invalid-input`)throw e;
r.push(e)}}
if(r.length>0)throw wrongLines(r);
return n}
function refuseLine(e,t){
throw t instanceof B?new B(t.code,`Line ${e} of profiles: ${t.message}`,t.remedy,{cause:t}):t}
function wrongLines(e){
let[t,...n]=e;
if(n.length===0)return t;
let r=e.flatMap(({cause:e})=>e instanceof B?[e]:[]),[i]=r,a=r.length===e.length&&r.every(({message:e})=>e===i?.message);
if(i&&a)return i;
let o=e.map(({message:e})=>e).join(` `),s=`${e.length} lines of profiles are wrong. ${o}`;
return new B(t.code,s,t.remedy,{cause:t})}
function parseTargetLine(e,t){
return parseLine(withoutLineComment(e),t)}
function withoutLineComment(e){
let[t=``]=/^(?:"[^"]*"|'[^']*'|(?<!^)(?<!\s)#|[^#])*/.exec(e)??[];
return t.trimEnd()}
function parseLine(e,t){
let n=e.search(/\S/);
if(n<0)return;
let r=wrongNameAt(e,n)??wordAt(e,n,/[^\s=/"'#]+/y,t,`the name of a profile`),i=/\s*=\s*/y;
if(i.lastIndex=r.end,!i.test(e))return refuseUnnamed(e,n,t),{line:t,profile:r.text,account:``,permissionSet:``,settings:settingsAt(e,r.end,t)};
let a=wordAt(e,i.lastIndex,/[^\s/="'#]+/y,t,`an account`);
if(e[a.end]!==`/`)throw misplaced(t,a.end,`a / between account and permission set`,a.quoted?``:`Quote an account name that holds spaces, /, = or #.`);
let o=wordAt(e,a.end+1,/[^\s/"'#]+/y,t,`a permission set`);
return{line:t,profile:r.text,account:a.text,permissionSet:o.text,settings:settingsAt(e,o.end,t)}}
function wrongNameAt(e,t){
let n=e.indexOf(`=`,t),r=e.slice(t,n).trimEnd(),i=n>0&&/^(?:"[^"]*"|'[^']*'|[^\s/="'#]+)\//.test(e.slice(n+1).trimStart()),a=/\s\w+_\w*$/.test(r);
if(i&&!a&&!/["'#]/.test(r)&&/[\s/]/.test(r))return{text:r,quoted:!1,start:t,end:t+r.length}}
function refuseUnnamed(e,t,n){
let r=e.slice(t),[i]=/^[^\s=/"'#:]+(?=\s*:)/.exec(r)??[];
if(i&&r.includes(`/`))throw misplaced(n,t+i.length,`= and not : behind the name`);
if(/^[^\s=/"'#]+\/[^\s/]/.test(r))throw misplaced(n,t,`the name of a profile, and = behind it,`)}
function settingsAt(e,t,n){
let r=new Map,i=t;
for(;i<e.length;){
let t=e.slice(i).search(/\S/)+i,a=/\s([A-Za-z][\w-]*)=/y;
a.lastIndex=t-1;
let o=t>i?a.exec(e)?.[1]?.toLowerCase():void 0;
if(!o)throw misplaced(n,t,`key=value behind a space, or the end of the line,`);
let s=valueAt(e,a.lastIndex,o,n);
if(r.has(o))throw misplaced(n,t,`no second ${o}`);
r.set(o,s.text),i=s.end}
return r}
function valueAt(e,t,n,r){
let[i]=/^(?:""|''|(?=\s|$))/.exec(e.slice(t))??[];
return i!==void 0&&n!==`region`?{text:``,end:t+i.length}:wordAt(e,t,/[^\s"']+/y,r,`a value for ${n}`)}
function wordAt(e,t,n,r,i){
let a=e[t];
if(a===`"`||a===`'`){
let n=e.indexOf(a,t+1);
if(n<0)throw misplaced(r,t,`the closing quote of the word`);
if(n>t+1)return{text:e.slice(t+1,n),quoted:!0,start:t,end:n+1}}
n.lastIndex=t;
let o=n.exec(e)?.[0];
if(!o)throw misplaced(r,t,i);
return{text:o,quoted:!1,start:t,end:t+o.length}}
function misplaced(e,t,n,r=``){
return H(`profiles`,`needs ${n} at line ${e}, column ${t+1}.`,`${r&&`${r} `}Write NAME = ACCOUNT/PERMISSION-SET key=value, or the NAME of a profile in the AWS config file.`)}
async function readTargets(e,t,n,r){
let i={raw:e,use:t,firstRole:readFirstRole(e,t),settings:readProfileSettings(e),isDropIn:n,job:r};
if(!e.profiles.trim()){
let{target:t,profile:n,firstRole:r}=await readTarget(readOnlyTarget(e),i);
return{targets:[t],firstRole:r,profiles:n?[n]:[],multiple:!1}}
for(let t of[`account`,`permission-set`,`aws-profile`])if(e[t])throw H(t,`is given, and so is profiles.`,`Remove ${t}, or make it a line of profiles.`);
let a=await readLines(e.profiles,async e=>(checkLine(e,t),readTarget(e,i))),[o,...s]=a;
if(!o)throw H(`profiles`,`has no line with a target.`,`Write one target a line.`);
return ie(a.map(({target:e})=>e)),{targets:[o.target,...s.map(({target:e})=>e)],firstRole:o.firstRole,profiles:a.flatMap(({profile:e})=>e??[]),multiple:a.length>1||a.some(({target:e})=>e.isPattern)}}
function readOnlyTarget(e){
let t=e[`aws-profile`];
return n(`aws-profile`,t),{line:void 0,account:e.account,permissionSet:e[`permission-set`],profile:t,settings:new Map}}
function checkLine({profile:e,account:t,permissionSet:n,settings:i},a){
let o=y(t)||y(n);
r(e,{isPattern:o,hasAccountName:!isTarget(a)});
for(let[e,t]of i)e!==`region`&&checkedSetting(`profiles`,e,t)}
async function readTarget(e,t){
let{raw:n,use:r,firstRole:i,job:a}=t,o=isTarget(r)?i:void 0,s=await readAskedProfile(e,o,a);
s&&refuseUnguardedRole(s,n);
let c=readRoles(n,r,i,s?.roles??[]),l=o?readRoleTarget(e,s,o,n):readPair(e,s,isSourceEmpty(n,a.env)),u=e.profile||(t.isDropIn&&isEmpty(e)?void 0:defaultProfileName(e,l,o)),{region:d,...f}=Object.fromEntries(e.settings);
return{target:{...l,line:e.line,isPattern:e.line!==void 0&&(y(e.account)||y(e.permissionSet)),role:o?c.first:void 0,chain:c.chain,profile:u,region:readRegion(d,s,n,a.env),settings:new Map([...s?.settings??[],...t.settings,...Object.entries(f)])},profile:s&&{...s,line:e.line},firstRole:c.first}}
function refuseUnguardedRole({name:e,roles:[t]},n){
if(t&&n[`allowed-permission-sets`]!==`*`)throw H(`allowed-permission-sets`,`is set, while the profile ${e} assumes ${t.arn}, a role and not a permission set.`,`Use allowed-account-ids; or read the profile that is its source_profile, and name the role in role-chain.`)}
function isEmpty({account:e,permissionSet:t,profile:n}){
return!e&&!t&&!n}
const zt={"cached-token":`none`,"device-code":`none`,"trusted-token-issuer":`bootstrap`,"web-identity":`target`,environment:`chained-target`};
async function readInputs(e,t){
let n=readRawInputs(e.env,t),r=flag(n,`mask-aws-account-id`,!1);
r&&await maskAccountIds(n,e,t.mask);
let i=readSourceKind(n),o=readConfigDirectory(n,e),s=n[`aws-region`],c=readProfileType(n,i),l=(e.env.AWS_PROFILE??e.env.AWS_DEFAULT_PROFILE)!==void 0,u=isTarget(zt[i])&&!o&&c===`static`&&!l,d=await readTargets(n,zt[i],u,e),{targets:f,multiple:p}=d;
for(let e of d.profiles)tellLoss(e,t);
let m=i===`web-identity`&&emptyApplication(n,n[`permission-set`],n[`role-to-assume`]);
if(m&&t.warning(`Input permission-set only names the profile, and the credentials are those of the role in role-to-assume. ${m}`),c===`sso`&&f.some(({chain:e})=>e.length>0))throw refusedSso(`with role-chain, and a profile of Identity Center assumes no further roles`);
let h=readSource(n,i,d,e);
for(let{chain:e,region:t}of f){
let n=t??h.region;
n&&te(e,n,h.region??n)}
return{source:h,targets:f,multiple:p,fromProfiles:d.profiles.length>0,guards:{accountIds:allowedAccountIds(n),permissionSets:allowed(n,`allowed-permission-sets`)},isDryRun:flag(n,`dry-run`,!1),profileType:c,commonRegion:s?a(s,`aws-region`):void 0,delivery:readDelivery(n,c,p),configDirectory:o,masksAccountId:r}}
function tellLoss({name:e,leftOut:t},{info:n}){
t.length!==0&&n(`From the profile ${e}, these settings are left out: ${R(t)}. They could run programs or lead requests elsewhere.`)}
function readConfigDirectory(e,t){
let n=e[`aws-config-directory`];
return n?He(n,t):void 0}
async function maskAccountIds(e,t,n){
let{"sso-token":r,run:i,...a}=e,o=Object.values(k(t)).map(e=>L(e).catch(()=>void 0)),s=(await Promise.all(o)).map(e=>e?.toString(`utf8`)??``);
for(let e of[...Object.values(a),...s])for(let[t]of e.matchAll(/(?<![\w-])(?:\d{4}-\d{4}-\d{4}|\d{9,12})(?!\d)/g)){
let e=t.replaceAll(`-`,``);
for(let r of[t,e,e.padStart(12,`0`)])n(r)}}
function accountIdsIn({source:e,targets:t,guards:n}){
let r=t.flatMap(({role:e,chain:t})=>[...e?[e]:[],...t]),i=e.kind===`trusted-token-issuer`?[e.applicationArn,e.bootstrapRole.arn]:[];
return[...t.map(({account:e})=>e),...r.map(({arn:e})=>e),...i,...n.accountIds].flatMap(e=>e.match(/\b\d{12}\b/g)??[])}
function chooseDestination({configDirectory:e,delivery:t},{temp:n}){
let r=Be(n);
return{use:r,directory:t.publishedFor===`later-steps`?e??M(n):r.path}}
async function tryDestination({use:e,directory:t},n,r){
let{job:i,limits:a,report:o}=r;
try{
await Ie(e,i.temp),await tryToWrite(e.record,i)}finally{
await Je(e).catch(()=>{}),await Ze(e).catch(()=>{})}
if(n.profileType===`sso`&&await tryToWrite(ke(i.home,e.name),i),t!==n.configDirectory)return;
let s=Object.values(D(t)),tryAll=async()=>{
for(let e of s)await tryToWrite(e,i)};
if(!await rt(t))return tryAll();
await refuseOpenFolder(t),await x(t,tryAll,{deadline:a.deadline,onLeftover:o.warning})}
async function refuseOpenFolder(e){
let{mode:t}=await gt(e).catch(t=>{
throw b(e,t)}),[n,r]=[2,512];
if(process.platform===`win32`||!(t&n)||t&r)return;
let i=`Take the right from others: chmod o-w ${e}`;
throw Ce(e,`can be written to by every user (mode ${(t&511).toString(8)})`,i,void 0,`folder`)}
async function tryToWrite(e,{temp:t}){
let n=(await ct(U(e))).at(-1),r=n?await trialFolder(n):U(e);
try{
let n=await Re(W(r,ft(e)),t);
await n.write(Buffer.alloc(((await Ne(e))?.length??0)+16384)),await n.abandon()}finally{
n&&await at([r])}}
async function trialFolder(e){
return ht(W(U(e),`.aws-sso-credentials-`)).catch(t=>{
throw b(e,t)})}
async function filesFor(e,t){
let[n,r]=[D(e),D(M(t.temp))];
if(e===M(t.temp)||I(e,t.temp))return[[n,k(t)]];
let i=await rt(r.config)?[[r,r]]:[];
return[[n,n],...i]}
function alone(e,t,{temp:n},r){
let i=[n,M(n)].includes(e)||I(e,n);
return x(n,i?t:()=>x(e,t,r),r)}
async function openFile(e,t){
let{path:n,base:r,file:i,own:a}=e,o=await inspect(await Ne(n),n,e,t);
if(r===n)return{path:n,file:i,start:o};
let s=await inspect(await L(r),r,e,t);
return{path:n,file:i,start:o&&s?it(o,s,i,e=>a.has(e)):o??s}}
async function inspect(e,t,n,{job:r,report:i}){
if(!e)return;
let{file:a,own:o,names:s}=n,{sections:c,faults:l}=P(e);
for(let e of secretsIn(c))i.mask(e);
let isWritten=e=>o.has(e)||s.includes(e);
if(T(c,a,t,isWritten),I(t,r.temp))return e;
let isReplaced=e=>isWritten(Fe(e,a)??``),u=l.filter(({line:e})=>{
let t=c.findLast(t=>t.line<=e);
return e===1||!t||!isReplaced(t)});
if(u.length>0){
let e=R(u.map(({line:e,what:t})=>`line ${e} ${t}`),3);
i.warning(`The AWS CLI and boto3 refuse the AWS ${a} file ${t}, and every profile in it: ${e}. Correct it.`)}
if(!await Ae(t,r))return e;
let d=c.map(e=>({section:e,...harmlessOf(e,a)})),f=d.filter(({section:e})=>!isReplaced(e)).flatMap(e=>e.leftOut),p=t!==n.path;
if(f.length>0){
let e=p?`The copy for later steps leaves out`:`Later steps are led to all that it holds`;
i.warning(`The AWS ${a} file ${t} lies in the workspace, where a pull request may edit it. ${e}: ${f.join(`; `)}.`)}
let m=new Map(d.flatMap(({name:e,settings:t})=>e===void 0?[]:[[e,t]]));
return p?Pe(void 0,a,[...m].map(([e,t])=>({name:e,settings:t}))).content:e}
const Bt=[`aws_access_key_id`,`aws_secret_access_key`,`aws_session_token`,`aws_security_token`];
function secretsIn(e){
return e.flatMap(({settings:e})=>Bt.flatMap(t=>e.get(t)??[])).flatMap(e=>[e,O(e)])}
function harmlessOf(e,t){
let n=Fe(e,t);
if(n===void 0||n!==ye(e,t))return{leftOut:[`[${e.header}]`]};
let{kept:r,leftOut:i}=listedSettings(e.settings);
return{name:n,settings:r,leftOut:i.length>0?[`${i.join(`, `)} of [${e.header}]`]:[]}}
const Y=process.platform===`win32`,X=Y?/^[\w\\/.+:@~-]+$/:/^[\w/.+:@~-]+$/;
async function installHelper(e,{bundles:t,env:n}){
let r=W(e,`dist`);
try{
for(let t of[r,W(e,`credential-process.d`)])await mt(t,{mode:448});
for(let e of[`credential-process`,`shared`])await pt(W(t,e),W(r,e),{recursive:!0});
await _t(W(r,`package.json`),`{"type":"module"}
`),await _t(shimPath(e),await shim(W(r,`credential-process`,`index.js`),n),{mode:384})}catch(e){
throw e instanceof B?e:b(r,e)}}
async function shim(e,t){
let n=[`NODE_OPTIONS`,`NODE_DEBUG`,`NODE_V8_COVERAGE`,`NODE_TLS_REJECT_UNAUTHORIZED`];
if(Y){
let{windowsShim:e}=await import(`../shared/windows-shim.js`);
return e(n,t)}
let{NODE_EXTRA_CA_CERTS:r}=t,i=[`unset ${n.join(` `)}`];
r&&i.push(`export NODE_EXTRA_CA_CERTS=${shellQuoted(G(r))}`);
let a=`exec ${shellQuoted(process.execPath)} ${shellQuoted(e)} "$@"`;
return[...i,a,``].join(`
`)}
async function writeProcessFiles(e,t,n,r){
let i=ut(e,t);
await w(i.record,JSON.stringify(n),n.temp),await w(i.cache,JSON.stringify(r),n.temp)}
async function programIn(e){
let t=shimPath(e);
if(!Y||X.test(t))return t;
let{shortPath:n}=await import(`../shared/windows-shim.js`),r=await n(t);
return X.test(r)?r:t}
function processLine(e,t){
let n=Y?``:`/bin/sh `;
if(X.test(e))return`${n}${e} ${t}`;
if(!Y&&!/["$`%!\\#;\p{Cc}]/u.test(e))return`${n}"${e}" ${t}`;
throw new B(`unsafe-file`,`The path ${e} has characters that credential_process cannot carry in all AWS tools.`,`Use profile-type: static, or a runner whose folder has letters, digits${Y?``:`, spaces`} and any of _.+- only.`)}
function shimPath(e){
return W(e,Y?`credential-process.cmd`:`credential-process`)}
function shellQuoted(e){
return`'${e.replaceAll(`'`,`'\\''`)}'`}
const Vt=/^(ACTIONS_ID_TOKEN_REQUEST_(URL|TOKEN)|(HTTPS?|NO)_PROXY|AWS_(CONFIG_FILE|MAX_ATTEMPTS|IGNORE_CONFIGURED_ENDPOINT_URLS|USE_(FIPS|DUALSTACK)_ENDPOINT|ENDPOINT_URL(_SSO|_SSO_OIDC|_STS)?))$/i;
function processRecord(e,t,n,{home:r,temp:i,env:a}){
let{assignment:o,isPattern:s,role:c,chain:l,region:u}=n;
return{source:e.kind===`cached-token`||e.kind===`device-code`?{...e,tokenFile:t}:e,request:{assignment:o,isPattern:s,role:c,chain:l,region:u},home:r,temp:i,env:Object.fromEntries(Object.entries(a).filter(([e])=>Vt.test(e)))}}
const Z=new Map;
function isNamed(e){
return e.profile!==void 0}
function staticSections(e){
let t=[..._(e)].map(([e,t])=>[e.toLowerCase(),t]),n=new Map([...t,[`aws_account_id`,v(e)]]);
return{profile:e.profile,config:settingsOf(e),credentials:n}}
function processSections(e,t){
let{profile:n}=e;
return{profile:n,config:new Map([...settingsOf(e),[`credential_process`,processLine(t,n)]]),credentials:Z}}
function ssoSections(e,t){
let{profile:n,assignment:r}=e;
return{profile:n,config:new Map([[`sso_session`,t],[`sso_account_id`,r.accountId],[`sso_role_name`,r.permissionSet],...settingsOf(e)]),credentials:Z}}
function ssoSessionSections(e,t,n){
let r=new Map([[`sso_start_url`,t],[`sso_region`,n],[`sso_registration_scopes`,`sso:account:access`]]);
return{profile:E(e),config:r,credentials:Z}}
function settingsOf({region:e,target:t}){
return new Map([[`region`,e],...t.settings])}
async function planFiles(e,t,n,r){
let{records:i,job:a}=r,{lent:o}=r.backing;
await s(n,()=>takenNames([e,t],a));
let open=a=>{
let s=[...n.map(({profile:e})=>e),...o?[E(o.name)]:[]],c=Ue(i,e[a]);
return openFile({path:e[a],base:t[a],file:a,own:c,names:s},r)},[c,l]=[await open(`config`),await open(`credentials`)],u=await sectionsOf(n,c.start,r);
return[await Le(c,u),await Le(l,u)]}
async function sectionsOf(e,t,{inputs:n,backing:{folder:r,session:i,lent:a}}){
if(n.profileType===`process`){
let t=await programIn(r);
return e.map(e=>processSections(e,t))}
if(!a||!i?.startUrl)return e.map(staticSections);
let o=e.map(e=>ssoSections(e,a.name));
return st(t,a.name)?o:[...o,ssoSessionSections(a.name,i.startUrl,i.region)]}
function baseFiles({configDirectory:e},t){
return e?D(e):k(t)}
async function takenNames(e,{temp:t}){
let n=[];
for(let{config:r,credentials:i}of e)n.push(...ot(await A(r,t),`config`)),n.push(...ot(await A(i,t),`credentials`));
return new Set(n)}
async function refuseAliasesIn(e,t){
for(let n of[`config`,`credentials`]){
let{sections:r}=P(await L(e[n])??Buffer.alloc(0));
T(r,n,e[n],e=>t.some(({profile:t})=>t===e))}}
const Ht=[`AWS_SECURITY_TOKEN`,`AWS_CREDENTIAL_EXPIRATION`],Q=`AWS_WEB_IDENTITY_TOKEN_FILE`,Ut=[`AWS_PROFILE`,`AWS_DEFAULT_PROFILE`];
function fileVariables(e,t){
if(!e)return new Map;
let[n,r]=[k(t),D(M(t.temp))],i=haveOneHome(t),isFound=(a,o)=>n[a]===r[a]||i&&!t.env[o]&&n[a]===e[a],a=new Map;
return isFound(`config`,`AWS_CONFIG_FILE`)||a.set(`AWS_CONFIG_FILE`,e.config),isFound(`credentials`,`AWS_SHARED_CREDENTIALS_FILE`)||a.set(`AWS_SHARED_CREDENTIALS_FILE`,e.credentials),a.size>0&&a.set(...ve),a}
function plannedEnvironment(e,t,n,r){
let i=new Map,[a]=t.multiple?[]:e,o=a?.region??t.commonRegion;
if(o&&t.delivery.exportsRegion)for(let e of Ve)i.set(e,o);
for(let[e,t]of fileVariables(n,r))i.set(e,t);
if(!a||!t.delivery.inEnvironment)return i;
let s=t.profileType!==`static`&&a.profile!==void 0,c=_(a);
if(!s)for(let[e,t]of c)i.set(e,t);
let l=s?[...c.keys(),Q]:[];
for(let e of[...l,...Ht])r.env[e]&&i.set(e,``);
if(s&&i.set(`AWS_PROFILE`,a.profile??``),!a.profile)return i;
for(let e of Ut)r.env[e]!==void 0&&i.set(e,a.profile);
return i}
function contradictions(e,t,n,{env:r}){
let inForce=e=>t.get(e)??r[e],i=!!inForce(`AWS_ACCESS_KEY_ID`),a=[];
n&&!i&&inForce(Q)&&inForce(`AWS_ROLE_ARN`)&&a.push(`${Q} and AWS_ROLE_ARN of the job outrank AWS_PROFILE in the AWS CLI and boto3: choose a profile with --profile.`);
let[o]=e;
return o&&r.AWS_ACCOUNT_ID&&r.AWS_ACCOUNT_ID!==v(o)&&t.get(`AWS_ACCESS_KEY_ID`)&&a.push(`AWS_ACCOUNT_ID of the job names another account than the exported keys, and AWS SDKs take it for part of their endpoints: give the variable another name.`),a}
function haveOneHome({env:{HOME:e,USERPROFILE:t}}){
return process.platform!==`win32`||!e||!t||G(e)===G(t)}
async function writeProfiles(e,{use:t,directory:n},r){
let{session:i,environment:a,inputs:o,context:s}=r,{job:c,report:l,limits:u}=s,{isUndone:d}=o.delivery,f={deadline:u.deadline,onLeftover:l.warning},p={pairs:e.map(({assignment:e})=>e),use:t,isMarked:d},m=n===o.configDirectory?await ct(n):[],h,g=!1,noteLeft=()=>{
g=!0},write=async()=>{
let r=await nt(c.temp);
i&&o.profileType===`sso`&&(h=await Ge(i,p,c,f));
let s={folder:t.path,session:i,lent:h},u=[];
for(let[t,i]of e.length>0?await filesFor(n,c):[])u.push(...await planFiles(t,i,e,{backing:s,inputs:o,records:r,job:c,report:l}));
let g={number:(r[0]?.number??0)+1,files:u.map(({change:e})=>e),newFolders:innermostFirst([...m,...r.flatMap(e=>e.newFolders)])};
await Qe(t,{...g,isUndone:d,lent:h,environment:a},c),await be(u,c.temp,noteLeft)};
try{
await Ie(t,c.temp),o.profileType===`process`&&await writeProcesses(t.path,e,r,c),await alone(n,write,c,f)}catch(e){
throw h&&await tt(h,c,f,l.mask).catch(noteLeft),await at(m),d&&g||await F(t),e}}
function innermostFirst(e){
return[...new Set(e)].toSorted((e,t)=>t.length-e.length)}
async function writeProcesses(e,t,{inputs:{source:n},session:r},i){
await installHelper(e,i);
for(let a of t){
let{profile:t,credentials:o}=a;
await writeProcessFiles(e,t,processRecord(n,r?.cachedAt,a,i),dt(o,v(a)))}}
async function publish(e,t,n,r,i){
let{job:a,report:o}=i,{publishedFor:s,isUndone:c}=r.delivery,l=s===`later-steps`,u=e.filter(isNamed),{use:d,directory:f}=n,p=u.length>0?D(f):void 0,m=l?plannedEnvironment(e,r,p,a):new Map;
c&&$e(d),(c||p)&&await writeProfiles(u,n,{session:t,environment:m,inputs:r,context:i});
for(let[e,t]of m)Se(e,t);
let h=p&&(f!==r.configDirectory||r.profileType===`process`);
if(c||h?await Ye(d):p&&await F(d),l&&p&&tellProfiles(u,p,r,i),tellExports(m,o),l)for(let t of contradictions(e,m,p,a))o.warning(t);
return r.profileType!==`static`&&o.info(`What AWS tools renew cannot be masked in the log: let no command print credentials.`),p&&{files:p,use:d}}
function tellProfiles(e,t,{profileType:n},{job:r,report:i}){
C(`aws-config-file`,t.config),C(`aws-credentials-file`,t.credentials);
let[a]=e,o=U(t.config),s=n===`static`&&o===M(r.temp)&&!r.isInContainer?`every later step`:Wt;
i.info(e.length===1?`Profile ${a?.profile} is written to ${o}: aws --profile ${a?.profile} works in ${s}.`:`${e.length} profiles are written to ${o}, for --profile in ${s}: ${R(e.map(({profile:e})=>e))}.`)}
const Wt=`every later step but those in Docker containers of their own`;
function tellExports(e,t){
if(e.get(`AWS_ACCESS_KEY_ID`)){
let n=e.get(`AWS_PROFILE`)?`, AWS_SESSION_TOKEN and AWS_PROFILE`:` and AWS_SESSION_TOKEN`;
t.info(`AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY${n} are exported for every later step.`)}else e.get(`AWS_PROFILE`)&&t.info(`AWS_PROFILE is exported for ${Wt}.`)}
function promptFor(e,{env:t},n){
let{verificationUri:r,verificationUriComplete:i,userCode:a,expiresAt:o}=e,{GITHUB_ACTOR:s,GITHUB_TRIGGERING_ACTOR:c=s}=t,l=c===s?s:`${c}, who runs it again after ${s},`,u=`the workflow ${z(t.GITHUB_WORKFLOW??``)} of ${t.GITHUB_REPOSITORY}`,d=`run ${t.GITHUB_RUN_NUMBER} of ${u}, on ${z(t.GITHUB_REF??``)}`;
return{link:i||r,userCode:a,until:`until ${o.toISOString().slice(11,16)} UTC (${inWords((o.getTime()-Date.now())/1e3)})`,request:`It is for ${R(n)}. ${l} asks for it in ${d}.`,caution:`Approve only a run that you started yourself: your approval gives this job a session with everything that you may do in AWS.`}}
function waitingFor(e){
return`Waiting for the sign-in to be approved: ${inWords(e)} left.`}
function inWords(e){
let t=Math.round(e),n=Math.floor(t/60),r=t%60;
return[n>0&&`${n} min`,(r>0||n===0)&&`${r} s`].filter(Boolean).join(` `)}
function setOutputs(e,t,n){
C(`assignments`,JSON.stringify(e.map(assignmentOutput))),warnOfMatrix(e,t,n);
let[r]=e;
if(t.multiple||!r)return;
let{assignment:i,profile:a}=r,o={"aws-account-id":v(r),"account-name":i.accountName,"permission-set":i.permissionSet,"authenticated-arn":`credentials`in r?r.credentials.arn:void 0,"aws-expiration":`credentials`in r?r.credentials.expiration.toISOString():void 0,"aws-profile":t.delivery.publishedFor===`later-steps`?a:void 0};
for(let[e,t]of Object.entries(o))t!==void 0&&C(e,t);
t.delivery.inOutputs&&`credentials`in r&&(C(`aws-access-key-id`,r.credentials.accessKeyId),C(`aws-secret-access-key`,r.credentials.secretAccessKey),C(`aws-session-token`,r.credentials.sessionToken))}
function assignmentOutput(e){
let{assignment:t,profile:n,region:r}=e;
return{"account-id":t.accountId,"account-name":t.accountName,"permission-set":t.permissionSet,"aws-profile":n??``,"aws-region":r,...`credentials`in e&&{expiration:e.credentials.expiration.toISOString()}}}
function warnOfMatrix(e,{masksAccountId:t},n){
t&&n.warning(`The output assignments holds a masked account id, so the runner hands it to no other job.`),e.length>256&&n.warning(`The output assignments has ${e.length} targets; a matrix of GitHub takes 256 at the most.`)}
const $=1e3,Gt={"cached-token":`AWS credentials from IAM Identity Center`,"device-code":`AWS credentials from IAM Identity Center`,"trusted-token-issuer":`AWS credentials from IAM Identity Center`,"web-identity":`AWS credentials by web identity`,environment:`AWS credentials by role chaining`},Kt={holds:`\u2705`,broken:`\u274C`,"not reached":`\u2796`};
async function summarize(e,t,n){
if(!process.env.GITHUB_STEP_SUMMARY)return;
j.addHeading(Gt[t.source.kind],3);
let r=t.profileType===`static`?``:`; the profile renews itself`;
addTable(e,[...columnsFor(e,t),[`Expires`,({credentials:e})=>`${expiry(e.expiration)}${r}`]],n),await j.write()}
async function summarizeDryRun({checks:e,plans:t},n,r){
process.env.GITHUB_STEP_SUMMARY&&(j.addHeading(`Dry run: ${Gt[n.source.kind]}`,3),j.addRaw(`<p>${html(verdict(e),r)}</p>`,!0),addTable(e,[[`Link`,({step:e})=>e],[`State`,({state:e})=>`${Kt[e]} ${e}`],[`What was found`,({state:e,detail:t})=>e===`not reached`?`\u2013`:t.split(`
`)]],r),t.length>0&&addTable(t,columnsFor(t,n),r),await j.write())}
function checksInWords({checks:e,plans:t},n){
let row=(e,t,n,r)=>`${e} ${t.padEnd(11)}  ${n.padEnd(14)}  ${r}`.trimEnd();
return[...e.map(({step:e,state:t,detail:n})=>row(Kt[t],t,e,t===`broken`?`see the error below`:n)),...t.map(e=>`Target: ${namesProfile(n)&&e.profile?`profile ${e.profile}: `:``}${e.access} in account ${h(e)}, region ${e.region}`)]}
function verdict(e){
let t=e.find(({state:e})=>e===`broken`);
return t?`The ${t.step} link is broken.`:`Every link holds. No role credentials were fetched, and nothing was written.`}
function addTable(e,t,n){
let r=t.map(([e])=>({data:e,header:!0}));
j.addTable([r,...e.slice(0,$).map(e=>t.map(([,t])=>html(t(e),n)))]),e.length>$&&j.addRaw(`And ${e.length-$} more.`,!0)}
function columnsFor(e,t){
let n=e.every(({role:e})=>e),r=[[`Profile`,({profile:e})=>e??``],[`Account`,h],n?[`Role`,({access:e})=>e.replace(/^role /,``)]:[`Permission set`,({access:e})=>e],[`Region`,({region:e})=>e]];
return namesProfile(t)&&e.some(({profile:e})=>e)?r:r.slice(1)}
function namesProfile({delivery:e}){
return e.publishedFor===`later-steps`}
async function summarizeSignIn(e,t){
if(!process.env.GITHUB_STEP_SUMMARY)return;
let[n,r,i,a,o]=[e.link,e.userCode,e.until,e.request,e.caution].map(e=>html(e,t));
j.addHeading(`Sign in to AWS`,3);
let s=`<a href="${n}">${n}</a>`;
j.addRaw(`<p>Open ${s} and approve the code <code>${r}</code>, ${i}.</p>`,!0),j.addRaw(`<p>${a}</p><p>${o}</p>`,!0),await j.write()}
function expiry(e){
let t=Math.max(0,Math.round((e.getTime()-Date.now())/6e4)),[n,r]=[Math.floor(t/60),t%60],i=[n>0&&`${n} h`,(r>0||n===0)&&`${r} min`].filter(Boolean).join(` `);
return`${e.toISOString().slice(0,16).replace(`T`,` `)} UTC, for ${i}`}
const qt={"&":`&amp;`,"<":`&lt;`,">":`&gt;`,'"':`&quot;`,"'":`&apos;`,"***":`***`};
function html(e,t){
let entity=e=>qt[e]??`&#${e.charCodeAt(0)};`;
return[e].flat().map(e=>t(e).replace(/\*{3}|[&<>"'`|\\[\]*~#]/g,entity)).join(`<br>`)}
async function main(e,t,n){
let r=await readInputs(e,t);
if(r.masksAccountId)for(let e of accountIdsIn(r))t.mask(e);
let a=u(e.env),o=i(e,t);
n&&o.connections.adopt(n);
let s={onAccountId:r.masksAccountId?t.mask:void 0,onVerification:async n=>{
let i=promptFor(n,e,r.targets.map(targetInWords));
t.askToSignIn(i),await told(summarizeSignIn(i,t.plain),t)},onWaiting:e=>t.info(waitingFor(e))};
try{
let n={aws:o,job:e,report:t,limits:a};
r.isDryRun?await dryRun(r,n,{...s,onVerification:void 0}):await provide(r,n,s)}finally{
o.close()}}
async function provide(e,t,n){
let{source:r,targets:i,multiple:a,guards:o,delivery:s}=e,{command:l,publishedFor:u}=s,{report:d}=t;
l&&qe(),checkTold(i,o,d);
let f=u&&chooseDestination(e,t.job);
f&&await tryDestination(f,e,t),await ze(t);
let p=await de(r,t,n),m=await planTargets(i,p,o,t);
await refuseNames(m,e,p,t);
let h=await getAll(m,p,o,t);
c(h,wordsFor);
for(let e of h)d.info(`Got ${fe(e)}.`);
let g=f&&await je(()=>publish(h,p.session(),f,e,t));
if(setOutputs(h,e,d),await told(summarize(h,e,d.plain),d),!l)return;
let{runForEach:_}=await import(`../shared/command-runs.js`),ee={command:l,multiple:a,files:e.profileType===`process`?g?.files:void 0};
try{
await _(ee,h,p,t)}finally{
g&&u===`command`&&await F(g.use)}}
async function refuseNames(t,n,r,i){
let{job:a}=i,o=n.delivery.publishedFor!==void 0;
o&&await refuseAliasesIn(baseFiles(n,a),t);
let l=o&&t.some(e)?await takenNames([baseFiles(n,a)],a):new Set,u=await assignedPlans(ae(t,l),r,i);
c(u,wordsFor),await s(u,async()=>l)}
async function dryRun(e,t,n){
let{job:r,report:i}=t,a=await rehearse(e,t,n),{plans:o,error:l}=a;
if(await i.group(`Dry run: no role credentials are fetched, nothing is written`,async()=>{
for(let t of checksInWords(a,e))i.info(t)}),await told(summarizeDryRun(a,e,i.plain),i),l)throw l;
c(o,wordsFor),e.delivery.publishedFor&&(await refuseAliasesIn(baseFiles(e,r),o),await s(o,()=>takenNames([baseFiles(e,r)],r))),setOutputs(o,e,i)}
async function told(e,t){
await e.catch(e=>t.warning(`The job summary is not written: ${e}.`))}
async function run(e){
let t=W(U(process.argv[1]??``),`..`),n=Ke();
await(async()=>main(et(process.env,t),n,e))().catch(n.fail),Xe()}
export{run};