// A chain's headlines: how many stand where, scale by scale, in a sentence and in numbers.
import type { Conclusions, Stand } from '../domain/assessment/conclusions.ts'
import type { GradeSign, Tone } from '../domain/model/language-types.ts'
import type { Model } from '../domain/model/model.ts'
import { catalogueOf } from './catalogues.ts'
import { join, lowerFirst, upperFirst } from './language.ts'
import {
  gradeName,
  nodeTitle,
  type ReasonContext,
  scaleTitle,
  typeLabel,
  typePlural,
  wordsOfGrade,
} from './words-of-model.ts'

/** How many of some types' nodes stand where on one scale, with a headline in words. */
export type Summary = {
  readonly scale: string
  /** What the scale is called. */
  readonly title: string
  readonly total: number
  /** Every grade of the scale in its own order, best first where it has one. */
  readonly grades: readonly {
    readonly grade: string
    readonly tone: Tone
    readonly sign?: GradeSign
    /** The grade's own words in this kind of round. */
    readonly word: string
    readonly count: number
  }[]
  readonly noRule: number
  readonly noBasis: number
  readonly waiting: number
  readonly notYet: number
  /** Those that rest on what has not been delivered. */
  readonly notTold: number
  /** Those whose rule yields a number, which is shown as it is. */
  readonly numbers: number
  readonly sentence: string
}

type Counted = { readonly type: string; readonly stand: Stand }
type Counts = Omit<Summary, 'sentence' | 'title'>

/** The levels that headlines count: every assessed one from the top, but texts, which stand beside the goals. */
export const countedTypes = ({ types }: Model): readonly string[] =>
  [...types.values()]
    .filter(({ assessments, sort }) => assessments.length > 0 && sort !== 'text')
    .map(({ id }) => id)

/**
 * The headlines of a chain, one for each scale in the order of the types: how many nodes of the given
 * types have which grade in force (decided, else suggested), by their own (first) assessment. Every
 * node is counted once; those without grade by what they wait for.
 * «8 av 13 verksamhetsmål är gröna, 3 är gula och 2 saknar underlag.»
 */
export const summariesOf = (
  { standOf }: Pick<Conclusions, 'standOf'>,
  context: ReasonContext,
  typeIds: readonly string[],
): readonly Summary[] => {
  const counted = [...context.chain.nodes.values()].flatMap(({ id, type }): Counted[] => {
    const stand = typeIds.includes(type) ? standOf(id) : null
    return stand === null ? [] : [{ type, stand }]
  })
  const inOrder = typeIds.flatMap((id) => counted.filter(({ type }) => type === id))
  return [...new Set(inOrder.map(({ stand }) => stand.scale))].map((scale) => {
    const own = inOrder.filter(({ stand }) => stand.scale === scale)
    const types = [...new Set(own.map(({ type }) => type))]
    const counts = countsOf(scale, own, context)
    return {
      ...counts,
      title: scaleTitle(context.model.scales.get(scale), context),
      sentence: headlineOf(counts, types, onlyTitle(own, context), context),
    }
  })
}

const onlyTitle = ([first, ...others]: readonly Counted[], context: ReasonContext) =>
  first === undefined || others.length > 0 ? null : lowerFirst(nodeTitle(first.stand.node, context))

const countsOf = (scale: string, all: readonly Counted[], context: ReasonContext): Counts => {
  const without = all.filter(({ stand }) => stand.grade === null)
  const standing = (is: Stand['is']) => without.filter(({ stand }) => stand.is === is).length
  return {
    scale,
    total: all.length,
    grades: gradesOf(context.model, scale).map((grade) => ({
      grade: grade.id,
      tone: grade.tone,
      ...(grade.sign === undefined ? {} : { sign: grade.sign }),
      word: wordsOfGrade(grade, context),
      count: all.filter(({ stand }) => stand.grade === grade.id).length,
    })),
    noRule: standing('noRule'),
    noBasis: standing('noBasis'),
    waiting: standing('judgement'),
    notYet: standing('notYet'),
    notTold: standing('notTold'),
    numbers: standing('number'),
  }
}

const gradesOf = (model: Model, scale: string) => model.scales.get(scale)?.grades ?? []

/** `only`: what the one node is called where there is one; a kind of one, named as its node, is not counted. */
const headlineOf = (
  counts: Counts,
  types: readonly string[],
  only: string | null,
  context: ReasonContext,
): string => {
  const words = catalogueOf(context.language)
  const { summary } = words
  const scale = context.model.scales.get(counts.scale)
  const said = [
    ...counts.grades.map(({ grade, count }) => ({
      count,
      are: words.areGraded([gradeName(grade, scale, context)], count),
    })),
    ...(['noRule', 'noBasis', 'waiting', 'notYet', 'notTold', 'numbers'] as const).map((is) => ({
      count: counts[is],
      are: summary[is](counts[is]),
    })),
  ].filter(({ count }) => count > 0)
  const noun = counts.total === 1 ? typeLabel : typePlural
  const members = join(
    types.map((id) => noun(id, context)),
    words.and,
  )
  const first = (count: number): string =>
    only === members ? upperFirst(members) : summary.first(count, counts.total, members)
  const parts = said.map(({ count, are }, index) =>
    index === 0 ? `${first(count)} ${are}` : summary.next(count, are),
  )
  return `${join(parts, words.and)}.`
}
