/** AWS's own models of its APIs, as botocore carries them: what a call may and must hold. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

interface Shape {
  readonly type: string;
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, { readonly shape: string }>>;
  readonly member?: { readonly shape: string };
  readonly enum?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly document?: boolean;
}

export interface ApiModel {
  readonly operations: Readonly<Record<string, { readonly input?: { readonly shape: string } }>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

/** @param folder botocore's `data`. */
export function readModel(folder: string, service: string): ApiModel {
  const version = readdirSync(join(folder, service)).toSorted().at(-1) ?? '';
  const file = join(folder, service, version, 'service-2.json');
  return JSON.parse(existsSync(file) ? readFileSync(file, 'utf8') : gunzipSync(readFileSync(`${file}.gz`)).toString());
}

/** Everything about a value that a shape does not allow, as paths with reasons. */
export function problems(model: ApiModel, name: string, value: unknown, path: string): readonly string[] {
  const shape = model.shapes[name];
  if (shape === undefined) return [`${path}: no shape ${name}`];
  if (shape.document) return [];
  if (shape.type === 'structure') return structureProblems(model, shape, value, path);
  if (shape.type === 'list') {
    if (!Array.isArray(value)) return [`${path}: not a list`];
    const outside = value.length < (shape.min ?? 0) || value.length > (shape.max ?? Number.POSITIVE_INFINITY);
    const items = value.flatMap((item, index) => problems(model, shape.member?.shape ?? '', item, `${path}[${index}]`));
    return [...(outside ? [`${path}: ${value.length} items`] : []), ...items];
  }
  if (shape.type === 'boolean') return typeof value === 'boolean' ? [] : [`${path}: not a boolean`];
  return textProblems(shape, value, path);
}

function structureProblems(model: ApiModel, shape: Shape, value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path}: not a structure`];
  const { members = {}, required = [] } = shape;
  return [
    ...required.filter((key) => !Object.hasOwn(value, key)).map((key) => `${path}.${key}: missing`),
    ...Object.entries(value).flatMap(([key, inner]) =>
      members[key] ? problems(model, members[key].shape, inner, `${path}.${key}`) : [`${path}.${key}: unknown`],
    ),
  ];
}

function textProblems({ enum: words, min, max, pattern, type }: Shape, value: unknown, path: string) {
  if (type !== 'string' || typeof value !== 'string') return [`${path}: ${typeof value} for ${type}`];
  if (words && !words.includes(value)) return [`${path}: ${value} is none of ${words.join(', ')}`];
  if (value.length < (min ?? 0) || value.length > (max ?? Number.POSITIVE_INFINITY)) {
    return [`${path}: ${value.length} characters`];
  }
  return pattern && !new RegExp(`^(?:${unicode(pattern)})$`, 'u').test(value) ? [`${path}: ${value}`] : [];
}

/** JavaScript takes no escapes in Unicode patterns that mean nothing, and AWS writes some. */
function unicode(pattern: string): string {
  return pattern
    .replace(/\\([^\w\s^$\\.*+?()[\]{}|/-])/g, '$1')
    .replace(/\\_/g, '_')
    .replace(/-\.\]/g, '\\-.]');
}
