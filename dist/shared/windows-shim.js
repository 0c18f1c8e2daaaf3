import{d as ActionError}from"./answer.js";
const{join,resolve}=process.getBuiltinModule(`node:path`),{promisify}=process.getBuiltinModule(`node:util`),{execFile}=process.getBuiltinModule(`node:child_process`);
async function windowsShim(e,{NODE_EXTRA_CA_CERTS:t}){
let n=e.map(e=>`@set ${e}=`);
t&&n.push(`@set "NODE_EXTRA_CA_CERTS=${await inBatchFile(resolve(t))}"`);
let r=await inBatchFile(process.execPath);
return[...n,`@"${r}" "%~dp0dist\\credential-process\\index.js" %*`,``].join(`\r
`)}
async function inBatchFile(e){
let t=e=>/^[\x20-\x7e]*$/.test(e),n=t(e)?e:await shortPath(e);
if(t(n))return n.replaceAll(`%`,`%%`);
throw new ActionError(`unsafe-file`,`The path ${e} has characters that a batch file cannot carry, and no short form (8.3).`,`Use profile-type: static, or a path of ASCII characters.`)}
async function shortPath(e){
if(e.includes(`%`))return e;
let t=join(process.env.SystemRoot??`C:\\Windows`,`System32`,`cmd.exe`),n=[`/d`,`/v:off`,`/c`,`for %I in ("${e}") do @echo %~sI`];
return promisify(execFile)(t,n,{windowsVerbatimArguments:!0,encoding:`latin1`}).then(({stdout:e})=>e.trim(),()=>e)}
export{shortPath,windowsShim};