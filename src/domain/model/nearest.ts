// The nearest right word for a misspelt one.

const cell = (table: readonly (readonly number[])[], row: number, column: number): number =>
  table[row]?.[column] ?? 0

/** Damerau-Levenshtein (optimal string alignment): insertions, deletions, changes, swapped neighbours. */
export const editDistance = (a: string, b: string): number => {
  const table: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    table.push(line)
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      line.push(
        Math.min(
          cell(table, row - 1, column) + 1,
          cell(table, row, column - 1) + 1,
          cell(table, row - 1, column - 1) + same,
          swapped ? cell(table, row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
  }
  return cell(table, a.length, b.length)
}

/** The right word nearest to a found one, if near enough to be meant: at most a third of it wrong, or 2. */
export const nearestWord = (found: string, valid: readonly string[]): string | undefined => {
  if (found.length > 60) return undefined
  const most = Math.max(found.length <= 3 ? 1 : 2, Math.floor(found.length / 3))
  let best: { word: string; distance: number } | undefined
  for (const word of valid) {
    if (Math.abs(word.length - found.length) > most) continue
    const distance = editDistance(found.toLowerCase(), word.toLowerCase())
    if (distance <= most && (best === undefined || distance < best.distance))
      best = { word, distance }
  }
  return best?.word
}
