/** Limits how much of an answer is read: an answer from a proxy may never end. */
import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, Transform } from 'node:stream';

/** The name of the error for an answer that is too long. */
export const tooLong = 'AnswerTooLong';

/** A page of a listing is a few hundred kilobytes at most. */
const awsMebibytes = 8;

/** The body of an answer as it arrives, whatever its headers say; over the limit, the connection is closed. */
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
  // The reader of the body gets the error.
  return pipeline(answer, bound, () => {});
}

type Handler = (args: unknown) => Promise<{ readonly response: { body: Readable } }>;

/** The part of an AWS client's middleware stack that is used here. */
interface MiddlewareStack {
  add(
    middleware: (next: Handler) => Handler,
    options: { readonly step: 'deserialize'; readonly priority: 'low' },
  ): void;
}

/** Limits all answers to an AWS client, before anything else reads them. */
export function boundAnswersOf({ middlewareStack }: { readonly middlewareStack: object }): void {
  const bounding = (next: Handler) => async (args: unknown) => {
    const answer = await next(args);
    answer.response.body = boundedAnswer(answer.response.body as IncomingMessage, awsMebibytes);
    return answer;
  };
  (middlewareStack as MiddlewareStack).add(bounding, { step: 'deserialize', priority: 'low' });
}
