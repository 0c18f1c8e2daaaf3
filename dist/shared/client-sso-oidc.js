import{$ as resolveDefaultsModeConfig,A as resolveHostHeaderConfig,Bt as getDefaultSocketTimeout,C as DefaultIdentityProviderConfig,D as getRecursionDetectionPlugin,E as getHttpAuthSchemeEndpointRuleSetPlugin,Ft as getSmithyContext,G as streamCollector,It as toUtf8,J as decideEndpoint,K as getEndpointPlugin,Lt as toBase64,M as getHttpHandlerExtensionConfiguration,Mt as normalizeProvider,N as resolveHttpHandlerRuntimeConfig,O as getLoggerPlugin,Rt as fromUtf8,S as NoAuthSigner,T as getHttpSigningPlugin,Vt as emitWarningIfUnsupportedVersion$1,X as EndpointCache,Y as customEndpointFunctions,Z as BinaryDecisionDiagram,_ as NODE_MAX_ATTEMPT_CONFIG_OPTIONS,_t as NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS,at as getDefaultExtensionConfiguration,b as DEFAULT_RETRY_MODE,ct as loadConfigsForDefaultMode,d as resolveAwsRegionExtensionConfiguration,et as resolveRegionConfig,f as awsEndpointFunctions,ft as TypeRegistry,g as getRetryPlugin,gt as Client,h as getUserAgentPlugin,i as resolveAwsSdkSigV4Config,it as NoOpLogger,j as getContentLengthPlugin,jt as parseUrl,k as getHostHeaderPlugin,lt as ServiceException,m as createDefaultUserAgentProvider,mt as getSchemaSerdePlugin,nt as NODE_REGION_CONFIG_OPTIONS,o as NODE_AUTH_SCHEME_PREFERENCE_OPTIONS,ot as resolveDefaultRuntimeConfig,p as NODE_APP_ID_CONFIG_OPTIONS,q as resolveEndpointConfig,r as NodeHttpHandler,rt as makeBuilder,s as AwsSdkSigV4Signer,st as emitWarningIfUnsupportedVersion,t as Sha256Node,tt as NODE_REGION_CONFIG_FILE_OPTIONS,u as getAwsRegionExtensionConfiguration,ut as createAggregatedClient,v as NODE_RETRY_MODE_CONFIG_OPTIONS,vt as NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS,x as resolveUserAgentConfig,xt as calculateBodyLength,y as resolveRetryConfig,yt as loadConfig,zt as fromBase64}from"./aws-sdk.js";
import{t as defaultProvider}from"./credential-provider-node.js";
import{t as AwsRestJsonProtocol}from"./aws-sdk-json.js";
const defaultSSOOIDCHttpAuthSchemeParametersProvider=async(t,n,r)=>({operation:getSmithyContext(n).operation,region:await normalizeProvider(t.region)()||(()=>{
throw Error("expected `region` to be configured for `aws.auth#sigv4`")})()});
function createAwsAuthSigv4HttpAuthOption(t){
return{schemeId:`aws.auth#sigv4`,signingProperties:{name:`sso-oauth`,region:t.region},propertiesExtractor:(t,n)=>({signingProperties:{config:t,context:n}})}}
function createSmithyApiNoAuthHttpAuthOption(t){
return{schemeId:`smithy.api#noAuth`}}
const defaultSSOOIDCHttpAuthSchemeProvider=t=>{
let n=[];
switch(t.operation){case`CreateToken`:
n.push(createSmithyApiNoAuthHttpAuthOption(t));
break;case`RegisterClient`:
n.push(createSmithyApiNoAuthHttpAuthOption(t));
break;case`StartDeviceAuthorization`:
n.push(createSmithyApiNoAuthHttpAuthOption(t));
break;default:
n.push(createAwsAuthSigv4HttpAuthOption(t))}
return n},resolveHttpAuthSchemeConfig=t=>{
let n=resolveAwsSdkSigV4Config(t);
return Object.assign(n,{authSchemePreference:normalizeProvider(t.authSchemePreference??[])})},resolveClientEndpointParameters=t=>Object.assign(t,{useDualstackEndpoint:t.useDualstackEndpoint??!1,useFipsEndpoint:t.useFipsEndpoint??!1,defaultSigningName:`sso-oauth`}),commonParams={UseFIPS:{type:`builtInParams`,name:`useFipsEndpoint`},Endpoint:{type:`builtInParams`,name:`endpoint`},Region:{type:`builtInParams`,name:`region`},UseDualStack:{type:`builtInParams`,name:`useDualstackEndpoint`}};
var version=`3.1164.0`;
const c=`isSet`,d=`PartitionResult`,e=`booleanEquals`,f=`getAttr`,g={ref:`Endpoint`},h={ref:d},i={},j=[{ref:`Region`}],_data={conditions:[[c,[g]],[c,j],[`aws.partition`,j,d],[e,[{ref:`UseFIPS`},!0]],[e,[{ref:`UseDualStack`},!0]],[e,[{fn:f,argv:[h,`supportsDualStack`]},!0]],[e,[{fn:f,argv:[h,`supportsFIPS`]},!0]],[`stringEquals`,[{fn:f,argv:[h,`name`]},`aws-us-gov`]]],results:[[-1],[-1,`Invalid Configuration: FIPS and custom endpoint are not supported`],[-1,`Invalid Configuration: Dualstack and custom endpoint are not supported`],[g,i],[`https://oidc-fips.{Region}.{PartitionResult#dualStackDnsSuffix}`,i],[-1,`FIPS and DualStack are enabled, but this partition does not support one or both`],[`https://oidc.{Region}.amazonaws.com`,i],[`https://oidc-fips.{Region}.{PartitionResult#dnsSuffix}`,i],[-1,`FIPS is enabled but this partition does not support FIPS`],[`https://oidc.{Region}.{PartitionResult#dualStackDnsSuffix}`,i],[-1,`DualStack is enabled but this partition does not support DualStack`],[`https://oidc.{Region}.{PartitionResult#dnsSuffix}`,i],[-1,`Invalid Configuration: Missing Region`]]},nodes=new Int32Array([-1,1,-1,0,13,3,1,4,100000012,2,5,100000012,3,8,6,4,7,100000011,5,100000009,100000010,4,11,9,6,10,100000008,7,100000006,100000007,5,12,100000005,6,100000004,100000005,3,100000001,14,4,100000002,100000003]),bdd=BinaryDecisionDiagram.from(nodes,2,_data.conditions,_data.results),cache=new EndpointCache({size:50,params:[`Endpoint`,`Region`,`UseDualStack`,`UseFIPS`]}),defaultEndpointResolver=(t,n={})=>cache.get(t,()=>decideEndpoint(bdd,{endpointParams:t,logger:n.logger}));
customEndpointFunctions.aws=awsEndpointFunctions;
var SSOOIDCServiceException=class t extends ServiceException{
static shapeId=`smithy.ts.sdk.synthetic.com.amazonaws.ssooidc#SSOOIDCServiceException`;
constructor(n){
super(n),Object.setPrototypeOf(this,t.prototype)}},AccessDeniedException=class t extends SSOOIDCServiceException{
static shapeId=`com.amazonaws.ssooidc#AccessDeniedException`;
name=`AccessDeniedException`;
$fault=`client`;
error;
reason;
error_description;
constructor(n){
super({name:`AccessDeniedException`,$fault:`client`,...n}),Object.setPrototypeOf(this,t.prototype),this.error=n.error,this.reason=n.reason,this.error_description=n.error_description}},AuthorizationPendingException=class t extends SSOOIDCServiceException{
static shapeId=`com.amazonaws.ssooidc#AuthorizationPendingException`;
name=`AuthorizationPendingException`;
$fault=`client`;
error;
error_description;
constructor(n){
super({name:`AuthorizationPendingException`,$fault:`client`,...n}),Object.setPrototypeOf(this,t.prototype),this.error=n.error,this.error_description=n.error_description}},ExpiredTokenException=class t extends SSOOIDCServiceException{
static shapeId=`com.amazonaws.ssooidc#ExpiredTokenException`;
name=`ExpiredTokenException`;
$fault=`client`;
error;
error_description;
constructor(n){
super({name:`ExpiredTokenException`,$fault:`client`,...n}),Object.setPrototypeOf(this,t.prototype),this.error=n.error,this.error_description=n.error_description}},InternalServerException=class t extends SSOOIDCServiceException{
static shapeId=`com.amazonaws.ssooidc#InternalServerException`;
name=`InternalServerException`;
$fault=`server`;
error;
error_description;
constructor(n){
super({name:`InternalServerException`,$fault:`server`,...n}),Object.setPrototypeOf(this,t.prototype),this.error=n.error,this.error_description=n.error_description}},InvalidClientException=class t extends SSOOIDCServiceException{
static shapeId=`com.amazonaws.ssooidc#InvalidClientException`;
name=`InvalidClientException`;
$fault=`client`;
error;
error_description;
constructor(n){
super({name:`InvalidClientException`,$fault:`client`,...n}),Object.setPrototypeOf(this,t.prototype),this.error=n.error,this.error_description=n.error_description}},InvalidGrantException=class t extends SSOOIDCServiceException{
static shapeId=`com.amazonaws.ssooidc#InvalidGrantException`;
name=`InvalidGrantException`;
$fault=`client`;
error;
error_description;
constructor(n){
super({name:`InvalidGrantException`,$fault:`client`,...n}),Object.setPrototypeOf(this,t.prototype),this.error=n.error,this.error_description=n.error_description}},InvalidRequestException=class t extends SSOOIDCServiceException{
static shapeId=`com.amazonaws.ssooidc#InvalidRequestException`;
name=`InvalidRequestException`;
$fault=`client`;
error;
reason;
error_description;
constructor(n){
super({name:`InvalidRequestException`,$fault:`client`,...n}),Object.setPrototypeOf(this,t.prototype),this.error=n.error,this.reason=n.reason,this.error_description=n.error_description}},InvalidScopeException=class t extends SSOOIDCServiceException{
static shapeId=`com.amazonaws.ssooidc#InvalidScopeException`;
name=`InvalidScopeException`;
$fault=`client`;
error;
error_description;
constructor(n){
super({name:`InvalidScopeException`,$fault:`client`,...n}),Object.setPrototypeOf(this,t.prototype),this.error=n.error,this.error_description=n.error_description}},SlowDownException=class t extends SSOOIDCServiceException{
static shapeId=`com.amazonaws.ssooidc#SlowDownException`;
name=`SlowDownException`;
$fault=`client`;
error;
error_description;
constructor(n){
super({name:`SlowDownException`,$fault:`client`,...n}),Object.setPrototypeOf(this,t.prototype),this.error=n.error,this.error_description=n.error_description}},UnauthorizedClientException=class t extends SSOOIDCServiceException{
static shapeId=`com.amazonaws.ssooidc#UnauthorizedClientException`;
name=`UnauthorizedClientException`;
$fault=`client`;
error;
error_description;
constructor(n){
super({name:`UnauthorizedClientException`,$fault:`client`,...n}),Object.setPrototypeOf(this,t.prototype),this.error=n.error,this.error_description=n.error_description}},UnsupportedGrantTypeException=class t extends SSOOIDCServiceException{
static shapeId=`com.amazonaws.ssooidc#UnsupportedGrantTypeException`;
name=`UnsupportedGrantTypeException`;
$fault=`client`;
error;
error_description;
constructor(n){
super({name:`UnsupportedGrantTypeException`,$fault:`client`,...n}),Object.setPrototypeOf(this,t.prototype),this.error=n.error,this.error_description=n.error_description}},InvalidRequestRegionException=class t extends SSOOIDCServiceException{
static shapeId=`com.amazonaws.ssooidc#InvalidRequestRegionException`;
name=`InvalidRequestRegionException`;
$fault=`client`;
error;
error_description;
endpoint;
region;
constructor(n){
super({name:`InvalidRequestRegionException`,$fault:`client`,...n}),Object.setPrototypeOf(this,t.prototype),this.error=n.error,this.error_description=n.error_description,this.endpoint=n.endpoint,this.region=n.region}},InvalidClientMetadataException=class t extends SSOOIDCServiceException{
static shapeId=`com.amazonaws.ssooidc#InvalidClientMetadataException`;
name=`InvalidClientMetadataException`;
$fault=`client`;
error;
error_description;
constructor(n){
super({name:`InvalidClientMetadataException`,$fault:`client`,...n}),Object.setPrototypeOf(this,t.prototype),this.error=n.error,this.error_description=n.error_description}},InvalidRedirectUriException=class t extends SSOOIDCServiceException{
static shapeId=`com.amazonaws.ssooidc#InvalidRedirectUriException`;
name=`InvalidRedirectUriException`;
$fault=`client`;
error;
error_description;
constructor(n){
super({name:`InvalidRedirectUriException`,$fault:`client`,...n}),Object.setPrototypeOf(this,t.prototype),this.error=n.error,this.error_description=n.error_description}};
const _aT=`accessToken`,_c=`client`,_cI=`clientId`,_cS=`clientSecret`,_cV=`codeVerifier`,_co=`code`,_dC=`deviceCode`,_e=`error`,_eI=`expiresIn`,_ed=`error_description`,_gT=`grantType`,_h=`http`,_hE=`httpError`,_iT=`idToken`,_r=`reason`,_rT=`refreshToken`,_rU=`redirectUri`,_s=`smithy.ts.sdk.synthetic.com.amazonaws.ssooidc`,_sc=`scope`,_tT=`tokenType`,n0=`com.amazonaws.ssooidc`,_s_registry=new TypeRegistry(_s);
var SSOOIDCServiceException$=[-3,_s,`SSOOIDCServiceException`,0,[],[]];
_s_registry.registerError(SSOOIDCServiceException$,SSOOIDCServiceException);
const n0_registry=new TypeRegistry(n0);
var AccessDeniedException$=[-3,n0,`AccessDeniedException`,{[_e]:_c,[_hE]:400},[_e,_r,_ed],[0,0,0]];
n0_registry.registerError(AccessDeniedException$,AccessDeniedException);
var AuthorizationPendingException$=[-3,n0,`AuthorizationPendingException`,{[_e]:_c,[_hE]:400},[_e,_ed],[0,0]];
n0_registry.registerError(AuthorizationPendingException$,AuthorizationPendingException);
var ExpiredTokenException$=[-3,n0,`ExpiredTokenException`,{[_e]:_c,[_hE]:400},[_e,_ed],[0,0]];
n0_registry.registerError(ExpiredTokenException$,ExpiredTokenException);
var InternalServerException$=[-3,n0,`InternalServerException`,{[_e]:`server`,[_hE]:500},[_e,_ed],[0,0]];
n0_registry.registerError(InternalServerException$,InternalServerException);
var InvalidClientException$=[-3,n0,`InvalidClientException`,{[_e]:_c,[_hE]:401},[_e,_ed],[0,0]];
n0_registry.registerError(InvalidClientException$,InvalidClientException);
var InvalidClientMetadataException$=[-3,n0,`InvalidClientMetadataException`,{[_e]:_c,[_hE]:400},[_e,_ed],[0,0]];
n0_registry.registerError(InvalidClientMetadataException$,InvalidClientMetadataException);
var InvalidGrantException$=[-3,n0,`InvalidGrantException`,{[_e]:_c,[_hE]:400},[_e,_ed],[0,0]];
n0_registry.registerError(InvalidGrantException$,InvalidGrantException);
var InvalidRedirectUriException$=[-3,n0,`InvalidRedirectUriException`,{[_e]:_c,[_hE]:400},[_e,_ed],[0,0]];
n0_registry.registerError(InvalidRedirectUriException$,InvalidRedirectUriException);
var InvalidRequestException$=[-3,n0,`InvalidRequestException`,{[_e]:_c,[_hE]:400},[_e,_r,_ed],[0,0,0]];
n0_registry.registerError(InvalidRequestException$,InvalidRequestException);
var InvalidRequestRegionException$=[-3,n0,`InvalidRequestRegionException`,{[_e]:_c,[_hE]:400},[_e,_ed,`endpoint`,`region`],[0,0,0,0]];
n0_registry.registerError(InvalidRequestRegionException$,InvalidRequestRegionException);
var InvalidScopeException$=[-3,n0,`InvalidScopeException`,{[_e]:_c,[_hE]:400},[_e,_ed],[0,0]];
n0_registry.registerError(InvalidScopeException$,InvalidScopeException);
var SlowDownException$=[-3,n0,`SlowDownException`,{[_e]:_c,[_hE]:400},[_e,_ed],[0,0]];
n0_registry.registerError(SlowDownException$,SlowDownException);
var UnauthorizedClientException$=[-3,n0,`UnauthorizedClientException`,{[_e]:_c,[_hE]:400},[_e,_ed],[0,0]];
n0_registry.registerError(UnauthorizedClientException$,UnauthorizedClientException);
var UnsupportedGrantTypeException$=[-3,n0,`UnsupportedGrantTypeException`,{[_e]:_c,[_hE]:400},[_e,_ed],[0,0]];
n0_registry.registerError(UnsupportedGrantTypeException$,UnsupportedGrantTypeException);
const errorTypeRegistries=[_s_registry,n0_registry];
var AccessToken=[0,n0,`AccessToken`,8,0],Assertion=[0,n0,`Assertion`,8,0],ClientSecret=[0,n0,`ClientSecret`,8,0],CodeVerifier=[0,n0,`CodeVerifier`,8,0],IdToken=[0,n0,`IdToken`,8,0],RefreshToken=[0,n0,`RefreshToken`,8,0],SubjectToken=[0,n0,`SubjectToken`,8,0],AwsAdditionalDetails$=[3,n0,`AwsAdditionalDetails`,0,[`identityContext`],[0]],CreateTokenRequest$=[3,n0,`CreateTokenRequest`,0,[_cI,_cS,_gT,_dC,_co,_rT,_sc,_rU,_cV],[0,[()=>ClientSecret,0],0,0,0,[()=>RefreshToken,0],64,0,[()=>CodeVerifier,0]],3],CreateTokenResponse$=[3,n0,`CreateTokenResponse`,0,[_aT,_tT,_eI,_rT,_iT],[[()=>AccessToken,0],0,1,[()=>RefreshToken,0],[()=>IdToken,0]]],CreateTokenWithIAMRequest$=[3,n0,`CreateTokenWithIAMRequest`,0,[_cI,_gT,_co,_rT,`assertion`,_sc,_rU,`subjectToken`,`subjectTokenType`,`requestedTokenType`,_cV],[0,0,0,[()=>RefreshToken,0],[()=>Assertion,0],64,0,[()=>SubjectToken,0],0,0,[()=>CodeVerifier,0]],2],CreateTokenWithIAMResponse$=[3,n0,`CreateTokenWithIAMResponse`,0,[_aT,_tT,_eI,_rT,_iT,`issuedTokenType`,_sc,`awsAdditionalDetails`],[[()=>AccessToken,0],0,1,[()=>RefreshToken,0],[()=>IdToken,0],0,64,()=>AwsAdditionalDetails$]],RegisterClientRequest$=[3,n0,`RegisterClientRequest`,0,[`clientName`,`clientType`,`scopes`,`redirectUris`,`grantTypes`,`issuerUrl`,`entitledApplicationArn`],[0,0,64,64,64,0,0],2],RegisterClientResponse$=[3,n0,`RegisterClientResponse`,0,[_cI,_cS,`clientIdIssuedAt`,`clientSecretExpiresAt`,`authorizationEndpoint`,`tokenEndpoint`],[0,[()=>ClientSecret,0],1,1,0,0]],StartDeviceAuthorizationRequest$=[3,n0,`StartDeviceAuthorizationRequest`,0,[_cI,_cS,`startUrl`],[0,[()=>ClientSecret,0],0],3],StartDeviceAuthorizationResponse$=[3,n0,`StartDeviceAuthorizationResponse`,0,[_dC,`userCode`,`verificationUri`,`verificationUriComplete`,_eI,`interval`],[0,0,0,0,1,1]],CreateToken$=[9,n0,`CreateToken`,{[_h]:[`POST`,`/token`,200]},()=>CreateTokenRequest$,()=>CreateTokenResponse$],CreateTokenWithIAM$=[9,n0,`CreateTokenWithIAM`,{[_h]:[`POST`,`/token?aws_iam=t`,200]},()=>CreateTokenWithIAMRequest$,()=>CreateTokenWithIAMResponse$],RegisterClient$=[9,n0,`RegisterClient`,{[_h]:[`POST`,`/client/register`,200]},()=>RegisterClientRequest$,()=>RegisterClientResponse$],StartDeviceAuthorization$=[9,n0,`StartDeviceAuthorization`,{[_h]:[`POST`,`/device_authorization`,200]},()=>StartDeviceAuthorizationRequest$,()=>StartDeviceAuthorizationResponse$];
const getRuntimeConfig$1=t=>({apiVersion:`2019-06-10`,base64Decoder:t?.base64Decoder??fromBase64,base64Encoder:t?.base64Encoder??toBase64,disableHostPrefix:t?.disableHostPrefix??!1,endpointProvider:t?.endpointProvider??defaultEndpointResolver,extensions:t?.extensions??[],httpAuthSchemeProvider:t?.httpAuthSchemeProvider??defaultSSOOIDCHttpAuthSchemeProvider,httpAuthSchemes:t?.httpAuthSchemes??[{schemeId:`aws.auth#sigv4`,identityProvider:t=>t.getIdentityProvider(`aws.auth#sigv4`),signer:new AwsSdkSigV4Signer},{schemeId:`smithy.api#noAuth`,identityProvider:t=>t.getIdentityProvider(`smithy.api#noAuth`)||(async()=>({})),signer:new NoAuthSigner}],logger:t?.logger??new NoOpLogger,protocol:t?.protocol??AwsRestJsonProtocol,protocolSettings:t?.protocolSettings??{defaultNamespace:`com.amazonaws.ssooidc`,errorTypeRegistries,version:`2019-06-10`,serviceTarget:`AWSSSOOIDCService`},serviceId:t?.serviceId??`SSO OIDC`,sha256:t?.sha256??Sha256Node,urlParser:t?.urlParser??parseUrl,utf8Decoder:t?.utf8Decoder??fromUtf8,utf8Encoder:t?.utf8Encoder??toUtf8}),getRuntimeConfig=t=>{
emitWarningIfUnsupportedVersion(process.version);
let n=resolveDefaultsModeConfig(t),r=()=>n().then(loadConfigsForDefaultMode),a=getRuntimeConfig$1(t);
emitWarningIfUnsupportedVersion$1(process.version);
let o={profile:t?.profile,logger:a.logger};
return{...a,...t,runtime:`node`,defaultsMode:n,authSchemePreference:t?.authSchemePreference??loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS,o),bodyLengthChecker:t?.bodyLengthChecker??calculateBodyLength,credentialDefaultProvider:t?.credentialDefaultProvider??defaultProvider,defaultSocketTimeout:getDefaultSocketTimeout(t?.requestHandler,3e5),defaultUserAgentProvider:t?.defaultUserAgentProvider??createDefaultUserAgentProvider({serviceId:a.serviceId,clientVersion:version}),maxAttempts:t?.maxAttempts??loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS,t),region:t?.region??loadConfig(NODE_REGION_CONFIG_OPTIONS,{...NODE_REGION_CONFIG_FILE_OPTIONS,...o}),requestHandler:NodeHttpHandler.create(t?.requestHandler??r),retryMode:t?.retryMode??loadConfig({...NODE_RETRY_MODE_CONFIG_OPTIONS,default:async()=>(await r()).retryMode||DEFAULT_RETRY_MODE},t),streamCollector:t?.streamCollector??streamCollector,useDualstackEndpoint:t?.useDualstackEndpoint??loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS,o),useFipsEndpoint:t?.useFipsEndpoint??loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS,o),userAgentAppId:t?.userAgentAppId??loadConfig(NODE_APP_ID_CONFIG_OPTIONS,o)}},getHttpAuthExtensionConfiguration=t=>{
let n=t.httpAuthSchemes,r=t.httpAuthSchemeProvider,a=t.credentials;
return{setHttpAuthScheme(t){
let r=n.findIndex(n=>n.schemeId===t.schemeId);
r===-1?n.push(t):n.splice(r,1,t)},httpAuthSchemes(){
return n},setHttpAuthSchemeProvider(t){
r=t},httpAuthSchemeProvider(){
return r},setCredentials(t){
a=t},credentials(){
return a}}},resolveHttpAuthRuntimeConfig=t=>({httpAuthSchemes:t.httpAuthSchemes(),httpAuthSchemeProvider:t.httpAuthSchemeProvider(),credentials:t.credentials()}),resolveRuntimeExtensions=(t,n)=>{
let r=Object.assign(getAwsRegionExtensionConfiguration(t),getDefaultExtensionConfiguration(t),getHttpHandlerExtensionConfiguration(t),getHttpAuthExtensionConfiguration(t));
return n.forEach(t=>t.configure(r)),Object.assign(t,resolveAwsRegionExtensionConfiguration(r),resolveDefaultRuntimeConfig(r),resolveHttpHandlerRuntimeConfig(r),resolveHttpAuthRuntimeConfig(r))};
var SSOOIDCClient=class extends Client{
config;
constructor(...[t]){
let n=getRuntimeConfig(t||{});
super(n),this.initConfig=n;
let r=resolveClientEndpointParameters(n),a=resolveUserAgentConfig(r),o=resolveRetryConfig(a),s=resolveRegionConfig(o),l=resolveHostHeaderConfig(s),u=resolveEndpointConfig(l),p=resolveHttpAuthSchemeConfig(u),m=resolveRuntimeExtensions(p,t?.extensions||[]);
this.config=m,this.middlewareStack.use(getSchemaSerdePlugin(this.config)),this.middlewareStack.use(getUserAgentPlugin(this.config)),this.middlewareStack.use(getRetryPlugin(this.config)),this.middlewareStack.use(getContentLengthPlugin(this.config)),this.middlewareStack.use(getHostHeaderPlugin(this.config)),this.middlewareStack.use(getLoggerPlugin(this.config)),this.middlewareStack.use(getRecursionDetectionPlugin(this.config)),this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config,{httpAuthSchemeParametersProvider:defaultSSOOIDCHttpAuthSchemeParametersProvider,identityProviderConfigProvider:async t=>new DefaultIdentityProviderConfig({"aws.auth#sigv4":t.credentials})})),this.middlewareStack.use(getHttpSigningPlugin(this.config))}
destroy(){
super.destroy()}};
const command=makeBuilder(commonParams,`AWSSSOOIDCService`,`SSOOIDCClient`,getEndpointPlugin),_ep0={},_mw0=(t,n,r,a)=>[],commands={CreateTokenCommand:class extends command(_ep0,_mw0,`CreateToken`,CreateToken$){},CreateTokenWithIAMCommand:class extends command(_ep0,_mw0,`CreateTokenWithIAM`,CreateTokenWithIAM$){},RegisterClientCommand:class extends command(_ep0,_mw0,`RegisterClient`,RegisterClient$){},StartDeviceAuthorizationCommand:class extends command(_ep0,_mw0,`StartDeviceAuthorization`,StartDeviceAuthorization$){}};
var SSOOIDC=class extends SSOOIDCClient{};
createAggregatedClient(commands,SSOOIDC);
export{SSOOIDC};