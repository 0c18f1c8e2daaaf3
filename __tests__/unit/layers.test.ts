/** Several jobs write the same profiles into the files of one folder, and end in whatever order. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type FileChange, planFile, writePlanned } from '../../src/config/changes.ts';
import { addLayers, undoLayer } from '../../src/config/layers.ts';
import { parseIni } from '../../src/config/sections/ini.ts';
import { temporaryFolder } from '../after-test.ts';

const kinds = ['config', 'credentials'] as const;
const key = 'aws_access_key_id';

interface Use extends Kind {
  readonly name: string;
  readonly changes: readonly FileChange[];
}

/** What a use writes: keys, or a profile that renews itself and has no section for them. */
interface Kind {
  readonly profiles: readonly string[];
  readonly hasKeys: boolean;
}

async function filesIn(folder: string) {
  const names = (await readdir(folder)).toSorted();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  );
}

async function write(folder: string, name: string, { profiles, hasKeys }: Kind): Promise<Use> {
  const sections = profiles.map((profile) => ({
    profile,
    config: new Map([['region', 'eu-west-1'], ...(hasKeys ? [] : [['credential_process', name] as const])]),
    credentials: new Map(hasKeys ? [[key, name]] : []),
  }));
  const planned = [];
  for (const file of kinds) {
    const path = join(folder, file);
    planned.push(await planFile({ path, file, start: await readFile(path).catch(() => undefined) }, sections));
  }
  const changes = planned.map(({ change }) => change);
  await addLayers(folder, changes, name, folder);
  await writePlanned(planned, folder, async () => {});
  return { name, changes, profiles, hasKeys };
}

const sections = (own: string) => fc.constantFrom(undefined, `[default]\n${key} = mine\n`, own, `# mine\n${own}`);
const originals = fc.record({
  config: sections('[default]\nregion = a\n\n[profile one]\nregion = mine\noutput = text\n'),
  credentials: sections(`[two]\n${key} = mine\n\n[one]\n${key} = mine\n# about it\n`),
});
const usesOf = (hasKeys: fc.Arbitrary<boolean>) =>
  fc.record({ profiles: fc.constantFrom(['one'], ['two'], ['one', 'two']), hasKeys });

function settingsOf(text: string | undefined, header: string) {
  const { sections } = parseIni(Buffer.from(text ?? ''));
  return sections.find((section) => section.header === header)?.settings ?? new Map();
}

/** Lets jobs begin and end at random. @returns the files before the first and after the last. */
async function playJobs(
  original: Readonly<Record<(typeof kinds)[number], string | undefined>>,
  steps: readonly (readonly [Kind, number])[],
) {
  const folder = await temporaryFolder('layers-');
  for (const file of kinds) {
    if (original[file] !== undefined) await writeFile(join(folder, file), original[file]);
  }
  const before = await filesIn(folder);
  const open: Use[] = [];
  const leave = async (which: number) => {
    const [use] = open.splice(which % open.length, 1);
    for (const change of use?.changes ?? []) await undoLayer(change, use?.name ?? '', folder);
    // Each profile is still that of the use that wrote it last, in both files.
    const now = await filesIn(folder);
    const last = new Map(open.flatMap((one) => one.profiles.map((profile) => [profile, one])));
    for (const [profile, { name, hasKeys }] of last) {
      expect(settingsOf(now.config, `profile ${profile}`).get('credential_process')).toBe(hasKeys ? undefined : name);
      expect(settingsOf(now.credentials, profile).get(key)).toBe(hasKeys ? name : undefined);
    }
  };
  for (const [index, [kind, which]] of steps.entries()) {
    if (open.length > 0 && which % 3 === 0) await leave(which);
    open.push(await write(folder, `use-${index}`, kind));
  }
  while (open.length > 0) await leave(steps[open.length % steps.length]?.[1] ?? 0);
  return { before, after: await filesIn(folder) };
}

test('after the last of several jobs the files are as they were before the first, whichever ends first', async () => {
  const moves = fc.array(fc.tuple(usesOf(fc.constant(true)), fc.nat()), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(originals, moves, async (original, steps) => {
      const { before, after } = await playJobs(original, steps);
      expect(after).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test('with profiles of different types, the sections are as they were', async () => {
  const moves = fc.array(fc.tuple(usesOf(fc.boolean()), fc.nat()), { minLength: 1, maxLength: 6 });
  const read = (files: Readonly<Record<string, string>>) =>
    Object.entries(files).flatMap(([file, text]) =>
      parseIni(Buffer.from(text)).sections.map(({ header, settings }) => [file, header, ...settings].join('\n')),
    );
  await fc.assert(
    fc.asyncProperty(originals, moves, async (original, steps) => {
      const { before, after } = await playJobs(original, steps);
      expect(read(after).toSorted()).toEqual(read(before).toSorted());
    }),
    { numRuns: 60 },
  );
});
