import{A as stsAudience,C as isSessionName,D as openAws,E as limitsFrom,O as checkedRegion,S as isExternalId,T as parseRole,_ as checkChain,a as freshIdTokens,b as filledRole,c as keysOf,d as resultOf,f as nothingAssigned,h as accountOfRole,i as filesInForce,k as partitionOf,l as planTarget,m as matchesGlob,n as readSsoProfile,o as describeResult,p as isGlob,r as filesIn,s as getCredentials,t as openSource,u as resultInWords,v as checkedRole,w as lastAccount,x as isAccountId,y as fillPlaceholders}from"../shared/credentials.js";
import{$ as replaceFile,B as isIn,E as summary,G as uninterrupted,K as isThere,N as tokenCacheFolder,O as cliCacheFolder,Q as removeFolder,T as setOutput,U as readMarks,V as markPath,Y as readIfThere,Z as removeEmptyFolders,_ as openReport,a as renounce,b as getInput,c as takeBack,d as profilesIn,et as unwritable,f as undoChange,g as fail,h as endSoon,i as regionVariables,it as ssoSession,l as hasSsoSession,lt as sameStartUrl,m as askToSignIn,n as announce,ot as expandHome,p as writePlanned,q as missingFolders,r as record,s as lendSession,st as readJob,t as alone,u as planFile,ut as uptime,w as saveState,x as getMultilineInput,y as exportVariable}from"../shared/undo.js";
import{a as listed,c as ActionError,o as nearest,r as processFiles,s as printable,t as cachedCredentials,u as invalidInput}from"../shared/answer.js";
const{dirname,join,resolve}=process.getBuiltinModule(`node:path`),{hostname}=process.getBuiltinModule(`node:os`),{randomUUID}=process.getBuiltinModule(`node:crypto`),{cp,lstat,mkdir,readdir,writeFile}=process.getBuiltinModule(`node:fs/promises`),longestText=3e3;
function errorOf(e,t){
let n=e.toSorted((e,t)=>(e.item.target.line??0)-(t.item.target.line??0)),[r,...i]=n;
if(!r)throw Error(`nothing failed`);
let{code:a,message:o,remedy:s}=r.error;
if(r.item.target.line===void 0)return r.error;
let c={cause:r.error};
if(i.length===0)return new ActionError(a,`Target of ${wordsFor(r.item)}: ${o}`,s,c);
let l=n.map(reasonOf),u=l.map(e=>`\n- ${e}`).join(``),d=`${e.length} targets failed`;
if(u.length<=longestText)return new ActionError(a,`${d}.`,`Correct each of them:${u}`,c);
for(let e of l)t.info(`Failed: ${e}`);
return new ActionError(a,`${d}; the log tells why. They are: ${named(n)}.`,s,c)}
function reasonOf({item:e,error:t}){
return`${wordsFor(e)}: ${t.message} ${t.remedy}`.replaceAll(`
`,` `)}
function named(e){
let t=e.map(({item:e})=>wordsFor(e)),n=0,r=t.filter(e=>(n+=e.length+2,n<=longestText)),i=t.length-r.length;
return`${r.join(`, `)}${i>0?` and ${i} more`:``}`}
function wordsFor({target:e,account:t,assignment:n}){
let{line:r}=e,i=n?.accountId??t?.id??e.account,a=n?.permissionSet??e.permissionSet,o=a?`${i}/${a}`:i;
return r===void 0?o:`line ${r} (${o})`}
function checkGuards({accountId:e,permissionSet:t},{accountIds:n,permissionSets:r}){
if(e&&n.length>0&&!n.includes(e))throw notAllowed(`allowed-account-ids`,`account ${e}`,n);
if(t&&r.length>0&&!r.some(e=>matchesGlob(t,e)))throw notAllowed(`allowed-permission-sets`,`permission set ${t}`,r)}
function notAllowed(e,t,n){
return new ActionError(`not-allowed`,`The guard ${e} does not allow ${t}; it allows: ${listed(n)}.`,`Add it to ${e} if this job may have it.`)}
function checkTold(e,t,n){
checkAll(e.map(e=>{
let{account:t,permissionSet:n,chain:r}=e;
return{target:e,accountId:lastAccount(r,isAccountId(t)?t:void 0),permissionSet:isGlob(n)?void 0:n}}),t,n)}
function checkPlans(e,t,n){
checkAll(e.map(e=>({...e,...destinationOf(e)})),t,n)}
function checkAll(e,t,n){
let r=e.flatMap(e=>{
try{
return checkGuards(e,t),[]}catch(t){
if(!(t instanceof ActionError))throw t;
return[{item:e,error:t}]}});
if(r.length>0)throw errorOf(r,n)}
function destinationOf({chain:e,assignment:t}){
let{accountId:n,permissionSet:r}=t;
return{accountId:lastAccount(e,n),permissionSet:r}}
async function isWanted(e,t,n){
try{
return checkGuards(destinationOf(e),n),!0}catch(n){
if(!e.target.isPattern||await t.confirm(e))throw n;
return!1}}
async function sideBySide(e,t,n){
let r=[],i=0;
return await Promise.all(Array.from({length:Math.min(t,e.length)},async()=>{
for(let t=i++;t<e.length;t=i++)try{
r[t]=await n(e[t])}catch(t){
throw i=e.length,t}})),r}
const ownErrors=[`invalid-input`,`account-not-found`,`account-ambiguous`,`not-assigned`,`not-allowed`,`web-identity-rejected`,`role-chain-rejected`],serviceErrors=[`network`,`throttled`,`unexpected`];
async function planTargets(e,t,n,r){
let{report:i}=r,a=await each(e.map(e=>({target:e})),`targets are looked up`,r,async({target:e})=>(await t.accounts(e)).map(t=>({target:e,account:t}))),o=await each(a.done,`accounts are looked through`,r,({target:e,account:n})=>planTarget(e,n,t)),s=await each(o.done,`targets are checked`,r,async e=>await isWanted(e,t,n)?[e]:[]),c=[...a.failed,...o.failed,...s.failed],l=await emptyOf(e,s.done,c,t);
if(c.length+l.length===0)return s.done;
let u=await assigned(s.done.filter(({target:e})=>!e.isPattern),t,r);
throw errorOf([...c,...l,...u.failed],i)}
async function confirmPlans(e,t,n){
return complete(e,await assigned(e,t,n),t,n.report)}
function assigned(e,t,n){
return each(e,`targets are confirmed`,n,async e=>await t.confirm(e)?[e]:[])}
async function getAll(e,t,n,r){
return complete(e,await each(e,`targets have credentials`,r,async e=>{
let i=await getCredentials(e,t,r);
if(!i)return[];
let a=resultOf(e,i);
return checkGuards({accountId:a.accountId},n),[a]}),t,r.report)}
async function complete(e,{done:t,failed:n},r,i){
let a=[...new Set(e.map(({target:e})=>e))],o=[...n,...await emptyOf(a,t,n,r)];
if(o.length===0)return t;
throw errorOf(o,i)}
async function emptyOf(e,t,n,r){
let i=new Set([...t,...n.map(({item:e})=>e)].map(({target:e})=>e));
return sideBySide(e.filter(e=>!i.has(e)),20,async e=>{
let t=await r.accounts(e),n=await sideBySide(t,20,({id:e})=>r.permissionSets(e));
return{item:{target:e},error:nothingAssigned(e,t,n.flat())}})}
function targetInWords({account:e,permissionSet:t}){
return`${t} in account ${e}`}
async function each(e,t,{report:n,limits:r},i){
let a=[],o=0,s=uptime();
return{done:(await sideBySide([...e.entries()],20,async([c,l])=>{
let u=await i(l).catch(e=>{
if(!(e instanceof ActionError))throw e;
if(serviceErrors.includes(e.code))throw errorOf([...a,{item:l,error:e}],n);
if(!ownErrors.includes(e.code))throw e;
return a.push({item:l,error:e,index:c}),[]});
return o+=1,e.length>1&&r.extend(),uptime()-s>5e3&&(s=uptime(),n.info(`${o} of ${e.length} ${t}.`)),u})).flat(),failed:a.toSorted((e,t)=>e.index-t.index)}}
const signInLinks=[`session`,`account`,`permission set`,`guard`],links={"cached-token":signInLinks,"device-code":signInLinks,"trusted-token-issuer":[`ID token`,`bootstrap role`,`exchange`,`scope`,...signInLinks],"web-identity":[`ID token`,`account`,`guard`]},linkOf={"session-expired":`session`,"account-not-found":`account`,"account-ambiguous":`account`,"not-assigned":`permission set`,"not-allowed":`guard`},passed={"ID token":`The job has one.`,"bootstrap role":`It was assumed.`,exchange:`A session was given.`,scope:`The session has it.`,session:`The access portal takes it.`,account:`It was looked up.`,"permission set":`It was looked up.`,guard:`It was asked.`};
async function rehearse(e,t,n){
let r=new Map,i={...t.report,link:(e,t)=>r.set(e,t)},a=await goThrough(e,{...t,report:i},n).then(e=>({plans:e,error:void 0}),e=>({plans:[],error:e}));
return{...a,checks:checklist(links[e.source.kind],r,a.error)}}
async function goThrough(e,t,n){
let{source:r,targets:i,guards:a}=e,{report:o}=t;
r.kind===`web-identity`&&await freshIdTokens(r.audience,t)();
let s=await openSource(r,t,n),c=await planTargets(i,s,{accountIds:[],permissionSets:[]},t);
o.link(`account`,accountsInWords(c));
let l=await confirmPlans(c,s,t);
o.link(`session`,`The access portal in ${s.region} takes the session.`),o.link(`account`,accountsInWords(l)),o.link(`permission set`,l.length===1?`It is assigned.`:`All ${l.length} are assigned.`),checkPlans(l,a,o);
let u=a.accountIds.length+a.permissionSets.length>0;
return o.link(`guard`,u?`The guards allow every target.`:`No guard is set.`),l}
function accountsInWords(e){
let t=new Map(e.map(({assignment:e})=>[e.accountId,e.accountName])),[[n,r]=[``,``]]=t;
return t.size>1?`The targets lie in ${t.size} accounts.`:r?`It is ${r} (${n}).`:`It is given by its id, ${n}.`}
function checklist(e,t,n){
let r=n instanceof ActionError?linkOf[n.code]:void 0,i=n===void 0?void 0:r??e.find(e=>!t.has(e))??e.at(-1),a=i===void 0?e.length:e.indexOf(i);
return e.map((e,r)=>e===i?{link:e,state:`broken`,detail:inWords$1(n)}:r<a?{link:e,state:`holds`,detail:t.get(e)??passed[e]}:{link:e,state:`not reached`,detail:``})}
function inWords$1(e){
return e instanceof ActionError?`${e.message}\n${e.remedy}`:e instanceof Error?e.message:String(e)}
const substitutes={"aws-access-key-id":`Remove it: this action needs no access keys; give sso-token, or sign in with aws sso login.`,"aws-secret-access-key":`Remove it: this action needs no access keys.`,"aws-session-token":`Remove it: this action needs no access keys.`,"web-identity-token-file":`Use role-to-assume, which takes the ID token of the job itself.`,"role-chaining":`Use role-chain with the ARNs of the roles, one a line.`,"force-skip-oidc":`Use credential-source to choose where credentials come from.`,"use-existing-credentials":`Leave the step out with an if: condition where credentials are there already.`,"custom-tags":`Use session-tags with lines key = value.`,"transitive-tag-keys":`Use session-tags; they belong to the last role assumed.`,"overwrite-aws-profile":`Remove it: a profile of the same name is replaced, and put back after the job.`,"sts-endpoint":`Set the environment variable AWS_ENDPOINT_URL_STS.`,"http-proxy":`Set the environment variable HTTPS_PROXY.`,"no-proxy":`Set the environment variable NO_PROXY.`};
function refuseInputs(e){
for(let[t,n]of Object.entries(substitutes)){
let r=e[`INPUT_${t.toUpperCase()}`]?.trim();
if(r&&r.toLowerCase()!==`false`)throw invalidInput(t,`is not an input of this action.`,n)}}
function readInstance(e){
let t=getInput(`sso-start-url`)||void 0,n=getInput(`sso-region`)||void 0;
if(t&&!/^https:\/\/[^\s/]+/i.test(t))throw invalidInput(`sso-start-url`,`says "${t}", which is no https:// URL.`,`Copy it from the access portal, such as https://d-1234567890.awsapps.com/start.`);
n&&checkedRegion(n,`sso-region`);
let[r]=e;
for(let i of e)if(t&&refuseContradiction(`sso-start-url`,t,i,i.startUrl,sameStartUrl),n&&refuseContradiction(`sso-region`,n,i,i.ssoRegion),r&&!(sameStartUrl(r.startUrl,i.startUrl)&&r.ssoRegion===i.ssoRegion))throw invalidInput(`profiles`,`names the profiles ${r.name} and ${i.name}, which belong to different instances of Identity Center.`,`Use a step for each instance.`);
return{startUrl:t??r?.startUrl,region:n??(r&&checkedRegion(r.ssoRegion,`aws-profile`))}}
function refuseContradiction(e,t,{name:n},r,i=(e,t)=>e===t){
if(!i(t,r))throw invalidInput(e,`says ${t}, while the profile ${n} says ${r}.`,`Remove ${e}: the profile tells it.`)}
function flag(e,t){
let n=getInput(e).toLowerCase();
if(n===``)return t;
if(n===`true`||n===`false`)return n===`true`;
throw invalidInput(e,`says "${getInput(e)}".`,`Write true or false.`)}
function choice(e,t){
let n=getInput(e)||t[0];
if(t.includes(n))return n;
let r=nearest(n,t);
throw invalidInput(e,`says "${n}", which is none of ${t.join(`, `)}.`,r?`Write ${r} if that is meant.`:`Write one of these.`)}
function items(e){
let t=getInput(e),n=t.split(/[\n,]/).map(e=>e.trim()).filter(Boolean);
if(t===``||n.length>0)return n;
throw invalidInput(e,`is a list without any item.`,`List what is allowed, or remove the input to allow all.`)}
function accountIds(e){
return items(e).map(t=>{
let n=checkedAccount(t,e);
if(isAccountId(n))return n;
throw invalidInput(e,`has the item "${t}", which is no account id.`,`Write 12-digit ids in quotes.`)})}
function checkedAccount(e,t=`account`){
let n=/^\d{4}-\d{4}-\d{4}$/.test(e)?e.replaceAll(`-`,``):e;
if(isAccountId(n)||!/^\d{9,}$/.test(n))return n;
let r=n.length<12?` YAML takes leading zeros from a number that is not quoted.`:``;
throw invalidInput(t,`says ${n}, which has ${n.length} digits; an account id has 12.${r}`,n.length<12?`Write it in quotes, perhaps '${n.padStart(12,`0`)}'.`:`Correct the id.`)}
function checkedPermissionSet(e){
let t=/(?:^|\/)AWSReservedSSO_(.+)_[0-9a-f]{16}$/.exec(e)?.[1];
if(t)throw invalidInput(`permission-set`,`says ${e}, the IAM role of a permission set.`,`Write the permission set's own name: ${t}.`);
if(/^[\w+=,.@-]{1,32}$/.test(e))return e;
throw invalidInput(`permission-set`,`says "${e}", which is no name of a permission set (1 to 32 letters, digits or any of +=,.@-_).`,`Write the name that the access portal shows beside the account.`)}
function checkProfileName(e,t){
if(!/^[A-Za-z0-9_.@+-]+$/.test(t))throw invalidInput(e,`says "${t}"; some AWS SDKs silently drop profiles with such a name.`,`Use letters, digits and any of _ . @ + - only.`)}
function readProfileSettings(){
let e=new Map;
for(let[t,n]of getMultilineInput(`profile-settings`).entries()){
let[,r,i]=/^([A-Za-z][\w-]*)\s*=\s*(\S.*)$/.exec(n)??[];
if(!r||!i)throw invalidInput(`profile-settings`,`has a line ${t+1} that is not key = value.`,`Write one setting a line, such as output = json.`);
checkedSetting(`profile-settings`,r,i),e.set(r.toLowerCase(),i)}
return e}
function checkedSetting(e,t,n){
if(/\p{Cc}/u.test(n))throw invalidInput(e,`sets ${t} with control characters.`,`Remove them.`);
if(t===`region`)throw invalidInput(e,`sets region.`,`Use aws-region for it.`);
if(/^(sso_|aws_|role_|source_|credential_|web_identity|login_)|^(external_id|mfa_serial|duration_seconds)$/i.test(t))throw invalidInput(e,`sets ${t}: a profile must not hold two kinds of credentials.`,`Remove ${t}.`)}
function readSourceKind(){
let e=choice(`credential-source`,[`auto`,`cached-token`,`device-code`,`trusted-token-issuer`,`web-identity`]),t=e===`auto`?impliedKind():e,n={"cached-token":[`role-to-assume`,`application-arn`,`audience`],"device-code":[`sso-token`,`role-to-assume`,`application-arn`,`audience`],"trusted-token-issuer":[`sso-token`],"web-identity":[`sso-token`,`application-arn`]}[t].find(e=>getInput(e));
if(!n)return t;
let r=e===`auto`?`the other inputs mean ${t}`:`credential-source is ${t}`;
throw invalidInput(n,`is given, while ${r}, which does not take it.`,remedyFor(n,t))}
function impliedKind(){
return getInput(`application-arn`)?`trusted-token-issuer`:getInput(`role-to-assume`)?`web-identity`:`cached-token`}
function remedyFor(e,t){
return e===`sso-token`&&t===`device-code`?`Remove sso-token to have a person sign in, or remove credential-source to use the token.`:e===`sso-token`?`Remove sso-token to use the ID token of the job; or remove role-to-assume and application-arn, and name roles that follow the permission set in role-chain.`:(t===`cached-token`||t===`device-code`)&&e===`role-to-assume`?`Use role-chain for a role that follows the permission set, or remove credential-source.`:`Remove ${e}, or set credential-source to the source that is meant.`}
function readCachedTokenSource(e){
return{kind:`cached-token`,token:getInput(`sso-token`)||void 0,...readInstance(e),sessionName:e[0]?.sessionName,profile:e[0]?.name}}
function readDeviceCodeSource(e){
let{startUrl:t,region:n}=readInstance(e);
if(!t)throw invalidInput(`sso-start-url`,`is missing, and no profile of the AWS config file tells which access portal is meant.`,`Give the start URL of your access portal, such as https://d-1234567890.awsapps.com/start.`);
if(!n)throw invalidInput(`sso-region`,`is missing.`,`Give the region of IAM Identity Center.`);
return{kind:`device-code`,startUrl:t,region:n,sessionName:e[0]?.sessionName}}
function readTrustedTokenIssuerSource(e,t,n){
let{startUrl:r,region:i}=readInstance(e),a=getInput(`application-arn`);
if(!/^arn:aws[a-z-]*:sso::\d{12}:application\/[\w.-]+\/apl-[0-9a-zA-Z]{16}$/.test(a))throw invalidInput(`application-arn`,a?`says ${a}, which is no ARN of an application.`:`is missing.`,`Copy it from the customer managed application in Identity Center: arn:aws:sso::ACCOUNT:application/ssoins-ID/apl-ID.`);
if(!i)throw invalidInput(`sso-region`,`is missing.`,`Give the region of the Identity Center instance.`);
let[,o]=a.split(`:`);
if(o!==partitionOf(i))throw invalidInput(`sso-region`,`says ${i} in the partition ${partitionOf(i)}, while application-arn is in ${o}.`,`Give the region of the Identity Center instance that has the application.`);
if(/\{(account-id|permission-set)\}/.test(t.arn)&&!n)throw invalidInput(`role-to-assume`,`stands for one account, while there are several targets or an account that has to be looked up first.`,`Write the whole ARN of the bootstrap role.`);
let s=filledRole(t,n??{accountId:``,permissionSet:``},i);
return{kind:`trusted-token-issuer`,applicationArn:a,audience:getInput(`audience`)||a,bootstrapRole:{...s,durationSeconds:900},region:i,startUrl:r}}
function readWebIdentitySource(e,t){
let n=t??readInstance(e).region;
if(!n)throw invalidInput(`aws-region`,`is missing.`,`Give the region that the job works in.`);
return{kind:`web-identity`,audience:getInput(`audience`)||stsAudience(partitionOf(n)),region:n}}
const configBefore=`config.before`;
async function readAskedProfile({account:e,permissionSet:t,profile:n},r,i){
if((r===void 0?e||t:(e||!r.includes(`{account-id}`))&&(t||!r.includes(`{permission-set}`)))||!n)return;
let{config:a}=filesInForce(i),o=await readIfThere(a);
if(o)try{
return readSsoProfile(o.toString(`utf8`),a,n)}catch(e){
let t=await readFromEarlierUse(n,i);
if(t)return t;
throw e}
throw invalidInput(`aws-profile`,`names the profile ${n}, and there is no AWS config file ${a} to read it from.`,`Give account and permission-set to make a new profile, or set AWS_CONFIG_FILE to the file that has it.`)}
async function readFromEarlierUse(e,{temp:t}){
let n=(await readdir(t)).filter(e=>e.startsWith(`aws-sso-credentials-`));
for(let r of n.map(e=>join(t,e,configBefore))){
let t=await readIfThere(r);
try{
if(t)return readSsoProfile(t.toString(`utf8`),r,e)}catch(e){
if(!(e instanceof ActionError))throw e}}}
function readPair({line:e,account:t,permissionSet:n},r){
if(!!t!=!!n){
let[e,n]=t?[`account`,`permission-set`]:[`permission-set`,`account`];
throw invalidInput(n,`is missing, while ${e} is given.`,`Give both, or aws-profile alone to read both from the AWS config file.`)}
return e!==void 0&&(isGlob(t)||isGlob(n))?{account:isGlob(t)?t:checkedAccount(t),permissionSet:isGlob(n)?n:checkedPermissionSet(n)}:{account:checkedAccount(t||r?.accountId||missingTarget()),permissionSet:checkedPermissionSet(n||r?.permissionSet||missingTarget())}}
function readRoleTarget(e,t,n){
let r=accountOfRole(n),i=checkedAccount(e.account||t?.accountId||r||missingFor(`account`,`{account-id}`));
if(!isAccountId(i))throw invalidInput(`account`,`says "${i}"; with web identity nothing can look up the account of a name.`,`Give the account's 12-digit id in quotes.`);
if(r&&r!==i)throw invalidInput(`account`,`says ${i}, while role-to-assume is in account ${r}.`,`Remove account, or write {account-id} in role-to-assume.`);
let a=n.includes(`{permission-set}`),o=e.permissionSet||t?.permissionSet||``;
if(a&&!o&&missingFor(`permission-set`,`{permission-set}`),!a&&getInput(`allowed-permission-sets`))throw invalidInput(`allowed-permission-sets`,`is given, while role-to-assume names a role rather than a permission set.`,`Use allowed-account-ids, or write {permission-set} in role-to-assume.`);
return{account:i,permissionSet:o&&checkedPermissionSet(o)}}
function readRegion(e,t,n){
let[r,i]=[[`profiles`,e],[`aws-region`,getInput(`aws-region`)],[`aws-profile`,t?.region],[`AWS_REGION of the environment`,n.AWS_REGION],[`AWS_DEFAULT_REGION of the environment`,n.AWS_DEFAULT_REGION]].find(([,e])=>e)??[];
return r&&i?checkedRegion(i,r):void 0}
function defaultProfileName(e,t,n){
let r=e.account||t.account,i=n&&fillPlaceholders(n,{accountId:t.account,...t,partition:`aws`}),a=i&&parseRole(i)?.name;
return`${r}-${t.permissionSet||a}`.replace(/[^A-Za-z0-9_.@+-]/g,`-`)}
function missingFor(e,t){
throw invalidInput(e,`is missing, and role-to-assume has the placeholder ${t}.`,`Give ${e}, or aws-profile to read it from the AWS config file.`)}
function missingTarget(){
throw invalidInput(`account`,`is missing, and so are permission-set and aws-profile.`,`Give account and permission-set, or the name of a profile of the AWS config file as aws-profile.`)}
const hour=3600;
function readFirstRole(e){
if(e===`none`)return;
let t=getInput(`role-to-assume`);
if(t)return checkedRole(`role-to-assume`,t,!0);
throw invalidInput(`role-to-assume`,`is missing.`,e===`target`?`Give the ARN of the role that trusts the ID tokens of GitHub.`:`Give the ARN of the bootstrap role, which trusts the ID tokens of GitHub and may call CreateTokenWithIAM.`)}
function readRoles(e,t,n){
let r=readSessionName(),i={sessionName:r??`GitHubActions`,durationSeconds:hour},a=t===void 0?void 0:{...i,input:`role-to-assume`,arn:t},o=[...n.map(e=>({...i,input:`aws-profile`,...e,...r&&{sessionName:r}})),...getMultilineInput(`role-chain`).map(e=>({...i,input:`role-chain`,arn:checkedRole(`role-chain`,e,!1)}))],s=o.pop();
return s?{first:a,chain:[...o,{...s,...readChained()}]}:e===`target`&&a?{first:{...a,...readUnchained()},chain:o}:(refuseOnPermissionSet(),{first:a,chain:o})}
function readSessionName(){
let e=getInput(`role-session-name`);
if(!e)return;
let t=e.replace(/[^\w+=,.@-]+/g,`-`).slice(0,64);
if(isSessionName(t))return t;
throw invalidInput(`role-session-name`,`says "${e}"; STS takes 2 to 64 characters.`,`Give a longer name.`)}
function readDuration(){
let e=getInput(`role-duration-seconds`);
if(!e)return;
let t=/^\d+$/.test(e)?Number(e):NaN;
if(t>=900&&t<=43200)return t;
throw invalidInput(`role-duration-seconds`,`says "${e}"; STS takes 900 to 43200 seconds.`,`Give such a number.`)}
function readChained(){
let e=readDuration();
if(e&&e>hour)throw invalidInput(`role-duration-seconds`,`says ${e}, and AWS ends the session of a chained role after one hour.`,`Give 3600 at the most, or assume the role without role-chain.`);
return given({durationSeconds:e,externalId:readExternalId(),tags:readTags(),...readPolicies()})}
function readUnchained(){
for(let e of[`role-external-id`,`session-tags`])if(getInput(e))throw invalidInput(e,`is given, and STS does not take it with an ID token.`,`Move the role that needs it to role-chain, and assume another one with the ID token.`);
return given({durationSeconds:readDuration(),...readPolicies()})}
function refuseOnPermissionSet(){
let e=`Remove it, or name a role of your own in role-chain.`;
if(readDuration())throw invalidInput(`role-duration-seconds`,`is given, and a permission set fixes the duration of its sessions itself.`,e);
for(let t of[`role-external-id`,`session-tags`,`inline-session-policy`,`managed-session-policies`])if(getInput(t))throw invalidInput(t,`is given, and a permission set takes none.`,e)}
function given(e){
return Object.fromEntries(Object.entries(e).filter(([,e])=>e!==void 0))}
function readExternalId(){
let e=getInput(`role-external-id`);
if(!e||isExternalId(e))return e||void 0;
throw invalidInput(`role-external-id`,`is no external id to STS, which takes 2 to 1224 letters, digits or any of +=,.@:/_-.`,`Write it as the trust policy of the role has it.`)}
function readTags(){
let e=e=>invalidInput(`session-tags`,e,`Write one tag a line, such as team = payments.`),t=getMultilineInput(`session-tags`).map(t=>{
let[,n=``,r=``]=/^([^=]*?)\s*=\s*(.*)$/.exec(t)??[];
if(!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u.test(n)||!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u.test(r))throw e(`has the line "${t}", which STS does not take: key = value of letters, digits, spaces or _.:/=+-@.`);
if(/^aws:/i.test(n))throw e(`sets ${n}; tags that begin with aws: belong to AWS.`);
return{Key:n,Value:r}});
if(new Set(t.map(({Key:e})=>e.toLowerCase())).size<t.length)throw e(`sets one tag twice; STS takes no notice of case in keys.`);
if(t.length>50)throw e(`has ${t.length} tags; STS takes 50.`);
return t.length>0?t:void 0}
function readPolicies(){
let e=getInput(`inline-session-policy`)||void 0;
if(e&&!isJsonObject(e))throw invalidInput(`inline-session-policy`,`is not a JSON object.`,`Write an IAM policy, {"Version": ...}.`);
if(e&&e.length>2048)throw invalidInput(`inline-session-policy`,`has ${e.length} characters; STS takes 2048.`,`Take spaces and line ends out, or use managed-session-policies.`);
let t=getMultilineInput(`managed-session-policies`),n=t.find(e=>!/^arn:aws[a-z-]*:iam::(aws|\d{12}):policy\/[\x21-\x7e]+$/.test(e));
if(n)throw invalidInput(`managed-session-policies`,`has the line "${n}", which is no ARN of a managed policy.`,`Write one a line, such as arn:aws:iam::aws:policy/ReadOnlyAccess.`);
if(t.length>10)throw invalidInput(`managed-session-policies`,`has ${t.length} policies; STS takes 10.`,`Give fewer.`);
return{policy:e,...t.length>0&&{policyArns:t}}}
function isJsonObject(e){
try{
let t=JSON.parse(e);
return typeof t==`object`&&!!t&&!Array.isArray(t)}catch{
return!1}}
function parseTargetLine(e,t){
return parseLine(withoutComment(e),t)}
function withoutComment(e){
let[t=``]=/^(?:"[^"]*"|'[^']*'|(?<!^)(?<!\s)#|[^#])*/.exec(e)??[];
return t.trimEnd()}
function parseLine(e,t){
let n=e.search(/\S/);
if(n<0)return;
let r=wordAt(e,n,/[^\s=/"'#]+/y,t,`the name of a profile`),i=/\s*=\s*/y;
if(i.lastIndex=r.end,!i.test(e))return{line:t,name:r.text,account:``,permissionSet:``,settings:settingsAt(e,r.end,t)};
let a=wordAt(e,i.lastIndex,/[^\s/="'#]+/y,t,`an account`);
if(e[a.end]!==`/`)throw misplaced(t,a.end,`a / between account and permission set`,a.quoted?``:`Quote an account name that holds spaces, /, = or #.`);
let o=wordAt(e,a.end+1,/[^\s/"'#]+/y,t,`a permission set`);
return{line:t,name:r.text,account:a.text,permissionSet:o.text,settings:settingsAt(e,o.end,t)}}
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
return invalidInput(`profiles`,`needs ${n} at line ${e}, column ${t+1}.`,`${r&&`${r} `}Write NAME = ACCOUNT/PERMISSION-SET key=value, or the NAME of a profile in the AWS config file.`)}
async function readTargets(e,t,n){
let r={use:e,firstRole:readFirstRole(e),settings:readProfileSettings(),isDropIn:t,job:n};
if(!getInput(`profiles`)){
let{target:e,profile:t,firstRole:n}=await readTarget(readWords(),r);
return{targets:[e],firstRole:n,profiles:t?[t]:[],areSeveral:!1}}
for(let e of[`account`,`permission-set`,`aws-profile`])if(getInput(e))throw invalidInput(e,`is given, and so is profiles.`,`Remove ${e}, or make it a line of profiles.`);
let i=await readLines(getInput(`profiles`,{trimWhitespace:!1}),r),[a,...o]=i;
if(!a)throw invalidInput(`profiles`,`has no line with a target.`,`Write one target a line.`);
return refuseSameNames(i.map(({target:e})=>e)),{targets:[a.target,...o.map(({target:e})=>e)],firstRole:a.firstRole,profiles:i.flatMap(({profile:e})=>e??[]),areSeveral:i.length>1||i.some(({target:e})=>e.isPattern)}}
function readWords(){
let e=getInput(`aws-profile`);
return e&&checkProfileName(`aws-profile`,e),{line:void 0,account:getInput(`account`),permissionSet:getInput(`permission-set`),profile:e,settings:new Map}}
async function readLines(e,t){
let n=[],r=[];
for(let[i,a]of e.split(/\r?\n/).entries()){
let e=i+1;
try{
let r=parseTargetLine(a,e);
r&&n.push(await readLine(r,t))}catch(e){
if(!(e instanceof ActionError)||e.code!==`invalid-input`)throw e;
r.push(e)}}
if(r.length>0)throw wrongLines(r);
return n}
function wrongLines(e){
let[t,...n]=e;
if(n.length===0)return t;
let r=e.flatMap(({cause:e})=>e instanceof ActionError?[e]:[]),[i]=r,a=r.length===e.length&&r.every(({message:e})=>e===i?.message);
if(i&&a)return i;
let o=e.map(({message:e})=>e).join(` `),s=`${e.length} lines of profiles are wrong. ${o}`;
return new ActionError(t.code,s,t.remedy,{cause:t})}
async function readLine({line:e,name:t,...n},r){
try{
return checkLine(t,n,r.use),await readTarget({line:e,profile:t,...n},r)}catch(t){
throw t instanceof ActionError?new ActionError(t.code,`Line ${e} of profiles: ${t.message}`,t.remedy,{cause:t}):t}}
function checkLine(e,t,n){
let r=e.replaceAll(/\{(account-id|account-name|permission-set)\}/g,``);
if(r&&checkProfileName(`profiles`,r),(isGlob(t.account)||isGlob(t.permissionSet))&&r===e)throw invalidInput(`profiles`,`gives the one name ${e} to all that a pattern matches.`,`Put {account-id}, {account-name} or {permission-set} into the name.`);
if(n===`target`&&e.includes(`{account-name}`))throw invalidInput(`profiles`,`puts {account-name} into a name; with web identity nothing can look it up.`,`Put {account-id} into it.`);
for(let[e,n]of t.settings)e!==`region`&&checkedSetting(`profiles`,e,n)}
async function readTarget(e,t){
let{use:n,firstRole:r,job:i}=t,a=n===`target`?r:void 0,o=await readAskedProfile(e,a,i),s=readRoles(n,r,o?.roles??[]),c=a?readRoleTarget(e,o,a):readPair(e,o),l=e.profile||(t.isDropIn&&isWordless(e)?void 0:defaultProfileName(e,c,a)),{region:u,...d}=Object.fromEntries(e.settings);
return{target:{...c,line:e.line,isPattern:e.line!==void 0&&(isGlob(e.account)||isGlob(e.permissionSet)),role:a?s.first:void 0,chain:s.chain,profile:l,region:readRegion(u,o,i.env),settings:new Map([...o?.display??[],...t.settings,...Object.entries(d)])},profile:o,firstRole:s.first}}
function isWordless({account:e,permissionSet:t,profile:n}){
return!e&&!t&&!n}
function refuseSameNames(e){
let t=new Map;
for(let{profile:n,line:r}of e)if(n&&!n.includes(`{`)){
if(t.has(n))throw invalidInput(`profiles`,`gives the name ${n} to both line ${t.get(n)} and line ${r}.`,`Give each target a name of its own.`);
t.set(n,r)}}
const roleUse={"cached-token":`none`,"device-code":`none`,"trusted-token-issuer":`bootstrap`,"web-identity":`target`};
async function readInputs(e){
refuseInputs(e.env);
let t=readSourceKind(),n=readConfigDirectory(e.home),r=getInput(`run`)||void 0,i=getInput(`aws-region`),a=readProfileType(t,r!==void 0),o=!!(e.env.AWS_PROFILE||e.env.AWS_DEFAULT_PROFILE),s=t===`web-identity`&&!n&&a===`static`&&!o,c=await readTargets(roleUse[t],s,e),{targets:l,areSeveral:u}=c;
if(a===`sso`&&l.some(({chain:e})=>e.length>0))throw refusedSso(`with role-chain, and a profile of Identity Center assumes no further roles`);
let d=readSource(t,c);
for(let{chain:e,region:t}of l){
let n=t??d.region;
n&&checkChain(e,n,d.region??n)}
return{source:d,targets:l,areSeveral:u,areRead:c.profiles.length>0,guards:{accountIds:accountIds(`allowed-account-ids`),permissionSets:items(`allowed-permission-sets`)},command:r,isDryRun:flag(`dry-run`,!1),profileType:a,commonRegion:i?checkedRegion(i,`aws-region`):void 0,...readExports(u,r!==void 0),configDirectory:n,cleanup:flag(`cleanup`,!0),masksAccountId:flag(`mask-aws-account-id`,!1)}}
function readSource(e,{targets:[t],firstRole:n,profiles:r,areSeveral:i}){
if(e===`web-identity`)return readWebIdentitySource(r,t.region);
if(e===`device-code`)return readDeviceCodeSource(r);
if(e===`cached-token`||!n)return readCachedTokenSource(r);
let{account:a,permissionSet:o}=t;
return readTrustedTokenIssuerSource(r,n,!i&&isAccountId(a)?{accountId:a,permissionSet:o}:void 0)}
function readProfileType(e,t){
let n=choice(`profile-type`,[`static`,`process`,`sso`]);
if(n!==`sso`)return n;
if(e!==`cached-token`&&e!==`device-code`)throw refusedSso(`with ${e}, which has no session that AWS tools could renew`);
if(t)throw refusedSso(`with run, and its session would be there for every later step`);
return n}
function refusedSso(e){
return invalidInput(`profile-type`,`is sso ${e}.`,`Use profile-type: process, whose profile renews itself too.`)}
function readExports(e,t){
let n=flag(`output-env-credentials`,!e&&!t),r=flag(`output-credentials`,!1);
if(e&&n)throw invalidInput(`output-env-credentials`,`is true, while there are several targets for the one set of variables.`,`Remove it: the profiles hold the credentials of each.`);
if(r&&(e||t))throw invalidInput(`output-credentials`,e?`is true, while there are several targets.`:`is true, while run alone is to get the credentials.`,e?`Remove it: the profiles hold the credentials of each.`:`Remove it, or remove run.`);
return{exportsCredentials:n,outputsCredentials:r}}
function readConfigDirectory(e){
let t=getInput(`aws-config-directory`);
return t?expandHome(t,e):void 0}
function accountIdsIn({source:e,targets:t,guards:n}){
let r=t.flatMap(({role:e,chain:t})=>[...e?[e]:[],...t]),i=e.kind===`trusted-token-issuer`?[e.applicationArn,e.bootstrapRole.arn]:[];
return[...t.map(({account:e})=>e),...r.map(({arn:e})=>e),...i,...n.accountIds].flatMap(e=>e.match(/\b\d{12}\b/g)??[])}
const remedy=`Put {account-id} into the name, or give each target a name of its own.`;
function refuseWrongNames(e){
let t=new Map;
for(let n of e){
let{profile:e,target:r}=n;
if(e===void 0)continue;
if(e===``)throw invalidInput(`profiles`,`fills in no name at all at line ${r.line}.`,remedy);
if(e==="default"&&isFilled(n))throw takenName(n,`every AWS tool takes by itself`);
let i=t.get(e);
if(i)throw invalidInput(`profiles`,`gives the name ${e} to ${wordsFor(i)} and to ${wordsFor(n)}.`,remedy);
t.set(e,n)}}
function isFilled({target:e}){
return e.profile?.includes(`{`)??!1}
function takenName({profile:e,target:t},n){
return invalidInput(`profiles`,`fills in the name ${e} at line ${t.line}, which ${n}.`,`Put something of your own into the name, such as audit-{account-id}.`)}
async function installHelper(e,{bundles:t,env:n}){
let r=join(e,`dist`);
try{
for(let t of[r,join(e,`credential-process.d`)])await mkdir(t,{mode:448});
for(let e of[`credential-process`,`shared`])await cp(join(t,e),join(r,e),{recursive:!0});
await writeFile(join(r,`package.json`),`{"type":"module"}
`),await writeFile(shimPath(e),shim(join(r,`credential-process`,`index.js`),n),{mode:448})}catch(e){
throw unwritable(r,e)}}
function shim(e,{NODE_EXTRA_CA_CERTS:t}){
let n=[`NODE_OPTIONS`,`NODE_DEBUG`,`NODE_V8_COVERAGE`];
if(process.platform===`win32`){
let e=n.map(e=>`@set ${e}=`);
return t&&e.push(`@set "NODE_EXTRA_CA_CERTS=${resolve(t)}"`),[...e,`@"${process.execPath}" --no-deprecation "%~dp0dist\\credential-process\\index.js" %*`,``].join(`\r
`)}
let r=[`unset ${n.join(` `)}`];
t&&r.push(`export NODE_EXTRA_CA_CERTS=${shellQuoted(resolve(t))}`);
let i=`exec ${shellQuoted(process.execPath)} --no-deprecation ${shellQuoted(e)} "$@"`;
return[`#!/bin/sh`,...r,i,``].join(`
`)}
async function writeProcessFiles(e,t,n,r){
let i=processFiles(e,t);
await replaceFile(i.record,JSON.stringify(n),n.temp),await replaceFile(i.cache,JSON.stringify(r),n.temp)}
function processLine(e,t){
let n=shimPath(e),r=process.platform===`win32`?n.replaceAll(`\\`,``):n;
if(/^[\w/.+:@~-]+$/.test(r))return`${n} ${t}`;
if(!/["$`%!\\#;\p{Cc}]/u.test(r))return`"${n}" ${t}`;
throw new ActionError(`unsafe-file`,`The path ${n} has characters that credential_process cannot carry in all AWS tools.`,`Use profile-type: static, or a runner whose folder has letters, digits, spaces and any of _.+- only.`)}
function shimPath(e){
return join(e,process.platform===`win32`?`credential-process.cmd`:`credential-process`)}
function shellQuoted(e){
return`'${e.replaceAll(`'`,`'\\''`)}'`}
const way=/^(ACTIONS_ID_TOKEN_REQUEST_(URL|TOKEN)|(HTTPS?|NO)_PROXY|AWS_(CONFIG_FILE|MAX_ATTEMPTS|IGNORE_CONFIGURED_ENDPOINT_URLS|USE_(FIPS|DUALSTACK)_ENDPOINT|ENDPOINT_URL(_SSO|_SSO_OIDC|_STS)?))$/i;
function processRecord(e,t,{home:n,temp:r,env:i}){
let{assignment:a,isPattern:o,role:s,chain:c,region:l}=t;
return{source:e,wanted:{assignment:a,isPattern:o,role:s,chain:c,region:l},home:n,temp:r,env:Object.fromEntries(Object.entries(i).filter(([e])=>way.test(e)))}}
const none=new Map;
function isNamed(e){
return e.profile!==void 0}
function staticSections(e){
let t=[...keysOf(e)].map(([e,t])=>[e.toLowerCase(),t]);
return{profile:e.profile,config:settingsOf(e),credentials:new Map(t)}}
function processSections(e,t){
let{profile:n}=e;
return{profile:n,config:new Map([...settingsOf(e),[`credential_process`,processLine(t,n)]]),credentials:none}}
function ssoSections(e,t){
let{profile:n,assignment:r}=e;
return{profile:n,config:new Map([[`sso_session`,t],[`sso_account_id`,r.accountId],[`sso_role_name`,r.permissionSet],...settingsOf(e)]),credentials:none}}
function ssoSessionSections(e,t,n){
let r=new Map([[`sso_start_url`,t],[`sso_region`,n],[`sso_registration_scopes`,`sso:account:access`]]);
return{profile:ssoSession(e),config:r,credentials:none}}
function settingsOf({region:e,target:t}){
return new Map([[`region`,e],...t.settings])}
async function planFiles(e,t,n,r,i,a){
await refuseTakenNames(n,t);
let o=await sectionsOf(n,t,r,i);
return[await planFile(e.config,t.config,`config`,o,a),await planFile(e.credentials,t.credentials,`credentials`,o,a)]}
async function sectionsOf(e,t,{folder:n,session:r,lent:i},a){
if(a.profileType===`process`)return e.map(e=>processSections(e,n));
if(!i||!r?.startUrl)return e.map(staticSections);
let o=e.map(e=>ssoSections(e,i.name));
return await hasSsoSession(t.config,i.name)?o:[...o,ssoSessionSections(i.name,r.startUrl,r.region)]}
function baseFiles({configDirectory:e},t){
return e?filesIn(e):filesInForce(t)}
async function refuseTakenNames(e,t){
let n=e.filter(isFilled);
if(n.length===0)return;
let r=new Set(await profilesIn(t.config,`config`));
for(let e of await profilesIn(t.credentials,`credentials`))r.add(e);
let i=n.find(({profile:e})=>e!==void 0&&r.has(e));
if(i)throw takenName(i,`a profile has that was there before`)}
const staleVariables=[`AWS_SECURITY_TOKEN`,`AWS_CREDENTIAL_EXPIRATION`],profileVariables=[`AWS_PROFILE`,`AWS_DEFAULT_PROFILE`];
function plannedEnvironment(e,t,n,r){
let i=new Map,[a]=t.areSeveral?[]:e,o=a?.region??t.commonRegion;
if(o)for(let e of regionVariables)i.set(e,o);
let s=filesInForce(r);
if(n&&s.config!==n.config&&i.set(`AWS_CONFIG_FILE`,n.config),n&&s.credentials!==n.credentials&&i.set(`AWS_SHARED_CREDENTIALS_FILE`,n.credentials),!a||!t.exportsCredentials)return i;
let c=t.profileType!==`static`&&a.profile!==void 0,l=keysOf(a);
if(!c)for(let[e,t]of l)i.set(e,t);
let u=c?[...l.keys(),`AWS_WEB_IDENTITY_TOKEN_FILE`]:[];
for(let e of[...u,...staleVariables])r.env[e]&&i.set(e,``);
if(c&&i.set(`AWS_PROFILE`,a.profile??``),a.profile)for(let e of profileVariables)r.env[e]&&i.set(e,a.profile);
return i}
async function publish(e,t,n,{job:r,report:i,limits:a}){
let o=!n.command||n.exportsCredentials,s=e.filter(isNamed),c=join(r.temp,`aws-sso-credentials-${randomUUID()}`),l=o&&s.length>0&&n.configDirectory||c,u=s.length>0?filesIn(l):void 0,d=o?plannedEnvironment(e,n,u,r):new Map,f=await missingFolders(l),p=n.cleanup||!o,m={deadline:a.deadline,onLeftover:i.warning},h,g;
p&&announce(c);
try{
await mkdir(c,{mode:448}).catch(e=>{
throw unwritable(c,e)}),n.profileType===`process`&&await writeProcesses(c,s,n,r),await alone(l,c,async()=>{
let e=l===c?filesInForce(r):baseFiles(n,r);
t&&n.profileType===`sso`&&(h=await lend(t,s,c,n,r,m));
let a=u?await planFiles(u,e,s,{folder:c,session:t,lent:h},n,i):[],o=a.map(({change:e})=>e);
n.areRead&&await keepForLaterUses(e.config,c),p&&await record(c,{files:o,environment:d,newFolders:f,lent:h},r),g=o,await writePlanned(a,r.temp)},m)}catch(e){
let t=await Promise.allSettled([...h?[takeBack(h,r,m,i)]:[],...(g??[]).map(e=>undoChange(e,r.temp))]);
throw await removeEmptyFolders(f),p&&t.some(({status:e})=>e===`rejected`)||(await removeFolder(c),renounce()),e}
!p&&(!u||l!==c&&n.profileType!==`process`)&&await removeFolder(c);
for(let[e,t]of d)exportVariable(e,t);
return o&&u&&tell(s,u,i),n.profileType!==`static`&&i.info(`What AWS tools renew cannot be masked in the log: let no command print credentials.`),u}
async function retract({config:e}){
await removeFolder(dirname(e)),saveState(`undo`,``)}
async function keepForLaterUses(e,t){
let n=await readIfThere(e);
n&&await writeFile(join(t,configBefore),n,{mode:384})}
function tell(e,t,n){
setOutput(`aws-config-file`,t.config),setOutput(`aws-credentials-file`,t.credentials);
let[r]=e,i=dirname(t.config);
n.info(e.length===1?`Profile ${r?.profile} is written to ${i}: aws --profile ${r?.profile} works in every later step.`:`${e.length} profiles are written to ${i}, for --profile in every later step: ${listed(e.map(({profile:e})=>e))}.`)}
async function lend(e,t,n,{source:r,cleanup:i},a,o){
let s=r.kind===`cached-token`||r.kind===`device-code`,c=t.map(({assignment:e})=>e),l=s?r.sessionName:void 0,u=r.kind===`cached-token`&&r.token!==void 0;
return lendSession(e,{name:l,pairs:c,folder:n,isMarked:i,isSecret:u},a,o)}
async function writeProcesses(e,t,{source:n},r){
await installHelper(e,r);
for(let i of t){
let{profile:t,credentials:a,accountId:o}=i;
await writeProcessFiles(e,t,processRecord(n,i,r),cachedCredentials(a,o))}}
function promptFor(e,{env:t},n){
let{verificationUri:r,verificationUriComplete:i,userCode:a,expiresAt:o}=e,{GITHUB_ACTOR:s,GITHUB_TRIGGERING_ACTOR:c=s}=t,l=c===s?s:`${c}, who runs it again after ${s},`,u=`run ${t.GITHUB_RUN_NUMBER} of the workflow ${t.GITHUB_WORKFLOW} of ${t.GITHUB_REPOSITORY}`;
return{link:i||r,userCode:a,until:`until ${o.toISOString().slice(11,16)} UTC (${inWords((o.getTime()-Date.now())/1e3)})`,request:`${l} asks for it in ${u}, on ${t.GITHUB_REF}, to get ${listed(n)}.`,caution:`Approve only a run that you started yourself: your approval gives this job a session with everything that you may do in AWS.`}}
function waitingFor(e){
return`Waiting for the sign-in to be approved: ${inWords(e)} left.`}
function inWords(e){
let t=Math.round(e),n=Math.floor(t/60),r=t%60;
return[n>0&&`${n} min`,(r>0||n===0)&&`${r} s`].filter(Boolean).join(` `)}
function setOutputs(e,t,n){
setOutput(`assignments`,JSON.stringify(e.map(assignmentOutput))),warnOfMatrix(e,t,n);
let[r]=e;
if(t.areSeveral||!r)return;
let{assignment:i,chain:a,profile:o}=r,s={"aws-account-id":`accountId`in r?r.accountId:lastAccount(a,i.accountId),"account-name":i.accountName,"permission-set":i.permissionSet,"authenticated-arn":`credentials`in r?r.credentials.arn:void 0,"aws-expiration":`credentials`in r?r.credentials.expiration.toISOString():void 0,"aws-profile":o};
for(let[e,t]of Object.entries(s))t!==void 0&&setOutput(e,t);
t.outputsCredentials&&`credentials`in r&&(setOutput(`aws-access-key-id`,r.credentials.accessKeyId),setOutput(`aws-secret-access-key`,r.credentials.secretAccessKey),setOutput(`aws-session-token`,r.credentials.sessionToken))}
function assignmentOutput(e){
let{assignment:t,profile:n,region:r}=e;
return{"account-id":t.accountId,"account-name":t.accountName,"permission-set":t.permissionSet,"aws-profile":n??``,"aws-region":r,...`credentials`in e&&{expiration:e.credentials.expiration.toISOString()}}}
function warnOfMatrix(e,{masksAccountId:t},n){
t&&n.warning(`The output assignments holds a masked account id, so the runner hands it to no other job.`),e.length>256&&n.warning(`The output assignments has ${e.length} targets; a matrix of GitHub takes 256 at the most.`)}
const mostRows=1e3;
async function summarize(e){
process.env.GITHUB_STEP_SUMMARY&&(summary.addHeading(`AWS credentials from IAM Identity Center`,3),addTable(e,[...columnsFor(e),[`Expires`,({credentials:e})=>expiry(e.expiration)]]),await summary.write())}
async function summarizeDryRun(e,t){
process.env.GITHUB_STEP_SUMMARY&&(summary.addHeading(`Dry run: AWS credentials from IAM Identity Center`,3),summary.addRaw(`<p>${verdict(e).map(cell).join(`<br>`)}</p>`,!0),addTable(e.filter(({state:e})=>e!==`not reached`),[[`Link`,({link:e})=>e],[`State`,({state:e})=>e===`broken`?`<strong>${e}</strong>`:e],[`What was found`,({detail:e})=>e.split(`
`).map(cell).join(`<br>`)]]),t.length>0&&addTable(t,columnsFor(t)),await summary.write())}
function checksInWords(e,t){
let n=(e,t,n)=>`${e.padEnd(11)}  ${t.padEnd(14)}  ${n}`.trimEnd();
return[...e.map(({link:e,state:t,detail:r})=>n(t,e,t===`broken`?`see the error below`:r)),...t.map(e=>{
let{account:t,access:r}=accountAndAccess(e),i=e.profile?`profile ${e.profile}: `:``;
return n(`target`,`${i}${r} in account ${t}, region ${e.region}`,``)})]}
function verdict(e){
let t=t=>e.flatMap(({link:e,state:n})=>n===t?[e]:[]).join(`, `),n=t(`not reached`);
return t(`broken`)?[`The ${t(`broken`)} link is broken.`,...n?[`Not reached after it: ${n}.`]:[]]:[`Every link holds. No role credentials were fetched, and nothing was written.`]}
function addTable(e,t){
let n=t.map(([e])=>({data:e,header:!0}));
summary.addTable([n,...e.slice(0,mostRows).map(e=>t.map(([,t])=>t(e)))]),e.length>mostRows&&summary.addRaw(`And ${e.length-mostRows} more.`,!0)}
function columnsFor(e){
let t=e.every(({role:e})=>e),n=e=>accountAndAccess(e).access,r=[[`Profile`,({profile:e})=>cell(e??``)],[`Account`,e=>cell(accountAndAccess(e).account)],t?[`Role`,e=>cell(n(e).replace(/^role /,``))]:[`Permission set`,e=>cell(n(e))],[`Region`,({region:e})=>cell(e)]];
return e.some(({profile:e})=>e)?r:r.slice(1)}
function accountAndAccess(e){
let{chain:t,assignment:n}=e,r=`accountId`in e?e.accountId:lastAccount(t,n.accountId)??``;
return describeResult({...e,accountId:r})}
async function summarizeSignIn({link:e,userCode:t,until:n,request:r,caution:i}){
if(!process.env.GITHUB_STEP_SUMMARY)return;
let a=`<a href="${e.replaceAll(`&`,`&amp;`)}">${e.replaceAll(`&`,`&amp;`)}</a>`;
summary.addHeading(`Sign in to AWS`,3),summary.addRaw(`<p>Open ${a} and approve the code <code>${t}</code>, ${n}.</p>`,!0),summary.addRaw(`<p>${cell(r)}</p><p>${cell(i)}</p>`,!0),await summary.write()}
function expiry(e){
return`${e.toISOString().slice(0,16).replace(`T`,` `)} UTC, ${fromNow(e)}`}
function cell(e){
return printable(e).replace(/[&<>"'`|\\[\]*_~@:/#]/g,e=>`&#${e.charCodeAt(0)};`)}
function fromNow(e){
let t=Math.max(0,Math.floor((e.getTime()-Date.now())/6e4)),n=Math.floor(t/60);
return n>0?`in ${n} h ${t%60} min`:`in ${t} min`}
async function takeBackLeftovers({job:e,report:t,limits:n}){
if(!e.outsider)for(let r of await readMarks(tokenCacheFolder(e.home))){
if(!await isLeftOver(r))continue;
let i={deadline:n.deadline,onLeftover:t.warning};
await takeBack(withinCaches(r,e.home),e,i,t).then(()=>t.info(`Removed the token that a job which was killed left at ${r.token.path}.`),e=>t.warning(`What a killed job left at ${r.token.path} stays there. ${e.message}`))}}
function withinCaches(e,t){
let{token:n,cliCache:r,newFolders:i}=e,{origin:a}=n,[o,s]=[tokenCacheFolder(t),cliCacheFolder(t)],c=[o,s].flatMap(e=>[e,dirname(e),dirname(dirname(e))]);
return{...e,token:{...n,origin:a!==void 0&&isIn(o,a)?a:void 0},cliCache:r.filter(e=>isIn(s,e)),newFolders:i.filter(e=>c.includes(e))}}
async function isLeftOver({folder:e,host:t,token:n}){
if(t===hostname())return!await isThere(e);
let r=await lstat(markPath(n.path)).catch(()=>void 0);
return r!==void 0&&Date.now()-r.mtimeMs>5184e5}
async function main(e,t){
let n=await readInputs(e);
if(n.masksAccountId)for(let e of accountIdsIn(n))t.secret(e);
let r=limitsFrom(e.env),i=openAws(e,t),a={onAccountId:n.masksAccountId?t.secret:void 0,onVerification:async r=>{
let i=promptFor(r,e,n.targets.map(targetInWords));
askToSignIn(i),await told(summarizeSignIn(i),t)},onWaiting:e=>t.info(waitingFor(e))};
try{
let o={aws:i,job:e,report:t,limits:r};
n.isDryRun?await dryRun(n,o,{...a,onVerification:void 0}):await provide(n,o,a)}finally{
i.close()}}
async function provide(e,t,n){
let{source:r,targets:i,areSeveral:a,guards:o,command:s}=e,{report:c}=t;
checkTold(i,o,c),await takeBackLeftovers(t);
let l=await openSource(r,t,n),u=await getAll(await planTargets(i,l,o,t),l,o,t);
refuseWrongNames(u);
for(let e of u)c.info(`Got ${resultInWords(e)}.`);
let d=writesProfiles(e)?await uninterrupted(()=>publish(u,l.session(),e,t)):void 0;
if(setOutputs(u,e,c),await told(summarize(u),c),!s)return;
let{runForEach:f}=await import(`../shared/command-turns.js`),p={command:s,areSeveral:a,files:e.profileType===`process`?d:void 0};
try{
await f(p,u,l,t)}finally{
d&&!e.exportsCredentials&&await retract(d)}}
async function dryRun(e,t,n){
let{report:r}=t,{checks:i,plans:a,error:o}=await rehearse(e,t,n);
if(await r.group(`Dry run: no role credentials are fetched, nothing is written`,async()=>{
for(let e of checksInWords(i,a))r.info(e)}),await told(summarizeDryRun(i,a),r),o)throw o;
refuseWrongNames(a),writesProfiles(e)&&await refuseTakenNames(a,baseFiles(e,t.job)),setOutputs(a,e,r)}
function writesProfiles({command:e,exportsCredentials:t,profileType:n}){
return!e||t||n!==`static`}
async function told(e,t){
await e.catch(e=>t.warning(`The job summary is not written: ${e}.`))}
const bundles=join(dirname(process.argv[1]??``),`..`);
await(async()=>main(readJob(process.env,bundles),openReport()))().catch(fail),endSoon();
export{};