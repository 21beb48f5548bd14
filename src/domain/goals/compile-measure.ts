// From the chain file's words to a measure: its unit, limits, source and how it is asked for.
import { compare, type Exact, HUNDRED, toText, ZERO } from '../exact/exact.ts'
import { amountFrom } from '../exact/swedish-number.ts'
import {
  type Asked,
  type Consolidation,
  isNumber,
  type Measure,
  usualDecimals,
} from '../measures/measure.ts'
import { optionalText, textOf, validAt } from '../model/compiling.ts'
import type { Path } from '../model/refusal.ts'
import { type ChainCompiling, decimalAt, given, type Item } from './chain-compiling.ts'
import { compileLimits, compileUnitLimits } from './compile-limits.ts'

type MeasureLine = Item<'measures'>
const compileAsked = (text: MeasureLine['asked']): Asked => {
  if (text === undefined) return { is: 'year' }
  return typeof text === 'string'
    ? { is: text }
    : { is: 'years', every: text.everyYears, from: text.from }
}

const compileCoverage = (
  compiling: ChainCompiling,
  written: string | undefined,
  path: Path,
): { readonly leastCoverage?: Exact } => {
  const share = written === undefined ? undefined : amountFrom(written)?.value
  if (written === undefined || share === undefined) return {}
  if (compare(share, ZERO) < 0)
    compiling.refuse(path, { refused: 'tooSmall', found: written, least: 0 })
  if (compare(share, HUNDRED) > 0)
    compiling.refuse(path, { refused: 'tooBig', found: written, most: 100 })
  return { leastCoverage: share }
}

const compileConsolidation = (
  compiling: ChainCompiling,
  text: NonNullable<MeasureLine['consolidation']>,
  path: Path,
): Consolidation => {
  if (typeof text === 'string') return { is: text }
  const coverage = (key: keyof typeof text) =>
    compileCoverage(compiling, text[key]?.leastCoverage, [...path, key, 'leastCoverage'])
  const { ratio, weightedMean } = text
  if (ratio !== undefined) {
    const { numerator, denominator } = ratio
    return { is: 'ratio', numerator, denominator, ...coverage('ratio') }
  }
  if (weightedMean !== undefined)
    return { is: 'weightedMean', weight: weightedMean.weight, ...coverage('weightedMean') }
  const is = (['sum', 'least', 'greatest'] as const).find((key) => text[key] !== undefined) ?? 'sum'
  return { is, ...coverage(is) }
}

const directionOf = (line: MeasureLine): Measure['better'] => {
  if (line.better !== undefined) return line.better
  if (!isNumber(line.unit)) return 'none'
  return line.unit === 'rank' ? 'lower' : 'higher'
}

const compilePossible = (compiling: ChainCompiling, line: MeasureLine, path: Path) => {
  const { from, to } = line.possible ?? {}
  const at = (key: string) => [...path, 'possible', key]
  const possible = {
    ...(from === undefined ? {} : { from: decimalAt(compiling, from, at('from')) }),
    ...(to === undefined ? {} : { to: decimalAt(compiling, to, at('to')) }),
  }
  const { from: least, to: most } = possible
  if (least !== undefined && most !== undefined && compare(least, most) > 0)
    compiling.refuse([...path, 'possible'], {
      refused: 'emptyInterval',
      from: toText(least),
      to: toText(most),
    })
  return possible
}

const compileSource = (
  compiling: ChainCompiling,
  source: MeasureLine['source'],
  path: Path,
): Measure['source'] => {
  if (source?.kind === 'statistics')
    for (const key of ['dataset', 'ref'] as const)
      if (source[key] === undefined)
        compiling.refuse([...path, 'source'], { refused: 'missingKey', key })
  return {
    kind: source?.kind ?? 'own',
    ...given('dataset', source?.dataset),
    ...given('ref', source?.ref),
    ...optionalText('note', source?.note),
  }
}

export const compileMeasure = (
  compiling: ChainCompiling,
  line: MeasureLine,
  path: Path,
): Measure => {
  const unit = { unit: line.unit, ...optionalText('unitWord', line.unitWord) }
  if (line.unit === 'choice' && line.choices === undefined) {
    compiling.refuse([...path, 'choices'], { refused: 'missingKey', key: 'choices' })
  }
  return {
    id: line.id,
    title: textOf(line.title),
    ...optionalText('definition', line.definition),
    ...unit,
    decimals: line.decimals ?? usualDecimals(line.unit),
    better: directionOf(line),
    ...(line.possible === undefined ? {} : { possible: compilePossible(compiling, line, path) }),
    ...given('choices', line.choices),
    asked: compileAsked(line.asked),
    influence: line.influence ?? true,
    source: compileSource(compiling, line.source, path),
    ...given('owner', line.owner),
    bySex: line.bySex ?? false,
    comparable: line.comparable ?? true,
    limits: compileLimits(compiling, line.limits, unit, [...path, 'limits']),
    ...(line.unitLimits === undefined
      ? {}
      : {
          unitLimits: compileUnitLimits(compiling, line.unitLimits, unit, [...path, 'unitLimits']),
        }),
    ...(line.consolidation === undefined
      ? {}
      : {
          consolidation: compileConsolidation(compiling, line.consolidation, [
            ...path,
            'consolidation',
          ]),
        }),
    ...given('baseYear', line.baseYear),
    tags: line.tags ?? [],
    ...validAt(compiling, line.valid, path),
  }
}
