// Which parts of a model's file use another of its parts, so that taking one away is told before it is done.
import type { Path } from './refusal.ts'
import { isMapping, isPlainList, type Plain, plainAt } from './written-edits.ts'
import type { WrittenPart } from './written-fields.ts'
import { gradesOf, namesAt, scalesOfRule, scalesOfTypes } from './written-scales.ts'

/** A key's value with where it stands. */
type Found = { readonly at: Path; readonly value: Plain }

const everything = (value: Plain | undefined, at: Path): readonly Found[] => {
  if (value === undefined) return []
  const below = isPlainList(value)
    ? [...value.entries()]
    : isMapping(value)
      ? Object.entries(value)
      : []
  return [{ at, value }, ...below.flatMap(([key, one]) => everything(one, [...at, key]))]
}

const says = (value: Plain | undefined, id: string): boolean =>
  value === id || (isPlainList(value) && value.includes(id))

/** Keys of a level that name other levels, and of what a rule looks at. */
const LEVEL_KEYS = ['parents', 'holds', 'to', 'type', 'types']
const GRADE_KEYS = ['grade', 'are', 'is', 'noneCounts', 'onlyWhenDue']

/** Whether a grade's name there may mean the grade of this scale, and not one of another scale. */
const isOfScale = (model: Plain, scale: string, grade: string, { at }: Found): boolean => {
  const others = namesAt(model, ['scales']).filter(
    (one) => one !== scale && gradesOf(model, [one]).includes(grade),
  )
  if (others.length === 0) return true
  const [section, name = ''] = at
  const meant =
    section === 'types'
      ? [plainAt(model, [...at.slice(0, -1), 'scale'])]
      : at.at(-1) === 'grade' || at.at(-1) === 'noneCounts'
        ? scalesOfRule(model, String(name))
        : scalesOfTypes(model, plainAt(model, [...at.slice(0, -1), 'of', 'type']))
  return meant.length === 0 || meant.includes(scale)
}

/** What a rule can name of a level: its limits, links and assessments. */
const OWN = { limits: '', links: 'link:', assessments: '' } as const

/** Names that rules know from this level alone. */
const onlyOf = (model: Plain, level: string): readonly string[] =>
  Object.entries(OWN).flatMap(([key, before]) => {
    const others = namesAt(model, ['types']).filter((one) => one !== level)
    return namesAt(model, ['types', level, key])
      .filter((name) => name !== 'target')
      .filter((name) => !others.some((one) => namesAt(model, ['types', one, key]).includes(name)))
      .map((name) => before + name)
  })

const refersTo = (model: Plain, { section, id, at }: WrittenPart, found: Found): boolean => {
  const key = String(found.at.at(-1) ?? '')
  const [top] = found.at
  switch (section) {
    case 'types':
      return (
        (LEVEL_KEYS.includes(key) && says(found.value, id)) ||
        (top === 'rules' && key !== 'grade' && onlyOf(model, id).some((one) => found.value === one))
      )
    case 'scales':
      return at.length === 2
        ? key === 'scale' && found.value === id
        : GRADE_KEYS.includes(key) &&
            (top === 'rules' || key === 'onlyWhenDue') &&
            says(found.value, id) &&
            isOfScale(model, String(at[1]), id, found)
    case 'rules':
      return at.length === 2 && ['rule', 'perMeasure'].includes(key) && found.value === id
    case 'rounds':
      return (top === 'types' || top === 'documents') && key === 'rounds' && says(found.value, id)
    case 'head':
    case 'limits':
      return false
    default:
      throw new Error(`refersTo: ${JSON.stringify(section satisfies never)}`)
  }
}

/** The part that stands at the place, or that the place is inside: a level, a rule, a round, a verdict, a document. */
export type PartUse = { readonly section: string; readonly id: string; readonly at: Path }

/**
 * The levels, rules, rounds, verdicts and documents that name the part, each once, in the file's order. The part
 * itself is no user of itself, and a rule's case and what only words refer to have none.
 */
export const usersOf = (model: Plain, part: WrittenPart): readonly PartUse[] => {
  const found = everything(model, []).filter(
    (one) =>
      one.at.length > 2 &&
      !part.at.every((step, index) => one.at[index] === step) &&
      refersTo(model, part, one),
  )
  const users = found.map(({ at: [section = '', step = ''] }): PartUse => {
    const at = [section, step]
    const id = section === 'rounds' ? plainAt(model, [...at, 'id']) : step
    return { section: String(section), id: String(id ?? step), at }
  })
  return users.filter(
    ({ at }, index) => users.findIndex((one) => one.at.join() === at.join()) === index,
  )
}

/** Why a part cannot be taken away as the model stands; null: it can. */
export type StopsRemoval =
  | { readonly stop: 'used'; readonly by: readonly PartUse[] }
  /** It is the last of what there must be one of: a scale's grades, a rule's cases. */
  | { readonly stop: 'last' }

export const stopsRemoval = (model: Plain, part: WrittenPart): StopsRemoval | null => {
  const by = usersOf(model, part)
  if (by.length > 0) return { stop: 'used', by }
  const beside = plainAt(model, part.at.slice(0, -1))
  const isPartOfPart = part.at.length > 2
  return isPartOfPart && isPlainList(beside) && beside.length < 2 ? { stop: 'last' } : null
}
