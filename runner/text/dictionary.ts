/** Names that ignore case, as most of the runner's dictionaries do. */

export interface Dictionary {
  get(name: string): string | undefined;
  has(name: string): boolean;
  /** A name that is there already keeps its first spelling and its place. */
  set(name: string, value: string): void;
  entries(): readonly (readonly [string, string])[];
}

/** A dictionary that starts with the given entries; of equal names the last value wins. */
export function createDictionary(entries: Iterable<readonly [string, string]> = []): Dictionary {
  const byName = new Map<string, readonly [string, string]>();
  const keyOf = (name: string) => name.toUpperCase();
  const dictionary: Dictionary = {
    get: (name) => byName.get(keyOf(name))?.[1],
    has: (name) => byName.has(keyOf(name)),
    set(name, value) {
      const key = keyOf(name);
      byName.set(key, [byName.get(key)?.[0] ?? name, value]);
    },
    entries: () => [...byName.values()],
  };
  for (const [name, value] of entries) dictionary.set(name, value);
  return dictionary;
}
