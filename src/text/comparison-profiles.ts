// Finansiella profilen in words: the eight figures, the four perspectives, the points and how they are given.
import type {
  FinancialFigure,
  FinancialPerspective,
  FinancialProfile,
  MethodRefusal,
  ProfiledFigure,
  ProfiledPerspective,
  ProfileMethod,
} from '../domain/comparison/financial-profile.ts'
import { sentenceForCounted } from './comparison-places.ts'
import type { Saying } from './comparison-saying.ts'
import { join, type Language, lowerFirst, upperFirst } from './language.ts'
import { sayNumber, sayPercent, sayShort } from './numerals.ts'

const WORDS = {
  sv: {
    figures: {
      taxRate: 'Skattesats',
      equityRatio: 'Soliditet',
      netFinancialAssets: 'Finansiella nettotillgångar',
      quickRatio: 'Kassalikviditet',
      budgetAdherence: 'Budgetföljsamhet',
      resultBeforeExtraordinary: 'Resultat före extraordinära poster',
      averageResult: 'Genomsnittligt resultat under tre år',
      taxFinancedInvestment: 'Skattefinansiering av investeringar',
    },
    perspectives: {
      capacity: 'Långsiktig handlingsberedskap',
      readiness: 'Kortsiktig handlingsberedskap',
      risk: 'Riskförhållande',
      control: 'Kontroll över den finansiella utvecklingen',
    },
    strong: {
      higher: 'ett högt värde är starkt',
      lower: 'ett lågt värde är starkt',
      nearNought: 'ett värde nära noll är starkt',
    },
    figure: (
      name: string,
      points: number,
      rank: number,
      of: number,
      year: number,
      strong: string,
    ) => `${name} ${year}: ${points} poäng, plats ${rank} av ${of}; ${strong}.`,
    noValue: (name: string, year: number) =>
      `${name} ${year}: inga poäng, för det egna värdet saknas.`,
    tooFew: (name: string, year: number, of: number, least: number) =>
      `${name} ${year}: inga poäng, för bara ${of} har värde och minst ${least} behövs.`,
    perspective: (name: string, points: string, figures: string) =>
      `${name}: ${points} poäng, medelvärdet av ${figures}.`,
    none: (name: string, figures: string) => `${name}: inga poäng, för ${figures} saknar poäng.`,
    without: (figures: string) => ` Utan ${figures}, som saknar poäng.`,
    group: (group: string, year: number) => `Poängen är satta mot ${group}, ${year}.`,
    method: (shares: string) =>
      `5 poäng är starkast i gruppen och 1 svagast. Av gruppen får ${shares} poängen 5, 4, 3, 2 och 1, avrundat lika från båda hållen; den som har samma värde får samma poäng.`,
    ring: 'Den streckade ringen är 3 poäng, gruppens mitt.',
    ours: 'Gränserna, och vilka nyckeltal som bildar varje perspektiv, är våra förvalda: källorna anger dem inte.',
    refused: {
      sharesNotHundred: (sum: string) =>
        `Andelarna för de fem poängen blir ${sum} tillsammans. Ändra dem så att de blir 100 %.`,
      negativeShare: 'En andel är under noll. Ange andelar från 0 % och uppåt.',
      emptyPerspective: (name: string) => `${name} har inget nyckeltal. Välj minst ett.`,
    },
    and: 'och',
  },
  en: {
    figures: {
      taxRate: 'Tax rate',
      equityRatio: 'Equity ratio',
      netFinancialAssets: 'Net financial assets',
      quickRatio: 'Quick ratio',
      budgetAdherence: 'Adherence to budget',
      resultBeforeExtraordinary: 'Result before extraordinary items',
      averageResult: 'Average result over three years',
      taxFinancedInvestment: 'Investments financed by tax',
    },
    perspectives: {
      capacity: 'Long-term readiness to act',
      readiness: 'Short-term readiness to act',
      risk: 'Risk',
      control: 'Control over the financial development',
    },
    strong: {
      higher: 'a high value is strong',
      lower: 'a low value is strong',
      nearNought: 'a value near nought is strong',
    },
    figure: (
      name: string,
      points: number,
      rank: number,
      of: number,
      year: number,
      strong: string,
    ) => `${name} ${year}: ${points} points, place ${rank} of ${of}; ${strong}.`,
    noValue: (name: string, year: number) =>
      `${name} ${year}: no points, since the own value is missing.`,
    tooFew: (name: string, year: number, of: number, least: number) =>
      `${name} ${year}: no points, since only ${of} have a value and at least ${least} are needed.`,
    perspective: (name: string, points: string, figures: string) =>
      `${name}: ${points} points, the mean of ${figures}.`,
    none: (name: string, figures: string) => `${name}: no points, since ${figures} have none.`,
    without: (figures: string) => ` Without ${figures}, which has no points.`,
    group: (group: string, year: number) => `The points are set against ${group}, ${year}.`,
    method: (shares: string) =>
      `5 points are the strongest of the group and 1 the weakest. Of the group ${shares} get 5, 4, 3, 2 and 1 points, rounded alike from both ends; whoever has the same value gets the same points.`,
    ring: 'The dashed ring is 3 points, the middle of the group.',
    ours: 'The limits, and which key figures make each perspective, are our defaults: the sources do not give them.',
    refused: {
      sharesNotHundred: (sum: string) =>
        `The shares of the five points are ${sum} together. Change them so that they are 100%.`,
      negativeShare: 'A share is below nought. Give shares from 0% and up.',
      emptyPerspective: (name: string) => `${name} has no key figure. Choose at least one.`,
    },
    and: 'and',
  },
} as const

export const figureName = (figure: FinancialFigure, language: Language): string =>
  WORDS[language].figures[figure]

export const perspectiveName = (perspective: FinancialPerspective, language: Language): string =>
  WORDS[language].perspectives[perspective]

const namesInside = (figures: readonly FinancialFigure[], language: Language): string => {
  const { figures: names, and } = WORDS[language]
  return join(
    figures.map((one) => lowerFirst(names[one])),
    and,
  )
}

/** One figure: its points, place and what is strong; or why it has none. */
export const sentenceForFigure = (
  { figure, value, points, rank, of }: ProfiledFigure,
  year: number,
  method: ProfileMethod,
  language: Language,
): string => {
  const words = WORDS[language]
  const name = words.figures[figure]
  if (value === null) return words.noValue(name, year)
  if (points === null || rank === undefined) return words.tooFew(name, year, of, method.least)
  return words.figure(name, points, rank, of, year, words.strong[method.strong[figure]])
}

/** One perspective: the mean of which figures, and which are missing. */
export const sentenceForPerspective = (
  { perspective, points, of, missing }: ProfiledPerspective,
  language: Language,
): string => {
  const words = WORDS[language]
  const name = words.perspectives[perspective]
  if (points === null) return words.none(name, namesInside(of, language))
  const figures = namesInside(
    of.filter((one) => !missing.includes(one)),
    language,
  )
  const without = missing.length === 0 ? '' : words.without(namesInside(missing, language))
  return words.perspective(name, sayNumber(points, 1, language), figures) + without
}

/** A year's profile explained: group and year, perspectives, figures, members counted and missing, and the method. */
export const explainProfile = (
  { year, figures, perspectives }: FinancialProfile,
  group: string,
  method: ProfileMethod,
  saying: Saying & { readonly members: readonly string[] },
): readonly string[] => {
  const { language, members } = saying
  const words = WORDS[language]
  const lacking = [...new Set(figures.flatMap(({ missing }) => missing.map(({ area }) => area)))]
  const counted = members.filter((area) => !lacking.includes(area))
  const shares = join(
    method.shares.map((share) => sayPercent(sayShort(share, 1, language), language)),
    words.and,
  )
  return [
    words.group(group, year),
    ...perspectives.map((one) => sentenceForPerspective(one, language)),
    ...figures.map((one) => sentenceForFigure(one, year, method, language)),
    sentenceForCounted(
      counted,
      lacking.map((area) => ({ area })),
      { ...saying, year },
    ),
    words.method(shares),
    words.ring,
    ...(method.ours === true ? [words.ours] : []),
  ]
}

/** Why a method cannot be used, and what to do. */
export const sentenceForMethodRefusal = (refusal: MethodRefusal, language: Language): string => {
  const { refused, perspectives } = WORDS[language]
  switch (refusal.refused) {
    case 'sharesNotHundred':
      return refused.sharesNotHundred(sayPercent(sayShort(refusal.sum, 1, language), language))
    case 'negativeShare':
      return refused.negativeShare
    case 'emptyPerspective':
      return refused.emptyPerspective(upperFirst(perspectives[refusal.perspective]))
  }
}
