import{$ as e,At as t,B as n,C as r,Ct as i,D as a,Dt as o,E as s,F as c,G as l,H as u,I as d,L as f,M as ee,Mt as te,N as ne,O as re,Ot as ie,P as ae,Q as oe,R as se,S as ce,T as le,U as ue,V as de,W as fe,X as p,Y as pe,Z as me,_ as he,_t as ge,a as _e,at as ve,b as ye,bt as be,c as xe,ct as Se,d as Ce,dt as we,et as m,f as Te,ft as Ee,g as De,h as Oe,i as ke,j as Ae,jt as je,k as Me,kt as Ne,l as Pe,lt as Fe,m as h,n as Ie,o as Le,ot as Re,p as ze,pt as Be,r as Ve,rt as He,s as Ue,st as We,t as Ge,tt as Ke,u as qe,ut as Je,v as Ye,vt as Xe,w as Ze,x as Qe,xt as g,y as $e,yt as et,z as tt}from"./aws-sdk.js";
import{t as nt}from"./credential-provider-node.js";
var RpcProtocol=class extends l{
async serializeRequest(e,t,n){
let r=this.serializer,i={},a={},o=await n.endpoint(),s=p.of(e?.input),c=s.getSchema(),l,u=t&&typeof t==`object`?t:{},d=new et({protocol:``,hostname:``,port:void 0,path:`/`,fragment:void 0,query:i,headers:a,body:void 0});
if(o&&(this.updateServiceEndpoint(d,o),this.setHostPrefix(d,e,u)),u){
let e=s.getEventStreamMember();
if(e){
if(u[e]){
let t={};
for(let[n]of s.structIterator())n!==e&&u[n]!=null&&(t[n]=u[n]);
l=await this.serializeEventStream({eventStream:u[e],requestSchema:s,initialRequest:t})}}else r.write(c,u),l=r.flush()}
return d.headers=Object.assign(d.headers,a),d.query=i,d.body=l,d.method=`POST`,d}
async deserializeResponse(e,t,n){
let r=this.deserializer,i=p.of(e.output),a={};
if(this.isErrorResponse(n.statusCode)){
let i=await m(n.body,t);
throw i.byteLength>0&&Object.assign(a,await r.read(15,i)),await this.handleError(e,t,n,a,this.deserializeMetadata(n)),Error(`@smithy/core/protocols - RPC Protocol error handler failed to throw.`)}
for(let e in n.headers){
if(!be(n.headers,e))continue;
let t=n.headers[e];
delete n.headers[e],n.headers[e.toLowerCase()]=t}
let o=i.getEventStreamMember();
if(o)a[o]=await this.deserializeEventStream({response:n,responseSchema:i,initialResponseContainer:a});else{
let e=await m(n.body,t);
e.byteLength>0&&Object.assign(a,await r.read(i,e))}
return a.$metadata=this.deserializeMetadata(n),a}
isErrorResponse(e){
return e>=300}};
const _=e=>{
let t=`#text`;
for(let n in e)be(e,n)&&(e[n][t]===void 0?typeof e[n]==`object`&&e[n]!==null&&(e[n]=_(e[n])):e[n]=e[n][t]);
return e};
var AwsSdkSigV4ASigner=class{};
const rt=e=>(e.sigv4aSigningRegionSet=c(e.sigv4aSigningRegionSet),e),it={environmentVariableSelector(e){
if(e.AWS_SIGV4A_SIGNING_REGION_SET)return e.AWS_SIGV4A_SIGNING_REGION_SET.split(`,`).map(e=>e.trim());
throw new Oe(`AWS_SIGV4A_SIGNING_REGION_SET not set in env.`,{tryNextLink:!0})},configFileSelector(e){
if(e.sigv4a_signing_region_set)return(e.sigv4a_signing_region_set??``).split(`,`).map(e=>e.trim());
throw new Oe(`sigv4a_signing_region_set not set in profile.`,{tryNextLink:!0})},default:void 0};
function v(e){
Object.defineProperty(e,"__proto__",{value:void 0,writable:!0,enumerable:!0,configurable:!0})}
function at(e){
return new ot(e).parse()}
var ot=class AwsXmlParser{
x;
i=0;
z;
constructor(e){
this.x=e,this.x=e.replace(/\r\n?/g,`
`),this.z=this.x.length}
parse(){
let e=this,{z:t}=e;
for(;e.i<t&&(e.trim(),!(e.i>=t));)if(e.isNext(`<?`))e.readTo(`?>`),e.trim();else if(e.isNext(`<!--`))e.readTo(`-->`),e.trim();else if(e.isNext(`<!DOCTYPE`,!1))e.skipDoctype(),e.trim();else if(e.x[e.i]===`<`){
let t=e.parseTag();
return{[t.tag]:t.value}}else throw Error(`@aws-sdk XML parse error: unexpected content.`);
throw Error(`@aws-sdk XML parse error: no root element.`)}
isNext(e,t=!0){
let n=this;
return t?n.x.startsWith(e,n.i):n.x.toLowerCase().startsWith(e.toLowerCase(),n.i)}
readTo(e){
let t=this,n=t.x.indexOf(e,t.i);
if(n===-1)throw Error(`@aws-sdk XML parse error: expected "${e}" not found.`);
let r=t.x.slice(t.i,n);
return t.i=n+e.length,r}
trim(){
let e=this;
for(;e.i<e.z&&` 	\r
`.includes(e.x[e.i]);)++e.i}
readAttrValue(){
let e=this,t=e.x[e.i];
++e.i;
let n=``;
for(;e.i<e.z&&e.x[e.i]!==t;)n+=e.x[e.i++];
return++e.i,e.decodeEntities(n)}
parseTag(){
let e=this;
++e.i;
let t=``;
for(;e.i<e.z&&!` 	\r
>/`.includes(e.x[e.i]);)t+=e.x[e.i++];
let n=!1,r={};
for(;e.i<e.z&&(e.trim(),!`>/`.includes(e.x[e.i]));){
let t=``;
for(;e.i<e.z&&!`= 	\r
>/?`.includes(e.x[e.i]);)t+=e.x[e.i++];
if(e.trim(),e.x[e.i]!==`=`)break;
++e.i,e.trim(),t===`__proto__`&&v(r),r[t]=e.readAttrValue(),n=!0}
if(e.i>=e.z)throw Error(`@aws-sdk XML parse error: unexpected end of input.`);
if(e.x[e.i]===`/`){
if(++e.i,e.i>=e.z||e.x[e.i]!==`>`)throw Error(`@aws-sdk XML parse error: expected > at the end of self-closing tag.`);
return++e.i,{tag:t,value:n?r:``}}
if(e.x[e.i]!==`>`)throw Error(`@aws-sdk XML parse error: expected > at the end of opening tag.`);
++e.i;
let i=[],a=[],o=!1;
for(;e.i<e.z&&!e.isNext(`</`);)if(e.x[e.i]===`<`)e.isNext(`<!--`)?e.readTo(`-->`):e.isNext(`<![CDATA[`)?(e.i+=9,i.push(e.readTo(`]]>`))):e.isNext(`<?`)?e.readTo(`?>`):(o=!0,a.push(e.parseTag()));else{
let t=``;
for(;e.i<e.z&&e.x[e.i]!==`<`;)t+=e.x[e.i++];
i.push(e.decodeEntities(t))}
if(!e.isNext(`</`))throw Error(`@aws-sdk XML parse error: missing closing tag </${t}>.`);
e.i+=2;
let s=e.readTo(`>`).trim();
if(s!==t)throw Error(`@aws-sdk XML parse error: mismatched tags <${t}> and </${s}>.`);
if(!n&&i.length===0&&!o)return{tag:t,value:``};
if(!n&&!o){
let e=i.length===1?i[0]:i.join(``);
return e.trim()===``&&e.includes(`
`)?{tag:t,value:``}:{tag:t,value:e}}
let c={};
for(let e of i)e.trim()===``&&e.includes(`
`)||(c[`#text`]=`#text`in c?c[`#text`]+e:e);
for(let e of a)e.tag===`__proto__`&&v(c),e.tag in c?Array.isArray(c[e.tag])?c[e.tag].push(e.value):c[e.tag]=[c[e.tag],e.value]:c[e.tag]=e.value;
for(let[e,t]of Object.entries(r))e===`__proto__`&&v(c),c[e]=t;
return{tag:t,value:c}}
static ENTITIES={amp:`&`,lt:`<`,gt:`>`,quot:`"`,apos:`'`};
skipDoctype(){
let e=this;
e.i+=9;
let t=0;
for(;e.i<e.z;){
let n=e.x[e.i];
if(n===`[`)++t;else if(n===`]`)--t;else if(n===`>`&&t===0){
++e.i;
return}
++e.i}
throw Error(`@aws-sdk XML parse error: unclosed DOCTYPE.`)}
decodeEntities(e){
return e.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z][a-zA-Z0-9]{0,30}));/g,(e,t,n,r)=>t?String.fromCharCode(parseInt(t,16)):n?String.fromCharCode(parseInt(n,10)):AwsXmlParser.ENTITIES[r]??``)}},SerdeContextConfig=class{
serdeContext;
setSerdeContext(e){
this.serdeContext=e}},UnionSerde=class{
from;
to;
keys;
constructor(e,t){
this.from=e,this.to=t;
let n=Object.keys(this.from),r=new Set(n);
r.delete(`__type`),this.keys=r}
mark(e){
this.keys.delete(e)}
hasUnknown(){
return this.keys.size===1&&Object.keys(this.to).length===0}
writeUnknown(){
if(this.hasUnknown()){
let e=this.keys.values().next().value,t=this.from[e];
this.to.$unknown=[e,t]}}};
function st(e){
Object.defineProperty(e,"__proto__",{value:void 0,writable:!0,enumerable:!0,configurable:!0})}
var XmlShapeDeserializer=class extends SerdeContextConfig{
settings;
stringDeserializer;
constructor(e){
super(),this.settings=e,this.stringDeserializer=new fe(e)}
setSerdeContext(e){
this.serdeContext=e,this.stringDeserializer.setSerdeContext(e)}
read(e,t,n){
let r=p.of(e),i=r.getMemberSchemas();
if(r.isStructSchema()&&r.isMemberSchema()&&Object.values(i).find(e=>!!e.getMemberTraits().eventPayload)){
let e={},n=Object.keys(i)[0];
return e[n]=i[n].isBlobSchema()?t:this.read(i[n],t),e}
let a=(this.serdeContext?.utf8Encoder??o)(t),s=this.parseXml(a);
return this.readSchema(e,n?s[n]:s)}
readSchema(e,t){
let n=p.of(e);
if(n.isUnitSchema())return;
let r=n.getMergedTraits();
if(n.isListSchema()&&!Array.isArray(t))return this.readSchema(n,[t]);
if(t==null)return t;
if(typeof t==`object`){
let e=!!r.xmlFlattened;
if(n.isListSchema()){
let r=n.getValueSchema(),i=[],a=r.getMergedTraits().xmlName??`member`,o=e?t:(t[0]??t)[a];
if(o==null)return i;
let s=Array.isArray(o)?o:[o];
for(let e of s)i.push(this.readSchema(r,e));
return i}
let i={};
if(n.isMapSchema()){
let r=n.getKeySchema(),a=n.getValueSchema(),o;
o=e?Array.isArray(t)?t:[t]:Array.isArray(t.entry)?t.entry:[t.entry];
let s=r.getMergedTraits().xmlName??`key`,c=a.getMergedTraits().xmlName??`value`;
for(let e of o){
let t=e[s],n=e[c];
t===`__proto__`&&st(i),i[t]=this.readSchema(a,n)}
return i}
if(n.isStructSchema()){
let e=n.isUnionSchema(),r;
e&&(r=new UnionSerde(t,i));
for(let[a,o]of n.structIterator()){
let n=o.getMergedTraits(),s=n.httpPayload?n.xmlName??o.getName():o.getMemberTraits().xmlName??a;
e&&r.mark(s),t[s]!=null&&(i[a]=this.readSchema(o,t[s]))}
return e&&r.writeUnknown(),i}
if(n.isDocumentSchema())return t;
throw Error(`@aws-sdk/core/protocols - xml deserializer unhandled schema type for ${n.getName(!0)}`)}
return n.isListSchema()?[]:n.isMapSchema()||n.isStructSchema()?{}:this.stringDeserializer.read(n,t)}
parseXml(e){
if(e.length){
let t;
try{
t=at(e)}catch(t){
throw t&&typeof t==`object`&&Object.defineProperty(t,"$responseBodyText",{value:e}),t}
let n=`#text`,r=Object.keys(t)[0],i=t[r];
return i[n]&&(i[r]=i[n],delete i[n]),_(i)}
return{}}},QueryShapeSerializer=class extends SerdeContextConfig{
settings;
buffer;
constructor(e){
super(),this.settings=e}
write(e,t,n=``){
this.buffer===void 0&&(this.buffer=``);
let r=p.of(e);
if(n&&!n.endsWith(`.`)&&(n+=`.`),r.isBlobSchema())(typeof t==`string`||t instanceof Uint8Array)&&(this.writeKey(n),this.writeValue((this.serdeContext?.base64Encoder??ie)(t)));else if(r.isBooleanSchema()||r.isNumericSchema()||r.isStringSchema())t==null?r.isIdempotencyToken()&&(this.writeKey(n),this.writeValue(Ke())):(this.writeKey(n),this.writeValue(String(t)));else if(r.isBigIntegerSchema())t!=null&&(this.writeKey(n),this.writeValue(String(t)));else if(r.isBigDecimalSchema())t!=null&&(this.writeKey(n),this.writeValue(t instanceof Be?t.string:String(t)));else if(r.isTimestampSchema()){
if(t instanceof Date)switch(this.writeKey(n),ue(r,this.settings)){case 5:
this.writeValue(t.toISOString().replace(`.000Z`,`Z`));
break;case 6:
this.writeValue(i(t));
break;case 7:
this.writeValue(String(t.getTime()/1e3))}}else if(r.isDocumentSchema())Array.isArray(t)?this.write(79,t,n):t instanceof Date?this.write(4,t,n):t instanceof Uint8Array?this.write(21,t,n):t&&typeof t==`object`?this.write(143,t,n):(this.writeKey(n),this.writeValue(String(t)));else if(r.isListSchema()){
if(Array.isArray(t)){
if(t.length===0)this.settings.serializeEmptyLists&&(this.writeKey(n),this.writeValue(``));else{
let e=r.getValueSchema(),i=this.settings.flattenLists||r.getMergedTraits().xmlFlattened,a=1;
for(let r of t){
if(r==null)continue;
let t=e.getMergedTraits(),o=this.getKey(`member`,t.xmlName,t.ec2QueryName),s=i?`${n}${a}`:`${n}${o}.${a}`;
this.write(e,r,s),++a}}}}else if(r.isMapSchema()){
if(t&&typeof t==`object`){
let e=r.getKeySchema(),i=r.getValueSchema(),a=r.getMergedTraits().xmlFlattened,o=1;
for(let r in t){
let s=t[r];
if(s==null)continue;
let c=e.getMergedTraits(),l=this.getKey(`key`,c.xmlName,c.ec2QueryName),u=a?`${n}${o}.${l}`:`${n}entry.${o}.${l}`,d=i.getMergedTraits(),f=this.getKey(`value`,d.xmlName,d.ec2QueryName),ee=a?`${n}${o}.${f}`:`${n}entry.${o}.${f}`;
this.write(e,r,u),this.write(i,s,ee),++o}}}else if(r.isStructSchema()){
if(t&&typeof t==`object`){
let e=!1;
for(let[i,a]of r.structIterator()){
if(t[i]==null&&!a.isIdempotencyToken())continue;
let r=a.getMergedTraits(),o=this.getKey(i,r.xmlName,r.ec2QueryName,`struct`),s=`${n}${o}`;
this.write(a,t[i],s),e=!0}
if(!e&&r.isUnionSchema()){
let{$unknown:e}=t;
if(Array.isArray(e)){
let[t,r]=e,i=`${n}${t}`;
this.write(15,r,i)}}}}else if(!r.isUnitSchema())throw Error(`@aws-sdk/core/protocols - QuerySerializer unrecognized schema type ${r.getName(!0)}`)}
flush(){
if(this.buffer===void 0)throw Error(`@aws-sdk/core/protocols - QuerySerializer cannot flush with nothing written to buffer.`);
let e=this.buffer;
return delete this.buffer,e}
getKey(e,t,n,r){
let{ec2:i,capitalizeKeys:a}=this.settings;
if(i&&n)return n;
let o=t??e;
return a&&r===`struct`?o[0].toUpperCase()+o.slice(1):o}
writeKey(t){
t.endsWith(`.`)&&(t=t.slice(0,t.length-1)),this.buffer+=`&${e(t)}=`}
writeValue(t){
this.buffer+=e(t)}},AwsQueryProtocol=class extends RpcProtocol{
options;
serializer;
deserializer;
mixin=new Ie;
constructor(e){
super({defaultNamespace:e.defaultNamespace,errorTypeRegistries:e.errorTypeRegistries}),this.options=e;
let t={timestampFormat:{useTrait:!0,default:5},httpBindings:!1,xmlNamespace:e.xmlNamespace,serviceNamespace:e.defaultNamespace,serializeEmptyLists:!0};
this.serializer=new QueryShapeSerializer(t),this.deserializer=new XmlShapeDeserializer(t)}
getShapeId(){
return`aws.protocols#awsQuery`}
setSerdeContext(e){
this.serializer.setSerdeContext(e),this.deserializer.setSerdeContext(e)}
getPayloadCodec(){
throw Error(`AWSQuery protocol has no payload codec.`)}
async serializeRequest(e,t,n){
let r=await super.serializeRequest(e,t,n);
return r.path.endsWith(`/`)||(r.path+=`/`),r.headers[`content-type`]=`application/x-www-form-urlencoded`,oe(e.input)!==`unit`&&r.body||(r.body=``),r.body=`Action=${e.name.split(`#`)[1]??e.name}&Version=${this.options.version}`+r.body,r.body.endsWith(`&`)&&(r.body=r.body.slice(-1)),r}
async deserializeResponse(e,t,n){
let r=this.deserializer,i=p.of(e.output),a={};
if(n.statusCode>=300){
let i=await m(n.body,t);
i.byteLength>0&&Object.assign(a,await r.read(15,i)),await this.handleError(e,t,n,a,this.deserializeMetadata(n))}
for(let e in n.headers){
let t=n.headers[e];
delete n.headers[e],n.headers[e.toLowerCase()]=t}
let o=e.name.split(`#`)[1]??e.name,s=i.isStructSchema()&&this.useNestedResult()?o+`Result`:void 0,c=await m(n.body,t);
return c.byteLength>0&&Object.assign(a,await r.read(i,c,s)),a.$metadata=this.deserializeMetadata(n),a}
useNestedResult(){
return!0}
async handleError(e,t,n,r,i){
let a=this.loadQueryErrorCode(n,r)??`Unknown`;
this.mixin.compose(this.compositeErrorRegistry,a,this.options.defaultNamespace);
let o=this.loadQueryError(r)??{},s=this.loadQueryErrorMessage(r);
o.message=s,o.Error={Type:o.Type,Code:o.Code,Message:s};
let{errorSchema:c,errorMetadata:l}=await this.mixin.getErrorSchemaOrThrowBaseException(a,this.options.defaultNamespace,n,o,i,this.mixin.findQueryCompatibleError),u=p.of(c),d=new((this.compositeErrorRegistry.getErrorCtor(c))??Error)({}),f={Type:o.Error.Type,Code:o.Error.Code,Error:o.Error};
for(let[e,t]of u.structIterator()){
let n=t.getMergedTraits().xmlName??e,i=o[n]??r[n];
f[e]=this.deserializer.readSchema(t,i)}
throw this.mixin.decorateServiceException(Object.assign(d,l,{$fault:u.getMergedTraits().error,message:s},f),r)}
loadQueryErrorCode(e,t){
let n=(t.Errors?.[0]?.Error??t.Errors?.Error??t.Error)?.Code;
if(n!==void 0)return n;
if(e.statusCode==404)return`NotFound`}
loadQueryError(e){
return e.Errors?.[0]?.Error??e.Errors?.Error??e.Error}
loadQueryErrorMessage(e){
let t=this.loadQueryError(e);
return t?.message??t?.Message??e.message??e.Message??`Unknown`}
getDefaultContentType(){
return`application/x-www-form-urlencoded`}},SignatureV4MultiRegion=class extends _e{
static sigv4aDependency(){
return`none`}};
const y=`isSet`,b=`PartitionResult`,x=`booleanEquals`,S=`stringEquals`,C=`getAttr`,w=`us-east-1`,T=`sigv4`,E=`https://sts.{Region}.{PartitionResult#dnsSuffix}`,D={ref:`Endpoint`},O={ref:`Region`},k={ref:b},A={},j=[O],M={conditions:[[y,[D]],[y,j],[`aws.partition`,j,b],[x,[{ref:`UseFIPS`},!0]],[x,[{ref:`UseDualStack`},!0]],[S,[O,`aws-global`]],[x,[{ref:`UseGlobalEndpoint`},!0]],[S,[O,`eu-central-1`]],[x,[{fn:C,argv:[k,`supportsDualStack`]},!0]],[x,[{fn:C,argv:[k,`supportsFIPS`]},!0]],[S,[O,`ap-south-1`]],[S,[O,`eu-north-1`]],[S,[O,`eu-west-1`]],[S,[O,`eu-west-2`]],[S,[O,`eu-west-3`]],[S,[O,`sa-east-1`]],[S,[O,w]],[S,[O,`us-east-2`]],[S,[O,`us-west-2`]],[S,[O,`us-west-1`]],[S,[O,`ca-central-1`]],[S,[O,`ap-southeast-1`]],[S,[O,`ap-northeast-1`]],[S,[O,`ap-southeast-2`]],[S,[{fn:C,argv:[k,`name`]},`aws-us-gov`]]],results:[[-1],[`https://sts.amazonaws.com`,{authSchemes:[{name:T,signingName:`sts`,signingRegion:w}]}],[E,{authSchemes:[{name:T,signingName:`sts`,signingRegion:`{Region}`}]}],[-1,`Invalid Configuration: FIPS and custom endpoint are not supported`],[-1,`Invalid Configuration: Dualstack and custom endpoint are not supported`],[D,A],[`https://sts-fips.{Region}.{PartitionResult#dualStackDnsSuffix}`,A],[-1,`FIPS and DualStack are enabled, but this partition does not support one or both`],[`https://sts.{Region}.amazonaws.com`,A],[`https://sts-fips.{Region}.{PartitionResult#dnsSuffix}`,A],[-1,`FIPS is enabled but this partition does not support FIPS`],[`https://sts.{Region}.{PartitionResult#dualStackDnsSuffix}`,A],[-1,`DualStack is enabled but this partition does not support DualStack`],[E,A],[-1,`Invalid Configuration: Missing Region`]]},ct=new Int32Array([-1,1,-1,0,30,3,1,4,100000014,2,5,100000014,3,25,6,4,24,7,5,100000001,8,6,9,100000013,7,100000001,10,10,100000001,11,11,100000001,12,12,100000001,13,13,100000001,14,14,100000001,15,15,100000001,16,16,100000001,17,17,100000001,18,18,100000001,19,19,100000001,20,20,100000001,21,21,100000001,22,22,100000001,23,23,100000001,100000002,8,100000011,100000012,4,28,26,9,27,100000010,24,100000008,100000009,8,29,100000007,9,100000006,100000007,3,100000003,31,4,100000004,100000005]),lt=Je.from(ct,2,M.conditions,M.results),ut=new Fe({size:50,params:[`Endpoint`,`Region`,`UseDualStack`,`UseFIPS`,`UseGlobalEndpoint`]}),N=(e,t={})=>ut.get(e,()=>We(lt,{endpointParams:e,logger:t.logger}));
Se.aws=De;
const dt=(e=>async(t,n,r)=>{
if(!r)throw Error("Could not find `input` for `defaultEndpointRuleSetHttpAuthSchemeParametersProvider`");
let i=await e(t,n,r),a=g(n)?.commandInstance?.constructor?.getEndpointParameterInstructions;
if(!a)throw Error(`getEndpointParameterInstructions() is not defined on '${n.commandName}'`);
let o=await we(r,{getEndpointParameterInstructions:a},t);
return Object.assign(i,o)})(async(e,t,n)=>({operation:g(t).operation,region:await Xe(e.region)()||(()=>{
throw Error("expected `region` to be configured for `aws.auth#sigv4`")})()}));
function P(e){
return{schemeId:`aws.auth#sigv4`,signingProperties:{name:`sts`,region:e.region},propertiesExtractor:(e,t)=>({signingProperties:{config:e,context:t}})}}
function F(e){
return{schemeId:`aws.auth#sigv4a`,signingProperties:{name:`sts`,region:e.region},propertiesExtractor:(e,t)=>({signingProperties:{config:e,context:t}})}}
function I(e){
return{schemeId:`smithy.api#noAuth`}}
const ft=((e,t,n)=>r=>{
let i=e(r).properties?.authSchemes;
if(!i)return t(r);
let a=[];
for(let e of i){
let{name:t,properties:o={},...s}=e,c=t.toLowerCase();
t!==c&&console.warn(`HttpAuthScheme has been normalized with lowercasing: '${t}' to '${c}'`);
let l;
if(c===`sigv4a`){
l=`aws.auth#sigv4a`;
let e=i.find(e=>{
let t=e.name.toLowerCase();
return t!==`sigv4a`&&t.startsWith(`sigv4`)});
if(SignatureV4MultiRegion.sigv4aDependency()===`none`&&e)continue}else if(c.startsWith(`sigv4`))l=`aws.auth#sigv4`;else throw Error(`Unknown HttpAuthScheme found in '@smithy.rules#endpointRuleSet': '${c}'`);
let u=n[l];
if(!u)throw Error(`Could not find HttpAuthOption create function for '${l}'`);
let d=u(r);
d.schemeId=l,d.signingProperties={...d.signingProperties||{},...s,...o},a.push(d)}
return a})(N,e=>{
let t=[];
switch(e.operation){case`AssumeRoleWithSAML`:
t.push(I(e)),t.push(F(e));
break;case`AssumeRoleWithWebIdentity`:
t.push(I(e)),t.push(F(e));
break;default:
t.push(P(e)),t.push(F(e))}
return t},{"aws.auth#sigv4":P,"aws.auth#sigv4a":F,"smithy.api#noAuth":I}),pt=e=>{
let t=ke(e),n=rt(t);
return Object.assign(n,{authSchemePreference:Xe(e.authSchemePreference??[])})},mt=e=>Object.assign(e,{useDualstackEndpoint:e.useDualstackEndpoint??!1,useFipsEndpoint:e.useFipsEndpoint??!1,useGlobalEndpoint:e.useGlobalEndpoint??!1,defaultSigningName:`sts`}),ht={UseGlobalEndpoint:{type:`builtInParams`,name:`useGlobalEndpoint`},UseFIPS:{type:`builtInParams`,name:`useFipsEndpoint`},Endpoint:{type:`builtInParams`,name:`endpoint`},Region:{type:`builtInParams`,name:`region`},UseDualStack:{type:`builtInParams`,name:`useDualstackEndpoint`}};
var gt=`3.1174.0`,L=class STSServiceException extends Me{
static shapeId=`smithy.ts.sdk.synthetic.com.amazonaws.sts#STSServiceException`;
constructor(e){
super(e),Object.setPrototypeOf(this,STSServiceException.prototype)}},_t=class ExpiredTokenException extends L{
static shapeId=`com.amazonaws.sts#ExpiredTokenException`;
name=`ExpiredTokenException`;
$fault=`client`;
constructor(e){
super({name:`ExpiredTokenException`,$fault:`client`,...e}),Object.setPrototypeOf(this,ExpiredTokenException.prototype)}},vt=class InvalidContextAssertionException extends L{
static shapeId=`com.amazonaws.sts#InvalidContextAssertionException`;
name=`InvalidContextAssertionException`;
$fault=`client`;
constructor(e){
super({name:`InvalidContextAssertionException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidContextAssertionException.prototype)}},yt=class MalformedPolicyDocumentException extends L{
static shapeId=`com.amazonaws.sts#MalformedPolicyDocumentException`;
name=`MalformedPolicyDocumentException`;
$fault=`client`;
constructor(e){
super({name:`MalformedPolicyDocumentException`,$fault:`client`,...e}),Object.setPrototypeOf(this,MalformedPolicyDocumentException.prototype)}},bt=class PackedPolicyTooLargeException extends L{
static shapeId=`com.amazonaws.sts#PackedPolicyTooLargeException`;
name=`PackedPolicyTooLargeException`;
$fault=`client`;
constructor(e){
super({name:`PackedPolicyTooLargeException`,$fault:`client`,...e}),Object.setPrototypeOf(this,PackedPolicyTooLargeException.prototype)}},xt=class RegionDisabledException extends L{
static shapeId=`com.amazonaws.sts#RegionDisabledException`;
name=`RegionDisabledException`;
$fault=`client`;
constructor(e){
super({name:`RegionDisabledException`,$fault:`client`,...e}),Object.setPrototypeOf(this,RegionDisabledException.prototype)}},St=class IDPRejectedClaimException extends L{
static shapeId=`com.amazonaws.sts#IDPRejectedClaimException`;
name=`IDPRejectedClaimException`;
$fault=`client`;
constructor(e){
super({name:`IDPRejectedClaimException`,$fault:`client`,...e}),Object.setPrototypeOf(this,IDPRejectedClaimException.prototype)}},Ct=class InvalidIdentityTokenException extends L{
static shapeId=`com.amazonaws.sts#InvalidIdentityTokenException`;
name=`InvalidIdentityTokenException`;
$fault=`client`;
constructor(e){
super({name:`InvalidIdentityTokenException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidIdentityTokenException.prototype)}},wt=class IDPCommunicationErrorException extends L{
static shapeId=`com.amazonaws.sts#IDPCommunicationErrorException`;
name=`IDPCommunicationErrorException`;
$fault=`client`;
$retryable={};
constructor(e){
super({name:`IDPCommunicationErrorException`,$fault:`client`,...e}),Object.setPrototypeOf(this,IDPCommunicationErrorException.prototype)}},Tt=class InvalidAuthorizationMessageException extends L{
static shapeId=`com.amazonaws.sts#InvalidAuthorizationMessageException`;
name=`InvalidAuthorizationMessageException`;
$fault=`client`;
constructor(e){
super({name:`InvalidAuthorizationMessageException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidAuthorizationMessageException.prototype)}},Et=class ExpiredTradeInTokenException extends L{
static shapeId=`com.amazonaws.sts#ExpiredTradeInTokenException`;
name=`ExpiredTradeInTokenException`;
$fault=`client`;
constructor(e){
super({name:`ExpiredTradeInTokenException`,$fault:`client`,...e}),Object.setPrototypeOf(this,ExpiredTradeInTokenException.prototype)}},Dt=class InsufficientSessionLifetimeException extends L{
static shapeId=`com.amazonaws.sts#InsufficientSessionLifetimeException`;
name=`InsufficientSessionLifetimeException`;
$fault=`client`;
constructor(e){
super({name:`InsufficientSessionLifetimeException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InsufficientSessionLifetimeException.prototype)}},Ot=class InvalidSubjectCredentialsException extends L{
static shapeId=`com.amazonaws.sts#InvalidSubjectCredentialsException`;
name=`InvalidSubjectCredentialsException`;
$fault=`client`;
constructor(e){
super({name:`InvalidSubjectCredentialsException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidSubjectCredentialsException.prototype)}},kt=class JWTPayloadSizeExceededException extends L{
static shapeId=`com.amazonaws.sts#JWTPayloadSizeExceededException`;
name=`JWTPayloadSizeExceededException`;
$fault=`client`;
constructor(e){
super({name:`JWTPayloadSizeExceededException`,$fault:`client`,...e}),Object.setPrototypeOf(this,JWTPayloadSizeExceededException.prototype)}},At=class OutboundWebIdentityFederationDisabledException extends L{
static shapeId=`com.amazonaws.sts#OutboundWebIdentityFederationDisabledException`;
name=`OutboundWebIdentityFederationDisabledException`;
$fault=`client`;
constructor(e){
super({name:`OutboundWebIdentityFederationDisabledException`,$fault:`client`,...e}),Object.setPrototypeOf(this,OutboundWebIdentityFederationDisabledException.prototype)}},jt=class SessionDurationEscalationException extends L{
static shapeId=`com.amazonaws.sts#SessionDurationEscalationException`;
name=`SessionDurationEscalationException`;
$fault=`client`;
constructor(e){
super({name:`SessionDurationEscalationException`,$fault:`client`,...e}),Object.setPrototypeOf(this,SessionDurationEscalationException.prototype)}};
const R=`AssumedRoleUser`,z=`Credentials`,B=`DurationSeconds`,V=`MinimumSessionTokenSize`,H=`OriginIdentity`,U=`Policy`,W=`PolicyArns`,G=`PackedPolicySize`,Mt=`RoleArn`,Nt=`RoleSessionName`,K=`SourceIdentity`,Pt=`SessionTokenSize`,Ft=`SessionTokenUtilization`,It=`TransactionContext`,Lt=`TrustedIdentityPropagationContext`,q=`awsQueryError`,J=`client`,Y=`error`,X=`httpError`,Z=`message`,Rt=`smithy.ts.sdk.synthetic.com.amazonaws.sts`,Q=`com.amazonaws.sts`,zt=new pe(Rt);
var Bt=[-3,Rt,`STSServiceException`,0,[],[]];
zt.registerError(Bt,L);
const $=new pe(Q);
var Vt=[-3,Q,`ExpiredTokenException`,{[q]:[`ExpiredTokenException`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError(Vt,_t);
var Ht=[-3,Q,`ExpiredTradeInTokenException`,{[q]:[`ExpiredTradeInTokenException`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError(Ht,Et);
var Ut=[-3,Q,`IDPCommunicationErrorException`,{[q]:[`IDPCommunicationError`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError(Ut,wt);
var Wt=[-3,Q,`IDPRejectedClaimException`,{[q]:[`IDPRejectedClaim`,403],[Y]:J,[X]:403},[Z],[0]];
$.registerError(Wt,St);
var Gt=[-3,Q,`InsufficientSessionLifetimeException`,{[q]:[`InsufficientSessionLifetime`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError(Gt,Dt);
var Kt=[-3,Q,`InvalidAuthorizationMessageException`,{[q]:[`InvalidAuthorizationMessageException`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError(Kt,Tt);
var qt=[-3,Q,`InvalidContextAssertionException`,{[q]:[`InvalidContextAssertion`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError(qt,vt);
var Jt=[-3,Q,`InvalidIdentityTokenException`,{[q]:[`InvalidIdentityToken`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError(Jt,Ct);
var Yt=[-3,Q,`InvalidSubjectCredentialsException`,{[q]:[`InvalidSubjectCredentials`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError(Yt,Ot);
var Xt=[-3,Q,`JWTPayloadSizeExceededException`,{[q]:[`JWTPayloadSizeExceededException`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError(Xt,kt);
var Zt=[-3,Q,`MalformedPolicyDocumentException`,{[q]:[`MalformedPolicyDocument`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError(Zt,yt);
var Qt=[-3,Q,`OutboundWebIdentityFederationDisabledException`,{[q]:[`OutboundWebIdentityFederationDisabledException`,403],[Y]:J,[X]:403},[Z],[0]];
$.registerError(Qt,At);
var $t=[-3,Q,`PackedPolicyTooLargeException`,{[q]:[`PackedPolicyTooLarge`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError($t,bt);
var en=[-3,Q,`RegionDisabledException`,{[q]:[`RegionDisabledException`,403],[Y]:J,[X]:403},[Z],[0]];
$.registerError(en,xt);
var tn=[-3,Q,`SessionDurationEscalationException`,{[q]:[`SessionDurationEscalationException`,403],[Y]:J,[X]:403},[Z],[0]];
$.registerError(tn,jt);
const nn=[zt,$];
var rn=[0,Q,`accessKeySecretType`,8,0],an=[0,Q,`clientTokenType`,8,0],on=[0,Q,`originIdentityIssuerType`,8,0],sn=[0,Q,`originIdentitySubjectType`,8,0],cn=[0,Q,`originIdentitySubjectTypeType`,8,0],ln=[0,Q,`transactionContextValueType`,8,0],un=[3,Q,R,0,[`AssumedRoleId`,`Arn`],[0,0],2],dn=[3,Q,`AssumeRoleRequest`,0,[Mt,Nt,W,U,B,`Tags`,`TransitiveTagKeys`,`ExternalId`,`SerialNumber`,`TokenCode`,K,`ProvidedContexts`,V],[0,0,()=>Sn,0,1,()=>wn,64,0,0,0,0,()=>Cn,1],2],fn=[3,Q,`AssumeRoleResponse`,0,[z,R,G,K,Ft,Pt],[[()=>hn,0],()=>un,1,0,1,1]],pn=[3,Q,`AssumeRoleWithWebIdentityRequest`,0,[Mt,Nt,`WebIdentityToken`,`ProviderId`,W,U,B,V],[0,0,[()=>an,0],0,()=>Sn,0,1,1],3],mn=[3,Q,`AssumeRoleWithWebIdentityResponse`,0,[z,`SubjectFromWebIdentityToken`,R,G,`Provider`,`Audience`,K,Ft,Pt,Lt],[[()=>hn,0],0,()=>un,1,0,0,0,1,1,[()=>xn,0]]],hn=[3,Q,z,0,[`AccessKeyId`,`SecretAccessKey`,`SessionToken`,`Expiration`],[0,[()=>rn,0],0,4],4],gn=[3,Q,H,0,[`Subject`,`SubjectType`,`Issuer`,`FederatedProviderArn`],[[()=>sn,0],[()=>cn,0],[()=>on,0],0]],_n=[3,Q,`PolicyDescriptorType`,0,[`arn`],[0]],vn=[3,Q,`ProvidedContext`,0,[`ProviderArn`,`ContextAssertion`],[0,0]],yn=[3,Q,`Tag`,0,[`Key`,`Value`],[0,0],2],bn=[3,Q,It,0,[`IdentityProvider`],[[()=>Tn,0]]],xn=[3,Q,Lt,8,[H,It],[[()=>gn,0],[()=>bn,0]]],Sn=[1,Q,`policyDescriptorListType`,0,()=>_n],Cn=[1,Q,`ProvidedContextsListType`,0,()=>vn],wn=[1,Q,`tagListType`,0,()=>yn],Tn=[2,Q,`transactionContextIdentityProviderMapType`,0,[0,0],[()=>ln,0]],En=[9,Q,`AssumeRole`,0,()=>dn,()=>fn],Dn=[9,Q,`AssumeRoleWithWebIdentity`,0,()=>pn,()=>mn];
const On=e=>({apiVersion:`2011-06-15`,base64Decoder:e?.base64Decoder??t,base64Encoder:e?.base64Encoder??ie,disableHostPrefix:e?.disableHostPrefix??!1,endpointProvider:e?.endpointProvider??N,extensions:e?.extensions??[],httpAuthSchemeProvider:e?.httpAuthSchemeProvider??ft,httpAuthSchemes:e?.httpAuthSchemes??[{schemeId:`aws.auth#sigv4`,identityProvider:e=>e.getIdentityProvider(`aws.auth#sigv4`),signer:new Ue},{schemeId:`aws.auth#sigv4a`,identityProvider:e=>e.getIdentityProvider(`aws.auth#sigv4a`),signer:new AwsSdkSigV4ASigner},{schemeId:`smithy.api#noAuth`,identityProvider:e=>e.getIdentityProvider(`smithy.api#noAuth`)||(async()=>({})),signer:new ne}],logger:e?.logger??new s,protocol:e?.protocol??AwsQueryProtocol,protocolSettings:e?.protocolSettings??{defaultNamespace:`com.amazonaws.sts`,errorTypeRegistries:nn,xmlNamespace:`https://sts.amazonaws.com/doc/2011-06-15/`,version:`2011-06-15`,serviceTarget:`AWSSecurityTokenServiceV20110615`},serviceId:e?.serviceId??`STS`,sha256:e?.sha256??Ge,signerConstructor:e?.signerConstructor??SignatureV4MultiRegion,urlParser:e?.urlParser??ge,utf8Decoder:e?.utf8Decoder??Ne,utf8Encoder:e?.utf8Encoder??o}),kn=e=>{
a(process.version);
let t=xe(e),n=()=>t().then(re),r=On(e);
te(process.version);
let i={profile:e?.profile,logger:r.logger};
return{...r,...e,runtime:`node`,defaultsMode:t,authSchemePreference:e?.authSchemePreference??h(Le,i),bodyLengthChecker:e?.bodyLengthChecker??Ee,credentialDefaultProvider:e?.credentialDefaultProvider??nt,defaultSocketTimeout:je(e?.requestHandler,3e5),defaultUserAgentProvider:e?.defaultUserAgentProvider??Ye({serviceId:r.serviceId,clientVersion:gt}),httpAuthSchemes:e?.httpAuthSchemes??[{schemeId:`aws.auth#sigv4`,identityProvider:e=>e.getIdentityProvider(`aws.auth#sigv4`)||(async e=>await nt(e?.__config||{})()),signer:new Ue},{schemeId:`aws.auth#sigv4a`,identityProvider:e=>e.getIdentityProvider(`aws.auth#sigv4a`),signer:new AwsSdkSigV4ASigner},{schemeId:`smithy.api#noAuth`,identityProvider:e=>e.getIdentityProvider(`smithy.api#noAuth`)||(async()=>({})),signer:new ne}],maxAttempts:e?.maxAttempts??h(Qe,e),region:e?.region??h(Ce,{...qe,...i}),requestHandler:Ve.create(e?.requestHandler??n),retryMode:e?.retryMode??h({...ce,default:async()=>(await n()).retryMode||Ze},e),sigv4aSigningRegionSet:e?.sigv4aSigningRegionSet??h(it,i),streamCollector:e?.streamCollector??He,useDualstackEndpoint:e?.useDualstackEndpoint??h(ze,i),useFipsEndpoint:e?.useFipsEndpoint??h(Te,i),userAgentAppId:e?.userAgentAppId??h(he,i)}};
function An(e,t){
if(t.length>0)throw Error(`Extensions are not part of this bundle: see scripts/bundle/stand-ins.ts`);
return e}
var STSClient=class extends Ae{
config;
constructor(...[e]){
let t=kn(e||{});
super(t),this.initConfig=t;
let i=mt(t),a=ee(i),o=r(a),s=Pe(o),c=de(s),l=Re(c),te=An(pt(l),e?.extensions||[]);
this.config=te,this.middlewareStack.use(me(this.config)),this.middlewareStack.use($e(this.config)),this.middlewareStack.use(ye(this.config)),this.middlewareStack.use(u(this.config)),this.middlewareStack.use(n(this.config)),this.middlewareStack.use(tt(this.config)),this.middlewareStack.use(se(this.config)),this.middlewareStack.use(f(this.config,{httpAuthSchemeParametersProvider:dt,identityProviderConfigProvider:async e=>new ae({"aws.auth#sigv4":e.credentials,"aws.auth#sigv4a":e.credentials})})),this.middlewareStack.use(d(this.config))}
destroy(){
super.destroy()}};
const jn=le(ht,`AWSSecurityTokenServiceV20110615`,`STSClient`,ve),Mn={},Nn=(e,t,n,r)=>[];
var AssumeRoleCommand=class extends jn(Mn,Nn,`AssumeRole`,En){},AssumeRoleWithWebIdentityCommand=class extends jn(Mn,Nn,`AssumeRoleWithWebIdentity`,Dn){};
export{AssumeRoleCommand,AssumeRoleWithWebIdentityCommand,STSClient};