// National statistics as an organisation reads them: of the import it has taken in, else of the latest that is finished.
import { countsByName } from '../../domain/comparison/counts-by-name.ts'
import type {
  Area,
  KeyFigure,
  KeyFigureGroup,
  SourceGroup,
} from '../../domain/comparison/key-figures.ts'
import type { PlaceIndex } from '../../domain/comparison/series.ts'
import { KOLADA } from '../../domain/measures/followed.ts'
import {
  readGroups,
  readKeyFigureGroups,
  readKeyFigures,
  type Standing,
} from '../../store/statistics-catalogue.ts'
import {
  type ImportOf,
  latestImport,
  listImports,
  readImport,
  type StatisticsImport,
} from '../../store/statistics-imports.ts'
import { takenInForce } from '../../store/statistics-taken.ts'
import type { Tx } from '../../store/tx.ts'
import type { Memory } from '../memory.ts'
import { type KeyFigureWords, keyFigureWords } from './key-figure-words.ts'
import { areasAt } from './national-statistics.ts'

/** What an import says of whose values there are, in which groups, and what is counted. */
export type Catalogue = {
  readonly areas: readonly Area[]
  readonly places: PlaceIndex
  readonly groups: readonly SourceGroup[]
  readonly keyFigures: ReadonlyMap<string, Standing<KeyFigure>>
  /** By title in Swedish order. */
  readonly keyFigureGroups: readonly KeyFigureGroup[]
  readonly words: KeyFigureWords
  /** Which key figure is named as of how many a share is; null: none is. */
  readonly countFor: (share: Pick<KeyFigure, 'title'>) => KeyFigure | null
}

export type StatisticsRead = Catalogue & { readonly of: StatisticsImport }

export type NoStatistics = { readonly refused: 'noStatistics' }

type Knowing = { readonly tx: Tx; readonly memory: Memory }

// NOTE a finished import never changes, so its catalogue is read once by each server; the latest of each dataset is kept.
const known = new WeakMap<Memory, Map<string, { import: number; read: Promise<Catalogue> }>>()

const readCatalogue = async ({ tx, memory }: Knowing, of: ImportOf): Promise<Catalogue> => {
  const { list: areas, index: places } = await areasAt(tx, memory.statistics, of)
  const groups = await readGroups(tx, of)
  const keyFigures = await readKeyFigures(tx, of)
  const here = keyFigures.filter(({ gone }) => !gone)
  const gathered = (await readKeyFigureGroups(tx, of)).filter(({ gone }) => !gone)
  return {
    areas,
    places,
    groups: groups.filter(({ gone }) => !gone),
    keyFigures: new Map(keyFigures.map((one) => [one.id, one])),
    keyFigureGroups: gathered.toSorted((a, b) => a.title.localeCompare(b.title, 'sv')),
    words: keyFigureWords(here),
    countFor: countsByName(here),
  }
}

const catalogueOf = async (knowing: Knowing, of: ImportOf): Promise<Catalogue> => {
  const { memory } = knowing
  const kept = known.get(memory) ?? new Map()
  known.set(memory, kept)
  const found = kept.get(of.dataset)
  if (found?.import === of.import) return found.read
  const read = readCatalogue(knowing, of)
  kept.set(of.dataset, { import: of.import, read })
  // What broke off is asked for anew the next time.
  read.catch(() => kept.delete(of.dataset))
  return read
}

/**
 * The dataset that is read where an address names none: Kolada's where it is imported, else the first that
 * is, as in a demonstration.
 */
export const datasetRead = async (tx: Tx, asked: string | undefined): Promise<string> => {
  if (asked !== undefined) return asked
  const finished = (await listImports(tx)).filter(({ state }) => state === 'finished')
  const named = finished.map(({ dataset }) => dataset)
  return named.includes(KOLADA) ? KOLADA : (named[0] ?? KOLADA)
}

/** The import that an organisation reads: the one it has taken in, else the latest that is finished. */
export const importRead = async (tx: Tx, dataset: string): Promise<StatisticsImport | null> => {
  const taken = (await takenInForce(tx)).get(dataset)
  return taken === undefined ? latestImport(tx, dataset) : readImport(tx, taken)
}

/** @refuses noStatistics */
export const readStatistics = async (
  asking: Knowing,
  dataset: string,
): Promise<StatisticsRead | NoStatistics> => {
  const of = await importRead(asking.tx, dataset)
  return of === null ? { refused: 'noStatistics' } : { ...(await catalogueOf(asking, of)), of }
}
