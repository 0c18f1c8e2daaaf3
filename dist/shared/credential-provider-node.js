function defaultProvider(){
return async()=>{
throw Error(`The default credential chain is not part of this bundle: see scripts/bundle/bundle.ts`)}}
export{defaultProvider as t};