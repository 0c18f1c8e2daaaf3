function e(){
return async()=>{
throw Error(`The default credential chain is not part of this bundle: see scripts/bundle/stand-ins.ts`)}}
export{e as t};