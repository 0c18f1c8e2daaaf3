const e=`This action needs Node.js 24, but the runner started it with Node.js ${process.versions.node}.`,t=`Update the runner (GitHub's has Node.js 24 since version 2.327, but not on 32-bit ARM), or the image in which act, Gitea or Forgejo runs the job.`;
function annotation(n){
return`::${n} title=unexpected::${e}%0A${t}\n`}
async function setErrorCode(){
let{appendFileSync:e}=await import(`node:fs`),{GITHUB_OUTPUT:t}=process.env;
t&&e(t,`error-code=unexpected
`)}
export{annotation,e as message,t as remedy,setErrorCode};