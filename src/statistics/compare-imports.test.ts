// What differs between two imports: of values, of key figures, of groups.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KeyFigure } from '../domain/comparison/key-figures.ts'
import { placesOf, type Series } from '../domain/comparison/series.ts'
import {
  compareCatalogues,
  compareGroups,
  countChanges,
  streamValueChanges,
  valueChanges,
} from './compare-imports.ts'

const PLACES = placesOf(['0000', '0180', '1880'])
const KEY = { keyFigure: 'N1', year: 2024, sex: 'all' } as const
const NONE = Number.NaN

const series = (...values: readonly number[]): Series => ({
  ...KEY,
  values: Float64Array.from(values),
  missing: new Map(),
})

describe('values', () => {
  test.each([
    [series(1, 2, 3), series(1, 2, 3), [], 'the same'],
    [series(1, 2), series(1, 2, NONE), [], 'a place that has come, still without a value'],
    [series(1, 2, 3), series(1, 2.5, 3), [['revised', '0180', 2, 2.5]], 'one is another'],
    [series(1, 2, 3), series(1, NONE, 3), [['removed', '0180', 2, null]], 'one is taken away'],
    [series(1), series(1, NONE, 3), [['added', '1880', null, 3]], 'one has come'],
    [null, series(NONE, 2), [['added', '0180', null, 2]], 'a year has come'],
    [series(NONE, 2), null, [['removed', '0180', 2, null]], 'a year has gone'],
    [series(0), series(-0), [], 'zero is zero'],
  ] as const)('%# %o, then %o', (before, after, changes, _why) => {
    const found = valueChanges({ ...KEY, before, after }, { places: PLACES })
    expect(found.map((one) => [one.kind, one.area, one.before, one.after])).toEqual(changes)
  })

  test('of some areas and some kinds are a part of all', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(NONE))
    const one = fc.option(fc.array(value, { maxLength: 3 }).map((values) => series(...values)))
    const areas = fc.subarray([...PLACES.codes])
    const kinds = fc.subarray(['revised', 'removed', 'added'] as const)
    fc.assert(
      fc.property(one, one, areas, kinds, (before, after, someAreas, someKinds) => {
        const change = { ...KEY, before, after }
        const all = valueChanges(change, { places: PLACES })
        const some = valueChanges(change, { places: PLACES, areas: someAreas, kinds: someKinds })
        const expected = all.filter(
          ({ area, kind }) => someAreas.includes(area) && someKinds.includes(kind),
        )
        expect(some).toEqual(expected)
        const back = valueChanges({ ...KEY, before: after, after: before }, { places: PLACES })
        expect(back.map(({ area }) => area)).toEqual(all.map(({ area }) => area))
      }),
    )
  })

  test('are counted by key figure as they come', async () => {
    async function* parts() {
      yield [{ ...KEY, before: series(1, 2), after: series(2) }]
      yield [{ ...KEY, keyFigure: 'N2', before: null, after: series(1, 1, 1) }]
    }
    const counts = await countChanges(streamValueChanges(parts(), { places: PLACES }))
    expect([...counts]).toEqual([
      ['N1', { revised: 1, removed: 1, added: 0 }],
      ['N2', { revised: 0, removed: 0, added: 3 }],
    ])
  })
})

const figure = (id: string, about: Partial<KeyFigure> & { readonly gone?: boolean } = {}) => ({
  id,
  title: `Titel ${id}`,
  description: 'Så räknas det.',
  of: 'municipalities' as const,
  bySex: false,
  hasUnits: false,
  gone: false,
  ...about,
})

test('key figures come, go, change title and change description', () => {
  const before = [
    figure('N1'),
    figure('N2'),
    figure('N3'),
    figure('N4', { gone: true }),
    figure('N5'),
  ]
  const after = [
    figure('N1', { gone: true }),
    figure('N2', { title: 'Titel N2, gammal definition (-2024)' }),
    figure('N3', { description: 'Ny metod från 2024.' }),
    figure('N4'),
    figure('N5'),
    figure('N6'),
  ]
  const found = compareCatalogues(before, after)
  expect(found.appeared.map(({ id }) => id)).toEqual(['N4', 'N6'])
  expect(found.gone).toEqual([figure('N1')])
  expect(found.retitled.map((pair) => pair.after.title)).toEqual([
    'Titel N2, gammal definition (-2024)',
  ])
  expect(found.redescribed.map((pair) => pair.after.id)).toEqual(['N3'])
})

test('a group is redrawn where its members are others, and renamed where its title is', () => {
  const group = (id: string, title: string, ...members: readonly string[]) => ({
    id,
    title,
    members,
    gone: false,
  })
  const before = [group('G1', 'Liknande, Arboga, 2022', '0180', '1880'), group('G2', 'Län', '1880')]
  const after = [group('G1', 'Liknande, Arboga, 2024', '1880', '0980'), group('G3', 'Nya', '1880')]
  expect(compareGroups(before, after)).toMatchObject({
    appeared: [{ id: 'G3' }],
    gone: [{ id: 'G2' }],
    redrawn: [{ left: ['0180'], joined: ['0980'] }],
    retitled: [{ after: { title: 'Liknande, Arboga, 2024' } }],
  })
})
