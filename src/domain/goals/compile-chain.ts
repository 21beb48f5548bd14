// From the chain file's words to the chain: bodies, nodes and measures.
import { add, compare, type Exact, subtract, toText, ZERO } from '../exact/exact.ts'
import { decimalFrom } from '../exact/swedish-number.ts'
import { acceptNumber } from '../measures/accept-value.ts'
import type { Asked, Consolidation, LimitValue, Measure } from '../measures/measure.ts'
import { optionalText, textOf } from '../model/compiling.ts'
import type { Model } from '../model/model.ts'
import type { Path, Refuse } from '../model/refusal.ts'
import type { Body } from '../organisation/organisation.ts'
import type { Chain, Judgement, Node, NodeText, PublishedFigure } from './chain.ts'
import type { ChainFault } from './chain-fault.ts'
import type { ChainText } from './language.ts'

export type ChainCompiling = { readonly model: Model; readonly refuse: Refuse<ChainFault> }

type Item<Key extends keyof ChainText> =
  NonNullable<ChainText[Key]> extends readonly (infer One)[] ? One : never
type NodeLine = Item<'nodes'>
type MeasureLine = Item<'measures'>

/** `{ [key]: value }`, or nothing where there is no value. */
const given = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  // NOTE a computed key is typed as any string; it is the given one.
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value }

const decimalAt = (compiling: ChainCompiling, value: number | string, path: Path): Exact => {
  const number = decimalFrom(value)
  if (number !== null) return number
  compiling.refuse(path, { refused: 'notANumber', found: String(value) })
  return ZERO
}

const weightAt = (
  compiling: ChainCompiling,
  weight: number | string | undefined,
  path: Path,
): { readonly weight?: string } =>
  weight === undefined ? {} : { weight: toText(decimalAt(compiling, weight, path)) }

/** Things by id in the order of the file; a second one of the same id is refused. */
export const byId = <From extends { readonly id: string }, To>(
  compiling: ChainCompiling,
  list: string,
  lines: readonly From[] | undefined,
  compile: (line: From, path: Path) => To,
): ReadonlyMap<string, To> => {
  const found = new Map<string, To>()
  for (const [index, line] of (lines ?? []).entries()) {
    const path = [list, index]
    if (found.has(line.id))
      compiling.refuse([...path, 'id'], { refused: 'duplicateId', id: line.id })
    else found.set(line.id, compile(line, path))
  }
  return found
}

export const compileBody = (line: Item<'bodies'>): Body => ({
  id: line.id,
  kind: line.kind,
  title: textOf(line.title),
  ...given('parent', line.parent),
  ...given('valid', line.valid),
})

const compileNodeMeasures = (
  compiling: ChainCompiling,
  line: NodeLine,
  path: Path,
): Node['measures'] => {
  const role = compiling.model.types.get(line.type)?.measureRole ?? 'decides'
  return (line.measures ?? []).map((one, index) => {
    const full = typeof one === 'string' ? { measure: one } : one
    return {
      measure: full.measure,
      role: full.role ?? role,
      aspect: full.aspect ?? 'result',
      ...weightAt(compiling, full.weight, [...path, 'measures', index, 'weight']),
    }
  })
}

const parentsOf = (compiling: ChainCompiling, line: NodeLine, path: Path): readonly string[] => {
  if (line.parent !== undefined && line.parents !== undefined) {
    const both = ['parent', 'parents']
    compiling.refuse([...path, 'parent'], { refused: 'oneKey', used: both, of: both })
  }
  return line.parents ?? (line.parent === undefined ? [] : [line.parent])
}

export const compileNode = (compiling: ChainCompiling, line: NodeLine, path: Path): Node => ({
  id: line.id,
  type: line.type,
  title: textOf(line.title),
  ...optionalText('text', line.text),
  parents: parentsOf(compiling, line, path),
  ...given('owner', line.owner),
  ...given('decision', line.decision),
  measures: compileNodeMeasures(compiling, line, path),
  links: (line.links ?? []).map(({ reason, part, ...link }) => ({
    ...link,
    part: part ?? 'contributes',
    ...optionalText('reason', reason),
  })),
  fields: new Map(Object.entries(line.fields ?? {}).map(([id, text]) => [id, textOf(text)])),
  tags: line.tags ?? [],
  ...weightAt(compiling, line.weight, [...path, 'weight']),
  ...given('due', line.due),
  ...given('valid', line.valid),
  ...given('source', line.source),
  madeUp: line.madeUp ?? false,
})

type LimitLine = NonNullable<MeasureLine['limits']>[string]
type LimitText = Exclude<LimitLine, { years: unknown }>

const limitNumber = (
  compiling: ChainCompiling,
  measure: Pick<Measure, 'unit' | 'unitWord'>,
  written: number | string,
  path: Path,
): Exact => {
  const accepted = acceptNumber(measure, String(written))
  if (!('refused' in accepted)) return accepted.value
  compiling.refuse(path, accepted)
  return ZERO
}

const compileLimit = (
  compiling: ChainCompiling,
  measure: Pick<Measure, 'unit' | 'unitWord'>,
  text: LimitText,
  path: Path,
): LimitValue => {
  if (typeof text !== 'object') {
    return { is: 'number', value: limitNumber(compiling, measure, text, path) }
  }
  const read = (written: number | string, key: string) =>
    limitNumber(compiling, measure, written, [...path, key])
  if ('around' in text) {
    const middle = read(text.around, 'around')
    const half = read(text.plusMinus, 'plusMinus')
    return intervalOf(compiling, subtract(middle, half), add(middle, half), path)
  }
  return intervalOf(compiling, read(text.from, 'from'), read(text.to, 'to'), path)
}

const intervalOf = (compiling: ChainCompiling, from: Exact, to: Exact, path: Path): LimitValue => {
  if (compare(from, to) > 0) {
    compiling.refuse(path, { refused: 'emptyInterval', from: toText(from), to: toText(to) })
  }
  return { is: 'interval', from, to }
}

/** Year 0 holds for every year without a value of its own. */
const compileLimits = (
  compiling: ChainCompiling,
  line: MeasureLine,
  measure: Pick<Measure, 'unit' | 'unitWord'>,
  path: Path,
): Measure['limits'] => {
  const limits = new Map<string, ReadonlyMap<number, LimitValue>>()
  for (const [name, text] of Object.entries(line.limits ?? {})) {
    const at = [...path, 'limits', name]
    const years = typeof text === 'object' && 'years' in text ? text.years : { all: text }
    const lies = typeof text === 'object' && 'years' in text ? [...at, 'years'] : null
    const values = Object.entries(years).map(([year, value]) => {
      const place = lies === null ? at : [...lies, year]
      const number = year === 'all' ? 0 : Number(year)
      return [number, compileLimit(compiling, measure, value, place)] as const
    })
    limits.set(name, new Map(values))
  }
  return limits
}

const compileAsked = (text: MeasureLine['asked']): Asked => {
  if (text === undefined) return { is: 'year' }
  return typeof text === 'string'
    ? { is: text }
    : { is: 'years', every: text.everyYears, from: text.from }
}

const compileConsolidation = (text: NonNullable<MeasureLine['consolidation']>): Consolidation => {
  if (typeof text === 'string') return { is: text }
  return 'ratio' in text
    ? { is: 'ratio', ...text.ratio }
    : { is: 'weightedMean', ...text.weightedMean }
}

const NOT_NUMBERS: readonly string[] = ['yesNo', 'choice', 'text']
const WHOLE: readonly string[] = ['count', 'rank', ...NOT_NUMBERS]

const directionOf = (line: MeasureLine): Measure['better'] => {
  if (line.better !== undefined) return line.better
  if (NOT_NUMBERS.includes(line.unit)) return 'none'
  return line.unit === 'rank' ? 'lower' : 'higher'
}

const compilePossible = (compiling: ChainCompiling, line: MeasureLine, path: Path) => {
  const { from, to } = line.possible ?? {}
  const at = (key: string) => [...path, 'possible', key]
  return {
    ...(from === undefined ? {} : { from: decimalAt(compiling, from, at('from')) }),
    ...(to === undefined ? {} : { to: decimalAt(compiling, to, at('to')) }),
  }
}

const compileSource = (source: MeasureLine['source']): Measure['source'] => ({
  kind: source?.kind ?? 'own',
  ...given('ref', source?.ref),
  ...optionalText('note', source?.note),
})

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
    decimals: line.decimals ?? (WHOLE.includes(line.unit) ? 0 : 1),
    better: directionOf(line),
    ...(line.possible === undefined ? {} : { possible: compilePossible(compiling, line, path) }),
    ...given('choices', line.choices),
    asked: compileAsked(line.asked),
    influence: line.influence ?? true,
    source: compileSource(line.source),
    ...given('owner', line.owner),
    bySex: line.bySex ?? false,
    comparable: line.comparable ?? true,
    limits: compileLimits(compiling, line, unit, path),
    ...(line.consolidation === undefined
      ? {}
      : { consolidation: compileConsolidation(line.consolidation) }),
    ...given('baseYear', line.baseYear),
    tags: line.tags ?? [],
    ...given('valid', line.valid),
  }
}

export const compileJudgement = (
  compiling: ChainCompiling,
  line: Item<'judgements'>,
  nodes: Chain['nodes'],
): Judgement => {
  const type = nodes.get(line.node)?.type
  const own = type === undefined ? undefined : compiling.model.types.get(type)?.assessments[0]?.id
  const { reason, assessment, madeUp, ...rest } = line
  return {
    ...rest,
    assessment: assessment ?? own ?? '',
    ...optionalText('reason', reason),
    madeUp: madeUp ?? false,
  }
}

export const compileText = (line: Item<'texts'>): NodeText => ({
  ...line,
  text: textOf(line.text),
  madeUp: line.madeUp ?? false,
})

export const compilePublished = (
  compiling: ChainCompiling,
  line: Item<'published'>,
  path: Path,
): PublishedFigure => {
  const { label, note, value, ...rest } = line
  return {
    ...rest,
    label: textOf(label),
    value: toText(decimalAt(compiling, value, [...path, 'value'])),
    ...optionalText('note', note),
  }
}
