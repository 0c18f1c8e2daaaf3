import{A as e,B as t,Bt as n,C as r,D as i,E as a,Et as o,F as s,Ft as c,G as l,H as u,I as ee,It as d,J as te,K as ne,L as f,Lt as re,N as ie,O as ae,P as oe,R as se,Rt as ce,S as le,T as ue,Tt as de,U as fe,V as pe,X as me,Y as he,_ as ge,_t as _e,at as ve,b as ye,bt as be,d as xe,f as Se,ft as Ce,g as we,gt as Te,h as Ee,ht as De,i as Oe,j as ke,k as Ae,kt as je,m as Me,mt as Ne,o as Pe,p as Fe,pt as Ie,q as Le,r as p,rt as m,s as h,t as g,u as Re,v as _,vt as ze,w as Be,x as Ve,z as He,zt as Ue}from"./aws-sdk.js";
import{t as We}from"./aws-sdk-json.js";
const Ge=async(e,t,n)=>({operation:je(t).operation,region:await o(e.region)()||(()=>{
throw Error("expected `region` to be configured for `aws.auth#sigv4`")})()});
function Ke(e){
return{schemeId:`aws.auth#sigv4`,signingProperties:{name:`awsssoportal`,region:e.region},propertiesExtractor:(e,t)=>({signingProperties:{config:e,context:t}})}}
function v(e){
return{schemeId:`smithy.api#noAuth`}}
const qe=e=>{
let t=[];
switch(e.operation){case`GetRoleCredentials`:
t.push(v(e));
break;case`ListAccountRoles`:
t.push(v(e));
break;case`ListAccounts`:
t.push(v(e));
break;case`Logout`:
t.push(v(e));
break;default:
t.push(Ke(e))}
return t},Je=e=>{
let t=Oe(e);
return Object.assign(t,{authSchemePreference:o(e.authSchemePreference??[])})},Ye=e=>Object.assign(e,{useDualstackEndpoint:e.useDualstackEndpoint??!1,useFipsEndpoint:e.useFipsEndpoint??!1,defaultSigningName:`awsssoportal`}),Xe={UseFIPS:{type:`builtInParams`,name:`useFipsEndpoint`},Endpoint:{type:`builtInParams`,name:`endpoint`},Region:{type:`builtInParams`,name:`region`},UseDualStack:{type:`builtInParams`,name:`useDualstackEndpoint`}};
var Ze=`3.1164.0`;
const y=`isSet`,b=`PartitionResult`,x=`booleanEquals`,S=`getAttr`,C={ref:`Endpoint`},w={ref:b},T={},E=[{ref:`Region`}],D={conditions:[[y,[C]],[y,E],[`aws.partition`,E,b],[x,[{ref:`UseFIPS`},!0]],[x,[{ref:`UseDualStack`},!0]],[x,[{fn:S,argv:[w,`supportsDualStack`]},!0]],[x,[{fn:S,argv:[w,`supportsFIPS`]},!0]],[`stringEquals`,[{fn:S,argv:[w,`name`]},`aws-us-gov`]]],results:[[-1],[-1,`Invalid Configuration: FIPS and custom endpoint are not supported`],[-1,`Invalid Configuration: Dualstack and custom endpoint are not supported`],[C,T],[`https://portal.sso-fips.{Region}.{PartitionResult#dualStackDnsSuffix}`,T],[-1,`FIPS and DualStack are enabled, but this partition does not support one or both`],[`https://portal.sso.{Region}.amazonaws.com`,T],[`https://portal.sso-fips.{Region}.{PartitionResult#dnsSuffix}`,T],[-1,`FIPS is enabled but this partition does not support FIPS`],[`https://portal.sso.{Region}.{PartitionResult#dualStackDnsSuffix}`,T],[-1,`DualStack is enabled but this partition does not support DualStack`],[`https://portal.sso.{Region}.{PartitionResult#dnsSuffix}`,T],[-1,`Invalid Configuration: Missing Region`]]},Qe=new Int32Array([-1,1,-1,0,13,3,1,4,100000012,2,5,100000012,3,8,6,4,7,100000011,5,100000009,100000010,4,11,9,6,10,100000008,7,100000006,100000007,5,12,100000005,6,100000004,100000005,3,100000001,14,4,100000002,100000003]),$e=ze.from(Qe,2,D.conditions,D.results),et=new _e({size:50,params:[`Endpoint`,`Region`,`UseDualStack`,`UseFIPS`]}),tt=(e,t={})=>et.get(e,()=>De($e,{endpointParams:e,logger:t.logger}));
Te.aws=ye;
var O=class SSOServiceException extends fe{
static shapeId=`smithy.ts.sdk.synthetic.com.amazonaws.sso#SSOServiceException`;
constructor(e){
super(e),Object.setPrototypeOf(this,SSOServiceException.prototype)}},nt=class InvalidRequestException extends O{
static shapeId=`com.amazonaws.sso#InvalidRequestException`;
name=`InvalidRequestException`;
$fault=`client`;
constructor(e){
super({name:`InvalidRequestException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidRequestException.prototype)}},rt=class ResourceNotFoundException extends O{
static shapeId=`com.amazonaws.sso#ResourceNotFoundException`;
name=`ResourceNotFoundException`;
$fault=`client`;
constructor(e){
super({name:`ResourceNotFoundException`,$fault:`client`,...e}),Object.setPrototypeOf(this,ResourceNotFoundException.prototype)}},it=class TooManyRequestsException extends O{
static shapeId=`com.amazonaws.sso#TooManyRequestsException`;
name=`TooManyRequestsException`;
$fault=`client`;
constructor(e){
super({name:`TooManyRequestsException`,$fault:`client`,...e}),Object.setPrototypeOf(this,TooManyRequestsException.prototype)}},at=class UnauthorizedException extends O{
static shapeId=`com.amazonaws.sso#UnauthorizedException`;
name=`UnauthorizedException`;
$fault=`client`;
constructor(e){
super({name:`UnauthorizedException`,$fault:`client`,...e}),Object.setPrototypeOf(this,UnauthorizedException.prototype)}};
const k=`accountId`,A=`accessToken`,j=`account_id`,M=`client`,N=`error`,P=`http`,F=`httpError`,I=`httpHeader`,L=`httpQuery`,R=`message`,z=`maxResults`,B=`max_result`,V=`nextToken`,H=`next_token`,U=`roleName`,W=`smithy.ts.sdk.synthetic.com.amazonaws.sso`,G=`x-amz-sso_bearer_token`,K=`com.amazonaws.sso`,q=new m(W);
var ot=[-3,W,`SSOServiceException`,0,[],[]];
q.registerError(ot,O);
const J=new m(K);
var st=[-3,K,`InvalidRequestException`,{[N]:M,[F]:400},[R],[0]];
J.registerError(st,nt);
var ct=[-3,K,`ResourceNotFoundException`,{[N]:M,[F]:404},[R],[0]];
J.registerError(ct,rt);
var lt=[-3,K,`TooManyRequestsException`,{[N]:M,[F]:429},[R],[0]];
J.registerError(lt,it);
var ut=[-3,K,`UnauthorizedException`,{[N]:M,[F]:401},[R],[0]];
J.registerError(ut,at);
const dt=[q,J];
var Y=[0,K,`AccessTokenType`,8,0],ft=[0,K,`SecretAccessKeyType`,8,0],pt=[0,K,`SessionTokenType`,8,0],mt=[3,K,`AccountInfo`,0,[k,`accountName`,`emailAddress`],[0,0,0]],ht=[3,K,`GetRoleCredentialsRequest`,0,[U,k,A],[[0,{[L]:`role_name`}],[0,{[L]:j}],[()=>Y,{[I]:G}]],3],gt=[3,K,`GetRoleCredentialsResponse`,0,[`roleCredentials`],[[()=>xt,0]]],_t=[3,K,`ListAccountRolesRequest`,0,[A,k,V,z],[[()=>Y,{[I]:G}],[0,{[L]:j}],[0,{[L]:H}],[1,{[L]:B}]],2],vt=[3,K,`ListAccountRolesResponse`,0,[V,`roleList`],[0,()=>Ct]],yt=[3,K,`ListAccountsRequest`,0,[A,V,z],[[()=>Y,{[I]:G}],[0,{[L]:H}],[1,{[L]:B}]],1],bt=[3,K,`ListAccountsResponse`,0,[V,`accountList`],[0,()=>X]],xt=[3,K,`RoleCredentials`,0,[`accessKeyId`,`secretAccessKey`,`sessionToken`,`expiration`],[0,[()=>ft,0],[()=>pt,0],1]],St=[3,K,`RoleInfo`,0,[U,k],[0,0]],X=[1,K,`AccountListType`,0,()=>mt],Ct=[1,K,`RoleListType`,0,()=>St],wt=[9,K,`GetRoleCredentials`,{[P]:[`GET`,`/federation/credentials`,200]},()=>ht,()=>gt],Tt=[9,K,`ListAccountRoles`,{[P]:[`GET`,`/assignment/roles`,200]},()=>_t,()=>vt],Et=[9,K,`ListAccounts`,{[P]:[`GET`,`/assignment/accounts`,200]},()=>yt,()=>bt];
const Dt=t=>({apiVersion:`2019-06-10`,base64Decoder:t?.base64Decoder??ce,base64Encoder:t?.base64Encoder??d,disableHostPrefix:t?.disableHostPrefix??!1,endpointProvider:t?.endpointProvider??tt,extensions:t?.extensions??[],httpAuthSchemeProvider:t?.httpAuthSchemeProvider??qe,httpAuthSchemes:t?.httpAuthSchemes??[{schemeId:`aws.auth#sigv4`,identityProvider:e=>e.getIdentityProvider(`aws.auth#sigv4`),signer:new h},{schemeId:`smithy.api#noAuth`,identityProvider:e=>e.getIdentityProvider(`smithy.api#noAuth`)||(async()=>({})),signer:new e}],logger:t?.logger??new se,protocol:t?.protocol??We,protocolSettings:t?.protocolSettings??{defaultNamespace:`com.amazonaws.sso`,errorTypeRegistries:dt,version:`2019-06-10`,serviceTarget:`SWBPortalService`},serviceId:t?.serviceId??`SSO`,sha256:t?.sha256??g,urlParser:t?.urlParser??de,utf8Decoder:t?.utf8Decoder??re,utf8Encoder:t?.utf8Encoder??c}),Ot=e=>{
pe(process.version);
let t=Se(e),r=()=>t().then(u),i=Dt(e);
n(process.version);
let o={profile:e?.profile,logger:i.logger};
return{...i,...e,runtime:`node`,defaultsMode:t,authSchemePreference:e?.authSchemePreference??_(Pe,o),bodyLengthChecker:e?.bodyLengthChecker??be,defaultSocketTimeout:Ue(e?.requestHandler,3e5),defaultUserAgentProvider:e?.defaultUserAgentProvider??le({serviceId:i.serviceId,clientVersion:Ze}),maxAttempts:e?.maxAttempts??_(ue,e),region:e?.region??_(Ee,{...Me,...o}),requestHandler:p.create(e?.requestHandler??r),retryMode:e?.retryMode??_({...a,default:async()=>(await r()).retryMode||ae},e),streamCollector:e?.streamCollector??Ce,useDualstackEndpoint:e?.useDualstackEndpoint??_(ge,o),useFipsEndpoint:e?.useFipsEndpoint??_(we,o),userAgentAppId:e?.userAgentAppId??_(Ve,o)}},kt=e=>{
let t=e.httpAuthSchemes,n=e.httpAuthSchemeProvider,r=e.credentials;
return{setHttpAuthScheme(e){
let n=t.findIndex(t=>t.schemeId===e.schemeId);
n===-1?t.push(e):t.splice(n,1,e)},httpAuthSchemes(){
return t},setHttpAuthSchemeProvider(e){
n=e},httpAuthSchemeProvider(){
return n},setCredentials(e){
r=e},credentials(){
return r}}},At=e=>({httpAuthSchemes:e.httpAuthSchemes(),httpAuthSchemeProvider:e.httpAuthSchemeProvider(),credentials:e.credentials()}),jt=(e,n)=>{
let r=Object.assign(Re(e),He(e),he(e),kt(e));
return n.forEach(e=>e.configure(r)),Object.assign(e,xe(r),t(r),me(r),At(r))};
var SSOClient=class extends l{
config;
constructor(...[e]){
let t=Ot(e||{});
super(t),this.initConfig=t;
let n=Ye(t),a=Ae(n),o=i(a),c=Fe(o),l=Le(c),u=Ne(l),d=Je(u),f=jt(d,e?.extensions||[]);
this.config=f,this.middlewareStack.use(ve(this.config)),this.middlewareStack.use(r(this.config)),this.middlewareStack.use(Be(this.config)),this.middlewareStack.use(te(this.config)),this.middlewareStack.use(ne(this.config)),this.middlewareStack.use(ee(this.config)),this.middlewareStack.use(s(this.config)),this.middlewareStack.use(oe(this.config,{httpAuthSchemeParametersProvider:Ge,identityProviderConfigProvider:async e=>new ke({"aws.auth#sigv4":e.credentials})})),this.middlewareStack.use(ie(this.config))}
destroy(){
super.destroy()}};
const Z=f(Xe,`SWBPortalService`,`SSOClient`,Ie),Q={},$=(e,t,n,r)=>[];
var GetRoleCredentialsCommand=class extends Z(Q,$,`GetRoleCredentials`,wt){},ListAccountRolesCommand=class extends Z(Q,$,`ListAccountRoles`,Tt){},ListAccountsCommand=class extends Z(Q,$,`ListAccounts`,Et){};
export{GetRoleCredentialsCommand,ListAccountRolesCommand,ListAccountsCommand,SSOClient};