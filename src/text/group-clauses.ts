// How many of a group have which grade, in a clause: «4 av 5 verksamhetsmål är gröna …».
import { whyNothingCounts } from '../domain/assessment/nothing-counts.ts'
import { decimalsApart } from '../domain/exact/decimals-apart.ts'
import { type Exact, fromText } from '../domain/exact/exact.ts'
import { catalogueOf } from './catalogues.ts'
import { isSaidOfOne } from './how-many.ts'
import { type Clause, join, type Language } from './language.ts'
import type { Looking, Of } from './looking.ts'
import { sayCovered, sayMissing } from './missing-in-words.ts'
import { sayNumber, sayPercent, sayShort } from './numerals.ts'
import { gradeNames, membersNoun } from './selections-in-words.ts'
import type { ReasonContext } from './words-of-model.ts'

type Group = Of<'share' | 'count' | 'every' | 'some' | 'none'>

/** Whether two conditions ask different things of one group, so that how it stands is one fact. */
export const isSameGroup = (one: Group, other: Group): boolean =>
  one.met === other.met && one.counted === other.counted && groupAsked(one) === groupAsked(other)

/** Which members are spoken of: those of a selection that have one of some grades. */
export const groupAsked = ({ of, grades }: Pick<Group, 'of' | 'grades'>): string =>
  JSON.stringify([of, grades])

/** «4 av 5 verksamhetsmål är gröna (80 %; kravet är minst 80 %; 1 saknar bedömning)». */
export const groupClause = (reason: Group, { context }: Looking, asked = true): Clause => {
  const { language } = context
  const words = catalogueOf(language)
  const members = membersNoun(reason.of, reason.members, context)
  if (reason.empty === true && reason.notMade !== undefined)
    return { subject: sayMissing(whyNothingCounts(reason), context), predicate: '' }
  if (reason.empty === true)
    return reason.members.length === 0
      ? words.emptyGroup(members)
      : words.noneCounts(reason.members.length, members)
  const names = gradeNames(reason.grades, reason.of, reason.members, context)
  const bounds = reason.bounds.map(({ op, than }) => {
    const number = sayShort(fromText(than), 1, language)
    return words.bound(op, reason.is === 'share' ? sayPercent(number, language) : number)
  })
  // «Inget av måtten har …» says itself what was asked, where it is so.
  const isPlain = reason.truth === 'true' && (reason.is === 'every' || reason.is === 'none')
  const needed =
    reason.is === 'share' || reason.is === 'count'
      ? join(bounds, words.and)
      : words.needs[reason.is]
  const percent = reason.is === 'share' ? shareOf(reason, context) : null
  const beside = [
    ...(percent === null ? [] : [percent]),
    ...(isPlain || !asked ? [] : [words.needed(needed)]),
    ...(reason.missing > 0
      ? [words.membersMissing(reason.missing, reason.policy, tooFew(reason, context))]
      : []),
  ]
  const of = reason.counted + (reason.policy === 'unknown' ? reason.missing : 0)
  const are = words.areGraded(names, isSaidOfOne(reason.met, of) ? 1 : reason.met)
  const details = beside.length === 0 ? '' : ` (${beside.join('; ')})`
  return { ...words.someOf(reason.met, of, members, `${are}${details}`), about: groupAsked(reason) }
}

/** How many have a grade of those that must, where they are too few. */
const tooFew = (reason: Group, context: ReasonContext): string => {
  const { counted, leastCoverage, missing, truth } = reason
  if (leastCoverage === undefined || truth !== 'unknown') return ''
  return sayCovered({ counted, of: counted + missing, leastCoverage }, context)
}

const shareOf = (reason: Group, { language }: ReasonContext): string | null =>
  reason.value === undefined
    ? null
    : sayPercent(sharePercent(fromText(reason.value), reason, language), language)

/** As the bounds beside it are written: a whole number of per cent without decimals. */
const sharePercent = (value: Exact, { bounds }: Group, language: Language): string =>
  value.d === 1n
    ? sayShort(value, 0, language)
    : sayNumber(
        value,
        decimalsApart(
          value,
          bounds.map(({ than }) => fromText(than)),
          1,
        ),
        language,
      )
