if(Number.parseInt(process.versions.node,10)>=24)await import(`./credential-process.js`);else{
let{message:e,remedy:t}=await import(`../shared/old-node.js`);
process.stderr.write(`unexpected: ${e}\n${t}\n`),process.exitCode=1}
export{};