// The description (YAML) of a table of statistics: what its columns are, and of which key figures.
import { z } from 'zod'
import { GREY_CAUSES } from '../../domain/comparison/key-figures.ts'
import type { ChainFault } from '../../domain/goals/chain-fault.ts'
import { id, isoDate } from '../../domain/model/language-values.ts'
import { readShape } from '../../domain/model/read-shape.ts'
import type { Refusal } from '../../domain/model/refusal.ts'
import { type Located, placeOf, readSource } from '../../domain/model/source.ts'
import { described, KINDS_OF_AREA } from '../statistics/described-key-figure.ts'

/** What a table or its description is refused for: as other files, and an area that is not there. */
export type StatisticsFault =
  | ChainFault
  | { readonly refused: 'noSuchArea'; readonly found: string }
  /** `last`: the last year that a value may be told of. */
  | { readonly refused: 'unlikelyYearIn'; readonly found: string; readonly last: number }
export type StatisticsRefusal = Refusal<StatisticsFault>

const column = z.string().min(1)
const words = z.array(z.string().min(1)).min(1)

const shape = z.strictObject({
  dataset: id(),
  title: z.string().min(1),
  source: z.string().min(1),
  fetched: isoDate(),
  table: z.string().min(1),
  madeUp: z.literal(true).optional(),
  of: z.enum(KINDS_OF_AREA).default('municipalities'),
  columns: z.strictObject({
    area: column,
    year: column,
    sex: column.optional(),
    /** With `value`: a row for each value, and which key figure it is of. */
    keyFigure: column.optional(),
    value: column.optional(),
  }),
  sexes: z.strictObject({ all: words, women: words, men: words }).partial().optional(),
  missing: z.record(z.string(), z.enum(GREY_CAUSES)).optional(),
  keyFigures: z.array(z.strictObject({ ...described, column: column.optional() })).min(1),
})
export type Description = z.infer<typeof shape>

export type Refusals = { readonly refusals: readonly StatisticsRefusal[] }
type ReadDescription = { readonly description: Description } | Refusals

export const readDescription = (file: string, text: string): ReadDescription => {
  const source = readSource(file, text)
  if ('refusals' in source) return source
  const { root } = source
  const read = readShape(shape, root)
  if ('refusals' in read) return read
  const refusals = faultsOf(read.value, root)
  return refusals.length > 0 ? { refusals } : { description: read.value }
}

/** What no shape can say: that the columns are told one way or the other, and each key figure once. */
const faultsOf = (
  { columns, keyFigures }: Description,
  root: Located,
): readonly StatisticsRefusal[] => {
  const isLong = columns.keyFigure !== undefined || columns.value !== undefined
  const needed = (['keyFigure', 'value'] as const).filter(
    (key) => isLong && columns[key] === undefined,
  )
  const missing = needed.map((key): StatisticsRefusal => {
    return { refused: 'missingKey', key, at: placeOf(root, ['columns', key]) }
  })
  const others = keyFigures.flatMap((one, index): readonly StatisticsRefusal[] => {
    const firstOn = keyFigures.findIndex(({ id }) => id === one.id)
    if (firstOn < index) {
      const at = placeOf(root, ['keyFigures', index, 'id'])
      const first = placeOf(root, ['keyFigures', firstOn, 'id'])
      return [{ refused: 'duplicateId', id: one.id, first, at }]
    }
    if (isLong === (one.column === undefined)) return []
    const at = placeOf(root, ['keyFigures', index, 'column'])
    return isLong
      ? [{ refused: 'unknownKey', key: 'column', valid: Object.keys(described), at }]
      : [{ refused: 'missingKey', key: 'column', at }]
  })
  return [...missing, ...others]
}

/** The name of the table that a description is of. @refuses with every fault there is */
export const tableNamed = (file: string, text: string): { readonly table: string } | Refusals => {
  const read = readDescription(file, text)
  return 'refusals' in read ? read : { table: read.description.table }
}
