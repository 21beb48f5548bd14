// From the chain file's words to a measure's limits: by name, then by year.
import { add, compare, type Exact, subtract, toText, ZERO } from '../exact/exact.ts'
import { amountFrom } from '../exact/swedish-number.ts'
import { acceptNumber } from '../measures/accept-value.ts'
import type { FixedLimit, Limits, LimitValue, Measure } from '../measures/measure.ts'
import type { RelativeTo } from '../measures/relative-limit.ts'
import type { Path } from '../model/refusal.ts'
import type { ChainCompiling, Item } from './chain-compiling.ts'
import type { RelativeText } from './language-limits.ts'

type MeasureLine = Item<'measures'>
type MeasureUnit = Pick<Measure, 'unit' | 'unitWord'>
type LimitsText = NonNullable<MeasureLine['limits']>
type FixedLimitsText = NonNullable<MeasureLine['unitLimits']>[string]
type LimitText = Exclude<LimitsText[string], { years: unknown }>
type FixedText = Exclude<FixedLimitsText[string], { years: unknown }>

type OthersText = NonNullable<RelativeText['mean']>

const chosenIn = (text: OthersText) => {
  const {
    group,
    own = 'included',
    year = 'same',
  } = typeof text === 'string' ? { group: text } : text
  return { is: 'peers', group, own, year } as const
}

export const relativeFrom = ({ mean, median, quartile, top, scaled }: RelativeText): RelativeTo => {
  if (scaled !== undefined)
    return {
      is: 'scaled',
      by: amountFrom(scaled.by)?.value ?? ZERO,
      of: relativeFrom(scaled.of),
    }
  if (mean !== undefined) return { ...chosenIn(mean), statistic: 'mean' }
  if (median !== undefined) return { ...chosenIn(median), statistic: 'median' }
  if (top !== undefined) return { ...chosenIn(top), statistic: 'top', places: top.places }
  if (quartile === undefined) throw new Error('compileLimits: a relative limit without a key')
  const side = typeof quartile === 'string' ? 'best' : (quartile.side ?? 'best')
  return { ...chosenIn(quartile), statistic: 'quartile', side }
}

const RELATIVE_KEYS: readonly string[] = ['mean', 'median', 'quartile', 'top', 'scaled']

/** Whether a limit is written as what others' values come to. */
export const isRelativeText = (text: unknown): text is RelativeText =>
  typeof text === 'object' && text !== null && RELATIVE_KEYS.some((key) => key in text)

const groupNamed = ({ mean, median, quartile, top, scaled }: RelativeText): string => {
  if (scaled !== undefined) return groupNamed(scaled.of)
  const named = mean ?? median ?? quartile ?? top
  return typeof named === 'string' ? named : (named?.group ?? '')
}

/** The groups that a measure's limits are written relative to, by the limit's name. */
export const groupsOfLimits = (
  limits: MeasureLine['limits'] = {},
): readonly { readonly limit: string; readonly group: string }[] =>
  Object.entries(limits).flatMap(([limit, text]) => {
    const values: readonly unknown[] = isByYear(text) ? Object.values(text.years) : [text]
    const plain = values.map((one) =>
      typeof one === 'object' && one !== null && 'value' in one ? one.value : one,
    )
    return plain.filter(isRelativeText).map((one) => ({ limit, group: groupNamed(one) }))
  })

const limitNumber = (
  compiling: ChainCompiling,
  measure: MeasureUnit,
  written: number | string,
  path: Path,
): Exact => {
  const accepted = acceptNumber(measure, String(written))
  if (!('refused' in accepted)) return accepted.value
  compiling.refuse(path, accepted)
  return ZERO
}

const compileFixed = (
  compiling: ChainCompiling,
  measure: MeasureUnit,
  text: FixedText,
  path: Path,
): FixedLimit => {
  if (typeof text !== 'object') {
    return { is: 'number', value: limitNumber(compiling, measure, text, path) }
  }
  const read = (written: number | string, key: string) =>
    limitNumber(compiling, measure, written, [...path, key])
  if (text.madeUp === true) {
    const { madeUp: _, ...plain } = text
    return { ...compileFixed(compiling, measure, plain, path), madeUp: true }
  }
  if ('value' in text) return { is: 'number', value: read(text.value, 'value') }
  if ('around' in text) {
    const middle = read(text.around, 'around')
    const half = read(text.plusMinus, 'plusMinus')
    return intervalOf(compiling, subtract(middle, half), add(middle, half), path)
  }
  return intervalOf(compiling, read(text.from, 'from'), read(text.to, 'to'), path)
}

const intervalOf = (compiling: ChainCompiling, from: Exact, to: Exact, path: Path): FixedLimit => {
  if (compare(from, to) > 0) {
    compiling.refuse(path, { refused: 'emptyInterval', from: toText(from), to: toText(to) })
  }
  return { is: 'interval', from, to }
}

const compileLimit = (
  compiling: ChainCompiling,
  measure: MeasureUnit,
  text: LimitText,
  path: Path,
): LimitValue => {
  if (isRelativeText(text)) return { is: 'relative', to: relativeFrom(text) }
  if (typeof text !== 'object' || !('value' in text))
    return compileFixed(compiling, measure, text, path)
  const { value, ...said } = text
  if (!isRelativeText(value)) return compileFixed(compiling, measure, { ...said, value }, path)
  const to = relativeFrom(value)
  return said.madeUp === true ? { is: 'relative', to, madeUp: true } : { is: 'relative', to }
}

type ByName<Text> = Readonly<Record<string, Text | ByYear<Text>>>
type ByYear<Text> = { readonly years: Readonly<Record<string, Text>>; readonly madeUp?: boolean }

const isByYear = <Text>(text: Text | ByYear<Text>): text is ByYear<Text> =>
  typeof text === 'object' && text !== null && 'years' in text

/** Year 0 holds for every year without a value of its own. */
const byNameAndYear = <Text, Value extends LimitValue>(
  written: ByName<Text>,
  path: Path,
  compile: (text: Text, path: Path) => Value,
): Limits<Value> => {
  const limits = new Map<string, ReadonlyMap<number, Value>>()
  for (const [name, text] of Object.entries(written)) {
    const at = [...path, name]
    if (!isByYear(text)) {
      limits.set(name, new Map([[0, compile(text, at)]]))
      continue
    }
    const values = Object.entries(text.years).map(([year, value]) => {
      const limit = compile(value, [...at, 'years', year])
      const number = year === 'all' ? 0 : Number(year)
      return [number, text.madeUp === true ? { ...limit, madeUp: true as const } : limit] as const
    })
    limits.set(name, new Map(values))
  }
  return limits
}

export const compileLimits = (
  compiling: ChainCompiling,
  written: MeasureLine['limits'],
  measure: MeasureUnit,
  path: Path,
): Limits =>
  byNameAndYear<LimitText, LimitValue>(written ?? {}, path, (text, at) =>
    compileLimit(compiling, measure, text, at),
  )

export const compileUnitLimits = (
  compiling: ChainCompiling,
  written: NonNullable<MeasureLine['unitLimits']>,
  measure: MeasureUnit,
  path: Path,
): ReadonlyMap<string, Limits<FixedLimit>> =>
  new Map(
    Object.entries(written).map(([unit, limits]) => [
      unit,
      byNameAndYear<FixedText, FixedLimit>(limits, [...path, unit], (text, at) =>
        compileFixed(compiling, measure, text, at),
      ),
    ]),
  )
