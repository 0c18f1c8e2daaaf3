/** Stands in for event streams, which no operation that is called here has. */
export function eventStreamSerdeProvider(): never {
  throw new Error('Event streams are not part of this bundle: see scripts/bundle/bundle.ts');
}

export const EventStreamSerde = eventStreamSerdeProvider;
