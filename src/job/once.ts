/** Work that is done once, whoever asks for it. */

/** @returns `work` that is done at the first call with a key; every later call with it has the same result. */
export function oncePer<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const results = new Map<Key, Value>();
  return (key) => {
    if (!results.has(key)) results.set(key, work(key));
    return results.get(key) as Value;
  };
}
