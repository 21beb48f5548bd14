// English words of a comparison: whom a value is held against, what each of them had, who had none.
import type { ComparisonWords } from './comparison-sv.ts'
import { counted, join, upperFirst } from './language.ts'

const municipalities = (count: number) => counted('en', count, 'municipality', 'municipalities')

export const comparisonEn: ComparisonWords = {
  group: (group, own, count, year) =>
    `${upperFirst(group)}: ${municipalities(count)} with a value for ${year}, ${
      own === 'included' ? 'own municipality included' : 'own municipality left out'
    }.`,
  fourth: (side, fourth, place, of) =>
    `The ${side} quarter is ${fourth} of ${municipalities(of)} (a quarter, rounded up). The limit is the value of place ${place} from the best; whoever has the same value reaches the limit.`,
  ownYear: (ownYear, year) => `The own value is from ${ownYear}, the comparison from ${year}.`,
  without: (count, year, areas) =>
    `${counted('en', count, 'municipality in the group has', 'municipalities in the group have')} no value for ${year}: ${areas}.`,
  lastIn: (year) => `last in ${year}`,
  never: 'no value at all',
  noOutcome: 'no outcome for a full year',
  noValue: 'missing',
  someMadeUp: (count, of) => `${count} of ${of} values are made up.`,
  listedAbove: 'The values are listed above.',
  oneByOne: (group) => `${upperFirst(group)}, municipality by municipality`,
  orderedBy: (year, isBestFirst) =>
    `Ordered by ${year}, the ${isBestFirst ? 'best' : 'highest'} first.`,
  keptYears: (years) =>
    `Others’ values are frozen only for the years that were compared: ${join(years.map(String), 'and')}. The own series is whole.`,
  sourceFor: (group) => `Source for ${group}`,
  processed: (source) => `own processing of data from ${source}`,
  bestFirst: 'Best first.',
  highestFirst: 'Highest first.',
  columns: { place: 'Place', area: 'Municipality', year: 'Year', value: 'Value', source: 'Source' },
  come: (areas) => `with ${areas}`,
  gone: (areas) => `without ${areas}`,
  own: 'own municipality',
  code: (code) => `Municipality code ${code}`,
  sources: (list) => `Sources: ${list}.`,
  sourceOf: (source, count) => `${source} (${municipalities(count)})`,
  noSource: 'no source given',
  fetched: (from, to) => (from === to ? `Fetched ${from}.` : `Fetched ${from} to ${to}.`),
}
