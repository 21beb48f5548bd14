// From a rule in the file to the rule the engine runs.
import { compileCondition } from './compile-condition.ts'
import { compileQuantity, needs, type RuleContext } from './compile-quantity.ts'
import { compileMissing, compileSelection } from './compile-selection.ts'
import { type Compiling, gradeNames, numberAt, optionalText, refer } from './compiling.ts'
import type { RuleText } from './language-rules.ts'
import type { Model } from './model.ts'
import type { Path } from './refusal.ts'
import type { Band, Case, Rule } from './rule.ts'

const ROLLS = ['worst', 'best', 'majority'] as const
const BODIES = ['cases', ...ROLLS, 'number'] as const
const NO_CASES: Rule['body'] = { is: 'cases', cases: [] }

const compileCase = (
  context: RuleContext,
  text: NonNullable<RuleText['cases']>[number],
  path: Path,
  isLast: boolean,
): Case => {
  const used = (['when', 'otherwise'] as const).filter((key) => text[key] !== undefined)
  if (used.length !== 1) {
    context.refuse(path, { refused: 'oneKey', used, of: ['when', 'otherwise'] })
  }
  if (text.when !== undefined) {
    return { grade: text.grade, when: compileCondition(context, text.when, [...path, 'when']) }
  }
  if (!isLast) context.refuse([...path, 'otherwise'], { refused: 'otherwiseNotLast' })
  return { grade: text.grade, when: { is: 'otherwise' } }
}

const compileBand = (
  context: RuleContext,
  text: NonNullable<RuleText['bands']>[number],
  path: Path,
): Band => {
  const { grade, from, over } = text
  if (from !== undefined && over !== undefined) {
    context.refuse(path, { refused: 'oneKey', used: ['from', 'over'], of: ['from', 'over'] })
  }
  const given = from ?? over
  if (given === undefined) return { grade, op: 'rest' }
  const key = from === undefined ? 'over' : 'from'
  const bare = typeof given === 'string' ? given.replace(/\s*%\s*$/, '') : given
  return {
    grade,
    op: from === undefined ? '>' : '>=',
    from: numberAt(context, bare, [...path, key]),
  }
}

const compileBody = (context: RuleContext, text: RuleText, path: Path): Rule['body'] => {
  const used = BODIES.filter((key) => text[key] !== undefined)
  if (used.length !== 1) {
    context.refuse(path, { refused: 'oneKey', used, of: BODIES })
    return NO_CASES
  }
  if (text.cases !== undefined) {
    const last = text.cases.length - 1
    const cases = text.cases.map((one, index) =>
      compileCase(context, one, [...path, 'cases', index], index === last),
    )
    return { is: 'cases', cases }
  }
  for (const how of ROLLS) {
    const roll = text[how]
    if (roll === undefined) continue
    needs(context, 'node', how, [...path, how])
    const of = compileSelection(context, roll.of, [...path, how, 'of'])
    return {
      is: 'roll',
      how,
      of,
      missing: compileMissing(context, roll.missing, [...path, how, 'missing']),
      ...(roll.noneCounts === undefined ? {} : { noneCounts: roll.noneCounts }),
    }
  }
  if (text.number === undefined) return NO_CASES
  const number = compileQuantity(context, text.number, [...path, 'number'])
  const isWhole = number.is === 'count' || number.is === 'rank'
  return {
    is: 'number',
    number,
    decimals: text.decimals ?? (isWhole ? 0 : 1),
    bands: (text.bands ?? []).map((band, index) =>
      compileBand(context, band, [...path, 'bands', index]),
    ),
  }
}

type ModelRule = Model['rules'] extends ReadonlyMap<string, infer One> ? One : never

/** One rule: exactly one of cases, worst, best, majority and number. */
export const compileRule = (compiling: Compiling, id: string, text: RuleText): ModelRule => {
  const path = ['rules', id]
  const context: RuleContext = { ...compiling, rule: id, of: text.of, value: text.value ?? 'round' }
  for (const key of ['bands', 'decimals'] as const) {
    if (text[key] !== undefined && text.number === undefined) {
      compiling.refuse([...path, key], { refused: 'missingKey', key: 'number' })
    }
  }
  return {
    id,
    of: text.of,
    compare: text.compare ?? 'rounded',
    value: context.value,
    body: compileBody(context, text, path),
    ...optionalText('label', text.label),
    ...optionalText('source', text.source),
    ...optionalText('note', text.note),
  }
}

/** Every grade a rule gives must be one of the scale it is used with; of any scale where unused. */
export const referRuleGrades = (
  compiling: Compiling,
  id: string,
  scales: readonly string[],
): void => {
  const rule = compiling.text.rules?.[id]
  const used = scales.filter((scale) => compiling.text.scales?.[scale] !== undefined)
  const sets =
    used.length === 0
      ? [gradeNames(compiling.text)]
      : used.map((scale) => gradeNames(compiling.text, [scale]))
  const check = (grade: string, path: Path): void => {
    const valid = sets.find((set) => !set.includes(grade))
    if (valid !== undefined) refer(compiling, 'grade', grade, valid, ['rules', id, ...path])
  }
  for (const key of ['cases', 'bands'] as const)
    for (const [index, { grade }] of (rule?.[key] ?? []).entries())
      check(grade, [key, index, 'grade'])
  for (const how of ROLLS) {
    const grade = rule?.[how]?.noneCounts
    if (grade !== undefined) check(grade, [how, 'noneCounts'])
  }
}
