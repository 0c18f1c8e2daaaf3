import{At as e,B as t,C as n,D as r,Dt as i,E as a,H as ee,I as te,L as ne,M as re,Mt as o,N as s,O as c,Ot as ie,P as ae,R as oe,S as l,T as se,V as ce,Y as u,Z as le,_ as ue,_t as de,at as fe,b as pe,c as me,ct as he,d as ge,f as _e,ft as ve,g as ye,i as be,j as xe,jt as Se,k as Ce,kt as we,l as Te,lt as Ee,m as d,o as De,ot as Oe,p as ke,r as Ae,rt as je,s as Me,st as Ne,t as Pe,u as Fe,ut as Ie,v as Le,vt as f,w as Re,x as ze,xt as Be,y as Ve,z as He}from"./aws-sdk.js";
import{t as Ue}from"./credential-provider-node.js";
import{t as We}from"./aws-sdk-json.js";
const Ge=async(e,t,n)=>({operation:Be(t).operation,region:await f(e.region)()||(()=>{
throw Error("expected `region` to be configured for `aws.auth#sigv4`")})()});
function Ke(e){
return{schemeId:`aws.auth#sigv4`,signingProperties:{name:`sso-oauth`,region:e.region},propertiesExtractor:(e,t)=>({signingProperties:{config:e,context:t}})}}
function p(e){
return{schemeId:`smithy.api#noAuth`}}
const qe=e=>{
let t=[];
switch(e.operation){case`CreateToken`:
t.push(p(e));
break;case`RegisterClient`:
t.push(p(e));
break;case`StartDeviceAuthorization`:
t.push(p(e));
break;default:
t.push(Ke(e))}
return t},Je=e=>{
let t=be(e);
return Object.assign(t,{authSchemePreference:f(e.authSchemePreference??[])})},Ye=e=>Object.assign(e,{useDualstackEndpoint:e.useDualstackEndpoint??!1,useFipsEndpoint:e.useFipsEndpoint??!1,defaultSigningName:`sso-oauth`}),Xe={UseFIPS:{type:`builtInParams`,name:`useFipsEndpoint`},Endpoint:{type:`builtInParams`,name:`endpoint`},Region:{type:`builtInParams`,name:`region`},UseDualStack:{type:`builtInParams`,name:`useDualstackEndpoint`}};
var Ze=`3.1164.0`;
const m=`isSet`,h=`PartitionResult`,g=`booleanEquals`,_=`getAttr`,v={ref:`Endpoint`},y={ref:h},b={},x=[{ref:`Region`}],Qe={conditions:[[m,[v]],[m,x],[`aws.partition`,x,h],[g,[{ref:`UseFIPS`},!0]],[g,[{ref:`UseDualStack`},!0]],[g,[{fn:_,argv:[y,`supportsDualStack`]},!0]],[g,[{fn:_,argv:[y,`supportsFIPS`]},!0]],[`stringEquals`,[{fn:_,argv:[y,`name`]},`aws-us-gov`]]],results:[[-1],[-1,`Invalid Configuration: FIPS and custom endpoint are not supported`],[-1,`Invalid Configuration: Dualstack and custom endpoint are not supported`],[v,b],[`https://oidc-fips.{Region}.{PartitionResult#dualStackDnsSuffix}`,b],[-1,`FIPS and DualStack are enabled, but this partition does not support one or both`],[`https://oidc.{Region}.amazonaws.com`,b],[`https://oidc-fips.{Region}.{PartitionResult#dnsSuffix}`,b],[-1,`FIPS is enabled but this partition does not support FIPS`],[`https://oidc.{Region}.{PartitionResult#dualStackDnsSuffix}`,b],[-1,`DualStack is enabled but this partition does not support DualStack`],[`https://oidc.{Region}.{PartitionResult#dnsSuffix}`,b],[-1,`Invalid Configuration: Missing Region`]]},$e=new Int32Array([-1,1,-1,0,13,3,1,4,100000012,2,5,100000012,3,8,6,4,7,100000011,5,100000009,100000010,4,11,9,6,10,100000008,7,100000006,100000007,5,12,100000005,6,100000004,100000005,3,100000001,14,4,100000002,100000003]),et=Ie.from($e,2,Qe.conditions,Qe.results),tt=new Ee({size:50,params:[`Endpoint`,`Region`,`UseDualStack`,`UseFIPS`]}),nt=(e,t={})=>tt.get(e,()=>Ne(et,{endpointParams:e,logger:t.logger}));
he.aws=ye;
var S=class SSOOIDCServiceException extends Ce{
static shapeId=`smithy.ts.sdk.synthetic.com.amazonaws.ssooidc#SSOOIDCServiceException`;
constructor(e){
super(e),Object.setPrototypeOf(this,SSOOIDCServiceException.prototype)}},rt=class AccessDeniedException extends S{
static shapeId=`com.amazonaws.ssooidc#AccessDeniedException`;
name=`AccessDeniedException`;
$fault=`client`;
error;
reason;
error_description;
constructor(e){
super({name:`AccessDeniedException`,$fault:`client`,...e}),Object.setPrototypeOf(this,AccessDeniedException.prototype),this.error=e.error,this.reason=e.reason,this.error_description=e.error_description}},it=class AuthorizationPendingException extends S{
static shapeId=`com.amazonaws.ssooidc#AuthorizationPendingException`;
name=`AuthorizationPendingException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`AuthorizationPendingException`,$fault:`client`,...e}),Object.setPrototypeOf(this,AuthorizationPendingException.prototype),this.error=e.error,this.error_description=e.error_description}},at=class ExpiredTokenException extends S{
static shapeId=`com.amazonaws.ssooidc#ExpiredTokenException`;
name=`ExpiredTokenException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`ExpiredTokenException`,$fault:`client`,...e}),Object.setPrototypeOf(this,ExpiredTokenException.prototype),this.error=e.error,this.error_description=e.error_description}},ot=class InternalServerException extends S{
static shapeId=`com.amazonaws.ssooidc#InternalServerException`;
name=`InternalServerException`;
$fault=`server`;
error;
error_description;
constructor(e){
super({name:`InternalServerException`,$fault:`server`,...e}),Object.setPrototypeOf(this,InternalServerException.prototype),this.error=e.error,this.error_description=e.error_description}},st=class InvalidClientException extends S{
static shapeId=`com.amazonaws.ssooidc#InvalidClientException`;
name=`InvalidClientException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`InvalidClientException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidClientException.prototype),this.error=e.error,this.error_description=e.error_description}},ct=class InvalidGrantException extends S{
static shapeId=`com.amazonaws.ssooidc#InvalidGrantException`;
name=`InvalidGrantException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`InvalidGrantException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidGrantException.prototype),this.error=e.error,this.error_description=e.error_description}},lt=class InvalidRequestException extends S{
static shapeId=`com.amazonaws.ssooidc#InvalidRequestException`;
name=`InvalidRequestException`;
$fault=`client`;
error;
reason;
error_description;
constructor(e){
super({name:`InvalidRequestException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidRequestException.prototype),this.error=e.error,this.reason=e.reason,this.error_description=e.error_description}},ut=class InvalidScopeException extends S{
static shapeId=`com.amazonaws.ssooidc#InvalidScopeException`;
name=`InvalidScopeException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`InvalidScopeException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidScopeException.prototype),this.error=e.error,this.error_description=e.error_description}},dt=class SlowDownException extends S{
static shapeId=`com.amazonaws.ssooidc#SlowDownException`;
name=`SlowDownException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`SlowDownException`,$fault:`client`,...e}),Object.setPrototypeOf(this,SlowDownException.prototype),this.error=e.error,this.error_description=e.error_description}},ft=class UnauthorizedClientException extends S{
static shapeId=`com.amazonaws.ssooidc#UnauthorizedClientException`;
name=`UnauthorizedClientException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`UnauthorizedClientException`,$fault:`client`,...e}),Object.setPrototypeOf(this,UnauthorizedClientException.prototype),this.error=e.error,this.error_description=e.error_description}},pt=class UnsupportedGrantTypeException extends S{
static shapeId=`com.amazonaws.ssooidc#UnsupportedGrantTypeException`;
name=`UnsupportedGrantTypeException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`UnsupportedGrantTypeException`,$fault:`client`,...e}),Object.setPrototypeOf(this,UnsupportedGrantTypeException.prototype),this.error=e.error,this.error_description=e.error_description}},mt=class InvalidRequestRegionException extends S{
static shapeId=`com.amazonaws.ssooidc#InvalidRequestRegionException`;
name=`InvalidRequestRegionException`;
$fault=`client`;
error;
error_description;
endpoint;
region;
constructor(e){
super({name:`InvalidRequestRegionException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidRequestRegionException.prototype),this.error=e.error,this.error_description=e.error_description,this.endpoint=e.endpoint,this.region=e.region}},ht=class InvalidClientMetadataException extends S{
static shapeId=`com.amazonaws.ssooidc#InvalidClientMetadataException`;
name=`InvalidClientMetadataException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`InvalidClientMetadataException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidClientMetadataException.prototype),this.error=e.error,this.error_description=e.error_description}},gt=class InvalidRedirectUriException extends S{
static shapeId=`com.amazonaws.ssooidc#InvalidRedirectUriException`;
name=`InvalidRedirectUriException`;
$fault=`client`;
error;
error_description;
constructor(e){
super({name:`InvalidRedirectUriException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidRedirectUriException.prototype),this.error=e.error,this.error_description=e.error_description}};
const C=`accessToken`,w=`client`,T=`clientId`,E=`clientSecret`,D=`codeVerifier`,O=`code`,k=`deviceCode`,A=`error`,j=`expiresIn`,M=`error_description`,N=`grantType`,P=`http`,F=`httpError`,I=`idToken`,L=`reason`,R=`refreshToken`,z=`redirectUri`,B=`smithy.ts.sdk.synthetic.com.amazonaws.ssooidc`,V=`scope`,H=`tokenType`,U=`com.amazonaws.ssooidc`,W=new u(B);
var _t=[-3,B,`SSOOIDCServiceException`,0,[],[]];
W.registerError(_t,S);
const G=new u(U);
var vt=[-3,U,`AccessDeniedException`,{[A]:w,[F]:400},[A,L,M],[0,0,0]];
G.registerError(vt,rt);
var yt=[-3,U,`AuthorizationPendingException`,{[A]:w,[F]:400},[A,M],[0,0]];
G.registerError(yt,it);
var bt=[-3,U,`ExpiredTokenException`,{[A]:w,[F]:400},[A,M],[0,0]];
G.registerError(bt,at);
var xt=[-3,U,`InternalServerException`,{[A]:`server`,[F]:500},[A,M],[0,0]];
G.registerError(xt,ot);
var St=[-3,U,`InvalidClientException`,{[A]:w,[F]:401},[A,M],[0,0]];
G.registerError(St,st);
var Ct=[-3,U,`InvalidClientMetadataException`,{[A]:w,[F]:400},[A,M],[0,0]];
G.registerError(Ct,ht);
var wt=[-3,U,`InvalidGrantException`,{[A]:w,[F]:400},[A,M],[0,0]];
G.registerError(wt,ct);
var Tt=[-3,U,`InvalidRedirectUriException`,{[A]:w,[F]:400},[A,M],[0,0]];
G.registerError(Tt,gt);
var Et=[-3,U,`InvalidRequestException`,{[A]:w,[F]:400},[A,L,M],[0,0,0]];
G.registerError(Et,lt);
var Dt=[-3,U,`InvalidRequestRegionException`,{[A]:w,[F]:400},[A,M,`endpoint`,`region`],[0,0,0,0]];
G.registerError(Dt,mt);
var Ot=[-3,U,`InvalidScopeException`,{[A]:w,[F]:400},[A,M],[0,0]];
G.registerError(Ot,ut);
var kt=[-3,U,`SlowDownException`,{[A]:w,[F]:400},[A,M],[0,0]];
G.registerError(kt,dt);
var At=[-3,U,`UnauthorizedClientException`,{[A]:w,[F]:400},[A,M],[0,0]];
G.registerError(At,ft);
var jt=[-3,U,`UnsupportedGrantTypeException`,{[A]:w,[F]:400},[A,M],[0,0]];
G.registerError(jt,pt);
const Mt=[W,G];
var K=[0,U,`AccessToken`,8,0],Nt=[0,U,`Assertion`,8,0],q=[0,U,`ClientSecret`,8,0],J=[0,U,`CodeVerifier`,8,0],Y=[0,U,`IdToken`,8,0],X=[0,U,`RefreshToken`,8,0],Pt=[0,U,`SubjectToken`,8,0],Ft=[3,U,`AwsAdditionalDetails`,0,[`identityContext`],[0]],It=[3,U,`CreateTokenRequest`,0,[T,E,N,k,O,R,V,z,D],[0,[()=>q,0],0,0,0,[()=>X,0],64,0,[()=>J,0]],3],Lt=[3,U,`CreateTokenResponse`,0,[C,H,j,R,I],[[()=>K,0],0,1,[()=>X,0],[()=>Y,0]]],Rt=[3,U,`CreateTokenWithIAMRequest`,0,[T,N,O,R,`assertion`,V,z,`subjectToken`,`subjectTokenType`,`requestedTokenType`,D],[0,0,0,[()=>X,0],[()=>Nt,0],64,0,[()=>Pt,0],0,0,[()=>J,0]],2],zt=[3,U,`CreateTokenWithIAMResponse`,0,[C,H,j,R,I,`issuedTokenType`,V,`awsAdditionalDetails`],[[()=>K,0],0,1,[()=>X,0],[()=>Y,0],0,64,()=>Ft]],Bt=[3,U,`RegisterClientRequest`,0,[`clientName`,`clientType`,`scopes`,`redirectUris`,`grantTypes`,`issuerUrl`,`entitledApplicationArn`],[0,0,64,64,64,0,0],2],Vt=[3,U,`RegisterClientResponse`,0,[T,E,`clientIdIssuedAt`,`clientSecretExpiresAt`,`authorizationEndpoint`,`tokenEndpoint`],[0,[()=>q,0],1,1,0,0]],Ht=[3,U,`StartDeviceAuthorizationRequest`,0,[T,E,`startUrl`],[0,[()=>q,0],0],3],Ut=[3,U,`StartDeviceAuthorizationResponse`,0,[k,`userCode`,`verificationUri`,`verificationUriComplete`,j,`interval`],[0,0,0,0,1,1]],Wt=[9,U,`CreateToken`,{[P]:[`POST`,`/token`,200]},()=>It,()=>Lt],Gt=[9,U,`CreateTokenWithIAM`,{[P]:[`POST`,`/token?aws_iam=t`,200]},()=>Rt,()=>zt],Kt=[9,U,`RegisterClient`,{[P]:[`POST`,`/client/register`,200]},()=>Bt,()=>Vt],qt=[9,U,`StartDeviceAuthorization`,{[P]:[`POST`,`/device_authorization`,200]},()=>Ht,()=>Ut];
const Jt=t=>({apiVersion:`2019-06-10`,base64Decoder:t?.base64Decoder??e,base64Encoder:t?.base64Encoder??ie,disableHostPrefix:t?.disableHostPrefix??!1,endpointProvider:t?.endpointProvider??nt,extensions:t?.extensions??[],httpAuthSchemeProvider:t?.httpAuthSchemeProvider??qe,httpAuthSchemes:t?.httpAuthSchemes??[{schemeId:`aws.auth#sigv4`,identityProvider:e=>e.getIdentityProvider(`aws.auth#sigv4`),signer:new Me},{schemeId:`smithy.api#noAuth`,identityProvider:e=>e.getIdentityProvider(`smithy.api#noAuth`)||(async()=>({})),signer:new s}],logger:t?.logger??new a,protocol:t?.protocol??We,protocolSettings:t?.protocolSettings??{defaultNamespace:`com.amazonaws.ssooidc`,errorTypeRegistries:Mt,version:`2019-06-10`,serviceTarget:`AWSSSOOIDCService`},serviceId:t?.serviceId??`SSO OIDC`,sha256:t?.sha256??Pe,urlParser:t?.urlParser??de,utf8Decoder:t?.utf8Decoder??we,utf8Encoder:t?.utf8Encoder??i}),Yt=e=>{
r(process.version);
let t=me(e),n=()=>t().then(c),i=Jt(e);
o(process.version);
let a={profile:e?.profile,logger:i.logger};
return{...i,...e,runtime:`node`,defaultsMode:t,authSchemePreference:e?.authSchemePreference??d(De,a),bodyLengthChecker:e?.bodyLengthChecker??ve,credentialDefaultProvider:e?.credentialDefaultProvider??Ue,defaultSocketTimeout:Se(e?.requestHandler,3e5),defaultUserAgentProvider:e?.defaultUserAgentProvider??Le({serviceId:i.serviceId,clientVersion:Ze}),maxAttempts:e?.maxAttempts??d(ze,e),region:e?.region??d(ge,{...Fe,...a}),requestHandler:Ae.create(e?.requestHandler??n),retryMode:e?.retryMode??d({...l,default:async()=>(await n()).retryMode||Re},e),streamCollector:e?.streamCollector??je,useDualstackEndpoint:e?.useDualstackEndpoint??d(ke,a),useFipsEndpoint:e?.useFipsEndpoint??d(_e,a),userAgentAppId:e?.userAgentAppId??d(ue,a)}};
function Xt(e,t){
if(t.length>0)throw Error(`Extensions are not part of this bundle: see scripts/bundle/stand-ins.ts`);
return e}
var SSOOIDCClient=class extends xe{
config;
constructor(...[e]){
let r=Yt(e||{});
super(r),this.initConfig=r;
let i=Ye(r),a=re(i),o=n(a),s=Te(o),c=ce(s),ie=Oe(c),l=Xt(Je(ie),e?.extensions||[]);
this.config=l,this.middlewareStack.use(le(this.config)),this.middlewareStack.use(Ve(this.config)),this.middlewareStack.use(pe(this.config)),this.middlewareStack.use(ee(this.config)),this.middlewareStack.use(t(this.config)),this.middlewareStack.use(He(this.config)),this.middlewareStack.use(oe(this.config)),this.middlewareStack.use(ne(this.config,{httpAuthSchemeParametersProvider:Ge,identityProviderConfigProvider:async e=>new ae({"aws.auth#sigv4":e.credentials})})),this.middlewareStack.use(te(this.config))}
destroy(){
super.destroy()}};
const Z=se(Xe,`AWSSSOOIDCService`,`SSOOIDCClient`,fe),Q={},$=(e,t,n,r)=>[];
var CreateTokenCommand=class extends Z(Q,$,`CreateToken`,Wt){},CreateTokenWithIAMCommand=class extends Z(Q,$,`CreateTokenWithIAM`,Gt){},RegisterClientCommand=class extends Z(Q,$,`RegisterClient`,Kt){},StartDeviceAuthorizationCommand=class extends Z(Q,$,`StartDeviceAuthorization`,qt){};
export{CreateTokenCommand,CreateTokenWithIAMCommand,RegisterClientCommand,SSOOIDCClient,StartDeviceAuthorizationCommand};