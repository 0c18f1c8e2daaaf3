if(Number.parseInt(process.versions.node,10)>=24){
let{openEarly:e}=await import(`../shared/early-connection.js`),t=e(process.env),{run:n}=await import(`./main.js`);
await n(t)}else{
let{annotation:e,setErrorCode:t}=await import(`../shared/old-node.js`);
process.stdout.write(e(`error`)),process.exitCode=1,await t()}
export{};