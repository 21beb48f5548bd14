// JSON-stat 2: a cube as one row-major list of values over its dimensions, read and held to its own sizes.
import { z } from 'zod'
import type { SourceRefusal } from '../../domain/comparison/source-refusals.ts'

const index = z.union([z.array(z.string()), z.record(z.string(), z.number().int().min(0))])

const dimension = z.object({
  label: z.string().optional(),
  /** PxWeb's own: whether the whole comes where the dimension is left out of a question. */
  extension: z.object({ elimination: z.boolean().optional() }).optional(),
  category: z.object({
    index: index.optional(),
    label: z.record(z.string(), z.string()).optional(),
  }),
})

const cell = z.number().nullable()
const mark = z.string().nullable()

const dataset = z.object({
  class: z.literal('dataset'),
  label: z.string().optional(),
  updated: z.string().optional(),
  source: z.string().optional(),
  id: z.array(z.string()).min(1),
  size: z.array(z.number().int().min(0)),
  role: z
    .object({ time: z.array(z.string()), metric: z.array(z.string()), geo: z.array(z.string()) })
    .partial()
    .optional(),
  dimension: z.record(z.string(), dimension),
  value: z.union([z.array(cell), z.record(z.string().regex(/^\d+$/), cell)]).optional(),
  status: z
    .union([z.string(), z.array(mark), z.record(z.string().regex(/^\d+$/), mark)])
    .optional(),
})

export type Dimension = {
  readonly id: string
  /** In the order of the cube. */
  readonly codes: readonly string[]
  readonly labels: ReadonlyMap<string, string>
  readonly canBeLeftOut: boolean
}

export type Cube = {
  readonly label: string
  readonly dimensions: readonly Dimension[]
  readonly role: z.infer<typeof dataset>['role']
  /** Every cell with its codes, in the order of the dimensions; null where the source gives no value. */
  readonly cells: () => Generator<Cell, void>
}

export type Cell = {
  readonly codes: readonly string[]
  readonly value: number | null
  readonly status: string
}

type Fault = { readonly where: string; readonly expected: string }

const codesOf = (
  id: string,
  size: number,
  written: z.infer<typeof dimension>,
): string[] | Fault => {
  const { index, label = {} } = written.category
  // NOTE the standard lets a dimension of one category have a label and no index.
  const listed = index ?? Object.keys(label)
  const where = `dimension.${id}.category.index`
  const codes = Array.isArray(listed)
    ? listed
    : Object.entries(listed)
        .sort(([, a], [, b]) => a - b)
        .map(([code]) => code)
  const places = Array.isArray(listed) ? [] : Object.values(listed).sort((a, b) => a - b)
  if (places.some((place, at) => place !== at)) return { where, expected: '0, 1, 2 …' }
  if (codes.length !== size || new Set(codes).size !== size)
    return { where, expected: `${size} codes` }
  return codes
}

type Listed<One> = readonly One[] | Readonly<Record<string, One>> | undefined

const lengthFault = (
  where: string,
  listed: Listed<unknown> | string,
  cells: number,
): Fault | null => {
  if (listed === undefined || typeof listed === 'string') return null
  const fits = Array.isArray(listed)
    ? listed.length === cells
    : Object.keys(listed).every((key) => Number(key) < cells)
  return fits ? null : { where, expected: `${cells} cells` }
}

const at = <One>(listed: Listed<One>, cell: number): One | undefined =>
  Array.isArray(listed) ? listed[cell] : (listed as Readonly<Record<string, One>>)?.[cell]

const cubeOf = (found: z.infer<typeof dataset>): Cube | Fault => {
  const { id: ids, size, value, status } = found
  if (ids.length !== size.length) return { where: 'size', expected: `${ids.length} sizes` }
  const dimensions: Dimension[] = []
  for (const [place, id] of ids.entries()) {
    const written = found.dimension[id]
    if (written === undefined) return { where: `dimension.${id}`, expected: 'object' }
    const codes = codesOf(id, size[place] ?? 0, written)
    if ('where' in codes) return codes
    const labels = new Map(Object.entries(written.category.label ?? {}))
    const canBeLeftOut = written.extension?.elimination === true
    dimensions.push({ id, codes, labels, canBeLeftOut })
  }
  const count = size.reduce((product, one) => product * one, 1)
  const fault = lengthFault('value', value, count) ?? lengthFault('status', status, count)
  if (fault !== null) return fault
  const statusAt = (cell: number): string =>
    (typeof status === 'string' ? status : at(status, cell)) ?? ''
  function* cells(): Generator<Cell, void> {
    const places = dimensions.map(() => 0)
    for (let cell = 0; cell < count; cell += 1) {
      const codes = dimensions.map((one, d) => one.codes[places[d] ?? 0] ?? '')
      yield { codes, value: at(value, cell) ?? null, status: statusAt(cell) }
      for (let d = places.length - 1; d >= 0; d -= 1) {
        places[d] = (places[d] ?? 0) + 1
        if ((places[d] ?? 0) < (size[d] ?? 0)) break
        places[d] = 0
      }
    }
  }
  return { label: found.label ?? '', dimensions, role: found.role, cells }
}

/** Reads a cube, with values or, as metadata, without any. @refuses what is not one, and where */
export const readCube = (address: string, json: unknown): Cube | SourceRefusal => {
  const read = dataset.safeParse(json)
  if (!read.success) {
    const [issue] = read.error.issues
    const expected =
      issue !== undefined && 'expected' in issue ? String(issue.expected) : 'JSON-stat 2'
    const where = issue?.path.map(String).join('.') ?? ''
    return { refused: 'wrongShape', address, where, expected }
  }
  const cube = cubeOf(read.data)
  return 'where' in cube ? { refused: 'wrongShape', address, ...cube } : cube
}
