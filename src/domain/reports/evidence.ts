// What was recorded through time, each with what it replaced: the ground for whoever reviews.

/** One row of what was recorded; `basedOn` null: it replaced nothing. */
export type Recorded = {
  readonly id: string
  readonly basedOn: string | null
}

/** A row with the one it replaced, and whether it holds. */
export type Followed<Row> = {
  readonly row: Row
  readonly replaced: Row | null
  readonly holds: boolean
}

/**
 * @term granskningsunderlag – everything that a goal's or a measure's standing in a round rests on, with who
 * and when, and what each value, text and judgement replaced
 * @in rows oldest first; of some that are not told, what they replaced is not told either
 * @out in the same order
 */
export const withReplaced = <Row extends Recorded>(
  rows: readonly Row[],
): readonly Followed<Row>[] => {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const replaced = new Set(rows.flatMap(({ basedOn }) => basedOn ?? []))
  return rows.map((row) => ({
    row,
    replaced: row.basedOn === null ? null : (byId.get(row.basedOn) ?? null),
    holds: !replaced.has(row.id),
  }))
}
