// The demonstration's logins: each municipality has those that its own organisation has a body for.
import { describe, expect, test } from 'vitest'
import { openChain } from '../../src/cli/open-chain.ts'
import { MADE_UP_FIGURES } from '../../src/demonstrated-key-figures.ts'
import { bringInMadeUp, MADE_UP_DATASET, madeUpSource } from '../../src/demonstrated-statistics.ts'
import { accountsFor, DEMONSTRATED } from '../../src/demonstration.ts'
import { municipalitiesIn } from '../../src/domain/comparison/municipalities.ts'
import { resolveGroup } from '../../src/domain/comparison/resolve-group.ts'
import type { Chain } from '../../src/domain/goals/chain.ts'
import { ROLES, type Role } from '../../src/domain/organisation/role.ts'
import { may } from '../../src/domain/workflow/may.ts'
import { shippedServices } from '../../src/sources/files/shipped-services.ts'
import { listImports } from '../../src/store/statistics-imports.ts'
import { takenImports } from '../../src/store/statistics-taken.ts'
import { LISTING } from '../../src/store/tx.ts'
import { bringIn } from '../sign-on/local-server.ts'
import { DATABASES } from '../store/databases.ts'

const chainOf = (folder: string): Chain => {
  const opened = openChain(`models/${folder}`, 'sv')
  if (opened.is === 'refused') throw new Error(opened.sentences.join('\n'))
  return opened.whole
}

const bodyOf = (chain: Chain, role: Role): string | null | undefined =>
  accountsFor(chain).find((one) => one.accountId === role)?.roles[0]?.unit

/** folder; reporter; unit manager; secretary: undefined where there is no such login. */
type Body = string | undefined
const HELD: readonly (readonly [string, Body, Body, Body])[] = [
  ['dorotea', 'samhalle', 'samhalle', 'ks'],
  ['kalmar', 'ks', undefined, 'kfn'],
  ['kumla', 'klf', 'klf', 'ks'],
  ['lindesberg', undefined, undefined, 'kf'],
  ['stockholm-ils', 'sdn', 'forskola', 'sdn'],
  ['exempel', 'ks', 'norra', 'son'],
]

test('the services of Exempelstad are told of by key figures that are made up here', () => {
  const there = new Set(MADE_UP_FIGURES.map(({ id }) => id))
  const said = chainOf('exempel').services ?? []
  const named = said.flatMap(({ cost = [], quality = [], volumes = [] }) =>
    [...cost, ...quality, ...volumes].map(({ keyFigure }) => keyFigure),
  )
  expect(named.length).toBeGreaterThan(9)
  expect(named.filter((id) => !there.has(id))).toEqual([])
})

test('the services of the made-up statistics are told of by its key figures, called as there', () => {
  const titles = new Map(MADE_UP_FIGURES.map(({ id, title }) => [id, title]))
  for (const { cost, quality, volumes } of shippedServices(MADE_UP_DATASET).services)
    for (const { keyFigure, title } of [...cost, ...quality, ...volumes])
      expect([keyFigure, title]).toEqual([keyFigure, titles.get(keyFigure)])
})

test.each(HELD)('%s has logins of its own bodies', (folder, reporter, unitManager, secretary) => {
  const chain = chainOf(folder)
  expect({
    reporter: bodyOf(chain, 'reporter'),
    unitManager: bodyOf(chain, 'unitManager'),
    secretary: bodyOf(chain, 'secretary'),
  }).toEqual({ reporter, unitManager, secretary })
})

describe.each(DEMONSTRATED.map(({ folder }) => folder))('in %s', (folder) => {
  const chain = chainOf(folder)

  test('a unit manager is of a unit or department, and answers for something', () => {
    const body = bodyOf(chain, 'unitManager')
    if (typeof body !== 'string') return
    expect(['unit', 'department']).toContain(chain.bodies.get(body)?.kind)
    const held = [{ role: 'unitManager', body }] as const
    const owned = [...chain.nodes.values()].filter(({ owner }) => owner === body)
    expect(owned.some(({ owner }) => may(held, 'decideGrade', chain.bodies, owner))).toBe(true)
  })

  test('every role that reaches all of the organisation has a login', () => {
    const ofOneBody = ['reporter', 'unitManager', 'secretary']
    const all = accountsFor(chain).map(({ accountId }) => accountId)
    for (const role of ROLES) if (!ofOneBody.includes(role)) expect(all).toContain(role)
  })
})

test('every municipality that is shown has its logins told here', () => {
  expect(HELD.map(([folder]) => folder)).toEqual(DEMONSTRATED.map(({ folder }) => folder))
})

describe('the made-up statistics', () => {
  const source = madeUpSource()
  const wanted = (keyFigure: string) =>
    ({ of: 'areas', keyFigures: [keyFigure], areas: [] }) as const
  const valuesOf = async (keyFigure: string, from = source) => {
    const got = await from.values(wanted(keyFigure))
    if ('refused' in got) throw new Error(got.refused)
    return got.values
  }

  test('are marked so, and the same each time', async () => {
    expect([source.madeUp, source.title]).toEqual([true, 'Påhittad statistik'])
    expect(await valuesOf('X20302')).toEqual(await valuesOf('X20302', madeUpSource()))
  })

  test('are of every municipality, ten years, women and men; of regions and the country', async () => {
    const values = await valuesOf('X20302')
    const codes = new Set(values.map(({ area }) => area))
    for (const { code } of municipalitiesIn()) expect(codes, code).toContain(code)
    expect(codes).toContain('0000')
    expect(new Set(values.map(({ year }) => year)).size).toBe(10)
    expect(new Set(values.map(({ sex }) => sex))).toEqual(new Set(['all', 'women', 'men']))
    const inhabitants = new Set((await valuesOf('X20002')).map(({ area }) => area))
    expect([...inhabitants].filter((code) => /^00(?!00)/.test(code))).toHaveLength(21)
  })

  test('are here and there suppressed or not delivered, and nowhere beyond what is possible', async () => {
    const values = await valuesOf('X20302')
    const causes = new Set(values.flatMap(({ cause = null }) => cause ?? []))
    expect(causes).toEqual(new Set(['suppressed', 'notDelivered']))
    const known = values.flatMap(({ value }) => value ?? [])
    expect(Math.min(...known)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...known)).toBeLessThanOrEqual(100)
  })

  test('have similar ones for a service, as Kolada draws them', async () => {
    const catalogue = await source.catalogue(false)
    if ('refused' in catalogue) throw new Error(catalogue.refused)
    const { groups, areas, keyFigures } = catalogue
    const keyFigure = keyFigures.find(({ id }) => id === 'X20302')
    if (keyFigure === undefined) throw new Error('X20302 is not there')
    const found = resolveGroup({ is: 'similar' }, 'asDrawn', {
      ...{ own: '2425', groups, areas, keyFigure },
    })
    if ('refused' in found) throw new Error(found.refused)
    expect([found.similar?.for, found.areas.length]).toEqual(['compulsorySchool', 7])
  })

  test.each(DATABASES)(
    'come in on $name, are taken in, and once only',
    async ({ open }) => {
      const opened = await open()
      try {
        await bringIn(opened, 'dorotea')
        for (const again of [false, true]) {
          await bringInMadeUp(opened.store, ['dorotea'], '2026-11-30')
          const found = await opened.store.readAsMember(LISTING, 'test', (tx) => listImports(tx))
          expect(
            found.map(({ dataset, state, madeUp }) => [dataset, state, madeUp]),
            `again: ${again}`,
          ).toEqual([
            ['exempel', 'finished', true],
            ['exempel', 'finished', true],
          ])
          const first = found.find((one) => one.import === 1)
          expect(first?.counts).toMatchObject({ keyFigures: 35, groups: 1173 })
          expect(first?.fetchedOn).toBe('2026-11-02')
        }
        const taken = await opened.store.readAsMember('dorotea', 'test', (tx) => takenImports(tx))
        expect(taken.map(({ dataset, import: number }) => [dataset, number])).toEqual([
          ['exempel', 1],
        ])
      } finally {
        await opened.remove()
      }
    },
    60_000,
  )
})
