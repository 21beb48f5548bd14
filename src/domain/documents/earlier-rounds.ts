// Which rounds before its own a document looks back on: the years of the term, or the round just before.
import type { DocumentSort, DrawnSort } from '../model/document-type.ts'
import type { Model } from '../model/model.ts'
import { isWholeYear, lastDayOfRound, type Round } from '../periods/period.ts'
import { isElectionYear } from '../workflow/statutory-dates.ts'
import type { PartBlock } from './document.ts'

/** @term mandatperiod – the calendar years that a council's goals hold, from the year after its election to the next election year; first one first */
export const yearsOfTerm = (year: number): readonly number[] => {
  const last = [year, year + 1, year + 2, year + 3].find(isElectionYear) ?? year
  return [last - 3, last - 2, last - 1, last]
}

/** The years that a document of a sort is about, as they are written: «2023–2026» of a term, else «2026». */
export const yearsWritten = (sort: DocumentSort, year: number): string => {
  const [first] = yearsOfTerm(year)
  return sort === 'term' ? `${first}–${yearsOfTerm(year).at(-1)}` : String(year)
}

/** A version of a round as far as it tells which round it is of: «helår-2025», and its last day, ISO. */
type OfRound = { readonly roundId: string; readonly roundEnds: string | null }

const LOOKS_AT_TERM: readonly DrawnSort[] = ['term', 'promises']

/**
 * The versions that a document of a round looks back on, the earliest round first: where the term is
 * drawn, one for each whole year of it before the round's own; where changes are drawn, the round just before.
 * @param versions the latest of each round first
 * @param whole the rounds that are about a whole year, by id: they go before another that ends the same day
 */
export const earlierIn = <Version extends OfRound>(
  drawn: readonly DrawnSort[],
  round: Round,
  versions: readonly Version[],
  whole: readonly string[],
): readonly Version[] => {
  const end = lastDayOfRound(round)
  const before = [
    ...new Map(versions.toReversed().map((one) => [one.roundId, one] as const)).values(),
  ].filter(({ roundEnds }) => roundEnds !== null && roundEnds < end)
  const isWhole = ({ roundId }: OfRound): boolean =>
    whole.some((id) => roundId === `${id}-${roundId.slice(-4)}`)
  const ofYear = (year: number): readonly Version[] => {
    const own = before.filter(({ roundEnds }) => roundEnds === `${year}-12-31`)
    return [own.find(isWhole) ?? own[0]].filter((one) => one !== undefined)
  }
  const ofTerm = drawn.some((one) => LOOKS_AT_TERM.includes(one))
    ? yearsOfTerm(round.year)
        .filter((year) => year < round.year)
        .flatMap(ofYear)
    : []
  const last = before
    .toSorted((a, b) => (a.roundEnds ?? '').localeCompare(b.roundEnds ?? ''))
    .at(-1)
  const just = drawn.includes('changes') && last !== undefined ? [last] : []
  return [...new Set([...ofTerm, ...just])].toSorted((a, b) =>
    (a.roundEnds ?? '').localeCompare(b.roundEnds ?? ''),
  )
}

/** Whether any of what is drawn is about more rounds than the document's own. */
export const looksBack = (drawn: readonly DrawnSort[]): boolean =>
  drawn.some((one) => one === 'changes' || LOOKS_AT_TERM.includes(one))

/** What the parts of a document draw. */
export const drawnIn = (
  parts: readonly { readonly blocks: readonly PartBlock[] }[],
): readonly DrawnSort[] =>
  parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.is === 'drawn' ? [block.drawn.draw] : [])),
  )

/** The rounds of a model that are about a whole year, by id. */
export const wholeYears = ({ rounds }: Pick<Model, 'rounds'>): readonly string[] =>
  rounds.filter(isWholeYear).map(({ id }) => id)
