import{A as e,B as t,E as n,F as r,H as i,I as a,L as o,M as s,N as c,P as l,R as u,T as d,Z as f,_ as p,a as m,b as h,c as g,ct as _,d as v,f as y,g as ee,h as te,i as ne,it as re,j as b,k as ie,l as ae,lt as oe,m as se,n as ce,o as x,ot as S,p as le,r as ue,rt as de,s as fe,st as pe,t as me,u as he,v as C,w as ge,y as _e,z as ve}from"../shared/credentials.js";
import{$ as w,A as ye,At as be,C as xe,Ct as Se,Dt as Ce,E as we,Et as Te,G as T,It as E,Lt as Ee,M as D,Mt as O,Nt as De,Pt as Oe,Q as ke,R as Ae,S as je,St as Me,T as Ne,Tt as Pe,Y as Fe,Z as Ie,_ as Le,_t as Re,a as ze,at as k,b as A,ct as Be,d as Ve,dt as He,f as Ue,ft as We,g as Ge,ht as Ke,i as qe,it as j,j as M,jt as Je,k as Ye,kt as Xe,lt as Ze,m as Qe,mt as $e,n as et,nt as tt,o as N,ot as P,p as nt,q as rt,r as it,rt as at,st as ot,t as st,tt as ct,u as lt,ut,vt as F,w as dt,wt as ft,x as pt,y as mt,zt as I}from"../shared/undo.js";
import{A as ht,O as gt,a as L,b as _t,c as R,d as z,g as vt,l as yt,o as B,p as V,r as bt,t as xt,y as St}from"../shared/answer.js";
const{basename:Ct,dirname:H,isAbsolute:wt,join:U,resolve:W}=process.getBuiltinModule(`node:path`),Tt=3e3;
function errorOf(e,t){
let n=e.toSorted((e,t)=>(e.item.target.line??0)-(t.item.target.line??0)),[r,...i]=n;
if(!r)throw Error(`nothing failed`);
let{code:a,message:o,remedy:s}=r.error;
if(r.item.target.line===void 0)return r.error;
let c={cause:r.error};
if(i.length===0)return new z(a,`Target in ${wordsFor(r.item)}: ${o}`,s,c);
let l=n.map(reasonOf),u=l.map(e=>`\n- ${e}`).join(``),d=`${e.length} targets failed`;
if(u.length<=Tt)return new z(a,`${d}.`,`Correct each of them:${u}`,c);
for(let e of l)t.info(`Failed: ${e}`);
return new z(a,`${d}; the log has the reason for each: ${named(n)}.`,s,c)}
function reasonOf({item:e,error:t}){
return`${wordsFor(e)}: ${t.message} ${t.remedy}`.replaceAll(`
`,` `)}
function named(e){
let t=e.map(({item:e})=>wordsFor(e)),n=0,r=t.filter(e=>(n+=e.length+2,n<=Tt)),i=t.length-r.length;
return`${r.join(`, `)}${i>0?` and ${i} more`:``}`}
function wordsFor({target:e,account:t,assignment:n}){
let{line:r}=e,i=n?.accountId??t?.id??e.account,a=n?.permissionSet??e.permissionSet,o=a?`${i}/${a}`:i;
return r===void 0?o:`line ${r} (${o})`}
function checkGuards({accountIds:e,permissionSet:t},r){
let{accountIds:i,permissionSets:a}=r,o=i.length>0?e.find(e=>!i.includes(e)):void 0;
if(o)throw notAllowed(`allowed-account-ids`,`account ${o}`,i);
if(t&&a.length>0&&!a.some(e=>n(t,e)))throw notAllowed(`allowed-permission-sets`,`permission set ${t}`,a)}
function notAllowed(e,t,n){
return new z(`not-allowed`,`The guard ${e} does not allow ${t}. Allowed: ${L(n)}.`,`Add it to ${e} if this job may use it.`)}
function checkTold(e,t,n){
checkAll(e.map(e=>{
let{account:t,permissionSet:n,chain:r}=e;
return{target:e,accountIds:[...l(t)?[t]:[],...accountsOfRoles(r)],permissionSet:d(n)?void 0:n}}),t,n)}
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
return e.flatMap(({arn:e})=>ie(e)??[])}
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
const Et=[`invalid-input`,`account-not-found`,`account-ambiguous`,`not-assigned`,`not-allowed`,`web-identity-rejected`,`role-chain-rejected`],Dt=[`network`,`throttled`,`unexpected`];
async function planTargets(e,t,n,r){
let{report:i}=r,a=await each(e.map(e=>({target:e})),`targets looked up`,r,async({target:e})=>(await t.accounts(e)).map(t=>({target:e,account:t}))),o=await each(a.done,`accounts searched`,r,({target:e,account:n})=>ae(e,n,t)),s=await each(o.done,`targets checked`,r,async e=>await isWanted(e,t,n)?[e]:[]),c=[...a.failed,...o.failed,...s.failed],l=await emptyOf(e,s.done,c,t);
if(c.length+l.length===0)return s.done;
let u=await assigned(s.done.filter(({target:e})=>!e.isPattern),t,r);
throw errorOf([...c,...l,...u.failed],i)}
async function confirmPlans(e,t,n){
return complete(e,await assigned(e,t,n),t,n.report)}
async function assignedPlans(e,t,n){
return e.length===0?[]:(await assigned(e,t,n)).done}
function assigned(e,t,n){
return each(e,`targets confirmed`,n,async e=>await t.confirm(e)?[e]:[])}
async function getAll(e,t,n,r){
return complete(e,await each(e,`targets have credentials`,r,async e=>{
let i=await fe(e,t,r);
if(!i)return[];
let a={...e,credentials:i};
return checkGuards({accountIds:[x(a)]},n),[a]}),t,r.report)}
async function complete(e,{done:t,failed:n},r,i){
let a=[...new Set(e.map(({target:e})=>e))],o=[...n,...await emptyOf(a,t,n,r)];
if(o.length===0)return t;
throw errorOf(o,i)}
async function emptyOf(e,t,n,r){
let i=new Set([...t,...n.map(({item:e})=>e)].map(({target:e})=>e));
return sideBySide(e.filter(e=>!i.has(e)),20,async e=>{
let t=await r.accounts(e),n=await sideBySide(t,20,({id:e})=>r.permissionSets(e));
return{item:{target:e},error:ge(e,t,n.flat())}})}
function targetInWords({account:e,permissionSet:t}){
return`${t} in account ${e}`}
async function each(e,t,{report:n,limits:r},i){
let a=[],o=0;
e.length>50&&await saveMemory();
let s=E(),c=s;
return{done:(await sideBySide([...e.entries()],20,async([l,u])=>{
let d=await i(u).catch(e=>{
if(!(e instanceof z))throw e;
if(Dt.includes(e.code))throw errorOf([...a,{item:u,error:e}],n);
if(!Et.includes(e.code))throw e;
return a.push({item:u,error:e,index:l}),[]});
return o+=1,e.length>1&&r.extend(),E()-c>5e3&&(c=E(),n.info(`${o} of ${e.length} ${t}; ${timeLeft((c-s)*(e.length/o-1))} left.`)),d})).flat(),failed:a.toSorted((e,t)=>e.index-t.index)}}
function timeLeft(e){
let t=Math.ceil(e/1e4)*10;
return t<=90?`about ${t} s`:`about ${Math.ceil(t/60)} min`}
async function saveMemory(){
let{setFlagsFromString:e}=await Promise.resolve(process.getBuiltinModule(`node:v8`));
e(`--semi-space-growth-factor=1`)}
const G=[`session`,`account`,`permission set`,`guard`],Ot={"cached-token":G,"device-code":G,"trusted-token-issuer":[`ID token`,`bootstrap role`,`exchange`,`scope`,...G],"web-identity":[`ID token`,`account`,`guard`],environment:[`keys`,`account`,`guard`]},kt={"session-expired":`session`,"account-not-found":`account`,"account-ambiguous":`account`,"not-assigned":`permission set`},At={session:`The access portal accepted the session.`,account:`The account ID is known.`};
async function rehearse(e,t,n){
let r=Ot[e.source.kind],i=new Map,a={...t.report,passed:(e,t)=>i.set(e,t)},o;
try{
return o=await open(e,{...t,report:a},n),{plans:await check(e,{...t,report:a},o),error:void 0,checks:checklist(r,i,void 0)}}catch(e){
return{plans:[],error:e,checks:checklist(r,i,{step:failedStep(r,i,e,o!==void 0),error:e})}}}
async function open({source:e},t,n){
return e.kind===`web-identity`&&await i(e,t)(),ne(e,t,n)}
async function check({targets:e,guards:t},n,r){
let{report:i}=n,accepted=()=>i.passed(`session`,`The access portal in ${r.region} accepted the session.`),a=await planTargets(e,noting(r,accepted),jt,n);
i.passed(`account`,accountsInWords(a));
let o=await confirmPlans(a,r,n);
i.passed(`scope`,`The session has the scope sso:account:access.`),accepted(),i.passed(`account`,accountsInWords(o)),i.passed(`permission set`,o.length===1?`It is assigned.`:`All ${o.length} are assigned.`),checkPlans(o,t,i);
let s=t.accountIds.length+t.permissionSets.length>0;
return i.passed(`guard`,s?`The guards allow every target.`:`No guard is set.`),o}
const jt={accountIds:[],permissionSets:[]};
function noting(e,t){
return{...e,accounts:async n=>{
let r=await e.accounts(n);
return r.some(({name:e})=>e)&&t(),r},permissionSets:async n=>{
let r=await e.permissionSets(n);
return r.length>0&&t(),r}}}
function accountsInWords(e){
let t=new Map(e.map(({assignment:e})=>[e.accountId,e.accountName])),[[n,r]=[``,``]]=t;
return t.size>1?`The targets are in ${t.size} accounts.`:r?`The account is ${r} (${n}).`:`The account ID is ${n}.`}
function failedStep(e,t,n,r){
let i=n instanceof z?n.code:`unexpected`;
return kt[i]||(r&&i===`invalid-input`?`account`:(r?e.slice(Math.max(0,e.indexOf(`session`))):e).find(e=>!t.has(e))??`guard`)}
function checklist(e,t,n){
let r=n?e.indexOf(n.step):e.length,i=n?.error instanceof z&&n.error.code in kt;
return e.map((e,a)=>{
if(a===r)return{step:e,state:`failed`,detail:inWords$1(n?.error)};
let o=t.get(e)??(i?At[e]:void 0);
return a<r&&o!==void 0?{step:e,state:`ok`,detail:o}:{step:e,state:`not checked`,detail:``}})}
function inWords$1(e){
return e instanceof z?`${e.message}\n${e.remedy}`:e instanceof Error?e.message:String(e)}
const K=`sso-start-url.sso-region.sso-token.account.permission-set.aws-profile.profiles.aws-region.profile-settings.credential-source.role-to-assume.application-arn.audience.web-identity-token-file.role-chain.role-chaining.role-session-name.role-duration-seconds.role-external-id.session-tags.custom-tags.transitive-tag-keys.inline-session-policy.managed-session-policies.profile-type.output-env-credentials.output-credentials.run.aws-config-directory.cleanup.mask-aws-account-id.allowed-account-ids.allowed-permission-sets.dry-run`.split(`.`),Mt={"aws-access-key-id":`Remove it. This action needs no access keys. Set sso-token, or sign in with aws sso login.`,"aws-secret-access-key":`Remove it. This action needs no access keys.`,"aws-session-token":`Remove it. This action needs no access keys.`,"force-skip-oidc":`Use credential-source to choose where credentials come from.`,"use-existing-credentials":`Skip the step with an if: condition when the job already has credentials.`,"sts-endpoint":`Set the environment variable AWS_ENDPOINT_URL_STS.`,"http-proxy":`Set the environment variable HTTPS_PROXY.`,"no-proxy":`Set the environment variable NO_PROXY.`},Nt={"overwrite-aws-profile":`a profile of the same name is replaced, and restored after the job`,"unset-current-credentials":`this step uses no keys from the environment, except with role-chaining`,"disable-retry":`set AWS_MAX_ATTEMPTS: 1 in env:`,"retry-max-attempts":`set AWS_MAX_ATTEMPTS in env:`,"special-characters-workaround":`special characters in keys need no workaround here`,"action-timeout-s":`set timeout-minutes on the step`,"role-skip-session-tagging":`only the tags in session-tags or custom-tags are sent`},Pt=[`session-tags`,`custom-tags`,`transitive-tag-keys`],Ft=[`allowed-account-ids`,`allowed-permission-sets`],It=[`profiles`,`profile-settings`],Lt=[`sso-token`,`run`,`inline-session-policy`],Rt={usual:200,long:1300},zt=[`sso-start-url`,`application-arn`,`audience`,`profiles`,`profile-settings`,`aws-config-directory`,`role-to-assume`,`web-identity-token-file`,`role-chain`,`role-session-name`,`role-external-id`,`session-tags`,`custom-tags`,`transitive-tag-keys`,`managed-session-policies`];
function readRawInputs(e,{mask:t,info:n}){
refuseOthers(e);
for(let[t,r]of Object.entries(Nt))isOn(e,t)&&n(`Input ${t} has no effect: ${r}.`);
let read=e=>ye(e,{trimWhitespace:!It.includes(e)}),isMissing=t=>e[variableOf(t)]===void 0,r={...Object.fromEntries(K.map(e=>[e,read(e)])),...Object.fromEntries(Ft.filter(isMissing).map(e=>[e,`*`]))};
for(let e of K)Lt.includes(e)||refuseMisplaced(e,r[e],t);
return r}
function variableOf(e){
return`INPUT_${e.replaceAll(` `,`_`).toUpperCase()}`}
function refuseMisplaced(e,t,n){
let r=yt(t);
for(let e of r)n(e);
if(r.length>0)throw V(e,`contains a token, or a file with tokens.`,`Use sso-token for the content of a token-cache file, and correct ${e}.`);
let i=zt.includes(e)?Rt.long:Rt.usual,a=t.split(/[\n,]/).find(({length:e})=>e>i);
if(a!==void 0)throw V(e,`has an item of ${a.length} characters, but at most ${i} are allowed.`,`Correct it.`)}
function refuseOthers(e){
for(let[t,n]of Object.entries(Mt))if(isOn(e,t))throw V(t,`is not an input of this action.`,n);
let t=Pt.find(t=>isOn(e,t));
if(t&&isOn(e,`role-skip-session-tagging`))throw V(t,`is set, but role-skip-session-tagging is true.`,`Remove role-skip-session-tagging to send the tags, or the inputs with tags to send none.`);
let n=[...K,...Object.keys(Mt),...Object.keys(Nt)].map(variableOf);
for(let t of Object.keys(e))t.startsWith(`INPUT_`)&&!n.includes(t)&&refuseMisspelling(t)}
function isOn(e,t){
let n=e[variableOf(t)]?.trim()??``;
return n!==``&&n.toLowerCase()!==`false`}
function refuseMisspelling(e){
let t=e.slice(6).toLowerCase(),n=B(t.replaceAll(`_`,`-`),K);
if(n)throw V(t,`is not an input of this action.`,`Did you mean ${n}?`)}
function flag(e,t,n){
let r=e[t].toLowerCase();
if(r===``)return n;
if(r===`true`||r===`false`)return r===`true`;
throw V(t,`must be true or false, not ${R(e[t])}.`,`Correct it.`)}
function choice(e,t,n){
let r=e[t]||n[0],i=n.find(e=>e===r);
if(i)return i;
let a=B(r,n);
throw V(t,`must be one of ${n.join(`, `)}, not ${R(r)}.`,a?`Did you mean ${a}?`:`Use one of these.`)}
function allowed(e,t){
if(e[t]===`*`)return[];
let n=e[t].split(/[\n,]/).map(e=>e.trim()).filter(Boolean);
if(n.length>0)return n;
throw V(t,`is empty. An empty guard would allow everything.`,`List what is allowed, or define the variable that it comes from. To allow everything, remove the input.`)}
function lines(e,t){
return e[t].split(`
`).map(e=>e.trim()).filter(e=>e!==``)}
function allowedAccountIds(e){
return allowed(e,`allowed-account-ids`).map(e=>{
let t=checkedAccount(e,`allowed-account-ids`);
if(l(t))return t;
throw V(`allowed-account-ids`,`has ${R(e)}, which is not a valid account ID.`,`Use 12-digit IDs in quotes.`)})}
function checkedAccount(e,t=`account`){
let n=/^\d{4}-\d{4}-\d{4}$/.test(e)?e.replaceAll(`-`,``):e,r=partsOf(e);
if(r.length>1&&(e.includes(`
`)||r.every(l)))throw severalIn(t,e,r);
if(l(n)||!/^\d{9,}$/.test(n))return n;
let i=n.length<12?` YAML drops leading zeros from an unquoted number.`:``;
throw V(t,`${t===`account`?`is`:`has`} ${n}, which has ${n.length} digits. An account ID has 12.${i}`,n.length<12?`Put the ID in quotes. Did you mean '${n.padStart(12,`0`)}'?`:`Correct the ID.`)}
function checkedPermissionSet(e){
let t=ve(e);
if(t)throw V(`permission-set`,`is ${e}, which is the IAM role of a permission set.`,`Use the name of the permission set: ${t}.`);
if(a(e))return e;
let n=partsOf(e);
throw n.length>1&&n.every(a)?severalIn(`permission-set`,e,n):V(`permission-set`,`is ${R(e)}, which is not a valid permission set name (1 to 32 letters, digits or any of +=,.@-_).`,d(e)?`Use patterns in profiles instead: {permission-set} = ACCOUNT/${e}.`:`Use the name that the access portal shows for the account.`)}
function partsOf(e){
return e.split(/[\n,]/).map(e=>e.trim())}
function severalIn(e,t,n){
return V(e,`accepts one value, not ${n.length}: ${R(t)}.`,`Use profiles instead of account and permission-set, with a line NAME = ACCOUNT/PERMISSION-SET for each.`)}
function readProfileType(e,t){
let n=choice(e,`profile-type`,[`static`,`process`,`sso`]);
if(n===`process`&&t===`environment`)throw V(`profile-type`,`is process, but keys from the environment cannot be renewed.`,`Use profile-type: static, or another credential-source.`);
if(n!==`sso`)return n;
if(t!==`cached-token`&&t!==`device-code`)throw refusedSso(`but the credential source ${t} has no sign-in session that AWS tools can renew`);
if(e.run)throw refusedSso(`but run is set, and later steps could use the sign-in session too`);
return n}
function refusedSso(e){
return V(`profile-type`,`is sso, ${e}.`,`Use profile-type: process, whose profile also renews itself.`)}
function readDelivery(e,t,n){
let r=e.run||void 0,i=flag(e,`output-env-credentials`,!n&&!r),a=flag(e,`output-credentials`,!1);
if(n&&i)throw V(`output-env-credentials`,`is true, but there are several targets and only one set of variables.`,`Remove it. Each target has its own profile.`);
if(a&&(n||r))throw V(`output-credentials`,n?`is true, but there are several targets.`:`is true, but with run only the command gets the credentials.`,n?`Remove it. Each target has its own profile.`:`Remove it, or remove run.`);
let o=!r||i,s=flag(e,`cleanup`,!0)||!o;
return{command:r,publishedFor:o?`later-steps`:t===`static`?void 0:`command`,inEnvironment:i,exportsRegion:i||e[`output-env-credentials`]===``,inOutputs:a,isUndone:s}}
const Bt=[`role-external-id`,`session-tags`,`custom-tags`,`transitive-tag-keys`];
function readDuration(e){
let t=e[`role-duration-seconds`];
if(!t)return;
let n=/^\d+$/.test(t)?Number(t):NaN;
if(n>=900&&n<=43200)return n;
throw V(`role-duration-seconds`,`must be a number from 900 to 43200, not ${R(t)}.`,`Correct it.`)}
function readChained(e){
let t=readDuration(e);
if(t&&t>3600)throw V(`role-duration-seconds`,`is ${t}, but AWS limits the session of a chained role to one hour.`,`Use at most 3600, or assume the role without role-chain.`);
return given({durationSeconds:t,externalId:readExternalId(e),...readTags(e),...readPolicies(e)})}
function readUnchained(e){
for(let t of Bt)if(e[t])throw V(t,`is set, but STS does not accept it with an ID token.`,`Move the role that needs it to role-chain, and assume another role with the ID token.`);
return given({durationSeconds:readDuration(e),...readPolicies(e)})}
function refuseOnPermissionSet(e){
let t=`Remove it, or name a role of your own in role-chain.`;
if(readDuration(e))throw V(`role-duration-seconds`,`is set, but a permission set has its own session duration.`,t);
for(let n of[...Bt,`inline-session-policy`,`managed-session-policies`])if(e[n])throw V(n,`is set, but a permission set does not accept it.`,t)}
function given(e){
return Object.fromEntries(Object.entries(e).filter(([,e])=>e!==void 0))}
function readExternalId(e){
let t=e[`role-external-id`];
if(!t||r(t))return t||void 0;
throw V(`role-external-id`,`is not a valid external ID. STS accepts 2 to 1224 letters, digits or any of +=,.@:/_-.`,`Copy it from the role's trust policy.`)}
function readTags(e){
let t=e[`custom-tags`]?`custom-tags`:`session-tags`,n={"custom-tags":`Correct the object, such as {"team": "payments"}.`,"session-tags":`Write one tag per line, such as team = payments.`},refuse=e=>V(t,e,n[t]),r=writtenTags(e);
for(let{Key:e,Value:t}of r){
if(!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u.test(e)||!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u.test(t))throw refuse(`has ${R(e?`${e} = ${t}`:t)}, which is not a valid tag. Keys and values can have letters, digits, spaces and _.:/=+-@.`);
if(/^aws:/i.test(e))throw refuse(`sets ${e}, but tags that start with aws: are reserved.`)}
if(new Set(r.map(({Key:e})=>e.toLowerCase())).size<r.length)throw refuse(`sets the same tag twice. STS ignores the case of keys.`);
if(r.length>50)throw refuse(`has ${r.length} tags, but STS accepts at most 50.`);
let i=lines(e,`transitive-tag-keys`),a=i.find(e=>!r.some(({Key:t})=>t===e));
if(a)throw V(`transitive-tag-keys`,`names ${R(a)}, but ${t} does not set it.`,`Add the tag to ${t}, and write one key per line. This action sets no tags by default.`);
return{...r.length>0&&{tags:r},...i.length>0&&{transitiveTagKeys:i}}}
function writtenTags(e){
let t=e[`custom-tags`];
if(!t)return lines(e,`session-tags`).map(e=>{
let[,t=``,n=e]=/^([^=]*?)\s*=\s*(.*)$/.exec(e)??[];
return{Key:t,Value:n}});
if(e[`session-tags`])throw V(`custom-tags`,`is set, and so is session-tags.`,`Use only session-tags, with lines key = value.`);
let n=Oe(Buffer.from(t));
if(De(n)&&Object.values(n).every(e=>typeof e!=`object`))return Object.entries(n).map(([e,t])=>({Key:e,Value:String(t)}));
throw V(`custom-tags`,`is not a JSON object of strings.`,`Write {"team": "payments"}, or use session-tags.`)}
function readPolicies(e){
let n=e[`inline-session-policy`]||void 0;
if(n&&!De(Oe(Buffer.from(n))))throw V(`inline-session-policy`,`is not a JSON object.`,`Write an IAM policy, {"Version": ...}.`);
if(n&&n.length>2048)throw V(`inline-session-policy`,`has ${n.length} characters, but STS accepts at most 2048.`,`Remove spaces and line breaks, or use managed-session-policies.`);
let r=lines(e,`managed-session-policies`);
for(let e of r)t(`managed-session-policies`,e);
let i=r.find(e=>!/^arn:aws[a-z-]*:iam::(aws|\d{12}):policy\/[\x21-\x7e]+$/.test(e));
if(i)throw V(`managed-session-policies`,`has the line ${R(i)}, which is not a valid ARN of a managed policy.`,`Write one ARN per line, such as arn:aws:iam::aws:policy/ReadOnlyAccess.`);
if(r.length>10)throw V(`managed-session-policies`,`has ${r.length} policies, but STS accepts at most 10.`,`Use fewer.`);
return{policy:n,...r.length>0&&{policyArns:r}}}
const Vt=[`cached-token`,`device-code`,`trusted-token-issuer`,`web-identity`,`environment`],Ht={"cached-token":[`role-to-assume`,`application-arn`,`audience`,`web-identity-token-file`],"device-code":[`sso-token`,`role-to-assume`,`application-arn`,`audience`,`web-identity-token-file`],"trusted-token-issuer":[`sso-token`],"web-identity":[`sso-token`,`application-arn`],environment:[`sso-token`,`application-arn`,`web-identity-token-file`]};
function readSourceKind(e){
let t=choice(e,`credential-source`,[`auto`,...Vt]),n=t===`auto`?impliedKind(e):t;
if(flag(e,`role-chaining`,!1)&&n!==`environment`)throw V(`role-chaining`,`is true, but ${reasonFor(n,t)}.`,`Remove role-chaining, and list the roles to assume in role-chain.`);
let r=Ht[n].find(t=>e[t]);
if(!r)return n;
let i=`is set, but ${reasonFor(n,t)}, which does not accept it.`;
throw V(r,i,foreignInputRemedy(r,n))}
function reasonFor(e,t){
return t===`auto`?`the other inputs select the credential source ${e}`:`credential-source is ${e}`}
function impliedKind(e){
return e[`application-arn`]?`trusted-token-issuer`:flag(e,`role-chaining`,!1)?`environment`:e[`role-to-assume`]?`web-identity`:`cached-token`}
function foreignInputRemedy(e,t){
return e===`sso-token`&&t===`device-code`?`Remove sso-token to have a person sign in, or remove credential-source to use the token.`:e===`sso-token`?`Remove sso-token to use the ID token of the job. Or remove role-to-assume and application-arn, and list roles to assume from the permission set in role-chain.`:t===`environment`&&e===`web-identity-token-file`?`Remove it to use the keys in the environment; to use the token, remove role-chaining and credential-source.`:(t===`cached-token`||t===`device-code`)&&e===`role-to-assume`?`Use role-chain for a role to assume from the permission set, or remove credential-source.`:`Remove ${e}, or set credential-source to a source that accepts it.`}
const q=`are not defined, or belong to an environment that the job does not name (environment:)`;
function isSourceEmpty(e,t){
return!(e[`application-arn`]||e[`role-to-assume`]||e[`sso-token`])&&isSourceImplied(e)&&!!t.ACTIONS_ID_TOKEN_REQUEST_URL}
function emptyApplication(e,t,n){
return t===``||n.includes(`{permission-set}`)||!isSourceImplied(e)||e[`role-chaining`].toLowerCase()===`true`?``:`To use the permission set, define the variable (vars) in application-arn, which is empty.`}
function isSourceImplied(e){
return!e[`credential-source`]||e[`credential-source`].toLowerCase()===`auto`}
function isTarget(e){
return e===`target`||e===`chained-target`}
const Ut={target:`Set it to the ARN of the role that trusts GitHub's ID tokens.`,"chained-target":`Set it to the ARN of the role to assume with the keys in the environment; or remove role-chaining or credential-source.`,bootstrap:`Set it to the ARN of the bootstrap role, which trusts GitHub's ID tokens and may call CreateTokenWithIAM.`},Wt={target:`is missing.`,"chained-target":`is missing.`,bootstrap:`is missing, but application-arn is set. If the workflow sets it, the variables (vars) in it ${q}.`};
function readFirstRole(e,t){
if(t===`none`)return;
let n=e[`role-to-assume`];
if(n)return b(`role-to-assume`,n,!0);
let[r]=t===`chained-target`?lines(e,`role-chain`):[];
if(r)return b(`role-chain`,r,!1);
throw V(`role-to-assume`,Wt[t],Ut[t])}
function readRoles(e,t,n,r){
let i=readSessionName(e),a={sessionName:i??`GitHubActions`,durationSeconds:3600},o=n===void 0?void 0:{...a,input:`role-to-assume`,arn:n},s=t===`chained-target`&&!e[`role-to-assume`],c=[...r.map(e=>({...a,...e,...i&&{sessionName:i}})),...lines(e,`role-chain`).slice(+!!s).map(e=>({...a,input:`role-chain`,arn:b(`role-chain`,e,!1)}))],l=c.pop();
return l?{first:o,chain:[...c,{...l,...readChained(e)}]}:t===`target`&&o?{first:{...o,...readUnchained(e)},chain:c}:t===`chained-target`&&o?{first:{...o,...readChained(e)},chain:c}:(refuseOnPermissionSet(e),{first:o,chain:c})}
function readSessionName(e){
let t=e[`role-session-name`];
if(!t)return;
let n=t.replace(/[^\w+=,.@-]+/g,`-`).slice(0,64);
if(o(n))return n;
throw V(`role-session-name`,`must have 2 to 64 characters, not ${R(t)}.`,`Use a longer name.`)}
function readInstance(e,t){
let n=e[`sso-start-url`]||void 0,r=e[`sso-region`]||void 0;
if(n&&!Ee(n))throw V(`sso-start-url`,`is ${R(n)}, which is not a valid https:// URL.`,`Copy the URL of your access portal, such as https://d-1234567890.awsapps.com/start.`);
r&&S(r,`sso-region`);
let[i]=t;
for(let e of t)if(n&&refuseOtherThanProfile(`sso-start-url`,n,e,e.startUrl,I),r&&refuseOtherThanProfile(`sso-region`,r,e,e.ssoRegion),i&&!(I(i.startUrl,e.startUrl)&&i.ssoRegion===e.ssoRegion))throw V(`profiles`,`names the profiles ${i.name} and ${e.name}, which belong to different instances of IAM Identity Center.`,`Use a separate step for each instance.`);
return{startUrl:n??i?.startUrl,region:r??(i&&S(i.ssoRegion,`aws-profile`))}}
function refuseOtherThanProfile(e,t,{name:n},r,i=(e,t)=>e===t){
if(!i(t,r))throw V(e,`is ${t}, but the profile ${n} has ${r}.`,`Remove ${e} to use the value of the profile.`)}
function readSource(e,t,{targets:[n],firstRole:r,profiles:i,multiple:a},o){
let{env:s}=o,c=e[`web-identity-token-file`]?Ze(e[`web-identity-token-file`],o):void 0;
if(t===`environment`)return{kind:t,region:regionOfRoles(e,i,n.region)};
if(t===`web-identity`){
let r=regionOfRoles(e,i,n.region);
return{kind:t,audience:e.audience||oe(_(r)),idTokenFile:c,region:r}}
if(t===`device-code`)return readDeviceCodeSource(e,i);
if(t===`cached-token`||!r)return readCachedTokenSource(e,i,s);
let{account:u,permissionSet:d}=n;
return readTrustedTokenIssuerSource(e,i,r,!a&&l(u)?{accountId:u,permissionSet:d}:void 0,c)}
function readCachedTokenSource(e,t,n){
return{kind:`cached-token`,token:e[`sso-token`]||void 0,...readInstance(e,t),...chosenSignIn(t),isSourceEmpty:isSourceEmpty(e,n)}}
function chosenSignIn(e){
let[t]=e,n=e.find(({signIn:e})=>e.cacheKey!==t?.signIn.cacheKey);
if(t&&n)throw V(`profiles`,`uses two sign-ins, which may belong to two people: ${signInOfLine(t)}, and ${signInOfLine(n)}.`,`Use a separate step for each sign-in.`);
return{profile:t?.name,signIn:t?.signIn}}
function signInOfLine({line:e,name:t,signIn:{sessionName:n,cacheKey:r}}){
return`line ${e} (${t}) uses ${n===void 0?r:`the session ${n}`}`}
function readDeviceCodeSource(e,t){
let{startUrl:n,region:r}=readInstance(e,t);
if(!n)throw V(`sso-start-url`,`is missing, and no profile in the AWS config file provides it.`,`Set it to the URL of your access portal, such as https://d-1234567890.awsapps.com/start.`);
return{kind:`device-code`,startUrl:n,region:r,...chosenSignIn(t)}}
function readTrustedTokenIssuerSource(e,t,n,r,i){
let{startUrl:a,region:o}=readInstance(e,t),s=e[`application-arn`];
if(!/^arn:aws[a-z-]*:sso::\d{12}:application\/[\w.-]+\/apl-[0-9a-zA-Z]{16}$/.test(s))throw V(`application-arn`,s?`is ${s}, which is not a valid application ARN.`:`is missing.`,`Copy it from the customer managed application in IAM Identity Center: arn:aws:sso::ACCOUNT:application/ssoins-ID/apl-ID.`);
if(!o)throw V(`sso-region`,`is missing.`,`Set it to the region of the IAM Identity Center instance.`);
let[,l]=s.split(`:`);
if(l!==_(o))throw V(`sso-region`,`is ${o} in the partition ${_(o)}, but application-arn is in ${l}.`,`Set it to the region of the IAM Identity Center instance that has the application.`);
if(/\{(account-id|permission-set)\}/.test(n.arn)&&!r)throw V(`role-to-assume`,`has placeholders, but they work only for one target with an account ID.`,`Write the full ARN of the bootstrap role.`);
let u=c(n,r??{accountId:``,permissionSet:``},o);
return{kind:`trusted-token-issuer`,applicationArn:s,audience:e.audience||s,bootstrapRole:{...u,durationSeconds:900},idTokenFile:i,region:o,startUrl:a}}
function regionOfRoles(e,t,n){
let r=n??readInstance(e,t).region;
if(r)return r;
throw V(`aws-region`,`is missing.`,`Set it to the region that the job uses.`)}
async function readProfileFiles(e,t){
let n=[];
for(let r of[`config`,`credentials`]){
let i=e[r],a=await A(i,t.temp);
if(!a)continue;
let{sections:o,faults:s}=tt(a),[c]=s;
if(c)throw new z(`unreadable-config`,`The AWS ${r} file ${i} cannot be parsed: line ${c.line} ${c.what}.`,`Correct that line. The AWS CLI and boto3 reject the file as well.`);
n.push({path:i,file:r,sections:o,isInWorkspace:await ot(i,t)})}
return n}
function findProfile(e,t,n){
let r=e.flatMap(e=>{
let n=settingsOf$1(e,t);
return n?[{path:e.path,own:n,...ue(n,e.isInWorkspace)}]:[]});
if(r.length===0)throw missingProfile(e,t,n);
let i=r.flatMap(({own:e})=>[...e].map(([e,t])=>[e,j(t)]));
return{paths:r.map(({path:e})=>e),settings:new Map(i),kept:new Map(r.flatMap(({kept:e})=>[...e])),leftOut:[...new Set(r.flatMap(({leftOut:e})=>e))]}}
function findSession(e,t){
let n=e.find(({file:e})=>e===`config`),r=n&&settingsOf$1(n,w(t));
return r&&new Map([...r].map(([e,t])=>[e,j(t)]))}
function settingsOf$1({sections:e,file:t},n){
let r=e.findLast(e=>Fe(e,t)===n),i=e.filter(({header:e})=>e===at);
return r&&new Map([...i,r].flatMap(({settings:e})=>[...e]))}
function missingProfile(e,t,n){
let r=[...new Set(e.flatMap(({sections:e,file:t})=>Ie(e,t)))],[i=``,...a]=e.map(e=>e.path),o=`names the profile ${t}, but ${a.length>0?`neither ${i} nor ${a.join()} has it`:`${i} does not have it`}. ${`${a.length>0?`They have`:`The file has`}${r.length>0?`: ${L(r)}`:` no profiles`}`}.`,s=nearMiss(e,t);
if(s){
let{header:e,line:r}=s;
return V(n,`${o} The header [${e}] at line ${r} of ${i} is not a valid profile header.`,`Change it to [profile ${t}].`)}
let c=B(t,r),l=creatingProfile(n,t);
return V(n,o,c?`Did you mean ${c}? To create a profile, ${l}.`:`To create a profile, ${l}. Or set AWS_CONFIG_FILE to the file that has the profile.`)}
function creatingProfile(e,t){
return e===`profiles`?`write ${t} = ACCOUNT/PERMISSION-SET`:`set account and permission-set`}
function nearMiss(e,t){
let n=e.find(({file:e})=>e===`config`),words=({header:e})=>e.replace(/\].*/s,``).replace(/["']/g,``).trim().split(/\s+/);
return n?.sections.find(e=>{
let[n,r,...i]=words(e);
return i.length===0&&(r===void 0?n===t:/^profile$/i.test(n??``)&&r===t)})}
const J=`profile-settings`;
function readProfileSettings(e){
return settingsFrom(settingsIn(e).map(({block:e,...t})=>{
let n=e.length>0?settingsFrom(e):t.value;
return checkedSetting(J,t.name,n),{...t,value:n}}))}
function settingsIn(e){
let t=[];
for(let n of linesIn(e)){
let[e,r]=[t[0]?.indent??n.indent,t.at(-1)],i=r?.block[0]?.indent??n.indent;
if(n.indent===e)t.push({...n,block:[]});else if(r&&mayHaveBlock(r)&&n.indent>e&&n.indent===i)r.block.push(n);else throw V(J,`has an unexpected indentation at line ${n.number}.`,`Indent only the settings of a block, such as those after s3 =, and all of them alike.`)}
return t}
function mayHaveBlock({name:e,value:t}){
return t===``&&!/^cli_/i.test(e)}
function linesIn(e){
return e.replace(/^\uFEFF/,``).split(/\r?\n/).flatMap((e,t)=>{
let n=withoutComment(e).trim();
if(n===``||/^[#;]/.test(n))return[];
let[,r,i]=/^([A-Za-z][\w-]*)\s*=\s*(.*)$/.exec(n)??[];
if(r!==void 0&&i!==void 0)return[{number:t+1,indent:e.search(/\S/),name:r,value:i}];
throw V(J,`is not valid at line ${t+1}: expected key = value.`,`Write one setting per line, such as output = json.`)})}
function withoutComment(e){
let t=e.search(/\s#/);
return t<0?e:e.slice(0,t)}
function settingsFrom(e){
let t=new Map;
for(let{number:n,name:r,value:i}of e){
let e=r.toLowerCase();
if(t.has(e))throw V(J,`sets ${e} again at line ${n}.`,`Keep one of them.`);
t.set(e,i)}
return t}
function withMore(e,t){
let n=new Map(e);
for(let[e,r]of t){
let t=n.get(e),i=typeof r!=`string`&&t!==void 0&&typeof t!=`string`;
n.set(e,i?new Map([...t,...r]):r)}
return n}
function checkedSetting(e,t,n){
let r=t.toLowerCase(),i=typeof n==`string`?[[t,n]]:[...n];
for(let[t,n]of i)if(ct.test(n))throw hasControlCharacters(e,t);
if(r===`region`)throw V(e,`sets region.`,`Use aws-region instead.`);
if(ce(r))throw V(e,`sets ${t}, but a profile must not have two types of credentials.`,`Remove ${t}.`);
if(r===`s3`&&typeof n==`string`)throw V(e,`sets ${t} without a block of settings, which no AWS CLI command accepts.`,`Use profile-settings, and write the settings of s3 on indented lines after s3 =.`)}
function hasControlCharacters(e,t){
return V(e,`has control characters in the value of ${t}.`,`Remove them.`)}
function missingKey(e,t,n){
let r=`has no ${t}${hint(e)}.`;
if((t===`sso_account_id`||t===`sso_role_name`)&&e.has(`sso_session`))return{what:r,remedy:`Add ${t} to the profile, or ${n}.`};
let i=[...e].filter(([e])=>/^granted_sso_(start_url|region|account_id|role_name)$/.test(e)).map(([e,t])=>`${e.slice(8)} = ${t}`);
return i.length>0?{what:r,remedy:`Create a profile with the values of its granted_sso_* keys: ${i.join(`, `)}.`}:e.has(`credential_process`)?{what:r,remedy:`Create a profile with sso_session or sso_start_url, sso_account_id and sso_role_name for this action.`}:{what:r,remedy:`Add ${t}, or run aws configure sso, which writes the complete profile.`}}
function hint(e){
return e.has(`login_session`)?` (it is a profile of aws login, not of IAM Identity Center)`:e.has(`aws_access_key_id`)?` (it has access keys)`:e.has(`credential_process`)?` (its credential_process is not run, because anyone who can edit the file could choose the program)`:``}
function wrongSetting({words:e},[t,n],r,i=`Correct or remove ${t}.`){
return V(e,`has ${t} = ${n}, ${r}.`,i)}
function readProfileRole(e,t){
let n=e.get(`external_id`),i=e.get(`role_session_name`),a=e.get(`duration_seconds`),check=(n,r,i)=>{
if(!r)throw wrongSetting(t,[n,e.get(n)??``],i)};
return check(`duration_seconds`,!a||/^\d+$/.test(a)&&Number(a)>=900&&Number(a)<=3600,`but a role assumed from other role credentials accepts 900 to 3600`),check(`role_session_name`,!i||o(i),`but STS accepts 2 to 64 letters, digits or any of +=,.@-_`),check(`external_id`,!n||r(n),`but STS accepts 2 to 1224 letters, digits or any of +=,.@:/_-`),{input:t.input,arn:b(`${t.words} in role_arn`,e.get(`role_arn`)??``,!1),...n&&{externalId:n},...i&&{sessionName:i},...a&&{durationSeconds:Number(a)}}}
function readSsoProfile(e,t,n){
for(let{sections:n,path:r,file:i}of e)ke(n,i,r,e=>e===t);
return followSourceProfiles(e,n,[t])}
function followSourceProfiles(e,t,n){
let r=n.at(-1)??``,i=findProfile(e,r,t),a=`${t} names the profile ${n.join(`, whose source_profile is `)} of ${i.paths.join(` and `)}, which`,o={input:t,words:a},{settings:s,kept:c,leftOut:l}=i,u={name:r,region:readRegionOf(s,o),settings:c,leftOut:l};
if(!s.get(`role_arn`))return{...readOwnSession(e,s,r,o),roles:[],...u};
let d=s.get(`source_profile`);
if(!d||n.includes(d)){
let e=s.has(`credential_source`)?` (credential_source is not used)`:``;
throw V(a,`has role_arn ${d?`and a source_profile that leads back to it`:`without source_profile${e}`}.`,`Set source_profile to a profile of IAM Identity Center.`)}
let f=followSourceProfiles(e,t,[...n,d]);
return{...f,roles:[...f.roles,readProfileRole(s,o)],...u}}
function readRegionOf(e,t,n=`region`){
let r=e.get(n)||void 0;
if(r===void 0||pe(r))return r;
throw wrongSetting(t,[n,r],`which is not a valid AWS region name`,`Use a name such as eu-west-1.`)}
function readOwnSession(e,t,n,r){
let{words:i}=r,a=t.get(`sso_session`),o=a===void 0?t:findSession(e,a);
if(!o)throw V(i,`uses the section [sso-session ${a}], which does not exist.`,`Add that section.`);
let required=(e,a)=>{
let o=a.get(e);
if(o)return o;
let{what:s,remedy:c}=missingKey(t,e,creatingProfile(r.input,n));
throw V(i,s,c)};
for(let e of[`sso_start_url`,`sso_region`])refuseOtherThanSession(e,t,o,i);
let s=required(`sso_start_url`,o);
if(!Ee(s))throw wrongSetting(r,[`sso_start_url`,s],`which is not a valid https:// URL`);
return required(`sso_region`,o),{startUrl:s,ssoRegion:readRegionOf(o,r,`sso_region`)??``,signIn:a===void 0?de(n,s):re(a),accountId:checkedAccountId(required(`sso_account_id`,t),r),permissionSet:checkedRoleName(required(`sso_role_name`,t),r)}}
function checkedAccountId(e,t){
if(l(e))return e;
let n=/^\d{9,11}$/.test(e)?`Add the leading zeros. Did you mean ${e.padStart(12,`0`)}?`:void 0;
throw wrongSetting(t,[`sso_account_id`,e],`but an account ID has 12 digits`,n)}
function checkedRoleName(e,t){
if(a(e))return e;
let n=ve(e);
throw wrongSetting(t,[`sso_role_name`,e],n?`which is the IAM role of a permission set`:`but a permission set name has 1 to 32 letters, digits or any of +=,.@-_`,n&&`Use the name of the permission set: ${n}.`)}
function refuseOtherThanSession(e,t,n,r){
let i=t.get(e),a=n.get(e);
if(i!==void 0&&a!==void 0&&i!==a)throw V(r,`has ${e} = ${i}, but its sso-session has ${a}.`,`Remove ${e} from the profile.`)}
function readPair({line:e,account:t,permissionSet:n},r,i){
if(!!t!=!!n){
let[e,n]=t?[`account`,`permission-set`]:[`permission-set`,`account`];
throw V(n,`is missing, but ${e} is set${i?`; role-to-assume and application-arn are empty: if they are set, the variables (vars) in them ${q}`:``}.`,`Set both, or set only aws-profile to read both from the AWS config file.`)}
if(e!==void 0&&(d(t)||d(n)))return{account:d(t)?t:checkedAccount(t),permissionSet:d(n)?n:checkedPermissionSet(n)};
if(t)return{account:checkedAccount(t),permissionSet:checkedPermissionSet(n)};
if(!r)throw missingTarget(i);
return{account:r.accountId,permissionSet:r.permissionSet}}
function readRoleTarget(e,t,n,r){
let i=ie(n),a=emptyApplication(r,e.permissionSet,n),remedy=e=>a?`${a} To use the role itself: ${e}`:e,o=checkedAccount(e.account||t?.accountId||i||missingAccount());
if(!l(o))throw V(`account`,`is ${R(o)}, but account names cannot be looked up with role-to-assume.`,remedy(`Use the 12-digit account ID in quotes.`));
if(i&&i!==o)throw V(`account`,`is ${o}, but role-to-assume is in account ${i}.`,remedy(`Remove account, or write {account-id} in role-to-assume.`));
let s=n.includes(`{permission-set}`),c=e.permissionSet||t?.permissionSet||``;
if(s&&!c)throw V(`permission-set`,`is missing, but role-to-assume has the placeholder {permission-set}.`,`Set permission-set, or set aws-profile to read it from the AWS config file.`);
if(!s&&r[`allowed-permission-sets`]!==`*`)throw V(`allowed-permission-sets`,`is set, but role-to-assume is a role and not a permission set.`,`Use allowed-account-ids, or write {permission-set} in role-to-assume.`);
return{account:o,permissionSet:c&&checkedPermissionSet(c)}}
function readRegion(e,t,n,r){
let[i,a]=[[`profiles`,e],[`aws-region`,n[`aws-region`]],[`aws-profile`,t?.region],[`AWS_REGION of the environment`,r.AWS_REGION],[`AWS_DEFAULT_REGION of the environment`,r.AWS_DEFAULT_REGION]].find(([,e])=>e)??[];
return i&&a?S(a,i):void 0}
function nameOfPair(e,t,n){
let r=e.account||t.account,i=n&&s(n,{accountId:t.account,...t,partition:`aws`}),a=(i&&u(i)?.name)??``;
return le(r,t.permissionSet||a)}
function missingAccount(){
throw V(`account`,`is missing, but role-to-assume has no account ID.`,`Set account, or set role-to-assume to the full ARN, or set aws-profile to read account from the AWS config file.`)}
function missingTarget(e){
let t=`If the workflow sets them, the variables (vars) in them ${q}`,n=`set account and permission-set, or set aws-profile to the name of a profile in the AWS config file.`;
return e?V(`role-to-assume`,`is empty, and so are application-arn, account, permission-set and aws-profile. ${t}.`,`Define the variables, or set environment: in the job. To use a person's sign-in, ${n}`):V(`account`,`is missing, and so are permission-set and aws-profile. ${t}.`,`S${n.slice(1)}`)}
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
let o=e.map(({message:e})=>e).join(` `),s=`${e.length} lines of profiles are not valid. ${o}`;
return new z(t.code,s,t.remedy,{cause:t})}
function parseTargetLine(e,t){
return parseLine(withoutLineComment(e),t)}
function withoutLineComment(e){
let[t=``]=/^(?:"[^"]*"|'[^']*'|(?<!^)(?<!\s)#|[^#])*/.exec(e)??[];
return t.trimEnd()}
function parseLine(e,t){
let n=e.search(/\S/);
if(n<0)return;
let r=wrongNameAt(e,n)??wordAt(e,n,/[^\s=/"'#]+/y,t,`a profile name`),i=/\s*=\s*/y;
if(i.lastIndex=r.end,!i.test(e))return refuseUnnamed(e,n,t),{line:t,profile:r.text,account:``,permissionSet:``,settings:settingsAt(e,r.end,t)};
let a=wordAt(e,i.lastIndex,/[^\s/="'#]+/y,t,`an account`);
if(e[a.end]!==`/`)throw misplaced(t,a.end,`/ and a permission set`,a.quoted?``:`Quote an account name that contains spaces, /, = or #.`);
let o=wordAt(e,a.end+1,/[^\s/"'#]+/y,t,`a permission set`);
return{line:t,profile:r.text,account:a.text,permissionSet:o.text,settings:settingsAt(e,o.end,t)}}
function wrongNameAt(e,t){
let n=e.indexOf(`=`,t),r=e.slice(t,n).trimEnd(),i=n>0&&/^(?:"[^"]*"|'[^']*'|[^\s/="'#]+)\//.test(e.slice(n+1).trimStart()),a=/\s\w+_\w*$/.test(r);
if(i&&!a&&!/["'#]/.test(r)&&/[\s/]/.test(r))return{text:r,quoted:!1,start:t,end:t+r.length}}
function refuseUnnamed(e,t,n){
let r=e.slice(t),[i]=/^[^\s=/"'#:]+(?=\s*:)/.exec(r)??[];
if(i&&r.includes(`/`))throw misplaced(n,t+i.length,`= instead of : after the name`);
if(/^[^\s=/"'#]+\/[^\s/]/.test(r))throw misplaced(n,t,`a profile name and =`)}
function settingsAt(e,t,n){
let r=new Map,i=t;
for(;i<e.length;){
let t=e.slice(i).search(/\S/)+i,a=/\s([A-Za-z][\w-]*)=/y;
a.lastIndex=t-1;
let o=t>i?a.exec(e)?.[1]?.toLowerCase():void 0;
if(!o){
let[r=``]=t>i?/^[A-Za-z][\w-]*(?=\s|$)/.exec(e.slice(t))??[]:[];
throw r?misplaced(n,t+r.length,`= directly after ${r}`):misplaced(n,t,`a space and key=value, or the end of the line`)}
let s=valueAt(e,a.lastIndex,o,n);
if(r.has(o))throw invalidLine(n,t,`sets ${o} again`);
r.set(o,s.text),i=s.end}
return r}
function valueAt(e,t,n,r){
let[i]=/^(?:""|''|(?=\s|$))/.exec(e.slice(t))??[];
return i!==void 0&&n!==`region`?{text:``,end:t+i.length}:wordAt(e,t,/[^\s"']+/y,r,`a value for ${n}`)}
function wordAt(e,t,n,r,i){
let a=e[t];
if(a===`"`||a===`'`){
let n=e.indexOf(a,t+1);
if(n<0)throw misplaced(r,t,`a closing quote`);
if(n>t+1)return{text:e.slice(t+1,n),quoted:!0,start:t,end:n+1}}
n.lastIndex=t;
let o=n.exec(e)?.[0];
if(!o)throw misplaced(r,t,i);
return{text:o,quoted:!1,start:t,end:t+o.length}}
function misplaced(e,t,n,r=``){
return invalidLine(e,t,`needs ${n}`,r)}
function invalidLine(e,t,n,r=``){
return V(`profiles`,`${n} at line ${e}, column ${t+1}.`,`${r&&`${r} `}Write NAME = ACCOUNT/PERMISSION-SET key=value, or the NAME of a profile in the AWS config file.`)}
async function readTargets(e,t,n,r){
let i=h(e=>readProfileFiles(P(e),e)),[a,o]=[readFirstRole(e,t),readProfileSettings(e[`profile-settings`])],s={raw:e,use:t,firstRole:a,settings:o,isDropIn:n,job:r,filesOf:i};
if(!e.profiles.trim()){
let{target:t,profile:n,firstRole:r}=await readTarget(readOnlyTarget(e),s);
return{targets:[t],firstRole:r,profiles:n?[n]:[],multiple:!1}}
for(let t of[`account`,`permission-set`,`aws-profile`])if(e[t])throw V(t,`is set, and so is profiles.`,`Remove ${t}, or move it to a line of profiles.`);
let c=await readLines(e.profiles,async e=>(checkLine(e,t),readTarget(e,s))),[l,...u]=c;
if(!l)throw V(`profiles`,`has no target.`,`Write one target per line.`);
return ee(c.map(({target:e})=>e)),{targets:[l.target,...u.map(({target:e})=>e)],firstRole:l.firstRole,profiles:c.flatMap(({profile:e})=>e??[]),multiple:c.length>1||c.some(({target:e})=>e.isPattern)}}
function readOnlyTarget(e){
let t=e[`aws-profile`];
return y(`aws-profile`,t),{line:void 0,account:e.account,permissionSet:e[`permission-set`],profile:t,settings:new Map}}
function checkLine({profile:e,account:t,permissionSet:n,settings:r},i){
let a=d(t)||d(n);
v(e,{isPattern:a,hasAccountName:!isTarget(i)});
for(let[e,t]of r)e!==`region`&&checkedSetting(`profiles`,e,t)}
async function readTarget(e,t){
let{raw:n,use:r,firstRole:i,job:a}=t,o=isTarget(r)?i:void 0,s=await readAskedProfile(e,o,t);
s&&refuseUnguardedRole(s,n);
let c=readRoles(n,r,i,s?.roles??[]),l=o?readRoleTarget(e,s,o,n):readPair(e,s,isSourceEmpty(n,a.env)),u=e.profile||(t.isDropIn&&isEmpty(e)?void 0:nameOfPair(e,l,o)),{region:f,...p}=Object.fromEntries(e.settings);
return{target:{...l,line:e.line,isPattern:e.line!==void 0&&(d(e.account)||d(e.permissionSet)),role:o?c.first:void 0,chain:c.chain,profile:u,region:readRegion(f,s,n,a.env),settings:withMore(withMore(s?.settings??new Map,t.settings),new Map(Object.entries(p)))},profile:s&&{...s,line:e.line},firstRole:c.first}}
async function readAskedProfile({line:e,account:t,permissionSet:n,profile:r},i,{job:a,filesOf:o}){
if((i===void 0?t||n:(t||!i.includes(`{account-id}`))&&(n||!i.includes(`{permission-set}`)))||!r)return;
let s=e===void 0?`aws-profile`:`profiles`,c=await o(a);
if(c.length>0)return readSsoProfile(c,r,s);
throw V(s,`names the profile ${r}, but there is no AWS config file ${P(a).config}.`,`To create a profile, ${creatingProfile(s,r)}. Or set AWS_CONFIG_FILE to the file that has the profile.`)}
function refuseUnguardedRole({name:e,roles:[t]},n){
if(t&&n[`allowed-permission-sets`]!==`*`)throw V(`allowed-permission-sets`,`is set, but the profile ${e} assumes ${t.arn}, which is a role and not a permission set.`,`Use allowed-account-ids. Or set aws-profile to its source_profile, and list the role in role-chain.`)}
function isEmpty({account:e,permissionSet:t,profile:n}){
return!e&&!t&&!n}
const Gt={"cached-token":`none`,"device-code":`none`,"trusted-token-issuer":`bootstrap`,"web-identity":`target`,environment:`chained-target`};
async function readInputs(t,n){
let r=readRawInputs(t.env,n),i=flag(r,`mask-aws-account-id`,!1);
i&&await maskAccountIds(r,t,n.mask);
let a=readSourceKind(r),o=readConfigDirectory(r,t),s=r[`aws-region`],c=readProfileType(r,a),l=(t.env.AWS_PROFILE??t.env.AWS_DEFAULT_PROFILE)!==void 0,u=isTarget(Gt[a])&&!o&&c===`static`&&!l,d=await readTargets(r,Gt[a],u,t),{targets:f,multiple:p}=d;
for(let e of d.profiles)reportLeftOut(e,n);
let m=a===`web-identity`&&emptyApplication(r,r[`permission-set`],r[`role-to-assume`]);
if(m&&n.warning(`Input permission-set only names the profile. The credentials are those of the role in role-to-assume. ${m}`),c===`sso`&&f.some(({chain:e})=>e.length>0))throw refusedSso(`but role-chain is set, and an IAM Identity Center profile cannot assume further roles`);
let h=readSource(r,a,d,t);
for(let{chain:t,region:n}of f){
let r=n??h.region;
r&&e(t,r,h.region??r)}
return{source:h,targets:f,multiple:p,fromProfiles:d.profiles.length>0,guards:{accountIds:allowedAccountIds(r),permissionSets:allowed(r,`allowed-permission-sets`)},isDryRun:flag(r,`dry-run`,!1),profileType:c,commonRegion:s?S(s,`aws-region`):void 0,delivery:readDelivery(r,c,p),configDirectory:o,masksAccountId:i}}
function reportLeftOut({name:e,leftOut:t},{info:n}){
t.length!==0&&n(`Left out settings of the profile ${e}: ${L(t)}. They can run programs or redirect requests.`)}
function readConfigDirectory(e,t){
let n=e[`aws-config-directory`];
return n?Ze(n,t):void 0}
async function maskAccountIds(e,t,n){
let{"sso-token":r,run:i,...a}=e,o=Object.values(P(t)).map(e=>Te(e).catch(()=>void 0)),s=(await Promise.all(o)).map(e=>e?.toString(`utf8`)??``);
for(let e of[...Object.values(a),...s])for(let[t]of e.matchAll(/(?<![\w-])(?:\d{4}-\d{4}-\d{4}|\d{9,12})(?!\d)/g)){
let e=t.replaceAll(`-`,``);
for(let r of[t,e,e.padStart(12,`0`)])n(r)}}
function accountIdsIn({source:e,targets:t,guards:n}){
let r=t.flatMap(({role:e,chain:t})=>[...e?[e]:[],...t]),i=e.kind===`trusted-token-issuer`?[e.applicationArn,e.bootstrapRole.arn]:[];
return[...t.map(({account:e})=>e),...r.map(({arn:e})=>e),...i,...n.accountIds].flatMap(e=>e.match(/\b\d{12}\b/g)??[])}
function chooseDestination({configDirectory:e,delivery:t},{temp:n}){
let r=Re(n);
return{use:r,directory:t.publishedFor===`later-steps`?e??F(n):r.path}}
async function tryDestination({use:e,directory:t},n,r){
let{job:i,limits:a,report:o}=r;
try{
await $e(e,i.temp),await tryToWrite(e.record,i)}finally{
await He(e).catch(()=>{}),await Me(e).catch(()=>{})}
if(n.profileType===`sso`&&await tryToWrite(Ae(i.home,e.name),i),t!==n.configDirectory)return;
let s=Object.values(k(t)),tryAll=async()=>{
for(let e of s)await tryToWrite(e,i)};
if(!await Se(t))return tryAll();
await checkFolder(t),await T(t,tryAll,{deadline:a.deadline,onLeftover:o.warning})}
async function checkFolder(e){
let t=await gt(e).catch(t=>{
throw O(e,t)});
if(!t.isDirectory())throw Je(e,`is not a folder`,`Set aws-config-directory to a folder`);
let{mode:n}=t,[r,i]=[2,512];
if(process.platform===`win32`||!(n&r)||n&i)return;
let a=`Remove that permission: chmod o-w ${e}`;
throw Je(e,`is writable by every user (mode ${(n&511).toString(8)})`,a,void 0,`folder`)}
async function tryToWrite(e,{temp:t}){
let n=(await ft(H(e))).at(-1),r=n?await trialFolder(n):H(e);
try{
let n=await Pe(U(r,Ct(e)),t);
await n.write(Buffer.alloc(((await Ce(e))?.length??0)+16384)),await n.abandon()}finally{
n&&await Xe([r])}}
async function trialFolder(e){
return _t(U(H(e),`.aws-sso-credentials-`)).catch(t=>{
throw O(e,t)})}
async function filesFor(e,t){
let[n,r]=[k(e),k(F(t.temp))];
if(e===F(t.temp)||We(e,t.temp))return[[n,P(t)]];
let i=await Se(r.config)?[[r,r]]:[];
return[[n,n],...i]}
function alone(e,t,{temp:n},r){
let i=[n,F(n)].includes(e)||We(e,n);
return T(n,i?t:()=>T(e,t,r),r)}
const Y=process.platform===`win32`,X=Y?/^[\w\\/.+:@~-]+$/:/^[\w/.+:@~-]+$/;
async function installHelper(e,{bundles:t,env:n}){
let r=U(e,`dist`);
try{
for(let t of[r,U(e,`credential-process.d`)])await St(t,{mode:448});
for(let e of[`credential-process`,`shared`])await vt(U(t,e),U(r,e),{recursive:!0});
await ht(U(r,`package.json`),`{"type":"module"}
`),await ht(shimPath(e),await shim(U(r,`credential-process`,`index.js`),n),{mode:384})}catch(e){
throw e instanceof z?e:O(r,e)}}
async function shim(e,t){
let n=[`NODE_OPTIONS`,`NODE_DEBUG`,`NODE_V8_COVERAGE`,`NODE_TLS_REJECT_UNAUTHORIZED`];
if(Y){
let{windowsShim:e}=await import(`../shared/windows-shim.js`);
return e(n,t)}
let{NODE_EXTRA_CA_CERTS:r}=t,i=[`unset ${n.join(` `)}`];
r&&i.push(`export NODE_EXTRA_CA_CERTS=${shellQuoted(W(r))}`);
let a=`exec ${shellQuoted(process.execPath)} ${shellQuoted(e)} "$@"`;
return[...i,a,``].join(`
`)}
async function writeProcessFiles(e,t,n,r){
let i=bt(e,t);
await be(i.record,JSON.stringify(n),n.temp),await be(i.cache,JSON.stringify(r),n.temp)}
async function programIn(e){
let t=shimPath(e);
if(!Y||X.test(t))return t;
let{shortPath:n}=await import(`../shared/windows-shim.js`),r=await n(t);
return X.test(r)?r:t}
function processLine(e,t){
let n=Y?``:`/bin/sh `;
if(X.test(e))return`${n}${e} ${t}`;
if(!Y&&!/["$`%!\\#;\p{Cc}]/u.test(e))return`${n}"${e}" ${t}`;
throw new z(`unsafe-file`,`The path ${e} has characters that not all AWS tools accept in credential_process.`,`Use profile-type: static, or a runner whose folder has only letters, digits${Y?``:`, spaces`} and any of _.+-.`)}
function shimPath(e){
return U(e,Y?`credential-process.cmd`:`credential-process`)}
function shellQuoted(e){
return`'${e.replaceAll(`'`,`'\\''`)}'`}
const Kt=/^(ACTIONS_ID_TOKEN_REQUEST_(URL|TOKEN)|(HTTPS?|NO)_PROXY|AWS_(CONFIG_FILE|MAX_ATTEMPTS|IGNORE_CONFIGURED_ENDPOINT_URLS|USE_(FIPS|DUALSTACK)_ENDPOINT|ENDPOINT_URL(_SSO|_SSO_OIDC|_STS)?))$/i;
function processRecord(e,t,n,{home:r,temp:i,env:a}){
let{assignment:o,isPattern:s,role:c,chain:l,region:u}=n;
return{source:e.kind===`cached-token`||e.kind===`device-code`?{...e,tokenFile:t}:e,request:{assignment:o,isPattern:s,role:c,chain:l,region:u},home:r,temp:i,env:Object.fromEntries(Object.entries(a).filter(([e])=>Kt.test(e)))}}
const Z=new Map;
function isNamed(e){
return e.profile!==void 0}
function staticSections(e){
let t=[...g(e)].map(([e,t])=>[e.toLowerCase(),t]),n=new Map([...t,[`aws_account_id`,x(e)]]);
return{profile:e.profile,config:settingsOf(e),credentials:n}}
function processSections(e,t){
let{profile:n}=e;
return{profile:n,config:new Map([...settingsOf(e),[`credential_process`,processLine(t,n)]]),credentials:Z}}
function ssoSections(e,t){
let{profile:n,assignment:r}=e;
return{profile:n,config:new Map([[`sso_session`,t],[`sso_account_id`,r.accountId],[`sso_role_name`,r.permissionSet],...settingsOf(e)]),credentials:Z}}
function ssoSessionSections(e,t,n){
let r=new Map([[`sso_start_url`,t],[`sso_region`,n],[`sso_registration_scopes`,`sso:account:access`]]);
return{profile:w(e),config:r,credentials:Z}}
function settingsOf({region:e,target:t}){
return new Map([[`region`,e],...t.settings])}
async function planFiles(e,t,n,r){
let{records:i,job:a}=r,{lent:o}=r.backing;
await p(n,()=>takenNames([e,t],a));
let open=a=>{
let s=[...n.map(({profile:e})=>e),...o?[w(o.name)]:[]],c=mt(i,e[a]);
return me({path:e[a],base:t[a],file:a,own:c,names:s},r)},[s,c]=[await open(`config`),await open(`credentials`)],l=await sectionsOf(n,s.start,r);
return[await je(s,l),await je(c,l)]}
async function sectionsOf(e,t,{inputs:n,backing:{folder:r,session:i,lent:a}}){
if(n.profileType===`process`){
let t=await programIn(r);
return e.map(e=>processSections(e,t))}
if(!a||!i?.startUrl)return e.map(staticSections);
let o=e.map(e=>ssoSections(e,a.name)),s=ssoSessionSections(a.name,i.startUrl,i.region);
return dt(t,a.name).some(e=>[...e.keys()].some(e=>!s.config.has(e)))?o:[...o,s]}
function baseFiles({configDirectory:e},t){
return e?k(e):P(t)}
async function takenNames(e,{temp:t}){
let n=[];
for(let{config:r,credentials:i}of e)n.push(...xe(await A(r,t),`config`)),n.push(...xe(await A(i,t),`credentials`));
return new Set(n)}
async function refuseAliasesIn(e,t){
for(let n of[`config`,`credentials`]){
let{sections:r}=tt(await Te(e[n])??Buffer.alloc(0));
ke(r,n,e[n],e=>t.some(({profile:t})=>t===e))}}
const qt=[`AWS_SECURITY_TOKEN`,`AWS_CREDENTIAL_EXPIRATION`],Q=`AWS_WEB_IDENTITY_TOKEN_FILE`,Jt=[`AWS_PROFILE`,`AWS_DEFAULT_PROFILE`];
function fileVariables(e,t){
if(!e)return new Map;
let[n,r]=[P(t),k(F(t.temp))],i=haveOneHome(t),isFound=(a,o)=>n[a]===r[a]||i&&t.env[o]===void 0&&n[a]===e[a],a=new Map;
return isFound(`config`,`AWS_CONFIG_FILE`)||a.set(`AWS_CONFIG_FILE`,e.config),isFound(`credentials`,`AWS_SHARED_CREDENTIALS_FILE`)||a.set(`AWS_SHARED_CREDENTIALS_FILE`,e.credentials),a.size>0&&a.set(...Be),a}
function plannedEnvironment(e,t,n,r){
let i=new Map,[a]=t.multiple?[]:e,o=a?.region??t.commonRegion;
if(o&&t.delivery.exportsRegion)for(let e of Qe)i.set(e,o);
for(let[e,t]of fileVariables(n,r))i.set(e,t);
if(!a||!t.delivery.inEnvironment)return i;
let s=t.profileType!==`static`&&a.profile!==void 0,c=g(a);
if(!s)for(let[e,t]of c)i.set(e,t);
let l=s?[...c.keys(),Q]:[];
for(let e of[...l,...qt])r.env[e]&&i.set(e,``);
if(s&&i.set(`AWS_PROFILE`,a.profile??``),!a.profile)return i;
for(let e of Jt)[void 0,a.profile].includes(r.env[e])||i.set(e,a.profile);
return i}
function contradictions(e,t,n,{env:r}){
let inForce=e=>t.get(e)??r[e],i=!!inForce(`AWS_ACCESS_KEY_ID`),a=[];
n&&!i&&inForce(Q)&&inForce(`AWS_ROLE_ARN`)&&a.push(`The AWS CLI and boto3 prefer ${Q} and AWS_ROLE_ARN of the job to AWS_PROFILE. Choose a profile with --profile.`);
let[o]=e;
return o&&r.AWS_ACCOUNT_ID&&r.AWS_ACCOUNT_ID!==x(o)&&t.get(`AWS_ACCESS_KEY_ID`)&&a.push(`AWS_ACCOUNT_ID of the job is not the account of the exported keys, and AWS SDKs use it in endpoints. Rename the variable.`),a}
function haveOneHome({env:{HOME:e,USERPROFILE:t}}){
return process.platform===`win32`?!e||!t||W(e)===W(t):e===void 0||wt(e)}
async function writeProfiles(e,{use:t,directory:n},r){
let{session:i,environment:a,inputs:o,context:s}=r,{job:c,report:l,limits:u}=s,{isUndone:d}=o.delivery,f={deadline:u.deadline,onLeftover:l.warning},p={pairs:e.map(({assignment:e})=>e),use:t,isMarked:d},m=n===o.configDirectory,h=m?await ft(n):[],g,_=!1,noteLeft=()=>{
_=!0},write=async()=>{
let r=await pt(c.temp),s=e.length>0?await filesFor(n,c):[];
if(i&&o.profileType===`sso`){
let e=s.map(([{config:e}])=>e);
g=await Ue({...i,sessionName:await usableName(i,e)},p,c,f)}
let u={folder:t.path,session:i,lent:g},_=[];
for(let[t,n]of s)_.push(...await planFiles(t,n,e,{backing:u,inputs:o,records:r,job:c,report:l}));
let v={number:(r[0]?.number??0)+1,files:_.map(({change:e})=>e),newFolders:innermostFirst([...h,...r.flatMap(e=>e.newFolders)])};
await lt(t,{...v,isUndone:d,lent:g,environment:a},c);
let y=m&&d;
y&&await st(n,v.files,t.name,c.temp);
let undo=e=>y&&H(e.path)===n?it(e,t.name,c.temp):Ne(e,c.temp);
await we(_,c.temp,e=>undo(e).then(()=>{},noteLeft)),m&&!d&&await et(n,v.files,c.temp)};
try{
await $e(t,c.temp),o.profileType===`process`&&await writeProcesses(t.path,e,r,c),await alone(n,write,c,f)}catch(e){
throw g&&await nt(g,c,f,l.mask).catch(noteLeft),await Xe(h),d&&_||await N(t),e}}
async function usableName({sessionName:e,startUrl:t,region:n},r){
return e===void 0||t===void 0?void 0:(await Promise.all(r.map(Ce))).flatMap(t=>dt(t,e)).every(e=>{
let text=t=>j(e.get(t)??``);
return I(text(`sso_start_url`),t)&&text(`sso_region`)===n})?e:void 0}
function innermostFirst(e){
return[...new Set(e)].toSorted((e,t)=>t.length-e.length)}
async function writeProcesses(e,t,{inputs:{source:n},session:r},i){
await installHelper(e,i);
for(let a of t){
let{profile:t,credentials:o}=a;
await writeProcessFiles(e,t,processRecord(n,r?.cachedAt??r?.keptAt,a,i),xt(o,x(a)))}}
async function publish(e,t,n,r,i){
let{job:a,report:o}=i,{publishedFor:s,isUndone:c}=r.delivery,l=s===`later-steps`,u=e.filter(isNamed),{use:d,directory:f}=n,p=u.length>0?k(f):void 0,m=l?plannedEnvironment(e,r,p,a):new Map;
c&&qe(d),(c||p)&&await writeProfiles(u,n,{session:t,environment:m,inputs:r,context:i});
for(let[e,t]of m)Ye(e,t);
let h=p&&(f!==r.configDirectory||r.profileType===`process`);
if(c||h?await Ke(d):p&&await N(d),l&&p&&reportProfiles(u,p,r,i),reportExports(m,o),l)for(let t of contradictions(e,m,p,a))o.warning(t);
return r.profileType!==`static`&&o.info(`Renewed credentials cannot be masked in the log. Do not print them.`),p&&{files:p,use:d}}
function reportProfiles(e,t,{profileType:n},{job:r,report:i}){
M(`aws-config-file`,t.config),M(`aws-credentials-file`,t.credentials);
let[a]=e,o=H(t.config),s=n===`static`&&o===F(r.temp)&&!r.isInContainer?`every later step`:Yt;
i.info(e.length===1?`Wrote profile ${a?.profile} to ${o}. aws --profile ${a?.profile} works in ${s}.`:`Wrote ${e.length} profiles to ${o}, for --profile in ${s}: ${L(e.map(({profile:e})=>e))}.`)}
const Yt=`every later step, except steps that run in their own Docker container`;
function reportExports(e,t){
if(e.get(`AWS_ACCESS_KEY_ID`)){
let n=e.get(`AWS_PROFILE`)?`, AWS_SESSION_TOKEN and AWS_PROFILE`:` and AWS_SESSION_TOKEN`;
t.info(`Exported AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY${n} to every later step.`)}else e.get(`AWS_PROFILE`)&&t.info(`Exported AWS_PROFILE to ${Yt}.`)}
function promptFor(e,{env:t},n){
let{verificationUri:r,verificationUriComplete:i,userCode:a,expiresAt:o}=e,{GITHUB_ACTOR:s,GITHUB_TRIGGERING_ACTOR:c=s}=t,l=c===s?s:`${c}, who re-ran it after ${s},`,u=`the workflow ${R(t.GITHUB_WORKFLOW??``)} of ${t.GITHUB_REPOSITORY}`,d=`run ${t.GITHUB_RUN_NUMBER} of ${u}, on ${R(t.GITHUB_REF??``)}`;
return{link:i||r,userCode:a,until:`valid until ${o.toISOString().slice(11,16)} UTC (${inWords((o.getTime()-Date.now())/1e3)})`,request:`It is for ${L(n)}. ${l} requested it in ${d}.`,caution:`Approve only a run that you started yourself. Your approval gives this job a session with all of your access in AWS.`}}
function waitingFor(e){
return`Waiting for approval of the sign-in: ${inWords(e)} left.`}
function inWords(e){
let t=Math.round(e),n=Math.floor(t/60),r=t%60;
return[n>0&&`${n} min`,(r>0||n===0)&&`${r} s`].filter(Boolean).join(` `)}
function setOutputs(e,t,n){
M(`assignments`,JSON.stringify(e.map(assignmentOutput))),warnOfMatrix(e,t,n);
let[r]=e;
if(t.multiple||!r)return;
let{assignment:i,profile:a}=r,o={"aws-account-id":x(r),"account-name":i.accountName,"permission-set":i.permissionSet,"authenticated-arn":`credentials`in r?r.credentials.arn:void 0,"aws-expiration":`credentials`in r?r.credentials.expiration.toISOString():void 0,"aws-profile":t.delivery.publishedFor===`later-steps`?a:void 0};
for(let[e,t]of Object.entries(o))t!==void 0&&M(e,t);
t.delivery.inOutputs&&`credentials`in r&&(M(`aws-access-key-id`,r.credentials.accessKeyId),M(`aws-secret-access-key`,r.credentials.secretAccessKey),M(`aws-session-token`,r.credentials.sessionToken))}
function assignmentOutput(e){
let{assignment:t,profile:n,region:r}=e;
return{"account-id":t.accountId,"account-name":t.accountName,"permission-set":t.permissionSet,"aws-profile":n??``,"aws-region":r,...`credentials`in e&&{expiration:e.credentials.expiration.toISOString()}}}
function warnOfMatrix(e,{masksAccountId:t},n){
t&&n.warning(`The output assignments contains a masked account ID, so the runner does not pass it to other jobs.`),e.length>256&&n.warning(`The output assignments has ${e.length} targets, but a GitHub matrix accepts at most 256.`)}
const $=1e3,Xt={"cached-token":`AWS credentials from IAM Identity Center`,"device-code":`AWS credentials from IAM Identity Center`,"trusted-token-issuer":`AWS credentials from IAM Identity Center`,"web-identity":`AWS credentials from web identity`,environment:`AWS credentials from role chaining`},Zt={ok:`\u2705`,failed:`\u274C`,"not checked":`\u2796`};
async function summarize(e,t,n){
if(!process.env.GITHUB_STEP_SUMMARY)return;
D.addHeading(Xt[t.source.kind],3);
let r=t.profileType===`static`?``:`; the profile renews itself`;
addTable(e,[...columnsFor(e,t),[`Expires`,({credentials:e})=>`${expiry(e.expiration)}${r}`]],n),await D.write()}
async function summarizeDryRun({checks:e,plans:t},n,r){
process.env.GITHUB_STEP_SUMMARY&&(D.addHeading(`Dry run: ${Xt[n.source.kind]}`,3),D.addRaw(`<p>${html(verdict(e),r)}</p>`,!0),addTable(e,[[`Check`,({step:e})=>e],[`State`,({state:e})=>`${Zt[e]} ${e}`],[`What was found`,({state:e,detail:t})=>e===`not checked`?`\u2013`:t.split(`
`)]],r),t.length>0&&addTable(t,columnsFor(t,n),r),await D.write())}
function checksInWords({checks:e,plans:t},n){
let row=(e,t,n,r)=>`${e} ${t.padEnd(11)}  ${n.padEnd(14)}  ${r}`.trimEnd();
return[...e.map(({step:e,state:t,detail:n})=>row(Zt[t],t,e,t===`failed`?`see the error below`:n)),...t.map(e=>`Target: ${namesProfile(n)&&e.profile?`profile ${e.profile}: `:``}${e.access} in account ${m(e)}, region ${e.region}`)]}
function verdict(e){
let t=e.find(({state:e})=>e===`failed`);
return t?`The ${t.step} check failed.`:`Every check passed. No role credentials were fetched, and nothing was written.`}
function addTable(e,t,n){
let r=t.map(([e])=>({data:e,header:!0}));
D.addTable([r,...e.slice(0,$).map(e=>t.map(([,t])=>html(t(e),n)))]),e.length>$&&D.addRaw(`And ${e.length-$} more.`,!0)}
function columnsFor(e,t){
let n=e.every(({role:e})=>e),r=[[`Profile`,({profile:e})=>e??``],[`Account`,m],n?[`Role`,({access:e})=>e.replace(/^role /,``)]:[`Permission set`,({access:e})=>e],[`Region`,({region:e})=>e]];
return namesProfile(t)&&e.some(({profile:e})=>e)?r:r.slice(1)}
function namesProfile({delivery:e}){
return e.publishedFor===`later-steps`}
async function summarizeSignIn(e,t){
if(!process.env.GITHUB_STEP_SUMMARY)return;
let[n,r,i,a,o]=[e.link,e.userCode,e.until,e.request,e.caution].map(e=>html(e,t));
D.addHeading(`Sign in to AWS`,3);
let s=`<a href="${n}">${n}</a>`;
D.addRaw(`<p>Open ${s} and approve the code <code>${r}</code>, ${i}.</p>`,!0),D.addRaw(`<p>${a}</p><p>${o}</p>`,!0),await D.write()}
function expiry(e){
let t=Math.max(0,Math.round((e.getTime()-Date.now())/6e4)),[n,r]=[Math.floor(t/60),t%60],i=[n>0&&`${n} h`,(r>0||n===0)&&`${r} min`].filter(Boolean).join(` `);
return`${e.toISOString().slice(0,16).replace(`T`,` `)} UTC (valid for ${i})`}
const Qt={"&":`&amp;`,"<":`&lt;`,">":`&gt;`,'"':`&quot;`,"'":`&apos;`,"***":`***`};
function html(e,t){
let entity=e=>Qt[e]??`&#${e.charCodeAt(0)};`;
return[e].flat().map(e=>t(e).replace(/\*{3}|[&<>"'`|\\[\]*~#]/g,entity)).join(`<br>`)}
async function main(e,t,n){
let r=await readInputs(e,t);
if(r.masksAccountId)for(let e of accountIdsIn(r))t.mask(e);
let i=f(e.env),a=_e(e,t);
n&&a.connections.adopt(n);
let o={onAccountId:r.masksAccountId?t.mask:void 0,onVerification:async n=>{
let i=promptFor(n,e,r.targets.map(targetInWords));
t.askToSignIn(i),await orWarning(summarizeSignIn(i,t.plain),t)},onWaiting:e=>t.info(waitingFor(e))};
try{
let n={aws:a,job:e,report:t,limits:i};
r.isDryRun?await dryRun(r,n,{...o,onVerification:void 0}):await provide(r,n,o)}finally{
a.close()}}
async function provide(e,t,n){
let{source:r,targets:i,multiple:a,guards:o,delivery:s}=e,{command:c,publishedFor:l}=s,{report:u}=t;
c&&ze(),checkTold(i,o,u);
let d=l&&chooseDestination(e,t.job);
d&&await tryDestination(d,e,t),await Ve(t);
let f=await ne(r,t,n),p=await planTargets(i,f,o,t);
await refuseNames(p,e,f,t);
let m=await getAll(p,f,o,t);
C(m,wordsFor);
for(let e of m)u.info(`Got credentials for ${he(e)}.`);
let h=d&&await rt(()=>publish(m,f.session(),d,e,t));
if(setOutputs(m,e,u),await orWarning(summarize(m,e,u.plain),u),!c)return;
let{runForEach:g}=await import(`../shared/command-runs.js`),_={command:c,multiple:a,files:e.profileType===`process`?h?.files:void 0};
try{
await g(_,m,f,t)}finally{
h&&l===`command`&&await N(h.use)}}
async function refuseNames(e,t,n,r){
let{job:i}=r,a=t.delivery.publishedFor!==void 0;
a&&await refuseAliasesIn(baseFiles(t,i),e);
let o=a&&e.some(te)?await takenNames([baseFiles(t,i)],i):new Set,s=await assignedPlans(se(e,o),n,r);
C(s,wordsFor),await p(s,async()=>o)}
async function dryRun(e,t,n){
let{job:r,report:i}=t,a=await rehearse(e,t,n),{plans:o,error:s}=a;
if(await i.group(`Dry run: no role credentials are fetched, nothing is written`,async()=>{
for(let t of checksInWords(a,e))i.info(t)}),await orWarning(summarizeDryRun(a,e,i.plain),i),s)throw s;
C(o,wordsFor),e.delivery.publishedFor&&(await refuseAliasesIn(baseFiles(e,r),o),await p(o,()=>takenNames([baseFiles(e,r)],r))),setOutputs(o,e,i)}
async function orWarning(e,t){
await e.catch(e=>t.warning(`The job summary could not be written: ${e}.`))}
async function run(e){
let t=U(H(process.argv[1]??``),`..`),n=Le();
await(async()=>main(ut(process.env,t),n,e))().catch(n.fail),Ge()}
export{run};