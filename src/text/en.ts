// English words of every sentence about assessments and models.
import { allInEnglish, isSaidOfOne, someInEnglish } from './how-many.ts'
import { type Clause, counted, join, lowerFirst, plural, quoted, upperFirst } from './language.ts'
import type { Catalogue } from './sv.ts'

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
const upper = (words: string) => words.slice(0, 1).toLocaleUpperCase('en') + words.slice(1)
const clause = (subject: string, predicate: string): Clause => ({ subject, predicate })
const graded = (word: string) => (isColour(word) ? lowerFirst(word) : quote(word))
/** The words a group's name can begin with that are written small inside a sentence. */
const group = (label: string) =>
  /^(The|All|Similar|Municipalities|Comparable|Other) /.test(label) ? lowerFirst(label) : label

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
  limit: (id, label) => (id === 'target' ? 'the target' : limitNamed(label)),
  limitName: (id, label) => (id === 'target' ? 'target' : limitNamed(label)),
  mean: (label) => `the mean of ${group(label)}`,
  median: (label) => `the median of ${group(label)}`,
  quartile: (side, label) => `the limit of the ${side} quarter of ${group(label)}`,
  top: (places, label) => `the value of place ${places} in ${group(label)}`,
  rank: (label) => `the place in ${group(label)}`,
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
  shareOf: (members) => `the attainment of ${members}`,
  countOf: (members, are) =>
    are === '' ? `the number of ${members}` : `the number of ${members} that ${are}`,
  weightedMeanOf: (members) => `the weighted mean of ${members}`,
  ofMeasures: (counted, of) =>
    `of ${counted} ${counted === 1 ? 'measure' : 'measures'}${counted === of ? '' : `; ${of - counted} more without a value`}`,
  sumOf: (members, ofOwn) =>
    ofOwn ? `the sum of ${members}` : `the sum of the measures of ${members}`,
  between: (from, to) => `${from}–${to}`,
  fromUnits: (value, given, of) =>
    given === of
      ? `${value} from ${of === 1 ? 'the only unit' : allInEnglish(of, 'units')}`
      : `${value} from ${given} of ${counted('en', of, 'unit', 'units')}`,
  coverage: (given, of, least) => {
    const have = isSaidOfOne(given, of) ? 'has a value' : 'have a value'
    const { subject, predicate } = someInEnglish(given, of, 'units', have)
    const only = given === 0 ? 'the only unit has no value' : 'the only unit has a value'
    return `${of === 1 ? only : `${subject} ${predicate}`}${least === '' ? '' : `; at least ${least} must have one`}`
  },
  attainment: 'Attainment',
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
  membersMissing: (count, policy) => {
    const have = plural('en', count, 'has', 'have')
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
    children: 'goals below',
    descendants: 'goals further down the chain',
    parents: 'goals above',
    measures: 'measures',
    self: 'own assessments',
    link: (label) => `goals linked by ${quote(label)}`,
  },
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

  missing: {
    reading: (kind, period, title, reason) =>
      `${kind} ${period} for ${quote(title)} is missing (${reason})`,
    limit: (limit, year, title) => `${limit} for ${year} is not set for ${quote(title)}`,
    peers: (label, year, title, reason) =>
      `the comparison with ${group(label)} ${year} is missing for ${quote(title)} (${reason})`,
    baseline: (period, title, reason) =>
      `the baseline${period === '' ? '' : ` ${period}`} is missing for ${quote(title)} (${reason})`,
    members: (given, of, names) =>
      of === 1 && names !== ''
        ? `${names} has no grade`
        : `${given > 0 ? `${of - given} of ${of}` : of === 1 ? 'the only one' : of === 2 ? 'both' : `all ${of}`} ${plural('en', of - given, 'has', 'have')} no grade${names === '' ? '' : ` (${names})`}`,
    emptyGroup: (members) => `there are no ${members === '' ? 'parts' : members} to count`,
    zeroWeights: (members) =>
      `all ${members === '' ? 'parts' : members} have the weight zero, so no mean can be computed`,
    notAsked: (titles, count, latest) =>
      `${titles} ${plural('en', count, 'is', 'are')} not asked for this time${latest === '' ? '' : `; the latest outcome is from ${latest}`}`,
    noneCounts: (count) =>
      count === 1
        ? 'the only one there is has a grade that does not count'
        : `${count === 2 ? 'both' : `all ${count}`} have grades that do not count`,
    verdict: (assessment) => `${assessment} has not been made`,
    measure: (node) => `${quote(node)} has no deciding measure`,
    due: (node) => `${quote(node)} has no due date`,
    units: (title, units, coverage) =>
      `values for ${quote(title)} are missing from ${units} (${coverage})`,
    reasons: {
      notReported: 'not reported',
      notAsked: 'not asked for in that period',
      suppressed: 'hidden to protect individuals',
      notYetPublished: 'not published yet',
      notApplicable: 'not applicable',
      withdrawn: 'withdrawn',
      notTold: 'not delivered yet',
    },
    peerReasons: {
      noValues: 'there are no values',
      noGroup: 'the group is not given',
      tooOld: 'the values are too old',
      notComparable: 'nobody else measures it',
    },
    baselineReasons: {
      noReading: 'there is no value',
      seriesBreak: 'the way of measuring changed, so the series breaks',
      noBaseYear: 'no base year is named',
    },
  },

  tree: {
    caseNotTried: (number, word, decided) =>
      `Case ${number}, ${word}: not tried, since case ${decided} decided.`,
    caseStoppedBefore: (number, word, stopped) =>
      `Case ${number}, ${word}: not tried, since case ${stopped} could not be told.`,
    case: (number, word, truth) =>
      `Case ${number}, ${word}: ${{ true: 'holds', false: 'does not hold', unknown: 'cannot be told' }[truth]}.`,
    all: {
      true: 'All conditions hold.',
      false: 'Not all conditions hold.',
      unknown: 'It cannot be told whether all conditions hold.',
    },
    any: {
      true: 'At least one of the conditions holds.',
      false: 'None of the conditions holds.',
      unknown: 'It cannot be told whether any of the conditions holds.',
    },
    not: {
      true: 'The condition must not hold, and it does not.',
      false: 'The condition must not hold, but it does.',
      unknown: 'The condition must not hold; it cannot be told.',
    },
    operand: (name, value) => `${name}: ${value}.`,
    operandMissing: (name, why) => `${name}: no value; ${why}.`,
    operandUnset: (name) => `${name}: not set.`,
    noValue: 'there is no value',
    source: (source) => `Source: ${source}.`,
    recorded: (date) => `Recorded ${date}.`,
    carried: (year) => `Last measured in ${year}; the value is carried forward.`,
    years: (from, to) => `From ${from} to ${to}.`,
    consolidated: (how, coverage) => `Put together as ${how}: ${coverage}.`,
    notInForce: (count, units) =>
      `${plural('en', count, 'The unit does', 'The units do')} not exist in the period and ${plural('en', count, 'is', 'are')} not counted: ${units}.`,
    takenOver: (unit, by) => `${unit} has been replaced by ${by}, which is counted instead.`,
    how: {
      sum: 'the sum',
      least: 'the lowest value',
      greatest: 'the highest value',
      own: 'its own value',
      ratio: 'a ratio of sums',
      weightedMean: 'a weighted mean',
    },
    unit: (unit, value, details) => `${unit}: ${value}${details === '' ? '' : ` (${details})`}.`,
    unitWeight: (weight) => `weight ${weight}`,
    unitRatio: (above, below, isShare) => `${above} ${isShare ? 'of' : 'divided by'} ${below}`,
    unitLimit: (limit, value, reached) =>
      `${lowerFirst(limit)} ${value}${reached === undefined ? '' : reached ? ', reached' : ', not reached'}`,
    member: (title, grade, decided) => `${title}: ${grade} (${decided ? 'decided' : 'suggested'}).`,
    memberMissing: (title, why) => `${title}: no grade${why === '' ? '' : ` (${why})`}.`,
    withoutGrade: {
      noRule: 'no rule fits, so a person decides',
      noBasis: 'has no basis',
      judgement: 'waits for a person’s judgement',
      notTold: 'not delivered yet',
      notYet: 'its date has not come',
      number: 'shown as a number',
      notDecided: 'has a suggestion that nobody has decided',
    },
    notCounted: 'Not counted.',
    indicates: (sentence) => `shows direction, not counted. ${sentence}`,
    weight: (weight) => `Weight ${weight}.`,
    pointsWorth: (points) => `Gives ${points} ${points === '1' ? 'point' : 'points'}.`,
    band: (word, op, from, truth) => {
      const band = op === 'rest' ? 'all below' : `${op === '>=' ? 'from' : 'over'} ${from}`
      const reached = op === 'rest' ? 'holds here' : 'reached'
      return `${word}: ${band}; ${{ true: reached, false: 'not reached', unknown: 'cannot be told' }[truth]}.`
    },
    bandNotTried: (word, decided) => `${word}: not tried, since ${decided} decided.`,
    bandNeeds: (op, from) => `${op === '>=' ? 'at least' : 'more than'} ${from}`,
  },

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

  model: {
    about: 'About the model',
    levels: 'Levels',
    scales: 'Scales',
    rules: 'Rules',
    rounds: 'Follow-ups',
    groups: 'Peer groups',
    limitsOnNumbers: 'Ceilings',
    verdicts: 'Verdicts on the whole',
    municipality: (name) => `Governance model: ${name}.`,
    adopted: (by, date, ref) =>
      `Adopted by ${by}${date === '' ? '' : ` ${date}`}${ref === '' ? '' : `, ${ref}`}.`,
    valid: (from, to) =>
      to === ''
        ? `In force from ${from}.`
        : from === ''
          ? `In force to ${to}.`
          : `In force ${from} to ${to}.`,
    source: (source) => `Source: ${source.replace(/\.$/, '')}.`,
    seldom: {
      leftOut: 'Measures not taken in a follow-up are left out.',
      missing: 'Measures not taken in a follow-up count as missing.',
      carry: (years) =>
        `Measures taken more seldom than the follow-up keep their latest value for at most ${counted('en', years, 'year', 'years')}.`,
    },
    goals: 'goals',
    top: 'Lies under no other level.',
    parents: (parents, count) => `Belongs to ${parents}; ${count}.`,
    parentCount: (fewest, most) => {
      const number = (count: number) => counted('en', count, 'parent', 'parents')
      if (most === fewest) return `has exactly ${number(fewest)}`
      if (most === undefined)
        return fewest === 0 ? 'can have several parents or none' : `has at least ${number(fewest)}`
      return fewest === 0 ? `has at most ${number(most)}` : `has ${fewest} to ${most} parents`
    },
    owned: (bodies) => `Answered for by ${bodies}.`,
    decided: (bodies) => `Decided by ${bodies}.`,
    sorts: {
      goal: '',
      assignment: 'Is an assignment: it has a status, not a degree of fulfilment.',
      text: 'Is a text without assessment.',
      area: 'Is a division that gathers goals.',
    },
    holds: (types) =>
      types === ''
        ? 'Is a programme, a chain of its own, without parts.'
        : `Is a programme, a chain of its own of ${types}; what else lies under it or is linked works with it.`,
    notMeasurable: 'Not measured, by intention.',
    measuresNeeded: 'Must have at least one measure.',
    measuresIndicate: 'Its measures only show direction; they do not decide the assessment.',
    needs: (things) => `Must have ${things}.`,
    need: {
      owner: 'an owner',
      due: 'a due date',
      measure: 'a measure',
      target: 'a target',
      decision: 'a decision reference',
    },
    limits: (labels) => `Limits: ${labels}.`,
    limitNeeded: 'must be set',
    fields: (fields) => `Fields: ${fields}.`,
    required: { never: '', always: ' (always)', perRound: ' (at each follow-up)' },
    link: (label, to, everyone) =>
      `Link ${quote(label)} to ${to}${everyone ? '; each must answer: contribute, or say why not' : ''}.`,
    linkBodies: 'committees, companies and other bodies',
    linkExternal: (to) => `${to}, also outside the municipality`,
    inUse: (days) => `In use ${days}.`,
    retired: (on, why) => `Retired ${on}${why === '' ? '' : `: ${why.replace(/\.$/, '')}`}.`,
    shape: {
      error: (what) => `Required: ${what}.`,
      warning: (what) => `Warned of otherwise: ${what}.`,
      place: {
        error: {
          under: (what) => `Always lies under ${what}, directly or further down.`,
          notUnder: (what) => `Never lies under ${what}, directly or further down.`,
        },
        warning: {
          under: (what) =>
            `Warned of where one does not lie under ${what}, directly or further down.`,
          notUnder: (what) => `Warned of where one lies under ${what}, directly or further down.`,
        },
      },
      under: (what) => ` that lie under ${what}`,
      notUnder: (what) => ` that do not lie under ${what}`,
      parents: (count, of) => `parents${of}: ${count}`,
      children: (count, of) => `${of} below: ${count}`,
      measures: (count) => `measures: ${count}`,
      perOwner: (most) => `at most ${most} for each owner`,
      withinOwner: ' for each owner',
      withinYear: ' each year',
      tag: (tag) => ` tagged ${quote(tag)}`,
      notTag: (tag) => ` not tagged ${quote(tag)}`,
      notId: (ids) => ` other than ${ids}`,
      type: (label) => ` of the kind ${label}`,
      none: 'no',
      any: 'only such',
      fewest: (count) => `at least ${count}`,
      most: (count) => `at most ${count}`,
    },
    assessedBy: (label, scale) => `${label} is made on the scale ${quote(scale)}.`,
    assessment: 'The assessment',
    byRule: (rule) => `The rule ${quote(rule)} suggests the grade.`,
    perMeasure: (rule) => `Each deciding measure is graded on its own by the rule ${quote(rule)}.`,
    byPerson: 'A person judges, without suggestion.',
    judges: (bodies) => `Judged by ${bodies}.`,
    inRounds: (rounds) => `Made in ${rounds}.`,
    onlyWhenDue: (grades) => `${grades} cannot be set before the due date.`,
    ordered: 'Best first:',
    unordered: 'Without order:',
    gradeWords: (forecast, outcome) => `${forecast} (in a forecast), ${outcome} (of an outcome)`,
    gradePoints: (points) => `gives ${points} ${points === '1' ? 'point' : 'points'}`,
    gradeNotCounted: 'is left out of shares but always shown',
    gradeRequires: { motivation: 'needs a reason', analysis: 'needs an analysis' },
    ruleOf: {
      measure: 'The rule looks at one measure at a time.',
      node: 'The rule looks at grades in the chain.',
    },
    compareRaw: 'Values are compared without rounding.',
    roundValue:
      'In a follow-up with forecast the forecast is read instead of the outcome, or an outcome that already settles it.',
    firstDecides: 'The first that holds decides:',
    gradeIf: (word, list) => `${word} if ${list}`,
    gradeElse: (word) => `${word} otherwise`,
    elsePerson: 'If none of these holds, a person decides (no rule).',
    unknownStops: 'If a value that is needed is missing, the rule stops and says which (no basis).',
    roll: {
      worst: (members) => `The worst grade among ${members} decides.`,
      best: (members) => `The best grade among ${members} decides.`,
      majority: (members) => `The most common grade among ${members} decides.`,
    },
    noneCounts: (word) => `Where none of the grades counts, it is ${word}.`,
    missingPolicy: {
      unknown: 'If a grade is missing there is no answer where it could have changed it.',
      leftOut: 'Those without a grade are not counted.',
      notMet: 'Those without a grade count as not met.',
    },
    leastCoverage: (percent) => `At least ${percent} must have a grade.`,
    theNumber: 'the number is',
    counted: {
      share: (worth) =>
        `The number is the sum of the points divided by how many there are, in per cent. The points are: ${worth}.`,
      weightedMean: (worth) =>
        `The number is the sum of weight times points divided by the sum of the weights. The points are: ${worth}.`,
    },
    yields: (what) => `The rule gives a number: ${what}.`,
    peers: (what, own, year) =>
      `${upper(what)} is taken with the own municipality ${own === 'included' ? 'included' : 'left out'}, ${year}.`,
    year: {
      same: 'for the same year',
      latestBoth: 'for the latest year that both have',
      atMost: (years) => `for a year at most ${counted('en', years, 'year', 'years')} old`,
    },
    round: (label, kind, covers, statutory) =>
      `${label}: ${covers}, ${kind === 'forecast' ? 'forecast for the whole year' : 'outcome'}${statutory === '' ? '' : `. Statutory ${statutory}`}.`,
    wholeYear: 'the whole year',
    every: { month: 'every month', quarter: 'every quarter', tertial: 'every tertial' },
    repeated: (every, months, isToDate) =>
      `${every} (after ${months}), ${isToDate ? 'from the beginning of the year' : 'the period alone'}`,
    monthSpan: (from, to) => `${from}–${to}`,
    asks: (types) => `Covers ${types}.`,
    asksMeasures: (measures) => `Asks for ${measures}.`,
    step: {
      report: (when, who) => `Reported${when}${who}.`,
      review: (when, who) => `Reviewed${when}${who}.`,
      deliver: (when, who) => `Delivered${when}${who}.`,
      decide: (when, by) => `Treated${when}${by}.`,
    },
    rooms: {
      open: 'The rooms are open: everybody sees what is reported.',
      closed: 'The rooms are closed: others see what is reported when the part is delivered.',
    },
    latestOn: (day, month) => ` by ${day} ${month}`,
    latestAfter: (days) => ` within ${days} of the end of the period`,
    days: { one: 'day', other: 'days' },
    stepBy: (who) => ` by ${who}`,
    byAnother: 'Whoever reviews a part is another than who reported it.',
    inOrder: (bodies) => ` in the order ${bodies}`,
    statutory: { delårsrapport: 'interim report', årsredovisning: 'annual report' },
    ceilingGoals: (most) => `At most ${counted('en', most, 'goal', 'goals')} for each owner.`,
    ceilingMeasures: (most) =>
      `At most ${counted('en', most, 'measure', 'measures')} for each owner.`,
    verdict: (label, scale, rule) =>
      `${label}: made on the scale ${quote(scale)} ${rule === null ? 'by a person, without suggestion' : `with the rule ${quote(rule)}`}.`,
    unnamedRule: (label) => `Rule for ${label}`,
    onScale: (rule, scale) => `${rule}, on the scale “${scale}”`,
    unusedRule: 'No assessment uses this rule.',
  },
}
