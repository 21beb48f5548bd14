// Pairs of readings written in one transaction, and what is wrong with those that are there.
import { sql } from 'kysely'
import type { Store } from '../../src/store/connect.ts'
import { recordReading } from '../../src/store/readings.ts'
import { reading } from './samples.ts'

/** Writes two readings as one transaction; when it resolves both are saved for good. */
export const writePair = (store: Store, name: string): Promise<void> =>
  store.asMember('kumla', 'writer', async (tx) => {
    for (const half of ['first', 'second']) {
      const about = { measureId: name, unitId: half, comment: 'x'.repeat(300) }
      const recorded = await recordReading(tx, reading('1.0', about), null)
      if (!('saved' in recorded)) throw new Error(`${name} ${half} was refused`)
    }
  })

export type FoundPairs = {
  /** Names of the pairs of which both readings are there. */
  readonly whole: readonly string[]
  /** What is wrong, in words; empty: nothing. */
  readonly damage: readonly string[]
}

/** Every pair there, and whether rows, audit, change numbers and indexes agree. */
export const findDamage = (store: Store): Promise<FoundPairs> =>
  store.asMember('kumla', 'checker', async ({ query }) => {
    const { rows } = await sql<{ name: string; halves: number }>`
      select measure_id as name, count(*)::integer as halves from reading
      where organisation_id = 'kumla' group by 1`.execute(query)
    const { rows: counted } = await sql<Record<string, number>>`
      select (select count(*) from audit_event where what = 'recordReading') as noted,
        (select count(*) from reading) as readings,
        (select count(*) from audit_event) as events,
        (select coalesce(max(change_number), 0) from audit_event) as highest,
        (select change_number from organisation) as change`.execute(query)
    await sql`set local enable_seqscan = off; set local enable_bitmapscan = off`.execute(query)
    const { rows: indexed } = await sql<{ readings: number }>`
      select count(*) as readings from reading
      where organisation_id = 'kumla' and change_number > 0`.execute(query)
    const found = counted[0] ?? {}
    const damage = [
      ...rows.filter(({ halves }) => halves !== 2).map(({ name }) => `${name} is half there`),
      found.noted === found.readings ? '' : 'readings and their audit events differ in number',
      found.events === found.highest ? '' : 'the change numbers have holes',
      found.highest === found.change ? '' : 'the organisation’s change number is another',
      indexed[0]?.readings === found.readings ? '' : 'an index and its table differ',
    ].filter((fault) => fault !== '')
    return { whole: rows.map(({ name }) => name), damage }
  })
