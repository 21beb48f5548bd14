// English words of the tree of reasons.
import { lowerFirst, plural } from './language.ts'
import type { Catalogue } from './sv.ts'

export const treeEn: Catalogue['tree'] = {
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
  operandSpan: (name, span, why) => `${name}: ${span}; ${why}.`,
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
  notReckoned: (name, why) => `${name}: not counted; ${why}.`,
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
}
