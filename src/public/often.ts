// How often one visitor may do something, kept in memory alone and no longer than it is needed.

/** Says whether a visitor may once more: so many times in so many milliseconds. */
export const allowance = (
  most: number,
  within: number,
): ((visitor: string, now: number) => boolean) => {
  const times = new Map<string, readonly number[]>()
  return (visitor, now) => {
    for (const [known, all] of times)
      if (all.every((time) => now - time > within)) times.delete(known)
    const recent = (times.get(visitor) ?? []).filter((time) => now - time <= within)
    if (recent.length >= most) return false
    times.set(visitor, [...recent, now])
    return true
  }
}
