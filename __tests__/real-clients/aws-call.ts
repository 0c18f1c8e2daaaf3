/** A printed call of the AWS CLI, read back and held against the API model. */
import { type ApiModel, problems, readModel } from './api-model.ts';

interface AwsCall {
  readonly service: string;
  readonly operation: string;
  /** Values by option; a flag has none. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

const global = ['region', 'query', 'output'];

/** @param line a shell command, quoted with single quotes. */
export function readCall(line: string): AwsCall {
  const words = [...line.matchAll(/(?:[^\s'\\]|\\.|'[^']*')+/g)].map(([word]) =>
    word.replace(/'([^']*)'|\\(.)/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? ''),
  );
  const [, service = '', operation = '', ...rest] = words;
  const options = new Map<string, string[]>();
  for (const word of rest) {
    if (word.startsWith('--')) options.set(word.slice(2), []);
    else [...options.values()].at(-1)?.push(word);
  }
  return { service, operation, options };
}

/**
 * What the API would not take of a call.
 *
 * @param folder botocore's API models.
 */
export function callProblems({ service, operation, options }: AwsCall, folder: string): readonly string[] {
  const model = readModel(folder, service);
  const name = Object.keys(model.operations).find((one) => kebab(one) === operation);
  const input = name && model.operations[name]?.input?.shape;
  if (!input) return [`${service} has no operation ${operation}`];
  const members = Object.entries(model.shapes[input]?.members ?? {});
  const given = [...options].filter(([option]) => !global.includes(option));
  const value = given.map(([option, values]) => {
    const [member, { shape }] = members.find(([one]) => kebab(one) === option) ?? [option, { shape: '' }];
    return [member, fromWords(model, shape, values)] as const;
  });
  return problems(model, input, Object.fromEntries(value), operation);
}

function fromWords(model: ApiModel, name: string, words: readonly string[]): unknown {
  const shape = model.shapes[name];
  const [word = ''] = words;
  if (shape?.type === 'boolean') return words.length === 0 || word === 'true';
  if (shape?.type === 'list') return words.map((one) => fromWords(model, shape.member?.shape ?? '', [one]));
  if (shape?.type !== 'structure') return word;
  if (word.startsWith('{')) return JSON.parse(word);
  const pairs = word.split(',').map((pair) => pair.split(/=(.*)/));
  return Object.fromEntries(
    pairs.map(([key = '', text = '']) => [key, fromWords(model, shape.members?.[key]?.shape ?? '', [text])]),
  );
}

function kebab(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}
