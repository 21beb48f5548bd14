// Refusals of frameworks and evaluations in English.
import type { EvaluationSentences } from './evaluation-sentences.ts'
import { join, quoted } from './language.ts'

const quote = (text: string): string => quoted(text, 'en')
const number = (text: string): string => text.replace('-', '\u2212')
const list = (words: readonly string[]): string => join(words.slice(0, 12).map(quote), 'and')
const SORTS = { part: 'part', assessor: 'assessor', scope: 'scope' } as const
const STEPS = { whole: 'whole points', half: 'whole and half points' } as const

export const evaluationFaultsEn: EvaluationSentences = {
  unknownReference: ({ sort, found, valid, nearest }) => {
    const there =
      nearest === undefined ? `There is ${list(valid)}.` : `Did you mean ${quote(nearest)}?`
    return `The framework has no ${SORTS[sort]} ${quote(found)}. ${there}`
  },
  notPoints: ({ found }) => `${quote(found)} is no number. Write the points in figures, as “78.5”.`,
  pointsOutside: ({ found, most }) =>
    `${number(found)} points cannot be given: this part gives between 0 and ${number(most)}. Correct the points.`,
  pointsBetween: ({ found, step }) =>
    `${number(found)} points cannot be given: the framework has ${STEPS[step]}. Round the points.`,
  noPointsHere: () => 'The framework gives no points, only words. Write a comment instead.',
  mostNotKnown: ({ part }) =>
    `${quote(part)} cannot be given points yet, since how many it can give is not known. First enter what is missing: weights, or questions with their most points.`,
  weightsSum: ({ under, sum, asked, without }) =>
    without.length === 0
      ? `The weights under ${quote(under)} sum to ${number(sum)}; they are to sum to ${number(asked)}. Change one of them.`
      : `Under ${quote(under)}, ${list(without)} lack a weight. Give every part one; together they are to sum to ${number(asked)}.`,
  tooManyLevels: ({ part, most }) =>
    `${quote(part)} lies on a level that the framework does not have: it has ${most}. Put it higher up, or name the level.`,
  notOwnLevel: ({ level, levels }) =>
    levels.length === 0
      ? 'The framework leaves nothing to the municipality to enter. Use its own parts.'
      : `Level ${level} is the framework’s own; the municipality enters level ${join(levels.map(String), 'and')}. Put the part there.`,
  givenTwice: ({ part, by }) =>
    `${quote(part)} has points by ${quote(by)} twice. Remove one of the rows.`,
  saidTwice: ({ part, by }) =>
    `${part === null ? 'The whole' : quote(part)} has two comments by ${quote(by)}. Write them as one.`,
  pointsAndMissing: () =>
    'Both points and a reason that they are missing are given. Remove one of them.',
  neitherPointsNorMissing: () =>
    'Points are missing. Give points, or say why there are none (missing).',
  yearOutsideEdition: ({ year, from, to }) =>
    `The framework’s edition is of ${to === null ? `${from} on` : `${from}–${to}`}, not of ${year}. Choose the edition of that year.`,
  yearsBackwards: ({ from, to }) =>
    `The edition ends in ${to}, before it begins in ${from}. Let the years change places.`,
  readsBackwards: ({ strength, weakness }) =>
    `A weakness (below ${weakness}) must not begin above a strength (from ${strength}). Let the shares change places.`,
  notWebAddress: ({ found }) =>
    `${quote(found)} is no web address. Write the whole address, as “https://www.example.se/plan”.`,
  notRespondents: ({ assessor }) =>
    `${quote(assessor)} is no group of respondents, so it has no number of answers. Remove the line, or write “kind: respondents” on it.`,
}
