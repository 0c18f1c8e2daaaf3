import{d as e}from"./answer.js";
const{join:t,resolve:n}=process.getBuiltinModule(`node:path`),{promisify:r}=process.getBuiltinModule(`node:util`),{execFile:i}=process.getBuiltinModule(`node:child_process`);
async function windowsShim(e,{NODE_EXTRA_CA_CERTS:t}){
let r=e.map(e=>`@set ${e}=`);
t&&r.push(`@set "NODE_EXTRA_CA_CERTS=${await inBatchFile(n(t))}"`);
let i=await inBatchFile(process.execPath);
return[...r,`@"${i}" "%~dp0dist\\credential-process\\index.js" %*`,``].join(`\r
`)}
async function inBatchFile(t){
let isAscii=e=>/^[\x20-\x7e]*$/.test(e),n=isAscii(t)?t:await shortPath(t);
if(isAscii(n))return n.replaceAll(`%`,`%%`);
throw new e(`unsafe-file`,`The path ${t} has characters that a batch file cannot contain, and it has no short form (8.3).`,`Use profile-type: static, or a path with only ASCII characters.`)}
async function shortPath(e){
if(e.includes(`%`))return e;
let n=t(process.env.SystemRoot??`C:\\Windows`,`System32`,`cmd.exe`),a=[`/d`,`/v:off`,`/c`,`for %I in ("${e}") do @echo %~sI`];
return r(i)(n,a,{windowsVerbatimArguments:!0,encoding:`latin1`}).then(({stdout:e})=>e.trim(),()=>e)}
export{shortPath,windowsShim};