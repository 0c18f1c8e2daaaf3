import{$ as resolveDefaultsModeConfig,A as resolveHostHeaderConfig,Bt as getDefaultSocketTimeout,C as DefaultIdentityProviderConfig,D as getRecursionDetectionPlugin,E as getHttpAuthSchemeEndpointRuleSetPlugin,Ft as getSmithyContext,G as streamCollector,It as toUtf8,J as decideEndpoint,K as getEndpointPlugin,Lt as toBase64,M as getHttpHandlerExtensionConfiguration,Mt as normalizeProvider,N as resolveHttpHandlerRuntimeConfig,O as getLoggerPlugin,Rt as fromUtf8,S as NoAuthSigner,T as getHttpSigningPlugin,Vt as emitWarningIfUnsupportedVersion$1,X as EndpointCache,Y as customEndpointFunctions,Z as BinaryDecisionDiagram,_ as NODE_MAX_ATTEMPT_CONFIG_OPTIONS,_t as NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS,at as getDefaultExtensionConfiguration,b as DEFAULT_RETRY_MODE,ct as loadConfigsForDefaultMode,d as resolveAwsRegionExtensionConfiguration,et as resolveRegionConfig,f as awsEndpointFunctions,ft as TypeRegistry,g as getRetryPlugin,gt as Client,h as getUserAgentPlugin,i as resolveAwsSdkSigV4Config,it as NoOpLogger,j as getContentLengthPlugin,jt as parseUrl,k as getHostHeaderPlugin,lt as ServiceException,m as createDefaultUserAgentProvider,mt as getSchemaSerdePlugin,nt as NODE_REGION_CONFIG_OPTIONS,o as NODE_AUTH_SCHEME_PREFERENCE_OPTIONS,ot as resolveDefaultRuntimeConfig,p as NODE_APP_ID_CONFIG_OPTIONS,q as resolveEndpointConfig,r as NodeHttpHandler,rt as makeBuilder,s as AwsSdkSigV4Signer,st as emitWarningIfUnsupportedVersion,t as Sha256Node,tt as NODE_REGION_CONFIG_FILE_OPTIONS,u as getAwsRegionExtensionConfiguration,ut as createAggregatedClient,v as NODE_RETRY_MODE_CONFIG_OPTIONS,vt as NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS,x as resolveUserAgentConfig,xt as calculateBodyLength,y as resolveRetryConfig,yt as loadConfig,zt as fromBase64}from"./aws-sdk.js";
import{t as AwsRestJsonProtocol}from"./aws-sdk-json.js";
const makePagedClientRequest=async(t,n,r,a=t=>t,...o)=>{
let s=new t(r);
return s=a(s)??s,await n.send(s,...o)};
function createPaginator(t,n,r,a,o){
return async function*(s,l,...u){
let p=l,m=s.startingToken??p[r],_=!0,v;
for(;_;){
if(p[r]=m,o&&(p[o]=p[o]??s.pageSize),s.client instanceof t)v=await makePagedClientRequest(n,s.client,l,s.withCommand,...u);else throw Error(`Invalid client, expected instance of ${t.name}`);
yield v;
let y=m;
m=get(v,a),_=!(!m||s.stopOnSameToken&&m===y)}
return void 0}}
const get=(t,n)=>{
let r=t,a=n.split(`.`);
for(let t of a){
if(!r||typeof r!=`object`)return;
r=r[t]}
return r},defaultSSOHttpAuthSchemeParametersProvider=async(t,n,r)=>({operation:getSmithyContext(n).operation,region:await normalizeProvider(t.region)()||(()=>{
throw Error("expected `region` to be configured for `aws.auth#sigv4`")})()});
function createAwsAuthSigv4HttpAuthOption(t){
return{schemeId:`aws.auth#sigv4`,signingProperties:{name:`awsssoportal`,region:t.region},propertiesExtractor:(t,n)=>({signingProperties:{config:t,context:n}})}}
function createSmithyApiNoAuthHttpAuthOption(t){
return{schemeId:`smithy.api#noAuth`}}
const defaultSSOHttpAuthSchemeProvider=t=>{
let n=[];
switch(t.operation){case`GetRoleCredentials`:
n.push(createSmithyApiNoAuthHttpAuthOption(t));
break;case`ListAccountRoles`:
n.push(createSmithyApiNoAuthHttpAuthOption(t));
break;case`ListAccounts`:
n.push(createSmithyApiNoAuthHttpAuthOption(t));
break;case`Logout`:
n.push(createSmithyApiNoAuthHttpAuthOption(t));
break;default:
n.push(createAwsAuthSigv4HttpAuthOption(t))}
return n},resolveHttpAuthSchemeConfig=t=>{
let n=resolveAwsSdkSigV4Config(t);
return Object.assign(n,{authSchemePreference:normalizeProvider(t.authSchemePreference??[])})},resolveClientEndpointParameters=t=>Object.assign(t,{useDualstackEndpoint:t.useDualstackEndpoint??!1,useFipsEndpoint:t.useFipsEndpoint??!1,defaultSigningName:`awsssoportal`}),commonParams={UseFIPS:{type:`builtInParams`,name:`useFipsEndpoint`},Endpoint:{type:`builtInParams`,name:`endpoint`},Region:{type:`builtInParams`,name:`region`},UseDualStack:{type:`builtInParams`,name:`useDualstackEndpoint`}};
var version=`3.1164.0`;
const c=`isSet`,d=`PartitionResult`,e=`booleanEquals`,f=`getAttr`,g={ref:`Endpoint`},h={ref:d},i={},j=[{ref:`Region`}],_data={conditions:[[c,[g]],[c,j],[`aws.partition`,j,d],[e,[{ref:`UseFIPS`},!0]],[e,[{ref:`UseDualStack`},!0]],[e,[{fn:f,argv:[h,`supportsDualStack`]},!0]],[e,[{fn:f,argv:[h,`supportsFIPS`]},!0]],[`stringEquals`,[{fn:f,argv:[h,`name`]},`aws-us-gov`]]],results:[[-1],[-1,`Invalid Configuration: FIPS and custom endpoint are not supported`],[-1,`Invalid Configuration: Dualstack and custom endpoint are not supported`],[g,i],[`https://portal.sso-fips.{Region}.{PartitionResult#dualStackDnsSuffix}`,i],[-1,`FIPS and DualStack are enabled, but this partition does not support one or both`],[`https://portal.sso.{Region}.amazonaws.com`,i],[`https://portal.sso-fips.{Region}.{PartitionResult#dnsSuffix}`,i],[-1,`FIPS is enabled but this partition does not support FIPS`],[`https://portal.sso.{Region}.{PartitionResult#dualStackDnsSuffix}`,i],[-1,`DualStack is enabled but this partition does not support DualStack`],[`https://portal.sso.{Region}.{PartitionResult#dnsSuffix}`,i],[-1,`Invalid Configuration: Missing Region`]]},nodes=new Int32Array([-1,1,-1,0,13,3,1,4,100000012,2,5,100000012,3,8,6,4,7,100000011,5,100000009,100000010,4,11,9,6,10,100000008,7,100000006,100000007,5,12,100000005,6,100000004,100000005,3,100000001,14,4,100000002,100000003]),bdd=BinaryDecisionDiagram.from(nodes,2,_data.conditions,_data.results),cache=new EndpointCache({size:50,params:[`Endpoint`,`Region`,`UseDualStack`,`UseFIPS`]}),defaultEndpointResolver=(t,n={})=>cache.get(t,()=>decideEndpoint(bdd,{endpointParams:t,logger:n.logger}));
customEndpointFunctions.aws=awsEndpointFunctions;
var SSOServiceException=class t extends ServiceException{
static shapeId=`smithy.ts.sdk.synthetic.com.amazonaws.sso#SSOServiceException`;
constructor(n){
super(n),Object.setPrototypeOf(this,t.prototype)}},InvalidRequestException=class t extends SSOServiceException{
static shapeId=`com.amazonaws.sso#InvalidRequestException`;
name=`InvalidRequestException`;
$fault=`client`;
constructor(n){
super({name:`InvalidRequestException`,$fault:`client`,...n}),Object.setPrototypeOf(this,t.prototype)}},ResourceNotFoundException=class t extends SSOServiceException{
static shapeId=`com.amazonaws.sso#ResourceNotFoundException`;
name=`ResourceNotFoundException`;
$fault=`client`;
constructor(n){
super({name:`ResourceNotFoundException`,$fault:`client`,...n}),Object.setPrototypeOf(this,t.prototype)}},TooManyRequestsException=class t extends SSOServiceException{
static shapeId=`com.amazonaws.sso#TooManyRequestsException`;
name=`TooManyRequestsException`;
$fault=`client`;
constructor(n){
super({name:`TooManyRequestsException`,$fault:`client`,...n}),Object.setPrototypeOf(this,t.prototype)}},UnauthorizedException=class t extends SSOServiceException{
static shapeId=`com.amazonaws.sso#UnauthorizedException`;
name=`UnauthorizedException`;
$fault=`client`;
constructor(n){
super({name:`UnauthorizedException`,$fault:`client`,...n}),Object.setPrototypeOf(this,t.prototype)}};
const _aI=`accountId`,_aT=`accessToken`,_ai=`account_id`,_c=`client`,_e=`error`,_h=`http`,_hE=`httpError`,_hH=`httpHeader`,_hQ=`httpQuery`,_m=`message`,_mR=`maxResults`,_mr=`max_result`,_nT=`nextToken`,_nt=`next_token`,_rN=`roleName`,_s=`smithy.ts.sdk.synthetic.com.amazonaws.sso`,_xasbt=`x-amz-sso_bearer_token`,n0=`com.amazonaws.sso`,_s_registry=new TypeRegistry(_s);
var SSOServiceException$=[-3,_s,`SSOServiceException`,0,[],[]];
_s_registry.registerError(SSOServiceException$,SSOServiceException);
const n0_registry=new TypeRegistry(n0);
var InvalidRequestException$=[-3,n0,`InvalidRequestException`,{[_e]:_c,[_hE]:400},[_m],[0]];
n0_registry.registerError(InvalidRequestException$,InvalidRequestException);
var ResourceNotFoundException$=[-3,n0,`ResourceNotFoundException`,{[_e]:_c,[_hE]:404},[_m],[0]];
n0_registry.registerError(ResourceNotFoundException$,ResourceNotFoundException);
var TooManyRequestsException$=[-3,n0,`TooManyRequestsException`,{[_e]:_c,[_hE]:429},[_m],[0]];
n0_registry.registerError(TooManyRequestsException$,TooManyRequestsException);
var UnauthorizedException$=[-3,n0,`UnauthorizedException`,{[_e]:_c,[_hE]:401},[_m],[0]];
n0_registry.registerError(UnauthorizedException$,UnauthorizedException);
const errorTypeRegistries=[_s_registry,n0_registry];
var AccessTokenType=[0,n0,`AccessTokenType`,8,0],SecretAccessKeyType=[0,n0,`SecretAccessKeyType`,8,0],SessionTokenType=[0,n0,`SessionTokenType`,8,0],AccountInfo$=[3,n0,`AccountInfo`,0,[_aI,`accountName`,`emailAddress`],[0,0,0]],GetRoleCredentialsRequest$=[3,n0,`GetRoleCredentialsRequest`,0,[_rN,_aI,_aT],[[0,{[_hQ]:`role_name`}],[0,{[_hQ]:_ai}],[()=>AccessTokenType,{[_hH]:_xasbt}]],3],GetRoleCredentialsResponse$=[3,n0,`GetRoleCredentialsResponse`,0,[`roleCredentials`],[[()=>RoleCredentials$,0]]],ListAccountRolesRequest$=[3,n0,`ListAccountRolesRequest`,0,[_aT,_aI,_nT,_mR],[[()=>AccessTokenType,{[_hH]:_xasbt}],[0,{[_hQ]:_ai}],[0,{[_hQ]:_nt}],[1,{[_hQ]:_mr}]],2],ListAccountRolesResponse$=[3,n0,`ListAccountRolesResponse`,0,[_nT,`roleList`],[0,()=>RoleListType]],ListAccountsRequest$=[3,n0,`ListAccountsRequest`,0,[_aT,_nT,_mR],[[()=>AccessTokenType,{[_hH]:_xasbt}],[0,{[_hQ]:_nt}],[1,{[_hQ]:_mr}]],1],ListAccountsResponse$=[3,n0,`ListAccountsResponse`,0,[_nT,`accountList`],[0,()=>AccountListType]],LogoutRequest$=[3,n0,`LogoutRequest`,0,[_aT],[[()=>AccessTokenType,{[_hH]:_xasbt}]],1],RoleCredentials$=[3,n0,`RoleCredentials`,0,[`accessKeyId`,`secretAccessKey`,`sessionToken`,`expiration`],[0,[()=>SecretAccessKeyType,0],[()=>SessionTokenType,0],1]],RoleInfo$=[3,n0,`RoleInfo`,0,[_rN,_aI],[0,0]],__Unit=`unit`,AccountListType=[1,n0,`AccountListType`,0,()=>AccountInfo$],RoleListType=[1,n0,`RoleListType`,0,()=>RoleInfo$],GetRoleCredentials$=[9,n0,`GetRoleCredentials`,{[_h]:[`GET`,`/federation/credentials`,200]},()=>GetRoleCredentialsRequest$,()=>GetRoleCredentialsResponse$],ListAccountRoles$=[9,n0,`ListAccountRoles`,{[_h]:[`GET`,`/assignment/roles`,200]},()=>ListAccountRolesRequest$,()=>ListAccountRolesResponse$],ListAccounts$=[9,n0,`ListAccounts`,{[_h]:[`GET`,`/assignment/accounts`,200]},()=>ListAccountsRequest$,()=>ListAccountsResponse$],Logout$=[9,n0,`Logout`,{[_h]:[`POST`,`/logout`,200]},()=>LogoutRequest$,()=>__Unit];
const getRuntimeConfig$1=t=>({apiVersion:`2019-06-10`,base64Decoder:t?.base64Decoder??fromBase64,base64Encoder:t?.base64Encoder??toBase64,disableHostPrefix:t?.disableHostPrefix??!1,endpointProvider:t?.endpointProvider??defaultEndpointResolver,extensions:t?.extensions??[],httpAuthSchemeProvider:t?.httpAuthSchemeProvider??defaultSSOHttpAuthSchemeProvider,httpAuthSchemes:t?.httpAuthSchemes??[{schemeId:`aws.auth#sigv4`,identityProvider:t=>t.getIdentityProvider(`aws.auth#sigv4`),signer:new AwsSdkSigV4Signer},{schemeId:`smithy.api#noAuth`,identityProvider:t=>t.getIdentityProvider(`smithy.api#noAuth`)||(async()=>({})),signer:new NoAuthSigner}],logger:t?.logger??new NoOpLogger,protocol:t?.protocol??AwsRestJsonProtocol,protocolSettings:t?.protocolSettings??{defaultNamespace:`com.amazonaws.sso`,errorTypeRegistries,version:`2019-06-10`,serviceTarget:`SWBPortalService`},serviceId:t?.serviceId??`SSO`,sha256:t?.sha256??Sha256Node,urlParser:t?.urlParser??parseUrl,utf8Decoder:t?.utf8Decoder??fromUtf8,utf8Encoder:t?.utf8Encoder??toUtf8}),getRuntimeConfig=t=>{
emitWarningIfUnsupportedVersion(process.version);
let n=resolveDefaultsModeConfig(t),r=()=>n().then(loadConfigsForDefaultMode),a=getRuntimeConfig$1(t);
emitWarningIfUnsupportedVersion$1(process.version);
let o={profile:t?.profile,logger:a.logger};
return{...a,...t,runtime:`node`,defaultsMode:n,authSchemePreference:t?.authSchemePreference??loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS,o),bodyLengthChecker:t?.bodyLengthChecker??calculateBodyLength,defaultSocketTimeout:getDefaultSocketTimeout(t?.requestHandler,3e5),defaultUserAgentProvider:t?.defaultUserAgentProvider??createDefaultUserAgentProvider({serviceId:a.serviceId,clientVersion:version}),maxAttempts:t?.maxAttempts??loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS,t),region:t?.region??loadConfig(NODE_REGION_CONFIG_OPTIONS,{...NODE_REGION_CONFIG_FILE_OPTIONS,...o}),requestHandler:NodeHttpHandler.create(t?.requestHandler??r),retryMode:t?.retryMode??loadConfig({...NODE_RETRY_MODE_CONFIG_OPTIONS,default:async()=>(await r()).retryMode||DEFAULT_RETRY_MODE},t),streamCollector:t?.streamCollector??streamCollector,useDualstackEndpoint:t?.useDualstackEndpoint??loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS,o),useFipsEndpoint:t?.useFipsEndpoint??loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS,o),userAgentAppId:t?.userAgentAppId??loadConfig(NODE_APP_ID_CONFIG_OPTIONS,o)}},getHttpAuthExtensionConfiguration=t=>{
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
var SSOClient=class extends Client{
config;
constructor(...[t]){
let n=getRuntimeConfig(t||{});
super(n),this.initConfig=n;
let r=resolveClientEndpointParameters(n),a=resolveUserAgentConfig(r),o=resolveRetryConfig(a),s=resolveRegionConfig(o),l=resolveHostHeaderConfig(s),u=resolveEndpointConfig(l),p=resolveHttpAuthSchemeConfig(u),m=resolveRuntimeExtensions(p,t?.extensions||[]);
this.config=m,this.middlewareStack.use(getSchemaSerdePlugin(this.config)),this.middlewareStack.use(getUserAgentPlugin(this.config)),this.middlewareStack.use(getRetryPlugin(this.config)),this.middlewareStack.use(getContentLengthPlugin(this.config)),this.middlewareStack.use(getHostHeaderPlugin(this.config)),this.middlewareStack.use(getLoggerPlugin(this.config)),this.middlewareStack.use(getRecursionDetectionPlugin(this.config)),this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config,{httpAuthSchemeParametersProvider:defaultSSOHttpAuthSchemeParametersProvider,identityProviderConfigProvider:async t=>new DefaultIdentityProviderConfig({"aws.auth#sigv4":t.credentials})})),this.middlewareStack.use(getHttpSigningPlugin(this.config))}
destroy(){
super.destroy()}};
const command=makeBuilder(commonParams,`SWBPortalService`,`SSOClient`,getEndpointPlugin),_ep0={},_mw0=(t,n,r,a)=>[];
var GetRoleCredentialsCommand=class extends command(_ep0,_mw0,`GetRoleCredentials`,GetRoleCredentials$){},ListAccountRolesCommand=class extends command(_ep0,_mw0,`ListAccountRoles`,ListAccountRoles$){},ListAccountsCommand=class extends command(_ep0,_mw0,`ListAccounts`,ListAccounts$){},LogoutCommand=class extends command(_ep0,_mw0,`Logout`,Logout$){};
const paginateListAccountRoles=createPaginator(SSOClient,ListAccountRolesCommand,`nextToken`,`nextToken`,`maxResults`),paginateListAccounts=createPaginator(SSOClient,ListAccountsCommand,`nextToken`,`nextToken`,`maxResults`),commands={GetRoleCredentialsCommand,ListAccountRolesCommand,ListAccountsCommand,LogoutCommand},paginators={paginateListAccountRoles,paginateListAccounts};
var SSO=class extends SSOClient{};
createAggregatedClient(commands,SSO,{paginators});
export{SSO};