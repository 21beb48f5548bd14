// What was published before versions and publications were told apart is the same to a citizen afterwards.
import { describe, expect, test } from 'vitest'
import { MIGRATIONS } from '../../src/store/migrations/in-order.ts'
import { askServer, SERVER, urlOf } from './databases.ts'

const NAME = `malkedja_earlier_${process.pid}`
const BEFORE = 11

const SNAPSHOTS = `
insert into organisation (organisation_id, name) values ('kumla', 'Kumla');
insert into snapshot (organisation_id, snapshot_id, model_id, round_id, version, status, decision,
    hash, body, author, change_number)
  values
    ('kumla', 'a', 'm', 'helår-2025', 1, 'proposed', null, 'x', '{}', 'kim', 1),
    ('kumla', 'b', 'm', 'helår-2025', 2, 'decided',
      '{"by":"Kommunfullmäktige","date":"2026-04-20","ref":null}', 'x', '{}', 'kim', 2),
    ('kumla', 'c', 'm', 'helår-2025', 3, 'decided',
      '{"by":"Kommunfullmäktige","date":"2026-05-20","ref":"§ 45"}', 'x', '{}', 'kim', 3)`

describe.skipIf(SERVER === null)('snapshots of an earlier schema', () => {
  test('are versions, publications and decisions after the upgrade', async () => {
    const server = SERVER ?? ''
    const url = urlOf(server, NAME)
    await askServer(server, `create database ${NAME}`)
    try {
      for (const { sql } of MIGRATIONS.filter(({ number }) => number <= BEFORE))
        await askServer(url, sql)
      await askServer(url, SNAPSHOTS)
      for (const { sql } of MIGRATIONS.filter(({ number }) => number > BEFORE))
        await askServer(url, sql)
      expect(
        await askServer(url, 'select snapshot_id, status from publication order by 1'),
      ).toEqual([
        { snapshot_id: 'a', status: 'proposed' },
        { snapshot_id: 'b', status: 'decided' },
        { snapshot_id: 'c', status: 'decided' },
      ])
      expect(
        await askServer(
          url,
          `select snapshot_id, body_title, kind, is_last, decided_on::text as day, ref
           from decision order by 1`,
        ),
      ).toEqual(
        [
          { snapshot_id: 'b', day: '2026-04-20', ref: null },
          { snapshot_id: 'c', day: '2026-05-20', ref: '§ 45' },
        ].map((one) => ({
          ...one,
          body_title: 'Kommunfullmäktige',
          kind: 'approved',
          is_last: true,
        })),
      )
      const [row] = await askServer(url, 'select count(frozen_at)::int as frozen from snapshot')
      expect(row).toEqual({ frozen: 3 })
    } finally {
      await askServer(server, `drop database ${NAME} with (force)`)
    }
  })
})
