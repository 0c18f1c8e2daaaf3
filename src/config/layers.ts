/**
 * Which uses have replaced each other's profiles in a folder that jobs share. Jobs end in any order: if a profile has
 * been replaced meanwhile, its use leaves the file alone, and hands over what it had replaced to the use that did so.
 */
import { dirname, join } from 'node:path';
import { readIfRegular, removeFile, replaceFile } from '../job/files.ts';
import { isRecord, parseJson } from '../job/json.ts';
import { type FileChange, replacedBy, undoChange } from './changes.ts';
import type { PutSection, Restoration } from './sections/edits.ts';
import type { ConfigFile } from './sections/ini.ts';

/** That a use has replaced a profile in a file, or removed it. */
interface Layer extends Pick<PutSection, 'name' | 'isDropped'>, Pick<FileChange, 'file'> {
  /** The name of the use, which no other use in any job has. */
  readonly use: string;
  /** What to restore in place of the profile that the use replaced, because the job that wrote it has ended. */
  readonly handedOver?: Pick<Restoration, 'lead' | 'body'>;
}

/**
 * Notes which profiles of a folder a use is about to replace. The caller has locked the folder.
 *
 * @throws ActionError `unsafe-file`
 */
export async function addLayers(
  folder: string,
  changes: readonly FileChange[],
  use: string,
  temp: string,
): Promise<void> {
  const inFolder = changes.filter(({ path }) => dirname(path) === folder);
  const names = new Set(inFolder.flatMap(({ put }) => put.map(({ name }) => name)));
  const before = await readLayers(folder);
  let after = before;
  for (const { file, put } of inFolder) {
    for (const name of names) {
      const own = put.find((one) => one.name === name);
      const others = after.filter((one) => isOf(one, file, name));
      const isReplaced = (own && own.lead === undefined) || others.at(-1)?.isDropped;
      if (isReplaced) after = [...after, { file, name, use, isDropped: own?.isDropped ?? true }];
      // If somebody else has removed the profile, nothing is left of what uses had replaced.
      else if (own) after = after.filter((one) => !others.includes(one));
    }
  }
  await writeLayers(folder, { before, after }, temp);
}

/**
 * Undoes one change of a use, apart from profiles that another use has replaced. The caller has locked the folder.
 *
 * @returns the names of the profiles that were left to other uses.
 * @throws ActionError `unsafe-file`
 */
export async function undoLayer(change: FileChange, use: string, temp: string): Promise<readonly string[]> {
  const folder = dirname(change.path);
  const layers = await readLayers(folder);
  const [own = [], others = []] = [true, false].map((wanted) =>
    layers.filter((one) => one.file === change.file && (one.use === use) === wanted),
  );
  const places = replacedIn(change, own).map((replaced) => placeOf(replaced, change, use, layers));
  const restorations = places.flatMap(({ above, restoration }) => (above ? [] : [restoration]));
  const isAlone = others.length === 0;
  if (isAlone && !own.some(({ handedOver }) => handedOver)) await undoChange(change, temp);
  else if (restorations.length > 0) await undoChange(change, temp, { restorations, isRemoved: isAlone });
  const handed = new Map(places.flatMap(({ above, restoration }) => (above ? [[above, restoration]] : [])));
  const after = layers.filter((one) => !own.includes(one)).map((one) => handOver(one, handed.get(one)));
  // Comes last: an undo that is killed before can be repeated.
  await writeLayers(folder, { before: layers, after }, temp);
  return [...handed.keys()].map(({ name }) => name);
}

/** What the profiles of a use replaced, those included that have no section in the file. */
function replacedIn(change: FileChange, own: readonly Layer[]): readonly Restoration[] {
  const replaced = replacedBy(change);
  const further = own.filter(({ name }) => !replaced.some((one) => one.name === name));
  return [...replaced, ...further.map(({ name, isDropped }) => ({ name, isDropped, lead: undefined, body: '' }))];
}

/** What to restore in place of a profile, and the layer of the use that has replaced it, if there is one. */
function placeOf(replaced: Restoration, { file }: FileChange, use: string, layers: readonly Layer[]) {
  const all = layers.filter((one) => isOf(one, file, replaced.name));
  const index = all.findIndex((one) => one.use === use);
  return { restoration: { ...replaced, ...all[index]?.handedOver }, above: all[index + 1] };
}

function handOver(layer: Layer, restoration: Restoration | undefined): Layer {
  if (!restoration) return layer;
  const { lead, body } = restoration;
  return { ...layer, handedOver: { lead, body } };
}

function isOf(layer: Layer, file: ConfigFile, name: string): boolean {
  return layer.file === file && layer.name === name;
}

async function readLayers(folder: string): Promise<readonly Layer[]> {
  const content = await readIfRegular(pathIn(folder));
  const layers = content && parseJson(content);
  return Array.isArray(layers) && layers.every(isLayer) ? layers : [];
}

function isLayer(value: unknown): value is Layer {
  if (!isRecord(value) || ![value.file, value.name, value.use].every((one) => typeof one === 'string')) return false;
  const { handedOver } = value;
  return handedOver === undefined || (isRecord(handedOver) && typeof handedOver.body === 'string');
}

async function writeLayers(
  folder: string,
  { before, after }: { readonly before: readonly Layer[]; readonly after: readonly Layer[] },
  temp: string,
): Promise<void> {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (after.length > 0) await replaceFile(pathIn(folder), JSON.stringify(after), temp);
  else await removeFile(pathIn(folder), temp);
}

function pathIn(folder: string): string {
  return join(folder, '.aws-sso-credentials.layers.json');
}
