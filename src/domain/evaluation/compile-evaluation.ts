// From an evaluation file's words to the evaluation, each word held to the framework that it is by.
import type { Exact } from '../exact/exact.ts'
import { optionalText, textOf } from '../model/compiling.ts'
import { nearestWord } from '../model/nearest.ts'
import type { Path } from '../model/refusal.ts'
import type { Text } from '../organisation/organisation.ts'
import { acceptPoints } from './accept-points.ts'
import type { Evaluation, GivenPoints, PublishedTotal, Reference } from './evaluation.ts'
import type { EvaluationSort, Refuse } from './fault.ts'
import { type Framework, isRespondents, placedParts } from './framework.ts'
import type { EvaluationText } from './language-evaluation.ts'
import { type Entered, enteredFaults, type OwnPart } from './own-parts.ts'
import { amountAt } from './read-framework.ts'

type Compiling = {
  readonly text: EvaluationText
  readonly framework: Framework
  readonly refuse: Refuse
}

const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  // NOTE a computed key is typed as any string; it is the given one.
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value }

const refer = (
  { refuse }: Pick<Compiling, 'refuse'>,
  sort: EvaluationSort,
  found: string,
  valid: readonly string[],
  path: Path,
): boolean => {
  if (valid.includes(found)) return true
  const nearest = nearestWord(found, valid)
  refuse(path, { refused: 'unknownReference', sort, found, valid, ...optional('nearest', nearest) })
  return false
}

const partsOf = ({ framework }: Compiling): readonly string[] => [...placedParts(framework).keys()]
const assessorsOf = ({ framework }: Compiling): readonly string[] =>
  framework.assessors.map(({ id }) => id)

/** What the file enters into the framework, checked. */
export const enteredIn = (text: EvaluationText, framework: Framework, refuse: Refuse): Entered => {
  const own = (text.own ?? []).map(
    ({ id, under, title, most, weight }, index): OwnPart => ({
      ...{ id, under, title: textOf(title) },
      ...optional('most', amountAt(refuse, most, ['own', index, 'most'], 'more')),
      ...optional('weight', amountAt(refuse, weight, ['own', index, 'weight'])),
    }),
  )
  const weights = new Map(
    Object.entries(text.weights ?? {}).flatMap(([id, written]) => {
      const weight = amountAt(refuse, written, ['weights', id])
      return weight === undefined ? [] : [[id, weight] as const]
    }),
  )
  for (const { on, ...fault } of enteredFaults(framework, { own, weights })) {
    const index = own.findLastIndex(({ id }) => id === on.id)
    refuse(on.list === 'own' ? ['own', index] : ['weights', on.id], fault)
  }
  return { own, weights }
}

const compileGiven = (
  compiling: Compiling,
  line: NonNullable<EvaluationText['points']>[number],
  path: Path,
): readonly GivenPoints[] => {
  const { framework, refuse } = compiling
  const isPart = refer(compiling, 'part', line.part, partsOf(compiling), [...path, 'part'])
  const isBy = refer(compiling, 'assessor', line.by, assessorsOf(compiling), [...path, 'by'])
  if (!isPart || !isBy) return []
  const { part, by, points, missing, answers } = line
  const assessor = framework.assessors.find(({ id }) => id === by)
  if (answers !== undefined && assessor !== undefined && !isRespondents(assessor))
    refuse([...path, 'answers'], { refused: 'notRespondents', assessor: by })
  const base = {
    ...{ part, by },
    ...optional('answers', answers),
    ...optionalText('note', line.note),
    ...optionalText('source', line.source),
  }
  if (points !== undefined && missing !== undefined) {
    refuse([...path, 'missing'], { refused: 'pointsAndMissing' })
    return []
  }
  if (missing !== undefined) return [{ ...base, missing }]
  if (points === undefined) {
    refuse(path, { refused: 'neitherPointsNorMissing' })
    return []
  }
  const accepted = acceptPoints(framework, part, points)
  if ('points' in accepted) return [{ ...base, points: accepted.points }]
  refuse([...path, 'points'], accepted)
  return []
}

const givenIn = (compiling: Compiling): readonly GivenPoints[] => {
  const seen = new Set<string>()
  return (compiling.text.points ?? []).flatMap((line, index) => {
    const key = JSON.stringify([line.part, line.by])
    if (seen.has(key))
      compiling.refuse(['points', index], { refused: 'givenTwice', part: line.part, by: line.by })
    seen.add(key)
    return compileGiven(compiling, line, ['points', index])
  })
}

const publishedIn = (compiling: Compiling): readonly PublishedTotal[] =>
  (compiling.text.published ?? []).map((line, index) => {
    refer(compiling, 'assessor', line.by, assessorsOf(compiling), ['published', index, 'by'])
    return {
      by: line.by,
      ...optional('total', amountAt(compiling.refuse, line.total, ['published', index, 'total'])),
      ...optionalText('fragment', line.fragment),
      ...optionalText('note', line.note),
      ...optionalText('source', line.source),
    }
  })

const referencesIn = (compiling: Compiling): readonly Reference[] =>
  (compiling.text.references ?? []).map((line, index): Reference => {
    const { refuse, framework } = compiling
    const path = ['references', index]
    const scopes = framework.scopes.map(({ id }) => id)
    if (line.scope !== undefined) refer(compiling, 'scope', line.scope, scopes, [...path, 'scope'])
    const values = new Map<string, Exact>()
    for (const [part, written] of Object.entries(line.values)) {
      const at = [...path, 'values', part]
      refer(compiling, 'part', part, partsOf(compiling), at)
      const value = amountAt(refuse, written, at)
      if (value !== undefined) values.set(part, value)
    }
    return {
      ...{ kind: line.kind, whose: textOf(line.whose), values },
      ...optional('count', line.count),
      ...optional('scope', line.scope),
      ...optionalText('years', line.years),
      ...optional('total', amountAt(refuse, line.total, [...path, 'total'])),
      ...optionalText('fragment', line.fragment),
      ...optionalText('note', line.note),
      ...optionalText('source', line.source),
    }
  })

const saidIn = (compiling: Compiling): Pick<Evaluation, 'evidence' | 'comments' | 'examples'> => {
  const { text } = compiling
  const [parts, assessors] = [partsOf(compiling), assessorsOf(compiling)]
  for (const list of ['evidence', 'comments', 'examples'] as const)
    for (const [index, { part }] of (text[list] ?? []).entries())
      if (part !== undefined) refer(compiling, 'part', part, parts, [list, index, 'part'])
  const evidence = Map.groupBy(text.evidence ?? [], ({ part }) => part)
  return {
    evidence: new Map(
      [...evidence].map(([part, lines]) => [
        part,
        lines.flatMap((line) =>
          line.evidence.map(({ sort, ref, title }) => ({
            ...{ sort, ref },
            ...optionalText('title', title),
          })),
        ),
      ]),
    ),
    comments: (text.comments ?? []).map((line, index) => {
      const isAgain = (text.comments ?? [])
        .slice(0, index)
        .some(({ part, by }) => part === line.part && by === line.by)
      if (isAgain)
        compiling.refuse(['comments', index], {
          refused: 'saidTwice',
          part: line.part ?? null,
          by: line.by,
        })
      refer(compiling, 'assessor', line.by, assessors, ['comments', index, 'by'])
      return { part: line.part ?? null, by: line.by, text: textOf(line.text) }
    }),
    examples: (text.examples ?? []).map(({ part, who, what, address }) => ({
      ...{ part, who: textOf(who), what: textOf(what) },
      ...optional('address', address),
    })),
  }
}

const answersIn = (compiling: Compiling): ReadonlyMap<string, number> => {
  const { text, framework, refuse } = compiling
  const found = Object.entries(text.answers ?? {})
  for (const [by] of found) {
    const isThere = refer(compiling, 'assessor', by, assessorsOf(compiling), ['answers', by])
    const assessor = framework.assessors.find(({ id }) => id === by)
    if (isThere && assessor !== undefined && !isRespondents(assessor))
      refuse(['answers', by], { refused: 'notRespondents', assessor: by })
  }
  return new Map(found)
}

const checkYear = ({ text: { year }, framework, refuse }: Compiling): void => {
  const years = framework.edition?.years
  if (years === undefined) return
  const { from, to } = years
  if (year < from || (to !== undefined && year > to))
    refuse(['year'], { refused: 'yearOutsideEdition', year, from, to: to ?? null })
}

/** From an evaluation file's words to the evaluation; `framework` has what is entered. */
export const compileEvaluation = (compiling: Compiling): Evaluation => {
  const { text, framework } = compiling
  checkYear(compiling)
  const scopes = framework.scopes.map(({ id }) => id)
  refer(compiling, 'scope', text.scope, scopes, ['scope'])
  const texts: Partial<Record<'source' | 'note', Text>> = {
    ...optionalText('source', text.source),
    ...optionalText('note', text.note),
  }
  return {
    id: text.evaluation,
    title: textOf(text.title),
    framework,
    organisation: textOf(text.organisation),
    ...optional('area', text.area),
    ...optional('body', text.body),
    scope: text.scope,
    year: text.year,
    ...optional('closed', text.closed),
    answers: answersIn(compiling),
    ...texts,
    given: givenIn(compiling),
    ...saidIn(compiling),
    published: publishedIn(compiling),
    references: referencesIn(compiling),
  }
}
