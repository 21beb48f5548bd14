// The description (YAML) of what is fetched from SCB: which tables, which variable says what, and which key figures.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { id } from '../../domain/model/language-values.ts'
import { readShape } from '../../domain/model/read-shape.ts'
import type { DuplicateId, FileFault, Refusal } from '../../domain/model/refusal.ts'
import { type Located, placeOf, readSource } from '../../domain/model/source.ts'
import { described, KINDS_OF_AREA } from '../statistics/described-key-figure.ts'

const code = z.string().min(1)
const year = z.number().int().min(1900).max(2199)

const table = z.strictObject({
  of: z.enum(KINDS_OF_AREA).default('municipalities'),
  /** The variables that say whose value it is, of which year, and of what. */
  area: code.default('Region'),
  year: code.default('Tid'),
  content: code.default('ContentsCode'),
  /** Which codes of a variable mean women and men; without `all` the whole is asked for by itself. */
  sex: z.strictObject({ variable: code, women: code, men: code, all: code.optional() }).optional(),
})

const shape = z.strictObject({
  dataset: id(),
  title: z.string().min(1),
  source: z.string().min(1),
  tables: z.record(z.string().regex(/^[A-Za-z0-9_]+$/, { message: 'id' }), table),
  keyFigures: z
    .array(
      z.strictObject({
        ...described,
        /** One table, or several where the history lies in another than the latest years. */
        from: z
          .array(
            z.strictObject({
              table: code,
              content: code,
              /** One code each of the table's other variables; those left out are told as a whole. */
              where: z.record(code, code).default({}),
              years: z.strictObject({ from: year, to: year }).partial().optional(),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
})

export type ScbDescription = z.infer<typeof shape>
export type ScbTable = z.infer<typeof table>
export type ScbKeyFigure = ScbDescription['keyFigures'][number]

type ScbRefusal = Refusal<FileFault | DuplicateId>
type Refusals = { readonly refusals: readonly ScbRefusal[] }

const tablesNamed = (
  { tables, keyFigures }: ScbDescription,
  root: Located,
): readonly ScbRefusal[] => {
  const valid = Object.keys(tables)
  return keyFigures.flatMap(({ id, from }, index) => {
    const first = keyFigures.findIndex((one) => one.id === id)
    const twice = { refused: 'duplicateId', id } as const
    return [
      ...(first < index ? [{ ...twice, at: placeOf(root, ['keyFigures', index, 'id']) }] : []),
      ...from.flatMap(({ table: found }, part): readonly ScbRefusal[] => {
        if (valid.includes(found)) return []
        const at = placeOf(root, ['keyFigures', index, 'from', part, 'table'])
        return [{ refused: 'unknownWord', found, valid, at }]
      }),
    ]
  })
}

/** @refuses with every fault there is, each with line and column */
export const readScbDescription = (
  file: string,
  text: string,
): { readonly description: ScbDescription } | Refusals => {
  const source = readSource(file, text)
  if ('refusals' in source) return source
  const read = readShape(shape, source.root)
  if ('refusals' in read) return read
  const refusals = tablesNamed(read.value, source.root)
  return refusals.length > 0 ? { refusals } : { description: read.value }
}

/** What the program itself fetches from SCB. Throws where its own file cannot be read: a test holds it. */
export const shippedScb = (): ScbDescription => {
  const text = readFileSync(new URL('scb.yaml', import.meta.url), 'utf8')
  const read = readScbDescription('scb.yaml', text)
  if ('refusals' in read) throw new Error('shippedScb: scb.yaml cannot be read')
  return read.description
}
