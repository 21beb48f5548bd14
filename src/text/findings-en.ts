// Warnings about models and chains in English, each with why it matters.
import type { Text } from '../domain/organisation/organisation.ts'
import { catalogueOf } from './catalogues.ts'
import { sayDate, sayPeriod } from './dates.ts'
import { counted, inLanguage, join, quoted } from './language.ts'
import type { FindingSentences } from './sentences.ts'
import { sayNotStatutory } from './year-wheel.ts'

const quote = (text: string): string => quoted(text, 'en')
const number = (text: string): string => text.replace('-', '\u2212')

const NEEDS = {
  owner: ['an owner', 'else nobody answers for it'],
  due: ['an end date', 'else nobody can say when it is done'],
  measure: ['a measure', 'else it cannot be followed up'],
  target: ['a target', 'else there is nothing to reach'],
  decision: ['a decision', 'else it does not show who decided it'],
} as const

/** What is written, and where in the file. */
const WRITTEN = {
  motivation: 'a reason (texts, field: motivation)',
  analysis: 'an analysis (texts, field: analysis)',
} as const

/** How often something is measured, by the years between. */
const HOW_OFTEN: Readonly<Record<number, string>> = {
  2: 'every other year',
  3: 'every third year',
  4: 'every fourth year',
  5: 'every fifth year',
  6: 'every sixth year',
  7: 'every seventh year',
  8: 'every eighth year',
  9: 'every ninth year',
  10: 'every tenth year',
}

const yearWords = (year: number): string => (year === 0 ? '' : ` in ${year}`)

/** The tags that a group is chosen by, in words after what it is of. */
const taggedWords = (
  tags: readonly { readonly id: string; readonly label?: Text }[] | undefined,
): string =>
  tags === undefined
    ? ''
    : ` ${catalogueOf('en').filters.tags(
        join(
          tags.map(({ id, label }) => quote(inLanguage(label ?? {}, 'en') || id)),
          'or',
        ),
      )}`

/** What a measure can be, «0–100» or one end of it. */
export const rangeWords = ({
  from,
  to,
}: {
  readonly from?: string | undefined
  readonly to?: string | undefined
}): string =>
  from === undefined
    ? `at most ${number(to ?? '')}`
    : to === undefined
      ? `at least ${number(from)}`
      : `${number(from)}–${number(to)}`

/** What a demand is on, and what such a number is in general. */
const DEMANDED = {
  share: ['the share', 'a share'],
  count: ['the count', 'a count'],
  weightedMean: ['the mean', 'a mean of the model’s points'],
  rank: ['the place', 'a place'],
} as const

/** A share is said in per cent. */
const sign = (of: keyof typeof DEMANDED): string => (of === 'share' ? '%' : '')

const BOUNDS = {
  '<': 'under',
  '<=': 'at most',
  '=': 'exactly',
  '>=': 'at least',
  '>': 'over',
} as const

const boundWords = ({ op, than }: { readonly op: keyof typeof BOUNDS; readonly than: string }) =>
  `${BOUNDS[op]} ${number(than)}`

export const findingsEn: FindingSentences = {
  needMissing: ({ node, type, what }) =>
    `${quote(node)} lacks ${NEEDS[what][0]}, which the model demands of ${quote(type)}: ${NEEDS[what][1]}.`,
  limitMissing: ({ measure, label, node }) =>
    `The measure ${quote(measure)} on ${quote(node)} lacks the limit ${quote(inLanguage(label, 'en'))}, which the model demands.`,
  roundTextMissing: ({ node, label, field, round }) =>
    `${quote(node)} lacks the text ${quote(inLanguage(label, 'en'))} (${field}) in ${quote(round)}; the model demands it at each follow-up.`,
  nothingToAssess: ({ node, type }) =>
    `${quote(node)} has no measure that decides, but ${quote(type)} is assessed by a rule over measures: the answer is always “no basis”. Connect a measure, or let a person judge.`,
  drawnMissing: ({ document, part, what, id }) =>
    `The document ${quote(document)} fetches ${{ measure: 'the measure', body: 'the goals of the body', tag: 'the goals with the tag' }[what]} ${quote(id)} in the part ${quote(part)}, and the chain does not have it: nothing will stand there. Correct the name, or add it to the chain.`,
  measureUnused: ({ measure }) =>
    `No goal uses the measure ${quote(measure)}. Tie it to a goal or remove it.`,
  nobodyBelow: ({ node }) =>
    `Nobody below answers ${quote(node)}: no child and no measure, so the red thread ends here.`,
  nobodyAbove: ({ node, above }) =>
    above === undefined
      ? `Nobody above asked for ${quote(node)}: it lies under nothing, so the red thread begins here.`
      : `No goal above asked for ${quote(node)}: it lies under no node of the type ${join(above.map(quote), 'or')}, so the red thread begins here.`,
  nobodyWorks: ({ node, programme }) =>
    `Nobody works with ${quote(node)} in ${quote(programme)}: no body leads or contributes, and no goal or assignment lies under it or is linked. Link it, or take it out of the programme.`,
  programmeOver: ({ node, due }) =>
    `${quote(node)} was in force until ${due} but has not been ended. Write valid: { to: ${due} }, or give it a new day.`,
  linkedToEnded: ({ node, to, ended }) =>
    `${quote(node)} is in force but is linked to ${quote(to)}, which ended ${ended}. Link to what has taken over, or take the link away.`,
  overCeiling: ({ owner, of, count, most }) =>
    `${quote(owner)} has ${counted('en', count, of === 'goals' ? 'goal' : 'measure', of)}; the model's own ceiling is ${most}.`,
  yearlyInShortRound: ({ measure, node, round, every }) =>
    `The measure ${quote(measure)} on ${quote(node)} is measured ${HOW_OFTEN[every] ?? 'every year'} but assessed in ${quote(round)}, which is shorter. Report a forecast, or assess it only for the whole year.`,
  limitOfTwoLengths: ({ measure, node, year, part }) =>
    `The measure ${quote(measure)} on ${quote(node)} grows over the year and has a limit, but ${quote(year)} assesses the whole year and ${quote(part)} only a part of it: one limit cannot hold for both. Assess it in one kind of round, or make it two measures.`,
  noInfluence: ({ measure, node, owner }) =>
    `The measure ${quote(measure)} decides ${quote(node)}, but ${owner === undefined ? 'its owner' : quote(owner)} cannot influence it. Let it indicate instead of decide.`,
  limitsOverlap: ({ measure, limits, values, year }) =>
    `The limits ${quote(limits[0])} (${number(values[0])}) and ${quote(limits[1])} (${number(values[1])}) of the measure ${quote(measure)}${yearWords(year)} overlap: there the one that the rule tries first holds.`,
  limitsCrossed: ({ measure, limits, values, year }) =>
    `The limit ${quote(limits[1])} (${number(values[1])}) of the measure ${quote(measure)}${yearWords(year)} tells nothing apart: a value that reaches it reaches ${quote(limits[0])} (${number(values[0])}) already.`,
  limitsGap: ({ measure, limits, values, year, example, gets }) => {
    const gap = `Between the limits ${quote(limits[0])} (${number(values[0])}) and ${quote(limits[1])} (${number(values[1])}) of the measure ${quote(measure)}${yearWords(year)} there is a gap`
    if (gets === undefined) return `${gap}: values there reach neither.`
    const got = gets.grade === null ? 'gets the answer “no rule”' : `is graded ${quote(gets.grade)}`
    return `${gap}: values there reach neither, and ${number(example)}, for example, ${got}.`
  },
  limitYearMissing: ({ measure, limit, year }) =>
    `The limit ${quote(limit)} of the measure ${quote(measure)} is set before and after ${year} but not for ${year}.`,
  limitEnded: ({ measure, label, year, last }) =>
    `The measure ${quote(measure)} has values for ${year}, but its limit ${quote(inLanguage(label, 'en'))} is set only up to ${last}. Set it for ${year}, else the assessment has no basis.`,
  limitOutsidePossible: ({ measure, unit, limit, value, possible, reached, year }) => {
    const of = unit === undefined ? '' : ` for the unit ${quote(unit)}`
    const why = {
      never: 'nobody can reach it',
      always: 'everybody reaches it',
      untold: 'it tells no values apart',
    }[reached]
    return `The limit ${quote(limit)} (${value.map(number).join('–')})${of} of the measure ${quote(measure)}${yearWords(year)} lies outside what the measure can be (${rangeWords(possible)}): ${why}. Mend the limit or the possible range.`
  },
  ruleLeavesHole: ({ rule, value, better, limits, others }) => {
    const way = better === 'higher' ? 'higher is better' : 'lower is better'
    const given = limits.map((one) => `the limit ${quote(one.limit)} is ${number(one.value)}`)
    const peers = {
      none: [],
      lacking: ['there is nobody to compare with'],
      known: [`the others have ${number(others ?? '')}`],
    }[others === undefined ? 'none' : others === null ? 'lacking' : 'known']
    return `The rule ${quote(rule)} leaves a hole. Example: if ${join([way, ...given, ...peers], 'and')}, no case takes the value ${number(value)}. Then the answer is “no rule” and a person decides.`
  },
  ruleLeavesGroups: ({ rule, groups }) => {
    const told = groups.map(
      ({ of, tags, members }) =>
        `${join(
          members.map(
            ({ count, word, grade }) => `${count} ${quote(inLanguage(word, 'en') || grade)}`,
          ),
          'and',
        )} of ${members.reduce((sum, { count }) => sum + count, 0)} ${join(
          of.map((name) => inLanguage(name, 'en').toLowerCase()),
          'and',
        )}${taggedWords(tags)}`,
    )
    return `The rule ${quote(rule)} leaves a hole. Example: no case takes ${join(told, 'together with')}. Then the answer is “no rule” and a person decides.`
  },
  bandsLeaveHole: ({ rule, value, percent }) =>
    `The rule ${quote(rule)} leaves a hole. Example: ${number(value)}${percent ? '%' : ''} reaches none of the bands. Then the answer is “no rule” and a person decides. Add a last band without a number, which takes the rest.`,
  roundsAlike: ({ round, earlier, same }) =>
    same === 'months'
      ? `The rounds ${quote(earlier)} and ${quote(round)} look back on the same months. Remove one, or leave the month out (except).`
      : `Two rounds are called ${quote(round)}. Give them different names.`,
  notStatutoryPeriod: ({ round, statutory }) => sayNotStatutory(quote(round), statutory, 'en'),
  noOtherwise: ({ rule }) =>
    `The rule ${quote(rule)} has no case for what is left (otherwise). Where no case fits, the answer is “no rule”.`,
  demandOutsidePossible: ({ rule, of, bounds, possible, met }) =>
    `The rule ${quote(rule)} demands that ${DEMANDED[of][0]} is ${bounds.map((bound) => boundWords(bound) + sign(of)).join(' and ')}, but ${DEMANDED[of][1]} is ${rangeWords(possible)}${sign(of)}: ${met === 'never' ? 'it can never be so. Mend the number.' : 'it is always so, and the demand tells nothing apart. Mend the number or remove the demand.'}`,
  bandHidden: ({ rule, grade, behind }) =>
    `In the rule ${quote(rule)} the band ${quote(grade)} is never reached: the band ${quote(behind)} stands before it and takes all that it would get. Write the bands from the highest number to the lowest.`,
  countBeyondGroup: ({ node, rule, members }) =>
    `The rule ${quote(rule)} counts what lies round ${quote(node)} and demands more than the ${members === 1 ? 'only one that is' : `${members} that are`} there: that demand can never be met there.`,
  closedCounted: ({ rule, type }) =>
    `The rule ${quote(rule)} looks at the grades of ${quote(type)}. An assignment that is closed is not judged again, and without a grade in the round it counts as one that nobody has judged. Write missing: leftOut if it is not to count.`,
  valueAhead: ({ measure, period, begins }) =>
    `The measure ${quote(measure)} has an outcome for ${sayPeriod(period, 'en')}, which begins only on ${sayDate(begins, 'en')}. Nobody can know it yet, and it is not brought in: remove it, or give a forecast (kind: forecast).`,
  valueLater: ({ measure, period, recorded, day }) =>
    `The measure ${quote(measure)} has a value for ${sayPeriod(period, 'en')} that was recorded on ${sayDate(recorded, 'en')} and does not count on ${sayDate(day, 'en')}: what was known then holds. Look at the chain on a later day to count it.`,
  judgementAhead: ({ node, judgedIn, date, day }) =>
    `The assessment of ${quote(node)} in ${quote(judgedIn)} is dated ${sayDate(date, 'en')} and does not count on ${sayDate(day, 'en')}. Mend the day, or look at the chain on a later day.`,
  wordsMissing: ({ node, grade, needs }) =>
    `${quote(node)} gets the grade ${quote(grade)}, which needs ${join(
      needs.map((what) => WRITTEN[what]),
      'and',
    )}. Nobody has written it, and the round is not published without.`,
  ruleUnused: ({ rule }) => `No assessment uses the rule ${quote(rule)}.`,
  scaleUnused: ({ scale }) => `No assessment uses the scale ${quote(scale)}.`,
}
