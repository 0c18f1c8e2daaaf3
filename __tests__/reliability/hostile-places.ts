/** Places where a step takes text from, and what must hold when the text there is hostile. */
import { readFile } from 'node:fs/promises';
import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { Emulator, FaultKind } from '../../emulator/index.ts';
import { sideBySide } from '../after-test.ts';
import { shareOf, triesAll } from '../extent.ts';
import { dev, inSeconds, type PlayOptions, play, type Scene, signedIn, tokenFile } from '../scenarios/play.ts';
import { grow } from '../scenarios/several.ts';
import { classics, expectTame, hostile } from './hostile.ts';
import { tally } from './tally.ts';

const usualRuns = triesAll ? 12 : 3;

/** Prepares the services and tells the files at home. */
export type Arrange = (emulator: Emulator, text: string) => Readonly<Record<string, string | Buffer>>;

export interface Place {
  readonly name: string;
  readonly text?: fc.Arbitrary<string>;
  readonly options?: (text: string) => PlayOptions;
  readonly arrange?: Arrange;
  readonly inputs?: (text: string) => Readonly<Record<string, string>>;
  /** Whether the text stands in the place of a secret, so that it or its lines are masked. */
  readonly isSecret?: true;
  /** Default: the tricks that are known, and some that are made up. */
  readonly runs?: number;
}

export const named = (emulator: Emulator, name: string) => {
  grow(emulator, [['999900001111', name]]);
  return { [tokenFile]: signedIn(emulator) };
};
export const answering = (operation: string, kind: (text: string) => FaultKind): Arrange => {
  return (emulator, text) => {
    emulator.faults.add({ operation, times: Number.POSITIVE_INFINITY, ...kind(text) });
    return { [tokenFile]: signedIn(emulator, { expiresAt: inSeconds(operation === 'CreateToken' ? -60 : 3600) }) };
  };
};
export const inToken = (change: (text: string) => Record<string, unknown>): Arrange => {
  return (emulator, text) => {
    const fields = JSON.parse(signedIn(emulator, { expiresAt: inSeconds(-60) }));
    return { [tokenFile]: JSON.stringify({ ...fields, ...change(text) }) };
  };
};

export async function playIn(place: Place, text: string): Promise<void> {
  const scene = await play({ ...place.options?.(text), changed: [tokenFile] }, (emulator) => ({
    ...(place.arrange?.(emulator, text) ?? { [tokenFile]: signedIn(emulator) }),
  }));
  const step = await scene.step(place.inputs?.(text) ?? dev);
  const lines = text.toWellFormed().split(/[\r\n]+/);
  const spelled = [text, text.trim(), text.toWellFormed(), ...lines.map((line) => line.trim())];
  expectTame(step, scene.emulator.issuedSecrets, place.isSecret ? spelled : []);
  await expectOwnSections(scene, step.outputs);
  const [post] = await scene.end();
  expect(post?.conclusion).toBe('success');
  expect(Object.keys(post?.envWritten ?? {}).filter((name) => !name.startsWith('AWS_'))).toEqual([]);
}

/** Beside the sections that were in force, only the one that the step wrote is in its file, with its own settings. */
async function expectOwnSections(scene: Scene, outputs: Readonly<Record<string, string>>): Promise<void> {
  const path = outputs['aws-config-file'];
  if (!path) return;
  const header = `[profile ${outputs['aws-profile']}]`;
  const before = await readFile(scene.home('.aws/config'), 'latin1').catch(() => '');
  const after = await readFile(path, 'latin1');
  // Python ends a line at a lone carriage return as well.
  const headers = (content: string) => content.split(/[\r\n]+/).filter((line) => /^\s*\[/.test(line));
  const added = headers(after).filter((line) => !headers(before).includes(line));
  expect(added).toEqual(headers(before).includes(header) ? [] : [header]);
  const [, own = ''] = after.split(`${header}\n`);
  const [section = ''] = own.split(/^\[/m);
  expect(section.split(/[\r\n]+/).filter((line) => line && !/^(region|output|cli_pager|k) = /.test(line))).toEqual([]);
}

/** A test for each place. */
export function testPlaces(places: readonly Place[]): void {
  sideBySide.each(places.map((place, index) => [place.name, place, index] as const))(
    'hostile text in %s stays text',
    async (name, place, index) => {
      const tricks = shareOf(classics, { part: index % 3, of: 3 }).map((text) => [text] as [string]);
      await fc.assert(
        fc.asyncProperty(place.text ?? hostile, (text) => playIn(place, text)),
        { numRuns: place.runs ?? usualRuns, examples: place.runs ? [] : tricks },
      );
      tally({ chapter: 'hostile', what: name, times: place.runs ?? usualRuns, outcome: 'text stays text' });
    },
  );
}
