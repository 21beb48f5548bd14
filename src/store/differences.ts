// What an import changes: only what differs from what is in force becomes a new version.
import type { NextVersion, Version, Written } from './versions.ts'

/** JSON with the keys of every object in order, so that equal things read equal. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  )

const says = ({ type, body, validFrom, validTo, source }: Written): string =>
  canonical([type, body, validFrom, validTo, source])

/**
 * A rising place for each in the list: known ones keep theirs while they rise, the others are spread
 * evenly between their neighbours.
 */
export const placesFor = (known: readonly (number | undefined)[]): readonly number[] => {
  const places: number[] = []
  let last = 0
  for (let index = 0; index < known.length; ) {
    const place = known[index]
    if (place !== undefined && place > last) {
      places.push(place)
      last = place
      index += 1
      continue
    }
    // A run without places of its own, up to the next known one that is higher than the last.
    let end = index + 1
    while (end < known.length && !((known[end] ?? 0) > last)) end += 1
    const next = known[end] ?? last + (end - index) + 1
    const step = (next - last) / (end - index + 1)
    for (let one = 1; one <= end - index; one += 1) places.push(last + step * one)
    last = places.at(-1) ?? last
    index = end
  }
  return places
}

const asNext = (one: Written, place: number, before: Version | undefined): NextVersion => ({
  ...one,
  place,
  version: (before?.version ?? 0) + 1,
  withdrawn: false,
})

/**
 * The versions that make what is stored say what the file says: new and changed ones, and a
 * withdrawn one for each that the file no longer names (where `withdrawing`).
 */
export const versionsToWrite = (
  stored: readonly Version[],
  written: readonly Written[],
  withdrawing: boolean,
): readonly NextVersion[] => {
  const known = new Map(stored.map((version) => [version.id, version]))
  const places = placesFor(written.map(({ id }) => known.get(id)?.place))
  const changed = written.flatMap((one, index) => {
    const before = known.get(one.id)
    const place = places[index] ?? index + 1
    const same = before !== undefined && !before.withdrawn && before.place === place
    return same && says(before) === says(one) ? [] : [asNext(one, place, before)]
  })
  if (!withdrawing) return changed
  const named = new Set(written.map(({ id }) => id))
  const gone = stored.filter(({ id, withdrawn }) => !withdrawn && !named.has(id))
  return [
    ...changed,
    ...gone.map((before) => ({ ...before, version: before.version + 1, withdrawn: true })),
  ]
}
