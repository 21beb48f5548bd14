// Days in edited lines that lie so far from today that the year is written wrong.
import { isTooFar } from '../measures/accept-value.ts'
import { LIST_OF } from './check-edited.ts'
import type { LineChange } from './written-chain.ts'

export type DayTooFar = {
  readonly refused: 'dayTooFar'
  /** ISO. */
  readonly day: string
  readonly on: readonly [string, string, ...string[]]
}

type Dated = {
  readonly valid?: { readonly from?: string; readonly to?: string } | undefined
  readonly due?: string | undefined
  readonly decision?: { readonly date?: string | undefined } | undefined
  readonly later?: readonly (Dated & { readonly from: string })[] | undefined
}

type Day = { readonly day: string; readonly field: string }

const daysOf = ({ valid, due, decision, later = [] }: Dated): readonly Day[] => [
  ...(valid?.from === undefined ? [] : [{ day: valid.from, field: 'firstDay' }]),
  ...(valid?.to === undefined ? [] : [{ day: valid.to, field: 'lastDay' }]),
  ...(due === undefined ? [] : [{ day: due, field: 'due' }]),
  ...(decision?.date === undefined ? [] : [{ day: decision.date, field: 'decision' }]),
  ...later.flatMap((said) => [{ day: said.from, field: 'since' }, ...daysOf(said)]),
]

const ISO = /^(\d{4})-\d\d-\d\d$/

/** The days that the changes bring, of those too far from today; what a line said before stays. */
export const farDaysIn = (changes: readonly LineChange[], today: string): readonly DayTooFar[] =>
  changes.flatMap(({ kind, id, before, after }) => {
    if (after === null || kind === 'body' || kind === 'tag') return []
    // NOTE nodes and measures say their days by these names, and neither by any other.
    const said = new Set(before === null ? [] : daysOf(before.line as Dated).map(({ day }) => day))
    const [far] = daysOf(after.line as Dated).filter(({ day }) => {
      const [, year] = ISO.exec(day) ?? []
      return year !== undefined && !said.has(day) && isTooFar(Number(year), today)
    })
    return far === undefined
      ? []
      : [{ refused: 'dayTooFar', day: far.day, on: [LIST_OF[kind], id, far.field] } as const]
  })
