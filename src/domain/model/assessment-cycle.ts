// Assessments that wait for each other: no grade could ever be given.
import { type Compiling, idsOf } from './compiling.ts'
import type { ModelText } from './language.ts'
import type { QuantityText, SelectionText } from './language-quantities.ts'
import type { ConditionText, RuleText } from './language-rules.ts'
import { possibleTypes } from './possible-members.ts'
import type { Path } from './refusal.ts'

/** One assessment waits for another: on the same node, below it or above it. */
type Edge = { readonly to: string; readonly way: 'same' | 'down' | 'up' }

const quantitySelections = (text: QuantityText | undefined): readonly SelectionText[] => {
  if (text === undefined || typeof text !== 'object') return []
  return [
    ...[text.share, text.count, text.weightedMean].flatMap((group) => (group ? [group.of] : [])),
    ...quantitySelections(text.scaled?.of),
    ...quantitySelections(text.degree?.of),
  ]
}

type Seen = { readonly selections: readonly SelectionText[]; readonly verdicts: readonly string[] }
const NOTHING: Seen = { selections: [], verdicts: [] }
const both = (all: readonly Seen[]): Seen => ({
  selections: all.flatMap((one) => one.selections),
  verdicts: all.flatMap((one) => one.verdicts),
})

const seenBy = (text: ConditionText): Seen => {
  const { all, any, not, verdict, compare, share, count, every, some, none } = text
  const groups = [share, count, every, some, none].flatMap((group) => (group ? [group.of] : []))
  const compared = [compare?.left, compare?.right].flatMap(quantitySelections)
  return both([
    ...(all ?? []).map(seenBy),
    ...(any ?? []).map(seenBy),
    not === undefined ? NOTHING : seenBy(not),
    { selections: [...groups, ...compared], verdicts: verdict ? [verdict.assessment] : [] },
  ])
}

const seenByRule = (rule: RuleText): Seen => {
  const rolls = [rule.worst, rule.best, rule.majority].flatMap((roll) => (roll ? [roll.of] : []))
  return both([
    { selections: [...rolls, ...quantitySelections(rule.number)], verdicts: [] },
    ...(rule.cases ?? []).map((one) => (one.when === undefined ? NOTHING : seenBy(one.when))),
  ])
}

const WAYS: { readonly [of: string]: Edge['way'] } = {
  self: 'same',
  children: 'down',
  descendants: 'down',
  parents: 'up',
}

const keyOf = (type: string, assessment: string): string => `${type}.${assessment}`

const pathOfKey = (text: ModelText, key: string): Path => {
  const type = idsOf(text.types).find((id) => key.startsWith(`${id}.`)) ?? ''
  return ['types', type, 'assessments', key.slice(type.length + 1), 'rule']
}

const edgesOfSelection = (
  text: ModelText,
  own: string,
  selection: SelectionText,
): readonly Edge[] => {
  const way = WAYS[selection.of]
  if (way === undefined) return []
  return possibleTypes(text, own, selection).flatMap((type) => {
    const names = idsOf(text.types?.[type]?.assessments)
    const meant = selection.assessment ?? names[0]
    return meant !== undefined && names.includes(meant) ? [{ to: keyOf(type, meant), way }] : []
  })
}

const edgesOf = (text: ModelText): ReadonlyMap<string, readonly Edge[]> => {
  const edges = new Map<string, readonly Edge[]>()
  for (const [type, { assessments }] of Object.entries(text.types ?? {})) {
    for (const [name, { rule }] of Object.entries(assessments ?? {})) {
      const found = rule === undefined ? undefined : text.rules?.[rule]
      const seen = found === undefined ? NOTHING : seenByRule(found)
      edges.set(keyOf(type, name), [
        ...seen.verdicts.map((to) => ({ to: keyOf(type, to), way: 'same' as const })),
        ...seen.selections.flatMap((selection) => edgesOfSelection(text, type, selection)),
      ])
    }
  }
  return edges
}

/** A way round that stays on one node, or goes both down and up, comes back to where it began. */
const comesBack = (ways: readonly Edge['way'][]): boolean =>
  ways.includes('down') === ways.includes('up')

const cycleFrom = (
  edges: ReadonlyMap<string, readonly Edge[]>,
  trail: readonly string[],
  ways: readonly Edge['way'][],
): readonly string[] | null => {
  const start = trail[0] ?? ''
  for (const { to, way } of edges.get(trail.at(-1) ?? '') ?? []) {
    const walked = [...ways, way]
    if (to === start && comesBack(walked)) return [...trail, to]
    if (trail.includes(to) || trail.length > 8) continue
    const found = cycleFrom(edges, [...trail, to], walked)
    if (found !== null) return found
  }
  return null
}

/** Refuses assessments that refer to each other in a circle, naming it once. */
export const refuseAssessmentCycles = (compiling: Compiling): void => {
  const edges = edgesOf(compiling.text)
  const named = new Set<string>()
  for (const start of edges.keys()) {
    if (named.has(start)) continue
    const cycle = cycleFrom(edges, [start], [])
    if (cycle === null) continue
    for (const one of cycle) named.add(one)
    compiling.refuse(pathOfKey(compiling.text, start), { refused: 'assessmentCycle', cycle })
  }
}
