/**
 * The uses that have written each profile in a folder that jobs share, one over the other. Jobs end in any order: if a
 * profile has been replaced meanwhile, its use leaves it alone, and hands over what it had replaced to the use that did.
 */
import { dirname, join } from 'node:path';
import { readIfRegular, removeDrafts, removeFile, replaceFile } from '../job/files.ts';
import { isRecord, parseJson } from '../job/json.ts';
import { type FileChange, type Original, originalOf, replacedBy, undoChange, undoOneOf } from './changes.ts';
import type { PutSection, Restoration } from './sections/edits.ts';
import type { ConfigFile } from './sections/ini.ts';

/** That a use has written a profile to a file, or has removed it there. The later ones come last. */
interface Layer extends Pick<PutSection, 'name' | 'isDropped'>, Pick<FileChange, 'file'> {
  /** The name of the use, which no other use in any job has. */
  readonly use: string;
  /** What to restore in place of the profile that the use replaced, because the use that wrote it has ended. */
  readonly handedOver?: Pick<Restoration, 'lead' | 'body' | 'isDropped'>;
  /** What the file was, if the use that changed it first has ended. */
  readonly original?: Original;
}

/**
 * Notes which profiles of a folder a use is about to write. The caller has locked the folder.
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
  const before = await readLayers(folder);
  let after = before;
  for (const { file, put } of inFolder) {
    for (const name of namesIn(inFolder)) {
      const own = put.find((one) => one.name === name);
      const others = after.filter((one) => isOf(one, file, name));
      const isDropped = others.some((one) => one.isDropped || one.handedOver?.isDropped);
      // If somebody else has removed the profile, nothing is left of what uses had replaced.
      if (own && own.lead !== undefined && !isDropped) after = after.filter((one) => !others.includes(one));
      after = [...after, { file, name, use, isDropped: own?.isDropped ?? true }];
    }
  }
  await writeLayers(folder, { before, after }, temp);
}

/**
 * Forgets who else has written the profiles of a use that stay after the job. The caller has locked the folder.
 *
 * @throws ActionError `unsafe-file`
 */
export async function removeLayers(folder: string, changes: readonly FileChange[], temp: string): Promise<void> {
  const names = namesIn(changes);
  const before = await readLayers(folder);
  await writeLayers(folder, { before, after: before.filter(({ name }) => !names.has(name)) }, temp);
}

/**
 * Undoes one change of a use, apart from profiles that another use has replaced. The caller has locked the folder.
 *
 * @returns the names of the profiles that were left to other uses.
 * @throws ActionError `unsafe-file`
 */
export async function undoLayer(change: FileChange, use: string, temp: string): Promise<readonly string[]> {
  const folder = dirname(change.path);
  await removeDrafts(pathIn(folder));
  const layers = await readLayers(folder);
  const [own = [], others = []] = [true, false].map((wanted) =>
    layers.filter((one) => one.file === change.file && (one.use === use) === wanted),
  );
  // Killed before it wrote anything, or undone already by a post step that was killed afterwards.
  if (own.length === 0) return [];
  const places = replacedIn(change, own).map((replaced) => placeOf(replaced, change, use, layers));
  const restorations = places.flatMap(({ above, restoration }) => (above ? [] : [restoration]));
  const handed = own.find((one) => one.original)?.original;
  const isFirst = layers.find((one) => one.file === change.file)?.use === use;
  const original = handed ?? (isFirst ? originalOf(change) : undefined);
  const isExact = others.length === 0 && !handed && !own.some(({ handedOver }) => handedOver);
  if (isExact) await undoChange(change, temp);
  else await undoOneOf(change, restorations, others.length === 0 ? original : undefined, temp);
  const replacing = new Map(places.flatMap(({ above, restoration }) => (above ? [[above, restoration]] : [])));
  const after = layers
    .filter((one) => !own.includes(one))
    .map((one) => handOver(one, replacing.get(one), one === others[0] ? original : undefined));
  // Comes last: an undo that is killed before can be repeated.
  await writeLayers(folder, { before: layers, after }, temp);
  return [...replacing.keys()].map(({ name }) => name);
}

function namesIn(changes: readonly FileChange[]): ReadonlySet<string> {
  return new Set(changes.flatMap(({ put }) => put.map(({ name }) => name)));
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
  const handedOver = all[index]?.handedOver;
  const isDropped = replaced.isDropped || (handedOver?.isDropped ?? false);
  return { restoration: { ...replaced, ...handedOver, isDropped }, above: all[index + 1] };
}

function handOver(layer: Layer, restoration: Restoration | undefined, original: Original | undefined): Layer {
  const isDropped = restoration?.isDropped || (layer.handedOver?.isDropped ?? false);
  return {
    ...layer,
    ...(restoration && { handedOver: { lead: restoration.lead, body: restoration.body, isDropped } }),
    ...(original && !layer.original && { original }),
  };
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
  const { handedOver, original } = value;
  const isHandedOver = handedOver === undefined || (isRecord(handedOver) && typeof handedOver.body === 'string');
  return isHandedOver && (original === undefined || isRecord(original));
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
