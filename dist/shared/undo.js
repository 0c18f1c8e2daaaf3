import{A as e,C as t,D as n,E as r,O as i,T as a,_ as o,d as s,f as c,k as l,p as u,s as d,v as f,w as ee,x as p,y as m}from"./answer.js";
const{createHash:h,randomUUID:g}=process.getBuiltinModule(`node:crypto`),{constants:_,existsSync:te,readFileSync:ne,statSync:v}=process.getBuiltinModule(`node:fs`),{hostname:y,userInfo:b}=process.getBuiltinModule(`node:os`),{basename:x,dirname:S,isAbsolute:C,join:w,relative:T,resolve:E,sep:re}=process.getBuiltinModule(`node:path`),{setImmediate:D,setTimeout:O}=process.getBuiltinModule(`node:timers/promises`),{isUtf8:k}=process.getBuiltinModule(`node:buffer`),A=process.getBuiltinModule(`os`),{EOL:j}=process.getBuiltinModule(`os`),ie=process.getBuiltinModule(`crypto`),M=process.getBuiltinModule(`fs`),{constants:N,promises:P}=process.getBuiltinModule(`fs`);
function isStartUrl(e){
return/^https:\/\/[^\s/?#\p{Cc}][^\s\p{Cc}]*$/iu.test(e)&&URL.canParse(e)}
function normalStartUrl(e){
let t=withoutSlashes(e.trim().replace(/\\?#.*$/,``)),[,n=``,r=``]=/^([a-z]+:\/\/[^/]*)(.*)$/i.exec(t)??[void 0,``,t],i=r===``&&/\.awsapps\.com$/i.test(n)?`/start`:``;
return n.toLowerCase()+r+i}
function withoutSlashes(e){
let t=e.length;
for(;e[t-1]===`/`;)t--;
return e.slice(0,t)}
function sameStartUrl(e,t){
return normalStartUrl(e)===normalStartUrl(t)}
function spellings(e){
let t=normalStartUrl(e);
return[...new Set([e,t,...[`/`,`#`,`#/`,`/#`,`/#/`,`\\#/`].map(e=>t+e)])]}
function uptime(){
return process.uptime()*1e3}
const F=[`EPERM`,`EACCES`,`EBUSY`];
function isBusy(e){
return process.platform===`win32`&&e instanceof Error&&`code`in e&&F.includes(e.code)}
async function onceFree(e){
for(let t=uptime()+2e3;;await O(50))try{
return await e()}catch(e){
if(!isBusy(e)||uptime()>t)throw e}}
function isRecord(e){
return typeof e==`object`&&!!e&&!Array.isArray(e)}
function parseJson(e){
try{
return JSON.parse(textOf$1(e))}catch{
return}}
function textOf$1(e){
return e.toString(`utf8`).replace(/^\uFEFF/,``)}
function jsonFault(e){
let t=textOf$1(e).trimEnd();
if(t!==``)try{
JSON.parse(t);
return}catch(e){
let n=e instanceof Error?e.message:``,r=/end of JSON input$/.test(n)?t.split(`
`).length:/ \(line (\d+) column \d+\)$/.exec(n)?.[1];
return r?`line ${r} is not valid JSON`:`it is not valid JSON`}}
async function readIfThere(e){
let t=await readRegular(e);
if(t===`irregular`)throw unsafe(e,`is not a regular file`,`Replace it with a regular file`);
return t}
async function readIfRegular(e){
let t=await readRegular(e);
return t===`irregular`?void 0:t}
async function readRegular(e){
let t;
try{
return t=await p(e,_.O_RDONLY|_.O_NONBLOCK),(await t.stat()).isFile()?await t.readFile():`irregular`}catch(t){
let n=codeOf(t);
if(n===`ENOENT`||n===`ENOTDIR`)return;
if(n===`EISDIR`||n===`ENXIO`||n===`ELOOP`)return`irregular`;
throw unsafe(e,`cannot be read (${n})`,`Give the user of the runner permission to read it`,t)}finally{
await t?.close()}}
async function prepareReplacement(e,t){
let n=await checkReplaceable(e,t),r=w(S(e),`.${x(e)}.${g()}`),o;
try{
await m(S(e),{recursive:!0,mode:448}),checkOwner(`folder`,S(e),await i(S(e)),t),await removeDrafts(e),o=await p(r,`wx`,384)}catch(t){
throw t instanceof s?t:unwritable(e,t)}
let abandon=async()=>{
await o.close().catch(()=>{}),await l(r).catch(()=>{})},orAbandon=async t=>{
try{
await t()}catch(t){
throw await abandon(),unwritable(e,t)}};
return{write:(r,i=384)=>orAbandon(async()=>{
await o.writeFile(r),n&&process.getuid?.()===0&&await o.chown(n.uid,n.gid),await o.chmod(i),e.startsWith(w(t,re))||await o.sync(),await o.close()}),commit:()=>orAbandon(()=>onceFree(()=>a(r,e))),abandon}}
async function removeDrafts(e){
let[n,r]=[S(e),`.${x(e)}.`],i=(await t(n).catch(()=>[])).filter(e=>e.startsWith(r)&&/^[0-9a-f-]{36}$/.test(e.slice(r.length)));
for(let e of i)await l(w(n,e)).catch(()=>{})}
async function replaceFile(e,t,n,r){
let i=await prepareReplacement(e,n);
await i.write(t,r),await i.commit()}
async function removeFile(e,t){
await checkReplaceable(e,t),await onceFree(()=>l(e))}
async function checkReplaceable(e,t){
let n=await f(e).catch(t=>{
let n=codeOf(t);
if(n!==`ENOENT`)throw unsafe(e,`cannot be accessed (${n})`,`Give the user of the runner access to its folder`,t)});
if(n){
if(n.isSymbolicLink())throw unsafe(e,`is a symbolic link`,`Replace it with a regular file`);
if(!n.isFile())throw notRegular(e);
return checkOwner(`file`,e,n,t),{uid:n.uid,gid:n.gid}}}
function checkOwner(e,t,{uid:n},r){
let i=[process.getuid?.(),0,v(r).uid];
if(process.getuid&&!i.includes(n))throw unsafe(t,`is owned by another user (uid ${n})`,`Remove it, or run the job as its owner`,void 0,e)}
function notRegular(e){
return unsafe(e,`is not a regular file`,`Remove it`)}
function unwritable(e,t){
let n=codeOf(t),r=isDiskFull(t);
return unsafe(e,r?`cannot be written: the disk is full (${n})`:`cannot be written (${n})`,r?`Free space on the disk`:`Make the folder ${S(e)} writable for the user of the runner`,t)}
function isDiskFull(e){
return[`ENOSPC`,`EDQUOT`].includes(codeOf(e))}
function unsafe(e,t,n,r,i=`file`){
return new s(`unsafe-file`,`The ${i} ${e} ${t}.`,`${n}.`,{cause:r})}
function codeOf(e){
return isRecord(e)&&`code`in e?String(e.code):`unknown`}
function sha256(e){
return h(`sha256`).update(e).digest(`hex`)}
async function missingFolders(e){
return e===S(e)||await isThere(e)?[]:[e,...await missingFolders(S(e))]}
async function removeEmptyFolders(e){
for(let t of e)await n(t).catch(()=>{})}
async function isThere(e){
return f(e).then(()=>!0,()=>!1)}
const I=`aws-sso-credentials`,L=`session-`;
function ownFolder(e){
return w(e,I)}
function useAt(e){
return{path:e,name:`${I}-${x(e)}`,record:w(e,`undo.json`),inPlace:w(e,`in-place`),undoing:w(e,`undoing`)}}
function newUse(e){
return useAt(w(ownFolder(e),g()))}
function useOf(e,t){
let n=useAt(S(e));
return n.record===e&&isOwn$1(n.path,t)?n:void 0}
async function usesIn(e){
let n=(await isOwnFolderThere(e)?await t(ownFolder(e)).catch(()=>[]):[]).filter(e=>/^[0-9a-f-]{36}$/.test(e)).map(t=>useAt(w(ownFolder(e),t))),r=await Promise.all(n.map(({record:e})=>isThere(e)));
return n.filter((e,t)=>r[t])}
function isOwn$1(e,t){
return S(e)===ownFolder(t)}
function isUseName(e){
return e.startsWith(`${I}-`)}
async function makeUse(e,t){
let make=e=>m(e,{mode:448});
await make(ownFolder(t)).catch(async e=>{
if(codeOf(e)!==`EEXIST`)throw unwritable(ownFolder(t),e);
await isOwnFolderThere(t)});
try{
await make(e.path)}catch(n){
if(codeOf(n)!==`ENOENT`)throw unwritable(e.path,n);
await makeUse(e,t)}}
async function markInPlace({inPlace:t}){
await e(t,``,{mode:384}).catch(e=>{
throw unwritable(t,e)})}
async function markUndoing({undoing:t}){
await e(t,``,{mode:384}).catch(()=>{})}
async function emptyUse({path:e}){
for(let n of await t(e).catch(()=>[]))await onceFree(()=>r(w(e,n),{recursive:!0,force:!0}))}
async function removeUse({path:e}){
await onceFree(()=>n(e)),await n(S(e)).catch(()=>{})}
async function removeOwnFolder(e){
await onceFree(()=>r(ownFolder(e),{recursive:!0,force:!0}))}
async function removeOwnTokens(e){
let n=(await t(ownFolder(e))).filter(e=>e.includes(L));
for(let t of n)await r(w(ownFolder(e),t),{force:!0})}
async function ownTokenPath(e,t){
return await isOwnFolderThere(e),w(ownFolder(e),`${L}${sha256(t)}.json`)}
async function isOwnFolderThere(e){
let t=ownFolder(e),n=await f(t).catch(()=>void 0);
if(!n)return!1;
let r=`Remove it: this action creates its own folder there`;
if(!n.isDirectory())throw unsafe(t,`is not a folder`,r);
if(checkOwner(`folder`,t,n,e),process.platform!==`win32`&&n.mode&63)throw unsafe(t,`is accessible to other users`,r,void 0,`folder`);
return!0}
const R=[`push`,`create`,`delete`,`release`,`merge_group`,`schedule`,`workflow_dispatch`,`repository_dispatch`],z=[`pull_request`,`pull_request_target`,`pull_request_review`,`pull_request_review_comment`];
function readEvent(e){
let t=parsedFile(e.GITHUB_EVENT_PATH);
return{outsider:outsiderOf(e,t),isPublic:isPublic(t)}}
function outsiderOf(e,t){
let{GITHUB_EVENT_NAME:n=``,GITHUB_EVENT_PATH:r=``}=e;
if(isByDependabot(e,t))return`dependabot`;
if(isOfFork(t))return`fork`;
let i=otherRunner(e);
if(i!==`act`&&(n||r))return!isRecord(t)&&r&&!i?`unread-event`:isOwn(n,t)?void 0:`foreign-event`}
function otherRunner(e){
if(!e.RUNNER_ENVIRONMENT)return e.ACT?`act`:e.GITEA_ACTIONS||e.FORGEJO_ACTIONS?`forgejo`:void 0}
function isByDependabot(e,t){
return[e.GITHUB_ACTOR,member(t,`pull_request`,`user`,`login`),member(t,`workflow_run`,`actor`,`login`)].includes(`dependabot[bot]`)}
function isOfFork(e){
let t=member(e,`repository`,`id`);
return[[`pull_request`,`head`,`repo`],[`workflow_run`,`head_repository`]].filter(t=>hasMember(e,...t)).some(n=>member(e,...n,`id`)!==t)}
function isOwn(e,t){
if(R.includes(e))return!0;
let has=(...e)=>member(t,...e,`id`)!==void 0;
if(z.includes(e))return has(`pull_request`,`head`,`repo`);
if(e!==`workflow_run`||!has(`workflow_run`,`head_repository`))return!1;
let n=String(member(t,`workflow_run`,`event`));
return R.includes(n)||z.includes(n)}
function isPublic(e){
let t=member(e,`repository`,`visibility`),n=member(e,`repository`,`private`);
return t===`public`||n===!1?!0:typeof t==`string`||n===!0?!1:void 0}
function parsedFile(e){
try{
return!e||!v(e).isFile()?void 0:JSON.parse(ne(e,`utf8`))}catch{
return}}
function hasMember(e,...t){
return member(e,...t)!==void 0}
function member(e,...t){
return t.reduce((e,t)=>isRecord(e)&&Object.hasOwn(e,t)?e[t]:void 0,e)}
function readJob(e,t=``){
let n=e.RUNNER_TEMP;
if(!n)throw new s(`unexpected`,`RUNNER_TEMP is not set, so this is not a GitHub Actions job.`,`Use the action in a step of a workflow, with uses:.`);
return{env:e,home:homeOf(e),temp:E(n),isInContainer:n.startsWith(`/__w/`),bundles:t,...readEvent(e)}}
const B=process.platform===`win32`,ae=B?/\$\w+|\$\{[^}]*\}|%[^%]*%/g:/\$\w+|\$\{[^}]*\}/g;
function expandPath(e,{env:t,home:n}){
let r=e.replace(ae,e=>t[/[^${}%]+/.exec(e)?.[0]??``]??e);
return E(r.replace(B?/^~(?=[\\/]|$)/:/^~(?=\/|$)/,()=>n))}
function homeOf({HOME:e,USERPROFILE:t,HOMEDRIVE:n=`C:`,HOMEPATH:r}){
let i=[...process.platform===`win32`?[t,e]:[e,t],r&&w(n,r)].find(e=>e&&C(e));
if(i)return i;
try{
return b().homedir}catch(e){
throw new s(`unexpected`,`HOME is not set to an absolute path, and the user of this process has no home folder.`,`Set HOME in env: of the job, or in the environment of the runner.`,{cause:e})}}
const V=[`AWS_SDK_LOAD_CONFIG`,`1`];
function filesInForce(e){
let path=(t,n)=>{
let r=e.env[t];
return r?expandPath(r,e):w(e.home,`.aws`,n)};
return{config:path(`AWS_CONFIG_FILE`,`config`),credentials:path(`AWS_SHARED_CREDENTIALS_FILE`,`credentials`)}}
function filesIn(e){
return{config:w(e,`config`),credentials:w(e,`credentials`)}}
async function isInWorkspace(e,{env:t,temp:n}){
let r=t.GITHUB_WORKSPACE;
if(!r||isOwn$1(e,n))return!1;
let real=e=>ee(e).catch(()=>E(e)),i=[E(r),await real(r)],a=[e,await real(e)];
return i.some(e=>a.some(t=>isBelow(t,e)))}
function isBelow(e,t){
let n=T(t,e);
return n!==`..`&&!/^\.\.[\\/]/.test(n)&&!C(n)}
const H=/[\p{Cc}\p{Zl}\p{Zp}]/u,U=`DEFAULT`;
function parseIni(e){
if(k(e))return parseSections(e.toString(`utf8`));
let t=e.toString(`latin1`),n=linesOf(t).findIndex(e=>!k(Buffer.from(e.text,`latin1`))),{sections:r,faults:i}=parseSections(t);
return{sections:r,faults:[{line:n+1,what:`is not UTF-8`},...i]}}
function parseSections(e){
let t=[],n=W.test(e)?[{line:1,what:`begins with a byte order mark`}]:[],r=new Set,i=[],a={key:``,indent:0,isBlock:!1,blankLines:0};
for(let[o,{text:s,start:c,end:l}]of linesOf(e).entries()){
let e=stripped(s);
if(e===``&&(a.blankLines+=1),e===``||e.startsWith(`#`)||e.startsWith(`;`))continue;
let[,u]=/^\[(.+)\]/s.exec(e)??[],d=t.at(-1),f;
u===void 0?(d&&(d.end=l),f=addSetting(d,d?.header===`DEFAULT`?i:[],e,s.indexOf(e),a)):(u!==`DEFAULT`&&r.has(u)&&(f=`starts a second section [${u}]`),r.add(u),d?.header===`DEFAULT`&&i.push(d),t.push({header:u,settings:new Map,line:o+1,start:c,end:l}),a.key=``),a.blankLines=0,f&&n.push({line:o+1,what:f})}
return{sections:t,faults:n}}
function addSetting(e,t,n,r,i){
if(e&&i.key&&r>i.indent){
let t=`
`.repeat(i.blankLines+1);
return e.settings.set(i.key,`${e.settings.get(i.key)}${t}${n}`),i.isBlock&&!linesOfBlock(n).every(e=>e.includes(`=`))?`is not a setting of the block ${i.key} =`:void 0}
i.indent=r;
let a=n.search(/[=:]/);
if(!e||a<=0)return`is neither a section header nor a setting`;
i.key=stripped(n.slice(0,a)).toLowerCase();
let o=[e,...t].some(({settings:e})=>e.has(i.key)),s=stripped(n.slice(a+1));
return i.isBlock=s===``,e.settings.set(i.key,s),o?`sets ${i.key} a second time in [${e.header}]`:void 0}
function blockOf(e){
if(e.startsWith(`
`))return new Map(linesOfBlock(e).map(e=>{
let[t=``,...n]=e.split(`=`);
return[stripped(t),stripped(n.join(`=`))]}))}
function linesOfBlock(e){
return e.split(/[\n\v\f\x1c-\x1e\x85\u2028\u2029]/).map(stripped).filter(Boolean)}
function withoutComment(e){
let t=e.search(/\s[#;]/);
return t<0?e:e.slice(0,t).trimEnd()}
const W=/^(?:\uFEFF|\u00EF\u00BB\u00BF)/;
function linesOf(e){
let t=W.exec(e)?.[0].length??0;
return[...e.slice(t).matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)].filter(([e])=>e!==``).map(({0:e,index:n})=>({text:e,start:t+n,end:t+n+e.length}))}
const G=/[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
function stripped(e){
let[t,n]=[0,e.length];
for(;t<n&&G.test(e.charAt(t));)t++;
for(;t<n&&G.test(e.charAt(n-1));)n--;
return e.slice(t,n)}
function ssoSession(e){
return`sso-session ${e}`}
function isSsoSession(e){
return e.startsWith(ssoSession(``))}
function ownerOf$1({header:e},t){
if(e===`DEFAULT`)return;
if(t===`credentials`||e==="default")return e;
let n=e.startsWith(`sso-session`);
if(!n&&!e.startsWith(`profile`))return;
let[,r,...i]=wordsOf(e)??[];
if(!(r===void 0||i.length>0))return n?ssoSession(r):r}
function plainOwnerOf({header:e},t){
let n=(/^([^\]]*)\]\s+[#;]/.exec(e)?.[1]??e).trim(),[,r,i,a,o]=t===`credentials`||n==="default"?[n,`profile`,n]:/^(profile|sso-session)\s+(?:"([^"\\]*)"|'([^'\\]*)'|([^\s"'\\]+))$/.exec(n)??[],s=i??a??o;
if(!(s===void 0||n===`DEFAULT`||/[[\]\p{Cc}\p{Zl}\p{Zp}]/u.test(s)))return r===`sso-session`?ssoSession(s):s}
function profileNames(e,t){
let n=e.flatMap(e=>ownerOf$1(e,t)??[]);
return[...new Set(n.filter(e=>t===`credentials`||!isSsoSession(e)))]}
function refuseAliases(e,t,n,r){
for(let i of e){
let e=ownerOf$1(i,t);
if(e!==void 0&&e!==plainOwnerOf(i,t)&&r(e))throw new s(`unreadable-config`,`The AWS ${t} file ${n} has the section [${i.header}] at line ${i.line}, which the AWS CLI and boto3 also read as ${e}.`,`Remove that section, or give it another name.`)}}
function wordsOf(e){
let t=[],n,r=``;
for(let i=0;i<e.length;i++){
let a=e.charAt(i);
if(a===`\\`&&r!==`'`){
let t=e.charAt(++i);
if(t===``)return;
n=(n??``)+(r&&t!==`"`&&t!==`\\`?`\\`:``)+t}else r===``&&/["']/.test(a)?(r=a,n??=``):a===r?r=``:r===``&&/[ \t\r\n]/.test(a)?(n!==void 0&&t.push(n),n=void 0):n=(n??``)+a}
if(!r)return n===void 0?t:[...t,n]}
const K=[`SIGINT`,`SIGTERM`,`SIGBREAK`];
async function uninterrupted(e){
let t=new AbortController,n=new AbortController,r,onSignal=e=>{
(r?n:t).abort(),r=e};
for(let e of K)process.on(e,onSignal);
try{
return await e({asked:t.signal,urgent:n.signal})}finally{
await D(),await D();
for(let e of K)process.off(e,onSignal);
r&&process.listenerCount(r)===0&&end(r)}}
function end(e){
process.kill(process.pid,e===`SIGBREAK`?`SIGINT`:e)}
async function withLock(e,t,n){
return uninterrupted(async r=>{
let i=AbortSignal.any([n.deadline,r.asked]),a=await acquire(e,{...n,deadline:i}),o=setInterval(()=>void a.utimes(new Date,new Date).catch(()=>{}),2e3).unref();
try{
return await t(r)}finally{
clearInterval(o),await release(e,a)}})}
function withFolderLock(e,t,n){
return withLock(w(e,`.aws-sso-credentials.lock`),t,n)}
async function acquire(e,{deadline:t,onLeftover:n}){
let r,i=uptime();
for(;;){
let a=await create(e);
if(a)return a;
let o=await fingerprint(e);
o!==r&&([r,i]=[o,uptime()]),o&&uptime()-i>1e4&&await removeLeftover(e,o,n),await O(50*(.5+Math.random()),void 0,{signal:t}).catch(t=>{
throw unsafe(e,`is locked by another process`,`Run fewer jobs at once that share this folder`,t)})}}
async function create(e){
await m(S(e),{recursive:!0,mode:448}).catch(t=>{
throw unwritable(e,t)});
try{
return await onceFree(()=>p(e,`wx`,384))}catch(t){
if([`EEXIST`,`ENOENT`].includes(codeOf(t)))return;
throw unwritable(e,t)}}
async function fingerprint(e){
let t=await f(e).catch(()=>void 0);
if(t&&!t.isFile())throw notRegular(e);
return t&&`${t.ino} ${t.mtimeMs}`}
async function removeLeftover(e,t,n){
if(await fingerprint(e)!==t)return;
let r=`${e}.${g()}`;
try{
await a(e,r)}catch(t){
if(codeOf(t)===`ENOENT`||isBusy(t))return;
throw unsafe(e,`was left by a killed job and cannot be removed (${codeOf(t)})`,`Remove it`,t)}
let i=await fingerprint(r)===t;
i||await o(r,e).catch(()=>{}),await l(r).catch(()=>{}),i&&n(`Removed the lock ${e}, which a killed job had left.`)}
async function release(e,t){
let[n,r]=await Promise.all([t.stat(),f(e)]).catch(()=>[]);
n&&n.ino===r?.ino&&await onceFree(()=>l(e)).catch(()=>{}),await t.close().catch(()=>{})}
function markPath(e){
return e.replace(/(\.json)?$/,`.lent`)}
async function readMark(e){
let t=await readIfThere(markPath(e)).catch(()=>void 0),n=t&&parseJson(t);
return isMark(n)&&x(n.token.path)===x(e)?movedTo(e,n):void 0}
function movedTo(e,t){
let{token:n}=t,r=n.origin!==void 0&&isIn(S(n.path),n.origin)?w(S(e),x(n.origin)):n.origin;
return{...t,token:{...n,path:e,origin:r}}}
async function readMarks(e){
let n=(await t(e).catch(()=>[])).filter(e=>e.endsWith(`.lent`)).map(t=>w(e,t));
return(await Promise.all(n.map(e=>readMark(e.replace(/lent$/,`json`))))).filter(e=>e!==void 0)}
function isOfJob({folder:e},t){
return isOwn$1(e,t)&&te(e)}
function isCopyOf(e,t,n,r){
return!t||!r||e.origin!==n?!1:e.lent===sha256(r.accessToken)&&isLent(t,e)}
function isLent({accessToken:e,clientId:t},{lent:n,client:r}){
return sha256(e)===n||t!==void 0&&sha256(t)===r}
function isIn(e,t){
return t===w(e,x(t))}
function isMark(e){
if(!isRecord(e)||!isRecord(e.token))return!1;
let{name:t,cliCache:n,newFolders:r,folder:i,host:a}=e,{path:o,lent:s,client:c,origin:l,secret:u}=e.token,d=[c,l,u].filter(e=>e!==void 0);
if(!Array.isArray(n)||!Array.isArray(r))return!1;
let f=n.flatMap(e=>isRecord(e)?[e.accountId,e.permissionSet]:[void 0]);
return[t,i,a,o,s,...d,...f,...r].every(e=>typeof e==`string`)}
function tokenFrom(e,t){
if(!isRecord(e))return;
let text=t=>{
let n=Object.hasOwn(e,t)?e[t]:void 0;
return typeof n==`string`&&n!==``?n:void 0};
for(let e of[`accessToken`,`refreshToken`,`clientSecret`,`idToken`]){
let n=text(e);
n&&t(n)}
let n=text(`accessToken`);
if(n&&/^[\x21-\x7e]+$/.test(n))return{accessToken:n,expiresAt:parseTime(text(`expiresAt`)),startUrl:text(`startUrl`),region:text(`region`),refreshToken:text(`refreshToken`),clientId:text(`clientId`),clientSecret:text(`clientSecret`),registrationExpiresAt:parseTime(text(`registrationExpiresAt`)),fields:e}}
function isRenewable(e){
let{refreshToken:t,clientId:n,clientSecret:r,registrationExpiresAt:i}=e,a=!i||i.getTime()>Date.now();
return!!(t&&n&&r&&a)}
function isAlive(e){
return isRenewable(e)||remaining(e)>-9e5}
function remaining({expiresAt:e}){
return e?e.getTime()-Date.now():1/0}
function whenEnded({expiresAt:e}){
return e?formatTime(e):`an unknown time`}
function parseTime(e){
let t=/^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,3})?\d*\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i.exec(e?.trim()??``);
if(!t)return;
let[,n,r,i=``,a=`Z`]=t,o=/^[a-z]+$/i.test(a)?`Z`:a.replace(/^(...)(\d\d)$/,`$1:$2`),s=new Date(`${n}T${r}${i}${o}`);
return Number.isNaN(s.getTime())?void 0:s}
function formatTime(e){
return e.toISOString().replace(/\.\d+Z$/,`Z`)}
function tokenCacheFolder(e){
return w(e,`.aws`,`sso`,`cache`)}
function tokenCachePath(e,t){
return w(tokenCacheFolder(e),`${h(`sha1`).update(t).digest(`hex`)}.json`)}
async function searchTokenCache(e,t,n){
for(let r=0;;r++){
let i=await searchOnce(e,t,n);
if(i.found.length>0||i.broken.length===0||r===3)return i;
await O(200)}}
async function readToken(e,t){
let n=await readIfThere(e);
return n&&tokenFrom(parseJson(n),t)}
async function searchOnce(e,n,r){
let i=tokenCacheFolder(e),a=await t(i).catch(()=>[]),o=await readMarks(i),s=new Map,c=[];
for(let e of a.filter(e=>e.endsWith(`.json`)&&!e.startsWith(`.`)).sort()){
let t=w(i,e),a=await readIfThere(t).catch(ignoreUnsafe),l=a&&parseJson(a),u=tokenFrom(l,r),isOthers=e=>e.token.path===t&&!isOfJob(e,n.temp);
u&&o.some(e=>isOthers(e)&&isLent(u,e.token))||(u?s.set(t,u):l===void 0&&(!n.isExact||n.expected.includes(t))&&c.push({path:t,fault:a&&jsonFault(a)}))}
return{...choose(s,o.filter(e=>isOfJob(e,n.temp)),n),broken:c,isEmpty:s.size===0&&c.length===0}}
function choose(e,t,n){
let{expected:r,preferred:i,isExact:a}=n,o=[...e.keys()].filter(e=>/^[0-9a-f]{40}\.json$/.test(x(e))),s=new Map;
for(let c of new Set([...r,...a?[]:[...i,...o,...e.keys()]])){
let a=placeNow(c,e,t),o=e.get(a),l=r.includes(c);
o&&!s.has(a)&&isFor(o,n,l)&&s.set(a,{path:a,token:o,isByContent:!l&&!i.includes(c)})}
let c=[...e.values()].filter(({startUrl:e})=>e&&!sameStartUrl(e,n.startUrl));
return{found:[...s.values()],otherStartUrls:[...new Set(c.map(({startUrl:e=``})=>e))]}}
function placeNow(e,t,n){
let r=t.get(e);
return n.find(({token:n})=>isCopyOf(n,t.get(n.path),e,r))?.token.path??e}
async function readOwnToken(e,t,{home:n,temp:r},i){
let a=await readToken(e,i)??t,o=(await readMarks(tokenCacheFolder(n))).filter(e=>isOfJob(e,r));
for(let{token:t}of o){
let n=await readToken(t.path,i).catch(ignoreUnsafe);
if(isCopyOf(t,n,e,a))return{path:t.path,token:n}}
return{path:e,token:a}}
function isFor(e,t,n){
let{scopes:r}=e.fields;
return Array.isArray(r)&&!r.includes(`sso:account:access`)?!1:e.startUrl===void 0?n:sameStartUrl(e.startUrl,t.startUrl)}
function ignoreUnsafe(e){
if(!(e instanceof s))throw e}
async function hasAwsLoginCache(e){
return(await t(w(e,`.aws`,`login`,`cache`)).catch(()=>[])).some(e=>e.endsWith(`.json`))}
function cliCacheFolder(e){
return w(e,`.aws`,`cli`,`cache`)}
function toCommandValue(e){
return e==null?``:typeof e==`string`||e instanceof String?e:JSON.stringify(e)}
function toCommandProperties(e){
return Object.keys(e).length?{title:e.title,file:e.file,line:e.startLine,endLine:e.endLine,col:e.startColumn,endColumn:e.endColumn}:{}}
function issueCommand(e,t,n){
let r=new Command(e,t,n);
process.stdout.write(r.toString()+A.EOL)}
function issue(e,t=``){
issueCommand(e,{},t)}
var Command=class{
constructor(e,t,n){
e||=`missing.command`,this.command=e,this.properties=t,this.message=n}
toString(){
let e=`::`+this.command;
if(this.properties&&Object.keys(this.properties).length>0){
e+=` `;
let t=!0;
for(let n in this.properties)if(this.properties.hasOwnProperty(n)){
let r=this.properties[n];
r&&(t?t=!1:e+=`,`,e+=`${n}=${escapeProperty(r)}`)}}
return e+=`::${escapeData(this.message)}`,e}};
function escapeData(e){
return toCommandValue(e).replace(/%/g,`%25`).replace(/\r/g,`%0D`).replace(/\n/g,`%0A`)}
function escapeProperty(e){
return toCommandValue(e).replace(/%/g,`%25`).replace(/\r/g,`%0D`).replace(/\n/g,`%0A`).replace(/:/g,`%3A`).replace(/,/g,`%2C`)}
function issueFileCommand(e,t){
let n=process.env[`GITHUB_${e}`];
if(!n)throw Error(`Unable to find environment variable for file command ${e}`);
if(!M.existsSync(n))throw Error(`Missing file at path: ${n}`);
M.appendFileSync(n,`${toCommandValue(t)}${A.EOL}`,{encoding:`utf8`})}
function prepareKeyValueMessage(e,t){
let n=`ghadelimiter_${ie.randomUUID()}`,r=toCommandValue(t);
if(e.includes(n))throw Error(`Unexpected input: name should not contain the delimiter "${n}"`);
if(r.includes(n))throw Error(`Unexpected input: value should not contain the delimiter "${n}"`);
return`${e}<<${n}${A.EOL}${r}${A.EOL}${n}`}
var __awaiter$1=function(e,t,n,r){
function adopt(e){
return e instanceof n?e:new n(function(t){
t(e)})}
return new(n||=Promise)(function(n,i){
function fulfilled(e){
try{
step(r.next(e))}catch(e){
i(e)}}
function rejected(e){
try{
step(r.throw(e))}catch(e){
i(e)}}
function step(e){
e.done?n(e.value):adopt(e.value).then(fulfilled,rejected)}
step((r=r.apply(e,t||[])).next())})};
const{access:q,appendFile:oe,writeFile:J}=P,Y=`GITHUB_STEP_SUMMARY`,se=new class{
constructor(){
this._buffer=``}
filePath(){
return __awaiter$1(this,void 0,void 0,function*(){
if(this._filePath)return this._filePath;
let e=process.env[Y];
if(!e)throw Error(`Unable to find environment variable for $${Y}. Check if your runtime environment supports job summaries.`);
try{
yield q(e,N.R_OK|N.W_OK)}catch{
throw Error(`Unable to access summary file: '${e}'. Check if the file has correct read/write permissions.`)}
return this._filePath=e,this._filePath})}
wrap(e,t,n={}){
let r=Object.entries(n).map(([e,t])=>` ${e}="${t}"`).join(``);
return t?`<${e}${r}>${t}</${e}>`:`<${e}${r}>`}
write(e){
return __awaiter$1(this,void 0,void 0,function*(){
let t=!!e?.overwrite,n=yield this.filePath();
return yield(t?J:oe)(n,this._buffer,{encoding:`utf8`}),this.emptyBuffer()})}
clear(){
return __awaiter$1(this,void 0,void 0,function*(){
return this.emptyBuffer().write({overwrite:!0})})}
stringify(){
return this._buffer}
isEmptyBuffer(){
return this._buffer.length===0}
emptyBuffer(){
return this._buffer=``,this}
addRaw(e,t=!1){
return this._buffer+=e,t?this.addEOL():this}
addEOL(){
return this.addRaw(j)}
addCodeBlock(e,t){
let n=Object.assign({},t&&{lang:t}),r=this.wrap(`pre`,this.wrap(`code`,e),n);
return this.addRaw(r).addEOL()}
addList(e,t=!1){
let n=t?`ol`:`ul`,r=e.map(e=>this.wrap(`li`,e)).join(``),i=this.wrap(n,r);
return this.addRaw(i).addEOL()}
addTable(e){
let t=e.map(e=>{
let t=e.map(e=>{
if(typeof e==`string`)return this.wrap(`td`,e);
let{header:t,data:n,colspan:r,rowspan:i}=e,a=t?`th`:`td`,o=Object.assign(Object.assign({},r&&{colspan:r}),i&&{rowspan:i});
return this.wrap(a,n,o)}).join(``);
return this.wrap(`tr`,t)}).join(``),n=this.wrap(`table`,t);
return this.addRaw(n).addEOL()}
addDetails(e,t){
let n=this.wrap(`details`,this.wrap(`summary`,e)+t);
return this.addRaw(n).addEOL()}
addImage(e,t,n){
let{width:r,height:i}=n||{},a=Object.assign(Object.assign({},r&&{width:r}),i&&{height:i}),o=this.wrap(`img`,null,Object.assign({src:e,alt:t},a));
return this.addRaw(o).addEOL()}
addHeading(e,t){
let n=`h${t}`,r=[`h1`,`h2`,`h3`,`h4`,`h5`,`h6`].includes(n)?n:`h1`,i=this.wrap(r,e);
return this.addRaw(i).addEOL()}
addSeparator(){
let e=this.wrap(`hr`,null);
return this.addRaw(e).addEOL()}
addBreak(){
let e=this.wrap(`br`,null);
return this.addRaw(e).addEOL()}
addQuote(e,t){
let n=Object.assign({},t&&{cite:t}),r=this.wrap(`blockquote`,e,n);
return this.addRaw(r).addEOL()}
addLink(e,t){
let n=this.wrap(`a`,e,{href:t});
return this.addRaw(n).addEOL()}};
var __awaiter=function(e,t,n,r){
function adopt(e){
return e instanceof n?e:new n(function(t){
t(e)})}
return new(n||=Promise)(function(n,i){
function fulfilled(e){
try{
step(r.next(e))}catch(e){
i(e)}}
function rejected(e){
try{
step(r.throw(e))}catch(e){
i(e)}}
function step(e){
e.done?n(e.value):adopt(e.value).then(fulfilled,rejected)}
step((r=r.apply(e,t||[])).next())})},ce;
(function(e){
e[e.Success=0]=`Success`,e[e.Failure=1]=`Failure`})(ce||={});
function exportVariable(e,t){
let n=toCommandValue(t);
if(process.env[e]=n,process.env.GITHUB_ENV)return issueFileCommand(`ENV`,prepareKeyValueMessage(e,t));
issueCommand(`set-env`,{name:e},n)}
function setSecret(e){
issueCommand(`add-mask`,{},e)}
function getInput(e,t){
let n=process.env[`INPUT_${e.replace(/ /g,`_`).toUpperCase()}`]||``;
if(t&&t.required&&!n)throw Error(`Input required and not supplied: ${e}`);
return t&&t.trimWhitespace===!1?n:n.trim()}
function setOutput(e,t){
if(process.env.GITHUB_OUTPUT)return issueFileCommand(`OUTPUT`,prepareKeyValueMessage(e,t));
process.stdout.write(A.EOL),issueCommand(`set-output`,{name:e},toCommandValue(t))}
function isDebug(){
return process.env.RUNNER_DEBUG===`1`}
function debug(e){
issueCommand(`debug`,{},e)}
function error(e,t={}){
issueCommand(`error`,toCommandProperties(t),e instanceof Error?e.toString():e)}
function warning(e,t={}){
issueCommand(`warning`,toCommandProperties(t),e instanceof Error?e.toString():e)}
function notice(e,t={}){
issueCommand(`notice`,toCommandProperties(t),e instanceof Error?e.toString():e)}
function info(e){
process.stdout.write(e+A.EOL)}
function startGroup(e){
issue(`group`,e)}
function endGroup(){
issue(`endgroup`)}
function group(e,t){
return __awaiter(this,void 0,void 0,function*(){
startGroup(e);
let n;
try{
n=yield t()}finally{
endGroup()}
return n})}
function saveState(e,t){
if(process.env.GITHUB_STATE)return issueFileCommand(`STATE`,prepareKeyValueMessage(e,t));
issueCommand(`save-state`,{name:e},toCommandValue(t))}
function getState(e){
return process.env[`STATE_${e}`]||``}
function editsOf(e,t,n){
let r=new Set;
return e.flatMap(e=>{
let i=t(e)??``,a=n.get(i);
if(!a)return[];
let o=r.has(i);
return r.add(i),[{section:e,...o?{body:``}:a}]})}
function edited(e,t){
let n=newlineOf(e),r=[],prepend=e=>{
e!==``&&r.push(e)},i=e.length;
for(let{section:a,body:o,lead:s=``}of t.toReversed()){
prepend(e.slice(a.end,i));
let t=r.at(-1)??``;
prepend(ended(o,t,n)),i=o===``?startOfLead(e,a.start,s,t):a.start}
return prepend(e.slice(0,i)),r.toReversed().join(``)}
function appended(e,t,n){
let r=[e],i=t.map(e=>{
let t=leadAfter(r.at(-1)??``,n);
return r.push(t+e.body),{...e,lead:t}});
return{text:r.join(``),added:i}}
function ended(e,t,n){
return e===``||e.endsWith(`
`)||t===``||/^\r?\n/.test(t)?e:e+n}
function startOfLead(e,t,n,r){
if(n===``)return t;
let i=t-n.length,a=i===0||e.endsWith(`
`,i)||r===``||/^\r?\n/.test(r);
return i>=0&&e.endsWith(n,t)&&a?i:startOfLead(e,t,n.replace(/^\r?\n/,``),r)}
function leadAfter(e,t){
return e===``?``:e.endsWith(`
`)?t:t+t}
function newlineOf(e){
return/\r?\n/.exec(e)?.[0]??`
`}
function sectionText(e,t,n,r){
if(n.size===0)return``;
let i=[headerOf(e,t),...[...n].flatMap(([e,t])=>settingLines(e,t))];
for(let e of i)refuseControlCharacters(e,t);
return i.map(e=>e+r).join(``)}
function headerOf(e,t){
return e===`credentials`||t==="default"?`[${t}]`:isSsoSession(t)?`[sso-session ${asWord(t.slice(ssoSession(``).length))}]`:`[profile ${asWord(t)}]`}
function asWord(e){
return e.includes(`"`)?`'${e}'`:/[\s']/.test(e)?`"${e}"`:e}
function settingLines(e,t){
return typeof t==`string`?[t===``?`${e} =`:`${e} = ${t}`]:[`${e} =`,...[...t].flatMap(([e,t])=>settingLines(`  ${e}`,t))]}
function refuseControlCharacters(e,t){
if(!H.test(e))return;
let[n=``]=e.split(`=`);
throw new s(`invalid-input`,`The value of ${n.trim()} in the section ${t} contains a control character, so nothing was written.`,`Correct it at its source: an input, sso-token, the AWS config file, or a name in IAM Identity Center.`)}
function putProfiles(e,t,n){
let r=textOf(e),i=newlineOf(r),{sections:a}=parseSections(r),ownerIn=e=>plainOwnerOf(e,t),o=new Set(a.map(ownerIn)),s=n.map(({name:e,settings:n})=>({name:e,body:latin1Of(sectionText(t,e,n,i))})),c=s.filter(({name:e})=>o.has(latin1Of(e))),l=s.filter(({name:e,body:t})=>!o.has(latin1Of(e))&&t!==``),{text:u,added:d}=appended(edited(r,editsOf(a,ownerIn,byName(c))),l,i);
return{content:bytesOf(u),put:[...c.map(({name:e,body:t})=>({name:e,lead:void 0,isDropped:t===``})),...d.map(({name:e,lead:t})=>({name:e,lead:t,isDropped:!1}))]}}
function restorationsOf(e,t,n){
let r=textOf(e),i=Map.groupBy(parseSections(r).sections,e=>plainOwnerOf(e,t)),bodyOf=e=>(i.get(latin1Of(e))??[]).map(({start:e,end:t})=>r.slice(e,t)).join(``);
return n.map(e=>({...e,body:bodyOf(e.name)}))}
function takeOutProfiles(e,t,n){
let r=textOf(e),ownerIn=e=>plainOwnerOf(e,t),{sections:i}=parseSections(r),a=new Set(i.map(ownerIn)),o=n.filter(({name:e,isDropped:t,body:n})=>t&&n!==``&&!a.has(latin1Of(e))),s=edited(r,editsOf(i,ownerIn,byName(n))),c=newlineOf([r,...n.map(({body:e})=>e)].join(``));
return bytesOf(appended(s,o.toReversed(),c).text)}
function copySections(e,t,n,r){
let[i,a]=[textOf(e),textOf(t)],nameIn=e=>nameOf(e,n),{sections:o}=parseSections(i),s=[...Map.groupBy(o,nameIn).values()].flatMap(([e])=>e??[]),c=new Set(o.map(({start:e,end:t})=>i.slice(e,t).trim())),l=new Map;
for(let e of parseSections(a).sections){
let[t,n]=[nameIn(e),a.slice(e.start,e.end)];
!r(unicodeOf(t))&&!c.has(n.trim())&&l.set(t,{name:t,body:n})}
let u=new Set(s.map(nameIn)),d=[...l.values()].filter(({name:e})=>!u.has(e));
return bytesOf(appended(edited(i,editsOf(s,nameIn,l)),d,newlineOf(i+a)).text)}
function nameOf(e,t){
return plainOwnerOf(e,t)??`[${e.header}]`}
function byName(e){
return new Map(e.map(e=>[latin1Of(e.name),e]))}
function textOf(e){
return e?.toString(`latin1`)??``}
function latin1Of(e){
return textOf(Buffer.from(e))}
function unicodeOf(e){
return bytesOf(e).toString()}
function bytesOf(e){
return Buffer.from(e,`latin1`)}
async function planFile({path:e,file:t,start:n},r){
let{content:i,put:a}=putProfiles(n,t,r.map(e=>({name:e.profile,settings:e[t]})));
return{content:i,change:{path:e,file:t,put:a,before:n?.toString(`base64`),mode:await modeOf(e),afterSha256:sha256(i)}}}
async function writePlanned(e,t,n){
let r=[];
try{
for(let{change:n}of e)r.push(await prepareReplacement(n.path,t));
for(let[t,{content:n}]of e.entries())await r[t]?.write(n);
for(let e of r)await e.commit()}catch(t){
for(let e of r)await e.abandon();
for(let{change:t}of e)await n(t);
throw t}}
async function undoChange(e,t){
let{path:n}=e,r=await readIfThere(n),i=beforeOf(e),a=r!==void 0&&i?.equals(r);
if(!r||a&&e.mode===await modeOf(n))return;
let o=a||sha256(r)===e.afterSha256,s=o?i:withoutChange(r,e),c=!o&&s&&isBlank(s)&&isOfJobs(r,i);
s===void 0||c?await removeFile(n,t):(o||!s.equals(r))&&await replaceFile(n,s,t,e.mode)}
function originalOf({mode:e}){
return{mode:e}}
async function undoOneOf({path:e,file:t},n,r,i){
let a=await readIfThere(e);
if(!a)return;
let o=takeOutProfiles(a,t,n),s=r?.mode??await modeOf(e);
r&&r.mode===void 0&&isBlank(o)?await removeFile(e,i):o.equals(a)&&s===await modeOf(e)||await replaceFile(e,o,i,s)}
function withoutChange(e,t){
let n=takeOutProfiles(e,t.file,replacedBy(t));
return isOfJobs(e,beforeOf(t))?n.subarray(leadOf(n).length):n}
function replacedBy(e){
return restorationsOf(beforeOf(e),e.file,e.put)}
function isOfJobs(e,t){
return!t||!isBlank(t)&&leadOf(e)===``}
function leadOf(e){
return/^\r?\n/.exec(e.toString(`latin1`))?.[0]??``}
function profilesIn(e,t){
return profileNames(parseIni(e??X).sections,t)}
function ssoSessionsIn(e,t){
let{sections:n}=parseIni(e??X);
return n.filter(e=>plainOwnerOf(e,`config`)===ssoSession(t)).map(({settings:e})=>e)}
const X=Buffer.alloc(0);
function beforeOf({before:e}){
return e===void 0?void 0:Buffer.from(e,`base64`)}
function isBlank(e){
return e.toString(`latin1`).trim()===``}
async function modeOf(e){
let t=await f(e).catch(()=>void 0);
return t&&t.mode&511}
async function recordsSoFar(e){
return(await Promise.all((await usesIn(e)).map(({record:e})=>readIfRegular(e)))).map(e=>e&&parseJson(e)).filter(isFileRecord).toSorted((e,t)=>t.number-e.number)}
function isFileRecord(e){
if(!isRecord(e)||typeof e.number!=`number`)return!1;
let{files:t,newFolders:n,environment:r=[]}=e;
return isListOf(t,[`path`,`file`,`afterSha256`])&&t.every(({put:e,before:t=``})=>isListOf(e,[`name`])&&typeof t==`string`)&&isListOf(r,[`name`,`afterSha256`])&&Array.isArray(n)&&n.every(e=>typeof e==`string`)}
function isListOf(e,t){
return Array.isArray(e)&&e.every(e=>isRecord(e)&&t.every(t=>typeof e[t]==`string`))}
function ownProfiles(e,t){
let n=e.flatMap(({files:e})=>e).filter(e=>e.path===t);
return new Set(n.flatMap(({put:e})=>e.map(({name:e})=>e)))}
async function readAsBefore(e,t){
let n=await readIfRegular(e);
return(n?(await recordsSoFar(t)).flatMap(({files:e})=>e):[]).filter(t=>t.path===e).reduce((e,t)=>e&&withoutChange(e,t),n)}
function isMaskable(e){
return e.trim().length>=8}
function openLog(){
let e=new Set,plain=t=>d(t,e),textOf=e=>e.map(plain).join(`
`);
return{plain,mask:t=>{
isMaskable(t)&&!e.has(t)&&(e.add(t),setSecret(t))},passed:(e,t)=>(e===`ID token`||e===`scope`?debug:info)(plain(t)),info:e=>info(plain(e)),warning:e=>warning(plain(e)),group:(e,t)=>group(plain(e),t),askToSignIn:({link:e,userCode:t,until:n,request:r,caution:i})=>{
let a=[`Open ${e} and approve the code ${t}, ${n}.`,r,i];
notice(textOf(a),{title:`Sign in to AWS`})},fail:e=>{
let{code:t,message:n,remedy:r}=inWords(e);
process.exitCode||=1,error(textOf([n,...r.split(`
`)]),{title:t}),isDebug()&&e instanceof Error&&debug(plain(String(e.stack)));
try{
setOutput(`error-code`,t)}catch{}},warnOf:e=>{
let{code:t,message:n,remedy:r}=inWords(e);
warning(textOf([n,...r.split(`
`)]),{title:t})}}}
function inWords(e){
if(e instanceof s||!isDiskFull(e))return c(e);
let t=`The runner's files cannot be written because the disk is full (${codeOf(e)}).`;
return new s(`unsafe-file`,t,`Free up space on the disk of RUNNER_TEMP.`,{cause:e})}
function endSoon(){
setTimeout(()=>process.exit(),1e3).unref()}
const Z=[`AWS_REGION`,`AWS_DEFAULT_REGION`],le=[`AWS_CONFIG_FILE`,`AWS_SHARED_CREDENTIALS_FILE`,V[0]];
function takeBackVariables(e,t){
let n=new Map;
for(let[r,i]of Map.groupBy(e,e=>e.name))if(!(t.isFolderInUse&&leadsToOwnFiles(i,t.job)))try{
n.set(r,takeBackVariable(r,i,t))}catch(e){
t.failed(e)}
return n}
function takeBackVariable(e,t,{isExported:n,job:r}){
let i=ownerOf(r.env[e]??``,t,n);
if(i===`later step`)return`of a later step`;
let a=i===`main step`?t[0]?.before:void 0;
if(a!==void 0)return a!==r.env[e]&&exportVariable(e,a),`earlier`;
if(Z.includes(e))return`kept`;
let o=defaultFile(e,r);
return exportVariable(e,o??``),o?`default`:`empty`}
function defaultFile(e,{home:t}){
return e===`AWS_CONFIG_FILE`?w(t,`.aws`,`config`):e===`AWS_SHARED_CREDENTIALS_FILE`?w(t,`.aws`,`credentials`):void 0}
function ownerOf(e,t,n){
let r=sha256(e);
return t.some(({afterSha256:e})=>e===r)?`main step`:n&&t.some(({before:t})=>t===e)?`step's env`:`later step`}
function leadsToOwnFiles(e,{temp:t}){
let n=[...Object.values(filesIn(ownFolder(t))),V[1]].map(sha256);
return e.some(({name:e,afterSha256:t})=>le.includes(e)&&n.includes(t))}
async function lendSession(e,t,n,r){
let{token:i,startUrl:a,region:o}=e;
if(!a||!i)throw u(`sso-start-url`,`is missing, but profile-type: sso needs it for the profile.`,`Set it to the start URL of the access portal.`);
let s=e.cachedAt===void 0?void 0:await readMark(e.cachedAt),c=s&&tokenCachePath(n.home,s.name)===e.cachedAt?s.name:e.sessionName??t.use.name,l=tokenCachePath(n.home,c),d=await beforeLending(c,t,n);
return e.cachedAt===l?d:await withLock(`${l}.lock`,async()=>{
let r=await readMark(l);
if(r?!isOfJob(r,n.temp):await isThere(l))return;
let s=e.cachedAt??e.keptAt,c=i.clientId&&sha256(i.clientId),u=e.isFromSecret?sha256(i.refreshToken??``):void 0,f={...d,token:{path:l,lent:sha256(i.accessToken),client:c,origin:s,secret:u}};
return t.isMarked&&await replaceFile(markPath(l),JSON.stringify(f),n.temp),await replaceFile(l,tokenFile(i,a,o),n.temp),f},r)??lendSession({...e,sessionName:void 0},t,n,r)}
async function beforeLending(e,{pairs:t,use:n,isMarked:r},{home:i}){
let a=await Promise.all(t.map(t=>isThere(cliCachePath(i,e,t)))),o=[...await missingFolders(tokenCacheFolder(i)),...await missingFolders(cliCacheFolder(i))];
return{name:e,token:void 0,cliCache:t.filter((e,t)=>!a[t]),newFolders:[...new Set(o)].toSorted((e,t)=>t.length-e.length),isMarked:r,folder:n.path,host:y()}}
function tokenFile(e,t,n){
let r=formatTime(e.expiresAt??new Date(Date.now()+36e5)),{accessToken:i,fields:a}=e;
return`${JSON.stringify({...a,startUrl:t,region:n,accessToken:i,expiresAt:r},void 0,2)}\n`}
async function takeBack(e,{temp:t,home:n},r,i){
let{name:a,token:o,cliCache:s,newFolders:c}=e,u=o&&await takeBackToken(e,o,{temp:t,wait:r,mask:i});
if(u===`foreign`)return!1;
for(let e of s)await l(cliCachePath(n,a,e)).catch(()=>{});
return await removeEmptyFolders(c),o?.secret!==void 0&&u?.refreshToken!==void 0&&sha256(u.refreshToken)!==o.secret}
async function takeBackToken({folder:e,isMarked:t},n,r){
let{path:i,origin:a,lent:o}=n,{wait:s,mask:c}=r;
return withLock(`${i}.lock`,async()=>{
if(t&&(await readMark(i))?.folder!==e)return;
let s=await readToken(i,c);
if(s?!isLent(s,n):await isThere(i))return t&&await l(markPath(i)),`foreign`;
let u=s&&sha256(s.accessToken)!==o?s:void 0;
return u&&a&&await handBack(u,a,o,r),await onceFree(()=>l(i)).catch(()=>{}),t&&await onceFree(()=>l(markPath(i))),u},s)}
async function handBack(e,t,n,{temp:r,wait:i,mask:a}){
await withLock(`${t}.lock`,async()=>{
let i=await readToken(t,a);
if(!i||sha256(i.accessToken)!==n)return;
let{accessToken:o,expiresAt:s,refreshToken:c}=e.fields,l={...i.fields,accessToken:o,expiresAt:s,...c!==void 0&&{refreshToken:c}};
await replaceFile(t,`${JSON.stringify(l,void 0,2)}\n`,r)},i)}
function cliCachePath(e,t,{accountId:n,permissionSet:r}){
let i=JSON.stringify({accountId:n,roleName:r,sessionName:t});
return w(cliCacheFolder(e),`${h(`sha1`).update(i).digest(`hex`)}.json`)}
async function takeBackLeftovers({job:e,report:t,limits:n}){
if(!e.outsider)for(let r of await readTrustedMarks(e.home))await isLeftOver(r)&&await takeBack(r,e,{deadline:n.deadline,onLeftover:t.warning},t.mask).then(()=>t.info(`Removed the token that a killed job had left in ${r.token.path}.`),e=>t.warning(`Could not remove the token that a killed job had left in ${r.token.path}. ${e.message}`))}
async function readTrustedMarks(e){
return(await readMarks(tokenCacheFolder(e))).map(t=>withinCaches(t,e))}
function withinCaches(e,t){
let{name:n,token:r,cliCache:i,newFolders:a}=e,{origin:o}=r,[s,c]=[tokenCacheFolder(t),cliCacheFolder(t)],l=[s,c].flatMap(e=>[e,S(e),S(S(e))]);
return{...e,token:{...r,origin:o!==void 0&&isIn(s,o)?o:void 0},cliCache:isUseName(n)?i:[],newFolders:a.filter(e=>l.includes(e))}}
async function isLeftOver({folder:e,host:t,token:n}){
if(t===y())return!await isThere(e);
let r=await f(markPath(n.path)).catch(()=>void 0);
return r!==void 0&&Date.now()-r.mtimeMs>5184e5}
const Q={record:`undo`,digest:`undo-sha256`};
function announce({record:e}){
saveState(Q.record,e)}
function announceNothing(){
for(let e of Object.values(Q))saveState(e,``)}
async function record(e,{lent:t,environment:n,...r},i){
let a={...r,step:i.env.GITHUB_ACTION,lent:t?[t]:[],environment:[...n].map(([e,t])=>({name:e,before:i.env[e],afterSha256:sha256(t)}))},o=JSON.stringify(a);
r.isUndone&&saveState(Q.digest,sha256(o)),await replaceFile(e.record,o,i.temp)}
async function discard(e){
try{
await emptyUse(e),saveState(Q.record,``),await removeUse(e)}catch{}}
async function readOwnRecord({temp:e,home:t}){
let n=getState(Q.record);
if(!n)return;
let r=useOf(n,e);
if(!r)throw lostRecord(n,`missing`);
let i=getState(Q.digest),a=await readIfThere(n);
if(a&&sha256(a)!==i)throw lostRecord(n,`not the one that the step wrote`);
if(a)return{use:r,record:JSON.parse(a.toString(`utf8`))};
if(i&&(!await isThere(r.path)||await isThere(r.inPlace)))throw lostRecord(n,`missing`);
let o=await readTrustedMarks(t);
return{use:r,record:{...$,lent:o.filter(e=>e.folder===r.path)}}}
const $={number:0,files:[],newFolders:[],isUndone:!0,step:void 0,lent:[],environment:[]};
async function readRecords(e){
return(await Promise.all((await usesIn(e)).map(async e=>{
let t=await readIfRegular(e.record),n=t&&parseJson(t);
return isFileRecord(n)?[{use:e,record:{...$,...n}}]:[]}))).flat()}
async function readLeftovers(e,{env:t,temp:n}){
let r=[];
for(let{use:i,record:a}of await readRecords(n)){
if(i.path===e?.use.path||(e||a.step!==t.GITHUB_ACTION||await isThere(i.inPlace))&&!await isThere(i.undoing))continue;
let n=a.environment.filter(({name:e})=>e.startsWith(`AWS_`)).map(({name:e,afterSha256:t})=>({name:e,afterSha256:t,before:void 0}));
r.push({use:i,record:{...a,lent:[],newFolders:[],environment:n}})}
return r}
function lostRecord(e,t){
return new s(`unsafe-file`,`The record of this step's changes, ${e}, is ${t}, so nothing was undone.`,`Check the AWS config and credentials files of this runner, and remove the profile of this step.`)}
async function addLayers(e,t,n,r){
let i=t.filter(({path:t})=>S(t)===e),a=await readLayers(e),o=a;
for(let{file:e,put:t}of i)for(let r of namesIn(i)){
let i=t.find(e=>e.name===r),a=o.filter(t=>isOf(t,e,r)),s=a.some(e=>e.isDropped||e.handedOver?.isDropped);
i&&i.lead!==void 0&&!s&&(o=o.filter(e=>!a.includes(e))),o=[...o,{file:e,name:r,use:n,isDropped:i?.isDropped??!0}]}
await writeLayers(e,{before:a,after:o},r)}
async function removeLayers(e,t,n){
let r=namesIn(t),i=await readLayers(e);
await writeLayers(e,{before:i,after:i.filter(({name:e})=>!r.has(e))},n)}
async function undoLayer(e,t,n){
let r=S(e.path);
await removeDrafts(pathIn(r));
let i=await readLayers(r),[a=[],o=[]]=[!0,!1].map(n=>i.filter(r=>r.file===e.file&&r.use===t===n));
if(a.length===0)return[];
let s=replacedIn(e,a).map(n=>placeOf(n,e,t,i)),c=s.flatMap(({above:e,restoration:t})=>e?[]:[t]),l=a.find(e=>e.original)?.original,u=i.find(t=>t.file===e.file)?.use===t,d=l??(u?originalOf(e):void 0);
o.length===0&&!l&&!a.some(({handedOver:e})=>e)?await undoChange(e,n):await undoOneOf(e,c,o.length===0?d:void 0,n);
let f=new Map(s.flatMap(({above:e,restoration:t})=>e?[[e,t]]:[]));
return await writeLayers(r,{before:i,after:i.filter(e=>!a.includes(e)).map(e=>handOver(e,f.get(e),e===o[0]?d:void 0))},n),[...f.keys()].map(({name:e})=>e)}
function namesIn(e){
return new Set(e.flatMap(({put:e})=>e.map(({name:e})=>e)))}
function replacedIn(e,t){
let n=replacedBy(e),r=t.filter(({name:e})=>!n.some(t=>t.name===e));
return[...n,...r.map(({name:e,isDropped:t})=>({name:e,isDropped:t,lead:void 0,body:``}))]}
function placeOf(e,{file:t},n,r){
let i=r.filter(n=>isOf(n,t,e.name)),a=i.findIndex(e=>e.use===n),o=i[a]?.handedOver,s=e.isDropped||(o?.isDropped??!1);
return{restoration:{...e,...o,isDropped:s},above:i[a+1]}}
function handOver(e,t,n){
let r=t?.isDropped||(e.handedOver?.isDropped??!1);
return{...e,...t&&{handedOver:{lead:t.lead,body:t.body,isDropped:r}},...n&&!e.original&&{original:n}}}
function isOf(e,t,n){
return e.file===t&&e.name===n}
async function readLayers(e){
let t=await readIfRegular(pathIn(e)),n=t&&parseJson(t);
return Array.isArray(n)&&n.every(isLayer)?n:[]}
function isLayer(e){
if(!isRecord(e)||![e.file,e.name,e.use].every(e=>typeof e==`string`))return!1;
let{handedOver:t,original:n}=e;
return(t===void 0||isRecord(t)&&typeof t.body==`string`)&&(n===void 0||isRecord(n))}
async function writeLayers(e,{before:t,after:n},r){
JSON.stringify(t)!==JSON.stringify(n)&&(n.length>0?await replaceFile(pathIn(e),JSON.stringify(n),r):await removeFile(pathIn(e),r))}
function pathIn(e){
return w(e,`.aws-sso-credentials.layers.json`)}
export{ssoSession as $,getInput as A,replaceFile as At,isAlive as B,spellings as Bt,profilesIn as C,isThere as Ct,copySections as D,readIfThere as Dt,writePlanned as E,readIfRegular as Et,readToken as F,onceFree as Ft,withFolderLock as G,remaining as H,searchTokenCache as I,uptime as It,isSsoSession as J,withLock as K,tokenCacheFolder as L,isStartUrl as Lt,se as M,unwritable as Mt,hasAwsLoginCache as N,isRecord as Nt,putProfiles as O,removeDrafts as Ot,readOwnToken as P,parseJson as Pt,refuseAliases as Q,tokenCachePath as R,normalStartUrl as Rt,planFile as S,removeUse as St,undoChange as T,prepareReplacement as Tt,tokenFrom as U,isRenewable as V,whenEnded as W,plainOwnerOf as X,ownerOf$1 as Y,profileNames as Z,openLog as _,newUse as _t,announceNothing as a,filesIn as at,readAsBefore as b,removeOwnFolder as bt,readOwnRecord as c,V as ct,takeBackLeftovers as d,emptyUse as dt,blockOf as et,lendSession as f,isOwn$1 as ft,endSoon as g,markUndoing as gt,takeBackVariables as h,markInPlace as ht,announce as i,withoutComment as it,setOutput as j,unsafe as jt,exportVariable as k,removeEmptyFolders as kt,readRecords as l,expandPath as lt,Z as m,makeUse as mt,removeLayers as n,parseIni as nt,discard as o,filesInForce as ot,takeBack as p,isOwnFolderThere as pt,uninterrupted as q,undoLayer as r,U as rt,readLeftovers as s,isInWorkspace as st,addLayers as t,H as tt,record as u,readJob as ut,isMaskable as v,ownFolder as vt,ssoSessionsIn as w,missingFolders as wt,recordsSoFar as x,removeOwnTokens as xt,ownProfiles as y,ownTokenPath as yt,formatTime as z,sameStartUrl as zt};