import{$ as e,A as t,At as n,B as r,C as i,Ct as a,D as o,E as s,Et as c,F as l,Ft as u,G as d,I as f,It as ee,K as te,L as ne,M as re,Mt as ie,N as ae,Nt as oe,O as se,P as ce,Q as le,R as ue,S as de,St as fe,T as pe,U as me,V as he,W as ge,X as _e,Z as p,_ as ve,a as ye,b as be,bt as xe,c as Se,ct as Ce,d as we,dt as Te,et as m,f as Ee,ft as De,g as Oe,gt as ke,h,i as Ae,it as je,j as Me,jt as Ne,l as Pe,lt as Fe,m as g,mt as Ie,n as Le,nt as Re,o as ze,ot as Be,p as Ve,r as He,s as Ue,st as We,t as Ge,tt as _,u as Ke,ut as qe,v as Je,w as Ye,wt as Xe,x as Ze,xt as v,y as Qe,z as $e}from"./aws-sdk.js";
import{t as y}from"./credential-provider-node.js";
var RpcProtocol=class extends te{
async serializeRequest(e,t,n){
let r=this.serializer,i={},a={},o=await n.endpoint(),s=p.of(e?.input),c=s.getSchema(),l,u=t&&typeof t==`object`?t:{},d=new fe({protocol:``,hostname:``,port:void 0,path:`/`,fragment:void 0,query:i,headers:a,body:void 0});
if(o&&(this.updateServiceEndpoint(d,o),this.setHostPrefix(d,e,u)),u){
let e=s.getEventStreamMember();
if(e){
if(u[e]){
let t={};
for(let[n]of s.structIterator())n!==e&&u[n]!=null&&(t[n]=u[n]);
l=await this.serializeEventStream({eventStream:u[e],requestSchema:s,initialRequest:t})}}else r.write(c,u),l=r.flush()}
return d.headers=Object.assign(d.headers,a),d.query=i,d.body=l,d.method=`POST`,d}
async deserializeResponse(e,t,n){
let r=this.deserializer,i=p.of(e.output),o={};
if(this.isErrorResponse(n.statusCode)){
let i=await _(n.body,t);
throw i.byteLength>0&&Object.assign(o,await r.read(15,i)),await this.handleError(e,t,n,o,this.deserializeMetadata(n)),Error(`@smithy/core/protocols - RPC Protocol error handler failed to throw.`)}
for(let e in n.headers){
if(!a(n.headers,e))continue;
let t=n.headers[e];
delete n.headers[e],n.headers[e.toLowerCase()]=t}
let s=i.getEventStreamMember();
if(s)o[s]=await this.deserializeEventStream({response:n,responseSchema:i,initialResponseContainer:o});else{
let e=await _(n.body,t);
e.byteLength>0&&Object.assign(o,await r.read(i,e))}
return o.$metadata=this.deserializeMetadata(n),o}
isErrorResponse(e){
return e>=300}};
const b=e=>{
let t=`#text`;
for(let n in e)a(e,n)&&(e[n][t]===void 0?typeof e[n]==`object`&&e[n]!==null&&(e[n]=b(e[n])):e[n]=e[n][t]);
return e};
var AwsSdkSigV4ASigner=class{};
const et=e=>(e.sigv4aSigningRegionSet=l(e.sigv4aSigningRegionSet),e),tt={environmentVariableSelector(e){
if(e.AWS_SIGV4A_SIGNING_REGION_SET)return e.AWS_SIGV4A_SIGNING_REGION_SET.split(`,`).map(e=>e.trim());
throw new h(`AWS_SIGV4A_SIGNING_REGION_SET not set in env.`,{tryNextLink:!0})},configFileSelector(e){
if(e.sigv4a_signing_region_set)return(e.sigv4a_signing_region_set??``).split(`,`).map(e=>e.trim());
throw new h(`sigv4a_signing_region_set not set in profile.`,{tryNextLink:!0})},default:void 0};
function x(e){
Object.defineProperty(e,"__proto__",{value:void 0,writable:!0,enumerable:!0,configurable:!0})}
function nt(e){
return new rt(e).parse()}
var rt=class AwsXmlParser{
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
++e.i,e.trim(),t===`__proto__`&&x(r),r[t]=e.readAttrValue(),n=!0}
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
for(let e of a)e.tag===`__proto__`&&x(c),e.tag in c?Array.isArray(c[e.tag])?c[e.tag].push(e.value):c[e.tag]=[c[e.tag],e.value]:c[e.tag]=e.value;
for(let[e,t]of Object.entries(r))e===`__proto__`&&x(c),c[e]=t;
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
function it(e){
Object.defineProperty(e,"__proto__",{value:void 0,writable:!0,enumerable:!0,configurable:!0})}
var XmlShapeDeserializer=class extends SerdeContextConfig{
settings;
stringDeserializer;
constructor(e){
super(),this.settings=e,this.stringDeserializer=new d(e)}
setSerdeContext(e){
this.serdeContext=e,this.stringDeserializer.setSerdeContext(e)}
read(e,t,r){
let i=p.of(e),a=i.getMemberSchemas();
if(i.isStructSchema()&&i.isMemberSchema()&&Object.values(a).find(e=>!!e.getMemberTraits().eventPayload)){
let e={},n=Object.keys(a)[0];
return e[n]=a[n].isBlobSchema()?t:this.read(a[n],t),e}
let o=(this.serdeContext?.utf8Encoder??n)(t),s=this.parseXml(o);
return this.readSchema(e,r?s[r]:s)}
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
t===`__proto__`&&it(i),i[t]=this.readSchema(a,n)}
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
t=nt(e)}catch(t){
throw t&&typeof t==`object`&&Object.defineProperty(t,"$responseBodyText",{value:e}),t}
let n=`#text`,r=Object.keys(t)[0],i=t[r];
return i[n]&&(i[r]=i[n],delete i[n]),b(i)}
return{}}},QueryShapeSerializer=class extends SerdeContextConfig{
settings;
buffer;
constructor(e){
super(),this.settings=e}
write(e,t,n=``){
this.buffer===void 0&&(this.buffer=``);
let r=p.of(e);
if(n&&!n.endsWith(`.`)&&(n+=`.`),r.isBlobSchema())(typeof t==`string`||t instanceof Uint8Array)&&(this.writeKey(n),this.writeValue((this.serdeContext?.base64Encoder??Ne)(t)));else if(r.isBooleanSchema()||r.isNumericSchema()||r.isStringSchema())t==null?r.isIdempotencyToken()&&(this.writeKey(n),this.writeValue(Re())):(this.writeKey(n),this.writeValue(String(t)));else if(r.isBigIntegerSchema())t!=null&&(this.writeKey(n),this.writeValue(String(t)));else if(r.isBigDecimalSchema())t!=null&&(this.writeKey(n),this.writeValue(t instanceof ke?t.string:String(t)));else if(r.isTimestampSchema()){
if(t instanceof Date)switch(this.writeKey(n),ge(r,this.settings)){case 5:
this.writeValue(t.toISOString().replace(`.000Z`,`Z`));
break;case 6:
this.writeValue(c(t));
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
writeKey(e){
e.endsWith(`.`)&&(e=e.slice(0,e.length-1)),this.buffer+=`&${m(e)}=`}
writeValue(e){
this.buffer+=m(e)}},AwsQueryProtocol=class extends RpcProtocol{
options;
serializer;
deserializer;
mixin=new Le;
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
async serializeRequest(t,n,r){
let i=await super.serializeRequest(t,n,r);
return i.path.endsWith(`/`)||(i.path+=`/`),i.headers[`content-type`]=`application/x-www-form-urlencoded`,e(t.input)!==`unit`&&i.body||(i.body=``),i.body=`Action=${t.name.split(`#`)[1]??t.name}&Version=${this.options.version}`+i.body,i.body.endsWith(`&`)&&(i.body=i.body.slice(-1)),i}
async deserializeResponse(e,t,n){
let r=this.deserializer,i=p.of(e.output),a={};
if(n.statusCode>=300){
let i=await _(n.body,t);
i.byteLength>0&&Object.assign(a,await r.read(15,i)),await this.handleError(e,t,n,a,this.deserializeMetadata(n))}
for(let e in n.headers){
let t=n.headers[e];
delete n.headers[e],n.headers[e.toLowerCase()]=t}
let o=e.name.split(`#`)[1]??e.name,s=i.isStructSchema()&&this.useNestedResult()?o+`Result`:void 0,c=await _(n.body,t);
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
return`application/x-www-form-urlencoded`}},SignatureV4MultiRegion=class extends ye{
static sigv4aDependency(){
return`none`}};
const at=`isSet`,ot=`PartitionResult`,S=`booleanEquals`,C=`stringEquals`,w=`getAttr`,st=`us-east-1`,T=`sigv4`,E=`https://sts.{Region}.{PartitionResult#dnsSuffix}`,ct={ref:`Endpoint`},D={ref:`Region`},O={ref:ot},k={},A=[D],j={conditions:[[at,[ct]],[at,A],[`aws.partition`,A,ot],[S,[{ref:`UseFIPS`},!0]],[S,[{ref:`UseDualStack`},!0]],[C,[D,`aws-global`]],[S,[{ref:`UseGlobalEndpoint`},!0]],[C,[D,`eu-central-1`]],[S,[{fn:w,argv:[O,`supportsDualStack`]},!0]],[S,[{fn:w,argv:[O,`supportsFIPS`]},!0]],[C,[D,`ap-south-1`]],[C,[D,`eu-north-1`]],[C,[D,`eu-west-1`]],[C,[D,`eu-west-2`]],[C,[D,`eu-west-3`]],[C,[D,`sa-east-1`]],[C,[D,st]],[C,[D,`us-east-2`]],[C,[D,`us-west-2`]],[C,[D,`us-west-1`]],[C,[D,`ca-central-1`]],[C,[D,`ap-southeast-1`]],[C,[D,`ap-northeast-1`]],[C,[D,`ap-southeast-2`]],[C,[{fn:w,argv:[O,`name`]},`aws-us-gov`]]],results:[[-1],[`https://sts.amazonaws.com`,{authSchemes:[{name:T,signingName:`sts`,signingRegion:st}]}],[E,{authSchemes:[{name:T,signingName:`sts`,signingRegion:`{Region}`}]}],[-1,`Invalid Configuration: FIPS and custom endpoint are not supported`],[-1,`Invalid Configuration: Dualstack and custom endpoint are not supported`],[ct,k],[`https://sts-fips.{Region}.{PartitionResult#dualStackDnsSuffix}`,k],[-1,`FIPS and DualStack are enabled, but this partition does not support one or both`],[`https://sts.{Region}.amazonaws.com`,k],[`https://sts-fips.{Region}.{PartitionResult#dnsSuffix}`,k],[-1,`FIPS is enabled but this partition does not support FIPS`],[`https://sts.{Region}.{PartitionResult#dualStackDnsSuffix}`,k],[-1,`DualStack is enabled but this partition does not support DualStack`],[E,k],[-1,`Invalid Configuration: Missing Region`]]},lt=new Int32Array([-1,1,-1,0,30,3,1,4,100000014,2,5,100000014,3,25,6,4,24,7,5,100000001,8,6,9,100000013,7,100000001,10,10,100000001,11,11,100000001,12,12,100000001,13,13,100000001,14,14,100000001,15,15,100000001,16,16,100000001,17,17,100000001,18,18,100000001,19,19,100000001,20,20,100000001,21,21,100000001,22,22,100000001,23,23,100000001,100000002,8,100000011,100000012,4,28,26,9,27,100000010,24,100000008,100000009,8,29,100000007,9,100000006,100000007,3,100000003,31,4,100000004,100000005]),ut=Te.from(lt,2,j.conditions,j.results),dt=new qe({size:50,params:[`Endpoint`,`Region`,`UseDualStack`,`UseFIPS`,`UseGlobalEndpoint`]}),M=(e,t={})=>dt.get(e,()=>Ce(ut,{endpointParams:e,logger:t.logger}));
Fe.aws=Oe;
const ft=(e=>async(t,n,r)=>{
if(!r)throw Error("Could not find `input` for `defaultEndpointRuleSetHttpAuthSchemeParametersProvider`");
let i=await e(t,n,r),a=Xe(n)?.commandInstance?.constructor?.getEndpointParameterInstructions;
if(!a)throw Error(`getEndpointParameterInstructions() is not defined on '${n.commandName}'`);
let o=await De(r,{getEndpointParameterInstructions:a},t);
return Object.assign(i,o)})(async(e,t,n)=>({operation:Xe(t).operation,region:await v(e.region)()||(()=>{
throw Error("expected `region` to be configured for `aws.auth#sigv4`")})()}));
function N(e){
return{schemeId:`aws.auth#sigv4`,signingProperties:{name:`sts`,region:e.region},propertiesExtractor:(e,t)=>({signingProperties:{config:e,context:t}})}}
function P(e){
return{schemeId:`aws.auth#sigv4a`,signingProperties:{name:`sts`,region:e.region},propertiesExtractor:(e,t)=>({signingProperties:{config:e,context:t}})}}
function F(e){
return{schemeId:`smithy.api#noAuth`}}
const pt=((e,t,n)=>r=>{
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
return a})(M,e=>{
let t=[];
switch(e.operation){case`AssumeRoleWithSAML`:
t.push(F(e)),t.push(P(e));
break;case`AssumeRoleWithWebIdentity`:
t.push(F(e)),t.push(P(e));
break;default:
t.push(N(e)),t.push(P(e))}
return t},{"aws.auth#sigv4":N,"aws.auth#sigv4a":P,"smithy.api#noAuth":F}),mt=e=>{
let t=Ae(e),n=et(t);
return Object.assign(n,{authSchemePreference:v(e.authSchemePreference??[])})},ht=e=>Object.assign(e,{useDualstackEndpoint:e.useDualstackEndpoint??!1,useFipsEndpoint:e.useFipsEndpoint??!1,useGlobalEndpoint:e.useGlobalEndpoint??!1,defaultSigningName:`sts`}),gt={UseGlobalEndpoint:{type:`builtInParams`,name:`useGlobalEndpoint`},UseFIPS:{type:`builtInParams`,name:`useFipsEndpoint`},Endpoint:{type:`builtInParams`,name:`endpoint`},Region:{type:`builtInParams`,name:`region`},UseDualStack:{type:`builtInParams`,name:`useDualstackEndpoint`}};
var _t=`3.1174.0`,I=class STSServiceException extends se{
static shapeId=`smithy.ts.sdk.synthetic.com.amazonaws.sts#STSServiceException`;
constructor(e){
super(e),Object.setPrototypeOf(this,STSServiceException.prototype)}},vt=class ExpiredTokenException extends I{
static shapeId=`com.amazonaws.sts#ExpiredTokenException`;
name=`ExpiredTokenException`;
$fault=`client`;
constructor(e){
super({name:`ExpiredTokenException`,$fault:`client`,...e}),Object.setPrototypeOf(this,ExpiredTokenException.prototype)}},yt=class InvalidContextAssertionException extends I{
static shapeId=`com.amazonaws.sts#InvalidContextAssertionException`;
name=`InvalidContextAssertionException`;
$fault=`client`;
constructor(e){
super({name:`InvalidContextAssertionException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidContextAssertionException.prototype)}},bt=class MalformedPolicyDocumentException extends I{
static shapeId=`com.amazonaws.sts#MalformedPolicyDocumentException`;
name=`MalformedPolicyDocumentException`;
$fault=`client`;
constructor(e){
super({name:`MalformedPolicyDocumentException`,$fault:`client`,...e}),Object.setPrototypeOf(this,MalformedPolicyDocumentException.prototype)}},xt=class PackedPolicyTooLargeException extends I{
static shapeId=`com.amazonaws.sts#PackedPolicyTooLargeException`;
name=`PackedPolicyTooLargeException`;
$fault=`client`;
constructor(e){
super({name:`PackedPolicyTooLargeException`,$fault:`client`,...e}),Object.setPrototypeOf(this,PackedPolicyTooLargeException.prototype)}},St=class RegionDisabledException extends I{
static shapeId=`com.amazonaws.sts#RegionDisabledException`;
name=`RegionDisabledException`;
$fault=`client`;
constructor(e){
super({name:`RegionDisabledException`,$fault:`client`,...e}),Object.setPrototypeOf(this,RegionDisabledException.prototype)}},Ct=class IDPRejectedClaimException extends I{
static shapeId=`com.amazonaws.sts#IDPRejectedClaimException`;
name=`IDPRejectedClaimException`;
$fault=`client`;
constructor(e){
super({name:`IDPRejectedClaimException`,$fault:`client`,...e}),Object.setPrototypeOf(this,IDPRejectedClaimException.prototype)}},wt=class InvalidIdentityTokenException extends I{
static shapeId=`com.amazonaws.sts#InvalidIdentityTokenException`;
name=`InvalidIdentityTokenException`;
$fault=`client`;
constructor(e){
super({name:`InvalidIdentityTokenException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidIdentityTokenException.prototype)}},Tt=class IDPCommunicationErrorException extends I{
static shapeId=`com.amazonaws.sts#IDPCommunicationErrorException`;
name=`IDPCommunicationErrorException`;
$fault=`client`;
$retryable={};
constructor(e){
super({name:`IDPCommunicationErrorException`,$fault:`client`,...e}),Object.setPrototypeOf(this,IDPCommunicationErrorException.prototype)}},Et=class InvalidAuthorizationMessageException extends I{
static shapeId=`com.amazonaws.sts#InvalidAuthorizationMessageException`;
name=`InvalidAuthorizationMessageException`;
$fault=`client`;
constructor(e){
super({name:`InvalidAuthorizationMessageException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidAuthorizationMessageException.prototype)}},Dt=class ExpiredTradeInTokenException extends I{
static shapeId=`com.amazonaws.sts#ExpiredTradeInTokenException`;
name=`ExpiredTradeInTokenException`;
$fault=`client`;
constructor(e){
super({name:`ExpiredTradeInTokenException`,$fault:`client`,...e}),Object.setPrototypeOf(this,ExpiredTradeInTokenException.prototype)}},Ot=class InsufficientSessionLifetimeException extends I{
static shapeId=`com.amazonaws.sts#InsufficientSessionLifetimeException`;
name=`InsufficientSessionLifetimeException`;
$fault=`client`;
constructor(e){
super({name:`InsufficientSessionLifetimeException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InsufficientSessionLifetimeException.prototype)}},kt=class InvalidSubjectCredentialsException extends I{
static shapeId=`com.amazonaws.sts#InvalidSubjectCredentialsException`;
name=`InvalidSubjectCredentialsException`;
$fault=`client`;
constructor(e){
super({name:`InvalidSubjectCredentialsException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidSubjectCredentialsException.prototype)}},At=class JWTPayloadSizeExceededException extends I{
static shapeId=`com.amazonaws.sts#JWTPayloadSizeExceededException`;
name=`JWTPayloadSizeExceededException`;
$fault=`client`;
constructor(e){
super({name:`JWTPayloadSizeExceededException`,$fault:`client`,...e}),Object.setPrototypeOf(this,JWTPayloadSizeExceededException.prototype)}},jt=class OutboundWebIdentityFederationDisabledException extends I{
static shapeId=`com.amazonaws.sts#OutboundWebIdentityFederationDisabledException`;
name=`OutboundWebIdentityFederationDisabledException`;
$fault=`client`;
constructor(e){
super({name:`OutboundWebIdentityFederationDisabledException`,$fault:`client`,...e}),Object.setPrototypeOf(this,OutboundWebIdentityFederationDisabledException.prototype)}},Mt=class SessionDurationEscalationException extends I{
static shapeId=`com.amazonaws.sts#SessionDurationEscalationException`;
name=`SessionDurationEscalationException`;
$fault=`client`;
constructor(e){
super({name:`SessionDurationEscalationException`,$fault:`client`,...e}),Object.setPrototypeOf(this,SessionDurationEscalationException.prototype)}};
const L=`AssumedRoleUser`,R=`Credentials`,z=`DurationSeconds`,B=`MinimumSessionTokenSize`,V=`OriginIdentity`,H=`Policy`,U=`PolicyArns`,W=`PackedPolicySize`,G=`RoleArn`,Nt=`RoleSessionName`,K=`SourceIdentity`,Pt=`SessionTokenSize`,Ft=`SessionTokenUtilization`,It=`TransactionContext`,Lt=`TrustedIdentityPropagationContext`,q=`awsQueryError`,J=`client`,Y=`error`,X=`httpError`,Z=`message`,Rt=`smithy.ts.sdk.synthetic.com.amazonaws.sts`,Q=`com.amazonaws.sts`,zt=new _e(Rt);
var Bt=[-3,Rt,`STSServiceException`,0,[],[]];
zt.registerError(Bt,I);
const $=new _e(Q);
var Vt=[-3,Q,`ExpiredTokenException`,{[q]:[`ExpiredTokenException`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError(Vt,vt);
var Ht=[-3,Q,`ExpiredTradeInTokenException`,{[q]:[`ExpiredTradeInTokenException`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError(Ht,Dt);
var Ut=[-3,Q,`IDPCommunicationErrorException`,{[q]:[`IDPCommunicationError`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError(Ut,Tt);
var Wt=[-3,Q,`IDPRejectedClaimException`,{[q]:[`IDPRejectedClaim`,403],[Y]:J,[X]:403},[Z],[0]];
$.registerError(Wt,Ct);
var Gt=[-3,Q,`InsufficientSessionLifetimeException`,{[q]:[`InsufficientSessionLifetime`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError(Gt,Ot);
var Kt=[-3,Q,`InvalidAuthorizationMessageException`,{[q]:[`InvalidAuthorizationMessageException`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError(Kt,Et);
var qt=[-3,Q,`InvalidContextAssertionException`,{[q]:[`InvalidContextAssertion`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError(qt,yt);
var Jt=[-3,Q,`InvalidIdentityTokenException`,{[q]:[`InvalidIdentityToken`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError(Jt,wt);
var Yt=[-3,Q,`InvalidSubjectCredentialsException`,{[q]:[`InvalidSubjectCredentials`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError(Yt,kt);
var Xt=[-3,Q,`JWTPayloadSizeExceededException`,{[q]:[`JWTPayloadSizeExceededException`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError(Xt,At);
var Zt=[-3,Q,`MalformedPolicyDocumentException`,{[q]:[`MalformedPolicyDocument`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError(Zt,bt);
var Qt=[-3,Q,`OutboundWebIdentityFederationDisabledException`,{[q]:[`OutboundWebIdentityFederationDisabledException`,403],[Y]:J,[X]:403},[Z],[0]];
$.registerError(Qt,jt);
var $t=[-3,Q,`PackedPolicyTooLargeException`,{[q]:[`PackedPolicyTooLarge`,400],[Y]:J,[X]:400},[Z],[0]];
$.registerError($t,xt);
var en=[-3,Q,`RegionDisabledException`,{[q]:[`RegionDisabledException`,403],[Y]:J,[X]:403},[Z],[0]];
$.registerError(en,St);
var tn=[-3,Q,`SessionDurationEscalationException`,{[q]:[`SessionDurationEscalationException`,403],[Y]:J,[X]:403},[Z],[0]];
$.registerError(tn,Mt);
const nn=[zt,$];
var rn=[0,Q,`accessKeySecretType`,8,0],an=[0,Q,`clientTokenType`,8,0],on=[0,Q,`originIdentityIssuerType`,8,0],sn=[0,Q,`originIdentitySubjectType`,8,0],cn=[0,Q,`originIdentitySubjectTypeType`,8,0],ln=[0,Q,`transactionContextValueType`,8,0],un=[3,Q,L,0,[`AssumedRoleId`,`Arn`],[0,0],2],dn=[3,Q,`AssumeRoleRequest`,0,[G,Nt,U,H,z,`Tags`,`TransitiveTagKeys`,`ExternalId`,`SerialNumber`,`TokenCode`,K,`ProvidedContexts`,B],[0,0,()=>Sn,0,1,()=>wn,64,0,0,0,0,()=>Cn,1],2],fn=[3,Q,`AssumeRoleResponse`,0,[R,L,W,K,Ft,Pt],[[()=>hn,0],()=>un,1,0,1,1]],pn=[3,Q,`AssumeRoleWithWebIdentityRequest`,0,[G,Nt,`WebIdentityToken`,`ProviderId`,U,H,z,B],[0,0,[()=>an,0],0,()=>Sn,0,1,1],3],mn=[3,Q,`AssumeRoleWithWebIdentityResponse`,0,[R,`SubjectFromWebIdentityToken`,L,W,`Provider`,`Audience`,K,Ft,Pt,Lt],[[()=>hn,0],0,()=>un,1,0,0,0,1,1,[()=>xn,0]]],hn=[3,Q,R,0,[`AccessKeyId`,`SecretAccessKey`,`SessionToken`,`Expiration`],[0,[()=>rn,0],0,4],4],gn=[3,Q,V,0,[`Subject`,`SubjectType`,`Issuer`,`FederatedProviderArn`],[[()=>sn,0],[()=>cn,0],[()=>on,0],0]],_n=[3,Q,`PolicyDescriptorType`,0,[`arn`],[0]],vn=[3,Q,`ProvidedContext`,0,[`ProviderArn`,`ContextAssertion`],[0,0]],yn=[3,Q,`Tag`,0,[`Key`,`Value`],[0,0],2],bn=[3,Q,It,0,[`IdentityProvider`],[[()=>Tn,0]]],xn=[3,Q,Lt,8,[V,It],[[()=>gn,0],[()=>bn,0]]],Sn=[1,Q,`policyDescriptorListType`,0,()=>_n],Cn=[1,Q,`ProvidedContextsListType`,0,()=>vn],wn=[1,Q,`tagListType`,0,()=>yn],Tn=[2,Q,`transactionContextIdentityProviderMapType`,0,[0,0],[()=>ln,0]],En=[9,Q,`AssumeRole`,0,()=>dn,()=>fn],Dn=[9,Q,`AssumeRoleWithWebIdentity`,0,()=>pn,()=>mn];
const On=e=>({apiVersion:`2011-06-15`,base64Decoder:e?.base64Decoder??oe,base64Encoder:e?.base64Encoder??Ne,disableHostPrefix:e?.disableHostPrefix??!1,endpointProvider:e?.endpointProvider??M,extensions:e?.extensions??[],httpAuthSchemeProvider:e?.httpAuthSchemeProvider??pt,httpAuthSchemes:e?.httpAuthSchemes??[{schemeId:`aws.auth#sigv4`,identityProvider:e=>e.getIdentityProvider(`aws.auth#sigv4`),signer:new Ue},{schemeId:`aws.auth#sigv4a`,identityProvider:e=>e.getIdentityProvider(`aws.auth#sigv4a`),signer:new AwsSdkSigV4ASigner},{schemeId:`smithy.api#noAuth`,identityProvider:e=>e.getIdentityProvider(`smithy.api#noAuth`)||(async()=>({})),signer:new ae}],logger:e?.logger??new pe,protocol:e?.protocol??AwsQueryProtocol,protocolSettings:e?.protocolSettings??{defaultNamespace:`com.amazonaws.sts`,errorTypeRegistries:nn,xmlNamespace:`https://sts.amazonaws.com/doc/2011-06-15/`,version:`2011-06-15`,serviceTarget:`AWSSecurityTokenServiceV20110615`},serviceId:e?.serviceId??`STS`,sha256:e?.sha256??Ge,signerConstructor:e?.signerConstructor??SignatureV4MultiRegion,urlParser:e?.urlParser??xe,utf8Decoder:e?.utf8Decoder??ie,utf8Encoder:e?.utf8Encoder??n}),kn=e=>{
s(process.version);
let t=Se(e),n=()=>t().then(o),r=On(e);
ee(process.version);
let i={profile:e?.profile,logger:r.logger};
return{...r,...e,runtime:`node`,defaultsMode:t,authSchemePreference:e?.authSchemePreference??g(ze,i),bodyLengthChecker:e?.bodyLengthChecker??Ie,credentialDefaultProvider:e?.credentialDefaultProvider??y,defaultSocketTimeout:u(e?.requestHandler,3e5),defaultUserAgentProvider:e?.defaultUserAgentProvider??Je({serviceId:r.serviceId,clientVersion:_t}),httpAuthSchemes:e?.httpAuthSchemes??[{schemeId:`aws.auth#sigv4`,identityProvider:e=>e.getIdentityProvider(`aws.auth#sigv4`)||(async e=>await y(e?.__config||{})()),signer:new Ue},{schemeId:`aws.auth#sigv4a`,identityProvider:e=>e.getIdentityProvider(`aws.auth#sigv4a`),signer:new AwsSdkSigV4ASigner},{schemeId:`smithy.api#noAuth`,identityProvider:e=>e.getIdentityProvider(`smithy.api#noAuth`)||(async()=>({})),signer:new ae}],maxAttempts:e?.maxAttempts??g(Ze,e),region:e?.region??g(we,{...Ke,...i}),requestHandler:He.create(e?.requestHandler??n),retryMode:e?.retryMode??g({...de,default:async()=>(await n()).retryMode||Me},e),sigv4aSigningRegionSet:e?.sigv4aSigningRegionSet??g(tt,i),streamCollector:e?.streamCollector??je,useDualstackEndpoint:e?.useDualstackEndpoint??g(Ve,i),useFipsEndpoint:e?.useFipsEndpoint??g(Ee,i),userAgentAppId:e?.userAgentAppId??g(ve,i)}};
function An(e,t){
if(t.length>0)throw Error(`Extensions are not part of this bundle: see scripts/bundle/stand-ins.ts`);
return e}
var STSClient=class extends t{
config;
constructor(...[e]){
let t=kn(e||{});
super(t),this.initConfig=t;
let n=ht(t),a=re(n),o=i(a),s=Pe(o),c=he(s),l=We(c),u=An(mt(l),e?.extensions||[]);
this.config=u,this.middlewareStack.use(le(this.config)),this.middlewareStack.use(Qe(this.config)),this.middlewareStack.use(be(this.config)),this.middlewareStack.use(me(this.config)),this.middlewareStack.use(r(this.config)),this.middlewareStack.use($e(this.config)),this.middlewareStack.use(ue(this.config)),this.middlewareStack.use(ne(this.config,{httpAuthSchemeParametersProvider:ft,identityProviderConfigProvider:async e=>new ce({"aws.auth#sigv4":e.credentials,"aws.auth#sigv4a":e.credentials})})),this.middlewareStack.use(f(this.config))}
destroy(){
super.destroy()}};
const jn=Ye(gt,`AWSSecurityTokenServiceV20110615`,`STSClient`,Be),Mn={},Nn=(e,t,n,r)=>[];
var AssumeRoleCommand=class extends jn(Mn,Nn,`AssumeRole`,En){},AssumeRoleWithWebIdentityCommand=class extends jn(Mn,Nn,`AssumeRoleWithWebIdentity`,Dn){};
export{AssumeRoleCommand,AssumeRoleWithWebIdentityCommand,STSClient};