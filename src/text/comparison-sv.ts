// Swedish words of a comparison: whom a value is held against, what each of them had, who had none.
import { counted, join, upperFirst } from './language.ts'

const municipalities = (count: number) => counted('sv', count, 'kommun', 'kommuner')

export const comparisonSv = {
  /** Who was counted, and the year: stands above the list of them. */
  group: (group: string, own: 'included' | 'excluded', count: number, year: number) =>
    `${upperFirst(group)}: ${municipalities(count)} med värde ${year}, ${
      own === 'included' ? 'den egna kommunen inräknad' : 'utan den egna kommunen'
    }.`,
  /** Where a fourth ends, and how those that have the same value go. */
  fourth: (side: 'best' | 'worst', fourth: number, place: number, of: number) =>
    `${side === 'best' ? 'Den bästa fjärdedelen är' : 'Den sämsta fjärdedelen är'} ${fourth} av ${municipalities(of)} (en fjärdedel, avrundad uppåt). Gränsen är värdet på plats ${place} från den bästa; den som har samma värde når gränsen.`,
  ownYear: (ownYear: number, year: number) =>
    `Det egna värdet gäller ${ownYear}, jämförelsen ${year}.`,
  /** Those of the group that have no value in the year. */
  without: (count: number, year: number, areas: string) =>
    `${municipalities(count)} i gruppen saknar värde ${year}: ${areas}.`,
  lastIn: (year: number) => `senast ${year}`,
  never: 'inget värde alls',
  /** The municipality itself, with a forecast or a part of a year only. */
  noOutcome: 'inget utfall för ett helår',
  noValue: 'saknas',
  someMadeUp: (count: number, of: number) => `${count} av ${of} värden är påhittade.`,
  /** Where the same list stands earlier in the same explanation. */
  listedAbove: 'Värdena står ovan.',
  /** Above a list of what each of a group has had through the years. */
  oneByOne: (group: string) => `${upperFirst(group)}, kommun för kommun`,
  orderedBy: (year: number, isBestFirst: boolean) =>
    `Ordnade efter ${year}, ${isBestFirst ? 'bäst' : 'högst'} först.`,
  /** Others' years in what was frozen. */
  keptYears: (years: readonly number[]) =>
    `Andras värden är frysta bara för de år som jämfördes: ${join(years.map(String), 'och')}. Den egna serien är hel.`,
  sourceFor: (group: string) => `Källa för ${group}`,
  processed: (source: string) => `egen bearbetning av data från ${source}`,
  bestFirst: 'Bäst först.',
  highestFirst: 'Högst först.',
  columns: { place: 'Plats', area: 'Kommun', year: 'År', value: 'Värde', source: 'Källa' },
  come: (areas: string) => `med ${areas}`,
  gone: (areas: string) => `utan ${areas}`,
  own: 'egen kommun',
  /** A code that is no Swedish municipality’s. */
  code: (code: string) => `Kommunkod ${code}`,
  sources: (list: string) => `Källor: ${list}.`,
  sourceOf: (source: string, count: number) => `${source} (${municipalities(count)})`,
  noSource: 'källa saknas',
  fetched: (from: string, to: string) =>
    from === to ? `Hämtat ${from}.` : `Hämtat ${from} till ${to}.`,
}

export type ComparisonWords = typeof comparisonSv
