import{A as e,At as t,B as n,C as r,D as i,E as a,Ft as o,I as s,It as c,L as ee,M as te,Mt as l,N as u,Nt as d,O as ne,P as re,Q as ie,R as ae,S as oe,T as se,U as ce,V as le,X as f,_ as ue,b as de,bt as fe,c as pe,ct as me,d as he,dt as ge,f as _e,g as ve,i as ye,it as p,j as be,jt as xe,l as Se,lt as Ce,m,mt as we,o as Te,ot as Ee,p as De,r as Oe,s as ke,st as Ae,t as je,u as Me,ut as Ne,v as Pe,w as Fe,wt as Ie,x as h,xt as g,y as _,z as Le}from"./aws-sdk.js";
import{t as Re}from"./aws-sdk-json.js";
const ze=async(e,t,n)=>({operation:Ie(t).operation,region:await g(e.region)()||(()=>{
throw Error("expected `region` to be configured for `aws.auth#sigv4`")})()});
function Be(e){
return{schemeId:`aws.auth#sigv4`,signingProperties:{name:`awsssoportal`,region:e.region},propertiesExtractor:(e,t)=>({signingProperties:{config:e,context:t}})}}
function v(e){
return{schemeId:`smithy.api#noAuth`}}
const Ve=e=>{
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
t.push(Be(e))}
return t},He=e=>{
let t=ye(e);
return Object.assign(t,{authSchemePreference:g(e.authSchemePreference??[])})},Ue=e=>Object.assign(e,{useDualstackEndpoint:e.useDualstackEndpoint??!1,useFipsEndpoint:e.useFipsEndpoint??!1,defaultSigningName:`awsssoportal`}),We={UseFIPS:{type:`builtInParams`,name:`useFipsEndpoint`},Endpoint:{type:`builtInParams`,name:`endpoint`},Region:{type:`builtInParams`,name:`region`},UseDualStack:{type:`builtInParams`,name:`useDualstackEndpoint`}};
var Ge=`3.1164.0`;
const y=`isSet`,b=`PartitionResult`,x=`booleanEquals`,S=`getAttr`,C={ref:`Endpoint`},w={ref:b},T={},E=[{ref:`Region`}],D={conditions:[[y,[C]],[y,E],[`aws.partition`,E,b],[x,[{ref:`UseFIPS`},!0]],[x,[{ref:`UseDualStack`},!0]],[x,[{fn:S,argv:[w,`supportsDualStack`]},!0]],[x,[{fn:S,argv:[w,`supportsFIPS`]},!0]],[`stringEquals`,[{fn:S,argv:[w,`name`]},`aws-us-gov`]]],results:[[-1],[-1,`Invalid Configuration: FIPS and custom endpoint are not supported`],[-1,`Invalid Configuration: Dualstack and custom endpoint are not supported`],[C,T],[`https://portal.sso-fips.{Region}.{PartitionResult#dualStackDnsSuffix}`,T],[-1,`FIPS and DualStack are enabled, but this partition does not support one or both`],[`https://portal.sso.{Region}.amazonaws.com`,T],[`https://portal.sso-fips.{Region}.{PartitionResult#dnsSuffix}`,T],[-1,`FIPS is enabled but this partition does not support FIPS`],[`https://portal.sso.{Region}.{PartitionResult#dualStackDnsSuffix}`,T],[-1,`DualStack is enabled but this partition does not support DualStack`],[`https://portal.sso.{Region}.{PartitionResult#dnsSuffix}`,T],[-1,`Invalid Configuration: Missing Region`]]},Ke=new Int32Array([-1,1,-1,0,13,3,1,4,100000012,2,5,100000012,3,8,6,4,7,100000011,5,100000009,100000010,4,11,9,6,10,100000008,7,100000006,100000007,5,12,100000005,6,100000004,100000005,3,100000001,14,4,100000002,100000003]),qe=ge.from(Ke,2,D.conditions,D.results),Je=new Ne({size:50,params:[`Endpoint`,`Region`,`UseDualStack`,`UseFIPS`]}),Ye=(e,t={})=>Je.get(e,()=>me(qe,{endpointParams:e,logger:t.logger}));
Ce.aws=ve;
var O=class SSOServiceException extends ne{
static shapeId=`smithy.ts.sdk.synthetic.com.amazonaws.sso#SSOServiceException`;
constructor(e){
super(e),Object.setPrototypeOf(this,SSOServiceException.prototype)}},Xe=class InvalidRequestException extends O{
static shapeId=`com.amazonaws.sso#InvalidRequestException`;
name=`InvalidRequestException`;
$fault=`client`;
constructor(e){
super({name:`InvalidRequestException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidRequestException.prototype)}},Ze=class ResourceNotFoundException extends O{
static shapeId=`com.amazonaws.sso#ResourceNotFoundException`;
name=`ResourceNotFoundException`;
$fault=`client`;
constructor(e){
super({name:`ResourceNotFoundException`,$fault:`client`,...e}),Object.setPrototypeOf(this,ResourceNotFoundException.prototype)}},Qe=class TooManyRequestsException extends O{
static shapeId=`com.amazonaws.sso#TooManyRequestsException`;
name=`TooManyRequestsException`;
$fault=`client`;
constructor(e){
super({name:`TooManyRequestsException`,$fault:`client`,...e}),Object.setPrototypeOf(this,TooManyRequestsException.prototype)}},$e=class UnauthorizedException extends O{
static shapeId=`com.amazonaws.sso#UnauthorizedException`;
name=`UnauthorizedException`;
$fault=`client`;
constructor(e){
super({name:`UnauthorizedException`,$fault:`client`,...e}),Object.setPrototypeOf(this,UnauthorizedException.prototype)}};
const k=`accountId`,A=`accessToken`,j=`account_id`,M=`client`,N=`error`,P=`http`,F=`httpError`,I=`httpHeader`,L=`httpQuery`,R=`message`,z=`maxResults`,B=`max_result`,V=`nextToken`,H=`next_token`,U=`roleName`,W=`smithy.ts.sdk.synthetic.com.amazonaws.sso`,G=`x-amz-sso_bearer_token`,K=`com.amazonaws.sso`,q=new f(W);
var et=[-3,W,`SSOServiceException`,0,[],[]];
q.registerError(et,O);
const J=new f(K);
var tt=[-3,K,`InvalidRequestException`,{[N]:M,[F]:400},[R],[0]];
J.registerError(tt,Xe);
var nt=[-3,K,`ResourceNotFoundException`,{[N]:M,[F]:404},[R],[0]];
J.registerError(nt,Ze);
var rt=[-3,K,`TooManyRequestsException`,{[N]:M,[F]:429},[R],[0]];
J.registerError(rt,Qe);
var it=[-3,K,`UnauthorizedException`,{[N]:M,[F]:401},[R],[0]];
J.registerError(it,$e);
const at=[q,J];
var Y=[0,K,`AccessTokenType`,8,0],ot=[0,K,`SecretAccessKeyType`,8,0],st=[0,K,`SessionTokenType`,8,0],ct=[3,K,`AccountInfo`,0,[k,`accountName`,`emailAddress`],[0,0,0]],lt=[3,K,`GetRoleCredentialsRequest`,0,[U,k,A],[[0,{[L]:`role_name`}],[0,{[L]:j}],[()=>Y,{[I]:G}]],3],ut=[3,K,`GetRoleCredentialsResponse`,0,[`roleCredentials`],[[()=>mt,0]]],dt=[3,K,`ListAccountRolesRequest`,0,[A,k,V,z],[[()=>Y,{[I]:G}],[0,{[L]:j}],[0,{[L]:H}],[1,{[L]:B}]],2],ft=[3,K,`ListAccountRolesResponse`,0,[V,`roleList`],[0,()=>_t]],pt=[3,K,`ListAccountsRequest`,0,[A,V,z],[[()=>Y,{[I]:G}],[0,{[L]:H}],[1,{[L]:B}]],1],X=[3,K,`ListAccountsResponse`,0,[V,`accountList`],[0,()=>gt]],mt=[3,K,`RoleCredentials`,0,[`accessKeyId`,`secretAccessKey`,`sessionToken`,`expiration`],[0,[()=>ot,0],[()=>st,0],1]],ht=[3,K,`RoleInfo`,0,[U,k],[0,0]],gt=[1,K,`AccountListType`,0,()=>ct],_t=[1,K,`RoleListType`,0,()=>ht],vt=[9,K,`GetRoleCredentials`,{[P]:[`GET`,`/federation/credentials`,200]},()=>lt,()=>ut],yt=[9,K,`ListAccountRoles`,{[P]:[`GET`,`/assignment/roles`,200]},()=>dt,()=>ft],bt=[9,K,`ListAccounts`,{[P]:[`GET`,`/assignment/accounts`,200]},()=>pt,()=>X];
const xt=e=>({apiVersion:`2019-06-10`,base64Decoder:e?.base64Decoder??d,base64Encoder:e?.base64Encoder??xe,disableHostPrefix:e?.disableHostPrefix??!1,endpointProvider:e?.endpointProvider??Ye,extensions:e?.extensions??[],httpAuthSchemeProvider:e?.httpAuthSchemeProvider??Ve,httpAuthSchemes:e?.httpAuthSchemes??[{schemeId:`aws.auth#sigv4`,identityProvider:e=>e.getIdentityProvider(`aws.auth#sigv4`),signer:new ke},{schemeId:`smithy.api#noAuth`,identityProvider:e=>e.getIdentityProvider(`smithy.api#noAuth`)||(async()=>({})),signer:new u}],logger:e?.logger??new se,protocol:e?.protocol??Re,protocolSettings:e?.protocolSettings??{defaultNamespace:`com.amazonaws.sso`,errorTypeRegistries:at,version:`2019-06-10`,serviceTarget:`SWBPortalService`},serviceId:e?.serviceId??`SSO`,sha256:e?.sha256??je,urlParser:e?.urlParser??fe,utf8Decoder:e?.utf8Decoder??l,utf8Encoder:e?.utf8Encoder??t}),St=e=>{
a(process.version);
let t=pe(e),n=()=>t().then(i),r=xt(e);
c(process.version);
let s={profile:e?.profile,logger:r.logger};
return{...r,...e,runtime:`node`,defaultsMode:t,authSchemePreference:e?.authSchemePreference??m(Te,s),bodyLengthChecker:e?.bodyLengthChecker??we,defaultSocketTimeout:o(e?.requestHandler,3e5),defaultUserAgentProvider:e?.defaultUserAgentProvider??Pe({serviceId:r.serviceId,clientVersion:Ge}),maxAttempts:e?.maxAttempts??m(h,e),region:e?.region??m(he,{...Me,...s}),requestHandler:Oe.create(e?.requestHandler??n),retryMode:e?.retryMode??m({...oe,default:async()=>(await n()).retryMode||be},e),streamCollector:e?.streamCollector??p,useDualstackEndpoint:e?.useDualstackEndpoint??m(De,s),useFipsEndpoint:e?.useFipsEndpoint??m(_e,s),userAgentAppId:e?.userAgentAppId??m(ue,s)}};
function Ct(e,t){
if(t.length>0)throw Error(`Extensions are not part of this bundle: see scripts/bundle/stand-ins.ts`);
return e}
var SSOClient=class extends e{
config;
constructor(...[e]){
let t=St(e||{});
super(t),this.initConfig=t;
let i=Ue(t),a=te(i),o=r(a),c=Se(o),l=le(c),u=Ae(l),d=Ct(He(u),e?.extensions||[]);
this.config=d,this.middlewareStack.use(ie(this.config)),this.middlewareStack.use(_(this.config)),this.middlewareStack.use(de(this.config)),this.middlewareStack.use(ce(this.config)),this.middlewareStack.use(n(this.config)),this.middlewareStack.use(Le(this.config)),this.middlewareStack.use(ae(this.config)),this.middlewareStack.use(ee(this.config,{httpAuthSchemeParametersProvider:ze,identityProviderConfigProvider:async e=>new re({"aws.auth#sigv4":e.credentials})})),this.middlewareStack.use(s(this.config))}
destroy(){
super.destroy()}};
const Z=Fe(We,`SWBPortalService`,`SSOClient`,Ee),Q={},$=(e,t,n,r)=>[];
var GetRoleCredentialsCommand=class extends Z(Q,$,`GetRoleCredentials`,vt){},ListAccountRolesCommand=class extends Z(Q,$,`ListAccountRoles`,yt){},ListAccountsCommand=class extends Z(Q,$,`ListAccounts`,bt){};
export{GetRoleCredentialsCommand,ListAccountRolesCommand,ListAccountsCommand,SSOClient};