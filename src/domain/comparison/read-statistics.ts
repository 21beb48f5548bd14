// The statistics that a round reads: those of one import, asked for by key figure, year and area.
import type { Exact } from '../exact/exact.ts'
import type { Area, GreyCause, KeyFigure, SourcedValue, SourceGroup } from './key-figures.ts'
import { exactOf } from './series.ts'

/** Which import was read, what its source is called («Kolada»), and when it was fetched there (ISO). */
export type ImportRead = {
  readonly dataset: string
  readonly import: number
  readonly title: string
  readonly fetched: string
}

/** What a key figure tells of all, women and men together. */
export type ReadKeyFigure = {
  readonly about: Pick<KeyFigure, 'id' | 'title' | 'operatingArea'>
  /** The years that anybody has a value in, in no order. */
  readonly years: ReadonlySet<number>
  readonly hasValue: (year: number, area: string) => boolean
  readonly valueOf: (year: number, area: string) => Exact | undefined
  /** Why an area has no value, where the source says so. */
  readonly causeOf: (year: number, area: string) => GreyCause | undefined
}

/** @term läst statistik – national statistics as they stood at one import, as far as measures follow them */
export type ReadStatistics = ImportRead & {
  readonly areas: readonly Area[]
  readonly groups: readonly SourceGroup[]
  /** undefined: the import has no such key figure. */
  readonly keyFigure: (id: string) => ReadKeyFigure | undefined
  readonly madeUp?: true
}

type Cells = Map<number, Map<string, { value?: Exact; cause?: GreyCause }>>

const cellsOf = (values: readonly SourcedValue[]): ReadonlyMap<string, Cells> => {
  const found = new Map<string, Cells>()
  for (const { keyFigure, area, year, sex, value, cause } of values) {
    if (sex !== 'all') continue
    const years: Cells = found.get(keyFigure) ?? new Map()
    const areas = years.get(year) ?? new Map()
    areas.set(area, {
      ...(value === null ? {} : { value: exactOf(value) }),
      ...(cause === undefined ? {} : { cause }),
    })
    found.set(keyFigure, years.set(year, areas))
  }
  return found
}

/** Statistics from values one by one, as a small file or an example has them. */
export const statisticsOf = (
  read: ImportRead & Pick<ReadStatistics, 'areas' | 'groups' | 'madeUp'>,
  keyFigures: readonly ReadKeyFigure['about'][],
  values: readonly SourcedValue[],
): ReadStatistics => {
  const cells = cellsOf(values)
  const known = new Map(
    keyFigures.map((about): [string, ReadKeyFigure] => {
      const own: Cells = cells.get(about.id) ?? new Map()
      const told = [...own].filter(([, areas]) =>
        [...areas.values()].some(({ value }) => value !== undefined),
      )
      return [
        about.id,
        {
          about,
          years: new Set(told.map(([year]) => year)),
          hasValue: (year, area) => own.get(year)?.get(area)?.value !== undefined,
          valueOf: (year, area) => own.get(year)?.get(area)?.value,
          causeOf: (year, area) => own.get(year)?.get(area)?.cause,
        },
      ]
    }),
  )
  return { ...read, keyFigure: (id) => known.get(id) }
}
