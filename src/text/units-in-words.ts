// A value put together from units, in words: how, from how many, and what each unit gave.
import type { ConsolidationReason, QuantityReason } from '../domain/assessment/reasons.ts'
import { withheldAmong } from '../domain/assessment/units-compared.ts'
import { fromText } from '../domain/exact/exact.ts'
import type { Measure } from '../domain/measures/measure.ts'
import { catalogueOf } from './catalogues.ts'
import { join } from './language.ts'
import { sayCoverage, sayMissing } from './missing-in-words.ts'
import { sayNumber, sayShort, withUnit } from './numerals.ts'
import { sayOrigin } from './origin.ts'
import { line, type ReasonWords } from './reason-words.ts'
import { serviceWords } from './services.ts'
import { sayUnitLimit } from './unit-limits.ts'
import { bodyTitle, type ModelContext, measureOf, measureTitle } from './words-of-model.ts'

type Unit = ConsolidationReason['units'][number]

/** What a unit's numbers are numbers of, and how they are read together. */
type Parts = {
  readonly measure: Measure | undefined
  readonly decimals: number
  /** A ratio's: each unit gives a number above it and one below. */
  readonly ratio?: { readonly above: string; readonly below: string; readonly inPercent: boolean }
}

const partsOf = (measure: Measure | undefined, decimals: number, context: ModelContext): Parts => {
  const how = measure?.consolidation
  if (measure === undefined || how?.is !== 'ratio') return { measure, decimals }
  const above = measureOf(how.numerator, context)
  return {
    measure: above,
    decimals: above?.decimals ?? decimals,
    ratio: {
      above: how.numerator,
      below: how.denominator,
      inPercent: measure.unit === 'percent',
    },
  }
}

/** What a unit gave: its value, «40,0 %», or the two numbers of a ratio, «27 av 59 elever». */
const gaveOf = (
  { value = '0', weight = '0' }: Unit,
  parts: Parts,
  context: ModelContext,
): string => {
  const { language } = context
  const { tree } = catalogueOf(language)
  const { measure, decimals, ratio } = parts
  const own = withUnit(sayNumber(fromText(value), decimals, language), measure, language)
  if (ratio === undefined) return own
  const below = measureOf(ratio.below, context)
  const divisor = sayNumber(fromText(weight), below?.decimals ?? 0, language)
  return tree.unitRatio(own, withUnit(divisor, below, language), ratio.inPercent)
}

/** Whether a unit has its own value, and lacks its weight or what it is divided by. */
const lacksPart = ({ missing }: Unit, own: Measure | undefined): boolean =>
  missing?.what === 'reading' && own !== undefined && missing.measure !== own.id

/** The units whose values are not told to who reads, as they rest on few. */
const withheldFrom = (
  units: readonly Unit[],
  measure: Measure | undefined,
  { fewestOf }: ModelContext,
): ReadonlySet<string> => {
  if (measure === undefined || fewestOf === undefined) return new Set()
  const all = units.map(({ unit, value, weight }) => ({
    ...{ unit, fewest: fewestOf(unit), value: value === undefined ? null : fromText(value) },
    base: weight === undefined ? null : fromText(weight),
  }))
  return withheldAmong(
    measure,
    measure.unit === 'count' ? all.map((one) => ({ ...one, base: one.value })) : all,
  )
}

const unitLine = (
  unit: Unit,
  parts: Parts,
  context: ModelContext,
  withheld: ReadonlySet<string>,
): ReasonWords => {
  const { tree } = catalogueOf(context.language)
  const title = bodyTitle(unit.unit, context)
  if (withheld.has(unit.unit)) return line(`${title}: ${serviceWords(context.language).units.few}.`)
  const { measure, ratio } = parts
  if (unit.value === undefined) {
    const why = unit.missing === undefined ? tree.noValue : sayMissing(unit.missing, context)
    return line(
      lacksPart(unit, measure) ? tree.notReckoned(title, why) : tree.operandMissing(title, why),
    )
  }
  const weights =
    unit.weight === undefined || ratio !== undefined
      ? []
      : [tree.unitWeight(sayShort(fromText(unit.weight), 2, context.language))]
  const limits =
    measure === undefined
      ? []
      : (unit.limits ?? []).map((limit) => sayUnitLimit(limit, measure, context))
  const source = sayOrigin(unit, context)
  return {
    sentence: tree.unit(title, gaveOf(unit, parts, context), [...weights, ...limits].join('; ')),
    ...(source === '' ? {} : { source }),
    ...(unit.madeUp === true ? { madeUp: true as const } : {}),
    children: [],
  }
}

/** How a value of `measure` was put together, with a line for each unit; nothing where it was not. */
export const consolidatedLines = (
  { consolidated, decimals }: QuantityReason,
  measure: Measure | undefined,
  context: ModelContext,
): readonly ReasonWords[] => {
  if (consolidated === undefined) return []
  const { and, quote, tree } = catalogueOf(context.language)
  const parts = partsOf(measure, decimals, context)
  const how = tree.how[consolidated.how] ?? consolidated.how
  const title = (id: string) => quote(measureTitle(id, context))
  const said =
    parts.ratio === undefined
      ? how
      : `${how}, ${tree.unitRatio(title(parts.ratio.above), title(parts.ratio.below), parts.ratio.inPercent)}`
  const isPartly = consolidated.units.some((unit) => lacksPart(unit, parts.measure))
  const covered = isPartly ? 'parts' : 'value'
  const withheld = withheldFrom(consolidated.units, measure, context)
  const outside = consolidated.notInForce ?? []
  const titleOf = (unit: string) => bodyTitle(unit, context)
  const titles = outside.map(titleOf)
  return [
    {
      sentence: tree.consolidated(said, sayCoverage(consolidated, context, covered)),
      children: [
        ...consolidated.units.map((unit) => unitLine(unit, parts, context, withheld)),
        ...(outside.length === 0 ? [] : [line(tree.notInForce(outside.length, join(titles, and)))]),
        ...(consolidated.takenOver ?? []).map(({ unit, by }) =>
          line(tree.takenOver(bodyTitle(unit, context), join(by.map(titleOf), and))),
        ),
      ],
    },
  ]
}
