/** Several jobs write the same profiles into the files of one folder, and end in whatever order. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
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
  /** Where the main step is killed. */
  readonly killed: 'never' | 'before the note' | 'before the files';
  /** Whether the post step is killed at its end, and runs again. */
  readonly isRepeated: boolean;
}

async function filesIn(folder: string) {
  const names = (await readdir(folder)).toSorted();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  );
}

async function modesIn(folder: string) {
  const names = (await readdir(folder)).toSorted();
  return Promise.all(names.map(async (name) => [name, ((await stat(join(folder, name))).mode & 0o777).toString(8)]));
}

async function write(folder: string, name: string, kind: Kind): Promise<Use> {
  const { profiles, hasKeys, killed } = kind;
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
  if (killed !== 'before the note') await addLayers(folder, changes, name, folder);
  if (killed === 'never') await writePlanned(planned, folder, async () => {});
  return { ...kind, name, changes };
}

const sections = (own: string) => fc.constantFrom(undefined, `[default]\n${key} = mine\n`, own, `# mine\n${own}`);
const originals = fc.record({
  config: sections('[default]\nregion = a\n\n[profile one]\nregion = mine\noutput = text\n'),
  credentials: sections(`[two]\n${key} = mine\n\n[one]\n${key} = mine\n# about it\n`),
});
const usesOf = (hasKeys: fc.Arbitrary<boolean>, killed: fc.Arbitrary<Kind['killed']>): fc.Arbitrary<Kind> =>
  fc.record({
    profiles: fc.constantFrom(['one'], ['two'], ['one', 'two']),
    hasKeys,
    killed,
    isRepeated: fc.boolean(),
  });

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
    if (original[file] !== undefined) await writeFile(join(folder, file), original[file], { mode: 0o640 });
  }
  const [files, modes] = [await filesIn(folder), await modesIn(folder)];
  const open: Use[] = [];
  const leave = async (which: number) => {
    const [use] = open.splice(which % open.length, 1);
    for (const change of use?.changes ?? []) {
      for (let times = use?.isRepeated ? 2 : 1; times > 0; times -= 1) await undoLayer(change, use?.name ?? '', folder);
    }
    // Each profile is still that of the use that wrote it last, in both files.
    const now = await filesIn(folder);
    // One that was killed when it was about to write has its turn with its post step.
    if (open.some(({ killed }) => killed === 'before the files')) return;
    const running = open.filter(({ killed }) => killed === 'never');
    const last = new Map(running.flatMap((one) => one.profiles.map((profile) => [profile, one])));
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
  return { before: { files, modes }, after: { files: await filesIn(folder), modes: await modesIn(folder) } };
}

test('after the last of several jobs the files are as they were before the first, whichever ends first', async () => {
  const moves = fc.array(fc.tuple(usesOf(fc.constant(true), fc.constant('never')), fc.nat()), {
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(originals, moves, async (original, steps) => {
      const { before, after } = await playJobs(original, steps);
      expect(after).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test('with profiles of different types, and if main steps are killed, the sections are as they were', async () => {
  const killed = fc.constantFrom<Kind['killed'][]>('never', 'never', 'never', 'before the note', 'before the files');
  const moves = fc.array(fc.tuple(usesOf(fc.boolean(), killed), fc.nat()), { minLength: 1, maxLength: 6 });
  const read = (files: Readonly<Record<string, string>>) =>
    Object.entries(files).flatMap(([file, text]) =>
      parseIni(Buffer.from(text)).sections.map(({ header, settings }) => [file, header, ...settings].join('\n')),
    );
  await fc.assert(
    fc.asyncProperty(originals, moves, async (original, steps) => {
      const { before, after } = await playJobs(original, steps);
      expect(read(after.files).toSorted()).toEqual(read(before.files).toSorted());
    }),
    { numRuns: 60 },
  );
});
