const{isIP:e}=process.getBuiltinModule(`node:net`),{connect:t}=process.getBuiltinModule(`node:tls`),n=/^((https?|all)_proxy|NODE_TLS_REJECT_UNAUTHORIZED)$/i;
function openEarly(r){
let{ACTIONS_ID_TOKEN_REQUEST_URL:i=``}=r,a=r[`INPUT_WEB-IDENTITY-TOKEN-FILE`]||r[`INPUT_ROLE-CHAINING`]===`true`;
if(!r[`INPUT_ROLE-TO-ASSUME`]||a||!URL.canParse(i)||Object.keys(r).some(e=>r[e]&&n.test(e)))return;
let o=new URL(i);
if(o.protocol!==`https:`||o.hostname.startsWith(`[`))return;
let s=e(o.hostname)?``:o.hostname;
return{url:o,socket:t({host:o.hostname,port:Number(o.port)||443,servername:s}).on(`error`,()=>{}).unref()}}
export{openEarly};