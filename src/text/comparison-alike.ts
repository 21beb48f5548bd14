// Our own search for those alike, in words: whom, how far, what each key figure adds, who is left out and how it is counted.
import type { Alike, SimilarFound, SimilarRefused } from '../domain/comparison/similar-search.ts'
import {
  municipalities,
  nameAreas,
  nameOfArea,
  type Saying,
  sayAbout,
  sayAboutPercent,
} from './comparison-saying.ts'
import type { KeyFigureNames } from './comparison-squares.ts'
import { join } from './language.ts'

const WORDS = {
  sv: {
    one: (name: string, distance: string, parts: string) =>
      `${name}: avstånd ${distance}. ${parts}`,
    parts: (parts: string) => `Av avståndet kommer ${parts}.`,
    part: (share: string, keyFigure: string) => `${share} från ${keyFigure}`,
    alike: 'Lika i allt som valts.',
    lacking: (keyFigures: string) => ` Utan ${keyFigures}, som saknar värde.`,
    used: (list: string) => `Lika räknas i: ${list}.`,
    weight: (keyFigure: string, share: string, count: string) =>
      `${keyFigure} (vikt ${share}, ${count} med värde)`,
    unused: {
      noOwnValue: (keyFigure: string) => `${keyFigure} används inte, för det egna värdet saknas.`,
      allAlike: (keyFigure: string) => `${keyFigure} används inte, för alla har samma värde.`,
    },
    leftOut: (count: string, names: string, least: string) =>
      `Utelämnade: ${count} som har värde för mindre än ${least} av vikten (${names}).`,
    method: (year: number) =>
      `Värdena gäller ${year}. Varje nyckeltal räknas om till standardavvikelser från medelvärdet. Avståndet är roten ur det vägda medelvärdet av skillnaderna i kvadrat; 0 är lika i allt. Saknas ett värde räknas de andra, med sina vikter. Det är vårt eget sätt att räkna, inte Koladas liknande kommuner.`,
    refused: {
      noFeatures: 'Inga nyckeltal är valda. Välj minst ett att vara lik i.',
      notAWeight: (keyFigure: string) =>
        `Vikten för ${keyFigure} måste vara över noll. Ändra vikten eller ta bort nyckeltalet.`,
      sameFeatureTwice: (keyFigure: string) =>
        `${keyFigure} är valt två gånger. Ta bort det ena och höj vikten i stället.`,
      nothingToCompareBy: (keyFigures: string) =>
        `Det går inte att se vilka som är lika: ${keyFigures} skiljer ingen åt eller saknar eget värde. Välj andra nyckeltal eller ett annat år.`,
    },
    and: 'och',
  },
  en: {
    one: (name: string, distance: string, parts: string) =>
      `${name}: distance ${distance}. ${parts}`,
    parts: (parts: string) => `Of the distance ${parts}.`,
    part: (share: string, keyFigure: string) => `${share} comes from ${keyFigure}`,
    alike: 'Alike in all that was chosen.',
    lacking: (keyFigures: string) => ` Without ${keyFigures}, which has no value.`,
    used: (list: string) => `Counted as alike in: ${list}.`,
    weight: (keyFigure: string, share: string, count: string) =>
      `${keyFigure} (weight ${share}, ${count} with a value)`,
    unused: {
      noOwnValue: (keyFigure: string) =>
        `${keyFigure} is not used, since the own value is missing.`,
      allAlike: (keyFigure: string) => `${keyFigure} is not used, since all have the same value.`,
    },
    leftOut: (count: string, names: string, least: string) =>
      `Left out: ${count} with values for less than ${least} of the weight (${names}).`,
    method: (year: number) =>
      `The values are of ${year}. Every key figure is turned into standard deviations from the mean. The distance is the root of the weighed mean of the squared differences; 0 is alike in all. Where a value is missing the others count, with their weights. It is our own way of counting, not Kolada’s similar municipalities.`,
    refused: {
      noFeatures: 'No key figures are chosen. Choose at least one to be alike in.',
      notAWeight: (keyFigure: string) =>
        `The weight of ${keyFigure} must be above nought. Change the weight or take the key figure away.`,
      sameFeatureTwice: (keyFigure: string) =>
        `${keyFigure} is chosen twice. Take one away and raise the weight instead.`,
      nothingToCompareBy: (keyFigures: string) =>
        `Who is alike cannot be seen: ${keyFigures} tells nobody apart or has no own value. Choose other key figures or another year.`,
    },
    and: 'and',
  },
} as const

/** One area: how far, and what each key figure adds, the most first. */
export const sentenceForAlike = (
  { area, distance, parts, missing }: Alike,
  named: KeyFigureNames,
  saying: Saying,
): string => {
  const { language } = saying
  const words = WORDS[language]
  const added = [...parts]
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .map(({ share, keyFigure }) =>
      words.part(sayAboutPercent(share * 100, 0, language), named(keyFigure)),
    )
  const said = added.length === 0 ? words.alike : words.parts(join(added, words.and))
  const without = missing.length === 0 ? '' : words.lacking(join(missing.map(named), words.and))
  return words.one(nameOfArea(area, saying), sayAbout(distance, 2, language), said + without)
}

/** The search explained: what was counted, with which weights, who is left out, and by which method. */
export const explainSimilar = (
  { used, unused, leftOut }: SimilarFound,
  { year, leastKnown }: { readonly year: number; readonly leastKnown: number },
  named: KeyFigureNames,
  saying: Saying,
): readonly string[] => {
  const { language } = saying
  const words = WORDS[language]
  const areas = leftOut.map(({ area }) => area)
  const list = used.map(({ keyFigure, weight, count }) =>
    words.weight(
      named(keyFigure),
      sayAboutPercent(weight * 100, 0, language),
      municipalities(count, language),
    ),
  )
  return [
    words.used(join(list, words.and)),
    ...unused.map(({ keyFigure, why }) => words.unused[why](named(keyFigure))),
    ...(areas.length === 0
      ? []
      : [
          words.leftOut(
            municipalities(areas.length, language),
            nameAreas(areas, saying),
            sayAboutPercent(leastKnown * 100, 0, language),
          ),
        ]),
    words.method(year),
  ]
}

/** Why nobody can be found, and what to do. */
export const sentenceForSimilarRefusal = (
  refusal: SimilarRefused,
  named: KeyFigureNames,
  saying: Saying,
): string => {
  const { refused, and } = WORDS[saying.language]
  switch (refusal.refused) {
    case 'noFeatures':
      return refused.noFeatures
    case 'notAWeight':
    case 'sameFeatureTwice':
      return refused[refusal.refused](named(refusal.keyFigure))
    case 'nothingToCompareBy':
      return refused.nothingToCompareBy(
        join(
          refusal.unused.map(({ keyFigure }) => named(keyFigure)),
          and,
        ),
      )
  }
}
