import{At as e,B as t,C as n,D as r,Dt as i,E as a,H as ee,I as te,L as ne,M as re,Mt as o,N as s,O as c,Ot as l,P as ie,R as ae,S as u,T as oe,V as se,Y as d,Z as ce,_ as le,_t as ue,at as de,b as fe,c as pe,ct as me,d as he,f as ge,ft as _e,g as ve,i as ye,j as be,jt as xe,k as Se,kt as Ce,l as we,lt as Te,m as f,o as Ee,ot as De,p as Oe,r as ke,rt as Ae,s as je,st as Me,t as Ne,u as Pe,ut as Fe,v as Ie,vt as p,w as m,x as h,xt as g,y as _,z as Le}from"./aws-sdk.js";
import{t as Re}from"./aws-sdk-json.js";
const ze=async(e,t,n)=>({operation:g(t).operation,region:await p(e.region)()||(()=>{
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
return Object.assign(t,{authSchemePreference:p(e.authSchemePreference??[])})},Ue=e=>Object.assign(e,{useDualstackEndpoint:e.useDualstackEndpoint??!1,useFipsEndpoint:e.useFipsEndpoint??!1,defaultSigningName:`awsssoportal`}),We={UseFIPS:{type:`builtInParams`,name:`useFipsEndpoint`},Endpoint:{type:`builtInParams`,name:`endpoint`},Region:{type:`builtInParams`,name:`region`},UseDualStack:{type:`builtInParams`,name:`useDualstackEndpoint`}};
var Ge=`3.1164.0`;
const y=`isSet`,b=`PartitionResult`,x=`booleanEquals`,S=`getAttr`,C={ref:`Endpoint`},w={ref:b},T={},E=[{ref:`Region`}],D={conditions:[[y,[C]],[y,E],[`aws.partition`,E,b],[x,[{ref:`UseFIPS`},!0]],[x,[{ref:`UseDualStack`},!0]],[x,[{fn:S,argv:[w,`supportsDualStack`]},!0]],[x,[{fn:S,argv:[w,`supportsFIPS`]},!0]],[`stringEquals`,[{fn:S,argv:[w,`name`]},`aws-us-gov`]]],results:[[-1],[-1,`Invalid Configuration: FIPS and custom endpoint are not supported`],[-1,`Invalid Configuration: Dualstack and custom endpoint are not supported`],[C,T],[`https://portal.sso-fips.{Region}.{PartitionResult#dualStackDnsSuffix}`,T],[-1,`FIPS and DualStack are enabled, but this partition does not support one or both`],[`https://portal.sso.{Region}.amazonaws.com`,T],[`https://portal.sso-fips.{Region}.{PartitionResult#dnsSuffix}`,T],[-1,`FIPS is enabled but this partition does not support FIPS`],[`https://portal.sso.{Region}.{PartitionResult#dualStackDnsSuffix}`,T],[-1,`DualStack is enabled but this partition does not support DualStack`],[`https://portal.sso.{Region}.{PartitionResult#dnsSuffix}`,T],[-1,`Invalid Configuration: Missing Region`]]},Ke=new Int32Array([-1,1,-1,0,13,3,1,4,100000012,2,5,100000012,3,8,6,4,7,100000011,5,100000009,100000010,4,11,9,6,10,100000008,7,100000006,100000007,5,12,100000005,6,100000004,100000005,3,100000001,14,4,100000002,100000003]),qe=Fe.from(Ke,2,D.conditions,D.results),Je=new Te({size:50,params:[`Endpoint`,`Region`,`UseDualStack`,`UseFIPS`]}),Ye=(e,t={})=>Je.get(e,()=>Me(qe,{endpointParams:e,logger:t.logger}));
me.aws=ve;
var O=class SSOServiceException extends Se{
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
const k=`accountId`,A=`accessToken`,j=`account_id`,M=`client`,N=`error`,P=`http`,F=`httpError`,I=`httpHeader`,L=`httpQuery`,R=`message`,z=`maxResults`,B=`max_result`,V=`nextToken`,H=`next_token`,U=`roleName`,W=`smithy.ts.sdk.synthetic.com.amazonaws.sso`,G=`x-amz-sso_bearer_token`,K=`com.amazonaws.sso`,q=new d(W);
var et=[-3,W,`SSOServiceException`,0,[],[]];
q.registerError(et,O);
const J=new d(K);
var tt=[-3,K,`InvalidRequestException`,{[N]:M,[F]:400},[R],[0]];
J.registerError(tt,Xe);
var nt=[-3,K,`ResourceNotFoundException`,{[N]:M,[F]:404},[R],[0]];
J.registerError(nt,Ze);
var rt=[-3,K,`TooManyRequestsException`,{[N]:M,[F]:429},[R],[0]];
J.registerError(rt,Qe);
var it=[-3,K,`UnauthorizedException`,{[N]:M,[F]:401},[R],[0]];
J.registerError(it,$e);
const at=[q,J];
var Y=[0,K,`AccessTokenType`,8,0],ot=[0,K,`SecretAccessKeyType`,8,0],st=[0,K,`SessionTokenType`,8,0],ct=[3,K,`AccountInfo`,0,[k,`accountName`,`emailAddress`],[0,0,0]],lt=[3,K,`GetRoleCredentialsRequest`,0,[U,k,A],[[0,{[L]:`role_name`}],[0,{[L]:j}],[()=>Y,{[I]:G}]],3],ut=[3,K,`GetRoleCredentialsResponse`,0,[`roleCredentials`],[[()=>ht,0]]],dt=[3,K,`ListAccountRolesRequest`,0,[A,k,V,z],[[()=>Y,{[I]:G}],[0,{[L]:j}],[0,{[L]:H}],[1,{[L]:B}]],2],ft=[3,K,`ListAccountRolesResponse`,0,[V,`roleList`],[0,()=>_t]],pt=[3,K,`ListAccountsRequest`,0,[A,V,z],[[()=>Y,{[I]:G}],[0,{[L]:H}],[1,{[L]:B}]],1],mt=[3,K,`ListAccountsResponse`,0,[V,`accountList`],[0,()=>gt]],ht=[3,K,`RoleCredentials`,0,[`accessKeyId`,`secretAccessKey`,`sessionToken`,`expiration`],[0,[()=>ot,0],[()=>st,0],1]],X=[3,K,`RoleInfo`,0,[U,k],[0,0]],gt=[1,K,`AccountListType`,0,()=>ct],_t=[1,K,`RoleListType`,0,()=>X],vt=[9,K,`GetRoleCredentials`,{[P]:[`GET`,`/federation/credentials`,200]},()=>lt,()=>ut],yt=[9,K,`ListAccountRoles`,{[P]:[`GET`,`/assignment/roles`,200]},()=>dt,()=>ft],bt=[9,K,`ListAccounts`,{[P]:[`GET`,`/assignment/accounts`,200]},()=>pt,()=>mt];
const xt=t=>({apiVersion:`2019-06-10`,base64Decoder:t?.base64Decoder??e,base64Encoder:t?.base64Encoder??l,disableHostPrefix:t?.disableHostPrefix??!1,endpointProvider:t?.endpointProvider??Ye,extensions:t?.extensions??[],httpAuthSchemeProvider:t?.httpAuthSchemeProvider??Ve,httpAuthSchemes:t?.httpAuthSchemes??[{schemeId:`aws.auth#sigv4`,identityProvider:e=>e.getIdentityProvider(`aws.auth#sigv4`),signer:new je},{schemeId:`smithy.api#noAuth`,identityProvider:e=>e.getIdentityProvider(`smithy.api#noAuth`)||(async()=>({})),signer:new s}],logger:t?.logger??new a,protocol:t?.protocol??Re,protocolSettings:t?.protocolSettings??{defaultNamespace:`com.amazonaws.sso`,errorTypeRegistries:at,version:`2019-06-10`,serviceTarget:`SWBPortalService`},serviceId:t?.serviceId??`SSO`,sha256:t?.sha256??Ne,urlParser:t?.urlParser??ue,utf8Decoder:t?.utf8Decoder??Ce,utf8Encoder:t?.utf8Encoder??i}),St=e=>{
r(process.version);
let t=pe(e),n=()=>t().then(c),i=xt(e);
o(process.version);
let a={profile:e?.profile,logger:i.logger};
return{...i,...e,runtime:`node`,defaultsMode:t,authSchemePreference:e?.authSchemePreference??f(Ee,a),bodyLengthChecker:e?.bodyLengthChecker??_e,defaultSocketTimeout:xe(e?.requestHandler,3e5),defaultUserAgentProvider:e?.defaultUserAgentProvider??Ie({serviceId:i.serviceId,clientVersion:Ge}),maxAttempts:e?.maxAttempts??f(h,e),region:e?.region??f(he,{...Pe,...a}),requestHandler:ke.create(e?.requestHandler??n),retryMode:e?.retryMode??f({...u,default:async()=>(await n()).retryMode||m},e),streamCollector:e?.streamCollector??Ae,useDualstackEndpoint:e?.useDualstackEndpoint??f(Oe,a),useFipsEndpoint:e?.useFipsEndpoint??f(ge,a),userAgentAppId:e?.userAgentAppId??f(le,a)}};
function Ct(e,t){
if(t.length>0)throw Error(`Extensions are not part of this bundle: see scripts/bundle/stand-ins.ts`);
return e}
var SSOClient=class extends be{
config;
constructor(...[e]){
let r=St(e||{});
super(r),this.initConfig=r;
let i=Ue(r),a=re(i),o=n(a),s=we(o),c=se(s),l=De(c),u=Ct(He(l),e?.extensions||[]);
this.config=u,this.middlewareStack.use(ce(this.config)),this.middlewareStack.use(_(this.config)),this.middlewareStack.use(fe(this.config)),this.middlewareStack.use(ee(this.config)),this.middlewareStack.use(t(this.config)),this.middlewareStack.use(Le(this.config)),this.middlewareStack.use(ae(this.config)),this.middlewareStack.use(ne(this.config,{httpAuthSchemeParametersProvider:ze,identityProviderConfigProvider:async e=>new ie({"aws.auth#sigv4":e.credentials})})),this.middlewareStack.use(te(this.config))}
destroy(){
super.destroy()}};
const Z=oe(We,`SWBPortalService`,`SSOClient`,de),Q={},$=(e,t,n,r)=>[];
var GetRoleCredentialsCommand=class extends Z(Q,$,`GetRoleCredentials`,vt){},ListAccountRolesCommand=class extends Z(Q,$,`ListAccountRoles`,yt){},ListAccountsCommand=class extends Z(Q,$,`ListAccounts`,bt){};
export{GetRoleCredentialsCommand,ListAccountRolesCommand,ListAccountsCommand,SSOClient};