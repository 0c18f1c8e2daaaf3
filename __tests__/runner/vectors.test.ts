/** The emulated runner agrees with what the runner's own code answered. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseCommand } from '../../runner/commands/grammar.ts';
import { registeredCommands } from '../../runner/commands/handler.ts';
import { keyValuePairs } from '../../runner/text/key-value-file.ts';
import { createLineReader, splitLines } from '../../runner/text/lines.ts';
import { createMasks } from '../../runner/text/masks.ts';

interface Question {
  readonly k: 'cmd' | 'env' | 'mask' | 'lines';
  readonly s: string;
  readonly secrets?: readonly string[];
}

const answers: Readonly<Record<Question['k'], (question: Question) => unknown>> = {
  cmd({ s }) {
    const command = parseCommand(s, (name) => registeredCommands.includes(name.toLowerCase()));
    if (command === undefined) return { cmd: null };
    const { name, data, properties, version } = command;
    return { cmd: name, data, props: Object.fromEntries(properties.entries()), v2: version === 2 };
  },
  env({ s }) {
    const pairs: (readonly [string, string])[] = [];
    try {
      for (const pair of keyValuePairs(s)) pairs.push(pair);
      return { pairs };
    } catch (error) {
      return { err: (error as Error).message, pairs };
    }
  },
  mask({ s, secrets = [] }) {
    const masks = createMasks();
    // As add-mask does: white space alone is no secret.
    for (const secret of secrets.filter((text) => text.trim() !== '')) masks.addWithLines(secret);
    return { out: masks.mask(s) };
  },
  lines: ({ s }) => ({ lines: splitLines(s) }),
};

const vectors = readFileSync(new URL('../fixtures/runner-vectors.ndjson', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { readonly in: Question; readonly want: unknown });

test.each(Object.keys(answers) as Question['k'][])(
  'the emulated runner answers every vector of the kind %s as recorded',
  (kind) => {
    const ofKind = vectors.filter((vector) => vector.in.k === kind);
    expect(ofKind.length).toBeGreaterThan(0);
    expect(ofKind.map((vector) => ({ in: vector.in, want: answers[kind](vector.in) }))).toEqual(ofKind);
  },
);

test('the vectors have no other kind', () => {
  expect(new Set(vectors.map((vector) => vector.in.k))).toEqual(new Set(Object.keys(answers)));
});

test('a stream that is cut at any byte gives the same lines', () => {
  const text = 'a\r\nb\rc\n\n\u00e9\u{1f512}\r';
  const bytes = Buffer.from(text);
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const lines: string[] = [];
    const reader = createLineReader((line) => lines.push(line));
    reader.write(bytes.subarray(0, cut));
    reader.write(bytes.subarray(cut));
    reader.end();
    expect(lines).toEqual(splitLines(text));
  }
});
