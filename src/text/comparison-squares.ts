// Cost against quality in words: the four fields, how one has moved, and who does better for less.
import type { Field, ServiceSquare, SquarePlace } from '../domain/comparison/cost-quality.ts'
import {
  municipalities,
  nameAreas,
  nameOfArea,
  type Saying,
  sayAbout,
} from './comparison-saying.ts'
import { join, type Language } from './language.ts'

const WORDS = {
  sv: {
    fields: {
      betterCheaper: 'bättre och billigare',
      betterDearer: 'bättre och dyrare',
      worseCheaper: 'sämre och billigare',
      worseDearer: 'sämre och dyrare',
      between: 'på en av linjerna',
    },
    place: (name: string, year: number, field: string) =>
      `${name} är ${year} ${field} än gruppens medelvärde.`,
    between: (name: string, year: number) =>
      `${name} ligger ${year} mitt på gruppens medelvärde för kostnad eller kvalitet.`,
    scores: (cost: string, quality: string) =>
      `Kostnad ${cost} och kvalitet ${quality}, i standardavvikelser från medelvärdet; över noll är bättre.`,
    lacking: (keyFigures: string) => `Kvaliteten är räknad utan ${keyFigures}, som saknar värde.`,
    moved: (first: string, from: number, last: string, to: number) =>
      first === last
        ? `Fältet är detsamma ${from} och ${to}: ${first}.`
        : `Från ${first} (${from}) till ${last} (${to}).`,
    gaps: (years: string) => `Kan inte ritas ${years}, för värde saknas.`,
    better: (count: string, names: string) => `Bättre och billigare: ${count} (${names}).`,
    nobody: 'Ingen i gruppen är både bättre och billigare.',
    notDrawn: 'Den egna kommunen saknar värde för kostnad eller kvalitet och kan inte jämföras.',
    counted: (drawn: string, year: number) =>
      `Ritade: ${drawn} med både kostnad och kvalitet ${year}.`,
    missing: (count: string, names: string) =>
      `Inte ritade: ${count} som saknar något av dem (${names}).`,
    allAlike: (keyFigures: string) =>
      `Alla har samma värde i ${keyFigures}, som därför inte skiljer någon åt.`,
    method:
      'Varje värde jämförs med gruppens ovägda medelvärde. Flera kvalitetsmått läggs ihop till medelvärdet av hur många standardavvikelser de ligger från mitten. Det sättet att lägga ihop är vårt eget. Att något kostar mer kan bero på behov, och bilden säger inget om orsaker.',
    and: 'och',
  },
  en: {
    fields: {
      betterCheaper: 'better and cheaper',
      betterDearer: 'better and dearer',
      worseCheaper: 'worse and cheaper',
      worseDearer: 'worse and dearer',
      between: 'on one of the lines',
    },
    place: (name: string, year: number, field: string) =>
      `In ${year} ${name} is ${field} than the group’s mean.`,
    between: (name: string, year: number) =>
      `In ${year} ${name} lies exactly at the group’s mean of cost or quality.`,
    scores: (cost: string, quality: string) =>
      `Cost ${cost} and quality ${quality}, in standard deviations from the mean; above nought is better.`,
    lacking: (keyFigures: string) =>
      `The quality is counted without ${keyFigures}, which has no value.`,
    moved: (first: string, from: number, last: string, to: number) =>
      first === last
        ? `The field is the same in ${from} and ${to}: ${first}.`
        : `From ${first} (${from}) to ${last} (${to}).`,
    gaps: (years: string) => `Cannot be drawn for ${years}, since a value is missing.`,
    better: (count: string, names: string) => `Better and cheaper: ${count} (${names}).`,
    nobody: 'Nobody in the group is both better and cheaper.',
    notDrawn: 'The own municipality has no value for cost or quality and cannot be compared.',
    counted: (drawn: string, year: number) =>
      `Drawn: ${drawn} with both cost and quality for ${year}.`,
    missing: (count: string, names: string) =>
      `Not drawn: ${count} lacking one of them (${names}).`,
    allAlike: (keyFigures: string) =>
      `All have the same value in ${keyFigures}, so it tells nobody apart.`,
    method:
      'Every value is held against the group’s unweighted mean. Several quality key figures are put together as the mean of how many standard deviations they lie from the middle. That way of putting them together is our own. That something costs more may be due to need, and the picture says nothing of causes.',
    and: 'and',
  },
} as const

/** What a key figure is called, by its id. */
export type KeyFigureNames = (id: string) => string

export const fieldName = (field: Field, language: Language): string => WORDS[language].fields[field]

/** Where an area stands in a year. */
export const sentenceForField = (
  { area, field, cost, quality }: SquarePlace,
  year: number,
  named: KeyFigureNames,
  saying: Saying,
): string => {
  const { language } = saying
  const words = WORDS[language]
  const name = nameOfArea(area, saying)
  return [
    field === 'between' ? words.between(name, year) : words.place(name, year, words.fields[field]),
    words.scores(sayAbout(cost.score, 1, language), sayAbout(quality.score, 1, language)),
    ...(quality.missing.length === 0
      ? []
      : [words.lacking(join(quality.missing.map(named), words.and))]),
  ].join(' ')
}

/** How an area has moved from the first to the last year it can be drawn in. */
export const sentenceForMovement = (
  {
    path,
    gaps,
  }: {
    readonly path: readonly { readonly year: number; readonly field: Field }[]
    readonly gaps: readonly number[]
  },
  language: Language,
): string => {
  const words = WORDS[language]
  const [first, last] = [path[0], path.at(-1)]
  return [
    ...(first === undefined || last === undefined || first === last
      ? []
      : [words.moved(words.fields[first.field], first.year, words.fields[last.field], last.year)]),
    ...(gaps.length === 0 ? [] : [words.gaps(join(gaps.map(String), words.and))]),
  ].join(' ')
}

/** Who has both better quality and lower cost; or that oneself cannot be compared. */
export const sentenceForBetter = (found: readonly SquarePlace[] | null, saying: Saying): string => {
  const { language } = saying
  const words = WORDS[language]
  if (found === null) return words.notDrawn
  if (found.length === 0) return words.nobody
  const areas = found.map(({ area }) => area)
  return words.better(municipalities(areas.length, language), nameAreas(areas, saying))
}

/** A square explained: who is drawn, who is not and why, and by which method. */
export const explainSquare = (
  { year, places, missing, allAlike }: ServiceSquare,
  named: KeyFigureNames,
  saying: Saying,
): readonly string[] => {
  const { language } = saying
  const words = WORDS[language]
  const without = missing.map(({ area }) => area)
  return [
    words.counted(municipalities(places.length, language), year),
    ...(without.length === 0
      ? []
      : [words.missing(municipalities(without.length, language), nameAreas(without, saying))]),
    ...(allAlike.length === 0 ? [] : [words.allAlike(join(allAlike.map(named), words.and))]),
    words.method,
  ]
}
