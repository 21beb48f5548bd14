// Which year is planned or turned to, and whose rows, as the address says it.
import { readYear, type YearSearch } from '../workflow/year-search.ts'

/** What a link elsewhere asks to be added: a type, under a node, on a decision. */
export type PlanSearch = YearSearch & {
  readonly typ?: string
  readonly under?: string
  readonly av?: string
  readonly dag?: string
  readonly ref?: string
  /** What it is to be called, and what it is about, until somebody writes otherwise. */
  readonly titel?: string
  readonly text?: string
  /** The body that is to answer for it, until somebody chooses otherwise. */
  readonly ansvarig?: string
}

/** What an address asks for; what it cannot ask for is left out. */
export const readPlan = (search: Readonly<Record<string, unknown>>): PlanSearch => ({
  ...readYear(search),
  ...Object.fromEntries(
    (['typ', 'under', 'av', 'dag', 'ref', 'titel', 'text', 'ansvarig'] as const).flatMap((key) => {
      const value = search[key]
      return typeof value === 'string' ? [[key, value] as const] : []
    }),
  ),
})

export type TurnSearch = YearSearch & { readonly body?: string }

/** The body whose rows are shown; empty: what no body answers for. */
export const readTurn = (search: Readonly<Record<string, unknown>>): TurnSearch => ({
  ...readYear(search),
  ...(typeof search.body === 'string' ? { body: search.body } : {}),
})
