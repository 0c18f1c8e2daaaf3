function eventStreamSerdeProvider(){
throw Error(`Event streams are not part of this bundle: see scripts/bundle/bundle.ts`)}
const EventStreamSerde=eventStreamSerdeProvider;
export{EventStreamSerde,eventStreamSerdeProvider};