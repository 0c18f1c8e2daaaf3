const message=`This action needs Node.js 24, and the runner started it with Node.js ${process.versions.node}.`,remedy=`Update the runner (GitHub's has Node.js 24 since version 2.327, but not on 32-bit ARM), or the image in which act, Gitea or Forgejo runs the job.`;
function annotation(e){
return`::${e} title=unexpected::${message}%0A${remedy}\n`}
async function setErrorCode(){
let{appendFileSync:e}=await import(`node:fs`),{GITHUB_OUTPUT:t}=process.env;
t&&e(t,`error-code=unexpected
`)}
export{annotation,message,remedy,setErrorCode};