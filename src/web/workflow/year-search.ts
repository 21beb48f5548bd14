// Which year the wheel shows, as the address says it.

export type YearSearch = { readonly year?: number }

/** The year in the address; none, or what is no year: this one. */
export const readYear = (search: Readonly<Record<string, unknown>>): YearSearch => {
  const year = Number(search.year)
  return Number.isInteger(year) && year >= 1900 && year <= 2199 ? { year } : {}
}
