// What the second import of the made-up statistics says otherwise than the first: values revised, one taken back, a title reworded.
import type { KeyFigure, SourcedValue } from './domain/comparison/key-figures.ts'

type Revised = Pick<SourcedValue, 'keyFigure' | 'area' | 'year'> & {
  /** What is told now; null: it is told no longer. */
  readonly value: number | null
}

/** With these Exempelstad’s home care is no longer among the best quarter of those alike. */
const REVISED: readonly Revised[] = [
  { keyFigure: 'X20503', area: '9901', year: 2026, value: 86.9 },
  { keyFigure: 'X20503', area: '2180', year: 2026, value: 83.4 },
  { keyFigure: 'X20504', area: '2581', year: 2026, value: 84.1 },
  { keyFigure: 'X20401', area: '0580', year: 2025, value: 71.3 },
  { keyFigure: 'X20401', area: '9901', year: 2025, value: 74.4 },
  { keyFigure: 'X20303', area: '9901', year: 2024, value: null },
]

/** What the second import asks for: nothing else is told otherwise. */
export const REVISED_FIGURES: readonly string[] = [
  ...new Set(REVISED.map(({ keyFigure }) => keyFigure)),
]

/** Reworded titles by key figure. */
const RETITLED: ReadonlyMap<string, string> = new Map([
  ['X20303', 'Elever i åk 9, meritvärde i genomsnitt (17 ämnen), hemkommun'],
])

const REVISED_AT = new Map(REVISED.map((one) => [`${one.keyFigure} ${one.area} ${one.year}`, one]))

/** The values as the second import tells them: what is revised is so of all, what is taken back of women and men too. */
export const revisedValues = (values: readonly SourcedValue[]): readonly SourcedValue[] =>
  values.flatMap((one) => {
    const revised = REVISED_AT.get(`${one.keyFigure} ${one.area} ${one.year}`)
    if (revised === undefined) return [one]
    const { value } = revised
    if (value === null) return []
    return [one.sex === 'all' ? { ...one, value } : one]
  })

/** The key figures as the second import names them. */
export const retitled = (keyFigures: readonly KeyFigure[]): readonly KeyFigure[] =>
  keyFigures.map((one) => ({ ...one, title: RETITLED.get(one.id) ?? one.title }))
