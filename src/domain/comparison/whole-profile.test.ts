// A whole profile's places are those of the exact formulas; what is asked for is what is shown, each key figure once.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedKeyFigure } from './counted-key-figure.ts'
import { positionsAmong } from './position.ts'
import { exactOf } from './series.ts'
import {
  byOperatingArea,
  chooseProfiled,
  inTitleOrder,
  PROFILE_ORDERS,
  type ProfiledKeyFigure,
  placeAround,
} from './whole-profile.ts'

const keyFigure = (id: string, title: string, operatingArea?: string) =>
  countedKeyFigure(
    {
      ...{ id, title, description: '', of: 'municipalities', bySex: false, hasUnits: false },
      ...(operatingArea === undefined ? {} : { operatingArea }),
    },
    undefined,
  )

test('a place from counts is the place that the exact formulas give, ties and all', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 }),
      fc.constantFrom('higher', 'lower', 'none', 'interval'),
      (values, better) => {
        const members = values.map((value, at) => ({ area: String(at), value: exactOf(value) }))
        for (const [at, exact] of positionsAmong(members, better).entries()) {
          const own = values[at] ?? 0
          const place = placeAround(
            {
              counted: values.length,
              higher: values.filter((one) => one > own).length,
              lower: values.filter((one) => one < own).length,
            },
            { better },
          )
          expect(exact).toMatchObject(place)
        }
      },
    ),
  )
})

const row = (
  id: string,
  title: string,
  place: ProfiledKeyFigure['place'],
  more: { readonly area?: string; readonly isFollowed?: boolean } = {},
): ProfiledKeyFigure => ({
  ...{ keyFigure: keyFigure(id, title, more.area), year: 2025, value: 1, place },
  isFollowed: more.isFollowed ?? false,
})

/** As they come: in the order of their titles. */
const ROWS = [
  row(
    'X4',
    'Abborrar',
    { colour: 'red', rank: 8, of: 8, tied: 1 },
    { area: 'Å', isFollowed: true },
  ),
  row('X3', 'Ankor', { colour: 'grey', because: 'noDirection' }),
  row('X5', 'Bin', { colour: 'grey', because: 'suppressed' }, { area: 'Åker' }),
  row('X2', 'Björnar', { colour: 'green', rank: 3, of: 290, tied: 0 }, { area: 'Skog' }),
  row('X1', 'Älgar', { colour: 'yellow', rank: 3, of: 8, tied: 0 }, { area: 'Skog' }),
]
const idsOf = (rows: readonly ProfiledKeyFigure[]) => rows.map((one) => one.keyFigure.id).join(' ')

test.each([
  ['by place, as far down the group as it is', { order: 'place' }, 'X2 X1 X4 X3 X5'],
  ['the worst first, and the grey last all the same', { order: 'worst' }, 'X4 X1 X2 X3 X5'],
  ['by title in Swedish', { order: 'title' }, 'X4 X3 X5 X2 X1'],
  ['of one operating area', { order: 'place', operatingArea: 'Skog' }, 'X2 X1'],
  ['of none', { order: 'place', operatingArea: '' }, 'X3'],
  ['of a colour', { order: 'title', colour: 'grey' }, 'X3 X5'],
  ['grey for one cause', { order: 'title', because: 'suppressed' }, 'X5'],
  ['followed here', { order: 'title', isFollowed: true }, 'X4'],
  ['not followed here', { order: 'title', isFollowed: false }, 'X3 X5 X2 X1'],
] as const)('%s', (_, choice, ids) => {
  expect(idsOf(chooseProfiled(ROWS, choice))).toBe(ids)
})

test('without a choice every key figure is shown once, in any order; and stands in one area', () => {
  for (const order of PROFILE_ORDERS)
    expect(idsOf(chooseProfiled(ROWS, { order })).split(' ').toSorted().join(' ')).toBe(
      'X1 X2 X3 X4 X5',
    )
  expect(byOperatingArea(ROWS).map((one) => [one.operatingArea, idsOf(one.rows)])).toEqual([
    ['Skog', 'X2 X1'],
    ['Å', 'X4'],
    ['Åker', 'X5'],
    ['', 'X3'],
  ])
})

test('the rows come in the order of Swedish titles, numbers as numbers', () => {
  const titles = ['Ön', 'Ask, 10 år', 'Ask, 9 år', 'Ån', 'Äng'].map((title, at) => ({
    ...{ id: `X${at}`, title },
  }))
  expect(inTitleOrder(titles).map(({ title }) => title)).toEqual([
    'Ask, 9 år',
    'Ask, 10 år',
    'Ån',
    'Äng',
    'Ön',
  ])
})
