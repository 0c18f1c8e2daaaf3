function e(){
throw Error(`EventStreamSerde is not part of this bundle: see scripts/bundle/stand-ins.ts`)}
function t(){
throw Error(`eventStreamSerdeProvider is not part of this bundle: see scripts/bundle/stand-ins.ts`)}
export{e as EventStreamSerde,t as eventStreamSerdeProvider};