// Which year is planned or turned to, and whose rows, as the address says it.
import { readYear, type YearSearch } from '../workflow/year-search.ts'

export type TurnSearch = YearSearch & { readonly body?: string }

/** The body whose rows are shown; empty: what no body answers for. */
export const readTurn = (search: Readonly<Record<string, unknown>>): TurnSearch => ({
  ...readYear(search),
  ...(typeof search.body === 'string' ? { body: search.body } : {}),
})
