// Whether a rule can weigh together the grades it may meet: on its own scale, or with points to count by.
import { type Compiling, idsOf } from './compiling.ts'
import type { ModelText } from './language.ts'
import type { QuantityText, SelectionText } from './language-quantities.ts'
import type { ConditionText, RuleText } from './language-rules.ts'
import { possibleMembers, type RuleUse, usesOfRules } from './possible-members.ts'
import type { Path } from './refusal.ts'

const ROLLS = ['worst', 'best', 'majority'] as const
const BY_POINTS = ['share', 'weightedMean'] as const

/** A group that a rule weighs together, and where it is written. */
type Weighed<Uses extends string> = {
  readonly uses: Uses
  readonly of: SelectionText
  readonly path: Path
}
type Roll = Weighed<(typeof ROLLS)[number]>
type ByPoints = Weighed<(typeof BY_POINTS)[number]>

const rollsIn = (rule: RuleText, path: Path): readonly Roll[] =>
  ROLLS.flatMap((uses) => {
    const roll = rule[uses]
    return roll === undefined ? [] : [{ uses, of: roll.of, path: [...path, uses] }]
  })

const inQuantity = (text: QuantityText | undefined, path: Path): readonly ByPoints[] => {
  if (text === undefined || typeof text !== 'object') return []
  const own = BY_POINTS.flatMap((uses) => {
    const group = text[uses]
    return group === undefined ? [] : [{ uses, of: group.of, path: [...path, uses] }]
  })
  return [
    ...own,
    ...inQuantity(text.scaled?.of, [...path, 'scaled', 'of']),
    ...inQuantity(text.degree?.of, [...path, 'degree', 'of']),
    ...inQuantity(text.difference?.of, [...path, 'difference', 'of']),
    ...inQuantity(text.difference?.from, [...path, 'difference', 'from']),
  ]
}

const inCondition = (text: ConditionText | undefined, path: Path): readonly ByPoints[] => {
  if (text === undefined) return []
  const several = (['all', 'any'] as const).flatMap((key) =>
    (text[key] ?? []).flatMap((one, index) => inCondition(one, [...path, key, index])),
  )
  return [
    ...several,
    ...inCondition(text.not, [...path, 'not']),
    ...inQuantity(text.within?.of, [...path, 'within', 'of']),
    ...inQuantity(text.compare?.left, [...path, 'compare', 'left']),
    ...inQuantity(text.compare?.right, [...path, 'compare', 'right']),
  ]
}

const numbersIn = (rule: RuleText, path: Path): readonly ByPoints[] => [
  ...inQuantity(rule.number, [...path, 'number']),
  ...(rule.cases ?? []).flatMap((one, index) =>
    inCondition(one.when, [...path, 'cases', index, 'when']),
  ),
]

const countingGrades = (text: ModelText, scale: string) =>
  (text.scales?.[scale]?.grades ?? []).filter(({ counts }) => counts ?? true)

/** The types a selection may come to, by the scale they are judged on. */
const typesByScale = (
  text: ModelText,
  use: RuleUse,
  of: SelectionText,
): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...Map.groupBy(possibleMembers(text, use, of), ({ scale }) => scale)]
      .filter(([scale]) => text.scales?.[scale] !== undefined)
      .map(([scale, members]) => [scale, members.map(({ type }) => type)]),
  )

const refuseRoll = (compiling: Compiling, use: RuleUse, { uses, of, path }: Roll): void => {
  const { text } = compiling
  const { rule, scale } = use
  if (text.scales?.[scale] === undefined) return
  for (const [other, types] of typesByScale(text, use, of)) {
    if (other === scale) continue
    compiling.refuse(path, { refused: 'otherScale', rule, uses, scale, other, types })
  }
}

const refuseWithoutPoints = (
  compiling: Compiling,
  use: RuleUse,
  { uses, of, path }: ByPoints,
): void => {
  for (const [scale, types] of typesByScale(compiling.text, use, of)) {
    const grades = countingGrades(compiling.text, scale)
      .filter(({ points }) => points === undefined)
      .map(({ id }) => id)
    if (grades.length === 0) continue
    const { rule } = use
    compiling.refuse(path, { refused: 'noPoints', rule, uses, scale, grades, types })
  }
}

/** The same fault is told once, however many assessments use the rule. */
const once = (compiling: Compiling): Compiling => {
  const told = new Set<string>()
  return {
    ...compiling,
    refuse: (path, fault) => {
      const key = JSON.stringify([path, fault])
      if (!told.has(key)) compiling.refuse(path, fault)
      told.add(key)
    },
  }
}

/** Refuses a roll-up over grades of another scale, and a number over grades that count and have no points. */
export const refuseMembers = (compiling: Compiling): void => {
  const { text } = compiling
  const telling = once(compiling)
  for (const use of usesOfRules(text)) {
    const rule = idsOf(text.rules).includes(use.rule) ? text.rules?.[use.rule] : undefined
    if (rule?.of !== 'node') continue
    const path = ['rules', use.rule]
    for (const roll of rollsIn(rule, path)) refuseRoll(telling, use, roll)
    for (const number of numbersIn(rule, path)) refuseWithoutPoints(telling, use, number)
  }
}
