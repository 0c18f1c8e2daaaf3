import{$ as resolveDefaultsModeConfig,A as resolveHostHeaderConfig,B as extendedEncodeURIComponent,Bt as getDefaultSocketTimeout,C as DefaultIdentityProviderConfig,D as getRecursionDetectionPlugin,Dt as dateToUtcString,E as getHttpAuthSchemeEndpointRuleSetPlugin,F as FromStringShapeDeserializer,Ft as getSmithyContext,G as streamCollector,H as generateIdempotencyToken,I as HttpProtocol,It as toUtf8,J as decideEndpoint,K as getEndpointPlugin,Lt as toBase64,M as getHttpHandlerExtensionConfiguration,Mt as normalizeProvider$1,N as resolveHttpHandlerRuntimeConfig,Nt as HttpRequest,O as getLoggerPlugin,P as determineTimestampFormat,Pt as hasOwn,Q as resolveParams,Rt as fromUtf8,S as NoAuthSigner,St as NumericValue,T as getHttpSigningPlugin,V as collectBody,Vt as emitWarningIfUnsupportedVersion$1,X as EndpointCache,Y as customEndpointFunctions,Z as BinaryDecisionDiagram,_ as NODE_MAX_ATTEMPT_CONFIG_OPTIONS,_t as NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS,a as SignatureV4,at as getDefaultExtensionConfiguration,b as DEFAULT_RETRY_MODE,bt as ProviderError,c as validateSigningProperties,ct as loadConfigsForDefaultMode,d as resolveAwsRegionExtensionConfiguration,et as resolveRegionConfig,f as awsEndpointFunctions,ft as TypeRegistry,g as getRetryPlugin,gt as Client,h as getUserAgentPlugin,ht as deref,i as resolveAwsSdkSigV4Config,it as NoOpLogger,j as getContentLengthPlugin,jt as parseUrl,k as getHostHeaderPlugin,l as getSkewCorrectedDate,lt as ServiceException,m as createDefaultUserAgentProvider,mt as getSchemaSerdePlugin,n as ProtocolLib,nt as NODE_REGION_CONFIG_OPTIONS,o as NODE_AUTH_SCHEME_PREFERENCE_OPTIONS,ot as resolveDefaultRuntimeConfig,p as NODE_APP_ID_CONFIG_OPTIONS,pt as NormalizedSchema,q as resolveEndpointConfig,r as NodeHttpHandler,rt as makeBuilder,s as AwsSdkSigV4Signer,st as emitWarningIfUnsupportedVersion,t as Sha256Node,tt as NODE_REGION_CONFIG_FILE_OPTIONS,u as getAwsRegionExtensionConfiguration,ut as createAggregatedClient,v as NODE_RETRY_MODE_CONFIG_OPTIONS,vt as NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS,w as normalizeProvider,x as resolveUserAgentConfig,xt as calculateBodyLength,y as resolveRetryConfig,yt as loadConfig,zt as fromBase64}from"./aws-sdk.js";
import{t as defaultProvider}from"./credential-provider-node.js";
const getValueFromTextNode=t=>{
let r=`#text`;
for(let a in t)hasOwn(t,a)&&(t[a][r]===void 0?typeof t[a]==`object`&&t[a]!==null&&(t[a]=getValueFromTextNode(t[a])):t[a]=t[a][r]);
return t};
var RpcProtocol=class extends HttpProtocol{
async serializeRequest(t,r,a){
let s=this.serializer,u={},_={},v=await a.endpoint(),y=NormalizedSchema.of(t?.input),b=y.getSchema(),x,S=r&&typeof r==`object`?r:{},C=new HttpRequest({protocol:``,hostname:``,port:void 0,path:`/`,fragment:void 0,query:u,headers:_,body:void 0});
if(v&&(this.updateServiceEndpoint(C,v),this.setHostPrefix(C,t,S)),S){
let t=y.getEventStreamMember();
if(t){
if(S[t]){
let r={};
for(let[a]of y.structIterator())a!==t&&S[a]!=null&&(r[a]=S[a]);
x=await this.serializeEventStream({eventStream:S[t],requestSchema:y,initialRequest:r})}}else s.write(b,S),x=s.flush()}
return C.headers=Object.assign(C.headers,_),C.query=u,C.body=x,C.method=`POST`,C}
async deserializeResponse(t,r,a){
let s=this.deserializer,u=NormalizedSchema.of(t.output),_={};
if(this.isErrorResponse(a.statusCode)){
let u=await collectBody(a.body,r);
throw u.byteLength>0&&Object.assign(_,await s.read(15,u)),await this.handleError(t,r,a,_,this.deserializeMetadata(a)),Error(`@smithy/core/protocols - RPC Protocol error handler failed to throw.`)}
for(let t in a.headers){
if(!hasOwn(a.headers,t))continue;
let r=a.headers[t];
delete a.headers[t],a.headers[t.toLowerCase()]=r}
let v=u.getEventStreamMember();
if(v)_[v]=await this.deserializeEventStream({response:a,responseSchema:u,initialResponseContainer:_});else{
let t=await collectBody(a.body,r);
t.byteLength>0&&Object.assign(_,await s.read(u,t))}
return _.$metadata=this.deserializeMetadata(a),_}
isErrorResponse(t){
return t>=300}},AwsSdkSigV4ASigner=class extends AwsSdkSigV4Signer{
async sign(t,r,a){
if(!HttpRequest.isInstance(t))throw Error("The request is not an instance of `HttpRequest` and cannot be signed");
let{config:s,signer:u,signingRegion:_,signingRegionSet:v,signingName:y}=await validateSigningProperties(a),b=(await s.sigv4aSigningRegionSet?.()??v??[_]).join(`,`),x=await s.disableClockSkewCorrection?.()===!0;
return a._disableClockSkewCorrection=x,x||(a._preRequestSystemClockOffset=s.systemClockOffset,a._requestSentAt=Date.now()),await u.sign(t,{signingDate:x?new Date:getSkewCorrectedDate(s.systemClockOffset),signingRegion:b,signingService:y})}};
const resolveAwsSdkSigV4AConfig=t=>(t.sigv4aSigningRegionSet=normalizeProvider(t.sigv4aSigningRegionSet),t),NODE_SIGV4A_CONFIG_OPTIONS={environmentVariableSelector(t){
if(t.AWS_SIGV4A_SIGNING_REGION_SET)return t.AWS_SIGV4A_SIGNING_REGION_SET.split(`,`).map(t=>t.trim());
throw new ProviderError(`AWS_SIGV4A_SIGNING_REGION_SET not set in env.`,{tryNextLink:!0})},configFileSelector(t){
if(t.sigv4a_signing_region_set)return(t.sigv4a_signing_region_set??``).split(`,`).map(t=>t.trim());
throw new ProviderError(`sigv4a_signing_region_set not set in profile.`,{tryNextLink:!0})},default:void 0},signatureV4aContainer={SignatureV4a:null};
function writeKey$1(t){
Object.defineProperty(t,"__proto__",{value:void 0,writable:!0,enumerable:!0,configurable:!0})}
function parseXML(t){
return new AwsXmlParser(t).parse()}
var AwsXmlParser=class t{
x;
i=0;
z;
constructor(t){
this.x=t,this.x=t.replace(/\r\n?/g,`
`),this.z=this.x.length}
parse(){
let t=this,{z:r}=t;
for(;t.i<r&&(t.trim(),!(t.i>=r));)if(t.isNext(`<?`))t.readTo(`?>`),t.trim();else if(t.isNext(`<!--`))t.readTo(`-->`),t.trim();else if(t.isNext(`<!DOCTYPE`,!1))t.skipDoctype(),t.trim();else if(t.x[t.i]===`<`){
let r=t.parseTag();
return{[r.tag]:r.value}}else throw Error(`@aws-sdk XML parse error: unexpected content.`);
throw Error(`@aws-sdk XML parse error: no root element.`)}
isNext(t,r=!0){
let a=this;
return r?a.x.startsWith(t,a.i):a.x.toLowerCase().startsWith(t.toLowerCase(),a.i)}
readTo(t){
let r=this,a=r.x.indexOf(t,r.i);
if(a===-1)throw Error(`@aws-sdk XML parse error: expected "${t}" not found.`);
let s=r.x.slice(r.i,a);
return r.i=a+t.length,s}
trim(){
let t=this;
for(;t.i<t.z&&` 	\r
`.includes(t.x[t.i]);)++t.i}
readAttrValue(){
let t=this,r=t.x[t.i];
++t.i;
let a=``;
for(;t.i<t.z&&t.x[t.i]!==r;)a+=t.x[t.i++];
return++t.i,t.decodeEntities(a)}
parseTag(){
let t=this;
++t.i;
let r=``;
for(;t.i<t.z&&!` 	\r
>/`.includes(t.x[t.i]);)r+=t.x[t.i++];
let a=!1,s={};
for(;t.i<t.z&&(t.trim(),!`>/`.includes(t.x[t.i]));){
let r=``;
for(;t.i<t.z&&!`= 	\r
>/?`.includes(t.x[t.i]);)r+=t.x[t.i++];
if(t.trim(),t.x[t.i]!==`=`)break;
++t.i,t.trim(),r===`__proto__`&&writeKey$1(s),s[r]=t.readAttrValue(),a=!0}
if(t.i>=t.z)throw Error(`@aws-sdk XML parse error: unexpected end of input.`);
if(t.x[t.i]===`/`){
if(++t.i,t.i>=t.z||t.x[t.i]!==`>`)throw Error(`@aws-sdk XML parse error: expected > at the end of self-closing tag.`);
return++t.i,{tag:r,value:a?s:``}}
if(t.x[t.i]!==`>`)throw Error(`@aws-sdk XML parse error: expected > at the end of opening tag.`);
++t.i;
let u=[],_=[],v=!1;
for(;t.i<t.z&&!t.isNext(`</`);)if(t.x[t.i]===`<`)t.isNext(`<!--`)?t.readTo(`-->`):t.isNext(`<![CDATA[`)?(t.i+=9,u.push(t.readTo(`]]>`))):t.isNext(`<?`)?t.readTo(`?>`):(v=!0,_.push(t.parseTag()));else{
let r=``;
for(;t.i<t.z&&t.x[t.i]!==`<`;)r+=t.x[t.i++];
u.push(t.decodeEntities(r))}
if(!t.isNext(`</`))throw Error(`@aws-sdk XML parse error: missing closing tag </${r}>.`);
t.i+=2;
let y=t.readTo(`>`).trim();
if(y!==r)throw Error(`@aws-sdk XML parse error: mismatched tags <${r}> and </${y}>.`);
if(!a&&u.length===0&&!v)return{tag:r,value:``};
if(!a&&!v){
let t=u.length===1?u[0]:u.join(``);
return t.trim()===``&&t.includes(`
`)?{tag:r,value:``}:{tag:r,value:t}}
let b={};
for(let t of u)t.trim()===``&&t.includes(`
`)||(b[`#text`]=`#text`in b?b[`#text`]+t:t);
for(let t of _)t.tag===`__proto__`&&writeKey$1(b),t.tag in b?Array.isArray(b[t.tag])?b[t.tag].push(t.value):b[t.tag]=[b[t.tag],t.value]:b[t.tag]=t.value;
for(let[t,r]of Object.entries(s))t===`__proto__`&&writeKey$1(b),b[t]=r;
return{tag:r,value:b}}
static ENTITIES={amp:`&`,lt:`<`,gt:`>`,quot:`"`,apos:`'`};
skipDoctype(){
let t=this;
t.i+=9;
let r=0;
for(;t.i<t.z;){
let a=t.x[t.i];
if(a===`[`)++r;else if(a===`]`)--r;else if(a===`>`&&r===0){
++t.i;
return}
++t.i}
throw Error(`@aws-sdk XML parse error: unclosed DOCTYPE.`)}
decodeEntities(r){
return r.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z][a-zA-Z0-9]{0,30}));/g,(r,a,s,u)=>a?String.fromCharCode(parseInt(a,16)):s?String.fromCharCode(parseInt(s,10)):t.ENTITIES[u]??``)}},SerdeContextConfig=class{
serdeContext;
setSerdeContext(t){
this.serdeContext=t}},UnionSerde=class{
from;
to;
keys;
constructor(t,r){
this.from=t,this.to=r;
let a=Object.keys(this.from),s=new Set(a);
s.delete(`__type`),this.keys=s}
mark(t){
this.keys.delete(t)}
hasUnknown(){
return this.keys.size===1&&Object.keys(this.to).length===0}
writeUnknown(){
if(this.hasUnknown()){
let t=this.keys.values().next().value,r=this.from[t];
this.to.$unknown=[t,r]}}};
function writeKey(t){
Object.defineProperty(t,"__proto__",{value:void 0,writable:!0,enumerable:!0,configurable:!0})}
var XmlShapeDeserializer=class extends SerdeContextConfig{
settings;
stringDeserializer;
constructor(t){
super(),this.settings=t,this.stringDeserializer=new FromStringShapeDeserializer(t)}
setSerdeContext(t){
this.serdeContext=t,this.stringDeserializer.setSerdeContext(t)}
read(t,r,a){
let s=NormalizedSchema.of(t),u=s.getMemberSchemas();
if(s.isStructSchema()&&s.isMemberSchema()&&Object.values(u).find(t=>!!t.getMemberTraits().eventPayload)){
let t={},a=Object.keys(u)[0];
return t[a]=u[a].isBlobSchema()?r:this.read(u[a],r),t}
let _=(this.serdeContext?.utf8Encoder??toUtf8)(r),v=this.parseXml(_);
return this.readSchema(t,a?v[a]:v)}
readSchema(t,r){
let a=NormalizedSchema.of(t);
if(a.isUnitSchema())return;
let s=a.getMergedTraits();
if(a.isListSchema()&&!Array.isArray(r))return this.readSchema(a,[r]);
if(r==null)return r;
if(typeof r==`object`){
let t=!!s.xmlFlattened;
if(a.isListSchema()){
let s=a.getValueSchema(),u=[],_=s.getMergedTraits().xmlName??`member`,v=t?r:(r[0]??r)[_];
if(v==null)return u;
let y=Array.isArray(v)?v:[v];
for(let t of y)u.push(this.readSchema(s,t));
return u}
let u={};
if(a.isMapSchema()){
let s=a.getKeySchema(),_=a.getValueSchema(),v;
v=t?Array.isArray(r)?r:[r]:Array.isArray(r.entry)?r.entry:[r.entry];
let y=s.getMergedTraits().xmlName??`key`,b=_.getMergedTraits().xmlName??`value`;
for(let t of v){
let r=t[y],a=t[b];
r===`__proto__`&&writeKey(u),u[r]=this.readSchema(_,a)}
return u}
if(a.isStructSchema()){
let t=a.isUnionSchema(),s;
t&&(s=new UnionSerde(r,u));
for(let[_,v]of a.structIterator()){
let a=v.getMergedTraits(),y=a.httpPayload?a.xmlName??v.getName():v.getMemberTraits().xmlName??_;
t&&s.mark(y),r[y]!=null&&(u[_]=this.readSchema(v,r[y]))}
return t&&s.writeUnknown(),u}
if(a.isDocumentSchema())return r;
throw Error(`@aws-sdk/core/protocols - xml deserializer unhandled schema type for ${a.getName(!0)}`)}
return a.isListSchema()?[]:a.isMapSchema()||a.isStructSchema()?{}:this.stringDeserializer.read(a,r)}
parseXml(t){
if(t.length){
let r;
try{
r=parseXML(t)}catch(r){
throw r&&typeof r==`object`&&Object.defineProperty(r,"$responseBodyText",{value:t}),r}
let a=`#text`,s=Object.keys(r)[0],u=r[s];
return u[a]&&(u[s]=u[a],delete u[a]),getValueFromTextNode(u)}
return{}}},QueryShapeSerializer=class extends SerdeContextConfig{
settings;
buffer;
constructor(t){
super(),this.settings=t}
write(t,r,a=``){
this.buffer===void 0&&(this.buffer=``);
let s=NormalizedSchema.of(t);
if(a&&!a.endsWith(`.`)&&(a+=`.`),s.isBlobSchema())(typeof r==`string`||r instanceof Uint8Array)&&(this.writeKey(a),this.writeValue((this.serdeContext?.base64Encoder??toBase64)(r)));else if(s.isBooleanSchema()||s.isNumericSchema()||s.isStringSchema())r==null?s.isIdempotencyToken()&&(this.writeKey(a),this.writeValue(generateIdempotencyToken())):(this.writeKey(a),this.writeValue(String(r)));else if(s.isBigIntegerSchema())r!=null&&(this.writeKey(a),this.writeValue(String(r)));else if(s.isBigDecimalSchema())r!=null&&(this.writeKey(a),this.writeValue(r instanceof NumericValue?r.string:String(r)));else if(s.isTimestampSchema()){
if(r instanceof Date)switch(this.writeKey(a),determineTimestampFormat(s,this.settings)){case 5:
this.writeValue(r.toISOString().replace(`.000Z`,`Z`));
break;case 6:
this.writeValue(dateToUtcString(r));
break;case 7:
this.writeValue(String(r.getTime()/1e3))}}else if(s.isDocumentSchema())Array.isArray(r)?this.write(79,r,a):r instanceof Date?this.write(4,r,a):r instanceof Uint8Array?this.write(21,r,a):r&&typeof r==`object`?this.write(143,r,a):(this.writeKey(a),this.writeValue(String(r)));else if(s.isListSchema()){
if(Array.isArray(r)){
if(r.length===0)this.settings.serializeEmptyLists&&(this.writeKey(a),this.writeValue(``));else{
let t=s.getValueSchema(),u=this.settings.flattenLists||s.getMergedTraits().xmlFlattened,_=1;
for(let s of r){
if(s==null)continue;
let r=t.getMergedTraits(),v=this.getKey(`member`,r.xmlName,r.ec2QueryName),y=u?`${a}${_}`:`${a}${v}.${_}`;
this.write(t,s,y),++_}}}}else if(s.isMapSchema()){
if(r&&typeof r==`object`){
let t=s.getKeySchema(),u=s.getValueSchema(),_=s.getMergedTraits().xmlFlattened,v=1;
for(let s in r){
let y=r[s];
if(y==null)continue;
let b=t.getMergedTraits(),x=this.getKey(`key`,b.xmlName,b.ec2QueryName),S=_?`${a}${v}.${x}`:`${a}entry.${v}.${x}`,C=u.getMergedTraits(),w=this.getKey(`value`,C.xmlName,C.ec2QueryName),T=_?`${a}${v}.${w}`:`${a}entry.${v}.${w}`;
this.write(t,s,S),this.write(u,y,T),++v}}}else if(s.isStructSchema()){
if(r&&typeof r==`object`){
let t=!1;
for(let[u,_]of s.structIterator()){
if(r[u]==null&&!_.isIdempotencyToken())continue;
let s=_.getMergedTraits(),v=this.getKey(u,s.xmlName,s.ec2QueryName,`struct`),y=`${a}${v}`;
this.write(_,r[u],y),t=!0}
if(!t&&s.isUnionSchema()){
let{$unknown:t}=r;
if(Array.isArray(t)){
let[r,s]=t,u=`${a}${r}`;
this.write(15,s,u)}}}}else if(!s.isUnitSchema())throw Error(`@aws-sdk/core/protocols - QuerySerializer unrecognized schema type ${s.getName(!0)}`)}
flush(){
if(this.buffer===void 0)throw Error(`@aws-sdk/core/protocols - QuerySerializer cannot flush with nothing written to buffer.`);
let t=this.buffer;
return delete this.buffer,t}
getKey(t,r,a,s){
let{ec2:u,capitalizeKeys:_}=this.settings;
if(u&&a)return a;
let v=r??t;
return _&&s===`struct`?v[0].toUpperCase()+v.slice(1):v}
writeKey(t){
t.endsWith(`.`)&&(t=t.slice(0,t.length-1)),this.buffer+=`&${extendedEncodeURIComponent(t)}=`}
writeValue(t){
this.buffer+=extendedEncodeURIComponent(t)}},AwsQueryProtocol=class extends RpcProtocol{
options;
serializer;
deserializer;
mixin=new ProtocolLib;
constructor(t){
super({defaultNamespace:t.defaultNamespace,errorTypeRegistries:t.errorTypeRegistries}),this.options=t;
let r={timestampFormat:{useTrait:!0,default:5},httpBindings:!1,xmlNamespace:t.xmlNamespace,serviceNamespace:t.defaultNamespace,serializeEmptyLists:!0};
this.serializer=new QueryShapeSerializer(r),this.deserializer=new XmlShapeDeserializer(r)}
getShapeId(){
return`aws.protocols#awsQuery`}
setSerdeContext(t){
this.serializer.setSerdeContext(t),this.deserializer.setSerdeContext(t)}
getPayloadCodec(){
throw Error(`AWSQuery protocol has no payload codec.`)}
async serializeRequest(t,r,a){
let s=await super.serializeRequest(t,r,a);
return s.path.endsWith(`/`)||(s.path+=`/`),s.headers[`content-type`]=`application/x-www-form-urlencoded`,deref(t.input)!==`unit`&&s.body||(s.body=``),s.body=`Action=${t.name.split(`#`)[1]??t.name}&Version=${this.options.version}`+s.body,s.body.endsWith(`&`)&&(s.body=s.body.slice(-1)),s}
async deserializeResponse(t,r,a){
let s=this.deserializer,u=NormalizedSchema.of(t.output),_={};
if(a.statusCode>=300){
let u=await collectBody(a.body,r);
u.byteLength>0&&Object.assign(_,await s.read(15,u)),await this.handleError(t,r,a,_,this.deserializeMetadata(a))}
for(let t in a.headers){
let r=a.headers[t];
delete a.headers[t],a.headers[t.toLowerCase()]=r}
let v=t.name.split(`#`)[1]??t.name,y=u.isStructSchema()&&this.useNestedResult()?v+`Result`:void 0,b=await collectBody(a.body,r);
return b.byteLength>0&&Object.assign(_,await s.read(u,b,y)),_.$metadata=this.deserializeMetadata(a),_}
useNestedResult(){
return!0}
async handleError(t,r,a,s,u){
let _=this.loadQueryErrorCode(a,s)??`Unknown`;
this.mixin.compose(this.compositeErrorRegistry,_,this.options.defaultNamespace);
let v=this.loadQueryError(s)??{},y=this.loadQueryErrorMessage(s);
v.message=y,v.Error={Type:v.Type,Code:v.Code,Message:y};
let{errorSchema:b,errorMetadata:x}=await this.mixin.getErrorSchemaOrThrowBaseException(_,this.options.defaultNamespace,a,v,u,this.mixin.findQueryCompatibleError),S=NormalizedSchema.of(b),C=new((this.compositeErrorRegistry.getErrorCtor(b))??Error)({}),w={Type:v.Error.Type,Code:v.Error.Code,Error:v.Error};
for(let[t,r]of S.structIterator()){
let a=r.getMergedTraits().xmlName??t,u=v[a]??s[a];
w[t]=this.deserializer.readSchema(r,u)}
throw this.mixin.decorateServiceException(Object.assign(C,x,{$fault:S.getMergedTraits().error,message:y},w),s)}
loadQueryErrorCode(t,r){
let a=(r.Errors?.[0]?.Error??r.Errors?.Error??r.Error)?.Code;
if(a!==void 0)return a;
if(t.statusCode==404)return`NotFound`}
loadQueryError(t){
return t.Errors?.[0]?.Error??t.Errors?.Error??t.Error}
loadQueryErrorMessage(t){
let r=this.loadQueryError(t);
return r?.message??r?.Message??t.message??t.Message??`Unknown`}
getDefaultContentType(){
return`application/x-www-form-urlencoded`}};
const signatureV4CrtContainer={CrtSignerV4:null},SESSION_TOKEN_QUERY_PARAM=`X-Amz-S3session-Token`,SESSION_TOKEN_HEADER=`x-amz-s3session-token`;
var SignatureV4SignWithCredentials=class extends SignatureV4{
async signWithCredentials(t,r,a){
let s=getCredentialsWithoutSessionToken(r);
t.headers[SESSION_TOKEN_HEADER]=r.sessionToken;
let u=this;
return setSingleOverride(u,s),u.signRequest(t,a??{})}
async presignWithCredentials(t,r,a){
let s=getCredentialsWithoutSessionToken(r);
return delete t.headers[SESSION_TOKEN_HEADER],t.headers[SESSION_TOKEN_QUERY_PARAM]=r.sessionToken,t.query=t.query??{},t.query[SESSION_TOKEN_QUERY_PARAM]=r.sessionToken,setSingleOverride(this,s),this.presign(t,a)}};
function getCredentialsWithoutSessionToken(t){
return{accessKeyId:t.accessKeyId,secretAccessKey:t.secretAccessKey,expiration:t.expiration}}
function setSingleOverride(t,r){
let a=t.credentialProvider;
t.credentialProvider=()=>(t.credentialProvider=a,Promise.resolve(r))}
var SignatureV4MultiRegion=class{
sigv4aSigner;
sigv4Signer;
signerOptions;
static sigv4aDependency(){
return typeof signatureV4CrtContainer.CrtSignerV4==`function`?`crt`:typeof signatureV4aContainer.SignatureV4a==`function`?`js`:`none`}
constructor(t){
this.sigv4Signer=new SignatureV4SignWithCredentials(t),this.signerOptions=t}
async sign(t,r={}){
return r.signingRegion===`*`?this.getSigv4aSigner().sign(t,r):this.sigv4Signer.sign(t,r)}
async signWithCredentials(t,r,a={}){
if(a.signingRegion===`*`){
let s=this.getSigv4aSigner(),u=signatureV4CrtContainer.CrtSignerV4;
if(u&&s instanceof u)return s.signWithCredentials(t,r,a);
throw Error(`signWithCredentials with signingRegion '*' is only supported when using the CRT dependency @aws-sdk/signature-v4-crt. Please check whether you have installed the "@aws-sdk/signature-v4-crt" package explicitly. You must also register the package by calling [require("@aws-sdk/signature-v4-crt");] or an ESM equivalent such as [import "@aws-sdk/signature-v4-crt";]. For more information please go to https://github.com/aws/aws-sdk-js-v3#functionality-requiring-aws-common-runtime-crt`)}
return this.sigv4Signer.signWithCredentials(t,r,a)}
async presign(t,r={}){
if(r.signingRegion===`*`){
let a=this.getSigv4aSigner(),s=signatureV4CrtContainer.CrtSignerV4;
if(s&&a instanceof s)return a.presign(t,r);
throw Error(`presign with signingRegion '*' is only supported when using the CRT dependency @aws-sdk/signature-v4-crt. Please check whether you have installed the "@aws-sdk/signature-v4-crt" package explicitly. You must also register the package by calling [require("@aws-sdk/signature-v4-crt");] or an ESM equivalent such as [import "@aws-sdk/signature-v4-crt";]. For more information please go to https://github.com/aws/aws-sdk-js-v3#functionality-requiring-aws-common-runtime-crt`)}
return this.sigv4Signer.presign(t,r)}
async presignWithCredentials(t,r,a={}){
if(a.signingRegion===`*`)throw Error(`Method presignWithCredentials is not supported for [signingRegion=*].`);
return this.sigv4Signer.presignWithCredentials(t,r,a)}
getSigv4aSigner(){
if(!this.sigv4aSigner){
let t=signatureV4CrtContainer.CrtSignerV4,r=signatureV4aContainer.SignatureV4a;
if(this.signerOptions.runtime===`node`){
if(!t&&!r)throw Error(`Neither CRT nor JS SigV4a implementation is available. Please load either @aws-sdk/signature-v4-crt or @aws-sdk/signature-v4a. For more information please go to https://github.com/aws/aws-sdk-js-v3#functionality-requiring-aws-common-runtime-crt`);
if(t&&typeof t==`function`)this.sigv4aSigner=new t({...this.signerOptions,signingAlgorithm:1});else if(r&&typeof r==`function`)this.sigv4aSigner=new r({...this.signerOptions});else throw Error(`Available SigV4a implementation is not a valid constructor. Please ensure you've properly imported @aws-sdk/signature-v4-crt or @aws-sdk/signature-v4a.For more information please go to https://github.com/aws/aws-sdk-js-v3#functionality-requiring-aws-common-runtime-crt`)}else{
if(!r||typeof r!=`function`)throw Error(`JS SigV4a implementation is not available or not a valid constructor. Please check whether you have installed the @aws-sdk/signature-v4a package explicitly. The CRT implementation is not available for browsers. You must also register the package by calling [require('@aws-sdk/signature-v4a');] or an ESM equivalent such as [import '@aws-sdk/signature-v4a';]. For more information please go to https://github.com/aws/aws-sdk-js-v3#using-javascript-non-crt-implementation-of-sigv4a`);
this.sigv4aSigner=new r({...this.signerOptions})}}
return this.sigv4aSigner}};
const c=`isSet`,d=`PartitionResult`,e=`booleanEquals`,f=`stringEquals`,g=`getAttr`,h=`us-east-1`,i=`sigv4`,k=`https://sts.{Region}.{PartitionResult#dnsSuffix}`,l={ref:`Endpoint`},m={ref:`Region`},n={ref:d},o={},p=[m],_data={conditions:[[c,[l]],[c,p],[`aws.partition`,p,d],[e,[{ref:`UseFIPS`},!0]],[e,[{ref:`UseDualStack`},!0]],[f,[m,`aws-global`]],[e,[{ref:`UseGlobalEndpoint`},!0]],[f,[m,`eu-central-1`]],[e,[{fn:g,argv:[n,`supportsDualStack`]},!0]],[e,[{fn:g,argv:[n,`supportsFIPS`]},!0]],[f,[m,`ap-south-1`]],[f,[m,`eu-north-1`]],[f,[m,`eu-west-1`]],[f,[m,`eu-west-2`]],[f,[m,`eu-west-3`]],[f,[m,`sa-east-1`]],[f,[m,h]],[f,[m,`us-east-2`]],[f,[m,`us-west-2`]],[f,[m,`us-west-1`]],[f,[m,`ca-central-1`]],[f,[m,`ap-southeast-1`]],[f,[m,`ap-northeast-1`]],[f,[m,`ap-southeast-2`]],[f,[{fn:g,argv:[n,`name`]},`aws-us-gov`]]],results:[[-1],[`https://sts.amazonaws.com`,{authSchemes:[{name:i,signingName:`sts`,signingRegion:h}]}],[k,{authSchemes:[{name:i,signingName:`sts`,signingRegion:`{Region}`}]}],[-1,`Invalid Configuration: FIPS and custom endpoint are not supported`],[-1,`Invalid Configuration: Dualstack and custom endpoint are not supported`],[l,o],[`https://sts-fips.{Region}.{PartitionResult#dualStackDnsSuffix}`,o],[-1,`FIPS and DualStack are enabled, but this partition does not support one or both`],[`https://sts.{Region}.amazonaws.com`,o],[`https://sts-fips.{Region}.{PartitionResult#dnsSuffix}`,o],[-1,`FIPS is enabled but this partition does not support FIPS`],[`https://sts.{Region}.{PartitionResult#dualStackDnsSuffix}`,o],[-1,`DualStack is enabled but this partition does not support DualStack`],[k,o],[-1,`Invalid Configuration: Missing Region`]]},nodes=new Int32Array([-1,1,-1,0,30,3,1,4,100000014,2,5,100000014,3,25,6,4,24,7,5,100000001,8,6,9,100000013,7,100000001,10,10,100000001,11,11,100000001,12,12,100000001,13,13,100000001,14,14,100000001,15,15,100000001,16,16,100000001,17,17,100000001,18,18,100000001,19,19,100000001,20,20,100000001,21,21,100000001,22,22,100000001,23,23,100000001,100000002,8,100000011,100000012,4,28,26,9,27,100000010,24,100000008,100000009,8,29,100000007,9,100000006,100000007,3,100000003,31,4,100000004,100000005]),bdd=BinaryDecisionDiagram.from(nodes,2,_data.conditions,_data.results),cache=new EndpointCache({size:50,params:[`Endpoint`,`Region`,`UseDualStack`,`UseFIPS`,`UseGlobalEndpoint`]}),defaultEndpointResolver=(t,r={})=>cache.get(t,()=>decideEndpoint(bdd,{endpointParams:t,logger:r.logger}));
customEndpointFunctions.aws=awsEndpointFunctions;
const defaultSTSHttpAuthSchemeParametersProvider=(t=>async(r,a,s)=>{
if(!s)throw Error("Could not find `input` for `defaultEndpointRuleSetHttpAuthSchemeParametersProvider`");
let u=await t(r,a,s),_=getSmithyContext(a)?.commandInstance?.constructor?.getEndpointParameterInstructions;
if(!_)throw Error(`getEndpointParameterInstructions() is not defined on '${a.commandName}'`);
let v=await resolveParams(s,{getEndpointParameterInstructions:_},r);
return Object.assign(u,v)})(async(t,r,a)=>({operation:getSmithyContext(r).operation,region:await normalizeProvider$1(t.region)()||(()=>{
throw Error("expected `region` to be configured for `aws.auth#sigv4`")})()}));
function createAwsAuthSigv4HttpAuthOption(t){
return{schemeId:`aws.auth#sigv4`,signingProperties:{name:`sts`,region:t.region},propertiesExtractor:(t,r)=>({signingProperties:{config:t,context:r}})}}
function createAwsAuthSigv4aHttpAuthOption(t){
return{schemeId:`aws.auth#sigv4a`,signingProperties:{name:`sts`,region:t.region},propertiesExtractor:(t,r)=>({signingProperties:{config:t,context:r}})}}
function createSmithyApiNoAuthHttpAuthOption(t){
return{schemeId:`smithy.api#noAuth`}}
const defaultSTSHttpAuthSchemeProvider=((t,r,a)=>s=>{
let u=t(s).properties?.authSchemes;
if(!u)return r(s);
let _=[];
for(let t of u){
let{name:r,properties:v={},...y}=t,b=r.toLowerCase();
r!==b&&console.warn(`HttpAuthScheme has been normalized with lowercasing: '${r}' to '${b}'`);
let x;
if(b===`sigv4a`){
x=`aws.auth#sigv4a`;
let t=u.find(t=>{
let r=t.name.toLowerCase();
return r!==`sigv4a`&&r.startsWith(`sigv4`)});
if(SignatureV4MultiRegion.sigv4aDependency()===`none`&&t)continue}else if(b.startsWith(`sigv4`))x=`aws.auth#sigv4`;else throw Error(`Unknown HttpAuthScheme found in '@smithy.rules#endpointRuleSet': '${b}'`);
let S=a[x];
if(!S)throw Error(`Could not find HttpAuthOption create function for '${x}'`);
let C=S(s);
C.schemeId=x,C.signingProperties={...C.signingProperties||{},...y,...v},_.push(C)}
return _})(defaultEndpointResolver,t=>{
let r=[];
switch(t.operation){case`AssumeRoleWithSAML`:
r.push(createSmithyApiNoAuthHttpAuthOption(t)),r.push(createAwsAuthSigv4aHttpAuthOption(t));
break;case`AssumeRoleWithWebIdentity`:
r.push(createSmithyApiNoAuthHttpAuthOption(t)),r.push(createAwsAuthSigv4aHttpAuthOption(t));
break;default:
r.push(createAwsAuthSigv4HttpAuthOption(t)),r.push(createAwsAuthSigv4aHttpAuthOption(t))}
return r},{"aws.auth#sigv4":createAwsAuthSigv4HttpAuthOption,"aws.auth#sigv4a":createAwsAuthSigv4aHttpAuthOption,"smithy.api#noAuth":createSmithyApiNoAuthHttpAuthOption}),resolveHttpAuthSchemeConfig=t=>{
let r=resolveAwsSdkSigV4Config(t),a=resolveAwsSdkSigV4AConfig(r);
return Object.assign(a,{authSchemePreference:normalizeProvider$1(t.authSchemePreference??[])})},resolveClientEndpointParameters=t=>Object.assign(t,{useDualstackEndpoint:t.useDualstackEndpoint??!1,useFipsEndpoint:t.useFipsEndpoint??!1,useGlobalEndpoint:t.useGlobalEndpoint??!1,defaultSigningName:`sts`}),commonParams={UseGlobalEndpoint:{type:`builtInParams`,name:`useGlobalEndpoint`},UseFIPS:{type:`builtInParams`,name:`useFipsEndpoint`},Endpoint:{type:`builtInParams`,name:`endpoint`},Region:{type:`builtInParams`,name:`region`},UseDualStack:{type:`builtInParams`,name:`useDualstackEndpoint`}};
var version=`3.1174.0`,STSServiceException=class t extends ServiceException{
static shapeId=`smithy.ts.sdk.synthetic.com.amazonaws.sts#STSServiceException`;
constructor(r){
super(r),Object.setPrototypeOf(this,t.prototype)}},ExpiredTokenException=class t extends STSServiceException{
static shapeId=`com.amazonaws.sts#ExpiredTokenException`;
name=`ExpiredTokenException`;
$fault=`client`;
constructor(r){
super({name:`ExpiredTokenException`,$fault:`client`,...r}),Object.setPrototypeOf(this,t.prototype)}},InvalidContextAssertionException=class t extends STSServiceException{
static shapeId=`com.amazonaws.sts#InvalidContextAssertionException`;
name=`InvalidContextAssertionException`;
$fault=`client`;
constructor(r){
super({name:`InvalidContextAssertionException`,$fault:`client`,...r}),Object.setPrototypeOf(this,t.prototype)}},MalformedPolicyDocumentException=class t extends STSServiceException{
static shapeId=`com.amazonaws.sts#MalformedPolicyDocumentException`;
name=`MalformedPolicyDocumentException`;
$fault=`client`;
constructor(r){
super({name:`MalformedPolicyDocumentException`,$fault:`client`,...r}),Object.setPrototypeOf(this,t.prototype)}},PackedPolicyTooLargeException=class t extends STSServiceException{
static shapeId=`com.amazonaws.sts#PackedPolicyTooLargeException`;
name=`PackedPolicyTooLargeException`;
$fault=`client`;
constructor(r){
super({name:`PackedPolicyTooLargeException`,$fault:`client`,...r}),Object.setPrototypeOf(this,t.prototype)}},RegionDisabledException=class t extends STSServiceException{
static shapeId=`com.amazonaws.sts#RegionDisabledException`;
name=`RegionDisabledException`;
$fault=`client`;
constructor(r){
super({name:`RegionDisabledException`,$fault:`client`,...r}),Object.setPrototypeOf(this,t.prototype)}},IDPRejectedClaimException=class t extends STSServiceException{
static shapeId=`com.amazonaws.sts#IDPRejectedClaimException`;
name=`IDPRejectedClaimException`;
$fault=`client`;
constructor(r){
super({name:`IDPRejectedClaimException`,$fault:`client`,...r}),Object.setPrototypeOf(this,t.prototype)}},InvalidIdentityTokenException=class t extends STSServiceException{
static shapeId=`com.amazonaws.sts#InvalidIdentityTokenException`;
name=`InvalidIdentityTokenException`;
$fault=`client`;
constructor(r){
super({name:`InvalidIdentityTokenException`,$fault:`client`,...r}),Object.setPrototypeOf(this,t.prototype)}},IDPCommunicationErrorException=class t extends STSServiceException{
static shapeId=`com.amazonaws.sts#IDPCommunicationErrorException`;
name=`IDPCommunicationErrorException`;
$fault=`client`;
$retryable={};
constructor(r){
super({name:`IDPCommunicationErrorException`,$fault:`client`,...r}),Object.setPrototypeOf(this,t.prototype)}},InvalidAuthorizationMessageException=class t extends STSServiceException{
static shapeId=`com.amazonaws.sts#InvalidAuthorizationMessageException`;
name=`InvalidAuthorizationMessageException`;
$fault=`client`;
constructor(r){
super({name:`InvalidAuthorizationMessageException`,$fault:`client`,...r}),Object.setPrototypeOf(this,t.prototype)}},ExpiredTradeInTokenException=class t extends STSServiceException{
static shapeId=`com.amazonaws.sts#ExpiredTradeInTokenException`;
name=`ExpiredTradeInTokenException`;
$fault=`client`;
constructor(r){
super({name:`ExpiredTradeInTokenException`,$fault:`client`,...r}),Object.setPrototypeOf(this,t.prototype)}},InsufficientSessionLifetimeException=class t extends STSServiceException{
static shapeId=`com.amazonaws.sts#InsufficientSessionLifetimeException`;
name=`InsufficientSessionLifetimeException`;
$fault=`client`;
constructor(r){
super({name:`InsufficientSessionLifetimeException`,$fault:`client`,...r}),Object.setPrototypeOf(this,t.prototype)}},InvalidSubjectCredentialsException=class t extends STSServiceException{
static shapeId=`com.amazonaws.sts#InvalidSubjectCredentialsException`;
name=`InvalidSubjectCredentialsException`;
$fault=`client`;
constructor(r){
super({name:`InvalidSubjectCredentialsException`,$fault:`client`,...r}),Object.setPrototypeOf(this,t.prototype)}},JWTPayloadSizeExceededException=class t extends STSServiceException{
static shapeId=`com.amazonaws.sts#JWTPayloadSizeExceededException`;
name=`JWTPayloadSizeExceededException`;
$fault=`client`;
constructor(r){
super({name:`JWTPayloadSizeExceededException`,$fault:`client`,...r}),Object.setPrototypeOf(this,t.prototype)}},OutboundWebIdentityFederationDisabledException=class t extends STSServiceException{
static shapeId=`com.amazonaws.sts#OutboundWebIdentityFederationDisabledException`;
name=`OutboundWebIdentityFederationDisabledException`;
$fault=`client`;
constructor(r){
super({name:`OutboundWebIdentityFederationDisabledException`,$fault:`client`,...r}),Object.setPrototypeOf(this,t.prototype)}},SessionDurationEscalationException=class t extends STSServiceException{
static shapeId=`com.amazonaws.sts#SessionDurationEscalationException`;
name=`SessionDurationEscalationException`;
$fault=`client`;
constructor(r){
super({name:`SessionDurationEscalationException`,$fault:`client`,...r}),Object.setPrototypeOf(this,t.prototype)}};
const _AKI=`AccessKeyId`,_ARU=`AssumedRoleUser`,_Ac=`Account`,_Au=`Audience`,_C=`Credentials`,_DS=`DurationSeconds`,_E=`Expiration`,_FU=`FederatedUser`,_I=`Issuer`,_MSTS=`MinimumSessionTokenSize`,_OI=`OriginIdentity`,_P=`Policy`,_PA=`PolicyArns`,_PPS=`PackedPolicySize`,_RA=`RoleArn`,_RSN=`RoleSessionName`,_S=`Subject`,_SI=`SourceIdentity`,_SN=`SerialNumber`,_ST=`SubjectType`,_STS=`SessionTokenSize`,_STU=`SessionTokenUtilization`,_T=`Tags`,_TC=`TokenCode`,_TCr=`TransactionContext`,_TIPC=`TrustedIdentityPropagationContext`,_WIT=`WebIdentityToken`,_aQE=`awsQueryError`,_c=`client`,_e=`error`,_hE=`httpError`,_m=`message`,_s=`smithy.ts.sdk.synthetic.com.amazonaws.sts`,n0=`com.amazonaws.sts`,_s_registry=new TypeRegistry(_s);
var STSServiceException$=[-3,_s,`STSServiceException`,0,[],[]];
_s_registry.registerError(STSServiceException$,STSServiceException);
const n0_registry=new TypeRegistry(n0);
var ExpiredTokenException$=[-3,n0,`ExpiredTokenException`,{[_aQE]:[`ExpiredTokenException`,400],[_e]:_c,[_hE]:400},[_m],[0]];
n0_registry.registerError(ExpiredTokenException$,ExpiredTokenException);
var ExpiredTradeInTokenException$=[-3,n0,`ExpiredTradeInTokenException`,{[_aQE]:[`ExpiredTradeInTokenException`,400],[_e]:_c,[_hE]:400},[_m],[0]];
n0_registry.registerError(ExpiredTradeInTokenException$,ExpiredTradeInTokenException);
var IDPCommunicationErrorException$=[-3,n0,`IDPCommunicationErrorException`,{[_aQE]:[`IDPCommunicationError`,400],[_e]:_c,[_hE]:400},[_m],[0]];
n0_registry.registerError(IDPCommunicationErrorException$,IDPCommunicationErrorException);
var IDPRejectedClaimException$=[-3,n0,`IDPRejectedClaimException`,{[_aQE]:[`IDPRejectedClaim`,403],[_e]:_c,[_hE]:403},[_m],[0]];
n0_registry.registerError(IDPRejectedClaimException$,IDPRejectedClaimException);
var InsufficientSessionLifetimeException$=[-3,n0,`InsufficientSessionLifetimeException`,{[_aQE]:[`InsufficientSessionLifetime`,400],[_e]:_c,[_hE]:400},[_m],[0]];
n0_registry.registerError(InsufficientSessionLifetimeException$,InsufficientSessionLifetimeException);
var InvalidAuthorizationMessageException$=[-3,n0,`InvalidAuthorizationMessageException`,{[_aQE]:[`InvalidAuthorizationMessageException`,400],[_e]:_c,[_hE]:400},[_m],[0]];
n0_registry.registerError(InvalidAuthorizationMessageException$,InvalidAuthorizationMessageException);
var InvalidContextAssertionException$=[-3,n0,`InvalidContextAssertionException`,{[_aQE]:[`InvalidContextAssertion`,400],[_e]:_c,[_hE]:400},[_m],[0]];
n0_registry.registerError(InvalidContextAssertionException$,InvalidContextAssertionException);
var InvalidIdentityTokenException$=[-3,n0,`InvalidIdentityTokenException`,{[_aQE]:[`InvalidIdentityToken`,400],[_e]:_c,[_hE]:400},[_m],[0]];
n0_registry.registerError(InvalidIdentityTokenException$,InvalidIdentityTokenException);
var InvalidSubjectCredentialsException$=[-3,n0,`InvalidSubjectCredentialsException`,{[_aQE]:[`InvalidSubjectCredentials`,400],[_e]:_c,[_hE]:400},[_m],[0]];
n0_registry.registerError(InvalidSubjectCredentialsException$,InvalidSubjectCredentialsException);
var JWTPayloadSizeExceededException$=[-3,n0,`JWTPayloadSizeExceededException`,{[_aQE]:[`JWTPayloadSizeExceededException`,400],[_e]:_c,[_hE]:400},[_m],[0]];
n0_registry.registerError(JWTPayloadSizeExceededException$,JWTPayloadSizeExceededException);
var MalformedPolicyDocumentException$=[-3,n0,`MalformedPolicyDocumentException`,{[_aQE]:[`MalformedPolicyDocument`,400],[_e]:_c,[_hE]:400},[_m],[0]];
n0_registry.registerError(MalformedPolicyDocumentException$,MalformedPolicyDocumentException);
var OutboundWebIdentityFederationDisabledException$=[-3,n0,`OutboundWebIdentityFederationDisabledException`,{[_aQE]:[`OutboundWebIdentityFederationDisabledException`,403],[_e]:_c,[_hE]:403},[_m],[0]];
n0_registry.registerError(OutboundWebIdentityFederationDisabledException$,OutboundWebIdentityFederationDisabledException);
var PackedPolicyTooLargeException$=[-3,n0,`PackedPolicyTooLargeException`,{[_aQE]:[`PackedPolicyTooLarge`,400],[_e]:_c,[_hE]:400},[_m],[0]];
n0_registry.registerError(PackedPolicyTooLargeException$,PackedPolicyTooLargeException);
var RegionDisabledException$=[-3,n0,`RegionDisabledException`,{[_aQE]:[`RegionDisabledException`,403],[_e]:_c,[_hE]:403},[_m],[0]];
n0_registry.registerError(RegionDisabledException$,RegionDisabledException);
var SessionDurationEscalationException$=[-3,n0,`SessionDurationEscalationException`,{[_aQE]:[`SessionDurationEscalationException`,403],[_e]:_c,[_hE]:403},[_m],[0]];
n0_registry.registerError(SessionDurationEscalationException$,SessionDurationEscalationException);
const errorTypeRegistries=[_s_registry,n0_registry];
var accessKeySecretType=[0,n0,`accessKeySecretType`,8,0],clientTokenType=[0,n0,`clientTokenType`,8,0],originIdentityIssuerType=[0,n0,`originIdentityIssuerType`,8,0],originIdentitySubjectType=[0,n0,`originIdentitySubjectType`,8,0],originIdentitySubjectTypeType=[0,n0,`originIdentitySubjectTypeType`,8,0],SAMLAssertionType=[0,n0,`SAMLAssertionType`,8,0],tradeInTokenType=[0,n0,`tradeInTokenType`,8,0],transactionContextValueType=[0,n0,`transactionContextValueType`,8,0],webIdentityTokenType=[0,n0,`webIdentityTokenType`,8,0],AssumedRoleUser$=[3,n0,_ARU,0,[`AssumedRoleId`,`Arn`],[0,0],2],AssumeRoleRequest$=[3,n0,`AssumeRoleRequest`,0,[_RA,_RSN,_PA,_P,_DS,_T,`TransitiveTagKeys`,`ExternalId`,_SN,_TC,_SI,`ProvidedContexts`,_MSTS],[0,0,()=>policyDescriptorListType,0,1,()=>tagListType,64,0,0,0,0,()=>ProvidedContextsListType,1],2],AssumeRoleResponse$=[3,n0,`AssumeRoleResponse`,0,[_C,_ARU,_PPS,_SI,_STU,_STS],[[()=>Credentials$,0],()=>AssumedRoleUser$,1,0,1,1]],AssumeRoleWithSAMLRequest$=[3,n0,`AssumeRoleWithSAMLRequest`,0,[_RA,`PrincipalArn`,`SAMLAssertion`,_PA,_P,_DS,_MSTS],[0,0,[()=>SAMLAssertionType,0],()=>policyDescriptorListType,0,1,1],3],AssumeRoleWithSAMLResponse$=[3,n0,`AssumeRoleWithSAMLResponse`,0,[_C,_ARU,_PPS,_S,_ST,_I,_Au,`NameQualifier`,_SI,_STU,_STS,_TIPC],[[()=>Credentials$,0],()=>AssumedRoleUser$,1,0,0,0,0,0,0,1,1,[()=>TrustedIdentityPropagationContext$,0]]],AssumeRoleWithWebIdentityRequest$=[3,n0,`AssumeRoleWithWebIdentityRequest`,0,[_RA,_RSN,_WIT,`ProviderId`,_PA,_P,_DS,_MSTS],[0,0,[()=>clientTokenType,0],0,()=>policyDescriptorListType,0,1,1],3],AssumeRoleWithWebIdentityResponse$=[3,n0,`AssumeRoleWithWebIdentityResponse`,0,[_C,`SubjectFromWebIdentityToken`,_ARU,_PPS,`Provider`,_Au,_SI,_STU,_STS,_TIPC],[[()=>Credentials$,0],0,()=>AssumedRoleUser$,1,0,0,0,1,1,[()=>TrustedIdentityPropagationContext$,0]]],AssumeRootRequest$=[3,n0,`AssumeRootRequest`,0,[`TargetPrincipal`,`TaskPolicyArn`,_DS,_MSTS],[0,()=>PolicyDescriptorType$,1,1],2],AssumeRootResponse$=[3,n0,`AssumeRootResponse`,0,[_C,_SI,_STU,_STS],[[()=>Credentials$,0],0,1,1]],Credentials$=[3,n0,_C,0,[_AKI,`SecretAccessKey`,`SessionToken`,_E],[0,[()=>accessKeySecretType,0],0,4],4],DecodeAuthorizationMessageRequest$=[3,n0,`DecodeAuthorizationMessageRequest`,0,[`EncodedMessage`],[0],1],DecodeAuthorizationMessageResponse$=[3,n0,`DecodeAuthorizationMessageResponse`,0,[`DecodedMessage`],[0]],FederatedUser$=[3,n0,_FU,0,[`FederatedUserId`,`Arn`],[0,0],2],GetAccessKeyInfoRequest$=[3,n0,`GetAccessKeyInfoRequest`,0,[_AKI],[0],1],GetAccessKeyInfoResponse$=[3,n0,`GetAccessKeyInfoResponse`,0,[_Ac],[0]],GetCallerIdentityRequest$=[3,n0,`GetCallerIdentityRequest`,0,[],[]],GetCallerIdentityResponse$=[3,n0,`GetCallerIdentityResponse`,0,[`UserId`,_Ac,`Arn`],[0,0,0]],GetDelegatedAccessTokenRequest$=[3,n0,`GetDelegatedAccessTokenRequest`,0,[`TradeInToken`],[[()=>tradeInTokenType,0]],1],GetDelegatedAccessTokenResponse$=[3,n0,`GetDelegatedAccessTokenResponse`,0,[_C,_PPS,`AssumedPrincipal`],[[()=>Credentials$,0],1,0]],GetFederationTokenRequest$=[3,n0,`GetFederationTokenRequest`,0,[`Name`,_P,_PA,_DS,_T,_MSTS],[0,0,()=>policyDescriptorListType,1,()=>tagListType,1],1],GetFederationTokenResponse$=[3,n0,`GetFederationTokenResponse`,0,[_C,_FU,_PPS,_STU,_STS],[[()=>Credentials$,0],()=>FederatedUser$,1,1,1]],GetScopedCredentialsRequest$=[3,n0,`GetScopedCredentialsRequest`,0,[_P,_DS,_MSTS,`ScopedSessionDescription`],[0,1,1,0]],GetScopedCredentialsResponse$=[3,n0,`GetScopedCredentialsResponse`,0,[_C,`SessionInfo`,_STU,_STS,`ScopedPoliciesCount`,_SI],[[()=>Credentials$,0],()=>ScopedSession$,1,1,1,0]],GetSessionTokenRequest$=[3,n0,`GetSessionTokenRequest`,0,[_DS,_SN,_TC,_MSTS],[1,0,0,1]],GetSessionTokenResponse$=[3,n0,`GetSessionTokenResponse`,0,[_C,_STU,_STS],[[()=>Credentials$,0],1,1]],GetWebIdentityTokenRequest$=[3,n0,`GetWebIdentityTokenRequest`,0,[_Au,`SigningAlgorithm`,_DS,`Scope`,`SubjectMode`,_T],[64,0,1,0,0,()=>tagListType],2],GetWebIdentityTokenResponse$=[3,n0,`GetWebIdentityTokenResponse`,0,[_WIT,_E],[[()=>webIdentityTokenType,0],4]],OriginIdentity$=[3,n0,_OI,0,[_S,_ST,_I,`FederatedProviderArn`],[[()=>originIdentitySubjectType,0],[()=>originIdentitySubjectTypeType,0],[()=>originIdentityIssuerType,0],0]],PolicyDescriptorType$=[3,n0,`PolicyDescriptorType`,0,[`arn`],[0]],ProvidedContext$=[3,n0,`ProvidedContext`,0,[`ProviderArn`,`ContextAssertion`],[0,0]],ScopedSession$=[3,n0,`ScopedSession`,0,[`ScopedSessionId`,`Arn`],[0,0],2],Tag$=[3,n0,`Tag`,0,[`Key`,`Value`],[0,0],2],TransactionContext$=[3,n0,_TCr,0,[`IdentityProvider`],[[()=>transactionContextIdentityProviderMapType,0]]],TrustedIdentityPropagationContext$=[3,n0,_TIPC,8,[_OI,_TCr],[[()=>OriginIdentity$,0],[()=>TransactionContext$,0]]],policyDescriptorListType=[1,n0,`policyDescriptorListType`,0,()=>PolicyDescriptorType$],ProvidedContextsListType=[1,n0,`ProvidedContextsListType`,0,()=>ProvidedContext$],tagListType=[1,n0,`tagListType`,0,()=>Tag$],transactionContextIdentityProviderMapType=[2,n0,`transactionContextIdentityProviderMapType`,0,[0,0],[()=>transactionContextValueType,0]],AssumeRole$=[9,n0,`AssumeRole`,0,()=>AssumeRoleRequest$,()=>AssumeRoleResponse$],AssumeRoleWithSAML$=[9,n0,`AssumeRoleWithSAML`,0,()=>AssumeRoleWithSAMLRequest$,()=>AssumeRoleWithSAMLResponse$],AssumeRoleWithWebIdentity$=[9,n0,`AssumeRoleWithWebIdentity`,0,()=>AssumeRoleWithWebIdentityRequest$,()=>AssumeRoleWithWebIdentityResponse$],AssumeRoot$=[9,n0,`AssumeRoot`,0,()=>AssumeRootRequest$,()=>AssumeRootResponse$],DecodeAuthorizationMessage$=[9,n0,`DecodeAuthorizationMessage`,0,()=>DecodeAuthorizationMessageRequest$,()=>DecodeAuthorizationMessageResponse$],GetAccessKeyInfo$=[9,n0,`GetAccessKeyInfo`,0,()=>GetAccessKeyInfoRequest$,()=>GetAccessKeyInfoResponse$],GetCallerIdentity$=[9,n0,`GetCallerIdentity`,0,()=>GetCallerIdentityRequest$,()=>GetCallerIdentityResponse$],GetDelegatedAccessToken$=[9,n0,`GetDelegatedAccessToken`,0,()=>GetDelegatedAccessTokenRequest$,()=>GetDelegatedAccessTokenResponse$],GetFederationToken$=[9,n0,`GetFederationToken`,0,()=>GetFederationTokenRequest$,()=>GetFederationTokenResponse$],GetScopedCredentials$=[9,n0,`GetScopedCredentials`,0,()=>GetScopedCredentialsRequest$,()=>GetScopedCredentialsResponse$],GetSessionToken$=[9,n0,`GetSessionToken`,0,()=>GetSessionTokenRequest$,()=>GetSessionTokenResponse$],GetWebIdentityToken$=[9,n0,`GetWebIdentityToken`,0,()=>GetWebIdentityTokenRequest$,()=>GetWebIdentityTokenResponse$];
const getRuntimeConfig$1=t=>({apiVersion:`2011-06-15`,base64Decoder:t?.base64Decoder??fromBase64,base64Encoder:t?.base64Encoder??toBase64,disableHostPrefix:t?.disableHostPrefix??!1,endpointProvider:t?.endpointProvider??defaultEndpointResolver,extensions:t?.extensions??[],httpAuthSchemeProvider:t?.httpAuthSchemeProvider??defaultSTSHttpAuthSchemeProvider,httpAuthSchemes:t?.httpAuthSchemes??[{schemeId:`aws.auth#sigv4`,identityProvider:t=>t.getIdentityProvider(`aws.auth#sigv4`),signer:new AwsSdkSigV4Signer},{schemeId:`aws.auth#sigv4a`,identityProvider:t=>t.getIdentityProvider(`aws.auth#sigv4a`),signer:new AwsSdkSigV4ASigner},{schemeId:`smithy.api#noAuth`,identityProvider:t=>t.getIdentityProvider(`smithy.api#noAuth`)||(async()=>({})),signer:new NoAuthSigner}],logger:t?.logger??new NoOpLogger,protocol:t?.protocol??AwsQueryProtocol,protocolSettings:t?.protocolSettings??{defaultNamespace:`com.amazonaws.sts`,errorTypeRegistries,xmlNamespace:`https://sts.amazonaws.com/doc/2011-06-15/`,version:`2011-06-15`,serviceTarget:`AWSSecurityTokenServiceV20110615`},serviceId:t?.serviceId??`STS`,sha256:t?.sha256??Sha256Node,signerConstructor:t?.signerConstructor??SignatureV4MultiRegion,urlParser:t?.urlParser??parseUrl,utf8Decoder:t?.utf8Decoder??fromUtf8,utf8Encoder:t?.utf8Encoder??toUtf8}),getRuntimeConfig=t=>{
emitWarningIfUnsupportedVersion(process.version);
let r=resolveDefaultsModeConfig(t),a=()=>r().then(loadConfigsForDefaultMode),s=getRuntimeConfig$1(t);
emitWarningIfUnsupportedVersion$1(process.version);
let u={profile:t?.profile,logger:s.logger};
return{...s,...t,runtime:`node`,defaultsMode:r,authSchemePreference:t?.authSchemePreference??loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS,u),bodyLengthChecker:t?.bodyLengthChecker??calculateBodyLength,credentialDefaultProvider:t?.credentialDefaultProvider??defaultProvider,defaultSocketTimeout:getDefaultSocketTimeout(t?.requestHandler,3e5),defaultUserAgentProvider:t?.defaultUserAgentProvider??createDefaultUserAgentProvider({serviceId:s.serviceId,clientVersion:version}),httpAuthSchemes:t?.httpAuthSchemes??[{schemeId:`aws.auth#sigv4`,identityProvider:t=>t.getIdentityProvider(`aws.auth#sigv4`)||(async t=>await defaultProvider(t?.__config||{})()),signer:new AwsSdkSigV4Signer},{schemeId:`aws.auth#sigv4a`,identityProvider:t=>t.getIdentityProvider(`aws.auth#sigv4a`),signer:new AwsSdkSigV4ASigner},{schemeId:`smithy.api#noAuth`,identityProvider:t=>t.getIdentityProvider(`smithy.api#noAuth`)||(async()=>({})),signer:new NoAuthSigner}],maxAttempts:t?.maxAttempts??loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS,t),region:t?.region??loadConfig(NODE_REGION_CONFIG_OPTIONS,{...NODE_REGION_CONFIG_FILE_OPTIONS,...u}),requestHandler:NodeHttpHandler.create(t?.requestHandler??a),retryMode:t?.retryMode??loadConfig({...NODE_RETRY_MODE_CONFIG_OPTIONS,default:async()=>(await a()).retryMode||DEFAULT_RETRY_MODE},t),sigv4aSigningRegionSet:t?.sigv4aSigningRegionSet??loadConfig(NODE_SIGV4A_CONFIG_OPTIONS,u),streamCollector:t?.streamCollector??streamCollector,useDualstackEndpoint:t?.useDualstackEndpoint??loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS,u),useFipsEndpoint:t?.useFipsEndpoint??loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS,u),userAgentAppId:t?.userAgentAppId??loadConfig(NODE_APP_ID_CONFIG_OPTIONS,u)}},getHttpAuthExtensionConfiguration=t=>{
let r=t.httpAuthSchemes,a=t.httpAuthSchemeProvider,s=t.credentials;
return{setHttpAuthScheme(t){
let a=r.findIndex(r=>r.schemeId===t.schemeId);
a===-1?r.push(t):r.splice(a,1,t)},httpAuthSchemes(){
return r},setHttpAuthSchemeProvider(t){
a=t},httpAuthSchemeProvider(){
return a},setCredentials(t){
s=t},credentials(){
return s}}},resolveHttpAuthRuntimeConfig=t=>({httpAuthSchemes:t.httpAuthSchemes(),httpAuthSchemeProvider:t.httpAuthSchemeProvider(),credentials:t.credentials()}),resolveRuntimeExtensions=(t,r)=>{
let a=Object.assign(getAwsRegionExtensionConfiguration(t),getDefaultExtensionConfiguration(t),getHttpHandlerExtensionConfiguration(t),getHttpAuthExtensionConfiguration(t));
return r.forEach(t=>t.configure(a)),Object.assign(t,resolveAwsRegionExtensionConfiguration(a),resolveDefaultRuntimeConfig(a),resolveHttpHandlerRuntimeConfig(a),resolveHttpAuthRuntimeConfig(a))};
var STSClient=class extends Client{
config;
constructor(...[t]){
let r=getRuntimeConfig(t||{});
super(r),this.initConfig=r;
let a=resolveClientEndpointParameters(r),s=resolveUserAgentConfig(a),u=resolveRetryConfig(s),_=resolveRegionConfig(u),v=resolveHostHeaderConfig(_),y=resolveEndpointConfig(v),b=resolveHttpAuthSchemeConfig(y),x=resolveRuntimeExtensions(b,t?.extensions||[]);
this.config=x,this.middlewareStack.use(getSchemaSerdePlugin(this.config)),this.middlewareStack.use(getUserAgentPlugin(this.config)),this.middlewareStack.use(getRetryPlugin(this.config)),this.middlewareStack.use(getContentLengthPlugin(this.config)),this.middlewareStack.use(getHostHeaderPlugin(this.config)),this.middlewareStack.use(getLoggerPlugin(this.config)),this.middlewareStack.use(getRecursionDetectionPlugin(this.config)),this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config,{httpAuthSchemeParametersProvider:defaultSTSHttpAuthSchemeParametersProvider,identityProviderConfigProvider:async t=>new DefaultIdentityProviderConfig({"aws.auth#sigv4":t.credentials,"aws.auth#sigv4a":t.credentials})})),this.middlewareStack.use(getHttpSigningPlugin(this.config))}
destroy(){
super.destroy()}};
const command=makeBuilder(commonParams,`AWSSecurityTokenServiceV20110615`,`STSClient`,getEndpointPlugin),_ep0={},_mw0=(t,r,a,s)=>[],commands={AssumeRoleCommand:class extends command(_ep0,_mw0,`AssumeRole`,AssumeRole$){},AssumeRoleWithSAMLCommand:class extends command(_ep0,_mw0,`AssumeRoleWithSAML`,AssumeRoleWithSAML$){},AssumeRoleWithWebIdentityCommand:class extends command(_ep0,_mw0,`AssumeRoleWithWebIdentity`,AssumeRoleWithWebIdentity$){},AssumeRootCommand:class extends command(_ep0,_mw0,`AssumeRoot`,AssumeRoot$){},DecodeAuthorizationMessageCommand:class extends command(_ep0,_mw0,`DecodeAuthorizationMessage`,DecodeAuthorizationMessage$){},GetAccessKeyInfoCommand:class extends command(_ep0,_mw0,`GetAccessKeyInfo`,GetAccessKeyInfo$){},GetCallerIdentityCommand:class extends command(_ep0,_mw0,`GetCallerIdentity`,GetCallerIdentity$){},GetDelegatedAccessTokenCommand:class extends command(_ep0,_mw0,`GetDelegatedAccessToken`,GetDelegatedAccessToken$){},GetFederationTokenCommand:class extends command(_ep0,_mw0,`GetFederationToken`,GetFederationToken$){},GetScopedCredentialsCommand:class extends command(_ep0,_mw0,`GetScopedCredentials`,GetScopedCredentials$){},GetSessionTokenCommand:class extends command(_ep0,_mw0,`GetSessionToken`,GetSessionToken$){},GetWebIdentityTokenCommand:class extends command(_ep0,_mw0,`GetWebIdentityToken`,GetWebIdentityToken$){}};
var STS=class extends STSClient{};
createAggregatedClient(commands,STS);
export{STS};