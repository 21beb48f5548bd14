// What to ask a table for, so that each answer keeps within what the service gives at once.
import type { Sex } from '../../domain/measures/measure.ts'
import { areaOfScb } from './areas.ts'
import type { ScbKeyFigure, ScbTable } from './description.ts'
import type { Cube, Dimension } from './json-stat.ts'

export type Selection = readonly {
  readonly variableCode: string
  readonly valueCodes: readonly string[]
}[]

/** What a table lacks of what the description says, in the table's own words. */
export type TableFault = {
  readonly where: string
  readonly expected: string
}

type From = ScbKeyFigure['from'][number]

const lots = <One>(all: readonly One[], most: number): readonly (readonly One[])[] => {
  const found: (readonly One[])[] = []
  for (let at = 0; at < all.length; at += most) found.push(all.slice(at, at + most))
  return found
}

const isYear = (code: string): boolean => /^\d{4}$/.test(code)

/** Which codes of the sexes are asked for together: the whole by leaving the variable out, or with the rest. */
const sexesAsked = (
  { sex }: ScbTable,
  bySex: readonly (readonly Sex[])[],
): readonly (readonly string[] | null)[] =>
  sex === undefined
    ? [null]
    : bySex.map((sexes) => {
        const codes = sexes.flatMap((one) => sex[one] ?? [])
        return codes.length === 0 ? null : codes
      })

const codeFault = (
  dimension: Dimension | undefined,
  id: string,
  code: string,
): TableFault | null => {
  if (dimension === undefined) return { where: `dimension.${id}`, expected: id }
  return dimension.codes.includes(code)
    ? null
    : { where: `dimension.${id}.category.index`, expected: code }
}

type Fixed = { readonly variableCode: string; readonly valueCodes: readonly string[] }

/**
 * The questions that together ask for one key figure of one table, none of them for more cells than
 * `mostCells`. Variables that the description does not name are left out, where the table lets them.
 */
export const selectionsFor = (
  table: ScbTable,
  from: From,
  cube: Cube,
  mostCells: number,
): { readonly selections: readonly Selection[] } | TableFault => {
  const byId = new Map(cube.dimensions.map((one) => [one.id, one]))
  const fixed: Fixed[] = []
  for (const [id, code] of [
    [table.content, from.content],
    ...Object.entries(from.where),
  ] as const) {
    const fault = codeFault(byId.get(id), id, code)
    if (fault !== null) return fault
    fixed.push({ variableCode: id, valueCodes: [code] })
  }
  const [areas, years] = [byId.get(table.area), byId.get(table.year)]
  if (areas === undefined) return { where: `dimension.${table.area}`, expected: table.area }
  if (years === undefined) return { where: `dimension.${table.year}`, expected: table.year }
  const odd = years.codes.find((code) => !isYear(code))
  if (odd !== undefined)
    return { where: `dimension.${table.year}.category.index.${odd}`, expected: 'YYYY' }
  const { from: first = 0, to: last = 9999 } = from.years ?? {}
  const yearCodes = years.codes.filter((code) => Number(code) >= first && Number(code) <= last)
  const areaCodes = areas.codes.filter((code) => areaOfScb(code, table.of) !== undefined)
  if (areaCodes.length === 0)
    return { where: `dimension.${table.area}.category.index`, expected: table.of }
  const sexCodes = sexOf(table, byId)
  if ('where' in sexCodes) return sexCodes
  const told = [
    table.area,
    table.year,
    table.sex?.variable ?? '',
    ...fixed.map((one) => one.variableCode),
  ]
  const untold = cube.dimensions.find((one) => !told.includes(one.id) && !one.canBeLeftOut)
  if (untold !== undefined) return { where: `dimension.${untold.id}`, expected: 'where' }
  const sexLots = sexCodes.asked.flatMap((sexes): readonly (readonly string[] | null)[] =>
    sexes === null ? [null] : lots(sexes, mostCells),
  )
  const selections = sexLots.flatMap((sexes) => {
    const each = sexes?.length ?? 1
    const atOnce = Math.floor(mostCells / each)
    return lots(yearCodes, atOnce).flatMap((someYears) =>
      lots(areaCodes, Math.floor(atOnce / someYears.length)).map(
        (someAreas): Selection => [
          { variableCode: table.area, valueCodes: someAreas },
          { variableCode: table.year, valueCodes: someYears },
          ...(sexes === null || table.sex === undefined
            ? []
            : [{ variableCode: table.sex.variable, valueCodes: sexes }]),
          ...fixed,
        ],
      ),
    )
  })
  return { selections }
}

const sexOf = (
  table: ScbTable,
  byId: ReadonlyMap<string, Dimension>,
): { readonly asked: readonly (readonly string[] | null)[] } | TableFault => {
  const { sex } = table
  if (sex === undefined) return { asked: [null] }
  const dimension = byId.get(sex.variable)
  for (const code of [sex.women, sex.men, ...(sex.all === undefined ? [] : [sex.all])]) {
    const fault = codeFault(dimension, sex.variable, code)
    if (fault !== null) return fault
  }
  if (sex.all !== undefined) return { asked: sexesAsked(table, [['all', 'women', 'men']]) }
  if (dimension?.canBeLeftOut !== true)
    return { where: `dimension.${sex.variable}`, expected: 'sex.all' }
  return { asked: sexesAsked(table, [['all'], ['women', 'men']]) }
}
