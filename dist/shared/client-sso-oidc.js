import{A as e,At as t,B as n,C as r,D as ee,E as i,Ft as a,I as o,It as s,L as te,M as ne,Mt as c,N as l,Nt as u,O as re,P as ie,Q as ae,R as oe,S as se,T as ce,U as le,V as ue,X as d,_ as de,b as fe,bt as pe,c as me,ct as he,d as ge,dt as _e,f as ve,g as ye,i as be,it as xe,j as Se,jt as Ce,l as we,lt as Te,m as f,mt as Ee,o as De,ot as Oe,p as ke,r as Ae,s as je,st as Me,t as Ne,u as Pe,ut as Fe,v as Ie,w as Le,wt as Re,x as ze,xt as p,y as Be,z as Ve}from"./aws-sdk.js";
import{t as He}from"./credential-provider-node.js";
import{t as Ue}from"./aws-sdk-json.js";
const We=async(e,t,n)=>({operation:Re(t).operation,region:await p(e.region)()||(()=>{
throw Error("expected `region` to be configured for `aws.auth#sigv4`")})()});
function Ge(e){
return{schemeId:`aws.auth#sigv4`,signingProperties:{name:`sso-oauth`,region:e.region},propertiesExtractor:(e,t)=>({signingProperties:{config:e,context:t}})}}
function m(e){
return{schemeId:`smithy.api#noAuth`}}
const Ke=e=>{
let t=[];
switch(e.operation){case`CreateToken`:
t.push(m(e));
break;case`RegisterClient`:
t.push(m(e));
break;case`StartDeviceAuthorization`:
t.push(m(e));
break;default:
t.push(Ge(e))}
return t},qe=e=>{
let t=be(e);
return Object.assign(t,{authSchemePreference:p(e.authSchemePreference??[])})},Je=e=>Object.assign(e,{useDualstackEndpoint:e.useDualstackEndpoint??!1,useFipsEndpoint:e.useFipsEndpoint??!1,defaultSigningName:`sso-oauth`}),Ye={UseFIPS:{type:`builtInParams`,name:`useFipsEndpoint`},Endpoint:{type:`builtInParams`,name:`endpoint`},Region:{type:`builtInParams`,name:`region`},UseDualStack:{type:`builtInParams`,name:`useDualstackEndpoint`}};
var Xe=`3.1164.0`;
const h=`isSet`,g=`PartitionResult`,_=`booleanEquals`,v=`getAttr`,y={ref:`Endpoint`},b={ref:g},x={},Ze=[{ref:`Region`}],S={conditions:[[h,[y]],[h,Ze],[`aws.partition`,Ze,g],[_,[{ref:`UseFIPS`},!0]],[_,[{ref:`UseDualStack`},!0]],[_,[{fn:v,argv:[b,`supportsDualStack`]},!0]],[_,[{fn:v,argv:[b,`supportsFIPS`]},!0]],[`stringEquals`,[{fn:v,argv:[b,`name`]},`aws-us-gov`]]],results:[[-1],[-1,`Invalid Configuration: FIPS and custom endpoint are not supported`],[-1,`Invalid Configuration: Dualstack and custom endpoint are not supported`],[y,x],[`https://oidc-fips.{Region}.{PartitionResult#dualStackDnsSuffix}`,x],[-1,`FIPS and DualStack are enabled, but this partition does not support one or both`],[`https://oidc.{Region}.amazonaws.com`,x],[`https://oidc-fips.{Region}.{PartitionResult#dnsSuffix}`,x],[-1,`FIPS is enabled but this partition does not support FIPS`],[`https://oidc.{Region}.{PartitionResult#dualStackDnsSuffix}`,x],[-1,`DualStack is enabled but this partition does not support DualStack`],[`https://oidc.{Region}.{PartitionResult#dnsSuffix}`,x],[-1,`Invalid Configuration: Missing Region`]]},Qe=new Int32Array([-1,1,-1,0,13,3,1,4,100000012,2,5,100000012,3,8,6,4,7,100000011,5,100000009,100000010,4,11,9,6,10,100000008,7,100000006,100000007,5,12,100000005,6,100000004,100000005,3,100000001,14,4,100000002,100000003]),$e=_e.from(Qe,2,S.conditions,S.results),et=new Fe({size:50,params:[`Endpoint`,`Region`,`UseDualStack`,`UseFIPS`]}),tt=(e,t={})=>et.get(e,()=>he($e,{endpointParams:e,logger:t.logger}));
Te.aws=ye;
var C=class SSOOIDCServiceException extends re{
static shapeId=`smithy.ts.sdk.synthetic.com.amazonaws.ssooidc#SSOOIDCServiceException`;
constructor(e){
super(e),Object.setPrototypeOf(this,SSOOIDCServiceException.prototype)}},nt=class AccessDeniedException extends C{
static shapeId=`com.amazonaws.ssooidc#AccessDeniedException`;
name=`AccessDeniedException`;
$fault=`client`;
error;
reason;
error_description;
constructor(e){
super({name:`AccessDeniedException`,$fault:`client`,...e}),Object.setPrototypeOf(this,AccessDeniedException.prototype),this.error=e.error,this.reason=e.reason,this.error_description=e.error_description}},rt=class AuthorizationPendingException extends C{
static shapeId=`com.amazonaws.ssooidc#AuthorizationPendingException`;
name=`AuthorizationPendingException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`AuthorizationPendingException`,$fault:`client`,...e}),Object.setPrototypeOf(this,AuthorizationPendingException.prototype),this.error=e.error,this.error_description=e.error_description}},it=class ExpiredTokenException extends C{
static shapeId=`com.amazonaws.ssooidc#ExpiredTokenException`;
name=`ExpiredTokenException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`ExpiredTokenException`,$fault:`client`,...e}),Object.setPrototypeOf(this,ExpiredTokenException.prototype),this.error=e.error,this.error_description=e.error_description}},at=class InternalServerException extends C{
static shapeId=`com.amazonaws.ssooidc#InternalServerException`;
name=`InternalServerException`;
$fault=`server`;
error;
error_description;
constructor(e){
super({name:`InternalServerException`,$fault:`server`,...e}),Object.setPrototypeOf(this,InternalServerException.prototype),this.error=e.error,this.error_description=e.error_description}},ot=class InvalidClientException extends C{
static shapeId=`com.amazonaws.ssooidc#InvalidClientException`;
name=`InvalidClientException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`InvalidClientException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidClientException.prototype),this.error=e.error,this.error_description=e.error_description}},st=class InvalidGrantException extends C{
static shapeId=`com.amazonaws.ssooidc#InvalidGrantException`;
name=`InvalidGrantException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`InvalidGrantException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidGrantException.prototype),this.error=e.error,this.error_description=e.error_description}},ct=class InvalidRequestException extends C{
static shapeId=`com.amazonaws.ssooidc#InvalidRequestException`;
name=`InvalidRequestException`;
$fault=`client`;
error;
reason;
error_description;
constructor(e){
super({name:`InvalidRequestException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidRequestException.prototype),this.error=e.error,this.reason=e.reason,this.error_description=e.error_description}},lt=class InvalidScopeException extends C{
static shapeId=`com.amazonaws.ssooidc#InvalidScopeException`;
name=`InvalidScopeException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`InvalidScopeException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidScopeException.prototype),this.error=e.error,this.error_description=e.error_description}},ut=class SlowDownException extends C{
static shapeId=`com.amazonaws.ssooidc#SlowDownException`;
name=`SlowDownException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`SlowDownException`,$fault:`client`,...e}),Object.setPrototypeOf(this,SlowDownException.prototype),this.error=e.error,this.error_description=e.error_description}},dt=class UnauthorizedClientException extends C{
static shapeId=`com.amazonaws.ssooidc#UnauthorizedClientException`;
name=`UnauthorizedClientException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`UnauthorizedClientException`,$fault:`client`,...e}),Object.setPrototypeOf(this,UnauthorizedClientException.prototype),this.error=e.error,this.error_description=e.error_description}},ft=class UnsupportedGrantTypeException extends C{
static shapeId=`com.amazonaws.ssooidc#UnsupportedGrantTypeException`;
name=`UnsupportedGrantTypeException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`UnsupportedGrantTypeException`,$fault:`client`,...e}),Object.setPrototypeOf(this,UnsupportedGrantTypeException.prototype),this.error=e.error,this.error_description=e.error_description}},pt=class InvalidRequestRegionException extends C{
static shapeId=`com.amazonaws.ssooidc#InvalidRequestRegionException`;
name=`InvalidRequestRegionException`;
$fault=`client`;
error;
error_description;
endpoint;
region;
constructor(e){
super({name:`InvalidRequestRegionException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidRequestRegionException.prototype),this.error=e.error,this.error_description=e.error_description,this.endpoint=e.endpoint,this.region=e.region}},mt=class InvalidClientMetadataException extends C{
static shapeId=`com.amazonaws.ssooidc#InvalidClientMetadataException`;
name=`InvalidClientMetadataException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`InvalidClientMetadataException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidClientMetadataException.prototype),this.error=e.error,this.error_description=e.error_description}},ht=class InvalidRedirectUriException extends C{
static shapeId=`com.amazonaws.ssooidc#InvalidRedirectUriException`;
name=`InvalidRedirectUriException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`InvalidRedirectUriException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidRedirectUriException.prototype),this.error=e.error,this.error_description=e.error_description}};
const w=`accessToken`,T=`client`,E=`clientId`,D=`clientSecret`,O=`codeVerifier`,gt=`code`,k=`deviceCode`,A=`error`,j=`expiresIn`,M=`error_description`,N=`grantType`,P=`http`,F=`httpError`,I=`idToken`,L=`reason`,R=`refreshToken`,z=`redirectUri`,B=`smithy.ts.sdk.synthetic.com.amazonaws.ssooidc`,V=`scope`,H=`tokenType`,U=`com.amazonaws.ssooidc`,W=new d(B);
var _t=[-3,B,`SSOOIDCServiceException`,0,[],[]];
W.registerError(_t,C);
const G=new d(U);
var vt=[-3,U,`AccessDeniedException`,{[A]:T,[F]:400},[A,L,M],[0,0,0]];
G.registerError(vt,nt);
var yt=[-3,U,`AuthorizationPendingException`,{[A]:T,[F]:400},[A,M],[0,0]];
G.registerError(yt,rt);
var bt=[-3,U,`ExpiredTokenException`,{[A]:T,[F]:400},[A,M],[0,0]];
G.registerError(bt,it);
var xt=[-3,U,`InternalServerException`,{[A]:`server`,[F]:500},[A,M],[0,0]];
G.registerError(xt,at);
var St=[-3,U,`InvalidClientException`,{[A]:T,[F]:401},[A,M],[0,0]];
G.registerError(St,ot);
var Ct=[-3,U,`InvalidClientMetadataException`,{[A]:T,[F]:400},[A,M],[0,0]];
G.registerError(Ct,mt);
var wt=[-3,U,`InvalidGrantException`,{[A]:T,[F]:400},[A,M],[0,0]];
G.registerError(wt,st);
var Tt=[-3,U,`InvalidRedirectUriException`,{[A]:T,[F]:400},[A,M],[0,0]];
G.registerError(Tt,ht);
var Et=[-3,U,`InvalidRequestException`,{[A]:T,[F]:400},[A,L,M],[0,0,0]];
G.registerError(Et,ct);
var Dt=[-3,U,`InvalidRequestRegionException`,{[A]:T,[F]:400},[A,M,`endpoint`,`region`],[0,0,0,0]];
G.registerError(Dt,pt);
var Ot=[-3,U,`InvalidScopeException`,{[A]:T,[F]:400},[A,M],[0,0]];
G.registerError(Ot,lt);
var kt=[-3,U,`SlowDownException`,{[A]:T,[F]:400},[A,M],[0,0]];
G.registerError(kt,ut);
var At=[-3,U,`UnauthorizedClientException`,{[A]:T,[F]:400},[A,M],[0,0]];
G.registerError(At,dt);
var jt=[-3,U,`UnsupportedGrantTypeException`,{[A]:T,[F]:400},[A,M],[0,0]];
G.registerError(jt,ft);
const Mt=[W,G];
var K=[0,U,`AccessToken`,8,0],Nt=[0,U,`Assertion`,8,0],q=[0,U,`ClientSecret`,8,0],J=[0,U,`CodeVerifier`,8,0],Y=[0,U,`IdToken`,8,0],X=[0,U,`RefreshToken`,8,0],Pt=[0,U,`SubjectToken`,8,0],Ft=[3,U,`AwsAdditionalDetails`,0,[`identityContext`],[0]],It=[3,U,`CreateTokenRequest`,0,[E,D,N,k,gt,R,V,z,O],[0,[()=>q,0],0,0,0,[()=>X,0],64,0,[()=>J,0]],3],Lt=[3,U,`CreateTokenResponse`,0,[w,H,j,R,I],[[()=>K,0],0,1,[()=>X,0],[()=>Y,0]]],Rt=[3,U,`CreateTokenWithIAMRequest`,0,[E,N,gt,R,`assertion`,V,z,`subjectToken`,`subjectTokenType`,`requestedTokenType`,O],[0,0,0,[()=>X,0],[()=>Nt,0],64,0,[()=>Pt,0],0,0,[()=>J,0]],2],zt=[3,U,`CreateTokenWithIAMResponse`,0,[w,H,j,R,I,`issuedTokenType`,V,`awsAdditionalDetails`],[[()=>K,0],0,1,[()=>X,0],[()=>Y,0],0,64,()=>Ft]],Bt=[3,U,`RegisterClientRequest`,0,[`clientName`,`clientType`,`scopes`,`redirectUris`,`grantTypes`,`issuerUrl`,`entitledApplicationArn`],[0,0,64,64,64,0,0],2],Vt=[3,U,`RegisterClientResponse`,0,[E,D,`clientIdIssuedAt`,`clientSecretExpiresAt`,`authorizationEndpoint`,`tokenEndpoint`],[0,[()=>q,0],1,1,0,0]],Ht=[3,U,`StartDeviceAuthorizationRequest`,0,[E,D,`startUrl`],[0,[()=>q,0],0],3],Ut=[3,U,`StartDeviceAuthorizationResponse`,0,[k,`userCode`,`verificationUri`,`verificationUriComplete`,j,`interval`],[0,0,0,0,1,1]],Wt=[9,U,`CreateToken`,{[P]:[`POST`,`/token`,200]},()=>It,()=>Lt],Gt=[9,U,`CreateTokenWithIAM`,{[P]:[`POST`,`/token?aws_iam=t`,200]},()=>Rt,()=>zt],Kt=[9,U,`RegisterClient`,{[P]:[`POST`,`/client/register`,200]},()=>Bt,()=>Vt],qt=[9,U,`StartDeviceAuthorization`,{[P]:[`POST`,`/device_authorization`,200]},()=>Ht,()=>Ut];
const Jt=e=>({apiVersion:`2019-06-10`,base64Decoder:e?.base64Decoder??u,base64Encoder:e?.base64Encoder??Ce,disableHostPrefix:e?.disableHostPrefix??!1,endpointProvider:e?.endpointProvider??tt,extensions:e?.extensions??[],httpAuthSchemeProvider:e?.httpAuthSchemeProvider??Ke,httpAuthSchemes:e?.httpAuthSchemes??[{schemeId:`aws.auth#sigv4`,identityProvider:e=>e.getIdentityProvider(`aws.auth#sigv4`),signer:new je},{schemeId:`smithy.api#noAuth`,identityProvider:e=>e.getIdentityProvider(`smithy.api#noAuth`)||(async()=>({})),signer:new l}],logger:e?.logger??new ce,protocol:e?.protocol??Ue,protocolSettings:e?.protocolSettings??{defaultNamespace:`com.amazonaws.ssooidc`,errorTypeRegistries:Mt,version:`2019-06-10`,serviceTarget:`AWSSSOOIDCService`},serviceId:e?.serviceId??`SSO OIDC`,sha256:e?.sha256??Ne,urlParser:e?.urlParser??pe,utf8Decoder:e?.utf8Decoder??c,utf8Encoder:e?.utf8Encoder??t}),Yt=e=>{
i(process.version);
let t=me(e),n=()=>t().then(ee),r=Jt(e);
s(process.version);
let o={profile:e?.profile,logger:r.logger};
return{...r,...e,runtime:`node`,defaultsMode:t,authSchemePreference:e?.authSchemePreference??f(De,o),bodyLengthChecker:e?.bodyLengthChecker??Ee,credentialDefaultProvider:e?.credentialDefaultProvider??He,defaultSocketTimeout:a(e?.requestHandler,3e5),defaultUserAgentProvider:e?.defaultUserAgentProvider??Ie({serviceId:r.serviceId,clientVersion:Xe}),maxAttempts:e?.maxAttempts??f(ze,e),region:e?.region??f(ge,{...Pe,...o}),requestHandler:Ae.create(e?.requestHandler??n),retryMode:e?.retryMode??f({...se,default:async()=>(await n()).retryMode||Se},e),streamCollector:e?.streamCollector??xe,useDualstackEndpoint:e?.useDualstackEndpoint??f(ke,o),useFipsEndpoint:e?.useFipsEndpoint??f(ve,o),userAgentAppId:e?.userAgentAppId??f(de,o)}};
function Xt(e,t){
if(t.length>0)throw Error(`Extensions are not part of this bundle: see scripts/bundle/stand-ins.ts`);
return e}
var SSOOIDCClient=class extends e{
config;
constructor(...[e]){
let t=Yt(e||{});
super(t),this.initConfig=t;
let ee=Je(t),i=ne(ee),a=r(i),s=we(a),c=ue(s),l=Me(c),u=Xt(qe(l),e?.extensions||[]);
this.config=u,this.middlewareStack.use(ae(this.config)),this.middlewareStack.use(Be(this.config)),this.middlewareStack.use(fe(this.config)),this.middlewareStack.use(le(this.config)),this.middlewareStack.use(n(this.config)),this.middlewareStack.use(Ve(this.config)),this.middlewareStack.use(oe(this.config)),this.middlewareStack.use(te(this.config,{httpAuthSchemeParametersProvider:We,identityProviderConfigProvider:async e=>new ie({"aws.auth#sigv4":e.credentials})})),this.middlewareStack.use(o(this.config))}
destroy(){
super.destroy()}};
const Z=Le(Ye,`AWSSSOOIDCService`,`SSOOIDCClient`,Oe),Q={},$=(e,t,n,r)=>[];
var CreateTokenCommand=class extends Z(Q,$,`CreateToken`,Wt){},CreateTokenWithIAMCommand=class extends Z(Q,$,`CreateTokenWithIAM`,Gt){},RegisterClientCommand=class extends Z(Q,$,`RegisterClient`,Kt){},StartDeviceAuthorizationCommand=class extends Z(Q,$,`StartDeviceAuthorization`,qt){};
export{CreateTokenCommand,CreateTokenWithIAMCommand,RegisterClientCommand,SSOOIDCClient,StartDeviceAuthorizationCommand};