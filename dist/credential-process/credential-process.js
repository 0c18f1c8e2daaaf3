import{f as e,i as t,r as n,s as r}from"../shared/answer.js";
const{dirname:i,join:a}=process.getBuiltinModule(`node:path`);
async function answer(e,r,i){
let a=await t(n(e,r).cache);
if(a)return a;
let{renewCredentials:o}=await import(`../shared/process-renewal.js`);
return o(e,r,i)}
function print({accountId:e,accessKeyId:t,secretAccessKey:n,sessionToken:r,expiration:i}){
let a=JSON.stringify({Version:1,AccessKeyId:t,SecretAccessKey:n,SessionToken:r,Expiration:i.replace(/\.\d+Z$/,`Z`),AccountId:e});
process.stdout.write(`${a}\n`,()=>process.exit())}
function complain(t,n){
let{code:i,message:a,remedy:o}=e(t),s=[`${i}: ${a}`,o].map(e=>`${r(e,n)}\n`);
process.stderr.write(s.join(``),()=>process.exit(1))}
const[,o=``,s=``]=process.argv,c=new Set;
await answer(a(i(o),`..`,`..`),s,c).then(print,e=>complain(e,c));
export{};