// A rule and its cases filled in by form: what is compared with what, and where the case is tried.
import { nameFor } from './written-additions.ts'
import { isMapping, isPlainList, type Plain, plainAt, type WrittenEdit } from './written-edits.ts'
import { inUnitOf, isWrittenNumber, writtenNumber } from './written-numbers.ts'
import { namesAt } from './written-scales.ts'

/** What an outcome is compared with: a limit by name, a figure, or what a peer group has. */
export type ComparedWith =
  | { readonly is: 'limit'; readonly limit: string }
  | { readonly is: 'figure'; readonly figure: string }
  | { readonly is: 'mean' | 'median'; readonly group: string }

export const BOUNDS = ['atLeast', 'over', 'atMost', 'under', 'equals'] as const
export const PLACES = ['children', 'descendants', 'measures'] as const
export const MISSING = ['outcome', 'forecast', 'target', 'peers'] as const

/** Which nodes or measures are counted; `type` is empty for every level. */
type Counted = {
  readonly of: (typeof PLACES)[number]
  readonly type: string
  readonly grades: readonly string[]
}

/** One thing that is asked. Figures are as they are typed, with their unit. */
export type FilledAsked =
  | { readonly is: 'reaches' | 'beats'; readonly than: ComparedWith }
  | {
      readonly is: 'worse'
      readonly bound: 'atMost' | 'over'
      readonly margin: string
      readonly than: ComparedWith
    }
  | { readonly is: 'missing'; readonly what: (typeof MISSING)[number] }
  | ({
      readonly is: 'share' | 'count'
      readonly bound: (typeof BOUNDS)[number]
      readonly figure: string
    } & Counted)
  | ({ readonly is: 'every' | 'some' | 'none' } & Counted)

/** When a case gives its grade: by one condition, by several together, by what is false, or for what is left. */
export type FilledCondition =
  | FilledAsked
  | { readonly is: 'all' | 'any'; readonly parts: readonly FilledCondition[] }
  | { readonly is: 'not'; readonly part: FilledCondition }
  | { readonly is: 'otherwise' }

export type FilledCase = { readonly grade: string; readonly when: FilledCondition }

/** What can be asked of a rule over one measure's value, and over the grades round a node. */
export const CONDITIONS = {
  measure: ['reaches', 'beats', 'worse.atMost', 'worse.over', 'missing', 'otherwise'],
  node: ['share', 'count', 'every', 'some', 'none', 'otherwise'],
} as const

const comparedText = (than: ComparedWith): Plain => {
  switch (than.is) {
    case 'limit':
      return than.limit
    case 'figure':
      return writtenNumber(than.figure)
    case 'mean':
    case 'median':
      return { [than.is]: than.group }
    default:
      throw new Error(`comparedText: ${JSON.stringify(than satisfies never)}`)
  }
}

const countedText = ({ of, type, grades }: Counted): { readonly [key: string]: Plain } => ({
  of: type === '' || of === 'measures' ? { of } : { of, type },
  are: [...grades],
})

const conditionText = (when: FilledCondition): Plain => {
  switch (when.is) {
    case 'otherwise':
      throw new Error('conditionText: what is left is a case of its own')
    case 'all':
    case 'any':
      return { [when.is]: when.parts.map(conditionText) }
    case 'not':
      return { not: conditionText(when.part) }
    case 'reaches':
    case 'beats':
      return { [when.is]: comparedText(when.than) }
    case 'worse':
      return {
        worse: { [when.bound]: writtenNumber(when.margin), than: comparedText(when.than) },
      }
    case 'missing':
      return { missing: when.what }
    case 'share':
      return {
        share: { ...countedText(when), [when.bound]: writtenNumber(inUnitOf('0 %', when.figure)) },
      }
    case 'count':
      return { count: { ...countedText(when), [when.bound]: writtenNumber(when.figure) } }
    case 'every':
    case 'some':
    case 'none':
      return { [when.is]: countedText(when) }
    default:
      throw new Error(`conditionText: ${JSON.stringify(when satisfies never)}`)
  }
}

const caseText = ({ grade, when }: FilledCase): Plain =>
  when.is === 'otherwise' ? { grade, otherwise: true } : { grade, when: conditionText(when) }

type Lacks = 'grade' | 'figure' | 'grades'

/** What the case lacks, and in which of its conditions, counted from 0; a grade is the whole case's. */
export type CaseLacks = { readonly what: Lacks; readonly part: number }

const lacksIn = (when: FilledCondition): Exclude<Lacks, 'grade'> | null => {
  if (when.is === 'not') return lacksIn(when.part)
  if (when.is === 'all' || when.is === 'any')
    return when.parts.map(lacksIn).find((lacks) => lacks !== null) ?? null
  const figures =
    when.is === 'worse'
      ? [when.margin]
      : when.is === 'share' || when.is === 'count'
        ? [when.figure]
        : []
  const compared = 'than' in when && when.than.is === 'figure' ? [when.than.figure] : []
  if (![...figures, ...compared].every(isWrittenNumber)) return 'figure'
  return 'grades' in when && when.grades.length === 0 ? 'grades' : null
}

/** What has to be filled in before the case can be written; null: it is whole. */
export const lacksOf = ({ grade, when }: FilledCase): CaseLacks | null => {
  const parts = when.is === 'all' || when.is === 'any' ? when.parts : [when]
  const found = parts.map(lacksIn)
  const part = found.findIndex((lacks) => lacks !== null)
  const what = found[part] ?? null
  if (what !== null) return { what, part }
  return grade === '' ? { what: 'grade', part: 0 } : null
}

const casesOf = (model: Plain, rule: string): readonly Plain[] => {
  const cases = plainAt(model, ['rules', rule, 'cases'])
  return isPlainList(cases) ? cases : []
}

/** How many cases there are to stand among before the one that takes what is left. */
export const placesFor = (model: Plain, rule: string): number => {
  const cases = casesOf(model, rule)
  const last = cases.at(-1)
  return isMapping(last) && last.otherwise === true ? cases.length - 1 : cases.length
}

/** Whether the rule has a case that takes what is left: it may have one only, last. */
export const takesTheRest = (model: Plain, rule: string): boolean =>
  placesFor(model, rule) < casesOf(model, rule).length

/** `place`: how many cases are tried before it. */
export const addCase = (rule: string, filled: FilledCase, place: number): WrittenEdit => ({
  edit: 'insert',
  at: ['rules', rule, 'cases', place],
  value: caseText(filled),
})

/** What a rule looks at, and for a measure which value: the round's own, or always one of a kind. */
export type FilledRule = {
  readonly title: string
  readonly of: 'measure' | 'node'
  readonly value: 'round' | 'outcome' | 'forecast'
}

/** A rule last among the rules, with its first case. */
export const addRule = (
  model: Plain,
  { title, of, value }: FilledRule,
  first: FilledCase,
): WrittenEdit => ({
  edit: 'set',
  at: ['rules', nameFor(title, namesAt(model, ['rules']))],
  value: {
    label: title.trim(),
    of,
    ...(of === 'node' || value === 'round' ? {} : { value }),
    cases: [caseText(first)],
  },
})

/** The limits that a rule may compare with: `target` always, and those of the levels. */
export const limitsIn = (model: Plain): readonly string[] => [
  ...new Set([
    'target',
    ...namesAt(model, ['types']).flatMap((type) => namesAt(model, ['types', type, 'limits'])),
  ]),
]
