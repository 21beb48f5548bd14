// English words of every sentence about assessments and models.
import { groupInEnglish } from './group-names.ts'
import { allInEnglish, isSaidOfOne, someInEnglish } from './how-many.ts'
import { type Clause, counted, join, lowerFirst, plural, quoted, upperFirst } from './language.ts'
import { isTargetWord } from './limit-words.ts'
import { missingEn } from './missing-in-words-en.ts'
import { modelEn } from './model-in-words-en.ts'
import type { Catalogue } from './sv.ts'
import { treeEn } from './tree-of-reasons-en.ts'

const COLOURS = new Set([
  'green',
  'yellow',
  'red',
  'grey',
  'gray',
  'blue',
  'orange',
  'amber',
  'black',
  'white',
])
const COUNTED = new Set([...COLOURS, 'full', 'half', 'none'])

const isColour = (word: string) => COLOURS.has(word.toLowerCase())
const quote = (words: string): string => quoted(words, 'en')
const clause = (subject: string, predicate: string): Clause => ({ subject, predicate })
const graded = (word: string) => (isColour(word) ? lowerFirst(word) : quote(word))

const WAY = {
  '<': 'less than',
  '<=': 'at most',
  '=': 'equal to',
  '>=': 'at least',
  '>': 'more than',
} as const

const limitNamed = (label: string) =>
  /limit/i.test(label) ? quote(label) : `the limit ${quote(label)}`

export const en: Catalogue = {
  and: 'and',
  or: 'or',
  more: (count) => `${count} more`,
  either: (list) => `either ${list}`,
  both: (list) => `both ${list}`,
  notSo: (list) => `it is not so that ${list}`,
  quote,

  kinds: {
    outcome: 'the outcome',
    forecast: 'the forecast',
    outcomeToDate: 'the outcome to date',
    preliminary: 'the preliminary outcome',
    round: 'the outcome',
  },
  kindNames: {
    outcome: 'outcome',
    forecast: 'forecast',
    outcomeToDate: 'outcome to date',
    preliminary: 'preliminary outcome',
    round: 'outcome',
  },
  limit: (label) => (isTargetWord(label) ? 'the target' : limitNamed(label)),
  limitName: (label) => (isTargetWord(label) ? 'target' : limitNamed(label)),
  forYear: (year) => `for ${year}`,
  mean: (label) => `the mean of ${groupInEnglish(label)}`,
  median: (label) => `the median of ${groupInEnglish(label)}`,
  quartile: (side, label) => `the limit of the ${side} quarter of ${groupInEnglish(label)}`,
  top: (places, label) => `the value of place ${places} in ${groupInEnglish(label)}`,
  withoutOwn: (name) => `${name} without the own municipality`,
  rank: (label) => `the place in ${groupInEnglish(label)}`,
  changeSince: (since) => `the change since ${since}`,
  since: (since, over) =>
    since === 'base'
      ? 'the base year'
      : since === 'previous'
        ? over === 1
          ? 'the previous period'
          : `the reading ${over} periods before`
        : String(since),
  measure: (title) => `the measure ${quote(title)}`,
  scaled: (percent, of) => `${percent} of ${of}`,
  degree: (of) => `the degree of attainment against ${of}`,
  difference: (of, from) => `${of} minus ${from}`,
  shareOf: (members) => `the attainment of ${members}`,
  countOf: (members, are) =>
    are === '' ? `the number of ${members}` : `the number of ${members} that ${are}`,
  weightedMeanOf: (members) => `the weighted mean of ${members}`,
  ofMeasures: (counted, of) =>
    `of ${counted} ${counted === 1 ? 'measure' : 'measures'}${counted === of ? '' : `; ${of - counted} more without a value`}`,
  sumOf: (members, ofOwn) =>
    ofOwn ? `the sum of ${members}` : `the sum of the measures of ${members}`,
  between: (from, to) => `${from}–${to}`,
  spanning: (from, to) => `between ${from} and ${to}`,
  whateverComes: (number, missing) => `${number}, whatever comes of what is missing: ${missing}`,
  fromUnits: (value, given, of) =>
    given === of
      ? `${value} from ${of === 1 ? 'the only unit' : allInEnglish(of, 'units')}`
      : `${value} from ${given} of ${counted('en', of, 'unit', 'units')}`,
  coverage: (given, of, least, what = 'value') => {
    const { it, none, ones } = {
      value: { it: 'a value', none: 'no value', ones: 'one' },
      parts: { it: 'all its parts', none: 'not all its parts', ones: 'them' },
    }[what]
    const have = `${isSaidOfOne(given, of) ? 'has' : 'have'} ${it}`
    const { subject, predicate } = someInEnglish(given, of, 'units', have)
    const only = `the only unit has ${given === 0 ? none : it}`
    return `${of === 1 ? only : `${subject} ${predicate}`}${least === '' ? '' : `; at least ${least} must have ${ones}`}`
  },
  numberNames: {
    share: 'Attainment',
    weightedMean: 'Weighted mean',
    sum: 'Sum',
    degree: 'Degree of attainment',
    difference: 'Difference',
    change: 'Change',
  },
  inPeriod: (name, value, period) => `${name} ${value} (${period})`,
  assessment: 'Assessment',
  colours: {
    green: 'Green',
    yellow: 'Yellow',
    red: 'Red',
    grey: 'Grey',
    gray: 'Grey',
    blue: 'Blue',
    orange: 'Orange',
  },
  point: 'percentage point',
  points: 'percentage points',
  place: 'place',
  places: 'places',
  measuresUnit: 'in the measure’s own unit',
  money: 'SEK',

  reaches: (left, right) => clause(left, `reaches ${right}`),
  reachesNot: (left, right) => clause(right, `is not reached (${left})`),
  reachesNotLower: (left, right) => clause(right, `is not reached (${left}; lower is better)`),
  inside: (left, right) => clause(left, `lies within ${right}`),
  outside: (left, right) => clause(left, `lies outside ${right}`),
  above: (left, by, right) => clause(left, `is ${by === '' ? '' : `${by} `}above ${right}`),
  below: (left, by, right) => clause(left, `is ${by === '' ? '' : `${by} `}below ${right}`),
  worsePlace: (left, by, right) =>
    clause(left, `is ${by === '' ? '' : `${by} `}worse than ${right}`),
  betterPlace: (left, by, right) =>
    clause(left, `is ${by === '' ? '' : `${by} `}better than ${right}`),
  barely: 'barely',
  about: (value) => `about ${value}`,
  roundedFrom: (value) => `rounded from ${value}`,
  equal: (left, right) => clause(left, `is equal to ${right}`),
  isWay: (left, way, right) => clause(left, `is ${WAY[way]} ${right}`),
  isNotEqual: (left, right) => clause(left, `is not equal to ${right}`),
  isBetween: (left, from, to) => clause(left, `lies between ${from} and ${to}`),
  isNotBetween: (left, from, to) => clause(left, `does not lie between ${from} and ${to}`),
  noPercentOf: (right) =>
    clause(
      'a difference in per cent',
      `cannot be reckoned against ${right}, which is not above zero`,
    ),
  notPercentOf: (name, reference) =>
    clause(name, `cannot be counted in per cent of ${reference}, which is not above zero`),
  notDividedBy: (name, limit, by) =>
    clause(
      name,
      `cannot be counted: lower is better, so ${limit} is divided by ${by}, which is not above zero`,
    ),
  notPositive: 'a percentage against zero or less cannot be reckoned',
  directionless: 'the measure has no direction',
  noDirection: clause('the measure', 'has no direction, so better and worse cannot be told'),
  noComparison: clause('the comparison', 'is missing'),
  notSet: (limit) => clause(limit, 'is not set'),
  noValue: (name) => clause(name, 'is missing'),

  rule: {
    reaches: (left, right) => clause(left, `reaches ${right}`),
    beats: (left, right) => clause(left, `is better than ${right}`),
    worse: (left, bound, margin, right) =>
      margin === ''
        ? clause(left, `is ${bound === 'atMost' ? 'not worse' : 'worse'} than ${right}`)
        : clause(
            left,
            `is ${bound === 'atMost' ? 'at most' : 'more than'} ${margin} worse than ${right}`,
          ),
    missing: {
      outcome: clause('the outcome', 'is missing'),
      forecast: clause('the forecast', 'is missing'),
      target: clause('the target', 'is missing'),
      peers: clause('the comparison', 'is missing'),
      baseline: clause('the baseline', 'is missing'),
    },
    answer: (answers) => clause('the answer', `is ${answers}`),
    improves: (since, by) =>
      clause('the outcome', `has improved ${by === '' ? '' : `by more than ${by} `}since ${since}`),
    share: (bounds, members, are) => clause(`${bounds} of ${members}`, are),
    every: (members, are) => clause(`all ${members}`, are),
    some: (members, are) => clause(`at least one of ${members}`, are),
    none: (members, are) => clause(`none of ${members}`, are),
    verdict: (assessment, grades) => clause(assessment, `is ${grades}`),
    due: {
      passed: clause('the due date', 'has passed'),
      ahead: clause('the due date', 'lies ahead'),
    },
  },
  found: {
    outcome: clause('the outcome', 'is there'),
    forecast: clause('the forecast', 'is there'),
    target: clause('the target', 'is there'),
    peers: clause('the comparison', 'is there'),
    baseline: clause('the baseline', 'is there'),
  },
  outcomeOrForecastFound: clause('a forecast or outcome', 'is there'),
  askedMissing: '; the condition is that it is missing',
  answerIs: (answer) => clause('the answer', `is ${answer}`),
  answerIsNot: (answer, among) => clause('the answer', `is ${answer}, not ${among}`),
  noAnswer: clause('the answer', 'is missing'),
  yes: 'yes',
  no: 'no',
  changed: (since, amount, needed) =>
    clause(`the change since ${since}`, `is ${amount} (required: ${needed})`),
  improvementOf: (by) => (by === '' ? 'an improvement' : `an improvement of more than ${by}`),
  asItIsNow: (asked, value) => `${asked} (now ${value})`,
  assessmentNamed: (label) =>
    /assessment|judgement/i.test(label) ? quote(label) : `the assessment ${quote(label)}`,
  verdictIs: (assessment, grade, decided) =>
    clause(assessment, `is ${grade} (${decided ? 'decided' : 'suggested'})`),
  verdictIsNot: (assessment, grade, among) => clause(assessment, `is ${grade}, not ${among}`),
  noVerdict: (assessment) => clause(assessment, 'has not been made'),
  duePassed: (due) => clause(`the due date ${due}`, 'has passed'),
  dueAhead: (due, at) => clause(`the due date ${due}`, `had not passed on ${at}`),
  noDue: clause('the due date', 'is missing'),
  otherwise: clause('none', 'of the conditions before holds'),

  someOf: someInEnglish,
  needed: (bounds) => `required: ${bounds}`,
  needs: { every: 'all', some: 'at least 1', none: 'none' },
  bound: (op, than) => `${WAY[op]} ${than}`,
  membersMissing: (count, policy, covered) => {
    const have = plural('en', count, 'has', 'have')
    if (covered !== '') return `${count} ${have} no grade; ${covered}`
    const are = plural('en', count, 'is', 'are')
    const policies = {
      unknown: `${have} no grade`,
      leftOut: `${have} no grade and ${are} not counted`,
      notMet: `${have} no grade and ${plural('en', count, 'counts', 'count')} as not met`,
    }
    return `${count} ${policies[policy]}`
  },
  emptyGroup: (members) => clause('there', `are no ${members} to count`),
  noneCounts: (count, members) =>
    clause(
      allInEnglish(count, members),
      plural('en', count, 'has a grade that does not count', 'have grades that do not count'),
    ),
  members: {
    children: (nodes) => `${nodes} below`,
    descendants: (nodes) => `${nodes} further down the chain`,
    parents: (nodes) => `${nodes} above`,
    measures: 'measures',
    self: () => 'own assessments',
    link: (nodes, label) => `${nodes} linked by ${quote(label)}`,
  },
  nodes: { goal: 'goals', assignment: 'assignments', text: 'texts', area: 'areas' },
  ofType: (nodes, label) => `${nodes} of the type ${quote(label)}`,
  madeUp: 'made up',
  filters: {
    decidedBy: (bodies) => `decided by ${bodies}`,
    owners: (bodies) => `that ${bodies} answers for`,
    tags: (tags) => `tagged ${tags}`,
    under: (what) => `under ${what}`,
    notUnder: (what) => `not under ${what}`,
    measures: (titles) => `(${titles})`,
    assessment: (label) => `by the assessment ${quote(label)}`,
    role: { decides: 'that decide', indicates: 'that only indicate' },
    aspect: { result: 'of results', resource: 'of resources', volume: 'of volume' },
    verdict: { inForce: '', suggested: 'as suggested', decided: 'as decided' },
  },

  areGraded: (words, count) => {
    const verb = words.every(isColour)
      ? plural('en', count, 'is', 'are')
      : plural('en', count, 'has the grade', 'have the grade')
    return `${verb} ${join(words.map(graded), 'or')}`
  },
  becomeGraded: (word) =>
    isColour(word) ? `to become ${graded(word)}` : `to get the grade ${graded(word)}`,
  areUngraded: (count) => plural('en', count, 'has no grade', 'have no grade'),
  theseBecome: (titles, become) => `${titles} ${become}`,
  someOfTheseBecome: (count, titles, become) => `${count} of ${titles} ${become}`,
  moreBecome: (count, of, members, become, betterThere) =>
    `${count}${betterThere ? ' more' : ''} of ${of} ${members} ${become}`,
  someBecome: (count, of, members, are, become) =>
    count === of
      ? `all ${of} ${members} that ${are} ${become}`
      : `${count} of the ${of} ${members} that ${are} ${become}`,
  graded,
  countedGrade: (count, word) =>
    `${count} ${COUNTED.has(word.toLowerCase()) ? lowerFirst(word) : quote(word)}`,
  gradeNeeds: (word, what) => `${isColour(word) ? word : quote(word)} needs ${what}.`,
  somebody: 'a person',
  steps: {
    verdict: (by, assessment, grades) => `${by} to set ${assessment} to ${grades}`,
    given: (assessment, grades) => `${assessment} to be ${grades}`,
    answer: (answers) => `the answer ${answers}`,
    judgement: (by) => `${by} to decide it; the rule never gives it`,
  },
  boundaryFor: (word, what) => `the limit for ${graded(word)} is ${what}`,
  allowedWorse: (margin) => `at most ${margin} may differ`,
  atLeast: (what) => `at least ${what}`,
  atMost: (what) => `at most ${what}`,
  moreThan: (what) => `more than ${what}`,
  lessThan: (what) => `less than ${what}`,
  within: (what) => `a value within ${what}`,
  atMostWorse: (margin, right, better) =>
    better === 'lower' ? `at most ${margin} above ${right}` : `at most ${margin} below ${right}`,
  thatIs: (needed, value) => `${needed}, that is ${value}`,

  ruledOut: (facts, grades) => {
    const named = grades.map(graded)
    const none =
      named.length === 1 ? `${named[0]} does not fit` : `neither ${join(named, 'nor')} fits`
    return `${facts}, so ${none}`
  },
  noRule: (facts) =>
    facts === ''
      ? 'No rule: no case of the model fits; a person decides.'
      : `No rule: ${facts}; a person decides.`,
  noBasis: (missing) => `No basis: ${missing}.`,
  noBasisPlain: 'No basis: a value that the rule needs is not there.',
  grounds: 'Judged by a person. No rule weighs what lies below, but this is how it stands there:',
  judgement: 'Judged by a person, as the model says.',
  notYet: (word, due) =>
    `${isColour(word) ? word : quote(word)} can be set on ${due} at the earliest.`,
  notTold: (bodies, count) =>
    `Under way: shown when ${bodies} ${plural('en', count, 'has', 'have')} delivered or opened ${plural('en', count, 'its room', 'their rooms')}.`,
  moreBodies: (count) => `${count} more`,
  motivationNeeded: 'The assessment needs a reason.',
  analysisNeeded: 'The assessment needs an analysis.',
  rolls: {
    worst: 'the worst decides',
    best: 'the best decides',
    majority: 'the majority decides',
    noneCounts: 'none of the grades counts',
  },
  ofAll: (counts, of, named) =>
    named ? `of ${of}, ${join(counts, 'and')}` : `${join(counts, 'and')} of ${of}`,
  allSame: (of, word) =>
    `${of === 1 ? 'the only one has' : of === 2 ? 'both have' : `all ${of} have`} ${quote(word)}`,
  isNamed: (word) => !COUNTED.has(word.toLowerCase()),
  withoutGrade: (count) => `${count} without grade`,
  nearestChange: (value, word) => `Nearest change: ${value} would have given ${graded(word)}.`,

  missing: missingEn,

  tree: treeEn,

  summary: {
    first: (count, total, members) => {
      if (count < total) return `${count} of ${total} ${members}`
      return total === 1 ? `1 ${members}` : upperFirst(allInEnglish(total, members))
    },
    next: (count, are) => `${count} ${are}`,
    noRule: (count) =>
      `${plural('en', count, 'has', 'have')} no rule that fits and ${plural('en', count, 'is', 'are')} decided by a person`,
    noBasis: (count) => `${plural('en', count, 'has', 'have')} no basis`,
    waiting: (count) => `${plural('en', count, 'waits', 'wait')} for a person’s judgement`,
    notTold: (count) => `${plural('en', count, 'is', 'are')} under way`,
    notYet: () => 'cannot be judged as reached yet',
    numbers: (count) => `${plural('en', count, 'is', 'are')} shown with a number`,
    empty: 'Nothing to assess in this round.',
    whole: {
      title: 'All together',
      of: (total, hasAssignments, are) =>
        `Of ${total} goals${hasAssignments ? ' and assignments' : ''} at all levels: ${are}.`,
      good: () => 'green',
      fair: () => 'light green',
      caution: () => 'yellow',
      poor: () => 'orange',
      bad: () => 'red',
      grey: () => 'grey',
      none: () => 'without a colour',
    },
  },

  tones: {
    good: 'good',
    fair: 'fairly good',
    caution: 'caution',
    poor: 'rather bad',
    bad: 'bad',
    unknown: 'unknown',
    neutral: 'neutral',
  },
  bodies: {
    council: 'the council',
    executiveBoard: 'the executive board',
    committee: 'a committee',
    jointCommittee: 'a joint committee',
    company: 'a company',
    association: 'a municipal association',
    department: 'a department',
    unit: 'a unit',
    external: 'an external party',
  },
  days: {
    fromDay: (day) => `from ${day}`,
    toDay: (day) => `until ${day}`,
    fromTo: (first, last) => `from ${first} until ${last}`,
  },
  periods: {
    half: (isFirst, year) => `the ${isFirst ? 'first' : 'second'} half of ${year}`,
    tertial: (number, year) => `tertial ${number} ${year}`,
    quarter: (number, year) => `quarter ${number} ${year}`,
    short: { half: 'H', tertial: 'T', quarter: 'Q' },
  },
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],

  model: modelEn,
}
