// Resultatvisaren in words: how a municipality stands in each aspect, what weighs what, and the role of own indicators.
import type {
  AreaStanding,
  AspectStanding,
  countRoles,
  IndicatorRole,
  ResultMethod,
  ResultRefusal,
} from '../domain/comparison/result-table.ts'
import {
  municipalities,
  nameOfArea,
  type Saying,
  sayAbout,
  sayAboutPercent,
} from './comparison-saying.ts'
import { counted, join, type Language, quoted, upperFirst } from './language.ts'

const WORDS = {
  sv: {
    measures: (count: number) => counted('sv', count, 'mått', 'mått'),
    aspect: {
      trend: (aspect: string, better: number, even: number, worse: number) =>
        `${aspect}: ${better} bättre, ${even} ${even === 1 ? 'oförändrat' : 'oförändrade'} och ${worse} sämre`,
      position: (aspect: string, best: number, middle: number, worst: number) =>
        `${aspect}: ${best} bland de bästa 25 procenten, ${middle} i mitten och ${worst} bland de sämsta 25 procenten`,
    },
    unknown: (count: number) => `; ${counted('sv', count, 'mått', 'mått')} går inte att bedöma`,
    whole: (name: string, score: string) =>
      `${name}: sammanvägt ${score} på en skala från \u22121 (allt sämre) till 1 (allt bättre).`,
    noWhole: (name: string) => `${name}: inget går att väga samman, för värden saknas.`,
    compared: (count: string, years: string) => `Jämförda: ${count}, åren ${years}.`,
    by: {
      trend:
        'Varje mått räknas som bättre, oförändrat eller sämre efter ändringen från det första till det tredje året. Båda åren måste ha värde, och en ändring inom toleransen är oförändrad.',
      position:
        'Varje mått räknas efter platsen bland kommunerna det sista året: de bästa 25 procenten, mitten, de sämsta 25 procenten.',
    },
    weights: (list: string) => `Vikter: ${list}; övriga aspekter väger 1.`,
    equal: 'Alla aspekter väger lika.',
    ours: 'Sättet att väga samman är vårt förvalda: källan anger ingen formel. Vikterna kan ändras.',
    roles: {
      inBudget: 'finns i fullmäktiges budget',
      inCommitteePlan: 'finns i en nämnds plan',
      reportedYearly: 'rapporteras varje år',
      hasTarget: 'har ett mål',
    },
    inColumns: {
      inBudget: 'I fullmäktiges budget',
      inCommitteePlan: 'I en nämnds plan',
      reportedYearly: 'Rapporteras varje år',
      hasTarget: 'Har målvärde',
    },
    columns: { measure: 'Eget mått', met: (year: number) => `Nått ${year}` },
    yes: 'ja',
    no: 'nej',
    notTold: 'går inte att bedöma',
    some: (shown: number, of: number) =>
      `De ${shown} första av gruppens ${of} visas, i kodernas ordning.`,
    role: (count: number, of: number, role: string) => `${count} av ${of} egna mått ${role}.`,
    met: (met: number, of: number, percent: string) =>
      `Målet är nått för ${met} av ${of} mått som går att bedöma (${percent}).`,
    noneJudged: 'Inget av de egna måtten går att bedöma mot ett mål.',
    notJudged: (count: number) => `${counted('sv', count, 'mått', 'mått')} saknar mål eller värde.`,
    refused: {
      notAWeight: (aspect: string) =>
        `Vikten för ${aspect} måste vara noll eller mer. Ändra vikten.`,
      nothingWeighs: 'Alla aspekter har vikten noll. Ge minst en av dem en vikt.',
    },
    and: 'och',
  },
  en: {
    measures: (count: number) => counted('en', count, 'measure', 'measures'),
    aspect: {
      trend: (aspect: string, better: number, even: number, worse: number) =>
        `${aspect}: ${better} better, ${even} unchanged and ${worse} worse`,
      position: (aspect: string, best: number, middle: number, worst: number) =>
        `${aspect}: ${best} among the best 25 per cent, ${middle} in the middle and ${worst} among the worst 25 per cent`,
    },
    unknown: (count: number) => `; ${counted('en', count, 'measure', 'measures')} cannot be told`,
    whole: (name: string, score: string) =>
      `${name}: ${score} weighed together, on a scale from \u22121 (all worse) to 1 (all better).`,
    noWhole: (name: string) =>
      `${name}: nothing can be weighed together, since values are missing.`,
    compared: (count: string, years: string) => `Compared: ${count}, the years ${years}.`,
    by: {
      trend:
        'Every measure counts as better, unchanged or worse by its change from the first to the third year. Both years must have a value, and a change within the tolerance is unchanged.',
      position:
        'Every measure counts by its place among the municipalities in the last year: the best 25 per cent, the middle, the worst 25 per cent.',
    },
    weights: (list: string) => `Weights: ${list}; other aspects weigh 1.`,
    equal: 'All aspects weigh the same.',
    ours: 'The way of weighing together is our default: the source gives no formula. The weights can be changed.',
    roles: {
      inBudget: 'are in the council’s budget',
      inCommitteePlan: 'are in a committee’s plan',
      reportedYearly: 'are reported every year',
      hasTarget: 'have a target',
    },
    inColumns: {
      inBudget: 'In the council’s budget',
      inCommitteePlan: 'In a committee’s plan',
      reportedYearly: 'Reported every year',
      hasTarget: 'Has a target',
    },
    columns: { measure: 'Own measure', met: (year: number) => `Reached ${year}` },
    yes: 'yes',
    no: 'no',
    notTold: 'cannot be told',
    some: (shown: number, of: number) =>
      `The first ${shown} of the group’s ${of} are shown, in the order of their codes.`,
    role: (count: number, of: number, role: string) => `${count} of ${of} own measures ${role}.`,
    met: (met: number, of: number, percent: string) =>
      `The target is met for ${met} of ${of} measures that can be judged (${percent}).`,
    noneJudged: 'None of the own measures can be judged against a target.',
    notJudged: (count: number) =>
      counted(
        'en',
        count,
        'measure has no target or no value.',
        'measures have no target or no value.',
      ),
    refused: {
      notAWeight: (aspect: string) =>
        `The weight of ${aspect} must be nought or more. Change the weight.`,
      nothingWeighs: 'All aspects have the weight nought. Give at least one of them a weight.',
    },
    and: 'and',
  },
} as const

/** One aspect of one municipality: how many are better, even and worse. */
export const sentenceForAspect = (
  { aspect, better, even, worse, unknown }: AspectStanding,
  by: ResultMethod['by'],
  language: Language,
): string => {
  const words = WORDS[language]
  const said = words.aspect[by](upperFirst(aspect), better, even, worse)
  return `${said}${unknown === 0 ? '' : words.unknown(unknown)}.`
}

/** How a municipality stands, weighed together. */
export const sentenceForStanding = ({ area, whole }: AreaStanding, saying: Saying): string => {
  const words = WORDS[saying.language]
  const name = nameOfArea(area, saying)
  return whole === null
    ? words.noWhole(name)
    : words.whole(name, sayAbout(whole, 2, saying.language))
}

/** The table explained: whom and which years, how each measure counts, and the weights. */
export const explainResults = (
  areas: readonly string[],
  years: readonly number[],
  method: ResultMethod,
  language: Language,
): readonly string[] => {
  const words = WORDS[language]
  const weights = Object.entries(method.weights)
    .filter(([, weight]) => weight !== 1)
    .map(
      ([aspect, weight]) =>
        `${aspect} ${sayAbout(weight, Number.isInteger(weight) ? 0 : 1, language)}`,
    )
  return [
    words.compared(municipalities(areas.length, language), join(years.map(String), words.and)),
    words.by[method.by],
    weights.length === 0 ? words.equal : words.weights(join(weights, words.and)),
    ...(method.ours === true ? [words.ours] : []),
  ]
}

export const roleName = (role: IndicatorRole, language: Language): string =>
  WORDS[language].roles[role]

/** The words of the table of own measures: what is asked of each, and what is answered. */
export const rolesWords = (language: Language) => {
  const { inColumns, columns, yes, no, notTold } = WORDS[language]
  return { inColumns, columns, yes, no, notTold }
}

/** Which of a group are shown, where it has more than there is room for; «» all. */
export const sayShownOf = (shown: number, of: number, language: Language): string =>
  shown < of ? WORDS[language].some(shown, of) : ''

/** The role of own indicators in the steering, and the share that is met. */
export const explainRoles = (
  { of, roles, met }: ReturnType<typeof countRoles>,
  language: Language,
): readonly string[] => {
  const words = WORDS[language]
  const each = (Object.keys(words.roles) as IndicatorRole[]).map((role) =>
    words.role(roles[role], of, words.roles[role]),
  )
  const share = met.of === 0 ? 0 : (100 * met.met) / met.of
  return [
    ...each,
    met.of === 0
      ? words.noneJudged
      : words.met(met.met, met.of, sayAboutPercent(share, 1, language)),
    ...(met.unknown === 0 ? [] : [words.notJudged(met.unknown)]),
  ]
}

export const sentenceForResultRefusal = (refusal: ResultRefusal, language: Language): string => {
  const { refused } = WORDS[language]
  return refusal.refused === 'notAWeight'
    ? refused.notAWeight(quoted(refusal.aspect, language))
    : refused.nothingWeighs
}
