import{$ as e,A as t,B as n,Bt as r,C as i,D as a,Dt as o,E as s,Et as c,F as l,Ft as u,G as d,H as f,I as ee,It as te,J as ne,K as re,L as ie,Lt as ae,M as oe,N as se,O as ce,Ot as p,P as le,Q as ue,R as de,Rt as fe,S as pe,T as me,Tt as he,U as ge,V as _e,X as ve,Y as ye,Z as be,_ as xe,_t as Se,a as Ce,at as we,b as Te,bt as Ee,c as De,ct as m,d as Oe,f as ke,ft as Ae,g as je,gt as Me,h as Ne,ht as Pe,i as Fe,it as h,j as Ie,jt as Le,k as Re,kt as g,l as ze,lt as Be,m as Ve,mt as He,n as Ue,o as We,ot as Ge,p as Ke,pt as qe,q as Je,r as Ye,rt as Xe,s as _,st as v,t as Ze,u as Qe,v as y,vt as $e,w as et,x as tt,xt as nt,y as rt,yt as it,z as at,zt as ot}from"./aws-sdk.js";
import{t as st}from"./credential-provider-node.js";
var RpcProtocol=class extends e{
async serializeRequest(e,t,n){
let r=this.serializer,i={},a={},s=await n.endpoint(),c=h.of(e?.input),l=c.getSchema(),u,d=t&&typeof t==`object`?t:{},f=new o({protocol:``,hostname:``,port:void 0,path:`/`,fragment:void 0,query:i,headers:a,body:void 0});
if(s&&(this.updateServiceEndpoint(f,s),this.setHostPrefix(f,e,d)),d){
let e=c.getEventStreamMember();
if(e){
if(d[e]){
let t={};
for(let[n]of c.structIterator())n!==e&&d[n]!=null&&(t[n]=d[n]);
u=await this.serializeEventStream({eventStream:d[e],requestSchema:c,initialRequest:t})}}else r.write(l,d),u=r.flush()}
return f.headers=Object.assign(f.headers,a),f.query=i,f.body=u,f.method=`POST`,f}
async deserializeResponse(e,t,n){
let r=this.deserializer,i=h.of(e.output),a={};
if(this.isErrorResponse(n.statusCode)){
let i=await m(n.body,t);
throw i.byteLength>0&&Object.assign(a,await r.read(15,i)),await this.handleError(e,t,n,a,this.deserializeMetadata(n)),Error(`@smithy/core/protocols - RPC Protocol error handler failed to throw.`)}
for(let e in n.headers){
if(!p(n.headers,e))continue;
let t=n.headers[e];
delete n.headers[e],n.headers[e.toLowerCase()]=t}
let o=i.getEventStreamMember();
if(o)a[o]=await this.deserializeEventStream({response:n,responseSchema:i,initialResponseContainer:a});else{
let e=await m(n.body,t);
e.byteLength>0&&Object.assign(a,await r.read(i,e))}
return a.$metadata=this.deserializeMetadata(n),a}
isErrorResponse(e){
return e>=300}};
const ct=e=>{
let t=`#text`;
for(let n in e)p(e,n)&&(e[n][t]===void 0?typeof e[n]==`object`&&e[n]!==null&&(e[n]=ct(e[n])):e[n]=e[n][t]);
return e};
var AwsSdkSigV4ASigner=class extends _{
async sign(e,t,n){
if(!o.isInstance(e))throw Error("The request is not an instance of `HttpRequest` and cannot be signed");
let{config:r,signer:i,signingRegion:a,signingRegionSet:s,signingName:c}=await De(n),l=(await r.sigv4aSigningRegionSet?.()??s??[a]).join(`,`),u=await r.disableClockSkewCorrection?.()===!0;
return n._disableClockSkewCorrection=u,u||(n._preRequestSystemClockOffset=r.systemClockOffset,n._requestSentAt=Date.now()),await i.sign(e,{signingDate:u?new Date:ze(r.systemClockOffset),signingRegion:l,signingService:c})}};
const lt=e=>(e.sigv4aSigningRegionSet=oe(e.sigv4aSigningRegionSet),e),ut={environmentVariableSelector(e){
if(e.AWS_SIGV4A_SIGNING_REGION_SET)return e.AWS_SIGV4A_SIGNING_REGION_SET.split(`,`).map(e=>e.trim());
throw new rt(`AWS_SIGV4A_SIGNING_REGION_SET not set in env.`,{tryNextLink:!0})},configFileSelector(e){
if(e.sigv4a_signing_region_set)return(e.sigv4a_signing_region_set??``).split(`,`).map(e=>e.trim());
throw new rt(`sigv4a_signing_region_set not set in profile.`,{tryNextLink:!0})},default:void 0};
function b(e){
Object.defineProperty(e,"__proto__",{value:void 0,writable:!0,enumerable:!0,configurable:!0})}
function dt(e){
return new ft(e).parse()}
var ft=class AwsXmlParser{
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
++e.i,e.trim(),t===`__proto__`&&b(r),r[t]=e.readAttrValue(),n=!0}
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
for(let e of a)e.tag===`__proto__`&&b(c),e.tag in c?Array.isArray(c[e.tag])?c[e.tag].push(e.value):c[e.tag]=[c[e.tag],e.value]:c[e.tag]=e.value;
for(let[e,t]of Object.entries(r))e===`__proto__`&&b(c),c[e]=t;
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
function pt(e){
Object.defineProperty(e,"__proto__",{value:void 0,writable:!0,enumerable:!0,configurable:!0})}
var XmlShapeDeserializer=class extends SerdeContextConfig{
settings;
stringDeserializer;
constructor(e){
super(),this.settings=e,this.stringDeserializer=new ue(e)}
setSerdeContext(e){
this.serdeContext=e,this.stringDeserializer.setSerdeContext(e)}
read(e,t,n){
let r=h.of(e),i=r.getMemberSchemas();
if(r.isStructSchema()&&r.isMemberSchema()&&Object.values(i).find(e=>!!e.getMemberTraits().eventPayload)){
let e={},n=Object.keys(i)[0];
return e[n]=i[n].isBlobSchema()?t:this.read(i[n],t),e}
let a=(this.serdeContext?.utf8Encoder??u)(t),o=this.parseXml(a);
return this.readSchema(e,n?o[n]:o)}
readSchema(e,t){
let n=h.of(e);
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
t===`__proto__`&&pt(i),i[t]=this.readSchema(a,n)}
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
t=dt(e)}catch(t){
throw t&&typeof t==`object`&&Object.defineProperty(t,"$responseBodyText",{value:e}),t}
let n=`#text`,r=Object.keys(t)[0],i=t[r];
return i[n]&&(i[r]=i[n],delete i[n]),ct(i)}
return{}}},QueryShapeSerializer=class extends SerdeContextConfig{
settings;
buffer;
constructor(e){
super(),this.settings=e}
write(e,t,n=``){
this.buffer===void 0&&(this.buffer=``);
let r=h.of(e);
if(n&&!n.endsWith(`.`)&&(n+=`.`),r.isBlobSchema())(typeof t==`string`||t instanceof Uint8Array)&&(this.writeKey(n),this.writeValue((this.serdeContext?.base64Encoder??te)(t)));else if(r.isBooleanSchema()||r.isNumericSchema()||r.isStringSchema())t==null?r.isIdempotencyToken()&&(this.writeKey(n),this.writeValue(Be())):(this.writeKey(n),this.writeValue(String(t)));else if(r.isBigIntegerSchema())t!=null&&(this.writeKey(n),this.writeValue(String(t)));else if(r.isBigDecimalSchema())t!=null&&(this.writeKey(n),this.writeValue(t instanceof nt?t.string:String(t)));else if(r.isTimestampSchema()){
if(t instanceof Date)switch(this.writeKey(n),be(r,this.settings)){case 5:
this.writeValue(t.toISOString().replace(`.000Z`,`Z`));
break;case 6:
this.writeValue(Le(t));
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
e.endsWith(`.`)&&(e=e.slice(0,e.length-1)),this.buffer+=`&${v(e)}=`}
writeValue(e){
this.buffer+=v(e)}},AwsQueryProtocol=class extends RpcProtocol{
options;
serializer;
deserializer;
mixin=new Ue;
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
return r.path.endsWith(`/`)||(r.path+=`/`),r.headers[`content-type`]=`application/x-www-form-urlencoded`,Ge(e.input)!==`unit`&&r.body||(r.body=``),r.body=`Action=${e.name.split(`#`)[1]??e.name}&Version=${this.options.version}`+r.body,r.body.endsWith(`&`)&&(r.body=r.body.slice(-1)),r}
async deserializeResponse(e,t,n){
let r=this.deserializer,i=h.of(e.output),a={};
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
let{errorSchema:c,errorMetadata:l}=await this.mixin.getErrorSchemaOrThrowBaseException(a,this.options.defaultNamespace,n,o,i,this.mixin.findQueryCompatibleError),u=h.of(c),d=new((this.compositeErrorRegistry.getErrorCtor(c))??Error)({}),f={Type:o.Error.Type,Code:o.Error.Code,Error:o.Error};
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
return`application/x-www-form-urlencoded`}},SignatureV4MultiRegion=class extends Ce{
static sigv4aDependency(){
return`none`}};
const mt=`isSet`,ht=`PartitionResult`,x=`booleanEquals`,S=`stringEquals`,C=`getAttr`,w=`us-east-1`,gt=`sigv4`,T=`https://sts.{Region}.{PartitionResult#dnsSuffix}`,E={ref:`Endpoint`},D={ref:`Region`},O={ref:ht},k={},_t=[D],A={conditions:[[mt,[E]],[mt,_t],[`aws.partition`,_t,ht],[x,[{ref:`UseFIPS`},!0]],[x,[{ref:`UseDualStack`},!0]],[S,[D,`aws-global`]],[x,[{ref:`UseGlobalEndpoint`},!0]],[S,[D,`eu-central-1`]],[x,[{fn:C,argv:[O,`supportsDualStack`]},!0]],[x,[{fn:C,argv:[O,`supportsFIPS`]},!0]],[S,[D,`ap-south-1`]],[S,[D,`eu-north-1`]],[S,[D,`eu-west-1`]],[S,[D,`eu-west-2`]],[S,[D,`eu-west-3`]],[S,[D,`sa-east-1`]],[S,[D,w]],[S,[D,`us-east-2`]],[S,[D,`us-west-2`]],[S,[D,`us-west-1`]],[S,[D,`ca-central-1`]],[S,[D,`ap-southeast-1`]],[S,[D,`ap-northeast-1`]],[S,[D,`ap-southeast-2`]],[S,[{fn:C,argv:[O,`name`]},`aws-us-gov`]]],results:[[-1],[`https://sts.amazonaws.com`,{authSchemes:[{name:gt,signingName:`sts`,signingRegion:w}]}],[T,{authSchemes:[{name:gt,signingName:`sts`,signingRegion:`{Region}`}]}],[-1,`Invalid Configuration: FIPS and custom endpoint are not supported`],[-1,`Invalid Configuration: Dualstack and custom endpoint are not supported`],[E,k],[`https://sts-fips.{Region}.{PartitionResult#dualStackDnsSuffix}`,k],[-1,`FIPS and DualStack are enabled, but this partition does not support one or both`],[`https://sts.{Region}.amazonaws.com`,k],[`https://sts-fips.{Region}.{PartitionResult#dnsSuffix}`,k],[-1,`FIPS is enabled but this partition does not support FIPS`],[`https://sts.{Region}.{PartitionResult#dualStackDnsSuffix}`,k],[-1,`DualStack is enabled but this partition does not support DualStack`],[T,k],[-1,`Invalid Configuration: Missing Region`]]},vt=new Int32Array([-1,1,-1,0,30,3,1,4,100000014,2,5,100000014,3,25,6,4,24,7,5,100000001,8,6,9,100000013,7,100000001,10,10,100000001,11,11,100000001,12,12,100000001,13,13,100000001,14,14,100000001,15,15,100000001,16,16,100000001,17,17,100000001,18,18,100000001,19,19,100000001,20,20,100000001,21,21,100000001,22,22,100000001,23,23,100000001,100000002,8,100000011,100000012,4,28,26,9,27,100000010,24,100000008,100000009,8,29,100000007,9,100000006,100000007,3,100000003,31,4,100000004,100000005]),yt=$e.from(vt,2,A.conditions,A.results),bt=new Se({size:50,params:[`Endpoint`,`Region`,`UseDualStack`,`UseFIPS`,`UseGlobalEndpoint`]}),j=(e,t={})=>bt.get(e,()=>Pe(yt,{endpointParams:e,logger:t.logger}));
Me.aws=Te;
const xt=(e=>async(t,n,r)=>{
if(!r)throw Error("Could not find `input` for `defaultEndpointRuleSetHttpAuthSchemeParametersProvider`");
let i=await e(t,n,r),a=g(n)?.commandInstance?.constructor?.getEndpointParameterInstructions;
if(!a)throw Error(`getEndpointParameterInstructions() is not defined on '${n.commandName}'`);
let o=await it(r,{getEndpointParameterInstructions:a},t);
return Object.assign(i,o)})(async(e,t,n)=>({operation:g(t).operation,region:await c(e.region)()||(()=>{
throw Error("expected `region` to be configured for `aws.auth#sigv4`")})()}));
function M(e){
return{schemeId:`aws.auth#sigv4`,signingProperties:{name:`sts`,region:e.region},propertiesExtractor:(e,t)=>({signingProperties:{config:e,context:t}})}}
function N(e){
return{schemeId:`aws.auth#sigv4a`,signingProperties:{name:`sts`,region:e.region},propertiesExtractor:(e,t)=>({signingProperties:{config:e,context:t}})}}
function P(e){
return{schemeId:`smithy.api#noAuth`}}
const St=((e,t,n)=>r=>{
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
return a})(j,e=>{
let t=[];
switch(e.operation){case`AssumeRoleWithSAML`:
t.push(P(e)),t.push(N(e));
break;case`AssumeRoleWithWebIdentity`:
t.push(P(e)),t.push(N(e));
break;default:
t.push(M(e)),t.push(N(e))}
return t},{"aws.auth#sigv4":M,"aws.auth#sigv4a":N,"smithy.api#noAuth":P}),Ct=e=>{
let t=Fe(e),n=lt(t);
return Object.assign(n,{authSchemePreference:c(e.authSchemePreference??[])})},wt=e=>Object.assign(e,{useDualstackEndpoint:e.useDualstackEndpoint??!1,useFipsEndpoint:e.useFipsEndpoint??!1,useGlobalEndpoint:e.useGlobalEndpoint??!1,defaultSigningName:`sts`}),Tt={UseGlobalEndpoint:{type:`builtInParams`,name:`useGlobalEndpoint`},UseFIPS:{type:`builtInParams`,name:`useFipsEndpoint`},Endpoint:{type:`builtInParams`,name:`endpoint`},Region:{type:`builtInParams`,name:`region`},UseDualStack:{type:`builtInParams`,name:`useDualstackEndpoint`}};
var Et=`3.1174.0`,F=class STSServiceException extends ge{
static shapeId=`smithy.ts.sdk.synthetic.com.amazonaws.sts#STSServiceException`;
constructor(e){
super(e),Object.setPrototypeOf(this,STSServiceException.prototype)}},Dt=class ExpiredTokenException extends F{
static shapeId=`com.amazonaws.sts#ExpiredTokenException`;
name=`ExpiredTokenException`;
$fault=`client`;
constructor(e){
super({name:`ExpiredTokenException`,$fault:`client`,...e}),Object.setPrototypeOf(this,ExpiredTokenException.prototype)}},Ot=class InvalidContextAssertionException extends F{
static shapeId=`com.amazonaws.sts#InvalidContextAssertionException`;
name=`InvalidContextAssertionException`;
$fault=`client`;
constructor(e){
super({name:`InvalidContextAssertionException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidContextAssertionException.prototype)}},kt=class MalformedPolicyDocumentException extends F{
static shapeId=`com.amazonaws.sts#MalformedPolicyDocumentException`;
name=`MalformedPolicyDocumentException`;
$fault=`client`;
constructor(e){
super({name:`MalformedPolicyDocumentException`,$fault:`client`,...e}),Object.setPrototypeOf(this,MalformedPolicyDocumentException.prototype)}},At=class PackedPolicyTooLargeException extends F{
static shapeId=`com.amazonaws.sts#PackedPolicyTooLargeException`;
name=`PackedPolicyTooLargeException`;
$fault=`client`;
constructor(e){
super({name:`PackedPolicyTooLargeException`,$fault:`client`,...e}),Object.setPrototypeOf(this,PackedPolicyTooLargeException.prototype)}},jt=class RegionDisabledException extends F{
static shapeId=`com.amazonaws.sts#RegionDisabledException`;
name=`RegionDisabledException`;
$fault=`client`;
constructor(e){
super({name:`RegionDisabledException`,$fault:`client`,...e}),Object.setPrototypeOf(this,RegionDisabledException.prototype)}},Mt=class IDPRejectedClaimException extends F{
static shapeId=`com.amazonaws.sts#IDPRejectedClaimException`;
name=`IDPRejectedClaimException`;
$fault=`client`;
constructor(e){
super({name:`IDPRejectedClaimException`,$fault:`client`,...e}),Object.setPrototypeOf(this,IDPRejectedClaimException.prototype)}},Nt=class InvalidIdentityTokenException extends F{
static shapeId=`com.amazonaws.sts#InvalidIdentityTokenException`;
name=`InvalidIdentityTokenException`;
$fault=`client`;
constructor(e){
super({name:`InvalidIdentityTokenException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidIdentityTokenException.prototype)}},Pt=class IDPCommunicationErrorException extends F{
static shapeId=`com.amazonaws.sts#IDPCommunicationErrorException`;
name=`IDPCommunicationErrorException`;
$fault=`client`;
$retryable={};
constructor(e){
super({name:`IDPCommunicationErrorException`,$fault:`client`,...e}),Object.setPrototypeOf(this,IDPCommunicationErrorException.prototype)}},Ft=class InvalidAuthorizationMessageException extends F{
static shapeId=`com.amazonaws.sts#InvalidAuthorizationMessageException`;
name=`InvalidAuthorizationMessageException`;
$fault=`client`;
constructor(e){
super({name:`InvalidAuthorizationMessageException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidAuthorizationMessageException.prototype)}},It=class ExpiredTradeInTokenException extends F{
static shapeId=`com.amazonaws.sts#ExpiredTradeInTokenException`;
name=`ExpiredTradeInTokenException`;
$fault=`client`;
constructor(e){
super({name:`ExpiredTradeInTokenException`,$fault:`client`,...e}),Object.setPrototypeOf(this,ExpiredTradeInTokenException.prototype)}},Lt=class InsufficientSessionLifetimeException extends F{
static shapeId=`com.amazonaws.sts#InsufficientSessionLifetimeException`;
name=`InsufficientSessionLifetimeException`;
$fault=`client`;
constructor(e){
super({name:`InsufficientSessionLifetimeException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InsufficientSessionLifetimeException.prototype)}},Rt=class InvalidSubjectCredentialsException extends F{
static shapeId=`com.amazonaws.sts#InvalidSubjectCredentialsException`;
name=`InvalidSubjectCredentialsException`;
$fault=`client`;
constructor(e){
super({name:`InvalidSubjectCredentialsException`,$fault:`client`,...e}),Object.setPrototypeOf(this,InvalidSubjectCredentialsException.prototype)}},zt=class JWTPayloadSizeExceededException extends F{
static shapeId=`com.amazonaws.sts#JWTPayloadSizeExceededException`;
name=`JWTPayloadSizeExceededException`;
$fault=`client`;
constructor(e){
super({name:`JWTPayloadSizeExceededException`,$fault:`client`,...e}),Object.setPrototypeOf(this,JWTPayloadSizeExceededException.prototype)}},Bt=class OutboundWebIdentityFederationDisabledException extends F{
static shapeId=`com.amazonaws.sts#OutboundWebIdentityFederationDisabledException`;
name=`OutboundWebIdentityFederationDisabledException`;
$fault=`client`;
constructor(e){
super({name:`OutboundWebIdentityFederationDisabledException`,$fault:`client`,...e}),Object.setPrototypeOf(this,OutboundWebIdentityFederationDisabledException.prototype)}},Vt=class SessionDurationEscalationException extends F{
static shapeId=`com.amazonaws.sts#SessionDurationEscalationException`;
name=`SessionDurationEscalationException`;
$fault=`client`;
constructor(e){
super({name:`SessionDurationEscalationException`,$fault:`client`,...e}),Object.setPrototypeOf(this,SessionDurationEscalationException.prototype)}};
const I=`AssumedRoleUser`,L=`Credentials`,R=`DurationSeconds`,z=`MinimumSessionTokenSize`,B=`OriginIdentity`,V=`Policy`,H=`PolicyArns`,U=`PackedPolicySize`,W=`RoleArn`,Ht=`RoleSessionName`,G=`SourceIdentity`,Ut=`SessionTokenSize`,Wt=`SessionTokenUtilization`,Gt=`TransactionContext`,Kt=`TrustedIdentityPropagationContext`,K=`awsQueryError`,q=`client`,J=`error`,Y=`httpError`,X=`message`,Z=`smithy.ts.sdk.synthetic.com.amazonaws.sts`,Q=`com.amazonaws.sts`,qt=new Xe(Z);
var Jt=[-3,Z,`STSServiceException`,0,[],[]];
qt.registerError(Jt,F);
const $=new Xe(Q);
var Yt=[-3,Q,`ExpiredTokenException`,{[K]:[`ExpiredTokenException`,400],[J]:q,[Y]:400},[X],[0]];
$.registerError(Yt,Dt);
var Xt=[-3,Q,`ExpiredTradeInTokenException`,{[K]:[`ExpiredTradeInTokenException`,400],[J]:q,[Y]:400},[X],[0]];
$.registerError(Xt,It);
var Zt=[-3,Q,`IDPCommunicationErrorException`,{[K]:[`IDPCommunicationError`,400],[J]:q,[Y]:400},[X],[0]];
$.registerError(Zt,Pt);
var Qt=[-3,Q,`IDPRejectedClaimException`,{[K]:[`IDPRejectedClaim`,403],[J]:q,[Y]:403},[X],[0]];
$.registerError(Qt,Mt);
var $t=[-3,Q,`InsufficientSessionLifetimeException`,{[K]:[`InsufficientSessionLifetime`,400],[J]:q,[Y]:400},[X],[0]];
$.registerError($t,Lt);
var en=[-3,Q,`InvalidAuthorizationMessageException`,{[K]:[`InvalidAuthorizationMessageException`,400],[J]:q,[Y]:400},[X],[0]];
$.registerError(en,Ft);
var tn=[-3,Q,`InvalidContextAssertionException`,{[K]:[`InvalidContextAssertion`,400],[J]:q,[Y]:400},[X],[0]];
$.registerError(tn,Ot);
var nn=[-3,Q,`InvalidIdentityTokenException`,{[K]:[`InvalidIdentityToken`,400],[J]:q,[Y]:400},[X],[0]];
$.registerError(nn,Nt);
var rn=[-3,Q,`InvalidSubjectCredentialsException`,{[K]:[`InvalidSubjectCredentials`,400],[J]:q,[Y]:400},[X],[0]];
$.registerError(rn,Rt);
var an=[-3,Q,`JWTPayloadSizeExceededException`,{[K]:[`JWTPayloadSizeExceededException`,400],[J]:q,[Y]:400},[X],[0]];
$.registerError(an,zt);
var on=[-3,Q,`MalformedPolicyDocumentException`,{[K]:[`MalformedPolicyDocument`,400],[J]:q,[Y]:400},[X],[0]];
$.registerError(on,kt);
var sn=[-3,Q,`OutboundWebIdentityFederationDisabledException`,{[K]:[`OutboundWebIdentityFederationDisabledException`,403],[J]:q,[Y]:403},[X],[0]];
$.registerError(sn,Bt);
var cn=[-3,Q,`PackedPolicyTooLargeException`,{[K]:[`PackedPolicyTooLarge`,400],[J]:q,[Y]:400},[X],[0]];
$.registerError(cn,At);
var ln=[-3,Q,`RegionDisabledException`,{[K]:[`RegionDisabledException`,403],[J]:q,[Y]:403},[X],[0]];
$.registerError(ln,jt);
var un=[-3,Q,`SessionDurationEscalationException`,{[K]:[`SessionDurationEscalationException`,403],[J]:q,[Y]:403},[X],[0]];
$.registerError(un,Vt);
const dn=[qt,$];
var fn=[0,Q,`accessKeySecretType`,8,0],pn=[0,Q,`clientTokenType`,8,0],mn=[0,Q,`originIdentityIssuerType`,8,0],hn=[0,Q,`originIdentitySubjectType`,8,0],gn=[0,Q,`originIdentitySubjectTypeType`,8,0],_n=[0,Q,`transactionContextValueType`,8,0],vn=[3,Q,I,0,[`AssumedRoleId`,`Arn`],[0,0],2],yn=[3,Q,`AssumeRoleRequest`,0,[W,Ht,H,V,R,`Tags`,`TransitiveTagKeys`,`ExternalId`,`SerialNumber`,`TokenCode`,G,`ProvidedContexts`,z],[0,0,()=>An,0,1,()=>Mn,64,0,0,0,0,()=>jn,1],2],bn=[3,Q,`AssumeRoleResponse`,0,[L,I,U,G,Wt,Ut],[[()=>Cn,0],()=>vn,1,0,1,1]],xn=[3,Q,`AssumeRoleWithWebIdentityRequest`,0,[W,Ht,`WebIdentityToken`,`ProviderId`,H,V,R,z],[0,0,[()=>pn,0],0,()=>An,0,1,1],3],Sn=[3,Q,`AssumeRoleWithWebIdentityResponse`,0,[L,`SubjectFromWebIdentityToken`,I,U,`Provider`,`Audience`,G,Wt,Ut,Kt],[[()=>Cn,0],0,()=>vn,1,0,0,0,1,1,[()=>kn,0]]],Cn=[3,Q,L,0,[`AccessKeyId`,`SecretAccessKey`,`SessionToken`,`Expiration`],[0,[()=>fn,0],0,4],4],wn=[3,Q,B,0,[`Subject`,`SubjectType`,`Issuer`,`FederatedProviderArn`],[[()=>hn,0],[()=>gn,0],[()=>mn,0],0]],Tn=[3,Q,`PolicyDescriptorType`,0,[`arn`],[0]],En=[3,Q,`ProvidedContext`,0,[`ProviderArn`,`ContextAssertion`],[0,0]],Dn=[3,Q,`Tag`,0,[`Key`,`Value`],[0,0],2],On=[3,Q,Gt,0,[`IdentityProvider`],[[()=>Nn,0]]],kn=[3,Q,Kt,8,[B,Gt],[[()=>wn,0],[()=>On,0]]],An=[1,Q,`policyDescriptorListType`,0,()=>Tn],jn=[1,Q,`ProvidedContextsListType`,0,()=>En],Mn=[1,Q,`tagListType`,0,()=>Dn],Nn=[2,Q,`transactionContextIdentityProviderMapType`,0,[0,0],[()=>_n,0]],Pn=[9,Q,`AssumeRole`,0,()=>yn,()=>bn],Fn=[9,Q,`AssumeRoleWithWebIdentity`,0,()=>xn,()=>Sn];
const In=e=>({apiVersion:`2011-06-15`,base64Decoder:e?.base64Decoder??fe,base64Encoder:e?.base64Encoder??te,disableHostPrefix:e?.disableHostPrefix??!1,endpointProvider:e?.endpointProvider??j,extensions:e?.extensions??[],httpAuthSchemeProvider:e?.httpAuthSchemeProvider??St,httpAuthSchemes:e?.httpAuthSchemes??[{schemeId:`aws.auth#sigv4`,identityProvider:e=>e.getIdentityProvider(`aws.auth#sigv4`),signer:new _},{schemeId:`aws.auth#sigv4a`,identityProvider:e=>e.getIdentityProvider(`aws.auth#sigv4a`),signer:new AwsSdkSigV4ASigner},{schemeId:`smithy.api#noAuth`,identityProvider:e=>e.getIdentityProvider(`smithy.api#noAuth`)||(async()=>({})),signer:new t}],logger:e?.logger??new de,protocol:e?.protocol??AwsQueryProtocol,protocolSettings:e?.protocolSettings??{defaultNamespace:`com.amazonaws.sts`,errorTypeRegistries:dn,xmlNamespace:`https://sts.amazonaws.com/doc/2011-06-15/`,version:`2011-06-15`,serviceTarget:`AWSSecurityTokenServiceV20110615`},serviceId:e?.serviceId??`STS`,sha256:e?.sha256??Ze,signerConstructor:e?.signerConstructor??SignatureV4MultiRegion,urlParser:e?.urlParser??he,utf8Decoder:e?.utf8Decoder??ae,utf8Encoder:e?.utf8Encoder??u}),Ln=e=>{
_e(process.version);
let n=ke(e),i=()=>n().then(f),a=In(e);
r(process.version);
let o={profile:e?.profile,logger:a.logger};
return{...a,...e,runtime:`node`,defaultsMode:n,authSchemePreference:e?.authSchemePreference??y(We,o),bodyLengthChecker:e?.bodyLengthChecker??Ee,credentialDefaultProvider:e?.credentialDefaultProvider??st,defaultSocketTimeout:ot(e?.requestHandler,3e5),defaultUserAgentProvider:e?.defaultUserAgentProvider??pe({serviceId:a.serviceId,clientVersion:Et}),httpAuthSchemes:e?.httpAuthSchemes??[{schemeId:`aws.auth#sigv4`,identityProvider:e=>e.getIdentityProvider(`aws.auth#sigv4`)||(async e=>await st(e?.__config||{})()),signer:new _},{schemeId:`aws.auth#sigv4a`,identityProvider:e=>e.getIdentityProvider(`aws.auth#sigv4a`),signer:new AwsSdkSigV4ASigner},{schemeId:`smithy.api#noAuth`,identityProvider:e=>e.getIdentityProvider(`smithy.api#noAuth`)||(async()=>({})),signer:new t}],maxAttempts:e?.maxAttempts??y(me,e),region:e?.region??y(Ne,{...Ve,...o}),requestHandler:Ye.create(e?.requestHandler??i),retryMode:e?.retryMode??y({...s,default:async()=>(await i()).retryMode||ce},e),sigv4aSigningRegionSet:e?.sigv4aSigningRegionSet??y(ut,o),streamCollector:e?.streamCollector??Ae,useDualstackEndpoint:e?.useDualstackEndpoint??y(xe,o),useFipsEndpoint:e?.useFipsEndpoint??y(je,o),userAgentAppId:e?.userAgentAppId??y(tt,o)}},Rn=e=>{
let t=e.httpAuthSchemes,n=e.httpAuthSchemeProvider,r=e.credentials;
return{setHttpAuthScheme(e){
let n=t.findIndex(t=>t.schemeId===e.schemeId);
n===-1?t.push(e):t.splice(n,1,e)},httpAuthSchemes(){
return t},setHttpAuthSchemeProvider(e){
n=e},httpAuthSchemeProvider(){
return n},setCredentials(e){
r=e},credentials(){
return r}}},zn=e=>({httpAuthSchemes:e.httpAuthSchemes(),httpAuthSchemeProvider:e.httpAuthSchemeProvider(),credentials:e.credentials()}),Bn=(e,t)=>{
let r=Object.assign(Qe(e),at(e),ye(e),Rn(e));
return t.forEach(e=>e.configure(r)),Object.assign(e,Oe(r),n(r),ve(r),zn(r))};
var STSClient=class extends d{
config;
constructor(...[e]){
let t=Ln(e||{});
super(t),this.initConfig=t;
let n=wt(t),r=Re(n),o=a(r),s=Ke(o),c=Je(s),u=He(c),d=Ct(u),f=Bn(d,e?.extensions||[]);
this.config=f,this.middlewareStack.use(we(this.config)),this.middlewareStack.use(i(this.config)),this.middlewareStack.use(et(this.config)),this.middlewareStack.use(ne(this.config)),this.middlewareStack.use(re(this.config)),this.middlewareStack.use(ee(this.config)),this.middlewareStack.use(l(this.config)),this.middlewareStack.use(le(this.config,{httpAuthSchemeParametersProvider:xt,identityProviderConfigProvider:async e=>new Ie({"aws.auth#sigv4":e.credentials,"aws.auth#sigv4a":e.credentials})})),this.middlewareStack.use(se(this.config))}
destroy(){
super.destroy()}};
const Vn=ie(Tt,`AWSSecurityTokenServiceV20110615`,`STSClient`,qe),Hn={},Un=(e,t,n,r)=>[];
var AssumeRoleCommand=class extends Vn(Hn,Un,`AssumeRole`,Pn){},AssumeRoleWithWebIdentityCommand=class extends Vn(Hn,Un,`AssumeRoleWithWebIdentity`,Fn){};
export{AssumeRoleCommand,AssumeRoleWithWebIdentityCommand,STSClient};