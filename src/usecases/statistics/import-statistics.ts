// Brings statistics in from a source: begun or gone on with, block by block, and read by nobody before it is finished.
import { isAThirdGone } from '../../domain/comparison/catalogue-changes.ts'
import type { ImportCause, Shrank, SourceRefusal } from '../../domain/comparison/source-refusals.ts'
import { faultIn } from '../../domain/comparison/told-values.ts'
import { withCauses } from '../../domain/comparison/value-causes.ts'
import { addPassed, NOTHING_PASSED, type PassedOver } from '../../sources/kolada/values.ts'
import type { Clock } from '../../sources/statistics/pace.ts'
import type { Store } from '../../store/connect.ts'
import { failImport, finishImport, keepOut } from '../../store/run-import.ts'
import {
  holdImport,
  type ImportCounts,
  type ImportOf,
  lastImport,
} from '../../store/statistics-imports.ts'
import { LISTING } from '../../store/tx.ts'
import { type BegunImport, beginOrGoOn, cursorOf, type NotBegun } from './begin-or-go-on.ts'
import { type GoneKeyFigure, goneAndFollowed } from './gone-key-figures.ts'
import {
  type Choice,
  type ImportProgress,
  planImport,
  progressOf,
  type Step,
  unknownIn,
} from './import-plan.ts'
import type { Catalogue, OpenedSource } from './opened-source.ts'
import { saveCatalogue, shrankFrom, standingCatalogue } from './save-catalogue.ts'
import { askedFor, saveStep } from './save-step.ts'

export type Importing = {
  readonly store: Store
  readonly source: OpenedSource
  readonly choice: Choice
  readonly clock: Pick<Clock, 'now'>
  /** The day it is in Sweden, ISO. */
  readonly today: string
  readonly tell?: (progress: ImportProgress) => void
  /** A chosen key figure that the source has not is passed by, as one that is followed and gone; else refused. */
  readonly mayBeGone?: boolean
}

/** What an import came to. */
export type Imported =
  | {
      readonly is: 'finished'
      readonly of: ImportOf
      readonly counts: ImportCounts
      readonly passed: PassedOver
      /** Values of areas that the source itself does not name. */
      readonly ofUnknownAreas: number
      /** Those that a municipality here follows and the source no longer has. */
      readonly goneFollowed: readonly GoneKeyFigure[]
    }
  | {
      readonly is: 'keptOut'
      readonly of: ImportOf
      readonly because: Shrank
      readonly goneFollowed: readonly GoneKeyFigure[]
    }
  /** `of` null: none was begun, since one waits for a person or another process is at it. */
  | { readonly is: 'brokenOff'; readonly of: ImportOf | null; readonly refusal: SourceRefusal }
  | ({ readonly is: 'notBegun' } & NotBegun)
  /** The choice is what is followed, and nobody follows anything of the dataset. */
  | { readonly is: 'notBegun'; readonly refused: 'nobodyFollows' }
  /** The choice names key figures that the source has not. */
  | {
      readonly is: 'notBegun'
      readonly refused: 'unknownKeyFigures'
      readonly ids: readonly string[]
    }

const WHO = 'statistics'

/** As text that is said in the reader's language when it is read. */
const written = (cause: ImportCause): string => JSON.stringify(cause)

/** A service that answers with empty lists is believed no more than one whose catalogue has shrunk. */
const seriesShrank = ({ gone, series }: ImportCounts): Shrank | null =>
  isAThirdGone(gone, series + gone) ? { refused: 'seriesShrank', gone, of: series + gone } : null

/** Finishes the import, or keeps it out where too much is gone. */
const conclude = (store: Store, of: ImportOf, known: Shrank | null) =>
  store.asMember(LISTING, WHO, async (tx) => {
    const { counts } = await holdImport(tx, of)
    const because = known ?? seriesShrank(counts)
    if (because === null) await finishImport(tx, of)
    else await keepOut(tx, of, written(because))
    return { counts, because }
  })

type Read =
  | { readonly passed: PassedOver; readonly ofUnknownAreas: number }
  | { readonly refusal: SourceRefusal }

/** Reads and saves every step that is left, each in a transaction of its own. */
const readSteps = async (
  { store, source, clock, today, tell = () => {} }: Importing,
  { of, after, counts }: BegunImport,
  catalogue: Catalogue,
  steps: readonly Step[],
): Promise<Read> => {
  const keyFigures = new Map(catalogue.keyFigures.map((one) => [one.id, one]))
  const areas = new Set(catalogue.areas.map(({ code }) => code))
  const startedWith = steps.filter(({ key }) => key <= after).length
  const from = clock.now()
  let passed = NOTHING_PASSED
  let ofUnknownAreas = 0
  let values = counts.values
  const tellHow = (done: number) => {
    const seconds = (clock.now() - from) / 1000
    tell(progressOf(steps, done, startedWith, { values, seconds }))
  }
  tellHow(startedWith)
  for (const [index, step] of steps.entries()) {
    if (index < startedWith) continue
    const got = await source.values(step)
    if ('refused' in got) return { refusal: got }
    const fault = faultIn(got.values, today)
    if (fault !== null) return { refusal: { ...fault, address: source.place } }
    const asked = askedFor(step, got.values, areas)
    const whole = withCauses(asked.values, keyFigures, today)
    const saving = { values: whole, cursor: cursorOf(step.key, clock.now()) }
    const told = await store.asMember(LISTING, WHO, (tx) => saveStep(tx, of, step, saving))
    passed = addPassed(passed, got.passed)
    ofUnknownAreas += asked.ofUnknownAreas
    values = told.values
    tellHow(index + 1)
  }
  return { passed, ofUnknownAreas }
}

const brokenOff = async (
  store: Store,
  of: ImportOf | null,
  refusal: SourceRefusal,
): Promise<Imported> => {
  if (of !== null) await store.asMember(LISTING, WHO, (tx) => failImport(tx, of, written(refusal)))
  return { is: 'brokenOff', of, refusal }
}

const askedOf = ({ source, choice, today }: Importing) => {
  const { dataset, title, place, madeUp = false, fetched: fetchedOn = today } = source
  return { dataset, title, source: place, madeUp, fetchedOn, chosen: choice }
}

/**
 * What broke off before anything was told stands among the imports too, so that somebody sees it; one that
 * waits for a person is left as it is.
 */
const refusedCatalogue = async (
  importing: Importing,
  refusal: SourceRefusal,
): Promise<Imported> => {
  const { store, source, clock } = importing
  const of = await store.asMember(LISTING, WHO, async (tx) => {
    const last = await lastImport(tx, source.dataset)
    if (last?.state === 'keptOut') return null
    const started = await beginOrGoOn(tx, askedOf(importing), null, clock.now())
    return 'refused' in started ? null : started.of
  })
  return brokenOff(store, of, refusal)
}

/**
 * Brings in all of a source, or a choice; goes on where an earlier try with the same choice broke off. The
 * catalogue is brought in whole whatever is chosen. What is read until it is finished is the import before.
 */
export const importStatistics = async (importing: Importing): Promise<Imported> => {
  const { store, source, choice, clock, today, mayBeGone = false } = importing
  const catalogue = await source.catalogue(choice.units)
  if ('refused' in catalogue) return refusedCatalogue(importing, catalogue)
  // NOTE before what waits for a person is asked about: that one has another catalogue.
  if (catalogue.keyFigures.length === 0)
    return refusedCatalogue(importing, { refused: 'emptyCatalogue', address: source.place })
  const unknown = unknownIn(catalogue, choice)
  if (unknown.length > 0 && !mayBeGone)
    return { is: 'notBegun', refused: 'unknownKeyFigures', ids: unknown }
  const { dataset } = source
  const before = await store.readAsMember(LISTING, WHO, (tx) => standingCatalogue(tx, dataset))
  const shrank = shrankFrom(before, catalogue)
  const begun = await store.asMember(LISTING, WHO, async (tx) => {
    const started = await beginOrGoOn(tx, askedOf(importing), shrank, clock.now())
    if ('refused' in started) return started
    await saveCatalogue(tx, started.of, catalogue)
    return started
  })
  if ('refused' in begun) return { is: 'notBegun', ...begun }
  const { of } = begun
  const steps = planImport(catalogue, choice, source.atOnce, Number(today.slice(0, 4)))
  const read = await readSteps(importing, begun, catalogue, steps)
  if ('refusal' in read) return brokenOff(store, of, read.refusal)
  const { counts, because } = await conclude(store, of, shrank)
  await store.settle()
  const goneFollowed = await goneAndFollowed(store, of)
  return because === null
    ? { is: 'finished', of, counts, ...read, goneFollowed }
    : { is: 'keptOut', of, because, goneFollowed }
}
