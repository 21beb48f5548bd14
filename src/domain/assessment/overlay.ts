// A map that is like another but for some keys, whose values are worked out when somebody asks for them.

/**
 * As `base`, but for `keys`: there it holds what `instead` gives, nothing where that is undefined.
 * Each is worked out once, when it is asked for; neither map may change.
 */
export const overlay = <Key, Value>(
  base: ReadonlyMap<Key, Value>,
  keys: { readonly has: (key: Key) => boolean; readonly keys: () => Iterable<Key> },
  instead: (key: Key) => Value | undefined,
): ReadonlyMap<Key, Value> => {
  const known = new Map<Key, Value | undefined>()
  const changed = (key: Key): Value | undefined => {
    if (!known.has(key)) known.set(key, instead(key))
    return known.get(key)
  }
  const get = (key: Key): Value | undefined => (keys.has(key) ? changed(key) : base.get(key))
  function* entries(): MapIterator<[Key, Value]> {
    const all = new Set([...base.keys(), ...keys.keys()])
    for (const key of all) {
      const value = get(key)
      if (value !== undefined) yield [key, value]
    }
  }
  function* only<One>(pick: (entry: [Key, Value]) => One): MapIterator<One> {
    for (const entry of entries()) yield pick(entry)
  }
  const map: ReadonlyMap<Key, Value> = {
    get,
    has: (key) => get(key) !== undefined,
    get size() {
      return [...entries()].length
    },
    entries,
    keys: () => only(([key]) => key),
    values: () => only(([, value]) => value),
    forEach: (each) => {
      for (const [key, value] of entries()) each(value, key, map)
    },
    [Symbol.iterator]: entries,
  }
  return map
}
