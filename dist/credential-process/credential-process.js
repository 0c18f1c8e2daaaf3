import{f as asActionError,i as readGoodCache,r as processFiles,s as printable}from"../shared/answer.js";
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
let{code:n,message:r,remedy:i}=asActionError(e),a=[`${n}: ${r}`,i].map(e=>`${printable(e,t)}\n`);
process.stderr.write(a.join(``),()=>process.exit(1))}
const[,script=``,profile=``]=process.argv,secrets=new Set;
await answer(join(dirname(script),`..`,`..`),profile,secrets).then(print,e=>complain(e,secrets));
export{};