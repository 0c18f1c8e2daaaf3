/** Does work once for each key. */

/** @returns a function that does `work` at the first call with a key, and returns the same result for later calls. */
export function oncePer<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const results = new Map<Key, Value>();
  return (key) => {
    if (!results.has(key)) results.set(key, work(key));
    return results.get(key) as Value;
  };
}
