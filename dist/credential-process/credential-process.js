import{i as readGoodCache,l as asActionError,r as processFiles,s as printable}from"../shared/answer.js";
const{dirname,join}=process.getBuiltinModule(`node:path`);
async function answer(e,t,n){
let r=await readGoodCache(processFiles(e,t).cache);
if(r)return r;
let{renewCredentials:i}=await import(`../shared/process-renewal.js`);
return i(e,t,n)}
function print({accountId:e,accessKeyId:t,secretAccessKey:n,sessionToken:r,expiration:i}){
let a=JSON.stringify({Version:1,AccessKeyId:t,SecretAccessKey:n,SessionToken:r,Expiration:i.replace(/\.\d+Z$/,`Z`),AccountId:e});
process.stdout.write(`${a}\n`,()=>process.exit())}
function complain(e,t){
let{code:n,message:r,remedy:i}=asActionError(e),a=`${n}: ${printable(r)}\n${printable(i)}\n`,o=[...t].reduce((e,t)=>e.replaceAll(t,`***`),a);
process.stderr.write(o,()=>process.exit(1))}
const[,script=``,profile=``]=process.argv,secrets=new Set;
await answer(join(dirname(script),`..`,`..`),profile,secrets).then(print,e=>complain(e,secrets));
export{};