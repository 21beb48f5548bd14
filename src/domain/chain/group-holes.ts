// Groups that fall through a rule over grades: found by running the rule on every group of a few sizes.
import type { MemberReason, Truth } from '../assessment/reasons.ts'
import { countGroup, judgeAll, judgeAny, judgeGroup, judgeNot } from '../assessment/truth.ts'
import { toText } from '../exact/exact.ts'
import type { Model, NodeType, Scale } from '../model/model.ts'
import type { Condition, Rule, Selection } from '../model/rule.ts'
import { partsOf } from '../model/rule-parts.ts'
import type { Text } from '../organisation/organisation.ts'
import type { Finding } from './finding.ts'

type Hole = Extract<Finding, { warns: 'ruleLeavesGroups' }>
type OverGroup = Extract<Condition, { is: 'share' | 'count' | 'every' | 'some' | 'none' }>
/** A group to try: what it is of, and which grades its members can have, alike ones as one. */
type Group = {
  readonly key: string
  readonly of: Selection
  readonly names: readonly Text[]
  readonly scale: Scale
  readonly grades: readonly string[]
}
/** How many of each grade. */
type Members = readonly { readonly grade: string; readonly count: number }[]

/** Sizes of groups that are tried, the first that falls through is told. Ten shows shares by tenths. */
const SIZES = [10, 5, 4, 3, 2, 1]
/** More combinations than this are not tried. */
const MOST_TRIED = 50_000

const isOverGroup = (condition: Condition): condition is OverGroup =>
  ['share', 'count', 'every', 'some', 'none'].includes(condition.is)

const keyOf = (of: Selection): string => JSON.stringify(of)

/** The types that may lie under those of some types, or also under what lies there. */
const typesUnder = (
  model: Model,
  above: ReadonlySet<string>,
  of: 'children' | 'descendants',
): readonly NodeType[] => {
  const types = [...model.types.values()]
  const found = types.filter(({ parents }) => parents.some((parent) => above.has(parent)))
  const all = new Set([...above, ...found.map(({ id }) => id)])
  return of === 'children' || all.size === above.size ? found : typesUnder(model, all, of)
}

/** The types that a selection finds, by its own filter or by what may lie under those the rule assesses. */
const typesFound = (model: Model, rule: Rule, of: Selection): readonly string[] => {
  if (of.types !== undefined) return of.types
  if (of.of !== 'children' && of.of !== 'descendants') return []
  const assessed = [...model.types.values()].filter((type) =>
    type.assessments.some((one) => one.rule === rule.id),
  )
  const found = typesUnder(model, new Set(assessed.map(({ id }) => id)), of.of)
  return found.flatMap(({ id, assessments }) => (assessments.length > 0 ? [id] : []))
}

/** The scale that all found have; undefined where they have several, or nobody can say which. */
export const scaleFound = (model: Model, rule: Rule, of: Selection): Scale | undefined => {
  const scales = new Set(
    typesFound(model, rule, of).flatMap((id) => {
      const assessments = model.types.get(id)?.assessments ?? []
      const chosen =
        assessments.find((one) => one.id === of.assessment) ??
        (of.assessment === undefined ? assessments[0] : undefined)
      return chosen === undefined ? [] : [chosen.scale]
    }),
  )
  const [scale] = scales
  return scales.size === 1 && scale !== undefined ? model.scales.get(scale) : undefined
}

const tagged = (model: Model, id: string): NonNullable<Hole['groups'][number]['tags']>[number] => {
  const label = model.tags?.get(id)
  return { id, ...(label === undefined ? {} : { label }) }
}

const wordOf = ({ grades }: Scale, grade: string): Text =>
  grades.find(({ id }) => id === grade)?.words.outcome ?? {}

const haveNoneInCommon = (
  some: readonly string[] | undefined,
  others: readonly string[] | undefined,
): boolean =>
  some !== undefined && others !== undefined && !some.some((one) => others.includes(one))

/**
 * What one finds need not be found by the other: else one member's grade would be told in two ways. With
 * two tags something may carry both, but there are groups where nothing does.
 */
const areApart = (a: Selection, b: Selection): boolean =>
  JSON.stringify(a.of) === JSON.stringify(b.of) &&
  (haveNoneInCommon(a.types, b.types) || haveNoneInCommon(a.tags, b.tags))

/** The groups that the rule's conditions look at; null where they cannot be tried one beside the other. */
const groupsOf = (model: Model, rule: Rule): readonly Group[] | null => {
  const { conditions } = partsOf(rule)
  const leaves = conditions.filter((one) => !['all', 'any', 'not', 'otherwise'].includes(one.is))
  if (!leaves.every(isOverGroup)) return null
  const byKey = new Map<string, OverGroup[]>()
  for (const leaf of leaves) {
    const key = keyOf(leaf.of)
    byKey.set(key, [...(byKey.get(key) ?? []), leaf])
  }
  const groups: Group[] = []
  for (const [key, looking] of byKey) {
    const [first] = looking
    const scale = first === undefined ? undefined : scaleFound(model, rule, first.of)
    if (first === undefined || scale === undefined) return null
    const alike = new Map<string, string>()
    for (const { id, counts } of scale.grades) {
      const mark = looking.map(({ grades }) => (grades.includes(id) ? '1' : '0')).join('')
      if (counts && !alike.has(mark)) alike.set(mark, id)
    }
    const names = typesFound(model, rule, first.of).flatMap((id) => {
      const type = model.types.get(id)
      return type === undefined ? [] : [type.plural ?? type.label]
    })
    groups.push({ key, of: first.of, names, scale, grades: [...alike.values()] })
  }
  const apart = groups.every((a, i) => groups.slice(i + 1).every((b) => areApart(a.of, b.of)))
  return apart ? groups : null
}

/** Every way that so many members can be spread over the grades, the best first. */
const spreads = (size: number, grades: readonly string[]): readonly Members[] => {
  const [grade, ...rest] = grades
  if (grade === undefined) return size === 0 ? [[]] : []
  return Array.from({ length: size + 1 }, (_, less) => size - less).flatMap((count) =>
    spreads(size - count, rest).map((others) => [{ grade, count }, ...others]),
  )
}

const membersIn = (members: Members, met: readonly string[]): readonly MemberReason[] =>
  members.flatMap(({ grade, count }) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${grade}-${index}`,
      sort: 'node' as const,
      grade,
      decided: true,
      counts: true,
      met: met.includes(grade),
    })),
  )

const boundsOf = (condition: OverGroup): Parameters<typeof judgeGroup>[4] =>
  'bounds' in condition ? condition.bounds.map(({ op, than }) => ({ op, than: toText(than) })) : []

const truthOf = (condition: Condition, tried: ReadonlyMap<string, Members>): Truth => {
  if (condition.is === 'all') return judgeAll(condition.of.map((one) => truthOf(one, tried)))
  if (condition.is === 'any') return judgeAny(condition.of.map((one) => truthOf(one, tried)))
  if (condition.is === 'not') return judgeNot(truthOf(condition.of, tried))
  if (condition.is === 'otherwise') return 'true'
  if (!isOverGroup(condition)) return 'unknown'
  const members = membersIn(tried.get(keyOf(condition.of)) ?? [], condition.grades)
  const counted = countGroup(members, 'unknown', condition.is)
  return judgeGroup(condition.is, counted, 'unknown', false, boundsOf(condition)).truth
}

/** One group beside every other, in all combinations. */
const combined = (
  groups: readonly Group[],
  size: number,
): readonly ReadonlyMap<string, Members>[] => {
  const each = groups.map((group) => ({ group, ways: spreads(size, group.grades) }))
  if (each.reduce((product, { ways }) => product * ways.length, 1) > MOST_TRIED) return []
  return each.reduce<readonly ReadonlyMap<string, Members>[]>(
    (sofar, { group, ways }) =>
      sofar.flatMap((one) => ways.map((way) => new Map([...one, [group.key, way]]))),
    [new Map()],
  )
}

/**
 * Groups that no case of a rule over grades takes, all graded: the first found, largest size first.
 * null: the rule looks at more than groups, or at groups that overlap, and cannot be tried; undefined: it
 * was tried and every group is taken.
 */
export const groupsFallingThrough = (model: Model, rule: Rule): Hole | null | undefined => {
  const { body } = rule
  const groups = body.is === 'cases' ? groupsOf(model, rule) : null
  if (body.is !== 'cases' || groups === null || groups.length === 0) return null
  const sizes = SIZES.map((size) => combined(groups, size))
  if (sizes.every((ways) => ways.length === 0)) return null
  for (const tried of sizes.flat()) {
    if (body.cases.some(({ when }) => truthOf(when, tried) !== 'false')) continue
    return {
      warns: 'ruleLeavesGroups',
      rule: rule.id,
      groups: groups.map(({ key, of, names, scale }) => ({
        of: names,
        ...(of.tags === undefined ? {} : { tags: of.tags.map((id) => tagged(model, id)) }),
        members: (tried.get(key) ?? [])
          .filter(({ count }) => count > 0)
          .map((one) => ({ ...one, word: wordOf(scale, one.grade) })),
      })),
      on: ['rules', rule.id],
    }
  }
  return undefined
}
