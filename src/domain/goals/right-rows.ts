// A list with faults: every fault is told, and what the rows that are right say otherwise.
import { type ListDifference, type ListFault, plain, type RowPlace } from './listed.ts'

type Held = {
  readonly differences: readonly ListDifference[]
  readonly faults: readonly ListFault[]
}

/** Rows as they are held against what stands; `isRight`: none is left out of them. */
type Hold<Row, Weighed extends Held> = (
  isIn: (row: Row) => boolean,
  asked: { readonly isRight: boolean },
) => Weighed

/** Rows that need each other lie no deeper than an organisation does. */
const MOST_ROUNDS = 20

/**
 * Holds a list with its faulty rows left out one round after the other, until no more are found. `calls`:
 * what others may name a row by; a row that names one that is left out is left out too, and told of no
 * fault of its own. `isOf`: what a row is of; it stands or falls with a faulty one of any of the same.
 */
export const holdRightRows = <Row extends RowPlace, Weighed extends Held>(
  rows: readonly Row[],
  calls: (row: Row) => readonly (string | undefined)[],
  isOf: (row: Row) => readonly string[],
  hold: Hold<Row, Weighed>,
): Weighed => {
  const faults: ListFault[] = []
  const leftOut = new Set<Row>()
  const called = new Set<string>()
  const isIn = (row: Row): boolean => !leftOut.has(row)
  const isOfLeftOut = ({ fault, found }: ListFault): boolean =>
    fault === 'noSuchThing' && called.has(plain(found))
  let weighed = hold(isIn, { isRight: true })
  for (let round = 0; round < MOST_ROUNDS && weighed.faults.length > 0; round += 1) {
    faults.push(...weighed.faults.filter((one) => !isOfLeftOut(one)))
    const places = new Set(weighed.faults.map(({ sheet, row }) => `${row} ${sheet}`))
    const isFaulty = ({ sheet, row }: Row): boolean => places.has(`${row} ${sheet}`)
    const same = new Set(rows.filter(isFaulty).flatMap(isOf))
    for (const row of rows.filter(isIn))
      if (isFaulty(row) || isOf(row).some((one) => same.has(one))) {
        leftOut.add(row)
        for (const name of calls(row)) if (name !== undefined) called.add(plain(name))
      }
    weighed = hold(isIn, { isRight: false })
  }
  return { ...weighed, faults }
}
