// Swedish words of the tree of reasons.
import type { WithoutGrade } from '../domain/assessment/reasons.ts'
import { lowerFirst, plural } from './language.ts'

export const treeSv = {
  caseNotTried: (number: number, word: string, decided: number) =>
    `Fall ${number}, ${word}: prövas inte, för fall ${decided} avgjorde.`,
  caseStoppedBefore: (number: number, word: string, stopped: number) =>
    `Fall ${number}, ${word}: prövas inte, för fall ${stopped} gick inte att avgöra.`,
  case: (number: number, word: string, truth: 'true' | 'false' | 'unknown') =>
    `Fall ${number}, ${word}: ${{ true: 'stämmer', false: 'stämmer inte', unknown: 'går inte att avgöra' }[truth]}.`,
  all: {
    true: 'Alla villkor stämmer.',
    false: 'Inte alla villkor stämmer.',
    unknown: 'Det går inte att avgöra om alla villkor stämmer.',
  },
  any: {
    true: 'Minst ett av villkoren stämmer.',
    false: 'Inget av villkoren stämmer.',
    unknown: 'Det går inte att avgöra om något av villkoren stämmer.',
  },
  not: {
    true: 'Villkoret ska inte stämma, och det gör det inte.',
    false: 'Villkoret ska inte stämma, men det gör det.',
    unknown: 'Villkoret ska inte stämma; det går inte att avgöra.',
  },
  operand: (name: string, value: string) => `${name}: ${value}.`,
  operandMissing: (name: string, why: string) => `${name}: inget värde; ${why}.`,
  operandSpan: (name: string, span: string, why: string) => `${name}: ${span}; ${why}.`,
  operandUnset: (name: string) => `${name}: inte satt.`,
  noValue: 'inget värde finns',
  source: (source: string) => `Källa: ${source}.`,
  recorded: (date: string) => `Registrerat ${date}.`,
  carried: (year: number) => `Senast mätt ${year}; värdet förs framåt.`,
  years: (from: string, to: string) => `Från ${from} till ${to}.`,
  consolidated: (how: string, coverage: string) => `Sammanvägt som ${how}: ${coverage}.`,
  notInForce: (count: number, units: string) =>
    `${plural('sv', count, 'Enheten finns', 'Enheterna finns')} inte i perioden och räknas inte: ${units}.`,
  takenOver: (unit: string, by: string) => `${unit} har ersatts av ${by}, som räknas i stället.`,
  how: {
    sum: 'summa',
    least: 'lägsta värde',
    greatest: 'högsta värde',
    own: 'eget värde',
    ratio: 'kvot av summor',
    weightedMean: 'viktat medel',
  } as Readonly<Record<string, string>>,
  unit: (unit: string, value: string, details: string) =>
    `${unit}: ${value}${details === '' ? '' : ` (${details})`}.`,
  notReckoned: (name: string, why: string) => `${name}: räknas inte; ${why}.`,
  unitWeight: (weight: string) => `vikt ${weight}`,
  /** What a unit gives a ratio: a part of a whole where the ratio is in per cent. */
  unitRatio: (above: string, below: string, isShare: boolean) =>
    `${above} ${isShare ? 'av' : 'delat med'} ${below}`,
  unitLimit: (limit: string, value: string, reached: boolean | undefined) =>
    `${lowerFirst(limit)} ${value}${reached === undefined ? '' : reached ? ', nås' : ', nås inte'}`,
  member: (title: string, grade: string, decided: boolean) =>
    `${title}: ${grade} (${decided ? 'fastställd' : 'föreslagen'}).`,
  memberMissing: (title: string, why: string) =>
    `${title}: ingen bedömning${why === '' ? '' : ` (${why})`}.`,
  withoutGrade: {
    noRule: 'ingen regel passar, så en person avgör',
    noBasis: 'saknar underlag',
    judgement: 'väntar på en persons bedömning',
    notTold: 'inte levererat än',
    notYet: 'måldatumet är inte här än',
    number: 'visas med ett tal',
    notDecided: 'har ett förslag som ingen har fastställt',
  } as Readonly<Record<WithoutGrade, string>>,
  notCounted: 'Räknas inte med.',
  /** Before what is said of a measure that is shown beside those that decide. */
  indicates: (sentence: string) => `visar riktning, räknas inte. ${sentence}`,
  weight: (weight: string) => `Vikt ${weight}.`,
  pointsWorth: (points: string) => `Ger ${points} poäng.`,
  band: (
    word: string,
    op: '>=' | '>' | 'rest',
    from: string,
    truth: 'true' | 'false' | 'unknown',
  ) => {
    const band = op === 'rest' ? 'allt därunder' : `${op === '>=' ? 'från' : 'över'} ${from}`
    const reached = op === 'rest' ? 'gäller här' : 'nås'
    return `${word}: ${band}; ${{ true: reached, false: 'nås inte', unknown: 'går inte att avgöra' }[truth]}.`
  },
  bandNotTried: (word: string, decided: string) => `${word}: prövas inte, för ${decided} avgjorde.`,
  bandNeeds: (op: '>=' | '>', from: string) => `${op === '>=' ? 'minst' : 'mer än'} ${from}`,
}
