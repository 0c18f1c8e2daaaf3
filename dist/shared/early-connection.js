const{connect:e}=process.getBuiltinModule(`node:tls`),t=/^((https?|all)_proxy|NODE_TLS_REJECT_UNAUTHORIZED)$/i;
function openEarly(n){
let{ACTIONS_ID_TOKEN_REQUEST_URL:r=``}=n,i=n[`INPUT_WEB-IDENTITY-TOKEN-FILE`]||n[`INPUT_ROLE-CHAINING`]===`true`;
if(!n[`INPUT_ROLE-TO-ASSUME`]||i||!URL.canParse(r)||Object.keys(n).some(e=>n[e]&&t.test(e)))return;
let a=new URL(r);
if(a.protocol===`https:`&&/[a-z]/i.test(a.hostname)&&!a.hostname.startsWith(`[`))return{url:a,socket:e({host:a.hostname,port:Number(a.port)||443,servername:a.hostname}).on(`error`,()=>{}).unref()}}
export{openEarly};