// Versions of a part as they are told: what somebody saved in one sitting is one, however often it was saved.

type Saved = {
  readonly author: string
  readonly recordedAt: string
  /** A suggestion or an earlier version came in: it is told of by itself. */
  readonly takes?: string | null
  readonly restores?: number | null
}

const isApart = ({ takes = null, restores = null }: Saved): boolean =>
  takes !== null || restores !== null

/** So long may somebody pause in a sitting, ms. */
const PAUSE = 10 * 60_000

/**
 * The last version of each sitting with the one that stood before it, the latest first.
 * @param versions all of a part, the latest first; the first of all was there when it was begun
 */
export const sittings = <Version extends Saved>(
  versions: readonly Version[],
): readonly { readonly last: Version; readonly before: Version | null }[] => {
  const told: { last: Version; before: Version | null }[] = []
  for (const [index, version] of versions.entries()) {
    const later = versions[index - 1]
    const isBegun = index === versions.length - 1
    const goesOn =
      later !== undefined &&
      !isBegun &&
      !isApart(later) &&
      !isApart(version) &&
      later.author === version.author &&
      Date.parse(later.recordedAt) - Date.parse(version.recordedAt) < PAUSE
    const known = told.at(-1)
    const before = versions[index + 1] ?? null
    if (goesOn && known !== undefined) told[told.length - 1] = { last: known.last, before }
    else told.push({ last: version, before })
  }
  return told
}
