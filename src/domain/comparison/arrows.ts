// Öppna jämförelser's arrows: how far a value lies from the one that is expected, as the tables were printed.
import { absolute, compare, type Exact, exact, roundTo, ZERO } from '../exact/exact.ts'

export const ARROWS = ['up', 'upRight', 'flat', 'downRight', 'down'] as const
/** @term pil – one of five directions that Öppna jämförelser draws a difference as */
export type Arrow = (typeof ARROWS)[number]

/** Which of the two printed tables: differences in percentage points, or in points. */
export type ArrowTable = 'percentagePoints' | 'points'

type Printed = {
  /** The steep arrow: more than this. */
  readonly steep: string
  /** The slanting one: from this to that, both counted. */
  readonly slanting: readonly [string, string]
  /** The level one: no more than this. */
  readonly level: string
}

/**
 * As printed: more than 10; 3,0 to 9,9; −2,9 to 2,9, and the same below nought; of points more than 20;
 * 5,0 to 19,9; −4,9 to 4,9. With one decimal, 10,0 (20,0) is in none of them: no rule is printed for it.
 * @source Öppna jämförelser Grundskola 2013, tabellbilaga:
 * https://issuu.com/sverigeskommunerochlandsting/docs/tabellbilaga_2013
 */
export const PRINTED_ARROWS = {
  percentagePoints: { steep: '10', slanting: ['3.0', '9.9'], level: '2.9' },
  points: { steep: '20', slanting: ['5.0', '19.9'], level: '4.9' },
} as const satisfies Readonly<Record<ArrowTable, Printed>>

/** The tables are printed with one decimal, so a difference is read with one. */
export const ARROW_DECIMALS = 1

/** The arrow of a difference, rounded to one decimal; or that the printed table has no rule for it. */
export const arrowOf = (
  difference: Exact,
  table: ArrowTable,
): { readonly arrow: Arrow } | { readonly noRule: Exact } => {
  const { steep, slanting, level } = PRINTED_ARROWS[table]
  const read = roundTo(difference, ARROW_DECIMALS)
  const size = absolute(read)
  const isUp = compare(read, ZERO) > 0
  if (compare(size, exact(level)) <= 0) return { arrow: 'flat' }
  if (compare(size, exact(steep)) > 0) return { arrow: isUp ? 'up' : 'down' }
  const [from, to] = slanting
  if (compare(size, exact(from)) >= 0 && compare(size, exact(to)) <= 0)
    return { arrow: isUp ? 'upRight' : 'downRight' }
  return { noRule: read }
}
