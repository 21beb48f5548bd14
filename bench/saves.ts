// A value saved over HTTP with its audit event, against a bare durable insert, on both databases: in a small
// municipality and in the largest.
import type pg from 'pg'
import { startEmbedded } from '../src/store/embedded/start.ts'
import { withClient, withDatabase, withFolder } from './places.ts'
import type { Measured } from './rollup.ts'
import { FRESH, openPoster, type SavedIn, saveOne, signIn } from './save-load.ts'
import { withSavingServer } from './with-saving-server.ts'

const CONNECTIONS = 8
const ROUNDS = 7
const BLOCK = 1000
const WARM_UP = 2000

/** How many a second, where every worker does one thing after the other for `time` ms. */
const rate = async (workers: readonly (() => Promise<unknown>)[], time = BLOCK) => {
  const from = performance.now()
  let count = 0
  const work = async (one: () => Promise<unknown>): Promise<void> => {
    for (; performance.now() - from < time; count += 1) await one()
  }
  await Promise.all(workers.map(work))
  return (count / (performance.now() - from)) * 1000
}

/** One row, one statement the server has planned before, one commit on disk. */
const bareInsert = (client: pg.Client): (() => Promise<unknown>) => {
  let id = 0
  const text = 'insert into bare (id, value) values ($1, $2)'
  return () => client.query({ name: 'bare', text, values: [++id, '10'] })
}

const prepareBare = async (client: pg.Client): Promise<void> => {
  await client.query('create table bare (id bigint primary key, value numeric)')
  const { rows } = await client.query(
    "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit')",
  )
  if (rows.some(({ setting }) => setting !== 'on'))
    throw new Error(`bench: not durable: ${JSON.stringify(rows)}`)
}

const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

type Rates = { readonly bare: number; readonly one: number; readonly many: number }

/** The three in turn, so that all meet the same machine; the middle of the rounds of each. */
const inTurn = async (client: pg.Client, address: string, where: SavedIn): Promise<Rates> => {
  await prepareBare(client)
  const cookie = await signIn(address, where)
  const values = FRESH[where]()
  // NOTE the first value loads the municipality; a connection that waits for that in silence is closed.
  const first = openPoster(address, cookie)
  await saveOne(first, where, values)
  first.close()
  const posters = Array.from({ length: CONNECTIONS }, () => openPoster(address, cookie))
  const savers = posters.map((poster) => () => saveOne(poster, where, values))
  const insert = bareInsert(client)
  await rate([insert], WARM_UP)
  await rate(savers, WARM_UP)
  const [bare, one, many]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await rate([insert]))
    one.push(await rate(savers.slice(0, 1)))
    many.push(await rate(savers))
  }
  for (const poster of posters) poster.close()
  return { bare: median(bare), one: median(one), many: median(many) }
}

const onPostgresql = (municipality: SavedIn): Promise<Rates> =>
  withDatabase((url) =>
    withSavingServer(['database', url], municipality, ({ address }) =>
      withClient({ connectionString: url }, (client) => inTurn(client, address, municipality)),
    ),
  )

// NOTE the bare insert has an embedded database of its own: one has a single session, and the
// server's is the server's alone.
const onEmbedded = (municipality: SavedIn): Promise<Rates> =>
  withFolder((served) =>
    withFolder((own) =>
      withSavingServer(['folder', served], municipality, async ({ address }) => {
        const running = await startEmbedded(own)
        const where = { ...running.address, user: 'postgres', database: 'postgres' }
        try {
          return await withClient(where, (client) => inTurn(client, address, municipality))
        } finally {
          await running.stop()
        }
      }),
    ),
  )

const beside = ({ bare, one }: Rates): string =>
  `${one.toFixed(0)} saves/s on one connection, ${bare.toFixed(0)} bare inserts/s; medians of ${ROUNDS} blocks in turn`

const LEAST_SHARE = 25

const shareOf = (name: string, rates: Rates): Measured => {
  const measured = (rates.one / rates.bare) * 100
  return {
    name: `saves: ${name}, of a bare insert`,
    goal: LEAST_SHARE,
    measured,
    unit: '%',
    against: beside(rates),
    met: measured >= LEAST_SHARE,
  }
}

const manyOf = (name: string, goal: number, rates: Rates): Measured => ({
  name: `saves: ${name}, ${CONNECTIONS} connections`,
  goal,
  measured: rates.many,
  unit: 'saves/s',
  against: `absolute; ${beside(rates)}`,
  met: rates.many >= goal,
})

const MUNICIPALITIES: readonly SavedIn[] = ['dorotea', 'largest']

const measureIn = async (municipality: SavedIn): Promise<Measured[]> => {
  const postgresql = await onPostgresql(municipality)
  const embedded = await onEmbedded(municipality)
  return [
    shareOf(`postgresql, ${municipality}`, postgresql),
    manyOf(`postgresql, ${municipality}`, 1200, postgresql),
    shareOf(`embedded, ${municipality}`, embedded),
    manyOf(`embedded, ${municipality}`, 200, embedded),
  ]
}

/** Saved values a second beside bare inserts, on PostgreSQL and embedded. */
export const measureSaves = async (): Promise<Measured[]> => {
  const all: Measured[] = []
  for (const municipality of MUNICIPALITIES) all.push(...(await measureIn(municipality)))
  return all
}
