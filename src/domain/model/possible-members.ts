// Whose grades a selection may come to: by which types may lie where, from the type a rule stands on.
import { idsOf, listOf, parentCountOf } from './compiling.ts'
import type { ModelText } from './language.ts'
import type { AboveText, SelectionText } from './language-quantities.ts'

/** An assessment whose grades a rule may look at, and the scale they are on. */
export type PossibleMember = { readonly type: string; readonly scale: string }

/** Where a rule is used: on an assessment of a type, or on the whole (`type` absent). */
export type RuleUse = {
  readonly type?: string
  readonly rule: string
  readonly scale: string
  readonly perMeasure: boolean
}

const parentsOf = (text: ModelText, type: string): readonly string[] =>
  text.types?.[type]?.parents ?? []

const childrenOf = (text: ModelText, type: string): readonly string[] =>
  idsOf(text.types).filter((id) => parentsOf(text, id).includes(type))

const allFrom = (
  start: readonly string[],
  next: (type: string) => readonly string[],
): readonly string[] => {
  const found = new Set<string>()
  const queue = [...start]
  for (let type = queue.pop(); type !== undefined; type = queue.pop()) {
    if (found.has(type)) continue
    found.add(type)
    queue.push(...next(type))
  }
  return [...found]
}

const linkedTypes = (text: ModelText, type: string, link: string): readonly string[] => {
  const to = text.types?.[type]?.links?.[link]?.to ?? []
  return to === 'bodies' ? [] : to
}

/** Types that may stand under nothing. */
const topTypes = (text: ModelText): readonly string[] =>
  Object.entries(text.types ?? {}).flatMap(([id, type]) =>
    parentCountOf(id, type).fewest === 0 ? [id] : [],
  )

const typesAt = (text: ModelText, type: string | undefined, of: string): readonly string[] => {
  const children = (one: string) => childrenOf(text, one)
  const below = type === undefined ? topTypes(text) : children(type)
  if (of === 'children') return below
  if (of === 'descendants') return allFrom(below, children)
  if (type === undefined) return []
  if (of === 'self') return [type]
  if (of === 'parents') return parentsOf(text, type)
  return linkedTypes(text, type, of.slice('link:'.length))
}

const canStandUnder = (text: ModelText, type: string, under: AboveText | undefined): boolean => {
  const asked = listOf(under?.type)
  const above = allFrom(parentsOf(text, type), (one) => parentsOf(text, one))
  return asked.length === 0 || asked.some((one) => above.includes(one))
}

/** A rule that gives a number alone gives no grade for others to look at. */
const givesGrades = (text: ModelText, rule: string | undefined): boolean => {
  const found = rule === undefined ? undefined : text.rules?.[rule]
  return found?.number === undefined || (found.bands ?? []).length > 0
}

const isOfMeasures = (of: string): boolean => of === 'measures' || of.startsWith('measure:')

/** The types that a selection from a type may come to, by which types may lie where. */
export const possibleTypes = (
  text: ModelText,
  type: string | undefined,
  selection: SelectionText,
): readonly string[] => {
  const chosen = listOf(selection.type)
  return typesAt(text, type, selection.of)
    .filter((one) => chosen.length === 0 || chosen.includes(one))
    .filter((one) => canStandUnder(text, one, selection.under))
}

/**
 * Whose grades the selection may come to where the rule is used. Tags, owners and deciding bodies are of
 * the chain, so they narrow nothing here.
 */
export const possibleMembers = (
  text: ModelText,
  use: RuleUse,
  selection: SelectionText,
): readonly PossibleMember[] => {
  if (isOfMeasures(selection.of))
    return use.type !== undefined && use.perMeasure ? [{ type: use.type, scale: use.scale }] : []
  return possibleTypes(text, use.type, selection).flatMap((type) => {
    const assessments = text.types?.[type]?.assessments ?? {}
    const meant = assessments[selection.assessment ?? idsOf(assessments)[0] ?? '']
    return meant === undefined || !givesGrades(text, meant.rule)
      ? []
      : [{ type, scale: meant.scale }]
  })
}

/** Every use of a rule over nodes: by assessments, and by verdicts on the whole. */
export const usesOfRules = (text: ModelText): readonly RuleUse[] => [
  ...Object.entries(text.types ?? {}).flatMap(([type, { assessments }]) =>
    Object.values(assessments ?? {}).flatMap(({ rule, scale, perMeasure }) =>
      rule === undefined ? [] : [{ type, rule, scale, perMeasure: perMeasure !== undefined }],
    ),
  ),
  ...Object.values(text.verdicts ?? {}).map(({ rule, scale }) => ({
    rule,
    scale,
    perMeasure: false,
  })),
]
