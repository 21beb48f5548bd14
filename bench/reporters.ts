// The last day to report: 500 people signed in, each saving a value every other second for a minute.
import { sql } from 'kysely'
import { openStore, type StorePlace } from '../src/store/connect.ts'
import { onServer, withDatabase, withFolder } from './places.ts'
import { passed } from './processes.ts'
import type { Measured } from './rollup.ts'
import { FRESH, openPoster, REPORTERS, saveOne } from './save-load.ts'
import { type SavingServer, withSavingServer } from './with-saving-server.ts'

const EVERY = 2000
const LASTS = 60_000
const ASKED = (LASTS / EVERY) * REPORTERS.length
const MOST = 150

type Day = {
  /** How long after its beat each save was confirmed, ms, the quickest first. */
  readonly times: readonly number[]
  /** What went wrong, one sentence each. */
  readonly faults: readonly string[]
}

const WHERE = 'dorotea'

type Values = ReturnType<(typeof FRESH)[typeof WHERE]>

/**
 * One person: a value at every beat, later where the one before is not confirmed yet. Its time counts from
 * the beat, so that a server that falls behind is not spared the waiting.
 */
const reportUntil = async (
  address: string,
  cookie: string,
  values: Values,
  first: number,
  end: number,
): Promise<Day> => {
  const poster = openPoster(address, cookie)
  const times: number[] = []
  const faults: string[] = []
  for (let beat = first; beat < end; beat += EVERY) {
    await passed(Math.max(0, beat - performance.now()))
    try {
      await saveOne(poster, WHERE, values)
      times.push(performance.now() - beat)
    } catch (error) {
      faults.push(String(error))
    }
  }
  poster.close()
  return { times, faults }
}

const report = async ({ address, cookies }: SavingServer): Promise<Day> => {
  const values = FRESH[WHERE]()
  const begins = performance.now()
  const days = await Promise.all(
    cookies.map((cookie, at) => {
      const first = begins + (at / cookies.length) * EVERY
      return reportUntil(address, cookie, values, first, begins + LASTS)
    }),
  )
  return {
    times: days.flatMap(({ times }) => times).toSorted((a, b) => a - b),
    faults: days.flatMap(({ faults }) => faults),
  }
}

type Reported = Day & { readonly written: number }

/** What lies in the store afterwards of what they have saved. */
const writtenIn = async (place: StorePlace): Promise<number> => {
  const store = await openStore(place)
  try {
    return await store.readAsMember(WHERE, 'bench', async ({ query, organisationId }) => {
      const { rows } = await sql<{ written: number }>`select count(*)::int as written from reading
        where organisation_id = ${organisationId} and author like 'reporter-%'`.execute(query)
      return rows[0]?.written ?? 0
    })
  } finally {
    await store.close()
  }
}

const onPostgresql = (): Promise<Reported> =>
  withDatabase(async (databaseUrl) => {
    const day = await withSavingServer(['database', databaseUrl], WHERE, report)
    return { ...day, written: await writtenIn(onServer(databaseUrl)) }
  })

const onEmbedded = (): Promise<Reported> =>
  withFolder(async (dataFolder) => {
    const day = await withSavingServer(['folder', dataFolder], WHERE, report)
    return { ...day, written: await writtenIn({ dataFolder }) }
  })

const atShare = ({ times }: Day, share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.POSITIVE_INFINITY

const beside = (day: Day): string =>
  `${day.times.length} saves by ${REPORTERS.length} people in ${LASTS / 1000} s, middle ${atShare(day, 0.5).toFixed(0)} ms, slowest ${atShare(day, 1).toFixed(0)} ms`

/** The embedded database has no goal here: its figure stands beside. */
const latenessOf = (day: Day, embedded: Day): Measured => ({
  name: 'reporters: 95 % within',
  goal: MOST,
  measured: atShare(day, 0.95),
  unit: 'ms',
  against: `absolute; ${beside(day)}; embedded ${atShare(embedded, 0.95).toFixed(0)} ms, ${beside(embedded)}`,
  met: atShare(day, 0.95) < MOST,
})

const countOf = (name: string, measured: number, unit: string, against: string): Measured => ({
  name: `reporters: ${name}`,
  goal: 0,
  measured,
  unit,
  against,
  met: measured === 0,
})

const countsOf = (database: string, { times, faults, written }: Reported): readonly Measured[] => [
  countOf(`${database}, errors`, faults.length, 'errors', faults[0] ?? '–'),
  countOf(
    `${database}, not saved`,
    ASKED - times.length,
    'values',
    `${times.length} confirmed of ${ASKED}`,
  ),
  countOf(
    `${database}, lost`,
    times.length - written,
    'writes',
    `${written} rows for ${times.length} confirmed`,
  ),
]

/** How long saves take when everyone reports at once, and whether any is refused or lost. */
export const measureReporters = async (): Promise<Measured[]> => {
  const postgresql = await onPostgresql()
  const embedded = await onEmbedded()
  return [
    latenessOf(postgresql, embedded),
    ...countsOf('postgresql', postgresql),
    ...countsOf('embedded', embedded),
  ]
}
