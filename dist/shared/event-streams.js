// scripts/bundle/stand-ins/event-streams.ts
function eventStreamSerdeProvider() {
	throw Error("Event streams are not part of this bundle: see scripts/bundle.ts");
}
const EventStreamSerde = eventStreamSerdeProvider;
export { EventStreamSerde, eventStreamSerdeProvider };
