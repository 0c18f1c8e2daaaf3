import{A as e,B as t,Bt as n,C as r,D as i,E as a,Et as o,F as ee,Ft as s,G as c,H as l,I as te,It as u,J as ne,K as re,L as d,Lt as ie,N as ae,O as oe,P as se,R as ce,Rt as le,S as ue,T as de,Tt as fe,U as pe,V as me,X as he,Y as ge,_ as _e,_t as ve,at as ye,b as be,bt as xe,d as Se,f as Ce,ft as we,g as Te,gt as Ee,h as De,ht as Oe,i as ke,j as Ae,k as je,kt as Me,m as Ne,mt as Pe,o as Fe,p as Ie,pt as Le,q as Re,r as ze,rt as f,s as Be,t as Ve,u as He,v as p,vt as Ue,w as We,x as Ge,z as Ke,zt as qe}from"./aws-sdk.js";
import{t as Je}from"./credential-provider-node.js";
import{t as Ye}from"./aws-sdk-json.js";
const Xe=async(e,t,n)=>({operation:Me(t).operation,region:await o(e.region)()||(()=>{
throw Error("expected `region` to be configured for `aws.auth#sigv4`")})()});
function Ze(e){
return{schemeId:`aws.auth#sigv4`,signingProperties:{name:`sso-oauth`,region:e.region},propertiesExtractor:(e,t)=>({signingProperties:{config:e,context:t}})}}
function m(e){
return{schemeId:`smithy.api#noAuth`}}
const Qe=e=>{
let t=[];
switch(e.operation){case`CreateToken`:
t.push(m(e));
break;case`RegisterClient`:
t.push(m(e));
break;case`StartDeviceAuthorization`:
t.push(m(e));
break;default:
t.push(Ze(e))}
return t},$e=e=>{
let t=ke(e);
return Object.assign(t,{authSchemePreference:o(e.authSchemePreference??[])})},et=e=>Object.assign(e,{useDualstackEndpoint:e.useDualstackEndpoint??!1,useFipsEndpoint:e.useFipsEndpoint??!1,defaultSigningName:`sso-oauth`}),tt={UseFIPS:{type:`builtInParams`,name:`useFipsEndpoint`},Endpoint:{type:`builtInParams`,name:`endpoint`},Region:{type:`builtInParams`,name:`region`},UseDualStack:{type:`builtInParams`,name:`useDualstackEndpoint`}};
var nt=`3.1164.0`;
const h=`isSet`,g=`PartitionResult`,_=`booleanEquals`,v=`getAttr`,y={ref:`Endpoint`},b={ref:g},x={},S=[{ref:`Region`}],C={conditions:[[h,[y]],[h,S],[`aws.partition`,S,g],[_,[{ref:`UseFIPS`},!0]],[_,[{ref:`UseDualStack`},!0]],[_,[{fn:v,argv:[b,`supportsDualStack`]},!0]],[_,[{fn:v,argv:[b,`supportsFIPS`]},!0]],[`stringEquals`,[{fn:v,argv:[b,`name`]},`aws-us-gov`]]],results:[[-1],[-1,`Invalid Configuration: FIPS and custom endpoint are not supported`],[-1,`Invalid Configuration: Dualstack and custom endpoint are not supported`],[y,x],[`https://oidc-fips.{Region}.{PartitionResult#dualStackDnsSuffix}`,x],[-1,`FIPS and DualStack are enabled, but this partition does not support one or both`],[`https://oidc.{Region}.amazonaws.com`,x],[`https://oidc-fips.{Region}.{PartitionResult#dnsSuffix}`,x],[-1,`FIPS is enabled but this partition does not support FIPS`],[`https://oidc.{Region}.{PartitionResult#dualStackDnsSuffix}`,x],[-1,`DualStack is enabled but this partition does not support DualStack`],[`https://oidc.{Region}.{PartitionResult#dnsSuffix}`,x],[-1,`Invalid Configuration: Missing Region`]]},rt=new Int32Array([-1,1,-1,0,13,3,1,4,100000012,2,5,100000012,3,8,6,4,7,100000011,5,100000009,100000010,4,11,9,6,10,100000008,7,100000006,100000007,5,12,100000005,6,100000004,100000005,3,100000001,14,4,100000002,100000003]),it=Ue.from(rt,2,C.conditions,C.results),at=new ve({size:50,params:[`Endpoint`,`Region`,`UseDualStack`,`UseFIPS`]}),ot=(e,t={})=>at.get(e,()=>Oe(it,{endpointParams:e,logger:t.logger}));
Ee.aws=be;
var w=class SSOOIDCServiceException extends pe{
static shapeId=`smithy.ts.sdk.synthetic.com.amazonaws.ssooidc#SSOOIDCServiceException`;
constructor(e){
super(e),Object.setPrototypeOf(this,SSOOIDCServiceException.prototype)}},st=class AccessDeniedException extends w{
static shapeId=`com.amazonaws.ssooidc#AccessDeniedException`;
name=`AccessDeniedException`;
$fault=`client`;
error;
reason;
error_description;
constructor(e){
super({name:`AccessDeniedException`,$fault:`client`,...e}),Object.setPrototypeOf(this,AccessDeniedException.prototype),this.error=e.error,this.reason=e.reason,this.error_description=e.error_description}},ct=class AuthorizationPendingException extends w{
static shapeId=`com.amazonaws.ssooidc#AuthorizationPendingException`;
name=`AuthorizationPendingException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`AuthorizationPendingException`,$fault:`client`,...e}),Object.setPrototypeOf(this,AuthorizationPendingException.prototype),this.error=e.error,this.error_description=e.error_description}},lt=class ExpiredTokenException extends w{
static shapeId=`com.amazonaws.ssooidc#ExpiredTokenException`;
name=`ExpiredTokenException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`ExpiredTokenException`,$fault:`client`,...e}),Object.setPrototypeOf(this,ExpiredTokenException.prototype),this.error=e.error,this.error_description=e.error_description}},ut=class InternalServerException extends w{
static shapeId=`com.amazonaws.ssooidc#InternalServerException`;
name=`InternalServerException`;
$fault=`server`;
error;
error_description;
constructor(e){
super({name:`InternalServerException`,$fault:`server`,...e}),Object.setPrototypeOf(this,InternalServerException.prototype),this.error=e.error,this.error_description=e.error_description}},dt=class InvalidClientException extends w{
static shapeId=`com.amazonaws.ssooidc#InvalidClientException`;
name=`InvalidClientException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`InvalidClientException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidClientException.prototype),this.error=e.error,this.error_description=e.error_description}},ft=class InvalidGrantException extends w{
static shapeId=`com.amazonaws.ssooidc#InvalidGrantException`;
name=`InvalidGrantException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`InvalidGrantException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidGrantException.prototype),this.error=e.error,this.error_description=e.error_description}},pt=class InvalidRequestException extends w{
static shapeId=`com.amazonaws.ssooidc#InvalidRequestException`;
name=`InvalidRequestException`;
$fault=`client`;
error;
reason;
error_description;
constructor(e){
super({name:`InvalidRequestException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidRequestException.prototype),this.error=e.error,this.reason=e.reason,this.error_description=e.error_description}},mt=class InvalidScopeException extends w{
static shapeId=`com.amazonaws.ssooidc#InvalidScopeException`;
name=`InvalidScopeException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`InvalidScopeException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidScopeException.prototype),this.error=e.error,this.error_description=e.error_description}},ht=class SlowDownException extends w{
static shapeId=`com.amazonaws.ssooidc#SlowDownException`;
name=`SlowDownException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`SlowDownException`,$fault:`client`,...e}),Object.setPrototypeOf(this,SlowDownException.prototype),this.error=e.error,this.error_description=e.error_description}},gt=class UnauthorizedClientException extends w{
static shapeId=`com.amazonaws.ssooidc#UnauthorizedClientException`;
name=`UnauthorizedClientException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`UnauthorizedClientException`,$fault:`client`,...e}),Object.setPrototypeOf(this,UnauthorizedClientException.prototype),this.error=e.error,this.error_description=e.error_description}},_t=class UnsupportedGrantTypeException extends w{
static shapeId=`com.amazonaws.ssooidc#UnsupportedGrantTypeException`;
name=`UnsupportedGrantTypeException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`UnsupportedGrantTypeException`,$fault:`client`,...e}),Object.setPrototypeOf(this,UnsupportedGrantTypeException.prototype),this.error=e.error,this.error_description=e.error_description}},vt=class InvalidRequestRegionException extends w{
static shapeId=`com.amazonaws.ssooidc#InvalidRequestRegionException`;
name=`InvalidRequestRegionException`;
$fault=`client`;
error;
error_description;
endpoint;
region;
constructor(e){
super({name:`InvalidRequestRegionException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidRequestRegionException.prototype),this.error=e.error,this.error_description=e.error_description,this.endpoint=e.endpoint,this.region=e.region}},yt=class InvalidClientMetadataException extends w{
static shapeId=`com.amazonaws.ssooidc#InvalidClientMetadataException`;
name=`InvalidClientMetadataException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`InvalidClientMetadataException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidClientMetadataException.prototype),this.error=e.error,this.error_description=e.error_description}},bt=class InvalidRedirectUriException extends w{
static shapeId=`com.amazonaws.ssooidc#InvalidRedirectUriException`;
name=`InvalidRedirectUriException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`InvalidRedirectUriException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidRedirectUriException.prototype),this.error=e.error,this.error_description=e.error_description}};
const T=`accessToken`,E=`client`,D=`clientId`,O=`clientSecret`,k=`codeVerifier`,xt=`code`,St=`deviceCode`,A=`error`,j=`expiresIn`,M=`error_description`,N=`grantType`,P=`http`,F=`httpError`,I=`idToken`,L=`reason`,R=`refreshToken`,z=`redirectUri`,B=`smithy.ts.sdk.synthetic.com.amazonaws.ssooidc`,V=`scope`,H=`tokenType`,U=`com.amazonaws.ssooidc`,W=new f(B);
var Ct=[-3,B,`SSOOIDCServiceException`,0,[],[]];
W.registerError(Ct,w);
const G=new f(U);
var wt=[-3,U,`AccessDeniedException`,{[A]:E,[F]:400},[A,L,M],[0,0,0]];
G.registerError(wt,st);
var Tt=[-3,U,`AuthorizationPendingException`,{[A]:E,[F]:400},[A,M],[0,0]];
G.registerError(Tt,ct);
var Et=[-3,U,`ExpiredTokenException`,{[A]:E,[F]:400},[A,M],[0,0]];
G.registerError(Et,lt);
var Dt=[-3,U,`InternalServerException`,{[A]:`server`,[F]:500},[A,M],[0,0]];
G.registerError(Dt,ut);
var Ot=[-3,U,`InvalidClientException`,{[A]:E,[F]:401},[A,M],[0,0]];
G.registerError(Ot,dt);
var kt=[-3,U,`InvalidClientMetadataException`,{[A]:E,[F]:400},[A,M],[0,0]];
G.registerError(kt,yt);
var At=[-3,U,`InvalidGrantException`,{[A]:E,[F]:400},[A,M],[0,0]];
G.registerError(At,ft);
var jt=[-3,U,`InvalidRedirectUriException`,{[A]:E,[F]:400},[A,M],[0,0]];
G.registerError(jt,bt);
var Mt=[-3,U,`InvalidRequestException`,{[A]:E,[F]:400},[A,L,M],[0,0,0]];
G.registerError(Mt,pt);
var Nt=[-3,U,`InvalidRequestRegionException`,{[A]:E,[F]:400},[A,M,`endpoint`,`region`],[0,0,0,0]];
G.registerError(Nt,vt);
var Pt=[-3,U,`InvalidScopeException`,{[A]:E,[F]:400},[A,M],[0,0]];
G.registerError(Pt,mt);
var Ft=[-3,U,`SlowDownException`,{[A]:E,[F]:400},[A,M],[0,0]];
G.registerError(Ft,ht);
var It=[-3,U,`UnauthorizedClientException`,{[A]:E,[F]:400},[A,M],[0,0]];
G.registerError(It,gt);
var Lt=[-3,U,`UnsupportedGrantTypeException`,{[A]:E,[F]:400},[A,M],[0,0]];
G.registerError(Lt,_t);
const Rt=[W,G];
var K=[0,U,`AccessToken`,8,0],zt=[0,U,`Assertion`,8,0],q=[0,U,`ClientSecret`,8,0],J=[0,U,`CodeVerifier`,8,0],Y=[0,U,`IdToken`,8,0],X=[0,U,`RefreshToken`,8,0],Bt=[0,U,`SubjectToken`,8,0],Vt=[3,U,`AwsAdditionalDetails`,0,[`identityContext`],[0]],Ht=[3,U,`CreateTokenRequest`,0,[D,O,N,St,xt,R,V,z,k],[0,[()=>q,0],0,0,0,[()=>X,0],64,0,[()=>J,0]],3],Ut=[3,U,`CreateTokenResponse`,0,[T,H,j,R,I],[[()=>K,0],0,1,[()=>X,0],[()=>Y,0]]],Wt=[3,U,`CreateTokenWithIAMRequest`,0,[D,N,xt,R,`assertion`,V,z,`subjectToken`,`subjectTokenType`,`requestedTokenType`,k],[0,0,0,[()=>X,0],[()=>zt,0],64,0,[()=>Bt,0],0,0,[()=>J,0]],2],Gt=[3,U,`CreateTokenWithIAMResponse`,0,[T,H,j,R,I,`issuedTokenType`,V,`awsAdditionalDetails`],[[()=>K,0],0,1,[()=>X,0],[()=>Y,0],0,64,()=>Vt]],Kt=[3,U,`RegisterClientRequest`,0,[`clientName`,`clientType`,`scopes`,`redirectUris`,`grantTypes`,`issuerUrl`,`entitledApplicationArn`],[0,0,64,64,64,0,0],2],qt=[3,U,`RegisterClientResponse`,0,[D,O,`clientIdIssuedAt`,`clientSecretExpiresAt`,`authorizationEndpoint`,`tokenEndpoint`],[0,[()=>q,0],1,1,0,0]],Jt=[3,U,`StartDeviceAuthorizationRequest`,0,[D,O,`startUrl`],[0,[()=>q,0],0],3],Yt=[3,U,`StartDeviceAuthorizationResponse`,0,[St,`userCode`,`verificationUri`,`verificationUriComplete`,j,`interval`],[0,0,0,0,1,1]],Xt=[9,U,`CreateToken`,{[P]:[`POST`,`/token`,200]},()=>Ht,()=>Ut],Zt=[9,U,`CreateTokenWithIAM`,{[P]:[`POST`,`/token?aws_iam=t`,200]},()=>Wt,()=>Gt],Qt=[9,U,`RegisterClient`,{[P]:[`POST`,`/client/register`,200]},()=>Kt,()=>qt],$t=[9,U,`StartDeviceAuthorization`,{[P]:[`POST`,`/device_authorization`,200]},()=>Jt,()=>Yt];
const en=t=>({apiVersion:`2019-06-10`,base64Decoder:t?.base64Decoder??le,base64Encoder:t?.base64Encoder??u,disableHostPrefix:t?.disableHostPrefix??!1,endpointProvider:t?.endpointProvider??ot,extensions:t?.extensions??[],httpAuthSchemeProvider:t?.httpAuthSchemeProvider??Qe,httpAuthSchemes:t?.httpAuthSchemes??[{schemeId:`aws.auth#sigv4`,identityProvider:e=>e.getIdentityProvider(`aws.auth#sigv4`),signer:new Be},{schemeId:`smithy.api#noAuth`,identityProvider:e=>e.getIdentityProvider(`smithy.api#noAuth`)||(async()=>({})),signer:new e}],logger:t?.logger??new ce,protocol:t?.protocol??Ye,protocolSettings:t?.protocolSettings??{defaultNamespace:`com.amazonaws.ssooidc`,errorTypeRegistries:Rt,version:`2019-06-10`,serviceTarget:`AWSSSOOIDCService`},serviceId:t?.serviceId??`SSO OIDC`,sha256:t?.sha256??Ve,urlParser:t?.urlParser??fe,utf8Decoder:t?.utf8Decoder??ie,utf8Encoder:t?.utf8Encoder??s}),tn=e=>{
me(process.version);
let t=Ce(e),r=()=>t().then(l),i=en(e);
n(process.version);
let o={profile:e?.profile,logger:i.logger};
return{...i,...e,runtime:`node`,defaultsMode:t,authSchemePreference:e?.authSchemePreference??p(Fe,o),bodyLengthChecker:e?.bodyLengthChecker??xe,credentialDefaultProvider:e?.credentialDefaultProvider??Je,defaultSocketTimeout:qe(e?.requestHandler,3e5),defaultUserAgentProvider:e?.defaultUserAgentProvider??ue({serviceId:i.serviceId,clientVersion:nt}),maxAttempts:e?.maxAttempts??p(de,e),region:e?.region??p(De,{...Ne,...o}),requestHandler:ze.create(e?.requestHandler??r),retryMode:e?.retryMode??p({...a,default:async()=>(await r()).retryMode||oe},e),streamCollector:e?.streamCollector??we,useDualstackEndpoint:e?.useDualstackEndpoint??p(_e,o),useFipsEndpoint:e?.useFipsEndpoint??p(Te,o),userAgentAppId:e?.userAgentAppId??p(Ge,o)}},nn=e=>{
let t=e.httpAuthSchemes,n=e.httpAuthSchemeProvider,r=e.credentials;
return{setHttpAuthScheme(e){
let n=t.findIndex(t=>t.schemeId===e.schemeId);
n===-1?t.push(e):t.splice(n,1,e)},httpAuthSchemes(){
return t},setHttpAuthSchemeProvider(e){
n=e},httpAuthSchemeProvider(){
return n},setCredentials(e){
r=e},credentials(){
return r}}},rn=e=>({httpAuthSchemes:e.httpAuthSchemes(),httpAuthSchemeProvider:e.httpAuthSchemeProvider(),credentials:e.credentials()}),an=(e,n)=>{
let r=Object.assign(He(e),Ke(e),ge(e),nn(e));
return n.forEach(e=>e.configure(r)),Object.assign(e,Se(r),t(r),he(r),rn(r))};
var SSOOIDCClient=class extends c{
config;
constructor(...[e]){
let t=tn(e||{});
super(t),this.initConfig=t;
let n=et(t),a=je(n),o=i(a),s=Ie(o),c=Re(s),l=Pe(c),u=$e(l),d=an(u,e?.extensions||[]);
this.config=d,this.middlewareStack.use(ye(this.config)),this.middlewareStack.use(r(this.config)),this.middlewareStack.use(We(this.config)),this.middlewareStack.use(ne(this.config)),this.middlewareStack.use(re(this.config)),this.middlewareStack.use(te(this.config)),this.middlewareStack.use(ee(this.config)),this.middlewareStack.use(se(this.config,{httpAuthSchemeParametersProvider:Xe,identityProviderConfigProvider:async e=>new Ae({"aws.auth#sigv4":e.credentials})})),this.middlewareStack.use(ae(this.config))}
destroy(){
super.destroy()}};
const Z=d(tt,`AWSSSOOIDCService`,`SSOOIDCClient`,Le),Q={},$=(e,t,n,r)=>[];
var CreateTokenCommand=class extends Z(Q,$,`CreateToken`,Xt){},CreateTokenWithIAMCommand=class extends Z(Q,$,`CreateTokenWithIAM`,Zt){},RegisterClientCommand=class extends Z(Q,$,`RegisterClient`,Qt){},StartDeviceAuthorizationCommand=class extends Z(Q,$,`StartDeviceAuthorization`,$t){};
export{CreateTokenCommand,CreateTokenWithIAMCommand,RegisterClientCommand,SSOOIDCClient,StartDeviceAuthorizationCommand};