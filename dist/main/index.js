if(Number.parseInt(process.versions.node,10)>=24)await import(`./main.js`);else{
let{annotation:e,setErrorCode:t}=await import(`../shared/old-node.js`);
process.stdout.write(e(`error`)),process.exitCode=1,await t()}
export{};