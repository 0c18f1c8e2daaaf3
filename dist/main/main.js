import{A as e,C as t,D as n,E as r,M as i,O as a,S as o,T as s,_ as c,a as l,b as u,c as d,d as f,f as p,g as m,h,i as g,j as _,k as ee,l as te,m as ne,n as re,o as ie,p as v,r as ae,s as y,t as b,u as oe,v as x,w as se,x as ce,y as le}from"../shared/credentials.js";
import{$ as ue,D as S,Dt as de,E as fe,Et as C,F as pe,G as w,H as me,J as he,K as ge,L as _e,O as T,Ot as E,Q as ve,S as D,T as ye,W as O,X as k,_ as A,_t as be,b as xe,c as Se,ct as j,d as Ce,dt as we,g as Te,gt as M,ht as Ee,l as De,m as Oe,n as ke,nt as N,p as Ae,pt as je,q as P,r as F,s as Me,t as Ne,tt as Pe,u as Fe,ut as Ie,v as Le,w as Re,x as I,y as ze}from"../shared/undo.js";
import{a as L,c as R,d as z,l as Be,o as B,p as V,r as Ve,t as He}from"../shared/answer.js";
const{dirname:H,join:U,resolve:W}=process.getBuiltinModule(`node:path`),{cp:Ue,mkdir:We,writeFile:Ge}=process.getBuiltinModule(`node:fs/promises`),Ke=3e3;
function errorOf(e,t){
let n=e.toSorted((e,t)=>(e.item.target.line??0)-(t.item.target.line??0)),[r,...i]=n;
if(!r)throw Error(`nothing failed`);
let{code:a,message:o,remedy:s}=r.error;
if(r.item.target.line===void 0)return r.error;
let c={cause:r.error};
if(i.length===0)return new z(a,`Target of ${wordsFor(r.item)}: ${o}`,s,c);
let l=n.map(reasonOf),u=l.map(e=>`\n- ${e}`).join(``),d=`${e.length} targets failed`;
if(u.length<=Ke)return new z(a,`${d}.`,`Correct each of them:${u}`,c);
for(let e of l)t.info(`Failed: ${e}`);
return new z(a,`${d}; the log tells why. They are: ${named(n)}.`,s,c)}
function reasonOf({item:e,error:t}){
return`${wordsFor(e)}: ${t.message} ${t.remedy}`.replaceAll(`
`,` `)}
function named(e){
let t=e.map(({item:e})=>wordsFor(e)),n=0,r=t.filter(e=>(n+=e.length+2,n<=Ke)),i=t.length-r.length;
return`${r.join(`, `)}${i>0?` and ${i} more`:``}`}
function wordsFor({target:e,account:t,assignment:n}){
let{line:r}=e,i=n?.accountId??t?.id??e.account,a=n?.permissionSet??e.permissionSet,o=a?`${i}/${a}`:i;
return r===void 0?o:`line ${r} (${o})`}
function checkGuards({accountIds:e,permissionSet:t},n){
let{accountIds:r,permissionSets:i}=n,a=r.length>0?e.find(e=>!r.includes(e)):void 0;
if(a)throw notAllowed(`allowed-account-ids`,`account ${a}`,r);
if(t&&i.length>0&&!i.some(e=>p(t,e)))throw notAllowed(`allowed-permission-sets`,`permission set ${t}`,i)}
function notAllowed(e,t,n){
return new z(`not-allowed`,`The guard ${e} does not allow ${t}; it allows: ${L(n)}.`,`Add it to ${e} if this job may have it.`)}
function checkTold(e,t,n){
checkAll(e.map(e=>{
let{account:t,permissionSet:n,chain:r}=e;
return{target:e,accountIds:[...x(t)?[t]:[],...accountsOfRoles(r)],permissionSet:f(n)?void 0:n}}),t,n)}
function checkPlans(e,t,n){
checkAll(e.map(e=>({...e,...wayOf(e)})),t,n)}
function checkAll(e,t,n){
let r=e.flatMap(e=>{
try{
return checkGuards(e,t),[]}catch(t){
if(!(t instanceof z))throw t;
return[{item:e,error:t}]}});
if(r.length>0)throw errorOf(r,n)}
function wayOf({assignment:e,chain:t}){
let{accountId:n,permissionSet:r}=e;
return{accountIds:[n,...accountsOfRoles(t)],permissionSet:r}}
function accountsOfRoles(e){
return e.flatMap(({arn:e})=>v(e)??[])}
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
const qe=[`invalid-input`,`account-not-found`,`account-ambiguous`,`not-assigned`,`not-allowed`,`web-identity-rejected`,`role-chain-rejected`],Je=[`network`,`throttled`,`unexpected`];
async function planTargets(e,t,n,r){
let{report:i}=r,a=await each(e.map(e=>({target:e})),`targets are looked up`,r,async({target:e})=>(await t.accounts(e)).map(t=>({target:e,account:t}))),o=await each(a.done,`accounts are looked through`,r,({target:e,account:n})=>d(e,n,t)),s=await each(o.done,`targets are checked`,r,async e=>await isWanted(e,t,n)?[e]:[]),c=[...a.failed,...o.failed,...s.failed],l=await emptyOf(e,s.done,c,t);
if(c.length+l.length===0)return s.done;
let u=await assigned(s.done.filter(({target:e})=>!e.isPattern),t,r);
throw errorOf([...c,...l,...u.failed],i)}
async function confirmPlans(e,t,n){
return complete(e,await assigned(e,t,n),t,n.report)}
function assigned(e,t,n){
return each(e,`targets are confirmed`,n,async e=>await t.confirm(e)?[e]:[])}
async function getAll(e,t,n,r){
return complete(e,await each(e,`targets have credentials`,r,async e=>{
let i=await ie(e,t,r);
if(!i)return[];
let a={...e,credentials:i};
return checkGuards({accountIds:[l(a)]},n),[a]}),t,r.report)}
async function complete(e,{done:t,failed:n},r,i){
let a=[...new Set(e.map(({target:e})=>e))],o=[...n,...await emptyOf(a,t,n,r)];
if(o.length===0)return t;
throw errorOf(o,i)}
async function emptyOf(e,t,n,r){
let i=new Set([...t,...n.map(({item:e})=>e)].map(({target:e})=>e));
return sideBySide(e.filter(e=>!i.has(e)),20,async e=>{
let t=await r.accounts(e),n=await sideBySide(t,20,({id:e})=>r.permissionSets(e));
return{item:{target:e},error:oe(e,t,n.flat())}})}
function targetInWords({account:e,permissionSet:t}){
return`${t} in account ${e}`}
async function each(e,t,{report:n,limits:r},i){
let a=[],o=0,s=C();
return{done:(await sideBySide([...e.entries()],20,async([c,l])=>{
let u=await i(l).catch(e=>{
if(!(e instanceof z))throw e;
if(Je.includes(e.code))throw errorOf([...a,{item:l,error:e}],n);
if(!qe.includes(e.code))throw e;
return a.push({item:l,error:e,index:c}),[]});
return o+=1,e.length>1&&r.extend(),C()-s>5e3&&(s=C(),n.info(`${o} of ${e.length} ${t}.`)),u})).flat(),failed:a.toSorted((e,t)=>e.index-t.index)}}
const G=[`session`,`account`,`permission set`,`guard`],Ye={"cached-token":G,"device-code":G,"trusted-token-issuer":[`ID token`,`bootstrap role`,`exchange`,`scope`,...G],"web-identity":[`ID token`,`account`,`guard`],environment:[`keys`,`account`,`guard`]},Xe={"session-expired":`session`,"account-not-found":`account`,"account-ambiguous":`account`,"not-assigned":`permission set`,"not-allowed":`guard`},Ze={"ID token":`The job has one.`,keys:`The environment has them.`,"bootstrap role":`It was assumed.`,exchange:`A session was given.`,scope:`The session has it.`,session:`The access portal takes it.`,account:`It was looked up.`,"permission set":`It was looked up.`,guard:`It was asked.`};
async function rehearse(e,t,n){
let r=new Map,i={...t.report,passed:(e,t)=>r.set(e,t)},a=await goThrough(e,{...t,report:i},n).then(e=>({plans:e,error:void 0}),e=>({plans:[],error:e}));
return{...a,checks:checklist(Ye[e.source.kind],r,a.error)}}
async function goThrough(e,t,n){
let{source:r,targets:i,guards:a}=e,{report:o}=t;
r.kind===`web-identity`&&await ae(r,t)();
let s=await b(r,t,n),c=await planTargets(i,s,{accountIds:[],permissionSets:[]},t);
o.passed(`account`,accountsInWords(c));
let l=await confirmPlans(c,s,t);
o.passed(`session`,`The access portal in ${s.region} takes the session.`),o.passed(`account`,accountsInWords(l)),o.passed(`permission set`,l.length===1?`It is assigned.`:`All ${l.length} are assigned.`),checkPlans(l,a,o);
let u=a.accountIds.length+a.permissionSets.length>0;
return o.passed(`guard`,u?`The guards allow every target.`:`No guard is set.`),l}
function accountsInWords(e){
let t=new Map(e.map(({assignment:e})=>[e.accountId,e.accountName])),[[n,r]=[``,``]]=t;
return t.size>1?`The targets lie in ${t.size} accounts.`:r?`It is ${r} (${n}).`:`It is given by its id, ${n}.`}
function checklist(e,t,n){
let r=n instanceof z?Xe[n.code]:void 0,i=n===void 0?void 0:r??e.find(e=>!t.has(e))??e.at(-1),a=i===void 0?e.length:e.indexOf(i);
return e.map((e,r)=>e===i?{step:e,state:`broken`,detail:inWords$1(n)}:r<a?{step:e,state:`holds`,detail:t.get(e)??Ze[e]}:{step:e,state:`not reached`,detail:``})}
function inWords$1(e){
return e instanceof z?`${e.message}\n${e.remedy}`:e instanceof Error?e.message:String(e)}
const K=`sso-start-url.sso-region.sso-token.account.permission-set.aws-profile.profiles.aws-region.profile-settings.credential-source.role-to-assume.application-arn.audience.web-identity-token-file.role-chain.role-chaining.role-session-name.role-duration-seconds.role-external-id.session-tags.custom-tags.transitive-tag-keys.inline-session-policy.managed-session-policies.profile-type.output-env-credentials.output-credentials.run.aws-config-directory.cleanup.mask-aws-account-id.allowed-account-ids.allowed-permission-sets.dry-run`.split(`.`),Qe={"aws-access-key-id":`Remove it: this action needs no access keys; give sso-token, or sign in with aws sso login.`,"aws-secret-access-key":`Remove it: this action needs no access keys.`,"aws-session-token":`Remove it: this action needs no access keys.`,"force-skip-oidc":`Use credential-source to choose where credentials come from.`,"use-existing-credentials":`Leave the step out with an if: condition where credentials are there already.`,"sts-endpoint":`Set the environment variable AWS_ENDPOINT_URL_STS.`,"http-proxy":`Set the environment variable HTTPS_PROXY.`,"no-proxy":`Set the environment variable NO_PROXY.`},$e={"overwrite-aws-profile":`a profile of the same name is replaced, and put back after the job`,"unset-current-credentials":`this step uses no keys of the environment, except with role-chaining`,"disable-retry":`set AWS_MAX_ATTEMPTS: 1 in env:`,"retry-max-attempts":`set AWS_MAX_ATTEMPTS in env:`,"special-characters-workaround":`no tool that this action writes for needs it`,"action-timeout-s":`set timeout-minutes on the step`,"role-skip-session-tagging":`no session tags are sent except those of session-tags`},et=[`allowed-account-ids`,`allowed-permission-sets`],tt=[`sso-token`,`run`,`inline-session-policy`],nt={usual:200,long:1300},rt=[`sso-start-url`,`application-arn`,`audience`,`profiles`,`profile-settings`,`aws-config-directory`,`role-to-assume`,`web-identity-token-file`,`role-chain`,`role-session-name`,`role-external-id`,`session-tags`,`custom-tags`,`transitive-tag-keys`,`managed-session-policies`];
function readRawInputs(e,{mask:t,info:n}){
refuseOthers(e);
for(let[t,r]of Object.entries($e))isOn(e,t)&&n(`Input ${t} has no effect: ${r}.`);
let read=e=>fe(e,{trimWhitespace:e!==`profiles`}),isMissing=t=>e[variableOf(t)]===void 0,r={...Object.fromEntries(K.map(e=>[e,read(e)])),...Object.fromEntries(et.filter(isMissing).map(e=>[e,`*`]))};
for(let e of K)tt.includes(e)||refuseMisplaced(e,r[e],t);
return r}
function variableOf(e){
return`INPUT_${e.replaceAll(` `,`_`).toUpperCase()}`}
function refuseMisplaced(e,t,n){
let r=Be(t);
for(let e of r)n(e);
if(r.length>0)throw V(e,`holds a token, or a file with tokens: a secret that belongs elsewhere.`,`Give the content of a token-cache file as sso-token, and in ${e} what its description says.`);
let i=rt.includes(e)?nt.long:nt.usual,a=t.split(/[\n,]/).find(({length:e})=>e>i);
if(a!==void 0)throw V(e,`has an item of ${a.length} characters, and none is so long.`,`Correct it.`)}
function refuseOthers(e){
for(let[t,n]of Object.entries(Qe))if(isOn(e,t))throw V(t,`is not an input of this action.`,n);
let t=[...K,...Object.keys(Qe),...Object.keys($e)].map(variableOf);
for(let n of Object.keys(e))n.startsWith(`INPUT_`)&&!t.includes(n)&&refuseMisspelling(n)}
function isOn(e,t){
let n=e[variableOf(t)]?.trim()??``;
return n!==``&&n.toLowerCase()!==`false`}
function refuseMisspelling(e){
let t=e.slice(6).toLowerCase(),n=B(t.replaceAll(`_`,`-`),K);
if(n)throw V(t,`is not an input of this action.`,`Did you mean ${n}?`)}
function isSourceImplied(e){
return!e[`credential-source`]||e[`credential-source`].toLowerCase()===`auto`}
function emptySource(e,t){
return e[`application-arn`]||e[`role-to-assume`]||e[`sso-token`]||!isSourceImplied(e)||!t.ACTIONS_ID_TOKEN_REQUEST_URL?``:`The inputs application-arn and role-to-assume are empty, and this job may have an ID token: if they are given, the variables (vars) in them are not defined.`}
function flag(e,t,n){
let r=e[t].toLowerCase();
if(r===``)return n;
if(r===`true`||r===`false`)return r===`true`;
throw V(t,`says ${R(e[t])}.`,`Write true or false.`)}
function choice(e,t,n){
let r=e[t]||n[0],i=n.find(e=>e===r);
if(i)return i;
let a=B(r,n);
throw V(t,`says ${R(r)}, which is none of ${n.join(`, `)}.`,a?`Write ${a} if that is meant.`:`Write one of these.`)}
function allowed(e,t){
if(e[t]===`*`)return[];
let n=e[t].split(/[\n,]/).map(e=>e.trim()).filter(Boolean);
if(n.length>0)return n;
throw V(t,`is empty, and an empty guard would allow everything.`,`List what is allowed, and define the variable that it comes from; to allow everything, remove the input.`)}
function lines(e,t){
return e[t].split(`
`).filter(e=>e!==``).map(e=>e.trim())}
function allowedAccountIds(e){
return allowed(e,`allowed-account-ids`).map(e=>{
let t=checkedAccount(e,`allowed-account-ids`);
if(x(t))return t;
throw V(`allowed-account-ids`,`has the item ${R(e)}, which is no account id.`,`Write 12-digit ids in quotes.`)})}
function checkedAccount(e,t=`account`){
let n=/^\d{4}-\d{4}-\d{4}$/.test(e)?e.replaceAll(`-`,``):e,r=partsOf(e);
if(r.length>1&&(e.includes(`
`)||r.every(x)))throw severalIn(t,e,r);
if(x(n)||!/^\d{9,}$/.test(n))return n;
let i=n.length<12?` YAML takes leading zeros from a number that is not quoted.`:``;
throw V(t,`says ${n}, which has ${n.length} digits; an account id has 12.${i}`,n.length<12?`Write it in quotes, perhaps '${n.padStart(12,`0`)}'.`:`Correct the id.`)}
function checkedPermissionSet(e,t){
let n=t===void 0?`permission-set`:`aws-profile`,r=t===void 0?`says`:`names the profile ${t}, whose sso_role_name says`,i=/(?:^|\/)AWSReservedSSO_(.+)_[0-9a-f]{16}$/.exec(e)?.[1];
if(i)throw V(n,`${r} ${e}, the IAM role of a permission set.`,`Write the permission set's own name: ${i}.`);
if(isPermissionSet(e))return e;
let a=partsOf(e);
throw a.length>1&&a.every(isPermissionSet)?severalIn(n,e,a):V(n,`${r} ${R(e)}, which is no name of a permission set (1 to 32 letters, digits or any of +=,.@-_).`,f(e)&&t===void 0?`Write a line of profiles, where patterns belong: {permission-set} = ACCOUNT/${e}.`:`Write the name that the access portal shows beside the account.`)}
function isPermissionSet(e){
return/^[\w+=,.@-]{1,32}$/.test(e)}
function partsOf(e){
return e.split(/[\n,]/).map(e=>e.trim())}
function severalIn(e,t,n){
return V(e,`says ${R(t)}: ${n.length} where one is wanted.`,`Write a line of profiles for each, NAME = ACCOUNT/PERMISSION-SET, in the place of account and permission-set.`)}
function readProfileSettings(e){
let t=new Map;
for(let[n,r]of lines(e,`profile-settings`).entries()){
let[,e,i]=/^([A-Za-z][\w-]*)\s*=\s*(\S.*)$/.exec(r)??[];
if(!e||!i)throw V(`profile-settings`,`has a line ${n+1} that is not key = value.`,`Write one setting a line, such as output = json.`);
checkedSetting(`profile-settings`,e,i),t.set(e.toLowerCase(),i)}
return t}
function checkedSetting(e,t,n){
if(/\p{Cc}/u.test(n))throw V(e,`sets ${t} with control characters.`,`Remove them.`);
if(t===`region`)throw V(e,`sets region.`,`Use aws-region for it.`);
if(/^(sso_|aws_|role_|source_|credential_|web_identity|login_)|^(external_id|mfa_serial|duration_seconds)$/i.test(t))throw V(e,`sets ${t}: a profile must not hold two kinds of credentials.`,`Remove ${t}.`)}
function readProfileType(e,t){
let n=choice(e,`profile-type`,[`static`,`process`,`sso`]);
if(n===`process`&&t===`environment`)throw V(`profile-type`,`is process with the keys of the environment, which nothing can renew.`,`Use profile-type: static, or a source that this step can ask again.`);
if(n!==`sso`)return n;
if(t!==`cached-token`&&t!==`device-code`)throw refusedSso(`with ${t}, which has no session that AWS tools could renew`);
if(e.run)throw refusedSso(`with run, and its session would be there for every later step`);
return n}
function refusedSso(e){
return V(`profile-type`,`is sso ${e}.`,`Use profile-type: process, whose profile renews itself too.`)}
function readDelivery(e,t,n){
let r=e.run||void 0,i=flag(e,`output-env-credentials`,!n&&!r),a=flag(e,`output-credentials`,!1);
if(n&&i)throw V(`output-env-credentials`,`is true, while there are several targets for the one set of variables.`,`Remove it: the profiles hold the credentials of each.`);
if(a&&(n||r))throw V(`output-credentials`,n?`is true, while there are several targets.`:`is true, while run alone is to get the credentials.`,n?`Remove it: the profiles hold the credentials of each.`:`Remove it, or remove run.`);
let o=!r||i,s=flag(e,`cleanup`,!0)||!o;
return{command:r,publishedFor:o?`later-steps`:t===`static`?void 0:`command`,inEnvironment:i,exportsRegion:i||e[`output-env-credentials`]===``,inOutputs:a,isUndone:s}}
const q=3600;
function isTarget(e){
return e===`target`||e===`chained-target`}
const it={target:`Give the ARN of the role that trusts the ID tokens of GitHub.`,"chained-target":`Give the ARN of the role to assume with the keys in the environment, or remove role-chaining.`,bootstrap:`Give the ARN of the bootstrap role, which trusts the ID tokens of GitHub and may call CreateTokenWithIAM.`},at=[`role-external-id`,`session-tags`,`custom-tags`,`transitive-tag-keys`];
function readFirstRole(e,t){
if(t===`none`)return;
let n=e[`role-to-assume`];
if(n)return h(`role-to-assume`,n,!0);
let[r]=t===`chained-target`?lines(e,`role-chain`):[];
if(r)return h(`role-chain`,r,!1);
throw V(`role-to-assume`,`is missing.`,it[t])}
function readRoles(e,t,n,r){
let i=readSessionName(e),a={sessionName:i??`GitHubActions`,durationSeconds:q},o=n===void 0?void 0:{...a,input:`role-to-assume`,arn:n},s=t===`chained-target`&&!e[`role-to-assume`],c=[...r.map(e=>({...a,input:`aws-profile`,...e,...i&&{sessionName:i}})),...lines(e,`role-chain`).slice(+!!s).map(e=>({...a,input:`role-chain`,arn:h(`role-chain`,e,!1)}))],l=c.pop();
return l?{first:o,chain:[...c,{...l,...readChained(e)}]}:t===`target`&&o?{first:{...o,...readUnchained(e)},chain:c}:t===`chained-target`&&o?{first:{...o,...readChained(e)},chain:c}:(refuseOnPermissionSet(e),{first:o,chain:c})}
function readSessionName(e){
let t=e[`role-session-name`];
if(!t)return;
let n=t.replace(/[^\w+=,.@-]+/g,`-`).slice(0,64);
if(u(n))return n;
throw V(`role-session-name`,`says ${R(t)}; STS takes 2 to 64 characters.`,`Give a longer name.`)}
function readDuration(e){
let t=e[`role-duration-seconds`];
if(!t)return;
let n=/^\d+$/.test(t)?Number(t):NaN;
if(n>=900&&n<=43200)return n;
throw V(`role-duration-seconds`,`says ${R(t)}; STS takes 900 to 43200 seconds.`,`Give such a number.`)}
function readChained(e){
let t=readDuration(e);
if(t&&t>q)throw V(`role-duration-seconds`,`says ${t}, and AWS ends the session of a chained role after one hour.`,`Give 3600 at the most, or assume the role without role-chain.`);
return given({durationSeconds:t,externalId:readExternalId(e),...readTags(e),...readPolicies(e)})}
function readUnchained(e){
for(let t of at)if(e[t])throw V(t,`is given, and STS does not accept it with an ID token.`,`Move the role that needs it to role-chain, and assume another one with the ID token.`);
return given({durationSeconds:readDuration(e),...readPolicies(e)})}
function refuseOnPermissionSet(e){
let t=`Remove it, or name a role of your own in role-chain.`;
if(readDuration(e))throw V(`role-duration-seconds`,`is given, and a permission set fixes the duration of its sessions itself.`,t);
for(let n of[...at,`inline-session-policy`,`managed-session-policies`])if(e[n])throw V(n,`is given, and a permission set takes none.`,t)}
function given(e){
return Object.fromEntries(Object.entries(e).filter(([,e])=>e!==void 0))}
function readExternalId(e){
let t=e[`role-external-id`];
if(!t||le(t))return t||void 0;
throw V(`role-external-id`,`is no external id to STS, which takes 2 to 1224 letters, digits or any of +=,.@:/_-.`,`Write it as the trust policy of the role has it.`)}
function readTags(e){
let t=e[`custom-tags`]?`custom-tags`:`session-tags`,refuse=e=>V(t,e,`Write one tag a line, such as team = payments.`),n=writtenTags(e);
for(let{Key:e,Value:t}of n){
if(!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u.test(e)||!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u.test(t))throw refuse(`has ${R(`${e} = ${t}`)}, which is not a valid tag: key = value of letters, digits, spaces or _.:/=+-@.`);
if(/^aws:/i.test(e))throw refuse(`sets ${e}; tags that begin with aws: belong to AWS.`)}
if(new Set(n.map(({Key:e})=>e.toLowerCase())).size<n.length)throw refuse(`sets one tag twice; STS ignores the case of keys.`);
if(n.length>50)throw refuse(`has ${n.length} tags; STS accepts 50.`);
let r=lines(e,`transitive-tag-keys`),i=r.find(e=>!n.some(({Key:t})=>t===e));
if(i)throw V(`transitive-tag-keys`,`names ${R(i)}, which session-tags does not set.`,`Add the tag to session-tags: this action sets no tags of its own.`);
return{...n.length>0&&{tags:n},...r.length>0&&{transitiveTagKeys:r}}}
function writtenTags(e){
let t=e[`custom-tags`];
if(!t)return lines(e,`session-tags`).map(e=>{
let[,t=``,n=e]=/^([^=]*?)\s*=\s*(.*)$/.exec(e)??[];
return{Key:t,Value:n}});
if(e[`session-tags`])throw V(`custom-tags`,`is given, and so is session-tags.`,`Keep session-tags, with lines key = value.`);
let n=E(Buffer.from(t));
if(de(n)&&Object.values(n).every(e=>typeof e!=`object`))return Object.entries(n).map(([e,t])=>({Key:e,Value:String(t)}));
throw V(`custom-tags`,`is not a JSON object of texts.`,`Write {"team": "payments"}, or use session-tags.`)}
function readPolicies(e){
let t=e[`inline-session-policy`]||void 0;
if(t&&!de(E(Buffer.from(t))))throw V(`inline-session-policy`,`is not a JSON object.`,`Write an IAM policy, {"Version": ...}.`);
if(t&&t.length>2048)throw V(`inline-session-policy`,`has ${t.length} characters; STS takes 2048.`,`Take spaces and line ends out, or use managed-session-policies.`);
let n=lines(e,`managed-session-policies`),r=n.find(e=>!/^arn:aws[a-z-]*:iam::(aws|\d{12}):policy\/[\x21-\x7e]+$/.test(e));
if(r)throw V(`managed-session-policies`,`has the line ${R(r)}, which is no ARN of a managed policy.`,`Write one a line, such as arn:aws:iam::aws:policy/ReadOnlyAccess.`);
if(n.length>10)throw V(`managed-session-policies`,`has ${n.length} policies; STS takes 10.`,`Give fewer.`);
return{policy:t,...n.length>0&&{policyArns:n}}}
function readInstance(t,n){
let r=t[`sso-start-url`]||void 0,i=t[`sso-region`]||void 0;
if(r&&!/^https:\/\/[^\s/]+/i.test(r))throw V(`sso-start-url`,`says ${R(r)}, which is no https:// URL.`,`Copy it from the access portal, such as https://d-1234567890.awsapps.com/start.`);
i&&e(i,`sso-region`);
let[a]=n;
for(let e of n)if(r&&refuseOtherThanProfile(`sso-start-url`,r,e,e.startUrl,j),i&&refuseOtherThanProfile(`sso-region`,i,e,e.ssoRegion),a&&!(j(a.startUrl,e.startUrl)&&a.ssoRegion===e.ssoRegion))throw V(`profiles`,`names the profiles ${a.name} and ${e.name}, which belong to different instances of Identity Center.`,`Use a step for each instance.`);
return{startUrl:r??a?.startUrl,region:i??(a&&e(a.ssoRegion,`aws-profile`))}}
function refuseOtherThanProfile(e,t,{name:n},r,i=(e,t)=>e===t){
if(!i(t,r))throw V(e,`says ${t}, while the profile ${n} says ${r}.`,`Remove ${e}: the profile tells it.`)}
function readSource(e,t,{targets:[n],firstRole:r,profiles:a,multiple:o},{env:s,home:c}){
let l=e[`web-identity-token-file`]?P(e[`web-identity-token-file`],c):void 0;
if(t===`environment`)return{kind:t,region:regionOfRoles(e,a,n.region)};
if(t===`web-identity`){
let r=regionOfRoles(e,a,n.region);
return{kind:t,audience:e.audience||i(_(r)),idTokenFile:l,region:r}}
if(t===`device-code`)return readDeviceCodeSource(e,a);
if(t===`cached-token`||!r)return readCachedTokenSource(e,a,s);
let{account:u,permissionSet:d}=n;
return readTrustedTokenIssuerSource(e,a,r,!o&&x(u)?{accountId:u,permissionSet:d}:void 0,l)}
function readCachedTokenSource(e,t,n){
return{kind:`cached-token`,token:e[`sso-token`]||void 0,...readInstance(e,t),...meantSignIn(t),emptySource:emptySource(e,n)}}
function meantSignIn(e){
let[t]=e,n=e.find(({signIn:e})=>e.cacheKey!==t?.signIn.cacheKey);
if(t&&n)throw V(`profiles`,`means two sign-ins, which may be two people's: ${signInOfLine(t)}, and ${signInOfLine(n)}.`,`Use a step for each sign-in.`);
return{profile:t?.name,signIn:t?.signIn}}
function signInOfLine({line:e,name:t,signIn:{sessionName:n,cacheKey:r}}){
return`line ${e}, ${t}, uses ${n===void 0?`that of ${r}`:`that of the session ${n}`}`}
function readDeviceCodeSource(e,t){
let{startUrl:n,region:r}=readInstance(e,t);
if(!n)throw V(`sso-start-url`,`is missing, and no profile of the AWS config file tells which access portal is meant.`,`Give the start URL of your access portal, such as https://d-1234567890.awsapps.com/start.`);
return{kind:`device-code`,startUrl:n,region:r,...meantSignIn(t)}}
function readTrustedTokenIssuerSource(e,t,n,r,i){
let{startUrl:a,region:o}=readInstance(e,t),s=e[`application-arn`];
if(!/^arn:aws[a-z-]*:sso::\d{12}:application\/[\w.-]+\/apl-[0-9a-zA-Z]{16}$/.test(s))throw V(`application-arn`,s?`says ${s}, which is no ARN of an application.`:`is missing.`,`Copy it from the customer managed application in Identity Center: arn:aws:sso::ACCOUNT:application/ssoins-ID/apl-ID.`);
if(!o)throw V(`sso-region`,`is missing.`,`Give the region of the Identity Center instance.`);
let[,l]=s.split(`:`);
if(l!==_(o))throw V(`sso-region`,`says ${o} in the partition ${_(o)}, while application-arn is in ${l}.`,`Give the region of the Identity Center instance that has the application.`);
if(/\{(account-id|permission-set)\}/.test(n.arn)&&!r)throw V(`role-to-assume`,`stands for one account, while there are several targets or an account that has to be looked up first.`,`Write the whole ARN of the bootstrap role.`);
let u=c(n,r??{accountId:``,permissionSet:``},o);
return{kind:`trusted-token-issuer`,applicationArn:s,audience:e.audience||s,bootstrapRole:{...u,durationSeconds:900},idTokenFile:i,region:o,startUrl:a}}
function regionOfRoles(e,t,n){
let r=n??readInstance(e,t).region;
if(r)return r;
throw V(`aws-region`,`is missing.`,`Give the region that the job works in.`)}
const ot={"cached-token":[`role-to-assume`,`application-arn`,`audience`,`web-identity-token-file`],"device-code":[`sso-token`,`role-to-assume`,`application-arn`,`audience`,`web-identity-token-file`],"trusted-token-issuer":[`sso-token`],"web-identity":[`sso-token`,`application-arn`],environment:[`sso-token`,`application-arn`]};
function readSourceKind(e){
let t=choice(e,`credential-source`,[`auto`,`cached-token`,`device-code`,`trusted-token-issuer`,`web-identity`,`environment`]),n=t===`auto`?impliedKind(e):t;
if(flag(e,`role-chaining`,!1)&&n!==`environment`)throw V(`role-chaining`,`is true, while ${t===`auto`?`the other inputs mean`:`credential-source is`} ${n}.`,`Remove role-chaining, and name the roles that follow in role-chain.`);
let r=ot[n].find(t=>e[t]);
if(!r)return n;
let i=t===`auto`?`the other inputs mean ${n}`:`credential-source is ${n}`;
throw V(r,`is given, while ${i}, which does not take it.`,foreignInputRemedy(r,n))}
function impliedKind(e){
return e[`application-arn`]?`trusted-token-issuer`:flag(e,`role-chaining`,!1)?`environment`:e[`role-to-assume`]?`web-identity`:`cached-token`}
function foreignInputRemedy(e,t){
return e===`sso-token`&&t===`device-code`?`Remove sso-token to have a person sign in, or remove credential-source to use the token.`:e===`sso-token`?`Remove sso-token to use the ID token of the job; or remove role-to-assume and application-arn, and name roles that follow the permission set in role-chain.`:(t===`cached-token`||t===`device-code`)&&e===`role-to-assume`?`Use role-chain for a role that follows the permission set, or remove credential-source.`:`Remove ${e}, or set credential-source to the source that is meant.`}
async function readAskedProfile({account:e,permissionSet:t,profile:n},r,i){
if((r===void 0?e||t:(e||!r.includes(`{account-id}`))&&(t||!r.includes(`{permission-set}`)))||!n)return;
let{config:a}=w(i),o=await A(a,i.temp);
if(o)return re(o.toString(`utf8`),a,n);
throw V(`aws-profile`,`names the profile ${n}, and there is no AWS config file ${a} to read it from.`,`Give account and permission-set to make a new profile, or set AWS_CONFIG_FILE to the file that has it.`)}
function readPair({line:e,account:t,permissionSet:n},r,i){
if(!!t!=!!n){
let[e,n]=t?[`account`,`permission-set`]:[`permission-set`,`account`];
throw V(n,`is missing, while ${e} is given.`,`Give both, or aws-profile alone to read both from the AWS config file.`)}
if(e!==void 0&&(f(t)||f(n)))return{account:f(t)?t:checkedAccount(t),permissionSet:f(n)?n:checkedPermissionSet(n)};
if(t)return{account:checkedAccount(t),permissionSet:checkedPermissionSet(n)};
if(!r)throw missingTarget(i);
return{account:r.accountId,permissionSet:checkedPermissionSet(r.permissionSet,r.name)}}
function readRoleTarget(e,t,n,r){
let i=v(n),a=checkedAccount(e.account||t?.accountId||i||missingFor(`account`,`{account-id}`));
if(!x(a))throw V(`account`,`says ${R(a)}; with role-to-assume nothing looks up the account of a name.`,`Give the account's 12-digit id in quotes.${isForIdentityCenter(e,n,r)?` If Identity Center is meant, application-arn is empty: is the variable in it defined?`:``}`);
if(i&&i!==a)throw V(`account`,`says ${a}, while role-to-assume is in account ${i}.`,`Remove account, or write {account-id} in role-to-assume.`);
let o=n.includes(`{permission-set}`),s=e.permissionSet||t?.permissionSet||``;
if(o&&!s&&missingFor(`permission-set`,`{permission-set}`),!o&&r[`allowed-permission-sets`]!==`*`)throw V(`allowed-permission-sets`,`is given, while role-to-assume names a role rather than a permission set.`,`Use allowed-account-ids, or write {permission-set} in role-to-assume.`);
return{account:a,permissionSet:s&&checkedPermissionSet(s)}}
function readRegion(t,n,r,i){
let[a,o]=[[`profiles`,t],[`aws-region`,r[`aws-region`]],[`aws-profile`,n?.region],[`AWS_REGION of the environment`,i.AWS_REGION],[`AWS_DEFAULT_REGION of the environment`,i.AWS_DEFAULT_REGION]].find(([,e])=>e)??[];
return a&&o?e(o,a):void 0}
function defaultProfileName(e,t,n){
let r=e.account||t.account,i=n&&m(n,{accountId:t.account,...t,partition:`aws`}),a=i&&ce(i)?.name;
return se(`${r}-${t.permissionSet||a}`)}
function missingFor(e,t){
throw V(e,`is missing, and role-to-assume has the placeholder ${t}.`,`Give ${e}, or aws-profile to read it from the AWS config file.`)}
function isForIdentityCenter({permissionSet:e},t,n){
return e!==``&&!t.includes(`{permission-set}`)&&isSourceImplied(n)}
function missingTarget(e){
return V(`account`,`is missing, and so are permission-set and aws-profile. ${e||`If they are given, the variables (vars) or outputs in them are not defined.`}`,`Give account and permission-set, or the name of a profile of the AWS config file as aws-profile.`)}
async function readLines(e,t){
let n=[],r=[];
for(let[i,a]of e.split(/\r?\n/).entries()){
let e=i+1;
try{
let r=parseTargetLine(a,e);
r&&n.push(await t(r).catch(t=>refuseLine(e,t)))}catch(e){
if(!(e instanceof z)||e.code!==`invalid-input`)throw e;
r.push(e)}}
if(r.length>0)throw wrongLines(r);
return n}
function refuseLine(e,t){
throw t instanceof z?new z(t.code,`Line ${e} of profiles: ${t.message}`,t.remedy,{cause:t}):t}
function wrongLines(e){
let[t,...n]=e;
if(n.length===0)return t;
let r=e.flatMap(({cause:e})=>e instanceof z?[e]:[]),[i]=r,a=r.length===e.length&&r.every(({message:e})=>e===i?.message);
if(i&&a)return i;
let o=e.map(({message:e})=>e).join(` `),s=`${e.length} lines of profiles are wrong. ${o}`;
return new z(t.code,s,t.remedy,{cause:t})}
function parseTargetLine(e,t){
return parseLine(withoutLineComment(e),t)}
function withoutLineComment(e){
let[t=``]=/^(?:"[^"]*"|'[^']*'|(?<!^)(?<!\s)#|[^#])*/.exec(e)??[];
return t.trimEnd()}
function parseLine(e,t){
let n=e.search(/\S/);
if(n<0)return;
let r=wordAt(e,n,/[^\s=/"'#]+/y,t,`the name of a profile`),i=/\s*=\s*/y;
if(i.lastIndex=r.end,!i.test(e))return{line:t,profile:r.text,account:``,permissionSet:``,settings:settingsAt(e,r.end,t)};
let a=wordAt(e,i.lastIndex,/[^\s/="'#]+/y,t,`an account`);
if(e[a.end]!==`/`)throw misplaced(t,a.end,`a / between account and permission set`,a.quoted?``:`Quote an account name that holds spaces, /, = or #.`);
let o=wordAt(e,a.end+1,/[^\s/"'#]+/y,t,`a permission set`);
return{line:t,profile:r.text,account:a.text,permissionSet:o.text,settings:settingsAt(e,o.end,t)}}
function settingsAt(e,t,n){
let r=new Map,i=t;
for(;i<e.length;){
let t=e.slice(i).search(/\S/)+i,a=/\s([A-Za-z][\w-]*)=/y;
a.lastIndex=t-1;
let o=t>i?a.exec(e)?.[1]?.toLowerCase():void 0;
if(!o)throw misplaced(n,t,`key=value behind a space, or the end of the line,`);
let s=wordAt(e,a.lastIndex,/[^\s"']+/y,n,`a value for ${o}`);
if(r.has(o))throw misplaced(n,t,`no second ${o}`);
r.set(o,s.text),i=s.end}
return r}
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
return V(`profiles`,`needs ${n} at line ${e}, column ${t+1}.`,`${r&&`${r} `}Write NAME = ACCOUNT/PERMISSION-SET key=value, or the NAME of a profile in the AWS config file.`)}
async function readTargets(e,t,n,r){
let i={raw:e,use:t,firstRole:readFirstRole(e,t),settings:readProfileSettings(e),isDropIn:n,job:r};
if(!e.profiles.trim()){
let{target:t,profile:n,firstRole:r}=await readTarget(readOnlyTarget(e),i);
return{targets:[t],firstRole:r,profiles:n?[n]:[],multiple:!1}}
for(let t of[`account`,`permission-set`,`aws-profile`])if(e[t])throw V(t,`is given, and so is profiles.`,`Remove ${t}, or make it a line of profiles.`);
let a=await readLines(e.profiles,async e=>(checkLine(e,t),readTarget(e,i))),[o,...c]=a;
if(!o)throw V(`profiles`,`has no line with a target.`,`Write one target a line.`);
return s(a.map(({target:e})=>e)),{targets:[o.target,...c.map(({target:e})=>e)],firstRole:o.firstRole,profiles:a.flatMap(({profile:e})=>e??[]),multiple:a.length>1||a.some(({target:e})=>e.isPattern)}}
function readOnlyTarget(e){
let n=e[`aws-profile`];
return t(`aws-profile`,n),{line:void 0,account:e.account,permissionSet:e[`permission-set`],profile:n,settings:new Map}}
function checkLine({profile:e,account:t,permissionSet:n,settings:r},i){
let a=f(t)||f(n);
o(e,{isPattern:a,hasAccountName:!isTarget(i)});
for(let[e,t]of r)e!==`region`&&checkedSetting(`profiles`,e,t)}
async function readTarget(e,t){
let{raw:n,use:r,firstRole:i,job:a}=t,o=isTarget(r)?i:void 0,s=await readAskedProfile(e,o,a);
s&&refuseUnguardedRole(s,n);
let c=readRoles(n,r,i,s?.roles??[]),l=o?readRoleTarget(e,s,o,n):readPair(e,s,emptySource(n,a.env)),u=e.profile||(t.isDropIn&&isEmpty(e)?void 0:defaultProfileName(e,l,o)),{region:d,...p}=Object.fromEntries(e.settings);
return{target:{...l,line:e.line,isPattern:e.line!==void 0&&(f(e.account)||f(e.permissionSet)),role:o?c.first:void 0,chain:c.chain,profile:u,region:readRegion(d,s,n,a.env),settings:new Map([...s?.display??[],...t.settings,...Object.entries(p)])},profile:s&&{...s,line:e.line},firstRole:c.first}}
function refuseUnguardedRole({name:e,roles:[t]},n){
if(t&&n[`allowed-permission-sets`]!==`*`)throw V(`allowed-permission-sets`,`is set, while the profile ${e} assumes ${t.arn}, a role and not a permission set.`,`Use allowed-account-ids; or read the profile that is its source_profile, and name the role in role-chain.`)}
function isEmpty({account:e,permissionSet:t,profile:n}){
return!e&&!t&&!n}
const st={"cached-token":`none`,"device-code":`none`,"trusted-token-issuer":`bootstrap`,"web-identity":`target`,environment:`chained-target`};
async function readInputs(t,n){
let r=readRawInputs(t.env,n),i=flag(r,`mask-aws-account-id`,!1);
i&&await maskAccountIds(r,t,n.mask);
let a=readSourceKind(r),o=readConfigDirectory(r,t.home),s=r[`aws-region`],c=readProfileType(r,a),l=(t.env.AWS_PROFILE??t.env.AWS_DEFAULT_PROFILE)!==void 0,u=isTarget(st[a])&&!o&&c===`static`&&!l,d=await readTargets(r,st[a],u,t),{targets:f,multiple:p}=d;
if(c===`sso`&&f.some(({chain:e})=>e.length>0))throw refusedSso(`with role-chain, and a profile of Identity Center assumes no further roles`);
let m=readSource(r,a,d,t);
for(let{chain:e,region:t}of f){
let n=t??m.region;
n&&ne(e,n,m.region??n)}
return{source:m,targets:f,multiple:p,fromProfiles:d.profiles.length>0,guards:{accountIds:allowedAccountIds(r),permissionSets:allowed(r,`allowed-permission-sets`)},isDryRun:flag(r,`dry-run`,!1),profileType:c,commonRegion:s?e(s,`aws-region`):void 0,delivery:readDelivery(r,c,p),configDirectory:o,masksAccountId:i}}
function readConfigDirectory(e,t){
let n=e[`aws-config-directory`];
return n?P(n,t):void 0}
async function maskAccountIds(e,t,n){
let{"sso-token":r,run:i,...a}=e,o=await je(w(t).config).catch(()=>void 0);
for(let e of[...Object.values(a),o?.toString(`utf8`)??``])for(let[t]of e.matchAll(/(?<![\w-])(?:\d{4}-\d{4}-\d{4}|\d{9,12})(?!\d)/g)){
let e=t.replaceAll(`-`,``);
for(let r of[t,e,e.padStart(12,`0`)])n(r)}}
function accountIdsIn({source:e,targets:t,guards:n}){
let r=t.flatMap(({role:e,chain:t})=>[...e?[e]:[],...t]),i=e.kind===`trusted-token-issuer`?[e.applicationArn,e.bootstrapRole.arn]:[];
return[...t.map(({account:e})=>e),...r.map(({arn:e})=>e),...i,...n.accountIds].flatMap(e=>e.match(/\b\d{12}\b/g)??[])}
const J=process.platform===`win32`,Y=J?/^[\w\\/.+:@~-]+$/:/^[\w/.+:@~-]+$/;
async function installHelper(e,{bundles:t,env:n}){
let r=U(e,`dist`);
try{
for(let t of[r,U(e,`credential-process.d`)])await We(t,{mode:448});
for(let e of[`credential-process`,`shared`])await Ue(U(t,e),U(r,e),{recursive:!0});
await Ge(U(r,`package.json`),`{"type":"module"}
`),await Ge(shimPath(e),await shim(U(r,`credential-process`,`index.js`),n),{mode:448})}catch(e){
throw e instanceof z?e:be(r,e)}}
async function shim(e,t){
let n=[`NODE_OPTIONS`,`NODE_DEBUG`,`NODE_V8_COVERAGE`,`NODE_TLS_REJECT_UNAUTHORIZED`];
if(J){
let{windowsShim:e}=await import(`../shared/windows-shim.js`);
return e(n,t)}
let{NODE_EXTRA_CA_CERTS:r}=t,i=[`unset ${n.join(` `)}`];
r&&i.push(`export NODE_EXTRA_CA_CERTS=${shellQuoted(W(r))}`);
let a=`exec ${shellQuoted(process.execPath)} ${shellQuoted(e)} "$@"`;
return[`#!/bin/sh`,...i,a,``].join(`
`)}
async function writeProcessFiles(e,t,n,r){
let i=Ve(e,t);
await M(i.record,JSON.stringify(n),n.temp),await M(i.cache,JSON.stringify(r),n.temp)}
async function programIn(e){
let t=shimPath(e);
if(!J||Y.test(t))return t;
let{shortPath:n}=await import(`../shared/windows-shim.js`),r=await n(t);
return Y.test(r)?r:t}
function processLine(e,t){
if(Y.test(e))return`${e} ${t}`;
if(!J&&!/["$`%!\\#;\p{Cc}]/u.test(e))return`"${e}" ${t}`;
throw new z(`unsafe-file`,`The path ${e} has characters that credential_process cannot carry in all AWS tools.`,`Use profile-type: static, or a runner whose folder has letters, digits${J?``:`, spaces`} and any of _.+- only.`)}
function shimPath(e){
return U(e,J?`credential-process.cmd`:`credential-process`)}
function shellQuoted(e){
return`'${e.replaceAll(`'`,`'\\''`)}'`}
const ct=/^(ACTIONS_ID_TOKEN_REQUEST_(URL|TOKEN)|(HTTPS?|NO)_PROXY|AWS_(CONFIG_FILE|MAX_ATTEMPTS|IGNORE_CONFIGURED_ENDPOINT_URLS|USE_(FIPS|DUALSTACK)_ENDPOINT|ENDPOINT_URL(_SSO|_SSO_OIDC|_STS)?))$/i;
function processRecord(e,t,n,{home:r,temp:i,env:a}){
let{assignment:o,isPattern:s,role:c,chain:l,region:u}=n;
return{source:e.kind===`cached-token`||e.kind===`device-code`?{...e,tokenFile:t}:e,request:{assignment:o,isPattern:s,role:c,chain:l,region:u},home:r,temp:i,env:Object.fromEntries(Object.entries(a).filter(([e])=>ct.test(e)))}}
const X=new Map;
function isNamed(e){
return e.profile!==void 0}
function staticSections(e){
let t=[...y(e)].map(([e,t])=>[e.toLowerCase(),t]),n=new Map([...t,[`aws_account_id`,l(e)]]);
return{profile:e.profile,config:settingsOf(e),credentials:n}}
function processSections(e,t){
let{profile:n}=e;
return{profile:n,config:new Map([...settingsOf(e),[`credential_process`,processLine(t,n)]]),credentials:X}}
function ssoSections(e,t){
let{profile:n,assignment:r}=e;
return{profile:n,config:new Map([[`sso_session`,t],[`sso_account_id`,r.accountId],[`sso_role_name`,r.permissionSet],...settingsOf(e)]),credentials:X}}
function ssoSessionSections(e,t,n){
let r=new Map([[`sso_start_url`,t],[`sso_region`,n],[`sso_registration_scopes`,`sso:account:access`]]);
return{profile:me(e),config:r,credentials:X}}
function settingsOf({region:e,target:t}){
return new Map([[`region`,e],...t.settings])}
async function planFiles(e,t,n,i){
let{records:a,job:o,report:s}=i;
await r(n,()=>takenNames([e,t],o));
let open=n=>{
let r=Te(a,e[n]);
return xe(e[n],t[n],n,e=>r.has(e),s)},[c,l]=[await open(`config`),await open(`credentials`)],u=await sectionsOf(n,c.start,i);
return[await I(c,u),await I(l,u)]}
async function sectionsOf(e,t,{inputs:n,backing:{folder:r,session:i,lent:a}}){
if(n.profileType===`process`){
let t=await programIn(r);
return e.map(e=>processSections(e,t))}
if(!a||!i?.startUrl)return e.map(staticSections);
let o=e.map(e=>ssoSections(e,a.name));
return ze(t,a.name)?o:[...o,ssoSessionSections(a.name,i.startUrl,i.region)]}
function baseFiles({configDirectory:e},t){
return e?O(e):w(t)}
async function takenNames(e,{temp:t}){
let n=[];
for(let{config:r,credentials:i}of e)n.push(...D(await A(r,t),`config`)),n.push(...D(await A(i,t),`credentials`));
return new Set(n)}
const lt=[`AWS_SECURITY_TOKEN`,`AWS_CREDENTIAL_EXPIRATION`],Z=`AWS_WEB_IDENTITY_TOKEN_FILE`,ut=[`AWS_PROFILE`,`AWS_DEFAULT_PROFILE`];
function fileVariables(e,t){
if(!e)return new Map;
let[n,r]=[w(t),O(N(t.temp))],i=haveOneHome(t),isFound=(a,o)=>n[a]===r[a]||i&&!t.env[o]&&n[a]===e[a],a=new Map;
return isFound(`config`,`AWS_CONFIG_FILE`)||a.set(`AWS_CONFIG_FILE`,e.config),isFound(`credentials`,`AWS_SHARED_CREDENTIALS_FILE`)||a.set(`AWS_SHARED_CREDENTIALS_FILE`,e.credentials),a.size>0&&a.set(...ge),a}
function plannedEnvironment(e,t,n,r){
let i=new Map,[a]=t.multiple?[]:e,o=a?.region??t.commonRegion;
if(o&&t.delivery.exportsRegion)for(let e of Ce)i.set(e,o);
for(let[e,t]of fileVariables(n,r))i.set(e,t);
if(!a||!t.delivery.inEnvironment)return i;
let s=t.profileType!==`static`&&a.profile!==void 0,c=y(a);
if(!s)for(let[e,t]of c)i.set(e,t);
let l=s?[...c.keys(),Z]:[];
for(let e of[...l,...lt])r.env[e]&&i.set(e,``);
if(s&&i.set(`AWS_PROFILE`,a.profile??``),!a.profile)return i;
for(let e of ut)r.env[e]!==void 0&&i.set(e,a.profile);
return i}
function contradictions(e,t,n,{env:r}){
let inForce=e=>t.get(e)??r[e],i=!!inForce(`AWS_ACCESS_KEY_ID`),a=[];
n&&!i&&inForce(Z)&&inForce(`AWS_ROLE_ARN`)&&a.push(`${Z} and AWS_ROLE_ARN of the job outrank AWS_PROFILE in the AWS CLI and boto3: choose a profile with --profile.`);
let[o]=e;
return o&&r.AWS_ACCOUNT_ID&&r.AWS_ACCOUNT_ID!==l(o)&&t.get(`AWS_ACCESS_KEY_ID`)&&a.push(`AWS_ACCOUNT_ID of the job names another account than the exported keys, and AWS SDKs take it for part of their endpoints: give the variable another name.`),a}
function haveOneHome({env:{HOME:e,USERPROFILE:t}}){
return process.platform!==`win32`||!e||!t||W(e)===W(t)}
async function writeProfiles(e,{use:t,directory:n},r){
let{session:i,environment:a,inputs:o,context:s}=r,{job:c,report:l,limits:u}=s,{isUndone:d}=o.delivery,f={deadline:u.deadline,onLeftover:l.warning},p={pairs:e.map(({assignment:e})=>e),use:t,isMarked:d},m=n===o.configDirectory?await we(n):[],h,g=!1,noteLeft=()=>{
g=!0},write=async()=>{
let r=await Le(c.temp);
i&&o.profileType===`sso`&&(h=await De(i,p,c,f));
let s={folder:t.path,session:i,lent:h},u=[];
for(let[t,i]of e.length>0?await filesFor(n,c):[])u.push(...await planFiles(t,i,e,{backing:s,inputs:o,records:r,job:c,report:l}));
let g={number:(r[0]?.number??0)+1,files:u.map(({change:e})=>e),newFolders:innermostFirst([...m,...r.flatMap(e=>e.newFolders)])};
await Me(t,{...g,isUndone:d,lent:h,environment:a},c),await Re(u,c.temp,noteLeft)};
try{
await ve(t,c.temp),o.profileType===`process`&&await writeProcesses(t.path,e,r,c),await alone(n,write,c,f)}catch(e){
throw h&&await Fe(h,c,f,l.mask).catch(noteLeft),await Ee(m),d&&g||await F(t),e}}
async function filesFor(e,t){
let[n,r]=[O(e),O(N(t.temp))];
if(e===N(t.temp)||k(e,t.temp))return[[n,w(t)]];
let i=await Ie(r.config)?[[r,r]]:[];
return[[n,n],...i]}
function alone(e,t,{temp:n},r){
let i=[n,N(n)].includes(e)||k(e,n);
return pe(n,i?t:()=>pe(e,t,r),r)}
function innermostFirst(e){
return[...new Set(e)].toSorted((e,t)=>t.length-e.length)}
async function writeProcesses(e,t,{inputs:{source:n},session:r},i){
await installHelper(e,i);
for(let a of t){
let{profile:t,credentials:o}=a;
await writeProcessFiles(e,t,processRecord(n,r?.cachedAt,a,i),He(o,l(a)))}}
async function publish(e,t,n,r){
let{job:i,report:a}=r,{publishedFor:o,isUndone:s}=n.delivery,c=o===`later-steps`,l=e.filter(isNamed),u=Pe(i.temp),d=c?n.configDirectory??N(i.temp):u.path,f=l.length>0?O(d):void 0,p=c?plannedEnvironment(e,n,f,i):new Map;
s&&Ne(u),(s||f)&&await writeProfiles(l,{use:u,directory:d},{session:t,environment:p,inputs:n,context:r});
for(let[e,t]of p)ye(e,t);
let m=f&&(d!==n.configDirectory||n.profileType===`process`);
if(s||m?await ue(u):f&&await F(u),c&&f&&tellProfiles(l,f,n,r),tellExports(p,a),c)for(let t of contradictions(e,p,f,i))a.warning(t);
return n.profileType!==`static`&&a.info(`What AWS tools renew cannot be masked in the log: let no command print credentials.`),f&&{files:f,use:u}}
function tellProfiles(e,t,{profileType:n},{job:r,report:i}){
S(`aws-config-file`,t.config),S(`aws-credentials-file`,t.credentials);
let[a]=e,o=H(t.config),s=n===`static`&&o===N(r.temp)&&!r.isInContainer?`every later step`:dt;
i.info(e.length===1?`Profile ${a?.profile} is written to ${o}: aws --profile ${a?.profile} works in ${s}.`:`${e.length} profiles are written to ${o}, for --profile in ${s}: ${L(e.map(({profile:e})=>e))}.`)}
const dt=`every later step but those in Docker containers of their own`;
function tellExports(e,t){
e.get(`AWS_ACCESS_KEY_ID`)?t.info(`AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN are exported for every later step.`):e.get(`AWS_PROFILE`)&&t.info(`AWS_PROFILE is exported for ${dt}.`)}
function promptFor(e,{env:t},n){
let{verificationUri:r,verificationUriComplete:i,userCode:a,expiresAt:o}=e,{GITHUB_ACTOR:s,GITHUB_TRIGGERING_ACTOR:c=s}=t,l=c===s?s:`${c}, who runs it again after ${s},`,u=`the workflow ${R(t.GITHUB_WORKFLOW??``)} of ${t.GITHUB_REPOSITORY}`,d=`run ${t.GITHUB_RUN_NUMBER} of ${u}, on ${R(t.GITHUB_REF??``)}`;
return{link:i||r,userCode:a,until:`until ${o.toISOString().slice(11,16)} UTC (${inWords((o.getTime()-Date.now())/1e3)})`,request:`It is for ${L(n)}. ${l} asks for it in ${d}.`,caution:`Approve only a run that you started yourself: your approval gives this job a session with everything that you may do in AWS.`}}
function waitingFor(e){
return`Waiting for the sign-in to be approved: ${inWords(e)} left.`}
function inWords(e){
let t=Math.round(e),n=Math.floor(t/60),r=t%60;
return[n>0&&`${n} min`,(r>0||n===0)&&`${r} s`].filter(Boolean).join(` `)}
function setOutputs(e,t,n){
S(`assignments`,JSON.stringify(e.map(assignmentOutput))),warnOfMatrix(e,t,n);
let[r]=e;
if(t.multiple||!r)return;
let{assignment:i,profile:a}=r,o={"aws-account-id":l(r),"account-name":i.accountName,"permission-set":i.permissionSet,"authenticated-arn":`credentials`in r?r.credentials.arn:void 0,"aws-expiration":`credentials`in r?r.credentials.expiration.toISOString():void 0,"aws-profile":t.delivery.publishedFor===`later-steps`?a:void 0};
for(let[e,t]of Object.entries(o))t!==void 0&&S(e,t);
t.delivery.inOutputs&&`credentials`in r&&(S(`aws-access-key-id`,r.credentials.accessKeyId),S(`aws-secret-access-key`,r.credentials.secretAccessKey),S(`aws-session-token`,r.credentials.sessionToken))}
function assignmentOutput(e){
let{assignment:t,profile:n,region:r}=e;
return{"account-id":t.accountId,"account-name":t.accountName,"permission-set":t.permissionSet,"aws-profile":n??``,"aws-region":r,...`credentials`in e&&{expiration:e.credentials.expiration.toISOString()}}}
function warnOfMatrix(e,{masksAccountId:t},n){
t&&n.warning(`The output assignments holds a masked account id, so the runner hands it to no other job.`),e.length>256&&n.warning(`The output assignments has ${e.length} targets; a matrix of GitHub takes 256 at the most.`)}
const Q=1e3,ft={"cached-token":`AWS credentials from IAM Identity Center`,"device-code":`AWS credentials from IAM Identity Center`,"trusted-token-issuer":`AWS credentials from IAM Identity Center`,"web-identity":`AWS credentials by web identity`,environment:`AWS credentials by role chaining`},pt={holds:`\u2705`,broken:`\u274C`,"not reached":`\u2796`};
async function summarize(e,t,n){
if(!process.env.GITHUB_STEP_SUMMARY)return;
T.addHeading(ft[t.source.kind],3);
let r=t.profileType===`static`?``:`; the profile renews itself`;
addTable(e,[...columnsFor(e,t),[`Expires`,({credentials:e})=>`${expiry(e.expiration)}${r}`]],n),await T.write()}
async function summarizeDryRun({checks:e,plans:t},n,r){
process.env.GITHUB_STEP_SUMMARY&&(T.addHeading(`Dry run: ${ft[n.source.kind]}`,3),T.addRaw(`<p>${html(verdict(e),r)}</p>`,!0),addTable(e,[[`Link`,({step:e})=>e],[`State`,({state:e})=>`${pt[e]} ${e}`],[`What was found`,({state:e,detail:t})=>e===`not reached`?`\u2013`:t.split(`
`)]],r),t.length>0&&addTable(t,columnsFor(t,n),r),await T.write())}
function checksInWords({checks:e,plans:t},n){
let row=(e,t,n,r)=>`${e} ${t.padEnd(11)}  ${n.padEnd(14)}  ${r}`.trimEnd();
return[...e.map(({step:e,state:t,detail:n})=>row(pt[t],t,e,t===`broken`?`see the error below`:n)),...t.map(e=>`Target: ${namesProfile(n)&&e.profile?`profile ${e.profile}: `:``}${e.access} in account ${g(e)}, region ${e.region}`)]}
function verdict(e){
let t=e.find(({state:e})=>e===`broken`);
return t?`The ${t.step} link is broken.`:`Every link holds. No role credentials were fetched, and nothing was written.`}
function addTable(e,t,n){
let r=t.map(([e])=>({data:e,header:!0}));
T.addTable([r,...e.slice(0,Q).map(e=>t.map(([,t])=>html(t(e),n)))]),e.length>Q&&T.addRaw(`And ${e.length-Q} more.`,!0)}
function columnsFor(e,t){
let n=e.every(({role:e})=>e),r=[[`Profile`,({profile:e})=>e??``],[`Account`,g],n?[`Role`,({access:e})=>e.replace(/^role /,``)]:[`Permission set`,({access:e})=>e],[`Region`,({region:e})=>e]];
return namesProfile(t)&&e.some(({profile:e})=>e)?r:r.slice(1)}
function namesProfile({delivery:e}){
return e.publishedFor===`later-steps`}
async function summarizeSignIn(e,t){
if(!process.env.GITHUB_STEP_SUMMARY)return;
let[n,r,i,a,o]=[e.link,e.userCode,e.until,e.request,e.caution].map(e=>html(e,t));
T.addHeading(`Sign in to AWS`,3);
let s=`<a href="${n}">${n}</a>`;
T.addRaw(`<p>Open ${s} and approve the code <code>${r}</code>, ${i}.</p>`,!0),T.addRaw(`<p>${a}</p><p>${o}</p>`,!0),await T.write()}
function expiry(e){
let t=Math.max(0,Math.round((e.getTime()-Date.now())/6e4)),[n,r]=[Math.floor(t/60),t%60],i=[n>0&&`${n} h`,(r>0||n===0)&&`${r} min`].filter(Boolean).join(` `);
return`${e.toISOString().slice(0,16).replace(`T`,` `)} UTC, for ${i}`}
const mt={"&":`&amp;`,"<":`&lt;`,">":`&gt;`,'"':`&quot;`,"'":`&apos;`,"***":`***`};
function html(e,t){
let entity=e=>mt[e]??`&#${e.charCodeAt(0)};`;
return[e].flat().map(e=>t(e).replace(/\*{3}|[&<>"'`|\\[\]*~#]/g,entity)).join(`<br>`)}
async function main(e,t){
let n=await readInputs(e,t);
if(n.masksAccountId)for(let e of accountIdsIn(n))t.mask(e);
let r=a(e.env),i=ee(e,t),o={onAccountId:n.masksAccountId?t.mask:void 0,onVerification:async r=>{
let i=promptFor(r,e,n.targets.map(targetInWords));
t.askToSignIn(i),await told(summarizeSignIn(i,t.plain),t)},onWaiting:e=>t.info(waitingFor(e))};
try{
let a={aws:i,job:e,report:t,limits:r};
n.isDryRun?await dryRun(n,a,{...o,onVerification:void 0}):await provide(n,a,o)}finally{
i.close()}}
async function provide(e,t,r){
let{source:i,targets:a,multiple:o,guards:s,delivery:c}=e,{command:l,publishedFor:u}=c,{report:d}=t;
l&&ke(),checkTold(a,s,d),await Se(t);
let f=await b(i,t,r),p=await getAll(await planTargets(a,f,s,t),f,s,t);
n(p,wordsFor);
for(let e of p)d.info(`Got ${te(e)}.`);
let m=u?await _e(()=>publish(p,f.session(),e,t)):void 0;
if(setOutputs(p,e,d),await told(summarize(p,e,d.plain),d),!l)return;
let{runForEach:h}=await import(`../shared/command-runs.js`),g={command:l,multiple:o,files:e.profileType===`process`?m?.files:void 0};
try{
await h(g,p,f,t)}finally{
m&&u===`command`&&await F(m.use)}}
async function dryRun(e,t,i){
let{job:a,report:o}=t,s=await rehearse(e,t,i),{plans:c,error:l}=s;
if(await o.group(`Dry run: no role credentials are fetched, nothing is written`,async()=>{
for(let t of checksInWords(s,e))o.info(t)}),await told(summarizeDryRun(s,e,o.plain),o),l)throw l;
n(c,wordsFor),e.delivery.publishedFor&&await r(c,()=>takenNames([baseFiles(e,a)],a)),setOutputs(c,e,o)}
async function told(e,t){
await e.catch(e=>t.warning(`The job summary is not written: ${e}.`))}
const ht=U(H(process.argv[1]??``),`..`),$=Oe();
await(async()=>main(he(process.env,ht),$))().catch($.fail),Ae();
export{};