import{A as checkedRegion,C as checkProfileName,D as refuseWrongNames,E as refuseTakenNames,M as stsAudience,O as limitsFrom,S as checkNameOfLine,T as refuseSameNames,_ as filledRole,a as accountOf,b as isSessionName,c as planTarget,d as isGlob,f as matchesGlob,g as fillPlaceholders,h as checkedRole,i as accountInWords,j as partitionOf,k as openAws,l as resultInWords,m as checkChain,n as readSsoProfile,o as getCredentials,p as accountOfRole,r as freshIdTokens,s as keysOf,t as openProvider,u as nothingAssigned,v as isAccountId,w as cleanProfileName,x as parseRole,y as isExternalId}from"../shared/credentials.js";
import{$ as markInPlace,D as setOutput,Dt as isRecord,E as getInput,Et as uptime,F as withFolderLock,G as filesInForce,H as ssoSession,J as readJob,K as loadConfig,L as uninterrupted,O as summary,Ot as parseJson,Q as makeUse,S as profilesIn,T as exportVariable,W as filesIn,X as isOwn,_ as readAsBefore,_t as unwritable,b as openFile,c as takeBackLeftovers,ct as sameStartUrl,d as regionVariables,dt as missingFolders,g as ownProfiles,gt as replaceFile,ht as removeEmptyFolders,l as lendSession,m as openLog,n as announceNothing,nt as ownFolder,p as endSoon,pt as readIfThere,q as expandHome,r as discard,s as record,t as announce,tt as newUse,u as takeBack,ut as isThere,v as recordsSoFar,w as writePlanned,x as planFile,y as hasSsoSession}from"../shared/undo.js";
import{a as listed,c as quoted,d as ActionError,l as secretsIn,o as nearest,p as invalidInput,r as processFiles,t as cachedCredentials}from"../shared/answer.js";
const{dirname,join,resolve}=process.getBuiltinModule(`node:path`),{cp,mkdir,writeFile}=process.getBuiltinModule(`node:fs/promises`),longestText=3e3;
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
function checkGuards({accountIds:e,permissionSet:t},n){
let{accountIds:r,permissionSets:i}=n,a=r.length>0?e.find(e=>!r.includes(e)):void 0;
if(a)throw notAllowed(`allowed-account-ids`,`account ${a}`,r);
if(t&&i.length>0&&!i.some(e=>matchesGlob(t,e)))throw notAllowed(`allowed-permission-sets`,`permission set ${t}`,i)}
function notAllowed(e,t,n){
return new ActionError(`not-allowed`,`The guard ${e} does not allow ${t}; it allows: ${listed(n)}.`,`Add it to ${e} if this job may have it.`)}
function checkTold(e,t,n){
checkAll(e.map(e=>{
let{account:t,permissionSet:n,chain:r}=e;
return{target:e,accountIds:[...isAccountId(t)?[t]:[],...accountsOfRoles(r)],permissionSet:isGlob(n)?void 0:n}}),t,n)}
function checkPlans(e,t,n){
checkAll(e.map(e=>({...e,...wayOf(e)})),t,n)}
function checkAll(e,t,n){
let r=e.flatMap(e=>{
try{
return checkGuards(e,t),[]}catch(t){
if(!(t instanceof ActionError))throw t;
return[{item:e,error:t}]}});
if(r.length>0)throw errorOf(r,n)}
function wayOf({assignment:e,chain:t}){
let{accountId:n,permissionSet:r}=e;
return{accountIds:[n,...accountsOfRoles(t)],permissionSet:r}}
function accountsOfRoles(e){
return e.flatMap(({arn:e})=>accountOfRole(e)??[])}
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
let a={...e,credentials:i};
return checkGuards({accountIds:[accountOf(a)]},n),[a]}),t,r.report)}
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
const signInSteps=[`session`,`account`,`permission set`,`guard`],steps={"cached-token":signInSteps,"device-code":signInSteps,"trusted-token-issuer":[`ID token`,`bootstrap role`,`exchange`,`scope`,...signInSteps],"web-identity":[`ID token`,`account`,`guard`],environment:[`keys`,`account`,`guard`]},stepOf={"session-expired":`session`,"account-not-found":`account`,"account-ambiguous":`account`,"not-assigned":`permission set`,"not-allowed":`guard`},implied={"ID token":`The job has one.`,keys:`The environment has them.`,"bootstrap role":`It was assumed.`,exchange:`A session was given.`,scope:`The session has it.`,session:`The access portal takes it.`,account:`It was looked up.`,"permission set":`It was looked up.`,guard:`It was asked.`};
async function rehearse(e,t,n){
let r=new Map,i={...t.report,passed:(e,t)=>r.set(e,t)},a=await goThrough(e,{...t,report:i},n).then(e=>({plans:e,error:void 0}),e=>({plans:[],error:e}));
return{...a,checks:checklist(steps[e.source.kind],r,a.error)}}
async function goThrough(e,t,n){
let{source:r,targets:i,guards:a}=e,{report:o}=t;
r.kind===`web-identity`&&await freshIdTokens(r,t)();
let s=await openProvider(r,t,n),c=await planTargets(i,s,{accountIds:[],permissionSets:[]},t);
o.passed(`account`,accountsInWords(c));
let l=await confirmPlans(c,s,t);
o.passed(`session`,`The access portal in ${s.region} takes the session.`),o.passed(`account`,accountsInWords(l)),o.passed(`permission set`,l.length===1?`It is assigned.`:`All ${l.length} are assigned.`),checkPlans(l,a,o);
let u=a.accountIds.length+a.permissionSets.length>0;
return o.passed(`guard`,u?`The guards allow every target.`:`No guard is set.`),l}
function accountsInWords(e){
let t=new Map(e.map(({assignment:e})=>[e.accountId,e.accountName])),[[n,r]=[``,``]]=t;
return t.size>1?`The targets lie in ${t.size} accounts.`:r?`It is ${r} (${n}).`:`It is given by its id, ${n}.`}
function checklist(e,t,n){
let r=n instanceof ActionError?stepOf[n.code]:void 0,i=n===void 0?void 0:r??e.find(e=>!t.has(e))??e.at(-1),a=i===void 0?e.length:e.indexOf(i);
return e.map((e,r)=>e===i?{step:e,state:`broken`,detail:inWords$1(n)}:r<a?{step:e,state:`holds`,detail:t.get(e)??implied[e]}:{step:e,state:`not reached`,detail:``})}
function inWords$1(e){
return e instanceof ActionError?`${e.message}\n${e.remedy}`:e instanceof Error?e.message:String(e)}
const names=`sso-start-url.sso-region.sso-token.account.permission-set.aws-profile.profiles.aws-region.profile-settings.credential-source.role-to-assume.application-arn.audience.web-identity-token-file.role-chain.role-chaining.role-session-name.role-duration-seconds.role-external-id.session-tags.custom-tags.transitive-tag-keys.inline-session-policy.managed-session-policies.profile-type.output-env-credentials.output-credentials.run.aws-config-directory.cleanup.mask-aws-account-id.allowed-account-ids.allowed-permission-sets.dry-run`.split(`.`),substitutes={"aws-access-key-id":`Remove it: this action needs no access keys; give sso-token, or sign in with aws sso login.`,"aws-secret-access-key":`Remove it: this action needs no access keys.`,"aws-session-token":`Remove it: this action needs no access keys.`,"force-skip-oidc":`Use credential-source to choose where credentials come from.`,"use-existing-credentials":`Leave the step out with an if: condition where credentials are there already.`,"sts-endpoint":`Set the environment variable AWS_ENDPOINT_URL_STS.`,"http-proxy":`Set the environment variable HTTPS_PROXY.`,"no-proxy":`Set the environment variable NO_PROXY.`},withoutEffect={"overwrite-aws-profile":`a profile of the same name is replaced, and put back after the job`,"unset-current-credentials":`this step uses no keys of the environment, except with role-chaining`,"disable-retry":`set AWS_MAX_ATTEMPTS: 1 in env:`,"retry-max-attempts":`set AWS_MAX_ATTEMPTS in env:`,"special-characters-workaround":`no tool that this action writes for needs it`,"action-timeout-s":`set timeout-minutes on the step`,"role-skip-session-tagging":`no session tags are sent except those of session-tags`},guardNames=[`allowed-account-ids`,`allowed-permission-sets`],unquoted=[`sso-token`,`run`,`inline-session-policy`],longestItem={usual:200,long:1300},longItems=[`sso-start-url`,`application-arn`,`audience`,`profiles`,`profile-settings`,`aws-config-directory`,`role-to-assume`,`web-identity-token-file`,`role-chain`,`role-session-name`,`role-external-id`,`session-tags`,`custom-tags`,`transitive-tag-keys`,`managed-session-policies`];
function readRawInputs(e,{mask:t,info:n}){
refuseOthers(e);
for(let[t,r]of Object.entries(withoutEffect))isOn(e,t)&&n(`Input ${t} has no effect: ${r}.`);
let r=e=>getInput(e,{trimWhitespace:e!==`profiles`}),i=t=>e[variableOf(t)]===void 0,a={...Object.fromEntries(names.map(e=>[e,r(e)])),...Object.fromEntries(guardNames.filter(i).map(e=>[e,`*`]))};
for(let e of names)unquoted.includes(e)||refuseMisplaced(e,a[e],t);
return a}
function variableOf(e){
return`INPUT_${e.replaceAll(` `,`_`).toUpperCase()}`}
function refuseMisplaced(e,t,n){
let r=secretsIn(t);
for(let e of r)n(e);
if(r.length>0)throw invalidInput(e,`holds a token, or a file with tokens: a secret that belongs elsewhere.`,`Give the content of a token-cache file as sso-token, and in ${e} what its description says.`);
let i=longItems.includes(e)?longestItem.long:longestItem.usual,a=t.split(/[\n,]/).find(({length:e})=>e>i);
if(a!==void 0)throw invalidInput(e,`has an item of ${a.length} characters, and none is so long.`,`Correct it.`)}
function refuseOthers(e){
for(let[t,n]of Object.entries(substitutes))if(isOn(e,t))throw invalidInput(t,`is not an input of this action.`,n);
let t=[...names,...Object.keys(substitutes),...Object.keys(withoutEffect)].map(variableOf);
for(let n of Object.keys(e))n.startsWith(`INPUT_`)&&!t.includes(n)&&refuseMisspelling(n)}
function isOn(e,t){
let n=e[variableOf(t)]?.trim()??``;
return n!==``&&n.toLowerCase()!==`false`}
function refuseMisspelling(e){
let t=e.slice(6).toLowerCase(),n=nearest(t.replaceAll(`_`,`-`),names);
if(n)throw invalidInput(t,`is not an input of this action.`,`Did you mean ${n}?`)}
function isSourceImplied(e){
return!e[`credential-source`]||e[`credential-source`].toLowerCase()===`auto`}
function emptySource(e,t){
return e[`application-arn`]||e[`role-to-assume`]||e[`sso-token`]||!isSourceImplied(e)||!t.ACTIONS_ID_TOKEN_REQUEST_URL?``:`The inputs application-arn and role-to-assume are empty, and this job may have an ID token: if they are given, the variables (vars) in them are not defined.`}
function flag(e,t,n){
let r=e[t].toLowerCase();
if(r===``)return n;
if(r===`true`||r===`false`)return r===`true`;
throw invalidInput(t,`says ${quoted(e[t])}.`,`Write true or false.`)}
function choice(e,t,n){
let r=e[t]||n[0],i=n.find(e=>e===r);
if(i)return i;
let a=nearest(r,n);
throw invalidInput(t,`says ${quoted(r)}, which is none of ${n.join(`, `)}.`,a?`Write ${a} if that is meant.`:`Write one of these.`)}
function allowed(e,t){
if(e[t]===`*`)return[];
let n=e[t].split(/[\n,]/).map(e=>e.trim()).filter(Boolean);
if(n.length>0)return n;
throw invalidInput(t,`is empty, and an empty guard would allow everything.`,`List what is allowed, and define the variable that it comes from; to allow everything, remove the input.`)}
function lines(e,t){
return e[t].split(`
`).filter(e=>e!==``).map(e=>e.trim())}
function allowedAccountIds(e){
return allowed(e,`allowed-account-ids`).map(e=>{
let t=checkedAccount(e,`allowed-account-ids`);
if(isAccountId(t))return t;
throw invalidInput(`allowed-account-ids`,`has the item ${quoted(e)}, which is no account id.`,`Write 12-digit ids in quotes.`)})}
function checkedAccount(e,t=`account`){
let n=/^\d{4}-\d{4}-\d{4}$/.test(e)?e.replaceAll(`-`,``):e,r=partsOf(e);
if(r.length>1&&(e.includes(`
`)||r.every(isAccountId)))throw severalIn(t,e,r);
if(isAccountId(n)||!/^\d{9,}$/.test(n))return n;
let i=n.length<12?` YAML takes leading zeros from a number that is not quoted.`:``;
throw invalidInput(t,`says ${n}, which has ${n.length} digits; an account id has 12.${i}`,n.length<12?`Write it in quotes, perhaps '${n.padStart(12,`0`)}'.`:`Correct the id.`)}
function checkedPermissionSet(e,t){
let n=t===void 0?`permission-set`:`aws-profile`,r=t===void 0?`says`:`names the profile ${t}, whose sso_role_name says`,i=/(?:^|\/)AWSReservedSSO_(.+)_[0-9a-f]{16}$/.exec(e)?.[1];
if(i)throw invalidInput(n,`${r} ${e}, the IAM role of a permission set.`,`Write the permission set's own name: ${i}.`);
if(isPermissionSet(e))return e;
let a=partsOf(e);
throw a.length>1&&a.every(isPermissionSet)?severalIn(n,e,a):invalidInput(n,`${r} ${quoted(e)}, which is no name of a permission set (1 to 32 letters, digits or any of +=,.@-_).`,isGlob(e)&&t===void 0?`Write a line of profiles, where patterns belong: {permission-set} = ACCOUNT/${e}.`:`Write the name that the access portal shows beside the account.`)}
function isPermissionSet(e){
return/^[\w+=,.@-]{1,32}$/.test(e)}
function partsOf(e){
return e.split(/[\n,]/).map(e=>e.trim())}
function severalIn(e,t,n){
return invalidInput(e,`says ${quoted(t)}: ${n.length} where one is wanted.`,`Write a line of profiles for each, NAME = ACCOUNT/PERMISSION-SET, in the place of account and permission-set.`)}
function readProfileSettings(e){
let t=new Map;
for(let[n,r]of lines(e,`profile-settings`).entries()){
let[,e,i]=/^([A-Za-z][\w-]*)\s*=\s*(\S.*)$/.exec(r)??[];
if(!e||!i)throw invalidInput(`profile-settings`,`has a line ${n+1} that is not key = value.`,`Write one setting a line, such as output = json.`);
checkedSetting(`profile-settings`,e,i),t.set(e.toLowerCase(),i)}
return t}
function checkedSetting(e,t,n){
if(/\p{Cc}/u.test(n))throw invalidInput(e,`sets ${t} with control characters.`,`Remove them.`);
if(t===`region`)throw invalidInput(e,`sets region.`,`Use aws-region for it.`);
if(/^(sso_|aws_|role_|source_|credential_|web_identity|login_)|^(external_id|mfa_serial|duration_seconds)$/i.test(t))throw invalidInput(e,`sets ${t}: a profile must not hold two kinds of credentials.`,`Remove ${t}.`)}
function readProfileType(e,t){
let n=choice(e,`profile-type`,[`static`,`process`,`sso`]);
if(n===`process`&&t===`environment`)throw invalidInput(`profile-type`,`is process with the keys of the environment, which nothing can renew.`,`Use profile-type: static, or a source that this step can ask again.`);
if(n!==`sso`)return n;
if(t!==`cached-token`&&t!==`device-code`)throw refusedSso(`with ${t}, which has no session that AWS tools could renew`);
if(e.run)throw refusedSso(`with run, and its session would be there for every later step`);
return n}
function refusedSso(e){
return invalidInput(`profile-type`,`is sso ${e}.`,`Use profile-type: process, whose profile renews itself too.`)}
function readDelivery(e,t,n){
let r=e.run||void 0,i=flag(e,`output-env-credentials`,!n&&!r),a=flag(e,`output-credentials`,!1);
if(n&&i)throw invalidInput(`output-env-credentials`,`is true, while there are several targets for the one set of variables.`,`Remove it: the profiles hold the credentials of each.`);
if(a&&(n||r))throw invalidInput(`output-credentials`,n?`is true, while there are several targets.`:`is true, while run alone is to get the credentials.`,n?`Remove it: the profiles hold the credentials of each.`:`Remove it, or remove run.`);
let o=!r||i,s=flag(e,`cleanup`,!0)||!o;
return{command:r,publishedFor:o?`later-steps`:t===`static`?void 0:`command`,inEnvironment:i,exportsRegion:i||e[`output-env-credentials`]===``,inOutputs:a,isUndone:s}}
const hour=3600;
function isTarget(e){
return e===`target`||e===`chained-target`}
const firstRoleRemedies={target:`Give the ARN of the role that trusts the ID tokens of GitHub.`,"chained-target":`Give the ARN of the role to assume with the keys in the environment, or remove role-chaining.`,bootstrap:`Give the ARN of the bootstrap role, which trusts the ID tokens of GitHub and may call CreateTokenWithIAM.`},chainedOnly=[`role-external-id`,`session-tags`,`custom-tags`,`transitive-tag-keys`];
function readFirstRole(e,t){
if(t===`none`)return;
let n=e[`role-to-assume`];
if(n)return checkedRole(`role-to-assume`,n,!0);
let[r]=t===`chained-target`?lines(e,`role-chain`):[];
if(r)return checkedRole(`role-chain`,r,!1);
throw invalidInput(`role-to-assume`,`is missing.`,firstRoleRemedies[t])}
function readRoles(e,t,n,r){
let i=readSessionName(e),a={sessionName:i??`GitHubActions`,durationSeconds:hour},o=n===void 0?void 0:{...a,input:`role-to-assume`,arn:n},s=t===`chained-target`&&!e[`role-to-assume`],c=[...r.map(e=>({...a,input:`aws-profile`,...e,...i&&{sessionName:i}})),...lines(e,`role-chain`).slice(+!!s).map(e=>({...a,input:`role-chain`,arn:checkedRole(`role-chain`,e,!1)}))],l=c.pop();
return l?{first:o,chain:[...c,{...l,...readChained(e)}]}:t===`target`&&o?{first:{...o,...readUnchained(e)},chain:c}:t===`chained-target`&&o?{first:{...o,...readChained(e)},chain:c}:(refuseOnPermissionSet(e),{first:o,chain:c})}
function readSessionName(e){
let t=e[`role-session-name`];
if(!t)return;
let n=t.replace(/[^\w+=,.@-]+/g,`-`).slice(0,64);
if(isSessionName(n))return n;
throw invalidInput(`role-session-name`,`says ${quoted(t)}; STS takes 2 to 64 characters.`,`Give a longer name.`)}
function readDuration(e){
let t=e[`role-duration-seconds`];
if(!t)return;
let n=/^\d+$/.test(t)?Number(t):NaN;
if(n>=900&&n<=43200)return n;
throw invalidInput(`role-duration-seconds`,`says ${quoted(t)}; STS takes 900 to 43200 seconds.`,`Give such a number.`)}
function readChained(e){
let t=readDuration(e);
if(t&&t>hour)throw invalidInput(`role-duration-seconds`,`says ${t}, and AWS ends the session of a chained role after one hour.`,`Give 3600 at the most, or assume the role without role-chain.`);
return given({durationSeconds:t,externalId:readExternalId(e),...readTags(e),...readPolicies(e)})}
function readUnchained(e){
for(let t of chainedOnly)if(e[t])throw invalidInput(t,`is given, and STS does not accept it with an ID token.`,`Move the role that needs it to role-chain, and assume another one with the ID token.`);
return given({durationSeconds:readDuration(e),...readPolicies(e)})}
function refuseOnPermissionSet(e){
let t=`Remove it, or name a role of your own in role-chain.`;
if(readDuration(e))throw invalidInput(`role-duration-seconds`,`is given, and a permission set fixes the duration of its sessions itself.`,t);
for(let n of[...chainedOnly,`inline-session-policy`,`managed-session-policies`])if(e[n])throw invalidInput(n,`is given, and a permission set takes none.`,t)}
function given(e){
return Object.fromEntries(Object.entries(e).filter(([,e])=>e!==void 0))}
function readExternalId(e){
let t=e[`role-external-id`];
if(!t||isExternalId(t))return t||void 0;
throw invalidInput(`role-external-id`,`is no external id to STS, which takes 2 to 1224 letters, digits or any of +=,.@:/_-.`,`Write it as the trust policy of the role has it.`)}
function readTags(e){
let t=e[`custom-tags`]?`custom-tags`:`session-tags`,n=e=>invalidInput(t,e,`Write one tag a line, such as team = payments.`),r=writtenTags(e);
for(let{Key:e,Value:t}of r){
if(!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u.test(e)||!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u.test(t))throw n(`has ${quoted(`${e} = ${t}`)}, which is not a valid tag: key = value of letters, digits, spaces or _.:/=+-@.`);
if(/^aws:/i.test(e))throw n(`sets ${e}; tags that begin with aws: belong to AWS.`)}
if(new Set(r.map(({Key:e})=>e.toLowerCase())).size<r.length)throw n(`sets one tag twice; STS ignores the case of keys.`);
if(r.length>50)throw n(`has ${r.length} tags; STS accepts 50.`);
let i=lines(e,`transitive-tag-keys`),a=i.find(e=>!r.some(({Key:t})=>t===e));
if(a)throw invalidInput(`transitive-tag-keys`,`names ${quoted(a)}, which session-tags does not set.`,`Add the tag to session-tags: this action sets no tags of its own.`);
return{...r.length>0&&{tags:r},...i.length>0&&{transitiveTagKeys:i}}}
function writtenTags(e){
let t=e[`custom-tags`];
if(!t)return lines(e,`session-tags`).map(e=>{
let[,t=``,n=e]=/^([^=]*?)\s*=\s*(.*)$/.exec(e)??[];
return{Key:t,Value:n}});
if(e[`session-tags`])throw invalidInput(`custom-tags`,`is given, and so is session-tags.`,`Keep session-tags, with lines key = value.`);
let n=parseJson(Buffer.from(t));
if(isRecord(n)&&Object.values(n).every(e=>typeof e!=`object`))return Object.entries(n).map(([e,t])=>({Key:e,Value:String(t)}));
throw invalidInput(`custom-tags`,`is not a JSON object of texts.`,`Write {"team": "payments"}, or use session-tags.`)}
function readPolicies(e){
let t=e[`inline-session-policy`]||void 0;
if(t&&!isRecord(parseJson(Buffer.from(t))))throw invalidInput(`inline-session-policy`,`is not a JSON object.`,`Write an IAM policy, {"Version": ...}.`);
if(t&&t.length>2048)throw invalidInput(`inline-session-policy`,`has ${t.length} characters; STS takes 2048.`,`Take spaces and line ends out, or use managed-session-policies.`);
let n=lines(e,`managed-session-policies`),r=n.find(e=>!/^arn:aws[a-z-]*:iam::(aws|\d{12}):policy\/[\x21-\x7e]+$/.test(e));
if(r)throw invalidInput(`managed-session-policies`,`has the line ${quoted(r)}, which is no ARN of a managed policy.`,`Write one a line, such as arn:aws:iam::aws:policy/ReadOnlyAccess.`);
if(n.length>10)throw invalidInput(`managed-session-policies`,`has ${n.length} policies; STS takes 10.`,`Give fewer.`);
return{policy:t,...n.length>0&&{policyArns:n}}}
function readInstance(e,t){
let n=e[`sso-start-url`]||void 0,r=e[`sso-region`]||void 0;
if(n&&!/^https:\/\/[^\s/]+/i.test(n))throw invalidInput(`sso-start-url`,`says ${quoted(n)}, which is no https:// URL.`,`Copy it from the access portal, such as https://d-1234567890.awsapps.com/start.`);
r&&checkedRegion(r,`sso-region`);
let[i]=t;
for(let e of t)if(n&&refuseOtherThanProfile(`sso-start-url`,n,e,e.startUrl,sameStartUrl),r&&refuseOtherThanProfile(`sso-region`,r,e,e.ssoRegion),i&&!(sameStartUrl(i.startUrl,e.startUrl)&&i.ssoRegion===e.ssoRegion))throw invalidInput(`profiles`,`names the profiles ${i.name} and ${e.name}, which belong to different instances of Identity Center.`,`Use a step for each instance.`);
return{startUrl:n??i?.startUrl,region:r??(i&&checkedRegion(i.ssoRegion,`aws-profile`))}}
function refuseOtherThanProfile(e,t,{name:n},r,i=(e,t)=>e===t){
if(!i(t,r))throw invalidInput(e,`says ${t}, while the profile ${n} says ${r}.`,`Remove ${e}: the profile tells it.`)}
function readSource(e,t,{targets:[n],firstRole:r,profiles:i,multiple:a},{env:o,home:s}){
let c=e[`web-identity-token-file`]?expandHome(e[`web-identity-token-file`],s):void 0;
if(t===`environment`)return{kind:t,region:regionOfRoles(e,i,n.region)};
if(t===`web-identity`){
let r=regionOfRoles(e,i,n.region);
return{kind:t,audience:e.audience||stsAudience(partitionOf(r)),idTokenFile:c,region:r}}
if(t===`device-code`)return readDeviceCodeSource(e,i);
if(t===`cached-token`||!r)return readCachedTokenSource(e,i,o);
let{account:l,permissionSet:u}=n;
return readTrustedTokenIssuerSource(e,i,r,!a&&isAccountId(l)?{accountId:l,permissionSet:u}:void 0,c)}
function readCachedTokenSource(e,t,n){
return{kind:`cached-token`,token:e[`sso-token`]||void 0,...readInstance(e,t),...meantSignIn(t),emptySource:emptySource(e,n)}}
function meantSignIn(e){
let[t]=e,n=e.find(({signIn:e})=>e.cacheKey!==t?.signIn.cacheKey);
if(t&&n)throw invalidInput(`profiles`,`means two sign-ins, which may be two people's: ${signInOfLine(t)}, and ${signInOfLine(n)}.`,`Use a step for each sign-in.`);
return{profile:t?.name,signIn:t?.signIn}}
function signInOfLine({line:e,name:t,signIn:{sessionName:n,cacheKey:r}}){
return`line ${e}, ${t}, uses ${n===void 0?`that of ${r}`:`that of the session ${n}`}`}
function readDeviceCodeSource(e,t){
let{startUrl:n,region:r}=readInstance(e,t);
if(!n)throw invalidInput(`sso-start-url`,`is missing, and no profile of the AWS config file tells which access portal is meant.`,`Give the start URL of your access portal, such as https://d-1234567890.awsapps.com/start.`);
return{kind:`device-code`,startUrl:n,region:r,...meantSignIn(t)}}
function readTrustedTokenIssuerSource(e,t,n,r,i){
let{startUrl:a,region:o}=readInstance(e,t),s=e[`application-arn`];
if(!/^arn:aws[a-z-]*:sso::\d{12}:application\/[\w.-]+\/apl-[0-9a-zA-Z]{16}$/.test(s))throw invalidInput(`application-arn`,s?`says ${s}, which is no ARN of an application.`:`is missing.`,`Copy it from the customer managed application in Identity Center: arn:aws:sso::ACCOUNT:application/ssoins-ID/apl-ID.`);
if(!o)throw invalidInput(`sso-region`,`is missing.`,`Give the region of the Identity Center instance.`);
let[,c]=s.split(`:`);
if(c!==partitionOf(o))throw invalidInput(`sso-region`,`says ${o} in the partition ${partitionOf(o)}, while application-arn is in ${c}.`,`Give the region of the Identity Center instance that has the application.`);
if(/\{(account-id|permission-set)\}/.test(n.arn)&&!r)throw invalidInput(`role-to-assume`,`stands for one account, while there are several targets or an account that has to be looked up first.`,`Write the whole ARN of the bootstrap role.`);
let l=filledRole(n,r??{accountId:``,permissionSet:``},o);
return{kind:`trusted-token-issuer`,applicationArn:s,audience:e.audience||s,bootstrapRole:{...l,durationSeconds:900},idTokenFile:i,region:o,startUrl:a}}
function regionOfRoles(e,t,n){
let r=n??readInstance(e,t).region;
if(r)return r;
throw invalidInput(`aws-region`,`is missing.`,`Give the region that the job works in.`)}
const foreignInputs={"cached-token":[`role-to-assume`,`application-arn`,`audience`,`web-identity-token-file`],"device-code":[`sso-token`,`role-to-assume`,`application-arn`,`audience`,`web-identity-token-file`],"trusted-token-issuer":[`sso-token`],"web-identity":[`sso-token`,`application-arn`],environment:[`sso-token`,`application-arn`]};
function readSourceKind(e){
let t=choice(e,`credential-source`,[`auto`,`cached-token`,`device-code`,`trusted-token-issuer`,`web-identity`,`environment`]),n=t===`auto`?impliedKind(e):t;
if(flag(e,`role-chaining`,!1)&&n!==`environment`)throw invalidInput(`role-chaining`,`is true, while ${t===`auto`?`the other inputs mean`:`credential-source is`} ${n}.`,`Remove role-chaining, and name the roles that follow in role-chain.`);
let r=foreignInputs[n].find(t=>e[t]);
if(!r)return n;
let i=t===`auto`?`the other inputs mean ${n}`:`credential-source is ${n}`;
throw invalidInput(r,`is given, while ${i}, which does not take it.`,foreignInputRemedy(r,n))}
function impliedKind(e){
return e[`application-arn`]?`trusted-token-issuer`:flag(e,`role-chaining`,!1)?`environment`:e[`role-to-assume`]?`web-identity`:`cached-token`}
function foreignInputRemedy(e,t){
return e===`sso-token`&&t===`device-code`?`Remove sso-token to have a person sign in, or remove credential-source to use the token.`:e===`sso-token`?`Remove sso-token to use the ID token of the job; or remove role-to-assume and application-arn, and name roles that follow the permission set in role-chain.`:(t===`cached-token`||t===`device-code`)&&e===`role-to-assume`?`Use role-chain for a role that follows the permission set, or remove credential-source.`:`Remove ${e}, or set credential-source to the source that is meant.`}
async function readAskedProfile({account:e,permissionSet:t,profile:n},r,i){
if((r===void 0?e||t:(e||!r.includes(`{account-id}`))&&(t||!r.includes(`{permission-set}`)))||!n)return;
let{config:a}=filesInForce(i),o=await readAsBefore(a,i.temp);
if(o)return readSsoProfile(o.toString(`utf8`),a,n);
throw invalidInput(`aws-profile`,`names the profile ${n}, and there is no AWS config file ${a} to read it from.`,`Give account and permission-set to make a new profile, or set AWS_CONFIG_FILE to the file that has it.`)}
function readPair({line:e,account:t,permissionSet:n},r,i){
if(!!t!=!!n){
let[e,n]=t?[`account`,`permission-set`]:[`permission-set`,`account`];
throw invalidInput(n,`is missing, while ${e} is given.`,`Give both, or aws-profile alone to read both from the AWS config file.`)}
if(e!==void 0&&(isGlob(t)||isGlob(n)))return{account:isGlob(t)?t:checkedAccount(t),permissionSet:isGlob(n)?n:checkedPermissionSet(n)};
if(t)return{account:checkedAccount(t),permissionSet:checkedPermissionSet(n)};
if(!r)throw missingTarget(i);
return{account:r.accountId,permissionSet:checkedPermissionSet(r.permissionSet,r.name)}}
function readRoleTarget(e,t,n,r){
let i=accountOfRole(n),a=checkedAccount(e.account||t?.accountId||i||missingFor(`account`,`{account-id}`));
if(!isAccountId(a))throw invalidInput(`account`,`says ${quoted(a)}; with role-to-assume nothing looks up the account of a name.`,`Give the account's 12-digit id in quotes.${isForIdentityCenter(e,n,r)?` If Identity Center is meant, application-arn is empty: is the variable in it defined?`:``}`);
if(i&&i!==a)throw invalidInput(`account`,`says ${a}, while role-to-assume is in account ${i}.`,`Remove account, or write {account-id} in role-to-assume.`);
let o=n.includes(`{permission-set}`),s=e.permissionSet||t?.permissionSet||``;
if(o&&!s&&missingFor(`permission-set`,`{permission-set}`),!o&&r[`allowed-permission-sets`]!==`*`)throw invalidInput(`allowed-permission-sets`,`is given, while role-to-assume names a role rather than a permission set.`,`Use allowed-account-ids, or write {permission-set} in role-to-assume.`);
return{account:a,permissionSet:s&&checkedPermissionSet(s)}}
function readRegion(e,t,n,r){
let[i,a]=[[`profiles`,e],[`aws-region`,n[`aws-region`]],[`aws-profile`,t?.region],[`AWS_REGION of the environment`,r.AWS_REGION],[`AWS_DEFAULT_REGION of the environment`,r.AWS_DEFAULT_REGION]].find(([,e])=>e)??[];
return i&&a?checkedRegion(a,i):void 0}
function defaultProfileName(e,t,n){
let r=e.account||t.account,i=n&&fillPlaceholders(n,{accountId:t.account,...t,partition:`aws`}),a=i&&parseRole(i)?.name;
return cleanProfileName(`${r}-${t.permissionSet||a}`)}
function missingFor(e,t){
throw invalidInput(e,`is missing, and role-to-assume has the placeholder ${t}.`,`Give ${e}, or aws-profile to read it from the AWS config file.`)}
function isForIdentityCenter({permissionSet:e},t,n){
return e!==``&&!t.includes(`{permission-set}`)&&isSourceImplied(n)}
function missingTarget(e){
return invalidInput(`account`,`is missing, and so are permission-set and aws-profile. ${e||`If they are given, the variables (vars) or outputs in them are not defined.`}`,`Give account and permission-set, or the name of a profile of the AWS config file as aws-profile.`)}
async function readLines(e,t){
let n=[],r=[];
for(let[i,a]of e.split(/\r?\n/).entries()){
let e=i+1;
try{
let r=parseTargetLine(a,e);
r&&n.push(await t(r).catch(t=>refuseLine(e,t)))}catch(e){
if(!(e instanceof ActionError)||e.code!==`invalid-input`)throw e;
r.push(e)}}
if(r.length>0)throw wrongLines(r);
return n}
function refuseLine(e,t){
throw t instanceof ActionError?new ActionError(t.code,`Line ${e} of profiles: ${t.message}`,t.remedy,{cause:t}):t}
function wrongLines(e){
let[t,...n]=e;
if(n.length===0)return t;
let r=e.flatMap(({cause:e})=>e instanceof ActionError?[e]:[]),[i]=r,a=r.length===e.length&&r.every(({message:e})=>e===i?.message);
if(i&&a)return i;
let o=e.map(({message:e})=>e).join(` `),s=`${e.length} lines of profiles are wrong. ${o}`;
return new ActionError(t.code,s,t.remedy,{cause:t})}
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
return invalidInput(`profiles`,`needs ${n} at line ${e}, column ${t+1}.`,`${r&&`${r} `}Write NAME = ACCOUNT/PERMISSION-SET key=value, or the NAME of a profile in the AWS config file.`)}
async function readTargets(e,t,n,r){
let i={raw:e,use:t,firstRole:readFirstRole(e,t),settings:readProfileSettings(e),isDropIn:n,job:r};
if(!e.profiles.trim()){
let{target:t,profile:n,firstRole:r}=await readTarget(readOnlyTarget(e),i);
return{targets:[t],firstRole:r,profiles:n?[n]:[],multiple:!1}}
for(let t of[`account`,`permission-set`,`aws-profile`])if(e[t])throw invalidInput(t,`is given, and so is profiles.`,`Remove ${t}, or make it a line of profiles.`);
let a=await readLines(e.profiles,async e=>(checkLine(e,t),readTarget(e,i))),[o,...s]=a;
if(!o)throw invalidInput(`profiles`,`has no line with a target.`,`Write one target a line.`);
return refuseSameNames(a.map(({target:e})=>e)),{targets:[o.target,...s.map(({target:e})=>e)],firstRole:o.firstRole,profiles:a.flatMap(({profile:e})=>e??[]),multiple:a.length>1||a.some(({target:e})=>e.isPattern)}}
function readOnlyTarget(e){
let t=e[`aws-profile`];
return checkProfileName(`aws-profile`,t),{line:void 0,account:e.account,permissionSet:e[`permission-set`],profile:t,settings:new Map}}
function checkLine({profile:e,account:t,permissionSet:n,settings:r},i){
let a=isGlob(t)||isGlob(n);
checkNameOfLine(e,{isPattern:a,hasAccountName:!isTarget(i)});
for(let[e,t]of r)e!==`region`&&checkedSetting(`profiles`,e,t)}
async function readTarget(e,t){
let{raw:n,use:r,firstRole:i,job:a}=t,o=isTarget(r)?i:void 0,s=await readAskedProfile(e,o,a);
s&&refuseUnguardedRole(s,n);
let c=readRoles(n,r,i,s?.roles??[]),l=o?readRoleTarget(e,s,o,n):readPair(e,s,emptySource(n,a.env)),u=e.profile||(t.isDropIn&&isEmpty(e)?void 0:defaultProfileName(e,l,o)),{region:d,...f}=Object.fromEntries(e.settings);
return{target:{...l,line:e.line,isPattern:e.line!==void 0&&(isGlob(e.account)||isGlob(e.permissionSet)),role:o?c.first:void 0,chain:c.chain,profile:u,region:readRegion(d,s,n,a.env),settings:new Map([...s?.display??[],...t.settings,...Object.entries(f)])},profile:s&&{...s,line:e.line},firstRole:c.first}}
function refuseUnguardedRole({name:e,roles:[t]},n){
if(t&&n[`allowed-permission-sets`]!==`*`)throw invalidInput(`allowed-permission-sets`,`is set, while the profile ${e} assumes ${t.arn}, a role and not a permission set.`,`Use allowed-account-ids; or read the profile that is its source_profile, and name the role in role-chain.`)}
function isEmpty({account:e,permissionSet:t,profile:n}){
return!e&&!t&&!n}
const roleUse={"cached-token":`none`,"device-code":`none`,"trusted-token-issuer":`bootstrap`,"web-identity":`target`,environment:`chained-target`};
async function readInputs(e,t){
let n=readRawInputs(e.env,t),r=flag(n,`mask-aws-account-id`,!1);
r&&await maskAccountIds(n,e,t.mask);
let i=readSourceKind(n),a=readConfigDirectory(n,e.home),o=n[`aws-region`],s=readProfileType(n,i),c=(e.env.AWS_PROFILE??e.env.AWS_DEFAULT_PROFILE)!==void 0,l=isTarget(roleUse[i])&&!a&&s===`static`&&!c,u=await readTargets(n,roleUse[i],l,e),{targets:d,multiple:f}=u;
if(s===`sso`&&d.some(({chain:e})=>e.length>0))throw refusedSso(`with role-chain, and a profile of Identity Center assumes no further roles`);
let p=readSource(n,i,u,e);
for(let{chain:e,region:t}of d){
let n=t??p.region;
n&&checkChain(e,n,p.region??n)}
return{source:p,targets:d,multiple:f,fromProfiles:u.profiles.length>0,guards:{accountIds:allowedAccountIds(n),permissionSets:allowed(n,`allowed-permission-sets`)},isDryRun:flag(n,`dry-run`,!1),profileType:s,commonRegion:o?checkedRegion(o,`aws-region`):void 0,delivery:readDelivery(n,s,f),configDirectory:a,masksAccountId:r}}
function readConfigDirectory(e,t){
let n=e[`aws-config-directory`];
return n?expandHome(n,t):void 0}
async function maskAccountIds(e,t,n){
let{"sso-token":r,run:i,...a}=e,o=await readIfThere(filesInForce(t).config).catch(()=>void 0);
for(let e of[...Object.values(a),o?.toString(`utf8`)??``])for(let[t]of e.matchAll(/(?<![\w-])(?:\d{4}-\d{4}-\d{4}|\d{9,12})(?!\d)/g)){
let e=t.replaceAll(`-`,``);
for(let r of[t,e,e.padStart(12,`0`)])n(r)}}
function accountIdsIn({source:e,targets:t,guards:n}){
let r=t.flatMap(({role:e,chain:t})=>[...e?[e]:[],...t]),i=e.kind===`trusted-token-issuer`?[e.applicationArn,e.bootstrapRole.arn]:[];
return[...t.map(({account:e})=>e),...r.map(({arn:e})=>e),...i,...n.accountIds].flatMap(e=>e.match(/\b\d{12}\b/g)??[])}
const isWindows=process.platform===`win32`,plain=isWindows?/^[\w\\/.+:@~-]+$/:/^[\w/.+:@~-]+$/;
async function installHelper(e,{bundles:t,env:n}){
let r=join(e,`dist`);
try{
for(let t of[r,join(e,`credential-process.d`)])await mkdir(t,{mode:448});
for(let e of[`credential-process`,`shared`])await cp(join(t,e),join(r,e),{recursive:!0});
await writeFile(join(r,`package.json`),`{"type":"module"}
`),await writeFile(shimPath(e),await shim(join(r,`credential-process`,`index.js`),n),{mode:448})}catch(e){
throw e instanceof ActionError?e:unwritable(r,e)}}
async function shim(e,t){
let n=[`NODE_OPTIONS`,`NODE_DEBUG`,`NODE_V8_COVERAGE`,`NODE_TLS_REJECT_UNAUTHORIZED`];
if(isWindows){
let{windowsShim:e}=await import(`../shared/windows-shim.js`);
return e(n,t)}
let{NODE_EXTRA_CA_CERTS:r}=t,i=[`unset ${n.join(` `)}`];
r&&i.push(`export NODE_EXTRA_CA_CERTS=${shellQuoted(resolve(r))}`);
let a=`exec ${shellQuoted(process.execPath)} ${shellQuoted(e)} "$@"`;
return[`#!/bin/sh`,...i,a,``].join(`
`)}
async function writeProcessFiles(e,t,n,r){
let i=processFiles(e,t);
await replaceFile(i.record,JSON.stringify(n),n.temp),await replaceFile(i.cache,JSON.stringify(r),n.temp)}
async function programIn(e){
let t=shimPath(e);
if(!isWindows||plain.test(t))return t;
let{shortPath:n}=await import(`../shared/windows-shim.js`),r=await n(t);
return plain.test(r)?r:t}
function processLine(e,t){
if(plain.test(e))return`${e} ${t}`;
if(!isWindows&&!/["$`%!\\#;\p{Cc}]/u.test(e))return`"${e}" ${t}`;
throw new ActionError(`unsafe-file`,`The path ${e} has characters that credential_process cannot carry in all AWS tools.`,`Use profile-type: static, or a runner whose folder has letters, digits${isWindows?``:`, spaces`} and any of _.+- only.`)}
function shimPath(e){
return join(e,isWindows?`credential-process.cmd`:`credential-process`)}
function shellQuoted(e){
return`'${e.replaceAll(`'`,`'\\''`)}'`}
const way=/^(ACTIONS_ID_TOKEN_REQUEST_(URL|TOKEN)|(HTTPS?|NO)_PROXY|AWS_(CONFIG_FILE|MAX_ATTEMPTS|IGNORE_CONFIGURED_ENDPOINT_URLS|USE_(FIPS|DUALSTACK)_ENDPOINT|ENDPOINT_URL(_SSO|_SSO_OIDC|_STS)?))$/i;
function processRecord(e,t,n,{home:r,temp:i,env:a}){
let{assignment:o,isPattern:s,role:c,chain:l,region:u}=n;
return{source:e.kind===`cached-token`||e.kind===`device-code`?{...e,tokenFile:t}:e,request:{assignment:o,isPattern:s,role:c,chain:l,region:u},home:r,temp:i,env:Object.fromEntries(Object.entries(a).filter(([e])=>way.test(e)))}}
const none=new Map;
function isNamed(e){
return e.profile!==void 0}
function staticSections(e){
let t=[...keysOf(e)].map(([e,t])=>[e.toLowerCase(),t]),n=new Map([...t,[`aws_account_id`,accountOf(e)]]);
return{profile:e.profile,config:settingsOf(e),credentials:n}}
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
async function planFiles(e,t,n,r){
let{records:i,job:a,report:o}=r;
await refuseTakenNames(n,()=>takenNames([e,t],a));
let s=n=>{
let r=ownProfiles(i,e[n]);
return openFile(e[n],t[n],n,e=>r.has(e),o)},[c,l]=[await s(`config`),await s(`credentials`)],u=await sectionsOf(n,c.start,r);
return[await planFile(c,u),await planFile(l,u)]}
async function sectionsOf(e,t,{inputs:n,backing:{folder:r,session:i,lent:a}}){
if(n.profileType===`process`){
let t=await programIn(r);
return e.map(e=>processSections(e,t))}
if(!a||!i?.startUrl)return e.map(staticSections);
let o=e.map(e=>ssoSections(e,a.name));
return hasSsoSession(t,a.name)?o:[...o,ssoSessionSections(a.name,i.startUrl,i.region)]}
function baseFiles({configDirectory:e},t){
return e?filesIn(e):filesInForce(t)}
async function takenNames(e,{temp:t}){
let n=[];
for(let{config:r,credentials:i}of e)n.push(...profilesIn(await readAsBefore(r,t),`config`)),n.push(...profilesIn(await readAsBefore(i,t),`credentials`));
return new Set(n)}
const staleVariables=[`AWS_SECURITY_TOKEN`,`AWS_CREDENTIAL_EXPIRATION`],webIdentityVariable=`AWS_WEB_IDENTITY_TOKEN_FILE`,profileVariables=[`AWS_PROFILE`,`AWS_DEFAULT_PROFILE`];
function fileVariables(e,t){
if(!e)return new Map;
let[n,r]=[filesInForce(t),filesIn(ownFolder(t.temp))],i=haveOneHome(t),a=(a,o)=>n[a]===r[a]||i&&!t.env[o]&&n[a]===e[a],o=new Map;
return a(`config`,`AWS_CONFIG_FILE`)||o.set(`AWS_CONFIG_FILE`,e.config),a(`credentials`,`AWS_SHARED_CREDENTIALS_FILE`)||o.set(`AWS_SHARED_CREDENTIALS_FILE`,e.credentials),o.size>0&&o.set(...loadConfig),o}
function plannedEnvironment(e,t,n,r){
let i=new Map,[a]=t.multiple?[]:e,o=a?.region??t.commonRegion;
if(o&&t.delivery.exportsRegion)for(let e of regionVariables)i.set(e,o);
for(let[e,t]of fileVariables(n,r))i.set(e,t);
if(!a||!t.delivery.inEnvironment)return i;
let s=t.profileType!==`static`&&a.profile!==void 0,c=keysOf(a);
if(!s)for(let[e,t]of c)i.set(e,t);
let l=s?[...c.keys(),webIdentityVariable]:[];
for(let e of[...l,...staleVariables])r.env[e]&&i.set(e,``);
if(s&&i.set(`AWS_PROFILE`,a.profile??``),!a.profile)return i;
for(let e of profileVariables)r.env[e]!==void 0&&i.set(e,a.profile);
return i}
function contradictions(e,t,n,{env:r}){
let i=e=>t.get(e)??r[e],a=!!i(`AWS_ACCESS_KEY_ID`),o=[];
n&&!a&&i(webIdentityVariable)&&i(`AWS_ROLE_ARN`)&&o.push(`${webIdentityVariable} and AWS_ROLE_ARN of the job outrank AWS_PROFILE in the AWS CLI and boto3: choose a profile with --profile.`);
let[s]=e;
return s&&r.AWS_ACCOUNT_ID&&r.AWS_ACCOUNT_ID!==accountOf(s)&&t.get(`AWS_ACCESS_KEY_ID`)&&o.push(`AWS_ACCOUNT_ID of the job names another account than the exported keys, and AWS SDKs take it for part of their endpoints: give the variable another name.`),o}
function haveOneHome({env:{HOME:e,USERPROFILE:t}}){
return process.platform!==`win32`||!e||!t||resolve(e)===resolve(t)}
async function writeProfiles(e,{use:t,directory:n},r){
let{session:i,environment:a,inputs:o,context:s}=r,{job:c,report:l,limits:u}=s,{isUndone:d}=o.delivery,f={deadline:u.deadline,onLeftover:l.warning},p={pairs:e.map(({assignment:e})=>e),use:t,isMarked:d},m=n===o.configDirectory?await missingFolders(n):[],h,g=!1,_=()=>{
g=!0},v=async()=>{
let r=await recordsSoFar(c.temp);
i&&o.profileType===`sso`&&(h=await lendSession(i,p,c,f));
let s={folder:t.path,session:i,lent:h},u=[];
for(let[t,i]of e.length>0?await filesFor(n,c):[])u.push(...await planFiles(t,i,e,{backing:s,inputs:o,records:r,job:c,report:l}));
let g={number:(r[0]?.number??0)+1,files:u.map(({change:e})=>e),newFolders:innermostFirst([...m,...r.flatMap(e=>e.newFolders)])};
await record(t,{...g,isUndone:d,lent:h,environment:a},c),await writePlanned(u,c.temp,_)};
try{
await makeUse(t,c.temp),o.profileType===`process`&&await writeProcesses(t.path,e,r,c),await alone(n,v,c,f)}catch(e){
throw h&&await takeBack(h,c,f,l.mask).catch(_),await removeEmptyFolders(m),d&&g||await discard(t),e}}
async function filesFor(e,t){
let[n,r]=[filesIn(e),filesIn(ownFolder(t.temp))];
if(e===ownFolder(t.temp)||isOwn(e,t.temp))return[[n,filesInForce(t)]];
let i=await isThere(r.config)?[[r,r]]:[];
return[[n,n],...i]}
function alone(e,t,{temp:n},r){
let i=[n,ownFolder(n)].includes(e)||isOwn(e,n);
return withFolderLock(n,i?t:()=>withFolderLock(e,t,r),r)}
function innermostFirst(e){
return[...new Set(e)].toSorted((e,t)=>t.length-e.length)}
async function writeProcesses(e,t,{inputs:{source:n},session:r},i){
await installHelper(e,i);
for(let a of t){
let{profile:t,credentials:o}=a;
await writeProcessFiles(e,t,processRecord(n,r?.cachedAt,a,i),cachedCredentials(o,accountOf(a)))}}
async function publish(e,t,n,r){
let{job:i,report:a}=r,{publishedFor:o,isUndone:s}=n.delivery,c=o===`later-steps`,l=e.filter(isNamed),u=newUse(i.temp),d=c?n.configDirectory??ownFolder(i.temp):u.path,f=l.length>0?filesIn(d):void 0,p=c?plannedEnvironment(e,n,f,i):new Map;
s&&announce(u),(s||f)&&await writeProfiles(l,{use:u,directory:d},{session:t,environment:p,inputs:n,context:r});
for(let[e,t]of p)exportVariable(e,t);
let m=f&&(d!==n.configDirectory||n.profileType===`process`);
if(s||m?await markInPlace(u):f&&await discard(u),c&&f&&tellProfiles(l,f,n,r),tellExports(p,a),c)for(let t of contradictions(e,p,f,i))a.warning(t);
return n.profileType!==`static`&&a.info(`What AWS tools renew cannot be masked in the log: let no command print credentials.`),f&&{files:f,use:u}}
function tellProfiles(e,t,{profileType:n},{job:r,report:i}){
setOutput(`aws-config-file`,t.config),setOutput(`aws-credentials-file`,t.credentials);
let[a]=e,o=dirname(t.config),s=n===`static`&&o===ownFolder(r.temp)&&!r.isInContainer?`every later step`:uncontained;
i.info(e.length===1?`Profile ${a?.profile} is written to ${o}: aws --profile ${a?.profile} works in ${s}.`:`${e.length} profiles are written to ${o}, for --profile in ${s}: ${listed(e.map(({profile:e})=>e))}.`)}
const uncontained=`every later step but those in Docker containers of their own`;
function tellExports(e,t){
e.get(`AWS_ACCESS_KEY_ID`)?t.info(`AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN are exported for every later step.`):e.get(`AWS_PROFILE`)&&t.info(`AWS_PROFILE is exported for ${uncontained}.`)}
function promptFor(e,{env:t},n){
let{verificationUri:r,verificationUriComplete:i,userCode:a,expiresAt:o}=e,{GITHUB_ACTOR:s,GITHUB_TRIGGERING_ACTOR:c=s}=t,l=c===s?s:`${c}, who runs it again after ${s},`,u=`the workflow ${quoted(t.GITHUB_WORKFLOW??``)} of ${t.GITHUB_REPOSITORY}`,d=`run ${t.GITHUB_RUN_NUMBER} of ${u}, on ${quoted(t.GITHUB_REF??``)}`;
return{link:i||r,userCode:a,until:`until ${o.toISOString().slice(11,16)} UTC (${inWords((o.getTime()-Date.now())/1e3)})`,request:`It is for ${listed(n)}. ${l} asks for it in ${d}.`,caution:`Approve only a run that you started yourself: your approval gives this job a session with everything that you may do in AWS.`}}
function waitingFor(e){
return`Waiting for the sign-in to be approved: ${inWords(e)} left.`}
function inWords(e){
let t=Math.round(e),n=Math.floor(t/60),r=t%60;
return[n>0&&`${n} min`,(r>0||n===0)&&`${r} s`].filter(Boolean).join(` `)}
function setOutputs(e,t,n){
setOutput(`assignments`,JSON.stringify(e.map(assignmentOutput))),warnOfMatrix(e,t,n);
let[r]=e;
if(t.multiple||!r)return;
let{assignment:i,profile:a}=r,o={"aws-account-id":accountOf(r),"account-name":i.accountName,"permission-set":i.permissionSet,"authenticated-arn":`credentials`in r?r.credentials.arn:void 0,"aws-expiration":`credentials`in r?r.credentials.expiration.toISOString():void 0,"aws-profile":t.delivery.publishedFor===`later-steps`?a:void 0};
for(let[e,t]of Object.entries(o))t!==void 0&&setOutput(e,t);
t.delivery.inOutputs&&`credentials`in r&&(setOutput(`aws-access-key-id`,r.credentials.accessKeyId),setOutput(`aws-secret-access-key`,r.credentials.secretAccessKey),setOutput(`aws-session-token`,r.credentials.sessionToken))}
function assignmentOutput(e){
let{assignment:t,profile:n,region:r}=e;
return{"account-id":t.accountId,"account-name":t.accountName,"permission-set":t.permissionSet,"aws-profile":n??``,"aws-region":r,...`credentials`in e&&{expiration:e.credentials.expiration.toISOString()}}}
function warnOfMatrix(e,{masksAccountId:t},n){
t&&n.warning(`The output assignments holds a masked account id, so the runner hands it to no other job.`),e.length>256&&n.warning(`The output assignments has ${e.length} targets; a matrix of GitHub takes 256 at the most.`)}
const mostRows=1e3,headings={"cached-token":`AWS credentials from IAM Identity Center`,"device-code":`AWS credentials from IAM Identity Center`,"trusted-token-issuer":`AWS credentials from IAM Identity Center`,"web-identity":`AWS credentials by web identity`,environment:`AWS credentials by role chaining`},marks={holds:`\u2705`,broken:`\u274C`,"not reached":`\u2796`};
async function summarize(e,t,n){
if(!process.env.GITHUB_STEP_SUMMARY)return;
summary.addHeading(headings[t.source.kind],3);
let r=t.profileType===`static`?``:`; the profile renews itself`;
addTable(e,[...columnsFor(e,t),[`Expires`,({credentials:e})=>`${expiry(e.expiration)}${r}`]],n),await summary.write()}
async function summarizeDryRun({checks:e,plans:t},n,r){
process.env.GITHUB_STEP_SUMMARY&&(summary.addHeading(`Dry run: ${headings[n.source.kind]}`,3),summary.addRaw(`<p>${html(verdict(e),r)}</p>`,!0),addTable(e,[[`Link`,({step:e})=>e],[`State`,({state:e})=>`${marks[e]} ${e}`],[`What was found`,({state:e,detail:t})=>e===`not reached`?`\u2013`:t.split(`
`)]],r),t.length>0&&addTable(t,columnsFor(t,n),r),await summary.write())}
function checksInWords({checks:e,plans:t},n){
let r=(e,t,n,r)=>`${e} ${t.padEnd(11)}  ${n.padEnd(14)}  ${r}`.trimEnd();
return[...e.map(({step:e,state:t,detail:n})=>r(marks[t],t,e,t===`broken`?`see the error below`:n)),...t.map(e=>`Target: ${namesProfile(n)&&e.profile?`profile ${e.profile}: `:``}${e.access} in account ${accountInWords(e)}, region ${e.region}`)]}
function verdict(e){
let t=e.find(({state:e})=>e===`broken`);
return t?`The ${t.step} link is broken.`:`Every link holds. No role credentials were fetched, and nothing was written.`}
function addTable(e,t,n){
let r=t.map(([e])=>({data:e,header:!0}));
summary.addTable([r,...e.slice(0,mostRows).map(e=>t.map(([,t])=>html(t(e),n)))]),e.length>mostRows&&summary.addRaw(`And ${e.length-mostRows} more.`,!0)}
function columnsFor(e,t){
let n=e.every(({role:e})=>e),r=[[`Profile`,({profile:e})=>e??``],[`Account`,accountInWords],n?[`Role`,({access:e})=>e.replace(/^role /,``)]:[`Permission set`,({access:e})=>e],[`Region`,({region:e})=>e]];
return namesProfile(t)&&e.some(({profile:e})=>e)?r:r.slice(1)}
function namesProfile({delivery:e}){
return e.publishedFor===`later-steps`}
async function summarizeSignIn(e,t){
if(!process.env.GITHUB_STEP_SUMMARY)return;
let[n,r,i,a,o]=[e.link,e.userCode,e.until,e.request,e.caution].map(e=>html(e,t));
summary.addHeading(`Sign in to AWS`,3);
let s=`<a href="${n}">${n}</a>`;
summary.addRaw(`<p>Open ${s} and approve the code <code>${r}</code>, ${i}.</p>`,!0),summary.addRaw(`<p>${a}</p><p>${o}</p>`,!0),await summary.write()}
function expiry(e){
let t=Math.max(0,Math.round((e.getTime()-Date.now())/6e4)),[n,r]=[Math.floor(t/60),t%60],i=[n>0&&`${n} h`,(r>0||n===0)&&`${r} min`].filter(Boolean).join(` `);
return`${e.toISOString().slice(0,16).replace(`T`,` `)} UTC, for ${i}`}
const entities={"&":`&amp;`,"<":`&lt;`,">":`&gt;`,'"':`&quot;`,"'":`&apos;`,"***":`***`};
function html(e,t){
let n=e=>entities[e]??`&#${e.charCodeAt(0)};`;
return[e].flat().map(e=>t(e).replace(/\*{3}|[&<>"'`|\\[\]*~#]/g,n)).join(`<br>`)}
async function main(e,t){
let n=await readInputs(e,t);
if(n.masksAccountId)for(let e of accountIdsIn(n))t.mask(e);
let r=limitsFrom(e.env),i=openAws(e,t),a={onAccountId:n.masksAccountId?t.mask:void 0,onVerification:async r=>{
let i=promptFor(r,e,n.targets.map(targetInWords));
t.askToSignIn(i),await told(summarizeSignIn(i,t.plain),t)},onWaiting:e=>t.info(waitingFor(e))};
try{
let o={aws:i,job:e,report:t,limits:r};
n.isDryRun?await dryRun(n,o,{...a,onVerification:void 0}):await provide(n,o,a)}finally{
i.close()}}
async function provide(e,t,n){
let{source:r,targets:i,multiple:a,guards:o,delivery:s}=e,{command:c,publishedFor:l}=s,{report:u}=t;
c&&announceNothing(),checkTold(i,o,u),await takeBackLeftovers(t);
let d=await openProvider(r,t,n),f=await getAll(await planTargets(i,d,o,t),d,o,t);
refuseWrongNames(f,wordsFor);
for(let e of f)u.info(`Got ${resultInWords(e)}.`);
let p=l?await uninterrupted(()=>publish(f,d.session(),e,t)):void 0;
if(setOutputs(f,e,u),await told(summarize(f,e,u.plain),u),!c)return;
let{runForEach:m}=await import(`../shared/command-runs.js`),h={command:c,multiple:a,files:e.profileType===`process`?p?.files:void 0};
try{
await m(h,f,d,t)}finally{
p&&l===`command`&&await discard(p.use)}}
async function dryRun(e,t,n){
let{job:r,report:i}=t,a=await rehearse(e,t,n),{plans:o,error:s}=a;
if(await i.group(`Dry run: no role credentials are fetched, nothing is written`,async()=>{
for(let t of checksInWords(a,e))i.info(t)}),await told(summarizeDryRun(a,e,i.plain),i),s)throw s;
refuseWrongNames(o,wordsFor),e.delivery.publishedFor&&await refuseTakenNames(o,()=>takenNames([baseFiles(e,r)],r)),setOutputs(o,e,i)}
async function told(e,t){
await e.catch(e=>t.warning(`The job summary is not written: ${e}.`))}
const bundles=join(dirname(process.argv[1]??``),`..`),log=openLog();
await(async()=>main(readJob(process.env,bundles),log))().catch(log.fail),endSoon();
export{};