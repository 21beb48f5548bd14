// Statistics Sweden (SCB) through PxWebApi 2: its own limits first, then the tables that a description names.
import { z } from 'zod'
import type { KeyFigure, SourcedValue } from '../../domain/comparison/key-figures.ts'
import type { SourceRefusal } from '../../domain/comparison/source-refusals.ts'
import type { Sex } from '../../domain/measures/measure.ts'
import { type Ask, type Asking, askPolitely } from '../statistics/ask.ts'
import { keyFigureFrom } from '../statistics/described-key-figure.ts'
import { areaOfScb } from './areas.ts'
import type { ScbDescription, ScbKeyFigure, ScbTable } from './description.ts'
import { type Cube, readCube } from './json-stat.ts'
import { type Selection, selectionsFor } from './select.ts'

const config = z.object({
  maxDataCells: z.number().int().min(1),
  maxCallsPerTimeWindow: z.number().int().min(1),
  /** In seconds. */
  timeWindow: z.number().min(1),
})

/** Until the service has said its own. */
const FIRST_PACE = { calls: 1, withinMs: 1000 }

type Limits = z.infer<typeof config>

/** SCB's marks for what is not told; others are left to be concluded. */
const CAUSES = new Map<string, SourcedValue['cause']>([
  ['..', 'notDelivered'],
  ['.', 'notApplicable'],
])

/** One key figure's values, whole; or why they are not believed, after which nothing more comes. */
export type ScbLot =
  | { readonly keyFigures: readonly [string]; readonly values: readonly SourcedValue[] }
  | SourceRefusal

export type Scb = {
  readonly keyFigures: readonly KeyFigure[]
  /** One key figure after another; it ends behind a refusal. */
  readonly lots: (keyFigures?: readonly string[]) => AsyncGenerator<ScbLot, void>
}

const TABLE_LANGUAGE = 'sv'

const tableOf = ({ tables }: ScbDescription, id: string): ScbTable => {
  const table = tables[id]
  if (table === undefined) throw new RangeError(`scb: the description has no table ${id}`)
  return table
}

const causeOf = (status: string): Pick<SourcedValue, 'cause'> => {
  const cause = CAUSES.get(status)
  return cause === undefined ? {} : { cause }
}

const sexOfCode = ({ sex }: ScbTable, code: string | undefined): Sex | undefined => {
  if (sex === undefined || code === undefined) return 'all'
  return (['all', 'women', 'men'] as const).find((one) => sex[one] === code)
}

const valuesIn = (keyFigure: string, table: ScbTable, cube: Cube): readonly SourcedValue[] => {
  const place = (id: string | undefined) => cube.dimensions.findIndex((one) => one.id === id)
  const [areaAt, yearAt, sexAt] = [place(table.area), place(table.year), place(table.sex?.variable)]
  const values: SourcedValue[] = []
  for (const { codes, value, status } of cube.cells()) {
    const area = areaOfScb(codes[areaAt] ?? '', table.of)
    const sex = sexOfCode(table, codes[sexAt])
    const year = Number(codes[yearAt])
    if (area !== undefined && sex !== undefined)
      values.push({ keyFigure, area, year, sex, value, ...(value === null ? causeOf(status) : {}) })
  }
  return values
}

const keyFiguresIn = (description: ScbDescription): readonly KeyFigure[] =>
  description.keyFigures.map(({ from, ...one }) => {
    const tables = from.map(({ table }) => tableOf(description, table))
    const kinds = new Set(tables.map(({ of }) => of))
    const [only] = kinds
    const of = only === undefined || kinds.size > 1 ? 'both' : only
    return keyFigureFrom(one, { of, bySex: tables.some(({ sex }) => sex !== undefined) })
  })

/** Asks for what the service bears, and from then on keeps to it. */
const askWithin = async (
  asking: Omit<Asking, 'pace'>,
): Promise<{ readonly ask: Ask; readonly limits: Limits } | SourceRefusal> => {
  const address = `${asking.base}/config`
  const answer = await askPolitely({ ...asking, pace: FIRST_PACE })({ address })
  if ('refused' in answer) return answer
  const read = config.safeParse(answer.json)
  if (!read.success) {
    const where = read.error.issues[0]?.path.map(String).join('.') ?? ''
    return { refused: 'wrongShape', address, where, expected: 'number' }
  }
  const { maxCallsPerTimeWindow: calls, timeWindow } = read.data
  const ask = askPolitely({ ...asking, pace: { calls, withinMs: timeWindow * 1000 } })
  return { ask, limits: read.data }
}

/** Opens the service with a description of what to fetch. @refuses where its limits cannot be had */
export const openScb = async (
  asking: Omit<Asking, 'pace'>,
  description: ScbDescription,
): Promise<Scb | SourceRefusal> => {
  const within = await askWithin(asking)
  if ('refused' in within) return within
  const { ask, limits } = within
  const metadata = new Map<string, Cube>()

  const readAt = async (address: string, body?: unknown): Promise<Cube | SourceRefusal> => {
    const answer = await ask(body === undefined ? { address } : { address, body })
    return 'refused' in answer ? answer : readCube(address, answer.json)
  }
  const metadataOf = async (id: string): Promise<Cube | SourceRefusal> => {
    const known = metadata.get(id)
    if (known !== undefined) return known
    const cube = await readAt(`${asking.base}/tables/${id}/metadata?lang=${TABLE_LANGUAGE}`)
    if (!('refused' in cube)) metadata.set(id, cube)
    return cube
  }
  const dataOf = (id: string, selection: Selection): Promise<Cube | SourceRefusal> =>
    readAt(`${asking.base}/tables/${id}/data?lang=${TABLE_LANGUAGE}&outputFormat=json-stat2`, {
      selection,
    })

  const valuesFrom = async (
    keyFigure: string,
    from: ScbKeyFigure['from'][number],
  ): Promise<readonly SourcedValue[] | SourceRefusal> => {
    const table = tableOf(description, from.table)
    const about = await metadataOf(from.table)
    if ('refused' in about) return about
    const asked = selectionsFor(table, from, about, limits.maxDataCells)
    const address = `${asking.base}/tables/${from.table}/metadata`
    if ('where' in asked) return { refused: 'wrongShape', address, ...asked }
    const values: SourcedValue[] = []
    for (const selection of asked.selections) {
      const cube = await dataOf(from.table, selection)
      if ('refused' in cube) return cube
      for (const one of valuesIn(keyFigure, table, cube)) values.push(one)
    }
    return values
  }

  async function* lots(chosen?: readonly string[]): AsyncGenerator<ScbLot, void> {
    for (const { id, from } of description.keyFigures) {
      if (chosen !== undefined && !chosen.includes(id)) continue
      const values: SourcedValue[] = []
      for (const one of from) {
        const read = await valuesFrom(id, one)
        if ('refused' in read) return yield read
        for (const value of read) values.push(value)
      }
      yield { keyFigures: [id], values }
    }
  }
  return { keyFigures: keyFiguresIn(description), lots }
}
