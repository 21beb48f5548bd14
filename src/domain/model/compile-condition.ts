// From the file's words for a condition to the condition the engine reads.
import { amountFrom } from '../exact/swedish-number.ts'
import { compileMargin, compileQuantity, needs, type RuleContext } from './compile-quantity.ts'
import { compileMissing, compileSelection, referGrades } from './compile-selection.ts'
import { assessmentNames, gradeNames, refer, scalesOfAssessments } from './compiling.ts'
import type { BoundsText, ConditionText } from './language-rules.ts'
import type { Path } from './refusal.ts'
import type { Bound, Condition } from './rule.ts'

const NEVER: Condition = { is: 'any', of: [] }

const BOUNDS = { atLeast: '>=', over: '>', atMost: '<=', under: '<', equals: '=' } as const
// NOTE Object.entries widens the keys of a const object.
const BOUND_WORDS = Object.keys(BOUNDS) as (keyof typeof BOUNDS)[]

const compileBounds = (
  context: RuleContext,
  text: BoundsText,
  signs: readonly string[],
  path: Path,
): readonly Bound[] => {
  const given = BOUND_WORDS.filter((word) => text[word] !== undefined)
  if (given.length === 0) context.refuse(path, { refused: 'noBounds' })
  return given.flatMap((word) => {
    const written = String(text[word])
    const amount = amountFrom(written)
    if (amount !== null && signs.includes(amount.sign)) {
      return [{ op: BOUNDS[word], than: amount.value }]
    }
    context.refuse([...path, word], { refused: 'wrongPattern', found: written, pattern: 'number' })
    return []
  })
}

type GroupText = NonNullable<ConditionText['every']>

const compileGroup = (context: RuleContext, text: GroupText, path: Path) => {
  referGrades(context, text.are, text.of, [...path, 'are'])
  return {
    of: compileSelection(context, text.of, [...path, 'of']),
    grades: text.are,
    missing: compileMissing(context, text.missing, [...path, 'missing']),
  }
}

const compileOverGroup = (
  context: RuleContext,
  text: ConditionText,
  path: Path,
): Condition | null => {
  for (const is of ['share', 'count'] as const) {
    const group = text[is]
    if (group === undefined) continue
    const at = [...path, is]
    const bounds = compileBounds(context, group, is === 'share' ? ['%', ''] : [''], at)
    return { is, bounds, ...compileGroup(context, group, at) }
  }
  for (const is of ['every', 'some', 'none'] as const) {
    const group = text[is]
    if (group !== undefined) return { is, ...compileGroup(context, group, [...path, is]) }
  }
  return null
}

const compileWorse = (
  context: RuleContext,
  text: NonNullable<ConditionText['worse']>,
  path: Path,
): Condition => {
  const used = (['atMost', 'over'] as const).filter((key) => text[key] !== undefined)
  const bound = used[0]
  if (bound === undefined || used.length > 1) {
    context.refuse(path, { refused: 'oneKey', used, of: ['atMost', 'over'] })
    return NEVER
  }
  return {
    is: 'worse',
    left: { is: 'value', kind: context.value },
    right: compileQuantity(context, text.than, [...path, 'than']),
    margin: compileMargin(context, text[bound], [...path, bound]),
    bound,
  }
}

const compileOverMeasure = (
  context: RuleContext,
  text: ConditionText,
  path: Path,
): Condition | null => {
  const left = { is: 'value', kind: context.value } as const
  const { missing, reaches, beats, worse, within, answer, improves } = text
  if (missing !== undefined) return { is: 'missing', what: missing }
  if (reaches !== undefined) {
    return { is: 'reaches', left, right: compileQuantity(context, reaches, [...path, 'reaches']) }
  }
  if (beats !== undefined) {
    return { is: 'beats', left, right: compileQuantity(context, beats, [...path, 'beats']) }
  }
  if (worse !== undefined) return compileWorse(context, worse, [...path, 'worse'])
  if (within !== undefined) {
    const from = compileQuantity(context, within.from, [...path, 'within', 'from'])
    const to = compileQuantity(context, within.to, [...path, 'within', 'to'])
    const of =
      within.of === undefined
        ? left
        : compileQuantity(context, within.of, [...path, 'within', 'of'])
    return { is: 'within', left: of, from, to }
  }
  if (answer !== undefined) return { is: 'answer', among: answer }
  if (improves === undefined) return null
  const { since = 'previous', over = 1 } = improves
  const by = compileMargin(context, improves.by, [...path, 'improves', 'by'])
  return { is: 'improves', since, over, by }
}

const compileVerdict = (
  context: RuleContext,
  text: NonNullable<ConditionText['verdict']>,
  path: Path,
): Condition => {
  refer(context, 'assessment', text.assessment, assessmentNames(context.text), [
    ...path,
    'assessment',
  ])
  const scales = scalesOfAssessments(context.text, text.assessment, [])
  const valid = gradeNames(context.text, scales.length === 0 ? undefined : scales)
  for (const [index, grade] of text.is.entries()) {
    refer(context, 'grade', grade, valid, [...path, 'is', index])
  }
  return {
    is: 'verdict',
    assessment: text.assessment,
    grades: text.is,
    verdict: text.verdict ?? 'inForce',
  }
}

/** One condition; refused where the rule's subject cannot carry it. */
export const compileCondition = (
  context: RuleContext,
  text: ConditionText,
  path: Path,
): Condition => {
  const used = Object.keys(text)[0] ?? ''
  for (const is of ['all', 'any'] as const) {
    const of = text[is]
    if (of === undefined) continue
    return { is, of: of.map((one, index) => compileCondition(context, one, [...path, is, index])) }
  }
  if (text.not !== undefined) {
    return { is: 'not', of: compileCondition(context, text.not, [...path, 'not']) }
  }
  if (text.compare !== undefined) {
    const { left, right, is } = text.compare
    const at = [...path, 'compare']
    return {
      is: 'compare',
      left: compileQuantity(context, left, [...at, 'left']),
      op: is,
      right: compileQuantity(context, right, [...at, 'right']),
    }
  }
  if (text.verdict !== undefined) return compileVerdict(context, text.verdict, [...path, 'verdict'])
  if (text.due !== undefined) return { is: 'due', when: text.due }
  const overGroup = compileOverGroup(context, text, path)
  if (overGroup !== null) {
    needs(context, 'node', used, [...path, used])
    return overGroup
  }
  needs(context, 'measure', used, [...path, used])
  const overMeasure = compileOverMeasure(context, text, path)
  if (overMeasure === null) throw new Error(`compileCondition: no key of a condition in «${used}»`)
  return overMeasure
}
