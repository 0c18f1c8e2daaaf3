/** Answers of services, of which no more is read than a service ever sends: a proxy's may have no end. */
import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, Transform } from 'node:stream';

/** The name of the error for an answer that is too long. */
export const tooLong = 'AnswerTooLong';

/** A page of a list has some hundred kilobytes at most. */
const awsMebibytes = 8;

/** The body of an answer as it arrives, whatever its headers say of it; past a bound its connection is broken. */
export function boundedAnswer(answer: IncomingMessage, mebibytes: number): Readable {
  let left = mebibytes * 2 ** 20;
  const bound = new Transform({
    transform: (chunk: Buffer, _, done) => {
      left -= chunk.length;
      if (left >= 0) return done(null, chunk);
      const $metadata = { httpStatusCode: answer.statusCode };
      done(Object.assign(new Error(`more than ${mebibytes} MiB`), { name: tooLong, $metadata }));
    },
  });
  // Who reads it is told.
  return pipeline(answer, bound, () => {});
}

type Handler = (args: unknown) => Promise<{ readonly response: { body: Readable } }>;

/** As much of the stack of an AWS client as is used here. */
interface MiddlewareStack {
  add(
    middleware: (next: Handler) => Handler,
    options: { readonly step: 'deserialize'; readonly priority: 'low' },
  ): void;
}

/** Bounds all answers to an AWS client, next to where they come in. */
export function boundAnswersOf({ middlewareStack }: { readonly middlewareStack: object }): void {
  const bounding = (next: Handler) => async (args: unknown) => {
    const answer = await next(args);
    answer.response.body = boundedAnswer(answer.response.body as IncomingMessage, awsMebibytes);
    return answer;
  };
  (middlewareStack as MiddlewareStack).add(bounding, { step: 'deserialize', priority: 'low' });
}
