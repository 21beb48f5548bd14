// English words of models, as the model page reads them.
import { counted, quoted, upperFirst } from './language.ts'
import type { Catalogue } from './sv.ts'

const quote = (words: string): string => quoted(words, 'en')

export const modelEn: Catalogue['model'] = {
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
  goals: { one: 'goal', other: 'goals' },
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
    children: (count, _one, other) => `${other} below: ${count}`,
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
  assessedBy: (label, scale) =>
    `The assessment ${label === '' ? '' : `${quote(label)} `}is made on the scale ${quote(scale)}.`,
  byRule: (rule) => `The rule ${quote(rule)} suggests the grade.`,
  perMeasure: (rule) => `Each deciding measure is graded on its own by the rule ${quote(rule)}.`,
  byPerson: 'A person judges, without suggestion.',
  judges: (bodies) => `Judged by ${bodies}.`,
  inRounds: (rounds) => `Made in ${rounds}.`,
  onlyWhenDue: (grades) => `${grades} cannot be set before the due date.`,
  ordered: 'Best first:',
  unordered: 'Without order:',
  gradeWords: (forecast, outcome) =>
    `${quote(forecast)} in a forecast, ${quote(outcome)} of an outcome`,
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
    `${upperFirst(what)} is taken with the own municipality ${own === 'included' ? 'included' : 'left out'}, ${year}.`,
  fourth: {
    best: 'A quarter is the number of municipalities with a value divided by four, rounded up. The limit is the value of the last one in the best quarter, and whoever has the same value reaches the limit.',
    worst:
      'A quarter is the number of municipalities with a value divided by four, rounded up. The limit is the value of the last one that is not in the worst quarter, and whoever has the same value reaches the limit.',
  },
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
}
